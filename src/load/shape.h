// What a value of a YAML file may look like, for those who cannot run the readers: editors and CI.
// Every row of a schema's table carries the shape of its value beside the function that reads it;
// cli/schema_json writes shapes as JSON Schema. A shape takes whatever its reader takes, but for
// numbers, true and false in quotes; what needs more than the value itself is left to the reader.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

struct KeyShape;

struct Shape {
  enum class Type {
    text,      // any scalar: 2026 and true are words, too
    word,      // a scalar that is no number and no truth value
    boolean,   // true or false
    integer,   // a whole number of at least `least`
    fraction,  // a number of at least 0 and below 1
    list,      // of `parts[0]`, from `least` to `most` of them
    record,    // a map of `keys` and no others
    map,       // from any key that fits `pattern` to `parts[0]`, at most `most` of them
    choice,    // one of `parts`
  };
  Type type = Type::text;
  bool or_nothing = false;         // no value at all is fine, too
  std::string pattern;             // of a text, word or key: a regular expression of ECMA-262
  std::string format;              // of a word: its name in JSON Schema, such as "date"
  std::vector<std::string> words;  // of a word: the only ones there are
  std::vector<std::string> usual;  // of a text: words worth proposing
  int least = 0;
  std::optional<std::size_t> most;
  std::vector<Shape> parts;
  std::vector<KeyShape> keys;
};

struct KeyShape {
  std::string_view key;
  std::string_view doc;
  bool required = false;
  Shape shape;
};

// What an id, a date and an item reference look like. Looser than their readers where a pattern
// cannot say it: a date may be no day of the calendar.
inline constexpr std::string_view kSlugPattern =
    R"(^[^\u0001-/:-`{-\u007f]+(?:-[^\u0001-/:-`{-\u007f]+)*$)";
inline constexpr std::string_view kDatePattern = R"(^[0-9]{4}-[0-9]{2}-[0-9]{2}$)";
inline constexpr std::string_view kSpanPattern =
    R"(^0*[1-9][0-9]{0,5} (?:day|week|month|quarter)s?$)";
inline constexpr std::string_view kItemPattern = R"(^(?:[^:/]+:)?[^:/]+/[^:/]+$)";
inline constexpr std::string_view kNotBlank = R"(\S)";

Shape text_shape(std::string_view pattern = {});
Shape word_shape(std::string_view pattern, std::string_view format = {});
Shape words_shape(std::vector<std::string> words);
Shape boolean_shape();
Shape integer_shape(int least);
Shape list_shape(Shape item, std::optional<std::size_t> most = {});
Shape map_shape(std::string_view key_pattern, Shape value, std::optional<std::size_t> most = {});
Shape choice_shape(Shape one, Shape other);
Shape one_or_many_shape(Shape item);
Shape slug_shape();
Shape fraction_shape();
Shape or_nothing(Shape shape);

// A required text must say something; what is optional may have no value.
Shape value_shape(Shape shape, bool required);

}  // namespace dossier
