#include "render/rows.h"

#include <array>

#include "base/text.h"
#include "base/unicode.h"

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

FieldsList group_rows(const SiteView& view, const Entries& entries,
                      const std::function<std::string(const Entry&)>& title_of) {
  FieldsList groups;
  for (std::size_t i = 0; i < entries.size();) {
    const std::string title = title_of(*entries[i]);
    FieldsList rows;
    for (; i < entries.size() && title_of(*entries[i]) == title; ++i)
      rows.push_back(row_of(view, *entries[i]));
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

Fields link_record(std::string title, std::string url, bool current) {
  Fields link;
  link.set("title", std::move(title)).set("url", std::move(url)).set("current", current);
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
