// Plain work on UTF-8 text. Nothing here knows the locale.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// Byte offset of the first byte that is not well-formed UTF-8 (no surrogates, nothing over
// U+10FFFF, no overlong form), or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// Byte offset of the first NUL or control character other than tab and line feed; a carriage
// return counts unless a line feed follows it.
std::optional<std::size_t> find_control(std::string_view text);

std::size_t count_code_points(std::string_view text);

// At most `limit` bytes, never through the middle of a code point.
std::string_view clip_bytes(std::string_view text, std::size_t limit);

std::string_view trim(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(std::span<const std::string> parts, std::string_view separator);
std::string lower_ascii(std::string_view text);  // A to Z alone
std::string replace_all(std::string_view text, std::string_view from, std::string_view to);

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Drops a byte order mark and makes every CR LF one line feed.
std::string normalize_lines(std::string text);

// Words are runs of anything but white space.
std::size_t count_words(std::string_view text);

// At most `limit` code points, cut between words, with an ellipsis when something was cut.
std::string shorten(std::string_view text, std::size_t limit);

void append_html(std::string& out, std::string_view text);  // & < > " are written as entities
std::string html_escape(std::string_view text);

// Control characters and bytes that are no UTF-8 as \xNN, so that content can never write a line of
// its own in a report.
std::string show_control(std::string_view text);

// RFC 3986: everything but unreserved characters and `keep` becomes %XX.
std::string percent_encode(std::string_view text, std::string_view keep = "/");
std::string percent_decode(std::string_view text);

// The candidate that was probably meant: the nearest by edit distance, when it is near enough.
std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates);

// "did you mean 'x'?" or nothing.
std::string did_you_mean(std::string_view word, std::span<const std::string> candidates);

// The hint for a word that is none of the candidates: "did you mean 'x'?", or "one of x, y".
std::string one_of(std::string_view word, std::span<const std::string> candidates);

// The text in quotes for a message, shortened and with control characters shown.
std::string quoted(std::string_view text);

// "1 page", "3 pages".
std::string counted(std::size_t count, std::string_view one, std::string_view many = {});

}  // namespace dossier
