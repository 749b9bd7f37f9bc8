#include "cli/stated_names.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <span>

#include "base/ascii.h"
#include "base/data_table.h"
#include "documents/words/stop_words.h"
#include "lists/code_points.h"
#include "model/country.h"
#include "model/identifier.h"
#include "model/partial_date.h"
#include "names/lexicon.h"

namespace tamis::cli {
namespace {

constexpr std::size_t kMaxFieldBytes = 1000;
constexpr std::size_t kMaxNames = 8;
constexpr std::string_view kBetweenWords = " \t\r\n()[],;:\"*";

enum class Mark : std::uint8_t {
  kNone,
  kName,
  kShort,
  kBorn,
  kBefore,
  kAfter,
  kAside,
  kOffice,
  kSon,
  kKin,
  kJoint
};

struct Phrase {
  Mark mark = Mark::kNone;
  std::vector<std::string> words;
};

struct Marks {
  std::map<std::string, std::vector<Phrase>, std::less<>> by_first_word;  // longest first
  std::vector<std::string> unspaced;  // of scripts that leave no blanks between words; all are Mark::kName

  Marks() {
    base::for_each_row(base::data_table("customer_name_marks.tsv"), [&](const auto& column, std::size_t) {
      static const std::map<std::string_view, Mark> kEffects{
          {"name", Mark::kName},     {"short", Mark::kShort}, {"born", Mark::kBorn},
          {"before", Mark::kBefore}, {"after", Mark::kAfter}, {"aside", Mark::kAside},
          {"office", Mark::kOffice}, {"son", Mark::kSon},     {"kin", Mark::kKin},
          {"joint", Mark::kJoint}};
      const auto effect = kEffects.find(column[0]);
      if (effect == kEffects.end()) return;
      // Han, kana and Hangul begin at U+2E80, E2 BA 80 in UTF-8.
      if (column[1] >= "\xE2\xBA\x80") {
        unspaced.emplace_back(column[1]);
        return;
      }
      Phrase phrase{effect->second, {}};
      base::for_each_part(column[1], ' ', [&](std::string_view part) { phrase.words.emplace_back(part); });
      std::string first = phrase.words.front();
      by_first_word[std::move(first)].push_back(std::move(phrase));
    });
    for (auto& [word, phrases] : by_first_word) {
      std::stable_sort(phrases.begin(), phrases.end(),
                       [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
    }
  }
};

const Marks& marks() {
  static const Marks table;
  return table;
}

struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string lower;
  bool set_off = false;  // a bracket, comma, colon or dash stands before it
};

bool is_dash(std::string_view word) { return word == "-" || word == "–" || word == "—"; }
bool is_slash(std::string_view word) { return word == "/" || word == "|"; }

std::vector<Word> words_of(std::string_view field) {
  std::vector<Word> out;
  for (std::size_t at = 0; at < field.size();) {
    const std::size_t begin = field.find_first_not_of(kBetweenWords, at);
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(field.find_first_of(kBetweenWords, begin), field.size());
    const std::string_view text = field.substr(begin, end - begin);
    const bool ascii =
        std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    const bool sign = field.substr(at, begin - at).find_first_of("([,;:") != std::string_view::npos;
    const bool set_off = sign || (!out.empty() && (is_dash(out.back().lower) || is_slash(out.back().lower)));
    out.push_back({begin, end, ascii ? base::ascii_lower(text) : lists::lower_case(text), set_off});
    at = end;
  }
  return out;
}

// Words [first, last) of the field, and what mark stands before them.
struct Piece {
  std::size_t first = 0;
  std::size_t last = 0;
  Mark mark = Mark::kNone;
  [[nodiscard]] std::size_t size() const noexcept { return last - first; }
};

class Field {
 public:
  Field(std::string_view text, bool person) : text_(text), person_(person), words_(words_of(text)) {}

