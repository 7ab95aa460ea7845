// Hashes by which words are known to base/word_scan and base/phrases, made eight bytes at a time.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace dossier {

// Of any text, such as a word that has been folded.
std::uint64_t word_hash(std::string_view bytes);

// Of one sign; quotation marks and apostrophes are one, however they are drawn.
inline std::uint64_t sign_hash(char32_t code) {
  if (code == 0x2018 || code == 0x2019) code = '\'';
  if (code == 0x201C || code == 0x201D) code = '"';
  return (0xd1b54a32d192ed03 ^ code) * 0x9e3779b97f4a7c15;
}

struct Letters {
  std::uint64_t hash = 0;  // word_hash() of them in lower case
  std::size_t end = 0;     // where they end
};

// The ASCII letters and digits that stand at `at`.
Letters read_letters(std::string_view text, std::size_t at);

// A set of hashes, which may say that it has one that it has not.
class HashFilter {
 public:
  void add(std::uint64_t hash) { bits_[place(hash)] |= std::uint64_t{1} << bit(hash); }
  bool may_have(std::uint64_t hash) const { return (bits_[place(hash)] >> bit(hash) & 1) != 0; }

 private:
  static constexpr int kBits = 17;  // 16 KiB, which stay near the processor
  static std::size_t place(std::uint64_t hash) { return hash >> (64 - kBits + 6); }
  static unsigned bit(std::uint64_t hash) { return hash >> (64 - kBits) & 63; }

  std::vector<std::uint64_t> bits_ = std::vector<std::uint64_t>(std::size_t{1} << (kBits - 6));
};

// Words with which phrases begin, as far as a HashFilter knows.
class Beginnings {
 public:
  // A phrase that goes on with `second`, which is 0 where there is no second word.
  void add(std::uint64_t first, std::uint64_t second) {
    first_.add(first);
    pairs_.add(pair(first, second));
    for (unsigned char c = 0; c < signs_.size(); ++c)
      signs_[c] = signs_[c] || sign_hash(c) == first;
  }

  bool may_have(std::uint64_t first) const { return first_.may_have(first); }
  bool may_have(std::uint64_t first, std::uint64_t second) const {
    return pairs_.may_have(pair(first, second));
  }
  bool may_have_alone(std::uint64_t only) const { return may_have(only, 0); }
  bool has_sign(unsigned char ascii) const { return signs_[ascii]; }

 private:
  static std::uint64_t pair(std::uint64_t first, std::uint64_t second) {
    return (std::rotl(first, 29) ^ second) * 0x9e3779b97f4a7c15;
  }

  HashFilter first_, pairs_;
  std::array<bool, 128> signs_{};  // with which a phrase begins
};

// Inline, because a search spends its time there.
namespace word_hash_details {

inline constexpr std::uint64_t kSeed = 0xcbf29ce484222325;

inline std::uint64_t mix(std::uint64_t hash, std::uint64_t chunk) {
  return (std::rotl(hash, 29) ^ chunk) * 0x9e3779b97f4a7c15;
}

// Up to eight bytes at `at`, the first in the lowest bits, the rest 0.
inline std::uint64_t chunk_at(std::string_view text, std::size_t at) {
  std::uint64_t chunk = 0;
  if (at + sizeof chunk <= text.size())
    std::memcpy(&chunk, text.data() + at, sizeof chunk);
  else
    std::memcpy(&chunk, text.data() + at, text.size() - at);
  if constexpr (std::endian::native == std::endian::big) chunk = __builtin_bswap64(chunk);
  return chunk;
}

constexpr std::uint64_t each(unsigned char byte) { return std::uint64_t{0x0101010101010101} * byte; }

// How many ASCII letters and digits a chunk begins with. In each byte, whose highest bit is out of
// the way, a sum reaches 0x80 from the first character of a range on, and another beyond its last.
inline unsigned count_letters(std::uint64_t chunk) {
  const std::uint64_t low = chunk & each(0x7F), small = low | each(0x20);
  const std::uint64_t letters = (small + each(0x80 - 'a')) & ~(small + each(0x7F - 'z'));
  const std::uint64_t digits = (low + each(0x80 - '0')) & ~(low + each(0x7F - '9'));
  const std::uint64_t others = ~((letters | digits) & ~chunk) & each(0x80);
  return static_cast<unsigned>(std::countr_zero(others)) / 8;
}

}  // namespace word_hash_details

inline Letters read_letters(std::string_view text, std::size_t at) {
  using namespace word_hash_details;
  Letters letters{kSeed, at};
  for (unsigned count = 8; count == 8;) {
    const std::uint64_t chunk = chunk_at(text, letters.end);
    count = count_letters(chunk);
    if (count == 0) break;
    const std::uint64_t used = ~std::uint64_t{0} >> (64 - 8 * count);
    letters.hash = mix(letters.hash, (chunk | each(0x20)) & used);
    letters.end += count;
  }
  return letters;
}

inline std::uint64_t word_hash(std::string_view bytes) {
  using namespace word_hash_details;
  std::uint64_t hash = kSeed;
  for (std::size_t at = 0; at < bytes.size(); at += 8) hash = mix(hash, chunk_at(bytes, at));
  return hash;
}

}  // namespace dossier
