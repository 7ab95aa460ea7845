#include "render/indexes.h"

#include <tinyxml2.h>

#include <nlohmann/json.hpp>

#include "render/rows.h"
#include "render/xml.h"

namespace dossier {
namespace {

using Json = nlohmann::ordered_json;

Json categories_json(const SiteView& view, const Entry& entry) {
  Json ids = Json::array();
  for (const Framework& framework : view.portfolio.frameworks)
    for (const Category* category : categories_of(entry, framework))
      ids.push_back(framework.id + "/" + category->id);
  return ids;
}

Json entry_json(const SiteView& view, const Entry& entry) {
  return {{"id", entry.id},
          {"url", "evidence/" + entry.id + "/"},
          {"title", entry.title},
          {"date", iso_date(entry.date)},
          {"kind", entry.kind},
          {"stage", entry.stage},
          {"categories", categories_json(view, entry)},
          {"tags", entry.tags},
          {"summary", summary_of(entry)},
          {"text", entry.body.document->text}};
}

}  // namespace

std::string make_sitemap(const SiteView& view, const PagePlans& pages) {
  tinyxml2::XMLPrinter xml;
  xml.PushDeclaration("xml version=\"1.0\" encoding=\"UTF-8\"");
  xml.OpenElement("urlset");
  xml.PushAttribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
  for (const PagePlan& page : pages) {
    if (!page.alias_of.empty() || page.path == kNotFoundPath) continue;
    xml.OpenElement("url");
    xml_element(xml, "loc", view.addresses.absolute(page.path));
    if (!page.lastmod.empty()) xml_element(xml, "lastmod", page.lastmod);
    xml.CloseElement();
  }
  xml.CloseElement();
  return {xml.CStr(), static_cast<std::size_t>(xml.CStrSize() - 1)};
}

std::string make_robots(const SiteView& view) {
  if (!view.is_public()) return "User-agent: *\nDisallow: /\n";
  std::string text = "User-agent: *\nAllow: /\n";
  if (view.addresses.base().has_host)
    text += "Sitemap: " + view.addresses.absolute("sitemap.xml") + "\n";
  return text;
}

std::string make_search_index(const SiteView& view) {
  Json entries = Json::array();
  for (const Entry& entry : view.portfolio.entries) entries.push_back(entry_json(view, entry));
  const Json index = {{"entries", std::move(entries)}};
  return index.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace dossier
