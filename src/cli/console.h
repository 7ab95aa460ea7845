// Where text for people goes: results to stdout, everything else to stderr.
#pragma once

#include <istream>
#include <ostream>
#include <string>
#include <string_view>

namespace dossier {

enum class Style { plain, bold, red, yellow, green, cyan, dim };

class Console {
 public:
  Console(std::istream& in, std::ostream& out, std::ostream& err, bool color)
      : in_(in), out_(out), err_(err), color_(color) {}

  std::istream& in() { return in_; }
  std::ostream& out() { return out_; }
  std::ostream& err() { return err_; }

  // The text in a style, or as it is where colour is not wanted.
  std::string styled(Style style, std::string_view text) const;

 private:
  std::istream& in_;
  std::ostream& out_;
  std::ostream& err_;
  bool color_;
};

}  // namespace dossier
