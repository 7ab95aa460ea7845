// PNG [W3C PNG, third edition]: a signature, then chunks of a length, a type, data and a checksum,
// from IHDR to IEND.
#include <algorithm>
#include <array>
#include <optional>

#include "publish/assets/bytes.h"
#include "publish/assets/exif.h"
#include "publish/assets/picture.h"

namespace dossier {
namespace {

constexpr std::size_t kSignature = 8;
constexpr std::size_t kHead = 8;  // length and type
constexpr std::size_t kChecksum = 4;
constexpr std::uint32_t kMost = 0x7FFFFFFF;

// The chunks that show the picture, and how long their data may be.
struct Kept {
  std::string_view type;
  std::uint32_t least, most;
};
constexpr std::array kKept = {
    Kept{"IHDR", 13, 13}, Kept{"PLTE", 3, 768}, Kept{"IDAT", 0, kMost}, Kept{"IEND", 0, 0},
    Kept{"tRNS", 1, 256}, Kept{"gAMA", 4, 4},   Kept{"cHRM", 32, 32},   Kept{"sRGB", 1, 1},
    Kept{"sBIT", 1, 4},   Kept{"bKGD", 1, 6},   Kept{"pHYs", 9, 9},     Kept{"cICP", 4, 4},
    Kept{"mDCV", 24, 24}, Kept{"mDCv", 24, 24}, Kept{"cLLI", 8, 8},     Kept{"cLLi", 8, 8},
    Kept{"acTL", 8, 8},   Kept{"fcTL", 26, 26}, Kept{"fdAT", 4, kMost},
};

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_critical(std::string_view type) { return type[0] >= 'A' && type[0] <= 'Z'; }

constexpr std::array<std::uint32_t, 256> kRemainders = [] {
  constexpr std::uint32_t polynomial = 0xEDB88320;
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < table.size(); ++i) {
    table[i] = i;
    for (int bit = 0; bit < 8; ++bit)
      table[i] = table[i] >> 1 ^ ((table[i] & 1) != 0 ? polynomial : 0);
  }
  return table;
}();

std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t rest = 0xFFFFFFFF;
  for (const char byte : bytes)
    rest = kRemainders[(rest ^ static_cast<unsigned char>(byte)) & 0xFF] ^ rest >> 8;
  return ~rest;
}

struct Chunk {
  std::string_view whole, type, data;
};

class PngCleaner {
 public:
  explicit PngCleaner(std::string_view bytes) : bytes_(bytes) { out_.reserve(bytes.size()); }

  CleanedPicture run() {
    out_ = slice(bytes_, 0, kSignature);
    at_ = kSignature;
    while (!ended_ && !fault_) take_next();
    if (fault_) return *fault_;
    return std::move(out_);
  }

 private:
  void fail(const std::string& what) { fault_ = {what + " at byte " + std::to_string(at_)}; }

  void take_next() {
    const std::string_view head = slice(bytes_, at_, kHead);
    if (head.size() < kHead) return fail("it ends too early");
    const std::size_t length = big_endian(head.substr(0, 4));
    const std::size_t whole = kHead + length + kChecksum;
    const Chunk chunk = {slice(bytes_, at_, whole), head.substr(4),
                         slice(bytes_, at_ + kHead, length)};
    if (!std::all_of(chunk.type.begin(), chunk.type.end(), is_letter) || length > kMost)
      return fail("there is no chunk");
    if (chunk.whole.size() < whole) return fail("a chunk has no end");
    const std::string_view checked = chunk.whole.substr(4, 4 + length);
    if (checksum(checked) != big_endian(chunk.whole.substr(whole - kChecksum)))
      return fail("a chunk has a wrong checksum");
    take_chunk(chunk);
    at_ += whole;
  }

  void take_chunk(const Chunk& chunk) {
    if (!check_order(chunk.type)) return;
    if (chunk.type == "eXIf") return take_exif(chunk.data);
    if (chunk.type == "iCCP") return take_profile(chunk.data);
    const auto kept = std::find_if(kKept.begin(), kKept.end(),
                                   [&](const Kept& one) { return one.type == chunk.type; });
    if (kept == kKept.end()) {
      if (is_critical(chunk.type)) fail("a chunk of an unknown kind");
      return;
    }
    animated_ = animated_ || chunk.type == "acTL";
    if ((chunk.type == "fcTL" || chunk.type == "fdAT") && !animated_) return;  // nobody shows it
    if (chunk.data.size() < kept->least || chunk.data.size() > kept->most)
      return fail("a chunk is not as long as it has to be");
    out_ += chunk.whole;
  }

  // IHDR comes first and once, the data of the picture in one run, IEND behind it.
  bool check_order(std::string_view type) {
    const bool is_data = type == "IDAT";
    if ((at_ == kSignature) != (type == "IHDR"))
      fail("the header is missing or not the first");
    else if (is_data && data_ == Data::passed)
      fail("the data of the picture is not in one run");
    else if (type == "IEND" && data_ == Data::none)
      fail("it holds no picture");
    if (is_data)
      data_ = Data::here;
    else if (data_ == Data::here)
      data_ = Data::passed;
    ended_ = type == "IEND";
    return !fault_;
  }

  // The first block counts.
  void take_exif(std::string_view data) {
    const int orientation = read_orientation(data);
    if (!oriented_ && orientation != 1) put("eXIf", orientation_exif(orientation));
    oriented_ = true;
  }

  // A name that ends with NUL, then the compressed profile. The name shows nothing.
  void take_profile(std::string_view data) {
    constexpr std::size_t longest_name = 79;
    const auto end = data.find('\0');
    if (end > longest_name) return fail("a colour profile without a name");
    put("iCCP", "icc" + std::string(data.substr(end)));
  }

  void put(std::string_view type, std::string_view data) {
    append_big_endian(out_, static_cast<std::uint32_t>(data.size()), 4);
    const std::size_t start = out_.size();
    out_.append(type).append(data);
    append_big_endian(out_, checksum(std::string_view(out_).substr(start)), 4);
  }

  enum class Data { none, here, passed };

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::string out_;
  std::optional<PictureFault> fault_;
  Data data_ = Data::none;
  bool animated_ = false, oriented_ = false, ended_ = false;
};

}  // namespace

CleanedPicture clean_png(std::string_view bytes) { return PngCleaner(bytes).run(); }

}  // namespace dossier
