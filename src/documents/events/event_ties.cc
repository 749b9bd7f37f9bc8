// What ties a name to the trigger of an event: its place, preposition, ending or case; and which slots take it (event_filler.h).
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "documents/events/event_arabic.h"
#include "documents/events/event_filler.h"
#include "documents/events/event_foreign_ties.h"
#include "documents/events/event_german.h"
#include "documents/events/event_hebrew.h"
#include "documents/events/event_own_clauses.h"
#include "documents/events/event_reach.h"
#include "documents/events/event_turkish.h"
#include "documents/words/grammar_words.h"
#include "documents/words/speaker_languages.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// Right behind the phrase of the trigger, or joined to who stands there.
bool follows_phrase(const EventSentence& sentence, const TriggerHit& hit, const Who& who) noexcept {
  const Who* first = &who;
  while (first != sentence.names.data() && first->group) --first;
  return first->tokens.first == hit.whole.last;
}

// "bekannt als Freund |von Wladimir Putin|": of the person named right before.
bool is_of_person(const EventSentence& sentence, const Who& who) noexcept {
  return std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& other) {
    return other.kind == EntityKind::kPerson && other.tokens.last + 1 == who.tokens.first;
  });
}

// "auf der Sanktionsliste |der EU|", "der schwarzen Liste |des Finanzministeriums|": the German genitive behind a phrase that lists.
bool is_owner_of_list(const EventSentence& sentence, const Who& who) noexcept {
  if (sentence.language != "de" || who.kind == EntityKind::kPerson ||
      who.tokens.first < sentence.tokens.first + 2)
    return false;
  const std::string_view article = sentence.work->tokens.lower(who.tokens.first - 1);
  if (article != "der" && article != "des") return false;
  // "von der Sanktionsliste |der USA| gestrichen"
  if (hit_ending_at(sentence, who.tokens.first - 1, WordClass::kBlacklist) != nullptr) return true;
  return std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& hit) {
    return !hit.blocked && hit.words >= 2 && hit.whole.last + 1 == who.tokens.first &&
           EventTables::get().type_of(*hit.trigger).group == EventGroup::kSanctions;
  });
}

}  // namespace

namespace {

constexpr std::uint32_t kBehindCompanion = 3;  // tokens: its adjective and "of"
// "summit between Kim Jong Un and Vladimir Putin"
constexpr std::uint32_t kBetweenReach = 8;

}  // namespace

// "exdirectivos de Petróleos de Venezuela |(PDVSA)|": in brackets behind its name.
bool EventFiller::is_named_again(const Who& who) const noexcept {
  if (who.tokens.first <= sentence_.tokens.first + 1 || who.tokens.last >= sentence_.tokens.last ||
      work_.tokens.tokens[who.tokens.first - 1].kind != TokenKind::kOpen ||
      work_.tokens.tokens[who.tokens.last].kind != TokenKind::kClose)
    return false;
  return std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& name) {
    return name.referent >= 0 && name.referent == who.referent && name.tokens.last + 1 == who.tokens.first &&
           is_of_people(name);
  });
}

// "l'arrestation de trois dirigeants |de PDVSA|", "exdirectivos |de la estatal|": whose people they are to whom it is done.
bool EventFiller::is_of_people(const Who& who) const noexcept {
  if (!is_noun() || (type_.group != EventGroup::kEnforcement && type_.group != EventGroup::kSanctions) ||
      has_order(sentence_.language, WordOrder::kSlavic) || who.kind == EntityKind::kPerson)
    return false;
  std::uint32_t first = who.tokens.first;
  while (first > hit_.whole.last && word_of(first - 1, WordClass::kDeterminer) != nullptr) --first;
  const WordHit* of =
      first > hit_.whole.last ? hit_ending_at(sentence_, first, WordClass::kPreposition) : nullptr;
  if (of == nullptr || of->word->tie != Tie::kOf || of->tokens.first <= hit_.whole.last) return false;
  return std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& people) {
    return people.tokens.last == of->tokens.first && (people.unnamed || people.nameless) && !people.pronoun &&
           people.kind != EntityKind::kPlace && people.tokens.first >= hit_.whole.last;
  });
}

// "исключило из списка бизнесмена |Руслана Галиева|": the name of a person, of two words and more, in a case that is not the nominative.
bool EventFiller::is_oblique(const Who& who) const noexcept {
  if (!has_order(sentence_.language, WordOrder::kSlavic) || who.kind != EntityKind::kPerson || who.unnamed ||
      who.described || who.pronoun || who.mention < 0 || who.tokens.last >= sentence_.page->name_of.size())
    return false;
  const std::int32_t name = sentence_.page->name_of[who.tokens.last - 1];
  if (name < 0) return false;
  std::string normal;
  append_lower(normal, work_.names[static_cast<std::size_t>(name)].normal);
  const std::string_view last = work_.tokens.lower(who.tokens.last - 1);
  if (normal.find(' ') == std::string::npos) return false;
  return !normal.ends_with(last) || !nominative_of(who).empty();
}

// The genitive of a common noun that stands before the verb, or of somebody behind it.
bool EventFiller::is_of_somebody(const Who& who, bool behind) const noexcept {
  const TokenRange holder = holder_before(who);
  if (holder.first >= holder.last) return behind && who.kind == EntityKind::kPlace && is_of_body(who);
  // "a versé 4 millions |à un consultant| du ministre"
  if (behind && is_romance(sentence_.language) && stands_behind_to(holder.first)) return true;
  // "arrestato uno |dei capi della banda|": whose he is who is held.
  const bool held = type_.name == "arrest" || type_.name == "charge" || type_.name == "conviction" ||
                    type_.name == "extradition" || type_.name == "release";
  return !behind || (held && is_romance(sentence_.language)) ||
         word_of(holder.first, WordClass::kCompany) != nullptr ||
         word_of(holder.first, WordClass::kPeople) != nullptr ||
         std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& other) {
           return other.unnamed && !other.pronoun && other.tokens.last == holder.first + 1;
         });
}

