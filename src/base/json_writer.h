// Writes JSON with the fields in the order of the calls, so that equal answers are equal bytes (answers are
// hashed for audit). Output only; input is simdjson's.
#ifndef TAMIS_BASE_JSON_WRITER_H_
#define TAMIS_BASE_JSON_WRITER_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace tamis::base {

// Appends to a string the caller owns. Strings are UTF-8; bytes that are not are written as U+FFFD, so the
// output is valid JSON whatever goes in. Commas and colons are put in by the writer; the caller balances
// begin and end. Thread-compatible; allocates only to grow the output.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) noexcept : out_(out) {}

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view value);
  JsonWriter& integer(std::int64_t value);
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  // At most `decimals` decimals (0 to 9), trailing zeros dropped; not-a-number and infinities become null.
  JsonWriter& number(double value, int decimals = 4);
  // `json` must be one complete JSON value.
  JsonWriter& raw(std::string_view json);

  // key() and value in one.
  JsonWriter& field(std::string_view name, std::string_view value) { return key(name).string(value); }
  JsonWriter& field(std::string_view name, const char* value) { return key(name).string(value); }
  JsonWriter& field(std::string_view name, bool value) { return key(name).boolean(value); }
  JsonWriter& field(std::string_view name, std::int64_t value) { return key(name).integer(value); }
  JsonWriter& field(std::string_view name, int value) { return key(name).integer(value); }
  JsonWriter& field(std::string_view name, unsigned value) { return key(name).integer(value); }
  JsonWriter& field(std::string_view name, std::uint64_t value) {
    return key(name).integer(static_cast<std::int64_t>(value));
  }
  JsonWriter& field(std::string_view name, double value) { return key(name).number(value); }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();

  std::string& out_;
  bool need_comma_ = false;
};

// Appends `text` to `out` as a quoted JSON string.
void append_json_string(std::string& out, std::string_view text);

}  // namespace tamis::base

#endif  // TAMIS_BASE_JSON_WRITER_H_
