#include "documents/listed/native_names.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/data_table.h"
#include "base/hash.h"
#include "documents/listed/korean_readings.h"
#include "documents/listed/popular_names.h"
#include "documents/listed/unmarked_names.h"
#include "documents/words/grammar_words.h"
#include "documents/words/inflection.h"
#include "screen/prepared_name.h"
#include "screen/score_entities.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

using text::Script;

constexpr std::size_t kMostNameCharacters = 8;   // of a listed person's name of Han characters
constexpr std::size_t kMostBodyCharacters = 40;  // ... and of a body's
constexpr std::size_t kFewestBodyCharacters = 4;
constexpr std::size_t kFewestNameCharacters = 3;  // two stand together by chance
constexpr std::uint32_t kCharactersOfKorean = 3;
constexpr std::size_t kMostReadings = 8;
constexpr std::size_t kMostPartCharacters = 6;  // of one part of a foreign name
constexpr std::size_t kMostParts = 3;           // with dots between
constexpr float kForeignQuality = 0.85F;        // of the likeness of one word of it
constexpr double kForeignBits = 4.6;            // of a foreign name spelt by sound
constexpr double kSyllableBits = 3.7;           // of a name by its syllables
// Once a record is close enough, so are other lists' records of the same person under a spelling so many bits farther off.
constexpr double kOtherSpelling = 1.5;

std::uint16_t filter_hash(char32_t first) noexcept {
  return static_cast<std::uint16_t>(first ^ (first >> 16));
}

using Transcription = PopularCharacters;

struct Transcriptions {
  std::unordered_map<std::string_view, Transcription> names;
  std::bitset<65536> beginnings;  // first characters
  // How long the names are that begin with the same two characters (or are one), in bytes, longest first.
  std::unordered_map<std::string_view, std::vector<std::uint16_t>> sizes;
};

constexpr std::size_t kBeginningBytes = 6;  // two characters of these scripts

const Transcriptions& transcriptions() {
  static const Transcriptions kNames = [] {
    Transcriptions all;
    for_each_popular_character_name([&](const PopularCharacters& row) {
      const std::string_view name = row.name;
      all.names.try_emplace(name, row);
      all.beginnings.set(filter_hash(text::decode_utf8(name, 0).code_point));
      std::vector<std::uint16_t>& sizes = all.sizes[name.substr(0, kBeginningBytes)];
      const auto size = static_cast<std::uint16_t>(name.size());
      if (std::find(sizes.begin(), sizes.end(), size) == sizes.end()) sizes.push_back(size);
    });
    for (auto& [beginning, sizes] : all.sizes) std::sort(sizes.begin(), sizes.end(), std::greater<>());
    return all;
  }();
  return kNames;
}

struct Cues {
  std::unordered_set<std::string_view> surnames;
  std::unordered_set<std::string_view> before;
  std::unordered_set<std::string_view> given;
  std::unordered_set<std::string_view> after;
};

const Cues& cues(std::string_view language) {
  static const std::unordered_map<std::string_view, Cues> kCues = [] {
    std::unordered_map<std::string_view, Cues> all;
    base::for_each_row(base::data_table("name_cues.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 3) return;
      Cues& own = all[column[0]];
      auto& words = column[1] == "before"    ? own.before
                    : column[1] == "surname" ? own.surnames
                    : column[1] == "given"   ? own.given
                                             : own.after;
      base::for_each_part(column[2], ' ', [&](std::string_view part) { words.insert(part); });
    });
    return all;
  }();
  static const Cues kNone;
  const auto own = kCues.find(language);
  return own == kCues.end() ? kNone : own->second;
}

class Native {
 public:
  Native(TokenRange range, std::string_view language, const Work& work, Scratch& scratch,
         ListedNamesCache& cache, PageCountries& countries, std::vector<ListedName>& out)
      : range_(range),
        language_(language),
        text_(work.tokens),
        index_(cache.words.index()),
        scratch_(scratch),
        cache_(cache),
        countries_(countries),
        out_(out) {}

