#include "documents/parties/named_parties.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/data_table.h"
#include "documents/listed/institutions.h"
#include "documents/listed/latin_in_other_letters.h"
#include "documents/listed/listed_cache.h"
#include "documents/listed/listed_identity.h"
#include "documents/listed/listed_other_names.h"
#include "documents/listed/listed_rules.h"
#include "documents/listed/party_filter.h"
#include "documents/listed/popular_names.h"
#include "documents/listed/unmarked_names.h"
#include "documents/listed/vessel_words.h"
#include "documents/names/common_bodies.h"
#include "documents/names/forename_names.h"
#include "documents/names/person_initials.h"
#include "documents/names/state_bodies.h"
#include "documents/parties/contradicted_names.h"
#include "documents/parties/glossed_names.h"
#include "documents/parties/whole_persons.h"
#include "documents/words/inflection.h"
#include "documents/words/name_grammar.h"
#include "documents/words/stop_words.h"
#include "names/syllable_words.h"
#include "screen/index_state.h"
#include "screen/prepared_name.h"
#include "screen/score_entities.h"

namespace tamis::documents {

namespace {

constexpr std::string_view kDot = "\u30FB";  // between the words of a foreign name in kana
constexpr std::size_t kCharactersOfName = 3;
constexpr std::size_t kBytesOfCharacter = 3;  // of Hangul and Han in UTF-8
// Letters and digits that belong to a ship's name ("Adrian Darya 1").
constexpr std::uint32_t kMostDigits = 4;

// Names without a mark in Arabic letters: given names asked for on a page, words of a name, what the scorer must say.
constexpr std::size_t kMostUnmarked = 256;
constexpr std::uint32_t kMostUnmarkedWords = 6;
constexpr double kUnmarkedBits = 7.0;
constexpr double kForeignBits = 3.0;  // behind a given name that only foreigners bear
constexpr std::string_view kNoCountry = "zz";
constexpr double kKoreanBits = 3.2;
constexpr std::uint32_t kMostForeign = 12;  // tokens of a company's name in Latin letters
constexpr std::size_t kFewestListsOfFame = 2;
constexpr double kUnmarkedAtHomeBits = 5.0;  // on a page that speaks of the party's country
constexpr std::size_t kMostKorean = 512;     // words asked for on a page
constexpr double kClosedBits = 3.2;          // before a postposition, on a page of the party's country
constexpr std::uint32_t kMostClosed = 3;     // words

class Finder {
 public:
  Finder(const Screener& screener, Scratch& scratch, Work& work)
      : screener_(screener), scratch_(scratch), work_(work) {
    use_listed_cache(screener, work);
    cache_ = work.listed_cache.get();
    countries_.emplace(work, *cache_);
    filter_.emplace(*cache_);
  }

  void run() {
    for (const NameInText& name : work_.names) {
      if (name.kind != EntityKind::kOrganization) continue;
      if (name.normal.find(' ') != std::string::npos ? says_all(name.normal) : is_introduced(name)) {
        base::for_each_part(name.normal, ' ', [&](std::string_view word) { introduced_.emplace(word); });
      }
    }
    drop_contradicted_names(work_);
    drop_of_other_countries();
    // "Sberbank, VTB": a page that names a body of Russia speaks of Russia.
    for (const ListedName& listed : work_.listed) {
      if (!is_person(listed) && !listed.matches.empty() && !listed.acronym && !listed.short_form &&
          !listed.translated && work_.in_main_text(block_of(listed.tokens.first)))
        countries_->add_country_of(listed.matches.front());
    }
    const std::size_t listed = work_.listed.size();
    std::size_t at = 0;
    for (const NameInText& name : work_.names) {
      if (!may_be_listed(name)) continue;
      const TokenRange core = name.core_tokens.first < name.core_tokens.last ? name.core_tokens : name.tokens;
      while (at < listed && work_.listed[at].tokens.last <= core.first) ++at;
      bool covered = false;
      std::size_t last = at;
      while (last < listed && work_.listed[last].tokens.first < core.last) ++last;
      for (std::size_t k = at; k < last; ++k) {
        covered = true;
        ListedName& inner = work_.listed[k];
        const bool goes_on = core.first < inner.tokens.first || inner.tokens.last < core.last;
        if (!goes_on || name.kind != EntityKind::kPerson) continue;
        // "Soe Win |Htay|": Burmese names have no surname, and each word tells bearers apart.
        const bool each_word = is_of(inner, "mm");
        if ((each_word || name.confidence >= kSureOfEdges || links_on(work_.tokens, core, inner.tokens)) &&
            !are_two_names(core, at, last)) {
          inner.partial = !is_somebody(name.normal, inner);
          if (inner.partial && each_word) inner.matches.clear();
        }
      }
      if (!covered) look_up(name, core);
    }
    std::erase_if(work_.listed, [](const ListedName& one) { return one.matches.empty(); });
    sort();
    find_unmarked();
    find_closed();
    find_unmarked_korean();
    find_foreign();
    take_in_legal_forms(work_);
    find_glossed_names(work_);
    drop_bodies_of_other_states();
    drop_other_acronyms(work_);
  }

