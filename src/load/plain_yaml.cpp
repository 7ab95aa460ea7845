#include "load/plain_yaml.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace dossier {
namespace {

constexpr int kMaxDepth = 8;
constexpr std::size_t kMaxKey = 200;  // bytes; YAML itself ends at 1024

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_alphanumeric(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }
bool is_key_character(char c) { return is_alphanumeric(c) || c == '_' || c == '-' || c == '/'; }

// What stands in a flow list or map without meaning anything to YAML.
bool is_flow_character(char c) {
  return is_alphanumeric(c) || std::string_view(" _./+%()-").find(c) != std::string_view::npos;
}

// Words that YAML takes for nothing at all.
bool is_null(std::string_view text) {
  constexpr std::array<std::string_view, 3> words = {"null", "Null", "NULL"};
  return std::find(words.begin(), words.end(), text) != words.end();
}

struct Line {
  int number = 0;
  std::size_t indent = 0;
  std::string_view text;  // behind the indentation, without blanks at its end

  bool is_item() const { return text.starts_with("- "); }
};

// Throwing would be too dear for what is not plain; `good_` is asked instead.
class Reader {
 public:
  Reader(std::string_view text, int first_line) : rest_(text), number_(first_line - 1) {
    advance();
  }

  std::optional<YamlNode> read() {
    if (!line_ || line_->indent != 0) return std::nullopt;
    YamlNode root = block(0);
    if (!good_ || line_) return std::nullopt;
    return root;
  }

 private:
  // Takes the next line that is neither empty nor a comment.
  void advance() {
    line_.reset();
    while (!rest_.empty()) {
      const auto end = std::min(rest_.find('\n'), rest_.size());
      std::string_view text = rest_.substr(0, end);
      rest_.remove_prefix(std::min(end + 1, rest_.size()));
      ++number_;
      text = text.substr(0, text.find_last_not_of(' ') + 1);  // npos + 1 is 0
      const std::size_t indent = std::min(text.find_first_not_of(' '), text.size());
      text.remove_prefix(indent);
      if (text.empty() || text[0] == '#') continue;
      line_ = Line{number_, indent, text};
      return;
    }
  }

  YamlNode fail() {
    good_ = false;
    return {};
  }

  static YamlNode node(YamlNode::Kind kind, const Line& line) {
    YamlNode made;
    made.kind = kind;
    made.at = {line.number, static_cast<int>(line.indent) + 1};
    return made;
  }

  // What begins with the current line.
  YamlNode block(int depth) {
    if (depth > kMaxDepth) return fail();
    return line_->is_item() ? list(depth) : map(depth);
  }

  YamlNode list(int depth) {
    YamlNode made = node(YamlNode::Kind::list, *line_);
    const std::size_t indent = line_->indent;
    while (good_ && line_ && line_->indent == indent && line_->is_item()) {
      const std::size_t start = line_->text.find_first_not_of(' ', 1);
      Line item{line_->number, indent + start, line_->text.substr(start)};
      if (key_length(item.text) > 0) {
        line_ = item;
        made.items.push_back(block(depth + 1));
      } else {
        made.items.push_back(value(item));
        end_value(indent);
      }
    }
    return made;
  }

  YamlNode map(int depth) {
    YamlNode made = node(YamlNode::Kind::map, *line_);
    const std::size_t indent = line_->indent;
    while (good_ && line_ && line_->indent == indent && !line_->is_item()) {
      const std::size_t length = key_length(line_->text);
      if (length == 0 || !add_key(*line_, length, made)) return fail();
      const std::size_t start = line_->text.find_first_not_of(' ', length + 1);
      if (start == std::string_view::npos) {
        advance();
        if (!line_ || !is_inside(*line_, indent)) return fail();  // nothing at all
        made.pairs.back().value = block(depth + 1);
      } else {
        made.pairs.back().value = value({line_->number, indent + start, line_->text.substr(start)});
        end_value(indent);
      }
    }
    return made;
  }

  // Whether a line belongs to the key above it, which has that indentation.
  static bool is_inside(const Line& line, std::size_t indent) {
    return line.indent > indent || (line.indent == indent && line.is_item());
  }

  // Behind a value nothing may be indented further: it would go on with it.
  void end_value(std::size_t indent) {
    advance();
    if (line_ && line_->indent > indent) good_ = false;
  }

  // The length of the key that the text starts with, or 0.
  static std::size_t key_length(std::string_view text) {
    if (!is_letter(text[0])) return 0;
    std::size_t length = 0;
    while (length < text.size() && is_in_key(text.substr(length))) ++length;
    const std::string_view rest = text.substr(length);
    const bool is_key = rest == ":" || rest.starts_with(": ");
    return is_key && length <= kMaxKey ? length : 0;
  }

