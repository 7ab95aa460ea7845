// XML namespaces at one place of a document: which prefix stands for which address
// [W3C, Namespaces in XML 1.0].
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "publish/assets/xml.h"

namespace dossier {

inline constexpr std::string_view kXmlSpace = "http://www.w3.org/XML/1998/namespace";

// "xlink:href" -> "xlink" and "href".
std::string_view prefix_of(std::string_view name);
std::string_view local_name(std::string_view name);

// The prefix that an attribute declares, empty for `xmlns`; nothing for other attributes.
std::optional<std::string_view> declared_prefix(std::string_view attribute);

class XmlSpaces {
 public:
  // Takes the declarations of an element; false when more than 64 would hold at once. Names in
  // `attributes` stay where they are until the element is closed.
  bool open(const std::vector<XmlAttribute>& attributes);
  void close();

  // What a prefix stands for: empty for none, nothing when it is not declared.
  std::optional<std::string_view> find(std::string_view prefix) const;

 private:
  struct Declared {
    std::size_t depth;
    std::string_view prefix;
    std::string space;
  };
  std::vector<Declared> declared_;
  std::size_t depth_ = 0;
};

}  // namespace dossier