// "un suspect |interpellé| à Barcelone pourrait être |extradé| vers la France": a participle about the noun before it has the places behind
// it up to the verb of the clause, and that verb those behind itself.
bool EventFiller::is_beside_other_verb(const Who& who) const noexcept {
  if (who.kind != EntityKind::kPlace || who.tie == Tie::kBare || is_noun() ||
      !has_order(sentence_.language, WordOrder::kNounBeforeName))
    return false;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  constexpr std::size_t kStem = 3;  // bytes
  const auto is_reduced = [&](const TriggerHit& hit) {
    return hit.tokens.first > clause_.first &&
           work_.tokens.tokens[hit.tokens.first - 1].kind == TokenKind::kWord &&
           grammar.ends(WordUse::kApposedParticipleEnd, work_.tokens.lower(hit.tokens.first), kStem) &&
           hit_ending_at(sentence_, hit.tokens.first, WordClass::kAuxiliary) == nullptr &&
           hit_ending_at(sentence_, hit.tokens.first, WordClass::kAnd) == nullptr;
  };
  const bool reduced = is_reduced(hit_);
  return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
    if (other.blocked || other.trigger->form != TriggerForm::kVerb || is_noun_trigger(sentence_, other) ||
        !in_clause(other.tokens) || other.trigger->type == hit_.trigger->type)
      return false;
    // "preso em Assunção |e extraditado| para os Estados Unidos": each of two joined measures has its own.
    const EventGroup group = EventTables::get().type_of(*other.trigger).group;
    if (group == EventGroup::kEnforcement && type_.group == EventGroup::kEnforcement) {
      if (hit_ending_at(sentence_, other.tokens.first, WordClass::kAnd) != nullptr &&
          hit_.whole.last <= other.tokens.first && other.whole.last <= who.tokens.first)
        return true;
      if (hit_ending_at(sentence_, hit_.tokens.first, WordClass::kAnd) != nullptr &&
          other.whole.last <= who.tokens.first && who.tokens.last <= hit_.tokens.first)
        return true;
    }
    if (other.whole.last <= who.tokens.first && who.tokens.last <= hit_.tokens.first)
      return is_reduced(other);
    return reduced && hit_.whole.last <= other.tokens.first && other.whole.last <= who.tokens.first;
  });
}

// What ties a name to the trigger.
// "lieferte Raketen für die |Entsendung von| Truppen": of another event's noun right before the preposition.
bool EventFiller::is_of_noun_before(const Who& who) const noexcept {
  std::uint32_t preposition = who.tokens.first;
  while (preposition > clause_.first && word_of(preposition - 1, WordClass::kDeterminer) != nullptr)
    --preposition;
  if (preposition <= clause_.first) return false;
  return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
    return other.tokens.first != hit_.tokens.first && !other.blocked &&
           other.trigger->form != TriggerForm::kNothing && is_noun_trigger(sentence_, other) &&
           other.tokens.first >= hit_.whole.last &&
           (other.whole.last + 1 == preposition || other.whole.last == preposition) &&
           word_of(preposition - 1, WordClass::kPreposition) != nullptr;
  });
}

// "взломали сайт |«Газпрома»|": the genitive behind the thing that the verb is done to; behind people ("хакеры |«Лазаря»|") it is
// whose they are.
bool EventFiller::is_owner_of_hacked(const Who& who) const noexcept {
  const TextTokens& text = work_.tokens;
  constexpr std::size_t kHackersHack = 2;  // words of a phrase that has its subject; "взлом" alone has none
  if (type_.name != "cyber_attack" || passive_ || (is_noun() && hit_.words < kHackersHack) ||
      !has_order(sentence_.language, WordOrder::kSlavic) || who.kind == EntityKind::kPlace ||
      who.tokens.first < hit_.tokens.last + 1)
    return false;
  std::uint32_t noun = who.tokens.first - 1;
  while (noun > hit_.tokens.last && text.tokens[noun].kind == TokenKind::kQuote) --noun;
  return noun >= hit_.tokens.last && text.tokens[noun].kind == TokenKind::kWord &&
         !text.tokens[noun].capital && work_.mention_of[noun] < 0 &&
         hit_ending_at(sentence_, noun + 1, WordClass::kPreposition) == nullptr &&
         hit_ending_at(sentence_, noun + 1, WordClass::kPeople) == nullptr;
}

