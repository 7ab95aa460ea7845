// Schemas as tables: a struct's keys are rows of `Field`, and the same rows read a YAML map into
// the struct, refuse unknown keys with a suggestion, demand the required ones, and say what shape
// each value has.
//
//   template <> std::span<const Field<Level>> schema<Level>() {
//     static constexpr std::array table = {
//         field<&Level::current>("current", "the level held now"),
//         field<&Level::target>("target", "the level aimed at")};
//     return table;
//   }
#pragma once

#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "base/suggestion.h"
#include "base/text.h"
#include "load/shape.h"
#include "load/yaml.h"
#include "model/names.h"
#include "model/rules.h"

namespace dossier {

struct Vocabulary;

// What a reader of values needs: where to complain, and what the words may mean.
struct Reading {
  const std::string& file;
  Diagnostics& out;
  const Vocabulary* vocabulary = nullptr;  // set once kinds and frameworks are known
  std::string_view key;                    // of the field being read

  void fault(const Rule& rule, const YamlNode& node, std::string message, std::string hint = {});
  void wrong_type(const YamlNode& node, std::string_view wanted);

  // Whether a list or map has at most `most` of what is called `many`; reports it when not. For
  // what each makes a page or a site of its own.
  bool fits(const YamlNode& node, std::size_t most, std::string_view many);
};

template <class Owner>
struct Field {
  std::string_view key;
  std::string_view doc;
  bool required = false;
  void (*read)(const YamlNode&, Owner&, Reading&) = nullptr;
  Shape (*shape)() = nullptr;
};

// The table of a struct; each schema file specialises it for its structs.
template <class T>
std::span<const Field<T>> schema();

// Typed scalars. Each reports what does not fit and leaves `out` as it was.
void read_value(const YamlNode& node, std::string& out, Reading& reading);
void read_value(const YamlNode& node, bool& out, Reading& reading);
void read_value(const YamlNode& node, Date& out, Reading& reading);
void read_value(const YamlNode& node, Span& out, Reading& reading);
void read_integer(const YamlNode& node, int& out, int min, Reading& reading);
void read_slug(const YamlNode& node, std::string& out, Reading& reading);

template <class T>
void read_value(const YamlNode& node, T& out, Reading& reading);  // a struct with a schema
template <class T>
void read_value(const YamlNode& node, Located<T>& out, Reading& reading);
template <class T>
void read_value(const YamlNode& node, std::optional<T>& out, Reading& reading);
template <class T>
void read_value(const YamlNode& node, std::vector<T>& out, Reading& reading);

template <class E>
requires std::is_enum_v<E>
void read_value(const YamlNode& node, E& out, Reading& reading) {
  std::string word;
  read_value(node, word, reading);
  if (!node.is_scalar()) return;
  if (const auto value = value_of<E>(word)) {
    out = *value;
    return;
  }
  const auto words = words_of<E>();
  const std::string guess = suggestion(word, reading.out, [&] { return words; });
  reading.fault(rule("bad-value"), node,
                "'" + std::string(reading.key) + "' cannot be " + dossier::quoted(word),
                guess.empty() ? "one of " + join(words, ", ") : guess);
}

template <class T>
void read_map(const YamlNode& node, T& out, std::span<const Field<T>> fields, Reading& reading) {
  if (!node.is_map()) return reading.wrong_type(node, "a map of keys and values");
  const std::string_view outer = reading.key;
  for (const YamlPair& pair : node.pairs) {
    const auto* row = static_cast<const Field<T>*>(nullptr);
    for (const Field<T>& candidate : fields)
      if (candidate.key == pair.key) row = &candidate;
    reading.key = pair.key;
    if (row != nullptr) {
      if (pair.value.kind != YamlNode::Kind::missing) row->read(pair.value, out, reading);
      continue;
    }
    std::vector<std::string> known;
    for (const Field<T>& field : fields) known.emplace_back(field.key);
    const std::string guess = suggestion(pair.key, reading.out, [&] { return known; });
    reading.out.add(rule("unknown-key"),
                    {reading.file, pair.at, static_cast<int>(count_code_points(pair.key))},
                    "unknown key " + dossier::quoted(pair.key),
                    guess.empty() ? "known keys: " + join(known, ", ") : guess);
  }
  reading.key = outer;
  require_keys(node, fields, reading);
}

template <class T>
void require_keys(const YamlNode& node, std::span<const Field<T>> fields, Reading& reading) {
  for (const Field<T>& field : fields) {
    if (!field.required) continue;
    bool present = false;
    Position at = node.at;
    for (const YamlPair& pair : node.pairs) {
      if (pair.key != field.key) continue;
      at = pair.at;
      const bool blank = pair.value.is_scalar() && trim(pair.value.text).empty();
      present = pair.value.kind != YamlNode::Kind::missing && !blank;
    }
    if (!present)
      reading.out.add(rule("missing-key"), {reading.file, at, 1},
                      "'" + std::string(field.key) + "' is missing",
                      "add '" + std::string(field.key) + ":', " + std::string(field.doc));
  }
}

template <class T>
void read_value(const YamlNode& node, T& out, Reading& reading) {
  read_map(node, out, schema<T>(), reading);
}

template <class T>
void read_value(const YamlNode& node, Located<T>& out, Reading& reading) {
  out.at = node.at;
  read_value(node, out.value, reading);
}

template <class T>
void read_value(const YamlNode& node, std::optional<T>& out, Reading& reading) {
  const auto before = reading.out.errors();
  T value{};
  read_value(node, value, reading);
  if (reading.out.errors() == before) out = std::move(value);
}

template <class T>
void read_value(const YamlNode& node, std::vector<T>& out, Reading& reading) {
  if (!node.is_list()) return reading.wrong_type(node, "a list");
  for (const YamlNode& item : node.items) {
    const auto before = reading.out.errors();
    T value{};
    read_value(item, value, reading);
    if (reading.out.errors() == before) out.push_back(std::move(value));
  }
}

// Where the schema allows one word for a list of one.
template <class T>
void read_one_or_many(const YamlNode& node, std::vector<T>& out, Reading& reading) {
  if (!node.is_scalar()) return read_value(node, out, reading);
  T value{};
  read_value(node, value, reading);
  out.push_back(std::move(value));
}

// The shape of what `read_value` reads into a T: an overload for each of its own.
template <class T>
struct Of {};

inline Shape shape_of(Of<std::string>) { return text_shape(); }
inline Shape shape_of(Of<bool>) { return boolean_shape(); }
inline Shape shape_of(Of<Date>) { return word_shape(kDatePattern, "date"); }
inline Shape shape_of(Of<Span>) { return word_shape(kSpanPattern); }

template <class T>
Shape shape_of(Of<T>);  // a struct with a schema
template <class T>
Shape shape_of(Of<Located<T>>);
template <class T>
Shape shape_of(Of<std::optional<T>>);
template <class T>
Shape shape_of(Of<std::vector<T>>);

template <class E>
requires std::is_enum_v<E> Shape shape_of(Of<E>) { return words_shape(words_of<E>()); }

template <class T>
Shape record_shape() {
  Shape shape;
  shape.type = Shape::Type::record;
  for (const Field<T>& field : schema<T>())
    shape.keys.push_back(
        {field.key, field.doc, field.required, value_shape(field.shape(), field.required)});
  return shape;
}

template <class T>
Shape shape_of(Of<T>) {
  return record_shape<T>();
}

template <class T>
Shape shape_of(Of<Located<T>>) {
  return shape_of(Of<T>{});
}

template <class T>
Shape shape_of(Of<std::optional<T>>) {
  return shape_of(Of<T>{});
}

template <class T>
Shape shape_of(Of<std::vector<T>>) {
  return list_shape(shape_of(Of<T>{}));
}

template <class M>
struct MemberOf;
template <class O, class T>
struct MemberOf<T O::*> {
  using Owner = O;
  using Type = T;
};
template <auto Member>
using OwnerOf = typename MemberOf<decltype(Member)>::Owner;
template <auto Member>
using TypeOf = typename MemberOf<decltype(Member)>::Type;

inline constexpr bool kRequired = true;

// A field whose value is read by `Read` and looks like `Looks`, instead of by its type alone.
template <auto Member, auto Read, Shape (*Looks)()>
constexpr auto field(std::string_view key, std::string_view doc, bool required = false) {
  using Owner = OwnerOf<Member>;
  return Field<Owner>{key, doc, required,
                      [](const YamlNode& node, Owner& owner, Reading& reading) {
                        Read(node, owner.*Member, reading);
                      },
                      Looks};
}

template <class T>
void read_by_type(const YamlNode& node, T& out, Reading& reading) {
  read_value(node, out, reading);
}

template <class T>
Shape shape_by_type() {
  return shape_of(Of<T>{});
}

// A field that is read by its type, and of which more can be said than the type does.
template <auto Member, Shape (*Looks)()>
constexpr auto field(std::string_view key, std::string_view doc, bool required = false) {
  return field<Member, read_by_type<TypeOf<Member>>, Looks>(key, doc, required);
}

template <auto Member>
constexpr auto field(std::string_view key, std::string_view doc, bool required = false) {
  return field<Member, shape_by_type<TypeOf<Member>>>(key, doc, required);
}

// An id.
template <auto Member>
constexpr auto slug(std::string_view key, std::string_view doc, bool required = false) {
  return field<Member, read_slug, slug_shape>(key, doc, required);
}

template <class T>
Shape one_or_many_by_type() {
  return one_or_many_shape(shape_by_type<T>());
}

template <auto Member>
constexpr auto words(std::string_view key, std::string_view doc) {
  using One = typename TypeOf<Member>::value_type;
  return field<Member, read_one_or_many<One>, one_or_many_by_type<One>>(key, doc);
}

template <class T, int Min>
void read_at_least(const YamlNode& node, T& out, Reading& reading) {
  const auto before = reading.out.errors();
  int value = Min;
  read_integer(node, value, Min, reading);
  if (reading.out.errors() == before) out = value;
}

template <int Min>
Shape at_least_shape() {
  return integer_shape(Min);
}

// An integer of at least `Min`.
template <auto Member, int Min>
constexpr auto integer(std::string_view key, std::string_view doc, bool required = false) {
  return field<Member, read_at_least<TypeOf<Member>, Min>, at_least_shape<Min>>(key, doc, required);
}

}  // namespace dossier
