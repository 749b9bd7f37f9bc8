// Who speaks in an Arabic sentence: the noun phrase behind its verb with all that belongs to it, and what the verb has for its object.
#include <algorithm>
#include <string>
#include <utility>

#include "documents/names/introduced_bodies.h"
#include "documents/statements/speech_acts.h"
#include "documents/words/country_words.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

constexpr std::uint32_t kLongestPhrase = 16;  // tokens

const GrammarWords& arabic() {
  static const GrammarWords& kGrammar = grammar_words("ar");
  return kGrammar;
}

bool is_definite(std::string_view word) noexcept { return word.starts_with(kArabicArticle); }

std::string_view without_article(std::string_view word) noexcept {
  return is_definite(word) ? word.substr(kArabicArticle.size()) : word;
}

// By its ending or as a word: "أمريكي", "السابق".
bool is_adjective(std::string_view word) {
  const std::string_view bare = without_article(word);
  constexpr std::size_t kShortest = 3 * 2;  // bytes: three letters
  return arabic().has(WordUse::kAdjective, bare) ||
         arabic().ends(WordUse::kFieldAdjectiveEnd, bare, kShortest);
}

// "المتحدث", "محامي|ها|": a noun for somebody, with its article or whose he is.
bool is_person_noun(std::string_view word) {
  if (arabic().has(WordUse::kPersonNoun, without_article(word))) return true;
  const std::size_t owner = arabic().ending_bytes(WordUse::kPossessiveEnd, word, 6);
  return owner > 0 && arabic().has(WordUse::kPersonNoun, word.substr(0, word.size() - owner));
}

}  // namespace

// "|بين| بيروت ودمشق": no verb, where no clause of what is said stands behind it. Nor is what a number counts ("200 |طالب|").
bool SpeechActs::is_arabic_preposition(const Cue& cue) const {
  constexpr std::size_t kLetter = 2;  // bytes
  const Span verb = text_.span(cue.tokens);
  const auto& counts = document_.quantities;
  const auto count = std::partition_point(counts.begin(), counts.end(),
                                          [&](const Quantity& one) { return one.span.end <= verb.begin; });
  if (count != counts.end() && count->span.begin < verb.begin) return true;
  const auto is_preposition = [&](std::string_view word) {
    return (clause_word_classes(language_, word) & kPreposition) != 0;
  };
  const std::string_view word = text_.at(cue.tokens.first);
  if (cue.tokens.last != cue.tokens.first + 1 || word.size() <= kLetter ||
      (!is_preposition(word) &&
       (!arabic().begins(WordUse::kAndFront, word) || !is_preposition(word.substr(kLetter)))))
    return false;
  const TokenRange segment = segments_[segment_of(cue.tokens.first)].tokens;
  for (std::uint32_t i = cue.tokens.last; i < segment.last; ++i) {
    if (!in_quote(i) && (classes(i) & kThat) != 0) return false;
  }
  return true;
}

// A word that belongs to the noun phrase it stands in: no small word, no clitic before whom something is told.
bool SpeechActs::is_arabic_noun(std::uint32_t token) const {
  if (text_.tokens[token].kind != TokenKind::kWord && text_.tokens[token].kind != TokenKind::kNumber)
    return false;
  if (in_quote(token) || cue_begins_at(token) || in_frame(token) ||
      arabic().has(WordUse::kThis, text_.at(token)))
    return false;
  if (const std::int32_t number = speakers_.mention_at(token); number >= 0) {
    const std::string_view word = text_.at(token);
    if (arabic().begins(WordUse::kToWhomFront, word)) return false;
    const std::int32_t referent = document_.mentions[static_cast<std::size_t>(number)].referent;
    if (referent == kNobody ||
        (!arabic().begins(WordUse::kNounFront, word) && !arabic().begins(WordUse::kToFront, word)))
      return true;
    // "أشاد |بليبيا|": the name begins behind what is written onto it.
    const std::string_view name = document_.referents[static_cast<std::size_t>(referent)].name;
    constexpr std::size_t kLetter = 2;  // bytes
    return name.starts_with(word.substr(0, kLetter)) || word.find(name.substr(0, name.find(' '))) != kLetter;
  }
  // "أشاد |بالدعم|"
  if (arabic().begins(WordUse::kByTheFront, text_.at(token)) && text_.at(token).size() > 5 * 2) return false;
  return classes(token) == 0 && !arabic().begins(WordUse::kToWhomFront, text_.at(token)) &&
         text_.tokens[token].kind == TokenKind::kWord;
}

