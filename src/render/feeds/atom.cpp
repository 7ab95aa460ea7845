#include <tinyxml2.h>

#include "render/feeds/writers.h"
#include "render/xml.h"

namespace dossier {
namespace {

using tinyxml2::XMLPrinter;

void write_link(XMLPrinter& xml, const char* relation, const char* type, std::string_view address) {
  xml.OpenElement("link");
  xml.PushAttribute("rel", relation);
  xml.PushAttribute("type", type);
  xml_attribute(xml, "href", address);
  xml.CloseElement();
}

void write_entry(XMLPrinter& xml, const FeedItem& item) {
  xml.OpenElement("entry");
  xml_element(xml, "title", item.title);
  xml_element(xml, "id", item.id);
  write_link(xml, "alternate", "text/html", item.address);
  xml_element(xml, "published", rfc3339_date(item.date));
  xml_element(xml, "updated", rfc3339_date(item.date));
  for (const std::string& topic : item.topics) {
    xml.OpenElement("category");
    xml_attribute(xml, "term", topic);
    xml.CloseElement();
  }
  if (!item.summary.empty()) xml_element(xml, "summary", item.summary);
  xml.OpenElement("content");
  xml.PushAttribute("type", "html");
  xml.PushText(xml_text(item.html).c_str());
  xml.CloseElement();
  xml.CloseElement();
}

void write_head(XMLPrinter& xml, const Feed& feed, std::string_view self) {
  xml_element(xml, "title", feed.title);
  xml_element(xml, "subtitle", feed.description);
  xml_element(xml, "id", feed.id);
  xml_element(xml, "updated", rfc3339_date(feed.updated));
  xml.OpenElement("author");
  xml_element(xml, "name", feed.author);
  xml.CloseElement();
  write_link(xml, "self", "application/atom+xml", self);
  write_link(xml, "alternate", "text/html", feed.home);
  xml_element(xml, "generator", "dossier");
}

}  // namespace

std::string write_atom(const Feed& feed, std::string_view self) {
  XMLPrinter xml;
  xml.PushDeclaration("xml version=\"1.0\" encoding=\"UTF-8\"");
  xml.OpenElement("feed");
  xml.PushAttribute("xmlns", "http://www.w3.org/2005/Atom");
  xml_attribute(xml, "xml:lang", feed.language);
  write_head(xml, feed, self);
  for (const auto& item : feed.items) write_entry(xml, *item);
  xml.CloseElement();
  return {xml.CStr(), static_cast<std::size_t>(xml.CStrSize() - 1)};
}

}  // namespace dossier
