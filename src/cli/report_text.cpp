#include "cli/report_text.h"

#include <algorithm>

#include "base/text.h"
#include "cli/report_changes.h"
#include "cli/report_lines.h"
#include "cli/report_page.h"
#include "cli/report_words.h"

namespace dossier {
namespace {

constexpr std::size_t kBarWidth = 24;
constexpr std::size_t kColumnHeight = 4;
constexpr std::size_t kStepsShown = 5;

char mark_of(Strength strength) {
  switch (strength) {
    case Strength::strong:
      return '#';
    case Strength::thin:
      return '+';
    case Strength::stale:
      return '~';
    case Strength::none:
      return '.';
    case Strength::not_applicable:
      return '-';
  }
  return ' ';
}

Style style_of(Strength strength) {
  switch (strength) {
    case Strength::strong:
      return Style::green;
    case Strength::thin:
      return Style::yellow;
    case Strength::stale:
    case Strength::none:
    case Strength::not_applicable:
      return Style::dim;
  }
  return Style::plain;
}

Style style_of(bool good) { return good ? Style::green : Style::yellow; }

std::string box(bool ticked) { return ticked ? "[x]" : "[ ]"; }

class TextReport {
 public:
  TextReport(const Report& report, const Console& console)
      : report_(report), portfolio_(report.portfolio), now_(report.now), page_(console) {}

  std::string make() {
    add_person();
    if (report_.then) add_changes(*report_.then);
    for (const FrameworkAssessment& framework : now_.frameworks) add_checklist(framework);
    if (!now_.checkpoints.empty()) add_checkpoints();
    if (!now_.stages.empty()) add_stages();
    if (!now_.signals.empty()) add_signals();
    add_records();
    add_weeks();
    if (now_.plan) add_plan(*now_.plan);
    add_criteria();
    add_next();
    return page_.text();
  }

 private:
  void add_person() {
    const Config& config = portfolio_.config;
    page_.line(page_.styled(Style::bold, one_line(config.name)));
    page_.wrapped(0, position_of(config));
    page_.line("As of " + long_date(now_.as_of));
    for (const std::string& remark : remarks_of(report_)) page_.wrapped(0, remark, Style::dim);
    if (is_ready(now_)) {
      page_.blank();
      page_.wrapped(0, kAdvocacy, Style::green);
    }
  }

  void add_changes(const Assessment& then) {
    page_.heading("Since " + long_date(then.as_of));
    const Changes changes = changes_between(portfolio_, then, now_);
    if (changes.empty()) page_.line("  Nothing has moved.");
    std::vector<ReportPage::Row> rows;
    for (const auto* group : {&changes.counts, &changes.items, &changes.checkpoints})
      for (const Change& change : *group)
        rows.push_back({{change.what, change.before + " -> " + change.after}, Style::plain});
    page_.table(rows);
  }

  void add_checklist(const FrameworkAssessment& assessed) {
    const Framework& framework = *find_framework(portfolio_, assessed.id);
    page_.heading(one_line(framework.title));
    const std::string verdict = words_for(assessed.verdict) + ": ";
    page_.wrapped("  " + page_.styled(style_of(assessed.verdict == Verdict::ready), verdict),
                  2 + count_code_points(verdict), tally_of(assessed) + ".");
    page_.wrapped(2, reason_of(framework, assessed));
    const std::string pattern = pattern_of(framework, assessed);
    if (!pattern.empty()) page_.wrapped(2, pattern);
    page_.blank();
    add_matrix(framework, assessed);
    for (std::size_t c = 0; c < assessed.categories.size(); ++c)
      add_category(framework, framework.categories[c], assessed.categories[c]);
    if (assessed.verdict == Verdict::no_signal) {
      page_.blank();
      page_.wrapped(2, "'dossier frameworks " + assessed.id +
                           "' says what evidence would show each of them.");
    }
  }

  // One mark for each item, a row for each category.
  void add_matrix(const Framework& framework, const FrameworkAssessment& assessed) {
    std::size_t widest = 0;
    for (const Category& category : framework.categories)
      widest = std::max(widest, count_code_points(one_line(category.title)));
    for (std::size_t c = 0; c < assessed.categories.size(); ++c) {
      std::string row = "  " + pad(one_line(framework.categories[c].title), widest + 1);
      for (const ItemAssessment& item : assessed.categories[c].items)
        row += ' ' + page_.styled(style_of(item.strength), std::string(1, mark_of(item.strength)));
      page_.line(row);
    }
    page_.line(page_.styled(Style::dim, "  # strong  + thin  ~ stale  . none  - does not apply"));
  }

