#include "links/found_links.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "model/redaction.h"
#include "model/seen.h"

namespace dossier {
namespace {

bool stands_before(const LinkPlace& a, const LinkPlace& b) {
  return std::tie(a.where.file, a.where.at) < std::tie(b.where.file, b.where.at);
}

class Finder {
 public:
  explicit Finder(const Portfolio& portfolio)
      : portfolio_(portfolio),
        for_public_(portfolio.config, Audience::everyone),
        has_public_target_(std::any_of(
            portfolio.config.targets.begin(), portfolio.config.targets.end(),
            [](const Target& target) { return target.audience == Audience::everyone; })) {}

  std::vector<FoundLink> find() {
    for (const Entry& entry : portfolio_.entries) add_entry(entry);
    for (const Page& page : portfolio_.pages)
      add_body(page.body, page.file, fate_of(page, Audience::everyone) == Fate::published);
    for (const Framework& framework : portfolio_.frameworks)
      if (framework.own)
        add({LinkTarget::Kind::external, framework.source.url, {}}, {framework.file, {}, 1}, true);
    return ordered();
  }

 private:
  void add_entry(const Entry& entry) {
    const bool is_public = fate_of(entry, portfolio_.as_of, Audience::everyone) == Fate::published;
    add_body(entry.body, entry.file, is_public);
    for (const Artifact& artifact : entry.artifacts)
      add(artifact.target, {entry.file, artifact.url.at, 1},
          is_public &&
              may_read(Audience::everyone, artifact.visibility.value_or(*entry.visibility)));
  }

  void add_body(const Body& body, const std::string& file, bool is_public) {
    if (body.document == nullptr) return;
    for (const LinkMark& mark : body.document->marks)
      add(mark.target, {file, mark.at, 1}, is_public && is_for_public(body, mark.at.line));
  }

  // Whether the line of the file is in no block that is for others.
  static bool is_for_public(const Body& body, int line) {
    const int of_body = line - body.first_line + 1;
    return std::all_of(body.blocks.begin(), body.blocks.end(), [&](const Block& block) {
      return of_body < block.first || of_body > block.last || is_for(block, Audience::everyone);
    });
  }

  void add(const LinkTarget& target, Location where, bool is_public) {
    if (target.kind != LinkTarget::Kind::external) return;
    auto address = read_web_address(target.name);
    if (!address) return;
    // The same place with and without a password is two links: one of them is never asked for.
    const std::pair key(address->url, address->has_user);
    const auto [found, is_new] = by_url_.try_emplace(key, links_.size());
    if (is_new) links_.push_back(make_link(target.name, std::move(*address)));
    links_[found->second].places.push_back(
        {std::move(where), is_public && has_public_target_ && !for_public_.hides(target)});
  }

  FoundLink make_link(const std::string& url, WebAddress address) const {
    FoundLink link;
    link.shown = address.has_user ? without_user(url) : url;
    link.is_internal = for_public_.is_internal(url) || is_internal_name(address.host);
    link.address = std::move(address);
    return link;
  }

  std::vector<FoundLink> ordered() {
    for (FoundLink& link : links_) std::sort(link.places.begin(), link.places.end(), stands_before);
    std::sort(links_.begin(), links_.end(), [](const FoundLink& a, const FoundLink& b) {
      return stands_before(a.places.front(), b.places.front());
    });
    return std::move(links_);
  }

  const Portfolio& portfolio_;
  const Redaction for_public_;
  const bool has_public_target_;
  std::map<std::pair<std::string, bool>, std::size_t> by_url_;
  std::vector<FoundLink> links_;
};

}  // namespace

std::vector<FoundLink> find_links(const Portfolio& portfolio) { return Finder(portfolio).find(); }

}  // namespace dossier
