#include "documents/page/outlet_names.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/data_table.h"
#include "documents/words/tokens.h"
#include "text/normalize.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kDateline = 120;  // bytes of a story in which its dateline stands
constexpr std::size_t kMaxName = 60;    // bytes of a name: the longest of data/outlets.tsv have some 40
constexpr std::size_t kMaxLine = 400;   // bytes of a copyright line; longer ones are terms of use

const std::unordered_set<std::string_view>& known_outlets() {
  static const std::unordered_set<std::string_view> names = [] {
    std::unordered_set<std::string_view> out;
    base::for_each_row(base::data_table("outlets.tsv"),
                       [&](const auto& column, std::size_t) { out.insert(column[0]); });
    return out;
  }();
  return names;
}

struct Marks {
  std::vector<std::string_view> labels;
  std::vector<std::string_view> rights;
  std::vector<std::string_view> signs;
  std::vector<std::string_view> registered;
  std::unordered_set<std::string_view> mastheads;
};

const Marks& marks() {
  static const Marks table = [] {
    Marks out;
    base::for_each_row(base::data_table("outlet_marks.tsv"), [&](const auto& column, std::size_t) {
      if (column[0] == "masthead") {
        base::for_each_part(column[1], '|', [&](std::string_view word) { out.mastheads.insert(word); });
        return;
      }
      std::vector<std::string_view>& kind = column[0] == "label"        ? out.labels
                                            : column[0] == "sign"       ? out.signs
                                            : column[0] == "registered" ? out.registered
                                                                        : out.rights;
      base::for_each_part(column[1], '|', [&](std::string_view phrase) { kind.push_back(phrase); });
    });
    return out;
  }();
  return table;
}

template <class Pieces>
bool take_front(std::string_view& text, const Pieces& pieces) {
  for (const std::string_view piece : pieces) {
    if (!text.starts_with(piece)) continue;
    text.remove_prefix(piece.size());
    return true;
  }
  return false;
}

template <class Pieces>
bool take_back(std::string_view& text, const Pieces& pieces) {
  for (const std::string_view piece : pieces) {
    if (!text.ends_with(piece)) continue;
    text.remove_suffix(piece.size());
    return true;
  }
  return false;
}

// "2019", "2000–2024", "۲۰۲۵", in front.
bool take_year(std::string_view& text) {
  std::size_t at = 0;
  for (int i = 0; i < 5; ++i) {
    if (at >= text.size()) {
      if (i < 4) return false;
      break;
    }
    const text::Decoded digit = text::decode_utf8(text, at);
    const bool is_digit = text::character(digit.code_point).kind == text::CharKind::kDigit;
    if (i == 4 ? is_digit : !is_digit) return false;
    if (i == 4) break;
    if (i == 0 && base::is_ascii_digit(text[0]) && text[0] != '1' && text[0] != '2') return false;
    at += digit.bytes;
  }
  text.remove_prefix(at);
  return true;
}

constexpr std::array<std::string_view, 26> kAround = {
    " ", "\t", "\u00A0", "\u3000", ",", ".", ":", "-", "–", "—", "―",  "«",  "»",
    "„", "“",  "”",      "\"",     "(", ")", "<", ">", "[", "]", "《", "》", "|"};
// What stands between the sign and the name.
constexpr std::array<std::string_view, 4> kWords = {"Copyright", "copyright", "COPYRIGHT", "by "};
// The name ends before these.
constexpr std::array<std::string_view, 16> kEnds = {". ",  ", ", "; ", " | ", " · ", " • ", " - ", " – ",
                                                    " — ", "。", "，", "、",  "<",   ">",   "]",   " & "};

// The name at the begin of `text`, without years, marks and quotation marks around it; empty: none.
std::string name_in(std::string_view text) {
  for (;;) {
    if (take_year(text)) {
      if (text.starts_with(". ")) return {};  // "© 2025. We do not answer for other sites."
    } else if (!take_front(text, marks().signs) && !take_front(text, kWords) && !take_front(text, kAround)) {
      break;
    }
  }
  std::size_t end = text.size();
  for (const std::string_view mark : kEnds) end = std::min(end, text.find(mark));
  text = text.substr(0, std::min(end, text.size()));
  std::string lower;
  append_lower(lower, text);
  // Where lower case has another size than the text, a phrase in it has no known place: no name then.
  for (const std::string_view phrase : marks().rights) {
    const std::size_t at = lower.find(phrase);
    if (at == std::string::npos) continue;
    if (lower.size() != text.size()) return {};
    text = text.substr(0, at);
    lower.resize(at);
  }
  // "ООО «Невский курьер»"
  if (const std::size_t quoted = text.find("«"); quoted != std::string_view::npos && quoted > 0) {
    text.remove_prefix(quoted + 2);
    text = text.substr(0, text.find("»"));
  }
  for (bool more = true; more;) {
    more = take_back(text, kAround);
    if (text.size() >= 4) {
      std::string_view year = text.substr(text.size() - 4);
      if (take_year(year) && (text.size() == 4 || !base::is_ascii_digit(text[text.size() - 5]))) {
        text.remove_suffix(4);
        more = true;
      }
    }
  }
  const bool letters = std::any_of(text.begin(), text.end(),
                                   [](char c) { return (c & 0x80) != 0 || base::is_ascii_letter(c); });
  if (!letters || text.size() > kMaxName || text.size() < 2) return {};
  return std::string(text);
}

}  // namespace

bool is_known_outlet(std::string_view line) { return known_outlets().count(line) != 0; }

