// Which blocks of an HTML page are the article. The idea: paragraphs (long, with sentences, few links) weigh; the
// element that holds most of that weight, with as little else as may be, is the article; inside it blocks are judged
// one by one by their elements' names, their links, their words and their neighbours. What classes and ids say
// (data/page_words.tsv) is believed only of elements that do not hold much of the page's text: whole pages are called
// "no-sidebar" or "share-enabled".
#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "documents/page/zones.h"

namespace tamis::documents {

namespace {

using Bits = std::uint16_t;
constexpr Bits kBad = PageWords::kFurniture | PageWords::kTeaser | PageWords::kComment | PageWords::kHidden;

// From which share of the page's text on an element is believed to be no furniture, whatever it is called.
constexpr double kTooMuchForFurniture = 0.4;
// An element that holds this share of the text around it is gone into in search of the article.
constexpr double kArticleShare = 0.75;
// An element that says it is the article's body is believed with this share.
constexpr double kNamedShare = 0.35;

// Fewer letters of paragraphs make no article when there are others.
constexpr double kLeastArticle = 300;

struct Node {
  double text = 0;  // weight of paragraphs in it
  double kept = 0;  // of those that stand in no furniture
  Bits own = 0;
  Bits all = 0;           // with those around it
  std::int32_t why = -1;  // the element that told the bad bits
};

class HtmlZones {
 public:
  HtmlZones(PageText& page, std::span<const BlockLook> looks)
      : page_(page), document_(*page.document), looks_(looks) {}

  void find() {
    weigh();
    find_asking_boxes();
    name_elements();
    find_title();
    judge(find_article());
  }

 private:
  // Elements from the block's innermost outwards.
  template <class Each>
  void for_chain(std::int32_t element, Each&& each) const {
    for (; element >= 0; element = page_.elements[element].parent) each(element);
  }
  [[nodiscard]] bool inside(std::int32_t element, std::int32_t root) const noexcept {
    return root < 0 || (element >= root && element < static_cast<std::int32_t>(page_.elements[root].end));
  }
  [[nodiscard]] double link_share(std::size_t b) const noexcept {
    const std::uint32_t size = document_.blocks[b].span.size();
    return size == 0 ? 0 : static_cast<double>(page_.sources[b].link_bytes) / size;
  }

  // What a block says for an article: its length when it reads like a paragraph, nothing otherwise.
  [[nodiscard]] double weight(std::size_t b) const noexcept {
    const BlockLook& look = looks_[b];
    const BlockSource& source = page_.sources[b];
    if (source.heading > 0 || source.page_title || source.code || source.caption) return 0;
    const double links = link_share(b);
    if (links > 0.5) return 0;
    const bool sentence = look.ends && look.words >= 5;
    if (!sentence && look.letters < 140) return 0;
    if (look.letters < 30) return 0;
    return look.letters * (1 - links);
  }

  void weigh() {
    nodes_.assign(page_.elements.size(), Node{});
    weights_.resize(looks_.size());
    for (std::size_t b = 0; b < looks_.size(); ++b) {
      weights_[b] = weight(b);
    }
    find_cards();
    for (std::size_t b = 0; b < looks_.size(); ++b) {
      if (is_card_[b]) weights_[b] = 0;
      total_ += weights_[b];
      if (page_.sources[b].element >= 0) nodes_[page_.sources[b].element].text += weights_[b];
    }
    for (std::size_t e = nodes_.size(); e > 0; --e) {
      const std::int32_t parent = page_.elements[e - 1].parent;
      if (parent >= 0) nodes_[parent].text += nodes_[e - 1].text;
    }
  }

