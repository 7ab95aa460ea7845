#include "render/template_tag.h"

#include "base/text.h"

namespace dossier {

std::optional<TemplateTag> next_tag(std::string_view text, std::size_t at) {
  const auto start = text.find("{{", at);
  if (start == text.npos) return std::nullopt;
  const bool triple = text.substr(start).starts_with("{{{");
  const std::size_t braces = triple ? 3 : 2;
  const auto close = text.find(triple ? "}}}" : "}}", start);
  TemplateTag tag{triple ? '&' : ' ', {}, start, start + braces, false};
  if (close == text.npos || text.find("{{", start + braces) < close) return tag;
  tag.name = text.substr(start + braces, close - start - braces);
  tag.end = close + braces;
  tag.is_closed = true;
  if (!triple && !tag.name.empty() && std::string_view("#^/&=").find(tag.name[0]) != text.npos) {
    tag.kind = tag.name[0];
    tag.name.remove_prefix(1);
  }
  tag.name = trim(tag.name);
  return tag;
}

}  // namespace dossier
