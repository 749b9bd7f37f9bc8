// Pages in: charsets, the map back to the bytes, formats, bad input.
#include "documents/page/page.h"

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "documents/page/charset.h"
#include "documents/page/entities.h"
#include "test/shared_data.h"
#include "text/utf8.h"

namespace tamis::documents {
namespace {

std::string encode(std::string_view utf8, const char* charset) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out(utf8.size() * 8 + 16, '\0');
  const std::int32_t size = ucnv_convert(charset, "UTF-8", out.data(), static_cast<std::int32_t>(out.size()),
                                         utf8.data(), static_cast<std::int32_t>(utf8.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status)) << charset;
  out.resize(static_cast<std::size_t>(size));
  return out;
}

std::string decode(std::string_view bytes, const char* charset) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out(bytes.size() * 4 + 16, '\0');
  const std::int32_t size = ucnv_convert("UTF-8", charset, out.data(), static_cast<std::int32_t>(out.size()),
                                         bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status)) << charset;
  out.resize(static_cast<std::size_t>(size));
  return out;
}

Document read(std::string_view bytes, const PageHint& hint = {}, const DocumentOptions& options = {}) {
  Document document;
  const auto done = read_page(bytes, hint, options, document);
  EXPECT_TRUE(done) << (done ? "" : done.error().to_string());
  return document;
}

std::string text_of(const Document& document, std::size_t block) {
  const Span span = document.blocks.at(block).span;
  return document.text.substr(span.begin, span.size());
}

std::size_t code_points(std::string_view utf8) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < utf8.size(); i += text::decode_utf8(utf8, i).bytes) ++count;
  return count;
}

// Every character of every block must lead to bytes that decode to it, at the code point that its bytes begin at.
void expect_exact_map(const Document& document, std::string_view input, const char* charset) {
  const std::string& text = document.text;
  for (const Block& block : document.blocks) {
    for (std::uint32_t i = block.span.begin; i < block.span.end;) {
      const auto size = static_cast<std::uint32_t>(text::decode_utf8(text, i).bytes);
      const SourceSpan at = document.map.source(text, {i, i + size});
      ASSERT_LE(at.byte_end, input.size());
      const std::string_view bytes = input.substr(at.byte_begin, at.byte_end - at.byte_begin);
      const std::string piece = resolve_references(decode(bytes, charset), false);
      const std::string character = text.substr(i, size);
      if (character != " " &&
          character != "\n") {  // a blank stands for all that was folded into it, tags too
        ASSERT_NE(piece.find(character), std::string::npos)
            << character << " | " << piece << " at " << at.byte_begin;
        ASSERT_LE(piece.size(), 12U) << piece;
        ASSERT_EQ(at.code_point_begin, code_points(decode(input.substr(0, at.byte_begin), charset)));
      }
      i += size;
    }
  }
}

constexpr std::string_view kRussian =
    "<html><head><title>Встреча</title></head><body><h1>Путин встретился с Ким Чен Ыном</h1>\n<p>Президент  "
    "России "
    "Владимир&nbsp;Путин &laquo;встретился&raquo; с Ким&#32;Чен Ыном на космодроме Восточный, "
    "ABC.</p><p>Вторая&mdash;строка, "
    "которая <b>длиннее</b> первой.<br>И третья.</p></body></html>";

TEST(PageMap, EveryCharacterLeadsToItsBytes) {
  for (const char* charset : {"UTF-8", "windows-1251", "KOI8-R", "gb18030", "UTF-16LE"}) {
    SCOPED_TRACE(charset);
    const std::string bytes = encode(kRussian, charset);
    PageHint hint;
    hint.charset = charset;
    const Document document = read(bytes, hint);
    EXPECT_EQ(document.text.substr(0, 14), "Встреча");
    EXPECT_NE(document.text.find("Владимир Путин «встретился» с Ким Чен Ыном"), std::string::npos)
        << document.text;
    EXPECT_NE(document.text.find("длиннее первой.\nИ третья."), std::string::npos);
    expect_exact_map(document, bytes, charset);
  }
}

