#include "documents/statements/statement_confidence.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "documents/words/span_index.h"

namespace tamis::documents {

namespace {

// More than these say no more.
constexpr std::size_t kMostWords = 30;
constexpr std::size_t kMostSpeakerWords = 8;
constexpr std::size_t kMostBytes = 400;
constexpr std::size_t kMostElsewhere = 4;
constexpr std::size_t kMostBeside = 4;
constexpr std::size_t kMostOthers = 4;
constexpr std::size_t kMostPieces = 3;
constexpr std::size_t kMostNames = 3;
constexpr std::size_t kMostLinks = 2;
constexpr std::uint32_t kMostApart = 200;  // bytes
constexpr std::uint32_t kAround = 160;     // bytes in front of and behind a statement: about a sentence
constexpr std::size_t kFewWords = 3;
constexpr double kTen = 10;

class Features {
 public:
  explicit Features(const Document& document) : document_(document) {
    for (const Statement& statement : document.statements) {
      for (const Span span : statement.content) by_place_.emplace_back(span, &statement);
      ++in_block_[statement.block];
      if (statement.speaker >= 0) ++by_speaker_[statement.speaker];
    }
    std::stable_sort(by_place_.begin(), by_place_.end(),
                     [](const auto& a, const auto& b) { return a.first.begin < b.first.begin; });
    for (const auto& [span, statement] : by_place_) said_.add(span.begin, span.end);
  }

  [[nodiscard]] std::vector<WeighedFeature> of(const Statement& statement) const {
    std::vector<WeighedFeature> out;
    out.push_back({"kind", statement_kind_name(statement.kind)});
    out.push_back(
        {"found", statement.speaker_reason.empty() ? "unknown" : std::string_view(statement.speaker_reason)});
    out.push_back({"modality", statement.modality});
    if (statement.block < document_.blocks.size())
      out.push_back({"zone", zone_name(document_.blocks[statement.block].zone)});
    if (statement.cue.empty()) out.push_back({"no_cue", {}});
    if (std::any_of(statement.content.begin(), statement.content.end(), [&](Span span) {
          return said_.any(span.begin, span.end, [&](std::size_t n) {
            return by_place_[n].second != &statement && by_place_[n].first.overlaps(span);
          });
        }))
      out.push_back({"overlaps", {}});
    add_content(statement, out);
    add_speaker(statement, out);
    std::size_t links = 0;
    for (const SourceLink& link : statement.chain) {
      if (link.medium == "outlet") continue;
      if (++links <= kMostLinks) out.push_back({"link", link.medium});
    }
    out.push_back({"beside", {}, capped(in_block_.at(statement.block) - 1, kMostBeside)});
    out.push_back({"others", {}, others(statement)});
    return out;
  }

 private:
  [[nodiscard]] std::string_view text(Span span) const {
    return std::string_view(document_.text).substr(span.begin, span.size());
  }

  void add_content(const Statement& statement, std::vector<WeighedFeature>& out) const {
    std::size_t said = 0;
    std::size_t bytes = 0;
    for (const Span span : statement.content) {
      said += word_count(text(span));
      bytes += span.size();
    }
    out.push_back({"words", {}, capped(said, kMostWords) / kTen});
    out.push_back({"bytes", {}, std::log2(1 + capped(bytes, kMostBytes))});
    out.push_back({"pieces", {}, capped(statement.content.size(), kMostPieces)});
    if (said <= kFewWords) out.push_back({"few_words", {}});
  }

  void add_speaker(const Statement& statement, std::vector<WeighedFeature>& out) const {
    if (statement.speaker >= 0) {
      const Referent& speaker = document_.referents[static_cast<std::size_t>(statement.speaker)];
      out.push_back({"speaker", entity_kind_name(speaker.kind)});
      out.push_back({"speaks", {}, capped(by_speaker_.at(statement.speaker) - 1, kMostElsewhere)});
      if (speaker.status >= ListedStatus::kLikely) out.push_back({"listed", {}});
    } else {
      out.push_back({"speaker", statement.speaker_name.empty() ? "nobody" : "words"});
    }
    const Span span = statement.speaker_span;
    if (span.empty()) return;
    out.push_back({"speaker_words", {}, capped(word_count(text(span)), kMostSpeakerWords)});
    if (!statement.cue.empty()) {
      const bool behind = span.begin >= statement.cue.end;
      const std::uint32_t apart = behind                           ? span.begin - statement.cue.end
                                  : statement.cue.begin > span.end ? statement.cue.begin - span.end
                                                                   : 0;
      if (behind) out.push_back({"behind_cue", {}});
      out.push_back({"apart", {}, static_cast<double>(std::min(apart, kMostApart)) / kMostApart});
    }
    const Mention* last = nullptr;
    std::size_t names = 0;
    for_mentions({span.begin, span.end}, [&](const Mention& mention) {
      last = &mention;
      ++names;
    });
    out.push_back({"names", {}, capped(names, kMostNames)});
    if (last == nullptr) return;
    out.push_back({"called", mention_form_name(last->form)});
    out.push_back({"unsure", {}, 1 - last->confidence});
  }

  // Mentions that begin in the span.
  template <typename Visit>
  void for_mentions(Span span, const Visit& visit) const {
    const auto& mentions = document_.mentions;
    auto at = std::lower_bound(
        mentions.begin(), mentions.end(), span.begin,
        [](const Mention& mention, std::uint32_t begin) { return mention.span.begin < begin; });
    for (; at != mentions.end() && at->span.begin < span.end; ++at) visit(*at);
  }

  // Persons and bodies around what is said that could be the speaker, too.
  [[nodiscard]] double others(const Statement& statement) const {
    if (statement.content.empty()) return 0;
    const std::uint32_t begin = statement.content.front().begin;
    const std::uint32_t end = statement.content.back().end;
    std::size_t count = 0;
    std::int32_t last = kNobody;
    const auto visit = [&](const Mention& mention) {
      const bool could = (mention.kind == EntityKind::kPerson || mention.kind == EntityKind::kOrganization) &&
                         mention.referent != statement.speaker && mention.referent != last &&
                         mention.block == statement.block;
      if (!could) return;
      last = mention.referent;
      ++count;
    };
    for_mentions({begin > kAround ? begin - kAround : 0, begin}, visit);
    for_mentions({end, end + kAround}, visit);
    return capped(count, kMostOthers);
  }

  const Document& document_;
  SpanIndex said_;                                           // what statements say
  std::vector<std::pair<Span, const Statement*>> by_place_;  // ... which
  std::unordered_map<std::uint32_t, std::size_t> in_block_;
  std::unordered_map<std::int32_t, std::size_t> by_speaker_;
};

}  // namespace

std::vector<std::vector<WeighedFeature>> statement_features(const Document& document) {
  const Features features(document);
  std::vector<std::vector<WeighedFeature>> out;
  out.reserve(document.statements.size());
  for (const Statement& statement : document.statements) out.push_back(features.of(statement));
  return out;
}

void weigh_statements(Document& document) {
  static const FeatureWeights weights("statement_weights.tsv");
  const auto features = statement_features(document);
  for (std::size_t n = 0; n < features.size(); ++n)
    document.statements[n].confidence = weights.probability(features[n]);
}

}  // namespace tamis::documents
