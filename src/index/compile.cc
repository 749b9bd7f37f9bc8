#include "index/compile.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <tuple>
#include <utility>

#include "base/ascii.h"
#include "base/file.h"
#include "base/hash.h"
#include "index/entity_store.h"
#include "index/index_builder.h"
#include "index/verify.h"
#include "lists/fetch_notes.h"
#include "lists/reader.h"

namespace tamis::index {

namespace {

namespace fs = std::filesystem;
using lists::Format;
using lists::Input;
using lists::Issue;
using lists::Severity;
using lists::Snapshot;

// Folders nested deeper than this are a loop or a mistake.
constexpr int kMaxFolderDepth = 32;

tl::unexpected<Error> refuse(ErrorCode code, std::string message, std::string file = {}) {
  return fail(code, std::move(message), Where{std::move(file), -1, -1, {}});
}

// Files that stand beside lists and are none, by their names.
bool beside_lists(const fs::path& path) {
  static const std::set<std::string> kExtensions{".md",     ".txt", ".toml", ".etag",
                                                 ".sha256", ".tmp", ".tamis"};
  const std::string name = base::ascii_lower(path.filename().string());
  return lists::is_fetch_sidecar(name) || name.starts_with('.') || name.ends_with('~') ||
         name.starts_with("readme") || kExtensions.contains(base::ascii_lower(path.extension().string()));
}

std::string percent(double share) {
  const auto tenths = static_cast<long long>(share * 1000 + 0.5);
  std::string out = std::to_string(tenths / 10);
  if (tenths % 10 != 0) out.append(".").append(std::to_string(tenths % 10));
  return out.append(" %");
}

struct SourceFile {
  std::string path;  // as the user gave it, or found under a folder that the user gave
  bool named = false;
};

// All files that the sources stand for, each once, by path.
Result<std::vector<SourceFile>> gather(const CompileOptions& options, std::vector<std::string>& passed_over) {
  std::vector<SourceFile> out;
  std::set<std::string> known;  // canonical paths
  const auto canonical = [](const fs::path& path) {
    std::error_code error;
    const fs::path found = fs::weakly_canonical(path, error);
    return (error ? path : found).string();
  };
  const std::string target = canonical(options.out);
  const auto add = [&](const fs::path& path, bool named) {
    if (known.insert(canonical(path)).second) out.push_back(SourceFile{path.string(), named});
  };
  for (const std::string& source : options.sources) {
    std::error_code error;
    const fs::file_status status = fs::status(source, error);
    if (!fs::exists(status)) {
      return refuse(ErrorCode::kNotFound, "there is no such file or folder; check the path", source);
    }
    if (!fs::is_directory(status)) {
      add(source, true);
      continue;
    }
    std::vector<fs::path> found;
    fs::recursive_directory_iterator at(source, fs::directory_options::follow_directory_symlink, error);
    const fs::recursive_directory_iterator end;
    while (!error && at != end) {
      const bool hidden = at->path().filename().string().starts_with('.');
      std::error_code ignored;
      if (at->is_directory(ignored)) {
        if (at.depth() >= kMaxFolderDepth) {
          return refuse(ErrorCode::kLimit,
                        "the folder is nested deeper than " + std::to_string(kMaxFolderDepth) +
                            " levels; does a link lead back into it?",
                        at->path().string());
        }
        if (hidden) at.disable_recursion_pending();
      } else if (beside_lists(at->path())) {
        if (!hidden) passed_over.push_back(at->path().string());
      } else if (!at->is_regular_file(ignored)) {
        return refuse(ErrorCode::kNotFound,
                      at->is_symlink(ignored)
                          ? "the link leads to no file, so a list may be missing; mend or remove it"
                          : "expected a list, found a pipe, device or socket among the lists; remove it",
                      at->path().string());
      } else if (canonical(at->path()) != target) {
        found.push_back(at->path());
      }
      at.increment(error);
    }
    if (error) return refuse(ErrorCode::kIo, "cannot read the folder: " + error.message(), source);
    std::sort(found.begin(), found.end());
    for (const fs::path& path : found) add(path, false);
  }
  std::sort(passed_over.begin(), passed_over.end());
  passed_over.erase(std::unique(passed_over.begin(), passed_over.end()), passed_over.end());
  return out;
}

// The files that one reader reads together.
struct Group {
  struct File {
    std::string path;
    ListFile facts;
    base::MappedFile map;
  };
  const Format* format = nullptr;
  std::vector<File> files;
  std::vector<std::string> repeated;  // base names of files left out because another has the same bytes
};

std::size_t order_of(const Format* format) {
  return static_cast<std::size_t>(format - lists::formats().data());
}

// The groups in the order in which they are compiled, which depends on the files' contents and base names
// only.
Result<std::vector<Group>> recognize_all(const CompileOptions& options, const std::vector<SourceFile>& files,
                                         std::vector<std::string>& passed_over) {
  const Format* forced = nullptr;
  if (!options.format.empty()) {
    forced = lists::find_format(options.format);
    if (forced == nullptr) {
      std::string known;
      for (const Format& format : lists::formats())
        known += (known.empty() ? "" : ", ") + std::string(format.id);
      return refuse(ErrorCode::kInvalidArgument,
                    "there is no format \"" + options.format + "\"; the formats are: " + known);
    }
  }
  std::map<std::pair<std::size_t, std::string>, Group> groups;
  const auto recognize_one = [&](const Input& head) -> Result<lists::Recognition> {
    if (forced != nullptr) return lists::Recognition{forced, forced->recognize(head)};
    return lists::recognize(head);
  };
  const auto head_of = [](const std::string& path, const base::MappedFile& map) {
    return Input{path, map.bytes().substr(0, Format::kRecognizeBytes)};
  };
  const auto add = [&](const lists::Recognition& recognition, const std::string& path,
                       base::MappedFile&& map) {
    Group& group = groups[{order_of(recognition.format), recognition.group}];
    for (const Group::File& known : group.files) {
      if (known.path == path) return;  // settings that were named beside their list
    }
    group.format = recognition.format;
    Group::File file;
    file.path = path;
    file.facts.name = fs::path(path).filename().string();
    file.facts.size = map.bytes().size();
    file.facts.sha256 = base::sha256_hex(map.bytes());
    file.map = std::move(map);
    group.files.push_back(std::move(file));
  };
  for (const SourceFile& source : files) {
    auto map = base::MappedFile::open(source.path);
    if (!map) return tl::unexpected<Error>(std::move(map.error()));
    if (!source.named && map->bytes().substr(0, kMagic.size()) == kMagic) {  // an index under another name
      passed_over.push_back(source.path);
      continue;
    }
    auto recognized = recognize_one(head_of(source.path, *map));
    if (!recognized) {
      Error error = std::move(recognized.error());
      if (error.where.file.empty()) error.where.file = source.path;
      return tl::unexpected<Error>(std::move(error));
    }
    add(*recognized, source.path, std::move(*map));
    // The settings of a CSV list, which its reader takes from the file beside it: a source as well.
    const std::string settings = fs::path(source.path).replace_extension(".toml").string();
    if (settings == source.path || base::ascii_lower(fs::path(source.path).extension().string()) != ".csv")
      continue;
    auto beside = base::MappedFile::open(settings);
    if (!beside) continue;
    const auto of_list = recognize_one(head_of(settings, *beside));
    if (of_list && of_list->format == recognized->format && of_list->group == recognized->group) {
      add(*of_list, settings, std::move(*beside));
      passed_over.erase(std::remove(passed_over.begin(), passed_over.end(), settings), passed_over.end());
    }
  }
  std::vector<Group> out;
  for (auto& [key, group] : groups) {
    std::sort(group.files.begin(), group.files.end(), [](const Group::File& a, const Group::File& b) {
      return std::tie(a.facts.name, a.facts.sha256, a.path) < std::tie(b.facts.name, b.facts.sha256, b.path);
    });
    std::set<std::string> contents;
    std::vector<Group::File> kept;
    for (Group::File& file : group.files) {
      if (contents.insert(file.facts.sha256).second) {
        kept.push_back(std::move(file));
      } else {
        group.repeated.push_back(file.facts.name);
      }
    }
    group.files = std::move(kept);
    out.push_back(std::move(group));
  }
  // Not by the groups' names, which may hold a path.
  std::sort(out.begin(), out.end(), [](const Group& a, const Group& b) {
    const ListFile& x = a.files.front().facts;
    const ListFile& y = b.files.front().facts;
    return std::tuple(order_of(a.format), std::tie(x.name, x.sha256)) <
           std::tuple(order_of(b.format), std::tie(y.name, y.sha256));
  });
  return out;
}

// Two groups that hold one list would be read into one another: another edition's entries as if they still stood, entities
// that have nothing in common but their number as one. Feeds in FollowTheMoney's format may add to a list.
Result<void> check_datasets(const Group& group, const std::vector<Snapshot>& snapshots,
                            std::map<std::string, std::string>& file_of_dataset) {
  if (group.format->id == "ftm_json") return {};
  const std::string& file = group.files.front().path;
  for (const Snapshot& snapshot : snapshots) {
    const auto [known, is_new] = file_of_dataset.try_emplace(snapshot.dataset, file);
    if (is_new || known->second == file) continue;
    return refuse(
        ErrorCode::kRefused,
        "the list " + snapshot.dataset + " has been read from " + known->second +
            " already; two editions cannot be read as one list: keep one of the files, or, of lists of your "
            "own, name one otherwise",
        file);
  }
  return {};
}

// Hands everything on to the builder, tells the caller how far it is, and keeps the first error for the
// message of a refusal.
class Watch final : public lists::Sink {
 public:
  Watch(IndexBuilder& builder, const CompileOptions& options, CompileProgress progress)
      : builder_(builder), options_(options), progress_(progress) {}

