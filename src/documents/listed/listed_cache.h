// What the finding of listed names keeps between the pages of one thread, and the countries of the page at hand.
#ifndef TAMIS_DOCUMENTS_LISTED_LISTED_CACHE_H_
#define TAMIS_DOCUMENTS_LISTED_LISTED_CACHE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "documents/listed/institutions.h"
#include "documents/listed/listed_rules.h"
#include "documents/listed/listed_words.h"
#include "documents/words/work.h"
#include "screen/index_state.h"
#include "screen/name_scorer.h"
#include "tamis/screener.h"

namespace tamis::documents {

// Names shown of one place in the text.
inline constexpr std::size_t kMostMatches = 12;

// Whether a part of an organisation's name says something of it: a text that names it has the word.
[[nodiscard]] constexpr bool says_something(names::Role role) noexcept {
  return role != names::Role::kLegalForm && role != names::Role::kConnector &&
         role != names::Role::kParticle && role != names::Role::kGeneric;
}

// Whether an organisation's name may begin with a word of the role, legal forms and words that only join aside.
[[nodiscard]] constexpr bool may_begin(names::Role role) noexcept {
  return role != names::Role::kLegalForm && role != names::Role::kConnector && role != names::Role::kParticle;
}

// Of a name that two words of a link met in, unless it is a person's.
struct MetNotes {
  static constexpr std::uint8_t kMostLeft = 127;
  // How many of its words that say something are like neither word, at most kMostLeft.
  std::uint8_t left : 7 = 0;
  // 1: its first word, but for legal forms and words that only join, is like the first of the two.
  std::uint8_t begins : 1 = 0;
};

// Whether two words stand in one listed name, and by which of their forms.
struct Link {
  static constexpr std::size_t kMostNames = 6;
  static constexpr std::size_t kMostMet = 128;         // persons
  static constexpr std::size_t kMostBodiesMet = 4096;  // ... and others
  bool person = false;                                 // a person has both
  bool many = false;   // more organisations than are kept, or more names than are looked at
  bool unmet = false;  // so many names have both that they are not in ListedNamesCache::met
  // Of ListedWords::form_of().
  std::uint8_t first_form = 0;
  std::uint8_t second_form = 0;
  std::uint8_t name_count = 0;
  std::uint16_t met_count = 0;
  std::uint32_t first_met = 0;  // in ListedNamesCache::met: the names that have both, the best of them
  std::array<std::uint32_t, kMostNames> names{};  // of organisations and things, in the index
  std::array<MetNotes, kMostNames> notes{};       // ... of each what ListedNamesCache::met_notes has
  [[nodiscard]] bool any() const noexcept { return person || many || name_count != 0; }
};

// What the scorer says of a span, and what a text must have beside it.
struct Judged {
  SharedMatch match;
  Standing standing = Standing::kStands;
};

// What stands for the words of a span (run_spans.h).
struct SpanAnswer {
  const std::vector<Judged>* judged = nullptr;  // in ListedNamesCache::answers
  std::string_view query;                       // ... and the beginning of its key
};

// Whom of data/office_holders.tsv a surname may mean.
struct KnownBearer {
  std::uint32_t row = 0;      // of the table
  std::uint32_t ordinal = 0;  // of a record
  std::uint8_t form = 0;      // of the surname, in TextWord::forms
};

// What a word of a text may be by its letters alone; in doubt it may.
using WordNotes = std::uint8_t;
inline constexpr WordNotes kMaySay = 1;               // have concepts or name a country (TextWord::says)
inline constexpr WordNotes kMayBeginPopularName = 2;  // popular_names.h, with a capital
inline constexpr WordNotes kMayBeCountry = 8;         // may_be_country_word()
inline constexpr WordNotes kHasDigit = 16;
inline constexpr WordNotes kMayBeginSmallPopularName = 4;  // ... and without

// The notes of the words that came last, by their hashes (two words are taken for one once in 2^56 times): they are asked for with
// every word of a text. 16 bytes times 2^PairBits, once one is asked for.
template <int PairBits>
class NotesOfWords {
 public:
  // What `ask()` returns, or returned when it was asked of this word: fewer than seven bits.
  template <class Ask>
  WordNotes notes(std::string_view lower, Ask&& ask) {
    const std::uint64_t hash = lower.size() <= WordKey::kWhole ? WordKey(lower).hash(0) : base::xxh3(lower);
    const std::uint64_t known = (hash & ~kNotes) | kKnown;
    if (slots_.empty()) slots_.resize(kSlots);
    std::uint64_t* const pair = &slots_[hash >> (64 - PairBits) << 1];
    if (((pair[0] ^ known) & ~kOfWord) == 0) return static_cast<WordNotes>(pair[0] & kOfWord);
    if (((pair[1] ^ known) & ~kOfWord) != 0) pair[1] = known | static_cast<WordNotes>(ask());
    std::swap(pair[0], pair[1]);
    return static_cast<WordNotes>(pair[0] & kOfWord);
  }

