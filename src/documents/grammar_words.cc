#include "documents/grammar_words.h"

#include <algorithm>
#include <deque>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/data_table.h"
#include "documents/han_forms.h"

namespace tamis::documents {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(WordUse::kUses)> kUseNames = {
    "future_end",
    "conditional_end",
    "past_end",
    "plural_past_end",
    "final_verb_end",
    "participle_end",
    "gerund_end",
    "failed_end",
    "passive_end",
    "count_begin",
    "locative_end",
    "possible_in",
    "this",
    "head_of",
    "deed_end",
    "deed_noun",
    "purpose",
    "noun_end",
    "word_front",
    "noun_front",
    "article_front",
    "to_article",
    "to_front",
    "past_particle",
    "present_front",
    "past_verb_end",
    "adjective_end",
    "genitive_end",
    "counted_close",
    "event_close",
    "since_end",
    "until_end",
    "about_before",
    "ordinal_mark",
    "ordinal_hyphen",
    "whole_month",
    "plural_unit",
    "no_season",
    "number_label",
    "near_place",
    "place_noun",
    "named",
    "no_target",
    "made_in",
    "age_front",
    "as_office",
    "suffers_front",
    "plural_article",
    "year_before",
    "year_verb_end",
    "day_preposition",
    "label_stop",
    "part_of",
    "part_article",
    "relative_count",
    "persons",
    "alternative",
    "whom",
    "impersonal",
    "telling_end",
    "topic_particle",
    "subject_particle",
    "object_particle",
    "whose_particle",
    "quote_particle",
    "medium_particle",
    "speaker_particle",
    "source_close",
    "topic_close",
    "object_close",
    "where_end",
    "quote_end",
    "quote_word",
    "agency_end",
    "newspaper_end",
    "feminine_verb_end",
    "neuter_verb_end",
    "clause_participle_end",
    "active_participle_end",
    "field_adjective_end",
    "and_front",
    "any_of",
    "within",
    "clause_object_end",
    "noun_object_end",
    "subject_contrast",
    "dative_plural_end",
    "attributive_end",
    "future_front",
    "ordinal",
    "attack_preposition",
    "condition_first",
    "item_adjective_end",
    "before_topic",
    "clause_close",
    "honorific",
    "adjunct_close",
    "noun_open",
    "office_end",
    "adnominal_end",
    "speech_place",
    "to_particle",
    "said_end",
    "oblique_article",
    "no_konjunktiv",
    "relative_verb_end",
    "and_word",
    "object_mark",
    "no_speech_verb",
    "finite_verb_end",
    "question_end",
    "person_anaphor",
    "person_noun_end",
    "bridging_noun",
    "lies_before",
    "no_compound_end",
    "time_adjective",
    "tells_medium",
    "masculine_article",
    "feminine_article",
    "feminine_noun_end",
    "neuter_noun_end",
    "one_of",
    "out_of",
    "infinitive_end",
    "infinitive",
    "to_infinitive",
    "his_words",
    "to_whom_front",
    "from_whom",
    "tells_of",
    "adjunct_open",
    "aspect",
    "to_ending",
    "anaphor_of",
    "dative_end",
    "also_before",
    "accusative_end",
    "complement_open",
    "noun_close",
    "auxiliary_verb",
    "auxiliary_adverb",
    "time_open",
    "knowing",
    "as_follows",
    "object_pronoun",
    "object_pronouns",
    "no_subject",
    "whom_end",
    "before_speech",
    "and_said_end",
    "noun_clause_end",
    "meeting_verb",
    "date_end",
    "said_before_noun",
    "speech_day",
    "present_end",
    "no_topic",
    "verb_before_noun",
    "source_particle",
    "made_public",
    "plural_end",
    "same",
    "view_noun",
    "asked_end",
    "clitic_pronoun",
    "for_it",
    "tanwin_end",
    "no_accusative",
    "question_label",
    "answer_label",
    "condition_open",
    "condition_behind",
    "genitive_noun_end",
    "aside",
    "before_verb",
    "verb_like_noun_end",
    "while_end",
    "dropped_end",
    "with_particle",
    "contraction",
    "possessive",
    "attribute_preposition",
    "noun_adjective_end",
    "near_by",
    "source_opening",
    "gerund_open",
    "located_head",
    "approximation",
    "amount",
    "body_in",
    "origin_preposition",
    "where_relative",
    "any_noun",
    "definite",
    "apposed_participle_end",
    "instrumental_end",
    "other_name_open",
    "modifier_end",
    "name_of",
    "hurt_word",
    "argument_end",
    "given_end",
    "alongside",
    "object_relative",
    "until",
    "past_copula",
    "will_ask",
    "also_end",
    "not_said",
    "claim_noun",
    "view_place",
    "among",
    "to_question",
    "also_topic",
    "goes_on",
    "adjective",
    "in_name_of",
    "noun_link",
    "body_abroad",
    "person_noun",
    "female_present",
    "object_suffix",
    "possessive_end",
    "body_noun",
    "no_object_suffix",
    "no_participle",
    "clause_opener",
    "view_clause_end",
    "manner_before",
    "expected",
    "future_word",
    "of_particle",
    "written_on",
    "by_the_front",
    "not_holder",
    "rejects",
    "rejects_end",
    "perfective_front",
    "perfective_future_end",
    "imperfective_end",
    "numbered_noun",
    "setting_end",
    "on_pronoun",
    "list_particle",
    "maker_noun",
};
static_assert(!kUseNames.back().empty(), "every use has a name");

constexpr std::string_view kEveryLanguage = "*";

using Languages = std::unordered_map<std::string_view, GrammarWords>;

// Rows of every language first, so that each language begins with them.
Languages read_table() {
  static std::deque<std::string> others;  // traditional forms, which the words view
  Languages languages;
  for (const bool every : {true, false}) {
    base::for_each_row(base::data_table("grammar_words.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 3 || (columns[1] == kEveryLanguage) != every) return;
      const auto found = std::find(kUseNames.begin(), kUseNames.end(), columns[0]);
      if (found == kUseNames.end()) return;
      const auto use = static_cast<WordUse>(found - kUseNames.begin());
      base::for_each_part(columns[1], ',', [&](std::string_view language) {
        GrammarWords& words = every
                                  ? languages[kEveryLanguage]
                                  : languages.try_emplace(language, languages[kEveryLanguage]).first->second;
        base::for_each_part(columns[2], ' ', [&](std::string_view word) {
          words.add(use, word);
          if (language != "zh") return;
          if (std::string other = traditional(word); !other.empty())
            words.add(use, others.emplace_back(std::move(other)));
        });
      });
    });
  }
  return languages;
}

}  // namespace

