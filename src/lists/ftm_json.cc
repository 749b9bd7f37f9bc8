// FollowTheMoney feeds (OpenSanctions' entities.ftm.json and whatever else writes the format): one entity a
// line, in any order, with sanctions, addresses and ownerships as entities of their own; and their delta
// files, which add, replace and remove single entities. Feeds have millions of lines, so nothing is held but
// ids and places: a first pass notes where each Sanction and identity document stands and what a delta does
// to whom, a second one hands the entities on, reading the noted lines again where they belong.
// docs/lists/followthemoney.md.
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/hash.h"
#include "lists/reader.h"
#include "lists/repair.h"
#include "model/entity.h"
#include "model/partial_date.h"

namespace tamis::lists {

namespace {

namespace dom = simdjson::dom;

constexpr std::size_t kMaxLineBytes = std::size_t{64} << 20;
constexpr std::string_view kSpace = " \t\r\n";
constexpr std::size_t kManyValues = 512;
// Sources, referents and listings of one entity: far above any real one, so that no line costs its square.
constexpr std::size_t kMaxParts = 5000;

// Where a line begins: input in the upper 16 bits, byte offset in the lower 48. Orders lines as they were
// given.
using Place = std::uint64_t;
constexpr int kOffsetBits = 48;
constexpr Place kOffsetMask = (Place{1} << kOffsetBits) - 1;

std::uint64_t hash_of(std::string_view id) { return base::xxh3(id); }

std::string_view base_name(std::string_view path) {
  const std::size_t slash = path.find_last_of("/\\");
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

// "feeds/sanctions/entities.ftm.json" -> "sanctions"; "zala.entities.ftm.json" -> "zala".
std::string dataset_of_file(std::string_view path) {
  std::string_view name = base_name(path);
  for (const std::string_view ending : {".json", ".jsonl", ".ftm", ".delta", ".entities"}) {
    if (name.ends_with(ending)) name.remove_suffix(ending.size());
  }
  if (name == "entities" || name.empty()) {
    const std::size_t size = path.size() - base_name(path).size();
    if (size > 1) name = base_name(path.substr(0, size - 1));
  }
  return name.empty() || name == "." ? "ftm" : std::string(name);
}

bool is_name_property(std::string_view property) {
  static constexpr std::array<std::string_view, 12> kNames{
      "name",     "alias",      "weakAlias",  "previousName", "firstName",  "secondName",
      "lastName", "middleName", "fatherName", "motherName",   "nameSuffix", "abbreviation"};
  return std::find(kNames.begin(), kNames.end(), property) != kNames.end();
}

// Properties whose value must be a date to be of use; others are passed on as they are.
bool is_date_property(std::string_view property) {
  return property.ends_with("Date") || property.ends_with("At") || property == "date";
}

// Printable ASCII without anything that repair_name could change: the usual case, spared the work.
bool is_plain(std::string_view text) {
  char before = ' ';
  for (const char c : text) {
    if (c < ' ' || c > '~' || c == '&' || (c == ' ' && before == ' ')) return false;
    before = c;
  }
  return !text.empty() && before != ' ';
}

// The date part of FollowTheMoney's "2023-04-20T18:00:25" or "2023-04-20"; empty when it is neither.
std::string_view day_of(std::string_view time) {
  const std::string_view day = time.substr(0, 10);
  const bool shaped = day.size() == 10 && day[4] == '-' && day[7] == '-';
  return shaped ? day : std::string_view();
}

std::string_view text_of(const dom::object& object, std::string_view key) {
  std::string_view text;
  return object[key].get(text) == simdjson::SUCCESS ? text : std::string_view();
}

// Calls `each` with every string of the array object[key]; a string that stands alone counts as an array of
// one.
template <class Each>
void for_each_text(const dom::object& object, std::string_view key, Each&& each) {
  dom::element value;
  if (object[key].get(value) != simdjson::SUCCESS) return;
  dom::array array;
  std::string_view text;
  if (value.get(array) == simdjson::SUCCESS) {
    for (const dom::element item : array) {
      if (item.get(text) == simdjson::SUCCESS) each(text);
    }
  } else if (value.get(text) == simdjson::SUCCESS) {
    each(text);
  }
}

// One line parsed; strings live until the next parse.
class LineParser {
 public:
  // `line` is a part of `file`, whose bytes behind it serve as the parser's padding where there are enough.
  simdjson::error_code parse(std::string_view file, std::string_view line, dom::object& object) {
    const char* begin = line.data();
    const auto offset = static_cast<std::size_t>(begin - file.data());
    if (file.size() - offset - line.size() < simdjson::SIMDJSON_PADDING) {
      padded_.assign(line);
      padded_.append(simdjson::SIMDJSON_PADDING, '\0');
      begin = padded_.data();
    }
    dom::element element;
    const simdjson::error_code error = parser_.parse(begin, line.size(), false).get(element);
    return error != simdjson::SUCCESS ? error : element.get(object);
  }

 private:
  dom::parser parser_;
  std::string padded_;
};

enum class Op : std::uint8_t { kAdd, kReplace, kRemove };

struct Change {
  Op op = Op::kAdd;
  Place place = 0;
  bool done = false;
};

// An entity that belongs to another one: a Sanction, or an identity document.
struct Part {
  std::uint64_t target = 0;  // hash of the other one's id
  std::uint64_t self = 0;    // hash of its own
  Place place = 0;
};

struct Known {
  std::uint64_t id = 0;
  Place place = 0;
  friend bool operator<(const Known& a, const Known& b) {
    return a.id != b.id ? a.id < b.id : a.place < b.place;
  }
};

class Reader {
 public:
  Reader(std::span<const Input> inputs, Sink& sink) : inputs_(inputs), sink_(sink) {}

  Result<std::vector<Snapshot>> read() {
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
      if (Result<void> done = note(i); !done) return tl::unexpected<Error>(std::move(done.error()));
    }
    if (bases_ == 0 && changes_.empty() && records_ == 0) {
      return fail(ErrorCode::kTruncated, "the file holds no entity; download the feed again",
                  Where{inputs_.empty() ? std::string() : inputs_[0].file_name, -1, -1, {}});
    }
    settle();
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
      if (!is_delta_[i]) hand_on(i);
    }
    added();
    report_changes();
    std::vector<Snapshot> snapshots;
    for (auto& [name, snapshot] : snapshots_) {
      snapshot.dataset = name;
      snapshot.title = name;
      snapshots.push_back(std::move(snapshot));
    }
    return snapshots;
  }