  void run() {
    for (std::uint32_t i = range_.first; i < range_.last;) {
      const Token& token = text_.tokens[i];
      std::uint32_t next = i + 1;
      if (token.kind == TokenKind::kWord && static_cast<unsigned char>(text_.text[token.begin]) >= 0xE0) {
        if (is_character_script(token.script)) {
          next = characters(i);
        } else if (token.script == Script::kHangul) {
          next = hangul(i);
        }
      } else if (token.kind == TokenKind::kNumber) {
        next = std::max(transcription(i), next);  // 39号室
      }
      i = next;
    }
  }

 private:
  [[nodiscard]] std::string_view from(std::uint32_t first, std::uint32_t last) const {
    return text_.at({text_.tokens[first].begin, text_.tokens[last - 1].end});
  }
  [[nodiscard]] bool touches(std::uint32_t i) const {
    return i < range_.last && text_.tokens[i - 1].end == text_.tokens[i].begin;
  }
  [[nodiscard]] bool is_dot(std::uint32_t i) const {
    if (i >= range_.last) return false;
    const char32_t mark = text_.tokens[i].mark;
    return mark == U'·' || mark == U'・' || mark == U'•' || mark == U'‧' || mark == U'･' || mark == U'．' ||
           mark == U'＝';
  }

  // Whether a dot of foreign names writes more of the name before or behind the Han characters: 丹尼尔·梅德韦杰夫 is another
  // Medvedev. The katakana dot also stands between a person and an office or a country.
  [[nodiscard]] bool is_part_of_dotted(std::uint32_t first, std::uint32_t last) const {
    const auto joins = [&](std::uint32_t dot) {
      return dot > range_.first && dot + 1 < range_.last && is_dot(dot) && text_.tokens[dot].mark != U'・' &&
             text_.tokens[dot - 1].script == Script::kHan && text_.tokens[dot + 1].script == Script::kHan &&
             touches(dot) && touches(dot + 1);
    };
    if (text_.tokens[first].script != Script::kHan) return false;
    return (first > range_.first && joins(first - 1)) || joins(last);
  }

  // Bytes of the longest usual transcription that begins at the token and has no more than `most`; 0: none.
  [[nodiscard]] std::size_t transcribed_bytes(std::uint32_t i, std::size_t most) const {
    const Transcriptions& all = transcriptions();
    const std::uint32_t begin = text_.tokens[i].begin;
    if (!all.beginnings.test(filter_hash(text::decode_utf8(text_.text, begin).code_point))) return 0;
    most = std::min(most, std::size_t{text_.tokens[range_.last - 1].end} - begin);
    const auto found = all.sizes.find(text_.text.substr(begin, kBeginningBytes));
    if (found == all.sizes.end()) return 0;
    for (const std::uint16_t size : found->second) {
      if (size <= most && all.names.contains(text_.text.substr(begin, size))) return size;
    }
    return 0;
  }

  // 陈志|强|: a Chinese name of two characters goes on with one that given names end with.
  [[nodiscard]] bool goes_on(std::uint32_t first, std::uint32_t last) const {
    return last - first == 2 && text_.tokens[first].script == Script::kHan && last < range_.last &&
           touches(last) && cues("zh").given.contains(text_.at(last));
  }

  // Whether the page speaks of a country of the party.
  [[nodiscard]] bool is_placed(const Transcription& name, const std::vector<SharedMatch>& matches) const {
    bool placed = false;
    base::for_each_part(name.countries, ',',
                        [&](std::string_view code) { placed = placed || countries_.has(code); });
    return placed || std::any_of(matches.begin(), matches.end(),
                                 [&](const Match& match) { return countries_.has_country_of(match); });
  }

