// Where the nodes of cmark's tree stand in the file, in lines and code points. cmark counts columns
// in bytes, takes every line of a block to be indented as its first, does not see the line end
// behind a backslash, and gives autolinks a wrong place or none: those are found again from what
// stands before them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

struct cmark_node;

namespace dossier {

class SourcePlaces {
 public:
  // `text` is what was parsed; its first line is line `first_line` of the file.
  SourcePlaces(std::string_view text, int first_line);

  // To be told of every node, in the order of the document, before its place is asked for.
  void pass(cmark_node* node);

  // Where the node starts. An inline without a place of its own stands where its block does.
  Position of(cmark_node* node);

 private:
  struct Place {
    std::size_t line = 1;    // of the text, from 1
    std::size_t offset = 0;  // byte of the line
  };

  Place place_of(cmark_node* node) const;
  Position at(Place place);
  Position of_link(cmark_node* text);
  std::string_view line(std::size_t number) const;

  std::string_view text_;
  int first_line_;
  std::vector<std::size_t> lines_ = {0};  // where each starts

  Place passed_;                  // behind what was passed last
  Place block_;                   // where the block of inlines starts
  std::size_t unseen_lines_ = 0;  // ends of lines that cmark did not count in this block,
  std::size_t unseen_bytes_ = 0;  // and the bytes up to the last one, on a line of cmark's

  // The place converted last, as links often share a line.
  Place counted_{0, 0};
  std::size_t counted_points_ = 0;
};

}  // namespace dossier
