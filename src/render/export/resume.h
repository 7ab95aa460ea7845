// Lines for a resume in senior language [PassTheBot]: what was done, at what scope, with what
// measured outcome. Made of facts that the author typed, never of prose.
#pragma once

#include <string>
#include <vector>

#include "render/export/phrases.h"
#include "render/export/source.h"

namespace dossier {

struct ResumeBullet {
  EntryIndex entry = 0;
  Phrase phrase;
  std::string scope;    // "24 engineers, 3 teams"; empty for work that reaches readers outside
  std::string outcome;  // "payment events lost: from 37 to 0 in a week"
};

// An entry that makes no line, and why.
struct ResumeRest {
  EntryIndex entry = 0;
  std::vector<std::string> lacks;
};

struct Resume {
  std::vector<ResumeBullet> bullets;  // strongest first
  std::vector<ResumeRest> rest;       // strongest first
};

Resume make_resume(const ExportSource& source);

// "payment events lost: from 37 to 0 in a week"; an outcome without a number in its own words.
std::string outcome_in_words(const Impact& impact);

// "Designed a transactional outbox (24 engineers, 3 teams); payment events lost: from 37 to 0."
std::string plain_bullet(const ResumeBullet& bullet);

// The lines as a Markdown list, the verb in bold; below it what makes no line yet.
std::string resume_markdown(const ExportSource& source);

}  // namespace dossier
