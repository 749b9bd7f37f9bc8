#include "documents/words/verb_endings.h"

#include <gtest/gtest.h>

namespace tamis::documents {
namespace {

TEST(VerbEndings, SlavicPerfectiveVerbsOfThePresentTellTheFuture) {
  for (const char* word :
       {"передаст", "отправит", "перечислит", "доставят", "введет", "встретится", "подпишут"})
    EXPECT_TRUE(is_perfective_future("ru", word)) << word;
  for (const char* word : {"передает", "передаёт", "поставляет", "производит", "провозит", "находится",
                           "передал", "изъят", "принят", "избит", "продают", "расследует"})
    EXPECT_FALSE(is_perfective_future("ru", word)) << word;
  for (const char* word : {"передасть", "відправить", "підпише", "введе"})
    EXPECT_TRUE(is_perfective_future("uk", word)) << word;
  for (const char* word : {"постачає", "передає", "передане", "вивозить", "передали"})
    EXPECT_FALSE(is_perfective_future("uk", word)) << word;
  for (const char* word : {"przekaże", "wyśle", "dostarczy", "podpisze", "nałoży", "odwiedzi"})
    EXPECT_TRUE(is_perfective_future("pl", word)) << word;
  for (const char* word : {"przekazuje", "przewozi", "zatrzymani", "przekazał", "wywożą", "prowadzi"})
    EXPECT_FALSE(is_perfective_future("pl", word)) << word;
  EXPECT_FALSE(is_perfective_future("de", "wird"));
}

TEST(VerbEndings, TurkishVerbsAreNegatedByTheirForm) {
  for (const char* word : {"göndermedi", "satmadıklarını", "katılmayacağını", "vermiyor", "imzalamadı",
                           "demedi", "göndermemiş", "satmaz", "olmadığını"})
    EXPECT_TRUE(is_negated_verb("tr", word)) << word;
  for (const char* word :
       {"gönderdi", "tırmandı", "umuyor", "oturtulamadı", "alamadı", "saldırmaya", "görüşme", "açıkladı"})
    EXPECT_FALSE(is_negated_verb("tr", word)) << word;
  EXPECT_FALSE(is_negated_verb("de", "medien"));
  for (const char* word : {"oturtulamadı", "alamadı", "gelemedi", "gönderemedi", "yapılamadı"})
    EXPECT_TRUE(is_failed_verb("tr", word)) << word;
  for (const char* word : {"imzalamadı", "açıklamadı", "başlamadı", "gönderdi"})
    EXPECT_FALSE(is_failed_verb("tr", word)) << word;
}

TEST(VerbEndings, RomanceVerbsTellItByTheirEndings) {
  EXPECT_EQ(verb_ending("fr", "livrera", "livrera"), VerbEnding::kFuture);
  EXPECT_EQ(verb_ending("es", "entregaría", "entregaría"), VerbEnding::kConditional);
  EXPECT_EQ(verb_ending("it", "consegnato", "hanno"), VerbEnding::kOther);
}

}  // namespace
}  // namespace tamis::documents
