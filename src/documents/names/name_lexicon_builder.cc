// Reads the tables of names (offices, kin, places, given names ...) and writes what NameLexicon looks up: it runs when
// the program is built, or at first use where there are no frozen tables.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <deque>
#include <map>
#include <span>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/data_table.h"
#include "documents/names/name_lexicon.h"
#include "text/han_forms.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

struct Ending {
  std::string_view ending;  // of the dictionary form; empty: any
  std::vector<std::string_view> singular;
  std::vector<std::string_view> plural;
};

using Endings = std::unordered_map<std::string_view, std::vector<Ending>>;

Endings read_endings() {
  Endings endings;
  base::for_each_row(base::data_table("word_endings.tsv"), [&](const auto& columns, std::size_t count) {
    if (count < 2) return;
    Ending row;
    row.ending = columns[1] == "*" ? std::string_view{} : columns[1];
    const auto add = [](std::string_view text, std::vector<std::string_view>& out) {
      base::for_each_part(text, ' ',
                          [&](std::string_view piece) { out.push_back(piece == "-" ? "" : piece); });
    };
    add(columns[2], row.singular);
    add(columns[3], row.plural);
    endings[columns[0]].push_back(std::move(row));
  });
  return endings;
}

bool is_upper(std::string_view word) noexcept {
  if (word.empty()) return false;
  std::string lower;
  append_lower(lower, word.substr(0, text::decode_utf8(word, 0).bytes));
  return lower != word.substr(0, text::decode_utf8(word, 0).bytes);
}

const base::TableToFreeze kFrozen(&NameLexicon::freeze);

}  // namespace

class NameLexiconBuilder {
 public:
  void freeze(base::FrozenWriter& out) {
    build();
    write(out);
  }

 private:
  void build() {
    endings_ = read_endings();
    lexicon_.links_.emplace_back();
    lexicon_.links_.reserve(1U << 18);
    lexicon_.phrases_.reserve(1U << 17);
    lexicon_.slots_.assign(1U << 19, 0);
    lexicon_.suffix_.assign(1U << 12, 0);
    institutions();
    media();
    places();
    demonyms();
    offices();
    groups();
    kin();
    pronouns();
    known_persons();
    vessels();
    verbs();
    legal_forms();
    words();
  }

  std::deque<std::string> others_;  // traditional forms, which phrases view

  struct Phrase {
    std::string_view written;
    std::uint32_t meaning = 0;
    std::uint32_t rest = 0;  // in rest_: the forms of each further word, one of hash 0 behind each word
    LanguageSet languages = 0;
    std::uint8_t words = 1;
    bool capital = false;
    bool all_capitals = false;
  };
  struct Form {
    std::uint64_t hash = 0;
    std::uint8_t number = kSingular;
  };
  struct Link {
    std::uint64_t hash = 0;
    std::uint32_t phrase = 0;
    std::uint32_t next = 0;  // in links_, 0: none
    std::uint8_t number = kSingular;
  };
  struct Word {
    std::uint64_t hash = 0;
    LanguageSet languages = 0;
    LanguageSet stop = 0;
    char gender = 0;
    bool particle = false;
    bool surname = false;
    bool well_known = false;
    bool feature = false;
    bool former = false;
    bool leading_surname = false;
    bool other_acronym = false;
  };
  using Letters = NameLexicon::Letters;

  enum class Forms : std::uint8_t { kAsWritten, kInflected, kAdjective };

  std::uint32_t meaning(NameSense sense, std::string_view detail, std::string_view country,
                        std::string_view gender = {}) {
    lexicon_.meanings_.push_back({sense, detail, country, gender});
    return static_cast<std::uint32_t>(lexicon_.meanings_.size() - 1);
  }

  static LanguageSet set_of(std::string_view language) {
    if (language == "*" || language.empty()) return language_set({});
    LanguageSet set = 0;
    base::for_each_part(language, ' ', [&](std::string_view piece) {
      set |= language_set(piece.substr(0, piece.find('_')));
    });
    return set;
  }

  // Whose endings a word of all languages takes: Russian's when it is Cyrillic.
  [[nodiscard]] static std::string_view inflected_as(std::string_view lower) {
    const text::Script script = text::script_of(text::decode_utf8(lower, 0).code_point);
    return script == text::Script::kCyrillic ? "ru" : script == text::Script::kLatin ? "*" : "";
  }

