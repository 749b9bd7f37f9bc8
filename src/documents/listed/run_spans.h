// Names of several words in a run: pairs of words that one listed name has both of, and the span of such a pair, screened as a name
// is. docs/documents.md, "Listed names in text".
#ifndef TAMIS_DOCUMENTS_LISTED_RUN_SPANS_H_
#define TAMIS_DOCUMENTS_LISTED_RUN_SPANS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/listed/name_runs.h"

namespace tamis::documents {

class RunSpans {
 public:
  using KeptAnswer = std::pair<const std::string, std::vector<Judged>>;

  explicit RunSpans(const RunsOfPage& page)
      : scratch_(page.scratch),
        cache_(page.cache),
        index_(page.cache.words.index()),
        work_(page.work),
        text_(page.work.tokens),
        countries_(page.countries),
        run_(page.run) {}

  // Puts the names of the run into the page's listed names. False: no span stands for anything, wherever the words stand.
  bool find();
  // What stands for a name asked of all lists; kept in the cache. `unmarked`: as for standing_of().
  const KeptAnswer& answer(const std::string& query, bool unmarked);

 private:
  // Whether all that an organisation's name says stands in the run, from `first` to `last` and not beyond.
  [[nodiscard]] bool covers(std::uint32_t first, std::uint32_t last, std::uint32_t name);

  // Whether a third of what an organisation's name says stands in the span, or three words: with less it is another, and no other name of
  // the body is near. `notes`: of two words of the span that met in it.
  [[nodiscard]] bool has_a_third(std::uint32_t first, std::uint32_t last, std::uint32_t name, MetNotes notes);

  // The same as covers() and covers_begin() of a name that the two words at the ends met in.
  [[nodiscard]] bool covers(std::uint32_t first, std::uint32_t last, std::uint32_t name, MetNotes notes);
  [[nodiscard]] bool covers_begin(std::uint32_t first, std::uint32_t last, std::uint32_t name,
                                  MetNotes notes) {
    return notes.begins != 0 && covers_begin(first, last, name);
  }

  // Whether the run has the first words of an organisation's name, one of them distinctive, and what is left of it is ordinary:
  // "Xiamen Limbach" of Xiamen Limbach Aviation Engine Co., Ltd.
  [[nodiscard]] bool covers_begin(std::uint32_t first, std::uint32_t last, std::uint32_t name);

  // `strangers`: words between the two that are no part of a person's name.
  [[nodiscard]] bool worth_screening(std::uint32_t first, std::uint32_t last, std::uint32_t strangers,
                                     const Link& link);

  struct Found {
    std::uint32_t first = 0;  // in run_
    std::uint32_t last = 0;   // one behind
    const std::vector<Judged>* matches = nullptr;
    std::string_view query;
  };

  // Words whose ends one listed name has.
  struct NameSpan {
    std::uint32_t first = 0;  // in run_
    std::uint32_t last = 0;   // one behind
    const Link* ends = nullptr;
    bool hopeful = false;
  };

  bool may_anchor(TextWord& word) { return word.exact || cache_.words.may_be_name(word); }

  // Words that a listed name may have: query_ gets them as they are listed. False when too few are sure to be parts of names.
  bool read_span(std::uint32_t first, std::uint32_t last, const Link& ends);

  void add_span(std::uint32_t first, std::uint32_t last, const Link& ends);

  [[nodiscard]] bool is_unmarked(std::uint32_t first) const;

  // What was taken for an ending may belong to the name.
  void read_as_written(std::uint32_t first, std::uint32_t last);

  // A title or another word before a name does not make it hopeless.
  [[nodiscard]] bool holds_hopeful(const NameSpan& span) const;

  // Which names a span may stand for.
  enum class Within : std::uint8_t {
    kMet,    // those in which its words met (met_)
    kFirst,  // ... first of all: they are many organisations, or one is among them whose records on other lists may have one word
             // in other letters
    kMany,   // they are too many
  };

  void screen_span(const NameSpan& span);
  [[nodiscard]] SpanAnswer answer_of(const NameSpan& span);
  // Of all that answer_of() asks about.
  [[nodiscard]] std::uint64_t hash_of(const NameSpan& span) const noexcept;

  // Most spans stand for nothing: then no other list is asked. `hopeful`: the span most likely stands for something.
  const KeptAnswer& answer_within(Within within, bool unmarked, bool hopeful);

  // Fills met_ with the listed names in which words of the span met.
  Within names_within(const NameSpan& span);
  // Adds those of a link of two words of the span, at `first` and `last` in the run.
  void add_met(const NameSpan& span, std::uint32_t first, std::uint32_t last, const Link& link);
  // Whether a match is by one of the names in met_.
  [[nodiscard]] bool is_met(const Match& match) const;

  // Whether one of the listed names in which the ends of the span met may stand for query_. Most do not, and to see so costs a
  // hundredth of screening the span against the whole list.
  bool is_hopeful(std::uint32_t first, std::uint32_t last, const Link& ends);

  // Whether some word of the listed name is in another script than Latin.
  [[nodiscard]] bool is_native(std::uint32_t name) const;

  // The same of the names in met_ alone. Begins with the query.
  const KeptAnswer& answer_of_names(const std::string& query, bool unmarked);

  void judge(Answer answer, bool unmarked, std::vector<Judged>& out);

  Scratch& scratch_;
  ListedNamesCache& cache_;
  const index::NameIndex& index_;
  Work& work_;
  const TextTokens& text_;
  PageCountries& countries_;
  const std::vector<RunWord>& run_;
  std::vector<NameSpan> spans_;
  std::vector<Found> found_;
  std::string query_;
  std::string key_;
  std::vector<std::uint32_t> met_;  // each once
  Query names_;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_RUN_SPANS_H_
