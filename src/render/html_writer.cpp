#include "render/html_writer.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <memory>
#include <set>

#include "base/text.h"
#include "model/block_mark.h"
#include "model/rules.h"
#include "render/document_builder.h"
#include "render/footnote_writer.h"
#include "render/source_places.h"
#include "render/table_writer.h"

namespace dossier {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

std::string_view view(const char* text) { return text == nullptr ? "" : text; }

std::string_view type_name(cmark_node* node) { return view(cmark_node_get_type_string(node)); }

std::string_view literal_of(cmark_node* node) { return view(cmark_node_get_literal(node)); }

bool is_tight(cmark_node* paragraph) {
  cmark_node* list = cmark_node_parent(cmark_node_parent(paragraph));
  return list != nullptr && cmark_node_get_type(list) == CMARK_NODE_LIST &&
         cmark_node_get_list_tight(list);
}

// A text without its HTML comments; one that is never closed takes the rest with it. What stood on
// both sides of one must not become a comment in turn.
std::string without_comments(std::string_view html) {
  std::string out;
  for (;;) {
    const auto start = html.find("<!--");
    out += html.substr(0, start);
    if (start == html.npos) return out;
    if (out.ends_with('<') || out.ends_with("<!") || out.ends_with("<!-")) out += ' ';
    const auto end = html.find("-->", start);
    if (end == html.npos) return out;
    html.remove_prefix(end + 3);
  }
}

// The lines that start with a block mark, until they turn out to be code.
class BlockMarks {
 public:
  explicit BlockMarks(const MarkdownText& markdown) : first_line_(markdown.first_line) {
    if (markdown.text.find(kBlockMark) == markdown.text.npos) return;
    int line = 0;
    for (const std::string_view text : split(markdown.text, '\n')) {
      ++line;
      if (find_block_mark(text) != text.npos) lines_.insert(line);
    }
  }

  // Lines of the text, from 1, both ends included.
  void drop(int first, int last) {
    lines_.erase(lines_.lower_bound(first), lines_.upper_bound(last));
  }

  // Lines of the file.
  std::vector<int> left() const {
    std::vector<int> lines;
    for (const int line : lines_) lines.push_back(first_line_ + line - 1);
    return lines;
  }

 private:
  int first_line_;
  std::set<int> lines_;
};

class Writer {
 public:
  Writer(const MarkdownText& markdown, RawHtml raw_html, const ResolveLink& resolve,
         Diagnostics& out)
      : markdown_(markdown),
        raw_html_(raw_html),
        resolve_(resolve),
        faults_(out),
        out_(markdown.text.size()),
        tables_(out_),
        footnotes_(out_),
        places_(markdown.text, markdown.first_line),
        block_marks_(markdown) {}

  Document write(cmark_node* tree) {
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iter(cmark_iter_new(tree),
                                                                       cmark_iter_free);
    for (;;) {
      const cmark_event_type event = cmark_iter_next(iter.get());
      if (event == CMARK_EVENT_DONE) break;
      cmark_node* node = cmark_iter_get_node(iter.get());
      const bool entering = event == CMARK_EVENT_ENTER;
      if (entering) places_.pass(node);
      if (image_depth_ > 0 && cmark_node_get_type(node) != CMARK_NODE_IMAGE) {
        if (entering) collect_alternative(node);
      } else {
        visit(node, entering);
      }
    }
    footnotes_.end_of_document();
    report_raw_html();
    Document made = out_.take();
    made.block_marks = block_marks_.left();
    return made;
  }

