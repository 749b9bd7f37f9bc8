#include "documents/events/event_sentence.h"

#include "documents/names/office_phrase.h"
#include "documents/page/native_dateline.h"
#include "documents/words/cues.h"

#include <algorithm>

#include "documents/words/offices.h"

#include "documents/events/event_false_triggers.h"
#include "documents/events/event_hebrew.h"
#include "documents/events/event_unnamed.h"
#include "documents/words/event_compounds.h"
#include "documents/words/grammar_words.h"
#include "documents/words/noun_lists.h"
#include "documents/words/possessive_mark.h"
#include "documents/words/speaker_languages.h"
#include "documents/words/word_order.h"
#include "model/country.h"

namespace tamis::documents {

namespace {
// Words between a verb and what belongs to it ("took |the two men| into custody").
constexpr std::uint32_t kLemmaGap = 6;

// Words between a trigger and a word that shows another sense.
constexpr std::uint32_t kUnlessWindow = 6;
constexpr std::uint32_t kUnlessBehind = 3;
// "Ziel von US- und UN-Sanktionen"
constexpr std::uint32_t kStateGap = 7;
// Between a preposition and the noun of a trigger.
constexpr std::uint32_t kAdjectives = 3;

// "launch pad": takes out the phrases that tell nothing, and what they cover.
void drop_inside_nothing(std::vector<TriggerHit>& triggers) {
  const auto nothing = std::stable_partition(triggers.begin(), triggers.end(), [](const TriggerHit& hit) {
    return hit.trigger->form != TriggerForm::kNothing;
  });
  const auto taken = [&](const TriggerHit& hit) {
    return std::any_of(nothing, triggers.end(), [&](const TriggerHit& phrase) {
      return (phrase.trigger->type == EventTrigger::kAnyType || phrase.trigger->type == hit.trigger->type) &&
             ((phrase.whole.first <= hit.tokens.first && hit.tokens.last <= phrase.whole.last) ||
              // "تعتزم |لجنة العقوبات|": the other word of a pair.
              (phrase.trigger->type == EventTrigger::kAnyType && hit.companion.first < hit.companion.last &&
               phrase.whole.first <= hit.companion.first && hit.companion.last <= phrase.whole.last) ||
              // "反对|非法单边制裁": what a phrase of the same type ends with.
              (phrase.trigger->type == hit.trigger->type && hit.whole.first <= phrase.whole.first &&
               hit.whole.last == phrase.whole.last));
    });
  };
  triggers.erase(std::remove_if(triggers.begin(), nothing, taken), triggers.end());
}

// "turning the bullion that they dug up": what belongs to a verb stands near it, in its clause; in German up to the end of it.
bool is_tight(const TextTokens& text, const PhraseTable::Match& match, std::string_view language) {
  if (language == "de") return !has_german_clause_comma(text, match.gap, match.tokens.last);
  if (match.gap.last - match.gap.first > kLemmaGap) return false;
  for (std::uint32_t i = match.gap.first; i < match.gap.last; ++i) {
    if (text.tokens[i].kind == TokenKind::kComma) return false;
  }
  return true;
}

// "|kündigte| an, X |auf| die Liste zu setzen": behind a comma, and with a word after it, the particle is a preposition of another clause.
bool is_split_by_clause(const TextTokens& text, const PhraseTable::Match& match) {
  if (match.gap.first >= match.gap.last || match.tokens.last >= text.tokens.size() ||
      text.tokens[match.tokens.last].kind != TokenKind::kWord)
    return false;
  return std::any_of(text.tokens.begin() + match.gap.first, text.tokens.begin() + match.gap.last,
                     [](const Token& token) { return token.kind == TokenKind::kComma; });
}

// "Freihandelsabkommen": a word that no table has is what it ends in.
void add_compounds(EventSentence& out) {
  const TextTokens& text = out.work->tokens;
  std::size_t at = 0;
  const std::size_t known = out.words.size();
  for (std::uint32_t i = out.tokens.first; i < out.tokens.last; ++i) {
    while (at < known && out.words[at].tokens.last <= i) ++at;
    if (text.tokens[i].kind != TokenKind::kWord || (at < known && out.words[at].tokens.contains(i))) continue;
    if (const EventWord* head = compound_head(out.language, text.lower(i)))
      out.words.push_back({head, {i, i + 1}});
  }
  if (out.words.size() > known)
    std::stable_sort(out.words.begin(), out.words.end(),
                     [](const WordHit& a, const WordHit& b) { return a.tokens.first < b.tokens.first; });
}

// A verb of a concept tells nothing in a sentence without the things of its frame: most of them, so this is done before anything
// else is looked for.
void drop_empty_frames(EventSentence& out) {
  std::uint64_t things = 0;
  for (const WordHit& word : out.words) things |= std::uint64_t{1} << static_cast<unsigned>(word.word->word);
  std::erase_if(out.triggers, [&](const TriggerHit& hit) {
    return hit.trigger->frame && hit.trigger->items != 0 && (hit.trigger->items & things) == 0;
  });
}

// "|suspended| the country and is threatening to impose |sanctions|": behind "and" another verb governs the end of the phrase.
void drop_torn_phrases(EventSentence& out) {
  const auto is_torn = [&](const TriggerHit& hit) {
    const std::uint32_t last = std::max(hit.whole.last, hit.companion.last);
    bool joined = false;
    for (const WordHit& word : out.words) {
      if (word.tokens.first < hit.tokens.last || word.tokens.last > last) continue;
      joined = joined || word.word->word == WordClass::kAnd;
      const StatusWord status = word.word->status;
      if (joined && word.word->word == WordClass::kStatus &&
          (status == StatusWord::kPossible || status == StatusWord::kPlanned ||
           status == StatusWord::kProposed))
        return true;
    }
    return false;
  };
  std::erase_if(out.triggers, [&](const TriggerHit& hit) {
    return hit.trigger->form == TriggerForm::kVerb && is_torn(hit);
  });
}

void find_phrases(EventSentence& out, bool without_triggers) {
  const EventTables& tables = EventTables::get();
  const TextTokens& text = out.work->tokens;
  struct Unless {
    std::uint32_t trigger;
    std::uint32_t token;
  };
  thread_local std::vector<PhraseTable::Match> matches;
  thread_local std::vector<Unless> unless;
  thread_local std::vector<PairWordHit> pair_words;
  unless.clear();
  pair_words.clear();
  // The end of the longest word of each class, so that a shorter one inside it is left out.
  std::array<std::uint32_t, static_cast<std::size_t>(WordClass::kCount)> word_end{};
  const auto for_each = [&](const PhraseTable& phrases, auto&& take) {
    for (std::uint32_t i = out.tokens.first; i < out.tokens.last; ++i) {
      const TokenKind kind = text.tokens[i].kind;
      if (kind != TokenKind::kWord && kind != TokenKind::kOther && kind != TokenKind::kNumber) continue;
      phrases.find(text, i, out.tokens.last, out.language, matches);
      for (const PhraseTable::Match& match : matches) take(match, EventTables::place(match.value), i);
    }
  };
  const auto is_preposition = [&](std::uint32_t token) {
    thread_local std::vector<PhraseTable::Match> found;
    tables.word_phrases.find(text, token, token + 1, out.language, found);
    return std::any_of(found.begin(), found.end(), [&](const PhraseTable::Match& word) {
      return tables.words[EventTables::place(word.value)].word == WordClass::kPreposition;
    });
  };
  for_each(tables.trigger_phrases,
           [&](const PhraseTable::Match& match, std::uint32_t place, std::uint32_t i) {
             if (EventTables::kind(match.value) == EventTables::Kind::kUnless) {
               unless.push_back({place, i});
               return;
             }
             if (EventTables::kind(match.value) == EventTables::Kind::kPairWord) {
               pair_words.push_back({static_cast<std::uint16_t>(place), match.tokens});
               return;
             }
             TokenRange tokens = match.tokens;
             if (match.gap.first < match.gap.last) tokens.last = match.gap.first;
             if (EventTables::kind(match.value) == EventTables::Kind::kConcept) {
               if (!is_tight(text, match, out.language)) return;
               const EventConcept& sense = tables.concepts[place];
               for (const std::uint32_t frame : sense.frames)
                 out.triggers.push_back({&tables.triggers[frame],
                                         tokens,
                                         match.tokens,
                                         match.words,
                                         false,
                                         sense.particle,
                                         sense.bare,
                                         {}});
               return;
             }
             const EventTrigger& trigger = tables.triggers[place];
             if (trigger.lemma && !is_tight(text, match, out.language)) return;
             // "sagte, die Drohnen ... zu": the clause of the verb is over.
             if (out.language == "de" && trigger.form == TriggerForm::kVerb &&
                 match.gap.first < match.gap.last && text.tokens[match.gap.first].kind == TokenKind::kComma)
               return;
             // German nouns have capitals.
             if (out.language == "de" && trigger.form == TriggerForm::kNoun && match.words == 1 &&
                 !text.tokens[i].capital)
               return;
             // "under United Nations sanctions": the gap of a state is a few words of one phrase.
             if (trigger.form == TriggerForm::kState && match.gap.first < match.gap.last) {
               bool near = match.gap.last - match.gap.first <= kStateGap;
               for (std::uint32_t gap = match.gap.first; near && gap < match.gap.last; ++gap)
                 near = text.tokens[gap].kind != TokenKind::kComma;
               if (!near) return;
             }
             out.triggers.push_back(
                 {&trigger, tokens, match.tokens, match.words, false, trigger.particle, trigger.bare, {}});
           });
  add_pairs(pair_words, out);
  drop_inside_nothing(out.triggers);
  if (out.triggers.empty() && !without_triggers) return;
  for (TriggerHit& hit : out.triggers) {
    const auto place = static_cast<std::uint32_t>(hit.trigger - tables.triggers.data());
    hit.blocked = std::any_of(unless.begin(), unless.end(), [&](const Unless& word) {
      return word.trigger == place && word.token + kUnlessWindow >= hit.tokens.first &&
             word.token <= hit.whole.last + kUnlessBehind;
    });
  }
  // "в чёрный список", not "В августе США внесли в список": nobody acts inside a prepositional phrase.
  for (TriggerHit& hit : out.triggers) {
    if (hit.whole.last <= hit.tokens.last + kAdjectives || !is_preposition(hit.tokens.first)) continue;
    hit.blocked =
        hit.blocked || std::any_of(out.triggers.begin(), out.triggers.end(), [&](const TriggerHit& other) {
          return other.trigger->form == TriggerForm::kVerb && &other != &hit &&
                 hit.tokens.last <= other.tokens.first && other.tokens.first < hit.whole.last;
        });
  }
  // Of several that say the same the first that no word takes out.
  for (std::size_t n = 0; n < out.triggers.size(); ++n) {
    TriggerHit& hit = out.triggers[n];
    for (std::size_t m = n; m-- > 0 && !hit.blocked;) {
      const TriggerHit& other = out.triggers[m];
      // A lemma of several words asks less of its sentence than a row of words does.
      if (hit.trigger->lemma && hit.words >= 2 && !other.trigger->lemma) continue;
      hit.blocked = !other.blocked && other.trigger->type == hit.trigger->type &&
                    other.trigger->roles == hit.trigger->roles && other.trigger->form == hit.trigger->form &&
                    other.trigger->items == hit.trigger->items && other.whole.last >= hit.whole.last;
    }
  }
  // A sentence that tells nothing needs no more words.
  if (std::all_of(out.triggers.begin(), out.triggers.end(),
                  [](const TriggerHit& hit) { return hit.blocked; })) {
    out.triggers.clear();
    if (!without_triggers) return;
  }
  for_each(tables.word_phrases, [&](const PhraseTable::Match& match, std::uint32_t place, std::uint32_t) {
    const EventWord& word = tables.words[place];
    // "haben zuerst |geschossen|": no shells, which German writes with a capital.
    if (out.language == "de" && (is_item(word.word) || is_frame_item(word.word)) &&
        match.tokens.last == match.tokens.first + 1) {
      const Token& token = text.tokens[match.tokens.first];
      if (token.kind == TokenKind::kWord && !token.capital && is_cased(token.script)) return;
    }
    if (out.language == "de" && word.word == WordClass::kStatus && is_split_by_clause(text, match)) return;
    // "|نه| تن": a number.
    if (out.language == "fa" && word.word == WordClass::kStatus &&
        match.tokens.last == match.tokens.first + 1 && match.tokens.last < out.tokens.last) {
      const Span behind = text.span({match.tokens.first, match.tokens.last + 1});
      if (out.page->quantities_at.any(behind.begin, behind.end, [&](std::size_t n) {
            const Span its = out.work->document->quantities[n].span;
            return its.begin <= behind.begin && its.end >= behind.end;
          }))
        return;
    }
    std::uint32_t& end = word_end[static_cast<std::size_t>(word.word)];
    // "suspected of": of equal words the stronger claim.
    if (match.tokens.last == end &&
        (word.status == StatusWord::kAlleged || word.status == StatusWord::kAllegedNoun)) {
      const auto same = std::find_if(out.words.rbegin(), out.words.rend(), [&](const WordHit& other) {
        return other.word->word == WordClass::kStatus;
      });
      if (same != out.words.rend() && same->word->status == StatusWord::kPossible &&
          same->tokens.first == match.tokens.first)
        same->word = &word;
    }
    if (match.tokens.last <= end) return;
    // What stands in the gap of a phrase says its own.
    const bool open = match.gap.first < match.gap.last && word.status != StatusWord::kNothing;
    end = std::max(end, open ? match.gap.first : match.tokens.last);
    out.words.push_back({&word, open && word.word == WordClass::kStatus
                                    ? TokenRange{match.tokens.first, match.gap.first}
                                    : match.tokens});
  });
  drop_torn_phrases(out);
  add_compounds(out);
  if (!without_triggers) {
    drop_empty_frames(out);
    drop_split_phrases(out);
  }
}

// "Rosneft-Chef", "Iran-based": a name that a hyphen joins to a word, not to another name.
bool is_compound(const EventSentence& out, std::uint32_t end) {
  const TextTokens& text = out.work->tokens;
  if (end + 1 >= out.tokens.last || text.tokens[end].kind != TokenKind::kHyphen ||
      text.tokens[end].space_before || text.tokens[end + 1].space_before ||
      text.tokens[end + 1].kind != TokenKind::kWord || !is_cased(text.tokens[end + 1].script))
    return false;
  return end + 1 >= out.work->mention_of.size() || out.work->mention_of[end + 1] < 0;
}

// An office or kin of somebody whom the page does not name ("the defence minister", "his sister"), at token `i`. One behind it.
std::uint32_t add_official(const EventPage& page, std::int32_t name, std::uint32_t i, EventSentence& out) {
  const NameInText& its = out.work->names[static_cast<std::size_t>(name)];
  std::uint32_t last = i + 1;
  while (last < out.tokens.last && page.name_of[last] == name) ++last;
  const bool office = its.form == MentionForm::kTitle || its.form == MentionForm::kDescription ||
                      its.form == MentionForm::kKinship;
  if (its.kind != EntityKind::kPerson || !office || its.plural) return last;
  // "an official dinner", "the leader of a member": an office that many hold says who it is only with its country.
  if (its.form != MentionForm::kKinship && its.country.empty() &&
      (its.office.empty() || its.office == "official" || is_leader(its.office) || is_calling(its.office) ||
       is_vague_office(its.office)))
    return last;
  Who who;
  who.tokens = {i, last};
  who.clause_token = i;
  who.kind = EntityKind::kPerson;
  who.unnamed = who.official = who.office = true;
  who.country = its.country;
  who.speaker = page.speaker[i];
  out.names.push_back(who);
  return last;
}

// "|러시아| 국방장관", "|ロシア|国防相": whose officer a phrase without a name is of; empty: nobody says.
std::string_view country_before_office(const TextTokens& text, TokenRange phrase) {
  constexpr std::uint32_t kLongest = 8;  // tokens
  for (std::uint32_t end = phrase.first + 1; end < phrase.last && end - phrase.first <= kLongest; ++end) {
    const std::string_view country = model::country_code(text.at(text.span({phrase.first, end})));
    if (!country.empty()) return country;
  }
  return {};
}

// "в |Японском| море": an adjective with a capital before a Slavic sea or gulf is its name, and no state.
bool names_waters(const EventSentence& out, std::uint32_t first, std::uint32_t end) {
  return has_order(out.language, WordOrder::kSlavic) && out.work->tokens.tokens[first].capital &&
         std::any_of(out.words.begin(), out.words.end(), [&](const WordHit& word) {
           return word.tokens.first == end &&
                  (word.word->word == WordClass::kWaters || word.word->value == "gulf");
         });
}

void find_names(const EventPage& page, EventSentence& out) {
  const Work& work = *out.work;
  const Document& document = *work.document;
  std::int32_t last_mention = -1;
  for (std::uint32_t i = behind_native_dateline(work, out.tokens); i < out.tokens.last; ++i) {
    const std::int32_t mention = i < work.mention_of.size() ? work.mention_of[i] : -1;
    const std::int32_t name = i < page.name_of.size() ? page.name_of[i] : -1;
    if (mention < 0 || mention == last_mention ||
        static_cast<std::size_t>(mention) >= document.mentions.size()) {
      if (mention < 0) last_mention = -1;
      if (mention < 0 && name >= 0) i = add_official(page, name, i, out) - 1;
      continue;
    }
    last_mention = mention;
    const Mention& its = document.mentions[static_cast<std::size_t>(mention)];
    Who who;
    who.mention = mention;
    who.referent = its.referent;
    who.kind = its.kind;
    who.pronoun = its.form == MentionForm::kPronoun;
    // "...绍伊古，|他|曾访问平壤": whoever stands right before the comma.
    if (who.pronoun && out.language == "zh" && i > out.tokens.first + 1 &&
        work.tokens.tokens[i - 1].kind == TokenKind::kComma && !out.names.empty() &&
        out.names.back().tokens.last == i - 1 && out.names.back().kind == EntityKind::kPerson) {
      who.referent = out.names.back().referent;
      who.country = out.names.back().country;
    }
    who.office = its.form == MentionForm::kTitle || its.form == MentionForm::kDescription;
    who.described = who.office;
    who.nameless = who.described && (its.referent < 0 || !page.named[static_cast<std::size_t>(its.referent)]);
    std::uint32_t last = i + 1;
    while (last < out.tokens.last && work.mention_of[last] == mention) ++last;
    // "|Un| tribunal": an article that opens a sentence is nobody's last name.
    if (last == i + 1 && work.tokens.tokens[i].sentence_start && who.kind == EntityKind::kPerson &&
        !who.pronoun && hit_ending_at(out, last, WordClass::kDeterminer) != nullptr)
      continue;
    // "New Konk (IMO |9036387|)": the ship that its name has told right before.
    if (last == i + 1 && work.tokens.tokens[i].kind == TokenKind::kNumber && !out.names.empty() &&
        who.referent >= 0 && out.names.back().referent == who.referent)
      continue;
    who.tokens = {i, last};
    // A word for a ship stands by itself.
    if (who.kind == EntityKind::kVessel)
      who.tokens.first = std::max(i, std::min(work.tokens.tokens_in(its.span).first, last - 1));
    who.clause_token = i;
    who.speaker = page.speaker[i];
    who.fears = page.fears[i];
    if (its.referent >= 0 && static_cast<std::size_t>(its.referent) < document.referents.size()) {
      const Referent& referent = document.referents[static_cast<std::size_t>(its.referent)];
      who.country = referent.country;
      if (!referent.titles.empty()) who.office = true;
      const std::string_view words = work.tokens.at(its.span);
      who.possessive = (out.language == "de" || out.language == "nl") && words.ends_with("s") &&
                       its.form != MentionForm::kPronoun && !std::string_view(referent.name).ends_with("s");
    }
    if (name >= 0) {
      const NameInText& its_name = work.names[static_cast<std::size_t>(name)];
      if (its_name.adjective) {
        if (names_waters(out, i, last)) continue;
        who.tie = Tie::kAdjective;
      }
      if (!its_name.country.empty() && who.country.empty()) who.country = its_name.country;
      if (!its_name.office.empty()) who.office = true;
      if (who.kind != EntityKind::kVessel && its_name.tokens.first < who.tokens.first &&
          its_name.tokens.first >= out.tokens.first)
        who.tokens.first = its_name.tokens.first;
      if (its_name.plural && its.form == MentionForm::kPronoun) who.group = false;
    }
    if (who.nameless && who.country.empty() && has_order(out.language, WordOrder::kCountryFirst))
      who.country = country_before_office(work.tokens, {i, last});
    const std::string_view tail = work.tokens.lower(last - 1);
    const std::string_view next = last < out.tokens.last ? work.tokens.lower(last) : std::string_view{};
    if (is_possessive_mark(tail) || is_possessive_mark(next)) who.possessive = true;
    // "|De| Houthi's vielen aan": a Dutch plural; a genitive has no article.
    if (out.language == "nl" && who.tokens.first > out.tokens.first &&
        work.tokens.lower(who.tokens.first - 1) == "de")
      who.possessive = false;
    if (is_compound(out, last)) {
      who.compound = true;
      who.tie = Tie::kAdjective;
    }
    // "General Technology Group Import |& Export Co Ltd|を": a name in Latin letters goes on to where they end.
    if (is_cased(work.tokens.tokens[last - 1].script) && has_order(out.language, WordOrder::kMarksObjects)) {
      const auto latin = [&](std::uint32_t token) {
        return token < out.tokens.last && work.tokens.tokens[token].kind == TokenKind::kWord &&
               is_cased(work.tokens.tokens[token].script) && work.mention_of[token] < 0;
      };
      while (latin(last) || (latin(last + 1) && work.tokens.tokens[last].kind != TokenKind::kWord &&
                             work.tokens.tokens[last].kind != TokenKind::kOpen &&
                             work.tokens.tokens[last].kind != TokenKind::kNumber))
        ++last;
      // "Co., Ltd.に"
      if (last < out.tokens.last && work.tokens.at(last) == "." && last > i + 1) ++last;
      who.tokens.last = std::max(who.tokens.last, last);
    }
    // "柬埔寨|的|太子集团": a place that only says whose something is; not "|对|莫斯科的访问".
    if (out.language == "zh" && who.kind == EntityKind::kPlace && !who.country.empty() &&
        last < out.tokens.last && grammar_words("zh").has(WordUse::kWhoseParticle, work.tokens.at(last)) &&
        !(covers_trigger(out, last + 1) && hit_ending_at(out, i, WordClass::kPreposition) != nullptr))
      who.tie = Tie::kAdjective;
    // "a |Pyongyang| shipping company": English sets a place before a noun as an adjective.
    if (out.language == "en" && who.kind == EntityKind::kPlace && who.tie == Tie::kBare &&
        i > out.tokens.first && last < out.tokens.last && !work.tokens.tokens[last].capital &&
        work.tokens.tokens[last].kind == TokenKind::kWord && !who.possessive &&
        (work.tokens.lower(i - 1) == "a" || work.tokens.lower(i - 1) == "an"))
      who.tie = Tie::kAdjective;
    i = last - 1;
    out.names.push_back(who);
  }
}

// "the former adviser, John Bolton, warned": a description and the name beside it are one who says it.
void join_descriptions(EventSentence& out) {
  const TextTokens& text = out.work->tokens;
  for (Who& who : out.names) who.whole = who.tokens;
  for (std::size_t n = 0; n + 1 < out.names.size(); ++n) {
    Who& one = out.names[n];
    Who& two = out.names[n + 1];
    if (one.referent < 0 || one.referent != two.referent || one.described == two.described) continue;
    bool apposed = true;
    for (std::uint32_t i = one.tokens.last; i < two.tokens.first; ++i)
      apposed = apposed && text.tokens[i].kind == TokenKind::kComma;
    if (!apposed) continue;
    one.whole.last = two.whole.last;
    two.whole.first = one.whole.first;
    one.speaker = two.speaker = one.speaker || two.speaker;
  }
}

// "das Finanzministerium |der USA|", "het leger |van Rusland|": a place in the genitive of a body is no party of its own.
void join_germanic_bodies(EventSentence& out) {
  if (out.language != "de" && out.language != "nl") return;
  constexpr std::uint32_t kLink = 2;  // tokens: "van de"
  const TextTokens& text = out.work->tokens;
  for (std::size_t n = 0; n + 1 < out.names.size(); ++n) {
    Who& body = out.names[n];
    Who& place = out.names[n + 1];
    if (place.kind != EntityKind::kPlace || place.country.empty() || place.tie == Tie::kAdjective ||
        place.unnamed || place.possessive || body.kind != EntityKind::kOrganization ||
        body.tie == Tie::kAdjective || body.compound || place.tokens.first <= body.tokens.last ||
        place.tokens.first - body.tokens.last > kLink)
      continue;
    if ((clause_word_classes(out.language, text.lower(body.tokens.last)) & clause_word::kGenitive) == 0)
      continue;
    // "hat Rheinmetall |der Ukraine| Panzer geliefert": a name without an article has no genitive behind it.
    std::uint32_t first = body.tokens.first;
    if (first > out.tokens.first && !text.tokens[first - 1].capital) --first;
    const auto is_article = [&](std::uint32_t i) {
      return i >= out.tokens.first && i < body.tokens.first &&
             (clause_word_classes(out.language, text.lower(i)) & clause_word::kArticle) != 0;
    };
    if (!is_article(first) && !(first > out.tokens.first && is_article(first - 1))) continue;
    if (place.tokens.first - body.tokens.last == kLink &&
        (clause_word_classes(out.language, text.lower(body.tokens.last + 1)) & clause_word::kArticle) == 0)
      continue;
    place.tie = Tie::kAdjective;
    body.country = place.country;
    body.trail = place.tokens.last;
  }
}

// "美国财政部", "미국 국방부": a country before its body is no party of its own.
void join_bodies(EventSentence& out) {
  join_germanic_bodies(out);
  const bool front = has_order(out.language, WordOrder::kCountryFirst);
  if (!front && !has_order(out.language, WordOrder::kCountryBehind)) return;
  for (std::size_t n = 0; n + 1 < out.names.size(); ++n) {
    if (!front) {
      Who& before = out.names[n];
      Who& behind = out.names[n + 1];
      if (behind.kind != EntityKind::kPlace || before.kind != EntityKind::kOrganization || before.unnamed ||
          behind.tokens.first != before.tokens.last || behind.country.empty() ||
          has_written_preposition(out, behind))
        continue;
      behind.tie = Tie::kAdjective;
      before.country = behind.country;
      before.trail = behind.tokens.last;
      continue;
    }
    Who& country = out.names[n];
    Who& body = out.names[n + 1];
    // "澳门商人尹国驹": the title of the person belongs to the country.
    if (country.kind == EntityKind::kPlace && !country.country.empty() && body.kind == EntityKind::kPerson &&
        body.office && !body.described &&
        is_right_before_office(*out.work, country.tokens.last, body.tokens.first) &&
        is_character_script(out.work->tokens.tokens[country.tokens.first].script)) {
      country.tie = Tie::kAdjective;
      continue;
    }
    if (country.kind != EntityKind::kPlace || body.kind != EntityKind::kOrganization ||
        country.tokens.last != body.tokens.first || country.country.empty())
      continue;
    country.tie = Tie::kAdjective;
    body.country = country.country;
    body.lead = country.tokens.first;
  }
}

// "Kim Jong-|un|": a part of a person's name is no body.
void drop_authorities_in_persons(EventSentence& out) {
  std::erase_if(out.words, [&](const WordHit& word) {
    return word.word->word == WordClass::kAuthority && out.work->mention_of[word.tokens.first] >= 0 &&
           std::any_of(out.names.begin(), out.names.end(), [&](const Who& who) {
             return who.kind == EntityKind::kPerson && !who.unnamed && !who.described &&
                    who.tokens.first < word.tokens.first && word.tokens.last <= who.tokens.last;
           });
  });
}

}  // namespace

const WordHit* hit_ending_at(const EventSentence& sentence, std::uint32_t last, WordClass word) noexcept {
  // Hits are in the order of their first token; those that end here begin at most a few tokens before.
  for (auto hit =
           std::upper_bound(sentence.words.begin(), sentence.words.end(), last,
                            [](std::uint32_t at, const WordHit& other) { return at < other.tokens.first; });
       hit != sentence.words.begin();) {
    --hit;
    if (hit->tokens.last == last && hit->word->word == word) return &*hit;
    if (hit->tokens.first + 8 < last) break;
  }
  return nullptr;
}

TokenRange EventSentence::clause_range(std::uint32_t token) const noexcept {
  if (!tokens.contains(token)) return {token, token};
  const std::uint16_t its = clause(token);
  TokenRange range{token, token + 1};
  while (range.first > tokens.first && clause(range.first - 1) == its) --range.first;
  while (range.last < tokens.last && clause(range.last) == its) ++range.last;
  return range;
}

namespace {

// "dans |une attaque|", "|l'attaque| contre X": a word that the tables have among the verbs of force, behind an indefinite article, or behind
// an elided one and before "of" or "against". Romance.
bool is_noun_of_force(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  if (hit.words != 1 || hit.tokens.first <= sentence.tokens.first ||
      EventTables::get().type_of(*hit.trigger).group != EventGroup::kForce)
    return false;
  const std::string_view before = sentence.work->tokens.lower(hit.tokens.first - 1);
  const std::uint32_t classes = clause_word_classes(sentence.language, before);
  if ((classes & clause_word::kArticle) != 0 &&
      (classes & (clause_word::kPronoun | clause_word::kPreposition | clause_word::kGenitive |
                  clause_word::kAuxiliary)) == 0 &&
      !grammar_words(sentence.language).has(WordUse::kDefinite, before))
    return true;
  return (before.ends_with("'") || before.ends_with("\u2019")) &&
         std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
           return word.word->word == WordClass::kPreposition && word.tokens.first == hit.tokens.last &&
                  (word.word->tie == Tie::kOf || word.word->tie == Tie::kAgainst);
         });
}

}  // namespace

