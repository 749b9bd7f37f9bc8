// Through whom a statement came to the page, and whom it was made to.
#include "documents/statements/statement_reader.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "documents/words/grammar_words.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

// "매체 |워존|과의 인터뷰에서", "|CNN| 인터뷰에서": the name of the medium in front of the word at `place`; empty: none.
std::string_view korean_interviewer(const Work& work, std::uint32_t place, std::uint32_t first) {
  constexpr std::size_t kSyllable = 3;                 // bytes
  constexpr std::size_t kLongestNoun = 2 * kSyllable;  // "매체", "언론"
  const TextTokens& text = work.tokens;
  const GrammarWords& korean = grammar_words("ko");
  if (place <= first || !is_word(text.tokens[place - 1]) ||
      !korean.holds(WordUse::kSpeechPlace, text.at(place)) ||
      !korean.ends(WordUse::kWhereEnd, text.at(place)))
    return {};
  // "NHK|와의| 인터뷰에서"
  if (place >= first + 2 && !text.tokens[place - 1].space_before &&
      korean.has(WordUse::kWithParticle, text.at(place - 1)) &&
      text.tokens[place - 2].script == text::Script::kLatin)
    return text.at(place - 2);
  std::string_view name = text.at(place - 1);
  name.remove_suffix(korean.ending_bytes(WordUse::kWithParticle, name, kSyllable));
  TokenRange found;
  const bool noun_before =
      place >= first + 2 && passes_on(source_word_at(work, place - 2, place - 1, "ko", found));
  if (noun_before) return name;
  // "NHK와의 인터뷰에서": no table has them all.
  const Token& last = text.tokens[place - 1];
  if (last.script == text::Script::kLatin && last.all_capitals) return name;
  const bool named = work.mention_of[place - 1] >= 0 || name.size() > kLongestNoun ||
                     text.tokens[place - 1].script != text::Script::kHangul;
  return named && passes_on(source_word_at(work, place - 1, place, "ko", found)) ? name : std::string_view{};
}

// "インタファクス通信|に|対し": whether the particle of whom something was told stands behind the name.
bool is_followed_by_whom(const TextTokens& text, std::uint32_t noun, std::uint32_t last) {
  constexpr std::uint32_t kLongestName = 14;  // tokens
  std::uint32_t i = noun;
  while (i < last && i < noun + kLongestName && is_word(text.tokens[i]) &&
         text.tokens[i].script != text::Script::kHiragana)
    ++i;
  return i > noun && i < last && grammar_words("ja").has(WordUse::kWhomParticle, text.at(i));
}

}  // namespace

SourceLink StatementReader::link_of(const Speaker& source) const {
  SourceLink link;
  link.name = source.name;
  link.referent = source.referent;
  link.span = text_.span(source.tokens);
  if (language_ == "ko" && source.medium != "person" && source.tokens.first < source.tokens.last) {
    // "조선중앙통신|은"
    const std::string_view last = text_.at(source.tokens.last - 1);
    if (!source.name.ends_with(last))
      link.span.end -= static_cast<std::uint32_t>(
          grammar_words(language_).ending_bytes(WordUse::kMediumParticle, last, 1));
  }
  // "агентство «Интерфакс|»|": the mark that closes a name goes with the one that opens it.
  const std::uint32_t end = source.tokens.last;
  if (source.tokens.first < end && end < text_.tokens.size() && text_.tokens[end].kind == TokenKind::kQuote &&
      !text_.tokens[end].space_before) {
    bool open = false;
    for (std::uint32_t i = source.tokens.first; i < end; ++i)
      open = open != (text_.tokens[i].kind == TokenKind::kQuote);
    if (open) link.span.end = text_.tokens[end].end;
  }
  if (source.mention >= 0 && source.medium != "person") link.name = text_.at(link.span);
  link.medium = source.medium;
  return link;
}

