// Verbs of saying that no table has, by what stands around them: "Die Ministerin insistierte, |dass| ...", "X hekelde „...“".
#include <algorithm>

#include "documents/statements/statement_reader.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

constexpr std::size_t kShortestVerb = 4;      // bytes
constexpr std::uint32_t kFarFromClause = 4;   // tokens between the verb and the end of its clause
constexpr std::uint32_t kLongestSubject = 9;  // tokens

}  // namespace

bool StatementReader::is_unknown_verb(std::uint32_t token) const {
  const Token& verb = text_.tokens[token];
  const std::string_view word = text_.lower(token);
  TokenRange found;
  return verb.kind == TokenKind::kWord && !verb.capital && !in_quote(token) && word.size() >= kShortestVerb &&
         classes(token) == 0 && speakers_.mention_at(token) < 0 &&
         !grammar_words(language_).has(WordUse::kNoSpeechVerb, word) &&
         grammar_words(language_).ends(WordUse::kFiniteVerbEnd, word) &&
         source_word_at(work_, token, token + 1, language_, found) == SourceWord::kNone;
}

bool StatementReader::is_known_subject(const Speaker& speaker) const {
  if (!speaker.found() || speaker.confidence < 0.6) return false;
  if (speaker.mention < 0) return speaker.word == SourceWord::kGroup || (speaker.pronoun & ~kNeuter) != 0;
  const EntityKind kind = document_.mentions[static_cast<std::size_t>(speaker.mention)].kind;
  return kind == EntityKind::kPerson || kind == EntityKind::kOrganization || kind == EntityKind::kGroup;
}

// "야당은 ...했다고 |쏘아붙였다|": a verb at the end of its sentence behind what is said, where a topic opens the sentence.
void StatementReader::add_unknown_korean_verb() {
  const GrammarWords& grammar = grammar_words(language_);
  std::uint32_t last = unit_.last;
  while (last > unit_.first && !is_word(text_.tokens[last - 1])) --last;
  constexpr std::uint32_t kFewestTokens = 4;
  constexpr std::uint32_t kBetween = 4;  // tokens of the verb: "목소리를 높였다", "날을 세웠다"
  if (last < unit_.first + kFewestTokens || in_quote(last - 1)) return;
  const std::string_view verb = text_.at(last - 1);
  if (!grammar.ends(WordUse::kFiniteVerbEnd, verb) || grammar.has(WordUse::kNoSpeechVerb, verb)) return;
  std::uint32_t said = last - 1;
  while (said > unit_.first && last - said < kBetween + 1 && !in_quote(said - 1) &&
         !grammar.ends(WordUse::kSaidEnd, text_.at(said - 1)) &&
         !grammar.has(WordUse::kQuoteParticle, text_.at(said - 1)))
    --said;
  if (said <= unit_.first + 1 || last - said > kBetween) return;
  const bool clause = !in_quote(said - 1) && grammar.ends(WordUse::kSaidEnd, text_.at(said - 1), 3);
  const bool quoted = !in_quote(said - 1) && grammar.has(WordUse::kQuoteParticle, text_.at(said - 1)) &&
                      in_quote(said - 2) && grammar.ends(WordUse::kQuoteEnd, text_.at(said - 1));
  if (!clause && !quoted) return;
  for (const Cue& cue : cues_) {
    if (cue.tokens.last > said - 1) return;
  }
  const TokenRange topic = speakers_.topic_in({unit_.first, said - 1});
  if (topic.first >= topic.last || topic.first > unit_.first + kLongestSubject) return;
  Cue cue;
  cue.kind = CueKind::kSay;
  cue.tokens = {said, last};
  cues_.push_back(cue);
}

