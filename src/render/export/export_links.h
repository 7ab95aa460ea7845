// Where the links of an export lead: only to what its reader may see, outside the site by complete
// addresses, inside it by the reader's own site, when that has a host.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "render/addresses.h"
#include "render/anchors.h"
#include "render/export/source.h"

namespace dossier {

class ExportLinks {
 public:
  explicit ExportLinks(const ExportSource& source);

  const Redaction& redaction() const { return redaction_; }
  const Anchors& anchors() const { return anchors_; }

  // The top of the reader's site, or nothing when it has no host.
  std::optional<std::string> home() const;

  // Complete addresses, or nothing when there is none that the reader may follow.
  std::optional<std::string> to(const Entry& entry) const;
  std::optional<std::string> to(const LinkTarget& target) const;

  // The same, but pages and files of the site from its top, "/evidence/outbox/", wherever it is
  // published: the form that Markdown in a portfolio takes, too.
  std::optional<std::string> from_top(const LinkTarget& target) const;

 private:
  std::optional<std::string> path_of(const LinkTarget& target) const;

  const Portfolio& portfolio_;
  const Redaction& redaction_;
  Anchors anchors_;
  std::optional<Addresses> site_;  // only with a host
  std::set<std::string, std::less<>> entries_, pages_;
  std::set<std::string> lists_;
};

}  // namespace dossier
