// What a word of a text is among the words of the listed names: the anchors of listed_names.h. A text repeats its words, so
// each is folded, peeled and looked up once and kept.
#ifndef TAMIS_DOCUMENTS_LISTED_LISTED_WORDS_H_
#define TAMIS_DOCUMENTS_LISTED_LISTED_WORDS_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "documents/listed/institutions.h"
#include "documents/listed/listed_forms.h"
#include "documents/listed/listed_likeness.h"
#include "documents/words/tokens.h"
#include "index/name_index.h"
#include "text/tokenize.h"

namespace tamis::documents {

// A listed word that a word of the text may be.
struct ListedToken {
  std::uint32_t token = 0;  // of the index
  std::uint8_t form = 0;    // in TextWord::forms
  float quality = 0;        // of names::match_tokens
};

// The bytes of a word as four numbers: the first and the last sixteen, which may overlap. Of words up to kWhole bytes no two of one
// size have the same.
struct WordKey {
  static constexpr std::size_t kWhole = 32;
  std::array<std::uint64_t, 4> numbers{};
  std::uint16_t size = 0;  // of the whole word

  WordKey() noexcept = default;
  explicit WordKey(std::string_view word) noexcept;
  // `seed`: below 2^16.
  [[nodiscard]] std::uint64_t hash(std::uint64_t seed) const noexcept;
  [[nodiscard]] bool operator==(const WordKey& other) const noexcept {
    return size == other.size && ((numbers[0] ^ other.numbers[0]) | (numbers[1] ^ other.numbers[1]) |
                                  (numbers[2] ^ other.numbers[2]) | (numbers[3] ^ other.numbers[3])) == 0;
  }
};

struct TextWord {
  // What each word of a text is asked for stands together in one cache line.
  WordKey key;
  std::uint32_t id = 0;  // never that of another word, also of one that is forgotten
  std::uint16_t language = 0;
  bool used = false;             // asked for again since words were last forgotten
  bool stop = false;             // holds sentences together
  bool has_role = false;         // below: by look_up_role()
  bool particle = false;         // al, bin, von, of
  bool title = false;            // mr, sheikh, general
  bool known_name = false;       // frequent in names of persons, wherever they are
  bool letter = false;           // one letter: an initial
  bool marked = false;           // begins with a capital, or is of a script without
  bool may_have_ending = false;  // its forms without one count for may_be_name()
  bool asked_for_name = false;   // below: by may_be_name()
  bool like_a_name = false;      // known_name, perhaps without its ending
  bool says = false;             // has concepts, a country, or begins the name of one
  bool begins_country = false;   // of several words
  bool looked_up_exact = false;  // below: by look_up_exact()
  bool looked_up = false;        // ... and by look_up()
  bool exact = false;            // is a listed word letter by letter, perhaps without its ending
  bool alone = false;            // an organisation is listed by this word and no other
  bool has_classes = false;      // below: by look_up_classes()
  std::uint16_t class_count = 0;
  std::uint32_t first_class = 0;  // of ListedWords::classes()

  std::uint32_t volume = 0;         // names that hold one of `tokens`, each counted once for each token
  std::vector<ListedToken> tokens;  // ascending by token, the best form of each
  std::vector<std::string> forms;   // as the text has it, then without its ending where that is listed
  std::vector<Concept> concepts;    // of institutions
  std::string_view country;         // that it names: ISO code
  [[nodiscard]] bool listed() const noexcept { return !tokens.empty(); }
  [[nodiscard]] const ListedToken* find(std::uint32_t token) const noexcept;
};

// Words of one index, kept between pages. When they grow too many, those go that were asked for only once lately. Thread-compatible:
// one a thread.
class ListedWords {
 public:
  static constexpr std::size_t kMostWords = std::size_t{1} << 17;
  explicit ListedWords(const index::NameIndex& index, std::size_t most_words = kMostWords)
      : index_(index), likeness_(index), most_words_(most_words) {
    slots_.resize(kFewestSlots);
  }

  static constexpr std::size_t kMostWordBytes = 512;  // longer words are cut

