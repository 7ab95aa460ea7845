#include "render/markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <array>
#include <memory>
#include <mutex>

#include "model/rules.h"
#include "render/html_writer.h"
#include "render/markdown_guard.h"

namespace dossier {
namespace {

constexpr std::array kExtensions = {"table", "strikethrough", "autolink", "tasklist"};

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Tree = std::unique_ptr<cmark_node, FreeNode>;

struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};

Tree parse(std::string_view text) {
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
  return Tree(cmark_parser_finish(parser.get()));
}

}  // namespace

Document render_markdown(const MarkdownText& markdown, RawHtml raw_html, const ResolveLink& resolve,
                         Diagnostics& out) {
  if (const auto fault = find_too_complex(markdown.text)) {
    out.add(rule("too-complex"), {markdown.file, {markdown.first_line + fault->line - 1, 1}, 1},
            "Markdown beyond the bounds: " + fault->message, "write it with fewer of them");
    return {};
  }
  const Tree tree = parse(markdown.text);
  return write_document(tree.get(), markdown, raw_html, resolve, out);
}

}  // namespace dossier
