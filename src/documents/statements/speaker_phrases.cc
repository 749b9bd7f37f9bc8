// How far the phrase of a speaker reaches, and the name that an office or a description leads to.
#include "documents/statements/speakers.h"

#include <algorithm>
#include <utility>

#include "documents/names/name_lexicon.h"
#include "documents/words/anaphor_nouns.h"
#include "documents/words/country_words.h"
#include "documents/words/grammar_words.h"
#include "documents/words/speaker_languages.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

constexpr std::uint32_t kLongestPhrase = 10;  // tokens

}  // namespace

bool SpeakerFinder::is_place_at(std::uint32_t token) const {
  const std::int32_t number = mention_at(token);
  return number >= 0 && work_.document->mentions[static_cast<std::size_t>(number)].kind == EntityKind::kPlace;
}

// Two to four capitals that neither the memory nor a table knows, up to the end of the phrase: "водитель |Дарюс Пяткус|".
TokenRange SpeakerFinder::capitals_at(std::uint32_t first, std::uint32_t last,
                                      std::string_view language) const {
  constexpr std::uint32_t kLongestName = 5;  // tokens, hyphens among them
  static const GrammarWords& kRussian = grammar_words("ru");
  TokenRange found;
  TokenRange name{first, first};
  std::uint32_t capitals = 0;
  while (name.last < last && name.last < first + kLongestName) {
    const Token& token = text_.tokens[name.last];
    if (token.kind == TokenKind::kHyphen && name.last > first && name.last + 1 < last &&
        !token.space_before && !text_.tokens[name.last + 1].space_before) {
      ++name.last;
      continue;
    }
    if (token.kind != TokenKind::kWord || !token.capital || token.all_capitals ||
        mention_at(name.last) >= 0 || classes(name.last) != 0 ||
        source_word_at(work_, name.last, last, language, found) != SourceWord::kNone)
      break;
    ++name.last;
    ++capitals;
  }
  if (capitals < 2) return {};
  // "депутат Жогорку Кенеша |Дастан Бекешев|": a given name in its own form begins it.
  constexpr std::uint32_t kGlued = 4;  // words
  const NameLexicon& lexicon = NameLexicon::get();
  if (genitive_is_bare(language) && capitals == kGlued && name.last - name.first == kGlued &&
      lexicon.given_name(NameLexicon::hash(text_.lower(first))) == 0 &&
      lexicon.given_name(NameLexicon::hash(text_.lower(name.last - 2))) != 0)
    return {};
  // "|Лейденского университета| Марейке Дорн", "представник |Національного Банку|": an adjective begins no name.
  constexpr std::size_t kBeyond = 8;  // bytes
  if (genitive_is_bare(language) &&
      (kRussian.ends(WordUse::kGenitiveEnd, text_.lower(first), kBeyond) ||
       grammar_words(language).ends(WordUse::kGenitiveEnd, text_.lower(first), kBeyond)))
    return {};
  if (name.last < last && text_.tokens[name.last].kind == TokenKind::kWord) {
    const std::uint32_t kinds = classes(name.last);
    if (kinds == 0) return {};  // "the Bank Polska Kasa opieki"
  }
  return name;
}

// "a professora |Renata Siqueira|", "водій |Дарюс Пяткус|": the name is what it is called by.
void SpeakerFinder::name_its_person(Speaker& by_words, std::string_view language) const {
  if (has_no_blanks(language) || language == "ko" || language == "ar" || language == "fa") return;
  if (language == "de") {
    const TokenRange name = person_in(by_words.tokens.first + 1, by_words.tokens);
    if (name.first >= name.last || name.last != by_words.tokens.last) return;
    by_words.name = text_.at(text_.span(name));
    by_words.medium = "person";
    by_words.word = SourceWord::kGroup;
    by_words.reason = "named";
    by_words.confidence = 0.75;
    return;
  }
  for (std::uint32_t i = by_words.tokens.first + 1; i + 1 < by_words.tokens.last; ++i) {
    if (text_.tokens[i - 1].capital && text_.tokens[i - 1].kind == TokenKind::kWord &&
        !text_.tokens[i - 1].sentence_start)
      continue;
    const TokenRange name = capitals_at(i, by_words.tokens.last, language);
    if (name.first >= name.last || name.last != by_words.tokens.last) continue;
    by_words.name = text_.at(text_.span(name));
    by_words.medium = "person";
    by_words.word = SourceWord::kGroup;
    by_words.reason = "named";
    by_words.confidence = 0.75;
    return;
  }
}

