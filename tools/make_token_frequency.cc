// Writes data/token_frequency.tsv: how much a word of a name tells, from the official lists and from tables of popular
// names. Through the real readers and the real text pipeline, so it is run anew when either changes.
//
//   make_token_frequency LISTS_FOLDER NAMES_FOLDER > data/token_frequency.tsv
//
// LISTS_FOLDER: official lists in any format that is read. NAMES_FOLDER: forenames_by_country.csv and
// surnames_by_country.csv (CC0).
//
// Method. A listed entity counts once however many lists hold it: entities whose first names have the same words are
// one. Each of its words counts by the share of its names that hold it, so that thirty spellings of one name weigh no
// more than one. The share of a word is that sum over the entities; words that fewer than 3 entities hold are left out.
// For persons there is a second share, since customers bear names that no list has: within a country the name of rank r
// has the share 1.5 % / r^0.7 (a Zipf-like fall that fits the countries whose counts are known; where a percentage is
// given, that), and over the world the geometric mean of the mean over all countries and the largest of them: "smith" is
// common where it is common, and a customer file is mostly of one country. Given names that have nicknames have at
// least 2^-13. The larger share counts, and -log2 of it are the bits.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/csv.h"
#include "base/data_table.h"
#include "base/file.h"
#include "lists/reader.h"
#include "model/entity.h"
#include "text/tokenize.h"

namespace {

using tamis::lists::Input;
using tamis::model::Schema;

constexpr int kLeastEntities = 3;
constexpr std::size_t kMaxWordBytes = 24;
constexpr double kTopShare = 0.015;
constexpr double kRankExponent = 0.7;
constexpr double kKnownGivenName = 1.0 / 8192;

struct Count {
  double share = 0;
  int entities = 0;
};

struct Side {
  std::map<std::string, Count> words;
  std::set<std::string> seen;
};

std::vector<std::string> words_of(std::string_view name) {
  static tamis::text::TokenBuffer buffer;
  std::vector<std::string> out;
  for (const tamis::text::Token& token : buffer.tokenize(name)) out.emplace_back(token.latin);
  return out;
}

class Counter final : public tamis::lists::Sink {
 public:
  Side persons;
  Side organizations;

  void entity(tamis::model::Entity&& entity) override {
    const Schema* schema = tamis::model::find_schema(entity.schema);
    if (schema == nullptr || !schema->matchable) return;
    Side* side = schema->kind == Schema::Kind::kPerson ? &persons
                 : schema->kind == Schema::Kind::kOrganization || schema->kind == Schema::Kind::kAny
                     ? &organizations
                     : nullptr;
    if (side == nullptr) return;
    std::map<std::string, int> holders;
    int names = 0;
    for (const std::string_view property : {"name", "alias", "previousName", "weakAlias"}) {
      for (const std::string_view name : entity.all(property)) {
        std::vector<std::string> words = words_of(name);
        std::sort(words.begin(), words.end());
        if (names == 0) {
          std::string key;
          for (const std::string& word : words) key += word + " ";
          if (!side->seen.insert(key).second) return;
        }
        ++names;
        words.erase(std::unique(words.begin(), words.end()), words.end());
        for (const std::string& word : words) ++holders[word];
      }
    }
    for (const auto& [word, count] : holders) {
      Count& total = side->words[word];
      total.share += static_cast<double>(count) / names;
      ++total.entities;
    }
  }
  void issue(tamis::lists::Issue&&) override {}
};

bool read_lists(const char* folder, Counter& counter) {
  struct Group {
    std::vector<tamis::base::MappedFile> files;
    std::vector<Input> inputs;
  };
  std::map<std::pair<const tamis::lists::Format*, std::string>, Group> groups;
  std::set<std::string> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) paths.insert(entry.path().string());
  }
  for (const std::string& path : paths) {
    auto file = tamis::base::MappedFile::open(path);
    if (!file) {
      std::cerr << file.error().to_string() << "\n";
      return false;
    }
    const auto known = tamis::lists::recognize({path, file->bytes()});
    if (!known) {
      std::cerr << "left out: " << known.error().to_string() << "\n";
      continue;
    }
    Group& group = groups[{known->format, known->group}];
    group.inputs.push_back({path, file->bytes()});
    group.files.push_back(std::move(*file));
  }
  for (const auto& [key, group] : groups) {
    const auto read = key.first->read(group.inputs, counter);
    if (!read) {
      std::cerr << read.error().to_string() << "\n";
      return false;
    }
    for (const auto& snapshot : *read)
      std::cerr << snapshot.dataset << ": " << snapshot.records << " records\n";
  }
  return true;
}

