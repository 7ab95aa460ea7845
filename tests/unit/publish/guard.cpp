#include "publish/guard.h"

#include <doctest/doctest.h>

#include "unit/support/faults.h"

namespace dossier {
namespace {

Secrets secrets() {
  Secrets secrets;
  secrets.terms = {
      {"Nordhaven Cargo", "Nordhaven"}, {"C++", "C++"}, {"AT&T", "AT&T"}, {"\u5317\u6E2F", "port"}};
  secrets.phrases = {{"Quiet re-organisation", "quiet"},
                     {"Vector<T> for all", "vector"},
                     {"R&D *budget* plan", "budget"}};
  secrets.slugs = {{"zurich-re", "Zurich"}, {"muller", "Muller"}};
  secrets.hosts = {{"wiki.example", "wiki"}, {"go", "go"}};
  secrets.names = {{"outbox", "outbox"}, {"migration", "migration"}, {"\u00FCbung", "exercise"}};
  secrets.shared = {"migration"};
  return secrets;
}

Diagnostics guarded(const std::string& path, SiteFile file, const Secrets& with = secrets()) {
  Site site;
  site.files[path] = std::move(file);
  Diagnostics out;
  guard(site, with, 1, out);
  return out;
}

// "1:5 Nordhaven", each place and the secret's name, one behind the other.
std::string leaks(const std::string& path, SiteFile file, const Secrets& with = secrets()) {
  std::string said;
  const Diagnostics out = guarded(path, std::move(file), with);
  for (const Diagnostic& leak : out.items()) {
    CHECK(leak.id == "leak");
    CHECK(leak.where.file == path);
    said += (said.empty() ? "" : ", ") + place(leak) + " " +
            leak.message.substr(0, leak.message.find(' '));
  }
  return said;
}

std::string in(const char* path, std::string bytes) {
  return leaks(path, {std::move(bytes), "", ""});
}
std::string in_html(std::string bytes) { return in("a.html", std::move(bytes)); }

struct Row {
  const char *text, *leaks;
};

TEST_CASE("a term is found in HTML as a reader reads it, at its place") {
  for (const Row& row : {
           Row{"<p>for Nordhaven Cargo", "1:8 Nordhaven"},
           Row{"<p>\n\u00E9\u00E9 Nord<em>haven</em>\nCargo", "2:4 Nordhaven"},
           Row{"Nordhaven&nbsp;C&#97;rgo", "1:1 Nordhaven"},
           Row{"<img alt=\"x\" title=\"Nordhaven Cargo\">", "1:21 Nordhaven"},
           Row{"<td>Nordhaven</td>\n<td>Cargo</td>", "1:5 Nordhaven"},
           Row{"<li>Nordhaven</li><!-- Nordhaven Cargo -->", "1:24 Nordhaven"},
           Row{"<a href=\"https://x/?q=Nordhaven+Cargo\">", "1:23 Nordhaven"},
           Row{"<a href=\"nordhaven%20cargo.pdf\">", "1:10 Nordhaven"},
           Row{"C<b>++</b>, at&amp;t", "1:1 C++, 1:13 AT&T"},
           Row{"\u5728\u5317<b>\u6E2F</b>", "1:2 port"},
           Row{"Nordhaven Cargo Nordhaven_Cargo", "1:1 Nordhaven, 1:17 Nordhaven"},
           Row{"Nordhaven, Cargo; C++11; ATT", ""},
       }) {
    CAPTURE(row.text);
    CHECK(in_html(row.text) == row.leaks);
  }
}

TEST_CASE("titles are found as phrases, also such as have signs that markup is made of") {
  const char* const html = "the quiet <b>re</b>-organisation, Vector&lt;T&gt; for all";
  CHECK(in_html(html) == "1:5 quiet, 1:35 vector");
  CHECK(
      in("a.json",
         R"({"t":"the Quiet\nre-organisation","u":"a Vector<T> for \u0061ll, R&D *budget* plan"})") ==
      "1:11 quiet, 1:42 vector, 1:66 budget");
  CHECK(in("a.md",
           "the **quiet**\n> re-organisation: Vector\\<T> for all, R\\&D \\*budget\\* plan") ==
        "1:7 quiet, 2:20 vector, 2:40 budget");
  CHECK(in("a.md", "[the quiet](https://x) re-organisation; `R&D *budget* plan`") ==
        "1:6 quiet, 1:42 budget");
  CHECK(in("a.json", R"({"markdown":"**quiet** [re](a \"R\\&D *budget* plan\")-organisation"})") ==
        "1:16 quiet, 1:33 budget");
  CHECK(in("feed.xml", "<title>Vector&lt;T&gt; for all</title>") == "1:8 vector");
}

TEST_CASE("feeds are read as the HTML that they carry") {
  for (const Row& row : {
           Row{"<d>&lt;p&gt;Nord&lt;em&gt;haven&lt;/em&gt; Cargo</d>", "1:13 Nordhaven"},
           Row{"<d>&lt;img alt=&quot;Nordhaven Cargo&quot;&gt;</d>", "1:22 Nordhaven"},
           Row{"<d>Nordhaven&amp;nbsp;Cargo AT&amp;amp;T</d>", "1:4 Nordhaven, 1:29 AT&T"},
           Row{"<d>Nordhaven&#160;Cargo AT&amp;T</d>", "1:4 Nordhaven, 1:25 AT&T"},
           Row{"<d><![CDATA[<p>Nord<em>haven</em> Cargo AT&amp;T]]></d>",
               "1:16 Nordhaven, 1:41 AT&T"},
           Row{"<d a=\"Nordhaven Cargo\"/>", "1:7 Nordhaven"},
           Row{"<d>&lt;a href=&quot;../evidence/outbox/&quot;&gt;</d>", "1:33 outbox"},
           Row{"<link>https://x.example/evidence/outbox/</link>", "1:34 outbox"},
       }) {
    CAPTURE(row.text);
    CHECK(in("feed.xml", row.text) == row.leaks);
    CHECK(in("feed.RSS", row.text) == row.leaks);
    CHECK(in("feed.atom", row.text) == row.leaks);
    CHECK(in("checklist/f/c/feed.xml", row.text) == row.leaks);
  }
}

TEST_CASE("JSON is read with its escapes undone, and the HTML in it") {
  for (const Row& row : {
           Row{R"({"a":"Nord\u0068aven\u00a0Cargo"})", "1:7 Nordhaven"},
           Row{R"({"a":"\u003cp\u003eNord\u003cem\u003ehaven\u003c\/em\u003e Cargo"})",
               "1:20 Nordhaven"},
           Row{R"({"a":"<img alt=\"Nordhaven Cargo\">"})", "1:18 Nordhaven"},
           Row{R"({"a":"AT&amp;T AT\u0026amp;T"})", "1:7 AT&T, 1:16 AT&T"},
           Row{R"({"a":"\u5317\u6e2f"})", "1:7 port"},
           Row{"{\n  \"a\": \"x\",\n  \"b\": \"Nordhaven Cargo\"}", "3:9 Nordhaven"},
           Row{R"({"id":"outbox"})", "1:8 outbox"},
           Row{R"({"outbox":1,"a":"the outbox","b":"Outbox","c":"outbox-2"})", ""},
           Row{R"({"a":"evidence/outbox/","b":"see https:\/\/x\/outbox"})",
               "1:16 outbox, 1:46 outbox"},
           Row{R"({"a":"[x](/evidence/outbox/) <a href=\"../outbox.html\">"})",
               "1:21 outbox, 1:43 outbox"},
           Row{R"({"a":"\u006futbox","b":"%C3%BCbung"})", "1:7 outbox, 1:25 exercise"},
       }) {
    CAPTURE(row.text);
    CHECK(in("a.json", row.text) == row.leaks);
  }
}

