// Raw HTML, addresses that become links, and tables.
#include "hostile/tables.h"

namespace dossier::hostile {
namespace {

constexpr std::string_view kPieces = "lines, pieces of markup and table cells";
constexpr std::string_view kDeclarations = "'<!' and '<?'";
constexpr std::string_view kAddresses = "web addresses";
constexpr std::string_view kLinkSteps = "emphasis and images before them";
constexpr std::string_view kMails = "mail addresses";
constexpr std::string_view kPipes = "'|' in one line";
constexpr std::string_view kHeaders = "delimiter rows";

}  // namespace

std::span<const Family> html_families() {
  static const Family table[] = {
      {"instructions that never end", {{"a "}, {"<?", 1}}, kDeclarations},
      {"instructions, then text", {{"a "}, {"<?", 1}, {"some words\n", 9}}, kDeclarations},
      {"declarations that never end", {{"a "}, {"<!A ", 1}}, kDeclarations},
      {"CDATA that never ends", {{"a "}, {"<![CDATA[", 1}}, kDeclarations},
      {"comments that never end", {{"a "}, {"<!-- a ", 1}}, kDeclarations},
      {"comments", {{"a <!-- b --> ", 1}}},
      {"paragraphs of instructions", {{"a <?", 1}}, kDeclarations, Shape::paragraphs, 4096},
      {"tags", {{"<a>", 1}}, kPieces},
      {"tags that never end", {{"a "}, {"<a ", 1}}, kPieces},
      {"attributes that never end", {{"a "}, {"<a b='", 1}}},
      {"attributes of both quotes", {{"a "}, {"<a b=\"' ", 1}}},
      {"closing tags", {{"a "}, {"</a", 1}}, kPieces},
      {"a tag of many attributes", {{"a <a"}, {" b='c'", 1}}},
      {"less-than signs", {{"a "}, {"<", 1}}, kPieces},
      {"blocks of <script>", {{"<script></script>\n", 1}}},
      {"comment blocks", {{"<!-- a -->\n", 1}}},
      {"one block of comments", {{"<div>\n"}, {"<!---->", 1}}},
      {"instruction blocks", {{"<?a?>\n", 1}}, kPieces},
      {"declaration blocks", {{"<!A>\n", 1}}, kPieces},
      {"CDATA blocks", {{"<![CDATA[a]]>\n", 1}}, kLinkSteps},
      {"blocks of <div>", {{"<div>\n\n", 1}}},
      {"blocks of other tags", {{"<x>\n\n", 1}}, kPieces},
      {"a block that never ends", {{"<!--\n"}, {"a b c\n", 1}}},
      {"a comment, then emphasis in emphasis",
       {{"<div>\n<!--\n\na -->\n\n"}, {"*a ", 1}, {"b* ", 1}},
       kPieces},
      {"a comment that ends in emphasis",
       {{"<div>\n<!--\n\n"}, {"a\n\n", 1}, {"*a ", 1}, {"-->"}, {"b* ", 1}},
       kPieces},
      {"line breaks as tags", {{"<br>\n", 1}}, kPieces},
  };
  return table;
}

std::span<const Family> address_families() {
  static const Family table[] = {
      {"addresses", {{"http://a ", 1}}},
      {"addresses, one a line", {{"http://a\n", 1}}, kPieces},
      {"addresses of www", {{"www.a.b ", 1}}, kPieces},
      {"addresses in angles", {{"<a:b> ", 1}}},
      {"addresses of www in one word", {{"www.a_", 1}}, kAddresses},
      {"the same behind underscores", {{"_www.", 1}}, kAddresses},
      {"a long word behind them", {{"_www.", 1}, {"x", 9}}, kAddresses},
      {"addresses of http in one word", {{"http://a<", 1}}, kAddresses},
      {"an address that ends in parentheses", {{"http://a"}, {")", 1}}, kAddresses},
      {"a long one that does", {{"http://a"}, {"x", 9}, {")", 1}}, kAddresses},
      {"one that balances them", {{"http://a"}, {"(", 1}, {")", 1}}, kAddresses},
      {"words of addresses", {{"www.a_", 1}, {" "}}, kAddresses, Shape::paragraphs, 600},
      {"one long address", {{"http://a/"}, {"b", 1}}},
      {"addresses that end in marks", {{"http://a"}, {"?!.,:*_~'", 1}}, kPieces},
      {"addresses that end in entities", {{"http://a"}, {"&b;", 1}}, kPieces},
      {"mail addresses", {{"a@b.cc ", 1}}, kMails},
      {"mail addresses, one a line", {{"a@b.cc\n", 1}}, kPieces},
      {"mail addresses before a long text", {{"a@b.cc ", 1}, {"some words ", 9}}, kMails},
      {"mail addresses, a thousand a line", {{"a@b.cc ", 1}}, kMails, Shape::paragraphs, 7000},
      {"mail addresses with a scheme", {{"mailto:a@b.cc ", 1}}, kMails},
      {"mail addresses that never end", {{"a@", 1}}, kMails},
      {"mail addresses with dots", {{"a@b.", 1}}, kMails},
      {"mail addresses in angles", {{"<a@b.c> ", 1}}, kMails},
      {"at signs", {{"@", 1}}, kMails},
      {"at signs and dashes", {{"@-", 1}}, kMails},
      {"mentions", {{"@abc, ", 1}}},
  };
  return table;
}

std::span<const Family> table_families() {
  static const Family table[] = {
      {"pipes", {{"|", 1}}},
      {"a wide header", {{"|a", 1}, {"|\n"}, {"|-", 1}, {"|\n"}}, kPipes},
      {"a wide delimiter row", {{"a\n"}, {"|-", 1}, {"|\n"}}, kPipes},
      {"a table as wide as may be, of short rows",
       {{"|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|"
         "a|"
         "\n"
         "|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|"
         "-|"
         "\n"},
        {"a\n", 1}},
       kPieces},
      {"a table of two columns", {{"a|b\n-|-\n"}, {"a|b\n", 1}}, kPieces},
      {"a table of one column", {{"|a|\n|-|\n"}, {"a\n", 1}}, kPieces},
      {"a table of centred cells", {{"a|a|a|a\n:-:|:-:|:-:|:-:\n"}, {"|\n", 1}}, kPieces},
      {"a table of empty cells", {{"a|a|a|a\n-|-|-|-\n"}, {"||||\n", 1}}, kPieces},
      {"a table of links", {{"|a|b|\n|-|-|\n"}, {"|[a](b)|*c*|\n", 1}}, kPieces},
      {"a table of escaped pipes", {{"|a|b|\n|-|-|\n"}, {"|\\|a|\\||\n", 1}}, kPieces},
      {"tables", {{"|a|\n|-|\n\n", 1}}, kPieces},
      {"tables without a blank line", {{"|a|\n|-|\n", 1}}, kPieces},
      {"tables of one column by colons", {{"a\n-:\n", 1}}, kHeaders},
      {"lines, then delimiter rows", {{"a b c\n", 1}, {"|-|\n", 1}}, kHeaders},
      {"a long line, then delimiter rows", {{"a b c ", 1}, {"\n"}, {"|-|\n", 1}}, kHeaders},
      {"lines, then one delimiter row", {{"a b c\n", 1}, {"|-|\n"}}, kHeaders},
      {"lines and delimiter rows by turns", {{"a\n|-|-|\n", 1}}, kHeaders},
      {"lines of pipes and delimiter rows by turns", {{"||||||||||||||||\n|-|-|\n", 1}}, kHeaders},
      {"an indented line, then delimiter rows",
       {{"a\n    -"}, {" ", 1}, {"b\n"}, {"a\n|-|-|\n", 1}},
       kHeaders},
      {"delimiter rows in a quote", {{"> a\n"}, {"a b c\n", 1}, {"> |-|\n", 1}}, kHeaders},
      {"paragraphs of delimiter rows",
       {{"a b c\n", 1}, {"|-|\n", 1}},
       kHeaders,
       Shape::paragraphs,
       2048},
  };
  return table;
}

}  // namespace dossier::hostile
