#include "documents/words/cues.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/data_table.h"
#include "base/frozen.h"
#include "documents/words/grammar_words.h"
#include "documents/words/language_place.h"
#include "documents/words/phrases.h"
#include "documents/words/speaker_languages.h"
#include "text/han_forms.h"

namespace tamis::documents {

namespace {

template <class Value, std::size_t kCount>
Value named(std::string_view name, const std::array<std::pair<std::string_view, Value>, kCount>& table,
            Value otherwise) {
  for (const auto& [key, value] : table) {
    if (key == name) return value;
  }
  return otherwise;
}

CueKind cue_kind(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, CueKind>, 16> kKinds = {
      {{"say", CueKind::kSay},
       {"quote", CueKind::kQuote},
       {"object", CueKind::kObject},
       {"quoted", CueKind::kQuoted},
       {"quotes", CueKind::kQuotes},
       {"before", CueKind::kBefore},
       {"after", CueKind::kAfter},
       {"view", CueKind::kView},
       {"hearsay", CueKind::kHearsay},
       {"soll", CueKind::kSoll},
       {"as", CueKind::kAs},
       {"show", CueKind::kShow},
       {"put", CueKind::kPut},
       {"via", CueKind::kVia},
       {"through", CueKind::kVia},
       {"asked", CueKind::kAsked}}};
  return named(name, kKinds, CueKind::kNone);
}

ModalityKind cue_modality(std::string_view name) {
  if (name.ends_with('?')) name.remove_suffix(1);
  for (const ModalityKind kind : {ModalityKind::kNeeded, ModalityKind::kPlanned, ModalityKind::kPossible,
                                  ModalityKind::kAsked, ModalityKind::kFeared, ModalityKind::kDenied}) {
    if (modality_name(kind) == name) return kind;
  }
  return ModalityKind::kAsserted;
}

// Whether `word` is one of `words`, blanks between them.
bool has_word(std::string_view words, std::string_view word) {
  return base::any_part(words, ' ', [&](std::string_view part) { return part == word; });
}

struct CueRow {
  CueKind kind;
  ModalityKind modality;
  bool weak;
  bool to;
  bool clause;
  bool object;
  bool passive;
  bool bare = false;  // without its ending
  bool by = false;
  bool through = false;
};

constexpr std::string_view kCueRows = "cues/rows";

struct CueTable {
  PhraseTable phrases{"cues"};
  std::span<const CueRow> rows;

  CueTable() {
    if (phrases.is_frozen() && base::frozen_tables().read(kCueRows, rows)) return;
    read();
    rows = built_;
  }

 private:
  void read() {
    base::for_each_row(base::data_table("cues.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 3) return;
      CueRow row{cue_kind(columns[1]),           cue_modality(columns[3]),
                 columns[3].ends_with('?'),      has_word(columns[4], "to"),
                 has_word(columns[4], "clause"), has_word(columns[4], "object"),
                 has_word(columns[4], "passive")};
      row.through = columns[1] == "through";
      row.by = has_word(columns[4], "by");
      add(columns[0], columns[2], row);
      if (columns[0] == "fr") add_inversions(columns[2], row);
      add_contractions(columns[0], columns[2], row);
      add_with_adverbs(columns[0], columns[2], row);
      if (columns[0] == "ja") add_without_ending(columns[2], row);
      if (columns[0] == "ar" && row.kind == CueKind::kObject) add_object_suffixes(columns[2], row);
      if (columns[0] == "ar" || columns[0] == "he") {
        for (const std::string_view front : grammar_words(columns[0]).words(WordUse::kAndFront))
          add(columns[0], std::string(front) + std::string(columns[2]), row);
      }
      // "أما الجيش |ف|نفى": behind the topic.
      if (columns[0] == "ar" && (row.kind == CueKind::kSay || row.kind == CueKind::kObject)) {
        const std::string_view behind_topic = grammar_words("ar").words(WordUse::kWordFront).back();
        add("ar", std::string(behind_topic) + std::string(columns[2]), row);
      }
    });
    for (const std::string_view language : {"en", "de", "nl", "fr", "es", "pt", "it", "pl", "ru", "uk"}) {
      add_passives(language, WordUse::kToldParticiple, ModalityKind::kAsserted);
      add_passives(language, WordUse::kDeniedParticiple, ModalityKind::kDenied);
    }
  }
  // "was told", "wurde _ mitgeteilt", "mitgeteilt wurde"
  void add_passives(std::string_view language, WordUse participles, ModalityKind modality) {
    const GrammarWords& grammar = grammar_words(language);
    CueRow row{CueKind::kSay, modality, false, false, false, false, false};
    row.by = true;
    const bool verb_last = language == "de" || language == "nl";
    for (const std::string_view each : grammar.words(participles)) {
      std::string participle(each);
      std::replace(participle.begin(), participle.end(), '_', ' ');
      for (const std::string_view auxiliary : grammar.words(WordUse::kPassiveOf)) {
        std::string passive(auxiliary);
        std::replace(passive.begin(), passive.end(), '_', ' ');
        add(language, passive + " " + participle, row);
        if (!verb_last) continue;
        add(language, passive + " _ " + participle, row);
        add(language, participle + " " + passive, row);
      }
    }
  }

