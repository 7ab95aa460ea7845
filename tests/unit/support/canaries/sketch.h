// What a random portfolio is about, before a word of it is written: its entries, pages, files,
// ladders, kinds, tags, terms and hosts, and who reads each of them. Worked out from the contract
// alone; nothing here asks dossier who may read what.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/framework.h"
#include "unit/support/canaries/canary.h"
#include "unit/support/canaries/drawing.h"

namespace dossier {

struct TermSketch {
  std::string text, word;     // "Qzx0001 Verto", "qzx0001"
  std::string say, say_word;  // what others read instead
  Audience audience = Audience::internal;
  Readers readers() const { return up_to(audience); }
};

struct TagSketch {
  std::string text, word;
  bool used = false;  // by an entry, even one that nobody reads
  Readers readers = kNobody;
};

struct KindSketch {
  std::string id, word;
  bool artifact = false;
  Readers readers = kNobody;  // of some entry of the kind
};

struct ItemSketch {
  ItemRef ref;
  std::string word;            // in its id
  std::vector<ItemRef> also;   // crosswalk to built-in items
  Readers claimed = kNobody;   // by an entry that they read
  Readers evidence = kNobody;  // the same, or through the crosswalk
};

struct CategorySketch {
  std::string id, word;
  std::vector<ItemSketch> items;
  Readers listed = kNobody;    // by an entry that they read
  Readers evidence = kNobody;  // the same, or of an item
};

struct StageSketch {
  std::string id, word;
  Readers evidence = kNobody;
};

// A framework of the user's own.
struct LadderSketch {
  std::string id, word, file;
  bool active = true;
  std::vector<CategorySketch> categories;
  std::vector<StageSketch> stages;

  // Whoever knows of gaps sees all of it, others what has evidence; an inactive one nobody sees.
  Readers shown(Readers evidence) const { return active ? evidence | kGaps : kNobody; }
  Readers in_categories() const;
  Readers anywhere() const;
};

struct HeadingSketch {
  std::string word;
  Readers readers = kNobody;
  std::string text() const { return "Part " + word; }
  std::string anchor() const { return "part-" + word; }
};

// Lines `::: manager` ... `:::`.
struct BlockSketch {
  Audience audience = Audience::self;
  bool alone = false;  // `only`
  Readers readers() const { return alone ? only(audience) : up_to(audience); }
};

// What an entry and a page have in common.
struct WritingSketch {
  std::string file, id;
  Audience visibility = Audience::self;
  bool says_visibility = true;
  Readers readers = kNobody;
  HeadingSketch heading, hidden_heading;  // of the body; the second in a block
  BlockSketch block;                      // that the second stands in
  std::string page() const {
    return is_page ? id + "/index.html" : "evidence/" + id + "/index.html";
  }
  bool is_page = false;
};

struct EntrySketch : WritingSketch {
  bool says_id = false;
  bool draft = false;
  Date date{};
  std::string kind, stage;  // stage: empty for the kind's
  std::vector<ItemRef> claims;
  std::vector<std::string> categories;
  std::vector<std::size_t> tags;
  bool wins = false;
};

// A file that is no Markdown.
struct FileSketch {
  std::string source, output;  // "content/a.svg", "static/a.svg"
  std::string name_word, text_word;
  Readers readers = kNobody;  // grows while references to it are written
};

// A page that dossier makes, and who has it.
struct ListSketch {
  std::string address;  // "/tags/x/"
  Readers readers = kNobody;
};

struct TargetSketch {
  Audience audience = Audience::self;
  std::string host_word;  // empty: without a host
};

struct Sketch {
  explicit Sketch(std::uint32_t seed);

  std::string new_word(const std::string& what) { return canaries.word(what); }
  Date new_date();
  ListSketch any_list();

  // The feeds that have the entry, if it is a win, for whoever reads it.
  std::vector<std::string> feeds_of(const EntrySketch& entry) const;

  Drawing draw;
  Canaries canaries;
  Audience default_visibility = Audience::self;
  bool allows_raw_html = false;
  std::vector<TermSketch> terms;
  std::optional<TermSketch> number_term;  // one more, written as a number
  std::vector<std::string> hosts, host_words;
  std::vector<TagSketch> tags;
  std::vector<KindSketch> kinds;
  std::vector<LadderSketch> ladders;
  std::vector<EntrySketch> entries;
  std::vector<WritingSketch> pages;
  std::vector<FileSketch> files;
  std::vector<TargetSketch> targets;

 private:
  void draw_words();
  void draw_kinds();
  void draw_ladder(int number);
  void draw_entry(int number);
  void draw_page(int number);
  void draw_file(int number);
  void draw_targets();
  void draw_visibility(WritingSketch& writing);
  void draw_headings(WritingSketch& writing);
  void draw_claims(EntrySketch& entry);
  void draw_stage(EntrySketch& entry);
  void spread_evidence();
  void spread_to_ladder(const EntrySketch& entry, LadderSketch& ladder);

  std::vector<Date> dates_;  // that are taken
};

inline constexpr std::string_view kAsOf = "2026-11-01";

// An item of senior-checklist.
ItemRef builtin_item(std::string category, std::string item);

}  // namespace dossier
