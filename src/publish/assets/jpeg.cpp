// JPEG [ITU-T T.81, annex B]: SOI, segments of a marker, a length and a payload, the compressed
// data behind each SOS, EOI. Exif, ICC, Adobe's colour transform and JFIF travel in APPn segments.
#include <array>
#include <optional>

#include "publish/assets/bytes.h"
#include "publish/assets/exif.h"
#include "publish/assets/picture.h"

namespace dossier {
namespace {

using namespace std::string_view_literals;

using Marker = unsigned;  // the byte behind 0xFF

constexpr Marker kHuffman = 0xC4, kArithmetic = 0xCC, kReserved = 0xC8;
constexpr Marker kStart = 0xD8, kEnd = 0xD9, kScan = 0xDA, kQuantization = 0xDB;
constexpr Marker kLineCount = 0xDC, kRestartInterval = 0xDD;
constexpr Marker kApp0 = 0xE0, kApp15 = 0xEF, kComment = 0xFE;
constexpr Marker kJfif = kApp0, kExif = kApp0 + 1, kProfile = kApp0 + 2, kAdobe = kApp0 + 14;

constexpr auto kJfifName = "JFIF\0"sv;
constexpr auto kExifName = "Exif\0"sv;  // and one more byte, which may be anything
constexpr auto kProfileName = "ICC_PROFILE\0"sv;
constexpr auto kAdobeName = "Adobe"sv;

constexpr std::size_t kMaxPayload = 0xFFFF - 2;

bool is_restart(Marker marker) { return marker >= 0xD0 && marker <= 0xD7; }
bool is_app(Marker marker) { return marker >= kApp0 && marker <= kApp15; }

bool is_frame(Marker marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != kHuffman && marker != kArithmetic &&
         marker != kReserved;
}

std::size_t first_byte(std::string_view bytes, std::size_t at) {
  return big_endian(slice(bytes, at, 1));
}

// Tables of one kind stand in one segment, each as long as `size_of` what begins there.
template <class SizeOf>
bool holds_tables(std::string_view payload, const SizeOf& size_of) {
  while (!payload.empty()) {
    const std::size_t size = size_of(payload);
    if (size > payload.size()) return false;
    payload.remove_prefix(size);
  }
  return true;
}

std::size_t quantization_size(std::string_view table) {
  const bool wide = first_byte(table, 0) >> 4 != 0;
  return wide ? 1 + 128 : 1 + 64;
}

std::size_t huffman_size(std::string_view table) {
  std::size_t size = 17;
  for (std::size_t i = 1; i < 17; ++i) size += first_byte(table, i);
  return size;
}

// Whether the segment is as long as what it says it holds, so that nothing stands behind that.
bool is_shaped(Marker marker, std::string_view payload) {
  if (is_frame(marker)) {
    const bool empty =
        big_endian(slice(payload, 1, 2)) == 0 || big_endian(slice(payload, 3, 2)) == 0;
    return !empty && payload.size() == 6 + 3 * first_byte(payload, 5);
  }
  switch (marker) {
    case kScan:
      return payload.size() == 4 + 2 * first_byte(payload, 0);
    case kHuffman:
      return holds_tables(payload, huffman_size);
    case kQuantization:
      return holds_tables(payload, quantization_size);
    case kArithmetic:
      return payload.size() % 2 == 0;
    case kRestartInterval:
    case kLineCount:
      return payload.size() == 2;
    default:
      return false;
  }
}

// An ICC profile comes in numbered parts, in any order.
class ProfileParts {
 public:
  void add(std::string_view part) {
    const std::size_t number = first_byte(part, 0);
    count_ = first_byte(part, 1);
    if (number > 0) parts_[number] = slice(part, 2, part.size());
  }

  // The whole profile; nothing when a part is missing.
  std::string joined() const {
    std::string bytes;
    for (std::size_t i = 1; i <= count_; ++i) bytes += parts_[i];
    return std::string(colour_profile(bytes));
  }

 private:
  std::array<std::string_view, 256> parts_;
  std::size_t count_ = 0;
};

class JpegCleaner {
 public:
  explicit JpegCleaner(std::string_view bytes) : bytes_(bytes) { out_.reserve(bytes.size()); }

  CleanedPicture run() {
    put_marker(kStart);
    at_ = 2;
    while (!ended_ && !fault_) take_next();
    if (fault_) return *fault_;
    if (!scanned_) return PictureFault{"it holds no picture"};
    return std::move(out_);
  }

