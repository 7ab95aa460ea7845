#include "links/check_links.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "unit/support/http.h"
#include "unit/support/portfolios.h"

namespace dossier {
namespace {

using End = HttpAnswer::End;

const std::string kPublicTarget = "targets: {web: {audience: public, base_url: /}}\n";

// A portfolio with one body, on whose links the web answers as told.
struct Checked {
  FakeHttp http;
  Memory files;
  CheckedLinks links;
  std::string said;  // the messages, a line each
  std::string hints;

  void check(const std::string& body, const std::string& config = {}) {
    Diagnostics out;
    links =
        check_links(PortfolioFiles({{"content/a.md", entry_text("A", "", body)}}, config).read(),
                    {.http = http,
                     .files = files,
                     .cache_folder = "/c",
                     .today = *parse_date("2026-11-01"),
                     .pause = [](std::chrono::seconds) {},
                     .progress = [](std::size_t, std::size_t) {}},
                    out);
    out.sort();
    said = hints = "";
    for (const Diagnostic& one : out.items()) {
      CHECK(one.severity == Severity::warning);
      said += "[" + std::string(one.id) + "] " + one.message + "\n";
      hints += one.hint + "\n";
    }
  }
};

// What is said of one link, on a page that the public sees.
std::string said_of(const HttpAnswer& answer, const std::string& url = "https://a.example/") {
  Checked checked;
  checked.http.answers[url] = {answer};
  checked.check("[a](" + url + ")", kPublicTarget);
  return checked.said;
}

HttpAnswer from(HttpAnswer answer, const std::string& url, const std::string& ip = {}) {
  answer.url = url;
  answer.ip = ip;
  return answer;
}

TEST_CASE("what is answered well is not worth a word") {
  for (const int status : {200, 204, 206, 304}) CHECK(said_of(answered(status)) == "");
  CHECK(said_of(from(answered(200), "https://b.example/", "93.184.216.34")) == "");
}

TEST_CASE("what is there but not for everyone is not broken") {
  for (const int status : {403, 407, 429, 451, 999}) CHECK(said_of(answered(status)) == "");
}

TEST_CASE("a broken link says what was answered") {
  const auto broken = [](const std::string& how) {
    return "[broken-external-link] 'https://a.example/' " + how + "\n";
  };
  CHECK(said_of(answered(404)) == broken("answers 404 (not found)"));
  CHECK(said_of(answered(410)) == broken("answers 410 (gone)"));
  CHECK(said_of(answered(418)) == broken("answers 418"));
  CHECK(said_of(answered(503)) == broken("answers 503 (not available)"));
  CHECK(said_of(from(answered(404), "https://b.example/x")) ==
        broken("answers 404 (not found) at 'https://b.example/x'"));
  CHECK(said_of(failed(End::unknown_host)) ==
        broken("leads nowhere: a host that it needs, 'a.example' or one behind it, is not known"));
  CHECK(said_of(failed(End::no_connection)) ==
        broken("cannot be reached: nobody answers at 'a.example'"));
  CHECK(said_of(failed(End::timed_out)) == broken("is not answered within 10 seconds"));
  CHECK(said_of(failed(End::too_many_redirects)) == broken("is redirected more than 5 times"));
  CHECK(said_of(failed(End::bad_redirect)) ==
        broken("is redirected to what is neither http nor https"));
  CHECK(said_of(failed(End::broken_off)) == broken("breaks off before it is answered"));
  CHECK(said_of(failed(End::bad_address)) == broken("is no address that can be asked for"));
  CHECK(said_of(failed(End::no_certificates)) ==
        broken("cannot be asked for: this machine has no certificates by which to trust a host"));
  HttpAnswer cut = failed(End::broken_off);
  cut.reason = "Empty reply from server";
  CHECK(said_of(cut) == broken("breaks off before it is answered: Empty reply from server"));
  HttpAnswer expired = failed(End::bad_certificate);
  expired.reason = "certificate has expired";
  CHECK(said_of(expired) == broken("cannot be trusted: certificate has expired"));
}

TEST_CASE("every broken link says what to do") {
  Checked checked;
  checked.http.answers["https://a.example/"] = {answered(404)};
  checked.http.answers["https://b.example/"] = {answered(500)};
  checked.check("[a](https://a.example/) [b](https://b.example/)");
  CHECK(checked.hints ==
        "correct the address, or link to a copy of what was there, as in a web archive\n"
        "try again later: the server is at fault\n");
}

TEST_CASE("a broken link is named wherever it stands, and asked for once") {
  Checked checked;
  checked.http.answers["https://a.example/"] = {answered(404)};
  checked.check("[a](https://a.example/#one) [b](https://a.example/#two)");
  CHECK(checked.links.all == 1);
  CHECK(checked.links.requested == 1);
  CHECK(checked.links.broken == 1);
  CHECK(std::count(checked.said.begin(), checked.said.end(), '\n') == 2);
  CHECK(checked.http.asked() ==
        std::vector<std::string>{"HEAD https://a.example/", "GET https://a.example/"});
}

TEST_CASE("readers of the public page cannot open what asks them to sign in") {
  const auto closed = [](const std::string& why) {
    return "[internal-link] readers of the public page cannot open 'https://a.example/': " + why +
           "\n";
  };
  CHECK(said_of(answered(401)) == closed("they are asked to sign in"));
  CHECK(said_of(from(answered(200), "https://a.example/login")) ==
        closed("they are asked to sign in"));
  CHECK(said_of(from(answered(200), "https://a.example/", "10.1.2.3")) ==
        closed("it is answered inside a network, by 10.1.2.3"));
  // Whoever links to a form to sign in means it.
  CHECK(said_of(from(answered(200), "https://a.example/login/"), "https://a.example/login") == "");
  // A server that refuses every program may well answer people.
  CHECK(said_of(answered(403)) == "");
}

TEST_CASE("that an address is internal is known from the cache, too") {
  Checked checked;
  checked.http.answers["https://a.example/"] = {from(answered(200), "", "10.1.2.3")};
  checked.check("[a](https://a.example/)", kPublicTarget);
  const std::string first = checked.said;
  checked.check("[a](https://a.example/)", kPublicTarget);
  CHECK(checked.links.cached == 1);
  CHECK(checked.links.requested == 0);
  CHECK(first.find("[internal-link]") == 0);
  CHECK(checked.said ==
        "[internal-link] readers of the public page cannot open 'https://a.example/': it is "
        "answered inside a network\n");
}

TEST_CASE("what leads to a form to sign in is asked for again each time") {
  Checked checked;
  checked.http.answers["https://a.example/"] = {from(answered(200), "https://a.example/login")};
  for (int i = 0; i < 2; ++i) {
    checked.check("[a](https://a.example/)", kPublicTarget);
    CHECK(checked.links.requested == 1);
    CHECK(checked.said != "");
  }
}

TEST_CASE("a link with a password is named, and never asked for") {
  Checked checked;
  checked.check("[a](https://me:secret@a.example/)");
  CHECK(checked.http.asked().empty());
  CHECK(checked.links.all == 1);
  CHECK(checked.links.requested == 0);
  CHECK(checked.said ==
        "[password-in-link] 'https://***@a.example/' holds a user name or a password, and is not "
        "asked for\n");
}

TEST_CASE("an internal host that cannot be reached is named once, and its links are not broken") {
  Checked checked;
  for (const char* url : {"https://wiki.corp.example/1", "https://wiki.corp.example/2"})
    checked.http.answers[url] = {failed(End::unknown_host)};
  checked.http.answers["https://wiki.corp.example/3"] = {failed(End::unknown_host)};
  checked.check(
      "[a](https://wiki.corp.example/1) [b](https://wiki.corp.example/2) [c](https://b.example)",
      "internal_hosts: [wiki.corp.example]\n");
  CHECK(checked.said ==
        "[broken-external-link] the internal host 'wiki.corp.example' could not be reached from "
        "here: 2 links not checked\n");
  CHECK(checked.links.broken == 0);
  CHECK(checked.links.out_of_reach == 2);
}

TEST_CASE("a page that is gone from an internal host is broken as elsewhere") {
  Checked checked;
  checked.http.answers["https://wiki.corp.example/1"] = {answered(404)};
  checked.check("[a](https://wiki.corp.example/1)", "internal_hosts: [wiki.corp.example]\n");
  CHECK(checked.said ==
        "[broken-external-link] 'https://wiki.corp.example/1' answers 404 (not found)\n");
}

constexpr const char* kTwoHosts = "[a](https://a.example/) [b](https://b.example/)";

TEST_CASE("where no host can be reached, that is said once") {
  Checked checked;
  checked.http.answers["https://a.example/"] = {failed(End::unknown_host)};
  checked.http.answers["https://b.example/"] = {failed(End::no_connection)};
  checked.check(kTwoHosts);
  CHECK(checked.said ==
        "[broken-external-link] no link could be reached: is this machine online?\n");
  CHECK(checked.links.broken == 0);
  CHECK(checked.links.out_of_reach == 2);
}

TEST_CASE("one answer tells that this machine is online") {
  for (const HttpAnswer& answer : {answered(200), answered(500), failed(End::bad_certificate)}) {
    Checked checked;
    checked.http.answers["https://a.example/"] = {failed(End::unknown_host)};
    checked.http.answers["https://b.example/"] = {failed(End::unknown_host)};
    checked.http.answers["https://c.example/"] = {answer};
    checked.check(std::string(kTwoHosts) + " [c](https://c.example/)");
    CHECK(checked.said.find("is this machine online") == std::string::npos);
    CHECK(checked.links.broken >= 2);
  }
}

TEST_CASE("so does a link that is known from the cache, and is asked for to find out") {
  Checked checked;
  checked.check("[c](https://c.example/)");
  checked.http.answers["https://a.example/"] = {failed(End::unknown_host)};
  checked.http.answers["https://b.example/"] = {failed(End::unknown_host)};
  const std::string body = std::string(kTwoHosts) + " [c](https://c.example/)";
  checked.check(body);
  CHECK(checked.links.cached == 1);
  CHECK(checked.links.broken == 2);
  checked.http.answers["https://c.example/"] = {failed(End::unknown_host)};
  checked.check(body);
  CHECK(checked.said ==
        "[broken-external-link] no link could be reached: is this machine online?\n");
}

TEST_CASE("one host that cannot be reached is as broken as any") {
  Checked checked;
  checked.http.answers["https://a.example/"] = {failed(End::unknown_host)};
  checked.check("[a](https://a.example/)");
  CHECK(checked.links.broken == 1);
}

TEST_CASE("what is no fault is a note") {
  Checked checked;
  checked.http.answers["https://a.example/"] = {from(answered(200), "https://b.example/")};
  checked.http.answers["https://a.example/"][0].moved_for_good = true;
  checked.http.answers["https://c.example/"] = {answered(403)};
  checked.check("[a](https://a.example/) [c](https://c.example/) [d](https://d.example/)");
  REQUIRE(checked.links.notes.size() == 2);
  CHECK(checked.links.notes[0] ==
        "content/a.md:7:1: 'https://a.example/' has moved to 'https://b.example/'");
  CHECK(checked.links.notes[1] ==
        "content/a.md:7:25: 'https://c.example/' is there, but not for everyone (403)");
}

}  // namespace
}  // namespace dossier
