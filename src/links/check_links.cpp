#include "links/check_links.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "links/asking.h"
#include "links/found_links.h"
#include "links/link_cache.h"
#include "links/link_report.h"
#include "links/web_address.h"

namespace dossier {
namespace {

std::vector<AskedLink> look_up(std::vector<FoundLink> found, const LinkCache& cache,
                               bool ask_again) {
  std::vector<AskedLink> links;
  for (FoundLink& link : found) {
    AskedLink& asked = links.emplace_back();
    if (!ask_again && !link.address.has_user) asked.known = cache.find(link.address.url);
    asked.link = std::move(link);
  }
  return links;
}

// Asks for what nothing is known of, and remembers good answers.
void ask(std::vector<AskedLink>& links, const LinkCheck& check, LinkCache& cache) {
  std::vector<Question> questions;
  std::vector<AskedLink*> asked;
  for (AskedLink& one : links) {
    const WebAddress& address = one.link.address;
    if (one.known || address.has_user) continue;
    questions.push_back({address.url, address.host, address.origin});
    asked.push_back(&one);
  }
  auto answers = ask_all({check.http, check.pause, check.progress}, questions);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const bool is_kept = is_good(answers[i]) && !is_login(answers[i].url);
    if (is_kept)
      cache.add(questions[i].url, is_private_ip(answers[i].ip));
    else
      cache.remove(questions[i].url);
    asked[i]->answer = std::move(answers[i]);
  }
  if (!answers.empty()) cache.save();
}

// Whether links that answered well before do so now, as far as one of them tells.
bool known_links_answer(const std::vector<AskedLink>& links, HttpClient& http) {
  const auto found = std::find_if(links.begin(), links.end(), [](const AskedLink& asked) {
    return asked.known && !asked.link.is_internal && !asked.known->is_internal;
  });
  return found != links.end() &&
         !is_out_of_reach(http.ask(HttpMethod::head, found->link.address.url));
}

// Whoever reaches nobody, and two hosts of the internet or more are among them, is probably not
// connected to it.
bool is_offline(const std::vector<AskedLink>& links, HttpClient& http) {
  std::set<std::string_view> hosts;
  for (const AskedLink& asked : links) {
    if (!asked.answer) continue;
    if (!is_out_of_reach(*asked.answer)) return false;
    if (!asked.link.is_internal) hosts.insert(asked.link.address.host);
  }
  return hosts.size() >= 2 && !known_links_answer(links, http);
}

}  // namespace

CheckedLinks check_links(const Portfolio& portfolio, const LinkCheck& check, Diagnostics& out) {
  LinkCache cache(check.files, check.cache_folder, check.today);
  std::vector<AskedLink> links = look_up(find_links(portfolio), cache, check.ask_again);
  ask(links, check, cache);
  CheckedLinks checked;
  report_links(links, is_offline(links, check.http), checked, out);
  return checked;
}

}  // namespace dossier
