#include "assess/advice/words.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

TEST_CASE("words are lower case and parted by one blank") {
  CHECK(Words("Helped  with\nthe Outbox").text() == " helped with the outbox ");
  CHECK(Words("We've re-built it").text() == " we ve re built it ");
  CHECK(Words("so \xE2\x80\x9Cwe\xE2\x80\x9D \xE2\x80\x94 all").text() == " so we all ");
  CHECK(Words("Z\xC3\xBCrich").text() == " z\xC3\xBCrich ");
  CHECK(Words("").text() == " ");
  CHECK(Words("a b, c. D").count() == 4);
}

TEST_CASE("a phrase is whole words of one sentence") {
  const Words words("I worked hard. On call it helped.");
  CHECK(words.has("worked hard"));
  CHECK(!words.has("worked hard on"));
  CHECK(!words.has("help"));
  CHECK(Words("cut by 1.5 points").has("1 5 points"));
}

TEST_CASE("the phrase that stands first is found") {
  const std::vector<std::string> phrases = {"with", "helped with", "nothing"};
  CHECK(*Words("She helped with it").first_of(phrases) == "helped with");
  CHECK(*Words("with help").first_of(phrases) == "with");
  CHECK(Words("without").first_of(phrases) == nullptr);
}

TEST_CASE("a text is led by a phrase, whoever speaks") {
  const std::vector<std::string> verbs = {"built", "fixed"};
  CHECK(Words("Built a cache").led_by(verbs) != nullptr);
  CHECK(Words("I fixed a cache").led_by(verbs) != nullptr);
  CHECK(Words("We built one").led_by(verbs) != nullptr);
  CHECK(Words("A cache that I built").led_by(verbs) == nullptr);
  CHECK(Words("Built").led_by(verbs) != nullptr);
}

TEST_CASE("numbers are digits or words, years aside") {
  const std::vector<std::string> spelled = {"three", "thirty"};
  CHECK(Words("down to 40%").has_number(spelled));
  CHECK(Words("EUR 41,000").has_number(spelled));
  CHECK(Words("Thirty-seven payouts").has_number(spelled));
  CHECK(Words("over 3000 rows").has_number(spelled));
  CHECK(!Words("in 2026").has_number(spelled));
  CHECK(!Words("moved to S3").has_number(spelled));
  CHECK(!Words("no figures").has_number(spelled));
}

TEST_CASE("a title names something by a capital, an acronym, code or a digit") {
  CHECK(names_something("Drove the API versioning decision"));
  CHECK(names_something("helped Jonah"));
  CHECK(names_something("gRPC for reads"));
  CHECK(names_something("renamed `money.h`"));
  CHECK(names_something("moved it to s3"));
  CHECK(!names_something("Good progress"));
  CHECK(!names_something("What I did, I'm sure"));
  CHECK(!names_something(""));
}

TEST_CASE("a phrase is found on its line as a column in code points") {
  CHECK(column_of("\xC3\x9C"
                  "ber: Helped with it",
                  "helped with") == 7);
  CHECK(column_of("unhelped with, helped with", "helped with") == 16);
  CHECK(!column_of("helped without", "helped with"));
}

}  // namespace
}  // namespace dossier
