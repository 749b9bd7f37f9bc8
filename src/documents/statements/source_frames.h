// Where a sentence names its source without an act of saying: "laut X", "wie X berichtet", "as photos released by X show",
// "Berichten zufolge".
#ifndef TAMIS_DOCUMENTS_STATEMENTS_SOURCE_FRAMES_H_
#define TAMIS_DOCUMENTS_STATEMENTS_SOURCE_FRAMES_H_

#include <vector>

#include "documents/statements/statement_unit.h"

namespace tamis::documents {

// What names a source without being the act of saying itself: "laut X", "wie X berichtet", "Berichten zufolge".
struct Frame {
  CueKind kind = CueKind::kNone;
  TokenRange tokens;  // cut out of what is said
  Speaker source;
  Speaker evidence;      // the photo or document it passes on
  Speaker origin;        // of a medium: who it has it from ("as Reuters reports with reference to officials")
  bool through = false;  // the source is the medium that passes on what others said ("quoted by Yonhap")
};

class SourceFrames : public StatementUnit {
 protected:
  explicit SourceFrames(Work& work) : StatementUnit(work) {}

  void find_frames();
  // Whom the medium of `frame` cites, by a cue inside it.
  void pass_on_to(const Cue& cue, Frame& frame);
  [[nodiscard]] bool in_frame(std::uint32_t token) const noexcept;
  // A "citing" right behind a source: who it has it from. True: it is now a part of that frame.
  [[nodiscard]] bool goes_on_behind(const Cue& cue, Frame& frame) const;
  void frame_before(const Cue& cue);
  [[nodiscard]] bool tells_by_compound(const Cue& cue, std::uint32_t last, Frame& frame) const;
  [[nodiscard]] Speaker chinese_source(TokenRange region) const;
  // All of `region` as who tells: Japanese has no blanks to end it, and its particles do.
  [[nodiscard]] Speaker whole_phrase(TokenRange region) const;
  void frame_after(const Cue& cue);
  void add_relative_clause(Frame& frame) const;
  void arabic_source(Frame& frame, std::uint32_t last) const;
  static void strip_turkish_dative(std::string& name);
  static void strip_turkish_genitive(std::string& name);
  // "لوسائل الإعلام" behind "وفقا": without what is written onto it.
  static void strip_arabic_dative(std::string& name);
  // "|ロシア|国営メディアによると", "独立系メディア「|イラワジ|」によると", "|国営メディア|が公開した写真によると".
  void widen_japanese_source(TokenRange region, Frame& frame) const;
  // "관영 매체가 공개한 |사진에| 따르면": who published the photo is the source, and the photo its evidence.
  // "정보총국|(GUR)에| 따르면": behind a note the particle stands alone, and the name before it is the source.
  [[nodiscard]] TokenRange without_korean_note(TokenRange region) const;
  void add_korean_publisher(TokenRange region, Frame& frame) const;
  [[nodiscard]] Speaker view_speaker(const Cue& cue) const;
  // "soll ... gewaschen haben"; "soll 2025 fertig sein" is a plan.
  [[nodiscard]] bool is_hearsay_auxiliary(const Cue& cue) const;
  [[nodiscard]] bool in_dutch_relative(const Cue& cue) const;
  [[nodiscard]] Speaker own_subject(const Cue& cue) const;
  void frame_as(const Cue& cue);
  [[nodiscard]] Speaker left_out(const Cue& verb, TokenRange after) const;
  void take_aside(Frame& frame) const;
  [[nodiscard]] bool is_bare_name(TokenRange phrase, std::uint32_t at) const;
  [[nodiscard]] std::uint32_t german_source_end(std::uint32_t end, std::uint32_t last) const;
  // Who shares a photo: the first party named in `region`, governed by "von" or "by" or not.
  void find_origin(TokenRange region, Frame& frame) const;
  bool told_in_turkish(TokenRange region, Frame& frame) const;
  bool as_across_insertion(const Cue& cue, std::size_t number);
  [[nodiscard]] Speaker evidence_owner(TokenRange region, bool governed = false) const;
  void frame_via(const Cue& cue);
  // "„...“, sagte Peskow, |meldet RIA Nowosti|": the medium that passes on what the clause before it said who said.
  void frame_told_on(const Cue& cue);
  [[nodiscard]] bool ends_saying(TokenRange segment) const;
  // passive_acts.cc
  [[nodiscard]] Speaker agent_in(TokenRange region) const;

  // apposed_names.cc
  // The person that is all of a segment: an apposition, or what it is an apposition to.
  [[nodiscard]] Speaker sole_mention(TokenRange region) const;
  // "министр, Маргус Цахкна, сказал": two to four capitals between commas that the page's memory does not know.
  [[nodiscard]] Speaker unknown_person(TokenRange region) const;
  // Somebody of whom the page's memory knows nothing, by these words.
  [[nodiscard]] Speaker named_by_words(TokenRange region) const;
  // Who the noun of a speaker is by what follows it in [first, last): "un ciudadano |de nombre X|", "der |sich als X| vorstellte".
  [[nodiscard]] Speaker called_in(TokenRange region) const;
  // The name between commas behind an office that ends at `end` with its segment.
  [[nodiscard]] Speaker name_behind(const Speaker& source, std::uint32_t end, std::size_t segment) const;

  // source_appositions.cc
  // Whether the segment says who the person in front of it is.
  [[nodiscard]] bool is_apposition(TokenRange region) const;
  [[nodiscard]] bool is_indefinite_phrase(TokenRange region) const;
  [[nodiscard]] bool is_participial_phrase(TokenRange region) const;
  // One behind the source that ends at `end` in `segment`: with where it is from and an apposition.
  [[nodiscard]] std::uint32_t end_of_source(const Speaker& source, std::uint32_t end,
                                            std::size_t segment) const;

  // "Auf die Frage eines Reporters, ob ..., antwortete X": who asked, and the question.
  void frame_asked(const Cue& cue);

  // "..., selon l'armée, |qui assure en avoir abattu 118|": the frame behind whose comma the relative clause of `token` begins; null: none.
  [[nodiscard]] const Frame* frame_before_relative(std::uint32_t token) const noexcept;

  std::vector<Frame> frames_;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_STATEMENTS_SOURCE_FRAMES_H_
