#include "render/rows.h"

#include <array>

#include "base/path.h"
#include "base/text.h"
#include "base/unicode.h"
#include "base/url.h"
#include "render/charts/charts.h"

namespace dossier {
namespace {

constexpr std::size_t kFewestHeadings = 4;  // that are worth a table of contents

}  // namespace

std::string amount_in_words(const std::optional<Amount>& amount, const std::string& unit) {
  if (!amount) return {};
  return unit.empty() ? amount->text : amount->text + " " + unit;
}

std::string impact_in_words(const Impact& impact) {
  if (impact.metric.empty() || !impact.after) return impact.text;
  const std::string after = amount_in_words(impact.after, impact.unit);
  return impact.before ? impact.metric + ": " + impact.before->text + " → " + after
                       : impact.metric + ": " + after;
}

std::string entries_in_words(std::size_t count) { return counted(count, "entry", "entries"); }

std::string attested_in_words(const Claim& claim) {
  if (claim.attested_by.empty()) return {};
  return claim.attested_on ? claim.attested_by + ", " + long_date(*claim.attested_on)
                           : claim.attested_by;
}

std::string coverage_in_words(const SiteView& view, const FrameworkAssessment& framework) {
  if (!view.shows_gaps()) {
    std::size_t shown = 0;
    for (const CategoryAssessment& category : framework.categories)
      for (const ItemAssessment& item : category.items) shown += item.evidence.empty() ? 0 : 1;
    return counted(shown, "behaviour has", "behaviours have") + " evidence";
  }
  std::string words = std::to_string(framework.covered) + " of " +
                      std::to_string(framework.applicable()) + " have evidence, " +
                      std::to_string(framework.strong) + " strong";
  if (framework.not_applicable > 0)
    words += "; " + counted(framework.not_applicable, "does", "do") + " not apply";
  return words;
}

Fields row_of(const SiteView& view, const Entry& entry) {
  const Kind& kind = kind_of(view.portfolio, entry);
  const Stage* stage = view.find_stage(entry.stage);
  Fields row;
  row.set("title", entry.title)
      .set("url", view.addresses.tail(entry_path(entry.id)))
      .set("date", iso_date(entry.date))
      .set("date_long", long_date(entry.date))
      .set("kind", kind.id)
      .set("kind_title", kind.title)
      .set("stage_title", stage != nullptr ? stage->title : "")
      .set("summary", summary_of(entry))
      .set("impact", entry.impact.empty() ? "" : impact_in_words(entry.impact.front()));
  return row;
}

FieldsList rows_of(const SiteView& view, const Entries& entries) {
  FieldsList rows;
  rows.reserve(entries.size());
  for (const Entry* entry : entries) rows.push_back(row_of(view, *entry));
  return rows;
}

FieldsList rows_of(const SiteView& view, const EntryIndexes& places) {
  return rows_of(view, view.entries_at(places));
}

FieldsList group_rows(const SiteView& view, const Entries& entries,
                      const std::function<std::string(const Entry&)>& title_of, MakeRow make_row) {
  FieldsList groups;
  for (std::size_t i = 0; i < entries.size();) {
    const std::string title = title_of(*entries[i]);
    FieldsList rows;
    for (; i < entries.size() && title_of(*entries[i]) == title; ++i)
      rows.push_back(make_row(view, *entries[i]));
    Fields group;
    group.set("title", title)
        .set("anchor", slugify(title))
        .set("count", entries_in_words(rows.size()))
        .set("rows", std::move(rows));
    groups.push_back(std::move(group));
  }
  return groups;
}

std::string year_title(const Entry& entry) { return std::to_string(year_of(entry.date)); }

std::string quarter_title(const Entry& entry) {
  static constexpr std::array<const char*, 4> names = {"first", "second", "third", "fourth"};
  return std::to_string(year_of(entry.date)) + ", " +
         names[static_cast<std::size_t>(quarter_of(entry.date) - 1)] + " quarter";
}

FieldsList impact_records(const Entry& entry) {
  FieldsList outcomes;
  for (const Impact& impact : entry.impact) {
    Fields outcome;
    outcome.set("metric", impact.metric)
        .set("before", amount_in_words(impact.before, impact.unit))
        .set("after", amount_in_words(impact.after, impact.unit))
        .set("text", impact.text)
        .set("bars", impact_bars(impact));
    outcomes.push_back(std::move(outcome));
  }
  return outcomes;
}

FieldsList artifact_records(const SiteView& view, const Entry& entry, const PageLinks& links,
                            FileReferences& references) {
  FieldsList artifacts;
  for (const Artifact& artifact : entry.artifacts) {
    const LinkTarget& target = artifact.target;
    std::string url, host;
    if (target.kind == LinkTarget::Kind::external) {
      url = target.name;
      host = host_of(url);
    } else if (const std::string path = view.published.path_of(target); !path.empty()) {
      url = links.to(path);
      if (target.kind == LinkTarget::Kind::file) references.insert(path);
    }
    Fields record;
    const std::string bare(host.empty() ? file_name(artifact.url.value) : host);
    record.set("title", artifact.label.empty() ? bare : artifact.label)
        .set("url", std::move(url))
        .set("host", std::move(host));
    artifacts.push_back(std::move(record));
  }
  return artifacts;
}

Fields checkpoint_record(const SiteView& view, const CheckpointAssessment& assessed) {
  Fields record;
  for (const Checkpoint& checkpoint :
       find_framework(view.portfolio, assessed.framework)->checkpoints)
    if (checkpoint.id == assessed.id)
      record.set("title", checkpoint.title).set("question", checkpoint.question);
  record.set("passes", assessed.passes)
      .set("count", std::to_string(assessed.evidence.size()) + " found, " +
                        std::to_string(assessed.needs) + " needed")
      .set("since", long_date(assessed.since))
      .set("until", long_date(assessed.until))
      .set("rows", rows_of(view, assessed.evidence));
  return record;
}

Fields link_record(std::string title, std::string url, bool current, std::string count) {
  Fields link;
  link.set("title", std::move(title))
      .set("url", std::move(url))
      .set("current", current)
      .set("count", std::move(count));
  return link;
}

FieldsList contents_of(const Document& document) {
  if (document.headings.size() < kFewestHeadings) return {};
  FieldsList lines;
  for (const Heading& heading : document.headings) {
    if (heading.level > 3 || heading.text.empty()) continue;
    Fields line;
    line.set("title", heading.text).set("anchor", heading.id).set("nested", heading.level > 2);
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace dossier
