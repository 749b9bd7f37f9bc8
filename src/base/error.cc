#include "tamis/error.h"

namespace tamis {

const char* error_code_name(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::kNotFound:
      return "not_found";
    case ErrorCode::kIo:
      return "io";
    case ErrorCode::kInvalidArgument:
      return "invalid_argument";
    case ErrorCode::kFormat:
      return "format";
    case ErrorCode::kTruncated:
      return "truncated";
    case ErrorCode::kCorrupt:
      return "corrupt";
    case ErrorCode::kVersion:
      return "version";
    case ErrorCode::kLimit:
      return "limit";
    case ErrorCode::kRefused:
      return "refused";
  }
  return "unknown";
}

std::string Error::to_string() const {
  std::string out = where.file;
  if (where.line >= 0) {
    if (out.empty())
      out = "line ";
    else
      out += ':';
    out += std::to_string(where.line);
  }
  std::string inner;
  if (where.byte_offset >= 0) inner = "byte " + std::to_string(where.byte_offset);
  if (!where.record_id.empty()) {
    if (!inner.empty()) inner += ", ";
    inner += "record " + where.record_id;
  }
  if (!inner.empty()) out += (out.empty() ? "(" : " (") + inner + ")";
  if (!out.empty()) out += ": ";
  return out + message;
}

}  // namespace tamis
