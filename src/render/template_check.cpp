#include "render/template_check.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "model/rules.h"
#include "render/contract.h"
#include "render/template_tag.h"

namespace dossier {
namespace {

constexpr std::size_t kMaxSections = 64;

struct Section {
  std::string_view name;
  std::string_view scope;  // empty when the section adds none
  std::size_t start = 0;
};

class Check {
 public:
  Check(const TemplateText& text, std::string_view page, Diagnostics& out)
      : text_(text), out_(out) {
    open_.push_back({"", "every page", 0});
    open_.push_back({"", page, 0});
  }

  bool run() {
    std::size_t at = 0;
    while (good_ && next(at)) {
    }
    if (good_ && open_.size() > 2) never_closed();
    return good_;
  }

 private:
  // Takes the tag at or behind `at`; false when there is none.
  bool next(std::size_t& at) {
    const auto tag = next_tag(text_.text(), at);
    if (!tag) return false;
    if (!tag->is_closed) {
      fault(tag->start, rule("theme-syntax"), "a tag that is never closed", "add '}}'");
      return false;
    }
    at = tag->end;
    take(*tag);
    return true;
  }

  void take(const TemplateTag& tag) {
    if (tag.kind == '=') {
      fault(tag.start, rule("theme-syntax"), "delimiters cannot be changed", "use {{ and }}");
    } else if (tag.kind == '/') {
      close(tag);
    } else if (tag.name != ".") {
      use(tag);
    } else if (tag.kind == '&') {
      not_raw(tag);
    }
  }

  void close(const TemplateTag& tag) {
    const bool opened = std::any_of(open_.begin() + 2, open_.end(), [&](const Section& section) {
      return section.name == tag.name;
    });
    if (opened && open_.back().name != tag.name) return never_closed();
    if (!opened) {
      fault(tag.start, rule("theme-syntax"), "{{/" + std::string(tag.name) + "}} closes nothing",
            open_.size() > 2 ? "the open section is " + quoted(open_.back().name) : "");
      return;
    }
    open_.pop_back();
  }

  void never_closed() {
    const std::string name(open_.back().name);
    fault(open_.back().start, rule("theme-syntax"), "section " + quoted(name) + " is never closed",
          "add {{/" + name + "}}");
  }

  void use(const TemplateTag& tag) {
    const ContractName* found = nullptr;
    for (auto section = open_.rbegin(); section != open_.rend() && found == nullptr; ++section)
      if (!section->scope.empty()) found = find_name(section->scope, tag.name);
    if (found == nullptr) return unknown(tag);
    const bool section = tag.kind == '#' || tag.kind == '^';
    const bool is_list = found->type == ContractName::Type::list && found->name == tag.name;
    if (!section && is_list)
      return fault(tag.start, rule("theme-name"),
                   quoted(tag.name) + " is a list, to be used as a section",
                   "write {{#" + std::string(tag.name) + "}}...{{/" + std::string(tag.name) + "}}");
    if (!section) return check_raw(tag, *found);
    if (open_.size() >= kMaxSections)
      return fault(tag.start, rule("theme-syntax"), "sections nested more than 64 deep", "");
    open_.push_back(
        {tag.name, tag.kind == '#' && is_list ? found->row : std::string_view(), tag.start});
  }

  // Only what this program made may go into the page as it is.
  void check_raw(const TemplateTag& tag, const ContractName& found) {
    if (tag.kind == '&' && found.type != ContractName::Type::html) not_raw(tag);
  }

  void not_raw(const TemplateTag& tag) {
    fault(tag.start, rule("theme-name"), quoted(tag.name) + " is text, to be inserted escaped",
          "write {{" + std::string(tag.name) + "}}");
  }

  void unknown(const TemplateTag& tag) {
    std::vector<std::string> known;
    for (const Section& section : open_)
      for (const ContractName& row : contract())
        if (row.scope == section.scope) known.emplace_back(row.name);
    const std::string guess = did_you_mean(tag.name, known);
    fault(tag.start, rule("theme-name"),
          "the theme contract has no name " + quoted(tag.name) + " here",
          guess.empty() ? "themes/README.md lists the names" : guess);
  }

  void fault(std::size_t offset, const Rule& which, std::string message, std::string hint) {
    good_ = false;
    out_.add(which, text_.origin(offset), std::move(message), std::move(hint));
  }

  const TemplateText& text_;
  Diagnostics& out_;
  std::vector<Section> open_;
  bool good_ = true;
};

}  // namespace

bool check_template(const TemplateText& text, std::string_view page, Diagnostics& out) {
  return Check(text, page, out).run();
}

}  // namespace dossier