  void add(std::string_view language, std::string_view phrase, const CueRow& row) {
    phrases.add(language, phrase, static_cast<std::uint32_t>(built_.size()));
    built_.push_back(row);
  }
  // "ha anche aggiunto", "a également précisé": an adverb between auxiliary and participle.
  void add_with_adverbs(std::string_view language, std::string_view phrase, const CueRow& row) {
    const std::vector<std::string_view>& adverbs = grammar_words(language).words(WordUse::kAuxiliaryAdverb);
    const std::size_t blank = phrase.find(' ');
    if (adverbs.empty() || blank == std::string_view::npos ||
        !grammar_words(language).has(WordUse::kAuxiliaryVerb, phrase.substr(0, blank)))
      return;
    for (const std::string_view adverb : adverbs) {
      std::string words(adverb);  // "par_ailleurs"
      std::replace(words.begin(), words.end(), '_', ' ');
      add(language, std::string(phrase.substr(0, blank + 1)) + words + std::string(phrase.substr(blank)),
          row);
    }
  }
  // "parla di" stands as "parla del", "parla della"; "fait état de" as "fait état d'".
  void add_contractions(std::string_view language, std::string_view phrase, const CueRow& row) {
    const std::size_t blank = phrase.rfind(' ');
    if (blank == std::string_view::npos || blank + 1 >= phrase.size()) return;
    const std::string_view last = phrase.substr(blank + 1);
    for (const std::string_view forms : grammar_words(language).words(WordUse::kContraction)) {
      // "di_del_della"
      if (!forms.starts_with(last) || forms.size() <= last.size() || forms[last.size()] != '_') continue;
      static_cast<void>(base::any_part(forms.substr(last.size() + 1), '_', [&](std::string_view form) {
        add(language, std::string(phrase.substr(0, blank + 1)) + std::string(form), row);
        return false;
      }));
    }
  }
  // "اتهم|هم| بتجنيد": whom a verb accuses or calls something is written onto it.
  void add_object_suffixes(std::string_view phrase, const CueRow& row) {
    const GrammarWords& grammar = grammar_words("ar");
    if (phrase.find(' ') != std::string_view::npos || grammar.ends(WordUse::kTanwinEnd, phrase) ||
        grammar.ends(WordUse::kObjectSuffix, phrase) || grammar.ends(WordUse::kNoAccusative, phrase))
      return;
    for (const std::string_view suffix : grammar.words(WordUse::kObjectSuffix)) {
      const std::string form = std::string(phrase) + std::string(suffix);
      add("ar", form, row);
      for (const std::string_view front : grammar.words(WordUse::kAndFront))
        add("ar", std::string(front) + form, row);
    }
  }
  // "「...」と|反論|。": a verb of the press may leave its ending out.
  void add_without_ending(std::string_view phrase, CueRow row) {
    const std::string_view ending = grammar_words("ja").words(WordUse::kDroppedEnd).empty()
                                        ? std::string_view()
                                        : grammar_words("ja").words(WordUse::kDroppedEnd).front();
    constexpr std::size_t kShortest = 6;  // bytes: two characters
    if (ending.empty() || !phrase.ends_with(ending) || phrase.size() < ending.size() + kShortest) return;
    row.bare = true;
    add("ja", phrase.substr(0, phrase.size() - ending.size()), row);
  }
  // "a dit" turns into "a-t-il dit" beside what was said.
  void add_inversions(std::string_view phrase, const CueRow& row) {
    for (const auto& [auxiliary, turned] : {std::pair<std::string_view, std::string_view>{"a ", "a-t-il "},
                                            {"a ", "a-t-elle "},
                                            {"a ", "a-t-on "},
                                            {"ont ", "ont-ils "},
                                            {"ont ", "ont-elles "}}) {
      if (phrase.starts_with(auxiliary)) {
        add("fr", std::string(turned) + std::string(phrase.substr(auxiliary.size())), row);
      }
    }
  }