SourceLink StatementReader::hearsay_link(TokenRange tokens) const {
  SourceLink link;
  link.span = text_.span(tokens);
  link.name = link.span.empty() ? std::string() : std::string(text_.at(link.span));
  link.medium = "hearsay";
  return link;
}

void StatementReader::begin_chain(std::vector<SourceLink>& chain) const {
  if (!document_.meta.outlet.value.empty()) {
    SourceLink link;
    link.name = document_.meta.outlet.value;
    link.medium = "outlet";
    chain.push_back(std::move(link));
  }
  // "KCNA said, |quoted by Yonhap|": the page has it from there.
  for (const Frame& frame : frames_) {
    if (frame.through && frame.source.is_medium()) chain.push_back(link_of(frame.source));
  }
}

bool StatementReader::same_party(const Speaker& a, const Speaker& b) noexcept {
  if (a.referent != kNobody || b.referent != kNobody) return a.referent == b.referent;
  return a.name == b.name;
}

// The same words of the page, less of them.
bool StatementReader::begins_alike(const Speaker& a, const Speaker& b) noexcept {
  return a.tokens.first < a.tokens.last && b.tokens.first < b.tokens.last && a.tokens.first == b.tokens.first;
}

void StatementReader::add_frame_links(const Speaker& speaker, std::vector<SourceLink>& chain) const {
  for (const Frame& frame : frames_) {
    switch (frame.kind) {
      case CueKind::kBefore:
      case CueKind::kAfter:
      case CueKind::kAs:
      case CueKind::kVia:
        // "источник |в правительстве| уточнил": where who speaks is from.
        if (frame.through && frame.source.is_medium()) break;  // they begin the chain
        if (frame.source.found() && !same_party(frame.source, speaker) &&
            !begins_alike(frame.source, speaker) &&
            (frame.source.is_medium() || frame.origin.found() ||
             speaker.tokens.first >= speaker.tokens.last || !frame.tokens.contains(speaker.tokens.first)))
          chain.push_back(link_of(frame.source));
        if (frame.evidence.found()) chain.push_back(link_of(frame.evidence));
        break;
      case CueKind::kHearsay:
        chain.push_back(hearsay_link(frame.tokens));
        break;
      default:
        break;
    }
  }
}

bool StatementReader::is_source_noun(std::uint32_t token) const {
  TokenRange found;
  return source_word_at(work_, token, token + 1, language_, found) != SourceWord::kNone;
}

bool StatementReader::is_named_medium(const Speaker& medium) const {
  if (medium.name == document_.meta.outlet.value) return false;
  if (medium.mention >= 0 &&
      document_.mentions[static_cast<std::size_t>(medium.mention)].form <= MentionForm::kAcronym)
    return true;
  const std::uint32_t first = medium.tokens.first;
  if (medium.mention < 0 && (medium.reason == "words of the page" ||
                             // "телеканалу |СТВ|": a name behind its noun.
                             (medium.reason == "named" && medium.tokens.last > first + 1) ||
                             (first < medium.tokens.last && text_.tokens[first].capital &&
                              (language_ != "de" || !is_source_noun(first)))))
    return true;
  // "sagte er der Agentur |Tass|": the names of media are those of every language.
  TokenRange found;
  for (std::uint32_t i = first; i < medium.tokens.last; ++i) {
    if (source_word_at(work_, i, medium.tokens.last, "", found) != SourceWord::kNone) return true;
  }
  return false;
}

