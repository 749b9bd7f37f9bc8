#include "documents/statements/speakers.h"

#include <algorithm>
#include <utility>

#include "documents/names/introduced_bodies.h"
#include "documents/names/oblique_names.h"
#include "documents/statements/german_phrases.h"
#include "documents/statements/source_adjuncts.h"
#include "documents/words/grammar_words.h"
#include "documents/words/speaker_languages.h"

namespace tamis::documents {

using namespace clause_word;

Speaker speaking_body(const TextTokens& text, TokenRange tokens, double confidence) {
  Speaker body;
  body.tokens = tokens;
  body.name = text.at(text.span(tokens));
  body.word = SourceWord::kGroup;
  body.medium = "organization";
  body.reason = "group";
  body.confidence = confidence;
  return body;
}

namespace {

bool is_separator(const Token& token) noexcept {
  return token.kind == TokenKind::kComma || token.kind == TokenKind::kColon ||
         token.kind == TokenKind::kDash || token.kind == TokenKind::kStop || token.kind == TokenKind::kOpen ||
         token.kind == TokenKind::kClose;
}

}  // namespace

// At most two words without a class of their own: "президент России", "el presidente ruso Putin".
bool SpeakerFinder::only_adjectives(TokenRange between) const {
  if (between.last - between.first > 2) return false;
  for (std::uint32_t i = between.first; i < between.last; ++i) {
    if (text_.tokens[i].kind == TokenKind::kQuote) continue;  // Agentur „X“
    if (text_.tokens[i].kind != TokenKind::kWord || classes(i) != 0 || mention_at(i) >= 0) return false;
  }
  return true;
}

bool SpeakerFinder::ends_region(std::uint32_t token, TokenRange region) const {
  while (token < region.last && (classes(token) & (kAdverb | kAuxiliary)) != 0) ++token;
  return token >= region.last;
}

Speaker SpeakerFinder::choose(TokenRange region, std::string_view language, bool last, bool clause) const {
  Candidate best;
  int best_rank = -1;
  Candidate previous;
  Candidate candidate;
  for (std::uint32_t at = region.first; next_candidate(region, language, at, candidate);) {
    // "Schoigu habe |ihm| versichert": in a case that no subject has; "zitierte |ihn|" is cited.
    if (candidate.tokens.last == candidate.tokens.first + 1 &&
        (candidate.pronoun != 0 ||
         (candidate.mention >= 0 &&
          work_.document->mentions[static_cast<std::size_t>(candidate.mention)].form ==
              MentionForm::kPronoun)) &&
        grammar_words(language).has(best_rank >= 0 ? WordUse::kObliquePronoun : WordUse::kDativePronoun,
                                    text_.lower(candidate.tokens.first)))
      continue;
    // A noun with a name right behind it is its title: "Sprecher Peskow". With a genitive between them it is the head.
    bool adjacent =
        previous.tokens.last != 0 && only_adjectives({previous.tokens.last, candidate.tokens.first});
    // "Le ministère |a arrêté| X et a confirmé"
    for (std::uint32_t i = previous.tokens.last; clause && adjacent && i < candidate.tokens.first; ++i)
      adjacent = !may_be_verb(i, language);
    const bool noun =
        previous.mention < 0 ||
        (previous.word != SourceWord::kNone &&
         (work_.document->mentions[static_cast<std::size_t>(previous.mention)].kind == EntityKind::kGroup ||
          (genitive_is_bare(language) &&
           work_.document->mentions[static_cast<std::size_t>(previous.mention)].form == MentionForm::kTitle &&
           work_.document->mentions[static_cast<std::size_t>(previous.mention)].referent == kNobody)));
    // "die Botschaft |Myanmars|": whose it is.
    const bool title =
        adjacent && candidate.mention >= 0 && noun && previous.pronoun == 0 &&
        !(language == "de" && is_german_genitive(candidate.tokens.last - 1)) &&
        work_.document->mentions[static_cast<std::size_t>(candidate.mention)].kind != EntityKind::kGroup;
    // "a foreign ministry spokesman": the body only says whose.
    if ((language == "en" || language == "tr") && previous.mention >= 0 &&
        previous.tokens.last == candidate.tokens.first && candidate.mention < 0 &&
        (candidate.word == SourceWord::kGroup || (language == "tr" && passes_on(candidate.word))) &&
        (work_.document->mentions[static_cast<std::size_t>(previous.mention)].kind ==
             EntityKind::kOrganization ||
         (language == "tr" &&
          work_.document->mentions[static_cast<std::size_t>(previous.mention)].kind == EntityKind::kPlace))) {
      candidate.tokens.first = previous.tokens.first;
      candidate.governed = previous.governed;
      candidate.attribute = previous.attribute;
      if (best.tokens.first == previous.tokens.first) best_rank = -1;
    }
    // "пресс-служба Центробанка", "дипломатов ЕС": the body only says whose people speak.
    const bool whose =
        title && previous.word == SourceWord::kGroup && genitive_is_bare(language) &&
        work_.document->mentions[static_cast<std::size_t>(candidate.mention)].kind != EntityKind::kPerson;
    // "адвокат Ивана Петрова": so does a person in the genitive.
    if (title && !whose && previous.word == SourceWord::kGroup &&
        is_genitive_name(text_, candidate.tokens, language)) {
      if (best.tokens.first == previous.tokens.first) best.tokens.last = candidate.tokens.last;
      previous.tokens.last = candidate.tokens.last;
      continue;
    }
    if (whose) {
      candidate.governed = true;
      candidate.attribute = true;
    }
    // "собеседник издания": the owner of a noun, no speaker.
    const bool noun_alone = candidate.mention < 0 ||
                            (passes_on(candidate.word) &&
                             work_.document->mentions[static_cast<std::size_t>(candidate.mention)].form ==
                                 MentionForm::kDescription);
    if (adjacent && noun_alone && candidate.pronoun == 0 && previous.word == SourceWord::kGroup &&
        (passes_on(candidate.word) || candidate.word == SourceWord::kGroup) &&
        (genitive_is_bare(language) || language == "he") && language != "ar" && language != "fa" && last) {
      candidate.governed = true;
      candidate.attribute = true;
    }
    const bool media_title =
        title && !whose && (passes_on(previous.word) || previous.word == SourceWord::kGroup);
    if (media_title) {
      candidate.governed = previous.governed;
      candidate.attribute = previous.attribute;
      if (candidate.word == SourceWord::kNone || previous.word == SourceWord::kStateMedia)
        candidate.word = previous.word == SourceWord::kGroup ? candidate.word : previous.word;
    }
    // "der Agentur |Tass|", which the memory does not know: governed as its noun is.
    if (adjacent && candidate.mention < 0 && previous.mention < 0 && passes_on(candidate.word) &&
        passes_on(previous.word) && previous.governed) {
      candidate.governed = true;
      candidate.attribute = previous.attribute;
    }
    int rank = 0;
    if (candidate.mention >= 0) {
      const Mention& mention = work_.document->mentions[static_cast<std::size_t>(candidate.mention)];
      rank = mention.kind == EntityKind::kPlace ? 2 : 4;
      if (mention.kind == EntityKind::kOther || mention.kind == EntityKind::kVessel) rank = 1;
    } else if (candidate.pronoun != 0) {
      rank = 3;
    } else if (last && ends_region(candidate.tokens.last, region)) {
      rank = 4;  // "The panel's report said"
    } else {
      rank = is_evidence(candidate.word) ? 1 : has_no_blanks(language) ? 3 : 4;
    }
    if (candidate.governed) rank = candidate.attribute ? -1 : 0;
    // "МИД России Мария Захарова", "ministre Bruno Castel": an office, then its holder.
    const bool holder =
        adjacent && candidate.mention >= 0 && previous.mention >= 0 && !last &&
        work_.document->mentions[static_cast<std::size_t>(candidate.mention)].kind == EntityKind::kPerson &&
        work_.document->mentions[static_cast<std::size_t>(previous.mention)].kind != EntityKind::kPerson;
    const auto is_full_name = [&](const Candidate& one) {
      if (one.mention < 0) return false;
      const Mention& mention = work_.document->mentions[static_cast<std::size_t>(one.mention)];
      return mention.kind == EntityKind::kPerson && mention.form == MentionForm::kName;
    };
    const auto is_kin = [&](const Candidate& one) {
      if (one.mention < 0) return false;
      const MentionForm form = work_.document->mentions[static_cast<std::size_t>(one.mention)].form;
      return form == MentionForm::kKinship || form == MentionForm::kTitle;
    };
    // "пресс-секретарь Владимира Путина Дмитрий Песков": of two full names the first says whose spokesman speaks.
    const bool owned = genitive_is_bare(language) && is_full_name(previous) && is_full_name(candidate);
    // "Kims Schwester Kim Yo Jong": the last of them.
    const bool kin =
        adjacent && candidate.mention >= 0 && !last && best.mention >= 0 &&
        best.tokens.first == previous.tokens.first &&
        (is_kin(candidate) || is_kin(previous) || owned || previous.tokens.last < candidate.tokens.first) &&
        work_.document->mentions[static_cast<std::size_t>(candidate.mention)].kind == EntityKind::kPerson;
    // "sagte er der Agentur X": a pronoun right behind the verb is its subject.
    if (!last && best.pronoun != 0 && best.tokens.first == region.first) continue;
    const bool better = last ? rank >= std::min(best_rank, 4) && rank >= best_rank : rank > best_rank;
    if (rank >= 0 && (better || (media_title && best.tokens.first == previous.tokens.first) ||
                      (holder && best.tokens.first == previous.tokens.first) || kin)) {
      best = candidate;
      best_rank = rank;
    }
    previous = candidate;
  }
  if (best_rank < 0) return {};
  Speaker speaker = make(best, region, language);
  if (best_rank == 0) speaker.confidence *= 0.5;
  return speaker;
}

// "The military intelligence (HUR) | says": without the note at its end.
TokenRange SpeakerFinder::without_note(TokenRange region) const noexcept {
  constexpr std::uint32_t kLongestNote = 7;  // tokens
  if (region.first >= region.last || text_.tokens[region.last - 1].kind != TokenKind::kClose) return region;
  for (std::uint32_t i = region.last - 1; i > region.first + 1 && region.last - i < kLongestNote; --i) {
    if (text_.tokens[i - 1].kind == TokenKind::kOpen) return {region.first, i - 1};
  }
  return region;
}

Speaker SpeakerFinder::before_verb(TokenRange region, std::string_view language) const {
  while (region.first < region.last && !is_word_or_number(text_.tokens[region.first])) ++region.first;
  if (language != "ko") region = without_note(region);
  if (language == "de") {
    // "zwei Diplomaten |der Nachrichtenagentur Reuters| sagten"
    for (std::uint32_t i = region.first + 1; i + 1 < region.last; ++i) {
      if (text_.lower(i) != "der" || !is_told_medium(i - 1, i + 1, region)) continue;
      region.last = i;
      break;
    }
  }
  if (language == "zh") {
    region = without_chinese_time(region);
    // "世界银行|的|报告显示": the cue begins with the paper.
    if (region.last > region.first + 2 && text_.at(region.last - 1) == "的") --region.last;
    Speaker medium = chinese_medium(region);
    if (medium.found()) return medium;
    if (region.first < region.last && mention_at(region.first) < 0 &&
        grammar_words(language).has(WordUse::kAdjunctOpen, text_.at(region.first)) &&
        (grammar_words(language).has(WordUse::kWithin, text_.at(region.last - 1)) ||
         grammar_words(language).has(WordUse::kAdjunctClose, text_.at(region.last - 1))))
      return {};  // "在周五的一份声明中", "X，..., |在会见Y后|告诉"
    // "|在明斯克|告诉记者": a place behind its preposition.
    if (region.first + 1 < region.last &&
        grammar_words(language).has(WordUse::kAdjunctOpen, text_.at(region.first)) &&
        is_place_at(region.first + 1) && mention_begin(region.last - 1, region.first) == region.first + 1)
      return {};
    region = without_chinese_adjunct(region);
    // "国家通讯社|塔斯社|": the agency that ends the phrase.
    if (const std::int32_t number = region.last > region.first + 1 ? mention_at(region.last - 1) : -1;
        number >= 0) {
      Candidate agency;
      agency.mention = number;
      agency.tokens = {mention_begin(region.last - 1, region.first), region.last};
      TokenRange found;
      agency.word = source_word_at(work_, agency.tokens.first, region.last, language, found);
      if (agency.word == SourceWord::kAgency && found.last == region.last)
        return make(agency, region, language);
    }
  }
  if (language == "ko") {
    if (const TokenRange topic = korean_topic(region); topic.first < topic.last)
      return korean_subject(region);
    // "시애틀에 있는 한 인사 관리자가": no name inside the clause before it.
    if (const TokenRange noun = korean_subject_at_end(region); noun.first < noun.last) {
      Speaker named = choose(noun, language, true);
      if (named.mention < 0 ||
          work_.document->mentions[static_cast<std::size_t>(named.mention)].kind == EntityKind::kPlace ||
          named.tokens.last < noun.last)
        return korean_subject(region);
      return named;
    }
  }
  Speaker speaker;
  if (is_romance(language)) {
    // "Un restaurador en Miami |que también se llama X| dijo": who a relative clause names is not who speaks.
    for (std::uint32_t i = region.first + 1; i + 1 < region.last && !speaker.found(); ++i) {
      if ((classes(i) & kRelative) == 0 || (classes(i) & kArticle) != 0 || mention_at(i) >= 0) continue;
      if ((classes(region.first) & kIndefinite) == 0) break;
      speaker = choose({region.first, i}, language, false);
      if (!speaker.found() || speaker.confidence < 0.6) speaker = words({region.first, i});
    }
  }
  if (!speaker.found()) speaker = choose(region, language, true);
  if (!has_no_blanks(language) && language != "ko") {
    speaker = with_partitive(std::move(speaker), region, language);
    if (speaker.found() && speaker.mention < 0 && speaker.word == SourceWord::kGroup &&
        speaker.medium != "person") {
      // "профессор права Лейденского университета Марейке Дорн |считает|"
      Speaker holder = unknown_holder({speaker.tokens.last, region.last}, language);
      if (holder.found() && holder.tokens.last == region.last) {
        holder.tokens.first = speaker.tokens.first;
        return holder;
      }
    }
  }
  if (language == "zh" && speaker.mention >= 0) {
    // "该机制负责人|库姆坚|说": no place, but a name that begins like one.
    const TokenRange place = speaker.tokens;
    constexpr std::uint32_t kLongestRest = 3;  // characters
    bool name =
        work_.document->mentions[static_cast<std::size_t>(speaker.mention)].kind == EntityKind::kPlace &&
        place.first > region.first && place.last < region.last && region.last - place.last <= kLongestRest;
    TokenRange found;
    for (std::uint32_t i = place.last; i < region.last && name; ++i) {
      name = text_.tokens[i].script == text::Script::kHan && !text_.tokens[i].space_before &&
             classes(i) == 0 && mention_at(i) < 0 &&
             source_word_at(work_, i, region.last, language, found) == SourceWord::kNone;
    }
    bool office = false;
    for (std::uint32_t i = region.first; i < place.first && name && !office; ++i)
      office = source_word_at(work_, i, place.first, language, found) == SourceWord::kGroup &&
               found.last == place.first;
    if (office) {
      speaker = words({place.first, region.last});
      speaker.word = SourceWord::kGroup;
      speaker.medium = "person";
      speaker.reason = "named";
      speaker.confidence = 0.85;
      return speaker;
    }
  }
  if (speaker.found() && speaker.mention < 0 && speaker.pronoun == 0) {
    if (language == "zh") {
      Speaker phrase = chinese_subject(region);
      if (phrase.found() && phrase.reason == "named") return phrase;
      if (phrase.found()) {
        // "伊朗总统对国家电视台说": the medium only hears it.
        const bool inside =
            phrase.tokens.first <= speaker.tokens.first && speaker.tokens.last <= phrase.tokens.last;
        phrase.word = inside ? speaker.word : SourceWord::kGroup;
        phrase.medium = inside ? speaker.medium : std::string(medium_name(SourceWord::kGroup));
        phrase.reason = speaker.reason;
        phrase.confidence = speaker.confidence;
        return phrase;
      }
    } else if (language == "ko") {
      Speaker phrase = korean_subject(region);
      if (phrase.found()) {
        if (phrase.tokens.first <= speaker.tokens.first && speaker.tokens.last <= phrase.tokens.last) {
          phrase.word = speaker.word;
          phrase.medium = speaker.medium;
        }
        return phrase;
      }
    }
  }
  if (language == "zh" && speaker.mention >= 0) {
    if (Speaker longer = longer_chinese_subject(speaker, region); longer.found()) return longer;
    // "警方|发言人|阿差云": an office of somebody whom the memory does not know.
    const MentionForm form = work_.document->mentions[static_cast<std::size_t>(speaker.mention)].form;
    if (form == MentionForm::kTitle || form == MentionForm::kDescription) {
      Speaker phrase = chinese_subject(region);
      if (phrase.found() && (phrase.reason == "named" || (phrase.tokens.first < speaker.tokens.first &&
                                                          phrase.tokens.last == speaker.tokens.last))) {
        phrase.word = SourceWord::kGroup;
        return phrase;
      }
    }
  }
  if (speaker.found() && speaker.confidence >= 0.6) return speaker;
  // No known noun: the words in front of the verb, if they look like a noun phrase.
  if (language == "zh") return chinese_subject(region);
  if (language == "ko") {
    Speaker phrase = korean_subject(region);
    if (phrase.found()) return phrase;
  }
  TokenRange phrase = region;
  while (phrase.first < phrase.last && (classes(phrase.first) & (kConjunction | kAdverb)) != 0 &&
         (classes(phrase.first) & kArticle) == 0)
    ++phrase.first;
  while (phrase.first < phrase.last) {
    const std::uint32_t kinds = classes(phrase.last - 1);
    if ((kinds & (kAdverb | kTime | kAuxiliary | kPreposition)) == 0 || (kinds & kPronoun) != 0) break;
    --phrase.last;
  }
  // "Мордашов |в письме журналу| назвал", "the Ministry of defense |in own telegram| informs"
  constexpr std::uint32_t kLongestNoun = 4;  // tokens
  const bool cuts =
      phrase.last - phrase.first <= 7 && (language != "en" || (classes(phrase.first) & kArticle) != 0);
  for (std::uint32_t i = phrase.first + 1;
       cuts && !has_no_blanks(language) && i + 1 < phrase.last && i <= phrase.first + kLongestNoun; ++i) {
    if ((classes(i) & kPreposition) == 0 || (classes(i) & kGenitive) != 0) continue;
    // "Un interlocutore |a Bangui|" says who he is.
    if ((classes(i - 1) & (kArticle | kGenitive)) != 0 || is_place_at(i + 1)) break;
    phrase.last = i;
  }
  if (phrase.first >= phrase.last) return speaker;
  const std::uint32_t size = phrase.last - phrase.first;
  const std::uint32_t kinds = classes(phrase.first);
  if (size <= 3 && is_latter(phrase, language)) {
    Speaker latter = words(phrase);
    latter.pronoun = kMale | kFemale;
    latter.medium = "person";
    latter.reason = kLatterReason;
    latter.confidence = 0.7;
    return latter;
  }
  const bool nominal =
      (kinds & (kPreposition | kSubordinator | kRelative | kThat | kWh | kPronoun | kSpeakerFirst)) == 0 ||
      (kinds & kArticle) != 0;
  // "Un ancien comptable de la mine d'État"
  const bool indefinite = (kinds & kIndefinite) != 0 && phrase.first == region.first;
  if (!nominal || size > (has_no_blanks(language) ? 14U : indefinite ? 11U : 7U)) return speaker;
  if (size == 1 && (kinds & kArticle) != 0) return speaker;
  if ((classes(phrase.last - 1) & (kRelative | kWh)) != 0 && (classes(phrase.last - 1) & kArticle) == 0)
    return speaker;
  // "always stop by his office to exchange | notes": no noun phrase begins like that.
  if (language == "en" && (kinds & kArticle) == 0 && !text_.tokens[phrase.first].capital && size > 2)
    return speaker;
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    const Token& token = text_.tokens[i];
    const bool apostrophe = indefinite && !token.space_before && token.end - token.begin <= 3 &&
                            (text_.at(i) == "'" || text_.at(i) == "’");
    if (!is_word_or_number(token) && token.kind != TokenKind::kHyphen && !apostrophe) return speaker;
  }
  Speaker by_words = words(phrase);
  name_its_person(by_words, language);
  // "der Kremlsprecher |Peskow|": whose name ends the phrase.
  bool attribute = false;
  if (speaker.mention >= 0 && speaker.medium == "person" && speaker.tokens.last == phrase.last &&
      speaker.tokens.first > phrase.first &&
      work_.document->mentions[static_cast<std::size_t>(speaker.mention)].form == MentionForm::kSurname &&
      !is_governed(region, speaker.tokens.first, language, attribute))
    return speaker;
  return speaker.found() && speaker.confidence >= by_words.confidence ? speaker : by_words;
}

