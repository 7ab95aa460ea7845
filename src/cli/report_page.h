// The page that the report for a terminal is written on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/console.h"

namespace dossier {

class ReportPage {
 public:
  explicit ReportPage(const Console& console) : console_(console) {}

  const std::string& text() const { return text_; }

  void heading(std::string_view title);
  void subheading(std::string_view title);
  void blank();
  void line(std::string_view text);

  // `lead` as it is, then the text wrapped behind it: its lines begin where the first one does.
  // `lead_width` is how wide `lead` looks, without the codes of its colours.
  void wrapped(std::string_view lead, std::size_t lead_width, std::string_view text,
               Style style = Style::plain);
  void wrapped(std::size_t indent, std::string_view text, Style style = Style::plain);

  // Columns of which the last is wrapped; the others are as wide as their widest cell.
  struct Row {
    std::vector<std::string> cells;
    Style first = Style::plain;  // of the first cell
  };
  void table(const std::vector<Row>& rows, std::size_t indent = 2);

  std::string styled(Style style, std::string_view text) const {
    return console_.styled_result(style, text);
  }

 private:
  const Console& console_;
  std::string text_;
};

}  // namespace dossier