TEST_CASE("a JSON Feed is read as JSON, and its content as HTML") {
  for (const Row& row : {
           Row{R"({"content_html":"<p>Nord<em>haven<\/em>\nCargo"})", "1:21 Nordhaven"},
           Row{R"({"content_html":"Nordh\u0061ven&nbsp;C&#97;rgo"})", "1:18 Nordhaven"},
           Row{R"({"content_html":"\u003cimg alt=\"Nordhaven&#32;Cargo\"\u003e"})",
               "1:34 Nordhaven"},
           Row{R"({"content_html":"[x](Nordhaven <b>Cargo</b>) y"})", "1:22 Nordhaven"},
           Row{R"({"content_html":"<a href=\"https:\/\/x.example\/evidence\/out&#98;ox\/\">"})",
               "1:58 outbox"},
           Row{R"({"title":"Quiet re-organisation","summary":"AT\u0026T"})",
               "1:11 quiet, 1:45 AT&T"},
       }) {
    CAPTURE(row.text);
    CHECK(in("feed.json", row.text) == row.leaks);
  }
}

TEST_CASE("a withheld id is found as a whole segment, fragment or file name") {
  for (const Row& row : {
           Row{"<a href=\"../outbox/index.html\">", "1:13 outbox"},
           Row{"<a href='#outbox'>", "1:11 outbox"},
           Row{"<A HREF=Outbox.html>", "1:9 outbox"},
           Row{"<a href=\"?page=outbox&amp;b\">", "1:16 outbox"},
           Row{"<a href=\"out&#98;ox/\">", "1:10 outbox"},
           Row{"<a href=\"../%C3%9Cbung/\">", "1:13 exercise"},
           Row{"<a href=\"https://x.example/o%75tbox\">", "1:28 outbox"},
           Row{"https://x.example/outbox. (https://x.example/outbox)", "1:19 outbox, 1:46 outbox"},
           Row{"<img srcset=\"a.png 1x, outbox.png 2x\">", "1:24 outbox"},
           Row{"<meta http-equiv=\"refresh\" content=\"0; url=../outbox/\">", "1:47 outbox"},
           Row{"the outbox <a href=\"the-outbox-2/\" title=\"outbox\" id=\"outbox\">", ""},
           Row{"<a href=\"https://outbox.example/\"> https://outbox/", ""},
           Row{"<a href=\"out%2Fbox\">", ""},
       }) {
    CAPTURE(row.text);
    CHECK(in_html(row.text) == row.leaks);
  }
  CHECK(in("style.css", "a { background: url(outbox.svg) }") == "1:21 outbox");
  CHECK(in("packet.md", "[x](/evidence/outbox/)") == "1:15 outbox");
}

