#include "documents/events/event_unnamed.h"

#include <algorithm>

#include "documents/events/event_german.h"
#include "documents/events/event_hebrew.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/slavic_endings.h"
#include "documents/words/speaker_languages.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

bool is_companion(const EventSentence& sentence, std::uint32_t token) noexcept {
  return std::any_of(sentence.triggers.begin(), sentence.triggers.end(),
                     [&](const TriggerHit& hit) { return hit.companion.contains(token); });
}

// "|卢旺达|一家金矿精炼厂": the place right before a number says whose they are, unless a preposition says that it is where. Returns the first
// token of the whole.
std::uint32_t join_place_before_number(EventSentence& out, Who& who) {
  const std::uint32_t first = who.tokens.first;
  if (out.language != "zh") return first;
  for (Who& name : out.names) {
    const WordHit* preposition = hit_ending_at(out, name.tokens.first, WordClass::kPreposition);
    if (name.kind != EntityKind::kPlace || name.unnamed || name.country.empty() ||
        name.tokens.last != first ||
        (preposition != nullptr && preposition->word->tie != Tie::kObject &&
         preposition->word->tie != Tie::kTo))
      continue;
    name.tie = Tie::kAdjective;
    who.country = name.country;
    return name.tokens.first;
  }
  return first;
}

// "deux sociétés russes |soupçonnées| d'avoir fourni": what they are accused of is no part of who they are.
void end_before_accusation(const EventSentence& out, TokenRange& tokens) {
  if (!has_order(out.language, WordOrder::kNounBeforeName)) return;
  constexpr std::uint32_t kShortest = 2;  // tokens: the number and its noun
  for (const WordHit& word : out.words) {
    if (word.word->word == WordClass::kStatus && word.word->status == StatusWord::kAlleged &&
        word.tokens.first >= tokens.first + kShortest && word.tokens.first < tokens.last)
      tokens.last = word.tokens.first;
  }
}

// "|12人|の資産": whose the assets are that stand in the phrase of a Japanese number; its end without them.
std::uint32_t end_before_assets(const EventSentence& out, TokenRange counted) {
  constexpr std::uint32_t kShortest = 3;  // tokens: the number, its counter and the particle
  if (out.language != "ja") return counted.last;
  const GrammarWords& grammar = grammar_words("ja");
  for (const WordHit& word : out.words) {
    const std::uint32_t noun = word.tokens.first;
    if (word.word->word == WordClass::kAsset && noun >= counted.first + kShortest && noun < counted.last &&
        grammar.has(WordUse::kWhoseParticle, out.work->tokens.at(noun - 1)))
      return noun - 1;
  }
  return counted.last;
}

// "dois despachantes", "28の個人": a number of those whom no table has; they may be held or listed.
void add_counted(EventSentence& out) {
  const Work& work = *out.work;
  const auto& quantities = work.document->quantities;
  const Span span = work.tokens.span(out.tokens);
  auto quantity = std::lower_bound(quantities.begin(), quantities.end(), span.begin,
                                   [](const Quantity& a, std::uint32_t at) { return a.span.begin < at; });
  for (; quantity != quantities.end() && quantity->span.begin < span.end; ++quantity) {
    if (!quantity->unit.empty() && quantity->unit != "person") continue;
    TokenRange tokens = work.tokens.tokens_in(quantity->span);
    if (tokens.first >= tokens.last || !out.tokens.contains(tokens.first)) continue;
    tokens.last = end_before_assets(out, tokens);
    if (quantity->counted.empty() && quantity->unit.empty()) continue;
    const auto overlaps = [&](TokenRange other) {
      return tokens.first < other.last && other.first < tokens.last;
    };
    // "drei |chinesische| Raffinerien": the adjective of their country is no name beside them.
    std::string_view country;
    bool named = false;
    for (Who& name : out.names) {
      if (!overlaps(name.tokens)) continue;
      // "三家|墨西哥|金融机构"
      if (out.language == "zh" && name.kind == EntityKind::kPlace && !name.unnamed && !name.country.empty() &&
          name.tokens.first > tokens.first && name.tokens.last < tokens.last)
        name.tie = Tie::kAdjective;
      named = named || name.tie != Tie::kAdjective;
      country = name.country;
    }
    if (named) continue;
    if (std::any_of(out.words.begin(), out.words.end(), [&](const WordHit& word) {
          return overlaps(word.tokens) && (is_item(word.word->word) || word.word->word == WordClass::kTimes);
        }))
      continue;
    // "|fünf Festnahmen|": deeds, and nobody.
    const auto is_deed = [&](const TriggerHit& hit) {
      return hit.trigger->form == TriggerForm::kNoun && hit.tokens.last == tokens.last &&
             hit.tokens.first + 1 == tokens.last;
    };
    if ((out.language == "de" || out.language == "nl") &&
        std::any_of(out.triggers.begin(), out.triggers.end(), is_deed))
      continue;
    Who who;
    who.tokens = tokens;
    who.clause_token = tokens.first;
    who.unnamed = who.counted = true;
    who.country = country;
    who.tokens.first = join_place_before_number(out, who);
    // "dört askerin |öldüğünü|": the verb is none of those counted.
    // "üç şirkete |yaptırım| uyguladı": nor is the noun of a pair.
    while (out.language == "tr" && who.tokens.last > who.tokens.first + 1 &&
           (covers_trigger(out, who.tokens.last - 1) || is_companion(out, who.tokens.last - 1)))
      --who.tokens.last;
    end_before_accusation(out, who.tokens);
    who.kind = EntityKind::kGroup;
    out.names.push_back(who);
  }
}