bool is_noun_trigger(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  // "病院が|爆撃|され": a Japanese noun with the verb for doing behind it.
  if (hit.trigger->form == TriggerForm::kNoun && sentence.language == "ja") {
    const TextTokens& text = sentence.work->tokens;
    constexpr std::size_t kTwoKana = 6;  // bytes
    const Token& last = text.tokens[hit.tokens.last - 1];
    return last.script != text::Script::kHan ||
           !grammar_words("ja").begins(WordUse::kDoesBehind, text.text.substr(last.end, kTwoKana));
  }
  if (hit.trigger->form == TriggerForm::kNoun || hit.trigger->form == TriggerForm::kAnaphor) return true;
  const std::string_view language = sentence.language;
  if (language == "he") return is_hebrew_verbal_noun(sentence, hit);
  // "|بازداشت| رضا کریمی", "|استرداد| رضا کریمی به آمریکا": the noun of a compound verb, with whose it is behind it and no verb.
  if (const EventGroup of = EventTables::get().type_of(*hit.trigger).group;
      language == "fa" && hit.words == 1 && (of == EventGroup::kEnforcement || of == EventGroup::kOffice))
    return !grammar_words("fa").ends(WordUse::kFinalVerbEnd, sentence.work->tokens.lower(hit.tokens.first)) &&
           std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& who) {
             return who.tokens.first == hit.tokens.last && !who.unnamed && who.kind == EntityKind::kPerson;
           });
  if (is_romance(language)) return is_noun_of_force(sentence, hit);
  if (hit.trigger->form != TriggerForm::kVerb || (language != "de" && language != "nl")) return false;
  const TextTokens& text = sentence.work->tokens;
  // "de |arrestatie van| X"
  const bool of =
      language == "nl" && hit.words == 2 && hit.tokens.last > hit.tokens.first + 1 &&
      (clause_word_classes(language, text.lower(hit.tokens.last - 1)) & clause_word::kGenitive) != 0;
  if (hit.words != 1 && !of) return false;
  const Token& token = text.tokens[hit.tokens.first];
  if (language == "de") return token.capital && !token.sentence_start;
  // "|de| levering", not "de |geleverde| drones"
  const std::string_view word = text.lower(hit.tokens.first);
  return hit.tokens.first > sentence.tokens.first && !word.ends_with("de") && !word.ends_with("te") &&
         (clause_word_classes(language, text.lower(hit.tokens.first - 1)) & clause_word::kArticle) != 0;
}