  std::vector<CueRow> built_;
};

const CueTable& cue_table() {
  static const CueTable kTable;
  return kTable;
}

const PhraseTable& source_words() {
  static const PhraseTable kTable = [] {
    const std::array<std::pair<std::string_view, SourceWord>, 7> names = {
        {{"state_media", SourceWord::kStateMedia},
         {"agency", SourceWord::kAgency},
         {"media", SourceWord::kMedia},
         {"photo", SourceWord::kPhoto},
         {"video", SourceWord::kVideo},
         {"document", SourceWord::kDocument},
         {"group", SourceWord::kGroup}}};
    PhraseTable table("source_words");
    base::for_each_row(base::data_table("source_words.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 3) return;
      const auto word = static_cast<std::uint32_t>(named(columns[1], names, SourceWord::kNone));
      table.add(columns[0], columns[2], word);
      if (columns[0] != "ko" || columns[2].ends_with('*')) return;
      for (const std::string_view particle : grammar_words("ko").words(WordUse::kMediumParticle))
        table.add(columns[0], std::string(columns[2]) + std::string(particle), word);
    });
    base::for_each_row(base::data_table("anaphor_nouns.tsv"), [&](const auto& columns, std::size_t count) {
      if (columns[0] != "person") return;
      for (std::size_t k = 2; k < count; ++k) {
        base::for_each_part(columns[k], '|', [&](std::string_view noun) {
          table.add(columns[1], noun, static_cast<std::uint32_t>(SourceWord::kGroup));
        });
      }
    });
    return table;
  }();
  return kTable;
}

const base::TableToFreeze kFrozen([](base::FrozenWriter& out) {
  cue_table().phrases.freeze(out, "cues");
  out.add(std::string(kCueRows), cue_table().rows);
  source_words().freeze(out, "source_words");
});

// The words of one language, behind a filter of their first and last bytes and their length.
struct ClauseWords {
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> words;
  std::bitset<1024> filter;

