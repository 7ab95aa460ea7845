// The matrix: what has evidence, quarter by quarter, and how strong it is. A table of its own, with
// a mark and a number in each cell.
#pragma once

#include "model/framework.h"
#include "render/site_view.h"

namespace dossier {

// The last six, oldest first.
FieldsList matrix_quarters(const SiteView& view);

// One row for each item of a framework that the reader may know of.
FieldsList item_matrix(const SiteView& view, const Framework& framework);

// One row for each category, its items' strengths side by side.
FieldsList category_matrix(const SiteView& view, const Framework& framework,
                           const PageLinks& links);

// How strong an item is, for whoever may know: the words, and their mark.
void set_strength(const SiteView& view, const ItemAssessment& item, Fields& record);

const ItemAssessment& assessment_of(const SiteView& view, const Framework& framework,
                                    const Category& category, const Item& item);

}  // namespace dossier