  // Cards of other articles: a linked headline and a summary in a box of their own.
  void find_cards() {
    struct Box {
      std::uint32_t paragraphs = 0;
      double weight = 0;
      bool linked_headline = false;
      bool title = false;
    };
    std::vector<Box> boxes(page_.elements.size());
    letters_.assign(page_.elements.size(), 0);
    for (std::size_t b = 0; b < looks_.size(); ++b) {
      const std::int32_t element = page_.sources[b].element;
      if (element < 0) continue;
      Box& box = boxes[element];
      letters_[element] += looks_[b].letters;
      box.weight += weights_[b];
      box.paragraphs += weights_[b] > 0 ? 1 : 0;
      box.title = box.title || page_.sources[b].heading == 1;
      if (looks_[b].letters >= 15 && link_share(b) > 0.8) {
        const bool headline = page_.sources[b].heading > 0 || has_title_class(element);
        box.linked_headline = box.linked_headline || headline;
      }
    }
    for (std::size_t e = boxes.size(); e > 0; --e) {
      const std::int32_t parent = page_.elements[e - 1].parent;
      if (parent < 0) continue;
      letters_[parent] += letters_[e - 1];
      boxes[parent].weight += boxes[e - 1].weight;
      boxes[parent].paragraphs += boxes[e - 1].paragraphs;
      boxes[parent].linked_headline = boxes[parent].linked_headline || boxes[e - 1].linked_headline;
      boxes[parent].title = boxes[parent].title || boxes[e - 1].title;
    }
    is_card_.assign(looks_.size(), false);
    for (std::size_t b = 0; b < looks_.size(); ++b) {
      if (weights_[b] <= 0) continue;
      std::int32_t element = page_.sources[b].element;
      for (int steps = 0; element >= 0 && steps < 8 && letters_[element] <= looks_[b].letters + 40 &&
                          !boxes[element].linked_headline;
           ++steps) {
        element = page_.elements[element].parent;
      }
      if (element < 0) continue;
      const Box& box = boxes[element];
      is_card_[b] = box.linked_headline && !box.title && box.paragraphs <= 2 && box.weight <= 700;
    }
  }

  [[nodiscard]] bool has_title_class(std::int32_t element) {
    for (int steps = 0; element >= 0 && steps < 3; ++steps, element = page_.elements[element].parent) {
      if ((read_words(page_.elements[element].classes) & PageWords::kTitle) != 0) return true;
    }
    return false;
  }

  [[nodiscard]] Bits read_words(std::string_view words) {
    if (words.empty()) return 0;
    const auto [found, added] = words_.try_emplace(words, Bits{0});
    if (added) found->second = PageWords::read(words, nullptr);
    return found->second;
  }

  static Bits of_tag(Tag tag) noexcept {
    switch (tag) {
      case Tag::kNav:
      case Tag::kFooter:
      case Tag::kAside:
      case Tag::kForm:
      case Tag::kDialog:
      case Tag::kButton:
      case Tag::kMenu:
        return PageWords::kFurniture;
      case Tag::kNoscript:
        return PageWords::kHidden;
      case Tag::kFigcaption:
        return PageWords::kCaption;
      case Tag::kAddress:
      case Tag::kTime:
        return PageWords::kByline;
      case Tag::kArticle:
      case Tag::kMain:
        return PageWords::kArticle;
      default:
        return 0;
    }
  }

  static Bits of_role(std::string_view role) noexcept {
    if (role == "navigation" || role == "banner" || role == "complementary" || role == "contentinfo" ||
        role == "search" || role == "dialog" || role == "menu" || role == "menubar" || role == "alert") {
      return PageWords::kFurniture;
    }
    if (role == "main" || role == "article") return PageWords::kArticle;
    return 0;
  }

  static Bits of_itemprop(std::string_view itemprop) noexcept {
    if (itemprop.find("articleBody") != std::string_view::npos) return PageWords::kBody;
    if (itemprop == "author" || itemprop == "datePublished" || itemprop == "dateModified" ||
        itemprop == "publisher")
      return PageWords::kByline;
    if (itemprop == "headline") return PageWords::kTitle;
    if (itemprop == "comment") return PageWords::kComment;
    if (itemprop == "description" || itemprop == "alternativeHeadline") return PageWords::kLead;
    return 0;
  }

  // The box around a form and a few words asks for an address or the like, whatever it is called.
  void find_asking_boxes() {
    constexpr std::uint32_t kMostLetters = 240;
    asks_.assign(page_.elements.size(), false);
    for (std::size_t e = 0; e < letters_.size(); ++e) {
      const std::int32_t parent = page_.elements[e].parent;
      if (page_.elements[e].tag == Tag::kForm && parent >= 0 &&
          letters_[parent] - letters_[e] <= kMostLetters)
        asks_[parent] = true;
    }
  }

