// tamis version: what this program reads and writes.
#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <string>

#include "base/json_writer.h"
#include "cli/command.h"
#include "index/index_file.h"
#include "tamis/version.h"
#include "text/tokenize.h"

namespace tamis::cli {

void add_version(CLI::App& app, Action& action) {
  auto* command =
      app.add_subcommand("version", "Version of the program, its index format and its text pipeline");
  auto as_json = std::make_shared<bool>(false);
  command->add_flag("--json", *as_json, "One JSON object");
  command->callback([as_json, &action] {
    action = [as_json] {
      const std::string format =
          std::to_string(index::kFormatMajor) + "." + std::to_string(index::kFormatMinor);
      if (*as_json) {
        std::string out;
        base::JsonWriter json(out);
        json.begin_object().field("version", kVersion).field("index_format", format);
        json.field("text_pipeline", text::kTextPipelineVersion).end_object();
        std::printf("%s\n", out.c_str());
      } else {
        std::printf("tamis %s\nindex format %s\ntext pipeline %u\n", kVersion, format.c_str(),
                    text::kTextPipelineVersion);
      }
      return kDone;
    };
  });
}

}  // namespace tamis::cli
