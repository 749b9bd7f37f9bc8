// As much of JSON Schema 2020-12 as the schemas of docs/ use.
#ifndef TAMIS_TEST_JSON_SCHEMA_H_
#define TAMIS_TEST_JSON_SCHEMA_H_

#include <string>
#include <string_view>

namespace tamis::test {

// What is wrong with `json` by `schema`, and where ("$.parties[0].score: too large"); empty: valid. A keyword of the schema
// that is not known here is a finding too, so that a check cannot be passed by not being made.
[[nodiscard]] std::string schema_finding(std::string_view schema, std::string_view json);

}  // namespace tamis::test

#endif  // TAMIS_TEST_JSON_SCHEMA_H_
