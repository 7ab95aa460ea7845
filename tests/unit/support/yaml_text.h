// A tree of YAML as text, with every position, for comparing two of them.
#pragma once

#include <string>

#include "load/yaml.h"

namespace dossier {

inline std::string yaml_text(const YamlNode& node) {
  const auto place = [](Position at) {
    return "@" + std::to_string(at.line) + ":" + std::to_string(at.column) + " ";
  };
  std::string text = place(node.at);
  switch (node.kind) {
    case YamlNode::Kind::missing:
      return text + "missing";
    case YamlNode::Kind::scalar:
      return text + (node.quoted ? "quoted " : "") + "<" + node.text + ">";
    case YamlNode::Kind::list:
      text += "[";
      for (const YamlNode& item : node.items) text += yaml_text(item) + ", ";
      return text + "]";
    case YamlNode::Kind::map:
      text += "{";
      for (const YamlPair& pair : node.pairs)
        text += place(pair.at) + pair.key + ": " + yaml_text(pair.value) + ", ";
      return text + "}";
  }
  return text;
}

}  // namespace dossier
