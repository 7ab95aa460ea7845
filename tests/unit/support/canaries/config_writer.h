// Writes portfolio.yaml and the frameworks of a random portfolio.
#pragma once

#include <string>

#include "unit/support/canaries/pen.h"
#include "unit/support/canaries/pieces.h"

namespace dossier {

class ConfigWriter {
 public:
  explicit ConfigWriter(Sketch& sketch) : sketch_(sketch), draw_(sketch.draw), pen_(sketch) {}

  Pieces write();

 private:
  void add_facts(Pieces& out);
  void add_frameworks(Pieces& out);
  void add_terms(Pieces& out);
  void add_kinds(Pieces& out);
  void add_criteria(Pieces& out);
  void add_exceptions(Pieces& out);
  void add_targets(Pieces& out);
  std::string target(const TargetSketch& target);

  Sketch& sketch_;
  Drawing& draw_;
  Pen pen_;
};

class LadderWriter {
 public:
  LadderWriter(Sketch& sketch, const LadderSketch& ladder)
      : sketch_(sketch), pen_(sketch), ladder_(ladder) {}

  Pieces write();

 private:
  void show_ids();
  void add_category(Pieces& out, const CategorySketch& category);
  Pieces item(const ItemSketch& item);
  void add_stages(Pieces& out);
  void add_signals(Pieces& out);
  void add_plan(Pieces& out);

  // A text that the owner and the manager read, and others where there is evidence.
  Place place(const std::string& what, Readers evidence, const std::string& page) const;

  Sketch& sketch_;
  Pen pen_;
  const LadderSketch& ladder_;
};

}  // namespace dossier
