#include "base/word_scan.h"

#include <doctest/doctest.h>

#include <string>

namespace dossier {
namespace {

// The words as they stand in the text, each behind '|' and what the scan says of it: '_' after a
// gap, '/' behind markup that may split a word, '^' touched; inside tags in brackets.
std::string words(std::string_view text, TextForm form = TextForm::plain,
                  MarkupIs markup = MarkupIs::gap) {
  WordScan scan(text, form, markup);
  std::string out;
  for (Word word; scan.next(word);) {
    out += '|';
    if (word.after_gap) out += '_';
    if (word.after_markup) out += '/';
    if (word.is_touched) out += '^';
    const std::string shown(text.substr(word.begin, word.end - word.begin));
    out += word.tag == 0 ? shown : "[" + shown + "]";
  }
  return out;
}

std::string in_html(std::string_view text, MarkupIs markup = MarkupIs::gap) {
  return words(text, TextForm::tagged, markup);
}

std::uint64_t hash(std::string_view text) {
  Word word;
  CHECK(WordScan(text, TextForm::plain, MarkupIs::gap).next(word));
  CHECK(word.begin == 0);
  CHECK(word.end == text.size());
  return word.hash;
}

TEST_CASE("words are runs of letters and digits, and every sign is a word") {
  CHECK(words("") == "");
  CHECK(words(" -_\n") == "");
  CHECK(words("The plan, v2.1") == "|The|_plan|^,|_v2|^.|^1");
  CHECK(words("a-b_c\td") == "|a|_b|_c|_d");
  CHECK(words("C++") == "|C|^+|+");
  CHECK(words("-a-") == "|_a");
  CHECK(words("\u00FCber \u00A7 5") == "|\u00FCber|_\u00A7|_5");
  CHECK(words("e\u0301a") == "|e\u0301a");
}

TEST_CASE("dashes and blanks of every sort are gaps") {
  for (const char* gap :
       {" ", "\xC2\xA0", "\u2009", "\u2013", "\u2014", "\u2011", "\u2212", "\uFF0D", "\uFE33",
        "&nbsp;", "&#32;", "&mdash;", "%20", "%E2%80%93", "%2D", "%5F", "\r\n", " - ", "\u2028"}) {
    CAPTURE(gap);
    CHECK(words("a" + std::string(gap) + "b") == "|a|_b");
  }
}

TEST_CASE("what cannot be seen is nothing") {
  for (const char* nothing :
       {"\xC2\xAD", "&shy;", "\u200B", "\u2060", "\uFEFF", "\x02", "%C2%AD"}) {
    CAPTURE(nothing);
    const std::string text = "a" + std::string(nothing) + "b";
    CHECK(words(text) == "|" + text);
    CHECK(hash(text) == hash("ab"));
    CHECK(words(text + nothing + " c") == "|" + text + "|_c");
  }
}

TEST_CASE("words are equal that differ in case, in composition or in how they are encoded") {
  struct Row {
    const char *a, *b;
  };
  for (const Row& row :
       {Row{"Nordhaven", "NORDHAVEN"}, Row{"a1B2c3D4", "A1b2C3d4"}, Row{"12345678", "12345678"},
        Row{"internationally", "Internation&#97;lly"}, Row{"\u00C9tude", "e\u0301tude"},
        Row{"Stra\u00DFe", "STRASSE"}, Row{"\u03A3\u03B1\u03C2", "\u03C3\u0391\u03C3"},
        Row{"m\u00FCller", "M%C3%9CLLER"}, Row{"M&uuml;ller", "m&#252;ller"}, Row{"\u212A", "k"},
        Row{"\uD55C\uAE00", "\u1112\u1161\u11AB\u1100\u1173\u11AF"}, Row{"'", "\u2019"},
        Row{"\"", "\u201C"}, Row{"\u201D", "&quot;"}, Row{"\u2018", "%27"},
        Row{"\u304C", "\u304B\u3099"}, Row{"\uF900", "\u8C48"}}) {
    CAPTURE(row.a);
    CHECK(hash(row.a) == hash(row.b));
  }
}

TEST_CASE("a word is the same however often it comes, and whatever follows") {
  const char* text =
      "\u00E9t\u00E9, \u00E9t\u00E9! \u00E9t\u00E9\u2026 \u00E9t\u00E9 \u2026 \u2026 "
      "\u00E9t\u00E9&shy;s";
  CHECK(words(text) ==
        "|\u00E9t\u00E9|^,|_\u00E9t\u00E9|^!|_\u00E9t\u00E9|^\u2026|_\u00E9t\u00E9|_\u2026|_\u2026|"
        "_\u00E9t\u00E9&shy;s");
  WordScan scan(text, TextForm::plain, MarkupIs::gap);
  std::string same;
  for (Word word; scan.next(word);) same += word.hash == hash("\u00C9T\u00C9") ? 'y' : 'n';
  CHECK(same == "ynynynynnn");
}

TEST_CASE("different words differ, at whatever byte") {
  std::string text(20, 'a');
  const std::uint64_t same = hash(text);
  for (char& c : text) {
    c = 'b';
    CHECK(hash(text) != same);
    c = 'a';
  }
  CHECK(hash("aaaaaaaa") != hash("aaaaaaaaa"));
  CHECK(hash("\u0440") != hash("\u0460"));
  CHECK(hash("caf\u00E9") != hash("cafe"));
  CHECK(hash("*") != hash("/"));
}

TEST_CASE("a sign is touched by letters and letters by a sign, unless something stands between") {
  CHECK(words("ASP.NET .NET") == "|ASP|^.|^NET|_.|^NET");
  CHECK(words("a + b") == "|a|_+|_b");
  CHECK(words("a\x02+\x02"
              "b") == "|a|^+|^b");
  CHECK(words("((a") == "|(|(|^a");
  CHECK(words("\u7528.NET") == "|\u7528|.|^NET");
}

TEST_CASE("ideographs are words of their own, with their marks and without gaps between them") {
  CHECK(words("\u5317\u6E2Fab") == "|\u5317|\u6E2F|ab");
  CHECK(words("\u5317\n\u6E2F") == "|\u5317|\u6E2F");
  CHECK(words("\u304B\u3099\u304D") == "|\u304B\u3099|\u304D");
  CHECK(words("\u0E01\u0E33\u0E19\u0E31\u0E19") == "|\u0E01|\u0E33|\u0E19\u0E31|\u0E19");
  CHECK(words("a \u5317") == "|a|_\u5317");
}

TEST_CASE("in the query of an address, and only there, a plus is a gap") {
  CHECK(words("/?q=a+b") == "|/|?|^q|^=|^a|_b");
  CHECK(words("/?q=+a+") == "|/|?|^q|^=|_a");
  CHECK(words("a+b") == "|a|^+|^b");
  CHECK(words("why? a+b") == "|why|^?|_a|^+|^b");
  CHECK(words("\"x?y\" a+b") == "|\"|^x|^?|^y|^\"|_a|^+|^b");
  CHECK(words("?a+b c+d") == "|?|^a|_b|_c|^+|^d");
}

TEST_CASE("markup is a gap, and the inside of a tag is a text of its own") {
  CHECK(in_html("<p>a</p>b") == "|[p]|_a|[/]|^[p]|_b");
  CHECK(in_html("a<b>c") == "|a|[b]|_/c");
  CHECK(in_html("<a href=\"x\">y") == "|[a]|_[href]|^[=]|[\"]|^[x]|^[\"]|_y");
  CHECK(in_html("a <b c") == "|a|_<|^b|_c");
  CHECK(in_html("a<1> a < b>") == "|a|[1]|_a|_<|_b|^>");
  CHECK(in_html("<a <b>c") == "|[a]|_[<]|^[b]|_c");
  CHECK(in_html("<!-- x -->y") == "|[!]|_[x]|_y");
  CHECK(in_html("<?x?>y") == "|[?]|^[x]|^[?]|_y");
  CHECK(in_html("<>a</>b") == "|<|>|^a|[/]|_b");
  CHECK(words("<p>a") == "|<|^p|^>|^a");
  CHECK(words("a\x01"
              "b") == "|a|_/b");
}

TEST_CASE("a tag may have fillers in it, and a `<` that is marked begins none") {
  CHECK(in_html("a<\x02\x02"
                "em>b") == "|a|[em]|_/b");
  CHECK(in_html("a<\x02/\x02"
                "em>b") == "|a|[/]|^[em]|_/b");
  CHECK(in_html("a<\x02/\x02"
                "em>b",
                MarkupIs::nothing) ==
        "|a<\x02/\x02"
        "em>b");
  CHECK(in_html("a<\x02 b>") == "|a|^<|_b|^>");
  CHECK(in_html("a\x03"
                "b>c") == "|a|^\x03|^b|^>|^c");
  CHECK(hash("\x03") == hash("<"));
}

TEST_CASE("where markup is nothing, words go on behind it, and the inside of tags is left out") {
  const auto read = [](std::string_view text) { return in_html(text, MarkupIs::nothing); };
  CHECK(read("Nord<em>haven</em> x") == "|Nord<em>haven|_x");
  CHECK(read("Nord<p>haven") == "|Nord|_haven");
  CHECK(read("a</em></b><i>b") == "|a</em></b><i>b");
  CHECK(read("a</em> <i>b") == "|a|_b");
  CHECK(read("C<b>++</b>") == "|C|/^+|+");
  CHECK(read("<B>a</B>b<!-- - -->c") == "|_a</B>b<!-- - -->c");
  CHECK(read("a<embed>b<x>c") == "|a|_b|_c");
  CHECK(words("a\x01"
              "b",
              TextForm::plain, MarkupIs::nothing) ==
        "|a\x01"
        "b");
}

TEST_CASE("a word that markup splits is noticed") {
  const auto is_split = [](std::string_view text) {
    WordScan scan(text, TextForm::tagged, MarkupIs::gap);
    for (Word word; scan.next(word);) continue;
    return scan.saw_split_word();
  };
  for (const char* text : {"a<b>c", "a</b></i>c", "a<b>&shy;c",
                           "a<b>\x02"
                           "c",
                           "a<wbr>c", "a<!---->c", "a<EM>c", "\u00E9<b>c",
                           "a\x01"
                           "c",
                           "a<b>\u5317"}) {
    CAPTURE(text);
    CHECK(is_split(text));
  }
  for (const char* text : {"a <b>c", "a<b> c", "a<p>c", "a</b></p>c", "<b>c", "a<b>", "a<b>.",
                           ".<b>a", "\u5317<b>\u6E2F", "a<b>-c", "a<strongest>c"}) {
    CAPTURE(text);
    CHECK_FALSE(is_split(text));
  }
}

// The words that are left when those are passed over that begin no phrase.
std::string left(std::initializer_list<std::string_view> phrases, std::string_view text,
                 bool inside_tag = false) {
  Beginnings beginnings;
  for (const std::string_view phrase : phrases) {
    WordScan scan(phrase, TextForm::plain, MarkupIs::gap);
    Word first, second;
    REQUIRE(scan.next(first));
    beginnings.add(first.hash, scan.next(second) ? second.hash : 0);
  }
  WordScan scan(text, TextForm::tagged, MarkupIs::gap);
  std::string out;
  for (Word word;;) {
    scan.skip(beginnings, inside_tag);
    if (!scan.next(word)) return out;
    out +=
        (word.after_gap ? "|_" : "|") + std::string(text.substr(word.begin, word.end - word.begin));
  }
}

TEST_CASE("what begins no phrase is passed over") {
  CHECK(left({"b c"}, "a b c a c b b c, b.") == "|_b|_b");
  CHECK(left({"b"}, "ab b (b)") == "|_b|b");
  CHECK(left({"b c"}, "b<i>c") == "|b");
  CHECK(left({"b c"}, "<i b><i>b c") == "|_b");
  CHECK(left({".NET"}, "a. net .net") == "|.|_.");
  CHECK(left({"b c"}, "b b c d") == "|_b");
  CHECK(left({"x"}, "\u00E9 a &amp; a%20a? a+a > <p>a</p>") == "|\u00E9|_&amp;|_a|_a|?|+|_>");
  CHECK(left({"x"}, "<i a=\"b\">c d</i> e f", true) == "|_c|_e");
}

TEST_CASE("a split word is noticed among those that are passed over, too") {
  WordScan scan("a b<i>c</i> d", TextForm::tagged, MarkupIs::gap);
  scan.skip(Beginnings(), false);
  CHECK(scan.saw_split_word());
  Word word;
  CHECK_FALSE(scan.next(word));
}

}  // namespace
}  // namespace dossier
