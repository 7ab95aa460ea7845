#include "load/shape.h"

#include <utility>

namespace dossier {

Shape text_shape(std::string_view pattern) {
  Shape shape;
  shape.pattern = pattern;
  return shape;
}

Shape word_shape(std::string_view pattern, std::string_view format) {
  Shape shape = text_shape(pattern);
  shape.type = Shape::Type::word;
  shape.format = format;
  return shape;
}

Shape words_shape(std::vector<std::string> words) {
  Shape shape = word_shape({});
  shape.words = std::move(words);
  return shape;
}

Shape boolean_shape() {
  Shape shape;
  shape.type = Shape::Type::boolean;
  return shape;
}

Shape integer_shape(int least) {
  Shape shape;
  shape.type = Shape::Type::integer;
  shape.least = least;
  return shape;
}

Shape fraction_shape() {
  Shape shape;
  shape.type = Shape::Type::fraction;
  return shape;
}

Shape list_shape(Shape item, std::optional<std::size_t> most) {
  Shape shape;
  shape.type = Shape::Type::list;
  shape.most = most;
  shape.parts.push_back(std::move(item));
  return shape;
}

Shape map_shape(std::string_view key_pattern, Shape value, std::optional<std::size_t> most) {
  Shape shape = text_shape(key_pattern);
  shape.type = Shape::Type::map;
  shape.most = most;
  shape.parts.push_back(std::move(value));
  return shape;
}

Shape choice_shape(Shape one, Shape other) {
  Shape shape;
  shape.type = Shape::Type::choice;
  shape.parts.push_back(std::move(one));
  shape.parts.push_back(std::move(other));
  return shape;
}

Shape one_or_many_shape(Shape item) {
  Shape many = list_shape(item);
  return choice_shape(std::move(item), std::move(many));
}

Shape slug_shape() { return text_shape(kSlugPattern); }

Shape or_nothing(Shape shape) {
  shape.or_nothing = true;
  return shape;
}

Shape value_shape(Shape shape, bool required) {
  if (!required) return or_nothing(std::move(shape));
  if (shape.type == Shape::Type::text && shape.pattern.empty()) shape.pattern = kNotBlank;
  return shape;
}

}  // namespace dossier
