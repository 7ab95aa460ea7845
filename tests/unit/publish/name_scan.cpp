#include "publish/name_scan.h"

#include <doctest/doctest.h>

#include <string>

namespace dossier {
namespace {

// "evidence/outbox": each name behind the one in front of it, as far as there is one.
class Names {
 public:
  TakeName take() {
    return [this](const NameInText& found) {
      out_ += (out_.empty() ? "" : " ") + (found.is_value ? "=" : std::string(found.before) + "/") +
              std::string(found.name);
    };
  }
  const std::string& all() const { return out_; }

 private:
  std::string out_;
};

std::string segments(std::string_view url, std::string_view folder = {}) {
  Names names;
  for_each_segment(url, folder, names.take());
  return names.all();
}

std::string names(std::string_view text, std::string_view folder = {}) {
  Names names;
  for_each_name(text, folder, names.take());
  return names.all();
}

std::string strings(std::string_view json) {
  Names names;
  for_each_string(json, json, names.take());
  return names.all();
}

struct Row {
  const char *text, *names;
};

TEST_CASE("the segments of a path or a URL are names, its host is not") {
  for (const Row& row :
       {Row{"evidence/outbox/index.html", "/evidence evidence/outbox outbox/index.html"},
        Row{"/evidence/outbox/", "/evidence evidence/outbox"},
        Row{"https://outbox.example/a", "/a"}, Row{"//outbox/a", "/a"}, Row{"https://outbox", ""},
        Row{"/a?b=c&d#e", "/a a/b b/c c/d d/e"}, Row{"#outbox", "/outbox"},
        Row{"a!b,c;d:e", "/a a/b b/c c/d d/e"},
        Row{"/go?to=https://outbox.example/a", "/go go/to /a"},
        Row{"mailto:a@b", "/mailto mailto/a@b"}, Row{"", ""}, Row{"/", ""}, Row{"//", ""},
        Row{"./a/./b", "/a a/b"}, Row{"a//b", "/a a/b"}}) {
    CAPTURE(row.text);
    CHECK(segments(row.text) == row.names);
  }
}

TEST_CASE("a relative path starts from the folder of its page") {
  CHECK(segments("outbox/", "evidence") == "evidence/outbox");
  CHECK(segments("../outbox/", "evidence/ledger") == "evidence/outbox");
  CHECK(segments("../../tags/outbox/", "evidence/ledger") == "/tags tags/outbox");
  CHECK(segments("../../../outbox", "evidence/ledger") == "/outbox");
  CHECK(segments("/outbox", "evidence") == "/outbox");
  CHECK(segments("https://x.example/outbox", "evidence") == "/outbox");
}

TEST_CASE("in a text, every URL with a scheme is read") {
  for (const Row& row :
       {Row{"see https://x.example/outbox.", "/outbox."}, Row{"(https://x/a)b", "/a"},
        Row{"[https://x/a](b)", "/a /b"}, Row{"'https://x/a' <https://x/b>", "/a /b"},
        Row{"**https://x/a**", "/a"}, Row{"git+ssh://x/a?u=https://y/b", "/a a/u /b"},
        Row{"https:\x02/\x02/x/a", "/a"}, Row{"a: b:c ://", ""}, Row{"a/b/c", ""}}) {
    CAPTURE(row.text);
    CHECK(names(row.text) == row.names);
  }
}

TEST_CASE("in a text, attributes are read that hold addresses") {
  for (const Row& row :
       {Row{"<a href=\"a/b\">", "/a a/b"},
        Row{"<A HREF='a'>", "/a"},
        Row{"<a href = \" a \">", "/a "},
        Row{"<a href=a/b>c", "/a a/b"},
        Row{"<a href=a title=b>", "/a"},
        Row{"<img src=\"a b.png\">", "/a b.png"},
        Row{"<use xlink:href=\"#a\">", "/a"},
        Row{"<i data-href=\"a\">", "/a"},
        Row{"<img srcset=\"a.png 1x, b.png 2x\">", "/a.png /1x /b.png /2x"},
        Row{"<meta http-equiv=\"refresh\" content=\"0; url=../a/\">", "/a"},
        Row{"<meta content=\"0;URL='a/b'\">", "/a a/b"},
        Row{"<form action=\"a\">", "/a"},
        Row{"<object data=\"a\">", "/a"},
        Row{"<video poster=\"a\">", "/a"},
        Row{"<q cite=\"a\">", "/a"},
        Row{"<img longdesc=\"a\">", "/a"},
        Row{"<input formaction=\"a\">", "/a"},
        Row{"<td background=\"a\">", "/a"},
        Row{"<i class=\"a\" id=\"b\" content=\"c\" xhref=\"d\" hrefs=\"e\" ref=\"f\">", ""},
        Row{"<a href=\"\">", ""},
        Row{"=", ""},
        Row{"href=", ""},
        Row{"href=\"a", "/a"},
        Row{" = href", ""}}) {
    CAPTURE(row.text);
    CHECK(names(row.text) == row.names);
  }
  CHECK(names("<a href=\"https://x/a\">") == "/a /a");
}

TEST_CASE("in a text, links of Markdown and CSS are read") {
  for (const Row& row : {Row{"[a](b/c) d", "/b b/c"}, Row{"[a](<b> \"c\")", "/b"},
                         Row{"![a](b)", "/b"}, Row{"url(a.svg)", "/a.svg"}, Row{"url('a')", "/a"},
                         Row{"URL( a )", ""}, Row{"(a) f(b)", ""}, Row{"[a](", ""}}) {
    CAPTURE(row.text);
    CHECK(names(row.text) == row.names);
  }
}

TEST_CASE("every string of JSON is a name, but for keys, and so are its segments") {
  for (const Row& row : {Row{R"({"id":"a","b" : ["c", "d e"]})", "=a =c =d e"},
                         Row{R"({"url":"evidence/a/"})", "=evidence/a/ /evidence evidence/a"},
                         Row{R"({"a/b":1})", "/a a/b"}, Row{R"("and/or not")", "=and/or not"},
                         Row{R"("a\"b")", "=a\\\"b"}, Row{R"(["a)", "=a"}, Row{R"("a\)", "=a\\"},
                         Row{"\"", "="}, Row{"", ""}}) {
    CAPTURE(row.text);
    CHECK(strings(row.text) == row.names);
  }
  Names names;
  for_each_string(R"(["\u0061"])", "[\"a\x02\x02\x02\x02\x02\"]", names.take());
  CHECK(names.all() == "=a\x02\x02\x02\x02\x02");
}

TEST_CASE("however long a text is, it is read in time that grows with its length") {
  std::size_t count = 0;
  const TakeName take = [&](const NameInText&) { ++count; };
  for (const char* unit : {"://", "href='", "href=\"", "](", "url(", "=", " =", "\"",
                           "a:", "href=  ", "srcset=\"", "/", "..", "\\"}) {
    std::string text;
    while (text.size() < 1 << 20) text += unit;
    for_each_name(text, "evidence", take);
    for_each_string(text, text, take);
    for_each_segment(text, "evidence", take);
  }
  CHECK(count > 0);
}

}  // namespace
}  // namespace dossier
