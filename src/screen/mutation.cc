#include "screen/mutation.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/data_table.h"
#include "base/hash.h"
#include "names/name.h"
#include "screen/mutation_letters.h"
#include "screen/mutation_tables.h"
#include "text/normalize.h"
#include "text/tokenize.h"
#include "text/utf8.h"

namespace tamis::screen {
namespace mutations {
namespace {

using text::Script;

struct Naming {
  std::string_view name, title;
};
constexpr std::array<Naming, kMutationCount> kNames{{{"keyboard", "a neighbouring key"},
                                                     {"ocr", "misread by a scanner"},
                                                     {"dropped_letter", "a letter dropped"},
                                                     {"doubled_letter", "a letter doubled"},
                                                     {"transposed", "two letters swapped"},
                                                     {"romanised", "another romanisation"},
                                                     {"nickname", "a nickname"},
                                                     {"initial", "initials"},
                                                     {"dropped_part", "a part dropped"},
                                                     {"added_part", "a part added"},
                                                     {"reversed", "another order"},
                                                     {"last_first", "\"LAST, First\""},
                                                     {"joined", "two words joined"},
                                                     {"split", "a word split"},
                                                     {"truncated", "cut after 35 characters"},
                                                     {"homoglyph", "a look-alike letter"},
                                                     {"digit", "a digit for a letter"},
                                                     {"invisible", "invisible characters, marks"},
                                                     {"spaced_out", "letters spaced out"},
                                                     {"abbreviated", "abbreviations"},
                                                     {"no_legal_form", "no legal form"},
                                                     {"other_legal_form", "another legal form"}}};

struct Word {
  std::size_t first = 0;  // code points
  std::size_t last = 0;   // past the end
  std::size_t letters = 0;
  bool ascii = true;     // all its letters are a to z
  bool alphabet = true;  // all its letters are of an alphabet
  bool telling = false;
  bool ordinary = false;  // telling, and more than a generic word or a place
  bool legal_form = false;
  bool particle = false;
};

// A name on the bench: its code points and words.
class Bench {
 public:
  Bench(names::NameKind kind, std::string_view name, std::string_view region, std::uint64_t seed)
      : kind_(kind), region_(region), name_(decode(name)), random_(seed) {
    find_words(name);
  }

  [[nodiscard]] std::optional<std::u32string> run(Mutation mutation) {
    switch (mutation) {
      case Mutation::kKeyboard:
        return keyboard();
      case Mutation::kOcr:
        return ocr();
      case Mutation::kDroppedLetter:
        return letter([](std::u32string& t, std::size_t at) { t.erase(at, 1); });
      case Mutation::kDoubledLetter:
        return letter([](std::u32string& t, std::size_t at) { t.insert(at, 1, to_lower(t[at])); }, true);
      case Mutation::kTransposed:
        return transposed();
      case Mutation::kRomanised:
        return romanised();
      case Mutation::kNickname:
        return nickname();
      case Mutation::kInitial:
        return initial();
      case Mutation::kDroppedPart:
        return dropped_part();
      case Mutation::kAddedPart:
        return added_part();
      case Mutation::kReversed:
        return reversed();
      case Mutation::kLastFirst:
        return last_first();
      case Mutation::kJoined:
        return joined();
      case Mutation::kSplit:
        return split();
      case Mutation::kTruncated:
        return truncated();
      case Mutation::kHomoglyph:
        return look_alike(tables().look_alikes);
      case Mutation::kDigit:
        return look_alike(tables().digits);
      case Mutation::kInvisible:
        return invisible();
      case Mutation::kSpacedOut:
        return spaced_out();
      case Mutation::kAbbreviated:
        return abbreviated();
      case Mutation::kNoLegalForm:
        return no_legal_form();
      case Mutation::kOtherLegalForm:
        return other_legal_form();
    }
    return std::nullopt;
  }

  [[nodiscard]] const std::u32string& name() const noexcept { return name_; }

 private:
  using Outcome = std::optional<std::u32string>;