 private:
  [[nodiscard]] bool is_of(const ListedName& listed, std::string_view country) const {
    return std::any_of(listed.matches.begin(), listed.matches.end(), [&](const Match& match) {
      const RecordHints hints = record_hints(screener_.index(), match.ordinal);
      return std::find(hints.countries.begin(), hints.countries.end(), country) != hints.countries.end();
    });
  }

  // "Минфин |США|": a ministry of which the page says whose it is, is no other country's, though a list has the word alone for a name.
  void drop_of_other_countries() {
    std::size_t at = 0;
    for (const NameInText& name : work_.names) {
      if (name.kind != EntityKind::kOrganization || name.subtype != "ministry") continue;
      while (at < work_.listed.size() && work_.listed[at].tokens.last <= name.tokens.first) ++at;
      for (std::size_t k = at; k < work_.listed.size() && work_.listed[k].tokens.first < name.tokens.last;
           ++k) {
        ListedName& listed = work_.listed[k];
        if (is_person(listed) || listed.tokens.last > name.tokens.last) continue;
        std::erase_if(listed.matches, [&](const Match& match) {
          if (!name.country.empty()) return !countries_->may_be_of(match, name.country);
          const RecordHints hints = record_hints(screener_.index(), match.ordinal);
          return !hints.countries.empty() && is_clipped_of_another(work_, name, hints.countries.front());
        });
      }
    }
    std::erase_if(work_.listed, [](const ListedName& listed) { return listed.matches.empty(); });
  }

  // "Ukraine's Main Intelligence Directorate": words that any state's body may be called by, and this one is another's than the list's.
  void drop_bodies_of_other_states() {
    for (ListedName& listed : work_.listed) {
      if (listed.acronym || listed.tokens.last - listed.tokens.first < 2 || is_person(listed) ||
          !is_state_body(listed.query))
        continue;
      const std::string_view country = country_beside(work_, listed.tokens);
      if (country.empty()) continue;
      std::erase_if(listed.matches, [&](const Match& match) {
        return !countries_->may_be_of(match, country) || names_another_country(match.caption, country);
      });
    }
    std::erase_if(work_.listed, [](const ListedName& one) { return one.matches.empty(); });
  }

  // "(пресс-секретарь) Владимира Путина Дмитрий Песков", "(šéf) Hizballáhu Naím Kásim": names that stand one behind the other, all
  // words of each listed, or what the listed one leaves is somebody else's given name and surname.
  [[nodiscard]] bool are_two_names(TokenRange core, std::size_t first, std::size_t last) const {
    std::uint32_t behind = core.first;
    std::size_t names = 0;
    for (std::size_t k = first; k < last; ++k) {
      const ListedName& listed = work_.listed[k];
      if (listed.tokens.first > behind &&
          !is_whole_name(work_.tokens, {behind, listed.tokens.first}, language_at(behind)))
        return false;
      if (listed.tokens.first > behind) ++names;
      if (listed.tokens.last - listed.tokens.first < 2 && is_person(listed)) return false;
      behind = std::max(behind, listed.tokens.last);
      ++names;
    }
    if (behind < core.last) {
      if (!is_whole_name(work_.tokens, {behind, core.last}, language_at(behind))) return false;
      ++names;
    }
    return names >= 2;
  }

  [[nodiscard]] std::uint32_t block_of(std::uint32_t token) const {
    return work_.tokens.sentences[work_.tokens.sentence_of[token]].block;
  }

  [[nodiscard]] std::string_view language_at(std::uint32_t token) const {
    return work_.language_of_sentence(work_.tokens.sentence_of[token]);
  }

  [[nodiscard]] static bool is_person(const ListedName& listed) {
    return !listed.matches.empty() &&
           screen::name_kind_of_schema(listed.matches.front()->schema) == names::NameKind::kPerson;
  }

  void sort() {
    std::stable_sort(work_.listed.begin(), work_.listed.end(),
                     [](const ListedName& a, const ListedName& b) { return a.span.begin < b.span.begin; });
  }

