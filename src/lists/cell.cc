#include "lists/cell.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/data_table.h"
#include "lists/letters.h"
#include "model/country.h"

namespace tamis::lists {

std::string collapse_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (!is_space(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string field_key(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (base::is_ascii_upper(c)) {
      out += static_cast<char>(c - 'A' + 'a');
    } else if (base::is_ascii_letter(c) || base::is_ascii_digit(c)) {
      out += c;
    }
  }
  return out;
}

bool says_nothing(std::string_view text) noexcept {
  text = base::trim(text);
  if (text.empty()) return true;
  if (text.size() > 14) return false;
  std::array<char, 14> lower{};
  std::size_t size = 0;
  for (const char c : text) lower[size++] = base::is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  const std::string_view word(lower.data(), size);
  for (const std::string_view nothing : {"-", "--", ".", "n/a", "na", "n.a.", "none", "null", "nil",
                                         "unknown", "not known", "not available", "00"}) {
    if (word == nothing) return true;
  }
  return false;
}

std::string join_parts(std::initializer_list<std::string_view> parts) {
  std::vector<std::string> kept;
  for (const std::string_view part : parts) {
    std::string clean = collapse_space(part);
    while (!clean.empty() && (clean.back() == ',' || clean.back() == ';' || clean.back() == ' '))
      clean.pop_back();
    if (says_nothing(clean) || std::find(kept.begin(), kept.end(), clean) != kept.end()) continue;
    kept.push_back(std::move(clean));
  }
  std::string out;
  for (const std::string& part : kept) {
    // "..., Afghanistan" and the country column once more.
    if (out.size() > part.size() + 2 && out.ends_with(", " + part)) continue;
    if (!out.empty()) out += ", ";
    out += part;
  }
  return out;
}

void add_country_cell(Record& record, std::string_view property, std::string_view cell) {
  const std::string text = collapse_space(cell);
  if (says_nothing(text)) return;
  if (!model::country_code(text).empty()) return record.country(property, text);
  std::string_view rest = text;
  std::string_view remark;
  if (const std::size_t open = rest.find('('); open != std::string_view::npos && open > 0) {
    remark = rest;
    rest = base::trim(rest.substr(0, open));
  } else if (const std::size_t colon = rest.find(':'); colon != std::string_view::npos) {
    remark = rest;
    rest = base::trim(rest.substr(colon + 1));
  }
  std::vector<std::string_view> countries;
  while (!rest.empty()) {
    const std::size_t slash = rest.find_first_of("/;");
    std::string_view one = base::trim(rest.substr(0, slash));
    if (one.starts_with("or ")) one = base::trim(one.substr(3));
    if (!says_nothing(one)) countries.push_back(one);
    if (slash == std::string_view::npos) break;
    rest.remove_prefix(slash + 1);
  }
  for (const std::string_view one : countries) {
    if (model::country_code(one).empty()) return record.country(property, text);
  }
  if (countries.empty()) return record.country(property, text);
  for (const std::string_view one : countries) record.country(property, one);
  if (!remark.empty()) record.text("notes", std::string(property) + ": " + std::string(remark));
}

std::string_view registration_property(std::string_view words) {
  static const std::vector<std::pair<std::string_view, std::string_view>> table = [] {
    std::vector<std::pair<std::string_view, std::string_view>> out;
    base::for_each_row(base::data_table("registration_labels.tsv"),
                       [&](const auto& columns, std::size_t) { out.emplace_back(columns[0], columns[1]); });
    return out;
  }();
  if (words.empty()) return {};
  for (const auto& [word, property] : table) {
    if (has_word(words, word)) return property;
  }
  return {};
}

void add_imo(Record& record, std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (base::is_ascii_digit(c)) digits += c;
  }
  if (record.entity().schema != "Vessel" && is_company_imo(digits)) {
    record.entity().add("imoNumber", digits);
    return;
  }
  record.identifier("imoNumber", text);
}

bool is_company_imo(std::string_view text) noexcept {
  constexpr std::array<int, 6> kWeights = {8, 6, 4, 2, 9, 7};
  if (text.size() != 7 || !base::all_ascii_digits(text)) return false;
  int sum = 0;
  for (std::size_t i = 0; i < kWeights.size(); ++i) sum += kWeights[i] * (text[i] - '0');
  return (11 - sum % 11) % 10 == text[6] - '0';
}

bool is_ship_imo(std::string_view text) noexcept {
  if (text.size() != 7 || !base::all_ascii_digits(text)) return false;
  int sum = 0;
  for (std::size_t i = 0; i < 6; ++i) sum += (7 - static_cast<int>(i)) * (text[i] - '0');
  return sum % 10 == text[6] - '0';
}

std::string document_number(std::string_view text) {
  const std::string clean = collapse_space(text);
  std::vector<std::string_view> tokens;
  for (std::string_view rest = clean; !rest.empty();) {
    const std::size_t blank = rest.find(' ');
    tokens.push_back(rest.substr(0, blank));
    if (blank == std::string_view::npos) break;
    rest.remove_prefix(blank + 1);
  }
  const auto has_digit = [](std::string_view token) {
    return std::any_of(token.begin(), token.end(), base::is_ascii_digit);
  };
  // Letters that belong to a number: "A", "OR", "TR-P", "DE-". Not "No", "No.", "SSN" and the like.
  const auto is_series = [](std::string_view token) {
    const std::string key = field_key(token);
    if (key.empty() || key.size() > 4 || token.back() == '.' || token.back() == ':' || token.front() == '(')
      return false;
    for (const std::string_view label :
         {"no", "nr", "ssn", "nif", "nic", "cnic", "id", "nin", "bpa", "dni", "inn", "imo"}) {
      if (key == label) return false;
    }
    return std::all_of(token.begin(), token.end(),
                       [](char c) { return base::is_ascii_upper(c) || c == '-' || c == '/'; });
  };
  std::size_t first = 0;
  while (first < tokens.size() && !has_digit(tokens[first])) ++first;
  if (first == tokens.size()) return {};
  std::size_t begin = first;
  while (begin > 0 && is_series(tokens[begin - 1])) --begin;
  // A series of letters needs a label or the beginning before it: in "CAR diplomatic passport" it is a
  // country.
  std::string out;
  for (std::size_t i = begin; i < tokens.size(); ++i) {
    std::string_view token = tokens[i];
    const bool digits = has_digit(token);
    if (i > first && !digits) {
      const std::string key = field_key(token);
      if (key == "no" || key == "nr") continue;  // "8208 No. 555627"
      const bool goes_on =
          !out.empty() && (out.back() == '/' || out.back() == '-') && base::is_ascii_upper(token.front());
      if (!is_series(token) && !goes_on) break;
    }
    if (i > first && token.front() == '(') break;
    if (token.front() == '(' || token.front() == '#') token.remove_prefix(1);
    bool last = false;
    while (!token.empty() &&
           (token.back() == ',' || token.back() == ';' || token.back() == ')' || token.back() == '.')) {
      last = true;
      token.remove_suffix(1);
    }
    // "No34409/129" and "N°235": the label glued on.
    for (const std::string_view label : {"No.", "No", "N°", "NO"}) {
      if (i == begin && token.size() > label.size() && token.starts_with(label) &&
          base::is_ascii_digit(token[label.size()])) {
        token.remove_prefix(label.size());
        break;
      }
    }
    if (!out.empty()) out += ' ';
    out += token;
    if (last) break;
  }
  return out;
}

}  // namespace tamis::lists