  [[nodiscard]] std::vector<std::string> names() {
    cut();
    for (Piece& piece : pieces_) strip(piece);
    std::erase_if(pieces_, [](const Piece& piece) { return piece.size() == 0; });
    for (std::size_t i = 0; i < pieces_.size() && out_.size() < kMaxNames; ++i) {
      const Piece& piece = pieces_[i];
      if (i == 0 || (piece.mark != Mark::kBorn && piece.mark != Mark::kSon && piece.mark != Mark::kKin)) {
        add(joint_name(i));
      } else if (piece.mark == Mark::kSon) {
        add(text_of(pieces_[i - 1]) + " " + text_of(piece));
      } else if (piece.mark == Mark::kBorn) {
        add_birth_name(pieces_[i - 1], piece);
      }
    }
    if (out_.size() == 1 && out_.front() == base::trim(text_)) out_.clear();
    add_initials();
    for (const Piece& piece : pieces_) add_without_place(piece);
    return std::move(out_);
  }
  // ISO 8601, of a date behind a name; empty: none.
  [[nodiscard]] const std::string& date() const noexcept { return date_; }
  [[nodiscard]] bool born() const noexcept { return born_; }
  // "IMO 9116412"; empty: none.
  [[nodiscard]] const std::string& number() const noexcept { return number_; }

 private:
  [[nodiscard]] const Phrase* phrase_at(std::size_t at) const {
    const auto found = marks().by_first_word.find(words_[at].lower);
    if (found == marks().by_first_word.end()) return nullptr;
    for (const Phrase& phrase : found->second) {
      if (phrase.words.size() > words_.size() - at) continue;
      if (std::equal(phrase.words.begin(), phrase.words.end(),
                     words_.begin() + static_cast<std::ptrdiff_t>(at),
                     [](const std::string& wanted, const Word& word) { return wanted == word.lower; })) {
        return &phrase;
      }
    }
    return nullptr;
  }

  // "Aka" and "Dba" are names too.
  [[nodiscard]] bool is_mark(std::size_t at, std::size_t begin) const {
    const std::string_view written = text_.substr(words_[at].begin, words_[at].end - words_[at].begin);
    const bool like_a_name = base::is_ascii_upper(written[0]) && !base::is_ascii_upper(written[1]);
    return !like_a_name || (at - begin >= 2 && words_.size() - at > 2);
  }

  [[nodiscard]] bool parts(const Phrase& phrase, std::size_t at, std::size_t begin) const {
    const std::size_t behind = words_.size() - at - phrase.words.size();
    if (at == begin || behind == 0) return false;
    switch (phrase.mark) {
      case Mark::kName:
      case Mark::kBorn:
        return !base::is_ascii_digit(
            words_[at + phrase.words.size()].lower.front());  // "geb. 3.5.1948": a date
      case Mark::kSon:
      case Mark::kKin:
        return true;
      case Mark::kShort:
        return is_mark(at, begin);
      case Mark::kJoint:
        return person_ && behind >= 2;
      default:
        return false;
    }
  }

  void cut() {
    Piece piece;
    for (std::size_t at = 0; at < words_.size();) {
      const Phrase* phrase = phrase_at(at);
      const bool slash = is_slash(words_[at].lower) && at > piece.first && at + 1 < words_.size();
      if (slash || (phrase != nullptr && parts(*phrase, at, piece.first))) {
        piece.last = at;
        pieces_.push_back(piece);
        at += slash ? 1 : phrase->words.size();
        piece = {at, at, slash ? Mark::kName : phrase->mark};
      } else {
        at += phrase != nullptr ? phrase->words.size() : 1;
      }
    }
    piece.last = words_.size();
    pieces_.push_back(piece);
  }

