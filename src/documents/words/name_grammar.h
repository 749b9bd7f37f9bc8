// Small words and endings of the languages by which names in text are found: data/name_grammar.tsv.
#ifndef TAMIS_DOCUMENTS_WORDS_NAME_GRAMMAR_H_
#define TAMIS_DOCUMENTS_WORDS_NAME_GRAMMAR_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tamis::documents {

// The classes of the table, in the order of their names in name_grammar.cc.
enum class NameGrammar : std::uint8_t {
  kLink,
  kGenitive,
  kGrows,
  kArticle,
  kSeveral,
  kOne,
  kPlaceBefore,
  kSurnameEnd,
  kNominativeEnd,
  kFeminineEnd,
  kMasculineObliqueEnd,
  kSyllableEnd,
  kGenitiveEnd,
  kAdjectiveGenitiveEnd,
  kFormerPrefix,
  kParticle,
  kClauseEnd,
  kSon,
  kArabicArticle,
  kThreeWords,
  kKanaSign,
  kOf,
  kNotPronoun,
  kNotPlace,
  kBehindName,
  kBodyGoesOn,
  kNameInside,
  kVerbLinkEnd,
  kSentenceEnd,
  kArabicThat,
  kInCharge,
  kHoldersNoun,
  kCopula,
  kOwnerEnd,
  kParent,
  kFamilyFirst,
  kArabicDefinite,
  kArabicImperfect,
  kNisba,
  kNoNisba,
  kCompoundFirst,
  kCompoundLast,
  kBetween,
  kBodyEnd,
  kBodyEndPerhaps,
  kTitleLink,
  kVerbEnd,
  kAdjectiveEnd,
  kTurkishOwnedEnd,
  kWhoseSurnameEnd,
  kManyAdjectiveEnd,
  kObliqueAdjectiveEnd,
  kFieldAnd,
  kFieldNoun,
  kBeing,
  kNameLink,
  kFieldTitleAnd,
  kAdjectiveRank,
  kRankFront,
};

// `lower`: by append_lower(). Binary search; thread-safe.
[[nodiscard]] bool is_grammar_word(NameGrammar kind, std::string_view lower);
// Bytes of the first ending of the table, or beginning, that `lower` has; 0: none. Some comparisons of a few letters.
[[nodiscard]] std::size_t ending_bytes(NameGrammar kind, std::string_view lower);
[[nodiscard]] std::size_t beginning_bytes(NameGrammar kind, std::string_view lower);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_NAME_GRAMMAR_H_
