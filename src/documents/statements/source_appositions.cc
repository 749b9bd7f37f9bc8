// How far a person cited as source reaches: "laut X |vom Institut Y| ...", "selon X|, analyste à Y|, ...", "segundo X|, do Instituto Y|, ...".
#include "documents/statements/source_frames.h"
#include "documents/words/anaphor_nouns.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

constexpr std::uint32_t kLongestApposition = 14;  // tokens
constexpr std::uint32_t kLongestName = 4;         // words in marks
constexpr std::uint32_t kHeadWithin = 5;          // tokens

// "источника, |близкого к следствию|,", "osoby, |znającej sprawę|,": an adjective with what it governs, behind the noun it agrees with.
bool is_apposed_adjective(const TextTokens& text, std::string_view language, TokenRange region) {
  constexpr std::size_t kStem = 6;  // bytes
  if (region.last < region.first + 2 || !is_word(text.tokens[region.first]) ||
      text.tokens[region.first].capital)
    return false;
  const GrammarWords& grammar = grammar_words(language);
  const std::string_view word = text.lower(region.first);
  if (clause_word_classes(language, word) != 0) return false;
  if (grammar.ends(WordUse::kActiveParticipleEnd, word, kStem)) return true;
  constexpr std::size_t kSmallWord = 6;  // bytes of a preposition: no table has all
  const std::string_view next = text.lower(region.first + 1);
  return grammar.ends(WordUse::kAdjectiveEnd, word, kStem) &&
         (next.size() <= kSmallWord || (clause_word_classes(language, next) & kPreposition) != 0 ||
          grammar.ends(WordUse::kBareInfinitiveEnd, next, kStem));
}

}  // namespace

// A noun for a person stands at its head, or a preposition and a name.
bool SourceFrames::is_apposition(TokenRange region) const {
  if (region.first >= region.last || region.last - region.first > kLongestApposition ||
      in_quote(region.first) || has_act_cue(region) || in_frame(region.first))
    return false;
  for (std::uint32_t i = region.first; i < region.last; ++i) {
    if (in_quote(i) && quotations_[static_cast<std::size_t>(quote_of_[i])].words > kLongestName) return false;
  }
  const GrammarWords& grammar = grammar_words(language_);
  // "The bank, |part-owned by VTB|, asked", "The firm, |London-listed|, warned"
  if (language_ == "en" && region.first + 2 < region.last && classes(region.first) == 0 &&
      text_.tokens[region.first + 1].kind == TokenKind::kHyphen && !text_.tokens[region.first + 1].space_before &&
      (grammar.ends(WordUse::kApposedParticipleEnd, text_.lower(region.first + 2)) ||
       grammar.ends(WordUse::kClauseParticipleEnd, text_.lower(region.first + 2))))
    return true;
  // "Para o procurador X, |hoje exilado em Dacar|, houve ..."
  if (grammar_ == Grammar::kRomance) {
    constexpr std::size_t kStem = 3;  // bytes
    const std::uint32_t first = region.first + ((classes(region.first) & (kTime | kAdverb)) != 0 ? 1 : 0);
    if (first + 1 < region.last && !text_.tokens[first].capital && classes(first) == 0 &&
        grammar.ends(WordUse::kApposedParticipleEnd, text_.lower(first), kStem) &&
        (classes(first + 1) & (kPreposition | kGenitive)) != 0)
      return true;
  }
  if (grammar_ == Grammar::kSlavic && is_apposed_adjective(text_, language_, region)) return true;
  const std::uint32_t opening = classes(region.first);
  if ((opening & kGenitive) != 0 || grammar.has(WordUse::kOriginPreposition, text_.lower(region.first))) {
    // "|do| Instituto Escolhas": a name behind it.
    for (std::uint32_t i = region.first + 1; i < region.last && i < region.first + kHeadWithin; ++i) {
      if (text_.tokens[i].capital && language_ != "de") return true;
      if (speakers_.mention_at(i) >= 0) return true;
    }
    return false;
  }
  // French begins no clause with a bare noun.
  if (language_ == "fr" && opening == 0 && !text_.tokens[region.first].capital &&
      text_.tokens[region.first].kind == TokenKind::kWord && region.last - region.first > 1)
    return true;
  const bool definite = (opening & kArticle) != 0 && (opening & kIndefinite) == 0;
  TokenRange found;
  for (std::uint32_t i = region.first; i < region.last && i < region.first + kHeadWithin; ++i) {
    if (text_.tokens[i].kind == TokenKind::kHyphen || text_.tokens[i].kind == TokenKind::kNumber) continue;
    if (!is_word(text_.tokens[i])) return false;
    const std::string_view lower = text_.lower(i);
    const bool small = language_ == "de" || !text_.tokens[i].capital;
    const std::int32_t number = speakers_.mention_at(i);
    const AnaphorKind kind = anaphor_noun(language_, lower).kind;
    const bool people = !definite && kind == AnaphorKind::kNone &&
                        (source_word_at(work_, i, region.last, language_, found) == SourceWord::kGroup ||
                         grammar.ends(WordUse::kPersonNounEnd, lower));
    if (small && (kind == AnaphorKind::kPerson || people)) return true;
    if (number >= 0) {
      const Mention& mention = document_.mentions[static_cast<std::size_t>(number)];
      if (small && (mention.form == MentionForm::kTitle || mention.form == MentionForm::kDescription) &&
          (mention.kind == EntityKind::kPerson || mention.kind == EntityKind::kGroup))
        return true;
      continue;
    }
    const std::uint32_t kinds = classes(i);
    if (kinds != 0 && (kinds & (kArticle | kGenitive)) == 0) return false;
  }
  return false;
}

