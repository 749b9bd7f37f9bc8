#include "documents/statements/source_frames.h"

#include <algorithm>
#include <utility>

#include "documents/statements/slavic_sources.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

// "Laut der Zeitung „Wall Street Journal|“|": the mark that closes a name of the source belongs to it.
void take_closing_mark(const TextTokens& text, Frame& frame, std::uint32_t last) {
  const std::uint32_t end = frame.tokens.last;
  if (end >= last || text.tokens[end].kind != TokenKind::kQuote) return;
  bool open = false;
  for (std::uint32_t i = frame.tokens.first; i < end; ++i)
    open = open != (text.tokens[i].kind == TokenKind::kQuote);
  if (!open) return;
  frame.tokens.last = end + 1;
  if (frame.source.tokens.last == end && frame.source.reason == "words of the page") {
    frame.source.tokens.last = end + 1;
    frame.source.name = text.at(text.span(frame.source.tokens));
  }
}

}  // namespace

void SourceFrames::find_frames() {
  for (std::size_t i = 0; i < cues_.size() && frames_.size() < kMaxActs; ++i) {
    const Cue& cue = cues_[i];
    if (in_quote(cue.tokens.first)) continue;
    if (in_frame(cue.tokens.first)) {
      // "حسبما ذكرت رويترز |نقلا عن| مسؤولين"
      const bool from = cue.kind == CueKind::kBefore && grammar_ == Grammar::kArabic &&
                        cue.tokens.first > frames_.back().source.tokens.first;
      if (cue.kind == CueKind::kVia || from) pass_on_to(cue, frames_.back());
      continue;
    }
    switch (cue.kind) {
      case CueKind::kBefore:
        // "um |segundo| suspeito", "il |secondo| arrestato": an ordinal.
        if (grammar_ == Grammar::kRomance && cue.tokens.first > unit_.first &&
            (classes(cue.tokens.first - 1) & kArticle) != 0)
          break;
        frame_before(cue);
        break;
      case CueKind::kAfter:
        frame_after(cue);
        break;
      case CueKind::kView:
        // Romanian "potrivit lui" is "according to him", and before a name "according to".
        if ((classes(cue.tokens.last - 1) & kGenitive) != 0 && cue.tokens.last < unit_.last &&
            speakers_.mention_at(cue.tokens.last) >= 0) {
          Cue source = cue;
          source.kind = CueKind::kBefore;
          frame_before(source);
          break;
        }
        frames_.push_back({cue.kind, cue.tokens, view_speaker(cue), {}, {}});
        break;
      case CueKind::kHearsay:
        // "という名前の": in front of a noun.
        if (language_ == "ja" && cue.tokens.last < unit_.last &&
            (is_word(text_.tokens[cue.tokens.last]) || in_quote(cue.tokens.last)))
          break;
        // "vijf bedrijven |die| onderdelen |zouden| hebben geleverd": of the noun, not of the sentence.
        if (language_ == "nl" && in_dutch_relative(cue)) break;
        // "zaprzeczył, |jakoby| resort wiedział": the conjunction of what is denied.
        if ((classes(cue.tokens.first) & clause_word::kThat) != 0 && cue.tokens.first > unit_.first + 1 &&
            text_.tokens[cue.tokens.first - 1].kind == TokenKind::kComma)
          break;
        frames_.push_back({cue.kind, cue.tokens, {}, {}, {}});
        break;
      case CueKind::kSoll:
        if (is_hearsay_auxiliary(cue)) frames_.push_back({cue.kind, {}, {}, {}, {}});
        break;
      case CueKind::kAs:
        // "после того, |как| Макрон заявил, что": when it was, and no source.
        if (grammar_ == Grammar::kSlavic && cue.tokens.first > unit_.first + 1 &&
            text_.tokens[cue.tokens.first - 1].kind == TokenKind::kComma &&
            grammar_words(language_).has(WordUse::kForIt, text_.lower(cue.tokens.first - 2)))
          break;
        frame_as(cue);
        break;
      case CueKind::kVia:
        if (!frames_.empty() && goes_on_behind(cue, frames_.back())) break;
        frame_via(cue);
        break;
      case CueKind::kAsked:
        frame_asked(cue);
        break;
      case CueKind::kSay:
        frame_told_on(cue);
        break;
      default:
        break;
    }
  }
}