// "parquet de Beyrouth", "Суд в Ницце", "Staatsanwaltschaft Frankfurt": the end of the place of a body; 0: none.
std::uint32_t place_behind(EventSentence& out, std::uint32_t end) noexcept {
  std::uint32_t first = end;
  const WordHit* preposition = nullptr;
  for (const WordHit& word : out.words) {
    if (word.word->word != WordClass::kPreposition || word.tokens.first != end ||
        (word.word->tie != Tie::kOf && word.word->tie != Tie::kIn && word.word->tie != Tie::kVon))
      continue;
    preposition = &word;
    first = std::max(first, word.tokens.last);
  }
  // "Finanzministerium |der| USA"
  const bool genitive = preposition == nullptr && out.language == "de" && end < out.tokens.last &&
                        (out.work->tokens.lower(end) == "der" || out.work->tokens.lower(end) == "des");
  if (genitive) ++first;
  if (preposition == nullptr && !has_order(out.language, WordOrder::kCountryBehind) && out.language != "de" &&
      out.language != "nl")
    return 0;
  for (Who& who : out.names) {
    if (who.kind != EntityKind::kPlace || who.unnamed || who.tie == Tie::kAdjective ||
        has_written_preposition(out, who) || who.tokens.first < first ||
        who.tokens.first > first + (preposition == nullptr ? 0 : 1))
      continue;
    if (preposition == nullptr) who.tie = Tie::kAdjective;
    return who.tokens.last;
  }
  return 0;
}

// "De kapitein, |een 44-jarige Georgiër|, werd": between commas it says who the one before is.
bool is_apposed(const EventSentence& out, TokenRange noun) noexcept {
  constexpr std::uint32_t kMost = 6;  // tokens
  const auto& tokens = out.work->tokens.tokens;
  if (noun.last >= out.tokens.last || tokens[noun.last].kind != TokenKind::kComma) return false;
  for (std::uint32_t i = noun.first; i > out.tokens.first && noun.first - i < kMost; --i) {
    if (tokens[i - 1].kind == TokenKind::kComma) return true;
    if (tokens[i - 1].kind != TokenKind::kWord && tokens[i - 1].kind != TokenKind::kNumber &&
        tokens[i - 1].kind != TokenKind::kHyphen)
      return false;
  }
  return false;
}

// "印度|信实工业|公司", "台北|地方|检察署", "韓国|の中堅|企業": whether nothing but the words of a body's own name stands between its place and
// its noun, in languages that put the place first and write no blanks.
bool names_body(const EventSentence& out, const Who& place, const Who& body) {
  constexpr std::uint32_t kMost = 8;  // tokens
  const TextTokens& text = out.work->tokens;
  if (place.tie == Tie::kAdjective || body.kind != EntityKind::kOrganization || body.numbered ||
      place.tokens.last >= body.tokens.first || body.tokens.first - place.tokens.last > kMost ||
      !is_character_script(text.tokens[body.tokens.first].script))
    return false;
  for (std::uint32_t i = place.tokens.last; i < body.tokens.first; ++i) {
    const Token& token = text.tokens[i];
    if (token.kind != TokenKind::kWord || token.space_before || token.script == text::Script::kHiragana ||
        out.work->mention_of[i] >= 0 || out.page->time[i] || out.page->cue[i] || covers_trigger(out, i) ||
        clause_word_classes(out.language, text.at(i)) != 0 ||
        std::any_of(out.words.begin(), out.words.end(), [&](const WordHit& word) {
          return word.tokens.contains(i) && !is_item(word.word->word) &&
                 word.word->word != WordClass::kCompany && word.word->word != WordClass::kArea &&
                 word.word->word != WordClass::kSite;
        }))
      return false;
  }
  return true;
}

