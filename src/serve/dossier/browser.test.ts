import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { dossier, readings } from "./fixture.ts";
import { renderDossier } from "./index.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const skip = existsSync(executablePath) || process.env["CI"] ? false : "no Chromium here";

test("the page in a real browser", { skip, timeout: 60_000 }, async () => {
  const { chromium } = await import("playwright-core");
  const folder = mkdtempSync(join(tmpdir(), "isnad-"));
  const file = join(folder, "dossier.html");
  writeFileSync(file, renderDossier(dossier, readings, { title: "جسر النخيل" }));
  const browser = await chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await context.newPage();
    const trouble: string[] = [];
    page.on("console", (m) => m.type() === "error" && trouble.push(m.text()));
    page.on("pageerror", (e) => trouble.push(String(e)));
    page.on("request", (r) => r.url().startsWith("file:") || trouble.push(`asked for ${r.url()}`));
    await page.goto(pathToFileURL(file).href);
    const overflow = (): Promise<number> =>
      page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
    assert.equal(await overflow(), 0, "no sideways scrolling in Arabic");

    await page.locator("#switch").click();
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    assert.equal(await page.locator("#timeline-heading").textContent(), "Timeline 2");
    assert.equal(await overflow(), 0, "no sideways scrolling in English");

    const why = page.locator("#occurrence-1 .why");
    await why.locator("summary").click();
    assert.match((await why.textContent()) ?? "", /occurrence\.merge/);

    await page.locator("#utterance-1 > footer .cite summary").click();
    const copy = page.locator("#utterance-1 > footer .copy");
    await copy.click();
    await page.waitForFunction(
      `document.querySelector("#utterance-1 > footer .copy").textContent === "Copied"`,
    );

    const copied = await page.evaluate("navigator.clipboard.readText()");
    assert.match(
      String(copied),
      /^البهلول: «الجسر سيفتتح في نهاية الشهر الحالي»\n[\s\S]*Document: \u200esecond\.txt\nSHA-256: (ab){32}$/u,
    );

    // A link to words in a closed document opens it and lights them.
    await page.evaluate(`for (const d of document.querySelectorAll(".document")) d.open = false`);
    await page.evaluate(`location.hash = "#doc-2-s1"`);
    await page.locator("#doc-2-s1.lit").waitFor({ state: "visible" });

    await page.locator("#switch").click();
    assert.equal(await page.locator("#timeline-heading").textContent(), "الخط الزمني 2");
    assert.deepEqual(trouble, []);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
});
