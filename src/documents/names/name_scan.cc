#include "documents/names/name_scan.h"

#include <algorithm>
#include <array>

#include "documents/words/grammar_words.h"
#include "documents/words/inflection.h"
#include "documents/words/name_grammar.h"
#include "names/korean_spellings.h"

namespace tamis::documents {

// NameGrammar, not names: these stand between the head of a phrase and what it governs.
bool is_link_word(std::string_view lower) noexcept { return is_grammar_word(NameGrammar::kLink, lower); }

bool is_genitive_word(std::string_view lower) noexcept {
  return is_grammar_word(NameGrammar::kGenitive, lower);
}

std::uint8_t number_before(const NameScan& scan, std::uint32_t i) {
  for (std::uint32_t back = 1; back <= 3 && i >= scan.sentence.first + back; ++back) {
    const std::string_view lower = scan.lower(i - back);
    if (!scan.is_word(i - back)) break;
    if (is_grammar_word(NameGrammar::kSeveral, lower)) return kPlural;
    if (is_grammar_word(NameGrammar::kOne, lower)) return kSingular;
    if (scan.words[i - back].capital && scan.atom(i - back, NameSense::kDemonym) == nullptr) break;
  }
  return 0;
}

bool is_definite_article(std::string_view lower) noexcept {
  return is_grammar_word(NameGrammar::kArticle, lower);
}

void NameScan::enter(std::uint32_t number) {
  sentence = text->sentences[number].tokens;
  language = work->language_of_sentence(number);
  languages = language_set(language);
  german = language == "de" || language == "lb";
}

std::int32_t NameScan::add(NameInText name, TokenRange tokens, TokenRange core) {
  name.tokens = tokens;
  name.core_tokens = core;
  name.span = text->span(tokens);
  name.core = text->span(core);
  // Particles written onto a name are no part of it.
  if (core.first + 1 == core.last && words[core.first].atom >= 0) {
    const std::uint32_t cut = atoms[static_cast<std::size_t>(words[core.first].atom)].cut;
    if (cut > 0 && cut < name.core.size()) {
      name.core.end -= cut;
      if (name.span.end == name.core.end + cut) name.span.end -= cut;
    }
  }
  const auto index = static_cast<std::int32_t>(work->names.size());
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
    if (name_of[i] < 0) name_of[i] = index;
  }
  for (std::uint32_t i = core.first; i < core.last; ++i) name_of[i] = index;
  work->names.push_back(std::move(name));
  return index;
}

namespace {

// Capitals say nothing in a line that has nothing else.
bool shouts(const TextTokens& text, TokenRange range) noexcept {
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord || text.tokens[i].end - text.tokens[i].begin < 4) continue;
    ++words;
    capitals += text.tokens[i].all_capitals ? 1 : 0;
  }
  return words >= 4 && capitals * 10 >= words * 8;
}

// "La policía |española| detuvo en |Barcelona|": of cities of one name that of a country spoken of just before, else the first in the table.
std::size_t namesake_city(const NameScan& scan) {
  constexpr std::size_t kBefore = 8;  // names of the page
  const auto is_city = [&](const NameLexicon::Match& match) {
    return match.last == scan.matches[0].last && match.meaning->sense == NameSense::kPlace &&
           match.meaning->detail == "city";
  };
  std::size_t first = 0;
  for (std::size_t k = 0; k < scan.matches.size() && is_city(scan.matches[k]); ++k) first = k;
  if (first == 0) return 0;
  for (std::size_t n = 0; n < std::min(kBefore, scan.atoms.size()); ++n) {
    const NameMeaning& before = *scan.atoms[scan.atoms.size() - 1 - n].meaning;
    if (before.sense != NameSense::kPlace && before.sense != NameSense::kDemonym) continue;
    for (std::size_t k = 0; k <= first; ++k) {
      if (scan.matches[k].meaning->country == before.country) return k;
    }
  }
  return first;
}

