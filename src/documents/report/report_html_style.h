// The style sheet of the HTML report.
#ifndef TAMIS_DOCUMENTS_REPORT_REPORT_HTML_STYLE_H_
#define TAMIS_DOCUMENTS_REPORT_REPORT_HTML_STYLE_H_

#include <string_view>

namespace tamis::documents {

// Marks differ by line and letter, not by colour alone; the colours are of the palette of Okabe and Ito, which people with
// any colour vision tell apart (jfly.uni-koeln.de/color, free to use).
inline constexpr std::string_view kReportStyle = R"(
:root{color-scheme:light dark;--paper:#fff;--ink:#1a1a1a;--soft:#595959;--line:#d0d0d0;--card:#f6f6f4;
--party:#a63d00;--party-bg:#fbe4d5;--maybe:#6b5300;--maybe-bg:#fdf3c8;--say:#00568c;--say-bg:#e6f1f9;--event:#00634a;--event-bg:#d9f2ea}
@media(prefers-color-scheme:dark){:root{--paper:#16181b;--ink:#e8e6e3;--soft:#a9a9a9;--line:#3a3d41;--card:#1f2226;
--party:#ff9d66;--party-bg:#4a2411;--maybe:#f0d35a;--maybe-bg:#3d3510;--say:#7cc4f5;--say-bg:#142b3b;--event:#5fd3b0;--event-bg:#0f3529}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,"Noto Sans",sans-serif;overflow-wrap:anywhere}
main,header,footer,nav{max-width:76rem;margin-inline:auto;padding-inline:1rem}
header{padding-block:1.25rem .5rem}
h1{font-size:1.35rem;line-height:1.25;margin:.15rem 0}
h2{font-size:1.1rem;margin:1.75rem 0 .6rem;padding-bottom:.2rem;border-bottom:1px solid var(--line)}
h3{font-size:1rem;margin:0}
.verdict{display:inline-block;font-weight:700;padding:.15rem .6rem;border:2px solid currentColor;border-radius:.3rem}
.verdict.alert{color:var(--party)}.verdict.maybe{color:var(--maybe)}.verdict.clear{color:var(--event)}
.who{margin:.2rem 0 .8rem;padding-inline-start:1.6em}.who li{margin:.1rem 0}
.facts,.soft{color:var(--soft);font-size:.875rem}
.facts{margin:.25rem 0}
nav{padding-block:.25rem;font-size:.9rem}
nav a{display:inline-block;padding:.35rem .8rem .35rem 0}
a{color:var(--say)}
a:focus-visible,summary:focus-visible{outline:3px solid var(--say);outline-offset:2px;border-radius:2px}
.cards{display:grid;gap:.8rem;align-items:start;grid-template-columns:repeat(auto-fill,minmax(min(100%,25rem),1fr))}
.card{background:var(--card);border:1px solid var(--line);border-inline-start:5px solid var(--party);border-radius:.3rem;padding:.7rem .9rem}
.card.maybe{border-inline-start:5px double var(--maybe)}
.card p,.item p{margin:.3rem 0}
.card blockquote{border-inline-start:2px solid var(--line);padding-inline-start:.6rem;margin:.4rem 0;font-size:.92rem}
.again{font-size:.75em;vertical-align:super;padding:0 .1em}
.number{display:inline-block;min-width:1.5em;text-align:center;color:var(--paper);background:var(--party);border-radius:.2rem;font-size:.85em;padding:0 .25em}
.maybe .number{background:var(--maybe)}
table{border-collapse:collapse;width:100%;font-size:.85rem;margin:.3rem 0}
td:first-child,th:first-child,.may td{overflow-wrap:normal}
td,th{text-align:start;vertical-align:top;padding:.12rem .5rem .12rem 0}
th{font-weight:600;color:var(--soft)}
td.for::before{content:"+\A0"}td.against::before{content:"\2212\A0"}
summary{cursor:pointer;color:var(--say);font-size:.875rem;padding-block:.2rem}
caption{text-align:start;font-weight:600;padding-block:.5rem .1rem;font-size:.95rem}
.id{white-space:nowrap;font-size:.9em}
.columns{display:grid;gap:0 2.5rem;grid-template-columns:minmax(0,1fr)}
@media(min-width:62rem){.columns{grid-template-columns:minmax(0,40rem) minmax(0,1fr)}}
article{font:1.05rem/1.65 Georgia,"Noto Serif",serif}
article p{margin:0 0 1em}article .title{font:700 1.3rem/1.3 Georgia,"Noto Serif",serif}article .lead{font-weight:600}
article .caption{font-size:.9em;color:var(--soft)}
.p,.q,.r{text-decoration-thickness:2px;text-underline-offset:3px;border-radius:2px}
.p{color:inherit;background:var(--party-bg);text-decoration:underline solid var(--party) 2px;font-weight:600}
.q{color:inherit;background:var(--maybe-bg);text-decoration:underline double var(--maybe) 2px}
.s{background:var(--say-bg)}
.e{border-bottom:2px dashed var(--event)}
sup{font:600 .68em/1 system-ui,sans-serif;white-space:nowrap}
sup a{text-decoration:none;padding:.25em .15em}
sup .p,sup .q{background:none}
a.es{color:var(--event)}
.item{border-inline-start:4px dotted var(--say);padding:.1rem 0 .1rem .8rem;padding-inline:.8rem 0;margin:0 0 .9rem;font-size:.95rem}
.item.event{border-inline-start:4px dashed var(--event)}
blockquote{margin:.2rem 0;font-family:Georgia,"Noto Serif",serif}
.status{font-size:.8rem;font-weight:600;border:1px solid currentColor;border-radius:.25rem;padding:0 .35rem;white-space:nowrap}
.status.unsure{color:var(--maybe)}.status.gone{color:var(--soft)}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.1rem .7rem;margin:.3rem 0;font-size:.875rem}
dt{color:var(--soft)}dd{margin:0}
.key span{margin-inline-end:1rem}
:target{outline:3px solid var(--say);outline-offset:3px}
footer{border-top:1px solid var(--line);margin-top:2rem;padding-block:.8rem 2rem;font-size:.8rem;color:var(--soft)}
.rows td:not(:first-child){overflow-wrap:normal}
.rows td{border-top:1px solid var(--line);padding-block:.4rem}
@media print{details::details-content{content-visibility:visible;block-size:auto}summary{list-style:none;color:var(--soft)}
:root{--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--card:#fff;--party-bg:none;--maybe-bg:none;--say-bg:none;--party:#a63d00;--maybe:#6b5300;--say:#00568c;--event:#00634a}
body{font-size:9.5pt;line-height:1.4}article{font-size:10pt;line-height:1.45}nav,.furniture,.again{display:none}.columns{display:block}
.cards{display:block;columns:2;column-gap:.8rem}.card{margin-bottom:.6rem}aside{columns:2;column-gap:1.5rem}aside h2{column-span:all}.item{margin-bottom:.6rem}
tr,.item,.card blockquote{break-inside:avoid}h2,h3{break-after:avoid}a{color:inherit}.number,.maybe .number{color:#000;background:none;border:1px solid #000}
.s{text-decoration:underline dotted var(--say) 1px}.s .p{text-decoration:underline solid var(--party) 2px}}
)";

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_REPORT_REPORT_HTML_STYLE_H_