TEST_CASE("an id that something published has, too, is one only where it names an entry") {
  CHECK(leaks("tags/a/index.html", {"<a href=\"../migration/index.html\">", "", ""}) == "");
  CHECK(leaks("evidence/a/index.html", {"<a href=\"../migration/index.html\">", "", ""}) ==
        "1:13 migration");
  CHECK(leaks("evidence/a/index.html", {"<a href=\"../../tags/migration/index.html\">", "", ""}) ==
        "");
  CHECK(in("a.json", R"(["migration","evidence/migration/"])") == "1:24 migration");
  CHECK(in_html("https://x.example/evidence/migration/ https://x.example/migration/") ==
        "1:28 migration");
}

TEST_CASE("slugs of terms are found in names alone") {
  for (const Row& row : {
           Row{"<a href=\"../for-zurich-re/\">", "1:17 Zurich"},
           Row{"https://x.example/hans-muller?a", "1:24 Muller"},
           Row{"<a href=\"zurich-re.pdf\">", "1:10 Zurich"},
           Row{"Zurich Re, and Muller; mullers/ <i alt=\"muller\">", ""},
           Row{"https://muller.example/", ""},
       }) {
    CAPTURE(row.text);
    CHECK(in_html(row.text) == row.leaks);
  }
  CHECK(in("a.json", R"({"a":"hans-muller","b":"Hans Muller"})") == "1:12 Muller");
  CHECK(in("static/hans-muller.svg", "") == "1:1 Muller");
}

TEST_CASE("an internal host is found wherever it stands, a name without a dot in addresses") {
  for (const Row& row : {
           Row{"on wiki.example.", "1:4 wiki"},
           Row{"<a href=\"https://en.Wiki.example:8443/\">", "1:21 wiki"},
           Row{"me@wiki&#46;example", "1:4 wiki"},
           Row{"https://x.example/?to=https%3A%2F%2Fwiki.example%2Fa", "1:37 wiki"},
           Row{"<a href=\"//go/x\">go", "1:12 go"},
           Row{"git@go:x", "1:5 go"},
           Row{"https://wiki.example.org my-wiki.example go //go.example/ wiki_example", ""},
       }) {
    CAPTURE(row.text);
    CHECK(in_html(row.text) == row.leaks);
  }
}

TEST_CASE("what is allowed passes where it stands, terms and hosts never do") {
  Secrets allowing = secrets();
  allowing.allowed = {"our quiet re-organisation", "plan C++", "wiki.example", "for-zurich-re"};
  const auto found = [&](const char* text) { return leaks("a.html", {text, "", ""}, allowing); };
  CHECK(found("our quiet <b>re</b>-organisation") == "");
  CHECK(found("our quiet re-organisation is quiet re-organisation") == "1:30 quiet");
  CHECK(found("the quiet re-organisation") == "1:5 quiet");
  CHECK(found("plan C++ on wiki.example") == "1:6 C++, 1:13 wiki");
  CHECK(found("<a href=\"for-zurich-re/\"> <a href=\"zurich-re/\">") == "1:36 Zurich");
}

TEST_CASE("the name of a file is read as well") {
  for (const Row& row :
       {Row{"evidence/outbox/index.html", "1:1 outbox"}, Row{"static/outbox.tar", "1:1 outbox"},
        Row{"static/Outbox.svg", "1:1 outbox"}, Row{"static/nordhaven_cargo.png", "1:1 Nordhaven"},
        Row{"for/nordhaven-cargo/index.html", "1:1 Nordhaven"},
        Row{"evidence/migration/index.html", "1:1 migration"}, Row{"tags/migration/index.html", ""},
        Row{"static/wiki.example.txt", ""}, Row{"static/outbox-2.svg", ""},
        Row{"static/\u00DCbung.txt", "1:1 exercise"}}) {
    CAPTURE(row.text);
    CHECK(in(row.text, "") == row.leaks);
  }
}

