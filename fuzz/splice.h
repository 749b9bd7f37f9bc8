// Pages made of pages: sentences and words dropped, doubled and moved, brackets and quotation marks put in and taken out, texts of two
// languages joined. What reads running text meets no new state by flipped bits, which only make unknown words; by these it does.
#ifndef TAMIS_FUZZ_SPLICE_H_
#define TAMIS_FUZZ_SPLICE_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tamis::fuzz {

// Same seed and texts, same result. Texts in UTF-8; of other bytes every one counts as a character.
class Splicer {
 public:
  explicit Splicer(std::uint32_t seed) : random_(seed) {}

  // One to eight changes.
  [[nodiscard]] std::string mutated(std::string_view text) {
    std::string out(text);
    for (std::size_t changes = 1 + below(8); changes > 0; --changes) change(out);
    return out;
  }

  // Sentences of both, in their order, or those of one behind those of the other.
  [[nodiscard]] std::string crossed(std::string_view a, std::string_view b) {
    const Pieces first = sentences(a);
    const Pieces second = sentences(b);
    std::string out;
    if (below(4) == 0) return out.append(a).append(below(2) == 0 ? "\n\n" : " ").append(b);
    std::size_t i = 0;
    std::size_t k = 0;
    while (i < first.size() || k < second.size()) {
      const bool of_first = k >= second.size() || (i < first.size() && below(2) == 0);
      const std::string_view piece = of_first ? first[i++] : second[k++];
      if (below(4) != 0) out += piece;
    }
    return out;
  }

 private:
  using Pieces = std::vector<std::string_view>;

  static constexpr std::array<std::string_view, 28> kMarks = {
      "\"", "(",  ")",  "[",  "]", "„",  "“", "”", "«", "»", "‘", "’", "「", "」",
      "『", "』", "（", "）", "،", "、", ",", ":", ";", "-", "–", "/", "|",  "\t"};
  static constexpr std::array<std::string_view, 8> kEnds = {".", "!", "?", "。", "؟", "।", "…", "\n\n"};

  std::size_t below(std::size_t count) { return count == 0 ? 0 : random_() % count; }

  static std::size_t character_size(std::string_view text) {
    std::size_t size = 1;
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) ++size;
    return size;
  }

  // The text cut behind each character of which `ends` is true.
  template <class Ends>
  static Pieces cut(std::string_view text, Ends&& ends) {
    Pieces out;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t size = character_size(text.substr(at));
      at += size;
      if (!ends(text.substr(at - size, size))) continue;
      out.push_back(text.substr(begin, at - begin));
      begin = at;
    }
    if (begin < text.size()) out.push_back(text.substr(begin));
    return out;
  }

  static Pieces sentences(std::string_view text) {
    return cut(text, [](std::string_view character) {
      return character == "\n" || std::find(kEnds.begin(), kEnds.end(), character) != kEnds.end();
    });
  }

  static Pieces words(std::string_view text) {
    return cut(text, [](std::string_view character) {
      return character == " " || character == "\n" || character >= "\xE3\x81\x80";  // kana, Han, Hangul
    });
  }

  void change(std::string& text) {
    if (text.empty()) return;
    switch (below(12)) {
      case 0:
      case 1:
        return shuffle(text, sentences(text));
      case 2:
      case 3:
      case 4:
        return shuffle(text, words(text));
      case 5:
      case 6:
        return put(text, kMarks[below(kMarks.size())]);
      case 7:
        return put(text, kEnds[below(kEnds.size())]);
      case 8: {  // around a word or some
        const std::size_t pair = 2 * below(8);
        static constexpr std::array<std::string_view, 16> kPairs = {
            "(", ")", "\"", "\"", "„", "“", "«", "»", "‘", "’", "「", "」", "（", "）", "[", "]"};
        Pieces all = words(text);
        const std::size_t first = below(all.size());
        const std::size_t last = std::min(all.size() - 1, first + below(6));
        return join(text, all, [&](std::size_t i, std::string& out) {
          if (i == first) out += kPairs[pair];
          out += all[i];
          if (i == last) out += kPairs[pair + 1];
        });
      }
      case 9:
        return take_out(text, [](char c) { return c == '"' || c == '(' || c == ')' || c == ','; });
      case 10:
        return take_out(text, [](char c) { return c == '.' || c == '\n' || c == ' '; });
      default: {  // a word many times
        const Pieces all = words(text);
        const std::size_t chosen = below(all.size());
        const std::size_t times = 2 + below(40);
        return join(text, all, [&](std::size_t i, std::string& out) {
          for (std::size_t n = i == chosen ? times : 1; n > 0; --n) out += all[i];
        });
      }
    }
  }

  template <class Append>
  static void join(std::string& text, const Pieces& pieces, Append&& append) {
    std::string out;
    for (std::size_t i = 0; i < pieces.size(); ++i) append(i, out);
    text = std::move(out);
  }

  // Drops, doubles, moves or swaps a piece, or some that stand together.
  void shuffle(std::string& text, Pieces pieces) {
    if (pieces.empty()) return;
    const auto place = [&](std::size_t i) { return pieces.begin() + static_cast<std::ptrdiff_t>(i); };
    const std::size_t first = below(pieces.size());
    const std::size_t last = std::min(pieces.size(), first + 1 + below(4));
    const Pieces chosen(place(first), place(last));
    switch (below(4)) {
      case 0:
        pieces.erase(place(first), place(last));
        break;
      case 1:
        pieces.insert(place(last), chosen.begin(), chosen.end());
        break;
      case 2:
        pieces.erase(place(first), place(last));
        pieces.insert(place(below(pieces.size() + 1)), chosen.begin(), chosen.end());
        break;
      default:
        std::swap(pieces[first], pieces[below(pieces.size())]);
    }
    join(text, pieces, [&](std::size_t i, std::string& out) { out += pieces[i]; });
  }

  void put(std::string& text, std::string_view mark) {
    std::size_t at = below(text.size() + 1);
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
    text.insert(at, mark);
  }

  template <class Is>
  void take_out(std::string& text, Is&& is) {
    const std::size_t from = below(text.size());
    const auto found = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), is);
    if (found != text.end()) text.erase(found);
  }

  std::mt19937 random_;
};

}  // namespace tamis::fuzz

#endif  // TAMIS_FUZZ_SPLICE_H_