  // The inflected forms of one word, in each of its languages.
  void forms_of(std::string_view lower, std::string_view languages, Forms forms) {
    form_count_ = 0;
    add_form(lower, {}, kSingular);
    if (forms == Forms::kAsWritten) return;
    if (languages == "*" || languages.empty()) return add_forms(lower, inflected_as(lower), forms);
    base::for_each_part(languages, ' ', [&](std::string_view piece) {
      add_forms(lower, piece.substr(0, piece.find('_')), forms);
    });
  }

  void add_forms(std::string_view lower, std::string_view language, Forms forms) {
    if (language.empty()) return;
    const std::vector<Ending>* rows = nullptr;
    if (forms == Forms::kAdjective) {
      adjectives_.assign(language).append(":adj");
      const auto found = endings_.find(adjectives_);
      if (found != endings_.end()) rows = &found->second;
    }
    if (rows == nullptr) {
      const auto found = endings_.find(language);
      if (found == endings_.end()) return;
      rows = &found->second;
    }
    std::size_t longest = 0;
    bool any = false;
    for (const Ending& row : *rows) {
      if (!lower.ends_with(row.ending) || lower.size() < row.ending.size() + 2) continue;
      if (!any || row.ending.size() > longest) longest = row.ending.size();
      any = true;
    }
    if (!any) return;
    for (const Ending& row : *rows) {
      if (row.ending.size() != longest || !lower.ends_with(row.ending)) continue;
      const std::string_view stem = lower.substr(0, lower.size() - row.ending.size());
      for (const std::string_view ending : row.singular) add_form(stem, ending, kSingular);
      for (const std::string_view ending : row.plural) add_form(stem, ending, kPlural);
    }
  }

  void add_form(std::string_view stem, std::string_view ending, std::uint8_t number) {
    for (auto& [known, numbers] : known_forms()) {
      if (known.size() != stem.size() + ending.size() || !known.starts_with(stem) || !known.ends_with(ending))
        continue;
      numbers |= number;
      return;
    }
    // The strings keep their memory from word to word.
    if (form_count_ == forms_.size()) forms_.emplace_back();
    auto& [form, numbers] = forms_[form_count_++];
    form.assign(stem).append(ending);
    numbers = number;
  }
  [[nodiscard]] std::span<std::pair<std::string, std::uint8_t>> known_forms() noexcept {
    return std::span(forms_).first(form_count_);
  }

  void add(std::uint32_t meaning, std::string_view language, std::string_view written, Forms forms,
           std::uint8_t number = 0) {
    const bool suffix = written.size() > 1 && written.front() == '-';
    if (suffix) written.remove_prefix(1);
    cut_.tokens.clear();
    cut_.lower_text.clear();
    if (!cut_at_blanks(written)) {
      block_.span = {0, static_cast<std::uint32_t>(written.size())};
      tokenize(written, {&block_, 1}, cut_);
    }
    if (cut_.tokens.empty()) return;
    Phrase phrase;
    phrase.meaning = meaning;
    phrase.written = written;
    phrase.languages = set_of(language);
    phrase.words = static_cast<std::uint8_t>(std::min<std::size_t>(cut_.tokens.size(), 255));
    phrase.capital = cut_.tokens[0].capital && !suffix;
    phrase.all_capitals = cut_.tokens[0].all_capitals;
    if (cut_.tokens.size() > 1) {
      phrase.rest = static_cast<std::uint32_t>(lexicon_.rest_.size());
      for (std::size_t i = 1; i < phrase.words; ++i) {
        const std::string_view lower = cut_.lower(cut_.tokens[i]);
        const bool inflects = cut_.tokens[i].kind == TokenKind::kWord && lower.size() > 3;
        forms_of(lower, language, inflects ? forms : Forms::kAsWritten);
        for (const auto& [form, numbers] : known_forms())
          lexicon_.rest_.push_back({NameLexicon::hash(form), numbers});
        lexicon_.rest_.push_back({0, 0});
      }
    }
    const auto id = static_cast<std::uint32_t>(lexicon_.phrases_.size());
    lexicon_.phrases_.push_back(phrase);
    const std::string_view first = cut_.lower(cut_.tokens[0]);
    forms_of(first, language,
             cut_.tokens[0].all_capitals && !suffix && first.size() < 5 ? Forms::kAsWritten : forms);
    for (const auto& [form, numbers] : known_forms()) {
      link(suffix ? lexicon_.suffix_ : lexicon_.slots_, NameLexicon::hash(form), id,
           number != 0 ? number : numbers);
    }
  }

