#include "bench/entry_text.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace bench {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 20> kThings = {
    "invoice",  "parcel", "session", "catalogue", "payout",  "mailbox", "tariff",
    "shipment", "wallet", "profile", "calendar",  "voucher", "meter",   "forecast",
    "booking",  "claim",  "refund",  "inventory", "badge",   "roster"};
constexpr std::array<std::string_view, 16> kParts = {
    "importer", "cache",  "worker",  "gateway", "schema", "pipeline", "lock",  "dashboard",
    "archive",  "client", "replica", "alert",   "parser", "runbook",  "probe", "queue"};
constexpr std::array<std::string_view, 16> kDeeds = {
    "moved",  "split",     "measured",  "retired",   "bounded", "rewrote",
    "merged", "tested",    "simulated", "renamed",   "guarded", "drained",
    "tuned",  "untangled", "versioned", "documented"};
constexpr std::array<std::string_view, 12> kQualities = {
    "slow",   "shared", "nightly", "orphaned", "regional", "duplicate",
    "manual", "ageing", "crowded", "silent",   "costly",   "brittle"};
constexpr std::array<std::string_view, 10> kTeams = {"Checkout", "Search",  "Delivery", "Billing",
                                                     "Identity", "Mobile",  "Insights", "Support",
                                                     "Storage",  "Partners"};
constexpr std::array<std::string_view, 12> kEnds = {
    "and nobody had to be woken for it",    "which the next quarter's figures bear out",
    "since guessing had failed us twice",   "before anyone wrote a line of code",
    "so the old way could be switched off", "at the price of one more column",
    "and I would choose the same again",    "although it took a week longer than I had said",
    "with a way back that we rehearsed",    "after reading six months of incidents",
    "because two readers had asked for it", "and said in writing what would change my mind"};
constexpr std::array<std::string_view, 10> kHeadings = {
    "Where we stood",      "What I proposed", "Who disagreed",    "How we tried it",
    "What it cost",        "What it changed", "What I got wrong", "What comes next",
    "How it was measured", "Who uses it now"};
constexpr std::array<std::string_view, 10> kKinds = {
    "adr",      "design-doc", "post-mortem", "code-review", "consultation",
    "analysis", "mentoring",  "win",         "decision",    "tooling"};
constexpr std::array<std::string_view, 14> kItems = {"technical/multi-team-system",
                                                     "technical/cross-service-debugging",
                                                     "technical/trade-off-decisions",
                                                     "technical/debt-reduction",
                                                     "leadership/sought-for-advice",
                                                     "leadership/leads-discussions",
                                                     "leadership/improved-process",
                                                     "business/company-goals",
                                                     "business/pushes-back",
                                                     "business/non-technical-audience",
                                                     "communication/design-documents",
                                                     "communication/constructive-reviews",
                                                     "communication/trade-off-analysis",
                                                     "communication/documents-decisions"};
constexpr std::array<std::string_view, 12> kTags = {
    "reliability", "cost",      "latency", "onboarding", "data",    "security",
    "interfaces",  "migration", "tests",   "releases",   "on-call", "planning"};
constexpr std::array<std::string_view, 3> kStages = {"scope", "artifacts", "judgment"};
constexpr std::array<std::string_view, 6> kMetrics = {"minutes to deploy", "pages a month",
                                                      "slowest request",   "open tickets",
                                                      "support hours",     "failed runs"};

// Splitmix64. The distributions of the standard library differ from one to the next.
class Dice {
 public:
  Dice(std::uint64_t seed, std::uint64_t stream, std::uint64_t index)
      : state_(seed * 0x9E3779B97F4A7C15U ^ stream * 0xD1B54A32D192ED03U ^ index << 20U) {
    roll();
  }
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(roll() % bound); }
  std::size_t between(std::size_t low, std::size_t high) { return low + below(high - low + 1); }
  std::string pick(Words words) { return std::string(words[below(words.size())]); }

 private:
  std::uint64_t roll() {
    std::uint64_t value = state_ += 0x9E3779B97F4A7C15U;
    value = (value ^ value >> 30U) * 0xBF58476D1CE4E5B9U;
    value = (value ^ value >> 27U) * 0x94D049BB133111EBU;
    return value ^ value >> 31U;
  }
  std::uint64_t state_;
};

