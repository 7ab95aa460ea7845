#include "render/structured_data.h"

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace dossier {
namespace {

using Json = nlohmann::ordered_json;

void set(Json& object, const char* name, const std::string& text) {
  if (!text.empty()) object[name] = text;
}

// Addresses are complete, so without a host there are none.
std::string address_of(const SiteView& view, std::string_view path) {
  return view.addresses.base().has_host ? view.addresses.absolute(path) : std::string();
}

Json person(const SiteView& view) {
  const Config& config = view.portfolio.config;
  Json person = {{"@type", "Person"}, {"name", config.name}};
  set(person, "description", config.headline);
  set(person, "jobTitle", config.level.current);
  set(person, "url", address_of(view, kIndexPath));
  return person;
}

Json profile(const SiteView& view, const PagePlan& page) {
  Json profile = {{"@context", "https://schema.org"}, {"@type", "ProfilePage"}};
  set(profile, "name", page.title);
  set(profile, "description", page.description);
  set(profile, "url", address_of(view, page.path));
  set(profile, "inLanguage", view.portfolio.config.language);
  profile["mainEntity"] = person(view);
  return profile;
}

Json work(const SiteView& view, const PagePlan& page) {
  const Entry& entry = *static_cast<const Entry*>(page.subject);
  Json work = {{"@context", "https://schema.org"}, {"@type", "CreativeWork"}};
  set(work, "name", entry.title);
  set(work, "description", page.description);
  set(work, "genre", kind_of(view.portfolio, entry).title);
  set(work, "datePublished", iso_date(entry.date));
  set(work, "url", address_of(view, page.path));
  set(work, "inLanguage", view.portfolio.config.language);
  if (!entry.tags.empty()) work["keywords"] = entry.tags;
  work["author"] = {{"@type", "Person"}, {"name", view.portfolio.config.name}};
  set(work["author"], "url", address_of(view, kIndexPath));
  return work;
}

// No text can end the script element.
std::string embedded(const Json& json) {
  return replace_all(json.dump(-1, ' ', false, Json::error_handler_t::replace), "<", "\\u003c");
}

}  // namespace

std::string structured_data(const SiteView& view, const PagePlan& page) {
  if (!view.is_public()) return {};
  if (page.path == kIndexPath) return embedded(profile(view, page));
  return page.template_name == "entry" ? embedded(work(view, page)) : std::string();
}

}  // namespace dossier
