#include "load/source_text.h"

#include <doctest/doctest.h>

#include <string>

#include "io/memory.h"
#include "unit/support/faults.h"

namespace dossier {
namespace {

using std::string_literals::operator""s;

struct Checked {
  std::optional<std::string> text;
  std::string faults;
};

Checked check(std::string bytes) {
  Diagnostics out;
  auto text = check_source(std::move(bytes), "a.md", out);
  return {std::move(text), faults(out)};
}

TEST_CASE("good text comes back with line feeds only and no byte order mark") {
  const Checked checked = check(
      "\xEF\xBB\xBF"
      "one\r\ntwo\tcaf\u00E9\n");
  CHECK(checked.text == "one\ntwo\tcaf\u00E9\n");
  CHECK(checked.faults == "");
  CHECK(check("").text == "");
}

TEST_CASE("invalid UTF-8 is named by its byte, line and column") {
  const Checked checked = check("\u00E9\u00E9\n\u65E5x\xFFy");
  CHECK_FALSE(checked.text);
  CHECK(checked.faults == "a.md:2:3 [bad-utf8] not valid UTF-8 at byte 9 (save the file as UTF-8)");
}

TEST_CASE("a control character is named and shown escaped") {
  CHECK(check("ab\ncd\x1B").faults ==
        "a.md:2:3 [control-character] a control character (\\x1b) at byte 5 (remove it)");
  CHECK(check("a\0b"s).faults ==
        "a.md:1:2 [control-character] a control character (\\x00) at byte 1 (remove it)");
  CHECK(check("a\rb").faults ==
        "a.md:1:2 [control-character] a control character (\\x0d) at byte 1 (remove it)");
  CHECK(check("\u00E9\xC2\x85").faults ==
        "a.md:1:2 [control-character] a control character (\\x85) at byte 2 (remove it)");
  CHECK_FALSE(check("\x7F").text);
}

TEST_CASE("a byte order mark and CR take no column") {
  CHECK(check("\xEF\xBB\xBF"
              "ab\x01")
            .faults ==
        "a.md:1:3 [control-character] a control character (\\x01) at byte 5 (remove it)");
  CHECK(check("a\r\nb\x01").faults ==
        "a.md:2:2 [control-character] a control character (\\x01) at byte 4 (remove it)");
}

TEST_CASE("a text may have 1 MiB and not a byte more") {
  CHECK(check(std::string(kMaxTextBytes, 'x')).faults == "");
  const Checked large = check(std::string(kMaxTextBytes + 1, 'x'));
  CHECK_FALSE(large.text);
  CHECK(large.faults == "a.md:1:1 [too-large] the file is over 1 MiB (split it)");
}

TEST_CASE("a file is read below the root and named without it") {
  Memory files;
  files.put("/p/content/a.md", "text\r\n");
  Diagnostics out;
  CHECK(read_source(files, "/p", "content/a.md", out) == "text\n");
  CHECK(faults(out) == "");
}

TEST_CASE("a file that is missing or cannot be read is the machine's fault") {
  Memory files;
  Diagnostics out;
  CHECK_FALSE(read_source(files, "/p", "portfolio.yaml", out));
  CHECK(faults(out) ==
        "portfolio.yaml:1:1 [cannot-read] cannot read the file: no such file or directory");
  CHECK(out.items()[0].fault == Fault::machine);

  files.put("/p/portfolio.yaml", "x");
  for (const int call : {1, 2}) {  // status, read
    CAPTURE(call);
    Diagnostics failed;
    files.fail_from(call);
    CHECK_FALSE(read_source(files, "/p", "portfolio.yaml", failed));
    CHECK(faults(failed) ==
          "portfolio.yaml:1:1 [cannot-read] cannot read the file: injected fault");
    files.fail_from(0);
  }
}

TEST_CASE("a large file is refused without being read") {
  Memory files;
  files.put("/p/a.md", std::string(kMaxTextBytes + 1, 'x'));
  files.fail_from(2);  // the read
  Diagnostics out;
  CHECK_FALSE(read_source(files, "/p", "a.md", out));
  CHECK(places(out) == "1:1 too-large");
}

}  // namespace
}  // namespace dossier
