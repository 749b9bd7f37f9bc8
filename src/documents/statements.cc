#include "documents/statements.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "documents/cues.h"
#include "documents/modality.h"
#include "documents/quotations.h"
#include "documents/speakers.h"

namespace tamis::documents {

namespace {

using namespace clause_word;

// A sentence without a full stop may be a whole page; what is said in it beyond this is not read.
constexpr std::uint32_t kMaxUnit = 600;
constexpr std::size_t kMaxActs = 12;

bool is_word(const Token& token) noexcept {
  return token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber;
}

// A stretch between two commas, dashes, colons or brackets; quotations are never cut.
struct Segment {
  TokenRange tokens;
  TokenKind separator = TokenKind::kStop;  // the mark behind it
};

// What names a source without being the act of saying itself: "laut X", "wie X berichtet", "Berichten zufolge".
struct Frame {
  CueKind kind = CueKind::kNone;
  TokenRange tokens;  // cut out of what is said
  Speaker source;
  Speaker evidence;  // the photo or document it passes on
};

// One verb of saying with what it says.
struct Act {
  Cue cue;
  std::size_t segment = 0;
  Speaker speaker;
  std::array<TokenRange, 2> message{};
  bool before = false;       // what is said stands in front of the cue
  bool coordinated = false;  // shares the subject of the act before it
  bool that_clause = false;
  bool lead_in = false;   // ends in a colon: the next paragraph is what is said
  bool relative = false;  // in a relative clause
  bool conjoined = false;  // behind "and": its subject stands somewhere to the left
  bool dropped = false;
  std::int32_t medium = -1;  // the act of the medium that passes this one on
  std::uint32_t begin = 0;   // where its clause begins
  // A cue only beside a quotation.
  [[nodiscard]] bool quote_only() const noexcept {
    return cue.kind == CueKind::kQuote ||
           (cue.kind == CueKind::kQuotes && cue.gap.first >= cue.gap.last);
  }
  [[nodiscard]] bool empty() const noexcept {
    return message[0].first >= message[0].last && message[1].first >= message[1].last;
  }
};

enum class Grammar : std::uint8_t { kGerman, kEnglish, kRomance, kSlavic, kVerbLast, kChinese, kArabic };

Grammar grammar_of(std::string_view language) noexcept {
  if (language == "de" || language == "nl") return Grammar::kGerman;
  if (language == "fr" || language == "es" || language == "it" || language == "pt") return Grammar::kRomance;
  if (language == "ru" || language == "uk" || language == "pl") return Grammar::kSlavic;
  if (language == "ko" || language == "ja") return Grammar::kVerbLast;
  if (language == "zh") return Grammar::kChinese;
  if (language == "ar" || language == "fa" || language == "he") return Grammar::kArabic;
  return Grammar::kEnglish;
}

class Reader {
 public:
  explicit Reader(Work& work) : work_(work), text_(work.tokens), document_(*work.document), speakers_(work) {}

  void read() {
    find_quotations(work_, quotations_);
    quote_of_.assign(text_.tokens.size(), -1);
    for (std::size_t i = 0; i < quotations_.size(); ++i) {
      for (std::uint32_t k = quotations_[i].outer.first; k < quotations_[i].outer.last; ++k)
        quote_of_[k] = static_cast<std::int32_t>(i);
    }
    for (std::uint32_t block = 0; block < text_.block_sentences.size(); ++block) {
      if (!work_.in_main_text(block)) continue;
      block_ = block;
      language_ = work_.language(block);
      grammar_ = grammar_of(language_);
      unit_in_block_ = 0;
      before_ = {};
      if (!read_dialogue()) read_block();
      previous_block_ = static_cast<std::int32_t>(block);
    }
  }

 private:
  // ---- units ----

  void read_block() {
    const TokenRange sentences = text_.block_sentences[block_];
    for (std::uint32_t s = sentences.first; s < sentences.last;) {
      TokenRange tokens = text_.sentences[s].tokens;
      ++s;
      while (s < sentences.last && tokens.last > tokens.first && !ends_here(tokens) &&
             tokens.last - tokens.first < kMaxUnit) {
        tokens.last = text_.sentences[s].tokens.last;
        ++s;
      }
      while (const std::uint32_t cut = end_of_leading_quotation(tokens)) {
        read_unit({tokens.first, cut});
        ++unit_in_block_;
        tokens.first = cut;
      }
      read_unit(tokens);
      before_ = tokens;
      ++unit_in_block_;
    }
  }

  // Where a quotation that ends with a full stop is followed by a new sentence, which tokens.cc could not see; 0: nowhere.
  [[nodiscard]] std::uint32_t end_of_leading_quotation(TokenRange tokens) const noexcept {
    for (std::uint32_t i = tokens.first; i + 1 < tokens.last && i < tokens.first + kMaxUnit; ++i) {
      if (quote_of_[i] < 0) continue;
      const Quotation& quotation = quotations_[static_cast<std::size_t>(quote_of_[i])];
      i = quotation.outer.last - 1;
      if (i + 1 >= tokens.last) return 0;
      const Token& next = text_.tokens[i + 1];
      const bool another = next.kind == TokenKind::kQuote && quote_of_[i + 1] != quote_of_[i] &&
                           quotation.outer.first > tokens.first && quote_of_[i + 1] >= 0;
      if (another && quotation.closed && text_.tokens[quotation.tokens.last - 1].kind == TokenKind::kStop)
        return i + 1;
      if (quotation.closed && text_.tokens[quotation.tokens.last - 1].kind == TokenKind::kStop &&
          next.kind == TokenKind::kWord && next.capital && next.space_before)
        return i + 1;
    }
    return 0;
  }

  // A quotation that goes over the end of a sentence keeps the sentences together; so does a dash behind one ("«A!» — said X").
  [[nodiscard]] bool ends_here(TokenRange tokens) const noexcept {
    const std::int32_t quote = quote_of_[tokens.last - 1];
    if (quote < 0) return true;
    if (tokens.last < text_.tokens.size() &&
        (text_.tokens[tokens.last].kind == TokenKind::kDash || text_.tokens[tokens.last].kind == TokenKind::kComma))
      return false;
    const Quotation& quotation = quotations_[static_cast<std::size_t>(quote)];
    if (quotation.outer.last > tokens.last) return false;
    // "A. „B“, sagte X": two quotations by the marks, one by the cue.
    const auto next = static_cast<std::size_t>(quote) + 1;
    return !(next < quotations_.size() && quotations_[next].run_on &&
             quotations_[next].outer.first == tokens.last);
  }

  // "WASHINGTON (Reuters) - ": place and agency in front of the first sentence.
  [[nodiscard]] std::uint32_t behind_dateline(TokenRange tokens) const noexcept {
    for (std::uint32_t i = tokens.first; i < tokens.last && i < tokens.first + 12; ++i) {
      const Token& token = text_.tokens[i];
      if (quote_of_[i] >= 0) break;
      if (token.kind == TokenKind::kDash && i > tokens.first + 1 && i + 2 < tokens.last) {
        const Token& first = text_.tokens[tokens.first];
        const bool bracket = text_.tokens[i - 1].kind == TokenKind::kClose;
        if (first.all_capitals || (bracket && first.capital)) return i + 1;
        break;
      }
      if (token.kind == TokenKind::kWord && !token.capital && token.end - token.begin > 3) break;
    }
    return tokens.first;
  }

  void read_unit(TokenRange tokens) {
    if (unit_in_block_ == 0) tokens.first = behind_dateline(tokens);
    if (tokens.last - tokens.first > kMaxUnit && quote_of_[tokens.first] < 0)
      tokens.last = tokens.first + kMaxUnit;
    unit_ = tokens;
    find_cues(work_, unit_, language_, cues_);
    holes_.clear();
    if (!cues_.empty()) find_incises();
    frames_.clear();
    acts_.clear();
    segments_.clear();
    if (!cues_.empty()) {
      cut_segments();
      find_frames();
      find_acts();
    }
    if (acts_.empty() && frames_.empty()) {
      read_bare_unit();
      return;
    }
    if (acts_.empty()) {
      read_framed_unit();
      return;
    }
    for (Act& act : acts_) place(act);
    for (std::size_t i = 0; i < acts_.size(); ++i) find_message(i);
    for (std::size_t i = 0; i < acts_.size(); ++i) find_speaker(i);
    resolve_nesting();
    const std::size_t before = document_.statements.size();
    for (std::size_t i = 0; i < acts_.size(); ++i) emit(acts_[i]);
    if (document_.statements.size() == before) {
      bool speech_frame = false;
      for (const Frame& frame : frames_)
        speech_frame = speech_frame || (frame.kind != CueKind::kAsked && frame.kind != CueKind::kVia);
      const bool pending = pending_.found();
      if (speech_frame && !pending) read_framed_unit();
    }
  }

  // ---- incises: a cue inside the marks ----

