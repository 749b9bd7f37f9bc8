#include "lists/ofac.h"

#include <algorithm>
#include <map>

#include "base/ascii.h"
#include "base/data_table.h"
#include "lists/cell.h"
#include "model/country.h"

namespace tamis::lists::ofac {

namespace {

struct Target {
  std::string_view action;
  std::string_view property;
};

// The form in which labels stand in the table.
std::string label_key(std::string_view label) { return base::ascii_lower(base::trim(label, " \t\r\n.:-")); }

class Features {
 public:
  Features() {
    base::for_each_row(base::data_table("ofac_features.tsv"), [this](const auto& columns, std::size_t count) {
      if (count < 3) return;
      std::string_view label = columns[0];
      if (label.ends_with('*'))
        prefixes_.push_back({label.substr(0, label.size() - 1), {columns[1], columns[2]}});
      else
        exact_[std::string(label)] = {columns[1], columns[2]};
    });
  }

  [[nodiscard]] const Target* find(std::string_view key) const {
    if (const auto at = exact_.find(key); at != exact_.end()) return &at->second;
    for (const auto& [prefix, target] : prefixes_) {
      if (key.starts_with(prefix)) return &target;
    }
    return nullptr;
  }

  // The longest label that `text` (a piece of remarks, lower case) begins with; its length in `length`.
  [[nodiscard]] const Target* find_head(std::string_view text, std::size_t& length) const {
    const Target* best = nullptr;
    length = 0;
    const auto consider = [&](std::string_view label, const Target& target) {
      if (label.size() <= length || !text.starts_with(label)) return;
      // A label ends at a word's end.
      if (label.size() < text.size() && text[label.size()] >= 'a' && text[label.size()] <= 'z') return;
      best = &target;
      length = label.size();
    };
    for (const auto& [label, target] : exact_) consider(label, target);
    for (const auto& [label, target] : prefixes_) {
      if (text.starts_with(label)) consider(label, target);
    }
    return best;
  }

