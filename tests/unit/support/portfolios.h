// Small portfolios written as files, read and rendered as a build does, without a disk.
#pragma once

#include <doctest/doctest.h>

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "assess/assess.h"
#include "assess/packet.h"
#include "io/memory.h"
#include "pipeline.h"
#include "render/pages/pages.h"
#include "unit/support/faults.h"

namespace dossier {

// What the pages of a target are made from, and the pages, planned.
struct Viewed {
  Viewed(const Portfolio& portfolio, const Target& of_target)
      : seen(see(portfolio, of_target.audience, 1)),
        assessment(assess(seen.portfolio, seen.portfolio.as_of)),
        packet(make_packet(seen.portfolio, assessment)),
        target(of_target),
        view({seen, assessment, packet, target}) {
    for (const StaticFile& file : view.portfolio.files) view.published.add_file(file);
    pages = plan_pages(view);
    for (const PagePlan& page : pages) view.published.add_page(page.path);
    view.stylesheet_path = "assets/style.css";
    view.icon_path = "assets/icon.svg";
  }
  Viewed(const Viewed&) = delete;

  const PagePlan* page(std::string_view path) const {
    for (const PagePlan& one : pages)
      if (one.path == path) return &one;
    return nullptr;
  }

  // What the template of a page is given.
  Fields content(std::string_view path) const {
    const PagePlan* found = page(path);
    REQUIRE(found != nullptr);
    FileReferences references;
    return found->content(view, *found, references);
  }

  const Seen seen;
  const Assessment assessment;
  const PacketContent packet;
  const Target target;
  SiteView view;
  PagePlans pages;
};

// A field as text: "x", "true", "[2]" for a list of two; nothing when it is not set.
inline std::string field(const Fields& record, std::string_view name) {
  for (const auto& [key, value] : record.fields()) {
    if (key != name) continue;
    if (const bool* flag = std::get_if<bool>(&value)) return *flag ? "true" : "";
    if (const auto* rows = std::get_if<FieldsList>(&value))
      return rows->empty() ? "" : "[" + std::to_string(rows->size()) + "]";
    if (const auto* html = std::get_if<Html>(&value)) return html->text;
    return std::get<std::string>(value);
  }
  return {};
}

inline FieldsList list_of(const Fields& record, std::string_view name) {
  for (const auto& [key, value] : record.fields())
    if (key == name) return std::get<FieldsList>(value);
  return {};
}

// One field of every row: "a, b".
inline std::string column(const FieldsList& rows, std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < rows.size(); ++i) out += (i == 0 ? "" : ", ") + field(rows[i], name);
  return out;
}

// The files of a portfolio, those given over a portfolio.yaml that pins the day.
class PortfolioFiles {
 public:
  PortfolioFiles(std::initializer_list<std::pair<const char*, std::string>> files,
                 const std::string& config = {}) {
    memory_.put("/p/portfolio.yaml", "name: Ada\nas_of: 2026-11-01\n" + config);
    for (const auto& [path, text] : files) memory_.put(std::string("/p/") + path, text);
  }

  Memory& memory() { return memory_; }

  // Read with every body parsed; what was reported is added to `out`.
  Portfolio read(Diagnostics& out) {
    auto portfolio = read_portfolio(memory_, "/p", {}, out);
    REQUIRE(portfolio.has_value());
    return std::move(*portfolio);
  }

  // The same, of files without an error.
  Portfolio read() {
    Diagnostics out;
    Portfolio portfolio = read(out);
    CHECK(faults(errors_of(out)) == "");
    return portfolio;
  }

  // What is reported on reading.
  std::string faults_of_reading() {
    Diagnostics out;
    read(out);
    out.sort();
    return faults(out);
  }

  std::unique_ptr<Viewed> viewed(const Target& target) {
    return std::make_unique<Viewed>(read(), target);
  }
  std::unique_ptr<Viewed> viewed(Audience reader = Audience::internal) {
    return viewed(target_for(reader));
  }

  // The site for `target`, with every byte.
  Site make(const Target& target) {
    Diagnostics out;
    const Portfolio portfolio = read();
    auto made = make_site(memory_, "/p", portfolio, target, 2, out);
    CHECK(faults(errors_of(out)) == "");
    REQUIRE(made.has_value());
    return std::move(made->site);
  }

  Site make(Audience reader = Audience::internal) { return make(target_for(reader)); }

  // Why there is no site.
  std::string refusal(Audience reader = Audience::internal) {
    Diagnostics out;
    const Portfolio portfolio = read();
    const auto made = make_site(memory_, "/p", portfolio, target_for(reader), 2, out);
    CHECK(!made.has_value());
    Diagnostics errors = errors_of(out);
    errors.sort();
    return faults(errors);
  }

  static Target target_for(Audience reader) {
    Target target;
    target.name = "t";
    target.audience = reader;
    target.base_url = "https://ada.example/p/";
    target.theme = "default";
    return target;
  }

 private:
  static Diagnostics errors_of(const Diagnostics& out) {
    Diagnostics errors;
    for (const Diagnostic& fault : out.items())
      if (fault.severity == Severity::error)
        errors.add({fault.id, fault.severity, fault.fault, {}}, fault.where, fault.message,
                   fault.hint);
    return errors;
  }

  Memory memory_;
};

// Whether front matter has a key, in column 1.
inline bool has_key(std::string_view keys, std::string_view key) {
  return ("\n" + std::string(keys)).find("\n" + std::string(key) + ":") != std::string::npos;
}

// An entry file: the front matter that every entry needs unless `keys` has it, `keys`, the body.
inline std::string entry_text(std::string_view title, std::string_view keys = {},
                              std::string_view body = {}) {
  std::string text = "---\ntitle: " + std::string(title) + "\n";
  if (!has_key(keys, "date")) text += "date: 2026-05-01\n";
  if (!has_key(keys, "kind")) text += "kind: adr\n";
  if (!has_key(keys, "visibility")) text += "visibility: public\n";
  return text + std::string(keys) + "---\n" + std::string(body);
}

inline std::string page_text(std::string_view title, std::string_view keys = {},
                             std::string_view body = {}) {
  std::string text = "---\ntitle: " + std::string(title) + "\n";
  if (!has_key(keys, "visibility")) text += "visibility: public\n";
  return text + std::string(keys) + "---\n" + std::string(body);
}

}  // namespace dossier
