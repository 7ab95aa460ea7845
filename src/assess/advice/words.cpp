#include "assess/advice/words.h"

#include <algorithm>

#include "base/text.h"

namespace dossier {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
char lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The general punctuation of Unicode (curly quotes, dashes, arrows) begins with this byte; letters
// of European languages do not.
constexpr unsigned char kPunctuation = 0xE2;

bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'z') || c == '_' ||
         (byte >= 0x80 && byte != kPunctuation);
}

bool ends_sentence(std::string_view text, std::size_t i) {
  return std::string_view(".!?;:").find(text[i]) != std::string_view::npos &&
         (i + 1 == text.size() || is_blank(text[i + 1]));
}

bool is_year(std::string_view word) {
  return word.size() == 4 && std::all_of(word.begin(), word.end(), is_digit) &&
         (word.starts_with("19") || word.starts_with("20"));
}

// The phrase at the front of " a b c ", with a blank behind it.
bool begins(std::string_view text, std::string_view phrase) {
  return text.size() > phrase.size() + 1 && text[0] == ' ' && text.substr(1).starts_with(phrase) &&
         text[phrase.size() + 1] == ' ';
}

}  // namespace

Words::Words(std::string_view text) : text_(" ") {
  constexpr std::size_t kPunctuationBytes = 3;
  text_.reserve(text.size() + 2);
  const auto part = [&] {
    if (text_.back() != ' ') text_ += ' ';
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (static_cast<unsigned char>(text[i]) == kPunctuation) {
      part();
      i += kPunctuationBytes - 1;
    } else if (is_letter(text[i])) {
      text_ += lower(text[i]);
    } else {
      part();
      if (ends_sentence(text, i)) text_ += ". ";
    }
  }
  part();
}

std::size_t Words::count() const {
  std::size_t words = 0;
  for (const std::string_view word : split(text_, ' '))
    words += word.empty() || word == "." ? 0 : 1;
  return words;
}

bool Words::has(std::string_view phrase) const {
  return text_.find(" " + std::string(phrase) + " ") != text_.npos;
}

const std::string* Words::first_of(std::span<const std::string> phrases) const {
  const std::string* first = nullptr;
  auto place = text_.npos;
  for (const std::string& phrase : phrases)
    if (const auto found = text_.find(" " + phrase + " "); found < place) {
      place = found;
      first = &phrase;
    }
  return first;
}

const std::string* Words::led_by(std::span<const std::string> phrases) const {
  std::string_view text = text_;
  for (const std::string_view who : {"i", "we"})
    if (begins(text, who)) text.remove_prefix(who.size() + 1);
  for (const std::string& phrase : phrases)
    if (begins(text, phrase)) return &phrase;
  return nullptr;
}

bool Words::has_number(std::span<const std::string> spelled) const {
  for (const std::string_view word : split(text_, ' '))
    if (!word.empty() && is_digit(word.front()) && !is_year(word)) return true;
  return has_any(spelled);
}

bool names_something(std::string_view title) {
  bool first = true;
  for (std::string_view word : split(title, ' ')) {
    while (!word.empty() && !is_letter(word.front()) && word.front() != '`') word.remove_prefix(1);
    if (word.empty()) continue;
    const auto capitals = std::count_if(word.begin(), word.end(), is_upper);
    const bool pronoun = word == "I" || word.starts_with("I'");
    const bool code =
        word.find_first_of("`_") != word.npos || std::any_of(word.begin(), word.end(), is_digit);
    if (code || capitals >= 2 || (!first && !pronoun && is_upper(word.front()))) return true;
    first = false;
  }
  return false;
}

std::optional<int> column_of(std::string_view line, std::string_view phrase) {
  std::string folded(line);
  std::transform(folded.begin(), folded.end(), folded.begin(), lower);
  for (auto at = folded.find(phrase); at != folded.npos; at = folded.find(phrase, at + 1)) {
    const auto end = at + phrase.size();
    const bool whole = (at == 0 || !is_letter(folded[at - 1])) &&
                       (end == folded.size() || !is_letter(folded[end]));
    if (whole) return static_cast<int>(count_code_points(line.substr(0, at))) + 1;
  }
  return std::nullopt;
}

}  // namespace dossier
