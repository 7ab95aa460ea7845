#include "render/html_writer.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <vector>

#include "base/text.h"
#include "base/unicode.h"
#include "model/rules.h"

namespace dossier {
namespace {

std::string_view view(const char* text) { return text == nullptr ? "" : text; }

std::string_view type_name(cmark_node* node) { return view(cmark_node_get_type_string(node)); }

// Maps the heading levels of a body to those below the page's h1, without gaps: the children of a
// heading are one level below it, whatever they were.
class HeadingLevels {
 public:
  int shown(int level) {
    while (!open_.empty() && open_.back() >= level) open_.pop_back();
    open_.push_back(level);
    return std::min(static_cast<int>(open_.size()) + 1, 6);
  }

 private:
  std::vector<int> open_;
};

// A text without its HTML comments.
std::string without_comments(std::string_view html) {
  std::string out;
  for (;;) {
    const auto start = html.find("<!--");
    out += html.substr(0, start);
    if (start == html.npos) return out;
    const auto end = html.find("-->", start);
    if (end == html.npos) return out;
    html.remove_prefix(end + 3);
  }
}

class Writer {
 public:
  Writer(const MarkdownText& markdown, RawHtml raw_html, const ResolveLink& resolve,
         Diagnostics& out)
      : markdown_(markdown), raw_html_(raw_html), resolve_(resolve), out_(out) {
    made_.html.reserve(markdown.text.size() * 3 / 2);
    made_.text.reserve(markdown.text.size());
  }

  Document write(cmark_node* tree) {
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iter(cmark_iter_new(tree),
                                                                       cmark_iter_free);
    for (;;) {
      const cmark_event_type event = cmark_iter_next(iter.get());
      if (event == CMARK_EVENT_DONE) break;
      cmark_node* node = cmark_iter_get_node(iter.get());
      if (image_depth_ > 0 && cmark_node_get_type(node) != CMARK_NODE_IMAGE)
        collect_image_text(node, event == CMARK_EVENT_ENTER);
      else
        visit(node, event == CMARK_EVENT_ENTER);
    }
    if (in_footnotes_) html() += "</ol>\n</div>\n";
    report_raw_html();
    made_.text = trim(made_.text);
    return std::move(made_);
  }

 private:
  std::string& html() { return made_.html; }

  void visit(cmark_node* node, bool entering) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_DOCUMENT:
        return;
      case CMARK_NODE_BLOCK_QUOTE:
        return block(entering, "blockquote");
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
        return heading(node, entering);
      case CMARK_NODE_THEMATIC_BREAK:
        return line("<hr>");
      case CMARK_NODE_FOOTNOTE_DEFINITION:
        return footnote(entering);
      case CMARK_NODE_TEXT:
        return text(view(cmark_node_get_literal(node)));
      case CMARK_NODE_SOFTBREAK:
        return soft_break("\n");
      case CMARK_NODE_LINEBREAK:
        return soft_break("<br>\n");
      case CMARK_NODE_CODE:
        return code(node);
      case CMARK_NODE_HTML_INLINE:
        return html_inline(node);
      case CMARK_NODE_EMPH:
        return tag(entering, "em");
      case CMARK_NODE_STRONG:
        return tag(entering, "strong");
      case CMARK_NODE_LINK:
        return link(node, entering);
      case CMARK_NODE_IMAGE:
        return image(node, entering);
      case CMARK_NODE_FOOTNOTE_REFERENCE:
        return footnote_reference(node);
      default:
        return extension(node, entering);
    }
  }

  void extension(cmark_node* node, bool entering) {
    const std::string_view name = type_name(node);
    if (name == "strikethrough") return tag(entering, "del");
    if (name == "table") return table(node, entering);
    if (name == "table_row") return table_row(node, entering);
    if (name == "table_header") return table_row(node, entering);
    if (name == "table_cell") return table_cell(entering);
  }

  // --- Blocks ---

  void fresh_line() {
    if (!html().empty() && html().back() != '\n') html() += '\n';
  }

  void line(std::string_view text) {
    fresh_line();
    html() += text;
    html() += '\n';
  }

  void end_of_block() {
    if (!made_.text.empty() && made_.text.back() != ' ') made_.text += ' ';
  }

  void block(bool entering, std::string_view name) {
    line("<" + std::string(entering ? "" : "/") + std::string(name) + ">");
  }

