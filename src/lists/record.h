// One record on its way from list to entity: puts cleaned values into the entity and what was dirty into the
// sink, so that each reader says only where a value stands and what it means.
#ifndef TAMIS_LISTS_RECORD_H_
#define TAMIS_LISTS_RECORD_H_

#include <string>
#include <string_view>

#include "lists/reader.h"
#include "model/entity.h"
#include "model/partial_date.h"

namespace tamis::lists {

// Empty texts are ignored everywhere, so that a reader may pass an absent element. Each repair of a value is
// one kRepaired issue per kind of repair, with the codes of repair.h. A value that was read as something else
// than it is written (a date, a country, a repaired name) keeps the written form in Value::original.
// Thread-compatible.
class Record {
 public:
  // `where` holds the record's file, position and record id; `sink` outlives the Record.
  Record(Sink& sink, Where where, std::string id, std::string_view schema, model::Source source);

  // A name in property "name", "alias", "weakAlias", "previousName" or a part ("firstName", "lastName",
  // "middleName", "fatherName", "motherName", ...). Repaired with repair_name; repairs are reported. Text
  // without any letter or digit ("-", "?") is a kWarning issue "no_letters" and no value.
  void name(std::string_view property, std::string_view text, std::string_view language = {});
  // Free text (address, position, notes, birthPlace, ...). Repaired with repair_text.
  void text(std::string_view property, std::string_view text, std::string_view language = {});
  // A date; what cannot be read is a kWarning issue "bad_date" and is kept in "notes" as "birthDate: ...".
  void date(std::string_view property, std::string_view text,
            model::DateOrder order = model::DateOrder::kDayFirst);
  // A country name or code; one that is not known is a kWarning issue "unknown_country" and kept in "notes".
  void country(std::string_view property, std::string_view text);
  // "M", "male", "Masculine", "Homme" ... -> male; female likewise; other; unknown words are a kWarning issue
  // "unknown_gender" and kept in "notes". The words stand in data/gender_words.tsv.
  void gender(std::string_view text);
  // An identifier, its label taken off ("IMO 9xxxxxx"); one whose check digit fails is kept and reported
  // ("check_digit"); one that is no identifier at all goes to "notes" and is reported ("bad_identifier").
  // Kinds with a format of their own (IMO, BIC, ...) are kept in normal form, others as printed. `printed` is the
  // whole cell where the identifier is only part of it ("Passport A123456 (Iran) expires 2027").
  void identifier(std::string_view property, std::string_view text, std::string_view printed = {});

  // Begins a new listing; the listing_* calls go to the last one begun (and begin one if there is none).
  void begin_listing(std::string_view id = {});
  void listing(std::string_view property, std::string_view text);
  // What cannot be read is a kWarning issue "bad_date" and is kept in the listing's "summary".
  void listing_date(std::string_view property, std::string_view text,
                    model::DateOrder order = model::DateOrder::kDayFirst);

  void topic(std::string_view topic) { entity_.add("topics", topic); }
  void issue(Severity severity, std::string_view code, std::string message);

  [[nodiscard]] model::Entity& entity() noexcept { return entity_; }
  [[nodiscard]] const Where& where() const noexcept { return where_; }

  // Hands the entity to the sink. A record without any name is an issue (kError, "no_name") instead, unless the
  // schema is an edge or `nameless_ok`; one without id is an issue (kError, "no_id"). True if the entity was
  // handed on. Call last, once.
  bool finish(bool nameless_ok = false);

 private:
  Sink& sink_;
  Where where_;
  model::Entity entity_;
};

}  // namespace tamis::lists

#endif  // TAMIS_LISTS_RECORD_H_
