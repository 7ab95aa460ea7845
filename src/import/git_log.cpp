#include "import/git_log.h"

#include <algorithm>
#include <array>

#include "base/clean_text.h"
#include "base/text.h"
#include "base/unicode.h"

namespace dossier {
namespace {

constexpr std::size_t kFields = 5;

bool is_hash(std::string_view text) {
  const bool hexadecimal = text.find_first_not_of("0123456789abcdef") == text.npos;
  return hexadecimal && (text.size() == 40 || text.size() == 64);
}

// A line such as "Reviewed-by: Ada" as git sees it: a word of letters, digits and hyphens, then a
// colon. The length of the word, or 0.
std::size_t key_length(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == line.npos) return 0;
  std::string_view key = line.substr(0, colon);
  while (!key.empty() && (key.back() == ' ' || key.back() == '\t')) key.remove_suffix(1);
  const bool is_word = std::all_of(key.begin(), key.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
  return is_word && !key.starts_with('-') ? key.size() : 0;
}

// Lines that programs add between trailers.
bool is_noise(std::string_view line) {
  return line.starts_with("(cherry picked from commit ") ||
         line.find_first_not_of('-') == line.npos;
}

// With one of these, git lets other lines stand among the trailers.
bool is_known(std::string_view key) {
  constexpr std::array<std::string_view, 6> known = {
      "signed-off-by", "co-authored-by", "reviewed-by", "win", "impact", "checklist"};
  return std::find(known.begin(), known.end(), key) != known.end();
}

using Lines = std::vector<std::string_view>;

struct Paragraph {
  std::vector<GitTrailer> trailers;
  bool is_trailers = false;
};

// The lines [begin, end) as trailers, with those that continue one.
Paragraph read_paragraph(const Lines& lines, std::size_t begin, std::size_t end) {
  Paragraph paragraph;
  std::size_t others = 0;
  bool any_known = false;
  bool continues = false;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string_view line = lines[i];
    if (line.starts_with(' ') || line.starts_with('\t')) {
      if (continues) paragraph.trailers.back().value += ' ' + std::string(trim(line));
      if (!continues) ++others;
      continue;
    }
    const std::size_t length = key_length(line);
    continues = length > 0;
    if (continues) {
      const std::string key = lower_ascii(line.substr(0, length));
      any_known = any_known || is_known(key);
      paragraph.trailers.push_back({key, std::string(trim(line.substr(line.find(':') + 1)))});
    } else if (!is_noise(line)) {
      ++others;
    }
  }
  const std::size_t found = paragraph.trailers.size();
  const bool all_noise = found == 0 && others == 0;
  paragraph.is_trailers =
      all_noise || (found > 0 && others == 0) || (any_known && found * 3 >= others);
  return paragraph;
}

std::string lines_of(const Lines& lines, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) out.append(lines[i]).append("\n");
  return std::string(trim(out));
}

bool is_blank(std::string_view line) { return trim(line).empty(); }

}  // namespace

GitLog read_git_log(std::string_view bytes) {
  GitLog log;
  while (!bytes.empty()) {
    std::array<std::string_view, kFields> fields;
    for (std::string_view& field : fields) {
      const auto end = bytes.find('\0');
      log.whole = log.whole && end != bytes.npos;
      if (!log.whole) return log;
      field = bytes.substr(0, end);
      bytes.remove_prefix(end + 1);
    }
    log.whole = is_hash(fields[0]);
    if (!log.whole) return log;
    log.commits.push_back({fields[0], fields[1], fields[2], fields[3], fields[4]});
  }
  return log;
}

std::vector<std::string> GitMessage::values(std::string_view key) const {
  std::vector<std::string> out;
  for (const GitTrailer& trailer : trailers)
    if (trailer.key == key && !trailer.value.empty()) out.push_back(trailer.value);
  return out;
}

std::string git_text(std::string_view bytes) {
  std::string out;
  while (const auto bad = find_invalid_utf8(bytes)) {
    out.append(bytes.substr(0, *bad));
    append_utf8(out, static_cast<unsigned char>(bytes[*bad]));
    bytes.remove_prefix(*bad + 1);
  }
  return out.append(bytes);
}

GitMessage read_git_message(std::string_view message) {
  const std::string text = clean_lines(git_text(message));
  const Lines lines = split(text, '\n');
  const auto text_from = [&](std::size_t at) {
    while (at < lines.size() && is_blank(lines[at])) ++at;
    return at;
  };
  const std::size_t title = text_from(0);
  std::size_t begin = title;
  while (begin < lines.size() && !is_blank(lines[begin])) ++begin;
  GitMessage read;
  read.subject = clean_line(lines_of(lines, title, begin));
  std::vector<std::vector<GitTrailer>> found;  // the last paragraph first
  std::size_t end = lines.size();
  while (end > begin) {
    while (end > begin && is_blank(lines[end - 1])) --end;
    std::size_t start = end;
    while (start > begin && !is_blank(lines[start - 1])) --start;
    Paragraph paragraph = read_paragraph(lines, start, end);
    if (start == end || !paragraph.is_trailers) break;
    found.push_back(std::move(paragraph.trailers));
    end = start;
  }
  for (auto one = found.rbegin(); one != found.rend(); ++one)
    for (GitTrailer& trailer : *one) read.trailers.push_back(std::move(trailer));
  read.text = lines_of(lines, begin, end);
  return read;
}

}  // namespace dossier
