#include "screen/prepared_name.h"

#include <algorithm>
#include <cmath>

#include "base/unset_array.h"
#include "index/name_index.h"
#include "model/entity.h"
#include "names/word_memory.h"
#include "screen/name_memory.h"
#include "text/utf8.h"

namespace tamis::screen {

void PreparedName::cut(std::string_view text, text::Cut cut) {
  text_ = text;
  parsed_.fill(false);
  fills_field_ = false;
  if (text.size() + 1 >= names::kFieldCharacters) {
    const std::size_t characters = text::count_code_points(text);
    fills_field_ = characters == names::kFieldCharacters || characters + 1 == names::kFieldCharacters;
  }
  (void)buffer_.tokenize(text, cut);
  by_words_ = cut == text::Cut::kWords && syllable_words_.cut(buffer_.tokens());
  if (memory_ != nullptr) memory_->ask(tokens(), asked_);
}

void PreparedName::expect_words() const noexcept {
  memory_->expect(std::span(asked_).first(tokens().size()));
}

void PreparedName::find_words() {
  const auto tokens = this->tokens();
  facts_.resize(tokens.size());
  memory_->words(tokens, std::span(asked_).first(tokens.size()), known_);
  for (std::size_t i = 0; i < tokens.size(); ++i) facts_[i] = &known_[i]->facts;
}

void PreparedName::prepare(std::string_view text, text::Cut cut) {
  this->cut(text, cut);
  alternatives_.clear();
  words_.clear();
  if (memory_ != nullptr) {
    expect_words();
    find_words();
    return;
  }
  const auto tokens = this->tokens();
  facts_.resize(tokens.size());
  // Views need the place that all alternatives end up at.
  for (const text::Token& token : tokens) {
    if (!token.alternatives.empty()) index::append_alternatives(alternatives_, token.alternatives);
  }
  base::UnsetArray<std::string_view, text::kMaxTokens> latin;
  for (std::size_t i = 0; i < tokens.size(); ++i) latin[i] = tokens[i].latin;
  names::word_facts(latin.first(tokens.size()), facts_);
  std::size_t at = 0;
  for (const text::Token& token : tokens) {
    std::size_t size = 0;
    for (const std::string_view alternative : token.alternatives) {
      if (!alternative.empty() && alternative.size() <= text::kMaxTokenBytes) size += 1 + alternative.size();
    }
    words_.push_back({token.latin,
                      token.native,
                      std::string_view(alternatives_).substr(at, size),
                      token.unvowelled,
                      {},
                      facts_[words_.size()],
                      nullptr});
    at += size;
  }
}

bool PreparedName::prepare_words(std::string_view text) {
  prepare(text, text::Cut::kWords);
  return by_words_;
}

std::span<const names::Part> PreparedName::parts(names::NameKind kind) {
  const auto slot = static_cast<std::size_t>(kind);
  if (!parsed_[slot]) {
    if (by_words_)
      syllable_words_.parse(kind, parts_[slot]);
    else
      names::parse_name(kind, buffer_.tokens(), facts_, parts_[slot]);
    if (fills_field_ && parts_[slot].size() > 1) parts_[slot].back().flags |= names::kMayBeCut;
    parsed_[slot] = true;
  }
  return parts_[slot];
}

std::string_view PreparedName::written(std::size_t first, std::size_t count) const noexcept {
  const auto tokens = this->tokens();
  if (count == 0 || first >= tokens.size()) return {};
  const std::size_t last = std::min(first + count, tokens.size()) - 1;
  const std::size_t begin = std::min<std::size_t>(tokens[first].begin, text_.size());
  const std::size_t end = std::clamp<std::size_t>(tokens[last].end, begin, text_.size());
  return text_.substr(begin, end - begin);
}

names::NameKind name_kind_of_schema(std::string_view schema) noexcept {
  return name_kind_of_schema(model::find_schema(schema));
}

names::NameKind name_kind_of_schema(const model::Schema* schema) noexcept {
  using Kind = model::Schema::Kind;
  if (schema == nullptr) return names::NameKind::kOrganization;
  switch (schema->kind) {
    case Kind::kPerson:
      return names::NameKind::kPerson;
    case Kind::kVessel:
    case Kind::kThing:
      return names::NameKind::kThing;
    case Kind::kOrganization:
    case Kind::kAny:
    case Kind::kNone:
      break;
  }
  return names::NameKind::kOrganization;
}

namespace {

template <class Name>
void append_evidence(std::string_view feature, std::span<const names::Piece> pieces, const Name& query,
                     const Name& listed, std::vector<Evidence>& out) {
  // What says most comes first; words that say nothing stay, because a reviewer looks for every word.
  std::array<std::uint8_t, 4 * text::kMaxTokens>
      order;  // a piece for each word of both sides, and a few of the whole
  const std::size_t count = std::min(pieces.size(), order.size());
  constexpr std::size_t kFew = 12;
  if (count <= kFew) {  // each goes behind those that say more, and those before it that say as much
    std::array<float, kFew> weight;
    for (std::size_t i = 0; i < count; ++i) weight[i] = std::abs(pieces[i].bits);
    std::array<std::uint32_t, kFew> places{};
    for (std::size_t i = 0; i < count; ++i) {
      std::uint32_t more = 0;
      for (std::size_t k = i + 1; k < count; ++k) {
        const std::uint32_t is_more = weight[k] > weight[i] ? 1 : 0;
        more += is_more;
        places[k] += 1 - is_more;
      }
      places[i] += more;
    }
    for (std::size_t i = 0; i < count; ++i) order[places[i]] = static_cast<std::uint8_t>(i);
  } else {
    for (std::size_t i = 0; i < count; ++i) {
      std::size_t at = i;
      for (; at > 0 && std::abs(pieces[order[at - 1]].bits) < std::abs(pieces[i].bits); --at)
        order[at] = order[at - 1];
      order[at] = static_cast<std::uint8_t>(i);
    }
  }
  const std::size_t before = out.size();
  out.resize(before + count);
  for (std::size_t i = 0; i < count; ++i) {
    const names::Piece& piece = pieces[order[i]];
    Evidence& evidence = out[before + i];
    evidence.feature = feature;
    evidence.operation = names::operation_name(piece.operation);
    if (piece.operation < names::Operation::kComplete) {
      if (piece.query_count > 0) evidence.query = query.written(piece.query_first, piece.query_count);
      if (piece.listed_count > 0) evidence.listed = listed.written(piece.listed_first, piece.listed_count);
    }
    evidence.bits = static_cast<double>(piece.bits);
  }
}

}  // namespace

void append_name_evidence(std::string_view feature, std::span<const names::Piece> pieces,
                          const PreparedName& query, const PreparedName& listed, std::vector<Evidence>& out) {
  append_evidence(feature, pieces, query, listed, out);
}

void append_name_evidence(std::string_view feature, std::span<const names::Piece> pieces,
                          const KnownName& query, const KnownName& listed, std::vector<Evidence>& out) {
  append_evidence(feature, pieces, query, listed, out);
}

}  // namespace tamis::screen
