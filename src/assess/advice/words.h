// A text as the words that a rule looks for: what it says, not how it is punctuated. English,
// ASCII.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// Lower case, one blank between words, and a full stop as a word of its own between sentences, so
// that no phrase reaches from one into the next. Apostrophes and hyphens part words.
class Words {
 public:
  explicit Words(std::string_view text);

  const std::string& text() const { return text_; }  // " two words . "
  std::size_t count() const;
  bool has(std::string_view phrase) const;

  // The phrase that stands first, or nothing.
  const std::string* first_of(std::span<const std::string> phrases) const;
  bool has_any(std::span<const std::string> phrases) const { return first_of(phrases) != nullptr; }

  // The phrase with which the text begins, whether or not "I" or "we" goes before it.
  const std::string* led_by(std::span<const std::string> phrases) const;

  // A number in digits, calendar years aside, or one of `spelled`.
  bool has_number(std::span<const std::string> spelled) const;

 private:
  std::string text_;
};

// Whether a title names something: a word with a capital beyond the first word, an acronym, code,
// or a word with a digit in it.
bool names_something(std::string_view title);

// Where `phrase` stands in a line, any case, as a column in code points.
std::optional<int> column_of(std::string_view line, std::string_view phrase);

}  // namespace dossier