bool StatementReader::add_korean_addressee(const Act& act, Statement& statement) const {
  const GrammarWords& grammar = grammar_words(language_);
  const TokenRange message = act.message[0];
  const auto look = [&](TokenRange region) {
    constexpr std::uint32_t kFar = 6;  // tokens
    for (std::uint32_t i = region.first; i < region.last && i < region.first + kFar; ++i) {
      TokenRange found;
      const std::string_view word = text_.at(i);
      std::size_t particle = grammar.ending_bytes(WordUse::kToParticle, word, 3);
      // "연합뉴스|와| 통화에서"
      if (particle == 0 && i + 1 < region.last && grammar.holds(WordUse::kSpeechPlace, text_.at(i + 1)))
        particle = grammar.ending_bytes(WordUse::kWithParticle, word, 3);
      if (particle == 0 || in_quote(i) || !passes_on(source_word_at(work_, i, region.last, language_, found)))
        continue;
      SourceLink link;
      link.span = text_.span({i, i + 1});
      link.span.end -= static_cast<std::uint32_t>(particle);
      link.name = text_.at(link.span);
      link.medium = medium_name(source_word_at(work_, i, region.last, language_, found));
      statement.addressee_span = link.span;
      statement.chain.push_back(std::move(link));
      return true;
    }
    return false;
  };
  return (act.speaker.tokens.last <= message.first && look({act.speaker.tokens.last, message.first})) ||
         (message.last <= act.cue.tokens.first && look({message.last, act.cue.tokens.first}));
}

// "金正恩|对绍伊古|表示": in front of the verb.
bool StatementReader::add_chinese_addressee(const Act& act, Statement& statement) const {
  const std::uint32_t last = act.cue.tokens.first;
  const std::int32_t number = last > unit_.first ? speakers_.mention_at(last - 1) : -1;
  if (number < 0) return false;
  std::uint32_t first = last - 1;
  while (first > unit_.first && speakers_.mention_at(first - 1) == number) --first;
  const Mention& told = document_.mentions[static_cast<std::size_t>(number)];
  // "向|俄罗斯外长|拉夫罗夫": over an office and its country.
  constexpr std::uint32_t kLongestOffice = 10;  // tokens
  const GrammarWords& grammar = grammar_words(language_);
  std::uint32_t open = first;
  while (open > unit_.first && first - open < kLongestOffice && is_word(text_.tokens[open - 1]) &&
         !grammar.has(WordUse::kWhom, text_.at(open - 1)))
    --open;
  if (open == unit_.first || !grammar.has(WordUse::kWhom, text_.at(open - 1))) return false;
  statement.addressee = told.referent;
  statement.addressee_span = text_.span({first, last});
  return true;
}

