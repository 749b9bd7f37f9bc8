#include "documents/bare_roles.h"

#include <algorithm>
#include <cstddef>

#include "documents/words/grammar_words.h"
#include "documents/words/relation_words.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kFewestWords = 2;  // beside the name, of a sentence that tells something
constexpr int kMostSentences = 12;         // of one referent
// Tokens between a verb of saying and the name behind it ("сказал журналистам пресс-секретарь президента X Y"), or a
// preposition and its source.
constexpr std::uint32_t kSubjectBehind = 9;
constexpr std::uint32_t kSubjectBefore = 8;  // ... and between a name and the verb behind it
constexpr std::uint32_t kSourceBehind = 6;
constexpr std::uint32_t kMostBetweenListed = 1;  // tokens between names side by side: the particle

bool is_verb_of_saying(const Cue& cue) noexcept {
  return !cue.passive && (cue.kind == CueKind::kSay || cue.kind == CueKind::kQuote ||
                          cue.kind == CueKind::kObject || cue.kind == CueKind::kPut);
}

// The country of a title: 朝鲜 of 朝鲜领导人金正恩.
bool is_within(const Who& part, const Who& name) noexcept {
  return name.tokens.first <= part.tokens.first && part.tokens.last <= name.tokens.last;
}

// Who may do something: no adjective, no place, nothing behind a preposition.
bool may_act(const Who& who) noexcept {
  return !who.possessive && who.kind != EntityKind::kPlace &&
         (who.tie == Tie::kBare || who.tie == Tie::kSubject || who.nominative);
}

}  // namespace

bool is_within(const std::vector<Span>& grounds, Span span) {
  return std::any_of(grounds.begin(), grounds.end(), [&](Span ground) { return ground.contains(span); });
}

BareRoles::BareRoles(const Work& work)
    : work_(work), page_(event_page(work)), has_speaker_(work.tokens.tokens.size(), false) {
  for (const Statement& statement : work.document->statements) {
    // "«Путин |продолжает| ...», — сказал он": a verb inside what another says tells nothing that its subject says here.
    for (const Span said : statement.content) {
      const TokenRange tokens = work.tokens.tokens_in(said);
      for (std::uint32_t i = tokens.first; i < tokens.last && i < has_speaker_.size(); ++i)
        has_speaker_[i] = true;
    }
    if (statement.cue.empty() || (statement.speaker == kNobody && statement.speaker_name.empty())) continue;
    const TokenRange cue = work.tokens.tokens_in(statement.cue);
    for (std::uint32_t i = cue.first; i < cue.last && i < has_speaker_.size(); ++i) has_speaker_[i] = true;
  }
}

std::string_view BareRoles::of(const Referent& referent, std::int32_t number,
                               const std::vector<Span>& grounds, bool mute) {
  std::string_view best;
  int asked = 0;
  std::uint32_t last = 0;
  for (const std::uint32_t mention : referent.mentions) {
    const Span span = work_.document->mentions[mention].span;
    if (!work_.in_main_text(work_.document->mentions[mention].block) || is_within(grounds, span)) continue;
    const auto& tokens = work_.tokens.tokens;
    const auto at = std::partition_point(tokens.begin(), tokens.end(),
                                         [&](const Token& token) { return token.end <= span.begin; });
    if (at == tokens.end()) continue;
    const std::uint32_t sentence = work_.tokens.sentence_of[static_cast<std::size_t>(at - tokens.begin())];
    if (asked > 0 && sentence == last) continue;
    const TokenRange range = work_.tokens.sentences[sentence].tokens;
    if (range.last - range.first > kMostSentenceTokens) continue;
    if (++asked > kMostSentences) break;
    last = sentence;
    read_sentence(page_, sentence, range, read_, true);
    const std::string_view role = in_sentence(number, mute);
    if (role == "speaker") return role;
    if (best.empty() || (role == "actor" && best != "actor")) best = role.empty() ? best : role;
  }
  return best;
}

