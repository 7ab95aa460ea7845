#include "model/seen.h"

#include <algorithm>
#include <map>
#include <unordered_set>
#include <utility>

#include "base/text.h"
#include "base/unicode.h"

namespace dossier {

bool is_for(const Block& block, Audience reader) {
  return block.only ? reader == block.audience : may_read(reader, block.audience);
}

namespace {

// Joins the lines that `keep` accepts, given the block that the line is in and its index; the
// others become blank lines. `blocks` are in the order of the text.
template <class Keep>
std::string keep_lines(std::string_view text, const std::vector<Block>& blocks, Keep keep) {
  std::string out;
  out.reserve(text.size());
  int index = 0;
  auto block = blocks.begin();
  for (const std::string_view line : split(text, '\n')) {
    if (index > 0) out += '\n';
    while (block != blocks.end() && block->last < index) ++block;
    const bool inside = block != blocks.end() && block->first <= index;
    if (!inside || keep(*block, index)) out += line;
    ++index;
  }
  return out;
}

bool is_fence(const Block& block, int line) { return line == block.first || line == block.last; }

void see_body(Body& body, Audience reader) {
  if (body.blocks.empty()) return;
  body.markdown = visible_text(body.markdown, body.blocks, reader);
  body.blocks.clear();
  body.document = nullptr;
}

template <class T>
void keep_visible(std::vector<T>& parts, Audience reader, Audience otherwise) {
  std::erase_if(
      parts, [&](const T& part) { return !may_read(reader, part.visibility.value_or(otherwise)); });
}

void use_public_words(Entry& entry) {
  PublicWords words = std::exchange(entry.public_words, {});
  if (words.title) entry.title = *words.title;
  if (words.summary) entry.summary = *words.summary;
  if (words.impact) entry.impact = *words.impact;
  if (words.teams) entry.teams = *words.teams;
  if (words.asked_by) entry.asked_by = *words.asked_by;
}

Entry see_entry(const Entry& whole, Audience reader) {
  Entry entry = whole;
  const Audience visibility = entry.visibility.value_or(Audience::self);
  keep_visible(entry.artifacts, reader, visibility);
  keep_visible(entry.feedback, reader, visibility);
  if (reader == Audience::everyone) use_public_words(entry);
  entry.public_words = {};
  see_body(entry.body, reader);
  return entry;
}

// Tags with one slug are one tag, spelled as it sorts first among what is seen. They can be several
// words after terms have been replaced, and one without a slug is none.
void unify_tags(std::vector<Entry>& entries) {
  std::map<std::string, std::string> slugs, spelling;  // tag -> slug -> as shown
  for (const Entry& entry : entries)
    for (const std::string& tag : entry.tags)
      if (slugs.emplace(tag, std::string()).second) slugs[tag] = slugify(tag);
  for (const auto& [tag, slug] : slugs) spelling.emplace(slug, tag);  // by tag: the first counts
  for (Entry& entry : entries) {
    std::vector<std::string> tags;
    for (const std::string& tag : entry.tags) {
      const std::string& slug = slugs[tag];
      const std::string& shown = spelling[slug];
      if (!slug.empty() && std::find(tags.begin(), tags.end(), shown) == tags.end())
        tags.push_back(shown);
    }
    entry.tags = std::move(tags);
  }
}

// Links to what is withheld. One without a label would show its address, and goes altogether.
void close_artifacts(std::vector<Entry>& entries, const std::vector<Page>& pages) {
  std::unordered_set<std::string_view> entry_ids, page_ids;
  for (const Entry& entry : entries) entry_ids.insert(entry.id);
  for (const Page& page : pages) page_ids.insert(page.id);
  const auto is_open = [&](const LinkTarget& target) {
    if (target.kind == LinkTarget::Kind::entry) return entry_ids.contains(target.name);
    return target.kind != LinkTarget::Kind::page || page_ids.contains(target.name);
  };
  for (Entry& entry : entries)
    std::erase_if(entry.artifacts, [&](Artifact& artifact) {
      if (is_open(artifact.target)) return false;
      artifact.target = {};
      artifact.url.value.clear();
      return artifact.label.empty();
    });
}

// Who may know what is missing: the owner and the manager.
bool sees_gaps(Audience reader) { return reader <= Audience::manager; }

}  // namespace

Fate fate_of(const Entry& entry, Date as_of, Audience reader) {
  if (entry.draft) return Fate::draft;
  if (!is_counted(entry, as_of)) return Fate::future;
  return may_read(reader, *entry.visibility) ? Fate::published : Fate::visibility;
}

Fate fate_of(const Page& page, Audience reader) {
  return may_read(reader, *page.visibility) ? Fate::published : Fate::visibility;
}

std::string without_fences(std::string_view markdown, const std::vector<Block>& blocks) {
  return keep_lines(markdown, blocks,
                    [](const Block& block, int line) { return !is_fence(block, line); });
}

std::string visible_text(std::string_view markdown, const std::vector<Block>& blocks,
                         Audience reader) {
  return keep_lines(markdown, blocks, [&](const Block& block, int line) {
    return !is_fence(block, line) && is_for(block, reader);
  });
}

Seen seen_by(const Portfolio& portfolio, Audience reader) {
  Seen seen;
  seen.reader = reader;
  Portfolio& kept = seen.portfolio;
  kept.config = portfolio.config;
  kept.as_of = portfolio.as_of;
  kept.kinds = portfolio.kinds;
  kept.frameworks = portfolio.frameworks;
  kept.dormant = portfolio.dormant;
  kept.files = portfolio.files;
  for (const Entry& entry : portfolio.entries) {
    if (fate_of(entry, portfolio.as_of, reader) == Fate::published)
      kept.entries.push_back(see_entry(entry, reader));
    else
      ++seen.withheld;
  }
  for (const Page& page : portfolio.pages) {
    if (fate_of(page, reader) == Fate::published) {
      kept.pages.push_back(page);
      see_body(kept.pages.back().body, reader);
    } else {
      ++seen.withheld;
    }
  }
  close_artifacts(kept.entries, kept.pages);
  seen.redaction = Redaction(portfolio.config, reader);
  redact(kept, seen.redaction);
  unify_tags(kept.entries);
  kept.config.confidential.clear();
  kept.config.internal_hosts.clear();
  kept.config.guard = {};
  if (!sees_gaps(reader)) {
    kept.config.criteria.clear();
    kept.config.not_applicable.clear();
  }
  return seen;
}

void add_drafts(Seen& seen, const Portfolio& portfolio) {
  std::map<std::string, std::string> spelling;  // slug -> as shown
  for (const Entry& entry : seen.portfolio.entries)
    for (const std::string& tag : entry.tags) spelling.emplace(slugify(tag), tag);
  for (const Entry& entry : portfolio.entries) {
    if (is_counted(entry, portfolio.as_of)) continue;
    Entry draft = entry;
    draft.title = (entry.dated ? "Draft: " : "Draft, no date yet: ") + entry.title;
    if (!entry.dated) draft.date = portfolio.as_of;
    draft.tags.clear();
    for (const std::string& tag : entry.tags)
      if (const auto found = spelling.find(slugify(tag)); found != spelling.end())
        draft.tags.push_back(found->second);
    seen.drafts.push_back(std::move(draft));
  }
  std::stable_sort(seen.drafts.begin(), seen.drafts.end(),
                   [](const Entry& a, const Entry& b) { return a.date > b.date; });
}

}  // namespace dossier