// "Владимира Путина |Дмитрий Песков|", "Biura Bezpieczeństwa |Sławomir Cenckiewicz|": an owner in the genitive and the name of the
// holder, which are one run of capitals. A given name in its own form begins the second.
void SpeakerFinder::split_glued_name(Speaker& speaker, std::string_view language) const {
  if ((language != "ru" && language != "uk" && language != "pl") || speaker.mention < 0) return;
  const Mention& mention = work_.document->mentions[static_cast<std::size_t>(speaker.mention)];
  if (mention.form != MentionForm::kName || mention.kind == EntityKind::kPlace) return;
  const TokenRange run = text_.tokens_in(mention.span);
  if (run.last < run.first + 3) return;
  const std::uint32_t given = run.last - 2;
  const NameLexicon& lexicon = NameLexicon::get();
  const auto is_given = [&](std::uint32_t token) {
    return lexicon.given_name(NameLexicon::hash(text_.lower(token))) != 0;
  };
  if (!is_given(given) || !text_.tokens[given + 1].capital ||
      (run.last == run.first + 3 && is_given(run.first)))
    return;
  const std::string_view name = text_.at(text_.span({given, run.last}));
  speaker.name = name;
  speaker.tokens = {given, run.last};
  speaker.medium = "person";
  speaker.reason = "named";
  speaker.mention = -1;
  speaker.word = SourceWord::kGroup;
  speaker.referent = kNobody;
  const std::string_view surname = text_.at(given + 1);
  const auto& referents = work_.document->referents;
  for (std::size_t i = 0; i < referents.size(); ++i) {
    const Referent& referent = referents[i];
    if (static_cast<std::int32_t>(i) == mention.referent || referent.kind != EntityKind::kPerson ||
        (referent.name != surname && referent.name != name))
      continue;
    speaker.referent = static_cast<std::int32_t>(i);
    return;
  }
}

// "el abogado |del empresario| Carlos Muanza": whether the person at `name` has a title of his own behind "of", so that he is whose the noun
// before is.
bool SpeakerFinder::is_titled_owner(std::uint32_t name, TokenRange region, std::string_view language) const {
  if (!is_romance(language)) return false;
  return std::any_of(work_.names.begin(), work_.names.end(), [&](const NameInText& one) {
    std::uint32_t first = one.tokens.first;
    if (one.kind != EntityKind::kPerson || !one.tokens.contains(name) || text_.tokens[first].capital)
      return false;
    // "de l'oligarque", "de la empresaria"
    if (first > region.first + 1 && (classes(first - 1) & (kArticle | kGenitive)) == kArticle) --first;
    return first > region.first && (classes(first - 1) & kGenitive) != 0;
  });
}

// "профессор права Лейденского университета |Марейке Дорн|": words of the office, then a name to the end of the phrase.
Speaker SpeakerFinder::unknown_holder(TokenRange region, std::string_view language) const {
  if (has_no_blanks(language) || language == "ko" || language == "ar" || language == "fa" || language == "tr")
    return {};
  for (std::uint32_t i = region.first; i < region.last && i < region.first + kLongestPhrase; ++i) {
    if (!is_word_or_number(text_.tokens[i])) {
      if (joins_words(i, region) && i > region.first) continue;
      return {};
    }
    const TokenRange name = capitals_at(i, region.last, language);
    if (name.first < name.last && (language != "de" || i == region.first)) {
      Speaker speaker = words(name);
      speaker.medium = "person";
      speaker.word = SourceWord::kGroup;
      speaker.reason = "named";
      speaker.confidence = 0.8;
      return speaker;
    }
    if (mention_at(i) >= 0) {
      const EntityKind kind = work_.document->mentions[static_cast<std::size_t>(mention_at(i))].kind;
      if (kind == EntityKind::kPerson) return {};
      continue;
    }
    const std::uint32_t kinds = classes(i);
    if (kinds != 0 && (kinds & (kGenitive | kArticle)) == 0) return {};
  }
  return {};
}

// "Myanmars": a place by its name and the ending of the genitive.
bool SpeakerFinder::is_german_genitive(std::uint32_t token) const {
  const std::int32_t number = mention_at(token);
  if (number < 0) return false;
  const Mention& mention = work_.document->mentions[static_cast<std::size_t>(number)];
  const std::string_view word = text_.at(token);
  if (mention.kind != EntityKind::kPlace || mention.referent == kNobody || !word.ends_with("s")) return false;
  const std::string_view name = work_.document->referents[static_cast<std::size_t>(mention.referent)].name;
  return !name.ends_with("s") && word.size() == name.size() + 1 && word.starts_with(name);
}

