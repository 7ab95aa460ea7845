#include "base/entities.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace dossier {
namespace {

struct Named {
  std::string_view name;
  char32_t code;
};

// By name.
constexpr std::array kNamed = std::to_array<Named>({
    {"AElig", 0xC6},    {"Aacute", 0xC1},  {"Acirc", 0xC2},   {"Agrave", 0xC0},   {"Aring", 0xC5},
    {"Atilde", 0xC3},   {"Auml", 0xC4},    {"Ccedil", 0xC7},  {"ETH", 0xD0},      {"Eacute", 0xC9},
    {"Ecirc", 0xCA},    {"Egrave", 0xC8},  {"Euml", 0xCB},    {"Iacute", 0xCD},   {"Icirc", 0xCE},
    {"Igrave", 0xCC},   {"Iuml", 0xCF},    {"NewLine", 0xA},  {"Ntilde", 0xD1},   {"OElig", 0x152},
    {"Oacute", 0xD3},   {"Ocirc", 0xD4},   {"Ograve", 0xD2},  {"Oslash", 0xD8},   {"Otilde", 0xD5},
    {"Ouml", 0xD6},     {"Scaron", 0x160}, {"THORN", 0xDE},   {"Tab", 0x9},       {"Uacute", 0xDA},
    {"Ucirc", 0xDB},    {"Ugrave", 0xD9},  {"Uuml", 0xDC},    {"Yacute", 0xDD},   {"Yuml", 0x178},
    {"aacute", 0xE1},   {"acirc", 0xE2},   {"aelig", 0xE6},   {"agrave", 0xE0},   {"amp", 0x26},
    {"apos", 0x27},     {"aring", 0xE5},   {"ast", 0x2A},     {"atilde", 0xE3},   {"auml", 0xE4},
    {"bsol", 0x5C},     {"ccedil", 0xE7},  {"colon", 0x3A},   {"comma", 0x2C},    {"commat", 0x40},
    {"dash", 0x2010},   {"dollar", 0x24},  {"eacute", 0xE9},  {"ecirc", 0xEA},    {"egrave", 0xE8},
    {"emsp", 0x2003},   {"ensp", 0x2002},  {"equals", 0x3D},  {"eth", 0xF0},      {"euml", 0xEB},
    {"excl", 0x21},     {"grave", 0x60},   {"gt", 0x3E},      {"hyphen", 0x2010}, {"iacute", 0xED},
    {"icirc", 0xEE},    {"igrave", 0xEC},  {"iuml", 0xEF},    {"ldquo", 0x201C},  {"lowbar", 0x5F},
    {"lpar", 0x28},     {"lsquo", 0x2018}, {"lt", 0x3C},      {"mdash", 0x2014},  {"middot", 0xB7},
    {"minus", 0x2212},  {"nbsp", 0xA0},    {"ndash", 0x2013}, {"ntilde", 0xF1},   {"num", 0x23},
    {"oacute", 0xF3},   {"ocirc", 0xF4},   {"oelig", 0x153},  {"ograve", 0xF2},   {"oslash", 0xF8},
    {"otilde", 0xF5},   {"ouml", 0xF6},    {"percnt", 0x25},  {"period", 0x2E},   {"plus", 0x2B},
    {"quest", 0x3F},    {"quot", 0x22},    {"rdquo", 0x201D}, {"rpar", 0x29},     {"rsquo", 0x2019},
    {"scaron", 0x161},  {"semi", 0x3B},    {"shy", 0xAD},     {"sol", 0x2F},      {"szlig", 0xDF},
    {"thinsp", 0x2009}, {"thorn", 0xFE},   {"uacute", 0xFA},  {"ucirc", 0xFB},    {"ugrave", 0xF9},
    {"uuml", 0xFC},     {"yacute", 0xFD},  {"yuml", 0xFF},    {"zwj", 0x200D},    {"zwnj", 0x200C},
});
static_assert(std::is_sorted(kNamed.begin(), kNamed.end(),
                             [](const Named& a, const Named& b) { return a.name < b.name; }));

constexpr std::size_t kLongest = 12;  // from `&` to `;`

// What HTML reads for the numbers 128 to 159, which old editors meant as Windows-1252; 0 where
// there is nothing.
constexpr char32_t kWindows1252[] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// 0 when there is none.
char32_t numbered(std::string_view digits) {
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  std::uint32_t code = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, fault] = std::from_chars(digits.data(), end, code, hex ? 16 : 10);
  if (fault != std::errc() || stop != end || code > 0x10FFFF) return 0;
  if (code >= 0xD800 && code < 0xE000) return 0;
  return code >= 0x80 && code < 0xA0 ? kWindows1252[code - 0x80] : char32_t{code};
}

char32_t named(std::string_view name) {
  const auto found =
      std::lower_bound(kNamed.begin(), kNamed.end(), name,
                       [](const Named& a, std::string_view b) { return a.name < b; });
  return found != kNamed.end() && found->name == name ? found->code : 0;
}

}  // namespace

std::optional<Reference> read_reference(std::string_view text) {
  if (text.starts_with("&lt;")) return Reference{'<', 4};  // those of which texts are full
  if (text.starts_with("&gt;")) return Reference{'>', 4};
  if (text.starts_with("&amp;")) return Reference{'&', 5};
  if (text.starts_with("&quot;")) return Reference{'"', 6};
  const std::string_view start = text.substr(0, kLongest);
  const auto end = start.find(';');
  if (!start.starts_with('&') || end == start.npos) return std::nullopt;
  const std::string_view name = start.substr(1, end - 1);
  const char32_t code = name.starts_with('#') ? numbered(name.substr(1)) : named(name);
  if (code == 0) return std::nullopt;
  return Reference{code, end + 1};
}

}  // namespace dossier