 private:
  static constexpr std::size_t kSlots = std::size_t{2} << PairBits;
  static constexpr std::uint64_t kNotes = 255;
  static constexpr std::uint64_t kKnown = 128;
  static constexpr std::uint64_t kOfWord = kNotes ^ kKnown;

  std::vector<std::uint64_t> slots_;
};
using WordMemo = NotesOfWords<15>;

// A word of a text that a body's name may hold, for translated_bodies.cc.
struct BodyWord {
  bool looked_up = false;             // all below but `head` and `tells` are asked for only then
  bool wild = false;                  // a number or a letter, or in too many names to look for them by it
  bool head = false;                  // says what kind of body
  bool tells = false;                 // ... more than "company" or "group"
  std::vector<std::uint32_t> names;   // organisations' names of the index that have it, ascending
  std::vector<std::uint32_t> tokens;  // of the index, that it may be, ascending
  std::vector<std::string> parts;     // of a compound, lower case, instead

  // No part of any name.
  [[nodiscard]] bool is_none() const noexcept { return !wild && names.empty() && parts.empty(); }
};

// The runs of words that came last of those in which no name was found, by their hashes (64 bits; two are taken for one hardly ever).
class NamelessRuns {
 public:
  // REQUIRES: `run` is not 0.
  [[nodiscard]] bool has(std::uint64_t run) const noexcept { return slots_[run & (kSlots - 1)] == run; }
  void add(std::uint64_t run) noexcept { slots_[run & (kSlots - 1)] = run; }
  void forget() { std::fill(slots_.begin(), slots_.end(), 0); }

 private:
  static constexpr std::size_t kSlots = std::size_t{1} << 15;
  std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(kSlots);
};

// What is kept between pages of one thread: answers of words, of pairs of words and of whole spans.
class ListedNamesCache {
 public:
  explicit ListedNamesCache(const Screener& screener, std::size_t most_words = ListedWords::kMostWords)
      : serial(screener.index().state().names.serial()),
        words(screener.index().state().names, most_words),
        probe(screener.index(), page_options(screener.options())),
        scorer(screener.index().state().names, probe.options()),
        institutions(screener.index().state().names, screener.index().state().entities) {}

  static Options page_options(Options options) {
    options.limit = kMostMatches;
    options.cutoff = options.threshold;
    // popular_names.h knows them, and which of them the page must speak for.
    options.usual_names = false;
    options.explain = true;
    options.algorithm = Algorithm::kTamis;
    return options;
  }

  // Call where no word is referred to.
  void make_room() {
    if (words.full()) {
      words.forget();
      forget_links();
      nameless.forget();
      spans.clear();
    }
    if (links.size() >= kMostLinks || met.size() >= kMostMetNames || hopeful.size() >= kMostLinks) {
      links.clear();
      met.clear();
      met_notes.clear();
      hopeful.clear();
    }
    if (answers.size() < kMostAnswers && whole_names.size() < kMostAnswers && bodies.size() < kMostAnswers &&
        introduced.size() < kMostAnswers && translated.size() < kMostAnswers &&
        body_words.size() < kMostAnswers && nobody.size() < kMostAnswers && spans.size() < kMostAnswers)
      return;
    spans.clear();
    answers.clear();
    nobody.clear();
    whole_names.clear();
    bodies.clear();
    introduced.clear();
    translated.clear();
    body_words.clear();
    weaker.clear();
    known_bearers.clear();
    listed_names.clear();
    countries.clear();
    institutions.forget();
  }

