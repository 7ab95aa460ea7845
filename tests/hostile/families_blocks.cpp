// Quotes, lists, headings, code and the other blocks of Markdown.
#include "hostile/tables.h"

namespace dossier::hostile {
namespace {

constexpr std::string_view kNested = "nested quotes, lists and footnotes";
constexpr std::string_view kPieces = "lines, pieces of markup and table cells";

// 31 items, each in the one above.
constexpr std::string_view kDeepList =
    "- a\n"
    "  - a\n"
    "    - - - - - - - - a\n"
    "                    - - - - - - - - - - - - - - - - - - - - - a\n";

}  // namespace

std::span<const Family> container_families() {
  static const Family table[] = {
      {"quotes in quotes", {{">", 1}}, kNested},
      {"quotes in quotes, a blank apart", {{"> ", 1}}, kNested},
      {"items in items on one line", {{"- ", 1}, {"x"}}, kNested},
      {"items in items, then blank lines", {{"- ", 1}, {"x"}, {"\n", 1}}, kNested},
      {"numbered items in items", {{"1. ", 1}, {"x"}}, kNested},
      {"items in quotes in items", {{"> - ", 1}, {"x"}}, kNested},
      {"footnotes in footnotes", {{"[^a]: ", 1}, {"x"}}, kNested},
      {"deep quotes, then emphasis", {{">", 1}, {"a*", 1}}, kNested},
      {"deep items, then emphasis", {{"- ", 1}, {"a*", 1}}, kNested},
      {"rules as lists", {{"- - - - - - - - x\n\n", 1}}, kPieces},
      {"quotes of depth 16", {{">>>>>>>>>>>>>>>>x\n\n", 1}}, kPieces},
      {"quotes of depth 32", {{">>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>x\n\n", 1}}, kPieces},
      {"items of depth 32 in one line",
       {{"- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - x\n", 1}},
       kNested},
      {"a list of depth 31, then blank lines", {{kDeepList}, {"\n", 1}}},
      {"a list of depth 31, then lines", {{kDeepList}, {"a b c d\n", 1}}},
      {"a list of depth 31, then its items",
       {{kDeepList}, {"                                                              a\n\n", 1}}},
      {"a list of depth 31, then emphasis", {{kDeepList}, {"a*b", 1}}, kPieces},
      {"a list whose items sink", {{"- a\n  - b\n    - c\n      - d\n", 1}}, kPieces},
      {"empty items", {{"-\n", 1}}, kPieces},
      {"empty items, each of another list", {{"*\n-\n+\n", 1}}, kPieces},
      {"short items", {{"- a\n", 1}}, kPieces},
      {"short items, loose", {{"- a\n\n", 1}}, kPieces},
      {"items of two blocks", {{"- a\n\n  b\n\n", 1}}, kPieces},
      {"numbered items", {{"1. a\n", 1}}, kPieces},
      {"numbered items, each of another list", {{"1. a\n1) a\n", 1}}, kPieces},
      {"tasks", {{"- [ ] a\n", 1}}, kPieces},
      {"items with tabs", {{"-\ta\n\n\tb\n", 1}}, kPieces},
      {"short quotes", {{"> a\n\n", 1}}, kPieces},
      {"a long quote", {{"> a\n", 1}}, kPieces},
      {"a quote that goes on lazily", {{"> a\n"}, {"b c d e\n", 1}}},
      {"quotes and items by turns", {{"> a\n- b\n", 1}}, kPieces},
  };
  return table;
}

std::span<const Family> block_families() {
  static const Family table[] = {
      {"blank lines", {{"\n", 1}}},
      {"lines of blanks", {{"          \n", 1}}},
      {"blanks", {{" ", 1}, {"x"}}},
      {"tabs", {{"\t", 1}, {"x"}}},
      {"one word", {{"a", 1}}},
      {"words", {{"a ", 1}}},
      {"lines of one letter", {{"a\n", 1}}, kPieces},
      {"paragraphs of one letter", {{"a\n\n", 1}}, kPieces},
      {"hard breaks by blanks", {{"a  \n", 1}}, kPieces},
      {"hard breaks by backslashes", {{"a\\\n", 1}}, kPieces},
      {"headings without text", {{"#\n", 1}}, kPieces},
      {"equal headings", {{"# a\n", 1}}, kPieces},
      {"headings with numbers", {{"# %d\n", 1}}, kPieces},
      {"headings named as repeated ones are", {{"# a\n# a-%d\n", 1}}, kPieces},
      {"one long heading", {{"# "}, {"a b ", 1}}},
      {"underlined headings", {{"a\n===\n", 1}}, kPieces},
      {"a long paragraph, underlined", {{"some words\n", 1}, {"==="}}},
      {"lines that may underline", {{"a\n=\n-\n", 1}}, kPieces},
      {"rules", {{"***\n", 1}}, kPieces},
      {"spaced rules", {{"* * *\n", 1}}, kPieces},
      {"a long rule", {{"- ", 1}}},
      {"lines that are almost rules", {{"* * a\n", 1}}, kPieces},
      {"indented code", {{"    a\n", 1}}},
      {"pieces of indented code", {{"    a\n\nb\n\n", 1}}, kPieces},
      {"fences", {{"```\n", 1}}, kPieces},
      {"empty fenced code", {{"~~~\n~~~\n", 1}}, kPieces},
      {"fenced code in items", {{"- ```\n  a\n  ```\n", 1}}, kPieces},
      {"a fence that is never closed", {{"```\n"}, {"some code\n", 1}}},
      {"fences with long names", {{"``` "}, {"a", 1}, {"\n```\n"}}},
      {"control-free bytes of every kind",
       {{"\xC2\xA0\xE2\x80\xA8\xEF\xBB\xBF\xF0\x9F\x98\x80", 1}}},
      {"block marks", {{"::: self\na\n:::\n", 1}}},
      {"block marks without text", {{"::: self\n:::\n", 1}}},
      {"block marks that are never closed", {{"::: self\n", 1}}},
      {"block marks below deep items",
       {{"- - - - - - - - - - - - x\n", 9}, {"::: self\n:::\n", 1}},
       kPieces},
  };
  return table;
}

std::span<const Family> prose_families() {
  static const Family table[] = {
      {"one paragraph",
       {{"The quick brown fox jumps over the lazy dog, and then it goes home.\n", 1}}},
      {"one line", {{"The quick brown fox jumps over the lazy dog, and then it goes home. ", 1}}},
      {"paragraphs with markup",
       {{"The quick *brown* fox jumps over the [lazy dog](https://example.com/dog), and\n"
         "then **it** goes home with `care`; nobody knows <why> it was there. See also\n"
         "https://example.com/fox and the mail of fox@example.com, or ask ![it](fox.png).\n"
         "It costs 3 * 4 = 12 [euro], a_b_c ~~more~~ less & so on: the end.\n"
         "And this is the fifth line of the paragraph.\n\n",
         1}}},
      {"lists", {{"* The quick brown fox\n  * jumps over [the dog](https://example.com)\n", 1}}},
      {"a table",
       {{"| fox | dog |\n|---|---|\n"}, {"| quick *brown* | [lazy](https://example.com) |\n", 1}}},
      {"words, one a line", {{"evidence\n", 1}}},
      {"a changelog",
       {{"## 1.2.%d\n\n* fix the fox ([#%d](https://example.com/issues/%d)), thanks to @fox\n"
         "* **dog:** lazier than `before` ([abcdef](https://example.com/commit/abcdef))\n\n",
         1}}},
  };
  return table;
}

}  // namespace dossier::hostile
