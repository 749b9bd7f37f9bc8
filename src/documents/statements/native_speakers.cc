// Subjects of Korean and Chinese sentences: by particles, and without blanks.
#include "documents/statements/speakers.h"

#include <algorithm>

#include "documents/names/uncased_tables.h"
#include "documents/words/anaphor_nouns.h"
#include "documents/words/country_words.h"
#include "documents/words/grammar_words.h"
#include "documents/words/speaker_languages.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

const GrammarWords& korean() {
  static const GrammarWords& kGrammar = grammar_words("ko");
  return kGrammar;
}

}  // namespace

// "우크라이나 군 소식통": the words without a particle in front of a noun.
TokenRange SpeakerFinder::korean_phrase(TokenRange noun, TokenRange region) const {
  while (noun.first > region.first && noun.last - noun.first < 4 &&
         is_word_or_number(text_.tokens[noun.first - 1])) {
    if (korean().ends(WordUse::kSourceClose, text_.at(noun.first - 1))) break;
    --noun.first;
  }
  return noun;
}

// "《环球新光报》|报道": a medium by its name.
Speaker SpeakerFinder::chinese_medium(TokenRange region) const {
  constexpr std::uint32_t kLongest = 14;  // tokens
  if (region.last < region.first + 3 || text_.tokens[region.last - 1].mark != U'》') return {};
  for (std::uint32_t i = region.last - 1; i > region.first && region.last - i < kLongest; --i) {
    if (text_.tokens[i - 1].mark != U'《') continue;
    Speaker medium = words({i - 1, region.last});
    medium.name = text_.at(text_.span({i, region.last - 1}));
    medium.word = SourceWord::kMedia;
    medium.medium = medium_name(SourceWord::kMedia);
    medium.reason = "named";
    medium.confidence = 0.9;
    return medium;
  }
  return {};
}

// "林剑|在例行记者会上": without where, by what and to whom it was said. A clause with 的 behind it belongs to its noun.
TokenRange SpeakerFinder::without_chinese_adjunct(TokenRange region) const {
  static const GrammarWords& kGrammar = grammar_words("zh");
  std::uint32_t last_of = region.first;
  for (std::uint32_t i = region.first; i < region.last; ++i) {
    if (text_.at(i) == "的") last_of = i;
  }
  constexpr std::size_t kTwoCharacters = 6;  // bytes
  // "X在一份关于制裁的声明|中|", "X会见大使|时|": what ends like that is all adjunct behind its subject.
  const bool ends =
      region.last > region.first + 2 && kGrammar.has(WordUse::kAdjunctClose, text_.at(region.last - 1));
  if (ends) last_of = region.first;
  const bool name = region.first < region.last &&
                    (mention_at(region.first) >= 0 || text_.at(region.first).size() >= kTwoCharacters);
  for (std::uint32_t i = region.first + (name ? 1U : 2U); i + 1 < region.last; ++i) {
    if (!kGrammar.has(WordUse::kAdjunctOpen, text_.at(i)) || last_of > i || mention_at(i) >= 0) continue;
    return {region.first, i};
  }
  constexpr std::uint32_t kLongestOffice = 12;  // tokens before the name
  for (std::uint32_t i = region.first; ends && i < region.last && i < region.first + kLongestOffice; ++i) {
    const std::int32_t number = mention_at(i);
    if (number < 0 || work_.document->mentions[static_cast<std::size_t>(number)].kind != EntityKind::kPerson)
      continue;
    while (i < region.last && mention_at(i) == number) ++i;
    return {region.first, i};
  }
  return region;
}

// "蒙塔|·|特里普": the dot of a name spelt by sound.
bool SpeakerFinder::is_name_dot(std::uint32_t token) const {
  return text_.tokens[token].kind == TokenKind::kOther && !text_.tokens[token].space_before &&
         (text_.tokens[token].mark == U'·' || text_.tokens[token].mark == U'・');
}

// "流亡的|民族团结政府": the noun that a clause with 的 stands before, which is what the speaker is called.
void SpeakerFinder::name_chinese_head(Speaker& speaker) const {
  constexpr std::size_t kTwoCharacters = 6;  // bytes
  for (std::uint32_t i = speaker.tokens.last; i > speaker.tokens.first + 1; --i) {
    if (text_.at(i - 1) != "的") continue;
    const std::string_view head = text_.at(text_.span({i, speaker.tokens.last}));
    if (head.size() >= kTwoCharacters) speaker.name = head;
    return;
  }
}

