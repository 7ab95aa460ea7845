#include "render/export/phrases.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "base/unicode.h"
#include "render/export/markdown_text.h"

namespace dossier {
namespace {

// `takes` says what may stand behind `verb` as it is; all else is quoted behind `named`, such as
// "Wrote" and "the design document". `labels` are what a title may start with to name its kind.
struct KindPhrase {
  enum class Takes { nothing, thing, question };
  std::string_view kind;
  std::string_view verb;
  Takes takes;
  std::string_view preposition;  // behind the verb, before the thing or question
  std::string_view quoting_verb;
  std::string_view named;
  std::array<std::string_view, 3> labels;
  bool for_the_world = false;
};
using Takes = KindPhrase::Takes;

constexpr std::array kPhrases = {
    KindPhrase{"adr", "", Takes::nothing, "", "Decided and recorded", "", {"adr", "decision"}},
    KindPhrase{"design-doc",
               "Designed",
               Takes::thing,
               "",
               "Wrote",
               "the design document",
               {"design", "design doc", "tdd"}},
    KindPhrase{"rfc", "Proposed", Takes::thing, "", "Proposed", "", {"rfc", "proposal"}},
    KindPhrase{"post-mortem",
               "",
               Takes::nothing,
               "",
               "Led",
               "the post-mortem",
               {"post-mortem", "postmortem", "post mortem"}},
    KindPhrase{"analysis", "Analyzed", Takes::question, "", "Wrote", "the analysis", {"analysis"}},
    KindPhrase{"documentation",
               "Documented",
               Takes::thing,
               "",
               "Wrote",
               "the guide",
               {"guide", "documentation", "docs"}},
    KindPhrase{"hiring-evaluation", "", Takes::nothing, "", "Wrote", "the hiring evaluation", {}},
    KindPhrase{
        "code-review", "", Takes::nothing, "", "Led", "the code review", {"review", "code review"}},
    KindPhrase{
        "consultation", "Advised", Takes::question, "on ", "Advised", "on", {"consultation"}},
    KindPhrase{"decision", "", Takes::nothing, "", "Decided", "", {"decision"}},
    KindPhrase{"process-improvement",
               "Introduced",
               Takes::thing,
               "",
               "Led",
               "the process improvement",
               {"process"}},
    KindPhrase{"tooling", "Introduced", Takes::thing, "", "Delivered", "the tooling", {"tool"}},
    KindPhrase{"incident", "", Takes::nothing, "", "Resolved", "the incident", {"incident"}},
    KindPhrase{"mentoring", "", Takes::nothing, "", "Led", "the mentoring", {"mentoring"}},
    KindPhrase{"unblocking", "", Takes::nothing, "", "Unblocked", "others:", {"unblocking"}},
    KindPhrase{"stakeholder-update",
               "Explained",
               Takes::question,
               "",
               "Wrote",
               "the stakeholder update",
               {"update"}},
    KindPhrase{"talk", "", Takes::nothing, "", "Gave", "the talk", {"talk"}, true},
    KindPhrase{"blog-post",
               "",
               Takes::nothing,
               "",
               "Published",
               "the article",
               {"blog", "post", "article"},
               true},
    KindPhrase{"open-source", "Shipped", Takes::thing, "", "Shipped", "", {"open source"}, true},
    KindPhrase{"feature", "Delivered", Takes::thing, "", "Delivered", "the feature", {"feature"}},
    KindPhrase{"fix", "", Takes::nothing, "", "Delivered", "the fix", {"fix", "bug"}},
    KindPhrase{"migration", "", Takes::nothing, "", "Led", "the migration", {"migration"}},
    KindPhrase{"delivery", "Delivered", Takes::thing, "", "Delivered", "", {"delivery"}},
    KindPhrase{"win", "", Takes::nothing, "", "Achieved", "", {"win"}},
};

constexpr KindPhrase kOther{"", "", Takes::nothing, "", "Delivered", "", {}};

// A verb that a title may start with. One that is also a noun or an adjective counts as a verb only
// before a word that starts a noun phrase.
struct Verb {
  std::string_view base, gerund, past;
  bool only_a_verb = false;
};
constexpr std::array kVerbs = {
    Verb{"Add", "Adding", "Added", true},
    Verb{"Agree", "Agreeing", "Agreed", true},
    Verb{"Answer", "Answering", "Answered"},
    Verb{"Argue", "Arguing", "Argued", true},
    Verb{"Automate", "Automating", "Automated"},
    Verb{"Bring", "Bringing", "Brought", true},
    Verb{"Build", "Building", "Built"},
    Verb{"Chair", "Chairing", "Chaired"},
    Verb{"Choose", "Choosing", "Chose", true},
    Verb{"Close", "Closing", "Closed"},
    Verb{"Consolidate", "Consolidating", "Consolidated", true},
    Verb{"Cut", "Cutting", "Cut"},
    Verb{"Decide", "Deciding", "Decided"},
    Verb{"Decline", "Declining", "Declined"},
    Verb{"Delete", "Deleting", "Deleted"},
    Verb{"Deliver", "Delivering", "Delivered"},
    Verb{"Deprecate", "Deprecating", "Deprecated", true},
    Verb{"Design", "Designing", "Designed"},
    Verb{"Diagnose", "Diagnosing", "Diagnosed"},
    Verb{"Document", "Documenting", "Documented"},
    Verb{"Eliminate", "Eliminating", "Eliminated", true},
    Verb{"End", "Ending", "Ended"},
    Verb{"Explain", "Explaining", "Explained"},
    Verb{"Find", "Finding", "Found"},
    Verb{"Fix", "Fixing", "Fixed"},
    Verb{"Halve", "Halving", "Halved", true},
    Verb{"Improve", "Improving", "Improved", true},
    Verb{"Introduce", "Introducing", "Introduced", true},
    Verb{"Keep", "Keeping", "Kept"},
    Verb{"Lead", "Leading", "Led"},
    Verb{"Leave", "Leaving", "Left"},
    Verb{"Make", "Making", "Made"},
    Verb{"Measure", "Measuring", "Measured"},
    Verb{"Mentor", "Mentoring", "Mentored"},
    Verb{"Merge", "Merging", "Merged"},
    Verb{"Migrate", "Migrating", "Migrated", true},
    Verb{"Move", "Moving", "Moved"},
    Verb{"Negotiate", "Negotiating", "Negotiated"},
    Verb{"Organize", "Organizing", "Organized"},
    Verb{"Pair", "Pairing", "Paired"},
    Verb{"Persuade", "Persuading", "Persuaded"},
    Verb{"Prevent", "Preventing", "Prevented", true},
    Verb{"Propose", "Proposing", "Proposed"},
    Verb{"Reconcile", "Reconciling", "Reconciled", true},
    Verb{"Reduce", "Reducing", "Reduced", true},
    Verb{"Refactor", "Refactoring", "Refactored"},
    Verb{"Remove", "Removing", "Removed", true},
    Verb{"Replace", "Replacing", "Replaced", true},
    Verb{"Resolve", "Resolving", "Resolved"},
    Verb{"Retire", "Retiring", "Retired"},
    Verb{"Rewrite", "Rewriting", "Rewrote"},
    Verb{"Run", "Running", "Ran"},
    Verb{"Save", "Saving", "Saved"},
    Verb{"Set", "Setting", "Set"},
    Verb{"Ship", "Shipping", "Shipped"},
    Verb{"Simplify", "Simplifying", "Simplified", true},
    Verb{"Split", "Splitting", "Split"},
    Verb{"Stop", "Stopping", "Stopped"},
    Verb{"Take", "Taking", "Took"},
    Verb{"Teach", "Teaching", "Taught"},
    Verb{"Trace", "Tracing", "Traced"},
    Verb{"Turn", "Turning", "Turned"},
    Verb{"Unblock", "Unblocking", "Unblocked"},
    Verb{"Unify", "Unifying", "Unified", true},
    Verb{"Write", "Writing", "Wrote"},
};

constexpr std::array<std::string_view, 30> kDeterminers = {
    "a",    "an",    "the",   "our",   "my",    "every", "each", "all",  "both", "this",
    "that", "these", "those", "its",   "their", "his",   "her",  "one",  "two",  "three",
    "four", "five",  "six",   "seven", "eight", "nine",  "ten",  "half", "most", "any"};
constexpr std::array<std::string_view, 6> kQuestions = {"how",  "what",  "where",
                                                        "when", "which", "why"};
// With one of these before any that starts a clause of its own, a title is a sentence.
constexpr std::array<std::string_view, 30> kFinite = {
    "is",   "are",   "was",     "were",   "be",    "has",   "have",   "had", "do",    "does",
    "did",  "can",   "could",   "will",   "would", "shall", "should", "may", "might", "must",
    "owns", "needs", "becomes", "became", "goes",  "went",  "gets",   "got", "came",  "keeps"};
constexpr std::array<std::string_view, 9> kSubordinate = {
    "that", "which", "who", "whose", "where", "when", "while", "because", "how"};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_number(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789.,%") == word.npos;
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

std::string_view behind_first_word(std::string_view text) {
  const auto blank = text.find(' ');
  return blank == text.npos ? std::string_view() : text.substr(blank + 1);
}

// "RFC 31: contract tests" is "contract tests", when "rfc" is a label.
std::string_view without_label(std::string_view title, const KindPhrase& phrase) {
  const auto colon = title.find(": ");
  if (colon == title.npos) return title;
  std::string head = lower_ascii(title.substr(0, colon));
  while (!head.empty() && (is_number(head.substr(head.size() - 1)) || head.back() == ' ' ||
                           head.back() == '-' || head.back() == '#'))
    head.pop_back();
  return !head.empty() && is_one_of(head, phrase.labels) ? trim(title.substr(colon + 2)) : title;
}

std::optional<Phrase> led_by_its_verb(std::string_view title) {
  const std::string_view first = first_word(title), rest = behind_first_word(title);
  const std::string next = lower_ascii(first_word(rest));
  const bool before_a_noun = is_one_of(next, kDeterminers) || is_number(next);
  for (const Verb& verb : kVerbs) {
    if (first != verb.base && first != verb.gerund && first != verb.past) continue;
    if (rest.empty() || (!before_a_noun && !verb.only_a_verb)) return std::nullopt;
    return Phrase{std::string(verb.past), std::string(rest)};
  }
  return std::nullopt;
}

// Whether a title says that something does something, as far as that can be told.
bool is_sentence(std::string_view title) {
  if (title.ends_with('?') || title.ends_with('!')) return true;
  for (const std::string_view part : split(title, ' ')) {
    const std::string word = lower_ascii(part);
    if (is_one_of(word, kSubordinate)) return false;
    if (is_one_of(word, kFinite)) return true;
  }
  return false;
}

// "Contract tests" of "Contract tests in five pipelines".
std::string_view before_preposition(std::string_view title) {
  static constexpr std::array<std::string_view, 9> prepositions = {"in", "for", "of",   "on",  "at",
                                                                   "to", "by",  "from", "with"};
  std::size_t end = 0;
  for (const std::string_view word : split(title, ' ')) {
    if (end > 0 && is_one_of(lower_ascii(word), prepositions)) return title.substr(0, end - 1);
    end += word.size() + 1;
  }
  return title;
}

// Whether a title starts with a noun that needs no article, "contract tests" or "full jitter", and
// that the author writes in lower case: so its first word stands in the prose, behind a word that
// comes before nouns. One that stands behind "a" there needs its article, unless it is a plural.
bool starts_with_plain_noun(std::string_view title, const Entry& entry) {
  static constexpr std::array<std::string_view, 5> before = {"of", "in", "for", "with", "our"};
  static constexpr std::array<std::string_view, 3> articles = {"a", "an", "the"};
  const std::string_view head = before_preposition(title);
  const bool plural = head.ends_with('s') && !head.ends_with("ss");
  if (!plural && head == first_word(title)) return false;
  const std::string word = lower_ascii(first_word(title));
  const std::string prose =
      entry.summary + " " + (entry.body.document ? entry.body.document->text : std::string());
  std::string_view previous;
  bool found = false;
  for (const std::string_view part : split(prose, ' ')) {
    if (part == word) {
      const std::string leading = lower_ascii(previous);
      const bool behind_article = is_one_of(leading, articles);
      if (behind_article && leading != "the" && !plural) return false;
      found = found || is_one_of(leading, before) || (behind_article && plural);
    }
    previous = part;
  }
  return found;
}

std::string with_small_start(std::string_view title) {
  return lower_ascii(first_word(title)) + std::string(title.substr(first_word(title).size()));
}

// The title inside a sentence, where it can stand behind a verb without quotes.
std::optional<std::string> as_object(std::string_view title, const Entry& entry, Takes takes) {
  const std::string first = lower_ascii(first_word(title));
  if (is_one_of(first, kQuestions) && !title.ends_with('?'))
    return takes == Takes::nothing ? std::nullopt : std::optional(with_small_start(title));
  if (takes != Takes::thing || is_sentence(title)) return std::nullopt;
  if (first == "a" || first == "an" || first == "the" || starts_with_plain_noun(title, entry))
    return with_small_start(title);
  return std::nullopt;
}

std::string in_quotes(std::string_view title) {
  return "“" + replace_all(replace_all(title, "“", "‘"), "”", "’") + "”";
}

const KindPhrase& row_of(const Kind& kind) {
  for (const KindPhrase& row : kPhrases)
    if (row.kind == kind.id) return row;
  return kOther;
}

}  // namespace

Phrase phrase_of(const Entry& entry, const Kind& kind) {
  const KindPhrase& row = row_of(kind);
  const std::string bare = title_without_label(entry, kind);
  std::string_view title = bare;
  if (title.size() > 1 && title.ends_with('.') && !title.ends_with("..")) title.remove_suffix(1);
  if (auto phrase = led_by_its_verb(title)) return *phrase;
  if (const auto object = as_object(title, entry, row.takes))
    return {std::string(row.verb), std::string(row.preposition) + *object};
  const std::string named = row.named.empty() ? "" : std::string(row.named) + " ";
  return {std::string(row.quoting_verb), named + in_quotes(title)};
}

std::string title_without_label(const Entry& entry, const Kind& kind) {
  const std::string line = plain_line(entry.title);
  std::string title(without_label(line, row_of(kind)));
  const bool cut = title.size() < line.size();
  if (cut && title[0] >= 'a' && title[0] <= 'z')
    title[0] = static_cast<char>(title[0] - ('a' - 'A'));
  return title;
}

bool is_for_the_world(const Kind& kind) { return row_of(kind).for_the_world; }

}  // namespace dossier