 private:
  std::map<std::string, Target, std::less<>> exact_;
  std::vector<std::pair<std::string_view, Target>> prefixes_;
};

const Features& features() {
  static const Features table;
  return table;
}

// "X (Russia)" -> "X" and "Russia" where the brackets hold a country.
std::string_view take_country(std::string_view value, std::string_view& country) {
  const std::size_t open = value.rfind('(');
  if (open == std::string_view::npos || !value.ends_with(')')) return value;
  const std::string_view inside = base::trim(value.substr(open + 1, value.size() - open - 2));
  if (model::country_code(inside).empty()) return value;
  if (country.empty()) country = inside;
  return base::trim(value.substr(0, open));
}

}  // namespace

std::string_view dataset_of(std::string_view file_name) noexcept {
  const std::size_t slash = file_name.rfind('/');
  if (slash != std::string_view::npos) file_name.remove_prefix(slash + 1);
  const std::string name = base::ascii_lower(file_name);
  const bool consolidated = name.starts_with("cons") || name.find("consolidated") != std::string::npos ||
                            name.find("ofac_cons") != std::string::npos;  // the names of tamis lists fetch
  return consolidated ? "us_ofac_cons" : "us_ofac_sdn";
}

std::string_view title_of(std::string_view dataset) noexcept {
  return dataset == "us_ofac_cons" ? "OFAC Consolidated (non-SDN) List"
                                   : "OFAC Specially Designated Nationals (SDN) List";
}

std::string_view schema_of(std::string_view type) noexcept {
  const std::string word = base::ascii_lower(base::trim(type));
  if (word == "individual") return "Person";
  if (word == "entity" || word == "-0-") return "Organization";
  if (word == "vessel") return "Vessel";
  if (word == "aircraft") return "Airplane";
  return {};
}

std::string_view action_of(std::string_view label) {
  const Target* target = features().find(label_key(label));
  return target == nullptr ? std::string_view() : target->action;
}

PersonName split_person_name(std::string_view printed) {
  const std::size_t comma = printed.find(',');
  if (comma == std::string_view::npos) return {{}, std::string(base::trim(printed))};
  return {std::string(base::trim(printed.substr(comma + 1))),
          std::string(base::trim(printed.substr(0, comma)))};
}

std::string full_name(std::string_view first, std::string_view last) {
  std::string out(base::trim(first));
  last = base::trim(last);
  if (!out.empty() && !last.empty()) out += ' ';
  return out += last;
}

void add_listing(Record& record, const std::vector<std::string>& programs) {
  record.begin_listing();
  for (const std::string& program : programs) {
    record.listing("program", program);
    record.listing("programId", program);
  }
  record.listing("authority", kAuthority);
  record.listing("sourceUrl",
                 "https://sanctionssearch.ofac.treas.gov/Details.aspx?id=" + record.where().record_id);
}

void Details::add(Record& record, std::string_view label, std::string_view value, std::string_view country) {
  if (base::trim(value).empty() && base::trim(label).empty()) return;
  if (add_known(record, label, value, country)) return;
  record.text("notes", std::string(base::trim(label)) + " " + std::string(base::trim(value)));
  const std::string key = label_key(label);
  if (unknown_.insert(key).second) {
    record.issue(Severity::kWarning, "unknown_feature",
                 "the detail \"" + std::string(base::trim(label)) +
                     "\" is not in data/ofac_features.tsv; it is kept as a note, "
                     "here and wherever it comes again");
  }
}

bool Details::add_known(Record& record, std::string_view label, std::string_view value,
                        std::string_view country) {
  const Target* target = features().find(label_key(label));
  if (target == nullptr) return false;
  value = base::trim(value);
  const std::string_view action = target->action;
  std::string printed = std::string(base::trim(label)) + " " + std::string(value);
  const bool number = action == "id" || action == "passport" || action == "tax" || action == "registration" ||
                      action == "gazette" || action == "legal_entity" || action == "vessel_id";
  if (number) {
    value = take_country(value, country);
    if (!country.empty() && printed.find(country) == std::string::npos)
      printed.append(" (").append(country) += ')';
    const std::string code(country.empty() ? std::string_view() : model::country_code(country));
    std::string_view property = target->property;
    if (action == "tax" && code == "ru") property = "innCode";
    if (action == "registration" && code == "ru") property = "ogrnCode";
    if (action == "vessel_id" && base::ascii_lower(value).find("imo") != std::string::npos)
      property = "imoNumber";
    if (property == "imoNumber")
      add_imo(record, value);
    else
      record.identifier(property, value, printed);
  } else if (action == "date") {
    record.date(target->property, value);
  } else if (action == "country") {
    record.country(target->property, value);
  } else if (action == "gender") {
    record.gender(value);
  } else if (action == "name") {
    record.name(target->property, value);
  } else if (action == "wallet") {
    add_wallet(record, label, value);
  } else if (action == "measure") {
    record.listing("provisions", printed);
  } else if (action == "text") {
    record.text(target->property, value);
  } else {  // note, link, owner: a party that is named but not by its id
    record.text("notes", printed);
  }
  return true;
}

void Details::add_wallet(Record& record, std::string_view label, std::string_view address) {
  const std::size_t dash = label.rfind('-');
  const std::string currency(dash == std::string_view::npos ? std::string_view()
                                                            : base::trim(label.substr(dash + 1), " .:"));
  // OFAC prints some addresses with a description behind them.
  const std::string_view key = address.substr(0, address.find_first_of(" ;,"));
  if (key.empty()) return;
  const std::string holder = record.entity().id;
  record.text("notes", "Digital Currency Address - " + currency + " " + std::string(key));
  if (!wallets_.insert(holder + " " + std::string(key)).second) return;
  Record wallet(sink_, record.where(), holder + "-wallet-" + std::string(key), "CryptoWallet",
                record.entity().sources.empty() ? model::Source{} : record.entity().sources.front());
  wallet.identifier("publicKey", key);
  wallet.text("currency", currency);
  wallet.text("holder", holder);
  wallet.topic("sanction");
  wallet.finish(true);
}

void Details::add_remarks(Record& record, std::string_view remarks) {
  while (!remarks.empty()) {
    const std::size_t end = remarks.find(';');
    std::string_view piece = base::trim(remarks.substr(0, end));
    remarks.remove_prefix(end == std::string_view::npos ? remarks.size() : end + 1);
    if (remarks.empty()) piece = base::trim(piece, " \t\r\n.");
    if (piece.empty()) continue;
    std::string lower = base::ascii_lower(piece);
    if (lower.starts_with("alt. ")) {
      piece.remove_prefix(5);
      lower.erase(0, 5);
    }
    const std::size_t quote = piece.find('\'');
    if ((lower.starts_with("a.k.a.") || lower.starts_with("f.k.a.") || lower.starts_with("n.k.a.")) &&
        quote != std::string_view::npos && piece.size() > quote + 1) {
      const std::size_t close = piece.rfind('\'');
      const std::string_view name =
          piece.substr(quote + 1, close > quote ? close - quote - 1 : std::string_view::npos);
      record.name(lower.front() == 'f' ? "previousName" : "weakAlias", name);
      continue;
    }
    std::size_t length = 0;
    if (features().find_head(lower, length) != nullptr) {
      // A wallet's label goes on with its currency.
      std::size_t value = length;
      if (lower.starts_with("digital currency address")) {
        const std::size_t dash = piece.find('-');
        value = dash == std::string_view::npos ? length : piece.find(' ', std::min(piece.size(), dash + 2));
        if (value == std::string_view::npos) value = piece.size();
      }
      if (add_known(record, piece.substr(0, value), base::trim(piece.substr(value), " \t:"), {})) continue;
    }
    if (lower == "male" || lower == "female")
      record.gender(piece);
    else
      record.text("notes", piece);
  }
}

}  // namespace tamis::lists::ofac
