// Which blocks of a plain text are the article, when no tag helps: the scraper left menus, teasers and comment forms between
// its paragraphs. The idea: a block that reads like a paragraph speaks for an article, a short line without an end against
// it, a phrase of furniture more so; the stretch of blocks with the greatest sum is the article. Inside it, lines are judged by
// their phrases, their neighbours, and whether they speak of what the rest speaks of.
#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/hash.h"
#include "documents/page/outlet_names.h"
#include "documents/page/zones.h"
#include "documents/words/tokens.h"
#include "text/normalize.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

// What speaks for and against, in letters of a paragraph.
constexpr double kLongestCounted = 600;
constexpr double kShortLine = -20;
constexpr double kPhrase = -30;  // advertisements and teasers stand inside articles too
constexpr double kPhraseOfComments = -100;
constexpr double kStopRelated = -80;
constexpr double kStopComments = -400;
// A sentence between two short lines is a teaser's summary more often than not.
constexpr double kAlone = 0.5;
// What readers write is no article.
constexpr double kBehindComments = 0.25;
// From this share of unknown words on a sentence is about something else.
constexpr double kOtherTopic = 0.8;
// So many short lines in a row are a list of links.
constexpr std::size_t kListOfLines = 4;
// Lines looked back over for the head of a list.
constexpr std::size_t kLookBack = 64;

class PlainZones {
 public:
  PlainZones(PageText& page, std::span<const BlockLook> looks)
      : page_(page), document_(*page.document), looks_(looks) {}

  void find() {
    count_repeats();
    find_cut_sentences();
    value();
    find_stretch();
    if (first_ >= last_) {
      no_article();
      return;
    }
    collect_words();
    extend_stretch();
    find_title();
    if (title_ < looks_.size()) speak(title_);
    judge();
  }

 private:
  [[nodiscard]] std::string_view text(std::size_t b) const noexcept {
    const Span span = document_.blocks[b].span;
    return std::string_view(document_.text).substr(span.begin, span.size());
  }
  [[nodiscard]] bool sentence(std::size_t b) const noexcept {
    const BlockLook& look = looks_[b];
    return (look.ends && look.words >= 5 && look.letters >= 20) || look.letters >= 140 || cut_[b];
  }
  [[nodiscard]] bool heading(std::size_t b) const noexcept {
    return !page_.sources.empty() && page_.sources[b].heading > 0;
  }
  [[nodiscard]] double link_share(std::size_t b) const noexcept {
    if (page_.sources.empty() || document_.blocks[b].span.empty()) return 0;
    return static_cast<double>(page_.sources[b].link_bytes) / document_.blocks[b].span.size();
  }

  // Whether the block's phrase tells that it is furniture; a whole sentence may begin like one.
  [[nodiscard]] bool says_furniture(std::size_t b) const noexcept {
    const BlockLook& look = looks_[b];
    const bool whole = look.ends && look.words >= 10;
    switch (look.phrase.use) {
      case PhraseUse::kNone:
        return false;
      case PhraseUse::kAny:
        return look.letters <= 200;
      case PhraseUse::kBegin:
        return !(whole && look.letters > (look.phrase.topic == "legal" ? 60U : 200U));
      default:
        return true;
    }
  }

  void count_repeats() {
    std::unordered_map<std::uint64_t, std::uint32_t> seen;
    repeats_.resize(looks_.size());
    for (std::size_t b = 0; b < looks_.size(); ++b) ++seen[base::xxh3(text(b))];
    for (std::size_t b = 0; b < looks_.size(); ++b) repeats_[b] = seen[base::xxh3(text(b))];
  }

