// Canada's consolidated autonomous sanctions list (Special Economic Measures Act and Justice for Victims of
// Corrupt Foreign Officials Act, Global Affairs Canada, "sema-lmes.xml"): a flat table as XML, typed by hand.
// Its rows have no id, its one alias cell holds names in several languages with whatever separator came to
// hand, so most of this file is about taking that cell apart. docs/lists/sema.md has the mapping.
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <string>
#include <unordered_set>

#include "base/ascii.h"
#include "base/data_table.h"
#include "base/hash.h"
#include "lists/code_points.h"
#include "lists/name_cell.h"
#include "lists/one_file.h"
#include "lists/reader.h"
#include "lists/record.h"
#include "lists/record_checks.h"
#include "lists/repair.h"
#include "lists/xml_records.h"
#include "model/partial_date.h"

namespace tamis::lists {

namespace {

constexpr std::string_view kDataset = "ca_dfatd_sema_sanctions";
constexpr std::string_view kTitle = "Canada, Special Economic Measures Act and JVCFOA sanctions";
constexpr std::string_view kRoot = "data-set";
constexpr std::string_view kAuthority = "Global Affairs Canada";

// Names of one cell; the longest of the real list holds eighteen.
constexpr std::size_t kMaxAliases = 1000;

std::string_view trimmed(std::string_view text, std::string_view more = {}) {
  const auto drop = [&](char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || more.find(c) != std::string_view::npos;
  };
  while (!text.empty() && drop(text.front())) text.remove_prefix(1);
  while (!text.empty() && drop(text.back())) text.remove_suffix(1);
  return text;
}

// White space of every kind (line wraps of the source document, no-break spaces) as one blank, trimmed.
std::string one_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool space = text[i] == ' ' || text[i] == '\t' || text[i] == '\r' || text[i] == '\n';
    if (text.compare(i, 2, "\xC2\xA0") == 0) space = true, ++i;
    if (text.compare(i, 3, "\xE2\x80\xAF") == 0) space = true, i += 2;
    if (!space) {
      out += text[i];
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> out;
  while (!(text = trimmed(text)).empty()) {
    const std::size_t end = text.find(' ');
    out.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end);
  }
  return out;
}

bool is_four_digits(std::string_view text) { return text.size() == 4 && base::all_ascii_digits(text); }

// The script of most letters; USCRIPT_COMMON when there is none.
UScriptCode script_of(std::string_view text) {
  UScriptCode best = USCRIPT_COMMON;
  std::array<std::pair<UScriptCode, int>, 4> counts{};
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(std::min<std::size_t>(text.size(), 1 << 20));
  for (std::int32_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT(bytes, i, size, c);
    if (c < 0) continue;
    UErrorCode error = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(c, &error);
    if (U_FAILURE(error) || script == USCRIPT_COMMON || script == USCRIPT_INHERITED) continue;
    for (auto& [known, count] : counts) {
      if (count != 0 && known != script) continue;
      known = script;
      ++count;
      break;
    }
  }
  int most = 0;
  for (const auto& [script, count] : counts) {
    if (count > most) {
      most = count;
      best = script;
    }
  }
  return best;
}

bool written_without_blanks(UScriptCode script) {
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
         script == USCRIPT_HANGUL || script == USCRIPT_THAI || script == USCRIPT_MYANMAR ||
         script == USCRIPT_KHMER || script == USCRIPT_LAO;
}

std::size_t letters_in(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalpha(byte) != 0 || (byte >= 0xC0)) ++count;  // lead bytes stand for one character
  }
  return count;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view end) { return text.ends_with(end); });
}

std::vector<std::string> first_column(std::string_view table) {
  std::vector<std::string> out;
  base::for_each_row(base::data_table(table),
                     [&](const auto& column, std::size_t) { out.emplace_back(column[0]); });
  return out;
}

// A Russian, Ukrainian or Belarusian name after the father, in the spellings of the list.
bool is_patronymic(std::string_view word) {
  static const std::vector<std::string> kEndings = first_column("patronymic_endings.tsv");
  const std::string lower = lower_case(word);
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](const std::string& ending) { return lower.ends_with(ending); });
}