  void tag(bool entering, std::string_view name) {
    html() += entering ? "<" : "</";
    html() += name;
    html() += '>';
  }

  void list(cmark_node* node, bool entering) {
    const bool bullets = cmark_node_get_list_type(node) == CMARK_BULLET_LIST;
    if (!entering) return line(bullets ? "</ul>" : "</ol>");
    const int start = cmark_node_get_list_start(node);
    if (bullets) {
      cmark_node* first = cmark_node_first_child(node);
      line(first != nullptr && type_name(first) == "tasklist" ? "<ul class=\"tasks\">" : "<ul>");
    } else {
      line(start == 1 ? "<ol>" : "<ol start=\"" + std::to_string(start) + "\">");
    }
  }

  void item(cmark_node* node, bool entering) {
    if (!entering) {
      html() += "</li>\n";
      return;
    }
    fresh_line();
    html() += "<li>";
    if (type_name(node) != "tasklist") return;
    const bool done = cmark_gfm_extensions_get_tasklist_item_checked(node);
    html() += done ? "<input type=\"checkbox\" checked disabled aria-label=\"Done\"> "
                   : "<input type=\"checkbox\" disabled aria-label=\"Not done\"> ";
  }

  void open_box(std::string_view name) {
    fresh_line();
    html() += "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"";
    append_html(html(), name);
    html() += "\">\n";
  }

  void code_block(cmark_node* node) {
    const std::string_view info = view(cmark_node_get_fence_info(node));
    const std::string_view language = info.substr(0, info.find_first_of(" \t"));
    open_box(language.empty() ? "Code" : "Code: " + std::string(language));
    html() += "<pre><code";
    if (!language.empty()) {
      html() += " class=\"language-";
      append_html(html(), language);
      html() += "\"";
    }
    html() += ">";
    const std::string_view literal = view(cmark_node_get_literal(node));
    append_html(html(), literal);
    html() += "</code></pre>\n</div>\n";
    made_.text += literal;
    end_of_block();
  }

  void paragraph(cmark_node* node, bool entering) {
    if (entering && made_.first_paragraph.empty() &&
        cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_DOCUMENT)
      paragraph_start_ = made_.text.size();
    if (!entering) {
      if (paragraph_start_) {
        made_.first_paragraph = trim(std::string_view(made_.text).substr(*paragraph_start_));
        paragraph_start_.reset();
      }
      end_of_block();
    }
    if (is_tight(node)) return;
    if (entering) {
      fresh_line();
      html() += "<p>";
    } else {
      if (footnote_ends_with(node)) back_references();
      html() += "</p>\n";
    }
  }

  static bool is_tight(cmark_node* paragraph) {
    cmark_node* list = cmark_node_parent(cmark_node_parent(paragraph));
    return list != nullptr && cmark_node_get_type(list) == CMARK_NODE_LIST &&
           cmark_node_get_list_tight(list);
  }

  void heading(cmark_node* node, bool entering) {
    if (entering) {
      fresh_line();
      const int level = levels_.shown(cmark_node_get_heading_level(node));
      made_.headings.push_back({level, {}, {}});
      heading_text_ = made_.text.size();
      heading_html_ = html().size();
      heading_marks_ = made_.marks.size();
      return;
    }
    Heading& made = made_.headings.back();
    made.text = trim(std::string_view(made_.text).substr(heading_text_));
    made.id = free_anchor(heading_anchor(made.text));
    const std::string name = "h" + std::to_string(made.level);
    const std::string open = "<" + name + " id=\"" + html_escape(made.id) + "\">";
    html().insert(heading_html_, open);
    for (std::size_t i = heading_marks_; i < made_.marks.size(); ++i)
      made_.marks[i].offset += open.size();
    html() += "</" + name + ">\n";
    end_of_block();
  }

  // Repeated headings get -1, -2, ... as on GitHub.
  std::string free_anchor(std::string anchor) {
    if (anchor.empty()) anchor = "section";
    std::string free = anchor;
    for (int i = 1; !anchors_.insert(free).second; ++i) free = anchor + "-" + std::to_string(i);
    return free;
  }

  // --- Raw HTML ---

