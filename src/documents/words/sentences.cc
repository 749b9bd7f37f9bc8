#include "documents/words/sentences.h"

#include <string>
#include <unordered_map>

#include "base/data_table.h"
#include "documents/words/stop_words.h"

namespace tamis::documents {

namespace {

using text::Script;

// Abbreviations that end in a full stop without ending a sentence, "language:word", of any language ":word"; and whether
// one may end it all the same ("Ltd.").
const std::unordered_map<std::string, bool>& abbreviations() {
  static const std::unordered_map<std::string, bool> kWords = [] {
    std::unordered_map<std::string, bool> words;
    base::for_each_row(base::data_table("abbreviations.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 2) return;
      std::string key(columns[0] == "*" ? std::string_view{} : columns[0]);
      key += ':';
      append_lower(key, columns[1]);
      words.emplace(std::move(key), count > 2 && columns[2] == "ends");
    });
    return words;
  }();
  return kWords;
}

bool may_end_sentence(std::string_view language, std::string_view lower) {
  std::string key(language);
  key += ':';
  key += lower;
  const auto found = abbreviations().find(key);
  return found != abbreviations().end() && found->second;
}

// Whether the stop at token `i` ends its sentence, `next` being the token behind the stop and what closes with it.
bool ends_sentence(const TextTokens& text, std::uint32_t first, std::uint32_t i, std::uint32_t next,
                   std::string_view language) {
  const auto& tokens = text.tokens;
  if (next >= tokens.size()) return true;
  const Token& stop = tokens[i];
  if (stop.mark > 0x2FFF || stop.mark == U'؟' || stop.mark == U'۔' || stop.mark == U'।') return true;
  const Token& behind = tokens[next];
  if (!behind.space_before) {
    // "...überleben.Der": scraped text loses the blank.
    return stop.mark == U'.' && i > first && behind.kind == TokenKind::kWord && behind.capital &&
           !behind.all_capitals && tokens[i - 1].kind == TokenKind::kWord && !tokens[i - 1].capital &&
           tokens[i - 1].lower_size > 3;
  }
  if (stop.mark == U'.' && i > first && !stop.space_before) {
    const Token& before = tokens[i - 1];
    const std::string_view word = text.lower(before);
    if (before.kind == TokenKind::kNumber) {  // "am 3. September" in languages with dotted ordinals
      const bool ordinals = language != "en" && language != "fr" && language != "es" && language != "it" &&
                            language != "pt" && language != "ro";
      // "מטוסי סוחוי 35. השגריר": Hebrew and Arabic have none.
      const bool semitic =
          (behind.script == Script::kHebrew || behind.script == Script::kArabic) && i > first + 1;
      if (ordinals && !semitic && word.size() <= 2 && behind.kind == TokenKind::kWord) return false;
    } else if (before.kind == TokenKind::kWord) {
      const std::uint32_t letters = before.end - before.begin;
      if (before.capital && letters <= 2 && before.script != Script::kHan && word.size() <= 2) {
        // An initial; but "Un" of "Kim Jong Un." ends a name.
        const bool last_name = letters == 2 && before.script == Script::kLatin && i >= first + 2 &&
                               tokens[i - 2].kind == TokenKind::kWord && tokens[i - 2].capital &&
                               tokens[i - 2].lower_size > 2;
        // "Die Regeln der EU. Die Kommission ...": two capitals are no initial.
        const bool acronym = letters == 2 && before.all_capitals && behind.kind == TokenKind::kWord &&
                             ((!behind.all_capitals && behind.lower_size > 2) ||
                              // "by the EU. |In| Moscow": a small word is no name.
                              is_stop_word(language, text.lower(behind)));
        // "the system Pantsir-S1. The army ...": with a figure it is a type.
        const bool type = word.back() >= '0' && word.back() <= '9';
        // "said on X. The chief ...": the network; in a name it stands behind a capital.
        const bool network = letters == 1 && word == "x" && i >= first + 2 &&
                             tokens[i - 2].kind == TokenKind::kWord && !tokens[i - 2].capital &&
                             is_cased(tokens[i - 2].script);
        if (!last_name && !acronym && !type && !network) return false;
      }
      // "les Vingt-Sept.": the end of a compound is none.
      const bool compound = i >= first + 3 && tokens[i - 2].kind == TokenKind::kHyphen &&
                            tokens[i - 3].kind == TokenKind::kWord && !tokens[i - 2].space_before &&
                            !before.space_before;
      if (!compound && is_abbreviation(language, word)) {
        // "of Alpha Ltd. |The| bank": a small word with a capital is no name.
        const bool begins = behind.kind == TokenKind::kWord && behind.capital && !behind.all_capitals &&
                            is_stop_word(language, text.lower(behind)) &&
                            !is_abbreviation(language, text.lower(behind));
        if (!begins || !may_end_sentence(language, word)) return false;
      }
    }
  }
  if (behind.kind == TokenKind::kWord && behind.script != Script::kOther) {
    if (is_cased(behind.script) && !behind.capital) return false;
  }
  return true;
}

// Where no blank helps, as in Chinese, an opening mark behind a full stop begins the next sentence.
bool only_opens(char32_t mark, char32_t stop) noexcept {
  switch (mark) {
    case U'„':
    case U'‚':
    case U'「':
    case U'『':
    case U'《':
    case U'〈':
      return true;
    case U'“':
    case U'‘':
      return stop > 0x2FFF;
    default:
      return false;
  }
}

// "|14:20| حرس السواحل يوقف ناقلة": the clock of a live ticker is no part of the sentence behind it, which no capital begins.
// Returns the token behind it; `first`: there is none.
std::uint32_t behind_clock(const TextTokens& text, std::uint32_t first, std::uint32_t last) {
  const auto& tokens = text.tokens;
  const auto joined = [&](std::uint32_t i, TokenKind kind) {
    return i < last && tokens[i].kind == kind && !tokens[i].space_before;
  };
  if (first >= last || tokens[first].kind != TokenKind::kNumber) return first;
  std::uint32_t behind = first + 1;
  const std::string_view number = text.at(first);
  if (number.find(':') == std::string_view::npos) {
    if (!joined(first + 1, TokenKind::kColon) || !joined(first + 2, TokenKind::kNumber)) return first;
    behind = first + 3;
  }
  if (behind >= last || tokens[behind].kind != TokenKind::kWord || !tokens[behind].space_before) return first;
  const Script script = tokens[behind].script;
  return script == Script::kArabic || script == Script::kHebrew ? behind : first;
}

void add_sentence(TextTokens& out, std::uint32_t begin, std::uint32_t end, std::uint32_t block) {
  if (begin >= end) return;
  auto& tokens = out.tokens;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (tokens[i].kind == TokenKind::kWord || tokens[i].kind == TokenKind::kNumber) {
      tokens[i].sentence_start = true;
      break;
    }
  }
  const auto number = static_cast<std::uint32_t>(out.sentences.size());
  out.sentence_of.resize(end, number);
  out.sentences.push_back({Span{tokens[begin].begin, tokens[end - 1].end}, TokenRange{begin, end}, block});
}

}  // namespace

