#include "model/secrets.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <set>
#include <utility>

#include "base/phrases.h"
#include "base/text.h"
#include "base/unicode.h"
#include "model/assessment.h"
#include "model/redaction.h"

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

bool may_see(const Portfolio& whole, const Entry& entry, Audience reader) {
  return is_counted(entry, whole.as_of) && may_read(reader, *entry.visibility);
}

template <class T>
void put_instead(T& words, const std::optional<T>& others) {
  if (others) words = *others;
}

// Of an entry that is published: its names, and what it says in the keys that `public:` can replace.
Entry published_entry(const Entry& whole, Audience reader) {
  Entry shown;
  shown.id = whole.id;
  shown.title = whole.title;
  shown.summary = whole.summary;
  shown.impact = whole.impact;
  shown.teams = whole.teams;
  shown.asked_by = whole.asked_by;
  shown.tags = whole.tags;
  if (reader != Audience::everyone) return shown;
  put_instead(shown.title, whole.public_words.title);
  put_instead(shown.summary, whole.public_words.summary);
  put_instead(shown.impact, whole.public_words.impact);
  put_instead(shown.teams, whole.public_words.teams);
  if (whole.public_words.asked_by) shown.asked_by = whole.public_words.asked_by;
  return shown;
}

// Gives what is published the bodies that are seen of it, for their headings.
template <class T>
void add_bodies(std::vector<T>& published, const std::vector<T>& seen) {
  std::map<std::string_view, const Body*> bodies;
  for (const T& one : seen) bodies.emplace(one.id, &one.body);
  for (T& one : published)
    if (const auto found = bodies.find(one.id); found != bodies.end())
      one.body.document = found->second->document;
}

// What is published as far as the guard must know it, by the rules of `seen_by` and not by its
// code: whatever that lets through by mistake is not made public by it.
Portfolio published_part(const Portfolio& whole, const Seen& seen) {
  Portfolio part;
  part.config = whole.config;
  part.kinds = whole.kinds;
  part.frameworks = whole.frameworks;
  for (const Entry& entry : whole.entries)
    if (may_see(whole, entry, seen.reader))
      part.entries.push_back(published_entry(entry, seen.reader));
  for (const Page& page : whole.pages) {
    if (!may_read(seen.reader, *page.visibility)) continue;
    Page& shown = part.pages.emplace_back();
    shown.id = page.id;
    shown.title = page.title;
  }
  redact(part, Redaction(whole.config, seen.reader));
  add_bodies(part.entries, seen.portfolio.entries);
  add_bodies(part.pages, seen.portfolio.pages);
  return part;
}