std::string two_digits(std::size_t value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

// What others say of an entry when they link to it.
struct Head {
  std::string title, date, name;
};

Head make_head(std::size_t index, std::uint64_t seed) {
  Dice dice(seed, 1, index);
  const std::string quality = dice.pick(kQualities), thing = dice.pick(kThings);
  const std::string part = dice.pick(kParts);
  Head head;
  head.title = "The " + quality + " " + thing + " " + part + ", " + dice.pick(kDeeds);
  head.date = std::to_string(dice.between(2022, 2026)) + "-" + two_digits(dice.between(1, 10)) +
              "-" + two_digits(dice.between(1, 28));
  head.name = head.date + "-" + quality + "-" + thing + "-" + part + "-" + std::to_string(index);
  return head;
}

std::string path_of(const Head& head) { return head.date.substr(0, 4) + "/" + head.name + ".md"; }

std::string sentence(Dice& dice) {
  const std::string thing = dice.pick(kThings), part = dice.pick(kParts);
  const std::string end = dice.pick(kEnds) + ". ";
  switch (dice.below(6)) {
    case 0:
      return "We " + dice.pick(kDeeds) + " the " + thing + " " + part + ", " + end;
    case 1:
      return "The *" + dice.pick(kQualities) + "* " + part + " was what " + dice.pick(kTeams) +
             " complained about, " + end;
    case 2:
      return "I " + dice.pick(kDeeds) + " `" + thing + "_" + part + "` with " + dice.pick(kTeams) +
             ", " + end;
    case 3:
      return "It went from " + std::to_string(dice.between(20, 900)) + " to " +
             std::to_string(dice.between(1, 19)) + " a week, " + end;
    case 4:
      return "A **" + thing + " " + part + "** costs what " + std::to_string(dice.between(2, 40)) +
             " of the old ones did, " + end;
    default:
      return "\"Why does the " + part + " know the " + thing + "?\" asked " + dice.pick(kTeams) +
             ", " + end;
  }
}

std::string paragraph(Dice& dice) {
  std::string text;
  for (std::size_t left = dice.between(2, 4); left > 0; --left) text += sentence(dice);
  text.back() = '\n';
  return text + "\n";
}

std::string list(Dice& dice) {
  static constexpr std::array<std::string_view, 3> marks = {"- ", "1. ", "- [x] "};
  const std::string mark = dice.pick(marks);
  std::string text;
  for (std::size_t left = dice.between(3, 5); left > 0; --left) {
    text += mark + sentence(dice);
    text.back() = '\n';
  }
  return text + "\n";
}

std::string table(Dice& dice) {
  std::string text = "| part | before | after | team |\n|:--|--:|--:|:-:|\n";
  for (std::size_t left = dice.between(3, 6); left > 0; --left)
    text += "| `" + dice.pick(kParts) + "` | " + std::to_string(dice.between(50, 900)) + " | " +
            std::to_string(dice.between(1, 49)) + " | " + dice.pick(kTeams) + " |\n";
  return text + "\n";
}

std::string code(Dice& dice) {
  const std::string thing = dice.pick(kThings), part = dice.pick(kParts);
  std::string text = "```cpp\nauto " + part + " = open_" + part + "(options);\n";
  for (std::size_t left = dice.between(2, 6); left > 0; --left)
    text += "if (" + part + ".age() > " + std::to_string(dice.between(2, 90)) + " && !" +
            dice.pick(kThings) + "s.empty()) " + part + ".drop<" + thing + ">();\n";
  return text + "```\n\n";
}

std::string quote(Dice& dice) { return "> " + paragraph(dice); }

std::string link(Dice& dice, std::size_t count, std::uint64_t seed) {
  const Head other = make_head(dice.below(count), seed);
  return "What led to it is [in the notes of " + other.date + "](../" + path_of(other) + "). ";
}

std::string body(std::size_t index, std::size_t count, std::uint64_t seed) {
  Dice dice(seed, 3, index);
  static constexpr std::array<std::string (*)(Dice&), 5> blocks = {list, table, code, quote, list};
  const std::size_t goal = dice.between(2000, 3600);
  std::string text = paragraph(dice);
  if (dice.below(50) == 0) text += "Project Heron paid for it.\n\n";  // is confidential
  for (std::size_t part = index; text.size() < goal; ++part) {
    text += part % 3 == 0 ? "### " : "## ";
    text += std::string(kHeadings[part % kHeadings.size()]) + "\n\n";
    if (part % 2 == 0) text += link(dice, count, seed);
    text += paragraph(dice) + blocks[part % blocks.size()](dice);
  }
  return text;
}

std::string claims(Dice& dice) {
  std::string text = "checklist:\n";
  const std::size_t first = dice.below(kItems.size());
  for (std::size_t step = 0, all = dice.between(1, 3); step < all; ++step) {
    std::string why = sentence(dice);
    std::replace(why.begin(), why.end(), '"', '\'');
    std::replace(why.begin(), why.end(), '`', '\'');
    why.pop_back();
    text += "  " + std::string(kItems[(first + step * 3) % kItems.size()]) + ": \"" + why + "\"\n";
  }
  return text;
}

std::string front_matter(const Head& head, std::size_t index, std::uint64_t seed) {
  Dice dice(seed, 2, index);
  const std::string number = std::to_string(index);
  std::string text =
      "---\ntitle: " + head.title + "\ndate: " + head.date + "\nkind: " + dice.pick(kKinds) + "\n";
  text += "summary: The " + dice.pick(kThings) + " " + dice.pick(kParts) + " is no longer " +
          dice.pick(kQualities) + ", " + dice.pick(kEnds) + ".\n";
  text += "role: lead\norigin: self-identified\nstage: " + dice.pick(kStages) + "\n";
  text += claims(dice);
  const std::size_t tag = dice.below(kTags.size() - 2);
  text += "tags: [" + std::string(kTags[tag]) + ", " + std::string(kTags[tag + 2]) + "]\n";
  text += "impact:\n  - metric: " + dice.pick(kMetrics) +
          "\n    before: " + std::to_string(dice.between(100, 900)) +
          "\n    after: " + std::to_string(dice.between(1, 99)) + "\n    unit: a week\n";
  text += "engineers_affected: " + std::to_string(dice.between(2, 120)) + "\n";
  text += "teams: [" + dice.pick(kTeams) + "]\n";
  text += "artifacts:\n  - label: The document, number " + number +
          "\n    url: https://docs.example.com/d/" + number + "\n";
  if (dice.below(2) == 0)
    text += "feedback:\n  - text: \"It is the first " + dice.pick(kParts) +
            " that I trust.\"\n    from: " + dice.pick(kTeams) + "\n";
  return text + "visibility: public\n---\n";
}

}  // namespace

EntryFile make_entry(std::size_t index, std::size_t count, std::uint64_t seed) {
  const Head head = make_head(index, seed);
  return {path_of(head), front_matter(head, index, seed) + body(index, count, seed)};
}

std::string make_portfolio() {
  return "name: Bench Example\n"
         "team: Settlement\n"
         "frameworks: [senior-checklist, promotion-path]\n"
         "as_of: 2026-11-01\n"
         "confidential:\n"
         "  - {term: Project Heron, say: an unannounced program, audience: manager}\n"
         "internal_hosts: [wiki.example.com]\n"
         "targets:\n"
         "  public: {audience: public, base_url: \"https://bench.example/\", output: site}\n";
}

}  // namespace bench