 private:
  void fail(const std::string& what) { fault_ = {what + " at byte " + std::to_string(at_)}; }

  void take_next() {
    const auto marker = take_marker();
    if (!marker) return fail(at_ >= bytes_.size() ? "it ends too early" : "a marker is missing");
    if (*marker == kEnd) {
      put_marker(kEnd);
      ended_ = true;
      return;
    }
    const std::size_t length = big_endian(slice(bytes_, at_, 2));
    if (length < 2 || slice(bytes_, at_, length).size() < length)
      return fail("a segment has no end");
    take_segment(*marker, slice(bytes_, at_ + 2, length - 2));
    at_ += length;
    if (*marker == kScan) take_compressed();
  }

  // A marker may have any number of 0xFF before it.
  std::optional<Marker> take_marker() {
    if (slice(bytes_, at_, 1) != "\xFF") return std::nullopt;
    while (slice(bytes_, at_, 1) == "\xFF") ++at_;
    if (at_ >= bytes_.size()) return std::nullopt;
    return static_cast<Marker>(first_byte(bytes_, at_++));
  }

  void take_segment(Marker marker, std::string_view payload) {
    if (marker == kComment) return;
    if (is_app(marker)) return take_app(marker, payload);
    if (!is_shaped(marker, payload)) return fail("a segment is not as it has to be");
    if (is_frame(marker)) {
      if (framed_) return fail("a second picture begins");
      framed_ = true;
    }
    if (marker == kScan) {
      if (!framed_) return fail("the size of the picture is missing");
      if (!scanned_) put_profile();
      scanned_ = true;
    }
    put_segment(marker, payload);
  }

  void take_app(Marker marker, std::string_view payload) {
    constexpr std::size_t jfif = 12, adobe = 12;  // without a thumbnail; without anything more
    if (marker == kJfif && payload.starts_with(kJfifName) && payload.size() >= jfif + 2)
      put_segment(marker, std::string(payload.substr(0, jfif)) + std::string(2, '\0'));
    if (marker == kExif && payload.starts_with(kExifName)) take_exif(payload);
    if (marker == kProfile && payload.starts_with(kProfileName))
      profile_.add(payload.substr(kProfileName.size()));
    if (marker == kAdobe && payload.starts_with(kAdobeName) && payload.size() >= adobe)
      put_segment(marker, payload.substr(0, adobe));
  }

  // The first block counts.
  void take_exif(std::string_view payload) {
    const std::size_t name = kExifName.size() + 1;
    const int orientation = read_orientation(slice(payload, name, payload.size()));
    if (!oriented_ && orientation != 1)
      put_segment(kExif, std::string(kExifName) + '\0' + orientation_exif(orientation));
    oriented_ = true;
  }

  // Up to the next marker: a 0xFF in the data is followed by 0x00 or a restart.
  void take_compressed() {
    const std::size_t start = at_;
    for (;;) {
      const auto found = bytes_.find('\xFF', at_);
      if (found >= bytes_.size() - 1) {
        at_ = bytes_.size();
        return;
      }
      at_ = found;
      const auto next = static_cast<Marker>(first_byte(bytes_, found + 1));
      if (next != 0 && next != 0xFF && !is_restart(next)) break;
      at_ += next == 0xFF ? 1 : 2;
    }
    out_ += slice(bytes_, start, at_ - start);
  }

  void put_marker(Marker marker) {
    out_ += '\xFF';
    out_ += static_cast<char>(marker);
  }

  void put_segment(Marker marker, std::string_view payload) {
    put_marker(marker);
    append_big_endian(out_, static_cast<std::uint32_t>(payload.size() + 2), 2);
    out_ += payload;
  }

  void put_profile() {
    const std::string profile = profile_.joined();
    constexpr std::size_t most = kMaxPayload - kProfileName.size() - 2;
    const std::size_t count = (profile.size() + most - 1) / most;
    for (std::size_t i = 0; i < count; ++i) {
      std::string part(kProfileName);
      append_big_endian(part, static_cast<std::uint32_t>(i + 1), 1);
      append_big_endian(part, static_cast<std::uint32_t>(count), 1);
      put_segment(kProfile, part += slice(profile, i * most, most));
    }
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::string out_;
  std::optional<PictureFault> fault_;
  ProfileParts profile_;
  bool oriented_ = false, framed_ = false, scanned_ = false, ended_ = false;
};

}  // namespace

CleanedPicture clean_jpeg(std::string_view bytes) { return JpegCleaner(bytes).run(); }

}  // namespace dossier