Tie EventFiller::tie_of(const Who& who) const {
  if (is_agent_of_attribute(sentence_, hit_, who)) return Tie::kBy;
  if (is_in_attribute(who) || acts_through_people(who)) return Tie::kNone;
  if (is_in_ground(who) || is_named_again(who) || is_of_other_noun(who) || is_linked_to(who) ||
      is_of_later_deed(who) || is_in_thanked_deed(who) || is_in_chinese_ground(sentence_, hit_, who) ||
      is_in_korean_attribute(sentence_, hit_, who) || is_in_linked_clause(sentence_, hit_, who))
    return Tie::kNone;
  const bool done_to = type_.group == EventGroup::kSanctions || type_.group == EventGroup::kEnforcement;
  if ((done_to || who.tie == Tie::kOf || who.tie == Tie::kObject) &&
      is_in_turkish_participle(sentence_, hit_, who))
    return Tie::kNone;
  // "عقوبات على أربع شركات |زودت| سوريا": of another verb.
  if (done_to && who.tokens.first > hit_.whole.last &&
      is_arabic_verb_before(sentence_, who, who.tokens.first - 1))
    return Tie::kNone;
  if (const auto attribute = tie_of_turkish_attribute(sentence_, hit_, who)) return *attribute;
  const bool behind = who.tokens.first >= hit_.tokens.last;
  if (sentence_.language == "he" && !is_noun() && is_before_hebrew_relative(sentence_, hit_, who))
    return passive_ ||
                   (type_.group == EventGroup::kOffice && !has_hebrew_object(sentence_, hit_, clause_.last))
               ? Tie::kObject
               : Tie::kSubject;
  if (is_noun() && is_behind_native_noun(sentence_, hit_, who)) return Tie::kNone;
  if (!is_noun() && behind && role(Tie::kObject) == "target" && is_joined_in_chinese(sentence_, hit_, who))
    return Tie::kObject;
  if (is_noun() && is_compounded_with_noun(sentence_, hit_, who)) return Tie::kObject;
  if (is_noun() && is_goal_of_korean_noun(sentence_, hit_, who)) return Tie::kTo;
  const std::uint32_t apart = distance(who.tokens, hit_.tokens);
  // "Kims Besuch", whatever stands before.
  // "|Russia's| invasion of Ukraine": whose it is, where "of" says whom it hits.
  const bool doer = type_.group == EventGroup::kForce && role(Tie::kOf) == "target";
  if (is_noun() && who.possessive && !behind && apart <= (doer ? 5U : 2U) && type_.name != "ceremony")
    return doer ? Tie::kAdjective : Tie::kOf;
  if (type_.group == EventGroup::kOffice && (is_as_office(who) || is_office_in_instrumental(who)))
    return Tie::kNone;
  // "was sanctioned |by X| and stepped down": who did it before another verb of the clause did that.
  if (who.tie == Tie::kBy && !behind && !is_noun() && sentence_.language == "en" &&
      std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
        return other.trigger->form != TriggerForm::kNoun && !other.blocked && in_clause(other.tokens) &&
               other.whole.last <= who.tokens.first && other.whole.last <= hit_.tokens.first &&
               who.tokens.first - other.whole.last <= 2;
      }))
    return Tie::kNone;
  // "is investigating three |attacks by X|": of an active verb nobody is the agent behind "by", but of the noun before it.
  if (who.tie == Tie::kBy && behind && !is_noun() && !passive_ &&
      std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
        return other.trigger->form == TriggerForm::kNoun && !other.blocked &&
               other.whole.first >= hit_.whole.last && other.whole.last <= who.tokens.first &&
               who.tokens.first - other.whole.last <= 2;
      }))
    return Tie::kNone;
  if (is_beside_other_verb(who)) return Tie::kNone;
  if (who.tie == Tie::kBare && is_owner_of_list(sentence_, who))
    return type_.name == "sanctions_delisting" ? Tie::kBy : Tie::kOf;
  // "під санкціями |ЄС, США та Великої Британії|": whose they are, in the genitive.
  if (who.tie == Tie::kBare && behind && has_order(sentence_.language, WordOrder::kSlavic) &&
      hit_.trigger->form == TriggerForm::kState && type_.name == "sanctions_designation" &&
      who.kind != EntityKind::kPerson && !who.unnamed && !who.country.empty() &&
      follows_phrase(sentence_, hit_, who))
    return Tie::kBy;
  if (who.tie == Tie::kVon && !behind && !is_noun() && is_of_person(sentence_, who)) return Tie::kNone;
  // "detuvo a un empresario |acusado| de vender armas a Irán": before it stands who is accused, behind it what of.
  if (const std::uint32_t accused = accusation(); accused != 0) {
    if (is_accused_of(accused) ? who.tokens.last <= accused
                               : hit_.tokens.last <= accused && who.tokens.first > accused)
      return Tie::kNone;
    // "un banquier |accusé de financer X| a été sanctionné"
    if (who.tokens.first > accused && who.tokens.last <= end_of_accusation(accused)) return Tie::kNone;
  }
  switch (who.tie) {
    case Tie::kBy:
      // "wyprał pieniądze |przez Cypr|", "pranie pieniędzy |przez Cypr|": over which money and goods went.
      if (sentence_.language == "pl" && who.kind == EntityKind::kPlace &&
          (type_.group == EventGroup::kCrime ? !passive_ || is_noun()
                                             : type_.group == EventGroup::kTrade && !passive_))
        return Tie::kNone;
      return Tie::kBy;
    case Tie::kBetween:
      return is_noun() && behind && apart <= kBetweenReach ? Tie::kBetween : Tie::kNone;
    case Tie::kAdjective: {
      // "killed in an |Israeli| strike"
      if (hit_.trigger->form == TriggerForm::kNoun && hit_.whole.contains(who.tokens.first))
        return Tie::kAdjective;
      if (is_noun() && !behind && apart <= 3) {
        // "das |südkoreanische| Ministerium verurteilte den Besuch": of a noun before the article of this one.
        for (std::uint32_t i = who.tokens.last; i < hit_.tokens.first; ++i) {
          if (sentence_.page->cue[i] && word_of(hit_.tokens.first - 1, WordClass::kDeterminer) != nullptr)
            return Tie::kNone;
        }
        return Tie::kAdjective;
      }
      // "the launch |of an Iranian| satellite"
      if (is_noun() && behind && apart <= (type_.group == EventGroup::kWeapons ? 2U : 1U) &&
          (who.unnamed || !clitic_language()))
        return Tie::kAdjective;
      return Tie::kNone;
    }
    case Tie::kVon:
      // "reiste, begleitet |von X|, nach Z"
      if (type_.name == "visit" && travels_along(who)) return Tie::kWith;
      if (is_of_noun_before(who)) return Tie::kNone;
      if (is_site_of(who)) return Tie::kIn;
      if (passive_ || hit_.trigger->form == TriggerForm::kState) return Tie::kBy;
      if (is_noun() && behind && is_agent_over_place(who)) return Tie::kNone;
      return is_noun() && behind && apart <= 5 ? Tie::kOf : Tie::kFrom;
    case Tie::kOf:
      if (!is_noun() && !behind && (role(Tie::kSubject) == "participant" || role(Tie::kSubject) == "party") &&
          is_state_of_leaders(sentence_, who))
        return Tie::kSubject;
      if (sentence_.language == "he" && !is_noun() && is_owner_of_hebrew_object(sentence_, hit_, who))
        return Tie::kObject;
      // "Fidan'ın Tahran'ı ziyaret etmesi": the subject of a verb made a noun.
      if (sentence_.language == "tr" && !is_noun() && !behind) {
        if (const Tie owned = tie_of_turkish_owned(sentence_, hit_, who); owned != Tie::kNone) return owned;
        if (is_finite_turkish_verb(sentence_, hit_)) {
          if (type_.name == "asset_freeze" || type_.name == "seizure") return Tie::kOf;
          if (!opens_with_owned_noun(sentence_, hit_)) return Tie::kNone;
        }
        return is_last_turkish_owner(sentence_, hit_, who) ? Tie::kSubject : Tie::kNone;
      }
      if (sentence_.language == "tr" && is_noun() && !behind &&
          is_owner_of_turkish_noun(sentence_, hit_, who))
        return Tie::kOf;
      // "yaptırım |uyguladığı Rosneft'in| sahibi": the name right behind the participle is what it is done to, whosever what follows is.
      if (sentence_.language == "tr" && !is_noun() && apart <= 1 &&
          grammar_words("tr").ends(WordUse::kRelativeVerbEnd, work_.tokens.lower(hit_.whole.last - 1)))
        return Tie::kObject;
      // "l'arrestation de six Colombiens au désert de Libye": the place is of the desert.
      if (is_noun() && behind && who.kind == EntityKind::kPlace && type_.group == EventGroup::kEnforcement &&
          std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
            return word.word->word == WordClass::kPreposition && word.tokens.first > hit_.whole.last &&
                   word.tokens.last < who.tokens.first &&
                   (word.word->tie == Tie::kIn || word.word->tie == Tie::kTo);
          }))
        return Tie::kNone;
      // "the attack |on| the city |of| Odesa": the outer preposition counts.
      if (is_noun() && behind && type_.name == "military_operation" && who.kind == EntityKind::kPlace &&
          std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
            return word.word->word == WordClass::kPreposition && word.word->tie == Tie::kAgainst &&
                   word.tokens.last >= hit_.whole.last && word.tokens.last < who.tokens.first;
          }))
        return Tie::kAgainst;
      if (is_of_people(who) || (!is_noun() && behind && stands_behind_frame(who))) return Tie::kNone;
      if (is_company_of_stake(who)) return Tie::kObject;
      // "revocó las visas |de cinco jueces|"
      if (type_.name == "visa_ban" && behind && is_romance(sentence_.language) &&
          (who.numbered || who.kind == EntityKind::kPerson || who.kind == EntityKind::kGroup))
        return Tie::kObject;
      if (is_site_of(who)) return Tie::kIn;
      // "livraisons d'armes pour la guerre de X": the outer preposition counts.
      if (behind && type_.group == EventGroup::kTrade) {
        for (const WordHit& word : sentence_.words) {
          if (word.word->word == WordClass::kPreposition && word.word->tie == Tie::kFor &&
              word.tokens.first >= hit_.whole.last && word.tokens.last < who.tokens.first)
            return Tie::kFor;
        }
      }
      if (is_noun() && behind && apart <= 6) return Tie::kOf;
      if (is_noun() && is_owner_of_native_noun(sentence_, hit_, who))
        return takes_noun_of_deed(sentence_, hit_, who) ? Tie::kSubject : Tie::kOf;
      // "התרגיל המשותף |של רוסיה| החל": behind the noun of a pair, whose verb comes later.
      if (is_noun() && !behind && hit_.companion.first < hit_.companion.last &&
          hit_.companion.last <= who.tokens.first &&
          who.tokens.first - hit_.companion.last <= kBehindCompanion)
        return Tie::kOf;
      // "hacked the website |of Gazprom|": whose the thing is suffers.
      if (!is_noun() && behind && !passive_ && type_.name == "cyber_attack" && who.kind != EntityKind::kPlace)
        return Tie::kObject;
      // "è sotto le sanzioni della Gran Bretagna": whose they are.
      if (hit_.trigger->form == TriggerForm::kState && behind && type_.name == "sanctions_designation" &&
          who.kind != EntityKind::kPerson && is_in_chain(who))
        return Tie::kBy;
      // "apreendeu cocaína num avião vindo |da Venezuela|": a place behind "of" is of the thing.
      if (behind && type_.name == "seizure" && who.kind == EntityKind::kPlace) return Tie::kNone;
      // "una empresa |de Dubái| vendió", "vendió a una sociedad |de Dubái|": where somebody is from.
      if (!is_noun() && is_of_somebody(who, behind)) return Tie::kNone;
      if (is_noun()) return Tie::kNone;
      return has_order(sentence_.language, WordOrder::kMarksObjects) &&
                     !owns_native_object(sentence_, hit_, who)
                 ? Tie::kNone
                 : Tie::kFrom;
    case Tie::kTo:
      // "북한|에| 사치품을 판 무역업자에게 벌금"
      if (sentence_.language == "ko" && who.kind == EntityKind::kPlace &&
          type_.group == EventGroup::kEnforcement && role(Tie::kTo) == "target")
        return Tie::kNone;
      // "कारोबारी |को| गिरफ्तार किया": Hindi and Urdu mark a person that is dealt with as the one to whom.
      if ((sentence_.language == "hi" || sentence_.language == "ur") && !is_noun() && role(Tie::kTo).empty())
        return Tie::kObject;
      // "תקפו מחסן נשק סמוך |לחומס|"
      if (sentence_.language == "he" && who.kind == EntityKind::kPlace &&
          who.tokens.first > sentence_.tokens.first &&
          grammar_words("he").has(WordUse::kNearPlace, work_.tokens.lower(who.tokens.first - 1)))
        return Tie::kIn;
      // "גינה את התקיפה וקרא |לארצות הברית|": of another verb.
      if (sentence_.language == "he" && is_noun() && who.tokens.first > hit_.whole.last + 1 &&
          !follows_hebrew_owner(sentence_, hit_, who.tokens.first))
        return Tie::kNone;
      // "סנקציות על חברות ששלחו שבבים |לסין|"
      if (sentence_.language == "he" && type_.group == EventGroup::kSanctions) return Tie::kNone;
      if (is_behind_sanctions(who)) return Tie::kAgainst;
      // "sanctioned |over his ties| to X": the outer preposition counts.
      if (type_.name == "sanctions_designation" && behind &&
          std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
            return word.word->word == WordClass::kPreposition &&
                   (word.word->tie == Tie::kOver || word.word->tie == Tie::kFor) &&
                   word.tokens.first >= hit_.whole.last && word.tokens.last + 1 < who.tokens.first;
          }))
        return Tie::kNone;
      if (type_.group == EventGroup::kSanctions && is_seat_of_other(who)) return Tie::kNone;
      // "A Kabul un attentato ...", "un attentat à Kaboul"
      if (role(Tie::kTo) == "target" && who.kind == EntityKind::kPlace && is_romance(sentence_.language) &&
          sentence_.language != "es" &&
          (!behind || (type_.name == "terrorism" && is_noun() && sentence_.language != "pt")))
        return Tie::kIn;
      // "extraditó |a X| a Estados Unidos": before a person the Spanish "a" marks who it is done to.
      if (sentence_.language == "es" && who.kind == EntityKind::kPerson && !is_noun() &&
          type_.group == EventGroup::kEnforcement && is_place_role(role(Tie::kTo)))
        return Tie::kObject;
      // "incontrerà |a Mosca| il consigliere", "a rencontré |à Tachkent| le président", "au semnat |la Minsk|": where they are.
      if ((type_.name == "leader_meeting" || type_.name == "agreement") && who.kind == EntityKind::kPlace &&
          (sentence_.language == "it" || sentence_.language == "fr" || sentence_.language == "ro"))
        return Tie::kIn;
      // "ont frappé |une raffinerie| à Riazan", "ha bombardato |un mercato| a Nyala": behind what is attacked stands where.
      if (type_.name == "military_operation" && !is_noun() && behind && who.kind == EntityKind::kPlace &&
          is_romance(sentence_.language) && sentence_.language != "es" && is_behind_object(who))
        return Tie::kIn;
      if (is_bought_from(who)) return Tie::kFrom;
      if (is_behind_struck(who)) return Tie::kIn;
      // "ha inflitto otto anni di carcere |all'ex sindaco|"
      if (type_.name == "conviction" && is_romance(sentence_.language) && behind && !passive_ && !is_noun() &&
          role(Tie::kTo).empty() && who.kind != EntityKind::kPlace && sentence_.language != "ro")
        return Tie::kObject;
      if (role(Tie::kTo).empty()) {
        // Spanish "a" before a person is no preposition; "a Trieste" says where.
        if (sentence_.language == "es" && who.kind != EntityKind::kPlace && !is_noun()) return Tie::kObject;
        // Romanian "la" says both where to and where.
        if (is_romance(sentence_.language) && sentence_.language != "es" && who.kind == EntityKind::kPlace)
          return Tie::kIn;
      }
      return Tie::kTo;
    case Tie::kIn:
      if (is_whose_wish(who) || is_of_topic(who)) return Tie::kNone;
      if (is_aimed_at(who)) return Tie::kAgainst;
      if (is_imposed_on(who) || is_laid_on(who) || is_looked_into(who)) return Tie::kAgainst;
      // "викрали |в біржі| 30 млн": from whom.
      if (type_.name == "crypto_theft" && who.kind == EntityKind::kOrganization &&
          has_order(sentence_.language, WordOrder::kSlavic))
        return Tie::kFrom;
      // "거래소 바이비트|에서| 탈취했다": from whom.
      if (sentence_.language == "ko" && type_.name == "crypto_theft" && who.kind != EntityKind::kPlace &&
          !who.unnamed)
        return Tie::kFrom;
      if (sentence_.language == "bg" && !is_noun() && behind) {
        if (const Tie tie = tie_of_bulgarian_na(who); tie != Tie::kIn) return tie;
      }
      // Slavic "в", "у" with the accusative says where something goes; behind what is hit ("взорвали гостиницу |в Могадишо|") where it is.
      if (!role(Tie::kTo).empty() && (role(Tie::kTo) != "target" || apart <= 2) &&
          type_.group != EventGroup::kConsult && who.kind == EntityKind::kPlace &&
          (sentence_.language == "ru" || sentence_.language == "uk") &&
          !grammar_words(sentence_.language)
               .ends(WordUse::kLocativeEnd, work_.tokens.lower(who.tokens.last - 1), 4))
        return Tie::kTo;
      return Tie::kIn;
    case Tie::kOver:
      if (is_imposed_on(who)) return Tie::kAgainst;
      // "seized off Malaysia"
      return role(Tie::kOver).empty() && !role(Tie::kIn).empty() && who.kind == EntityKind::kPlace
                 ? Tie::kIn
                 : Tie::kOver;
    case Tie::kFrom:
      // Slavic "z", "з": from or with.
      if ((sentence_.language == "uk" || sentence_.language == "pl") && type_.group == EventGroup::kConsult &&
          who.kind == EntityKind::kPerson)
        return Tie::kWith;
      if (is_laid_on(who)) return Tie::kAgainst;
      if (is_origin_of_doer(who) || is_agent_of_participle(who)) return Tie::kBy;
      if (who.kind == EntityKind::kPlace && role(Tie::kFrom) == "target" && is_origin_of_people(who))
        return Tie::kNone;
      // "sequestrato |dalla polizia|": the Italian agent of a passive, and of no place from where something comes.
      if (sentence_.language == "it" && passive_ && behind && type_.name != "sanctions_delisting" &&
          (who.kind != EntityKind::kPlace || !is_place_role(role(Tie::kFrom))) &&
          role(Tie::kFrom) != role(Tie::kBy))
        return Tie::kBy;
      return type_.name == "sanctions_delisting" && is_behind_sanctions(who) ? Tie::kAgainst : Tie::kFrom;
    case Tie::kBare:
      if (!is_noun() && !passive_ && hit_.trigger->form == TriggerForm::kVerb &&
          !role(Tie::kObject).empty() && has_accusative_article(sentence_, who))
        return Tie::kObject;
      if (has_order(sentence_.language, WordOrder::kSlavic) && !who.possessive) {
        if (const Tie tie = tie_by_slavic_case(who, behind); tie != Tie::kBare) return tie;
      }
      // "задержанный |финской полицией|": by whom.
      if ((passive_ || (is_noun() && role(Tie::kBy) == "authority")) && behind &&
          who.kind != EntityKind::kPerson && has_order(sentence_.language, WordOrder::kSlavic) &&
          grammar_words(sentence_.language)
              .ends(WordUse::kInstrumentalEnd, work_.tokens.lower(who.tokens.last - 1), 4))
        return Tie::kBy;
      // "예레반 |방문|", "エレバン|訪問|", "Erivan |ziyareti|": where a visit goes stands right before it.
      if (is_noun() && type_.name == "visit" && !behind && apart == 0 && who.kind == EntityKind::kPlace &&
          has_order(sentence_.language, WordOrder::kCountryFirst))
        return Tie::kIn;
      // "شطب |اسم| الشرع من القائمة": whose name is struck off, or put on.
      if (sentence_.language == "ar" && type_.group == EventGroup::kSanctions && behind) {
        constexpr std::uint32_t kTitle = 3;
        const GrammarWords& grammar = grammar_words("ar");
        for (std::uint32_t i = who.tokens.first; i > hit_.tokens.first && who.tokens.first - i <= kTitle;
             --i) {
          if (grammar.has(WordUse::kNameOf, work_.tokens.lower(i - 1))) return Tie::kObject;
        }
      }
      // "|中国|制造的榴弹炮", "|ロシア|製": where the thing is made, no party.
      if ((sentence_.language == "zh" || sentence_.language == "ja") && who.kind == EntityKind::kPlace &&
          who.tokens.last + 1 < sentence_.tokens.last && is_made_in(who))
        return Tie::kNone;
      // Chinese: whatever stands between "将" and the verb is dealt with.
      if (sentence_.language == "zh" && !behind && marked_object(who)) return Tie::kObject;
      // "приговорил сотрудника |завода|": whose he is.
      if (who.kind == EntityKind::kOrganization && !who.unnamed && !is_noun() && behind && has_cases() &&
          sentence_.language != "de" && type_.group == EventGroup::kEnforcement &&
          hit_ending_at(sentence_, who.tokens.first, WordClass::kPeople) != nullptr)
        return Tie::kNone;
      // "расстреляли крестьян|ов|": people in the case of an object suffer, unless a number before them governs it.
      if (who.unnamed && !who.numbered && !is_noun() && !passive_ && sentence_.language != "tr" &&
          grammar_words(sentence_.language)
              .ends(WordUse::kAccusativeEnd, work_.tokens.lower(who.tokens.last - 1), 6))
        return Tie::kObject;
      // "der Pjöngjang besuchte": no place travels.
      if (type_.name == "visit" && !is_noun() && who.kind == EntityKind::kPlace && !who.possessive) {
        return behind || has_order(sentence_.language, WordOrder::kVerbClauseLast) ? Tie::kObject
                                                                                   : Tie::kNone;
      }
      // "sprzedało broń Rosji": the dative behind what is given.
      if (type_.group == EventGroup::kTrade && !is_noun() && behind && !items_.empty() &&
          items_.front().tokens.first >= hit_.tokens.last && items_.front().tokens.last <= who.tokens.first &&
          (sentence_.language == "ru" || sentence_.language == "uk" || sentence_.language == "pl"))
        return Tie::kObject;
      // "включён в список США": whose the list is lists.
      if (!is_noun() && type_.name == "sanctions_designation" && has_cases() && sentence_.language != "de" &&
          hit_.words >= 2 && who.tokens.first == hit_.whole.last && !who.unnamed &&
          (who.kind == EntityKind::kPlace || who.kind == EntityKind::kOrganization) &&
          (passive_ || hit_.trigger->form == TriggerForm::kState))
        return Tie::kBy;
      if (is_noun()) {
        // "הסגרת |יוסף לוי|"
        if (sentence_.language == "he" && behind && apart == 0 && who.kind == EntityKind::kPerson &&
            hit_.trigger->form == TriggerForm::kVerb)
          return Tie::kOf;
        if (who.possessive && !behind && apart <= 3) return doer ? Tie::kAdjective : Tie::kOf;
        if (behind && apart <= 1 && has_cases()) return Tie::kOf;
        // The genitive of what is sent, fired or seized ("запуск ракет Северной Кореей").
        if (behind && has_cases() && !items_.empty() && distance(who.tokens, items_.front().tokens) == 0) {
          // "обвиняют Иран в поставках дронов России": who gives is named before.
          const bool other =
              type_.group == EventGroup::kTrade &&
              std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& before) {
                // "передача |иранских| ракет России"
                if (before.tie == Tie::kAdjective && before.tokens.last <= who.tokens.first &&
                    distance(before.tokens, items_.front().tokens) == 0)
                  return true;
                return before.tokens.last <= hit_.tokens.first && who_in_clause(before) &&
                       before.tie == Tie::kBare && !before.speaker && !before.possessive;
              });
          return other ? Tie::kObject : Tie::kOf;
        }
      }
      if (is_owner_of_hacked(who)) return Tie::kObject;
      if (who.possessive) return Tie::kNone;
      return Tie::kBare;
    case Tie::kWith:
      if (behind && !is_noun() && is_listed_beside(who)) return Tie::kObject;
      // "فتحت النيابة تحقيقا |مع| الوزير": who is questioned.
      if (sentence_.language == "ar" && behind && type_.name == "investigation") return Tie::kAgainst;
      // Slavic "с", "з"
      return has_order(sentence_.language, WordOrder::kSlavic) && type_.name == "sanctions_delisting" &&
                     (is_behind_sanctions(who) || is_laid_on(who))
                 ? Tie::kAgainst
                 : Tie::kWith;
    case Tie::kNone:
      // "رفعت العقوبات عن سوريا"
      return sentence_.language == "ar" && behind && is_behind_sanctions(who) ? Tie::kAgainst : Tie::kNone;
    case Tie::kAgainst:
      if (is_hit_by_other(who)) return Tie::kNone;
      // "boarded the ship on the Miami River"
      return type_.group == EventGroup::kEnforcement && !is_noun() && who.kind == EntityKind::kPlace &&
                     role(Tie::kIn) == "place" && sentence_.language == "en"
                 ? Tie::kIn
                 : Tie::kAgainst;
    case Tie::kObject:
      // "박진혁|을| 소니픽처스 해킹 혐의로 기소했다": what a verb to come deals with is not done to by a noun.
      return is_noun() && has_order(sentence_.language, WordOrder::kMarksObjects) &&
                     type_.group == EventGroup::kCrime
                 ? Tie::kNone
                 : Tie::kObject;
    default:
      return who.tie;
  }
}

