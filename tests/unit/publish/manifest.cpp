#include "publish/manifest.h"

#include <unistd.h>

#include "io/disk.h"
#include "io/memory.h"
#include "unit/io/temp_folder.h"
#include "unit/publish/support.h"

namespace dossier {
namespace {

TEST_CASE("manifest: the hash is XXH3 with leading zeros") {
  CHECK(hash_of("") == "2d06800538d394c2");  // the reference value of XXH3_64bits("")
  CHECK(hash_of("a") != hash_of("b"));
  CHECK(hash_of(std::string(100000, 'x')).size() == 16);
}

TEST_CASE("manifest: paths and hashes only, sorted, one a line") {
  const std::string text =
      "{\n"
      "  \"dossier\": 1,\n"
      "  \"files\": {\n"
      "    \"CNAME\": \"01\",\n"
      "    \"a \\\"b\\\".html\": \"02\",\n"
      "    \"é/index.html\": \"03\"\n"
      "  }\n"
      "}\n";
  const OwnedFiles files = {{"é/index.html", "03"}, {"a \"b\".html", "02"}, {"CNAME", "01"}};
  CHECK(manifest_text(files) == text);
  REQUIRE(parse_manifest(text).has_value());
  CHECK(*parse_manifest(text) == files);
}

TEST_CASE("manifest: of an empty site") {
  CHECK(manifest_text({}) == "{\n  \"dossier\": 1,\n  \"files\": {}\n}\n");
  REQUIRE(parse_manifest(manifest_text({})).has_value());
  CHECK(parse_manifest(manifest_text({}))->empty());
}

TEST_CASE("manifest: what is none") {
  for (const char* text :
       {"", "{", "[]", "null", "\"x\"", "{}", R"({"dossier": 1})", R"({"files": {}})",
        R"({"dossier": 2, "files": {}})", R"({"dossier": "1", "files": {}})",
        R"({"dossier": 1, "files": []})", R"({"dossier": 1, "files": {"a": 1}})",
        R"({"dossier": 1, "files": {}} x)", "{\"dossier\": 1, \"files\": {\"\xff\": \"0\"}}"})
    CHECK_MESSAGE(!parse_manifest(text).has_value(), text);
  CHECK(!parse_manifest(std::string(100000, '[')).has_value());
}

TEST_CASE("manifest: paths that no site has are not owned") {
  const auto owned = parse_manifest(
      R"({"dossier": 1, "files": {"../up": "0", "/etc/passwd": "0", "a//b": "0", "": "0",
          "a/../../b": "0", ".dossier-lock": "0", "x/.dossier.json": "0", "good": "0"}})");
  REQUIRE(owned.has_value());
  CHECK(*owned == OwnedFiles{{"good", "0"}});
}

TEST_CASE("manifest: a missing one owns nothing, a broken one says that it is broken") {
  Memory memory;
  REQUIRE(memory.create_folders("/out").ok());
  OutputFolder folder(memory, {"/out", "out"});
  Diagnostics out;
  auto manifest = read_manifest(folder, out);
  REQUIRE(manifest.has_value());
  CHECK(!manifest->broken);
  CHECK(manifest->files.empty());

  memory.put("/out/.dossier.json", "{ torn");
  manifest = read_manifest(folder, out);
  REQUIRE(manifest.has_value());
  CHECK(manifest->broken);
  CHECK(manifest->text == "{ torn");

  memory.put("/out/.dossier.json", manifest_text({{"a", "0"}}));
  manifest = read_manifest(folder, out);
  REQUIRE(manifest.has_value());
  CHECK(!manifest->broken);
  CHECK(manifest->files.size() == 1);
  CHECK(!out.has_errors());
}

TEST_CASE("manifest: one that cannot be read is an error") {
  for (const int call : {1, 2}) {
    Memory memory;
    memory.put("/out/.dossier.json", manifest_text({}));
    OutputFolder folder(memory, {"/out", "out"});
    memory.fail_only(call);
    Diagnostics out;
    CHECK(!read_manifest(folder, out).has_value());
    CHECK(text_of(out) == "cannot-read out/.dossier.json: cannot read it: injected fault\n");
  }
}

TEST_CASE("manifest: a symlink in its place is foreign") {
  const TempFolder temp;
  Disk disk;
  REQUIRE(disk.write(temp / "other.json", manifest_text({{"a", "0"}})).ok());
  REQUIRE(::symlink("other.json", (temp / ".dossier.json").c_str()) == 0);
  OutputFolder folder(disk, {temp.path(), "out"});
  Diagnostics out;
  CHECK(!read_manifest(folder, out).has_value());
  CHECK(text_of(out) ==
        "foreign-file out/.dossier.json: not a regular file, in the place of the manifest\n");
}

}  // namespace
}  // namespace dossier
