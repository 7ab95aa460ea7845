#include "model/seen.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

constexpr Audience kAll[] = {Audience::self, Audience::manager, Audience::internal,
                             Audience::everyone};

Date day(std::string_view text) { return *parse_date(text); }

Entry entry_for(std::string id, Audience visibility, std::string_view date = "2026-05-01") {
  Entry entry;
  entry.id = std::move(id);
  entry.date = day(date);
  entry.visibility = visibility;
  return entry;
}

Page page_for(std::string id, Audience visibility) {
  Page page;
  page.id = std::move(id);
  page.visibility = visibility;
  return page;
}

Portfolio portfolio_of(std::vector<Entry> entries, std::vector<Page> pages = {}) {
  Portfolio portfolio;
  portfolio.as_of = day("2026-11-01");
  portfolio.entries = std::move(entries);
  portfolio.pages = std::move(pages);
  return portfolio;
}

template <class Range>
std::string ids(const Range& range) {
  std::string out;
  for (const auto& one : range) out += (out.empty() ? "" : " ") + one.id;
  return out;
}

Entry seen_entry(const Entry& entry, Audience reader) {
  const Seen seen = seen_by(portfolio_of({entry}), reader);
  REQUIRE(seen.portfolio.entries.size() == 1);
  return seen.portfolio.entries[0];
}

TEST_CASE("each audience sees what is for it and for all wider ones") {
  const Portfolio portfolio =
      portfolio_of({entry_for("s", Audience::self), entry_for("m", Audience::manager),
                    entry_for("i", Audience::internal), entry_for("p", Audience::everyone)},
                   {page_for("ps", Audience::self), page_for("pp", Audience::everyone)});
  const char* entries[] = {"s m i p", "m i p", "i p", "p"};
  const char* pages[] = {"ps pp", "pp", "pp", "pp"};
  const std::size_t withheld[] = {0, 2, 3, 4};
  for (std::size_t i = 0; i < 4; ++i) {
    CAPTURE(i);
    const Seen seen = seen_by(portfolio, kAll[i]);
    CHECK(seen.reader == kAll[i]);
    CHECK(ids(seen.portfolio.entries) == entries[i]);
    CHECK(ids(seen.portfolio.pages) == pages[i]);
    CHECK(seen.withheld == withheld[i]);
  }
}

TEST_CASE("nobody sees drafts and what is dated after the day the site stands for") {
  Entry draft = entry_for("draft", Audience::everyone);
  draft.draft = true;
  const Portfolio portfolio =
      portfolio_of({draft, entry_for("future", Audience::everyone, "2026-11-02"),
                    entry_for("today", Audience::everyone, "2026-11-01")});
  for (const Audience reader : kAll) {
    const Seen seen = seen_by(portfolio, reader);
    CHECK(ids(seen.portfolio.entries) == "today");
    CHECK(seen.withheld == 2);
  }
}

TEST_CASE("artifacts and feedback have a visibility of their own, or the entry's") {
  Entry entry = entry_for("e", Audience::internal);
  for (const std::optional<Audience> visibility :
       {std::optional<Audience>(), std::optional(Audience::self), std::optional(Audience::manager),
        std::optional(Audience::everyone)}) {
    const std::string name = visibility ? std::string(word_of(*visibility)) : "unset";
    entry.artifacts.push_back({name, {}, visibility, {}});
    entry.feedback.push_back({name, "", visibility});
  }
  const auto names_for = [&](Audience reader) {
    const Entry seen = seen_entry(entry, reader);
    std::string artifacts, feedback;
    for (const Artifact& artifact : seen.artifacts) artifacts += artifact.label + " ";
    for (const Feedback& one : seen.feedback) feedback += one.text + " ";
    CHECK(artifacts == feedback);
    return artifacts;
  };
  CHECK(names_for(Audience::self) == "unset self manager public ");
  CHECK(names_for(Audience::manager) == "unset manager public ");
  CHECK(names_for(Audience::internal) == "unset public ");
}

