#include "render/closing.h"

#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "render/addresses.h"
#include "render/inventory.h"

namespace dossier {
namespace {

// Pages that every site has.
constexpr std::array kFixedPaths = {kIndexPath, kEvidencePath, kArtifactsPath, kTimelinePath,
                                    kFeedPath,  kAtomPath,     kJsonFeedPath};

void close_artifacts(Entry& entry, const Anchors& anchors, const std::set<std::string>& lists) {
  std::erase_if(entry.artifacts, [&](Artifact& artifact) {
    LinkTarget& target = artifact.target;
    target = anchors.closed(target, entry.body);
    if (target.kind != LinkTarget::Kind::output || lists.contains(target.name)) return false;
    target = {};
    artifact.url.value.clear();
    return artifact.label.empty();
  });
}

}  // namespace

void close_fragments(Body& body, const Anchors& anchors) {
  if (body.document == nullptr) return;
  std::shared_ptr<Document> changed;  // made when there is something to change
  for (std::size_t i = 0; i < body.document->marks.size(); ++i) {
    const LinkTarget& target = body.document->marks[i].target;
    if (anchors.lacking(target, body) == nullptr) continue;
    if (changed == nullptr) changed = std::make_shared<Document>(*body.document);
    changed->marks[i].target = anchors.closed(target, body);
  }
  if (changed != nullptr) body.document = std::move(changed);
}

std::set<std::string> open_lists(const Seen& seen) {
  std::set<std::string> lists(kFixedPaths.begin(), kFixedPaths.end());
  for (const Entry& entry : seen.portfolio.entries)
    for (const std::string& tag : entry.tags) lists.insert(tag_path(tag));
  if (seen.reader <= Audience::manager)
    for (std::string& path : Inventory(seen.portfolio).outputs()) lists.insert(std::move(path));
  return lists;
}

void close_links(Seen& seen) {
  const Anchors anchors(seen.portfolio);
  const std::set<std::string> lists = open_lists(seen);
  for (Entry& entry : seen.portfolio.entries) {
    close_fragments(entry.body, anchors);
    close_artifacts(entry, anchors, lists);
  }
  for (Page& page : seen.portfolio.pages) close_fragments(page.body, anchors);
}

}  // namespace dossier