// "the assistant of the president of Russia | Yuri Ushakov": the person whose office the words before it are.
Speaker SpeakerFinder::holder_behind(TokenRange region, std::string_view language) const {
  constexpr std::uint32_t kReach = 7;
  bool office = false;
  bool through = false;  // a preposition stands between
  for (std::uint32_t i = region.first; i < region.last && i < region.first + kReach; ++i) {
    if (!is_word_or_number(text_.tokens[i])) return {};
    if (const std::int32_t number = mention_at(i); number >= 0) {
      const Mention& mention = work_.document->mentions[static_cast<std::size_t>(number)];
      if (mention.kind == EntityKind::kPerson && mention.form == MentionForm::kName) {
        // "адвокат одного из фигурантов |Аркадий Лещёв|": in the nominative, as the memory has it.
        const bool nominative = through && mention.referent != kNobody &&
                                (classes(i - 1) & kPreposition) == 0 &&
                                work_.document->referents[static_cast<std::size_t>(mention.referent)].name ==
                                    text_.at(text_.span(text_.tokens_in(mention.span)));
        return nominative ||
                       (!through && (office || i == region.first) && !is_titled_owner(i, region, language))
                   ? behind_preposition({i, region.last}, language)
                   : Speaker{};
      }
      office = office || mention.kind == EntityKind::kPlace || mention.kind == EntityKind::kOrganization;
      continue;
    }
    const std::uint32_t kinds = classes(i);
    // "The ministry of Finance |added| Ivan Petrov to the list"
    if (kinds == 0 && i > region.first && (classes(i - 1) & (kGenitive | kArticle | kPreposition)) == 0 &&
        is_finite_past(i, language))
      return {};
    if ((kinds & kGenitive) != 0) office = true;
    if (kinds != 0 && (kinds & (kGenitive | kArticle)) == 0) {
      if ((kinds & kPreposition) == 0 || (language != "ru" && language != "uk" && language != "pl"))
        return {};
      through = true;
    }
  }
  return {};
}

