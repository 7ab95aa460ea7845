// What a template is given: named texts, flags and lists, each list a row of fields again. Names
// are string literals, those of the contract.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace dossier {

class Fields;
using FieldsList = std::vector<Fields>;

// A text is inserted escaped; `Html` is inserted as it is and only ever made by this program.
struct Html {
  std::string text;
};

class Fields {
 public:
  using Value = std::variant<bool, std::string, Html, FieldsList>;

  // An empty text, false and an empty list all count as absent.
  Fields& set(std::string_view name, Value value) {
    constexpr std::size_t usual = 10;
    if (fields_.empty()) fields_.reserve(usual);
    fields_.emplace_back(name, std::move(value));
    return *this;
  }
  Fields& set(std::string_view name, const char* text) { return set(name, std::string(text)); }

  // One set of fields, for a section that is shown once.
  Fields& set(std::string_view name, Fields record);

  const std::vector<std::pair<std::string_view, Value>>& fields() const { return fields_; }

 private:
  std::vector<std::pair<std::string_view, Value>> fields_;
};

inline Fields& Fields::set(std::string_view name, Fields record) {
  FieldsList one;
  one.push_back(std::move(record));
  return set(name, Value(std::move(one)));
}

}  // namespace dossier