// The place beside a body or office belongs to its phrase: "|Japan's| Ministry of Defense", "|美国|财政部", "وزارة الخزانة |الأمريكية|".
TokenRange SpeakerFinder::with_place(TokenRange phrase, TokenRange region, std::string_view language) const {
  const bool packed = has_no_blanks(language) || language == "ko";
  std::uint32_t first = phrase.first;
  if (first > region.first) {
    std::uint32_t at = first - 1;
    const bool owner = text_.lower(at) == "'s" || text_.lower(at) == "’s";
    if (owner && at > region.first) --at;
    const bool adjective = is_adjective_of_place(at) || owner || packed ||
                           (language == "de" && text_.lower(at).ends_with("s") && text_.tokens[at].capital);
    // "in Japan's north", "对美国财政部"
    if (is_place_at(at) && adjective) first = mention_begin(at, region.first);
  }
  std::uint32_t last = phrase.last;
  // "Das Außenministerium |Litauens|", "МВД |Сирии|": whose it is, in the genitive.
  const bool genitive =
      last < region.last && is_place_at(last) && !is_adjective_of_place(last) && text_.tokens[last].capital &&
      (language == "de" ? is_german_genitive(last)
                        : (language == "ru" || language == "uk" || language == "pl") &&
                              mention_at(last - 1) >= 0 && mention_at(last - 1) != mention_at(last));
  if (genitive) {
    const std::int32_t number = mention_at(last);
    while (last < region.last && mention_at(last) == number) ++last;
    return {first, last};
  }
  if ((is_romance(language) || language == "ar" || language == "fa") && last < region.last &&
      (language == "ar" || language == "fa" ? is_adjective_of_place(last) : names_origin(last))) {
    const std::int32_t number = mention_at(last);
    while (last < region.last && mention_at(last) == number) ++last;
  }
  return {first, last};
}

// "一名逃出园区的|肯尼亚|人", "|联合国|办公室的本尼迪克特·霍夫曼", "|泰国|方面": a place or body that only begins the noun phrase in front of the verb.
Speaker SpeakerFinder::longer_chinese_subject(const Speaker& speaker, TokenRange region) const {
  const Mention& mention = work_.document->mentions[static_cast<std::size_t>(speaker.mention)];
  if ((mention.kind != EntityKind::kPlace && mention.kind != EntityKind::kOrganization) ||
      speaker.is_medium())
    return {};
  std::uint32_t last = speaker.tokens.last;
  std::uint32_t dot = 0;
  std::uint32_t of = 0;
  while (last < region.last) {
    const Token& token = text_.tokens[last];
    const bool joins = token.kind == TokenKind::kOther && !token.space_before;  // "阿米莉亚·罗斯"
    if (joins) dot = last;
    if (text_.at(last) == "的") of = last + 1;
    // "联合国|缅甸|问题独立调查机制": a place inside.
    const std::int32_t number = mention_at(last);
    const bool inside =
        number >= 0 && work_.document->mentions[static_cast<std::size_t>(number)].kind == EntityKind::kPlace;
    if (!joins && (token.kind != TokenKind::kWord || (number >= 0 && !inside) ||
                   ((classes(last) & (kTime | kPreposition | kAdverb | kConjunction | kPronoun)) != 0)))
      break;
    ++last;
  }
  const GrammarWords& grammar = grammar_words("zh");
  if (last < region.last && last > speaker.tokens.last && (classes(last) & kTime) != 0 &&
      grammar.has(WordUse::kTimeOpen, text_.at(last - 1)))
    --last;
  if (last == speaker.tokens.last) return {};
  TokenRange noun;
  bool noun_phrase = dot > 0 || of > 0 || grammar.ends(WordUse::kNounClose, text_.at(last - 1));
  for (std::uint32_t i = speaker.tokens.last; i < last && !noun_phrase; ++i)
    noun_phrase = source_word_at(work_, i, last, "zh", noun) != SourceWord::kNone;
  if (!noun_phrase) return {};
  Speaker longer;
  if (dot > 0 && dot + 1 < last) {
    // From behind the particle, or the office, to the end.
    TokenRange found;
    std::uint32_t first = of;
    for (std::uint32_t i = speaker.tokens.last; i < dot && first <= i; ++i) {
      if (source_word_at(work_, i, dot, "zh", found) == SourceWord::kGroup)
        first = std::max(first, found.last);
    }
    if (first > 0 && first < dot) {
      longer = words({first, last});
      longer.medium = "person";
      longer.word = SourceWord::kGroup;
      longer.reason = "named";
      longer.confidence = 0.8;
      return longer;
    }
  }
  longer = chinese_subject({region.first, last});
  if (!longer.found() || longer.tokens.last <= speaker.tokens.last) return {};
  if (longer.reason != "named") {
    longer.word = SourceWord::kGroup;
    longer.medium = medium_name(SourceWord::kGroup);
    longer.reason = "group";
    longer.confidence = 0.8;
  }
  return longer;
}

namespace {

// "a former |Wagner commander|": a body's man, though the phrase is a name of the body.
bool is_member_phrase(const TextTokens& text, TokenRange phrase) {
  return phrase.last > phrase.first + 1 && !text.tokens[phrase.last - 1].capital &&
         is_english_person_noun(text.lower(phrase.last - 1));
}

}  // namespace

