// Fills the second column (folded form) of data/legal_forms.tsv, data/name_words.tsv and the like through the real
// text pipeline, so that the program need not fold thousands of phrases at every start. lexicon_test fails when a
// table is out of step and names this tool.
//
//   fold_tables FILE...   rewrites each FILE in place: column 2 becomes the folded form of column 1, or stays
//                         empty when both are equal. Rows whose first column folds to nothing are reported.
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include "text/tokenize.h"

namespace {

bool refold(const char* path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    std::cerr << path << ": cannot be read\n";
    return false;
  }
  std::string out;
  std::string line;
  bool ok = true;
  for (int number = 1; std::getline(in, line); ++number) {
    const std::size_t first = line.find('\t');
    const std::size_t second = first == std::string::npos ? first : line.find('\t', first + 1);
    if (line.empty() || line[0] == '#' || second == std::string::npos) {
      out.append(line).push_back('\n');
      continue;
    }
    const std::string printed = line.substr(0, first);
    const std::string form = tamis::text::folded(printed);
    if (form.empty()) {
      std::cerr << path << ":" << number << ": \"" << printed << "\" folds to nothing\n";
      ok = false;
    }
    out.append(printed).push_back('\t');
    if (form != printed) out.append(form);
    out.append(line, second).push_back('\n');
  }
  std::ofstream(path, std::ios::binary | std::ios::trunc) << out;
  return ok;
}

}  // namespace

int main(int argc, char** argv) {
  bool ok = argc > 1;
  for (int i = 1; i < argc; ++i) ok = refold(argv[i]) && ok;
  return ok ? 0 : 1;
}
