// What the stages of reading hand to each other, beside the Document they fill. The order:
//
//   page.h        bytes -> text, blocks, metadata
//   main_text.h   -> the zone of each block
//   block_languages.h -> its language
//   tokens.h      -> words and sentences; small_letters.h: capitals, where a page has none
//   machine_translation.h -> evidence that a machine translated the page
//   times.h, quantities.h -> Document::times, quantities
//   listed_names.h -> Work::listed: names of listed parties
//   names_in_text.h -> Work::names: persons, organisations, places, titles, whoever they are
//   named_parties.h those names screened whole -> more of Work::listed
//   introduced_bodies.h names behind a noun that says what they are -> more of Work::listed
//   unmarked_bodies.h names of bodies in scripts without capitals -> more of Work::listed
//   memory.h      both of them -> Document::mentions, referents
//   statements.h, events.h, relations.h, country_programs.h -> the rest of the Document; then roles.h who plays which part
//   report_*.h    the Document as JSON, text, HTML, FollowTheMoney
//
// Each stage is one function over Work, deterministic, without state of its own between pages (but for a cache of
// look-ups, which changes no answer).
#ifndef TAMIS_DOCUMENTS_WORDS_WORK_H_
#define TAMIS_DOCUMENTS_WORDS_WORK_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/words/tokens.h"
#include "tamis/document.h"

namespace tamis::documents {

// A match as all the places of a page that have the name share it, and the caches between pages with them: a match takes kilobytes,
// and a page may have a name a hundred thousand times. Immutable; a copy is one pointer.
class SharedMatch {
 public:
  SharedMatch(Match&& match)  // NOLINT: as a Match goes
      : match_(std::make_shared<const Match>(std::move(match))) {}
  operator const Match&() const noexcept { return *match_; }  // NOLINT
  const Match& operator*() const noexcept { return *match_; }
  const Match* operator->() const noexcept { return match_.get(); }

 private:
  std::shared_ptr<const Match> match_;
};

// A stretch of text that the index has as the name of a listed party.
struct ListedName {
  Span span;
  TokenRange tokens;
  std::string query;                 // as it was screened: endings peeled, words joined
  std::vector<SharedMatch> matches;  // best first, all at or above the threshold for pages
  bool acronym = false;              // found as an acronym that the text defines, or exact capitals
  bool translated = false;           // an institution named in another language
  bool partial = false;              // the page's name goes on beyond it, and is nobody's as a whole
  std::string reason;                // how it was found
  bool short_form = false;           // the first words of a body's listed name, on a page of its country
  bool one_party = false;            // the matches are records of one party (data/popular_names.tsv)
};

// A word or phrase of the page that names somebody or something, or stands for one.
struct NameInText {
  Span span;  // with titles
  TokenRange tokens;
  Span core;  // the name alone
  TokenRange core_tokens;
  EntityKind kind = EntityKind::kOther;
  MentionForm form = MentionForm::kName;
  std::string normal;  // the name with endings peeled ("Putin" of "Putins")
  std::string
      country;  // of a place its code; of others what an adjective beside it says ("russische", "North Korean")
  std::string title;  // office or title beside it, as the page has it ("Kremlsprecher")
  std::string
      office;  // its concept in data/offices.tsv ("president", "spokesperson", "defence_minister"); empty: none
  std::string gender;   // "male", "female" by title, given name or pronoun
  std::string kin;      // of kKinship: "sister", "father" ...
  bool plural = false;  // groups ("US-Beamte", "Analysten")
  double confidence = 1;
  // What kind of place, institution, medium or group, by the class of the tables: "country", "capital", "city", "region", "seat"
  // (Kremlin); "ministry", "bank", "agency", "outlet", "state_media" ...; "official", "analyst", "source" ...; empty: not known.
  std::string subtype;
  bool former = false;     // the office was held once ("der frühere Präsident", "ex-minister")
  bool adjective = false;  // a place that only an adjective names ("russische Raketen"); `country` says which
  bool beside_verb =
      false;  // a verb of persons (data/person_verbs.tsv: says, warns, visits) stands right beside it
  // The name in Work::names that this stands beside as an apposition, and means the same as: of a description ("John Bolton, der
  // frühere Sicherheitsberater") or kinship word the name, -1: none.
  std::int32_t apposed_to = -1;
  // Of a surname in a script without capitals: where the full name has it; empty: not known.
  TokenRange surname_of;
  // Whose sister, spokesman or minister: the words that say so ("Kims", "Kreml", "his"); empty: none.
  TokenRange of;
  bool notice =
      false;  // "SHOIGU, Sergei Kuzhugetovich": one name over the comma; `normal` has the words as they are said
};

class ListedNamesCache;

struct Work {
  Document* document = nullptr;
  TextTokens tokens;
  std::vector<ListedName> listed;  // by span
  std::vector<NameInText> names;   // by span
  // Mentions and referents of the document are in document->mentions; for each token the mention it belongs to, or -1.
  std::vector<std::int32_t> mention_of;
  // What find_listed_names() keeps of words and names that it has looked up; outlives the page.
  std::shared_ptr<ListedNamesCache> listed_cache;

  // ISO code of the block's language, or of the page's first language where the block's is not known.
  [[nodiscard]] std::string_view language(std::uint32_t block) const noexcept;
  [[nodiscard]] std::string_view language_of_sentence(std::uint32_t sentence) const noexcept {
    return language(tokens.sentences[sentence].block);
  }
  [[nodiscard]] bool in_main_text(std::uint32_t block) const noexcept {
    return is_main(document->blocks[block].zone);
  }
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_WORK_H_