bool is_legal_form(std::string_view text) {
  text = trimmed(text);
  if (text.size() > 128) return false;  // longer than any of the table
  static const std::set<std::string, std::less<>> kForms = [] {
    const std::vector<std::string> forms = first_column("list_legal_forms.tsv");
    return std::set<std::string, std::less<>>(forms.begin(), forms.end());
  }();
  std::string key = lower_case(text);
  std::erase(key, '.');
  return kForms.contains(trimmed(key));
}

// --- the alias cell ----------------------------------------------------------------------------------------

struct Piece {
  std::string text;
  std::string language;
  bool former = false;
};

// Drops quotes and brackets that open or close nothing, and stray words at the edges that joined names.
std::string cleaned_piece(std::string_view text) {
  text = trimmed(text, ",;");
  auto opens = std::count(text.begin(), text.end(), '(');
  auto closes = std::count(text.begin(), text.end(), ')');
  bool changed = true;
  while (changed && !text.empty()) {
    changed = false;
    for (const std::string_view word : {"or ", "and ", "et "}) {
      if (text.starts_with(word)) {
        text = trimmed(text.substr(word.size()), ",;");
        changed = true;
      }
    }
    for (const std::string_view word : {" AKA", " aka", " a.k.a.", " or", " and"}) {
      if (text.ends_with(word)) {
        text = trimmed(text.substr(0, text.size() - word.size()), ",;");
        changed = true;
      }
    }
    if (text.ends_with('(') || (opens > closes && text.starts_with('('))) {
      text = trimmed(text.ends_with('(') ? text.substr(0, text.size() - 1) : text.substr(1), ",;");
      --opens;
      changed = true;
    } else if (closes > opens && text.ends_with(')')) {
      text = trimmed(text.substr(0, text.size() - 1), ",;");
      --closes;
      changed = true;
    }
  }
  // "“Abu- Barra”", "'...'": a pair of quotes around the whole.
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kQuotes{
      {{"“", "”"}, {"\"", "\""}, {"«", "»"}, {"'", "'"}}};
  for (const auto& [open, close] : kQuotes) {
    if (text.size() > open.size() + close.size() && text.starts_with(open) && text.ends_with(close) &&
        text.find(open, open.size()) >= text.size() - close.size()) {
      text = trimmed(text.substr(open.size(), text.size() - open.size() - close.size()));
    }
  }
  return std::string(text);
}

enum class Joint { kSlash, kWord, kComma };

struct Cut {
  std::size_t at, size;
  Joint joint;
};

// The places outside brackets where one name may end and the next begin.
std::vector<Cut> cuts_of(std::string_view text) {
  std::vector<Cut> out;
  int depth = 0, quotes = 0;
  const std::size_t last_close = text.find_last_of(")]");
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    // A bracket that nothing closes is a slip of the pen.
    if ((c == '(' || c == '[') && last_close != std::string_view::npos && i < last_close) ++depth;
    if ((c == ')' || c == ']') && depth > 0) --depth;
    // Typewriter quotes open before a letter and close after one; the curly ones say it themselves.
    if (c == '"') {
      const bool opening = i + 1 < text.size() && text[i + 1] != ' ' && text[i + 1] != ',' &&
                           (i == 0 || text[i - 1] == ' ' || text[i - 1] == '(');
      quotes = opening ? quotes + 1 : std::max(0, quotes - 1);
    }
    if (text.compare(i, 3, "“") == 0 || text.compare(i, 2, "«") == 0 || text.compare(i, 3, "„") == 0)
      ++quotes;
    if (text.compare(i, 3, "”") == 0 || text.compare(i, 2, "»") == 0) quotes = std::max(0, quotes - 1);
    if (depth > 0) continue;
    if (c == '/') {
      // Not inside "A/S", "c/o".
      const bool abbreviation = i > 0 && i + 1 < text.size() && (i == 1 || text[i - 2] == ' ') &&
                                std::isalpha(static_cast<unsigned char>(text[i - 1])) != 0 &&
                                (i + 2 == text.size() || text[i + 2] == ' ');
      if (!abbreviation) out.push_back({i, 1, Joint::kSlash});
    } else if (c == ',') {
      if (quotes == 0) out.push_back({i, 1, Joint::kComma});
    } else if (c == ' ') {
      for (const std::string_view word : {" or ", " and "}) {
        if (text.compare(i, word.size(), word) == 0) out.push_back({i, word.size(), Joint::kWord});
      }
    }
  }
  return out;
}