  void html_block(cmark_node* node) {
    const std::string raw = without_comments(view(cmark_node_get_literal(node)));
    if (trim(raw).empty()) return;
    if (raw_html_ == RawHtml::allow) return line(trim(raw));
    saw_raw_html(node);
    fresh_line();
    html() += "<p>";
    append_html(html(), trim(raw));
    html() += "</p>\n";
  }

  void html_inline(cmark_node* node) {
    const std::string raw = without_comments(view(cmark_node_get_literal(node)));
    if (raw.empty()) return;
    if (raw_html_ == RawHtml::allow) {
      html() += raw;
      return;
    }
    saw_raw_html(node);
    append_html(html(), raw);
  }

  void saw_raw_html(cmark_node* node) {
    if (!raw_html_at_) raw_html_at_ = position(node);
    ++raw_html_count_;
  }

  void report_raw_html() {
    if (!raw_html_at_) return;
    out_.add(rule("raw-html"), {markdown_.file, *raw_html_at_, 1},
             counted(raw_html_count_, "piece") + " of raw HTML shown as text",
             "write it in Markdown, in backquotes, or set 'markdown: {raw_html: allow}'");
  }

  // --- Inlines ---

  void text(std::string_view literal) {
    append_html(html(), literal);
    made_.text += literal;
  }

  void soft_break(std::string_view shown) {
    html() += shown;
    made_.text += ' ';
  }

  void code(cmark_node* node) {
    html() += "<code>";
    text(view(cmark_node_get_literal(node)));
    html() += "</code>";
  }

  static std::string title_attribute(cmark_node* node) {
    const std::string_view title = view(cmark_node_get_title(node));
    return title.empty() ? std::string() : " title=\"" + html_escape(title) + "\"";
  }

  void link(cmark_node* node, bool entering) {
    LinkMark mark;
    mark.offset = html().size();
    if (entering) {
      mark.at = position(node);
      mark.target = resolve_(view(cmark_node_get_url(node)), mark.at, out_);
      mark.attributes = title_attribute(node);
    } else {
      mark.kind = LinkMark::Kind::close;
    }
    made_.marks.push_back(std::move(mark));
  }

  void image(cmark_node* node, bool entering) {
    image_depth_ += entering ? 1 : -1;
    if (entering && image_depth_ == 1) image_text_.clear();
    if (entering || image_depth_ > 0) return;
    LinkMark mark;
    mark.kind = LinkMark::Kind::image;
    mark.offset = html().size();
    mark.at = position(node);
    mark.target = resolve_(view(cmark_node_get_url(node)), mark.at, out_);
    mark.attributes = title_attribute(node);
    mark.text = html_escape(image_text_);
    made_.text += image_text_;
    made_.marks.push_back(std::move(mark));
  }

