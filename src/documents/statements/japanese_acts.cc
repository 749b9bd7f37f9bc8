// What is said and by whom in a Japanese sentence: a topic, what is said, と and the verb; or what is said, と, the topic and
// the verb; or an object with を. Each character is a token.
#include <algorithm>

#include "documents/statements/speech_acts.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

const GrammarWords& japanese() {
  static const GrammarWords& kGrammar = grammar_words("ja");
  return kGrammar;
}

bool is_hiragana(const Token& token) noexcept { return token.script == text::Script::kHiragana; }
bool is_katakana(const Token& token, std::string_view text) noexcept {
  return token.script == text::Script::kKatakana || text == "ー" || text == "・" || text == "＝";
}

}  // namespace

// Behind the comma of a clause that goes on ("空爆し、アラカン軍|は|"): the topic of the next one, where what it says has a subject of its own;
// kNowhere: there is none.
std::uint32_t SpeechActs::japanese_second_topic(TokenRange region) const {
  constexpr std::uint32_t kLongest = 16;  // tokens of the topic
  for (std::uint32_t comma = region.first + 2; comma + 2 < region.last; ++comma) {
    if (in_quote(comma) || text_.tokens[comma].kind != TokenKind::kComma || in_quote(comma - 1) ||
        !japanese().has(WordUse::kGoesOnEnd, text_.at(comma - 1)))
      continue;
    for (std::uint32_t i = comma + 2; i + 1 < region.last && i < comma + kLongest; ++i) {
      if (in_quote(i) || !is_word(text_.tokens[i]) ||
          japanese().has(WordUse::kSubjectParticle, text_.at(i)) ||
          japanese().has(WordUse::kObjectParticle, text_.at(i)))
        break;
      if (!japanese().has(WordUse::kTopicParticle, text_.at(i)) ||
          japanese().has(WordUse::kBeforeTopic, text_.at(i - 1)))
        continue;
      const bool subject =
          has_japanese_subject({i + 1, region.last}) || first_quote({i + 1, region.last}) == i + 1;
      if (!subject) break;
      const Speaker speaker = japanese_speaker({comma + 1, i});
      if (speaker.found() && (speaker.mention >= 0 || speaker.word != SourceWord::kNone)) return i;
      break;
    }
  }
  return kNowhere;
}

// Behind X in "Xは" from `first` on; kNowhere: there is no topic. では, には, とは are none.
std::uint32_t SpeechActs::japanese_topic(TokenRange region) const {
  for (std::uint32_t i = region.first + 1; i < region.last; ++i) {
    if (in_quote(i) || !japanese().has(WordUse::kTopicParticle, text_.at(i))) continue;
    if (in_quote(i - 1) || !is_word(text_.tokens[i - 1])) {
      // "ファーウェイ（Huawei）は"
      if (text_.tokens[i - 1].kind == TokenKind::kClose) return i;
      continue;
    }
    if (japanese().has(WordUse::kBeforeTopic, text_.at(i - 1)) && !ends_plural(i)) continue;
    // "国軍は村を空爆|し、アラカン軍は|住民が死亡したと主張した": who says it is told of behind another clause.
    if (const std::uint32_t second = japanese_second_topic({i, region.last}); second != kNowhere)
      return second;
    // "売り手が、彼は...と言う": the first is who says so.
    for (std::uint32_t k = region.first + 1; k + 1 < i; ++k) {
      if (!in_quote(k) && japanese().has(WordUse::kSubjectParticle, text_.at(k)) &&
          text_.tokens[k + 1].kind == TokenKind::kComma)
        return k;
    }
    return i;
  }
  // "ドイツとフランス|も|非難した"
  constexpr std::uint32_t kOpening = 24;  // tokens
  for (std::uint32_t i = region.first + 1; i + 1 < region.last && i < region.first + kOpening; ++i) {
    if (in_quote(i) || !japanese().has(WordUse::kAlsoTopic, text_.at(i)) || !is_word(text_.tokens[i - 1]))
      continue;
    const bool noun =
        text_.tokens[i - 1].script == text::Script::kHan || is_katakana(text_.tokens[i - 1], text_.at(i - 1));
    if (noun && !in_quote(i - 1)) return i;
    break;
  }
  return kNowhere;
}