// "쿠르스크|에| 병력을": whether a particle of case, other than that of whose something is, ends the Korean word of a name.
bool has_korean_particle(const EventSentence& out, const Who& name) {
  if (out.language != "ko" || name.mention < 0) return false;
  const std::uint32_t begin = out.work->document->mentions[static_cast<std::size_t>(name.mention)].span.end;
  const std::uint32_t end = out.work->tokens.tokens[name.tokens.last - 1].end;
  return begin < end &&
         !grammar_words("ko").has(WordUse::kWhoseParticle, out.work->tokens.text.substr(begin, end - begin));
}

}  // namespace

namespace {

// "der mutmaßliche |Geldwäscher|", "de |smokkelaars|": a noun that names a crime by who commits it is somebody all the same. German and Dutch.
bool is_doer_noun(const EventSentence& out, TokenRange noun) noexcept {
  constexpr std::size_t kStem = 3;  // bytes
  if ((out.language != "de" && out.language != "nl") ||
      !grammar_words(out.language).ends(WordUse::kAgentNounEnd, out.work->tokens.lower(noun.last - 1), kStem))
    return false;
  return std::all_of(out.triggers.begin(), out.triggers.end(), [&](const TriggerHit& hit) {
    return !hit.tokens.contains(noun.first) ||
           (hit.trigger->form == TriggerForm::kNoun && hit.tokens.last == hit.tokens.first + 1 &&
            EventTables::get().type_of(*hit.trigger).group == EventGroup::kCrime);
  });
}

// "|Американцы| ввели санкции", "|Brytyjczycy| aresztowali": people of a state in the nominative plural, right before their active verb of a measure,
// take it. Not Czech and Serbian, whose accusative looks the same.
bool takes_measure(const EventSentence& out, TokenRange people) {
  constexpr std::uint32_t kReach = 3;  // tokens between
  if (!has_order(out.language, WordOrder::kSlavic) || out.language == "cs" || out.language == "sr" ||
      !has_slavic_ending(SlavicEnding::kPlural, out.language, out.work->tokens.lower(people.last - 1)))
    return false;
  return std::any_of(out.triggers.begin(), out.triggers.end(), [&](const TriggerHit& hit) {
    if (hit.blocked || hit.trigger->form != TriggerForm::kVerb || hit.tokens.first < people.last ||
        hit.tokens.first > people.last + kReach ||
        hit.trigger->roles[static_cast<std::size_t>(Tie::kSubject)] == "target")
      return false;
    const EventType& type = EventTables::get().type_of(*hit.trigger);
    return (type.group == EventGroup::kEnforcement || type.group == EventGroup::kSanctions ||
            type.name == "expulsion") &&
           hit_ending_at(out, hit.tokens.first + 1, WordClass::kAuxiliary) == nullptr &&
           hit_ending_at(out, hit.tokens.first, WordClass::kAuxiliary) == nullptr &&
           has_slavic_ending(SlavicEnding::kPluralVerb, out.language,
                             out.work->tokens.lower(hit.tokens.first));
  });
}

// "Dwaj |Ukraińcy|", "|Rosjanin| został zatrzymany": a noun for people that is spelt as the adjective of their country is none, but for one
// before a name.
void drop_slavic_nationals(EventSentence& out) {
  if (!has_order(out.language, WordOrder::kSlavic)) return;
  for (const WordHit& word : out.words) {
    if (word.word->word != WordClass::kPeople || word.word->value != "national" ||
        std::any_of(out.names.begin(), out.names.end(),
                    [&](const Who& name) { return name.tokens.first == word.tokens.last; }))
      continue;
    std::erase_if(out.names, [&](const Who& name) {
      return name.tie == Tie::kAdjective && name.tokens.first == word.tokens.first &&
             name.tokens.last == word.tokens.last;
    });
  }
}

}  // namespace

