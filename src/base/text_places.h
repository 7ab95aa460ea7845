// Turns byte offsets of a text into lines and columns. Most offsets stand close to the one before,
// so each search starts there, in either direction.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/diagnostic.h"

namespace dossier {

class TextPlaces {
 public:
  // The text's first line is line `first_line` of the file.
  TextPlaces(std::string_view text, int first_line) : text_(text), reached_{first_line, 1} {}

  Position of(std::size_t offset);

  // The place that was asked for last.
  Position last() const { return reached_; }

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  Position reached_;  // of offset_
};

}  // namespace dossier
