// Who does it to whom in Arabic and Persian, whose letters have no capitals to tell a name: by where its noun phrase
// stands (event_filler.h).
#include <algorithm>

#include "documents/events/event_arabic.h"
#include "documents/events/event_filler.h"
#include "documents/names/state_bodies.h"
#include "documents/words/country_words.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kMostOpen = 4;     // nouns before the one with an article or a name
constexpr std::uint32_t kMostPhrase = 9;   // tokens
constexpr std::uint32_t kMostSkipped = 3;  // words of time between verb and phrase
constexpr std::uint32_t kBracketed = 4;    // tokens of "(أوفاك)" and the like
constexpr std::uint32_t kFarObject = 12;   // tokens between a Persian object and its verb

const GrammarWords& arabic() {
  static const GrammarWords& kGrammar = grammar_words("ar");
  return kGrammar;
}

std::string_view bare(std::string_view word) noexcept {
  return word.starts_with(kArabicArticle) ? word.substr(kArabicArticle.size()) : word;
}

bool is_adjective(std::string_view word) {
  constexpr std::size_t kShortest = 6;  // bytes: three letters
  return arabic().has(WordUse::kAdjective, bare(word)) ||
         arabic().ends(WordUse::kFieldAdjectiveEnd, bare(word), kShortest);
}

constexpr std::size_t kLetter = 2;  // bytes

// "وزيراً", "رئيسا": what somebody becomes, or how it is done.
bool is_accusative(std::string_view word) {
  constexpr std::size_t kShortest = 3 * kLetter;
  const std::size_t ending = arabic().ending_bytes(WordUse::kTanwinEnd, word, kLetter);
  if (ending != kLetter) return ending > kLetter;
  return word.size() > kShortest && !word.starts_with(kArabicArticle) &&
         arabic().has(WordUse::kPersonNoun, word.substr(0, word.size() - kLetter));
}

// Whether `word` has the letters of a pattern, '?' for any; `skipped`: a letter that is written onto its front.
bool has_pattern(std::string_view word, std::string_view pattern, bool skipped) noexcept {
  std::size_t at = skipped ? kLetter : 0;
  for (std::size_t n = 0; n < pattern.size(); at += kLetter) {
    if (at + kLetter > word.size()) return false;
    if (pattern[n] == '?') {
      ++n;
      continue;
    }
    if (word.substr(at, kLetter) != pattern.substr(n, kLetter)) return false;
    n += kLetter;
  }
  return at == word.size();
}

bool is_arabic_masdar(std::string_view word) {
  const bool front = arabic().begins(WordUse::kWordFront, word) ||
                     arabic().begins(WordUse::kNounFront, word) || arabic().begins(WordUse::kToFront, word);
  const auto& patterns = arabic().words(WordUse::kMasdarPattern);
  return std::any_of(patterns.begin(), patterns.end(), [&](std::string_view pattern) {
    return has_pattern(word, pattern, false) || (front && has_pattern(word, pattern, true));
  });
}

}  // namespace

// Whether a noun for somebody, before his name, stands at a token.
bool EventFiller::is_title_word(std::uint32_t token) const noexcept {
  const WordHit* people = word_of(token, WordClass::kPeople);
  if (people != nullptr && (people->word->value == "persons" || people->word->value == "official"))
    return true;
  return arabic().has(WordUse::kPersonNoun, bare(work_.tokens.lower(token)));
}

