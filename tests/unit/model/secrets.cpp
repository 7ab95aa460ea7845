#include "model/secrets.h"

#include <doctest/doctest.h>

#include "base/text.h"

namespace dossier {
namespace {

Entry entry_for(std::string id, std::string title, Audience visibility) {
  Entry entry;
  entry.id = std::move(id);
  entry.title = std::move(title);
  entry.date = *parse_date("2026-05-01");
  entry.visibility = visibility;
  entry.file = "content/" + entry.id + ".md";
  return entry;
}

Page page_for(std::string id, std::string title, Audience visibility) {
  Page page;
  page.id = std::move(id);
  page.title = std::move(title);
  page.visibility = visibility;
  page.file = "content/pages/" + page.id + ".md";
  return page;
}

Portfolio portfolio_of(std::vector<Entry> entries, std::vector<Page> pages = {}) {
  Portfolio portfolio;
  portfolio.as_of = *parse_date("2026-11-01");
  portfolio.entries = std::move(entries);
  portfolio.pages = std::move(pages);
  return portfolio;
}

Secrets secrets_for(const Portfolio& portfolio, Audience reader = Audience::everyone) {
  return secrets_of(portfolio, seen_by(portfolio, reader));
}

std::string texts(const std::vector<Secret>& secrets) {
  std::vector<std::string> all;
  for (const Secret& secret : secrets) all.push_back(secret.text);
  return join(all, "|");
}

// The names, those that are shared in brackets.
std::string names(const Secrets& secrets) {
  std::string out;
  for (const auto& [name, what] : secrets.names)
    out += (out.empty() ? "" : " ") + (secrets.shared.contains(name) ? "(" + name + ")" : name);
  return out;
}

const Audience kSelf = Audience::self, kInternal = Audience::internal, kPublic = Audience::everyone;

TEST_CASE("ids and titles of what is withheld are secrets, and each says what it is") {
  const Secrets secrets = secrets_for(portfolio_of(
      {entry_for("a", "Quiet words", kSelf), entry_for("b", "Open words", kPublic)},
      {page_for("p", "A hidden page", kInternal), page_for("q", "Shown page", kPublic)}));
  CHECK(names(secrets) == "a p");
  CHECK(secrets.names.at("a") == "the id of the withheld content/a.md");
  CHECK(secrets.names.at("p") == "the id of the withheld content/pages/p.md");
  CHECK(texts(secrets.phrases) == "A hidden page|Quiet words");
  CHECK(secrets.phrases[1].what == "the title of the withheld content/a.md");
  CHECK_FALSE(secrets.empty());
}

TEST_CASE("what each audience may see is no secret to it") {
  const Portfolio portfolio = portfolio_of({entry_for("s", "Self words", kSelf),
                                            entry_for("m", "Manager words", Audience::manager),
                                            entry_for("i", "Inside words", kInternal)});
  CHECK(secrets_for(portfolio, kSelf).empty());
  CHECK(names(secrets_for(portfolio, Audience::manager)) == "s");
  CHECK(names(secrets_for(portfolio, kInternal)) == "m s");
  CHECK(names(secrets_for(portfolio, kPublic)) == "i m s");
}

TEST_CASE("drafts and entries of a later day are withheld from everyone") {
  Entry draft = entry_for("draft", "Draft words", kPublic),
        later = entry_for("later", "Later words", kPublic);
  draft.draft = true;
  later.date = *parse_date("2026-11-02");
  for (const Audience reader : {kSelf, kPublic}) {
    const Secrets secrets = secrets_for(portfolio_of({draft, later}), reader);
    CHECK(names(secrets) == "draft later");
    CHECK(texts(secrets.phrases) == "Draft words|Later words");
  }
}

TEST_CASE("what a choke point lets through by mistake is a secret all the same") {
  Portfolio whole = portfolio_of(
      {entry_for("a", "Quiet words", kSelf), entry_for("b", "Own words here", kPublic)},
      {page_for("p", "A hidden page", kInternal)});
  whole.entries[1].public_words.title = "Open words";
  Seen broken;
  broken.reader = kPublic;
  broken.portfolio = whole;  // nothing is withheld, nothing replaced
  const Secrets secrets = secrets_of(whole, broken);
  CHECK(names(secrets) == "a p");
  CHECK(texts(secrets.phrases) == "A hidden page|Quiet words|Own words here");
}

TEST_CASE("a title is a secret when it has two words and no published title has it") {
  struct Row {
    const char *title, *phrases;
  };
  for (const Row& row : {Row{"Zeus", ""},
                         Row{"CI/CD", ""},
                         Row{"O'Brien", ""},
                         Row{"AT&T", ""},
                         Row{"Zeus!", ""},
                         Row{"Follow-up", "Follow-up"},
                         Row{"\u5317\u6E2F\u9805\u76EE", "\u5317\u6E2F\u9805\u76EE"},
                         Row{"\u5317\u6E2F", ""},
                         Row{"The open plan", ""},
                         Row{"open PLAN", ""},
                         Row{"Plan of", "Plan of"},
                         Row{"About me", ""},
                         Row{"Ada Example", ""},
                         Row{"Decision record", ""},
                         Row{"Decision records", ""},
                         Row{"Senior ladder", ""},
                         Row{"Technical depth", ""},
                         Row{"Owns the outcome", ""},
                         Row{"First stage", ""},
                         Row{"Passes a test", ""}}) {
    CAPTURE(row.title);
    Portfolio portfolio = portfolio_of(
        {entry_for("x", row.title, kSelf), entry_for("y", "The Open-Plan for Q4", kPublic)},
        {page_for("about", "About me", kPublic)});
    portfolio.config.name = "Ada Example";
    portfolio.kinds = {{"adr", "Decision record", "Decision records"}};
    Framework framework;
    framework.title = "Senior ladder";
    framework.categories = {
        {"t", "Technical depth", "", {{"i", "Owns the outcome", "", {}, {}, {}}}}};
    framework.stages = {{"s", "First stage", "", {}}};
    framework.checkpoints.push_back({"c", "Passes a test", "", {}, 1, {}});
    portfolio.frameworks = {framework};
    CHECK(texts(secrets_for(portfolio).phrases) == row.phrases);
  }
}

TEST_CASE("addresses make slugs of titles and terms") {
  Portfolio portfolio =
      portfolio_of({entry_for("a", "Moving billing: a plan", kSelf),
                    entry_for("b", "Plain words", kSelf), entry_for("r", "R&D & C++", kSelf)});
  portfolio.config.confidential = {{"Z\u00FCrich Re", {"x", {}}, kInternal},
                                   {"C++", {"x", {}}, kInternal},
                                   {"Nordhaven Cargo", {"x", {}}, kInternal},
                                   {"self", {"x", {}}, kSelf},
                                   {"all", {"x", {}}, kPublic}};
  const Secrets secrets = secrets_for(portfolio);
  CHECK(texts(secrets.slugs) == "zurich-re|moving-billing-a-plan|r-d-c");
  CHECK(texts(secrets.terms) == "Z\u00FCrich Re|C++|Nordhaven Cargo|self");
  CHECK(secrets.slugs[0].what == "the confidential term 'Z\u00FCrich Re'");
  CHECK(secrets.slugs[1].what == "the title of the withheld content/a.md");
  CHECK(names(secrets) == "a b (c) r");
  CHECK(texts(secrets_for(portfolio, kInternal).terms) == "self");
  CHECK(secrets_for(portfolio, kSelf).terms.empty());
}

TEST_CASE("internal hosts are secrets to the public") {
  Portfolio portfolio = portfolio_of({});
  portfolio.config.internal_hosts = {"*.Wiki.example:8443", "go"};
  CHECK(texts(secrets_for(portfolio).hosts) == "wiki.example|go");
  CHECK(secrets_for(portfolio).hosts[0].what == "the internal host '*.Wiki.example:8443'");
  CHECK(secrets_for(portfolio, kInternal).empty());
}

TEST_CASE("an id by which something published is known is a secret of an entry only") {
  const auto with = [](const char* id) {
    Entry shown = entry_for("shown", "Shown words", kPublic);
    shown.tags = {"API Design"};
    Document document;
    document.headings = {{2, "the-options", "The options"}};
    shown.body.document = std::make_shared<const Document>(document);
    Portfolio portfolio =
        portfolio_of({entry_for(id, "x", kSelf), shown}, {page_for("about", "About", kPublic)});
    portfolio.kinds = {{"adr", "Decision record", "Decision records"}};
    Framework framework;
    framework.id = "ladder";
    framework.categories = {{"technical", "", "", {{"trade-offs", "", "", {}, {}, {}}}}};
    framework.stages = {{"scope", "", "", {}}};
    framework.checkpoints.push_back({"test", "", "", {}, 1, {}});
    framework.signals.push_back({"signal", "", {}, {}, "", ""});
    framework.plan = Plan{{{"phase", {}, "", {{"task", "", {}}}}}, 3};
    portfolio.frameworks = {framework};
    portfolio.config.targets.resize(1);
    portfolio.config.targets[0].base_url = "https://me.example/mine/";
    return names(secrets_for(portfolio));
  };
  for (const char* id : {"api-design", "the-options", "adr",        "decision-records",
                         "ladder",     "technical",   "trade-offs", "scope",
                         "test",       "signal",      "phase",      "task",
                         "mine",       "about",       "evidence",   "feed",
                         "resume",     "author",      "manager",    "judgment",
                         "strong",     "ready",       "main"}) {
    CAPTURE(id);
    CHECK(with(id) == "(" + std::string(id) + ")");
  }
  for (const char* id : {"outbox", "api", "decision", "https", "me"}) CHECK(with(id) == id);
}

TEST_CASE("the id of a page that something published has, too, is no secret") {
  const Portfolio portfolio =
      portfolio_of({entry_for("outbox", "Shown words", kPublic), entry_for("both", "x", kSelf)},
                   {page_for("outbox", "x", kSelf), page_for("tags", "x", kSelf),
                    page_for("both", "x", kSelf), page_for("mine", "x", kSelf)});
  CHECK(names(secrets_for(portfolio)) == "both mine");
}

// What `public:` replaces in an entry, to the public; `own` is what it says to others.
Secrets replaced(Entry own, PublicWords words, Entry other = entry_for("o", "Other words", kPublic),
                 Audience reader = kPublic) {
  own.public_words = std::move(words);
  return secrets_for(portfolio_of({own, other}), reader);
}

TEST_CASE("words that are replaced for the public are secrets, when they are two") {
  Entry own = entry_for("own", "Saving Nordhaven", kPublic);
  own.summary = "We saved them.";
  own.teams = {"Billing", "Cargo desk"};
  own.asked_by = AskedBy{"Sales north", "Head of sales", "Ada"};
  own.impact = {{"yearly revenue", Amount{"3", {}}, Amount{"12", {}}, "million EUR", "It grew."},
                {"days", Amount{"7", {}}, {}, "days", ""}};
  PublicWords words;
  words.title = "Saving a client";
  words.summary = "";
  words.teams = std::vector<std::string>{};
  words.asked_by = AskedBy{};
  words.impact = std::vector<Impact>{};
  const Secrets secrets = replaced(own, words);
  CHECK(texts(secrets.phrases) ==
        "Saving Nordhaven|We saved them.|yearly revenue|It grew.|3 million EUR|12 million EUR|"
        "Cargo desk|Sales north|Head of sales");
  CHECK(secrets.phrases[0].what == "the title of content/own.md that 'public:' replaces");
  CHECK(secrets.phrases[1].what == "the summary of content/own.md that 'public:' replaces");
  CHECK(secrets.phrases[2].what == "the impact of content/own.md that 'public:' replaces");
  CHECK(secrets.phrases[6].what == "the teams of content/own.md that 'public:' replaces");
  CHECK(secrets.phrases[7].what == "the asked_by of content/own.md that 'public:' replaces");
  CHECK(names(secrets) == "");
  CHECK(replaced(own, words, entry_for("o", "x", kPublic), kInternal).empty());
  CHECK(replaced(own, {}).empty());
  own.visibility = kInternal;
  CHECK(texts(replaced(own, words).phrases) == "Saving Nordhaven");
}

TEST_CASE("replaced words that are published elsewhere are no secret") {
  Entry own = entry_for("own", "The open plan", kPublic);
  own.summary = "We saved them.";
  own.teams = {"Cargo desk"};
  PublicWords words;
  words.title = "x";
  words.summary = "x";
  words.teams = std::vector<std::string>{"x"};
  Entry other = entry_for("o", "The Open Plan for Q4", kPublic);
  other.summary = "We saved them. And others.";
  other.teams = {"cargo desk"};
  CHECK(texts(replaced(own, words, other).phrases) == "");
  other.visibility = kSelf;
  CHECK(texts(replaced(own, words, other).phrases) ==
        "The open plan|The Open Plan for Q4|We saved them.|Cargo desk");
}

TEST_CASE("a replaced title of one word is a secret as a name") {
  PublicWords words;
  words.title = "A plan";
  CHECK(names(replaced(entry_for("own", "Zeus", kPublic), words)) == "zeus");
  CHECK(names(replaced(entry_for("own", "M\u00FCller", kPublic), words)) == "muller");
  CHECK(names(replaced(entry_for("own", "C++", kPublic), words)) == "(c)");
  CHECK(names(replaced(entry_for("own", "Zeus", kPublic), words,
                       entry_for("o", "Zeus again", kPublic))) == "");
  CHECK(names(replaced(entry_for("own", "Zeus", kPublic), {})) == "");
}

TEST_CASE("what is allowed is no secret name, and is left to the guard in phrases") {
  Portfolio portfolio =
      portfolio_of({entry_for("outbox", "Moving billing: a plan", kSelf),
                    entry_for("moving-billing-a-plan", "x", kSelf), entry_for("c", "y", kSelf)});
  portfolio.config.guard.allow = {"outbox", "Moving billing: a plan"};
  const Secrets secrets = secrets_for(portfolio);
  CHECK(names(secrets) == "c");
  CHECK(texts(secrets.phrases) == "Moving billing: a plan");
  CHECK(join(secrets.allowed, "|") == "outbox|Moving billing: a plan|outbox|moving-billing-a-plan");
}

}  // namespace
}  // namespace dossier