// A name in two scripts without a sign between: "Abbas Nilforushan عباس نیلفروشان".
void split_scripts(const Piece& piece, bool person, std::vector<Piece>& out) {
  std::string current;
  UScriptCode script = USCRIPT_COMMON;
  const auto flush = [&] {
    if (!trimmed(current).empty())
      out.push_back(Piece{std::string(trimmed(current)), piece.language, piece.former});
    current.clear();
  };
  std::string_view text = piece.text;
  // "… «Российская корпорация …» (АО «РКС»)": the bracket at the end begins with a legal form: a second name.
  if (const std::size_t open = text.rfind('(');
      !person && open != std::string_view::npos && open > 0 && text.ends_with(')')) {
    const std::string_view inner = trimmed(text.substr(open + 1, text.size() - open - 2));
    const std::vector<std::string_view> inside = words(inner);
    if (inside.size() > 1 && is_legal_form(inside[0])) {
      out.push_back(Piece{std::string(inner), piece.language, piece.former});
      text = trimmed(text.substr(0, open));
    }
  }
  for (const std::string_view word : words(text)) {
    const UScriptCode mine = script_of(word);
    const bool alphabetic_pair = (mine == USCRIPT_LATIN && script == USCRIPT_CYRILLIC) ||
                                 (mine == USCRIPT_CYRILLIC && script == USCRIPT_LATIN);
    if (mine != USCRIPT_COMMON && script != USCRIPT_COMMON && mine != script && letters_in(word) >= 2 &&
        (person || !alphabetic_pair)) {  // firms mix the two: "МЦСТ OAO"
      flush();
    }
    if (mine != USCRIPT_COMMON) script = mine;
    if (!current.empty()) current += ' ';
    current += word;
  }
  flush();
}

// The names of one alias cell. Certain for persons, whose names hold no commas; for others a comma is a
// separator unless what follows is a legal form or goes on in lower case.
std::vector<Piece> split_aliases(std::string_view cell, bool person) {
  std::vector<Piece> out;
  const std::string line = one_line(cell);
  for (const NamePiece& labelled : split_names(line)) {
    const std::string_view text = labelled.text;
    std::vector<std::string> parts;
    std::string current;
    std::size_t from = 0;
    const std::vector<Cut> cuts = cuts_of(text);
    // "Баранов, Олег Анатольевич": surname first, not two names.
    if (person && cuts.size() == 1 && cuts[0].joint == Joint::kComma) {
      const std::string_view left = trimmed(text.substr(0, cuts[0].at)),
                             right = trimmed(text.substr(cuts[0].at + 1));
      const std::vector<std::string_view> after = words(right);
      if (words(left).size() == 1 && after.size() == 2 && is_patronymic(after[1]) &&
          script_of(left) == script_of(right)) {
        out.push_back(
            Piece{std::string(right) + " " + std::string(left), labelled.language, labelled.former});
        continue;
      }
    }
    for (std::size_t i = 0; i < cuts.size(); ++i) {
      const Cut& cut = cuts[i];
      const std::size_t end = i + 1 < cuts.size() ? cuts[i + 1].at : text.size();
      current += text.substr(from, cut.at - from);
      from = cut.at + cut.size;
      const std::string_view next = from < end ? trimmed(text.substr(from, end - from)) : std::string_view();
      bool parted = true;
      if (!person && cut.joint == Joint::kComma) {
        const auto first = next.empty() ? 'A' : next.front();
        const bool goes_on =
            (first >= 'a' && first <= 'z') ||
            (next.size() > 1 &&
             ((next[0] == '\xD0' && static_cast<unsigned char>(next[1]) >= 0xB0) || next[0] == '\xD1'));
        parted = !next.empty() && !is_legal_form(next) && !is_legal_form(current) &&
                 (!goes_on || next.starts_with("the ") || next.starts_with("l'"));
      }
      if (!person && cut.joint == Joint::kWord && text.substr(cut.at, 5) == " and ") {
        // English "and" between Cyrillic names was put there by the list; inside an English name it may
        // belong. Only the words at the joint and the first one are looked at, so that a long cell costs no
        // more than its length.
        const std::string_view left = trimmed(current);
        const std::string_view first = left.substr(0, left.find(' ')),
                               last = left.substr(left.rfind(' ') + 1);
        const std::string_view second = next.substr(0, next.find(' '));
        const bool cyrillic = script_of(last) == USCRIPT_CYRILLIC && script_of(second) == USCRIPT_CYRILLIC;
        const bool quoted = ends_with_any(left, {"”", "»", "\"", "’"});
        parted = cyrillic || quoted ||
                 (!left.empty() && next.size() > second.size() &&
                  (base::ascii_lower(first) == base::ascii_lower(second) || is_legal_form(last) ||
                   is_legal_form(second)));
      }
      if (parted) {
        parts.push_back(std::move(current));
        current.clear();
      } else {
        current += text.substr(cut.at, cut.size);
      }
    }
    if (from < text.size()) current += text.substr(from);
    parts.push_back(std::move(current));
    for (const std::string& part : parts) {
      Piece piece{cleaned_piece(part), labelled.language, labelled.former};
      if (!piece.text.empty()) split_scripts(piece, person, out);
    }
  }
  return out;
}