std::string_view BareRoles::in_sentence(std::int32_t number, bool mute) {
  cues_.clear();
  std::string_view found;
  for (std::size_t i = 0; i < read_.names.size(); ++i) {
    const Who& who = read_.names[i];
    if (who.referent != number || who.possessive) continue;
    if (!mute && speaks(who)) return "speaker";
    const Who& tied = last_of_list(i);
    if (goes_along(who)) found = "participant";
    if (is_told_beside(who) || is_stative(who)) continue;
    if (found.empty() && (tied.tie == Tie::kSubject || tied.tie == Tie::kBy || tied.nominative))
      found = "actor";
    if (!found.empty()) continue;
    if (tied.tie == Tie::kObject || tied.tie == Tie::kAgainst) found = "target";
    if (tied.tie != Tie::kBare) continue;
    const bool first = std::none_of(
        read_.names.begin(), read_.names.begin() + static_cast<std::ptrdiff_t>(i), [&](const Who& before) {
          return (before.tie == Tie::kBare || before.tie == Tie::kSubject) &&
                 read_.clause(before.clause_token) == read_.clause(who.clause_token) && !who.group &&
                 before.referent != number && !is_within(before, who);
        });
    if (first && tells_something(who)) {
      found = "actor";
    }
  }
  return found;
}

// "장국철|과| 허정선|이|", "X|と|Y|を|": of two names side by side the last has the particle of both.
const Who& BareRoles::last_of_list(std::size_t name) const {
  std::size_t last = name;
  while (last + 1 < read_.names.size() && read_.names[last].tie == Tie::kWith &&
         has_order(read_.language, WordOrder::kMarksNames) &&
         read_.names[last + 1].tokens.first <= read_.names[last].tokens.last + kMostBetweenListed)
    ++last;
  return read_.names[last];
}

// "X stood beside her brother", "accompanied by X": the clause of the name has words of data/relation_words.tsv that say who is with whom.
bool BareRoles::goes_along(const Who& who) const {
  PhraseTable::Match match;
  for (std::uint32_t i = read_.tokens.first; i < read_.tokens.last; ++i) {
    if (read_.clause(i) == read_.clause(who.clause_token) && !who.whole.contains(i) &&
        relation_table().phrases.longest(work_.tokens, i, read_.tokens.last, read_.language, match) &&
        relation_table().words[match.value].type == "companion")
      return true;
  }
  return false;
}

// "a company |owned by| X", "eine Firma |im Besitz von| X": who is named behind words of a relation does nothing there.
bool BareRoles::is_told_beside(const Who& who) const {
  constexpr std::uint32_t kWords = 5;
  const std::uint32_t name = who.whole.first;
  PhraseTable::Match match;
  for (std::uint32_t i = name; i > read_.tokens.first && name - i < kWords; --i) {
    if (!relation_table().phrases.longest(work_.tokens, i - 1, read_.tokens.last, read_.language, match) ||
        match.tokens.last != name)
      continue;
    const RelationWord& word = relation_table().words[match.value];
    if (word.direction == Direction::kBackward && word.type == "ownership") return true;
  }
  return false;
}

// "X |lives| in", "X |is the| brother of Y", "X, 54, |heads| Y": what the clause tells is how its subject is, not what it does.
bool BareRoles::is_stative(const Who& who) const {
  constexpr std::uint32_t kAside = 16;
  const auto& tokens = work_.tokens.tokens;
  std::uint32_t at = who.whole.last;
  if (at < read_.tokens.last && tokens[at].kind == TokenKind::kComma) {
    const std::uint32_t end = std::min(at + kAside, read_.tokens.last);
    for (++at; at < end && tokens[at].kind != TokenKind::kComma;) ++at;
    if (at >= end) return false;
    ++at;
  }
  const GrammarWords& grammar = grammar_words(read_.language);
  if (at < read_.tokens.last && grammar.has(WordUse::kNowOrThen, work_.tokens.lower(at))) ++at;
  PhraseTable::Match match;
  if (at >= read_.tokens.last ||
      !relation_table().phrases.longest(work_.tokens, at, read_.tokens.last, read_.language, match))
    return false;
  const std::string_view type = relation_table().words[match.value].type;
  if (type == "state") return true;
  if (type != "is" && type != "was") {
    return relation_table().words[match.value].direction == Direction::kForward &&
           (type == "ownership" || type == "position" || type == "member");
  }
  const std::uint32_t next = match.tokens.last;
  if (next >= read_.tokens.last) return false;
  const std::string_view noun = work_.tokens.lower(next);
  if ((clause_word_classes(read_.language, noun) & clause_word::kArticle) != 0 ||
      grammar.has(WordUse::kPossessive, noun))
    return true;
  return relation_table().phrases.longest(work_.tokens, next, read_.tokens.last, read_.language, match) &&
         (relation_table().words[match.value].type.starts_with("kin:") ||
          relation_table().words[match.value].type == "associate");
}