  void find_words(std::string_view utf8) {
    std::vector<std::size_t> byte_of;  // of each code point
    for (std::size_t at = 0; at < utf8.size(); at += text::decode_utf8(utf8, at).bytes) byte_of.push_back(at);
    byte_of.push_back(utf8.size());
    text::TokenBuffer buffer;
    const auto tokens = buffer.tokenize(utf8);
    std::vector<names::Part> parts;
    names::parse_name(kind_, tokens, parts);
    std::size_t token = 0;
    for (std::size_t at = 0; at < name_.size();) {
      if (is_blank(name_[at])) {
        ++at;
        continue;
      }
      Word word;
      word.first = at;
      while (at < name_.size() && !is_blank(name_[at])) {
        const char32_t c = name_[at++];
        const text::Character& character = text::character(c);
        if (character.kind != text::CharKind::kLetter && character.kind != text::CharKind::kMark) continue;
        ++word.letters;
        word.ascii = word.ascii && is_ascii_letter(c);
        word.alphabet = word.alphabet && is_alphabet(character.script);
      }
      word.last = at;
      bool any = false;
      word.legal_form = true;
      for (; token < tokens.size() && tokens[token].begin < byte_of[word.last]; ++token) {
        const names::Role role = parts[token].role;
        any = true;
        word.legal_form = word.legal_form && role == names::Role::kLegalForm;
        word.particle = word.particle || role == names::Role::kParticle;
        word.ordinary = word.ordinary || role == names::Role::kOrdinary;
        word.telling = word.telling || role == names::Role::kOrdinary || role == names::Role::kGeneric ||
                       role == names::Role::kPlace;
      }
      if (!any) word.legal_form = false;
      if (word.letters == 0) word.telling = false;
      word.ordinary = word.ordinary && word.telling;
      words_.push_back(word);
    }
  }

  [[nodiscard]] std::size_t telling_words() const noexcept {
    return static_cast<std::size_t>(
        std::count_if(words_.begin(), words_.end(), [](const Word& w) { return w.telling; }));
  }
  [[nodiscard]] std::u32string text_of(const Word& word) const {
    return name_.substr(word.first, word.last - word.first);
  }
  // Lower case, letters and digits only.
  [[nodiscard]] std::string key_of(const Word& word) const {
    std::u32string out;
    for (std::size_t i = word.first; i < word.last; ++i) {
      const text::CharKind character = text::character(name_[i]).kind;
      if (character == text::CharKind::kLetter || character == text::CharKind::kDigit)
        out.push_back(to_lower(name_[i]));
    }
    return encode(out);
  }
  template <class Choices>
  [[nodiscard]] const auto& one_of(const Choices& choices) {
    return choices[random_.below(choices.size())];
  }
  [[nodiscard]] std::u32string replaced(std::size_t first, std::size_t last, std::u32string_view by) const {
    std::u32string out = name_.substr(0, first);
    out.append(by);
    out.append(name_, last, std::u32string::npos);
    return out;
  }
  [[nodiscard]] std::u32string replaced(const Word& word, std::u32string_view by) const {
    return replaced(word.first, word.last, by);
  }

  // Letters that damage may fall on.
  [[nodiscard]] std::vector<std::size_t> letters() const {
    std::vector<std::size_t> out;
    for (const Word& word : words_) {
      if (!word.telling || !word.alphabet || word.letters < 3) continue;
      for (std::size_t i = word.first; i < word.last; ++i) {
        if (is_letter(name_[i])) out.push_back(i);
      }
    }
    return out;
  }

  template <class Change>
  [[nodiscard]] Outcome letter(Change&& change, bool after_it = false) {
    const std::vector<std::size_t> places = letters();
    if (places.empty()) return std::nullopt;
    std::u32string out = name_;
    const std::size_t at = one_of(places);
    change(out, at);
    if (after_it && is_upper(name_[at])) {  // the capital stays first, unless all are capitals
      const bool capitals =
          (at + 1 < name_.size() && is_upper(name_[at + 1])) || (at > 0 && is_upper(name_[at - 1]));
      out[at] = name_[at];
      out[at + 1] = capitals ? name_[at] : to_lower(name_[at]);
    }
    return out;
  }