  void find_incises() {
    if (grammar_ != Grammar::kRomance && grammar_ != Grammar::kSlavic) return;
    for (const Cue& cue : cues_) {
      if (cue.kind != CueKind::kSay && cue.kind != CueKind::kQuote && cue.kind != CueKind::kObject) continue;
      const std::uint32_t at = cue.tokens.first;
      const std::int32_t quote = quote_of_[at];
      if (quote < 0 || at == unit_.first) continue;
      const Quotation& quotation = quotations_[static_cast<std::size_t>(quote)];
      if (at <= quotation.tokens.first || cue.tokens.last > quotation.tokens.last) continue;
      const TokenKind before = text_.tokens[at - 1].kind;
      const bool by_dash = before == TokenKind::kDash;
      const bool by_comma = (language_ == "fr" || language_ == "it") && (before == TokenKind::kComma);
      if (!by_dash && !by_comma) continue;
      std::uint32_t end = cue.tokens.last;
      while (end < quotation.tokens.last && end < at + 20) {
        const TokenKind kind = text_.tokens[end].kind;
        if (kind == TokenKind::kDash || (by_comma && kind == TokenKind::kComma)) break;
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

  // ---- segments ----

  void cut_segments() {
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
      if (quote_of_[i] >= 0) {
        const Quotation& quotation = quotations_[static_cast<std::size_t>(quote_of_[i])];
        const bool last_of_quote = i + 1 >= unit_.last || quote_of_[i + 1] != quote_of_[i];
        if (!last_of_quote || i + 1 >= unit_.last) continue;
        // “..., ” X said: the comma stands inside the marks.
        const TokenKind inner = text_.tokens[quotation.tokens.last - 1].kind;
        const bool cut = i + 1 != quotation.outer.last || inner == TokenKind::kComma ||
                         (inner == TokenKind::kStop && text_.tokens[i + 1].kind == TokenKind::kWord) ||
                         cue_begins_at(i + 1);
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
        case TokenKind::kColon:
        case TokenKind::kDash:
        case TokenKind::kClose:
        case TokenKind::kStop: {
          // "a [good] Freund": an island in brackets cuts nothing.
          if (token.kind == TokenKind::kStop && i + 1 < unit_.last && quote_of_[i + 1] < 0 &&
              !text_.tokens[i + 1].space_before && is_word(text_.tokens[i + 1]))
            break;
          if (token.kind == TokenKind::kStop && ends_abbreviation(i)) break;
          close(i, i + 1, token.kind);
          break;
        }
        default:
          break;
      }
    }
    close(unit_.last, unit_.last, TokenKind::kStop);
  }

  // Behind the bracket that closes the one at `open`, if no more than three words stand between them; else 0.
  [[nodiscard]] std::uint32_t end_of_note(std::uint32_t open) const noexcept {
    for (std::uint32_t i = open + 1; i < unit_.last && i < open + 5; ++i) {
      if (in_quote(i)) return 0;
      if (text_.tokens[i].kind == TokenKind::kClose) return i + 1;
      if (!is_word(text_.tokens[i])) return 0;
    }
    return 0;
  }

  // A stop inside a sentence, which tokens.cc did not take for its end.
  [[nodiscard]] bool ends_abbreviation(std::uint32_t i) const noexcept {
    return i + 1 < unit_.last && is_word(text_.tokens[i + 1]) && text_.tokens[i].mark == U'.' &&
           text_.sentence_of[i] == text_.sentence_of[i + 1];
  }

  [[nodiscard]] bool cue_begins_at(std::uint32_t token) const noexcept {
    for (const Cue& cue : cues_) {
      if (cue.tokens.first == token && (cue.kind == CueKind::kSay || cue.kind == CueKind::kQuote ||
                                        cue.kind == CueKind::kAs))
        return true;
      if (cue.tokens.first > token) break;
    }
    return false;
  }

  [[nodiscard]] std::size_t segment_of(std::uint32_t token) const noexcept {
    std::size_t at = 0;
    while (at + 1 < segments_.size() && segments_[at + 1].tokens.first <= token) ++at;
    return at;
  }

  [[nodiscard]] std::uint32_t classes(std::uint32_t token) const { return speakers_.classes(token); }

  [[nodiscard]] bool in_quote(std::uint32_t token) const noexcept { return quote_of_[token] >= 0; }

  // Tokens of [first, last) that are outside of quotations.
  [[nodiscard]] TokenRange without_quotes_left(TokenRange range) const noexcept {
    for (std::uint32_t i = range.last; i > range.first; --i) {
      if (in_quote(i - 1)) return {i, range.last};
    }
    return range;
  }
  [[nodiscard]] TokenRange without_quotes_right(TokenRange range) const noexcept {
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (in_quote(i)) return {range.first, i};
    }
    return range;
  }

  // ---- frames ----

  void find_frames() {
    for (std::size_t i = 0; i < cues_.size() && frames_.size() < kMaxActs; ++i) {
      const Cue& cue = cues_[i];
      if (in_quote(cue.tokens.first) || in_frame(cue.tokens.first)) continue;
      switch (cue.kind) {
        case CueKind::kBefore:
          frame_before(cue);
          break;
        case CueKind::kAfter:
          frame_after(cue);
          break;
        case CueKind::kView:
          frames_.push_back({cue.kind, cue.tokens, view_speaker(cue), {}});
          break;
        case CueKind::kHearsay:
          frames_.push_back({cue.kind, cue.tokens, {}, {}});
          break;
        case CueKind::kSoll:
          if (is_hearsay_auxiliary(cue)) frames_.push_back({cue.kind, {}, {}, {}});
          break;
        case CueKind::kAs:
          frame_as(cue);
          break;
        case CueKind::kVia:
          frame_via(cue);
          break;
        case CueKind::kAsked:
          frame_asked(cue);
          break;
        default:
          break;
      }
    }
  }

  [[nodiscard]] bool in_frame(std::uint32_t token) const noexcept {
    for (const Frame& frame : frames_) {
      if (frame.tokens.contains(token)) return true;
    }
    return false;
  }

  void frame_before(const Cue& cue) {
    const std::size_t segment = segment_of(cue.tokens.first);
    std::uint32_t last = segments_[segment].tokens.last;
    // "Laut „Spiegel“": the marks belong to the name.
    Frame frame;
    frame.kind = cue.kind;
    if (grammar_ == Grammar::kChinese) {
      if (cue.tokens.last >= last) return;
      frame.source = chinese_source({cue.tokens.last, last});
      frame.tokens = {cue.tokens.first, last};
      if (cue.weak_modality && frame.source.reason == std::string_view("words of the page")) return;
      if (last - cue.tokens.last > 16) return;
    } else {
      frame.source = speakers_.behind_preposition({cue.tokens.last, last}, language_);
      frame.tokens = {cue.tokens.first, std::max(cue.tokens.last, frame.source.tokens.last)};
    }
    if (!frame.source.found()) return;
    // "According to people familiar with the matter, ...": the whole stretch is the source.
    if (language_ != "de" && grammar_ != Grammar::kChinese &&
        (cue.tokens.first == segments_[segment].tokens.first || frame.tokens.last + 8 >= last) &&
        last - cue.tokens.first <= 14 && !has_quote({frame.tokens.last, last}) &&
        (segments_[segment].separator == TokenKind::kComma || last == unit_.last ||
         segments_[segment].separator == TokenKind::kStop) &&
        !has_act_cue({frame.tokens.last, last})) {
      frame.tokens.last = last;
      // "..., who spoke on condition of anonymity, ..."
      if (segment + 2 < segments_.size() && segments_[segment].separator == TokenKind::kComma &&
          (classes(segments_[segment + 1].tokens.first) & (kRelative | kThat)) != 0)
        frame.tokens.last = segments_[segment + 1].tokens.last;
    }
    const bool by_words =
        frame.source.reason == std::string_view("words of the page") && frame.source.medium == "organization";
    if (by_words && cue.weak_modality) return;
    const std::string_view lower = text_.lower(cue.tokens.first);
    const bool everyday = lower == "pour" || lower == "para" || (lower == "per" && language_ == "it");
    if (everyday) {  // mostly a plain "for"
      const bool opens = cue.tokens.first == unit_.first && frame.tokens.last == last &&
                         segments_[segment].separator == TokenKind::kComma && frame.source.mention >= 0;
      if (!opens) return;
    }
    frames_.push_back(std::move(frame));
  }

  [[nodiscard]] bool has_act_cue(TokenRange range) const noexcept {
    for (const Cue& cue : cues_) {
      if (range.contains(cue.tokens.first) && (cue.kind == CueKind::kSay || cue.kind == CueKind::kObject)) return true;
    }
    return false;
  }

  [[nodiscard]] Speaker chinese_source(TokenRange region) const {
    Speaker source = speakers_.behind_preposition(region, language_);
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

  void frame_after(const Cue& cue) {
    const TokenRange segment = segments_[segment_of(cue.tokens.first)].tokens;
    const TokenRange region = without_quotes_left({segment.first, cue.tokens.first});
    Frame frame;
    frame.kind = cue.kind;
    frame.source = speakers_.before_postposition(region, language_);
    if (!frame.source.found()) return;
    frame.tokens = {frame.source.tokens.first, cue.tokens.last};
    frames_.push_back(std::move(frame));
  }

  [[nodiscard]] Speaker view_speaker(const Cue& cue) const {
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

  // "soll ... gewaschen haben"; "soll 2025 fertig sein" is a plan.
  [[nodiscard]] bool is_hearsay_auxiliary(const Cue& cue) const {
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

  void frame_as(const Cue& cue) {
    const std::size_t number = segment_of(cue.tokens.first);
    const TokenRange segment = segments_[number].tokens;
    TokenRange inner = segment;
    inner.first = cue.tokens.first;
    // It begins its segment, or stands behind a quotation.
    if (cue.tokens.first != segment.first && !in_quote(cue.tokens.first - 1)) {
      const bool after_conjunction =
          cue.tokens.first == segment.first + 1 && (classes(segment.first) & kConjunction) != 0;
      if (!after_conjunction) return;
    }
    const Cue* verb = nullptr;
    for (const Cue& other : cues_) {
      if (other.tokens.first <= cue.tokens.first || other.tokens.first >= segment.last) continue;
      if (other.kind == CueKind::kSay || other.kind == CueKind::kShow || other.kind == CueKind::kPut ||
          other.kind == CueKind::kQuote) {
        verb = &other;
        break;
      }
    }
    Frame frame;
    frame.kind = cue.kind;
    frame.tokens = inner;
    const TokenRange rest{cue.tokens.last, segment.last};
    if (verb == nullptr) {
      // "..., so Berg": only a name.
      if (text_.lower(cue.tokens.first) != "so" || language_ != "de" || number == 0) return;
      if (rest.last - rest.first > 8) return;
      frame.source = speakers_.after_verb(rest, language_);
      const bool known = frame.source.mention >= 0 || frame.source.word != SourceWord::kNone;
      if (!known || (frame.source.tokens.first > rest.first + 3)) return;
      frames_.push_back(std::move(frame));
      return;
    }
    const TokenRange before{cue.tokens.last, verb->tokens.first};
    const TokenRange after{verb->verb_end(), segment.last};
    frame.evidence = speakers_.evidence_in(rest, language_);
    if (verb->kind == CueKind::kShow) {
      if (!frame.evidence.found()) return;
      // Who passes the photo on: in the same segment, or in the relative clause behind it.
      frame.source = evidence_owner({frame.evidence.tokens.last, segment.last});
      if (number + 1 < segments_.size() && (classes(segments_[number + 1].tokens.first) & kRelative) != 0) {
        frame.tokens.last = segments_[number + 1].tokens.last;
        if (!frame.source.found()) frame.source = evidence_owner(segments_[number + 1].tokens, true);
      }
    } else {
      if (before.first < before.last) frame.source = speakers_.before_verb(before, language_);
      if (!frame.source.found() || frame.source.confidence <= 0.6) {
        Speaker behind = speakers_.after_verb(after, language_);
        if (behind.found() && (!frame.source.found() || behind.confidence > frame.source.confidence))
          frame.source = std::move(behind);
      }
      if (number + 2 < segments_.size() && frame.source.mention >= 0 && frame.source.medium == "person") {
        // "Comme l'explique Marc Dubreuil, chercheur à l'IRIS, ..."
        const TokenRange next = segments_[number + 1].tokens;
        if (next.last - next.first <= 7 && classes(next.first) == 0 && !text_.tokens[next.first].capital &&
            !has_act_cue(next) && !has_quote(next))
          frame.tokens.last = next.last;
      }
      // "Wie der „Spiegel“ berichtet"
      if ((!frame.source.found() || frame.source.mention < 0) && before.first < before.last) {
        for (std::uint32_t i = before.first; i < before.last; ++i) {
          if (!in_quote(i)) continue;
          const Quotation& quotation = quotations_[static_cast<std::size_t>(quote_of_[i])];
          if (quotation.words > 4) break;
          frame.source = {};
          frame.source.tokens = quotation.outer;
          frame.source.name = text_.at(text_.span(quotation.tokens));
          frame.source.medium = "media";
          frame.source.reason = "words of the page";
          frame.source.confidence = 0.8;
          break;
        }
      }
      frame.evidence = {};
      if (!frame.source.found()) return;
    }
    if (!frame.source.found() && frame.evidence.found()) {
      frame.source = frame.evidence;
      frame.evidence = {};
    }
    frames_.push_back(std::move(frame));
  }

  // Who shares a photo: the first party named in `region`, governed by "von" or "by" or not.
  [[nodiscard]] Speaker evidence_owner(TokenRange region, bool governed = false) const {
    TokenRange found;
    for (std::uint32_t i = region.first; i < region.last; ++i) {
      const SourceWord word = source_word_at(work_, i, region.last, language_, found);
      const std::int32_t mention = speakers_.mention_at(i);
      if (mention < 0 && !passes_on(word) && word != SourceWord::kGroup) continue;
      if (mention >= 0 && document_.mentions[static_cast<std::size_t>(mention)].form == MentionForm::kPronoun)
        continue;
      bool by = !governed || grammar_ == Grammar::kSlavic;
      for (std::uint32_t k = i; !by && k > region.first && i - k < 3; --k) by = (classes(k - 1) & kPreposition) != 0;
      if (!by) continue;
      std::uint32_t first = i;
      while (first > region.first && i - first < 2 && classes(first - 1) == 0 &&
             text_.tokens[first - 1].kind == TokenKind::kWord && !text_.tokens[first - 1].capital &&
             mention < 0)
        --first;
      return speakers_.behind_preposition({first, region.last}, language_);
    }
    return {};
  }

  void frame_via(const Cue& cue) {
    const TokenRange segment = segments_[segment_of(cue.tokens.first)].tokens;
    Frame frame;
    frame.kind = cue.kind;
    TokenRange rest{cue.tokens.last, segment.last};
    if (grammar_ == Grammar::kVerbLast) {
      frame.source = speakers_.before_postposition({segment.first, cue.tokens.first}, language_);
      if (!frame.source.found()) return;
      frame.tokens = {frame.source.tokens.first, cue.tokens.last};
      frames_.push_back(std::move(frame));
      return;
    }
    if (grammar_ == Grammar::kChinese) {
      for (std::uint32_t i = rest.first; i < rest.last; ++i) {
        if (text_.at(i) == "的" || cue_begins_at(i)) rest.last = i;
      }
    }
    if (rest.first >= rest.last) return;
    frame.source = speakers_.behind_preposition(rest, language_);
    if (!frame.source.found()) return;
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

  // "Auf die Frage eines Reporters, ob ..., antwortete X": who asked, and the question.
  void frame_asked(const Cue& cue) {
    const std::size_t number = segment_of(cue.tokens.first);
    const TokenRange segment = segments_[number].tokens;
    Frame frame;
    frame.kind = cue.kind;
    frame.tokens = {cue.tokens.first, segment.last};
    if (cue.tokens.last < segment.last) {
      std::uint32_t first = cue.tokens.last;
      if ((classes(first) & (kGenitive | kPreposition)) != 0 && first + 1 < segment.last) ++first;
      TokenRange region{first, segment.last};
      Speaker asker = speakers_.after_verb(region, language_);
      const bool noun_phrase = first > cue.tokens.last || (classes(first) & kArticle) != 0;
      if (asker.mention >= 0 || asker.word == SourceWord::kGroup || noun_phrase) frame.source = std::move(asker);
    }
    if (number + 1 < segments_.size() && (classes(segments_[number + 1].tokens.first) & (kWh | kThat)) != 0)
      frame.tokens.last = segments_[number + 1].tokens.last;
    // Behind a quotation it says whom the answer went to, no more.
    for (std::uint32_t i = segment.first; i < cue.tokens.first; ++i) {
      for (const Cue& other : cues_) {
        if (other.tokens.first == i && other.kind == CueKind::kSay) {
          frame.tokens = {cue.tokens.first, segment.last};
          break;
        }
      }
    }
    frames_.push_back(std::move(frame));
  }

  // ---- acts ----

  void find_acts() {
    for (std::size_t i = 0; i < cues_.size() && acts_.size() < kMaxActs; ++i) {
      const Cue& cue = cues_[i];
      const std::uint32_t at = cue.tokens.first;
      if (in_quote(at) || in_frame(at)) continue;
      const bool acts = cue.kind == CueKind::kSay || cue.kind == CueKind::kQuote ||
                        cue.kind == CueKind::kObject || cue.kind == CueKind::kQuoted ||
                        cue.kind == CueKind::kShow || cue.kind == CueKind::kQuotes;
      if (!acts) continue;
      // The second half of a separable verb, or a longer cue over the same words.
      if (!acts_.empty() && acts_.back().cue.tokens.last > at &&
          !(acts_.back().cue.gap.contains(at) && cue.kind == CueKind::kSay))
        continue;
      // "ein Bericht", "the report": a noun, not the verb.
      if (language_ == "de" && text_.tokens[at].capital && !text_.tokens[at].sentence_start) continue;
      if (at > unit_.first && (classes(at - 1) & kArticle) != 0 && (classes(at - 1) & kPronoun) == 0 &&
          grammar_ != Grammar::kSlavic && grammar_ != Grammar::kChinese && language_ != "es" &&
          language_ != "de")
        continue;
      // ", if confirmed,"
      if (language_ == "en" && at > unit_.first && (classes(at - 1) & kSubordinator) != 0 &&
          cue.kind != CueKind::kQuoted)
        continue;
      if (language_ == "en" && at > unit_.first &&
          (text_.lower(at - 1) == "'s" || (i + 1 < cues_.size() && cues_[i + 1].kind == CueKind::kSay &&
                                           cues_[i + 1].tokens.first == cue.tokens.last)))
        continue;
      if (language_ == "en" && at > unit_.first &&
          (text_.lower(at - 1) == "to" || (classes(at - 1) & kPreposition) != 0) &&
          cue.kind != CueKind::kQuoted)
        continue;
      Act act;
      act.cue = cue;
      act.segment = segment_of(at);
      if (cue.kind == CueKind::kShow) {
        const TokenRange before{segments_[act.segment].tokens.first, at};
        Speaker evidence = speakers_.evidence_in(before, language_);
        std::size_t back = act.segment;
        while (!evidence.found() && back > 0 && act.segment - back < 2) {
          --back;
          evidence = speakers_.evidence_in(segments_[back].tokens, language_);
        }
        if (!evidence.found()) continue;
        act.speaker = std::move(evidence);
      }
      acts_.push_back(std::move(act));
    }
  }

  // Where the clause of an act begins, and whether it goes on from the act before it.
  void place(Act& act) {
    const TokenRange segment = segments_[act.segment].tokens;
    const std::uint32_t at = act.cue.tokens.first;
    act.begin = segment.first;
    std::uint32_t left = at;
    while (left > segment.first && !in_quote(left - 1) && (classes(left - 1) & (kAdverb | kAuxiliary)) != 0 &&
           (classes(left - 1) & kArticle) == 0 && at - left < 3)
      --left;
    const std::size_t number = static_cast<std::size_t>(&act - acts_.data());
    if (left > segment.first && (classes(left - 1) & kConjunction) != 0 && !in_quote(left - 1)) {
      act.begin = left - 1;
      act.coordinated = true;
    } else if (left == segment.first && is_participle(at)) {
      act.begin = segment.first;
      act.coordinated = true;
    }
    if (number == 0 && act.coordinated && left > segment.first) {
      // Its subject stands somewhere in front of the conjunction.
      act.coordinated = false;
      act.conjoined = true;
    }
    const std::uint32_t first = classes(segment.first);
    const std::uint32_t second = segment.first + 1 < segment.last ? classes(segment.first + 1) : 0;
    act.relative = act.segment > 0 && at > segment.first &&
                   ((first & kRelative) != 0 ||
                    ((first & kPreposition) != 0 && (second & kRelative) != 0 && (second & kArticle) == 0) ||
                    ((first & kPreposition) != 0 && text_.lower(segment.first + 1) == "denen"));
  }

  [[nodiscard]] bool is_participle(std::uint32_t token) const {
    const std::string_view word = text_.lower(token);
    if (language_ == "en") return word.ends_with("ing");
    if (language_ == "fr") return word.ends_with("ant");
    if (language_ == "es" || language_ == "pt" || language_ == "it") return word.ends_with("ndo");
    if (grammar_ == Grammar::kSlavic) return word.ends_with("ив") || word.ends_with("ав");
    if (language_ == "ar") return word.ends_with("ا") || word.ends_with("ة");
    return false;
  }

  // Where the message of an act that stands in front of it must stop: the next clause of another act.
  [[nodiscard]] std::uint32_t limit_of(std::size_t number) const {
    std::uint32_t limit = unit_.last;
    for (std::size_t k = number + 1; k < acts_.size(); ++k) {
      const Act& next = acts_[k];
      if (next.coordinated) {
        limit = std::min(limit, before_insertion(next.begin));
      } else if (next.segment > acts_[number].segment && !next.relative &&
                 (classes(segments_[next.segment].tokens.first) & (kContrast | kConjunction)) != 0 &&
                 !begins_clause(next)) {
        limit = std::min(limit, segments_[next.segment].tokens.first);
      } else if ((begins_clause(next) || closes_sentence(next)) && stands_behind_message(next)) {
        limit = std::min(limit, segments_[next.segment].tokens.first);
      }
    }
    return limit;
  }

  // "A – a word of the narrator – and said B": A ends at the first dash.
  [[nodiscard]] std::uint32_t before_insertion(std::uint32_t end) const noexcept {
    if (end <= unit_.first + 1 || text_.tokens[end - 1].kind != TokenKind::kDash) return end;
    for (std::uint32_t i = end - 1; i > unit_.first && end - i < 30; --i) {
      if (text_.tokens[i - 1].kind == TokenKind::kDash && !in_quote(i - 1)) return i - 1;
    }
    return end;
  }

  // "..., X said on Tuesday": English and Chinese put the subject first there, too.
  [[nodiscard]] bool closes_sentence(const Act& act) const {
    if (language_ != "en" && grammar_ != Grammar::kChinese) return false;
    const std::size_t number = segment_of(act.cue.tokens.last - 1);
    const TokenRange segment = segments_[number].tokens;
    if (act.relative || (classes(segment.first) & (kSubordinator | kRelative)) != 0) return false;
    if (grammar_ == Grammar::kChinese && segments_[number].separator == TokenKind::kComma) return false;
    return nothing_behind({skip_adjuncts(act.cue.verb_end(), segment.last), segment.last});
  }

  [[nodiscard]] bool nothing_behind(TokenRange rest) const {
    if (!has_words(rest)) return true;
    return (classes(rest.first) & kPreposition) != 0 && !has_quote(rest);
  }

  [[nodiscard]] bool begins_clause(const Act& act) const {
    const TokenRange segment = segments_[act.segment].tokens;
    std::uint32_t first = segment.first;
    while (first < act.cue.tokens.first && (classes(first) & kAdverb) != 0 && !in_quote(first)) ++first;
    return first == act.cue.tokens.first;
  }

  // "..., sagte X." and "..., X said.": nothing follows but time and place.
  [[nodiscard]] bool stands_behind_message(const Act& act) const {
    if (act.segment == 0) return false;
    const Segment& segment = segments_[act.segment];
    if (segment.separator == TokenKind::kColon) return false;
    if (that_after(act) != 0) return false;
    return true;
  }

  // The token behind "that" in the segment of the cue, or the first of the next segment; 0: none.
  [[nodiscard]] std::uint32_t that_after(const Act& act) const {
    const std::uint32_t end = act.cue.tokens.last;
    const std::size_t number = segment_of(end > unit_.first ? end - 1 : end);
    const Segment& segment = segments_[number];
    if (language_ != "de") {
      for (std::uint32_t i = end; i < segment.tokens.last && i < end + 14; ++i) {
        if (in_quote(i)) break;
        const std::uint32_t c = classes(i);
        if ((c & kThat) != 0 && i > end && grammar_ == Grammar::kRomance && (classes(i - 1) & kArticle) != 0) break;
        if ((c & kThat) != 0) {
          // "the claim that": any other cue between them owns it.
          for (const Act& other : acts_) {
            if (other.cue.tokens.first > act.cue.tokens.first && other.cue.tokens.first < i) return 0;
          }
          return i + 1 < unit_.last ? i + 1 : 0;
        }
        if (c != 0 && (c & kWh) != 0 && i <= end + 2 && (c & (kArticle | kConjunction)) == 0 &&
            (i == end || (classes(i - 1) & kAddressee) != 0 || speakers_.mention_at(i - 1) >= 0))
          return i;
      }
    }
    if (segment.separator == TokenKind::kComma && number + 1 < segments_.size()) {
      const std::uint32_t first = segments_[number + 1].tokens.first;
      if (in_quote(first)) return 0;
      const std::uint32_t c = classes(first);
      if ((c & kThat) != 0 && first + 1 < unit_.last && (language_ == "de" || grammar_ == Grammar::kSlavic))
        return first + 1;
      if ((c & kWh) != 0 && (c & kArticle) == 0 && language_ == "de" && !names_source(first)) return first;
      if ((c & kWh) != 0 && grammar_ == Grammar::kSlavic && !names_source(first)) return first;
    }
    return 0;
  }

  // "wie" that begins "wie X berichtet" is no object clause.
  [[nodiscard]] bool names_source(std::uint32_t token) const noexcept { return in_frame(token); }

  // Skips what may stand between the cue and what is said: adverbs, times, whom it was said to.
  [[nodiscard]] std::uint32_t skip_adjuncts(std::uint32_t i, std::uint32_t last) const {
    while (i < last && !in_quote(i)) {
      const std::uint32_t c = classes(i);
      if (in_frame(i)) {
        ++i;
        continue;
      }
      if ((c & (kTime | kAddressee)) != 0 || ((c & kAdverb) != 0 && (c & kArticle) == 0)) {
        ++i;
        continue;
      }
      if ((c & kPreposition) != 0 && i + 1 < last) {
        const std::uint32_t next = classes(i + 1);
        if ((next & (kTime | kAddressee)) != 0) {
          i += 2;
          continue;
        }
      }
      if (text_.tokens[i].kind == TokenKind::kNumber && i > unit_.first && (classes(i - 1) & kTime) != 0) {
        ++i;
        continue;
      }
      break;
    }
    return i;
  }

  void find_message(std::size_t number) {
    Act& act = acts_[number];
    const std::uint32_t limit = limit_of(number);
    const TokenRange segment = segments_[act.segment].tokens;
    const std::uint32_t at = act.cue.tokens.first;
    if (grammar_ == Grammar::kVerbLast) {
      message_before_final_verb(number);
      return;
    }
    const std::size_t end_segment = segment_of(act.cue.tokens.last - 1);
    const Segment& last_segment = segments_[end_segment];
    const bool verb_first = begins_clause(act);
    const std::uint32_t before_begin = message_begin(number);
    const bool has_before =
        act.segment > 0 && segment.first > before_begin && has_words({before_begin, segment.first});
    const bool quote_before = has_before && ends_in_quote({before_begin, segment.first});
    const bool colon = last_segment.separator == TokenKind::kColon;
    const std::uint32_t that = that_after(act);
    // What follows in other segments.
    const std::uint32_t next_first =
        end_segment + 1 < segments_.size() ? segments_[end_segment + 1].tokens.first : unit_.last;
    const bool quote_next = next_first < limit && in_quote(next_first);
    const bool object_like = act.cue.kind == CueKind::kObject || act.cue.modality == ModalityKind::kDenied ||
                             act.cue.modality == ModalityKind::kNeeded;

    if (act.relative && act.cue.kind == CueKind::kObject && act.cue.tokens.last == last_segment.tokens.last &&
        language_ == "de") {
      act.message[0] = {segment.first + 1, at};
      return;
    }
    if (colon) {
      if (next_first < unit_.last) {
        act.message[0] = {next_first, limit};
        if (quote_before && verb_first) {
          act.message[1] = act.message[0];
          act.message[0] = {before_begin, segment.first};
        }
        return;
      }
      act.lead_in = true;
      return;
    }
    if (that != 0 && that < limit && !(quote_before && verb_first && that > last_segment.tokens.last)) {
      act.message[0] = {that, limit};
      act.that_clause = true;
      if (act.cue.kind == CueKind::kObject) {
        // "hielt es für unklug, dass": the object belongs to it.
        const std::uint32_t object = object_begin(act, verb_first, limit);
        if (object < that) act.message[0].first = object;
      }
      return;
    }
    // A quotation inside the segment, behind the verb.
    const std::uint32_t inner = first_quote({act.cue.verb_end(), std::min(last_segment.tokens.last, limit)});
    if (quote_before && (verb_first || inner == 0)) {
      act.before = true;
      act.message[0] = {before_begin, segment.first};
      if (quote_next) act.message[1] = {next_first, quoted_end(next_first, limit)};
      return;
    }
    if (inner != 0 && !(verb_first && has_before)) {
      act.message[0] = {quoted_clause_begin(act, verb_first, inner, limit), limit};
      return;
    }
    const bool subject_behind =
        verb_first && has_words({act.cue.verb_end(), last_segment.tokens.last}) &&
        speakers_.after_verb({act.cue.verb_end(), last_segment.tokens.last}, language_).found();
    if (act.quote_only() && !quote_next && !quote_before) {
      return;
    }
    const bool comma_clause = last_segment.separator == TokenKind::kComma && next_first < limit &&
                              comma_opens_message(act, next_first);
    const bool bare_verb =
        verb_first && has_before && grammar_ != Grammar::kEnglish && !act.coordinated &&
        act.cue.kind == CueKind::kSay && act.cue.tokens.last <= last_segment.tokens.last &&
        !has_words({skip_adjuncts(act.cue.tokens.last, last_segment.tokens.last), last_segment.tokens.last}) &&
        (last_segment.tokens.last >= limit || next_first >= limit || !comma_opens_message(act, next_first));
    const bool only_subject =
        object_like && act.cue.kind == CueKind::kSay && subject_behind &&
        !has_words({object_begin(act, verb_first, last_segment.tokens.last), last_segment.tokens.last});
    if (verb_first && has_before && (subject_behind || bare_verb) && (!object_like || only_subject || bare_verb) &&
        !(opens_frame(before_begin) && comma_clause && !has_quote({before_begin, segment.first}))) {
      act.before = true;
      act.message[0] = {before_begin, segment.first};
      if (quote_next) act.message[1] = {next_first, quoted_end(next_first, limit)};
      return;
    }
    if (object_like) {
      const std::uint32_t object = object_begin(act, verb_first, limit);
      if (object < limit && has_words({object, limit})) {
        act.message[0] = {object, limit};
        return;
      }
      // "hat die Vorwürfe zurückgewiesen": the object stands in front.
      return;
    }
    if (comma_clause) {
      std::uint32_t begin = next_first;
      const std::uint32_t object = object_begin(act, verb_first, limit);
      if (object < last_segment.tokens.last && is_noun_phrase({object, last_segment.tokens.last}))
        begin = object;
      act.message[0] = {begin, limit};
      return;
    }
    const std::uint32_t rest = skip_adjuncts(act.cue.verb_end(), last_segment.tokens.last);
    if (has_before && !verb_first && (language_ == "en" || grammar_ == Grammar::kChinese) &&
        nothing_behind({rest, last_segment.tokens.last})) {
      act.before = true;
      act.message[0] = {before_begin, segment.first};
      if (quote_next) act.message[1] = {next_first, quoted_end(next_first, limit)};
      return;
    }
    if (quote_next) {
      act.message[0] = {next_first, limit};
      return;
    }
    // Without any mark: English "said the ship had left", translated "sagte Kim Die beiden Länder hätten".
    const bool plain = language_ == "en" || grammar_ == Grammar::kArabic ||
                       (language_ == "de" && verb_first && act.segment == 0);
    if (!plain || act.cue.kind == CueKind::kQuote) return;
    std::uint32_t begin = rest;
    if (verb_first && grammar_ != Grammar::kEnglish) {
      const Speaker speaker = speakers_.after_verb({act.cue.verb_end(), last_segment.tokens.last}, language_);
      if (!speaker.found() || speaker.mention < 0) return;
      begin = speaker.tokens.last;
      if (language_ == "de" && (begin >= last_segment.tokens.last || !text_.tokens[begin].capital)) return;
    } else if (verb_first && !act.coordinated) {
      return;
    }
    if (begin >= limit || !has_clause({begin, last_segment.tokens.last}, act)) return;
    act.message[0] = {begin, limit};
  }

  // Enough words to be a clause; for English a pronoun, an article or a name must begin it ("said yes" says nothing to us).
  [[nodiscard]] bool has_clause(TokenRange range, const Act& act) const {
    std::uint32_t words = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) words += is_word(text_.tokens[i]) ? 1U : 0U;
    if (words < 3) return false;
    if (language_ != "en") return true;
    const std::uint32_t first = classes(range.first);
    if ((first & (kPreposition | kConjunction | kSubordinator)) != 0 && (first & kWh) == 0) return false;
    // Reporting and showing verbs take nouns: "reported a loss". A clause has a verb in it.
    static constexpr std::array<std::string_view, 8> kPlain = {"said",     "says",    "say",   "told",
                                                               "believes", "believe", "think", "fears"};
    const std::string_view verb = text_.lower(act.cue.tokens.first);
    if (std::find(kPlain.begin(), kPlain.end(), verb) != kPlain.end()) return true;
    for (std::uint32_t i = range.first + 1; i < range.last && i < range.first + 8; ++i) {
      const std::string_view word = text_.lower(i);
      if (word == "is" || word == "was" || word == "are" || word == "were" || word == "had" ||
          word == "has" || word == "have" || word == "would" || word == "will" || word == "could" ||
          word == "might" || word == "may" || word == "should" || word == "must")
        return true;
    }
    return false;
  }

  [[nodiscard]] bool has_words(TokenRange range) const noexcept {
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (is_word(text_.tokens[i])) return true;
    }
    return false;
  }
  [[nodiscard]] bool has_quote(TokenRange range) const noexcept { return first_quote(range) != 0; }
  // The first token of a quotation in `range` that is more than a name in marks; 0: none (a quotation never begins a page's
  // cue).
  [[nodiscard]] std::uint32_t first_quote(TokenRange range) const noexcept {
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (in_quote(i)) return i;
    }
    return 0;
  }
  [[nodiscard]] bool ends_in_quote(TokenRange range) const noexcept {
    for (std::uint32_t i = range.last; i > range.first; --i) {
      if (in_quote(i - 1)) return true;
      const TokenKind kind = text_.tokens[i - 1].kind;
      if (kind != TokenKind::kComma && kind != TokenKind::kDash && kind != TokenKind::kStop) return false;
    }
    return false;
  }
  // The end of the quotations that follow each other from `first` on.
  [[nodiscard]] std::uint32_t quoted_end(std::uint32_t first, std::uint32_t limit) const noexcept {
    std::uint32_t i = first;
    while (i < limit && (in_quote(i) || !is_word(text_.tokens[i]))) ++i;
    return i;
  }

  [[nodiscard]] bool opens_frame(std::uint32_t token) const {
    const std::uint32_t c = classes(token);
    return (c & (kPreposition | kSubordinator)) != 0;
  }

  // Where the message of a cue behind it may begin: at the unit, or behind the act before.
  [[nodiscard]] std::uint32_t message_begin(std::size_t number) const {
    std::uint32_t begin = unit_.first;
    for (std::size_t k = 0; k < number; ++k) {
      if (acts_[k].before) begin = std::max(begin, segments_[acts_[k].segment].tokens.last);
    }
    for (const Frame& frame : frames_) {
      if (frame.kind == CueKind::kAsked && frame.tokens.first == begin) begin = frame.tokens.last;
    }
    // "Russland kritisierte den Schritt: Die EU breche das Recht, erklärte X."
    for (std::size_t k = 0; k + 1 < acts_[number].segment; ++k) {
      if (segments_[k].separator == TokenKind::kColon && segments_[k].tokens.last > begin)
        begin = segments_[k + 1].tokens.first;
    }
    while (begin < unit_.last && !is_word(text_.tokens[begin]) && !in_quote(begin)) ++begin;
    return begin;
  }

  // Behind a verb: past its subject, adverbs and times.
  [[nodiscard]] std::uint32_t object_begin(const Act& act, bool verb_first, std::uint32_t limit) const {
    const std::size_t number = segment_of(act.cue.verb_end() - 1);
    const std::uint32_t last = std::min(segments_[number].tokens.last, limit);
    std::uint32_t begin = act.cue.verb_end();
    if (verb_first && !act.coordinated && grammar_ != Grammar::kEnglish) {
      const Speaker speaker = speakers_.after_verb({begin, last}, language_);
      const bool known = speaker.mention >= 0 || speaker.word != SourceWord::kNone || speaker.pronoun != 0;
      if (speaker.found() && speaker.tokens.first < begin + 4 && (known || act.segment == 0))
        begin = speaker.tokens.last;
    }
    begin = skip_adjuncts(begin, last);
    return begin;
  }

  [[nodiscard]] bool is_noun_phrase(TokenRange range) const {
    if (range.first >= range.last) return false;
    const std::uint32_t c = classes(range.first);
    if ((c & kPreposition) != 0) return false;
    TokenRange found;
    if (source_word_at(work_, range.first, range.last, language_, found) != SourceWord::kNone) return false;
    if (speakers_.mention_at(range.first) >= 0) return false;
    std::uint32_t words = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) words += is_word(text_.tokens[i]) ? 1U : 0U;
    return words >= 2;
  }

  // Whether the clause behind the comma is what is said: a main clause in German and Chinese ("sagte, er komme").
  [[nodiscard]] bool comma_opens_message(const Act& act, std::uint32_t first) const {
    if (in_quote(first)) return true;
    if (in_frame(first)) {
      // "sagte, laut X, ..." is rare; a frame that closes the sentence is common.
      return false;
    }
    if (grammar_ == Grammar::kChinese) return true;
    if (grammar_ != Grammar::kGerman) return false;
    const std::uint32_t c = classes(first);
    if ((c & (kSubordinator | kConjunction)) != 0) return false;
    // A relative clause hangs on a noun; directly behind the verb it cannot.
    const bool verb_last = act.cue.tokens.last == segments_[segment_of(act.cue.tokens.last - 1)].tokens.last;
    const bool verb_first = begins_clause(act);
    if ((c & kRelative) != 0 && !verb_last)
      return verb_first && (opens_frame(unit_.first) || act.segment == 0);
    return true;
  }

  // The first word of the clause that holds the quotation at `inner`: behind the cue's subject and adjuncts.
  [[nodiscard]] std::uint32_t quoted_clause_begin(const Act& act, bool verb_first, std::uint32_t inner,
                                                  std::uint32_t limit) const {
    std::uint32_t begin = act.cue.verb_end();
    if (act.cue.kind == CueKind::kQuoted) begin = act.cue.tokens.last;
    if (verb_first && !act.coordinated && grammar_ != Grammar::kEnglish) {
      const Speaker speaker = speakers_.after_verb({begin, inner}, language_);
      if (speaker.found()) begin = speaker.tokens.last;
    }
    begin = skip_adjuncts(begin, std::min(inner, limit));
    // "sagte Reportern „...“": whom it was said to.
    TokenRange found;
    if (act.cue.kind == CueKind::kSay && begin < inner &&
        (speakers_.mention_at(begin) >= 0 ||
         source_word_at(work_, begin, inner, language_, found) != SourceWord::kNone) &&
        inner - begin <= 4)
      begin = inner;
    return begin;
  }

  // Korean, Japanese: speaker, what is said, verb.
  void message_before_final_verb(std::size_t number) {
    Act& act = acts_[number];
    std::uint32_t begin = unit_.first;
    for (std::size_t k = 0; k < number; ++k) begin = std::max(begin, acts_[k].cue.tokens.last);
    std::uint32_t end = act.cue.tokens.first;
    // Trailing verb pieces of Japanese are single characters; the quotation ends where its marks do.
    const std::uint32_t quote = first_quote({begin, end});
    if (quote != 0) {
      std::uint32_t last = end;
      while (last > quote && !in_quote(last - 1)) --last;
      act.message[0] = {quote, last};
      return;
    }
    if (act.cue.kind != CueKind::kSay) return;
    if (language_ == "ko") {
      // "..., 말했다고 타스통신이 보도했다": who reports stands in front of the verb.
      if (end > unit_.first + 2 && !text_.lower(end - 1).ends_with("고") && text_.lower(end - 2).ends_with("고")) {
        act.message[0] = {number > 0 ? unit_.first : begin, end - 1};
        act.speaker = speakers_.before_verb({end - 1, end}, language_);
        return;
      }
      for (const Frame& frame : frames_) {
        if (frame.tokens.last <= end) begin = std::max(begin, frame.tokens.last);
      }
      // "...다고 밝혔다": the clause ends in 고; its subject is not ours, the first noun phrase is.
      const Speaker subject = speakers_.before_verb({begin, std::min(end, begin + 7)}, language_);
      std::uint32_t after = begin;
      if (subject.found()) {
        after = subject.tokens.last;
      } else {
        after = std::min(end, begin + 1);
      }
      if (end > after && (text_.lower(end - 1).ends_with("고"))) act.message[0] = {after, end};
      if (!subject.found() && after > begin) {
        act.speaker.tokens = {begin, after};
        act.speaker.name = text_.at(text_.span(act.speaker.tokens));
        act.speaker.medium = "organization";
        act.speaker.reason = "words of the page";
        act.speaker.confidence = 0.6;
      }
      return;
    }
    // Japanese: "Xは、...と発表した".
    for (std::uint32_t i = begin; i < end; ++i) {
      if (text_.at(i) != "は") continue;
      std::uint32_t after = i + 1;
      while (after < end && !is_word(text_.tokens[after])) ++after;
      if (text_.at(end - 1) == "と" && end - 1 > after) act.message[0] = {after, end - 1};
      break;
    }
  }

  void find_speaker(std::size_t number) {
    Act& act = acts_[number];
    if (act.cue.kind == CueKind::kShow) {
      show_speaker(act);
      return;
    }
    if (act.speaker.found()) return;
    const TokenRange segment = segments_[act.segment].tokens;
    const std::uint32_t at = act.cue.tokens.first;
    if (language_ == "fr") {
      for (std::uint32_t i = at; i < act.cue.tokens.last; ++i) {
        if ((classes(i) & kPronoun) == 0 || i == at) continue;
        act.speaker = pronoun_at(i);
        return;
      }
    }
    if (act.cue.kind == CueKind::kQuotes && act.cue.gap.first >= act.cue.gap.last) {
      const std::uint32_t last = segments_[segment_of(act.cue.tokens.last - 1)].tokens.last;
      const TokenRange behind = without_quotes_right({act.cue.tokens.last, last});
      Speaker subject;
      if (!begins_clause(act)) subject = speakers_.before_verb(without_quotes_left({act.begin, at}), language_);
      Speaker object = speakers_.after_verb(behind, language_);
      if (!subject.found() && object.found() && !object.is_medium()) {
        // "цитирует Пескова ТАСС"
        Speaker second = speakers_.after_verb({object.tokens.last, behind.last}, language_);
        if (second.is_medium()) subject = std::move(second);
      }
      if (!subject.is_medium() && object.is_medium()) {
        subject = object;
        object = speakers_.after_verb({object.tokens.last, behind.last}, language_);
      }
      if (subject.is_medium() && object.found() && !object.is_medium() &&
          object.reason != std::string_view("words of the page")) {
        quoting_ = std::move(subject);
        act.speaker = std::move(object);
        act.medium = -3;
        return;
      }
    }
    if (act.cue.kind == CueKind::kQuotes && act.cue.gap.first < act.cue.gap.last) {
      // "KCNA quoted Kim as saying": it passes him on.
      quoting_ = speakers_.before_verb(without_quotes_left({act.begin, at}), language_);
      act.speaker = speakers_.after_verb(act.cue.gap, language_);
      act.medium = -3;
      return;
    }
    if (act.cue.kind == CueKind::kQuoted) {
      quoting_ = {};
      if (act.cue.gap.first < act.cue.gap.last) quoting_ = evidence_owner(act.cue.gap);
      if (!quoting_.found()) {
        const std::uint32_t last = segments_[segment_of(act.cue.tokens.last - 1)].tokens.last;
        quoting_ = evidence_owner(without_quotes_right({act.cue.tokens.last, last}), true);
      }
      if (quoting_.found()) act.medium = -3;
    }
    if (grammar_ == Grammar::kVerbLast) {
      std::uint32_t begin = unit_.first;
      for (const Frame& frame : frames_) {
        if (frame.tokens.last <= at) begin = std::max(begin, frame.tokens.last);
      }
      const std::uint32_t end = act.message[0].first < act.message[0].last ? act.message[0].first : at;
      act.speaker = speakers_.before_verb(without_quotes_left({begin, end}), language_);
      if (number > 0 && !act.speaker.found()) act.speaker = acts_[number - 1].speaker;
      trim_topic(act.speaker);
      return;
    }
    if (act.coordinated) {
      if (number > 0) {
        act.speaker = acts_[number - 1].speaker;
        if (act.speaker.found()) return;
      }
      act.speaker = subject_of_unit(segment.first);
      if (act.speaker.found()) return;
    }
    if (act.conjoined) {
      act.speaker = subject_of({segments_[act.segment].tokens.first, act.begin});
      if (!act.speaker.found()) act.speaker = subject_of_unit(act.begin);
      if (act.speaker.found()) return;
    }
    const bool verb_first = begins_clause(act);
    TokenRange behind{act.cue.verb_end(), segments_[segment_of(act.cue.verb_end() - 1)].tokens.last};
    if (act.cue.gap.first < act.cue.gap.last) behind = act.cue.gap;
    behind = without_quotes_right(behind);
    // What is said does not hold the speaker.
    if (!act.before && act.message[0].first >= behind.first && act.message[0].first < behind.last)
      behind.last = act.message[0].first;
    TokenRange front = without_quotes_left({act.begin, at});
    if (number > 0 && !acts_[number - 1].before) {
      // Not across the cue before it.
      if (acts_[number - 1].cue.tokens.last > front.first && acts_[number - 1].cue.tokens.last <= at)
        front.first = acts_[number - 1].cue.tokens.last;
    }
    // Who passes it on is no subject: "朝中社|援引金正恩的话|说".
    for (const Frame& frame : frames_) {
      if (frame.tokens.first >= frame.tokens.last) continue;
      if (frame.tokens.last == front.last && frame.tokens.first > front.first) front.last = frame.tokens.first;
      if (frame.tokens.first == front.first && frame.tokens.last < front.last) front.first = frame.tokens.last;
    }
    if (act.relative) {
      Speaker own;
      if ((language_ == "de" || language_ == "ru") && front.last - front.first > 1)
        own = speakers_.before_verb({front.first + 1, front.last}, language_);
      if (own.found() && own.reason != std::string_view("words of the page") &&
          act.cue.kind != CueKind::kObject) {
        act.speaker = std::move(own);
        return;
      }
      if (act.cue.kind == CueKind::kObject || !own.found()) {
        act.speaker = antecedent(act.segment);
        if (act.speaker.found()) return;
      }
    }
    if (verb_first) {
      act.speaker = speakers_.after_verb(behind, language_);
      const std::size_t here = segment_of(act.cue.tokens.last - 1);
      if (act.speaker.found() && act.speaker.mention < 0 && act.speaker.pronoun == 0 &&
          here + 1 < segments_.size() && segments_[here].separator == TokenKind::kComma) {
        // "declaró el ministro, Serguéi Lavrov"
        Speaker name = sole_mention(segments_[here + 1].tokens);
        if (name.found()) act.speaker = std::move(name);
      }
      if (act.cue.kind == CueKind::kObject && act.speaker.reason == std::string_view("words of the page"))
        act.speaker = {};
      const bool doubtful =
          !act.speaker.found() || (act.speaker.mention < 0 && act.speaker.word == SourceWord::kNone &&
                                   act.speaker.pronoun == 0 && !act.before);
      if (doubtful && !act.before && act.segment > 0) {
        Speaker left = subject_left_of(act.segment);
        if (left.found()) act.speaker = std::move(left);
      }
    } else {
      if (has_words(front)) act.speaker = speakers_.before_verb(front, language_);
      if (act.segment > 0 && act.speaker.reason == std::string_view("words of the page") &&
          (classes(front.first) & (kAdverb | kAuxiliary)) != 0) {
        // "Ellison, a former banker, has long argued"
        Speaker left = subject_left_of(act.segment);
        if (left.found()) act.speaker = std::move(left);
      }
      const bool unsure = !act.speaker.found() || act.speaker.confidence < 0.6 ||
                          act.speaker.reason == std::string_view("words of the page");
      if (unsure && front.first > act.begin) {
        Speaker left = speakers_.before_verb(without_quotes_right({act.begin, front.first}), language_);
        if (left.found() && (left.mention >= 0 || left.word != SourceWord::kNone || left.pronoun != 0))
          act.speaker = std::move(left);
      }
      const bool german_inversion = language_ == "de" && front.first < front.last &&
                                    (opens_frame(front.first) || (classes(front.first) & kAdverb) != 0);
      if (!act.speaker.found() || act.speaker.confidence < 0.6 || german_inversion ||
          act.speaker.reason == std::string_view("words of the page")) {
        Speaker other = speakers_.after_verb(behind, language_);
        const bool sure =
            other.found() && (other.mention >= 0 || other.word != SourceWord::kNone || other.pronoun != 0);
        if (sure && (!act.speaker.found() || act.speaker.confidence < 0.9 || german_inversion))
          act.speaker = std::move(other);
      }
      if (!act.speaker.found() && act.segment > 0 && !act.before) act.speaker = subject_left_of(act.segment);
    }
    if (!act.speaker.found() && language_ == "de" && act.before && last_speaker_.found() &&
        act.cue.tokens.last - act.cue.tokens.first == 2) {
      // "..., hieß es weiter": still the same source.
      act.speaker = last_speaker_;
      act.speaker.tokens = {};
      act.speaker.reason = "same speaker as before";
      act.speaker.confidence = 0.5;
    }
    if (!act.speaker.found() && (grammar_ == Grammar::kRomance || grammar_ == Grammar::kArabic) && act.cue.kind != CueKind::kQuote) {
      // The pronoun may be left out: "Aseguró que ...".
      if (act.that_clause || act.before || (grammar_ == Grammar::kArabic && !act.empty())) {
        act.speaker.tokens = act.cue.tokens;
        act.speaker.pronoun = kMale | kFemale;
        act.speaker.medium = "person";
        act.speaker.reason = "pronoun";
        act.speaker.confidence = 0.5;
      }
    }
  }

  [[nodiscard]] Speaker pronoun_at(std::uint32_t token) const {
    const Speaker known = speakers_.behind_preposition({token, token + 1}, language_);
    if (known.found() && known.pronoun == 0 && known.referent != kNobody) return known;
    Speaker speaker;
    speaker.tokens = {token, token + 1};
    speaker.name = text_.at(token);
    speaker.pronoun = classes(token) & kPronoun;
    speaker.medium = "person";
    speaker.reason = "pronoun";
    speaker.confidence = 0.7;
    return speaker;
  }

  // Korean particles stick to the noun.
  void trim_topic(Speaker& speaker) const {
    if (language_ != "ja" || speaker.mention >= 0 || speaker.tokens.first >= speaker.tokens.last) return;
    while (speaker.tokens.last > speaker.tokens.first + 1 &&
           (text_.at(speaker.tokens.last - 1) == "は" || text_.at(speaker.tokens.last - 1) == "が" ||
            !is_word(text_.tokens[speaker.tokens.last - 1])))
      --speaker.tokens.last;
    speaker.name = text_.at(text_.span(speaker.tokens));
  }

  void show_speaker(Act& act) {
    const TokenRange region{act.speaker.tokens.last, act.cue.tokens.first};
    Speaker owner = evidence_owner(region);
    if (!owner.found()) return;
    act.medium = -2;  // the evidence becomes a link
    evidence_ = act.speaker;
    act.speaker = std::move(owner);
  }

  // The party right in front of a relative clause.
  [[nodiscard]] Speaker antecedent(std::size_t segment) const {
    TokenRange region = without_quotes_left(segments_[segment - 1].tokens);
    for (std::uint32_t i = region.last; i > region.first; --i) {
      const std::int32_t mention = speakers_.mention_at(i - 1);
      if (mention < 0) continue;
      std::uint32_t first = i - 1;
      while (first > region.first && speakers_.mention_at(first - 1) == mention) --first;
      return speakers_.behind_preposition({first, i}, language_);
    }
    return speakers_.before_verb(region, language_);
  }

  // The person that is all of a segment: an apposition, or what it is an apposition to.
  [[nodiscard]] Speaker sole_mention(TokenRange region) const {
    while (region.first < region.last && (classes(region.first) & kArticle) != 0) ++region.first;
    if (region.first >= region.last) return {};
    const std::int32_t mention = speakers_.mention_at(region.last - 1);
    if (mention < 0 || document_.mentions[static_cast<std::size_t>(mention)].kind != EntityKind::kPerson) return {};
    std::uint32_t first = region.last - 1;
    while (first > region.first && speakers_.mention_at(first - 1) == mention) --first;
    for (std::uint32_t i = region.first; i < first; ++i) {
      if (classes(i) != 0 || !is_word(text_.tokens[i])) return {};
    }
    if (first - region.first > 3) return {};
    return speakers_.behind_preposition({first, region.last}, language_);
  }

  // The nearest party in the segments to the left: appositions stand between subject and verb.
  [[nodiscard]] Speaker subject_left_of(std::size_t segment) const {
    Speaker fallback;
    for (std::size_t k = segment; k > 0 && segment - k < 4; --k) {
      const TokenRange region = without_quotes_left(segments_[k - 1].tokens);
      if (!has_words(region)) continue;
      Speaker speaker = speakers_.before_verb(region, language_);
      if (!speaker.found()) continue;
      const bool person = speaker.mention >= 0 && speaker.medium == "person";
      if (person && speaker.confidence >= 0.6) {
        // "Ankit Panda, Senior Fellow ..., sagte": a name alone in front of its apposition.
        if (k >= 2) {
          Speaker name = sole_mention(segments_[k - 2].tokens);
          if (name.found() && name.reason == std::string_view("named")) return name;
        }
        return speaker;
      }
      if (!fallback.found() || fallback.confidence < speaker.confidence ||
          (k == 1 && speaker.confidence >= fallback.confidence))
        fallback = std::move(speaker);
    }
    return fallback;
  }

  [[nodiscard]] Speaker subject_of_unit(std::uint32_t before) const { return subject_of({unit_.first, before}); }

  // The first noun phrase that may be a subject, in front of any quotation.
  [[nodiscard]] Speaker subject_of(TokenRange region) const {
    region = without_quotes_right(region);
    Speaker speaker = speakers_.after_verb(region, language_);
    if (speaker.found() &&
        (speaker.mention >= 0 || speaker.word != SourceWord::kNone || speaker.pronoun != 0))
      return speaker;
    return {};
  }

  // A medium's act around another act is a link of its chain; any other act inside a message belongs to the message.
  void resolve_nesting() {
    for (std::size_t i = 0; i < acts_.size(); ++i) {
      Act& outer = acts_[i];
      if (outer.empty()) continue;
      for (std::size_t k = 0; k < acts_.size(); ++k) {
        Act& inner = acts_[k];
        if (k == i || inner.dropped || (inner.coordinated && k > i)) continue;
        const std::uint32_t at = inner.cue.tokens.first;
        if (!outer.message[0].contains(at) && !outer.message[1].contains(at)) continue;
        if (outer.speaker.is_medium() && outer.cue.kind != CueKind::kShow) {
          nest_in_medium(outer, static_cast<std::int32_t>(i), inner);
        } else if (inner.relative && inner.that_clause && !outer.before) {
          outer.message[0].last = std::min(outer.message[0].last, segments_[inner.segment].tokens.first);
        } else {
          inner.dropped = true;
        }
      }
    }
    // Duplicate cues around one message: the later adds nothing.
    for (std::size_t i = 1; i < acts_.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        if (acts_[k].dropped || acts_[i].dropped || acts_[k].empty()) continue;
        // "kritisierte den Schritt: ..., erklärte das Ministerium": the second says who.
        if (acts_[i].before && acts_[k].cue.kind == CueKind::kObject && !acts_[i].empty() &&
            acts_[i].message[0].first == acts_[k].message[0].first) {
          acts_[k].dropped = true;
          continue;
        }
        const bool same =
            acts_[i].before && acts_[k].before && acts_[i].message[0].first <= acts_[k].message[0].first;
        if (same || acts_[i].empty()) acts_[i].dropped = acts_[i].dropped || !acts_[i].lead_in;
      }
    }
  }