 private:
  void visit(cmark_node* node, bool entering) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_DOCUMENT:
        return;
      case CMARK_NODE_BLOCK_QUOTE:
        return out_.line(entering ? "<blockquote>" : "</blockquote>");
      case CMARK_NODE_LIST:
        return list(node, entering);
      case CMARK_NODE_ITEM:
        return item(node, entering);
      case CMARK_NODE_CODE_BLOCK:
        return code_block(node);
      case CMARK_NODE_HTML_BLOCK:
        return html_block(node);
      case CMARK_NODE_PARAGRAPH:
        return paragraph(node, entering);
      case CMARK_NODE_HEADING:
        return entering ? out_.begin_heading(cmark_node_get_heading_level(node))
                        : out_.end_heading();
      case CMARK_NODE_THEMATIC_BREAK:
        return out_.line("<hr>");
      case CMARK_NODE_FOOTNOTE_DEFINITION:
        return footnotes_.definition(entering);
      case CMARK_NODE_TEXT:
        return out_.text(without_control(literal_of(node), node));
      case CMARK_NODE_SOFTBREAK:
        return line_break("\n");
      case CMARK_NODE_LINEBREAK:
        return line_break("<br>\n");
      case CMARK_NODE_CODE:
        return code(node);
      case CMARK_NODE_HTML_INLINE:
        return html_inline(node);
      case CMARK_NODE_EMPH:
        return out_.html(entering ? "<em>" : "</em>");
      case CMARK_NODE_STRONG:
        return out_.html(entering ? "<strong>" : "</strong>");
      case CMARK_NODE_LINK:
        return link(node, entering);
      case CMARK_NODE_IMAGE:
        return image(node, entering);
      case CMARK_NODE_FOOTNOTE_REFERENCE:
        if (entering) footnotes_.reference(node);
        return;
      default:
        return extension(node, entering);
    }
  }

  // The types of extensions have no constants, only names.
  void extension(cmark_node* node, bool entering) {
    const std::string_view name = type_name(node);
    if (name == "strikethrough") return out_.html(entering ? "<del>" : "</del>");
    if (name == "table") return tables_.table(node, entering);
    if (name == "table_row" || name == "table_header") return tables_.row(node, entering);
    if (name == "table_cell") return tables_.cell(node, entering);
  }

  void list(cmark_node* node, bool entering) {
    const bool bullets = cmark_node_get_list_type(node) == CMARK_BULLET_LIST;
    if (!entering) return out_.line(bullets ? "</ul>" : "</ol>");
    const int start = cmark_node_get_list_start(node);
    if (!bullets)
      return out_.line(start == 1 ? "<ol>" : "<ol start=\"" + std::to_string(start) + "\">");
    cmark_node* first = cmark_node_first_child(node);
    const bool tasks = first != nullptr && type_name(first) == "tasklist";
    out_.line(tasks ? "<ul class=\"tasks\">" : "<ul>");
  }

  void item(cmark_node* node, bool entering) {
    if (!entering) return out_.html("</li>\n");
    out_.fresh_line();
    out_.html("<li>");
    if (type_name(node) != "tasklist") return;
    out_.html(cmark_gfm_extensions_get_tasklist_item_checked(node)
                  ? "<input type=\"checkbox\" checked disabled aria-label=\"Done\"> "
                  : "<input type=\"checkbox\" disabled aria-label=\"Not done\"> ");
  }

  void code_block(cmark_node* node) {
    block_marks_.drop(cmark_node_get_start_line(node), cmark_node_get_end_line(node));
    const std::string info = without_control(view(cmark_node_get_fence_info(node)), node);
    const std::string language = info.substr(0, info.find_first_of(" \t"));
    open_scroll_box(out_, language.empty() ? "Code" : "Code: " + language);
    out_.html("<pre><code");
    if (!language.empty()) {
      out_.html(" class=\"language-");
      out_.escaped(language);
      out_.html("\"");
    }
    out_.html(">");
    out_.text(literal_of(node));
    out_.html("</code></pre>\n</div>\n");
    out_.gap();
  }

  void paragraph(cmark_node* node, bool entering) {
    const bool tight = is_tight(node);
    if (entering) {
      out_.begin_paragraph(cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_DOCUMENT);
      if (tight) return;
      out_.fresh_line();
      return out_.html("<p>");
    }
    out_.end_paragraph();
    if (tight) return;
    footnotes_.end_of_paragraph(node);
    out_.html("</p>\n");
  }

  void html_block(cmark_node* node) {
    const std::string raw = without_comments(literal_of(node));
    if (trim(raw).empty()) return;
    if (raw_html_ == RawHtml::allow) return out_.line(trim(raw));
    saw_raw_html(node);
    out_.fresh_line();
    out_.html("<p>");
    out_.text(trim(raw));
    out_.html("</p>\n");
    out_.gap();
  }

  void html_inline(cmark_node* node) {
    const std::string raw = without_comments(literal_of(node));
    if (raw.empty()) return;
    if (raw.starts_with("<br")) out_.gap();
    if (raw_html_ == RawHtml::allow) return out_.html(raw);
    saw_raw_html(node);
    out_.escaped(raw);
  }

  void saw_raw_html(cmark_node* node) {
    if (raw_html_count_++ == 0) raw_html_at_ = places_.of(node);
  }

  void report_raw_html() {
    if (raw_html_count_ == 0) return;
    faults_.add(rule("raw-html"), {markdown_.file, raw_html_at_, 1},
                counted(raw_html_count_, "piece") + " of raw HTML shown as text",
                "write it in Markdown, in backquotes, or set 'markdown: {raw_html: allow}'");
  }

  void line_break(std::string_view shown) {
    out_.html(shown);
    out_.plain(" ");
  }

  void code(cmark_node* node) {
    out_.html("<code>");
    out_.text(literal_of(node));
    out_.html("</code>");
  }

  // The source has no control character, but an entity may make one.
  std::string without_control(std::string_view text, cmark_node* node) {
    std::string out;
    for (auto at = find_control(text); at; at = find_control(text)) {
      if (out.empty())
        faults_.add(rule("control-character"), {markdown_.file, places_.of(node), 1},
                    "an entity makes a control character", "leave the entity out");
      out.append(text.substr(0, *at)).append(kReplacement);
      const bool wide = text[*at] == '\xC2';  // U+0080 to U+009F
      text.remove_prefix(*at + (wide ? 2 : 1));
    }
    return out.append(text);
  }

  std::string title_attribute(cmark_node* node) {
    const std::string title = without_control(view(cmark_node_get_title(node)), node);
    return title.empty() ? std::string() : " title=\"" + html_escape(title) + "\"";
  }

  LinkTarget target_of(cmark_node* node, Position at) {
    return resolve_(view(cmark_node_get_url(node)), at, faults_);
  }

  void link(cmark_node* node, bool entering) {
    if (!entering) return out_.close_link();
    const Position at = places_.of(node);
    out_.open_link(target_of(node, at), title_attribute(node), at);
  }

  // The text inside an image, whatever its markup, is what stands for it where it cannot be seen.
  void image(cmark_node* node, bool entering) {
    image_depth_ += entering ? 1 : -1;
    if (entering && image_depth_ == 1) alternative_.clear();
    if (entering || image_depth_ > 0) return;
    const Position at = places_.of(node);
    out_.image(target_of(node, at), title_attribute(node), alternative_, at);
  }

  void collect_alternative(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
      alternative_ += without_control(literal_of(node), node);
    if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) alternative_ += ' ';
  }

  const MarkdownText& markdown_;
  RawHtml raw_html_;
  const ResolveLink& resolve_;
  Diagnostics& faults_;
  DocumentBuilder out_;
  TableWriter tables_;
  FootnoteWriter footnotes_;
  SourcePlaces places_;
  BlockMarks block_marks_;

  int image_depth_ = 0;
  std::string alternative_;
  std::size_t raw_html_count_ = 0;
  Position raw_html_at_;
};

}  // namespace

Document write_document(cmark_node* tree, const MarkdownText& markdown, RawHtml raw_html,
                        const ResolveLink& resolve, Diagnostics& out) {
  return Writer(markdown, raw_html, resolve, out).write(tree);
}

}  // namespace dossier
