#include "base/diagnostic.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/support/faults.h"

namespace dossier {
namespace {

constexpr Rule kError{"some-error", Severity::error, Fault::content, "an error"};
constexpr Rule kMachine{"disk-error", Severity::error, Fault::machine, "the disk"};
constexpr Rule kWarning{"some-warning", Severity::warning, Fault::content, "a warning"};

TEST_CASE("a diagnostic takes severity, fault and id from its rule") {
  Diagnostics out;
  out.add(kMachine, {"a.md", {3, 7}, 4}, "it is broken", "mend it");
  REQUIRE(out.items().size() == 1);
  const Diagnostic& one = out.items()[0];
  CHECK(one.severity == Severity::error);
  CHECK(one.fault == Fault::machine);
  CHECK(one.id == "disk-error");
  CHECK(one.where.file == "a.md");
  CHECK(one.where.at == Position{3, 7});
  CHECK(one.where.length == 4);
  CHECK(one.message == "it is broken");
  CHECK(one.hint == "mend it");
}

TEST_CASE("errors and warnings are counted apart") {
  Diagnostics out;
  CHECK_FALSE(out.has_errors());
  out.add(kWarning, {"a.md"}, "careful");
  CHECK_FALSE(out.has_errors());
  CHECK(out.warnings() == 1);
  out.add(kError, {"a.md"}, "wrong");
  out.add(kMachine, {"a.md"}, "worse");
  CHECK(out.has_errors());
  CHECK(out.errors() == 2);
  CHECK(out.warnings() == 1);
}

TEST_CASE("appending moves the diagnostics and their count") {
  Diagnostics all, more;
  all.add(kError, {"a.md"}, "one");
  more.add(kError, {"b.md"}, "two");
  more.add(kWarning, {"b.md"}, "three");
  all.append(std::move(more));
  CHECK(all.errors() == 2);
  CHECK(all.warnings() == 1);
  CHECK(faults(all) ==
        "a.md:1:1 [some-error] one\nb.md:1:1 [some-error] two\nb.md:1:1 [some-warning] three");
}

TEST_CASE("sorting goes by file, line, column, id and message") {
  Diagnostics out;
  out.add(kError, {"b.md", {1, 1}}, "x");
  out.add(kError, {"a.md", {10, 1}}, "x");
  out.add(kError, {"a.md", {9, 2}}, "x");
  out.add(kWarning, {"a.md", {9, 1}}, "x");
  out.add(kError, {"a.md", {9, 1}}, "y");
  out.add(kError, {"a.md", {9, 1}}, "x");
  out.sort();
  CHECK(faults(out) ==
        "a.md:9:1 [some-error] x\na.md:9:1 [some-error] y\na.md:9:1 [some-warning] x\n"
        "a.md:9:2 [some-error] x\na.md:10:1 [some-error] x\nb.md:1:1 [some-error] x");
}

TEST_CASE("sorting drops what was said twice and counts again") {
  Diagnostics out;
  out.add(kError, {"a.md", {2, 1}}, "x");
  out.add(kWarning, {"a.md", {1, 1}}, "w");
  out.add(kError, {"a.md", {2, 1}}, "x");
  out.add(kWarning, {"a.md", {1, 1}}, "w");
  out.add(kError, {"a.md", {2, 2}}, "x");
  out.sort();
  CHECK(out.items().size() == 3);
  CHECK(out.errors() == 2);
  CHECK(out.warnings() == 1);
}

TEST_CASE("a place in a text counts lines, and columns in code points") {
  const std::string text =
      "a\n\xC3\xA9"
      "b\n\n";
  CHECK(position_at(text, 0) == Position{1, 1});
  CHECK(position_at(text, 1) == Position{1, 2});
  CHECK(position_at(text, 4) == Position{2, 2});
  CHECK(position_at(text, 6) == Position{3, 1});
  CHECK(position_at(text, text.size()) == Position{4, 1});
  CHECK(position_at("\xEF\xBB\xBFxy", 4) == Position{1, 2});
  CHECK(position_at("\xEF\xBB\xBFxy", 0) == Position{1, 1});
}

}  // namespace
}  // namespace dossier