TEST(PageMap, JapaneseInThreeCharsets) {
  constexpr std::string_view kPage =
      "<html><body><h1>首脳会談</"
      "h1><p>ロシアのプーチン大統領は&quot;水曜日&quot;、　北朝鮮の金正恩総書記と会談した。</p></body></"
      "html>";
  for (const char* charset : {"UTF-8", "windows-31j", "EUC-JP"}) {
    SCOPED_TRACE(charset);
    const std::string bytes = encode(kPage, charset);
    const Document document = read(bytes);
    EXPECT_NE(document.text.find("\"水曜日\"、 北朝鮮の金正恩総書記"), std::string::npos)
        << document.text << document.charset;
    expect_exact_map(document, bytes, charset);
  }
}

TEST(PageMap, IllFormedBytesKeepTheirPlace) {
  std::string bytes =
      "Der Präsident sagte am Mittwoch, \xC3 das sei \xED\xA0\x80 gut gewesen für alle Seiten.";
  for (int i = 0; i < 30; ++i) bytes += " Natürlich würde er übermorgen öfter grüßen.";
  const Document document = read(bytes);
  EXPECT_EQ(document.charset, "utf-8");
  const std::size_t at = document.text.find("das sei");
  ASSERT_NE(at, std::string::npos);
  const SourceSpan source = document.map.source(
      document.text, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 3)});
  EXPECT_EQ(bytes.substr(source.byte_begin, source.byte_end - source.byte_begin), "das");
  ASSERT_FALSE(document.warnings.empty());
  EXPECT_NE(document.warnings[0].find("could not be decoded"), std::string::npos);
}

TEST(PageMap, RandomPagesAreExact) {
  std::mt19937 random(7);
  const std::vector<std::string> pieces = {
      "<p>",           "</p>", "<b>",   "</b>",    "<div class=x>", "</div>",
      "Путин ",        "met ", "&amp;", "&#1055;", " \n ",          "&nbsp;",
      "<br>",          "ü",    "— ",    "金正恩",  "<!-- x -->",    "<script>if (a<b) {}</script>",
      "&notanentity ", "< ",   "a"};
  for (int round = 0; round < 300; ++round) {
    std::string page = "<html><body>";
    for (int i = 0; i < 40; ++i) page += pieces[random() % pieces.size()];
    const Document document = read(page);
    expect_exact_map(document, page, "UTF-8");
    std::uint32_t at = 0;
    for (const SourceMap::Run& run : document.map.runs()) {
      ASSERT_EQ(run.text, at);
      at += run.text_size;
    }
    ASSERT_EQ(at, document.text.size());
  }
}

TEST(PageMap, ASentenceThatFurnitureCutIsJoinedAndStillExact) {
  const std::string page =
      "Gipfel im Osten: Zwei Präsidenten sprechen über Waffen\n\nDer russische Präsident empfing seinen Gast "
      "am Mittwoch im Fernen Osten "
      "des Landes und\n\nLesen Sie auch: Was die Nachbarn denken\n\nsprach mit ihm über Satelliten, Raketen "
      "und Getreide.\n\nDie Gespräche "
      "dauerten mehrere Stunden, wie Staatsmedien berichteten.\n";
  const Document document = read(page);
  const std::size_t at = document.text.find("des Landes und sprach mit ihm über Satelliten");
  ASSERT_NE(at, std::string::npos) << document.text;
  expect_exact_map(document, page, "UTF-8");
  std::vector<Zone> zones;
  for (const Block& block : document.blocks) zones.push_back(block.zone);
  EXPECT_EQ(zones, (std::vector<Zone>{Zone::kTitle, Zone::kBody, Zone::kTeaser, Zone::kBody}));
}

