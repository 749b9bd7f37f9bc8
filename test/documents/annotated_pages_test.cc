// Reads every page of pages/ and compares the report with what was written down by hand; README.md is the format.
#include <gtest/gtest.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/events/event_confidence.h"
#include "documents/events/event_status_weights.h"
#include "documents/relations/relation_confidence.h"
#include "documents/report/report_json.h"
#include "documents/statements/statement_confidence.h"
#include "documents/words/tokens.h"
#include "screen/testing.h"
#include "tamis/document.h"
#include "test/json_schema.h"

namespace tamis::test {
namespace {

namespace dom = simdjson::dom;
namespace fs = std::filesystem;

const fs::path kFolder = fs::path(TAMIS_SOURCE_DIR) / "test" / "documents";

std::string file_text(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

bool is_set_to(const char* variable, std::string_view value) {
  const char* set = std::getenv(variable);
  return set != nullptr && set == value;
}

bool details() { return is_set_to("TAMIS_PAGES", "details"); }
bool samples() { return is_set_to("TAMIS_PAGES", "samples"); }
bool status_samples() { return is_set_to("TAMIS_PAGES", "status_samples"); }

// The pages of held_out.txt: of them the figures alone are printed, unless TAMIS_HELD_OUT=show asks for more.
std::set<std::string, std::less<>> read_held_out() {
  std::set<std::string, std::less<>> pages;
  std::ifstream stream(kFolder / "held_out.txt");
  EXPECT_TRUE(stream) << "held_out.txt: expected the names of the pages held out, found no such file";
  for (std::string line; std::getline(stream, line);) {
    if (!line.empty() && line.front() != '#') pages.insert(line);
  }
  return pages;
}

// Lower case, blanks as one blank, all quotation marks alike.
std::string plain(std::string_view text) {
  std::string lower;
  documents::append_lower(lower, text);
  static constexpr std::string_view kMarks[] = {"“", "”", "„", "«",  "»",  "‘",  "’",
                                                "‚", "‹", "›", "「", "」", "\"", "'"};
  std::string out;
  for (std::size_t i = 0; i < lower.size();) {
    std::size_t mark = 0;
    for (const std::string_view each : kMarks) {
      if (std::string_view(lower).substr(i).starts_with(each)) mark = each.size();
    }
    if (mark > 0) {
      out += '"';
      i += mark;
    } else if (lower[i] == ' ' || lower[i] == '\n' || lower[i] == '\t' || lower[i] == '\r') {
      if (!out.empty() && out.back() != ' ') out += ' ';
      ++i;
    } else {
      out += lower[i++];
    }
  }
  return out;
}

bool contains(std::string_view text, std::string_view part) {
  return plain(text).find(plain(part)) != std::string::npos;
}

// A marks and a short word ("dass ", "that ") may stand before it.
bool begins(std::string_view text, std::string_view part) {
  const std::size_t at = plain(text).find(plain(part));
  return at != std::string::npos && at <= 12;
}

// In lower case, without an article in front.
std::string bare(std::string_view name) {
  static constexpr std::string_view kArticles[] = {
      "the ", "a ",   "an ",  "der ", "die ", "das ", "den ", "dem ", "des ", "ein ", "eine ",
      "le ",  "la ",  "les ", "l\"",  "un ",  "une ", "el ",  "los ", "las ", "una ", "il ",
      "lo ",  "gli ", "i ",   "o ",   "os ",  "as ",  "um ",  "uma ", "de ",  "het ", "een "};
  std::string out = plain(name);
  for (const std::string_view article : kArticles) {
    if (out.size() > article.size() && out.starts_with(article)) return out.substr(article.size());
  }
  return out;
}

// Of two names: "The FBI" is "FBI".
bool same_name(std::string_view one, std::string_view other) { return bare(one) == bare(other); }

// Of two phrases: whether one is the begin of the other, whole words, articles aside: "A diplomat" of "a diplomat in Geneva".
bool begins_phrase(std::string_view one, std::string_view other) {
  std::string shorter = bare(one);
  std::string longer = bare(other);
  if (shorter.size() > longer.size()) std::swap(shorter, longer);
  return !shorter.empty() && (longer == shorter || longer.starts_with(shorter + " "));
}

std::string text_or_empty(dom::element object, std::string_view key) {
  std::string_view text;
  return object[key].get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

std::vector<dom::element> list(dom::element object, std::string_view key) {
  std::vector<dom::element> out;
  dom::array array;
  if (object[key].get(array) == simdjson::SUCCESS) out.assign(array.begin(), array.end());
  return out;
}

std::vector<std::string> strings(dom::element object, std::string_view key) {
  std::vector<std::string> out;
  for (const dom::element item : list(object, key)) {
    std::string_view text;
    if (item.get(text) == simdjson::SUCCESS) out.emplace_back(text);
  }
  return out;
}

bool has(dom::element object, std::string_view key) { return object[key].error() == simdjson::SUCCESS; }

bool is_whole(dom::element expected, std::string_view key) {
  bool whole = true;
  return expected[key].get(whole) != simdjson::SUCCESS || whole;
}

// Expected ones, those of them that were found, and all that were found.
struct Figure {
  std::uint64_t good = 0;
  std::uint64_t all = 0;

  void add(bool is_good) noexcept {
    ++all;
    good += is_good ? 1 : 0;
  }
  [[nodiscard]] double percent() const noexcept {
    return all == 0 ? 100.0 : 100.0 * static_cast<double>(good) / static_cast<double>(all);
  }
};

// Events told with at least this confidence are counted apart.
constexpr double kSure = 0.8;

class Judge {
 public:
  // `shown`: whether more than figures may be printed of the page.
  Judge(std::string page, bool shown, dom::element expected, dom::element report, const Document& document,
        const documents::StatusFeatures& status_features)
      : page_(std::move(page)),
        shown_(shown),
        expected_(expected),
        report_(report),
        document_(document),
        status_features_(status_features) {}

  void all() {
    head();
    parties("parties");
    parties("ambiguous");
    forbidden_parties();
    statements();
    events();
    relations();
    measures("times");
    measures("quantities");
  }

  static std::map<std::string, Figure>& figures() {
    static std::map<std::string, Figure> all;
    return all;
  }
  // Those of the pages looked at, and of those held out.
  static std::map<std::string, Figure>& figures_of(bool shown) {
    static std::array<std::map<std::string, Figure>, 2> all;
    return all[shown ? 1 : 0];
  }
  // Which status was found for which: those of the pages looked at, and of those held out.
  static std::map<std::string, Figure>& confusions(bool shown) {
    static std::array<std::map<std::string, Figure>, 2> all;
    return all[shown ? 1 : 0];
  }
  static std::vector<std::string>& forbidden() {
    static std::vector<std::string> all;
    return all;
  }
  // Misses, false finds and forbidden things of pages held out.
  static std::size_t& kept_back() {
    static std::size_t all = 0;
    return all;
  }

 private:
  void count(const std::string& figure, bool good, const std::string& what) {
    figures()[figure].add(good);
    figures_of(shown_)[figure].add(good);
    if (good || !details()) return;
    if (shown_) {
      std::printf("  %-24s %s: %s\n", figure.c_str(), page_.c_str(), what.c_str());
    } else {
      ++kept_back();
    }
  }
  void forbid(bool there, const std::string& what) {
    if (there) forbidden().push_back(shown_ ? page_ + ": " + what : "one thing of a page held out");
  }

  void head() {
    for (const char* key : {"title", "outlet", "published"}) {
      if (!has(expected_, key)) continue;
      const std::string wanted = text_or_empty(expected_, key);
      const std::string found = text_or_empty(report_, key);
      constexpr std::size_t kDay = 10;  // "2025-05-09", which a found hour may follow
      const bool day_only = key == std::string_view("published") && wanted.size() == kDay;
      count(std::string("head.") + key, wanted == (day_only ? found.substr(0, kDay) : found),
            "expected " + wanted + ", found " + found);
    }
    if (has(expected_, "languages")) {
      const auto found = strings(report_, "languages");
      count("head.languages", strings(expected_, "languages") == found,
            found.empty() ? "none found" : found.front());
    }
    dom::element text;
    if (expected_["main_text"].get(text) != simdjson::SUCCESS) return;
    const std::string main = text_or_empty(report_, "main_text");
    for (const std::string& part : strings(text, "has"))
      count("main_text.recall", contains(main, part), part);
    for (const std::string& part : strings(text, "lacks"))
      count("main_text.clean", !contains(main, part), part);
  }

  // All words that stand for the referent `id` on the page.
  [[nodiscard]] std::vector<std::string> names_of(std::string_view id) const {
    std::vector<std::string> names;
    if (id.empty()) return names;
    for (const dom::element mention : list(report_, "mentions")) {
      if (text_or_empty(mention, "referent") != id) continue;
      names.push_back(text_or_empty(mention, "text"));
    }
    for (const dom::element referent : list(report_, "referents")) {
      if (text_or_empty(referent, "id") == id) names.push_back(text_or_empty(referent, "name"));
    }
    return names;
  }

  // Whether `name` is the name in `found`, or any that its referent has.
  [[nodiscard]] bool is_called(dom::element found, std::string_view name) const {
    std::vector<std::string> names = names_of(text_or_empty(found, "referent"));
    names.push_back(text_or_empty(found, "name"));
    // The words of the page at this place, which may be more than the referent's name: "Japan's Ministry of Defense".
    dom::element span;
    if (found["span"].get(span) == simdjson::SUCCESS && span.is_object()) {
      const std::string words = text_or_empty(span, "text");
      // "the ministry" of the Ministry of Economy, too.
      const std::string head = words.substr(words.rfind(' ') == std::string::npos ? 0 : words.rfind(' ') + 1);
      const bool named = std::any_of(names.begin(), names.end(), [&](const std::string& each) {
        return contains(words, each) || contains(each, head);
      });
      if (named || text_or_empty(found, "referent").empty()) names.push_back(words);
    }
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& each) { return same_name(each, name); });
  }

  void parties(const std::string& key) {
    if (!has(expected_, key)) return;
    const std::vector<dom::element> found = list(report_, key);
    std::vector<bool> used(found.size(), false);
    for (const dom::element wanted : list(expected_, key)) {
      const std::string id = text_or_empty(wanted, "id");
      std::optional<std::size_t> at;
      for (std::size_t i = 0; i < found.size() && !at; ++i) {
        bool is = text_or_empty(found[i], "id") == id;
        for (const char* entries : {"entries", "rivals"}) {
          for (const dom::element entry : list(found[i], entries)) is |= text_or_empty(entry, "id") == id;
        }
        if (is && !used[i]) at = i;
      }
      count(key + ".recall", at.has_value(), id);
      if (!at) continue;
      used[*at] = true;
      if (has(wanted, "status")) {
        const std::string status = text_or_empty(found[*at], "status");
        count(key + ".status", status == text_or_empty(wanted, "status"), id + " is " + status);
      }
      if (has(wanted, "roles")) {
        const auto roles = strings(wanted, "roles");
        const std::string role = text_or_empty(found[*at], "role");
        count(key + ".role", std::find(roles.begin(), roles.end(), role) != roles.end(), id + " is " + role);
      }
      for (const std::string& text : strings(wanted, "mentions")) {
        bool called = false;
        for (const dom::element mention : list(found[*at], "mentions"))
          called |= contains(text_or_empty(mention, "text"), text);
        count(key + ".mentions", called, id + " by " + text);
      }
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
      count(key + ".precision", used[i],
            text_or_empty(found[i], "name") + " taken for " + text_or_empty(found[i], "caption"));
    }
  }

  void forbidden_parties() {
    for (const std::string& text : strings(expected_, "not_parties")) {
      for (const char* key : {"parties", "ambiguous"}) {
        for (const dom::element party : list(report_, key)) {
          for (const dom::element mention : list(party, "mentions")) {
            forbid(plain(text_or_empty(mention, "text")) == plain(text),
                   text + " is taken for " + text_or_empty(party, "caption") + " (" + key + ")");
          }
        }
      }
    }
  }

  [[nodiscard]] bool says(dom::element statement, std::string_view content) const {
    if (begins(text_or_empty(statement, "text"), content)) return true;
    const std::vector<dom::element> pieces = list(statement, "content");
    for (const dom::element piece : pieces) {
      if (begins(text_or_empty(piece, "text"), content)) return true;
    }
    // "Hungary, according to two diplomats, will": the source inside it is no part of what is said, but of its begin on the page.
    return pieces.size() > 1 && starts_on_page(text_or_empty(pieces.front(), "text"), content);
  }

  // Whether `part` begins where `piece` does, in the main text.
  [[nodiscard]] bool starts_on_page(std::string_view piece, std::string_view part) const {
    const std::string main = plain(text_or_empty(report_, "main_text"));
    const std::string begin = plain(piece);
    const std::string whole = plain(part);
    const std::size_t at = main.find(whole);
    if (at == std::string::npos || begin.empty()) return false;
    constexpr std::size_t kShift = 12;  // bytes, as begins() allows
    for (std::size_t shift = 0; shift <= std::min(kShift, at); ++shift) {
      if (main.compare(at - shift, begin.size(), begin) == 0) return true;
    }
    return false;
  }

  void chain(dom::element wanted, dom::element found, const std::string& what) {
    std::vector<dom::element> links;
    std::string names;
    for (const dom::element link : list(found, "chain")) {
      if (text_or_empty(link, "medium") == "outlet") continue;
      links.push_back(link);
      names += (names.empty() ? "" : " < ") + text_or_empty(link, "name");
    }
    const auto expected = strings(wanted, "chain");
    bool good = links.size() == expected.size();
    for (std::size_t i = 0; good && i < links.size(); ++i) {
      good = is_called(links[i], expected[i]) || contains(text_or_empty(links[i], "name"), expected[i]);
    }
    count("statements.chain", good, what + " through " + (names.empty() ? "nobody" : names));
  }

  void statements() {
    const std::vector<dom::element> found = list(report_, "statements");
    for (const std::string& content : strings(expected_, "not_statements")) {
      for (const dom::element statement : found)
        forbid(says(statement, content), "is no statement: " + content);
    }
    if (!has(expected_, "statements")) return;
    std::vector<bool> used(found.size(), false);
    std::vector<bool> right(found.size(), true);  // the speaker, of those used
    for (const dom::element wanted : list(expected_, "statements")) {
      const std::string content = text_or_empty(wanted, "content");
      std::optional<std::size_t> at;
      for (std::size_t i = 0; i < found.size() && !at; ++i) {
        if (!used[i] && says(found[i], content)) at = i;
      }
      count("statements.recall", at.has_value(), content);
      if (!at) continue;
      used[*at] = true;
      const dom::element statement = found[*at];
      dom::element speaker;
      if (wanted["speaker"].get(speaker) == simdjson::SUCCESS) {
        const dom::element says_who = statement["speaker"];
        const std::string name = says_who.is_null() ? "" : text_or_empty(says_who, "name");
        const bool good = speaker.is_null()
                              ? says_who.is_null()
                              : !says_who.is_null() && is_called(says_who, speaker.get_string().value());
        const std::string wanted_name =
            speaker.is_null() ? "nobody" : std::string(speaker.get_string().value());
        right[*at] = good;
        count("statements.speaker", good,
              content + " by " + (name.empty() ? "nobody" : name) + ", expected " + wanted_name);
        dom::element span;
        const bool at_place = !speaker.is_null() && !says_who.is_null() &&
                              says_who["span"].get(span) == simdjson::SUCCESS && span.is_object() &&
                              begins_phrase(text_or_empty(span, "text"), wanted_name);
        count("statements.speaker_begin", good || at_place,
              content + " by " + (name.empty() ? "nobody" : name) + ", expected " + wanted_name);
      }
      for (const char* key : {"kind", "modality", "polarity"}) {
        if (!has(wanted, key)) continue;
        const std::string value = text_or_empty(statement, key);
        count(std::string("statements.") + key, value == text_or_empty(wanted, key),
              content + " is " + value);
      }
      if (has(wanted, "chain")) chain(wanted, statement, content);
    }
    if (!is_whole(expected_, "statements_are_all")) return;
    for (std::size_t i = 0; i < found.size(); ++i) {
      const double confidence = document_.statements[i].confidence;
      if (samples())
        sample("statements", used[i] && right[i], documents::statement_features(document_)[i], confidence);
      if (confidence >= kSure) count("statements.sure", used[i] && right[i], "");
      count("statements.precision", used[i], text_or_empty(found[i], "text").substr(0, 90));
    }
  }

  [[nodiscard]] static bool stands_on(dom::element event, std::string_view begin) {
    for (const dom::element sentence : list(event, "evidence")) {
      if (begins(text_or_empty(sentence, "text"), begin)) return true;
    }
    return begin.empty();
  }

  [[nodiscard]] bool fills(dom::element event, std::string_view role, std::string_view value) const {
    for (const dom::element slot : list(event, "slots")) {
      if (text_or_empty(slot, "role") != role) continue;
      if (contains(text_or_empty(slot, "value"), value)) return true;
      dom::element span;
      if (slot["span"].get(span) == simdjson::SUCCESS && contains(text_or_empty(span, "text"), value))
        return true;
      for (const std::string& name : names_of(text_or_empty(slot, "referent"))) {
        if (contains(name, value)) return true;
      }
    }
    return false;
  }

  // "target=X actor=Y", for the printed misses.
  [[nodiscard]] static std::string slots_of(dom::element event) {
    std::string out;
    dom::element trigger;
    if (event["trigger"].get(trigger) == simdjson::SUCCESS) out = text_or_empty(trigger, "text") + ":";
    for (const dom::element slot : list(event, "slots"))
      out += " " + text_or_empty(slot, "role") + "=" + text_or_empty(slot, "value");
    return out;
  }

  void events() {
    const std::vector<dom::element> found = list(report_, "events");
    for (const dom::element wrong : list(expected_, "not_events")) {
      for (const dom::element event : found) {
        const std::string status = text_or_empty(event, "status");
        forbid(text_or_empty(event, "type") == text_or_empty(wrong, "type") &&
                   (!has(wrong, "status") || status == text_or_empty(wrong, "status")),
               text_or_empty(event, "type") + " (" + status + ") is reported");
      }
    }
    if (!has(expected_, "events")) return;
    std::vector<bool> used(found.size(), false);
    for (const dom::element wanted : list(expected_, "events")) {
      const std::string type = text_or_empty(wanted, "type");
      const std::string evidence = text_or_empty(wanted, "evidence");
      const std::string what = type + " (" + evidence + ")";
      std::optional<std::size_t> at;
      for (std::size_t i = 0; i < found.size() && !at; ++i) {
        if (!used[i] && text_or_empty(found[i], "type") == type && stands_on(found[i], evidence)) at = i;
      }
      count("events.recall", at.has_value(), what);
      if (!at) continue;
      used[*at] = true;
      if (has(wanted, "status")) {
        const std::string status = text_or_empty(found[*at], "status");
        count("events.status", status == text_or_empty(wanted, "status"), what + " is " + status);
        if (status_samples()) status_sample(*at, text_or_empty(wanted, "status"));
        if (is_set_to("TAMIS_PAGES", "statuses") && status != text_or_empty(wanted, "status"))
          confusions(shown_)[text_or_empty(wanted, "status") + " is " + status].add(false);
      }
      dom::object slots;
      if (wanted["slots"].get(slots) != simdjson::SUCCESS) continue;
      for (const auto [role, value] : slots) {
        std::string_view text;
        if (value.get(text) != simdjson::SUCCESS) continue;
        count("events.slots", fills(found[*at], role, text),
              what + " " + std::string(role) + "=" + std::string(text) + " not in " + slots_of(found[*at]));
      }
    }
    if (!is_whole(expected_, "events_are_all")) return;
    // Answers written before there was the type do not have it: it is judged where an answer names one.
    const std::vector<dom::element> all = list(expected_, "events");
    const bool releases = std::any_of(all.begin(), all.end(), [](dom::element wanted) {
      return text_or_empty(wanted, "type") == "release";
    });
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (!releases && text_or_empty(found[i], "type") == "release") continue;
      std::string sentences;
      for (const dom::element sentence : list(found[i], "evidence"))
        sentences += " | " + text_or_empty(sentence, "text");
      if (samples())
        sample("events", used[i], documents::event_features(document_)[i], document_.events[i].confidence);
      if (document_.events[i].confidence >= kSure) count("events.sure", used[i], "");
      count("events.precision", used[i],
            text_or_empty(found[i], "type") + " (" + text_or_empty(found[i], "status") + ") by " +
                slots_of(found[i]) + sentences);
    }
  }

