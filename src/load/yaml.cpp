#include "load/yaml.h"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <map>
#include <streambuf>
#include <utility>

#include "base/text.h"
#include "base/text_places.h"
#include "load/plain_yaml.h"
#include "load/yaml_wording.h"
#include "model/rules.h"

namespace dossier {
namespace {

constexpr std::size_t kMaxDepth = 32;
constexpr const Rule& kSyntax = rule("yaml-syntax");

// Lets yaml-cpp read a string without copying it first.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* start = const_cast<char*>(text.data());  // only ever read from
    setg(start, start, start + text.size());
  }
};

// Turns yaml-cpp's marks (byte offsets) into positions. A missing value has no mark: it stands
// where the last one did.
class Places {
 public:
  Places(std::string_view text, int first_line) : text_(text), places_(text, first_line) {}

  Position of(const YAML::Mark& mark) {
    return mark.is_null() ? places_.last() : places_.of(offset_of(mark));
  }
  Position of(std::size_t offset) { return places_.of(offset); }

  std::size_t offset_of(const YAML::Mark& mark) const {
    return std::min(static_cast<std::size_t>(std::max(mark.pos, 0)), text_.size());
  }

  // The line that the mark stands in, without its indentation by blanks.
  std::string_view line(const YAML::Mark& mark) const {
    const std::string_view before = text_.substr(0, offset_of(mark));
    const auto start = text_.find_first_not_of(' ', before.rfind('\n') + 1);  // npos + 1 is 0
    return start == text_.npos ? std::string_view() : text_.substr(start);
  }

  // What is written at the mark, up to the next blank.
  std::string_view word(const YAML::Mark& mark) const {
    const std::string_view rest = text_.substr(offset_of(mark));
    return rest.substr(0, rest.find_first_of(" \t\n,[]{}"));
  }

  bool is_quote(std::size_t offset) const {
    return offset < text_.size() && (text_[offset] == '"' || text_[offset] == '\'');
  }

  // The offset behind the quoted text that starts at `offset`, or nothing when it has no end.
  std::optional<std::size_t> quote_end(std::size_t offset) const {
    const char quote = text_[offset];
    for (std::size_t i = offset + 1; i < text_.size(); ++i) {
      const bool doubled = quote == '\'' && text_.substr(i, 2) == "''";
      if ((quote == '"' && text_[i] == '\\') || doubled) {
        ++i;
      } else if (text_[i] == quote) {
        return i + 1;
      }
    }
    return std::nullopt;
  }

  // The offset of the first quote at or after `offset`, or `otherwise`.
  std::size_t quote_after(std::size_t offset, std::size_t otherwise) const {
    return std::min(text_.find_first_of("\"'", std::min(offset, text_.size())), otherwise);
  }

 private:
  std::string_view text_;
  TextPlaces places_;
};

void report_depth(Location where, Diagnostics& out) {
  out.add(rule("yaml-depth"), std::move(where), "nested more than 32 levels deep",
          "no key of dossier needs more than five levels");
}

// Thrown through yaml-cpp once a fault has been reported that leaves nothing to read.
struct Unreadable {};

class TreeBuilder final : public YAML::EventHandler {
 public:
  TreeBuilder(Places& places, const std::string& file, Diagnostics& out)
      : places_(places), file_(file), out_(out) {}

  YamlNode take_root() { return std::move(root_); }

  // The offset up to which the text is known to be well-formed.
  std::size_t read_up_to() const { return read_up_to_; }

  // Where the innermost list or map that is still open starts.
  Position innermost() const { return frames_.empty() ? Position{} : frames_.back().node.at; }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_anchor(mark, anchor);
    add(node(YamlNode::Kind::missing, mark));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    fault(rule("yaml-anchor"), places_.of(mark), 1, "YAML aliases are not allowed",
          "repeat the value, or put it in quotes if it is meant to start with '*'");
    add(node(YamlNode::Kind::missing, mark));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    YamlNode scalar = node(YamlNode::Kind::scalar, mark);
    scalar.text = value;
    const auto start = places_.offset_of(mark);
    scalar.quoted = places_.is_quote(start);
    read_up_to_ = scalar.quoted ? quote_end(start) : start + value.size();
    refuse_control(scalar);
    add(std::move(scalar));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(YamlNode::Kind::list, mark, tag, anchor);
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(YamlNode::Kind::map, mark, tag, anchor);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Frame {
    YamlNode node;
    bool has_key = false;             // in a map: the next node is the value of the last pair
    bool dropped = false;             // in a map: that value belongs to a key that was refused
    std::map<std::string, int> keys;  // in a map: the lines of the keys so far
  };