// "dans le port |de Mersin|", "in de haven |van Antwerpen|": whose name the place is.
bool EventFiller::is_site_of(const Who& who) const noexcept {
  if (who.kind != EntityKind::kPlace || is_noun() || role(Tie::kIn) != "place") return false;
  const auto skip = [&](std::uint32_t i) {
    while (i > clause_.first && word_of(i - 1, WordClass::kDeterminer) != nullptr) --i;
    return i;
  };
  const std::uint32_t name = skip(who.tokens.first);
  const WordHit* of = nullptr;
  const WordHit* site = nullptr;
  for (const WordHit& word : sentence_.words) {
    if (word.word->word == WordClass::kPreposition && word.tokens.last == name &&
        (word.word->tie == Tie::kOf || word.word->tie == Tie::kVon))
      of = &word;
  }
  for (const WordHit& word : sentence_.words) {
    if (of != nullptr && (word.word->word == WordClass::kSite || word.word->word == WordClass::kArea) &&
        word.word->value != "programme" && word.tokens.last == of->tokens.first)
      site = &word;
  }
  if (site == nullptr) return false;
  const std::uint32_t begin = skip(site->tokens.first);
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kPreposition && word.tokens.last == begin &&
           (word.word->tie == Tie::kIn || word.word->tie == Tie::kTo);
  });
}