  void nest_in_medium(Act& outer, std::int32_t number, Act& inner) {
    if (inner.empty() || (outer.that_clause && !inner.that_clause && !has_quote(inner.message[0]))) {
      // "berichteten, dass Kim ... betonte": the clause is his.
      if (!outer.that_clause || inner.cue.kind == CueKind::kShow) {
        inner.dropped = true;
        return;
      }
      Speaker subject = speakers_.after_verb({outer.message[0].first, inner.cue.tokens.first}, language_);
      if (!subject.found() || subject.mention < 0 || subject.medium == "organization") {
        inner.dropped = true;
        return;
      }
      inner.speaker = std::move(subject);
      inner.message[0] = {inner.speaker.tokens.last, outer.message[0].last};
    }
    if (!inner.speaker.found() || inner.speaker.is_medium()) {
      inner.dropped = true;
      return;
    }
    inner.medium = number;
    outer.dropped = true;
  }

  // ---- statements ----
  struct Content {
    std::vector<Span> spans;
    bool quoted = false;  // something in marks
    bool plain = false;   // words outside of marks
    std::uint32_t words = 0;
  };

  // `range` without frames, incises and the marks at its ends.
  void add_content(TokenRange range, bool keep_views, Content& content) const {
    std::uint32_t i = range.first;
    while (i < range.last) {
      // The next stretch up to a frame or an incise.
      std::uint32_t end = i;
      while (end < range.last && !is_cut(end, range, keep_views)) ++end;
      add_piece({i, end}, content);
      i = std::max(end, i);
      while (i < range.last && is_cut(i, range, keep_views)) ++i;
    }
  }

