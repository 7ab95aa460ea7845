#include "fuzz/support/html.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/text.h"
#include "base/unicode.h"
#include "fuzz/support/demand.h"
#include "fuzz/support/diagnostics.h"

namespace dossier {
namespace {

// Where an element may stand.
enum class Model {
  text,   // anywhere
  block,  // in no paragraph, heading or inline element
  blank,  // anywhere; it has no content and no end tag
};

struct Element {
  Model model = Model::text;
  std::string_view parents;  // the only ones it may stand in, each between blanks; empty: any
};

// Those that Markdown makes. A page has others, as its theme likes.
const std::map<std::string_view, Element>& elements() {
  static const std::map<std::string_view, Element> table = {{"a", {}},
                                                            {"blockquote", {Model::block, {}}},
                                                            {"br", {Model::blank, {}}},
                                                            {"code", {}},
                                                            {"del", {}},
                                                            {"div", {Model::block, {}}},
                                                            {"em", {}},
                                                            {"h2", {Model::block, {}}},
                                                            {"h3", {Model::block, {}}},
                                                            {"h4", {Model::block, {}}},
                                                            {"h5", {Model::block, {}}},
                                                            {"h6", {Model::block, {}}},
                                                            {"hr", {Model::blank, {}}},
                                                            {"img", {Model::blank, {}}},
                                                            {"input", {Model::blank, {}}},
                                                            {"li", {Model::block, " ul ol "}},
                                                            {"ol", {Model::block, {}}},
                                                            {"p", {Model::block, {}}},
                                                            {"pre", {Model::block, {}}},
                                                            {"strong", {}},
                                                            {"sup", {}},
                                                            {"table", {Model::block, {}}},
                                                            {"tbody", {Model::block, " table "}},
                                                            {"td", {Model::block, " tr "}},
                                                            {"th", {Model::block, " tr "}},
                                                            {"thead", {Model::block, " table "}},
                                                            {"tr", {Model::block, " thead tbody "}},
                                                            {"ul", {Model::block, {}}}};
  return table;
}

Element element_of(std::string_view name, bool page) {
  const auto known = elements().find(name);
  if (known != elements().end()) return known->second;
  demand(page, "a tag that Markdown makes", name);
  const bool blank = name == "link" || name == "meta";
  return {blank ? Model::blank : Model::text, {}};
}

constexpr std::string_view kNoBlocksIn = " p h2 h3 h4 h5 h6 em strong del code sup pre ";

bool has_word(std::string_view words, std::string_view word) {
  return words.find(" " + std::string(word) + " ") != words.npos;
}

// Capitals and colons are those of SVG and Open Graph.
bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == ':';
}

// The text that `html` shows; every '&' begins an entity.
std::string decoded(std::string_view html) {
  static const std::map<std::string_view, char> named = {
      {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"#39", '\''}};
  std::string out;
  for (std::size_t i = 0; i < html.size(); ++i) {
    demand(html[i] != '<' && html[i] != '>', "no raw bracket", html);
    if (html[i] != '&') {
      out += html[i];
      continue;
    }
    const auto end = html.find(';', i);
    const auto found = named.find(html.substr(i + 1, end == html.npos ? 0 : end - i - 1));
    demand(found != named.end(), "an entity", html.substr(i));
    out += found->second;
    i = end;
  }
  return out;
}

bool is_scheme_rest(char c) { return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'; }

// "https" of "https://a.example"; empty for what a browser takes for a path.
std::string_view scheme_of(std::string_view url) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  std::size_t end = 0;
  while (end < url.size() && (is_letter(url[end]) || (end > 0 && is_scheme_rest(url[end])))) ++end;
  return end < url.size() && url[end] == ':' ? url.substr(0, end) : std::string_view();
}

bool is_on_another_host(std::string_view url) {
  return url.starts_with("//") || !scheme_of(url).empty();
}

void demand_good_url(const std::string& url) {
  for (const char c : url) demand(c > ' ' && c < 0x7F, "an encoded URL", url);
  const std::string_view scheme = scheme_of(url);
  demand(scheme.empty() || has_word(" http https mailto ", fold(scheme)),
         "a scheme that is published", url);
}

class Reader {
 public:
  Reader(std::string_view html, std::string_view own_host, bool page)
      : rest_(html), own_host_(own_host), page_(page) {}

