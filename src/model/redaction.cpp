#include "model/redaction.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "base/decode.h"
#include "base/unicode.h"
#include "base/url.h"

namespace dossier {
namespace {

// Where the scheme of the address with "://" at `colon` begins, or `colon` when there is none.
std::size_t scheme_begin(std::string_view text, std::size_t colon) {
  std::size_t begin = colon;
  while (begin > 0 && (std::isalnum(static_cast<unsigned char>(text[begin - 1])) != 0 ||
                       std::string_view("+-.").find(text[begin - 1]) != std::string_view::npos))
    --begin;
  while (begin < colon && std::isalpha(static_cast<unsigned char>(text[begin])) == 0) ++begin;
  return begin;
}

// An address ends at a blank, a quote, a bracket or markup, and not with the sentence it stands in.
std::size_t address_end(std::string_view text, std::size_t from) {
  constexpr std::string_view stops = " \t\n\r\f\v<>\"`\x01";
  std::size_t end = std::min(text.find_first_of(stops, from), text.size());
  while (end > from && std::string_view(".,;:!?')]}").find(text[end - 1]) != std::string_view::npos)
    --end;
  return end;
}

// Keeps of edits that overlap the one that begins first, then the longer.
void keep_first(std::vector<Edit>& edits) {
  std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  std::size_t done = 0;
  std::erase_if(edits, [&done](const Edit& edit) {
    if (edit.begin < done) return true;
    done = edit.end;
    return false;
  });
}

}  // namespace

AddressForm address_form(std::string_view words) {
  bool is_found = true, lost_signs = false;
  for (std::size_t at = 0; at < words.size();) {
    const Decoded here = decode_at(words, at);
    const bool is_sign = glyph_of(here.code) == Glyph::sign;
    const bool is_apostrophe = here.code == U'\'' || here.code == U'\u2019';
    if (is_sign && !is_apostrophe) lost_signs = true;
    if (is_sign || here.code >= 0x80) is_found = false;
    at += here.length;
  }
  if (is_found) return {};
  std::string slug = slugify(words);
  const bool is_one_word = slug.find('-') == slug.npos;
  return {std::move(slug), !(lost_signs && is_one_word)};
}

std::string internal_host(std::string_view written) {
  if (written.starts_with("*.")) written.remove_prefix(2);
  return host_of("//" + std::string(written));
}

bool is_host_within(std::string_view host, std::string_view known) {
  if (!host.ends_with(known)) return false;
  return host.size() == known.size() || host[host.size() - known.size() - 1] == '.';
}

Redaction::Redaction(const Config& config, Audience reader) {
  std::vector<std::string> terms;
  for (const Confidential& one : config.confidential) {
    if (may_read(reader, one.audience)) continue;
    terms.push_back(one.term);
    says_.push_back(one.say.value);
  }
  terms_ = std::make_shared<PhraseSet>(terms);
  for (std::size_t i = 0; i < says_.size(); ++i)
    if (AddressForm form = address_form(terms[i]); form.says_them)
      terms.push_back(std::move(form.slug));
  in_addresses_ = std::make_shared<PhraseSet>(terms);
  if (reader != Audience::everyone) return;
  for (const std::string& host : config.internal_hosts) hosts_.push_back(internal_host(host));
}

std::vector<Edit> Redaction::edits(std::string_view text, TextForm form) const {
  std::vector<Edit> edits;
  for (const PhraseMatch& match : terms_->find(text, form))
    edits.push_back({match.begin, match.end, says_[match.phrase]});
  if (!hosts_.empty()) add_bare_urls(text, edits);
  keep_first(edits);
  return edits;
}

// Also those inside another address: https://go.example/?to=https://wiki.corp.example. Such ones
// end together, and that end is looked for once.
void Redaction::add_bare_urls(std::string_view text, std::vector<Edit>& edits) const {
  constexpr std::size_t length = 3;  // of "://"
  std::size_t end = 0;
  for (auto at = text.find("://"); at != text.npos; at = text.find("://", at + length)) {
    if (at + length > end) end = address_end(text, at + length);
    const std::size_t begin = scheme_begin(text, at);
    if (begin < at && is_internal(text.substr(begin, end - begin)))
      edits.push_back({begin, end, std::string(kInternalLink)});
  }
}

void Redaction::apply(std::string& text) const {
  const std::vector<Edit> all = edits(text);
  if (all.empty()) return;
  std::string out;
  std::size_t done = 0;
  for (const Edit& edit : all) {
    out.append(text, done, edit.begin - done) += edit.words;
    done = edit.end;
  }
  text = std::move(out.append(text, done));
}

bool Redaction::is_internal(std::string_view url) const {
  if (hosts_.empty()) return false;
  const std::string host = host_of(url);
  return std::any_of(hosts_.begin(), hosts_.end(),
                     [&](const std::string& known) { return is_host_within(host, known); });
}

bool Redaction::hides(const LinkTarget& target) const {
  if (empty()) return false;
  if (target.kind == LinkTarget::Kind::external && is_internal(target.name)) return true;
  return !in_addresses_->find(target.name).empty() || !in_addresses_->find(target.fragment).empty();
}

namespace {

// Raw HTML that is shown as text is no tag any more, and was markup to the words around it.
bool shows_tags(std::string_view html) {
  constexpr std::string_view open = "&lt;";
  for (auto at = html.find(open); at != html.npos; at = html.find(open, at + open.size())) {
    const char next = html.substr(at + open.size(), 1).empty() ? ' ' : html[at + open.size()];
    if (next == '/' || std::isalpha(static_cast<unsigned char>(next)) != 0) return true;
  }
  return false;
}

}  // namespace

bool Redaction::touches(const Document& document) const {
  if (empty()) return false;
  if (!edits(document.html, TextForm::tagged).empty() || shows_tags(document.html)) return true;
  return std::any_of(document.marks.begin(), document.marks.end(), [this](const LinkMark& mark) {
    return hides(mark.target) || !edits(mark.attributes).empty() || !edits(mark.text).empty();
  });
}

namespace {

// Every text that people read, as a list of what to visit: whoever adds a text to the model adds it
// here.
class Texts {
 public:
  explicit Texts(const Redaction& redaction) : redaction_(redaction) {}

