#include "base/text_places.h"

#include <algorithm>

#include "base/text.h"

namespace dossier {

Position TextPlaces::of(std::size_t offset) {
  const auto [first, last] = std::minmax(offset, offset_);
  const std::string_view passed = text_.substr(first, last - first);
  const int sign = offset < offset_ ? -1 : 1;
  const auto lines = static_cast<int>(std::count(passed.begin(), passed.end(), '\n'));
  if (lines == 0) {
    reached_.column += sign * static_cast<int>(count_code_points(passed));
  } else {
    const auto line_start = text_.substr(0, offset).rfind('\n') + 1;  // npos + 1 is 0
    const std::string_view before = text_.substr(line_start, offset - line_start);
    reached_ = {reached_.line + sign * lines, 1 + static_cast<int>(count_code_points(before))};
  }
  offset_ = offset;
  return reached_;
}

}  // namespace dossier
