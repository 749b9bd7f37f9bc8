#include "documents/names/names_in_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/file.h"
#include "documents/marked_names.h"
#include "documents/names/name_lexicon.h"
#include "documents/testing.h"
#include "test/shared_data.h"

namespace tamis::documents {
namespace {

struct FoundPage {
  FoundPage(std::string_view text, std::string_view language) : page(text, language) {
    find_names(page.work);
  }

  // The first name whose core is `core`; fails the test if there is none.
  [[nodiscard]] const NameInText& name(std::string_view core) const {
    for (const NameInText& name : page.work.names) {
      if (page.at(name.core) == core) return name;
    }
    ADD_FAILURE() << "no name " << core << " in " << page.document.text;
    static const NameInText kNone;
    return kNone;
  }
  [[nodiscard]] bool has(std::string_view core) const {
    for (const NameInText& name : page.work.names) {
      if (page.at(name.core) == core) return true;
    }
    return false;
  }

  TestPage page;
};

TEST(NamesInText, TitleBeforeAName) {
  const FoundPage found("Der russische Präsident Wladimir Putin sprach mit Kremlsprecher Peskow.", "de");
  const NameInText& putin = found.name("Wladimir Putin");
  EXPECT_EQ(putin.kind, EntityKind::kPerson);
  EXPECT_EQ(putin.form, MentionForm::kName);
  EXPECT_EQ(putin.country, "ru");
  EXPECT_EQ(putin.office, "president");
  EXPECT_EQ(putin.title, "russische Präsident");
  EXPECT_EQ(putin.gender, "male");
  const NameInText& spokesman = found.name("Peskow");
  EXPECT_EQ(spokesman.form, MentionForm::kSurname);
  EXPECT_EQ(spokesman.office, "spokesperson");
  EXPECT_EQ(spokesman.country, "ru");
}

// Between a title and the name stands what the title is of, in words that no table has.
TEST(NamesInText, TitleWithAnUnknownComplement) {
  struct Case {
    const char* language;
    const char* text;
    const char* core;
    const char* office;
  };
  for (const Case& c : {
           Case{"es", "Lo dijo el subsecretario del Tesoro Brian Nelson ayer.", "Brian Nelson",
                "deputy_minister"},
           Case{"en", "The commander of the Malian detachment Ivan Maslov left.", "Ivan Maslov", "officer"},
           Case{"en", "They met the deputy of the minister of defense of Russia Yunus-bek Yevkurov.",
                "Yunus-bek Yevkurov", "deputy_minister"},
           Case{"ru", "Советник по санкциям Иван Петренко сообщил об этом.", "Иван Петренко", "adviser"},
           Case{"ru", "Пресс-секретарь Лукашенко Наталья Эйсмонт ответила.", "Наталья Эйсмонт",
                "spokesperson"},
           Case{"ru", "Глава комитета Госдумы Леонид Слуцкий приехал.", "Леонид Слуцкий", "leader"},
           Case{"ru", "Директор института Павел Иванов и Мария Петрова встретились.", "Павел Иванов",
                "director"},
           Case{"ru", "Министр обороны Мали Садио Камара сказал.", "Садио Камара", "defence_minister"},
           Case{"uk", "Радник президента зі спортивної політики Петро Бондаренко мовчить.",
                "Петро Бондаренко", "adviser"},
           Case{"uk", "Гендиректор «Авроры» Тимур Коваленко похвалився.", "Тимур Коваленко", "ceo"},
           Case{"pl", "Koordynator służb specjalnych Tomasz Siemoniak przyjechał.", "Tomasz Siemoniak",
                "commissioner"},
           Case{"fr", "L'ambassadeur russe à Khartoum, Andreï Tchernovol, a répondu.", "Andreï Tchernovol",
                "ambassador"},
           Case{"de", "Der Armeesprecher, Generalmajor Sylvain Ekenge, sagte nichts.", "Sylvain Ekenge",
                "spokesperson"},
           Case{"ko", "양무진 북한대학원대 교수는 분석했다.", "양무진", "expert"},
           Case{"ko", "마리야 자하로바 외무부 대변인도 말했다.", "마리야 자하로바", "spokesperson"},
           Case{"ko", "안드레이 벨로우소프 러시아 국방장관은 갔다.", "안드레이 벨로우소프",
                "defence_minister"},
           Case{"ko", "미국 국방부의 팻 라이더 대변인은 말했다.", "팻 라이더", "spokesperson"},
           Case{"ko", "북한 조선인민군 총참모장 리영길이 참석했다.", "리영길", "chief_of_staff"},
           Case{"ar", "وقال وكيل الوزارة جون هيرلي في بيان.", "جون هيرلي", "deputy_minister"},
           Case{"ar", "وصرح رئيس لجنة الأمن القومي في البرلمان إبراهيم عزيزي أن.", "إبراهيم عزيزي",
                "chairman"},
           Case{"ar", "ونفى المتحدث باسم وزارة الخارجية إسماعيل بقائي الاتهامات.", "إسماعيل بقائي",
                "spokesperson"},
           Case{"ar", "وأكد الرئيس عبد الفتاح السيسي دعم بلاده.", "عبد الفتاح السيسي", "president"},
           Case{"fa", "سخنگوی وزارت امور خارجه ایران اسماعیل بقائی گفت.", "اسماعیل بقائی", "spokesperson"},
           Case{"ja", "ロシアのルデンコ外務次官は語った。", "ルデンコ", "deputy_minister"},
           Case{"tr", "Merkez Bankası Başkanı Fatih Karahan geldi.", "Fatih Karahan", "governor"},
       }) {
    SCOPED_TRACE(c.text);
    const FoundPage found(c.text, c.language);
    EXPECT_EQ(found.name(c.core).office, c.office);
  }
}

// German: a noun that no table knows, and what kind of body a name is of.
TEST(NamesInText, GermanNounsInFrontOfNames) {
  const FoundPage found(
      "Der Rostocker Lotse Peter Nowak sagte das. Ziel war laut Daten des Analysedienstes Seaview ein Hafen.",
      "de");
  EXPECT_TRUE(found.has("Peter Nowak"));
  EXPECT_EQ(found.name("Seaview").kind, EntityKind::kOrganization);
}

// Names that no table has, in scripts without capitals: the title and the marks or verbs around tell them.
TEST(NamesInText, UnknownNamesBesideATitleInScriptsWithoutCapitals) {
  struct Case {
    const char* language;
    const char* text;
    const char* name;
    const char* office;
  };
  for (const Case& one : {
           Case{"zh", "港口发言人班乍瓦说，船已经离开。", "班乍瓦", "spokesperson"},
           Case{"zh", "日本防卫大臣中谷元告诉记者。", "中谷元", "defence_minister"},
           Case{"zh", "俄罗斯国防部长安德烈·别洛乌索夫与他举行了会谈。", "安德烈·别洛乌索夫",
                "defence_minister"},
           Case{"ja", "ペルー大統領アナスタシア・ベルガラは今週、会談した。", "アナスタシア・ベルガラ",
                "president"},
           Case{"ja", "外務省報道官の林剣は否定した。", "林剣", "spokesperson"},
           Case{"ja", "ニコライ・パトラコフ元財務次官が語った。", "ニコライ・パトラコフ", "deputy_minister"},
           Case{"ko", "중국 외교부 대변인 린젠은 27일 말했다.", "린젠", "spokesperson"},
           Case{"ko", "전 국방부 장관 송영무가 참석했다.", "송영무", "defence_minister"},
           Case{"ko", "존 헐리 재무부 테러·금융정보 담당 차관은 말했다.", "존 헐리", "deputy_minister"},
           Case{"ar", "ومن المتوقع أن يزور المبعوث الأمريكي، مسعد بولس، القاهرة.", "مسعد بولس", "ambassador"},
           Case{"ar", "وقال القائم بأعمال وزير الخارجية في حكومة الشمال، عبد الواحد أبو راس، إنه سيعود.",
                "عبد الواحد أبو راس", "foreign_minister"},
           Case{"ar", "قال كاميرون هدلستون، زميل كبير في المجلس.", "كاميرون هدلستون", "expert"},
       }) {
    const FoundPage found(one.text, one.language);
    EXPECT_EQ(found.name(one.name).kind, EntityKind::kPerson) << one.text;
    EXPECT_EQ(found.name(one.name).office, one.office) << one.text;
  }
  // What a holder of an office says or does, and when, is nobody's name.
  EXPECT_FALSE(FoundPage("发言人随后说，发言人当天表示不知情。", "zh").has("随后"));
  EXPECT_FALSE(FoundPage("중국 외교부 대변인 발언은 짧았다.", "ko").has("발언"));
  EXPECT_FALSE(FoundPage("大統領の発言は短かった。", "ja").has("発言"));
}

TEST(NamesInText, WordsBesideATitleAreNoNames) {
  EXPECT_FALSE(FoundPage("وقتل القائد العسكري في غارة.", "ar").has("العسكري"));
  EXPECT_FALSE(FoundPage("وقال قائد قوات سوريا الديمقراطية.", "ar").has("قوات"));
  EXPECT_FALSE(FoundPage("대통령 전용기가 도착했다.", "ko").has("전용기"));
  EXPECT_FALSE(FoundPage("양무진 북한대학원대 교수는 분석했다.", "ko").has("양무진 북한대학원대"));
  EXPECT_FALSE(FoundPage("Ранее Лукашенко заявил об этом.", "ru").has("Ранее Лукашенко"));
  // Somebody unnamed has no name beside.
  for (const NameInText& name : FoundPage("Чиновник встретил Сергея Петрова.", "ru").page.work.names)
    EXPECT_TRUE(name.office.empty());
}

TEST(NamesInText, NamesOfWordsThatAreWordsAsWell) {
  EXPECT_TRUE(FoundPage("John Miller, a former minister of defense, was arrested.", "en").has("John Miller"));
  EXPECT_TRUE(FoundPage("Lee Sung-jun, director of the office, spoke.", "en").has("Lee Sung-jun"));
  EXPECT_TRUE(
      FoundPage("Tareck El Aissami, un antiguo ministro de Defensa, calló.", "es").has("Tareck El Aissami"));
  EXPECT_TRUE(FoundPage("O almirante José Américo Bubo Na Tchuto calou-se.", "pt")
                  .has("José Américo Bubo Na Tchuto"));
}

TEST(NamesInText, ApposedDescriptionsGoWithTheName) {
  const FoundPage found(
      "Der frühere Sicherheitsberater der USA, John Bolton, warnte. Sergej Schoigu, der russische "
      "Verteidigungsminister, "
      "schwieg.",
      "de");
  const NameInText& bolton = found.name("John Bolton");
  EXPECT_EQ(bolton.office, "security_adviser");
  EXPECT_EQ(bolton.country, "us");
  const NameInText& described = found.name("russische Verteidigungsminister");
  EXPECT_EQ(described.form, MentionForm::kDescription);
  ASSERT_GE(described.apposed_to, 0);
  EXPECT_EQ(found.page.at(found.page.work.names[static_cast<std::size_t>(described.apposed_to)].core),
            "Sergej Schoigu");
  EXPECT_EQ(found.name("Sergej Schoigu").office, "defence_minister");
}

TEST(NamesInText, DescriptionsHaveTheCountry) {
  struct Case {
    std::string_view language;
    std::string_view text;
    std::string_view core;
    std::string_view country;
  };
  for (const Case& c :
       std::vector<Case>{{"de", "Das sagte der nordkoreanische Führer.", "nordkoreanische Führer", "kp"},
                         {"de", "Nordkoreas Machthaber reiste ab.", "Nordkoreas Machthaber", "kp"},
                         {"en", "The North Korean leader left.", "North Korean leader", "kp"},
                         {"en", "South Korea's president left.", "South Korea's president", "kr"},
                         {"ru", "Об этом сказал северокорейский лидер.", "северокорейский лидер", "kp"},
                         {"ru", "Слова президента России услышали.", "президента России", "ru"},
                         {"fr", "Le dirigeant nord-coréen est parti.", "dirigeant nord-coréen", "kp"},
                         {"es", "El líder norcoreano se fue.", "líder norcoreano", "kp"},
                         {"zh", "北韩领导人没有出席。", "北韩领导人", "kp"}}) {
    const FoundPage found(c.text, c.language);
    const NameInText& name = found.name(c.core);
    EXPECT_EQ(name.form, MentionForm::kDescription) << c.text;
    EXPECT_EQ(name.kind, EntityKind::kPerson) << c.text;
    EXPECT_EQ(name.country, c.country) << c.text;
  }
}

TEST(NamesInText, GroupsAreGroups) {
  struct Case {
    std::string_view language;
    std::string_view text;
    std::string_view span;
    std::string_view country;
    std::string_view subtype;
  };
  for (const Case& c : std::vector<Case>{
           {"de", "US-Beamte warnten davor.", "US-Beamte", "us", "official"},
           {"de", "Analysten halten das für bedeutsam.", "Analysten", "", "analyst"},
           {"de", "Laut russischen Staatsmedien kam er.", "russischen Staatsmedien", "ru", "state_media"},
           {"en", "That worries South Korean officials.", "South Korean officials", "kr", "official"},
           {"ru", "Об этом сообщили российские СМИ.", "российские СМИ", "ru", "media"},
           {"fr", "Des responsables américains le disent.", "responsables américains", "us", "official"}}) {
    const FoundPage found(c.text, c.language);
    bool seen = false;
    for (const NameInText& name : found.page.work.names) {
      if (found.page.at(name.span) != c.span) continue;
      seen = true;
      EXPECT_EQ(name.kind, EntityKind::kGroup) << c.text;
      EXPECT_TRUE(name.plural) << c.text;
      EXPECT_EQ(name.country, c.country) << c.text;
      EXPECT_EQ(name.subtype, c.subtype) << c.text;
    }
    EXPECT_TRUE(seen) << c.text;
  }
}

TEST(NamesInText, Kinship) {
  const FoundPage found("Neben ihm stand seine Schwester Kim Yo Jong.", "de");
  const NameInText& sister = found.name("Schwester");
  EXPECT_EQ(sister.form, MentionForm::kKinship);
  EXPECT_EQ(sister.kin, "sister");
  EXPECT_EQ(sister.gender, "female");
  EXPECT_EQ(found.page.at(sister.span), "seine Schwester");
  ASSERT_GE(sister.apposed_to, 0);
  EXPECT_EQ(found.name("Kim Yo Jong").gender, "female");

  const FoundPage russian("Сестра Ким Чен Ына, Ким Ё Чжон, прилетела в Москву.", "ru");
  const NameInText& kin = russian.name("Сестра");
  EXPECT_EQ(russian.page.at(russian.page.work.tokens.span(kin.of)), "Ким Чен Ына");
}

TEST(NamesInText, PronounsHaveGenderAndNumber) {
  const FoundPage german("Sie sagten nichts. Sie sagte nichts. Er ging.", "de");
  ASSERT_EQ(german.page.work.names.size(), 3U);
  EXPECT_TRUE(german.page.work.names[0].plural);
  EXPECT_FALSE(german.page.work.names[1].plural);
  EXPECT_EQ(german.page.work.names[1].gender, "female");
  EXPECT_EQ(german.page.work.names[2].gender, "male");
  const FoundPage french("Il y a un accord. Il faut partir. Elle est partie.", "fr");
  ASSERT_EQ(french.page.work.names.size(), 1U);
  EXPECT_EQ(french.page.work.names[0].gender, "female");
}

TEST(NamesInText, WordsOfTheSentenceAreNoPersons) {
  struct Case {
    std::string_view language;
    std::string_view text;
  };
  for (const Case& c :
       std::vector<Case>{{"de", "Auf dem Tisch lag ein Brief. Man weiß nichts. Seit Montag ist Ruhe."},
                         {"de", "Die Bedeutung der Lieferung von Munition ist klar."},
                         {"en", "Panda diplomacy is over. Will it rain? Mark my words. May is cold."},
                         {"ru", "Однако встреча состоялась. После обеда все ушли."},
                         {"fr", "Depuis lundi, rien. Aucun accord. Selon nous, non."},
                         {"es", "Desde el lunes, nada. Según parece, no. Ante todo, calma."}}) {
    const FoundPage found(c.text, c.language);
    for (const NameInText& name : found.page.work.names) {
      EXPECT_FALSE(name.kind == EntityKind::kPerson && name.form != MentionForm::kPronoun)
          << c.text << ": " << found.page.at(name.span);
    }
  }
}

TEST(NamesInText, SurnamesAreTakenUpAgain) {
  const FoundPage found(
      "Panda sagte nichts. Ankit Panda vom Carnegie Endowment for International Peace widersprach. Pandas "
      "Thesen sind neu.",
      "de");
  EXPECT_EQ(found.name("Panda").form, MentionForm::kSurname);
  EXPECT_EQ(found.name("Pandas").normal, "Panda");
  EXPECT_EQ(found.name("Carnegie Endowment for International Peace").kind, EntityKind::kOrganization);
}

TEST(NamesInText, EntriesOfANotice) {
  const FoundPage found("KIM, Jong Un; DOB 08 Jan 1984; nationality Korea, North (individual) [DPRK3].",
                        "en");
  EXPECT_EQ(found.name("KIM, Jong Un").normal, "Kim Jong Un");
  EXPECT_EQ(found.name("KIM, Jong Un").kind, EntityKind::kPerson);
  // A given name that is a city, too.
  const FoundPage city("KOLOKOLTSEV, Vladimir Alexandrovich, Moscow, Russia (individual) [RUSSIA-EO14024].",
                       "en");
  EXPECT_EQ(city.name("KOLOKOLTSEV, Vladimir Alexandrovich").normal, "Vladimir Alexandrovich Kolokoltsev");
  EXPECT_EQ(FoundPage("The list has PUTIN, Vladimir and others.", "en").name("PUTIN, Vladimir").normal,
            "Vladimir Putin");
}

TEST(NamesInText, EndingsArePeeled) {
  const FoundPage german("Putins Krieg und Kims Besuch.", "de");
  EXPECT_EQ(german.name("Putins").normal, "Putin");
  EXPECT_EQ(german.name("Kims").normal, "Kim");
  const FoundPage russian(
      "Ким Чен Ын прибыл. С Ким Чен Ыном говорил Сергей Шойгу. Лаврова поддержал Андрей Соколов.", "ru");
  EXPECT_EQ(russian.name("Ким Чен Ыном").normal, "Ким Чен Ын");
  EXPECT_EQ(russian.name("Лаврова").normal, "Лавров");
  EXPECT_EQ(russian.name("Сергей Шойгу").normal, "Сергей Шойгу");
  EXPECT_EQ(russian.name("Андрей Соколов").normal, "Андрей Соколов");
}

// What is a woman's name in the first case is a man's in the second.
TEST(NamesInText, DeclinedMenAreNoWomen) {
  const FoundPage putin("Сечин, близкий союзник президента Владимира Путина, это отрицал.", "ru");
  EXPECT_EQ(putin.name("Владимира Путина").normal, "Владимир Путин");
  EXPECT_EQ(putin.name("Владимира Путина").gender, "male");
  const FoundPage either("На встречу пришла и Александра Сорокова с мужем.", "ru");
  EXPECT_EQ(either.name("Александра Сорокова").gender, "");
}

TEST(NamesInText, InstitutionsInManyShapes) {
  struct Case {
    std::string_view language;
    std::string_view text;
    std::string_view core;
    EntityKind kind = EntityKind::kOrganization;
  };
  for (const Case& c : std::vector<Case>{
           {"de", "als Leiter des Ministeriums für Munitionsindustrie Ziel von Sanktionen",
            "Ministeriums für Munitionsindustrie"},
           {"de", "teilten Südkoreas Gemeinsame Stabschefs mit ( JCS) sagte.", "Gemeinsame Stabschefs"},
           {"de", "berichtete die staatliche Nachrichtenagentur TASS.", "TASS"},
           {"en", "He works for the Bank of China in Paris.", "Bank of China"},
           {"en", "It belongs to Gulf Star Marine LLC of Dubai.", "Gulf Star Marine LLC"},
           {"ru", "Министерство иностранных дел сообщило.", "Министерство иностранных дел"},
           {"ru", "Компания «Северный альянс» закрыта.", "Северный альянс"},
           {"fr", "Le ministère de la Défense a démenti.", "ministère de la Défense"},
           {"en", "The tanker Ocean Pride left.", "Ocean Pride", EntityKind::kVessel}}) {
    const FoundPage found(c.text, c.language);
    EXPECT_EQ(found.name(c.core).kind, c.kind) << c.text;
  }
  const FoundPage stabschefs("Das teilten Südkoreas Gemeinsame Stabschefs (JCS) mit.", "de");
  EXPECT_GE(stabschefs.name("JCS").apposed_to, 0);
}

TEST(NamesInText, HalvesOfACountryAreCalledByTheirSide) {
  const FoundPage found("North Korea said nothing. On Monday the North fired a missile.", "en");
  EXPECT_EQ(found.name("North").country, "kp");
  const FoundPage other("North Korea said nothing. It was quiet in the North of Syria, too.", "en");
  EXPECT_EQ(std::count_if(other.page.work.names.begin(), other.page.work.names.end(),
                          [](const NameInText& name) { return name.country == "kp"; }),
            1);
}

TEST(NamesInText, PlacesHaveTheirCountry) {
  const FoundPage found(
      "Moskau und Pjöngjang: russische Raketen in Nordkorea, Bürger der USA in Kiews Vororten.", "de");
  EXPECT_EQ(found.name("Moskau").country, "ru");
  EXPECT_EQ(found.name("Moskau").subtype, "capital");
  EXPECT_EQ(found.name("Pjöngjang").country, "kp");
  EXPECT_TRUE(found.name("russische").adjective);
  EXPECT_EQ(found.name("Nordkorea").subtype, "country");
  EXPECT_EQ(found.name("USA").country, "us");
  EXPECT_EQ(found.name("Kiews").normal, "Kiew");
}

TEST(NamesInText, ACityIsOfTheCountrySpokenOf) {
  EXPECT_EQ(
      FoundPage("La policía española registró una oficina en Barcelona.", "es").name("Barcelona").country,
      "es");
  EXPECT_EQ(
      FoundPage("La policía venezolana registró una oficina en Barcelona.", "es").name("Barcelona").country,
      "ve");
}

NameScores scores_of(std::string_view file) {
  NameScores scores;
  const auto text =
      base::MappedFile::open(std::string(TAMIS_SOURCE_DIR) + "/test/documents/" + std::string(file));
  if (!text) {
    ADD_FAILURE() << text.error().message;
    return scores;
  }
  for (const MarkedText& marked : read_marked_texts(text->bytes())) score_names(marked, scores);
  return scores;
}

void expect_at_least(std::string_view file, double precision, double recall, bool show) {
  const NameScores scores = scores_of(file);
  NameScore all;
  for (const NameScore& score : scores.by_mark) {
    all.marked += score.marked;
    all.found += score.found;
    all.found_marked += score.found_marked;
    all.right += score.right;
  }
  ASSERT_GT(all.marked, 100U);
  EXPECT_GE(static_cast<double>(all.right), precision * static_cast<double>(all.found));
  EXPECT_GE(static_cast<double>(all.found_marked), recall * static_cast<double>(all.marked));
  if (!show || !testing::Test::HasFailure()) return;
  for (const std::string& error : scores.errors) ADD_FAILURE() << error;
}

TEST(NamesInText, MarkedTexts) { expect_at_least("names_marked.txt", 0.97, 0.96, true); }
// Figures alone: what is wrong in them is not to be looked at while the rules are written.
TEST(NamesInText, HeldOutTexts) { expect_at_least("names_held_out.txt", 0.88, 0.90, false); }

TEST(NamesInText, NothingIsLostOrBrokenByOddInput) {
  std::vector<std::string> texts = {"", " ", ".", "(((((", "„„„„", "\xFF\xFE\x80", std::string(3, '\0')};
  std::string noise;
  std::uint32_t state = 12345;
  for (int i = 0; i < 20000; ++i) {
    state = state * 1664525U + 1013904223U;
    noise += static_cast<char>(state >> 24);
  }
  texts.push_back(noise);
  std::string capitals;
  for (int i = 0; i < 20000; ++i) capitals += "Bank der Kim von ";
  texts.push_back(capitals);
  texts.push_back(std::string(200000, 'A'));
  std::string marks;
  for (int i = 0; i < 50000; ++i) marks += "« \" ( - ";
  texts.push_back(marks);
  for (const std::string& text : texts) {
    for (const std::string_view language : {"de", "ru", "zh", "ko", "ar", "", "xx"}) {
      TestPage page(text, language);
      find_names(page.work);
      std::uint32_t last = 0;
      for (const NameInText& name : page.work.names) {
        ASSERT_LE(name.span.end, page.document.text.size());
        ASSERT_TRUE(name.span.contains(name.core));
        ASSERT_LT(name.core.begin, name.core.end);
        ASSERT_LE(last, name.span.begin);
        last = name.span.begin;
        ASSERT_LT(name.apposed_to, static_cast<std::int32_t>(page.work.names.size()));
      }
    }
  }
}

TEST(NamesInText, FoundingPage) {
  TAMIS_SHARED_OR_SKIP(path, "pages/founding_page.txt");
  const auto file = base::MappedFile::open(path);
  ASSERT_TRUE(file);
  const FoundPage found(file->bytes(), "de");
  for (const std::string_view person :
       {"Wladimir Putin", "Kim Jong Un", "Dmitri Peskow", "John Bolton", "Ri Pyong Chol", "Kim Yo Jong",
        "Sergej Schoigu", "Shoigu", "Easley", "Ankit Panda", "Panda"}) {
    EXPECT_EQ(found.name(person).kind, EntityKind::kPerson) << person;
  }
  for (const std::string_view other : {"Die", "Besuch", "Stabilität", "Kim Die", "Peskow Berichten"}) {
    EXPECT_FALSE(found.has(other)) << other;
  }
  EXPECT_EQ(found.name("Ministeriums für Munitionsindustrie").kind, EntityKind::kOrganization);
  EXPECT_EQ(found.name("nordkoreanische Staatschef").country, "kp");
}

TEST(NamesInText, ADutchMinisterEndsBeforeWhatHeIsFor) {
  const FoundPage page("Minister Brekelmans van Defensie bracht een bezoek aan Kiev.", "nl");
  EXPECT_EQ(page.name("Brekelmans").kind, EntityKind::kPerson);
}

TEST(NamesInText, DutchAndJoinsNoName) {
  const FoundPage page("De politie heeft in Utrecht Ivan Popov en Joeri Koeznetsov aangehouden.", "nl");
  EXPECT_EQ(page.name("Ivan Popov").kind, EntityKind::kPerson);
  EXPECT_EQ(page.name("Joeri Koeznetsov").kind, EntityKind::kPerson);
}

TEST(NamesInText, AGermanArticleJoinsNoName) {
  const FoundPage page("Die Besatzung soll mit dem Anker das Stromkabel Estlink beschädigt haben.", "de");
  for (const NameInText& name : page.page.work.names) EXPECT_NE(name.kind, EntityKind::kPerson);
}

TEST(NamesInText, AsJoinsNoName) {
  const FoundPage page("The board named Anna Keller as Nordfrakt's lawyer.", "en");
  EXPECT_EQ(page.name("Anna Keller").kind, EntityKind::kPerson);
}

TEST(NamesInText, AnAdjectiveThatIsARankMakesNoPerson) {
  const FoundPage markets("The major Asian markets were mixed on Tuesday.", "en");
  for (const NameInText& name : markets.page.work.names) EXPECT_NE(name.normal, "Asian");
  const FoundPage officer("The camp was led by army major Avi Mandell.", "en");
  EXPECT_EQ(officer.name("Avi Mandell").kind, EntityKind::kPerson);
}

TEST(NamesInText, ADepartmentOfTwoFieldsIsOneName) {
  const auto has = [](const char* text, const char* language, std::string_view wanted) {
    const FoundPage page(text, language);
    return std::any_of(page.page.work.names.begin(), page.page.work.names.end(),
                       [&](const NameInText& name) { return page.page.at(name.span) == wanted; });
  };
  EXPECT_TRUE(has("Tom Reed of the Department of Health and Human Services spoke.", "en",
                  "Department of Health and Human Services"));
  EXPECT_TRUE(has("Tom Reed of the Department of Housing and Urban Development spoke.", "en",
                  "Department of Housing and Urban Development"));
  EXPECT_TRUE(
      has("The Department of Social Services paid on Monday.", "en", "Department of Social Services"));
  EXPECT_TRUE(has("Tom Reed of the Ministry of Defence and Anna Keller of the navy spoke.", "en",
                  "Ministry of Defence"));
}

TEST(NamesInText, ColumbiaIsACityInEnglish) {
  const FoundPage page("Anna Keller spoke in Columbia, S.C., on Tuesday.", "en");
  EXPECT_EQ(page.name("Columbia").country, "us");
  const FoundPage state("Anna Keller spoke in Cali, Colombia, on Tuesday.", "en");
  EXPECT_EQ(state.name("Colombia").country, "co");
}

}  // namespace
}  // namespace tamis::documents
