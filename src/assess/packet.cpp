#include "assess/packet.h"

#include <algorithm>

#include "assess/evidence.h"
#include "base/text.h"

namespace dossier {
namespace {

constexpr int kUnfeatured = 1'000'000;
constexpr std::size_t kEvidencePerClaim = 3;
constexpr std::size_t kFixedWords = 40;  // headings and column titles
constexpr std::size_t kRowWords = 8;     // date, kind and labels of a row

std::string month_and_year(Date date) {
  const std::string day_month_year = long_date(date);
  return day_month_year.substr(day_month_year.find(' ') + 1);
}

std::string who_and_what_for(const Config& config) {
  if (config.team.empty() && config.level.target.empty()) return {};
  std::string sentence = config.name;
  if (!config.level.current.empty()) sentence += ", now " + config.level.current + ",";
  if (!config.team.empty()) sentence += " works on " + config.team;
  if (!config.level.target.empty())
    sentence += std::string(config.team.empty() ? "" : " and") + " makes the case for " +
                config.level.target;
  return sentence + ". ";
}

std::string what_there_is(const Portfolio& portfolio, const Assessment& assessment, bool gaps) {
  const auto& entries = portfolio.entries;
  std::string sentence = counted(entries.size(), "piece of evidence", "pieces of evidence");
  const std::string first = month_and_year(entries.back().date);
  const std::string last = month_and_year(entries.front().date);
  sentence += first == last ? " from " + first : " from " + first + " to " + last;
  if (assessment.frameworks.empty())
    return sentence + (entries.size() == 1 ? " shows how. " : " show how. ");
  sentence += entries.size() == 1 ? " shows " : " show ";
  const FrameworkAssessment& checklist = assessment.frameworks.front();
  const std::string title = find_framework(portfolio, checklist.id)->title;
  std::size_t shown = 0;
  for (const CategoryAssessment& category : checklist.categories)
    for (const ItemAssessment& item : category.items) shown += item.evidence.empty() ? 0 : 1;
  sentence += gaps ? std::to_string(shown) + " of " + counted(checklist.total, "behaviour")
                   : counted(shown, "behaviour");
  return sentence + " of the " + title + ". ";
}

std::string what_kind_it_is(const Portfolio& portfolio) {
  std::size_t written = 0, decisions = 0;
  for (const Entry& entry : portfolio.entries) {
    const Kind& kind = kind_of(portfolio, entry);
    written += has_artifact(entry, kind) ? 1 : 0;
    decisions += is_decision(entry, kind) ? 1 : 0;
  }
  return std::to_string(written) + (written == 1 ? " leads" : " lead") +
         " to written work that can be read on its own, and " + std::to_string(decisions) +
         (decisions == 1 ? " is a call that" : " are calls that") + " weighed trade-offs.";
}

// Fills the packet until its words are spent.
class Budget {
 public:
  explicit Budget(int words) : left_(static_cast<std::size_t>(words)) {}

  bool spend(std::size_t words) {
    if (words > left_) return false;
    left_ -= words;
    spent_ += words;
    return true;
  }
  std::size_t spent() const { return spent_; }

