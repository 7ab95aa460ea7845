#include "assess/packet.h"

#include <algorithm>

#include "assess/evidence.h"
#include "base/text.h"

namespace dossier {
namespace {

constexpr int kUnfeatured = 1'000'000;
constexpr std::size_t kEvidencePerClaim = 2;
constexpr std::size_t kMostQuotes = 5;
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
  if (shown == 0 && !gaps) return sentence.substr(0, sentence.size() - 1) + " how. ";
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

  // What stands there whatever the budget.
  void must_spend(std::size_t words) {
    left_ -= std::min(words, left_);
    spent_ += words;
  }

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

// A label that is missing is replaced by a host or a file name: one word.
std::size_t words_of_artifacts(const Entry& entry) {
  std::size_t words = 0;
  for (const Artifact& artifact : entry.artifacts)
    words += std::max<std::size_t>(count_words(artifact.label), 1);
  return words;
}

std::size_t words_of_top(const Entry& entry) {
  std::size_t words = kRowWords + count_words(entry.title) + words_of_impact(entry);
  words += count_words(summary_of(entry)) + count_words(entry.business);
  return words + words_of_artifacts(entry);
}

std::size_t words_of_claim(const Portfolio& portfolio, const PacketClaim& claim) {
  const Framework& framework = *find_framework(portfolio, claim.framework);
  const Category& category = *find_category(framework, claim.category);
  std::size_t words = count_words(find_item(category, claim.item)->title);
  for (const EntryIndex i : claim.evidence) {
    const Entry& entry = portfolio.entries[i];
    words += count_words(entry.title) + words_of_artifacts(entry);
    for (const Claim& one : entry.checklist)
      if (one.framework == claim.framework && one.category == claim.category &&
          one.item == claim.item)
        words += count_words(one.why) + count_words(one.attested_by) + 5;
  }
  return words;
}

// The strongest of `evidence`, by their place in `order`.
EntryIndexes strongest_of(EntryIndexes evidence, const std::vector<std::size_t>& place) {
  const auto kept = std::min(evidence.size(), kEvidencePerClaim);
  std::partial_sort(evidence.begin(), evidence.begin() + static_cast<std::ptrdiff_t>(kept),
                    evidence.end(),
                    [&](EntryIndex a, EntryIndex b) { return place[a] < place[b]; });
  evidence.resize(kept);
  return evidence;
}

std::vector<PacketClaim> claims_of(const Portfolio& portfolio, const Assessment& assessment,
                                   const EntryIndexes& order) {
  std::vector<std::size_t> place(portfolio.entries.size());
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  std::vector<PacketClaim> claims;
  for (const FrameworkAssessment& framework : assessment.frameworks)
    for (const CategoryAssessment& category : framework.categories)
      for (const ItemAssessment& item : category.items)
        if (is_covered(item.strength))
          claims.push_back(
              {framework.id, category.id, item.id, strongest_of(item.evidence, place)});
  return claims;
}

// One voice an entry, from the strongest entries.
std::vector<PacketQuote> quotes_of(const Portfolio& portfolio, const EntryIndexes& order) {
  std::vector<PacketQuote> quotes;
  for (const EntryIndex i : order)
    if (quotes.size() < kMostQuotes && !portfolio.entries[i].feedback.empty())
      quotes.push_back({i, 0});
  return quotes;
}

std::size_t words_of_quote(const Portfolio& portfolio, const PacketQuote& quote) {
  const Entry& entry = portfolio.entries[quote.entry];
  const Feedback& feedback = entry.feedback[quote.feedback];
  return count_words(feedback.text) + count_words(feedback.from) + count_words(entry.title) + 1;
}

class PacketMaker {
 public:
  explicit PacketMaker(const Portfolio& portfolio)
      : portfolio_(portfolio),
        order_(strongest_first(portfolio)),
        budget_(portfolio.config.packet.max_words) {}

  PacketContent make(const Assessment& assessment) {
    packet_.thesis = thesis_of(portfolio_, assessment, false);
    budget_.must_spend(kFixedWords + count_words(packet_.thesis));
    add_top();
    auto claims = claims_of(portfolio_, assessment, order_);
    add_claims(claims);
    add_quotes();
    add_second_evidence(claims);
    add_appendix();
    packet_.words = budget_.spent();
    return std::move(packet_);
  }

 private:
  void add_top() {
    const auto most = static_cast<std::size_t>(portfolio_.config.packet.top);
    for (std::size_t i = 0; i < std::min(most, order_.size()); ++i)
      if (budget_.spend(words_of_top(portfolio_.entries[order_[i]])))
        packet_.top.push_back(order_[i]);
      else
        ++packet_.left_out;
  }

  // Every claim with its strongest entry first; the second ones come when there is room left.
  void add_claims(const std::vector<PacketClaim>& claims) {
    for (PacketClaim claim : claims) {
      claim.evidence.resize(1);
      if (budget_.spend(words_of_claim(portfolio_, claim)))
        packet_.claims.push_back(std::move(claim));
      else
        ++packet_.left_out;
    }
  }

  void add_quotes() {
    for (const PacketQuote& quote : quotes_of(portfolio_, order_))
      if (budget_.spend(words_of_quote(portfolio_, quote)))
        packet_.quotes.push_back(quote);
      else
        ++packet_.left_out;
  }

  void add_second_evidence(const std::vector<PacketClaim>& claims) {
    for (PacketClaim& shown : packet_.claims)
      for (const PacketClaim& whole : claims) {
        const bool same = shown.framework == whole.framework && shown.category == whole.category &&
                          shown.item == whole.item;
        if (same &&
            budget_.spend(words_of_claim(portfolio_, whole) - words_of_claim(portfolio_, shown)))
          shown.evidence = whole.evidence;
      }
  }

  void add_appendix() {
    for (const EntryIndex i : counted_entries(portfolio_, portfolio_.as_of)) {
      if (std::find(packet_.top.begin(), packet_.top.end(), i) != packet_.top.end()) continue;
      if (budget_.spend(kRowWords + count_words(portfolio_.entries[i].title)))
        packet_.appendix.push_back(i);
      else
        ++packet_.not_listed;
    }
  }

  const Portfolio& portfolio_;
  EntryIndexes order_;
  Budget budget_;
  PacketContent packet_;
};

}  // namespace

std::string thesis_of(const Portfolio& portfolio, const Assessment& assessment, bool gaps) {
  const std::string who = who_and_what_for(portfolio.config);
  if (portfolio.entries.empty()) return std::string(trim(who));
  return who + what_there_is(portfolio, assessment, gaps) + what_kind_it_is(portfolio);
}

EntryIndexes strongest_first(const Portfolio& portfolio) {
  std::vector<std::pair<int, EntryIndex>> ranked;
  for (const EntryIndex i : counted_entries(portfolio, portfolio.as_of)) {
    const Entry& entry = portfolio.entries[i];
    const bool solid = is_solid(entry, kind_of(portfolio, entry));
    ranked.emplace_back(
        entry.featured.value_or(kUnfeatured + (solid ? 0 : 2) + (is_measured(entry) ? 0 : 1)), i);
  }
  std::sort(ranked.begin(), ranked.end());  // of equals the newest, as indexes rise with age
  EntryIndexes order;
  for (const auto& [place, i] : ranked) order.push_back(i);
  return order;
}

PacketContent make_packet(const Portfolio& portfolio, const Assessment& assessment) {
  return PacketMaker(portfolio).make(assessment);
}

}  // namespace dossier
