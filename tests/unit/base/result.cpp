#include "base/result.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

namespace dossier {
namespace {

TEST_CASE("a result holds a value or an error") {
  const Result<int, std::string> good = 7;
  CHECK(good.ok());
  CHECK(static_cast<bool>(good));
  CHECK(*good == 7);
  CHECK(good.value() == 7);
  const Result<int, std::string> bad = std::string("no");
  CHECK_FALSE(bad.ok());
  CHECK_FALSE(static_cast<bool>(bad));
  CHECK(bad.error() == "no");
}

TEST_CASE("the error may be a struct of its own") {
  struct Error {
    std::string text;
  };
  const Result<std::string, Error> good = std::string("yes");
  CHECK(good->size() == 3);
  const Result<std::string, Error> bad = Error{"no"};
  CHECK(bad.error().text == "no");
}

TEST_CASE("a value that cannot be copied is moved out") {
  Result<std::unique_ptr<int>, std::string> result = std::make_unique<int>(3);
  const std::unique_ptr<int> value = std::move(result).value();
  CHECK(*value == 3);
}

TEST_CASE("a result without a value is good unless it has an error") {
  const Result<void, std::string> good;
  CHECK(good.ok());
  const Result<void, std::string> bad = std::string("no");
  CHECK_FALSE(bad.ok());
  CHECK_FALSE(static_cast<bool>(bad));
  CHECK(bad.error() == "no");
}

}  // namespace
}  // namespace dossier