  [[nodiscard]] bool is_cut(std::uint32_t token, TokenRange range, bool keep_views) const noexcept {
    for (const TokenRange& hole : holes_) {
      if (hole.contains(token)) return true;
    }
    if ((classes(token) & kPrefix) != 0) {
      for (const Act& act : acts_) {
        if (act.cue.gap.first < act.cue.gap.last && act.cue.tokens.last == token + 1) return true;
      }
    }
    for (const Frame& frame : frames_) {
      if (!frame.tokens.contains(token)) continue;
      if (keep_views && frame.kind == CueKind::kView) continue;
      // An adverb inside a clause stays: "was reportedly sold".
      const bool inside = frame.tokens.first > range.first && frame.tokens.last < range.last;
      if (frame.kind == CueKind::kHearsay && frame.tokens.last - frame.tokens.first == 1 &&
          (inside || frame.tokens.first == range.first))
        continue;
      return true;
    }
    return false;
  }

  void add_piece(TokenRange piece, Content& content) const {
    const auto trims = [&](std::uint32_t i, bool end) {
      if (in_quote(i)) return false;
      const Token& token = text_.tokens[i];
      if (is_word(token)) return false;
      if (token.kind == TokenKind::kStop) return true;
      if (token.kind == TokenKind::kOpen) return end;
      if (token.kind == TokenKind::kOther) return false;
      return token.kind != TokenKind::kClose || !end;
    };
    while (piece.first < piece.last && trims(piece.first, false)) ++piece.first;
    while (piece.first < piece.last && trims(piece.last - 1, true)) --piece.last;
    if (piece.first >= piece.last) return;
    bool plain = false;
    std::uint32_t outside = 0;
    for (std::uint32_t i = piece.first; i < piece.last; ++i) {
      if (!in_quote(i) && is_word(text_.tokens[i])) ++outside;
      if (is_word(text_.tokens[i])) ++content.words;
    }
    // Korean joins quotations by particles.
    plain = outside > (grammar_ == Grammar::kVerbLast && outside < content.words ? 2U : 0U);
    if (plain) {
      content.plain = true;
      for (std::uint32_t i = piece.first; i < piece.last; ++i) content.quoted = content.quoted || in_quote(i);
      content.spans.push_back(text_.span(piece));
      return;
    }
    for (std::uint32_t i = piece.first; i < piece.last;) {
      if (!in_quote(i)) {
        ++i;
        continue;
      }
      const Quotation& quotation = quotations_[static_cast<std::size_t>(quote_of_[i])];
      std::uint32_t end = i;
      while (end < piece.last && quote_of_[end] == quote_of_[i]) ++end;
      TokenRange run{std::max(i, quotation.tokens.first), std::min(end, quotation.tokens.last)};
      while (run.first < run.last && text_.tokens[run.last - 1].kind == TokenKind::kComma) --run.last;
      while (run.first < run.last && text_.tokens[run.first].kind == TokenKind::kComma) ++run.first;
      if (run.first < run.last) {
        content.quoted = true;
        content.spans.push_back(text_.span(run));
      }
      i = end;
    }
  }

