// The links that answered well in the last days, which need not be asked for again. The file is in
// the user's cache folder, and names no address: whoever reads it can only try those he knows.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/date.h"
#include "io/file_system.h"

namespace dossier {

// A good answer.
struct KnownAnswer {
  Date on{};
  bool is_internal = false;  // it came from a private network
};

class LinkCache {
 public:
  static constexpr int kDays = 7;               // a good answer is believed for so long
  static constexpr std::size_t kMost = 10'000;  // answers; the newest are kept

  // Reads what is there; a file that is missing, broken or not ours is an empty cache.
  // `folder` is the one of this program; when it is empty, nothing is read or kept.
  LinkCache(FileSystem& files, std::string folder, Date today);

  // The answer of at most kDays ago.
  std::optional<KnownAnswer> find(const std::string& url) const;

  void add(const std::string& url, bool is_internal);
  void remove(const std::string& url);

  // Replaces the file, unless another does so now. That it cannot be written is nobody's loss but
  // time.
  void save() const;

 private:
  std::string text() const;

  FileSystem& files_;
  std::string folder_;
  Date today_;
  std::map<std::string, KnownAnswer> answers_;  // by hash of the address
};

}  // namespace dossier
