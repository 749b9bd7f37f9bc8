// Who speaks in a Turkish sentence: the first noun phrase in the nominative, wherever sources and adjuncts stand.
#include <algorithm>

#include "documents/statements/speech_acts.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

const GrammarWords& turkish() {
  static const GrammarWords& kGrammar = grammar_words("tr");
  return kGrammar;
}

}  // namespace

// "|Putin| gazetecilere Şoygu'nun ...": neither "Şoygu'nun" nor "gazetecilere" nor "yetkililer tarafından".
Speaker SpeakerFinder::nominative_subject(TokenRange region) const {
  Candidate head;
  Candidate candidate;
  for (std::uint32_t at = region.first; next_candidate(region, "tr", at, candidate);) {
    if (head.tokens.last != 0 && candidate.tokens.first != head.tokens.last) break;
    // "Bakanlık |o| dönem ... bildirdi": no pronoun, but beside a noun.
    if (head.tokens.last != 0 && candidate.pronoun != 0) break;
    if (head.tokens.last != 0 && candidate.mention >= 0 &&
        work_.document->mentions[static_cast<std::size_t>(candidate.mention)].form == MentionForm::kPronoun)
      break;
    const std::uint32_t end = candidate.tokens.last;
    const bool common = candidate.mention < 0 || is_common_noun(candidate);
    const bool oblique = (end < region.last && (is_ending(end) || (classes(end) & kPreposition) != 0)) ||
                         (common && turkish().ends(WordUse::kDativeEnd, text_.lower(end - 1), 2));
    // "|Şirketin| sahibi Murat Demirkan": the owner of what follows.
    const bool owner =
        common && end < region.last && turkish().ends(WordUse::kGenitiveEnd, text_.lower(end - 1), 3) &&
        text_.tokens[end].kind == TokenKind::kWord && turkish().ends(WordUse::kOwnedEnd, text_.lower(end), 2);
    // "ABD ve Batı'ya"
    bool joined = false;
    if (end + 2 < region.last && (classes(end) & kConjunction) != 0) {
      std::uint32_t other = end + 2;
      const std::int32_t mention = mention_at(end + 1);
      while (mention >= 0 && other < region.last && mention_at(other) == mention) ++other;
      joined = other < region.last && is_ending(other);
    }
    if (oblique || joined || owner) {
      head = {};
      continue;
    }
    head = candidate;
  }
  if (head.tokens.last != 0) {
    Speaker subject = make(head, region, "tr");
    // "|ABD'li| yetkililer"
    if (subject.tokens.first > region.first && is_ending(subject.tokens.first)) {
      --subject.tokens.first;
      subject.name = text_.at(text_.span(subject.tokens));
    }
    return subject;
  }
  // "|Easley|, ...": a name that nobody knows.
  constexpr std::uint32_t kLongestName = 3;
  std::uint32_t end = region.first;
  while (end < region.last && end < region.first + kLongestName && mention_at(end) < 0 &&
         text_.tokens[end].kind == TokenKind::kWord && text_.tokens[end].capital && classes(end) == 0)
    ++end;
  if (end == region.first || end >= region.last || text_.tokens[end].kind != TokenKind::kComma) return {};
  if (end == region.first + 1 && turkish().ends(WordUse::kDativeEnd, text_.lower(region.first), 2)) return {};
  Speaker named = words({region.first, end});
  named.medium = "person";
  named.reason = "named";
  named.confidence = 0.7;
  return named;
}

bool SpeakerFinder::is_common_noun(const Candidate& candidate) const {
  const Mention& mention = work_.document->mentions[static_cast<std::size_t>(candidate.mention)];
  return mention.kind == EntityKind::kGroup || mention.form == MentionForm::kTitle ||
         mention.form == MentionForm::kDescription;
}

Speaker SpeechActs::turkish_nominative(std::size_t number) const {
  const Act& act = acts_[number];
  std::uint32_t begin = number > 0 ? acts_[number - 1].cue.tokens.last : unit_.first;
  std::uint32_t end = act.cue.tokens.first;
  if (act.message[0].first < act.message[0].last) end = std::min(end, act.message[0].first);
  begin = behind_turkish_clause(begin, end);
  while (begin < end) {
    // The next stretch without sources and marks.
    if (in_quote(begin) || in_frame(begin) || !is_word(text_.tokens[begin])) {
      ++begin;
      continue;
    }
    std::uint32_t last = begin;
    while (last < end && !in_quote(last) && !in_frame(last)) ++last;
    Speaker subject = speakers_.nominative_subject({begin, last});
    if (subject.found()) return subject;
    begin = last;
  }
  return number > 0 ? acts_[number - 1].speaker : Speaker{};
}

