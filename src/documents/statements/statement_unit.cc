#include "documents/statements/statement_unit.h"

#include <array>
#include <string_view>

#include "base/data_table.h"
#include "documents/names/introduced_bodies.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

Grammar grammar_of(std::string_view language) noexcept {
  struct Languages {
    Grammar grammar;
    std::string_view codes;  // between blanks
  };
  static constexpr std::array<Languages, 6> kLanguages = {{
      {Grammar::kGerman, " de nl sv da nb nn "},
      {Grammar::kRomance, " fr es it pt ro ca gl el "},
      {Grammar::kSlavic, " ru uk pl be cs sk bg mk sr hr bs sl hu lt lv "},
      {Grammar::kVerbLast, " ko ja tr az kk ky "},
      {Grammar::kChinese, " zh "},
      {Grammar::kArabic, " ar fa he "},
  }};
  for (const Languages& those : kLanguages) {
    const std::size_t at = those.codes.find(language);
    if (language.size() == 2 && at != std::string_view::npos && those.codes[at - 1] == ' ' &&
        those.codes[at + 2] == ' ')
      return those.grammar;
  }
  return Grammar::kEnglish;
}

namespace {

// "«Коммерсантъ»", "„Rzeczpospolita”": the whole of it is the name of a body or a medium.
bool names_body(const Work& work, const SpeakerFinder& speakers, const Quotation& quotation) {
  const TextTokens& text = work.tokens;
  const TokenRange inner = quotation.tokens;
  if (!is_cased(text.tokens[inner.first].script) || !text.tokens[inner.first].capital) return false;
  TokenRange found;
  const SourceWord word =
      source_word_at(work, inner.first, inner.last, work.language(quotation.block), found);
  if (passes_on(word) && found.last == inner.last) return true;
  for (std::uint32_t i = inner.first; i < inner.last; ++i) {
    const std::int32_t mention = speakers.mention_at(i);
    if (mention < 0 && is_word(text.tokens[i])) return false;
    if (mention < 0) continue;
    const Mention& named = work.document->mentions[static_cast<std::size_t>(mention)];
    if (named.kind != EntityKind::kOrganization || named.form > MentionForm::kAcronym) return false;
  }
  return true;
}

}  // namespace

bool StatementUnit::opens_sentence_as_name(const Quotation& quotation) const {
  const std::uint32_t behind = quotation.outer.last;
  if (quotation.words > 3 || behind + 1 >= text_.tokens.size() ||
      (text_.sentences[text_.sentence_of[quotation.outer.first]].tokens.first != quotation.outer.first &&
       text_.tokens[quotation.outer.first - 1].kind != TokenKind::kComma))
    return false;
  const std::string_view language = work_.language(quotation.block);
  const bool body = names_body(work_, speakers_, quotation);
  bool named = body;
  for (std::uint32_t i = quotation.tokens.first; i < quotation.tokens.last && !body; ++i) {
    const std::int32_t mention = speakers_.mention_at(i);
    if (!is_word(text_.tokens[i])) continue;
    if (mention >= 0 && document_.mentions[static_cast<std::size_t>(mention)].form == MentionForm::kName)
      named = true;
    else if (mention >= 0 || !text_.tokens[i].capital || language == "de")  // „Лукойл |Нефтохим|“
      return false;
  }
  if (!named) return false;
  if (text_.tokens[behind].kind == TokenKind::kComma)
    return (clause_word_classes(language, text_.lower(behind + 1)) & clause_word::kRelative) != 0;
  return is_word(text_.tokens[behind]) && !text_.tokens[behind].capital;
}

// "источник «Припяти»", "der Gruppe „Licht am Moei“": behind a noun for who tells something stand words that are no clause.
bool StatementUnit::names_teller(const Quotation& quotation) const {
  using namespace clause_word;
  constexpr std::uint32_t kLongestName = 4;  // words
  const Token& first = text_.tokens[quotation.tokens.first];
  if (quotation.words > kLongestName || !is_cased(first.script) || !first.capital) return false;
  const std::uint32_t before = quotation.outer.first - 1;
  const std::string_view language = work_.language(quotation.block);
  TokenRange found;
  if (source_word_at(work_, before, before + 1, language, found) == SourceWord::kNone &&
      !is_body_noun(language, text_.lower(before)))
    return false;
  for (std::uint32_t i = quotation.tokens.first; i < quotation.tokens.last; ++i) {
    const std::uint32_t kinds = clause_word_classes(language, text_.lower(i));
    if (!is_word(text_.tokens[i]) && text_.tokens[i].kind != TokenKind::kHyphen) return false;
    if ((kinds & (kPronoun | kSpeakerFirst | kAuxiliary | kFinite | kThat | kWh)) != 0 &&
        (kinds & kArticle) == 0)
      return false;
  }
  return true;
}

