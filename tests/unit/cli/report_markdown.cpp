#include "cli/report_markdown.h"

#include "assess/assess.h"
#include "unit/assess/support.h"

namespace dossier {
namespace {

TEST_CASE("content shows as it is written, whatever it is") {
  CHECK(escape_markdown("a|b") == "a\\|b");
  CHECK(escape_markdown("*a* _b_ `c` [d](e) <f> ~g~ &amp; $h$") ==
        "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\~g\\~ \\&amp; \\$h\\$");
  CHECK(escape_markdown("a\n# b") == "a \\# b");
  CHECK(escape_markdown("- a") == "\\- a");
  CHECK(escape_markdown("12. a") == "12\\. a");
  CHECK(escape_markdown("2026-11-01 a") == "2026-11-01 a");
  CHECK(escape_markdown("\x1b[2J") == "\\\\x1b\\[2J");
}

TEST_CASE("no content breaks a table") {
  Framework framework = make_framework("f", {"x"});
  framework.title = "T\n\n| x |";
  framework.categories[0].title = "a | b";
  framework.categories[0].items[0].title = "c\n|d";
  Portfolio portfolio = make_portfolio({framework}, {});
  portfolio.config.not_applicable = {{{"c/x", {}}, "be|cause\nof it"}};
  const Assessment now = assess(portfolio, day("2026-11-01"));
  const std::string text = report_markdown({portfolio, now});
  CHECK(text.find("## T \\| x \\|\n") != text.npos);
  CHECK(text.find("| **a \\| b** |  | none of 1 item applies |\n") != text.npos);
  CHECK(text.find("| c \\|d (`x`) | does not apply | be\\|cause of it |\n") != text.npos);
  CHECK(text.find("\n\n\n") == text.npos);
}

}  // namespace
}  // namespace dossier