  // The year of a birth date, or the whole of a date or an IMO number with its label, behind a name.
  [[nodiscard]] std::size_t number_behind(const Piece& piece) {
    const std::string& last = words_[piece.last - 1].lower;
    if (last.empty() || !std::any_of(last.begin(), last.end(), base::is_ascii_digit)) return 0;
    const std::string_view before =
        piece.size() > 1 ? std::string_view(words_[piece.last - 2].lower) : std::string_view();
    const bool imo = last.size() == 7 && base::all_ascii_digits(last) &&
                     (before == "imo" || (piece.size() > 2 && words_[piece.last - 3].lower == "imo"));
    if (imo || (last.size() == 10 && last.starts_with("imo"))) {
      number_ = "IMO " + last.substr(last.size() - 7);
      return last.size() == 10 ? 1 : before == "imo" ? 2 : 3;
    }
    for (std::size_t length = std::min<std::size_t>(3, piece.size() - 1); length > 0; --length) {
      const Word& first = words_[piece.last - length];
      const auto date =
          model::parse_date(text_.substr(first.begin, words_[piece.last - 1].end - first.begin));
      if (!date) continue;
      // "Unit 1984" is a name; a year alone must be set off as a remark is.
      if (date->day == 0 && !first.set_off) continue;
      date_ = date->to_string();
      return length;
    }
    return 0;
  }

  // Takes remarks off both ends.
  void strip(Piece& piece) {
    for (bool again = true; again && piece.size() > 1;) {
      again = false;
      if (const Phrase* phrase = phrase_at(piece.first);
          phrase != nullptr && phrase->mark == Mark::kBefore && phrase->words.size() < piece.size()) {
        piece.first += phrase->words.size();
        again = true;
      }
    }
    // "Bank Melli (Head Office), Tehran": which office of the firm it is, and where.
    // Not set off, it may be a surname: Mary Ann Branch.
    constexpr std::size_t kFewestWords = 3;
    for (std::size_t at = piece.first + 2; at < piece.last && !person_; ++at) {
      const Phrase* phrase = phrase_at(at);
      if (phrase == nullptr || phrase->mark != Mark::kOffice) continue;
      if (words_[at].set_off || (at + phrase->words.size() == piece.last && at >= piece.first + kFewestWords))
        piece.last = at;
    }
    for (bool again = true; again && piece.size() > 1;) {
      again = false;
      if (is_dash(words_[piece.last - 1].lower)) {
        --piece.last;
        again = true;
        continue;
      }
      if (const std::size_t behind = number_behind(piece); behind > 0 && behind < piece.size()) {
        piece.last -= behind;
        again = true;
        continue;
      }
      for (std::size_t length = std::min<std::size_t>(3, piece.size() - 1); length > 0 && !again; --length) {
        const std::size_t at = piece.last - length;
        const Phrase* phrase = phrase_at(at);
        if (phrase == nullptr || phrase->words.size() != length) continue;
        again = phrase->mark == Mark::kAfter || phrase->mark == Mark::kBorn ||
                (phrase->mark == Mark::kAside && words_[at].set_off);
        if (again) piece.last = at;
        born_ = born_ || (again && phrase->mark == Mark::kBorn);
      }
    }
    // "Kim Jong-un (DPRK)": what a bracket behind a person's name adds is no part of it.
    if (!person_ || piece.size() < 3) return;
    const std::size_t end = words_[piece.last - 1].end;
    if (end >= text_.size() || text_[end] != ')') return;
    for (std::size_t at = piece.last - 1; at >= piece.first + 2; --at) {
      if (text_[words_[at].begin - 1] == '(') {
        piece.last = at;
        return;
      }
    }
  }

  [[nodiscard]] std::string text_of(const Piece& piece) const {
    const std::size_t begin = words_[piece.first].begin;
    std::string out(text_.substr(begin, words_[piece.last - 1].end - begin));
    if (std::count(out.begin(), out.end(), '(') > std::count(out.begin(), out.end(), ')')) out += ')';
    return out;
  }

  // "John and Mary Smith": the surname is of both.
  [[nodiscard]] std::string joint_name(std::size_t i) const {
    std::string out = text_of(pieces_[i]);
    if (i + 1 < pieces_.size() && pieces_[i + 1].mark == Mark::kJoint && pieces_[i].size() == 1)
      out += " " + std::string(word(pieces_[i + 1].last - 1));
    return out;
  }

