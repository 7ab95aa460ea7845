#include "base/phrases.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <tuple>

namespace dossier {
namespace {

std::string found(std::vector<std::string> phrases, std::string_view text,
                  TextForm form = TextForm::plain) {
  std::string out;
  for (const PhraseMatch& match : PhraseSet(phrases).find(text, form)) {
    if (!out.empty()) out += '|';
    out += text.substr(match.begin, match.end - match.begin);
  }
  return out;
}

std::string in_html(std::string phrase, std::string_view text) {
  return found({std::move(phrase)}, text, TextForm::tagged);
}

TEST_CASE("a phrase is found whatever its case and Unicode form") {
  CHECK(found({"Nordhaven Cargo"}, "for NORDHAVEN cargo.") == "NORDHAVEN cargo");
  CHECK(found({"M\u00FCller"}, "Herr MU\u0308LLER") == "MU\u0308LLER");
  CHECK(found({"Stra\u00DFe"}, "STRASSE") == "STRASSE");
  CHECK(found({"O'Brien"}, "Ms O\u2019Brien said") == "O\u2019Brien");
}

TEST_CASE("between words may stand blanks, hyphens, underscores and markup") {
  for (const char* text :
       {"Nordhaven  Cargo", "nordhaven-cargo", "nordhaven_cargo", "Nordhaven\n- Cargo",
        "Nordhaven\xC2\xA0"
        "Cargo",
        "Nordhaven\xE2\x80\x93"
        "Cargo",
        "Nordhaven\x01 Cargo",
        "Nordhaven\x01"
        "Cargo"})
    CHECK(found({"Nordhaven Cargo"}, text) == text);
  for (const char* text : {"NordhavenCargo", "Nordhaven, Cargo", "Nordhaven/Cargo", "Nordhaven"})
    CHECK(found({"Nordhaven Cargo"}, text).empty());
  CHECK(found({"nordhaven-cargo"}, "Nordhaven Cargo") == "Nordhaven Cargo");
}

TEST_CASE("no letter or digit touches a phrase") {
  CHECK(found({"aws"}, "laws aws3 awsome \u00E9aws").empty());
  CHECK(found({"aws"}, "(aws) aws. aws") == "aws|aws|aws");
  CHECK(found({"C++"}, "C++11 and C++ and C++.") == "C++|C++");
  CHECK(found({".NET"}, "ASP.NET and .NET") == ".NET");
  CHECK(found({"AT&T"}, "AT&T, AT & T, at&amp;t") == "AT&T|at&amp;t");
}

TEST_CASE("what is encoded counts as what it stands for") {
  CHECK(found({"Nordhaven Cargo"}, "Nord&#104;aven&nbsp;C&#x61;rgo") ==
        "Nord&#104;aven&nbsp;C&#x61;rgo");
  CHECK(found({"Nordhaven Cargo"}, "q=nordhaven%20cargo&x") == "nordhaven%20cargo");
  CHECK(found({"M\u00FCller"}, "/m%C3%BCller/") == "m%C3%BCller");
  CHECK(found({"100% off"}, "now 100% off") == "100% off");
  CHECK(found({"a"}, "&#0; &#x110000; &nosuch; %zz % & &a") == "a");
}

TEST_CASE("what cannot be seen does not hide a word") {
  CHECK(found({"Nordhaven"}, "Nord\xC2\xADhaven") == "Nord\xC2\xADhaven");
  CHECK(found({"Nordhaven"}, "Nord&shy;haven") == "Nord&shy;haven");
  CHECK(found({"Nordhaven"}, "Nord\xE2\x80\x8Bhaven") == "Nord\xE2\x80\x8Bhaven");
  CHECK(found({"Nordhaven"}, "Nord\x02haven") == "Nord\x02haven");
}

TEST_CASE("tags are markup, and what stands inside them is searched by itself") {
  CHECK(in_html("Nordhaven Cargo", "<p>Nordhaven</p><p class=\"x\">Cargo") ==
        "Nordhaven</p><p class=\"x\">Cargo");
  CHECK(in_html("Nordhaven Cargo", "a <img alt=\"for Nordhaven Cargo\"> b") == "Nordhaven Cargo");
  CHECK(in_html("Nordhaven Cargo", "<x Nordhaven>Cargo").empty());
  CHECK(in_html("a b", "a < b").empty());
  CHECK(in_html("Nordhaven Cargo", "Nordhaven <Cargo").empty());
  CHECK(in_html("secret word", "<!-- secret word -->") == "secret word");
}

TEST_CASE("a word that markup splits is found whole and in its parts") {
  CHECK(in_html("Nordhaven Cargo", "Nord<em>haven</em> Cargo") == "Nord<em>haven</em> Cargo");
  CHECK(in_html("haven", "Nord<em>haven</em>") == "haven");
  CHECK(in_html("Nordhaven", "Nord<p>haven</p>").empty());
  CHECK(in_html("Nordhaven", "<b>N</b><i>ord</i><!---->haven") == "N</b><i>ord</i><!---->haven");
  CHECK(found({"Nordhaven"}, "Nord\x01haven") == "Nord\x01haven");
  CHECK(in_html("acme.io", "<b>acme</b>.io") == "acme</b>.io");
  CHECK(in_html("acme.io", "<b>acme.</b>io and <p>acme</p>.io") == "acme.</b>io");
  CHECK(found({"C++ Guild"}, "C\x01++\x01 Guild") == "C\x01++\x01 Guild");
}

TEST_CASE("markup may stand between the signs and the letters of a phrase") {
  CHECK(in_html("C++", "in C<b>++</b> and") == "C<b>++");
  CHECK(in_html("AT&T", "<b>AT</b>&amp;<i>T</i>") == "AT</b>&amp;<i>T");
  CHECK(in_html(".NET", "<b>.</b>NET") == ".</b>NET");
  CHECK(in_html("C++", "C<p>++").empty());
  CHECK(in_html(".NET", "ASP<b>.</b>NET").empty());
}

TEST_CASE("in the query of an address a plus stands for a blank") {
  CHECK(found({"Nordhaven Cargo"}, "https://x.example/?q=Nordhaven+Cargo&p=1") ==
        "Nordhaven+Cargo");
  CHECK(found({"Nordhaven Cargo"}, "Nordhaven+Cargo").empty());
  CHECK(found({"C++"}, "?q=C%2B%2B") == "C%2B%2B");
}

TEST_CASE("phrases are found that overlap, in tags and out of them, at the edges of a text") {
  CHECK(found({"a b", "b c"}, "a b c") == "a b|b c");
  CHECK(found({"a b", "b c", "c"}, "a b c", TextForm::tagged) == "a b|b c|c");
  CHECK(in_html("a b", "a <i a b>b</i> a") == "a <i a b>b|a b");
  CHECK(in_html("a b", "<a b><a b>a") == "a b|a b");
  CHECK(in_html("a b", "a <b>x</b> b").empty());
  CHECK(found({"+"}, "+ a+ +") == "+|+");
}

TEST_CASE("however long a text is, it is read in time that grows with its length") {
  constexpr std::size_t kLength = 1 << 20;
  const auto repeated = [](std::string_view unit) {
    std::string text;
    while (text.size() < kLength) text += unit;
    return text;
  };
  const PhraseSet set(std::vector<std::string>{"a a b", "x"});
  for (const char* unit : {"<a", "a<b>", "a ", "a<a ", "e\u0301\u0316", "a\xC2\xAD", "?+", "?a+a ",
                           "&", "&#", "%", "<b></b>", "a</b>", "<!--", "\x01"})
    CHECK(set.find(repeated(unit), TextForm::tagged).empty());
  CHECK(set.find(repeated("x "), TextForm::tagged).size() == kLength / 2);
}

TEST_CASE("scripts without blanks are taken character by character") {
  CHECK(found({"\u5317\u6E2F"}, "\u6211\u5011\u7684\u5317\u6E2F\u9805\u76EE") == "\u5317\u6E2F");
  CHECK(count_phrase_words("\u5317\u6E2F") == 1);
  CHECK(count_phrase_words("\u5317\u6E2F\u9805\u76EE") == 2);
}

TEST_CASE("overlapping phrases are all found, by where they begin and the longest first") {
  CHECK(found({"b c", "a b c", "c"}, "a b c d") == "a b c|b c|c");
  CHECK(found({"a", "a b"}, "a b") == "a b|a");
  CHECK(found({"a a b"}, "a a a b") == "a a b");
  CHECK(found({"a b", "a b"}, "a b") == "a b|a b");
}

TEST_CASE("words of a phrase are counted without its signs") {
  CHECK(count_phrase_words("Moving billing: a plan") == 4);
  CHECK(count_phrase_words("AT&T") == 1);
  CHECK(count_phrase_words("O'Brien's CI/CD") == 2);
  CHECK(count_phrase_words("Follow-up") == 2);
  CHECK(count_phrase_words(" -- ") == 0);
  CHECK(PhraseSet(std::vector<std::string>{"-", " "}).empty());
}

// The same by looking everywhere, over words of one letter.
std::vector<PhraseMatch> find_naively(const std::vector<std::string>& phrases,
                                      std::string_view text) {
  std::vector<PhraseMatch> matches;
  for (std::size_t begin = 0; begin < text.size(); ++begin)
    for (std::size_t length = text.size() - begin; length > 0; --length)
      for (std::size_t i = 0; i < phrases.size(); ++i)
        if (text.substr(begin, length) == phrases[i]) matches.push_back({i, begin, begin + length});
  return matches;
}

TEST_CASE("the search finds what looking everywhere finds") {
  std::mt19937 random(7);
  const auto words = [&](std::size_t most) {
    std::string text;
    for (std::size_t i = 0, n = 1 + random() % most; i < n; ++i)
      text += std::string(text.empty() ? "" : " ") + "abc+"[random() % 4];
    return text;
  };
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::string> phrases;
    for (std::size_t i = 0, n = 1 + random() % 6; i < n; ++i) phrases.push_back(words(5));
    const std::string text = words(40);
    CAPTURE(text);
    CHECK(PhraseSet(phrases).find(text) == find_naively(phrases, text));
  }
}

std::vector<Word> words_of(std::string_view text, TextForm form, MarkupIs markup) {
  std::vector<Word> words;
  WordScan scan(text, form, markup);
  for (Word word; scan.next(word);) words.push_back(word);
  return words;
}

// Whether the phrase stands at the first of these words of one text.
bool stands(std::span<const Word> phrase, std::span<const Word> words) {
  if (phrase.empty() || words.size() < phrase.size()) return false;
  if (words[0].is_sign && words[0].is_touched) return false;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    if (words[i].hash != phrase[i].hash) return false;
    if (i > 0 && words[i].after_gap != phrase[i].after_gap) return false;
  }
  const bool ends_in_sign = words[phrase.size() - 1].is_sign;
  return !ends_in_sign || words.size() == phrase.size() || !words[phrase.size()].is_touched;
}

