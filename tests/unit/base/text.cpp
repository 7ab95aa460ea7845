#include "base/text.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

namespace dossier {
namespace {

using std::string_literals::operator""s;

// -1 stands for nothing.
int offset(std::optional<std::size_t> found) { return found ? static_cast<int>(*found) : -1; }

TEST_CASE("well-formed UTF-8 passes") {
  for (const std::string& text :
       {""s, "plain"s, "caf\u00E9"s, "\u65E5\u672C"s, "\U0001F600"s, "\xC2\x80"s, "\xDF\xBF"s,
        "\xE0\xA0\x80"s, "\xED\x9F\xBF"s, "\xEE\x80\x80"s, "\xEF\xBF\xBF"s, "\xF0\x90\x80\x80"s,
        "\xF4\x8F\xBF\xBF"s, "\0"s}) {
    CAPTURE(text);
    CHECK(offset(find_invalid_utf8(text)) == -1);
  }
}

TEST_CASE("ill-formed UTF-8 is found at its first byte") {
  struct Row {
    const char* what;
    std::string text;
    int at;
  };
  for (const Row& row :
       {Row{"lone continuation", "ab\x80", 2}, Row{"C0 overlong", "\xC0\xAF", 0},
        Row{"C1 overlong", "a\xC1\xBF", 1}, Row{"three-byte overlong", "\xE0\x9F\xBF", 0},
        Row{"four-byte overlong", "\xF0\x8F\xBF\xBF", 0},
        Row{"first surrogate", "x\xED\xA0\x80", 1}, Row{"last surrogate", "\xED\xBF\xBF", 0},
        Row{"over 10FFFF", "\xF4\x90\x80\x80", 0}, Row{"F5", "\xF5\x80\x80\x80", 0},
        Row{"FF", "\xFF", 0}, Row{"truncated two", "\u00E9\xC3", 2},
        Row{"truncated three", "a\xE2\x82", 1}, Row{"truncated four", "\xF0\x9F\x98", 0},
        Row{"lead before ASCII", "\xC3(", 0}, Row{"broken in the middle", "ab\xE2(\xA1", 2}}) {
    CAPTURE(row.what);
    CHECK(offset(find_invalid_utf8(row.text)) == row.at);
  }
}

TEST_CASE("a control character is found, tab and line ends are none") {
  struct Row {
    const char* what;
    std::string text;
    int at;
  };
  for (const Row& row :
       {Row{"none", "a\tb\nc", -1}, Row{"CR LF", "a\r\nb", -1}, Row{"lone CR", "a\rb", 1},
        Row{"CR at the end", "a\r", 1}, Row{"CR CR LF", "a\r\r\n", 1}, Row{"NUL", "ab\0c"s, 2},
        Row{"escape", "\x1B[31m", 0}, Row{"vertical tab", "a\vb", 1}, Row{"form feed", "\f", 0},
        Row{"delete", "a\x7F", 1}, Row{"first C1", "a\xC2\x80", 1}, Row{"last C1", "a\xC2\x9F", 1},
        Row{"no-break space", "a\xC2\xA0", -1}, Row{"accent", "\u00E9\u00DF", -1}}) {
    CAPTURE(row.what);
    CHECK(offset(find_control(row.text)) == row.at);
  }
}

TEST_CASE("code points are counted, not bytes") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("abc") == 3);
  CHECK(count_code_points("\u00E9\u65E5\U0001F600") == 3);
}

TEST_CASE("clipping never cuts a code point in two") {
  CHECK(clip_bytes("abc", 5) == "abc");
  CHECK(clip_bytes("abc", 2) == "ab");
  CHECK(clip_bytes("a\u00E9", 2) == "a");
  CHECK(clip_bytes("a\u00E9", 3) == "a\u00E9");
  CHECK(clip_bytes("\U0001F600x", 3) == "");
  CHECK(clip_bytes("", 0) == "");
}