TEST(Charset, ClaimsAreTestedAgainstTheBytes) {
  const std::string text =
      "Глава государства заявил в среду, что переговоры прошли успешно, и поблагодарил участников встречи.";
  PageHint hint;
  hint.charset = "utf-8";
  Document document = read(encode(text, "windows-1251"), hint);
  EXPECT_EQ(document.charset, "windows-1251");
  EXPECT_EQ(document.text, text);
  ASSERT_FALSE(document.warnings.empty());
  EXPECT_NE(document.warnings[0].find("claims charset utf-8, its bytes are windows-1251"), std::string::npos)
      << document.warnings[0];

  hint.charset = "iso-8859-1";
  document = read(text, hint);
  EXPECT_EQ(document.charset, "utf-8");
  EXPECT_EQ(document.text, text);

  document = read("<html><head><meta charset=\"windows-1251\"></head><body><p>" + encode(text, "KOI8-R") +
                  "</p></body></html>");
  EXPECT_EQ(document.charset, "koi8-r");
  EXPECT_EQ(document.text, text);

  hint.charset = "klingon-8";
  document = read(encode(text, "windows-1251"), hint);
  EXPECT_EQ(document.text, text);
  EXPECT_NE(document.warnings.at(0).find("klingon-8"), std::string::npos);
}

// Sentences of many languages, in every charset that their pages come in, told from the bytes alone. The table of letters was
// written without a look at them.
TEST(Charset, ToldFromTheBytesInManyLanguages) {
  struct Case {
    const char* language;
    const char* charset;
  };
  static constexpr Case kCases[] = {
      {"ru", "windows-1251"}, {"ru", "KOI8-R"},       {"ru", "ibm-866"},      {"ru", "ISO-8859-5"},
      {"uk", "windows-1251"}, {"uk", "KOI8-U"},       {"bg", "windows-1251"}, {"de", "windows-1252"},
      {"fr", "windows-1252"}, {"es", "windows-1252"}, {"pt", "windows-1252"}, {"sv", "windows-1252"},
      {"pl", "windows-1250"}, {"pl", "ISO-8859-2"},   {"cs", "windows-1250"}, {"hu", "windows-1250"},
      {"ro", "ISO-8859-2"},   {"tr", "windows-1254"}, {"el", "windows-1253"}, {"he", "windows-1255"},
      {"ar", "windows-1256"}, {"fa", "windows-1256"}, {"lt", "windows-1257"}, {"lv", "windows-1257"},
      {"th", "windows-874"},  {"zh", "gb18030"},      {"ja", "windows-31j"},  {"ja", "EUC-JP"},
      {"ja", "ISO-2022-JP"},  {"ko", "windows-949"},
  };
  TAMIS_SHARED_OR_SKIP(folder, "pages/languages");
  std::size_t all = 0;
  std::size_t right = 0;
  for (const Case& one : kCases) {
    std::ifstream file(folder + "/" + one.language + ".txt");
    std::size_t pages = 0;
    std::size_t good = 0;
    std::string page;
    std::size_t sentences = 0;
    for (std::string line; std::getline(file, line) && pages < 100;) {
      page += line + "\n";
      if (++sentences % 4 != 0) continue;
      const std::string bytes = encode(page, one.charset);
      const std::string text = decode(bytes, one.charset);  // what the charset can say of it
      page.clear();
      if (text.find('\x1A') != std::string::npos ||
          std::all_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) == 0 && c != 0x1B; }))
        continue;
      ++pages;
      Decoded decoded;
      if (decode_page(bytes, {}, decoded) && decoded.utf8 == text) ++good;
    }
    all += pages;
    right += good;
    EXPECT_GE(good * 100, pages * 75)
        << one.language << " in " << one.charset << ": " << good << " of " << pages;
    RecordProperty(std::string(one.language) + "_" + one.charset,
                   std::to_string(good) + "/" + std::to_string(pages));
  }
  EXPECT_GE(right * 100, all * 97) << right << " of " << all;
  std::cout << "charsets told from four sentences: " << right << " of " << all << "\n";
}