// "مكتب مراقبة الأصول الأجنبية", "القيادي كريم الحداد": nouns up to one with an article or a name, and adjectives.
TokenRange EventFiller::arabic_phrase(std::uint32_t first) const noexcept {
  const TextTokens& text = work_.tokens;
  TokenRange phrase{first, first};
  bool closed = false;
  bool title = false;
  bool completed = false;  // by a word with its article
  std::uint32_t open = 0;
  while (phrase.last < clause_.last && phrase.last - first < kMostPhrase) {
    const std::uint32_t i = phrase.last;
    const bool number = text.tokens[i].kind == TokenKind::kNumber && i == first;
    if ((text.tokens[i].kind != TokenKind::kWord && !number) || hit_.tokens.contains(i) ||
        hit_.companion.contains(i) || sentence_.page->time[i] || sentence_.page->cue[i] || is_pronoun(i) ||
        word_of(i, WordClass::kPreposition) != nullptr || word_of(i, WordClass::kRelative) != nullptr ||
        word_of(i, WordClass::kThat) != nullptr || word_of(i, WordClass::kAuxiliary) != nullptr ||
        word_of(i, WordClass::kStatus) != nullptr || word_of(i, WordClass::kReason) != nullptr ||
        word_of(i, WordClass::kFrame) != nullptr || covers_trigger(sentence_, i))
      break;
    const std::string_view word = text.lower(i);
    // "20 |موظفاً|": what a number counts has that ending.
    const bool counted = i == first + 1 && text.tokens[first].kind == TokenKind::kNumber;
    if (i > first &&
        ((is_accusative(text.at(i)) && !counted) ||
         arabic().ends(WordUse::kPluralPastEnd, word, 2 * kLetter) ||
         arabic().begins(WordUse::kByTheFront, word) || arabic().begins(WordUse::kToArticle, word)))
      break;
    // "ثلاث شركات |ساعدت| إيران"
    if (i > first && std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
          return who.tokens.first == i + 1 && is_arabic_verb_before(sentence_, who, i);
        }))
      break;
    const bool definite = word.starts_with(kArabicArticle);
    const auto name = std::find_if(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
      return who.tokens.first == i && !who.unnamed && who.tie != Tie::kAdjective;
    });
    if (closed && definite && is_adjective(word) && name == sentence_.names.end()) {
      ++phrase.last;
      continue;
    }
    if (closed && !title) break;
    if (name != sentence_.names.end()) {
      phrase.last = std::max(name->tokens.last, name->trail);
      closed = true;
      title = false;
      continue;
    }
    title = is_title_word(i) || (title && definite && !closed);
    if (closed) open = 0;
    // "قراصنة |إيرانيون| شبكات": behind its adjective a noun is complete.
    // "زعيم المافيا |رافاييلي| كونتي": behind a definite noun it is the begin of a name.
    closed = definite || counted || (i > first && !title && !completed && is_adjective(word));
    completed = completed || definite;
    if (!definite && ++open > kMostOpen) break;
    ++phrase.last;
  }
  return phrase;
}

// "توقيف", "إدراج", "اعتقال", "مصادرة": a verb made a noun, by its form; whom it deals with may stand right behind it.
bool EventFiller::is_masdar() const noexcept {
  return sentence_.language == "ar" && hit_.tokens.last == hit_.tokens.first + 1 &&
         is_arabic_masdar(work_.tokens.lower(hit_.tokens.first));
}

// "شركة |شاندونغ|", "قائد |الوحدة الصاروخية|": a noun with whose it is or what it is called.
void EventFiller::widen_to_arabic_phrase(Span& span) const noexcept {
  const TextTokens& text = work_.tokens;
  const TokenRange its = text.tokens_in(span);
  if (its.first >= its.last) return;
  const TokenRange phrase = arabic_phrase(its.first);
  if (phrase.last > its.last) span.end = std::max(span.end, text.tokens[phrase.last - 1].end);
}

// "أدرج |مكتب مراقبة الأصول الأجنبية (أوفاك)| رجل الأعمال X": the body right behind its verb,
// which no table has. Empty: none.
TokenRange EventFiller::arabic_body_behind() const noexcept {
  std::uint32_t first = hit_.tokens.last;
  while (first < clause_.last && first - hit_.tokens.last < kMostSkipped && sentence_.page->time[first])
    ++first;
  if (first >= clause_.last || work_.tokens.tokens[first].kind != TokenKind::kWord) return {};
  const std::string_view head = work_.tokens.lower(first);
  if ((clause_word_classes("ar", head) & clause_word::kBearer) == 0 &&
      !arabic().has(WordUse::kBodyNoun, bare(head)))
    return {};
  return arabic_phrase(first);
}