void SourceFrames::pass_on_to(const Cue& cue, Frame& frame) {
  if (grammar_ == Grammar::kChinese && frame.kind == CueKind::kBefore && frame.source.is_medium() &&
      cue.tokens.last + 1 < frame.tokens.last) {
    // "据路透社|援引两名航运业人士的话|报道"
    TokenRange rest{cue.tokens.last, frame.tokens.last};
    for (std::uint32_t i = rest.first + 1; i < rest.last; ++i) {
      if (text_.at(i) == "的" || cue_begins_at(i)) rest.last = i;
    }
    frame.origin = chinese_source(rest);
    return;
  }
  const bool paper = frame.source.word == SourceWord::kDocument;
  if (frame.kind == CueKind::kBefore && frame.source.found() &&
      (cue.through || (!frame.source.is_medium() && !paper)) && cue.tokens.last < frame.tokens.last &&
      grammar_ != Grammar::kChinese) {
    // "selon une source policière citée par l'AFP", "according to KCNA quoted by Yonhap"
    Speaker medium = speakers_.behind_preposition({cue.tokens.last, frame.tokens.last}, language_);
    if (!medium.is_medium()) return;
    Frame through;
    through.kind = CueKind::kVia;
    through.through = true;
    through.tokens = frame.tokens;
    through.source = std::move(medium);
    frames_.push_back(std::move(through));
    return;
  }
  if ((frame.kind != CueKind::kAs && frame.kind != CueKind::kBefore) ||
      (!frame.source.is_medium() && !paper) || grammar_ == Grammar::kVerbLast ||
      grammar_ == Grammar::kChinese)
    return;
  const std::uint32_t last = frame.tokens.last;
  if (cue.tokens.last >= last) return;
  Speaker origin = speakers_.behind_preposition({cue.tokens.last, last}, language_);
  if (!origin.found() || is_evidence(origin.word)) return;
  if (paper && frame.source.mention < 0 && frame.source.tokens.first < cue.tokens.first &&
      frame.source.tokens.last > cue.tokens.first) {
    frame.source.tokens.last = cue.tokens.first;  // "un rapport de X |citant deux responsables|"
    frame.source.name = text_.at(text_.span(frame.source.tokens));
  }
  frame.origin = std::move(origin);
}

bool SourceFrames::goes_on_behind(const Cue& cue, Frame& frame) const {
  // "Jak pisze „Der Spiegel”, |powołując się na europejskie służby|, ..."
  constexpr std::uint32_t kGap = 2;  // tokens: a comma, a relative pronoun
  // "According to a Reuters report, |citing two officials|, ...": a paper has it from somebody as a medium has.
  const bool passes = frame.source.is_medium() || frame.source.word == SourceWord::kDocument;
  if (grammar_ == Grammar::kVerbLast || grammar_ == Grammar::kChinese || !passes || cue.through ||
      frame.origin.found() || (frame.kind != CueKind::kAs && frame.kind != CueKind::kBefore) ||
      cue.tokens.first < frame.tokens.last || cue.tokens.first > frame.tokens.last + kGap)
    return false;
  const std::uint32_t last = segments_[segment_of(cue.tokens.first)].tokens.last;
  if (cue.tokens.last >= last) return false;
  Speaker origin = speakers_.behind_preposition({cue.tokens.last, last}, language_);
  if (!origin.found() || origin.is_medium()) return false;
  // "Laut „Spiegel“ unter Berufung auf Kreise |floh der Mann|": without commas the clause goes on behind it.
  const bool joined = cue.tokens.first <= frame.tokens.last && origin.tokens.last > cue.tokens.last &&
                      frame.tokens.first == unit_.first && last + 1 >= unit_.last;
  frame.tokens.last = joined ? origin.tokens.last : last;
  frame.origin = std::move(origin);
  return true;
}

bool SourceFrames::in_frame(std::uint32_t token) const noexcept {
  for (const Frame& frame : frames_) {
    if (frame.tokens.contains(token)) return true;
  }
  return false;
}

