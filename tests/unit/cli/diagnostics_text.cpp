#include "cli/diagnostics_text.h"

#include <doctest/doctest.h>

#include <sstream>

#include "io/memory.h"
#include "model/rules.h"

namespace dossier {
namespace {

constexpr std::size_t kNone = std::string::npos;

struct Printed {
  std::string out, err;
};

Printed printed(Diagnostics diagnostics, Format format, std::string_view source = {},
                bool color = false, const std::string& workspace = {}) {
  Memory memory;
  if (!source.empty()) memory.put("/p/a.md", std::string(source));
  std::istringstream in;
  std::ostringstream out, err;
  Console console(in, out, err, color);
  print_diagnostics(diagnostics, format, memory, "/p", console, workspace);
  return {out.str(), err.str()};
}

Diagnostics one(Location where, std::string message = "m", std::string hint = {}) {
  Diagnostics out;
  out.add(rule("broken-link"), std::move(where), std::move(message), std::move(hint));
  return out;
}

// The two lines of an excerpt.
std::string excerpt(std::string_view line, int column, int length) {
  const std::string source = "first\n" + std::string(line) + "\nlast\n";
  const std::string text = printed(one({"a.md", {2, column}, length}), Format::text, source).err;
  const auto start = text.find('\n') + 1, end = text.find("1 error");
  return text.substr(start, end - start);
}

TEST_CASE("nothing is said about nothing") {
  for (const Format format : {Format::text, Format::json, Format::github}) {
    const Printed text = printed({}, format);
    CHECK(text.err == "");
    CHECK(text.out == "");
  }
}

TEST_CASE("annotations count paths from the repository, nothing else does") {
  const auto file = [](Format format, const std::string& workspace) {
    const std::string text = printed(one({"a.md", {}, 1}), format, {}, false, workspace).err;
    return text.substr(0, text.find("1"));
  };
  CHECK(file(Format::github, "/") == "::error file=p/a.md,line=");
  CHECK(file(Format::github, "/p") == "::error file=a.md,line=");
  CHECK(file(Format::github, "/elsewhere") == "::error file=a.md,line=");
  CHECK(file(Format::github, "") == "::error file=a.md,line=");
  CHECK(file(Format::text, "/") == "a.md:");
}

TEST_CASE("text shows the place, the rule, the hint, the line and a caret") {
  CHECK(
      printed(one({"a.md", {2, 5}, 3}, "it is wrong", "mend it"), Format::text, "one\ntwo words\n")
          .err ==
      "a.md:2:5: error: it is wrong [broken-link]\n"
      "    hint: mend it\n"
      "  2 | two words\n"
      "    |     ^~~\n"
      "1 error, 0 warnings\n");
}

TEST_CASE("faults are sorted, said once and counted") {
  Diagnostics out;
  out.add(rule("raw-html"), {"b.md", {1, 1}, 1}, "w");
  out.add(rule("broken-link"), {"a.md", {10, 1}, 1}, "x");
  out.add(rule("broken-link"), {"a.md", {9, 2}, 1}, "y");
  out.add(rule("broken-link"), {"a.md", {10, 1}, 1}, "x");
  CHECK(printed(std::move(out), Format::text).err ==
        "a.md:9:2: error: y [broken-link]\n"
        "a.md:10:1: error: x [broken-link]\n"
        "b.md:1:1: warning: w [raw-html]\n"
        "2 errors, 1 warning\n");
}

TEST_CASE("the caret stands under its place, whatever comes before it") {
  CHECK(excerpt("é€𝄞 x", 5, 1) == "  2 | é€𝄞 x\n    |     ^\n");
  CHECK(excerpt("\té\tx", 4, 1) == "  2 | \té\tx\n    | \t \t^\n");
  CHECK(excerpt("abc", 1, 3) == "  2 | abc\n    | ^~~\n");
  CHECK(excerpt("abc", 2, 99) == "  2 | abc\n    |  ^~\n");  // not beyond the line
  CHECK(excerpt("abc", 4, 1) == "  2 | abc\n    |    ^\n");  // behind it
  CHECK(excerpt("abc", 99, 5) == "  2 | abc\n    |    ^\n");
  CHECK(excerpt("abc", 2, 0) == "  2 | abc\n    |  ^\n");
  CHECK(excerpt("abc\r", 3, 1) == "  2 | abc\n    |   ^\n");
}

TEST_CASE("lines that cannot be shown well are left out") {
  CHECK(excerpt("", 1, 1) == "");
  CHECK(excerpt(std::string(100, 'x'), 1, 1) != "");
  CHECK(excerpt(std::string(101, 'x'), 1, 1) == "");
  CHECK(excerpt("a\xFF", 1, 1) == "");
  CHECK(excerpt("a\x1b[31mred", 1, 1) == "");  // it would reach the terminal
  CHECK(excerpt("a\xC2\x9bx", 1, 1) == "");
  // A fault of the whole file, a file that is not there, a line that it does not have.
  CHECK(printed(one({"a.md", {1, 1}, 1}), Format::text, "x").err ==
        "a.md:1:1: error: m [broken-link]\n1 error, 0 warnings\n");
  CHECK(printed(one({"gone.md", {2, 1}, 1}), Format::text, "x").err ==
        "gone.md:2:1: error: m [broken-link]\n1 error, 0 warnings\n");
  CHECK(printed(one({"a.md", {9, 1}, 1}), Format::text, "x").err ==
        "a.md:9:1: error: m [broken-link]\n1 error, 0 warnings\n");
}

TEST_CASE("a fault of the command line has no place") {
  Diagnostics out;
  out.add(rule("usage"), {}, "no");
  CHECK(printed(std::move(out), Format::text).err ==
        "dossier: error: no [usage]\n1 error, 0 warnings\n");
}

TEST_CASE("control characters never make a line of their own") {
  const Diagnostics bad = one({"a\nb\x1b.md", {1, 2}, 1}, "x\ny\x1b", "h\rz");
  CHECK(printed(bad, Format::text).err ==
        "a\\x0ab\\x1b.md:1:2: error: x\\x0ay\\x1b [broken-link]\n    hint: h\\x0dz\n"
        "1 error, 0 warnings\n");
  for (const Format format : {Format::json, Format::github}) {
    const std::string text = printed(bad, format).err;
    CHECK(text.find('\n') == text.size() - 1);
    CHECK(text.find('\x1b') == kNone);
    CHECK(text.find('\r') == kNone);
  }
}

TEST_CASE("JSON has one object a line, its keys in order") {
  Diagnostics out = one({"é.md", {3, 4}, 2}, "say \"x\" \\", "");
  out.add(rule("raw-html"), {"é.md", {5, 1}, 1}, "w", "h");
  CHECK(printed(std::move(out), Format::json).err ==
        R"({"file":"é.md","line":3,"column":4,"severity":"error","id":"broken-link",)"
        R"("message":"say \"x\" \\","hint":""})"
        "\n"
        R"({"file":"é.md","line":5,"column":1,"severity":"warning","id":"raw-html",)"
        R"("message":"w","hint":"h"})"
        "\n");
  CHECK(printed(one({"\xFF.md", {}, 1}), Format::json).err.find("\uFFFD.md") != kNone);
}

