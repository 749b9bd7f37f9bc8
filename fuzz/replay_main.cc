// Runs a fuzz target over its corpus without a fuzzer, so that every build of every compiler tests what fuzzing
// once found. Each seed is replayed as it is, cut short, with bits flipped and changed by the target's own mutator, if it has
// one; the mutations are the same in every run, and bounded. Every input lies in a block of its exact size: one byte too far is seen by ASan.
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" __attribute__((weak)) int LLVMFuzzerInitialize(int* argc, char*** argv);
extern "C" __attribute__((weak)) std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                                                     std::size_t max_size, unsigned int seed);
extern "C" __attribute__((weak)) void __sanitizer_set_death_callback(void (*callback)());

namespace {

constexpr std::size_t kCuts = 24;  // a seed shorter than this is cut at every byte
constexpr std::size_t kFlips =
    40;  // an input each; a big seed costs at most kCuts + kFlips + kOwn + 1 runs of itself
constexpr unsigned int kOwn = 24;       // mutations of the target's own, each of what the one before made
constexpr std::size_t kMostGrowth = 2;  // ... as many times the seed's size

char current_input[512];  // what is being run, for the crash message

void name_current_input() {
  constexpr char kPrefix[] = "\nreplay: while running ";
  for (const auto* part : {kPrefix, static_cast<const char*>(current_input), "\n"}) {
    if (::write(STDERR_FILENO, part, std::strlen(part)) < 0) return;
  }
}

void on_signal(int signal_number) {
  name_current_input();
  ::signal(signal_number, SIG_DFL);
  ::raise(signal_number);
}

void run(const std::string& what, const std::uint8_t* data, std::size_t size) {
  std::snprintf(current_input, sizeof current_input, "%s", what.c_str());
  const auto block = std::make_unique<std::uint8_t[]>(size);
  if (size > 0) std::memcpy(block.get(), data, size);
  LLVMFuzzerTestOneInput(block.get(), size);
}

// xorshift64: small, and the same everywhere.
std::uint64_t next_random(std::uint64_t& state) {
  state ^= state << 13U;
  state ^= state >> 7U;
  state ^= state << 17U;
  return state;
}

std::size_t replay(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<std::uint8_t> seed{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (file.bad() || !file.is_open()) {
    std::fprintf(stderr, "replay: cannot read %s\n", path.c_str());
    std::exit(2);
  }
  const std::string name = path.string();
  std::size_t inputs = 1;
  const std::vector<std::uint8_t> unchanged = seed;
  run(name, seed.data(), seed.size());
  const std::size_t cuts = std::min(kCuts, seed.size());
  for (std::size_t i = 0; i < cuts; ++i, ++inputs) {
    const std::size_t size = seed.size() * i / cuts;
    run(name + " cut to " + std::to_string(size) + " bytes", seed.data(), size);
  }
  std::uint64_t random = 0x9E3779B97F4A7C15ULL ^ seed.size();
  for (std::size_t i = 0; i < kFlips && !seed.empty(); ++i, ++inputs) {
    const std::uint64_t drawn = next_random(random);
    const std::size_t at = drawn % seed.size();
    const auto mask = static_cast<std::uint8_t>(1U << (drawn >> 60U & 7U));
    seed[at] ^= mask;
    run(name + " byte " + std::to_string(at) + " xor " + std::to_string(mask), seed.data(), seed.size());
    if (i % 4 != 3) seed[at] ^= mask;  // every fourth flip stays, so that damage adds up
  }
  if (LLVMFuzzerCustomMutator == nullptr) return inputs;
  std::vector<std::uint8_t> own = unchanged;
  for (unsigned int i = 1; i <= kOwn; ++i, ++inputs) {
    const std::size_t size = own.size();
    own.resize(kMostGrowth * unchanged.size() + 1);
    own.resize(LLVMFuzzerCustomMutator(own.data(), std::min(size, own.size()), own.size(), i));
    run(name + " own mutation " + std::to_string(i), own.data(), own.size());
    if (i % 6 == 0) own = unchanged;
  }
  return inputs;
}

}  // namespace

int main(int argc, char** argv) {
  if (__sanitizer_set_death_callback != nullptr) {
    __sanitizer_set_death_callback(name_current_input);
  } else {
    for (const int number : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT}) ::signal(number, on_signal);
  }
  if (LLVMFuzzerInitialize != nullptr) LLVMFuzzerInitialize(&argc, &argv);
  std::vector<std::filesystem::path> seeds;
  for (int i = 1; i < argc; ++i) {
    std::error_code error;
    if (std::filesystem::is_directory(argv[i], error)) {
      for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i])) {
        if (entry.is_regular_file()) seeds.push_back(entry.path());
      }
    } else {
      seeds.emplace_back(argv[i]);
    }
  }
  std::sort(seeds.begin(), seeds.end());
  if (seeds.empty()) {
    std::fprintf(stderr, "replay: no seeds; give the corpus folder or the inputs to run\n");
    return 2;
  }
  run("the empty input", nullptr, 0);
  std::size_t inputs = 1;
  for (const auto& seed : seeds) inputs += replay(seed);
  std::printf("%zu seeds, %zu inputs\n", seeds.size(), inputs);
  return 0;
}