  // Whether a mention of `referent` that is no pronoun stands in [begin, end).
  [[nodiscard]] bool named_since(std::int32_t referent, std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = end; i > begin && end - i < 300; --i) {
      const std::int32_t number = speakers_.mention_at(i - 1);
      if (number < 0) continue;
      const Mention& mention = document_.mentions[static_cast<std::size_t>(number)];
      if (mention.referent == referent && mention.form != MentionForm::kPronoun) return true;
    }
    return false;
  }

  [[nodiscard]] bool gender_clash(std::int32_t a, std::int32_t b) const {
    if (a == kNobody || b == kNobody) return false;
    const std::string& one = document_.referents[static_cast<std::size_t>(a)].gender;
    const std::string& other = document_.referents[static_cast<std::size_t>(b)].gender;
    return !one.empty() && !other.empty() && one != other;
  }

  // The last person named by a name in the two hundred tokens before `token`.
  [[nodiscard]] Speaker last_person_named(std::uint32_t token) const {
    for (std::uint32_t i = token; i > 0 && token - i < 200; --i) {
      const std::int32_t number = speakers_.mention_at(i - 1);
      if (number < 0) continue;
      const Mention& mention = document_.mentions[static_cast<std::size_t>(number)];
      if (mention.kind != EntityKind::kPerson || mention.referent == kNobody) continue;
      return speakers_.behind_preposition({i - 1, i}, language_);
    }
    return {};
  }

