/** The documents: one look for each layer, told apart by the kind of line as well as by colour. */
export const reader = `
.legend{position:sticky;inset-block-start:2.9rem;z-index:5;border:0;margin:0 0 1rem;padding:.5rem 0;background:var(--paper);border-block-end:1px solid var(--line);display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;font-size:.92rem}
.legend label{display:inline-flex;align-items:center;gap:.4rem;cursor:pointer}
.legend input{accent-color:var(--accent);margin:0}
.document{border-block-end:1px solid var(--line)}
.document>summary{padding-block:.8rem;color:var(--ink);font-size:1.05rem;display:flex;gap:.4rem;align-items:baseline;list-style:none}
.document>summary::-webkit-details-marker{display:none}
.document>summary::before{content:"";flex:none;inline-size:.45rem;block-size:.45rem;border:solid var(--muted);border-width:0 0 1.5px 1.5px;transform:rotate(45deg);margin-inline-end:.3rem}
[dir=ltr] .document>summary::before{transform:rotate(225deg)}
.document[open]>summary::before,[dir=ltr] .document[open]>summary::before{transform:rotate(-45deg)}
.document .name>bdi{font-family:var(--naskh);font-weight:700}
.document .name .muted{font-size:.85rem}
.document .name .muted bdi{font-weight:400;font-family:var(--sans)}
.spread{display:grid;grid-template-columns:minmax(0,42rem) minmax(13rem,1fr);gap:1rem 3.5rem;margin-block-end:1.5rem}
.aside{font-size:.88rem}
.facts{display:grid;gap:.7rem;padding-block-start:.6rem;border-block-start:1px solid var(--line)}
.text{border-block-start:1px solid var(--line);padding-block-start:.6rem}
.facts dt{color:var(--muted)}
.facts dd{min-inline-size:0;overflow-wrap:anywhere}
.hash{font-size:.8rem}
.text{min-inline-size:0;font-size:1.16rem;line-height:2.15;white-space:pre-line}
.text>*{margin-block-end:.8rem}
.text h4.title{font:700 1.5rem/1.75 var(--naskh);color:var(--strong);margin-block:2rem .2rem;border-block-start:1px solid var(--strong);padding-block-start:.9rem}
.text h4.title:first-child{margin-block-start:0;padding-block-start:0;border:0}
.text h5{font:700 1.2rem/1.8 var(--naskh);margin-block:1.2rem .3rem}
.text .byline,.dateline{font:.92rem/1.7 var(--sans)}
.text .byline{color:var(--soft)}
.text .sheet{line-height:1.7}
.dateline{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .8rem}
.dateline .why[open]{flex-basis:100%}
.noise,p.rest,.m.nz{color:var(--muted);opacity:.72}
.noise{font-size:.95rem;line-height:1.8;border-inline-start:2px dotted var(--line);padding-inline-start:.8rem}
.noise-kind{font:.75rem var(--sans);border:1px solid var(--line);border-radius:3px;padding:0 .4rem}
p.rest{font-size:1rem}

.m.st{background:linear-gradient(transparent 14%,var(--st-bg) 14% 90%,transparent 90%)}
.m.cue{color:var(--st);font-weight:700}
.m.src{text-decoration:underline 1px color-mix(in srgb,var(--st) 70%,transparent);text-underline-offset:.5em;text-decoration-skip-ink:none}
.m.co{text-decoration:underline double 1px var(--co);text-underline-offset:.62em;text-decoration-skip-ink:none}
.m.ev{color:var(--ev);font-weight:700}
.m.ev.again{font-weight:400}
.m.en{text-decoration:underline dotted 1.5px var(--en);text-underline-offset:.36em;text-decoration-skip-ink:none}
.m.ti{color:var(--ti);text-decoration:underline dashed 1px color-mix(in srgb,var(--ti) 75%,transparent);text-underline-offset:.36em;text-decoration-skip-ink:none}
.m{border-radius:1px}
.m:target,.m.lit,.title:target{background:var(--lit)!important;box-shadow:0 0 0 .18em var(--lit)}
.back{font:500 .62em/1 var(--sans);vertical-align:super;white-space:nowrap;margin-inline-start:.2em;text-decoration:none;user-select:none}
.back a{text-decoration:none;color:var(--muted)}
.back::before{content:"\\200c\\2060"}
.back a+a{margin-inline-start:.35em}
.back a:hover{color:var(--accent)}
.swatch.back{font:inherit;vertical-align:baseline;color:var(--muted)}
.legend .m.st{padding-inline:.3em}
body:has(#show-st:not(:checked)) .text :is(.st,.cue,.src){all:unset}
body:has(#show-ev:not(:checked)) .text .ev{all:unset}
body:has(#show-co:not(:checked)) .text .co{all:unset}
body:has(#show-en:not(:checked)) .text .en{all:unset}
body:has(#show-ti:not(:checked)) .text .ti{all:unset}
body:has(#show-nz:not(:checked)) .text :is(.noise,.m.nz,p.rest){display:none}
body:has(#show-back:not(:checked)) .text .back{display:none}
.pop{position:absolute;z-index:15;max-inline-size:min(22rem,92vw);background:var(--paper);border:1px solid var(--muted);border-radius:4px;padding:.6rem .9rem;box-shadow:0 4px 18px #0003;font:.9rem/1.7 var(--sans)}
.pop li+li{border-block-start:1px solid var(--line)}
.hidden{display:none!important}
@media (max-width:46rem){.text{font-size:1.1rem}.spread{grid-template-columns:minmax(0,1fr)}.aside{order:-1}.legend{position:static}}
`;