  static std::size_t bit(std::string_view word) noexcept {
    const auto first = static_cast<unsigned char>(word.front());
    const auto last = static_cast<unsigned char>(word.back());
    return (first * 37U + last * 5U + word.size() * 211U) & 1023U;
  }
};

const std::map<std::string, ClauseWords, std::less<>>& clause_words() {
  static const std::map<std::string, ClauseWords, std::less<>> kTable = [] {
    using namespace clause_word;
    const std::array<std::pair<std::string_view, std::uint32_t>, 25> names = {
        {{"that", kThat},
         {"wh", kWh},
         {"relative", kRelative},
         {"preposition", kPreposition},
         {"subordinator", kSubordinator},
         {"conjunction", kConjunction},
         {"article", kArticle},
         {"genitive", kGenitive},
         {"adverb", kAdverb},
         {"time", kTime},
         {"auxiliary", kAuxiliary},
         {"addressee", kAddressee},
         {"male", kMale},
         {"female", kFemale},
         {"plural", kPlural},
         {"neuter", kNeuter},
         {"speaker_first", kSpeakerFirst},
         {"prefix", kPrefix},
         {"indefinite", kIndefinite},
         {"anaphor", kAnaphor},
         {"contrast", kContrast},
         {"konjunktiv", kKonjunktiv},
         {"bearer", kBearer},
         {"demonstrative", kDemonstrative},
         {"finite", kFinite}}};
    std::map<std::string, ClauseWords, std::less<>> languages;
    std::string lower;
    base::for_each_row(base::data_table("clause_words.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 3 || columns[2].empty()) return;
      lower.clear();
      append_lower(lower, columns[2]);
      ClauseWords& language = languages[std::string(columns[0])];
      language.words[lower] |= named(columns[1], names, 0U);
      language.filter.set(ClauseWords::bit(lower));
      if (columns[0] != "zh") return;
      if (const std::string other = text::traditional(lower); !other.empty()) {
        language.words[other] |= named(columns[1], names, 0U);
        language.filter.set(ClauseWords::bit(other));
      }
    });
    return languages;
  }();
  return kTable;
}

}  // namespace

namespace {

// "teilte der Leiter des Zivilschutzes|, Oleg Sabelnikow,| am Montag mit": two commas around a few words that have capitals, the
// second of them before the last word of the phrase or a few words that say when or where.
bool has_apposition(const TextTokens& text, TokenRange gap) {
  constexpr std::uint32_t kLongestName = 5;     // tokens
  constexpr std::uint32_t kLongestAdjunct = 4;  // tokens
  const std::uint32_t end = gap.last;
  while (gap.last > gap.first && end - gap.last <= kLongestAdjunct &&
         text.tokens[gap.last - 1].kind == TokenKind::kWord)
    --gap.last;
  if (gap.last < gap.first + 4 || text.tokens[gap.last - 1].kind != TokenKind::kComma) return false;
  std::uint32_t first = gap.last - 1;
  while (first > gap.first && gap.last - first <= kLongestName + 1 &&
         text.tokens[first - 1].kind != TokenKind::kComma) {
    const Token& token = text.tokens[first - 1];
    if (token.kind != TokenKind::kHyphen && (token.kind != TokenKind::kWord || !token.capital)) return false;
    --first;
  }
  if (first <= gap.first + 1 || first + 1 >= gap.last || text.tokens[first - 1].kind != TokenKind::kComma)
    return false;
  for (std::uint32_t i = gap.first; i + 1 < first; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord && text.tokens[i].kind != TokenKind::kHyphen) return false;
  }
  return true;
}

// "wies |Vorwürfe, das Unternehmen umgehe die Grenze, als „Phantasien“| zurück": a clause that belongs to the object stands between
// its commas, and only what it is called behind them.
bool has_object_clause(const TextTokens& text, const PhraseTable::Match& match, std::string_view language) {
  if (language != "de") return false;
  std::uint32_t commas = 0;
  std::uint32_t behind = 0;
  for (std::uint32_t i = match.gap.first; i < match.gap.last; ++i) {
    const TokenKind kind = text.tokens[i].kind;
    if (kind == TokenKind::kColon || kind == TokenKind::kDash || kind == TokenKind::kStop) return false;
    if (kind != TokenKind::kComma) continue;
    ++commas;
    behind = i + 1;
  }
  if (commas != 2 ||
      (clause_word_classes(language, text.lower(match.tokens.last - 1)) & clause_word::kPrefix) == 0)
    return false;
  return behind == match.gap.last || text.lower(behind) == "als";
}

bool has_valid_gap(const TextTokens& text, const PhraseTable::Match& match, std::string_view language) {
  if (has_object_clause(text, match, language)) return true;
  for (std::uint32_t i = match.gap.first; i < match.gap.last; ++i) {
    const TokenKind kind = text.tokens[i].kind;
    if (kind == TokenKind::kComma && has_apposition(text, match.gap)) break;
    if (kind == TokenKind::kComma || kind == TokenKind::kColon || kind == TokenKind::kDash) return false;
  }
  if (match.gap.first >= match.gap.last) return true;
  const std::uint32_t last = match.tokens.last - 1;
  if ((clause_word_classes(language, text.lower(last)) & clause_word::kPrefix) == 0) return true;
  if (match.tokens.last >= text.tokens.size()) return true;
  const Token& next = text.tokens[match.tokens.last];
  return next.kind != TokenKind::kWord ||
         (clause_word_classes(language, text.lower(match.tokens.last)) & clause_word::kConjunction) != 0;
}

// "teilte TASS |mit| Verweis auf das Ministerium |mit|": the particle of a German or Dutch verb stands last in its clause; the same word before
// it is a preposition.
void reach_particle(const TextTokens& text, TokenRange range, std::string_view language,
                    PhraseTable::Match& match) {
  constexpr std::uint32_t kLongest = 16;  // tokens from the preposition on
  if ((language != "de" && language != "nl") || match.words != 2 || match.tokens.last >= range.last ||
      text.tokens[match.tokens.last].kind != TokenKind::kWord)
    return;
  const std::uint32_t preposition = match.tokens.last - 1;
  const std::string_view word = text.lower(preposition);
  constexpr std::uint32_t kBoth = clause_word::kPrefix | clause_word::kPreposition;
  if ((clause_word_classes(language, word) & kBoth) != kBoth) return;
  for (std::uint32_t i = match.tokens.last; i < range.last && i - preposition <= kLongest; ++i) {
    const TokenKind kind = text.tokens[i].kind;
    if (kind == TokenKind::kComma || kind == TokenKind::kColon || kind == TokenKind::kStop) return;
    if (text.lower(i) != word || (i + 1 < text.tokens.size() && text.tokens[i + 1].kind == TokenKind::kWord &&
                                  !text.tokens[i + 1].sentence_start))
      continue;
    if (match.gap.first >= match.gap.last) match.gap.first = preposition;
    match.gap.last = i;
    match.tokens.last = i + 1;
    return;
  }
}

// "claimed |12| lives", not "claimed |that the storm took 12| lives": what a phrase that is no cue may hold.
bool has_short_gap(const TextTokens& text, TokenRange gap, std::string_view language) {
  constexpr std::uint32_t kLongest = 6;  // tokens
  if (gap.first >= gap.last) return true;
  if (gap.last - gap.first > kLongest) return false;
  for (std::uint32_t i = gap.first; i < gap.last; ++i) {
    if ((clause_word_classes(language, text.lower(i)) & (clause_word::kThat | clause_word::kPronoun)) != 0)
      return false;
  }
  return true;
}

// "told |his troops| to leave", not "told Reuters |Russia plans| to leave", "told reporters |on his way| to Minsk": whether the gap holds one
// noun phrase and a verb stands behind. English.
bool asks_for_deed(const TextTokens& text, const PhraseTable::Match& match) {
  constexpr std::uint32_t kLongest = 9;  // tokens
  const TokenRange gap = match.gap;
  const std::uint32_t verb = match.tokens.last;
  const auto kinds_of = [&](std::uint32_t i) { return clause_word_classes("en", text.lower(i)); };
  if (gap.last - gap.first > kLongest || verb >= text.tokens.size() ||
      text.tokens[verb].kind != TokenKind::kWord || text.tokens[verb].capital ||
      (kinds_of(verb) & (clause_word::kArticle | clause_word::kPronoun | clause_word::kPreposition)) != 0)
    return false;
  static constexpr std::string_view kJoins[] = {"of", "in", "at", "from", "with"};
  for (std::uint32_t i = gap.first; i < gap.last; ++i) {
    const std::uint32_t kinds = kinds_of(i);
    const bool article = (kinds & clause_word::kArticle) != 0;
    const bool joins = std::find(std::begin(kJoins), std::end(kJoins), text.lower(i)) != std::end(kJoins);
    if ((kinds & (clause_word::kThat | clause_word::kRelative | clause_word::kWh | clause_word::kFinite |
                  clause_word::kAuxiliary)) != 0 ||
        ((kinds & clause_word::kPreposition) != 0 && !joins) ||
        ((kinds & clause_word::kPronoun) != 0 && !article && i > gap.first))
      return false;
    if (i == gap.first) continue;
    const bool behind_joint =
        std::find(std::begin(kJoins), std::end(kJoins), text.lower(i - 1)) != std::end(kJoins);
    // "Reuters |the| army plans"
    if (article && !behind_joint && (kinds_of(i - 1) & clause_word::kConjunction) == 0) return false;
    // "Russia |plans|"
    if (kinds == 0 && text.tokens[i].kind == TokenKind::kWord && !text.tokens[i].capital &&
        text.tokens[i - 1].capital && text.lower(i).ends_with("s") && i + 1 == gap.last)
      return false;
  }
  return true;
}

// At the end of its clause, behind what is said or an object.
bool stands_bare(const TextTokens& text, const PhraseTable::Match& match, TokenRange range) {
  const GrammarWords& grammar = grammar_words("ja");
  const std::uint32_t last = match.tokens.last;
  if (match.tokens.first <= range.first || (last < range.last && text.tokens[last].kind == TokenKind::kWord))
    return false;
  const std::string_view before = text.at(match.tokens.first - 1);
  return grammar.has(WordUse::kQuoteParticle, before) || grammar.has(WordUse::kObjectParticle, before);
}

// "Waffenexperte", "Boulevardzeitung": a German compound that ends in a noun of the table for people, bodies, media.
SourceWord german_compound(std::string_view lower) {
  struct Ends {
    std::unordered_map<std::string_view, SourceWord> words;
    std::size_t longest = 0;
  };
  constexpr std::size_t kShortestEnd = 6;    // bytes
  constexpr std::size_t kShortestFront = 3;  // bytes
  constexpr std::size_t kShortestPress = 10;
  static std::vector<std::string> held;  // the lower-case words that the views are of
  static const Ends kEnds = [] {
    std::vector<SourceWord> kinds;
    base::for_each_row(base::data_table("source_words.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 3 || columns[0] != "de") return;
      const SourceWord word = columns[1] == "group"    ? SourceWord::kGroup
                              : columns[1] == "media"  ? SourceWord::kMedia
                              : columns[1] == "agency" ? SourceWord::kAgency
                                                       : SourceWord::kNone;
      if (word == SourceWord::kNone || columns[2].find_first_of(" -") != std::string_view::npos) return;
      std::string lower_word;
      append_lower(lower_word, columns[2]);
      if (lower_word.size() < kShortestEnd || grammar_words("de").has(WordUse::kNoCompoundEnd, lower_word))
        return;
      held.push_back(std::move(lower_word));
      kinds.push_back(word);
    });
    Ends ends;
    for (std::size_t i = 0; i < held.size(); ++i) {
      ends.words.emplace(held[i], kinds[i]);
      ends.longest = std::max(ends.longest, held[i].size());
    }
    return ends;
  }();
  if (lower.size() < kShortestFront + kShortestEnd || grammar_words("de").has(WordUse::kNoCompoundEnd, lower))
    return SourceWord::kNone;
  const std::size_t first =
      std::max(kShortestFront, lower.size() > kEnds.longest ? lower.size() - kEnds.longest : 0);
  for (std::size_t at = first; at + kShortestEnd <= lower.size(); ++at) {
    const auto found = kEnds.words.find(lower.substr(at));
    // "Raumfahrtagentur": of agencies only those by the whole word are of the press.
    if (found != kEnds.words.end())
      return found->second == SourceWord::kAgency && found->first.size() < kShortestPress ? SourceWord::kGroup
                                                                                          : found->second;
  }
  return SourceWord::kNone;
}

// "인테르팍스통신이": a name that ends in the word for agency, newspaper or broadcaster, with its particle.
SourceWord korean_medium(std::string_view word) {
  static const GrammarWords& kGrammar = grammar_words("ko");
  word.remove_suffix(kGrammar.ending_bytes(WordUse::kMediumParticle, word));
  constexpr std::size_t kShortest = 9;  // bytes: a syllable of a name, and two
  if (word.size() < kShortest) return SourceWord::kNone;
  if (kGrammar.ends(WordUse::kAgencyEnd, word)) return SourceWord::kAgency;
  return kGrammar.ends(WordUse::kNewspaperEnd, word) ? SourceWord::kMedia : SourceWord::kNone;
}

// "self-|declared|", "court-|ordered|": the last part of a compound says nothing.
bool ends_compound(const TextTokens& text, std::uint32_t token, TokenRange range) {
  return token >= range.first + 2 && text.tokens[token - 1].kind == TokenKind::kHyphen &&
         !text.tokens[token].space_before && !text.tokens[token - 1].space_before &&
         text.tokens[token - 2].kind == TokenKind::kWord;
}

// "le commandant X|, dit « Prud »|": what somebody is called, not what he says.
bool opens_nickname(const TextTokens& text, TokenRange verb, TokenRange range, std::string_view language) {
  constexpr std::uint32_t kName = 4;  // tokens of it, with the mark behind
  if (verb.last != verb.first + 1 || verb.first <= range.first || verb.last + 2 >= range.last ||
      text.tokens[verb.first - 1].kind != TokenKind::kComma ||
      text.tokens[verb.last].kind != TokenKind::kQuote || !text.tokens[verb.last + 1].capital ||
      !grammar_words(language).has(WordUse::kCalled, text.lower(verb.first)))
    return false;
  for (std::uint32_t i = verb.last + 2; i < range.last && i <= verb.last + 1 + kName; ++i) {
    if (text.tokens[i].kind == TokenKind::kQuote) return true;
  }
  return false;
}

// "Fiscales |dicen que|", "Dos fuentes del puerto |dicen que|", "Источники, близкие к следствию, |говорят, что|".
bool has_subject_before(const Work& work, std::uint32_t verb, TokenRange range, std::string_view language) {
  const TextTokens& text = work.tokens;
  const std::uint32_t before = verb - 1;
  if (text.tokens[before].kind == TokenKind::kWord) {
    if (before < work.mention_of.size() && work.mention_of[before] >= 0) return true;
    // "En el puerto dicen que": where, not who.
    return before > range.first && clause_word_classes(language, text.lower(before)) == 0 &&
           (clause_word_classes(language, text.lower(range.first)) &
            (clause_word::kPreposition | clause_word::kConjunction | clause_word::kSubordinator)) == 0;
  }
  if (text.tokens[before].kind != TokenKind::kComma) return false;
  for (std::uint32_t i = before; i > range.first + 1; --i) {
    if (text.tokens[i - 1].kind == TokenKind::kComma)
      return (clause_word_classes(language, text.lower(range.first)) & clause_word::kPreposition) == 0;
  }
  return false;
}

}  // namespace