  // "Maria Müller geb. Putina" -> Maria Müller, Maria Putina; "Müller geb. Putina, Maria" and "Müller, Maria, geb. Putina" too.
  void add_birth_name(const Piece& name, const Piece& surname) {
    const auto comma_in = [&](const Piece& piece) {
      for (std::size_t at = piece.first + 1; at < piece.last; ++at) {
        if (text_.substr(words_[at - 1].end, words_[at].begin - words_[at - 1].end).find(',') !=
            std::string_view::npos)
          return at;
      }
      return piece.last;
    };
    if (const std::size_t given = comma_in(surname); given < surname.last) {
      add(text_of(surname));
      add(text_of(name) + ", " + text_of({given, surname.last}));
    } else if (const std::size_t forenames = comma_in(name); forenames < name.last) {
      add(text_of(surname) + ", " + text_of({forenames, name.last}));
    } else if (name.size() > 1) {
      add(text_of({name.first, name.last - 1}) + " " + text_of(surname));
    }
  }

  // "ROSOBORONEXPORT JSC, MOSCOW, RUSSIA": a firm's name with its seat behind it. Set off, behind a legal form, or
  // both city and country; what is left must say more than a surname does.
  void add_without_place(Piece piece) {
    if (piece.size() < 2 || !may_have_place(piece)) return;
    std::size_t at = piece.last;
    bool country = false;
    for (std::size_t length = std::min<std::size_t>(3, piece.size() - 1); length > 0 && !country; --length) {
      if (!is_country(piece.last - length, length)) continue;
      at = piece.last - length;
      country = true;
    }
    // St Petersburg, New York.
    const std::size_t words = at > piece.first + 2 && is_place(at - 2, 2) ? 2 : 1;
    const bool city = words == 2 || (at > piece.first + 1 && is_city(at - 1));
    const auto may_begin = [&](std::size_t first) {
      return words_[first].set_off || is_legal_form(first - 1);
    };
    // Without a sign, in the capitals of a payment: GAZPROMBANK MOSCOW RU. "Silvia Modesto Alemán" is a person.
    const bool unsigned_place = country && !words_[at].set_off && is_in_capitals(piece);
    if (city && (may_begin(at - words) || unsigned_place)) {
      // Given names are cities, too: Ortega Saavedra, Santiago.
      const bool known =
          names::word_bits(names::NameKind::kPerson, words_[at - 1].lower) < names::kUnknownBits;
      if (!country && (known || person_)) return;
      at -= words;
    } else if (person_ || !country || !may_begin(at)) {
      return;
    }
    piece.last = at;
    if (is_dash(words_[piece.last - 1].lower) && piece.size() > 1) --piece.last;
    std::size_t telling = 0;
    std::size_t left = piece.first;
    for (std::size_t i = piece.first; i < piece.last; ++i) {
      if (is_legal_form(i)) continue;
      ++telling;
      left = i;
    }
    constexpr std::size_t kFewestLetters = 6;
    const bool alone = telling == 1 &&
                       (words_[left].lower.size() < kFewestLetters || is_city(left) ||
                        names::word_bits(names::NameKind::kPerson, words_[left].lower) < names::kUnknownBits);
    if (telling > 0 && !alone) add(text_of(piece));
  }