void SourceFrames::widen_japanese_source(TokenRange region, Frame& frame) const {
  while (region.first < region.last && !is_word(text_.tokens[region.first])) ++region.first;
  constexpr std::uint32_t kLongest = 24;  // tokens
  if (region.last < region.first + 2 || region.last - region.first > kLongest) return;
  TokenRange found;
  if (text_.tokens[region.last - 1].mark == U'」') {
    std::uint32_t open = region.last - 1;
    while (open > region.first && text_.tokens[open].mark != U'「') --open;
    bool medium = false;
    for (std::uint32_t i = region.first; i < open; ++i)
      medium = medium || passes_on(source_word_at(work_, i, open, language_, found));
    if (open + 1 >= region.last || !medium) return;
    frame.source = {};
    frame.source.tokens = {open + 1, region.last - 1};
    frame.source.name = text_.at(text_.span(frame.source.tokens));
    frame.source.word = SourceWord::kMedia;
    frame.source.medium = medium_name(SourceWord::kMedia);
    frame.source.reason = "named";
    frame.source.confidence = 0.9;
    return;
  }
  // Who published a photo.
  std::uint32_t paper = kNowhere;
  for (std::uint32_t i = region.first; i < region.last && paper == kNowhere; ++i) {
    if (is_evidence(source_word_at(work_, i, region.last, language_, found)) && found.last == region.last)
      paper = i;
  }
  if (paper != kNowhere) {
    for (std::uint32_t i = paper; i > region.first; --i) {
      const std::string_view word = text_.at(i - 1);
      const bool owner = i == paper ? word == "の" : japanese().has(WordUse::kSubjectParticle, word);
      if (!owner) continue;
      const TokenRange phrase{region.first, i - 1};
      Speaker source = whole_phrase(phrase);
      if (!source.found() || !(source.is_medium() || passes_on(source.word))) return;
      if (source.mention < 0 ||
          document_.mentions[static_cast<std::size_t>(source.mention)].kind == EntityKind::kGroup)
        source.name = text_.at(text_.span(phrase));
      source.medium = source.is_medium() ? source.medium : std::string(medium_name(source.word));
      frame.evidence = frame.source;
      frame.evidence.mention = -1;
      frame.evidence.referent = kNobody;
      frame.evidence.tokens = {paper, region.last};
      frame.evidence.name = text_.at(text_.span(frame.evidence.tokens));
      frame.evidence.word = SourceWord::kPhoto;
      if (frame.evidence.medium.empty() || source.medium == frame.evidence.medium)
        frame.evidence.medium = medium_name(source_word_at(work_, paper, region.last, language_, found));
      frame.source = std::move(source);
      return;
    }
    return;
  }
  if (!frame.source.is_medium() ||
      (frame.source.mention >= 0 &&
       document_.mentions[static_cast<std::size_t>(frame.source.mention)].kind != EntityKind::kGroup))
    return;
  for (std::uint32_t i = region.first; i < region.last; ++i) {
    const std::string_view word = text_.at(i);
    if (!is_word(text_.tokens[i]) || japanese().has(WordUse::kTopicParticle, word) ||
        japanese().has(WordUse::kSubjectParticle, word) || japanese().has(WordUse::kObjectParticle, word))
      return;
  }
  frame.source.tokens = region;
  frame.source.name = text_.at(text_.span(region));
}

// "アナリスト|ら|は": several of them; not "専門家から|は".
bool SpeechActs::ends_plural(std::uint32_t end) const {
  constexpr std::uint32_t kLongestNoun = 6;  // tokens
  if (end < 2 || !japanese().has(WordUse::kPluralEnd, text_.at(end - 1))) return false;
  TokenRange found;
  for (std::uint32_t i = end - 1; i > 0 && end - i < kLongestNoun; --i) {
    if (source_word_at(work_, i - 1, end - 1, language_, found) != SourceWord::kNone && found.last == end - 1)
      return true;
  }
  return false;
}

// "カービー|戦略広報調整官": a name in katakana before an office; empty: none.
TokenRange SpeechActs::katakana_before_office(TokenRange region) const {
  for (std::uint32_t i = region.last; i > region.first + 1; --i) {
    if (text_.at(i - 1) != "の") continue;
    region.first = i;
    break;
  }
  constexpr std::uint32_t kShortestName = 2;    // tokens
  constexpr std::uint32_t kLongestOffice = 14;  // tokens
  std::uint32_t last = region.first;
  while (last < region.last && is_katakana(text_.tokens[last], text_.at(last))) ++last;
  if (last < region.first + kShortestName || last + 2 > region.last || region.last - last > kLongestOffice)
    return {};
  for (std::uint32_t i = last; i < region.last; ++i) {
    if (text_.tokens[i].script != text::Script::kHan) return {};
  }
  if (!japanese().has(WordUse::kOfficeEnd, text_.at(region.last - 1))) return {};
  // "インド|政府高官": a country before the office is nobody's name.
  if (speakers_.is_place_at(region.first)) return {};
  return {region.first, last};
}

