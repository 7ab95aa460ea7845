#include "base/phrases.h"

#include <algorithm>
#include <bit>
#include <tuple>

namespace dossier {
namespace {

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  WordScan scan(text, TextForm::plain, MarkupIs::gap);
  for (Word word; scan.next(word);) words.push_back(word);
  return words;
}

// What leads from a node to the next: the word, and whether a gap stands before it.
std::uint64_t edge(std::uint32_t from, std::uint64_t hash, bool after_gap) {
  constexpr std::uint64_t spread = 0x9e3779b97f4a7c15, gap = 0xd1b54a32d192ed03;
  if (from == 0) return hash;
  return hash ^ (from * spread) ^ (after_gap ? gap : 0);
}

}  // namespace

// One pass over a text. The text outside of tags and each tag's inside are searched by themselves.
class PhraseSearch {
 public:
  PhraseSearch(const PhraseSet& set, std::vector<PhraseMatch>& found) : set_(set), found_(found) {}

  // Says whether markup may hide something, so that the text has to be read without it, too.
  bool run(std::string_view text, TextForm form, MarkupIs markup) {
    WordScan scan(text, form, markup);
    for (Word word;;) {
      const bool outside_is_idle = outside_.state == 0;
      if (scan.is_in_tag() ? inside_.state == 0 : outside_is_idle)
        scan.skip(set_.beginnings_, !outside_is_idle);
      if (!scan.next(word)) break;
      if (word.tag != tag_) enter(word.tag);
      take(word.tag == 0 ? outside_ : inside_, word);
    }
    enter(0);
    finish(outside_);
    return scan.saw_split_word() || is_split_;
  }

 private:
  struct Track {
    Word& at(std::size_t count) { return recent[count & (recent.size() - 1)]; }

    PhraseSet::State state = 0;
    std::size_t words = 0;             // taken so far
    std::vector<Word> recent;          // the last of them, as many as a phrase may have
    std::vector<PhraseMatch> waiting;  // that end in a sign, which the next word may touch
  };

  void enter(std::size_t tag) {
    finish(inside_);
    tag_ = tag;
  }

  void finish(Track& track) {
    settle(track, false);
    track.state = 0;
  }

  void take(Track& track, const Word& word) {
    if (!track.waiting.empty()) settle(track, word.is_touched);
    if (track.state == 0 && !set_.beginnings_.may_have(word.hash)) return;
    if (track.recent.empty()) track.recent.resize(std::bit_ceil(set_.deepest_));
    track.at(track.words++) = word;
    const PhraseSet::State next = set_.step(track.state, word.hash, word.after_gap);
    if (word.after_markup && set_.step(track.state, word.hash, false) != next) is_split_ = true;
    track.state = next;
    for (auto at = next; at != 0; at = set_.nodes_[at].shorter)
      if (!set_.nodes_[at].phrases.empty()) collect(track, set_.nodes_[at], word);
  }

  void collect(Track& track, const PhraseSet::Node& node, const Word& last) {
    const Word& first = track.at(track.words - node.depth);
    if (first.is_sign && first.is_touched) return;
    for (const std::size_t phrase : node.phrases)
      (last.is_sign ? track.waiting : found_).push_back({phrase, first.begin, last.end});
  }

  // Matches that end in a sign count unless a letter or digit touches it.
  void settle(Track& track, bool touched) {
    if (!touched) found_.insert(found_.end(), track.waiting.begin(), track.waiting.end());
    track.waiting.clear();
  }

  const PhraseSet& set_;
  std::vector<PhraseMatch>& found_;
  Track outside_, inside_;
  std::size_t tag_ = 0;  // that `inside_` is about
  bool is_split_ = false;
};

PhraseSet::PhraseSet(std::span<const std::string> phrases) : nodes_(1) {
  std::vector<std::tuple<State, State, Word>> arrivals;  // node, parent, word
  for (std::size_t number = 0; number < phrases.size(); ++number) {
    State at = 0;
    const std::vector<Word> words = words_of(phrases[number]);
    if (!words.empty()) beginnings_.add(words[0].hash, words.size() > 1 ? words[1].hash : 0);
    for (const Word& word : words) {
      const std::uint64_t key = edge(at, word.hash, word.after_gap);
      const auto [next, is_new] = edges_.try_emplace(key, static_cast<State>(nodes_.size()));
      if (is_new) {
        known_edges_.add(key);
        arrivals.emplace_back(next->second, at, word);
        nodes_.push_back({0, 0, nodes_[at].depth + 1, {}});
      }
      at = next->second;
      deepest_ = std::max<std::size_t>(deepest_, nodes_[at].depth);
    }
    if (at != 0) nodes_[at].phrases.push_back(number);
  }
  std::stable_sort(arrivals.begin(), arrivals.end(), [this](const auto& a, const auto& b) {
    return nodes_[std::get<0>(a)].depth < nodes_[std::get<0>(b)].depth;
  });
  for (const auto& [node, parent, word] : arrivals) {
    const State fallback =
        parent == 0 ? 0 : step(nodes_[parent].fallback, word.hash, word.after_gap);
    nodes_[node].fallback = fallback;
    nodes_[node].shorter = nodes_[fallback].phrases.empty() ? nodes_[fallback].shorter : fallback;
  }
}

PhraseSet::State PhraseSet::step(State from, std::uint64_t hash, bool after_gap) const {
  for (;;) {
    const std::uint64_t key = edge(from, hash, after_gap);
    if (known_edges_.may_have(key))
      if (const auto found = edges_.find(key); found != edges_.end()) return found->second;
    if (from == 0) return 0;
    from = nodes_[from].fallback;
  }
}

std::vector<PhraseMatch> PhraseSet::find(std::string_view text, TextForm form) const {
  std::vector<PhraseMatch> found;
  if (empty()) return found;
  PhraseSearch search(*this, found);
  if (search.run(text, form, MarkupIs::gap)) search.run(text, form, MarkupIs::nothing);
  std::sort(found.begin(), found.end(), [](const PhraseMatch& a, const PhraseMatch& b) {
    return std::tuple(a.begin, b.end, a.phrase) < std::tuple(b.begin, a.end, b.phrase);
  });
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::size_t count_phrase_words(std::string_view text) {
  std::size_t words = 0, ideographs = 0;
  bool counted = false;
  for (const Word& word : words_of(text)) {
    if (word.after_gap) counted = false;
    if (word.is_ideograph) ++ideographs;
    if (word.is_sign || word.is_ideograph || counted) continue;
    ++words;
    counted = true;
  }
  return words + ideographs / 2;
}

}  // namespace dossier