  // What tokenize() does, for most names: letters of Latin, Greek and Cyrillic with blanks between. Reading the tables
  // is most of the time to the first page.
  bool cut_at_blanks(std::string_view written) {
    bool equal_sizes = true;
    for (std::size_t i = 0; i < written.size(); ++i) {
      const auto c = static_cast<unsigned char>(written[i]);
      if (c < 0x80) {
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ')) return false;
        continue;
      }
      const bool letter = (c >= 0xC3 && c <= 0xCA) || (c >= 0xCE && c <= 0xD3);
      if (!letter || i + 1 >= written.size()) return false;
      ++i;
    }
    base::for_each_part(written, ' ', [&](std::string_view word) {
      Token token;
      token.kind = TokenKind::kWord;
      token.begin = static_cast<std::uint32_t>(word.data() - written.data());
      token.end = token.begin + static_cast<std::uint32_t>(word.size());
      token.lower_begin = static_cast<std::uint32_t>(cut_.lower_text.size());
      append_lower(cut_.lower_text, word);
      token.lower_size = static_cast<std::uint16_t>(cut_.lower_text.size() - token.lower_begin);
      const std::string_view lower = std::string_view(cut_.lower_text).substr(token.lower_begin);
      // "İran": its small letter is one byte shorter, so that the two do not stand side by side.
      equal_sizes = equal_sizes && lower.size() == word.size();
      const std::size_t first = static_cast<unsigned char>(word.front()) < 0x80 ? 1 : 2;
      token.capital = word.substr(0, first) != lower.substr(0, first);
      token.all_capitals = word.size() > first && token.capital;
      for (std::size_t i = 0; i < word.size() && i < lower.size() && token.all_capitals;) {
        const std::size_t size = static_cast<unsigned char>(word[i]) < 0x80 ? 1 : 2;
        if (word.substr(i, size) == lower.substr(i, size)) token.all_capitals = false;
        i += size;
      }
      cut_.tokens.push_back(token);
    });
    if (!equal_sizes) {
      cut_.tokens.clear();
      cut_.lower_text.clear();
    }
    return equal_sizes;
  }

  void link(std::vector<std::uint32_t>& slots, std::uint64_t hash, std::uint32_t phrase,
            std::uint8_t number) {
    if (lexicon_.links_.size() > slots.size() / 2) rehash(slots);
    const std::size_t mask = slots.size() - 1;
    std::size_t at = hash & mask;
    while (slots[at] != 0 && lexicon_.links_[slots[at]].hash != hash) at = (at + 1) & mask;
    lexicon_.links_.push_back({hash, phrase, slots[at], number});
    slots[at] = static_cast<std::uint32_t>(lexicon_.links_.size() - 1);
  }

  void rehash(std::vector<std::uint32_t>& slots) {
    std::vector<std::uint32_t> old(slots.size() * 2, 0);
    old.swap(slots);
    const std::size_t mask = slots.size() - 1;
    for (const std::uint32_t head : old) {
      if (head == 0) continue;
      std::size_t at = lexicon_.links_[head].hash & mask;
      while (slots[at] != 0) at = (at + 1) & mask;
      slots[at] = head;
    }
  }

  void add_all(std::uint32_t meaning, std::string_view language, std::string_view forms, Forms how,
               std::uint8_t number = 0) {
    base::for_each_part(forms, '|', [&](std::string_view form) {
      add(meaning, language, form, how, number);
      if (language != "zh") return;
      if (std::string other = text::traditional(form); !other.empty())
        add(meaning, language, others_.emplace_back(std::move(other)), how, number);
    });
  }

  void institutions() {
    base::for_each_row(base::data_table("institutions.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 5) return;
      const NameSense sense = c[0] == "whole"       ? NameSense::kInstitution
                              : c[0] == "legal"     ? NameSense::kLegalForm
                              : c[0] == "adjective" ? NameSense::kInstitutionAdjective
                                                    : NameSense::kHead;
      add_all(meaning(sense, c[1], c[2]), c[3], c[4],
              c[0] == "adjective" || c[0] == "legal" ? Forms::kAsWritten : Forms::kInflected);
    });
  }