  // Persons' names in Arabic and Hebrew letters that nothing marks: a known given name and the one to three words behind it, where the
  // lists have just these words in Latin letters.
  void find_unmarked() {
    const auto& tokens = work_.tokens.tokens;
    std::vector<ListedName> all;
    std::size_t asked = 0;
    for (const Sentence& sentence : work_.tokens.sentences) {
      if (work_.document->blocks[sentence.block].zone == Zone::kFurniture) continue;
      const std::string_view language = work_.language(sentence.block);
      for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
        std::optional<std::size_t> front = bytes_before_foreign_name(i);
        const bool foreign = front.has_value();
        if (!foreign) front = bytes_before_given_name(i);
        if (!front.has_value()) continue;
        if (++asked > kMostUnmarked) break;
        std::uint32_t last = end_of_unmarked(i, sentence.tokens.last, language);
        for (; last > i + 1; --last) {
          if (tokens[last - 1].kind != TokenKind::kWord) continue;
          ListedName found;
          found.tokens = {i, last};
          if (links_on(work_.tokens, sentence.tokens, found.tokens) ||
              !take_unmarked(*front, foreign, language, found))
            continue;
          finish(found);
          all.push_back(std::move(found));
          i = last - 1;
          break;
        }
      }
    }
    put_longer(work_.listed, std::move(all));
  }

  // "इवान |पोद्लिपानोव ने|": two or three words before a postposition that are all a listed person's, though none is known as a name.
  void find_closed() {
    std::vector<ListedName> all;
    std::size_t asked = 0;
    for (const Sentence& sentence : work_.tokens.sentences) {
      if (work_.document->blocks[sentence.block].zone == Zone::kFurniture) continue;
      for (std::uint32_t i = sentence.tokens.first + 2; i < sentence.tokens.last; ++i) {
        if (!closes_name(work_.tokens.lower(i))) continue;
        std::uint32_t first = i;
        while (first > sentence.tokens.first && i - first < kMostClosed && may_be_closed(first - 1, i))
          --first;
        for (; first + 2 <= i && asked < kMostUnmarked; ++first, ++asked) {
          ListedName found;
          found.tokens = {first, i};
          if (!take_closed(found)) continue;
          finish(found);
          all.push_back(std::move(found));
          break;
        }
      }
    }
    put_longer(work_.listed, std::move(all));
  }

  [[nodiscard]] bool may_be_closed(std::uint32_t token, std::uint32_t particle) const {
    const Token& word = work_.tokens.tokens[token];
    return word.kind == TokenKind::kWord && word.script == work_.tokens.tokens[particle].script &&
           !closes_name(work_.tokens.lower(token)) &&
           !is_stop_word(language_at(token), work_.tokens.lower(token));
  }

  [[nodiscard]] bool take_closed(ListedName& found) {
    query_ = work_.tokens.at(work_.tokens.span(found.tokens));
    for (const Judged& judged : judge_person(query_)) {
      if (is_whole_person(judged.match, kUnmarkedBits) ||
          (is_whole_person(judged.match, kClosedBits) && countries_->has_country_of(judged.match)))
        found.matches.push_back(judged.match);
    }
    return !found.matches.empty();
  }

  // Whether the words of `found` are a listed person's, behind `front` bytes, as written or with the last in another case. A foreigner's given
  // name is no word of the language, so that what follows is his surname; the page's context decides as of a name that is marked.
  [[nodiscard]] bool take_unmarked(std::size_t front, bool foreign, std::string_view language,
                                   ListedName& found) {
    const std::uint32_t last = found.tokens.last - 1;
    const auto judge = [&](std::string_view form) {
      query_ = work_.tokens.text.substr(
          work_.tokens.tokens[found.tokens.first].begin,
          work_.tokens.tokens[last].begin - work_.tokens.tokens[found.tokens.first].begin);
      query_.erase(0, front);
      query_ += form;
      for (const Judged& judged : judge_person(query_)) {
        if (!two_words_agree(judged.match)) continue;  // "عبد الله" is one given name.
        if (foreign ? is_whole_person(judged.match, kForeignBits)
                    : is_whole_person(judged.match, kUnmarkedBits) ||
                          (is_whole_person(judged.match, kUnmarkedAtHomeBits) &&
                           countries_->has_country_of(judged.match)))
          found.matches.push_back(judged.match);
      }
      return !found.matches.empty();
    };
    if (judge(work_.tokens.at(last)) || !foreign) return !found.matches.empty();
    std::vector<std::string> forms;
    peel(language, work_.tokens.at(last), work_.tokens.lower(last), forms);
    return std::any_of(forms.begin(), forms.end(), judge);
  }

