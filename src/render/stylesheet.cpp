#include "render/stylesheet.h"

#include <algorithm>

namespace dossier {
namespace {

constexpr std::string_view kBlanks = " \t\n\r\f";

bool is_one_of(char c, std::string_view characters) {
  return characters.find(c) != characters.npos;
}

class Compactor {
 public:
  explicit Compactor(std::string_view css) : rest_(css) { out_.reserve(css.size()); }

  std::string run() {
    while (!rest_.empty()) {
      if (rest_.starts_with("/*"))
        take_comment();
      else if (is_one_of(rest_[0], kBlanks))
        take_blanks();
      else if (is_one_of(rest_[0], "\"'"))
        copy(string_length());
      else
        copy(rest_[0] == '\\' ? std::min<std::size_t>(2, rest_.size()) : 1);
    }
    return std::move(out_);
  }

 private:
  // Where blanks say nothing before or behind.
  bool is_open() const { return out_.empty() || is_one_of(out_.back(), "{};,"); }

  void copy(std::size_t length) {
    if (blank_ && !is_open() && !is_one_of(rest_[0], "{};,")) out_ += ' ';
    blank_ = false;
    out_ += rest_.substr(0, length);
    rest_.remove_prefix(length);
  }

  void take_blanks() {
    blank_ = true;
    rest_.remove_prefix(std::min(rest_.find_first_not_of(kBlanks), rest_.size()));
  }

  // Between two words a comment sets them apart and is no blank: there an empty one stays.
  void take_comment() {
    const auto end = rest_.find("*/", 2);
    const std::size_t length = end == rest_.npos ? rest_.size() : end + 2;
    if (rest_.starts_with("/*!")) return copy(length);
    rest_.remove_prefix(length);
    const bool apart = blank_ || is_open() || rest_.empty() || is_one_of(rest_[0], kBlanks) ||
                       is_one_of(rest_[0], "{};,") || rest_.starts_with("/*");
    if (!apart) out_ += "/**/";
  }

  std::size_t string_length() const {
    std::size_t at = 1;
    while (at < rest_.size() && rest_[at] != rest_[0]) at += rest_[at] == '\\' ? 2 : 1;
    return std::min(at + 1, rest_.size());
  }

  std::string_view rest_;
  std::string out_;
  bool blank_ = false;
};

}  // namespace

std::string compact_css(std::string_view css) { return Compactor(css).run(); }

}  // namespace dossier
