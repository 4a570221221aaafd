import { dateInAddress, machineDate, writtenDates } from "./dates.ts";
import { lineOf, oneLine, type PageDocument, type PageElement } from "./dom.ts";
import { type Described, readJsonLd } from "./jsonld.ts";
import { holds, keyOf, lexicon, means, opensWith, type Tells } from "./lexicon.ts";
import { siteInTitle, titleOf } from "./title.ts";

/** What a page tells of its article, and where it told it. */
export interface Facts {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly description: string;
  /** The article as the page gives it to search engines, if it does. */
  readonly articleBody: string;
  /** Which of the page's words the day of publication was read from. */
  readonly basis: string | null;
}

interface Told {
  readonly value: string;
  readonly basis: string;
}
type Metas = Readonly<Record<Tells, Told[]>>;

/** Meta tags and microdata by what they tell, the surest first. */
const metasOf = (document: PageDocument): Metas => {
  const out: Record<Tells, (Told & { rank: number })[]> = {
    published: [],
    updated: [],
    title: [],
    outlet: [],
    byline: [],
    url: [],
    description: [],
  };
  const take = (name: string, value: string | null, basis: string): void => {
    const known = lexicon().metas.get(name.trim().toLowerCase());
    const text = oneLine(value ?? "");
    if (known && text) out[known.tells].push({ value: text, basis, rank: known.rank });
  };
  for (const m of document.querySelectorAll("meta")) {
    for (const key of ["property", "name", "itemprop"]) {
      const name = m.getAttribute(key);
      if (name) take(name, m.getAttribute("content"), `meta ${name}`);
    }
  }
  for (const e of document.querySelectorAll("[itemprop], [property]")) {
    if (e.localName === "meta") continue;
    const name = e.getAttribute("itemprop") ?? e.getAttribute("property") ?? "";
    const tells = lexicon().metas.get(name.toLowerCase())?.tells;
    if (tells !== "published" && tells !== "updated") continue;
    take(name, e.getAttribute("content") ?? e.getAttribute("datetime") ?? lineOf(e).slice(0, 100), name);
  }
  for (const list of Object.values(out)) list.sort((a, b) => a.rank - b.rank);
  return out;
};

const anyDate = (raw: string): string | null => machineDate(raw) ?? writtenDates(raw)[0] ?? null;

/** Days that stand on the page near its headline: `<time>` and short lines of a date. */
export const stampsNear = (
  heading: PageElement | null,
): { readonly published: Told[]; readonly updated: Told[] } => {
  const published: Told[] = [];
  const updated: Told[] = [];
  const seen = new Set<PageElement>();
  let root = heading?.parentNode ?? null;
  for (let up = 0; root && up < 6 && published.length === 0; up++, root = root.parentNode) {
    if (root.localName === "html") break;
    for (const e of root.querySelectorAll(
      "time, span, div, p, li, small, em, i, b, strong, h2, h3, h4, h5, h6, td, label, a",
    )) {
      if (seen.has(e)) continue;
      seen.add(e);
      const machine = e.localName === "time" ? machineDate(e.getAttribute("datetime") ?? "") : null;
      const raw = e.textContent ?? "";
      if (raw.length > 600) continue;
      const line = oneLine(raw);
      if (line.length > 140 || (!machine && !/[\d٠-٩]{4}/u.test(line))) continue;
      // Other stories carry their own days, in links.
      if (e.localName === "a" || e.parentNode?.localName === "a") continue;
      const [value] = machine ? [machine] : writtenDates(line);
      if (!value || (line.split(" ").length > 14 && !opensWith(line, "published"))) continue;
      const told = { value, basis: machine ? "<time>" : "the line under the title" };
      (holds(line, "updated") && !holds(line, "published") ? updated : published).push(told);
    }
  }
  return { published, updated };
};

const instant = (value: string): number =>
  value.length > 16 && /(Z|[+-]\d{2}:\d{2})$/u.test(value) ? Date.parse(value) : Number.NaN;
const isUtc = (value: string): boolean => /(Z|\+00:00)$/u.test(value);

/**
 * The day at the outlet: servers write midnight's hours in Greenwich time, so the same instant with an offset, or the
 * next day where the page shows it to readers, is nearer the truth.
 */
const localDay = (first: Told, others: readonly Told[], shown: readonly Told[]): Told => {
  if (!isUtc(first.value)) return first;
  const same = others.find((o) => !isUtc(o.value) && instant(o.value) === instant(first.value));
  if (same) return same;
  const late = Number(first.value.slice(11, 13)) >= 19;
  const next = new Date(Date.parse(`${first.value.slice(0, 10)}T00:00:00Z`) + 86_400_000)
    .toISOString()
    .slice(0, 10);
  return (late && shown.find((s) => s.value.slice(0, 10) === next)) || first;
};

