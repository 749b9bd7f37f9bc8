#include "base/file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "base/large_pages.h"

namespace tamis::base {

namespace {

struct Temporary {
  enum State : int { kFree, kChanging, kThere };
  std::atomic<int> state{kFree};
  std::array<char, 4096> path{};
};
static_assert(std::atomic<int>::is_always_lock_free, "read by signal handlers");
std::array<Temporary, 16> temporaries;

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
};

tl::unexpected<Error> system_error(const std::string& what, const std::string& path) {
  const int error = errno;
  return fail(error == ENOENT ? ErrorCode::kNotFound : ErrorCode::kIo, what + ": " + std::strerror(error),
              Where{path, -1, -1, {}});
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

void temporary_begins(const std::string& path) noexcept {
  if (path.size() >= temporaries[0].path.size()) return;
  for (Temporary& one : temporaries) {
    int free = Temporary::kFree;
    if (!one.state.compare_exchange_strong(free, Temporary::kChanging)) continue;
    std::memcpy(one.path.data(), path.c_str(), path.size() + 1);
    one.state.store(Temporary::kThere);
    return;
  }
}

void temporary_ends(const std::string& path) noexcept {
  for (Temporary& one : temporaries) {
    int there = Temporary::kThere;
    if (!one.state.compare_exchange_strong(there, Temporary::kChanging)) continue;
    const bool found = path == one.path.data();
    one.state.store(found ? Temporary::kFree : Temporary::kThere);
    if (found) return;
  }
}

void remove_temporaries() noexcept {
  for (const Temporary& one : temporaries) {
    if (one.state.load() == Temporary::kThere) ::unlink(one.path.data());
  }
}

Result<MappedFile> MappedFile::open(const std::string& path) {
  const Descriptor fd(
      ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));  // a pipe without a writer must not hang
  if (fd.get() < 0) return system_error("cannot open the file", path);
  struct stat status {};
  if (::fstat(fd.get(), &status) != 0) return system_error("cannot read the file's size", path);
  if (!S_ISREG(status.st_mode)) {
    return fail(ErrorCode::kInvalidArgument,
                S_ISDIR(status.st_mode)
                    ? "expected a file, found a folder; name its files (FOLDER/*)"
                    : "expected a regular file, found a pipe or device; save it to a file first",
                Where{path, -1, -1, {}});
  }
  MappedFile file;
  file.size_ = static_cast<std::size_t>(status.st_size);
  if (file.size_ == 0) return file;
  void* data = ::mmap(nullptr, file.size_, PROT_READ, MAP_PRIVATE, fd.get(), 0);
  if (data == MAP_FAILED) {
    file.size_ = 0;
    return system_error("cannot map the file into memory", path);
  }
  file.data_ = static_cast<const char*>(data);
  return file;
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(const_cast<char*>(data_), size_);
}

void MappedFile::prefer_large_pages() const noexcept {
  // Of a file that few look-ups read little of, less is read in small ones.
  constexpr std::size_t kMostRead = std::size_t{1} << 29;
  if (size_ >= kLargePage && size_ <= kMostRead) base::prefer_large_pages(data_, size_);
}

LargePageWriter::LargePageWriter(int fd) : fd_(fd) { block_.reserve(kLargePage); }

bool LargePageWriter::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::size_t size = std::min(kLargePage - block_.size(), bytes.size());
    block_.append(bytes.substr(0, size));
    bytes.remove_prefix(size);
    if (block_.size() == kLargePage && !flush()) return false;
  }
  return true;
}

bool LargePageWriter::flush() {
  const bool good = write_all(fd_, block_);
  block_.clear();
  return good;
}

std::string replaced_file(const std::string& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0 || !S_ISLNK(status.st_mode)) return path;
  std::array<char, PATH_MAX> real{};
  return ::realpath(path.c_str(), real.data()) == nullptr ? path : std::string(real.data());
}

bool is_stream(const std::string& path) noexcept {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

Result<void> write_file_atomically(const std::string& asked, std::span<const std::string_view> parts) {
  if (is_stream(asked)) {
    const Descriptor stream(::open(asked.c_str(), O_WRONLY | O_CLOEXEC));
    if (stream.get() < 0) return system_error("cannot open for writing", asked);
    for (const std::string_view part : parts) {
      if (!write_all(stream.get(), part)) return system_error("cannot write", asked);
    }
    return {};
  }
  const std::string path = replaced_file(asked);
  std::string temporary = path + ".XXXXXX";
  const Descriptor fd(::mkostemp(temporary.data(), O_CLOEXEC));
  if (fd.get() < 0) return system_error("cannot create a temporary file beside the target", path);
  temporary_begins(temporary);
  const auto give_up = [&](const char* what) {
    auto error = system_error(what, path);
    ::unlink(temporary.c_str());
    temporary_ends(temporary);
    return error;
  };
  for (const std::string_view part : parts) {
    if (!write_all(fd.get(), part)) return give_up("cannot write");
  }
  if (::fchmod(fd.get(), 0644) != 0) return give_up("cannot set the file's mode");
  if (::fsync(fd.get()) != 0) return give_up("cannot flush to disk");
  if (::rename(temporary.c_str(), path.c_str()) != 0) return give_up("cannot put the new file in place");
  temporary_ends(temporary);
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  const Descriptor folder_fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder_fd.get() >= 0) ::fsync(folder_fd.get());
  return {};
}

}  // namespace tamis::base
