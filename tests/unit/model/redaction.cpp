#include "model/redaction.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

Config config_with(std::vector<Confidential> terms, std::vector<std::string> hosts = {}) {
  Config config;
  config.confidential = std::move(terms);
  config.internal_hosts = std::move(hosts);
  return config;
}

Confidential term(std::string text, std::string say, Audience audience = Audience::internal) {
  return {std::move(text), {std::move(say), {}}, audience};
}

Redaction for_public(std::vector<Confidential> terms, std::vector<std::string> hosts = {}) {
  return {config_with(std::move(terms), std::move(hosts)), Audience::everyone};
}

std::string applied(const Redaction& redaction, std::string text) {
  redaction.apply(text);
  return text;
}

struct Row {
  const char *text, *read;
};

TEST_CASE("a term becomes what is said instead, as a reader would find it") {
  const Redaction redaction =
      for_public({term("Nordhaven Cargo", "a shipper"), term("C++", "a language"),
                  term(".NET", "X"), term("AT&T", "a carrier"), term("O'Brien", "a director"),
                  term("\u5317\u6E2F", "\u67D0\u5730"), term("M\u00FCller", "N. N.")});
  for (const Row& row : {
           Row{"for Nordhaven Cargo.", "for a shipper."},
           Row{"nordhaven-cargo NORDHAVEN_CARGO", "a shipper a shipper"},
           Row{"Nordhaven\n  Cargo's", "a shipper's"},
           Row{"Nordhaven Cargoes", "Nordhaven Cargoes"},
           Row{"C++ and C++, not C++11", "a language and a language, not C++11"},
           Row{"ASP.NET, .NET", "ASP.NET, X"},
           Row{"AT&T at&amp;t AT & T", "a carrier a carrier AT & T"},
           Row{"Ms O\u2019Brien", "Ms a director"},
           Row{"\u5728\u5317\u6E2F\u5DE5\u4F5C", "\u5728\u67D0\u5730\u5DE5\u4F5C"},
           Row{"Mu\u0308ller M\u00DCLLER Muller", "N. N. N. N. Muller"},
           Row{"", ""},
           Row{"nothing", "nothing"},
       }) {
    CAPTURE(row.text);
    CHECK(applied(redaction, row.text) == row.read);
  }
}

TEST_CASE("of terms that overlap the one counts that begins first, then the longer") {
  const Redaction redaction =
      for_public({term("b c", "2"), term("a b", "1"), term("b", "3"), term("a b d", "4")});
  for (const Row& row : {Row{"a b c", "1 c"}, Row{"x b c", "x 2"}, Row{"a b d", "4"},
                         Row{"b b", "3 3"}, Row{"a b a b", "1 1"}}) {
    CAPTURE(row.text);
    CHECK(applied(redaction, row.text) == row.read);
  }
}

TEST_CASE("a term is replaced for audiences that are wider than its own") {
  const Config config =
      config_with({term("s", "1", Audience::self), term("m", "2", Audience::manager),
                   term("i", "3"), term("p", "4", Audience::everyone)},
                  {"wiki.example"});
  const std::string text = "s m i p http://wiki.example/";
  CHECK(applied({config, Audience::self}, text) == text);
  CHECK(applied({config, Audience::manager}, text) == "1 m i p http://wiki.example/");
  CHECK(applied({config, Audience::internal}, text) == "1 2 i p http://wiki.example/");
  CHECK(applied({config, Audience::everyone}, text) == "1 2 3 p (internal link)");
  CHECK(Redaction(config, Audience::self).empty());
  CHECK_FALSE(Redaction(config, Audience::manager).empty());
  CHECK(Redaction().empty());
}

TEST_CASE("a bare address on an internal host becomes words") {
  const Redaction redaction = for_public({term("x", "y")}, {"Wiki.example", "go"});
  for (const Row& row : {
           Row{"see https://wiki.example/a?b#c.", "see (internal link)."},
           Row{"(HTTP://me@en.WIKI.example:80/)", "((internal link))"},
           Row{"http://go, https://go/x", "(internal link), (internal link)"},
           Row{"<https://wiki.example>", "<(internal link)>"},
           Row{"ssh://git@wiki.example/x", "(internal link)"},
           Row{"https://other.example/?to=https://wiki.example/x y",
               "https://other.example/?to=(internal link) y"},
           Row{"https://wiki.example/x and x", "(internal link) and y"},
           Row{"https://wiki.example.org https://mywiki.example",
               "https://wiki.example.org https://mywiki.example"},
           Row{"wiki.example go //go", "wiki.example go //go"},
           Row{"://wiki.example", "://wiki.example"},
       }) {
    CAPTURE(row.text);
    CHECK(applied(redaction, row.text) == row.read);
  }
}

