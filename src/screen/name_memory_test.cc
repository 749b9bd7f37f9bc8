#include "screen/name_memory.h"

#include <gtest/gtest.h>

#include <future>
#include <string>
#include <vector>

#include "tamis/screener.h"

namespace tamis::screen {
namespace {

using names::NameKind;
constexpr NameKind kKinds[] = {NameKind::kPerson, NameKind::kOrganization, NameKind::kThing};

const std::string kNames[] = {
    "Sergei Kuzhugetovich SHOIGU",
    "Schoigu, Sergej K.",
    "Сергей Шойгу",
    "عبد الرحمن الشاعر",
    "김정은",
    "중국석유화학무역유한공사",
    "深圳市鑫源贸易有限公司",
    "史密斯",
    "Munitions Industry Dept. Limited Company",
    "Central Scientific Research Institute of Preci",
    "of the and",
    "",
    " -- ",
    std::string(600, 'a') + " Shoigu",
};

bool same(const names::Part& a, const names::Part& b) {
  return a.token == b.token && a.group == b.group && a.family == b.family && a.role == b.role &&
         a.bits8 == b.bits8 && a.letters == b.letters && a.flags == b.flags;
}

void expect_same(const KnownName& known, PreparedName& prepared, NameKind kind) {
  ASSERT_EQ(known.words.size(), prepared.words().size()) << prepared.text();
  for (std::size_t i = 0; i < known.words.size(); ++i) {
    EXPECT_EQ(known.words[i].latin, prepared.words()[i].latin);
    EXPECT_EQ(known.words[i].native, prepared.words()[i].native);
    EXPECT_EQ(known.words[i].alternatives, prepared.words()[i].alternatives);
    for (std::size_t count = 0; count < 4; ++count)
      EXPECT_EQ(known.written(i, count), prepared.written(i, count));
  }
  const auto parts = prepared.parts(kind);
  ASSERT_EQ(known.parts(kind).size(), parts.size()) << prepared.text();
  for (std::size_t i = 0; i < parts.size(); ++i)
    EXPECT_TRUE(same(known.parts(kind)[i], parts[i])) << prepared.text() << " " << i;
}

// Names new and known, kinds one after the other and all at once, often enough that all is forgotten more than once.
TEST(NameMemory, GivesWhatPreparingGives) {
  names::WordMemory words;
  NameMemory memory(words);
  PreparedName prepared;  // has no memory
  for (int round = 0; round < 6000; ++round) {
    for (const std::string& written : kNames) {
      const std::string text = round % 3 == 0 ? written + " " + std::to_string(round) : written;
      const NameKind kind = kKinds[round % 3];
      memory.begin(round % 5 == 0 ? std::uint8_t{7} : NameMemory::bit(kind));
      KnownName& name = memory.name(text);
      if (round > 12 && round % 500 != 0) continue;
      prepared.prepare(text);
      expect_same(name, prepared, kind);
      const bool has_other = prepared.has_other_cut();
      const bool may_have_words = names::may_have_syllable_words(prepared.tokens());
      KnownName* const other = memory.other_cut(name);
      ASSERT_EQ(other != nullptr, has_other) << text;
      if (other != nullptr) {
        prepared.prepare(text, text::Cut::kOther);
        expect_same(*other, prepared, kind);
      }
      KnownName* const by_words = memory.by_words(name);
      ASSERT_EQ(by_words != nullptr, may_have_words && prepared.prepare_words(text)) << text;
      if (by_words != nullptr) expect_same(*by_words, prepared, kind);
    }
  }
}

// Two names at once are what they are one after the other, known or not, also the same one twice.
TEST(NameMemory, GivesTwoNamesAtOnce) {
  names::WordMemory words;
  NameMemory memory(words);
  PreparedName prepared;  // has no memory
  for (int round = 0; round < 4; ++round) {
    for (const NameKind kind : kKinds) {
      for (const std::string& first : kNames) {
        for (const std::string& second : kNames) {
          memory.begin(NameMemory::bit(kind));
          const auto [one, other] = memory.names(first, second);
          prepared.prepare(first);
          expect_same(one, prepared, kind);
          prepared.prepare(second);
          expect_same(other, prepared, kind);
        }
      }
    }
  }
}

struct Answer {
  double bits;
  std::vector<std::string> pieces;
  bool operator==(const Answer&) const = default;
};

Answer answer_of(const std::string& schema, const std::string& a, const std::string& b) {
  const Comparison comparison = compare_names(schema, a, b);
  Answer out{comparison.bits, {}};
  for (const Evidence& piece : comparison.evidence)
    out.pieces.push_back(std::string(piece.operation) + " " + piece.query + " " + piece.listed + " " +
                         std::to_string(piece.bits));
  return out;
}

// Names that a thread has met say what they said when it met them first.
TEST(NameMemory, ChangesNoAnswer) {
  for (const char* schema : {"Person", "Company", "Vessel", "LegalEntity"}) {
    for (const std::string& a : kNames) {
      for (const std::string& b : kNames) {
        const Answer fresh = std::async(std::launch::async, [&] { return answer_of(schema, a, b); }).get();
        EXPECT_EQ(answer_of(schema, a, b), fresh) << schema << ": " << a << " | " << b;
      }
    }
  }
}

}  // namespace
}  // namespace tamis::screen
