#include "render/table_writer.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

// Tables themselves are looked at in html_writer.cpp, as only the parser can make one.
TEST_CASE("a box that scrolls has a line of its own and an escaped name") {
  DocumentBuilder builder(0);
  builder.html("a");
  open_scroll_box(builder, "\"><b>");
  CHECK(builder.take().html ==
        "a\n<div class=\"scroll\" role=\"group\" tabindex=\"0\" "
        "aria-label=\"&quot;&gt;&lt;b&gt;\">\n");
}

}  // namespace
}  // namespace dossier
