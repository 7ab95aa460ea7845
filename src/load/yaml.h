// A strict reader of YAML: one document, no anchors, aliases, tags, merge keys or duplicate keys,
// nested at most 32 deep, and every node knows where it stands. Scalars stay text; the schema types
// them. yaml-cpp's event interface does the parsing and is seen by no other file; what is written
// plainly it need not see.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace dossier {

struct YamlPair;

struct YamlNode {
  enum class Kind { missing, scalar, list, map };  // null and nothing at all are both missing
  Kind kind = Kind::missing;
  Position at;
  std::string text;  // of a scalar
  bool quoted = false;
  std::vector<YamlNode> items;  // of a list
  std::vector<YamlPair> pairs;  // of a map, in the order written

  bool is_scalar() const { return kind == Kind::scalar; }
  bool is_list() const { return kind == Kind::list; }
  bool is_map() const { return kind == Kind::map; }

  // Code points to underline: of a scalar its length, else 1.
  int length() const;
};

struct YamlPair {
  std::string key;
  Position at;
  YamlNode value;
};

// The document in `text`, of which the first line is line `first_line` of `file`. Nothing when the
// text cannot be parsed at all; faults that leave a tree are reported and the tree is returned.
std::optional<YamlNode> parse_yaml(std::string_view text, const std::string& file, int first_line,
                                   Diagnostics& out);

// The same, whatever it looks like, by yaml-cpp.
std::optional<YamlNode> parse_any_yaml(std::string_view text, const std::string& file,
                                       int first_line, Diagnostics& out);

}  // namespace dossier
