// Makes data/language_model.tsv: for each script that several languages share, a linear model over character n-grams,
// trained by logistic regression.
//
//   make_language_model SENTENCES [PRIORS] > data/language_model.tsv
//
// SENTENCES: a folder of files XX.txt, one sentence a line. Lines 0, 2, 4 ... train, every fourth from 1 fits what is fitted
// to held-out text (the temperature) and is there to develop on; every fourth from 3 is not read at all.
// PRIORS: a folder of files XX.tsv, "n-gram <tab> log10 of its probability among n-grams of its length", which the weights
// begin from (tools/lingua_priors.py); for the Latin script alone, where they help (96.3 % against 96.0 % held out): the
// few languages of the other scripts are told better without.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

#include "text/language_features.h"
#include "text/utf8.h"

namespace {

using tamis::text::LetterGroup;

struct Sentence {
  std::uint32_t language = 0;
  std::vector<std::vector<std::uint16_t>> words;  // padded
};

// Words of the sentence's main group.
std::vector<std::vector<std::uint16_t>> words_of(const std::string& line, LetterGroup& main) {
  std::array<std::vector<std::vector<std::uint16_t>>, tamis::text::kLetterGroups> words;
  std::array<std::size_t, tamis::text::kLetterGroups + 1> letters{};
  std::vector<std::uint16_t> word;
  LetterGroup group = LetterGroup::kNone;
  const auto close = [&] {
    if (word.empty()) return;
    while (word.size() > 1 && word.back() == tamis::text::kInnerApostrophe) word.pop_back();
    word.push_back(tamis::text::kWordEdge);
    words[static_cast<std::size_t>(group)].push_back(word);
    word.clear();
  };
  for (std::size_t i = 0; i < line.size();) {
    const auto decoded = tamis::text::decode_utf8(line, i);
    i += decoded.bytes;
    const char32_t c = decoded.code_point;
    if (c == 0x640 || (c >= 0x64B && c <= 0x652) || c == 0xAD || (c >= 0x200B && c <= 0x200F)) continue;
    const auto letter = tamis::text::letter_of(c);
    if (letter.id == 0) {
      if (c > 0x250) ++letters[tamis::text::kLetterGroups];
      if ((c == U'\'' || c == U'’' || c == U'ʼ') && word.size() > 1) {
        if (word.size() < tamis::text::kMaxWord && word.back() != tamis::text::kInnerApostrophe)
          word.push_back(tamis::text::kInnerApostrophe);
      } else {
        close();
      }
      continue;
    }
    if (word.empty() || letter.group != group) {
      close();
      group = letter.group;
      word.push_back(tamis::text::kWordEdge);
    }
    ++letters[static_cast<std::size_t>(letter.group)];
    if (word.size() < tamis::text::kMaxWord) word.push_back(letter.id);
  }
  close();
  const auto best = std::max_element(letters.begin(), letters.end()) - letters.begin();
  main = static_cast<LetterGroup>(best);
  if (main == LetterGroup::kNone) return {};
  return words[static_cast<std::size_t>(best)];
}

std::string gram_text(LetterGroup group, std::uint64_t key) {
  std::string text;
  for (int shift = 40; shift >= 0; shift -= 10) {
    const auto id = static_cast<std::uint16_t>(key >> shift & 1023);
    if (id != 0) tamis::text::append_utf8(text, tamis::text::code_point_of(group, id));
  }
  return text;
}

std::uint64_t gram_key(LetterGroup group, const std::string& text) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto decoded = tamis::text::decode_utf8(text, i);
    i += decoded.bytes;
    const auto letter = tamis::text::letter_of(decoded.code_point);
    if (letter.id == 0 || letter.group != group) return 0;
    key = key << 10 | letter.id;
  }
  return key;
}

struct Group {
  LetterGroup group = LetterGroup::kNone;
  std::vector<std::string> languages;
  std::vector<Sentence> train;
  std::vector<Sentence> develop;
};

using Features = std::unordered_map<std::uint64_t, std::uint32_t>;

struct Weights {
  std::size_t languages = 0;
  std::vector<float> values;    // feature * languages
  std::vector<float> gradient;  // squared, of AdaGrad
  std::vector<float> bias;
  std::vector<float> bias_gradient;
};

void features_of(const Sentence& sentence, std::size_t first, std::size_t last, const Features& features,
                 std::vector<std::uint32_t>& out) {
  out.clear();
  for (std::size_t i = first; i < last; ++i) {
    tamis::text::each_gram(sentence.words[i].data(), sentence.words[i].size(), [&](std::uint64_t key) {
      const auto found = features.find(key);
      if (found != features.end()) out.push_back(found->second);
    });
  }
}