void StatementReader::set_addressee(const Act* act, Statement& statement) const {
  for (const Frame& frame : frames_) {
    if (frame.kind != CueKind::kAsked || !frame.source.found()) continue;
    statement.addressee = frame.source.referent;
    statement.addressee_span = text_.span(frame.source.tokens);
    return;
  }
  if (act == nullptr || act->cue.kind != CueKind::kSay) return;
  if (language_ == "ko") {
    if (add_korean_addressee(*act, statement)) return;
  }
  if (language_ == "zh" && add_chinese_addressee(*act, statement)) return;
  if (act->cue.tokens.last - act->cue.tokens.first > 1 &&
      (classes(act->cue.tokens.last - 1) & kAddressee) != 0) {
    statement.addressee_span =
        text_.span({act->cue.tokens.last - 1, act->cue.tokens.last});  // "told reporters"
    return;
  }
  // "told reporters", "sagte er Reportern", "a-t-il dit à l'AFP"
  std::uint32_t i = act->cue.verb_end();
  std::uint32_t last = std::min(segments_[segment_of(i - 1)].tokens.last, i + 8);
  if (act->speaker.tokens.first >= i && act->speaker.tokens.first < last) {
    // "has told to Interfax the representative": in front of who tells.
    // "сообщил агентству Рейтер дипломат"
    TokenRange noun;
    const bool medium_first = grammar_ == Grammar::kSlavic && act->speaker.tokens.first > i &&
                              passes_on(source_word_at(work_, i, last, language_, noun));
    if (medium_first ||
        (act->speaker.tokens.first > i + 1 && grammar_words(language_).has(WordUse::kWhom, text_.lower(i)))) {
      last = act->speaker.tokens.first;
    } else {
      i = act->speaker.tokens.last;
    }
  }
  const GrammarWords& grammar = grammar_words(language_);
  bool is_whom = false;
  for (int steps = 0; i < last && steps < 3; ++steps, ++i) {
    if (in_quote(i) || in_frame(i)) return;
    is_whom = is_whom || (i > 0 && grammar.has(WordUse::kWhom, text_.lower(i - 1)));
    TokenRange found;
    const SourceWord word = source_word_at(work_, i, last, language_, found);
    const std::int32_t mention = speakers_.mention_at(i);
    if ((classes(i) & kAddressee) != 0 && mention < 0) found = {i, i + 1};
    if (mention >= 0 || word != SourceWord::kNone || (classes(i) & kAddressee) != 0) {
      if (mention >= 0) {
        found = {i, i + 1};
        while (found.last < last && speakers_.mention_at(found.last) == mention) ++found.last;
        statement.addressee = document_.mentions[static_cast<std::size_t>(mention)].referent;
      }
      const bool dative =
          language_ == "de" || act->cue.to || is_whom || (grammar_ == Grammar::kSlavic && passes_on(word));
      if (!dative) {
        statement.addressee = kNobody;
        return;
      }
      if (act->message[0].contains(i)) {
        statement.addressee = kNobody;
        return;
      }
      statement.addressee_span = text_.span(found);
      // "sagte Peskow der Agentur Interfax": the page has it from there.
      const Speaker told = speakers_.behind_preposition({i, last}, language_);
      // "told Evin Watch", "à Jeune Courrier": a body by its name, and no ministry or court.
      bool outlet = mention >= 0 && told.name != document_.meta.outlet.value && (act->cue.to || is_whom) &&
                    !same_party(told, act->speaker) &&
                    document_.mentions[static_cast<std::size_t>(mention)].kind == EntityKind::kOrganization &&
                    document_.mentions[static_cast<std::size_t>(mention)].form <= MentionForm::kAcronym &&
                    (classes(i - 1) & kArticle) == 0;
      for (std::uint32_t k = found.first; k < found.last && outlet; ++k) {
        TokenRange noun;
        outlet = source_word_at(work_, k, found.last, language_, noun) != SourceWord::kGroup;
      }
      if (outlet || (told.is_medium() && is_named_medium(told) && !same_party(told, act->speaker))) {
        statement.addressee = told.referent;
        statement.addressee_span = text_.span(told.tokens);
        statement.chain.push_back(link_of(told));
      }
      return;
    }
    const bool passes =
        grammar.has(WordUse::kWhom, text_.lower(i)) || (classes(i) & (kArticle | kAdverb)) != 0;
    if (!passes) return;
  }
}

