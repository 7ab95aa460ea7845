#include "cli/console.h"

#include <doctest/doctest.h>

#include <sstream>

namespace dossier {
namespace {

TEST_CASE("text is styled where colour is wanted, and closed again") {
  std::istringstream in;
  std::ostringstream out, err;
  const Console plain(in, out, err, false), colored(in, out, err, true, true);
  for (const Style style :
       {Style::bold, Style::red, Style::yellow, Style::green, Style::cyan, Style::dim}) {
    CHECK(plain.styled(style, "x") == "x");
    CHECK(plain.styled_result(style, "x") == "x");
    const std::string text = colored.styled(style, "x");
    CHECK(text.starts_with("\x1b["));
    CHECK(text.ends_with("mx\x1b[0m"));
    CHECK(colored.styled_result(style, "x") == text);
  }
  CHECK(colored.styled(Style::plain, "x") == "x");
}

TEST_CASE("colour is wanted on one stream and not on the other") {
  std::istringstream in;
  std::ostringstream out, err;
  const Console only_out(in, out, err, false, true);
  CHECK(only_out.styled(Style::red, "x") == "x");
  CHECK(only_out.styled_result(Style::red, "x") != "x");
}

}  // namespace
}  // namespace dossier
