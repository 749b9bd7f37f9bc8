// The name beside the words by which a speaker is called: "das Expertengremium (|MSMT|)", "der Analytiker des Zentrums „Kreuzweg“ |Denis
// Martschel|", "|Justice For Burma|, a London-based organization, alleged".
#include <algorithm>
#include <utility>

#include "documents/names/oblique_names.h"
#include "documents/statements/statement_reader.h"
#include "documents/words/speaker_languages.h"

namespace tamis::documents {

// Whoever is named from `token` on by a name: a person, or the body that a noun for media or bodies leads to.
Speaker StatementReader::name_at(std::uint32_t token, bool body) const {
  const std::int32_t number = in_quote(token) ? -1 : speakers_.mention_at(token);
  if (number < 0 || (token > 0 && speakers_.mention_at(token - 1) == number)) return {};
  const Mention& mention = document_.mentions[static_cast<std::size_t>(number)];
  const bool kind = mention.kind == EntityKind::kPerson ? mention.form <= MentionForm::kGivenName
                                                        : body && mention.kind == EntityKind::kOrganization &&
                                                              mention.form <= MentionForm::kAcronym;
  if (!kind || mention.referent == kNobody) return {};
  Speaker named = speakers_.behind_preposition(text_.tokens_in(mention.span), language_);
  return named.referent == mention.referent ? named : Speaker{};
}

// "警察庁と|米連邦捜査局|": a body by its name is in the phrase.
bool StatementReader::names_others(TokenRange phrase) const {
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    const std::int32_t number = speakers_.mention_at(i);
    if (number < 0) continue;
    const Mention& mention = document_.mentions[static_cast<std::size_t>(number)];
    if (mention.kind == EntityKind::kOrganization && mention.form <= MentionForm::kAcronym) return true;
  }
  return false;
}

void StatementReader::take_name_apposed(Speaker& speaker) const {
  const bool words =
      speaker.mention < 0
          ? speaker.referent == kNobody && (speaker.medium != "person" || is_romance(language_))
          : speaker.referent == kNobody ||
                document_.referents[static_cast<std::size_t>(speaker.referent)].kind == EntityKind::kGroup;
  if (!words || speaker.pronoun != 0 || speaker.tokens.first >= speaker.tokens.last ||
      !unit_.contains(speaker.tokens.first) || speaker.tokens.last > unit_.last ||
      is_evidence(speaker.word) || speaker.word == SourceWord::kDocument)
    return;
  const TokenRange phrase = speaker.tokens;
  const auto call = [&](Speaker named, TokenRange tokens) {
    named.tokens = tokens;
    named.confidence = std::min(named.confidence, speaker.confidence);
    speaker = std::move(named);
  };
  const std::uint32_t next = phrase.last;
  // "das Expertengremium (|MSMT|)"
  if (next + 2 < unit_.last && text_.tokens[next].kind == TokenKind::kOpen) {
    Speaker named = name_at(next + 1, true);
    if (named.found() && named.medium != "person" && named.tokens.last < unit_.last &&
        text_.tokens[named.tokens.last].kind == TokenKind::kClose && !names_others(phrase)) {
      named.name = speaker.name;  // as the page calls it here
      return call(std::move(named), phrase);
    }
  }
  const auto ends_here = [&](std::uint32_t token) {
    return token >= unit_.last || !is_word_or_number(text_.tokens[token]) ||
           std::any_of(cues_.begin(), cues_.end(),
                       [&](const Cue& cue) { return cue.tokens.contains(token); });
  };
  // "der Analytiker des Zentrums „Kreuzweg“ |Denis Martschel|", "le quotidien mauritanien |Al-Atlal|"
  if (next < unit_.last) {
    const bool spaced = text_.tokens[next].space_before;
    // "el grupo de ransomware |LockBit|", "la société d'analyse |Elliptic|"
    const bool body =
        passes_on(speaker.word) || (is_romance(language_) && speaker.word == SourceWord::kGroup);
    Speaker named = spaced ? name_at(next, body) : Speaker{};
    if (named.found() && ends_here(named.tokens.last) &&
        !is_genitive_name(text_, {next, named.tokens.last}, language_))
      return call(std::move(named), {phrase.first, named.tokens.last});
  }
  // "|Justice For Burma|, a London-based organization, alleged"
  const bool opens =
      phrase.first >= unit_.first + 2 && text_.tokens[phrase.first - 1].kind == TokenKind::kComma;
  const std::int32_t before = opens ? speakers_.mention_at(phrase.first - 2) : -1;
  if (before < 0 || !ends_here(next)) return;
  const TokenRange name = text_.tokens_in(document_.mentions[static_cast<std::size_t>(before)].span);
  if (name.first < unit_.first || name.last != phrase.first - 1 ||
      (name.first > unit_.first && text_.tokens[name.first - 1].kind != TokenKind::kComma &&
       text_.tokens[name.first - 1].kind != TokenKind::kQuote &&
       text_.tokens[name.first - 1].kind != TokenKind::kDash))
    return;
  Speaker named = name_at(name.first, true);
  if (named.found() && !named.is_medium()) call(std::move(named), named.tokens);
}

}  // namespace tamis::documents
