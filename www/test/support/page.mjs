// A page in a real browser, watched: whatever it logs as an error or asks of another origin fails the test.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from './server.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // Chromium refuses to run as root inside its sandbox.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

function executable() {
  const found = process.env.CHROME_BIN ?? PLACES.find((place) => existsSync(place));
  if (!found) throw new Error('Chromium is not found: set CHROME_BIN to its path');
  return found;
}

/** The clock of every test: a Monday, between two clock changes of either half of the globe. */
export const NOW = '2026-06-01T00:00:00Z';

/**
 * Gives a test file `open`, which opens the page anew.
 * @returns {(options?: import('playwright-core').BrowserContextOptions & { text?: string }) => Promise<import('playwright-core').Page>}
 */
export function pages() {
  let browser;
  let server;
  const watched = [];
  before(async () => {
    server = await serve();
    browser = await chromium.launch({ executablePath: executable(), args: FLAGS });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    for (const { faults } of watched) assert.deepEqual(faults, []);
  });

  return async function open({ text, hash = '', now = NOW, ...options } = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, timezoneId: 'Europe/Berlin', ...options });
    const page = await context.newPage();
    const faults = [];
    watched.push({ faults });
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(server.address)) faults.push(`asked for ${request.url()}`);
    });
    await page.addInitScript(startClock, Date.parse(now));
    await page.goto(server.address + hash);
    await page.waitForSelector('html[data-ready]');
    if (text !== undefined) await replaceText(page, text);
    page.faults = faults;
    return page;
  };
}

/** Runs in the page before its scripts: the clock starts at an instant of the test's, and goes. */
function startClock(start) {
  const Real = Date;
  const ahead = start - Real.now();
  globalThis.Date = class extends Real {
    constructor(...parts) {
      super(...(parts.length === 0 ? [Real.now() + ahead] : parts));
    }
    static now() {
      return Real.now() + ahead;
    }
  };
}

/** Types over everything, as a paste does. */
export async function replaceText(page, text) {
  await page.locator('.cm-content').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** The text in the editor, whatever part of it is drawn. */
export function textOf(page) {
  return page.evaluate(() => document.querySelector('.cm-content').cmTile.view.state.doc.toString());
}

/** Chooses an example and waits until its text is the editor's. */
export async function choose(page, name, text) {
  await page.selectOption('#examples', name);
  await page.waitForFunction((wanted) => document.querySelector('.cm-content').cmTile.view.state.doc.toString() === wanted, text);
}

/** Each problem of the list: its severity and code. */
export function listed(page) {
  return page.locator('.problem').evaluateAll((items) =>
    items.map((item) => ({
      severity: ['error', 'warning', 'info'].find((name) => item.classList.contains(name)),
      code: item.querySelector('.rule-link').textContent,
    })),
  );
}

/**
 * What is underlined, as text, in the order of the text. Pieces of one underline that syntax colours cut apart, or another
 * line goes on with, are put together again.
 */
export function squiggles(page) {
  return page.evaluate(() => {
    const { view } = document.querySelector('.cm-content').cmTile;
    const found = [];
    for (const element of document.querySelectorAll('.cm-lintRange')) {
      const severity = /cm-lintRange-(error|warning|info)/.exec(element.className)[1];
      const start = view.posAtDOM(element, 0);
      const end = start + element.textContent.length;
      const last = found.at(-1);
      if (last && last.end === start && last.severity === severity) last.end = end;
      else found.push({ severity, start, end });
    }
    return found.map(({ severity, start, end }) => ({ severity, covered: view.state.sliceDoc(start, end) }));
  });
}