  // The language of the words asked for next: ISO 639-1, or empty.
  void set_language(std::string_view language);
  // `word`: as the text has it; `lower`: by append_lower(). Known: some 20 ns; new: some µs. Valid until forget().
  TextWord& find(std::string_view word, std::string_view lower, bool capital) {
    const Asked asked = ask(word);
    return find(asked, word, lower, capital);
  }
  // The same in two steps, so that others can be read in between: what ask() returns is on its way.
  struct Asked {
    WordKey key;
    std::uint64_t hash = 0;
  };
  [[nodiscard]] Asked ask(std::string_view word) const noexcept {
    Asked asked{WordKey(word.substr(0, kMostWordBytes)), 0};
    asked.hash = asked.key.hash(language_);
    __builtin_prefetch(&slots_[asked.hash & (slots_.size() - 1)]);
    return asked;
  }
  TextWord& find(const Asked& asked, std::string_view word, std::string_view lower, bool capital);
  // Fills what a word is in names wherever they are: some 0.5 µs the first time.
  void look_up_role(TextWord& word);
  // Whether it is frequent in names of persons, perhaps without its ending. Behind look_up_role().
  [[nodiscard]] bool may_be_name(TextWord& word);
  // Fills what `word` is among the listed words letter by letter: some 2 µs the first time.
  void look_up_exact(TextWord& word);
  // ... and which of them it sounds like: 10 to 50 µs the first time, more in a list of millions.
  void look_up(TextWord& word);

  // Whether some listed name may have two different words that look_up() finds for the two. False is certain, and takes 1 to 5 µs
  // the first time that a word is asked about, then some ns: listed words that only sound alike are not compared.
  [[nodiscard]] bool may_meet(TextWord& a, TextWord& b);
  // ... for a word of which only the classes are known that stand in the index (word_pairs.h).
  [[nodiscard]] bool may_meet(TextWord& a, std::span<const std::uint64_t> of_b);

  // The names that may have two different words that look_up() finds for the two, ascending; false: more than 65,536, not all are in
  // `out`. By the names of pairs of sounds in the index; with an older one by looking up both words.
  [[nodiscard]] bool names_with(TextWord& a, TextWord& b, std::vector<std::uint32_t>& out);
  // Adds the names under the pairs of a class of the word and one of `of_b`, some twice and some that only share a bucket; false: more
  // than 65,536, or the index is too old to have them.
  [[nodiscard]] bool add_names_with(TextWord& a, std::span<const std::uint64_t> of_b,
                                    std::vector<std::uint32_t>& out);
  // What look_up() finds of the word for one listed word, without looking for others; and the form of the word that it is.
  [[nodiscard]] ListedLikeness::Like likeness(const TextWord& word, std::uint32_t token) {
    if (const ListedLikeness::Like* known = likeness_.known(word.id, token)) return *known;
    return likeness_.of(word, languages_[word.language], token);
  }
  [[nodiscard]] std::string_view form_of(const TextWord& word, std::uint8_t form) {
    if (form == 0) return word.forms.front();
    const auto forms = prepared(word);
    return form < forms.size() ? std::string_view(forms[form]->text) : word.forms.front();
  }

  // Whether the word as it stands, with no ending taken off, is like a listed word by at least that quality (above 0.8), of which
  // look_up() may yet find that it is liker without an ending. Half of look_up()'s work where it is not.
  [[nodiscard]] bool may_sound_listed(const TextWord& word, float least);

  // Whether there are so many words that some should be forgotten.
  [[nodiscard]] bool full() const noexcept { return count_ >= most_words_; }
  // Forgets the words that were not asked for again since the last time, or all when those are few or numbers run out. All references
  // are void. Some 50 ns a word.
  void forget();
  // Whether there is still a word of that number. Some 50 ns.
  [[nodiscard]] bool has(std::uint32_t id) const {
    return std::binary_search(kept_.begin(), kept_.end(), id) || id >= first_new_;
  }

  [[nodiscard]] const index::NameIndex& index() const noexcept { return index_; }

 private:
  static constexpr std::size_t kFewestSlots = std::size_t{1} << 12;
  struct Slot {
    std::uint64_t hash = 0;
    TextWord* word = nullptr;
  };

