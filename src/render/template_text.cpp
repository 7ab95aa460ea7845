#include "render/template_text.h"

#include <algorithm>

#include "base/text.h"
#include "model/rules.h"

namespace dossier {
namespace {

constexpr std::size_t kMaxDepth = 16;
constexpr std::size_t kMaxText = 1024 * 1024;
constexpr std::size_t kMaxReplaced = 2000;  // partials and comments of one page
constexpr std::string_view kLayout = "layout";
constexpr std::string_view kContent = "content";

// A tag that the expansion replaces: a partial or a comment, with its line when it has one to
// itself.
struct Replaced {
  std::size_t start = 0, end = 0;  // of what is replaced
  std::size_t tag = 0;             // where "{{" stands
  std::string_view partial;        // empty for a comment
};

std::optional<Replaced> next_replaced(std::string_view text, std::size_t from) {
  for (std::size_t tag = text.find("{{", from); tag != text.npos; tag = text.find("{{", tag + 2)) {
    const char kind = tag + 2 < text.size() ? text[tag + 2] : '\0';
    if (kind != '>' && kind != '!') continue;
    const auto close = text.find("}}", tag);
    if (close == text.npos) return std::nullopt;
    Replaced found{tag, close + 2, tag, {}};
    if (kind == '>') found.partial = trim(text.substr(tag + 3, close - tag - 3));
    const auto line = text.rfind('\n', tag);
    const std::size_t line_start = line == text.npos ? 0 : line + 1;
    const auto line_end = std::min(text.find('\n', found.end), text.size());
    const bool alone = trim(text.substr(line_start, tag - line_start)).empty() &&
                       trim(text.substr(found.end, line_end - found.end)).empty();
    if (alone && line_start >= from) {
      found.start = line_start;
      found.end = std::min(line_end + 1, text.size());
    }
    return found;
  }
  return std::nullopt;
}

class Expansion {
 public:
  Expansion(const ThemeFiles& theme, const std::string& page, Diagnostics& out)
      : theme_(theme), page_(page), out_(out) {}

  std::optional<TemplateText> run() {
    if (!expand(std::string(kLayout) + ".mustache", {theme_.name, {}, 1})) return std::nullopt;
    return std::move(made_);
  }

 private:
  bool expand(const std::string& path, const Location& wanted_at) {
    const auto found = theme_.files.find(path);
    if (found == theme_.files.end())
      return fault(wanted_at, "the theme has no file " + quoted(path), partial_hint(path));
    if (std::find(open_.begin(), open_.end(), path) != open_.end() || open_.size() >= kMaxDepth)
      return fault(wanted_at,
                   "partials that include themselves: " + join(open_, " > ") + " > " + path,
                   "break the circle");
    open_.push_back(path);
    const bool done = expand_text(found->second);
    open_.pop_back();
    return done;
  }

  bool expand_text(const ThemeFile& file) {
    const std::string_view text = file.bytes;
    std::size_t at = 0;
    while (const auto tag = next_replaced(text, at)) {
      made_.append(text.substr(at, tag->start - at), file.origin, text, at);
      at = tag->end;
      if (++replaced_ > kMaxReplaced)
        return fault({file.origin, position_at(text, tag->tag), 2},
                     "more than 2000 partials and comments in one page", "use fewer of them");
      if (tag->partial.empty()) continue;
      const std::string path = tag->partial == kContent
                                   ? page_ + ".mustache"
                                   : "partials/" + std::string(tag->partial) + ".mustache";
      if (!expand(path, {file.origin, position_at(text, tag->tag), 2})) return false;
    }
    made_.append(text.substr(at), file.origin, text, at);
    if (made_.text().size() > kMaxText)
      return fault({file.origin, {}, 1}, "a template of more than 1 MiB", "split it");
    return true;
  }

  std::string partial_hint(const std::string& path) const {
    std::vector<std::string> paths;
    for (const auto& [known, file] : theme_.files) paths.push_back(known);
    return did_you_mean(path, paths);
  }

  bool fault(Location where, std::string message, std::string hint) {
    out_.add(rule("theme-syntax"), std::move(where), std::move(message), std::move(hint));
    return false;
  }

  const ThemeFiles& theme_;
  const std::string& page_;
  Diagnostics& out_;
  TemplateText made_;
  std::vector<std::string> open_;
  std::size_t replaced_ = 0;
};

}  // namespace

void TemplateText::append(std::string_view text, const std::string& file, std::string_view whole,
                          std::size_t offset_in_whole) {
  if (text.empty()) return;
  chunks_.push_back({text_.size(), file, position_at(whole, offset_in_whole)});
  text_ += text;
}

Location TemplateText::origin(std::size_t offset) const {
  const auto after =
      std::upper_bound(chunks_.begin(), chunks_.end(), offset,
                       [](std::size_t value, const Chunk& chunk) { return value < chunk.start; });
  if (after == chunks_.begin()) return {};
  const Chunk& chunk = *std::prev(after);
  const Position inside =
      position_at(std::string_view(text_).substr(chunk.start), offset - chunk.start);
  if (inside.line == 1)
    return {chunk.file, {chunk.at.line, chunk.at.column + inside.column - 1}, 1};
  return {chunk.file, {chunk.at.line + inside.line - 1, inside.column}, 1};
}

std::optional<TemplateText> expand_template(const ThemeFiles& theme, const std::string& page,
                                            Diagnostics& out) {
  return Expansion(theme, page, out).run();
}

}  // namespace dossier