// Without blanks the noun phrase reaches to the first word of time, place or manner: "发言人佩斯科夫|星期三".
// "荷兰情报机构|上月|", "外交部|23日|": when it was said ends no subject.
TokenRange SpeakerFinder::without_chinese_time(TokenRange region) const {
  const GrammarWords& grammar = grammar_words("zh");
  constexpr std::uint32_t kLongest = 3;  // tokens
  for (bool more = true; more;) {
    more = false;
    for (std::uint32_t size = 2; size <= kLongest && region.last > region.first + size; ++size) {
      const TokenRange end{region.last - size, region.last};
      const bool day = size == 2 && text_.tokens[end.first].kind == TokenKind::kNumber &&
                       grammar.has(WordUse::kDateEnd, text_.at(end.first + 1));
      if (!day && !grammar.has(WordUse::kTimePhrase, text_.at(text_.span(end)))) continue;
      region.last = end.first;
      more = true;
      break;
    }
  }
  return region;
}

Speaker SpeakerFinder::chinese_subject(TokenRange region) const {
  while (region.first + 1 < region.last && text_.at(region.first) == "的") ++region.first;
  // "自称在园区工作的|云南人小何": a long clause before its noun.
  constexpr std::uint32_t kLongestSubject = 16;  // tokens
  if (region.last - region.first > kLongestSubject) {
    for (std::uint32_t i = region.last - 1; i > region.first; --i) {
      if (text_.at(i - 1) != "的") continue;
      region.first = i;
      break;
    }
  }
  std::uint32_t of = region.first;  // behind the last 的
  for (std::uint32_t i = region.first; i < region.last; ++i) {
    if (text_.at(i) == "的") of = i + 1;
  }
  TokenRange phrase{region.first, region.first};
  while (phrase.last < region.last && phrase.last < region.first + kLongestSubject) {
    const Token& token = text_.tokens[phrase.last];
    if (token.kind != TokenKind::kWord && !is_name_dot(phrase.last)) break;
    // "一个住|在湄索的|援助工作者": where somebody lives ends no phrase.
    if (phrase.last > region.first + 1 && phrase.last >= of &&
        (classes(phrase.last) & (kTime | kPreposition | kAdverb)) != 0)
      break;
    ++phrase.last;
  }
  // "机制|本|周"
  if (phrase.last < region.last && phrase.last > phrase.first + 2 && (classes(phrase.last) & kTime) != 0 &&
      grammar_words("zh").has(WordUse::kTimeOpen, text_.at(phrase.last - 1)))
    --phrase.last;
  if (phrase.first >= phrase.last) return {};
  // "发言人|阿差云": two to four characters behind an office, that are none.
  TokenRange found;
  for (std::uint32_t i = phrase.first; i + 2 <= phrase.last; ++i) {
    if (source_word_at(work_, i, phrase.last, "zh", found) != SourceWord::kGroup) continue;
    TokenRange name{found.last, phrase.last};
    TokenRange other;
    bool plain = name.last >= name.first + 2 && name.last <= name.first + 6;
    for (std::uint32_t k = name.first; plain && k < name.last; ++k)
      plain = text_.tokens[k].script == text::Script::kHan && mention_at(k) < 0 && classes(k) == 0 &&
              source_word_at(work_, k, phrase.last, "zh", other) == SourceWord::kNone;
    i = found.last - 1;
    // "发言人|发表谈话|，谴责": a verb that no name begins with.
    if (plain && is_chinese_word_behind_name(text_.at(text_.span({name.first, name.first + 2})))) {
      phrase.last = found.last;
      break;
    }
    // "该商人|否认|指控": a verb.
    if (!plain ||
        grammar_words("zh").has(WordUse::kClaimNoun, text_.at(text_.span({name.first, name.first + 2}))))
      continue;
    Speaker named = words(phrase);
    named.name = text_.at(text_.span(name));
    named.medium = "person";
    named.reason = "named";
    named.confidence = 0.8;
    return named;
  }
  Speaker whole = words(phrase);
  name_chinese_head(whole);
  return whole;
}

