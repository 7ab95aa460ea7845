// What CSS can do beyond describing a picture: fetch something, or run something. Whatever case,
// escapes and blanks it is written with.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace dossier {

struct CssFault {
  std::size_t at = 0;     // byte offset; the start where escapes make it unclear
  std::string_view what;  // "the CSS rule @import"
};

// Also of what is not CSS, such as the value of any attribute: text that only looks like it is a
// fault as well. At most a hundred faults. Time is linear.
std::vector<CssFault> find_css_faults(std::string_view css);

}  // namespace dossier