  // The two parts of a sentence that furniture cut: the first has no end, the second begins with a small letter.
  void find_cut_sentences() {
    constexpr std::size_t kBetween = 4;
    cut_.assign(looks_.size(), false);
    for (std::size_t b = 0; b + 1 < looks_.size(); ++b) {
      if (looks_[b].ends || looks_[b].words < 5 || says_furniture(b) || heading(b)) continue;
      std::size_t next = b + 1;
      while (next < looks_.size() && next - b <= kBetween && says_furniture(next)) ++next;
      if (next < looks_.size() && looks_[next].lower_start && looks_[next].words >= 3 &&
          !says_furniture(next))
        cut_[b] = cut_[next] = true;
    }
  }

  void value() {
    values_.assign(looks_.size(), 0);
    bool comments = false;
    for (std::size_t b = 0; b < looks_.size(); ++b) {
      const BlockLook& look = looks_[b];
      double& value = values_[b];
      if (says_furniture(b)) {
        value = look.phrase.topic == "comments" ? kPhraseOfComments : kPhrase;
        if (look.phrase.use == PhraseUse::kStop) {
          const bool of_comments = look.phrase.topic == "comments";
          value = of_comments ? kStopComments : kStopRelated;
          comments = comments || of_comments;
        }
        continue;
      }
      if (!sentence(b) || heading(b) || link_share(b) > 0.5) {
        value = heading(b) ? -5 : kShortLine;
        continue;
      }
      value = std::min<double>(look.letters, kLongestCounted);
      if (!look.ends) value *= 0.5;
      if (repeats_[b] > 1) value *= 0.2;
      const bool with_others = neighbour_is_sentence(b);
      if (!with_others && look.letters < 300) value *= kAlone;
      if (comments) value *= kBehindComments;
    }
  }

  // Whether the block before or behind, furniture with a phrase passed over, is a sentence too.
  [[nodiscard]] bool neighbour_is_sentence(std::size_t b) const noexcept {
    constexpr std::size_t kFar = 4;
    for (std::size_t i = b; i > 0 && b - i < kFar; --i) {
      if (looks_[i - 1].phrase.use == PhraseUse::kStop) break;
      if (says_furniture(i - 1)) continue;
      if (sentence(i - 1)) return true;
      break;
    }
    for (std::size_t i = b + 1; i < looks_.size() && i - b <= kFar; ++i) {
      if (looks_[i].phrase.use == PhraseUse::kStop) break;
      if (says_furniture(i)) continue;
      return sentence(i);
    }
    return false;
  }

  // Whether a sentence beside the stretch belongs to it: at once when nothing but phrases of furniture stands between, behind
  // other lines when it speaks of what the article speaks of.
  [[nodiscard]] bool belongs(std::size_t b, std::size_t lines, bool stopped) {
    if (!sentence(b) || repeats_[b] > 1 || link_share(b) > 0.5 || heading(b)) return false;
    if (lines == 0 && !stopped) return true;
    if (looks_[b].letters < 40 || !looks_[b].ends) return false;
    if (cased_) return looks_[b].words >= 5 && foreign(b) <= kOtherTopic;
    return !stopped || goes_on_behind_links(b, lines);
  }

  // Of a script that tells no topic by its words: a paragraph behind a list of links, or behind a line that names the one
  // link itself. Behind one line alone, and where another line and its sentence follow, it is the summary of what the line names.
  [[nodiscard]] bool goes_on_behind_links(std::size_t b, std::size_t lines) const noexcept {
    constexpr std::uint32_t kFewestStops = 2;
    constexpr std::uint32_t kLongSentence = 120;  // letters
    if ((looks_[b].stops < kFewestStops && looks_[b].letters < kLongSentence) || lines == 1) return false;
    std::size_t next = b + 1;
    while (next < looks_.size() && says_furniture(next)) ++next;
    return next + 1 >= looks_.size() || sentence(next) || !sentence(next + 1);
  }

