#include "load/html_blocks.h"

#include <algorithm>
#include <string>

namespace dossier {
namespace {

constexpr std::string_view kRawElements[] = {"script", "pre", "style"};

// The elements that start raw HTML up to the next blank line, wherever they stand.
constexpr std::string_view kElements =
    " address article aside base basefont blockquote body caption center col colgroup dd details "
    "dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 "
    "head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option "
    "p param section source summary table tbody td tfoot th thead title tr track ul ";

constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kNameRest = "abcdefghijklmnopqrstuvwxyz0123456789-";
constexpr std::string_view kAttributeStart = "abcdefghijklmnopqrstuvwxyz_:";
constexpr std::string_view kAttributeRest = "abcdefghijklmnopqrstuvwxyz0123456789_:.-";

// ASCII alone: a Kelvin sign is no k of an element's name.
std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(' ') == text.npos; }

// A tag in lower case, taken from the left piece by piece.
class TagReader {
 public:
  explicit TagReader(std::string_view text) : rest_(text) {}

  std::string_view rest() const { return rest_; }

  bool take(std::string_view token) {
    if (!rest_.starts_with(token)) return false;
    rest_.remove_prefix(token.size());
    return true;
  }

  bool take_blanks() {
    const auto blanks = std::min(rest_.find_first_not_of(' '), rest_.size());
    rest_.remove_prefix(blanks);
    return blanks > 0;
  }

  // The longest word of these characters, or nothing.
  std::string_view take_word(std::string_view first, std::string_view others) {
    if (rest_.empty() || first.find(rest_[0]) == first.npos) return {};
    const auto end = std::min(rest_.find_first_not_of(others, 1), rest_.size());
    const std::string_view word = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return word;
  }

  // Attributes, each behind blanks; false when one of them is no attribute.
  bool take_attributes() {
    while (take_blanks()) {
      if (take_word(kAttributeStart, kAttributeRest).empty()) return true;
      const std::string_view behind_name = rest_;
      take_blanks();
      if (!take("=")) {
        rest_ = behind_name;
        continue;
      }
      take_blanks();
      if (!take_value()) return false;
    }
    return true;
  }

 private:
  bool take_value() {
    if (rest_.empty()) return false;
    const char quote = rest_[0];
    if (quote == '"' || quote == '\'') {
      const auto end = rest_.find(quote, 1);
      if (end == rest_.npos) return false;
      rest_.remove_prefix(end + 1);
      return true;
    }
    const auto end = std::min(rest_.find_first_of(" \"'=<>`"), rest_.size());
    rest_.remove_prefix(end);
    return end > 0;
  }

  std::string_view rest_;
};

// One whole tag and nothing behind it.
bool is_lone_tag(std::string_view line) {
  TagReader tag(line);
  tag.take("<");
  const bool closing = tag.take("/");
  if (tag.take_word(kLetters, kNameRest).empty()) return false;
  if (!closing && !tag.take_attributes()) return false;
  tag.take_blanks();
  if (!closing) tag.take("/");
  return tag.take(">") && is_blank(tag.rest());
}

bool is_known_element(std::string_view line) {
  TagReader tag(line);
  tag.take("<");
  tag.take("/");
  const std::string name(tag.take_word(kLetters, kNameRest));
  if (name.empty() || kElements.find(" " + name + " ") == kElements.npos) return false;
  const std::string_view rest = tag.rest();
  return rest.empty() || rest[0] == ' ' || rest[0] == '>' || rest.starts_with("/>");
}

bool is_raw_element(std::string_view line) {
  return std::any_of(
      std::begin(kRawElements), std::end(kRawElements), [&](std::string_view element) {
        const std::string_view rest = line.substr(std::min(element.size() + 1, line.size()));
        return line.substr(1).starts_with(element) &&
               (rest.empty() || rest[0] == ' ' || rest[0] == '>');
      });
}

}  // namespace

HtmlBlock html_block_at(std::string_view text, bool in_paragraph) {
  if (!text.starts_with('<')) return HtmlBlock::none;
  const std::string line = lower(text);
  if (is_raw_element(line)) return HtmlBlock::raw;
  if (line.starts_with("<!--")) return HtmlBlock::comment;
  if (line.starts_with("<?")) return HtmlBlock::instruction;
  if (line.starts_with("<![cdata[")) return HtmlBlock::cdata;
  if (text.starts_with("<!") && text.size() > 2 && text[2] >= 'A' && text[2] <= 'Z')
    return HtmlBlock::declaration;
  if (is_known_element(line)) return HtmlBlock::element;
  return !in_paragraph && is_lone_tag(line) ? HtmlBlock::element : HtmlBlock::none;
}

bool ends_html_block(HtmlBlock html, std::string_view line) {
  const auto has = [&](std::string_view end) { return line.find(end) != line.npos; };
  switch (html) {
    case HtmlBlock::raw: {
      const std::string folded = lower(line);
      return std::any_of(std::begin(kRawElements), std::end(kRawElements),
                         [&](std::string_view element) {
                           return folded.find("</" + std::string(element) + ">") != folded.npos;
                         });
    }
    case HtmlBlock::comment:
      return has("-->");
    case HtmlBlock::instruction:
      return has("?>");
    case HtmlBlock::declaration:
      return has(">");
    case HtmlBlock::cdata:
      return has("]]>");
    case HtmlBlock::element:
      return is_blank(line);
    case HtmlBlock::none:
      break;
  }
  return true;
}

}  // namespace dossier