 private:
  std::size_t left_;
  std::size_t spent_ = 0;
};

std::size_t words_of_impact(const Entry& entry) {
  std::size_t words = 0;
  for (const Impact& impact : entry.impact) {
    words += count_words(impact.metric) + count_words(impact.text) + 2 * count_words(impact.unit);
    words += (impact.before ? count_words(impact.before->text) + 1 : 0) +
             (impact.after ? count_words(impact.after->text) : 0);
  }
  return words;
}

std::size_t words_of_top(const Entry& entry) {
  std::size_t words = kRowWords + count_words(entry.title) + words_of_impact(entry);
  words += count_words(summary_of(entry)) + count_words(entry.business);
  for (const Artifact& artifact : entry.artifacts) words += count_words(artifact.label) + 1;
  return words;
}

std::size_t words_of_claim(const Portfolio& portfolio, const PacketClaim& claim) {
  const Framework& framework = *find_framework(portfolio, claim.framework);
  const Category& category = *find_category(framework, claim.category);
  std::size_t words = count_words(find_item(category, claim.item)->title);
  for (const EntryIndex i : claim.evidence) {
    const Entry& entry = portfolio.entries[i];
    words += count_words(entry.title) + 4;
    for (const Claim& one : entry.checklist)
      if (one.framework == claim.framework && one.category == claim.category &&
          one.item == claim.item)
        words += count_words(one.why) + count_words(one.attested_by) + 5;
  }
  return words;
}

std::vector<PacketClaim> claims_of(const Assessment& assessment, const EntryIndexes& order) {
  std::vector<PacketClaim> claims;
  for (const FrameworkAssessment& framework : assessment.frameworks)
    for (const CategoryAssessment& category : framework.categories)
      for (const ItemAssessment& item : category.items) {
        if (!is_covered(item.strength)) continue;
        PacketClaim claim{framework.id, category.id, item.id, {}};
        for (const EntryIndex i : order)
          if (claim.evidence.size() < kEvidencePerClaim &&
              std::find(item.evidence.begin(), item.evidence.end(), i) != item.evidence.end())
            claim.evidence.push_back(i);
        claims.push_back(std::move(claim));
      }
  return claims;
}

}  // namespace

std::string thesis_of(const Portfolio& portfolio, const Assessment& assessment, bool gaps) {
  const std::string who = who_and_what_for(portfolio.config);
  if (portfolio.entries.empty()) return std::string(trim(who));
  return who + what_there_is(portfolio, assessment, gaps) + what_kind_it_is(portfolio);
}

EntryIndexes strongest_first(const Portfolio& portfolio) {
  EntryIndexes order = counted_entries(portfolio, portfolio.as_of);
  const auto place = [&](EntryIndex i) {
    const Entry& entry = portfolio.entries[i];
    if (entry.featured) return *entry.featured;
    const bool solid = is_solid(entry, kind_of(portfolio, entry));
    return kUnfeatured + (solid ? 0 : 2) + (is_measured(entry) ? 0 : 1);
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](EntryIndex a, EntryIndex b) { return place(a) < place(b); });
  return order;
}

PacketContent make_packet(const Portfolio& portfolio, const Assessment& assessment) {
  PacketContent packet;
  Budget budget(portfolio.config.packet.max_words);
  packet.thesis = thesis_of(portfolio, assessment, false);
  budget.spend(kFixedWords + count_words(packet.thesis));
  const EntryIndexes order = strongest_first(portfolio);
  const auto top = static_cast<std::size_t>(portfolio.config.packet.top);
  for (std::size_t i = 0; i < std::min(top, order.size()); ++i) {
    if (budget.spend(words_of_top(portfolio.entries[order[i]])))
      packet.top.push_back(order[i]);
    else
      ++packet.left_out;
  }
  for (PacketClaim& claim : claims_of(assessment, order)) {
    if (budget.spend(words_of_claim(portfolio, claim)))
      packet.claims.push_back(std::move(claim));
    else
      ++packet.left_out;
  }
  for (const EntryIndex i : order) {
    const auto& feedback = portfolio.entries[i].feedback;
    for (std::size_t f = 0; f < feedback.size(); ++f) {
      if (budget.spend(count_words(feedback[f].text) + count_words(feedback[f].from) +
                       count_words(portfolio.entries[i].title)))
        packet.quotes.push_back({i, f});
      else
        ++packet.left_out;
    }
  }
  for (const EntryIndex i : counted_entries(portfolio, portfolio.as_of)) {
    if (std::find(packet.top.begin(), packet.top.end(), i) != packet.top.end()) continue;
    if (budget.spend(kRowWords + count_words(portfolio.entries[i].title)))
      packet.appendix.push_back(i);
    else
      ++packet.not_listed;
  }
  packet.words = budget.spent();
  return packet;
}

}  // namespace dossier