  // A usual transcription that begins at the token; the token behind it, or `i`.
  std::uint32_t transcription(std::uint32_t i) {
    const std::uint32_t begin = text_.tokens[i].begin;
    for (std::size_t size = transcribed_bytes(i, std::string_view::npos); size != 0;
         size = transcribed_bytes(i, size - 1)) {
      const auto found = transcriptions().names.find(text_.text.substr(begin, size));
      std::uint32_t last = i;
      while (last < range_.last && text_.tokens[last].begin < begin + size) ++last;
      // Inside a longer katakana word it is something else.
      const Token& end = text_.tokens[last - 1];
      if (end.script == Script::kKatakana && last < range_.last && touches(last) &&
          text_.tokens[last].script == Script::kKatakana)
        continue;
      if (found->second.person && is_part_of_dotted(i, last)) continue;
      ListedName name;
      name.tokens = {i, last};
      name.span = {begin, static_cast<std::uint32_t>(begin + size)};
      name.matches = records_of_popular(found->second.listed, found->second.person, cache_, scratch_);
      if (found->second.person && goes_on(i, last)) continue;
      if (found->second.placed && !is_placed(found->second, name.matches)) continue;
      if (name.matches.empty()) continue;
      name.query = found->second.listed.substr(0, found->second.listed.find('|'));
      name.reason = "usual transcription";
      name.one_party = true;
      out_.push_back(std::move(name));
      return last;
    }
    return i;
  }

  std::uint32_t characters(std::uint32_t i) {
    const Script script = text_.tokens[i].script;
    if (const std::uint32_t next = transcription(i); next != i) return next;
    if (script == Script::kHan) {
      if (const std::uint32_t next = listed_characters(i); next != i) return next;
      if (const std::uint32_t next = korean_characters(i); next != i) return next;
      // Foreign names: here, or at one of the next characters, begins what stands before a dot.
      if (const std::uint32_t next = dotted_han(i); next != i) return next;
      return i + 1;
    }
    if (script == Script::kKatakana) return katakana(i);
    return i + 1;
  }

  // A listed name in these very characters (or their simplified or traditional forms, which read alike).
  std::uint32_t listed_characters(std::uint32_t i) {
    if (i + 1 >= range_.last || text_.tokens[i + 1].script != Script::kHan || !touches(i + 1)) return i;
    const ListedNamesCache::Character& first = character(i);
    if (!first.listed || !beginnings()[ListedNamesCache::pair_bit(first.hash, character(i + 1).hash)])
      return i;
    joined_.clear();
    std::uint32_t best = i;
    std::uint32_t best_body = i;
    std::uint32_t last = i;
    std::uint32_t characters = 0;
    while (last < range_.last && characters < kMostBodyCharacters && (last == i || touches(last))) {
      if (text_.tokens[last].kind == TokenKind::kOpen || text_.tokens[last].kind == TokenKind::kClose) {
        ++last;  // 新全電子(香港)有限公司
        continue;
      }
      if (text_.tokens[last].script != Script::kHan) break;
      const ListedNamesCache::Character& next = character(last);
      if (!next.listed) break;
      joined_ += next.reading;
      ++last;
      ++characters;
      if (characters < 2) continue;
      const Listed listed = listed_as(from(i, last), characters);
      if (listed.body && characters >= kFewestBodyCharacters) best_body = last;
      if (listed.person && last - i == characters && characters <= kMostNameCharacters &&
          (characters >= kFewestNameCharacters || has_cue_of_characters(i, last)))
        best = last;
    }
    if (best_body > best &&
        add('\7', i, best_body, std::string(from(i, best_body)), 0, "name in the characters of the list"))
      return best_body;
    if (best == i) return i;
    return add('\4', i, best, std::string(from(i, best)), 0, "name in the characters of the list") ? best : i;
  }

  // Whether a cue is written onto the characters, before or behind.
  [[nodiscard]] bool has_cue_of_characters(std::uint32_t first, std::uint32_t last) const {
    const Cues& own = cues(language_);
    for (std::uint32_t size = 1; size <= 4; ++size) {
      if (last + size <= range_.last && own.after.contains(from(last, last + size))) return true;
      if (first >= range_.first + size && own.before.contains(from(first - size, first))) return true;
    }
    return false;
  }

