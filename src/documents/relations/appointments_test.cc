#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

std::string name_of(const ReadPage& page, std::int32_t referent) {
  return referent < 0 ? std::string() : page.document.referents[static_cast<std::size_t>(referent)].name;
}

// "type subject (object)" of the relations of the page, by the last word of each name, in order and without repeats.
std::string told(const std::string& text, const std::string& language) {
  const ReadPage page(text, language);
  const auto last = [](const std::string& name) { return name.substr(name.rfind(' ') + 1); };
  std::vector<std::string> all;
  for (const Relation& relation : page.document.relations) {
    std::string one = relation.type + ' ' + last(name_of(page, relation.subject));
    if (relation.type == "deputy" || relation.type == "family")
      one += ' ' + last(name_of(page, relation.object));
    all.push_back(std::move(one));
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  std::string out;
  for (const std::string& one : all) out += one + '\n';
  return out;
}

TEST(Appointments, WhoFollowedHasTheOfficeAndWhoWasFollowedHadIt) {
  EXPECT_EQ(told("Andrei Belousov succeeded Sergei Shoigu as defence minister.", "en"),
            "former_position Shoigu\nposition Belousov\n");
  EXPECT_EQ(told("Auf Verteidigungsminister Sergej Schoigu folgte Andrej Beloussow.", "de"),
            "former_position Schoigu\nposition Beloussow\n");
  EXPECT_EQ(told("O general Walter Braga, então ministro da Defesa, foi substituído por José Múcio.", "pt"),
            "former_position Braga\nposition Múcio\n");
  EXPECT_EQ(
      told("El entonces ministro de Petróleo, Tareck El Aissami, fue relevado por Pedro Tellechea.", "es"),
      "former_position Aissami\nposition Tellechea\n");
}

TEST(Appointments, BySuccessorsAndPossessives) {
  EXPECT_EQ(told("Ówczesny szef MSZ Radosław Wilk i jego następca Paweł Nowak byli obecni.", "pl"),
            "former_position Wilk\nposition Nowak\n");
}

TEST(Appointments, WhoIsGivenAnOffice) {
  EXPECT_EQ(told("Міністр оборони Олексій Резніков призначив Вячеслава Шаповалова своїм заступником.", "uk"),
            "deputy Шаповалов Резніков\nposition Резніков\n");
}

TEST(Appointments, NoOfficeTellsNothing) {
  EXPECT_EQ(told("Ivan Petrov replaced Oleg Sidorov in the second half.", "en"), "");
}

TEST(Appointments, KinInAsides) {
  EXPECT_EQ(told("Kirill Shamalov, Vladimir Putin's former son-in-law, left.", "en"),
            "family Shamalov Putin\n");
  EXPECT_EQ(told("Die Schwester des Machthabers, Kim Yo Jong, fehlte. Kim Jong Un lachte.", "de"),
            "family Jong Un\n");
  EXPECT_EQ(told("Брат Олега Варкина Степан прибыл в Минск.", "ru"), "family Степан Варкин\n");
}

}  // namespace
}  // namespace tamis::documents
