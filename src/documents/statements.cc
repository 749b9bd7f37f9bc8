#include "documents/statements.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "documents/country_words.h"
#include "documents/grammar_words.h"
#include "documents/modality.h"
#include "documents/speech_acts.h"

namespace tamis::documents {

namespace {

using namespace clause_word;

class Reader : public SpeechActs {
 public:
  explicit Reader(Work& work) : SpeechActs(work) {}

  void read() {
    find_quotations(work_, quotations_);
    quote_of_.assign(text_.tokens.size(), -1);
    name_of_.assign(text_.tokens.size(), -1);
    for (std::size_t i = 0; i < quotations_.size(); ++i) {
      std::vector<std::int32_t>& marked = is_quoted_name(quotations_[i]) ? name_of_ : quote_of_;
      for (std::uint32_t k = quotations_[i].outer.first; k < quotations_[i].outer.last; ++k)
        marked[k] = static_cast<std::int32_t>(i);
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
      constexpr int kMostParts = 64;  // between semicolons; a list of more is no speech
      for (int part = 0; part < kMostParts; ++part) {
        const std::uint32_t cut = behind_semicolon(tokens);
        if (cut == 0) break;
        read_unit({tokens.first, cut});
        before_ = {tokens.first, cut};
        ++unit_in_block_;
        tokens.first = cut;
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

  // "Moscow says it was empty; Tehran denies it.": two sentences. 0: no semicolon.
  [[nodiscard]] std::uint32_t behind_semicolon(TokenRange tokens) const noexcept {
    for (std::uint32_t i = tokens.first + 2; i + 2 < tokens.last && i < tokens.first + kMaxUnit; ++i) {
      if (quote_of_[i] < 0 && (text_.tokens[i].mark == U';' || text_.tokens[i].mark == U'；')) return i + 1;
    }
    return 0;
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
      if (!quotation.closed || text_.tokens[quotation.tokens.last - 1].kind != TokenKind::kStop ||
          next.kind != TokenKind::kWord)
        continue;
      if (next.capital && next.space_before) return i + 1;
      // 他说：“...。”声明称...: behind a colon the quotation is the end of its sentence.
      if (grammar_ == Grammar::kChinese && quotation.outer.first > tokens.first &&
          text_.tokens[quotation.outer.first - 1].kind == TokenKind::kColon)
        return i + 1;
    }
    return 0;
  }

  // A quotation that goes over the end of a sentence keeps the sentences together; so does a dash behind one ("«A!» — said X").
  [[nodiscard]] bool ends_here(TokenRange tokens) const noexcept {
    const std::int32_t quote = quote_of_[tokens.last - 1];
    if (quote < 0) return true;
    if (tokens.last < text_.tokens.size() && (text_.tokens[tokens.last].kind == TokenKind::kDash ||
                                              text_.tokens[tokens.last].kind == TokenKind::kComma))
      return false;
    const Quotation& quotation = quotations_[static_cast<std::size_t>(quote)];
    if (quotation.outer.last > tokens.last) return false;
    // "A. „B“, sagte X": two quotations by the marks, one by the cue.
    const auto next = static_cast<std::size_t>(quote) + 1;
    return !(next < quotations_.size() && quotations_[next].run_on &&
             quotations_[next].outer.first == tokens.last);
  }

  // "WASHINGTON (Reuters) - ", "Santos, 3 de julho de 2021 - ", "BAMAKO – ": place, agency and day in front of the first sentence.
  [[nodiscard]] std::uint32_t behind_dateline(TokenRange tokens) const noexcept {
    bool day = false;
    for (std::uint32_t i = tokens.first; i < tokens.last && i < tokens.first + 12; ++i) {
      const Token& token = text_.tokens[i];
      if (quote_of_[i] >= 0) break;
      day = day || token.kind == TokenKind::kNumber;
      if (token.kind == TokenKind::kDash && i == tokens.first + 1 && i + 2 < tokens.last) {
        // An acronym is shorter, and a second dash closes an insertion.
        constexpr std::uint32_t kPlace = 5;  // bytes
        const Token& first = text_.tokens[tokens.first];
        bool insertion = false;
        for (std::uint32_t k = i + 1; k < tokens.last && k < i + 30; ++k)
          insertion = insertion || text_.tokens[k].kind == TokenKind::kDash;
        return first.all_capitals && first.end - first.begin >= kPlace && text_.tokens[i + 1].capital &&
                       !insertion
                   ? i + 1
                   : tokens.first;
      }
      if (token.kind == TokenKind::kDash && i > tokens.first + 1 && i + 2 < tokens.last) {
        const Token& first = text_.tokens[tokens.first];
        if (day && first.capital && text_.tokens[i - 1].kind == TokenKind::kNumber) return i + 1;
        const bool bracket = text_.tokens[i - 1].kind == TokenKind::kClose;
        if (first.all_capitals || (bracket && first.capital)) return i + 1;
        break;
      }
      if (token.kind == TokenKind::kWord && !token.capital && token.end - token.begin > 3 && !day) break;
    }
    return tokens.first;
  }

  void read_unit(TokenRange tokens) {
    if (unit_in_block_ == 0) tokens.first = behind_dateline(tokens);
    // Words in marks do not count: a speech may be long.
    std::uint32_t outside = 0;
    std::uint32_t end = tokens.first;
    while (end < tokens.last && outside < kMaxUnit) outside += quote_of_[end++] < 0 ? 1U : 0U;
    tokens.last = end;
    unit_ = tokens;
    // French and Russian put the cue inside the marks.
    const bool incises = (grammar_ == Grammar::kRomance || grammar_ == Grammar::kSlavic) &&
                         unit_.last - unit_.first <= 2 * kMaxUnit;
    find_cues(work_, unit_, language_, incises ? std::span<const std::int32_t>() : quote_of_, cues_);
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
    // "Noting that ..., Malaska asked": the subject comes with the next verb.
    for (std::size_t i = acts_.size(); i > 1; --i) {
      if (!acts_[i - 2].speaker.found() && is_participle(acts_[i - 2].cue.tokens.first))
        acts_[i - 2].speaker = acts_[i - 1].speaker;
    }
    drop_questions();
    resolve_nesting();
    const std::size_t before = document_.statements.size();
    for (std::size_t i = 0; i < acts_.size(); ++i) emit(acts_[i]);
    if (document_.statements.size() == before) {
      bool speech_frame = false;
      for (const Frame& frame : frames_)
        speech_frame = speech_frame || (frame.kind != CueKind::kAsked && frame.kind != CueKind::kVia);
      const bool pending = pending_.found();
      if (speech_frame && !pending) read_framed_unit();
      // A word in it only looks like a verb of saying: "Das Schiff sei versichert."
      if (document_.statements.size() == before && !pending) goes_on_in_konjunktiv();
    }
  }

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
      if (in_quote(i) || name_of_[i] >= 0) return false;
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
      // "A" und "B": no more than two quotations.
      if (!in_quote(i) && is_word(text_.tokens[i]) && (classes(i) & kConjunction) == 0) ++outside;
      if (is_word(text_.tokens[i])) ++content.words;
    }
    // Korean joins quotations by particles.
    plain = outside >
            (grammar_ == Grammar::kVerbLast && outside < content.words && in_quote(piece.first) ? 2U : 0U);
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
      while (run.first < run.last && (text_.tokens[run.first].kind == TokenKind::kComma ||
                                      text_.tokens[run.first].kind == TokenKind::kStop))
        ++run.first;
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
      // Whom a speaker names in his words is not who speaks.
      const std::int32_t number = in_quote(i - 1) ? -1 : speakers_.mention_at(i - 1);
      if (number < 0) continue;
      const Mention& mention = document_.mentions[static_cast<std::size_t>(number)];
      if (mention.referent == referent && mention.form != MentionForm::kPronoun) return true;
    }
    return false;
  }

