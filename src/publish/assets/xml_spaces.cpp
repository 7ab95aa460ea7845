#include "publish/assets/xml_spaces.h"

#include <algorithm>

namespace dossier {

std::string_view prefix_of(std::string_view name) {
  const auto colon = name.find(':');
  return colon == name.npos ? std::string_view() : name.substr(0, colon);
}

std::string_view local_name(std::string_view name) {
  return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

std::optional<std::string_view> declared_prefix(std::string_view attribute) {
  if (attribute == "xmlns") return "";
  if (prefix_of(attribute) == "xmlns") return local_name(attribute);
  return std::nullopt;
}

bool XmlSpaces::open(const std::vector<XmlAttribute>& attributes) {
  constexpr std::size_t most = 64;
  ++depth_;
  for (const XmlAttribute& one : attributes)
    if (const auto prefix = declared_prefix(one.name))
      declared_.push_back({depth_, *prefix, one.value});
  return declared_.size() <= most;
}

void XmlSpaces::close() {
  while (!declared_.empty() && declared_.back().depth == depth_) declared_.pop_back();
  --depth_;
}

std::optional<std::string_view> XmlSpaces::find(std::string_view prefix) const {
  if (prefix == "xml") return kXmlSpace;
  const auto found = std::find_if(declared_.rbegin(), declared_.rend(),
                                  [&](const Declared& one) { return one.prefix == prefix; });
  if (found != declared_.rend()) return found->space;
  return prefix.empty() ? std::optional<std::string_view>("") : std::nullopt;
}

}  // namespace dossier
