#include "render/markdown_tree.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <vector>

namespace dossier {
namespace {

constexpr std::array kExtensions = {"table", "strikethrough", "autolink", "tasklist"};

struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};

std::string_view literal_of(cmark_node* node) {
  const char* text = cmark_node_get_literal(node);
  return text == nullptr ? "" : text;
}

std::vector<cmark_node*> nodes_below(cmark_node* top) {
  std::vector<cmark_node*> nodes;
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iter(cmark_iter_new(top),
                                                                     cmark_iter_free);
  for (auto event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iter.get()))
    if (event == CMARK_EVENT_ENTER) nodes.push_back(cmark_iter_get_node(iter.get()));
  return nodes;
}

// The block behind one and all that is in it.
cmark_node* block_behind(cmark_node* block) {
  while (block != nullptr && cmark_node_next(block) == nullptr) block = cmark_node_parent(block);
  return block == nullptr ? nullptr : cmark_node_next(block);
}

bool leaves_comment_open(cmark_node* node) {
  if (cmark_node_get_type(node) != CMARK_NODE_HTML_BLOCK) return false;
  const std::string_view html = literal_of(node);
  const auto open = html.rfind("<!--");
  return open != html.npos && html.find("-->", open) == html.npos;
}

// In code it is text.
bool closes_comment(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  return (type == CMARK_NODE_TEXT || type == CMARK_NODE_HTML_BLOCK ||
          type == CMARK_NODE_HTML_INLINE) &&
         literal_of(node).find("-->") != std::string_view::npos;
}

cmark_node* block_of(cmark_node* node) {
  while ((cmark_node_get_type(node) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_INLINE)
    node = cmark_node_parent(node);
  return node;
}

bool is_in(cmark_node* node, cmark_node* block) {
  while (node != nullptr && node != block) node = cmark_node_parent(node);
  return node != nullptr;
}

// To a parser of Markdown some HTML ends at a blank line; to whoever reads HTML a comment in it
// goes on. So it does here, up to the block in which it is closed. Only blocks are asked for what
// they stand in: these nest 32 deep at most, emphasis does a hundred thousand times.
void drop_open_comments(cmark_node* tree) {
  const std::vector<cmark_node*> nodes = nodes_below(tree);
  std::vector<cmark_node*> inside;
  cmark_node* open = nullptr;
  cmark_node* behind = nullptr;  // what was dropped last
  bool is_dropped = false;
  for (cmark_node* node : nodes) {
    is_dropped = is_dropped && node != behind;
    if (open != nullptr && closes_comment(node)) {
      cmark_node* const last = block_of(node);
      for (auto block = block_behind(open); block != nullptr; block = block_behind(block)) {
        inside.push_back(block);
        if (is_in(last, block)) break;
      }
      open = nullptr;
      is_dropped = true;
      behind = block_behind(inside.back());
    }
    if (open == nullptr && !is_dropped && leaves_comment_open(node)) open = node;
  }
  for (cmark_node* block : inside) cmark_node_unlink(block);
  for (cmark_node* block : inside) cmark_node_free(block);
}

}  // namespace

void FreeTree::operator()(cmark_node* node) const { cmark_node_free(node); }

MarkdownTree parse_markdown(std::string_view text) {
  static std::once_flag registered;
  std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
  // SOURCEPOS counts the lines inside code spans, too.
  const std::unique_ptr<cmark_parser, FreeParser> parser(
      cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS));
  for (const char* name : kExtensions)
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  // Strikethrough and autolink write to a table that all parsers share.
  static std::mutex one_at_a_time;
  const std::lock_guard lock(one_at_a_time);
  cmark_parser_feed(parser.get(), text.data(), text.size());
  MarkdownTree tree(cmark_parser_finish(parser.get()));
  if (text.find("<!--") != text.npos) drop_open_comments(tree.get());
  return tree;
}

}  // namespace dossier
