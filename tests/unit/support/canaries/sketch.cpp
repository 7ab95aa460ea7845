#include "unit/support/canaries/sketch.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "base/unicode.h"

namespace dossier {
namespace {

constexpr std::array<std::string_view, 8> kKinds = {
    "adr", "design-doc", "post-mortem", "consultation", "decision", "talk", "win", "open-source"};
constexpr std::array<std::string_view, 3> kStages = {"scope", "artifacts", "judgment"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kItems = {
    {{"technical", "trade-off-decisions"},
     {"technical", "debt-reduction"},
     {"leadership", "leads-discussions"},
     {"business", "estimates"},
     {"communication", "documents-decisions"}}};
constexpr std::array<Audience, 3> kNotPublic = {Audience::self, Audience::manager,
                                                Audience::internal};

// Days that dossier itself works out: the ends of windows, and the day the site stands for.
constexpr std::array<std::string_view, 4> kOwnDays = {"2026-08-03", "2026-05-01", "2026-11-01",
                                                      "2025-05-01"};

Readers readers_of(const WritingSketch& writing) { return up_to(writing.visibility); }

}  // namespace

ItemRef builtin_item(std::string category, std::string item) {
  return {"senior-checklist", std::move(category), std::move(item)};
}

Readers LadderSketch::in_categories() const {
  Readers readers = kNobody;
  for (const CategorySketch& category : categories) readers |= shown(category.evidence);
  return readers;
}

Readers LadderSketch::anywhere() const {
  Readers readers = in_categories();
  for (const StageSketch& stage : stages) readers |= shown(stage.evidence);
  return readers;
}

Sketch::Sketch(std::uint32_t seed) : draw(seed) {
  default_visibility = draw.one_of(kAudiences);
  allows_raw_html = draw.chance(40);
  draw_words();
  draw_kinds();
  const int ladder_count = draw.between(0, 2);
  for (int i = 0; i < ladder_count; ++i) draw_ladder(i);
  const int entry_count = draw.between(3, 8);
  for (int i = 0; i < entry_count; ++i) draw_entry(i);
  const int page_count = draw.between(0, 3);
  for (int i = 0; i < page_count; ++i) draw_page(i);
  const int file_count = draw.between(1, 4);
  for (int i = 0; i < file_count; ++i) draw_file(i);
  draw_targets();
  spread_evidence();
}

void Sketch::draw_words() {
  constexpr std::array<std::string_view, 6> shapes = {"? Verto",       "Verto ?", "?",
                                                      "Great ? Union", "? Ünïon", "?+ Co."};
  const int count = draw.between(0, 3);
  for (int i = 0; i < count; ++i) {
    TermSketch term;
    term.word = new_word("a confidential term");
    std::string shown = term.word;
    shown[0] = 'Q';
    const std::string_view shape = draw.one_of(shapes);
    const auto hole = shape.find('?');
    term.text = std::string(shape.substr(0, hole)) + shown + std::string(shape.substr(hole + 1));
    term.say_word = new_word("what is said for a term");
    term.say = "some " + term.say_word;
    term.audience = draw.one_of(kNotPublic);
    terms.push_back(std::move(term));
  }
  if (draw.chance(30)) {
    const std::string number = canaries.number("a confidential number");
    const std::string say_word = new_word("what is said for a number");
    number_term = {number, number, "some " + say_word, say_word, draw.one_of(kNotPublic)};
  }
  const int host_count = draw.between(0, 2);
  for (int i = 0; i < host_count; ++i) {
    host_words.push_back(new_word("an internal host"));
    hosts.push_back(draw.chance(70) ? "wiki." + host_words.back() + ".example" : host_words.back());
  }
  const int tag_count = draw.between(1, 4);
  for (int i = 0; i < tag_count; ++i) {
    const std::string word = new_word("a tag");
    tags.push_back({draw.chance(50) ? word : "Topic " + word, word});
  }
}

void Sketch::draw_kinds() {
  const int count = draw.between(0, 2);
  for (int i = 0; i < count; ++i) {
    const std::string word = new_word("the id of a kind");
    kinds.push_back({"kind-" + word, word, draw.chance(50)});
  }
}

void Sketch::draw_ladder(int number) {
  LadderSketch ladder;
  ladder.word = new_word("the id of a ladder");
  ladder.id = "ladder-" + ladder.word;
  ladder.file =
      "frameworks/f" + std::to_string(number) + new_word("the file of a ladder") + ".yaml";
  ladder.active = draw.chance(75);
  const int category_count = draw.between(1, 2);
  for (int c = 0; c < category_count; ++c) {
    const std::string word = new_word("the id of a category");
    CategorySketch category{"area-" + word, word, {}};
    const int item_count = draw.between(1, 3);
    for (int i = 0; i < item_count; ++i) {
      const std::string item_word = new_word("the id of an item");
      ItemSketch item{{ladder.id, category.id, "can-" + item_word}, item_word, {}};
      if (draw.chance(40)) {
        const auto& [area, name] = draw.one_of(kItems);
        item.also.push_back(builtin_item(std::string(area), std::string(name)));
      }
      category.items.push_back(std::move(item));
    }
    ladder.categories.push_back(std::move(category));
  }
  const int stage_count = draw.between(0, 2);
  for (int i = 0; i < stage_count; ++i) {
    const std::string word = new_word("the id of a stage");
    ladder.stages.push_back({"stage-" + word, word});
  }
  ladders.push_back(std::move(ladder));
}

// A day that no entry has, and that dossier does not work out by itself.
Date Sketch::new_date() {
  for (;;) {
    const Date date = *parse_date("2024-06-01") + std::chrono::days(draw.below(880));
    const bool taken =
        std::find(dates_.begin(), dates_.end(), date) != dates_.end() ||
        std::find(kOwnDays.begin(), kOwnDays.end(), iso_date(date)) != kOwnDays.end();
    if (taken || date > *parse_date(kAsOf)) continue;
    dates_.push_back(date);
    return date;
  }
}

void Sketch::draw_visibility(WritingSketch& writing) {
  writing.says_visibility = draw.chance(80);
  writing.visibility = writing.says_visibility ? draw.one_of(kAudiences) : default_visibility;
  writing.readers = readers_of(writing);
}

void Sketch::draw_headings(WritingSketch& writing) {
  writing.block.audience = draw.one_of(kAudiences);
  writing.block.alone = draw.chance(25);
  writing.heading = {new_word("a heading of " + writing.file), writing.readers};
  writing.hidden_heading = {new_word("a heading in a block of " + writing.file),
                            writing.readers & writing.block.readers()};
}

void Sketch::draw_entry(int number) {
  EntrySketch entry;
  const std::string word = new_word("the id of an entry");
  const std::string folder = draw.chance(40) ? "content/2026/" : "content/";
  entry.date = new_date();
  entry.says_id = draw.chance(40);
  entry.id = "note-" + word;
  std::string stem = entry.id;
  if (entry.says_id) stem = "file" + std::to_string(number) + new_word("the file of an entry");
  if (draw.chance(30)) stem = iso_date(entry.date) + "-" + stem;
  entry.file = folder + (draw.chance(15) ? stem + "/index.md" : stem + ".md");
  draw_visibility(entry);
  entry.draft = draw.chance(10);
  if (!entry.draft && draw.chance(8)) entry.date += std::chrono::days(3 * 366);  // after `as_of`
  if (entry.draft || entry.date > *parse_date(kAsOf)) entry.readers = kNobody;
  draw_headings(entry);
  entry.kind = draw.one_of(kKinds);
  if (!kinds.empty() && draw.chance(30)) entry.kind = draw.one_of(kinds).id;
  entry.wins = draw.chance(50);
  draw_stage(entry);
  draw_claims(entry);
  for (std::size_t tag = 0; tag < tags.size(); ++tag)
    if (draw.chance(35)) entry.tags.push_back(tag);
  entries.push_back(std::move(entry));
}

void Sketch::draw_stage(EntrySketch& entry) {
  if (draw.chance(30)) entry.stage = draw.one_of(kStages);
  for (const LadderSketch& ladder : ladders)
    for (const StageSketch& stage : ladder.stages)
      if (draw.chance(25)) entry.stage = stage.id;
}

void Sketch::draw_claims(EntrySketch& entry) {
  for (const auto& [category, item] : kItems)
    if (draw.chance(20))
      entry.claims.push_back(builtin_item(std::string(category), std::string(item)));
  for (const LadderSketch& ladder : ladders)
    for (const CategorySketch& category : ladder.categories) {
      if (draw.chance(20)) entry.categories.push_back(category.id);
      for (const ItemSketch& item : category.items)
        if (draw.chance(25)) entry.claims.push_back(item.ref);
    }
}

void Sketch::draw_page(int number) {
  WritingSketch page;
  page.is_page = true;
  page.id = "page" + std::to_string(number) + "-" + new_word("the id of a page");
  page.file = "content/pages/" + page.id + ".md";
  draw_visibility(page);
  draw_headings(page);
  pages.push_back(std::move(page));
}

void Sketch::draw_file(int number) {
  constexpr std::array<std::string_view, 3> folders = {"content/static/", "content/",
                                                       "content/2026/"};
  FileSketch file;
  file.name_word = new_word("the name of a file");
  file.text_word = new_word("the text of a file");
  const std::string name = "file" + std::to_string(number) + (draw.chance(20) ? " " : "-") +
                           file.name_word + (number % 2 == 0 ? ".svg" : ".txt");
  const std::string_view folder = draw.one_of(folders);
  file.source = std::string(folder) + name;
  file.output = (folder == "content/2026/" ? "static/2026/" : "static/") + name;
  files.push_back(std::move(file));
}

void Sketch::draw_targets() {
  for (const Audience reader : kAudiences) {
    TargetSketch target{reader, {}};
    if (draw.chance(70)) target.host_word = new_word("the host of a target");
    targets.push_back(std::move(target));
  }
  std::swap(targets.front(), targets[draw.below(targets.size())]);
}

// Of a tag or a category where there is one that can be linked to, whoever uses it.
ListSketch Sketch::any_list() {
  constexpr std::array<std::string_view, 3> ends = {"/", "", "/index.html"};
  const TagSketch& tag = draw.one_of(tags);
  const std::string end(draw.one_of(ends));
  if (tag.used && draw.chance(60)) return {"/tags/" + slugify(tag.text) + end, tag.readers};
  if (ladders.empty()) return {"/timeline/", kEverybody};
  const LadderSketch& ladder = draw.one_of(ladders);
  const CategorySketch& category = draw.one_of(ladder.categories);
  if (!ladder.active) return {"/evidence/index.html", kEverybody};
  return {"/checklist/" + ladder.id + "/" + category.id + (draw.chance(30) ? "/feed.xml" : end),
          ladder.shown(category.evidence)};
}

std::vector<std::string> Sketch::feeds_of(const EntrySketch& entry) const {
  if (!entry.wins) return {};
  std::set<std::string> feeds = {"feed.xml", "feed.atom", "feed.json"};
  const auto add = [&](const std::string& framework, const std::string& category) {
    feeds.insert("checklist/" + framework + "/" + category + "/feed.xml");
  };
  std::set<std::string> active = {builtin_item({}, {}).framework};
  for (const LadderSketch& ladder : ladders) {
    if (!ladder.active) continue;
    active.insert(ladder.id);
    for (const CategorySketch& category : ladder.categories)
      if (std::find(entry.categories.begin(), entry.categories.end(), category.id) !=
          entry.categories.end())
        add(ladder.id, category.id);
  }
  for (const ItemRef& claim : entry.claims)
    if (active.contains(claim.framework)) add(claim.framework, claim.category);
  return {feeds.begin(), feeds.end()};
}

void Sketch::spread_evidence() {
  for (const EntrySketch& entry : entries) {
    for (const std::size_t tag : entry.tags) {
      tags[tag].used = true;
      tags[tag].readers |= entry.readers;
    }
    for (KindSketch& kind : kinds)
      if (kind.id == entry.kind) kind.readers |= entry.readers;
    for (LadderSketch& ladder : ladders) spread_to_ladder(entry, ladder);
  }
}

void Sketch::spread_to_ladder(const EntrySketch& entry, LadderSketch& ladder) {
  const auto claims = [&](const ItemRef& ref) {
    return std::find(entry.claims.begin(), entry.claims.end(), ref) != entry.claims.end();
  };
  for (CategorySketch& category : ladder.categories) {
    for (ItemSketch& item : category.items) {
      const bool claimed = claims(item.ref);
      if (claimed) item.claimed |= entry.readers;
      if (claimed || std::any_of(item.also.begin(), item.also.end(), claims))
        item.evidence |= entry.readers;
      category.evidence |= item.evidence;
    }
    if (std::find(entry.categories.begin(), entry.categories.end(), category.id) !=
        entry.categories.end())
      category.listed |= entry.readers;
    category.evidence |= category.listed;
  }
  for (StageSketch& stage : ladder.stages)
    if (stage.id == entry.stage) stage.evidence |= entry.readers;
}

}  // namespace dossier