  [[nodiscard]] Outcome keyboard() {
    std::vector<std::size_t> places;
    for (const std::size_t at : letters()) {
      if (tables().neighbours.contains(to_lower(name_[at]))) places.push_back(at);
    }
    if (places.empty()) return std::nullopt;
    const std::size_t at = one_of(places);
    const char32_t slip = one_of(tables().neighbours.at(to_lower(name_[at])));
    std::u32string out = name_;
    out[at] = is_upper(name_[at]) ? to_upper(slip) : slip;
    return out;
  }

  [[nodiscard]] Outcome ocr() {
    std::vector<std::pair<std::size_t, const Misread*>> places;
    for (const std::size_t at : letters()) {
      for (const Misread& misread : tables().misreads) {
        if (std::u32string_view(name_).substr(at).starts_with(misread.printed))
          places.emplace_back(at, &misread);
      }
    }
    if (places.empty()) return std::nullopt;
    const auto [at, misread] = one_of(places);
    return replaced(at, at + misread->printed.size(), misread->read);
  }

  [[nodiscard]] Outcome transposed() {
    std::vector<std::size_t> places;
    for (const std::size_t at : letters()) {
      if (at + 1 < name_.size() && is_letter(name_[at + 1]) &&
          to_lower(name_[at]) != to_lower(name_[at + 1])) {
        places.push_back(at);
      }
    }
    if (places.empty()) return std::nullopt;
    const std::size_t at = one_of(places);
    std::u32string out = name_;
    out[at] = name_[at + 1];
    out[at + 1] = name_[at];
    if (is_upper(name_[at]) && !is_upper(name_[at + 1])) {
      out[at] = to_upper(out[at]);
      out[at + 1] = to_lower(out[at + 1]);
    }
    return out;
  }

  // Whether `habit` may be applied at `at` of a lower-case word: no digraph or run of vowels is taken apart.
  [[nodiscard]] static bool applies(const Habit& habit, std::u32string_view word, std::size_t at) noexcept {
    const std::u32string& from = habit.from;
    if (!word.substr(at).starts_with(from)) return false;
    const std::size_t end = at + from.size();
    if (habit.where == Habit::Where::kStart && at != 0) return false;
    if (habit.where == Habit::Where::kEnd && end != word.size()) return false;
    if (from.size() == word.size()) return false;
    if (at > 0) {
      const char32_t before = word[at - 1];
      if (before == from.front()) return false;
      if (habit.where != Habit::Where::kEnd && is_vowel(before) && is_vowel(from.front())) return false;
      constexpr std::u32string_view kBeforeH = U"sckgztdpwr";
      if (from.front() == 'h' && kBeforeH.find(before) != std::u32string_view::npos) return false;
      if (before == 't' && (from.front() == 's' || from.front() == 'z' || from.starts_with(U"ch")))
        return false;
      if ((before == 's' || before == 'c') && from.starts_with(U"ch")) return false;
    }
    if (end < word.size()) {
      const char32_t after = word[end];
      if (after == from.back()) return false;
      if (is_vowel(after) && is_vowel(from.back())) return false;
      constexpr std::u32string_view kAfter = U"sckgztdpwr";
      if (after == 'h' && kAfter.find(from.back()) != std::u32string_view::npos) return false;
      if (from.back() == 'c' && after == 'k') return false;
      if (from.back() == 't' && (after == 's' || after == 'z')) return false;
    }
    return true;
  }

  [[nodiscard]] bool habit_of_region(const Habit& habit) const {
    if (habit.regions == "*") return true;
    bool found = false;
    base::for_each_part(habit.regions, ' ',
                        [&](std::string_view region) { found = found || region == region_; });
    return found;
  }

