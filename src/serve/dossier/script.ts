import { WORDS } from "./words.ts";

/**
 * What the page does beyond being read: the language switch, opening what a link points into, copying, filters,
 * "what is marked here". Plain browser JavaScript; it builds nodes and text, never markup.
 */
export const script = `"use strict";
(() => {
const root = document.documentElement;
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const word = ${JSON.stringify({ copy: WORDS.copy, copied: WORDS.copied, none: WORDS.nothingFound })};
const english = () => root.lang === "en";
const say = (key) => word[key][english() ? "en" : "ar"];

// Language: every element with data-en holds its other language there; one exchange turns the page.
const ATTRIBUTES = ["aria-label", "title", "placeholder"];
const exchange = () => {
  for (const e of all("[data-en]")) {
    const other = e.dataset.en;
    e.dataset.en = e.textContent;
    e.textContent = other;
  }
  for (const name of ATTRIBUTES)
    for (const e of all("[data-en-" + name + "]")) {
      const other = e.getAttribute("data-en-" + name);
      e.setAttribute("data-en-" + name, e.getAttribute(name));
      e.setAttribute(name, other);
    }
};
const store = { get: () => { try { return localStorage.getItem("isnad.lang"); } catch { return null; } },
  set: (v) => { try { localStorage.setItem("isnad.lang", v); } catch { /* a page from disk may keep nothing */ } } };
const turn = () => {
  exchange();
  root.lang = english() ? "ar" : "en";
  root.dir = english() ? "ltr" : "rtl";
  button.lang = english() ? "ar" : "en";
  for (const b of all(".copy")) b.textContent = say("copy");
};
const button = document.getElementById("switch");
button.hidden = false;
button.addEventListener("click", () => { turn(); store.set(root.lang); });
const asked = new URLSearchParams(location.search).get("lang") ?? store.get();
if (asked === "en") turn();

// Links into the page: whatever is closed around the target opens, all pieces of it light up.
const show = () => {
  for (const e of all(".lit")) e.classList.remove("lit");
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id && document.getElementById(id);
  if (!target) return;
  let moved = false;
  for (let e = target; e; e = e.parentElement) if (e.tagName === "DETAILS" && !e.open) { e.open = true; moved = true; }
  target.classList.remove("hidden");
  const of = target.dataset.of;
  const text = of && target.closest(".text");
  if (text) for (const e of all("[data-of]", text)) if (e.dataset.of === of && !e.matches(".cue,.src,.again")) e.classList.add("lit");
  if (moved || of) requestAnimationFrame(() => target.scrollIntoView({ block: of ? "center" : "start" }));
};
addEventListener("hashchange", show);
show();

// Copying a citation.
const copyText = async (text) => {
  try { await navigator.clipboard.writeText(text); }
  catch {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
};
for (const c of all(".citation")) {
  const b = document.createElement("button");
  b.type = "button"; b.className = "copy"; b.textContent = say("copy");
  b.setAttribute("aria-live", "polite");
  b.addEventListener("click", async () => {
    await copyText(c.textContent);
    b.textContent = say("copied");
    setTimeout(() => { b.textContent = say("copy"); }, 1600);
  });
  c.after(b);
}

// What is marked at a place in a document, and by which rule.
let pop = null;
const close = () => { pop?.remove(); pop = null; };
addEventListener("keydown", (e) => { if (e.key === "Escape") close(); });
document.addEventListener("click", (event) => {
  if (pop?.contains(event.target)) return;
  close();
  const mark = event.target.closest?.(".text .m");
  if (!mark || event.target.closest("a") || String(getSelection())) return;
  pop = document.createElement("ul");
  pop.className = "pop"; pop.dir = "auto"; pop.setAttribute("role", "status");
  for (let m = mark; m && m.closest(".text"); m = m.parentElement) {
    if (!m.matches(".m") || !m.title) continue;
    const li = document.createElement("li");
    li.textContent = m.title;
    pop.append(li);
  }
  if (!pop.childElementCount) return close();
  document.body.append(pop);
  const width = pop.offsetWidth;
  pop.style.top = event.pageY + 14 + "px";
  pop.style.left = Math.max(8, Math.min(event.pageX - width / 2, document.documentElement.clientWidth - width - 8)) + "px";
});

// Filters: items of a section that hold the words typed. Marks of vocalisation and forms of alef do not count.
const fold = (s) => s.normalize("NFKD").replace(/[\\u0300-\\u036f\\u064b-\\u0655\\u0670\\u0640]/g, "").replace(/ى/g, "ي").replace(/ة/g, "ه").toLowerCase();
for (const input of all("[data-filter]")) {
  input.closest(".filter").hidden = false;
  const section = document.getElementById(input.dataset.filter);
  const status = input.parentElement.querySelector("[role=status]");
  let texts = null;
  input.addEventListener("input", () => {
    const items = all(".item,.document", section);
    texts ??= items.map((i) => fold(i.textContent));
    const wanted = fold(input.value).split(/\\s+/).filter(Boolean);
    let found = 0;
    items.forEach((item, i) => {
      const keep = wanted.every((x) => texts[i].includes(x));
      item.classList.toggle("hidden", !keep);
      if (keep) found++;
    });
    if (wanted.length) for (const d of all(".others", section)) d.open = true;
    status.textContent = wanted.length ? (found ? String(found) : say("none")) : "";
  });
}

// Where the reader is.
const links = new Map(all(".contents a").map((a) => [a.hash.slice(1), a]));
if ("IntersectionObserver" in window) {
  const seen = new IntersectionObserver((entries) => {
    for (const e of entries) if (e.isIntersecting) {
      for (const a of links.values()) a.removeAttribute("aria-current");
      links.get(e.target.id)?.setAttribute("aria-current", "true");
    }
  }, { rootMargin: "-15% 0px -75% 0px" });
  for (const s of all("main > section")) seen.observe(s);
}

// Paper cannot be opened: the rest of each list and the citations open for print and close again.
let opened = [];
addEventListener("beforeprint", () => {
  opened = all(".others:not([open]),footer>.cite:not([open])");
  for (const d of opened) d.open = true;
});
addEventListener("afterprint", () => { for (const d of opened) d.open = false; opened = []; });
})();
`;
