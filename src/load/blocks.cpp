#include "load/blocks.h"

#include <optional>

#include "base/text.h"
#include "load/code_fences.h"
#include "model/block_mark.h"
#include "model/rules.h"

namespace dossier {
namespace {

struct Opener {
  Audience audience = Audience::self;
  bool only = false;
};

std::optional<Opener> parse_opener(std::string_view line) {
  std::string_view words = trim(line.substr(kBlockMark.size()));
  Opener opener;
  if (words.starts_with("only ")) {
    opener.only = true;
    words = trim(words.substr(5));
  }
  const auto audience = value_of<Audience>(words);
  if (!audience) return std::nullopt;
  opener.audience = *audience;
  return opener;
}

class BlockFinder {
 public:
  BlockFinder(const std::string& file, int first_line, Diagnostics& out)
      : file_(file), first_line_(first_line), out_(out) {}

  void take(int index, std::string_view line) {
    const bool marked = find_block_mark(line) != line.npos;
    switch (fences_.take(line)) {
      case CodeFences::Part::code:
        if (marked) marks_in_fence_.push_back(index);
        return;
      case CodeFences::Part::closer:
        return marks_in_fence_.clear();
      case CodeFences::Part::opener:
        refuse_marks_in_fence();
        fence_line_ = index;
        return;
      case CodeFences::Part::text:
        break;
    }
    refuse_marks_in_fence();
    if (marked) take_mark(index, line);
  }

  std::vector<Block> finish() {
    if (open_)
      fault(open_->first, "a ':::' block that is never closed", "add a line ':::' where it ends");
    refuse_marks_in_fence();
    return std::move(blocks_);
  }

 private:
  void take_mark(int index, std::string_view line) {
    if (!line.starts_with(kBlockMark)) {
      fault(index, "':::' must stand at the start of a line, outside lists and quotes",
            "move it to column 1, or put it in backquotes");
    } else if (trim(line) == kBlockMark) {
      close(index);
    } else if (const auto opener = parse_opener(line)) {
      open(index, *opener);
    } else {
      fault(index, "a ':::' line that names no audience",
            "write '::: manager' (or self, internal, public, or 'only' and one of them)");
    }
  }

  void open(int index, const Opener& opener) {
    if (open_) return fault(index, "':::' blocks do not nest", "close the block before with ':::'");
    open_ = Block{index, index, opener.audience, opener.only};
  }

  void close(int index) {
    if (!open_) return fault(index, "a ':::' that closes nothing", "remove it");
    open_->last = index;
    blocks_.push_back(*open_);
    open_.reset();
  }

  // Of a fence that has ended without a closing line.
  void refuse_marks_in_fence() {
    for (const int index : marks_in_fence_)
      fault(index, "':::' inside a code fence that is never closed",
            "close the fence that line " + std::to_string(first_line_ + fence_line_) + " opens");
    marks_in_fence_.clear();
  }

  void fault(int index, std::string message, std::string hint) {
    out_.add(rule("bad-block"), {file_, {first_line_ + index, 1}, 3}, std::move(message),
             std::move(hint));
  }

  const std::string& file_;
  int first_line_;
  Diagnostics& out_;
  std::vector<Block> blocks_;
  std::optional<Block> open_;
  CodeFences fences_;
  int fence_line_ = 0;
  std::vector<int> marks_in_fence_;
};

}  // namespace

std::vector<Block> find_blocks(std::string_view markdown, const std::string& file, int first_line,
                               Diagnostics& out) {
  if (markdown.find(kBlockMark) == markdown.npos) return {};
  BlockFinder finder(file, first_line, out);
  int index = 0;
  for (const std::string_view line : split(markdown, '\n')) finder.take(index++, line);
  return finder.finish();
}

}  // namespace dossier
