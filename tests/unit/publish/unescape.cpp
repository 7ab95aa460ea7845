#include "publish/unescape.h"

#include <doctest/doctest.h>

#include "base/word_scan.h"

namespace dossier {
namespace {

// Fillers as '.', markup as '#', a `<` that begins no tag as '{'.
std::string shown(std::string text) {
  for (char& c : text) c = c == kFiller ? '.' : c == kMarkup ? '#' : c == kLess ? '{' : c;
  return text;
}

struct Row {
  const char *text, *read;
};

TEST_CASE("escapes of JSON are undone where they stand") {
  for (const Row& row :
       {Row{R"(a\nb\t\"c\"\/\\)", "a\n.b\t.\".c\"./.\\."},
        Row{R"(\u0041\u00e9)", "A.....\u00E9...."}, Row{R"(\u5317)", "\u5317..."},
        Row{R"(\uD83D\uDE00x)", "\U0001F600........x"}, Row{R"(\uD83Dx)", "u.D83Dx"},
        Row{R"(\uDE00)", "u.DE00"}, Row{R"(\u0000)", "u.0000"}, Row{R"(\u00)", "u.00"},
        Row{R"(\u00g0)", "u.00g0"}, Row{R"(\\u0041)", R"(\.u0041)"},
        Row{R"(\u0026amp;)", ".....&amp;"}, Row{"\\", "\\"}, Row{"\\\u00E9", "\\\u00E9"},
        Row{"", ""}}) {
    CAPTURE(row.text);
    CHECK(shown(unescape_json(row.text)) == row.read);
  }
}

TEST_CASE("references of XML are undone where they stand, one of two levels at a time") {
  for (const Row& row :
       {Row{"&lt;b&gt; &#65;&#x42;", "<...b>... A....B....."}, Row{"&quot;&apos;", "\".....'....."},
        Row{"&eacute;", "\u00E9......"}, Row{"AT&amp;T", "AT....&T"},
        Row{"AT&amp;amp;T", "AT....&amp;T"}, Row{"&amp;#37;41", "....&#37;41"},
        Row{"&#37;41", "....%41"}, Row{"&nosuch; & &;", "&nosuch; & &;"}, Row{"", ""}}) {
    CAPTURE(row.text);
    CHECK(shown(unescape_xml(row.text)) == row.read);
  }
}

TEST_CASE("marks of Markdown become markup, and what is escaped is itself") {
  for (const Row& row :
       {Row{"**a** `b` ~c~ | d", "##a## #b# #c# # d"}, Row{R"(a\*b \& \\)", "a*.b &. \\."},
        Row{R"(Vector\<T>)", "Vector{.T>"}, Row{R"(\a)", R"(\a)"},
        Row{"[a b](https://x \"c\") d", "#a b<!https://x \"c\"> d"},
        Row{R"([a](b "\&*") c)", R"(#a<!b "&.*"> c)"}, Row{"[a][b]", "#a##b#"},
        Row{"[a](b", "#a#(b"}, Row{"[a](b\n)", "#a#(b\n)"},
        Row{"> a\n> > b\nc > d", "# a\n# # b\nc > d"}, Row{"a\\\n", "a\\\n"}, Row{"\\", "\\"},
        Row{"", ""}}) {
    CAPTURE(row.text);
    CHECK(shown(unescape_markdown(row.text)) == row.read);
  }
  CHECK(shown(unescape_markdown(unescape_json(R"(\\*a\n> \\<b)"))) == "*..a\n.# {..b");
}

TEST_CASE("what comes out has the length of what goes in") {
  for (const char* text :
       {R"(\uD83D\uDE00\n\u0041\q)", "&lt;&#x10FFFF;&eacute;&zwnj;", "a\\*[b](c)"}) {
    const std::string_view in = text;
    CHECK(unescape_json(in).size() == in.size());
    CHECK(unescape_xml(in).size() == in.size());
    CHECK(unescape_markdown(in).size() == in.size());
  }
}

TEST_CASE("UTF-16 is read by its byte order mark") {
  using namespace std::string_view_literals;
  CHECK(utf8_of_utf16("\xFF\xFE"
                      "a\0\xE9\0\x17\x53\x3D\xD8\x00\xDE"sv) == "a\u00E9\u5317\U0001F600");
  CHECK(utf8_of_utf16("\xFE\xFF"
                      "\0a\0\xE9\x53\x17\xD8\x3D\xDE\x00"sv) == "a\u00E9\u5317\U0001F600");
  CHECK(utf8_of_utf16("\xFF\xFE"
                      "a\0\x3D\xD8"
                      "b\0c"sv) == "ab");
  CHECK(utf8_of_utf16("\xFF\xFE"sv) == "");
  CHECK(utf8_of_utf16("a\0b\0"sv) == "");
  CHECK(utf8_of_utf16("") == "");
}

TEST_CASE("text full of escapes is read in time that grows with its length") {
  const auto repeated = [](std::string_view unit) {
    std::string text;
    while (text.size() < 1 << 20) text += unit;
    return text;
  };
  for (const char* unit :
       {"](", "[a](b", "\\", "&amp", "&amp;", "\\u0041", "\\uD83D", ">", "\x02\\"}) {
    const std::string text = repeated(unit);
    CHECK(unescape_json(text).size() == text.size());
    CHECK(unescape_xml(text).size() == text.size());
    CHECK(unescape_markdown(text).size() == text.size());
  }
}

}  // namespace
}  // namespace dossier
