#include "load/code_fences.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/list_marker.h"
#include "base/text.h"
#include "model/block_mark.h"

namespace dossier {
namespace {

constexpr std::size_t kTab = 4;              // columns, and the indentation that makes code
constexpr std::size_t kMaxContainers = 100;  // deeper ones are left closed: bounds each line's work

std::string expand_tabs(std::string_view line) {
  std::string out;
  for (const char c : line) {
    if (c == '\t')
      out.append(kTab - out.size() % kTab, ' ');
    else
      out += c;
  }
  return out;
}

std::size_t indent_of(std::string_view text) {
  return std::min(text.find_first_not_of(' '), text.size());
}

bool is_blank(std::string_view text) { return indent_of(text) == text.size(); }

// "***", "- - -", "___".
bool is_rule(std::string_view text) {
  if (std::string_view("*-_").find(text[0]) == std::string_view::npos) return false;
  return text.find_first_not_of(std::array{text[0], ' ', '\0'}.data()) == text.npos &&
         std::count(text.begin(), text.end(), text[0]) >= 3;
}

bool is_heading(std::string_view text) {
  const auto level = std::min(text.find_first_not_of('#'), text.size());
  return level >= 1 && level <= 6 && (level == text.size() || text[level] == ' ');
}

// Below a paragraph, what makes a heading of it.
bool is_underline(std::string_view text) {
  return (text[0] == '=' || text[0] == '-') && trim(text).find_first_not_of(text[0]) == text.npos;
}

}  // namespace

std::optional<CodeFences::Fence> CodeFences::fence_at(std::string_view text) {
  if (!text.starts_with('`') && !text.starts_with('~')) return std::nullopt;
  const auto length = std::min(text.find_first_not_of(text[0]), text.size());
  if (length < 3 || (text[0] == '`' && text.find('`', length) != text.npos)) return std::nullopt;
  return Fence{text[0], length};
}

// How many of the open containers the line continues; `rest` is what stands inside them.
std::size_t CodeFences::match_containers(std::string_view& rest) {
  std::size_t matched = 0;
  for (Container& container : containers_) {
    const std::size_t indent = indent_of(rest);
    if (container.width == 0) {
      if (indent >= kTab || indent == rest.size() || rest[indent] != '>') break;
      rest.remove_prefix(indent + 1);
      if (rest.starts_with(' ')) rest.remove_prefix(1);
    } else if (indent >= container.width) {
      rest.remove_prefix(container.width);
    } else if (indent == rest.size() && !container.empty) {
      rest = {};
    } else {
      break;
    }
    if (!is_blank(rest)) container.empty = false;
    ++matched;
  }
  return matched;
}

void CodeFences::leave(std::size_t matched) {
  containers_.resize(matched);
  paragraph_ = false;
  html_ = HtmlBlock::none;
  fence_.reset();
}

// Opens the quote or list item that `rest` starts with; the new count of containers, or nothing.
std::optional<std::size_t> CodeFences::open_container(std::string_view& rest, std::size_t matched) {
  const std::size_t indent = indent_of(rest);
  if (indent >= kTab || indent == rest.size() || matched >= kMaxContainers) return std::nullopt;
  const std::string_view text = rest.substr(indent);
  if (text[0] == '>') {
    leave(matched);
    containers_.push_back({});
    rest.remove_prefix(indent + 1);
    if (rest.starts_with(' ')) rest.remove_prefix(1);
    return matched + 1;
  }
  const std::size_t marker = is_rule(text) ? 0 : list_marker(text);
  if (marker == 0) return std::nullopt;
  const std::size_t gap = indent_of(text.substr(marker));
  const bool empty = marker + gap == text.size();
  const bool interrupts = paragraph_ && matched == containers_.size();
  const bool first = marker == 1 || text.substr(0, marker - 1) == "1";
  if (interrupts && (empty || !first)) return std::nullopt;
  const std::size_t width = indent + marker + (empty || gap > kTab ? 1 : gap);
  leave(matched);
  containers_.push_back({width, empty});
  rest.remove_prefix(std::min(width, rest.size()));
  return matched + 1;
}

// What a line is that stands in no fence and no raw HTML, behind its quote and list marks.
CodeFences::Part CodeFences::take_leaf(std::string_view rest, std::size_t matched) {
  const std::size_t indent = indent_of(rest);
  const std::string_view text = rest.substr(indent);
  if (text.empty()) {
    leave(matched);
    return Part::text;
  }
  if (indent >= kTab) {
    if (!paragraph_) leave(matched);
    return Part::text;
  }
  if (const auto fence = fence_at(text)) {
    leave(matched);
    fence_ = fence;
    return Part::opener;
  }
  const bool continues = paragraph_ && matched == containers_.size();
  const HtmlBlock html = html_block_at(text, continues);
  if ((continues && is_underline(text)) || is_heading(text) || is_rule(text) ||
      html != HtmlBlock::none) {
    leave(matched);
    if (!ends_html_block(html, text)) html_ = html;
    return Part::text;
  }
  if (!paragraph_) leave(matched);  // else it continues the paragraph, lazily perhaps
  paragraph_ = true;
  return Part::text;
}

CodeFences::Part CodeFences::take(std::string_view line) {
  const std::string expanded = expand_tabs(line);
  std::string_view rest = expanded;
  std::size_t matched = match_containers(rest);
  if ((fence_ || html_ != HtmlBlock::none) && matched < containers_.size()) leave(matched);
  if (fence_) {
    const auto fence = indent_of(rest) < kTab ? fence_at(trim(rest)) : std::nullopt;
    const bool closed = fence && fence->mark == fence_->mark && fence->length >= fence_->length &&
                        fence->length == trim(rest).size();
    if (closed) fence_.reset();
    return closed ? Part::closer : Part::code;
  }
  if (line.starts_with(kBlockMark)) {
    rest = {};
    matched = match_containers(rest);
  }
  if (html_ != HtmlBlock::none) {
    if (ends_html_block(html_, rest)) html_ = HtmlBlock::none;
    return Part::text;
  }
  while (const auto opened = open_container(rest, matched)) matched = *opened;
  return take_leaf(rest, matched);
}

}  // namespace dossier
