// The names in a text that an address or a program could use: segments and fragments of URLs, and
// the strings of JSON.
#pragma once

#include <functional>
#include <string_view>

namespace dossier {

// A segment of a URL, a fragment, or a whole string: percent-decoded it may be a name. `before` is
// the segment in front of it.
struct NameInText {
  std::string_view name;
  std::string_view before;
};
using TakeName = std::function<void(const NameInText&)>;

// Every URL that has a scheme, and every `href` and `src`.
void for_each_name(std::string_view text, const TakeName& take);

// Every string, whole, and its segments when it has no blanks.
void for_each_name_in_json(std::string_view text, const TakeName& take);

// The segments of one path or URL.
void for_each_segment(std::string_view url, const TakeName& take);

}  // namespace dossier