// True for two spellings of one name part ("Andrei", "Andrey"; "BIDEVKA", "BIDYOVKA") as against a nickname:
// twice the longest common subsequence is at least 3/4 of both lengths. On the list of May 2025 spellings lie
// there or above, everything else at 0.71 and below. ASCII only; quadratic in the letters of a word.
bool same_part(std::string_view left, std::string_view right) {
  if (left.empty() || right.empty() || left.size() > 64 || right.size() > 64) return false;
  const std::string a = base::ascii_lower(left), b = base::ascii_lower(right);
  std::array<std::size_t, 65> row{};
  for (const char c : a) {
    std::size_t diagonal = 0;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = c == b[j - 1] ? diagonal + 1 : std::max(row[j], row[j - 1]);
      diagonal = above;
    }
  }
  return 8 * row[b.size()] >= 3 * (a.size() + b.size());
}

// --- dates -------------------------------------------------------------------------------------------------

// What parse_date does not take because only this list prints it so: an Excel serial, "Sep-99" (an Excel
// month format whose century follows from the listing date), "born in the early 1970s" (the decade). Empty:
// not such.
std::string list_date(std::string_view text, int listing_year) {
  const std::string lower = base::ascii_lower(trimmed(text));
  if (lower.size() == 5 && base::all_ascii_digits(lower)) {
    const auto date = model::parse_excel_serial(lower);
    return date ? date->to_string() : std::string();
  }
  static constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                            "jul", "aug", "sep", "oct", "nov", "dec"};
  // "Sep-99", "3-Sep-99"
  const std::size_t dash = lower.rfind('-');
  if (dash != std::string::npos && dash >= 3 && lower.size() == dash + 3 && listing_year > 0) {
    const auto month = std::find(kMonths.begin(), kMonths.end(), std::string_view(lower).substr(dash - 3, 3));
    const std::string_view digits = std::string_view(lower).substr(dash + 1);
    const std::string_view day = trimmed(std::string_view(lower).substr(0, dash - 3), "-");
    const bool numbers = std::isdigit(static_cast<unsigned char>(digits[0])) != 0 &&
                         std::isdigit(static_cast<unsigned char>(digits[1])) != 0 && day.size() <= 2 &&
                         std::all_of(day.begin(), day.end(), base::is_ascii_digit);
    if (month != kMonths.end() && numbers) {
      const int two = (digits[0] - '0') * 10 + (digits[1] - '0');
      // Nobody is listed before birth; 20yy up to the listing would make a child, which the list does not
      // name.
      const int year = 2000 + two > listing_year - 10 ? 1900 + two : 2000 + two;
      std::string out = std::to_string(year);
      const auto number = static_cast<int>(month - kMonths.begin()) + 1;
      out += (number < 10 ? "-0" : "-") + std::to_string(number);
      if (!day.empty()) out += (day.size() == 1 ? "-0" : "-") + std::string(day);
      const auto checked = model::parse_date(out);
      return checked ? checked->to_string() : std::string();
    }
  }
  if (lower.size() >= 5 && lower.back() == 's' &&
      is_four_digits(std::string_view(lower).substr(lower.size() - 5, 4)) && lower[lower.size() - 2] == '0') {
    const std::string start = lower.substr(lower.size() - 5, 4);
    return start + "/" + start.substr(0, 3) + "9";
  }
  return {};
}

