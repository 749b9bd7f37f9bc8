#include "documents/listed/identifiers_in_text.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/data_table.h"
#include "documents/listed/listed_cache.h"
#include "documents/listed/popular_names.h"
#include "model/identifier.h"

namespace tamis::documents {

namespace {

using model::IdentifierKind;

constexpr std::size_t kMostAsked = 256;
// Tokens from a number back to the word that announces it, and behind it.
constexpr std::uint32_t kCueBefore = 6;
constexpr std::uint32_t kCueBehind = 3;
constexpr std::size_t kFewestDigits = 5;
constexpr std::uint32_t kMostPieces = 64;  // tokens of one number
constexpr std::size_t kMostBytes = 128;
constexpr std::size_t kFewestOfWallet = 26;

struct Cue {
  std::string_view word;
  IdentifierKind kind = IdentifierKind::kOther;
};

struct Cues {
  std::unordered_map<std::string_view, IdentifierKind> words;
  // Of scripts that write no blanks: looked for in the text before the number.
  std::vector<Cue> pieces;
};

const Cues& cues() {
  static const Cues kCues = [] {
    Cues all;
    const auto kind_of = [](std::string_view name) {
      for (const IdentifierKind kind :
           {IdentifierKind::kImo, IdentifierKind::kMmsi, IdentifierKind::kInn, IdentifierKind::kOgrn,
            IdentifierKind::kLei, IdentifierKind::kIsin, IdentifierKind::kBic}) {
        if (model::identifier_kind_name(kind) == name) return kind;
      }
      return IdentifierKind::kOther;
    };
    base::for_each_row(base::data_table("identifier_cues.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 2) return;
      const IdentifierKind kind = kind_of(column[0]);
      base::for_each_part(column[1], '|', [&](std::string_view word) {
        all.words.emplace(word, kind);
        if (static_cast<unsigned char>(word.back()) >= 0xE0) all.pieces.push_back({word, kind});
      });
    });
    return all;
  }();
  return kCues;
}

// The property that asks for a kind (data/identifier_properties.tsv).
std::string_view property_of(IdentifierKind kind) noexcept {
  switch (kind) {
    case IdentifierKind::kImo:
      return "imoNumber";
    case IdentifierKind::kMmsi:
      return "mmsi";
    case IdentifierKind::kInn:
      return "innCode";
    case IdentifierKind::kOgrn:
      return "ogrnCode";
    case IdentifierKind::kLei:
      return "leiCode";
    case IdentifierKind::kIsin:
      return "isinCode";
    case IdentifierKind::kBic:
      return "swiftBic";
    default:
      return "";
  }
}

class Finder {
 public:
  Finder(const Screener& screener, Scratch& scratch, Work& work)
      : scratch_(scratch), work_(work), text_(work.tokens) {
    use_listed_cache(screener, work);
    cache_ = work.listed_cache.get();
  }

  void run() {
    // Only sentences that have a digit are looked at.
    const std::vector<std::uint32_t>& numbers = cache_->numbers;
    for (std::size_t k = 0; k < numbers.size();) {
      if (text_.sentence_of[numbers[k]] >= text_.sentences.size()) break;
      const Sentence& sentence = text_.sentences[text_.sentence_of[numbers[k]]];
      while (k < numbers.size() && numbers[k] < sentence.tokens.last) ++k;
      if (work_.document->blocks[sentence.block].zone == Zone::kFurniture) continue;
      range_ = sentence.tokens;
      for (std::uint32_t i = range_.first; i < range_.last; ++i) {
        const TokenKind kind = text_.tokens[i].kind;
        if (kind != TokenKind::kNumber && kind != TokenKind::kWord) continue;
        // Most words have no digit, and a blank behind them.
        if (kind == TokenKind::kWord && (cache_->notes[i] & kHasDigit) == 0 &&
            (i + 1 == range_.last || text_.tokens[i + 1].space_before))
          continue;
        if (static_cast<unsigned char>(text_.text[text_.tokens[i].begin]) >= 0x80) continue;
        // What is written without a blank is one number: 0x098B716B, PD472310104.
        std::uint32_t last = i + 1;
        while (last < range_.last && last - i < kMostPieces && goes_on(last)) ++last;
        if (may_be_number({i, last})) look({i, last});
        i = last - 1;
      }
    }
    put_longer(work_.listed, std::move(found_));
  }

 private:
  [[nodiscard]] bool goes_on(std::uint32_t i) const {
    const Token& token = text_.tokens[i];
    return token.begin == text_.tokens[i - 1].end &&
           (token.kind == TokenKind::kNumber || token.kind == TokenKind::kWord) &&
           static_cast<unsigned char>(text_.text[token.begin]) < 0x80;
  }

