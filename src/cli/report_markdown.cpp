#include "cli/report_markdown.h"

#include <algorithm>

#include "base/text.h"
#include "cli/report_changes.h"
#include "cli/report_lines.h"
#include "cli/report_words.h"

namespace dossier {
namespace {

constexpr std::size_t kStepsShown = 5;

std::string code(std::string_view id) { return "`" + one_line(id) + "`"; }

class MarkdownReport {
 public:
  explicit MarkdownReport(const Report& report)
      : report_(report), portfolio_(report.portfolio), now_(report.now) {}

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
    return std::move(text_);
  }

 private:
  // Cells are Markdown already.
  void row(const std::vector<std::string>& cells) { text_ += "| " + join(cells, " | ") + " |\n"; }
  void head(const std::vector<std::string>& cells) {
    gap();
    row(cells);
    text_ += '|';
    for (std::size_t i = 0; i < cells.size(); ++i) text_ += "---|";
    text_ += '\n';
  }
  void heading(std::string_view title) {
    gap();
    text_ += "## " + escape_markdown(title) + "\n\n";
  }
  void paragraph(std::string_view text) {
    gap();
    text_ += escape_markdown(text) + "\n";
  }
  // One blank line before what comes.
  void gap() {
    if (!text_.ends_with("\n\n")) text_ += '\n';
  }
  void bullet(std::string_view text) { text_ += "- " + std::string(text) + "\n"; }

  void add_person() {
    text_ += "# " + escape_markdown(portfolio_.config.name) + "\n";
    paragraph(position_of(portfolio_.config));
    paragraph("As of " + long_date(now_.as_of) + ".");
    gap();
    for (const std::string& remark : remarks_of(report_)) bullet(escape_markdown(remark));
    if (!is_ready(now_)) return;
    gap();
    text_ += "**" + escape_markdown(kAdvocacy) + "**\n";
  }

  void add_changes(const Assessment& then) {
    heading("Since " + long_date(then.as_of));
    const Changes changes = changes_between(portfolio_, then, now_);
    if (changes.empty()) return paragraph("Nothing has moved.");
    head({"", iso_date(then.as_of), iso_date(now_.as_of)});
    for (const auto* group : {&changes.counts, &changes.items, &changes.checkpoints})
      for (const Change& change : *group)
        row({escape_markdown(change.what), escape_markdown(change.before),
             escape_markdown(change.after)});
  }

  void add_checklist(const FrameworkAssessment& assessed) {
    const Framework& framework = *find_framework(portfolio_, assessed.id);
    heading(framework.title);
    text_ += "**" + words_for(assessed.verdict) + ":** " + tally_of(assessed) + ".\n";
    paragraph(reason_of(framework, assessed));
    const std::string pattern = pattern_of(framework, assessed);
    if (!pattern.empty()) paragraph(pattern);
    head({"Item", "Strength", "Evidence"});
    for (std::size_t c = 0; c < assessed.categories.size(); ++c) {
      const CategoryAssessment& category = assessed.categories[c];
      row({"**" + escape_markdown(framework.categories[c].title) + "**", "", tally_of(category)});
      for (std::size_t i = 0; i < category.items.size(); ++i)
        add_item(framework, framework.categories[c].items[i], category.items[i]);
    }
  }

  void add_item(const Framework& framework, const Item& item, const ItemAssessment& assessed) {
    std::string evidence = evidence_of(portfolio_, framework, now_.as_of, assessed);
    if (assessed.strength == Strength::not_applicable)
      evidence = assessed.reason + (assessed.evidence.empty() ? "" : "; claimed by " + evidence);
    row({escape_markdown(item.title) + " (" + code(item.id) + ")", words_for(assessed.strength),
         escape_markdown(evidence)});
  }

  void add_checkpoints() {
    heading("Checkpoints");
    head({"Checkpoint", "Reading", "Count", "Window", "Evidence"});
    for (const CheckpointAssessment& one : now_.checkpoints)
      row({escape_markdown(described(portfolio_, one).title),
           one.passes ? "passes" : "does not pass", count_of(one),
           iso_date(one.since) + " to " + iso_date(one.until),
           escape_markdown(names_of(portfolio_, one.evidence))});
  }

  void add_stages() {
    heading("Stages");
    head({"Stage", "Reading", "Entries", "Checkpoints"});
    for (const StageAssessment& stage : now_.stages)
      row({escape_markdown(title_of_stage(portfolio_, stage.id)),
           stage.passes ? "passes" : "does not pass", std::to_string(stage.entries.size()),
           escape_markdown(join(stage.checkpoints, ", "))});
  }

