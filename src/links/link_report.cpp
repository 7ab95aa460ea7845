#include "links/link_report.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "base/text.h"
#include "links/asking.h"
#include "links/web_address.h"
#include "model/rules.h"

namespace dossier {
namespace {

using End = HttpAnswer::End;

struct Words {
  std::string message, hint;
};

// There, but not for everyone who asks, or not for a program: 999 is LinkedIn's.
bool is_guarded(const HttpAnswer& answer) {
  constexpr std::array statuses = {401, 402, 403, 407, 429, 451, 999};
  return answer.end == End::answered &&
         std::find(statuses.begin(), statuses.end(), answer.status) != statuses.end();
}

bool is_broken(const HttpAnswer& answer) { return !is_good(answer) && !is_guarded(answer); }

bool is_redirected(const AskedLink& asked) {
  return !asked.answer->url.empty() && asked.answer->url != asked.link.address.url;
}

std::string status_text(int status) {
  constexpr std::array<std::pair<int, std::string_view>, 6> names = {
      {{404, "not found"},
       {410, "gone"},
       {500, "a fault of the server"},
       {502, "a fault of the server"},
       {503, "not available"},
       {504, "a fault of the server"}}};
  for (const auto& [number, name] : names)
    if (number == status) return std::to_string(status) + " (" + std::string(name) + ")";
  return std::to_string(status);
}

Words words_on_status(const AskedLink& asked) {
  const int status = asked.answer->status;
  std::string message = " answers " + status_text(status);
  if (is_redirected(asked)) message += " at " + quoted(asked.answer->url);
  if (status / 100 == 5) return {std::move(message), "try again later: the server is at fault"};
  return {std::move(message),
          "correct the address, or link to a copy of what was there, as in a web archive"};
}

// What is wrong with a link that is broken, to be put behind its address.
Words words_on(const AskedLink& asked) {
  const HttpAnswer& answer = *asked.answer;
  const std::string host = quoted(asked.link.address.host);
  switch (answer.end) {
    case End::answered:
      return words_on_status(asked);
    case End::bad_address:
      return {" is no address that can be asked for", "correct the address"};
    case End::unknown_host:
      return {" leads nowhere: a host that it needs, " + host + " or one behind it, is not known",
              "correct the address, or link to a copy of what was there, as in a web archive"};
    case End::no_connection:
      return {" cannot be reached: nobody answers at " + host,
              "try again later, and correct the address if that does not help"};
    case End::no_certificates:
      return {" cannot be asked for: this machine has no certificates by which to trust a host",
              "install them: in Debian, the package ca-certificates has them"};
    case End::bad_certificate:
      return {" cannot be trusted: " + answer.reason,
              "browsers warn their users of it: link to another address"};
    case End::timed_out:
      return {" is not answered within " + std::to_string(WebClient::kUsualTimeout.count()) +
                  " seconds",
              "try again later"};
    case End::too_many_redirects:
      return {" is redirected more than 5 times", "link to where it leads in a browser"};
    case End::bad_redirect:
      return {" is redirected to what is neither http nor https",
              "link to where it leads in a browser"};
    case End::broken_off:
      break;
  }
  return {" breaks off before it is answered" + (answer.reason.empty() ? "" : ": " + answer.reason),
          "try again later"};
}

// Why readers of a public page cannot open a link, or nothing when they can.
Words words_on_closed(const AskedLink& asked) {
  const FoundLink& link = asked.link;
  const std::string inside =
      "list the host under internal_hosts, and the public reads plain text; or leave the link out";
  if (is_internal_name(link.address.host))
    return {": " + quoted(link.address.host) + " is known inside a network only", inside};
  if (asked.known && asked.known->is_internal) return {": it is answered inside a network", inside};
  if (!asked.answer || asked.answer->end != End::answered) return {};
  const HttpAnswer& answer = *asked.answer;
  if (is_private_ip(answer.ip))
    return {": it is answered inside a network, by " + answer.ip, inside};
  const bool is_led_to_login =
      is_redirected(asked) && is_login(answer.url) && !is_login(link.address.url);
  if (answer.status == 401 || is_led_to_login)
    return {": they are asked to sign in",
            "link to what everyone can open, or put the link between '::: internal' and ':::'"};
  return {};
}

class Report {
 public:
  Report(bool offline, CheckedLinks& checked, Diagnostics& out)
      : offline_(offline), checked_(checked), out_(out) {}

