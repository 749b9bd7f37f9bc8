// The words by which a text names and describes persons, organisations and places: data/offices.tsv, kinship_words.tsv,
// person_pronouns.tsv, group_nouns.tsv, media.tsv, institutions.tsv, vessel_words.tsv, places.tsv, cities.tsv, demonyms.tsv,
// countries.tsv, country_names.tsv and the legal forms, in one hash table.
#ifndef TAMIS_DOCUMENTS_NAME_LEXICON_H_
#define TAMIS_DOCUMENTS_NAME_LEXICON_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "documents/tokens.h"

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

  // Built on first use, in some 30 ms; immutable, thread-safe.
  static const NameLexicon& get();
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
  struct Phrase {
    std::string_view written;
    std::uint32_t meaning = 0;
    std::uint32_t rest = 0;  // in rest_: the forms of each further word, one of hash 0 behind each word
    LanguageSet languages = 0;
    std::uint8_t words = 1;
    bool capital = false;       // the first letter must be a capital
    bool all_capitals = false;  // the whole first word must
  };
  struct Form {
    std::uint64_t hash = 0;
    std::uint8_t number = kSingular;
  };
  struct Link {
    std::uint64_t hash = 0;
    std::uint32_t phrase = 0;
    std::uint32_t next = 0;  // in links_, 0: none
    std::uint8_t number = kSingular;
  };
  struct Word {
    std::uint64_t hash = 0;
    LanguageSet languages = 0;
    LanguageSet stop = 0;
    char gender = 0;
    bool particle = false;
    bool surname = false;
    bool well_known = false;
    bool feature = false;
    bool former = false;
    bool leading_surname = false;
    bool other_acronym = false;
  };

  NameLexicon() = default;
  [[nodiscard]] std::uint32_t find(const std::vector<std::uint32_t>& slots,
                                   std::uint64_t hash) const noexcept;
  [[nodiscard]] const Word* word(std::uint64_t hash) const noexcept;

  std::vector<NameMeaning> meanings_;
  std::vector<Phrase> phrases_;
  std::vector<Form> rest_;
  std::vector<Link> links_;            // [0] is none
  std::vector<std::uint32_t> slots_;   // of links_, by hash
  std::vector<std::uint32_t> suffix_;  // the same for last parts of compounds
  std::vector<Word> words_;            // by hash, open addressing
  std::vector<std::pair<std::string_view, LanguageSet>> noun_endings_;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAME_LEXICON_H_