// Behind the subject, its comma, and when and to whom it was said.
std::uint32_t SpeechActs::behind_turkish_subject(std::uint32_t begin, std::uint32_t end) const {
  std::uint32_t first = begin;
  constexpr std::uint32_t kLongestSubject = 12;  // tokens
  const Speaker subject = speakers_.nominative_subject({begin, end});
  std::uint32_t comma = begin;
  while (comma < end && comma < begin + kLongestSubject && text_.tokens[comma].kind != TokenKind::kComma)
    ++comma;
  if (comma < end && text_.tokens[comma].kind == TokenKind::kComma) {
    first = comma + 1;
  } else if (subject.found() && subject.tokens.last <= end) {
    first = subject.tokens.last;
  }
  while (first < end && (!is_word(text_.tokens[first]) || in_frame(first) ||
                         (classes(first) & (kTime | kAddressee | kConjunction)) != 0 ||
                         turkish().has(WordUse::kSubjectContrast, text_.lower(first))))
    ++first;
  return first;
}

// "X, |Geo News'e yaptığı açıklamada| ...": where it was said stands in front of what was said.
std::uint32_t SpeechActs::behind_speech_place(std::uint32_t begin, std::uint32_t end) const {
  constexpr std::uint32_t kLongestPlace = 14;  // tokens
  std::uint32_t first = begin;
  for (std::uint32_t i = begin; i + 1 < end && i < begin + kLongestPlace; ++i) {
    if (in_quote(i)) break;
    if (!is_word(text_.tokens[i]) || !turkish().ends(WordUse::kSpeechPlace, text_.lower(i))) continue;
    first = i + 1;
    if (text_.tokens[first].kind == TokenKind::kComma && first + 1 < end) ++first;
  }
  return first;
}

// "Hizbullah'tan açıklama gelmezken, |İsrail ordusu| ...": behind a clause of time the main one begins.
std::uint32_t SpeechActs::behind_turkish_clause(std::uint32_t begin, std::uint32_t end) const {
  constexpr std::uint32_t kLongestClause = 24;  // tokens
  for (std::uint32_t i = begin + 2; i + 2 < end && i < begin + kLongestClause; ++i) {
    if (in_quote(i)) return begin;
    if (text_.tokens[i].kind == TokenKind::kComma && turkish().ends(WordUse::kWhileEnd, text_.lower(i - 1)))
      return i + 1;
  }
  return begin;
}

// "Rus devlet medyasına| göre" without the ending of the dative.
void SourceFrames::strip_turkish_dative(std::string& name) {
  constexpr std::size_t kShortest = 6;  // bytes
  if (name.size() < kShortest) return;
  const std::size_t bytes = turkish().ending_bytes(WordUse::kToEnding, name, kShortest);
  if (bytes > 0) return;  // behind an apostrophe
  const std::string_view view = name;
  const auto ends = [&](std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return view.ends_with(ending); });
  };
  if (ends({"ına", "ine", "una", "üne", "aya", "eye", "ıya", "iye", "uya", "üye"})) {
    name.resize(name.size() - 2);
  } else if (ends({"lara", "lere", "a", "e"})) {
    name.resize(name.size() - 1);
    // "kaynağa": kaynak
    constexpr std::string_view kSoft = "ğ";
    if (name.ends_with(kSoft)) name.replace(name.size() - kSoft.size(), kSoft.size(), "k");
  }
}

// "devlet medyasının| fotoğraflarına göre"
void SourceFrames::strip_turkish_genitive(std::string& name) {
  const std::string_view view = name;
  for (const std::string_view ending : {"nın", "nin", "nun", "nün"}) {
    if (!view.ends_with(ending) || view.size() < ending.size() + 6) continue;
    name.resize(name.size() - ending.size());
    return;
  }
}

void SourceFrames::strip_arabic_dative(std::string& name) {
  const GrammarWords& grammar = grammar_words("ar");
  if (grammar.begins(WordUse::kToArticle, name)) {
    name.replace(0, grammar.words(WordUse::kToArticle).front().size(),
                 grammar.words(WordUse::kArticleFront).front());
  } else if (grammar.begins(WordUse::kToFront, name)) {
    name.erase(0, grammar.words(WordUse::kToFront).front().size());
  }
}

}  // namespace tamis::documents