  void extend_stretch() {
    constexpr std::size_t kFar = 5;
    constexpr std::size_t kFarWithPhrases = 12;  // advertisements and teasers may stand in rows
    bool stopped = false;
    std::size_t lines = 0;
    for (std::size_t b = last_; b < looks_.size() && lines < kFar && b - last_ < kFarWithPhrases; ++b) {
      if (looks_[b].phrase.use == PhraseUse::kStop) {
        if (looks_[b].phrase.topic == "comments") break;
        stopped = true;
      }
      if (says_furniture(b)) continue;
      if (!belongs(b, lines, stopped)) {
        ++lines;
        continue;
      }
      last_ = b + 1;
      lines = 0;
      stopped = false;
      speak(b);
    }
    // What a colon announces.
    if (looks_[last_ - 1].colon) {
      while (
          last_ < looks_.size() && !says_furniture(last_) && repeats_[last_] == 1 &&
          link_share(last_) <= 0.5 &&
          (looks_[last_].item || looks_[last_].item == looks_[std::min(last_ + 1, looks_.size() - 1)].item)) {
        ++last_;
      }
    }
    lines = 0;
    for (std::size_t b = first_; b > 0 && first_ - b < kFar; --b) {
      if (says_furniture(b - 1)) continue;
      if (!belongs(b - 1, lines, false)) {
        ++lines;
        continue;
      }
      first_ = b - 1;
      lines = 0;
      speak(b - 1);
    }
  }

  void find_stretch() {
    double best = 0;
    double sum = 0;
    std::size_t begin = 0;
    for (std::size_t b = 0; b < values_.size(); ++b) {
      if (sum <= 0) {
        sum = 0;
        begin = b;
      }
      sum += values_[b];
      if (sum > best) {
        best = sum;
        first_ = begin;
        last_ = b + 1;
      }
    }
  }

  // A page of headlines, a note, a single line: what is no furniture by its words is text.
  void no_article() {
    for (std::size_t b = 0; b < looks_.size(); ++b) {
      Block& block = document_.blocks[b];
      if (says_furniture(b) && looks_.size() > 1)
        set_zone(block, zone_of_phrase(b), "phrase", looks_[b].phrase.phrase);
      else
        set_zone(block, Zone::kBody, {});
    }
  }

  [[nodiscard]] Zone zone_of_phrase(std::size_t b) const noexcept {
    const FurniturePhrase& phrase = looks_[b].phrase;
    return phrase.use == PhraseUse::kOpen || phrase.topic == "related" || phrase.topic == "teaser"
               ? Zone::kTeaser
               : Zone::kFurniture;
  }

  // "Home / World / Asia", "Home | News | Sport"; one arrow is enough in a line of a few words: "Foreign > Balkans".
  [[nodiscard]] static bool is_path(std::string_view line) noexcept {
    constexpr std::ptrdiff_t kMostBlanks = 5;  // of a line that a headline in two parts is longer than
    const bool short_line = std::count(line.begin(), line.end(), ' ') <= kMostBlanks;
    for (const std::string_view mark : {" / ", " › ", " > ", " ＞ ", " | ", " ｜ ", " » ", " · "}) {
      const std::size_t first = line.find(mark);
      if (first == std::string_view::npos) continue;
      const bool arrow = mark == " › " || mark == " > " || mark == " ＞ " || mark == " » ";
      if ((arrow && short_line) || line.find(mark, first + mark.size()) != std::string_view::npos)
        return true;
    }
    return false;
  }

  // Three lines and more of a few words each: a menu, not a headline that is broken.
  [[nodiscard]] static bool is_menu(std::string_view block) noexcept {
    constexpr std::size_t kFewestLines = 3;
    constexpr std::ptrdiff_t kMostBlanks = 2;
    std::size_t lines = 0;
    while (!block.empty()) {
      const std::size_t end = std::min(block.find('\n'), block.size());
      if (std::count(block.begin(), block.begin() + static_cast<std::ptrdiff_t>(end), ' ') > kMostBlanks)
        return false;
      ++lines;
      block.remove_prefix(std::min(block.size(), end + 1));
    }
    return lines >= kFewestLines;
  }