  void name_elements() {
    for (std::size_t e = 0; e < nodes_.size(); ++e) {
      const Element& element = page_.elements[e];
      Node& node = nodes_[e];
      node.own =
          static_cast<Bits>(of_tag(element.tag) | of_role(element.role) | of_itemprop(element.itemprop) |
                            read_words(element.classes) | read_words(element.id) |
                            (element.hidden ? Bits{PageWords::kHidden} : Bits{0}) |
                            (asks_[e] ? Bits{PageWords::kFurniture} : Bits{0}));
      if (element.tag == Tag::kHtml || element.tag == Tag::kBody) node.own = 0;
      if (node.text >= kTooMuchForFurniture * total_ && total_ > 0) {
        node.own &= static_cast<Bits>(
            ~(kBad | PageWords::kCaption | PageWords::kByline | PageWords::kLead | PageWords::kTitle));
      } else if ((node.own & PageWords::kBody) != 0 && (node.own & PageWords::kFurniture) != 0 &&
                 node.text >= 0.1 * total_) {
        node.own &= static_cast<Bits>(~PageWords::kFurniture);
      }
      const std::int32_t parent = element.parent;
      node.all = node.own;
      node.why = (node.own & kBad) != 0 ? static_cast<std::int32_t>(e) : -1;
      if (parent >= 0) {
        node.all |= nodes_[parent].all;
        if (nodes_[parent].why >= 0) node.why = nodes_[parent].why;
      }
    }
    for (std::size_t b = 0; b < looks_.size(); ++b) {
      const std::int32_t element = page_.sources[b].element;
      if (element < 0 || (nodes_[element].all & kBad) != 0) continue;
      nodes_[element].kept += weights_[b];
    }
    for (std::size_t e = nodes_.size(); e > 0; --e) {
      const std::int32_t parent = page_.elements[e - 1].parent;
      if (parent >= 0) nodes_[parent].kept += nodes_[e - 1].kept;
    }
  }

  static bool holds_blocks(Tag tag) noexcept {
    switch (tag) {
      case Tag::kP:
      case Tag::kLi:
      case Tag::kH1:
      case Tag::kH2:
      case Tag::kH3:
      case Tag::kH4:
      case Tag::kH5:
      case Tag::kH6:
      case Tag::kUl:
      case Tag::kOl:
      case Tag::kDl:
      case Tag::kBlockquote:
      case Tag::kPre:
        return false;
      default:
        return true;
    }
  }

  std::int32_t find_article() {
    if (nodes_.empty()) return -1;
    // The heaviest child of each element.
    std::vector<std::int32_t> heaviest(nodes_.size(), -1);
    std::int32_t top = -1;
    for (std::size_t e = 0; e < nodes_.size(); ++e) {
      const std::int32_t parent = page_.elements[e].parent;
      std::int32_t& slot = parent < 0 ? top : heaviest[parent];
      if (slot < 0 || nodes_[e].kept > nodes_[slot].kept) slot = static_cast<std::int32_t>(e);
    }
    const auto descend = [&](std::int32_t from) {
      while (from >= 0) {
        const std::int32_t child = heaviest[from];
        if (child < 0 || !holds_blocks(page_.elements[child].tag)) break;
        if (nodes_[child].kept < kArticleShare * nodes_[from].kept || nodes_[child].kept <= 0) break;
        from = child;
      }
      return from;
    };
    std::int32_t root = descend(top);
    // Of several articles the one with the page's headline.
    if (title_ < looks_.size() && root >= 0) {
      std::int32_t with_title = page_.sources[title_].element;
      while (with_title >= 0 && page_.elements[with_title].tag != Tag::kArticle)
        with_title = page_.elements[with_title].parent;
      if (with_title >= 0 && !inside(root, with_title) && nodes_[with_title].kept >= kLeastArticle)
        root = descend(with_title);
    }
    // An element that is called the article's body, inside it or around.
    std::int32_t named = -1;
    for (std::size_t e = 0; e < nodes_.size(); ++e) {
      if ((nodes_[e].own & PageWords::kBody) == 0 || !holds_blocks(page_.elements[e].tag)) continue;
      if (named < 0 || nodes_[e].kept > nodes_[named].kept) named = static_cast<std::int32_t>(e);
    }
    if (named >= 0 && root >= 0 && nodes_[named].kept >= kNamedShare * nodes_[root].kept &&
        nodes_[named].kept > 0) {
      const bool deeper = inside(named, root);
      if (deeper || nodes_[named].kept >= nodes_[root].kept) root = named;
    }
    return root;
  }

  [[nodiscard]] std::string why_of(std::int32_t element) const {
    const std::int32_t told = element < 0 ? -1 : nodes_[element].why;
    if (told < 0) return {};
    const Element& e = page_.elements[told];
    std::string out = "<" + std::string(tag_name(e.tag));
    if (!e.id.empty()) out += " id=" + std::string(e.id.substr(0, 40));
    if (!e.classes.empty()) out += " class=" + std::string(e.classes.substr(0, 60));
    return out + ">";
  }