TEST_CASE("trimming takes white space from both ends") {
  CHECK(trim("  a b \t\n") == "a b");
  CHECK(trim(" \n ") == "");
  CHECK(trim("") == "");
}

TEST_CASE("splitting keeps empty parts, and joining undoes it") {
  CHECK(split("a,b,,c", ',') == std::vector<std::string_view>{"a", "b", "", "c"});
  CHECK(split("", ',') == std::vector<std::string_view>{""});
  CHECK(split(",", ',') == std::vector<std::string_view>{"", ""});
  const std::vector<std::string> parts = {"a", "", "b"};
  CHECK(join(parts, ", ") == "a, , b");
  CHECK(join(std::vector<std::string>{}, ",") == "");
}

TEST_CASE("replacing goes on behind what was put in") {
  CHECK(replace_all("a-b-c", "-", "--") == "a--b--c");
  CHECK(replace_all("aaa", "aa", "b") == "ba");
  CHECK(replace_all("abc", "x", "y") == "abc");
}

TEST_CASE("lines end in line feeds and start without a byte order mark") {
  CHECK(normalize_lines("\xEF\xBB\xBF"
                        "a\r\nb\r\n") == "a\nb\n");
  CHECK(normalize_lines("a\nb") == "a\nb");
  CHECK(normalize_lines("a\xEF\xBB\xBF") == "a\xEF\xBB\xBF");
  CHECK(normalize_lines("") == "");
}

TEST_CASE("words are runs of anything but white space") {
  CHECK(count_words("") == 0);
  CHECK(count_words(" \n\t ") == 0);
  CHECK(count_words("one") == 1);
  CHECK(count_words("  one, two\nthree\t- four ") == 5);
}

TEST_CASE("a long text is cut between words and never exceeds the limit") {
  struct Row {
    const char* text;
    std::size_t limit;
    const char* expected;
  };
  for (const Row& row :
       {Row{"one two", 7, "one two"}, Row{"one two three", 9, "one two…"},
        Row{"one two three", 8, "one two…"}, Row{"one two three", 7, "one…"},
        Row{"one, two", 6, "one…"}, Row{"one - two", 7, "one…"},
        Row{"\u00E9\u00E9 \u00E9\u00E9\u00E9", 4, "\u00E9\u00E9…"}, Row{"abcdefghij", 5, "abcd…"},
        Row{"\u65E5\u672C\u8A9E\u6587\u5B57", 3, "\u65E5\u672C…"}, Row{" abcdefghij", 5, "abc…"},
        Row{"", 3, ""}}) {
    CAPTURE(row.text);
    CAPTURE(row.limit);
    const std::string cut = shorten(row.text, row.limit);
    CHECK(cut == row.expected);
    CHECK(count_code_points(cut) <= row.limit);
  }
}

TEST_CASE("HTML needs four characters escaped") {
  CHECK(html_escape("a < b & \"c\" > 'd'") == "a &lt; b &amp; &quot;c&quot; &gt; 'd'");
  CHECK(html_escape("&amp;") == "&amp;amp;");
  CHECK(html_escape("") == "");
  std::string out = "x";
  append_html(out, "<");
  CHECK(out == "x&lt;");
}

TEST_CASE("control characters and broken bytes are shown, and text is left alone") {
  CHECK(show_control("caf\u00E9 \U0001F600 \u00A0") == "caf\u00E9 \U0001F600 \u00A0");
  CHECK(show_control("a\nb\r\t") == "a\\x0ab\\x0d\\x09");
  CHECK(show_control("\x1B[0m\x7F") == "\\x1b[0m\\x7f");
  CHECK(show_control("a\0b"s) == "a\\x00b");
  CHECK(show_control("x\xC2\x85y\xC2\x9F") == "x\\x85y\\x9f");
  CHECK(show_control("\xC2") == "\\xc2");
  CHECK(show_control("\xC2"
                     "A\xFF\xE2\x82z") == "\\xc2A\\xff\\xe2\\x82z");
}

