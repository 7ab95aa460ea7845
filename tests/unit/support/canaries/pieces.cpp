#include "unit/support/canaries/pieces.h"

#include <utility>

namespace dossier {

void Pieces::add(std::string text, Readers readers, std::string instead) {
  pieces_.push_back({std::move(text), kEverybody, readers, std::move(instead)});
}

void Pieces::add(const Pieces& inner, Readers readers, std::string instead) {
  for (const Piece& piece : inner.pieces_) {
    pieces_.push_back(piece);
    pieces_.back().scope &= readers;
  }
  if (!instead.empty()) pieces_.push_back({{}, kEverybody, readers, std::move(instead)});
}

std::string Pieces::whole() const {
  std::string text;
  for (const Piece& piece : pieces_) text += piece.text;
  return text;
}

std::string Pieces::reduced_for(Audience reader) const {
  std::string text;
  for (const Piece& piece : pieces_)
    if (has(piece.scope, reader)) text += has(piece.readers, reader) ? piece.text : piece.instead;
  return text;
}

}  // namespace dossier
