#include "model/secrets.h"

#include <algorithm>
#include <cctype>
#include <unordered_map>
#include <utility>

#include "base/path.h"
#include "base/text.h"
#include "base/unicode.h"

namespace dossier {
namespace {

// A sign that no phrase goes across, for texts that are searched in one go.
constexpr std::string_view kApart = "\n|\n";

// "3 days" says nothing by itself; "12 million EUR" does.
bool has_two_words(std::string_view text) {
  std::string letters(text);
  std::erase_if(letters, [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
  return count_phrase_words(letters) >= 2;
}

class Words {
 public:
  void add(const std::string& text) {
    if (!text.empty()) (all_ += text) += kApart;
  }
  void add(const std::vector<Impact>& impact) {
    for (const Impact& one : impact) {
      for (const std::string* text : {&one.metric, &one.text}) add(*text);
      for (const auto* amount : {&one.before, &one.after})
        if (*amount) add((*amount)->text + (one.unit.empty() ? "" : " " + one.unit));
    }
  }
  void add(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) add(text);
  }
  void add(const std::optional<AskedBy>& who) {
    if (!who) return;
    for (const std::string* text : {&who->team, &who->role, &who->name}) add(*text);
  }

  const std::string& all() const { return all_; }
  std::vector<std::string_view> each() const {
    std::vector<std::string_view> each;
    for (std::string_view rest = all_; !rest.empty();) {
      const auto end = rest.find(kApart);
      each.push_back(rest.substr(0, end));
      rest.remove_prefix(end + kApart.size());
    }
    return each;
  }

 private:
  std::string all_;
};

// What everyone may read who sees the site: titles of whatever it shows.
Words published_titles(const Portfolio& seen) {
  Words titles;
  for (const Entry& entry : seen.entries) titles.add(entry.title);
  for (const Page& page : seen.pages) titles.add(page.title);
  for (const Kind& kind : seen.kinds) titles.add({kind.title, kind.plural});
  for (const Framework& framework : seen.frameworks) {
    titles.add(framework.title);
    for (const Category& category : framework.categories) {
      titles.add(category.title);
      for (const Item& item : category.items) titles.add(item.title);
    }
    for (const Stage& stage : framework.stages) titles.add(stage.title);
    for (const Checkpoint& checkpoint : framework.checkpoints) titles.add(checkpoint.title);
  }
  return titles;
}

// The same, and what entries say in the keys that `public:` can replace.
Words published_words(const Portfolio& seen, Words words) {
  for (const Entry& entry : seen.entries) {
    words.add(entry.summary);
    words.add(entry.impact);
    words.add(entry.teams);
    words.add(entry.asked_by);
  }
  words.add(seen.config.team);
  return words;
}

// Removes what stands in the published words.
void keep_unpublished(std::vector<Secret>& secrets, const Words& published) {
  std::vector<std::string> texts;
  texts.reserve(secrets.size());
  for (const Secret& secret : secrets) texts.push_back(secret.text);
  std::set<std::size_t> known;
  for (const PhraseMatch& match : PhraseSet(texts).find(published.all()))
    known.insert(match.phrase);
  std::size_t number = 0;
  std::erase_if(secrets, [&](const Secret&) { return known.contains(number++); });
}

// The words of `public:` in the place of others: those others.
void add_replaced(const Entry& whole, std::vector<Secret>& titles, std::vector<Secret>& words) {
  const PublicWords& instead = whole.public_words;
  const std::string whose = " of " + whole.file + " that 'public:' replaces";
  if (instead.title) titles.push_back({whole.title, "the title" + whose});
  const auto add = [&](const char* name, const Words& replaced) {
    for (const std::string_view text : replaced.each())
      if (has_two_words(text))
        words.push_back({std::string(text), "the " + std::string(name) + whose});
  };
  Words summary, impact, teams, asked_by;
  if (instead.summary) summary.add(whole.summary);
  if (instead.impact) impact.add(whole.impact);
  if (instead.teams) teams.add(whole.teams);
  if (instead.asked_by) asked_by.add(whole.asked_by);
  add("summary", summary);
  add("impact", impact);
  add("teams", teams);
  add("asked_by", asked_by);
}

// Ids by which things are known that the reader sees.
std::set<std::string, std::less<>> published_names(const Portfolio& seen) {
  std::set<std::string, std::less<>> names = {
      "evidence", "checklist", "stages", "artifacts", "timeline", "tags",  "packet", "readiness",
      "gaps",     "plan",      "fork",   "static",    "assets",   "index", "feed",   "404"};
  for (const Kind& kind : seen.kinds) names.insert(kind.id);
  for (const Framework& framework : seen.frameworks) {
    names.insert(framework.id);
    for (const Category& category : framework.categories) {
      names.insert(category.id);
      for (const Item& item : category.items) names.insert(item.id);
    }
    for (const Stage& stage : framework.stages) names.insert(stage.id);
    for (const Checkpoint& checkpoint : framework.checkpoints) names.insert(checkpoint.id);
  }
  const auto add_headings = [&](const Body& body) {
    if (body.document == nullptr) return;
    for (const Heading& heading : body.document->headings) names.insert(heading.id);
  };
  for (const Entry& entry : seen.entries) {
    for (const std::string& tag : entry.tags) names.insert(slugify(tag));
    add_headings(entry.body);
  }
  for (const Page& page : seen.pages) add_headings(page.body);
  return names;
}

class Collector {
 public:
  Collector(const Portfolio& whole, const Seen& seen) : whole_(whole), seen_(seen) {
    for (const Entry& entry : seen.portfolio.entries) seen_ids_.insert(entry.id);
    for (const Page& page : seen.portfolio.pages) seen_pages_.insert(page.id);
  }

  Secrets run() {
    add_terms();
    for (const Entry& entry : whole_.entries) {
      if (!seen_ids_.contains(entry.id))
        withhold(entry);
      else if (seen_.reader == Audience::everyone)
        add_replaced(entry, titles_, words_);
    }
    for (const Page& page : whole_.pages)
      if (!seen_pages_.contains(page.id)) withhold(page);
    finish_titles();
    keep_unpublished(words_, published_words(seen_.portfolio, published_titles(seen_.portfolio)));
    std::move(words_.begin(), words_.end(), std::back_inserter(secrets_.phrases));
    finish_names();
    secrets_.allowed = whole_.config.guard.allow;
    return std::move(secrets_);
  }

 private:
  template <class T>
  void withhold(const T& thing) {
    titles_.push_back({thing.title, "the title of the withheld " + thing.file});
    if (!thing.id.empty()) secrets_.names.emplace(thing.id, "the id of the withheld " + thing.file);
  }

  // In an address, words have lost their signs and accents.
  static void add_with_slug(std::vector<Secret>& secrets, const Secret& secret) {
    secrets.push_back(secret);
    if (std::string slug = slugify(secret.text); !slug.empty() && slug != fold(secret.text))
      secrets.push_back({std::move(slug), secret.what});
  }

  void add_terms() {
    for (const Confidential& one : whole_.config.confidential)
      if (!may_read(seen_.reader, one.audience))
        add_with_slug(secrets_.terms,
                      {one.term, "the confidential term " + dossier::quoted(one.term)});
    if (seen_.reader != Audience::everyone) return;
    for (const std::string& host : whole_.config.internal_hosts)
      secrets_.hosts.push_back({fold(host), "the internal host " + dossier::quoted(host)});
  }

  // A title of one word is looked for as a name alone, and only where its own words are replaced.
  void finish_titles() {
    keep_unpublished(titles_, published_titles(seen_.portfolio));
    for (const Secret& title : titles_) {
      if (count_phrase_words(title.text) >= 2)
        add_with_slug(secrets_.phrases, title);
      else if (title.what.ends_with("replaces"))
        secrets_.names.emplace(slugify(title.text), title.what);
    }
  }

  void finish_names() {
    for (const std::string& allowed : whole_.config.guard.allow) secrets_.names.erase(allowed);
    secrets_.names.erase("");
    for (const std::string& name : published_names(seen_.portfolio))
      if (secrets_.names.contains(name)) secrets_.shared.insert(name);
  }

  const Portfolio& whole_;
  const Seen& seen_;
  Secrets secrets_;
  std::vector<Secret> titles_, words_;
  std::set<std::string_view> seen_ids_, seen_pages_;
};

}  // namespace

Secrets secrets_of(const Portfolio& whole, const Seen& seen) {
  return Collector(whole, seen).run();
}

}  // namespace dossier