  [[nodiscard]] bool resolve_pronoun(Speaker& speaker) const {
    if (speaker.mention >= 0 && speaker.referent != kNobody && last_person_.found() &&
        document_.mentions[static_cast<std::size_t>(speaker.mention)].form == MentionForm::kPronoun &&
        speaker.medium == "person" && last_person_.referent != speaker.referent &&
        !named_since(speaker.referent, last_person_.tokens.first, speaker.tokens.first) &&
        !gender_clash(speaker.referent, last_person_.referent)) {
      const TokenRange tokens = speaker.tokens;
      speaker = last_person_;
      speaker.tokens = tokens;
      speaker.reason = "pronoun";
      speaker.confidence = std::min(speaker.confidence, 0.7);
      return true;
    }
    if (speaker.referent != kNobody || speaker.pronoun == 0) return speaker.found();
    const Speaker* found = nullptr;
    Speaker named;
    if ((speaker.pronoun & (kMale | kFemale)) != 0 && (speaker.pronoun & kPlural) == 0 &&
        (!last_person_.found() || last_person_.referent == kNobody)) {
      named = last_person_named(speaker.tokens.first);
      // A group noun has no name; who was named since is nearer.
      if (named.found() && (!last_person_.found() || named.tokens.first > last_person_.tokens.first)) found = &named;
    }
    if (found != nullptr) {
    } else if ((speaker.pronoun & (kMale | kFemale)) != 0 && last_person_.found()) {
      found = &last_person_;
    } else if (last_speaker_.found()) {
      found = &last_speaker_;
    }
    if (found == nullptr || ((speaker.pronoun & (kMale | kFemale)) == 0 && last_speaker_.found()))
      found = last_speaker_.found() ? &last_speaker_ : found;
    // "Elle estime": grammar gives organisations a gender, too.
    if ((language_ == "fr" || language_ == "es" || language_ == "it" || language_ == "pt" ||
         grammar_ == Grammar::kSlavic) &&
        last_speaker_.found() && !last_person_.found() && found != &named)
      found = &last_speaker_;
    if (found == nullptr) return speaker.tokens.first < speaker.tokens.last;
    if (found->referent != kNobody && found->medium == "person") {
      const std::string& gender = document_.referents[static_cast<std::size_t>(found->referent)].gender;
      const bool only_male = (speaker.pronoun & kMale) != 0 && (speaker.pronoun & kFemale) == 0;
      const bool only_female = (speaker.pronoun & kFemale) != 0 && (speaker.pronoun & kMale) == 0;
      const bool clash = (only_male && gender == "female") || (only_female && gender == "male");
      if (clash) return true;
    }
    speaker.referent = found->referent;
    speaker.name = found->name;
    speaker.medium = found->medium;
    speaker.confidence = std::min(speaker.confidence, 0.8);
    return true;
  }

  // "Die Sprecherin" after "eine Sprecherin der Staatsanwaltschaft" is she.
  void prefer_newcomer(Speaker& speaker) const {
    if (speaker.mention < 0 && speaker.word == SourceWord::kGroup && last_person_.found() &&
        last_person_.tokens.first < last_person_.tokens.last && speaker.tokens.last > speaker.tokens.first &&
        speaker.tokens.last - speaker.tokens.first <= 2 &&
        (classes(speaker.tokens.first) & kIndefinite) == 0) {
      // "Эксперт Центра Карнеги Андрей Ланьков ... отметил эксперт"
      const std::string_view noun = text_.lower(speaker.tokens.last - 1);
      const std::uint32_t from = last_person_.tokens.first > 5 ? last_person_.tokens.first - 5 : 0;
      for (std::uint32_t i = from; i < last_person_.tokens.last; ++i) {
        if (text_.lower(i) != noun || text_.sentence_of[i] != text_.sentence_of[last_person_.tokens.first]) continue;
        const TokenRange tokens = speaker.tokens;
        speaker = last_person_;
        speaker.tokens = tokens;
        speaker.reason = "description";
        speaker.confidence = 0.8;
        return;
      }
    }
    if (speaker.mention < 0 || last_speaker_.referent != kNobody ||
        last_speaker_.tokens.first >= last_speaker_.tokens.last)
      return;
    const MentionForm form = document_.mentions[static_cast<std::size_t>(speaker.mention)].form;
    if (form != MentionForm::kTitle && form != MentionForm::kDescription) return;
    const std::string_view head = text_.lower(speaker.tokens.last - 1);
    for (std::uint32_t i = last_speaker_.tokens.first; i < last_speaker_.tokens.last; ++i) {
      if (text_.lower(i) != head) continue;
      const TokenRange tokens = speaker.tokens;
      speaker = last_speaker_;
      speaker.tokens = tokens;
      speaker.reason = "description";
      speaker.confidence = 0.8;
      return;
    }
  }

