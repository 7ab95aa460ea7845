// Everything in a portfolio that a link may name: entries and pages by their Markdown file or their
// address, files, and the pages that dossier makes. Built from the whole portfolio, before any
// audience: a link that leads nowhere is an error whoever reads it.
#pragma once

#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "model/document.h"
#include "model/portfolio.h"

namespace dossier {

class Inventory {
 public:
  explicit Inventory(const Portfolio& portfolio);

  // Where `url`, written in the file `from` (such as content/2026/outbox.md), leads to. Reports a
  // link that leads nowhere, or that uses a scheme which is not published, at `where`; not an
  // address that may be that of a file whose id could not be read.
  LinkTarget resolve(std::string_view url, std::string_view from, const Location& where,
                     Diagnostics& out) const;

  // The output paths of the pages that dossier makes, such as lists and tags.
  std::vector<std::string> outputs() const;

 private:
  const LinkTarget* find(const std::string& path) const;
  LinkTarget resolve_path(std::string_view url, std::string_view from, const Location& where,
                          Diagnostics& out) const;
  std::string guess(std::string_view path, const Diagnostics& out) const;

  std::unordered_map<std::string, LinkTarget>
      targets_;           // by path below the portfolio or output path
  bool complete_ = true;  // every entry and page has an id
  mutable std::once_flag named_;
  mutable std::vector<std::string> names_;  // of what a link may have meant, once it is asked
};

// The same where no portfolio is known: schemes are checked, paths are left as they are.
LinkTarget resolve_unchecked(std::string_view url, const Location& where, Diagnostics& out);

}  // namespace dossier
