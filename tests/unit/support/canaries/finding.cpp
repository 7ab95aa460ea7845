#include "unit/support/canaries/finding.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <map>
#include <optional>
#include <set>

namespace dossier {
namespace {

// Bytes to look for, many times faster than find_first_of.
class Bytes {
 public:
  constexpr explicit Bytes(std::string_view wanted) {
    for (const char c : wanted) wanted_[static_cast<unsigned char>(c)] = true;
  }

  // Where the first of them is from `at` on, or the size.
  std::size_t find_in(std::string_view text, std::size_t at = 0) const {
    while (at < text.size() && !wanted_[static_cast<unsigned char>(text[at])]) ++at;
    return at;
  }

 private:
  std::array<bool, 256> wanted_{};
};

std::optional<unsigned> number_of(std::string_view digits, int base) {
  unsigned value = 0;
  const auto [end, fault] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  if (fault != std::errc() || end != digits.data() + digits.size() || digits.empty())
    return std::nullopt;
  return value;
}

// What an escape at the start of the text stands for, when it is ASCII; and its length.
struct Escape {
  char shown = 0;
  std::size_t length = 0;
};

Escape entity(std::string_view text) {
  const auto end = text.substr(0, 10).find(';');
  if (end == text.npos) return {};
  const std::string_view name = text.substr(1, end - 1);
  for (const auto& [known, shown] : {std::pair{"amp", '&'},
                                     {"lt", '<'},
                                     {"gt", '>'},
                                     {"quot", '"'},
                                     {"apos", '\''},
                                     {"nbsp", ' '}})
    if (name == known) return {shown, end + 1};
  if (!name.starts_with('#')) return {};
  const bool hex = name.starts_with("#x") || name.starts_with("#X");
  const auto code = number_of(name.substr(hex ? 2 : 1), hex ? 16 : 10);
  return code && *code < 0x80 ? Escape{static_cast<char>(*code), end + 1} : Escape{};
}

Escape escape_at(std::string_view text) {
  if (text[0] == '&') return entity(text);
  const bool unicode = text.starts_with("\\u");
  const std::size_t from = unicode ? 2 : 1, digits = unicode ? 4 : 2;
  if ((text[0] != '%' && !unicode) || text.size() < from + digits) return {};
  const auto code = number_of(text.substr(from, digits), 16);
  return code && *code < 0x80 ? Escape{static_cast<char>(*code), from + digits} : Escape{};
}

constexpr Bytes kEscapes("&%\\");

std::string decoded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (;;) {
    const auto next = kEscapes.find_in(text);
    out += text.substr(0, next);
    text.remove_prefix(next);
    if (text.empty()) return out;
    const Escape escape = escape_at(text);
    out += escape.length > 0 ? escape.shown : text[0];
    text.remove_prefix(std::max<std::size_t>(escape.length, 1));
  }
}

bool is_tag(std::string_view text) {
  if (text[0] != '<' || text.size() < 2) return false;
  return std::isalpha(static_cast<unsigned char>(text[1])) != 0 || text[1] == '/' || text[1] == '!';
}

constexpr Bytes kMarks("<*_~`\\\xC2\xE2");

// Without tags, marks of Markdown and what cannot be seen, so that what they split is whole again.
std::string squeezed(std::string_view text) {
  constexpr std::string_view soft_hyphen = "\xC2\xAD", joiner = "\xE2\x80\x8D";
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto next = kMarks.find_in(text);
    out += text.substr(0, next);
    text.remove_prefix(next);
    if (text.empty()) break;
    std::size_t length = 1;
    if (is_tag(text)) length = std::min(text.find('>'), text.size() - 1) + 1;
    if (text.starts_with(soft_hyphen)) length = soft_hyphen.size();
    if (text.starts_with(joiner)) length = joiner.size();
    if (length == 1 && (text[0] == '<' || (text[0] & 0x80) != 0)) out += text[0];
    text.remove_prefix(length);
  }
  return out;
}