// "وكانت |شعبة المعلومات| قد أوقفت", "|حرس السواحل الإيطالي| أوقف ناقلة": the body before its verb, which no table has. Empty: none.
TokenRange EventFiller::arabic_body_before() const noexcept {
  const TextTokens& text = work_.tokens;
  std::uint32_t first = clause_.first;
  while (first < hit_.tokens.first &&
         (text.tokens[first].kind != TokenKind::kWord || sentence_.page->time[first]))
    ++first;
  if (first >= hit_.tokens.first) return {};
  const bool had = arabic().has(WordUse::kHadBeen, text.lower(first));
  if (had) ++first;
  std::uint32_t verb = hit_.tokens.first;
  if (verb > first && arabic().has(WordUse::kPastParticle, text.lower(verb - 1))) --verb;
  if (first >= verb || text.tokens[first].kind != TokenKind::kWord) return {};
  const std::string_view head = text.lower(first);
  const WordHit* people = word_of(first, WordClass::kPeople);
  const bool body =
      (clause_word_classes("ar", head) & clause_word::kBearer) != 0 ||
      arabic().has(WordUse::kBodyNoun, bare(head)) ||
      (people != nullptr && (people->word->value == "authority" || people->word->value == "company")) ||
      word_of(first, WordClass::kForce) != nullptr;
  if (!body && !(had && verb < hit_.tokens.first)) return {};
  const TokenRange phrase = arabic_phrase(first);
  return phrase.last == verb ? phrase : TokenRange{};
}

// By the noun before its name, or on a list as one.
bool EventFiller::is_company(const Who& who) const noexcept {
  const WordHit* noun = word_of(who.tokens.first, WordClass::kPeople);
  if (noun == nullptr) noun = word_of(who.whole.first, WordClass::kPeople);
  if (noun != nullptr && noun->word->value == "company") return true;
  if (who.referent < 0) return false;
  const Referent& referent = document_.referents[static_cast<std::size_t>(who.referent)];
  return is_listed_party(referent) && referent.listed.front().schema == "Company";
}

// "أعلنت السلطات التركية |ضبط| شحنة": what somebody announces by a noun right behind his name is his own deed.
bool EventFiller::is_announced_noun(const Who& who) const noexcept {
  if (sentence_.language != "ar" || who.kind == EntityKind::kPerson || who.unnamed) return false;
  const TextTokens& text = work_.tokens;
  std::uint32_t next = std::max(who.tokens.last, who.trail);
  while (next < hit_.tokens.first && next - who.tokens.last < kMostSkipped &&
         (sentence_.page->time[next] ||
          (text.lower(next).starts_with(kArabicArticle) && is_adjective(text.lower(next)))))
    ++next;
  return next == hit_.tokens.first && who.tokens.first > sentence_.tokens.first &&
         sentence_.page->cue[who.tokens.first - 1];
}

