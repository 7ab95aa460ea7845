#include "render/page_template.h"

#include <algorithm>

#include "base/text.h"
#include "render/contract.h"
#include "render/template_tag.h"

namespace dossier {
namespace {

constexpr std::string_view kBlanks = " \t";
constexpr std::size_t kKept = 1024 * 1024;  // bytes of a buffer between two pages

// The tag's place, with its line when it stands alone in it. `from` is the end of the last tag.
struct Span {
  std::size_t start = 0, end = 0;
};

Span place_of(std::string_view text, const TemplateTag& tag, std::size_t from) {
  const auto before = text.substr(0, tag.start).find_last_not_of(kBlanks);
  const std::size_t start = before == text.npos ? 0 : before + 1;
  const auto after = std::min(text.find_first_not_of(kBlanks, tag.end), text.size());
  const bool starts_line = start == 0 || text[start - 1] == '\n';
  const bool ends_line = after == text.size() || text[after] == '\n';
  const bool is_alone = starts_line && ends_line && start >= from;
  return is_alone ? Span{start, std::min(after + 1, text.size())} : Span{tag.start, tag.end};
}

}  // namespace

PageTemplate::PageTemplate(std::string text) : text_(std::move(text)) {
  const std::string_view all = text_;
  std::vector<std::size_t> open;
  std::size_t at = 0;
  while (const auto tag = next_tag(all, at)) {
    const bool is_section = tag->kind == '#' || tag->kind == '^' || tag->kind == '/';
    const Span place = is_section ? place_of(all, *tag, at) : Span{tag->start, tag->end};
    add_text(all.substr(at, place.start - at));
    at = place.end;
    if (tag->kind == '/') {
      pieces_[open.back()].next = pieces_.size();
      open.pop_back();
      continue;
    }
    if (is_section) open.push_back(pieces_.size());
    pieces_.push_back({tag->kind == '#'   ? Kind::section
                       : tag->kind == '^' ? Kind::inverted
                       : tag->kind == '&' ? Kind::html
                                          : Kind::variable,
                       tag->name, pieces_.size() + 1});
  }
  add_text(all.substr(at));
}

void PageTemplate::add_text(std::string_view text) {
  if (!text.empty()) pieces_.push_back({Kind::text, text, pieces_.size() + 1});
}

// One page being made.
class Filling {
 public:
  Filling(const PageTemplate& page, const Fields& site, const Fields& content)
      : pieces_(page.pieces_), open_{{&site, {}}, {&content, {}}} {}

  std::string run() && {
    thread_local std::string buffer;  // so that no page keeps the room that it grew into
    bytes_.swap(buffer);
    bytes_.clear();
    fill(0, pieces_.size());
    std::string page = bytes_;
    if (bytes_.capacity() <= kKept) bytes_.swap(buffer);
    return page;
  }

 private:
  using Kind = PageTemplate::Kind;

  // What names are looked up in, or the text that "." stands for.
  struct Open {
    const Fields* record = nullptr;
    std::string_view text;
  };

  // What a name stands for. An empty text, false and an empty list are all absent.
  struct Found {
    const FieldsList* rows = nullptr;
    std::string_view text;
    bool is_true = false;
  };

  void fill(std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; i = pieces_[i].next) {
      const PageTemplate::Piece& piece = pieces_[i];
      switch (piece.kind) {
        case Kind::text:
          bytes_ += piece.text;
          break;
        case Kind::variable:
          append_html(bytes_, find(piece.text).text);
          break;
        case Kind::html:
          bytes_ += find(piece.text).text;
          break;
        case Kind::section:
          show(find(piece.text), i);
          break;
        case Kind::inverted:
          if (!find(piece.text).is_true) fill(i + 1, piece.next);
          break;
      }
    }
  }

  void show(const Found& found, std::size_t section) {
    if (!found.is_true) return;
    const std::size_t end = pieces_[section].next;
    if (found.rows == nullptr) return show_in({nullptr, found.text}, section, end);
    for (const Fields& row : *found.rows) show_in({&row, {}}, section, end);
  }

  void show_in(const Open& inner, std::size_t section, std::size_t end) {
    open_.push_back(inner);
    fill(section + 1, end);
    open_.pop_back();
  }

  Found find(std::string_view name) const {
    if (name == ".") return {nullptr, open_.back().text, !open_.back().text.empty()};
    // Only the record of the site has dotted names.
    if (name.find('.') != name.npos) return meaning(find_in(*open_.front().record, name));
    for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
      if (open->record == nullptr) continue;
      if (const Fields::Value* value = find_in(*open->record, name)) return meaning(value);
      if (!name.starts_with(kHasPrefix)) continue;
      const auto* list = find_in(*open->record, name.substr(kHasPrefix.size()));
      if (list != nullptr && std::holds_alternative<FieldsList>(*list))
        return {nullptr, {}, meaning(list).is_true};
    }
    return {};
  }

  static const Fields::Value* find_in(const Fields& record, std::string_view name) {
    for (const auto& [known, value] : record.fields())
      if (known == name) return &value;
    return nullptr;
  }

  static Found meaning(const Fields::Value* value) {
    if (value == nullptr) return {};
    if (const bool* flag = std::get_if<bool>(value)) return {nullptr, {}, *flag};
    if (const auto* rows = std::get_if<FieldsList>(value)) return {rows, {}, !rows->empty()};
    const auto* html = std::get_if<Html>(value);
    const std::string& text = html != nullptr ? html->text : std::get<std::string>(*value);
    return {nullptr, text, !text.empty()};
  }

  const std::vector<PageTemplate::Piece>& pieces_;
  std::vector<Open> open_;
  std::string bytes_;
};

std::string PageTemplate::fill(const Fields& site, const Fields& content) const {
  return Filling(*this, site, content).run();
}

}  // namespace dossier