  YamlNode node(YamlNode::Kind kind, const YAML::Mark& mark) {
    read_up_to_ = places_.offset_of(mark);
    YamlNode made;
    made.kind = kind;
    made.at = places_.of(mark);
    return made;
  }

  void open(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag,
            YAML::anchor_t anchor) {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    if (frames_.size() >= kMaxDepth) {
      report_depth({file_, places_.of(mark), 1}, out_);
      throw Unreadable();
    }
    frames_.push_back({node(kind, mark), false, false, {}});
  }

  void close() {
    YamlNode done = std::move(frames_.back().node);
    frames_.pop_back();
    add(std::move(done));
  }

  void add(YamlNode child) {
    if (frames_.empty()) {
      root_ = std::move(child);
      return;
    }
    Frame& frame = frames_.back();
    if (frame.node.is_list()) {
      frame.node.items.push_back(std::move(child));
    } else if (!frame.has_key) {
      add_key(frame, std::move(child));
    } else {
      if (!frame.dropped) frame.node.pairs.back().value = std::move(child);
      frame.has_key = false;
    }
  }

  void add_key(Frame& frame, YamlNode key) {
    frame.has_key = true;
    frame.dropped = true;
    if (!key.is_scalar()) {
      fault(rule("wrong-type"), key.at, 1, "a key must be a word",
            "put the value in quotes if the line is meant to be text");
      return;
    }
    if (key.text == "<<") {
      fault(rule("merge-key"), key.at, 2, "YAML merge keys are not allowed", "repeat the keys");
      return;
    }
    const auto [earlier, is_new] = frame.keys.try_emplace(key.text, key.at.line);
    if (!is_new) {
      fault(rule("duplicate-key"), key.at, key.length(),
            "key " + quoted(key.text) + " is given twice",
            "it stands on line " + std::to_string(earlier->second) + " already");
      return;
    }
    frame.dropped = false;
    frame.node.pairs.push_back({std::move(key.text), key.at, {}});
  }

  // yaml-cpp takes the end of the text for a closing quote when a line feed stands before it.
  std::size_t quote_end(std::size_t start) {
    if (const auto end = places_.quote_end(start)) return *end;
    fault(kSyntax, places_.of(start), 1, std::string(kOpenQuote), std::string(kCloseQuote));
    throw Unreadable();
  }

  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor == 0) return;
    fault(rule("yaml-anchor"), places_.of(mark), 1, "YAML anchors are not allowed",
          "repeat the value, or put it in quotes if it is meant to start with '&'");
  }

  // A tag that is not written is yaml-cpp's own: "?" of a plain value, "!" of a quoted one.
  void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
    const std::string_view written = places_.word(mark);
    if (!written.starts_with('!') || tag == "tag:yaml.org,2002:str") return;
    fault(rule("yaml-tag"), places_.of(mark), static_cast<int>(count_code_points(written)),
          "YAML tag " + quoted(written) + " is not allowed",
          "put the value in quotes if it is meant to start with '!'");
  }

  void refuse_control(const YamlNode& scalar) {
    constexpr std::string_view not_characters[] = {"\xEF\xBF\xBE", "\xEF\xBF\xBF"};
    const bool noncharacter = scalar.text.find(not_characters[0]) != scalar.text.npos ||
                              scalar.text.find(not_characters[1]) != scalar.text.npos;
    if (!find_control(scalar.text) && !find_invalid_utf8(scalar.text) && !noncharacter) return;
    fault(rule("control-character"), scalar.at, 1,
          "an escape makes a control character or no character at all", "leave the escape out");
  }

  void fault(const Rule& which, Position at, int length, std::string message, std::string hint) {
    out_.add(which, {file_, at, length}, std::move(message), std::move(hint));
  }

  Places& places_;
  const std::string& file_;
  Diagnostics& out_;
  std::size_t read_up_to_ = 0;
  std::vector<Frame> frames_;
  YamlNode root_;
};

