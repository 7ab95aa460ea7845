#include "render/export/body_markdown.h"

#include <cmark-gfm.h>

#include <cstdlib>
#include <memory>
#include <vector>

#include "base/text.h"
#include "render/markdown_guard.h"
#include "render/markdown_tree.h"

namespace dossier {
namespace {

struct FreeText {
  void operator()(char* text) const { std::free(text); }
};

std::string_view view(const char* text) { return text == nullptr ? "" : text; }

// All nodes in the order of the document, listed before any of them is changed.
std::vector<cmark_node*> nodes_of(cmark_node* tree) {
  std::vector<cmark_node*> nodes;
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iter(cmark_iter_new(tree),
                                                                     cmark_iter_free);
  for (auto event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iter.get()))
    if (event == CMARK_EVENT_ENTER) nodes.push_back(cmark_iter_get_node(iter.get()));
  return nodes;
}

std::string without_comments(std::string html) {
  for (auto start = html.find("<!--"); start != html.npos; start = html.find("<!--")) {
    const auto end = html.find("-->", start + 4);
    html.erase(start, end == html.npos ? html.npos : end + 3 - start);
  }
  return html;
}

void remove(cmark_node* node) {
  cmark_node_unlink(node);
  cmark_node_free(node);
}

void strip_comments(cmark_node* node) {
  const std::string_view html = view(cmark_node_get_literal(node));
  if (html.find("<!--") == html.npos) return;
  const std::string kept = without_comments(std::string(html));
  if (trim(kept).empty())
    remove(node);
  else
    cmark_node_set_literal(node, kept.c_str());
}

// Puts what a link or an image shows in its place.
void unwrap(cmark_node* link) {
  while (cmark_node* child = cmark_node_first_child(link))
    if (cmark_node_insert_before(link, child) == 0) remove(child);
  remove(link);
}

LinkTarget target_of(cmark_node* link, const std::string& file, const Inventory& inventory) {
  Diagnostics said;  // links that lead nowhere have been reported
  return inventory.resolve(view(cmark_node_get_url(link)), file, Location{file, {}, 1}, said);
}

void place_link(cmark_node* node, const LinkTarget& target, const ExportLinks& links) {
  if (const auto url = links.from_top(target))
    cmark_node_set_url(node, url->c_str());
  else
    unwrap(node);
}

}  // namespace

std::string body_markdown(const Body& body, const std::string& file, const Inventory& inventory,
                          const ExportLinks& links) {
  if (find_too_complex(body.markdown)) return {};  // has been reported
  const MarkdownTree tree = parse_markdown(body.markdown);
  redact(tree.get(), links.redaction());
  for (cmark_node* node : nodes_of(tree.get())) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HTML_BLOCK:
      case CMARK_NODE_HTML_INLINE:
        strip_comments(node);
        break;
      case CMARK_NODE_LINK:
      case CMARK_NODE_IMAGE:
        place_link(node, links.anchors().closed(target_of(node, file, inventory), body), links);
        break;
      default:
        break;
    }
  }
  const std::unique_ptr<char, FreeText> written(
      cmark_render_commonmark(tree.get(), CMARK_OPT_DEFAULT, 0));
  const std::string_view markdown = written.get();
  return trim(markdown).empty() ? std::string() : std::string(markdown);
}

}  // namespace dossier