  // A line for tools/fit_weights.py: of what it is, the page, whether its answers have it, and what is seen of it; of pages held out
  // its confidence alone.
  void sample(const char* what, bool good, const std::vector<documents::WeighedFeature>& features,
              double confidence) const {
    std::string seen;
    for (const documents::WeighedFeature& feature : features)
      seen.append("\t").append(name_of(feature)).append(" ").append(std::to_string(feature.amount));
    if (!shown_) seen = "\t" + std::to_string(confidence);
    std::printf("sample\t%s\t%s\t%d%s\n", what, shown_ ? page_.c_str() : "held_out", good ? 1 : 0,
                seen.c_str());
  }

  // A line for tools/fit_status_weights.py: the page, how real the event is by the answer, and what is seen of it; none of pages held out.
  void status_sample(std::size_t event, const std::string& wanted) const {
    if (!shown_) return;
    std::string seen;
    for (const std::string& feature : status_features_[event]) seen.append("\t").append(feature);
    std::printf("status\t%s\t%s%s\n", page_.c_str(), wanted.c_str(), seen.c_str());
  }

  void relations() {
    if (!has(expected_, "relations")) return;
    const std::vector<dom::element> found = list(report_, "relations");
    std::vector<bool> used(found.size(), false);
    for (const dom::element wanted : list(expected_, "relations")) {
      bool there = false;
      for (std::size_t i = 0; i < found.size() && !there; ++i) {
        bool good = !used[i] && text_or_empty(found[i], "type") == text_or_empty(wanted, "type") &&
                    contains(text_or_empty(found[i], "detail"), text_or_empty(wanted, "detail"));
        for (const char* end : {"subject", "object"}) {
          if (!good || !has(wanted, end)) continue;
          dom::element who;
          good = found[i][end].get(who) == simdjson::SUCCESS && !who.is_null() &&
                 is_called(who, text_or_empty(wanted, end));
        }
        if (good) used[i] = there = true;
      }
      count("relations.recall", there,
            text_or_empty(wanted, "subject") + " " + text_or_empty(wanted, "type") + " " +
                text_or_empty(wanted, "object") + " (" + text_or_empty(wanted, "detail") + ")");
    }
    const bool whole = is_whole(expected_, "relations_are_all");
    for (std::size_t i = 0; samples() && i < found.size(); ++i) {
      // Of pages whose answers name some only, those that they name.
      if (whole || used[i])
        sample(whole ? "relations" : "relations_named", used[i], documents::relation_features(document_)[i],
               document_.relations[i].confidence);
    }
    if (!whole) return;
    const auto name = [](dom::element relation, const char* end) {
      dom::element who;
      return relation[end].get(who) == simdjson::SUCCESS && !who.is_null() ? text_or_empty(who, "name")
                                                                           : std::string("-");
    };
    for (std::size_t i = 0; i < found.size(); ++i)
      count("relations.precision", used[i],
            name(found[i], "subject") + " " + text_or_empty(found[i], "type") + " " +
                name(found[i], "object") + " (" + text_or_empty(found[i], "detail") + ")");
  }

