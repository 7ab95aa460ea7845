#include <array>
#include <map>
#include <optional>

#include "base/clean_text.h"
#include "base/path.h"
#include "base/text.h"
#include "base/unicode.h"
#include "import/brag_json.h"
#include "import/importers.h"
#include "import/one_file.h"
#include "import/outline.h"
#include "import/record.h"

namespace dossier {
namespace {

constexpr std::size_t kLongestTitle = 100;  // code points, of what a bullet says

// What a section's heading starts with, or holds, and the kind of what stands below it.
struct SectionRow {
  std::string_view word;
  std::string_view kind;  // empty: skipped
};

constexpr std::array kSections = {
    SectionRow{"goal", ""},
    SectionRow{"next steps", ""},
    SectionRow{"outside", "talk"},
    SectionRow{"open source", "open-source"},
    SectionRow{"open-source", "open-source"},
    SectionRow{"talk", "talk"},
    SectionRow{"mentor", "mentoring"},
    SectionRow{"collaboration", "mentoring"},
    SectionRow{"design", "design-doc"},
    SectionRow{"documentation", "documentation"},
    SectionRow{"company", "process-improvement"},
    SectionRow{"incident", "incident"},
    SectionRow{"fixes", "fix"},
    SectionRow{"project", "feature"},
    SectionRow{"learn", "win"},
};

const SectionRow* section_of(const std::string& heading) {
  const std::string folded = fold(heading);
  for (const SectionRow& row : kSections)
    if (folded.find(row.word) != folded.npos) return &row;
  return nullptr;
}

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

// "March 2025", "2025", "Q1 2025", "Week 12": a stretch of time, which is no day.
bool is_period(const std::string& heading) {
  const std::string lower = lower_ascii(heading);
  const auto first = lower.substr(0, lower.find_first_of(" ,-"));
  for (const std::string_view month : kMonths)
    if (first == month || (first.size() == 3 && month.starts_with(first))) return true;
  const bool number = first.find_first_not_of("0123456789") == first.npos;
  const bool quarter = first.size() == 2 && (first[0] == 'q' || first[0] == 'h') &&
                       first[1] >= '1' && first[1] <= '4';
  return (first.size() == 4 && number) || quarter || first == "week";
}

// What a heading sets for all that stands below it.
struct Context {
  int level = 0;
  std::string heading;
  std::string kind;
  bool skipped = false;
  bool leaf = false;  // a thing of its own, with all that stands below it
  std::optional<Date> date;
};

// "14:03:22 text" -> "text".
std::string_view without_time(std::string_view text) {
  const auto end = text.find_first_not_of("0123456789:");
  const std::string_view time = text.substr(0, end);
  const bool is_time = (time.size() == 5 || time.size() == 8) && time[2] == ':';
  return is_time && end != text.npos ? trim(text.substr(end)) : text;
}

class BragImport {
 public:
  BragImport(const ImportRequest& request, const std::string& text)
      : request_(request),
        name_(file_name(request.path)),
        lines_(split(text, '\n')),
        outline_(outline_of(text)) {}

  Haul run() {
    std::size_t block = 0;
    take_blocks(block, outline_.headings.empty() ? lines_.size() : outline_.headings[0].begin);
    for (std::size_t i = 0; i < outline_.headings.size(); ++i) {
      const OutlineHeading& heading = outline_.headings[i];
      if (heading.begin < behind_leaf_) continue;
      while (block < outline_.blocks.size() && outline_.blocks[block].begin < heading.begin)
        ++block;
      open(i);
      const Context& context = stack_.back();
      if (context.leaf) {
        take_leaf(i);
      } else if (context.skipped) {
        haul_.skip(heading.text, "a section of goals, which are no evidence yet");
      } else {
        take_blocks(block, begin_of(i + 1));
      }
    }
    if (haul_.drafts.empty() && haul_.skipped.empty())
      haul_.refuse(name_, "nothing that looks like an entry: no bullet, no paragraph");
    return std::move(haul_);
  }

 private:
  std::size_t begin_of(std::size_t heading) const {
    return heading < outline_.headings.size() ? outline_.headings[heading].begin : lines_.size();
  }

  // The line behind all that stands below a heading.
  std::size_t end_below(std::size_t heading) const {
    std::size_t next = heading + 1;
    while (next < outline_.headings.size() &&
           outline_.headings[next].level > outline_.headings[heading].level)
      ++next;
    return begin_of(next);
  }