  // A key may hold a ':' that a letter follows.
  static bool is_in_key(std::string_view rest) {
    return is_key_character(rest[0]) || (rest.size() > 1 && rest[0] == ':' && is_letter(rest[1]));
  }

  static bool add_key(const Line& line, std::size_t length, YamlNode& map) {
    const std::string_view key = line.text.substr(0, length);
    if (is_null(key)) return false;
    for (const YamlPair& earlier : map.pairs)
      if (earlier.key == key) return false;
    map.pairs.push_back({std::string(key), {line.number, static_cast<int>(line.indent) + 1}, {}});
    return true;
  }

  // A value that ends with its line.
  YamlNode value(const Line& at) {
    switch (at.text[0]) {
      case '"':
      case '\'':
        return quoted_value(at);
      case '[':
      case '{':
        return flow(at);
      default:
        return plain_value(at);
    }
  }

  YamlNode plain_value(const Line& at) {
    const std::string_view text = at.text;
    const bool is_plain = is_alphanumeric(text[0]) && !text.ends_with(':') &&
                          text.find(": ") == text.npos && text.find(" #") == text.npos &&
                          !is_null(text) && is_character_text(text);
    return is_plain ? scalar(at, text) : fail();
  }

  YamlNode quoted_value(const Line& at) {
    const auto end = at.text.find(at.text[0], 1);
    if (end != at.text.size() - 1 || end == 0) return fail();
    const std::string_view inside = at.text.substr(1, end - 1);
    if (inside.find('\\') != inside.npos || !is_character_text(inside)) return fail();
    return scalar(at, inside);
  }

  // No tab, and none of the characters from U+F000 on, among which are those that are none.
  static bool is_character_text(std::string_view text) {
    return text.find_first_of("\t\r\xEF") == text.npos;
  }

  static YamlNode scalar(const Line& at, std::string_view text) {
    YamlNode made = node(YamlNode::Kind::scalar, at);
    made.text = text;
    made.quoted = at.text[0] == '"' || at.text[0] == '\'';
    return made;
  }

  // A list or map in brackets, without others inside.
  YamlNode flow(const Line& at) {
    const bool is_map = at.text[0] == '{';
    YamlNode made = node(is_map ? YamlNode::Kind::map : YamlNode::Kind::list, at);
    Line rest = at;
    skip(rest, 1);
    while (good_ && rest.text != (is_map ? "}" : "]")) {
      if (is_map) take_key(rest, made);
      if (!good_) break;
      YamlNode one = flow_value(rest);
      (is_map ? made.pairs.back().value : made.items.emplace_back()) = std::move(one);
      if (rest.text.starts_with(','))
        skip(rest, 1);
      else if (rest.text.size() != 1)
        return fail();
    }
    return made;
  }

  void take_key(Line& rest, YamlNode& map) {
    const std::size_t length = rest.text.empty() ? 0 : key_length(rest.text);
    if (length == 0 || !add_key(rest, length, map)) {
      fail();
      return;
    }
    skip(rest, length + 1);
  }

  // Takes a value, and the blanks behind it.
  YamlNode flow_value(Line& rest) {
    if (rest.text.empty()) return fail();
    Line at = rest;
    std::size_t length = 0;
    if (rest.text[0] == '"' || rest.text[0] == '\'') {
      length = rest.text.find(rest.text[0], 1) + 1;  // npos + 1 is 0
      at.text = rest.text.substr(0, length);
      if (length == 0 || count_code_points(at.text) != length) return fail();
    } else {
      while (length < rest.text.size() && is_flow_character(rest.text[length])) ++length;
      at.text = trim(rest.text.substr(0, length));
      if (at.text.empty()) return fail();
    }
    skip(rest, length);
    return value(at);
  }

  // Passes over bytes and the blanks behind them.
  static void skip(Line& line, std::size_t bytes) {
    bytes = std::min(line.text.find_first_not_of(' ', bytes), line.text.size());
    line.indent += bytes;
    line.text.remove_prefix(bytes);
  }

  std::string_view rest_;
  int number_;
  std::optional<Line> line_;
  bool good_ = true;
};

}  // namespace

std::optional<YamlNode> read_plain_yaml(std::string_view text, int first_line) {
  if (find_control(text) || find_invalid_utf8(text)) return std::nullopt;
  return Reader(text, first_line).read();
}

}  // namespace dossier
