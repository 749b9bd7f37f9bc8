// Zones and metadata, on pages written for these tests as they stand in the wild.
#include "documents/page/main_text.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "documents/page/metadata.h"
#include "test/shared_data.h"

namespace tamis::documents {
namespace {

Document read(std::string_view bytes, std::string_view name = "page.txt") {
  Document document;
  PageHint hint;
  hint.name = name;
  const auto done = read_page(bytes, hint, {}, document);
  EXPECT_TRUE(done) << (done ? "" : done.error().to_string());
  return document;
}

std::string_view text_of(const Document& document, const Block& block) {
  return std::string_view(document.text).substr(block.span.begin, block.span.size());
}

// The zone of the block that holds `words`.
std::string zone_of(const Document& document, std::string_view words) {
  for (const Block& block : document.blocks) {
    if (text_of(document, block).find(words) != std::string_view::npos)
      return std::string(zone_name(block.zone));
  }
  return "nowhere";
}

std::string describe(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    out += std::string(zone_name(block.zone)) + " (" + block.reason +
           "): " + std::string(text_of(document, block).substr(0, 80)) + "\n";
  }
  return out;
}

struct PlainCase {
  std::string_view language;
  std::string_view text;
  std::vector<std::string_view> body;       // words of blocks that are the article
  std::vector<std::string_view> furniture;  // words of blocks that are not
};

// News pages as a scraper leaves them, one a language.
const std::vector<PlainCase>& plain_cases() {
  static const std::vector<PlainCase> kCases = {
      {"en",
       "Skip to main content\n\nHome\n\nWorld\n\nSport\n\nTwo ministers meet in the harbour city to talk "
       "about grain\n\nReuters\n\nShare\n\n"
       "PORT LARNE (Reuters) - The foreign minister of Norland met his colleague from Sudia on Thursday to "
       "speak about a new grain "
       "corridor, three officials said.\n\nThe talks lasted four hours. Nobody expects a treaty before the "
       "summer, the officials said, "
       "but both sides want to go on.\n\nRead more: Storm closes the airport for a second day\n\n\"We are "
       "closer than we were,\" the minister "
       "told reporters after the meeting.\n\nSign up for our morning newsletter\n\nThe corridor was closed "
       "in March after a freighter "
       "struck a mine off the coast.\n\nRelated Articles\n\nFarmers block the road to the capital\n\nPrice "
       "of wheat at a record\n\nLeave a "
       "Reply\n\nYour email address will not be published. Required fields are marked *\n\nPrivacy Policy\n",
       {"The foreign minister of Norland", "The talks lasted", "We are closer", "The corridor was closed"},
       {"Skip to main", "World", "Read more", "Sign up", "Related Articles", "Farmers block", "Leave a",
        "Your email", "Privacy"}},
      {"de",
       "Zum Inhalt springen\n\nStartseite\n\nPolitik\n\nMinister verhandeln in der Hafenstadt über "
       "Getreide\n\nVon Erika Muster\n\nStand: "
       "14.09.2023, 10:15 Uhr\n\nTeilen\n\nDie Außenminister von Nordland und Sudien haben am Donnerstag "
       "über einen neuen Korridor für Getreide "
       "gesprochen, wie drei Beamte mitteilten.\n\nDie Gespräche dauerten vier Stunden. Vor dem Sommer "
       "rechnet niemand mit einem Vertrag, doch "
       "beide Seiten wollen weitermachen.\n\nLesen Sie auch: Sturm legt Flughafen lahm\n\n„Wir sind näher "
       "als zuvor“, sagte der Minister nach "
       "dem Treffen.\n\nAnzeige\n\nDer Korridor war im März geschlossen worden, nachdem ein Frachter auf "
       "eine Mine gelaufen war.\n\nMehr zum "
       "Thema\n\nBauern blockieren die Straße zur Hauptstadt\n\nWeizenpreis auf Rekordhoch\n\nSchreibe einen "
       "Kommentar\n\nDeine "
       "E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert\n\nImpressum\n",
       {"Die Außenminister", "Die Gespräche dauerten", "Wir sind näher", "Der Korridor war"},
       {"Zum Inhalt", "Startseite", "Lesen Sie auch", "Anzeige", "Mehr zum", "Bauern", "Schreibe einen",
        "Deine E-Mail", "Impressum"}},
      {"ru",
       "Главная\n\nПолитика\n\nМинистры обсудили в портовом городе поставки зерна\n\nПоделиться\n\nМОСКВА, "
       "14 сентября. /ТАСС/. Министры "
       "иностранных дел Норландии и Судии обсудили в четверг новый зерновой коридор, сообщили три "
       "чиновника.\n\nПереговоры продолжались "
       "четыре часа. До лета договора никто не ждёт, но обе стороны намерены продолжать.\n\nЧитайте также: "
       "Шторм закрыл аэропорт\n\n«Мы стали "
       "ближе, чем раньше», — сказал министр журналистам после встречи.\n\nПодписывайтесь на наш "
       "Telegram-канал\n\nКоридор закрыли в марте, "
       "когда сухогруз подорвался на мине у побережья.\n\nПопулярное\n\nФермеры перекрыли дорогу\n\nОставить "
       "комментарий\n\nВаш адрес email не "
       "будет опубликован.\n",
       {"Министры иностранных", "Переговоры продолжались", "Мы стали ближе", "Коридор закрыли"},
       {"Главная", "Поделиться", "Читайте также", "Подписывайтесь", "Популярное", "Фермеры", "Оставить",
        "Ваш адрес"}},
      {"fr",
       "Aller au contenu\n\nAccueil\n\nDeux ministres discutent de céréales dans la ville "
       "portuaire\n\nPublié le 14 septembre 2023\n\nLe ministre "
       "des Affaires étrangères du Norland a rencontré jeudi son homologue de Sudie pour parler d'un nouveau "
       "couloir céréalier, ont indiqué trois "
       "responsables.\n\nLes discussions ont duré quatre heures. Personne n'attend de traité avant l'été, "
       "mais les deux parties veulent "
       "poursuivre.\n\nÀ lire aussi : La tempête ferme l'aéroport\n\n« Nous sommes plus proches qu'avant », "
       "a déclaré le ministre après la "
       "rencontre.\n\nPublicité\n\nLe couloir avait été fermé en mars après qu'un cargo eut heurté une "
       "mine.\n\nSur le même sujet\n\nLes "
       "agriculteurs bloquent la route\n\nLaisser un commentaire\n\nVotre adresse e-mail ne sera pas "
       "publiée.\n",
       {"Le ministre des Affaires", "Les discussions ont duré", "Nous sommes plus", "Le couloir avait"},
       {"Aller au", "À lire aussi", "Publicité", "Sur le même", "Les agriculteurs", "Laisser un",
        "Votre adresse"}},
      {"es",
       "Inicio\n\nInternacional\n\nDos ministros hablan de cereales en la ciudad "
       "portuaria\n\nCompartir\n\nEl ministro de Exteriores de Norlandia se "
       "reunió el jueves con su homólogo de Sudia para hablar de un nuevo corredor de cereales, informaron "
       "tres funcionarios.\n\nLas "
       "conversaciones duraron cuatro horas. Nadie espera un tratado antes del verano, pero ambas partes "
       "quieren seguir.\n\nTe puede interesar: "
       "La tormenta cierra el aeropuerto\n\n«Estamos más cerca que antes», dijo el ministro tras la "
       "reunión.\n\nPublicidad\n\nEl corredor se cerró "
       "en marzo después de que un carguero chocara con una mina.\n\nNoticias relacionadas\n\nLos "
       "agricultores cortan la carretera\n\nDeja un "
       "comentario\n\nTu dirección de correo electrónico no será publicada.\n",
       {"El ministro de Exteriores", "Las conversaciones duraron", "Estamos más cerca",
        "El corredor se cerró"},
       {"Inicio", "Te puede interesar", "Publicidad", "Noticias relacionadas", "Los agricultores", "Deja un",
        "Tu dirección"}},
      {"ko",
       "본문 바로가기\n\n정치\n\n항구 도시에서 두 장관, 곡물 문제 논의\n\n입력 2023.09.14 10:15\n\n노르란드 "
       "외교장관이 목요일 수디아 외교장관과 만나 새로운 곡물 통로 문제를 논의했다고 당국자 3명이 "
       "밝혔다.\n\n회담은 네 시간 동안 이어졌다. 여름 이전에 조약이 체결될 것으로 보는 사람은 없지만 양측은 "
       "대화를 계속하기로 했다.\n\n관련기사 태풍으로 공항 이틀째 폐쇄\n\n장관은 회담 뒤 기자들에게 "
       "\"이전보다 "
       "가까워졌다\"고 말했다.\n\n이 통로는 지난 3월 화물선이 기뢰에 부딪힌 뒤 폐쇄됐다.\n\n많이 본 "
       "뉴스\n\n농민들 도로 봉쇄\n\n댓글\n\n무단 전재 및 재배포 금지\n",
       {"노르란드 외교장관이", "회담은 네 시간", "가까워졌다", "이 통로는"},
       {"본문 바로가기", "관련기사", "많이 본 뉴스", "농민들", "댓글", "무단 전재"}},
      {"zh",
       "首页\n\n国际\n\n两国外长在港口城市商谈粮食问题\n\n来源：新华社\n\n三名官员说，北国外交部长星期四会见"
       "了南国外交部长，双方就新的粮食走廊问题交换了意见。\n\n会谈持续了四个小时。没有人指望夏天之前能够签署"
       "条约，"
       "但双方都希望继续谈下去。\n\n延伸阅读：风暴迫使机场连续两天关闭\n\n部长会后对记者说：“我们比以前更接近"
       "了。”\n\n今年三月，一艘货轮在近海触雷，走廊因此关闭。\n\n相关新闻\n\n农民封锁通往首都的公路\n\n发表评"
       "论\n\n版权所有\n",
       {"三名官员说", "会谈持续了", "部长会后", "今年三月"},
       {"首页", "延伸阅读", "相关新闻", "农民封锁", "发表评论", "版权所有"}},
      {"ar",
       "الرئيسية\n\nسياسة\n\nوزيران يبحثان في المدينة الساحلية مسألة الحبوب\n\nشارك\n\nالتقى وزير خارجية "
       "نورلاند يوم الخميس نظيره من سوديا لبحث ممر جديد "
       "للحبوب، بحسب ما أفاد ثلاثة مسؤولين.\n\nواستمرت المحادثات أربع ساعات. ولا يتوقع أحد التوصل إلى معاهدة "
       "قبل الصيف، لكن الطرفين يريدان "
       "المواصلة.\n\nاقرأ أيضا: العاصفة تغلق المطار\n\nوقال الوزير للصحفيين بعد اللقاء إن الطرفين أقرب مما "
       "كانا عليه من قبل.\n\nوكان الممر قد أغلق في مارس بعد "
       "اصطدام سفينة شحن بلغم.\n\nمواضيع ذات صلة\n\nالمزارعون يقطعون الطريق\n\nاترك تعليقا\n\nلن يتم نشر "
       "عنوان بريدك الإلكتروني.\n",
       {"التقى وزير خارجية", "واستمرت المحادثات", "وقال الوزير", "وكان الممر"},
       {"الرئيسية", "اقرأ أيضا", "مواضيع ذات", "المزارعون", "اترك تعليقا", "لن يتم"}},
      {"it",
       "Home\n\nEsteri\n\nDue ministri parlano di grano nella città portuale\n\nIl ministro degli Esteri "
       "della Norlandia ha incontrato giovedì il collega "
       "della Sudia per parlare di un nuovo corridoio del grano, hanno riferito tre funzionari.\n\nI "
       "colloqui sono durati quattro ore. Nessuno si "
       "aspetta un trattato prima dell'estate, ma le due parti vogliono continuare.\n\nLeggi anche: La "
       "tempesta chiude l'aeroporto\n\n«Siamo più vicini "
       "di prima», ha detto il ministro dopo l'incontro.\n\nPotrebbe interessarti anche\n\nGli agricoltori "
       "bloccano la strada\n\nLascia un "
       "commento\n\nRiproduzione riservata\n",
       {"Il ministro degli Esteri", "I colloqui sono", "Siamo più vicini"},
       {"Leggi anche", "Potrebbe interessarti", "Gli agricoltori", "Lascia un", "Riproduzione"}},
      {"ja",
       "本文へ\n\n国際\n\n港町で二人の外相、穀物をめぐり会談\n\nシェア\n\nノルランドの外相は木曜日、スディア"
       "の外相と会談し、新たな穀物回廊について協議した。三人の当局者が明らかにした。\n\n会談は四時間に及んだ"
       "。夏までに条約が結ばれるとの見方はないが、双方は"
       "協議を続ける考えだ。\n\n関連記事：嵐で空港が二日連続閉鎖\n\n外相は会談後、記者団に「以前より近づいた"
       "」と語った。\n\n回廊は三月、貨物船が機雷に触れた後に閉鎖された。\n\nおすすめ記事\n\n農民が道路を封鎖"
       "\n\nコメントを残す\n\n無断転載を禁じます\n",
       {"ノルランドの外相は", "会談は四時間", "外相は会談後", "回廊は三月"},
       {"本文へ", "シェア", "関連記事", "おすすめ記事", "農民が", "コメントを残す", "無断転載"}},
      {"tr",
       "Ana sayfa\n\nDünya\n\nİki bakan liman kentinde tahılı görüştü\n\nPaylaş\n\nNorlandiya Dışişleri "
       "Bakanı perşembe günü Sudyalı mevkidaşıyla bir araya "
       "gelerek yeni bir tahıl koridorunu ele aldı, üç yetkili bildirdi.\n\nGörüşmeler dört saat sürdü. "
       "Yazdan önce kimse bir anlaşma beklemiyor, ancak "
       "iki taraf da devam etmek istiyor.\n\nAyrıca okuyun: Fırtına havalimanını kapattı\n\n“Eskisinden daha "
       "yakınız” dedi bakan görüşmenin ardından "
       "gazetecilere.\n\nİlgili haberler\n\nÇiftçiler yolu kapattı\n\nBir cevap yazın\n\nE-posta hesabınız "
       "yayımlanmayacak.\n",
       {"Norlandiya Dışişleri", "Görüşmeler dört", "Eskisinden daha"},
       {"Ana sayfa", "Paylaş", "Ayrıca okuyun", "İlgili haberler", "Çiftçiler", "Bir cevap",
        "E-posta hesabınız"}},
      {"uk",
       "Головна\n\nСвіт\n\nМіністри обговорили у портовому місті постачання зерна\n\nПоділитися\n\nМіністр "
       "закордонних справ Норландії зустрівся у четвер "
       "із колегою із Судії, щоб обговорити новий зерновий коридор, повідомили троє "
       "посадовців.\n\nПереговори тривали чотири години. До літа ніхто "
       "не чекає на договір, але сторони хочуть продовжувати.\n\nЧитайте також: Буря закрила аеропорт\n\n«Ми "
       "ближче, ніж раніше», — сказав міністр "
       "після зустрічі.\n\nПопулярні новини\n\nФермери перекрили дорогу\n\nЗалишити коментар\n\nУсі права "
       "захищені\n",
       {"Міністр закордонних", "Переговори тривали", "Ми ближче"},
       {"Головна", "Поділитися", "Читайте також", "Популярні новини", "Фермери", "Залишити", "Усі права"}},
      {"fa",
       "خانه\n\nجهان\n\nدو وزیر در شهر بندری درباره غله گفت\u200cوگو "
       "کردند\n\nوزیر "
       "امور "
       "خارجه "
       "نورلند "
       "روز "
       "پنجشنبه با همتای خود از سودیا درباره دالان تازه غله "
       "گفت\u200cوگو "
       "کرد، "
       "سه "
       "مقام رسمی این را اعلام کردند.\n\nگفت\u200cوگوها چهار ساعت طول کشید. "
       "هیچ\u200cکس "
       "پیش "
       "از "
       "تابستان "
       "انتظار "
       "پیمانی ندارد، اما دو طرف می\u200cخواهند ادامه دهند.\n\nبیشتر "
       "بخوانید: "
       "طوفان "
       "فرودگاه را بست\n\nوزیر پس از دیدار به خبرنگاران گفت که دو طرف از گذشته به هم "
       "نزدیک\u200cترند.\n\nپربازدیدترین\n\nکشاورزان راه را "
       "بستند\n\nنظر "
       "شما\n\nتمامی "
       "حقوق "
       "محفوظ "
       "است\n",
       {"وزیر امور خارجه", "گفت\u200cوگوها چهار", "وزیر پس از"},
       {"خانه", "بیشتر بخوانید", "پربازدیدترین", "کشاورزان", "نظر شما", "تمامی حقوق"}},
      {"he",
       "דף הבית\n\nעולם\n\nשני שרים דנו בעיר הנמל בתבואה\n\nשתפו\n\nשר החוץ של נורלנד נפגש ביום חמישי עם "
       "עמיתו מסודיה כדי לדון במסדרון תבואה חדש, כך מסרו שלושה "
       "בכירים.\n\nהשיחות נמשכו ארבע שעות. איש אינו מצפה להסכם לפני הקיץ, אך שני הצדדים רוצים "
       "להמשיך.\n\nקראו גם: הסערה סגרה את שדה התעופה\n\nהשר אמר לעיתונאים לאחר "
       "הפגישה כי הצדדים קרובים מבעבר.\n\nכתבות נוספות\n\nחקלאים חסמו את הכביש\n\nהוספת תגובה\n\nכל הזכויות "
       "שמורות\n",
       {"שר החוץ של", "השיחות נמשכו", "השר אמר"},
       {"דף הבית", "קראו גם", "כתבות נוספות", "חקלאים", "הוספת תגובה", "כל הזכויות"}},
      {"pl",
       "Strona główna\n\nŚwiat\n\nDwaj ministrowie rozmawiali w mieście portowym o "
       "zbożu\n\nUdostępnij\n\nMinister spraw zagranicznych Norlandii spotkał się w "
       "czwartek ze swoim odpowiednikiem z Sudii, by omówić nowy korytarz zbożowy, poinformowało trzech "
       "urzędników.\n\nRozmowy trwały cztery godziny. "
       "Nikt nie oczekuje traktatu przed latem, ale obie strony chcą je kontynuować.\n\nCzytaj także: Burza "
       "zamknęła lotnisko\n\n„Jesteśmy bliżej niż "
       "wcześniej” – powiedział minister po spotkaniu.\n\nNajczęściej czytane\n\nRolnicy zablokowali "
       "drogę\n\nDodaj komentarz\n\nWszelkie prawa "
       "zastrzeżone\n",
       {"Minister spraw", "Rozmowy trwały", "Jesteśmy bliżej"},
       {"Strona główna", "Udostępnij", "Czytaj także", "Najczęściej", "Rolnicy", "Dodaj komentarz",
        "Wszelkie"}},
      {"pt",
       "Início\n\nMundo\n\nDois ministros conversam sobre cereais na cidade portuária\n\nO ministro das "
       "Relações Exteriores da Norlândia reuniu-se na "
       "quinta-feira com o colega da Súdia para falar de um novo corredor de cereais, informaram três "
       "funcionários.\n\nAs conversas duraram quatro horas. "
       "Ninguém espera um tratado antes do verão, mas as duas partes querem continuar.\n\nLeia também: "
       "Tempestade fecha o aeroporto\n\n“Estamos mais perto "
       "do que antes”, disse o ministro após o encontro.\n\nMais lidas\n\nAgricultores bloqueiam a "
       "estrada\n\nDeixe um comentário\n\nTodos os direitos "
       "reservados\n",
       {"O ministro das", "As conversas duraram", "Estamos mais perto"},
       {"Início", "Leia também", "Mais lidas", "Agricultores", "Deixe um", "Todos os direitos"}},
      {"nl",
       "Naar de inhoud\n\nBuitenland\n\nTwee ministers praten in de havenstad over graan\n\nDe minister van "
       "Buitenlandse Zaken van Norland heeft donderdag met "
       "zijn collega uit Sudië gesproken over een nieuwe graancorridor, meldden drie functionarissen.\n\nDe "
       "gesprekken duurden vier uur. Niemand verwacht "
       "voor de zomer een verdrag, maar beide partijen willen doorgaan.\n\nLees ook: Storm sluit "
       "luchthaven\n\n\"We zijn dichterbij dan eerst\", zei de "
       "minister na de ontmoeting.\n\nMeest gelezen\n\nBoeren blokkeren de weg\n\nGeef een reactie\n\nAlle "
       "rechten voorbehouden\n",
       {"De minister van", "De gesprekken duurden", "We zijn dichterbij"},
       {"Naar de inhoud", "Lees ook", "Meest gelezen", "Boeren", "Geef een reactie", "Alle rechten"}},
  };
  return kCases;
}

TEST(MainText, PlainTextInSeventeenLanguages) {
  for (const PlainCase& page : plain_cases()) {
    SCOPED_TRACE(page.language);
    const Document document = read(page.text);
    for (const std::string_view words : page.body)
      EXPECT_EQ(zone_of(document, words), "body") << words << "\n" << describe(document);
    for (const std::string_view words : page.furniture) {
      const std::string zone = zone_of(document, words);
      EXPECT_TRUE(zone == "teaser" || zone == "furniture") << words << " is " << zone << "\n"
                                                           << describe(document);
    }
    EXPECT_EQ(document.blocks.empty() ? 0
                                      : std::count_if(document.blocks.begin(), document.blocks.end(),
                                                      [](const Block& b) { return b.zone == Zone::kTitle; }),
              1)
        << describe(document);
  }
}

TEST(MainText, SamePagesWrappedInHtmlWithoutHelpfulClasses) {
  for (const PlainCase& page : plain_cases()) {
    SCOPED_TRACE(page.language);
    std::string html = "<!doctype html><html><head><meta charset=utf-8></head><body><div>";
    std::istringstream lines{std::string(page.text)};
    std::string paragraph;
    for (std::string line; std::getline(lines, line);) {
      if (line.empty()) continue;
      html += "<p>" + line + "</p>\n";
    }
    html += "</div></body></html>";
    const Document document = read(html, "page.html");
    for (const std::string_view words : page.body)
      EXPECT_EQ(zone_of(document, words), "body") << words << "\n" << describe(document);
    for (const std::string_view words : page.furniture) {
      const std::string zone = zone_of(document, words);
      EXPECT_TRUE(zone == "teaser" || zone == "furniture") << words << " is " << zone << "\n"
                                                           << describe(document);
    }
  }
}

TEST(MainText, SmallTextsAreBody) {
  EXPECT_EQ(zone_of(read("Putin met Kim"), "Putin"), "body");
  EXPECT_EQ(zone_of(read("Putin traf Kim am Mittwoch."), "Putin"), "body");
  EXPECT_EQ(
      zone_of(read("Treffen im Osten\n\nPutin traf Kim am Mittwoch. Beide sprachen lange."), "Putin traf"),
      "body");
}

// Short paragraphs with lines of furniture between all of them, one a line and without blank lines, and a sentence cut in two.
TEST(MainText, ShortParagraphsBetweenFurnitureAreNotLost) {
  const Document english = read(
      "Northern leader invites eastern president after rare summit\nBy Simone Example and Jessie Sample, "
      "CNN\n5 minute read\nUpdated 10:34 AM EDT, "
      "Thu September 14, 2023\nLink Copied!\nVideo Ad Feedback\nThe northern leader has invited the eastern "
      "president to visit his capital, state "
      "media reported Thursday, a day after the two leaders met.\nThe president \"accepted the invitation "
      "with pleasure,\" the agency reported.\n"
      "Related article\nWhat the north wants\nThe invitation came during a state reception in honor of the "
      "leader after their talks, the agency "
      "said.\nAnalysts say the meeting could lead to\nGet our free newsletter\nan arms deal between the two "
      "countries.\nThe spokesman told reporters "
      "the visit would be arranged through diplomatic channels.\n\"We will do it,\" he said.\nAd "
      "Feedback\nPaid Content\n10 gadgets you will love\n");
  for (const std::string_view words : {"The northern leader has", "The president", "The invitation came",
                                       "lead to an arms deal", "The spokesman told", "We will do it"}) {
    EXPECT_EQ(zone_of(english, words), "body") << words << "\n" << describe(english);
  }
  for (const std::string_view words :
       {"By Simone", "Link Copied", "Related article", "What the north", "newsletter", "gadgets"}) {
    EXPECT_NE(zone_of(english, words), "body") << words << "\n" << describe(english);
  }
  EXPECT_EQ(zone_of(english, "after rare summit"), "title");
  EXPECT_EQ(english.meta.published.value, "2023-09-14");

  const Document spanish = read(
      "Inicio / Mundo / Asia\n\nLos dos presidentes brindan por una alianza sagrada\n\n14 sep 2023 - 09:12 "
      "CET\n\nRedacción\n\nGuardar\n\nEl "
      "presidente recibió a su invitado en el cosmódromo, en el Lejano Oriente. Ambos hablaron durante más "
      "de cuatro horas.\n\n\"Nunca hemos estado tan "
      "unidos\", dijo el invitado, de acuerdo con los medios.\n\nMás información\n\nUna tormenta cierra tres "
      "aeropuertos isleños\n\nLos dos presidentes "
      "negaron que hubieran firmado una alianza.\n\nEl portavoz afirmó que no hay planes.\n\nArchivado "
      "En\n\nComentarios\n\nNormas ›\n");
  for (const std::string_view words :
       {"El presidente recibió", "Nunca hemos estado", "negaron que hubieran", "El portavoz afirmó"}) {
    EXPECT_EQ(zone_of(spanish, words), "body") << words << "\n" << describe(spanish);
  }
  EXPECT_EQ(zone_of(spanish, "Los dos presidentes brindan"), "title") << describe(spanish);
  EXPECT_NE(zone_of(spanish, "Una tormenta"), "body") << describe(spanish);
}

TEST(MainText, BoxesOfLinksAndFormsReachToTheNextParagraph) {
  const Document document = read(
      "Politics Business Sport Weather\n\nMinister resigns over ferry deal\n\n"
      "The transport minister resigned on Monday after a report on the ferry deal that her office signed.\n\n"
      "Related articles\n\nTen beaches for the summer\n\nPutin rides a horse\n\n"
      "The report says the ministry paid twice for the ferry and never asked the company why it did so.\n\n"
      "Our newsletter\n\nFive things every morning\n\nEmail address\n\n"
      "The minister said she had known nothing of the second payment and would answer in parliament.\n\n"
      "The company that built the ferry did not want to speak about the report on Monday.\n");
  for (const std::string_view words :
       {"Politics Business", "Ten beaches", "rides a horse", "Five things", "Email address"}) {
    const std::string zone = zone_of(document, words);
    EXPECT_TRUE(zone == "teaser" || zone == "furniture") << words << " is " << zone << "\n"
                                                         << describe(document);
  }
  EXPECT_EQ(zone_of(document, "Minister resigns"), "title") << describe(document);
  for (const std::string_view words : {"The report says", "The minister said", "The company that built"})
    EXPECT_EQ(zone_of(document, words), "body") << describe(document);
}

// Headlines in a box may be questions, and stand right below its head.
TEST(MainText, QuestionsInABoxAreLinks) {
  const Document german = read(
      "Minister tritt wegen des Fährvertrags zurück\n\n"
      "Die Verkehrsministerin trat am Montag nach einem Bericht über den Fährvertrag zurück, den ihr Haus "
      "schloss.\n\nMehr zum Thema\nWer ist Kim Ju Ae?\nBiden trifft Macron in Paris\nRosneft meldet "
      "Rekordgewinn\n\n"
      "In dem Bericht steht, das Ministerium habe zweimal für die Fähre bezahlt und nie nach dem Grund "
      "gefragt.\n\nWas wusste die Ministerin?\n\n"
      "Die Ministerin sagte, sie habe von der zweiten Zahlung nichts gewusst und werde im Parlament "
      "antworten.\n");
  for (const std::string_view words : {"Wer ist Kim", "Biden trifft", "Rosneft meldet"})
    EXPECT_EQ(zone_of(german, words), "teaser") << describe(german);
  EXPECT_EQ(zone_of(german, "Was wusste"), "body") << describe(german);
  // What stands apart from the links, right above a paragraph, is a heading of the article.
  const Document english = read(
      "Minister resigns over ferry deal. What next?\n\nHarbour Times\nJane Roe\n\nShare\nCopy "
      "link\nComments 214\n\n"
      "The transport minister resigned on Monday after a report on the ferry deal that her office "
      "signed.\n\nRelated articles\nTen beaches for the summer\nWho pays for the bridge?\n\nThe "
      "denial\n\n"
      "The minister said she had known nothing of the second payment and would answer in parliament.\n\n"
      "The company that built the ferry did not want to speak about the report on Monday.\n");
  EXPECT_EQ(zone_of(english, "The denial"), "body") << describe(english);
  EXPECT_EQ(zone_of(english, "Who pays"), "teaser") << describe(english);
  EXPECT_EQ(zone_of(english, "What next?"), "title") << describe(english);
  const Document turkish = read(
      "Bakan feribot anlaşması yüzünden istifa etti\n\n"
      "Ulaştırma bakanı, imzaladığı feribot anlaşmasıyla ilgili raporun ardından pazartesi günü istifa "
      "etti.\n\nBunlar da ilginizi çekebilir\nAltın fiyatları ne kadar oldu?\n\n"
      "Raporda bakanlığın feribot için iki kez ödeme yaptığı ve şirkete nedenini hiç sormadığı "
      "belirtildi.\n");
  EXPECT_EQ(zone_of(turkish, "ilginizi"), "teaser") << describe(turkish);
  EXPECT_EQ(zone_of(turkish, "fiyatları"), "teaser") << describe(turkish);
}

// Lines that stand close to the head of their box and apart from the next paragraph belong to the box, though their words
// are the article's; a label in brackets names an advertisement.
TEST(MainText, WhatStandsCloseToTheHeadOfABoxBelongsToIt) {
  const Document document = read(
      "Minister resigns over ferry deal\n\n"
      "The transport minister resigned on Monday after a report on the ferry deal that her office signed.\n\n"
      "Read also\nNew ferry named after a queen\nMinister signed ferry deal on Monday report\n\n"
      "The report says the ministry paid twice for the ferry and never asked the company why it did so.\n\n"
      "[Advertisement] Ferry tickets from nine euros. Book today and travel on Monday\n\n"
      "The minister said she had known nothing of the second payment and would answer in parliament.\n\n"
      "Subscribe to the Harbour Letter\nThe report on each ferry, every Monday. Enter your address.\n\n"
      "The company that built the ferry did not want to speak about the report on Monday.\n");
  for (const std::string_view words :
       {"New ferry named", "Minister signed", "[Advertisement]", "The report on each"})
    EXPECT_NE(zone_of(document, words), "body") << words << "\n" << describe(document);
  for (const std::string_view words : {"The report says", "The minister said", "The company that built"})
    EXPECT_EQ(zone_of(document, words), "body") << describe(document);
}

TEST(MainText, TheBoxAroundASmallFormIsFurniture) {
  const std::string paragraphs =
      "<p>The transport minister resigned on Monday after a report on the ferry deal that her office "
      "signed.</p>"
      "<p>The report says the ministry paid twice for the ferry and never asked the company why it did "
      "so.</p>";
  const Document document =
      read("<html><body><main>" + paragraphs +
               "<div class=x1><h3>Harbour Letter</h3><p>All ferries of the week, each Friday before noon.</p>"
               "<form><input type=email></form></div>" +
               paragraphs + "</main></body></html>",
           "page.html");
  EXPECT_EQ(zone_of(document, "All ferries"), "furniture") << describe(document);
  EXPECT_EQ(zone_of(document, "The report says"), "body") << describe(document);
  // Whole pages stand in a form, too, and an article may end with one.
  const Document whole =
      read("<html><body><form><div>" + paragraphs + paragraphs + "<form></form></div></form>", "page.html");
  EXPECT_EQ(zone_of(whole, "The report says"), "body") << describe(whole);
}

TEST(MainText, AnnouncedListsAreBody) {
  const std::string page =
      "Treasury designates five officials of the weapons programme\n\nThe Treasury designated five officials "
      "on Friday for their part in the "
      "weapons programme, it said in a statement.\n\nThe following individuals were added to the "
      "list:\n\nHan Jae Min\n\nKim Tae Ho\n\nO Su "
      "Il\n\nPak Yong Nam\n\nRi Kang Chol\n\nAll property of theirs in the country is blocked, the statement "
      "said.\n\nRelated "
      "Posts\n\nStorm closes the airport\n";
  const Document document = read(page);
  for (const std::string_view words : {"Han Jae Min", "Kim Tae Ho", "Ri Kang Chol", "All property"})
    EXPECT_EQ(zone_of(document, words), "body") << describe(document);
  EXPECT_NE(zone_of(document, "Storm closes"), "body");
}

TEST(MainText, ZonesOfAnHtmlPage) {
  const Document document = read(
      "<!doctype html><html lang=de-DE><head><title>Gipfel im Osten - Morgenblatt</title>"
      "<meta property=og:site_name content=Morgenblatt><link rel=canonical "
      "href='https://morgenblatt.example/2023/09/14/gipfel.html'>"
      "<script "
      "type='application/ld+json'>{\"@context\":\"https://"
      "schema.org\",\"@graph\":[{\"@type\":\"WebPage\",\"name\":\"x\"},{\"@type\":"
      "\"NewsArticle\",\"headline\":\"Gipfel im "
      "Osten\",\"datePublished\":\"2023-09-14T08:00:00+0200\",\"author\":[{\"name\":\"Erika Muster\"}]}]}"
      "</script></head><body class='no-sidebar share-enabled'><nav><ul><li><a "
      "href=/>Politik</a></ul></nav><main><article>"
      "<h1>Gipfel im Osten</h1><p class=article-standfirst>Zwei Präsidenten sprechen über Getreide und "
      "Satelliten.</p><div class=byline>Von Erika "
      "Muster</div><div class=article-body><p>Der Präsident hat am Mittwoch seinen Gast empfangen, wie das "
      "Außenministerium mitteilte.</p><figure><img>"
      "<figcaption>Die Präsidenten am Mittwoch</figcaption></figure><aside class=related-box><a href=x>Was "
      "der Nachbar denkt: eine Analyse der "
      "Lage</a></aside><p>Die Gespräche dauerten vier Stunden, danach gab es ein Essen.</p><h2>Kein "
      "Vertrag</h2><p>Einen Vertrag unterzeichneten "
      "die beiden nicht, sagte ein Sprecher.</p></div></article><section "
      "class=comments><h3>Kommentare</h3><p>Das ist doch alles nur Theater, meine "
      "ich, und zwar schon lange.</p></section></main><footer><p>Alle Rechte "
      "vorbehalten.</p></footer></body></html>",
      "page.html");
  EXPECT_EQ(zone_of(document, "Der Präsident hat"), "body");
  EXPECT_EQ(zone_of(document, "Die Gespräche"), "body");
  EXPECT_EQ(zone_of(document, "Kein Vertrag"), "body");
  EXPECT_EQ(zone_of(document, "Zwei Präsidenten"), "lead");
  EXPECT_EQ(zone_of(document, "Die Präsidenten am"), "caption");
  EXPECT_EQ(zone_of(document, "Was der Nachbar"), "teaser");
  EXPECT_EQ(zone_of(document, "Theater"), "furniture");
  EXPECT_EQ(zone_of(document, "Alle Rechte"), "furniture");
  EXPECT_EQ(zone_of(document, "Von Erika"), "furniture");
  EXPECT_EQ(document.meta.title.value, "Gipfel im Osten");
  EXPECT_EQ(document.meta.title.origin, "json-ld");
  EXPECT_EQ(document.meta.outlet.value, "Morgenblatt");
  EXPECT_EQ(document.meta.author.value, "Erika Muster");
  EXPECT_EQ(document.meta.published.value, "2023-09-14T08:00:00+02:00");
  EXPECT_EQ(document.meta.url.value, "https://morgenblatt.example/2023/09/14/gipfel.html");
  EXPECT_EQ(document.meta.language.value, "de");
}

// A list of names, a table, a post of one line: no paragraph, and yet all there is to read.
TEST(MainText, AnHtmlPageWithoutAParagraphIsItsText) {
  const Document list = read(
      "<html><head><title>Designations</title></head><body><nav><a href=/>Home</a></nav><h1>Designated "
      "persons</h1><ul><li>Jane Roe</li><li>John Doe</li></ul><p><a href=/more>More "
      "lists</a></p></body></html>",
      "page.html");
  EXPECT_EQ(zone_of(list, "Jane Roe"), "body") << describe(list);
  EXPECT_EQ(zone_of(list, "John Doe"), "body") << describe(list);
  EXPECT_EQ(zone_of(list, "Designated"), "title") << describe(list);
  EXPECT_NE(zone_of(list, "Home"), "body") << describe(list);
  EXPECT_NE(zone_of(list, "More lists"), "body") << describe(list);
  const Document post = read(
      "<html><body><div class=post><span>Jane Roe to visit John Doe</span></div></body></html>", "page.html");
  EXPECT_EQ(zone_of(post, "Jane Roe"), "body") << describe(post);
}

// Lists and tables right below or above the paragraphs of a notice name whom it is about; a single line or a list of links does not.
TEST(MainText, ListsAndTablesBesideParagraphsAreBody) {
  const std::string paragraph =
      "<p>The department announced new designations under both programmes today, which take effect at "
      "once.</p>";
  const auto page = [](const std::string& body) {
    return read(
        "<html><head><title>Notice</title></head><body><h1>New designations</h1>" + body + "</body></html>",
        "page.html");
  };
  const Document table =
      page(paragraph +
           "<table><tr><td>Jane Roe</td><td>Sudia</td></tr><tr><td>John Doe</td><td>Sudia</td></tr></table>");
  EXPECT_EQ(zone_of(table, "Jane Roe"), "body") << describe(table);
  EXPECT_EQ(zone_of(table, "John Doe"), "body") << describe(table);
  const Document below = page(paragraph + "<ul><li>Jane Roe</li><li>John Doe</li></ul>");
  EXPECT_EQ(zone_of(below, "John Doe"), "body") << describe(below);
  const Document above = page("<ul><li>Jane Roe</li><li>John Doe</li></ul>" + paragraph);
  EXPECT_EQ(zone_of(above, "Jane Roe"), "body") << describe(above);
  const Document links =
      page(paragraph + "<ul><li><a href=/a>Jane Roe</a></li><li><a href=/b>John Doe</a></li></ul>");
  EXPECT_NE(zone_of(links, "Jane Roe"), "body") << describe(links);
  const Document announced = page(
      "<p>The following persons were added to the list today:</p><ul><li><a href=/1>Jane Roe</a></li>"
      "<li><a href=/2>John Doe</a></li></ul>" +
      paragraph);
  EXPECT_EQ(zone_of(announced, "John Doe"), "body") << describe(announced);
  const Document tags = page(paragraph + "<ul><li>Shipping</li><li>Sanctions</li></ul>");
  EXPECT_NE(zone_of(tags, "Shipping"), "body") << describe(tags);
}

TEST(MainText, APageOfScriptsIsSaidToHaveNoText) {
  const Document document = read(
      "<html><head><title>Jane Roe in Larne</title></head><body><div id=root></div><noscript>You need to "
      "enable "
      "JavaScript to run this app.</noscript></body></html>",
      "page.html");
  ASSERT_FALSE(document.warnings.empty());
  EXPECT_NE(document.warnings.back().find("no text of an article"), std::string::npos);
  EXPECT_TRUE(read("Jane Roe met John Doe.").warnings.empty());
}

TEST(MainText, TheFoundingPageKeepsItsBodyAndLosesItsFurniture) {
  TAMIS_SHARED_OR_SKIP(path, "pages/founding_page.txt");
  std::ifstream file(path, std::ios::binary);
  std::stringstream content;
  content << file.rdbuf();
  const Document document = read(content.str(), "founding_page.txt");
  std::size_t body = 0;
  for (const Block& block : document.blocks) {
    const std::string_view text = text_of(document, block);
    // Every long paragraph of this page that ends like a sentence is its article.
    const bool sentence = text.size() > 90 && (text.back() == '.' || text.substr(text.size() - 3) == "“");
    if (sentence) {
      EXPECT_EQ(block.zone, Zone::kBody) << text;
    }
    body += block.zone == Zone::kBody ? 1 : 0;
  }
  EXPECT_GE(body, 35U) << describe(document);
  for (const std::string_view words : {"See also", "Hören Sie", "Warum es wichtig", "Leave a Reply",
                                       "Your email", "Most Popular", "On Key", "Related Posts"}) {
    EXPECT_FALSE(zone_of(document, words) == "body") << words;
  }
  EXPECT_EQ(document.meta.outlet.value, "CNN");
  EXPECT_EQ(document.meta.published.value, "");
}

TEST(Metadata, DatesAreNormalised) {
  EXPECT_EQ(normal_date("2023-09-13"), "2023-09-13");
  EXPECT_EQ(normal_date("2023-09-13T10:00:00.000Z"), "2023-09-13T10:00:00Z");
  EXPECT_EQ(normal_date("2023-09-13 10:00:00 +0200"), "2023-09-13T10:00:00+02:00");
  EXPECT_EQ(normal_date("2023-09-13T10:00+09"), "2023-09-13T10:00+09:00");
  EXPECT_EQ(normal_date("20230913"), "2023-09-13");
  EXPECT_EQ(normal_date("2023/9/3"), "2023-09-03");
  EXPECT_EQ(normal_date("Wed, 13 Sep 2023 10:15:00 GMT"), "2023-09-13T10:15:00Z");
  EXPECT_EQ(normal_date("13. September 2023"), "2023-09-13");
  EXPECT_EQ(normal_date("September 13, 2023"), "2023-09-13");
  EXPECT_EQ(normal_date("13.09.2023, 9:05"), "2023-09-13T09:05");
  EXPECT_EQ(normal_date("1694599200"), "2023-09-13T10:00:00Z");
  EXPECT_EQ(normal_date("1694599200000"), "2023-09-13T10:00:00Z");
  for (const std::string_view no : {"", "yesterday", "0001-01-01T00:00:00", "1970-01-01", "2023-13-01",
                                    "2023-02-30", "2023", "99999999999999999999"}) {
    EXPECT_EQ(normal_date(no), "") << no;
  }
  EXPECT_EQ(date_in_url("https://example.org/2023/09/13/putin-kim.html"), "2023-09-13");
  EXPECT_EQ(date_in_url("https://example.org/world/20230913-putin"), "2023-09-13");
  EXPECT_EQ(date_in_url("https://example.org/news-2023-9-3/"), "2023-09-03");
  EXPECT_EQ(date_in_url("https://example.org/article/12345678901"), "");
  EXPECT_EQ(date_in_url("https://example.org/2023/putin"), "");
}

TEST(Metadata, DatelinesInManyLanguages) {
  const auto published = [](std::string_view opening) {
    return read("Zwei Minister verhandeln über Getreide\n\n" + std::string(opening) +
                "\n\nDer Minister sagte am Donnerstag, man sei sich näher als zuvor.\n")
        .meta.published.value;
  };
  EXPECT_EQ(
      published(
          "BERLIN, 14. September 2023 (dpa) - Die Minister haben lange über einen Korridor gesprochen."),
      "2023-09-14");
  EXPECT_EQ(
      published("LONDON, Sept 14, 2023 (Reuters) - The ministers spoke about a corridor for a long time."),
      "2023-09-14");
  EXPECT_EQ(published("МОСКВА, 14 сентября 2023 — Министры долго говорили о зерновом коридоре."),
            "2023-09-14");
  EXPECT_EQ(published("Publié le 14 septembre 2023"), "2023-09-14");
  EXPECT_EQ(published("14 de septiembre de 2023"), "2023-09-14");
  EXPECT_EQ(published("2023年9月14日"), "2023-09-14");
  EXPECT_EQ(
      published("Caracas, 14 de septiembre de 2023.- Los ministros hablaron largo rato de un corredor."),
      "2023-09-14");
  EXPECT_EQ(published("SEOUL, September 14, 2023—The ministers spoke about a corridor for a long time."),
            "2023-09-14");
  // A day without its year is no date.
  EXPECT_EQ(
      published("BERLIN, 14. September (dpa) - Die Minister haben lange über einen Korridor gesprochen."),
      "");
}

// The headline has words of its own, the line with the author none that could be strange to the article.
TEST(MainText, TheLineOfTheCorrespondentIsNoHeadline) {
  const Document document = read(
      "Envoy lands in harbour city as neighbours fear new deliveries\n\nBy our correspondent, Larne\n\n"
      "The envoy of Sudia arrived in Port Larne on Tuesday evening for talks with the government, officials "
      "said.\n\n"
      "\"We have much to discuss, and we have time,\" he said at the airport, where two ministers met "
      "him.\n");
  EXPECT_EQ(zone_of(document, "Envoy lands"), "title") << describe(document);
  EXPECT_EQ(zone_of(document, "By our correspondent"), "furniture") << describe(document);
}

// Lines of one or two words, whatever the language, are the menu above the headline.
TEST(MainText, LinkedHeadingsInABoxOfACaptionAreTeasers) {
  const Document page = read(
      "<html><body><article><h1>Harbour strike goes on</h1>"
      "<div class=\"wp-caption\"><div class=\"wp-caption-text\"><span>Dockers at the gate on "
      "Monday.</span></div></div>"
      "<div class=\"wp-caption\"><div class=\"box\"><h4>More On:</h4><h3><a href=\"/tag\">dockers</a></h3>"
      "<h2><a href=\"/1\">One killed and ten hurt in attacks on the northern harbour</a></h2></div></div>"
      "<div><p>The dockers of the southern harbour went on with their strike on Monday, their union said in "
      "the evening.</p>"
      "<p>Talks with the owners broke down on Friday after four hours, and no new date has been set by the "
      "two sides.</p>"
      "</div></article></body></html>",
      "page.html");
  EXPECT_EQ(zone_of(page, "Dockers at the gate"), "caption");
  EXPECT_EQ(zone_of(page, "More On:"), "teaser");
  EXPECT_EQ(zone_of(page, "One killed and ten hurt"), "teaser");
  EXPECT_EQ(zone_of(page, "The dockers of the southern"), "body");
}

TEST(MainText, AMenuOfLinesIsNoHeadline) {
  const Document english = read(
      "Home\nNews\nEconomy\nVideo\nSubscribe now\n\nEnvoy lands in harbour city\n\nBy our staff\n\n"
      "The envoy of Sudia arrived in Port Larne on Tuesday evening for talks with the government, officials "
      "said.\n\n\"We have much to discuss, and we have time,\" he said at the airport, where two ministers "
      "met "
      "him.\n");
  EXPECT_EQ(zone_of(english, "Envoy lands"), "title") << describe(english);
  const Document arabic = read(
      "الرئيسية\nأخبار\nاقتصاد\nفيديو\nاشترك الآن\n\nالحكومة تحتجز المزيد من الموظفين في العاصمة\n\n"
      "قال متحدث باسم المنظمة يوم الاثنين إن الحكومة احتجزت ستة موظفين آخرين في العاصمة خلال الأسبوع "
      "الماضي.\n\n"
      "وأضاف المتحدث أن الموظفين محتجزون في مبنى الوزارة، وأن الحكومة لم تسمح لأحد بزيارتهم حتى الآن.\n");
  EXPECT_EQ(zone_of(arabic, "الحكومة تحتجز"), "title") << describe(arabic);
}

TEST(MainText, AMastheadIsNoHeadline) {
  const Document document = read(
      "Jornal da Fronteira\nPolítica | Mundo | Economia | Assine já\n\n"
      "Navio com fertilizante fica retido no porto\n\nPor Helena Cardoso, de Brasília\n\n"
      "A Receita Federal reteve na terça-feira o cargueiro que transportava potássio de uma empresa estatal, "
      "disse o "
      "governo.\n\n\"Não sabíamos de onde vinha a carga\", afirmou o diretor da importadora em entrevista ao "
      "jornal.\n");
  EXPECT_EQ(zone_of(document, "Navio com fertilizante"), "title") << describe(document);
  EXPECT_EQ(document.meta.outlet.value, "Jornal da Fronteira");
}

TEST(MainText, AnArticleGoesOnBehindAListOfLinksInScriptsWithoutCapitals) {
  const Document document = read(
      "军方领导人访问莫斯科，签署核能协议\n"
      "国家管理委员会主席星期二在克里姆林宫会见了总统。双方签署了一份关于建设小型核电站的协议，功率为100兆瓦"
      "。\n"
      "发言人星期三对记者表示，空军当天轰炸了一所学校，造成12名学生死亡。军政府否认袭击学校，称目标是仓库。\n"
      "相关新闻\n"
      "外务相抵达平壤机场\n"
      "外交部否认向武装运送导弹\n"
      "两名外交官担心，对方可能出售更多战机。特别报告员呼吁各国停止出售航空燃料。商人没有回应置评请求。\n"
      "订阅我们的电子报\n");
  EXPECT_EQ(zone_of(document, "两名外交官担心"), "body");
  EXPECT_EQ(zone_of(document, "外务相抵达"), "teaser");
}

}  // namespace
}  // namespace tamis::documents