void add_atom(NameScan& scan, std::uint32_t i) {
  std::size_t chosen = namesake_city(scan);
  const NameSense sense = scan.matches[0].meaning->sense;
  if ((sense == NameSense::kOffice || sense == NameSense::kHead) && scan.matches[0].number == kPlural) {
    // "analysts" are a group, an analyst has an office.
    for (std::size_t k = 1; k < scan.matches.size() && scan.matches[k].last == scan.matches[0].last; ++k) {
      if (scan.matches[k].meaning->sense == NameSense::kGroup) chosen = k;
    }
  }
  const NameLexicon::Match best = scan.matches[chosen];
  Atom atom;
  atom.meaning = best.meaning;
  atom.written = best.written;
  atom.tokens = {i, best.last};
  atom.number = best.number;
  for (const NameLexicon::Match& match : scan.matches) {
    if (match.last != best.last) break;
    if (match.meaning->sense == NameSense::kPossessive && best.meaning->sense == NameSense::kPronoun) {
      atom.possessive_too = true;
    }
    if (match.meaning == best.meaning) atom.number |= match.number;
  }
  const auto number = static_cast<std::int32_t>(scan.atoms.size());
  scan.atoms.push_back(atom);
  for (std::uint32_t k = i; k < best.last; ++k) scan.words[k].atom = number;
}

// Particles or the article are written onto the word.
bool token_takes_clitics(text::Script script) noexcept {
  return script == text::Script::kHangul || script == text::Script::kArabic ||
         script == text::Script::kHebrew;
}

// "|Van| den Broek", "|Van| Damme": a particle with a capital begins a surname, and is no city.
bool begins_surname(const NameScan& scan, const NameLexicon::Match& match) {
  const std::uint32_t next = match.last;
  const auto is_word = [&](std::uint32_t i) {
    return i < scan.sentence.last && scan.text->tokens[i].kind == TokenKind::kWord;
  };
  if (match.meaning->sense != NameSense::kPlace || !scan.lexicon->is_particle(scan.words[next - 1].hash) ||
      !is_word(next))
    return false;
  if (scan.text->tokens[next].capital) return scan.language == "nl";
  return scan.lexicon->is_particle(scan.words[next].hash) && is_word(next + 1) &&
         scan.text->tokens[next + 1].capital;
}

// 公安部|门: the name of a body and a character more is another word.
bool goes_on(const NameScan& scan, const NameLexicon::Match& match) {
  if (begins_surname(scan, match)) return true;
  if (match.meaning->sense != NameSense::kInstitution || match.last >= scan.sentence.last) return false;
  const Token& next = scan.text->tokens[match.last];
  return next.script == text::Script::kHan && !next.space_before &&
         is_grammar_word(NameGrammar::kBodyGoesOn, scan.text->at(match.last));
}

// "отметил |Ли|": the particle of a question has no capital behind a word.
bool is_capital_particle(const NameScan& scan, std::uint32_t i) {
  return i > scan.sentence.first && scan.text->tokens[i - 1].kind == TokenKind::kWord &&
         !scan.text->tokens[i].all_capitals &&
         grammar_words(scan.language).has(WordUse::kWhether, scan.lower(i));
}

// "So Sang-kuk", "Pak In Su": syllables of a Korean name that are function words in small letters.
void free_korean_name(NameScan& scan, std::uint32_t i) {
  const TextTokens& text = *scan.text;
  if (text.tokens[i].sentence_start && scan.words[i].stop) return;
  std::array<std::uint32_t, 3> at = {i, 0, 0};
  std::uint32_t next = i + 1;
  bool stop = scan.words[i].stop;
  for (std::size_t k = 1; k < at.size(); ++k) {
    const bool hyphen = k == 2 && next < scan.sentence.last && text.tokens[next].kind == TokenKind::kHyphen &&
                        !text.tokens[next].space_before;
    next += hyphen ? 1 : 0;
    if (next >= scan.sentence.last || text.tokens[next].kind != TokenKind::kWord ||
        !(scan.words[next].capital || hyphen))
      return;
    stop = stop || scan.words[next].stop || scan.words[next].plain;
    at[k] = next++;
  }
  if (!stop || !names::is_korean_name(text.lower(at[0]), text.lower(at[1]), text.lower(at[2]))) return;
  for (const std::uint32_t k : at) {
    scan.words[k].stop = false;
    scan.words[k].plain = false;
  }
}

