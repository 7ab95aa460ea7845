#include "render/charts/charts.h"

namespace dossier {

FieldsList chart_records(const Chart& chart) {
  if (chart.rows.empty()) return {};
  FieldsList columns, rows;
  for (const std::string& title : chart.columns)
    columns.push_back(std::move(Fields().set("title", title)));
  for (const std::vector<std::string>& row : chart.rows) {
    FieldsList cells;
    for (std::size_t i = 1; i < row.size(); ++i)
      cells.push_back(std::move(Fields().set("text", row[i])));
    rows.push_back(std::move(Fields().set("title", row.front()).set("cells", std::move(cells))));
  }
  Fields record;
  record.set("title", chart.title)
      .set("summary", chart.summary)
      .set("drawing", chart.drawing)
      .set("columns", std::move(columns))
      .set("rows", std::move(rows));
  return {std::move(record)};
}

}  // namespace dossier
