/** On paper: ink on white, nothing that only a screen can use, quotations with their citations. */
export const print = `
@media print{
:root{--paper:#fff;--sheet:#fff;--ink:#000;--soft:#222;--muted:#555;--line:#bbb;--strong:#000;--accent:#1b4a63;--seal:#7c2a1f;--st:#2f6391;--st-bg:#e9f0f6;--ev:#8a4f00;--co:#27613a;--en:#6d3f76;--ti:#0c5f5c;--add:#1f6b3a;--add-bg:#e4f3e8;--cut:#96322b;--cut-bg:#f9e8e5;--lit:#fff}
@page{margin:18mm 16mm}
body{font-size:10pt;line-height:1.6}
.bar,.skip,.filter,.legend,button,.pop{display:none!important}
main,.colophon{max-inline-size:none;padding:0}
section{padding-block:1.2rem .4rem}
a{text-decoration:none;color:inherit}
.others::details-content,footer>.cite::details-content{content-visibility:visible;block-size:auto}
.others>summary,footer>.cite>summary,.why:not([open]),.cite:not([open]):not(footer>.cite),.times:not([open]){display:none}
details>summary{list-style:none;color:var(--muted)}
footer>.cite{flex-basis:100%}
.columns{grid-template-columns:1.4fr 1fr 1fr;gap:1.2rem}
.column+.column{border-inline-start:1px solid var(--line);padding-inline-start:1rem}
.spread{display:block}
.aside{display:block;margin-block:.4rem}
.facts div{display:inline;margin-inline-end:1.5em}
.facts dt,.facts dd{display:inline;margin-inline-end:.4em}
.sheet{padding:.2rem .6rem;border-inline-start:1px solid var(--line);border-radius:0}
h2,h3,h4,header,header.section{break-after:avoid}
.occurrence,.entity{break-inside:avoid}
.leads li,.row,.voices>li,.wordings li,.entities>li,tr,.number{break-inside:avoid}
.text{max-inline-size:none;font-size:10.5pt;line-height:1.9}
.utterance blockquote{font-size:11.5pt;line-height:1.8}
.drawing{break-inside:auto}
.citation{font-size:8pt;line-height:1.45;color:var(--muted)}
.item{padding-block:.5rem}
.utterance blockquote{margin-block:.2rem}
footer>.cite .sheet{margin:0;padding-block:0}
}
`;
