// Small words and endings of the languages that the grammars of times, quantities, events and statements ask for by name:
// data/grammar_words.tsv.
#ifndef TAMIS_DOCUMENTS_GRAMMAR_WORDS_H_
#define TAMIS_DOCUMENTS_GRAMMAR_WORDS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tamis::documents {

// The uses of the table, in the order of their names in grammar_words.cc.
enum class WordUse : std::uint8_t {
  kFutureEnd,
  kConditionalEnd,
  kPastEnd,
  kPluralPastEnd,
  kFinalVerbEnd,
  kParticipleEnd,
  kGerundEnd,
  kFailedEnd,
  kPassiveEnd,
  kCountBegin,
  kLocativeEnd,
  kPossibleIn,
  kThis,
  kHeadOf,
  kDeedEnd,
  kDeedNoun,
  kPurpose,
  kNounEnd,
  kWordFront,
  kNounFront,
  kArticleFront,
  kToArticle,
  kToFront,
  kPastParticle,
  kPresentFront,
  kPastVerbEnd,
  kAdjectiveEnd,
  kGenitiveEnd,
  kCountedClose,
  kEventClose,
  kSinceEnd,
  kUntilEnd,
  kAboutBefore,
  kOrdinalMark,
  kOrdinalHyphen,
  kWholeMonth,
  kPluralUnit,
  kNoSeason,
  kLabelStop,
  kPartOf,
  kPartArticle,
  kRelativeCount,
  kPersons,
  kAlternative,
  kWhom,
  kImpersonal,
  kTellingEnd,
  kTopicParticle,
  kSubjectParticle,
  kObjectParticle,
  kWhoseParticle,
  kQuoteParticle,
  kMediumParticle,
  kSpeakerParticle,
  kSourceClose,
  kTopicClose,
  kObjectClose,
  kWhereEnd,
  kQuoteEnd,
  kQuoteWord,
  kAgencyEnd,
  kNewspaperEnd,
  kFeminineVerbEnd,
  kNeuterVerbEnd,
  kClauseParticipleEnd,
  kActiveParticipleEnd,
  kFieldAdjectiveEnd,
  kAndFront,
  kAnyOf,
  kWithin,
  kClauseObjectEnd,
  kNounObjectEnd,
  kSubjectContrast,
  kDativePluralEnd,
  kAttributiveEnd,
  kFutureFront,
  kOrdinal,
  kAttackPreposition,
  kConditionOnlyFirst,
  kItemAdjectiveEnd,
  kBeforeTopic,
  kClauseClose,
  kHonorific,
  kAdjunctClose,
  kNounOpen,
  kOfficeEnd,
  kAdnominalEnd,
  kSpeechPlace,
  kToParticle,
  kSaidEnd,
  kObliqueArticle,
  kNoKonjunktiv,
  kRelativeVerbEnd,
  kAndWord,
  kObjectMark,
  kNoSpeechVerb,
  kFiniteVerbEnd,
  kQuestionEnd,
  kPersonAnaphor,
  kPersonNounEnd,
  kBridgingNoun,
  kLiesBefore,
  kMasculineArticle,
  kFeminineArticle,
  kFeminineNounEnd,
  kNeuterNounEnd,
  kOneOf,
  kOutOf,
  kInfinitiveEnd,
  kInfinitive,
  kToInfinitive,
  kHisWords,
  kToWhomFront,
  kFromWhom,
  kTellsOf,
  kAdjunctOpen,
  kAspect,
  kToEnding,
  kAnaphorOf,
  kDativeEnd,
  kAlsoBefore,
  kAccusativeEnd,
  kComplementOpen,
  kNounClose,
  kAuxiliaryVerb,
  kAuxiliaryAdverb,
  kTimeOpen,
  kKnowing,
  kAsFollows,
  kObjectPronoun,
  kObjectPronouns,
  kNoSubject,
  kWhomEnd,
  kBeforeSpeech,
  kAndSaidEnd,
  kNounClauseEnd,
  kMeetingVerb,
  kDateEnd,
  kSaidBeforeNoun,
  kSpeechDay,
  kPresentEnd,
  kNoTopic,
  kVerbBeforeNoun,
  kSourceParticle,
  kMadePublic,
  kPluralEnd,
  kSame,
  kViewNoun,
  kAskedEnd,
  kCliticPronoun,
  kForIt,
  kTanwinEnd,
  kNoAccusative,
  kQuestionLabel,
  kAnswerLabel,
  kConditionOpen,
  kConditionBehind,
  kGenitiveNounEnd,
  kAside,
  kBeforeVerb,
  kVerbLikeNounEnd,
  kWhileEnd,
  kDroppedEnd,
  kWithParticle,
  kContraction,
  kNotSaid,
  kClaimNoun,
  kViewPlace,
  kAmong,
  kToQuestion,
  kAlsoTopic,
  kGoesOn,
  kAdjective,
  kInNameOf,
  kNounLink,
  kBodyAbroad,
  kPersonNoun,
  kFemalePresent,
  kObjectSuffix,
  kPossessiveEnd,
  kBodyNoun,
  kNoObjectSuffix,
  kNoParticiple,
  kClauseOpener,
  kViewClauseEnd,
  kMannerBefore,
  kExpected,
  kFutureWord,
  kOfParticle,
  kUses
};

// The words of one language; immutable. Sets are some dozen words at the most, so they are gone through in order.
class GrammarWords {
 public:
  // `lower`: by append_lower().
  [[nodiscard]] bool has(WordUse use, std::string_view lower) const noexcept;
  // Whether `lower` has one of the endings and at least `beyond` bytes before it.
  [[nodiscard]] bool ends(WordUse use, std::string_view lower, std::size_t beyond = 0) const noexcept;
  // Bytes of the first such ending; 0: none.
  [[nodiscard]] std::size_t ending_bytes(WordUse use, std::string_view lower,
                                         std::size_t beyond = 0) const noexcept;
  // Whether `lower` begins with one of them, or holds one.
  [[nodiscard]] bool begins(WordUse use, std::string_view lower) const noexcept;
  [[nodiscard]] bool holds(WordUse use, std::string_view lower) const noexcept;
  [[nodiscard]] const std::vector<std::string_view>& words(WordUse use) const noexcept {
    return words_[static_cast<std::size_t>(use)];
  }
  void add(WordUse use, std::string_view word);

 private:
  std::array<std::vector<std::string_view>, static_cast<std::size_t>(WordUse::kUses)> words_;
};

// Those of a language and of every language; valid for ever, thread-safe, one hash look-up.
[[nodiscard]] const GrammarWords& grammar_words(std::string_view language);

// As the table writes it: "future_end".
[[nodiscard]] std::string_view use_name(WordUse use) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_GRAMMAR_WORDS_H_
