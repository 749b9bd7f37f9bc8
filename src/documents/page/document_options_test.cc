#include <gtest/gtest.h>

#include "tamis/document.h"

namespace tamis {
namespace {

std::string refused(const DocumentOptions& options) {
  const Result<void> good = check_options(options);
  return good ? std::string() : good.error().message;
}

TEST(DocumentOptions, WhatTheReaderCanFollowIsTaken) {
  EXPECT_EQ(refused({}), "");
  DocumentOptions options;
  options.published = "2023-09-13";
  options.language = "de-AT";
  options.charset = "latin1";
  options.content_type = "Text/HTML; charset=utf-8";
  EXPECT_EQ(refused(options), "");
}

TEST(DocumentOptions, WhatItCannotIsRefusedWithWhatWasExpected) {
  DocumentOptions options;
  options.published = "nonsense";
  EXPECT_NE(refused(options).find("\"nonsense\" is no date"), std::string::npos);
  options = {};
  for (const char* language : {"klingon", "xx", "d"}) {
    options.language = language;
    EXPECT_NE(refused(options).find(" de "), std::string::npos) << language;
  }
  options = {};
  options.charset = "utf-7x";
  EXPECT_NE(refused(options).find("utf-8"), std::string::npos);
  options = {};
  options.content_type = "application/pdf";
  EXPECT_NE(refused(options).find("text/html"), std::string::npos);
}

}  // namespace
}  // namespace tamis
