#include "base/text.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "base/byte_words.h"

namespace dossier {
namespace {

constexpr std::string_view kBlank = " \t\n\r\f\v";

// A set of bytes that is asked for every byte of a text.
class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view bytes) {
    for (const char c : bytes) has_[static_cast<unsigned char>(c)] = true;
  }
  constexpr ByteSet with_controls() const {
    ByteSet more = *this;
    for (std::size_t c = 0; c < 0x20; ++c) more.has_[c] = true;
    return more;
  }
  constexpr bool has(char c) const { return has_[static_cast<unsigned char>(c)]; }

 private:
  std::array<bool, 256> has_{};
};

constexpr ByteSet kBlankBytes(kBlank);
constexpr ByteSet kPerhapsControl = ByteSet("\x7F\xC2").with_controls();
constexpr ByteSet kUnreserved(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-._~");  // RFC 3986
constexpr ByteSet kEscapedInHtml("&<>\"");

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Length of the well-formed sequence at the start of `text`, or 0.
std::size_t sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return tail(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
    const bool surrogate = lead == 0xED && byte(1) > 0x9F;
    return tail(1) && tail(2) && !overlong && !surrogate ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const bool overlong = lead == 0xF0 && byte(1) < 0x90;
    const bool beyond = lead == 0xF4 && byte(1) > 0x8F;
    return tail(1) && tail(2) && tail(3) && !overlong && !beyond ? 4 : 0;
  }
  return 0;
}

// Edit distance in which a swap of two neighbours counts as one edit.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), row(b.size() + 1), next(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    next[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      next[j] = std::min({row[j] + 1, next[j - 1] + 1, change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        next[j] = std::min(next[j], before[j - 2] + 1);
    }
    before.swap(row);
    row.swap(next);
  }
  return row[b.size()];
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      i = skip_words(text, i + 1, has_no_ascii);
      continue;
    }
    const std::size_t length = sequence_length(text.substr(i));
    if (length == 0) return i;
    i += length;
  }
  return std::nullopt;
}

std::optional<std::size_t> find_control(std::string_view text) {
  const auto perhaps = [](ByteWord word) {
    return has_no_ascii(word) || has_below_blank(word) || has_byte(word, '\x7F');
  };
  for (std::size_t i = skip_words(text, 0, perhaps); i < text.size();
       i = skip_words(text, i + 1, perhaps)) {
    if (!kPerhapsControl.has(text[i])) continue;
    const unsigned char c = static_cast<unsigned char>(text[i]);
    if (c == '\t' || c == '\n') continue;
    if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    if (c == 0xC2) {  // U+0080 to U+009F
      const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0xFFu;
      if (next > 0x9F) continue;
    }
    return i;
  }
  return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

std::string_view clip_bytes(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && is_continuation(text[limit])) --limit;
  return text.substr(0, limit);
}

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(kBlank);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == text.npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string join(std::span<const std::string> parts, std::string_view separator) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += separator;
    out += parts[i];
  }
  return out;
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return out;
}

std::string replace_all(std::string_view text, std::string_view from, std::string_view to) {
  std::string out;
  for (;;) {
    const auto at = text.find(from);
    out += text.substr(0, at);
    if (at == text.npos) return out;
    out += to;
    text.remove_prefix(at + from.size());
  }
}

std::string normalize_lines(std::string text) {
  if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
  if (text.find('\r') == text.npos) return text;
  return replace_all(text, "\r\n", "\n");
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = kBlankBytes.has(c);
    words += !blank && !inside ? 1 : 0;
    inside = !blank;
  }
  return words;
}

std::string shorten(std::string_view text, std::size_t limit) {
  if (count_code_points(text) <= limit) return std::string(text);
  std::size_t end = 0, last = 0, points = 0;  // of a blank, of a code point
  for (std::size_t i = 0; i < text.size() && points < limit; ++i) {
    if (is_continuation(text[i])) continue;
    ++points;
    last = i;
    if (kBlank.find(text[i]) != kBlank.npos) end = i;
  }
  if (trim(text.substr(0, end)).empty()) end = last;  // one long word
  std::string_view kept = trim(text.substr(0, end));
  while (!kept.empty() && std::string_view(" ,;:-").find(kept.back()) != std::string_view::npos)
    kept.remove_suffix(1);
  return std::string(kept) + "…";
}

void append_html(std::string& out, std::string_view text) {
  const auto perhaps = [](ByteWord word) {
    return has_byte(word, '&') || has_byte(word, '<') || has_byte(word, '>') || has_byte(word, '"');
  };
  std::size_t done = 0;
  for (std::size_t i = skip_words(text, 0, perhaps); i < text.size(); ++i) {
    if (!kEscapedInHtml.has(text[i])) continue;
    std::string_view entity;
    switch (text[i]) {
      case '&':
        entity = "&amp;";
        break;
      case '<':
        entity = "&lt;";
        break;
      case '>':
        entity = "&gt;";
        break;
      case '"':
        entity = "&quot;";
        break;
      default:
        continue;
    }
    out.append(text, done, i - done);
    out += entity;
    done = i + 1;
    i = skip_words(text, done, perhaps) - 1;
  }
  out.append(text, done);
}

std::string html_escape(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  append_html(out, text);
  return out;
}

std::string show_control(std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t length = sequence_length(text.substr(i));
    const bool c1 =
        length == 2 && text[i] == '\xC2' && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    const auto c = static_cast<unsigned char>(text[c1 ? ++i : i]);
    if (c1 || length == 0 || c < 0x20 || c == 0x7F) {
      out += "\\x";
      out += hex[c >> 4];
      out += hex[c & 15];
    } else {
      out += text.substr(i, length);
      i += length - 1;
    }
  }
  return out;
}

std::string percent_encode(std::string_view text, std::string_view keep) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out;
  std::size_t done = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (kUnreserved.has(text[i]) || keep.find(text[i]) != keep.npos) continue;
    const auto c = static_cast<unsigned char>(text[i]);
    out.append(text, done, i - done).append(1, '%').append(1, hex[c >> 4]).append(1, hex[c & 15]);
    done = i + 1;
  }
  return out.append(text, done);
}

std::string percent_decode(std::string_view text) {
  const auto digit = [](char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
  };
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 &&
        digit(text[i + 2]) >= 0) {
      out += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates) {
  constexpr std::size_t kLongest = 200;
  if (word.size() > kLongest) return std::nullopt;
  std::size_t best = std::max<std::size_t>(word.size() / 3, 1) + 1;
  std::optional<std::string> found;
  for (const std::string& candidate : candidates) {
    const auto gap = word.size() < candidate.size() ? candidate.size() - word.size()
                                                    : word.size() - candidate.size();
    if (candidate.size() > kLongest || gap >= best) continue;
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < best) {
      best = distance;
      found = candidate;
    }
  }
  return found;
}

std::string did_you_mean(std::string_view word, std::span<const std::string> candidates) {
  const auto found = nearest(word, candidates);
  return found ? "did you mean '" + *found + "'?" : std::string();
}

std::string one_of(std::string_view word, std::span<const std::string> candidates) {
  std::string guess = did_you_mean(word, candidates);
  return guess.empty() ? "one of " + join(candidates, ", ") : guess;
}

std::string quoted(std::string_view text) {
  constexpr std::size_t kShown = 60;
  std::string shown(clip_bytes(text, kShown));
  if (shown.size() < text.size()) shown += "…";
  return "'" + show_control(shown) + "'";
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  std::string out = std::to_string(count) + " ";
  if (count == 1) return out.append(one);
  return many.empty() ? out.append(one).append("s") : out.append(many);
}

}  // namespace dossier