  // The blocks from the first paragraph of the article to the last; first is their number when there is none.
  struct Extent {
    std::size_t first = 0;
    std::size_t last = 0;
  };

  // A phrase behind which no article goes on ("Read also").
  struct Stop {
    bool on = false;
    std::string phrase;
    std::string_view topic;
  };

  void judge(std::int32_t root) {
    const Extent article = extent(root);
    Stop stop;
    for (std::size_t b = 0; b < looks_.size(); ++b) judge_block(b, root, article, stop);
    drop_bare_headings();
  }

  [[nodiscard]] Extent extent(std::int32_t root) {
    const std::size_t count = looks_.size();
    std::size_t first = count;  // paragraph of the article
    std::size_t last = 0;
    for (std::size_t b = 0; b < count; ++b) {
      if (!candidate(b, root) || weights_[b] <= 0 || looks_[b].phrase.use != PhraseUse::kNone) continue;
      if (first == count) first = b;
      last = b;
    }
    // A page without a paragraph: a list of names, a table, a post of one line. What is no furniture otherwise is its
    // text.
    if (first == count && count > 0) {
      first = 0;
      last = count - 1;
    }
    // Short paragraphs beside the first and the last one belong to them.
    const auto goes_on = [&](std::size_t b, std::size_t with) {
      return candidate(b, root) && looks_[b].phrase.use == PhraseUse::kNone &&
             container(b) == container(with) && page_.sources[b].heading == 0 &&
             (link_share(b) <= 0.6 || looks_[b].ends) && looks_[b].letters > 1 &&
             (nodes_[std::max(0, page_.sources[b].element)].all & PageWords::kByline) == 0;
    };
    if (first < count) {
      for (std::size_t b = first; b > 0 && goes_on(b - 1, first); --b) {
        if (looks_[b - 1].ends || looks_[b - 1].letters > 60) first = b - 1;
      }
      // A bare link may stand between them.
      for (std::size_t b = last + 1; b < count && b <= last + 2; ++b) {
        if (goes_on(b, last) && link_share(b) <= (page_.sources[b].list_item ? 0.3 : 0.6))
          last = b;
        else if (!candidate(b, root) || link_share(b) < 0.9)
          break;
      }
    }
    // So do a list or a table right below or above them: the names of a notice.
    if (first < count) {
      const auto reach = [&](std::size_t from, bool down) {
        std::size_t at = from;
        while (down ? at + 1 < count : at > 0 && at - 1 != title_) {
          const std::size_t next = down ? at + 1 : at - 1;
          if (!is_entry(next, root)) break;
          at = next;
        }
        // One line alone is no list.
        return (down ? at - from : from - at) >= 2 ? at : from;
      };
      last = reach(last, true);
      first = reach(first, false);
    }
    return {first, last};
  }

  // A block outside the article's element: a lead above it, or none of it.
  void judge_outside(std::size_t b, const Extent& article) {
    Block& block = document_.blocks[b];
    const BlockLook& look = looks_[b];
    const BlockSource& source = page_.sources[b];
    const Bits bits = source.element < 0 ? Bits{0} : nodes_[source.element].all;
    const bool before = title_ < b && b < article.first;
    if (before && (bits & PageWords::kLead) != 0 && look.letters >= 30 && link_share(b) < 0.3)
      set_zone(block, Zone::kLead, {});
    else if (before && look.letters >= 60 && look.words >= 8 && (source.heading > 0 || look.ends) &&
             link_share(b) < 0.2 && (bits & PageWords::kByline) == 0 && look.phrase.use == PhraseUse::kNone)
      set_zone(block, Zone::kLead, {});
    else
      set_zone(block, link_share(b) > 0.5 && look.letters > 25 ? Zone::kTeaser : Zone::kFurniture,
               "outside the article");
  }

