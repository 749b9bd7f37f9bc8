#include "documents/events/event_confidence.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>

#include "documents/events/event_codes.h"
#include "documents/words/span_index.h"
#include "text/tokenize.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

// More than these say no more.
constexpr std::size_t kMostSlots = 6;
constexpr std::size_t kMostParties = 3;
constexpr std::size_t kMostBeside = 4;
constexpr std::size_t kMostWords = 5;
constexpr std::size_t kMostLetters = 30;
constexpr double kLettersOfOne = 10;

// How many letters the text is long; a syllable of Hangul or kana is two, a Han character three.
std::size_t letters_of(std::string_view text) noexcept {
  constexpr std::size_t kOfSyllable = 2;
  constexpr std::size_t kOfCharacter = 3;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded letter = text::decode_utf8(text, at);
    at += letter.bytes;
    switch (text::script_of(letter.code_point)) {
      case text::Script::kHan:
        letters += kOfCharacter;
        break;
      case text::Script::kHangul:
      case text::Script::kHiragana:
      case text::Script::kKatakana:
        letters += kOfSyllable;
        break;
      default:
        ++letters;
    }
  }
  return letters;
}

bool is_listed(const Document& document, const Slot& slot) noexcept {
  return slot.referent >= 0 &&
         document.referents[static_cast<std::size_t>(slot.referent)].status >= ListedStatus::kLikely;
}

// Letters of the main text in thousands, counted by their bytes as that is fast: one of three bytes (Han, Hangul, kana) stands for three.
double thousand_letters(const Document& document) noexcept {
  std::size_t letters = 0;
  for (const Block& block : document.blocks) {
    if (!is_main(block.zone)) continue;
    for (const char c : std::string_view(document.text).substr(block.span.begin, block.span.size())) {
      const auto byte = static_cast<unsigned char>(c);
      if ((byte & 0xC0) != 0x80) letters += byte >= 0xE0 ? 3 : 1;
    }
  }
  return static_cast<double>(letters) / 1000;
}

// How thickly a page tells events, as a logarithm: a page of sports or recipes tells one here and there, by a word that has another sense
// in it.
double density(const Document& document) noexcept {
  constexpr double kShort = 0.5;  // thousand letters: on a short page one event says little
  constexpr double kThin = -0.5;
  constexpr double kThick = 0.6;  // a long report on one meeting; thicker ones are no surer
  return std::clamp(
      std::log2((static_cast<double>(document.events.size()) + 1) / (thousand_letters(document) + kShort)),
      kThin, kThick);
}

class Features {
 public:
  explicit Features(const Document& document) : document_(document), density_(density(document)) {
    for (std::size_t n = 0; n < document.events.size(); ++n) {
      const Event& event = document.events[n];
      in_sentence_[sentence_of(event)].push_back(n);
      auto& first = first_of_type_.try_emplace(event.type, event.trigger.begin).first->second;
      first = std::min(first, event.trigger.begin);
    }
    for (const Statement& statement : document.statements) {
      for (const Span span : statement.content) {
        said_.add(span.begin, span.end);
        spans_.push_back(span);
        kinds_.push_back(statement.kind);
      }
    }
  }

  [[nodiscard]] std::vector<WeighedFeature> of(std::size_t number) const {
    const Event& event = document_.events[number];
    std::vector<WeighedFeature> out;
    out.push_back({"type", event.type});
    out.push_back({"group", event_codes(event.type).group});
    out.push_back({"status", event_status_name(event.status)});
    add_slots(event, out);
    add_neighbours(number, out);
    if (first_of_type_.at(event.type) < event.trigger.begin) out.push_back({"told_before", {}});
    if (!event.reason.empty()) out.push_back({"reason", {}});
    const std::string_view trigger =
        std::string_view(document_.text).substr(event.trigger.begin, event.trigger.size());
    out.push_back({"words", {}, capped(word_count(trigger), kMostWords)});
    out.push_back({"letters", {}, capped(letters_of(trigger), kMostLetters) / kLettersOfOne});
    add_said(event, out);
    out.push_back({"page_density", {}, density_});
    return out;
  }

 private:
  static std::uint32_t sentence_of(const Event& event) noexcept {
    return event.evidence.empty() ? event.trigger.begin : event.evidence.front().begin;
  }

  void add_slots(const Event& event, std::vector<WeighedFeature>& out) const {
    const auto& slots = event.slots;
    for (auto slot = slots.begin(); slot != slots.end(); ++slot) {
      if (std::none_of(slots.begin(), slot, [&](const Slot& other) { return other.role == slot->role; }))
        out.push_back({"role", slot->role});
    }
    out.push_back({"slots", {}, capped(slots.size(), kMostSlots)});
    const auto parties = std::count_if(slots.begin(), slots.end(),
                                       [&](const Slot& slot) { return is_listed(document_, slot); });
    out.push_back({"parties", {}, capped(static_cast<std::size_t>(parties), kMostParties)});
  }

  void add_neighbours(std::size_t number, std::vector<WeighedFeature>& out) const {
    const Event& event = document_.events[number];
    const auto& beside = in_sentence_.at(sentence_of(event));
    out.push_back({"beside", {}, capped(beside.size() - 1, kMostBeside)});
    bool first = true;
    bool same_type = false;
    bool overlaps = false;
    for (const std::size_t n : beside) {
      if (n == number) continue;
      const Event& other = document_.events[n];
      first = first && other.trigger.begin >= event.trigger.begin;
      same_type = same_type || other.type == event.type;
      overlaps = overlaps || other.trigger.overlaps(event.trigger);
    }
    if (first) out.push_back({"first_in_sentence", {}});
    if (same_type) out.push_back({"type_beside", {}});
    if (overlaps) out.push_back({"words_shared", {}});
  }

  // The kinds of the statements that say it.
  void add_said(const Event& event, std::vector<WeighedFeature>& out) const {
    const std::uint32_t at = event.trigger.begin;
    for (const StatementKind kind : {StatementKind::kDirect, StatementKind::kIndirect, StatementKind::kMixed,
                                     StatementKind::kReported}) {
      if (said_.any(at, at + 1, [&](std::size_t n) {
            return kinds_[n] == kind && spans_[n].begin <= at && at < spans_[n].end;
          }))
        out.push_back({"said", statement_kind_name(kind)});
    }
  }

  const Document& document_;
  double density_;
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> in_sentence_;
  std::unordered_map<std::string_view, std::uint32_t> first_of_type_;
  SpanIndex said_;                    // what statements say
  std::vector<Span> spans_;           // ... where
  std::vector<StatementKind> kinds_;  // ... how
};

}  // namespace

std::vector<std::vector<WeighedFeature>> event_features(const Document& document) {
  const Features features(document);
  std::vector<std::vector<WeighedFeature>> out;
  out.reserve(document.events.size());
  for (std::size_t n = 0; n < document.events.size(); ++n) out.push_back(features.of(n));
  return out;
}

void weigh_events(Document& document, double least) {
  static const FeatureWeights weights("event_weights.tsv");
  const auto features = event_features(document);
  for (std::size_t n = 0; n < features.size(); ++n)
    document.events[n].confidence = weights.probability(features[n]);
  std::erase_if(document.events, [least](const Event& event) { return event.confidence < least; });
}

}  // namespace tamis::documents