// The same by asking at every word, with markup as a gap and as nothing.
std::vector<PhraseMatch> find_word_by_word(const std::vector<std::string>& phrases,
                                           std::string_view text) {
  std::vector<PhraseMatch> matches;
  for (const MarkupIs markup : {MarkupIs::gap, MarkupIs::nothing}) {
    std::map<std::size_t, std::vector<Word>> texts;  // by tag
    for (const Word& word : words_of(text, TextForm::tagged, markup))
      texts[word.tag].push_back(word);
    for (const auto& [tag, words] : texts)
      for (std::size_t at = 0; at < words.size(); ++at)
        for (std::size_t i = 0; i < phrases.size(); ++i) {
          const auto phrase = words_of(phrases[i], TextForm::plain, MarkupIs::gap);
          if (stands(phrase, std::span(words).subspan(at)))
            matches.push_back({i, words[at].begin, words[at + phrase.size() - 1].end});
        }
  }
  std::sort(matches.begin(), matches.end(), [](const PhraseMatch& a, const PhraseMatch& b) {
    return std::tuple(a.begin, b.end, a.phrase) < std::tuple(b.begin, a.end, b.phrase);
  });
  matches.erase(std::unique(matches.begin(), matches.end()), matches.end());
  return matches;
}

TEST_CASE("what is passed over hides nothing, whatever the text is made of") {
  constexpr const char* pieces[] = {"a",
                                    "b",
                                    "ab",
                                    "+",
                                    ".",
                                    "\u00E9",
                                    "\u5317",
                                    " ",
                                    "-",
                                    "<b>",
                                    "</b>",
                                    "<p>",
                                    "<i a=\"a b\">",
                                    "&amp;",
                                    "&nbsp;",
                                    "\x01",
                                    "\x02",
                                    "?",
                                    "%20",
                                    "<",
                                    ">",
                                    "\xC2\xAD",
                                    "\xFF",
                                    "<!--a-->",
                                    "\u2014"};
  std::mt19937 random(11);
  const auto made_of = [&](std::size_t first, std::size_t count, std::size_t most) {
    std::string text;
    for (std::size_t i = 0, n = 1 + random() % most; i < n; ++i)
      text += pieces[first + random() % count];
    return text;
  };
  for (int round = 0; round < 3000; ++round) {
    std::vector<std::string> phrases;
    for (std::size_t i = 0, n = 1 + random() % 5; i < n; ++i) phrases.push_back(made_of(0, 9, 5));
    const std::string text = made_of(0, std::size(pieces), 30);
    CAPTURE(text);
    const bool is_same =
        PhraseSet(phrases).find(text, TextForm::tagged) == find_word_by_word(phrases, text);
    CHECK(is_same);
  }
}

}  // namespace
}  // namespace dossier
