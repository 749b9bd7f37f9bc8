#include "documents/words/event_tables.h"

#include <algorithm>
#include <unordered_map>

#include "base/data_table.h"
#include "documents/words/grammar_words.h"
#include "documents/words/verb_forms.h"

namespace tamis::documents {

namespace {

constexpr std::array<std::pair<std::string_view, Tie>, 16> kTies = {{
    {"about", Tie::kNone},
    {"bare", Tie::kBare},
    {"subject", Tie::kSubject},
    {"object", Tie::kObject},
    {"by", Tie::kBy},
    {"of", Tie::kOf},
    {"adj", Tie::kAdjective},
    {"to", Tie::kTo},
    {"from", Tie::kFrom},
    {"in", Tie::kIn},
    {"with", Tie::kWith},
    {"for", Tie::kFor},
    {"against", Tie::kAgainst},
    {"over", Tie::kOver},
    {"between", Tie::kBetween},
    {"von", Tie::kVon},
}};

constexpr std::array<std::pair<std::string_view, WordClass>, 57> kClasses = {{
    {"missile", WordClass::kMissile},
    {"satellite", WordClass::kSatellite},
    {"arms", WordClass::kArms},
    {"technology", WordClass::kTechnology},
    {"commodity", WordClass::kCommodity},
    {"nuclear", WordClass::kNuclear},
    {"asset", WordClass::kAsset},
    {"money", WordClass::kMoney},
    {"crypto", WordClass::kCrypto},
    {"company", WordClass::kCompany},
    {"stake", WordClass::kStake},
    {"force", WordClass::kForce},
    {"vessel", WordClass::kVessel},
    {"instrument", WordClass::kInstrument},
    {"waters", WordClass::kWaters},
    {"area", WordClass::kArea},
    {"authority", WordClass::kAuthority},
    {"reason", WordClass::kReason},
    {"times", WordClass::kTimes},
    {"measure", WordClass::kMeasure},
    {"prep", WordClass::kPreposition},
    {"aux", WordClass::kAuxiliary},
    {"relative", WordClass::kRelative},
    {"and", WordClass::kAnd},
    {"det", WordClass::kDeterminer},
    {"that", WordClass::kThat},
    {"frame", WordClass::kFrame},
    {"support", WordClass::kSupport},
    {"adjective", WordClass::kAdjective},
    {"people", WordClass::kPeople},
    {"site", WordClass::kSite},
    {"side", WordClass::kSide},
    {"after", WordClass::kAfterName},
    {"status", WordClass::kStatus},
    {"teller", WordClass::kSource},
    {"member", WordClass::kMember},
    {"drug", WordClass::kDrug},
    {"migrant", WordClass::kMigrant},
    {"contraband", WordClass::kContraband},
    {"sanction", WordClass::kSanction},
    {"blacklist", WordClass::kBlacklist},
    {"envoy", WordClass::kEnvoy},
    {"mission", WordClass::kMission},
    {"ties", WordClass::kTies},
    {"visa", WordClass::kVisa},
    {"bribe", WordClass::kBribe},
    {"public_money", WordClass::kPublicMoney},
    {"dirty_money", WordClass::kDirtyMoney},
    {"signal", WordClass::kSignal},
    {"network", WordClass::kNetwork},
    {"case", WordClass::kCase},
    {"penalty", WordClass::kPenalty},
    {"paper", WordClass::kPaper},
    {"victim", WordClass::kVictim},
    {"captive", WordClass::kCaptive},
    {"objective", WordClass::kObjective},
    {"drone", WordClass::kDrone},
}};

constexpr std::array<std::pair<std::string_view, StatusWord>, 16> kStatusWords = {{
    {"failed", StatusWord::kFailed},
    {"attempted", StatusWord::kAttempted},
    {"background", StatusWord::kBackground},
    {"alleged", StatusWord::kAlleged},
    {"pluperfect", StatusWord::kPluperfect},
    {"source", StatusWord::kSource},
    {"negation", StatusWord::kNegation},
    {"alleged_noun", StatusWord::kAllegedNoun},
    {"future", StatusWord::kFuture},
    {"denied", StatusWord::kDenied},
    {"possible", StatusWord::kPossible},
    {"already", StatusWord::kAlready},
    {"proposed", StatusWord::kProposed},
    {"agreed", StatusWord::kAgreed},
    {"prevented", StatusWord::kPrevented},
    {"none", StatusWord::kNothing},
}};

constexpr std::array<std::pair<std::string_view, StatusWord>, 7> kModalities = {{
    {"none", StatusWord::kNothing},
    {"negation", StatusWord::kNegation},
    {"possibility", StatusWord::kPossible},
    {"fear", StatusWord::kFeared},
    {"plan", StatusWord::kPlanned},
    {"condition", StatusWord::kConditional},
    {"need", StatusWord::kNeeded},
}};

constexpr std::array<std::pair<std::string_view, EventGroup>, 9> kGroups = {{
    {"consult", EventGroup::kConsult},
    {"support", EventGroup::kSupport},
    {"trade", EventGroup::kTrade},
    {"weapons", EventGroup::kWeapons},
    {"force", EventGroup::kForce},
    {"sanctions", EventGroup::kSanctions},
    {"crime", EventGroup::kCrime},
    {"enforcement", EventGroup::kEnforcement},
    {"office", EventGroup::kOffice},
}};

constexpr std::string_view kParticle = "particle:";

template <class Value, std::size_t kSize>
bool look_up(const std::array<std::pair<std::string_view, Value>, kSize>& table, std::string_view name,
             Value& value) noexcept {
  for (const auto& [known, its] : table) {
    if (known == name) {
      value = its;
      return true;
    }
  }
  return false;
}

// "subject:supplier to:recipient"; "-" takes a role away.
void read_roles(std::string_view text, Roles& roles) {
  base::for_each_part(text, ' ', [&](std::string_view part) {
    const std::size_t colon = part.find(':');
    if (colon == std::string_view::npos) return;
    Tie tie = Tie::kItem;
    if (const std::string_view name = part.substr(0, colon); name != "item" && !look_up(kTies, name, tie))
      return;
    const std::string_view role = part.substr(colon + 1);
    roles[static_cast<std::size_t>(tie)] = role == "-" ? std::string_view{} : role;
  });
}

void read_needs(std::string_view text, EventTrigger& trigger) {
  base::for_each_part(text, ',', [&](std::string_view need) {
    WordClass word{};
    if (look_up(kClasses, need, word)) {
      trigger.items |= std::uint64_t{1} << static_cast<unsigned>(word);
    } else if (need == "who") {
      trigger.need = EventTrigger::Need::kName;
    } else if (need == "two") {
      trigger.need = EventTrigger::Need::kTwo;
    } else if (need == "leader") {
      trigger.need = EventTrigger::Need::kLeader;
    } else if (need == "guest") {
      trigger.need = EventTrigger::Need::kGuest;
    } else if (need == "lister") {
      trigger.need = EventTrigger::Need::kLister;
    } else if (need == "destination") {
      trigger.need = EventTrigger::Need::kDestination;
    }
  });
}

std::uint32_t packed(EventTables::Kind kind, std::size_t place) noexcept {
  return static_cast<std::uint32_t>(kind) << EventTables::kShift | static_cast<std::uint32_t>(place);
}

// "שדה תעופה": "שדה |ה|תעופה"; "תרגיל משותף": "|ה|תרגיל |ה|משותף". Of a noun and what it is of, and of a noun and its adjective.
void add_definite_forms(PhraseTable& phrases, std::string_view phrase, std::uint32_t value) {
  const std::size_t blank = phrase.find(' ');
  if (blank == std::string_view::npos || phrase.find(' ', blank + 1) != std::string_view::npos) return;
  const std::string noun(phrase.substr(0, blank + 1));
  const std::string_view second = phrase.substr(blank + 1);
  for (const std::string_view article : grammar_words("he").words(WordUse::kDefiniteFront)) {
    if (second.starts_with(article)) continue;
    const std::string definite = std::string(article) + std::string(second);
    phrases.add("he", noun + definite, value);
    if (!noun.starts_with(article)) phrases.add("he", std::string(article) + noun + definite, value);
  }
}

// Arabic writes "and", "so", "in" and "for" at the front of a word, and the article behind them.
void add_phrase(PhraseTable& phrases, std::string_view language, std::string_view phrase, bool noun,
                std::uint32_t value) {
  phrases.add(language, phrase, value);
  const GrammarWords& grammar = grammar_words(language);
  const auto with = [&](WordUse fronts, std::string_view rest) {
    for (const std::string_view front : grammar.words(fronts))
      phrases.add(language, std::string(front) + std::string(rest), value);
  };
  with(WordUse::kWordFront, phrase);
  if (!noun) {
    // "يلتقي": "سيلتقي", "وسيلتقي".
    const bool present = std::any_of(grammar.words(WordUse::kPresentFront).begin(),
                                     grammar.words(WordUse::kPresentFront).end(),
                                     [&](std::string_view front) { return phrase.starts_with(front); });
    if (present) {
      for (const std::string_view front : grammar.words(WordUse::kFutureFront)) {
        // Only the fronts that end as the verb begins.
        for (const std::string_view own : grammar.words(WordUse::kPresentFront)) {
          if (phrase.starts_with(own) && front.ends_with(own))
            phrases.add(language, std::string(front) + std::string(phrase.substr(own.size())), value);
        }
      }
    }
    return;
  }
  with(WordUse::kNounFront, phrase);
  if (language == "he") add_definite_forms(phrases, phrase, value);
  // "نفطاً": what is dealt with ends so, where the word has no ending of its own.
  if (!grammar.ends(WordUse::kNoAccusative, phrase) && phrase.find(' ') == std::string_view::npos) {
    for (const std::string_view end : grammar.words(WordUse::kTanwinEnd))
      phrases.add(language, std::string(phrase) + std::string(end), value);
  }
  for (const std::string_view article : grammar.words(WordUse::kArticleFront)) {
    if (phrase.starts_with(article)) return with(WordUse::kToArticle, phrase.substr(article.size()));
  }
  with(WordUse::kToFront, phrase);
}

// The forms of one auxiliary in a language: "a", "ont", "avait". A trigger that begins with one may begin with any.
struct Auxiliaries {
  std::string_view language;
  std::string_view forms;  // separated by '|'
};

std::vector<Auxiliaries> read_auxiliaries() {
  std::vector<Auxiliaries> out;
  base::for_each_row(base::data_table("event_words.tsv"), [&](const auto& column, std::size_t count) {
    if (count >= 4 && column[0] == "aux") out.push_back({column[2], column[3]});
  });
  return out;
}

void add_with_siblings(PhraseTable& phrases, const std::vector<Auxiliaries>& auxiliaries,
                       std::string_view language, std::string_view phrase, bool noun, std::uint32_t value) {
  add_phrase(phrases, language, phrase, noun, value);
  const auto front = [&](std::string_view form) {
    return phrase.size() > form.size() && phrase.starts_with(form) && phrase[form.size()] == ' ';
  };
  for (const Auxiliaries& family : auxiliaries) {
    if (family.language != language) continue;
    std::string_view own;
    base::for_each_part(family.forms, '|', [&](std::string_view form) {
      if (own.empty() && front(form)) own = form;
    });
    if (own.empty()) continue;
    const std::string_view rest = phrase.substr(own.size());
    base::for_each_part(family.forms, '|', [&](std::string_view form) {
      if (form != own) add_phrase(phrases, language, std::string(form) + std::string(rest), noun, value);
    });
    return;
  }
}

// Calls `use` for each phrase of a cell, unless the table has them already.
template <class Use>
void for_each_phrase(const PhraseTable& phrases, std::string_view cell, Use&& use) {
  if (!phrases.is_frozen()) base::for_each_part(cell, '|', use);
}

TriggerForm form_of(std::string_view name) noexcept {
  return name == "noun"       ? TriggerForm::kNoun
         : name == "anaphor"  ? TriggerForm::kAnaphor
         : name == "exchange" ? TriggerForm::kExchange
         : name == "state"    ? TriggerForm::kState
         : name == "nothing"  ? TriggerForm::kNothing
         : name == "likewise" ? TriggerForm::kLikewise
                              : TriggerForm::kVerb;
}

// The particle of a separable verb ("in Haft fest+nehmen"); empty: none.
std::string_view particle_of(std::string_view lemma) noexcept {
  const std::size_t plus = lemma.find('+');
  if (plus == std::string_view::npos) return {};
  const std::size_t blank = lemma.rfind(' ');
  const std::size_t begin = blank == std::string_view::npos || blank > plus ? 0 : blank + 1;
  return lemma.substr(begin, plus - begin);
}

// The forms of the verbs of an Arabic cell, unless the table has them already.
void add_arabic_forms(PhraseTable& phrases, std::string_view language, std::string_view cell,
                      std::uint32_t value) {
  if (language != "ar" || phrases.is_frozen()) return;
  std::vector<std::string> forms;
  append_arabic_forms(cell, forms);
  for (const std::string& form : forms) add_phrase(phrases, language, form, false, value);
}

// What the phrases of a lemma differ in that a trigger must know.
struct LemmaForm {
  std::string_view particle;
  bool bare = false;
};

// Adds the forms of the lemmas of a cell; `value_of` gives the value for a form, and is asked in the same order whether
// the table is frozen or not.
template <class ValueOf>
void add_lemmas(EventTables& tables, std::string_view language, std::string_view cell, ValueOf&& value_of) {
  std::vector<VerbPhrase> phrases;
  base::for_each_part(cell, '|', [&](std::string_view lemma) {
    const std::uint32_t plain = value_of(LemmaForm{});
    const std::uint32_t bare = value_of(LemmaForm{{}, true});
    const std::string_view particle = particle_of(lemma);
    const std::uint32_t separate = particle.empty() ? plain : value_of(LemmaForm{particle, false});
    if (tables.trigger_phrases.is_frozen()) return;
    phrases.clear();
    append_verb_phrases(language, lemma, phrases);
    for (const VerbPhrase& phrase : phrases)
      add_phrase(tables.trigger_phrases, language, phrase.phrase, false,
                 phrase.bare               ? bare
                 : phrase.particle.empty() ? plain
                                           : separate);
  });
  add_arabic_forms(tables.trigger_phrases, language, cell, value_of(LemmaForm{}));
}

void read_concepts(EventTables& tables, const std::unordered_map<std::string_view, std::uint16_t>& numbers) {
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> frames;
  base::for_each_row(base::data_table("event_frames.tsv"), [&](const auto& column, std::size_t count) {
    const auto type = numbers.find(column[0]);
    if (count < 4 || type == numbers.end()) return;
    EventTrigger trigger;
    trigger.type = type->second;
    trigger.frame = true;
    trigger.roles = tables.types[trigger.type].roles;
    read_needs(column[2], trigger);
    if (column[3] != "-") read_roles(column[3], trigger.roles);
    base::for_each_part(column[1], ' ', [&](std::string_view sense) {
      frames[sense].push_back(static_cast<std::uint32_t>(tables.triggers.size()));
    });
    tables.triggers.push_back(trigger);
  });
  base::for_each_row(base::data_table("event_concepts.tsv"), [&](const auto& column, std::size_t count) {
    const auto its = frames.find(column[0]);
    if (count < 3 || its == frames.end()) return;
    const std::size_t first = tables.concepts.size();
    add_lemmas(tables, column[1], column[2], [&](const LemmaForm& form) {
      std::size_t place = first;
      while (place < tables.concepts.size() &&
             (tables.concepts[place].particle != form.particle || tables.concepts[place].bare != form.bare))
        ++place;
      if (place == tables.concepts.size()) tables.concepts.push_back({form.particle, form.bare, its->second});
      return packed(EventTables::Kind::kConcept, place);
    });
  });
}

void read_pairs(const std::unordered_map<std::string_view, std::uint16_t>& types,
                const std::vector<Auxiliaries>& auxiliaries, EventTables& tables) {
  std::unordered_map<std::string_view, std::uint16_t> sides;
  const auto number_of = [&](std::string_view name) {
    return sides.emplace(name, static_cast<std::uint16_t>(sides.size())).first->second;
  };
  base::for_each_row(base::data_table("event_pairs.tsv"), [&](const auto& column, std::size_t count) {
    if (count >= 7 && column[0] == "pair") {
      const auto type = types.find(column[1]);
      if (type == types.end()) return;
      EventTrigger trigger;
      trigger.type = type->second;
      trigger.form = form_of(column[2]);
      trigger.roles = tables.types[trigger.type].roles;
      if (column[3] != "-") read_needs(column[3], trigger);
      if (column[6] != "-") read_roles(column[6], trigger.roles);
      tables.pairs.push_back(
          {number_of(column[4]), number_of(column[5]), static_cast<std::uint32_t>(tables.triggers.size())});
      tables.triggers.push_back(trigger);
    } else if (count >= 5 && column[0] == "words") {
      const std::uint32_t value = packed(EventTables::Kind::kPairWord, number_of(column[1]));
      for_each_phrase(tables.trigger_phrases, column[4], [&](std::string_view phrase) {
        add_with_siblings(tables.trigger_phrases, auxiliaries, column[2], phrase, column[3] == "noun", value);
      });
    }
  });
  std::stable_sort(tables.pairs.begin(), tables.pairs.end(),
                   [](const EventPair& a, const EventPair& b) { return a.head < b.head; });
}

using TypeNumbers = std::unordered_map<std::string_view, std::uint16_t>;

TypeNumbers read_types(EventTables& tables) {
  TypeNumbers numbers;
  base::for_each_row(base::data_table("event_types.tsv"), [&](const auto& column, std::size_t count) {
    if (count < 6) return;
    EventType type;
    type.name = column[0];
    look_up(kGroups, column[1], type.group);
    read_roles(column[2], type.roles);
    // What is near or off a place is there, unless the type says otherwise.
    if (column[2].find("over:") == std::string_view::npos)
      type.roles[static_cast<std::size_t>(Tie::kOver)] = type.roles[static_cast<std::size_t>(Tie::kIn)];
    numbers.emplace(type.name, static_cast<std::uint16_t>(tables.types.size()));
    tables.types.push_back(type);
  });
  return numbers;
}

// `lemmas`: verbs stand in their dictionary form.
void read_triggers(std::string_view table, bool lemmas, const TypeNumbers& numbers,
                   const std::vector<Auxiliaries>& auxiliaries, EventTables& tables) {
  base::for_each_row(base::data_table(table), [&](const auto& column, std::size_t count) {
    const auto type = numbers.find(column[0]);
    const bool any = column[0] == "any";
    if (count < 7 || (type == numbers.end() && !any)) return;
    EventTrigger trigger;
    trigger.type = any ? EventTrigger::kAnyType : type->second;
    trigger.form = form_of(column[2]);
    trigger.lemma = lemmas && trigger.form == TriggerForm::kVerb;
    if (!any) trigger.roles = tables.types[trigger.type].roles;
    if (column[3] != "-") read_needs(column[3], trigger);
    if (column[6].starts_with(kParticle)) {
      trigger.particle = column[6].substr(kParticle.size());
    } else if (column[6] != "-") {
      read_roles(column[6], trigger.roles);
    }
    const std::size_t place = tables.triggers.size();
    if (!lemmas || trigger.form != TriggerForm::kVerb) {
      for_each_phrase(tables.trigger_phrases, column[4], [&](std::string_view phrase) {
        add_with_siblings(tables.trigger_phrases, auxiliaries, column[1], phrase,
                          trigger.form == TriggerForm::kNoun, packed(EventTables::Kind::kTrigger, place));
      });
      if (trigger.form == TriggerForm::kVerb)
        add_arabic_forms(tables.trigger_phrases, column[1], column[4],
                         packed(EventTables::Kind::kTrigger, place));
    }
    if (column[5] != "-") {
      for_each_phrase(tables.trigger_phrases, column[5], [&](std::string_view phrase) {
        tables.trigger_phrases.add(column[1], phrase, packed(EventTables::Kind::kUnless, place));
      });
    }
    tables.triggers.push_back(trigger);
    if (!lemmas || trigger.form != TriggerForm::kVerb) return;
    add_lemmas(tables, column[1], column[4], [&](const LemmaForm& form) {
      for (std::size_t n = place; n < tables.triggers.size(); ++n) {
        if (tables.triggers[n].particle == form.particle && tables.triggers[n].bare == form.bare)
          return packed(EventTables::Kind::kTrigger, n);
      }
      tables.triggers.push_back(trigger);
      tables.triggers.back().particle = form.particle;
      tables.triggers.back().bare = form.bare;
      return packed(EventTables::Kind::kTrigger, tables.triggers.size() - 1);
    });
  });
}

// "des |Bankiers|", "den |Managern|": a noun for people in its other cases; German.
std::vector<std::string> german_cases(std::string_view noun) {
  constexpr std::string_view kGenitiveStems = "dfgklmnrt";
  std::vector<std::string> out;
  if (noun.size() < 2 || noun.find_first_of("* ") != std::string_view::npos || noun.ends_with("en") ||
      kGenitiveStems.find(noun.back()) == std::string_view::npos)
    return out;
  out.push_back(std::string(noun) + "s");
  if (noun.ends_with("er") || noun.ends_with("el")) out.push_back(std::string(noun) + "n");
  return out;
}

void add_words(const EventWord& word, std::string_view language, std::string_view phrases,
               EventTables& tables) {
  const std::size_t place = tables.words.size();
  EventWord added = word;
  added.language = language;
  added.phrases = phrases;
  for_each_phrase(tables.word_phrases, phrases, [&](std::string_view phrase) {
    const bool noun = is_item(word.word) || is_frame_item(word.word) || word.word == WordClass::kPeople;
    const std::uint32_t value = packed(EventTables::Kind::kWord, place);
    add_phrase(tables.word_phrases, language, phrase, noun, value);
    if (language != "de" || word.word != WordClass::kPeople) return;
    for (const std::string& form : german_cases(phrase))
      add_phrase(tables.word_phrases, language, form, noun, value);
  });
  tables.words.push_back(added);
}

template <class Columns>
void add_ending(const Columns& column, EventTables& tables) {
  NameEnding ending;
  ending.language = column[2];
  look_up(kTies, column[1], ending.tie);
  ending.nominative = ending.tie == Tie::kSubject;
  if (ending.nominative) ending.tie = Tie::kBare;
  base::for_each_part(column[3], '|', [&](std::string_view part) {
    ending.ending = part;
    tables.endings.push_back(ending);
  });
}

// A row of event_words.tsv or event_status.tsv.
template <class Columns>
void add_row(const Columns& column, EventTables& tables) {
  EventWord word;
  if (column[0] == "ending") return add_ending(column, tables);
  if (!look_up(kClasses, column[0], word.word)) return;
  word.value = column[1];
  if (word.word == WordClass::kPreposition || word.word == WordClass::kAfterName)
    look_up(kTies, word.value, word.tie);
  if (word.tie == Tie::kSubject) word.tie = Tie::kBare;
  if (word.word == WordClass::kStatus) look_up(kStatusWords, word.value, word.status);
  word.passive = word.word == WordClass::kAuxiliary && word.value == "passive";
  add_words(word, column[2], column[3], tables);
  if (word.word == WordClass::kArms && word.value == "drones") {
    word.word = WordClass::kDrone;
    add_words(word, column[2], column[3], tables);
  }
}

EventTables build() {
  EventTables tables;
  const std::vector<Auxiliaries> auxiliaries =
      tables.trigger_phrases.is_frozen() ? std::vector<Auxiliaries>() : read_auxiliaries();
  const TypeNumbers numbers = read_types(tables);
  read_triggers("event_triggers.tsv", false, numbers, auxiliaries, tables);
  read_triggers("event_verbs.tsv", true, numbers, auxiliaries, tables);
  read_concepts(tables, numbers);
  read_pairs(numbers, auxiliaries, tables);
  for (const std::string_view table : {"event_words.tsv", "event_status.tsv"}) {
    base::for_each_row(base::data_table(table), [&](const auto& column, std::size_t count) {
      if (count >= 4) add_row(column, tables);
    });
  }
  base::for_each_row(base::data_table("modality_words.tsv"), [&](const auto& column, std::size_t count) {
    EventWord word;
    if (count < 3 || !look_up(kModalities, column[1], word.status)) return;
    word.value = column[1];
    add_words(word, column[0], column[2], tables);
  });
  std::stable_sort(
      tables.endings.begin(), tables.endings.end(),
      [](const NameEnding& a, const NameEnding& b) { return a.ending.size() > b.ending.size(); });
  return tables;
}

const base::TableToFreeze kFrozen([](base::FrozenWriter& out) {
  EventTables::get().trigger_phrases.freeze(out, "event_triggers");
  EventTables::get().word_phrases.freeze(out, "event_words");
});

}  // namespace

const EventTables& EventTables::get() {
  static const EventTables kTables = build();
  return kTables;
}

}  // namespace tamis::documents