// Bytes of the particle of topic or subject at the end of a Korean word; 0: none.
std::size_t SpeakerFinder::particle_size(std::uint32_t token) const {
  return korean().ending_bytes(WordUse::kSpeakerParticle, text_.at(token), 1);
}

// "드미트리 페스코프 크렘린궁 대변인은": from behind the last word with another particle to the first with that of the topic.
TokenRange SpeakerFinder::korean_topic(TokenRange region) const {
  const GrammarWords& grammar = korean();
  constexpr std::uint32_t kLongest = 9;
  const auto names_person = [&](TokenRange nouns) {
    TokenRange found;
    for (std::uint32_t i = nouns.first; i < nouns.last; ++i) {
      if (source_word_at(work_, i, nouns.last, "ko", found) == SourceWord::kGroup ||
          anaphor_noun("ko", text_.lower(i)).kind == AnaphorKind::kPerson)
        return true;
    }
    return false;
  };
  TokenRange phrase{region.first, region.first};
  for (std::uint32_t i = region.first; i < region.last && i < region.first + 2 * kLongest; ++i) {
    const Token& token = text_.tokens[i];
    if (!is_word_or_number(token)) {
      // "테러·금융정보"
      const bool joins = token.kind == TokenKind::kOther && !token.space_before;
      if (token.kind != TokenKind::kOpen && token.kind != TokenKind::kClose && !joins) phrase.first = i + 1;
      continue;
    }
    const std::string_view word = text_.at(i);
    // "“...” |라고| 칼라스는": translated, the word behind what is said stands alone.
    if (i == phrase.first && ((classes(i) & kConjunction) != 0 || grammar.has(WordUse::kQuoteWord, word))) {
      phrase.first = i + 1;
      continue;
    }
    // "일하는 개발자": a verb before its noun.
    const bool noun_behind = i + 1 < region.last && is_word_or_number(text_.tokens[i + 1]);
    // "이즐리는 북한이": the first word with a subject behind it is no verb.
    // "전문가 에런 |아널드는| 러시아가": nor is the name behind a noun for a person.
    const bool opens = noun_behind && grammar.ends(WordUse::kSubjectParticle, text_.at(i + 1), 1) &&
                       (i == region.first || (i > phrase.first + 1 && names_person({phrase.first, i - 1})));
    if (mention_at(i) < 0 && !opens &&
        grammar.ends(noun_behind ? WordUse::kAdnominalEnd : WordUse::kVerbBeforeNoun, word)) {
      if (grammar.ends(WordUse::kQuoteParticle, word)) phrase.first = i + 1;  // "도울 것이냐는 기자의 질문에"
      continue;
    }
    // "해외자산통제국(OFAC)은": behind a note the particle stands alone.
    if (i > phrase.first + 1 && grammar.has(WordUse::kTopicParticle, word) &&
        text_.tokens[i - 1].kind == TokenKind::kClose)
      return {phrase.first, i + 1};
    const bool topic =
        grammar.ends(WordUse::kTopicParticle, word, 1) && !grammar.ends(WordUse::kNoTopic, word);
    // "김정은 국무위원장은", "밝힌 것은": a name or a clause only looks like it.
    const bool another = i + 1 < region.last && is_word_or_number(text_.tokens[i + 1]) &&
                         i + 1 < region.first + kLongest && mention_at(i + 1) < 0 &&
                         grammar.ends(WordUse::kTopicParticle, text_.at(i + 1)) &&
                         !grammar.ends(WordUse::kNoTopic, text_.at(i + 1));
    // "김정은": the name ends like the particle.
    bool name = false;
    if (const std::int32_t number = mention_at(i); number >= 0) {
      const std::int32_t referent = work_.document->mentions[static_cast<std::size_t>(number)].referent;
      name = referent != kNobody &&
             work_.document->referents[static_cast<std::size_t>(referent)].name.ends_with(word);
    }
    if (topic && !name && !another && i >= phrase.first && i - phrase.first < kLongest)
      return {phrase.first, i + 1};
    constexpr std::size_t kBeyond = 4;  // bytes: more than a syllable
    // "4시간 동안 진행된 회담 |후|", "수요일"
    const bool when = (classes(i) & kTime) != 0 || grammar.has(WordUse::kBeforeSpeech, word);
    if (mention_at(i) < 0 && (when || grammar.ends(WordUse::kTopicClose, word, kBeyond)))
      phrase.first = i + 1;
  }
  return {};
}

