// One piece of evidence, as its author wrote it: front matter typed, references resolved, body as
// Markdown. Defaults are those of the contract; what is unset stays unset.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "model/audience.h"
#include "model/document.h"
#include "model/names.h"

namespace dossier {

enum class Track { ic, em };
enum class Role { author, lead, contributor, reviewer, consulted };
enum class Origin { self_identified, ambiguous, assigned };

inline std::span<const Named<Track>> names(Track) {
  static constexpr std::array<Named<Track>, 2> table = {{{"ic", Track::ic}, {"em", Track::em}}};
  return table;
}

inline std::span<const Named<Role>> names(Role) {
  static constexpr std::array<Named<Role>, 5> table = {{{"author", Role::author},
                                                        {"lead", Role::lead},
                                                        {"contributor", Role::contributor},
                                                        {"reviewer", Role::reviewer},
                                                        {"consulted", Role::consulted}}};
  return table;
}

inline std::span<const Named<Origin>> names(Origin) {
  static constexpr std::array<Named<Origin>, 3> table = {
      {{"self-identified", Origin::self_identified},
       {"ambiguous", Origin::ambiguous},
       {"assigned", Origin::assigned}}};
  return table;
}

// A claim that this entry shows an item, and why.
struct Claim {
  std::string framework;
  std::string category;
  std::string item;
  std::string why;
  std::string attested_by;
  std::optional<Date> attested_on;
};

struct AskedBy {
  std::string team;
  std::string role;
  std::string name;
};

// A number or a word, as written.
struct Amount {
  std::string text;
  std::optional<double> number;
};

// A measured outcome; `text` alone is allowed and counts as unmeasured.
struct Impact {
  std::string metric;
  std::optional<Amount> before;
  std::optional<Amount> after;
  std::string unit;
  std::string text;
};

// Where the thing itself is. A relative url names a file under content/.
struct Artifact {
  std::string label;
  Located<std::string> url;
  std::optional<Audience> visibility;  // unset: the entry's
  LinkTarget target;                   // where the url leads, once bodies are parsed
};

// What somebody else said.
struct Feedback {
  std::string text;
  std::string from;
  std::optional<Audience> visibility;  // unset: the entry's
};

// Impact that came later; never changes the entry's date.
struct Update {
  Date date;
  std::string text;
};

// The words used instead when the audience is public.
struct PublicWords {
  std::optional<std::string> title;
  std::optional<std::string> summary;
  std::optional<std::vector<Impact>> impact;
  std::optional<std::vector<std::string>> teams;
  std::optional<AskedBy> asked_by;
};

// Lines of a body that only some may read, counted from the body's first line, fences included.
struct Block {
  int first = 0;
  int last = 0;
  Audience audience = Audience::self;
  bool only = false;  // that audience alone, not the narrower ones
};

struct Body {
  std::string markdown;
  int first_line = 1;  // of the file
  std::vector<Block> blocks;
  bool malformed_blocks = false;  // and reported
  std::size_t words = 0;  // of the whole body's plain text, whoever may read it
  std::shared_ptr<const Document> document;
};

struct Entry {
  std::string title;
  Date date{};
  std::string kind;
  std::string id;
  std::vector<Claim> checklist;
  std::vector<std::string> category;
  std::string stage;  // never empty after loading: the kind's by default
  std::string summary;
  Role role = Role::author;
  std::optional<Origin> origin;
  std::optional<bool> decision;  // unset: the kind's
  bool changed_team = false;
  std::optional<int> engineers_affected;
  std::vector<std::string> teams;
  std::optional<AskedBy> asked_by;
  std::vector<Impact> impact;
  std::string business;
  std::vector<Artifact> artifacts;
  std::vector<Feedback> feedback;
  std::vector<Update> updates;
  std::vector<std::string> tags;
  std::optional<Audience> visibility;  // set after loading
  bool visibility_is_default = false;  // the entry says nothing of it
  PublicWords public_words;
  std::optional<bool> win;
  std::optional<int> featured;
  bool draft = false;
  std::string source;
  std::vector<Located<std::string>> aliases;
  std::vector<Located<std::string>> ignore;

  std::string file;  // path below the portfolio folder
  Position title_at, id_at, date_at;  // where the values stand; 1:1 of a key that is not written
  Position kind_at, summary_at, checklist_at, impact_at;
  bool dated = false;  // a draft may lack a date
  Body body;
};

// A plain page such as "about".
struct Page {
  std::string title;
  std::string id;
  std::string summary;
  std::optional<Audience> visibility;  // set after loading
  bool visibility_is_default = false;  // the page says nothing of it
  std::optional<int> order;
  std::vector<Located<std::string>> aliases;

  std::string file;
  Position id_at;
  Body body;
};

}  // namespace dossier
