// Errors as values. Every fallible call of tamis returns Result<T>; nothing throws across the API,
// prints or ends the process. An Error is written for the person who must act on it: what was
// expected, what was found, where, and what to do.
#ifndef TAMIS_ERROR_H_
#define TAMIS_ERROR_H_

#include <cstdint>
#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace tamis {

enum class ErrorCode {
  kNotFound,         // a file, list or entity that does not exist
  kIo,               // the operating system refused a read or write
  kInvalidArgument,  // the caller's words are off
  kFormat,           // the bytes are not what they claim to be (foreign or malformed)
  kTruncated,        // the bytes end too early
  kCorrupt,          // a checksum or an inner offset does not hold
  kVersion,          // written by another version or another text pipeline
  kLimit,            // a size, depth or time limit was exceeded
  kRefused,          // a safety rule says no (shrink guard, failed self-test)
};

// Where an error stands. Fields that do not apply are empty or negative.
struct Where {
  std::string file;
  std::int64_t byte_offset = -1;  // from the start of the file, 0-based
  std::int64_t line = -1;         // 1-based
  std::string record_id;          // the list's own id of the record
};

struct Error {
  ErrorCode code = ErrorCode::kFormat;
  std::string message;  // UTF-8, one or two sentences: expected, found, what to do
  Where where;

  // "FILE:LINE (byte N, record ID): message", leaving out what is unknown.
  [[nodiscard]] std::string to_string() const;
};

// One short lower-case word for `code`, stable, for machines ("truncated").
[[nodiscard]] const char* error_code_name(ErrorCode code) noexcept;

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string message, Where where = {}) {
  return tl::unexpected<Error>(Error{code, std::move(message), std::move(where)});
}

}  // namespace tamis

#endif  // TAMIS_ERROR_H_