  // Stretches of ASCII letters inside telling words: "al-Assad" has two.
  [[nodiscard]] static std::vector<std::pair<std::size_t, std::size_t>> stretches(const std::u32string& text,
                                                                                  std::size_t first,
                                                                                  std::size_t last) {
    std::vector<std::pair<std::size_t, std::size_t>> out;
    for (std::size_t i = first; i < last;) {
      if (!is_letter(text[i])) {
        ++i;
        continue;
      }
      const std::size_t begin = i;
      while (i < last && is_letter(text[i])) ++i;
      out.emplace_back(begin, i);
    }
    return out;
  }

  [[nodiscard]] Outcome romanised() {
    if (kind_ != names::NameKind::kPerson) return std::nullopt;
    std::vector<std::u32string>
        pieces;  // of the whole name: telling words in pieces, what is between as it is
    std::vector<bool> open;
    std::size_t done = 0;
    for (const Word& word : words_) {
      if (!word.telling || !word.ascii) continue;
      for (const auto& [first, last] : stretches(name_, word.first, word.last)) {
        if (last - first < 3) continue;
        pieces.push_back(name_.substr(done, first - done));
        open.push_back(false);
        pieces.push_back(name_.substr(first, last - first));
        open.push_back(true);
        done = last;
      }
    }
    pieces.push_back(name_.substr(done));
    open.push_back(false);
    bool changed = false;
    const Habit* used = nullptr;
    for (std::size_t times = 1 + random_.below(2); times > 0; --times) {
      std::vector<const Habit*> habits;
      for (const Habit& habit : tables().habits) {
        if (!habit_of_region(habit)) continue;
        if (used != nullptr && habit.from == used->to) continue;  // not back again
        bool applicable = false;
        for (std::size_t p = 0; p < pieces.size() && !applicable; ++p) {
          if (!open[p]) continue;
          const std::u32string word = lower(pieces[p]);
          for (std::size_t at = 0; at < word.size() && !applicable; ++at)
            applicable = applies(habit, word, at);
        }
        if (applicable) habits.push_back(&habit);
      }
      if (habits.empty()) break;
      used = one_of(habits);
      if (used->vowels()) {
        // Short vowels are written now this way, now that, by one hand in one name: one place.
        std::vector<std::pair<std::size_t, std::size_t>> places;
        for (std::size_t p = 0; p < pieces.size(); ++p) {
          if (!open[p]) continue;
          const std::u32string word = lower(pieces[p]);
          for (std::size_t at = 0; at < word.size(); ++at) {
            if (applies(*used, word, at)) places.emplace_back(p, at);
          }
        }
        const auto [p, at] = one_of(places);
        pieces[p] = respelt(pieces[p], *used, at);
      } else {
        for (std::size_t p = 0; p < pieces.size(); ++p) {
          if (open[p]) pieces[p] = respelt(pieces[p], *used);
        }
      }
      changed = true;
    }
    if (!changed) return std::nullopt;
    std::u32string out;
    for (const std::u32string& piece : pieces) out += piece;
    return out;
  }

  [[nodiscard]] static std::u32string lower(std::u32string_view text) {
    std::u32string out(text);
    for (char32_t& c : out) c = to_lower(c);
    return out;
  }

  // `habit` applied everywhere, or at `only`.
  [[nodiscard]] static std::u32string respelt(const std::u32string& piece, const Habit& habit,
                                              std::optional<std::size_t> only = std::nullopt) {
    const std::u32string word = lower(piece);
    const bool capitals = piece.size() > 1 && is_upper(piece[0]) && is_upper(piece[1]);
    std::u32string out;
    for (std::size_t at = 0; at < word.size();) {
      if ((only && at != *only) || !applies(habit, word, at)) {
        out.push_back(piece[at++]);
        continue;
      }
      for (std::size_t i = 0; i < habit.to.size(); ++i) {
        const bool upper = capitals || (i == 0 && is_upper(piece[at]));
        out.push_back(upper ? to_upper(habit.to[i]) : habit.to[i]);
      }
      at += habit.from.size();
    }
    return out;
  }