// "中国|制造|的", "国|产|"
bool EventFiller::is_made_in(const Who& who) const noexcept {
  const GrammarWords& grammar = grammar_words(sentence_.language);
  const std::uint32_t next = who.tokens.last;
  return grammar.has(WordUse::kMadeIn, work_.tokens.at(next)) ||
         grammar.has(WordUse::kMadeIn, work_.tokens.at(work_.tokens.span({next, next + 2})));
}

// "lifted sanctions from X", "снял санкции с X", "nałożyło sankcje na X"; "from the list" names whose the list is.
bool EventFiller::is_behind_sanctions(const Who& who) const noexcept {
  if (type_.name != "sanctions_delisting" &&
      (type_.name != "sanctions_designation" || who.tokens.first < hit_.tokens.last))
    return false;
  if (who.possessive) return false;
  constexpr std::uint32_t kFar = 6;
  std::uint32_t sanction = kFar;
  std::uint32_t list = kFar;
  for (const WordHit& word : sentence_.words) {
    const bool in_list =
        std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& other) {
          return other.word->word == WordClass::kBlacklist && other.tokens.first <= word.tokens.first &&
                 word.tokens.last <= other.tokens.last;
        });
    if (word.word->word == WordClass::kSanction && !in_list)
      sanction = std::min(sanction, distance(word.tokens, who.tokens));
    else if (word.word->word == WordClass::kBlacklist)
      list = std::min(list, distance(word.tokens, who.tokens));
  }
  // The trigger has the word in it.
  if (sanction == kFar && list == kFar && who.tokens.first >= hit_.whole.last &&
      type_.name == "sanctions_delisting")
    sanction = who.tokens.first - hit_.whole.last;
  return sanction < kFar && sanction <= list;
}

