#include "unit/support/canaries/pen.h"

#include <array>
#include <cctype>

#include "base/text.h"

namespace dossier {
namespace {

// None of them means anything to Markdown where it stands here.
constexpr std::array<std::string_view, 18> kFiller = {
    "moved",  "cutover", "R&D",     "naïve", "3<4", "50%",  "queue's", "\"quoted\"", "日本",
    "review", "ledger",  "rollout", "Ωmega", "and", "with", "between", "sync.",      "batch,"};

std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

}  // namespace

std::string cat(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const std::string_view part : parts) text += part;
  return text;
}

std::string quote_yaml(std::string_view text) {
  return "\"" + replace_all(replace_all(text, "\\", "\\\\"), "\"", "\\\"") + "\"";
}

std::string Pen::filler(int words) {
  std::string text;
  for (int i = 0; i < words; ++i) {
    if (i > 0) text += ' ';
    text += sketch_.draw.one_of(kFiller);
  }
  return text;
}

std::string Pen::word(const Place& place) {
  std::string canary = sketch_.canaries.word(place.what);
  sketch_.canaries.show(canary, place);
  return canary;
}

std::string Pen::sentence(const Place& place, Markup markup) {
  Drawing& draw = sketch_.draw;
  std::string text = cat({filler(draw.between(0, 3)), " ", word(place)});
  if (!sketch_.terms.empty() && draw.chance(25)) text += " " + spelled_term(place, markup);
  if (!sketch_.hosts.empty() && draw.chance(10)) text += " " + internal_address(place);
  if (draw.chance(50)) text += " " + filler(draw.between(1, 3));
  return std::string(trim(text));
}

std::string Pen::internal_address(const Place& place) {
  const std::size_t host = sketch_.draw.below(sketch_.hosts.size());
  const Place inside = place.for_only(~kPublic);
  sketch_.canaries.show(sketch_.host_words[host], inside);
  const bool secure = sketch_.draw.chance(50);
  return (secure ? "https://" : "http://") + sketch_.hosts[host] + "/" + word(inside);
}

void Pen::show_term(const TermSketch& term, const Place& place) {
  sketch_.canaries.show(term.word, place.for_only(term.readers()));
  sketch_.canaries.show(term.say_word, place.for_only(~term.readers()));
}

std::string Pen::spelled_term(const Place& place, Markup markup) {
  const TermSketch& term = sketch_.draw.one_of(sketch_.terms);
  show_term(term, place);
  const bool marked = markup != Markup::none && sketch_.draw.chance(60);
  return marked ? marked_spelling(term.text, markup) : plain_spelling(term.text);
}

std::string Pen::split_term(const Place& place) {
  constexpr std::array<std::string_view, 4> splits = {"\xC2\xAD", "\xE2\x80\x8D", "&shy;",
                                                      "<!-- x -->"};
  if (sketch_.terms.empty()) return word(place);
  const TermSketch& term = sketch_.draw.one_of(sketch_.terms);
  show_term(term, place);
  const std::string_view split = sketch_.draw.one_of(splits);
  const std::size_t at = term.text.find("Qzx") + 2;
  return cat(
      {std::string_view(term.text).substr(0, at), split, std::string_view(term.text).substr(at)});
}

std::string Pen::plain_spelling(const std::string& term) {
  switch (sketch_.draw.below(5)) {
    case 0:
      return upper(term);
    case 1:
      return replace_all(term, " ", "-");
    case 2:
      return replace_all(term, " ", "_");
    case 3:
      return replace_all(term, " ", "  ");
    default:
      return term;
  }
}

std::string Pen::marked_spelling(const std::string& term, Markup markup) {
  const std::size_t word = term.find("Qzx"), end = word + kWordMark.size() + kWordDigits;
  const std::string_view before = std::string_view(term).substr(0, word);
  const std::string_view canary = std::string_view(term).substr(word, end - word);
  const std::string_view behind = std::string_view(term).substr(end);
  switch (sketch_.draw.below(markup == Markup::across_lines ? 7 : 6)) {
    case 0:
      return cat({before, "**", canary, "**", behind});
    case 1:  // inside a word
      return cat({before, canary.substr(0, 2), "**", canary.substr(2), "**", behind});
    case 2:
      return replace_all(term, " ", "&nbsp;");
    case 3:
      return "`" + term + "`";
    case 4:
      return "~~" + term + "~~";
    case 5:
      return cat({before, "Q&#122;x", canary.substr(kWordMark.size()), behind});
    default:
      return replace_all(term, " ", "\n");
  }
}

}  // namespace dossier
