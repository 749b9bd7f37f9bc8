// Texts whose names are marked by hand, "[p Wladimir Putin]", and how well Work::names agrees with the marks. For tests and
// tools/measure_names; test/documents/names_held_out.txt describes the marks.
#ifndef TAMIS_DOCUMENTS_MARKED_NAMES_H_
#define TAMIS_DOCUMENTS_MARKED_NAMES_H_

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "documents/names/names_in_text.h"
#include "documents/testing.h"

namespace tamis::documents {

struct NameMark {
  char kind = 'p';
  Span span;
};

struct MarkedText {
  std::string language;
  std::string text;
  std::vector<NameMark> marks;
};

// Texts are separated by lines "= language"; lines that begin with '#' are comments.
[[nodiscard]] inline std::vector<MarkedText> read_marked_texts(std::string_view file) {
  std::vector<MarkedText> texts;
  while (!file.empty()) {
    const std::size_t end = file.find('\n');
    std::string_view line = file.substr(0, end);
    file.remove_prefix(end == std::string_view::npos ? file.size() : end + 1);
    if (line.starts_with('#')) continue;
    if (line.starts_with("= ")) {
      texts.push_back({std::string(line.substr(2)), {}, {}});
      continue;
    }
    if (texts.empty()) continue;
    MarkedText& text = texts.back();
    if (!text.text.empty()) text.text += '\n';
    std::vector<NameMark> open;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (line[i] == '[' && i + 2 < line.size() && line[i + 2] == ' ') {
        open.push_back({line[i + 1], {static_cast<std::uint32_t>(text.text.size()), 0}});
        i += 2;
      } else if (line[i] == ']' && !open.empty()) {
        open.back().span.end = static_cast<std::uint32_t>(text.text.size());
        text.marks.push_back(open.back());
        open.pop_back();
      } else {
        text.text += line[i];
      }
    }
  }
  return texts;
}

// The mark that a name would have. Titles alone and descriptions are one kind ('d').
[[nodiscard]] inline char mark_of(const NameInText& name) {
  if (name.form == MentionForm::kPronoun) return 'r';
  if (name.form == MentionForm::kKinship) return 'k';
  switch (name.kind) {
    case EntityKind::kOrganization:
      return 'o';
    case EntityKind::kPlace:
      return name.adjective ? 'a' : 'l';
    case EntityKind::kGroup:
      return 'g';
    case EntityKind::kVessel:
      return 'v';
    default:
      return name.form == MentionForm::kTitle || name.form == MentionForm::kDescription ? 'd' : 'p';
  }
}

struct NameScore {
  std::size_t marked = 0;
  std::size_t found = 0;
  std::size_t found_marked = 0;  // marks that were found
  std::size_t right = 0;         // finds that were marked
};

inline constexpr std::string_view kScoredMarks = "polgvdkr";

struct NameScores {
  std::array<NameScore, kScoredMarks.size()> by_mark;
  std::vector<std::string> errors;  // "missed p Putin", "wrong o Auf"
};

// Names of persons, organisations, places and ships must have just the marked words, quotation marks aside; of the others one
// word in common is enough. Adjectives of places are not counted.
inline void score_names(const MarkedText& marked, NameScores& scores) {
  TestPage page(marked.text, marked.language);
  find_names(page.work);
  const auto strict = [](char kind) { return kind == 'p' || kind == 'o' || kind == 'l' || kind == 'v'; };
  const auto bare = [&](Span span) {
    const auto quote = [&](std::uint32_t at, std::uint32_t size) {
      const std::string_view piece = std::string_view(marked.text).substr(at, size);
      return piece == "«" || piece == "»" || piece == "„" || piece == "“" || piece == "”" || piece == "\"";
    };
    if (quote(span.begin, 2)) span.begin += 2;
    if (quote(span.begin, 3)) span.begin += 3;
    if (quote(span.begin, 1)) span.begin += 1;
    if (span.end >= 2 && quote(span.end - 2, 2)) span.end -= 2;
    if (span.end >= 3 && quote(span.end - 3, 3)) span.end -= 3;
    if (span.end >= 1 && quote(span.end - 1, 1)) span.end -= 1;
    return span;
  };
  const auto agree = [&](const NameMark& mark, const NameInText& name) {
    if ((mark.kind == 't' ? 'd' : mark.kind) != mark_of(name)) return false;
    if (strict(mark.kind)) return bare(mark.span) == bare(name.core);
    return mark.span.overlaps(name.span);
  };
  const auto text_of = [&](Span span) { return marked.text.substr(span.begin, span.size()); };
  for (const NameMark& mark : marked.marks) {
    const std::size_t kind = kScoredMarks.find(mark.kind == 't' ? 'd' : mark.kind);
    if (kind == std::string_view::npos) continue;
    ++scores.by_mark[kind].marked;
    bool found = false;
    for (const NameInText& name : page.work.names) found = found || agree(mark, name);
    if (found) {
      ++scores.by_mark[kind].found_marked;
    } else {
      scores.errors.push_back(marked.language + " missed " + kScoredMarks[kind] + " " + text_of(mark.span));
    }
  }
  for (const NameInText& name : page.work.names) {
    const std::size_t kind = kScoredMarks.find(mark_of(name));
    if (kind == std::string_view::npos || name.apposed_to >= 0) continue;
    ++scores.by_mark[kind].found;
    bool right = false;
    for (const NameMark& mark : marked.marks) right = right || agree(mark, name);
    // The country in the phrase of a title is named too, but the marks leave it out mostly.
    for (const NameInText& around : page.work.names) {
      if (!right && (kind == 2 || kind == 1) && &around != &name && around.span.contains(name.span) &&
          !around.core.overlaps(name.span) && around.kind == EntityKind::kPerson) {
        right = true;
      }
      if (!right && kind == 2 && &around != &name && around.span.contains(name.span) &&
          around.form == MentionForm::kDescription) {
        right = true;
      }
    }
    if (right) {
      ++scores.by_mark[kind].right;
    } else {
      scores.errors.push_back(marked.language + " wrong " + kScoredMarks[kind] + " " + text_of(name.core));
    }
  }
}

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_MARKED_NAMES_H_