// `region`: from the begin of what may belong to the phrase to the verb, to what is said or to the end of the clause.
Speaker SpeakerFinder::widen(Speaker speaker, TokenRange region, std::string_view language) const {
  if (speaker.tokens.first >= speaker.tokens.last || speaker.pronoun != 0 ||
      speaker.tokens.first < region.first || speaker.tokens.last > region.last)
    return speaker;
  const bool by_words = speaker.mention < 0;
  if (speaker.mention >= 0) {
    const Mention& mention = work_.document->mentions[static_cast<std::size_t>(speaker.mention)];
    if (mention.kind == EntityKind::kPerson && language == "zh") {
      // "肖恩|·萨维特", "劳埃德·奥斯|汀": the name goes on.
      constexpr std::uint32_t kLongestRest = 6;  // tokens
      const std::uint32_t end = speaker.tokens.last;
      const bool foreign = text_.at(text_.span(speaker.tokens)).find("·") != std::string_view::npos;
      std::uint32_t last = end;
      while (mention.form <= MentionForm::kGivenName && last < region.last && last < end + kLongestRest &&
             !text_.tokens[last].space_before && classes(last) == 0 && mention_at(last) < 0 &&
             (text_.tokens[last].kind == TokenKind::kWord || text_.at(last) == "·"))
        ++last;
      const bool dotted = last > end && text_.at(end) == "·";
      const bool ends = last == end + 1 && (last == region.last || (classes(last) & kTime) != 0) &&
                        !grammar_words(language).has(WordUse::kTimeOpen, text_.at(end));
      if (dotted || (foreign && ends)) {
        speaker.name += text_.at(text_.span({end, last}));
        speaker.tokens.last = last;
      }
      return speaker;
    }
    if (mention.kind == EntityKind::kPerson || mention.kind == EntityKind::kPlace) return speaker;
    if (language == "en" && mention.kind == EntityKind::kOrganization &&
        is_member_phrase(text_, speaker.tokens)) {
      constexpr std::uint32_t kMost = 3;  // an article and adjectives
      std::uint32_t first = speaker.tokens.first;
      while (first > region.first && speaker.tokens.first - first < kMost && mention_at(first - 1) < 0 &&
             ((classes(first - 1) & kArticle) != 0 || text_.lower(first - 1) == "former" ||
              text_.lower(first - 1) == "senior"))
        --first;
      Speaker people = words({first, speaker.tokens.last});
      people.word = SourceWord::kGroup;
      people.medium = medium_name(SourceWord::kGroup);
      people.reason = "group";
      people.confidence = 0.8;
      return people;
    }
  } else if (speaker.medium == "person" || speaker.is_medium() || speaker.referent != kNobody) {
    return speaker;
  }
  TokenRange phrase = with_place(speaker.tokens, region, language);
  const bool group =
      !by_words && speaker.word == SourceWord::kGroup &&
      work_.document->mentions[static_cast<std::size_t>(speaker.mention)].kind == EntityKind::kGroup;
  if (by_words || group) phrase = with_attributes(phrase, speaker.word, region, language);
  phrase = with_complements(phrase, region, language, true);
  if (phrase.first == speaker.tokens.first && phrase.last == speaker.tokens.last) return speaker;
  const TokenRange before = speaker.tokens;
  speaker.tokens = phrase;
  // "ABD|'li yetkililer|"
  if (language == "tr" && phrase.first + 1 < phrase.last && is_ending(phrase.first + 1) &&
      speaker.name.starts_with(text_.at(phrase.first + 1).substr(0, 1))) {
    speaker.name = text_.at(text_.span(phrase));
    return speaker;
  }
  const bool described =
      !by_words && !has_no_blanks(language) && language != "ko" && language != "tr" && language != "ar" &&
      work_.document->mentions[static_cast<std::size_t>(speaker.mention)].kind == EntityKind::kGroup &&
      work_.document->mentions[static_cast<std::size_t>(speaker.mention)].form == MentionForm::kDescription;
  if (described && speaker.name.find(text_.at(text_.span(phrase))) != std::string::npos) {
  } else if (described && speaker.name.ends_with(text_.at(text_.span(before))) &&
             phrase.first == before.first) {
    // "cuatro fuentes |con conocimiento|": the memory knows how many.
    speaker.name += text_.at({text_.tokens[before.last - 1].end, text_.tokens[phrase.last - 1].end});
  } else if (by_words || described) {
    speaker.name = text_.at(text_.span(phrase));
    if (language == "ko") speaker.name.resize(speaker.name.size() - particle_size(phrase.last - 1));
  }
  return speaker;
}

