// Who acts and who suffers by the form of the verb (event_passive.cc).
#include <gtest/gtest.h>

#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

TEST(EventPassive, TheAuxiliaryOfThePerfectIsNoPassiveInSouthSlavicLanguages) {
  const auto who = [](const char* language, const char* text, const char* role) {
    return words_of(language, text, "arrest", role);
  };
  EXPECT_EQ(who("hr", "Policija je u Zagrebu uhitila Igora Petrova.", "authority"), "Policija");
  EXPECT_EQ(who("sr", "Policija je uhapsila Igora Petrova.", "target"), "Igora Petrova");
  EXPECT_EQ(who("sl", "Policija je v Ljubljani aretirala Igorja Petrova.", "authority"), "Policija");
  EXPECT_EQ(who("hr", "Igor Petrov je uhićen u Zagrebu.", "target"), "Igor Petrov");
  EXPECT_EQ(who("sr", "Игор Петров је ухапшен у Београду.", "target"), "Игор Петров");
  EXPECT_EQ(who("sl", "Igor Petrov je bil aretiran v Ljubljani.", "target"), "Igor Petrov");
  EXPECT_EQ(who("bg", "Игор Петров е арестуван в София.", "target"), "Игор Петров");
}

TEST(EventPassive, ABulgarianPerfectHasASubjectThatActs) {
  EXPECT_EQ(words_of("bg", "Иран е доставил ракети на Русия.", "arms_transfer", "supplier"), "Иран");
}

TEST(EventPassive, WhoseTheNetworkIsThatIsHackedSuffers) {
  const auto who = [](const char* language, const char* text, const char* role) {
    return words_of(language, text, "cyber_attack", role);
  };
  EXPECT_EQ(who("en", "Hackers hacked the website of Norvexa Bank.", "target"), "Norvexa Bank");
  EXPECT_EQ(who("ru", "Хакеры взломали сайт компании «Норвекса».", "actor"), "Хакеры");
  EXPECT_EQ(who("ru", "Хакеры ГРУ взломали биржу.", "actor"), "ГРУ");
}

TEST(EventPassive, ArabicVerbsWithoutAnObjectBehindAPersonAreSuffered) {
  const auto who = [](const char* text, const char* type, const char* role) {
    return words_of("ar", text, type, role);
  };
  EXPECT_EQ(who("رئيس شركة سيريتل رامي مخلوف اعتُقل في برلين.", "arrest", "target"), "رامي مخلوف");
  EXPECT_EQ(who("رجل الأعمال رامي مخلوف تم اعتقاله في برلين.", "arrest", "target"), "رامي مخلوف");
  EXPECT_EQ(who("رجل الأعمال رامي مخلوف عُيّن رئيسا للشركة.", "appointment", "person"), "رامي مخلوف");
  // An object stands behind the verb, or on it.
  EXPECT_EQ(who("الشرطة اعتقلت رامي مخلوف في برلين.", "arrest", "target"), "رامي مخلوف");
  EXPECT_EQ(who("اعتقلت الشرطة رامي مخلوف في برلين.", "arrest", "authority"), "الشرطة");
}

TEST(EventPassive, ArabicVowelSignsSayThatAVerbIsSuffered) {
  const auto who = [](const char* text, const char* type, const char* role) {
    return words_of("ar", text, type, role);
  };
  EXPECT_EQ(who("أُدرج كريم الجابري على القائمة السوداء للاتحاد الأوروبي.", "sanctions_designation", "target"),
            "كريم الجابري");
  EXPECT_EQ(who("أدرج الاتحاد الأوروبي كريم الجابري على القائمة السوداء.", "sanctions_designation", "target"),
            "كريم الجابري");
  EXPECT_EQ(who("سلّمت إسبانيا كريم الجابري إلى الولايات المتحدة.", "extradition", "target"), "كريم الجابري");
}

TEST(EventPassive, PersianAndHebrewVerbsSayThatTheirSubjectSuffers) {
  EXPECT_EQ(words_of("fa", "رضا کریمی به فهرست تحریم\u200cهای اتحادیه اروپا اضافه شد.",
                     "sanctions_designation", "target"),
            "رضا کریمی");
  EXPECT_EQ(
      words_of("fa", "حسین دهقان به عنوان دبیر شورای عالی امنیت ملی منصوب شد.", "appointment", "person"),
      "حسین دهقان");
  EXPECT_EQ(words_of("fa", "اتحادیه اروپا رضا کریمی را تحریم کرد.", "sanctions_designation", "authority"),
            "اتحادیه اروپا");
  EXPECT_EQ(words_of("he", "יוסף לוי, מקורב לנשיא ג'וזף קבילה, נעצר בברלין.", "arrest", "target"),
            "יוסף לוי");
  EXPECT_EQ(words_of("he", "על המכתב חתום יוסף לוי, שנעצר בברלין.", "arrest", "target"), "יוסף לוי");
  EXPECT_EQ(words_of("he", "המשטרה עצרה את יוסף לוי בברלין.", "arrest", "authority"), "המשטרה");
}

