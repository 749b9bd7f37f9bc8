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

// Units of a regular run in its first bytes `part`; a unit that is cut counts when `up`.
std::uint32_t units_in(std::string_view part, std::uint8_t text_unit, bool up) noexcept {
  if (text_unit == SourceMap::kCodePoint) return count_code_points(part);
  const auto size = static_cast<std::uint32_t>(part.size());
  return (size + (up ? text_unit - 1U : 0U)) / text_unit;
}

}  // namespace

void SourceMap::append(const Run& run) {
  if (run.text_size == 0) return;
  if (runs_.size() >= kMaxRuns) {
    Run& last = runs_.back();
    const std::uint64_t begin = std::min(last.input, run.input);
    const std::uint64_t end = std::max(last.input + last.input_size, run.input + run.input_size);
    const std::uint64_t first = std::min(last.code_point, run.code_point);
    const std::uint64_t behind =
        std::max(last.code_point + last.code_points, run.code_point + run.code_points);
    last.text_size += run.text_size;
    last.input = begin;
    last.input_size = end - begin;
    last.code_point = first;
    last.code_points = static_cast<std::uint32_t>(behind - first);
    last.verbatim = false;
    last.text_unit = last.input_unit = last.code_point_unit = 0;
    return;
  }
  if (!runs_.empty() && (run.verbatim || run.text_unit != 0)) {
    Run& last = runs_.back();
    if (last.verbatim == run.verbatim && last.text_unit == run.text_unit &&
        last.input_unit == run.input_unit && last.code_point_unit == run.code_point_unit &&
        last.text + last.text_size == run.text && last.input + last.input_size == run.input &&
        last.code_point + last.code_points == run.code_point) {
      last.text_size += run.text_size;
      last.input_size += run.input_size;
      last.code_points += run.code_points;
      return;
    }
  }
  runs_.push_back(run);
}

void SourceMap::append(const SourceMap& other, std::string_view text, Span span, std::uint32_t at) {
  if (span.empty()) return;
  auto run = std::partition_point(other.runs_.begin(), other.runs_.end(),
                                  [&](const Run& r) { return r.text + r.text_size <= span.begin; });
  for (; run != other.runs_.end() && run->text < span.end; ++run) {
    const std::uint32_t skipped = run->text < span.begin ? span.begin - run->text : 0;
    const std::uint32_t last = std::min(run->text + run->text_size, span.end);
    Run part = *run;
    part.text = at + (run->text + skipped - span.begin);
    part.text_size = last - run->text - skipped;
    if (run->verbatim) {
      part.input += skipped;
      part.input_size = part.text_size;
      part.code_point += count_code_points(text.substr(run->text, skipped));
      part.code_points = count_code_points(text.substr(run->text + skipped, part.text_size));
    } else if (run->text_unit != 0) {
      const std::uint32_t before = units_in(text.substr(run->text, skipped), run->text_unit, false);
      const std::uint32_t behind = units_in(text.substr(run->text, last - run->text), run->text_unit, true);
      // A cut inside a unit: the piece stands for the whole units it touches.
      if (run->text_unit != kCodePoint && skipped % run->text_unit != 0)
        part.text_unit = part.input_unit = part.code_point_unit = 0;
      part.input = run->input + std::uint64_t{before} * run->input_unit;
      part.input_size = std::min<std::uint64_t>(run->input + run->input_size,
                                                run->input + std::uint64_t{behind} * run->input_unit) -
                        part.input;
      part.code_point = run->code_point + std::uint64_t{before} * run->code_point_unit;
      part.code_points = (behind - before) * run->code_point_unit;
    }
    append(part);
  }
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
  const auto offset = [](const Run& run, std::uint32_t position) {
    return std::min(position - std::min(position, run.text), run.text_size);
  };
  const Run& first = run_of(span.begin);
  const std::uint32_t into = offset(first, span.begin);
  out.byte_begin = first.input;
  out.code_point_begin = first.code_point;
  if (first.verbatim && first.text <= text.size()) {
    out.byte_begin += into;
    out.code_point_begin += count_code_points(text.substr(first.text, into));
  } else if (first.text_unit != 0 && first.text <= text.size()) {
    const std::uint64_t units = units_in(text.substr(first.text, into), first.text_unit, false);
    out.byte_begin += units * first.input_unit;
    out.code_point_begin += units * first.code_point_unit;
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
  if (until < last.text_size && last.verbatim && last.text <= text.size()) {
    out.byte_end = last.input + until;
    out.code_point_end = last.code_point + count_code_points(text.substr(last.text, until));
  } else if (until < last.text_size && last.text_unit != 0 && last.text <= text.size()) {
    const std::uint64_t units = units_in(text.substr(last.text, until), last.text_unit, true);
    out.byte_end = std::min(out.byte_end, last.input + units * last.input_unit);
    out.code_point_end = last.code_point + units * last.code_point_unit;
  }
  return out;
}

}  // namespace tamis
