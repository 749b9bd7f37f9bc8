// Answers as JSON, one object a line; docs/cli.md, "JSON answers", is the contract. Fields stand in a fixed order, so
// that equal answers are equal bytes.
#ifndef TAMIS_CLI_ANSWER_JSON_H_
#define TAMIS_CLI_ANSWER_JSON_H_

#include <span>
#include <string>

#include "base/json_writer.h"
#include "model/entity.h"
#include "screen/evidence_json.h"
#include "tamis/error.h"
#include "tamis/screener.h"

namespace tamis::cli {

// What all answers of one run share, written once. Immutable, thread-safe.
class AnswerWriter {
 public:
  AnswerWriter(const Index& index, const Options& options);

  // Appends {"query":{...}, the head of every line about that query: it alone says which query a line is about.
  static void append_query(std::string& out, const Query& query);

  // Appends one whole line with its line break: query, results, index, profile if any, version, options, and of a customer file the
  // row and line (0: not from a file).
  void append_answer(std::string& out, const Query& query, const Answer& answer,
                     std::span<const std::string> row_warnings = {}, std::int64_t row = 0,
                     std::int64_t line = 0) const;

  // The same for a row that could not be screened: "error" in place of an answer, "results" empty.
  void append_error(std::string& out, const Query& query, const Error& error, std::int64_t row,
                    std::int64_t line) const;

  // `"index":{...},"profile":"...","version":"...","options":{...}`: the same in all answers of one index, engine and options.
  [[nodiscard]] const std::string& context() const noexcept { return context_; }

 private:
  void append_tail(std::string& out, std::int64_t row, std::int64_t line) const;

  Index index_;
  Algorithm algorithm_;
  std::string context_;
};

// The pieces, for other commands.
using screen::shown_score;
using screen::write_evidence;
// `"properties":{"name":[...],...}`: the values of an entity by property, in the entity's order.
void write_properties(base::JsonWriter& json, const model::Entity& entity);
// `"sanctions":[{"dataset","entry_id","program":[...],...}]`
void write_sanctions(base::JsonWriter& json, const model::Entity& entity);

}  // namespace tamis::cli

#endif  // TAMIS_CLI_ANSWER_JSON_H_