// "بقائي", whose whole name stands elsewhere on the page; kNobody: nobody's surname, or of two.
std::int32_t SpeechActs::person_called(std::uint32_t token) const {
  if (!surnames_read_) {
    surnames_read_ = true;
    for (std::size_t i = 0; i < document_.referents.size(); ++i) {
      const Referent& referent = document_.referents[i];
      const std::size_t blank = referent.name.rfind(' ');
      if (referent.kind != EntityKind::kPerson || blank == std::string::npos) continue;
      const auto [at, fresh] =
          surnames_.emplace(referent.name.substr(blank + 1), static_cast<std::int32_t>(i));
      if (!fresh) at->second = kNobody;
    }
  }
  if (text_.tokens[token].kind != TokenKind::kWord || classes(token) != 0) return kNobody;
  const auto found = surnames_.find(std::string(text_.at(token)));
  return found == surnames_.end() ? kNobody : found->second;
}

// A noun, whose it is, and its adjectives: "وزارة الداخلية السورية", "مسؤول أمريكي كبير".
std::uint32_t SpeechActs::arabic_nouns_end(TokenRange region) const {
  std::uint32_t i = region.first;
  if (i >= region.last || !is_arabic_noun(i)) return region.first;
  const auto behind_mention = [&](std::uint32_t at) {
    const std::int32_t mention = speakers_.mention_at(at);
    std::uint32_t end = at + 1;
    while (mention >= 0 && end < region.last && speakers_.mention_at(end) == mention) ++end;
    return end;
  };
  const auto is_name = [&](std::uint32_t at) {
    const std::int32_t mention = speakers_.mention_at(at);
    if (mention < 0) return person_called(at) != kNobody;
    // "الخارجية |الإيرانية|"
    if (is_definite(text_.at(at)) && is_adjective(text_.at(at)) && speakers_.is_place_at(at)) return false;
    return document_.mentions[static_cast<std::size_t>(mention)].form <= MentionForm::kGivenName;
  };
  // "نائب |قائدها|": whose it is, is written onto it.
  const auto closes = [&](std::uint32_t at) {
    constexpr std::size_t kShortest = 6;  // bytes: three letters
    return is_definite(text_.at(at)) || is_name(at) ||
           arabic().ends(WordUse::kPossessiveEnd, text_.at(at), kShortest);
  };
  bool complete = closes(i);
  bool adjectives = false;
  i = behind_mention(i);
  constexpr std::uint32_t kMostOpen = 3;  // nouns of a chain before its last
  while (i < region.last && i < region.first + kLongestPhrase && is_arabic_noun(i)) {
    const std::string_view word = text_.at(i);
    const bool definite = is_definite(word);
    if (is_adjective(word) && definite == complete && !is_name(i)) {
      i = behind_mention(i);
      adjectives = true;
      continue;
    }
    if (complete || adjectives) break;
    // "مدير إدارة مكافحة |المخدرات|": nouns up to one with an article or a name.
    std::uint32_t last = i;
    while (last < region.last && last < i + kMostOpen && is_arabic_noun(last) && !closes(last)) ++last;
    if (last >= region.last || !is_arabic_noun(last) || !closes(last)) break;
    bool verb = false;
    for (std::uint32_t k = i; k < last; ++k) {
      const std::string_view noun = text_.at(k);
      verb = verb ||
             (arabic().ends(WordUse::kPastVerbEnd, noun, 6) && !arabic().ends(WordUse::kPluralEnd, noun));
    }
    if (verb) break;
    i = behind_mention(last);
    complete = true;
  }
  const std::string_view head = text_.at(region.first);
  const bool body =
      (clause_word_classes(language_, head) & kBearer) != 0 || arabic().has(WordUse::kBodyNoun, head);
  // "منظمة |ذا سنتري|": the name of a body, which no list knows.
  if (body && i == region.first + 1) {
    constexpr std::uint32_t kLongestName = 3;  // tokens
    std::uint32_t last = i;
    while (last < region.last && last < i + kLongestName && is_arabic_noun(last)) ++last;
    if (last >= region.last || !is_word(text_.tokens[last]) || classes(last) != 0) i = last;
  }
  // "معهد الشام |للدراسات|"
  TokenRange found;
  if (body && i > region.first + 1 && i < region.last && classes(i) == 0 && !in_quote(i) &&
      speakers_.mention_at(i) < 0 &&
      source_word_at(work_, i, region.last, language_, found) == SourceWord::kNone &&
      arabic().begins(WordUse::kToArticle, text_.at(i)) && text_.tokens[i].kind == TokenKind::kWord)
    i = behind_mention(i);
  return i;
}