// "탈북민 |최은성| 씨", "외교부 대변인 |린젠|은": the name before an address, or one to three words behind an office.
TokenRange SpeakerFinder::korean_name(TokenRange noun) const {
  if (noun.last < noun.first + 2) return {};
  const std::string_view end = text_.at(noun.last - 1);
  TokenRange found;
  if (korean().begins(WordUse::kHonorific, end) && end.size() <= 6) {
    std::uint32_t last = noun.last - 1;
    if (text_.tokens[last - 1].kind == TokenKind::kClose) {  // "김웅선(34) 씨"
      while (last > noun.first + 1 && text_.tokens[last - 1].kind != TokenKind::kOpen) --last;
      if (last > noun.first + 1) --last;
    }
    return {last - 1, last};
  }
  constexpr std::uint32_t kLongestName = 3;
  for (std::uint32_t i = noun.last - 1; i > noun.first && noun.last - i <= kLongestName; --i) {
    if (!is_word_or_number(text_.tokens[i]) || text_.tokens[i].kind == TokenKind::kNumber ||
        source_word_at(work_, i, noun.last, "ko", found) != SourceWord::kNone ||
        korean().ends(WordUse::kOfficeEnd, strip_particle(i)))
      return {};
    const std::string_view before = text_.at(i - 1);
    if (source_word_at(work_, i - 1, i, "ko", found) == SourceWord::kGroup ||
        (before.size() > (noun.last - i >= 2 ? 5U : 6U) && korean().ends(WordUse::kOfficeEnd, before)))
      return {i, noun.last};
  }
  return {};
}

void SpeakerFinder::tell_korean(TokenRange noun, std::uint32_t end, double named, double group,
                                Speaker& speaker) const {
  TokenRange name = korean_name(noun);
  if (name.first >= name.last) name = korean_name_in_front(noun);
  if (name.first < name.last) {
    const std::size_t beyond = name.last == end ? particle_size(end - 1) : 0;
    speaker.name = text_.at(text_.span(name));
    speaker.name.resize(speaker.name.size() - std::min(beyond, speaker.name.size()));
    speaker.word = SourceWord::kGroup;
    speaker.medium = "person";
    speaker.reason = "named";
    speaker.confidence = named;
    return;
  }
  TokenRange found;
  speaker.word = source_word_at(work_, end - 1, end, "ko", found);
  if (speaker.word == SourceWord::kNone) return;
  speaker.medium = medium_name(speaker.word);
  speaker.reason = "group";
  speaker.confidence = group;
}

// "|조한범| 통일연구원 석좌연구위원은", "|존 헐리| 재무부 담당 차관은": the name in front of a body and an office; "엘립틱의 |톰 로빈슨|이": behind whose
// he is.
TokenRange SpeakerFinder::korean_name_in_front(TokenRange noun) const {
  const UncasedTables& tables = UncasedTables::get();
  constexpr std::size_t kSyllable = 3;  // bytes
  const auto is_korean = [&](std::string_view word) {
    return word.size() == 3 * kSyllable && tables.korean_surnames.contains(word.substr(0, kSyllable)) &&
           !is_grammar_ending(word);
  };
  if (korean().ends(WordUse::kOfficeEnd, strip_particle(noun.last - 1))) {
    for (std::uint32_t i = noun.first; i + 1 < noun.last; ++i) {
      if (text_.tokens[i].kind != TokenKind::kWord || text_.tokens[i].script != text::Script::kHangul)
        continue;
      const std::string_view word = text_.at(i);
      if (i + 2 < noun.last && tables.given.contains(word) && text_.tokens[i + 1].kind == TokenKind::kWord &&
          !korean().ends(WordUse::kOfficeEnd, text_.at(i + 1), 2 * kSyllable))
        return {i, i + 2};
      if (i == noun.first && is_korean(word) && mention_at(i) < 0) return {i, i + 1};
    }
    return {};
  }
  std::uint32_t owner = noun.last - 1;
  while (owner > noun.first && !korean().ends(WordUse::kWhoseParticle, text_.at(owner - 1), 1)) --owner;
  const std::uint32_t size = noun.last - owner;
  if (owner == noun.first || size > 2) return {};
  const bool whole = size == 2 ? tables.given.contains(text_.at(owner)) : is_korean(strip_particle(owner));
  return whole ? TokenRange{owner, noun.last} : TokenRange{};
}