namespace {

// "Der Tanker |legte nach Angaben| der Firma an": the last word of a cue opens the longer one of a source.
bool ends_in_source(const TextTokens& text, const PhraseTable::Match& cue, TokenRange range,
                    std::string_view language) {
  if (cue.words < 2 || cue.gap.first < cue.gap.last) return false;
  const CueTable& table = cue_table();
  std::vector<PhraseTable::Match> found;
  table.phrases.find(text, cue.tokens.last - 1, range.last, language, found);
  return std::any_of(found.begin(), found.end(), [&](const PhraseTable::Match& other) {
    return table.rows[other.value].kind == CueKind::kBefore && other.words > 1 &&
           other.tokens.last > cue.tokens.last;
  });
}

}  // namespace

void find_cues(const Work& work, TokenRange range, std::string_view language,
               std::span<const std::int32_t> skip, std::vector<Cue>& out) {
  out.clear();
  const TextTokens& text = work.tokens;
  const CueTable& table = cue_table();
  thread_local std::vector<PhraseTable::Match> matches;
  for (std::uint32_t i = range.first; i < range.last;) {
    if (text.tokens[i].kind != TokenKind::kWord || (i < skip.size() && skip[i] >= 0)) {
      ++i;
      continue;
    }
    table.phrases.find(text, i, range.last, language, matches);
    const PhraseTable::Match* match = nullptr;
    for (PhraseTable::Match& candidate : matches) {
      reach_particle(text, range, language, candidate);
      if (!has_valid_gap(text, candidate, language)) continue;
      if (language == "en" && candidate.gap.first < candidate.gap.last &&
          table.rows[candidate.value].modality == ModalityKind::kNeeded && !asks_for_deed(text, candidate))
        continue;
      if ((language == "en" || language == "ru") && table.rows[candidate.value].kind == CueKind::kNone &&
          !has_short_gap(text, candidate.gap, language))
        continue;
      if (table.rows[candidate.value].bare && !stands_bare(text, candidate, range)) continue;
      // "Fiscales dicen que": somebody says so.
      if (table.rows[candidate.value].kind == CueKind::kHearsay &&
          candidate.tokens.last - candidate.tokens.first > 1 && i > range.first &&
          has_subject_before(work, i, range, language) && &candidate != &matches.back() &&
          (clause_word_classes(language, text.lower(candidate.tokens.last - 1)) & clause_word::kThat) != 0)
        continue;
      // "en su |cuenta| de X", "dans son |compte| rendu": a noun.
      if (candidate.words == 1 && i > range.first &&
          grammar_words(language).has(WordUse::kBeforeNoun, text.lower(i - 1)))
        continue;
      if (ends_in_source(text, candidate, range, language)) continue;
      match = &candidate;
      break;
    }
    if (match == nullptr || ends_compound(text, i, range)) {
      ++i;
      continue;
    }
    const CueRow& row = table.rows[match->value];
    if (row.kind != CueKind::kNone && !opens_nickname(text, match->tokens, range, language)) {
      Cue cue;
      cue.kind = row.kind;
      cue.modality = row.modality;
      cue.weak_modality = row.weak;
      cue.to = row.to;
      cue.clause = row.clause;
      cue.object = row.object;
      cue.passive = row.passive;
      cue.by = row.by;
      cue.through = row.through;
      cue.tokens = match->tokens;
      cue.gap = match->gap;
      out.push_back(cue);
    }
    // "针对 ... 报道": what is in the gap of no cue is none either.
    const bool whole = row.kind == CueKind::kNone && language == "zh";
    i = match->gap.first < match->gap.last && !whole ? match->gap.first : match->tokens.last;
  }
}

