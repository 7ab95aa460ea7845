#include "unit/support/canaries/canary.h"

namespace dossier {
namespace {

// "0007"
std::string digits(int number, std::size_t count) {
  std::string text = std::to_string(number);
  return std::string(count - text.size(), '0') + text;
}

}  // namespace

std::string word_in(std::string_view text) {
  return std::string(text.substr(text.find(kWordMark), kWordMark.size() + kWordDigits));
}

std::string Canaries::word(const std::string& what) {
  std::string canary = std::string(kWordMark) + digits(++words_, kWordDigits);
  all_[canary].what = what;
  return canary;
}

std::string Canaries::number(const std::string& what) {
  std::string canary = std::string(kNumberMark) + digits(++numbers_, kNumberDigits);
  all_[canary].what = what;
  return canary;
}

void Canaries::show(const std::string& canary, const Place& place) {
  Canary& shown = all_[canary];
  if (shown.what.empty()) shown.what = place.what;
  shown.readers |= place.readers;
  const Readers finders = place.readers & place.finders;
  if (finders == kNobody) return;
  for (const std::string& file : place.files) demands_.push_back({canary, finders, file});
}

void Canaries::show_date(Date date, const Place& place) { show(iso_date(date), place); }

}  // namespace dossier
