// What one audience must not read in a text, and what it reads instead: `confidential` terms of
// narrower audiences become what their `say` says and, for the public, addresses on
// `internal_hosts` become "(internal link)". A term matches as base/phrases says; of two that
// overlap, the one that begins first counts, then the longer. A host stands for those below it,
// too.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/phrases.h"
#include "model/portfolio.h"

namespace dossier {

inline constexpr std::string_view kInternalLink = "(internal link)";

// The bytes [begin, end) of a text become `words`.
struct Edit {
  std::size_t begin = 0, end = 0;
  std::string words;
};

class Redaction {
 public:
  Redaction() = default;  // nothing is replaced
  Redaction(const Config& config, Audience reader);

  bool empty() const { return says_.empty() && hosts_.empty(); }

  // Without overlap, in order.
  std::vector<Edit> edits(std::string_view text, TextForm form = TextForm::plain) const;

  // The text as it may be read.
  void apply(std::string& text) const;

  // Whether a link there becomes plain text, because its address holds a term or an internal host.
  bool hides(const LinkTarget& target) const;
  bool is_internal(std::string_view url) const;

  // Whether a body parsed for everyone has to be parsed again for this reader.
  bool touches(const Document& document) const;

 private:
  void add_bare_urls(std::string_view text, std::vector<Edit>& edits) const;

  std::shared_ptr<const PhraseSet> terms_ = std::make_shared<PhraseSet>();
  std::shared_ptr<const PhraseSet> in_addresses_ = terms_;  // and what addresses make of them
  std::vector<std::string> says_;                           // by the number of the term
  std::vector<std::string> hosts_;                          // as internal_host() has them
};

// What an address makes of words: "zurich-re" of "Zürich Re".
struct AddressForm {
  std::string slug;       // empty where the words themselves are found in addresses
  bool says_them = true;  // not when too little is left of them: "c" of "C++"
};
AddressForm address_form(std::string_view words);

// "wiki.example" of an internal host that is written "*.Wiki.example:8443".
std::string internal_host(std::string_view written);

// Whether `host` is `known` or a name below it. Both are folded.
bool is_host_within(std::string_view host, std::string_view known);

// Replaces in every text of a portfolio that people read; bodies are only marked to be parsed
// again.
void redact(Portfolio& portfolio, const Redaction& redaction);

}  // namespace dossier