TEST(EventPassive, AnEnglishParticipleThatEndsInItsPreposition) {
  EXPECT_EQ(words_of("en", "Maria Ivanova, charged with fraud, left Riga on Monday.", "charge", "authority"),
            "");
  EXPECT_EQ(words_of("en", "Prosecutors in Riga charged Maria Ivanova with fraud.", "charge", "target"),
            "Maria Ivanova");
  EXPECT_EQ(words_of("en", "More than 200 women trafficked to Libya were freed in May.", "human_trafficking",
                     "actor"),
            "");
}

TEST(EventPassive, WhoIsAccusedOfHavingDoneItActs) {
  const char* fr = "La société Orion est accusée d'avoir armé la Russie.";
  EXPECT_EQ(words_of("fr", fr, "arms_transfer", "recipient"), "Russie");
  EXPECT_EQ(words_of("fr", fr, "arms_transfer", "supplier").find("Russie"), std::string::npos);
}

TEST(EventPassive, WhoIsBarredFromEntering) {
  EXPECT_EQ(words_of("en", "Two Danish officials barred from entering Georgia", "visa_ban", "target"),
            "Two Danish officials");
  EXPECT_EQ(words_of("en", "Georgia has barred two Danish officials from entering.", "visa_ban", "authority"),
            "Georgia");
}

TEST(EventPassive, WhoIsTorturedIsTheVictimAndNoActor) {
  struct Case {
    const char* language;
    const char* sentence;
    const char* victim;
  };
  for (const Case& it : {
           Case{"en", "Jonas Lund was tortured in Aleppo.", "Jonas Lund"},
           Case{"de", "Jonas Lund wurde in Aleppo gefoltert.", "Jonas Lund"},
           Case{"fr", "Jonas Lund a été torturé à Alep.", "Jonas Lund"},
           Case{"es", "Jonas Lund fue torturado en Alepo.", "Jonas Lund"},
           Case{"it", "Jonas Lund è stato torturato ad Aleppo.", "Jonas Lund"},
           Case{"pt", "Jonas Lund foi torturado em Alepo.", "Jonas Lund"},
           Case{"nl", "Jonas Lund werd in Aleppo gemarteld.", "Jonas Lund"},
           Case{"ru", "Йонаса Лунда пытали в Алеппо.", "Йонаса Лунда"},
           Case{"uk", "Йонаса Лунда катували в Алеппо.", "Йонаса Лунда"},
           Case{"pl", "Jonas Lund był torturowany w Aleppo.", "Jonas Lund"},
           Case{"ro", "Jonas Lund a fost torturat la Alep.", "Jonas Lund"},
           Case{"cs", "Jonas Lund byl mučen v Aleppu.", "Jonas Lund"},
           Case{"bg", "Йонас Лунд беше изтезаван в Алепо.", "Йонас Лунд"},
           Case{"fr", "Jonas Lund a été soumis à la torture à Alep.", "Jonas Lund"},
           Case{"es", "Jonas Lund fue sometido a torturas en Alepo.", "Jonas Lund"},
           Case{"ru", "Йонас Лунд подвергся пыткам в Алеппо.", "Йонас Лунд"},
           Case{"tr", "Jonas Lund Halep'te işkence gördü.", "Jonas Lund"},
           Case{"ja", "ヨナス・ルンド氏はアレッポで拷問を受けた。", "ヨナス・ルンド"},
       }) {
    EXPECT_EQ(words_of(it.language, it.sentence, "human_rights_abuse", "victim"), it.victim) << it.language;
    EXPECT_EQ(words_of(it.language, it.sentence, "human_rights_abuse", "actor"), "") << it.language;
  }
}

TEST(EventPassive, WhoIsDefraudedDefraudsNobody) {
  EXPECT_EQ(words_of("en", "Jonas Lund was defrauded in Riga.", "fraud", "victim"), "Jonas Lund");
  EXPECT_EQ(words_of("en", "Jonas Lund was defrauded in Riga.", "fraud", "actor"), "");
  EXPECT_EQ(words_of("en", "Jonas Lund defrauded investors in Riga.", "fraud", "actor"), "Jonas Lund");
  EXPECT_EQ(words_of("es", "Jonas Lund fue estafado en Riga.", "fraud", "victim"), "Jonas Lund");
  EXPECT_EQ(words_of("es", "Jonas Lund fue estafado en Riga.", "fraud", "actor"), "");
  EXPECT_EQ(words_of("en", "Jonas Lund was duped into working in Myanmar.", "human_trafficking", "actor"),
            "");
}

TEST(EventPassive, ASerbianParticipleIsPassiveWhereverItsAuxiliaryStands) {
  EXPECT_EQ(words_of("sr", "Direktor Marko Janković uhapšen je u Nišu.", "arrest", "authority"), "");
  EXPECT_EQ(words_of("sr", "Direktor Marko Janković uhapšen je u Nišu.", "arrest", "target"),
            "Marko Janković");
  EXPECT_EQ(words_of("sr", "Policija je u Nišu uhapsila Marka Jankovića.", "arrest", "authority"),
            "Policija");
}

}  // namespace
}  // namespace tamis::documents
