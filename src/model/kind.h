// A kind of evidence: what sort of thing an entry is. Built-in kinds are data (builtin/kinds.yaml);
// a portfolio may add its own.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "model/names.h"

namespace dossier {

// Delivering fills one record, promotion is decided on the other [MentorCruise].
enum class Record { judgment, delivery };

inline std::span<const Named<Record>> names(Record) {
  static constexpr std::array<Named<Record>, 2> table = {
      {{"judgment", Record::judgment}, {"delivery", Record::delivery}}};
  return table;
}

struct Kind {
  std::string id;
  std::string title;
  std::string plural;
  Record record = Record::judgment;
  bool artifact = false;  // the entry itself is something a committee can read
  bool decision = false;  // the entry weighed trade-offs, unless it says otherwise
  std::string stage = "scope";
  std::string skeleton;  // the Markdown body that `new` starts an entry with
};

inline const Kind* find_kind(std::span<const Kind> kinds, std::string_view id) {
  for (const Kind& kind : kinds)
    if (kind.id == id) return &kind;
  return nullptr;
}

}  // namespace dossier
