#include "publish/assets/svg_names.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

TEST_CASE("elements of a drawing are known as they are written") {
  for (const char* name : {"svg", "g", "path", "textPath", "linearGradient", "feGaussianBlur",
                           "use", "animate", "style", "metadata", "font-face", "flowRoot"})
    CHECK_MESSAGE(is_drawing_element(name), name);
  for (const char* name : {"script", "foreignObject", "PATH", "textpath", "div", "video", ""})
    CHECK_FALSE_MESSAGE(is_drawing_element(name), name);
}

TEST_CASE("names that run or refer are known in any case") {
  CHECK(is_active_element("sCRIPT"));
  CHECK(is_active_element("foreignObject"));
  CHECK_FALSE(is_active_element("path"));
  CHECK(is_event_attribute("onload"));
  CHECK(is_event_attribute("ONclick"));
  CHECK_FALSE(is_event_attribute("font-size"));
  CHECK_FALSE(is_event_attribute("o"));
  CHECK(is_address_attribute("HREF"));
  CHECK(is_address_attribute("base"));
  CHECK_FALSE(is_address_attribute("hreflang"));
}

}  // namespace
}  // namespace dossier
