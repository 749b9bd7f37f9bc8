// Record: the one place where a list's text becomes a property value.
#include "lists/record.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/data_table.h"
#include "lists/code_points.h"
#include "lists/repair.h"
#include "model/country.h"
#include "model/gender.h"
#include "model/identifier.h"

namespace tamis::lists {

namespace {

constexpr std::size_t kQuotedBytes = 120;  // of a value shown in a message

// `text` for a message, cut at a character boundary.
std::string quoted(std::string_view text) {
  if (text.size() <= kQuotedBytes) return '"' + std::string(text) + '"';
  std::size_t end = kQuotedBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return '"' + std::string(text.substr(0, end)) + "...\"";
}

// Kinds whose normal form is their usual printed form too; others (passports, tax numbers) are kept as printed.
bool has_own_format(model::IdentifierKind kind) noexcept { return kind != model::IdentifierKind::kOther; }

// The source's text, where cleaning changed more than white space.
std::string_view original_of(const Repair& repair, std::string_view text) {
  return repair.done.empty() ? std::string_view() : text;
}

void report(Record& record, const Repair& repair, std::string_view property, std::string_view text) {
  for (const std::string_view code : repair.done) {
    record.issue(Severity::kRepaired, code,
                 std::string(property) + " " + quoted(text) + " was read as " + quoted(repair.value));
  }
}

}  // namespace

Record::Record(Sink& sink, Where where, std::string id, std::string_view schema, model::Source source)
    : sink_(sink), where_(std::move(where)) {
  entity_.id = std::move(id);
  entity_.schema = schema;
  entity_.sources.push_back(std::move(source));
}

void Record::issue(Severity severity, std::string_view code, std::string message) {
  sink_.issue(Issue{severity, std::string(code), std::move(message), where_});
}

void Record::name(std::string_view property, std::string_view text, std::string_view language) {
  if (text.empty()) return;
  const Repair repair = repair_name(text);
  if (repair.value.empty()) return;
  if (!has_letter_or_digit(repair.value)) {
    issue(Severity::kWarning, "no_letters",
          std::string(property) + " " + quoted(text) + " holds no letter or digit; it is not used as a name");
    return;
  }
  if (entity_.add(property, repair.value, language, original_of(repair, text))) {
    report(*this, repair, property, text);
  }
}

void Record::text(std::string_view property, std::string_view text, std::string_view language) {
  if (text.empty()) return;
  const Repair repair = repair_text(text);
  if (entity_.add(property, repair.value, language, original_of(repair, text))) {
    report(*this, repair, property, text);
  }
}

void Record::date(std::string_view property, std::string_view text, model::DateOrder order) {
  const Repair repair = repair_text(text);
  if (repair.value.empty()) return;
  if (const auto date = model::parse_date(repair.value, order)) {
    entity_.add(property, date->to_string(), {}, text);
    return;
  }
  issue(Severity::kWarning, "bad_date",
        std::string(property) + " " + quoted(text) + " could not be read as a date; it is kept in the notes");
  entity_.add("notes", std::string(property) + ": " + repair.value);
}

void Record::country(std::string_view property, std::string_view text) {
  const Repair repair = repair_text(text);
  if (repair.value.empty()) return;
  if (const std::string_view code = model::country_code(repair.value); !code.empty()) {
    entity_.add(property, code, {}, text);
    return;
  }
  issue(Severity::kWarning, "unknown_country",
        std::string(property) + " " + quoted(text) +
            " is no country that data/countries.tsv knows; it is kept in the notes");
  entity_.add("notes", std::string(property) + ": " + repair.value);
}

void Record::gender(std::string_view text) {
  const Repair repair = repair_text(text);
  if (repair.value.empty()) return;
  if (const std::string_view gender = model::gender_of(repair.value);
      !gender.empty() && gender != "unknown") {
    entity_.add("gender", gender, {}, text);
    return;
  }
  issue(Severity::kWarning, "unknown_gender",
        "gender " + quoted(text) + " is no word that data/gender_words.tsv knows; it is kept in the notes");
  entity_.add("notes", "gender: " + repair.value);
}

void Record::identifier(std::string_view property, std::string_view text, std::string_view printed) {
  const Repair repair = repair_text(text);
  if (repair.value.empty()) return;
  report(*this, repair, property, text);
  const auto kind = model::identifier_kind(property).value_or(model::IdentifierKind::kOther);
  const auto found = model::normalize_identifier(kind, repair.value);
  if (!found) {
    issue(Severity::kWarning, "bad_identifier",
          std::string(property) + " " + quoted(text) + " is no such identifier; it is kept in the notes");
    entity_.add("notes", std::string(property) + ": " + repair.value);
    return;
  }
  if (model::kind_has_check_digit(kind) && !found->check_digit_ok) {
    issue(Severity::kWarning, "check_digit",
          std::string(property) + " " + quoted(text) +
              " fails its check digit: a misprint on the list; it is kept");
  }
  entity_.add(property, has_own_format(kind) ? found->value : repair.value, {},
              printed.empty() ? text : printed);
}

void Record::begin_listing(std::string_view id) {
  model::Listing listing;
  listing.id = id;
  entity_.listings.push_back(std::move(listing));
}

void Record::listing(std::string_view property, std::string_view text) {
  const Repair repair = repair_text(text);
  if (repair.value.empty()) return;
  if (entity_.listings.empty()) begin_listing();
  if (model::add_value(entity_.listings.back().values, property, repair.value, {},
                       original_of(repair, text))) {
    report(*this, repair, property, text);
  }
}

void Record::listing_date(std::string_view property, std::string_view text, model::DateOrder order) {
  const Repair repair = repair_text(text);
  if (repair.value.empty()) return;
  if (entity_.listings.empty()) begin_listing();
  std::vector<model::Value>& values = entity_.listings.back().values;
  if (const auto date = model::parse_date(repair.value, order)) {
    model::add_value(values, property, date->to_string(), {}, text);
    return;
  }
  issue(Severity::kWarning, "bad_date",
        std::string(property) + " " + quoted(text) +
            " could not be read as a date; it is kept in the listing's summary");
  model::add_value(values, "summary", std::string(property) + ": " + repair.value);
}

bool Record::finish(bool nameless_ok) {
  if (entity_.id.empty()) {
    issue(Severity::kError, "no_id",
          "the record has no id and could not be told from others; it was left out");
    return false;
  }
  constexpr std::array<std::string_view, 4> kNames = {"name", "alias", "weakAlias", "previousName"};
  const bool named = std::any_of(kNames.begin(), kNames.end(),
                                 [&](std::string_view property) { return !entity_.first(property).empty(); });
  const model::Schema* schema = model::find_schema(entity_.schema);
  if (!named && !nameless_ok && !(schema != nullptr && schema->edge)) {
    issue(Severity::kError, "no_name", "the record has no name that could be screened; it was left out");
    return false;
  }
  sink_.entity(std::move(entity_));
  return true;
}

}  // namespace tamis::lists
