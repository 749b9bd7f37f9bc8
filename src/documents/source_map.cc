#include <algorithm>

#include "tamis/document.h"
#include "text/utf8.h"

namespace tamis {

namespace {

std::uint32_t count_code_points(std::string_view utf8) noexcept {
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < utf8.size();) {
    i += text::decode_utf8(utf8, i).bytes;
    ++count;
  }
  return count;
}

}  // namespace

void SourceMap::append(const Run& run) {
  if (run.text_size == 0) return;
  if (!runs_.empty() && run.verbatim) {
    Run& last = runs_.back();
    if (last.verbatim && last.text + last.text_size == run.text &&
        last.input + last.input_size == run.input && last.code_point + last.code_points == run.code_point) {
      last.text_size += run.text_size;
      last.input_size += run.input_size;
      last.code_points += run.code_points;
      return;
    }
  }
  runs_.push_back(run);
}

SourceMap SourceMap::identity(std::string_view text) {
  SourceMap map;
  Run run;
  run.text_size = static_cast<std::uint32_t>(text.size());
  run.input_size = text.size();
  run.code_points = count_code_points(text);
  map.append(run);
  return map;
}

SourceSpan SourceMap::source(std::string_view text, Span span) const noexcept {
  SourceSpan out;
  if (runs_.empty()) return out;
  const auto run_of = [this](std::uint32_t position) -> const Run& {
    const auto behind = std::partition_point(runs_.begin(), runs_.end(),
                                             [position](const Run& run) { return run.text <= position; });
    return behind == runs_.begin() ? runs_.front() : *(behind - 1);
  };
  const auto offset = [text](const Run& run, std::uint32_t position) {
    return std::min(position - std::min(position, run.text), run.text_size);
  };
  const Run& first = run_of(span.begin);
  const std::uint32_t into = offset(first, span.begin);
  out.byte_begin = first.input;
  out.code_point_begin = first.code_point;
  if (first.verbatim && first.text <= text.size()) {
    out.byte_begin += into;
    out.code_point_begin += count_code_points(text.substr(first.text, into));
  }
  if (span.empty()) {
    out.byte_end = out.byte_begin;
    out.code_point_end = out.code_point_begin;
    return out;
  }
  const Run& last = run_of(span.end - 1);
  const std::uint32_t until = offset(last, span.end);
  out.byte_end = last.input + last.input_size;
  out.code_point_end = last.code_point + last.code_points;
  if (last.verbatim && last.text <= text.size() && until < last.text_size) {
    out.byte_end = last.input + until;
    out.code_point_end = last.code_point + count_code_points(text.substr(last.text, until));
  }
  return out;
}

}  // namespace tamis