// "contou |à agência AFP| uma vendedora", "ha riferito |all'ANSA| un diplomatico": behind whom it was told, if who speaks follows.
std::uint32_t SpeakerFinder::behind_told_medium(TokenRange region, std::string_view language) const {
  constexpr std::uint32_t kFar = 7;  // tokens
  if (region.first + 3 >= region.last ||
      !grammar_words(language).has(WordUse::kWhom, text_.lower(region.first)))
    return region.first;
  bool medium = false;
  for (std::uint32_t i = region.first + 1; i + 1 < region.last && i < region.first + kFar; ++i) {
    TokenRange found;
    medium = medium || passes_on(source_word_at(work_, i, region.last, language, found)) ||
             (mention_at(i) >= 0 && text_.tokens[i].all_capitals);
    // "le dijo |a este medio| Rosalba Ruiz"
    const std::int32_t number = mention_at(i);
    const bool person =
        number >= 0 && number != mention_at(i - 1) && i > region.first + 2 &&
        (classes(i - 1) & (kPreposition | kGenitive | kArticle)) == 0 &&
        work_.document->mentions[static_cast<std::size_t>(number)].kind == EntityKind::kPerson &&
        work_.document->mentions[static_cast<std::size_t>(number)].form <= MentionForm::kGivenName;
    if (medium && person) return i;
    if (i > region.first + 1 && medium && (classes(i) & kIndefinite) != 0 && mention_at(i) < 0) return i;
  }
  return region.first;
}

