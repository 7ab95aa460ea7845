#include "render/charts/matrix.h"

#include <array>

#include "base/text.h"
#include "render/charts/marks.h"
#include "render/charts/quarters.h"
#include "render/rows.h"

namespace dossier {
namespace {

constexpr int kQuarters = 6;

// How many of some entries fall into each quarter, oldest first.
class Counts {
 public:
  explicit Counts(const SiteView& view) : last_(quarter_number(view.portfolio.as_of)) {}

  void add(const Entry& entry) {
    const int back = last_ - quarter_number(entry.date);
    if (back < kQuarters) ++counts_[static_cast<std::size_t>(kQuarters - 1 - back)];
  }

  FieldsList cells() const {
    FieldsList cells;
    for (const std::size_t count : counts_) {
      Fields cell;
      cell.set("count", count > 0 ? std::to_string(count) : std::string())
          .set("mark", count_mark(count));
      cells.push_back(std::move(cell));
    }
    return cells;
  }

 private:
  int last_;
  std::array<std::size_t, kQuarters> counts_{};
};

// "3 strong, 1 thin, 2 none", strongest first.
std::string strengths_in_words(const CategoryAssessment& category) {
  std::vector<std::string> parts;
  const auto table = names(Strength{});
  for (auto row = table.rbegin(); row != table.rend(); ++row) {
    std::size_t count = 0;
    for (const ItemAssessment& item : category.items) count += item.strength == row->value ? 1 : 0;
    if (count > 0) parts.push_back(std::to_string(count) + " " + std::string(row->word));
  }
  return join(parts, ", ");
}

std::string strength_marks(const CategoryAssessment& category) {
  std::string marks;
  for (const ItemAssessment& item : category.items) marks += strength_mark(item.strength).text;
  return marks;
}

}  // namespace

const ItemAssessment& assessment_of(const SiteView& view, const Framework& framework,
                                    const Category& category, const Item& item) {
  const FrameworkAssessment& assessed = *view.assessment_of(framework);
  const auto c = static_cast<std::size_t>(&category - framework.categories.data());
  const auto i = static_cast<std::size_t>(&item - category.items.data());
  return assessed.categories[c].items[i];
}

void set_strength(const SiteView& view, const ItemAssessment& item, Fields& record) {
  if (!view.shows_gaps()) return;
  record.set("strength", std::string(word_of(item.strength)))
      .set("strength_mark", strength_mark(item.strength));
}

FieldsList matrix_quarters(const SiteView& view) {
  FieldsList quarters;
  const int last = quarter_number(view.portfolio.as_of);
  for (int number = last - kQuarters + 1; number <= last; ++number) {
    Fields quarter;
    quarter.set("title", quarter_word(number)).set("year", std::to_string(year_of_quarter(number)));
    quarters.push_back(std::move(quarter));
  }
  return quarters;
}

FieldsList item_matrix(const SiteView& view, const Framework& framework) {
  FieldsList rows;
  for (const Category& category : framework.categories)
    for (const Item& item : category.items) {
      const ItemAssessment& assessed = assessment_of(view, framework, category, item);
      if (assessed.evidence.empty() && !view.shows_gaps()) continue;
      Counts counts(view);
      for (const EntryIndex i : assessed.evidence) counts.add(view.portfolio.entries[i]);
      Fields row;
      row.set("title", item.title).set("url", "#" + item.id).set("cells", counts.cells());
      set_strength(view, assessed, row);
      rows.push_back(std::move(row));
    }
  return rows;
}

FieldsList category_matrix(const SiteView& view, const Framework& framework,
                           const PageLinks& links) {
  FieldsList rows;
  const FrameworkAssessment& assessed = *view.assessment_of(framework);
  for (std::size_t c = 0; c < framework.categories.size(); ++c) {
    const Category& category = framework.categories[c];
    if (!shows_category(view, framework, category)) continue;
    const Entries& entries = view.index.of_category(framework.id, category.id);
    Counts counts(view);
    for (const Entry* entry : entries) counts.add(*entry);
    Fields row;
    row.set("title", category.title)
        .set("url", links.to(category_path(framework.id, category.id)))
        .set("total", entries_in_words(entries.size()))
        .set("cells", counts.cells());
    if (view.shows_gaps())
      row.set("strengths", strengths_in_words(assessed.categories[c]))
          .set("strengths_marks", Html{strength_marks(assessed.categories[c])});
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace dossier