TEST(Charset, MarkBeatsTransportBeatsPage) {
  PageHint hint;
  hint.charset = "windows-1252";
  EXPECT_EQ(read("\xEF\xBB\xBF"
                 "Der Präsident sprach.",
                 hint)
                .charset,
            "utf-8");
  EXPECT_EQ(read("\xEF\xBB\xBF"
                 "Der Präsident sprach.",
                 hint)
                .text,
            "Der Präsident sprach.");
  EXPECT_EQ(read("<html><meta http-equiv=Content-Type content=\"text/html; charset=windows-1250\"><p>Pan "
                 "prezydent przyjecha\xB3 w \x9Crod\xEA.")
                .charset,
            "windows-1250");
  EXPECT_EQ(read("<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?><html><p>Pan prezydent przyjecha\xB3 w "
                 "\xB6rod\xEA.")
                .charset,
            "iso-8859-2");
  EXPECT_EQ(read(encode("Der Präsident sprach lange mit den Gästen.", "UTF-16LE")).text,
            "Der Präsident sprach lange mit den Gästen.");
}

TEST(Page, BadInputGetsAClearWord) {
  Document document;
  auto done = read_page("", {}, {}, document);
  ASSERT_FALSE(done);
  EXPECT_NE(done.error().message.find("empty file"), std::string::npos);

  std::mt19937 random(1);
  std::string noise(100'000, '\0');
  for (char& c : noise) c = static_cast<char>(random());
  done = read_page(noise, {}, {}, document);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, ErrorCode::kFormat);

  done = read_page("%PDF-1.7 x", {}, {}, document);
  ASSERT_FALSE(done);
  EXPECT_NE(done.error().message.find("PDF"), std::string::npos);

  DocumentOptions small;
  small.max_bytes = 10;
  done = read_page("more than ten bytes", {}, small, document);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, ErrorCode::kLimit);

  const Document bidi =
      read("Der Präsident \xE2\x80\xAEhcon thcin\xE2\x80\xAC sagte am Mittwoch, er komme wieder.");
  EXPECT_EQ(bidi.text, "Der Präsident hcon thcin sagte am Mittwoch, er komme wieder.");
  EXPECT_NE(bidi.warnings.at(0).find("bidirectional"), std::string::npos);

  using std::string_literals::operator""s;
  const std::string nul = "Der Pr\0\xC3\xA4sident sagte am Mittwoch, er komme wieder und spreche dann."s;
  const Document noughts = read(nul);
  EXPECT_EQ(noughts.text.substr(0, 14), "Der Präsident");
  EXPECT_NE(noughts.warnings.at(0).find("NUL"), std::string::npos);

  const Document scripts =
      read("<html><head><title></title></head><body><script>render()</script></body></html>");
  EXPECT_TRUE(scripts.blocks.empty());
  EXPECT_NE(scripts.warnings.at(0).find("no text in the page"), std::string::npos);
}

// Limits of time are generous: sanitizers and busy machines must pass; what is quadratic takes hours.
TEST(Page, HugeAndNestedInputIsLinear) {
  const auto begin = std::chrono::steady_clock::now();
  std::string line(50'000'000, 'a');
  for (std::size_t i = 7; i < line.size(); i += 8) line[i] = ' ';
  EXPECT_EQ(read(line).blocks.size(), 1U);
  for (const std::string_view tag : {"<div>", "<b>", "<a href=x>", "<table><tr><td>", "<ul><li>", "<svg>",
                                     "<p>x", "</div>", "<i></b>", "&amp;", "[", "<!--", "<a b='"}) {
    std::string page = "<html><body>";
    while (page.size() < 3'000'000) page += tag;
    page += "Ende des Textes.";
    Document document;
    const auto done = read_page(page, {}, {}, document);
    EXPECT_TRUE(done) << tag;
    if (tag == "<div>") {
      EXPECT_NE(document.text.find("Ende des Textes."), std::string::npos);
      EXPECT_NE(document.warnings.at(0).find("nested more than 512 deep"), std::string::npos);
    }
    PageText markdown;
    DocumentOptions as_markdown;
    as_markdown.content_type = "text/markdown";
    Document other;
    EXPECT_TRUE(read_page(page, {}, as_markdown, other));
  }
  std::string lines;
  for (int i = 0; i < 1'000'000; ++i) lines += "a.\n\n";
  EXPECT_FALSE(read(lines).blocks.empty());
  EXPECT_LT(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(), 60);
}

