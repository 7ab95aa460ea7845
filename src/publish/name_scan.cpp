#include "publish/name_scan.h"

#include <algorithm>
#include <array>

#include "base/path.h"
#include "base/word_scan.h"

namespace dossier {
namespace {

// Bytes at which something ends.
struct Stops {
  constexpr explicit Stops(std::string_view bytes) {
    for (const char c : bytes) are[static_cast<unsigned char>(c)] = true;
  }
  constexpr bool has(char c) const { return are[static_cast<unsigned char>(c)]; }
  std::array<bool, 256> are{};
};
constexpr Stops kBlank(" \t\r\n\f\v");
constexpr Stops kUnquoted(" \t\r\n\f\v\"'>");             // a value without quotes
constexpr Stops kProse(" \t\r\n\f\v\"'<>`()[]{}|*\x01");  // a URL in prose
constexpr Stops kSegment("/?#&=;,:!");

std::string_view up_to(std::string_view text, const Stops& stops) {
  std::size_t end = 0;
  while (end < text.size() && !stops.has(text[end])) ++end;
  return text.substr(0, end);
}

std::string_view behind(std::string_view text, std::size_t count) {
  return text.substr(std::min(count, text.size()));
}

std::string_view trim_start(std::string_view text) {
  while (!text.empty() && kBlank.has(text.front())) text.remove_prefix(1);
  return text;
}

// What stands behind two slashes, fillers aside, with which `text` begins; else nothing.
std::string_view behind_slashes(std::string_view text) {
  for (int slashes = 0; slashes < 2; ++slashes) {
    while (text.starts_with(kFiller)) text.remove_prefix(1);
    if (!text.starts_with('/')) return {};
    text.remove_prefix(1);
  }
  return text;
}

std::string_view behind_host(std::string_view text) {
  return behind(text, text.find_first_of("/?#"));
}

// The letters that end at `end`: a word, or an attribute without its prefix.
std::string_view letters_before(std::string_view text, std::size_t end) {
  const auto is_letter = [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; };
  std::size_t begin = end;
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  return text.substr(begin, end - begin);
}

// Whether letters are `word`, which is in lower case.
bool is_word(std::string_view letters, std::string_view word) {
  return letters.size() == word.size() &&
         std::equal(word.begin(), word.end(), letters.begin(),
                    [](char a, char b) { return a == (b | 0x20); });
}

// Attributes whose values are addresses, relative ones among them; also the "url=" of a page that
// leads on to another.
bool is_address(std::string_view attribute) {
  const auto is = [&](std::string_view word) { return is_word(attribute, word); };
  switch (attribute.size()) {
    case 3:
      return is("src") || is("url");
    case 4:
      return is("href") || is("data") || is("cite");
    case 6:
      return is("action") || is("srcset") || is("poster");
    case 8:
      return is("longdesc");
    case 10:
      return is("formaction") || is("background");
    default:
      return false;
  }
}

// What stands behind the `=` of an attribute, in quotes or not.
std::string_view value_behind(std::string_view text, std::size_t equals) {
  const std::string_view value = trim_start(behind(text, equals + 1));
  if (!value.starts_with('"') && !value.starts_with('\'')) return up_to(value, kUnquoted);
  return value.substr(1, value.find(value[0], 1) - 1);
}

void for_each_scheme(std::string_view text, const TakeName& take) {
  for (auto at = text.find(':'); at != text.npos; at = text.find(':', at)) {
    const std::string_view rest = behind_slashes(text.substr(++at));
    if (rest.empty()) continue;
    const std::string_view url = up_to(rest, kProse);
    for_each_segment(behind_host(url), {}, take);
    at = static_cast<std::size_t>(url.data() - text.data()) + url.size();
  }
}

void for_each_attribute(std::string_view text, std::string_view folder, const TakeName& take) {
  for (auto at = text.find('='); at != text.npos; at = text.find('=', at + 1)) {
    std::size_t end = at;
    while (end > 0 && kBlank.has(text[end - 1])) --end;
    const std::string_view attribute = letters_before(text, end);
    if (!is_address(attribute)) continue;
    const bool is_list = is_word(attribute, "srcset");
    for (std::string_view rest = value_behind(text, at); !rest.empty();) {
      rest = trim_start(rest);
      const std::string_view one = is_list ? up_to(rest, kBlank) : rest;
      for_each_segment(one, folder, take);
      rest.remove_prefix(one.size());
    }
  }
}

// Where a string of JSON ends: at a quote behind an even number of backslashes.
std::size_t string_end(std::string_view json, std::size_t begin) {
  for (auto quote = json.find('"', begin); quote != json.npos; quote = json.find('"', quote + 1)) {
    std::size_t escapes = quote;
    while (escapes > begin && json[escapes - 1] == '\\') --escapes;
    if ((quote - escapes) % 2 == 0) return quote;
  }
  return json.size();
}

// "](x)" and "url(x)".
void for_each_bracket(std::string_view text, std::string_view folder, const TakeName& take) {
  for (auto at = text.find('('); at != text.npos; at = text.find('(', at + 1)) {
    if (at == 0 || (text[at - 1] != ']' && !is_word(letters_before(text, at), "url"))) continue;
    const std::string_view value = behind(text, text.find_first_not_of("\"'<", at + 1));
    for_each_segment(up_to(value, kProse), folder, take);
  }
}

}  // namespace

void for_each_segment(std::string_view url, std::string_view folder, const TakeName& take) {
  if (const std::string_view rest = behind_slashes(url); !rest.empty()) url = behind_host(rest);
  std::string_view before = url.starts_with('/') ? std::string_view() : file_name(folder);
  while (!url.empty()) {
    const std::string_view segment = up_to(url, kSegment);
    const char mark = segment.size() < url.size() ? url[segment.size()] : '\0';
    url = behind(url, segment.size() + 1);
    if (const auto rest = behind_slashes(url); mark == ':' && !rest.empty()) {
      url = behind_host(rest);  // "https:" is no name, and neither is the host
      before = {};
    } else if (segment == "..") {
      folder = parent_path(folder);
      before = file_name(folder);
    } else if (!segment.empty() && segment != ".") {
      take({segment, before});
      before = segment;
    }
  }
}

void for_each_name(std::string_view text, std::string_view folder, const TakeName& take) {
  for_each_scheme(text, take);
  for_each_attribute(text, folder, take);
  for_each_bracket(text, folder, take);
}

void for_each_string(std::string_view json, std::string_view text, const TakeName& take) {
  for (auto open = json.find('"'); open != json.npos; open = json.find('"', open)) {
    const std::size_t begin = open + 1, end = string_end(json, begin);
    const std::string_view value = text.substr(begin, end - begin);
    open = end + 1;
    const bool is_key = trim_start(behind(json, open)).starts_with(':');
    if (!is_key) take({value, {}, true});
    if (value.find('/') != value.npos && up_to(value, kBlank).size() == value.size())
      for_each_segment(value, {}, take);
  }
}

}  // namespace dossier
