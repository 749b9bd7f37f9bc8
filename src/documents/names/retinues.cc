#include "documents/names/retinues.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "documents/names/name_cases.h"
#include "documents/names/oblique_names.h"
#include "documents/words/cues.h"
#include "documents/words/event_tables.h"
#include "documents/words/grammar_words.h"
#include "documents/words/tokens.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// The end of the longest noun for somebody's people that begins at `token`; `token`: none does.
std::uint32_t people_at(const Work& work, std::uint32_t token, std::uint32_t last,
                        std::string_view language) {
  const EventTables& tables = EventTables::get();
  thread_local std::vector<PhraseTable::Match> found;
  tables.word_phrases.find(work.tokens, token, last, language, found);
  std::uint32_t end = token;
  for (const PhraseTable::Match& match : found) {
    const EventWord& word = tables.words[EventTables::place(match.value)];
    if (word.word == WordClass::kPeople && word.value == "retinue") end = std::max(end, match.tokens.last);
  }
  return end;
}

}  // namespace

std::uint32_t people_before(const Work& work, std::uint32_t first, std::uint32_t end,
                            std::string_view language) {
  constexpr std::uint32_t kMostWords = 3;
  for (std::uint32_t at = end; at > first && end - at < kMostWords; --at) {
    if (people_at(work, at - 1, end, language) == end) return at - 1;
  }
  return end;
}

bool is_oblique_name(const Work& work, std::uint32_t token, std::uint32_t noun_end) {
  const std::uint32_t first = work.tokens.sentences[work.tokens.sentence_of[token]].tokens.first;
  const auto from =
      std::lower_bound(work.names.begin(), work.names.end(), first,
                       [](const NameInText& one, std::uint32_t at) { return one.tokens.first < at; });
  const auto name = std::find_if(from, work.names.end(), [&](const NameInText& one) {
    return one.tokens.first > token || (one.core_tokens.contains(token) && one.kind == EntityKind::kPerson);
  });
  if (name == work.names.end() || name->tokens.first > token) return false;
  std::string normal;
  append_lower(normal, name->normal);
  const std::string_view last = work.tokens.lower(token);
  if (!normal.ends_with(last)) return true;
  constexpr std::array<std::string_view, 6> kOneForm = {"\u043E", "\u0435", "\u0438",
                                                        "\u0443", "\u044E", "\u044D"};
  constexpr std::array<std::string_view, 5> kOfOne = {"\u043A", "\u0442", "\u044C", "\u0440", "\u043D"};
  const auto ends = [](const auto& endings, std::string_view word) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view end) { return word.ends_with(end); });
  };
  return ends(kOneForm, last) && !ends(kOfOne, work.tokens.lower(noun_end - 1));
}

namespace {

// The person's name that ends before the token; empty: none does.
TokenRange person_before(const Work& work, std::uint32_t token) {
  const auto name = std::find_if(work.names.begin(), work.names.end(), [&](const NameInText& one) {
    return one.kind == EntityKind::kPerson && one.core_tokens.last == token &&
           (one.form == MentionForm::kName || one.form == MentionForm::kSurname);
  });
  return name == work.names.end() ? TokenRange{} : name->core_tokens;
}

}  // namespace

TokenRange retinue_of(const Work& work, TokenRange name) {
  if (name.first >= name.last) return {};
  const std::uint32_t number = work.tokens.sentence_of[name.first];
  const TokenRange sentence = work.tokens.sentences[number].tokens;
  const std::string_view language = work.language_of_sentence(number);
  const bool slavic = has_order(language, WordOrder::kSlavic);
  if (slavic || language == "ar" || language == "fa") {
    std::uint32_t first = people_before(work, sentence.first, name.first, language);
    std::uint32_t own = name.first;  // where the noun ends
    if (first == name.first) {
      own = people_at(work, name.first, name.last, language);
      if (own == name.first || own >= name.last) return {};
      if (slavic && !work.tokens.tokens[own].capital) return {};
      first = name.first;
    }
    if (slavic && !is_genitive_name(work.tokens, {own, name.last}, language) &&
        !is_oblique_name(work, name.last - 1, own))
      return {};
    return {first, name.last};
  }
  const NameCases& cases = NameCases::get();
  if (cases.has_genitive_article(language)) {
    // "Consilierul |Maiei Sandu|": a given name may say it by its case.
    const std::uint32_t own = people_at(work, name.first, name.last, language);
    if (own > name.first && own < name.last && is_genitive_name(work.tokens, {own, name.last}, language))
      return name;
    const std::uint32_t article = name.first > sentence.first ? name.first - 1 : name.first;
    if (article == name.first ||
        (clause_word_classes(language, work.tokens.lower(article)) & clause_word::kGenitive) == 0)
      return {};
    const std::uint32_t first = people_before(work, sentence.first, article, language);
    return first == article ? TokenRange{} : TokenRange{first, name.last};
  }
  if (cases.owns_unmarked(language) && people_at(work, name.first, name.last, language) == name.last) {
    const TokenRange owner = person_before(work, name.first);
    if (owner.first < owner.last) return {owner.first, name.last};
  }
  const GrammarWords& grammar = grammar_words(language);
  std::uint32_t end = name.last;
  bool whose = cases.owns_unmarked(language) ||
               grammar.has(WordUse::kWhoseParticle, work.tokens.lower(end - 1)) ||
               (language == "ko" && grammar.ends(WordUse::kWhoseParticle, work.tokens.at(end - 1)));
  if (!whose && end < sentence.last && grammar.has(WordUse::kWhoseParticle, work.tokens.lower(end))) {
    whose = true;
    ++end;
  }
  if (!whose || end >= sentence.last) return {};
  const std::uint32_t last = people_at(work, end, sentence.last, language);
  return last == end ? TokenRange{} : TokenRange{name.first, last};
}

}  // namespace tamis::documents