void StatementReader::add_unknown_verbs() {
  if (language_ == "ko") {
    add_unknown_korean_verb();
    return;
  }
  const bool commas = grammar_ == Grammar::kGerman || grammar_ == Grammar::kSlavic;
  if (!commas && grammar_ != Grammar::kRomance && language_ != "en") return;
  constexpr std::size_t kMostCues = 4;
  std::vector<Cue> added;
  for (std::uint32_t that = unit_.first + 2; that + 2 < unit_.last && added.size() < kMostCues; ++that) {
    if (in_quote(that) || (classes(that) & kThat) == 0 ||
        (classes(that) & (kArticle | kPreposition | kWh | kConjunction)) != 0)
      continue;
    const bool comma = text_.tokens[that - 1].kind == TokenKind::kComma;
    if (commas && !comma && language_ != "nl") continue;
    if (!commas && comma) continue;
    const std::uint32_t end = comma ? that - 1 : that;  // behind the clause of the verb
    std::uint32_t begin = end;
    while (begin > unit_.first && end - begin < kLongestSubject + kFarFromClause &&
           (is_word(text_.tokens[begin - 1]) || text_.tokens[begin - 1].kind == TokenKind::kHyphen) &&
           !in_quote(begin - 1))
      --begin;
    const bool other = std::any_of(cues_.begin(), cues_.end(), [&](const Cue& cue) {
      return cue.tokens.first < end && cue.tokens.last > begin;
    });
    if (other || begin + 2 > end || (classes(begin) & (kSubordinator | kRelative)) != 0) continue;
    for (std::uint32_t verb = end; verb > begin + 1 && end - verb < (commas ? kFarFromClause : 1U); --verb) {
      if (!is_unknown_verb(verb - 1)) continue;
      const Speaker subject = speakers_.before_verb({begin, verb - 1}, language_);
      if (!is_known_subject(subject) || subject.tokens.last + 1 < verb - 1) break;
      Cue cue;
      cue.kind = CueKind::kSay;
      cue.tokens = {verb - 1, verb};
      added.push_back(cue);
      break;
    }
  }
  if (added.empty()) return;
  cues_.insert(cues_.end(), added.begin(), added.end());
  std::sort(cues_.begin(), cues_.end(),
            [](const Cue& a, const Cue& b) { return a.tokens.first < b.tokens.first; });
}

// "Die Opposition geißelt eine „Justiz nach Gutsherrenart“."
bool StatementReader::read_quotation_in_clause() {
  if (grammar_ == Grammar::kVerbLast || grammar_ == Grammar::kChinese || grammar_ == Grammar::kArabic)
    return false;
  constexpr std::uint32_t kFewestWords = 3;
  constexpr std::uint32_t kLongestFront = 14;  // tokens
  const std::uint32_t quote = first_quote(unit_);
  if (quote == kNowhere || quote < unit_.first + 2 || quote - unit_.first > kLongestFront) return false;
  const Quotation& quotation = quotations_[static_cast<std::size_t>(quote_of_[quote])];
  const Token& opens = text_.tokens[quotation.tokens.first];
  if (quotation.words < kFewestWords || !quotation.closed || opens.capital ||
      opens.kind == TokenKind::kNumber || quotation.outer.last + 2 < unit_.last)
    return false;
  const TokenRange front{unit_.first, quote};
  for (std::uint32_t i = front.first; i < front.last; ++i) {
    if (!is_word(text_.tokens[i]) && text_.tokens[i].kind != TokenKind::kHyphen) return false;
  }
  if ((classes(front.first) & (kSubordinator | kPreposition)) != 0) return false;
  Speaker subject = subject_of(front);
  if (!is_known_subject(subject) || subject.tokens.last >= front.last ||
      subject.tokens.first > front.first + 4 || !is_unknown_verb(subject.tokens.last))
    return false;
  Content content;
  add_content({subject.tokens.last + 1, unit_.last}, true, content);
  if (content.spans.empty() || !resolve_pronoun(subject)) return false;
  take_name_known(subject);
  const StatementKind kind = content.plain ? StatementKind::kMixed : StatementKind::kDirect;
  add_without_cue(kind, 0.6, std::move(content), subject, false);
  return true;
}

}  // namespace tamis::documents
