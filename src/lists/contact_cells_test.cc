#include "lists/contact_cells.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace tamis::lists {
namespace {

TEST(Contacts, DirtyCells) {
  Collector sink;
  Record record(sink, Where{}, "x-1", "Organization", {});
  add_emails(record, "info@example.org; E-mail: sales@example.com.");
  add_emails(record, "info@example.orgsales@example.com");
  add_websites(record, "www.example.org and https://example.com/");
  add_phones(record, "+41 31 000 00 00; +41 31 000 00 01");
  EXPECT_EQ(record.entity().all("email"),
            (std::vector<std::string_view>{"info@example.org", "sales@example.com"}));
  EXPECT_EQ(record.entity().all("website"),
            (std::vector<std::string_view>{"www.example.org", "https://example.com"}));
  EXPECT_EQ(record.entity().all("phone").size(), 2u);
  ASSERT_EQ(sink.issues.size(), 1u);
  EXPECT_EQ(sink.issues[0].code, "bad_email");
}

}  // namespace
}  // namespace tamis::lists