TEST_CASE("text in which everything is replaced is replaced in time that grows with its length") {
  const Redaction redaction = for_public({term("a", "b")}, {"go"});
  constexpr int kTimes = 100'000;
  const auto times = [](const std::string& unit) {
    std::string text;
    for (int i = 0; i < kTimes; ++i) text += unit;
    return text;
  };
  const auto is = [&](const std::string& text, const std::string& read) {
    return applied(redaction, text) == read;
  };
  CHECK(is(times("a "), times("b ")));
  CHECK(is(times("http://go/"), "(internal link)"));
  CHECK(is(times("http://go/") + times(")"), "(internal link)" + times(")")));
  CHECK(is(times("http://x/"), times("http://x/")));
}

TEST_CASE("a link is hidden whose address holds a term or an internal host") {
  const Redaction redaction = for_public(
      {term("Z\u00FCrich Re", "an insurer"), term("C++", "a language")}, {"wiki.example"});
  using To = LinkTarget::Kind;
  const auto external = [&](const char* url) { return redaction.hides({To::external, url, {}}); };
  for (const char* url :
       {"https://x.example/z%C3%BCrich-re/", "https://x.example/zurich-re",
        "https://zurich-re.example", "https://x.example/?q=Z%C3%BCrich+Re", "https://x.example/C++",
        "https://x.example/?q=c%2B%2B", "https://wiki.example/", "mailto:me@wiki.example",
        "https:wiki.example", "//en.wiki.example"}) {
    CAPTURE(url);
    CHECK(external(url));
  }
  for (const char* url :
       {"https://x.example/c/", "https://x.example/zurich", "https://wiki.example.org"}) {
    CAPTURE(url);
    CHECK_FALSE(external(url));
  }
  CHECK(redaction.hides({To::file, "content/zurich-re.pdf", {}}));
  CHECK(redaction.hides({To::anchor, {}, "z\u00FCrich-re"}));
  CHECK(redaction.hides({To::entry, "for-zurich-re", {}}));
  CHECK_FALSE(redaction.hides({To::file, "content/wiki.example/a.pdf", {}}));
  CHECK_FALSE(redaction.hides({}));
  CHECK_FALSE(Redaction().hides({To::external, "https://wiki.example", {}}));
}

TEST_CASE("a body is parsed again when anything in it is not to be read") {
  const Redaction redaction = for_public({term("Nordhaven Cargo", "x")}, {"wiki.example"});
  Document document;
  document.html = "<p>Nordhaven</p>";
  CHECK_FALSE(redaction.touches(document));
  CHECK_FALSE(redaction.touches({}));
  for (const char* html : {"<p>Nordhaven <em>Cargo</em>", "<p>Nord<em>haven</em> Cargo",
                           "<code class=\"language-nordhaven-cargo\">", "https://wiki.example/"}) {
    CAPTURE(html);
    Document touched;
    touched.html = html;
    CHECK(redaction.touches(touched));
    CHECK_FALSE(Redaction().touches(touched));
  }
  LinkMark mark;
  mark.target = {LinkTarget::Kind::external, "https://x.example/", {}};
  const auto is_touched = [&](const LinkMark& with) {
    Document marked = document;
    marked.marks = {with};
    return redaction.touches(marked);
  };
  CHECK_FALSE(is_touched(mark));
  LinkMark title = mark, text = mark, target = mark;
  title.attributes = " title=\"Nordhaven Cargo\"";
  text.text = "Nordhaven Cargo";
  target.target.name += "nordhaven-cargo";
  CHECK(is_touched(title));
  CHECK(is_touched(text));
  CHECK(is_touched(target));
}

