#include "model/names.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "base/text.h"
#include "model/audience.h"
#include "model/entry.h"
#include "model/framework.h"
#include "model/portfolio.h"
#include "model/rules.h"

namespace dossier {
namespace {

template <class E>
void check_names(const std::string& words) {
  CAPTURE(words);
  CHECK(join(words_of<E>(), " ") == words);
  for (const std::string& word : words_of<E>()) CHECK(value_of<E>(word).has_value());
  CHECK_FALSE(value_of<E>("nonsense").has_value());
  CHECK_FALSE(value_of<E>("").has_value());
}

TEST_CASE("each enum has the words of the contract") {
  check_names<Audience>("self private manager internal public");
  check_names<Track>("ic em");
  check_names<Role>("author lead contributor reviewer consulted");
  check_names<Origin>("self-identified ambiguous assigned");
  check_names<Record>("judgment delivery");
  check_names<UrlStyle>("file directory");
  check_names<CriterionStatus>("open met");
  check_names<RawHtml>("escape allow");
}

TEST_CASE("a word and its value lead to each other") {
  CHECK(word_of(Role::reviewer) == "reviewer");
  CHECK(value_of<Role>("reviewer") == Role::reviewer);
  CHECK(word_of(Origin::self_identified) == "self-identified");
  CHECK(value_of<Audience>("public") == Audience::everyone);
  CHECK_FALSE(value_of<Audience>("Public").has_value());
}

TEST_CASE("private and self are one word, shown as self") {
  CHECK(value_of<Audience>("private") == Audience::self);
  CHECK(value_of<Audience>("self") == Audience::self);
  CHECK(word_of(Audience::self) == "self");
}

TEST_CASE("each audience reads what is marked for it and for all wider ones") {
  constexpr Audience all[] = {Audience::self, Audience::manager, Audience::internal,
                              Audience::everyone};
  std::string rows;
  for (const Audience reader : all) {
    for (const Audience marked : all) rows += may_read(reader, marked) ? "1" : "0";
    rows += " ";
  }
  CHECK(rows == "1111 0111 0011 0001 ");
}

TEST_CASE("an item is written with its framework") {
  CHECK(to_string(ItemRef{"senior-checklist", "technical", "debt-reduction"}) ==
        "senior-checklist:technical/debt-reduction");
}

TEST_CASE("rules have different ids, and advice never refuses a build") {
  std::set<std::string_view> ids;
  for (const Rule& row : kRules) {
    CAPTURE(row.id);
    CHECK(ids.insert(row.id).second);
    CHECK(row.summary != "");
  }
  CHECK(kRules.size() == kFaultRules.size() + kAdviceRules.size());
  for (const Rule& advice : kAdviceRules) {
    CAPTURE(advice.id);
    CHECK(ids.contains(advice.id));
    CHECK(advice.severity == Severity::warning);
    CHECK(advice.fault == Fault::content);
  }
  CHECK(rule("broken-link").fault == Fault::content);
  CHECK(rule("cannot-read").fault == Fault::machine);
  CHECK(rule("usage").fault == Fault::usage);
}

}  // namespace
}  // namespace dossier
