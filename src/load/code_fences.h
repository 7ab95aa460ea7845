// Says which lines of a Markdown text are fenced code, following CommonMark line by line as far as
// that takes: quotes, lists, indented code, lazy paragraphs and raw HTML decide what is a fence.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "load/html_blocks.h"

namespace dossier {

class CodeFences {
 public:
  enum class Part { text, opener, code, closer };

  // Takes the next line. Outside a fence a block mark counts as a blank line, because that is what
  // is left of it when the text is rendered.
  Part take(std::string_view line);

 private:
  struct Container {
    std::size_t width = 0;  // of a list item: columns of its marker and indentation; 0: a quote
    bool empty = false;     // a list item without content so far
  };
  struct Fence {
    char mark = '`';
    std::size_t length = 0;
  };

  static std::optional<Fence> fence_at(std::string_view text);

  std::size_t match_containers(std::string_view& rest);
  std::optional<std::size_t> open_container(std::string_view& rest, std::size_t matched);
  void leave(std::size_t matched);
  Part take_leaf(std::string_view rest, std::size_t matched);

  std::vector<Container> containers_;
  bool paragraph_ = false;  // the line before was a paragraph's
  HtmlBlock html_ = HtmlBlock::none;
  std::optional<Fence> fence_;
};

}  // namespace dossier