namespace {

// The country that an Arabic or Hebrew adjective says, also with its article ("الروسي"); empty: none.
std::string_view country_said_by(std::string_view language, std::string_view word) {
  if (const std::string_view country = country_of_adjective(word); !country.empty()) return country;
  const std::string_view article = language == "ar" ? kArabicArticle : std::string_view("\u05D4");
  return word.starts_with(article) ? country_of_adjective(word.substr(article.size())) : std::string_view{};
}

// "|پهپادهای اوکراینی| به فرودگاه حمله کردند": the weapons before a Persian verb with whose they are right behind. Empty: none.
TokenRange weapon_of_country(const EventSentence& sentence, TokenRange before, std::string_view& country) {
  for (const WordHit& word : sentence.words) {
    if (word.word->word != WordClass::kArms || word.tokens.first < before.first ||
        word.tokens.last >= before.last ||
        hit_ending_at(sentence, word.tokens.first, WordClass::kPreposition) != nullptr)
      continue;
    country = country_said_by("fa", sentence.work->tokens.lower(word.tokens.last));
    if (!country.empty()) return {word.tokens.first, word.tokens.last + 1};
  }
  return {};
}

// "استهدفت |طائرات إسرائيلية| مستودعا", "|מטוסים ישראליים| תקפו": behind an Arabic verb that opens its clause, and right before a Hebrew one, a
// noun with the adjective of its country. Empty: none, or what may be attacked itself ("استهدفت سفينة إسرائيلية").
TokenRange force_of_country(const EventSentence& sentence, const TriggerHit& hit, std::string_view& country) {
  constexpr std::uint32_t kNouns = 2;  // "طائرات حربية روسية"
  const TextTokens& text = sentence.work->tokens;
  const TokenRange clause = sentence.clause_range(hit.tokens.first);
  const bool arabic = sentence.language == "ar";
  if (sentence.language != "fa" &&
      ((!arabic && sentence.language != "he") || hit.tokens.last != hit.tokens.first + 1))
    return {};
  TokenRange force;
  if (sentence.language == "fa") {
    force = weapon_of_country(sentence, {clause.first, hit.tokens.first}, country);
  } else if (arabic && (hit.tokens.first == clause.first || hit.tokens.first == sentence.tokens.first)) {
    force = {hit.tokens.last, hit.tokens.last + 1};
    while (force.last < clause.last && force.last <= force.first + kNouns && country.empty())
      country = country_said_by("ar", text.lower(force.last++));
  } else {
    // "مسيرات أوكرانية |استهدفت|", too
    const std::uint32_t adjective = hit.tokens.first - 1;
    if (hit.tokens.first < clause.first + 2) return {};
    force = {adjective - 1, hit.tokens.first};
    country = country_said_by(sentence.language, text.lower(adjective));
    while (!arabic && force.first > clause.first && force.last - force.first <= kNouns &&
           text.tokens[force.first - 1].kind == TokenKind::kWord && !sentence.page->time[force.first - 1] &&
           clause_word_classes("he", text.lower(force.first - 1)) == 0)
      --force.first;
  }
  if (country.empty() || text.tokens[force.first].kind != TokenKind::kWord) return {};
  const bool other = std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
    const WordClass its = word.word->word;
    return word.tokens.first == force.first &&
           (its == WordClass::kPreposition || its == WordClass::kPeople ||
            (arabic && (its == WordClass::kObjective || its == WordClass::kVictim ||
                        its == WordClass::kVessel || its == WordClass::kSite || its == WordClass::kAsset)));
  });
  const bool weapon = std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
    return word.tokens.first == force.first && word.word->word == WordClass::kArms;
  });
  return other && !weapon ? TokenRange{} : force;
}

}  // namespace

// "أعلن الحوثيون |إطلاق| صاروخ", "أعلن الجيش |قصف| مواقع": of what comes "from" somewhere else he only tells.
void EventFiller::add_announced_actor() {
  if (type_.name == "military_operation" && !framed_ && !passive_ && !is_noun() && !is_masdar()) {
    std::string_view country;
    const TokenRange force = force_of_country(sentence_, hit_, country);
    // "قصفت مسيرات روسية ميناء |أوديسا|": of what is attacked.
    const std::uint32_t end = force.first < force.last ? work_.tokens.span(force).end : 0;
    if (end > 0 && sentence_.language == "ar" && force.first == hit_.tokens.last)
      std::erase_if(event_.slots,
                    [&](const Slot& slot) { return slot.role == "actor" && slot.span.begin >= end; });
    if (force.first < force.last && !has_slot("actor")) {
      add("actor", force, std::string(country));
      ++names_added_;
      return;
    }
  }
  if (sentence_.language != "ar" || framed_ || passive_ || role(Tie::kSubject) != "actor" ||
      has_slot("actor") || (type_.group != EventGroup::kWeapons && type_.group != EventGroup::kForce) ||
      (!is_noun() && !is_masdar()))
    return;
  for (const WordHit& word : sentence_.words) {
    if (word.word->word == WordClass::kPreposition && word.word->tie == Tie::kFrom &&
        in_clause(word.tokens) && word.tokens.first >= hit_.tokens.last)
      return;
  }
  for (const Who& who : sentence_.names) {
    if (!is_announced_noun(who)) continue;
    add_name("actor", who);
    return;
  }
}

// Behind "(أوفاك)" and words of time.
std::uint32_t EventFiller::behind_asides(std::uint32_t first) const noexcept {
  const TextTokens& text = work_.tokens;
  if (first < clause_.last && text.tokens[first].kind == TokenKind::kOpen) {
    for (std::uint32_t i = first + 1; i < clause_.last && i - first <= kBracketed; ++i) {
      if (text.tokens[i].kind == TokenKind::kClose) {
        first = i + 1;
        break;
      }
    }
  }
  for (std::uint32_t skipped = 0;
       first < clause_.last && skipped < kMostSkipped && sentence_.page->time[first]; ++skipped)
    ++first;
  return first;
}

