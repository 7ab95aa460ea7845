#include "load/entry_schema.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>

#include "base/unicode.h"
#include "load/frameworks.h"
#include "load/vocabulary.h"

namespace dossier {

template <>
std::span<const Field<Claim>> schema<Claim>() {
  static constexpr std::array table = {
      field<&Claim::why>("why", "why this entry shows the item"),
      field<&Claim::attested_by>("attested_by", "who confirmed it"),
      field<&Claim::attested_on>("attested_on", "the day it was confirmed"),
  };
  return table;
}

template <>
std::span<const Field<AskedBy>> schema<AskedBy>() {
  static constexpr std::array table = {
      field<&AskedBy::team>("team", "the team of whoever asked"),
      field<&AskedBy::role>("role", "what they do"),
      field<&AskedBy::name>("name", "who they are"),
  };
  return table;
}

void read_value(const YamlNode& node, Amount& out, Reading& reading) {
  if (!node.is_scalar()) return reading.wrong_type(node, "a number or a word");
  out.text = node.text;
  double number = 0;
  const char* end = node.text.data() + node.text.size();
  const auto [stop, error] = std::from_chars(node.text.data(), end, number);
  if (error == std::errc() && stop == end && std::isfinite(number)) out.number = number;
}

Shape shape_of(Of<Amount>) { return text_shape(); }

template <>
std::span<const Field<Impact>> schema<Impact>() {
  static constexpr std::array table = {
      field<&Impact::metric>("metric", "what was measured"),
      field<&Impact::before>("before", "its value before"),
      field<&Impact::after>("after", "its value after"),
      field<&Impact::unit>("unit", "the unit of both values"),
      field<&Impact::text>("text", "the outcome in words"),
  };
  return table;
}

template <>
std::span<const Field<Artifact>> schema<Artifact>() {
  static constexpr std::array table = {
      field<&Artifact::label>("label", "what the link says"),
      field<&Artifact::url>("url", "an address, or the path of a file under content/", kRequired),
      field<&Artifact::visibility>("visibility", "the widest audience that may see it"),
  };
  return table;
}

// A plain url is an artifact without a label.
void read_value(const YamlNode& node, Artifact& out, Reading& reading) {
  if (!node.is_scalar()) return read_map(node, out, schema<Artifact>(), reading);
  read_value(node, out.url, reading);
  if (trim(node.text).empty())
    reading.fault(rule("missing-key"), node, "an empty value where an address is wanted",
                  "write the address, or leave the line out");
}

Shape shape_of(Of<Artifact>) {
  return choice_shape(text_shape(kNotBlank), record_shape<Artifact>());
}

template <>
std::span<const Field<Feedback>> schema<Feedback>() {
  static constexpr std::array table = {
      field<&Feedback::text>("text", "the words", kRequired),
      field<&Feedback::from>("from", "whose they are"),
      field<&Feedback::visibility>("visibility", "the widest audience that may read them"),
  };
  return table;
}

template <>
std::span<const Field<Update>> schema<Update>() {
  static constexpr std::array table = {
      field<&Update::date>("date", "the day of the update", kRequired),
      field<&Update::text>("text", "what came later", kRequired),
  };
  return table;
}

template <>
std::span<const Field<PublicWords>> schema<PublicWords>() {
  static constexpr std::array table = {
      field<&PublicWords::title>("title", "the title that the public reads"),
      field<&PublicWords::summary>("summary", "the summary that the public reads"),
      field<&PublicWords::impact>("impact", "the impact that the public reads"),
      field<&PublicWords::teams>("teams", "the teams that the public reads"),
      field<&PublicWords::asked_by>("asked_by", "who asked, as the public reads it"),
  };
  return table;
}

namespace {

void read_kind(const YamlNode& node, std::string& out, Reading& reading) {
  Located<std::string> kind;
  read_value(node, kind, reading);
  if (!node.is_scalar() || trim(kind.value).empty()) return;
  check_kind(kind, reading);
  out = kind.value;
}

void read_stage(const YamlNode& node, std::string& out, Reading& reading) {
  Located<std::string> stage;
  read_value(node, stage, reading);
  if (!node.is_scalar()) return;
  check_stage(stage, reading);
  out = stage.value;
}

void read_categories(const YamlNode& node, std::vector<std::string>& out, Reading& reading) {
  std::vector<Located<std::string>> ids;
  read_one_or_many(node, ids, reading);
  for (const Located<std::string>& id : ids) {
    check_category(id, reading);
    out.push_back(id.value);
  }
}

void read_claim(const Located<std::string>& ref, const YamlNode* details, std::vector<Claim>& out,
                Reading& reading) {
  const auto item = resolve_item(ref, reading);
  Claim claim;
  if (details != nullptr && details->is_scalar()) {
    claim.why = details->text;
  } else if (details != nullptr && details->kind != YamlNode::Kind::missing) {
    read_value(*details, claim, reading);
  }
  if (!item) return;
  const bool repeated = std::any_of(out.begin(), out.end(), [&](const Claim& other) {
    return ItemRef{other.framework, other.category, other.item} == *item;
  });
  if (repeated) return;
  claim.framework = item->framework;
  claim.category = item->category;
  claim.item = item->item;
  out.push_back(std::move(claim));
}

// A list of item refs, or a map from item ref to the rationale.
void read_checklist(const YamlNode& node, std::vector<Claim>& out, Reading& reading) {
  if (node.is_map()) {
    for (const YamlPair& pair : node.pairs)
      read_claim({pair.key, pair.at}, &pair.value, out, reading);
    return;
  }
  std::vector<Located<std::string>> refs;
  read_value(node, refs, reading);
  for (const Located<std::string>& ref : refs) read_claim(ref, nullptr, out, reading);
}

Shape checklist_shape() {
  const Shape item = text_shape(kItemPattern);
  const Shape rationale = or_nothing(choice_shape(text_shape(), record_shape<Claim>()));
  return choice_shape(map_shape(kItemPattern, rationale), list_shape(item));
}

Shape kind_shape() {
  Shape shape = text_shape(kNotBlank);
  for (const Kind& kind : builtin_kinds()) shape.usual.push_back(kind.id);
  return shape;
}

Shape stage_shape() { return text_shape(); }
Shape categories_shape() { return one_or_many_shape(text_shape()); }

constexpr std::size_t kMostPages = 1000;  // that one entry may ask for

void read_tags(const YamlNode& node, std::vector<std::string>& out, Reading& reading) {
  if (!reading.fits(node, kMostPages, "tags")) return;
  std::vector<Located<std::string>> tags;
  read_value(node, tags, reading);
  std::set<std::string> seen;
  for (Located<std::string>& tag : tags) {
    tag.value = normalize(trim(tag.value));
    if (slugify(tag.value).empty()) {
      reading.out.add(rule("bad-value"), {reading.file, tag.at, 1},
                      "tag " + quoted(tag.value) + " has no letter or digit");
      continue;
    }
    if (seen.insert(fold(tag.value)).second) out.push_back(std::move(tag.value));
  }
}

void read_aliases(const YamlNode& node, std::vector<Located<std::string>>& out, Reading& reading) {
  constexpr std::size_t kLongestSegment = 200;
  if (!reading.fits(node, kMostPages, "aliases")) return;
  read_value(node, out, reading);
  std::erase_if(out, [&](const Located<std::string>& alias) {
    bool fits = !trim(alias.value).empty() &&
                alias.value.find_first_of("%\\:?#\t\n\r") == std::string::npos;
    for (const std::string_view segment : split(alias.value, '/'))
      fits = fits && segment != ".." && segment != "." && segment.size() <= kLongestSegment;
    if (!fits)
      reading.out.add(rule("bad-value"), {reading.file, alias.at, 1},
                      "alias " + quoted(alias.value) + " is no path that could be published",
                      "a path such as /old/address/, without '..', '%', '\\', ':', '?' or '#'");
    return !fits;
  });
}

Shape tags_shape() { return list_shape(text_shape(kNotBlank), kMostPages); }

Shape aliases_shape() {
  constexpr std::string_view kPath = R"(^(?!(?:.*/)?\.{1,2}(?:/|$))[^%\\:?#\t\n\r]+$)";
  return list_shape(text_shape(kPath), kMostPages);
}

void read_ignore(const YamlNode& node, std::vector<Located<std::string>>& out, Reading& reading) {
  read_value(node, out, reading);
  check_ignored(out, reading);
}

}  // namespace

template <>
std::span<const Field<Entry>> schema<Entry>() {
  static constexpr std::array table = {
      field<&Entry::title>("title", "what it is, in a few words", kRequired),
      field<&Entry::date>("date", "the day it happened, YYYY-MM-DD"),
      field<&Entry::kind, read_kind, kind_shape>("kind", "what sort of evidence it is", kRequired),
      slug<&Entry::id>("id", "its stable name in URLs; the file's name by default"),
      field<&Entry::checklist, read_checklist, checklist_shape>("checklist",
                                                                "the items it shows, and why"),
      field<&Entry::category, read_categories, categories_shape>(
          "category", "categories beyond those of checklist"),
      field<&Entry::stage, read_stage, stage_shape>(
          "stage", "the stage it belongs to; the kind's by default"),
      field<&Entry::summary>("summary", "one sentence for lists, feed and packet"),
      field<&Entry::role>("role", "author, lead, contributor, reviewer or consulted"),
      field<&Entry::origin>("origin", "self-identified, ambiguous or assigned"),
      field<&Entry::decision>("decision", "whether it weighed trade-offs; the kind's by default"),
      field<&Entry::changed_team>("changed_team", "whether it changed how the team works"),
      integer<&Entry::engineers_affected, 0>("engineers_affected", "how many engineers it reached"),
      field<&Entry::teams>("teams", "the teams it reached"),
      field<&Entry::asked_by>("asked_by", "who asked for the judgment"),
      field<&Entry::impact>("impact", "the measured outcome"),
      field<&Entry::business>("business", "why it mattered to the business"),
      field<&Entry::artifacts>("artifacts", "where the thing itself is"),
      field<&Entry::feedback>("feedback", "what somebody else said"),
      field<&Entry::updates>("updates", "impact that came later"),
      field<&Entry::tags, read_tags, tags_shape>("tags", "free words to find it by"),
      field<&Entry::visibility>("visibility", "the widest audience that may read it"),
      field<&Entry::public_words>("public", "the words used instead for the public"),
      field<&Entry::win>("win", "whether it goes into the feed"),
      integer<&Entry::featured, 1>("featured", "1 is the strongest; orders the packet"),
      field<&Entry::draft>("draft", "never counted, never published"),
      field<&Entry::source>("source", "where an importer took it from"),
      field<&Entry::aliases, read_aliases, aliases_shape>("aliases",
                                                          "old addresses that lead here"),
      field<&Entry::ignore, read_ignore, ignored_rules_shape>(
          "ignore", "advice rules to silence for this entry"),
  };
  return table;
}

template <>
std::span<const Field<Page>> schema<Page>() {
  static constexpr std::array table = {
      field<&Page::title>("title", "the page's title", kRequired),
      slug<&Page::id>("id", "its name in the URL; the file's name by default"),
      field<&Page::summary>("summary", "one sentence for search engines"),
      field<&Page::visibility>("visibility", "the widest audience that may read it"),
      integer<&Page::order, 0>("order", "its place in the navigation"),
      field<&Page::aliases, read_aliases, aliases_shape>("aliases", "old addresses that lead here"),
  };
  return table;
}

}  // namespace dossier
