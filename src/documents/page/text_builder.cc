#include "documents/page/text_builder.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/utf8.h"

namespace tamis::documents {

namespace {

enum class ByteClass : std::uint8_t { kPlain, kBlank, kControl, kSpecial };

// Which bytes can begin a character that is not copied as it is.
constexpr std::array<ByteClass, 256> make_classes() {
  std::array<ByteClass, 256> classes{};
  for (int i = 0; i < 0x20; ++i) classes[i] = ByteClass::kControl;
  classes[0x7F] = ByteClass::kControl;
  for (const int blank : {'\t', '\n', '\r', '\f', ' '}) classes[blank] = ByteClass::kBlank;
  // U+0080-00AD, U+061C, U+1680, U+2000-206F, U+3000, U+FEFF
  for (const int lead : {0xC2, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF}) classes[lead] = ByteClass::kSpecial;
  return classes;
}
constexpr std::array<ByteClass, 256> kClasses = make_classes();

enum class Kind : std::uint8_t { kPlain, kBlank, kLine, kNothing, kControl, kDirection };

Kind kind_of(char32_t c) noexcept {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
    if (c == '\n' || c == 0x85) return Kind::kLine;
    return c == '\t' || c == '\r' || c == '\f' ? Kind::kBlank : Kind::kControl;
  }
  if (c == ' ' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
      c == 0x3000) {
    return Kind::kBlank;
  }
  if (c == 0x2028 || c == 0x2029) return Kind::kLine;
  // ZWNJ and ZWJ are part of the spelling of Persian and Indic words.
  if (c == 0xAD || c == 0x200B || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF) return Kind::kNothing;
  if (c == 0x200E || c == 0x200F || c == 0x61C) return Kind::kNothing;
  if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return Kind::kDirection;
  return Kind::kPlain;
}

constexpr std::size_t kMaxText = 0xF0000000;  // spans are 32 bits wide

}  // namespace

TextBuilder::Position TextBuilder::position(std::size_t at, bool end) {
  const std::vector<Decoded::Run>& runs = source_.runs;
  const std::size_t key = end && at > 0 ? at - 1 : at;
  if (key < runs[run_].text || (run_ + 1 < runs.size() && key >= runs[run_ + 1].text)) {
    if (run_ + 2 < runs.size() && key >= runs[run_ + 1].text && key < runs[run_ + 2].text) {
      ++run_;
    } else {
      run_ = static_cast<std::size_t>(
                 std::partition_point(runs.begin(), runs.end(),
                                      [key](const Decoded::Run& r) { return r.text <= key; }) -
                 runs.begin()) -
             1;
    }
    counted_at_ = runs[run_].text;
    counted_ = 0;
  }
  const Decoded::Run& run = runs[run_];
  const std::uint64_t into = at - run.text;
  if (run.text_unit != 0 && run.text_unit != Decoded::kCodePoint) {
    const std::uint64_t units = end ? (into + run.text_unit - 1) / run.text_unit : into / run.text_unit;
    return {run.input + units * run.input_unit, run.code_point + units * run.code_point_unit};
  }
  if (at < counted_at_) {
    counted_at_ = run.text;
    counted_ = 0;
  }
  counted_ += text::count_code_points(source_.utf8.substr(counted_at_, at - counted_at_));
  counted_at_ = at;
  if (run.text_unit == Decoded::kCodePoint)
    return {run.input + counted_ * run.input_unit, run.code_point + counted_ * run.code_point_unit};
  return {run.input + into, run.code_point + counted_};
}

