#include "documents/times/counted_nouns.h"

#include "documents/words/grammar_words.h"

namespace tamis::documents {

namespace {

constexpr int kMostWords = 2;  // of a noun with its adjective, where nothing else says so

CountedWord turkish_word(std::string_view word, int words) {
  constexpr std::size_t kStem = 3;  // bytes
  const GrammarWords& grammar = grammar_words("tr");
  // "dört askerin |öldüğü|nü": a verb made a noun, with the ending of a case.
  std::string_view verb = word;
  for (const std::string_view accusative : {"nı", "ni", "nu", "nü"}) {
    if (word.ends_with(accusative)) verb.remove_suffix(accusative.size());
  }
  if (grammar.ends(WordUse::kFinalVerbEnd, word, kStem) || grammar.ends(WordUse::kRelativeVerbEnd, verb, 2) ||
      (words > 0 && grammar.ends(WordUse::kOwnedDativeEnd, word, kStem)))
    return CountedWord::kOutside;
  // "dört kişi|yi| gözaltına aldı", "üç şirket|e| yaptırım uyguladı": a noun in a case closes its phrase.
  return grammar.ends(WordUse::kCountedClose, word, kStem) || grammar.has(WordUse::kCountedClose, word)
             ? CountedWord::kLast
             : CountedWord::kInside;
}

CountedWord hebrew_word(std::string_view word, int words) {
  constexpr std::size_t kShortest = 8;  // bytes: four letters
  const GrammarWords& grammar = grammar_words("he");
  // "שלושה חשודים |בחיפה|", but "שני חלפנים |לבנונים|"
  if (words == 1 && word.size() >= kShortest &&
      (grammar.begins(WordUse::kInNameFront, word) || grammar.begins(WordUse::kToNameFront, word) ||
       grammar.begins(WordUse::kFromNameFront, word)) &&
      !grammar.ends(WordUse::kPluralEnd, word))
    return CountedWord::kOutside;
  // "שלוש חברות |שסייעו|": a verb with the relative pronoun written onto it.
  if (words == 1 && word.size() >= kShortest && word.starts_with("\u05E9") &&
      grammar.ends(WordUse::kPluralPastEnd, word))
    return CountedWord::kOutside;
  return words + 1 == kMostWords ? CountedWord::kLast : CountedWord::kInside;
}

CountedWord arabic_word(std::string_view word, int words) {
  // "200 طالب |شاركوا|", "ثلاث شركات |ساعدت|": verbs in the past, behind the noun whose deed they tell.
  if (words > 0 && grammar_words("ar").ends(WordUse::kPluralPastEnd, word, 4)) return CountedWord::kOutside;
  return words + 1 == kMostWords ? CountedWord::kLast : CountedWord::kInside;
}

}  // namespace

CountedWord counted_word(std::string_view language, std::string_view word, int words) {
  if (language == "tr") return turkish_word(word, words);
  if (language == "he") return hebrew_word(word, words);
  if (language == "ar") return arabic_word(word, words);
  if (language == "fa") return words + 1 == kMostWords ? CountedWord::kLast : CountedWord::kInside;
  return CountedWord::kOther;
}

}  // namespace tamis::documents
