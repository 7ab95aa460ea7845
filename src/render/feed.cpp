#include "render/feed.h"

#include <tinyxml2.h>

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid_io.hpp>

#include "base/text.h"
#include "render/rows.h"
#include "render/xml.h"

namespace dossier {
namespace {

using tinyxml2::XMLPrinter;

void element(XMLPrinter& xml, const char* name, std::string_view text) {
  xml.OpenElement(name, true);
  xml.PushText(xml_text(text).c_str());
  xml.CloseElement(true);
}

// What a reader of the feed sees: the outcome, then the body.
std::string item_html(const SiteView& view, const Entry& entry, FileReferences& references) {
  std::string html;
  for (const Impact& impact : entry.impact) {
    html += "<p><strong>";
    append_html(html, impact_in_words(impact));
    html += "</strong></p>\n";
  }
  const std::string page = entry_path(entry.id);
  const std::string body =
      place(*entry.body.document, {view.addresses, view.published, page, true}, references);
  if (trim(body).empty()) html += "<p>" + html_escape(summary_of(entry)) + "</p>\n";
  return html + body;
}

void write_item(XMLPrinter& xml, const SiteView& view, const Entry& entry,
                FileReferences& references) {
  xml.OpenElement("item");
  element(xml, "title", entry.title);
  element(xml, "link", view.addresses.absolute(entry_path(entry.id)));
  xml.OpenElement("guid", true);
  xml.PushAttribute("isPermaLink", "false");
  xml.PushText(feed_id(view.portfolio.config.id, entry.id).c_str());
  xml.CloseElement(true);
  element(xml, "pubDate", rfc822_date(entry.date));
  element(xml, "category", kind_of(view.portfolio, entry).title);
  for (const std::string& tag : entry.tags) element(xml, "category", tag);
  element(xml, "description", item_html(view, entry, references));
  xml.CloseElement();
}

Entries wins_of(const SiteView& view) {
  Entries wins;
  for (const Entry& entry : view.portfolio.entries)
    if (is_win(entry) && wins.size() < static_cast<std::size_t>(view.target.feed_limit))
      wins.push_back(&entry);
  return wins;
}

void write_channel(XMLPrinter& xml, const SiteView& view, const Entries& wins) {
  const Config& config = view.portfolio.config;
  element(xml, "title", config.name + ": wins");
  element(xml, "link", view.addresses.absolute(kIndexPath));
  element(xml, "description",
          config.headline.empty() ? "What " + config.name + " achieved, newest first."
                                  : config.headline);
  element(xml, "language", config.language);
  if (!wins.empty()) element(xml, "lastBuildDate", rfc822_date(wins.front()->date));
  element(xml, "generator", "dossier");
  xml.OpenElement("atom:link");
  xml.PushAttribute("href", view.addresses.absolute(kFeedPath).c_str());
  xml.PushAttribute("rel", "self");
  xml.PushAttribute("type", "application/rss+xml");
  xml.CloseElement();
}

}  // namespace

std::string feed_id(std::string_view portfolio, std::string_view entry) {
  const boost::uuids::name_generator_sha1 generate(boost::uuids::ns::url());
  const std::string name =
      "dossier:" + std::string(portfolio) + (entry.empty() ? "" : "/") + std::string(entry);
  return "urn:uuid:" + boost::uuids::to_string(generate(name));
}

std::string make_rss(const SiteView& view, FileReferences& references) {
  const Entries wins = wins_of(view);
  XMLPrinter xml;
  xml.PushDeclaration("xml version=\"1.0\" encoding=\"UTF-8\"");
  xml.OpenElement("rss");
  xml.PushAttribute("version", "2.0");
  xml.PushAttribute("xmlns:atom", "http://www.w3.org/2005/Atom");
  xml.OpenElement("channel");
  write_channel(xml, view, wins);
  for (const Entry* entry : wins) write_item(xml, view, *entry, references);
  xml.CloseElement();
  xml.CloseElement();
  return {xml.CStr(), static_cast<std::size_t>(xml.CStrSize() - 1)};
}

}  // namespace dossier
