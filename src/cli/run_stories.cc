#include "cli/run_stories.h"

#include <utility>

#include "base/hash.h"
#include "base/json_writer.h"

namespace tamis::cli {
namespace {

[[nodiscard]] documents::StoryOptions options_of(bool summary) {
  documents::StoryOptions options;
  if (summary) options.window = 0;
  return options;
}

void optional(base::JsonWriter& json, const char* key, const std::string& value) {
  json.key(key);
  value.empty() ? json.null() : json.string(value);
}

void strings(base::JsonWriter& json, const char* key, const std::vector<std::string>& values) {
  json.key(key).begin_array();
  for (const std::string& value : values) json.string(value);
  json.end_array();
}

}  // namespace

RunStories::RunStories(bool summary) : summary_(summary), grouper_(options_of(summary)) {}

std::string RunStories::add(Page& page) {
  const auto story = grouper_.add(std::move(page.sketch));
  if (story.number >= ids_.size()) {
    const std::string digits = base::sha256_hex(page.sha256.empty() ? page.hint.name : page.sha256);
    ids_.push_back(std::stoull(digits.substr(0, 16), nullptr, 16));
  }
  if (summary_) {
    events_.add(static_cast<std::uint32_t>(pages_.size()), story.number, std::move(page.tellings));
    pages_.push_back(
        {page.hint.name, page.url, page.title, page.published, page.languages, story.number, story.likeness});
  }
  return base::hex64(ids_[story.number]);
}

std::string RunStories::summary(std::string_view context) const {
  std::vector<std::vector<std::uint32_t>> pages_of(ids_.size());
  for (std::uint32_t i = 0; i < pages_.size(); ++i) pages_of[pages_[i].story].push_back(i);
  std::string out;
  base::JsonWriter json(out);
  json.begin_object().field("pages", static_cast<std::uint64_t>(pages_.size())).key("stories").begin_array();
  for (std::size_t story = 0; story < pages_of.size(); ++story) {
    json.begin_object().field("id", base::hex64(ids_[story]));
    optional(json, "title", pages_of[story].empty() ? std::string() : pages_[pages_of[story].front()].title);
    json.key("pages").begin_array();
    for (const std::uint32_t number : pages_of[story]) {
      const KnownPage& page = pages_[number];
      json.begin_object().field("page", number).field("name", page.name);
      optional(json, "url", page.url);
      optional(json, "title", page.title);
      optional(json, "published", page.published);
      strings(json, "languages", page.languages);
      json.key("likeness").number(page.likeness, 3);
      json.end_object();
    }
    json.end_array().end_object();
  }
  json.end_array().key("events").begin_array();
  for (const documents::MergedEvent& event : events_.events()) {
    const documents::EventTelling& telling = event.telling;
    json.begin_object().field("type", telling.type).field("status", event_status_name(telling.status));
    optional(json, "day", telling.day);
    strings(json, "parties", telling.parties);
    strings(json, "places", telling.places);
    strings(json, "items", telling.items);
    strings(json, "numbers", telling.numbers);
    json.key("slots").begin_array();
    for (const auto& [role, value] : telling.slots)
      json.begin_object().field("role", role).field("value", value).end_object();
    json.end_array().key("sources").begin_array();
    for (const documents::EventSource& source : event.sources) {
      const KnownPage& page = pages_[source.page];
      json.begin_object().field("page", source.page).field("name", page.name);
      optional(json, "url", page.url);
      json.field("story", base::hex64(ids_[source.story]))
          .field("event", "e" + std::to_string(source.event + 1));
      json.field("status", event_status_name(source.status));
      json.field("byte_start", source.span.byte_begin).field("byte_end", source.span.byte_end);
      json.field("char_start", source.span.code_point_begin).field("char_end", source.span.code_point_end);
      json.field("text", source.text).end_object();
    }
    json.end_array().end_object();
  }
  json.end_array();
  out += ',';
  out += context;
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace tamis::cli