void put_dates(Record& record, std::string_view property, std::string_view text, std::string_view listed) {
  int listing_year = 0;
  if (is_four_digits(listed.substr(0, 4))) listing_year = std::stoi(std::string(listed.substr(0, 4)));
  std::string rest = one_line(text);
  while (!rest.empty()) {
    const std::size_t at = base::ascii_lower(rest).find(" or ");
    const std::string piece = rest.substr(0, at);
    rest = at == std::string::npos ? std::string() : rest.substr(at + 4);
    const std::string repaired = list_date(piece, listing_year);
    if (repaired.empty()) {
      record.date(property, piece);
    } else {
      record.entity().add(property, repaired, {}, piece);
      record.issue(Severity::kRepaired, "date_form", "\"" + piece + "\" read as " + repaired);
    }
  }
}

// --- records -----------------------------------------------------------------------------------------------

// "Belarus / Bélarus" -> the English half; the list is bilingual with a slash between.
std::string_view english_half(std::string_view text) {
  const std::size_t slash = text.find('/');
  return trimmed(text.substr(0, slash));
}

class Reader {
 public:
  Reader(const Input& input, Sink& sink) : input_(input), sink_(sink), unknown_(sink, "column") {}

  Result<Snapshot> read() {
    static constexpr std::array<std::string_view, 1> kRecords{"record"};
    XmlHandlers handlers;
    handlers.expected_root = kRoot;
    handlers.root = [](const XmlNode& root) { return root.name == kRoot; };
    handlers.record_names = kRecords;
    handlers.record = [&](const XmlNode& node) { one(node); };
    if (Result<void> done = read_xml_records(input_, handlers); !done)
      return tl::unexpected<Error>(std::move(done.error()));
    if (snapshot_.records == 0) {
      return fail(ErrorCode::kFormat,
                  "the file holds no <record>; Canada's list has thousands. Download it again",
                  Where{input_.file_name, -1, -1, {}});
    }
    return std::move(snapshot_);
  }

 private:
  void audit(const XmlNode& node) {
    static constexpr std::array<std::string_view, 11> kKnown{"Country",
                                                             "LastName",
                                                             "GivenName",
                                                             "EntityOrShip",
                                                             "TitleOrShip",
                                                             "Aliases",
                                                             "DateOfBirthOrShipBuildDate",
                                                             "Schedule",
                                                             "Item",
                                                             "DateOfListing",
                                                             "ShipIMONumber"};
    for (const XmlNode& child : node.children) {
      if (std::find(kKnown.begin(), kKnown.end(), child.name) == kKnown.end()) {
        unknown_.report(child.name, where_of(input_, child));
      }
    }
  }

  void one(const XmlNode& node) {
    ++snapshot_.records;
    audit(node);
    const std::string country = one_line(node.child_text("Country"));
    const std::string schedule = one_line(node.child_text("Schedule"));
    const std::string item = one_line(node.child_text("Item"));
    std::string last = one_line(node.child_text("LastName"));
    std::string given = one_line(node.child_text("GivenName"));
    const std::string other = one_line(node.child_text("EntityOrShip"));
    const std::string imo = one_line(node.child_text("ShipIMONumber"));
    const std::string listed = one_line(node.child_text("DateOfListing"));

    // What the list prints to point at an entry: regime, schedule, item.
    std::string entry = std::string(english_half(country));
    if (!schedule.empty()) entry += (entry.empty() ? "Schedule " : ", Schedule ") + schedule;
    if (!item.empty()) entry += (entry.empty() ? "item " : ", item ") + item;
    Where where = where_of(input_, node, entry);

    const bool person = !last.empty() || !given.empty();
    if (!person && other.empty()) {
      sink_.issue(Issue{Severity::kError, "no_name",
                        "the record has neither a person's nor another name; no entity was made",
                        std::move(where)});
      return;
    }
    std::string key = schedule + "|" + country + "|" + (person ? last + "|" + given : other);
    std::string id = "ca-sema-" + base::hex64(base::xxh3(key)).substr(0, 12);
    if (!ids_.insert(id).second) {
      // Two entries of one name in one schedule: the item number tells them apart.
      key += "|" + item + "|" + std::string(node.child_text("DateOfBirthOrShipBuildDate"));
      id = "ca-sema-" + base::hex64(base::xxh3(key)).substr(0, 12);
      if (!ids_.insert(id).second) {
        sink_.issue(Issue{Severity::kSkipped, "duplicate", "the same record stands in the file twice",
                          std::move(where)});
        return;
      }
      sink_.issue(Issue{
          Severity::kWarning, "same_name",
          "another entry of this schedule has the same name; the item number went into the id " + id, where});
    }
    const bool ship = !person && (!imo.empty() || schedule == "1.1");
    Record record(sink_, std::move(where), id,
                  person ? "Person"
                  : ship ? "Vessel"
                         : "Organization",
                  model::Source{std::string(kDataset), entry, listed});
    record.topic("sanction");
    if (person) {
      person_names(record, last, given);
    } else if (ship) {
      record.name("name", other);
    } else {
      other_names(record, node.child_text("EntityOrShip"));
    }
    aliases(record, node.child_text("Aliases"), person, last, given);
    title(record, one_line(node.child_text("TitleOrShip")), ship);
    if (!imo.empty()) record.identifier("imoNumber", imo);
    const std::string_view date = node.child_text("DateOfBirthOrShipBuildDate");
    if (!date.empty())
      put_dates(record, person ? "birthDate" : ship ? "buildDate" : "incorporationDate", date, listed);

    record.begin_listing();
    record.listing("authority", kAuthority);
    record.listing("country", "ca");
    record.listing("authorityId", entry);
    record.listing("program", english_half(country));
    if (!listed.empty()) record.listing_date("listingDate", listed);
    record.finish();
  }