// "أفرج |عن| كريم الحداد"
bool EventFiller::is_from_whom(std::uint32_t token) const noexcept {
  const auto is_from = [&](std::uint32_t i) {
    return i < clause_.last && arabic().has(WordUse::kFromWhom, work_.tokens.lower(i));
  };
  return is_from(token) || (token > hit_.tokens.first + 1 && is_from(token - 1));
}

// "أوقفت السلطات |كريم الحداد|", "توقيف |كريم الحداد|", "أفرجت عن |كريم الحداد|", "جمدت أصول |كريم الحداد|".
void EventFiller::add_arabic_patient() {
  const bool release = type_.name == "release";
  const bool office = type_.group == EventGroup::kOffice;
  const bool freeze = type_.name == "asset_freeze";
  const bool takes = type_.name == "arrest" || freeze || type_.name == "sanctions_designation" ||
                     type_.name == "sanctions_delisting" || release || office;
  if (sentence_.language != "ar" || !takes || framed_ || hit_.trigger->form == TriggerForm::kState ||
      hit_.trigger->form == TriggerForm::kAnaphor)
    return;
  std::string_view patient_role = role(Tie::kObject);
  if (is_noun() && !role(Tie::kOf).empty()) patient_role = role(Tie::kOf);
  if (patient_role != "target" && patient_role != "person") return;
  const TextTokens& text = work_.tokens;
  std::erase_if(event_.slots, [&](const Slot& slot) {
    const TokenRange its = text.tokens_in(slot.span);
    return office && slot.role == patient_role && its.first < its.last && is_accusative(text.at(its.first)) &&
           (slot.referent < 0 ||
            arabic().ending_bytes(WordUse::kTanwinEnd, text.at(its.first), kLetter) > kLetter);
  });
  if (has_slot(patient_role)) return;
  // "عينت |الحكومة اللبنانية| كريم سعيد حاكماً"
  if (office && !is_noun() && !passive_ && !is_masdar() && !has_slot(role(Tie::kSubject))) {
    if (const TokenRange body = arabic_body_behind(); body.last > body.first + 1) {
      add(role(Tie::kSubject), body, {});
      ++names_added_;
    }
  }
  std::uint32_t first = hit_.tokens.last;
  if (!is_noun() && !passive_ && !is_masdar()) {
    const auto subject = std::find_if(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
      return slot.role == role(Tie::kSubject) && slot.span.begin >= text.span(hit_.tokens).end;
    });
    if (subject != event_.slots.end()) {
      TokenRange its = text.tokens_in(subject->span);
      while (its.last < clause_.last && its.last > its.first &&
             text.lower(its.last).starts_with(kArabicArticle) && is_adjective(text.lower(its.last)))
        ++its.last;
      first = its.last;
    } else if (!has_slot(role(Tie::kSubject)) && !(release && is_from_whom(hit_.tokens.last))) {
      return;
    }
  }
  if (freeze) {
    // "جمدت أصول |كريم الحداد|"
    const auto asset = std::find_if(items_.begin(), items_.end(), [&](const WordHit& word) {
      return word.tokens.first >= hit_.tokens.last && in_clause(word.tokens);
    });
    if (asset == items_.end()) return;
    first = asset->tokens.last;
  }
  first = behind_asides(first);
  // "ألقت السلطات القبض |على| كريم الحداد"
  if (type_.name == "arrest") {
    first = std::max(first, hit_.whole.last);
    const WordHit* on = first < clause_.last ? word_of(first, WordClass::kPreposition) : nullptr;
    if (on != nullptr && on->word->tie == Tie::kAgainst) first = on->tokens.last;
  }
  // "رفعت واشنطن العقوبات |عن| أنس خطاب"
  if (type_.name == "sanctions_delisting" && hit_.companion.first < hit_.companion.last)
    first = std::max(first, hit_.companion.last);
  if (release || (type_.name == "sanctions_delisting" && hit_.companion.first < hit_.companion.last)) {
    if (first >= clause_.last || !arabic().has(WordUse::kFromWhom, text.lower(first))) return;
    ++first;
  }
  if (first >= clause_.last) return;
  if (arabic().has(WordUse::kNameOf, text.lower(first))) ++first;
  const TokenRange phrase = arabic_phrase(first);
  if (phrase.first >= phrase.last || is_measure_word(phrase) || is_term(phrase)) return;
  // A noun alone may be anything; a person in office is told with what he becomes, or by his title.
  const bool becomes = phrase.last < clause_.last && is_accusative(text.at(phrase.last));
  if (phrase.last - phrase.first < 2 && !becomes) return;
  if (office && !becomes && !is_title_word(phrase.first)) return;
  const Span span = text.span(phrase);
  for (const Slot& slot : event_.slots) {
    if (slot.span.overlaps(span)) return;
  }
  add(patient_role, phrase, {});
  by_order_ = true;
  ++names_added_;
}

