// `:::` blocks: what is kept from a reader never shows, and code fences are where the Markdown
// parser sees them. Were one seen where there is none, its `:::` lines would count as plain text,
// and everybody would read what they enclose.
// smoke: runs=10000 longest=1024 dictionary=markdown

#include "load/blocks.h"

#include <array>
#include <string>
#include <vector>

#include "base/text.h"
#include "fuzz/support/demand.h"
#include "fuzz/support/diagnostics.h"
#include "fuzz/support/html.h"
#include "fuzz/support/target.h"
#include "load/source_text.h"
#include "model/block_mark.h"
#include "model/seen.h"
#include "render/inventory.h"
#include "render/markdown.h"
#include "render/placing.h"

namespace dossier {
namespace {

constexpr const char* kFile = "content/a.md";
constexpr std::array kReaders = {Audience::self, Audience::manager, Audience::internal,
                                 Audience::everyone};

bool reads(const Block& block, Audience reader) {
  return block.only ? reader == block.audience : reader <= block.audience;
}

void demand_good_blocks(const std::vector<Block>& blocks,
                        const std::vector<std::string_view>& lines) {
  int last = -1;
  for (const Block& block : blocks) {
    demand(block.first > last && block.last > block.first, "blocks one after the other");
    last = block.last;
    demand(static_cast<std::size_t>(last) < lines.size(), "a block inside the text");
    demand(lines[static_cast<std::size_t>(block.first)].starts_with(kBlockMark), "an opener");
    demand(trim(lines[static_cast<std::size_t>(block.last)]) == kBlockMark, "a closer");
  }
}

// Line by line: what is for this reader as it was written, and nothing of the rest.
void demand_good_view(const std::string& text, const std::vector<Block>& blocks, Audience reader,
                      const std::vector<std::string_view>& lines) {
  const auto shown = split(text, '\n');
  demand(shown.size() == lines.size(), "as many lines", text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    bool visible = true;
    for (const Block& block : blocks) {
      const int line = static_cast<int>(i);
      if (line < block.first || line > block.last) continue;
      visible = line != block.first && line != block.last && reads(block, reader);
    }
    demand(shown[i] == (visible ? lines[i] : std::string_view()), "the line or nothing", shown[i]);
  }
}

// What everybody may read is parsed first, and a block mark in it that is no code is an error.
void demand_marks_in_code(const std::string& text) {
  static const Target target;
  static const PublishedPaths published;
  std::string marked;
  std::vector<std::string> words;  // one behind each mark that is left
  for (const std::string_view line : split(text, '\n')) {
    const std::size_t mark = find_block_mark(line);
    const std::size_t end = mark == line.npos ? line.size() : mark + kBlockMark.size();
    marked += line.substr(0, end);
    if (mark != line.npos) marked += words.emplace_back("zq" + std::to_string(words.size()) + "qz");
    marked += std::string(line.substr(end)) + "\n";
  }
  if (words.empty()) return;
  Diagnostics out;
  const ResolveLink resolve = [](std::string_view url, Position at, Diagnostics& said) {
    return resolve_unchecked(url, {kFile, at, 1}, said);
  };
  const Document document = render_markdown({marked, kFile, 1}, RawHtml::escape, {}, resolve, out);
  FileReferences references;
  const std::string html =
      place(document, {Addresses(target), published, "index.html"}, references);
  const ReadHtml read = demand_good_fragment(html);
  demand(document.block_marks.empty(), "code of what was taken for code", marked);
  for (const std::string& word : words)  // what is in no HTML at all nobody reads
    demand(html.find(word) == html.npos || read.code.find(word) != std::string::npos,
           "an error for what is no code", marked);
}

}  // namespace

void fuzz(std::string bytes) {
  Memory files;
  Diagnostics out;
  const auto text = check_source(std::move(bytes), kFile, out);
  if (!text) return;
  files.put(std::string("/p/") + kFile, *text);
  const std::vector<Block> blocks = find_blocks(*text, kFile, 1, out);
  demand_good_diagnostics(out, files, "/p");
  if (out.has_errors()) return;  // nothing is published
  const auto lines = split(*text, '\n');
  demand_good_blocks(blocks, lines);
  for (const Audience reader : kReaders) {
    demand_good_view(visible_text(*text, blocks, reader), blocks, reader, lines);
  }
  demand_marks_in_code(without_fences(*text, blocks));
}

}  // namespace dossier