// An indefinite article and nothing that could be a verb of a clause.
bool SourceFrames::is_indefinite_phrase(TokenRange region) const {
  constexpr std::uint32_t kLongest = 9;  // tokens
  if (region.last < region.first + 2 || region.last - region.first > kLongest || has_quote(region) ||
      has_act_cue(region) || (classes(region.first) & kIndefinite) == 0 ||
      !is_word(text_.tokens[region.first]))
    return false;
  for (std::uint32_t i = region.first + 1; i < region.last; ++i) {
    const std::uint32_t c = classes(i);
    if ((c & (kAuxiliary | kFinite | kPronoun | kKonjunktiv)) != 0 && (c & kArticle) == 0) return false;
  }
  return true;
}

// A participle and nothing that could be a verb of a clause.
bool SourceFrames::is_participial_phrase(TokenRange region) const {
  constexpr std::uint32_t kLongest = 9;  // tokens
  constexpr std::size_t kShortest = 5;   // bytes of a participle
  if (region.first >= region.last || region.last - region.first > kLongest || has_quote(region) ||
      classes(region.first) != 0 || !is_word(text_.tokens[region.first]) ||
      text_.tokens[region.first].capital || language_ == "de" || language_ == "nl")
    return false;
  // "KCNA, |quoted by Yonhap|": who passed it on.
  if (std::any_of(cues_.begin(), cues_.end(),
                  [&](const Cue& cue) { return region.contains(cue.tokens.first); }))
    return false;
  const std::string_view word = text_.lower(region.first);
  if (word.size() < kShortest || (!grammar_words(language_).ends(WordUse::kClauseParticipleEnd, word) &&
                                  (language_ != "en" || !word.ends_with("ed"))))
    return false;
  for (std::uint32_t i = region.first + 1; i < region.last; ++i) {
    const std::uint32_t c = classes(i);
    // "in |May|"
    if ((c & (kAuxiliary | kFinite | kKonjunktiv)) != 0 && (c & kArticle) == 0 && !text_.tokens[i].capital)
      return false;
  }
  return true;
}