void SourceFrames::frame_before(const Cue& cue) {
  const std::size_t segment = segment_of(cue.tokens.first);
  std::uint32_t last = segments_[segment].tokens.last;
  // "أفادت رويترز |نقلا عن مسؤولين| بأن": what the verb in front of it says is none of the source.
  if (grammar_ == Grammar::kArabic && has_act_cue({segments_[segment].tokens.first, cue.tokens.first})) {
    for (std::uint32_t i = cue.tokens.last + 1; i < last; ++i) {
      if ((classes(i) & kThat & ~kRelative) != 0 && !in_quote(i)) last = i;
    }
  }
  // "który, |według śledczych| obsługiwał": without commas the verb of the clause ends the source.
  const std::uint32_t opening = segments_[segment].tokens.first;
  if (grammar_ == Grammar::kSlavic && cue.tokens.first == opening + 1 &&
      (classes(opening) & kRelative) != 0) {
    for (std::uint32_t i = cue.tokens.last + 1; i < last; ++i) {
      constexpr std::size_t kStem = 4;  // bytes
      if (text_.tokens[i].capital ||
          !grammar_words(language_).ends(WordUse::kPastVerbEnd, text_.lower(i), kStem))
        continue;
      last = i;
      break;
    }
  }
  const std::uint32_t stretch = last;
  if (grammar_ == Grammar::kSlavic)
    last = slavic_source_end(work_, speakers_, {cue.tokens.last, last}, language_);
  // "به نقل از پلیس بحرین |گزارش داد| که": so far as the verb of saying.
  for (std::uint32_t i = cue.tokens.last + 1; language_ == "fa" && i < last; ++i) {
    if ((classes(i) & kThat) != 0) break;  // "که خواست نامش فاش نشود"
    if (!in_quote(i) && has_act_cue({i, i + 1})) last = i;
  }
  // "Laut „Spiegel“": the marks belong to the name.
  Frame frame;
  frame.kind = cue.kind;
  if (grammar_ == Grammar::kChinese) {
    if (cue.tokens.last >= last) return;
    frame.source = chinese_source({cue.tokens.last, last});
    frame.tokens = {cue.tokens.first, last};
    if (cue.weak_modality && frame.source.reason == "words of the page") return;
    if (last - cue.tokens.last > 16) return;
    // "|一家智库|根据卫星图像称": who says it from a paper stands in front.
    if (is_evidence(frame.source.word) && cue.tokens.first > opening + 1 &&
        has_act_cue({cue.tokens.last, last})) {
      Speaker teller = whole_phrase({opening, cue.tokens.first});
      if (teller.mention >= 0 || teller.word != SourceWord::kNone) {
        frame.evidence = std::move(frame.source);
        frame.source = std::move(teller);
        frame.tokens.first = opening;
      }
    }
  } else {
    frame.source = speakers_.behind_preposition({cue.tokens.last, last}, language_);
    frame.tokens = {cue.tokens.first, std::max(cue.tokens.last, frame.source.tokens.last)};
    take_closing_mark(text_, frame, last);
  }
  if (language_ == "fa" && (frame.source.mention < 0 || frame.source.medium != "person") &&
      frame.source.pronoun == 0) {
    // "به گفته |یک دیپلمات غربی| در اسلام آباد، ...": up to the comma or the next preposition.
    constexpr std::uint32_t kLongestPhrase = 9;  // tokens
    std::uint32_t end = cue.tokens.last;
    while (end < last && end < cue.tokens.last + kLongestPhrase && is_word(text_.tokens[end]) &&
           ((classes(end) & (kPreposition | kThat | kTime)) == 0 || speakers_.mention_at(end) >= 0))
      ++end;
    // "به گفته یک مقام |که خواست نامش فاش نشود|، ...": what is said of him ends at the comma, too.
    const bool ends = end > cue.tokens.last && segments_[segment].separator == TokenKind::kComma &&
                      (end == last || (classes(end) & (kPreposition | kThat)) != 0);
    if (ends && (frame.source.mention < 0 || frame.source.tokens.last < end)) {
      Speaker whole = whole_phrase({cue.tokens.last, end});
      whole.mention = -1;
      whole.referent = kNobody;
      whole.tokens = {cue.tokens.last, end};
      whole.name = text_.at(text_.span(whole.tokens));
      if (whole.medium.empty() || whole.medium == "person") whole.medium = "organization";
      frame.source = std::move(whole);
      frame.tokens.last = last;
    }
  }
  // The name behind the source may have been read as one with it.
  const auto keep_to_source = [&] {
    Speaker& source = frame.source;
    if (last >= stretch || !source.found()) return;
    const bool beyond =
        source.mention >= 0 &&
        text_.tokens_in(document_.mentions[static_cast<std::size_t>(source.mention)].span).last > last;
    if (source.tokens.last <= last && !beyond) return;
    source.tokens = {cue.tokens.last, last};
    source.mention = -1;
    source.referent = kNobody;
    source.medium = "organization";
    source.name = text_.at(text_.span(source.tokens));
    frame.tokens.last = last;
  };
  keep_to_source();
  const bool told = tells_by_compound(cue, last, frame);
  if (!frame.source.found()) return;
  if (language_ == "ar") arabic_source(frame, last);
  if (grammar_ == Grammar::kArabic && frame.source.is_medium() && frame.tokens.last + 1 < last &&
      grammar_words(language_).has(WordUse::kFromWhom, text_.at(frame.tokens.last))) {
    // "بحسب ما نقلت رويترز عن مسؤول": the medium has it from somebody.
    frame.origin = speakers_.behind_preposition({frame.tokens.last + 1, last}, language_);
    if (frame.origin.found()) frame.tokens.last = last;
  }
  if (Speaker name = name_behind(frame.source, frame.tokens.last, segment); name.found()) {
    // "À en croire sa porte-parole, |Awa Touré|, il s'agirait de ..."
    frame.tokens.last = name.tokens.last;
    frame.source = std::move(name);
    frames_.push_back(std::move(frame));
    return;
  }
  if (last == stretch) frame.tokens.last = end_of_source(frame.source, frame.tokens.last, segment);
  if (language_ == "de" && cue.tokens.first == unit_.first)
    frame.tokens.last = german_source_end(frame.tokens.last, last);
  // "„...“, |aldus een woordvoerder van het Chinese ministerie van Handel|.": behind a comma no verb follows.
  constexpr std::uint32_t kLongestDutch = 12;  // tokens
  if (language_ == "nl" && segment > 0 && cue.tokens.first == segments_[segment].tokens.first &&
      last - cue.tokens.first <= kLongestDutch && !has_quote({frame.tokens.last, last}) &&
      !has_act_cue({frame.tokens.last, last}) &&
      (segments_[segment].separator == TokenKind::kStop || last + 1 >= unit_.last))
    frame.tokens.last = last;
  // "which, |according to investigators| came from": the verb of the clause follows.
  const std::uint32_t opens = segments_[segment].tokens.first;
  const bool inside = cue.tokens.first == opens + 1 &&
                      (classes(opens) & (kRelative | kThat | kSubordinator)) != 0 && frame.tokens.last < last;
  // "According to people familiar with the matter, ...": the whole stretch is the source.
  if (!inside && grammar_ != Grammar::kGerman && grammar_ != Grammar::kChinese &&
      (cue.tokens.first == segments_[segment].tokens.first || frame.tokens.last + 8 >= last) &&
      frame.tokens.last <= last && last - cue.tokens.first <= (grammar_ == Grammar::kRomance ? 20U : 14U) &&
      !has_quote({frame.tokens.last, last}) &&
      // "Podle agentury Reuters hledá VTB partnery": without a comma the statement goes on behind the source.
      !(cue.tokens.first == unit_.first && last + 1 >= unit_.last) &&
      (segments_[segment].separator == TokenKind::kComma || last == unit_.last ||
       segments_[segment].separator == TokenKind::kStop) &&
      !has_act_cue({frame.tokens.last, last})) {
    frame.tokens.last = last;
    // "..., who spoke on condition of anonymity, ..."
    const TokenRange next = segment + 2 < segments_.size() ? segments_[segment + 1].tokens : TokenRange{};
    // "al que tuvo acceso este diario"
    const bool by_preposition = next.last > next.first + 2 && (classes(next.first) & kPreposition) != 0 &&
                                (classes(next.first + 1) & (kRelative | kThat)) != 0;
    // "чиновника, пожелавшего остаться неизвестным,"
    const bool participle =
        grammar_ == Grammar::kSlavic && next.last > next.first && !text_.tokens[next.first].capital &&
        grammar_words(language_).ends(WordUse::kActiveParticipleEnd, text_.lower(next.first));
    if (segment + 2 < segments_.size() && segments_[segment].separator == TokenKind::kComma &&
        (by_preposition || participle ||
         (classes(segments_[segment + 1].tokens.first) & (kRelative | kThat)) != 0))
      frame.tokens.last = segments_[segment + 1].tokens.last;
  }
  if (language_ == "de" && frame.tokens.last + 3 >= last && segment + 2 < segments_.size() &&
      segments_[segment].separator == TokenKind::kComma &&
      cue.tokens.first == segments_[segment].tokens.first &&
      !has_quote({frame.tokens.last, segments_[segment + 1].tokens.last})) {
    // "Laut einem Vermerk, |der der Redaktion vorliegt|, flossen ..."
    const TokenRange next = segments_[segment + 1].tokens;
    const std::string_view verb = text_.lower(next.last - 1);
    if ((classes(next.first) & kRelative) != 0 && grammar_words(language_).has(WordUse::kLiesBefore, verb)) {
      frame.tokens.last = next.last;
      Speaker reader = speakers_.before_verb({next.first + 1, next.last - 1}, language_);
      if (reader.is_medium() || (reader.mention >= 0 && reader.medium == "organization"))
        frame.evidence = std::move(reader);
    }
  }
  if (grammar_ == Grammar::kGerman && frame.tokens.last == last &&
      cue.tokens.first == segments_[segment].tokens.first)
    add_relative_clause(frame);
  keep_to_source();
  // "Источник в силовых структурах сообщил": a verb in it.
  if (grammar_ == Grammar::kSlavic && frame.source.mention < 0 && has_act_cue(frame.source.tokens)) return;
  const bool by_words = frame.source.reason == "words of the page" && frame.source.medium == "organization";
  const bool proper = frame.source.tokens.first < frame.source.tokens.last && language_ != "de" &&
                      text_.tokens[frame.source.tokens.first].capital;
  // "segundo uma rede de direitos humanos": somebody, to the end of the stretch.
  const bool somebody = frame.tokens.last == last && last > cue.tokens.last + 2 &&
                        (classes(cue.tokens.last) & kIndefinite) != 0 && cue.tokens.first > unit_.first;
  if (by_words && cue.weak_modality && !proper && !somebody && !told) return;
  const std::string_view lower = text_.lower(cue.tokens.first);
  const bool everyday = lower == "pour" || lower == "para" || (lower == "per" && language_ == "it");
  // "Nach Hartmann, dies deutet auf ...": as machines put it; no place, and no clause in German order.
  if (lower == "nach" && !told && cue.tokens.last == cue.tokens.first + 1 &&
      (cue.tokens.first != unit_.first || frame.tokens.last < last ||
       segments_[segment].separator != TokenKind::kComma ||
       (frame.source.pronoun == 0 &&
        (frame.source.mention < 0 || speakers_.is_place_at(frame.source.tokens.first)))))
    return;
  if (everyday) {  // mostly a plain "for"
    const bool named = frame.source.mention >= 0;
    const bool ends = frame.tokens.last >= last && segments_[segment].separator == TokenKind::kComma;
    // "Per il ministro X si tratta di «una provocazione»"
    const bool person = frame.source.medium == "person" || frame.source.word == SourceWord::kGroup;
    const bool quotes = person && has_quote({frame.tokens.last, unit_.last});
    if (cue.tokens.first != unit_.first || !((named && ends) || quotes)) return;
  }
  frames_.push_back(std::move(frame));
}