  void grow();
  void put(const Slot& slot) noexcept;
  void fill(std::string_view lower, bool capital, TextWord& out);
  void look_up_forms(TextWord& out, bool by_sound);
  void look_up_classes(TextWord& out);
  void add_classes(const PreparedForm& form);
  // Whether some listed word has these letters as its main form.
  [[nodiscard]] bool is_listed(std::string_view letters) const;
  [[nodiscard]] std::string_view main_romanisation(const TextWord& word);
  [[nodiscard]] std::span<const PreparedForm* const> prepared(const TextWord& word) {
    return likeness_.forms(word, languages_[word.language]);
  }
  [[nodiscard]] std::span<const std::uint64_t> classes(const TextWord& word) const noexcept {
    return std::span(classes_).subspan(word.first_class, word.class_count);
  }
  void begin_candidates();
  void add_candidate(std::uint32_t token) {
    if (token >= seen_.size() || seen_[token] == stamp_) return;
    seen_[token] = stamp_;
    candidates_.push_back(token);
  }
  // Adds to `out` the listed words that `form` is; with `least_wanted` one of at least that quality, if there is one.
  void look_up_form(const names::TokenView& form, const FormRules& rules, std::uint8_t number,
                    std::vector<ListedToken>& out, float least_wanted = 0);

  const index::NameIndex& index_;
  FormFolder folder_;
  ListedLikeness likeness_;
  std::vector<std::string> peeled_;
  std::vector<ListedToken> sounds_;
  std::string lower_;
  std::string folded_;
  std::vector<std::uint32_t> candidates_;  // each once
  std::vector<std::uint32_t> seen_;        // by token of the index: stamp_ if it is among candidates_
  std::uint32_t stamp_ = 0;
  std::deque<TextWord> words_;  // some of them free
  std::vector<TextWord*> free_;
  std::size_t count_ = 0;  // that are not free
  std::size_t most_words_;
  std::uint32_t next_id_ = 0;
  // Numbers of those that were kept when words were last forgotten, ascending; later ones begin at first_new_.
  std::vector<std::uint32_t> kept_;
  std::uint32_t first_new_ = 0;
  std::vector<std::uint64_t> classes_;  // index/word_pairs.h, of all words; only those that may meet others
  std::vector<Slot> slots_;             // a power of two of them, at most half in use
  std::vector<std::string> languages_;
  std::uint16_t language_ = 0;
  bool by_sound_ = false;
  bool exact_ = false;  // some token that was found is the word letter by letter
};

inline WordKey::WordKey(std::string_view word) noexcept : size(static_cast<std::uint16_t>(word.size())) {
  const char* const first = word.data();
  const char* const last = first + word.size();
  const auto load = [](const char* from) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, from, sizeof eight);
    return eight;
  };
  if (word.size() >= 16) {
    numbers = {load(first), load(first + 8), load(last - 16), load(last - 8)};
  } else if (word.size() >= 8) {
    numbers[0] = load(first);
    numbers[1] = load(last - 8);
  } else if (word.size() >= 4) {
    std::uint32_t head = 0;
    std::uint32_t tail = 0;
    std::memcpy(&head, first, sizeof head);
    std::memcpy(&tail, last - 4, sizeof tail);
    numbers[0] = std::uint64_t{head} << 32 | tail;
  } else {
    const auto byte = [&](std::size_t at) { return std::uint64_t{static_cast<unsigned char>(word[at])}; };
    if (!word.empty()) numbers[0] = byte(0) << 16 | byte(word.size() / 2) << 8 | byte(word.size() - 1);
  }
}

inline std::uint64_t WordKey::hash(std::uint64_t seed) const noexcept {
  const auto mix = [](std::uint64_t value) {
    value *= 0x9E3779B97F4A7C15ULL;
    return value ^ (value >> 32);
  };
  std::uint64_t hash = mix(numbers[0] + (seed << 16 | size) * 0xD6E8FEB86659FD93ULL);
  if (size >= 8) hash = mix(hash ^ numbers[1]);
  if (size >= 16) hash = mix(mix(hash ^ numbers[2]) ^ numbers[3]);
  return hash * 0xD6E8FEB86659FD93ULL;
}

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_LISTED_WORDS_H_
