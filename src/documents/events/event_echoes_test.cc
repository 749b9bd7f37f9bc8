#include "documents/events/event_echoes.h"

#include <gtest/gtest.h>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// Whether the text tells a failed event of the type.
bool tells_failed(std::string_view language, std::string_view text, std::string_view type) {
  const ReadPage page(text, language);
  return std::any_of(page.document.events.begin(), page.document.events.end(), [&](const Event& event) {
    return event.type == type && event.status == EventStatus::kFailed;
  });
}

TEST(EventEchoes, AFurtherTryCameToNothing) {
  EXPECT_TRUE(tells_failed(
      "en", "Police in Lima arrested the gang leader Pedro Ruiz on Monday. An earlier attempt in May failed.",
      "arrest"));
  EXPECT_TRUE(tells_failed("de",
                           "Die Polizei in Lima hat am Montag den Bandenchef Pedro Ruiz verhaftet. Ein "
                           "erster Versuch im Mai scheiterte.",
                           "arrest"));
  EXPECT_TRUE(tells_failed(
      "es",
      "La policía de Lima detuvo el lunes al jefe de la banda Pedro Ruiz. Un primer intento en mayo fracasó.",
      "arrest"));
}

TEST(EventEchoes, ATryAtNothingThatWasToldIsNone) {
  const ReadPage page("The mayor spoke about the weather. An earlier attempt in May failed.", "en");
  EXPECT_TRUE(page.document.events.empty());
}

TEST(EventEchoes, WhatTheSentenceTellsItselfIsNoEcho) {
  const ReadPage page(
      "Police in Lima arrested the gang leader Pedro Ruiz on Monday. An earlier attempt to sell Iranian oil "
      "to China failed.",
      "en");
  for (const Event& event : page.document.events)
    EXPECT_FALSE(event.type == "arrest" && event.status == EventStatus::kFailed);
}

}  // namespace
}  // namespace tamis::documents