  void media() {
    base::for_each_row(base::data_table("media.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 4) return;
      add_all(meaning(NameSense::kMedium, c[0], c[1]), c[2], c[3], Forms::kInflected);
    });
  }

  void places() {
    std::unordered_set<std::string_view> towns;  // namesakes of countries
    base::for_each_row(base::data_table("places.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 4) return;
      if (c[1] == "city") base::for_each_part(c[3], '|', [&](std::string_view name) { towns.insert(name); });
      add_all(meaning(NameSense::kPlace, c[1], c[0]), c[2], c[3], Forms::kInflected);
    });
    base::for_each_row(base::data_table("cities.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 3) return;
      add_all(meaning(NameSense::kPlace, c[1], c[0]), "*", c[2], Forms::kAsWritten);
    });
    base::for_each_row(base::data_table("countries.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 2 || c[0] == "*" || c[0] == "zz") return;
      const std::uint32_t place = meaning(NameSense::kPlace, "country", c[0]);
      const std::uint32_t adjective = meaning(NameSense::kDemonym, {}, c[0]);
      const auto usable = [](std::string_view name) {
        return name.find_first_of("(,/") == std::string_view::npos && (name.size() > 3 || name == "UAE") &&
               // "U.S.A." is the word "USA".
               (name[1] != '.' || name.find(' ') != std::string_view::npos);
      };
      if (usable(c[1])) add(place, "*", c[1], Forms::kInflected);
      base::for_each_part(c[3], '|', [&](std::string_view name) {
        if (usable(name) && !towns.contains(name)) add(place, "*", name, Forms::kInflected);
      });
      base::for_each_part(c[4], '|', [&](std::string_view name) {
        const bool english = std::all_of(name.begin(), name.end(), [](char l) {
          return l == ' ' || l == '-' || (l >= 'A' && l <= 'Z') || (l >= 'a' && l <= 'z');
        });
        if (english && usable(name) && is_upper(name) && name.find("itizen") == std::string_view::npos &&
            name.find("ational") == std::string_view::npos && name.find("ubject") == std::string_view::npos) {
          add(adjective, "en", name, Forms::kInflected);
        }
      });
    });
    for (const std::string_view table : {"country_names.tsv", "country_spellings.tsv"}) {
      base::for_each_row(base::data_table(table), [&](const auto& c, std::size_t count) {
        if (count < 3 || c[1].size() < 3 || c[1].find_first_of("(,") != std::string_view::npos) return;
        if (set_of(c[2]) == language_set("xx")) return;  // of languages without tables
        add(meaning(NameSense::kPlace, "country", c[0]), c[2], c[1], Forms::kInflected);
      });
    }
  }

  void known_persons() {
    base::for_each_row(base::data_table("well_known_surnames.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 2) return;
      const std::uint32_t person = meaning(NameSense::kKnownPerson, {}, {}, c[0]);
      base::for_each_part(c[1], '|', [&](std::string_view name) {
        const text::Script script = text::script_of(text::decode_utf8(name, 0).code_point);
        const bool cased = script == text::Script::kLatin || script == text::Script::kCyrillic;
        if (!cased && name.size() > 3) add(person, "*", name, Forms::kAsWritten);
      });
    });
  }

  void demonyms() {
    base::for_each_row(base::data_table("demonyms_more.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 3) return;
      add_all(meaning(NameSense::kDemonym, {}, c[0]), c[1], c[2],
              c[1] == "cs" ? Forms::kAdjective : Forms::kAsWritten);
    });
    constexpr std::array<std::string_view, 12> kColumns = {"",   "en", "de", "fr", "es", "ru",
                                                           "uk", "it", "pt", "pl", "nl", "tr"};
    base::for_each_row(base::data_table("demonyms.tsv"), [&](const auto& c, std::size_t count) {
      const std::uint32_t adjective = meaning(NameSense::kDemonym, {}, c[0]);
      for (std::size_t i = 1; i < count && i < kColumns.size(); ++i) {
        add_all(adjective, kColumns[i], c[i], Forms::kAdjective);
      }
    });
  }

