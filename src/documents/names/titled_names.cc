#include "documents/names/titled_names.h"

#include <bitset>

#include "documents/names/uncased_tables.h"
#include "documents/names/uncased_words.h"
#include "documents/words/grammar_words.h"
#include "documents/words/name_grammar.h"

namespace tamis::documents {

namespace {

using Tables = UncasedTables;

constexpr std::uint32_t kMostHan = 4;
constexpr std::uint32_t kFewestKana = 3;
constexpr std::uint32_t kMostOfBracket = 10;   // tokens
constexpr std::uint32_t kMostArabicWords = 4;  // of a name
constexpr std::uint32_t kMostBeforeComma = 7;  // words of what a title is of
constexpr std::uint32_t kMostBeforeTitle = 2;  // words between a verb of saying and the title

bool is_verb_of_saying(const NameScan& scan, std::uint32_t i) {
  return scan.inside(i) && Tables::get().says.contains(scan.lower(i));
}

// A word of a name: of Arabic letters, in no table but that of given names, no verb and no small word.
bool is_name_word(const NameScan& scan, std::uint32_t i) {
  return is_script(scan, i, text::Script::kArabic) && is_open(scan, i) &&
         !Tables::get().verbs.contains(scan.lower(i)) && !is_verb_of_saying(scan, i) &&
         !is_grammar_word(NameGrammar::kArabicThat, scan.lower(i)) &&
         !scan.lexicon->is_stop_word(scan.hashes[i], scan.languages);
}

// Where a run of words of a name that begins at `first` ends; `first`: it has one word or too many, or begins with an article
// ("the report"), which a first name has not.
std::uint32_t arabic_words_at(const NameScan& scan, std::uint32_t first) {
  if (!is_name_word(scan, first) || has_arabic_article(scan, first)) return first;
  std::uint32_t last = first;
  while (last - first <= kMostArabicWords && is_name_word(scan, last)) ++last;
  const std::uint32_t words = last - first;
  return words >= 2 && words <= kMostArabicWords ? last : first;
}

}  // namespace

std::uint32_t chinese_said_name(const NameScan& scan, std::uint32_t k) {
  const Tables& tables = Tables::get();
  if (begins_word_behind_name(scan, k)) return k;
  std::uint32_t last = k;
  bool unknown = false;
  // "库姆|坚": syllables of a place among others.
  const auto may_spell = [&](std::uint32_t i) {
    if (scan.atom(i) == nullptr) return is_open(scan, i);
    return scan.is_free(i) && scan.atom(i, NameSense::kPlace) != nullptr;
  };
  // "|阿|差云": a small word, too.
  const auto spells_name = [&](std::uint32_t i) {
    return Tables::has_form(tables.chinese_letters, scan.text->at(i)) &&
           is_script(scan, i + 2, text::Script::kHan);
  };
  while (
      last < k + kMostHan && is_script(scan, last, text::Script::kHan) && may_spell(last) &&
      !Tables::has_form(tables.chinese_ends, scan.text->at(last)) && !begins_word_behind_name(scan, last) &&
      !(scan.lexicon->is_stop_word(scan.hashes[last], scan.languages) && !(last == k && spells_name(last)))) {
    unknown = unknown || scan.atom(last) == nullptr;
    ++last;
  }
  if (last < k + 2 || !unknown || !scan.is_word(last)) return k;
  const bool says =
      tables.says.contains(scan.text->at(last)) ||
      (scan.is_word(last + 1) && tables.says.contains(scan.text->at(scan.text->span({last, last + 2}))));
  return says ? last : k;
}

namespace {

// Whether the verb at `i` is followed up to the end of its clause by an office: 是|蓝水集团的董事长|.
bool is_told_an_office(const NameScan& scan, std::uint32_t i) {
  constexpr std::uint32_t kMostVerb = 3;
  constexpr std::uint32_t kMostClause = 28;
  std::uint32_t at = i;
  for (std::uint32_t size = kMostVerb; size > 0 && at == i; --size) {
    if (scan.inside(i + size - 1) &&
        is_grammar_word(NameGrammar::kBeing, scan.text->at(scan.text->span({i, i + size}))))
      at = i + size;
  }
  if (at == i) return false;
  std::uint32_t end = at;
  while (end < at + kMostClause && scan.is_word(end)) ++end;
  const Atom* office = scan.atom(end - 1, NameSense::kOffice);
  return office != nullptr && office->tokens.last == end;
}

// "李敏书|，首尔的北方研究所的研究员，|": an aside that an office or kin ends.
bool is_before_aside(const NameScan& scan, std::uint32_t comma) {
  constexpr std::uint32_t kMostAside = 18;
  if (!scan.is_kind(comma, TokenKind::kComma)) return false;
  std::uint32_t end = comma + 1;
  while (end < comma + kMostAside && scan.is_word(end)) ++end;
  if (end < comma + 3 || !scan.is_kind(end, TokenKind::kComma)) return false;
  const Atom* last = scan.atom(end - 1);
  return last != nullptr && last->tokens.last == end &&
         (last->meaning->sense == NameSense::kOffice || last->meaning->sense == NameSense::kKin);
}

// A surname and two characters that open a clause: one behind the last; `k`: none.
std::uint32_t chinese_clause_name(const NameScan& scan, std::uint32_t k) {
  constexpr std::uint32_t kName = 3;
  const Tables& tables = Tables::get();
  if (k > scan.sentence.first && scan.is_word(k - 1)) return k;
  if (!scan.is_word(k) || !Tables::has_form(tables.chinese_surnames, scan.text->at(k))) return k;
  for (std::uint32_t i = k; i < k + kName; ++i) {
    if (!is_script(scan, i, text::Script::kHan) || !is_open(scan, i) || scan.atom(i) != nullptr ||
        ends_chinese_name(scan, i, k) || begins_word_behind_name(scan, i) ||
        (i > k && Tables::has_form(tables.chinese_ends, scan.text->at(i))))
      return k;
  }
  const std::uint32_t last = k + kName;
  if (!scan.inside(last)) return k;
  const bool says =
      scan.is_word(last) && !Tables::has_form(tables.chinese_noun_ends, scan.text->at(last - 1)) &&
      (tables.says.contains(scan.text->at(last)) ||
       (scan.is_word(last + 1) && tables.says.contains(scan.text->at(scan.text->span({last, last + 2})))));
  return says || is_told_an_office(scan, last) || is_before_aside(scan, last) ? last : k;
}

}  // namespace

namespace {

// Most characters end no word before such a name: told by a bit, without a look into the tables.
bool may_be_before_name(std::string_view character) {
  static constexpr std::size_t kBits = 256;
  static constexpr std::size_t kBytes = 3;
  const auto bit = [](std::string_view its) {
    return (static_cast<unsigned char>(its[1]) * 31U ^ static_cast<unsigned char>(its[2])) % kBits;
  };
  static const std::bitset<kBits> kEnds = [&] {
    std::bitset<kBits> ends;
    const Tables& tables = Tables::get();
    for (const Tables::Words* words : {&tables.chinese_before_person, &tables.chinese_before_tried}) {
      for (const auto& word : *words) {
        if (word.size() >= kBytes) ends.set(bit(std::string_view(word).substr(word.size() - kBytes)));
      }
    }
    return ends;
  }();
  return character.size() == kBytes && kEnds.test(bit(character));
}

// "任命|帕克普尔|为": a foreigner's name spelt by sound, between such words. One behind the last; `k`: none.
std::uint32_t spelt_object_name(const NameScan& scan, std::uint32_t k) {
  constexpr std::uint32_t kFewest = 3;
  constexpr std::uint32_t kMost = 10;
  constexpr std::uint32_t kMostWord = 2;
  const Tables& tables = Tables::get();
  if (k < scan.sentence.first + kMostWord || !may_be_before_name(scan.text->at(k - 1)) ||
      !tables.chinese_before_person.contains(scan.text->at(scan.text->span({k - kMostWord, k}))))
    return k;
  std::uint32_t last = k;
  while (last - k < kMost && scan.is_word(last) && is_open(scan, last) &&
         Tables::has_form(tables.chinese_letters, scan.text->at(last)))
    ++last;
  const auto stands = [&](std::uint32_t size) {
    return scan.inside(last + size - 1) &&
           tables.chinese_behind_person.contains(scan.text->at(scan.text->span({last, last + size})));
  };
  return last >= k + kFewest && (stands(1) || stands(kMostWord)) ? last : k;
}

// "任命|李成钢|为", "免去|王受文|的职务", "对|唐仁健|受贿案": a surname and one or two characters between a word for what is done to a person
// and the word that goes on behind him. One behind the last; `k`: none.
std::uint32_t chinese_object_name(const NameScan& scan, std::uint32_t k) {
  constexpr std::uint32_t kMostName = 3;
  constexpr std::uint32_t kMostWord = 2;
  const Tables& tables = Tables::get();
  if (!may_be_before_name(scan.text->at(k - 1)) || !is_script(scan, k, text::Script::kHan) ||
      !is_open(scan, k) || scan.atom(k) != nullptr ||
      !Tables::has_form(tables.chinese_surnames, scan.text->at(k)))
    return k;
  const auto stands = [&](const Tables::Words& words, std::uint32_t first, std::uint32_t last) {
    return scan.inside(first) && scan.inside(last - 1) &&
           words.contains(scan.text->at(scan.text->span({first, last})));
  };
  const bool dealt_with =
      k >= scan.sentence.first + kMostWord && stands(tables.chinese_before_person, k - kMostWord, k);
  if (!dealt_with && !stands(tables.chinese_before_tried, k - 1, k)) return k;
  for (std::uint32_t last = k + 2; last <= k + kMostName && scan.is_word(last - 1); ++last) {
    const std::uint32_t at = last - 1;
    if (!is_script(scan, at, text::Script::kHan) || !is_open(scan, at) || scan.atom(at) != nullptr ||
        ends_chinese_name(scan, at, k))
      return k;
    // "对|高层|涉嫌", "指控|方人员|参与": a noun for somebody, but not in "任命|王春生|为".
    const bool noun = Tables::has_form(tables.chinese_noun_ends, scan.text->at(at));
    if (noun &&
        !(dealt_with && last == k + kMostName && stands(tables.chinese_behind_person, last, last + 1)))
      continue;
    // "会见|王毅| 讨论": a headline goes on behind a blank.
    const bool parted = dealt_with && last > k + 1 && (!scan.is_word(last) || scan.token(last).space_before);
    if (parted || stands(tables.chinese_behind_tried, last, last + kMostWord) ||
        (dealt_with && (stands(tables.chinese_behind_person, last, last + 1) ||
                        stands(tables.chinese_behind_person, last, last + kMostWord))))
      return last;
  }
  return k;
}

}  // namespace

void add_chinese_clause_names(NameScan& scan) {
  if (scan.language != "zh") return;
  for (std::uint32_t i = scan.sentence.first + 1; i < scan.sentence.last; ++i) {
    if (const std::uint32_t last = std::max(chinese_object_name(scan, i), spelt_object_name(scan, i));
        last > i)
      add_person(scan, {i, last}, {i, last}, nullptr, {}, 0.65);
  }
  for (std::uint32_t i = scan.sentence.first; i < scan.sentence.last; ++i) {
    if (const std::uint32_t last = chinese_clause_name(scan, i); last > i)
      add_person(scan, {i, last}, {i, last}, nullptr, {}, 0.65);
  }
}

std::uint32_t korean_said_name(const NameScan& scan, TokenRange title, std::string_view office,
                               std::uint32_t k) {
  constexpr std::size_t kSyllable = 3;  // bytes
  if (office != "spokesperson" && office != "ambassador" && office != "deputy_minister" &&
      office != "adviser" && office != "expert")
    return k;
  if (title.first == scan.sentence.first || !is_script(scan, k, text::Script::kHangul) || !is_open(scan, k) ||
      scan.atom(k) != nullptr)
    return k;
  const NameInText* body = scan.name(title.first - 1);
  if ((body == nullptr || body->kind != EntityKind::kOrganization) &&
      scan.atom(title.first - 1, NameSense::kPlace) == nullptr)
    return k;
  const std::string_view word = scan.text->at(k);
  const std::size_t particle = korean_particle_bytes(word);
  if (particle == 0) return k;
  const std::string_view name = word.substr(0, word.size() - particle);
  const std::string_view end = word.substr(name.size());
  if (end != "은" && end != "는" && end != "이" && end != "가") return k;
  return name.size() >= 2 * kSyllable && name.size() <= 5 * kSyllable &&
                 !is_grammar_word(NameGrammar::kHoldersNoun, name)
             ? k + 1
             : k;
}

std::uint32_t japanese_name_behind(const NameScan& scan, std::uint32_t k, std::string_view office,
                                   std::uint32_t& first) {
  const auto kana_from = [&](std::uint32_t from) {
    std::uint32_t last = from;
    while (is_kana(scan, last)) ++last;
    return last;
  };
  first = k;
  // Right behind the title only a name of two parts: "大統領|クラウディア・シェインバウム|".
  const std::uint32_t kana = kana_from(k);
  if (kana >= k + kFewestKana) {
    for (std::uint32_t i = k + 1; i + 1 < kana; ++i) {
      if (scan.text->at(i) == "・" || scan.text->at(i) == "＝") return kana;
    }
  }
  if (!scan.inside(k) || !is_grammar_word(NameGrammar::kOf, scan.lower(k))) return k;
  // "大統領の発言は": what the holder of an office of state has.
  if (office != "spokesperson" && office != "expert" && office != "ambassador" && office != "director" &&
      office != "lawmaker" && office != "deputy_minister")
    return k;
  first = k + 1;
  std::uint32_t last = kana_from(first);
  const bool dotted = last > first;
  if (!dotted) {
    if (!scan.is_word(first) || !Tables::has_form(Tables::get().chinese_surnames, scan.text->at(first))) {
      if (!scan.is_word(first + 1) ||
          !Tables::get().japanese_surnames.contains(scan.text->at(scan.text->span({first, first + 2}))))
        return k;
    }
    while (last < first + kMostHan && is_script(scan, last, text::Script::kHan) && is_open(scan, last))
      ++last;
  }
  if (last < first + 2 || !scan.is_word(last) || scan.token(last).script != text::Script::kHiragana) return k;
  const std::string_view particle = scan.text->at(last);
  return particle == "は" || particle == "が" || particle == "も" ? last : k;
}

std::uint32_t japanese_gloss_before(const NameScan& scan, std::uint32_t i) {
  std::uint32_t close = i;
  if (close > scan.sentence.first + 1 && scan.is_kind(close - 1, TokenKind::kNumber)) --close;
  const bool counted = close < i && close > scan.sentence.first + 1 && scan.text->at(close - 1) == "第";
  if (counted) --close;
  if (close <= scan.sentence.first + 2 || !scan.is_kind(close - 1, TokenKind::kClose))
    return counted ? close : i;
  for (std::uint32_t open = close - 1; open > scan.sentence.first && close - open < kMostOfBracket; --open) {
    if (scan.is_kind(open - 1, TokenKind::kOpen)) return open - 1;
  }
  return i;
}

std::uint32_t japanese_body_before(const NameScan& scan, std::uint32_t i) {
  constexpr int kMostBodies = 3;
  std::uint32_t at = i;
  bool place = false;  // what stands right behind the name
  for (int bodies = 0; bodies < kMostBodies && at > scan.sentence.first; ++bodies) {
    const NameInText* body = scan.name(at - 1);
    const Atom* atom = scan.atom(at - 1, NameSense::kPlace);
    if (body != nullptr && body->kind == EntityKind::kOrganization) {
      at = body->tokens.first;
      place = false;
    } else if (atom != nullptr && scan.is_free(at - 1)) {
      at = atom->tokens.first;
      place = true;
    } else if (at > scan.sentence.first + 1 && is_script(scan, at - 1, text::Script::kHan) &&
               grammar_words("ja").has(WordUse::kLocatedHead, scan.text->at(at - 2))) {
      at -= 2;
    } else {
      break;
    }
    if (at > scan.sentence.first && grammar_words("ja").has(WordUse::kLocatedHead, scan.text->at(at - 1)))
      --at;
  }
  if (at == i) return i;
  if (place && at > scan.sentence.first && is_name_dot(scan, at - 1)) return at - 1;
  // "同省|外務省|報道官": of characters only what begins like a name is one.
  const std::uint32_t name = han_name_before(scan, at);
  if (name == at) return i;
  // "ラブロフ|露|外相"
  if (is_script(scan, at - 1, text::Script::kKatakana))
    return place && is_script(scan, at, text::Script::kKatakana) ? i : at;
  const Tables& tables = Tables::get();
  return scan.atom(name, NameSense::kKnownPerson) != nullptr ||
                 Tables::has_form(tables.chinese_surnames, scan.text->at(name)) ||
                 tables.japanese_surnames.contains(scan.text->at(scan.text->span({name, name + 2})))
             ? at
             : i;
}

std::uint32_t arabic_comma_behind(const NameScan& scan, std::uint32_t at) {
  std::uint32_t comma = at;
  while (comma < at + kMostBeforeComma && is_script(scan, comma, text::Script::kArabic) &&
         (!Tables::get().verbs.contains(scan.lower(comma)) ||
          is_grammar_word(NameGrammar::kBetween, scan.lower(comma))) &&
         !is_verb_of_saying(scan, comma))
    ++comma;
  return scan.is_kind(comma, TokenKind::kComma) ? comma : at;
}

std::uint32_t arabic_titled_name(const NameScan& scan, TokenRange title, std::uint32_t at,
                                 std::uint32_t& first) {
  // "المندوب الصيني |فو تسونغ| إن"
  const std::uint32_t direct = arabic_words_at(scan, at);
  if (direct > at && scan.inside(direct) && has_arabic_article(scan, title.first)) {
    const bool that = is_grammar_word(NameGrammar::kArabicThat, scan.lower(direct));
    bool said = false;
    for (std::uint32_t i = title.first; i > scan.sentence.first && title.first - i < kMostBeforeTitle; --i)
      said = said || is_verb_of_saying(scan, i - 1);
    if (that && said) {
      first = at;
      return direct;
    }
  }
  // "القائم بأعمال وزير الخارجية |في حكومة الحوثيين|، عبد الواحد أبو راس،"
  const std::uint32_t comma = arabic_comma_behind(scan, at);
  if (!scan.is_kind(comma, TokenKind::kComma)) return at;
  const std::uint32_t last = arabic_words_at(scan, comma + 1);
  if (last == comma + 1 || !scan.is_kind(last, TokenKind::kComma)) return at;
  first = comma + 1;
  return last;
}

std::uint32_t arabic_said_name_before(const NameScan& scan, std::uint32_t comma) {
  std::uint32_t first = comma;
  while (first > scan.sentence.first && comma - first < kMostArabicWords && is_name_word(scan, first - 1))
    --first;
  const std::uint32_t words = comma - first;
  if (words < 2 || words >= kMostArabicWords || first == scan.sentence.first ||
      has_arabic_article(scan, first))
    return comma;
  return is_verb_of_saying(scan, first - 1) ? first : comma;
}

}  // namespace tamis::documents