bool SpeakerFinder::is_grammar_ending(std::string_view word) const {
  return korean().ends(WordUse::kAdnominalEnd, word) || korean().ends(WordUse::kVerbBeforeNoun, word) ||
         korean().has(WordUse::kNoSubject, word);
}

// "그 팀에 앉아 있는 |한 유럽의 외교관|이": the noun phrase in front of the verb, behind a clause that ends before its noun.
TokenRange SpeakerFinder::korean_subject_at_end(TokenRange region) const {
  constexpr std::size_t kSyllable = 3;  // bytes
  constexpr std::uint32_t kLongest = 6;
  while (region.last > region.first && !is_word_or_number(text_.tokens[region.last - 1])) --region.last;
  // "성명에서", "기자들에게" between subject and verb
  std::uint32_t last = region.last;
  while (last > region.first && region.last - last < 3 &&
         !korean().ends(WordUse::kSubjectParticle, text_.at(last - 1), kSyllable) &&
         (korean().ends(WordUse::kWhereEnd, text_.at(last - 1), kSyllable) ||
          korean().ends(WordUse::kWhomEnd, text_.at(last - 1))))
    --last;
  // "해사무역기구|(UKMTO)|가": behind a note the particle stands alone.
  constexpr std::uint32_t kLongestNote = 7;
  if (last > region.first + 2 && korean().has(WordUse::kSubjectParticle, text_.at(last - 1)) &&
      text_.tokens[last - 2].kind == TokenKind::kClose) {
    std::uint32_t note = last - 2;
    while (note > region.first + 1 && last - note < kLongestNote &&
           text_.tokens[note].kind != TokenKind::kOpen)
      --note;
    if (text_.tokens[note].kind != TokenKind::kOpen || !is_word_or_number(text_.tokens[note - 1])) return {};
    last = note;
  } else if (last == region.first || !is_word_or_number(text_.tokens[last - 1]) ||
             !korean().ends(WordUse::kSubjectParticle, text_.at(last - 1), kSyllable) ||
             korean().has(WordUse::kNoSubject, text_.at(last - 1)))
    return {};
  std::uint32_t first = last - 1;
  while (first > region.first && last - first < kLongest && is_word_or_number(text_.tokens[first - 1])) {
    const std::string_view word = text_.at(first - 1);
    const bool clause = word.size() > kSyllable && mention_at(first - 1) < 0 &&
                        (is_grammar_ending(word) || korean().ends(WordUse::kSaidBeforeNoun, word) ||
                         korean().ends(WordUse::kTopicClose, word, 2 * kSyllable));
    if (clause) break;
    --first;
  }
  return {first, last};
}

// A word without its particle of topic or subject.
std::string_view SpeakerFinder::strip_particle(std::uint32_t token) const {
  std::string_view word = text_.at(token);
  word.remove_suffix(particle_size(token));
  return word;
}

// "상무부 |대변인|": an office of a body that the person whom the memory took it for has nothing to do with.
bool SpeakerFinder::is_title_of_other(const Mention& mention, TokenRange before) const {
  if (mention.form != MentionForm::kTitle || mention.referent == kNobody || before.first >= before.last)
    return false;
  const Referent& referent = work_.document->referents[static_cast<std::size_t>(mention.referent)];
  const std::string_view body = text_.at(before.last - 1);
  const auto holds = [&](std::string_view text) { return text.find(body) != std::string_view::npos; };
  return !holds(referent.name) && std::none_of(referent.titles.begin(), referent.titles.end(), holds);
}

