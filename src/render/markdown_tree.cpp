#include "render/markdown_tree.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <array>
#include <mutex>

namespace dossier {
namespace {

constexpr std::array kExtensions = {"table", "strikethrough", "autolink", "tasklist"};

struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};

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
  return MarkdownTree(cmark_parser_finish(parser.get()));
}

}  // namespace dossier
