// What the finders of names in scripts without capitals share: characters and words by which names are told
// (data/uncased_names.tsv), and names of Han characters and kana.
#ifndef TAMIS_DOCUMENTS_NAMES_UNCASED_TABLES_H_
#define TAMIS_DOCUMENTS_NAMES_UNCASED_TABLES_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "base/hash.h"
#include "documents/names/name_scan.h"

namespace tamis::documents {

struct UncasedTables {
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept { return base::xxh3(text); }
  };
  using Words = std::unordered_set<std::string, Hash, std::equal_to<>>;

  Words chinese_surnames;
  Words chinese_letters;
  Words
      chinese_spellings;  // pairs of characters that spell foreign names, one of which is a word elsewhere ("约翰")
  Words chinese_ends;  // characters that end a name of a surname and one or two characters
  Words chinese_before_person, chinese_behind_person;  // around whom something is done to ("任命", "为")
  Words chinese_before_tried, chinese_behind_tried;    // around who is tried ("对", "受贿")
  Words chinese_noun_ends;  // characters that end a noun of three ("董事会"), not a name
  Words korean_surnames;
  Words
      korean_words;  // syllables and words that begin like a surname and are none before an office or its body
  Words japanese_surnames;  // that begin like a country ("中谷", "加藤")
  Words japanese_tails;     // surnames that end like a country ("田中")
  Words japanese_words;     // characters between a name and its office ("前防衛相")
  Words japanese_ordinary;  // words before an office that are no names ("出席議員")
  Words japanese_ends;      // characters that end a noun for somebody
  Words verbs;              // Arabic and Persian
  Words given;              // by which names of several words are told in Arabic, Persian and Korean

  Words ordinary;  // words of the language that are surnames, too
  Words owned;     // nouns of what people have
  Words bodies;    // nouns of what is called after people
  Words holders;   // offices and callings that somebody's body or chief has ("its director")
  Words brands;    // English words of the names of companies and ships, as other letters write them
  Words says;      // verbs of saying behind or before a name (Chinese, Arabic)
  Words sources;   // words behind which stands whose the words are ("according to")

  // Read once; immutable, thread-safe.
  static const UncasedTables& get();
  // Of a table in simplified characters: as it is, or the simplified form.
  [[nodiscard]] static bool has_form(const Words& words, std::string_view character);
};

// The text of the tokens without the particles of an office that ends them ("대통령은").
[[nodiscard]] std::string title_of(const NameScan& scan, const Atom& office, TokenRange tokens);
// Where a Japanese name before an office ends: "中谷元|前|防衛相", "林|副報道|局長".
[[nodiscard]] std::uint32_t japanese_name_end(const NameScan& scan, TokenRange name);
[[nodiscard]] bool is_script(const NameScan& scan, std::uint32_t i, text::Script script);
// A character that Chinese spells foreign names with, by itself or with the one beside it.
[[nodiscard]] bool spells_sound(const NameScan& scan, std::uint32_t i);
// The dot between the parts of a foreign name.
[[nodiscard]] bool is_name_dot(const NameScan& scan, std::uint32_t i);
// Katakana, or a sign that only they have, that no table knows and no name has.
[[nodiscard]] bool is_kana(const NameScan& scan, std::uint32_t i);
// Whether the word is written with the Arabic article.
[[nodiscard]] bool has_arabic_article(const NameScan& scan, std::uint32_t i);
// A word that no table knows and no name has.
[[nodiscard]] bool is_open(const NameScan& scan, std::uint32_t i);

// A given name of Arabic, Persian or Korean.
[[nodiscard]] bool is_given(const NameScan& scan, std::uint32_t i);

// Adds a person's name over `tokens`; `core`: without its office.
void add_person(NameScan& scan, TokenRange tokens, TokenRange core, const Atom* office,
                const std::string& country, double confidence);
// Adds an office over `tokens` that nobody's name stands beside, unless it may be another word.
void add_office_alone(NameScan& scan, const Atom& atom, TokenRange tokens, const std::string& country);
// Adds a surname of one character or syllable before an office ("김 위원장", "金総書記"): it means somebody whose full name the page has, or
// nobody.
void add_short_surname(NameScan& scan, std::uint32_t surname, const Atom& office, const std::string& country);
// Confidence of such a name; of one that may as well be another word ("이 국장": this director): only who holds the office is meant.
inline constexpr double kShortSurname = 0.4;
inline constexpr double kDoubtfulSurname = 0.3;
// In Japanese nothing stands so but a surname ("林外相"): whoever it is, though the page has no full name of his.
inline constexpr double kTitledSurname = 0.5;

// A word of two characters that stands behind names: "当时", "星期".
// Whether the character is a small word that no Chinese name that begins at `first` goes over; 小 in 李小平 is
// none.
[[nodiscard]] bool ends_chinese_name(const NameScan& scan, std::uint32_t i, std::uint32_t first);
// Whether two characters are a Chinese word that stands behind names ("发表"), not the begin of one.
[[nodiscard]] bool is_chinese_word_behind_name(std::string_view characters);
[[nodiscard]] bool begins_word_behind_name(const NameScan& scan, std::uint32_t i);
// The characters of a Chinese name at `k`: a surname and one or two more, or a foreign name spelt by sound. Returns one behind
// the last; `k`: none.
[[nodiscard]] std::uint32_t chinese_name_at(const NameScan& scan, std::uint32_t k);
// 习近平主席, プーチン大統領: the first token of the name that ends before the title at `j`; `j`: none.
[[nodiscard]] std::uint32_t han_name_before(const NameScan& scan, std::uint32_t j);
// 安德里·尤索夫: a dot between characters that spell foreign names makes a person's name, whatever place its first syllables are.
void add_dotted_names(NameScan& scan);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_UNCASED_TABLES_H_