bool StatementUnit::is_quoted_name(const Quotation& quotation) const {
  constexpr std::uint32_t kLongestName = 5;  // words
  if (!quotation.closed || quotation.words > kLongestName) return false;
  if (opens_sentence_as_name(quotation)) return true;
  if (quotation.outer.first == 0) return false;
  const std::uint32_t before = quotation.outer.first - 1;
  const std::uint32_t behind = quotation.outer.last;
  if (work_.language(quotation.block) == "ja") {
    // "「国民統一政府」の報道官", "支援団体「国境の灯」の代表": whose people they are.
    constexpr std::uint32_t kLongestJapanese = 12;  // tokens
    const std::uint32_t end = quotation.tokens.last;
    if (behind + 1 < text_.tokens.size() && text_.at(behind) == "の" &&
        end - quotation.tokens.first <= kLongestJapanese && text_.tokens[end - 1].kind != TokenKind::kStop) {
      bool clause = false;
      for (std::uint32_t i = quotation.tokens.first; i < end; ++i)
        clause = clause || grammar_words("ja").has(WordUse::kTopicParticle, text_.at(i)) ||
                 grammar_words("ja").has(WordUse::kObjectParticle, text_.at(i)) || !is_word(text_.tokens[i]);
      TokenRange found;
      for (std::uint32_t i = behind + 1; !clause && i < text_.tokens.size() && i < behind + 6; ++i) {
        if (!is_word(text_.tokens[i])) break;
        if (source_word_at(work_, i, static_cast<std::uint32_t>(text_.tokens.size()), "ja", found) ==
            SourceWord::kGroup)
          return true;
      }
    }
  }
  if (!is_word(text_.tokens[before]) || text_.sentence_of[before] != text_.sentence_of[quotation.outer.first])
    return false;
  const TokenKind inner = text_.tokens[quotation.tokens.last - 1].kind;
  if (inner == TokenKind::kStop || inner == TokenKind::kComma) return false;
  // "..., antwortete er „Amerika“": what ends a sentence behind a verb may be said.
  const bool inside = behind < text_.tokens.size() && text_.tokens[behind].kind != TokenKind::kStop;
  const std::string_view language = work_.language(quotation.block);
  const std::uint32_t noun = clause_word_classes(language, text_.lower(before));
  if ((noun & clause_word::kBearer) != 0) return true;
  TokenRange found;
  if (quotation.words <= 3 &&
      source_word_at(work_, before, before + 1, language, found) != SourceWord::kNone &&
      passes_on(source_word_at(work_, before, before + 1, language, found)))
    return true;
  if (names_teller(quotation)) return true;
  // "..., писал «Коммерсантъ».": no mark parts it from the verb; but "..., сказав Зимін «Українській правді»."
  if (!text_.tokens[before].capital && speakers_.mention_at(before) < 0 &&
      (noun & clause_word::kPronoun) == 0 && names_body(work_, speakers_, quotation))
    return true;
  bool mentioned = true;
  bool capital = true;
  for (std::uint32_t i = quotation.tokens.first; i < quotation.tokens.last; ++i) {
    const Token& token = text_.tokens[i];
    if (!is_word(token)) continue;
    const std::int32_t mention = speakers_.mention_at(i);
    mentioned = mentioned && mention >= 0 &&
                document_.mentions[static_cast<std::size_t>(mention)].form == MentionForm::kName;
    capital = capital && (token.capital || token.kind == TokenKind::kNumber);
  }
  if (!inside) {
    // "..., отметили в «Вектре».": behind a preposition.
    return capital && grammar_of(language) == Grammar::kSlavic && quotation.words <= 4 &&
           (noun & clause_word::kPreposition) != 0;
  }
  if (mentioned) return true;
  return capital && language != "de" && quotation.words <= 4 && (noun & clause_word::kArticle) == 0;
}

bool StatementUnit::opens_apposition(std::uint32_t comma, std::uint32_t last) const {
  if (comma + 1 >= last || comma == 0 || !text_.tokens[comma - 1].capital ||
      !is_word(text_.tokens[comma - 1]))
    return false;
  const Token& noun = text_.tokens[comma + 1];
  return noun.kind == TokenKind::kWord && !noun.capital && classes(comma + 1) == 0;
}