TEST_CASE("percent encoding keeps unreserved characters and what it is told to keep") {
  CHECK(percent_encode("a/b c~-._9") == "a/b%20c~-._9");
  CHECK(percent_encode("a/b", "") == "a%2Fb");
  CHECK(percent_encode("\u00E9") == "%C3%A9");
  CHECK(percent_encode("%?#&+") == "%25%3F%23%26%2B");
}

TEST_CASE("percent decoding takes whole triples only") {
  CHECK(percent_decode("a%20b%2fc%2F") == "a b/c/");
  CHECK(percent_decode("%C3%A9") == "\u00E9");
  CHECK(percent_decode("100%") == "100%");
  CHECK(percent_decode("%4") == "%4");
  CHECK(percent_decode("%zz%4g%41") == "%zz%4gA");
  CHECK(percent_decode("%2541") == "%41");
  CHECK(percent_decode(percent_encode("\u00E9 %/?")) == "\u00E9 %/?");
}

TEST_CASE("the nearest word is found when it is near enough") {
  const std::vector<std::string> words = {"title", "date", "kind", "id", "checklist"};
  CHECK(nearest("titel", words) == "title");
  CHECK(nearest("tilte", words) == "title");
  CHECK(nearest("dat", words) == "date");
  CHECK(nearest("checklists", words) == "checklist");
  CHECK(nearest("cheklist", words) == "checklist");
  CHECK(nearest("date", words) == "date");
  CHECK_FALSE(nearest("visibility", words).has_value());
  CHECK_FALSE(nearest("xyz", words).has_value());
  CHECK_FALSE(nearest("title", {}).has_value());
  CHECK_FALSE(nearest(std::string(201, 'x'), std::vector{std::string(201, 'x')}).has_value());
}

TEST_CASE("of two near words the nearer wins, and of two equally near the first") {
  CHECK(nearest("stags", std::vector<std::string>{"stage", "tags"}) == "stage");
  CHECK(nearest("roles", std::vector<std::string>{"rules", "role"}) == "rules");
  CHECK(nearest("abcdef", std::vector<std::string>{"abcxyf", "abcdxf"}) == "abcdxf");
}

TEST_CASE("a hint asks whether the nearest word was meant, or is empty") {
  CHECK(did_you_mean("titel", std::vector<std::string>{"title"}) == "did you mean 'title'?");
  CHECK(did_you_mean("other", std::vector<std::string>{"title"}) == "");
  CHECK(one_of("titel", std::vector<std::string>{"title", "date"}) == "did you mean 'title'?");
  CHECK(one_of("other", std::vector<std::string>{"title", "date"}) == "one of title, date");
}

TEST_CASE("a quoted text is short and stays on its line") {
  CHECK(quoted("a\nb") == "'a\\x0ab'");
  CHECK(quoted("") == "''");
  CHECK(quoted(std::string(60, 'x')) == "'" + std::string(60, 'x') + "'");
  CHECK(quoted(std::string(61, 'x')) == "'" + std::string(60, 'x') + "…'");
  CHECK(quoted(std::string(59, 'x') + "\u00E9") == "'" + std::string(59, 'x') + "…'");
}

TEST_CASE("a count takes the plural unless it is one") {
  CHECK(counted(1, "page") == "1 page");
  CHECK(counted(0, "page") == "0 pages");
  CHECK(counted(3, "page") == "3 pages");
  CHECK(counted(1, "entry", "entries") == "1 entry");
  CHECK(counted(2, "entry", "entries") == "2 entries");
}

TEST_CASE("only the letters of ASCII are lowered") {
  CHECK(lower_ascii("") == "");
  CHECK(lower_ascii("AZ@[az09 \xC3\x84") == "az@[az09 \xC3\x84");
}

}  // namespace
}  // namespace dossier
