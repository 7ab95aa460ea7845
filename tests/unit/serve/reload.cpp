#include "serve/reload.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

constexpr std::string_view kScript = "<script src=\"/.dossier/reload.js?1-2\" defer></script>\n";

TEST_CASE("reload: the script ends the head, behind the page's policy") {
  CHECK(with_reload("<head><meta></head><body></head>", "1-2") ==
        "<head><meta>" + std::string(kScript) + "</head><body></head>");
}

TEST_CASE("reload: a page without a head has it at its end") {
  CHECK(with_reload("<p>Text", "1-2") == "<p>Text" + std::string(kScript));
  CHECK(with_reload("", "1-2") == kScript);
}

}  // namespace
}  // namespace dossier