  [[nodiscard]] Outcome nickname() {
    if (kind_ != names::NameKind::kPerson) return std::nullopt;
    struct Place {
      const Word* word;
      std::string_view other;
    };
    std::vector<std::vector<Place>>
        places;  // by word, so that a name with many forms is not drawn more often
    for (std::size_t w = 0; w < words_.size(); ++w) {
      if (w == family_word()) continue;  // "Frank" is no Francis there
      const Word& word = words_[w];
      if (!word.ascii || !word.telling) continue;
      const std::string key = key_of(word);
      std::vector<Place> forms;
      for (const std::uint16_t group : names::nickname_groups(key)) {
        if (group == 0 || group > tables().nicknames.size()) continue;
        for (const std::string_view other : tables().nicknames[group - 1U]) {
          if (other != key) forms.push_back({&word, other});
        }
      }
      if (!forms.empty()) places.push_back(std::move(forms));
    }
    if (places.empty()) return std::nullopt;
    const Place& place = one_of(one_of(places));
    return replaced(*place.word, in_case_of(decode(place.other), text_of(*place.word)));
  }

  [[nodiscard]] Outcome initial() {
    if (kind_ != names::NameKind::kPerson || words_.size() < 2) return std::nullopt;
    std::vector<std::size_t> places;
    const std::size_t family = family_word();
    for (std::size_t w = 0; w < words_.size(); ++w) {
      const Word& word = words_[w];
      if (w != family && word.telling && word.alphabet && !word.particle && word.letters >= 3 &&
          is_letter(name_[word.first]) && to_upper(to_lower(name_[word.first])) == name_[word.first] &&
          is_upper(name_[word.first])) {
        places.push_back(w);
      }
    }
    if (places.empty() || !words_[family].telling || words_[family].letters < 3) return std::nullopt;
    if (places.size() > 1 && random_.below(2) == 0) places = {one_of(places)};
    std::u32string out;
    std::size_t done = 0;
    for (const std::size_t w : places) {
      out.append(name_, done, words_[w].first - done);
      out.push_back(name_[words_[w].first]);
      out.push_back('.');
      done = words_[w].last;
    }
    out.append(name_, done, std::u32string::npos);
    return out;
  }

  // The name with its words in this order, single blanks between them, commas at their ends dropped.
  [[nodiscard]] std::u32string in_order(const std::vector<std::size_t>& order) const {
    std::u32string out;
    for (const std::size_t w : order) {
      if (!out.empty()) out.push_back(' ');
      out += text_of(words_[w]);
      while (!out.empty() && out.back() == ',') out.pop_back();
    }
    return out;
  }

  [[nodiscard]] Outcome dropped_part() {
    std::vector<std::size_t> places;
    const std::size_t telling = telling_words();
    const auto ordinary =
        std::count_if(words_.begin(), words_.end(), [](const Word& w) { return w.ordinary; });
    for (std::size_t w = 0; w < words_.size(); ++w) {
      if (words_[w].telling && telling >= 3 && ordinary >= (words_[w].ordinary ? 3 : 1)) places.push_back(w);
    }
    if (places.empty()) return std::nullopt;
    const std::size_t dropped = one_of(places);
    std::vector<std::size_t> order;
    for (std::size_t w = 0; w < words_.size(); ++w) {
      if (w == dropped) continue;
      // A particle belongs to what follows it ("bin Laden").
      if (w + 1 == dropped && words_[w].particle && !words_[w].telling) continue;
      order.push_back(w);
    }
    return in_order(order);
  }

