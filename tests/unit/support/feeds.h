// The feeds of a small portfolio, made and read back.
#pragma once

#include <tinyxml2.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "render/feeds/feed.h"
#include "unit/support/portfolios.h"

namespace dossier {

// The feed of all wins, as a value.
inline Feed feed_of(PortfolioFiles& files, const Target& target) {
  const auto viewed = files.viewed(target);
  FileReferences references;
  return FeedBuilder(viewed->view, references).of_all();
}
inline Feed feed_of(PortfolioFiles& files, Audience reader = Audience::everyone) {
  return feed_of(files, PortfolioFiles::target_for(reader));
}

// One column of the items: "a | b".
inline std::string column(const Feed& feed, std::string FeedItem::*member) {
  std::string out;
  for (const auto& item : feed.items)
    out += (item == feed.items.front() ? "" : " | ") + (*item).*member;
  return out;
}

// An XML document by paths of element names: "rss/channel/item/title".
class XmlReading {
 public:
  explicit XmlReading(const std::string& bytes) {
    REQUIRE(document_.Parse(bytes.c_str(), bytes.size()) == tinyxml2::XML_SUCCESS);
  }

  std::vector<const tinyxml2::XMLElement*> all(const std::string& path) const {
    std::vector<const tinyxml2::XMLElement*> found;
    collect(document_, path, found);
    return found;
  }

  // The texts of all elements at the path: "a | b".
  std::string texts(const std::string& path) const {
    std::string out;
    for (const auto* element : all(path)) {
      const char* text = element->GetText();
      out += (out.empty() ? "" : " | ") + std::string(text == nullptr ? "" : text);
    }
    return out;
  }

  std::string attributes(const std::string& path, const char* name) const {
    std::string out;
    for (const auto* element : all(path)) {
      const char* text = element->Attribute(name);
      out += (out.empty() ? "" : " | ") + std::string(text == nullptr ? "" : text);
    }
    return out;
  }

 private:
  static void collect(const tinyxml2::XMLNode& node, const std::string& path,
                      std::vector<const tinyxml2::XMLElement*>& found) {
    const auto slash = path.find('/');
    const std::string name = path.substr(0, slash);
    for (const auto* child = node.FirstChildElement(name.c_str()); child != nullptr;
         child = child->NextSiblingElement(name.c_str()))
      if (slash == path.npos)
        found.push_back(child);
      else
        collect(*child, path.substr(slash + 1), found);
  }

  tinyxml2::XMLDocument document_;
};

// A feed with one item, as no portfolio has it.
inline Feed small_feed() {
  FeedItem item;
  item.id = "urn:uuid:1";
  item.title = "A <b> & ]]>";
  item.address = "https://a.example/x/?a&b";
  item.date = *parse_date("2026-03-05");
  item.summary = "Short & good";
  item.html = "<p title=\"x\">It is &lt; that ]]&gt;</p>\n";
  item.topics = {"Win", "R&D <\"x\">"};
  return {"urn:uuid:0",
          "Ada: wins",
          "Builds & mends",
          "de-CH",
          "Ada",
          "https://a.example/",
          *parse_date("2026-03-05"),
          {std::make_shared<const FeedItem>(item)}};
}

inline Feed empty_feed() {
  Feed feed = small_feed();
  feed.items.clear();
  feed.updated = *parse_date("2026-11-01");
  return feed;
}

}  // namespace dossier