  void visit(std::string& text) const { redaction_.apply(text); }
  template <class T>
  void visit(std::optional<T>& value) const {
    if (value) visit(*value);
  }
  template <class T>
  void visit(std::vector<T>& values) const {
    for (T& value : values) visit(value);
  }
  template <class... Parts>
  void visit_all(Parts&... parts) const {
    (visit(parts), ...);
  }

  // What was a number is none once its text says something else.
  void visit(Amount& amount) const {
    const std::string written = amount.text;
    visit(amount.text);
    if (amount.text != written) amount.number.reset();
  }
  void visit(Impact& impact) const {
    visit_all(impact.metric, impact.before, impact.after, impact.unit, impact.text);
  }
  void visit(AskedBy& who) const { visit_all(who.team, who.role, who.name); }
  void visit(Claim& claim) const { visit_all(claim.why, claim.attested_by); }
  void visit(Feedback& feedback) const { visit_all(feedback.text, feedback.from); }
  void visit(Update& update) const { visit(update.text); }
  void visit(Body& body) const {
    if (body.document != nullptr && redaction_.touches(*body.document)) body.document = nullptr;
  }

  // What showed its address alone shows that there is one.
  void visit(Artifact& artifact) const {
    if (redaction_.hides(artifact.target)) {
      artifact.target = {};
      if (artifact.label.empty()) artifact.label = kInternalLink;
      artifact.url.value.clear();
    }
    visit_all(artifact.label, artifact.url.value);
  }

  void visit(Entry& entry) const {
    visit_all(entry.title, entry.checklist, entry.summary, entry.teams, entry.asked_by,
              entry.impact, entry.business, entry.artifacts, entry.feedback, entry.updates,
              entry.tags, entry.body);
  }
  void visit(Page& page) const { visit_all(page.title, page.summary, page.body); }

  void visit(Criterion& criterion) const { visit_all(criterion.text, criterion.agreed_with); }
  void visit(Kind& kind) const { visit_all(kind.title, kind.plural); }
  void visit(Config& config) const {
    visit_all(config.name, config.headline, config.level.current, config.level.target, config.team,
              config.me, config.criteria, config.kinds);
    for (auto& [item, reason] : config.not_applicable) visit(reason);
  }

  void visit(Item& item) const { visit_all(item.title, item.hint); }
  void visit(Category& category) const {
    visit_all(category.title, category.summary, category.items);
  }
  void visit(Stage& stage) const { visit_all(stage.title, stage.summary); }
  void visit(Checkpoint& checkpoint) const { visit_all(checkpoint.title, checkpoint.question); }
  void visit(Signal& signal) const { visit_all(signal.title, signal.trap, signal.progressing); }
  void visit(Task& task) const { visit(task.text); }
  void visit(Phase& phase) const { visit_all(phase.title, phase.tasks); }
  void visit(Plan& plan) const { visit(plan.phases); }
  void visit(Source& source) const {
    if (redaction_.hides({LinkTarget::Kind::external, source.url, {}})) source.url.clear();
    visit(source.name);
  }
  void visit(Framework& framework) const {
    visit_all(framework.title, framework.source, framework.categories, framework.stages,
              framework.checkpoints, framework.signals, framework.plan);
  }

 private:
  const Redaction& redaction_;
};

}  // namespace

void redact(Portfolio& portfolio, const Redaction& redaction) {
  if (redaction.empty()) return;
  Texts(redaction).visit_all(portfolio.config, portfolio.kinds, portfolio.frameworks,
                             portfolio.dormant, portfolio.entries, portfolio.pages);
}

}  // namespace dossier
