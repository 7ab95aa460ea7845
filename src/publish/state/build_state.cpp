#include "publish/state/build_state.h"

#include <charconv>
#include <utility>

#include "base/path.h"

namespace dossier {
namespace {

constexpr std::string_view kHeader = "dossier build 1\n";
constexpr std::uint64_t kMaxBytes = 64ull * 1024 * 1024;  // over that it is not ours
constexpr std::size_t kDigest = 32;                       // digits

// A text is its length, a line end, its bytes and a line end; a list its length and its members.
class Writer {
 public:
  void text(std::string_view bytes) {
    number(bytes.size());
    out_.append(bytes) += '\n';
  }
  void number(std::size_t value) { out_.append(std::to_string(value)) += '\n'; }
  std::string take() { return std::move(out_); }

 private:
  std::string out_{kHeader};
};

// After the first fault everything is empty, and ok() says so.
class Reader {
 public:
  explicit Reader(std::string_view text) : left_(text) {}

  std::string text() {
    const std::size_t size = number();
    if (size >= left_.size() || left_[size] != '\n') return fail();
    std::string bytes(left_.substr(0, size));
    left_.remove_prefix(size + 1);
    return bytes;
  }

  std::size_t number() {
    std::size_t value = 0;
    const char* const all = left_.data() + left_.size();
    const auto [end, error] = std::from_chars(left_.data(), all, value);
    if (error != std::errc() || end == all || *end != '\n') {
      fail();
      return 0;
    }
    left_.remove_prefix(static_cast<std::size_t>(end - left_.data()) + 1);
    return value;
  }

  // Every member takes two bytes at least, so that no length can ask for more than there is.
  std::size_t length() {
    const std::size_t value = number();
    if (value <= left_.size()) return value;
    fail();
    return 0;
  }

  bool done() const { return ok_ && left_.empty(); }

 private:
  std::string fail() {
    ok_ = false;
    left_ = {};
    return {};
  }

  std::string_view left_;
  bool ok_ = true;
};

void put(const BuiltTarget& target, Writer& to) {
  const Output& output = target.output;
  for (const std::string& text : {output.root, output.folder, output.home}) to.text(text);
  to.number(output.others.size());
  for (const std::string& other : output.others) to.text(other);
  for (const std::string& text : {target.place, target.label, target.digest}) to.text(text);
  to.number(target.files.size());
  for (const std::string& path : target.files) to.text(path);
  to.number(target.withheld);
}

BuiltTarget take_target(Reader& from) {
  BuiltTarget target;
  Output& output = target.output;
  for (std::string* text : {&output.root, &output.folder, &output.home}) *text = from.text();
  output.others.resize(from.length());
  for (std::string& other : output.others) other = from.text();
  for (std::string* text : {&target.place, &target.label, &target.digest}) *text = from.text();
  target.files.resize(from.length());
  for (std::string& path : target.files) path = from.text();
  target.withheld = from.number();
  return target;
}

}  // namespace

std::string state_text(const BuildState& state) {
  Writer to;
  for (const std::string& text : {state.key, state.inputs, state.said}) to.text(text);
  to.number(state.fresh.size());
  for (const auto& [path, digest] : state.fresh) {
    to.text(path);
    to.text(digest);
  }
  to.number(state.targets.size());
  for (const BuiltTarget& target : state.targets) put(target, to);
  std::string text = to.take();
  return text + digest_of(text);
}

std::optional<BuildState> parse_state(std::string_view text) {
  if (!text.starts_with(kHeader) || text.size() < kHeader.size() + kDigest) return std::nullopt;
  const std::string_view digest = text.substr(text.size() - kDigest);
  text.remove_suffix(kDigest);
  if (digest_of(text) != digest) return std::nullopt;
  Reader from(text.substr(kHeader.size()));
  BuildState state;
  for (std::string* field : {&state.key, &state.inputs, &state.said}) *field = from.text();
  for (std::size_t left = from.length(); left > 0; --left) {
    std::string path = from.text();
    state.fresh[std::move(path)] = from.text();
  }
  for (std::size_t left = from.length(); left > 0; --left)
    state.targets.push_back(take_target(from));
  if (!from.done()) return std::nullopt;
  return state;
}

std::optional<BuildState> read_state(FileSystem& files, const std::string& path) {
  const auto status = files.status(path);
  if (!status || status->kind != FileKind::file || status->size > kMaxBytes) return std::nullopt;
  const auto bytes = files.read(path);
  if (!bytes) return std::nullopt;
  return parse_state(*bytes);
}

void write_state(FileSystem& files, const std::string& path, const BuildState& state) {
  const std::string text = state_text(state);
  if (text.size() > kMaxBytes || !files.create_folders(std::string(parent_path(path)))) return;
  // Two builds at once may mix their bytes there, which the digest at the end shows.
  const std::string aside = path + ".new";
  if (files.write_private(aside, text) && files.rename(aside, path)) return;
  static_cast<void>(files.remove_file(aside));
}

}  // namespace dossier
