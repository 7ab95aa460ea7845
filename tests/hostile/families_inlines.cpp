// Emphasis, code spans, entities, links, references and footnotes.
#include "hostile/tables.h"

namespace dossier::hostile {
namespace {

constexpr std::string_view kPieces = "lines, pieces of markup and table cells";
constexpr std::string_view kLinkSteps = "emphasis and images before them";
constexpr std::string_view kReferences = "link references";

}  // namespace

std::span<const Family> inline_families() {
  static const Family table[] = {
      {"stars", {{"a "}, {"*", 1}}},
      {"underscores", {{"a "}, {"_", 1}}},
      {"tildes", {{"a "}, {"~", 1}}},
      {"emphasis that opens", {{"*a ", 1}}, kPieces},
      {"emphasis that closes", {{"a* ", 1}}, kPieces},
      {"emphasis that opens and closes", {{"a*", 1}}, kPieces},
      {"emphasis in emphasis", {{"*a _b ", 1}, {"c_ d* ", 1}}, kPieces},
      {"strong in emphasis", {{"*a **b ", 1}, {"c** d* ", 1}}},
      {"one mark opens, another closes", {{"*a ", 1}, {"b_ ", 1}}, kPieces},
      {"three marks that cross", {{"*a _b ~c* d_ e~ ", 1}}, kPieces},
      {"strong that crosses emphasis", {{"**a *b** c* ", 1}}, kPieces},
      {"lengths that never match", {{"*a**b", 1}}, kPieces},
      {"struck and starred", {{"*~", 1}}, kPieces},
      {"struck text", {{"~~a~~ ", 1}}, kPieces},
      {"underscores inside words", {{"a_b", 1}}, kPieces},
      {"backticks", {{"`a", 1}}, kPieces},
      {"code spans", {{"`a` ", 1}}, kPieces},
      {"backticks of one and of two", {{"`a ", 1}, {"``b ", 1}}, kPieces},
      {"runs of backticks, up to 12",
       {{"`a ``a ```a ````a `````a ``````a ```````a ````````a `````````a ``````````a "
         "```````````a ````````````a ",
         1}}},
      {"backticks by number", {{"`%d`` ", 1}}},
      {"one run of backticks", {{"a "}, {"`", 1}}},
      {"escapes", {{"\\*", 1}}, kPieces},
      {"backslashes", {{"\\", 1}}, kPieces},
      {"entities", {{"&amp;", 1}}},
      {"entities of long names", {{"&CounterClockwiseContourIntegral;", 1}}},
      {"numbers of characters", {{"&#x1F600;", 1}}},
      {"an ampersand and digits", {{"a &#"}, {"1", 1}}},
      {"ampersands", {{"&", 1}}, kPieces},
      {"exclamation marks", {{"!", 1}}, kPieces},
      {"the letter w", {{"w", 1}}, kPieces},
      {"colons", {{":", 1}}, kPieces},
      {"letters beyond ASCII", {{"\xC3\xA9*", 1}}, kPieces},
      {"paragraphs of emphasis", {{"*a*\n\n", 1}}, kPieces},
  };
  return table;
}

std::span<const Family> link_families() {
  static const Family table[] = {
      {"opening brackets", {{"[", 1}}, kPieces},
      {"closing brackets", {{"]", 1}}, kPieces},
      {"nested brackets", {{"[", 1}, {"]", 1}}, kPieces},
      {"images in images", {{"![", 1}, {"](a)", 1}}, kLinkSteps},
      {"open images, then links", {{"![ ", 1}, {"[](a) ", 1}}, kLinkSteps},
      {"open images and links by turns", {{"![[]()", 1}}, kLinkSteps},
      {"links among emphasis", {{"*a [b](c) ", 1}}, kLinkSteps},
      {"links behind emphasis", {{"*a ", 1}, {"[b](c) ", 1}}, kLinkSteps},
      {"links behind strikes", {{"~a ", 1}, {"[b](c) ", 1}}, kLinkSteps},
      {"paragraphs of links among emphasis", {{"*a [b](c) ", 1}}, kPieces, Shape::paragraphs, 4096},
      {"links in links", {{"[a ", 1}, {"](b) ", 1}}, kPieces},
      {"links", {{"[](a) ", 1}}, kPieces},
      {"links that lead nowhere", {{"[a](x%d.md) ", 1}}},
      {"links to headings", {{"# a\n\n[b](#a)\n\n", 1}}, kPieces},
      {"links to headings that do not exist", {{"# a%d\n\n[b](#b%d)\n\n", 1}}, kPieces},
      {"links to one missing heading", {{"# %d\n", 1}, {"[b](#c) ", 1}}, kPieces},
      {"links with unsafe schemes", {{"[a](x:b) ", 1}}, kPieces},
      {"images", {{"![a](b) ", 1}}, kLinkSteps},
      {"images on another host", {{"![a](//b) ", 1}}, kLinkSteps},
      {"images in links", {{"[![a](b)](c) ", 1}}, kLinkSteps},
      {"link destinations that never end", {{"[a](b", 1}}, kPieces},
      {"destinations with parentheses", {{"[a]("}, {"(", 1}}},
      {"destinations in angles", {{"[a](<b", 1}}, kPieces},
      {"titles that never end", {{"[a](b \"c ", 1}}},
      {"one long destination", {{"[a](/"}, {"u", 1}, {")"}}},
      {"one destination of characters to encode", {{"[a](/"}, {"\xC3\xA9", 1}, {")"}}},
      {"one long title", {{"[a](/u '"}, {"\"", 1}, {"')"}}},
      {"one long label", {{"["}, {"a ", 1}, {"]"}}},
      {"labels without a definition", {{"[a][b]", 1}}, kPieces},
      {"labels that never end", {{"[a][b", 1}}, kPieces},
      {"brackets and stars", {{"[*", 1}}, kPieces},
      {"brackets and backticks", {{"[`", 1}}, kPieces},
      {"brackets and angles", {{"[<", 1}}, kPieces},
  };
  return table;
}

std::span<const Family> reference_families() {
  static const Family table[] = {
      {"uses of one long definition",
       {{"[a]: "
         "/uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu"
         "uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu"
         "u"
         "\n\n"},
        {"[a] ", 1}},
       kReferences},
      {"a definition as long as its uses",
       {{"[a]: /"}, {"u", 1}, {"\n\n"}, {"[a]\n\n", 1}},
       kReferences},
      {"a definition of characters to escape",
       {{"[a]: /"}, {"&", 1}, {"\n\n"}, {"[A ]\n\n", 1}},
       kReferences},
      {"a title of characters to escape",
       {{"[a]: /u '"}, {"\"", 1}, {"'\n\n"}, {"[b][a]\n\n", 1}},
       kReferences},
      {"a title of many lines",
       {{"[a]: /u\n'"}, {"t\n", 1}, {"'\n\n"}, {"[a]\n\n", 1}},
       kReferences},
      {"a label that folds",
       {{"[\xE2\x84\xAA]: /"}, {"u", 1}, {"\n\n"}, {"[k]\n\n", 1}},
       kReferences},
      {"a label with brackets",
       {{"[a\\]b]: /"}, {"u", 1}, {"\n\n"}, {"[a\\]b]\n\n", 1}},
       kReferences},
      {"a label of two lines", {{"[a\nb]: /"}, {"u", 1}, {"\n\n"}, {"[a b]\n\n", 1}}, kReferences},
      {"a definition in a task",
       {{"- [ ] [a]: /"}, {"u", 1}, {"\n\n"}, {"[a]\n\n", 1}},
       kReferences},
      {"a definition in a quote", {{"> [a]: /"}, {"u", 1}, {"\n\n"}, {"[a]\n\n", 1}}, kReferences},
      {"uses before the definition", {{"[a]\n\n", 1}, {"[a]: /"}, {"u", 1}}, kReferences},
      {"a definition that looks like a footnote",
       {{"[a]: /u\n    [^b]: /"}, {"u", 1}, {"\n\n"}, {"[^b]\n\n", 1}},
       kReferences},
      {"a definition behind what looks like a footnote",
       {{"[^b]: [a]: /"}, {"u", 1}, {"\n\n"}, {"[a]\n\n", 1}},
       kReferences},
      {"definitions", {{"[%d]: /u\n", 1}}, kPieces},
      {"equal definitions", {{"[a]: b\n", 1}}, kPieces},
      {"definitions and uses", {{"[%d]: /u\n\n[%d]\n\n", 1}}, kPieces},
      {"definitions of angles", {{"[a]: <b> 'c'\n", 1}}, kPieces},
      {"definitions without an end", {{"[a]: b '\n", 1}}, kPieces},
      {"footnotes", {{"[^%d]\n\n[^%d]: a\n\n", 1}}, kPieces},
      {"uses of one footnote", {{"[^a]: b\n\n"}, {"[^a] ", 1}}, kPieces},
      {"uses of one footnote, close", {{"[^a]: b\n\n"}, {"[^a]", 1}}, kPieces},
      {"uses of few footnotes", {{"[^a]: b\n\n[^c]: d\n\n"}, {"[^a] [^c]\n", 1}}, kPieces},
      {"footnotes that use footnotes", {{"[^%d]: [^a] [^b]\n\n", 1}, {"[^1] [^2]"}}, kPieces},
      {"footnotes without a use", {{"[^%d]: a\n", 1}}, kPieces},
      {"uses without a footnote", {{"[^%d]", 1}}, kPieces},
      {"uses among emphasis that look like footnotes", {{"_a|\n    [^b]: ", 1}}, kLinkSteps},
      {"uses among emphasis", {{"*a[^b] ", 1}}, kLinkSteps},
      {"one long footnote", {{"[^a]\n\n[^a]: b\n"}, {"\n    c d e\n", 1}}},
  };
  return table;
}

}  // namespace dossier::hostile