  static void person_names(Record& record, std::string& last, std::string& given) {
    // "Alexander Yevgenyevich KONKOV" as the given name of a KONKOV.
    if (given.size() > last.size() + 1 && !last.empty() && given.ends_with(" " + last)) {
      given.resize(given.size() - last.size() - 1);
      record.issue(Severity::kRepaired, "repeated_surname",
                   "the surname " + last + " stood in the given name too");
    }
    // "DIKIY (DIKY)": a second spelling of the surname.
    const std::size_t open = last.find('(');
    const std::size_t close = last.find(')', open == std::string::npos ? 0 : open);
    std::string first_spelling = last, second_spelling;
    if (open != std::string::npos && open > 0 && close == last.size() - 1) {
      first_spelling = one_line(last.substr(0, open));
      second_spelling = one_line(last.substr(open + 1, close - open - 1));
    }
    record.name("name", one_line(given + " " + first_spelling));
    record.name("firstName", given);
    record.name("lastName", first_spelling);
    if (!second_spelling.empty()) {
      record.name("alias", one_line(given + " " + second_spelling));
      record.name("lastName", second_spelling);
      record.issue(Severity::kRepaired, "bracket_alias",
                   "\"" + last + "\" read as two spellings of the surname");
      last = first_spelling;
    }
  }

  // "X (also known as Y and Z)", "Commercial Bank of Syria/Banque commerciale de Syrie", "... (AIO)".
  static void other_names(Record& record, std::string_view cell) {
    const std::string line = one_line(cell);
    std::vector<Cut> cuts = cuts_of(line);
    std::erase_if(cuts, [](const Cut& cut) { return cut.joint != Joint::kSlash; });
    std::size_t from = 0;
    bool several = !cuts.empty();
    for (std::size_t i = 0; i <= cuts.size(); ++i) {
      const std::size_t end = i < cuts.size() ? cuts[i].at : line.size();
      const std::string part = cleaned_piece(std::string_view(line).substr(from, end - from));
      const std::string_view language = i == 0 ? "" : "fra";
      from = end + 1;
      const NameCell found = read_name_cell(part);
      for (const CellName& name : found.names) {
        // The name without its acronym is one name, whatever commas it has.
        const bool shortened =
            name.use == CellName::Use::kAlias && part.starts_with(name.text.substr(0, part.find(" (")));
        if (!shortened && (name.use == CellName::Use::kAlias || name.use == CellName::Use::kFormer)) {
          several = true;
          for (const Piece& alias : split_aliases(name.text, false)) {
            record.name(name.use == CellName::Use::kFormer ? "previousName" : "alias", alias.text,
                        name.language);
          }
        } else if (name.use == CellName::Use::kWeak) {
          record.name("weakAlias", name.text, name.language);
        } else {
          record.name(record.entity().first("name").empty() ? "name" : "alias", name.text,
                      name.language.empty() ? language : std::string_view(name.language));
        }
      }
      for (const std::string& note : found.notes) record.text("notes", note);
    }
    if (several) {
      record.issue(Severity::kRepaired, "glued_alias",
                   "the name cell held several names and was split: " + line);
    }
  }