  // 沈贤燮: a Korean name in the characters of a Chinese or Japanese text.
  std::uint32_t korean_characters(std::uint32_t i) {
    const std::uint32_t last = i + kCharactersOfKorean;
    if (last > range_.last || !character(i).korean || is_part_of_dotted(i, last)) return i;
    for (std::uint32_t k = i + 1; k < last; ++k) {
      if (text_.tokens[k].script != Script::kHan || !touches(k)) return i;
    }
    if (!countries_.has("kp")) return i;
    forms_.clear();
    append_korean_readings(from(i, last), kMostReadings, forms_);
    for (const std::string& form : forms_) {
      if (!cues("ko").surnames.contains(std::string_view(form).substr(0, 3)) || !share_a_name(form)) continue;
      if (add('\x0e', i, last, form, kSyllableBits, "Korean name in Han characters")) return last;
    }
    return i;
  }

  static std::uint32_t hash_of(std::string_view reading) noexcept {
    return static_cast<std::uint32_t>(base::xxh3(reading));
  }

  // Which two readings listed names of single characters begin with. Reads all words of the index once: some ns each.
  const std::vector<bool>& beginnings() {
    if (!cache_.beginnings.empty()) return cache_.beginnings;
    cache_.beginnings.resize(ListedNamesCache::kPairBits);
    for (std::uint32_t token = 0; token < index_.token_count(); ++token) {
      if (index_.token(token).native.size() < 3 || index_.token(token).native.size() > 4) continue;
      for (const std::uint32_t id : index_.postings(token)) {
        if (id >= index_.name_count()) continue;
        const auto parts = index_.parts(index_.name(id));
        if (parts.size() < 2 || parts.front().token != token) continue;
        cache_.beginnings[ListedNamesCache::pair_bit(hash_of(index_.token(token).latin),
                                                     hash_of(index_.token(parts[1].token).latin))] = true;
      }
    }
    return cache_.beginnings;
  }

  const ListedNamesCache::Character& character(std::uint32_t i) {
    const char32_t point = text::decode_utf8(text_.text, text_.tokens[i].begin).code_point;
    const std::size_t usual = point - ListedNamesCache::kFirstHan;
    if (point < ListedNamesCache::kFirstHan || usual >= ListedNamesCache::kHanCount)
      return look_up_character(i, point);
    if (cache_.usual_characters.empty()) cache_.usual_characters.resize(ListedNamesCache::kHanCount);
    const ListedNamesCache::Character*& known = cache_.usual_characters[usual];
    if (known == nullptr) known = &look_up_character(i, point);
    return *known;
  }

  const ListedNamesCache::Character& look_up_character(std::uint32_t i, char32_t point) {
    const auto [at, missing] = cache_.characters.try_emplace(point);
    if (missing) {
      forms_.clear();
      append_korean_readings(text_.at(i), kMostReadings, forms_);
      at->second.korean = std::any_of(forms_.begin(), forms_.end(), [](const std::string& reading) {
        return cues("ko").surnames.contains(reading);
      });
      const auto tokens = cache_.buffer.tokenize(text_.at(i));
      if (tokens.size() == 1) {
        at->second.reading = tokens.front().latin;
        at->second.hash = hash_of(at->second.reading);
        // Simplified and traditional forms read alike.
        index_.for_each_deletion(index::deletion_hash(tokens.front().latin), [&](std::uint32_t token) {
          const names::TokenView listed = index_.token(token);
          at->second.listed =
              at->second.listed || (listed.latin == at->second.reading && listed.native.size() == 3);
        });
      }
    }
    return at->second;
  }

  struct Listed {
    bool person = false;
    bool body = false;
  };

  // Whose name the index has in so many characters that read as joined_, most of them the same; the others are other forms of
  // them. Blanks and brackets do not matter.
  [[nodiscard]] Listed listed_as(std::string_view characters, std::uint32_t count) {
    Listed found;
    for (const std::uint64_t entry : index_.joined(index::joined_hash(joined_))) {
      const auto id = static_cast<std::uint32_t>(entry);
      if (id >= index_.name_count()) continue;
      const std::string_view listed = index_.text(index_.name(id));
      std::size_t same = 0;
      std::size_t own = 0;
      std::size_t at = 0;
      for (std::size_t k = 0; k < listed.size();) {
        const text::Decoded letter = text::decode_utf8(listed, k);
        if (text::script_of(letter.code_point) == Script::kHan) {
          ++own;
          while (at < characters.size() &&
                 text::script_of(text::decode_utf8(characters, at).code_point) != Script::kHan)
            at += text::decode_utf8(characters, at).bytes;
          if (at < characters.size()) {
            const text::Decoded other = text::decode_utf8(characters, at);
            same += other.code_point == letter.code_point ? 1 : 0;
            at += other.bytes;
          }
        }
        k += letter.bytes;
      }
      if (own != count || 2 * same <= count) continue;
      const bool person = index_.name(id).kind == names::NameKind::kPerson;
      found.person = found.person || person;
      found.body = found.body || !person;
    }
    return found;
  }

