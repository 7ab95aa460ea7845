#include "render/feeds/feed.h"

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid_io.hpp>
#include <utility>

#include "base/text.h"
#include "render/rows.h"

namespace dossier {
namespace {

std::string outcomes_html(const Entry& entry) {
  std::string html;
  for (const Impact& impact : entry.impact)
    html += "<p><strong>" + html_escape(impact_in_words(impact)) + "</strong></p>\n";
  return html;
}

// Every format asks for content: in the place of a body stands the summary, or else the title.
std::string stand_in_html(const Entry& entry) {
  const std::string summary = summary_of(entry);
  return "<p>" + html_escape(summary.empty() ? entry.title : summary) + "</p>\n";
}

}  // namespace

std::string feed_id(std::string_view portfolio, std::string_view entry) {
  const boost::uuids::name_generator_sha1 generate(boost::uuids::ns::url());
  const std::string name =
      "dossier:" + std::string(portfolio) + (entry.empty() ? "" : "/") + std::string(entry);
  return "urn:uuid:" + boost::uuids::to_string(generate(name));
}

std::string feed_title(const SiteView& view) { return view.portfolio.config.name + ": wins"; }

std::string feed_title(const SiteView& view, const Framework& framework, const Category& category) {
  return feed_title(view) + " · " + category.title + " · " + framework.title;
}

Feed FeedBuilder::make(std::string title, std::string description, std::string_view page) const {
  const Config& config = view_.portfolio.config;
  return {feed_id(config.id, {}),
          std::move(title),
          std::move(description),
          config.language,
          config.name,
          view_.addresses.absolute(page),
          view_.portfolio.as_of,
          {}};
}

Feed FeedBuilder::of_all() {
  const Config& config = view_.portfolio.config;
  Feed feed = make(feed_title(view_),
                   config.headline.empty() ? "What " + config.name + " achieved, newest first."
                                           : config.headline,
                   kIndexPath);
  for (const Entry& entry : view_.portfolio.entries) add(feed, entry);
  return feed;
}

Feed FeedBuilder::of_category(const Framework& framework, const Category& category) {
  const std::string& name = view_.portfolio.config.name;
  Feed feed = make(feed_title(view_, framework, category),
                   "What " + name + " achieved in: " + category.title + ". Newest first.",
                   category_path(framework.id, category.id));
  for (const Entry* entry : view_.index.of_category(framework.id, category.id)) add(feed, *entry);
  return feed;
}

void FeedBuilder::add(Feed& feed, const Entry& entry) {
  if (!is_win(entry) || feed.items.size() >= static_cast<std::size_t>(view_.target.feed_limit))
    return;
  if (feed.items.empty()) feed.updated = entry.date;  // entries come newest first
  feed.items.push_back(item_of(entry));
}

std::shared_ptr<const FeedItem> FeedBuilder::item_of(const Entry& entry) {
  std::shared_ptr<const FeedItem>& known = items_[&entry];
  if (known != nullptr) return known;
  const std::string page = entry_path(entry.id);
  const std::string body =
      place(*entry.body.document, {view_.addresses, view_.published, page, true}, references_);
  const bool has_body = !trim(body).empty();
  FeedItem item;
  item.id = feed_id(view_.portfolio.config.id, entry.id);
  item.title = entry.title;
  item.address = view_.addresses.absolute(page);
  item.date = entry.date;
  if (has_body) item.summary = entry.summary;
  item.html = outcomes_html(entry) + (has_body ? body : stand_in_html(entry));
  item.topics = {kind_of(view_.portfolio, entry).title};
  item.topics.insert(item.topics.end(), entry.tags.begin(), entry.tags.end());
  known = std::make_shared<const FeedItem>(std::move(item));
  return known;
}

}  // namespace dossier
