// tamis verify: is every byte of an index what its builder wrote.
#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <string>

#include "base/json_writer.h"
#include "cli/command.h"
#include "cli/terminal.h"
#include "index/verify.h"
#include "screen/index_state.h"
#include "tamis/screener.h"

namespace tamis::cli {
namespace {

struct Arguments {
  std::string index;
  bool json = false;
};

// A file that is not there cannot be checked; anything else about it is the answer.
[[nodiscard]] int status_of(const Error& error) {
  return error.code == ErrorCode::kNotFound || error.code == ErrorCode::kIo ? kUnusable : kCheckFailed;
}

int answer(const Arguments& arguments, const Index* index, const Error* error) {
  if (arguments.json) {
    std::string out;
    base::JsonWriter json(out);
    json.begin_object().field("file", arguments.index).field("ok", error == nullptr);
    if (index != nullptr) json.field("hash", index->hash());
    if (error != nullptr) {
      json.key("error").begin_object().field("code", error_code_name(error->code));
      json.field("message", error->to_string()).end_object();
    }
    json.end_object();
    std::printf("%s\n", out.c_str());
  } else if (error == nullptr) {
    const Style style(stdout);
    std::printf("%ssound%s  %s\n%s entities, %s names, hash %s\n", style.green(), style.plain(),
                arguments.index.c_str(), grouped(index->entity_count()).c_str(),
                grouped(index->name_count()).c_str(), index->hash().c_str());
  }
  if (error == nullptr) return kDone;
  return arguments.json ? status_of(*error) : report(*error, status_of(*error));
}

int verify(const Arguments& arguments) {
  auto index = Index::open(arguments.index);
  if (!index) return answer(arguments, nullptr, &index.error());
  if (auto sound = index->verify(); !sound) return answer(arguments, &*index, &sound.error());
  if (auto sound = index::verify_content(index->state().file); !sound)
    return answer(arguments, &*index, &sound.error());
  return answer(arguments, &*index, nullptr);
}

}  // namespace

void add_verify(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("verify", "Check every checksum and every inner offset of an index");
  command->footer("Exit status: 0 sound, 1 damaged, foreign or of another version, 2 no such file.");
  auto arguments = std::make_shared<Arguments>();
  add_index_option(*command, arguments->index);
  command->add_flag("--json", arguments->json, "One JSON object");
  command->callback([arguments, &action] { action = [arguments] { return verify(*arguments); }; });
}

}  // namespace tamis::cli
