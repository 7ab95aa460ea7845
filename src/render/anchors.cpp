#include "render/anchors.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "model/rules.h"

namespace dossier {
namespace {

using To = LinkTarget::Kind;

// Raw HTML that was let through may have ids of its own.
bool has_anchor(const Body& body, const std::string& id) {
  if (body.document == nullptr) return true;
  const auto& headings = body.document->headings;
  if (std::any_of(headings.begin(), headings.end(),
                  [&](const Heading& heading) { return heading.id == id; }))
    return true;
  const std::string value = "=\"" + html_escape(id) + "\"";
  return body.document->html.find(" id" + value) != std::string::npos ||
         body.document->html.find(" name" + value) != std::string::npos;
}

std::string heading_hint(const Body& body, const std::string& id) {
  std::vector<std::string> ids;
  if (body.document != nullptr)
    for (const Heading& heading : body.document->headings) ids.push_back(heading.id);
  return did_you_mean(id, ids);
}

void check_body(const std::string& file, const Body& body, const Anchors& anchors,
                Diagnostics& out) {
  if (body.document == nullptr) return;
  for (const LinkMark& mark : body.document->marks) {
    if (mark.kind != LinkMark::Kind::open) continue;
    const Body* lacking = anchors.lacking(mark.target, body);
    if (lacking == nullptr) continue;
    const std::string& id = mark.target.fragment;
    out.add(rule("broken-link"), {file, mark.at, 1}, "there is no heading '#" + id + "'",
            heading_hint(*lacking, id));
  }
}

}  // namespace

Anchors::Anchors(const Portfolio& portfolio) {
  for (const Entry& entry : portfolio.entries)
    if (!entry.id.empty()) entries_.emplace(entry.id, &entry.body);
  for (const Page& page : portfolio.pages)
    if (!page.id.empty()) pages_.emplace(page.id, &page.body);
}

const Body* Anchors::body_of(const LinkTarget& target, const Body& own) const {
  if (target.kind == To::anchor) return &own;
  if (target.kind != To::entry && target.kind != To::page) return nullptr;
  const auto& bodies = target.kind == To::entry ? entries_ : pages_;
  const auto found = bodies.find(target.name);
  return found == bodies.end() ? nullptr : found->second;
}

const Body* Anchors::lacking(const LinkTarget& target, const Body& own) const {
  const std::string& id = target.fragment;
  if (id.empty() || id == "top" || id.starts_with("fn:") || id.starts_with("fnref:"))
    return nullptr;
  const Body* body = body_of(target, own);
  return body == nullptr || has_anchor(*body, id) ? nullptr : body;
}

LinkTarget Anchors::closed(const LinkTarget& target, const Body& own) const {
  if (lacking(target, own) == nullptr) return target;
  return target.kind == To::anchor ? LinkTarget{} : LinkTarget{target.kind, target.name, {}};
}

void check_fragments(const Portfolio& portfolio, Diagnostics& out) {
  const Anchors anchors(portfolio);
  for (const Entry& entry : portfolio.entries) check_body(entry.file, entry.body, anchors, out);
  for (const Page& page : portfolio.pages) check_body(page.file, page.body, anchors, out);
}

}  // namespace dossier