// "nach |Polizeiangaben|", "nach ersten |Kreml-Angaben|": who tells it is the front of the compound; the phrase ends with it.
bool SourceFrames::tells_by_compound(const Cue& cue, std::uint32_t last, Frame& frame) const {
  constexpr std::uint32_t kReach = 4;  // tokens: adjectives, a hyphen
  const GrammarWords& grammar = grammar_words(language_);
  if (grammar.words(WordUse::kTellingCompoundEnd).empty()) return false;
  for (std::uint32_t i = cue.tokens.last; i < last && i < cue.tokens.last + kReach; ++i) {
    const Token& token = text_.tokens[i];
    if (token.kind != TokenKind::kWord || in_quote(i) || classes(i) != 0) return false;
    if (!token.capital) continue;
    std::uint32_t end = i + 1;
    if (end + 1 < last && text_.tokens[end].kind == TokenKind::kHyphen && !text_.tokens[end].space_before)
      end += 2;
    const std::string_view noun = text_.lower(end - 1);
    const bool compound =
        end > i + 1 || noun.size() > grammar.ending_bytes(WordUse::kTellingCompoundEnd, noun);
    if (grammar.ending_bytes(WordUse::kTellingCompoundEnd, noun) == 0 || !compound ||
        grammar.has(WordUse::kNotTelling, noun))
      return false;
    frame.source = {};
    frame.source.tokens = {i, end};
    frame.source.name = text_.at(text_.span({i, end}));
    frame.source.medium = "organization";
    frame.source.reason = "group";
    frame.source.confidence = 0.8;
    frame.tokens = {cue.tokens.first, end};
    return true;
  }
  return false;
}