  void add_category(const Framework& framework, const Category& category,
                    const CategoryAssessment& assessed) {
    page_.subheading(one_line(category.title));
    const std::size_t applicable = assessed.total - assessed.not_applicable;
    const std::string bar = draw_bar(
        {{'#', assessed.strong}, {'+', assessed.covered - assessed.strong}}, applicable, kBarWidth);
    page_.wrapped("  [" + bar + "] ", kBarWidth + 5, tally_of(assessed));
    for (std::size_t i = 0; i < assessed.items.size(); ++i)
      add_item(framework, category.items[i], assessed.items[i]);
  }

  void add_item(const Framework& framework, const Item& item, const ItemAssessment& assessed) {
    const std::string strength(word_of(assessed.strength));
    const std::string lead =
        "    " + page_.styled(style_of(assessed.strength),
                              std::string(1, mark_of(assessed.strength)) + " " + pad(strength, 8));
    constexpr std::size_t indent = 14;
    page_.wrapped(lead, indent, one_line(item.title));
    page_.wrapped(indent, item.id + ": " + standing_of(framework, item, assessed), Style::dim);
  }

  // What is behind the strength of an item, or what is missing.
  std::string standing_of(const Framework& framework, const Item& item,
                          const ItemAssessment& assessed) const {
    const bool declared = assessed.strength == Strength::not_applicable;
    const std::string reason = declared ? "does not apply: " + one_line(assessed.reason) : "";
    if (!assessed.evidence.empty())
      return (declared ? reason + "; claimed by " : "") +
             evidence_of(portfolio_, framework, now_.as_of, assessed);
    if (declared) return reason;
    return item.kinds.empty() ? "nothing yet" : "nothing yet; " + kinds_of(item) + " would show it";
  }

  static std::string kinds_of(const Item& item) {
    std::vector<std::string> kinds;
    for (const auto& kind : item.kinds) kinds.push_back(kind.value);
    return join(kinds, ", ");
  }

  void add_checkpoints() {
    page_.heading("Checkpoints");
    for (const CheckpointAssessment& one : now_.checkpoints) {
      const Checkpoint& checkpoint = described(portfolio_, one);
      const std::string reading = one.passes ? "passes" : "does not pass";
      page_.line("  " + page_.styled(style_of(one.passes), box(one.passes) + " " + reading) +
                 std::string(15 - reading.size(), ' ') + one_line(checkpoint.title) + ": " +
                 count_of(one) + ", " + iso_date(one.since) + " to " + iso_date(one.until));
      constexpr std::size_t indent = 21;
      page_.wrapped(indent, one_line(checkpoint.question), Style::dim);
      if (!one.evidence.empty()) page_.wrapped(indent, names_of(portfolio_, one.evidence));
    }
  }

  void add_stages() {
    page_.heading("Stages");
    std::vector<ReportPage::Row> rows;
    for (const StageAssessment& stage : now_.stages)
      rows.push_back(
          {{box(stage.passes), title_of_stage(portfolio_, stage.id),
            stage.passes ? "passes" : "does not pass",
            counted(stage.entries.size(), "entry", "entries") + ", " +
                (stage.checkpoints.empty() ? "no checkpoint" : join(stage.checkpoints, " and "))},
           style_of(stage.passes)});
    page_.table(rows);
  }

  void add_signals() {
    page_.heading("Signals");
    for (const SignalAssessment& one : now_.signals) {
      const Signal& signal = described(portfolio_, one);
      const std::string reading = one.progressing ? "progressing" : "trap";
      constexpr std::size_t indent = 15;
      page_.wrapped("  " + page_.styled(style_of(one.progressing), pad(reading, indent - 2)),
                    indent,
                    one_line(signal.title) + ". " +
                        one_line(one.progressing ? signal.progressing : signal.trap));
      if (!one.evidence.empty())
        page_.wrapped(indent, names_of(portfolio_, one.evidence), Style::dim);
    }
  }

