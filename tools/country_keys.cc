// Fills the last column (key) of data/country_names.tsv with model::country_key() of the name, so that the program need not fold
// 14,000 names at every start. country_test fails when the table is out of step and names this tool.
//
//   country_keys FILE   rewrites FILE in place
#include <fstream>
#include <iostream>
#include <string>

#include "model/country.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: country_keys data/country_names.tsv\n";
    return 2;
  }
  std::ifstream in(argv[1], std::ios::binary);
  if (!in) {
    std::cerr << argv[1] << ": cannot be read\n";
    return 1;
  }
  std::string out;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    const std::size_t first = line.find('\t');
    const std::size_t second = first == std::string::npos ? first : line.find('\t', first + 1);
    if (line.empty() || line[0] == '#') {
      out.append(line).push_back('\n');
      continue;
    }
    if (second == std::string::npos) {
      std::cerr << argv[1] << ':' << number << ": expected a code, a name and languages\n";
      return 1;
    }
    const std::size_t third = line.find('\t', second + 1);
    const std::string key = tamis::model::country_key(line.substr(first + 1, second - first - 1));
    if (key.empty()) {
      std::cerr << argv[1] << ':' << number << ": the name holds no letter\n";
      return 1;
    }
    out.append(line, 0, third).append(1, '\t').append(key).push_back('\n');
  }
  in.close();
  std::ofstream(argv[1], std::ios::binary) << out;
  return 0;
}