void logits(const Weights& weights, const std::vector<std::uint32_t>& features, std::vector<float>& out) {
  out.assign(weights.bias.begin(), weights.bias.end());
  for (const std::uint32_t feature : features) {
    const float* row = weights.values.data() + std::size_t{feature} * weights.languages;
    for (std::size_t k = 0; k < weights.languages; ++k) out[k] += row[k];
  }
}

void softmax(std::vector<float>& values) {
  const float highest = *std::max_element(values.begin(), values.end());
  float sum = 0;
  for (float& value : values) {
    value = std::exp(value - highest);
    sum += value;
  }
  for (float& value : values) value /= sum;
}

double accuracy(const Weights& weights, const std::vector<Sentence>& sentences, const Features& features) {
  std::size_t right = 0;
  std::vector<std::uint32_t> found;
  std::vector<float> scores;
  for (const Sentence& sentence : sentences) {
    features_of(sentence, 0, sentence.words.size(), features, found);
    logits(weights, found, scores);
    right += static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin()) ==
             sentence.language;
  }
  return sentences.empty() ? 0 : static_cast<double>(right) / static_cast<double>(sentences.size());
}

// A sentence's logit is divided by the square root of its n-grams (over 100), as language.cc does, so that long sentences
// do not drown the short ones.
void train(Weights& weights, const Group& group, const Features& features, int epochs, std::mt19937& random) {
  std::vector<std::size_t> order(group.train.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::vector<std::uint32_t> found;
  std::vector<float> scores;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    std::shuffle(order.begin(), order.end(), random);
    const float rate = 0.08F / (1.0F + static_cast<float>(epoch) * 0.5F);
    for (const std::size_t index : order) {
      const Sentence& sentence = group.train[index];
      const std::size_t words = sentence.words.size();
      if (words == 0) continue;
      // Every other time only a stretch of the sentence: what is short must be told too.
      std::size_t first = 0;
      std::size_t last = words;
      if ((random() & 1U) != 0 && words > 4) {
        const std::size_t size = 3 + random() % std::min<std::size_t>(words - 3, 10);
        first = random() % (words - size + 1);
        last = first + size;
      }
      features_of(sentence, first, last, features, found);
      if (found.empty()) continue;
      logits(weights, found, scores);
      const float soften = std::max(1.0F, std::sqrt(static_cast<float>(found.size()) / 100.0F));
      for (float& score : scores) score /= soften;
      softmax(scores);
      scores[sentence.language] -= 1.0F;
      for (float& score : scores) score /= soften;
      for (const std::uint32_t feature : found) {
        const std::size_t base = std::size_t{feature} * weights.languages;
        for (std::size_t k = 0; k < weights.languages; ++k) {
          const float slope = scores[k];
          float& squared = weights.gradient[base + k];
          squared += slope * slope;
          weights.values[base + k] -= rate * slope / std::sqrt(squared + 1e-2F);
        }
      }
      for (std::size_t k = 0; k < weights.languages; ++k) {
        weights.bias_gradient[k] += scores[k] * scores[k];
        weights.bias[k] -= rate * scores[k] / std::sqrt(weights.bias_gradient[k] + 1e-2F);
      }
    }
    std::fprintf(stderr, "  epoch %d: %.4f of %zu held out\n", epoch,
                 accuracy(weights, group.develop, features), group.develop.size());
  }
}

Weights begin(std::size_t features, std::size_t languages) {
  Weights weights;
  weights.languages = languages;
  weights.values.assign(features * languages, 0.0F);
  weights.gradient.assign(features * languages, 0.0F);
  weights.bias.assign(languages, 0.0F);
  weights.bias_gradient.assign(languages, 0.0F);
  return weights;
}

// Log probabilities of n-grams by language; nullptr-like empty where there are none.
using Priors = std::vector<std::unordered_map<std::uint64_t, float>>;

Priors read_priors(const std::string& folder, const Group& group) {
  Priors priors(group.languages.size());
  if (folder.empty()) return priors;
  for (std::size_t i = 0; i < group.languages.size(); ++i) {
    std::ifstream file(folder + "/" + group.languages[i] + ".tsv");
    std::string line;
    while (std::getline(file, line)) {
      const std::size_t tab = line.find('\t');
      if (tab == std::string::npos) continue;
      const std::uint64_t key = gram_key(group.group, line.substr(0, tab));
      if (key != 0) priors[i][key] = std::strtof(line.c_str() + tab + 1, nullptr);
    }
  }
  return priors;
}