  void add_records() {
    page_.heading("The two records, " + iso_date(now_.records.since) + " to " +
                  iso_date(now_.as_of));
    const Records& records = now_.records;
    const std::size_t most = std::max(records.judgment, records.delivery);
    const auto bar = [&](std::string_view name, std::size_t count) {
      page_.line("  " + pad(name, 10) + "[" + draw_bar({{'#', count}}, most, kBarWidth) + "] " +
                 counted(count, "entry", "entries"));
    };
    bar("judgment", records.judgment);
    bar("delivery", records.delivery);
    const std::string decisions = "Design decisions in 90 days: ";
    page_.blank();
    if (now_.decisions_90_days > 0)
      page_.line("  " + decisions + std::to_string(now_.decisions_90_days));
    else
      page_.wrapped("  " + decisions, 2 + decisions.size(), kNoDecisions, Style::yellow);
  }

  void add_weeks() {
    page_.heading("Weekly log, 26 weeks to " + iso_date(now_.as_of));
    std::vector<std::size_t> counts;
    for (auto week = now_.wins.weeks.rbegin(); week != now_.wins.weeks.rend(); ++week)
      counts.push_back(week->count);
    for (const std::string& row : draw_columns(counts, kColumnHeight))
      page_.line("  " + page_.styled(Style::green, row));
    std::string digits;
    for (const std::size_t count : counts)
      digits += count == 0 ? '.' : count > 9 ? '+' : static_cast<char>('0' + count);
    page_.line("  " + digits + "  entries a week, the current one last; the pace is " +
               std::to_string(kWeeklyPace));
    page_.line("  Streak " + counted(now_.wins.streak, "week") + ", longest " +
               counted(now_.wins.longest_streak, "week") + "; " +
               counted(now_.wins.empty_weeks, "week") + " of these without an entry");
  }

  void add_plan(const PlanAssessment& plan) {
    page_.heading("The plan");
    page_.wrapped(2, day_of(portfolio_, plan));
    if (!now_.frameworks.empty()) page_.wrapped(2, moved_of(portfolio_, now_));
    auto task = plan.tasks.begin();
    for (const Phase& phase : find_framework(portfolio_, plan.framework)->plan->phases) {
      page_.subheading("Days " + std::to_string(phase.days.first) + " to " +
                       std::to_string(phase.days.last) + ": " + one_line(phase.title));
      for (const Task& described_task : phase.tasks) {
        page_.wrapped("    " + page_.styled(style_of(task->done), box(task->done)) + " ", 8,
                      one_line(described_task.text) + hint_of(described_task));
        ++task;
      }
    }
  }

  static std::string hint_of(const Task& task) {
    return task.done_when ? "" : " (no entry can show this)";
  }

  void add_criteria() {
    page_.heading("Criteria agreed");
    if (portfolio_.config.criteria.empty()) page_.wrapped(2, kNoCriteria);
    for (const Criterion& one : portfolio_.config.criteria) {
      const bool met = one.status == CriterionStatus::met;
      page_.wrapped("  " + page_.styled(style_of(met), box(met)) + " ", 6, one_line(one.text));
      page_.wrapped(6, words_for(portfolio_, one), Style::dim);
    }
  }

  void add_next() {
    page_.heading("What to do next");
    if (now_.next.empty()) page_.wrapped(2, nothing_next(now_));
    for (std::size_t i = 0; i < std::min(kStepsShown, now_.next.size()); ++i) {
      const NextStep& step = now_.next[i];
      page_.wrapped("  " + std::to_string(i + 1) + ". ", 5, title_of_item(portfolio_, step));
      page_.wrapped(5, item_name(now_, {step.framework, step.category, step.item}) + ": " +
                           one_line(step.why));
      if (!step.kinds.empty())
        page_.wrapped(5, "usual kinds: " + join(step.kinds, ", "), Style::dim);
    }
    if (now_.next.size() > kStepsShown)
      page_.line("  and " + std::to_string(now_.next.size() - kStepsShown) +
                 " more; --format json lists them all");
  }

  const Report& report_;
  const Portfolio& portfolio_;
  const Assessment& now_;
  ReportPage page_;
};

}  // namespace

std::string report_text(const Report& report, const Console& console) {
  return TextReport(report, console).make();
}

}  // namespace dossier
