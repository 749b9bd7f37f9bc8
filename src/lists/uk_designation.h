// One designation of the UK Sanctions List while it is put together: the list is published as XML and as CSV,
// neither complete, so both are read into this and the values of both are kept.
#ifndef TAMIS_LISTS_UK_DESIGNATION_H_
#define TAMIS_LISTS_UK_DESIGNATION_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lists/record.h"
#include "tamis/error.h"

namespace tamis::lists {

// A field of the list. The order is that of the CSV columns; kCount is their number.
enum class UkField : std::uint8_t {
  kLastUpdated,
  kUniqueId,
  kGroupId,
  kUnReference,
  kName1,
  kName2,
  kName3,
  kName4,
  kName5,
  kName6,
  kNameType,
  kAliasStrength,
  kTitle,
  kNonLatinName,
  kNonLatinType,
  kNonLatinLanguage,
  kRegime,
  kDesignationType,
  kDesignationSource,
  kSanctions,
  kOtherInformation,
  kReasons,
  kAddress1,
  kAddress2,
  kAddress3,
  kAddress4,
  kAddress5,
  kAddress6,
  kPostalCode,
  kAddressCountry,
  kPhone,
  kWebsite,
  kEmail,
  kDateDesignated,
  kBirthDate,
  kNationality,
  kIdNumber,
  kIdInformation,
  kPassport,
  kPassportInformation,
  kPosition,
  kGender,
  kBirthTown,
  kBirthCountry,
  kEntityType,
  kSubsidiaries,
  kParent,
  kRegistration,
  kImo,
  kOwner,
  kPreviousOwner,
  kFlag,
  kPreviousFlag,
  kShipType,
  kTonnage,
  kLength,
  kYearBuilt,
  kHullNumber,
  kCount
};
inline constexpr std::size_t kUkFields = static_cast<std::size_t>(UkField::kCount);

// Values of one row of the CSV, or of one element group of the XML, by field. Empty: absent.
using UkRow = std::array<std::string, kUkFields>;

[[nodiscard]] inline std::string& at(UkRow& row, UkField field) {
  return row[static_cast<std::size_t>(field)];
}
[[nodiscard]] inline const std::string& at(const UkRow& row, UkField field) {
  return row[static_cast<std::size_t>(field)];
}

// The field of a column title ("Name 6", "D.O.B", "Business registration number (s)") or of an element of the
// XML ("Name6", "DOB", "BusinessRegistrationNumber"): letters and digits count, case and the plural do not.
// nullopt: not known.
[[nodiscard]] std::optional<UkField> uk_field(std::string_view title);

class UkDesignation {
 public:
  explicit UkDesignation(Where where) : where_(std::move(where)) {}

  // Takes in the values of one CSV row or one XML group; those that are there already are not doubled. False
  // when a group is full: no designation has so many names, and each row is compared with all before it.
  bool add(const UkRow& row);
  static constexpr std::size_t kMostRows = 5'000;

  [[nodiscard]] const std::string& unique_id() const noexcept { return unique_id_; }
  [[nodiscard]] const Where& where() const noexcept { return where_; }

  // Takes in another designation of the same UniqueID.
  void merge(const UkDesignation& other);

  // Makes the entity and hands it, with its issues, to `sink`. `id` is the entity's id, `list_date` the date
  // of the list for a designation without a date of its own.
  void emit(Sink& sink, std::string id, std::string_view list_date) const;

 private:
  // The fields that belong together: one name, one address, one passport. Each is a run of UkField.
  enum Group : std::uint8_t { kNames, kNonLatin, kAddresses, kIds, kPassports, kBirthPlaces, kGroups };
  using GroupRow = std::vector<std::string>;
  struct Run {
    UkField first;
    std::size_t size;
  };
  static constexpr std::array<Run, kGroups> kRuns = {{{UkField::kName1, 8},
                                                      {UkField::kNonLatinName, 3},
                                                      {UkField::kAddress1, 8},
                                                      {UkField::kIdNumber, 2},
                                                      {UkField::kPassport, 2},
                                                      {UkField::kBirthTown, 2}}};

  bool add_group(Group group, GroupRow&& row);
  bool add_single(UkField field, const std::string& value);

  void names(Record& record, std::string_view type) const;
  void person(Record& record) const;
  void organization(Record& record) const;
  void ship(Record& record) const;
  void addresses(Record& record) const;
  void listing(Record& record) const;
  void papers(Record& record, Group group, std::string_view property, std::string_view label) const;
  // Values of a field, cells of several values taken apart.
  [[nodiscard]] std::vector<std::string> values(UkField field) const;
  [[nodiscard]] const std::vector<std::string>& cells(UkField field) const {
    return singles_[static_cast<std::size_t>(field)];
  }
  [[nodiscard]] std::string_view first(UkField field) const {
    return cells(field).empty() ? std::string_view() : std::string_view(cells(field).front());
  }
  void notes(Record& record, UkField field, std::string_view label) const;

  Where where_;
  std::string unique_id_;
  std::array<std::vector<GroupRow>, kGroups> groups_;
  std::array<std::vector<std::string>, kUkFields> singles_;  // of the fields of no group
};

}  // namespace tamis::lists

#endif  // TAMIS_LISTS_UK_DESIGNATION_H_