TEST_CASE("an address makes its own of words") {
  for (const Row& row :
       {Row{"Z\u00FCrich Re", "zurich-re"}, Row{"M\u00FCller", "muller"}, Row{"O'Brien", "obrien"},
        Row{"O\u2019Brien", "obrien"}, Row{"AT&T", "at-t"},
        Row{"Moving billing: a plan", "moving-billing-a-plan"}, Row{"Nordhaven Cargo", ""},
        Row{"nordhaven-cargo_2", ""}, Row{"", ""}}) {
    CAPTURE(row.text);
    CHECK(address_form(row.text).slug == row.read);
    CHECK(address_form(row.text).says_them);
  }
  for (const Row& row :
       {Row{"C++", "c"}, Row{".NET", "net"}, Row{"\u00A7 5", "5"}, Row{"?!", ""}}) {
    CAPTURE(row.text);
    CHECK(address_form(row.text).slug == row.read);
    CHECK_FALSE(address_form(row.text).says_them);
  }
}

TEST_CASE("an internal host is known by its name, however it is written") {
  for (const Row& row :
       {Row{"wiki.example", "wiki.example"}, Row{"Wiki.Example:8443", "wiki.example"},
        Row{"*.wiki.example", "wiki.example"}, Row{"wiki.example.", "wiki.example"},
        Row{"go", "go"}, Row{"[FD00::1]:80", "[fd00::1]"}, Row{"", ""}, Row{".", ""},
        Row{":80", ""}, Row{"*.", ""}}) {
    CAPTURE(row.text);
    CHECK(internal_host(row.text) == row.read);
  }
}

TEST_CASE("a host is within itself and within those it is a part of") {
  CHECK(is_host_within("wiki.example", "wiki.example"));
  CHECK(is_host_within("en.wiki.example", "wiki.example"));
  CHECK_FALSE(is_host_within("mywiki.example", "wiki.example"));
  CHECK_FALSE(is_host_within("wiki.example.org", "wiki.example"));
  CHECK_FALSE(is_host_within("example", "wiki.example"));
  CHECK_FALSE(is_host_within("", "wiki.example"));
}

// Every text of the model that people read is "T" here, and nothing else is.
Portfolio full_portfolio() {
  Portfolio portfolio;
  Config& config = portfolio.config;
  config.name = config.headline = config.level.current = config.level.target = config.team = "T";
  config.me = {"T"};
  config.criteria = {{"T", "T", {}, CriterionStatus::open, {}}};
  config.not_applicable = {{{"a/b", {}}, "T"}};
  config.kinds = {{"k", "T", "T"}};
  portfolio.kinds = config.kinds;

  Framework framework;
  framework.title = framework.source.name = "T";
  framework.categories = {{"c", "T", "T", {{"i", "T", "T", {}, {}, {}}}}};
  framework.stages = {{"s", "T", "T", {}}};
  framework.checkpoints.push_back({"p", "T", "T", {}, 1, {}});
  framework.signals.push_back({"g", "T", {}, {}, "T", "T"});
  framework.plan = Plan{{{"h", {}, "T", {{"t", "T", {}}}}}, 3};
  portfolio.frameworks = {framework};
  portfolio.dormant = {framework};

  Entry entry;
  entry.title = entry.summary = entry.business = "T";
  entry.checklist = {{"f", "c", "i", "T", "T", {}}};
  entry.teams = entry.tags = {"T"};
  entry.asked_by = AskedBy{"T", "T", "T"};
  entry.impact = {{"T", Amount{"T", {}}, Amount{"T", {}}, "T", "T"}};
  entry.artifacts = {{"T", {"T", {}}, {}, {}}};
  entry.feedback = {{"T", "T", {}}};
  entry.updates = {{{}, "T"}};
  portfolio.entries = {entry};
  Page page;
  page.title = page.summary = "T";
  portfolio.pages = {page};
  return portfolio;
}

