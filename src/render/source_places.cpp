#include "render/source_places.h"

#include <cmark-gfm.h>

#include <algorithm>

#include "base/text.h"

namespace dossier {
namespace {

constexpr std::size_t kNear = 1024;  // bytes in which an autolink is looked for

bool has_place(cmark_node* node) { return cmark_node_get_start_line(node) > 0; }

bool is_block(cmark_node* node) {
  return (cmark_node_get_type(node) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK;
}

// Of a line that goes on with a block: indentation and quote marks.
std::size_t prefix_length(std::string_view line) {
  return std::min(line.find_first_not_of(" \t>"), line.size());
}

}  // namespace

SourcePlaces::SourcePlaces(std::string_view text, int first_line)
    : text_(text), first_line_(first_line) {
  for (auto end = text.find('\n'); end != text.npos; end = text.find('\n', end + 1))
    lines_.push_back(end + 1);
}

void SourcePlaces::pass(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  if (is_block(node)) {
    unseen_lines_ = unseen_bytes_ = 0;
    block_ = passed_ = place_of(node);
  } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
    const std::string_view source = line(passed_.line);
    const bool unseen = type == CMARK_NODE_LINEBREAK && source.ends_with('\\');
    unseen_lines_ += unseen ? 1 : 0;
    const auto prefix = passed_.line > block_.line ? prefix_length(source) : block_.offset;
    unseen_bytes_ = unseen ? unseen_bytes_ + source.size() - prefix + 1 : 0;
    passed_ = {passed_.line + 1, 0};
  } else if (type != CMARK_NODE_LINK && has_place(node)) {
    passed_ = place_of(node);
    if (type == CMARK_NODE_TEXT)
      passed_.offset += std::string_view(cmark_node_get_literal(node)).size();
  }
}

SourcePlaces::Place SourcePlaces::place_of(cmark_node* node) const {
  Place place{static_cast<std::size_t>(std::max(cmark_node_get_start_line(node), 1)),
              static_cast<std::size_t>(std::max(cmark_node_get_start_column(node) - 1, 0))};
  if (is_block(node)) return place;
  place.line += unseen_lines_;
  if (place.line == block_.line) return place;
  const auto unseen = std::min(place.offset, block_.offset + unseen_bytes_);
  place.offset += prefix_length(line(place.line)) - unseen;
  return place;
}

Position SourcePlaces::of(cmark_node* node) {
  cmark_node* child = cmark_node_first_child(node);
  if (cmark_node_get_type(node) == CMARK_NODE_LINK && child != nullptr &&
      cmark_node_get_type(child) == CMARK_NODE_TEXT)
    return of_link(child);
  while (node != nullptr && !has_place(node)) node = cmark_node_parent(node);
  return node == nullptr ? Position{first_line_, 1} : at(place_of(node));
}

// A link whose text, or an autolink whose URL, is `text`: one bracket stands before it, or none.
Position SourcePlaces::of_link(cmark_node* text) {
  if (has_place(text)) {
    passed_ = place_of(text);
    passed_.offset -= std::min<std::size_t>(passed_.offset, 1);
  }
  const std::string_view source = line(passed_.line);
  const std::string_view literal = cmark_node_get_literal(text);
  Place start{passed_.line, std::min(passed_.offset, source.size())};
  const auto found = source.substr(start.offset, literal.size() + kNear).find(literal);
  if (found != source.npos) {
    start.offset += found;
    passed_.offset = start.offset + literal.size();
    const bool bracket =
        start.offset > 0 && (source[start.offset - 1] == '<' || source[start.offset - 1] == '[');
    start.offset -= bracket ? 1 : 0;
  }
  return at(start);
}

std::string_view SourcePlaces::line(std::size_t number) const {
  if (number < 1 || number > lines_.size()) return {};
  const auto end = number < lines_.size() ? lines_[number] - 1 : text_.size();
  return text_.substr(lines_[number - 1], end - lines_[number - 1]);
}

Position SourcePlaces::at(Place place) {
  const std::string_view source = line(place.line);
  place.offset = std::min(place.offset, source.size());
  if (place.line != counted_.line || place.offset < counted_.offset) {
    counted_ = {place.line, 0};
    counted_points_ = 0;
  }
  counted_points_ +=
      count_code_points(source.substr(counted_.offset, place.offset - counted_.offset));
  counted_ = place;
  return {first_line_ + static_cast<int>(place.line) - 1, static_cast<int>(counted_points_) + 1};
}

}  // namespace dossier
