// What a feed holds, whatever format it is written in: of all wins, or of those in one category.
// Everything is plain text but for the content of an item, which is HTML; every address is
// complete.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "render/site_view.h"

namespace dossier {

// The id of an entry in every feed, or without an entry that of the feed: a version 5 UUID of
// portfolio and entry id, so that it survives renamed titles, moved files and a new host.
std::string feed_id(std::string_view portfolio, std::string_view entry);

struct FeedItem {
  std::string id;
  std::string title;
  std::string address;
  Date date;
  std::string summary;              // what the author wrote as summary, unless `html` is just that
  std::string html;                 // the outcomes, then the whole body; never empty
  std::vector<std::string> topics;  // its kind, then its tags
};

struct Feed {
  std::string id;
  std::string title;
  std::string description;
  std::string language;  // BCP 47
  std::string author;
  std::string home;  // the page that the feed belongs to
  Date updated;      // of the newest item; without any the day that the site stands for
  std::vector<std::shared_ptr<const FeedItem>> items;  // newest first, at most feed_limit
};

std::string feed_title(const SiteView& view);
std::string feed_title(const SiteView& view, const Framework& framework, const Category& category);

// Makes the feeds of one site. An item is made once, however many feeds hold it; the files that its
// body refers to are added to `references`.
class FeedBuilder {
 public:
  FeedBuilder(const SiteView& view, FileReferences& references)
      : view_(view), references_(references) {}

  Feed of_all();
  Feed of_category(const Framework& framework, const Category& category);

 private:
  Feed make(std::string title, std::string description, std::string_view page) const;
  void add(Feed& feed, const Entry& entry);
  std::shared_ptr<const FeedItem> item_of(const Entry& entry);

  const SiteView& view_;
  FileReferences& references_;
  std::map<const Entry*, std::shared_ptr<const FeedItem>> items_;
};

}  // namespace dossier
