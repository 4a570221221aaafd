import { createHash } from "node:crypto";
import type { Dossier, Reading } from "../../model/index.ts";
import { commitments } from "./commitments.ts";
import { disputes } from "./disputes.ts";
import { documents } from "./documents.ts";
import { glance } from "./glance.ts";
import { header } from "./header.ts";
import { type Html, html, raw } from "./html.ts";
import { people } from "./people.ts";
import { script } from "./script.ts";
import { sources } from "./sources.ts";
import { styles } from "./styles.ts";
import { timeline } from "./timeline.ts";
import { utterances } from "./utterances.ts";
import { viewOf } from "./view.ts";
import { labelled, WORDS, type Word, w } from "./words.ts";

const SECTIONS: readonly Word[] = [
  "glance",
  "timeline",
  "utterances",
  "commitments",
  "disputes",
  "people",
  "sources",
  "documents",
];

const contents = (): Html =>
  html`<nav class="contents"${labelled("aria-label", WORDS.contents)}><ol>${SECTIONS.map((s) => html`<li><a href="#${s}">${w(s)}</a></li>`)}</ol></nav>`;

/** Nothing may be fetched, and no script runs but ours: what is read can do nothing even if it slipped through. */
const policy = (): string => {
  const hash = createHash("sha256").update(script).digest("base64");
  return `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
};

/**
 * The dossier as one self-contained HTML page: Arabic first with an English switch, no network, readable without
 * scripts. Every text that was read is escaped.
 * @param options.title what the page is headed with; "ملفّ" where there is none
 */
export const renderDossier = (
  dossier: Dossier,
  readings: readonly Reading[],
  options: { title?: string } = {},
): string => {
  const view = viewOf(dossier, readings);
  const title = options.title ?? null;
  return html`<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title ? `${title} · ` : ""}${WORDS.isnad.ar}</title>
<style>${raw(styles)}</style>
</head>
<body>
<a class="skip" href="#main">${w("skip")}</a>
<div class="bar"><a class="brand" href="#top">${w("isnad")}</a>${contents()}<button type="button" id="switch" lang="en" hidden data-en="${WORDS.otherLanguage.en}">${WORDS.otherLanguage.ar}</button></div>
<main id="main"><span id="top"></span>
${header(view, title)}
${glance(view)}
${timeline(view)}
${utterances(view)}
${commitments(view)}
${disputes(view)}
${people(view)}
${sources(view)}
${documents(view)}
</main>
<footer class="colophon"><p>${w("nothingInferred")}</p><p class="muted">${w("madeWith")}. <a href="#top">${w("backToTop")}</a></p></footer>
<script>${raw(script)}</script>
</body>
</html>
`.markup;
};