Speaker SpeechActs::japanese_speaker(TokenRange region) const {
  for (std::uint32_t i = region.last; i > region.first; --i) {
    if (text_.tokens[i - 1].kind != TokenKind::kComma && !in_quote(i - 1)) continue;
    region.first = i;
    break;
  }
  if (region.last > region.first + 2 && text_.tokens[region.last - 1].kind == TokenKind::kClose) {
    for (std::uint32_t i = region.last - 1; i > region.first; --i) {
      if (text_.tokens[i].kind != TokenKind::kOpen) continue;
      region.last = i;
      break;
    }
  }
  // "匿名で話すことを要求した|米国の高官": a clause before its noun.
  for (std::uint32_t i = region.last; i > region.first + 2; --i) {
    if (!japanese().has(WordUse::kClauseClose, text_.at(i - 2)) || is_hiragana(text_.tokens[i - 1]) ||
        speakers_.mention_at(i - 2) >= 0 || (i > 2 && !is_word(text_.tokens[i - 2])))
      continue;
    region.first = i - 1;
    break;
  }
  if (region.first >= region.last || !has_words(region)) return {};
  const std::uint32_t size = region.last - region.first;
  if (text_.at(region.first) == "彼" && size <= 2) {
    Speaker speaker = pronoun_at(region.first);
    if (speaker.pronoun != 0 && size == 2)
      speaker.pronoun = text_.at(region.first + 1) == "女" ? kFemale : kPlural;
    return speaker;
  }
  const auto who_spoke_before = [&](double confidence) {
    Speaker speaker;
    speaker.tokens = region;
    speaker.name = text_.at(text_.span(region));
    speaker.pronoun = kMale | kFemale;
    speaker.medium = "person";
    speaker.reason = "pronoun";
    speaker.confidence = confidence;
    return speaker;
  };
  // "同氏", "同報道官": who was named before.
  constexpr std::uint32_t kLongestOffice = 5;  // tokens
  if (japanese().has(WordUse::kSame, text_.at(region.first)) && size > 1 && size <= kLongestOffice &&
      (japanese().has(WordUse::kHonorific, text_.at(region.last - 1)) ||
       japanese().has(WordUse::kOfficeEnd, text_.at(region.last - 1)))) {
    return who_spoke_before(0.7);
  }
  if (text_.at(region.last - 1) == "歳" && size <= 4) {
    // "29歳は笑った"
    return who_spoke_before(0.6);
  }
  Speaker speaker = speakers_.before_verb(region, language_);
  if (const TokenRange name = katakana_before_office(region);
      name.first < name.last && !(speaker.mention >= 0 && speaker.medium == "person" &&
                                  speaker.tokens.first <= name.first && name.last <= speaker.tokens.last)) {
    Speaker named = speakers_.behind_preposition(name, language_);
    if (named.mention < 0 || named.medium != "person") {
      named = {};
      named.name = text_.at(text_.span(name));
      named.word = SourceWord::kGroup;
      named.medium = "person";
      named.reason = "named";
      named.confidence = 0.85;
    }
    named.tokens = name;
    return named;
  }
  const bool place = speaker.mention >= 0 &&
                     document_.mentions[static_cast<std::size_t>(speaker.mention)].kind == EntityKind::kPlace;
  if (speaker.mention >= 0 && (speaker.medium == "person" || speaker.is_medium() ||
                               (size <= 2 && speaker.tokens.last - speaker.tokens.first == size) ||
                               (place && speaker.tokens.last - speaker.tokens.first + 1 >= size)))
    return speaker;
  SourceWord word = speaker.mention >= 0 && place ? SourceWord::kGroup : speaker.word;
  const std::string_view text = text_.at(text_.span(region));
  if (japanese().ends(WordUse::kAgencyEnd, text)) word = SourceWord::kAgency;
  if (japanese().ends(WordUse::kNewspaperEnd, text)) word = SourceWord::kMedia;
  if (passes_on(word) && speaker.mention >= 0 && !place) {
    speaker.word = word;
    speaker.medium = medium_name(word);
    return speaker;
  }
  // "経産省|幹部|", "防衛省の|幹部|": people of a body, or a body of a place, speak.
  if (speaker.mention >= 0 && speaker.medium != "person") {
    const Mention& owner = document_.mentions[static_cast<std::size_t>(speaker.mention)];
    TokenRange people;
    const bool body = owner.kind == EntityKind::kOrganization || place;
    const bool described = owner.kind == EntityKind::kGroup && owner.form == MentionForm::kDescription &&
                           speaker.tokens.first > region.first && speaker.tokens.last == region.last &&
                           text_.at(speaker.tokens.first - 1) == "の";
    bool ends = false;
    for (std::uint32_t i = speaker.tokens.last; body && i < region.last && !ends; ++i)
      ends = source_word_at(work_, i, region.last, language_, people) == SourceWord::kGroup &&
             people.last == region.last;
    constexpr std::uint32_t kLongestPhrase = 14;  // tokens
    if ((ends || described) && size <= kLongestPhrase) {
      return speaking_body(text_, region, 0.85);
    }
  }
  if (speaker.mention < 0 && speaker.word == SourceWord::kGroup && speaker.medium != "person" &&
      speaker.tokens.last == region.last && speaker.tokens.first > region.first &&
      speakers_.mention_at(region.first) >= 0) {
    // "|防衛省の|幹部", "|国務省|当局者": the noun ends the phrase, its body begins it.
    constexpr std::uint32_t kLongestPhrase = 14;  // tokens
    bool plain = size <= kLongestPhrase;
    for (std::uint32_t i = region.first; i < speaker.tokens.first && plain; ++i)
      plain = is_word(text_.tokens[i]) &&
              (speakers_.mention_at(i) >= 0 || !is_hiragana(text_.tokens[i]) || text_.at(i) == "の");
    if (plain) {
      speaker.tokens = region;
      speaker.name = text_.at(text_.span(region));
      return speaker;
    }
  }
  // A name in katakana behind an office.
  std::uint32_t last = region.last;
  while (last > region.first + 1 && japanese().has(WordUse::kHonorific, text_.at(last - 1))) --last;
  std::uint32_t first = last;
  while (first > region.first && is_katakana(text_.tokens[first - 1], text_.at(first - 1))) --first;
  constexpr std::uint32_t kShortestName = 3;
  bool named =
      last - first >= kShortestName && (first > region.first || last < region.last) && last < region.last + 1;
  TokenRange noun;
  for (std::uint32_t i = region.first; i < first && named; ++i) {
    // "国連の|専門家パネル|"
    if (source_word_at(work_, i, last, language_, noun) != SourceWord::kNone && noun.last == last)
      named = false;
  }
  // "外務省報道官の林剣": two to five characters behind an office that are no office.
  std::uint32_t owner = region.last;
  while (owner > region.first && text_.at(owner - 1) != "の") --owner;
  TokenRange found;
  bool han = owner > region.first + 2 && last >= owner + 2 && last <= owner + 5;
  for (std::uint32_t i = owner; han && i < last; ++i)
    han = text_.tokens[i].script == text::Script::kHan &&
          source_word_at(work_, i, last, language_, found) == SourceWord::kNone;
  han = han &&
        source_word_at(work_, owner >= 4 ? owner - 4 : 0, owner - 1, language_, found) != SourceWord::kNone;
  // "中国外務省の|毛寧副報道局長|": the holder of an office, behind whose office it is.
  constexpr std::uint32_t kShortestHolder = 4;  // tokens
  const bool holder = !named && !han && owner > region.first + 1 && last >= owner + kShortestHolder &&
                      speaker.tokens.last < owner && last == region.last &&
                      japanese().has(WordUse::kOfficeEnd, text_.at(last - 1)) &&
                      text_.tokens[owner].script == text::Script::kHan;
  // "国連の|専門家パネル|": what ends the phrase speaks.
  const bool head = !named && !han && !holder && speaker.mention >= 0 && owner > region.first + 1 &&
                    speaker.tokens.last < owner && last >= owner + 2;
  if (holder || head) {
    Speaker office;
    office.tokens = {holder ? owner : region.first, last};
    office.name = text_.at(text_.span(office.tokens));
    office.word = SourceWord::kGroup;
    office.medium = holder ? "person" : "organization";
    office.reason = "group";
    office.confidence = 0.85;
    return office;
  }
  if (speaker.mention >= 0 && !place && !named && !han) return speaker;
  Speaker words;
  if (han) first = owner;
  const bool person = (named || han) && !passes_on(word);
  words.tokens = person ? TokenRange{first, last} : TokenRange{region.first, last};
  words.name = text_.at(text_.span(words.tokens));
  words.word = word == SourceWord::kNone ? SourceWord::kGroup : word;
  words.medium = passes_on(word) ? std::string(medium_name(word)) : person ? "person" : "organization";
  words.reason = word == SourceWord::kNone ? "words of the page" : "group";
  words.confidence = word == SourceWord::kNone ? 0.7 : 0.9;
  return words;
}