std::uint32_t clause_word_classes(std::string_view language, std::string_view lower) {
  static const auto kPlaces = [] {
    std::array<const ClauseWords*, kLanguagePlaces> places{};
    for (const auto& [code, words] : clause_words()) {
      if (const std::size_t place = language_place(code); place < kLanguagePlaces) places[place] = &words;
    }
    return places;
  }();
  const std::size_t place = language_place(language);
  if (lower.empty() || place == kLanguagePlaces) return 0;
  const ClauseWords* words = kPlaces[place];
  if (words == nullptr || !words->filter.test(ClauseWords::bit(lower))) return 0;
  const auto found = words->words.find(lower);
  return found == words->words.end() ? 0 : found->second;
}

std::string_view medium_name(SourceWord word) noexcept {
  switch (word) {
    case SourceWord::kStateMedia:
      return "state_media";
    case SourceWord::kAgency:
      return "agency";
    case SourceWord::kMedia:
      return "media";
    case SourceWord::kPhoto:
      return "photo";
    case SourceWord::kVideo:
      return "video";
    case SourceWord::kDocument:
      return "document";
    case SourceWord::kGroup:
      return "organization";
    case SourceWord::kNone:
      break;
  }
  return "";
}

namespace {

// "l'Agenzia |del demanio|", "l'Agence |nationale| de la sécurité", "la agencia |de la| ONU": one of a state or of many states; the press
// has names behind its agencies ("l'agenzia Ansa", "Agência Lusa").
bool is_public_agency(const TextTokens& text, TokenRange word, std::uint32_t last,
                      std::string_view language) {
  const std::uint32_t next = word.last;
  if (!is_romance(language) || next + 1 >= last || text.tokens[next].kind != TokenKind::kWord) return false;
  // "l'Agence congolaise de |presse|"
  constexpr std::uint32_t kReach = 5;  // tokens
  for (std::uint32_t i = next; i < last && i < next + kReach; ++i) {
    if (grammar_words(language).has(WordUse::kAgencyEnd, text.lower(i))) return false;
  }
  const std::uint32_t kinds = clause_word_classes(language, text.lower(next));
  if ((kinds & clause_word::kGenitive) != 0) return true;
  const bool named = text.tokens[word.last - 1].capital && !text.tokens[word.last - 1].all_capitals;
  return named && kinds == 0 &&
         (!text.tokens[next].capital || text.lower(next).ends_with("al") ||
          text.lower(next).ends_with("ale"));
}

}  // namespace