// "|Şemhani|'nin avukatı", "|Türkiye Dışişleri Bakanlığı| kaynakları", "adının açıklanmasını istemeyen |bir Körfez diplomatı|".
TokenRange SpeakerFinder::turkish_phrase(TokenRange phrase, TokenRange region) const {
  const GrammarWords& grammar = grammar_words("tr");
  // "Sözcü Peskov |TASS'a yaptığı açıklamada|": not whom it was told.
  for (std::uint32_t i = phrase.first + 2; i < phrase.last; ++i) {
    if (!is_ending(i) || !grammar.has(WordUse::kToEnding, text_.lower(i))) continue;
    phrase.last = i - 1;
    break;
  }
  // "Bir istihbarat kaynağı |gazetemize yaptığı açıklamada|": nor where he said it.
  if (phrase.last - phrase.first > 4 && grammar.ends(WordUse::kSpeechPlace, text_.lower(phrase.last - 1)) &&
      grammar.ends(WordUse::kRelativeVerbEnd, text_.lower(phrase.last - 2)))
    phrase.last -= 3;
  const std::uint32_t head = phrase.last - 1;
  // Behind the last participle, and behind adverbs: "yine de |iki kaynak|".
  constexpr std::size_t kShortestStem = 4;  // bytes
  for (std::uint32_t i = head; i > phrase.first; --i) {
    const std::string_view word = text_.lower(i - 1);
    const bool participle = !text_.tokens[i - 1].capital && mention_at(i - 1) < 0 && classes(i - 1) == 0 &&
                            grammar.ends(WordUse::kAttributiveEnd, word, kShortestStem) &&
                            !grammar.has(WordUse::kNoParticiple, word);
    const bool adverb = grammar.has(WordUse::kClauseOpener, word);
    if (!participle && !adverb) continue;
    phrase.first = i;
    break;
  }
  if (phrase.first > region.first && is_ending(phrase.first)) --phrase.first;
  // Owners in the genitive or in no case, and capitals of the same name.
  constexpr std::uint32_t kMostOwners = 6;  // tokens
  for (std::uint32_t steps = 0; steps < kMostOwners && phrase.first > region.first; ++steps) {
    const std::uint32_t i = phrase.first - 1;
    if (!is_word_or_number(text_.tokens[i])) break;
    const std::string_view word = text_.lower(i);
    if (is_ending(i)) {
      // "|Garantex'in| avukatı"; "Moskova'da" is no owner, nor is "Reuters'ın iki kaynağa dayandırdığı".
      const std::string_view noun = text_.lower(head);
      const bool owned =
          !(noun.ends_with('a') || noun.ends_with('e')) || noun.ends_with("na") || noun.ends_with("ne");
      if (i == region.first || !owned || !grammar.ends(WordUse::kGenitiveEnd, word)) break;
      --phrase.first;
      continue;
    }
    if (mention_at(i) >= 0) {
      phrase.first = mention_begin(i, region.first);
      continue;
    }
    const bool capital = text_.tokens[i].capital && classes(i) == 0 &&
                         !grammar.has(WordUse::kClauseOpener, word) && !text_.tokens[i].sentence_start;
    const bool first_capital = text_.tokens[i].sentence_start && text_.tokens[i].capital && classes(i) == 0 &&
                               text_.tokens[phrase.first].capital &&
                               !grammar.has(WordUse::kClauseOpener, word);
    if (!capital && !first_capital) break;
    --phrase.first;
  }
  // "|bir| Rus askeri kaynak": its article.
  if (phrase.first > region.first && grammar.has(WordUse::kArticleWord, text_.lower(phrase.first - 1)))
    --phrase.first;
  return phrase;
}

// "|Israeli| settlers", "|Israelische| Siedler": one behind the nouns that no table knows, behind where they are from; `adjective`:
// they are none.
std::uint32_t SpeakerFinder::noun_behind_origin(std::uint32_t adjective, TokenRange region,
                                                std::string_view language) const {
  constexpr std::uint32_t kMost = 3;  // nouns
  if (language != "en" && language != "de" && language != "nl") return adjective;
  TokenRange found;
  std::uint32_t end = adjective + 1;
  while (end < region.last && end <= adjective + kMost && text_.tokens[end].kind == TokenKind::kWord &&
         mention_at(end) < 0 && classes(end) == 0 && text_.tokens[end].capital == (language == "de") &&
         source_word_at(work_, end, region.last, language, found) == SourceWord::kNone &&
         !grammar_words(language).has(WordUse::kTimeAdjective, text_.lower(end)))
    ++end;
  const bool adverb = language == "en" && text_.lower(end - 1).ends_with("ly");
  const bool ends = end == region.last || !is_word_or_number(text_.tokens[end]) || classes(end) != 0 ||
                    grammar_words(language).has(WordUse::kTimeAdjective, text_.lower(end));
  const bool does = grammar_words(language).ends(WordUse::kAgentNounEnd, text_.lower(end - 1), 3);
  return ends && !adverb && does ? end : adjective;
}

Speaker SpeakerFinder::with_its_noun(Speaker speaker, TokenRange region, std::string_view language) const {
  if (!speaker.found() || speaker.mention < 0 || !is_adjective_of_place(speaker.tokens.first)) return speaker;
  const std::uint32_t end = noun_behind_origin(speaker.tokens.first, region, language);
  if (end <= speaker.tokens.first + 1) return speaker;
  Speaker people = words({speaker.tokens.first, end});
  people.word = SourceWord::kGroup;
  people.reason = "group";
  people.confidence = 0.8;
  return people;
}

