#include "render/export/markdown_text.h"

#include <cctype>

#include "base/text.h"

namespace dossier {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A letter or a digit; every byte of a character beyond ASCII counts as one.
bool is_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// The bytes of a character that turns the direction of what follows, at `at`; else 0.
std::size_t turning(std::string_view text, std::size_t at) {
  const std::string_view three = text.substr(at, 3);
  if (three.size() < 3 || three[0] != '\xE2') return 0;
  const auto last = static_cast<unsigned char>(three[2]);
  const bool embeds = three[1] == '\x80' && last >= 0xAA && last <= 0xAE;
  const bool isolates = three[1] == '\x81' && last >= 0xA6 && last <= 0xA9;
  return embeds || isolates ? 3 : 0;
}

// Whether the character at `at` would mean something to Markdown there.
bool is_markup(std::string_view text, std::size_t at) {
  const char c = text[at];
  const char before = at == 0 ? ' ' : text[at - 1];
  const char behind = at + 1 == text.size() ? ' ' : text[at + 1];
  switch (c) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '<':
    case '|':
    case '~':
      return true;
    case '_':
      return !is_word(before) || !is_word(behind);
    case '#':
      return !is_word(before);
    case '&':
      return is_word(behind) || behind == '#';
    case '>':
    case '-':
    case '+':
    case '=':
      return at == 0;
    case ':':  // "http://" would become a link of its own
      return at == 0 || text.substr(at, 3) == "://";
    case '.':
      if (at >= 3 && text.substr(at - 3, 3) == "www") return true;
      [[fallthrough]];
    case ')': {  // "1. " starts a list
      const bool numbers = at > 0 && at < 10 && (behind == ' ');
      return numbers && text.substr(0, at).find_first_not_of("0123456789") == text.npos;
    }
    default:
      return false;
  }
}

// "&copy;" in an address would be read as a character.
std::string without_entities(std::string_view url) { return replace_all(url, "&", "&amp;"); }

}  // namespace

std::string plain_line(std::string_view text) {
  std::string out;
  bool blank = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (const std::size_t skipped = turning(text, i); skipped > 0) {
      i += skipped - 1;
      continue;
    }
    const bool space = static_cast<unsigned char>(text[i]) <= ' ';
    if (!space && blank && !out.empty()) out += ' ';
    blank = space;
    if (!space) out += text[i];
  }
  return out;
}

std::string markdown_text(std::string_view text) {
  const std::string line = plain_line(text);
  std::string out;
  out.reserve(line.size() + 8);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (is_markup(line, i)) out += '\\';
    out += line[i];
  }
  return out;
}

std::string markdown_link(std::string_view text, const std::optional<std::string>& url) {
  const std::string label = markdown_text(text);
  return url ? "[" + label + "](" + without_entities(*url) + ")" : label;
}

}  // namespace dossier
