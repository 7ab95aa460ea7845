// Pictures of where things stand, made from what the reader may see. Each says the same three
// times: as a drawing, in a sentence, and as a table.
#pragma once

#include <string>
#include <vector>

#include "render/charts/graphic.h"
#include "render/site_view.h"

namespace dossier {

struct Chart {
  std::string title;
  std::string summary;  // one or two sentences
  Html drawing;
  std::vector<std::string> columns;  // of the table
  std::vector<std::vector<std::string>> rows;
};

// As a template is given it: no row, where there is nothing to draw.
FieldsList chart_records(const Chart& chart);

// All entries on one axis of time, one lane a stage.
Chart timeline_chart(const SiteView& view);

// Entries of the judgment and of the delivery record in each of the last quarters [MentorCruise].
Chart records_chart(const SiteView& view);

// Entries of the weekly log in each of the last 26 weeks, against the pace of two [Seekersy].
Chart weeks_chart(const Cadence& wins);

// The phases of the plan on one strip, with what is done of each and today.
Chart plan_chart(const SiteView& view);

// Two bars, before and after, where both are numbers that can be compared; else nothing. The values
// stand beside it as text.
Html impact_bars(const Impact& impact);

}  // namespace dossier
