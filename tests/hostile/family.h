// A family is one way to make an input that is hard on the program, in any size.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dossier::hostile {

// Text that fills `share` parts of the size, or stands once when that is 0. Each "%d" in it is the
// number of the repetition.
struct Part {
  std::string_view text;
  int share = 0;
};

// Where the input stands.
enum class Place { body, front_matter, portfolio, framework, theme };

// What is made of the parts of a body.
enum class Shape {
  whole,      // as they are
  items,      // an item of a list, over and over
  quotes,     // every line in a quote
  paragraphs  // over and over, with blank lines between
};

struct Family {
  std::string_view name;
  std::vector<Part> parts;
  std::string_view says;       // the bound that refuses a larger one, or the rule that refuses it
  Shape shape = Shape::whole;  // of a body
  std::size_t block = 0;       // bytes of one repetition of a shape
};

struct Group {
  std::string_view name;
  Place place;
  std::span<const Family> (*families)();
};

// All groups, found here and nowhere else.
std::span<const Group> groups();

// The text of a family that has at most `bytes` bytes, or the least that it can have.
std::string make(const Family& family, std::size_t bytes);

}  // namespace dossier::hostile