  void offices() {
    base::for_each_row(base::data_table("offices.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 3) return;
      const bool address = c[0] == "mr";
      add_all(meaning(NameSense::kOffice, c[0], {}, address ? "male" : ""), c[1], c[2], Forms::kInflected);
      if (count > 3) {
        add_all(meaning(NameSense::kOffice, c[0], {}, "female"), c[1], c[3], Forms::kInflected);
      } else if (c[0] == "mrs") {
        add_all(meaning(NameSense::kOffice, c[0], {}, "female"), c[1], c[2], Forms::kInflected);
      }
    });
  }

  void groups() {
    base::for_each_row(base::data_table("group_nouns.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 3) return;
      const std::uint32_t group = meaning(NameSense::kGroup, c[0], {});
      add_all(group, c[1], c[2], Forms::kInflected);
      if (count > 3) add_all(group, c[1], c[3], Forms::kInflected, kPlural);
    });
  }

  void kin() {
    base::for_each_row(base::data_table("kinship_words.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 4) return;
      add_all(meaning(NameSense::kKin, c[0], {}, c[1]), c[2], c[3], Forms::kInflected);
    });
  }

  void pronouns() {
    base::for_each_row(base::data_table("person_pronouns.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 5) return;
      const NameSense sense = c[0] == "personal" ? NameSense::kPronoun : NameSense::kPossessive;
      const std::uint8_t number = c[2] == "plural"   ? kPlural
                                  : c[2] == "either" ? kSingular | kPlural
                                                     : kSingular;
      add_all(meaning(sense, {}, {}, c[1]), c[3], c[4], Forms::kAsWritten, number);
    });
  }

  void vessels() {
    base::for_each_row(base::data_table("vessel_words.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 2) return;
      add_all(meaning(NameSense::kVessel, {}, {}), c[0], c[1], Forms::kInflected);
    });
  }

  void verbs() {
    base::for_each_row(base::data_table("person_verbs.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 2) return;
      add_all(meaning(NameSense::kPersonVerb, {}, {}), c[0], c[1], Forms::kAsWritten);
    });
  }

  void legal_forms() {
    const std::uint32_t form = meaning(NameSense::kLegalForm, {}, {});
    base::for_each_row(base::data_table("legal_forms.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 4 || c[0].size() < 2 || c[0].size() > 24) return;
      if (is_upper(c[0])) add(form, "*", c[0], Forms::kAsWritten);
    });
  }

  void words() {
    lexicon_.words_.assign(1U << 19, {});
    std::string lower;
    base::for_each_row(base::data_table("given_names.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 3) return;
      base::for_each_part(c[2], ' ', [&](std::string_view name) { word(name).gender = c[0].front(); });
    });
    base::for_each_row(base::data_table("name_cases.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 4 || c[1] != "name") return;
      base::for_each_part(c[3], ' ', [&](std::string_view name) {
        if (word(name).gender == 0) word(name).gender = c[2].front();
      });
    });
    base::for_each_row(base::data_table("uncased_names.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 3 || (c[1] != "latin" && c[1] != "cyrillic")) return;
      const bool surname = c[0] == "surname";
      if (!surname && c[0] != "forename") return;
      base::for_each_part(c[2], ' ', [&](std::string_view name) {
        if (surname) {
          word(name).leading_surname = true;
        } else if (word(name).gender == 0) {
          word(name).gender = 'u';
        }
      });
    });
    base::for_each_row(base::data_table("surnames.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 2) return;
      base::for_each_part(c[1], ' ', [&](std::string_view name) { word(name).surname = true; });
    });
    base::for_each_row(base::data_table("well_known_surnames.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 2) return;
      base::for_each_part(c[1], '|', [&](std::string_view name) {
        lower.clear();
        append_lower(lower, name);
        Word& entry = word(lower);
        entry.surname = entry.well_known = true;
      });
    });
    base::for_each_row(base::data_table("lowercase_words.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 3) return;
      const LanguageSet set = language_set(c[0]);
      base::for_each_part(c[2], ' ', [&](std::string_view plain) { word(plain).languages |= set; });
    });
    base::for_each_row(base::data_table("stop_words.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 2) return;
      const LanguageSet set = language_set(c[0]);
      base::for_each_part(c[1], ' ', [&](std::string_view plain) {
        word(plain).languages |= set;
        word(plain).stop |= set;
      });
    });
    base::for_each_row(base::data_table("noun_words.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 3) return;
      const LanguageSet set = c[1] == "*" ? language_set({}) : language_set(c[1]);
      base::for_each_part(c[2], ' ', [&](std::string_view plain) {
        if (c[0] == "ending") {
          lexicon_.noun_endings_.emplace_back(plain, set);
          return;
        }
        if (c[0] == "former") {
          word(plain).former = true;
          return;
        }
        if (c[0] == "particle") {
          word(plain).particle = true;
          return;
        }
        if (c[0] == "feature" || c[0] == "acronym") {
          lower.clear();
          append_lower(lower, plain);
          Word& entry = word(lower);
          (c[0] == "feature" ? entry.feature : entry.other_acronym) = true;
          return;
        }
        word(plain).languages |= set;
        if (c[0] == "calendar") word(plain).stop |= set;
      });
    });
    base::for_each_row(base::data_table("name_words.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 5 || c[2] != "particle" || c[4].find('p') == std::string_view::npos) return;
      // "y" and its like join names of two persons as well.
      if (c[0].find(' ') == std::string_view::npos && c[0].size() > 1 && c[3] != "y")
        word(c[0]).particle = true;
    });
    const LanguageSet english = language_set("en");
    base::for_each_row(base::data_table("common_words.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 2 || c[0] != "word") return;
      base::for_each_part(c[1], ' ', [&](std::string_view plain) { word(plain).languages |= english; });
    });
  }

