#include "base/phrases.h"

#include <algorithm>
#include <tuple>

namespace dossier {
namespace {

constexpr std::size_t kBeginnings = 1 << 16;

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  WordScan scan(text, TextForm::plain, MarkupIs::gap);
  for (Word word; scan.next(word);) words.push_back(word);
  return words;
}

// What leads from a node to the next: the word, and whether a gap stands before it.
std::uint64_t edge(std::uint32_t from, const Word& word) {
  constexpr std::uint64_t spread = 0x9e3779b97f4a7c15, gap = 0xd1b54a32d192ed03;
  if (from == 0) return word.hash;
  return word.hash ^ (from * spread) ^ (word.after_gap ? gap : 0);
}

// Whether a letter or digit and a sign stand side by side, in this order or the other.
bool touch(const Word& before, const Word& after) {
  return before.is_sign != after.is_sign && !after.after_gap && before.end == after.begin;
}

}  // namespace

// One pass over a text and the tags in it.
class PhraseSearch {
 public:
  PhraseSearch(const PhraseSet& set, std::string_view whole, std::vector<PhraseMatch>& found)
      : set_(set), whole_(whole), found_(found) {}

  // Says whether markup splits words of the text.
  bool run(TextForm form, MarkupIs markup) {
    WordScan scan(whole_, form, markup);
    search(scan, whole_);
    for (const std::string_view tag : scan.tags()) {
      WordScan inside(tag, TextForm::plain, MarkupIs::gap);
      search(inside, tag);
    }
    return scan.saw_split_word();
  }

 private:
  void search(WordScan& scan, std::string_view text) {
    shift_ = static_cast<std::size_t>(text.data() - whole_.data());
    state_ = 0;
    previous_ = {};
    previous_.is_sign = true;  // nothing touches the first word
    for (Word word; scan.next(word); previous_ = word) {
      if (!waiting_.empty()) settle(touch(previous_, word));
      if (state_ != 0 || set_.may_begin_[word.hash % kBeginnings]) take(word);
    }
    settle(false);
  }

  void take(const Word& word) {
    if (state_ == 0) recent_.assign(1, previous_);
    recent_.push_back(word);
    state_ = set_.step(state_, word);
    for (auto at = state_; at != 0; at = set_.nodes_[at].shorter) collect(set_.nodes_[at], word);
  }

  void collect(const PhraseSet::Node& node, const Word& last) {
    const Word& first = recent_[recent_.size() - node.depth];
    if (first.is_sign && touch(recent_[recent_.size() - node.depth - 1], first)) return;
    for (const std::size_t phrase : node.phrases) {
      const PhraseMatch match{phrase, shift_ + first.begin, shift_ + last.end};
      (last.is_sign ? waiting_ : found_).push_back(match);
    }
  }

  // Matches that end in a sign count unless a letter or digit touches it.
  void settle(bool touched) {
    if (!touched) found_.insert(found_.end(), waiting_.begin(), waiting_.end());
    waiting_.clear();
  }

  const PhraseSet& set_;
  std::string_view whole_;
  std::vector<PhraseMatch>& found_;
  std::vector<PhraseMatch> waiting_;
  std::vector<Word> recent_;  // since the root was left, and the one before
  Word previous_;
  PhraseSet::State state_ = 0;
  std::size_t shift_ = 0;  // where the text stands in the whole
};

PhraseSet::PhraseSet(std::span<const std::string> phrases)
    : nodes_(1), may_begin_(kBeginnings, false) {
  std::vector<std::tuple<State, State, Word>> arrivals;  // node, parent, word
  for (std::size_t number = 0; number < phrases.size(); ++number) {
    State at = 0;
    for (const Word& word : words_of(phrases[number])) {
      const auto [next, is_new] =
          edges_.try_emplace(edge(at, word), static_cast<State>(nodes_.size()));
      if (is_new) {
        arrivals.emplace_back(next->second, at, word);
        nodes_.push_back({0, 0, nodes_[at].depth + 1, {}});
      }
      if (at == 0) may_begin_[word.hash % kBeginnings] = true;
      at = next->second;
    }
    if (at != 0) nodes_[at].phrases.push_back(number);
  }
  std::stable_sort(arrivals.begin(), arrivals.end(), [this](const auto& a, const auto& b) {
    return nodes_[std::get<0>(a)].depth < nodes_[std::get<0>(b)].depth;
  });
  for (const auto& [node, parent, word] : arrivals) {
    const State fallback = parent == 0 ? 0 : step(nodes_[parent].fallback, word);
    nodes_[node].fallback = fallback;
    nodes_[node].shorter = nodes_[fallback].phrases.empty() ? nodes_[fallback].shorter : fallback;
  }
}

PhraseSet::State PhraseSet::child(State from, const Word& word) const {
  const auto found = edges_.find(edge(from, word));
  return found == edges_.end() ? 0 : found->second;
}

PhraseSet::State PhraseSet::step(State from, const Word& word) const {
  for (;;) {
    const State next = child(from, word);
    if (next != 0 || from == 0) return next;
    from = nodes_[from].fallback;
  }
}

std::vector<PhraseMatch> PhraseSet::find(std::string_view text, TextForm form) const {
  std::vector<PhraseMatch> found;
  if (empty()) return found;
  PhraseSearch search(*this, text, found);
  if (search.run(form, MarkupIs::gap)) search.run(form, MarkupIs::nothing);
  std::sort(found.begin(), found.end(), [](const PhraseMatch& a, const PhraseMatch& b) {
    return std::tuple(a.begin, b.end, a.phrase) < std::tuple(b.begin, a.end, b.phrase);
  });
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::size_t count_phrase_words(std::string_view text) {
  std::size_t words = 0, ideographs = 0;
  const Word* before = nullptr;
  const std::vector<Word> all = words_of(text);
  for (const Word& word : all) {
    const bool joined =
        before != nullptr && !before->is_sign && !word.after_gap && before->end == word.begin;
    if (!word.is_sign) ++(joined ? ideographs : words);
    before = &word;
  }
  return words + ideographs / 2;
}

}  // namespace dossier
