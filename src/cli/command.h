// What every command of `tamis` shares: how it is added to the program, and what its end means to a shell. One file
// a command; main.cc only lists them.
#ifndef TAMIS_CLI_COMMAND_H_
#define TAMIS_CLI_COMMAND_H_

#include <atomic>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "tamis/error.h"
#include "tamis/screener.h"

namespace CLI {
class App;
class Validator;
}  // namespace CLI

namespace tamis::cli {

inline constexpr int kDone = 0;
inline constexpr int kCheckFailed =
    1;  // the work was done and the answer is no: a damaged index, a refused list
inline constexpr int kUnusable = 2;       // input, index or arguments that cannot be used
inline constexpr int kInterrupted = 130;  // 128 + SIGINT, as shells have it

// The commands set `action` to what is to be run once the arguments are parsed; it gives the exit status.
using Action = std::function<int()>;

void add_compile(CLI::App& app, Action& action);
void add_match(CLI::App& app, Action& action);
void add_compare(CLI::App& app, Action& action);
void add_eval(CLI::App& app, Action& action);
void add_info(CLI::App& app, Action& action);
void add_verify(CLI::App& app, Action& action);
void add_selftest(CLI::App& app, Action& action);
void add_show(CLI::App& app, Action& action);
void add_diff(CLI::App& app, Action& action);
void add_calibrate(CLI::App& app, Action& action);
void add_tune(CLI::App& app, Action& action);
void add_export(CLI::App& app, Action& action);
void add_lists(CLI::App& app, Action& action);
void add_read(CLI::App& app, Action& action);
void add_version(CLI::App& app, Action& action);

// Adds --index FILE, which falls back on $TAMIS_INDEX and then on lists.tamis in the current folder.
void add_index_option(CLI::App& command, std::string& path);
// Adds --jobs N: 1 to 256; 0 and no option: one a core. `jobs` is the number to use once parsed.
void add_jobs_option(CLI::App& command, unsigned& jobs);
// Of an option's number: `least` to `most`. Unlike CLI::Range it refuses "nan", the threshold that nothing reaches.
[[nodiscard]] CLI::Validator number_between(double least, double most);
// Of an option that is one of the words: to the number of its value. CLI11's own message shows arrows and braces.
[[nodiscard]] CLI::Validator word_of(const std::map<std::string, int>& words);
// Adds --algorithm WORD: tamis (the default) or ofac.
void add_algorithm_option(CLI::App& command, Algorithm& algorithm);
// Adds --profile FILE, a file that `tamis calibrate` wrote.
void add_profile_option(CLI::App& command, std::string& path);
// The profile of --profile; the identity for an empty path. kInvalidArgument beside Algorithm::kOfac, whose score has no
// bits to calibrate.
[[nodiscard]] Result<Profile> open_profile(const std::string& path, Algorithm algorithm = Algorithm::kTamis);

// Opens an index to answer from it: Index::open(), and the checksum of every section, so that a damaged file gives no
// wrong answer. Some 10 ms for all official lists.
[[nodiscard]] Result<Index> open_index(const std::string& path);
// kInvalidArgument when `output` is the same file as one of `inputs`, which writing would destroy. Empty paths are none.
[[nodiscard]] Result<void> not_an_input(const std::string& output, std::span<const std::string> inputs);

// Of a batch: after catch_stop_signals() the first SIGINT or SIGTERM sets stop_requested(), and the run ends after the work at
// hand; the second one ends the program at once. A closed pipe is an error of print(), not the end of the program.
[[nodiscard]] std::atomic<bool>& stop_requested() noexcept;
void catch_stop_signals();

// Writes to standard output and flushes it. kIo.
[[nodiscard]] Result<void> print(std::string_view text);

// Tells the user on standard error; gives `status` back.
int report(const Error& error, int status = kUnusable);

}  // namespace tamis::cli

#endif  // TAMIS_CLI_COMMAND_H_
