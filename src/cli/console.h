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
  Console(std::istream& in, std::ostream& out, std::ostream& err, bool err_color,
          bool out_color = false, bool err_is_terminal = false)
      : in_(in),
        out_(out),
        err_(err),
        err_color_(err_color),
        out_color_(out_color),
        err_is_terminal_(err_is_terminal) {}

  std::istream& in() { return in_; }
  std::ostream& out() { return out_; }
  std::ostream& err() { return err_; }
  bool err_is_terminal() const { return err_is_terminal_; }

  // This one, with what is for stderr going elsewhere.
  Console with_err(std::ostream& err) const {
    return {in_, out_, err, err_color_, out_color_, err_is_terminal_};
  }

  // The text in a style, for stderr, or as it is where colour is not wanted.
  std::string styled(Style style, std::string_view text) const;

  // The same for a result, which goes to stdout.
  std::string styled_result(Style style, std::string_view text) const;

 private:
  std::istream& in_;
  std::ostream& out_;
  std::ostream& err_;
  bool err_color_;
  bool out_color_;
  bool err_is_terminal_;
};

}  // namespace dossier