  void entity(model::Entity&& entity) override {
    builder_.entity(std::move(entity));
    if (builder_.entity_count() % kEntitiesBetweenCalls == 0) tell();
  }
  void issue(Issue&& issue) override {
    if (issue.severity == Severity::kError && !first_error) first_error = issue;
    builder_.issue(std::move(issue));
  }
  void tell() {
    if (!options_.progress) return;
    progress_.entities = builder_.entity_count();
    options_.progress(progress_);
  }

  std::optional<Issue> first_error;

 private:
  static constexpr std::uint64_t kEntitiesBetweenCalls = 1000;
  IndexBuilder& builder_;
  const CompileOptions& options_;
  CompileProgress progress_;
};

// A list that broke too many of its records, or that has fewer than it says, is not published.
Result<void> check_records(const CompileOptions& options, const Group& group, const IndexBuilder& builder,
                           const Watch& watch, const std::vector<Snapshot>& snapshots) {
  const std::string& file = group.files.front().path;
  std::uint64_t records = 0;
  for (const Snapshot& snapshot : snapshots) {
    records += snapshot.records;
    if (snapshot.stated_records <= snapshot.records) continue;
    const auto missing = static_cast<double>(snapshot.stated_records - snapshot.records);
    const double share = missing / static_cast<double>(snapshot.stated_records);
    if (share > options.max_error_share) {
      return refuse(ErrorCode::kRefused,
                    snapshot.dataset + " says that it has " + std::to_string(snapshot.stated_records) +
                        " records, found " + std::to_string(snapshot.records) +
                        ": the download is not complete; fetch the file again",
                    file);
    }
  }
  const std::uint64_t errors = builder.issue_count(Severity::kError);
  const double share = static_cast<double>(errors) / static_cast<double>(std::max<std::uint64_t>(records, 1));
  if (errors > 0 && share > options.max_error_share) {
    Error error;
    error.code = ErrorCode::kRefused;
    error.message = std::to_string(errors) + " of " + std::to_string(records) + " records (" +
                    percent(std::min(share, 1.0)) + ") could not be read, more than the " +
                    percent(options.max_error_share) +
                    " that are allowed; the file is damaged or of another format";
    error.where.file = file;
    if (watch.first_error) {
      error.message += ". The first: " + watch.first_error->message;
      error.where = watch.first_error->where;
    }
    return tl::unexpected<Error>(std::move(error));
  }
  return {};
}

// The index being replaced, as far as it can be compared with.
struct Old {
  std::optional<IndexFile> file;
  IndexMeta meta;
};

Result<Old> open_old(const std::string& path, std::vector<std::string>& notes) {
  Old old;
  const auto unreadable = [&](const std::string& why) {
    notes.push_back(
        "the index being replaced could not be read, so it was not checked what the lists lost against "
        "it (" +
        why + ")");
    return Old{};
  };
  auto file = IndexFile::open_for_inspection(path);
  if (!file) {
    const Error& error = file.error();
    switch (error.code) {
      case ErrorCode::kNotFound:
        return old;
      case ErrorCode::kTruncated:
      case ErrorCode::kCorrupt:
        return unreadable(error.message);
      case ErrorCode::kFormat:
        return refuse(ErrorCode::kRefused,
                      "the file to write exists and is not an index, so it is not replaced (" +
                          error.message + "); name another file, or remove this one first",
                      path);
      case ErrorCode::kVersion:
        return refuse(
            ErrorCode::kRefused,
            "the file to write holds an index that this version does not read, so it is not replaced (" +
                error.message + "); name another file, or remove this one first",
            path);
      default:
        return tl::unexpected<Error>(error);
    }
  }
  if (const auto good = file->verify(); !good) return unreadable(good.error().message);
  auto meta = parse_meta(file->bytes(SectionKind::kMeta));
  if (!meta) return unreadable(meta.error().message);
  old.meta = std::move(*meta);
  old.file = std::move(*file);
  return old;
}

// Entries that each list of the old index lost in the new one. An entry is kept when the new index finds its
// id (or an entity published under it) on the same list; where the old records cannot be read, the counts
// decide.
Result<void> check_shrink(const CompileOptions& options, const Old& old, const IndexFile& fresh_file) {
  if (!old.file || options.allow_shrink) return {};
  const auto fresh = EntityStore::open(fresh_file);
  if (!fresh) return tl::unexpected<Error>(fresh.error());
  std::map<std::string, std::uint64_t, std::less<>> lost;
  for (const ListMeta& list : old.meta.lists) {
    const ListMeta* now = fresh->meta().find(list.dataset);
    const std::uint64_t left = now == nullptr ? 0 : now->counts.entities;
    lost[list.dataset] = list.counts.entities > left ? list.counts.entities - left : 0;
  }
  if (const auto before = EntityStore::open(*old.file)) {
    std::map<std::string, std::uint64_t, std::less<>> gone;
    for (std::uint32_t ordinal = 0; ordinal < before->size(); ++ordinal) {
      if (!before->matchable(ordinal)) continue;
      const auto found = fresh->find(before->id(ordinal));
      const std::vector<std::string_view> now =
          found ? fresh->datasets(*found) : std::vector<std::string_view>();
      for (const std::string_view dataset : before->datasets(ordinal)) {
        if (std::find(now.begin(), now.end(), dataset) == now.end()) ++gone[std::string(dataset)];
      }
    }
    for (const auto& [dataset, count] : gone) lost[dataset] = std::max(lost[dataset], count);
  }
  for (const ListMeta& list : old.meta.lists) {
    const std::uint64_t count = lost[list.dataset];
    if (count == 0 || list.counts.entities == 0) continue;
    const double share = static_cast<double>(count) / static_cast<double>(list.counts.entities);
    if (share <= options.max_shrink) continue;
    const ListMeta* now = fresh->meta().find(list.dataset);
    std::string message =
        list.dataset + " lost " + std::to_string(count) + " of " + std::to_string(list.counts.entities) +
        " entries (" + percent(std::min(share, 1.0)) + ") against the index being replaced, more than the " +
        percent(options.max_shrink) + " that are allowed";
    message += now == nullptr ? "; the list is not among the sources any more"
                              : "; its edition was " + (list.date.empty() ? "undated" : list.date) +
                                    " and is now " + (now->date.empty() ? "undated" : now->date);
    message += ". The old index stays. Check the download; if the list did shrink, allow it (--allow-shrink)";
    return refuse(ErrorCode::kRefused, std::move(message), options.out);
  }
  return {};
}

// An edition older than the one it replaces is an old download, not news. Lists of FollowTheMoney entities state no date of their
// own: theirs is that of the youngest entry, which may be taken off.
Result<void> check_age(const CompileOptions& options, const Old& old, const IndexMeta& fresh) {
  if (!old.file || options.allow_older) return {};
  for (const ListMeta& list : old.meta.lists) {
    const ListMeta* now = fresh.find(list.dataset);
    if (now == nullptr || now->date.empty() || now->format == "ftm_json") continue;
    if (now->date >= list.date) continue;
    return refuse(ErrorCode::kRefused,
                  list.dataset + " is the edition of " + now->date +
                      ", older than that of the index being replaced (" + list.date +
                      "). The old index stays. Check the download; to go back to an older edition, allow it "
                      "(--allow-older)",
                  options.out);
  }
  return {};
}

}  // namespace

Result<CompileReport> compile(const CompileOptions& options) {
  const auto begin = std::chrono::steady_clock::now();
  CompileReport report;
  if (options.out.empty()) {
    return refuse(ErrorCode::kInvalidArgument, "no file to write was named; name one (--out lists.tamis)");
  }
  // The old index first: a refusal that needs no list should not cost a minute.
  auto old = open_old(options.out, report.notes);
  if (!old) return tl::unexpected<Error>(std::move(old.error()));

  const auto files = gather(options, report.passed_over);
  if (!files) return tl::unexpected<Error>(files.error());
  auto groups = recognize_all(options, *files, report.passed_over);
  if (!groups) return tl::unexpected<Error>(std::move(groups.error()));
  if (groups->empty()) {
    return refuse(ErrorCode::kInvalidArgument,
                  "there is no list among the sources; name list files or folders that hold some",
                  options.sources.empty() ? std::string() : options.sources.front());
  }

  CompileProgress progress;
  for (const Group& group : *groups) {
    for (const Group::File& file : group.files) progress.bytes_total += file.facts.size;
  }
  IndexWriter writer;
  {
    IndexBuilder builder;
    std::map<std::string, std::string> file_of_dataset;
    for (Group& group : *groups) {
      std::vector<Input> inputs;
      std::vector<ListFile> facts;
      std::uint64_t bytes = 0;
      for (const Group::File& file : group.files) {
        inputs.push_back(Input{file.path, file.map.bytes()});
        facts.push_back(file.facts);
        bytes += file.facts.size;
      }
      progress.file = group.files.front().facts.name;
      Watch watch(builder, options, progress);
      watch.tell();
      builder.begin_source(group.format->id, std::move(facts));
      auto snapshots = group.format->read(inputs, watch);
      if (!snapshots) {
        Error error = std::move(snapshots.error());
        if (error.where.file.empty()) error.where.file = group.files.front().path;
        return tl::unexpected<Error>(std::move(error));
      }
      if (snapshots->empty()) {
        return refuse(ErrorCode::kFormat,
                      "expected a list of the format " + std::string(group.format->id) +
                          ", found no entry of one; check the file",
                      group.files.front().path);
      }
      for (const std::string& name : group.repeated) {
        builder.issue(Issue{Severity::kWarning, "duplicate_file",
                            "another file has the same bytes; this one was left out",
                            Where{name, -1, -1, {}}});
      }
      if (auto good = check_datasets(group, *snapshots, file_of_dataset); !good) {
        return tl::unexpected<Error>(std::move(good.error()));
      }
      if (auto good = check_records(options, group, builder, watch, *snapshots); !good) {
        return tl::unexpected<Error>(std::move(good.error()));
      }
      builder.end_source(std::move(*snapshots));
      progress.bytes_done += bytes;
      group.files.clear();  // unmaps them
    }
    progress.entities = builder.entity_count();
    auto meta = builder.finish(writer);
    if (!meta) return tl::unexpected<Error>(std::move(meta.error()));
    report.meta = std::move(*meta);
  }
  if (auto good = check_age(options, *old, report.meta); !good)
    return tl::unexpected<Error>(std::move(good.error()));
  if (options.progress) options.progress(progress);
  if (report.meta.totals.entities == 0) {
    return refuse(
        ErrorCode::kRefused,
        "the sources hold no entity that could be screened, and an index that finds nobody is a trap; check "
        "the files",
        options.sources.front());
  }

  auto staged = [&] {
    const IndexWriter last = std::move(writer);  // its sections are freed once they are on disk
    return last.stage(options.out);
  }();
  if (!staged) return tl::unexpected<Error>(std::move(staged.error()));
  {
    const auto fresh = IndexFile::open(staged->path());
    if (!fresh) return tl::unexpected<Error>(fresh.error());
    if (auto good = verify_index(*fresh); !good) return tl::unexpected<Error>(std::move(good.error()));
    if (auto good = check_shrink(options, *old, *fresh); !good)
      return tl::unexpected<Error>(std::move(good.error()));
    if (options.accept) {
      if (auto good = options.accept(*fresh); !good) return tl::unexpected<Error>(std::move(good.error()));
    }
    report.index_hash = fresh->content_hash();
    report.index_bytes = fresh->size();
  }
  if (auto done = staged->commit(); !done) return tl::unexpected<Error>(std::move(done.error()));
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return report;
}

}  // namespace tamis::index
