// A diagnostic is one thing that is wrong, said so that its reader can mend it: where, which rule,
// what, and what to do. Stages append to a `Diagnostics` and go on; the pipeline stops between
// stages. Nothing here prints: text for people is made in cli/.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

enum class Severity { warning, error };

// Who has to act, and so the exit code: the author of the content (1), whoever typed the command
// line (2), the machine (3), or nobody, because the leak guard refused to publish (4).
enum class Fault { content = 1, usage = 2, machine = 3, leak = 4 };

// One kind of thing that can be wrong. All of them stand in one table, model/rules.h.
struct Rule {
  std::string_view id;
  Severity severity = Severity::error;
  Fault fault = Fault::content;
  std::string_view summary;
};

// A place in a text. Lines and columns count from 1, columns in code points.
struct Position {
  int line = 1;
  int column = 1;
  auto operator<=>(const Position&) const = default;
};

// Where byte `offset` of `text` stands; a byte order mark takes no column.
Position position_at(std::string_view text, std::size_t offset);

// A value that remembers where it was written, for checks that can only be made later.
template <class T>
struct Located {
  T value{};
  Position at;
};

// A place in a file, `length` code points long. A whole-file fault stands at 1:1.
struct Location {
  std::string file;
  Position at;
  int length = 1;
};

struct Diagnostic {
  Severity severity = Severity::error;
  Fault fault = Fault::content;
  std::string_view id;
  Location where;
  std::string message;
  std::string hint;  // what to do about it; may be empty
};

class Diagnostics {
 public:
  void add(const Rule& rule, Location where, std::string message, std::string hint = {});
  void append(Diagnostics&& other);

  bool has_errors() const { return errors_ > 0; }
  std::size_t errors() const { return errors_; }
  std::size_t warnings() const { return items_.size() - errors_; }
  const std::vector<Diagnostic>& items() const { return items_; }

  // Sorts by file, line and column, and drops what was said twice.
  void sort();

 private:
  std::vector<Diagnostic> items_;
  std::size_t errors_ = 0;
};

}  // namespace dossier