void StatementUnit::find_incises() {
  if (grammar_ != Grammar::kRomance && grammar_ != Grammar::kSlavic) return;
  for (const Cue& cue : cues_) {
    if (cue.kind != CueKind::kSay && cue.kind != CueKind::kQuote && cue.kind != CueKind::kObject) continue;
    const std::uint32_t at = cue.tokens.first;
    const std::int32_t quote = quote_of_[at];
    if (quote < 0 || at == unit_.first) continue;
    const Quotation& quotation = quotations_[static_cast<std::size_t>(quote)];
    if (at <= quotation.tokens.first || cue.tokens.last > quotation.tokens.last) continue;
    const TokenKind before = text_.tokens[at - 1].kind;
    // "«Nadie -clamó Maduro- se llevará»": hyphens for dashes.
    const bool by_hyphen = grammar_ == Grammar::kRomance && before == TokenKind::kHyphen &&
                           text_.tokens[at - 1].space_before && !text_.tokens[at].space_before;
    const bool by_dash = before == TokenKind::kDash || by_hyphen;
    // Spanish and Portuguese may go on with any verb; a name behind it shows that it is a cue.
    const std::uint32_t behind = cue.tokens.last;
    const bool named =
        behind < quotation.tokens.last && text_.tokens[behind].capital && is_word(text_.tokens[behind]);
    bool noun = false;  // ", cuenta |el patrón|, ..."
    for (std::uint32_t i = behind + 1;
         i < quotation.tokens.last && i < behind + 7 && behind < quotation.tokens.last &&
         (classes(behind) & clause_word::kArticle) != 0;
         ++i) {
      if ((classes(i) & (clause_word::kThat | clause_word::kRelative)) != 0) break;
      if (is_word(text_.tokens[i])) continue;
      noun = text_.tokens[i].kind == TokenKind::kComma || text_.tokens[i].kind == TokenKind::kStop;
      break;
    }
    const bool by_comma =
        (language_ == "fr" || language_ == "it" || ((language_ == "es" || language_ == "pt") && noun) ||
         ((language_ == "es" || language_ == "pt") &&
          (named || (behind < quotation.tokens.last && (classes(behind) & clause_word::kPronoun) != 0 &&
                     (classes(behind) & clause_word::kArticle) == 0)))) &&
        before == TokenKind::kComma;
    if (!by_dash && !by_comma) continue;
    std::uint32_t end = cue.tokens.last;
    while (end < quotation.tokens.last && end < at + 20) {
      const TokenKind kind = text_.tokens[end].kind;
      if (by_comma && kind == TokenKind::kComma && opens_apposition(end, quotation.tokens.last)) {
        ++end;
        continue;
      }
      if (kind == TokenKind::kDash || (by_comma && kind == TokenKind::kComma)) break;
      if (by_hyphen && kind == TokenKind::kHyphen && !text_.tokens[end].space_before &&
          end + 1 < text_.tokens.size() && text_.tokens[end + 1].space_before)
        break;
      if (by_comma && kind == TokenKind::kStop) break;
      ++end;
    }
    std::uint32_t begin = at - 1;
    if (by_dash && begin > quotation.tokens.first && text_.tokens[begin - 1].kind == TokenKind::kComma)
      --begin;
    if (end < quotation.tokens.last && text_.tokens[end].kind != TokenKind::kStop) ++end;
    for (std::uint32_t i = begin; i < end; ++i) quote_of_[i] = -1;
    holes_.push_back({begin, end});
  }
}

