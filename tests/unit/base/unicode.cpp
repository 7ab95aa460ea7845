#include "base/unicode.h"

#include <doctest/doctest.h>

#include <string>

namespace dossier {
namespace {

TEST_CASE("normalising composes") {
  CHECK(normalize("plain") == "plain");
  CHECK(normalize("e\u0301") == "\u00E9");
  CHECK(normalize("\u00E9") == "\u00E9");
  CHECK(normalize("\u304B\u3099") == "\u304C");
}

TEST_CASE("texts that differ in case or composition fold to one") {
  struct Row {
    const char *a, *b;
  };
  for (const Row& row : {Row{"API", "api"}, Row{"\u00C9", "e\u0301"}, Row{"STRASSE", "stra\u00DFe"},
                         Row{"\u03A3\u03A3", "\u03C3\u03C2"}, Row{"\u0416", "\u0436"}}) {
    CAPTURE(row.a);
    CHECK(fold(row.a) == fold(row.b));
  }
  CHECK(fold("caf\u00E9") != fold("cafe"));
}

TEST_CASE("a slug is made of lower-case letters, digits and single hyphens") {
  struct Row {
    const char *text, *slug;
  };
  for (const Row& row :
       {Row{"Transactional Outbox", "transactional-outbox"}, Row{"  A -- b?! ", "a-b"},
        Row{"ADR 7: use_outbox", "adr-7-use-outbox"}, Row{"don't", "dont"},
        Row{"don\u2019t", "dont"}, Row{"C++", "c"}, Row{"", ""}, Row{"?!", ""}, Row{"---", ""},
        Row{"-a-", "a"}, Row{"1.2.3", "1-2-3"}, Row{"a\tb\nc", "a-b-c"}}) {
    CAPTURE(row.text);
    CHECK(slugify(row.text) == row.slug);
  }
}

TEST_CASE("Latin letters lose their accents, and other scripts keep their marks") {
  struct Row {
    const char *text, *slug;
  };
  for (const Row& row :
       {Row{"\u00C9tude \u00E0 Z\u00FCrich", "etude-a-zurich"}, Row{"Stra\u00DFe", "strasse"},
        Row{"e\u0301", "e"}, Row{"Vi\u1EC7t", "viet"},
        Row{"\u304C\u304E", "\u304C\u304E"},  // kana with a voice mark
        Row{"\u304B\u3099", "\u304C"},        // the same, decomposed
        Row{"\u0939\u093F\u0928\u094D\u0926\u0940", "\u0939\u093F\u0928\u094D\u0926\u0940"},
        Row{"\u0419\u043E\u0434", "\u0439\u043E\u0434"},  // Cyrillic short i
        Row{"\uD55C\uAE00", "\uD55C\uAE00"},              // Hangul
        Row{"\u0301a", "a"}, Row{"a\u00ADb", "ab"}}) {    // a mark on nothing, a soft hyphen
    CAPTURE(row.text);
    CHECK(slugify(row.text) == row.slug);
    CHECK(is_slug(slugify(row.text)));
  }
}

TEST_CASE("a long slug is cut at 80 bytes, between words where it can be") {
  CHECK(slugify(std::string(100, 'a')) == std::string(80, 'a'));
  CHECK(slugify(std::string(50, 'a') + " " + std::string(50, 'b')) == std::string(50, 'a'));
  CHECK(slugify(std::string(30, 'a') + " " + std::string(80, 'b')) ==
        std::string(30, 'a') + "-" + std::string(49, 'b'));
  CHECK(slugify(std::string(79, 'a') + " b") == std::string(79, 'a'));
  std::string kana;
  for (int i = 0; i < 40; ++i) kana += "\u3042";
  CHECK(slugify(kana).size() == 78);  // 26 letters of three bytes
  CHECK(is_slug(slugify(kana)));
}

TEST_CASE("a slug is recognised") {
  for (const char* text : {"a", "outbox", "adr-7", "7", "2026-03-04", "\u00E9tude", "\u304C",
                           "\u0939\u093F\u0928\u094D\u0926\u0940", "stra\u00DFe"}) {
    CAPTURE(text);
    CHECK(is_slug(text));
  }
  CHECK(is_slug(std::string(80, 'a')));
}

TEST_CASE("anything else is no slug") {
  for (const char* text :
       {"",           "-a",      "a-",           "a--b",    "-",   "A",       "aB",
        "\u00C9tude", "e\u0301", "\u304B\u3099", "a b",     "a_b", "a.b",     "a/b",
        "..",         "a'b",     "\u0301a",      "-\u0301", "a\n", "a\u200D", "caf\u00E9!"}) {
    CAPTURE(text);
    CHECK_FALSE(is_slug(text));
  }
  CHECK_FALSE(is_slug(std::string(81, 'a')));
}

TEST_CASE("whoever looks for words is told what a code point is") {
  struct Row {
    Glyph glyph;
    std::u32string_view codes;
  };
  const Row rows[] = {
      {Glyph::letter, U"aZ9\u00E9\u00DF\u0436\u05D0\uD55C\u00B2\u2167\u02BC\u1112"},
      {Glyph::mark, U"\u0301\u093F\u20DD\u3099\u0E31"},
      {Glyph::ideograph, U"\u5317\u304B\u30AB\u0E01\u1000\u1780\u3005\U00020000\uF900"},
      {Glyph::blank, U" \t\n\r\u00A0\u2009\u2028\u2029\u3000"},
      {Glyph::dash, U"-_\u2010\u2011\u2013\u2014\u2212\uFF0D\u203F"},
      {Glyph::nothing, U"\u00AD\u200B\u200D\u2060\uFEFF\uFE0F"},
      {Glyph::sign, U"+.'&/\u2019\u00A7\u20AC\u2192\uFFFD\U0001F600"}};
  for (const Row& row : rows)
    for (const char32_t code : row.codes) {
      CAPTURE(static_cast<unsigned>(code));
      CHECK(glyph_of(code) == row.glyph);
    }
  CHECK(glyph_of(0xD800) == Glyph::sign);
  CHECK(glyph_of(0x110000) == Glyph::sign);
  CHECK(glyph_of(0xFFFFFFFF) == Glyph::sign);
}

TEST_CASE("a code point is written as UTF-8, unless there is none such") {
  std::string out = "x";
  for (const char32_t code : {char32_t{'a'}, char32_t{0xE9}, char32_t{0x5317}, char32_t{0x1F600}})
    append_utf8(out, code);
  CHECK(out == "xa\u00E9\u5317\U0001F600");
  for (const char32_t code :
       {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}, char32_t{0xFFFFFFFF}})
    append_utf8(out, code);
  CHECK(out == "xa\u00E9\u5317\U0001F600");
}

}  // namespace
}  // namespace dossier