// The same with "باسم الخارجية", "في المطار", "من خبراء الأمم المتحدة" behind it.
std::uint32_t SpeechActs::arabic_phrase_end(TokenRange region, std::uint32_t& named) const {
  std::uint32_t end = arabic_nouns_end(region);
  if (end == region.first) return end;
  if (end < region.last && arabic().has(WordUse::kInNameOf, text_.at(end - 1)))
    end = arabic_nouns_end({end, region.last});
  named = end;
  const bool definite = is_definite(text_.at(region.first));
  const bool body = arabic().has(WordUse::kBodyAbroad, without_article(text_.at(region.first)));
  for (int links = 0; links < 2 && end + 1 < region.last && !in_quote(end); ++links) {
    const std::string_view link = text_.at(end);
    const std::string_view next = text_.at(end + 1);
    const bool in_name_of = arabic().has(WordUse::kInNameOf, link);
    if (!in_name_of) {
      // "النائب |عن الحزب| علي فياض": what he stands for, between his office and his name.
      constexpr std::uint32_t kName = 2;  // tokens: a given name and another
      if (definite && is_definite(next) && (classes(end) & kPreposition) != 0 &&
          is_person_noun(text_.at(region.first)) && end + 2 + kName <= region.last) {
        const Speaker person = speakers_.uncased_person_in({end + 2, end + 2 + kName});
        if (person.found() && person.tokens.first == end + 2) return end + 2;
      }
      if (!arabic().has(WordUse::kNounLink, link)) break;
      if ((classes(end + 1) & kTime) != 0 || arabic().has(WordUse::kSpeechPlace, without_article(next)))
        break;
      const bool of = link == arabic().words(WordUse::kNounLink).back();
      const bool place = speakers_.is_place_at(end + 1);
      const bool known = is_definite(next) || speakers_.mention_at(end + 1) >= 0;
      const bool belongs = definite ? !of && (place ? body : !known) : of || known;
      if (!belongs) break;
    }
    const std::uint32_t more = arabic_nouns_end({end + 1, region.last});
    if (more == end + 1) break;
    const bool abroad = !in_name_of && definite && speakers_.is_place_at(end + 1);
    end = more;
    // "الخبير في شؤون المخدرات |والجريمة المنظمة|"
    if (end < region.last && arabic().begins(WordUse::kAndFront, text_.at(end)) && !in_quote(end) &&
        is_definite(text_.at(end).substr(2)) && is_arabic_noun(end)) {
      ++end;
      if (end < region.last && is_arabic_noun(end) && is_definite(text_.at(end)) &&
          speakers_.mention_at(end) < 0)
        ++end;
    }
    if (!abroad) named = end;
  }
  return end;
}

// Behind when, where and to whom it was said: "في بيان صدر الثلاثاء", "لرويترز", "يوم الاثنين".
std::uint32_t SpeechActs::behind_arabic_adjuncts(TokenRange region) const {
  std::uint32_t i = region.first;
  constexpr std::uint32_t kFar = 24;  // tokens
  while (i < region.last && i < region.first + kFar && !in_quote(i)) {
    const std::uint32_t kinds = classes(i);
    if (in_frame(i) || (kinds & (kTime | kAddressee | kAdverb)) != 0 ||
        (text_.tokens[i].kind == TokenKind::kNumber && i > region.first && (classes(i - 1) & kTime) != 0)) {
      ++i;
      continue;
    }
    const bool to = arabic().begins(WordUse::kToWhomFront, text_.at(i));
    if ((kinds & kPreposition) == 0 && !to) break;
    const std::uint32_t first = to ? i : i + 1;
    if (first >= region.last) return region.last;
    std::uint32_t end = to ? first + 1 : arabic_nouns_end({first, region.last});
    if (to) {
      const std::int32_t told = speakers_.mention_at(end < region.last ? end : first);
      while (end < region.last && told >= 0 && speakers_.mention_at(end) == told) ++end;
      // "لوكالة |فرانس برس|": all of its name.
      TokenRange medium;
      for (std::uint32_t k = first; k <= first + 1 && k < region.last; ++k) {
        if (passes_on(source_word_at(work_, k, region.last, language_, medium)))
          end = std::max(end, medium.last);
      }
    }
    i = std::max(end, first + 1);
  }
  return i;
}

