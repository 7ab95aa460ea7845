// Every rule that a diagnostic can name: the faults that a build refuses or warns of, and the
// advice on evidence that `check` gives. `rule("broken-link")` is looked up when the program is
// compiled, so an id that is not in a table does not build; tests walk the tables and demand an
// end-to-end case and a row of docs/rules.md for each.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "base/diagnostic.h"

namespace dossier {

inline constexpr std::array kFaultRules = {
    // Text and YAML
    Rule{"bad-utf8", Severity::error, Fault::content, "a file is not valid UTF-8"},
    Rule{"control-character", Severity::error, Fault::content, "a NUL or control character"},
    Rule{"too-large", Severity::error, Fault::content,
         "a file, its front matter, a list in it or what is made of it is over its limit"},
    Rule{"no-front-matter", Severity::error, Fault::content,
         "no `---` line at the start of an entry"},
    Rule{"open-front-matter", Severity::error, Fault::content,
         "front matter without its closing `---`"},
    Rule{"yaml-syntax", Severity::error, Fault::content, "YAML that cannot be parsed"},
    Rule{"yaml-anchor", Severity::error, Fault::content, "a YAML anchor or alias"},
    Rule{"yaml-tag", Severity::error, Fault::content, "a YAML tag other than !!str"},
    Rule{"yaml-document", Severity::error, Fault::content, "a second YAML document or a directive"},
    Rule{"yaml-depth", Severity::error, Fault::content, "YAML nested deeper than 32"},
    Rule{"duplicate-key", Severity::error, Fault::content, "a key given twice"},
    Rule{"merge-key", Severity::error, Fault::content, "the YAML merge key `<<`"},
    // Schemas
    Rule{"unknown-key", Severity::error, Fault::content, "a key that the schema does not have"},
    Rule{"missing-key", Severity::error, Fault::content, "a required key is missing or empty"},
    Rule{"wrong-type", Severity::error, Fault::content,
         "a list where a word is wanted, and the like"},
    Rule{"bad-value", Severity::error, Fault::content,
         "a word, number or address that is not allowed"},
    Rule{"bad-date", Severity::error, Fault::content, "not an existing day in the form YYYY-MM-DD"},
    Rule{"bad-slug", Severity::error, Fault::content, "an id that is not a slug"},
    // References
    Rule{"unknown-kind", Severity::error, Fault::content, "a kind that nobody defines"},
    Rule{"unknown-item", Severity::error, Fault::content,
         "a checklist item that no active framework has"},
    Rule{"ambiguous-item", Severity::error, Fault::content,
         "a plain item that two active frameworks share"},
    Rule{"unknown-category", Severity::error, Fault::content,
         "a category that no known framework has"},
    Rule{"unknown-stage", Severity::error, Fault::content, "a stage that no known framework has"},
    Rule{"unknown-framework", Severity::error, Fault::content, "a framework that is not known"},
    Rule{"unknown-checkpoint", Severity::error, Fault::content,
         "a stage names a checkpoint it lacks"},
    Rule{"unknown-entry", Severity::error, Fault::content, "an entry id that no entry has"},
    Rule{"unknown-rule", Severity::error, Fault::content,
         "`ignore` names a rule that does not exist"},
    Rule{"duplicate-id", Severity::error, Fault::content, "two things with one id"},
    Rule{"duplicate-tag", Severity::error, Fault::content, "two different tags with one slug"},
    // Bodies
    Rule{"broken-link", Severity::error, Fault::content, "a link or image that leads nowhere"},
    Rule{"unsafe-link", Severity::warning, Fault::content,
         "a link with a scheme that is not published"},
    Rule{"broken-external-link", Severity::warning, Fault::content,
         "a link to another host that is not answered well (`check --external`)"},
    Rule{"internal-link", Severity::warning, Fault::content,
         "a link on a public page that its readers cannot open (`check --external`)"},
    Rule{"password-in-link", Severity::warning, Fault::content,
         "a link that holds a user name or a password (`check --external`)"},
    Rule{"raw-html", Severity::warning, Fault::content, "raw HTML, which is shown as text"},
    Rule{"bad-block", Severity::error, Fault::content, "a malformed or unclosed `:::` block"},
    Rule{"too-complex", Severity::error, Fault::content,
         "Markdown beyond the bounds of the parser"},
    // Themes
    Rule{"unknown-theme", Severity::error, Fault::content, "a theme that does not exist"},
    Rule{"theme-syntax", Severity::error, Fault::content, "a template that cannot be parsed"},
    Rule{"theme-name", Severity::error, Fault::content,
         "a name that the theme contract does not have"},
    Rule{"theme-version", Severity::error, Fault::content,
         "a theme for another version of the contract"},
    // Images and other static files
    Rule{"refused-image", Severity::error, Fault::content,
         "an image of a format from which metadata cannot be removed"},
    Rule{"misnamed-image", Severity::warning, Fault::content,
         "a file named as an image that is something else"},
    Rule{"broken-image", Severity::error, Fault::content, "an image that is cut short or damaged"},
    Rule{"svg-syntax", Severity::error, Fault::content, "an SVG that is not well-formed XML"},
    Rule{"unsafe-svg", Severity::error, Fault::content,
         "an SVG with scripts, foreign references and the like"},
    Rule{"no-printer", Severity::error, Fault::machine, "no program here can make a PDF"},
    Rule{"print-failed", Severity::error, Fault::machine, "the program that makes a PDF failed"},
    Rule{"unchecked-file", Severity::warning, Fault::content,
         "a file for the public that nothing can look into"},
    // Output
    Rule{"output-collision", Severity::error, Fault::content, "two sources for one output path"},
    Rule{"bad-output", Severity::error, Fault::content, "an output folder that would do harm"},
    Rule{"bad-file-name", Severity::error, Fault::content, "a file name that cannot be published"},
    Rule{"symlink-out", Severity::error, Fault::content,
         "a symlink that leaves content/ or themes/"},
    Rule{"not-a-file", Severity::error, Fault::content, "a pipe, socket or device under content/"},
    Rule{"no-host", Severity::warning, Fault::content, "feeds need an address with a host"},
    // The command line and the machine
    Rule{"usage", Severity::error, Fault::usage, "a command line that cannot be followed"},
    Rule{"cannot-read", Severity::error, Fault::machine, "the system refused to read"},
    Rule{"cannot-write", Severity::error, Fault::machine, "the system refused to write"},
    Rule{"foreign-file", Severity::error, Fault::machine,
         "a file in the way that dossier does not own"},
    Rule{"leak", Severity::error, Fault::leak, "something that the audience must not read"},
    Rule{"locked", Severity::error, Fault::machine, "another build is writing to the same output"},
};

// Evidence advice [PassTheBot, Seekersy, MentorCruise]: never refuses a build, and `ignore:` may
// silence it. What each looks at is said in assess/advice.h.
inline constexpr std::array kAdviceRules = {
    Rule{"weak-wording", Severity::warning, Fault::content,
         "words that say no more than that you were there"},
    Rule{"no-measure", Severity::warning, Fault::content,
         "a win or a delivery without a measured impact"},
    Rule{"no-artifact", Severity::warning, Fault::content,
         "judgment with nothing written that a committee can read"},
    Rule{"unclaimed", Severity::warning, Fault::content, "evidence that is claimed for no item"},
    Rule{"no-summary", Severity::warning, Fault::content, "an entry without a summary"},
    Rule{"superseded-adr", Severity::warning, Fault::content,
         "a decision record that no longer stands, and does not say so where it is claimed"},
    Rule{"missing-alternatives", Severity::warning, Fault::content,
         "a design document or proposal with fewer than two options"},
    Rule{"vague-win", Severity::warning, Fault::content,
         "a win whose title names nothing in particular"},
    Rule{"stale", Severity::warning, Fault::content,
         "an item of which all evidence is older than the window"},
    Rule{"wrong-track", Severity::warning, Fault::content,
         "evidence that speaks for the other track alone"},
    Rule{"packet-over-budget", Severity::warning, Fault::content,
         "a packet with more to say than its budget of words allows"},
    Rule{"concentration", Severity::warning, Fault::content,
         "most strong items of a checklist rest on one entry"},
};

inline constexpr auto kRules = [] {
  std::array<Rule, kFaultRules.size() + kAdviceRules.size()> all;
  const auto rest = std::copy(kFaultRules.begin(), kFaultRules.end(), all.begin());
  std::copy(kAdviceRules.begin(), kAdviceRules.end(), rest);
  return all;
}();

consteval const Rule& rule(std::string_view id) {
  for (const Rule& row : kRules)
    if (row.id == id) return row;
  throw "no such rule";
}

}  // namespace dossier
