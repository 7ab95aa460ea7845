#include "assess/assess.h"

#include "assess/backlog.h"
#include "assess/cadence.h"
#include "assess/checklist.h"
#include "assess/path.h"
#include "assess/plan.h"

namespace dossier {

Assessment assess(const Portfolio& portfolio, Date as_of) {
  Assessment made;
  made.as_of = as_of;
  made.frameworks = assess_checklists(portfolio, as_of);
  made.checkpoints = assess_checkpoints(portfolio, as_of);
  made.stages = assess_stages(portfolio, as_of, made.checkpoints);
  made.signals = assess_signals(portfolio, as_of);
  made.records = assess_records(portfolio, as_of);
  made.decisions_90_days = count_decisions(portfolio, as_of);
  made.wins = assess_cadence(portfolio, as_of);
  made.plan = assess_plan(portfolio, as_of, made.frameworks);
  // From here on every gap is known.
  made.next = make_backlog(portfolio, made);
  return made;
}

}  // namespace dossier