// What everyone may read who sees the site: titles of whatever it shows.
Words published_titles(const Portfolio& seen) {
  Words titles;
  titles.add(seen.config.name);  // of the site
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

// Names of parts of every site, of files that an export would be, and of an anchor of the theme.
constexpr std::string_view kSiteNames[] = {
    "evidence",  "checklist", "stages",  "artifacts", "timeline", "tags",      "packet",
    "readiness", "gaps",      "plan",    "fork",      "static",   "assets",    "index",
    "feed",      "404",       "sitemap", "robots",    "main",     "portfolio", "resume"};

// Words that JSON has for values of the model.
template <class... Enums, class Take>
void for_each_word(Take take) {
  const auto take_all = [&](const auto& words) {
    for (const std::string& word : words) take(word);
  };
  (take_all(words_of<Enums>()), ...);
}

template <class Take>
void for_each_id(const Framework& framework, Take take) {
  take(framework.id);
  for (const Category& category : framework.categories) {
    take(category.id);
    for (const Item& item : category.items) take(item.id);
  }
  for (const Stage& stage : framework.stages) take(stage.id);
  for (const Checkpoint& checkpoint : framework.checkpoints) take(checkpoint.id);
  for (const Signal& signal : framework.signals) take(signal.id);
  if (!framework.plan) return;
  for (const Phase& phase : framework.plan->phases) {
    take(phase.id);
    for (const Task& task : phase.tasks) take(task.id);
  }
}

// Names by which things are known that the reader sees, entries aside.
template <class Take>
void for_each_published_name(const Portfolio& seen, Take take) {
  for (const std::string_view name : kSiteNames) take(name);
  for_each_word<Track, Role, Origin, Audience, Record, CriterionStatus, Strength, Verdict>(take);
  for (const Target& target : seen.config.targets)
    for (const std::string_view segment : split(target.base_url, '/')) take(segment);
  for (const Kind& kind : seen.kinds) {
    take(kind.id);
    take(slugify(kind.title));
    take(slugify(kind.plural));
  }
  for (const Framework& framework : seen.frameworks) for_each_id(framework, take);
  std::set<std::string_view> tags;
  const auto take_headings = [&](const Body& body) {
    if (body.document == nullptr) return;
    for (const Heading& heading : body.document->headings) take(heading.id);
  };
  for (const Entry& entry : seen.entries) {
    tags.insert(entry.tags.begin(), entry.tags.end());
    take_headings(entry.body);
  }
  for (const Page& page : seen.pages) {
    take(page.id);
    take_headings(page.body);
  }
  for (const std::string_view tag : tags) take(slugify(tag));
}

class Collector {
 public:
  Collector(const Portfolio& whole, const Seen& seen)
      : whole_(whole), reader_(seen.reader), part_(published_part(whole, seen)) {}

  Secrets run() {
    add_pages();
    add_entries();
    add_terms();
    add_titles();
    keep_unpublished(words_, published_words(part_, published_titles(part_)));
    std::move(words_.begin(), words_.end(), std::back_inserter(secrets_.phrases));
    for_each_published_name(part_, [this](std::string_view name) {
      if (secrets_.names.contains(name)) secrets_.shared.emplace(name);
    });
    allow();
    return std::move(secrets_);
  }

 private:
  template <class T>
  void withhold(const T& thing) {
    titles_.push_back({thing.title, "the title of the withheld " + thing.file});
    if (!thing.id.empty()) secrets_.names.emplace(thing.id, "the id of the withheld " + thing.file);
  }

  // A page stands at the top of the site, where much has a name: one that something else has, too,
  // says nothing of the page.
  void add_pages() {
    for (const Page& page : whole_.pages)
      if (!may_read(reader_, *page.visibility)) withhold(page);
    for_each_published_name(part_, [this](std::string_view name) { forget(name); });
    for (const Entry& entry : part_.entries) forget(entry.id);
  }

  void add_entries() {
    for (const Entry& entry : whole_.entries) {
      if (!may_see(whole_, entry, reader_))
        withhold(entry);
      else if (reader_ == Audience::everyone)
        add_replaced(entry, titles_, words_);
    }
  }

  void add_terms() {
    for (const Confidential& one : whole_.config.confidential) {
      if (may_read(reader_, one.audience)) continue;
      secrets_.terms.push_back({one.term, "the confidential term " + dossier::quoted(one.term)});
      add_slug(secrets_.terms.back());
    }
    if (reader_ != Audience::everyone) return;
    for (const std::string& host : whole_.config.internal_hosts)
      secrets_.hosts.push_back({internal_host(host), "the internal host " + dossier::quoted(host)});
  }

  // A title of one word is looked for as a name alone, and only where its own words are replaced.
  void add_titles() {
    keep_unpublished(titles_, published_titles(part_));
    for (const Secret& title : titles_) {
      if (count_phrase_words(title.text) >= 2) {
        secrets_.phrases.push_back(title);
        add_slug(title);
      } else if (title.what.ends_with("replaces")) {
        add_name(slugify(title.text), title.what, address_form(title.text).says_them);
      }
    }
  }

  // In an address, words have lost their signs and accents.
  void add_slug(const Secret& secret) {
    AddressForm form = address_form(secret.text);
    if (form.slug.empty()) return;
    if (form.says_them)
      secrets_.slugs.push_back({std::move(form.slug), secret.what});
    else
      add_name(form.slug, secret.what, false);
  }

  // Where too little is left of what it is made of, such a name is a secret only of an entry.
  void add_name(const std::string& name, const std::string& what, bool anywhere) {
    if (!name.empty() && secrets_.names.emplace(name, what).second && !anywhere)
      secrets_.shared.insert(name);
  }

  void allow() {
    secrets_.allowed = whole_.config.guard.allow;
    for (const std::string& allowed : whole_.config.guard.allow) {
      const std::string slug = slugify(allowed);
      forget(allowed);
      forget(slug);
      if (!slug.empty()) secrets_.allowed.push_back(slug);
    }
  }

  void forget(std::string_view name) {
    const auto found = secrets_.names.find(name);
    if (found != secrets_.names.end()) secrets_.names.erase(found);
  }

  const Portfolio& whole_;
  Audience reader_;
  Portfolio part_;
  Secrets secrets_;
  std::vector<Secret> titles_, words_;
};

}  // namespace

Secrets secrets_of(const Portfolio& whole, const Seen& seen) {
  return Collector(whole, seen).run();
}

}  // namespace dossier