 private:
  [[nodiscard]] std::string_view line_at(Place place) const {
    const std::string_view bytes = inputs_[place >> kOffsetBits].bytes;
    const std::size_t offset = place & kOffsetMask;
    const void* end = std::memchr(bytes.data() + offset, '\n', bytes.size() - offset);
    return bytes.substr(
        offset, end == nullptr
                    ? std::string_view::npos
                    : static_cast<std::size_t>(static_cast<const char*>(end) - bytes.data()) - offset);
  }

  // Calls `each(line, place, line_number)` for the lines of an input that are not blank, until it answers
  // false.
  template <class Each>
  void for_each_line(std::size_t input, Each&& each) const {
    const std::string_view bytes = inputs_[input].bytes;
    std::size_t offset = bytes.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
    for (std::int64_t number = 1; offset < bytes.size(); ++number) {
      const Place place = (static_cast<Place>(input) << kOffsetBits) | offset;
      const std::string_view line = line_at(place);
      if (line.find_first_not_of(kSpace) != std::string_view::npos && !each(line, place, number)) return;
      offset += line.size() + 1;
    }
  }

  [[nodiscard]] Where where(Place place, std::int64_t number, std::string_view id = {}) const {
    return Where{inputs_[place >> kOffsetBits].file_name, static_cast<std::int64_t>(place & kOffsetMask),
                 number, std::string(id)};
  }

