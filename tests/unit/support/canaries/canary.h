// Canaries: words that occur nowhere else, planted in a random portfolio, with the readers who may
// meet each of them, and the places where readers must. Three sorts can be told from anything that
// dossier writes: "qzx01f3", "904177012", and the days that entries are dated.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "model/audience.h"

namespace dossier {

inline constexpr std::array kAudiences = {Audience::self, Audience::manager, Audience::internal,
                                          Audience::everyone};

// A set of audiences, one bit for each.
using Readers = unsigned;
inline constexpr Readers kNobody = 0, kEverybody = 15;
constexpr Readers only(Audience reader) { return 1u << static_cast<unsigned>(reader); }
constexpr Readers up_to(Audience widest) { return (only(widest) << 1) - 1; }
constexpr bool has(Readers readers, Audience one) { return (readers & only(one)) != 0; }
inline constexpr Readers kPublic = only(Audience::everyone);
inline constexpr Readers kGaps = up_to(Audience::manager);  // who may know what is missing

inline constexpr std::string_view kWordMark = "qzx", kNumberMark = "904177";
inline constexpr std::size_t kWordDigits = 4, kNumberDigits = 3;

// The name of the export that holds nearly all that its reader may see.
inline constexpr const char* kJsonExport = "export:portfolio.json";

struct Canary {
  std::string what;           // "the title of content/a.md"
  Readers readers = kNobody;  // who may meet it, anywhere
};

// `readers` must find `word` in `file` of their output, or in its name.
struct Demand {
  std::string word;
  Readers readers = kNobody;
  std::string file;
};

// Who reads a text, and in which files of the output those among them who are `finders` must find
// it.
struct Place {
  std::string what;
  Readers readers = kEverybody;
  std::vector<std::string> files;
  Readers finders = kEverybody;

  // The same text, for these of its readers.
  Place for_only(Readers some) const { return {what, readers & some, files, finders}; }
};

// The first canary word in a text that has one.
std::string word_in(std::string_view text);

class Canaries {
 public:
  // New ones, for nobody as yet.
  std::string word(const std::string& what);
  std::string number(const std::string& what);

  // The readers of the place may meet the canary, and must meet it there.
  void show(const std::string& canary, const Place& place);
  void show_date(Date date, const Place& place);

  const std::map<std::string, Canary, std::less<>>& all() const { return all_; }
  const std::vector<Demand>& demands() const { return demands_; }

 private:
  std::map<std::string, Canary, std::less<>> all_;
  std::vector<Demand> demands_;
  int words_ = 0, numbers_ = 0;
};

}  // namespace dossier