void TextBuilder::verbatim(std::size_t begin, std::size_t end) {
  while (begin < end) {
    const Position from = position(begin, false);
    const Decoded::Run& run = source_.runs[run_];
    const std::size_t run_end =
        run_ + 1 < source_.runs.size() ? source_.runs[run_ + 1].text : source_.utf8.size();
    const std::size_t until = std::min<std::size_t>(end, run_end);
    SourceMap::Run out;
    out.text = static_cast<std::uint32_t>(document_.text.size());
    out.text_size = static_cast<std::uint32_t>(until - begin);
    out.input = from.input;
    out.code_point = from.code_point;
    out.verbatim = run.text_unit == 0;
    out.text_unit = run.text_unit;
    out.input_unit = run.input_unit;
    out.code_point_unit = run.code_point_unit;
    const Position to = position(until, true);
    out.input_size = to.input - from.input;
    out.code_points = static_cast<std::uint32_t>(to.code_point - from.code_point);
    document_.text.append(source_.utf8.substr(begin, until - begin));
    document_.map.append(out);
    begin = until;
  }
  last_ = end;
}

void TextBuilder::piece(std::string_view text, std::size_t begin, std::size_t end) {
  SourceMap::Run out;
  out.text = static_cast<std::uint32_t>(document_.text.size());
  out.text_size = static_cast<std::uint32_t>(text.size());
  const Position from = position(begin, false);
  const Position to = end > begin ? position(end, true) : from;
  out.input = from.input;
  out.input_size = to.input - from.input;
  out.code_point = from.code_point;
  out.code_points = static_cast<std::uint32_t>(to.code_point - from.code_point);
  out.verbatim = false;
  document_.text.append(text);
  document_.map.append(out);
  last_ = std::max(begin, end);
}

void TextBuilder::begin_text(std::size_t at) {
  if (!in_block_) {
    if (!document_.text.empty()) piece("\n\n", at, at);
    block_begin_ = static_cast<std::uint32_t>(document_.text.size());
    in_block_ = true;
    pending_ = Pending::kNone;
    return;
  }
  if (pending_ == Pending::kNone) return;
  const std::string_view blank = pending_ == Pending::kLine ? "\n" : " ";
  if (pending_end_ - pending_begin_ == 1 && source_.utf8.substr(pending_begin_, 1) == blank) {
    verbatim(pending_begin_, pending_end_);
  } else {
    piece(blank, pending_begin_, pending_end_);
  }
  pending_ = Pending::kNone;
}

void TextBuilder::pend(Pending kind, std::size_t begin, std::size_t end) {
  if (!in_block_) return;
  if (pending_ == Pending::kNone) pending_begin_ = begin;
  pending_end_ = std::max(pending_begin_, end);
  pending_ = std::max(pending_, kind);
}

void TextBuilder::character(char32_t code_point, std::size_t begin, std::size_t end, bool keep_lines) {
  switch (kind_of(code_point)) {
    case Kind::kPlain:
      begin_text(begin);
      verbatim(begin, end);
      return;
    case Kind::kBlank:
      pend(Pending::kBlank, begin, end);
      return;
    case Kind::kLine:
      pend(keep_lines ? Pending::kLine : Pending::kBlank, begin, end);
      return;
    case Kind::kNothing:
      return;
    case Kind::kControl:
      ++(code_point == 0 ? noughts_ : controls_);
      return;
    case Kind::kDirection:
      ++directions_;
      return;
  }
}

void TextBuilder::append(std::size_t begin, std::size_t end, bool keep_lines) {
  const std::string_view text = source_.utf8;
  if (document_.text.size() > kMaxText) return;
  for (std::size_t i = begin; i < end;) {
    // The longest stretch to copy; single blanks between words belong to it.
    std::size_t stop = i;
    while (stop < end) {
      const ByteClass c = kClasses[static_cast<unsigned char>(text[stop])];
      if (c == ByteClass::kPlain) {
        ++stop;
      } else if (c == ByteClass::kBlank && text[stop] == ' ' && stop > i && stop + 1 < end &&
                 kClasses[static_cast<unsigned char>(text[stop + 1])] == ByteClass::kPlain) {
        stop += 2;
      } else if (c == ByteClass::kSpecial) {
        const text::Decoded decoded = text::decode_utf8(text, stop);
        if (kind_of(decoded.code_point) != Kind::kPlain) break;
        stop += decoded.bytes;
      } else {
        break;
      }
    }
    if (stop > end) stop = end;
    if (stop > i) {
      begin_text(i);
      verbatim(i, stop);
      i = stop;
      continue;
    }
    if (kClasses[static_cast<unsigned char>(text[i])] == ByteClass::kBlank) {
      // The blanks and line ends with which the source is indented.
      bool line = false;
      for (; stop < end && kClasses[static_cast<unsigned char>(text[stop])] == ByteClass::kBlank; ++stop)
        line = line || text[stop] == '\n';
      pend(line && keep_lines ? Pending::kLine : Pending::kBlank, i, stop);
      i = stop;
      continue;
    }
    const text::Decoded decoded = text::decode_utf8(text, i);
    character(decoded.code_point, i, i + decoded.bytes, keep_lines);
    i += decoded.bytes;
  }
}