namespace {

// Whether an auxiliary stands right before the noun, or in Romance languages any finite verb of being somewhere or somehow.
bool is_predicate(const EventSentence& out, std::uint32_t noun) {
  if (hit_ending_at(out, noun, WordClass::kAuxiliary) != nullptr) return true;
  return is_romance(out.language) && noun > out.tokens.first &&
         grammar_words(out.language).has(WordUse::kFiniteVerb, out.work->tokens.lower(noun - 1));
}

}  // namespace

void find_unnamed(EventSentence& out) {
  const Work& work = *out.work;
  drop_slavic_nationals(out);
  const std::size_t named = out.names.size();
  const bool adjective_behind = has_order(out.language, WordOrder::kAdjectiveBehind);
  for (const WordHit& word : out.words) {
    const bool vessel = word.word->word == WordClass::kVessel;
    if ((word.word->word != WordClass::kPeople && !vessel) || word.word->value == "none") continue;
    // "insansız hava |aracı|": a word of a thing of several words.
    if (!vessel && std::any_of(out.words.begin(), out.words.end(), [&](const WordHit& other) {
          // "oil |company|" is one all the same.
          return is_item(other.word->word) &&
                 (other.word->word != WordClass::kCompany || out.language != "en") &&
                 other.tokens.first <= word.tokens.first && word.tokens.last <= other.tokens.last &&
                 other.tokens.last - other.tokens.first > word.tokens.last - word.tokens.first;
        }))
      continue;
    if (std::any_of(out.names.begin(), out.names.begin() + static_cast<std::ptrdiff_t>(named),
                    [&](const Who& who) { return who.retinue && who.tokens.contains(word.tokens.first); }))
      continue;
    const bool national = word.word->value == "national";
    if (national && is_apposed(out, word.tokens)) continue;
    // "its |sister| company": a company.
    if (out.language == "en" && (word.word->value == "official" || word.word->value == "persons") &&
        std::any_of(out.words.begin(), out.words.end(), [&](const WordHit& other) {
          return other.word->word == WordClass::kCompany && other.tokens.first == word.tokens.last;
        }))
      continue;
    // "|북한군| 포로 2명": an army without a particle before another noun only says whose.
    constexpr std::string_view kArmy = "군";
    if (out.language == "ko" && word.word->value == "authority" &&
        work.tokens.at(word.tokens.last - 1).ends_with(kArmy) && word.tokens.last < out.tokens.last &&
        work.tokens.tokens[word.tokens.last].kind == TokenKind::kWord)
      continue;
    // "中俄|两国|", "日米韓|3カ国|": the states that were named before it.
    if (word.word->value == "states" &&
        std::count_if(
            out.names.begin(), out.names.begin() + static_cast<std::ptrdiff_t>(named), [&](const Who& name) {
              return name.kind == EntityKind::kPlace && name.tokens.last <= word.tokens.first &&
                     name.tokens.last + 2 > word.tokens.first && name.tokens.last == name.tokens.first + 1;
            }) > 1)
      continue;
    // "中ロ|両国の海軍が|": the states act by it.
    if (out.language == "ja" && word.word->value == "authority" &&
        word.tokens.first >= out.tokens.first + 2 &&
        grammar_words("ja").has(WordUse::kWhoseParticle, work.tokens.at(word.tokens.first - 1))) {
      const WordHit* states = hit_ending_at(out, word.tokens.first - 1, WordClass::kPeople);
      if (states != nullptr && states->word->value == "states") continue;
    }
    Who who;
    who.tokens = word.tokens;
    who.unnamed = true;
    who.authority = word.word->value == "authority" || (national && takes_measure(out, word.tokens));
    who.leaders = word.word->value == "leaders";
    who.states = who.leaders || word.word->value == "states";
    who.delegation = word.word->value == "delegation";
    who.official = word.word->value == "official";
    who.kind = vessel         ? EntityKind::kVessel
               : who.official ? EntityKind::kPerson
               : word.word->value == "persons" || word.word->value == "retinue" || national || who.states ||
                       who.delegation
                   ? EntityKind::kGroup
                   : EntityKind::kOrganization;
    bool title = false;
    Who* adjective = nullptr;
    Who* owner = nullptr;
    for (std::size_t n = 0; n < named; ++n) {
      Who& name = out.names[n];
      if (name.tokens.first < who.tokens.last && who.tokens.first < name.tokens.last) {
        title = true;
        if (who.tokens.first < name.tokens.first) name.title = who.tokens.first;
        name.states = name.states || who.states;
        name.leaders = name.leaders || who.leaders;
      }
      // "박민호 씨|가| 경찰에": a particle stands between.
      const bool apart = out.language == "ko" && name.kind == EntityKind::kPerson &&
                         name.tokens.last == who.tokens.first && has_korean_particle(out, name);
      const bool beside =
          !apart && (name.tokens.last == who.tokens.first || name.tokens.first == who.tokens.last);
      const bool front = name.tokens.last == who.tokens.first || names_body(out, name, who);
      const bool place = name.kind == EntityKind::kPlace && !vessel && !name.country.empty() &&
                         !has_korean_particle(out, name);
      if (name.tie == Tie::kAdjective) {
        if (front || (beside && adjective_behind)) adjective = &name;
      } else if (place && ((front && (has_order(out.language, WordOrder::kCountryFirst) ||
                                      // "Dubai police"
                                      (out.language == "en" && who.authority && !name.possessive))) ||
                           (beside && !front && has_order(out.language, WordOrder::kCountryBehind) &&
                            !who.states && !has_written_preposition(out, name)))) {
        adjective = &name;
      } else if (beside && !front && name.kind == EntityKind::kOrganization &&
                 word.word->value == "persons" &&
                 has_slavic_ending(SlavicEnding::kObliquePerson, out.language,
                                   work.tokens.lower(who.tokens.last - 1))) {
        owner = &name;  // "затримала |агента ФСБ|"
      } else if (beside && !vessel && name.kind != EntityKind::kPlace) {
        title = true;
        if (!front && (name.kind == EntityKind::kPerson || out.language == "en"))
          name.title = who.tokens.first;
      } else if (vessel && name.tokens.first >= who.tokens.last && name.tokens.first - who.tokens.last <= 1 &&
                 // "the tanker |that| Britain blacklisted"
                 hit_ending_at(out, name.tokens.first, WordClass::kRelative) == nullptr) {
        title = true;
      }
    }
    // "l'uomo di affari Alex Saab": a noun of a title, two words on.
    // "the |head of| the transitional government Assimi Goita": over what he is head of.
    constexpr std::uint32_t kBodyReach = 4;  // tokens
    const bool heads_body =
        who.official && hit_ending_at(out, who.tokens.last, WordClass::kPreposition) != nullptr;
    for (std::size_t n = 0; n < named && !title && !vessel && !who.authority; ++n) {
      Who& name = out.names[n];
      if (name.kind != EntityKind::kPerson || name.tokens.first < who.tokens.last + 1 ||
          name.tokens.first > who.tokens.last + (heads_body ? kBodyReach : 2))
        continue;
      bool words = true;
      for (std::uint32_t i = who.tokens.last; i < name.tokens.first; ++i)
        words = words && work.tokens.tokens[i].kind == TokenKind::kWord && !covers_trigger(out, i);
      title = words && hit_ending_at(out, name.tokens.first, WordClass::kPreposition) == nullptr &&
              hit_ending_at(out, name.tokens.first, WordClass::kAnd) == nullptr &&
              hit_ending_at(out, name.tokens.first, WordClass::kDeterminer) == nullptr &&
              hit_ending_at(out, name.tokens.first, WordClass::kRelative) == nullptr;
      if (title) name.title = who.tokens.first;
    }
    if (title || (covers_trigger(out, word.tokens.first) && !is_doer_noun(out, word.tokens))) continue;
    // "è sospettata di", "se encuentra |prófugo|": what is said of the subject.
    if (word.word->value == "persons" && is_predicate(out, who.tokens.first)) continue;
    if (owner != nullptr) {
      owner->tie = Tie::kNone;
      who.tokens.last = owner->tokens.last;
    }
    if (out.language == "he" && word.word->value == "company" && adjective == nullptr)
      who.tokens.last = end_of_hebrew_construct(out, who.tokens.last);
    // "الحكومة البريطانية"
    for (const WordHit& other : out.words) {
      if (other.word->word == WordClass::kAuthority && adjective_behind &&
          other.tokens.first == who.tokens.last)
        who.tokens.last = other.tokens.last;
    }
    if (adjective != nullptr) {
      adjective->tie = Tie::kAdjective;
      who.country = adjective->country;
      who.tokens.first = std::min(who.tokens.first, adjective->tokens.first);
      who.tokens.last = std::max(who.tokens.last, adjective->tokens.last);
    }
    // "|愛知|県警": a Japanese body goes on to the left as far as there are characters.
    if (out.language == "ja" && who.authority && adjective == nullptr) {
      constexpr std::uint32_t kMostFront = 4;
      const std::uint32_t noun = who.tokens.first;
      const auto is_front = [&](std::uint32_t i) {
        return work.tokens.tokens[i].kind == TokenKind::kWord && !work.tokens.tokens[i + 1].space_before &&
               work.tokens.tokens[i].script == text::Script::kHan && work.mention_of[i] < 0 &&
               !out.page->time[i] && !out.page->cue[i] && !covers_trigger(out, i) &&
               std::none_of(out.words.begin(), out.words.end(),
                            [&](const WordHit& other) { return other.tokens.contains(i); });
      };
      std::uint32_t front = noun;
      while (front > out.tokens.first && noun - front <= kMostFront && is_front(front - 1)) --front;
      if (noun - front <= kMostFront) who.tokens.first = front;
    }
    if (who.authority || who.kind == EntityKind::kOrganization)
      who.trail = place_behind(out, who.tokens.last);
    // "|Ex-|Minister", "|Wirecard-|Manager": from the front of a compound.
    who.tokens.first = begin_of_compound(out, who.tokens.first);
    // How many they are.
    const auto& quantities = work.document->quantities;
    const std::uint32_t begin = work.tokens.tokens[who.tokens.first].begin;
    auto quantity = std::lower_bound(quantities.begin(), quantities.end(), begin,
                                     [](const Quantity& a, std::uint32_t at) { return a.span.begin < at; });
    if (quantity != quantities.begin()) {
      --quantity;
      const TokenRange number = work.tokens.tokens_in(quantity->span);
      // "|300 מיליון דולר| מבורסת קריפטו": a sum counts nobody.
      const bool counts = quantity->unit.empty() || quantity->unit == "person";
      if (counts && number.first >= out.tokens.first && number.last + 1 >= who.tokens.first)
        who.tokens.first = std::min(number.first, who.tokens.first);
      who.numbered = number.first == who.tokens.first;
    }
    // "|卢旺达|一家金矿精炼厂": whose they are, unless it is where.
    if (who.numbered && adjective == nullptr) who.tokens.first = join_place_before_number(out, who);
    // "タンカー|「イーグルＳ」|", "유조선 |'이글S호'|": what a ship is called in marks.
    if (vessel) {
      constexpr std::uint32_t kLongestName = 10;  // tokens
      const std::uint32_t open = who.tokens.last;
      std::uint32_t close = open + 1;
      if (open < out.tokens.last && work.tokens.tokens[open].kind == TokenKind::kQuote) {
        while (close < out.tokens.last && close - open < kLongestName &&
               work.tokens.tokens[close].kind != TokenKind::kQuote)
          ++close;
        if (close < out.tokens.last && close > open + 1 &&
            work.tokens.tokens[close].kind == TokenKind::kQuote)
          who.tokens.last = close + 1;
      }
    }
    who.clause_token = who.tokens.first;
    who.speaker = out.page->speaker[word.tokens.first];
    who.fears = out.page->fears[word.tokens.first];
    out.names.push_back(who);
  }
  add_counted(out);
  if (out.names.size() > named)
    std::stable_sort(out.names.begin(), out.names.end(),
                     [](const Who& a, const Who& b) { return a.tokens.first < b.tokens.first; });
}

void drop_parts_of_ships(EventSentence& sentence) {
  std::erase_if(sentence.words, [&](const WordHit& word) {
    return word.word->word == WordClass::kArms &&
           std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& ship) {
             return ship.word->word == WordClass::kVessel && ship.tokens.first <= word.tokens.first &&
                    word.tokens.last <= ship.tokens.last &&
                    ship.tokens.last - ship.tokens.first > word.tokens.last - word.tokens.first;
           });
  });
}

}  // namespace tamis::documents
