// The self-test with its progress bar: compile runs it before publishing, selftest runs it alone.
#ifndef TAMIS_CLI_SELFTEST_H_
#define TAMIS_CLI_SELFTEST_H_

#include "tamis/screener.h"

namespace tamis::cli {

[[nodiscard]] SelfTestReport run_self_test(const Index& index, unsigned jobs, bool quiet);

}  // namespace tamis::cli

#endif  // TAMIS_CLI_SELFTEST_H_
