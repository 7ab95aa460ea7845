#include "import/people.h"

#include <algorithm>

#include "base/text.h"
#include "base/unicode.h"

namespace dossier {
namespace {

std::string key_of(std::string_view name) {
  name = trim(name);
  while (!name.empty() && std::string_view("@*_`").find(name.front()) != name.npos)
    name.remove_prefix(1);
  while (!name.empty() && std::string_view("*_`").find(name.back()) != name.npos)
    name.remove_suffix(1);
  return fold(trim(name));
}

}  // namespace

std::vector<std::string> split_people(std::string_view text) {
  std::string list = replace_all(text, " and ", ",");
  list = replace_all(list, " & ", ",");
  std::replace(list.begin(), list.end(), ';', ',');
  std::replace(list.begin(), list.end(), '\n', ',');
  std::vector<std::string> people;
  for (const std::string_view part : split(list, ','))
    if (!trim(part).empty()) people.emplace_back(trim(part));
  return people;
}

bool is_me(std::string_view person, const std::vector<std::string>& me) {
  std::string parts(person);  // "Ada <ada@x.example>", "[Ada](https://...)": each part may be it
  for (char& c : parts)
    if (std::string_view("<>()[]").find(c) != std::string_view::npos) c = '\n';
  for (const std::string_view part : split(parts, '\n')) {
    const std::string key = key_of(part);
    if (key.empty()) continue;
    for (const std::string& name : me)
      if (key_of(name) == key) return true;
  }
  return false;
}

bool any_is_me(const std::vector<std::string>& people, const std::vector<std::string>& me) {
  return std::any_of(people.begin(), people.end(),
                     [&](const std::string& person) { return is_me(person, me); });
}

}  // namespace dossier
