// The forms that a verb of a table has in running text: data/verb_forms.tsv. Only tables are built with it, when the program is
// (base/frozen.h); a page asks nothing of it.
#ifndef TAMIS_DOCUMENTS_WORDS_VERB_FORMS_H_
#define TAMIS_DOCUMENTS_WORDS_VERB_FORMS_H_

#include <string>
#include <string_view>
#include <vector>

namespace tamis::documents {

// A phrase as PhraseTable takes it.
struct VerbPhrase {
  std::string phrase;
  std::string particle;  // must end the clause ("nahm ... fest"); empty: none
  bool bare = false;     // spelt as a noun may be: the English verb without an ending ("fire", "charge")
};

// Appends what `lemma` may be in a text of `language` (ISO 639-1). A lemma is a verb as a dictionary has it, with the words that
// belong to it: "take into custody", "in Haft nehmen", "fest+nehmen" (a '+' behind the particle of a separable verb). The
// first word is the verb; in German the last. A lemma with '*', or of a language without rules, stands for itself. Forms that no verb
// has may be among them; none is looked for that a text could have in another sense than the verb's. UTF-8. Thread-safe.
void append_verb_phrases(std::string_view language, std::string_view lemma, std::vector<VerbPhrase>& out);

// Appends the regular forms of the Arabic verbs of a cell (phrases between '|'): a verb is known by its two forms of the past that the cell
// has, of him and of her ("قتل", "قتلت"), and gets the plural and the present ("قتلوا", "يقتل", "تقتل", "يقتلون"), of hollow and assimilated
// verbs of three letters the plural alone, for their presents are not regular. What follows the verb in a phrase follows each form.
void append_arabic_forms(std::string_view cell, std::vector<std::string>& out);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_VERB_FORMS_H_