  // Cheap, and false for most names.
  [[nodiscard]] bool may_have_place(const Piece& piece) const {
    for (std::size_t i = piece.first + 1; i < piece.last; ++i) {
      if (words_[i].set_off || is_legal_form(i - 1)) return true;
    }
    return is_in_capitals(piece);
  }
  [[nodiscard]] bool is_in_capitals(const Piece& piece) const {
    const std::string_view written =
        text_.substr(words_[piece.first].begin, words_[piece.last - 1].end - words_[piece.first].begin);
    return std::none_of(written.begin(), written.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }
  [[nodiscard]] bool is_country(std::size_t at, std::size_t length) const {
    const std::string_view written =
        text_.substr(words_[at].begin, words_[at + length - 1].end - words_[at].begin);
    // "RU", "IRN": in small letters they are words.
    if (written.size() <= 3 && !std::all_of(written.begin(), written.end(), base::is_ascii_upper))
      return false;
    const bool letter = words_[at + length - 1].lower.size() < 2;  // "de la O" is not Lao
    return !letter && !is_legal_form(at) && !model::country_code(written).empty();
  }
  [[nodiscard]] bool is_city(std::size_t at) const {
    return documents::is_city(words_[at].lower) || is_place(at, 1);
  }
  [[nodiscard]] bool is_place(std::size_t at, std::size_t length) const {
    const std::array<std::string_view, 2> two{words_[at].lower,
                                              length == 2 ? std::string_view(words_[at + 1].lower) : ""};
    const names::PhraseMatch known =
        names::match_phrase(names::NameKind::kOrganization, std::span(two).first(length));
    return known.length == length && known.word.role == names::Role::kPlace;
  }
  [[nodiscard]] bool is_legal_form(std::size_t at) const {
    std::string plain;
    if (words_[at].lower.find('.') != std::string::npos) {
      plain = words_[at].lower;
      std::erase(plain, '.');
    }
    const std::array<std::string_view, 1> one{plain.empty() ? std::string_view(words_[at].lower) : plain};
    const names::PhraseMatch known = names::match_phrase(names::NameKind::kOrganization, one);
    return known.length > 0 && known.word.role == names::Role::kLegalForm;
  }

  // "Путин В.В.", "S.K. Shoigu": initials without a blank between them are one word to the matcher, as "S.A." is.
  void add_initials() {
    if (words_.size() < 2 || words_.size() > 4 || pieces_.size() != 1) return;
    std::string out;
    bool found = false;
    for (std::size_t at = pieces_[0].first; at < pieces_[0].last; ++at) {
      const std::string_view written = word(at);
      if (!out.empty()) out += ' ';
      if (!is_initials(written)) {
        out += written;
        continue;
      }
      found = true;
      for (const char c : written) {
        if (c == '.')
          out += ' ';
        else
          out += c;
      }
      while (out.back() == ' ') out.pop_back();
    }
    if (found) add(std::move(out));
  }

  // Two or three capital letters, each with a full stop, and no legal form.
  [[nodiscard]] static bool is_initials(std::string_view written) {
    std::size_t letters = 0;
    std::string plain;
    for (std::size_t at = 0; at < written.size();) {
      const std::size_t bytes = static_cast<unsigned char>(written[at]) < 0x80 ? 1 : 2;
      const std::string_view letter = written.substr(at, bytes);
      const bool capital = bytes == 1 ? base::is_ascii_upper(letter[0])
                                      : letter.size() == 2 && lists::lower_case(letter) != letter;
      if (!capital) return false;
      plain += bytes == 1 ? std::string(1, base::ascii_lower(letter[0])) : lists::lower_case(letter);
      ++letters;
      at += bytes;
      if (at < written.size() && written[at] == '.')
        ++at;
      else if (at < written.size() || letters == 1)
        return false;
    }
    if (letters < 2 || letters > 3) return false;
    const std::array<std::string_view, 1> one{plain};
    const names::PhraseMatch known = names::match_phrase(names::NameKind::kOrganization, one);
    return known.length == 0 || known.word.role != names::Role::kLegalForm;
  }

  [[nodiscard]] std::string_view word(std::size_t at) const {
    return text_.substr(words_[at].begin, words_[at].end - words_[at].begin);
  }

  void add(std::string name) {
    if (out_.size() < kMaxNames && name.size() >= 3 &&
        std::find(out_.begin(), out_.end(), name) == out_.end())
      out_.push_back(std::move(name));
  }

  std::string_view text_;
  bool person_;
  std::vector<Word> words_;
  std::vector<Piece> pieces_;
  std::vector<std::string> out_;
  std::string date_;
  std::string number_;
  bool born_ = false;  // a mark says that the date is of birth
};

// Where a mark of a script without blanks stands behind a name; npos: nowhere.
std::size_t find_unspaced(std::string_view field, std::size_t& size) {
  std::size_t first = std::string_view::npos;
  for (const std::string& mark : marks().unspaced) {
    const std::size_t at = field.find(mark);
    if (at == std::string_view::npos || at == 0 || at >= first) continue;
    first = at;
    size = mark.size();
  }
  return first;
}

std::string_view without_signs(std::string_view text) {
  text = base::trim(text, " \t\r\n()[],;:");
  constexpr std::array<std::string_view, 7> kFullWidth{"（", "）", "：", "，", "、", "；", "・"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view sign : kFullWidth) {
      if (text.starts_with(sign)) {
        text.remove_prefix(sign.size());
        again = true;
      }
      if (text.ends_with(sign)) {
        text.remove_suffix(sign.size());
        again = true;
      }
    }
  }
  return base::trim(text, " \t\r\n()[],;:");
}

bool is_number_by_shape(std::string_view name) {
  const auto digits = std::count_if(name.begin(), name.end(), base::is_ascii_digit);
  if (digits < 3) return false;
  const model::IdentifierKind kind = model::guess_identifier_kind(name);
  if (kind == model::IdentifierKind::kOther || kind == model::IdentifierKind::kCallSign) return false;
  const auto identifier = model::normalize_identifier(kind, name);
  return identifier && (identifier->check_digit_ok || !model::kind_has_check_digit(kind));
}

struct Inside {
  std::vector<std::string> names;
  std::string date;    // of birth, behind a name, ISO 8601
  std::string number;  // behind a name, "IMO 9116412"
};

Inside inside(std::string_view field, bool person) {
  Inside found;
  if (field.size() > kMaxFieldBytes) return found;
  std::vector<std::string>& out = found.names;
  std::string_view rest = field;
  bool cut = false;
  for (std::size_t size = 0; out.size() < kMaxNames;) {
    const std::size_t at = find_unspaced(rest, size);
    cut = cut || at != std::string_view::npos;
    const std::string_view part = cut ? without_signs(rest.substr(0, at)) : rest;
    Field one(part, person);
    std::vector<std::string> names = one.names();
    if (found.date.empty() && (person || one.born())) found.date = one.date();
    if (found.number.empty()) found.number = one.number();
    if (names.empty() && cut && part.size() >= 3) names.emplace_back(part);
    for (std::string& name : names) {
      if (out.size() < kMaxNames && std::find(out.begin(), out.end(), name) == out.end())
        out.push_back(std::move(name));
    }
    if (at == std::string_view::npos) break;
    rest.remove_prefix(at + size);
  }
  return found;
}

bool schema_may_be_person(const Query& query) {
  return query.schema.empty() || query.schema == "Person" || query.schema == "LegalEntity" ||
         query.schema == "Thing";
}

}  // namespace

std::vector<std::string> names_inside(std::string_view field, bool person) {
  return inside(field, person).names;
}

void complete_names(Query& query) {
  const bool person = query.schema == "Person" ||
                      (query.schema.empty() && (!query.birth_dates.empty() || !query.gender.empty()));
  const std::size_t given = query.names.size();
  const auto add = [&](std::string name) {
    if (!name.empty() && query.names.size() < given + kMaxNames &&
        std::find(query.names.begin(), query.names.end(), name) == query.names.end()) {
      query.names.push_back(std::move(name));
    }
  };
  for (std::size_t i = 0; i < given; ++i) {
    Inside found = inside(query.names[i], person);
    for (std::string& name : found.names) add(std::move(name));
    if (!found.date.empty() && query.birth_dates.empty() && schema_may_be_person(query))
      query.birth_dates.push_back(found.date);
    if (is_number_by_shape(query.names[i])) {
      query.identifiers.push_back({{}, query.names[i]});
    } else if (!found.number.empty()) {
      query.identifiers.push_back({{}, found.number});
    }
  }
}

}  // namespace tamis::cli