  void measures(const std::string& key) {
    for (const dom::element wanted : list(expected_, key)) {
      const std::string text = text_or_empty(wanted, "text");
      bool there = false;
      bool right = false;
      std::string value;
      for (const dom::element found : list(report_, key)) {
        // With its preposition or without ("am Dienstag").
        const std::string its = text_or_empty(found, "text");
        if (!contains(its, text) && (its.empty() || !plain(text).ends_with(" " + plain(its)))) continue;
        there = true;
        value = simdjson::minify(found["value"].value());
        right |= value == simdjson::minify(wanted["value"].value()) &&
                 (!has(wanted, "unit") || text_or_empty(found, "unit") == text_or_empty(wanted, "unit"));
      }
      count(key + ".recall", there, text);
      if (there) count(key + ".value", right, text + " is " + value);
    }
  }

  std::string page_;
  bool shown_;
  dom::element expected_;
  dom::element report_;
  const Document& document_;
  const documents::StatusFeatures& status_features_;
};

struct Floor {
  std::string figure;
  double percent = 0;
};

std::vector<Floor> read_floors() {
  std::vector<Floor> floors;
  std::ifstream stream(kFolder / "floors.tsv");
  for (std::string line; std::getline(stream, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    EXPECT_NE(tab, std::string::npos)
        << "floors.tsv: expected a figure, a tab and a percentage, found " << line;
    if (tab != std::string::npos)
      floors.push_back({line.substr(0, tab), std::strtod(line.c_str() + tab, nullptr)});
  }
  return floors;
}

// Whether one of `parts`, commas between them, is in `name`.
bool names_one(std::string_view name, std::string_view parts) {
  for (std::size_t begin = 0; begin <= parts.size();) {
    const std::size_t end = std::min(parts.find(',', begin), parts.size());
    if (end > begin && name.find(parts.substr(begin, end - begin)) != std::string_view::npos) return true;
    begin = end + 1;
  }
  return false;
}

DocumentOptions options_of(dom::element expected) {
  DocumentOptions options;
  dom::element given;
  if (expected["options"].get(given) != simdjson::SUCCESS) return options;
  options.published = text_or_empty(given, "published");
  options.url = text_or_empty(given, "url");
  options.language = text_or_empty(given, "language");
  options.content_type = text_or_empty(given, "content_type");
  options.charset = text_or_empty(given, "charset");
  return options;
}

TEST(AnnotatedPages, AreReadAsWrittenDown) {
  const Index index = screen::compile_lists(
      {(fs::path(TAMIS_SOURCE_DIR) / "examples" / "lists").string(), (kFolder / "lists").string()});
  const documents::JsonReportWriter writer(index);
  const std::string schema = file_text(fs::path(TAMIS_SOURCE_DIR) / "docs" / "document_report.schema.json");
  std::vector<fs::path> pages;
  for (const auto& entry : fs::directory_iterator(kFolder / "pages")) {
    if (!entry.path().filename().string().ends_with(".expected.json")) pages.push_back(entry.path());
  }
  std::sort(pages.begin(), pages.end());
  const auto held_out = read_held_out();
  const bool all_shown = is_set_to("TAMIS_HELD_OUT", "show");
  for (const std::string& name : held_out) {
    EXPECT_TRUE(fs::exists(kFolder / "pages" / (name + ".expected.json")))
        << "held_out.txt: no page is called " << name;
  }
  const char* wanted = std::getenv("TAMIS_PAGE");
  if (wanted != nullptr) {
    std::erase_if(pages, [&](const fs::path& page) { return !names_one(page.filename().string(), wanted); });
  }
  ASSERT_FALSE(pages.empty());
  for (const fs::path& path : pages) {
    const std::string name = path.filename().string();
    const fs::path beside = path.parent_path() / (path.stem().string() + ".expected.json");
    dom::parser expectations;
    dom::element expected;
    ASSERT_EQ(expectations.parse(file_text(beside)).get(expected), simdjson::SUCCESS)
        << beside << ": expected a JSON object that says what is on the page";
    DocumentOptions options = options_of(expected);
    if (samples() || status_samples()) options.min_event_confidence = options.min_relation_confidence = 0;
    const DocumentReader reader(index, options);
    DocumentScratch scratch;
    PageHint hint;
    hint.name = name;
    documents::StatusFeatures status_features;
    if (status_samples()) documents::record_status_features(&status_features);
    const auto document = reader.read(file_text(path), hint, scratch);
    ASSERT_TRUE(document) << document.error().to_string();
    std::string json;
    writer.append(json, *document);
    EXPECT_EQ(schema_finding(schema, json), "") << name;
    dom::parser reports;
    dom::element report;
    ASSERT_EQ(reports.parse(json).get(report), simdjson::SUCCESS) << name;
    Judge(name, all_shown || !held_out.contains(path.stem().string()), expected, report, *document,
          status_features)
        .all();
  }
  std::printf("%zu pages\n%-24s %9s  %-6s %9s  %-6s %9s  %s\n", pages.size(), "figure", "percent", "of",
              "looked at", "of", "held out", "of");
  std::map<std::string, double> reached;
  for (const auto& [figure, counted] : Judge::figures()) {
    reached[figure] = counted.percent();
    std::printf("%-24s", figure.c_str());
    for (const Figure& part : {counted, Judge::figures_of(true)[figure], Judge::figures_of(false)[figure]})
      std::printf(" %9.1f  %-6llu", part.percent(), static_cast<unsigned long long>(part.all));
    std::printf("\n");
  }
  for (const bool shown : {true, false}) {
    for (const auto& [pair, counted] : Judge::confusions(shown))
      std::printf("%s %s: %llu\n", shown ? "looked at" : "held out", pair.c_str(),
                  static_cast<unsigned long long>(counted.all));
  }
  for (const std::string& there : Judge::forbidden())
    std::printf("must not be there         %s\n", there.c_str());
  if (Judge::kept_back() > 0)
    std::printf("not shown                 %zu findings of pages held out\n", Judge::kept_back());
  if (wanted != nullptr) return;  // the floors are those of all pages
  bool forbidden_counted = false;
  for (const Floor& floor : read_floors()) {
    if (floor.figure == "forbidden") {
      forbidden_counted = true;
      EXPECT_LE(static_cast<double>(Judge::forbidden().size()), floor.percent)
          << "things that must not be there";
    } else {
      EXPECT_TRUE(reached.contains(floor.figure)) << "floors.tsv: no page has anything for " << floor.figure;
      EXPECT_GE(reached[floor.figure], floor.percent) << floor.figure;
    }
  }
  EXPECT_TRUE(forbidden_counted) << "floors.tsv: no line for forbidden";
}

}  // namespace
}  // namespace tamis::test