  // Links of words that are forgotten.
  void forget_links();

  // model::country_code(), remembered.
  std::string_view country_of(const std::string& name);

  static constexpr std::size_t kMostLinks = std::size_t{1} << 19;
  static constexpr std::size_t kMostMetNames = std::size_t{1} << 22;
  static constexpr std::size_t kMostAnswers = std::size_t{1} << 15;

  std::uint64_t serial;
  ListedWords words;
  Screener probe;
  screen::NameScorer scorer;
  std::unordered_map<std::uint64_t, Link> links;
  std::vector<std::uint32_t> met;    // of all links, names of the index
  std::vector<MetNotes> met_notes;   // of each of these
  std::vector<std::uint32_t> names;  // for listed_links.cc
  std::unordered_map<std::uint64_t, bool>
      hopeful;  // of listed_names.cc: spans that some name of their link may stand for
  std::unordered_map<std::string, std::vector<Judged>> answers;
  std::unordered_map<std::uint64_t, SpanAnswer> spans;               // of run_spans.cc, by its words
  std::unordered_map<std::string, std::vector<Judged>> whole_names;  // of named_parties.cc
  std::unordered_map<std::string, std::vector<Judged>> bodies;       // of unmarked_bodies.cc
  std::unordered_map<std::string, std::vector<Judged>> introduced;   // of introduced_bodies.cc
  std::unordered_map<std::string, std::vector<Judged>> translated;   // of translated_bodies.cc
  std::unordered_map<std::string, BodyWord> body_words;              // ... by language, capital and word
  NotesOfWords<13> kinds;                                      // ... 1: a word that says what kind of body
  std::unordered_map<std::string, std::vector<Match>> weaker;  // of referent_parties.cc
  // What words of the index are in names of bodies, 0: not asked yet.
  std::vector<std::uint8_t> kinds_of_tokens;  // for party_filter.cc; empty: not asked yet
  std::vector<std::uint8_t> left_of_tokens;   // for translated_bodies.cc
  std::unordered_set<std::string> nobody;     // persons' names of which PartyFilter::nobody_at_all()
  std::unordered_map<std::string, std::vector<KnownBearer>> known_bearers;  // of office_holders.cc
  std::unordered_map<std::uint32_t, std::optional<SharedMatch>>
      listed_names;  // what a listed name of an institution scores for itself
  Institutions institutions;
  std::unordered_map<std::string, std::string_view> countries;  // of words, as model::country_code() has them
  struct Character {
    std::string reading;
    std::uint32_t hash = 0;  // of the reading
    bool listed = false;     // some listed name has it
    bool korean = false;     // some Korean reading of it is a surname
  };
  std::unordered_map<char32_t, Character> characters;  // of Han
  // Of the usual ones by code point from kFirstHan on; nullptr: not looked up yet.
  static constexpr char32_t kFirstHan = 0x4E00;
  static constexpr std::size_t kHanCount = 0x5200;
  std::vector<const Character*> usual_characters;
  // Bits of the readings of the first two characters of listed names (pair_bit); empty: not read yet.
  static constexpr std::size_t kPairBits = std::size_t{1} << 20;
  static std::size_t pair_bit(std::uint32_t first, std::uint32_t second) noexcept {
    return static_cast<std::size_t>(((std::uint64_t{first} << 32 | second) * 0x9E3779B97F4A7C15ULL) >> 44);
  }
  std::vector<bool> beginnings;
  // Words of Hangul, for native_names.cc: what a word of a Korean text may be, whatever stands beside it ...
  NotesOfWords<15> hangul;
  NotesOfWords<15> foreign;  // ... and 1: one that sounds like a part of a listed name
  text::TokenBuffer buffer;
  std::vector<TextWord*> chunk;  // for WordsAtHand
  NamelessRuns nameless;         // of listed_names.cc
  NamelessRuns unpopular;        // of popular_names.cc: two words, with the first of which no name begins
  WordMemo memo;
  std::vector<WordNotes> notes;        // of each token of the page at hand, by note_words()
  std::vector<std::uint32_t> numbers;  // ... the tokens that have digits
  // ... and the words of characters, those that may be a name and those that may say something; at the end all tokens' count.
  std::vector<std::uint32_t> telling;
};

// Fills notes, numbers and telling words of the cache for a page; words of characters have no notes.
void note_words(const TextTokens& text, ListedNamesCache& cache);

// The words of some tokens of one sentence. Most words of a text have no capital and say nothing of a country or an
// institution; those are looked up only when asked for.
class WordsAtHand {
 public:
  // Behind note_words() of the page.
  WordsAtHand(const TextTokens& text, ListedNamesCache& cache) : text_(text), cache_(cache) {}