  // "How the Emirates paid for a war" begins like a teaser, but a headline may begin so, too.
  [[nodiscard]] bool may_be_question(std::size_t b) const noexcept {
    const FurniturePhrase& phrase = looks_[b].phrase;
    return phrase.use == PhraseUse::kOpen && phrase.topic == "teaser" && looks_[b].words >= 6 &&
           text(b).find(": ") == std::string_view::npos;
  }

  void find_title() {
    title_ = looks_.size();
    // Author, date and outlet stand between the headline and the first paragraph, a menu before it.
    constexpr std::size_t kBack = 16;
    double most = 0;
    bool by_heading = false;
    for (std::size_t b = first_; b > 0 && first_ - b < kBack; --b) {
      const BlockLook& look = looks_[b - 1];
      if (heading(b - 1) && page_.sources[b - 1].heading == 1) {
        title_ = b - 1;
        return;
      }
      if ((says_furniture(b - 1) && !may_be_question(b - 1)) || look.words < 3 || look.words > 40 ||
          look.letters < 12 || link_share(b - 1) > 0.8) {
        continue;
      }
      // A date is no headline; three sentences are a paragraph, two may be one ("After X.. who is next? Damascus says").
      if (look.stops > 2 || (look.stops == 2 && look.ends && !ends_with_question(b - 1)) ||
          (look.digits >= 4 && look.words <= 8))
        continue;
      if (heading(b - 1) && !by_heading) {
        most = 0;
        by_heading = true;
      }
      if (by_heading && !heading(b - 1)) continue;
      // A headline speaks of what the article speaks of, and stands above its subtitle, author and date.
      if (is_path(text(b - 1)) || is_menu(text(b - 1))) continue;
      if (title_ < looks_.size() && is_masthead(text(b - 1))) continue;
      double score = known_share(b - 1) * std::min<double>(look.words, 6);
      if (tells_time_or_author(b - 1)) score *= 0.25;
      if (says_furniture(b - 1)) score *= 0.5;
      if (score >= most - 0.5) {
        most = std::max(most, score);
        title_ = b - 1;
      }
    }
    if (title_ < looks_.size()) return;
    // The first line of the stretch itself may be the headline; one that ends like a sentence where lines stand below it.
    const BlockLook& look = looks_[first_];
    if (first_ + 1 < last_ && (look.ends ? !sentence(first_ + 1) : first_ == 0) && look.words >= 3 &&
        look.words <= 40 && look.letters < 300) {
      title_ = first_;
      ++first_;
      // Author, outlet and date below it; a list that a colon announces is the article's own.
      constexpr std::size_t kMostLines = 6;
      std::size_t end = first_;
      while (end + 1 < last_ && end - first_ < kMostLines && !sentence(end) && !looks_[end].colon) ++end;
      if (sentence(end)) first_ = end;
    }
  }

  template <class Each>
  void each_word(std::string_view block, Each&& each) {
    lower_.clear();
    append_lower(lower_, block);
    std::size_t begin = 0;
    std::uint32_t letters = 0;
    bool capital_script = false;
    for (std::size_t i = 0; i <= lower_.size();) {
      bool letter = false;
      std::size_t size = 1;
      if (i < lower_.size()) {
        const text::Decoded decoded = text::decode_utf8(lower_, i);
        const text::Character& character = text::character(decoded.code_point);
        size = decoded.bytes;
        letter = character.kind == text::CharKind::kLetter || character.kind == text::CharKind::kMark;
        if (letter)
          capital_script = character.script == text::Script::kLatin ||
                           character.script == text::Script::kCyrillic ||
                           character.script == text::Script::kGreek;
      }
      if (letter) {
        ++letters;
      } else {
        // Five letters of the stem meet most inflected forms.
        if (letters >= 4 && capital_script)
          each(std::string_view(lower_).substr(begin, std::min<std::size_t>(i - begin, 5)));
        begin = i + size;
        letters = 0;
      }
      i += size;
    }
  }

  void speak(std::size_t b) {
    each_word(text(b), [&](std::string_view word) { spoken_.insert(base::xxh3(word)); });
  }