std::uint32_t SourceFrames::end_of_source(const Speaker& source, std::uint32_t end,
                                          std::size_t segment) const {
  // "به گفته رضا نادری، |کارشناس انرژی|، ...", "بحسب سامر الحلو، |الباحث في المعهد|، ...": who the person is, between commas.
  if ((language_ == "fa" || language_ == "ar") && source.medium == "person" && source.pronoun == 0 &&
      end == segments_[segment].tokens.last && segments_[segment].separator == TokenKind::kComma &&
      segment + 2 < segments_.size() && segments_[segment + 1].separator == TokenKind::kComma &&
      source.tokens.first <= unit_.first + kHeadWithin && is_apposition(segments_[segment + 1].tokens))
    return segments_[segment + 1].tokens.last;
  if (grammar_ == Grammar::kChinese || grammar_ == Grammar::kVerbLast || grammar_ == Grammar::kArabic ||
      source.pronoun != 0)
    return end;
  const std::uint32_t last = segments_[segment].tokens.last;
  // "According to Chainmark, |a blockchain analysis company|, one third ...": what a body is, between commas.
  if (end == last && source.medium != "person" && segments_[segment].separator == TokenKind::kComma &&
      segment + 2 < segments_.size() && segments_[segment + 1].separator == TokenKind::kComma &&
      source.tokens.first <= unit_.first + kHeadWithin && is_indefinite_phrase(segments_[segment + 1].tokens))
    return segments_[segment + 1].tokens.last;
  // "According to the indictment, |unsealed in May|, the pair ...": what was done with a paper, between commas.
  if (end == last && source.medium != "person" && segments_[segment].separator == TokenKind::kComma &&
      segment + 2 < segments_.size() && segments_[segment + 1].separator == TokenKind::kComma &&
      source.tokens.first <= unit_.first + kHeadWithin &&
      is_participial_phrase(segments_[segment + 1].tokens))
    return segments_[segment + 1].tokens.last;
  // "..., according to Carfacts|, a provider of data|.": at the end of what it tells.
  if (end == last && source.medium != "person" && segments_[segment].separator == TokenKind::kComma &&
      segment + 2 == segments_.size() && source.tokens.first > unit_.first + kHeadWithin &&
      is_indefinite_phrase(segments_[segment + 1].tokens))
    return segments_[segment + 1].tokens.last;
  if (source.medium != "person" && source.word != SourceWord::kGroup) return end;
  end = speakers_.behind_origin(end, last, language_);
  if (end < last || segments_[segment].separator != TokenKind::kComma || segment + 1 >= segments_.size())
    return end;
  const Segment& next = segments_[segment + 1];
  if (source.medium != "person" &&
      (grammar_ != Grammar::kSlavic || !is_apposed_adjective(text_, language_, next.tokens)))
    return end;
  constexpr std::uint32_t kShortest = 3;  // tokens of what is said
  const bool goes_on = next.separator == TokenKind::kComma && segment + 2 < segments_.size() &&
                       unit_.last - next.tokens.last > kShortest;
  const bool closes = segment + 2 >= segments_.size() && source.tokens.first > unit_.first + kHeadWithin;
  return (goes_on || closes) && is_apposition(next.tokens) ? next.tokens.last : end;
}

// "..., comme l'a rappelé son ministre, |Péter Szijjártó|", "..., como publicó el diario X, |que no dio más detalles|": who the source is, and
// what a relative clause at the end says of it.
void SourceFrames::take_aside(Frame& frame) const {
  if (grammar_ == Grammar::kChinese || grammar_ == Grammar::kVerbLast || grammar_ == Grammar::kArabic ||
      frame.tokens.first >= frame.tokens.last)
    return;
  std::size_t number = segment_of(frame.tokens.last - 1);
  if (Speaker name = name_behind(frame.source, frame.tokens.last, number); name.found()) {
    frame.tokens.last = segments_[++number].tokens.last;
    frame.source = std::move(name);
  }
  if (number + 2 != segments_.size() || segments_[number].separator != TokenKind::kComma ||
      frame.tokens.last != segments_[number].tokens.last || language_ == "de")
    return;
  const TokenRange next = segments_[number + 1].tokens;
  if ((classes(next.first) & (kRelative | kThat)) == 0 || has_quote(next) || has_act_cue(next)) return;
  for (const Cue& cue : cues_) {
    if (next.contains(cue.tokens.first)) return;
  }
  frame.tokens.last = next.last;
}

const Frame* SourceFrames::frame_before_relative(std::uint32_t token) const noexcept {
  if (language_ == "de" || grammar_ == Grammar::kChinese || grammar_ == Grammar::kVerbLast ||
      grammar_ == Grammar::kArabic)
    return nullptr;
  const TokenRange segment = segments_[segment_of(token)].tokens;
  if ((classes(segment.first) & (kRelative | kThat)) == 0) return nullptr;
  // "data from X, which |analysts| say": another speaks.
  for (std::uint32_t i = segment.first + 1; i < token; ++i) {
    if ((classes(i) & (kAuxiliary | kAdverb | kTime)) == 0 || speakers_.mention_at(i) >= 0) return nullptr;
  }
  for (const Frame& frame : frames_) {
    const bool source = frame.kind == CueKind::kBefore || frame.kind == CueKind::kAs;
    if (source && frame.source.found() && frame.tokens.first >= unit_.first + 4 &&
        frame.tokens.last + 1 == segment.first && text_.tokens[frame.tokens.last].kind == TokenKind::kComma)
      return &frame;
  }
  return nullptr;
}