TEST_CASE("of copied files those are read that are text, in whatever encoding") {
  using namespace std::string_literals;
  const auto copied = [](const char* path, std::string bytes) {
    return leaks(path, {std::move(bytes), "", "content/a"});
  };
  CHECK(copied("static/a.txt", "x\nNordhaven Cargo") == "2:1 Nordhaven");
  CHECK(copied("static/a.csv", "Caf\xE9;Nordhaven Cargo") == "1:6 Nordhaven");
  CHECK(copied("static/a", "Nordhaven Cargo") == "1:1 Nordhaven");
  CHECK(copied("static/a.SVG", "<text>Nord<tspan>haven</tspan> Cargo</text>") == "1:7 Nordhaven");
  CHECK(copied("static/a.webmanifest", R"({"a":"Nord\u0068aven Cargo"})") == "1:7 Nordhaven");
  CHECK(copied("static/a.png", "\x89PNG\0Nordhaven Cargo"s) == "");
  CHECK(leaks("a.html", {"\0Nordhaven Cargo"s, "", ""}) == "1:2 Nordhaven");
  std::string utf16 = "\xFF\xFE";
  for (const char c : "x\nNordhaven Cargo"s) utf16 += {c, '\0'};
  CHECK(copied("static/a.txt", utf16) == "2:1 Nordhaven");
}

TEST_CASE("a leak says what is where, what made it and what to do") {
  const auto said = [](const char* text, const char* origin) {
    return faults(guarded("a/b.html", {text, origin, ""}));
  };
  CHECK(
      said("in \x01 the Nordhaven Cargo of 2026 \u2014 and so on for long", "content/a.md") ==
      "a/b.html:1:10 [leak] Nordhaven would be published: \"in   the Nordhaven Cargo of 2026 "
      "\u2014 and so on f\" "
      "(made by content/a.md; text is replaced, names are not: change the id, file name, alias or "
      "link that holds it)");
  CHECK(said("<a href='outbox'>", "a/b.html") ==
        "a/b.html:1:10 [leak] outbox would be published: \"<a href='outbox'>\" (say it in other "
        "words, or let it pass with 'guard: {allow: [...]}')");
  CHECK(
      said("wiki.example", "") ==
      "a/b.html:1:1 [leak] wiki would be published: \"wiki.example\" (leave the host out, or link "
      "to it: for the public such a link becomes plain text)");
  CHECK(faults(guarded("outbox.txt", {})) ==
        "outbox.txt:1:1 [leak] outbox is in the name of the file: \"outbox.txt\" (say it in other "
        "words, or let it pass with 'guard: {allow: [...]}')");
}

TEST_CASE("every file of a site is read, on any number of threads, in the order of their paths") {
  Site site;
  for (const char* path : {"c.html", "a.html", "b.html", "d.html"}) site.files[path].bytes = "C++";
  site.files["b.html"].bytes = "C";
  for (const unsigned jobs : {1u, 4u}) {
    Diagnostics out;
    guard(site, secrets(), jobs, out);
    std::string files;
    for (const Diagnostic& leak : out.items()) files += leak.where.file + " ";
    CHECK(files == "a.html c.html d.html ");
  }
  Diagnostics none;
  guard(site, {}, 1, none);
  CHECK(none.items().empty());
}

TEST_CASE(
    "a file full of leaks is read in time that grows with its length, and not told to the last") {
  const auto repeated = [](std::string_view unit) {
    std::string text;
    while (text.size() < 1 << 20) text += unit;
    return text;
  };
  for (const char* path : {"a.html", "a.json", "a.md", "a.txt", "a.xml"})
    for (const char* unit :
         {"quiet re-organisation ", "C++ ", "wiki.example ", "//go ", "\"outbox\","}) {
      CAPTURE(std::string(path));
      CAPTURE(std::string(unit));
      const Diagnostics out = guarded(path, {repeated(unit), "", ""});
      const bool is_name = *unit == '"' && std::string_view(path) != "a.json";
      REQUIRE(out.items().size() == (is_name ? 0 : 1001));
      if (!is_name) CHECK(out.items().back().message.ends_with(" more places in the file"));
    }
}

TEST_CASE("thousands of titles are searched for at once") {
  Secrets many;
  for (int i = 0; i < 10'000; ++i) {
    many.phrases.push_back({"The plan " + std::to_string(i), "plan" + std::to_string(i)});
    many.names["the-plan-" + std::to_string(i)] = "id" + std::to_string(i);
  }
  CHECK(leaks("a.html", {"the <b>Plan</b> 9999 <a href=\"/evidence/the-plan-77/\">", "", ""},
              many) == "1:1 plan9999, 1:41 id77, 1:41 plan77");
}

}  // namespace
}  // namespace dossier
