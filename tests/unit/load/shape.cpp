#include "load/shape.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

TEST_CASE("a required text must say something, and what is optional may be left empty") {
  const Shape required = value_shape(text_shape(), true);
  CHECK(required.pattern == kNotBlank);
  CHECK_FALSE(required.or_nothing);
  const Shape optional = value_shape(text_shape(), false);
  CHECK(optional.pattern.empty());
  CHECK(optional.or_nothing);
}

TEST_CASE("a pattern of its own is kept by a required text") {
  CHECK(value_shape(slug_shape(), true).pattern == kSlugPattern);
  CHECK(value_shape(integer_shape(3), true).pattern.empty());
}

TEST_CASE("one or many is the thing itself, or a list of it") {
  const Shape shape = one_or_many_shape(slug_shape());
  REQUIRE(shape.type == Shape::Type::choice);
  REQUIRE(shape.parts.size() == 2);
  CHECK(shape.parts[0].pattern == kSlugPattern);
  REQUIRE(shape.parts[1].type == Shape::Type::list);
  CHECK(shape.parts[1].parts[0].pattern == kSlugPattern);
  CHECK_FALSE(shape.parts[1].most);
}

}  // namespace
}  // namespace dossier
