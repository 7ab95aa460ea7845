#include "cli/explain_lines.h"

#include <algorithm>
#include <array>
#include <set>

#include "assess/evidence.h"
#include "base/text.h"
#include "cli/report_words.h"

namespace dossier {
namespace {

std::string visibility_of(Audience visibility, bool is_default) {
  return "its visibility is " + std::string(word_of(visibility)) +
         (is_default ? ", by default_visibility" : "");
}

// What is looked at for one reader, and where the lines go.
struct Looking {
  const Portfolio& whole;
  const Seen& seen;
  Lines& lines;

  Audience reader() const { return seen.reader; }
  void say(std::string line) const { lines.push_back(std::move(line)); }
};

void say_blocks(const Body& body, const Looking& looking) {
  for (const Block& block : body.blocks)
    if (!is_for(block, looking.reader()))
      looking.say("left out: lines " + std::to_string(body.first_line + block.first) + " to " +
                  std::to_string(body.first_line + block.last) + ", which are " +
                  (block.only ? "only for " : "for ") + std::string(word_of(block.audience)));
}

template <class Part>
void say_hidden(const std::vector<Part>& parts, const Looking& looking,
                std::string (*name)(const Part&)) {
  for (const Part& part : parts)
    if (part.visibility && !may_read(looking.reader(), *part.visibility))
      looking.say("left out: " + name(part) + ", which is for " +
                  std::string(word_of(*part.visibility)));
}

std::string name_of(const Artifact& artifact) {
  return "the artifact " + quoted(artifact.label.empty() ? artifact.url.value : artifact.label);
}

std::string name_of(const Feedback& feedback) {
  return feedback.from.empty() ? "feedback" : "the feedback of " + quoted(feedback.from);
}

void say_public_words(const PublicWords& words, const Looking& looking) {
  if (looking.reader() != Audience::everyone) return;
  std::vector<std::string> keys;
  if (words.title) keys.emplace_back("title");
  if (words.summary) keys.emplace_back("summary");
  if (words.impact) keys.emplace_back("impact");
  if (words.teams) keys.emplace_back("teams");
  if (words.asked_by) keys.emplace_back("asked_by");
  if (!keys.empty()) looking.say("in the words of 'public:': " + join(keys, ", "));
}

void say_terms(const std::string& text, const Looking& looking) {
  for (const Confidential& one : looking.whole.config.confidential)
    if (!may_read(looking.reader(), one.audience) &&
        !PhraseSet(std::vector{one.term}).find(text, TextForm::tagged).empty())
      looking.say(quoted(one.term) + " reads " + quoted(one.say.value));
}

bool is_seen(const LinkTarget& target, const Portfolio& seen) {
  if (target.kind == LinkTarget::Kind::entry) return find_entry(seen, target.name) != nullptr;
  return target.kind != LinkTarget::Kind::page ||
         std::any_of(seen.pages.begin(), seen.pages.end(),
                     [&](const Page& page) { return page.id == target.name; });
}

void say_links(const Body& body, const Looking& looking) {
  if (body.document == nullptr) return;
  std::set<std::string> closed;
  for (const LinkMark& mark : body.document->marks) {
    if (mark.kind == LinkMark::Kind::close) continue;
    if (!is_seen(mark.target, looking.seen.portfolio))
      closed.insert("plain text: the link to " + quoted(mark.target.name) + ", which is withheld");
    else if (looking.seen.redaction.hides(mark.target))
      closed.insert("plain text: the link to " + quoted(mark.target.name) +
                    ", which holds a confidential term or an internal host");
  }
  for (const std::string& line : closed) looking.say(line);
}

std::string html_of(const Body& body) {
  return body.document == nullptr ? std::string() : body.document->html;
}

// The items that an entry is evidence for.
void say_items(EntryIndex entry, const Portfolio& whole, const Assessment& assessment,
               Lines& lines) {
  const auto has = [entry](const EntryIndexes& all) {
    return std::find(all.begin(), all.end(), entry) != all.end();
  };
  for (const FrameworkAssessment& framework : assessment.frameworks)
    for (const CategoryAssessment& category : framework.categories)
      for (const ItemAssessment& item : category.items) {
        if (!has(item.evidence)) continue;
        const Date since = minus(assessment.as_of, find_framework(whole, framework.id)->window);
        lines.push_back(to_string(ItemRef{framework.id, category.id, item.id}) +
                        (has(item.crosswalk) ? ", through the crosswalk" : "") + ": " +
                        words_for(item.strength) +
                        (whole.entries[entry].date < since ? "; older than the window" : ""));
      }
}

void say_path(EntryIndex entry, const Assessment& assessment, Lines& lines) {
  const auto add = [&](std::string_view sort, const auto& all) {
    for (const auto& one : all)
      if (std::find(one.evidence.begin(), one.evidence.end(), entry) != one.evidence.end())
        lines.push_back(std::string(sort) + " " + one.id);
  };
  add("checkpoint", assessment.checkpoints);
  add("signal", assessment.signals);
}

// Solid is own work with two of three: says which of them hold.
std::string solidity_of(const Entry& entry, const Kind& kind) {
  std::vector<std::string> held, missing;
  const auto ask = [&](bool holds, const char* word) { (holds ? held : missing).push_back(word); };
  ask(is_own_work(entry), "own work");
  ask(is_standalone(entry, kind), "standalone");
  ask(is_measured(entry), "measured");
  ask(is_corroborated(entry), "corroborated");
  const std::string words = is_solid(entry, kind) ? "solid" : "not solid";
  return words + ": " + (held.empty() ? "" : join(held, ", ")) +
         (held.empty() || missing.empty() ? "" : "; ") +
         (missing.empty() ? "" : "not " + join(missing, ", not "));
}

}  // namespace

std::string reason_for(const Entry& entry, const Portfolio& portfolio, Audience reader) {
  switch (fate_of(entry, portfolio.as_of, reader)) {
    case Fate::draft:
      return "it is a draft";
    case Fate::future:
      return "it is dated " + iso_date(entry.date) + ", after " + iso_date(portfolio.as_of);
    default:
      return visibility_of(*entry.visibility, entry.visibility_is_default);
  }
}

std::string reason_for(const Page& page) {
  return visibility_of(*page.visibility, page.visibility_is_default);
}

Lines changes_for(const Entry& entry, const Portfolio& whole, const Seen& seen) {
  Lines lines;
  const Looking looking{whole, seen, lines};
  say_blocks(entry.body, looking);
  say_hidden<Artifact>(entry.artifacts, looking, name_of);
  say_hidden<Feedback>(entry.feedback, looking, name_of);
  say_public_words(entry.public_words, looking);
  say_terms(entry.title + "\n" + entry.summary + "\n" + entry.business + "\n" + html_of(entry.body),
            looking);
  say_links(entry.body, looking);
  return lines;
}

Lines changes_for(const Page& page, const Portfolio& whole, const Seen& seen) {
  Lines lines;
  const Looking looking{whole, seen, lines};
  say_blocks(page.body, looking);
  say_terms(page.title + "\n" + page.summary + "\n" + html_of(page.body), looking);
  say_links(page.body, looking);
  return lines;
}

Lines appearances_of(const std::string& address, const Site& site) {
  Lines files;
  for (const auto& [path, file] : site.files)
    if (!path.starts_with("evidence/") || path == "evidence/index.html")
      if (file.bytes.find(address) != std::string::npos) files.push_back(path);
  return files;
}

Lines counts_of(const Entry& entry, const Portfolio& whole, const Assessment& assessment) {
  if (!is_counted(entry, whole.as_of))
    return {"nothing, because " + reason_for(entry, whole, Audience::self)};
  const auto place = static_cast<EntryIndex>(&entry - whole.entries.data());
  const Kind& kind = kind_of(whole, entry);
  Lines lines;
  say_items(place, whole, assessment, lines);
  say_path(place, assessment, lines);
  lines.push_back("stage " + entry.stage + ", " + std::string(word_of(kind.record)) + " record" +
                  (is_win(entry) ? ", the feed of wins" : ""));
  lines.push_back(solidity_of(entry, kind));
  return lines;
}

}  // namespace dossier