  void report(Severity severity, std::string_view code, std::string message, Where at) {
    sink_.issue(Issue{severity, std::string(code), std::move(message), std::move(at)});
  }

  // --- first pass ------------------------------------------------------------------------------------------

  // The entity of a line: the object itself, or in a delta its "entity". False with a message when there is
  // none.
  bool entity_of(std::string_view line, Place place, bool delta, LineParser& parser, dom::object& entity,
                 Op& op, std::string& problem) const {
    if (line.size() > kMaxLineBytes) {
      problem = "the line is longer than 64 MiB";
      return false;
    }
    dom::object object;
    const simdjson::error_code error = parser.parse(inputs_[place >> kOffsetBits].bytes, line, object);
    if (error != simdjson::SUCCESS) {
      problem = "the line is no JSON object (" + std::string(simdjson::error_message(error)) + ")";
      return false;
    }
    entity = object;
    if (delta) {
      const std::string_view word = text_of(object, "op");
      op = word == "DEL" ? Op::kRemove : word == "MOD" ? Op::kReplace : Op::kAdd;
      if ((word != "DEL" && word != "MOD" && word != "ADD") ||
          object["entity"].get(entity) != simdjson::SUCCESS) {
        problem = "expected {\"op\": \"ADD\", \"MOD\" or \"DEL\", \"entity\": {...}}";
        return false;
      }
    }
    if (text_of(entity, "id").empty()) {
      problem = "the entity has no id";
      return false;
    }
    if (op != Op::kRemove && text_of(entity, "schema").empty()) {
      problem = "the entity has no schema";
      return false;
    }
    return true;
  }

  // Whom the entity belongs to, if it is a Sanction or an identity document.
  template <class Each>
  static void for_each_target(const dom::object& entity, Each&& each) {
    const std::string_view schema = text_of(entity, "schema");
    const bool document = schema == "Identification" || schema == "Passport";
    dom::object properties;
    if ((schema != "Sanction" && !document) || entity["properties"].get(properties) != simdjson::SUCCESS)
      return;
    for_each_text(properties, document ? "holder" : "entity", each);
  }

  Result<void> note(std::size_t input) {
    bool first = true, delta = false;
    Result<void> result;
    const std::string_view bytes = inputs_[input].bytes;
    for_each_line(input, [&](std::string_view line, Place place, std::int64_t number) {
      dom::object entity;
      Op op = Op::kAdd;
      std::string problem;
      if (first) {
        delta = looks_like_delta(line);
        (delta ? deltas_ : bases_) += 1;
      }
      const bool good = entity_of(line, place, delta, parser_, entity, op, problem);
      const bool ends_the_file = (place & kOffsetMask) + line.size() >= bytes.size();
      if (!good && ends_the_file && !first) {
        result = fail(ErrorCode::kTruncated,
                      "the last line is cut off (" + problem +
                          "): the download is incomplete. Download the feed again; nothing of it was used",
                      where(place, number));
        return false;
      }
      if (!good && first) {
        result = fail(ErrorCode::kFormat,
                      "expected one FollowTheMoney entity a line, found in the first line: " + problem +
                          ". Export entities.ftm.json, or name the --format",
                      where(place, number));
        return false;
      }
      first = false;
      if (!good) {
        if (delta)
          report(Severity::kError, "bad_line", problem + "; no entity was made", where(place, number));
        ++records_;
        return true;
      }
      ++records_;
      const std::uint64_t id = hash_of(text_of(entity, "id"));
      if (delta) {
        changes_[id] = Change{op, place, false};  // a later line of the deltas replaces an earlier one
      } else {
        known_.push_back(Known{id, place});
        for_each_target(entity, [&](std::string_view target) {
          parts_.push_back(Part{hash_of(target), id, place});
        });
      }
      return true;
    });
    is_delta_.push_back(delta);
    return result;
  }