const hostOf = (url: string | null): string => {
  try {
    return url ? new URL(url).hostname.replace(/^(www|m|mobile|amp)\./u, "") : "";
  } catch {
    return "";
  }
};

const isAddress = (value: string): boolean => {
  const host = hostOf(value);
  return host !== "" && !/^[\d.:[\]]+$|^localhost$/u.test(host) && /^https?:/u.test(value);
};
/** An address that leads to one page, not to the site's front. */
const isPage = (value: string): boolean =>
  isAddress(value) && new URL(value).pathname.length + new URL(value).search.length > 1;

const isSiteName = (value: string): boolean =>
  value.length <= 60 && /\p{L}/u.test(value) && !/^https?:|^www\.|^@|\.(com|net|org)\b\/?$/iu.test(value);

const isAuthor = (value: string): boolean =>
  value.split(" ").length <= 8 &&
  value.length <= 80 &&
  /\p{L}{2}/u.test(value) &&
  !/https?:|www\.|@|\.(com|net|org)\b|developed|designed|powered|\d{3}/iu.test(value) &&
  !means(value, "nobody");

const headingsOf = (document: PageDocument): PageElement[] => {
  const all = [...document.querySelectorAll("h1, [itemprop=headline]")].filter((h) => lineOf(h).length > 3);
  return (all.length ? all : [...document.querySelectorAll("h2")]).slice(0, 12);
};

const urlOf = (document: PageDocument, metas: Metas, ld: Described, came: string | null): string | null => {
  const canonical = [...document.querySelectorAll("link")]
    .find((l) => (l.getAttribute("rel") ?? "").toLowerCase() === "canonical")
    ?.getAttribute("href");
  const all = [canonical ?? "", ...metas.url.map((m) => m.value), ld.url ?? "", came ?? ""].map((u) =>
    u.trim(),
  );
  return all.find(isPage) ?? all.find(isAddress) ?? null;
};

/** What the page tells of its article. `came` is where it was taken from, if that is known. */
export const factsOf = (document: PageDocument, jsonLd: readonly string[], came: string | null): Facts => {
  const metas = metasOf(document);
  const pageTitle = lineOf([...document.querySelectorAll("title")][0]);
  const ld = readJsonLd(jsonLd, pageTitle);
  const url = urlOf(document, metas, ld, came);
  const host = hostOf(url);
  const headings = headingsOf(document);
  const names = [
    ...metas.outlet.map((m) => m.value),
    ld.outlet ?? "",
    ...metas.byline.map((m) => m.value),
  ].filter(isSiteName);
  const title = titleOf({
    told: [...metas.title.map((m) => m.value), ld.title ?? "", pageTitle].filter(Boolean),
    headings: headings.map(lineOf),
    names,
    host,
  });
  const inTitle = title ? siteInTitle(pageTitle, title) : null;
  // Who owns the site stands in `publisher`: its name on the page is nearer to readers.
  const site = metas.outlet.filter((m) => !/publisher/iu.test(m.basis)).map((m) => m.value);
  const outlet =
    [...site, ld.outlet ?? "", inTitle ?? "", ...metas.outlet.map((m) => m.value)].find(isSiteName) ??
    (host || null);
  const own = headings.filter((h) => title && lineOf(h).includes(title)).at(-1) ?? headings.at(-1) ?? null;
  const shown = stampsNear(own);
  const told = (ldValue: string | undefined, metas: readonly Told[]): Told[] =>
    [...(ldValue ? [{ value: ldValue, basis: "JSON-LD" }] : []), ...metas].flatMap(({ value, basis }) => {
      const iso = anyDate(value);
      return iso ? [{ value: iso, basis }] : [];
    });
  const stated = told(ld.published, metas.published);
  const inUrl = url ? dateInAddress(url) : null;
  const [first] = [...stated, ...shown.published, ...(inUrl ? [{ value: inUrl, basis: "the address" }] : [])];
  const published = first ? localDay(first, stated, shown.published) : null;
  const [updated] = [...told(ld.updated, metas.updated), ...shown.updated];
  const sites = [outlet, inTitle, ...site, ld.outlet ?? null].map((n) => keyOf(n ?? ""));
  const byline = [ld.byline ?? "", ...metas.byline.map((m) => m.value)].find(
    (b) =>
      isAuthor(b) &&
      !sites.includes(keyOf(b)) &&
      !host.includes(b.toLowerCase().replace(/[^a-z]+/gu, "") || "/"),
  );
  return {
    title,
    outlet,
    byline: byline ?? null,
    url,
    published: published?.value ?? null,
    updated: updated?.value ?? null,
    description: metas.description[0]?.value ?? "",
    articleBody: ld.body ?? "",
    basis: published?.basis ?? null,
  };
};
