#include "render/document_builder.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "base/unicode.h"

namespace dossier {
namespace {

constexpr int kDeepest = 6;

}  // namespace

DocumentBuilder::DocumentBuilder(std::size_t expected_bytes) {
  made_.html.reserve(expected_bytes * 3 / 2);
  made_.text.reserve(expected_bytes);
}

Document DocumentBuilder::take() {
  made_.text = trim(made_.text);
  return std::move(made_);
}

void DocumentBuilder::fresh_line() {
  if (!made_.html.empty() && made_.html.back() != '\n') made_.html += '\n';
}

void DocumentBuilder::line(std::string_view text) {
  fresh_line();
  made_.html += text;
  made_.html += '\n';
}

void DocumentBuilder::escaped(std::string_view text) { append_html(made_.html, text); }

void DocumentBuilder::text(std::string_view literal) {
  escaped(literal);
  plain(literal);
}

void DocumentBuilder::gap() {
  if (!made_.text.empty() && made_.text.back() != ' ') made_.text += ' ';
}

void DocumentBuilder::open_link(LinkTarget target, std::string attributes, Position at) {
  made_.marks.push_back(
      {LinkMark::Kind::open, made_.html.size(), std::move(target), std::move(attributes), {}, at});
}

void DocumentBuilder::close_link() {
  made_.marks.push_back({LinkMark::Kind::close, made_.html.size(), {}, {}, {}, {}});
}

void DocumentBuilder::image(LinkTarget target, std::string attributes, std::string_view alternative,
                            Position at) {
  made_.marks.push_back({LinkMark::Kind::image, made_.html.size(), std::move(target),
                         std::move(attributes), html_escape(alternative), at});
  plain(alternative);
}

void DocumentBuilder::begin_heading(int written) {
  fresh_line();
  while (!open_levels_.empty() && open_levels_.back() >= written) open_levels_.pop_back();
  open_levels_.push_back(written);
  const int shown = std::min(static_cast<int>(open_levels_.size()) + 1, kDeepest);
  made_.headings.push_back({shown, {}, {}});
  heading_text_ = made_.text.size();
  heading_html_ = made_.html.size();
  heading_marks_ = made_.marks.size();
}

void DocumentBuilder::end_heading() {
  Heading& heading = made_.headings.back();
  heading.text = trim(std::string_view(made_.text).substr(heading_text_));
  heading.id = free_anchor(heading_anchor(heading.text));
  const std::string name = "h" + std::to_string(heading.level);
  const std::string open = "<" + name + " id=\"" + html_escape(heading.id) + "\">";
  made_.html.insert(heading_html_, open);
  for (std::size_t i = heading_marks_; i < made_.marks.size(); ++i)
    made_.marks[i].offset += open.size();
  made_.html += "</" + name + ">\n";
  gap();
}

std::string DocumentBuilder::free_anchor(std::string anchor) {
  if (anchor.empty()) anchor = "section";
  std::string free = anchor;
  while (!anchors_.try_emplace(free, 1).second)
    free = anchor + "-" + std::to_string(anchors_[anchor]++);
  return free;
}

void DocumentBuilder::begin_paragraph(bool outermost) {
  if (outermost && made_.first_paragraph.empty()) paragraph_text_ = made_.text.size();
}

void DocumentBuilder::end_paragraph() {
  if (const auto start = std::exchange(paragraph_text_, std::nullopt))
    made_.first_paragraph = trim(std::string_view(made_.text).substr(*start));
  gap();
}

}  // namespace dossier
