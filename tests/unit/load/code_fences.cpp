#include "load/code_fences.h"

#include <doctest/doctest.h>

#include <string>

#include "base/text.h"

namespace dossier {
namespace {

// One letter a line: text, opener, code, closer.
std::string parts_of(std::string_view markdown) {
  CodeFences fences;
  std::string parts;
  for (const std::string_view line : split(markdown, '\n'))
    parts += std::string_view("tocx")[static_cast<std::size_t>(fences.take(line))];
  return parts;
}

struct Row {
  const char* what;
  const char* markdown;
  const char* parts;
};

TEST_CASE("a fence is closed by one of its own kind and at least its length") {
  for (const Row& row :
       {Row{"backticks", "```\nx\n```\ny", "ocxt"}, Row{"tildes", "~~~\nx\n~~~\ny", "ocxt"},
        Row{"other kind", "```\n~~~\n```", "ocx"}, Row{"shorter", "````\n```\n````", "ocx"},
        Row{"longer closes", "```\nx\n`````", "ocx"}, Row{"info string", "``` c++\nx\n```", "ocx"},
        Row{"an info string closes nothing", "```\n``` x\n```", "ocx"},
        Row{"blanks behind", "```\n```  \nx", "oxt"}, Row{"two are none", "``\nx", "tt"},
        Row{"backtick in the info string", "``` a`b\nx", "tt"},
        Row{"backtick after tildes", "~~~ a`b\nx", "oc"}, Row{"empty", "```\n```", "ox"},
        Row{"never closed", "```\nx\n\ny", "occc"}}) {
    CAPTURE(row.what);
    CHECK(parts_of(row.markdown) == row.parts);
  }
}

TEST_CASE("up to three blanks may stand before a fence") {
  for (const Row& row :
       {Row{"opener", "   ```\nx\n```", "ocx"}, Row{"closer", "```\n   ```\nx", "oxt"},
        Row{"four are code", "    ```\nx", "tt"},
        Row{"four do not close", "```\n    ```\nx", "occ"}, Row{"a tab is four", "\t```\nx", "tt"},
        Row{"four continue a paragraph", "p\n    ```\nx", "ttt"},
        Row{"a fence ends a paragraph", "p\n```\nx", "toc"}}) {
    CAPTURE(row.what);
    CHECK(parts_of(row.markdown) == row.parts);
  }
}

TEST_CASE("a fence in a quote ends with the quote") {
  for (const Row& row :
       {Row{"closed", "> ```\n> x\n> ```\ny", "ocxt"},
        Row{"left", "> ```\n> x\ny\n```\nz", "octoc"}, Row{"blank line", "> ```\n\n> x", "ott"},
        Row{"nested", "> > ```\n> > x\n> y\n```", "octo"},
        Row{"no mark inside a fence", "```\n> ```\nx\n```", "occx"},
        Row{"lazy text", "> p\n```\nx", "toc"}}) {
    CAPTURE(row.what);
    CHECK(parts_of(row.markdown) == row.parts);
  }
}

TEST_CASE("a fence in a list item ends with the item") {
  for (const Row& row :
       {Row{"closed", "- ```\n  x\n  ```\n- y", "ocxt"}, Row{"left", "- ```\n  x\ny", "oct"},
        Row{"blank line inside", "- ```\n\n  x\n  ```", "occx"},
        Row{"next item", "- ```\n- ```\n  x", "ooc"},
        Row{"numbered", "1. ```\n   x\n   ```\nz", "ocxt"},
        Row{"below the marker", "- p\n\n  ```\n  x\n  ```\nz", "ttocxt"},
        Row{"below and left", "- p\n\n  ```\nx", "ttot"},
        Row{"code in an item", "-     ```\nx", "tt"},
        Row{"item of a quote", "> - ```\n>   x\n> y", "oct"},
        Row{"a marker inside a fence", "```\n- ```\nx\n```", "occx"},
        Row{"no item without a blank", "-```\nx", "tt"},
        Row{"wide number", "10. ```\n    x\n   y", "oct"},
        Row{"empty item", "-\n  ```\n  x\nz", "toct"},
        Row{"empty item left", "-\n\n  ```\nx\n```", "ttocx"},
        Row{"lazy text keeps the item open", "- p\nlazy\n  ```\nx", "ttot"},
        Row{"a number other than 1 continues a paragraph", "p\n2. ```\nx", "ttt"},
        Row{"1 interrupts a paragraph", "p\n1. ```\n   x", "toc"},
        Row{"a rule is no item", "- - -\n  ```\nx\n```", "tocx"}}) {
    CAPTURE(row.what);
    CHECK(parts_of(row.markdown) == row.parts);
  }
}

TEST_CASE("a fence inside raw HTML is none") {
  for (const Row& row : {Row{"comment", "<!--\n```\n-->\n```\nx", "tttoc"},
                         Row{"comment of one line", "<!-- x -->\n```\nx", "toc"},
                         Row{"pre", "<pre>\n\n```\n</pre>\n```", "tttto"},
                         Row{"script", "<SCRIPT>\n```\n</script>\n```", "ttto"},
                         Row{"element up to a blank line", "<div>\n```\n\n```\nx", "tttoc"},
                         Row{"closing tag", "</div>\n```\n\n```", "ttto"},
                         Row{"other tag alone", "<my-tag a=\"b\">\n```\n\n```", "ttto"},
                         Row{"other tag in a paragraph", "p\n<my-tag>\n```", "tto"},
                         Row{"other tag in a lazy line", "- p\n<my-tag>\n```", "ttt"},
                         Row{"text behind a tag", "<em>x</em>\n```", "to"},
                         Row{"autolink", "<https://a.b>\n```", "to"},
                         Row{"no tag", "<p[re>\n```\n\n```\nx", "tocxt"},
                         Row{"no element", "<p/x>\n```\n\n```\nx", "tocxt"},
                         Row{"instruction", "<?x\n```\n?>\n```", "ttto"},
                         Row{"declaration", "<!DOCTYPE\n```\n>\n```", "ttto"},
                         Row{"CDATA", "<![CDATA[\n```\n]]>\n```", "ttto"},
                         Row{"ends with its quote", "> <!--\n```", "to"},
                         Row{"inside a fence", "```\n<!--\n```\nx", "ocxt"}}) {
    CAPTURE(row.what);
    CHECK(parts_of(row.markdown) == row.parts);
  }
}

TEST_CASE("headings and rules end a paragraph") {
  for (const Row& row :
       {Row{"heading", "# h\n2. ```\n   x", "toc"},
        Row{"underline", "h\n===\n2. ```\n   x", "ttoc"},
        Row{"short underline", "h\n-\n2. ```\n   x", "ttoc"},
        Row{"rule", "h\n---\n2. ```\n   x", "ttoc"}, Row{"no heading", "#h\n2. ```\nx", "ttt"},
        Row{"blank line", "p\n\n2. ```\n   x", "ttoc"}}) {
    CAPTURE(row.what);
    CHECK(parts_of(row.markdown) == row.parts);
  }
}

TEST_CASE("a block mark counts as a blank line outside fences, as text inside") {
  for (const Row& row : {Row{"ends a paragraph", "p\n::: manager\n2. ```\n   x", "ttoc"},
                         Row{"ends an element", "<div>\n:::\n```", "tto"},
                         Row{"ends a quote", "> p\n:::\nlazy\n> ```", "ttto"},
                         Row{"keeps an item open", "- p\n:::\n  ```\nx", "ttot"},
                         Row{"is code", "```\n::: manager\n```", "ocx"},
                         Row{"stays in a comment", "<!--\n:::\n```", "ttt"}}) {
    CAPTURE(row.what);
    CHECK(parts_of(row.markdown) == row.parts);
  }
}

TEST_CASE("deep nesting takes linear time") {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "- ";
  deep += "x";
  for (int i = 0; i < 100'000; ++i) deep += "\n";
  CHECK(parts_of(deep).size() == 100'001);
}

}  // namespace
}  // namespace dossier