// The subject behind a verb with its phrase; `end` is one behind both. Nothing: it is left out, or what stands there is the object.
Speaker SpeechActs::arabic_subject(TokenRange region, std::uint32_t& end) const {
  const std::uint32_t first = behind_arabic_adjuncts(region);
  end = first;
  if (first >= region.last) return {};
  // "قال |وهو| يضحك"
  if (arabic().begins(WordUse::kAndFront, text_.at(first)) &&
      (clause_word_classes(language_, text_.at(first).substr(2)) & kPronoun) != 0)
    return {};
  // "لكنه", "لم": no noun phrase begins with them.
  if (speakers_.mention_at(first) < 0 && arabic().has(WordUse::kNotHolder, text_.at(first))) return {};
  std::uint32_t called = first;
  end = arabic_phrase_end({first, region.last}, called);
  if (end == first) return {};
  const TokenRange phrase{first, called};
  const auto is_person = [&](std::uint32_t token) {
    const std::int32_t mention = speakers_.mention_at(token);
    if (mention < 0) return false;
    const Mention& named = document_.mentions[static_cast<std::size_t>(mention)];
    return named.kind == EntityKind::kPerson && named.form <= MentionForm::kGivenName;
  };
  // "المتحدث باسم الكرملين |دميتري بيسكوف|": office and name are one subject.
  std::uint32_t reach = end;  // "في الوزارة |العميد| خالد عيد"
  if (end + 1 < region.last && is_person_noun(text_.at(end))) ++reach;
  static constexpr std::string_view kInHisName = "\xD8\xA8\xD8\xA7\xD8\xB3\xD9\x85";
  for (std::uint32_t i = first; i < region.last && i <= reach && !in_quote(i); ++i) {
    if (text_.at(i).starts_with(kInHisName)) continue;  // "المتحدث |باسمه|": no Basim
    if (const std::int32_t known = speakers_.mention_at(i) < 0 ? person_called(i) : kNobody;
        known != kNobody) {
      Speaker person;
      person.tokens = {i, i + 1};
      person.referent = known;
      person.name = document_.referents[static_cast<std::size_t>(known)].name;
      person.medium = "person";
      person.reason = "named";
      person.confidence = 0.9;
      end = std::max(end, i + 1);
      return person;
    }
    if (!is_person(i)) continue;
    TokenRange owner;
    // "|مكتب رئيس الوزراء| محمد شياع": the body speaks, not whose it is.
    if (i > first + 1 && !is_person_noun(text_.at(first)) &&
        (is_body_noun(language_, text_.at(first)) ||
         (source_word_at(work_, first, i, language_, owner) == SourceWord::kGroup && owner.first == first))) {
      return speaking_body(text_, TokenRange{first, i}, 0.9);
    }
    Speaker person = speakers_.behind_preposition({i, region.last}, language_);
    if (person.mention < 0) break;
    const std::int32_t mention = speakers_.mention_at(i);
    // An office is of the same mention, and a body may stand between.
    std::uint32_t last = i + 1;
    for (std::uint32_t k = last; k < region.last && k < i + kLongestPhrase && !in_quote(k); ++k) {
      if (speakers_.mention_at(k) == mention) last = k + 1;
    }
    person.tokens = {first, last};
    end = std::max(end, last);
    return person;
  }
  if (end > first + 1 && end < region.last && is_person_noun(text_.at(first)) &&
      is_definite(text_.at(end - 1))) {
    constexpr std::uint32_t kName = 2;  // tokens
    Speaker person = end + kName <= region.last ? speakers_.uncased_person_in({end, end + kName}) : Speaker{};
    if (person.found() && person.tokens.first == end) {
      end = person.tokens.last;
      person.tokens.first = first;
      return person;
    }
  }
  bool holder = false;  // of an office
  for (std::uint32_t i = first; i < end && !holder; ++i) holder = is_person_noun(text_.at(i));
  if (holder) {
    // "المندوب الصيني |فو تسونغ| إن": a name that the memory does not know.
    std::uint32_t name_first = end;
    // "مدير الإدارة |العميد| خالد عيد"
    if (name_first + 2 < region.last && is_definite(text_.at(name_first)) &&
        is_person_noun(text_.at(name_first)))
      ++name_first;
    std::uint32_t last = name_first;
    constexpr std::uint32_t kLongestName = 4;  // tokens
    TokenRange found;
    // "الوزير أحمد سالم |بوقف| الشحنة"
    constexpr std::size_t kShortestNoun = 6;  // bytes
    const auto opens_object = [&](std::uint32_t token) {
      return token >= name_first + 2 && text_.at(token).size() >= kShortestNoun &&
             arabic().begins(WordUse::kNounFront, text_.at(token));
    };
    while (last < region.last && last < name_first + kLongestName && is_arabic_noun(last) &&
           !opens_object(last) && speakers_.mention_at(last) < 0 &&
           (last > name_first || !is_adjective(text_.at(last))) &&
           source_word_at(work_, last, region.last, language_, found) == SourceWord::kNone)
      ++last;
    // "الباشا طبيق": a title of honour leads the name, but no second noun of the phrase does.
    const bool honour = is_definite(text_.at(name_first)) &&
                        (last != name_first + 2 || is_definite(text_.at(name_first + 1)));
    const bool stops = last >= region.last || !is_word(text_.tokens[last]) || classes(last) != 0 ||
                       arabic().begins(WordUse::kToWhomFront, text_.at(last)) || opens_object(last);
    // "هدد الوزير |بوقف الشحنة|": a noun with ب is nobody, unless it is a given name ("بشار").
    const bool noun = last > name_first && arabic().begins(WordUse::kNounFront, text_.at(name_first)) &&
                      !speakers_.uncased_person_in({name_first, last}).found();
    if (last >= name_first + 2 && stops && !honour && !noun) {
      Speaker name = named_by_words({name_first, last});
      if (name.found()) {
        name.tokens = {first, last};
        end = last;
        return name;
      }
    }
  }
  Speaker subject;
  TokenRange found;
  const std::int32_t head = speakers_.mention_at(first);
  if (head >= 0) subject = speakers_.behind_preposition(phrase, language_);
  if (subject.mention < 0 || subject.mention != head) {
    subject = {};
    subject.medium = "organization";
    subject.reason = "words of the page";
    subject.confidence = 0.6;
    for (std::uint32_t i = first; i < end && subject.word == SourceWord::kNone; ++i)
      subject.word = source_word_at(work_, i, end, language_, found);
    if (subject.word != SourceWord::kNone) {
      subject.medium = medium_name(subject.word);
      subject.reason = "group";
      subject.confidence = 0.9;
    }
    subject.name = text_.at(text_.span(phrase));
  }
  subject.tokens = phrase;
  // "وزارة الخارجية |الإماراتية|": which of them.
  if (subject.mention >= 0 && subject.medium != "person" &&
      document_.mentions[static_cast<std::size_t>(subject.mention)].kind == EntityKind::kOrganization &&
      text_.at(text_.span(phrase)).starts_with(subject.name))
    subject.name = text_.at(text_.span(phrase));
  return subject;
}