  static bool looks_like_delta(std::string_view line) {
    return line.find("\"op\"") != std::string_view::npos &&
           line.find("\"entity\"") < line.find("\"properties\"");
  }

  // Between the passes: parts that a delta brings, parts that it replaces or removes, and ids that stand
  // twice.
  void settle() {
    std::erase_if(parts_, [&](const Part& part) { return changes_.contains(part.self); });
    for (const auto& [id, change] : changes_) {
      if (change.op == Op::kRemove) continue;
      dom::object entity;
      Op op = Op::kAdd;
      std::string problem;
      if (!entity_of(line_at(change.place), change.place, true, parser_, entity, op, problem)) continue;
      for_each_target(entity, [&, self = id, place = change.place](std::string_view target) {
        parts_.push_back(Part{hash_of(target), self, place});
      });
    }
    std::sort(parts_.begin(), parts_.end(), [](const Part& a, const Part& b) {
      return a.target != b.target ? a.target < b.target : a.place < b.place;
    });
    std::sort(known_.begin(), known_.end());
    for (std::size_t i = 1; i < known_.size(); ++i) {
      if (known_[i].id == known_[i - 1].id) repeats_.push_back(known_[i]);
    }
  }

  [[nodiscard]] bool exists(std::uint64_t id) const {
    const auto change = changes_.find(id);
    if (change != changes_.end()) return change->second.op != Op::kRemove;
    return std::binary_search(known_.begin(), known_.end(), Known{id, 0},
                              [](const Known& a, const Known& b) { return a.id < b.id; });
  }

  // --- second pass -----------------------------------------------------------------------------------------

  void hand_on(std::size_t input) {
    for_each_line(input, [&](std::string_view line, Place place, std::int64_t number) {
      dom::object entity;
      Op op = Op::kAdd;
      std::string problem;
      if (!entity_of(line, place, false, parser_, entity, op, problem)) {
        report(Severity::kError, "bad_line", problem + "; no entity was made", where(place, number));
        return true;
      }
      const std::uint64_t id = hash_of(text_of(entity, "id"));
      if (const auto change = changes_.find(id); change != changes_.end()) {
        if (change->second.done) return true;  // the id stands in two feeds
        change->second.done = true;
        if (change->second.op == Op::kRemove) {
          ++removed_;
          return true;
        }
        ++replaced_;
        changed(change->second);
        return true;
      }
      const auto repeat = std::lower_bound(repeats_.begin(), repeats_.end(), Known{id, 0});
      if (repeat == repeats_.end() || repeat->id != id) {
        emit(entity, place, number, {});
        return true;
      }
      // Feeds that overlap say different things of one entity: the first line takes all of them.
      std::vector<Place> others;
      for (auto at = repeat; at != repeats_.end() && at->id == id; ++at) others.push_back(at->place);
      if (std::find(others.begin(), others.end(), place) == others.end()) emit(entity, place, number, others);
      return true;
    });
  }

  // Hands on an entity as a delta has it.
  void changed(const Change& change) {
    dom::object entity;
    Op op = Op::kAdd;
    std::string problem;
    if (!entity_of(line_at(change.place), change.place, true, parser_, entity, op, problem)) return;
    emit(entity, change.place, -1, {});
  }

  // Entities of the deltas that stand in no feed, in the order of the deltas.
  void added() {
    std::vector<Change*> rest;
    for (auto& [id, change] : changes_) {
      if (!change.done) rest.push_back(&change);
    }
    std::sort(rest.begin(), rest.end(), [](const Change* a, const Change* b) { return a->place < b->place; });
    for (Change* change : rest) {
      if (change->op == Op::kRemove) {
        ++unknown_removed_;
        continue;
      }
      (change->op == Op::kReplace ? unknown_replaced_ : added_) += 1;
      changed(*change);
    }
  }

