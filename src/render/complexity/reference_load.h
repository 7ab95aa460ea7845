// Estimates how many bytes the uses of link reference definitions expand to, label by label and
// without keeping the labels: those that may be equal share a counter, so that the estimate is
// never too low.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "render/complexity/line_prefix.h"

namespace dossier {

class ReferenceLoad {
 public:
  // Takes the next line of so many bytes.
  void take_line(const LinePrefix& prefix, std::size_t bytes);

  // No label or definition goes on.
  void end_paragraph() {
    open_ = nullptr;
    in_label_ = false;
  }

  std::size_t bytes() const { return bytes_; }

 private:
  // What the labels have in common that share a counter.
  struct Label {
    std::uint32_t uses = 0;
    std::uint32_t longest = 0;  // bytes of a definition
  };

  // `starts` where a definition may start.
  void take(std::string_view text, std::size_t at, bool starts);
  void end_label(std::string_view behind);
  void grow(std::size_t bytes);
  Label& label();

  static constexpr std::size_t kLabels = 2048;
  std::array<Label, kLabels> labels_{};
  Label unclear_;              // whose text could not be told
  std::uint32_t uses_ = 0;     // of all labels
  std::uint32_t longest_ = 0;  // of all definitions
  std::size_t bytes_ = 0;

  bool in_label_ = false, escaped_ = false;
  bool may_define_ = false;  // the label started its line
  bool is_clear_ = true;
  std::uint32_t hash_ = 0;
  Label* open_ = nullptr;   // whose definition the line is in
  std::size_t length_ = 0;  // of it so far
};

}  // namespace dossier