  // Whether a part of the page's name has no like in the listed one.
  static bool leaves_a_part(const Match& match) {
    return std::any_of(match.evidence.begin(), match.evidence.end(), [](const Evidence& evidence) {
      return !evidence.query.empty() && evidence.operation == "missing";
    });
  }

  // 谢尔盖·绍伊古: the parts are as long as makes the best name.
  std::uint32_t dotted_han(std::uint32_t i) {
    while (next_dot_ < range_.last && (next_dot_ < i || !is_dot(next_dot_))) ++next_dot_;
    if (next_dot_ >= range_.last || next_dot_ - i > kMostPartCharacters) return i;
    std::uint32_t dot = i;
    while (dot < range_.last && dot - i <= kMostPartCharacters && text_.tokens[dot].script == Script::kHan &&
           (dot == i || touches(dot)))
      ++dot;
    if (dot - i < 2 || dot - i > kMostPartCharacters || !is_dot(dot) || !touches(dot)) return i;
    // "访问平壤|的|德米特里·梅德韦杰夫": no given name begins so where a word of the sentence stands before.
    if (dot - i > 2 && i > range_.first && touches(i) &&
        grammar_words("zh").has(WordUse::kWhoseParticle, text_.at(i)))
      return i;
    // A usual transcription that begins behind a character of the sentence (的巴沙尔·阿萨德) is the name.
    for (std::uint32_t k = i + 1; k < dot; ++k) {
      const std::size_t size = transcribed_bytes(k, std::string_view::npos);
      if (text_.tokens[k].begin + size > text_.tokens[dot].begin) return i;
    }
    const double least = least_of_dotted(i);
    const std::vector<Judged>* best = nullptr;
    std::uint32_t best_last = i;
    std::uint32_t last = dot + 1;
    std::size_t parts = 1;
    std::uint32_t part = last;
    while (last < range_.last && touches(last)) {
      if (is_dot(last) && parts < kMostParts) {
        ++parts;
        part = last + 1;
      } else if (text_.tokens[last].script != Script::kHan || last - part >= kMostPartCharacters) {
        break;
      }
      ++last;
      if (last - part < 2) continue;
      const std::vector<Judged>& found = answer('\5', std::string(from(i, last)));
      if (found.empty() || found.front().match->bits < least || leaves_a_part(found.front().match)) continue;
      if (best != nullptr && best->front().match->bits >= found.front().match->bits) continue;
      best = &found;
      best_last = last;
    }
    if (best == nullptr) return i;
    return add('\5', i, best_last, std::string(from(i, best_last)), least, "foreign name by its sound")
               ? best_last
               : i;
  }

  std::uint32_t katakana(std::uint32_t i) {
    std::uint32_t last = i + 1;
    std::size_t dots = 0;
    while (last < range_.last && touches(last) &&
           (text_.tokens[last].script == Script::kKatakana || text_.at(last) == "ー" ||
            (is_dot(last) && last + 1 < range_.last && text_.tokens[last + 1].script == Script::kKatakana))) {
      dots += is_dot(last) ? 1 : 0;
      ++last;
    }
    if (dots == 0 || dots > kMostParts) return last;
    add('\5', i, last, std::string(from(i, last)), least_of_dotted(i), "foreign name by its sound");
    return last;
  }

  // The fewest bits of a name with dots that begins at a token: a given name before the first one is a name for sure.
  [[nodiscard]] double least_of_dotted(std::uint32_t first) const {
    std::uint32_t dot = first;
    while (dot < range_.last && !is_dot(dot)) ++dot;
    return front_of_foreign_name(from(first, dot)) == 0U ? kForeignBits - kOtherSpelling : kForeignBits;
  }