  void collect_words() {
    std::size_t cased = 0;
    for (std::size_t b = first_; b < last_; ++b) {
      cased += looks_[b].cased ? 1 : 0;
      if (sentence(b) && !says_furniture(b)) speak(b);
    }
    cased_ = cased * 2 > last_ - first_;
  }

  // Share of the words of a line that stand elsewhere in the article, drawn to a half where it has few.
  [[nodiscard]] double known_share(std::size_t b) {
    if (!cased_) return 1;
    std::uint32_t all = 0;
    std::uint32_t known = 0;
    each_word(text(b), [&](std::string_view word) {
      ++all;
      known += spoken_.count(base::xxh3(word)) != 0 ? 1 : 0;
    });
    return (known + 0.5) / (all + 1);
  }

  // "Agência Maré, de Nova Déli 7 out 2025 - 15h48", "Artikel zum Hören • 5 Min", "Editor: X - Damascus": hours, bullets, a
  // label and a colon.
  [[nodiscard]] bool tells_time_or_author(std::size_t b) const noexcept {
    const std::string_view line = text(b);
    if (line.find(" • ") != std::string_view::npos || line.find(" | ") != std::string_view::npos ||
        line.find("©") != std::string_view::npos)
      return true;
    const auto digit = [&](std::size_t i) { return i < line.size() && line[i] >= '0' && line[i] <= '9'; };
    for (std::size_t i = 0; i + 4 < line.size(); ++i) {
      // 15:48, 15h48, 15.48 behind a blank
      if ((i == 0 || line[i - 1] == ' ') && digit(i) && digit(i + 1) &&
          (line[i + 2] == ':' || line[i + 2] == 'h' || line[i + 2] == '.') && digit(i + 3) && digit(i + 4) &&
          !digit(i + 5))
        return true;
    }
    // One word, a colon, and a name.
    const std::size_t colon = line.find(": ");
    return looks_[b].words <= 6 && colon != std::string_view::npos && colon > 0 &&
           line.substr(0, colon).find(' ') == std::string_view::npos &&
           line.find('"') == std::string_view::npos && line.find("“") == std::string_view::npos &&
           line.find("„") == std::string_view::npos && line.find("«") == std::string_view::npos;
  }

  // A short line none of whose words, two or three, stands anywhere else in the article.
  [[nodiscard]] bool all_foreign(std::size_t b) {
    std::uint32_t all = 0;
    std::uint32_t unknown = 0;
    each_word(text(b), [&](std::string_view word) {
      ++all;
      unknown += spoken_.count(base::xxh3(word)) == 0 ? 1 : 0;
    });
    return all >= 2 && unknown == all;
  }

  // Share of the words of a line that stand nowhere else in the article; 0 for scripts where that cannot be told.
  [[nodiscard]] double foreign(std::size_t b) {
    std::uint32_t all = 0;
    std::uint32_t unknown = 0;
    each_word(text(b), [&](std::string_view word) {
      ++all;
      unknown += spoken_.count(base::xxh3(word)) == 0 ? 1 : 0;
    });
    return all < 4 ? 0 : static_cast<double>(unknown) / all;
  }

  // Of a mail: its first block then is that.
  [[nodiscard]] bool has_subject() const {
    const auto& meta = page_.claims.meta;
    return !meta.empty() && meta.front().first == "mail:subject" && !meta.front().second.empty();
  }