  void judge_block(std::size_t b, std::int32_t root, const Extent& article, Stop& stop) {
    Block& block = document_.blocks[b];
    const BlockLook& look = looks_[b];
    const BlockSource& source = page_.sources[b];
    const std::int32_t element = source.element;
    const Bits bits = element < 0 ? Bits{0} : nodes_[element].all;
    if (b == title_) return set_zone(block, Zone::kTitle, {});
    if (source.page_title) return set_zone(block, Zone::kFurniture, "title of the window");
    if (source.subject)  // of a mail whose text has a headline of its own
      return set_zone(block, Zone::kLead, {});
    if (bits & kBad) {
      const bool teaser = (bits & PageWords::kTeaser) != 0;
      return set_zone(block, teaser ? Zone::kTeaser : Zone::kFurniture,
                      bits & PageWords::kHidden    ? "not shown"
                      : bits & PageWords::kComment ? "readers' comments"
                                                   : "element",
                      why_of(element));
    }
    if (is_card_[b]) return set_zone(block, Zone::kTeaser, "card of another article");
    if (source.code) return set_zone(block, Zone::kFurniture, "button");
    if (source.caption || (bits & PageWords::kCaption) != 0) {
      // Boxes of other articles are laid out as pictures are.
      if (!source.caption && source.heading > 0 && link_share(b) > 0.8)
        return set_zone(block, Zone::kTeaser, "linked heading in a caption");
      if (!source.caption && look.phrase.use == PhraseUse::kStop && look.phrase.topic == "related" &&
          says_furniture(b))
        return set_zone(block, Zone::kTeaser, "phrase", look.phrase.phrase);
      const bool in_article = inside(element, root) || (b > title_ && b < article.last);
      return in_article ? set_zone(block, Zone::kCaption, {})
                        : set_zone(block, Zone::kFurniture, "caption outside the article");
    }
    if (!inside(element, root)) return judge_outside(b, article);
    if (says_furniture(b)) {
      set_zone(block,
               look.phrase.use == PhraseUse::kOpen || look.phrase.topic == "related" ? Zone::kTeaser
                                                                                     : Zone::kFurniture,
               "phrase", look.phrase.phrase);
      if (look.phrase.use == PhraseUse::kStop && (b > article.first || look.phrase.topic == "comments")) {
        stop.on = true;
        stop.phrase = look.phrase.phrase;
        stop.topic = look.phrase.topic;
      }
      return;
    }
    if (stop.on) {
      // An article that goes on behind a box of links does so with paragraphs.
      const bool comments = stop.topic == "comments";
      if (comments ? weights_[b] > 400 && source.element >= 0 && (nodes_[element].all & PageWords::kBody) != 0
                   : link_share(b) < 0.3 && look.letters > 20)
        stop.on = false;
      else
        return set_zone(block, Zone::kTeaser, "behind", stop.phrase);
    }
    if (bits & PageWords::kByline) {
      if (look.letters < 200 || b < article.first || b > article.last)
        return set_zone(block, Zone::kFurniture, "byline");
    }
    if ((bits & PageWords::kLead) != 0 && b <= article.first) return set_zone(block, Zone::kLead, {});
    if (b < article.first || b > article.last) {
      const bool tail_list = source.list_item && b > article.last &&
                             ((link_share(b) < 0.3 && look.letters > 20) || is_announced(b, article.first));
      if (!tail_list) {
        if (b < article.first && look.letters > 60 && look.ends && link_share(b) < 0.3)
          return set_zone(block, Zone::kLead, {});
        return set_zone(block, Zone::kFurniture,
                        b < article.first ? "before the first paragraph" : "behind the last paragraph");
      }
    }
    const double links = link_share(b);
    if (links > 0.6 && !(look.ends && look.words >= 8) && !is_announced(b, article.first))
      return set_zone(block, Zone::kTeaser, "links");
    set_zone(block, Zone::kBody, {});
  }

  // An item of a list that a paragraph of the article announces ("The following persons were added:"), linked though
  // it may be.
  [[nodiscard]] bool is_announced(std::size_t b, std::size_t first) const {
    constexpr std::size_t kMostItems = 200;
    constexpr std::size_t kFewestWords = 6;  // "More on this:" announces what is no part of it
    if (!page_.sources[b].list_item) return false;
    const std::size_t least = std::max(first, b - std::min(b, kMostItems));
    std::size_t head = b;
    while (head > least && page_.sources[head].list_item) --head;
    return !page_.sources[head].list_item && looks_[head].colon && looks_[head].words >= kFewestWords &&
           looks_[head].phrase.use == PhraseUse::kNone && link_share(head) < 0.3;
  }

  // Whether a phrase tells that the block is no part of the article it stands in. A whole sentence may begin like
  // furniture.
  [[nodiscard]] bool says_furniture(std::size_t b) const noexcept {
    const BlockLook& look = looks_[b];
    const bool sentence = look.ends && look.words >= 10 && link_share(b) < 0.5;
    switch (look.phrase.use) {
      case PhraseUse::kNone:
        return false;
      case PhraseUse::kAny:
        return look.letters <= 200;
      case PhraseUse::kOpen:
        return page_.sources[b].heading == 0 || link_share(b) > 0.5;
      case PhraseUse::kBegin:
        return !(sentence && look.letters > (look.phrase.topic == "legal" ? 60U : 200U));
      case PhraseUse::kLine:
      case PhraseUse::kStop:
        return true;
    }
    return true;
  }

