#include "model/entity.h"

#include <algorithm>
#include <array>

#include "base/data_table.h"

namespace tamis::model {

bool add_value(std::vector<Value>& values, std::string_view property, std::string_view value,
               std::string_view language, std::string_view original, std::uint32_t source) {
  if (value.empty()) return false;
  const bool known = std::any_of(values.begin(), values.end(), [&](const Value& held) {
    return held.property == property && held.value == value;
  });
  if (known) return false;
  values.push_back(Value{std::string(property), std::string(value),
                         std::string(original == value ? std::string_view() : original),
                         std::string(language), source});
  return true;
}

bool Entity::add(std::string_view property, std::string_view value, std::string_view language,
                 std::string_view original, std::uint32_t source) {
  return add_value(values, property, value, language, original, source);
}

std::string_view Entity::first(std::string_view property) const noexcept {
  for (const Value& value : values) {
    if (value.property == property) return value.value;
  }
  return {};
}

std::vector<std::string_view> Entity::all(std::string_view property) const {
  std::vector<std::string_view> out;
  for (const Value& value : values) {
    if (value.property == property) out.push_back(value.value);
  }
  return out;
}

namespace {

struct SchemaTable {
  struct Row {
    Schema schema;
    std::string_view ancestors;  // ",LegalEntity,Thing,"
  };
  std::vector<Row> rows;

  SchemaTable() {
    base::for_each_row(base::data_table("ftm_schemas.tsv"), [&](const auto& column, std::size_t) {
      using Kind = Schema::Kind;
      Row row;
      row.schema.name = column[0];
      row.schema.matchable = column[1] == "1";
      row.schema.edge = column[2] == "1";
      row.schema.kind = column[3] == "person"         ? Kind::kPerson
                        : column[3] == "organization" ? Kind::kOrganization
                        : column[3] == "vessel"       ? Kind::kVessel
                        : column[3] == "thing"        ? Kind::kThing
                        : column[3] == "any"          ? Kind::kAny
                                                      : Kind::kNone;
      row.ancestors = column[4];
      std::size_t at = slot_of(column[0]);
      while (slots[at] != 0 && rows[slots[at] - 1U].schema.name != column[0]) at = (at + 1) % kSlots;
      if (slots[at] != 0 || rows.size() + 1 >= kSlots / 2) return;
      rows.push_back(row);
      slots[at] = static_cast<std::uint8_t>(rows.size());
    });
  }

  // Never more than half full.
  static constexpr std::size_t kSlots = 512;
  std::array<std::uint8_t, kSlots> slots{};  // index + 1 into rows; 0: free

  [[nodiscard]] static std::size_t slot_of(std::string_view name) noexcept {
    if (name.empty()) return 0;
    const auto byte = [&](std::size_t i) { return std::size_t{static_cast<unsigned char>(name[i])}; };
    return (byte(0) * 31 + byte(name.size() / 2) * 7 + byte(name.size() - 1) + name.size() * 61) % kSlots;
  }

  [[nodiscard]] const Row* find(std::string_view name) const noexcept {
    for (std::size_t at = slot_of(name); slots[at] != 0; at = (at + 1) % kSlots) {
      const Row& row = rows[slots[at] - 1U];
      if (row.schema.name == name) return &row;
    }
    return nullptr;
  }

  [[nodiscard]] bool descends(std::string_view child, std::string_view parent) const {
    const Row* found = find(child);
    if (found == nullptr) return false;
    std::string_view rest = found->ancestors;
    while (!rest.empty()) {
      const std::size_t comma = rest.find(',');
      if (rest.substr(0, comma) == parent) return true;
      if (comma == std::string_view::npos) break;
      rest.remove_prefix(comma + 1);
    }
    return false;
  }
};

const SchemaTable& schema_table() {
  static const SchemaTable table;
  return table;
}

}  // namespace

const Schema* find_schema(std::string_view name) noexcept {
  const auto* found = schema_table().find(name);
  return found == nullptr ? nullptr : &found->schema;
}

bool schema_accepts(std::string_view asked, std::string_view listed) noexcept {
  if (asked.empty() || asked == listed) return true;
  const SchemaTable& table = schema_table();
  return table.descends(listed, asked) || table.descends(asked, listed);
}

}  // namespace tamis::model
