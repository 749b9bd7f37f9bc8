// The words by which a text names and describes persons, organisations and places: data/offices.tsv, kinship_words.tsv,
// person_pronouns.tsv, group_nouns.tsv, media.tsv, institutions.tsv, vessel_words.tsv, places.tsv, cities.tsv, demonyms.tsv,
// countries.tsv, country_names.tsv and the legal forms, in one hash table.
#ifndef TAMIS_DOCUMENTS_NAMES_NAME_LEXICON_H_
#define TAMIS_DOCUMENTS_NAMES_NAME_LEXICON_H_

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/frozen.h"
#include "documents/words/tokens.h"

namespace tamis::documents {

// What a phrase of the tables is, the likelier first where two phrases of one length stand at one place.
enum class NameSense : std::uint8_t {
  kInstitution,  // a whole name ("State Department")
  kMedium,       // a named outlet or agency, or a word for media in general
  kHead,         // a word that makes its phrase the name of an institution ("Bank")
  kPlace,
  kDemonym,  // an adjective of a place ("russische")
  kOffice,   // an office, a calling or a form of address
  kGroup,
  kKin,
  kPronoun,
  kPossessive,
  kVessel,       // "tanker": a ship's name follows
  kLegalForm,    // "Ltd"
  kKnownPerson,  // of scripts without capitals only
  kPersonVerb,
  kInstitutionAdjective,  // "centrale": goes on the name of an institution in lower case
};

struct NameMeaning {
  NameSense sense = NameSense::kPlace;
  std::string_view detail;   // concept of an office, kin or group; class of a place, institution or medium
  std::string_view country;  // code, or empty
  std::string_view gender;   // "male", "female" or empty
};

enum : std::uint8_t { kSingular = 1, kPlural = 2 };

// A bit for each language that the tables know; all bits for a language that is not known.
using LanguageSet = std::uint64_t;
[[nodiscard]] LanguageSet language_set(std::string_view language) noexcept;

class NameLexicon {
 public:
  struct Match {
    const NameMeaning* meaning = nullptr;
    std::string_view written;  // as the table has it
    std::uint32_t last = 0;    // one behind its last token
    std::uint8_t number = kSingular;
  };

  // Frozen (base/frozen.h): read on first use, in less than a millisecond, and built in some 30 where it is not compiled in.
  // Immutable, thread-safe.
  static const NameLexicon& get();
  // Builds it and writes its arrays, names beginning with "lexicon/".
  static void freeze(base::FrozenWriter& out);
  static std::uint64_t hash(std::string_view lower) noexcept;

  // All phrases that begin at token `i` with a word of hash `first`, the longest first. `hashes` has one for each token of the
  // text. Cost: a probe, and a step for each phrase that begins so.
  void match(const TextTokens& text, const std::vector<std::uint64_t>& hashes, std::uint32_t i,
             std::uint32_t last, std::uint64_t first, LanguageSet languages, std::vector<Match>& out) const;

  // The meaning of the last part of a compound ("-sprecher") and where it begins in `lower`; nullptr: none. Tries every
  // cut of 4 bytes or more.
  [[nodiscard]] const NameMeaning* compound(std::string_view lower, LanguageSet languages, std::size_t& cut,
                                            std::uint8_t& number) const noexcept;

  // "m", "f", "u" of a given name in lower case; 0: not known as one.
  [[nodiscard]] char given_name(std::uint64_t hash) const noexcept;
  [[nodiscard]] bool is_surname(std::uint64_t hash) const noexcept;
  // A surname by which pages call somebody without saying who it is ("Putin").
  [[nodiscard]] bool is_well_known(std::uint64_t hash) const noexcept;
  // "von", "bin", "da": joins the words of a person's name.
  [[nodiscard]] bool is_particle(std::uint64_t hash) const noexcept;
  // Whether the language writes the word in lower case, or has it as a noun (German).
  [[nodiscard]] bool is_plain_word(std::uint64_t hash, LanguageSet languages) const noexcept;
  // A word that holds sentences together, a month, a day.
  [[nodiscard]] bool is_stop_word(std::uint64_t hash, LanguageSet languages) const noexcept;
  // By an ending that nouns of the language have and names have not.
  [[nodiscard]] bool is_noun_shaped(std::string_view lower, LanguageSet languages) const noexcept;
  // By its ending, or the last part of a compound.
  [[nodiscard]] bool is_german_noun(std::string_view lower) const noexcept;
  // "frühere", "ex", "бывший"
  [[nodiscard]] bool is_former(std::uint64_t hash) const noexcept;
  // A surname of Korea or China, which stands before the given name.
  [[nodiscard]] bool is_leading_surname(std::uint64_t hash) const noexcept;
  // "Via", "Mount", "San": what follows is a place, whatever its name.
  [[nodiscard]] bool is_feature(std::uint64_t hash) const noexcept;
  // Capitals that are no institution ("PDF").
  [[nodiscard]] bool is_other_acronym(std::uint64_t hash) const noexcept;

