// What every list reader is: bytes in, a stream of entities and issues out. One file per official format;
// readers do not include each other. Adding a list is one file, one line in formats.cc, one page in docs/lists/.
#ifndef TAMIS_LISTS_READER_H_
#define TAMIS_LISTS_READER_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/entity.h"
#include "tamis/error.h"

namespace tamis::lists {

// One file handed to a reader. The bytes stay valid while the reader runs (a memory map).
struct Input {
  std::string file_name;  // as the user gave it, for messages
  std::string_view bytes;
};

enum class Severity : std::uint8_t {
  kRepaired,  // the value was dirty and its meaning certain: repaired, the original kept
  kWarning,   // kept as it stands, or one value of a record could not be used
  kSkipped,  // the record yields no entity, for a reason that the format itself states (de-listed, superseded)
  kError,    // the record yields no entity although it should
};

// Something a reader wants known about one place. Nothing is dropped silently: each record of a list yields an
// entity or a kSkipped or kError issue.
struct Issue {
  Severity severity = Severity::kWarning;
  std::string code;     // stable snake_case for machines and tables: "bad_date", "delisted", "glued_alias"
  std::string message;  // what was found and what was done
  Where where;          // file, byte or line, record id: filled by the reader
};

// What was read, as far as the list says it of itself.
struct Snapshot {
  std::string dataset;               // "us_ofac_sdn"
  std::string title;                 // "OFAC Specially Designated Nationals"
  std::string date;                  // publication date, YYYY-MM-DD; empty when the list has none
  std::uint64_t records = 0;         // records seen, whether they became entities or not
  std::uint64_t stated_records = 0;  // count the list states of itself; 0: none
};

// Receives what a reader finds, in file order.
class Sink {
 public:
  virtual ~Sink() = default;
  virtual void entity(model::Entity&& entity) = 0;
  virtual void issue(Issue&& issue) = 0;
};

// Sink into vectors, for tests and small lists.
struct Collector final : Sink {
  std::vector<model::Entity> entities;
  std::vector<Issue> issues;
  void entity(model::Entity&& value) override { entities.push_back(std::move(value)); }
  void issue(Issue&& value) override { issues.push_back(std::move(value)); }
};

// One official format. `recognize` looks at the head of a file only (at most kRecognizeBytes) and its name, and
// answers the group the file belongs to: files of one format and group in one compile are one list and are
// read together (the CSV set of OFAC; XML and CSV of the UK). Empty: not this format.
struct Format {
  static constexpr std::size_t kRecognizeBytes = std::size_t{64} << 10;
  std::string_view id;           // for --format: "ofac_xml"
  std::string_view description;  // one line for `tamis lists`
  std::string (*recognize)(const Input& head);
  // Reads all inputs of one group. An Error means that the file as a whole cannot be used: nothing of it may be
  // published. Single bad records are issues instead. May yield several snapshots (a feed of many datasets).
  Result<std::vector<Snapshot>> (*read)(std::span<const Input> inputs, Sink& sink);
};

// All formats in the order of recognition. Thread-safe.
[[nodiscard]] std::span<const Format> formats() noexcept;

// The format with this id; nullptr when there is none.
[[nodiscard]] const Format* find_format(std::string_view id) noexcept;

// The first format that recognises `input`, with its group; kFormat naming the file and saying what was found
// instead (HTML page, empty file, plain text ...) and what to do.
struct Recognition {
  const Format* format = nullptr;
  std::string group;
};
[[nodiscard]] Result<Recognition> recognize(const Input& input);

}  // namespace tamis::lists

#endif  // TAMIS_LISTS_READER_H_
