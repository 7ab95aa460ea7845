// What every page is made from: what the reader may see, where things stand, and how their
// addresses are written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/assessment.h"
#include "model/packet.h"
#include "model/seen.h"
#include "render/addresses.h"
#include "render/evidence_index.h"
#include "render/placing.h"
#include "render/value.h"

namespace dossier {

// What a site is made of. `assessment` and `packet` are those of what is seen.
struct SiteSource {
  const Seen& seen;
  const Assessment& assessment;
  const PacketContent& packet;
  const Target& target;
};

struct SiteView {
  explicit SiteView(const SiteSource& source);

  const Seen& seen;
  const Portfolio& portfolio;
  const Assessment& assessment;
  const PacketContent& packet;
  const Target& target;
  Addresses addresses;
  EvidenceIndex index;
  PublishedPaths published;
  std::vector<const Stage*> stages;  // of all active frameworks, one per id

  // Paths of the theme's files in the output.
  std::string stylesheet_path;
  std::string icon_path;
  std::string script_path;  // of the filter; empty when the theme has none

  // The owner and the manager see what is missing; nobody else does.
  bool shows_gaps() const { return seen.reader <= Audience::manager; }
  bool is_public() const { return seen.reader == Audience::everyone; }

  const Stage* find_stage(std::string_view id) const;
  const FrameworkAssessment* assessment_of(const Framework& framework) const;
  Entries entries_at(const EntryIndexes& places) const;
};

// Whether a reader who sees no gaps has anything to see there.
bool shows_category(const SiteView& view, const Framework& framework, const Category& category);
bool shows_framework(const SiteView& view, const Framework& framework);
bool shows_stage(const SiteView& view, const Stage& stage);

// A page to make: where, by which template, and the records that fill it. `content` is called once
// all paths are known, possibly on another thread; it adds the files that the page refers to.
struct PagePlan {
  std::string path;
  std::string_view template_name;
  std::string title;
  std::string description;
  std::string origin;        // the source file, or the page's name
  std::string title_suffix;  // set the page apart from another of its title
  std::string lastmod;       // of an entry, for the sitemap
  std::string alias_of;      // of an alias: the path that it leads to
  Fields (*content)(const SiteView&, const PagePlan&, FileReferences&) = nullptr;
  const void* subject = nullptr;  // what the page is about, as its content function knows it
  const void* parent = nullptr;   // of a category: its framework
};

// Links of one page: relative, but for 404.html, which is shown at any depth.
class PageLinks {
 public:
  PageLinks(const SiteView& view, std::string_view page)
      : view_(view),
        root_(page == kNotFoundPath ? view.addresses.base().path : Addresses::root(page)) {}

  const std::string& root() const { return root_; }
  std::string to(std::string_view path) const {
    const std::string link = root_ + view_.addresses.tail(path);
    return link.empty() ? "./" : link;
  }

 private:
  const SiteView& view_;
  std::string root_;
};

}  // namespace dossier
