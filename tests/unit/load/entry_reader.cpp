#include "load/entry_reader.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/support/reading.h"

namespace dossier {
namespace {

constexpr const char* kGood = "---\ntitle: T\ndate: 2026-03-04\nkind: adr\n---\nBody\n";

template <class T>
struct Made {
  T value;
  std::string faults;
};

Made<Entry> read(const std::string& text, const std::string& file = "content/x.md",
                 const Config& config = {}) {
  static const KnownWords words;
  Diagnostics out;
  Entry entry = read_entry(text, file, config, words.vocabulary, out);
  return {std::move(entry), faults(out)};
}

Made<Page> read_as_page(const std::string& text, const std::string& file,
                        const Config& config = {}) {
  Diagnostics out;
  Page page = read_page(text, file, config, out);
  return {std::move(page), faults(out)};
}

TEST_CASE("an entry is its front matter and its body") {
  const auto made = read(
      "---\ntitle: T\ndate: 2026-03-04\nkind: adr\nid: own\n---\n\nBody\n"
      "::: manager\nsecret\n:::\n");
  CHECK(made.faults == "");
  const Entry& entry = made.value;
  CHECK(entry.file == "content/x.md");
  CHECK(entry.title == "T");
  CHECK(entry.id == "own");
  CHECK(entry.dated);
  CHECK(entry.title_at == Position{2, 8});
  CHECK(entry.date_at == Position{3, 7});
  CHECK(entry.id_at == Position{5, 5});
  CHECK(entry.body.markdown == "\nBody\n::: manager\nsecret\n:::\n");
  CHECK(entry.body.first_line == 7);
  REQUIRE(entry.body.blocks.size() == 1);
  CHECK(entry.body.blocks[0].first == 2);
  CHECK(entry.body.blocks[0].last == 4);
  CHECK(entry.body.blocks[0].audience == Audience::manager);
}

TEST_CASE("without an id the file's name gives it") {
  struct Row {
    const char *file, *id;
  };
  for (const Row& row :
       {Row{"content/outbox.md", "outbox"}, Row{"content/2026-03-04-outbox.md", "outbox"},
        Row{"content/a/b/2026-03-04-outbox.md", "outbox"}, Row{"content/Out Box.md", "out-box"},
        Row{"content/2026-03-04.md", "2026-03-04"}, Row{"content/2026-03-04-.md", "2026-03-04"},
        Row{"content/2026-13-04-x.md", "2026-13-04-x"},
        Row{"content/2026-03-04x.md", "2026-03-04x"}, Row{"content/outbox/index.md", "outbox"},
        Row{"content/2026-03-04-outbox/index.md", "outbox"}, Row{"content/a.b.md", "a-b"},
        Row{"content/\u00C9t\u00E9.md", "ete"}, Row{"content/x/Index.md", "index"}}) {
    CAPTURE(row.file);
    const auto made = read(kGood, row.file);
    CHECK(made.faults == "");
    CHECK(made.value.id == row.id);
    CHECK(made.value.id_at == Position{1, 1});
  }
}

TEST_CASE("a file whose name gives no id needs one") {
  for (const char* file : {"content/index.md", "content/!!!.md", "content/a/---.md"}) {
    CAPTURE(file);
    const auto made = read(kGood, file);
    CHECK(made.value.id == "");
    CHECK(made.faults == std::string(file) +
                             ":1:1 [missing-key] 'id' is missing, and the file's name gives none "
                             "(add an 'id:')");
    CHECK(read("---\ntitle: T\ndate: 2026-03-04\nkind: adr\nid: home\n---\n", file).faults == "");
  }
}

TEST_CASE("an id at fault is not replaced by the file's name") {
  const auto made = read("---\ntitle: T\ndate: 2026-03-04\nkind: adr\nid: No Slug\n---\n");
  CHECK(made.faults == "content/x.md:5:5 [bad-slug] 'No Slug' is no id (did you mean 'no-slug'?)");
  CHECK(made.value.id == "");
}

TEST_CASE("a date is required, but not of a draft") {
  const auto missing = read("---\ntitle: T\nkind: adr\n---\n");
  CHECK(missing.faults ==
        "content/x.md:1:1 [missing-key] 'date' is missing (add 'date:', the day it happened, "
        "YYYY-MM-DD)");
  CHECK_FALSE(missing.value.dated);
  CHECK(read("---\ntitle: T\nkind: adr\ndate:\n---\n").faults == missing.faults);
  const auto draft = read("---\ntitle: T\nkind: adr\ndraft: true\n---\n");
  CHECK(draft.faults == "");
  CHECK_FALSE(draft.value.dated);
  CHECK(
      read("---\ntitle: T\nkind: adr\ndraft: true\ndate: soon\n---\n").faults.find("[bad-date]") !=
      std::string::npos);
}

TEST_CASE("stage and visibility have defaults: the kind's and the portfolio's") {
  CHECK(read(kGood).value.stage == "artifacts");
  CHECK(read("---\ntitle: T\ndate: 2026-03-04\nkind: mentoring\n---\n").value.stage == "judgment");
  CHECK(read("---\ntitle: T\ndate: 2026-03-04\nkind: adr\nstage: scope\n---\n").value.stage ==
        "scope");
  CHECK(read(kGood).value.visibility == Audience::self);
  Config config;
  config.default_visibility = Audience::everyone;
  CHECK(read(kGood, "content/x.md", config).value.visibility == Audience::everyone);
  CHECK(read("---\ntitle: T\ndate: 2026-03-04\nkind: adr\nvisibility: manager\n---\n",
             "content/x.md", config)
            .value.visibility == Audience::manager);
}

TEST_CASE("faults of front matter and body are placed in the file and reported together") {
  const auto made = read("---\ntitle: T\ndate: 2026-02-30\nkind: ard\n---\n\n:::\ntext\n");
  CHECK(made.faults ==
        "content/x.md:7:1 [bad-block] a ':::' that closes nothing (remove it)\n"
        "content/x.md:3:7 [bad-date] 'date' is no day of the calendar: '2026-02-30' (write it as "
        "YYYY-MM-DD, such as 2026-11-01)\n"
        "content/x.md:4:7 [unknown-kind] unknown kind 'ard' (did you mean 'adr'?)");
}

TEST_CASE("front matter that cannot be read is one fault") {
  CHECK(read("---\ntitle: a: b\n---\n").faults ==
        "content/x.md:2:9 [yaml-syntax] a ':' where YAML expects none (put the value in quotes)");
  CHECK(read("# no front matter\n").faults.find("[no-front-matter]") != std::string::npos);
  CHECK(read("# no front matter\n").faults.find('\n') == std::string::npos);
  CHECK(read("---\ntitle: T\n").faults.find("[open-front-matter]") != std::string::npos);
}

TEST_CASE("front matter that is no map is one fault, where it starts") {
  CHECK(read("---\n\n- a\n---\n").faults ==
        "content/x.md:3:1 [wrong-type] this must be a map of keys and values, not a list");
  CHECK(read("---\n# c\n  words\n---\n").faults ==
        "content/x.md:3:3 [wrong-type] this must be a map of keys and values, not a word");
}

TEST_CASE("empty front matter lacks every required key") {
  CHECK(read("---\n---\n").faults ==
        "content/x.md:1:1 [missing-key] 'title' is missing (add 'title:', what it is, in a few "
        "words)\n"
        "content/x.md:1:1 [missing-key] 'kind' is missing (add 'kind:', what sort of evidence it "
        "is)\n"
        "content/x.md:1:1 [missing-key] 'date' is missing (add 'date:', the day it happened, "
        "YYYY-MM-DD)");
}

TEST_CASE("a page takes its id from its name and its visibility from the portfolio") {
  const auto page =
      read_as_page("---\ntitle: About\norder: 2\n---\nHello\n", "content/pages/about.md");
  CHECK(page.faults == "");
  CHECK(page.value.id == "about");
  CHECK(page.value.file == "content/pages/about.md");
  CHECK(page.value.order == 2);
  CHECK(page.value.visibility == Audience::self);
  CHECK(page.value.body.markdown == "Hello\n");
  CHECK(page.value.body.first_line == 5);
  Config config;
  config.default_visibility = Audience::internal;
  CHECK(read_as_page("---\ntitle: A\n---\n", "content/pages/a.md", config).value.visibility ==
        Audience::internal);
  CHECK(read_as_page("---\ntitle: A\nid: me\nvisibility: public\n---\n", "content/pages/a.md")
            .value.id == "me");
  CHECK(read_as_page("---\norder: 1\n---\n", "content/pages/a.md").faults ==
        "content/pages/a.md:1:1 [missing-key] 'title' is missing (add 'title:', the page's title)");
}

}  // namespace
}  // namespace dossier