// "top court |last week|", "the ministry |late on Monday|": a word that goes with one of time.
bool SpeakerFinder::opens_time(std::uint32_t token, TokenRange region, std::string_view language) const {
  return token + 1 < region.last &&
         grammar_words(language).has(WordUse::kTimeAdjective, text_.lower(token)) &&
         ((classes(token + 1) & (kTime | kPreposition)) != 0 ||
          grammar_words(language).has(WordUse::kTimeAdjective, text_.lower(token + 1)));
}

// "адвокаты |миллиардера|", "wysoki urzędnik |bezpieczeństwa|", "ministr |zahraničí|", "un rapport du ministère |israélien de la défense|".
TokenRange SpeakerFinder::with_attributes(TokenRange phrase, SourceWord word, TokenRange region,
                                          std::string_view language) const {
  if (language == "tr") return turkish_phrase(phrase, region);
  if (has_no_blanks(language) || language == "ko" || language == "de" || language == "ar" || language == "fa")
    return phrase;
  if (word == SourceWord::kNone || passes_on(word)) return phrase;
  std::uint32_t last = phrase.last;
  std::uint32_t whole = phrase.last;  // behind the last word that may end it
  int bare = 0;
  while (last < region.last && last < phrase.last + kLongestPhrase) {
    if (joins_words(last, region) && last > phrase.last) {
      last += 2;
      whole = last;
      continue;
    }
    if (const std::uint32_t name = behind_marked_name(last, region.last); name > last) {
      last = name;
      whole = last;
      continue;
    }
    if (text_.tokens[last].kind != TokenKind::kWord || is_told_slavic_medium(last, language)) break;
    if (const std::int32_t number = mention_at(last); number >= 0) {
      const Mention& mention = work_.document->mentions[static_cast<std::size_t>(number)];
      if (mention.kind == EntityKind::kPerson || mention.form == MentionForm::kPronoun) break;
      // Without a word between them a body is an owner only where the genitive is bare, or an adjective.
      // "van het |Chinese| ministerie": where it is from may stand between.
      const bool behind_origin = language == "nl" && last > phrase.first + 2 && classes(last - 1) == 0 &&
                                 text_.tokens[last - 1].capital && (classes(last - 2) & kArticle) != 0;
      const bool joined =
          behind_origin || (last > phrase.last && (classes(last - 1) & (kGenitive | kArticle)) != 0);
      if (!joined && !genitive_is_bare(language) && !names_origin(last)) break;
      while (last < region.last && mention_at(last) == number) ++last;
      whole = last;
      continue;
    }
    const std::uint32_t kinds = classes(last);
    if (kinds != 0) {
      // "of the", "du", "de la"
      const bool joins = (kinds & kGenitive) != 0 && (kinds & kThat) == 0;
      const bool article =
          (kinds & kArticle) != 0 && last > phrase.last && (classes(last - 1) & kGenitive) != 0;
      if (!joins && !article) break;
      ++last;
      continue;
    }
    const bool origin = language == "nl" && last > phrase.last && last + 1 < region.last &&
                        (classes(last - 1) & kArticle) != 0 && mention_at(last + 1) >= 0;
    // "un portavoz del |Estado Mayor|": a body of several words.
    TokenRange body;
    if (is_romance(language) && last > phrase.last && (classes(last - 1) & (kGenitive | kArticle)) != 0 &&
        source_word_at(work_, last, region.last, language, body) == SourceWord::kGroup &&
        body.last > body.first + 1) {
      last = body.last;
      whole = last;
      continue;
    }
    if (text_.tokens[last].capital && language != "en" && !genitive_is_bare(language) && !origin) break;
    if (opens_time(last, region, language)) break;
    // English has its attributes in front: one more noun may follow, or what "of" joins.
    const std::string_view lower = text_.lower(last);
    if (language == "en" && last > phrase.last && (classes(last - 1) & (kGenitive | kArticle)) == 0 &&
        mention_at(last - 1) < 0)
      ++bare;
    // "of the Ministry of Defense |met| with reporters": behind a name begins the verb.
    if (language == "en" && last > phrase.last && text_.tokens[last - 1].capital) break;
    if (language == "en" &&
        (bare > 1 || (last == phrase.last && (lower.ends_with("ing") || lower.ends_with("ly")))))
      break;
    ++last;
    whole = last;
  }
  // "people familiar |with the matter|", "two persons briefed |on the talks|"; alone a participle is no attribute.
  const GrammarWords& grammar = grammar_words(language);
  const auto is_participle = [&](std::uint32_t token) {
    const std::string_view lower = text_.lower(token);
    return (language == "en" && lower.size() > 4 && lower.ends_with("ed")) ||
           (is_romance(language) && lower.size() > 5 && grammar.ends(WordUse::kClauseParticipleEnd, lower));
  };
  constexpr std::uint32_t kLongestComplement = 6;  // tokens
  const bool knows = language == "en" && last == phrase.last && last + 1 < region.last &&
                     text_.lower(last) == "with" && grammar.has(WordUse::kKnowing, text_.lower(last + 1));
  if ((whole > phrase.last || knows) && last == whole && last < region.last &&
      region.last - last <= kLongestComplement && !text_.tokens[whole - 1].capital &&
      grammar.has(WordUse::kComplementOpen, text_.lower(last)) &&
      (is_participle(whole - 1) || language == "en" || knows)) {
    std::uint32_t end = last + 1;
    while (end < region.last && is_word_or_number(text_.tokens[end]) &&
           (classes(end) & (kTime | kAddressee | kRelative | kThat)) == 0)
      ++end;
    if (end > last + 1) return {phrase.first, end};
  }
  while (whole > phrase.last && is_participle(whole - 1)) --whole;
  // Only where the clause has nothing else: its object or an adverb would be taken for an attribute.
  const bool ends = last >= region.last || !is_word_or_number(text_.tokens[last]) ||
                    opens_time(last, region, language) ||
                    (classes(last) & (kPreposition | kTime | kRelative | kConjunction | kAddressee)) != 0;
  if (!ends) return phrase;
  return {phrase.first, whole};
}