  ReadHtml run() {
    demand_clean_text(rest_);
    if (page_ && take("<!doctype html>")) take("\n");
    while (!rest_.empty()) {
      if (rest_.front() == '<')
        read_tag();
      else
        read_text();
    }
    demand(open_.empty(), "closed tags", open_.empty() ? "" : open_.back());
    return std::move(read_);
  }

 private:
  bool take(std::string_view token) {
    if (!rest_.starts_with(token)) return false;
    rest_.remove_prefix(token.size());
    return true;
  }

  void must_take(std::string_view token) {
    const std::string_view seen = rest_;
    demand(take(token), token, seen.substr(0, 80));
  }

  std::string_view take_name() {
    std::size_t length = 0;
    while (length < rest_.size() && is_name_character(rest_[length])) ++length;
    demand(length > 0, "a name", rest_.substr(0, 80));
    const std::string_view name = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return name;
  }

  void read_text() {
    const auto end = std::min(rest_.find('<'), rest_.size());
    if (!open_.empty() && open_.back() == "script") {
      demand(script_is_data_ || trim(rest_.substr(0, end)).empty(), "no inline script");
    } else if (const std::string text = decoded(rest_.substr(0, end)); is_open("pre")) {
      read_.code += text;
    }
    rest_.remove_prefix(end);
  }

  void read_tag() {
    must_take("<");
    if (take("/")) {
      const std::string_view name = take_name();
      must_take(">");
      demand(!open_.empty() && open_.back() == name, "tags closed in order", name);
      open_.pop_back();
      return;
    }
    const std::string_view name = take_name();
    const Element element = element_of(name, page_);
    demand_place(name, element);
    while (take(" ")) read_attribute(name);
    if (page_ && take("/>")) return;
    must_take(">");
    if (element.model != Model::blank) open_.push_back(name);
  }

  void demand_place(std::string_view name, const Element& element) const {
    const std::string_view parent = open_.empty() ? std::string_view() : open_.back();
    demand(element.parents.empty() || has_word(element.parents, parent), "a tag in its place",
           name);
    demand(name != "a" || !is_open("a"), "no link in a link");
    if (element.model != Model::block && name != "hr") return;
    for (const std::string_view outer : open_)
      demand(!has_word(kNoBlocksIn, outer), "no block inside a line", name);
  }

  void read_attribute(std::string_view element) {
    const std::string_view name = take_name();
    demand(!name.starts_with("on") && name != "style" && name != "srcdoc", "no script or style",
           name);
    std::string value;
    if (take("=")) {
      must_take("\"");
      const auto end = rest_.find('"');
      demand(end != rest_.npos, "a closed attribute", rest_.substr(0, 80));
      value = decoded(rest_.substr(0, end));
      rest_.remove_prefix(end + 1);
    }
    if (element == "script" && name == "type") script_is_data_ = value == "application/ld+json";
    if (name == "id") demand(read_.ids.insert(value).second, "an id once", value);
    if (name == "href") {
      demand_good_url(value);
      read_.links.push_back(value);
    }
    if (name == "src") {
      demand_good_url(value);
      const bool own = !own_host_.empty() && value.starts_with(own_host_);
      demand(own || !is_on_another_host(value), "nothing from another host", value);
      read_.sources.push_back(value);
    }
  }

  bool is_open(std::string_view name) const {
    return std::find(open_.begin(), open_.end(), name) != open_.end();
  }

  std::string_view rest_;
  std::string_view own_host_;
  bool page_;
  bool script_is_data_ = false;
  std::vector<std::string_view> open_;
  ReadHtml read_;
};

}  // namespace

ReadHtml demand_good_fragment(std::string_view html, std::string_view own_host) {
  return Reader(html, own_host, false).run();
}

ReadHtml demand_good_page(std::string_view html) { return Reader(html, {}, true).run(); }

}  // namespace dossier
