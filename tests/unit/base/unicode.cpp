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

}  // namespace
}  // namespace dossier
