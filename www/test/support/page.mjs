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

  return async function open({ text, hash = '', ...options } = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, timezoneId: 'Europe/Berlin', ...options });
    const page = await context.newPage();
    const faults = [];
    watched.push({ faults });
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(server.address)) faults.push(`asked for ${request.url()}`);
    });
    await page.clock.install({ time: new Date(NOW) });
    await page.goto(server.address + hash);
    await page.waitForSelector('html[data-ready]');
    if (text !== undefined) await replaceText(page, text);
    page.faults = faults;
    return page;
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

/** Each problem of the list: severity, code, message. */
export function listed(page) {
  return page.locator('.problem').evaluateAll((items) =>
    items.map((item) => ({
      severity: ['error', 'warning', 'info'].find((name) => item.classList.contains(name)),
      code: item.querySelector('.rule-link').textContent,
      message: item.querySelector('.message').lastChild ? item.querySelector('.message').textContent : '',
    })),
  );
}