// The first word with the particle of the topic, else of the subject, and what stands in front of it.
Speaker SpeakerFinder::korean_subject(TokenRange region) const {
  if (const TokenRange topic = korean_topic(region); topic.first < topic.last) {
    const std::uint32_t pronoun = classes(topic.last - 1) & kPronoun;
    if (topic.last == topic.first + 1 && pronoun != 0 && mention_at(topic.first) < 0) {
      Candidate candidate;
      candidate.tokens = topic;
      candidate.pronoun = pronoun;
      return make(candidate, topic, "ko");
    }
    // A name in it, else its last noun with what stands before it.
    std::int32_t number = -1;
    for (std::uint32_t i = topic.first; i < topic.last; ++i) {
      const std::int32_t at = mention_at(i);
      const bool owner = korean().ends(WordUse::kWhoseParticle, text_.at(i));
      if (owner) number = -1;  // "김정은 국무위원장의 여동생"
      if (at < 0 || owner) continue;
      const Mention& mention = work_.document->mentions[static_cast<std::size_t>(at)];
      if (is_title_of_other(mention, {topic.first, i})) continue;
      const bool person = mention.kind == EntityKind::kPerson && mention.form <= MentionForm::kGivenName;
      if (person || (number < 0 && i + 1 == topic.last)) number = at;
    }
    if (number >= 0) {
      Candidate candidate;
      candidate.mention = number;
      candidate.tokens = {topic.first, topic.first};
      while (mention_at(candidate.tokens.first) != number) ++candidate.tokens.first;
      candidate.tokens.last = candidate.tokens.first;
      TokenRange found;
      while (candidate.tokens.last < topic.last && mention_at(candidate.tokens.last) == number) {
        if (candidate.word == SourceWord::kNone)
          candidate.word = source_word_at(work_, candidate.tokens.last, topic.last, "ko", found);
        ++candidate.tokens.last;
      }
      Speaker speaker = make(candidate, topic, "ko");
      speaker.tokens = topic;
      // "대통령 볼로디미르 |젤렌스키|는": the memory knows the surname only.
      const TokenRange name = korean_name(topic);
      if (name.last == topic.last && name.last - name.first >= 2 && name.contains(candidate.tokens.first) &&
          speaker.medium == "person") {
        const std::string_view whole = text_.at(text_.span(name));
        const std::string_view bare = whole.substr(0, whole.size() - particle_size(topic.last - 1));
        if (bare.size() > speaker.name.size() && bare.ends_with(speaker.name)) speaker.name = bare;
      }
      return speaker;
    }
    TokenRange noun = topic;
    const bool alone =
        noun.last > noun.first + 1 && korean().has(WordUse::kTopicParticle, text_.at(noun.last - 1));
    if (alone) --noun.last;
    // Without the note at its end.
    if (text_.tokens[noun.last - 1].kind == TokenKind::kClose) {
      while (noun.last > noun.first + 1 && text_.tokens[noun.last - 1].kind != TokenKind::kOpen) --noun.last;
      if (noun.last > noun.first + 1) --noun.last;
    }
    Speaker speaker = words(noun);
    speaker.tokens = topic;
    if (noun.last == topic.last) speaker.name.resize(speaker.name.size() - particle_size(topic.last - 1));
    tell_korean(noun, topic.last, 0.85, 0.9, speaker);
    return speaker;
  }
  if (const TokenRange noun = korean_subject_at_end(region); noun.first < noun.last) {
    Speaker speaker = words(noun);
    speaker.name.resize(speaker.name.size() - particle_size(noun.last - 1));
    tell_korean(noun, noun.last, 0.8, 0.85, speaker);
    return speaker;
  }
  for (const WordUse use : {WordUse::kTopicParticle, WordUse::kSubjectParticle}) {
    for (std::uint32_t i = region.first; i < region.last && i < region.first + 7; ++i) {
      if (!is_word_or_number(text_.tokens[i])) break;
      const std::string_view word = text_.at(i);
      for (const std::string_view particle : korean().words(use)) {
        if (word.size() <= particle.size() || !word.ends_with(particle)) continue;
        // "김정은 국무위원장은": the first only looks like it.
        if (i + 1 < region.last && i + 1 < region.first + 7 && is_word_or_number(text_.tokens[i + 1]) &&
            text_.at(i + 1).size() > particle.size() && text_.at(i + 1).ends_with(particle))
          continue;
        Speaker speaker = words({region.first, i + 1});
        speaker.name.resize(speaker.name.size() - particle.size());
        return speaker;
      }
    }
  }
  return {};
}

}  // namespace tamis::documents