TEST_CASE("the public reads the public words, others never learn that there are any") {
  Entry entry = entry_for("e", Audience::everyone);
  entry.title = "title";
  entry.summary = "summary";
  entry.teams = {"team"};
  entry.impact.resize(2);
  entry.asked_by = AskedBy{"team", "role", "name"};
  entry.public_words.title = "other title";
  entry.public_words.summary = "";
  entry.public_words.teams = std::vector<std::string>{"a", "b"};
  entry.public_words.impact = std::vector<Impact>{};
  entry.public_words.asked_by = AskedBy{"another", "", ""};

  const Entry shown = seen_entry(entry, Audience::everyone);
  CHECK(shown.title == "other title");
  CHECK(shown.summary == "");
  CHECK(shown.teams.size() == 2);
  CHECK(shown.impact.empty());
  REQUIRE(shown.asked_by.has_value());
  CHECK(shown.asked_by->team == "another");
  CHECK(shown.asked_by->name == "");
  for (const Audience reader : kAll) {
    const Entry seen = seen_entry(entry, reader);
    CHECK_FALSE(seen.public_words.title.has_value());
    if (reader == Audience::everyone) continue;
    CHECK(seen.title == "title");
    CHECK(seen.summary == "summary");
    CHECK(seen.impact.size() == 2);
  }
  entry.public_words = {};
  CHECK(seen_entry(entry, Audience::everyone).title == "title");
}

TEST_CASE("blocks that are for others leave blank lines, and the body to be parsed again") {
  Entry entry = entry_for("e", Audience::everyone);
  entry.body.markdown = "a\n::: manager\nb\n:::\nc\n::: only public\nd\n:::\ne\n";
  entry.body.blocks = {{1, 3, Audience::manager, false}, {5, 7, Audience::everyone, true}};
  entry.body.first_line = 7;
  entry.body.document = std::make_shared<const Document>();
  const auto text_for = [&](Audience reader) {
    const Entry seen = seen_entry(entry, reader);
    CHECK(seen.body.document == nullptr);
    CHECK(seen.body.blocks.empty());
    CHECK(seen.body.first_line == 7);
    return seen.body.markdown;
  };
  CHECK(text_for(Audience::self) == "a\n\nb\n\nc\n\n\n\ne\n");
  CHECK(text_for(Audience::manager) == "a\n\nb\n\nc\n\n\n\ne\n");
  CHECK(text_for(Audience::internal) == "a\n\n\n\nc\n\n\n\ne\n");
  CHECK(text_for(Audience::everyone) == "a\n\n\n\nc\n\nd\n\ne\n");

  entry.body.blocks.clear();
  CHECK(seen_entry(entry, Audience::self).body.document == entry.body.document);

  Page page = page_for("p", Audience::everyone);
  page.body.markdown = "::: self\nx\n:::";
  page.body.blocks = {{0, 2, Audience::self, false}};
  page.body.document = std::make_shared<const Document>();
  const Seen seen = seen_by(portfolio_of({}, {page}), Audience::manager);
  CHECK(seen.portfolio.pages.at(0).body.markdown == "\n\n");
  CHECK(seen.portfolio.pages.at(0).body.document == nullptr);
}

TEST_CASE("whoever reads everything sees all blocks without their fences") {
  const std::vector<Block> blocks = {{0, 2, Audience::self, false},
                                     {3, 5, Audience::everyone, true}};
  CHECK(without_fences("::: self\na\n:::\n::: only public\nb\n:::", blocks) == "\na\n\n\nb\n");
  CHECK(without_fences("a\nb", {}) == "a\nb");
}

TEST_CASE("every reader of a block, and of one for that reader alone") {
  const auto sees = [](Audience marked, bool only, Audience reader) {
    return visible_text("x\na\nx", {{0, 2, marked, only}}, reader) == "\na\n";
  };
  for (const Audience marked : kAll)
    for (const Audience reader : kAll) {
      CHECK(sees(marked, false, reader) == (reader <= marked));
      CHECK(sees(marked, true, reader) == (reader == marked));
    }
}

TEST_CASE("what is missing is known to the owner and the manager alone") {
  Portfolio portfolio = portfolio_of({});
  portfolio.config.name = "Ada";
  portfolio.config.criteria.resize(1);
  portfolio.config.not_applicable.resize(1);
  for (const Audience reader : kAll) {
    const Config config = seen_by(portfolio, reader).portfolio.config;
    const bool knows = reader == Audience::self || reader == Audience::manager;
    CHECK(config.criteria.empty() == !knows);
    CHECK(config.not_applicable.empty() == !knows);
    CHECK(config.name == "Ada");
  }
}

TEST_CASE("a tag is spelled as it sorts first among what is seen") {
  Entry hidden = entry_for("h", Audience::self), shown = entry_for("s", Audience::everyone);
  hidden.tags = {"API"};
  shown.tags = {"api"};
  const Portfolio portfolio = portfolio_of({hidden, shown});
  CHECK(seen_by(portfolio, Audience::self).portfolio.entries.at(1).tags.at(0) == "API");
  CHECK(seen_by(portfolio, Audience::everyone).portfolio.entries.at(0).tags.at(0) == "api");
}