 private:
  friend class NameLexiconBuilder;
  // As the arrays are frozen (base/frozen.h). Letters stand in one string.
  struct Letters {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
  };
  struct FrozenMeaning {
    Letters detail;
    Letters country;
    Letters gender;
    std::uint32_t sense = 0;
  };
  struct Phrase {
    LanguageSet languages = 0;
    Letters written;
    std::uint32_t meaning = 0;
    std::uint32_t rest = 0;  // in rest_: the forms of each further word, a 0 behind each word
    std::uint16_t words = 1;
    std::uint8_t capital = 0;       // the first letter must be a capital
    std::uint8_t all_capitals = 0;  // the whole first word must
    std::uint32_t unused = 0;
  };
  // The hash of a form, but for two bits, which are its number.
  static constexpr std::uint64_t kNumberBits = 6;
  // Phrases that a form begins: the phrase, the form's number in two bits, and whether another follows.
  struct Link {
    std::uint32_t bits = 0;
    [[nodiscard]] std::uint32_t phrase() const noexcept { return bits >> 3; }
    [[nodiscard]] std::uint8_t number() const noexcept { return static_cast<std::uint8_t>(bits >> 1 & 3); }
    [[nodiscard]] bool more() const noexcept { return (bits & 1) != 0; }
  };
  // Open addressing by the low bits of a hash. A slot has the high bits, and 1 + a place in the low ones; 0: empty. That two
  // hashes agree in both is left out of account, as that two words have one hash is.
  static constexpr std::uint64_t kLinkBits = 24;
  static constexpr std::uint64_t kFactBits = 16;
  // What is known of a word.
  struct WordFacts {
    LanguageSet languages = 0;
    LanguageSet stop = 0;
    char gender = 0;
    std::uint8_t is = 0;  // bits of WordIs
    std::array<std::uint8_t, 6> unused{};
  };
  enum WordIs : std::uint8_t {
    kParticle = 1,
    kSurname = 2,
    kWellKnown = 4,
    kFeature = 8,
    kFormer = 16,
    kLeadingSurname = 32,
    kOtherAcronym = 64
  };
  struct FrozenEnding {
    LanguageSet languages = 0;
    Letters letters;
  };

  explicit NameLexicon(base::FrozenTables tables);
  static std::uint64_t find(std::span<const std::uint64_t> slots, std::uint64_t hash,
                            std::uint64_t low_bits) noexcept;
  // The first link of a hash; nullptr: none.
  [[nodiscard]] const Link* links(std::span<const std::uint64_t> slots, std::uint64_t hash) const noexcept;
  [[nodiscard]] const WordFacts* word(std::uint64_t hash) const noexcept;
  [[nodiscard]] bool is(std::uint64_t hash, WordIs what) const noexcept;
  [[nodiscard]] std::string_view view(Letters letters) const noexcept {
    return {letters_.data() + letters.begin, letters.size};
  }

  std::vector<NameMeaning> meanings_;
  std::span<const Phrase> phrases_;
  std::span<const std::uint64_t> rest_;
  std::span<const Link> links_;
  std::span<const std::uint64_t> slots_;   // of links_
  std::span<const std::uint64_t> suffix_;  // the same for last parts of compounds
  std::span<const std::uint64_t> words_;   // of facts_
  std::span<const WordFacts> facts_;
  std::span<const char> letters_;
  std::vector<std::pair<std::string_view, LanguageSet>> noun_endings_;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_NAME_LEXICON_H_