bool is_masthead(std::string_view line) {
  constexpr std::size_t kMostWords = 5;
  if (is_known_outlet(line)) return true;
  if (line.size() > kMaxName) return false;
  std::string lower;
  append_lower(lower, line);
  std::size_t words = 0;
  bool first = false;
  bool last = false;
  base::for_each_part(lower, ' ', [&](std::string_view word) {
    last = marks().mastheads.count(word) != 0;
    first = first || (words == 0 && last);
    ++words;
  });
  return (first || last) && words >= 2 && words <= kMostWords;
}

namespace {

// "МОСКВА, 3 фев — |РИА Новости|. Text", "Москва. 3 мая. |INTERFAX.RU| - Text": the agency on either side of the dash behind a date.
std::string_view agency_at_dash(std::string_view head) {
  std::size_t dash = std::string_view::npos;
  std::size_t behind = 0;
  for (const std::string_view mark : {" - ", " – ", " — "}) {
    const std::size_t at = head.find(mark);
    if (at >= dash) continue;
    dash = at;
    behind = at + mark.size();
  }
  if (dash == std::string_view::npos ||
      head.substr(0, dash).find_first_of("0123456789") == std::string_view::npos)
    return {};
  const std::size_t stop = head.find('.', behind);
  if (stop != std::string_view::npos && is_known_outlet(head.substr(behind, stop - behind)))
    return head.substr(behind, stop - behind);
  const std::size_t before = head.substr(0, dash).rfind(". ");
  if (before == std::string_view::npos) return {};
  const std::string_view name = head.substr(before + 2, dash - before - 2);
  return is_known_outlet(name) ? name : std::string_view{};
}

}  // namespace

std::string agency_in_dateline(std::string_view story) {
  const std::string_view head = story.substr(0, kDateline);
  for (const auto& [open, close] : {std::pair{'(', ')'}, std::pair{'/', '/'}}) {
    const std::size_t begin = head.find(open);
    if (begin == std::string_view::npos) continue;
    const std::size_t end = head.find(close, begin + 1);
    if (end == std::string_view::npos) continue;
    std::string_view name = head.substr(begin + 1, end - begin - 1);
    while (!name.empty() && name.front() == ' ') name.remove_prefix(1);
    while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
    if (is_known_outlet(name)) return std::string(name);
    const std::size_t equals = name.find('=');
    if (begin == 0 && equals != std::string_view::npos && equals > 0) return name_in(name.substr(equals + 1));
  }
  return std::string(agency_at_dash(head));
}

std::string outlet_in_label(std::string_view line) {
  if (line.size() > kMaxLine) return {};
  for (const std::string_view label : marks().labels) {
    const std::size_t at = line.find(label);
    if (at == std::string_view::npos) continue;
    // The next label ends it: "来源：NAME　作者：..." .
    std::string_view name = line.substr(at + label.size());
    while (take_front(name, kAround)) {
    }
    std::size_t end = std::min({name.find("  "), name.find("\u3000"), name.find('\n'), name.size()});
    const std::size_t colon = std::min(name.find("："), name.find(':'));
    if (colon < end) {
      const std::size_t blank = name.substr(0, colon).find_last_of(' ');
      if (blank == std::string_view::npos) continue;
      end = blank;
    }
    std::string found = name_in(name.substr(0, end));
    if (!found.empty()) return found;
  }
  return {};
}

std::string registered_outlet(std::string_view line) {
  if (line.size() > kMaxLine) return {};
  for (const std::string_view phrase : marks().registered) {
    const std::size_t at = line.find(phrase);
    if (at == std::string_view::npos) continue;
    const std::string_view behind = line.substr(at + phrase.size());
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{" «", "»"},
                                      {" „", "“"},
                                      {" “", "”"},
                                      {" \"", "\""}}) {
      if (!behind.starts_with(open)) continue;
      const std::string_view name = behind.substr(open.size(), behind.find(close, open.size()) - open.size());
      if (name.size() <= kMaxName) return std::string(name);
    }
  }
  return {};
}

namespace {

// "Foto: The tanker. © Jane Doe / Agency", "© Jane Doe/AP": the sign at `at` is of a picture, whose owner is a photographer or agency.
bool is_picture_credit(std::string_view line, std::size_t at) {
  constexpr std::size_t kLongestLabel = 20;  // bytes
  const std::size_t colon = line.substr(0, at).find(": ");
  const bool labelled =
      colon < kLongestLabel && line.substr(0, colon).find("opyright") == std::string_view::npos;
  const std::string_view behind = line.substr(at);
  const bool dated = std::any_of(behind.begin(), behind.end(), [](char c) { return c >= '0' && c <= '9'; });
  // "© 2025 Blatt / Verlag" has a year.
  return !dated && (labelled || (behind.find('/') != std::string_view::npos &&
                                 behind.find("://") == std::string_view::npos));
}

}  // namespace

std::string copyright_owner(std::string_view line) {
  if (line.size() > kMaxLine) return {};
  std::size_t at = line.size();
  for (const std::string_view sign : marks().signs) at = std::min(at, line.find(sign));
  // The bare word also begins "Copyright policy": a year has to follow.
  static constexpr std::string_view kWord = "Copyright ";
  if (const std::size_t word = line.find(kWord); word < at) {
    std::string_view behind = line.substr(word + kWord.size());
    if (take_year(behind)) at = word;
  }
  if (at >= line.size() || is_picture_credit(line, at)) return {};
  return name_in(line.substr(at));
}

}  // namespace tamis::documents
