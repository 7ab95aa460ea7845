#include "import/plan.h"

#include <map>
#include <set>

#include "base/clean_text.h"
#include "base/path.h"
#include "base/text.h"
#include "base/unicode.h"
#include "import/draft_text.h"
#include "load/source_text.h"
#include "load/vocabulary.h"

namespace dossier {
namespace {

constexpr std::size_t kLongestTitle = 160;  // code points
constexpr std::size_t kLongestSource = 1000;
constexpr std::size_t kMostTags = 50;
constexpr std::size_t kMostClaims = 50;
constexpr std::size_t kLongestBody = kMaxTextBytes - kMaxTextBytes / 8;  // the rest is for the keys

class Planner {
 public:
  Planner(const Portfolio& portfolio, FileSystem& files, const std::string& root)
      : words_(portfolio.kinds, portfolio.frameworks, portfolio.dormant, true),
        files_(files),
        root_(root) {
    for (const Entry& entry : portfolio.entries) {
      ids_.insert(entry.id);
      if (!entry.source.empty()) sources_.emplace(entry.source, entry.file);
      for (const std::string& tag : entry.tags) tags_.try_emplace(slugify(tag), tag);
    }
  }

  void take(Draft draft, std::vector<Skipped>& skipped) {
    draft.title = shorten(clean_line(draft.title), kLongestTitle);
    if (draft.title.empty()) draft.title = "Untitled";
    draft.source = std::string(clip_bytes(clean_line(draft.source), kLongestSource));
    const auto known = sources_.find(draft.source);
    if (known != sources_.end()) {
      skipped.push_back({draft.title, "already there: " + known->second});
      return;
    }
    if (draft.body.size() > kLongestBody) {
      skipped.push_back({draft.title, "its text is longer than an entry may be", true});
      return;
    }
    draft.tags = settled(draft.tags);
    settle_claims(draft);
    place(draft);
  }

  std::vector<PlannedDraft> finish() { return std::move(planned_); }

 private:
  // Different tags with one slug would be an error: the first spelling stands for all.
  std::vector<std::string> settled(const std::vector<std::string>& tags) {
    std::vector<std::string> out;
    std::set<std::string> seen;
    for (const std::string& tag : tags) {
      const std::string clean = clean_line(tag);
      const std::string slug = slugify(clean);
      if (slug.empty() || out.size() == kMostTags || !seen.insert(slug).second) continue;
      out.push_back(tags_.try_emplace(slug, clean).first->second);
    }
    return out;
  }

  // An item that there is not would be an error: it stays in the text, for its owner to see.
  void settle_claims(Draft& draft) const {
    std::vector<DraftClaim> known;
    std::set<std::string> seen;
    std::string unknown;
    for (const DraftClaim& claim : draft.claims) {
      Diagnostics faults;
      Reading reading{draft.source, faults, &words_, {}};
      const std::string item = clean_line(claim.item);
      const bool is_known = resolve_item({item, {}}, reading).has_value();
      if (is_known && known.size() < kMostClaims && seen.insert(item).second)
        known.push_back({item, claim.why});
      if (!is_known) unknown += "- Checklist, an item that is not known: " + item + '\n';
    }
    draft.claims = std::move(known);
    if (!unknown.empty()) draft.body = unknown + '\n' + draft.body;
  }

  std::string file_of(const Draft& draft, const std::string& id) const {
    const std::string folder = draft.date ? iso_date(*draft.date).substr(0, 4) : "undated";
    return join_path(join_path(kImportFolder, folder), id + ".md");
  }

  bool is_free(const Draft& draft, const std::string& id) {
    if (ids_.contains(id)) return false;
    const auto status = files_.status(join_path(root_, file_of(draft, id)));
    return status && status->kind == FileKind::missing;
  }

  void place(Draft& draft) {
    std::string wish = slugify(clip_bytes(clean_line(draft.id), 70));
    if (wish.empty()) wish = slugify(clip_bytes(draft.title, 70));
    if (wish.empty()) wish = draft.kind;
    std::string id = wish;
    constexpr int most = 100'000;
    for (int n = 2; !is_free(draft, id) && n < most; ++n) id = wish + '-' + std::to_string(n);
    draft.id = id;
    ids_.insert(id);
    const std::string file = file_of(draft, id);
    sources_.emplace(draft.source, file);
    std::string body = safe_body(draft.body, draft.links);
    planned_.push_back({file, std::move(draft), std::move(body)});
  }

  Vocabulary words_;
  FileSystem& files_;
  const std::string& root_;
  std::set<std::string> ids_;
  std::map<std::string, std::string> sources_;  // to the file
  std::map<std::string, std::string> tags_;     // slug to spelling
  std::vector<PlannedDraft> planned_;
};

}  // namespace

std::string PlannedDraft::text() const { return draft_text(draft, body); }

std::vector<PlannedDraft> plan_import(Haul& haul, const Portfolio& portfolio, FileSystem& files,
                                      const std::string& root) {
  Planner planner(portfolio, files, root);
  for (Draft& draft : haul.drafts) planner.take(std::move(draft), haul.skipped);
  haul.drafts.clear();
  return planner.finish();
}

}  // namespace dossier