  // What a word of a Korean text is by itself.
  static constexpr WordNotes kHasName = 1;  // may begin with a person's name of three syllables
  static constexpr WordNotes kListedName =
      2;                                 // ... that a list has in Hangul, or that is not how the word begins
  static constexpr WordNotes kBody = 4;  // some form is a body's name of a list
  [[nodiscard]] WordNotes notes_of(std::uint32_t i) {
    return cache_.hangul.notes(text_.at(i), [&] {
      bool name = false;
      bool listed_name = false;
      bool body = false;
      read_forms(i);
      for (const std::string& form : forms_) {
        const bool listed = form.size() >= kNameBytes && is_listed_in_hangul(form);
        if (is_name_of_syllables(form)) {
          name = true;
          listed_name = listed_name || listed || !text_.at(i).starts_with(form);
        }
        body = body || (listed && form.size() >= 3 * kFewestBodyCharacters);
      }
      return static_cast<WordNotes>((name ? kHasName : 0) | (listed_name ? kListedName : 0) |
                                    (body ? kBody : 0));
    });
  }

  static constexpr std::size_t kNameBytes = 9;  // three syllables
  static constexpr std::size_t kSyllableBytes = 3;
  [[nodiscard]] static bool is_name_of_syllables(std::string_view form) {
    return form.size() == kNameBytes && cues("ko").surnames.contains(form.substr(0, 3));
  }

  void read_forms(std::uint32_t i) {
    forms_.assign(1, std::string(text_.at(i)));
    peel(language_.empty() ? "ko" : language_, text_.at(i), text_.lower(i), forms_);
  }

  // The token behind a name in one word of Hangul; `i`: there is none.
  std::uint32_t name_in_hangul(std::uint32_t i) {
    if (language_.empty() || language_ == "ko") {
      const WordNotes notes = notes_of(i);
      // Most words that begin like a name have no cue beside them.
      if (notes == 0 || (notes == kHasName && !has_cue(i, text_.at(i).substr(0, kNameBytes)))) return i;
    }
    read_forms(i);
    // A Korean name: three syllables, the first a surname, and a cue beside it.
    for (const std::string& form : forms_) {
      if (!is_name_of_syllables(form)) continue;
      if (is_listed_in_hangul(form) ? !share_a_name(form) : (!has_cue(i, form) || !share_a_name(form)))
        continue;
      if (add('\6', i, i + 1, form, kSyllableBits, "name by its syllables")) return i + 1;
    }
    // A body whose name a list prints in these very syllables.
    for (const std::string& form : forms_) {
      if (form.size() < 3 * kFewestBodyCharacters || !is_listed_in_hangul(form)) continue;
      if (!add('\7', i, i + 1, form, 0, "name in the syllables of the list")) continue;
      out_.back().span.end = text_.tokens[i].begin + static_cast<std::uint32_t>(form.size());
      return i + 1;
    }
    return i;
  }

  std::uint32_t hangul(std::uint32_t i) {
    if (const std::uint32_t next = transcription(i); next != i) return next;
    if (const std::uint32_t next = name_in_hangul(i); next != i) return next;
    // A foreign name: two words, the first without a particle, the second of two syllables at least.
    if (i + 1 >= range_.last || text_.tokens[i + 1].script != Script::kHangul ||
        text_.at(i + 1).size() <= kSyllableBytes || !is_foreign(text_.at(i)) ||
        !cache_.country_of(std::string(text_.at(i))).empty())
      return i + 1;
    read_forms(i + 1);
    std::string best_form;
    double best = 0;
    for (const std::string& form : forms_) {
      if (text::count_code_points(form) < 2) continue;
      const std::string query = std::string(text_.at(i)) + ' ' + form;
      const std::vector<Judged>& found = answer('\5', query);
      if (found.empty() || found.front().match->bits < std::max(kForeignBits, best + 0.01) ||
          leaves_a_word(found.front().match))
        continue;
      best = found.front().match->bits;
      best_form = query;
    }
    if (best_form.empty()) return i + 1;
    return add('\5', i, i + 2, best_form, kForeignBits, "foreign name by its sound") ? i + 2 : i + 1;
  }