  void report_changes() {
    if (deltas_ == 0) return;
    std::size_t input = 0;
    while (!is_delta_[input]) ++input;
    const Where at{inputs_[input].file_name, -1, -1, {}};
    if (bases_ == 0) {
      report(Severity::kWarning, "delta_without_base",
             "the delta came without the feed it changes: only its " +
                 std::to_string(added_ + unknown_replaced_) +
                 " added or replaced entities were read. Give the feed's entities.ftm.json too",
             at);
      return;
    }
    report(Severity::kSkipped, "delta_applied",
           "by the delta " + std::to_string(added_) + " entities were added, " + std::to_string(replaced_) +
               " replaced and " + std::to_string(removed_) + " removed",
           at);
    if (unknown_removed_ + unknown_replaced_ > 0) {
      report(Severity::kWarning, "delta_unknown_id",
             "the delta removes " + std::to_string(unknown_removed_) + " and replaces " +
                 std::to_string(unknown_replaced_) +
                 " entities that are not in the feed: it belongs to another version of it. Load the whole "
                 "feed again",
             at);
    }
  }

  void emit(const dom::object& object, Place place, std::int64_t number, const std::vector<Place>& others) {
    const std::string_view schema = text_of(object, "schema");
    const std::string id(text_of(object, "id"));
    model::Entity entity;
    entity.id = id;
    const Where at = where(place, number, id);
    fill(entity, object, place, at);
    const bool sanction = schema == "Sanction";
    if (sanction) {
      bool folded = false;
      for_each_target(object, [&](std::string_view target) { folded |= exists(hash_of(target)); });
      if (folded) return;
      report(Severity::kWarning, "orphan_sanction",
             "the sanction names no entity of the feed; it was kept as an entity of its own", at);
    }
    if (model::find_schema(entity.schema) == nullptr && unknown_schemas_.insert(entity.schema).second) {
      report(Severity::kWarning, "unknown_schema",
             "schema \"" + entity.schema +
                 "\" is not in this version's model; such entities are kept but not screened. Said once per "
                 "schema",
             at);
    }
    for (const Place other : others) {
      dom::object again;
      Op op = Op::kAdd;
      std::string problem;
      if (entity_of(line_at(other), other, false, second_, again, op, problem))
        fill(entity, again, other, at);
    }
    fold(entity, at);
    sink_.entity(std::move(entity));
  }

  // What a line says of an entity.
  void fill(model::Entity& entity, const dom::object& object, Place place, const Where& at) {
    if (entity.schema.empty()) entity.schema = text_of(object, "schema");
    if (entity.caption.empty()) entity.caption = text_of(object, "caption");
    std::string_view day = day_of(text_of(object, "last_change"));
    const std::string_view seen = day_of(text_of(object, "last_seen"));
    if (day.empty()) day = seen;
    bool named = false;
    for_each_text(object, "datasets", [&](std::string_view dataset) {
      named = true;
      if (entity.sources.size() >= kMaxParts) return;
      add_source(entity, dataset, day);
      count(dataset, std::max(day, seen));
    });
    if (!named) {
      const std::string dataset = dataset_of_file(inputs_[place >> kOffsetBits].file_name);
      add_source(entity, dataset, day);
      count(dataset, std::max(day, seen));
    }
    for_each_text(object, "referents", [&](std::string_view referent) {
      if (referent != entity.id && entity.referents.size() < kMaxParts &&
          std::find(entity.referents.begin(), entity.referents.end(), referent) == entity.referents.end()) {
        entity.referents.emplace_back(referent);
      }
    });
    properties(entity.values, object, {}, 0, at);
  }

  static std::uint32_t add_source(model::Entity& entity, std::string_view dataset, std::string_view day) {
    for (std::size_t i = 0; i < entity.sources.size(); ++i) {
      if (entity.sources[i].dataset == dataset) return static_cast<std::uint32_t>(i);
    }
    entity.sources.push_back(model::Source{std::string(dataset), entity.id, std::string(day)});
    return static_cast<std::uint32_t>(entity.sources.size() - 1);
  }

