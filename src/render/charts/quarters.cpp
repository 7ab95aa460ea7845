#include "render/charts/quarters.h"

namespace dossier {

int quarter_number(Date date) { return year_of(date) * 4 + quarter_of(date) - 1; }

int year_of_quarter(int number) { return number / 4; }

std::string quarter_word(int number) { return "Q" + std::to_string(number % 4 + 1); }

std::string quarter_label(int number) {
  return std::to_string(year_of_quarter(number)) + " " + quarter_word(number);
}

Date start_of_quarter(int number) {
  const auto month = static_cast<unsigned>(number % 4 * 3 + 1);
  return std::chrono::year{year_of_quarter(number)} / std::chrono::month{month} / 1;
}

}  // namespace dossier