bool is_abbreviation(std::string_view language, std::string_view lower) {
  std::string key(":");
  key += lower;
  if (abbreviations().contains(key)) return true;
  key.insert(0, language);
  return abbreviations().contains(key);
}

void cut_sentences(TextTokens& out, std::uint32_t first, std::string_view language, std::uint32_t block) {
  auto& tokens = out.tokens;
  const auto last = static_cast<std::uint32_t>(tokens.size());
  std::uint32_t begin = behind_clock(out, first, last);
  add_sentence(out, first, begin, block);
  std::uint32_t i = begin;
  while (i < last) {
    if (tokens[i].kind != TokenKind::kStop) {
      ++i;
      continue;
    }
    std::uint32_t next = i + 1;
    while (next < last && (tokens[next].kind == TokenKind::kStop || tokens[next].kind == TokenKind::kClose ||
                           (tokens[next].kind == TokenKind::kQuote && !tokens[next].space_before &&
                            !only_opens(tokens[next].mark, tokens[i].mark)))) {
      ++next;
    }
    if (ends_sentence(out, first, i, next, language)) {
      add_sentence(out, begin, next, block);
      begin = next;
    }
    i = next;
  }
  if (begin < last) add_sentence(out, begin, last, block);
}

}  // namespace tamis::documents