  // Words in Latin letters in a text of others are mostly a company's name, whatever stands before it ("фирма Sahara Thunder").
  void find_foreign() {
    const auto& tokens = work_.tokens.tokens;
    const std::size_t listed = work_.listed.size();
    std::size_t at = 0;
    VesselBlocks vessels(work_.tokens);
    for (const Sentence& sentence : work_.tokens.sentences) {
      if (work_.document->blocks[sentence.block].zone == Zone::kFurniture ||
          !is_of_other_letters(work_.tokens, sentence))
        continue;
      for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
        if (!is_latin_word(tokens[i]) || !tokens[i].capital) continue;
        std::uint32_t last = i + 1;
        while (last < sentence.tokens.last && last - i < kMostForeign &&
               (is_latin_word(tokens[last]) || tokens[last].kind == TokenKind::kHyphen ||
                tokens[last].kind == TokenKind::kNumber))
          ++last;
        while (!is_latin_word(tokens[last - 1])) --last;
        while (at < listed && work_.listed[at].tokens.last <= i) ++at;
        const bool covered = at < listed && work_.listed[at].tokens.first < last;
        if (!covered && last - i >= 2) {
          ListedName found;
          found.tokens = {i, last};
          query_ = without_particle(work_.tokens.at(work_.tokens.span(found.tokens)));
          for (const Judged& judged : judge_organisation(query_)) {
            if (foreign_name_stands(judged, vessels.speak(sentence.block)))
              found.matches.push_back(judged.match);
          }
          if (!found.matches.empty()) add(std::move(found));
        }
        i = last - 1;
      }
    }
    if (work_.listed.size() != listed) sort();
  }

  // Whether the words of query_ are a listed organisation's, whole or cut short, or a ship's where the text speaks of ships.
  [[nodiscard]] bool foreign_name_stands(const Judged& judged, bool vessels) {
    const names::NameKind kind = screen::name_kind_of_schema(judged.match->schema);
    if (kind == names::NameKind::kThing) return vessels && judged.standing == Standing::kVessel;
    if (kind != names::NameKind::kOrganization) return false;
    if (judged.standing == Standing::kStands) return true;
    if (is_translated(judged.match)) return countries_->has_country_of(judged.match);
    if (judged.standing == Standing::kCountry) return says_all(std::string(query_));
    return judged.standing == Standing::kNot && countries_->has_country_of(judged.match);
  }

