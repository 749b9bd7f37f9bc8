#include "test/json_schema.h"

#include <simdjson.h>

#include <cstddef>

namespace tamis::test {
namespace {

namespace dom = simdjson::dom;

class SchemaChecker {
 public:
  explicit SchemaChecker(dom::element schema) : root_(schema) {}

  // Empty: valid. Otherwise what is wrong, and where.
  [[nodiscard]] std::string check(dom::element value) const { return check(root_, value, "$"); }

 private:
  [[nodiscard]] static bool has_type(std::string_view type, dom::element value) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "boolean") return value.is_bool();
    if (type == "null") return value.is_null();
    if (type == "integer") return value.is_int64() || value.is_uint64();
    return type == "number" && value.is_number();
  }

  [[nodiscard]] dom::element definition(std::string_view reference) const {
    dom::element found = root_;  // of a reference that leads nowhere the whole schema, which nothing fits
    if (reference.starts_with("#/$defs/")) {
      dom::element named;
      if (root_["$defs"][reference.substr(8)].get(named) == simdjson::SUCCESS) found = named;
    }
    return found;
  }

  // "^r[1-9][0-9]*$": a letter and a number.
  [[nodiscard]] static bool fits(std::string_view pattern, std::string_view text) {
    return pattern.size() == 14 && pattern.substr(2) == "[1-9][0-9]*$" && text.size() > 1 &&
           text[0] == pattern[1] && text[1] != '0' &&
           text.find_first_not_of("0123456789", 1) == std::string_view::npos;
  }

  [[nodiscard]] std::string check(dom::element schema, dom::element value, const std::string& where) const {
    dom::object rules;
    if (schema.get(rules) != simdjson::SUCCESS) return where + ": the schema is no object";
    for (const auto [key, rule] : rules) {
      std::string found;
      if (key == "$ref") {
        found = check(definition(rule.get_string().value()), value, where);
      } else if (key == "type") {
        bool good = false;
        if (rule.is_string()) {
          good = has_type(rule.get_string().value(), value);
        } else {
          for (const dom::element type : rule.get_array()) good |= has_type(type.get_string().value(), value);
        }
        if (!good)
          found = where + ": another type than " + simdjson::minify(rule) + ": " + simdjson::minify(value);
      } else if (key == "enum") {
        bool good = false;
        for (const dom::element word : rule.get_array())
          good |= simdjson::minify(word) == simdjson::minify(value);
        if (!good) found = where + ": none of " + simdjson::minify(rule) + ": " + simdjson::minify(value);
      } else if (key == "required") {
        for (const dom::element name : rule.get_array()) {
          if (value[name.get_string().value()].error() != simdjson::SUCCESS)
            found = where + ": lacks " + std::string(name.get_string().value());
        }
      } else if (key == "properties") {
        if (value.is_object()) {
          for (const auto [name, property] : value.get_object()) {
            dom::element expected;
            if (rule[name].get(expected) == simdjson::SUCCESS) {
              found = check(expected, property, where + "." + std::string(name));
            } else if (!rules["additionalProperties"].error() &&
                       !rules["additionalProperties"].get_bool().value()) {
              found = where + ": has " + std::string(name) + " that the schema does not know";
            }
            if (!found.empty()) break;
          }
        }
      } else if (key == "items") {
        std::size_t at = 0;
        if (value.is_array()) {
          for (const dom::element item : value.get_array()) {
            found = check(rule, item, where + "[" + std::to_string(at++) + "]");
            if (!found.empty()) break;
          }
        }
      } else if (key == "anyOf" || key == "oneOf") {
        std::size_t good = 0;
        for (const dom::element one : rule.get_array()) {
          const std::string why = check(one, value, where);
          good += why.empty() ? 1 : 0;
          if (!why.empty() && !value.is_null()) found += (found.empty() ? "" : " | ") + why;
        }
        if (key == "oneOf" ? good == 1 : good > 0) found.clear();
        if (good == 0 && found.empty()) found = where + ": none of the forms";
      } else if (key == "minimum") {
        if (value.is_number() && value.get_double().value() < rule.get_double().value())
          found = where + ": too small";
      } else if (key == "maximum") {
        if (value.is_number() && value.get_double().value() > rule.get_double().value())
          found = where + ": too large";
      } else if (key == "pattern") {
        if (value.is_string() && !fits(rule.get_string().value(), value.get_string().value()))
          found = where + ": not like " + std::string(rule.get_string().value());
      } else if (key != "description" && key != "title" && key != "$schema" && key != "$defs" &&
                 key != "additionalProperties") {
        found = where + ": this test does not know the keyword " + std::string(key);
      }
      if (!found.empty()) return found;
    }
    return {};
  }

  dom::element root_;
};

}  // namespace

std::string schema_finding(std::string_view schema, std::string_view json) {
  dom::parser schemas;
  dom::element rules;
  if (schemas.parse(schema.data(), schema.size()).get(rules) != simdjson::SUCCESS)
    return "the schema is no JSON";
  dom::parser values;
  dom::element value;
  if (values.parse(json.data(), json.size()).get(value) != simdjson::SUCCESS) return "no JSON";
  return SchemaChecker(rules).check(value);
}

}  // namespace tamis::test