  void remember(const Speaker& speaker) {
    if (!speaker.found() || (speaker.pronoun != 0 && speaker.referent == kNobody)) return;
    last_speaker_ = speaker;
    const bool person = speaker.medium == "person" ||
                        (speaker.referent == kNobody && speaker.word == SourceWord::kGroup) ||
                        speaker.reason == std::string_view("words of the page");
    if (person) last_person_ = speaker;
  }

  [[nodiscard]] SourceLink link_of(const Speaker& source) const {
    SourceLink link;
    link.name = source.name;
    link.referent = source.referent;
    link.span = text_.span(source.tokens);
    if (source.mention >= 0 && source.medium != "person") link.name = text_.at(link.span);
    link.medium = source.medium;
    return link;
  }

  [[nodiscard]] SourceLink hearsay_link(TokenRange tokens) const {
    SourceLink link;
    link.span = text_.span(tokens);
    link.name = link.span.empty() ? std::string() : std::string(text_.at(link.span));
    link.medium = "hearsay";
    return link;
  }

  void begin_chain(std::vector<SourceLink>& chain) const {
    if (document_.meta.outlet.value.empty()) return;
    SourceLink link;
    link.name = document_.meta.outlet.value;
    link.medium = "outlet";
    chain.push_back(std::move(link));
  }

  [[nodiscard]] static bool same_party(const Speaker& a, const Speaker& b) noexcept {
    if (a.referent != kNobody || b.referent != kNobody) return a.referent == b.referent;
    return a.name == b.name;
  }