  // Korean names without a title, on a page that speaks of North Korea: a surname and two syllables that the lists have all three.
  void find_unmarked_korean() {
    const auto& tokens = work_.tokens.tokens;
    const std::size_t listed = work_.listed.size();
    std::size_t at = 0;
    std::size_t asked = 0;
    std::vector<std::string> forms;
    for (const Sentence& sentence : work_.tokens.sentences) {
      if (work_.document->blocks[sentence.block].zone == Zone::kFurniture) continue;
      for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
        if (tokens[i].kind != TokenKind::kWord || tokens[i].script != text::Script::kHangul) continue;
        while (at < listed && work_.listed[at].tokens.last <= i) ++at;
        if (at < listed && work_.listed[at].tokens.first <= i) continue;
        const std::string_view word = work_.tokens.at(i);
        if (!begins_with_korean_surname(word)) continue;
        forms.clear();
        peel("ko", word, work_.tokens.lower(i), forms);
        forms.insert(forms.begin(), std::string(word));
        const auto form = std::find_if(forms.begin(), forms.end(), [](const std::string& one) {
          return one.size() == kCharactersOfName * kBytesOfCharacter;
        });
        if (form == forms.end() || is_stop_word("ko", *form)) continue;
        if (asked == 0 && !countries_->has("kp")) return;
        if (++asked > kMostKorean) return sort();
        query_ = *form;
        ListedName found;
        found.tokens = {i, i + 1};
        for (const Judged& judged : judge_person(query_)) {
          if (is_whole_korean(judged.match)) found.matches.push_back(judged.match);
        }
        if (!found.matches.empty()) add(std::move(found));
      }
    }
    if (work_.listed.size() != listed) sort();
  }

  // Whether each syllable has met a word of a listed person of North Korea, none in a likeness of sound only.
  [[nodiscard]] bool is_whole_korean(const Match& match) {
    if (screen::name_kind_of_schema(match.schema) != names::NameKind::kPerson || match.bits < kKoreanBits)
      return false;
    if (!countries_->may_be_of(match, "kp")) return false;
    return std::none_of(match.evidence.begin(), match.evidence.end(), [](const Evidence& evidence) {
      const std::string_view operation = evidence.operation;
      return operation == "replaced" || operation == "contradicted" || operation == "typo" ||
             operation == "missing";
    });
  }

  // Bytes of what is written onto the front of the given name that the word is ("ومحمد"); nothing: it is none.
  [[nodiscard]] std::optional<std::size_t> bytes_before_given_name(std::uint32_t token) const {
    const Token& word = work_.tokens.tokens[token];
    if (word.kind != TokenKind::kWord ||
        (word.script != text::Script::kArabic && word.script != text::Script::kHebrew))
      return std::nullopt;
    return front_of_given_name(work_.tokens.lower(token));
  }

  // Bytes of what is written onto the front of a foreigner's given name; nothing: it is none.
  [[nodiscard]] std::optional<std::size_t> bytes_before_foreign_name(std::uint32_t token) const {
    const Token& word = work_.tokens.tokens[token];
    if (word.kind != TokenKind::kWord || word.script == text::Script::kLatin ||
        word.script == text::Script::kCyrillic)
      return std::nullopt;
    return front_of_foreign_name(work_.tokens.lower(token));
  }

  // One behind the words at `first` that may be one person's name; hyphens join them ("אל-חות'י").
  [[nodiscard]] std::uint32_t end_of_unmarked(std::uint32_t first, std::uint32_t end,
                                              std::string_view language) const {
    const auto& tokens = work_.tokens.tokens;
    std::uint32_t last = first + 1;
    while (last < end && last - first < kMostUnmarkedWords) {
      const bool joint = (tokens[last].kind == TokenKind::kHyphen || work_.tokens.at(last) == kDot) &&
                         !tokens[last].space_before && last + 1 < end && !tokens[last + 1].space_before;
      const std::uint32_t next = joint ? last + 1 : last;
      if (next >= end || tokens[next].kind != TokenKind::kWord ||
          tokens[next].script != tokens[first].script ||
          (!joint && is_stop_word(language, work_.tokens.lower(next))))
        break;
      last = next + 1;
    }
    return last;
  }

  // Whether the word before or behind a name of one word is part of a listed name too: "gruppo Wagner", "Wagner-Gruppe" of the
  // Wagner Group; but "Firma Wagner" is anybody's.
  [[nodiscard]] bool is_introduced(const NameInText& name) {
    const auto& tokens = work_.tokens.tokens;
    const TokenRange core = name.core_tokens;
    if (core.first >= core.last || !known_alone(name.normal)) return false;
    std::uint32_t before = core.first;
    while (before > 0 && !tokens[before].sentence_start && is_bracket(tokens[before - 1])) --before;
    if (before > 0 && tokens[before - 1].kind == TokenKind::kWord && !tokens[before].sentence_start) {
      query_ = work_.tokens.at(before - 1);
      query_ += ' ';
      query_ += name.normal;
      if (says_all(query_)) return true;
    }
    std::uint32_t behind = core.last;
    while (behind < tokens.size() && is_bracket(tokens[behind])) ++behind;
    if (behind >= tokens.size() || tokens[behind].kind != TokenKind::kWord || tokens[behind].sentence_start)
      return false;
    query_ = name.normal;
    query_ += ' ';
    query_ += work_.tokens.at(behind);
    return says_all(query_);
  }

  [[nodiscard]] static bool is_bracket(const Token& token) noexcept {
    return token.kind == TokenKind::kQuote || token.kind == TokenKind::kHyphen;
  }

  [[nodiscard]] bool known_alone(const std::string& name) {
    const auto& judged = judge_organisation(name);
    return std::any_of(judged.begin(), judged.end(),
                       [](const Judged& one) { return one.standing == Standing::kCountry; });
  }

  // Whether an organisation has all words of `query`.
  [[nodiscard]] bool says_all(const std::string& query) {
    const auto& judged = judge_organisation(query);
    return std::any_of(judged.begin(), judged.end(), [](const Judged& one) {
      int words = 0;
      for (const Evidence& evidence : one.match->evidence) {
        if (evidence.query.empty()) continue;
        if (evidence.operation != "equal" && evidence.operation != "equivalent") return false;
        ++words;
      }
      return words >= 2 && screen::name_kind_of_schema(one.match->schema) == names::NameKind::kOrganization;
    });
  }

  [[nodiscard]] bool may_be_listed(const NameInText& name) const {
    if (name.tokens.first >= name.tokens.last || name.normal.empty()) return false;
    if (name.form != MentionForm::kName && name.form != MentionForm::kAcronym) return false;
    // STAR of "GULF STAR"
    if (name.form == MentionForm::kAcronym && name.core_tokens.last - name.core_tokens.first == 1 &&
        is_of_capital_name(work_.tokens, name.core_tokens.first))
      return false;
    // Told by a forename alone: find_unmarked() asks more of it.
    if (name.kind == EntityKind::kPerson && name.title.empty() && name.confidence == kForenameConfidence &&
        front_of_given_name(work_.tokens.lower(name.core_tokens.first)).has_value())
      return false;
    if (name.kind == EntityKind::kPerson)
      return name.normal.find(' ') != std::string::npos || name.normal.find(kDot) != std::string::npos ||
             is_whole_in_one_word(name);
    return name.kind == EntityKind::kOrganization || name.kind == EntityKind::kVessel;
  }

  // Korean, Chinese and Japanese names are written in one word: a surname and a given name of two characters.
  [[nodiscard]] bool is_whole_in_one_word(const NameInText& name) const {
    const text::Script script = work_.tokens.tokens[name.core_tokens.first].script;
    return (script == text::Script::kHangul || script == text::Script::kHan) &&
           name.normal.size() >= kCharactersOfName * kBytesOfCharacter;
  }

  void look_up(const NameInText& name, TokenRange core) {
    const auto& tokens = work_.tokens.tokens;
    ListedName found;
    found.tokens = core;
    // A number behind the name of a ship or of what is taken for a person's name.
    if (name.kind != EntityKind::kOrganization && core.last < tokens.size() &&
        tokens[core.last].kind == TokenKind::kNumber &&
        tokens[core.last].end - tokens[core.last].begin <= kMostDigits) {
      query_ = name.normal;
      query_ += ' ';
      query_ += work_.tokens.at(core.last);
      if (take(name, EntityKind::kVessel, found)) {
        ++found.tokens.last;
        add(std::move(found));
        return;
      }
    }
    // Hugo "el Pollo" Carvajal, Ismael "El Mayo" Zambada: the name itself says more than the nickname beside one word of it.
    if (name.kind == EntityKind::kPerson && without_nickname(core) && take(name, name.kind, found)) {
      add(std::move(found));
      return;
    }
    query_ = name.normal;
    if (name.kind == EntityKind::kPerson) part_initials(query_);
    if (take(name, name.kind, found)) {
      add(std::move(found));
      return;
    }
    if (name.kind != EntityKind::kOrganization || name.title.empty()) return;
    query_ = name.title;
    query_ += ' ';
    query_ += name.normal;
    if (take(name, name.kind, found)) add(std::move(found));
  }

  // Puts the words of a name but those between quotation marks into query_; false: there are none.
  bool without_nickname(TokenRange core) {
    const auto& tokens = work_.tokens.tokens;
    bool inside = false;
    bool any = false;
    query_.clear();
    for (std::uint32_t i = core.first; i < core.last; ++i) {
      if (tokens[i].kind == TokenKind::kQuote) {
        inside = !inside;
        any = true;
      } else if (!inside) {
        query_ += query_.empty() ? "" : " ";
        query_ += work_.tokens.at(i);
      }
    }
    return any && !inside && query_.find(' ') != std::string::npos;
  }

  void finish(ListedName& found) const {
    found.span = work_.tokens.span(found.tokens);
    found.query = query_;
    found.reason = "a name of the page, screened whole";
  }

  void add(ListedName&& found) {
    finish(found);
    work_.listed.push_back(std::move(found));
  }

  // False once the page has had its share of names that are screened; else the name is one of them.
  bool may_screen(const std::string& name) {
    if (screened_.size() >= kMostScreened && !screened_.contains(name)) return false;
    screened_.insert(name);
    return true;
  }

  // What the scorer says of a whole name as a person's, or as another's; nothing once the page has had its share, or where no listed
  // party may stand for it.
  const std::vector<Judged>& judge_organisation(const std::string& name) { return judge(name, false); }
  const std::vector<Judged>& judge_person(const std::string& name) { return judge(name, true); }

  const std::vector<Judged>& judge(const std::string& name, bool as_person) {
    if (!may_screen(name)) return kNothing;
    key_.assign(1, as_person ? 'p' : 'o').append(name);
    if (const auto known = cache_->whole_names.find(key_); known != cache_->whole_names.end())
      return known->second;
    if (nobody_.contains(key_)) return kNothing;
    const PartyReach reach = as_person ? filter_->person(name) : filter_->organisation(name, false);
    if (as_person && filter_->nobody_at_all()) cache_->nobody.insert(name);
    if (reach == PartyReach::kNobody) {
      nobody_.insert(key_);
      return kNothing;
    }
    std::vector<Judged>& all = cache_->whole_names[key_];
    names_.names.assign(1, name);
    if (reach == PartyReach::kSome) {
      Answer answer;
      screen::screen_names(cache_->probe, names_, scratch_, filter_->names(), answer);
      keep_standing(name, as_person, std::move(answer), all);
      if (all.empty()) return all;
      if (as_person) {
        // All persons who score enough to be shown are among these; another name of the same one may be nearer.
        const std::vector<std::uint32_t> names = names_of(all);
        Answer whole;
        screen::screen_names(cache_->probe, names_, scratch_, names, whole);
        all.clear();
        keep_standing(name, as_person, std::move(whole), all);
        return all;
      }
      // Among all names others may stand before these.
      all.clear();
    }
    keep_standing(name, as_person, cache_->probe.screen(names_, scratch_), all);
    return all;
  }

  // All names of some parties.
  [[nodiscard]] std::vector<std::uint32_t> names_of(const std::vector<Judged>& parties) const {
    const index::NameIndex& index = cache_->words.index();
    std::vector<std::uint32_t> names;
    for (const std::uint32_t met : filter_->names()) {
      const std::uint32_t entity = index.name(met).entity;
      if (std::none_of(parties.begin(), parties.end(),
                       [&](const Judged& judged) { return judged.match->ordinal == entity; }))
        continue;
      // Names stand together by their party.
      std::uint32_t first = met;
      while (first > 0 && index.name(first - 1).entity == entity) --first;
      for (; first < index.name_count() && index.name(first).entity == entity; ++first)
        names.push_back(first);
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
  }

  // The parties of an answer that may stand for the name, persons or others.
  void keep_standing(const std::string& name, bool persons, Answer answer, std::vector<Judged>& out) {
    for (Match& match : answer.matches) {
      const bool person = screen::name_kind_of_schema(match.schema) == names::NameKind::kPerson;
      if (person != persons || (person && is_another_consonant_word(match))) continue;
      Standing standing = standing_of(match, false, cache_->buffer);
      if (standing == Standing::kNot)
        standing = standing_by_other_name(screener_.index(), match, name, cache_->buffer);
      // A whole name that is a person's need not be beyond doubt: the page's context decides (referent_parties.cc).
      if (standing == Standing::kNot && !(person ? two_words_agree(match) || initials_meet(name, match)
                                                 : is_shortened_organisation(match, cache_->buffer)))
        continue;
      if (person && standing != Standing::kStands && is_other_name(match, cache_->buffer)) continue;
      out.push_back({std::move(match), standing});
    }
  }

  // Whether query_ may be listed parties of that kind; `found` gets them.
  bool take(const NameInText& name, EntityKind kind, ListedName& found) {
    const std::vector<Judged>& judged_names =
        kind == EntityKind::kPerson ? judge_person(query_) : judge_organisation(query_);
    found.matches.clear();
    found.short_form = false;
    for (const Judged& judged : judged_names) {
      const names::NameKind listed = screen::name_kind_of_schema(judged.match->schema);
      if (listed == names::NameKind::kPerson) {
        if (kind != EntityKind::kPerson) continue;
      } else if (listed == names::NameKind::kThing) {
        if (kind != EntityKind::kVessel) continue;
      } else if (kind != EntityKind::kOrganization || !organisation_stands(name, judged)) {
        continue;
      } else {
        found.short_form = found.short_form || judged.standing == Standing::kNot;
      }
      found.matches.push_back(judged.match);
    }
    return !found.matches.empty();
  }

  [[nodiscard]] bool initials_meet(const std::string& name, const Match& match) const {
    if (initials_agree(name, match)) return true;
    const std::string left = text::folded(initial_left(name, match));
    return !left.empty() && has_patronymic_of(screener_.index(), match.ordinal, left.front());
  }

  // One word is a name only in its own letters, or as they are romanised.
  [[nodiscard]] bool is_same_word(const Match& match) {
    return std::none_of(match.evidence.begin(), match.evidence.end(), [this](const Evidence& evidence) {
      if (evidence.operation == "typo" || evidence.operation == "joined") return true;
      if (evidence.operation != "romanised") return false;
      const std::string listed = text::folded(evidence.listed);
      for (const text::Token& token : cache_->buffer.tokenize(evidence.query)) {
        if (token.latin == listed) return false;
        if (std::find(token.alternatives.begin(), token.alternatives.end(), listed) !=
            token.alternatives.end())
          return false;
      }
      return true;
    });
  }

  // Whether the whole name is one of the records that a part of it is.
  [[nodiscard]] bool is_somebody(const std::string& name, const ListedName& part) {
    const auto& judged = judge(name, is_person(part));
    return std::any_of(judged.begin(), judged.end(), [&](const Judged& whole) {
      return std::any_of(part.matches.begin(), part.matches.end(),
                         [&](const Match& match) { return match.ordinal == whole.match->ordinal; });
    });
  }

  // An organisation whose name is an ordinary or a person's word ("Wagner") is it only on a page of its country, where the page
  // calls it a group, company or the like.
  [[nodiscard]] bool organisation_stands(const NameInText& name, const Judged& judged) {
    // "Ministry of Defence" is any state's, if nothing says whose, however a list prints it.
    if (is_plain_institution(query_, cache_->buffer) || name.subtype == "ministry")
      return !name.country.empty() && countries_->may_be_of(judged.match, name.country) &&
             !countries_->may_be_of(judged.match, kNoCountry);
    // Whom everybody knows as a medium is none of a like name ("Al Jazeera").
    if (is_medium(name.subtype) && !is_named_alike(judged.match)) return false;
    if (is_cut_by_sound(name, judged.match)) return false;
    if (judged.standing == Standing::kStands)
      return query_.find(' ') != std::string::npos ||
             (is_same_word(judged.match) &&
              (name.country.empty() || countries_->may_be_of(judged.match, name.country)));
    if (!countries_->has_country_of(judged.match)) return false;
    if (judged.standing == Standing::kNot) return true;  // cut short
    if (judged.standing != Standing::kCountry) return false;
    if (is_translated(judged.match)) {
      // "İçişleri Bakanlığı" is any state's, if nothing says whose.
      if (std::count(name.normal.begin(), name.normal.end(), ' ') < 2 && name.country.empty() &&
          work_.tokens.tokens[name.tokens.first].script != text::Script::kHan)
        return false;
      return !is_of_another_country(name, judged.match);
    }
    if (name.normal.find(' ') != std::string::npos) return says_all(name.normal);
    bool introduced = name.form == MentionForm::kAcronym || is_famous_in_quotes(name);
    base::for_each_part(name.normal, ' ', [&](std::string_view word) {
      introduced = introduced || introduced_.contains(std::string(word));
    });
    return introduced;
  }

  // 货币交易所 of 加密货币交易所 (currency, cryptocurrency) sounds like Huobi by chance.
  [[nodiscard]] bool is_cut_by_sound(const NameInText& name, const Match& match) {
    const auto& tokens = work_.tokens.tokens;
    const std::uint32_t first = name.core_tokens.first;
    const auto is_han = [&](std::uint32_t i) { return tokens[i].script == text::Script::kHan; };
    if (first == 0 || first >= name.core_tokens.last || !is_han(first) || !is_han(first - 1) ||
        tokens[first - 1].end != tokens[first].begin || countries_->names_country_before(first))
      return false;
    return std::any_of(match.evidence.begin(), match.evidence.end(), [](const Evidence& evidence) {
      return evidence.operation == "romanised" || evidence.operation == "joined";
    });
  }

  // 乌克兰国防情报总局: what the characters before the name say whose it is.
  [[nodiscard]] bool is_of_another_country(const NameInText& name, const Match& match) {
    const std::uint32_t first =
        name.core_tokens.first < name.core_tokens.last ? name.core_tokens.first : name.tokens.first;
    if (work_.tokens.tokens[first].script != text::Script::kHan) return false;
    const std::string_view code = countries_->written_before(first);
    return !code.empty() && !countries_->may_be_of(match, code);
  }

  // Концерн «Калашников»: a name of one word that quotation marks and a word such as "company" mark, when so many lists have it that
  // the news mean no other.
  [[nodiscard]] bool is_famous_in_quotes(const NameInText& name) {
    const auto& tokens = work_.tokens.tokens;
    const TokenRange core = name.core_tokens;
    if (name.title.empty() || core.first == 0 || core.last >= tokens.size() ||
        tokens[core.first - 1].kind != TokenKind::kQuote || tokens[core.last].kind != TokenKind::kQuote)
      return false;
    std::unordered_set<std::string_view> lists;
    for (const Judged& judged : judge_organisation(name.normal)) {
      if (judged.standing != Standing::kCountry || is_translated(judged.match)) continue;
      lists.insert(judged.match->datasets.begin(), judged.match->datasets.end());
    }
    return lists.size() >= kFewestListsOfFame;
  }

  static inline const std::vector<Judged> kNothing;

  const Screener& screener_;
  Scratch& scratch_;
  Work& work_;
  std::optional<PartyFilter> filter_;
  ListedNamesCache* cache_ = nullptr;
  std::optional<PageCountries> countries_;
  std::unordered_set<std::string>
      introduced_;  // last words of organisations that the page calls what they are
  std::unordered_set<std::string> screened_;
  std::unordered_set<std::string> nobody_;  // as key_
  std::string key_;                         // a name, behind what it is asked for
  std::string query_;
  Query names_;
};

}  // namespace

void find_named_parties(const Screener& screener, Scratch& scratch, Work& work) {
  Finder(screener, scratch, work).run();
}

}  // namespace tamis::documents
