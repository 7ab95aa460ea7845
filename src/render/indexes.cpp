#include "render/indexes.h"

#include <tinyxml2.h>

#include "base/json_text.h"
#include "render/rows.h"
#include "render/xml.h"

namespace dossier {
namespace {

std::vector<std::string> categories(const SiteView& view, const Entry& entry) {
  std::vector<std::string> ids;
  for (const Framework& framework : view.portfolio.frameworks)
    for (const Category* category : categories_of(entry, framework))
      ids.push_back(framework.id + "/" + category->id);
  return ids;
}

JsonObject entry_json(const SiteView& view, const Entry& entry) {
  JsonObject made;
  made.add("id", entry.id)
      .add("url", "evidence/" + entry.id + "/")
      .add("title", entry.title)
      .add("date", iso_date(entry.date))
      .add("kind", entry.kind)
      .add("stage", entry.stage)
      .add("categories", categories(view, entry))
      .add("tags", entry.tags)
      .add("summary", summary_of(entry))
      .add("text", entry.body.document->text);
  return made;
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
  constexpr std::size_t usual = 1200;  // bytes of an entry, beside its text
  std::size_t bytes = 0;
  for (const Entry& entry : view.portfolio.entries)
    bytes += entry.body.document->text.size() + usual;
  std::string json = "{\"entries\":[";
  json.reserve(bytes);
  for (const Entry& entry : view.portfolio.entries) {
    if (json.back() != '[') json += ',';
    json += entry_json(view, entry).take();
  }
  json += "]}\n";
  return json;
}

}  // namespace dossier