TEST_CASE("GitHub annotations escape what would end them") {
  CHECK(
      printed(one({"a,b:c%.md", {3, 4}, 2}, "100% x: y, z::", "h"), Format::github).err ==
      "::error file=a%2Cb%3Ac%25.md,line=3,col=4,title=broken-link::100%25 x: y, z:: (hint: h)\n");
  Diagnostics warning;
  warning.add(rule("raw-html"), {"a.md", {1, 1}, 1}, "w");
  CHECK(printed(std::move(warning), Format::github).err ==
        "::warning file=a.md,line=1,col=1,title=raw-html::w\n");
}

TEST_CASE("colour is for those who want it") {
  const Diagnostics out = one({"a.md", {1, 1}, 1});
  CHECK(printed(out, Format::text).err.find('\x1b') == kNone);
  CHECK(printed(out, Format::text, {}, true).err.find("\x1b[1;31merror:\x1b[0m") != kNone);
  CHECK(printed(out, Format::json, {}, true).err.find('\x1b') == kNone);
}

TEST_CASE("the exit code is that of the worst error") {
  const auto code = [](std::vector<Fault> found, bool strict = false,
                       Severity severity = Severity::error) {
    Diagnostics out;
    for (const Fault fault : found) out.add({"x", severity, fault, ""}, {}, "m");
    return exit_code(out, strict);
  };
  using enum Fault;
  CHECK(code({}) == 0);
  CHECK(code({content}) == 1);
  CHECK(code({content, usage}) == 2);
  CHECK(code({usage, content, leak}) == 4);
  CHECK(code({content, leak, usage, machine}) == 3);
  CHECK(code({machine, leak}) == 3);
  CHECK(code({content, machine}, false, Severity::warning) == 0);
  CHECK(code({content}, true, Severity::warning) == 1);
}

}  // namespace
}  // namespace dossier