void report_syntax(const YAML::ParserException& error, const TreeBuilder& builder, Places& places,
                   const std::string& file, Diagnostics& out) {
  Location where{file, places.of(error.mark), 1};
  if (places.line(error.mark).starts_with('\t')) {
    out.add(kSyntax, where, "a tab at the start of a line", "YAML is indented with blanks");
    return;
  }
  const SyntaxWording* wording = find_syntax_wording(error.msg);
  if (wording == nullptr) {
    out.add(kSyntax, where, "YAML cannot be read here: " + error.msg, {});
    return;
  }
  if (wording->start == SyntaxWording::Start::quote)
    where.at = places.of(places.quote_after(builder.read_up_to(), places.offset_of(error.mark)));
  if (wording->start == SyntaxWording::Start::bracket) where.at = builder.innermost();
  out.add(wording->rule, where, std::string(wording->ours), std::string(wording->hint));
}

// The offset of the bracket with which far more are open than any document nests, or the end. Ahead
// of it yaml-cpp would keep every one in memory before it hands over the first.
std::size_t find_too_deep(std::string_view text) {
  constexpr int most = 50'000;  // brackets in quotes and comments count, too
  int open = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '[' || text[i] == '{') ++open;
    if ((text[i] == ']' || text[i] == '}') && open > 0) --open;
    if (open > most) return i;
  }
  return text.size();
}

// A line `%NAME ...` ahead of the document, which YAML takes for a directive.
bool refuse_directive(std::string_view text, const std::string& file, int line, Diagnostics& out) {
  for (; !text.empty(); ++line) {
    const auto end = text.find('\n');
    if (text.starts_with('%')) {
      out.add(rule("yaml-document"), {file, {line, 1}, 1}, "YAML directives are not allowed",
              "remove the line");
      return true;
    }
    if (!trim(text.substr(0, end)).empty() && !text.starts_with('#')) return false;
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
  return false;
}

}  // namespace

int YamlNode::length() const {
  if (kind != Kind::scalar) return 1;
  const auto line_end = std::min(text.find('\n'), text.size());
  const auto points = count_code_points(std::string_view(text).substr(0, line_end));
  return std::max(1, static_cast<int>(points) + (quoted ? 2 : 0));
}

std::optional<YamlNode> parse_yaml(std::string_view text, const std::string& file, int first_line,
                                   Diagnostics& out) {
  if (auto plain = read_plain_yaml(text, first_line)) return plain;
  return parse_any_yaml(text, file, first_line, out);
}

std::optional<YamlNode> parse_any_yaml(std::string_view text, const std::string& file,
                                       int first_line, Diagnostics& out) {
  if (refuse_directive(text, file, first_line, out)) return std::nullopt;
  Places places(text, first_line);
  const std::size_t readable = find_too_deep(text);
  const bool whole = readable == text.size();
  ViewBuffer buffer(text.substr(0, readable));
  std::istream stream(&buffer);
  TreeBuilder builder(places, file, out);
  try {
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
    YamlNode root = builder.take_root();
    TreeBuilder rest(places, file, out);
    if (parser.HandleNextDocument(rest)) {
      out.add(rule("yaml-document"), {file, rest.take_root().at, 1},
              "a second YAML document in one file", "keep the first and remove the rest");
    }
    if (whole) return root;
  } catch (const Unreadable&) {
    return std::nullopt;  // reported where it happened
  } catch (const YAML::DeepRecursion& error) {
    report_depth({file, places.of(error.mark), 1}, out);
    return std::nullopt;
  } catch (const YAML::ParserException& error) {
    if (whole) report_syntax(error, builder, places, file, out);
  }
  if (!whole) report_depth({file, places.of(readable), 1}, out);
  return std::nullopt;
}

}  // namespace dossier
