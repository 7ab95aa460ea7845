// WebP [RFC 9649]: a RIFF list of chunks of a type, a length and data, padded to an even length.
// A simple file has one chunk, the picture; an extended one begins with VP8X, whose flags say what
// else there is.
#include <array>
#include <optional>

#include "publish/assets/bytes.h"
#include "publish/assets/exif.h"
#include "publish/assets/picture.h"

namespace dossier {
namespace {

constexpr std::size_t kFileHead = 12;  // "RIFF", length, "WEBP"
constexpr std::size_t kHead = 8;       // type, length
constexpr std::size_t kFlagsAt = kFileHead + kHead;

constexpr unsigned char kAnimation = 0x02, kExif = 0x08, kAlpha = 0x10, kProfile = 0x20;

bool is_image_data(std::string_view type) { return type == "VP8 " || type == "VP8L"; }

// Whether the data begins as a key frame [RFC 6386, 9.1] or a lossless picture does.
bool begins_picture(std::string_view type, std::string_view data) {
  if (type == "VP8L") return data.starts_with('\x2F');
  return slice(data, 3, 3) == "\x9D\x01\x2A" && (big_endian(data.substr(0, 1)) & 1) == 0;
}

class WebpCleaner {
 public:
  explicit WebpCleaner(std::string_view bytes) : bytes_(bytes) { out_.reserve(bytes.size()); }

  CleanedPicture run() {
    out_ = slice(bytes_, 0, kFileHead);
    const std::size_t length = little_endian(slice(bytes_, 4, 4));
    const std::string_view list = slice(bytes_, 8, length);
    if (list.size() < length || length < 4) return PictureFault{"it ends too early"};
    walk(list.substr(4), kFileHead, [&](const Chunk& chunk) { take_chunk(chunk); });
    if (!fault_ && !shown_) fault_ = {"it holds no picture"};
    if (fault_) return *fault_;
    if (extended_) out_[kFlagsAt] = static_cast<char>(flags_);
    put_length(4);
    return std::move(out_);
  }

 private:
  struct Chunk {
    std::string_view type, data;
    std::size_t at = 0;  // in the file
  };

  void fail(const std::string& what, std::size_t at) {
    fault_ = {what + " at byte " + std::to_string(at)};
  }

  template <class Take>
  void walk(std::string_view list, std::size_t at, const Take& take) {
    while (!list.empty() && !fault_) {
      const std::size_t length = little_endian(slice(list, 4, 4));
      const std::size_t whole = kHead + length + length % 2;
      if (list.size() < whole) return fail("a chunk has no end", at);
      take(Chunk{list.substr(0, 4), list.substr(kHead, length), at});
      list.remove_prefix(whole);
      at += whole;
    }
  }

  void take_chunk(const Chunk& chunk) {
    const bool first = chunk.at == kFileHead;
    if (chunk.type == "VP8X") return take_extension(chunk, first);
    if (!first && !extended_) return;  // behind the picture of a simple file
    if (is_image_data(chunk.type)) {
      if (!shown_) take_picture(chunk);
      return;
    }
    if (!extended_) return fail("it begins with neither a picture nor its description", chunk.at);
    if (chunk.type == "ALPH") return put(chunk.type, chunk.data);
    if (chunk.type == "ANIM") return take_animation(chunk);
    if (chunk.type == "ANMF") return take_frame(chunk);
    if (chunk.type == "ICCP") return take_profile(chunk.data);
    if (chunk.type == "EXIF") return take_exif(chunk.data);
  }

  void take_extension(const Chunk& chunk, bool first) {
    constexpr std::size_t size = 10;
    if (!first || chunk.data.size() != size)
      return fail("the description is not as it has to be", chunk.at);
    flags_ = static_cast<unsigned char>(chunk.data[0]) & (kAnimation | kAlpha);
    extended_ = true;
    put(chunk.type, std::string(4, '\0') + std::string(chunk.data.substr(4)));
  }

  void take_picture(const Chunk& chunk) {
    if (!begins_picture(chunk.type, chunk.data))
      return fail("the picture does not begin as it has to", chunk.at);
    shown_ = true;
    put(chunk.type, chunk.data);
  }

  void take_animation(const Chunk& chunk) {
    constexpr std::size_t size = 6;  // background and number of rounds
    if (chunk.data.size() != size) return fail("the animation is not as it has to be", chunk.at);
    put(chunk.type, chunk.data);
  }

  // Place, size and duration, then chunks of its own.
  void take_frame(const Chunk& chunk) {
    constexpr std::size_t head = 16;
    if (chunk.data.size() < head) return fail("a frame is not as it has to be", chunk.at);
    const std::size_t start = out_.size();
    put(chunk.type, chunk.data.substr(0, head));
    shown_ = false;
    walk(chunk.data.substr(head), chunk.at + kHead + head, [&](const Chunk& inner) {
      if (is_image_data(inner.type) && !shown_) take_picture(inner);
      if (inner.type == "ALPH") put(inner.type, inner.data);
    });
    if (!shown_ && !fault_) fail("a frame without a picture", chunk.at);
    put_length(start + 4);
  }

  void take_profile(std::string_view data) {
    const std::string_view profile = colour_profile(data);
    if (profile.empty()) return;
    put("ICCP", profile);
    flags_ |= kProfile;
  }

  // The first block counts. Some programs begin it as in a JPEG.
  void take_exif(std::string_view data) {
    constexpr std::string_view name("Exif\0\0", 6);
    if (data.starts_with(name)) data.remove_prefix(name.size());
    const int orientation = read_orientation(data);
    if (!oriented_ && orientation != 1) {
      put("EXIF", orientation_exif(orientation));
      flags_ |= kExif;
    }
    oriented_ = true;
  }

  void put(std::string_view type, std::string_view data) {
    out_ += type;
    append_little_endian(out_, static_cast<std::uint32_t>(data.size()));
    out_ += data;
    if (data.size() % 2 != 0) out_ += '\0';
  }

  // Writes how many bytes follow the number at `at`. What follows has an even length.
  void put_length(std::size_t at) {
    std::string length;
    append_little_endian(length, static_cast<std::uint32_t>(out_.size() - at - 4));
    out_.replace(at, 4, length);
  }

  std::string_view bytes_;
  std::string out_;
  std::optional<PictureFault> fault_;
  unsigned flags_ = 0;
  bool extended_ = false, oriented_ = false, shown_ = false;
};

}  // namespace

CleanedPicture clean_webp(std::string_view bytes) { return WebpCleaner(bytes).run(); }

}  // namespace dossier
