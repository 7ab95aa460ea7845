#include "links/link_cache.h"

#include <doctest/doctest.h>

#include "io/memory.h"

namespace dossier {
namespace {

const Date kToday = *parse_date("2026-11-08");
const std::string kFile = "/c/dossier/links.json";

bool knows(Memory& files, const std::string& url, Date today) {
  return LinkCache(files, "/c/dossier", today).find(url).has_value();
}

// A cache that was written on a day with one answer.
void write_on(Memory& files, Date day, const std::string& url, bool is_internal = false) {
  LinkCache cache(files, "/c/dossier", day);
  cache.add(url, is_internal);
  cache.save();
}

TEST_CASE("a good answer is known for seven days, and from no day to come") {
  Memory files;
  write_on(files, *parse_date("2026-11-02"), "https://a.example/");
  CHECK(knows(files, "https://a.example/", *parse_date("2026-11-02")));
  CHECK(knows(files, "https://a.example/", *parse_date("2026-11-08")));
  CHECK(!knows(files, "https://a.example/", *parse_date("2026-11-09")));
  CHECK(!knows(files, "https://a.example/", *parse_date("2026-11-01")));
  CHECK(!knows(files, "https://b.example/", *parse_date("2026-11-02")));
}

TEST_CASE("whether it was internal is remembered") {
  Memory files;
  write_on(files, kToday, "https://a.example/", true);
  write_on(files, kToday, "https://b.example/", false);
  const LinkCache cache(files, "/c/dossier", kToday);
  CHECK(cache.find("https://a.example/")->is_internal);
  CHECK(!cache.find("https://b.example/")->is_internal);
}

TEST_CASE("what no longer answers is forgotten") {
  Memory files;
  write_on(files, kToday, "https://a.example/");
  LinkCache cache(files, "/c/dossier", kToday);
  cache.remove("https://a.example/");
  cache.save();
  CHECK(!knows(files, "https://a.example/", kToday));
}

TEST_CASE("the file names no address, and nothing else is left behind but the lock") {
  Memory files;
  write_on(files, kToday, "https://secret.example/");
  CHECK(files.files().at(kFile).find("secret") == std::string::npos);
  CHECK(files.files().count(kFile + ".new") == 0);
}

TEST_CASE("what cannot be read is an empty cache, and is replaced") {
  for (const char* text :
       {"", "{", "[]", "null", "{\"dossier\": 2, \"links\": {}}", "{\"dossier\": 1}",
        "{\"dossier\": 1, \"links\": [1]}", "{\"dossier\": 1, \"links\": {\"a\": 1, \"b\": {}}}",
        "{\"dossier\": 1, \"links\": {\"a\": {\"on\": 7}, \"b\": {\"on\": \"soon\"}}}",
        "{\"dossier\": \"\xff\", \"links\": {}}"}) {
    CAPTURE(text);
    Memory files;
    files.put(kFile, text);
    CHECK(!knows(files, "https://a.example/", kToday));
    write_on(files, kToday, "https://a.example/");
    CHECK(knows(files, "https://a.example/", kToday));
  }
}

TEST_CASE("a file that is far too large is not read") {
  Memory files;
  write_on(files, kToday, "https://a.example/");
  std::string text = files.files().at(kFile);
  files.put(kFile, text.append(5 * 1024 * 1024, ' '));
  CHECK(!knows(files, "https://a.example/", kToday));
}

TEST_CASE("of too many answers the newest are kept") {
  Memory files;
  write_on(files, *parse_date("2026-11-07"), "https://old.example/");
  LinkCache cache(files, "/c/dossier", kToday);
  for (std::size_t i = 0; i < LinkCache::kMost; ++i)
    cache.add("https://a.example/" + std::to_string(i), false);
  cache.save();
  CHECK(!knows(files, "https://old.example/", kToday));
  CHECK(knows(files, "https://a.example/0", kToday));
  CHECK(files.files().at(kFile).size() < 4 * 1024 * 1024);
}

TEST_CASE("a fault on writing leaves the old file whole") {
  for (int call = 1; call < 12; ++call) {
    Memory files;
    write_on(files, kToday, "https://a.example/");
    LinkCache cache(files, "/c/dossier", kToday);
    cache.add("https://b.example/", false);
    files.fail_from(call);
    cache.save();
    files.fail_from(0);
    CHECK(knows(files, "https://a.example/", kToday));
  }
}

TEST_CASE("who writes at the same time goes first") {
  Memory files;
  write_on(files, kToday, "https://a.example/");
  const auto lock = files.lock("/c/dossier/links.lock");
  write_on(files, kToday, "https://b.example/");
  CHECK(!knows(files, "https://b.example/", kToday));
}

TEST_CASE("without a folder nothing is remembered") {
  Memory files;
  LinkCache cache(files, "", kToday);
  cache.add("https://a.example/", false);
  cache.save();
  CHECK(files.files().empty());
}

}  // namespace
}  // namespace dossier