TEST(Html, TokenizerRules) {
  const auto text = [](std::string_view html) { return read("<html><body>" + std::string(html)).text; };
  EXPECT_EQ(text("a &lt; b &copy 2023 &notit; &#x80; &#0; &#xD800; &bogus;"),
            "a < b © 2023 ¬it; € \xEF\xBF\xBD \xEF\xBF\xBD &bogus;");
  EXPECT_EQ(text("1 < 2 and 3 <4"), "1 < 2 and 3 <4");
  EXPECT_EQ(text("a<!-- x > y -->b<!-->c<!--->d<?php x ?>e</3>f"), "abcdef");
  EXPECT_EQ(text("<script>var a = '<p>no</p>';</script>yes"), "yes");
  EXPECT_EQ(text("<style>p{}</style><textarea><p>no</textarea>yes"), "yes");
  EXPECT_EQ(text("<p>one<p>two<ul><li>three<li>four</ul>five"), "one\n\ntwo\n\nthree\n\nfour\n\nfive");
  EXPECT_EQ(text("<p title='a>b' data-x=\"</p>\">one</p>"), "one");
  EXPECT_EQ(text("<table><tr><td>a<td>b<tr><td>c</table>"), "a\n\nb\n\nc");
  EXPECT_EQ(text("Pu<b>ti</b>n <i>sag</i>te"), "Putin sagte");
  EXPECT_EQ(text("soft\xC2\xADhyphen zero\xE2\x80\x8Bwidth"), "softhyphen zerowidth");
  EXPECT_EQ(text("<pre>a\n  b</pre>"), "a\nb");
  EXPECT_EQ(text("one<br><br>two"), "one\n\ntwo");
  EXPECT_EQ(text("<svg><text>no</text><p>yes"), "yes");
}

TEST(Mail, PartsEncodingsAndMap) {
  const std::string mail =
      "From: =?utf-8?Q?J=C3=BCrgen_M=C3=BCller?= <j@example.org>\r\nTo: x@example.org\r\nDate: Wed, 13 Sep "
      "2023 10:15:00 +0200\r\n"
      "Subject: =?utf-8?B?R2lwZmVsIGltIE9zdGVu?=\r\n =?utf-8?B?OiBHZXNwcsOkY2hl?=\r\nMIME-Version: 1.0\r\n"
      "Content-Type: multipart/alternative; boundary=\"xyz\"\r\n\r\n--xyz\r\nContent-Type: "
      "text/plain\r\n\r\nnur Text\r\n--xyz\r\n"
      "Content-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
      "<html><body><p>Der Pr=E4sident sagte am Mittwoch, die Gespr=E4che seien gut=\r\n "
      "verlaufen.</p></body></html>\r\n--xyz--\r\n";
  const Document document = read(mail);
  EXPECT_EQ(document.content_type, "message/rfc822");
  EXPECT_EQ(document.meta.title.value, "Gipfel im Osten: Gespräche");
  EXPECT_EQ(document.meta.author.value, "Jürgen Müller <j@example.org>");
  EXPECT_EQ(document.meta.published.value, "2023-09-13T10:15:00+02:00");
  EXPECT_EQ(document.meta.published.origin, "mail");
  EXPECT_EQ(text_of(document, 0), "Gipfel im Osten: Gespräche");
  EXPECT_EQ(text_of(document, 1), "Der Präsident sagte am Mittwoch, die Gespräche seien gut verlaufen.");
  const auto source = [&](std::string_view what) {
    const auto at = static_cast<std::uint32_t>(document.text.find(what));
    const SourceSpan span =
        document.map.source(document.text, {at, at + static_cast<std::uint32_t>(what.size())});
    return mail.substr(span.byte_begin, span.byte_end - span.byte_begin);
  };
  EXPECT_EQ(source("Präsident"), "Pr=E4sident");
  EXPECT_EQ(source("ä"),
            document.text.find("Gespräche") < document.text.find("Präsident") ? source("ä") : "=E4");
  EXPECT_EQ(source("verlaufen"), "verlaufen");
}