  Word& word(std::string_view lower) {
    const std::uint64_t hash = NameLexicon::hash(lower);
    Word& entry = slot(hash);
    if (entry.hash != 0) return entry;
    if (++count_ * 2 > lexicon_.words_.size()) {
      grow();
      slot(hash).hash = hash;
      return slot(hash);
    }
    entry.hash = hash;
    return entry;
  }

  Word& slot(std::uint64_t hash) {
    const std::size_t mask = lexicon_.words_.size() - 1;
    std::size_t at = hash & mask;
    while (lexicon_.words_[at].hash != 0 && lexicon_.words_[at].hash != hash) at = (at + 1) & mask;
    return lexicon_.words_[at];
  }

  void grow() {
    std::vector<Word> old(lexicon_.words_.size() * 2);
    old.swap(lexicon_.words_);
    for (const Word& entry : old) {
      if (entry.hash != 0) slot(entry.hash) = entry;
    }
  }

  Letters letters(std::string_view text) {
    const auto [at, missing] = known_letters_.try_emplace(text, static_cast<std::uint32_t>(letters_.size()));
    if (missing) letters_ += text;
    return {at->second, static_cast<std::uint32_t>(text.size())};
  }

  // The links of one slot, in the order of the chain.
  std::uint64_t add_links(std::uint32_t head, std::vector<NameLexicon::Link>& links) const {
    const std::uint64_t first = links.size() + 1;
    for (std::uint32_t at = head; at != 0; at = lexicon_.links_[at].next) {
      const Link& link = lexicon_.links_[at];
      links.push_back({link.phrase << 3 | std::uint32_t{link.number} << 1 | (link.next != 0 ? 1U : 0U)});
    }
    return first;
  }

  static std::size_t slots_for(std::size_t count) {
    std::size_t slots = 64;
    while (3 * slots < 4 * count) slots *= 2;
    return slots;
  }

  static void put(std::vector<std::uint64_t>& slots, std::uint64_t hash, std::uint64_t place,
                  std::uint64_t low_bits) {
    const std::size_t mask = slots.size() - 1;
    std::size_t at = hash & mask;
    while (slots[at] != 0) at = (at + 1) & mask;
    slots[at] = hash >> low_bits << low_bits | place;
  }

  std::vector<std::uint64_t> frozen_slots(const std::vector<std::uint32_t>& heads,
                                          std::vector<NameLexicon::Link>& links) const {
    const auto used = heads.size() - static_cast<std::size_t>(std::count(heads.begin(), heads.end(), 0U));
    std::vector<std::uint64_t> slots(slots_for(used));
    for (const std::uint32_t head : heads) {
      if (head != 0) put(slots, lexicon_.links_[head].hash, add_links(head, links), NameLexicon::kLinkBits);
    }
    return slots;
  }