  // Whether a piece of the page's name has nothing of the listed one (the word for bank behind two syllables that sound like somebody).
  [[nodiscard]] static bool leaves_a_word(const Match& match) noexcept {
    return std::any_of(match.evidence.begin(), match.evidence.end(), [](const Evidence& evidence) {
      return evidence.operation == "missing" && !evidence.query.empty();
    });
  }

  // Whether a list prints the name in these very syllables; then it needs no cue.
  [[nodiscard]] bool is_listed_in_hangul(std::string_view form) {
    joined_.clear();
    for (const text::Token& token : cache_.buffer.tokenize(form)) joined_ += token.latin;
    for (const std::uint64_t entry : index_.joined(index::joined_hash(joined_))) {
      const auto id = static_cast<std::uint32_t>(entry);
      if (id < index_.name_count() && index_.text(index_.name(id)) == form) return true;
    }
    return false;
  }

  [[nodiscard]] bool has_cue(std::uint32_t i, std::string_view form) const {
    const Cues& own = cues(language_.empty() ? "ko" : language_);
    const auto begins_with_cue = [&](std::string_view word) {
      for (std::size_t size = word.size(); size >= 3; size -= 3) {
        if (own.after.contains(word.substr(0, size))) return true;
        if (size == 3) break;
      }
      return false;
    };
    // Written onto the name, or the next word; or before it.
    const std::string_view rest = text_.at(i).substr(std::min(form.size(), text_.at(i).size()));
    if (begins_with_cue(rest)) return true;
    if (i + 1 < range_.last && begins_with_cue(text_.at(i + 1))) return true;
    if (i + 2 < range_.last && text_.tokens[i + 1].script == Script::kHangul &&
        begins_with_cue(text_.at(i + 2)))
      return true;
    return i > range_.first && own.before.contains(text_.at(i - 1));
  }

  // Whether the syllables stand together in one listed name of a person.
  [[nodiscard]] bool share_a_name(std::string_view form) {
    std::array<TextWord*, 3> syllables{};
    for (std::size_t k = 0; k < 3; ++k) {
      const std::string_view syllable = form.substr(3 * k, 3);
      syllables[k] = &cache_.words.find(syllable, syllable, false);
      cache_.words.look_up(*syllables[k]);
      if (!syllables[k]->listed()) return false;
    }
    // The given name says more than the surname.
    const TextWord& rare = syllables[1]->volume < syllables[2]->volume ? *syllables[1] : *syllables[2];
    std::size_t looked = 0;
    for (const ListedToken& listed : rare.tokens) {
      for (const std::uint32_t id : index_.postings(listed.token)) {
        if (id >= index_.name_count()) continue;
        if (++looked > 4096) return true;
        const index::NameRow& row = index_.name(id);
        if (row.kind != names::NameKind::kPerson || row.part_count < 3 || row.part_count > 4) continue;
        std::array<bool, 3> met{};
        for (const names::Part& part : index_.parts(row)) {
          for (std::size_t k = 0; k < 3; ++k) met[k] = met[k] || syllables[k]->find(part.token) != nullptr;
        }
        if (met[0] && met[1] && met[2]) return true;
      }
    }
    return false;
  }

  // Whether the word sounds like a part of a foreign name on a list.
  [[nodiscard]] bool is_foreign(std::string_view word) {
    if (text::count_code_points(word) < 3) return false;
    return cache_.foreign.notes(word, [&]() -> WordNotes {
      TextWord& found = cache_.words.find(word, word, false);
      if (!cache_.words.may_sound_listed(found, kForeignQuality)) return 0;
      cache_.words.look_up(found);
      return std::any_of(found.tokens.begin(), found.tokens.end(),
                         [](const ListedToken& listed) {
                           return listed.form == 0 && listed.quality >= kForeignQuality;
                         })
                 ? 1
                 : 0;
    }) != 0;
  }

