#include <algorithm>
#include <array>

#include "assess/advice/outline.h"
#include "assess/advice/rules.h"
#include "assess/advice/words.h"
#include "base/unicode.h"

namespace dossier {
namespace {

constexpr std::string_view kStatus = "status";
constexpr std::size_t kEnoughOptions = 2;

// The word of `withdrawn` with which a clause of the line begins, small words aside: "Accepted, now
// superseded by 12" has one, "Accepted; the registry was rejected" has none.
const std::string* withdrawn_in(std::string_view line, const std::vector<std::string>& withdrawn) {
  static constexpr std::array<std::string_view, 10> passed_over = {
      "now", "later", "was", "has", "been", "is", "since", "then", "accepted", "proposed"};
  while (!line.empty()) {
    const auto end = std::min(line.find_first_of(".,;:()|"), line.size());
    std::string clause = Words(line.substr(0, end)).text();
    for (const std::string_view word : split(trim(clause), ' ')) {
      const auto found = std::find(withdrawn.begin(), withdrawn.end(), word);
      if (found != withdrawn.end()) return &*found;
      if (std::find(passed_over.begin(), passed_over.end(), word) == passed_over.end()) break;
    }
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return nullptr;
}

// What follows "Status:" at the start of a line, list marks, emphasis and cells aside.
std::optional<std::string_view> after_status(std::string_view line) {
  constexpr std::string_view marks = " \t*_>-+|:";
  const auto start = line.find_first_not_of(marks);
  if (start == line.npos) return std::nullopt;
  line.remove_prefix(start);
  const Words first(line.substr(0, kStatus.size()));
  if (line.size() <= kStatus.size() || !first.has(kStatus)) return std::nullopt;
  line.remove_prefix(kStatus.size());
  const auto value = line.find_first_not_of(marks);
  if (value == line.npos || line.substr(0, value).find_first_of(":|") == line.npos)
    return std::nullopt;
  return line.substr(value);
}

struct StatusLine {
  OutlineLine line;
  const std::string* word = nullptr;
};

std::optional<StatusLine> withdrawn_status(const Entry& entry, const Wording& wording) {
  for (const Section& section : sections_of(entry.body)) {
    const bool is_status = Words(section.title).text() == " status ";
    for (const OutlineLine& line : section.lines) {
      const auto value = is_status ? std::optional(line.text) : after_status(line.text);
      if (!value) continue;
      if (const std::string* word = withdrawn_in(*value, wording.withdrawn))
        return StatusLine{line, word};
    }
  }
  return std::nullopt;
}

bool says_so(const Entry& entry, const std::vector<std::string>& withdrawn) {
  return Words(entry.title).has_any(withdrawn) || Words(entry.summary).has_any(withdrawn) ||
         std::any_of(entry.checklist.begin(), entry.checklist.end(),
                     [&](const Claim& claim) { return Words(claim.why).has_any(withdrawn); });
}

// Sections directly below `sections[i]`.
std::size_t count_subsections(const std::vector<Section>& sections, std::size_t i) {
  int level = 0;  // the highest below it
  std::size_t count = 0;
  for (std::size_t k = i + 1; k < sections.size() && sections[k].level > sections[i].level; ++k) {
    if (level == 0 || sections[k].level < level) {
      level = sections[k].level;
      count = 0;
    }
    count += sections[k].level == level ? 1 : 0;
  }
  return count;
}

// The most that any one way of writing them shows: under headings over options, or as headings of
// one option each.
std::size_t count_options(const Entry& entry, const Wording& wording) {
  const std::vector<Section> sections = sections_of(entry.body);
  std::size_t listed = 0, headed = 0;
  for (std::size_t i = 1; i < sections.size(); ++i) {
    const Words title(sections[i].title);
    headed += title.count() > 1 && title.led_by(wording.option) != nullptr ? 1 : 0;
    if (!title.has_any(wording.options)) continue;
    const std::size_t below = count_subsections(sections, i);
    listed += below > 0 ? below : count_points(sections[i]);
  }
  return std::max(listed, headed);
}

}  // namespace

Findings find_superseded_adr(const EntryCase& one) {
  const Entry& entry = one.entry;
  if (entry.kind != "adr") return {};
  const auto status = withdrawn_status(entry, one.wording);
  if (!status || says_so(entry, one.wording.withdrawn)) return {};
  const auto indent =
      std::min(status->line.text.find_first_not_of(" \t"), status->line.text.size());
  const std::string_view text = trim(status->line.text);
  return {{&entry,
           {entry.file,
            {status->line.number, static_cast<int>(indent) + 1},
            static_cast<int>(count_code_points(text))},
           "its status is '" + *status->word + "', and it is shown as evidence without saying so",
           "say in the summary what took its place and what was learned, or show the record that "
           "did"}};
}

Findings find_missing_alternatives(const EntryCase& one) {
  const Entry& entry = one.entry;
  if (entry.kind != "design-doc" && entry.kind != "rfc") return {};
  const std::size_t options = count_options(entry, one.wording);
  if (options >= kEnoughOptions) return {};
  return {
      {&entry, place_of(entry, entry.kind_at, entry.kind),
       options == 0 ? "no alternatives are named, so no reader can see what was weighed"
                    : "only one option is named, so no reader can see what was weighed",
       "add a section 'Alternatives' with two or three options, the trade-offs of each, and why "
       "the one you recommend wins"}};
}

}  // namespace dossier