// "Sergei Chemezov |heads| Rostec", "X |chairs| Y": a verb between two names, not the heads of one.
bool is_verb_between_names(const NameScan& scan, std::uint32_t i) {
  static constexpr std::array<std::string_view, 2> kVerbs = {"heads", "chairs"};
  return scan.language == "en" && i > scan.sentence.first && i + 1 < scan.sentence.last &&
         scan.words[i - 1].capital && scan.words[i - 1].atom < 0 && scan.words[i + 1].capital &&
         std::find(kVerbs.begin(), kVerbs.end(), scan.text->lower(i)) != kVerbs.end();
}

// "米|国務省", "韩|国防部": the last character of a country is the first of the body or office behind it, of three characters and more.
void give_back_character(const NameScan& scan, std::uint32_t i, std::vector<NameLexicon::Match>& matches) {
  constexpr std::uint32_t kCountry = 2;  // characters
  constexpr std::uint32_t kBody = 3;
  if (scan.text->tokens[i].script != text::Script::kHan) return;
  const std::uint32_t last = i + kCountry - 1;
  for (NameLexicon::Match& match : matches) {
    if (match.meaning->sense != NameSense::kPlace || match.last != i + kCountry) continue;
    std::vector<NameLexicon::Match> behind;
    scan.lexicon->match(*scan.text, scan.hashes, last, scan.sentence.last, scan.hashes[last], scan.languages,
                        behind);
    if (std::any_of(behind.begin(), behind.end(), [&](const NameLexicon::Match& body) {
          return (body.meaning->sense == NameSense::kInstitution ||
                  body.meaning->sense == NameSense::kOffice) &&
                 body.last >= last + kBody;
        }))
      match.last = last;
  }
}

