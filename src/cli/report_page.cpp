#include "cli/report_page.h"

#include <algorithm>

#include "base/text.h"
#include "cli/report_lines.h"

namespace dossier {
namespace {

constexpr std::size_t kGap = 2;             // between columns
constexpr std::size_t kNarrowestText = 30;  // wrapped text is never squeezed below

}  // namespace

void ReportPage::heading(std::string_view title) {
  blank();
  line(styled(Style::bold, title));
  line(styled(Style::dim, std::string(count_code_points(title), '-')));
}

void ReportPage::subheading(std::string_view title) {
  blank();
  line("  " + styled(Style::bold, title));
}

void ReportPage::blank() {
  if (!text_.empty()) text_ += '\n';
}

void ReportPage::line(std::string_view text) { text_.append(text).append("\n"); }

void ReportPage::wrapped(std::string_view lead, std::size_t lead_width, std::string_view text,
                         Style style) {
  const std::size_t width =
      std::max(kPageWidth > lead_width ? kPageWidth - lead_width : 0, kNarrowestText);
  std::string before(lead);
  for (const std::string& part : wrap(text, width)) {
    line(before + styled(style, part));
    before.assign(lead_width, ' ');
  }
}

void ReportPage::wrapped(std::size_t indent, std::string_view text, Style style) {
  wrapped(std::string(indent, ' '), indent, text, style);
}

void ReportPage::table(const std::vector<Row>& rows, std::size_t indent) {
  std::vector<std::size_t> widths;
  for (const Row& row : rows) {
    widths.resize(std::max(widths.size(), row.cells.size()), 0);
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      widths[i] = std::max(widths[i], count_code_points(row.cells[i]));
  }
  for (const Row& row : rows) {
    std::string lead(indent, ' ');
    std::size_t lead_width = indent;
    for (std::size_t i = 0; i + 1 < row.cells.size(); ++i) {
      const std::string cell = pad(row.cells[i], widths[i] + kGap);
      lead += i == 0 ? styled(row.first, row.cells[i]) +
                           std::string(cell.size() - row.cells[i].size(), ' ')
                     : cell;
      lead_width += widths[i] + kGap;
    }
    wrapped(lead, lead_width, row.cells.back());
  }
}

}  // namespace dossier