// "le sanzioni della Gran Bretagna e dell'Unione Europea": whether nothing but names and small words stand between it and the trigger.
bool EventFiller::is_in_chain(const Who& who) const noexcept {
  constexpr std::uint32_t kGap = 3;
  std::uint32_t end = hit_.whole.last;
  for (const Who& other : sentence_.names) {
    if (other.tokens.first < end) continue;
    if (other.tokens.first - end > kGap) return false;
    for (std::uint32_t i = end; i < other.tokens.first; ++i) {
      if (word_of(i, WordClass::kPreposition) == nullptr && word_of(i, WordClass::kDeterminer) == nullptr &&
          word_of(i, WordClass::kAnd) == nullptr && work_.tokens.tokens[i].kind != TokenKind::kComma)
        return false;
    }
    if (&other == &who) return true;
    end = other.tokens.last;
  }
  return false;
}

// "sanciones en tres hombres", "sankcje na X": nothing but the preposition stands between.
bool EventFiller::is_imposed_on(const Who& who) const noexcept {
  if (type_.name != "sanctions_designation" || !is_behind_sanctions(who)) return false;
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kSanction && word.tokens.last < who.tokens.first &&
           who.tokens.first - word.tokens.last <= 2 &&
           word_of(word.tokens.last, WordClass::kPreposition) != nullptr;
  });
}