  void add_frame_links(const Speaker& speaker, std::vector<SourceLink>& chain) const {
    for (const Frame& frame : frames_) {
      switch (frame.kind) {
        case CueKind::kBefore:
        case CueKind::kAfter:
        case CueKind::kAs:
        case CueKind::kVia:
          if (frame.source.found() && !same_party(frame.source, speaker))
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

  // Of the words, then of the cue.
  void set_modality(const Cue* cue, const Content& content, Statement& statement,
                    bool cue_negated = false) const {
    Modality all;
    bool attributive = false;
    const bool direct = content.quoted && !content.plain;
    for (const Span& span : content.spans) {
      const TokenRange range = text_.tokens_in(span);
      const Modality piece = modality_of(work_, main_clause(range, direct), cue != nullptr && !direct);
      all.negated = all.negated || piece.negated;
      if (piece.kind > all.kind) {
        all.kind = piece.kind;
        attributive = is_attributive(piece.evidence);
      }
    }
    for (const Frame& frame : frames_) {
      if (frame.kind == CueKind::kHearsay) all.kind = std::max(all.kind, modality_of(work_, frame.tokens).kind);
    }
    if (cue != nullptr) {
      const ModalityKind said = cue->modality;
      switch (said) {
        case ModalityKind::kDenied:
        case ModalityKind::kNeeded:
          if (!direct || said == ModalityKind::kDenied) all.kind = std::max(all.kind, said);
          break;
        case ModalityKind::kAsked:
          all.kind = said;
          break;
        case ModalityKind::kFeared:
          if (!direct && (!cue->weak_modality || (all.kind != ModalityKind::kAsserted && !attributive)))
            all.kind = std::max(all.kind, said);
          break;
        case ModalityKind::kPlanned:
          if (!direct && (all.kind == ModalityKind::kAsserted || all.kind == ModalityKind::kPossible))
            all.kind = said;
          break;
        default:
          break;
      }
    }
    if (cue_negated) {
      // "schloss nicht aus": it may be. "glaubt nicht, dass": it is not so.
      if (all.kind == ModalityKind::kDenied) {
        all.kind = ModalityKind::kPossible;
      } else if (all.kind != ModalityKind::kAsked) {
        all.negated = true;
      }
    }
    statement.modality = modality_name(all.kind);
    statement.negated = all.negated;
  }

  // "hat nicht bestätigt, dass", "glaubt nicht, dass", "did not rule out".
  [[nodiscard]] bool is_negated(const Act& act) const {
    if (act.before) return false;
    const TokenRange segment = segments_[act.segment].tokens;
    const std::uint32_t end = segments_[segment_of(act.cue.tokens.last - 1)].tokens.last;
    const std::uint32_t first = std::max(segment.first, act.begin);
    const auto negates = [&](std::uint32_t begin, std::uint32_t last) {
      for (const TokenRange& message : act.message) {
        if (message.first < message.last && message.first >= begin && message.first < last) last = message.first;
      }
      last = without_quotes_right({begin, std::max(begin, last)}).last;
      return last > begin && modality_of(work_, {begin, last}).negated;
    };
    const std::uint32_t at = act.cue.tokens.first;
    const std::uint32_t near = at > first + 3 ? at - 3 : first;
    if (near < at && negates(near, at)) return true;
    if (act.cue.gap.first < act.cue.gap.last && negates(act.cue.gap.first, act.cue.gap.last)) return true;
    return act.that_clause && negates(act.cue.verb_end(), std::min(end, act.cue.verb_end() + 4));
  }

  // "ein möglicher Handel": the noun is possible, not the clause.
  [[nodiscard]] bool is_attributive(TokenRange evidence) const noexcept {
    return language_ == "de" && evidence.last > evidence.first && evidence.last < text_.tokens.size() &&
           !text_.tokens[evidence.first].capital && text_.tokens[evidence.last].capital;
  }

  // Without the relative clauses behind it.
  [[nodiscard]] TokenRange main_clause(TokenRange range, bool direct) const {
    if (direct) return range;
    for (std::uint32_t i = range.first + 3; i < range.last; ++i) {
      if (text_.tokens[i - 1].kind != TokenKind::kComma) continue;
      const std::uint32_t c = classes(i);
      if ((c & kRelative) != 0) return {range.first, i};
      // "gegen die sie zusammenstehen müssten"
      if ((c & kPreposition) != 0 && i + 2 < range.last && (classes(i + 1) & kRelative) != 0 &&
          ((classes(i + 1) & kArticle) == 0 || (classes(i + 2) & kPronoun) != 0))
        return {range.first, i};
    }
    return range;
  }

  void set_speaker(const Speaker& speaker, Statement& statement) const {
    statement.speaker = speaker.referent;
    statement.speaker_name = speaker.name;
    statement.speaker_span = text_.span(speaker.tokens);
    statement.speaker_reason = speaker.reason;
  }

  void set_addressee(const Act* act, Statement& statement) const {
    for (const Frame& frame : frames_) {
      if (frame.kind != CueKind::kAsked || !frame.source.found()) continue;
      statement.addressee = frame.source.referent;
      statement.addressee_span = text_.span(frame.source.tokens);
      return;
    }
    if (act == nullptr || act->cue.kind != CueKind::kSay) return;
    // "told reporters", "sagte er Reportern", "a-t-il dit à l'AFP"
    std::uint32_t i = act->cue.verb_end();
    const std::uint32_t last = std::min(segments_[segment_of(i - 1)].tokens.last, i + 8);
    if (act->speaker.tokens.first >= i && act->speaker.tokens.first < last) i = act->speaker.tokens.last;
    static constexpr std::array<std::string_view, 7> kTo = {"to", "gegenüber", "à", "a", "al", "dem", "der"};
    for (int steps = 0; i < last && steps < 3; ++steps, ++i) {
      if (in_quote(i) || in_frame(i)) return;
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
        const bool told = text_.lower(act->cue.tokens.first).starts_with("t") && language_ == "en";
        const bool dative = language_ == "de" || told ||
                            (i > 0 && std::find(kTo.begin(), kTo.end(), text_.lower(i - 1)) != kTo.end());
        if (!dative) {
          statement.addressee = kNobody;
          return;
        }
        if (act->message[0].contains(i)) {
          statement.addressee = kNobody;
          return;
        }
        statement.addressee_span = text_.span(found);
        return;
      }
      const bool passes = std::find(kTo.begin(), kTo.end(), text_.lower(i)) != kTo.end() ||
                          (classes(i) & (kArticle | kAdverb)) != 0;
      if (!passes) return;
    }
  }

  void emit(Act& act) {
    if (act.dropped) return;
    if (act.lead_in && act.empty()) {
      pending_ = act.speaker;
      if (!resolve_pronoun(pending_)) pending_ = {};
      pending_cue_ = act.cue;
      pending_at_ = block_;
      return;
    }
    if (act.empty()) {
      if (!speak_for_sentence_before(act)) speak_for_bare_quotation(act);
      return;
    }
    const bool known = act.speaker.mention >= 0 || act.speaker.word != SourceWord::kNone ||
                       act.speaker.pronoun != 0 || act.speaker.referent != kNobody;
    Speaker speaker = act.speaker;
    if (!resolve_pronoun(speaker)) speaker = {};
    prefer_newcomer(speaker);
    Content content;
    for (const TokenRange& range : act.message) add_content(range, true, content);
    if (content.spans.empty() || content.words == 0) return;
    if (act.quote_only() && !content.quoted && !act.that_clause) return;
    if (act.cue.kind == CueKind::kObject && !content.quoted && (!known || content.words < 2)) return;
    Statement statement;
    statement.confidence = 0.95;
    if (!speaker.found()) {
      if (content.quoted && !content.plain && last_speaker_.found()) {
        speaker = last_speaker_;
        speaker.tokens = {};
        speaker.reason = "same speaker as before";
        speaker.confidence = 0.4;
      } else if (!content.quoted && !act.before && !act.that_clause) {
        return;
      } else {
        statement.confidence = 0.4;
      }
    }
    begin_chain(statement.chain);
    if (act.medium >= 0) {
      Speaker medium = acts_[static_cast<std::size_t>(act.medium)].speaker;
      statement.chain.push_back(link_of(medium));
    }
    // "Reuters reported, citing officials": they speak.
    const Frame* via = nullptr;
    if (speaker.is_medium()) {
      for (const Frame& frame : frames_) {
        if (frame.kind == CueKind::kVia && frame.source.found() && !is_evidence(frame.source.word))
          via = &frame;
      }
    }
    if (via != nullptr) {
      statement.chain.push_back(link_of(speaker));
      speaker = via->source;
      if (!resolve_pronoun(speaker)) speaker = {};
    } else if (speaker.is_medium()) {
      statement.chain.push_back(link_of(speaker));
    }
    add_frame_links(speaker, statement.chain);
    set_addressee(&act, statement);
    if (speaker.reason == std::string_view("pronoun") && speaker.referent != kNobody && act.medium == -1 &&
        statement.addressee_span.empty() &&
        frames_.empty() && content.quoted && !content.plain && last_statement_block_ >= 0 &&
        (last_statement_block_ == previous_block_ || last_statement_block_ == static_cast<std::int32_t>(block_)) &&
        last_statement_speaker_.referent == speaker.referent)
      inherit_chain(statement);
    if (act.medium == -2) statement.chain.push_back(link_of(evidence_));
    if (act.medium == -3 && quoting_.found() && !same_party(quoting_, speaker))
      statement.chain.push_back(link_of(quoting_));
    if (content.plain || (content.quoted && !act.before && (act.that_clause || act.cue.kind == CueKind::kObject))) {
      statement.kind =
          content.quoted ? StatementKind::kMixed
          : speaker.is_medium() || act.cue.kind == CueKind::kShow ||
                  (act.cue.kind == CueKind::kObject && !act.that_clause)
              ? StatementKind::kReported
              : StatementKind::kIndirect;
    }
    if (act.cue.kind == CueKind::kObject && !content.quoted && !act.that_clause) statement.confidence *= 0.75;
    set_modality(&act.cue, content, statement, is_negated(act));
    statement.content = std::move(content.spans);
    statement.cue = cue_span(act.cue);
    set_speaker(speaker, statement);
    statement.confidence *= speaker.found() ? speaker.confidence : 1;
    finish(std::move(statement), speaker, act.before || content.quoted);
  }

  [[nodiscard]] Span cue_span(const Cue& cue) const {
    // Of a separable verb the verb itself; its prefix may be a line away.
    if (cue.gap.first < cue.gap.last) return text_.span({cue.tokens.first, cue.gap.first});
    return text_.span(cue.tokens);
  }

  void finish(Statement statement, const Speaker& speaker, bool open) {
    statement.block = block_;
    document_.statements.push_back(std::move(statement));
    remember(speaker);
    last_statement_block_ = static_cast<std::int32_t>(block_);
    last_statement_unit_ = unit_in_block_;
    last_statement_speaker_ = speaker;
    last_open_ = open;
    pending_ = {};
    bare_ = -1;
  }

  // A sentence that no verb of saying is in, but a source: "Laut X ...".
  void read_framed_unit() {
    const Frame* primary = nullptr;
    const auto rank = [](const Frame& frame) {
      if (frame.kind == CueKind::kAsked || frame.kind == CueKind::kVia) return 0;
      if (frame.kind == CueKind::kHearsay || frame.kind == CueKind::kSoll) return 1;
      if (frame.source.is_medium()) return 3;
      return is_evidence(frame.source.word) ? 2 : 4;
    };
    for (const Frame& frame : frames_) {
      if (rank(frame) > 0 && (primary == nullptr || rank(frame) > rank(*primary))) primary = &frame;
    }
    if (primary == nullptr) {
      read_bare_unit();
      return;
    }
    Content content;
    add_content(unit_, false, content);
    if (content.spans.empty() || content.words < 2) return;
    Speaker speaker = primary->source;
    const bool nobody = rank(*primary) == 1;
    if (!nobody && !resolve_pronoun(speaker)) return;
    Statement statement;
    statement.kind = !content.plain                       ? StatementKind::kDirect
                     : content.quoted && has_long_quote() ? StatementKind::kMixed
                                                          : StatementKind::kReported;
    statement.confidence = nobody ? 0.8 : 0.9 * speaker.confidence;
    begin_chain(statement.chain);
    if (speaker.is_medium() && primary->kind != CueKind::kView) statement.chain.push_back(link_of(speaker));
    add_frame_links(speaker, statement.chain);
    set_modality(nullptr, content, statement);
    if (primary->kind == CueKind::kSoll) {
      statement.chain.push_back(hearsay_link(soll_tokens()));
      if (statement.modality == "asserted") statement.modality = modality_name(ModalityKind::kPossible);
    }
    statement.content = std::move(content.spans);
    for (const Cue& cue : cues_) {
      if (primary->tokens.contains(cue.tokens.first) || primary->kind == CueKind::kSoll) {
        if (primary->kind == CueKind::kSoll && cue.kind != CueKind::kSoll) continue;
        statement.cue = text_.span(cue.tokens);
        break;
      }
    }
    if (!nobody) set_speaker(speaker, statement);
    finish(std::move(statement), nobody ? Speaker{} : speaker, false);
  }

  [[nodiscard]] TokenRange soll_tokens() const noexcept {
    for (const Cue& cue : cues_) {
      if (cue.kind == CueKind::kSoll) return cue.tokens;
    }
    return {};
  }

  [[nodiscard]] bool has_long_quote() const noexcept { return has_quote(unit_); }

  // Quotations without any cue in their sentence.
  void read_bare_unit() {
    bool plain = false;
    bool quoted = false;
    for (std::uint32_t i = unit_.first; i < unit_.last; ++i) {
      if (in_quote(i)) {
        quoted = true;
      } else if (is_word(text_.tokens[i])) {
        plain = true;
      }
    }
    const bool pending = pending_.found() && pending_at_ + 1 >= block_;
    if (!pending) pending_ = {};
    if (!quoted || plain) {
      if (plain) bare_ = -1;
      return;
    }
    Content content;
    add_content(unit_, true, content);
    if (content.spans.empty()) return;
    Statement statement;
    Speaker speaker;
    const bool follows_here = last_statement_block_ == static_cast<std::int32_t>(block_) &&
                              last_statement_unit_ + 1 == unit_in_block_;
    const bool follows_block = unit_in_block_ == 0 && last_statement_block_ >= 0 &&
                               last_statement_block_ == previous_block_ && last_open_;
    if (pending) {
      speaker = pending_;
      statement.confidence = 0.9 * speaker.confidence;
      statement.cue = cue_span(pending_cue_);
    } else if (follows_here && last_open_ && !document_.statements.empty() &&
               document_.statements.back().kind == StatementKind::kDirect &&
               document_.statements.back().block == block_) {
      // "A", sagte X. "B": one act.
      Statement& before = document_.statements.back();
      before.content.insert(before.content.end(), content.spans.begin(), content.spans.end());
      Statement all;
      set_modality(nullptr, content, all);
      if (all.modality != "asserted" && before.modality == "asserted") before.modality = all.modality;
      before.negated = before.negated || all.negated;
      last_statement_unit_ = unit_in_block_;
      return;
    } else if ((follows_here || follows_block) && last_statement_speaker_.found()) {
      speaker = last_statement_speaker_;
      speaker.tokens = {};
      speaker.reason = "same speaker as before";
      statement.confidence = (follows_here ? 0.7 : 0.6) * std::max(0.8, speaker.confidence);
    } else if (content.words >= 5) {
      statement.confidence = 0.3;
    } else {
      return;
    }
    begin_chain(statement.chain);
    if (speaker.reason == std::string_view("same speaker as before")) inherit_chain(statement);
    set_modality(nullptr, content, statement);
    statement.content = std::move(content.spans);
    if (speaker.found()) set_speaker(speaker, statement);
    const bool bare = !speaker.found();
    finish(std::move(statement), speaker, true);
    if (bare) {
      bare_ = static_cast<std::int32_t>(document_.statements.size()) - 1;
      last_open_ = false;
    }
  }

  // A continued quotation came the same way.
  void inherit_chain(Statement& statement) const {
    if (document_.statements.empty()) return;
    for (const SourceLink& link : document_.statements.back().chain) {
      if (link.medium == "outlet" || link.medium == "hearsay") continue;
      SourceLink taken = link;
      taken.inferred = true;
      taken.span = {};
      statement.chain.push_back(std::move(taken));
    }
  }

  // "Das kündigte X an.", "Об этом сообщает ТАСС.": what was said is the sentence before.
  bool speak_for_sentence_before(const Act& act) {
    const TokenRange segment = segments_[act.segment].tokens;
    if (segment.first != unit_.first || !act.speaker.found()) return false;
    bool anaphor = false;
    for (std::uint32_t i = segment.first; i < segment.first + 2 && i < act.cue.tokens.first; ++i)
      anaphor = anaphor || (classes(i) & kAnaphor) != 0;
    if (!anaphor || act.speaker.pronoun != 0) return false;
    const bool told_before =
        last_statement_block_ >= 0 && !document_.statements.empty() &&
        ((last_statement_block_ == static_cast<std::int32_t>(block_) && last_statement_unit_ + 1 == unit_in_block_) ||
         (unit_in_block_ == 0 && last_statement_block_ == previous_block_));
    if (told_before) {
      if (act.speaker.is_medium()) document_.statements.back().chain.push_back(link_of(act.speaker));
      return true;
    }
    if (unit_in_block_ == 0 || before_.first >= before_.last) return true;
    Statement statement;
    Content content;
    add_piece(before_, content);
    if (content.spans.empty() || content.words < 3) return true;
    begin_chain(statement.chain);
    if (act.speaker.is_medium()) statement.chain.push_back(link_of(act.speaker));
    statement.kind = act.speaker.is_medium() ? StatementKind::kReported : StatementKind::kIndirect;
    set_modality(&act.cue, content, statement);
    statement.content = std::move(content.spans);
    statement.cue = cue_span(act.cue);
    set_speaker(act.speaker, statement);
    statement.confidence = 0.7 * act.speaker.confidence;
    finish(std::move(statement), act.speaker, false);
    return true;
  }

  // “A?” Peskov asked: the cue stands in a sentence of its own.
  void speak_for_bare_quotation(Act& act) {
    if (bare_ < 0 || static_cast<std::size_t>(bare_) + 1 != document_.statements.size()) return;
    Statement& statement = document_.statements.back();
    if (statement.block != block_ || last_statement_unit_ + 1 != unit_in_block_) return;
    Speaker speaker = act.speaker;
    if (!speaker.found() || !resolve_pronoun(speaker)) return;
    set_speaker(speaker, statement);
    statement.cue = cue_span(act.cue);
    statement.confidence = 0.85 * speaker.confidence;
    add_frame_links(speaker, statement.chain);
    remember(speaker);
    last_statement_unit_ = unit_in_block_;
    last_statement_speaker_ = speaker;
    last_open_ = true;
    bare_ = -1;
  }

  // ---- dialogue: "— A, — сказал X. — B." ----

  bool read_dialogue() {
    if (grammar_ != Grammar::kRomance && grammar_ != Grammar::kSlavic) return false;
    const TokenRange sentences = text_.block_sentences[block_];
    if (sentences.first >= sentences.last) return false;
    TokenRange tokens{text_.sentences[sentences.first].tokens.first,
                      text_.sentences[sentences.last - 1].tokens.last};
    if (tokens.last - tokens.first < 3 || text_.tokens[tokens.first].kind != TokenKind::kDash) return false;
    tokens.last = std::min(tokens.last, tokens.first + kMaxUnit);
    unit_ = tokens;
    find_cues(work_, unit_, language_, cues_);
    holes_.clear();
    frames_.clear();
    acts_.clear();
    segments_.clear();
    segments_.push_back({unit_, TokenKind::kStop});
    Statement statement;
    Content content;
    Speaker speaker;
    const Cue* said = nullptr;
    std::uint32_t begin = tokens.first + 1;
    for (const Cue& cue : cues_) {
      if (cue.kind != CueKind::kSay && cue.kind != CueKind::kQuote) continue;
      const std::uint32_t at = cue.tokens.first;
      if (at <= begin || in_quote(at)) continue;
      const Token& before = text_.tokens[at - 1];
      const bool by_dash = before.kind == TokenKind::kDash;
      const bool by_mark = language_ == "fr" &&
                           (before.kind == TokenKind::kComma || before.mark == U'?' || before.mark == U'!');
      if (!by_dash && !by_mark) continue;
      std::uint32_t end = cue.tokens.last;
      while (end < tokens.last && text_.tokens[end].kind != TokenKind::kDash &&
             !(by_mark && text_.tokens[end].kind == TokenKind::kStop))
        ++end;
      add_dialogue({begin, by_dash ? at - 1 : at}, content);
      if (said == nullptr) {
        said = &cue;
        speaker = speakers_.after_verb({cue.tokens.last, end}, language_);
      }
      begin = std::min(tokens.last, end + 1);
    }
    if (said == nullptr) return false;
    add_dialogue({begin, tokens.last}, content);
    if (content.spans.empty()) return false;
    if (!resolve_pronoun(speaker)) speaker = {};
    content.quoted = true;
    content.plain = false;
    begin_chain(statement.chain);
    set_modality(said, content, statement);
    statement.content = std::move(content.spans);
    statement.cue = text_.span(said->tokens);
    if (speaker.found()) set_speaker(speaker, statement);
    statement.confidence = 0.9 * (speaker.found() ? speaker.confidence : 0.5);
    finish(std::move(statement), speaker, true);
    return true;
  }

  void add_dialogue(TokenRange piece, Content& content) const {
    while (piece.first < piece.last && (text_.tokens[piece.first].kind == TokenKind::kDash ||
                                        text_.tokens[piece.first].kind == TokenKind::kComma))
      ++piece.first;
    while (piece.first < piece.last && (text_.tokens[piece.last - 1].kind == TokenKind::kComma ||
                                        text_.tokens[piece.last - 1].kind == TokenKind::kDash))
      --piece.last;
    if (!has_words(piece)) return;
    for (std::uint32_t i = piece.first; i < piece.last; ++i)
      content.words += is_word(text_.tokens[i]) ? 1U : 0U;
    content.spans.push_back(text_.span(piece));
  }

  Work& work_;
  const TextTokens& text_;
  Document& document_;
  SpeakerFinder speakers_;
  std::vector<Quotation> quotations_;
  std::vector<std::int32_t> quote_of_;  // of each token, -1: outside of quotations
  std::vector<Cue> cues_;
  std::vector<Segment> segments_;
  std::vector<Frame> frames_;
  std::vector<Act> acts_;
  std::vector<TokenRange> holes_;  // incises
  TokenRange unit_;
  TokenRange before_;  // the unit in front of it in its block
  std::uint32_t block_ = 0;
  std::uint32_t unit_in_block_ = 0;
  std::int32_t previous_block_ = -1;
  std::string_view language_;
  Grammar grammar_ = Grammar::kEnglish;
  // What the page said so far.
  Speaker last_speaker_;
  Speaker last_person_;
  Speaker evidence_;
  Speaker quoting_;
  Speaker pending_;  // "X sagte:" at the end of a paragraph
  Cue pending_cue_;
  std::uint32_t pending_at_ = 0;
  Speaker last_statement_speaker_;
  std::int32_t last_statement_block_ = -1;
  std::uint32_t last_statement_unit_ = 0;
  bool last_open_ = false;  // the last statement ended in a quotation: another may go on
  std::int32_t bare_ = -1;  // the statement of a quotation whose speaker is not known yet
};

}  // namespace

void find_statements(Work& work) {
  work.document->statements.clear();
  Reader(work).read();
}

}  // namespace tamis::documents