TEST_CASE("every text that people read is replaced") {
  Portfolio portfolio = full_portfolio();
  redact(portfolio, for_public({term("T", "said")}));
  const Config& config = portfolio.config;
  for (const std::string& text :
       {config.name, config.headline, config.level.current, config.level.target, config.team,
        config.me[0], config.criteria[0].text, config.criteria[0].agreed_with,
        config.not_applicable[0].second, config.kinds[0].title, config.kinds[0].plural,
        portfolio.kinds[0].title, portfolio.kinds[0].plural})
    CHECK(text == "said");
  for (const Framework& one : {portfolio.frameworks[0], portfolio.dormant[0]})
    for (const std::string& text :
         {one.title, one.source.name, one.categories[0].title, one.categories[0].summary,
          one.categories[0].items[0].title, one.categories[0].items[0].hint, one.stages[0].title,
          one.stages[0].summary, one.checkpoints[0].title, one.checkpoints[0].question,
          one.signals[0].title, one.signals[0].trap, one.signals[0].progressing,
          one.plan->phases[0].title, one.plan->phases[0].tasks[0].text})
      CHECK(text == "said");
  const Entry& entry = portfolio.entries[0];
  for (const std::string& text : {entry.title,
                                  entry.summary,
                                  entry.business,
                                  entry.checklist[0].why,
                                  entry.checklist[0].attested_by,
                                  entry.teams[0],
                                  entry.tags[0],
                                  entry.asked_by->team,
                                  entry.asked_by->role,
                                  entry.asked_by->name,
                                  entry.impact[0].metric,
                                  entry.impact[0].before->text,
                                  entry.impact[0].after->text,
                                  entry.impact[0].unit,
                                  entry.impact[0].text,
                                  entry.artifacts[0].label,
                                  entry.artifacts[0].url.value,
                                  entry.feedback[0].text,
                                  entry.feedback[0].from,
                                  entry.updates[0].text,
                                  portfolio.pages[0].title,
                                  portfolio.pages[0].summary})
    CHECK(text == "said");
}

TEST_CASE("a number that is replaced is no number any more, others stay") {
  Portfolio portfolio;
  portfolio.entries.resize(1);
  portfolio.entries[0].impact = {{"m", Amount{"4711", 4711.0}, Amount{"12", 12.0}, "", ""}};
  redact(portfolio, for_public({term("4711", "many")}));
  const Impact& impact = portfolio.entries[0].impact[0];
  CHECK(impact.before->text == "many");
  CHECK_FALSE(impact.before->number.has_value());
  CHECK(impact.after->text == "12");
  CHECK(impact.after->number == 12.0);
}

TEST_CASE("an artifact with an address that is not to be read keeps its label alone") {
  Portfolio portfolio;
  portfolio.entries.resize(1);
  const LinkTarget hidden{LinkTarget::Kind::external, "https://wiki.example/T", {}};
  const LinkTarget open{LinkTarget::Kind::external, "https://x.example/", {}};
  portfolio.entries[0].artifacts = {{"", {hidden.name, {}}, {}, hidden},
                                    {"The T notes", {hidden.name, {}}, {}, hidden},
                                    {"", {open.name, {}}, {}, open}};
  redact(portfolio, for_public({term("T", "said")}, {"wiki.example"}));
  const std::vector<Artifact>& artifacts = portfolio.entries[0].artifacts;
  CHECK(artifacts[0].label == "(internal link)");
  CHECK(artifacts[1].label == "The said notes");
  CHECK(artifacts[2].label == "");
  CHECK(artifacts[2].url.value == open.name);
  for (const std::size_t i : {0, 1}) {
    CHECK(artifacts[i].url.value == "");
    CHECK(artifacts[i].target.kind == LinkTarget::Kind::none);
  }
}

TEST_CASE("a framework's source is not linked to where its address is not to be read") {
  Portfolio portfolio;
  portfolio.frameworks.resize(2);
  portfolio.frameworks[0].source = {"a", "https://wiki.example/"};
  portfolio.frameworks[1].source = {"b", "https://x.example/"};
  redact(portfolio, for_public({}, {"wiki.example"}));
  CHECK(portfolio.frameworks[0].source.url == "");
  CHECK(portfolio.frameworks[0].source.name == "a");
  CHECK(portfolio.frameworks[1].source.url == "https://x.example/");
}

TEST_CASE("bodies that hold a term are marked to be parsed again, others keep their document") {
  Portfolio portfolio;
  portfolio.entries.resize(2);
  portfolio.pages.resize(1);
  const auto document = [](const char* html) {
    Document made;
    made.html = html;
    return std::make_shared<const Document>(made);
  };
  portfolio.entries[0].body.document = document("<p>T</p>");
  portfolio.entries[1].body.document = document("<p>U</p>");
  portfolio.pages[0].body.document = document("T");
  redact(portfolio, for_public({term("T", "said")}));
  CHECK(portfolio.entries[0].body.document == nullptr);
  CHECK(portfolio.entries[1].body.document != nullptr);
  CHECK(portfolio.pages[0].body.document == nullptr);
}

}  // namespace
}  // namespace dossier