// The popular names of one table: per word the shares by country.
bool read_popular(const std::string& path, const std::string& rank_column,
                  std::map<std::string, double>& out) {
  const auto file = tamis::base::MappedFile::open(path);
  if (!file) {
    std::cerr << file.error().to_string() << "\n";
    return false;
  }
  tamis::base::CsvReader reader(file->bytes());
  std::vector<std::string> header;
  if (const auto more = reader.next(header); !more || !*more) return false;
  const auto column = [&](const std::string& name) {
    return static_cast<std::size_t>(std::find(header.begin(), header.end(), name) - header.begin());
  };
  const std::size_t country = column("Country");
  const std::size_t rank = column(rank_column);
  const std::size_t local = column("Localized Name");
  const std::size_t roman = column("Romanized Name");
  const std::size_t percent = column("Percent");
  std::map<std::string, std::map<std::string, double>> shares;  // word -> country -> share
  std::set<std::string> countries;
  std::vector<std::string> cells;
  while (true) {
    const auto more = reader.next(cells);
    if (more && !*more) break;
    if (!more || cells.size() <= std::max({country, rank, local, roman})) continue;
    countries.insert(cells[country]);
    double share = kTopShare / std::pow(std::max(1.0, std::atof(cells[rank].c_str())), kRankExponent);
    if (percent < cells.size() && std::atof(cells[percent].c_str()) > 0)
      share = std::atof(cells[percent].c_str()) / 100;
    for (const std::size_t at : {local, roman}) {
      for (const std::string& word : words_of(cells[at])) {
        if (word.size() < 2) continue;
        double& best = shares[word][cells[country]];
        best = std::max(best, std::min(share, 0.1));
      }
    }
  }
  for (const auto& [word, by_country] : shares) {
    double sum = 0;
    double most = 0;
    for (const auto& [code, share] : by_country) {
      sum += share;
      most = std::max(most, share);
    }
    double& known = out[word];
    known = std::max(known, std::sqrt(sum / static_cast<double>(countries.size()) * most));
  }
  return true;
}

std::string bits_text(double share) {
  if (share <= 0) return {};
  char text[16];
  std::snprintf(text, sizeof text, "%.1f", std::clamp(-std::log2(share), 1.0, 16.0));
  return text;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: make_token_frequency LISTS_FOLDER NAMES_FOLDER > data/token_frequency.tsv\n";
    return 2;
  }
  Counter counter;
  std::map<std::string, double> persons;
  const std::string names(argv[2]);
  if (!read_lists(argv[1], counter) || !read_popular(names + "/forenames_by_country.csv", "Index", persons) ||
      !read_popular(names + "/surnames_by_country.csv", "Rank", persons)) {
    return 1;
  }
  tamis::base::for_each_row(tamis::base::data_table("nicknames.tsv"), [&](const auto& columns, std::size_t) {
    if (columns[0] == "spelling") return;
    for (std::string_view rest = columns[1]; !rest.empty();) {
      const std::string_view word = rest.substr(0, rest.find(' '));
      double& share = persons[std::string(word)];
      share = std::max(share, kKnownGivenName);
      rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    }
  });
  std::map<std::string, std::pair<double, double>> table;
  for (const auto& [word, share] : persons) table[word].first = share;
  for (const auto& [word, count] : counter.persons.words) {
    if (count.entities < kLeastEntities || word.size() > kMaxWordBytes) continue;
    double& share = table[word].first;
    share = std::max(share, count.share / static_cast<double>(counter.persons.seen.size()));
  }
  for (const auto& [word, count] : counter.organizations.words) {
    if (count.entities < kLeastEntities || word.size() > kMaxWordBytes) continue;
    table[word].second = count.share / static_cast<double>(counter.organizations.seen.size());
  }
  std::cerr << counter.persons.seen.size() << " persons, " << counter.organizations.seen.size()
            << " organisations, " << table.size() << " words\n";
  std::cout
      << "# How much a word of a name tells: -log2 of the share of names that hold it, in bits, for persons "
         "and for\n"
         "# organisations. Made by tools/make_token_frequency.cc, which describes the method; do not edit. "
         "The counts\n"
         "# are facts, taken from the names of the official sanctions lists (OFAC, UN, EU, UK, SECO, SEMA) "
         "and, for\n"
         "# persons, from a table of popular forenames and surnames by country (CC0). A word that is missing "
         "is rare.\n"
         "# word\tbits in a person's name\tbits in an organisation's name (empty: not seen often enough)\n";
  for (const auto& [word, shares] : table) {
    std::cout << word << '\t' << bits_text(shares.first) << '\t' << bits_text(shares.second) << '\n';
  }
  return 0;
}