std::string_view use_name(WordUse use) noexcept { return kUseNames[static_cast<std::size_t>(use)]; }

bool GrammarWords::has(WordUse use, std::string_view lower) const noexcept {
  const auto& words = words_[static_cast<std::size_t>(use)];
  return std::find(words.begin(), words.end(), lower) != words.end();
}

bool GrammarWords::ends(WordUse use, std::string_view lower, std::size_t beyond) const noexcept {
  return ending_bytes(use, lower, beyond) != 0;
}

std::size_t GrammarWords::ending_bytes(WordUse use, std::string_view lower,
                                       std::size_t beyond) const noexcept {
  for (const std::string_view ending : words_[static_cast<std::size_t>(use)]) {
    if (lower.size() >= ending.size() + beyond && lower.ends_with(ending)) return ending.size();
  }
  return 0;
}

bool GrammarWords::begins(WordUse use, std::string_view lower) const noexcept {
  const auto& words = words_[static_cast<std::size_t>(use)];
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return lower.starts_with(word); });
}

bool GrammarWords::holds(WordUse use, std::string_view lower) const noexcept {
  const auto& words = words_[static_cast<std::size_t>(use)];
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return lower.find(word) != std::string_view::npos; });
}

void GrammarWords::add(WordUse use, std::string_view word) {
  words_[static_cast<std::size_t>(use)].push_back(word);
}

const GrammarWords& grammar_words(std::string_view language) {
  static const Languages kLanguages = read_table();
  const auto found = kLanguages.find(language);
  return found == kLanguages.end() ? kLanguages.at(kEveryLanguage) : found->second;
}

}  // namespace tamis::documents