// "|the Council's| press service", "|Ukraine's| air force": what a name in the genitive owns speaks, not the name.
// Where the name of a person begins behind an office of two to five words, adverbs and participles among them; region.first: nowhere.
std::uint32_t SpeakerFinder::owned_person(TokenRange region) const {
  constexpr std::uint32_t kShortest = 2;  // words
  constexpr std::uint32_t kLongest = 5;
  std::uint32_t i = region.first;
  while (i < region.last && i - region.first < kLongest && text_.tokens[i].kind == TokenKind::kWord &&
         mention_at(i) < 0 && !text_.tokens[i].capital && (classes(i) & ~(kAdverb | kTime)) == 0)
    ++i;
  if (i >= region.last || i - region.first < kShortest) return region.first;
  const std::int32_t mention = mention_at(i);
  if (mention < 0) return region.first;
  const Mention& named = work_.document->mentions[static_cast<std::size_t>(mention)];
  return named.kind == EntityKind::kPerson && named.form == MentionForm::kName ? i : region.first;
}

void SpeakerFinder::take_owned_noun(TokenRange region, Candidate& candidate) const {
  constexpr std::uint32_t kLongest = 4;  // tokens
  std::uint32_t end = candidate.tokens.last;
  if (end >= region.last || (text_.lower(end) != "'s" && text_.lower(end) != "\u2019s")) return;
  const std::uint32_t first = ++end;
  // "Nordfrakt's |newly appointed chair| Lars Holm": whose office the person has.
  if (const std::uint32_t person = owned_person({first, region.last}); person > first) {
    candidate.tokens.last = person;
    candidate.mention = -1;
    candidate.word = SourceWord::kGroup;
    return;
  }
  TokenRange found;
  SourceWord word = SourceWord::kNone;
  while (end < region.last && end < first + kLongest && is_word_or_number(text_.tokens[end]) &&
         mention_at(end) < 0 && classes(end) == 0) {
    const SourceWord own = source_word_at(work_, end, region.last, "en", found);
    if (own != SourceWord::kNone) word = own;
    end = own != SourceWord::kNone ? found.last : end + 1;
    if (own != SourceWord::kNone) break;
  }
  const bool ends = end >= region.last || !is_word_or_number(text_.tokens[end]) ||
                    (mention_at(end) < 0 && classes(end) != 0);
  if (end == first || (word == SourceWord::kNone && !ends)) return;
  candidate.tokens.last = end;
  candidate.mention = -1;
  candidate.word = word == SourceWord::kNone ? SourceWord::kGroup : word;
}

bool SpeakerFinder::is_told_slavic_medium(std::uint32_t token, std::string_view language) const {
  if ((language != "ru" && language != "uk" && language != "pl") || text_.tokens[token].capital) return false;
  const std::string_view lower = text_.lower(token);
  TokenRange found;
  return grammar_words(language).ends(WordUse::kDativeEnd, lower) && !lower.ends_with("\xD0\xB8\xD0\xB5") &&
         !lower.ends_with("\xD1\x8C\xD0\xB5") &&
         passes_on(source_word_at(work_, token, token + 1, language, found));
}

bool SpeakerFinder::is_told_medium(std::uint32_t noun, std::uint32_t medium, TokenRange region) const {
  constexpr std::uint32_t kAdjectives = 2;
  TokenRange found;
  for (std::uint32_t i = medium; i < region.last && i <= medium + kAdjectives; ++i) {
    if (passes_on(source_word_at(work_, i, region.last, "de", found))) {
      const bool named = found.last > found.first + 1 ||
                         (found.last < region.last && (text_.tokens[found.last].kind == TokenKind::kQuote ||
                                                       text_.tokens[found.last].capital));
      return named && grammar_words("de").ends(WordUse::kTellsMedium, text_.lower(noun));
    }
    if (classes(i) != 0 || text_.tokens[i].capital) return false;
  }
  return false;
}

