#include "render/structured_data.h"

#include "base/json_text.h"
#include "base/text.h"

namespace dossier {
namespace {

// Addresses are complete, so without a host there are none.
std::string address_of(const SiteView& view, std::string_view path) {
  return view.addresses.base().has_host ? view.addresses.absolute(path) : std::string();
}

JsonObject person(const SiteView& view) {
  const Config& config = view.portfolio.config;
  JsonObject person;
  person.add("@type", "Person")
      .add("name", config.name)
      .add_some("description", config.headline)
      .add_some("jobTitle", config.level.current)
      .add_some("url", address_of(view, kIndexPath));
  return person;
}

JsonObject profile(const SiteView& view, const PagePlan& page) {
  JsonObject profile;
  profile.add("@context", "https://schema.org")
      .add("@type", "ProfilePage")
      .add_some("name", page.title)
      .add_some("description", page.description)
      .add_some("url", address_of(view, page.path))
      .add_some("inLanguage", view.portfolio.config.language)
      .add("mainEntity", person(view));
  return profile;
}

JsonObject author(const SiteView& view) {
  JsonObject author;
  author.add("@type", "Person")
      .add("name", view.portfolio.config.name)
      .add_some("url", address_of(view, kIndexPath));
  return author;
}

JsonObject work(const SiteView& view, const PagePlan& page) {
  const Entry& entry = *static_cast<const Entry*>(page.subject);
  JsonObject work;
  work.add("@context", "https://schema.org")
      .add("@type", "CreativeWork")
      .add_some("name", entry.title)
      .add_some("description", page.description)
      .add_some("genre", kind_of(view.portfolio, entry).title)
      .add_some("datePublished", iso_date(entry.date))
      .add_some("url", address_of(view, page.path))
      .add_some("inLanguage", view.portfolio.config.language);
  if (!entry.tags.empty()) work.add("keywords", entry.tags);
  work.add("author", author(view));
  return work;
}

// No text can end the script element.
std::string embedded(JsonObject json) {
  return replace_all(std::move(json).take(), "<", "\\u003c");
}

}  // namespace

std::string structured_data(const SiteView& view, const PagePlan& page) {
  if (!view.is_public()) return {};
  if (page.path == kIndexPath) return embedded(profile(view, page));
  return page.template_name == "entry" ? embedded(work(view, page)) : std::string();
}

}  // namespace dossier
