// The elements of HTML that reading must tell apart, and what they do to the text around them.
#ifndef TAMIS_DOCUMENTS_PAGE_TAGS_H_
#define TAMIS_DOCUMENTS_PAGE_TAGS_H_

#include <cstdint>
#include <string_view>

namespace tamis::documents {

// name, what it is: B block (ends a paragraph), I inline, V void, R raw text, S its text is not shown
// clang-format off
#define TAMIS_TAGS(X) \
  X(A, "a", 'I') X(Abbr, "abbr", 'I') X(Address, "address", 'B') X(Area, "area", 'V') \
  X(Article, "article", 'B') X(Aside, "aside", 'B') X(Audio, "audio", 'S') X(B, "b", 'I') \
  X(Base, "base", 'V') X(Blockquote, "blockquote", 'B') X(Body, "body", 'B') X(Br, "br", 'V') \
  X(Button, "button", 'B') X(Canvas, "canvas", 'S') X(Caption, "caption", 'B') \
  X(Center, "center", 'B') X(Cite, "cite", 'I') X(Code, "code", 'I') X(Col, "col", 'V') \
  X(Datalist, "datalist", 'S') X(Dd, "dd", 'B') X(Details, "details", 'B') X(Dialog, "dialog", 'B') \
  X(Div, "div", 'B') X(Dl, "dl", 'B') X(Dt, "dt", 'B') X(Em, "em", 'I') X(Embed, "embed", 'V') \
  X(Fieldset, "fieldset", 'B') X(Figcaption, "figcaption", 'B') X(Figure, "figure", 'B') \
  X(Font, "font", 'I') X(Footer, "footer", 'B') X(Form, "form", 'B') X(Frame, "frame", 'V') \
  X(H1, "h1", 'B') X(H2, "h2", 'B') X(H3, "h3", 'B') X(H4, "h4", 'B') X(H5, "h5", 'B') \
  X(H6, "h6", 'B') X(Head, "head", 'B') X(Header, "header", 'B') X(Hgroup, "hgroup", 'B') \
  X(Hr, "hr", 'V') X(Html, "html", 'B') X(I, "i", 'I') X(Iframe, "iframe", 'R') X(Img, "img", 'V') \
  X(Input, "input", 'V') X(Label, "label", 'I') X(Legend, "legend", 'B') X(Li, "li", 'B') \
  X(Link, "link", 'V') X(Main, "main", 'B') X(Map, "map", 'I') X(Math, "math", 'S') \
  X(Menu, "menu", 'B') X(Meta, "meta", 'V') X(Nav, "nav", 'B') X(Noembed, "noembed", 'R') \
  X(Noframes, "noframes", 'R') X(Noscript, "noscript", 'B') X(Object, "object", 'S') \
  X(Ol, "ol", 'B') X(Optgroup, "optgroup", 'S') X(Option, "option", 'S') X(P, "p", 'B') \
  X(Param, "param", 'V') X(Picture, "picture", 'I') X(Pre, "pre", 'B') X(Q, "q", 'I') \
  X(Rp, "rp", 'S') X(Rt, "rt", 'S') X(Ruby, "ruby", 'I') X(Script, "script", 'R') \
  X(Section, "section", 'B') X(Select, "select", 'S') X(Small, "small", 'I') \
  X(Source, "source", 'V') X(Span, "span", 'I') X(Strong, "strong", 'I') X(Style, "style", 'R') \
  X(Sub, "sub", 'I') X(Summary, "summary", 'B') X(Sup, "sup", 'I') X(Svg, "svg", 'S') \
  X(Table, "table", 'B') X(Tbody, "tbody", 'B') X(Td, "td", 'B') X(Template, "template", 'S') \
  X(Textarea, "textarea", 'R') X(Tfoot, "tfoot", 'B') X(Th, "th", 'B') X(Thead, "thead", 'B') \
  X(Time, "time", 'I') X(Title, "title", 'R') X(Tr, "tr", 'B') X(Track, "track", 'V') X(U, "u", 'I') \
  X(Ul, "ul", 'B') X(Video, "video", 'S') X(Wbr, "wbr", 'V') X(Xmp, "xmp", 'R')
// clang-format on

enum class Tag : std::uint8_t {
  kUnknown,
#define TAMIS_TAG_NAME(name, text, kind) k##name,
  TAMIS_TAGS(TAMIS_TAG_NAME)
#undef TAMIS_TAG_NAME
      kCount,
};

// 'B', 'I', 'V', 'R' or 'S' as above; unknown elements are inline.
[[nodiscard]] char tag_kind(Tag tag) noexcept;
[[nodiscard]] std::string_view tag_name(Tag tag) noexcept;
// `name` in any case.
[[nodiscard]] Tag find_tag(std::string_view name) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PAGE_TAGS_H_