  [[nodiscard]] Outcome added_part() {
    std::map<Script, std::size_t> scripts;
    for (const char32_t c : name_) {
      const text::Character& character = text::character(c);
      if (character.kind == text::CharKind::kLetter) ++scripts[character.script];
    }
    if (scripts.empty() || words_.empty()) return std::nullopt;
    const auto most = std::max_element(scripts.begin(), scripts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    const std::string_view script = text::script_code(most->first);
    const char wanted = kind_ == names::NameKind::kPerson         ? 'p'
                        : kind_ == names::NameKind::kOrganization ? 'o'
                                                                  : 't';
    std::vector<const Added*> rows;
    for (const Added& row : tables().added) {
      if (row.kind != wanted || row.script != script || (row.region != "*" && row.region != region_))
        continue;
      if (row.place == "middle" && words_.size() < 2) continue;
      rows.push_back(&row);
    }
    if (rows.empty()) return std::nullopt;
    const Added& row = *one_of(rows);
    const std::u32string part = decode(one_of(row.parts));
    for (const Word& word : words_) {
      if (lower(text_of(word)) == lower(part)) return std::nullopt;
    }
    const bool capitals = words_.front().letters > 1 && is_upper(name_[words_.front().first]) &&
                          name_.size() > words_.front().first + 1 &&
                          is_upper(name_[words_.front().first + 1]);
    std::u32string shown = part;
    if (capitals) {
      for (char32_t& c : shown) c = to_upper(c);
    }
    if (row.place == "front") return shown + U" " + name_;
    if (row.place == "end") return name_ + U" " + shown;
    return replaced(last_name(), last_name(), shown + U" ");
  }

  // Where the last word begins, with the particles that belong to it.
  [[nodiscard]] std::size_t last_name_word() const noexcept {
    std::size_t w = words_.size() - 1;
    while (w > 1 && words_[w - 1].particle && !words_[w - 1].telling) --w;
    return w;
  }
  // Whether the family name stands first: written in capitals before other words, or the last word is a patronymic.
  [[nodiscard]] bool family_first() const {
    const auto capitals = [&](const Word& word) {
      return word.letters > 1 && std::all_of(name_.begin() + static_cast<std::ptrdiff_t>(word.first),
                                             name_.begin() + static_cast<std::ptrdiff_t>(word.last),
                                             [](char32_t c) { return !is_letter(c) || is_upper(c); });
    };
    if (words_.size() < 2) return false;
    if (capitals(words_.front())) return !capitals(words_.back());
    if (words_.size() < 3 || capitals(words_.back())) return false;
    const std::string last = key_of(words_.back());
    return std::any_of(tables().patronymics.begin(), tables().patronymics.end(),
                       [&](std::string_view ending) { return last.ends_with(ending); });
  }
  [[nodiscard]] std::size_t family_word() const { return family_first() ? 0 : words_.size() - 1; }
  [[nodiscard]] std::size_t last_name() const noexcept { return words_[last_name_word()].first; }

  [[nodiscard]] Outcome reversed() {
    if (kind_ != names::NameKind::kPerson || telling_words() < 2) return std::nullopt;
    const std::size_t last = last_name_word();
    std::vector<std::size_t> order;
    if (words_.size() > 2 && random_.below(2) == 0) {
      for (std::size_t w = 1; w < words_.size(); ++w) order.push_back(w);
      order.push_back(0);
    } else {
      for (std::size_t w = last; w < words_.size(); ++w) order.push_back(w);
      for (std::size_t w = 0; w < last; ++w) order.push_back(w);
    }
    return in_order(order);
  }

  [[nodiscard]] Outcome last_first() {
    if (kind_ != names::NameKind::kPerson || telling_words() < 2 ||
        name_.find(U',') != std::u32string::npos) {
      return std::nullopt;
    }
    if (family_first()) {
      std::u32string out = text_of(words_.front());
      for (char32_t& c : out) c = to_upper(c);
      return out + U", " + name_.substr(words_[1].first);
    }
    std::u32string out = name_.substr(last_name());
    for (char32_t& c : out) c = to_upper(c);
    out += U", " + name_.substr(0, words_[last_name_word() - 1].last);
    return out;
  }

  [[nodiscard]] Outcome joined() {
    std::vector<std::size_t> places;
    for (std::size_t w = 0; w + 1 < words_.size(); ++w) {
      if (words_[w].telling && words_[w + 1].telling && is_letter(name_[words_[w].last - 1]) &&
          is_letter(name_[words_[w + 1].first])) {
        places.push_back(w);
      }
    }
    if (places.empty()) return std::nullopt;
    const std::size_t w = one_of(places);
    std::u32string second = name_.substr(words_[w + 1].first);
    // As typed in one go, or run together with the capital left.
    if (second.size() > 1 && is_upper(second[0]) && !is_upper(second[1]) && random_.below(2) == 0) {
      second[0] = to_lower(second[0]);
    }
    return name_.substr(0, words_[w].last) + second;
  }

  [[nodiscard]] Outcome split() {
    std::vector<std::size_t> places;
    for (const Word& word : words_) {
      if (!word.telling || !word.alphabet) continue;
      for (const auto& [first, last] : stretches(name_, word.first, word.last)) {
        for (std::size_t i = first + 2; last - first >= 5 && i + 2 <= last; ++i) places.push_back(i);
      }
    }
    if (places.empty()) return std::nullopt;
    const std::size_t at = one_of(places);
    return replaced(at, at, U" ");
  }

  [[nodiscard]] Outcome truncated() {
    if (name_.size() <= kTruncatedLength) return std::nullopt;
    // Nobody could say who "LIMITED LIABILITY COMPANY GLOBAL CO" is.
    if (std::none_of(words_.begin(), words_.end(), [](const Word& w) {
          return w.ordinary && w.letters >= 3 && w.last <= kTruncatedLength;
        })) {
      return std::nullopt;
    }
    std::u32string out = name_.substr(0, kTruncatedLength);
    while (!out.empty() && (is_blank(out.back()) || out.back() == ',')) out.pop_back();
    return out;
  }

  [[nodiscard]] Outcome look_alike(const std::unordered_map<char32_t, std::u32string>& table) {
    std::vector<std::size_t> places;
    for (const std::size_t at : letters()) {
      if (table.contains(name_[at])) places.push_back(at);
    }
    if (places.empty()) return std::nullopt;
    const std::size_t at = one_of(places);
    std::u32string out = name_;
    out[at] = one_of(table.at(name_[at]));
    return out;
  }

  [[nodiscard]] Outcome invisible() {
    static constexpr std::u32string_view kZeroWidth = U"\u200B\u200C\u200D\u2060\uFEFF\u00AD";
    static constexpr std::u32string_view kMarks = U"\u0300\u0301\u0302\u0303\u0308\u0323\u0327\u0331";
    std::vector<std::size_t> places;
    for (const std::size_t at : letters()) {
      if (at + 1 < name_.size() && is_letter(name_[at + 1])) places.push_back(at);
    }
    if (places.empty()) return std::nullopt;
    const std::size_t at = one_of(places);
    // Marks on Arabic and Hebrew letters are writing; on the alphabets of Europe they are ornament.
    const Script script = text::script_of(name_[at]);
    const bool marks = script == Script::kLatin || script == Script::kCyrillic || script == Script::kGreek;
    const char32_t put = marks && random_.below(2) == 0 ? one_of(kMarks) : one_of(kZeroWidth);
    return replaced(at + 1, at + 1, std::u32string(1, put));
  }

  [[nodiscard]] Outcome spaced_out() {
    std::vector<std::size_t> places;
    for (std::size_t w = 0; w < words_.size(); ++w) {
      if (words_[w].telling && words_[w].alphabet && words_[w].letters >= 4) places.push_back(w);
    }
    if (places.empty()) return std::nullopt;
    const bool all = random_.below(2) == 0 && name_.size() <= kTruncatedLength;
    const std::size_t one = one_of(places);
    std::u32string out;
    for (std::size_t w = 0; w < words_.size(); ++w) {
      if (w > 0) out += all ? U"   " : U" ";
      const std::u32string word = text_of(words_[w]);
      for (std::size_t i = 0; i < word.size(); ++i) {
        if (i > 0 && (all ? words_[w].alphabet : w == one)) out.push_back(' ');
        out.push_back(word[i]);
      }
    }
    return out;
  }

  [[nodiscard]] Outcome other_word(const std::unordered_map<std::string, std::vector<std::string>>& table) {
    if (kind_ != names::NameKind::kOrganization) return std::nullopt;
    std::vector<std::pair<const Word*, const std::vector<std::string>*>> places;
    for (const Word& word : words_) {
      if (const auto found = table.find(key_of(word)); found != table.end())
        places.emplace_back(&word, &found->second);
    }
    if (places.empty()) return std::nullopt;
    const auto [word, forms] = one_of(places);
    std::u32string form = decode(one_of(*forms));
    const std::u32string written = text_of(*word);
    if (std::none_of(written.begin(), written.end(),
                     [](char32_t c) { return is_letter(c) && !is_upper(c); })) {
      for (char32_t& c : form) c = to_upper(c);
    }
    if (written.back() == ',' || written.back() == ')') form.push_back(written.back());
    return replaced(*word, form);
  }

  [[nodiscard]] Outcome abbreviated() { return other_word(tables().abbreviations); }
  [[nodiscard]] Outcome other_legal_form() { return other_word(tables().legal_forms); }

  [[nodiscard]] Outcome no_legal_form() {
    if (kind_ != names::NameKind::kOrganization || telling_words() == 0) return std::nullopt;
    std::vector<std::size_t> order;
    for (std::size_t w = 0; w < words_.size(); ++w) {
      if (!words_[w].legal_form) order.push_back(w);
    }
    if (order.size() == words_.size() || order.empty()) return std::nullopt;
    return in_order(order);
  }

  names::NameKind kind_;
  std::string_view region_;
  std::u32string name_;
  SeededRandom random_;
  std::vector<Word> words_;
};

}  // namespace
}  // namespace mutations

std::string_view mutation_name(Mutation mutation) noexcept {
  const auto at = static_cast<std::size_t>(mutation);
  return at < mutations::kNames.size() ? mutations::kNames[at].name : std::string_view();
}

std::string_view mutation_title(Mutation mutation) noexcept {
  const auto at = static_cast<std::size_t>(mutation);
  return at < mutations::kNames.size() ? mutations::kNames[at].title : std::string_view();
}

std::optional<std::string> mutate(Mutation mutation, names::NameKind kind, std::string_view name,
                                  std::string_view region, std::uint64_t seed) {
  name = name.substr(0, text::kMaxInputBytes);
  const std::uint64_t own = base::xxh3(name, seed) + static_cast<std::uint64_t>(mutation);
  mutations::Bench bench(kind, name, region, own);
  const std::optional<std::u32string> damaged = bench.run(mutation);
  if (!damaged || *damaged == bench.name() || damaged->empty()) return std::nullopt;
  return mutations::encode(*damaged);
}

std::string_view name_region(std::string_view country_code) noexcept {
  const auto found = mutations::tables().regions.find(country_code);
  return found == mutations::tables().regions.end() ? std::string_view("other") : found->second;
}

std::string_view programme_region(std::string_view programme) {
  std::string_view region;
  std::string word;
  for (std::size_t i = 0; i <= programme.size(); ++i) {
    const char c = i < programme.size() ? programme[i] : ' ';
    if (c >= 'a' && c <= 'z') {
      word += c;
    } else if (c >= 'A' && c <= 'Z') {
      word += static_cast<char>(c - 'A' + 'a');
    } else {
      if (const auto found = mutations::tables().programmes.find(word);
          found != mutations::tables().programmes.end()) {
        if (!region.empty() && region != found->second) return "several";
        region = found->second;
      }
      word.clear();
    }
  }
  return region;
}

std::string_view region_title(std::string_view region) noexcept {
  const auto found = mutations::tables().titles.find(region);
  return found == mutations::tables().titles.end() ? region : found->second;
}

}  // namespace tamis::screen
