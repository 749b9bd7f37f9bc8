// Which class of evidence (evidence_weights.h) a part of a name is that met another, was replaced or is missing. Scoring
// (name_evidence.h) and its bound (name_bound.h) share it, as do the tools that fit the weights.
#ifndef TAMIS_NAMES_EVIDENCE_CLASSES_H_
#define TAMIS_NAMES_EVIDENCE_CLASSES_H_

#include <algorithm>

#include "names/evidence_weights.h"
#include "names/name.h"
#include "names/token_match.h"

namespace tamis::names {

// Whether the absence or replacement of a part of that role says something about who is meant.
[[nodiscard]] constexpr bool discriminates(Role role) noexcept {
  constexpr auto bit = [](Role of) { return 1U << static_cast<unsigned>(of); };
  constexpr unsigned kTelling = bit(Role::kOrdinary) | bit(Role::kPlace) | bit(Role::kNumber);
  return (kTelling >> (static_cast<unsigned>(role) & 31U) & 1U) != 0;
}

// Part::bits(), kMaxInformation at most. By whole numbers: what is more of two floats becomes a branch.
[[nodiscard]] inline float information(const Part& part) noexcept {
  constexpr auto kMost = static_cast<unsigned>(kMaxInformation * 8.0F);
  static_assert(static_cast<float>(kMost) / 8.0F == kMaxInformation);
  return static_cast<float>(std::min<unsigned>(part.bits8, kMost)) / 8.0F;
}

// Whether a part says what a firm does.
[[nodiscard]] inline bool is_trade(const Part& part) noexcept {
  return (part.role == Role::kGeneric || part.role == Role::kLegalForm) &&
         says_trade({part.role, part.group, part.family});
}
// The most bits that a word of so many letters says of whose it is: initials are many a firm's.
[[nodiscard]] constexpr float most_of_letters(std::uint8_t letters) noexcept {
  return 3.0F * static_cast<float>(letters) - 1.0F;
}

// Of a part that met its like. `role`: of the listed part if both tell people apart, else of the one that does not.
// `both_known`: both are well-known words.
[[nodiscard]] EvidenceClass matched_class(NameKind kind, Role role, const TokenMatch& match,
                                          bool both_known) noexcept;
// Information of kBySound: how many letters sound alike.
[[nodiscard]] inline float letters_by_sound(const Part& left, const Part& right) noexcept {
  return std::min(static_cast<float>(std::min(left.letters, right.letters)), kMaxInformation);
}
// Of a part that has nothing on the other side. `middle`: words that tell people apart stand on both sides of it;
// `in_listed`: it is the query's.
[[nodiscard]] EvidenceClass missing_class(NameKind kind, const Part& part, bool middle,
                                          bool in_listed) noexcept;
// `in_slot`: it stands between the same neighbours as what replaced it.
[[nodiscard]] EvidenceClass replaced_class(Role role, bool in_slot) noexcept;

// Whether the query's word met one of which the field holds only the beginning (kMayBeCut).
[[nodiscard]] inline bool is_cut_short(const Part& query, const TokenMatch& match) noexcept {
  return (query.flags & kMayBeCut) != 0 && match.operation == Operation::kInitial;
}

// Whether two words of which one tells people apart and the other does not (a trade, a legal form) are only a little alike.
[[nodiscard]] bool is_guess_of_role(const Part& left, const Part& right, const TokenMatch& match) noexcept;
// Whether one of two words that translate each other is a trade of the tables, and the query's, in another script, no word that
// many firms bear as their own (البحر, Marine; الحربي, MILITARY).
[[nodiscard]] bool is_of_trade(const Part& query, const Part& listed, bool scripts_across) noexcept;
// Whether words that met (`used`: a bit each), no legal forms (Deutsche Bank (Schweiz) AG), stand before and behind the listed
// word `at`.
[[nodiscard]] bool stands_within(std::span<const Part> listed, std::uint64_t used, std::size_t at) noexcept;
// Whether a word of the query that tables have as a trade or place (Bahrain) met a listed word that none has (BEHRAN) and that is
// only like it: it is written right, so it is no slip.
[[nodiscard]] bool is_guess_of_known_word(const Part& left, const Part& right,
                                          const TokenMatch& match) noexcept;

// Whether a word is the first of several that tables have together (대 of 대한, Korea).
[[nodiscard]] constexpr bool begins_table_word(std::span<const Part> parts, std::size_t at) noexcept {
  return at + 1 < parts.size() && (parts[at + 1].flags & kContinuesPhrase) != 0 &&
         (parts[at].flags & kContinuesPhrase) == 0;
}

// What a match of two words is once their parts are known: words of one group are the same, legal forms of one family nearly.
[[nodiscard]] TokenMatch match_of_parts(const Part& left, const Part& right,
                                        const TokenMatch& match) noexcept;

}  // namespace tamis::names

#endif  // TAMIS_NAMES_EVIDENCE_CLASSES_H_