Speaker SpeakerFinder::after_verb(TokenRange region, std::string_view language, bool clause) const {
  // Inversion: "dit-il", "a-t-elle".
  while (region.first < region.last &&
         (!is_word_or_number(text_.tokens[region.first]) || text_.at(region.first) == "t"))
    ++region.first;
  std::uint32_t end = region.first;
  while (end < region.last && !is_separator(text_.tokens[end])) ++end;
  region.last = end;
  if (is_romance(language)) region.first = behind_told_medium(region, language);
  Speaker speaker = with_partitive(choose(region, language, false, clause), region, language);
  if (is_conversation_with_another(work_, speaker, region, language)) return {};
  // "sagte |der Agentur TASS| eine diplomatische Quelle"
  const bool dative = language == "de" && region.first < region.last &&
                      (text_.lower(region.first) == "der" || text_.lower(region.first) == "dem");
  if (speaker.is_medium() && (dative || language == "ru" || language == "uk" || language == "pl") &&
      speaker.tokens.first < region.first + 2 && speaker.tokens.last < region.last) {
    // "сообщил агентству Рейтер европейский дипломат": told to the first, by the second.
    Speaker second = choose({speaker.tokens.last, region.last}, language, false);
    if (second.found() && !second.is_medium() && second.confidence >= 0.6 && !is_evidence(second.word) &&
        (second.mention < 0 ? second.word == SourceWord::kGroup
                            : second.medium == "person" || second.word == SourceWord::kGroup))
      return second;
  }
  if (speaker.found() && speaker.mention < 0 && speaker.word == SourceWord::kGroup) {
    Speaker holder = holder_behind({speaker.tokens.last, region.last}, language);
    if (!holder.found()) holder = unknown_holder({speaker.tokens.last, region.last}, language);
    if (holder.found()) {
      holder.tokens.first = speaker.tokens.first;
      return holder;
    }
  }
  if (speaker.found() && speaker.confidence >= 0.6) return speaker;
  TokenRange phrase{region.first, region.first};
  while (phrase.first < region.last) {
    const std::uint32_t kinds = classes(phrase.first);
    if ((kinds & (kAdverb | kTime | kAddressee)) == 0 || (kinds & kArticle) != 0) break;
    ++phrase.first;
  }
  phrase.last = phrase.first;
  if (phrase.first < region.last && (classes(phrase.first) & kPreposition) != 0 &&
      (classes(phrase.first) & kArticle) == 0)
    return speaker;
  const std::uint32_t longest = is_romance(language) ? 9 : 6;
  while (phrase.last < region.last && phrase.last < phrase.first + longest) {
    const Token& token = text_.tokens[phrase.last];
    if (!is_word_or_number(token) && token.kind != TokenKind::kHyphen) break;
    const std::uint32_t kinds = classes(phrase.last);
    if (language == "ar" && phrase.last > phrase.first &&
        grammar_words(language).begins(WordUse::kToWhomFront, text_.at(phrase.last)))
      break;
    if (phrase.last > phrase.first && is_told_slavic_medium(phrase.last, language)) break;
    const bool stops =
        (kinds & (kPreposition | kTime | kSubordinator | kThat | kConjunction | kRelative)) != 0 &&
        (kinds & (kArticle | kGenitive)) == 0;
    if (stops || ends_noun_phrase(*this, text_, phrase.first, phrase.last, language)) break;
    // "marine biologist Ottoline Frost |of the Survey|": behind a name.
    if (language == "en" && phrase.last >= phrase.first + 3 && (kinds & kGenitive) != 0 &&
        text_.tokens[phrase.last - 1].capital && text_.tokens[phrase.last - 2].capital)
      break;
    ++phrase.last;
  }
  if (phrase.first >= phrase.last) return speaker;
  // "aseguró |el| lunes"
  if (is_romance(language) && phrase.last - phrase.first == 1 && (classes(phrase.first) & kArticle) != 0)
    return speaker;
  // "wies das zurück": what was said, not who.
  if (language == "de" && phrase.last - phrase.first == 1 && (classes(phrase.first) & kArticle) != 0)
    return speaker;
  Speaker by_words = words(phrase);
  name_its_person(by_words, language);
  return speaker.found() && speaker.confidence >= by_words.confidence ? speaker : by_words;
}

