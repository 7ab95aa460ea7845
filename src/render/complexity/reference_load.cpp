#include "render/complexity/reference_load.h"

#include <algorithm>

namespace dossier {
namespace {

// Labels are compared with their case folded and blanks collapsed. Not told apart are blanks, what
// is not ASCII, and the letters that something else folds into ("ﬁ" is "fi", "ẞ" is "ss").
constexpr std::array<bool, 256> make_telling() {
  std::array<bool, 256> telling{};
  for (std::size_t c = '!'; c <= '~'; ++c) telling[c] = true;
  for (const char c : std::string_view("afhijklnstwyAFHIJKLNSTWY"))
    telling[static_cast<unsigned char>(c)] = false;
  return telling;
}
constexpr std::array<bool, 256> kTelling = make_telling();

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Where a definition may start behind the box of a task, or nowhere.
std::size_t behind_task(std::string_view content) {
  const bool task = content.size() > 3 && content[0] == '[' && content[2] == ']' &&
                    std::string_view(" xX").find(content[1]) != std::string_view::npos;
  return task ? content.find_first_not_of(" \t", 3) : content.npos;
}

}  // namespace

void ReferenceLoad::take_line(const LinePrefix& prefix, std::size_t bytes) {
  const std::string_view text = prefix.inlines;
  if (prefix.containers > 0) is_clear_ = false;  // of a label that the line before began
  if (in_label_ || text.find('[') != text.npos) {
    const std::size_t content = text.size() - prefix.content.size();
    const std::size_t task = behind_task(prefix.content);
    const std::size_t behind = task == text.npos ? content : content + task;
    for (std::size_t at = 0; at < text.size(); ++at)
      take(text, at, at == 0 || at == content || at == behind);
    escaped_ = false;
  }
  if (open_ != nullptr) grow(bytes + 1);
}

void ReferenceLoad::take(std::string_view text, std::size_t at, bool starts) {
  const char c = text[at];
  const bool escaped = escaped_;
  escaped_ = c == '\\' && !escaped;
  if (c == '[' && !escaped) {
    in_label_ = is_clear_ = true;
    may_define_ = starts;
    hash_ = 0;
  } else if (c == ']' && !escaped) {
    if (in_label_) end_label(text.substr(at + 1));
    in_label_ = false;
  } else if (in_label_ && kTelling[static_cast<unsigned char>(c)]) {
    constexpr std::uint32_t prime = 16777619;
    hash_ = (hash_ ^ static_cast<unsigned char>(lower(c))) * prime;
  }
}

ReferenceLoad::Label& ReferenceLoad::label() {
  return is_clear_ ? labels_[(hash_ >> 16 ^ hash_) % kLabels] : unclear_;
}

void ReferenceLoad::end_label(std::string_view behind) {
  Label& used = label();
  ++used.uses;
  ++uses_;
  bytes_ += is_clear_ ? used.longest + unclear_.longest : longest_;
  if (!may_define_ || !behind.starts_with(':')) return;
  open_ = &used;
  length_ = 0;
}

void ReferenceLoad::grow(std::size_t bytes) {
  length_ += bytes;
  const auto length = static_cast<std::uint32_t>(length_);
  if (length > open_->longest) {
    bytes_ += std::size_t{length - open_->longest} * (open_ == &unclear_ ? uses_ : open_->uses);
    open_->longest = length;
  }
  if (length > longest_) {
    bytes_ += std::size_t{length - longest_} * unclear_.uses;
    longest_ = length;
  }
}

}  // namespace dossier