  void write(base::FrozenWriter& out) {
    std::vector<NameLexicon::FrozenMeaning> meanings;
    for (const NameMeaning& meaning : lexicon_.meanings_) {
      meanings.push_back({letters(meaning.detail), letters(meaning.country), letters(meaning.gender),
                          static_cast<std::uint32_t>(meaning.sense)});
    }
    std::vector<NameLexicon::Phrase> phrases;
    for (const Phrase& phrase : lexicon_.phrases_) {
      phrases.push_back({phrase.languages, letters(phrase.written), phrase.meaning, phrase.rest, phrase.words,
                         static_cast<std::uint8_t>(phrase.capital),
                         static_cast<std::uint8_t>(phrase.all_capitals)});
    }
    std::vector<std::uint64_t> rest;
    for (const Form& form : lexicon_.rest_) {
      rest.push_back(
          form.hash == 0 ? 0 : (form.hash & ~NameLexicon::kNumberBits) | std::uint64_t{form.number} << 1);
    }
    std::vector<NameLexicon::Link> links;
    const std::vector<std::uint64_t> slots = frozen_slots(lexicon_.slots_, links);
    const std::vector<std::uint64_t> suffix = frozen_slots(lexicon_.suffix_, links);
    // Few sets of facts are shared by all words.
    using Facts = NameLexicon::WordFacts;
    std::vector<Facts> facts;
    std::map<std::tuple<LanguageSet, LanguageSet, char, std::uint8_t>, std::size_t> known;
    std::vector<std::uint64_t> words(slots_for(count_));
    for (const Word& entry : lexicon_.words_) {
      if (entry.hash == 0) continue;
      Facts its;
      its.languages = entry.languages;
      its.stop = entry.stop;
      its.gender = entry.gender;
      for (const auto& [has, bit] : {std::pair{entry.particle, NameLexicon::kParticle},
                                     {entry.surname, NameLexicon::kSurname},
                                     {entry.well_known, NameLexicon::kWellKnown},
                                     {entry.feature, NameLexicon::kFeature},
                                     {entry.former, NameLexicon::kFormer},
                                     {entry.leading_surname, NameLexicon::kLeadingSurname},
                                     {entry.other_acronym, NameLexicon::kOtherAcronym}}) {
        if (has) its.is = static_cast<std::uint8_t>(its.is | bit);
      }
      const auto [at, missing] =
          known.try_emplace({its.languages, its.stop, its.gender, its.is}, facts.size() + 1);
      if (missing) facts.push_back(its);
      put(words, entry.hash, at->second, NameLexicon::kFactBits);
    }
    std::vector<NameLexicon::FrozenEnding> endings;
    for (const auto& [ending, languages] : lexicon_.noun_endings_)
      endings.push_back({languages, letters(ending)});
    // Tables that outgrow their bits end the build of the program, not a run of it.
    if (links.size() >> NameLexicon::kLinkBits != 0 || facts.size() >> NameLexicon::kFactBits != 0)
      std::abort();
    const auto add = [&out](std::string name, const auto& values) {
      out.add("lexicon/" + std::move(name), std::span(values.data(), values.size()));
    };
    add("meanings", std::as_const(meanings));
    add("phrases", std::as_const(phrases));
    add("rest", std::as_const(rest));
    add("links", std::as_const(links));
    add("slots", slots);
    add("suffix", suffix);
    add("words", std::as_const(words));
    add("facts", std::as_const(facts));
    add("endings", std::as_const(endings));
    add("letters", std::as_const(letters_));
  }

  struct Draft {
    std::vector<NameMeaning> meanings_;
    std::vector<Phrase> phrases_;
    std::vector<Form> rest_;
    std::vector<Link> links_;            // [0] is none
    std::vector<std::uint32_t> slots_;   // of links_, by hash
    std::vector<std::uint32_t> suffix_;  // the same for last parts of compounds
    std::vector<Word> words_;            // by hash, open addressing
    std::vector<std::pair<std::string_view, LanguageSet>> noun_endings_;
  } lexicon_;
  std::string letters_;
  std::unordered_map<std::string_view, std::uint32_t> known_letters_;
  Endings endings_;
  std::vector<std::pair<std::string, std::uint8_t>> forms_;  // the first form_count_ are of the word at hand
  std::size_t form_count_ = 0;
  std::string adjectives_;
  TextTokens cut_;
  Block block_{.span = {}, .language = {}, .reason = {}};
  std::size_t count_ = 0;
};

void NameLexicon::freeze(base::FrozenWriter& out) { NameLexiconBuilder().freeze(out); }

}  // namespace tamis::documents