  static void aliases(Record& record, std::string_view cell, bool person, const std::string& last,
                      const std::string& given) {
    if (trimmed(cell).empty()) return;
    std::vector<Piece> pieces = split_aliases(cell, person);
    if (pieces.size() > kMaxAliases) {
      record.issue(Severity::kWarning, "too_many_aliases",
                   "the alias cell holds " + std::to_string(pieces.size()) + " names; the first " +
                       std::to_string(kMaxAliases) + " were taken");
      pieces.resize(kMaxAliases);
    }
    for (const Piece& piece : pieces) {
      std::string_view property = piece.former ? "previousName" : "alias";
      const std::vector<std::string_view> tokens = words(piece.text);
      const UScriptCode script = script_of(piece.text);
      if (!person) {
        if (is_legal_form(piece.text)) {
          record.text("notes", "Alias: " + piece.text);
          record.issue(Severity::kWarning, "bad_alias",
                       "the alias \"" + piece.text + "\" is a legal form only; kept as a note");
          continue;
        }
      } else if (tokens.size() == 1 && !written_without_blanks(script) && !given.empty() && !last.empty()) {
        // A given name or surname spelled otherwise, or a nickname: not enough to stand for the person.
        property = "weakAlias";
        const std::size_t first_end = given.find(' ');
        std::string full;
        if (same_part(piece.text, last)) full = given + " " + piece.text;
        if (full.empty() && same_part(piece.text, std::string_view(given).substr(0, first_end))) {
          full = piece.text + (first_end == std::string::npos ? std::string() : given.substr(first_end)) +
                 " " + last;
        }
        if (!full.empty()) {
          record.name("alias", full, piece.language);
          record.issue(Severity::kRepaired, "part_alias",
                       "the alias \"" + piece.text +
                           "\" is one part of the name in another spelling: read as " + full);
        }
      } else if (tokens.size() == 2 && is_patronymic(tokens[0])) {
        property = "weakAlias";
      } else if (tokens.size() == 2 && is_patronymic(tokens[1]) && !last.empty() &&
                 !same_part(tokens[1], last)) {
        // "Julia Mikhailovna": the surname is the entry's own.
        if (script == USCRIPT_LATIN) {
          record.name(property, piece.text + " " + last, piece.language);
          record.issue(Severity::kRepaired, "no_surname",
                       "the alias \"" + piece.text + "\" was completed with the surname " + last);
        }
        property = "weakAlias";
      }
      record.name(property, piece.text, piece.language);
    }
    if (pieces.size() > 1) {
      record.issue(
          Severity::kRepaired, "glued_alias",
          "the alias cell held " + std::to_string(pieces.size()) + " names and was split: " + one_line(cell));
    }
  }

  static void title(Record& record, const std::string& text, bool ship) {
    if (text.empty()) return;
    if (ship) {
      record.text("type", text);
      return;
    }
    const std::size_t slash = text.find('/');
    record.text("title", text.substr(0, slash));
    if (slash != std::string::npos) record.text("title", text.substr(slash + 1), "fra");
  }

  const Input& input_;
  Sink& sink_;
  Snapshot snapshot_{std::string(kDataset), std::string(kTitle), {}, 0, 0};
  std::unordered_set<std::string> ids_;
  UnknownFields unknown_;
};

std::string recognize_sema(const Input& head) {
  if (xml_root_name(head.bytes) != kRoot) return {};
  for (const std::string_view mark : {"<EntityOrShip>", "<DateOfListing>", "<GivenName>", "<Schedule>"}) {
    if (head.bytes.find(mark) != std::string_view::npos) return "sema";
  }
  return {};
}

Result<std::vector<Snapshot>> read_sema(std::span<const Input> inputs, Sink& sink) {
  return read_one_file<Reader>(inputs, sink, "the Canadian list");
}

}  // namespace

extern const Format kSemaXml;
const Format kSemaXml{"sema_xml", "Canada, consolidated autonomous sanctions list (XML)", recognize_sema,
                      read_sema};

}  // namespace tamis::lists
