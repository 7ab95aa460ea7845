#include "import/record_status.h"

#include <optional>
#include <set>
#include <string>

#include "base/text.h"

namespace dossier {
namespace {

struct Word {
  std::string_view text;
  RecordStatus status;
};

// adr-tools spells it "superceded", and always will.
constexpr std::array kWords = {
    Word{"superseded", RecordStatus::superseded},
    Word{"superceded", RecordStatus::superseded},
    Word{"replaced", RecordStatus::superseded},
    Word{"deprecated", RecordStatus::deprecated},
    Word{"obsolete", RecordStatus::deprecated},
    Word{"retired", RecordStatus::deprecated},
    Word{"rejected", RecordStatus::rejected},
    Word{"declined", RecordStatus::rejected},
    Word{"accepted", RecordStatus::accepted},
    Word{"approved", RecordStatus::accepted},
    Word{"adopted", RecordStatus::accepted},
    Word{"decided", RecordStatus::accepted},
    Word{"proposed", RecordStatus::proposed},
    Word{"proposal", RecordStatus::proposed},
    Word{"pending", RecordStatus::proposed},
    Word{"draft", RecordStatus::draft},
    Word{"wip", RecordStatus::draft},
};

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

std::optional<RecordStatus> known_status(std::string_view word) {
  for (const Word& known : kWords)
    if (word == known.text) return known.status;
  return std::nullopt;
}

// "proposed | accepted | rejected": what there is to choose from, and nothing chosen.
bool is_choice(std::string_view line) {
  std::set<RecordStatus> said;
  std::string word;
  for (const char c : std::string(line) + ' ') {
    if (is_letter(c)) {
      word += c;
      continue;
    }
    if (const auto status = known_status(word)) said.insert(*status);
    word.clear();
  }
  return said.size() > 2;
}

// "~~Proposed~~ Accepted" -> " Accepted".
std::string without_struck(std::string text) {
  for (auto open = text.find("~~"); open != text.npos; open = text.find("~~", open)) {
    const auto close = text.find("~~", open + 2);
    if (close == text.npos) break;
    text.erase(open, close + 2 - open);
  }
  return text;
}

// The first known word of a line; "not accepted" says nothing that is known.
std::optional<RecordStatus> status_of_line(std::string_view line) {
  if (is_choice(line)) return std::nullopt;
  for (const std::string_view by : {"superseded by", "superceded by", "replaced by"})
    if (line.find(by) != line.npos) return RecordStatus::superseded;
  const auto link = line.find('[', 1);  // whose text names another record
  line = line.substr(0, link);
  std::string before;
  std::string word;
  for (const char c : std::string(line) + ' ') {
    if (is_letter(c)) {
      word += c;
      continue;
    }
    if (const auto status = known_status(word))
      return before == "not" || before == "be" ? std::nullopt : status;
    if (!word.empty()) before = word;
    word.clear();
  }
  return std::nullopt;
}

bool outlasts(RecordStatus status) {
  return status == RecordStatus::superseded || status == RecordStatus::deprecated;
}

}  // namespace

RecordStatus status_of(std::string_view raw) {
  const std::string lower = without_struck(lower_ascii(raw));
  std::optional<RecordStatus> first;
  for (const std::string_view line : split(lower, '\n')) {
    const auto status = status_of_line(line);
    if (status && outlasts(*status)) return *status;
    if (!first) first = status;
  }
  return first.value_or(RecordStatus::unknown);
}

}  // namespace dossier
