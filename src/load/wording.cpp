#include "load/wording.h"

#include <array>

#include "builtin/builtin.h"
#include "load/schema.h"

namespace dossier {
namespace {

constexpr const char* kFile = "wording.yaml";

}  // namespace

template <>
std::span<const Field<WeakPhrases>> schema<WeakPhrases>() {
  static constexpr std::array table = {
      field<&WeakPhrases::phrases>("phrases", "what is said", kRequired),
      field<&WeakPhrases::leads>("leads", "whether it is weak at the start of a text alone"),
      field<&WeakPhrases::why>("why", "what a reader misses", kRequired),
      field<&WeakPhrases::write>("write", "the better shape", kRequired),
  };
  return table;
}

template <>
std::span<const Field<Person>> schema<Person>() {
  static constexpr std::array table = {
      field<&Person::many>("many", "words for several people", kRequired),
      field<&Person::one>("one", "words for the author", kRequired),
      field<&Person::why>("why", "what a reader misses", kRequired),
      field<&Person::write>("write", "the better shape", kRequired),
  };
  return table;
}

template <>
std::span<const Field<Wording>> schema<Wording>() {
  static constexpr std::array table = {
      field<&Wording::language>("language", "the language of the words", kRequired),
      field<&Wording::weak>("weak", "phrases that weaken a claim", kRequired),
      field<&Wording::person>("person", "words for several people and for one", kRequired),
      field<&Wording::vague>("vague", "words that make a win's title vague", kRequired),
      field<&Wording::numbers>("numbers", "numbers that are written as words", kRequired),
      field<&Wording::outcomes>("outcomes", "words with which a result is told", kRequired),
      field<&Wording::options>("options", "words of a heading over options", kRequired),
      field<&Wording::option>("option", "how the heading of one option begins", kRequired),
      field<&Wording::withdrawn>("withdrawn", "words for what no longer stands", kRequired),
  };
  return table;
}

Wording read_wording(std::string_view text, Diagnostics& out) {
  Wording wording;
  const std::string file = kFile;
  Reading reading{file, out, nullptr, {}};
  if (const auto map = parse_yaml(text, file, 1, out)) read_value(*map, wording, reading);
  return wording;
}

Wording builtin_wording() {
  Diagnostics none;  // a unit test proves that the built-in file is without fault
  return read_wording(builtin_file(kFile), none);
}

}  // namespace dossier
