// What OFAC's file formats have in common: which list a file is, and where each labelled detail of an entry goes
// (data/ofac_features.tsv). The formats' readers say only where in the file a detail stands.
#ifndef TAMIS_LISTS_OFAC_H_
#define TAMIS_LISTS_OFAC_H_

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lists/reader.h"
#include "lists/record.h"
#include "model/entity.h"

namespace tamis::lists::ofac {

inline constexpr std::string_view kAuthority = "Office of Foreign Assets Control";

// "us_ofac_cons" when the file's own name begins with "cons" or says "consolidated" or "ofac_cons", else "us_ofac_sdn".
[[nodiscard]] std::string_view dataset_of(std::string_view file_name) noexcept;

[[nodiscard]] std::string_view title_of(std::string_view dataset) noexcept;

// FollowTheMoney schema of a type word in any case ("Individual", "Entity", "vessel", "Aircraft", "-0-"); empty
// when the word is none of OFAC's.
[[nodiscard]] std::string_view schema_of(std::string_view type) noexcept;

// The two parts of "HANIYA, Ismail Abdul Salah"; without a comma all of it is the last name.
struct PersonName {
  std::string first;
  std::string last;
};
[[nodiscard]] PersonName split_person_name(std::string_view printed);
[[nodiscard]] std::string full_name(std::string_view first, std::string_view last);

// What data/ofac_features.tsv does with a label ("date", "country", "passport", ...); empty when it is not there.
[[nodiscard]] std::string_view action_of(std::string_view label);

// Puts details behind labels into records; remembers what is to be said once per file. Wallets are entities of their
// own (FollowTheMoney CryptoWallet) and handed to the sink at once. Thread-compatible.
class Details {
 public:
  explicit Details(Sink& sink) : sink_(sink) {}

  // `label` as printed ("Tax ID No.", "Digital Currency Address - XBT"); `country` of a document, or empty. An
  // unknown label is kept as a note and reported once (kWarning, "unknown_feature").
  void add(Record& record, std::string_view label, std::string_view value, std::string_view country = {});

  // The remarks of an entry: details at semicolons behind their labels, "a.k.a. 'X'" as weak aliases (OFAC prints
  // strong ones elsewhere), the rest as notes.
  void add_remarks(Record& record, std::string_view remarks);

 private:
  // False when the label is not in the table.
  bool add_known(Record& record, std::string_view label, std::string_view value, std::string_view country);
  void add_wallet(Record& record, std::string_view label, std::string_view address);

  Sink& sink_;
  std::set<std::string, std::less<>> unknown_;
  std::set<std::string, std::less<>> wallets_;
};

// Begins the one listing of an entry with its programmes.
void add_listing(Record& record, const std::vector<std::string>& programs);

}  // namespace tamis::lists::ofac

#endif  // TAMIS_LISTS_OFAC_H_