  // `range`: of one sentence in `language`. Voids what was at hand before.
  void read(TokenRange range, std::string_view language);
  // The word of a token, of the range or beside it in its sentence; nullptr: a mark, a number, a character of Han and the like.
  [[nodiscard]] TextWord* at(std::uint32_t token);
  // The same, but nullptr also for words that say nothing (TextWord::says).
  [[nodiscard]] const TextWord* saying_at(std::uint32_t token) const noexcept {
    const TextWord* word = cache_.chunk[token - range_.first];
    return word != nullptr && word->says ? word : nullptr;
  }
  // Whether saying_at() has a word for some token.
  [[nodiscard]] bool says() const noexcept { return says_; }
  // Whether there are words of characters.
  [[nodiscard]] bool has_characters() const noexcept { return characters_; }
  // The first telling word at or behind `token`: between no name begins. A token behind the range: there is none.
  [[nodiscard]] std::uint32_t next_telling(std::uint32_t token) noexcept {
    while (cache_.telling[telling_] < token) ++telling_;
    return cache_.telling[telling_];
  }
  // Whether there are words of scripts that native_names.h reads.
  [[nodiscard]] bool native() const noexcept { return native_; }

 private:
  const TextTokens& text_;
  ListedNamesCache& cache_;
  TokenRange range_;
  std::size_t telling_ = 0;  // in cache_.telling: of the range's first, or where next_telling() stands
  std::string_view language_;
  bool native_ = false;
  bool characters_ = false;
  bool says_ = false;
};

// Gives `work` a cache for the screener's index, unless it has one.
void use_listed_cache(const Screener& screener, Work& work);

// The countries that a page names. Read as far as they are asked for.
class PageCountries {
 public:
  PageCountries(const Work& work, ListedNamesCache& cache) : work_(work), cache_(cache) {}

  // ISO code of a word, or of it and the next ("North Korea"); empty: none. `tokens`: how many it took.
  std::string_view at(std::uint32_t token, std::uint32_t* tokens = nullptr);
  // The country whose name stands among the eight Han characters written onto the front of a token; empty: none.
  std::string_view written_before(std::uint32_t token);
  // Whether the Han characters right before a token are a country's name.
  [[nodiscard]] bool names_country_before(std::uint32_t token);
  [[nodiscard]] bool has(std::string_view code);
  // From now on the page speaks of the one country that a list gives for `match`: it names a body of it.
  void add_country_of(const Match& match);
  // Whether the page speaks of the country of the party, by its facts, by its programme or, of an organisation, by its name.
  [[nodiscard]] bool has_country_of(const Match& match);
  // Whether the party is of the country, or the list does not say of which.
  [[nodiscard]] bool may_be_of(const Match& match, std::string_view code);

 private:
  // Goes on with reading until the page was found to speak of the country, or ends.
  bool read_until(std::string_view code);
  std::string_view of_characters(std::uint32_t token);

  const Work& work_;
  ListedNamesCache& cache_;
  std::size_t next_ = 0;  // of the telling words the first that was not read yet
  std::vector<std::string_view> codes_;
  std::string name_;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_LISTED_CACHE_H_