  void add_signals() {
    heading("Signals");
    head({"Signal", "Reading", "What it says", "Evidence"});
    for (const SignalAssessment& one : now_.signals) {
      const Signal& signal = described(portfolio_, one);
      row({escape_markdown(signal.title), one.progressing ? "progressing" : "trap",
           escape_markdown(one.progressing ? signal.progressing : signal.trap),
           escape_markdown(names_of(portfolio_, one.evidence))});
    }
  }

  void add_records() {
    heading("The two records");
    bullet("Judgment since " + iso_date(now_.records.since) + ": " +
           counted(now_.records.judgment, "entry", "entries"));
    bullet("Delivery since " + iso_date(now_.records.since) + ": " +
           counted(now_.records.delivery, "entry", "entries"));
    bullet("Design decisions in 90 days: " + (now_.decisions_90_days > 0
                                                  ? std::to_string(now_.decisions_90_days)
                                                  : std::string(kNoDecisions)));
  }

  void add_weeks() {
    const Cadence& wins = now_.wins;
    heading("Weekly log");
    bullet("Streak: " + counted(wins.streak, "week") +
           " with two entries or more; the longest: " + counted(wins.longest_streak, "week"));
    bullet(counted(wins.empty_weeks, "week") + " of the last " + std::to_string(wins.weeks.size()) +
           " without an entry");
    std::vector<std::string> counts;
    for (auto week = wins.weeks.rbegin(); week != wins.weeks.rend(); ++week)
      counts.push_back(std::to_string(week->count));
    bullet("Entries a week, the current one last: " + join(counts, " "));
  }

  void add_plan(const PlanAssessment& plan) {
    heading("The plan");
    paragraph(day_of(portfolio_, plan));
    if (!now_.frameworks.empty()) paragraph(moved_of(portfolio_, now_));
    gap();
    auto task = plan.tasks.begin();
    for (const Phase& phase : find_framework(portfolio_, plan.framework)->plan->phases)
      for (const Task& described_task : phase.tasks)
        bullet(std::string((task++)->done ? "[x] " : "[ ] ") +
               escape_markdown(described_task.text) + " (days " + std::to_string(phase.days.first) +
               " to " + std::to_string(phase.days.last) + ")");
  }

  void add_criteria() {
    heading("Criteria agreed");
    if (portfolio_.config.criteria.empty()) return paragraph(kNoCriteria);
    for (const Criterion& one : portfolio_.config.criteria)
      bullet(std::string(one.status == CriterionStatus::met ? "[x] " : "[ ] ") +
             escape_markdown(one.text) + " (" + escape_markdown(words_for(portfolio_, one)) + ")");
  }

  void add_next() {
    heading("What to do next");
    if (now_.next.empty()) return paragraph(nothing_next(now_));
    for (std::size_t i = 0; i < std::min(kStepsShown, now_.next.size()); ++i) {
      const NextStep& step = now_.next[i];
      text_ += std::to_string(i + 1) + ". " + escape_markdown(title_of_item(portfolio_, step)) +
               " (" + code(item_name(now_, {step.framework, step.category, step.item})) +
               "): " + escape_markdown(step.why);
      if (!step.kinds.empty()) text_ += "; usual kinds: " + escape_markdown(join(step.kinds, ", "));
      text_ += '\n';
    }
    if (now_.next.size() > kStepsShown)
      text_ += "\nAnd " + std::to_string(now_.next.size() - kStepsShown) + " more.\n";
  }

  const Report& report_;
  const Portfolio& portfolio_;
  const Assessment& now_;
  std::string text_;
};

}  // namespace

std::string escape_markdown(std::string_view text) {
  constexpr std::string_view active = "\\`*_[]<>|~&$#";
  std::string out;
  for (const char c : one_line(text)) {
    if (active.find(c) != active.npos) out += '\\';
    out += c;
  }
  // What would begin a list at the start of a line.
  const auto digits = std::min(out.find_first_not_of("0123456789"), out.size());
  if (digits < out.size() &&
      (digits == 0 ? std::string_view("+-=").find(out[0]) != std::string_view::npos
                   : out[digits] == '.' || out[digits] == ')'))
    out.insert(digits, 1, '\\');
  return out;
}

std::string report_markdown(const Report& report) { return MarkdownReport(report).make(); }

}  // namespace dossier
