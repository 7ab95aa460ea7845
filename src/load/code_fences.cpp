#include "load/code_fences.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text.h"
#include "base/unicode.h"

namespace dossier {
namespace {

constexpr std::size_t kTab = 4;              // columns, and the indentation that makes code
constexpr std::size_t kMaxContainers = 100;  // deeper ones are left closed: bounds each line's work

// The elements that start raw HTML up to the next blank line, wherever they stand [CommonMark 4.6].
constexpr std::string_view kElements =
    " address article aside base basefont blockquote body caption center col colgroup dd details "
    "dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 "
    "head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option "
    "p param section source summary table tbody td tfoot th thead title tr track ul ";

std::string expand_tabs(std::string_view line) {
  std::string out;
  for (const char c : line) {
    if (c == '\t')
      out.append(kTab - out.size() % kTab, ' ');
    else
      out += c;
  }
  return out;
}

std::size_t indent_of(std::string_view text) {
  return std::min(text.find_first_not_of(' '), text.size());
}

bool is_blank(std::string_view text) { return indent_of(text) == text.size(); }

// "***", "- - -", "___".
bool is_rule(std::string_view text) {
  if (std::string_view("*-_").find(text[0]) == std::string_view::npos) return false;
  return text.find_first_not_of(std::array{text[0], ' ', '\0'}.data()) == text.npos &&
         std::count(text.begin(), text.end(), text[0]) >= 3;
}

bool is_heading(std::string_view text) {
  const auto level = std::min(text.find_first_not_of('#'), text.size());
  return level >= 1 && level <= 6 && (level == text.size() || text[level] == ' ');
}

// Below a paragraph, what makes a heading of it.
bool is_underline(std::string_view text) {
  return (text[0] == '=' || text[0] == '-') && trim(text).find_first_not_of(text[0]) == text.npos;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

std::size_t list_marker(std::string_view text) {
  std::size_t length = 0;
  if (text.starts_with('-') || text.starts_with('+') || text.starts_with('*')) {
    length = 1;
  } else {
    while (length < text.size() && length < 9 && text[length] >= '0' && text[length] <= '9')
      ++length;
    if (length == 0 || length == text.size() || (text[length] != '.' && text[length] != ')'))
      return 0;
    ++length;
  }
  const bool apart = length == text.size() || text[length] == ' ' || text[length] == '\t';
  return apart ? length : 0;
}

std::optional<CodeFences::Fence> CodeFences::fence_at(std::string_view text) {
  if (!text.starts_with('`') && !text.starts_with('~')) return std::nullopt;
  const auto length = std::min(text.find_first_not_of(text[0]), text.size());
  if (length < 3 || (text[0] == '`' && text.find('`', length) != text.npos)) return std::nullopt;
  return Fence{text[0], length};
}

CodeFences::Html CodeFences::html_at(std::string_view text, bool in_paragraph) {
  constexpr std::array<std::pair<std::string_view, Html>, 6> starts = {
      {{"<script", Html::raw},
       {"<pre", Html::raw},
       {"<style", Html::raw},
       {"<!--", Html::comment},
       {"<?", Html::instruction},
       {"<![cdata[", Html::cdata}}};
  const std::string line = fold(text);
  for (const auto& [start, html] : starts) {
    if (!line.starts_with(start)) continue;
    const bool whole =
        line.size() == start.size() || line[start.size()] == ' ' || line[start.size()] == '>';
    if (html != Html::raw || whole) return html;
  }
  if (text.starts_with("<!") && text.size() > 2 && is_letter(text[2])) return Html::declaration;
  const bool closing = line.starts_with("</");
  const auto name_start = closing ? 2u : 1u;
  if (!line.starts_with('<') || line.size() <= name_start || !is_letter(line[name_start]))
    return Html::none;
  const auto name_end = std::min(line.find_first_of(" />", name_start), line.size());
  const std::string name = line.substr(name_start, name_end - name_start);
  if (kElements.find(" " + name + " ") != kElements.npos) return Html::element;
  // Any other tag, when it is whole and alone on a line that continues no paragraph.
  const std::string_view whole = trim(line);
  const bool alone = name.find(':') == name.npos && name.find('@') == name.npos &&
                     name_end < whole.size() && whole.find('>') == whole.size() - 1 &&
                     whole.find('<', 1) == whole.npos;
  return alone && !in_paragraph ? Html::element : Html::none;
}

bool CodeFences::ends(Html html, std::string_view line) {
  const auto has = [&](std::string_view end) { return line.find(end) != line.npos; };
  switch (html) {
    case Html::raw: {
      const std::string folded = fold(line);
      return folded.find("</script>") != folded.npos || folded.find("</pre>") != folded.npos ||
             folded.find("</style>") != folded.npos;
    }
    case Html::comment:
      return has("-->");
    case Html::instruction:
      return has("?>");
    case Html::declaration:
      return has(">");
    case Html::cdata:
      return has("]]>");
    case Html::element:
      return is_blank(line);
    case Html::none:
      break;
  }
  return true;
}

// How many of the open containers the line continues; `rest` is what stands inside them.
std::size_t CodeFences::match_containers(std::string_view& rest) {
  std::size_t matched = 0;
  for (Container& container : containers_) {
    const std::size_t indent = indent_of(rest);
    if (container.width == 0) {
      if (indent >= kTab || indent == rest.size() || rest[indent] != '>') break;
      rest.remove_prefix(indent + 1);
      if (rest.starts_with(' ')) rest.remove_prefix(1);
    } else if (indent >= container.width) {
      rest.remove_prefix(container.width);
    } else if (indent == rest.size() && !container.empty) {
      rest = {};
    } else {
      break;
    }
    if (!is_blank(rest)) container.empty = false;
    ++matched;
  }
  return matched;
}

void CodeFences::leave(std::size_t matched) {
  containers_.resize(matched);
  paragraph_ = false;
  html_ = Html::none;
  fence_.reset();
}

// Opens the quote or list item that `rest` starts with; the new count of containers, or nothing.
std::optional<std::size_t> CodeFences::open_container(std::string_view& rest, std::size_t matched) {
  const std::size_t indent = indent_of(rest);
  if (indent >= kTab || indent == rest.size() || matched >= kMaxContainers) return std::nullopt;
  const std::string_view text = rest.substr(indent);
  if (text[0] == '>') {
    leave(matched);
    containers_.push_back({});
    rest.remove_prefix(indent + 1);
    if (rest.starts_with(' ')) rest.remove_prefix(1);
    return matched + 1;
  }
  const std::size_t marker = is_rule(text) ? 0 : list_marker(text);
  if (marker == 0) return std::nullopt;
  const std::size_t gap = indent_of(text.substr(marker));
  const bool empty = marker + gap == text.size();
  const bool interrupts = paragraph_ && matched == containers_.size();
  const bool first = marker == 1 || text.substr(0, marker - 1) == "1";
  if (interrupts && (empty || !first)) return std::nullopt;
  const std::size_t width = indent + marker + (empty || gap > kTab ? 1 : gap);
  leave(matched);
  containers_.push_back({width, empty});
  rest.remove_prefix(std::min(width, rest.size()));
  return matched + 1;
}

// What a line is that stands in no fence and no raw HTML, behind its quote and list marks.
CodeFences::Part CodeFences::take_leaf(std::string_view rest, std::size_t matched) {
  const std::size_t indent = indent_of(rest);
  const std::string_view text = rest.substr(indent);
  if (text.empty()) {
    leave(matched);
    return Part::text;
  }
  if (indent >= kTab) {
    if (!paragraph_) leave(matched);
    return Part::text;
  }
  if (const auto fence = fence_at(text)) {
    leave(matched);
    fence_ = fence;
    return Part::opener;
  }
  const bool continues = paragraph_ && matched == containers_.size();
  const Html html = html_at(text, continues);
  if ((continues && is_underline(text)) || is_heading(text) || is_rule(text) ||
      html != Html::none) {
    leave(matched);
    if (!ends(html, text)) html_ = html;
    return Part::text;
  }
  if (!paragraph_) leave(matched);  // else it continues the paragraph, lazily perhaps
  paragraph_ = true;
  return Part::text;
}

CodeFences::Part CodeFences::take(std::string_view line) {
  const std::string expanded = expand_tabs(line);
  std::string_view rest = expanded;
  std::size_t matched = match_containers(rest);
  if ((fence_ || html_ != Html::none) && matched < containers_.size()) leave(matched);
  if (fence_) {
    const auto fence = indent_of(rest) < kTab ? fence_at(trim(rest)) : std::nullopt;
    const bool closed = fence && fence->mark == fence_->mark && fence->length >= fence_->length &&
                        fence->length == trim(rest).size();
    if (closed) fence_.reset();
    return closed ? Part::closer : Part::code;
  }
  if (line.starts_with(kBlockMark)) {
    rest = {};
    matched = match_containers(rest);
  }
  if (html_ != Html::none) {
    if (ends(html_, rest)) html_ = Html::none;
    return Part::text;
  }
  while (const auto opened = open_container(rest, matched)) matched = *opened;
  return take_leaf(rest, matched);
}

}  // namespace dossier