void scan_sentence(NameScan& scan) {
  static const LanguageSet kEnglish = language_set("en");
  const TextTokens& text = *scan.text;
  const bool loud = shouts(text, scan.sentence);
  for (std::uint32_t i = scan.sentence.first; i < scan.sentence.last; ++i) {
    const Token& token = text.tokens[i];
    WordInfo& word = scan.words[i];
    if (token.kind != TokenKind::kWord) continue;
    word.cased = is_cased(token.script);
    word.capital = word.cased && token.capital && !loud;
    if (!word.cased) {
      word.stop = token_takes_clitics(token.script) && scan.lexicon->is_stop_word(word.hash, scan.languages);
      continue;
    }
    word.plain = scan.lexicon->is_plain_word(word.hash, scan.languages);
    word.stop = word.plain && scan.lexicon->is_stop_word(word.hash, scan.languages);
    if (!word.capital) continue;
    if (word.stop && is_capital_particle(scan, i)) word.stop = word.plain = false;
    word.given = scan.lexicon->given_name(word.hash);
    word.given_as_is = word.given != 0;
    word.surname = scan.lexicon->is_surname(word.hash);
    word.well_known = word.surname && scan.lexicon->is_well_known(word.hash);
    if (scan.german && !word.plain && word.given == 0) {
      word.plain = scan.lexicon->is_german_noun(text.lower(i));
    } else if (!word.plain && word.given == 0 && !word.surname) {
      word.plain = scan.lexicon->is_noun_shaped(text.lower(i), scan.languages);
    }
    word.digits = text.at(i).find_first_of("0123456789") != std::string_view::npos;
    if (!word.stop && text.tokens[i].script == text::Script::kLatin && word.given == 0) {
      word.stop = scan.lexicon->is_stop_word(word.hash, kEnglish);
    }
  }
  for (std::uint32_t i = scan.sentence.first; i + 2 < scan.sentence.last; ++i) {
    if (scan.words[i].capital && scan.words[i + 1].capital && text.tokens[i].script == text::Script::kLatin)
      free_korean_name(scan, i);
  }
  for (std::uint32_t i = scan.sentence.first; i < scan.sentence.last;) {
    if (text.tokens[i].kind != TokenKind::kWord) {
      ++i;
      continue;
    }
    WordInfo& word = scan.words[i];
    scan.matches.clear();
    std::uint32_t particle = 0;
    scan.lexicon->match(text, scan.hashes, i, scan.sentence.last, word.hash, scan.languages, scan.matches);
    const bool clitics = token_takes_clitics(text.tokens[i].script);
    if (scan.matches.empty() && ((word.capital && !word.plain) || (clitics && !word.stop))) {
      scan.peeled.clear();
      peel(scan.language, text.at(i), text.lower(i), scan.peeled);
      std::string lower;
      for (const std::string& form : scan.peeled) {
        lower.clear();
        append_lower(lower, form);
        const std::uint64_t hash = NameLexicon::hash(lower);
        if (scan.german && scan.lexicon->is_plain_word(hash, scan.languages)) {
          word.plain = true;
          scan.matches.clear();
          break;
        }
        if (word.given == 0) word.given = scan.lexicon->given_name(hash);
        word.surname = word.surname || scan.lexicon->is_surname(hash);
        word.well_known = word.well_known || scan.lexicon->is_well_known(hash);
        scan.lexicon->match(text, scan.hashes, i, scan.sentence.last, hash, scan.languages, scan.matches);
        if (!clitics) {
          std::erase_if(scan.matches, [](const NameLexicon::Match& match) {
            return match.meaning->sense > NameSense::kDemonym || match.meaning->sense == NameSense::kHead;
          });
        }
        if (!scan.matches.empty()) {
          const std::string_view whole = text.at(i);
          if (clitics && whole.starts_with(form))
            particle = static_cast<std::uint32_t>(whole.size() - form.size());
          break;
        }
      }
    }
    if (scan.matches.empty() && text.lower(i).size() > 6) {
      // "exministro"
      const std::string_view lower = text.lower(i);
      const std::size_t prefix = beginning_bytes(NameGrammar::kFormerPrefix, lower);
      if (prefix > 0) {
        scan.lexicon->match(text, scan.hashes, i, scan.sentence.last, NameLexicon::hash(lower.substr(prefix)),
                            scan.languages, scan.matches);
        std::erase_if(scan.matches, [](const NameLexicon::Match& match) {
          return match.meaning->sense != NameSense::kOffice;
        });
      }
    }
    // "セドロ・|マリ|ン": two or three kana inside a longer word are no place.
    if (!scan.matches.empty() && text.tokens[i].script == text::Script::kKatakana) {
      constexpr std::uint32_t kShort = 3;
      const auto is_kana = [&](std::uint32_t k) {
        return k >= scan.sentence.first && k < scan.sentence.last && !text.tokens[k].space_before &&
               (text.tokens[k].script == text::Script::kKatakana || text.at(k) == "ー");
      };
      std::erase_if(scan.matches, [&](const NameLexicon::Match& match) {
        return match.meaning->sense == NameSense::kPlace && match.last - i <= kShort &&
               (is_kana(match.last) || (i > scan.sentence.first && is_kana(i - 1)));
      });
    }
    give_back_character(scan, i, scan.matches);
    std::erase_if(scan.matches, [&](const NameLexicon::Match& match) { return goes_on(scan, match); });
    if (!scan.matches.empty() && is_verb_between_names(scan, i)) scan.matches.clear();
    if (!scan.matches.empty()) {
      add_atom(scan, i);
      if (scan.atoms.back().tokens.last == i + 1) scan.atoms.back().cut = particle;
      i = scan.atoms.back().tokens.last;
      continue;
    }
    if (word.capital && text.lower(i).size() > 6) {
      std::size_t cut = 0;
      std::uint8_t number = kSingular;
      if (const NameMeaning* meaning = scan.lexicon->compound(text.lower(i), scan.languages, cut, number)) {
        word.atom = static_cast<std::int32_t>(scan.atoms.size());
        Atom atom;
        atom.meaning = meaning;
        atom.tokens = {i, i + 1};
        atom.number = number;
        atom.compound = true;
        scan.atoms.push_back(atom);
      }
    }
    ++i;
  }
}

}  // namespace

void scan_words(Work& work, NameScan& scan) {
  scan.work = &work;
  scan.text = &work.tokens;
  scan.lexicon = &NameLexicon::get();
  const TextTokens& text = work.tokens;
  scan.words.assign(text.tokens.size(), {});
  scan.hashes.resize(text.tokens.size());
  scan.name_of.assign(text.tokens.size(), -1);
  scan.atoms.clear();
  for (std::size_t i = 0; i < text.tokens.size(); ++i) {
    scan.hashes[i] = NameLexicon::hash(text.lower(text.tokens[i]));
    scan.words[i].hash = scan.hashes[i];
  }
  for (std::uint32_t i = 0; i < text.sentences.size(); ++i) {
    scan.enter(i);
    scan_sentence(scan);
  }
}

}  // namespace tamis::documents