  void add(const std::vector<AskedLink>& links) {
    for (const AskedLink& asked : links) {
      count(asked);
      if (asked.link.address.has_user)
        add_password(asked.link);
      else if (asked.answer)
        add_answer(asked);
      add_closed(asked);
    }
    if (offline_)
      out_.add(rule("broken-external-link"), {"portfolio.yaml", {}, 1},
               "no link could be reached: is this machine online?",
               "try again when it is; a proxy is taken from http_proxy and https_proxy");
    for (const auto& [host, unreached] : unreached_)
      out_.add(rule("broken-external-link"), unreached.first,
               "the internal host " + quoted(host) + " could not be reached from here: " +
                   counted(unreached.links, "link") + " not checked",
               "check where its readers are, such as in the network of the company");
  }

 private:
  struct Unreached {
    Location first;
    std::size_t links = 0;
  };

  void count(const AskedLink& asked) {
    ++checked_.all;
    if (asked.answer) ++checked_.requested;
    if (asked.known) ++checked_.cached;
  }

  void add_everywhere(const Rule& rule, const FoundLink& link, const Words& words) {
    for (const LinkPlace& place : link.places)
      out_.add(rule, place.where, quoted(link.shown) + words.message, words.hint);
  }

  void add_password(const FoundLink& link) {
    add_everywhere(rule("password-in-link"), link,
                   {" holds a user name or a password, and is not asked for",
                    "leave them out: whoever reads the link can use them"});
  }

  void add_answer(const AskedLink& asked) {
    const FoundLink& link = asked.link;
    if (offline_) {
      ++checked_.out_of_reach;
    } else if (link.is_internal && is_out_of_reach(*asked.answer)) {
      auto [found, is_new] = unreached_.try_emplace(link.address.host);
      if (is_new) found->second.first = link.places.front().where;
      ++found->second.links;
      ++checked_.out_of_reach;
    } else if (is_broken(*asked.answer)) {
      add_everywhere(rule("broken-external-link"), link, words_on(asked));
      ++checked_.broken;
    } else {
      add_note(asked);
    }
  }

  void add_note(const AskedLink& asked) {
    const Location& where = asked.link.places.front().where;
    const std::string about = where.file + ":" + std::to_string(where.at.line) + ":" +
                              std::to_string(where.at.column) + ": " + quoted(asked.link.shown);
    if (is_guarded(*asked.answer))
      checked_.notes.push_back(about + " is there, but not for everyone (" +
                               std::to_string(asked.answer->status) + ")");
    else if (asked.answer->moved_for_good)
      checked_.notes.push_back(about + " has moved to " + quoted(asked.answer->url));
  }

  void add_closed(const AskedLink& asked) {
    const Words words = words_on_closed(asked);
    if (words.message.empty()) return;
    for (const LinkPlace& place : asked.link.places)
      if (place.is_public)
        out_.add(
            rule("internal-link"), place.where,
            "readers of the public page cannot open " + quoted(asked.link.shown) + words.message,
            words.hint);
  }

  bool offline_;
  CheckedLinks& checked_;
  Diagnostics& out_;
  std::map<std::string, Unreached> unreached_;  // by host
};

}  // namespace

void report_links(const std::vector<AskedLink>& links, bool offline, CheckedLinks& checked,
                  Diagnostics& out) {
  Report(offline, checked, out).add(links);
}

}  // namespace dossier