  void collect_image_text(cmark_node* node, bool entering) {
    if (!entering) return;
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
      image_text_ += view(cmark_node_get_literal(node));
    if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) image_text_ += ' ';
  }

  // --- Footnotes: the reference holds the number that cmark gave its definition ---

  void footnote_reference(cmark_node* node) {
    const std::string number(view(cmark_node_get_literal(node)));
    const int uses = ++footnote_uses_[number];
    const std::string id = number + (uses == 1 ? "" : "-" + std::to_string(uses));
    html() += "<sup class=\"footnote\" id=\"fnref:" + id + "\">";
    own_anchor("fn:" + number, " role=\"doc-noteref\"");
    html() += number;
    close_anchor();
    html() += "</sup>";
  }

  void footnote(bool entering) {
    if (!entering) {
      if (!back_referenced_) back_references();
      html() += "</li>\n";
      return;
    }
    if (!in_footnotes_) line("<div class=\"footnotes\">\n<ol>");
    in_footnotes_ = true;
    back_referenced_ = false;
    ++footnote_;
    line("<li id=\"fn:" + std::to_string(footnote_) + "\">");
  }

  bool footnote_ends_with(cmark_node* paragraph) const {
    return in_footnotes_ && cmark_node_next(paragraph) == nullptr &&
           cmark_node_get_type(cmark_node_parent(paragraph)) == CMARK_NODE_FOOTNOTE_DEFINITION;
  }

  void back_references() {
    back_referenced_ = true;
    const std::string number = std::to_string(footnote_);
    for (int use = 1; use <= footnote_uses_[number]; ++use) {
      const std::string id = number + (use == 1 ? "" : "-" + std::to_string(use));
      html() += " ";
      own_anchor("fnref:" + id,
                 " role=\"doc-backlink\" aria-label=\"Back to reference " + id + "\"");
      html() += "↩";
      close_anchor();
    }
  }

  void own_anchor(std::string fragment, std::string attributes) {
    LinkMark mark;
    mark.offset = html().size();
    mark.target = {LinkTarget::Kind::anchor, {}, std::move(fragment)};
    mark.attributes = std::move(attributes);
    made_.marks.push_back(std::move(mark));
  }

  void close_anchor() {
    LinkMark mark;
    mark.kind = LinkMark::Kind::close;
    mark.offset = html().size();
    made_.marks.push_back(std::move(mark));
  }

  // --- Tables ---

  void table(cmark_node* node, bool entering) {
    if (!entering) {
      if (in_table_body_) line("</tbody>");
      in_table_body_ = false;
      line("</table>\n</div>");
      return;
    }
    const std::uint16_t columns = cmark_gfm_extensions_get_table_columns(node);
    const std::uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(node);
    alignments_.assign(alignments, alignments + columns);
    open_box("Table");
    line("<table>");
  }

  void table_row(cmark_node* node, bool entering) {
    const bool header = cmark_gfm_extensions_get_table_row_is_header(node) != 0;
    in_table_header_ = header;
    if (entering) {
      column_ = 0;
      if (header) line("<thead>");
      if (!header && !in_table_body_) line("<tbody>");
      if (!header) in_table_body_ = true;
      return line("<tr>");
    }
    line(header ? "</tr>\n</thead>" : "</tr>");
  }

  void table_cell(bool entering) {
    const std::string_view name = in_table_header_ ? "th" : "td";
    if (!entering) {
      html() += "</" + std::string(name) + ">\n";
      end_of_block();
      return;
    }
    html() += "<" + std::string(name);
    const std::uint8_t alignment = column_ < alignments_.size() ? alignments_[column_] : 0;
    ++column_;
    if (alignment == 'l') html() += " class=\"left\"";
    if (alignment == 'c') html() += " class=\"center\"";
    if (alignment == 'r') html() += " class=\"right\"";
    if (in_table_header_) html() += " scope=\"col\"";
    html() += '>';
  }

  // Where a node starts, in the file. Some inlines have no place of their own: then the block's.
  Position position(cmark_node* node) const {
    while (node != nullptr && cmark_node_get_start_line(node) == 0) node = cmark_node_parent(node);
    if (node == nullptr) return {markdown_.first_line, 1};
    const int line = cmark_node_get_start_line(node);
    const int bytes = cmark_node_get_start_column(node) - 1;
    return {markdown_.first_line + line - 1, column_of(line, bytes)};
  }

  // cmark counts columns in bytes.
  int column_of(int line, int bytes) const {
    std::string_view rest = markdown_.text;
    for (int i = 1; i < line; ++i) {
      const auto end = rest.find('\n');
      if (end == rest.npos) return 1;
      rest.remove_prefix(end + 1);
    }
    const auto length = std::min(rest.find('\n'), rest.size());
    const auto prefix = std::min<std::size_t>(static_cast<std::size_t>(std::max(bytes, 0)), length);
    return static_cast<int>(count_code_points(rest.substr(0, prefix))) + 1;
  }

  const MarkdownText& markdown_;
  RawHtml raw_html_;
  const ResolveLink& resolve_;
  Diagnostics& out_;
  Document made_;

  HeadingLevels levels_;
  std::set<std::string> anchors_;
  std::size_t heading_text_ = 0, heading_html_ = 0, heading_marks_ = 0;
  std::optional<std::size_t> paragraph_start_;

  int image_depth_ = 0;
  std::string image_text_;

  bool in_footnotes_ = false, back_referenced_ = false;
  int footnote_ = 0;
  std::map<std::string, int> footnote_uses_;

  std::vector<std::uint8_t> alignments_;
  std::size_t column_ = 0;
  bool in_table_header_ = false, in_table_body_ = false;

  std::optional<Position> raw_html_at_;
  std::size_t raw_html_count_ = 0;
};

}  // namespace

Document write_document(cmark_node* tree, const MarkdownText& markdown, RawHtml raw_html,
                        const ResolveLink& resolve, Diagnostics& out) {
  return Writer(markdown, raw_html, resolve, out).write(tree);
}

}  // namespace dossier