  // The element around the block's own; of bare text in a <div> that itself.
  [[nodiscard]] std::int32_t container(std::size_t b) const noexcept {
    const std::int32_t element = page_.sources[b].element;
    if (element < 0) return -1;
    switch (page_.elements[element].tag) {
      case Tag::kDiv:
      case Tag::kArticle:
      case Tag::kSection:
      case Tag::kMain:
      case Tag::kTd:
        return element;
      default:
        return page_.elements[element].parent;
    }
  }

  // A block that could be the article's text by where it stands.
  [[nodiscard]] bool candidate(std::size_t b, std::int32_t root) const noexcept {
    const std::int32_t element = page_.sources[b].element;
    if (!inside(element, root) || page_.sources[b].page_title) return false;
    return element < 0 || (nodes_[element].all & (kBad | PageWords::kCaption)) == 0;
  }

  // An entry of a list or table that says something: a name has two words, a cell may have one; links lead elsewhere.
  [[nodiscard]] bool is_entry(std::size_t b, std::int32_t root) const noexcept {
    const BlockSource& source = page_.sources[b];
    if (!candidate(b, root) || source.element < 0 || source.heading > 0 || source.code || source.caption ||
        link_share(b) >= 0.3 || looks_[b].phrase.use != PhraseUse::kNone ||
        (nodes_[source.element].all & PageWords::kByline) != 0)
      return false;
    bool cell = false;
    std::int32_t element = source.element;
    for (int steps = 0; element >= 0 && steps < 3 && !cell; ++steps, element = page_.elements[element].parent)
      cell = page_.elements[element].tag == Tag::kTd;
    return cell || (source.list_item && looks_[b].words >= 2);
  }

  void find_title() {
    std::size_t& title = title_;
    title = looks_.size();
    const std::string& claimed = page_.claims.title;
    double best = 0;
    std::size_t window = looks_.size();
    for (std::size_t b = 0; b < looks_.size(); ++b) {
      const BlockSource& source = page_.sources[b];
      if (source.page_title) {
        window = b;
        continue;
      }
      if (source.heading == 0 || source.heading > 2 || looks_[b].words == 0) continue;
      const std::int32_t element = source.element;
      if (element >= 0 &&
          (nodes_[element].all & (PageWords::kHidden | PageWords::kComment | PageWords::kTeaser)) != 0)
        continue;
      const std::string_view text =
          std::string_view(document_.text)
              .substr(document_.blocks[b].span.begin, document_.blocks[b].span.size());
      double score = words_in_common(text, claimed) * std::min<double>(1, looks_[b].words / 4.0);
      score += source.heading == 1 ? 0.3 : 0;
      if (looks_[b].words < 3) score -= 0.2;
      if (score > best + 1e-9) {
        best = score;
        title = b;
      }
    }
    if (title == looks_.size() && !looks_.empty() && page_.sources[0].subject) {
      title = 0;
    } else if (title == looks_.size() && window < looks_.size()) {
      title = window;  // no headline in the page: the window's title is all there is
      page_.sources[window].page_title = false;
    }
  }

  // A heading stays when text of its own follows.
  void drop_bare_headings() {
    bool text_follows = false;
    for (std::size_t b = looks_.size(); b > 0; --b) {
      Block& block = document_.blocks[b - 1];
      if (block.zone != Zone::kBody) continue;
      if (page_.sources[b - 1].heading > 0) {
        if (!text_follows) set_zone(block, Zone::kFurniture, "heading without text");
      } else {
        text_follows = true;
      }
    }
  }

  PageText& page_;
  Document& document_;
  std::span<const BlockLook> looks_;
  std::vector<Node> nodes_;
  std::vector<double> weights_;
  std::vector<bool> is_card_;
  std::vector<std::uint32_t> letters_;  // in each element
  std::vector<bool> asks_;              // of each element
  double total_ = 0;
  std::size_t title_ = 0;  // block; as many as there are: none
  std::unordered_map<std::string_view, Bits> words_;
};

}  // namespace

void zone_html(PageText& page, std::span<const BlockLook> looks) { HtmlZones(page, looks).find(); }

}  // namespace tamis::documents
