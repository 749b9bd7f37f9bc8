#include "documents/words/word_classes.h"

#include <algorithm>

namespace tamis::documents {

namespace {

using text::Script;

void add_phrase(WordClasses::Language& language, std::string_view phrase, std::uint8_t word_class,
                double value) {
  const Block block{.span = {0, static_cast<std::uint32_t>(phrase.size())}, .language = {}, .reason = {}};
  TextTokens cut;
  tokenize(phrase, {&block, 1}, cut);
  if (cut.tokens.empty()) return;
  WordClasses::Phrase added;
  added.word_class = word_class;
  added.value = value;
  for (std::size_t i = 1; i < cut.tokens.size(); ++i) added.rest.emplace_back(cut.lower(cut.tokens[i]));
  const std::string_view head = cut.lower(cut.tokens[0]);
  if (head.empty()) return;
  if (language.heads.empty()) language.heads.assign(1024, 0);
  const std::size_t bit = WordClasses::Language::head_of(head);
  language.heads[bit >> 6] |= 1ULL << (bit & 63);
  language.shapes.add(head);
  language.words[std::string(head)].push_back(std::move(added));
}

template <class Each>
void each_phrase(std::string_view phrases, Each&& each) {
  while (!phrases.empty()) {
    const std::size_t bar = phrases.find('|');
    each(phrases.substr(0, bar));
    if (bar == std::string_view::npos) break;
    phrases.remove_prefix(bar + 1);
  }
}

bool is_particle(const WordClasses::Language& language, std::string_view rest) noexcept {
  return rest.empty() ||
         std::find(language.particles.begin(), language.particles.end(), rest) != language.particles.end();
}

// `last_word`: the phrase ends here, so a particle may follow.
bool same_word(const WordClasses::Language& language, std::string_view lower, std::string_view word,
               bool last_word) noexcept {
  if (lower == word) return true;
  return last_word && !language.particles.empty() && lower.size() > word.size() &&
         lower.substr(0, word.size()) == word && is_particle(language, lower.substr(word.size()));
}

void match(const WordClasses::Language& language, const TextTokens& text, std::string_view first,
           std::uint32_t i, std::uint32_t last, bool whole, std::vector<ClassHit>& out) {
  if (!language.shapes.may_have(first)) return;
  const auto found = language.words.find(first);
  if (found == language.words.end()) return;
  for (const WordClasses::Phrase& phrase : found->second) {
    std::uint32_t at = i + 1;
    if (!whole && !phrase.rest.empty()) continue;
    if (phrase.rest.size() > last - at) continue;
    bool fits = true;
    for (std::size_t k = 0; k < phrase.rest.size() && fits; ++k, ++at) {
      fits = same_word(language, text.lower(at), phrase.rest[k], k + 1 == phrase.rest.size());
    }
    if (fits) out.push_back({at, phrase.word_class, phrase.value});
  }
}

}  // namespace

void WordClasses::add(std::string_view language, std::string_view phrases, std::uint8_t word_class,
                      double value) {
  const Row row{phrases, value, word_class, false};
  if (language != "*") {
    made(language).rows.push_back(row);
    return;
  }
  none_->rows.push_back(row);
  for (auto& [code, rows] : languages_) rows->rows.push_back(row);
}

void WordClasses::add_particles(std::string_view language, std::string_view particles) {
  made(language).rows.push_back({particles, 0, 0, true});
}

WordClasses::Rows& WordClasses::made(std::string_view language) {
  auto& rows = languages_[std::string(language)];
  if (!rows) {
    rows = std::make_unique<Rows>();
    rows->rows = none_->rows;
    rows->read.prefixed = language == "ar";
  }
  return *rows;
}

const WordClasses::Language& WordClasses::read(const Rows& rows) {
  std::call_once(rows.once, [&rows] {
    for (const Row& row : rows.rows) {
      each_phrase(row.phrases, [&](std::string_view phrase) {
        if (row.particles)
          rows.read.particles.emplace_back(phrase);
        else
          add_phrase(rows.read, phrase, row.word_class, row.value);
      });
    }
  });
  return rows.read;
}

const WordClasses::Language& WordClasses::language(std::string_view code) const {
  const auto found = languages_.find(code);
  return read(found == languages_.end() ? *none_ : *found->second);
}

void WordClasses::find(const Language& language, const TextTokens& text, std::uint32_t i, std::uint32_t last,
                       std::vector<ClassHit>& out) {
  if (i >= last) return;
  const std::string_view lower = text.lower(i);
  match(language, text, lower, i, last, true, out);
  const Token& token = text.tokens[i];
  if (token.kind != TokenKind::kWord) return;
  const bool hangul_end = lower.size() > 3 && static_cast<unsigned char>(lower[lower.size() - 3]) >= 0xEA &&
                          static_cast<unsigned char>(lower[lower.size() - 3]) <= 0xED;
  if (!language.particles.empty() && hangul_end && !language.has(lower)) {
    // Hangul syllables have three bytes; a particle has four syllables at most.
    for (std::size_t size = lower.size(); size >= 4;) {
      size -= 3;
      if (lower.size() - size > 12) break;
      if (is_particle(language, lower.substr(size)))
        match(language, text, lower.substr(0, size), i, last, false, out);
    }
  } else if (language.prefixed && token.script == Script::kArabic && lower.size() > 6) {
    const std::string_view head = lower.substr(0, 2);
    if (head == "و" || head == "ب" || head == "ل" || head == "ف" || head == "ك") {
      match(language, text, lower.substr(2), i, last, true, out);
    }
  }
}

}  // namespace tamis::documents
