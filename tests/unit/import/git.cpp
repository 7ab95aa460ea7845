#include <doctest/doctest.h>

#include <algorithm>

#include "import/importers.h"
#include "io/memory.h"

namespace dossier {
namespace {

struct Commit {
  std::string author;
  std::string date;
  std::string message;
};

std::string log_of(const std::vector<Commit>& commits) {
  std::string out;
  int number = 100;
  for (const Commit& commit : commits) {
    for (const std::string& field : {std::string(37, 'a') + std::to_string(number), commit.date,
                                     commit.author, std::string(), commit.message})
      out += field + '\0';
    ++number;
  }
  return out;
}

Haul haul_of(const GitOutput& log, const std::string& grep = "", bool all = false) {
  Memory files;
  const auto git = [&](const std::string& folder, const std::vector<std::string>& words) {
    CHECK(folder == "/pay");
    if (words[0] == "rev-parse") return GitOutput{"/pay/.git\nfalse\n", "", false};
    if (words[0] == "config") return GitOutput{"", "it ended with 1", false};
    return log;
  };
  return import_git({files,
                     "/pay",
                     {"ada@x"},
                     all,
                     "",
                     [](const std::string&) { return std::optional<std::string>(); },
                     {},
                     grep,
                     git});
}

TEST_CASE("an address, a co-author and a reviewer are known by me") {
  const Haul haul = haul_of({log_of({{"A <Ada@x>", "2025-03-05T00:30:00+09:00", "S\n\nWin: w"},
                                     {"B <b@x>", "", "S\n\nImpact: i\nCo-authored-by: A <ada@x>"},
                                     {"B <b@x>", "", "S\n\nWin: w\nReviewed-by: ada@x"},
                                     {"B <b@x>", "", "S\n\nWin: w"}}),
                             "", false});
  REQUIRE(haul.drafts.size() == 3);
  CHECK(haul.drafts[0].date == parse_date("2025-03-05"));
  CHECK(haul.drafts[0].role == Role::author);
  CHECK(haul.drafts[1].role == Role::author);
  CHECK_FALSE(haul.drafts[1].date.has_value());
  CHECK(haul.drafts[2].role == Role::reviewer);
  CHECK(haul.drafts[2].kind == "code-review");
  REQUIRE(haul.skipped.size() == 1);
  CHECK(haul.skipped[0].reason == "of others: B; --all takes it");
}

TEST_CASE("what is whole is taken of a log that breaks off, and the reason is said") {
  const std::string log = log_of({{"<ada@x>", "2025-03-05", "S\n\nWin: w"}});
  const Haul faulty = haul_of({log + "abc", "bad object", false});
  CHECK(faulty.drafts.size() == 1);
  REQUIRE(faulty.skipped.size() == 1);
  CHECK(faulty.skipped[0].reason == "bad object");
  CHECK(faulty.skipped[0].unreadable);
  const Haul cut = haul_of({log + "abc", "", true}, "S");
  CHECK(cut.drafts.size() == 2);
  CHECK(cut.skipped.empty());
  REQUIRE(cut.notes.size() == 1);
  CHECK(cut.notes[0].find("only its newest commits were read (1 commit)") != std::string::npos);
  const Haul garbage = haul_of({"garbage", "", false});
  REQUIRE(garbage.skipped.size() == 1);
  CHECK(garbage.skipped[0].unreadable);
}

TEST_CASE("a selection is one draft, however many commits it has") {
  std::vector<Commit> commits(20, Commit{"<ada@x>", "2025-03-05T10:00:00Z", "The OUTBOX"});
  commits.push_back({"<b@x>", "2025-04-05T10:00:00Z", "outbox\n\nReviewed-by: ada@x"});
  commits.push_back({"<b@x>", "2025-05-05T10:00:00Z", "outbox"});
  commits.push_back({"<ada@x>", "2025-05-05T10:00:00Z", "inbox"});
  const Haul haul = haul_of({log_of(commits), "", false}, "outbox");
  REQUIRE(haul.drafts.size() == 1);
  CHECK(haul.drafts[0].source == "git:pay?grep=outbox");
  CHECK(haul.drafts[0].date == parse_date("2025-04-05"));
  CHECK(haul.drafts[0].body.find("- Commits: 20\n") != std::string::npos);
  CHECK(haul.drafts[0].body.find("## Reviewed\n\n- 2025-04-05 ") != std::string::npos);
  CHECK(haul.skipped.size() == 2);
  CHECK(haul_of({log_of(commits), "", false}, "nowhere").drafts.empty());
}

TEST_CASE("of a history that is too long the commits with a trailer are asked for") {
  const std::string log = log_of({{"<ada@x>", "2025-03-05", "S\n\nWin: w"}});
  Memory files;
  int asked = 0;
  const auto git = [&](const std::string&, const std::vector<std::string>& words) {
    if (words[0] != "log") return GitOutput{};
    const bool narrow = std::any_of(words.begin(), words.end(), [](const std::string& word) {
      return word.starts_with("--grep=^(win|");
    });
    CHECK(words.back() == "--");
    CHECK(narrow == (++asked == 2));
    return GitOutput{narrow ? log : "", "", !narrow};
  };
  const Haul haul = import_git({files,
                                "/pay",
                                {"ada@x"},
                                false,
                                "",
                                [](const std::string&) { return std::optional<std::string>(); },
                                {},
                                "",
                                git});
  CHECK(asked == 2);
  CHECK(haul.drafts.size() == 1);
  REQUIRE(haul.skipped.size() == 1);
  CHECK(haul.skipped[0].what == "all other commits");
}

}  // namespace
}  // namespace dossier