// A body with its adjectives, in the sentence where it stands.
Speaker SpeechActs::whole_arabic_body(Speaker body) const {
  const std::uint32_t first = body.tokens.first;
  if (body.mention < 0 || first >= body.tokens.last || body.medium == "person") return body;
  const TokenRange sentence = text_.sentences[text_.sentence_of[first]].tokens;
  const TokenRange phrase{first, arabic_nouns_end({first, sentence.last})};
  if (phrase.last > body.tokens.last && text_.at(text_.span(phrase)).starts_with(body.name)) {
    body.tokens = phrase;
    body.name = text_.at(text_.span(phrase));
  }
  return body;
}

// "وقالت", "نفى": a verb shows the gender of who is left out.
std::uint32_t SpeechActs::arabic_gender(std::string_view verb) {
  constexpr std::size_t kLetter = 2;  // bytes
  if (arabic().ends(WordUse::kPastVerbEnd, verb, 2 * kLetter)) return kFemale;
  if (arabic().begins(WordUse::kAndFront, verb) && verb.size() > 3 * kLetter) verb.remove_prefix(kLetter);
  return arabic().begins(WordUse::kFemalePresent, verb) && verb.size() <= 5 * kLetter ? kMale | kFemale
                                                                                      : kMale;
}

// "فرضت |واشنطن| عقوبات على X، متهمة إياه": a participle behind the clause is of its subject, which stands first.
Speaker SpeechActs::first_in_unit(std::uint32_t last) const {
  for (std::uint32_t i = unit_.first; i < last; ++i) {
    const std::int32_t number = speakers_.mention_at(i);
    if (number < 0 || in_quote(i)) continue;
    const Mention& mention = document_.mentions[static_cast<std::size_t>(number)];
    if (mention.form > MentionForm::kAcronym && mention.kind != EntityKind::kPlace) continue;
    const bool governed = i > unit_.first && (classes(i - 1) & kPreposition) != 0;
    if (governed || arabic().begins(WordUse::kToWhomFront, text_.at(i))) continue;
    std::uint32_t end = i + 1;
    while (end < last && speakers_.mention_at(end) == number) ++end;
    return speakers_.before_verb({i, end}, language_);
  }
  return {};
}

