#include "render/export/resume.h"

#include <set>

#include "base/text.h"
#include "base/unicode.h"
#include "render/export/markdown_text.h"

namespace dossier {
namespace {

const Impact* measured_impact(const Entry& entry) {
  for (const Impact& impact : entry.impact)
    if (!impact.metric.empty() && impact.after) return &impact;
  return nullptr;
}

std::string scope_in_words(const Entry& entry) {
  std::vector<std::string> parts;
  const int engineers = entry.engineers_affected.value_or(0);
  if (engineers > 0) parts.push_back(counted(static_cast<std::size_t>(engineers), "engineer"));
  std::set<std::string> teams;
  for (const std::string& team : entry.teams) teams.insert(fold(trim(team)));
  teams.erase(std::string());
  if (!teams.empty()) parts.push_back(counted(teams.size(), "team"));
  return join(parts, ", ");
}

// The unit behind an amount, unless the metric names it: "files sent twice" are files.
std::string unit_of(const Impact& impact) {
  const std::string unit = fold(impact.unit);
  for (const std::string_view word : split(impact.metric, ' '))
    if (!unit.empty() && fold(word) == unit) return {};
  if (unit.empty() || unit.starts_with('%')) return impact.unit;
  return " " + impact.unit;
}

std::string_view without_end(std::string_view text, char end) {
  return text.ends_with(end) ? text.substr(0, text.size() - 1) : text;
}

std::string sentence(const std::string& verb, const std::string& object, const ResumeBullet& bullet,
                     const std::string& outcome) {
  std::string line = verb + " " + object;
  if (!bullet.scope.empty()) line += " (" + bullet.scope + ")";
  return line + "; " + std::string(without_end(outcome, '.')) + ".";
}

std::string markdown_bullet(const ResumeBullet& bullet) {
  return sentence("**" + markdown_text(bullet.phrase.verb) + "**",
                  markdown_text(bullet.phrase.object), bullet, markdown_text(bullet.outcome));
}

std::string markdown_rest(const ExportSource& source, const ResumeRest& rest) {
  const Entry& entry = source.entry_at(rest.entry);
  return markdown_text(entry.title) + " (" + iso_date(entry.date) + "): " + join(rest.lacks, ", ");
}

}  // namespace

std::string outcome_in_words(const Impact& impact) {
  if (impact.metric.empty() || !impact.after) return plain_line(impact.text);
  const std::string after = impact.after->text + unit_of(impact);
  const std::string change = impact.before ? "from " + impact.before->text + " to " + after : after;
  return plain_line(std::string(without_end(trim(impact.metric), ':')) + ": " + change);
}

Resume make_resume(const ExportSource& source) {
  Resume resume;
  for (const Candidate& candidate : source.candidates) {
    const Entry& entry = source.entry_at(candidate.entry);
    const Kind& kind = kind_of(source.portfolio(), entry);
    const Impact* impact = measured_impact(entry);
    std::string scope = scope_in_words(entry);
    ResumeRest rest{candidate.entry, {}};
    if (!candidate.own_work)
      rest.lacks.push_back("not own work (" + std::string(word_of(entry.role)) + ")");
    if (impact == nullptr) rest.lacks.emplace_back("no measured outcome");
    if (scope.empty() && !is_for_the_world(kind)) rest.lacks.emplace_back("no scope");
    if (rest.lacks.empty())
      resume.bullets.push_back(
          {candidate.entry, phrase_of(entry, kind), std::move(scope), outcome_in_words(*impact)});
    else
      resume.rest.push_back(std::move(rest));
  }
  return resume;
}

std::string plain_bullet(const ResumeBullet& bullet) {
  return sentence(bullet.phrase.verb, bullet.phrase.object, bullet, bullet.outcome);
}

std::string resume_markdown(const ExportSource& source) {
  const Resume resume = make_resume(source);
  const Config& config = source.portfolio().config;
  std::string out = "# " + markdown_text(config.name) + "\n";
  if (!config.headline.empty()) out += "\n" + markdown_text(config.headline) + "\n";
  if (!resume.bullets.empty()) out += "\n";
  for (const ResumeBullet& bullet : resume.bullets) out += "- " + markdown_bullet(bullet) + "\n";
  if (resume.rest.empty()) return out;
  out += "\n## Not a line yet, and why\n\n";
  for (const ResumeRest& rest : resume.rest) out += "- " + markdown_rest(source, rest) + "\n";
  return out;
}

}  // namespace dossier
