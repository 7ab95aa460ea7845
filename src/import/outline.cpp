#include "import/outline.h"

#include <cmark-gfm.h>

#include <algorithm>
#include <memory>

#include "base/text.h"

namespace dossier {
namespace {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Tree = std::unique_ptr<cmark_node, FreeNode>;

std::string literal_of(cmark_node* node) {
  const char* text = cmark_node_get_literal(node);
  return text == nullptr ? "" : text;
}

template <class Visit>
void walk(cmark_node* top, Visit visit) {
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iter(cmark_iter_new(top),
                                                                     cmark_iter_free);
  for (auto event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iter.get()))
    if (event == CMARK_EVENT_ENTER) visit(cmark_iter_get_node(iter.get()));
}

// A comment in a heading is no part of what it says.
std::string plain_text(cmark_node* top) {
  std::string out;
  walk(top, [&](cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) out += literal_of(node);
    if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) out += ' ';
  });
  return std::string(trim(out));
}

std::size_t line_of(int line) { return static_cast<std::size_t>(std::max(line, 1) - 1); }

OutlineBlock block_of(cmark_node* node, bool is_item) {
  cmark_node* first = is_item ? cmark_node_first_child(node) : node;
  const bool says = first != nullptr && cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH;
  return {says ? plain_text(first) : "", line_of(cmark_node_get_start_line(node)),
          line_of(cmark_node_get_end_line(node)) + 1, is_item};
}

// cmark says that a heading with a line under it ends one line too late.
OutlineHeading heading_of(cmark_node* node, const std::vector<std::string_view>& lines) {
  const std::size_t begin = line_of(cmark_node_get_start_line(node));
  std::size_t last = line_of(cmark_node_get_end_line(node));
  const auto is_underline = [&](std::size_t line) {
    const std::string_view text = line < lines.size() ? trim(lines[line]) : std::string_view();
    return !text.empty() &&
           (text.find_first_not_of('=') == text.npos || text.find_first_not_of('-') == text.npos);
  };
  if (last > begin)
    for (last = begin + 1; last < lines.size() && !is_underline(last);) ++last;
  return {cmark_node_get_heading_level(node), plain_text(node), begin, last + 1};
}

void take_top(cmark_node* node, const std::vector<std::string_view>& lines, Outline& out) {
  const cmark_node_type type = cmark_node_get_type(node);
  if (type == CMARK_NODE_HEADING) {
    out.headings.push_back(heading_of(node, lines));
  } else if (type == CMARK_NODE_LIST) {
    for (cmark_node* item = cmark_node_first_child(node); item != nullptr;
         item = cmark_node_next(item))
      out.blocks.push_back(block_of(item, true));
  } else if (type != CMARK_NODE_HTML_BLOCK) {
    out.blocks.push_back(block_of(node, false));
  }
}

}  // namespace

Outline outline_of(std::string_view markdown) {
  const Tree tree(cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT));
  const std::vector<std::string_view> lines = split(markdown, '\n');
  Outline out;
  for (cmark_node* node = cmark_node_first_child(tree.get()); node != nullptr;
       node = cmark_node_next(node))
    take_top(node, lines, out);
  walk(tree.get(), [&](cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type != CMARK_NODE_LINK && type != CMARK_NODE_IMAGE) return;
    const char* url = cmark_node_get_url(node);
    out.destinations.emplace_back(url == nullptr ? "" : url);
  });
  return out;
}

std::string lines_between(const std::vector<std::string_view>& lines, std::size_t begin,
                          std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < std::min(end, lines.size()); ++i)
    out.append(lines[i]).append("\n");
  return out;
}

}  // namespace dossier
