/** The entries of the sections: statements and their trees, the timeline, commitments, disputes, people, sources. */
export const items = `
.item{position:relative;padding-block:1.15rem;border-block-end:1px solid var(--line)}
.item:target{background:linear-gradient(to bottom,color-mix(in srgb,var(--lit) 55%,transparent),transparent 9rem);box-shadow:0 0 0 .6rem color-mix(in srgb,var(--lit) 12%,transparent)}
.item h3{display:inline;font-size:1.16rem}
.no{font:600 .82rem/1 var(--sans);color:var(--muted);margin-inline-end:.6rem;unicode-bidi:isolate;font-variant-numeric:tabular-nums;white-space:nowrap}
.ref{font:500 .82rem/1.35 var(--sans);display:inline-block;text-decoration:none;background:var(--sheet);border-radius:3px;padding:0 .35rem;unicode-bidi:isolate;white-space:nowrap}
.meta{font-size:.93rem;color:var(--soft);margin-block-start:.15rem}
.name{color:inherit}
.tag{display:inline-block;font:500 .78rem/1.5 var(--sans);border:1px solid currentColor;border-radius:999px;padding:0 .6rem;margin-inline:.4rem 0;color:var(--soft);vertical-align:.1em;white-space:nowrap}
.tag.quiet{border-color:var(--line);color:var(--muted)}
.tag.warn,.tag.denied,.stance.deny,.stance.doubt{color:var(--seal)}
.tag.planned,.stance.promise,.stance.demand{color:var(--accent)}
.tag.uncertain{border-style:dashed;color:var(--muted)}
.tag.ongoing{color:var(--co)}
footer,.folds{display:flex;flex-wrap:wrap;gap:.1rem 1.4rem;align-items:baseline;margin-block-start:.45rem}
footer>details[open],.folds>details[open]{flex-basis:100%}
.cite,.why,footer>a{font-size:.92rem}
footer>a{color:var(--muted)}
.why>summary,.cite>summary{color:var(--muted)}
.why>summary:hover,.cite>summary:hover{color:var(--accent)}
.citation{white-space:pre-wrap;overflow-wrap:anywhere;margin:0;font-size:1rem;line-height:1.75;unicode-bidi:plaintext;text-align:start}

.utterance blockquote{font-size:1.2rem;line-height:2;margin-block:.5rem;padding-inline-start:1rem;border-inline-start:2px solid var(--st);max-inline-size:46em}
.utterance blockquote.quoted::before{content:"«";color:var(--st)}
.utterance blockquote.quoted::after{content:"»";color:var(--st)}
.utterance blockquote.reported{border-inline-start-style:dashed}

.chain{margin-block:.6rem;overflow-x:auto;font-size:.92rem;line-height:1.6;padding-block:.1rem}
.tree li{position:relative;display:flex;align-items:center;padding-inline-start:1.5rem;padding-block:.18rem}
.tree>li{padding-inline-start:0}
.tree ul{position:relative;margin-inline-start:1.3rem}
.tree ul::before{content:"";position:absolute;inset-block-start:50%;inset-inline-start:-1.3rem;inline-size:1.3rem;border-block-start:1px solid var(--muted)}
.tree ul>li::before{content:"";position:absolute;inset-block-start:50%;inset-inline-start:0;inline-size:1.25rem;border-block-start:1px solid var(--muted)}
.tree ul>li::after{content:"";position:absolute;inset-block:0;inset-inline-start:0;border-inline-start:1px solid var(--muted)}
.tree ul>li:first-child::after{inset-block-start:50%}
.tree ul>li:last-child::after{inset-block-end:calc(50% - 1px)}
.tree ul>li:only-child::after{display:none}
.node{display:inline-block;max-inline-size:38rem}
.node.speaker{font-weight:600;border-block-end:2px solid var(--st)}
.node.channel{border:1px solid var(--muted);border-radius:999px;padding:0 .75rem}
.node .title{display:block;color:var(--muted);font:.92em/1.5 var(--naskh)}
.where{color:var(--soft)}

.wordings{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:0 2rem}
.wordings li{padding-block:.6rem;border-block-start:1px solid var(--line)}
.wordings .fullest{border-block-start:2px solid var(--st)}
.wordings blockquote{font-size:1.05rem;line-height:1.95;border:0;padding:0;margin-block:.2rem}
.from,.by{font-size:.88rem;color:var(--muted)}
ins{text-decoration:none;background:var(--add-bg);color:var(--add);border-block-end:1px solid currentColor;padding-inline:.1em}
del{background:var(--cut-bg);color:var(--cut);text-decoration-thickness:1px;padding-inline:.1em}
.changed del{font-size:.92em}
.key{font-size:.88rem;color:var(--muted)}

.testimonies>li{padding-block:.3rem;line-height:1.8}
.testimonies q{font-size:1.03rem}
.testimonies q b{color:var(--ev);font-weight:700}
.by b{font-weight:600;color:var(--soft)}
.by .name{text-decoration:none}
.testimonies .by{white-space:normal}
.who>li{padding-block:.4rem}
.who>li+li{border-block-start:1px solid var(--line)}
.who .testimonies{border-inline-start:2px solid var(--line);padding-inline-start:.9rem;margin-block-start:.2rem}
.standing{font-weight:600;color:var(--soft)}
.standing.uninvolved,.standing.against-interest{color:var(--co)}
.standing.parties-agree{color:var(--accent)}
.standing.unattributed{color:var(--seal);font-weight:500}

.occurrence{display:grid;grid-template-columns:10.5rem 1fr;column-gap:1.6rem}
.occurrence .day{color:var(--soft);font-size:.95rem;line-height:1.6;padding-block-start:.15rem}
.relation b{color:var(--seal);font-weight:600}
html[lang=en] :is(.testimonies,.words) :is(q,.by){display:block}
.words{margin-block:.2rem}
.words q{font-size:1.06rem;line-height:1.9}
.words b{color:var(--ev)}
.inferred{border-inline-start:2px dotted var(--muted);padding-inline-start:.6rem}
.figure{font-weight:600}

.drawing{--label:38%;margin-block:.4rem 2rem;font-size:.93rem}
.drawing .key{display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;margin-block-end:.8rem}
.k{display:inline-flex;align-items:center;gap:.4rem}
.today-key{display:inline-block;block-size:1rem;border-inline-start:2px solid var(--seal)}
.canvas{position:relative}
.axis{position:relative;block-size:1.9rem;margin-inline:var(--label) 0;border-block-end:1px solid var(--strong);color:var(--soft);font-size:.8rem}
.tick{position:absolute;inset-block-end:.1rem;white-space:nowrap;padding-inline-start:.3rem;border-inline-start:1px solid var(--muted);line-height:1.3}
.fold-mark{position:absolute;inset-block-end:-.72rem;color:var(--muted);background:var(--paper);line-height:1;transform:translateX(50%);font-size:.85rem;z-index:1}
[dir=ltr] .fold-mark{transform:translateX(-50%)}
.grid{position:absolute;inset-block:1.9rem 0;inset-inline-start:var(--label);inline-size:calc(100% - var(--label));block-size:calc(100% - 1.9rem);pointer-events:none}
[dir=rtl] :is(.grid,.plot){transform:scaleX(-1)}
.grid line{stroke:var(--line)}
.grid .break{stroke:var(--line);stroke-dasharray:2 5}
.grid .today{stroke:var(--seal);stroke-width:2}
.lanes{padding-block-start:.35rem}
.lane{border-block-end:1px solid var(--line);padding-block:.45rem}
.lane h4{font-size:.85rem;color:var(--seal)}
.row{display:grid;grid-template-columns:var(--label) 1fr;align-items:center;position:relative}
.row:hover{background:color-mix(in srgb,var(--lit) 25%,transparent)}
.row .label{font-family:var(--naskh);color:var(--ink);text-decoration:none;line-height:1.55;padding-block:.14rem;padding-inline-end:1rem;font-size:1rem}
html[lang=en] .row .label{font-family:var(--sans);font-size:.9rem;line-height:1.4}
.row .label:hover{text-decoration:underline}
.plot{display:block;inline-size:100%;overflow:visible}
.plot line{stroke:var(--line);stroke-dasharray:1 4}
.drawing :is(circle,rect){fill:var(--accent);stroke:var(--accent);stroke-width:1.6}
.drawing :is(circle,rect).ongoing{fill:color-mix(in srgb,var(--accent) 38%,var(--paper))}
.drawing :is(circle,rect).planned{fill:var(--paper)}
.drawing :is(circle,rect).uncertain{opacity:.5;stroke-dasharray:2 2;fill:color-mix(in srgb,var(--accent) 25%,var(--paper))}
.drawing :is(circle,rect).denied{stroke:var(--seal);fill:var(--paper);stroke-dasharray:3 2}

.commitment h3 q{font-family:var(--naskh)}
.status{font-weight:700;color:var(--soft);margin-inline-end:.3rem}
.status.met,.status.declared-met,.status.under-way{color:var(--co)}
.status.contested,.status.cancelled,.status.no-report-found{color:var(--seal)}
.status.moved{color:var(--ev)}
.evidence{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem;margin-block:.6rem}
.evidence.one-sided{grid-template-columns:3fr 1fr}
.evidence>div+div{border-inline-start:1px solid var(--line);padding-inline-start:1.4rem}
.moved li{display:grid;grid-template-columns:10.5rem 1fr;gap:.1rem 1.2rem;padding-block:.4rem;border-inline-start:2px solid var(--co);padding-inline-start:.9rem;margin-inline-start:.2rem}
.moved .when{color:var(--muted);font-size:.9rem}
.moved q{font-size:1.06rem}
.moved .by{grid-column:2}

.voices{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr));gap:.4rem 2rem;margin-block:.6rem}
.voices>li{border-block-start:2px solid var(--seal);padding-block:.4rem}
.voices q{font-size:1.06rem;line-height:1.9}
.voices strong{color:var(--strong)}
.reason{display:inline;font-size:1.02rem}

.entities{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:0 2rem}
.entities .who{font:1.1rem/1.7 var(--naskh)}
.entities .who .muted{font:.85rem var(--sans)}
.roles li{font-size:.98rem;line-height:1.7}
.roles a{color:var(--ink)}
.roles .when{font-size:.86rem}

table{border-collapse:collapse;inline-size:100%;font-size:.93rem}
th,td{text-align:start;vertical-align:top;padding:.45rem .6rem;border-block-end:1px solid var(--line);font-weight:400}
thead th{color:var(--muted);font-size:.85rem;border-block-end-color:var(--strong)}
.lineage{min-inline-size:48rem}
.lineage th[scope=row]{min-inline-size:13rem;max-inline-size:22rem}
.lineage td:nth-child(2){min-inline-size:8rem}
.lineage td:last-child{min-inline-size:9.5rem}
.lineage .title{display:block;color:var(--muted);font-family:var(--naskh);line-height:1.6}
html[lang=en] :is(.lineage,.node) .title{text-align:left}
.share{display:flex;align-items:center;gap:.6rem}
.bar i,.share .bar{display:block;block-size:.5rem;border-radius:2px}
.share .bar{position:static;flex:1;min-inline-size:4rem;background:var(--line);padding:0;border:0}
.share .bar i{background:var(--accent)}
.matrix{inline-size:auto;margin-block:.6rem}
.matrix th,.matrix td{text-align:center;border:1px solid var(--line);min-inline-size:3.4rem;padding:.3rem .5rem;vertical-align:middle}
.matrix th[scope=row]{text-align:start;white-space:nowrap}
.matrix thead td{border:0}
.matrix .self{background:var(--sheet)}
.matrix .shared{background:color-mix(in srgb,var(--accent) calc(var(--share)*.55),transparent)}
.matrix small{color:var(--soft)}
@media (max-width:46rem){
.occurrence,.evidence,.evidence.one-sided,.moved li{grid-template-columns:1fr}
.evidence.one-sided{grid-template-columns:3fr 1fr}
.evidence>div+div{border:0;padding:0;margin-block-start:.5rem}
.moved .by{grid-column:1}
.drawing{--label:0%}
.row{grid-template-columns:1fr}
.wide-only{display:none}
.row .label{padding-block:.35rem 0}
.tree li{display:block;padding-inline-start:1.1rem}
.tree ul{margin-inline-start:.5rem}
.tree ul::before{display:none}
.tree ul>li::before{inset-block-start:1rem;inline-size:.9rem}
.tree ul>li::after,.tree ul>li:first-child::after,.tree ul>li:only-child::after{display:block;inset-block:0}
.tree ul>li:last-child::after,.tree ul>li:only-child::after{inset-block-end:auto;block-size:1rem}
.utterance blockquote{font-size:1.12rem}}
`;
