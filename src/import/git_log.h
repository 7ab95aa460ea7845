// What `git log` prints, read without asking git again: commits, their messages, and the trailers
// at the end of a message ("Win: ...", "Co-authored-by: ...").
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// Five fields a commit, each ended by a NUL, which no field can hold.
inline constexpr const char* kGitLogFormat = "%H%x00%aI%x00%aN <%aE>%x00%P%x00%B";

// Parts of the bytes that were read; they may be no UTF-8.
struct GitCommit {
  std::string_view hash;  // hexadecimal, of 40 or 64 digits
  std::string_view date;  // when it was written, in the author's own offset; may be empty
  std::string_view author;
  std::string_view parents;  // hashes, with blanks between
  std::string_view message;

  bool is_merge() const { return parents.find(' ') != parents.npos; }
};

struct GitLog {
  std::vector<GitCommit> commits;  // in the order printed; one that breaks off is left out
  bool whole = true;               // nothing was left out
};

// `bytes` has to live as long as what is returned.
GitLog read_git_log(std::string_view bytes);

struct GitTrailer {
  std::string key;  // in lower case
  std::string value;
};

struct GitMessage {
  std::string subject;  // its first paragraph, in one line
  std::string text;     // what stands between it and the trailers
  std::vector<GitTrailer> trailers;

  std::vector<std::string> values(std::string_view key) const;
};

// Bytes that are no UTF-8 are taken for Latin-1, as git does when it makes a commit of them. The
// trailers are the paragraphs at the end that git would call so, any number of them: a forge that
// squashes adds its own below those of the author.
GitMessage read_git_message(std::string_view message);

// The same of a name.
std::string git_text(std::string_view bytes);

}  // namespace dossier