bool StatementReader::is_told(std::uint32_t noun, TokenRange region) const {
  const GrammarWords& grammar = grammar_words(language_);
  if (!grammar.words(WordUse::kToWhomFront).empty()) {
    // "للصحفيين": with an article it is everybody.
    static constexpr std::string_view kToThe = "\xD9\x84\xD9\x84";
    const std::int32_t number = speakers_.mention_at(noun);
    const bool body =
        number >= 0 && document_.mentions[static_cast<std::size_t>(number)].kind == EntityKind::kOrganization;
    return grammar.begins(WordUse::kToWhomFront, text_.at(noun)) &&
           (!text_.at(noun).starts_with(kToThe) || (body && speakers_.mention_at(noun + 1) != number));
  }
  if (language_ == "ja" && is_followed_by_whom(text_, noun, region.last)) return true;
  if (language_ == "tr") {
    // "AA |muhabirine| yaptığı açıklamada"
    if (noun + 1 < region.last && grammar.begins(WordUse::kMediumPerson, text_.lower(noun + 1))) return true;
    // "ajansı TASS|'a| yaptığı açıklamada", "devlet televizyonu|na|"
    std::uint32_t end = noun + 1;
    while (end < region.last && end < noun + 3 && !speakers_.is_ending(end) && is_word(text_.tokens[end]))
      ++end;
    return (end < region.last && grammar.has(WordUse::kToEnding, text_.lower(end))) ||
           grammar.ends(WordUse::kDativeEnd, text_.lower(noun), 4);
  }
  // "сказав правитель |агентству| БелТА", "сказал Хренин |телеканалу| СТВ": the dative.
  if (grammar_ == Grammar::kSlavic && grammar.ends(WordUse::kDativeEnd, text_.lower(noun)) &&
      !text_.tokens[noun].capital && noun > region.first && (classes(noun - 1) & kPreposition) == 0)
    return true;
  constexpr std::uint32_t kAttributes = 3;  // tokens
  for (std::uint32_t i = noun; i > region.first && noun - i < kAttributes; --i) {
    const std::uint32_t kinds = classes(i - 1);
    // "ein Sprecher |der Zeitung|": behind a noun for people it is the genitive.
    if (language_ == "de" && i > region.first + 1 && (kinds & kGenitive) != 0 && is_source_noun(i - 2) &&
        speakers_.mention_at(i - 2) < 0 &&
        (text_.lower(i - 1) != "der" || !grammar.ends(WordUse::kTellsMedium, text_.lower(i - 2))))
      return false;
    if (grammar.has(WordUse::kWhom, text_.lower(i - 1)) ||
        grammar.has(WordUse::kAdjunctOpen, text_.at(i - 1)))
      return true;
    if ((kinds & kPreposition) != 0) return (kinds & kGenitive) == 0 || grammar_ == Grammar::kSlavic;
    if (kinds != 0 && (kinds & kArticle) == 0) return false;
    if (speakers_.mention_at(i - 1) >= 0 || !is_word(text_.tokens[i - 1])) return false;
  }
  // "сказав правитель |агентству| БелТА": the dative.
  return grammar_ == Grammar::kSlavic && grammar.ends(WordUse::kDativeEnd, text_.lower(noun)) &&
         !text_.tokens[noun].capital;
}

// "der staatlichen Nachrichtenagentur |Tass|", "das Portal |„Meduza“|": the name behind the words for a medium.
Speaker StatementReader::medium_by_name(Speaker medium, std::uint32_t last) const {
  if (grammar_ == Grammar::kChinese || grammar_ == Grammar::kVerbLast || is_named_medium(medium))
    return medium;
  std::uint32_t i = medium.tokens.last;
  if (i >= last) return medium;
  if (text_.tokens[i].kind == TokenKind::kQuote && i + 1 < last && name_of_[i] >= 0) {
    const Quotation& name = quotations_[static_cast<std::size_t>(name_of_[i])];
    medium.name = text_.at(text_.span(name.tokens));
    medium.tokens = {medium.tokens.first, name.outer.last};
    medium.reason = "words of the page";
    medium.mention = -1;
    return medium;
  }
  const std::int32_t number = speakers_.mention_at(i);
  std::uint32_t end = i;
  if (number >= 0) {
    const Mention& mention = document_.mentions[static_cast<std::size_t>(number)];
    if (mention.kind == EntityKind::kPerson || mention.form > MentionForm::kAcronym) return medium;
    while (end < last && speakers_.mention_at(end) == number) ++end;
    medium.referent = mention.referent;
  } else {
    constexpr std::uint32_t kLongestName = 3;  // tokens
    while (end < last && end < i + kLongestName && text_.tokens[end].capital && is_word(text_.tokens[end]) &&
           classes(end) == 0 && speakers_.mention_at(end) < 0)
      ++end;
  }
  if (end == i) return medium;
  medium.name = text_.at(text_.span({i, end}));
  medium.tokens.last = end;
  medium.mention = -1;
  medium.reason = "words of the page";
  return medium;
}