// Behind a relative pronoun that follows a noun, or opens a segment behind another, with no other auxiliary between.
bool SourceFrames::in_dutch_relative(const Cue& cue) const {
  const std::size_t number = segment_of(cue.tokens.first);
  const TokenRange segment = segments_[number].tokens;
  for (std::uint32_t i = cue.tokens.first; i > segment.first; --i) {
    const std::uint32_t kinds = classes(i - 1);
    if ((kinds & kAuxiliary) != 0) return false;
    if ((kinds & kRelative) == 0 && ((kinds & kThat) == 0 || (kinds & kAnaphor) == 0)) continue;
    if (i - 1 == segment.first) return number > 0 && segments_[number - 1].separator == TokenKind::kComma;
    return is_word(text_.tokens[i - 2]) && classes(i - 2) == 0;
  }
  return false;
}

// "Analysten zufolge, |die von der Zeitung X befragt wurden|, ...": who they are belongs to the source.
void SourceFrames::add_relative_clause(Frame& frame) const {
  const std::size_t number = segment_of(frame.tokens.last - 1);
  if (number + 2 >= segments_.size() || segments_[number].tokens.last != frame.tokens.last ||
      segments_[number].separator != TokenKind::kComma ||
      segments_[number + 1].separator != TokenKind::kComma)
    return;
  const TokenRange clause = segments_[number + 1].tokens;
  const std::uint32_t verb = clause.last - 1;
  // "Volgens het ministerie, |dat| de invoer controleert, ...": the relative pronoun is the conjunction.
  const std::uint32_t opens = language_ == "nl" ? kRelative | kThat : kRelative;
  if ((classes(clause.first) & opens) == 0 || clause.last < clause.first + 3 || has_quote(clause) ||
      text_.tokens[verb].capital)
    return;
  frame.tokens.last = clause.last;
  Speaker medium = agent_in(clause);
  if (medium.is_medium()) frame.evidence = std::move(medium);
}

// Proper German has one constituent before its verb: "Laut einem Bericht des Teams |zur Überwachung der Sanktionen (MSMT)| lieferte
// ...". One behind it; `end`, if no verb follows.
std::uint32_t SourceFrames::german_source_end(std::uint32_t end, std::uint32_t last) const {
  constexpr std::uint32_t kFar = 14;  // tokens
  const std::uint32_t reach = std::min(last, end + kFar);
  std::uint32_t i = end;
  while (i < reach) {
    if (text_.tokens[i].kind == TokenKind::kOpen) {
      const std::uint32_t after = end_of_note(i);
      if (after == 0) return end;
      i = after;
      continue;
    }
    if ((classes(i) & (kPreposition | kGenitive)) == 0 || in_quote(i)) break;
    ++i;
    // Articles and adjectives, then its nouns.
    while (i < reach && is_word(text_.tokens[i]) && !text_.tokens[i].capital &&
           (classes(i) == 0 || (classes(i) & (kArticle | kGenitive)) != 0))
      ++i;
    if (i >= reach || !text_.tokens[i].capital) return end;
    while (i < reach && text_.tokens[i].kind == TokenKind::kWord && text_.tokens[i].capital) ++i;
  }
  if (i == end || i + 1 >= last || !is_word(text_.tokens[i]) || text_.tokens[i].capital || in_quote(i))
    return end;
  const bool verb = classes(i) == 0 || ((classes(i) & (kAuxiliary | kFinite | kKonjunktiv)) != 0 &&
                                        (classes(i) & kArticle) == 0);
  return verb ? i : end;
}

// "|Die Luftwaffe| hat in der Nacht nach eigenen Angaben ...", "Naar eigen zeggen heeft |de politie| ...": the subject of the clause, which
// opens it or stands behind its verb.
Speaker SourceFrames::own_subject(const Cue& cue) const {
  const TokenRange segment = segments_[segment_of(cue.tokens.first)].tokens;
  TokenRange region{segment.first, cue.tokens.first};
  const bool inverted =
      region.first >= region.last || (classes(region.first) & (kPreposition | kAdverb | kTime)) != 0;
  if (inverted) {
    region = segment;
    if (segment.first == cue.tokens.first) region.first = cue.tokens.last;
    while (region.first < segment.last &&
           ((classes(region.first) & kAuxiliary) == 0 || cue.tokens.contains(region.first)))
      ++region.first;
    if (++region.first >= region.last) return {};
  } else {
    for (std::uint32_t i = region.first + 1; i < region.last; ++i) {
      if ((classes(i) & kAuxiliary) != 0 && !text_.tokens[i].capital) region.last = i;
    }
  }
  Speaker subject = speakers_.after_verb(region, language_);
  const bool known = subject.mention >= 0 || subject.word == SourceWord::kGroup || subject.pronoun != 0;
  return known && subject.tokens.first <= region.first + 2 ? subject : Speaker{};
}

}  // namespace tamis::documents