// "نفى |مستشار دقلو، الباشا طبيق،| الاتهامات": an office of somebody's, and between commas who holds it.
Speaker SpeechActs::holder_behind_owner(const Act& act) const {
  constexpr std::uint32_t kLongestOffice = 4;  // tokens
  if (!begins_clause(act)) return {};
  const std::size_t here = segment_of(act.cue.verb_end() - 1);
  const TokenRange office{act.cue.verb_end(), segments_[here].tokens.last};
  if (here + 2 >= segments_.size() || segments_[here].separator != TokenKind::kComma ||
      segments_[here + 1].separator != TokenKind::kComma || office.first + 1 >= office.last ||
      office.last - office.first > kLongestOffice || has_quote(office) ||
      is_definite(text_.at(office.first)) || !is_person_noun(text_.at(office.first)) ||
      act.speaker.mention < 0 || act.speaker.medium != "person" || act.speaker.tokens.last != office.last)
    return {};
  Speaker holder = arabic_person(segments_[here + 1].tokens);
  return holder.mention == act.speaker.mention && holder.mention >= 0 ? Speaker{} : holder;
}

void SpeechActs::arabic_speaker(std::size_t number) {
  Act& act = acts_[number];
  if (number == 0 && act.coordinated && act.segment > 0 && act.cue.kind == CueKind::kObject) {
    if (Speaker first = first_in_unit(segments_[act.segment].tokens.first); first.found())
      act.speaker = std::move(first);
    return;
  }
  // "دعا |رئيس الوزراء نواف سلام| المجتمع الدولي |إلى|": between the parts of the verb, in front of whom it goes to.
  if (act.cue.kind == CueKind::kObject && act.cue.gap.first < act.cue.gap.last && !act.coordinated &&
      !act.dropped && act.message[0].first >= act.cue.gap.first && act.message[0].first < act.cue.gap.last) {
    std::uint32_t end = 0;
    Speaker caller = arabic_subject(act.cue.gap, end);
    if (caller.found() && end < act.cue.gap.last &&
        (caller.medium == "person" || caller.mention >= 0 || caller.word != SourceWord::kNone)) {
      act.speaker = std::move(caller);
      act.message[0].first = std::max(act.message[0].first, end);
    }
    return;
  }
  if (act.cue.kind == CueKind::kShow || act.cue.kind == CueKind::kQuotes ||
      act.cue.kind == CueKind::kQuoted || act.cue.gap.first < act.cue.gap.last || act.coordinated ||
      act.dropped)
    return;
  const std::uint32_t at = act.cue.tokens.first;
  // "وأضاف الاتحاد 117 ناقلة |إلى قائمة|": put on a list, not said.
  if (!act.empty() && !act.before && arabic().has(WordUse::kAddsTo, text_.at(at))) {
    const std::uint32_t first = act.message[0].first;
    const bool said = in_quote(first) || (classes(first) & kThat) != 0 ||
                      (first > 0 && ((classes(first - 1) & kThat) != 0 || !is_word(text_.tokens[first - 1])));
    if (!said && (classes(first) & kPreposition) != 0) {
      act.message = {};
      act.dropped = true;
      return;
    }
  }
  if (act.speaker.pronoun != 0 && act.speaker.tokens.first == at) {
    act.speaker.pronoun = arabic_gender(text_.at(at));
    if (!begins_clause(act) || follows_at_once(act)) return;
  }
  const bool named =
      act.speaker.mention >= 0 && act.speaker.medium == "person" && act.speaker.reason == "named";
  const bool behind_message =
      begins_clause(act) && !act.empty() && !act.before && act.speaker.tokens.first >= act.message[0].first;
  // "لكن ثلاثة من زملائه |أخبروا| وكالة X": a verb in the plural stands behind its subject.
  const bool plural = !begins_clause(act) && act.speaker.tokens.first >= at &&
                      arabic().ends(WordUse::kPluralPastEnd, text_.at(act.cue.tokens.last - 1), 6) &&
                      has_words(without_quotes_left({segments_[act.segment].tokens.first, at}));
  // "..., |ووصف| القرار بأنه ظالم": he goes on.
  if (number > 0 && act.speaker.mention >= 0 && arabic().begins(WordUse::kAndFront, text_.at(at))) {
    const Speaker& before = acts_[number - 1].speaker;
    const std::size_t office = segment_of(acts_[number - 1].cue.verb_end() - 1);
    if (before.found() && office + 1 < segments_.size() &&
        act.speaker.tokens.last == segments_[office].tokens.last &&
        before.tokens.first >= segments_[office + 1].tokens.first && before.tokens.first < at) {
      act.speaker = before;
      return;
    }
  }
  if (Speaker holder = holder_behind_owner(act); holder.found()) {
    act.speaker = std::move(holder);
    return;
  }
  if ((named && !behind_message && !plural) || follows_at_once(act)) return;
  TokenRange region;
  if (begins_clause(act)) {
    region = {act.cue.verb_end(), segments_[segment_of(act.cue.verb_end() - 1)].tokens.last};
    // "كتب |على| صفحته"
    if (act.cue.verb_end() > at + 1 && arabic().has(WordUse::kWrittenOn, text_.at(act.cue.verb_end() - 1)))
      --region.first;
    region = without_quotes_right(region);
    if (!act.before && act.message[0].first >= region.first && act.message[0].first < region.last) {
      // "أدانت وزارة الخارجية |الإيرانية| «الاغتيال»": the adjective before the quotation is of who speaks.
      std::uint32_t end = 0;
      const bool whole = arabic_subject(region, end).found() && end >= region.last &&
                         is_adjective(text_.at(act.message[0].first)) &&
                         is_definite(text_.at(act.message[0].first)) && act.message[0].last > region.last;
      (whole ? act.message[0].first : region.last) = whole ? region.last : act.message[0].first;
    }
  } else {
    const TokenRange front = without_quotes_left({segments_[act.segment].tokens.first, at});
    if (!plural && (!act.speaker.found() || !front.contains(act.speaker.tokens.first))) return;
    region = {front.first, at};
    while (region.first < at &&
           ((classes(region.first) & (kAdverb | kAuxiliary | kConjunction | kContrast)) != 0))
      ++region.first;
    // What is not the whole of the words before the verb is left as it is.
    std::uint32_t end = 0;
    Speaker whole = arabic_subject(region, end);
    constexpr std::uint32_t kLongestSubject = 6;  // tokens
    if (plural && (!whole.found() || end < at) && region.first < at && at - region.first <= kLongestSubject) {
      whole = {};
      whole.tokens = {region.first, at};
      whole.name = text_.at(text_.span(whole.tokens));
      whole.word = SourceWord::kGroup;
      whole.medium = "organization";
      whole.reason = "words of the page";
      whole.confidence = 0.7;
      act.speaker = std::move(whole);
      return;
    }
    if (!whole.found() || end < at) return;
    if (whole.mention != act.speaker.mention && !plural) return;
    act.speaker = std::move(whole);
    return;
  }
  std::uint32_t end = 0;
  Speaker subject = arabic_subject(region, end);
  const bool inside = region.contains(act.speaker.tokens.first);
  const std::size_t here = segment_of(act.cue.tokens.last - 1);
  const bool from_before = number > 0 && act.speaker.tokens.first == acts_[number - 1].speaker.tokens.first;
  if (!subject.found()) {
    // "نفت الوزارة التقارير، |ووصفتها| بأنها ..."
    if (number > 0 && acts_[number - 1].speaker.found() && !acts_[number - 1].dropped &&
        arabic().begins(WordUse::kAndFront, text_.at(at))) {
      act.speaker = acts_[number - 1].speaker;
      return;
    }
    if (act.speaker.pronoun != 0 && act.speaker.tokens.first == at) return;
    if (from_before || (act.speaker.found() && !inside && act.cue.kind != CueKind::kObject)) return;
    // "البرهان، قائد الجيش، |قال| يوم الاثنين في بورتسودان إنه"
    Speaker left;
    if (act.segment > 0 && !arabic().begins(WordUse::kAndFront, text_.at(at))) left = subject_left_of(act);
    if (left.mention < 0 || left.medium != "person") {
      left = {};
      left.tokens = act.cue.tokens;
      left.pronoun = arabic_gender(text_.at(at));
      left.medium = "person";
      left.reason = "pronoun";
      left.confidence = 0.5;
    }
    act.speaker = std::move(left);
    return;
  }
  // "قال كويجانو |لمحطة إذاعة| X": whom it was told.
  const bool told = inside && end > region.first && end < act.speaker.tokens.last && end < region.last &&
                    arabic().begins(WordUse::kToWhomFront, text_.at(end));
  if (inside && act.speaker.is_medium() && !told) return;
  // The name of the segment behind the office's comma stays: "قال القائم بالأعمال، |عبد الواحد أبو راس|، إن".
  const bool comma = here + 1 < segments_.size() && segments_[here].separator == TokenKind::kComma &&
                     segments_[here].tokens.last == region.last;
  if (comma && act.speaker.medium == "person" && act.speaker.tokens.first >= region.last &&
      act.speaker.tokens.first <= segments_[here + 1].tokens.first + 1 &&
      (act.speaker.mention >= 0 || !arabic().begins(WordUse::kAndFront, text_.at(act.speaker.tokens.first))))
    return;
  if (inside && act.speaker.tokens.last > end) {
    // "محاميه |نصير الدين خان|", "وكالة |«مهر»|": a name that the phrase is not long enough for.
    bool name = true;
    TokenRange found;
    for (std::uint32_t i = end; i < act.speaker.tokens.last && name; ++i) {
      name = text_.tokens[i].kind == TokenKind::kQuote ||
             (text_.tokens[i].kind == TokenKind::kWord && classes(i) == 0 &&
              source_word_at(work_, i, act.speaker.tokens.last, language_, found) == SourceWord::kNone);
    }
    if (name) return;
  }
  const bool better = subject.mention >= 0 || subject.referent != kNobody ||
                      subject.word != SourceWord::kNone || subject.reason == "named";
  // "|مصرف لبنان|": the place says only whose it is.
  const bool owner = inside && subject.tokens.first < act.speaker.tokens.first &&
                     act.speaker.tokens.last <= subject.tokens.last && act.speaker.mention >= 0 &&
                     speakers_.is_place_at(act.speaker.tokens.first);
  if (owner && subject.word == SourceWord::kNone) {
    subject.word = SourceWord::kGroup;
    subject.reason = "group";
    subject.confidence = 0.8;
  }
  if (!better && !owner && inside && act.speaker.reason != "words of the page") return;
  act.speaker = std::move(subject);
  if (comma && end >= region.last && act.speaker.reason != "named") {
    Speaker name = arabic_person(segments_[here + 1].tokens);
    if (name.found()) act.speaker = std::move(name);
  }
}

