// The paths of the site's pages, and how they are written as links.
#pragma once

#include <string>
#include <string_view>

#include "model/base_url.h"
#include "model/portfolio.h"

namespace dossier {

// Paths in the output.
std::string entry_path(std::string_view id);
std::string page_path(std::string_view id);
std::string framework_path(std::string_view framework);
std::string category_path(std::string_view framework, std::string_view category);
std::string category_feed_path(std::string_view framework, std::string_view category);
std::string stage_path(std::string_view stage);
std::string tag_path(std::string_view tag);
inline constexpr std::string_view kIndexPath = "index.html";
inline constexpr std::string_view kEvidencePath = "evidence/index.html";
inline constexpr std::string_view kArtifactsPath = "artifacts/index.html";
inline constexpr std::string_view kTimelinePath = "timeline/index.html";
inline constexpr std::string_view kDraftsPath = "drafts.html";  // no page has such a path
inline constexpr std::string_view kNotFoundPath = "404.html";
inline constexpr std::string_view kFeedPath = "feed.xml";
inline constexpr std::string_view kAtomPath = "feed.atom";
inline constexpr std::string_view kJsonFeedPath = "feed.json";

// How a target writes the addresses of its pages.
class Addresses {
 public:
  Addresses(const Target& target) : urls_(target.urls), base_(split_base_url(target.base_url)) {}

  const BaseUrl& base() const { return base_; }

  // `path` as the end of a link that starts at the site's top: "evidence/outbox/index.html", or
  // with folder links "evidence/outbox/". Percent-encoded.
  std::string tail(std::string_view path) const;

  // "../../" and the like: from the folder of `path` to the site's top.
  static std::string root(std::string_view path);

  // A relative link from one page to a file of the site.
  std::string link(std::string_view from, std::string_view to) const;

  // The canonical address, in the folder form: "https://me.example/portfolio/evidence/outbox/".
  std::string absolute(std::string_view path) const;

 private:
  UrlStyle urls_;
  BaseUrl base_;
};

}  // namespace dossier