  [[nodiscard]] bool may_be_number(TokenRange range) const {
    const std::string_view value = text_.at(text_.span(range));
    return value.size() >= kFewestDigits &&
           std::any_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  void look(TokenRange range) {
    const std::uint32_t i = range.first;
    std::string_view value = text_.at(text_.span(range));
    IdentifierKind kind = IdentifierKind::kOther;
    const bool labelled = take_label(value, kind);
    if (value.size() < kFewestDigits || value.size() > kMostBytes) return;
    std::size_t digits = 0;
    for (const char c : value) {
      digits += c >= '0' && c <= '9' ? 1 : 0;
      if (static_cast<unsigned char>(c) >= 0x80) return;
    }
    if (digits == 0) return;
    if (value.size() >= kFewestOfWallet) {
      const auto wallet = model::normalize_identifier(IdentifierKind::kWallet, value);
      if (!wallet) return;
      kind = IdentifierKind::kWallet;
    } else if (digits < kFewestDigits || (!labelled && !announced(range, kind))) {
      return;
    }
    if (is_listed_name(i)) return;
    const std::vector<Judged>& judged = answer(kind, value);
    if (judged.empty()) return;
    ListedName name;
    name.tokens = range;
    name.span = text_.span(name.tokens);
    name.query = value;
    for (const Judged& one : judged) name.matches.push_back(one.match);
    name.reason = "a number that the list gives";
    found_.push_back(std::move(name));
  }

  // "IMO9402471": takes the label off.
  static bool take_label(std::string_view& value, IdentifierKind& kind) {
    const std::size_t first = value.find_first_of("0123456789");
    if (first == 0 || first == std::string_view::npos || first > 8) return false;
    std::string label;
    append_lower(label, value.substr(0, first));
    const auto found = cues().words.find(label);
    if (found == cues().words.end()) return false;
    kind = found->second;
    value.remove_prefix(first);
    return true;
  }

  // Whether a word beside the number says what it is.
  [[nodiscard]] bool announced(TokenRange number, IdentifierKind& kind) const {
    const std::uint32_t i = number.first;
    const Cues& all = cues();
    const auto take = [&](std::uint32_t k) {
      if (text_.tokens[k].kind != TokenKind::kWord) return false;
      const auto found = all.words.find(text_.lower(k));
      if (found == all.words.end()) return false;
      kind = found->second;
      return true;
    };
    std::uint32_t before = i;
    while (before > range_.first && i - before < kCueBefore) {
      if (take(--before)) return true;
    }
    const std::string_view text =
        text_.text.substr(text_.tokens[before].begin, text_.tokens[i].begin - text_.tokens[before].begin);
    for (const Cue& cue : all.pieces) {
      if (text.find(cue.word) == std::string_view::npos) continue;
      kind = cue.kind;
      return true;
    }
    for (std::uint32_t k = number.last; k < range_.last && k < number.last + kCueBehind; ++k) {
      if (take(k)) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_listed_name(std::uint32_t i) const {
    const Span span = text_.tokens[i].span();
    const auto at = std::partition_point(work_.listed.begin(), work_.listed.end(),
                                         [&](const ListedName& name) { return name.span.end <= span.begin; });
    return at != work_.listed.end() && at->span.overlaps(span);
  }

  const std::vector<Judged>& answer(IdentifierKind kind, std::string_view value) {
    static const std::vector<Judged> kNothing;
    std::string key("\x0f");
    key.append(property_of(kind)).append(1, '=').append(value);
    if (asked_.size() >= kMostAsked && !asked_.contains(key)) return kNothing;
    asked_.insert(key);
    const auto [at, missing] = cache_->answers.try_emplace(key);
    if (missing) {
      Query query;
      query.identifiers.push_back({std::string(property_of(kind)), std::string(value)});
      for (Match& match : cache_->probe.screen(query, scratch_).matches) {
        const bool same = std::any_of(
            match.evidence.begin(), match.evidence.end(),
            [](const Evidence& evidence) { return evidence.feature == "identifier" && evidence.bits > 0; });
        if (same) at->second.push_back({std::move(match), Standing::kStands});
      }
    }
    return at->second;
  }

  Scratch& scratch_;
  Work& work_;
  const TextTokens& text_;
  ListedNamesCache* cache_ = nullptr;
  TokenRange range_;
  std::unordered_set<std::string> asked_;
  std::vector<ListedName> found_;
};

}  // namespace

void find_identifiers(const Screener& screener, Scratch& scratch, Work& work) {
  Finder(screener, scratch, work).run();
}

}  // namespace tamis::documents
