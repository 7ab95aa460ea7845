// The places within entries and pages that a link may name behind a '#': headings, footnotes, and
// ids of raw HTML that is let through.
#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/diagnostic.h"
#include "model/document.h"
#include "model/portfolio.h"

namespace dossier {

// Of a portfolio of which every body has been parsed, and which lives longer.
class Anchors {
 public:
  explicit Anchors(const Portfolio& portfolio);

  // The body that lacks the place which a link in `own` names; null when there is such a place, or
  // when the link leads to something else than an entry or a page.
  const Body* lacking(const LinkTarget& target, const Body& own) const;

  // What is left of the link for who does not see the place: a link to the page, and of one within
  // a page nothing.
  LinkTarget closed(const LinkTarget& target, const Body& own) const;

 private:
  using Ids = std::unordered_set<std::string_view>;  // escaped, as they stand in the HTML

  const Body* body_of(const LinkTarget& target, const Body& own) const;
  bool has(const Body& body, const std::string& id) const;

  std::unordered_map<std::string_view, const Body*> entries_, pages_;
  mutable std::mutex asked_;
  mutable std::unordered_map<const Body*, Ids> ids_;  // of the bodies that were asked for
};

// Reports links to a heading that the linked entry or page does not have.
void check_fragments(const Portfolio& portfolio, Diagnostics& out);

}  // namespace dossier
