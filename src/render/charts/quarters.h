// The quarters of the calendar, counted through the years, so that they can be subtracted.
#pragma once

#include <string>

#include "base/date.h"

namespace dossier {

int quarter_number(Date date);

int year_of_quarter(int number);
std::string quarter_word(int number);   // Q3
std::string quarter_label(int number);  // 2026 Q3

// Its first day.
Date start_of_quarter(int number);

}  // namespace dossier