// "sanctioned X |together with| Y", "|alongside| Y": whom the same is done to.
bool EventFiller::is_listed_beside(const Who& who) const noexcept {
  constexpr std::uint32_t kReach = 4;
  if ((type_.group != EventGroup::kSanctions && type_.group != EventGroup::kEnforcement)) return false;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  for (std::uint32_t i = who.tokens.first; i > clause_.first && who.tokens.first - i < kReach; --i) {
    if (grammar.has(WordUse::kAlongside, work_.tokens.lower(i - 1))) return true;
  }
  return false;
}

bool EventFiller::marked_object(const Who& who) const noexcept {
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kPreposition && word.word->tie == Tie::kObject &&
           clause_.contains(word.tokens.first) && word.tokens.last <= who.tokens.first;
  });
}

// A name right behind a noun is its genitive.
bool EventFiller::has_cases() const noexcept {
  return has_order(sentence_.language, WordOrder::kGenitiveBehind);
}

bool EventFiller::clitic_language() const noexcept {
  return has_order(sentence_.language, WordOrder::kCliticAdjective);
}

// "a été nommé mardi |ambassadeur| en Russie": right behind a Romance verb of appointing, over when it was, stands the office, not a person.
bool EventFiller::is_given_office(const Who& who) const noexcept {
  if (type_.name != "appointment" || is_noun() || !who.unnamed || !who.official || who.numbered ||
      !has_order(sentence_.language, WordOrder::kNounBeforeName) || who.tokens.first < hit_.whole.last)
    return false;
  const auto time = sentence_.page->time.begin();
  return std::all_of(time + hit_.whole.last, time + who.tokens.first, [](bool when) { return when; });
}