bool StatementReader::add_told_in(TokenRange region, const Act* act, const Speaker& speaker,
                                  Statement& statement) const {
  const GrammarWords& grammar = grammar_words(language_);
  const bool written_on =
      !grammar.words(WordUse::kToWhomFront).empty();  // "لرويترز": "to" is written onto the name
  for (std::uint32_t i = region.first; i < region.last; ++i) {
    const bool taken = act != nullptr && (act->message[0].contains(i) || act->message[1].contains(i) ||
                                          act->cue.tokens.contains(i) || in_frame(i));
    if (in_quote(i) || taken || speaker.tokens.contains(i)) continue;
    if (language_ == "ko") {
      const std::string_view name = korean_interviewer(work_, i, region.first);
      if (!name.empty()) {
        SourceLink link;
        link.span.begin = static_cast<std::uint32_t>(name.data() - text_.text.data());
        link.span.end = link.span.begin + static_cast<std::uint32_t>(name.size());
        link.name = name;
        link.medium = "media";
        statement.addressee_span = link.span;
        statement.chain.push_back(std::move(link));
        return true;
      }
    }
    TokenRange found;
    if (written_on && is_told(i, region)) {
      // "لوكالة سبأ": the medium is in the word, or behind it.
      TokenRange name;
      std::uint32_t last = i + 1;
      // "לסוכנות הידיעות |טאס|", "لوكالة |فرانس برس|"
      if (language_ == "he" && last + 1 < region.last &&
          !passes_on(source_word_at(work_, last, region.last, language_, name)) &&
          text_.at(last).starts_with("\xD7\x94"))
        ++last;
      if (last < region.last && passes_on(source_word_at(work_, last, region.last, language_, name)))
        last = name.last - 1;
      const std::int32_t number = speakers_.mention_at(last < region.last ? last : i);
      if (name.last > last && name.first <= last) ++last;
      while (last < region.last && last < i + 3 && number >= 0 && speakers_.mention_at(last) == number)
        ++last;
      // "لوكالة |"شط العرب"|"
      if (last == i + 1 && last + 2 < region.last && text_.tokens[last].kind == TokenKind::kQuote &&
          name_of_[last] >= 0)
        last = std::min(region.last, quotations_[static_cast<std::size_t>(name_of_[last])].outer.last);
      if (last == i + 1 && number < 0 && last < region.last && is_word(text_.tokens[last]) &&
          classes(last) == 0)
        ++last;
      SourceLink link;
      link.span = text_.span({i, last});
      link.name = text_.at(link.span);
      link.medium = "agency";
      statement.addressee_span = link.span;
      statement.chain.push_back(std::move(link));
      return true;
    }
    // "sagte Miller |dem NDR| am Telefon": letters behind the article of the dative.
    if (language_ == "de" && act != nullptr && i > region.first + 1 && text_.tokens[i].all_capitals &&
        (text_.lower(i - 1) == "dem" || text_.lower(i - 1) == "der") && !speakers_.is_place_at(i) &&
        (speakers_.mention_at(i - 2) >= 0 || classes(i - 2) != 0) && i > act->cue.tokens.first &&
        (i + 1 == region.last || classes(i + 1) != 0)) {
      SourceLink link;
      link.span = text_.span({i, i + 1});
      link.name = text_.at(link.span);
      link.medium = "media";
      statement.addressee_span = link.span;
      statement.chain.push_back(std::move(link));
      return true;
    }
    if (!passes_on(source_word_at(work_, i, region.last, language_, found)) || !is_told(i, region)) continue;
    // "said on Twitter", "wrote on Telegram": a place, no source.
    if (found.last - found.first == 1 && text_.tokens[i].capital && i > region.first &&
        source_word_at(work_, i, region.last, language_, found) == SourceWord::kMedia &&
        (classes(i - 1) & kPreposition) != 0 && !grammar.has(WordUse::kWhom, text_.lower(i - 1)))
      continue;
    Speaker told = speakers_.behind_preposition({i, region.last}, language_);
    // "телеканалу |ORTM|": whatever body has the name, its noun says what it is.
    const SourceWord noun = source_word_at(work_, i, region.last, language_, found);
    const std::int32_t body = found.last < region.last ? speakers_.mention_at(found.last) : -1;
    if (!(told.is_medium() && is_named_medium(told)) && body >= 0 &&
        document_.mentions[static_cast<std::size_t>(body)].kind == EntityKind::kOrganization &&
        document_.mentions[static_cast<std::size_t>(body)].form <= MentionForm::kAcronym) {
      told = speakers_.behind_preposition({found.last, region.last}, language_);
      told.word = noun;
      told.medium = medium_name(noun);
      told.tokens.first = i;
    }
    if (told.is_medium()) told = medium_by_name(std::move(told), region.last);
    if (!told.is_medium() || !is_named_medium(told) || same_party(told, speaker)) continue;
    statement.addressee = told.referent;
    statement.addressee_span = text_.span(told.tokens);
    statement.chain.push_back(link_of(told));
    return true;
  }
  return false;
}

