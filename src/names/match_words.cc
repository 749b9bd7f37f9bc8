#include "names/match_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <memory>
#include <type_traits>

#include "base/unset_array.h"
#include "names/lexicon.h"
#include "names/same_letters.h"
#include "names/stored_sounds.h"
#include "names/word_memory.h"

namespace tamis::names {

namespace {

std::span<const std::uint16_t> nicknames_of(const TokenView& word) noexcept {
  return word.facts != nullptr ? word.facts->nicknames : nickname_groups(word.latin);
}

// A word of match_words().
struct Sketched {
  const FormSketches* sketches;    // of its romanisations, the main one first; of a word that has several
  const FormsSketch* forms;        // of all of them
  const std::uint16_t* nicknames;  // no span, which would be set for all words that a name may have
  std::size_t nickname_count;
  std::uint32_t count;
  bool syllable;
  // Of words that no memory keeps:
  std::uint8_t asked;  // times that its sounds were wanted
  std::uint32_t sounds_begin;
  std::uint32_t sounds_end;

  void set_nicknames(std::span<const std::uint16_t> groups) noexcept {
    nicknames = groups.data();
    nickname_count = groups.size();
  }
  [[nodiscard]] std::span<const std::uint16_t> nickname_groups() const noexcept {
    return {nicknames, nickname_count};
  }
};
static_assert(std::is_trivially_default_constructible_v<Sketched>);

// WordMatcher::match()'s `near`.
std::uint64_t near_forms(const Sketched& word, const Sketched& other) noexcept {
  static_assert(FormSketches::kMost == kMaxForms);
  if (word.count > 1 && other.count > 1) return near_pairs(*word.sketches, *other.sketches);
  if (word.count == 1) return other.sketches->near(word.forms->only());
  return spread_forms(word.sketches->near(other.forms->only()));
}

static_assert(std::is_trivially_destructible_v<WordMatcher>);
union LaterMatcher {
  LaterMatcher() noexcept {}  // NOLINT(modernize-use-equals-default): leaves it as it is
  WordMatcher made;
};

using SketchedWords = std::array<Sketched, text::kMaxTokens>;

// The words of both sides; those that no memory keeps get their sketches in the scratch.
void sketch(std::span<const TokenView> rows, std::span<const TokenView> columns, WordPairScratch& scratch,
            SketchedWords& of_rows, SketchedWords& of_columns) {
  if (scratch.memory != nullptr) {
    const auto take = [](std::span<const TokenView> words, SketchedWords& out) noexcept {
      for (std::size_t i = 0; i < words.size(); ++i) {
        const KnownWord& known = *words[i].known;
        out[i].sketches = known.sketches();
        out[i].forms = &known.forms;
        out[i].set_nicknames(known.nicknames);
        out[i].count = known.form_count;
        out[i].syllable = known.syllable;
      }
    };
    take(rows, of_rows);
    take(columns, of_columns);
    return;
  }
  std::vector<FormSketches>& all = scratch.sketches;
  all.clear();
  scratch.forms.clear();
  const auto make = [&](std::span<const TokenView> words, SketchedWords& out) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const WordSketch main(words[i].latin);
      FormsSketch& forms = scratch.forms.emplace_back(main);
      FormSketches& each = all.emplace_back();
      each.add(main);
      for_each_alternative(words[i].alternatives, [&](std::string_view form) {
        const WordSketch sketch(form);
        forms.add(sketch);
        each.add(sketch);
      });
      out[i].count = static_cast<std::uint32_t>(each.count());
      out[i].set_nicknames(nicknames_of(words[i]));
      out[i].syllable = is_syllable(words[i].native);
      out[i].asked = 0;
      out[i].sounds_begin = out[i].sounds_end = 0;
    }
  };
  make(rows, of_rows);
  make(columns, of_columns);
  const FormSketches* next = all.data();
  const FormsSketch* next_forms = scratch.forms.data();
  const auto place = [&](std::size_t count, SketchedWords& out) noexcept {
    for (std::size_t i = 0; i < count; ++i) {
      out[i].sketches = next++;
      out[i].forms = next_forms++;
    }
  };
  place(rows.size(), of_rows);
  place(columns.size(), of_columns);
}

}  // namespace

