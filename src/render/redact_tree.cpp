#include <cmark-gfm.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "render/markdown_tree.h"

namespace dossier {
namespace {

std::string_view view(const char* text) { return text == nullptr ? "" : text; }

// A node with text of its own, and where that stands in the text of its run.
struct Leaf {
  cmark_node* node = nullptr;
  std::size_t begin = 0, end = 0;
};

// Text that is read in one go: all of a paragraph, a heading, a cell or a block of code.
struct Run {
  TextForm form = TextForm::plain;
  std::string text;  // the leaves', with kMarkup where markup begins or ends
  std::vector<Leaf> leaves;

  void add(cmark_node* node, std::string_view words) {
    leaves.push_back({node, text.size(), text.size() + words.size()});
    text += words;
  }
  void add_markup() { text += kMarkup; }
};

bool is_block(cmark_node* node) {
  const auto type = static_cast<unsigned>(cmark_node_get_type(node));
  return (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK;
}

using Edits = std::vector<Edit>;

// What a leaf says after the edits from `edit` on; what one says stands where it begins.
std::string edited(const Run& run, const Leaf& leaf, const Edits& edits,
                   Edits::const_iterator edit) {
  std::string out;
  std::size_t done = leaf.begin;
  for (; edit != edits.end() && edit->begin < leaf.end; ++edit) {
    if (edit->begin > done) out.append(run.text, done, edit->begin - done);
    if (edit->begin >= leaf.begin) out += edit->words;
    done = std::min(edit->end, leaf.end);
  }
  return out.append(run.text, done, leaf.end - done);
}

// Removes a node, and the markup around it when nothing else is in it.
void remove(cmark_node* node) {
  for (cmark_node* above = cmark_node_parent(node);
       above != nullptr && !is_block(above) && cmark_node_next(node) == nullptr &&
       cmark_node_previous(node) == nullptr;
       above = cmark_node_parent(node))
    node = above;
  cmark_node_unlink(node);
  cmark_node_free(node);
}

class Redactor {
 public:
  explicit Redactor(const Redaction& redaction) : redaction_(redaction) {}

  void run(cmark_node* tree) {
    collect(tree);
    // The tree is changed only once nobody walks through it.
    for (const Run& run : raw_) apply(run);
    for (const Run& run : runs_) apply(run);
  }

 private:
  void collect(cmark_node* tree) {
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iter(cmark_iter_new(tree),
                                                                       cmark_iter_free);
    for (;;) {
      const cmark_event_type event = cmark_iter_next(iter.get());
      if (event == CMARK_EVENT_DONE) return;
      visit(cmark_iter_get_node(iter.get()), event == CMARK_EVENT_ENTER);
    }
  }

  void visit(cmark_node* node, bool entering) {
    if (is_block(node)) runs_.emplace_back();
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_TEXT:
        return runs_.back().add(node, view(cmark_node_get_literal(node)));
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
        return runs_.back().add(node, "\n");
      case CMARK_NODE_CODE:
        runs_.back().add_markup();
        runs_.back().add(node, view(cmark_node_get_literal(node)));
        return runs_.back().add_markup();
      case CMARK_NODE_HTML_INLINE:
        runs_.back().add_markup();
        return add_raw(node);
      case CMARK_NODE_CODE_BLOCK:
        redact_info(node);
        return runs_.back().add(node, view(cmark_node_get_literal(node)));
      case CMARK_NODE_HTML_BLOCK:
        return add_raw(node);
      case CMARK_NODE_LINK:
      case CMARK_NODE_IMAGE:
        if (entering) redact_link(node);
        [[fallthrough]];
      default:
        if (!is_block(node)) runs_.back().add_markup();
    }
  }

  // Tags and comments are markup to the text around them; what stands in them is searched apart.
  void add_raw(cmark_node* node) {
    raw_.emplace_back();
    raw_.back().form = TextForm::tagged;
    raw_.back().add(node, view(cmark_node_get_literal(node)));
  }

  void redact_info(cmark_node* node) {
    std::string info(view(cmark_node_get_fence_info(node)));
    redaction_.apply(info);
    cmark_node_set_fence_info(node, info.c_str());
  }

  void redact_link(cmark_node* node) {
    std::string title(view(cmark_node_get_title(node)));
    redaction_.apply(title);
    cmark_node_set_title(node, title.c_str());
    const std::string_view url = view(cmark_node_get_url(node));
    cmark_node* text = cmark_node_first_child(node);
    if (text == nullptr || cmark_node_next(text) != nullptr || !redaction_.is_internal(url)) return;
    const std::string shown(view(cmark_node_get_literal(text)));
    for (const char* scheme : {"", "http://", "https://", "mailto:"})
      if (!shown.empty() && url == scheme + shown)
        cmark_node_set_literal(text, std::string(kInternalLink).c_str());
  }

  void apply(const Run& run) const {
    const Edits edits = redaction_.edits(run.text, run.form);
    auto edit = edits.begin();
    for (const Leaf& leaf : run.leaves) {
      while (edit != edits.end() && edit->end <= leaf.begin) ++edit;
      if (edit == edits.end()) return;
      if (edit->begin >= leaf.end) continue;
      const std::string words = edited(run, leaf, edits, edit);
      if (words.empty())
        remove(leaf.node);
      else
        cmark_node_set_literal(leaf.node, words.c_str());
    }
  }

  const Redaction& redaction_;
  std::vector<Run> runs_, raw_;
};

}  // namespace

void redact(cmark_node* tree, const Redaction& redaction) {
  if (!redaction.empty()) Redactor(redaction).run(tree);
}

}  // namespace dossier
