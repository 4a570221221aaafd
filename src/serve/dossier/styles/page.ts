/** Ground, type and the page's frame. Sizes are in rem so that a reader's own setting holds. */
export const page = `
:root{color-scheme:light dark;
--paper:#fbf9f4;--sheet:#f4f0e6;--ink:#211e19;--soft:#4b463d;--muted:#6d665a;--line:#ddd6c6;--strong:#2a2620;
--accent:#1f5673;--seal:#8d3124;
--st:#2f6391;--st-bg:#2f639117;--ev:#a15c00;--co:#2f7145;--co-bg:#2f714514;--en:#7d4b86;--ti:#0f706d;
--add:#1f6b3a;--add-bg:#dcefe0;--cut:#96322b;--cut-bg:#f7e0dc;--lit:#ffe9a8;
--naskh:"Noto Naskh Arabic","Amiri","Geeza Pro","Sakkal Majalla","Traditional Arabic","Iowan Old Style","Charter","Georgia",serif;
--sans:"SF Arabic","Segoe UI","Noto Sans Arabic","Dubai","Tahoma","Geeza Pro",system-ui,sans-serif;
--serif:"Iowan Old Style","Charter","Source Serif 4","Georgia","Noto Serif",var(--naskh);
--mono:ui-monospace,"SF Mono","Cascadia Mono","Noto Sans Mono","DejaVu Sans Mono",monospace}
@media (prefers-color-scheme:dark){:root{
--paper:#17181b;--sheet:#202226;--ink:#e9e5db;--soft:#cbc5b8;--muted:#a49d8f;--line:#363840;--strong:#f3efe6;
--accent:#8fc1dc;--seal:#eb9a8b;
--st:#8dbbe6;--st-bg:#8dbbe61c;--ev:#e6ad5c;--co:#86cb9a;--co-bg:#86cb9a1a;--en:#d3a5db;--ti:#72cdc8;
--add:#98d8ab;--add-bg:#1f3a28;--cut:#f0a89f;--cut-bg:#42241f;--lit:#5c4a12}}
*{box-sizing:border-box}
html{scroll-padding-block-start:4.2rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.8 var(--sans);overflow-wrap:break-word;
font-variant-numeric:lining-nums}
html[lang=en] body{line-height:1.6;font-size:1rem}
main,.colophon{max-inline-size:70rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2.5rem)}
h1,h2,h3,h4,h5,p,ul,ol,dl,dd,figure,blockquote{margin:0;padding:0}
ul,ol{list-style:none}
h1,h2,h3{font-family:var(--naskh);color:var(--strong);font-weight:700;text-wrap:balance}
html[lang=en] :is(h1,h2,h3,.big){font-family:var(--serif)}
a{color:var(--accent);text-decoration-line:underline;text-decoration-thickness:1px;text-underline-offset:.25em;text-decoration-color:color-mix(in srgb,currentColor 35%,transparent)}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
q{quotes:none}
q,blockquote,.text,.lead,.citation{font-family:var(--naskh)}
code{font:.85em/1.5 var(--mono);overflow-wrap:anywhere}
bdi,time{unicode-bidi:isolate}
.muted,.note,.undated{color:var(--muted)}
.visually-hidden{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;inset-block-start:-4rem;inset-inline-start:1rem;background:var(--paper);padding:.5rem 1rem;z-index:20}
.skip:focus{inset-block-start:.5rem}

.bar{position:sticky;inset-block-start:0;z-index:10;display:flex;align-items:center;gap:1.25rem;background:var(--paper);
border-block-end:1px solid var(--line);padding:.3rem clamp(1rem,4vw,2.5rem);font-size:.9rem}
.bar .brand{font:700 1.15rem/1.6 var(--naskh);color:var(--seal);text-decoration:none}
.contents{flex:1;min-inline-size:0;overflow-x:auto;scrollbar-width:none}
.contents ol{display:flex;gap:1.15rem;white-space:nowrap}
.contents a{color:var(--soft);text-decoration:none;padding-block:.45rem;display:inline-block}
.contents a:hover,.contents a[aria-current]{color:var(--strong);box-shadow:0 2px 0 var(--seal)}
button{font:inherit;color:inherit;background:none;border:1px solid var(--line);border-radius:3px;padding:.1rem .7rem;cursor:pointer}
button:hover{border-color:currentColor}

.masthead{padding-block:2.6rem 1.4rem;border-block-end:3px double var(--line)}
.masthead .brand{color:var(--seal);font-size:.95rem}
h1{font-size:clamp(1.7rem,4.4vw,2.9rem);line-height:1.4;margin-block:.1rem 1.2rem}
html[lang=en] h1{line-height:1.25}
.as-of{border-inline-start:4px solid var(--seal);padding-inline-start:1.1rem;margin-block-end:1.2rem}
.as-of .label{color:var(--muted);line-height:1.5}
.as-of .big{font:700 clamp(1.5rem,3.6vw,2.3rem)/1.5 var(--naskh);color:var(--strong)}
.as-of .basis{color:var(--muted);font-size:.92rem}
.coverage{font-size:.97rem}
.coverage.outlets{font-size:.9rem}
.dot,.sep{color:var(--muted)}

section{padding-block:2.6rem 1rem}
header.section{border-block-end:1px solid var(--strong);margin-block-end:1.3rem;padding-block-end:.35rem;display:flex;flex-wrap:wrap;align-items:baseline;column-gap:1rem}
h2{font-size:1.75rem;line-height:1.5}
.total{font:400 .82em/1 var(--sans);color:var(--muted);font-variant-numeric:tabular-nums;unicode-bidi:isolate}
h2 .total{font-size:.6em}
.note{font-size:.93rem}
h3{font-size:1.2rem;line-height:1.6}
h4{font-size:1rem;font-weight:600;color:var(--soft)}
.kind{margin-block:1.6rem 2rem}
.kind>h3{font-size:1.3rem;color:var(--seal)}
.filter{margin-inline-start:auto}
input[type=search]{font:inherit;font-size:.92rem;color:inherit;background:var(--sheet);border:1px solid var(--line);border-radius:3px;padding:.15rem .6rem;inline-size:14rem;max-inline-size:100%}
.colophon{padding-block:2.5rem 4rem;font-size:.93rem}
.colophon p{border-block-start:1px solid var(--line);padding-block-start:.8rem}
.colophon p+p{border:0;padding-block-start:.2rem}

details>summary{cursor:pointer;color:var(--accent);list-style-position:inside;font-size:.92rem}
summary:hover{color:var(--strong)}
.fold{margin-block:.7rem}
.fold>summary{padding-block:.15rem}
.others>summary{border-block:1px solid var(--line);padding-block:.6rem;font-size:1rem}
.sheet{background:var(--sheet);border-radius:4px;padding:.7rem 1rem;margin-block:.4rem .8rem;font-size:.93rem}
.rules{color:var(--muted)}
.scroll{overflow-x:auto}

.totals{display:flex;flex-wrap:wrap;gap:.3rem 1.6rem;margin-block-end:1.2rem;font-size:1rem}
.columns{display:grid;grid-template-columns:1.55fr 1fr 1fr;gap:2rem}
.column+.column{border-inline-start:1px solid var(--line);padding-inline-start:1.6rem}
.stories{margin-block:0 1.6rem}
.stories .plain{columns:2 20rem;column-gap:2.5rem}
.stories li{break-inside:avoid}
.column h3,.to-check h3,.stories h3{font-size:1.1rem;color:var(--seal);margin-block-end:.4rem}
.leads li{padding-block:.55rem;border-block-end:1px solid var(--line)}
.leads li:last-child{border:0}
.lead{font-size:1.17rem;font-weight:700;line-height:1.7;color:var(--strong);text-decoration:none}
html[lang=en] .lead{font-family:var(--serif);font-weight:600;line-height:1.45}
.lead.small{font-size:1.02rem;line-height:1.7;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;overflow:hidden}
.column .leads+.number{margin-block-start:.6rem}
.lead:hover{text-decoration:underline}
.number{padding-block:.3rem}
.number>summary{display:flex;align-items:baseline;gap:.7rem;color:var(--ink);list-style:none;font-size:1rem}
.number>summary::-webkit-details-marker{display:none}
.number b{font:600 1.5rem/1.3 var(--naskh);min-inline-size:2.1ch;color:var(--accent);font-variant-numeric:tabular-nums}
.number>summary span{text-decoration:underline dotted;text-decoration-color:var(--line);text-underline-offset:.35em}
.plain li{padding-block:.2rem;font-size:.95rem}
.number .plain{border-inline-start:2px solid var(--line);padding-inline-start:.9rem;margin-block:.2rem .6rem}
.number .plain a{text-decoration:none;color:var(--ink)}
.number .plain a:hover{text-decoration:underline}
.to-check{margin-block-start:1.8rem;background:var(--sheet);border-radius:4px;padding:1rem 1.3rem 1.1rem}
.numbers{columns:3 15rem;column-gap:2rem}
.numbers>*{break-inside:avoid}
@media (max-width:56rem){.columns{grid-template-columns:1fr;gap:1.4rem}.column+.column{border:0;padding:0}
.bar{gap:.8rem}.filter{margin-inline-start:0;inline-size:100%}.filter input{inline-size:100%}}
`;
