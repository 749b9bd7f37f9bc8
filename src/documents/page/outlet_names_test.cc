#include "documents/page/outlet_names.h"

#include <gtest/gtest.h>

namespace tamis::documents {
namespace {

TEST(OutletNames, OwnerOfCopyrightLine) {
  EXPECT_EQ(copyright_owner("© 2005-2019 SlashGear, All Rights Reserved."), "SlashGear");
  EXPECT_EQ(copyright_owner("Copyright ⓒ Hansol Ilbo. Unerlaubte Vervielfältigung verboten>"), "Hansol Ilbo");
  EXPECT_EQ(copyright_owner("<저작권자 ⓒ 한빛일보, 무단 전재 및 재배포 금지>"), "한빛일보");
  EXPECT_EQ(copyright_owner("© «Тянь-Шань листок», 2025"), "Тянь-Шань листок");
  EXPECT_EQ(copyright_owner("جميع الحقوق محفوظة © 2025 شبكة الجزيرة الشامية"), "شبكة الجزيرة الشامية");
  EXPECT_EQ(copyright_owner("© 2026 Copyright Radio Grands Lacs - All rights reserved."),
            "Radio Grands Lacs");
  EXPECT_EQ(copyright_owner("© 环线新闻。版权所有。"), "环线新闻");
  EXPECT_EQ(copyright_owner("[Künye](/kunye) | © 2025 Güney Gündem"), "Güney Gündem");
  EXPECT_EQ(copyright_owner("Unterelbe-Kurier © Unterelbe-Kurier 2025"), "Unterelbe-Kurier");
  EXPECT_EQ(copyright_owner("© ООО «Невский курьер», 18+. При использовании"), "Невский курьер");
  EXPECT_EQ(copyright_owner("[저작권자(c) 한울뉴스 무단전재, 복사, 배포 금지]"), "한울뉴스");
  EXPECT_EQ(copyright_owner("Copyright 2019 Hawaii News Now. All rights reserved."), "Hawaii News Now");
}

TEST(OutletNames, Mastheads) {
  EXPECT_TRUE(is_masthead("Harbour Times"));
  EXPECT_TRUE(is_masthead("Correio do Norte"));
  EXPECT_TRUE(is_masthead("Вечерние новости"));
  EXPECT_FALSE(is_masthead("News"));
  EXPECT_FALSE(is_masthead("The times are hard for exporters of potash"));
  EXPECT_FALSE(is_masthead("Envoy lands in harbour city"));
  EXPECT_FALSE(is_masthead(""));
}

TEST(OutletNames, YearsInOtherDigits) {
  EXPECT_EQ(copyright_owner("© ۲۰۲۴ روزنامه سپیده - همه حقوق محفوظ است"), "روزنامه سپیده");
  EXPECT_EQ(copyright_owner("© ٢٠٢٤ صحيفة النهر"), "صحيفة النهر");
  EXPECT_EQ(copyright_owner("© 20245 Foo"), "20245 Foo");
  EXPECT_EQ(copyright_owner("Foto: Der Tanker vor der Insel. © Jan Brandt"), "");
  EXPECT_EQ(copyright_owner("© Jan Brandt / Nordbild"), "");
}

TEST(OutletNames, Registered) {
  EXPECT_EQ(
      registered_outlet("Сетевое издание «Северный вестник» зарегистрировано Роскомнадзором 12.03.2014"),
      "Северный вестник");
  EXPECT_EQ(registered_outlet("Die Netzausgabe „Nordbote“ ist registriert."), "Nordbote");
  EXPECT_EQ(registered_outlet("Сетевое издание зарегистрировано"), "");
}

TEST(OutletNames, RightsWithoutOwner) {
  EXPECT_EQ(copyright_owner("© 2019"), "");
  EXPECT_EQ(copyright_owner("© 2025. No somos responsables del contenido de sitios externos."), "");
  EXPECT_EQ(copyright_owner("© 2025 保留所有权利"), "");
  EXPECT_EQ(copyright_owner("© Riproduzione riservata"), "");
  EXPECT_EQ(copyright_owner("Copyright (C) 無断転載を禁じます"), "");
  EXPECT_EQ(copyright_owner("© 2026 All Rights Reserved. Powered by WordPress"), "");
  EXPECT_EQ(copyright_owner("Copyright Policy"), "");
  EXPECT_EQ(copyright_owner("No mark at all"), "");
  EXPECT_EQ(copyright_owner(""), "");
}

TEST(OutletNames, Dateline) {
  EXPECT_EQ(agency_in_dateline("MOSCOW, Sept 13 (Reuters) - Text"), "Reuters");
  EXPECT_EQ(agency_in_dateline("МОСКВА, 13 сентября. /ТАСС/. Текст"), "ТАСС");
  EXPECT_EQ(agency_in_dateline("СЕУЛ, 8 янв — РИА Новости. Текст"), "РИА Новости");
  EXPECT_EQ(agency_in_dateline("Москва. 5 мая. INTERFAX.RU - Текст"), "INTERFAX.RU");
  EXPECT_EQ(agency_in_dateline("Он читает 5 газет — РИА Новости и другие."), "");
  EXPECT_EQ(agency_in_dateline("(서울=새길통신) 한지우 기자 = 정부가 5일"), "새길통신");
  EXPECT_EQ(agency_in_dateline("(서울·부산=연합뉴스) 정부가"), "연합뉴스");
  EXPECT_EQ(agency_in_dateline("Er sagte (a=b) nichts"), "");
}

TEST(OutletNames, Label) {
  EXPECT_EQ(outlet_in_label("2025年11月13日 07:20　来源：南桥新闻网　作者：沈亦舟"), "南桥新闻网");
  EXPECT_EQ(outlet_in_label("2026-04-08 21:14  Source: Dianjiang Observer  Author: Lin Zhiyuan"),
            "Dianjiang Observer");
  EXPECT_EQ(outlet_in_label("Source: Port Ledger Author: A. Writer"), "Port Ledger");
  EXPECT_EQ(outlet_in_label("Источник: «Горный вестник»"), "Горный вестник");
  EXPECT_EQ(outlet_in_label("2025-09-03 20:17 来源：综合报道"), "");
  EXPECT_EQ(outlet_in_label("The source said nothing"), "");
}

}  // namespace
}  // namespace tamis::documents