void StatementUnit::cut_segments() {
  std::uint32_t begin = unit_.first;
  const auto close = [&](std::uint32_t end, std::uint32_t next, TokenKind separator) {
    if (end > begin)
      segments_.push_back({{begin, end}, separator});
    else if (!segments_.empty() && separator == TokenKind::kColon)
      segments_.back().separator = separator;
    begin = next;
  };
  for (std::uint32_t i = unit_.first; i < unit_.last; ++i) {
    const Token& token = text_.tokens[i];
    for (const TokenRange& hole : holes_) {
      // "..., analyse X. B »": the quotation goes on behind the incise.
      if (hole.last == i && i > begin && quote_of_[i] >= 0) close(i, i, TokenKind::kComma);
    }
    if (quote_of_[i] >= 0) {
      const Quotation& quotation = quotations_[static_cast<std::size_t>(quote_of_[i])];
      const bool last_of_quote = i + 1 >= unit_.last || quote_of_[i + 1] != quote_of_[i];
      if (!last_of_quote || i + 1 >= unit_.last) continue;
      // “..., ” X said: the comma stands inside the marks.
      const TokenKind inner = text_.tokens[quotation.tokens.last - 1].kind;
      const bool cut = i + 1 != quotation.outer.last || inner == TokenKind::kComma ||
                       (inner == TokenKind::kStop && text_.tokens[i + 1].kind == TokenKind::kWord) ||
                       cue_begins_at(i + 1) ||
                       (begin <= quotation.tokens.first && quotation.outer.first <= begin &&
                        begins_speech_behind(quotation.tokens, i + 1));
      if (cut) close(i + 1, i + 1, TokenKind::kComma);
      continue;
    }
    switch (token.kind) {
      case TokenKind::kOpen:
        // "Joint Chiefs of Staff (JCS) said": a short note cuts nothing.
        if (const std::uint32_t after = end_of_note(i); after != 0) {
          i = after - 1;
          break;
        }
        close(i, i + 1, token.kind);
        break;
      case TokenKind::kComma:
        if (const std::uint32_t after = end_of_aside(i); after != 0 && i > begin) {
          i = after;
          break;
        }
        close(i, i + 1, token.kind);
        break;
      case TokenKind::kColon:
      case TokenKind::kDash:
      case TokenKind::kClose:
      case TokenKind::kStop: {
        // "a [good] Freund": an island in brackets cuts nothing.
        if (token.kind == TokenKind::kStop && i + 1 < unit_.last && quote_of_[i + 1] < 0 &&
            !text_.tokens[i + 1].space_before && is_word(text_.tokens[i + 1]))
          break;
        if (token.kind == TokenKind::kStop && ends_abbreviation(i)) break;
        // "berichtete am 16., dass": the stop of an ordinal.
        if (token.kind == TokenKind::kStop && i + 1 < unit_.last && i > begin &&
            text_.tokens[i + 1].kind == TokenKind::kComma && !text_.tokens[i + 1].space_before)
          break;
        close(i, i + 1, token.mark == U';' ? TokenKind::kStop : token.kind);
        break;
      }
      default:
        break;
    }
  }
  close(unit_.last, unit_.last, TokenKind::kStop);
}

// “We sell tractors” |he said|: a subject and its verb behind a quotation of a few words that lost its comma.
bool StatementUnit::begins_speech_behind(TokenRange quoted, std::uint32_t first) const {
  constexpr std::uint32_t kLeastQuoted = 3;     // tokens
  constexpr std::uint32_t kLongestSubject = 4;  // tokens
  if (quoted.last - quoted.first < kLeastQuoted || first >= unit_.last || !is_word(text_.tokens[first]))
    return false;
  const std::uint32_t opens = classes(first);
  const bool pronoun =
      (opens & (clause_word::kMale | clause_word::kFemale | clause_word::kPlural)) != 0 &&
      (opens & (clause_word::kArticle | clause_word::kRelative | clause_word::kConjunction)) == 0;
  const bool named = language_ == "en" && opens == 0 && text_.tokens[first].capital;
  if (!pronoun && !named) return false;
  for (std::uint32_t i = first + 1; i < unit_.last && i <= first + kLongestSubject; ++i) {
    if (!is_word(text_.tokens[i]) || quote_of_[i] >= 0) return false;
    if (cue_begins_at(i)) return true;
    const bool goes_on = pronoun ? (classes(i) & (clause_word::kAdverb | clause_word::kAuxiliary)) != 0
                                 : text_.tokens[i].capital;
    if (!goes_on) return false;
  }
  return false;
}

std::uint32_t StatementUnit::end_of_note(std::uint32_t open) const noexcept {
  for (std::uint32_t i = open + 1; i < unit_.last && i < open + 6; ++i) {
    if (in_quote(i)) return 0;
    if (text_.tokens[i].kind == TokenKind::kClose) return i + 1;
    const bool joint =
        text_.tokens[i].kind == TokenKind::kHyphen && !text_.tokens[i].space_before;  // "(R-AL)"
    if (!is_word(text_.tokens[i]) && !joint) return 0;
  }
  return 0;
}

