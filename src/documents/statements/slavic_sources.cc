#include "documents/statements/slavic_sources.h"

#include <string>

#include "documents/words/grammar_words.h"
#include "documents/words/offices.h"
#include "documents/words/slavic_endings.h"

namespace tamis::documents {

namespace {

// "Według ONZ |syryjscy żołnierze| ostrzelali", "Podle CIA |íránští důstojníci| předali": behind the name of a body an adjective in the nominative
// plural, a noun, and their verb in the plural.
bool opens_plural_subject(const Work& work, const SpeakerFinder& speakers, std::uint32_t at,
                          std::uint32_t last, std::string_view language) {
  constexpr std::uint32_t kLongest = 7;  // tokens from the adjective to the verb
  const TextTokens& text = work.tokens;
  if (at + 2 >= last || text.tokens[at].capital || text.tokens[at].kind != TokenKind::kWord ||
      !has_slavic_ending(SlavicEnding::kNominativeAdjective, language, text.lower(at)))
    return false;
  const std::int32_t number = speakers.mention_at(at - 1);
  if (number < 0) return false;
  const Mention& mention = work.document->mentions[static_cast<std::size_t>(number)];
  if (mention.kind == EntityKind::kPerson || mention.kind == EntityKind::kVessel) return false;
  for (std::uint32_t i = at + 2; i < last && i < at + kLongest; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord) return false;
    if (!text.tokens[i].capital && has_slavic_ending(SlavicEnding::kPluralVerb, language, text.lower(i)))
      return true;
  }
  return false;
}

// "Zdaniem |śledczych| biznesmen kupił", "Podle |vyšetřovatelů| podnikatel koupil": behind people in the genitive plural a noun in the nominative, by
// its ending and that of the verb behind it.
bool opens_single_subject(const Work& work, const SpeakerFinder& speakers, TokenRange region,
                          std::string_view language) {
  constexpr std::size_t kStem = 2;  // bytes
  constexpr std::uint32_t kNoun = 1, kVerb = 2;
  const TextTokens& text = work.tokens;
  const std::uint32_t at = region.first;
  if (at + kVerb >= region.last || text.tokens[at + kNoun].capital || text.tokens[at + kVerb].capital ||
      text.tokens[at + kVerb].kind != TokenKind::kWord || speakers.mention_at(at + kVerb) >= 0 ||
      !has_slavic_ending(SlavicEnding::kGenitivePlural, language, text.lower(at)))
    return false;
  const std::string_view noun = text.lower(at + kNoun);
  const std::string_view verb = text.lower(at + kVerb);
  const GrammarWords& grammar = grammar_words(language);
  return grammar.ends(WordUse::kPastVerbEnd, verb, kStem) &&
         !has_slavic_ending(SlavicEnding::kObliqueNoun, language, noun) &&
         (grammar.ends(WordUse::kFeminineVerbEnd, verb, kStem) ||
          !grammar.ends(WordUse::kFeminineNounEnd, noun, kStem));
}

}  // namespace

std::uint32_t slavic_source_end(const Work& work, const SpeakerFinder& speakers, TokenRange region,
                                 std::string_view language) {
  constexpr std::uint32_t kReach = 4;         // tokens of the source
  constexpr std::uint32_t kFewestBehind = 2;  // tokens of what is said, with a verb
  const TextTokens& text = work.tokens;
  if (opens_single_subject(work, speakers, region, language)) return region.first + 1;
  for (std::uint32_t i = region.first + 1; i < region.last && i <= region.first + kReach; ++i) {
    if (text.tokens[i - 1].kind != TokenKind::kWord) break;
    if (opens_plural_subject(work, speakers, i, region.last, language)) return i;
  }
  for (std::uint32_t i = region.first + 1; i < region.last && i <= region.first + kReach; ++i) {
    if (text.tokens[i - 1].kind != TokenKind::kWord) return region.last;
    const std::int32_t number = speakers.mention_at(i);
    if (number < 0) continue;
    const Mention& mention = work.document->mentions[static_cast<std::size_t>(number)];
    const TokenRange name = text.tokens_in(mention.span);
    const std::int32_t before = speakers.mention_at(i - 1);
    const TokenRange own{i, name.last};
    // "|śledczych| Adam Gąsior": the people of the source may be taken for his title.
    const bool joined = before == number && i == region.first + 1;
    if (mention.referent < 0 || (name.first != i && !joined) || name.last + kFewestBehind > region.last ||
        mention.form == MentionForm::kTitle || mention.form == MentionForm::kDescription ||
        (mention.kind != EntityKind::kPerson && mention.kind != EntityKind::kPlace) ||
        (before >= 0 && !joined &&
         work.document->mentions[static_cast<std::size_t>(before)].kind != EntityKind::kGroup) ||
        text.at(text.span(own)) != work.document->referents[static_cast<std::size_t>(mention.referent)].name)
      return region.last;
    const std::string_view noun = text.lower(i - 1);
    const bool body = language != "bg" || noun.ends_with("\u0442\u0430") || noun.ends_with("\u0442\u043e") ||
                      noun.ends_with("\u0442\u0435");
    const bool titled =
        mention.kind == EntityKind::kPerson && !offices_in(text.at(text.span({region.first, i}))).empty();
    return body && !titled ? i : region.last;
  }
  return region.last;
}

}  // namespace tamis::documents
