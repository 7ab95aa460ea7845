// A Markdown body once it has been parsed: HTML with its links left open, because where a link
// leads to depends on the page that shows the body and on who reads it. Pages, feeds and lists all
// take what they need from this one value; nothing is parsed twice.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace dossier {

struct Heading {
  int level = 2;  // as shown, below the page's h1
  std::string id;
  std::string text;
};

// Where a link or an image leads.
struct LinkTarget {
  enum class Kind {
    external,  // `name` is the URL
    anchor,    // `fragment` on the same page
    entry,     // `name` is an entry id
    page,      // `name` is a page id
    file,      // `name` is a path below content/
    output,    // `name` is a path in the output, such as "stages/scope/index.html"
    none       // nothing that may be linked: shown as plain text
  };
  Kind kind = Kind::none;
  std::string name;
  std::string fragment;  // without '#'
};

// A tag of which only the URL is open. It stands in the HTML at `offset`.
struct LinkMark {
  enum class Kind { open, close, image };
  Kind kind = Kind::open;
  std::size_t offset = 0;
  LinkTarget target;       // of `open` and `image`
  std::string attributes;  // the rest of the tag, escaped: ` title="..."`
  std::string text;        // of `image`: its text, escaped, for where it cannot be shown
  Position at;             // in the source file
};

struct Document {
  std::string html;
  std::vector<LinkMark> marks;  // by offset
  std::vector<Heading> headings;
  std::string text;             // plain, one blank between blocks
  std::string first_paragraph;  // plain

  // Lines of the file that start with a block mark and are no code. There are none where blocks
  // have been taken out, unless the parser sees code where whoever took them out did not.
  std::vector<int> block_marks;
};

}  // namespace dossier