  bool add(char way, std::uint32_t first, std::uint32_t last, std::string query, double least,
           std::string_view reason) {
    const std::vector<Judged>& found = answer(way, query);
    ListedName name;
    if (std::none_of(found.begin(), found.end(),
                     [&](const Judged& judged) { return judged.match->bits >= least; }))
      return false;
    for (const Judged& judged : found) {
      if (judged.match->bits >= least - kOtherSpelling) name.matches.push_back(judged.match);
    }
    name.tokens = {first, last};
    name.span = text_.span(name.tokens);
    name.query = std::move(query);
    name.reason = reason;
    out_.push_back(std::move(name));
    return true;
  }

  // Whom answer() takes and add() may keep.
  static screen::Interest interest_of(char way, std::string_view query) noexcept {
    screen::Interest interest;
    if (way == '\7') {
      interest.person = screen::Interest::kNobody;
      return interest;
    }
    interest.other = screen::Interest::kNobody;
    if (way != '\4') interest.person = (way == '\5' ? kForeignBits : kSyllableBits) - kOtherSpelling;
    // What stands() has both words, and the likeness of one was all that spoke for it.
    interest.both_words =
        way == '\5' && text::script_of(text::decode_utf8(query, 0).code_point) == Script::kHangul;
    return interest;
  }

  // What the scorer says of a whole name.
  const std::vector<Judged>& answer(char way, const std::string& query) {
    const auto [at, missing] = cache_.answers.try_emplace(way + query);
    if (!missing) return at->second;
    query_.names.assign(1, query);
    Answer answer = screen::screen_for(cache_.probe, query_, scratch_, interest_of(way, query));
    for (Match& match : answer.matches) {
      if (!(way == '\7'     ? is_whole_body(match)
            : way == '\x0e' ? stands(match) && is_read_alike(match)
                            : stands(match)))
        continue;
      at->second.push_back({std::move(match), Standing::kStands});
    }
    return at->second;
  }

  // A body by all its characters: letter for letter, since words of many languages read alike.
  static bool is_whole_body(const Match& match) {
    if (screen::name_kind_of_schema(match.schema) == names::NameKind::kPerson) return false;
    return std::all_of(match.evidence.begin(), match.evidence.end(), [](const Evidence& evidence) {
      const std::string_view operation = evidence.operation;
      return (evidence.query.empty() && evidence.listed.empty()) || operation == "equal" ||
             operation == "equivalent" || operation == "joined";
    });
  }

  // A reading is a guess: each syllable must be the listed one, not only sound like it.
  static bool is_read_alike(const Match& match) {
    return std::all_of(match.evidence.begin(), match.evidence.end(), [](const Evidence& evidence) {
      const bool latin =
          !evidence.listed.empty() && static_cast<unsigned char>(evidence.listed.front()) < 0x80;
      return evidence.query.empty() || evidence.query == evidence.listed ||
             (latin && evidence.operation != "typo" && evidence.bits > 0);
    });
  }

  static bool stands(const Match& match) {
    // Organisations are called by ordinary words of many languages.
    if (screen::name_kind_of_schema(match.schema) != names::NameKind::kPerson) return false;
    // All that tells people apart must have met its like on both sides, but for a father's name.
    for (const Evidence& evidence : match.evidence) {
      if ((evidence.operation == "missing" || evidence.operation == "replaced") && evidence.bits < -0.5)
        return false;
    }
    return true;
  }

  TokenRange range_;
  std::uint32_t next_dot_ =
      range_.first;  // the first dot of foreign names that dotted_han() may still come to
  std::string_view language_;
  const TextTokens& text_;
  const index::NameIndex& index_;
  Scratch& scratch_;
  ListedNamesCache& cache_;
  PageCountries& countries_;
  std::vector<ListedName>& out_;
  std::string joined_;
  std::vector<std::string> forms_;
  Query query_;
};

}  // namespace

void find_native_names(TokenRange range, std::string_view language, const Work& work, Scratch& scratch,
                       ListedNamesCache& cache, PageCountries& countries, std::vector<ListedName>& out) {
  Native(range, language, work, scratch, cache, countries, out).run();
}

}  // namespace tamis::documents