// "أوقف |فرع المعلومات| رئيس البلدية السابق كريم الحداد": of a person alone behind a verb of arrest, who is held; the body between, which no
// table has, holds him.
void EventFiller::settle_arabic_arrest() {
  if (sentence_.language != "ar" || type_.name != "arrest" || is_noun() || framed_ || passive_ ||
      has_slot("target"))
    return;
  const TextTokens& text = work_.tokens;
  const auto slot = std::find_if(event_.slots.begin(), event_.slots.end(), [&](const Slot& one) {
    return one.role == "authority" && kind_of(one) == EntityKind::kPerson &&
           one.span.begin >= text.span(hit_.tokens).end;
  });
  if (slot == event_.slots.end()) return;
  const TokenRange person = text.tokens_in(slot->span);
  const std::int32_t number = sentence_.page->name_of[person.first];
  const std::uint32_t whole =
      number < 0 ? person.first : work_.names[static_cast<std::size_t>(number)].tokens.first;
  slot->role = "target";
  if (whole <= hit_.tokens.last) return;
  const TokenRange body = arabic_phrase(hit_.tokens.last);
  if (body.first < body.last && body.last <= whole && !is_title_word(body.first)) add("authority", body, {});
}

// "بحث الطرفان تزويد |كييف| بصواريخ": who stands alone behind the noun of a verb whose thing has "with" written onto it is given it.
void EventFiller::settle_arabic_recipient() {
  constexpr std::string_view kWith = "\u0628";
  if (sentence_.language != "ar" || type_.group != EventGroup::kTrade || !is_masdar() ||
      has_slot("recipient"))
    return;
  const TextTokens& text = work_.tokens;
  const bool with = std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
    return slot.role == "item" && slot.span.begin >= text.span(hit_.tokens).end &&
           text.at(text.tokens_in(slot.span).first).starts_with(kWith);
  });
  if (!with) return;
  for (Slot& slot : event_.slots) {
    if (slot.role == "supplier" && text.tokens_in(slot.span).first == hit_.tokens.last)
      slot.role = "recipient";
  }
}