TEST(Mail, TheSubjectIsTheTitleOfAMailInHtml) {
  const std::string head =
      "From: a@example.org\nTo: b@example.org\nSubject: Payment to Rosoboronexport\nDate: Tue, 3 Mar 2026 "
      "10:11:12 +0300\n"
      "Content-Type: text/html; charset=utf-8\n\n";
  const Document plain =
      read(head +
           "<html><body><p>See below. The bank has confirmed it in writing and we go on.</p></body></html>");
  ASSERT_EQ(plain.blocks.size(), 2U);
  EXPECT_EQ(plain.blocks[0].zone, Zone::kTitle);
  const Document letter =
      read(head +
           "<html><body><h1>Our news of the month of March</h1><p>The bank has confirmed it in writing "
           "and we go on as planned until June.</p></body></html>");
  ASSERT_EQ(letter.blocks.size(), 3U);
  EXPECT_EQ(letter.blocks[0].zone, Zone::kLead);
  EXPECT_EQ(letter.blocks[1].zone, Zone::kTitle);
}

TEST(Mail, AttachmentsAndFurtherMailsAreSaid) {
  const std::string mail =
      "From: a@example.org\nTo: b@example.org\nSubject: Hallo\nContent-Type: multipart/mixed; "
      "boundary=x\n\n--x\n\nSiehe "
      "Anhang.\n--x\nContent-Type: application/pdf\nContent-Disposition: attachment; "
      "filename=\"=?utf-8?Q?Vertr=C3=A4ge.pdf?=\"\n\nxx\n--x\nContent-Type: text/html\nContent-Disposition: "
      "attachment\n\n"
      "<p>x\n--x--\n";
  const Document one = read(mail);
  ASSERT_EQ(one.warnings.size(), 2U);
  EXPECT_NE(one.warnings[0].find("\"Verträge.pdf\" (application/pdf)"), std::string::npos) << one.warnings[0];
  EXPECT_NE(one.warnings[1].find("without a name (text/html)"), std::string::npos) << one.warnings[1];
  const std::string plain = "From: a@example.org\nTo: b@example.org\nSubject: Hallo\n\nGuten Tag.\n";
  const std::string box = "From a Tue\n" + plain + "\nFrom b Wed\n" + plain;
  EXPECT_EQ(next_mail_of_mbox(box, 0), 12 + plain.size());
  EXPECT_EQ(next_mail_of_mbox(box, 12 + plain.size()), std::string::npos);
  const Document first = read(box);
  EXPECT_EQ(first.warnings.size(), 1U);
  EXPECT_EQ(first.text.find("From b"), std::string::npos);
}

TEST(Mail, AnAnswerIsTextThroughout) {
  const std::string head = "From: a@example.org\nTo: b@example.org\nDate: Tue, 3 Mar 2026 10:11:12 +0300\n";
  const std::string body =
      "\nSee below.\n\n> On Monday Igor Sechin wrote:\n> The payment goes to the account of Vladimir\n> "
      "Putin and "
      "nobody else.\n\n-- \nYevgeny Prigozhin\nWagner Group\n";
  for (const char* subject : {"Re: deal", "AW: deal", "Отв: deal", "回复：deal", "deal"}) {
    const Document answer = read(head + "Subject: " + subject + "\n" + body);
    EXPECT_EQ(answer.blocks.at(0).zone, Zone::kTitle);
    for (std::size_t b = 1; b < answer.blocks.size(); ++b)
      EXPECT_EQ(answer.blocks[b].zone, Zone::kBody) << subject << ": " << text_of(answer, b);
    EXPECT_EQ(answer.text.find('>'), std::string::npos);
    EXPECT_NE(answer.text.find("Prigozhin"), std::string::npos);
  }
}

TEST(Mail, TextsThatAreNotReadAreSaid) {
  const std::string mail =
      "From: a@example.org\nTo: b@example.org\nSubject: Hallo\nContent-Type: multipart/mixed; boundary=x\n\n"
      "--x\nContent-Type: multipart/alternative; boundary=y\n\n"
      "--y\n\nGuten Tag.\n--y\nContent-Type: text/html\n\n<p>Guten Tag.</p>\n--y--\n"
      "--x\nContent-Type: message/rfc822\n\nSubject: =?utf-8?Q?Zahlung_an_M=C3=BCller?=\n\nBitte zahlen.\n"
      "--x\nContent-Type: text/plain\n\nFortsetzung.\n--x\nContent-Type: text/plain\n\n \n--x--\n";
  const Document document = read(mail);
  ASSERT_EQ(document.warnings.size(), 2U);
  EXPECT_NE(document.warnings[0].find("another mail, \"Zahlung an Müller\", that was not read"),
            std::string::npos)
      << document.warnings[0];
  EXPECT_NE(document.warnings[1].find("a further text (text/plain)"), std::string::npos)
      << document.warnings[1];
}

