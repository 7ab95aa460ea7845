#include <tinyxml2.h>

#include "render/feeds/writers.h"
#include "render/xml.h"

namespace dossier {
namespace {

using tinyxml2::XMLPrinter;

void write_item(XMLPrinter& xml, const FeedItem& item) {
  xml.OpenElement("item");
  xml_element(xml, "title", item.title);
  xml_element(xml, "link", item.address);
  xml.OpenElement("guid");
  xml.PushAttribute("isPermaLink", "false");
  xml.PushText(item.id.c_str());
  xml.CloseElement();
  xml_element(xml, "pubDate", rfc822_date(item.date));
  for (const std::string& topic : item.topics) xml_element(xml, "category", topic);
  xml_element(xml, "description", item.html);
  xml.CloseElement();
}

void write_channel(XMLPrinter& xml, const Feed& feed, std::string_view self) {
  xml_element(xml, "title", feed.title);
  xml_element(xml, "link", feed.home);
  xml_element(xml, "description", feed.description);
  xml_element(xml, "language", feed.language);
  if (!feed.items.empty()) xml_element(xml, "lastBuildDate", rfc822_date(feed.updated));
  xml_element(xml, "generator", "dossier");
  xml.OpenElement("atom:link");
  xml_attribute(xml, "href", self);
  xml.PushAttribute("rel", "self");
  xml.PushAttribute("type", "application/rss+xml");
  xml.CloseElement();
}

}  // namespace

std::string write_rss(const Feed& feed, std::string_view self) {
  XMLPrinter xml;
  xml.PushDeclaration("xml version=\"1.0\" encoding=\"UTF-8\"");
  xml.OpenElement("rss");
  xml.PushAttribute("version", "2.0");
  xml.PushAttribute("xmlns:atom", "http://www.w3.org/2005/Atom");
  xml.OpenElement("channel");
  write_channel(xml, feed, self);
  for (const auto& item : feed.items) write_item(xml, *item);
  xml.CloseElement();
  xml.CloseElement();
  return {xml.CStr(), static_cast<std::size_t>(xml.CStrSize() - 1)};
}

}  // namespace dossier