// "اتحادیه اروپا، در سال ۲۰۲۲، |شرکت «شاهد»| را تحریم کرده بود": who stands right before the object particle
// suffers it, who opens the sentence does it, and what stands behind the particle is neither.
void EventFiller::settle_persian_subject(std::uint32_t particle, std::string_view object_role) {
  if (type_.group != EventGroup::kSanctions && type_.group != EventGroup::kEnforcement) return;
  const TextTokens& text = work_.tokens;
  const std::string_view subject_role = role(Tie::kSubject);
  if (subject_role.empty() || subject_role == object_role) return;
  const Who* object = nullptr;
  const Who* opening = nullptr;
  const Who* over_aside = nullptr;
  std::uint32_t begin = sentence_.tokens.first;
  while (begin < particle && (text.tokens[begin].kind != TokenKind::kWord || sentence_.page->time[begin]))
    ++begin;
  for (const Who& who : sentence_.names) {
    if (who.tie == Tie::kAdjective || who.tokens.last > particle) continue;
    // "|X|، شهروند روسیه، را": the aside may belong to his tokens.
    const std::int32_t number =
        who.kind == EntityKind::kPerson && !who.unnamed ? sentence_.page->name_of[who.tokens.first] : -1;
    const TokenRange core =
        number < 0 ? who.tokens : work_.names[static_cast<std::size_t>(number)].core_tokens;
    std::uint32_t end = std::max(core.last, who.trail);
    // "شش شرکت |چینی| را"
    const auto adjective = [&](std::uint32_t i) {
      return std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& other) {
        return other.tie == Tie::kAdjective && other.tokens.contains(i);
      });
    };
    while (end < particle && (text.tokens[end].kind == TokenKind::kQuote || adjective(end))) ++end;
    if (end == particle) object = &who;
    // "|محمدحسین شمخانی|، پسر علی شمخانی، را", "|X|، شهروند روسیه، را": over an aside. "مالک شرکت Y، |X|، را": in one of his own.
    const bool person = object == nullptr && who.kind == EntityKind::kPerson && !who.unnamed &&
                        who.tie == Tie::kBare && end < particle && text.tokens[end].kind == TokenKind::kComma;
    if (person && end + 1 == particle && core.first > begin &&
        text.tokens[core.first - 1].kind == TokenKind::kComma)
      object = &who;
    else if (person && end + 1 < particle &&
             (text.tokens[particle - 1].kind == TokenKind::kComma ||
              grammar_words("fa").has(WordUse::kKinOf, text.lower(end + 1))))
      over_aside = &who;
    if (who.tokens.first == begin && !who.unnamed && who.tie == Tie::kBare &&
        (who.kind == EntityKind::kOrganization || who.kind == EntityKind::kPlace))
      opening = &who;
  }
  if (object == nullptr) {
    object = over_aside;
  } else if (over_aside != nullptr && over_aside != object) {
    add_name(object_role, *over_aside);
  }
  if (object == nullptr || object == opening) return;
  const Span span = text.span(object->tokens);
  const Span behind{text.tokens[particle].end, text.span(hit_.tokens).begin};
  for (Slot& slot : event_.slots) {
    if (slot.role != subject_role) continue;
    const bool joined =
        opening != nullptr && slot.span.begin >= text.span(opening->tokens).end && slot.span.end <= span.end;
    if (joined || slot.span.overlaps(span)) slot.role = object_role;
  }
  const bool stands = std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
    return slot.role == object_role && slot.span.overlaps(span);
  });
  if (!stands && !object->unnamed) add_name(object_role, *object);
  std::erase_if(event_.slots, [&](const Slot& slot) {
    return slot.role == object_role && slot.span.begin >= behind.begin && slot.span.end <= behind.end;
  });
  if (opening != nullptr && !has_slot(subject_role)) add_name(subject_role, *opening);
}

// "شرکت «کیش نور» |را| تحریم کرد": what stands before the particle, back to the subject, a
// preposition, a word of time or a comma.
void EventFiller::add_persian_object() {
  if (sentence_.language != "fa" || is_noun() || passive_ || framed_ ||
      hit_.trigger->form == TriggerForm::kState || hit_.trigger->form == TriggerForm::kAnaphor)
    return;
  const std::string_view object_role = role(Tie::kObject);
  if ((object_role != "target" && object_role != "person") || type_.name == "seizure" ||
      type_.group == EventGroup::kCrime)
    return;
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words("fa");
  std::uint32_t particle = hit_.tokens.first;
  while (particle > sentence_.tokens.first && hit_.tokens.first - particle < kFarObject &&
         !grammar.has(WordUse::kObjectParticle, text.lower(particle - 1)))
    --particle;
  if (particle <= sentence_.tokens.first || !grammar.has(WordUse::kObjectParticle, text.lower(particle - 1)))
    return;
  --particle;
  settle_persian_subject(particle, object_role);
  if (has_slot(object_role)) return;
  std::uint32_t subject_end = sentence_.tokens.first;
  for (const Slot& slot : event_.slots) {
    if (slot.role == role(Tie::kSubject)) subject_end = std::max(subject_end, text.tokens_in(slot.span).last);
  }
  TokenRange phrase{particle, particle};
  while (phrase.first > subject_end && particle - phrase.first < kMostPhrase) {
    const std::uint32_t i = phrase.first - 1;
    const TokenKind kind = text.tokens[i].kind;
    if ((kind != TokenKind::kWord && kind != TokenKind::kNumber && kind != TokenKind::kQuote) ||
        sentence_.page->time[i] || sentence_.page->cue[i] || word_of(i, WordClass::kPreposition) != nullptr ||
        word_of(i, WordClass::kThat) != nullptr || word_of(i, WordClass::kFrame) != nullptr ||
        covers_trigger(sentence_, i))
      break;
    phrase.first = i;
  }
  if (phrase.first < phrase.last && grammar.has(WordUse::kNameOf, text.lower(phrase.first))) ++phrase.first;
  // "توقیف |و| ناخدای آن را بازداشت کرد"
  if (phrase.first < phrase.last && word_of(phrase.first, WordClass::kAnd) != nullptr) ++phrase.first;
  if (phrase.first >= phrase.last || is_measure_word(phrase)) return;
  // Without a subject the phrase may begin with it.
  if (phrase.first == sentence_.tokens.first && !has_slot(role(Tie::kSubject))) return;
  const Span span = text.span(phrase);
  for (const Slot& slot : event_.slots) {
    if (slot.span.overlaps(span)) return;
  }
  add(object_role, phrase, {});
  by_order_ = true;
  ++names_added_;
}