TEST(Mail, ATypeThatIsNoneIsPlainText) {
  const Document document = read("From: a@b\nSubject: x\nContent-Type: garbage\n\nDer Tanker lief aus.\n");
  EXPECT_EQ(document.content_type, "message/rfc822");
  EXPECT_NE(document.text.find("Der Tanker lief aus."), std::string::npos);
}

TEST(Mail, Base64LeadsToItsGroups) {
  // "Der Präsident sagte es." in UTF-8.
  const std::string mail =
      "From: a@example.org\nTo: b@example.org\nSubject: Hallo\nContent-Type: text/plain; "
      "charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
      "RGVyIFByw6RzaWRlbnQgc2FndGUgZXMu\n";
  const Document document = read(mail);
  const std::size_t at = document.text.find("Der Präsident sagte es.");
  ASSERT_NE(at, std::string::npos) << document.text;
  const SourceSpan span = document.map.source(
      document.text, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 3)});
  EXPECT_EQ(mail.substr(span.byte_begin, span.byte_end - span.byte_begin), "RGVy");
}

TEST(Markdown, BlocksAndMarks) {
  const Document document = read(
      "---\ntitle: Gipfel im Osten\ndate: 2023-09-13\nauthor: Erika Muster\n---\n# Gipfel im Osten\n\nDer "
      "*russische* Präsident "
      "[Wladimir Putin](https://example.org/putin) sagte am **Mittwoch**,\nes gehe um `Raketen` und "
      "a\\*b.\n\n- Erstens wurde lange "
      "geredet.\n- Zweitens gegessen.\n\n> Ein Zitat, das jemand gesagt hat.\n\n```\nint main() {}\n```\n",
      [] {
        PageHint hint;
        hint.name = "x.md";
        return hint;
      }());
  EXPECT_EQ(document.content_type, "text/markdown");
  EXPECT_EQ(text_of(document, 0), "Gipfel im Osten");
  EXPECT_EQ(document.blocks[0].zone, Zone::kTitle);
  EXPECT_EQ(text_of(document, 1),
            "Der russische Präsident Wladimir Putin sagte am Mittwoch,\nes gehe um Raketen und a*b.");
  EXPECT_EQ(document.meta.published.value, "2023-09-13");
  EXPECT_EQ(document.meta.author.value, "Erika Muster");
  EXPECT_EQ(document.blocks.back().zone, Zone::kFurniture);
}

TEST(PlainText, ParagraphsHoweverTheyAreSet) {
  const auto blocks = [](std::string_view text) {
    Document document;
    PageText page;
    page.document = &document;
    read_plain_text(text, page);
    std::vector<std::string> out;
    for (std::size_t b = 0; b < document.blocks.size(); ++b) out.push_back(text_of(document, b));
    return out;
  };
  EXPECT_EQ(blocks("eins\n\n  zwei  \n \n\ndrei\n"), (std::vector<std::string>{"eins", "zwei", "drei"}));
  // One paragraph a line.
  EXPECT_EQ(
      blocks("Putin traf Kim am Mittwoch im Osten.\nBeide sprachen lange.\nDann reisten sie ab.").size(), 3U);
  // Wrapped.
  EXPECT_EQ(blocks("The president said on Wednesday that the\ntalks had gone well and that he would "
                   "come\nback to the east of the country soon.\n")
                .size(),
            1U);
  // Cut by tags inside a sentence.
  EXPECT_EQ(blocks("Der russische Präsident\nwar am Mittwoch in\nWladiwostok.").size(), 1U);
}

}  // namespace
}  // namespace tamis::documents