void read_sentence(const EventPage& page, std::uint32_t number, TokenRange tokens, EventSentence& out,
                   bool without_triggers) {
  out.work = page.work;
  out.page = &page;
  out.number = number;
  out.tokens = tokens;
  out.language = page.work->language_of_sentence(number);
  out.triggers.clear();
  out.words.clear();
  out.names.clear();
  out.clause_of.clear();
  out.question = false;
  find_phrases(out, without_triggers);
  if (out.triggers.empty() && !without_triggers) return;
  drop_parts_of_ships(out);
  find_names(page, out);
  // "روز دوشنبه": Monday, not the capital.
  std::erase_if(out.names, [&](const Who& who) {
    const bool dated = page.time[who.tokens.first] && page.time[who.tokens.last - 1];
    // "KIEV, 24 |NOV| -": a month in capitals.
    return dated && (who.kind == EntityKind::kPlace || who.kind == EntityKind::kOrganization);
  });
  // "la lista |Clinton|", "lei |Magnitsky|": a word of the trigger's own phrase; in "|ataque ruso contra|" whose it is.
  std::erase_if(out.names, [&](const Who& who) {
    return has_order(out.language, WordOrder::kNounBeforeName) &&
           std::any_of(out.triggers.begin(), out.triggers.end(), [&](const TriggerHit& hit) {
             return hit.words >= 2 &&
                    (who.tie != Tie::kAdjective || hit.trigger->form != TriggerForm::kNoun) &&
                    hit.tokens.last - hit.tokens.first == hit.words && hit.tokens.first < who.tokens.first &&
                    who.tokens.last <= hit.tokens.last;
           });
  });
  drop_authorities_in_persons(out);
  find_nationals(out);
  find_retinues(out);
  find_unnamed(out);
  join_descriptions(out);
  join_bodies(out);
  drop_dateline(out);
  tie_names(out);
  mark_sources(out);
  find_clauses(out);
  drop_triggers(out);
  const TextTokens& text = page.work->tokens;
  for (std::uint32_t i = tokens.last; i > tokens.first; --i) {
    const Token& token = text.tokens[i - 1];
    if (token.kind == TokenKind::kQuote || token.kind == TokenKind::kClose) continue;
    out.question = token.mark == U'?' || token.mark == U'？' || token.mark == U'؟';
    break;
  }
}

}  // namespace tamis::documents
