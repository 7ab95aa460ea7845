// The names in a text that an address or a program could use: segments and fragments of URLs, and
// the strings of JSON. Escapes of the format have been undone (publish/unescape); a name may still
// be percent-encoded, and have fillers in it.
#pragma once

#include <functional>
#include <string_view>

namespace dossier {

struct NameInText {
  std::string_view name;
  std::string_view before;  // the segment in front of it
  bool is_value = false;    // a whole string of JSON, and no part of an address
};
using TakeName = std::function<void(const NameInText&)>;

// The segments of one path or URL, its host aside. `folder` is where a relative one starts.
void for_each_segment(std::string_view url, std::string_view folder, const TakeName& take);

// Those of every URL that has a scheme, of every attribute that holds an address, and of the links
// of Markdown and CSS.
void for_each_name(std::string_view text, std::string_view folder, const TakeName& take);

// Every string of JSON that is no key, whole, and its segments when it has a slash and no blanks.
// `json` says where strings are, `text` of the same length what they say.
void for_each_string(std::string_view json, std::string_view text, const TakeName& take);

}  // namespace dossier