// People and bodies without a name fill slots of deeds; who meets, visits or holds an office has a name.
bool EventFiller::takes_unnamed(const Who& who) const noexcept {
  // "|il| n'y avait pas": nobody.
  if (who.pronoun && sentence_.language == "fr") {
    const GrammarWords& grammar = grammar_words("fr");
    for (std::uint32_t i = who.tokens.last; i < clause_.last && i < who.tokens.last + 2; ++i) {
      if (grammar.has(WordUse::kImpersonal, work_.tokens.lower(i)) ||
          (work_.tokens.lower(i).ends_with("y") && work_.tokens.lower(i).size() <= 5))
        return false;
    }
  }
  // "an official dinner", "party and military leaders": who is only described meets nobody, unless his country says which he is.
  if (who.nameless && who.country.empty() && !(who.leaders && type_.name == "agreement"))
    return (type_.group != EventGroup::kConsult || (type_.name == "visit" && !is_noun())) &&
           type_.group != EventGroup::kSupport;
  if (who.fears || is_given_office(who)) return false;
  // "einen Spionagesatelliten in die Umlaufbahn zu bringen": what is launched launches nothing.
  if (type_.group == EventGroup::kWeapons &&
      std::any_of(items_.begin(), items_.end(), [&](const WordHit& item) {
        return item.tokens.first < who.tokens.last && who.tokens.first < item.tokens.last;
      }))
    return false;
  if (!who.unnamed || who.official) return true;
  // "dass es tausende |Soldaten| entsandt hat": who is sent sends nobody.
  if (type_.name == "deployment" && hit_.trigger->items != 0 &&
      std::any_of(items_.begin(), items_.end(), [&](const WordHit& item) {
        return item.tokens.first < who.tokens.last && who.tokens.first < item.tokens.last;
      }))
    return false;
  // "cut |military| ties": relations are broken off with states.
  if (type_.name == "diplomatic_break") return who.authority && who.tokens.last <= hit_.tokens.first;
  if (who.counted)
    return type_.group == EventGroup::kEnforcement || type_.group == EventGroup::kSanctions ||
           type_.name == "expulsion" || type_.name == "cyber_attack" ||
           (type_.name == "human_rights_abuse" && is_romance(sentence_.language)) || is_nameless_death(who);
  if (is_nameless_death(who)) return true;
  if (who.retinue && !is_noun() &&
      (type_.name == "agreement" || type_.name == "leader_meeting" || type_.name == "visit"))
    return true;
  if (who.delegation)
    return type_.name == "visit" || type_.name == "arrest" || (type_.name == "leader_meeting" && !is_noun());
  // "|the leaders of| Serbia and Kosovo": the states have names.
  if (who.leaders && hit_ending_at(sentence_, who.tokens.last, WordClass::kPreposition) != nullptr)
    return false;
  if (type_.name == "agreement") return who.states || who.authority;
  if (who.states) return type_.group == EventGroup::kConsult || type_.name == "military_exercise";
  if (who.kind == EntityKind::kVessel)
    return role(Tie::kSubject) == "vessel" || type_.name == "sanctions_designation";
  return type_.group != EventGroup::kConsult && type_.group != EventGroup::kSupport &&
         type_.group != EventGroup::kOffice;
}

// "|fünf Menschen| seien getötet worden", "погибли |23 человека|": who died need not have a name, where a verb says so.
bool EventFiller::is_nameless_death(const Who& who) const noexcept {
  return type_.name == "death" && !is_noun() && (who.counted || who.kind == EntityKind::kGroup) &&
         !who.states && !who.delegation && !who.authority;
}

bool EventFiller::fits(std::string_view slot_role, const Who& who) const noexcept {
  if (who.unnamed) {
    if (is_place_role(slot_role)) return false;
    if (slot_role == "vessel" || slot_role == "flag") return who.kind == EntityKind::kVessel;
    // "בית המשפט דן את X לאחר שהורשע": who convicts and arrests is not whom it is done to.
    if (sentence_.language == "he" && slot_role == "target" && who.authority &&
        (type_.name == "conviction" || type_.name == "arrest"))
      return false;
    // "|Der Präsident| hat den General entlassen"
    return slot_role != "authority" || who.authority || seizes(who) ||
           (who.official && type_.group == EventGroup::kOffice);
  }
  if (is_place_role(slot_role))
    return who.kind == EntityKind::kPlace || who.kind == EntityKind::kOther ||
           // "fuhr von |Primorsk| nach Indien": ports are listed, too.
           (who.kind == EntityKind::kOrganization &&
            (slot_role == "place" || (slot_role == "origin" && type_.name == "shipping")));
  if (slot_role == "vessel")
    return who.kind != EntityKind::kPerson && who.kind != EntityKind::kPlace && !who.authority;
  if (slot_role == "person" || slot_role == "guest")
    return who.kind == EntityKind::kPerson || who.kind == EntityKind::kGroup ||
           (slot_role == "guest" &&
            ((who.kind == EntityKind::kOrganization && is_noun()) || who.tie == Tie::kAdjective ||
             (who.kind == EntityKind::kPlace && type_.name == "ceremony")));
  // "misiles |Mistral|", "missili |Storm Shadow|": what the weapon is called.
  return slot_role != "recipient" || who.tie != Tie::kBare || who.kind == EntityKind::kPlace ||
         !has_order(sentence_.language, WordOrder::kNounBeforeName) ||
         std::none_of(items_.begin(), items_.end(),
                      [&](const WordHit& item) { return item.tokens.last == who.tokens.first; });
}

}  // namespace tamis::documents
