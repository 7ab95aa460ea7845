#include "render/stylesheet.h"

#include <doctest/doctest.h>

#include <string>

namespace dossier {
namespace {

TEST_CASE("comments and blanks that say nothing go") {
  CHECK(compact_css("/* a */\na {\n  color: red;\n  margin: 0 1px;\n}\n\nb , c{}\n") ==
        "a{color: red;margin: 0 1px;}b,c{}");
  CHECK(compact_css("@media (min-width: 1rem) , print {\n a { b: c } }") ==
        "@media (min-width: 1rem),print{a{b: c}}");
  CHECK(compact_css("") == "");
  CHECK(compact_css("/* never closed") == "");
}

TEST_CASE("what blanks mean stays") {
  CHECK(compact_css("a  b\n>\tc :hover + d:not( e ) {}") == "a b > c :hover + d:not( e ){}");
  CHECK(compact_css("a { width: calc(1px  +  2px) }") == "a{width: calc(1px + 2px)}");
}

TEST_CASE("a comment sets two words apart, and is no blank") {
  CHECK(compact_css("a/* x */b {}") == "a/**/b{}");
  CHECK(compact_css("a /* x */ b {}") == "a b{}");
  CHECK(compact_css("a/* x *//* y */b {}") == "a/**/b{}");
  CHECK(compact_css("a /* x */b {}") == "a b{}");
  CHECK(compact_css("a/* x */{}") == "a{}");
}

TEST_CASE("strings, escapes and kept comments stay as they are") {
  CHECK(compact_css("a { content: \"/* no  comment */ ; \" }") ==
        "a{content: \"/* no  comment */ ; \"}");
  CHECK(compact_css("a { content: 'it\\'s  ;  ' }") == "a{content: 'it\\'s  ;  '}");
  CHECK(compact_css("a { content: \"never closed ;  ") == "a{content: \"never closed ;  ");
  CHECK(compact_css(".a\\/* { }") == ".a\\/*{}");
  CHECK(compact_css("/*! by Ada */ a {}") == "/*! by Ada */ a{}");
}

}  // namespace
}  // namespace dossier