void match_words(std::span<const TokenView> rows, std::span<const TokenView> columns,
                 WordPairScratch& scratch, std::span<TokenMatch> cells) {
  const std::size_t stride = columns.size();
  rows = rows.first(std::min(rows.size(), text::kMaxTokens));
  columns = columns.first(std::min(columns.size(), text::kMaxTokens));
  SketchedWords of_rows;
  SketchedWords of_columns;
  sketch(rows, columns, scratch, of_rows, of_columns);
  scratch.sounds.clear();
  base::UnsetArray<FormsSketch, text::kMaxTokens> forms;  // of the columns
  std::uint64_t syllables = 0;                            // a bit for each column
  std::uint64_t nicknamed = 0;
  static_assert(text::kMaxTokens <= 64);
  for (std::size_t j = 0; j < columns.size(); ++j) {
    forms[j] = *of_columns[j].forms;
    syllables |= std::uint64_t{of_columns[j].syllable} << j;
    nicknamed |= std::uint64_t{of_columns[j].nickname_count != 0} << j;
  }
  const std::uint64_t all =
      columns.size() == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << columns.size()) - 1;
  WordMemory* const memory = scratch.memory;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const TokenView& row = rows[i];
    const Sketched& own = of_rows[i];
    const FormsSketch own_forms = *own.forms;
    std::uint64_t near_some = 0;  // columns of which some form may be near
    for (std::size_t j = 0; j < columns.size(); ++j)
      near_some |= std::uint64_t{may_be_near(own_forms, forms[j])} << j;
    const std::span<const std::uint16_t> nicknames = own.nickname_groups();
    std::uint64_t look_at = own.syllable ? all : near_some | syllables;
    if (!nicknames.empty()) look_at |= nicknamed;
    // Two keyboards' ways to write one word may be romanised as two.
    for (std::size_t j = 0; j < columns.size() && !row.native.empty(); ++j)
      look_at |= std::uint64_t{columns[j].native.size() == row.native.size()} << j;
    LaterMatcher matcher;
    bool has_matcher = false;
    for (; look_at != 0; look_at &= look_at - 1) {
      const auto j = static_cast<std::size_t>(std::countr_zero(look_at));
      const TokenView& column = columns[j];
      Sketched& word = of_columns[j];
      TokenMatch& cell = cells[i * stride + j];
      const bool both_latin = row.native.empty() && column.native.empty();
      const bool equal =
          (memory != nullptr && row.known == column.known) ||
          (both_latin ? row.unvowelled == column.unvowelled && same_letters(row.latin, column.latin)
                      : !row.native.empty() && same_letters(row.native, column.native));
      if (equal) {
        cell = {Operation::kEqual, 1.0F};
        continue;
      }
      std::uint64_t near = WordMatcher::kAllNear;
      if (!own.syllable && !word.syllable) {
        near = near_some >> j & 1;
        if (near != 0 && own.count + word.count > 2) near = near_forms(own, word);
        if (near == 0) {
          if (nicknames.empty() || (nicknamed >> j & 1) == 0) continue;
          const auto their_names = word.nickname_groups();
          if (std::find_first_of(nicknames.begin(), nicknames.end(), their_names.begin(),
                                 their_names.end()) == nicknames.end())
            continue;
        }
      }
      if (memory != nullptr) {
        if (const TokenMatch* kept = memory->pair(*row.known, *column.known)) {
          cell = *kept;
          continue;
        }
      }
      TokenView other = column;
      if (memory != nullptr) {
        other.sounds = memory->sounds(*column.known);
      } else {
        if (word.asked == 1) {  // they pay from the second time on
          word.sounds_begin = static_cast<std::uint32_t>(scratch.sounds.size());
          append_sounds(scratch.sounds, column.latin, column.alternatives);
          word.sounds_end = static_cast<std::uint32_t>(scratch.sounds.size());
        }
        if (word.asked < 2) ++word.asked;
        other.sounds =
            std::string_view(scratch.sounds).substr(word.sounds_begin, word.sounds_end - word.sounds_begin);
      }
      if (!has_matcher) {
        TokenView own_view = row;
        if (memory != nullptr) own_view.sounds = memory->sounds(*row.known);
        std::construct_at(&matcher.made, own_view);
      }
      has_matcher = true;
      cell = matcher.made.match_untranslated(other, {}, near);
      if (memory != nullptr) memory->keep(*row.known, *column.known, cell);
    }
  }
}

void add_translations(std::span<const TokenView> rows, std::span<const TokenView> columns, WordMemory* memory,
                      std::span<TokenMatch> cells) {
  base::UnsetArray<WordConcepts, text::kMaxTokens> made;
  std::array<const WordConcepts*, text::kMaxTokens> listed;
  std::array<std::uint8_t, text::kMaxTokens> with_concepts;
  const std::size_t row_count = std::min(rows.size(), text::kMaxTokens);
  const std::size_t column_count = std::min(columns.size(), text::kMaxTokens);
  std::size_t count = 0;
  if (memory != nullptr) {
    for (const auto words : {columns.first(column_count), rows.first(row_count)}) {
      for (const TokenView& word : words) {
        if (word.known->concepts == nullptr) prefetch_concepts(word);
      }
    }
  }
  for (std::size_t j = 0; j < column_count; ++j) {
    listed[j] =
        memory != nullptr ? &memory->concepts(*columns[j].known) : &(made[j] = concepts_of(columns[j]));
    if (listed[j]->size != 0) with_concepts[count++] = static_cast<std::uint8_t>(j);
  }
  if (count == 0) return;
  // Most rows that have concepts are words of the other side, too.
  WordConcepts made_of_row;
  const auto concepts_of_row = [&](std::size_t i) -> const WordConcepts& {
    if (memory != nullptr) return memory->concepts(*rows[i].known);
    for (std::size_t j = 0; j < column_count; ++j) {
      if (cells[i * columns.size() + j].operation == Operation::kEqual &&
          same_letters(rows[i].latin, columns[j].latin) && same_letters(rows[i].native, columns[j].native))
        return *listed[j];
    }
    return made_of_row = concepts_of(rows[i]);
  };
  for (std::size_t i = 0; i < row_count; ++i) {
    const WordConcepts& own = concepts_of_row(i);
    if (own.size == 0) continue;
    for (std::size_t k = 0; k < count; ++k) {
      const std::size_t j = with_concepts[k];
      TokenMatch& cell = cells[i * columns.size() + j];
      const float quality = translated_quality(own, *listed[j]);
      if (cell.quality >= quality || !own.meets(*listed[j]) || (own.composed && listed[j]->composed))
        continue;
      cell = {Operation::kTranslated, quality};
    }
  }
}

}  // namespace tamis::names