bool SpeechActs::has_japanese_subject(TokenRange region) const {
  for (std::uint32_t i = region.first + 1; i < region.last; ++i) {
    if (japanese().has(WordUse::kSubjectParticle, text_.at(i)) ||
        (japanese().has(WordUse::kTopicParticle, text_.at(i)) &&
         !japanese().has(WordUse::kBeforeTopic, text_.at(i - 1))))
      return true;
  }
  return false;
}

// "ロシアは支援するのかと問われると、プーチン氏|は「...」と": the topic right in front of the quotation, behind another clause.
std::uint32_t SpeechActs::japanese_topic_of(std::uint32_t begin, std::uint32_t end) const {
  const std::uint32_t first = japanese_topic({begin, end});
  const std::uint32_t quote = first_quote({begin, end});
  if (first == kNowhere || quote == kNowhere || quote <= first + 2 || !in_quote(end - 1)) return first;
  const std::uint32_t at = quote - 1;
  if (at <= first + 1 || !japanese().has(WordUse::kTopicParticle, text_.at(at))) return first;
  std::uint32_t comma = at;
  while (comma > first && text_.tokens[comma - 1].kind != TokenKind::kComma) --comma;
  if (comma <= first + 1 || !japanese().has(WordUse::kAskedEnd, text_.at(comma - 2))) return first;
  const Speaker speaker = japanese_speaker({comma, at});
  const bool known = speaker.mention >= 0 || speaker.word != SourceWord::kNone || speaker.pronoun != 0;
  return speaker.found() && known ? at : first;
}

