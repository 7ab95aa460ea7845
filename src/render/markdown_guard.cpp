#include "render/markdown_guard.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "render/complexity/line_marks.h"
#include "render/complexity/line_prefix.h"
#include "render/complexity/reference_load.h"
#include "render/complexity/table_rows.h"

namespace dossier {
namespace {

constexpr std::size_t kMaxDepth = 32;
constexpr std::size_t kMaxPieces = 600'000;
constexpr std::size_t kMaxPipes = 256;
constexpr std::size_t kMaxReferenceBytes = 4'000'000;

// Where the parser's time grows with the product of two counts, that is what is bounded.
constexpr std::size_t kMaxLinkSteps = 100'000'000;
constexpr std::size_t kMaxDeclarationSteps = 250'000'000;
constexpr std::size_t kMaxAddressSteps = 250'000'000;
constexpr std::size_t kMaxMailBytes = 64'000'000;
constexpr std::size_t kMaxTableSteps = 250'000'000;

// Lines that the parser may have to take together, for what stands in them.
struct Paragraph {
  std::size_t bytes = 0;
  std::size_t emphasis = 0, images = 0, declarations = 0;
};

// Lines without a blank one between them, in which a table may start anywhere.
struct Run {
  std::size_t pipes = 0;         // of the line that has most
  std::size_t columns = 0;       // of the widest delimiter row
  std::size_t since_pipe = 0;    // bytes
  std::size_t header_steps = 0;  // that a delimiter row costs, which has the text above read
};

class Scan {
 public:
  std::optional<TooComplex> line(std::string_view text) {
    ++line_;
    const LinePrefix prefix = read_prefix(text);
    const bool is_row = rows_.take(prefix);
    const bool is_blank = prefix.content.empty() && prefix.containers == 0;
    if (is_blank || is_row || prefix.starts_item) end_paragraph();
    if (is_blank || prefix.starts_item) run_ = {};
    after_blank_ = std::exchange(is_blank_, is_blank);
    if (is_blank) return std::nullopt;
    nest(prefix);
    add_block(prefix);
    const LineMarks marks = count_marks(prefix.inlines);
    add_inlines(marks, text.size());
    run_.since_pipe += text.size() - prefix.inlines.size();  // may be text, too
    add_table(marks, delimiter_columns(prefix.content), is_row);
    references_.take_line(prefix, text.size());
    return check();
  }

 private:
  void end_paragraph() {
    declaration_steps_ += paragraph_.declarations * paragraph_.bytes;
    paragraph_ = {};
    references_.end_paragraph();
  }

  // At most this many containers are open behind the line's marks. One that was open before stays
  // so by two columns of indentation, by a mark, or because the line goes on with a paragraph.
  void nest(const LinePrefix& prefix) {
    constexpr std::size_t narrowest = 2;  // columns
    const std::size_t depth = std::min(depth_, prefix.columns / narrowest) + prefix.containers;
    depth_ = after_blank_ ? depth : std::max(depth_, depth);
  }

  // A heading is kept for the table of contents, too.
  void add_block(const LinePrefix& prefix) {
    constexpr std::size_t line = 2, container = 2, heading = 6;
    pieces_ += line + container * prefix.containers;
    pieces_ += may_make_heading(prefix.content) ? heading : 0;
  }

  void add_inlines(const LineMarks& marks, std::size_t bytes) {
    paragraph_.bytes += bytes + 1;
    paragraph_.emphasis += marks.emphasis;
    paragraph_.images += marks.images;
    paragraph_.declarations += marks.declarations;
    pieces_ += marks.pieces;
    link_steps_ += marks.links * (paragraph_.emphasis + paragraph_.images);
    address_steps_ += marks.addresses;
    mail_bytes_ += marks.mails * bytes;
  }

  // A delimiter row costs the parser what stands above it, which it reads for a header. The table
  // fills every row up to its columns.
  void add_table(const LineMarks& marks, std::size_t columns, bool is_row) {
    constexpr std::size_t cell = 100;  // steps that it takes to make one
    if (columns > 0 && !is_row) table_steps_ += run_.header_steps;
    run_.columns = std::max(run_.columns, columns);
    if (run_.columns > 0) pieces_ += run_.columns + std::min(run_.columns, marks.pipes + 1);
    run_.pipes = std::max(run_.pipes, marks.pipes);
    run_.since_pipe += marks.before_pipe;
    run_.header_steps += run_.since_pipe + cell * (marks.pipes + 1) + marks.pipes * marks.pipes / 2;
    run_.since_pipe = marks.pipes > 0 ? marks.after_pipe : run_.since_pipe;
  }

  std::optional<TooComplex> check() const {
    if (depth_ > kMaxDepth) return over("more than 32 nested quotes, lists and footnotes");
    if (pieces_ > kMaxPieces)
      return over("more than 600000 lines, pieces of markup and table cells");
    if (run_.columns > 0 && run_.pipes > kMaxPipes)
      return over("more than 256 '|' in one line of a table");
    if (references_.bytes() > kMaxReferenceBytes)
      return over("link references that expand to more than 4 MB");
    if (link_steps_ > kMaxLinkSteps)
      return over(
          "links times the emphasis and images before them in one paragraph: over 100 million");
    if (declaration_steps_ + paragraph_.declarations * paragraph_.bytes > kMaxDeclarationSteps)
      return over("'<!' and '<?' times the bytes of their paragraph: over 250 million");
    if (address_steps_ > kMaxAddressSteps)
      return over("web addresses and ')' in one word times its bytes: over 250 million");
    if (mail_bytes_ > kMaxMailBytes)
      return over("mail addresses in one line times its bytes: over 64 million");
    if (table_steps_ > kMaxTableSteps)
      return over("delimiter rows of tables times the text above them: over 250 million");
    return std::nullopt;
  }

  TooComplex over(std::string message) const { return {line_, std::move(message)}; }

  int line_ = 0;
  std::size_t depth_ = 0;
  std::size_t pieces_ = 0;
  std::size_t link_steps_ = 0, declaration_steps_ = 0, address_steps_ = 0, table_steps_ = 0;
  std::size_t mail_bytes_ = 0;
  bool is_blank_ = true, after_blank_ = true;  // the line, and the one before
  Paragraph paragraph_;
  Run run_;
  TableRows rows_;
  ReferenceLoad references_;
};

}  // namespace

std::optional<TooComplex> find_too_complex(std::string_view markdown) {
  Scan scan;
  while (!markdown.empty()) {
    const auto end = std::min(markdown.find('\n'), markdown.size());
    if (auto found = scan.line(markdown.substr(0, end))) return found;
    markdown.remove_prefix(std::min(end + 1, markdown.size()));
  }
  return std::nullopt;
}

}  // namespace dossier