TEST_CASE("tags that become one when terms are replaced are one, and one without a slug is none") {
  Entry entry = entry_for("e", Audience::everyone), other = entry_for("o", Audience::everyone);
  entry.tags = {"Acme", "api", "globex", "Initech"};
  other.tags = {"a-client", "API"};
  Portfolio portfolio = portfolio_of({entry, other});
  portfolio.config.confidential = {{"acme", {"A client", {}}, Audience::internal},
                                   {"globex", {"a client", {}}, Audience::internal},
                                   {"initech", {"***", {}}, Audience::internal}};
  const Seen seen = seen_by(portfolio, Audience::everyone);
  CHECK(seen.portfolio.entries[0].tags == std::vector<std::string>{"A client", "API"});
  CHECK(seen.portfolio.entries[1].tags == std::vector<std::string>{"A client", "API"});
  CHECK(seen_by(portfolio, Audience::internal).portfolio.entries[0].tags.size() == 4);
}

TEST_CASE("what must not be read is replaced in what is seen, and its settings are gone") {
  Entry entry = entry_for("e", Audience::everyone);
  entry.title = "For Acme";
  entry.public_words.summary = "Acme pays";
  Portfolio portfolio = portfolio_of({entry});
  portfolio.config.headline = "I serve Acme";
  portfolio.config.confidential = {{"acme", {"a client", {}}, Audience::internal}};
  portfolio.config.internal_hosts = {"wiki.example"};
  portfolio.config.guard.allow = {"a secret"};
  const Seen seen = seen_by(portfolio, Audience::everyone);
  CHECK(seen.portfolio.entries[0].title == "For a client");
  CHECK(seen.portfolio.entries[0].summary == "a client pays");
  CHECK(seen.portfolio.config.headline == "I serve a client");
  CHECK(seen_entry(entry, Audience::internal).title == "For Acme");
  for (const Audience reader : kAll) {
    const Config config = seen_by(portfolio, reader).portfolio.config;
    CHECK(config.confidential.empty());
    CHECK(config.internal_hosts.empty());
    CHECK(config.guard.allow.empty());
    CHECK(seen_by(portfolio, reader).redaction.empty() == (reader != Audience::everyone));
  }
}

TEST_CASE("an artifact that leads to what is withheld keeps its label, and goes without one") {
  Entry entry = entry_for("e", Audience::everyone);
  const auto to = [](LinkTarget::Kind kind, std::string id) { return LinkTarget{kind, id, {}}; };
  using To = LinkTarget::Kind;
  entry.artifacts = {{"", {"a.md", {}}, {}, to(To::entry, "secret")},
                     {"label", {"a.md", {}}, {}, to(To::page, "secret")},
                     {"", {"b.md", {}}, {}, to(To::entry, "e")},
                     {"", {"c.md", {}}, {}, to(To::page, "p")}};
  const Seen seen =
      seen_by(portfolio_of({entry, entry_for("secret", Audience::self)},
                           {page_for("p", Audience::everyone), page_for("secret", Audience::self)}),
              Audience::everyone);
  std::string shown;
  for (const Artifact& artifact : seen.portfolio.entries[0].artifacts)
    shown += artifact.label + "(" + artifact.url.value + artifact.target.name + ") ";
  CHECK(shown == "label() (b.mde) (c.mdp) ");
}

TEST_CASE("drafts of a preview: what counts for nobody, newest first, and named so") {
  Entry draft = entry_for("draft", Audience::everyone, "2026-04-01");
  draft.title = "Outbox";
  draft.draft = draft.dated = true;
  draft.tags = {"API", "unheard-of"};
  Entry undated = entry_for("undated", Audience::self, "1970-01-01");
  undated.title = "Ledger";
  undated.draft = true;
  Entry future = entry_for("future", Audience::internal, "2026-12-01");
  future.title = "Next month";
  future.dated = true;
  Entry counted = entry_for("counted", Audience::self);
  counted.tags = {"api"};
  const Portfolio portfolio = portfolio_of({draft, counted, undated, future});
  Seen seen = seen_by(portfolio, Audience::self);
  CHECK(seen.drafts.empty());
  add_drafts(seen, portfolio);
  CHECK(ids(seen.portfolio.entries) == "counted");
  CHECK(ids(seen.drafts) == "future undated draft");
  CHECK(seen.drafts[0].title == "Draft: Next month");
  CHECK(seen.drafts[1].title == "Draft, no date yet: Ledger");
  CHECK(seen.drafts[1].date == portfolio.as_of);
  CHECK(seen.drafts[2].title == "Draft: Outbox");
  CHECK(seen.drafts[2].tags == std::vector<std::string>{"api"});
}

}  // namespace
}  // namespace dossier