  void count(std::string_view dataset, std::string_view day) {
    const auto found = snapshots_.try_emplace(std::string(dataset)).first;
    ++found->second.records;
    if (day > found->second.date) found->second.date = day;
  }

  // All properties but `left_out` into `values`.
  void properties(std::vector<model::Value>& values, const dom::object& object, std::string_view left_out,
                  std::uint32_t source, const Where& at) {
    dom::object properties;
    if (object["properties"].get(properties) != simdjson::SUCCESS) return;
    for (const auto field : properties) {
      if (field.key == left_out || field.key.empty()) continue;
      dom::array array;
      if (field.value.get(array) == simdjson::SUCCESS) {
        for (const dom::element item : array) value(values, field.key, item, source, at);
      } else {
        value(values, field.key, field.value, source, at);
      }
    }
  }

  // model::add_value compares with every value held; beyond kManyValues, which only a few entities of a feed
  // reach, hashes do it, so that a line of a million values costs no more than its length.
  bool add(std::vector<model::Value>& values, std::string_view property, std::string_view text,
           std::string_view original, std::uint32_t source) {
    if (values.size() < kManyValues) return model::add_value(values, property, text, {}, original, source);
    if (values.size() == kManyValues || hashed_ != &values) {
      hashed_ = &values;
      hashes_.clear();
      for (const model::Value& held : values) hashes_.insert(base::xxh3(held.value, hash_of(held.property)));
    }
    if (text.empty() || !hashes_.insert(base::xxh3(text, hash_of(property))).second) return false;
    values.push_back(
        model::Value{std::string(property), std::string(text), std::string(original), {}, source});
    return true;
  }

  void value(std::vector<model::Value>& values, std::string_view property, const dom::element& element,
             std::uint32_t source, const Where& at) {
    std::string_view text;
    std::string number;
    if (element.get(text) != simdjson::SUCCESS) {
      dom::object nested;
      if (element.get(nested) == simdjson::SUCCESS) {
        text = text_of(nested, "id");
        report(Severity::kWarning, "nested_entity",
               "property " + std::string(property) +
                   " holds a whole entity; its id was kept. Load entities.ftm.json "
                   "instead of the nested export",
               at);
      } else if (element.is_number() || element.is_bool()) {
        number = simdjson::to_string(element);
        text = number;
      }
    }
    if (text.empty()) return;
    if (is_name_property(property) && !is_plain(text)) {
      const Repair repair = repair_name(text);
      if (add(values, property, repair.value, repair.done.empty() ? std::string_view() : text, source)) {
        for (const std::string_view code : repair.done) {
          report(
              Severity::kRepaired, code,
              std::string(property) + " \"" + std::string(text) + "\" was read as \"" + repair.value + "\"",
              at);
        }
      }
      return;
    }
    if (is_date_property(property)) {
      const std::string_view day = text.substr(0, text.find('T'));
      if (const auto date = model::parse_date(day)) {
        add(values, property, date->to_string(), text.size() == day.size() ? std::string_view() : text,
            source);
        return;
      }
      report(Severity::kWarning, "bad_date",
             std::string(property) + " \"" + std::string(text) + "\" is no date; kept as it stands", at);
    }
    add(values, property, text, {}, source);
  }

