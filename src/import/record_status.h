// Where a decision record stands, from the words that people use for it.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "model/names.h"

namespace dossier {

enum class RecordStatus { draft, proposed, accepted, rejected, deprecated, superseded, unknown };

inline std::span<const Named<RecordStatus>> names(RecordStatus) {
  static constexpr std::array<Named<RecordStatus>, 7> table = {
      {{"draft", RecordStatus::draft},
       {"proposed", RecordStatus::proposed},
       {"accepted", RecordStatus::accepted},
       {"rejected", RecordStatus::rejected},
       {"deprecated", RecordStatus::deprecated},
       {"superseded", RecordStatus::superseded},
       {"unknown", RecordStatus::unknown}}};
  return table;
}

// Of the words under "Status" or behind "Status:"; several lines say several things, and being
// superseded or deprecated outlasts having been accepted. Words that are not known are unknown,
// never accepted.
RecordStatus status_of(std::string_view raw);

}  // namespace dossier