// Weights to begin from: how much likelier than on the average an n-gram is in each language.
void set_priors(Weights& weights, const Features& features, const Priors& priors, float scale) {
  for (const auto& [key, feature] : features) {
    std::vector<float> row(weights.languages, -7.0F);
    float sum = 0;
    std::size_t known = 0;
    for (std::size_t k = 0; k < weights.languages; ++k) {
      const auto found = priors[k].find(key);
      if (found != priors[k].end()) {
        row[k] = std::max(found->second, -7.0F);
        ++known;
      }
      sum += row[k];
    }
    if (known == 0) continue;
    const float mean = sum / static_cast<float>(weights.languages);
    for (std::size_t k = 0; k < weights.languages; ++k) {
      if (priors[k].empty()) continue;
      weights.values[std::size_t{feature} * weights.languages + k] = scale * (row[k] - mean);
    }
  }
}

std::size_t limit_of(LetterGroup group) {
  switch (group) {
    case LetterGroup::kLatin:
      return 34000;
    case LetterGroup::kCyrillic:
      return 8000;
    default:
      return 3000;
  }
}

void make(Group& group, const std::string& prior_folder) {
  std::mt19937 random(20230913);
  // N-grams of three sentences or more.
  std::unordered_map<std::uint64_t, std::uint32_t> counts;
  std::unordered_map<std::uint64_t, std::uint32_t> last_seen;
  for (std::size_t i = 0; i < group.train.size(); ++i) {
    for (const auto& word : group.train[i].words) {
      tamis::text::each_gram(word.data(), word.size(), [&](std::uint64_t key) {
        std::uint32_t& last = last_seen[key];
        if (last == i + 1) return;
        last = static_cast<std::uint32_t>(i + 1);
        ++counts[key];
      });
    }
  }
  Features features;
  std::vector<std::uint64_t> keys;
  for (const auto& [key, count] : counts) {
    if (count >= 4) keys.push_back(key);
  }
  std::sort(keys.begin(), keys.end());
  for (std::size_t i = 0; i < keys.size(); ++i) features[keys[i]] = static_cast<std::uint32_t>(i);
  const std::size_t languages = group.languages.size();
  std::fprintf(stderr, "%s: %zu languages, %zu sentences, %zu n-grams\n",
               std::string(tamis::text::kLetterGroupNames[static_cast<std::size_t>(group.group)]).c_str(),
               languages, group.train.size(), keys.size());
  const Priors priors = read_priors(prior_folder, group);
  const float prior_scale = 0.3F;
  Weights weights = begin(keys.size(), languages);
  set_priors(weights, features, priors, prior_scale);
  if (!prior_folder.empty())
    std::fprintf(stderr, "  priors alone: %.4f\n", accuracy(weights, group.develop, features));
  train(weights, group, features, 4, random);
  // Those that tell most: their weights' spread times how often they come.
  std::vector<std::pair<double, std::uint64_t>> worth;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    double sum = 0;
    double squares = 0;
    for (std::size_t k = 0; k < languages; ++k) {
      const double value = weights.values[i * languages + k];
      sum += value;
      squares += value * value;
    }
    const double variance =
        squares / static_cast<double>(languages) - sum * sum / static_cast<double>(languages * languages);
    worth.emplace_back(std::sqrt(std::max(variance, 0.0)) * std::sqrt(static_cast<double>(counts[keys[i]])),
                       keys[i]);
  }
  std::sort(worth.begin(), worth.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  if (worth.size() > limit_of(group.group)) worth.resize(limit_of(group.group));
  features.clear();
  keys.clear();
  for (const auto& [value, key] : worth) keys.push_back(key);
  std::sort(keys.begin(), keys.end());
  for (std::size_t i = 0; i < keys.size(); ++i) features[keys[i]] = static_cast<std::uint32_t>(i);
  weights = begin(keys.size(), languages);
  set_priors(weights, features, priors, prior_scale);
  train(weights, group, features, 8, random);
  // Weights as one printable character each: 33 ('!') to 126, 80 is nought. The mean of a row says nothing: taken off.
  std::vector<float> all;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    float mean = 0;
    for (std::size_t k = 0; k < languages; ++k) mean += weights.values[i * languages + k];
    mean /= static_cast<float>(languages);
    for (std::size_t k = 0; k < languages; ++k) {
      weights.values[i * languages + k] -= mean;
      all.push_back(std::fabs(weights.values[i * languages + k]));
    }
  }
  std::sort(all.begin(), all.end());
  const double largest =
      all.empty() ? 1 : all[static_cast<std::size_t>(static_cast<double>(all.size() - 1) * 0.9995)];
  const double scale = 46.0 / std::max(largest, 1e-6);
  for (float& value : weights.values)
    value = static_cast<float>(std::clamp(std::round(value * scale), -47.0, 46.0) / scale);
  std::fprintf(stderr, "  as written: %.4f\n", accuracy(weights, group.develop, features));
  // The temperature that makes held-out probabilities honest: least log loss.
  double best_loss = 1e30;
  double best_temperature = 1;
  std::vector<std::uint32_t> found;
  std::vector<float> scores;
  for (double temperature = 0.3; temperature < 6; temperature *= 1.1) {
    double loss = 0;
    for (const Sentence& sentence : group.develop) {
      features_of(sentence, 0, std::min<std::size_t>(sentence.words.size(), 12), features, found);
      logits(weights, found, scores);
      const double soften = std::max(1.0, std::sqrt(static_cast<double>(found.size()) / 100.0)) * temperature;
      for (float& score : scores) score = static_cast<float>(score / soften);
      softmax(scores);
      loss -= std::log(std::max(static_cast<double>(scores[sentence.language]), 1e-9));
    }
    if (loss < best_loss) {
      best_loss = loss;
      best_temperature = temperature;
    }
  }
  std::string line(tamis::text::kLetterGroupNames[static_cast<std::size_t>(group.group)]);
  std::printf("%s\tmodel\t%.4f\t%.3f\t", line.c_str(), scale, best_temperature);
  for (std::size_t k = 0; k < languages; ++k)
    std::printf("%s%s", k == 0 ? "" : " ", group.languages[k].c_str());
  std::printf("\t");
  for (std::size_t k = 0; k < languages; ++k)
    std::printf("%s%ld", k == 0 ? "" : " ", std::lround(static_cast<double>(weights.bias[k]) * scale));
  std::printf("\n");
  for (std::size_t i = 0; i < keys.size(); ++i) {
    std::string row = gram_text(group.group, keys[i]);
    row += '\t';
    for (std::size_t k = 0; k < languages; ++k)
      row +=
          static_cast<char>(80 + std::lround(static_cast<double>(weights.values[i * languages + k]) * scale));
    std::printf("%s\n", row.c_str());
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: make_language_model SENTENCES [PRIORS] > data/language_model.tsv\n");
    return 2;
  }
  std::vector<std::string> codes;
  for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
    if (entry.path().extension() == ".txt") codes.push_back(entry.path().stem().string());
  }
  std::sort(codes.begin(), codes.end());
  std::array<Group, tamis::text::kLetterGroups> groups;
  for (std::size_t i = 0; i < groups.size(); ++i) groups[i].group = static_cast<LetterGroup>(i);
  for (const std::string& code : codes) {
    std::ifstream file(std::string(argv[1]) + "/" + code + ".txt");
    std::string line;
    std::array<std::vector<Sentence>, tamis::text::kLetterGroups> train;
    std::array<std::vector<Sentence>, tamis::text::kLetterGroups> develop;
    std::size_t number = 0;
    while (std::getline(file, line)) {
      const std::size_t n = number++;
      if (n % 4 == 3) continue;
      LetterGroup main = LetterGroup::kNone;
      Sentence sentence;
      sentence.words = words_of(line, main);
      if (main == LetterGroup::kNone || sentence.words.empty()) continue;
      (n % 2 == 0 ? train : develop)[static_cast<std::size_t>(main)].push_back(std::move(sentence));
    }
    // A language belongs to the groups that a good part of its sentences is in.
    for (std::size_t i = 0; i < groups.size(); ++i) {
      if (train[i].size() * 4 < number / 2) continue;
      const auto language = static_cast<std::uint32_t>(groups[i].languages.size());
      groups[i].languages.push_back(code);
      for (Sentence& sentence : train[i]) {
        sentence.language = language;
        groups[i].train.push_back(std::move(sentence));
      }
      for (Sentence& sentence : develop[i]) {
        sentence.language = language;
        groups[i].develop.push_back(std::move(sentence));
      }
    }
  }
  std::printf(
      "# The language model of text/language.cc, GENERATED by tools/make_language_model.cc: for each script "
      "that several\n"
      "# languages share, n-grams of one to five letters ('_' is the edge of a word) with one printable "
      "character of weight a\n"
      "# language, 'P' being nought.\n"
      "# Source: statistics learned from every second sentence of the language samples of the lingua "
      "language detector\n"
      "# (github.com/pemistahl/lingua, Apache License 2.0, from the Leipzig Corpora)%s.\n"
      "# A row \"GROUP model SCALE TEMPERATURE LANGUAGES BIASES\" opens a group.\n",
      argc > 2 ? ",\n# those of the Latin script beginning from the n-gram frequencies of "
                 "lingua-language-detector 1.4.2 on PyPI "
                 "(Apache License 2.0)"
               : "");
  for (Group& group : groups) {
    if (group.languages.size() > 1)
      make(group, argc > 2 && group.group == LetterGroup::kLatin ? argv[2] : "");
  }
  return 0;
}