  bool holds_only_items(std::size_t heading) const {
    bool any = false;
    for (const OutlineBlock& block : outline_.blocks)
      if (block.begin >= outline_.headings[heading].end && block.begin < begin_of(heading + 1)) {
        if (!block.is_item) return false;
        any = true;
      }
    return any;
  }

  void open(std::size_t i) {
    const OutlineHeading& heading = outline_.headings[i];
    while (!stack_.empty() && stack_.back().level >= heading.level) stack_.pop_back();
    Context context = stack_.empty() ? Context() : stack_.back();
    context.level = heading.level;
    context.heading = heading.text;
    const auto date = record_date(heading.text);
    const SectionRow* section = section_of(heading.text);
    const bool is_nested = end_below(i) > begin_of(i + 1);
    const bool is_section = heading.level <= 2 && section != nullptr;
    if (date) context.date = date;
    if (is_section) context.kind = section->kind;
    context.skipped = context.skipped || (is_section && section->kind.empty());
    context.leaf = !date && !is_section && heading.level > 1 && !is_period(heading.text) &&
                   !context.skipped && (heading.level > 2 || (!is_nested && !holds_only_items(i)));
    stack_.push_back(std::move(context));
  }

  void take_leaf(std::size_t i) {
    const OutlineHeading& heading = outline_.headings[i];
    behind_leaf_ = end_below(i);
    add(heading.text, lines_between(lines_, heading.end, behind_leaf_), stack_.back().date);
  }

  void take_blocks(std::size_t& block, std::size_t end) {
    for (; block < outline_.blocks.size() && outline_.blocks[block].begin < end; ++block) {
      const OutlineBlock& one = outline_.blocks[block];
      if (one.text.empty()) continue;
      std::string_view said = without_time(one.text);
      std::optional<Date> date = stack_.empty() ? std::nullopt : stack_.back().date;
      if (const auto own = record_date(said)) {
        date = own;
        const bool is_instant = said.substr(0, said.find(' ')).find('T') != said.npos;
        const auto rest = is_instant ? said.find(' ') : said.find_first_of(" ,:");
        const auto start = rest == said.npos ? rest : said.find_first_not_of(" ,:-", rest);
        said = start == said.npos ? said : without_time(said.substr(start));
      }
      add(shorten(said, kLongestTitle), lines_between(lines_, one.begin, one.end), date);
    }
  }

  void add(const std::string& title, std::string body, std::optional<Date> date) {
    Draft draft;
    draft.title = title;
    draft.date = date;
    const std::string kind = stack_.empty() ? std::string() : stack_.back().kind;
    draft.kind = !request_.kind.empty() ? request_.kind : kind.empty() ? "win" : kind;
    draft.role = Role::author;
    std::string where;
    for (const Context& context : stack_)
      if (context.heading != title) where += (where.empty() ? "" : " / ") + context.heading;
    draft.source = "brag:" + name_ + "#" + (date ? iso_date(*date) : where) + "/" + title;
    const int times = ++sources_[draft.source];
    if (times > 1) draft.source += " (" + std::to_string(times) + ")";
    draft.body = where.empty() ? body : "From: " + clean_line(where) + "\n\n" + body;
    draft.id = title;
    haul_.drafts.push_back(std::move(draft));
  }

  const ImportRequest& request_;
  std::string name_;
  std::vector<std::string_view> lines_;
  Outline outline_;
  std::vector<Context> stack_;
  std::size_t behind_leaf_ = 0;
  std::map<std::string, int> sources_;  // how many things would have that one
  Haul haul_;
};

void take_either(const std::string& text, const std::string& name, const ImportRequest& request,
                 Haul& haul) {
  const std::string_view start = trim(text);
  if (start.empty()) return haul.refuse(name, "the file is empty");
  const bool is_json = extension(name) == ".json" || start.starts_with("[{") ||
                       start.starts_with('{') || start == "[]";
  if (is_json)
    haul = import_brag_json(text, name, request);
  else if (const auto reason = request.too_complex(text))
    haul.refuse(name, *reason);
  else
    haul = BragImport(request, text).run();
}

}  // namespace

Haul import_brag(const ImportRequest& request) { return import_one_file(request, take_either); }

}  // namespace dossier
