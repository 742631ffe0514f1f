// The page as a whole: loads clean, stays at home, keeps a text through a reload.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listed, pages, replaceText, textOf } from './support/page.mjs';

const open = pages();

test('the first look shows problems, underlined and listed', async () => {
  const page = await open();
  assert.deepEqual(await listedCodes(page), ['unknown-field', 'json-syntax', 'github-url', 'invalid-value', 'cron-dst']);
  assert.equal(await page.locator('#badge').textContent(), 'Invalid');
  assert.equal(await page.locator('.cm-lintRange-error').count() > 0, true);
});

test('nothing is asked of another origin, and the policy would forbid it', async () => {
  const page = await open();
  const refused = await page.evaluate(() => fetch('http://127.0.0.1:1/').then(() => 'let through', () => 'refused'));
  assert.equal(refused, 'refused');
  const policy = page.faults.splice(0);
  assert.ok(policy.some((text) => text.includes('Content Security Policy')), policy.join('\n'));
});

test('the address never holds anything of the text', async () => {
  const page = await open({ text: '{"name": "ghp_EXAMPLEONLYEXAMPLEONLYEXAMPLEONLY000"}' });
  await page.locator('.problem .rule-link').first().click();
  await page.waitForSelector('dialog[open]');
  assert.match(page.url(), /^http:\/\/127\.0\.0\.1:\d+\/#rules\/[a-z-]+$/);
});

test('a text outlives a reload', async () => {
  const page = await open({ text: '{"name": "kept"}' });
  await page.reload();
  await page.waitForSelector('html[data-ready]');
  assert.equal(await textOf(page), '{"name": "kept"}');
});

test('undo does not go behind the first text', async () => {
  const page = await open();
  const text = await textOf(page);
  await page.locator('.cm-content').focus();
  await page.keyboard.type(' ');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  assert.equal(await textOf(page), text);
});

test('Escape closes a tooltip wherever the focus is', async () => {
  const page = await open();
  await page.evaluate(() => document.activeElement?.blur());
  await page.locator('.cm-lintRange-error').first().hover();
  await page.waitForSelector('.cm-tooltip');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.cm-tooltip', { state: 'detached' });
});

test('the size is in bytes of UTF-8, and the check’s time is shown', async () => {
  const page = await open({ text: '{"name": "é"}' });
  assert.equal(await page.locator('#size').textContent(), '14 B, 1 line');
  assert.match(await page.locator('#took').textContent(), /^checked in \d+(\.\d)? (µs|ms)$/);
});

test('what was found is read out once the typing stops', async () => {
  const page = await open({ text: '[]' });
  await page.waitForFunction(() => document.getElementById('live').textContent === 'Invalid: 1 error');
  await replaceText(page, '{}');
  await page.waitForFunction(() => document.getElementById('live').textContent === 'Invalid: 4 errors');
});

test('nothing overflows on a narrow screen, and no text is clipped in the bars', async () => {
  for (const width of [360, 390, 768, 1024, 1280]) {
    const page = await open({ viewport: { width, height: 800 } });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.equal(wide, width);
    const clipped = await page.locator('.bar').evaluateAll((bars) =>
      bars.filter((bar) => bar.scrollWidth > bar.clientWidth).map((bar) => bar.textContent));
    assert.deepEqual(clipped, [], `${width}`);
  }
});

for (const colorScheme of ['light', 'dark']) {
  test(`text stands out from its ground (${colorScheme})`, async () => {
    const page = await open({ colorScheme });
    const low = await page.evaluate(lowContrast);
    assert.deepEqual(low, []);
  });
}

async function listedCodes(page) {
  return (await listed(page)).map(({ code }) => code);
}

/** Texts whose contrast with their ground is below 4.5 to 1. Runs in the page. */
function lowContrast() {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = rgba(getComputedStyle(at).backgroundColor);
      if (color[3] > 250) return color;
    }
    return rgba(getComputedStyle(document.body).backgroundColor);
  };
  const low = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility() || element.closest(':disabled, .unseen, noscript, script, .skip')) continue;
    const [one, two] = [light(rgba(getComputedStyle(element).color)), light(ground(element))];
    const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    if (ratio < 4.5) low.push(`${walker.currentNode.data.trim().slice(0, 30)}: ${ratio.toFixed(2)} (${element.className || element.tagName})`);
  }
  return [...new Set(low)];
}
