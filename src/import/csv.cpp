#include "import/csv.h"

#include <algorithm>

#include "base/text.h"

namespace dossier {
namespace {

char separator_of(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  char best = ',';
  for (const char c : {';', '\t'})
    if (std::count(line.begin(), line.end(), c) > std::count(line.begin(), line.end(), best))
      best = c;
  return best;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text), separator_(separator_of(text)) {}

  Csv run() {
    while (at_ < text_.size()) take(text_[at_++]);
    csv_.open_quote = quoted_;
    if (!quoted_) end_row();
    return std::move(csv_);
  }

 private:
  void take(char c) {
    if (quoted_) {
      if (c != '"') {
        cell_ += c;
      } else if (at_ < text_.size() && text_[at_] == '"') {
        cell_ += text_[at_++];
      } else {
        quoted_ = false;
      }
    } else if (c == '"' && cell_.empty()) {
      quoted_ = true;
    } else if (c == separator_) {
      end_cell();
    } else if (c == '\n') {
      end_row();
    } else {
      cell_ += c;
    }
  }

  void end_cell() {
    row_.push_back(std::move(cell_));
    cell_.clear();
  }

  void end_row() {
    end_cell();
    const bool blank = row_.size() == 1 && trim(row_[0]).empty();
    if (!blank && csv_.header.empty()) {
      csv_.header = std::move(row_);
    } else if (!blank) {
      csv_.rows.push_back(std::move(row_));
    }
    row_.clear();
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  bool quoted_ = false;
  std::string cell_;
  std::vector<std::string> row_;
  Csv csv_;
};

}  // namespace

Csv read_csv(std::string_view text) { return Reader(text).run(); }

std::vector<std::string> cells_of(const Csv& csv, const std::vector<std::string>& row,
                                  std::string_view name) {
  std::vector<std::string> out;
  const std::string wanted = lower_ascii(name);
  for (std::size_t i = 0; i < std::min(row.size(), csv.header.size()); ++i)
    if (lower_ascii(trim(csv.header[i])) == wanted && !trim(row[i]).empty()) out.push_back(row[i]);
  return out;
}

}  // namespace dossier