// A name alone, a heading or an item of a list, does nothing.
bool BareRoles::tells_something(const Who& who) const {
  std::uint32_t words = 0;
  for (std::uint32_t i = read_.tokens.first; i < read_.tokens.last; ++i) {
    const Token& token = work_.tokens.tokens[i];
    if (token.kind != TokenKind::kWord || who.whole.contains(i)) continue;
    // Verbs have small letters where there are any.
    words += is_cased(token.script) && token.capital && !token.sentence_start ? 0 : 1;
  }
  return words >= kFewestWords;
}

// The one whom a verb of saying means: the last who may act before it in its clause, else the first behind it.
const Who* BareRoles::subject_of(const Cue& cue) const {
  const std::uint16_t clause = read_.clause(cue.tokens.first);
  const Who* before = nullptr;
  for (const Who& who : read_.names) {
    if (who.tokens.last > cue.tokens.first) break;
    if (may_act(who) && read_.clause(who.clause_token) == clause) before = &who;
  }
  if (before != nullptr) return before->tokens.last + kSubjectBefore >= cue.tokens.first ? before : nullptr;
  if (!may_stand_first(cue)) return nullptr;
  const std::uint32_t verb = cue.verb_end();
  const Who* behind = nullptr;
  for (const Who& who : read_.names) {
    if (who.tokens.first < verb) continue;
    // A title or the name of whom the title is of stands before the name: "the spokesman of X, Y".
    const std::uint32_t reach = behind == nullptr ? verb + kSubjectBehind : behind->tokens.last;
    if (who.tokens.first > reach) break;
    if (who.tie == Tie::kAdjective || who.kind == EntityKind::kPlace) continue;
    if (!may_act(who) || (behind != nullptr && who.kind != EntityKind::kPerson)) break;
    behind = &who;
  }
  return behind;
}

// Whether the subject may stand behind the verb: in English only where what is said stands before it.
bool BareRoles::may_stand_first(const Cue& cue) const {
  if (cue.kind == CueKind::kObject) return false;
  if (read_.language != "en") return true;
  if (cue.tokens.first == read_.tokens.first) return true;
  const TokenKind before = work_.tokens.tokens[cue.tokens.first - 1].kind;
  return before == TokenKind::kQuote || before == TokenKind::kComma || before == TokenKind::kDash;
}

// "|Was| Igor Sechin ever |mentioned|?", "был назван": of whom it is said.
bool BareRoles::is_passive(const Cue& cue) const {
  const GrammarWords& grammar = grammar_words(read_.language);
  const TextTokens& text = work_.tokens;
  if (!grammar.ends(WordUse::kParticipleEnd, text.lower(cue.tokens.last - 1))) return false;
  const std::uint32_t first =
      std::max(read_.clause_range(cue.tokens.first).first,
               cue.tokens.first > kSubjectBefore ? cue.tokens.first - kSubjectBefore : 0);
  for (std::uint32_t i = cue.tokens.first; i > first; --i) {
    if (grammar.has(WordUse::kPassiveOf, text.lower(i - 1))) return true;
  }
  return false;
}

bool BareRoles::speaks(const Who& who) {
  if (cues_.empty()) find_cues(work_, read_.tokens, read_.language, {}, cues_);
  return std::any_of(cues_.begin(), cues_.end(), [&](const Cue& cue) {
    if (cue.kind == CueKind::kBefore)
      return who.kind == EntityKind::kPerson && who.tokens.first >= cue.tokens.last &&
             who.tokens.first <= cue.tokens.last + kSourceBehind;
    if (!is_verb_of_saying(cue) || has_speaker_[cue.tokens.first] || is_passive(cue)) return false;
    const Who* subject = subject_of(cue);
    return subject != nullptr && subject->referent == who.referent;
  });
}

}  // namespace tamis::documents