  // Sanctions become listings; the numbers of identity documents are numbers of their holder.
  void fold(model::Entity& entity, const Where& at) {
    const std::uint64_t id = hash_of(entity.id);
    auto part = std::lower_bound(parts_.begin(), parts_.end(), id,
                                 [](const Part& held, std::uint64_t wanted) { return held.target < wanted; });
    for (; part != parts_.end() && part->target == id; ++part) {
      if (part->self == id) continue;
      if (entity.listings.size() >= kMaxParts) {
        report(
            Severity::kWarning, "too_many_listings",
            "the entity has more than " + std::to_string(kMaxParts) + " sanctions; the first ones were taken",
            at);
        return;
      }
      const std::size_t input = part->place >> kOffsetBits;
      dom::object object;
      Op op = Op::kAdd;
      std::string problem;
      if (!entity_of(line_at(part->place), part->place, is_delta_[input], second_, object, op, problem))
        continue;
      bool mine = false;  // two ids could share a hash
      for_each_target(object, [&](std::string_view target) { mine |= target == entity.id; });
      if (!mine) continue;
      const std::string_view schema = text_of(object, "schema");
      if (schema == "Sanction") {
        listing(entity, object, part->place, at);
        continue;
      }
      dom::object properties;
      if (object["properties"].get(properties) != simdjson::SUCCESS) continue;
      const std::string_view property = schema == "Passport" ? "passportNumber" : "idNumber";
      for_each_text(properties, "number", [&](std::string_view number) { entity.add(property, number); });
      for_each_text(properties, "passportNumber",
                    [&](std::string_view number) { entity.add("passportNumber", number); });
    }
  }

  void listing(model::Entity& entity, const dom::object& object, Place place, const Where& at) {
    model::Listing listing;
    listing.id = text_of(object, "id");
    for (const model::Listing& held : entity.listings) {
      if (held.id == listing.id) return;
    }
    std::string_view day = day_of(text_of(object, "last_change"));
    if (day.empty()) day = day_of(text_of(object, "last_seen"));
    bool named = false;
    for_each_text(object, "datasets", [&](std::string_view dataset) {
      const std::uint32_t source = add_source(entity, dataset, day);
      if (!named) listing.source = source;
      named = true;
    });
    if (!named) {
      listing.source = add_source(entity, dataset_of_file(inputs_[place >> kOffsetBits].file_name), day);
    }
    properties(listing.values, object, "entity", listing.source, at);
    entity.listings.push_back(std::move(listing));
  }

  std::span<const Input> inputs_;
  Sink& sink_;
  LineParser parser_, second_;
  std::vector<bool> is_delta_;
  std::size_t bases_ = 0, deltas_ = 0, records_ = 0;
  std::vector<Known> known_;    // every line of the feeds, sorted by id
  std::vector<Known> repeats_;  // those of them whose id stood before
  std::vector<Part> parts_;     // sorted by target
  std::unordered_map<std::uint64_t, Change> changes_;
  std::uint64_t added_ = 0, replaced_ = 0, removed_ = 0, unknown_removed_ = 0, unknown_replaced_ = 0;
  std::map<std::string, Snapshot, std::less<>> snapshots_;
  std::set<std::string> unknown_schemas_;
  const std::vector<model::Value>* hashed_ = nullptr;  // whose values hashes_ holds
  std::unordered_set<std::uint64_t> hashes_;
};

std::string recognize_ftm(const Input& head) {
  const std::size_t first = head.bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string_view::npos || head.bytes[first] != '{') return {};
  const std::string_view line = head.bytes.substr(first, head.bytes.find('\n', first) - first);
  const auto has = [&](std::string_view key) { return line.find(key) != std::string_view::npos; };
  const bool entity = has("\"id\"") && has("\"schema\"") && has("\"properties\"");
  const bool delta =
      has("\"op\"") && has("\"entity\"") && (has("\"ADD\"") || has("\"MOD\"") || has("\"DEL\""));
  // One group for all of them: ids are unique over all feeds, and a delta belongs to the feed beside it.
  return entity || delta ? "ftm" : std::string();
}

Result<std::vector<Snapshot>> read_ftm(std::span<const Input> inputs, Sink& sink) {
  return Reader(inputs, sink).read();
}

}  // namespace

extern const Format kFtmJson;
const Format kFtmJson{"ftm_json", "FollowTheMoney entities and deltas (JSON lines)", recognize_ftm, read_ftm};

}  // namespace tamis::lists
