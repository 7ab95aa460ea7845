#include "render/anchors.h"

#include <string>
#include <vector>

#include "base/suggestion.h"
#include "base/text.h"
#include "model/rules.h"

namespace dossier {
namespace {

using To = LinkTarget::Kind;

// Those of headings, and those of raw HTML that was let through.
std::unordered_set<std::string_view> ids_in(std::string_view html) {
  std::unordered_set<std::string_view> ids;
  for (const std::string_view attribute : {" id=\"", " name=\""})
    for (auto at = html.find(attribute); at != html.npos; at = html.find(attribute, at)) {
      at += attribute.size();
      ids.insert(html.substr(at, html.find('"', at) - at));
    }
  return ids;
}

std::vector<std::string> heading_ids(const Body& body) {
  std::vector<std::string> ids;
  for (const Heading& heading : body.document->headings) ids.push_back(heading.id);
  return ids;
}

void check_body(const std::string& file, const Body& body, const Anchors& anchors,
                Diagnostics& out) {
  if (body.document == nullptr) return;
  for (const LinkMark& mark : body.document->marks) {
    if (mark.kind != LinkMark::Kind::open) continue;
    const Body* lacking = anchors.lacking(mark.target, body);
    if (lacking == nullptr) continue;
    const std::string& id = mark.target.fragment;
    out.add(rule("broken-link"), {file, mark.at, 1}, "there is no heading " + quoted("#" + id),
            suggestion(id, out, [&] { return heading_ids(*lacking); }));
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
  return body == nullptr || body->document == nullptr || has(*body, id) ? nullptr : body;
}

bool Anchors::has(const Body& body, const std::string& id) const {
  const std::scoped_lock lock(asked_);
  const auto [ids, is_new] = ids_.try_emplace(&body);
  if (is_new) ids->second = ids_in(body.document->html);
  return ids->second.contains(html_escape(id));
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