std::uint32_t StatementUnit::end_of_aside(std::uint32_t comma) const {
  constexpr std::uint32_t kLongestAside = 6;  // tokens
  if (comma <= unit_.first || !is_word(text_.tokens[comma - 1])) return 0;
  std::uint32_t end = comma + 1;
  while (end < unit_.last && end <= comma + kLongestAside && text_.tokens[end].kind != TokenKind::kComma) {
    if (in_quote(end)) return 0;
    ++end;
  }
  if (end + 1 >= unit_.last || end == comma + 1 || text_.tokens[end].kind != TokenKind::kComma) return 0;
  // What stands behind it goes on with the clause.
  // "doubts, however, that": the clause of the verb in front of it.
  const bool own_clause =
      (classes(end + 1) & clause_word::kThat) != 0 &&
      std::any_of(cues_.begin(), cues_.end(), [&](const Cue& cue) { return cue.tokens.last == comma; });
  if (in_quote(end + 1) ||
      (!own_clause && (classes(end + 1) & (clause_word::kThat | clause_word::kRelative)) != 0))
    return 0;
  return is_aside({comma + 1, end}) ? end : 0;
}

bool StatementUnit::is_aside(TokenRange range) const {
  for (const std::string_view aside : grammar_words(language_).words(WordUse::kAside)) {
    std::uint32_t i = range.first;
    const bool differs = base::any_part(aside, '_', [&](std::string_view part) {
      const bool other = i >= range.last || text_.lower(i) != part;
      ++i;
      return other;
    });
    if (!differs && i == range.last) return true;
  }
  return false;
}

TokenRange StatementUnit::without_aside(TokenRange range) const {
  constexpr std::uint32_t kLongestAside = 8;  // tokens, with its commas
  if (range.first >= range.last || text_.tokens[range.last - 1].kind != TokenKind::kComma) return range;
  for (std::uint32_t i = range.last - 1; i > range.first + 1 && range.last - i <= kLongestAside; --i) {
    if (text_.tokens[i - 1].kind == TokenKind::kComma)
      return end_of_aside(i - 1) == range.last - 1 ? TokenRange{range.first, i - 1} : range;
  }
  return range;
}

bool StatementUnit::ends_abbreviation(std::uint32_t i) const noexcept {
  return i + 1 < unit_.last && is_word(text_.tokens[i + 1]) && text_.tokens[i].mark == U'.' &&
         text_.sentence_of[i] == text_.sentence_of[i + 1];
}

bool StatementUnit::cue_begins_at(std::uint32_t token) const noexcept {
  for (const Cue& cue : cues_) {
    if (cue.tokens.first == token &&
        (cue.kind == CueKind::kSay || cue.kind == CueKind::kQuote || cue.kind == CueKind::kAs))
      return true;
    if (cue.tokens.first > token) break;
  }
  return false;
}

std::size_t StatementUnit::segment_of(std::uint32_t token) const noexcept {
  std::size_t at = 0;
  while (at + 1 < segments_.size() && segments_[at + 1].tokens.first <= token) ++at;
  return at;
}

TokenRange StatementUnit::without_quotes_left(TokenRange range) const noexcept {
  for (std::uint32_t i = range.last; i > range.first; --i) {
    if (in_quote(i - 1)) return {i, range.last};
  }
  return range;
}

TokenRange StatementUnit::without_quotes_right(TokenRange range) const noexcept {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (in_quote(i)) return {range.first, i};
  }
  return range;
}

bool StatementUnit::has_words(TokenRange range) const noexcept {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (is_word(text_.tokens[i])) return true;
  }
  return false;
}

std::uint32_t StatementUnit::first_quote(TokenRange range) const noexcept {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (in_quote(i)) return i;
  }
  return kNowhere;
}

bool StatementUnit::ends_in_quote(TokenRange range) const noexcept {
  for (std::uint32_t i = range.last; i > range.first; --i) {
    if (in_quote(i - 1)) return true;
    const TokenKind kind = text_.tokens[i - 1].kind;
    if (kind != TokenKind::kComma && kind != TokenKind::kDash && kind != TokenKind::kStop) return false;
  }
  return false;
}

std::uint32_t StatementUnit::quoted_end(std::uint32_t first, std::uint32_t limit) const noexcept {
  std::uint32_t i = first;
  while (i < limit && (in_quote(i) || !is_word(text_.tokens[i]))) ++i;
  return i;
}

bool StatementUnit::has_act_cue(TokenRange range) const noexcept {
  for (const Cue& cue : cues_) {
    if (range.contains(cue.tokens.first) && (cue.kind == CueKind::kSay || cue.kind == CueKind::kObject))
      return true;
  }
  return false;
}

}  // namespace tamis::documents
