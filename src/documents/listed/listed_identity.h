// Which listed party a name on a page is. The lists have one record each for the same person, and records of namesakes
// beside them: records are put together into parties first, then the page's context chooses between the parties.
#ifndef TAMIS_DOCUMENTS_LISTED_LISTED_IDENTITY_H_
#define TAMIS_DOCUMENTS_LISTED_LISTED_IDENTITY_H_

#include <string>
#include <string_view>
#include <vector>

#include "documents/words/work.h"
#include "tamis/document.h"

namespace tamis::documents {

// What the page says of the bearer of a name.
struct BearerContext {
  std::vector<std::string> offices;    // concepts of data/offices.tsv
  std::vector<std::string> countries;  // codes
  std::string gender;
};

// Records of several lists that are one party.
struct ListedParty {
  std::vector<Match> records;  // best first
  double name_bits = 0;        // of the best record
  double context_bits = 0;     // what the context speaks for (or against) it
  double rank = 0;             // parties are compared by it
  std::string reason;          // in words
};

// Puts `matches` together and ranks the parties, best first. Two records are one party when nothing tells them apart (another
// list has both as two entries, dates of birth, patronymics, genders, or countries under common names contradict) and a date of birth
// agrees, or two name words that tell more than the index has entities: fewer bits, and some other listed person shares them. Cost: some 20 µs a record.
[[nodiscard]] std::vector<ListedParty> group_records(const Index& index, std::vector<Match> matches,
                                                     const BearerContext& context);

// Whether two records of one name of persons are those of namesakes: dates of birth more than a year apart, patronymics or genders
// contradict, or one list has them as two entries of which no names have the same words.
[[nodiscard]] bool are_namesakes(const Index& index, std::uint32_t a, std::uint32_t b);

// Facts of a record that a page may hint at: family names (folded), countries, genders, offices.
struct RecordHints {
  std::vector<std::string> family_names;
  std::vector<std::string> countries;
  std::vector<std::string> offices;  // that it holds or held
  std::vector<std::string> told;     // that its notes and reasons speak of
  std::string gender;
  std::vector<std::string> nicknames;  // names of one word of five letters and more, folded
};
// Whether the programme is one about Ukraine, under which lists have companies of Russia, often without a country.
[[nodiscard]] bool is_program_on_ukraine(std::string_view program);
// Whether one of the record's names has a patronymic that begins with the letter, folded. Thread-safe.
[[nodiscard]] bool has_patronymic_of(const Index& index, std::uint32_t ordinal, char letter);
[[nodiscard]] RecordHints record_hints(const Index& index, std::uint32_t ordinal);

// Whether a listed name, of a draft or of a referent, is of Myanmar: names there have no surname, and each word tells bearers apart
// ("Soe Win" is not Soe Win Htay). `draft` may be null.
[[nodiscard]] bool tells_by_each_word(const Index& index, const ListedName* draft,
                                      const std::vector<const ListedName*>& known);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_LISTED_IDENTITY_H_