void TextBuilder::append_as(std::string_view text, std::size_t begin, std::size_t end) {
  if (document_.text.size() > kMaxText) return;
  for (std::size_t i = 0; i < text.size();) {
    const text::Decoded decoded = text::decode_utf8(text, i);
    if (kind_of(decoded.code_point) == Kind::kPlain) {
      begin_text(begin);
      piece(text.substr(i, decoded.bytes), begin, end);
    } else {
      character(decoded.code_point, begin, end, false);
    }
    i += decoded.bytes;
  }
}

void TextBuilder::line_break(std::size_t begin, std::size_t end) { pend(Pending::kLine, begin, end); }

bool TextBuilder::end_block() {
  if (!in_block_) return false;
  in_block_ = false;
  pending_ = Pending::kNone;
  Block block;
  block.span = {block_begin_, static_cast<std::uint32_t>(document_.text.size())};
  document_.blocks.push_back(std::move(block));
  block_begin_ = static_cast<std::uint32_t>(document_.text.size());
  return true;
}

void TextBuilder::finish() {
  end_block();
  const auto warn = [&](std::uint64_t count, const char* what) {
    if (count > 0) document_.warnings.push_back(std::to_string(count) + " " + what + " left out");
  };
  warn(noughts_, "NUL characters");
  warn(controls_, "control characters");
  warn(directions_, "bidirectional control characters (they can make text read otherwise than it is stored)");
  if (document_.map.runs().size() >= SourceMap::kMaxRuns) {
    document_.warnings.emplace_back(
        "too many references and folded blanks to keep the place of each: at the end of the page places are "
        "coarse");
  }
  if (document_.text.size() > kMaxText) document_.warnings.emplace_back("the text is cut at 4 GB");
}

void rebuild_text(Document& document, std::span<const BlockParts> blocks, std::span<const Span> parts) {
  std::string text;
  text.reserve(document.text.size() + 16);
  SourceMap map;
  // Something that stands in the text and nowhere in the input has the place of what stands before it.
  const auto glue = [&](std::string_view between, std::uint32_t old_end) {
    const SourceSpan at = document.map.source(document.text, {old_end - 1, old_end});
    SourceMap::Run run;
    run.text = static_cast<std::uint32_t>(text.size());
    run.text_size = static_cast<std::uint32_t>(between.size());
    run.input = at.byte_end;
    run.code_point = at.code_point_end;
    run.verbatim = false;
    map.append(run);
    text.append(between);
  };
  std::uint32_t last_end = 0;
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    if (!text.empty()) glue("\n\n", last_end);
    Span span{static_cast<std::uint32_t>(text.size()), 0};
    for (std::uint32_t p = blocks[b].first; p < blocks[b].last; ++p) {
      if (p > blocks[b].first) glue(" ", last_end);
      map.append(document.map, document.text, parts[p], static_cast<std::uint32_t>(text.size()));
      text.append(document.text, parts[p].begin, parts[p].size());
      last_end = parts[p].end;
    }
    span.end = static_cast<std::uint32_t>(text.size());
    document.blocks[b].span = span;
  }
  document.text = std::move(text);
  document.map = std::move(map);
}

}  // namespace tamis::documents