bool are_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

using Found = std::set<std::string>;

void find_words(std::string_view text, Found& found) {
  constexpr Bytes first("qQ");
  for (auto at = first.find_in(text); at < text.size(); at = first.find_in(text, at + 1)) {
    std::string word(text.substr(at, kWordMark.size() + kWordDigits));
    for (char& c : word) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (word.size() == kWordMark.size() + kWordDigits && word.starts_with(kWordMark) &&
        are_digits(std::string_view(word).substr(kWordMark.size())))
      found.insert(std::move(word));
  }
}

void find_numbers(std::string_view text, Found& found) {
  for (auto at = text.find(kNumberMark); at != text.npos; at = text.find(kNumberMark, at + 1)) {
    const std::string_view number = text.substr(at, kNumberMark.size() + kNumberDigits);
    if (number.size() == kNumberMark.size() + kNumberDigits && are_digits(number))
      found.emplace(number);
  }
}

// "4 March" or "04 Mar" before the blank in front of a year: "03-04".
std::optional<std::string> month_and_day(std::string_view before) {
  constexpr std::array<std::string_view, 12> months = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  const auto blank = before.rfind(' ');
  if (blank == before.npos || blank == 0) return std::nullopt;
  const std::string_view name = before.substr(blank + 1);
  for (std::size_t month = 0; month < months.size(); ++month) {
    if (name != months[month] && name != months[month].substr(0, 3)) continue;
    const bool two = blank > 1 && are_digits(before.substr(blank - 2, 1));
    std::string day(before.substr(blank - (two ? 2 : 1), two ? 2 : 1));
    if (!are_digits(day)) return std::nullopt;
    const auto two_digits = [](std::string text) { return text.size() < 2 ? "0" + text : text; };
    return two_digits(std::to_string(month + 1)) + "-" + two_digits(day);
  }
  return std::nullopt;
}

// 2026-03-04, 4 March 2026 and 04 Mar 2026 are one canary.
void find_dates(std::string_view text, Found& found) {
  constexpr std::size_t length = 10;
  for (auto at = text.find("202"); at != text.npos; at = text.find("202", at + 1)) {
    const std::string_view iso = text.substr(at, length);
    if (iso.size() == length && iso[4] == '-' && iso[7] == '-') {
      found.emplace(iso);
    } else if (at > 0 && text[at - 1] == ' ') {
      const auto begin = at - std::min<std::size_t>(at, 20);
      if (const auto day = month_and_day(text.substr(begin, at - 1 - begin)))
        found.insert(std::string(iso.substr(0, 4)) + "-" + *day);
    }
  }
}

void find_all(std::string_view text, Found& found) {
  find_words(text, found);
  find_numbers(text, found);
  find_dates(text, found);
}

}  // namespace

std::vector<std::string> canaries_in(std::string_view text) {
  Found found;
  const std::string plain = decoded(decoded(text));
  find_all(plain, found);
  find_all(squeezed(plain), found);
  return {found.begin(), found.end()};
}

Findings compare(const Outputs& outputs, const Canaries& canaries, Audience reader) {
  Findings findings;
  std::map<std::string, std::vector<std::string>> found;  // by file
  for (const auto& [name, bytes] : outputs) {
    found[name] = canaries_in(name + "\n" + bytes);
    for (const std::string& canary : found[name]) {
      const auto known = canaries.all().find(canary);
      if (known != canaries.all().end() && !has(known->second.readers, reader))
        findings.leaks.push_back(canary + " (" + known->second.what + ") in " + name);
    }
  }
  for (const Demand& demand : canaries.demands()) {
    if (!has(demand.readers, reader)) continue;
    const auto& there = found[demand.file];
    if (!std::binary_search(there.begin(), there.end(), demand.word))
      findings.missing.push_back(demand.word + " (" +
                                 canaries.all().find(demand.word)->second.what + ") from " +
                                 demand.file);
  }
  return findings;
}

}  // namespace dossier
