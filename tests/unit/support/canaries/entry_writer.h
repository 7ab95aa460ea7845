// Writes the files of entries and pages: front matter with every key, and the body.
#pragma once

#include <string>
#include <vector>

#include "unit/support/canaries/body_writer.h"
#include "unit/support/canaries/pen.h"
#include "unit/support/canaries/pieces.h"

namespace dossier {

class EntryWriter {
 public:
  EntryWriter(Sketch& sketch, const EntrySketch& entry);

  Pieces write();

 private:
  // A key, and what the public reads in the place of its value when `public:` says so.
  using Value = std::string (EntryWriter::*)(const Place&);
  void add_replaceable(Pieces& out, const std::string& key, Value value);
  std::string title(const Place& place) { return pen_.yaml(place); }
  std::string summary(const Place& place) { return pen_.yaml(place); }
  std::string teams(const Place& place);
  std::string asked_by(const Place& place);
  std::string impact(const Place& place);

  void add_identity(Pieces& out);
  void add_public_words(Pieces& out);
  void add_claims(Pieces& out);
  std::string claim(const ItemRef& ref);
  void add_facts(Pieces& out);
  void add_updates(Pieces& out);
  void add_feedback(Pieces& out);
  void add_artifacts(Pieces& out);
  void add_artifact(Pieces& items, Readers& any);
  std::string label(const Place& place);
  void artifact_outside(Pieces& items, const Place& place, const std::string& visibility);
  void artifact_of_writing(Pieces& items, const Place& place, const std::string& visibility);
  void artifact_of_list(Pieces& items, const Place& place, const std::string& visibility);
  void artifact_of_file(Pieces& items, const Place& place, const std::string& visibility);
  void artifact_inside(Pieces& items, const Place& place, const std::string& visibility);
  void artifact_of_term(Pieces& items, const Place& place, const std::string& visibility);
  void add_own_business(Pieces& out);

  // A text that the entry's page and the export as JSON show.
  Place place(const std::string& what, Readers readers) const;
  Place place(const std::string& what) const { return place(what, entry_.readers); }

  Sketch& sketch_;
  Drawing& draw_;
  Pen pen_;
  const EntrySketch& entry_;
  std::string public_words_;  // of `public:`, indented
};

Pieces write_page(Sketch& sketch, const WritingSketch& page);

// "visibility: internal\n", or nothing when it is left to the default.
std::string visibility_line(const WritingSketch& writing);

}  // namespace dossier
