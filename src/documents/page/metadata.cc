#include "documents/page/metadata.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <unordered_map>
#include <vector>

#include "base/ascii.h"
#include "base/data_table.h"
#include "documents/page/byline.h"
#include "documents/page/date_line.h"
#include "documents/page/entities.h"
#include "documents/page/furniture.h"
#include "documents/page/outlet_names.h"
#include "documents/page/zones.h"
#include "documents/words/tokens.h"
#include "model/country.h"
#include "model/partial_date.h"
#include "text/language.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kMaxJson = 1U << 20;
constexpr int kMaxJsonDepth = 8;
constexpr std::size_t kMaxValue = 1000;  // bytes of a title, an author ...
constexpr std::size_t kMaxDateText = 120;
constexpr std::size_t kLongestCode = 3;  // bytes: "VG" is a paper, and the code of a country
// Pages of the web are younger; "0001-01-01" and "1970-01-01" stand for nothing.
constexpr int kFirstYear = 1990;

bool is_blank(char c) noexcept { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string_view trimmed(std::string_view text) noexcept {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

// One line, blanks folded, no more than kMaxValue bytes, cut at a character.
std::string tidy(std::string_view text) {
  std::string out;
  for (const char c : trimmed(text)) {
    if (!is_blank(c))
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
    if (out.size() >= kMaxValue) break;
  }
  while (!out.empty() && out.size() >= kMaxValue && (out.back() & 0xC0) == 0x80) out.pop_back();
  if (out.size() >= kMaxValue && (out.back() & 0x80) != 0) out.pop_back();
  return out;
}

int number(std::string_view digits) noexcept {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

// Days from 1970-01-01 to a date (Howard Hinnant's days_from_civil, public domain), backwards.
std::string date_of_days(std::int64_t days) {
  days += 719468;
  const std::int64_t era = days / 146097;
  const auto of_era = static_cast<unsigned>(days - era * 146097);
  const unsigned year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const unsigned of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const unsigned shifted = (5 * of_year + 2) / 153;
  const unsigned day = of_year - (153 * shifted + 2) / 5 + 1;
  const unsigned month = shifted < 10 ? shifted + 3 : shifted - 9;
  const std::int64_t year = static_cast<std::int64_t>(year_of_era) + era * 400 + (month <= 2 ? 1 : 0);
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(year), month, day);
  return text;
}

bool is_day(int year, int month, int day) noexcept {
  if (year < kFirstYear || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  static constexpr int kDays[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return day <= (month == 2 && !leap ? 28 : kDays[month - 1]);
}

// "10:00", "10:00:00.000", "100000" with "Z", "+02:00", "+0200", "GMT" behind it -> "T10:00:00+02:00"; empty: no time.
std::string time_of(std::string_view text) {
  text = trimmed(text);
  std::size_t i = 0;
  const auto two = [&](int last) -> int {
    if (i + 2 > text.size() || !base::is_ascii_digit(text[i]) || !base::is_ascii_digit(text[i + 1]))
      return -1;
    const int value = number(text.substr(i, 2));
    i += 2;
    return value > last ? -1 : value;
  };
  const int hour = two(24);
  if (hour < 0 || hour == 24) return {};
  const bool colon = i < text.size() && text[i] == ':';
  if (colon) ++i;
  const int minute = two(59);
  if (minute < 0) return {};
  int second = -1;
  if (colon ? i < text.size() && text[i] == ':' : i < text.size() && base::is_ascii_digit(text[i])) {
    if (colon) ++i;
    second = two(60);
  }
  if (i < text.size() && (text[i] == '.' || text[i] == ',')) {
    ++i;
    while (i < text.size() && base::is_ascii_digit(text[i])) ++i;
  }
  char out[24];
  if (second >= 0)
    std::snprintf(out, sizeof out, "T%02d:%02d:%02d", hour, minute, second);
  else
    std::snprintf(out, sizeof out, "T%02d:%02d", hour, minute);
  std::string result = out;
  while (i < text.size() && text[i] == ' ') ++i;
  const std::string_view zone = text.substr(i);
  if (zone == "Z" || zone == "z" || zone.substr(0, 3) == "GMT" || zone.substr(0, 3) == "UTC" ||
      zone == "UT") {
    result += "Z";
  } else if (zone.size() >= 3 && (zone[0] == '+' || zone[0] == '-')) {
    std::string digits;
    for (const char c : zone.substr(1)) {
      if (base::is_ascii_digit(c))
        digits += c;
      else if (c != ':')
        break;
    }
    if (digits.size() == 2) digits += "00";
    if (digits.size() == 4 && number(digits.substr(0, 2)) <= 14 && number(digits.substr(2)) < 60) {
      result += zone[0];
      result += digits.substr(0, 2) + ":" + digits.substr(2);
    }
  }
  return result;
}

void set(MetaValue& slot, std::string_view value, std::string_view origin) {
  if (!slot.value.empty()) return;
  slot.value = tidy(value);
  if (!slot.value.empty()) slot.origin = origin;
}

void set_date(MetaValue& slot, std::string_view value, std::string_view origin) {
  if (!slot.value.empty()) return;
  std::string date = normal_date(value);
  if (date.empty()) return;
  slot.value = std::move(date);
  slot.origin = origin;
}

bool is_address(std::string_view text) noexcept {
  return text.find("://") != std::string_view::npos || text.substr(0, 2) == "//";
}

// --- JSON-LD

struct JsonLd {
  std::string title, outlet, author, published, modified, url, language, description;
  int rank = 0;  // of the object it was taken from: articles before pages
};

std::string text_of(const simdjson::dom::element& element) {
  std::string_view text;
  if (element.get_string().get(text) == simdjson::SUCCESS)
    return resolve_references(text.substr(0, 4096), false);
  return {};
}

// A name: "x", {"name": "x"}, [either, ...] joined by commas.
std::string name_of(const simdjson::dom::element& element, int depth = 0) {
  if (element.is_string()) {
    std::string text = text_of(element);
    return is_address(text) ? std::string{} : text;
  }
  simdjson::dom::element inner;
  if (element.is_object()) {
    if (element["name"].get(inner) == simdjson::SUCCESS)
      return depth > 2 ? std::string{} : name_of(inner, depth + 1);
    return {};
  }
  std::string out;
  if (element.is_array() && depth < 3) {
    int count = 0;
    for (const simdjson::dom::element item : simdjson::dom::array(element)) {
      const std::string name = name_of(item, depth + 1);
      if (name.empty()) continue;
      if (!out.empty()) out += ", ";
      out += name;
      if (++count == 8) break;
    }
  }
  return out;
}

int rank_of_type(const simdjson::dom::element& type) {
  if (type.is_array()) {
    int best = 0;
    for (const simdjson::dom::element item : simdjson::dom::array(type))
      best = std::max(best, rank_of_type(item));
    return best;
  }
  std::string_view text;
  if (type.get_string().get(text) != simdjson::SUCCESS) return 0;
  if (text.find("Article") != std::string_view::npos || text == "BlogPosting" || text == "Report" ||
      text == "LiveBlogPosting" || text == "SocialMediaPosting") {
    return 3;
  }
  if (text == "WebPage" || text == "ItemPage" || text == "VideoObject") return 1;
  return 0;
}

void read_json_ld(const simdjson::dom::element& element, int depth, JsonLd& out) {
  if (depth > kMaxJsonDepth) return;
  if (element.is_array()) {
    for (const simdjson::dom::element item : simdjson::dom::array(element))
      read_json_ld(item, depth + 1, out);
    return;
  }
  if (!element.is_object()) return;
  simdjson::dom::element inner;
  int rank = 0;
  if (element["@type"].get(inner) == simdjson::SUCCESS) rank = rank_of_type(inner);
  if (rank > out.rank) {
    out = JsonLd{};
    out.rank = rank;
    const auto text = [&](const char* key) {
      return element[key].get(inner) == simdjson::SUCCESS ? text_of(inner) : std::string{};
    };
    out.title = text("headline");
    if (out.title.empty()) out.title = text("name");
    out.published = text("datePublished");
    if (out.published.empty()) out.published = text("dateCreated");
    out.modified = text("dateModified");
    out.description = text("description");
    out.language = text("inLanguage");
    out.url = text("url");
    if (element["author"].get(inner) == simdjson::SUCCESS) out.author = name_of(inner);
    if (element["publisher"].get(inner) == simdjson::SUCCESS) out.outlet = name_of(inner);
    if (out.url.empty() && element["mainEntityOfPage"].get(inner) == simdjson::SUCCESS) {
      simdjson::dom::element id;
      out.url = inner.is_string()                                                ? text_of(inner)
                : inner.is_object() && inner["@id"].get(id) == simdjson::SUCCESS ? text_of(id)
                                                                                 : std::string{};
    }
  }
  for (const char* key : {"@graph", "mainEntity", "itemListElement", "item"}) {
    if (element[key].get(inner) == simdjson::SUCCESS) read_json_ld(inner, depth + 1, out);
  }
}

JsonLd find_json_ld(const std::vector<std::string_view>& scripts) {
  thread_local simdjson::dom::parser parser;
  JsonLd out;
  for (const std::string_view script : scripts) {
    if (script.size() > kMaxJson) continue;
    // Line breaks inside strings are common and no JSON.
    std::string text(trimmed(script));
    for (char& c : text) {
      if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    }
    if (text.rfind("//<![CDATA[", 0) == 0) text.erase(0, 11);
    simdjson::dom::element root;
    if (parser.parse(text).get(root) == simdjson::SUCCESS) read_json_ld(root, 0, out);
  }
  return out;
}

std::string host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#:"));
  if (host.substr(0, 4) == "www.") host.remove_prefix(4);
  return std::string(host);
}

// "de-DE" and "de_DE" -> "de".
std::string language_of(std::string_view claim) {
  std::string out;
  for (const char c : claim.substr(0, 35)) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
      out += static_cast<char>(c | 0x20);
    else
      break;
  }
  return out.size() == 2 || out.size() == 3 ? out : std::string{};
}

struct MetaKey {
  std::string_view field, origin, keys;
};

}  // namespace

std::string normal_date(std::string_view text) {
  text = trimmed(text);
  if (text.size() > kMaxDateText || text.size() < 4) return {};
  // Seconds or milliseconds since 1970.
  if (base::all_ascii_digits(text) && (text.size() == 10 || text.size() == 13)) {
    std::int64_t seconds = 0;
    for (const char c : text.substr(0, 10)) seconds = seconds * 10 + (c - '0');
    const std::int64_t in_day = seconds % 86400;
    const std::string date = date_of_days(seconds / 86400);
    if (number(std::string_view(date).substr(0, 4)) < kFirstYear) return {};
    char time[40];
    std::snprintf(time, sizeof time, "T%02d:%02d:%02dZ", static_cast<int>(in_day / 3600),
                  static_cast<int>(in_day / 60 % 60), static_cast<int>(in_day % 60));
    return date + time;
  }
  // ISO 8601 and what is close to it.
  if (text.size() >= 8 && base::all_ascii_digits(text.substr(0, 4))) {
    const char mark = text[4];
    std::size_t i = base::is_ascii_digit(mark) ? 4 : 5;
    const auto field = [&]() -> int {
      std::size_t end = i;
      while (end < text.size() && end - i < 2 && base::is_ascii_digit(text[end])) ++end;
      const int value = end == i ? -1 : number(text.substr(i, end - i));
      i = end;
      return value;
    };
    if (mark == '-' || mark == '/' || mark == '.' || base::is_ascii_digit(mark)) {
      const int year = number(text.substr(0, 4));
      const int month = field();
      const bool second_mark = i < text.size() && text[i] == mark && !base::is_ascii_digit(mark);
      if (month > 0 && (second_mark || base::is_ascii_digit(mark))) {
        if (second_mark) ++i;
        const int day = field();
        if (is_day(year, month, day) && (i == text.size() || !base::is_ascii_digit(text[i]))) {
          char out[40];
          std::snprintf(out, sizeof out, "%04d-%02d-%02d", year, month, day);
          std::string_view rest = text.substr(i);
          if (!rest.empty() && (rest.front() == 'T' || rest.front() == 't' || rest.front() == ' '))
            rest.remove_prefix(1);
          return out + (rest.empty() ? std::string{} : time_of(rest));
        }
      }
    }
  }
  // RFC 5322 and "13 September 2023, 10:00".
  std::string_view date = text;
  if (const std::size_t comma = date.find(','); comma != std::string_view::npos && comma <= 12 &&
                                                !base::is_ascii_digit(date[0]) &&
                                                date.substr(0, comma).find(' ') == std::string_view::npos) {
    const std::string_view rest = trimmed(date.substr(comma + 1));
    if (!rest.empty() && base::is_ascii_digit(rest[0]) && rest.find(' ') != std::string_view::npos &&
        base::all_ascii_digits(rest.substr(0, rest.find(' '))) &&
        rest.substr(0, rest.find(' ')).size() <= 2) {
      date = rest;  // the name of the day
    }
  }
  std::string time;
  if (const std::size_t colon = date.find(':'); colon != std::string_view::npos && colon >= 2) {
    std::size_t begin = colon;
    while (begin > 0 && base::is_ascii_digit(date[begin - 1])) --begin;
    std::string padded = colon - begin == 1 ? "0" : "";
    time = time_of(padded + std::string(date.substr(begin)));
    date = trimmed(date.substr(0, begin));
    while (!date.empty() && (date.back() == ',' || date.back() == ' ' || date.back() == '-'))
      date.remove_suffix(1);
  }
  const auto parsed = model::parse_date(date);
  if (!parsed || parsed->day == 0 || parsed->circa || parsed->last_year != 0 || parsed->year < kFirstYear)
    return {};
  return parsed->to_string() + time;
}

std::string date_in_url(std::string_view url) {
  const std::size_t scheme = url.find("://");
  const std::size_t path = url.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
  if (path == std::string_view::npos) return {};
  url = url.substr(path, 512);
  for (std::size_t i = 1; i + 8 <= url.size(); ++i) {
    if (base::is_ascii_digit(url[i - 1]) || !base::all_ascii_digits(url.substr(i, 4))) continue;
    const int year = number(url.substr(i, 4));
    if (year < kFirstYear || year > 2100) continue;
    const char mark = url[i + 4];
    std::size_t at = i + (base::is_ascii_digit(mark) ? 4 : 5);
    if (!base::is_ascii_digit(mark) && mark != '/' && mark != '-' && mark != '_' && mark != '.') continue;
    std::size_t end = at;
    while (end < url.size() && end - at < 2 && base::is_ascii_digit(url[end])) ++end;
    if (end == at || (base::is_ascii_digit(mark) && end - at != 2)) continue;
    const int month = number(url.substr(at, end - at));
    if (!base::is_ascii_digit(mark)) {
      if (end >= url.size() || url[end] != mark) continue;
      ++end;
    }
    at = end;
    while (end < url.size() && end - at < 2 && base::is_ascii_digit(url[end])) ++end;
    if (end == at || (end < url.size() && base::is_ascii_digit(url[end]))) continue;
    const int day = number(url.substr(at, end - at));
    if (!is_day(year, month, day)) continue;
    char out[40];
    std::snprintf(out, sizeof out, "%04d-%02d-%02d", year, month, day);
    return out;
  }
  return {};
}

void find_metadata(const PageHint& hint, const DocumentOptions& options, PageText& page) {
  Metadata& meta = page.document->meta;
  const PageClaims& claims = page.claims;
  std::vector<std::string>& warnings = page.document->warnings;
  const auto given = [&](const std::string& date) {
    if (date.empty() || !meta.published.value.empty()) return;
    set_date(meta.published, date, "option");
    if (meta.published.value.empty())
      warnings.push_back("\"" + date.substr(0, 40) +
                         "\" is no date of publication; expected ISO 8601, as 2023-09-13");
  };
  given(hint.published);
  given(options.published);
  set(meta.language, language_of(options.language), "option");

  const JsonLd json = find_json_ld(claims.json_ld);
  set(meta.title, json.title, "json-ld");
  set(meta.outlet, json.outlet, "json-ld");
  set(meta.author, json.author, "json-ld");
  set_date(meta.published, json.published, "json-ld");
  set_date(meta.modified, json.modified, "json-ld");
  meta.description = tidy(json.description);

  std::unordered_map<std::string_view, std::string_view> found;
  for (const auto& [key, value] : claims.meta) {
    if (!trimmed(value).empty()) found.emplace(key, value);
  }
  std::string url_of_page;
  std::string language_in_page;
  base::for_each_row(base::data_table("page_meta.tsv"), [&](const auto& column, std::size_t) {
    const std::string_view field = column[0];
    const std::string_view origin = column[1];
    base::for_each_part(column[2], '|', [&](std::string_view key) {
      const auto value = found.find(key);
      if (value == found.end()) return;
      const std::string_view text = value->second;
      if (field == "title") set(meta.title, text, origin);
      // A country is a section of the site: "U.S."
      else if (field == "outlet" && !is_address(text) && text.substr(0, 1) != "@" &&
               (text.size() <= kLongestCode || model::country_code(text).empty()))
        set(meta.outlet, text, origin);
      else if (field == "author" && !is_address(text))
        set(meta.author, text, origin);
      else if (field == "published")
        set_date(meta.published, text, origin);
      else if (field == "modified")
        set_date(meta.modified, text, origin);
      else if (field == "description" && meta.description.empty())
        meta.description = tidy(text);
      else if (field == "url" && url_of_page.empty() && is_address(text))
        url_of_page = text;
      else if (field == "language" && language_in_page.empty())
        language_in_page = language_of(text);
    });
  });

  if (!hint.url.empty()) set(meta.url, hint.url, "option");
  if (!options.url.empty()) set(meta.url, options.url, "option");
  if (meta.url.value.empty()) {
    if (is_address(claims.canonical))
      set(meta.url, claims.canonical, "meta");
    else if (!url_of_page.empty())
      set(meta.url, url_of_page, "opengraph");
    else if (is_address(json.url))
      set(meta.url, json.url, "json-ld");
  }
  set(meta.language, language_of(claims.language), "meta");
  set(meta.language, language_in_page, "meta");
  set(meta.language, language_of(json.language), "json-ld");

  if (meta.published.value.empty()) {
    for (const auto& [datetime, element] : claims.times) {
      bool elsewhere = false;
      for (std::int32_t e = element; e >= 0; e = page.elements[e].parent) {
        const Element& at = page.elements[e];
        const std::uint16_t bits = static_cast<std::uint16_t>(PageWords::read(at.classes, nullptr) |
                                                              PageWords::read(at.id, nullptr));
        elsewhere = elsewhere || at.tag == Tag::kAside || at.tag == Tag::kFooter || at.tag == Tag::kNav ||
                    (bits & (PageWords::kTeaser | PageWords::kComment | PageWords::kHidden)) != 0;
        if (at.tag == Tag::kArticle || at.tag == Tag::kMain) break;
      }
      if (!elsewhere) set_date(meta.published, datetime, "time");
      if (!meta.published.value.empty()) break;
    }
  }
  set_date(meta.published, date_in_url(meta.url.value), "url");
}

void finish_metadata(PageText& page) {
  Document& document = *page.document;
  Metadata& meta = document.meta;
  const auto text = [&](std::size_t b) {
    return std::string_view(document.text)
        .substr(document.blocks[b].span.begin, document.blocks[b].span.size());
  };
  std::size_t title = document.blocks.size();
  std::size_t first = document.blocks.size();
  for (std::size_t b = 0; b < document.blocks.size(); ++b) {
    if (document.blocks[b].zone == Zone::kTitle && title == document.blocks.size()) title = b;
    if (document.blocks[b].zone == Zone::kBody && first == document.blocks.size()) first = b;
  }
  if (title < document.blocks.size()) set(meta.title, text(title), "heading");
  set(meta.title, page.claims.title, "heading");

  // "Headline - Outlet": what stands behind the last mark, when the headline itself stands before it.
  const std::string window = tidy(page.claims.title);
  for (const std::string_view mark : {" | ", " - ", " – ", " — ", " :: ", " » "}) {
    const std::size_t at = window.rfind(mark);
    if (at == std::string::npos || at == 0) continue;
    const std::string_view tail = std::string_view(window).substr(at + mark.size());
    if (tail.size() > 40 || title >= document.blocks.size()) continue;
    if (words_in_common(std::string_view(window).substr(0, at), text(title)) > 0.8 &&
        words_in_common(tail, text(title)) == 0) {
      set(meta.outlet, tail, "heading");
      if (meta.title.origin == "heading" && meta.title.value == window)
        meta.title.value = window.substr(0, at);
    }
  }
  // The lines around the headline; in plain text they are all there is.
  if (first < document.blocks.size()) {
    const std::string_view language = text::identify_language(text(first)).code;
    const std::size_t begin = title < first ? title - std::min<std::size_t>(title, 3) : 0;
    std::string label;
    std::string_view masthead;
    for (std::size_t b = begin; b < first; ++b) {
      if (b == title || document.blocks[b].span.size() > 200 ||
          (title < first && first - begin > 24 && b + 12 < first))
        continue;
      if (is_known_outlet(text(b))) {
        set(meta.outlet, text(b), "dateline");
        if (!is_main(document.blocks[b].zone)) document.blocks[b].reason = "outlet";
      }
      if (meta.published.value.empty()) set_date(meta.published, date_in_line(text(b), language), "dateline");
      if (is_main(document.blocks[b].zone)) continue;
      set(meta.author, authors_of(text(b)), "dateline");
      if (label.empty()) label = outlet_in_label(text(b));
      if (b < title && masthead.empty() && is_masthead(text(b))) masthead = text(b);
    }
    const std::string_view opening = text(first).substr(0, 120);
    set(meta.outlet, agency_in_dateline(opening), "dateline");
    set(meta.outlet, label, "label");
    set(meta.outlet, masthead, "heading");
    if (meta.published.value.empty()) {
      // A dateline ends with a dash or bracket.
      std::size_t end = opening.find(" - ");
      for (const std::string_view mark : {" – ", " — ", ".-", ".–", ".—", "—", ")", "/", "】", "－"})
        end = std::min(end, opening.find(mark));
      if (end != std::string_view::npos)
        set_date(meta.published, date_in_line(opening.substr(0, end), language), "dateline");
    }
  }
  set(meta.outlet, host_of(meta.url.value), "url");
  // Owners are often publishing houses, so the address goes before them; a picture has an owner of its own.
  if (!meta.outlet.value.empty()) return;
  for (std::size_t b = document.blocks.size(); b-- > first && !is_main(document.blocks[b].zone);) {
    set(meta.outlet, registered_outlet(text(b)), "registration");
    set(meta.outlet, copyright_owner(text(b)), "copyright");
  }
  // The firm "The Ledger Ltd" owns the outlet that the page calls "The Ledger".
  if (meta.outlet.origin != "copyright") return;
  const std::string_view owner = meta.outlet.value;
  for (std::size_t b = 0; b < document.blocks.size(); ++b) {
    const std::string_view line = text(b);
    if (is_main(document.blocks[b].zone) || line.size() < 4 || line.size() >= owner.size() ||
        !owner.starts_with(line) || owner[line.size()] != ' ')
      continue;
    meta.outlet.value = std::string(line);
    return;
  }
}

}  // namespace tamis::documents