// "Kriminaloberrat |Yoo Jae-seok|", "The minister of the displaced |Ghassan Atallah|": capitals from `first` on that
// begin with a given name or a surname that goes first, nothing with a capital behind them.
TokenRange SpeakerFinder::person_in(std::uint32_t first, TokenRange region) const {
  constexpr std::uint32_t kLongestName = 6;  // tokens, hyphens among them
  const NameLexicon& lexicon = NameLexicon::get();
  for (std::uint32_t i = first; i < region.last; ++i) {
    const Token& token = text_.tokens[i];
    if (token.kind != TokenKind::kWord || (mention_at(i) >= 0 && !is_adjective_of_place(i))) return {};
    if (!token.capital || token.all_capitals || classes(i) != 0) continue;
    const std::uint64_t hash = NameLexicon::hash(text_.lower(i));
    if (lexicon.given_name(hash) == 0 && !lexicon.is_leading_surname(hash)) continue;
    std::uint32_t end = i + 1;
    std::uint32_t capitals = 1;
    while (end < region.last && end < i + kLongestName && mention_at(end) < 0) {
      if (joins_words(end, region)) {
        end += 2;
      } else if (text_.tokens[end].kind == TokenKind::kWord && text_.tokens[end].capital &&
                 classes(end) == 0) {
        ++end;
        ++capitals;
      } else {
        break;
      }
    }
    if (capitals < 2 || (i > 0 && (classes(i - 1) & (kPreposition | kConjunction)) != 0)) return {};
    return {i, end};
  }
  return {};
}

std::uint32_t SpeakerFinder::attribute_begin(std::uint32_t head, TokenRange region) const {
  constexpr std::uint32_t kLongest = 8;  // tokens
  if (head < region.first + 3 || !grammar_words("de").has(WordUse::kKnowing, text_.lower(head - 1)))
    return head;
  for (std::uint32_t i = head - 1; i > region.first + 1 && head - i < kLongest; --i) {
    const std::uint32_t preposition = i - 1;
    if (!is_word_or_number(text_.tokens[preposition])) return head;
    const std::uint32_t opens = preposition - 1;
    const bool article = (classes(opens) & (kArticle | kIndefinite)) != 0 ||
                         text_.tokens[opens].kind == TokenKind::kNumber || classes(opens) == 0;
    if ((classes(preposition) & kPreposition) != 0 && (classes(preposition) & kArticle) == 0 && article)
      return opens;
  }
  return head;
}

// "один из них", "l'un des anciens employés", "einer der früheren Mitarbeiter".
Speaker SpeakerFinder::with_partitive(Speaker speaker, TokenRange region, std::string_view language) const {
  const GrammarWords& grammar = grammar_words(language);
  constexpr std::uint32_t kLongest = 5;  // tokens behind "of"
  for (std::uint32_t i = region.first; i + 2 < region.last && i < region.first + 6; ++i) {
    if (!grammar.has(WordUse::kOneOf, text_.lower(i)) || !grammar.has(WordUse::kOutOf, text_.lower(i + 1)) ||
        mention_at(i) >= 0)
      continue;
    // "el abogado |de| uno de ellos"
    if (i > region.first && (classes(i - 1) & kGenitive) != 0) continue;
    if (speaker.found() && (speaker.tokens.last < i || speaker.tokens.first > i + kLongest ||
                            (speaker.mention >= 0 && speaker.tokens.first < i)))
      return speaker;
    std::uint32_t last = i + 2;
    while (last < region.last && last < i + 2 + kLongest && is_word_or_number(text_.tokens[last]) &&
           ((classes(last) &
             (kPreposition | kThat | kRelative | kAuxiliary | kTime | kConjunction | kAdverb)) == 0 ||
            (classes(last) & kArticle) != 0))
      ++last;
    Speaker one = words({i, last});
    one.word = SourceWord::kGroup;
    one.medium = medium_name(SourceWord::kGroup);
    one.reason = "group";
    one.confidence = 0.9;
    return one;
  }
  return speaker;
}

// "Dieser", "celui-ci", "the latter"
bool SpeakerFinder::is_latter(TokenRange phrase, std::string_view language) const {
  const std::uint32_t first = phrase.last - phrase.first > 1 && (classes(phrase.first) & kArticle) != 0
                                  ? phrase.first + 1
                                  : phrase.first;
  std::string lower;
  append_lower(lower, text_.at(text_.span({first, phrase.last})));
  return grammar_words(language).has(WordUse::kLatter, lower);
}

}  // namespace tamis::documents