// "Xは...と述べたと、|メディアが伝えた|", "メディアは、Xが...強調したと|報じた|": the verb of who passes the act before it on.
bool SpeechActs::japanese_outer_message(std::size_t number, std::uint32_t particle) {
  Act& act = acts_[number];
  Act& inner = acts_[number - 1];
  // "...と述べた|、と|メディアが伝えた"
  const bool comma =
      inner.cue.tokens.last < unit_.last && text_.tokens[inner.cue.tokens.last].kind == TokenKind::kComma;
  if (particle == kNowhere || inner.cue.tokens.last + (comma ? 1U : 0U) != particle || inner.dropped)
    return false;
  std::uint32_t from = unit_.first;
  for (std::size_t k = 0; k + 1 < number; ++k) from = std::max(from, acts_[k].cue.tokens.last);
  const std::uint32_t end = act.cue.tokens.first;
  std::uint32_t subject = kNowhere;
  for (std::uint32_t i = end; i > particle + 2; --i) {
    if (!japanese().has(WordUse::kSubjectParticle, text_.at(i - 1)) &&
        !japanese().has(WordUse::kTopicParticle, text_.at(i - 1)))
      continue;
    subject = i - 1;
    break;
  }
  if (subject != kNowhere) {
    std::uint32_t first = particle + 1;
    while (first < subject && !is_word(text_.tokens[first])) ++first;
    act.speaker = japanese_speaker({first, subject});
    act.message[0] = {from, particle};
    return true;
  }
  const std::uint32_t topic = japanese_topic({from, inner.cue.tokens.first});
  if (topic == kNowhere) return false;
  Speaker outer = japanese_speaker({from, topic});
  if (!outer.is_medium()) return false;
  act.speaker = std::move(outer);
  act.message[0] = {topic + 1, particle};
  // Who is quoted: the subject behind the topic.
  inner.speaker = {};
  inner.message = {};
  std::uint32_t limit = inner.cue.tokens.first;
  if (limit > topic + 2 && japanese().has(WordUse::kObjectParticle, text_.at(limit - 1))) --limit;
  // "日本の商社が保有する権益|について、|米政府が撤退を求めている": what it is about stands before its subject.
  std::uint32_t open = topic + 1;
  for (std::uint32_t i = open; i < limit; ++i) {
    if (text_.tokens[i].kind == TokenKind::kComma && !in_quote(i) && i > open &&
        japanese().has(WordUse::kAdjunctClose, text_.at(i - 1)) && has_japanese_subject({i, limit}))
      open = i + 1;
  }
  for (std::uint32_t i = open + 1; i < limit; ++i) {
    if (in_quote(i) || !japanese().has(WordUse::kSubjectParticle, text_.at(i))) continue;
    std::uint32_t first = i;
    while (first > open && is_word(text_.tokens[first - 1])) --first;
    inner.speaker = japanese_speaker({first, i});
    inner.message[0] = {i + 1, limit};
    inner.that_clause = true;
    break;
  }
  return true;
}