// "|Israëlische| inlichtingen", "|Britse| maritieme dienst": where the noun of a country's adjective that no table has ends; 0: none there.
std::uint32_t SpeakerFinder::end_of_dutch_noun(std::uint32_t i, TokenRange region) const {
  constexpr std::uint32_t kAdjectives = 2;
  const std::int32_t mention = mention_at(i);
  if (mention < 0 || !is_adjective_of_place(i) || !text_.lower(i).ends_with('e')) return 0;
  const auto is_noun = [&](std::uint32_t k) {
    return k < region.last && text_.tokens[k].kind == TokenKind::kWord && !text_.tokens[k].capital &&
           classes(k) == 0 && mention_at(k) < 0;
  };
  std::uint32_t noun = i + 1;
  while (noun - i <= kAdjectives && is_noun(noun) && text_.lower(noun).ends_with('e') && is_noun(noun + 1))
    ++noun;
  TokenRange found;
  return is_noun(noun) && source_word_at(work_, i + 1, region.last, "nl", found) == SourceWord::kNone
             ? noun + 1
             : 0;
}

Speaker SpeakerFinder::behind_preposition(TokenRange region, std::string_view language) const {
  constexpr std::uint32_t kReach = 9;
  region.last = std::min(region.last, region.first + (has_no_blanks(language) ? 24U : kReach + 6));
  std::uint32_t i = region.first;
  Candidate best;
  if (language == "de" && region.first + 3 < region.last) {
    // "unter Berufung auf |eine mit der Sache vertraute Quelle|"
    TokenRange noun;
    for (std::uint32_t k = region.first + 3; k < region.last && k < region.first + kReach; ++k) {
      if (!text_.tokens[k].capital || attribute_begin(k, region) != region.first) continue;
      if (source_word_at(work_, k, region.last, language, noun) == SourceWord::kGroup) i = k;
      break;
    }
  }
  // "По данным |«Военного обозревателя»|": whatever its words are.
  const bool in_marks = i < region.last && text_.tokens[i].kind == TokenKind::kQuote;
  for (; i < region.last && i < region.first + kReach && !in_marks; ++i) {
    const Token& token = text_.tokens[i];
    if (token.kind == TokenKind::kQuote || is_separator(token)) break;
    Candidate candidate;
    // "des |ukrainischen| Militärgeheimdienstes", "двух |европейских| служб": the adjective of a noun.
    if (best.tokens.last == 0 && !has_no_blanks(language) && names_origin(i) && i + 1 < region.last &&
        text_.tokens[i + 1].kind == TokenKind::kWord && (classes(i + 1) & kPreposition) == 0)
      continue;
    if (const std::uint32_t end =
            language == "nl" && best.tokens.last == 0 ? end_of_dutch_noun(i, region) : 0;
        end != 0) {
      // "Volgens |Israëlische inlichtingen|": the adjective tells nothing.
      best.tokens = {i, end};
      best.word = SourceWord::kGroup;
      i = end - 1;
      continue;
    }
    if (const std::int32_t mention = mention_at(i); mention >= 0) {
      candidate.mention = mention;
      std::uint32_t end = i + 1;
      while (end < region.last && mention_at(end) == mention) ++end;
      candidate.tokens = {i, end};
      TokenRange found;
      for (std::uint32_t k = i; k < end && candidate.word == SourceWord::kNone; ++k)
        candidate.word = source_word_at(work_, k, end, language, found);
      if (language == "en") take_owned_noun(region, candidate);
      if ((language == "de" || language == "nl") && end + 1 < region.last && joins_words(end, region) &&
          mention_at(end + 1) < 0 && text_.tokens[end + 1].kind == TokenKind::kWord) {
        // "einem |UN-Bericht|", "des |Telegram-Kanals| „Fahnenmast“": the compound, not its first half.
        candidate.mention = -1;
        candidate.word = source_word_at(work_, end + 1, region.last, language, found);
        if (candidate.word == SourceWord::kNone) candidate.word = SourceWord::kGroup;
        candidate.tokens.last = end + 2;
      }
    } else {
      TokenRange found;
      candidate.word = source_word_at(work_, i, region.last, language, found);
      if (candidate.word != SourceWord::kNone) candidate.tokens = found;
      const std::uint32_t kinds = classes(i);
      if (candidate.word == SourceWord::kNone && (kinds & kPronoun) != 0 && i == region.first) {
        candidate.pronoun = kinds & kPronoun;
        candidate.tokens = {i, i + 1};
      }
    }
    if (candidate.tokens.first >= candidate.tokens.last) {
      const std::uint32_t kinds = classes(i);
      // "nach Angaben der ukrainischen |Luftwaffe| griff Russland an": a noun that nobody knows is the source.
      if (language == "de" && best.tokens.last == 0 && token.capital && kinds == 0 && i + 1 < region.last &&
          mention_at(i + 1) < 0 && !text_.tokens[i + 1].capital &&
          // "laut Schiffsregister |die| Palmgrove Marine": no genitive.
          ((classes(i + 1) & (kGenitive | kArticle)) == 0 || text_.lower(i + 1) == "die" ||
           text_.lower(i + 1) == "das" || text_.lower(i + 1) == "den"))
        break;
      const bool opens = i == region.first;
      const bool continues = (kinds & (kArticle | kGenitive)) != 0 ||
                             (kinds == 0 && (best.tokens.last == 0 || best.word != SourceWord::kNone));
      if (best.tokens.last != 0 && (kinds & (kArticle | kGenitive)) == 0) break;
      if (!opens && !continues) break;
      continue;
    }
    if (best.tokens.last != 0) {
      const bool adjacent = best.tokens.last == candidate.tokens.first;
      if (!adjacent) break;
      // "der staatlichen Nachrichtenagentur TASS", "следователя Ларисы Костиной"
      if (best.mention >= 0 && candidate.mention < 0 && language == "en" && !passes_on(candidate.word) &&
          work_.document->mentions[static_cast<std::size_t>(best.mention)].kind != EntityKind::kPerson) {
        // "a UN report", "a NATO official"
        candidate.tokens.first = best.tokens.first;
        best = candidate;
        i = best.tokens.last - 1;
        continue;
      }
      if (best.mention >= 0) {
        if (candidate.mention < 0) break;
        const EntityKind before = work_.document->mentions[static_cast<std::size_t>(best.mention)].kind;
        const EntityKind now = work_.document->mentions[static_cast<std::size_t>(candidate.mention)].kind;
        if (before == EntityKind::kPerson) break;
        if (before == EntityKind::kGroup && now != EntityKind::kPerson && genitive_is_bare(language)) {
          best.tokens.last = candidate.tokens.last;
          break;
        }
        if (now == EntityKind::kPlace) break;
      } else if (is_body_noun(language, text_.lower(best.tokens.last - 1)) && candidate.mention >= 0 &&
                 language == "de" &&
                 work_.document->mentions[static_cast<std::size_t>(candidate.mention)].kind ==
                     EntityKind::kPerson) {
        break;  // "nach Angaben des Militärgeheimdienstes |Generaloberst X|": no body is a person
      } else if (is_evidence(best.word) && best.mention < 0 && candidate.mention >= 0 && language == "de") {
        break;  // "laut Anklageschrift |Gazprom|": a phrase of its own
      } else if (is_evidence(best.word) && candidate.mention >= 0 && genitive_is_bare(language) &&
                 language != "ar" && language != "fa" &&
                 work_.document->mentions[static_cast<std::size_t>(candidate.mention)].kind !=
                     EntityKind::kPerson) {
        best.tokens.last = candidate.tokens.last;  // "согласно отчету |ООН|"
        break;
      } else if (best.word == SourceWord::kGroup && says_whose_group(work_, candidate.mention, language)) {
        best.tokens.last = candidate.tokens.last;
        break;
      }
      const std::uint32_t first = best.tokens.first;
      if (candidate.mention >= 0) {
        if (passes_on(best.word)) candidate.word = best.word;
        best = candidate;
        best.tokens.first = first;
      } else {
        best.tokens.last = candidate.tokens.last;
      }
    } else {
      best = candidate;
    }
    i = best.tokens.last - 1;
  }
  const bool slavic_language = language == "ru" || language == "uk" || language == "pl";
  if (best.tokens.last == 0 && slavic_language && region.first < region.last && !in_marks) {
    // "двух знакомых с ситуацией |источников|"
    TokenRange found;
    for (std::uint32_t k = region.first + 1; k < region.last && k < region.first + kReach &&
                                             text_.tokens[k].kind == TokenKind::kWord && mention_at(k) < 0;
         ++k) {
      const SourceWord word = source_word_at(work_, k, region.last, language, found);
      if (word != SourceWord::kGroup && !is_evidence(word)) continue;
      best.tokens = {region.first, found.last};
      best.word = word;
      break;
    }
  }
  Speaker speaker;
  if (best.tokens.last != 0) {
    speaker = make(best, region, language);
    if (best.mention < 0) {
      speaker.tokens.first = std::max(speaker.tokens.first, region.first);
    } else if (speaker.mention == best.mention) {
      speaker.tokens = best.tokens;
    }
    // "Zeitung „Kommersant“", "Bericht der „Welt“"
    std::uint32_t at = speaker.tokens.last;
    if (at < region.last && best.mention < 0 && (classes(at) & kGenitive) != 0) ++at;
    if (best.mention < 0 && best.word != SourceWord::kGroup && at < region.last &&
        text_.tokens[at].kind == TokenKind::kQuote) {
      std::uint32_t close = at + 1;
      while (close < region.last && text_.tokens[close].kind != TokenKind::kQuote) ++close;
      if (close < region.last && close > at + 1 && close <= at + 5) {
        speaker.name = text_.at(text_.span({at + 1, close}));
        speaker.tokens.last = close + 1;
        if (is_evidence(speaker.word)) speaker.medium = "media";
      }
    } else if (best.mention < 0 && best.word == SourceWord::kGroup && speaker.referent == kNobody) {
      // "des Telegram-Kanals „Fahnenmast“", "двух собеседников «Берега»"
      if (const std::uint32_t name = behind_marked_name(speaker.tokens.last, region.last);
          name > speaker.tokens.last) {
        speaker.tokens.last = name;
        speaker.name = text_.at(text_.span(speaker.tokens));
      }
    }
  } else if (region.first + 1 < region.last && (classes(region.first) & kArticle) != 0 &&
             text_.tokens[region.first + 1].kind == TokenKind::kQuote &&
             quoted_name_behind({region.first, region.first + 1}, region, speaker)) {
    speaker.medium = "media";  // "nach Informationen der „Welt“"
  } else if (region.first < region.last && text_.tokens[region.first].kind == TokenKind::kQuote) {
    std::uint32_t close = region.first + 1;
    while (close < region.last && text_.tokens[close].kind != TokenKind::kQuote) ++close;
    if (close < region.last && close > region.first + 1 && close <= region.first + 5) {
      speaker = words({region.first, close + 1});
      speaker.name = text_.at(text_.span({region.first + 1, close}));
      speaker.medium = "media";
    }
  } else {
    // Articles, adjectives, one noun.
    std::uint32_t end = region.first;
    bool noun = false;
    while (end < region.last && end < region.first + (has_no_blanks(language) ? 10U : 5U) &&
           is_word_or_number(text_.tokens[end]) && !noun) {
      const std::uint32_t kinds = classes(end);
      if (kinds != 0 && (kinds & (kArticle | kGenitive)) == 0) break;
      noun = (kinds & kArticle) == 0 &&
             (language == "de" ? text_.tokens[end].capital : !has_no_blanks(language));
      ++end;
    }
    // "Киевской школой экономики"
    const bool slavic = language == "ru" || language == "uk" || language == "pl";
    while (slavic && noun && end < region.last && end < region.first + 4 && !text_.tokens[end].capital &&
           text_.tokens[end].kind == TokenKind::kWord && classes(end) == 0 &&
           (mention_at(end) < 0 || names_origin(end)))
      ++end;
    // "le renseignement militaire ukrainien"
    constexpr std::uint32_t kAdjectives = 3;
    const std::uint32_t head = end;
    while (noun && is_romance(language) && end < region.last && end < head + kAdjectives &&
           !text_.tokens[end].capital &&
           (names_origin(end) || joins_words(end, region) ||
            (text_.tokens[end].kind == TokenKind::kWord && classes(end) == 0 && mention_at(end) < 0)))
      ++end;
    constexpr std::uint32_t kLongestPhrase = 8;
    std::uint32_t whole = end;
    while (noun && (is_romance(language) || language == "en") && whole < region.last &&
           whole < region.first + kLongestPhrase && text_.tokens[whole].kind == TokenKind::kWord &&
           (classes(whole) == 0 || ((classes(whole) & kGenitive) != 0 && (classes(whole) & kThat) == 0)) &&
           (mention_at(whole) < 0 || names_origin(whole)))
      ++whole;
    if (whole > end && (whole == region.last || is_separator(text_.tokens[whole])) &&
        (classes(whole - 1) & (kGenitive | kArticle)) == 0)
      end = whole;
    if (end > region.first && is_bearer(text_.lower(end - 1), language))
      end = behind_marked_name(end, region.last);  // "dem Kanal „Fahnenmast“"
    if (end > region.first) speaker = words({region.first, end});
  }
  // "des ukrainischen Militärgeheimdienstes (HUR)": the note has its name.
  const std::uint32_t open = speaker.tokens.last;
  if (speaker.found() && speaker.mention < 0 && !speaker.is_medium() && open + 2 < region.last &&
      text_.tokens[open].kind == TokenKind::kOpen && text_.tokens[open + 2].kind == TokenKind::kClose &&
      mention_at(open + 1) >= 0 && text_.tokens[open + 1].all_capitals) {
    Candidate acronym;
    acronym.tokens = {open + 1, open + 2};
    acronym.mention = mention_at(open + 1);
    const std::uint32_t first = speaker.tokens.first;
    speaker = make(acronym, region, language);
    speaker.tokens = {first, open + 3};
  }
  return speaker;
}

}  // namespace tamis::documents