  // Whether the pronoun at `token` cannot stand for the referent, by their genders.
  [[nodiscard]] bool gender_clash(std::uint32_t token, std::int32_t referent) const {
    if (referent == kNobody) return false;
    const std::string& gender = document_.referents[static_cast<std::size_t>(referent)].gender;
    const std::uint32_t both = classes(token) & (kMale | kFemale);
    return (both == kMale && gender == "female") || (both == kFemale && gender == "male");
  }

  // The first person named in the sentence before that of `token`, in the same paragraph.
  [[nodiscard]] Speaker subject_of_sentence_before(std::uint32_t token) const {
    const std::uint32_t sentence = text_.sentence_of[token];
    if (sentence == 0 || text_.sentences[sentence - 1].block != text_.sentences[sentence].block) return {};
    const TokenRange before = text_.sentences[sentence - 1].tokens;
    for (std::uint32_t i = before.first; i < before.last && i < before.first + kMaxUnit; ++i) {
      const std::int32_t number = in_quote(i) ? -1 : speakers_.mention_at(i);
      if (number < 0) continue;
      const Mention& mention = document_.mentions[static_cast<std::size_t>(number)];
      if (mention.kind == EntityKind::kPerson && mention.form <= MentionForm::kGivenName &&
          mention.referent != kNobody)
        return speakers_.behind_preposition({i, i + 1}, language_);
    }
    return {};
  }