  void judge() {
    const std::size_t count = looks_.size();
    find_boxes();
    for (std::size_t b = 0; b < count; ++b) {
      Block& block = document_.blocks[b];
      const BlockLook& look = looks_[b];
      if (page_.conversation && !says_furniture(b)) {
        set_zone(block, b == 0 && has_subject() ? Zone::kTitle : Zone::kBody, {});
        continue;
      }
      if (b == title_) {
        set_zone(block, Zone::kTitle, {});
        continue;
      }
      if (says_furniture(b)) {
        set_zone(block, zone_of_phrase(b), "phrase", look.phrase.phrase);
        continue;
      }
      if (b < first_ || b >= last_) {
        const bool lead = title_ < b && b < first_ && look.words >= 8 && repeats_[b] == 1 &&
                          first_ - b <= 4 && (look.digits < 6 || look.letters > 80);
        const bool teaser = sentence(b) || look.words >= 5;
        if (lead)
          set_zone(block, Zone::kLead, {});
        else
          set_zone(block, teaser ? Zone::kTeaser : Zone::kFurniture,
                   b < first_ ? "before the article" : "behind the article");
        continue;
      }
      if (!page_.sources.empty() && page_.sources[b].code) {
        set_zone(block, Zone::kFurniture, "program text");
        continue;
      }
      if (sentence(b) && link_share(b) <= 0.6 && box_[b] == 0) {
        set_zone(block, Zone::kBody, {});
        continue;
      }
      if (link_share(b) > 0.6) {
        set_zone(block, Zone::kTeaser, "links");
        continue;
      }
      if (box_[b] > 0 && !heading(b)) {
        const FurniturePhrase& head = looks_[box_[b] - 1].phrase;
        set_zone(block, head.topic == "newsletter" ? Zone::kFurniture : Zone::kTeaser, "behind", head.phrase);
        continue;
      }
      if (!look.ends && in_list_of_lines(b)) {
        set_zone(block, Zone::kFurniture, "list of short lines");
        continue;
      }
      if (!look.ends && !heading(b) && look.words >= 5 && foreign(b) > 0.75) {
        set_zone(block, Zone::kTeaser, "speaks of what the rest does not");
        continue;
      }
      set_zone(block, Zone::kBody, {});
    }
    // Where it stands before anything else: name of the outlet, author, date.
    for (std::size_t b = title_ < count ? title_ + 1 : 0; b < first_; ++b) {
      Block& block = document_.blocks[b];
      const bool line = block.zone == Zone::kTeaser && !looks_[b].ends && looks_[b].letters < 100;
      if ((block.zone == Zone::kFurniture || line) && block.reason == "before the article")
        set_zone(block, Zone::kFurniture, "outlet, author or date");
    }
  }

  // The lines behind "Related articles" are links, up to the next paragraph; those behind "Our newsletter" ask for an
  // address, if they speak of nothing that the article speaks of.
  void find_boxes() {
    constexpr std::size_t kLongestList = 12;
    constexpr std::size_t kLongestForm = 3;
    box_.assign(looks_.size(), 0);
    std::size_t head = 0;
    bool form = false;
    for (std::size_t b = 0; b < looks_.size(); ++b) {
      if (says_furniture(b)) {
        const FurniturePhrase& phrase = looks_[b].phrase;
        if (phrase.use == PhraseUse::kStop && phrase.topic != "comments") {
          head = b + 1;
          form = false;
        } else if (phrase.topic == "newsletter" && !looks_[b].ends) {
          head = b + 1;
          form = true;
        }
        continue;
      }
      if (head == 0) continue;
      // What stands close to the head and apart from what follows belongs to it, whatever it speaks of.
      const bool close = b + 1 < looks_.size() && !stands_apart(b) && stands_apart(b + 1);
      const bool line = asks(b) ||
                        (!sentence(b) && looks_[b].letters < 120 && (!looks_[b].ends || in_marks(b))) ||
                        (form && close && looks_[b].letters < 120);
      if (!line || b - head >= (form ? kLongestForm : kLongestList)) {
        head = 0;
        continue;
      }
      // A heading of the article may stand behind the box, right above its paragraph.
      const bool last = b + 1 < looks_.size() && sentence(b + 1) && !says_furniture(b + 1);
      const bool known = cased_ && looks_[b].words >= 4 && foreign(b) < 0.5 && !all_foreign(b);
      const bool apart = b > head && stands_apart(b) && !stands_apart(head);
      if (last && apart) continue;
      if (known && !close && (form || (last && b > head))) continue;
      box_[b] = head;
    }
  }