// "وفقا |لصور نشرتها وكالة X|", "وفقا |لهيئة الأركان المشتركة|": the photo is evidence, and a body has all its words.
void SourceFrames::arabic_source(Frame& frame, std::uint32_t last) const {
  constexpr std::uint32_t kLongestBody = 6;  // tokens
  Speaker& source = frame.source;
  if ((source.word == SourceWord::kPhoto || source.word == SourceWord::kVideo) && source.tokens.last < last) {
    Speaker owner = evidence_owner({source.tokens.last, last});
    if (owner.found()) {
      owner.tokens.first = source.tokens.first;
      frame.evidence = std::move(source);
      strip_arabic_dative(frame.evidence.name);
      source = std::move(owner);
      frame.tokens.last = last;
      return;
    }
  }
  if (source.mention < 0 && source.reason != "named" && source.tokens.last < last &&
      last - source.tokens.first <= kLongestBody && !source.is_medium()) {
    std::uint32_t end = source.tokens.last;
    while (end < last && is_word(text_.tokens[end]) && !in_quote(end) &&
           (classes(end) & (kPreposition | kRelative | kThat | kTime | kAuxiliary)) == 0)
      ++end;
    if (end == last) {
      source.tokens.last = end;
      source.name = text_.at(text_.span(source.tokens));
      frame.tokens.last = std::max(frame.tokens.last, end);
    }
  }
  const bool own_words =
      source.mention < 0 ||
      document_.mentions[static_cast<std::size_t>(source.mention)].kind == EntityKind::kGroup;
  if (own_words) strip_arabic_dative(source.name);
}

Speaker SourceFrames::chinese_source(TokenRange region) const {
  // "据独立媒体《伊洛瓦底》报道", "据白宫国家安全会议发言人柯比表示": who or what ends the phrase.
  TokenRange whole = region;
  for (const Cue& cue : cues_) {
    if (cue.tokens.first > region.first && cue.tokens.first < whole.last) whole.last = cue.tokens.first;
  }
  if (whole.last > whole.first + 2 && text_.tokens[whole.last - 1].mark == U'》') {
    Speaker medium = speakers_.before_verb(whole, language_);
    if (medium.found()) return medium;
  }
  if (const std::int32_t number = whole.last > whole.first ? speakers_.mention_at(whole.last - 1) : -1;
      number >= 0 && document_.mentions[static_cast<std::size_t>(number)].kind == EntityKind::kPerson &&
      document_.mentions[static_cast<std::size_t>(number)].form <= MentionForm::kGivenName)
    return speakers_.behind_preposition({speakers_.mention_begin(whole.last - 1, whole.first), whole.last},
                                        language_);
  Speaker source = speakers_.behind_preposition(region, language_);
  if (source.mention >= 0 && source.tokens.first > region.first &&
      (source.word == SourceWord::kGroup ||
       document_.mentions[static_cast<std::size_t>(source.mention)].kind == EntityKind::kGroup) &&
      document_.mentions[static_cast<std::size_t>(source.mention)].form == MentionForm::kDescription) {
    source.tokens.first = region.first;  // "援引|三名|官员的话"
    source.name = text_.at(text_.span(source.tokens));
  }
  // "|俄罗斯|国家媒体": with its country.
  constexpr std::uint32_t kCountry = 4;  // tokens
  if (source.is_medium() && source.tokens.first > region.first &&
      source.tokens.first - region.first <= kCountry && speakers_.mention_at(region.first) >= 0 &&
      (source.mention < 0 ||
       document_.mentions[static_cast<std::size_t>(source.mention)].kind == EntityKind::kGroup)) {
    source.tokens.first = region.first;
    source.name = text_.at(text_.span(source.tokens));
    return source;
  }
  if (source.mention >= 0) return source;
  TokenRange phrase = region;
  for (const Cue& cue : cues_) {
    if (cue.tokens.first > region.first && cue.tokens.first < phrase.last) phrase.last = cue.tokens.first;
  }
  if (phrase.last - phrase.first > 12) phrase.last = phrase.first + 12;
  source.tokens = phrase;
  source.name = text_.at(text_.span(phrase));
  if (source.medium.empty()) source.medium = "organization";
  if (source.reason == std::string_view()) source.reason = "words of the page";
  return source;
}

