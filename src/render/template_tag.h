// The tags of a Mustache template, one after the other: `{{name}}`, `{{{html}}}`, `{{#section}}`,
// `{{^inverted}}`, `{{/section}}`.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace dossier {

struct TemplateTag {
  char kind = ' ';  // '#', '^', '/', '&' (also for the triple brace), '=', or ' ' for a variable
  std::string_view name;
  std::size_t start = 0, end = 0;  // of the tag, braces included
  bool is_closed = true;           // otherwise the rest does not count
};

// The tag at or behind `at`, or nothing when there is none.
std::optional<TemplateTag> next_tag(std::string_view text, std::size_t at);

}  // namespace dossier