// "発射したこと|を|韓国軍が確認した": the object in front of who says it; kNowhere: there is none.
std::uint32_t SpeechActs::japanese_fronted_object(TokenRange region) const {
  constexpr std::uint32_t kLongestSpeaker = 20;  // tokens
  if (region.last < region.first + 4 || in_quote(region.last - 1) ||
      !japanese().has(WordUse::kSubjectParticle, text_.at(region.last - 1)))
    return kNowhere;
  for (std::uint32_t i = region.last - 1; i > region.first + 1 && region.last - i < kLongestSpeaker; --i) {
    const std::string_view word = text_.at(i - 1);
    if (in_quote(i - 1) || !is_word(text_.tokens[i - 1]) || japanese().has(WordUse::kSubjectParticle, word) ||
        japanese().has(WordUse::kTopicParticle, word))
      break;
    if (japanese().has(WordUse::kObjectParticle, word)) return i - 1;
  }
  return kNowhere;
}

void SpeechActs::japanese_message(std::size_t number) {
  Act& act = acts_[number];
  std::uint32_t begin = unit_.first;
  for (std::size_t k = 0; k < number; ++k) {
    // "...を懸念していると話した": the first is said by the second.
    const std::uint32_t behind = acts_[k].cue.tokens.last;
    if (acts_[k].dropped) continue;
    if (behind < unit_.last && japanese().has(WordUse::kQuoteParticle, text_.at(behind))) continue;
    begin = std::max(begin, behind);
  }
  // "...を示唆　欧米は...": a wide blank parts the halves of a headline.
  for (std::uint32_t i = act.cue.tokens.first; i > begin; --i) {
    if (!text_.tokens[i].space_before || in_quote(i) ||
        text_.at(Span{text_.tokens[i - 1].end, text_.tokens[i].begin}) != "\u3000")
      continue;
    begin = i;
    break;
  }
  while (begin < act.cue.tokens.first && !is_word(text_.tokens[begin]) && !in_quote(begin)) ++begin;
  const std::uint32_t end = act.cue.tokens.first;
  const std::uint32_t next = act.cue.tokens.last;
  // "匿名を要求した|高官": in front of a noun.
  const bool attributive =
      next < unit_.last && !in_quote(next) && is_word(text_.tokens[next]) &&
      (!is_hiragana(text_.tokens[next]) || japanese().has(WordUse::kNounOpen, text_.at(next)));
  if (attributive) act.dropped = true;
  if (begin >= end || attributive) return;
  // と behind what is said: right in front of the verb, behind a quotation, or before a comma.
  constexpr std::uint32_t kFar = 60;  // tokens
  std::uint32_t particle = kNowhere;
  if (japanese().has(WordUse::kQuoteParticle, text_.at(end))) particle = end;
  // "「...」と述べた|と|メディアが伝えた": behind the verb that is passed on, not behind the quotation.
  if (number > 0 && particle == kNowhere && !acts_[number - 1].dropped) {
    std::uint32_t at = acts_[number - 1].cue.tokens.last;
    if (at < end && text_.tokens[at].kind == TokenKind::kComma) ++at;
    if (at < end && end - at < kFar && !in_quote(at) && japanese().has(WordUse::kQuoteParticle, text_.at(at)))
      particle = at;
  }
  for (std::uint32_t i = end; particle == kNowhere && i > begin && end - i < kFar; --i) {
    if (in_quote(i - 1) || !japanese().has(WordUse::kQuoteParticle, text_.at(i - 1))) continue;
    const bool last = i == end;
    const bool quoted = i - 1 > begin && in_quote(i - 2);
    const bool comma = (i < end && text_.tokens[i].kind == TokenKind::kComma) ||
                       (i - 1 > begin && text_.tokens[i - 2].kind == TokenKind::kComma);
    // "発射した|と|韓国軍が明らかにした"
    const bool clause = i + 1 < end && i - 1 > begin &&
                        japanese().has(WordUse::kClauseClose, text_.at(i - 2)) &&
                        japanese().has(WordUse::kSubjectParticle, text_.at(end - 1));
    if (last || quoted || comma || clause) particle = i - 1;
  }
  std::uint32_t message_end = particle;
  const std::uint32_t fronted = particle == kNowhere ? japanese_fronted_object({begin, end}) : kNowhere;
  // "こう述べた", "次のように述べた": the quotation stands before or behind.
  if (particle == kNowhere && end > begin &&
      japanese().ends(WordUse::kAsFollows, text_.at(text_.span({begin, end})))) {
    if (const std::uint32_t topic = japanese_topic({begin, end}); topic != kNowhere)
      act.speaker = japanese_speaker({begin, topic});
    act.lead_in = unit_.last < text_.tokens.size() && in_quote(unit_.last);
    return;
  }
  const std::string_view cue_text = text_.at(text_.span(act.cue.tokens));
  // "ことわざを引用した。「...」"
  if (act.cue.kind == CueKind::kQuotes) {
    if (const std::uint32_t topic = japanese_topic({begin, end}); topic != kNowhere)
      act.speaker = japanese_speaker({begin, topic});
    act.lead_in = act.speaker.found() && unit_.last < text_.tokens.size() && in_quote(unit_.last);
    return;
  }
  // "...と述べた。|メディアが伝えた|。": it passes on what stands before.
  // "タス通信|が|11日、ペスコフ報道官の発言として伝えた。": with when and from whom behind it.
  if (particle == kNowhere && fronted == kNowhere && number == 0 && act.cue.kind == CueKind::kSay) {
    std::uint32_t subject = end;
    while (subject > begin + 1 && !in_quote(subject - 1) &&
           !japanese().has(WordUse::kSubjectParticle, text_.at(subject - 1)) &&
           !japanese().has(WordUse::kTopicParticle, text_.at(subject - 1)) &&
           !japanese().has(WordUse::kObjectParticle, text_.at(subject - 1)))
      --subject;
    if (subject > begin + 1 && !in_quote(subject - 1) &&
        japanese().has(WordUse::kSubjectParticle, text_.at(subject - 1))) {
      Speaker medium = japanese_speaker({begin, subject - 1});
      if (medium.is_medium()) {
        act.speaker = std::move(medium);
        return;
      }
      // "タンカーが漂流した。海上保安本部|が|取材に明らかにした。": the stress on who says it leaves what is said in front.
      if (act.cue.object && unit_.last > next && text_.tokens[next].kind == TokenKind::kStop &&
          (medium.mention >= 0 || medium.word != SourceWord::kNone)) {
        act.speaker = std::move(medium);
        return;
      }
      if (subject == end) return;
    }
  }
  // "専門家|からは|...という見方も出ている"
  if (japanese().holds(WordUse::kAlsoBefore, cue_text)) {
    for (std::uint32_t i = begin + 1; i + 1 < end && i < begin + kFar; ++i) {
      if (in_quote(i) || !japanese().has(WordUse::kFromWhom, text_.at(text_.span({i, i + 2})))) continue;
      act.speaker = japanese_speaker({begin, i});
      std::uint32_t first = i + 2;
      while (first < end &&
             (!is_word(text_.tokens[first]) || japanese().has(WordUse::kTopicParticle, text_.at(first))))
        ++first;
      act.message[0] = {first, end};
      act.that_clause = true;
      return;
    }
  }
  // "検討する|考えを示した": what the noun of the cue is about.
  const bool noun_cue =
      particle == kNowhere && act.cue.kind == CueKind::kSay &&
      japanese().has(WordUse::kViewNoun, text_.at(text_.span({end, end + 2 < next ? end + 2 : next})));
  if (noun_cue && is_hiragana(text_.tokens[end - 1])) {
    message_end = end;
  } else if (particle == kNowhere) {
    // "疑惑を否定した", "措置を取るよう求めた"
    const bool takes_object =
        act.cue.kind == CueKind::kObject || act.cue.object || act.cue.modality == ModalityKind::kDenied ||
        act.cue.modality == ModalityKind::kNeeded || act.cue.modality == ModalityKind::kFeared;
    if (!takes_object) {
      // "「...」。アンナさんは涙ながらに語った。": of the quotation before it.
      if (const std::uint32_t topic = number == 0 ? japanese_topic({begin, end}) : kNowhere;
          topic != kNowhere)
        act.speaker = japanese_speaker({begin, topic});
      return;
    }
    constexpr std::uint32_t kAdverbs = 8;  // tokens between object and verb
    message_end = fronted;
    for (std::uint32_t i = end; message_end == kNowhere && i > begin + 1 && end - i < kAdverbs; --i) {
      if (in_quote(i - 1)) break;
      if (japanese().has(WordUse::kObjectParticle, text_.at(i - 1))) message_end = i - 1;
      if (i == end && text_.at(i - 1) == "う" && i > begin + 2 && text_.at(i - 2) == "よ") message_end = i;
    }
    if (message_end == kNowhere) return;
    act.noun = true;
  }
  if (number > 0 && japanese_outer_message(number, particle)) return;
  // Who speaks stands between と and the verb, or in front.
  std::uint32_t behind =
      particle == kNowhere || particle >= end ? kNowhere : japanese_topic({particle + 1, end});
  // "積み替えた、と|ロイター通信が|報じた"
  // "発射したこと|を韓国軍が|確認した"
  const std::uint32_t mark = particle == kNowhere ? fronted : particle;
  if (behind == kNowhere && mark != kNowhere && end > mark + 3 && !in_quote(end - 1) &&
      japanese().has(WordUse::kSubjectParticle, text_.at(end - 1)))
    behind = end - 1;
  // "発見したと、|2人の情報筋が|ブルームバーグに語った": whom he told stands between.
  for (std::uint32_t i = particle == kNowhere ? end : particle + 2; behind == kNowhere && i + 1 < end; ++i) {
    if (!japanese().has(WordUse::kSubjectParticle, text_.at(i)) || in_quote(i)) continue;
    if (japanese().has(WordUse::kWhomParticle, text_.at(end - 1))) behind = i;
    break;
  }
  std::uint32_t message_begin = begin;
  if (behind != kNowhere) {
    act.speaker = japanese_speaker({mark + 1, behind});
  } else if (const std::uint32_t topic = japanese_topic_of(begin, message_end); topic != kNowhere) {
    act.speaker = japanese_speaker({begin, topic});
    message_begin = topic + 1;
    // "通信社は、ショイグ書記|が|「...」と述べたと伝えた": who the medium quotes.
    const std::uint32_t quote = first_quote({message_begin, message_end});
    if (act.speaker.is_medium() && quote != kNowhere && quote > message_begin + 1 && particle != kNowhere &&
        in_quote(particle - 1) && japanese().has(WordUse::kSubjectParticle, text_.at(quote - 1))) {
      std::uint32_t first = message_begin;
      while (first < quote && !is_word(text_.tokens[first])) ++first;
      act.speaker = japanese_speaker({first, quote - 1});
      message_begin = quote;
    }
  } else if (number > 0) {
    act.speaker = acts_[number - 1].speaker;
  } else {
    act.speaker.tokens = act.cue.tokens;
    act.speaker.pronoun = kMale | kFemale;
    act.speaker.medium = "person";
    act.speaker.reason = "pronoun";
    act.speaker.confidence = 0.5;
  }
  // "4日、", "談話で、", "データを引用して、": when and where it was said.
  constexpr std::uint32_t kLongestAdjunct = 22;  // tokens
  constexpr std::uint32_t kLongestMeeting = 45;  // tokens
  constexpr int kAdjuncts = 3;
  for (int steps = 0; steps < kAdjuncts; ++steps) {
    while (message_begin < message_end && !is_word(text_.tokens[message_begin]) && !in_quote(message_begin))
      ++message_begin;
    std::uint32_t comma = message_begin;
    while (comma < message_end && comma < message_begin + kLongestMeeting && !in_quote(comma) &&
           text_.tokens[comma].kind != TokenKind::kComma)
      ++comma;
    // "テヘランで最高指導者と|会談し|、": what was done before it was said.
    const bool long_adjunct = comma >= message_begin + kLongestAdjunct;
    if (long_adjunct &&
        (comma < 2 || comma >= message_end ||
         !japanese().ends(WordUse::kMeetingVerb, text_.at(text_.span({message_begin, comma})))))
      break;
    if (behind != kNowhere || comma + 2 >= message_end || comma <= message_begin || in_quote(comma) ||
        text_.tokens[comma].kind != TokenKind::kComma ||
        !japanese().has(WordUse::kAdjunctClose, text_.at(comma - 1)) ||
        has_japanese_subject({message_begin, comma}))
      break;
    message_begin = comma + 1;
  }
  if (message_begin >= message_end) return;
  // "国営テレビで「...」と": the quotation alone, but with its object or subject ("それを「...」と呼んだ").
  if (const std::uint32_t quote = first_quote({message_begin, message_end});
      quote != kNowhere && quote > message_begin) {
    std::uint32_t last = quote;
    while (last < message_end && (in_quote(last) || !is_word(text_.tokens[last]))) ++last;
    const std::string_view before = text_.at(quote - 1);
    const bool belongs = japanese().has(WordUse::kTopicParticle, before) ||
                         japanese().has(WordUse::kSubjectParticle, before) ||
                         japanese().has(WordUse::kObjectParticle, before);
    // "ロシアが主権を守るために「...」": a clause of its own.
    bool object = false;
    for (std::uint32_t i = message_begin; i < quote; ++i)
      object = object || japanese().has(WordUse::kObjectParticle, text_.at(i));
    const bool question = japanese().ends(
        WordUse::kToQuestion, text_.at(text_.span({message_begin, quote})));  // "との質問に「...」"
    const bool clause = object && message_begin > begin && is_word(text_.tokens[quote - 1]) && !question &&
                        has_japanese_subject({message_begin, quote});
    if (last == message_end && !belongs && !clause) message_begin = quote;
  }
  act.message[0] = {message_begin, message_end};
  act.that_clause = particle != kNowhere && !in_quote(message_begin);
}

}  // namespace tamis::documents