Speaker SourceFrames::whole_phrase(TokenRange region) const {
  constexpr std::uint32_t kLongest = 30;  // tokens
  if (region.last - region.first > kLongest) region.first = region.last - kLongest;
  while (region.first < region.last && !is_word(text_.tokens[region.first])) ++region.first;
  while (region.last > region.first && !is_word(text_.tokens[region.last - 1]) &&
         text_.tokens[region.last - 1].kind != TokenKind::kClose)
    --region.last;
  // Without the note at its end.
  for (std::uint32_t i = region.last;
       i > region.first + 1 && text_.tokens[region.last - 1].kind == TokenKind::kClose; --i) {
    if (text_.tokens[i - 1].kind == TokenKind::kOpen) region.last = i - 1;
  }
  if (region.first >= region.last) return {};
  Speaker source = speakers_.before_verb(region, language_);
  const bool whole = source.found() && source.tokens.first <= region.first + 1 && source.mention >= 0;
  if (source.mention >= 0 && (source.medium == "person" || source.is_medium() || whole)) return source;
  source.mention = -1;
  source.referent = kNobody;
  TokenRange found;
  for (std::uint32_t i = region.first; i < region.last; ++i) {
    const SourceWord word = source_word_at(work_, i, region.last, language_, found);
    if (word != SourceWord::kNone && found.last == region.last) source.word = word;
  }
  if (is_evidence(source.word)) source.medium = medium_name(source.word);
  source.tokens = region;
  source.name = text_.at(text_.span(region));
  if (source.medium.empty()) source.medium = "organization";
  source.reason = "group";
  source.confidence = 0.8;
  return source;
}

void SourceFrames::frame_after(const Cue& cue) {
  const TokenRange segment = segments_[segment_of(cue.tokens.first)].tokens;
  TokenRange region = without_quotes_left({segment.first, cue.tokens.first});
  constexpr std::uint32_t kQuotedName = 26;  // tokens
  // "独立系メディア「イラワジ」によると"
  if (language_ == "ja" && cue.tokens.first > segment.first &&
      cue.tokens.first - segment.first < kQuotedName && text_.tokens[cue.tokens.first - 1].mark == U'」')
    region.first = segment.first;
  if (language_ == "ko") region = without_korean_note(region);
  Frame frame;
  frame.kind = cue.kind;
  constexpr std::uint32_t kLongestSource = 9;  // tokens
  if (language_ == "ja") {
    frame.source = whole_phrase(region);
    widen_japanese_source(region, frame);
  } else if (language_ == "tr" && segment.first == unit_.first &&
             region.last - region.first <= kLongestSource && region.last > region.first + 2) {
    // "Konuyla ilgili bilgi sahibi iki kişiye göre": all that stands before it.
    frame.source = speakers_.before_postposition(region, language_);
    if (frame.source.found() && frame.source.mention < 0) {
      frame.source.tokens.first = region.first;
      frame.source.name = text_.at(text_.span(frame.source.tokens));
    }
  } else {
    frame.source = speakers_.before_postposition(region, language_);
  }
  if (language_ == "tr") {
    // "|Dışişleri kaynaklarından| edinilen bilgiye göre"
    const GrammarWords& grammar = grammar_words(language_);
    for (std::uint32_t i = region.first + 1; i < region.last; ++i) {
      if (!grammar.has(WordUse::kObtained, text_.lower(i))) continue;
      frame.source = whole_phrase({region.first, i});
      if (!frame.source.found()) return;
      if (frame.source.mention < 0) {
        std::string& name = frame.source.name;
        name.resize(name.size() - grammar.ending_bytes(WordUse::kFromEnd, name, 3));
      }
      frame.tokens = {region.first, cue.tokens.last};
      frames_.push_back(std::move(frame));
      return;
    }
    // "Reuters'ın |iki kaynağa| dayandırdığı haberine göre"
    for (std::uint32_t via = region.first + 2; via < region.last; ++via) {
      if (!grammar_words(language_).ends(WordUse::kRelativeVerbEnd, text_.lower(via))) continue;
      Speaker medium = speakers_.after_verb({region.first, via}, language_);
      std::uint32_t first = medium.tokens.last;
      while (first < via && speakers_.is_ending(first)) ++first;
      if (medium.mention < 0 || medium.tokens.first != region.first || first >= via) {
        if (told_in_turkish({region.first, via}, frame)) {
          frame.tokens = {region.first, cue.tokens.last};
          frames_.push_back(std::move(frame));
          return;
        }
        break;
      }
      frame.source = std::move(medium);
      if (!frame.source.is_medium()) frame.source.medium = "media";
      frame.origin = whole_phrase({first, via});
      if (frame.origin.mention < 0) strip_turkish_dative(frame.origin.name);
      frame.tokens = {region.first, cue.tokens.last};
      frames_.push_back(std::move(frame));
      return;
    }
  }
  if (!frame.source.found()) return;
  if (language_ == "tr") {
    // "Kuzey Kore devlet medyasının paylaştığı |fotoğraflara| göre": whose they are.
    TokenRange found;
    const std::uint32_t noun = region.last - 1;
    const SourceWord word = source_word_at(work_, noun, region.last, language_, found);
    if ((word == SourceWord::kPhoto || word == SourceWord::kVideo) && noun > region.first) {
      Speaker owner = speakers_.after_verb({region.first, noun}, language_);
      if (owner.found() && (owner.is_medium() || owner.mention >= 0)) {
        frame.evidence = speakers_.evidence_in({noun, region.last}, language_);
        frame.source = std::move(owner);
        frame.source.tokens.first = std::min(frame.source.tokens.first, region.first);
      }
    }
    if (frame.source.mention < 0) strip_turkish_dative(frame.source.name);
    if (frame.evidence.found()) strip_turkish_genitive(frame.source.name);
  }
  frame.tokens = {frame.source.tokens.first, cue.tokens.last};
  if (language_ == "ja") frame.tokens.first = region.first;
  if (language_ == "de" || language_ == "nl") add_relative_clause(frame);
  if (language_ == "ko" && is_evidence(frame.source.word)) add_korean_publisher(region, frame);
  frames_.push_back(std::move(frame));
}