// "פיטר את |מפקד חיל הים|", "הרשיע את |אחמד חסן| במימון טרור": the noun phrase behind the particle of the object, up to a word that a
// preposition is written onto.
void EventFiller::add_hebrew_object() {
  constexpr std::uint32_t kReach = 8;  // tokens between the verb and the particle
  if (sentence_.language != "he" || is_noun() || passive_ || framed_ ||
      hit_.trigger->form == TriggerForm::kState || hit_.trigger->form == TriggerForm::kAnaphor)
    return;
  const std::string_view object_role = role(Tie::kObject);
  if (object_role != "target" && object_role != "person" && object_role != "victim") return;
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words("he");
  std::uint32_t first = hit_.tokens.last;
  while (first < clause_.last && first - hit_.tokens.last < kReach &&
         !grammar.has(WordUse::kObjectParticle, text.lower(first)) && !covers_trigger(sentence_, first))
    ++first;
  if (first + 1 >= clause_.last || !grammar.has(WordUse::kObjectParticle, text.lower(first))) return;
  ++first;
  if (first + 2 < clause_.last && grammar.has(WordUse::kNameOf, text.lower(first)) &&
      (clause_word_classes("he", text.lower(first + 1)) & clause_word::kGenitive) != 0)
    first += 2;  // "את |שמו של| X"
  TokenRange phrase{first, first};
  while (phrase.last < clause_.last && phrase.last - first < kMostPhrase) {
    const std::uint32_t i = phrase.last;
    const TokenKind kind = text.tokens[i].kind;
    if ((kind != TokenKind::kWord && kind != TokenKind::kQuote) || sentence_.page->time[i] ||
        sentence_.page->cue[i] || is_pronoun(i) || word_of(i, WordClass::kPreposition) != nullptr ||
        word_of(i, WordClass::kRelative) != nullptr || word_of(i, WordClass::kThat) != nullptr ||
        word_of(i, WordClass::kReason) != nullptr || covers_trigger(sentence_, i))
      break;
    const std::string_view word = text.lower(i);
    // A name of two words may begin with any letter; "|הנשיא| ברוסיה" is complete.
    const bool complete =
        i >= first + 2 || (i > first && grammar.begins(WordUse::kDefiniteFront, text.lower(first)));
    const bool named = std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
      return !who.unnamed && who.tokens.contains(i) && who.tie == Tie::kBare;
    });
    const bool governed = std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
      return !who.unnamed && who.tokens.first == i &&
             (who.tie == Tie::kIn || who.tie == Tie::kTo || who.tie == Tie::kFrom);
    });
    if (i > first && (governed || (complete && !named &&
                                   (grammar.begins(WordUse::kInNameFront, word) ||
                                    grammar.begins(WordUse::kToNameFront, word) ||
                                    grammar.begins(WordUse::kFromNameFront, word)))))
      break;
    ++phrase.last;
  }
  if (phrase.first >= phrase.last || is_measure_word(phrase)) return;
  const Span span = text.span(phrase);
  for (Slot& slot : event_.slots) {
    if (slot.role != object_role || !slot.span.overlaps(span)) continue;
    // "מפקד |חיל הים|": whose the office is.
    if (slot.span.begin > span.begin && is_title_word(first)) {
      slot.span = span;
      slot.referent = kNobody;
      slot.value.clear();
    }
    return;
  }
  for (const Slot& slot : event_.slots) {
    if (slot.span.overlaps(span)) return;
  }
  add(object_role, phrase, {});
  by_order_ = true;
  ++names_added_;
}

}  // namespace tamis::documents
