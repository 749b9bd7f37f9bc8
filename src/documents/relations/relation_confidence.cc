#include "documents/relations/relation_confidence.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "documents/words/offices.h"
#include "documents/words/span_index.h"

namespace tamis::documents {

namespace {

// More than these say no more.
constexpr std::size_t kMostWords = 6;
constexpr std::size_t kMostNamed = 15;
constexpr std::size_t kMostTold = 3;
constexpr std::uint32_t kMostApart = 160;  // bytes

// The kind of the offices that the words name, the most telling first.
std::string_view office_kind(std::string_view detail) {
  const std::vector<std::string> offices = offices_in(detail);
  const auto any = [&](bool (*is)(std::string_view)) {
    return std::any_of(offices.begin(), offices.end(), [&](const std::string& office) { return is(office); });
  };
  if (offices.empty()) return "none";
  if (any(is_office_of_state)) return "state";
  if (any(is_vague_office)) return "vague";
  if (any(is_calling)) return "calling";
  if (any(is_form_of_address)) return "address";
  return "other";
}

class Features {
 public:
  explicit Features(const Document& document) : document_(document) {
    for (const Relation& relation : document.relations) ++told_[relation.subject];
    for (const Statement& statement : document.statements) {
      if (statement.kind != StatementKind::kDirect) continue;
      for (const Span span : statement.content) {
        said_.add(span.begin, span.end);
        spans_.push_back(span);
      }
    }
  }

  [[nodiscard]] std::vector<WeighedFeature> of(std::size_t number) const {
    const Relation& relation = document_.relations[number];
    std::vector<WeighedFeature> out;
    out.push_back({"type", relation.type});
    // Of other types the few that pages tell by each rule say less of the rule than of those pages.
    if (is_office(relation.type)) out.push_back({"found", relation.reason});
    const Referent& subject = referent(relation.subject);
    const Mention* who = nearest(relation.subject, relation.span);
    const Mention* whose = nearest(relation.object, relation.span);
    out.push_back({"object", whose == nullptr ? "none" : entity_kind_name(referent(relation.object).kind)});
    if (subject.kind != EntityKind::kPerson) out.push_back({"subject", entity_kind_name(subject.kind)});
    if (who != nullptr) {
      out.push_back({"called", mention_form_name(who->form)});
      out.push_back({"apart", {}, apart(who->span, relation.span)});
      out.push_back({"unsure", {}, 1 - who->confidence});
    }
    if (whose != nullptr) {
      out.push_back({"object_called", mention_form_name(whose->form)});
      out.push_back({"object_apart", {}, apart(whose->span, relation.span)});
    }
    if (is_listed(subject)) out.push_back({"listed", {}});
    if (relation.object >= 0 && is_listed(referent(relation.object))) out.push_back({"object_listed", {}});
    if (is_office(relation.type)) out.push_back({"office", office_kind(relation.detail)});
    out.push_back({"words", {}, capped(word_count(relation.detail), kMostWords)});
    if (word_count(subject.name) == 1) out.push_back({"one_word", {}});
    out.push_back({"named", {}, std::log2(1 + capped(subject.mentions.size(), kMostNamed))});
    out.push_back({"others", {}, capped(told_.at(relation.subject) - 1, kMostTold)});
    add_told_before(number, out);
    if (said_.any(relation.span.begin, relation.span.end,
                  [&](std::size_t n) { return spans_[n].contains(relation.span); }))
      out.push_back({"said", "direct"});
    return out;
  }

 private:
  [[nodiscard]] const Referent& referent(std::int32_t number) const {
    return document_.referents[static_cast<std::size_t>(number)];
  }

  static bool is_listed(const Referent& referent) noexcept {
    return referent.status >= ListedStatus::kLikely;
  }

  static bool is_office(std::string_view type) noexcept {
    return type == "position" || type == "former_position" || type == "deputy";
  }

  // Between the two, 0 to 1.
  static double apart(Span a, Span b) noexcept {
    const std::uint32_t gap = a.overlaps(b)      ? 0
                              : a.end <= b.begin ? b.begin - a.end
                              : b.end <= a.begin ? a.begin - b.end
                                                 : 0;
    return static_cast<double>(std::min(gap, kMostApart)) / kMostApart;
  }

  // The mention of the referent that is nearest to the span; null: there is no referent.
  [[nodiscard]] const Mention* nearest(std::int32_t number, Span span) const {
    if (number < 0 || referent(number).mentions.empty()) return nullptr;
    const auto& mentions = referent(number).mentions;
    auto at = std::lower_bound(mentions.begin(), mentions.end(), span.begin,
                               [&](std::uint32_t mention, std::uint32_t begin) {
                                 return document_.mentions[mention].span.begin < begin;
                               });
    const Mention* behind = at == mentions.end() ? nullptr : &document_.mentions[*at];
    const Mention* before = at == mentions.begin() ? nullptr : &document_.mentions[*(at - 1)];
    if (behind == nullptr || before == nullptr) return behind == nullptr ? before : behind;
    return apart(before->span, span) < apart(behind->span, span) ? before : behind;
  }

  // Whether a relation before it tells the same type of the subject, or the same of it in other words.
  void add_told_before(std::size_t number, std::vector<WeighedFeature>& out) const {
    constexpr std::size_t kMostBack = 64;
    const Relation& relation = document_.relations[number];
    const std::size_t first = number > kMostBack ? number - kMostBack : 0;
    bool type = false;
    bool ends = false;
    for (std::size_t n = first; n < number; ++n) {
      const Relation& other = document_.relations[n];
      if (other.subject != relation.subject) continue;
      type = type || other.type == relation.type;
      ends = ends || (other.object == relation.object && other.object >= 0);
    }
    if (type) out.push_back({"told_before", {}});
    if (ends) out.push_back({"ends_before", {}});
  }

  const Document& document_;
  std::unordered_map<std::int32_t, std::size_t> told_;  // relations of a subject
  SpanIndex said_;                                      // what is said in quotation marks
  std::vector<Span> spans_;                             // ... where
};

}  // namespace

std::vector<std::vector<WeighedFeature>> relation_features(const Document& document) {
  const Features features(document);
  std::vector<std::vector<WeighedFeature>> out;
  out.reserve(document.relations.size());
  for (std::size_t n = 0; n < document.relations.size(); ++n) out.push_back(features.of(n));
  return out;
}

void weigh_relations(Document& document, double least) {
  static const FeatureWeights weights("relation_weights.tsv");
  const auto features = relation_features(document);
  for (std::size_t n = 0; n < features.size(); ++n)
    document.relations[n].confidence = weights.probability(features[n]);
  std::erase_if(document.relations,
                [least](const Relation& relation) { return relation.confidence < least; });
}

}  // namespace tamis::documents