// "|İki kaynağın| Reuters'a verdiği bilgiye göre": who told it stands in the genitive, the medium in the dative.
bool SourceFrames::told_in_turkish(TokenRange region, Frame& frame) const {
  const GrammarWords& grammar = grammar_words(language_);
  std::uint32_t end = region.first;
  while (end < region.last && !grammar.ends(WordUse::kGenitiveEnd, text_.lower(end), 3)) ++end;
  if (end + 1 >= region.last) return false;
  const Speaker medium = speakers_.after_verb({end + 1, region.last}, language_);
  if (!medium.is_medium()) return false;
  frame.source = whole_phrase({region.first, end + 1});
  if (!frame.source.found() || frame.source.is_medium()) return false;
  if (frame.source.mention < 0) {
    constexpr std::string_view kSoft = "\xC4\x9F";  // a k in front of a vowel
    frame.source.name.resize(frame.source.name.size() -
                             grammar.ending_bytes(WordUse::kGenitiveEnd, frame.source.name));
    if (frame.source.name.ends_with(kSoft)) frame.source.name.replace(frame.source.name.size() - 2, 2, "k");
  }
  frame.evidence = medium;
  return true;
}

Speaker SourceFrames::view_speaker(const Cue& cue) const {
  for (std::uint32_t i = cue.tokens.first; i < cue.tokens.last; ++i) {
    if (!grammar_words(language_).has(WordUse::kOwnWords, text_.lower(i))) continue;
    if (Speaker own = own_subject(cue); own.found()) return own;
  }
  Speaker speaker;
  for (std::uint32_t i = cue.tokens.first; i < cue.tokens.last; ++i) {
    if (const std::int32_t mention = speakers_.mention_at(i); mention >= 0) {
      const std::int32_t referent = document_.mentions[static_cast<std::size_t>(mention)].referent;
      if (referent == kNobody) continue;
      speaker.referent = referent;
      speaker.name = document_.referents[static_cast<std::size_t>(referent)].name;
    }
  }
  speaker.tokens = cue.tokens;
  speaker.pronoun = kMale | kFemale;
  speaker.medium = "person";
  speaker.reason = "pronoun";
  speaker.confidence = 0.7;
  return speaker;
}

bool SourceFrames::is_hearsay_auxiliary(const Cue& cue) const {
  if (language_ != "de") return true;
  const TokenRange segment = segments_[segment_of(cue.tokens.first)].tokens;
  std::uint32_t last = segment.last;
  if (last < segment.first + 3) return false;
  const std::string_view verb = text_.lower(last - 1);
  if (verb != "haben" && verb != "sein") return false;
  const std::string_view participle = text_.lower(last - 2);
  return participle.starts_with("ge") || participle == "worden" || participle.ends_with("t") ||
         participle.ends_with("en");
}