  // The last person named by a name in the two hundred tokens before `token`.
  [[nodiscard]] Speaker last_person_named(std::uint32_t token) const {
    for (std::uint32_t i = token; i > 0 && token - i < 200; --i) {
      // Whom a speaker names in his words is not who speaks.
      const std::int32_t number = in_quote(i - 1) ? -1 : speakers_.mention_at(i - 1);
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
        !named_since(speaker.referent, last_person_.tokens.last, speaker.tokens.first) &&
        !gender_clash(speaker.tokens.first, last_person_.referent)) {
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
        last_person_.found()) {
      // "X dankte Y. Seinen Worten zufolge ...": who the sentence before is about is nearer than who spoke before it.
      named = subject_of_sentence_before(speaker.tokens.first);
      if (named.found() && named.tokens.first > last_person_.tokens.last &&
          !gender_clash(speaker.tokens.first, named.referent))
        found = &named;
    }
    if (found == nullptr && (speaker.pronoun & (kMale | kFemale)) != 0 && (speaker.pronoun & kPlural) == 0 &&
        (!last_person_.found() || last_person_.referent == kNobody)) {
      named = last_person_named(speaker.tokens.first);
      // A group noun has no name; who was named since is nearer.
      if (named.found() && (!last_person_.found() || named.tokens.first > last_person_.tokens.first))
        found = &named;
    }
    const bool genders = language_ == "de" || grammar_ == Grammar::kRomance || grammar_ == Grammar::kSlavic;
    if (found == nullptr && genders && (speaker.pronoun & kFemale) != 0 && (speaker.pronoun & kMale) == 0 &&
        last_speaker_.found() && last_speaker_.referent != kNobody && last_speaker_.medium != "person" &&
        last_statement_block_ == static_cast<std::int32_t>(block_)) {
      // "Die Gruppe meldete ... Sie schrieb"
      found = &last_speaker_;
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
    // "The Treasury accused the trader ... He denies": no body is he.
    if (language_ == "en" && found->medium != "person" && found->referent != kNobody &&
        (speaker.pronoun & (kMale | kFemale)) != 0 && (speaker.pronoun & (kPlural | kNeuter)) == 0)
      return true;
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

  // Arabic joins its article to the noun.
  [[nodiscard]] std::string_view bare_noun(std::uint32_t token) const noexcept {
    std::string_view word = text_.lower(token);
    if (grammar_ == Grammar::kArabic && word.starts_with(kArabicArticle))
      word.remove_prefix(kArabicArticle.size());
    return word;
  }

  // "El ministro" behind what another minister said is he, whichever minister the memory took it for, unless that one was
  // named since.
  [[nodiscard]] bool is_later_holder(const Speaker& speaker) const {
    if (last_person_.referent == kNobody || last_person_.medium != "person" ||
        last_person_.referent == speaker.referent || speaker.tokens.last <= speaker.tokens.first)
      return false;
    const bool title =
        speaker.mention >= 0
            ? document_.mentions[static_cast<std::size_t>(speaker.mention)].form == MentionForm::kTitle
            : speaker.word == SourceWord::kGroup && (classes(speaker.tokens.first) & kArticle) != 0 &&
                  (classes(speaker.tokens.first) & kIndefinite) == 0;
    if (!title) return false;
    if (speaker.referent != kNobody &&
        named_since(speaker.referent, last_person_.tokens.last, speaker.tokens.first))
      return false;
    const std::string_view noun = text_.lower(speaker.tokens.last - 1);
    std::string lower;
    for (const std::string& held :
         document_.referents[static_cast<std::size_t>(last_person_.referent)].titles) {
      lower.clear();
      append_lower(lower, held);
      const std::size_t at = lower.find(noun);
      if (at == std::string::npos || (at > 0 && lower[at - 1] != ' ')) continue;
      if (at + noun.size() == lower.size() || lower[at + noun.size()] == ' ') return true;
    }
    return false;
  }

  // "Die Sprecherin" after "eine Sprecherin der Staatsanwaltschaft" is she.
  void prefer_newcomer(Speaker& speaker) const {
    if (speaker.mention < 0 && speaker.word == SourceWord::kGroup && last_person_.found() &&
        last_person_.tokens.first < last_person_.tokens.last && speaker.tokens.last > speaker.tokens.first &&
        speaker.tokens.last - speaker.tokens.first <= 2 &&
        (classes(speaker.tokens.first) & kIndefinite) == 0) {
      // "Эксперт Центра Карнеги Андрей Ланьков ... отметил эксперт"
      const std::string_view noun = bare_noun(speaker.tokens.last - 1);
      const std::uint32_t from = last_person_.tokens.first > 5 ? last_person_.tokens.first - 5 : 0;
      for (std::uint32_t i = from; i < last_person_.tokens.last; ++i) {
        if (bare_noun(i) != noun || text_.sentence_of[i] != text_.sentence_of[last_person_.tokens.first])
          continue;
        const TokenRange tokens = speaker.tokens;
        speaker = last_person_;
        speaker.tokens = tokens;
        speaker.reason = "description";
        speaker.confidence = 0.8;
        return;
      }
    }
    if (is_later_holder(speaker)) {
      const TokenRange tokens = speaker.tokens;
      speaker = last_person_;
      speaker.tokens = tokens;
      speaker.reason = "title";
      speaker.confidence = 0.8;
      return;
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
  void set_modality(const Cue* cue, const Content& content, Statement& statement, bool cue_negated = false,
                    bool own_words = false) const {
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
      if (frame.kind == CueKind::kHearsay)
        all.kind = std::max(all.kind, modality_of(work_, frame.tokens).kind);
    }
    if (cue != nullptr) {
      const ModalityKind said = cue->modality;
      switch (said) {
        case ModalityKind::kDenied:
        case ModalityKind::kNeeded:
          // "Dem widerspricht X: ...": what follows is what X holds.
          if (!direct && !own_words) all.kind = std::max(all.kind, said);
          break;
        case ModalityKind::kAsked:
          all.kind = said;
          break;
        case ModalityKind::kFeared:
          if (!direct && (!cue->weak_modality || (all.kind != ModalityKind::kAsserted && !attributive)))
            all.kind = std::max(all.kind, said);
          break;
        case ModalityKind::kPossible:
          if (!direct) all.kind = std::max(all.kind, said);
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
        if (message.first < message.last && message.first >= begin && message.first < last)
          last = message.first;
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

  // A medium by its name, and not the page's own.
  [[nodiscard]] bool is_named_medium(const Speaker& medium) const {
    const bool named =
        medium.mention >= 0
            ? document_.mentions[static_cast<std::size_t>(medium.mention)].form <= MentionForm::kAcronym
            : medium.reason == std::string_view("words of the page") ||
                  (language_ != "de" && medium.tokens.last > medium.tokens.first &&
                   text_.tokens[medium.tokens.first].capital);
    return named && medium.name != document_.meta.outlet.value;
  }

  void set_addressee(const Act* act, Statement& statement) const {
    for (const Frame& frame : frames_) {
      if (frame.kind != CueKind::kAsked || !frame.source.found()) continue;
      statement.addressee = frame.source.referent;
      statement.addressee_span = text_.span(frame.source.tokens);
      return;
    }
    if (act == nullptr || act->cue.kind != CueKind::kSay) return;
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
      if (act->speaker.tokens.first > i + 1 && grammar_words(language_).has(WordUse::kWhom, text_.lower(i))) {
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
        const bool dative = language_ == "de" || act->cue.to || is_whom;
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
        if (told.is_medium() && is_named_medium(told) && !same_party(told, act->speaker)) {
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
    if (is_expletive(speaker)) speaker = {};
    if (!resolve_pronoun(speaker)) speaker = {};
    prefer_newcomer(speaker);
    Content content;
    for (const TokenRange& range : act.message) add_content(range, true, content);
    if (content.spans.empty() || content.words == 0) return;
    if (act.quote_only() && !content.quoted && !act.that_clause) return;
    const bool object = act.cue.kind == CueKind::kObject || act.noun;
    if (object && !content.quoted && (!known || content.words < 2)) return;
    // "a NASA mission called Europa Clipper": the subject stands right in front of its verb.
    if (object && !content.quoted && language_ == "en" && !act.coordinated && !ends_apposition(act) &&
        act.speaker.tokens.last <= act.cue.tokens.first &&
        !only_adverbs({act.speaker.tokens.last, act.cue.tokens.first}))
      return;
    // A noun taken for a verb: "in states where the drug is legal".
    if (!speaker.found() && (is_participle(act.cue.tokens.first) ||
                             (grammar_ == Grammar::kEnglish && (content.plain || !content.quoted))))
      return;
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
        // "l'agence a rapporté d'après un responsable que", too
        const bool passes = frame.kind == CueKind::kVia ||
                            (frame.kind == CueKind::kBefore && !frame.source.is_medium() && act.that_clause);
        if (passes && frame.source.found() && !is_evidence(frame.source.word)) via = &frame;
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
    if (speaker.reason == std::string_view("pronoun") && speaker.referent != kNobody &&
        act.medium == kNoMedium && statement.addressee_span.empty() && frames_.empty() && content.quoted &&
        !content.plain && last_statement_block_ >= 0 &&
        (last_statement_block_ == previous_block_ ||
         last_statement_block_ == static_cast<std::int32_t>(block_)) &&
        last_statement_speaker_.referent == speaker.referent)
      inherit_chain(statement);
    if (act.medium == kEvidence) statement.chain.push_back(link_of(evidence_));
    if (act.medium == kQuoting && quoting_.found() && !same_party(quoting_, speaker))
      statement.chain.push_back(link_of(quoting_));
    if (content.plain ||
        (content.quoted && !act.before && (act.that_clause || act.cue.kind == CueKind::kObject))) {
      statement.kind = content.quoted ? StatementKind::kMixed
                       : speaker.is_medium() || act.cue.kind == CueKind::kShow ||
                               (act.cue.kind == CueKind::kObject && !act.that_clause)
                           ? StatementKind::kReported
                           : StatementKind::kIndirect;
    }
    if (object && !content.quoted && !act.that_clause) statement.confidence *= 0.75;
    set_modality(&act.cue, content, statement, is_negated(act), follows_colon(act));
    statement.content = std::move(content.spans);
    statement.cue = cue_span(act.cue);
    set_speaker(speaker, statement);
    statement.confidence *= speaker.found() ? speaker.confidence : 1;
    finish(std::move(statement), speaker, act.before || content.quoted);
  }

  // "Es wurde bestätigt, dass": nobody.
  [[nodiscard]] bool is_expletive(const Speaker& speaker) const {
    return language_ == "de" && speaker.referent == kNobody && speaker.mention < 0 &&
           speaker.tokens.last == speaker.tokens.first + 1 && text_.lower(speaker.tokens.first) == "es";
  }

  [[nodiscard]] bool follows_colon(const Act& act) const {
    const Segment& last = segments_[segment_of(act.cue.tokens.last - 1)];
    return last.separator == TokenKind::kColon && !act.before && act.message[0].first >= last.tokens.last;
  }

  [[nodiscard]] bool only_adverbs(TokenRange range) const {
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if ((classes(i) & (kAdverb | kAuxiliary)) == 0) return false;
    }
    return true;
  }

  [[nodiscard]] Span cue_span(const Cue& cue) const {
    // Of a separable verb the verb itself; its prefix may be a line away.
    if (cue.gap.first < cue.gap.last) return text_.span({cue.tokens.first, cue.gap.first});
    return text_.span(cue.tokens);
  }

  void finish(Statement statement, const Speaker& speaker, bool open) {
    statement.block = block_;
    const bool goes_on = bare_ >= 0 && bare_open_ && statement.kind == StatementKind::kDirect &&
                         !speaker.name.empty() && !statement.content.empty() && block_ > 0 &&
                         document_.statements[static_cast<std::size_t>(bare_)].block + 1 == block_ &&
                         begins_block(statement.content.front());
    if (goes_on) {
      // „A.¶ B“, sagte X: the paragraph before it was his, too.
      Statement& before = document_.statements[static_cast<std::size_t>(bare_)];
      set_speaker(speaker, before);
      before.speaker_span = {};
      before.speaker_reason = "same speaker as behind";
      before.confidence = 0.6;
    }
    document_.statements.push_back(std::move(statement));
    remember(speaker);
    last_statement_block_ = static_cast<std::int32_t>(block_);
    last_statement_unit_ = unit_in_block_;
    last_statement_speaker_ = speaker;
    last_open_ = open;
    pending_ = {};
    bare_ = -1;
  }

  // Nothing but a mark stands before it in its paragraph.
  [[nodiscard]] bool begins_block(Span span) const noexcept {
    const std::uint32_t first = text_.sentences[text_.block_sentences[block_].first].tokens.first;
    return text_.tokens_in(span).first <= first + 1;
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
    Speaker speaker = primary->origin.found() ? primary->origin : primary->source;
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
    if (plain && quoted && (read_name_and_quotation() || read_name_and_clause())) return;
    if (plain && !pending && goes_on_in_konjunktiv()) return;
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
    const bool bare = speaker.name.empty();
    if (!bare) set_speaker(speaker, statement);
    finish(std::move(statement), speaker, true);
    if (bare) {
      bare_ = static_cast<std::int32_t>(document_.statements.size()) - 1;
      const std::int32_t last = quote_of_[unit_.last - 1];
      bare_open_ = last >= 0 && quotations_[static_cast<std::size_t>(last)].open_ended;
      last_open_ = false;
    }
  }

  // "Песков: Россию информировали, это «дело союзника»": a person, a colon, and a clause with a quotation in it.
  bool read_name_and_clause() {
    constexpr std::uint32_t kLongestName = 5;  // tokens
    std::uint32_t colon = unit_.first;
    while (colon < unit_.last && colon < unit_.first + kLongestName &&
           text_.tokens[colon].kind != TokenKind::kColon)
      ++colon;
    if (colon == unit_.first || colon + 3 >= unit_.last || text_.tokens[colon].kind != TokenKind::kColon)
      return false;
    Speaker speaker = speakers_.behind_preposition({unit_.first, colon}, language_);
    if (speaker.mention < 0 || speaker.medium != "person" || speaker.tokens.last != colon) return false;
    Content content;
    add_content({colon + 1, unit_.last}, true, content);
    if (content.spans.empty() || !content.plain || content.words < 4) return false;
    Statement statement;
    statement.kind = StatementKind::kMixed;
    statement.confidence = 0.7 * speaker.confidence;
    begin_chain(statement.chain);
    set_modality(nullptr, content, statement);
    statement.content = std::move(content.spans);
    set_speaker(speaker, statement);
    finish(std::move(statement), speaker, true);
    return true;
  }

  // "Peskow: „Das ist falsch“", and in headlines 국정원 "북한군 파병": who speaks, and a quotation to the end.
  bool read_name_and_quotation() {
    constexpr std::uint32_t kLongestName = 6;  // tokens
    const std::uint32_t quote = first_quote(unit_);
    if (quote == kNowhere || quote <= unit_.first || quote - unit_.first > kLongestName) return false;
    const bool colon = text_.tokens[quote - 1].kind == TokenKind::kColon;
    const bool title = document_.blocks[block_].zone == Zone::kTitle;
    if (!colon && !title) return false;
    const TokenRange front{unit_.first, colon ? quote - 1 : quote};
    for (std::uint32_t i = quote; i < unit_.last; ++i) {
      if (!in_quote(i) && is_word(text_.tokens[i])) return false;
    }
    Speaker speaker = speakers_.behind_preposition(front, language_);
    const bool known =
        speaker.found() &&
        (speaker.word != SourceWord::kNone ||
         (speaker.mention >= 0 &&
          document_.mentions[static_cast<std::size_t>(speaker.mention)].kind != EntityKind::kPlace));
    if (!known || speaker.tokens.last + 1 < front.last) return false;
    Content content;
    add_content({quote, unit_.last}, true, content);
    if (content.spans.empty() || content.words < 3) return false;
    Statement statement;
    statement.confidence = 0.8 * speaker.confidence;
    begin_chain(statement.chain);
    if (speaker.is_medium()) statement.chain.push_back(link_of(speaker));
    set_modality(nullptr, content, statement);
    statement.content = std::move(content.spans);
    set_speaker(speaker, statement);
    finish(std::move(statement), speaker, true);
    return true;
  }

  // "..., sagte X. Russland habe kein Interesse daran.": the mood alone says that he still speaks.
  bool goes_on_in_konjunktiv() {
    if (language_ != "de" || last_statement_block_ != static_cast<std::int32_t>(block_) ||
        last_statement_unit_ + 1 != unit_in_block_ || !last_statement_speaker_.found() ||
        text_.tokens[unit_.last - 1].mark == U'?' || !stands_in_konjunktiv())
      return false;
    Content content;
    add_content(unit_, true, content);
    if (content.spans.empty() || content.words < 3) return false;
    Statement statement;
    Speaker speaker = last_statement_speaker_;
    speaker.tokens = {};
    speaker.reason = "same speaker as before";
    speaker.confidence = std::min(0.8, speaker.confidence);
    statement.kind = content.quoted ? StatementKind::kMixed : StatementKind::kIndirect;
    statement.confidence = 0.8;
    begin_chain(statement.chain);
    inherit_chain(statement);
    set_modality(nullptr, content, statement);
    statement.content = std::move(content.spans);
    set_speaker(speaker, statement);
    finish(std::move(statement), speaker, false);
    return true;
  }

  // Whether the verb of the main clause, before any comma, is a subjunctive.
  [[nodiscard]] bool stands_in_konjunktiv() const {
    if ((classes(unit_.first) & (kSubordinator | kWh)) != 0) return false;
    bool found = false;
    for (std::uint32_t i = unit_.first; i < unit_.last; ++i) {
      if (in_quote(i)) continue;
      const Token& token = text_.tokens[i];
      const std::string_view word = text_.lower(i);
      if (word == "ich") return false;  // "ich habe"
      if (found || (token.kind == TokenKind::kComma && i > unit_.first + 1)) {
        if (found) continue;
        return false;
      }
      // "es sei denn", "Gott sei Dank", "sei es"
      const std::string_view next = i + 1 < unit_.last ? text_.lower(i + 1) : std::string_view();
      const bool phrase = word == "sei" && (next == "denn" || next == "dank" || next == "es");
      found = i > unit_.first && !token.capital && !phrase && (classes(i) & kKonjunktiv) != 0;
    }
    return found;
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
    const bool told_before = last_statement_block_ >= 0 && !document_.statements.empty() &&
                             ((last_statement_block_ == static_cast<std::int32_t>(block_) &&
                               last_statement_unit_ + 1 == unit_in_block_) ||
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

  bool read_dialogue() {
    if (grammar_ != Grammar::kRomance && grammar_ != Grammar::kSlavic) return false;
    const TokenRange sentences = text_.block_sentences[block_];
    if (sentences.first >= sentences.last) return false;
    TokenRange tokens{text_.sentences[sentences.first].tokens.first,
                      text_.sentences[sentences.last - 1].tokens.last};
    if (tokens.last - tokens.first < 3 || text_.tokens[tokens.first].kind != TokenKind::kDash) return false;
    tokens.last = std::min(tokens.last, tokens.first + kMaxUnit);
    unit_ = tokens;
    find_cues(work_, unit_, language_, {}, cues_);
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

  TokenRange before_;  // the unit in front of it in its block
  std::uint32_t block_ = 0;
  std::uint32_t unit_in_block_ = 0;
  std::int32_t previous_block_ = -1;
  Speaker last_person_;
  Speaker pending_;  // "X sagte:" at the end of a paragraph
  Cue pending_cue_;
  std::uint32_t pending_at_ = 0;
  Speaker last_statement_speaker_;
  std::int32_t last_statement_block_ = -1;
  std::uint32_t last_statement_unit_ = 0;
  bool last_open_ = false;  // the last statement ended in a quotation: another may go on
  bool bare_open_ = false;  // its marks were never closed
  std::int32_t bare_ = -1;  // the statement of a quotation whose speaker is not known yet
};

}  // namespace

void find_statements(Work& work) {
  work.document->statements.clear();
  Reader(work).read();
}

}  // namespace tamis::documents
