#include "publish/unescape.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "base/entities.h"
#include "base/unicode.h"
#include "base/word_scan.h"

namespace dossier {
namespace {

// Puts a code point where an escape of `length` bytes stands, which is never too short for it. What
// may introduce another escape stands last, so that nothing comes between it and what follows.
void put(std::string& text, std::size_t at, std::size_t length, char32_t code) {
  std::string bytes;
  append_utf8(bytes, code);
  const bool is_last = code == '&' || code == '%';
  std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(at), length, kFiller);
  text.replace(is_last ? at + length - bytes.size() : at, bytes.size(), bytes);
}

bool is_high(std::uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(std::uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

char32_t joined(std::uint32_t high, std::uint32_t low) {
  return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
}

// The unit of "\u00e9" at the start of `text`.
std::optional<std::uint32_t> utf16_escape(std::string_view text) {
  constexpr std::size_t length = 6;
  if (text.size() < length || !text.starts_with("\\u")) return std::nullopt;
  std::uint32_t unit = 0;
  const char* const end = text.data() + length;
  const auto [stop, fault] = std::from_chars(text.data() + 2, end, unit, 16);
  return fault == std::errc() && stop == end ? std::optional(unit) : std::nullopt;
}

// Bytes of the \u escape at `at`, which is replaced, or 0.
std::size_t put_utf16(std::string& text, std::size_t at) {
  constexpr std::size_t one = 6, two = 12;
  const auto unit = utf16_escape(std::string_view(text).substr(at));
  if (!unit || *unit == 0 || is_low(*unit)) return 0;
  if (!is_high(*unit)) {
    put(text, at, one, *unit);
    return one;
  }
  const auto low = utf16_escape(std::string_view(text).substr(at).substr(one));
  if (!low || !is_low(*low)) return 0;
  put(text, at, two, joined(*unit, *low));
  return two;
}

bool is_punctuation(char c) {
  return std::string_view("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~").find(c) != std::string_view::npos;
}

constexpr std::string_view kMarks = "*`~[]|";

// What means something to Markdown anywhere, and the end of a line, behind which a `>` does.
constexpr std::array<bool, 256> kIsMark = [] {
  std::array<bool, 256> table{};
  for (const char c : kMarks) table[static_cast<unsigned char>(c)] = true;
  table['\\'] = table['\n'] = true;
  return table;
}();

// Reads Markdown once, from its start to its end.
class MarkdownMarks {
 public:
  explicit MarkdownMarks(std::string_view text) : out_(text) {}

  std::string run() {
    for (quotes(); at_ < out_.size(); ++at_) {
      if (!kIsMark[static_cast<unsigned char>(out_[at_])]) continue;
      if (out_[at_] == '\\') {
        escape();
      } else if (out_[at_] == '\n') {
        ++at_;
        quotes();
        --at_;
      } else if (out_[at_] == ']' && out_.compare(at_ + 1, 1, "(") == 0) {
        destination();
      } else {
        out_[at_] = kMarkup;
      }
    }
    return std::move(out_);
  }

 private:
  // The signs of quotations at the start of a line.
  void quotes() {
    for (; at_ < out_.size(); ++at_) {
      if (out_[at_] == '>')
        out_[at_] = kMarkup;
      else if (out_[at_] != ' ' && out_[at_] != kFiller)
        return;
    }
  }

  // The sign that a backslash at `at_` escapes is itself.
  void escape() {
    const auto next = out_.find_first_not_of(kFiller, at_ + 1);
    if (next == out_.npos || !is_punctuation(out_[next])) return;
    out_[at_] = out_[next] == '<' ? kLess : out_[next];
    out_[next] = kFiller;
    at_ = next;
  }

  // "](x)" becomes "<!x>", in which there are no marks.
  void destination() {
    out_[at_] = kMarkup;
    if (at_ < no_close_before_) return;
    const auto end = std::min(out_.find_first_of(")\n", at_), out_.size());
    if (end == out_.size() || out_[end] == '\n') {
      no_close_before_ = end;
      return;
    }
    out_[at_] = '<';
    out_[at_ + 1] = '!';
    out_[end] = '>';
    for (; at_ < end; ++at_)
      if (out_[at_] == '\\') escape();
  }

  std::string out_;
  std::size_t at_ = 0;
  std::size_t no_close_before_ = 0;  // where it is known that no link ends
};

}  // namespace

std::string unescape_json(std::string_view text) {
  constexpr std::string_view from = "nrtbf", to = "\n\r\t\b\f";
  std::string out(text);
  for (auto at = out.find('\\'); at != out.npos && at + 1 < out.size();) {
    std::size_t length = put_utf16(out, at);
    if (length == 0) {
      const auto known = from.find(out[at + 1]);
      const auto shown = static_cast<unsigned char>(known == from.npos ? out[at + 1] : to[known]);
      length = 2;
      if (shown < 0x80) put(out, at, length, shown);
    }
    at = out.find('\\', at + length);
  }
  return out;
}

std::string unescape_xml(std::string_view text) {
  std::string out(text);
  for (auto at = out.find('&'); at != out.npos;) {
    const auto reference = read_reference(std::string_view(out).substr(at));
    const std::size_t length = reference ? reference->length : 1;
    if (reference) put(out, at, length, reference->code);
    at = out.find('&', at + length);
  }
  return out;
}

std::string unescape_markdown(std::string_view text) { return MarkdownMarks(text).run(); }

std::string utf8_of_utf16(std::string_view bytes) {
  const bool is_little = bytes.starts_with("\xFF\xFE");
  if (!is_little && !bytes.starts_with("\xFE\xFF")) return {};
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<std::uint32_t>(is_little ? second << 8 | first : first << 8 | second);
  };
  std::string out;
  for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
    const std::uint32_t one = unit(at);
    const bool is_pair = is_high(one) && at + 3 < bytes.size() && is_low(unit(at + 2));
    append_utf8(out, is_pair ? joined(one, unit(at + 2)) : char32_t{one});
    if (is_pair) at += 2;
  }
  return out;
}

}  // namespace dossier