void SourceFrames::frame_via(const Cue& cue) {
  const TokenRange segment = segments_[segment_of(cue.tokens.first)].tokens;
  Frame frame;
  frame.kind = cue.kind;
  frame.through = cue.through;
  TokenRange rest{cue.tokens.last, segment.last};
  if (language_ == "ja") {
    // "タス通信は|治安筋の話として": behind the topic.
    TokenRange region{segment.first, cue.tokens.first};
    for (std::uint32_t i = region.last; i > region.first + 1; --i) {
      if (!grammar_words(language_).has(WordUse::kTopicParticle, text_.at(i - 1))) continue;
      region.first = i;
      break;
    }
    frame.source = whole_phrase(region);
    if (!frame.source.found()) return;
    frame.tokens = {region.first, cue.tokens.last};
    frames_.push_back(std::move(frame));
    return;
  }
  if (grammar_ == Grammar::kVerbLast) {
    TokenRange region{segment.first, cue.tokens.first};
    const GrammarWords& grammar = grammar_words(language_);
    for (std::uint32_t i = region.last; language_ == "ko" && i > region.first; --i) {
      if (i == region.last || !grammar.ends(WordUse::kTopicParticle, text_.at(i - 1))) continue;
      region.first = i;
      break;
    }
    // "...할 계획|이라고 로이터통신이| 소식통을 인용해": behind what is told and who tells it.
    for (std::uint32_t i = region.first; language_ == "ko" && i + 2 < region.last; ++i) {
      if (!grammar.ends(WordUse::kSaidEnd, text_.lower(i), 3)) continue;
      for (std::uint32_t k = i + 1; k + 1 < region.last; ++k) {
        if (!grammar.ends(WordUse::kSubjectParticle, text_.at(k), 3)) continue;
        region.first = k + 1;
        break;
      }
    }
    frame.source = speakers_.before_postposition(region, language_);
    if (language_ == "ko" && frame.source.found() && frame.source.referent == kNobody &&
        (region.first > segment.first || !frame.source.is_medium())) {
      frame.source.tokens.first = region.first;
      frame.source.tokens.last = region.last;
      frame.source.name = text_.at(text_.span(frame.source.tokens));
      frame.source.name.resize(frame.source.name.size() -
                               grammar.ending_bytes(WordUse::kObjectParticle, frame.source.name));
    }
    if (!frame.source.found() || (cue.weak_modality && !frame.source.is_medium())) return;
    // "고위 관계자|를| 인용해": the particle is not of the name.
    if (language_ == "ko" && frame.source.name == text_.at(text_.span(frame.source.tokens)))
      frame.source.name.resize(frame.source.name.size() -
                               grammar.ending_bytes(WordUse::kObjectParticle, frame.source.name, 3));
    frame.tokens = {frame.source.tokens.first, cue.tokens.last};
    frames_.push_back(std::move(frame));
    return;
  }
  if (grammar_ == Grammar::kChinese && cue.gap.first < cue.gap.last) {
    // "接受|白通社|采访时": whom the interview was given to.
    const GrammarWords& grammar = grammar_words(language_);
    Speaker medium = chinese_source(cue.gap);
    if (!medium.is_medium() && !grammar.ends(WordUse::kNewspaperEnd, text_.at(text_.span(cue.gap)))) return;
    if (!medium.is_medium()) {
      medium = named_by_words(cue.gap);
      medium.medium = medium_name(SourceWord::kMedia);
      medium.word = SourceWord::kMedia;
    }
    frame.source = std::move(medium);
    frame.tokens = cue.tokens;
    frames_.push_back(std::move(frame));
    return;
  }
  if (grammar_ == Grammar::kChinese) {
    // "援引知情人士|的话|", but "援引接近调查|的消息人士|".
    const GrammarWords& grammar = grammar_words(language_);
    for (std::uint32_t i = rest.first; i < rest.last; ++i) {
      const bool words =
          text_.at(i) == "的" && (i + 1 >= rest.last || grammar.has(WordUse::kHisWords, text_.at(i + 1)));
      if (words || cue_begins_at(i)) rest.last = i;
    }
  }
  if (grammar_ == Grammar::kArabic) {
    // "أفادت رويترز |نقلا عن مسؤولين| بأن": up to the verb or to what is said.
    for (std::uint32_t i = rest.first; i < rest.last; ++i) {
      if ((classes(i) & kThat & ~kRelative) != 0 || cue_begins_at(i)) rest.last = i;
    }
  }
  if (rest.first >= rest.last) return;
  frame.source = speakers_.behind_preposition(rest, language_);
  if (grammar_ == Grammar::kChinese && frame.source.mention < 0 && rest.first < rest.last) {
    Speaker whole = chinese_source(rest);
    if (whole.mention < 0 && whole.tokens.first == rest.first &&
        whole.tokens.last > frame.source.tokens.last - 1)
      frame.source = std::move(whole);
  }
  // "援引一名|西方|外交官的话": of a place and the noun behind it the noun speaks.
  if (grammar_ == Grammar::kChinese && frame.source.mention >= 0 &&
      document_.mentions[static_cast<std::size_t>(frame.source.mention)].kind == EntityKind::kPlace &&
      frame.source.tokens.last + 2 <= rest.last) {
    frame.source.mention = -1;
    frame.source.referent = kNobody;
    frame.source.tokens = rest;
    frame.source.name = text_.at(text_.span(rest));
    frame.source.word = SourceWord::kGroup;
    frame.source.medium = "organization";
    frame.source.reason = "group";
    frame.source.confidence = 0.85;
  }
  if (!frame.source.found()) return;
  // "über die Agentur KCNA": of any other noun it says what was talked of.
  if (cue.weak_modality && !frame.source.is_medium()) return;
  frame.tokens = {cue.tokens.first, std::max(cue.tokens.last, frame.source.tokens.last)};
  if (grammar_ == Grammar::kChinese && frame.tokens.last < segment.last &&
      text_.at(frame.tokens.last) == "的") {
    // "援引知情人士的话称"
    std::uint32_t end = frame.tokens.last;
    while (end < segment.last && end < frame.tokens.last + 4 && !cue_begins_at(end)) ++end;
    frame.tokens.last = end;
  }
  frames_.push_back(std::move(frame));
}

}  // namespace tamis::documents