void StatementReader::add_told_medium(const Act* act, const Speaker& speaker, Statement& statement) const {
  if (speaker.is_medium() || is_evidence(speaker.word) || (act != nullptr && act->cue.kind == CueKind::kShow))
    return;
  for (const SourceLink& link : statement.chain) {
    if (link.medium != "outlet") return;
  }
  if (act == nullptr) {
    // "so ein Sprecher |gegenüber Reuters|": in the source.
    for (const Frame& frame : frames_) {
      if (frame.tokens.contains(speaker.tokens.first) && add_told_in(frame.tokens, act, speaker, statement))
        return;
    }
    return;
  }
  const std::uint32_t at = act->cue.tokens.first;
  const std::uint32_t end = act->cue.verb_end();
  if (add_told_in({segments_[act->segment].tokens.first, at}, act, speaker, statement)) return;
  // "Peskov TASS'a "..." dedi"
  if (language_ == "tr" && add_told_in({unit_.first, at}, act, speaker, statement)) return;
  // "وفي تصريح |لوكالة رويترز|، قال X": where he said it, before the comma.
  if (language_ == "ar" && act->segment > 0 && segments_[act->segment - 1].separator == TokenKind::kComma) {
    const TokenRange place = segments_[act->segment - 1].tokens;
    const bool spoken = place.first + 1 < place.last && !has_quote(place) && !has_act_cue(place) &&
                        grammar_words("ar").has(WordUse::kSpeechPlace, text_.lower(place.first + 1));
    if (spoken && add_told_in(place, act, speaker, statement)) return;
  }
  const std::size_t behind = segment_of(end - 1);
  if (add_told_in({end, segments_[behind].tokens.last}, act, speaker, statement)) return;
  // "صرح مسؤول، طلب عدم ذكر اسمه، |لوكالة فرانس برس| بأن": behind an insertion, in front of what is said.
  constexpr std::size_t kMostBetween = 3;  // segments
  for (std::size_t k = behind + 1; k < segments_.size() && k <= behind + kMostBetween; ++k) {
    if (act->before && segments_[k - 1].separator == TokenKind::kComma) {
      // "„...“, sagte X, ein früherer Mitarbeiter des Dienstes, |der BBC|.": behind what he is.
      if (has_quote(segments_[k].tokens) || has_act_cue(segments_[k].tokens)) return;
      if (add_told_in(segments_[k].tokens, act, speaker, statement)) return;
      continue;
    }
    if (segments_[k - 1].separator != TokenKind::kComma || act->before ||
        act->message[0].first < segments_[k].tokens.first)
      return;
    TokenRange region = segments_[k].tokens;
    region.last = std::min(region.last, act->message[0].first);
    if (has_act_cue(region)) return;
    if (add_told_in(region, act, speaker, statement)) return;
  }
}

void StatementReader::inherit_chain(Statement& statement) const {
  if (document_.statements.empty()) return;
  for (const SourceLink& link : document_.statements.back().chain) {
    if (link.medium == "outlet" || link.medium == "hearsay") continue;
    SourceLink taken = link;
    taken.inferred = true;
    taken.span = {};
    statement.chain.push_back(std::move(taken));
  }
}

}  // namespace tamis::documents