  // A headline that is a quotation.
  [[nodiscard]] bool in_marks(std::size_t b) const noexcept {
    const std::string_view line = text(b);
    return !line.empty() && (line.front() == '"' || line.starts_with("“") || line.starts_with("„") ||
                             line.starts_with("«") || line.starts_with("»") || line.starts_with("「"));
  }

  // One walk over the map: SourceMap::source() also counts code points, from the begin of the run each time.
  void measure_gaps() {
    gaps_.assign(looks_.size(), 0);
    const std::vector<SourceMap::Run>& runs = document_.map.runs();
    std::size_t run = 0;
    const auto input_of = [&](std::uint32_t position) -> std::uint64_t {
      while (run + 1 < runs.size() && runs[run + 1].text <= position) ++run;
      if (run >= runs.size()) return 0;
      return runs[run].input + (runs[run].verbatim ? position - std::min(position, runs[run].text) : 0);
    };
    std::uint64_t end = 0;
    for (std::size_t b = 0; b < looks_.size(); ++b) {
      const Span span = document_.blocks[b].span;
      const std::uint64_t begin = input_of(span.begin);
      if (b > 0 && begin > end) gaps_[b] = begin - end;
      if (gaps_[b] > 0 && (line_gap_ == 0 || gaps_[b] < line_gap_)) line_gap_ = gaps_[b];
      end = span.empty() ? begin : input_of(span.end - 1) + 1;
    }
  }

  // Whether more than the end of a line, as this page has it, stands between the block and the one before.
  [[nodiscard]] bool stands_apart(std::size_t b) {
    if (gaps_.empty()) measure_gaps();
    return b < gaps_.size() && gaps_[b] >= 2 * line_gap_;
  }

  [[nodiscard]] bool ends_with_question(std::size_t b) const noexcept {
    const std::string_view line = text(b);
    return line.ends_with('?') || line.ends_with("\xEF\xBC\x9F") || line.ends_with("\xD8\x9F");
  }

  // A headline that is a question.
  [[nodiscard]] bool asks(std::size_t b) const noexcept {
    constexpr std::uint32_t kMostWords = 14;
    return looks_[b].words <= kMostWords && looks_[b].stops <= 1 && ends_with_question(b);
  }

  [[nodiscard]] bool in_list_of_lines(std::size_t b) const noexcept {
    const auto is_line = [&](std::size_t i) { return !sentence(i) && !looks_[i].ends && !heading(i); };
    if (!is_line(b) || (!page_.sources.empty() && page_.sources[b].list_item)) return false;
    std::size_t begin = b;
    std::size_t end = b + 1;
    while (begin > first_ && b - begin < kLookBack && is_line(begin - 1)) --begin;
    while (end < last_ && end - b < kListOfLines && is_line(end)) ++end;
    if (begin > 0 && looks_[begin - 1].colon) return false;  // announced: a list of the article
    std::size_t items = 0;
    for (std::size_t i = begin; i < end; ++i) items += looks_[i].item ? 1 : 0;
    return end - begin >= kListOfLines && items * 2 < end - begin;
  }

  PageText& page_;
  Document& document_;
  std::span<const BlockLook> looks_;
  std::vector<double> values_;
  std::vector<std::uint32_t> repeats_;
  std::vector<bool> cut_;
  std::vector<std::size_t> box_;     // of each block, one more than that of the box's head; 0: in none
  std::vector<std::uint64_t> gaps_;  // bytes of the input before each block; empty: not asked for
  std::uint64_t line_gap_ = 0;       // the smallest
  std::unordered_set<std::uint64_t> spoken_;
  std::string lower_;
  bool cased_ = false;     // the article is in a script with capitals
  std::size_t first_ = 0;  // of the article
  std::size_t last_ = 0;   // one behind
  std::size_t title_ = 0;
};

}  // namespace

void zone_plain(PageText& page, std::span<const BlockLook> looks) { PlainZones(page, looks).find(); }

}  // namespace tamis::documents