// "اتهم |الجيش بقتل المدنيين|", "وصف بقائي |العقوبات بأنها| ...": behind the subject, or right behind a verb without one.
std::uint32_t SpeechActs::arabic_object(const Act& act, std::uint32_t limit) const {
  const TokenRange region = without_quotes_right({act.cue.verb_end(), limit});
  std::uint32_t end = 0;
  const Speaker subject = arabic_subject(region, end);
  if (!subject.found()) return region.first;
  const std::size_t here = segment_of(act.cue.verb_end() - 1);
  if (end >= region.last && here + 2 < segments_.size() && segments_[here].tokens.last == region.last &&
      segments_[here].separator == TokenKind::kComma && segments_[here + 1].separator == TokenKind::kComma &&
      arabic_person(segments_[here + 1].tokens).found())
    return segments_[here + 2].tokens.first;  // "وصف المتحدث، إسماعيل بقائي، |التقرير بأنه|"
  const std::string_view verb = text_.at(act.cue.tokens.last - 1);
  const bool has_object =
      arabic().ends(WordUse::kObjectSuffix, verb, 6) && !arabic().has(WordUse::kNoObjectSuffix, verb);
  // "رحب ماكرون |بالاتفاق|": the verb has its object behind the preposition, and its subject before it.
  if (act.cue.kind != CueKind::kObject || act.cue.object || has_object || end >= region.last) return end;
  // "رحب |المبعوث توم باراك| بالقرار": of a person and a noun with its article he speaks, and the noun is what it is about.
  static constexpr std::string_view kByThe = "\xD8\xA8\xD8\xA7\xD9\x84";
  const bool speaks = (subject.medium == "person" || is_person_noun(text_.at(subject.tokens.first))) &&
                      text_.at(end).starts_with(kByThe);
  const bool by =
      !speaks && (arabic().begins(WordUse::kNounFront, text_.at(end)) || (classes(end) & kThat) != 0);
  return by && !in_quote(end) ? subject.tokens.first : end;
}

}  // namespace tamis::documents