SourceWord source_word_at(const Work& work, std::uint32_t i, std::uint32_t last, std::string_view language,
                          TokenRange& found) {
  PhraseTable::Match match;
  if (work.tokens.tokens[i].kind != TokenKind::kWord) return SourceWord::kNone;
  if (!source_words().longest(work.tokens, i, last, language, match)) {
    if (language == "de" && work.tokens.tokens[i].capital) {
      const SourceWord word = german_compound(work.tokens.lower(i));
      if (word != SourceWord::kNone) found = {i, i + 1};
      return word;
    }
    if (language != "ko") return SourceWord::kNone;
    found = {i, i + 1};
    return korean_medium(work.tokens.at(i));
  }
  // "Smith was |accused| of theft": English, a participle behind its auxiliary is no noun.
  if (language == "en" && i > 0 && match.tokens.last == i + 1 && work.tokens.lower(i).ends_with("ed") &&
      (clause_word_classes("en", work.tokens.lower(i - 1)) & clause_word::kAuxiliary) != 0)
    return SourceWord::kNone;
  found = match.tokens;
  const auto word = static_cast<SourceWord>(match.value);
  return word == SourceWord::kAgency && is_public_agency(work.tokens, found, last, language)
             ? SourceWord::kGroup
             : word;
}

}  // namespace tamis::documents
