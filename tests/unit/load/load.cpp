#include "load/load.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <utility>

#include "io/disk.h"
#include "io/memory.h"
#include "unit/io/temp_folder.h"
#include "unit/support/reading.h"

namespace dossier {
namespace {

struct File {
  const char* path;  // below the portfolio folder
  std::string text;
};

struct Loaded {
  std::optional<Portfolio> portfolio;
  std::string faults;  // sorted
};

Date day(std::string_view text) { return parse_date(text).value(); }

Loaded load(std::initializer_list<File> given, const LoadOptions& options = {}) {
  Memory files;
  for (const File& file : given) files.put("/p/" + std::string(file.path), file.text);
  Diagnostics out;
  auto portfolio = load_portfolio(files, "/p", options, out);
  out.sort();
  return {std::move(portfolio), faults(out)};
}

Portfolio load_good(std::initializer_list<File> files, const LoadOptions& options = {}) {
  Loaded loaded = load(files, options);
  CHECK(loaded.faults == "");
  REQUIRE(loaded.portfolio);
  return std::move(*loaded.portfolio);
}

std::string entry(const std::string& title, const std::string& more = "") {
  return "---\ntitle: " + title + "\ndate: 2026-03-04\nkind: adr\n" + more + "---\n";
}

template <class Range>
std::string ids_of(const Range& range) {
  std::vector<std::string> ids;
  for (const auto& one : range) ids.push_back(one.id);
  return join(ids, " ");
}

const File kConfig{"portfolio.yaml", "name: Ada Example\n"};

TEST_CASE("a whole portfolio is loaded") {
  const Portfolio portfolio = load_good(
      {{"portfolio.yaml", "name: Ada Example\ndefault_visibility: internal\n"},
       {"content/outbox.md", entry("Outbox", "checklist: [technical/multi-team-system]\n")},
       {"content/pages/about.md", "---\ntitle: About\n---\n"},
       {"content/static/a.svg", "<svg/>"}});
  CHECK(portfolio.config.id == "ada-example");
  CHECK(ids_of(portfolio.frameworks) == "senior-checklist promotion-path");
  REQUIRE(portfolio.entries.size() == 1);
  CHECK(portfolio.entries[0].id == "outbox");
  CHECK(portfolio.entries[0].visibility == Audience::internal);
  CHECK(portfolio.entries[0].checklist[0].framework == "senior-checklist");
  CHECK(ids_of(portfolio.pages) == "about");
  REQUIRE(portfolio.files.size() == 1);
  CHECK(portfolio.files[0].output == "static/a.svg");
}

TEST_CASE("the smallest portfolio has the defaults of the contract") {
  const Portfolio portfolio = load_good({kConfig});
  REQUIRE(portfolio.config.targets.size() == 1);
  CHECK(portfolio.config.targets[0].name == "internal");
  CHECK(portfolio.config.targets[0].audience == Audience::internal);
  CHECK(portfolio.config.targets[0].output == "site");
  CHECK(portfolio.config.targets[0].theme == "default");
  CHECK(portfolio.entries.empty());
  CHECK(find_kind(portfolio.kinds, "adr") != nullptr);
}

TEST_CASE("a target has the portfolio's theme unless it names its own") {
  const Portfolio portfolio = load_good(
      {{"portfolio.yaml", "name: A\ntheme: plain\ntargets: {a: {theme: default}, b: {}}\n"}});
  CHECK(portfolio.config.targets[0].theme == "default");
  CHECK(portfolio.config.targets[1].theme == "plain");
}

TEST_CASE("an id is demanded when the name gives none") {
  CHECK(
      load({{"portfolio.yaml", "name: '?!'\n"}}).faults ==
      "portfolio.yaml:1:1 [missing-key] 'id' is missing, and the name gives none (add an 'id:' of "
      "letters, digits and hyphens)");
  CHECK(load_good({{"portfolio.yaml", "name: '?!'\nid: ada\n"}}).config.id == "ada");
}

TEST_CASE("without a readable portfolio.yaml there is nothing") {
  const Loaded missing = load({});
  CHECK_FALSE(missing.portfolio);
  CHECK(missing.faults ==
        "portfolio.yaml:1:1 [cannot-read] cannot read the file: no such file or directory");
  const Loaded broken = load({{"portfolio.yaml", "name: a: b\n"}});
  CHECK_FALSE(broken.portfolio);
  CHECK(broken.faults ==
        "portfolio.yaml:1:8 [yaml-syntax] a ':' where YAML expects none (put the value in quotes)");
}

TEST_CASE("an empty portfolio.yaml lacks a name, and the content is checked all the same") {
  const Loaded loaded = load({{"portfolio.yaml", ""}, {"content/x.md", "no front matter"}});
  CHECK(loaded.portfolio);
  CHECK(loaded.faults ==
        "content/x.md:1:1 [no-front-matter] the file does not start with a '---' line (start it "
        "with '---', the keys title, date and kind, and another '---')\n"
        "portfolio.yaml:1:1 [missing-key] 'name' is missing (add 'name:', whose portfolio it is)");
}

TEST_CASE("the faults of every file are reported in one run, sorted, whatever the jobs") {
  for (const unsigned jobs : {1u, 4u}) {
    CAPTURE(jobs);
    LoadOptions options;
    options.jobs = jobs;
    const Loaded loaded = load(
        {{"portfolio.yaml", "name: A\ntrack: x\nnot_applicable: {technical/nothing-like-it: r}\n"},
         {"content/b.md", entry("B", "role: boss\n")},
         {"content/a.md", "---\ntitle: A\ndate: 2026-02-30\nkind: adr\nunheard: 1\n---\n\n:::\n"},
         {"content/bad.md", "\xFF"},
         {"content/pages/p.md", "---\ntitel: P\n---\n"},
         {"frameworks/f.yaml", "id: f\ntitle: F\nwindow: soon\n"}},
        options);
    CHECK(
        loaded.faults ==
        "content/a.md:3:7 [bad-date] 'date' is no day of the calendar: '2026-02-30' (write it as "
        "YYYY-MM-DD, such as 2026-11-01)\n"
        "content/a.md:5:1 [unknown-key] unknown key 'unheard' (known keys: title, date, kind, id, "
        "checklist, category, stage, summary, role, origin, decision, changed_team, "
        "engineers_affected, teams, asked_by, impact, business, artifacts, feedback, updates, "
        "tags, visibility, public, win, featured, draft, source, aliases, ignore)\n"
        "content/a.md:8:1 [bad-block] a ':::' that closes nothing (remove it)\n"
        "content/b.md:5:7 [bad-value] 'role' cannot be 'boss' (one of author, lead, contributor, "
        "reviewer, consulted)\n"
        "content/bad.md:1:1 [bad-utf8] not valid UTF-8 at byte 0 (save the file as UTF-8)\n"
        "content/pages/p.md:1:1 [missing-key] 'title' is missing (add 'title:', the page's "
        "title)\n"
        "content/pages/p.md:2:1 [unknown-key] unknown key 'titel' (did you mean 'title'?)\n"
        "frameworks/f.yaml:3:9 [bad-value] 'window' is no span of time: 'soon' (a number from 1 "
        "and days, weeks, months or quarters, such as 6 months)\n"
        "portfolio.yaml:2:8 [bad-value] 'track' cannot be 'x' (one of ic, em)");
    REQUIRE(loaded.portfolio);
    CHECK(ids_of(loaded.portfolio->entries) == "b a");
  }
}

TEST_CASE("as_of is what is asked for, else the key, else today") {
  LoadOptions options;
  options.today = day("2026-06-01");
  const File dated{"portfolio.yaml", "name: A\nas_of: 2026-05-01\n"};
  CHECK(load_good({kConfig}, options).as_of == day("2026-06-01"));
  CHECK(load_good({dated}, options).as_of == day("2026-05-01"));
  options.as_of = day("2026-04-01");
  CHECK(load_good({dated}, options).as_of == day("2026-04-01"));
  CHECK(load_good({kConfig}, options).as_of == day("2026-04-01"));
}

TEST_CASE("entries come newest first, then by id, undated drafts last") {
  const auto dated = [](const char* date) {
    return "---\ntitle: T\nkind: adr\ndate: " + std::string(date) + "\n---\n";
  };
  const Portfolio portfolio =
      load_good({kConfig,
                 {"content/b.md", dated("2026-01-02")},
                 {"content/a.md", dated("2026-01-02")},
                 {"content/new.md", dated("2026-03-01")},
                 {"content/old.md", dated("2024-12-31")},
                 {"content/draft.md", "---\ntitle: D\nkind: adr\ndraft: true\n---\n"}});
  CHECK(ids_of(portfolio.entries) == "new a b old draft");
}

TEST_CASE("pages come by order, then by title, those without an order last") {
  const auto page = [](const char* title, const char* order) {
    return "---\ntitle: " + std::string(title) + "\n" + order + "---\n";
  };
  const Portfolio portfolio = load_good({kConfig,
                                         {"content/pages/a.md", page("Zebra", "")},
                                         {"content/pages/b.md", page("Apple", "")},
                                         {"content/pages/c.md", page("Two", "order: 2\n")},
                                         {"content/pages/d.md", page("Also two", "order: 2\n")},
                                         {"content/pages/e.md", page("One", "order: 1\n")}});
  CHECK(ids_of(portfolio.pages) == "e d c b a");
}

TEST_CASE("two entries or two pages with one id are an error that names both") {
  CHECK(
      load({kConfig,
            {"content/a/x.md", entry("A")},
            {"content/b/2026-01-01-x.md", entry("B")},
            {"content/c.md", entry("C", "id: x\n")}})
          .faults ==
      "content/b/2026-01-01-x.md:1:1 [duplicate-id] the id 'x' is that of content/a/x.md too (give "
      "one entry another 'id:')\n"
      "content/c.md:5:5 [duplicate-id] the id 'x' is that of content/a/x.md too (give one entry "
      "another 'id:')");
  CHECK(load({kConfig,
              {"content/pages/x.md", "---\ntitle: A\n---\n"},
              {"content/pages/y.md", "---\ntitle: B\nid: x\n---\n"}})
            .faults ==
        "content/pages/y.md:3:5 [duplicate-id] the id 'x' is that of content/pages/x.md too (give "
        "one page another 'id:')");
  CHECK(
      load({kConfig, {"content/x.md", entry("A")}, {"content/pages/x.md", "---\ntitle: B\n---\n"}})
          .faults == "");
}

TEST_CASE("tags that differ in case only are no fault") {
  const Portfolio portfolio = load_good({kConfig,
                                         {"content/a.md", entry("A", "tags: [events, api]\n")},
                                         {"content/b.md", entry("B", "tags: [Events, API]\n")}});
  CHECK(joined(portfolio.entries[0].tags) == "events,api");
  CHECK(joined(portfolio.entries[1].tags) == "Events,API");
}

TEST_CASE("different tags with one slug are an error that names both") {
  CHECK(load({kConfig,
              {"content/a.md", entry("A", "tags: [C++]\n")},
              {"content/b.md", entry("B", "tags: ['C#', events]\n")}})
            .faults ==
        "content/b.md:1:1 [duplicate-tag] tags 'C++' and 'C#' would share one page (use one "
        "spelling)");
}

TEST_CASE("criteria name entries that exist") {
  const std::string criteria = "criteria: [{text: x, evidence: [outbox, outbx]}]\n";
  CHECK(load({{"portfolio.yaml", "name: A\n" + criteria}, {"content/outbox.md", entry("O")}})
            .faults ==
        "portfolio.yaml:2:41 [unknown-entry] no entry has the id 'outbx' (did you mean 'outbox'?)");
}

TEST_CASE("no entry is called unknown while one could not be read") {
  const File config{"portfolio.yaml", "name: A\ncriteria: [{text: x, evidence: [outbox]}]\n"};
  struct Row {
    const char *text, *id;
  };
  for (const Row& row :
       {Row{"\xFF", "[bad-utf8]"}, Row{"---\ntitle: a: b\n---\n", "[yaml-syntax]"},
        Row{"---\ntitle: T\ndate: 2026-01-01\nkind: adr\nid: Out Box\n---\n", "[bad-slug]"}}) {
    CAPTURE(row.id);
    const Loaded loaded =
        load({config, {"content/x.md", row.text}, {"content/pages/p.md", "---\ntitle: P\n---\n"}});
    CHECK(loaded.faults.find(row.id) != std::string::npos);
    CHECK(loaded.faults.find('\n') == std::string::npos);
  }
}

TEST_CASE("the listed frameworks are active, in the order listed, and the others dormant") {
  const Portfolio portfolio = load_good(
      {{"portfolio.yaml", "name: A\nframeworks: [frameworks/mine.yaml, promotion-path]\n"},
       {"frameworks/mine.yaml", "id: own\ntitle: Own\n"},
       {"frameworks/other.yaml", "id: other\ntitle: Other\n"}});
  CHECK(ids_of(portfolio.frameworks) == "own promotion-path");
  const std::string dormant = " " + ids_of(portfolio.dormant) + " ";
  CHECK(dormant.find(" other ") != std::string::npos);
  CHECK(dormant.find(" senior-checklist ") != std::string::npos);
  CHECK(dormant.find(" own ") == std::string::npos);
}

TEST_CASE("an own framework takes the place of the built-in one of its id") {
  const Portfolio portfolio =
      load_good({kConfig, {"frameworks/x.yaml", "id: senior-checklist\ntitle: Mine\n"}});
  REQUIRE(portfolio.frameworks.size() == 2);
  CHECK(portfolio.frameworks[0].title == "Mine");
}

TEST_CASE("a framework that is listed twice is active once") {
  CHECK(ids_of(load_good(
                   {{"portfolio.yaml", "name: A\nframeworks: [promotion-path, promotion-path]\n"}})
                   .frameworks) == "promotion-path");
}

TEST_CASE("an unknown framework is one error, and no item is called unknown because of it") {
  CHECK(load({{"portfolio.yaml", "name: A\nframeworks: [senior-checklst]\n"},
              {"content/a.md", entry("A", "checklist: [technical/multi-team-system]\n")}})
            .faults ==
        "portfolio.yaml:2:14 [unknown-framework] unknown framework 'senior-checklst' (did you mean "
        "'senior-checklist'?)");
  CHECK(load({{"portfolio.yaml", "name: A\nframeworks: [frameworks/none.yaml]\n"}}).faults ==
        "portfolio.yaml:2:14 [unknown-framework] unknown framework 'frameworks/none.yaml' "
        "(`dossier frameworks` lists them)");
}

TEST_CASE("an own framework that cannot be read is one error, listed or not") {
  const File broken{"frameworks/mine.yaml", "id: mine\ntitle: A: b\n"};
  const File claim{"content/a.md", entry("A", "checklist: ['mine:a/b', a/c]\nstage: own-stage\n")};
  const std::string fault =
      "frameworks/mine.yaml:2:9 [yaml-syntax] a ':' where YAML expects none (put the value in "
      "quotes)";
  CHECK(load({kConfig, broken, claim}).faults == fault);
  for (const char* listed : {"mine", "frameworks/mine.yaml"}) {
    CAPTURE(listed);
    CHECK(load({{"portfolio.yaml", "name: A\nframeworks: [" + std::string(listed) + "]\n"},
                broken,
                claim})
              .faults == fault);
  }
}

TEST_CASE("own kinds join the built-in ones, and cannot replace them") {
  const Portfolio portfolio =
      load_good({{"portfolio.yaml", "name: A\nkinds: {spike: {title: Spike, stage: judgment}}\n"},
                 {"content/a.md", "---\ntitle: T\ndate: 2026-03-04\nkind: spike\n---\n"}});
  CHECK(portfolio.entries[0].stage == "judgment");
  CHECK(find_kind(portfolio.kinds, "spike") != nullptr);
  CHECK(load({{"portfolio.yaml", "name: A\nkinds: {adr: {title: Mine}}\n"}}).faults ==
        "portfolio.yaml:1:1 [duplicate-id] kind 'adr' is built in (choose another id)");
  CHECK(
      load({{"portfolio.yaml", "name: A\nkinds: {spike: {title: S, stage: nowhere}}\n"}}).faults ==
      "portfolio.yaml:1:1 [unknown-stage] unknown stage 'nowhere'");
}

TEST_CASE("items that do not apply and ignored rules are known") {
  CHECK(load({{"portfolio.yaml",
               "name: A\nnot_applicable: {technical/debt-reductoin: r}\nignore: [stael]\n"}})
            .faults ==
        "portfolio.yaml:2:18 [unknown-item] unknown checklist item 'technical/debt-reductoin' (did "
        "you mean 'technical/debt-reduction'?)\n"
        "portfolio.yaml:3:10 [unknown-rule] unknown rule 'stael' (did you mean 'stale'?)");
}

TEST_CASE("an item that two active frameworks share needs its framework's name") {
  const File config{"portfolio.yaml", "name: A\nframeworks: [senior-checklist, mine]\n"};
  const File mine{
      "frameworks/mine.yaml",
      "id: mine\ntitle: M\ncategories: [{id: technical, title: T, items: [{id: "
      "debt-reduction, title: D, also: ['senior-checklist:technical/debt-reduction']}]}]"};
  CHECK(
      load({config, mine, {"content/a.md", entry("A", "checklist: [technical/debt-reduction]\n")}})
          .faults ==
      "content/a.md:5:13 [ambiguous-item] checklist item 'technical/debt-reduction' is in more "
      "than one framework (write 'senior-checklist:technical/debt-reduction' or "
      "'mine:technical/debt-reduction')");
  CHECK(load({config,
              mine,
              {"content/a.md", entry("A", "checklist: ['mine:technical/debt-reduction']\n")}})
            .faults == "");
}

TEST_CASE("the words of own frameworks are checked, whether they are active or not") {
  CHECK(load({kConfig,
              {"frameworks/f.yaml",
               "id: f\ntitle: F\ncheckpoints: [{id: c, title: C, within: "
               "1 day, where: {kind: ard}}]\n"}})
            .faults ==
        "frameworks/f.yaml:3:62 [unknown-kind] unknown kind 'ard' (did you mean 'adr'?)");
}

TEST_CASE("the portfolio's folder is found by walking up") {
  Memory files;
  files.put("/home/ada/p/portfolio.yaml", "");
  files.put("/home/ada/p/content/a/b/x.md", "");
  CHECK(find_root(files, "/home/ada/p") == "/home/ada/p");
  CHECK(find_root(files, "/home/ada/p/content/a/b") == "/home/ada/p");
  CHECK_FALSE(find_root(files, "/home/ada"));
  CHECK_FALSE(find_root(files, "/"));
  files.put("/portfolio.yaml", "");
  CHECK(find_root(files, "/home") == "/");
  CHECK(find_root(files, "/home/ada/p/content") == "/home/ada/p");
}

TEST_CASE("a large file behind a symlink is refused like any other") {
  TempFolder folder;
  Disk disk;
  const std::string root = folder.path();
  CHECK(disk.create_folders(root + "/content/static"));
  CHECK(disk.write(root + "/portfolio.yaml", "name: A\n"));
  CHECK(disk.write(root + "/content/static/large.bin", std::string(1024 * 1024 + 1, 'x')));
  std::filesystem::create_symlink("static/large.bin", root + "/content/x.md");
  Diagnostics out;
  CHECK(load_portfolio(disk, root, {}, out));
  CHECK(faults(out) == "content/x.md:1:1 [too-large] the file is over 1 MiB (split it)");
}

}  // namespace
}  // namespace dossier
