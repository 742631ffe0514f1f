// The schedule panel: words, exact runs in three zones, the year, its clock changes.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pages, replaceText } from './support/page.mjs';

const open = pages();

function body(expression, timezone, more = {}) {
  return JSON.stringify({
    name: 'Scheduled',
    agent: 'agent_01',
    environment_id: 'env_01',
    initial_events: [{ type: 'user.message', content: [{ type: 'text', text: 'Go.' }] }],
    schedule: { type: 'cron', expression, timezone },
    ...more,
  }, null, 2);
}

/** Opens the page with a schedule and waits until the panel shows it. */
async function scheduled(expression, timezone, { more, ...options } = {}) {
  const page = await open(options);
  const words = await page.locator('.words').textContent();
  await replaceText(page, body(expression, timezone, more));
  await page.waitForFunction((before) => document.querySelector('.words').textContent !== before, words);
  return page;
}

const rows = (page) => page.locator('.schedule tbody tr').evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
const day = (page, date) => page.locator(`.heat rect[data-date="${date}"]`);

test('the next runs are those of the service, in the schedule’s zone, in UTC and in the viewer’s', async () => {
  const page = await scheduled('0 20 * * 5', 'America/New_York', { now: '2026-05-08T00:00:00Z' });
  assert.deepEqual(await rows(page), [
    ['Fri 8 May 20:00 EDT', 'Sat 9 May 00:00', 'Sat 9 May 02:00'],
    ['Fri 15 May 20:00 EDT', 'Sat 16 May 00:00', 'Sat 16 May 02:00'],
    ['Fri 22 May 20:00 EDT', 'Sat 23 May 00:00', 'Sat 23 May 02:00'],
    ['Fri 29 May 20:00 EDT', 'Sat 30 May 00:00', 'Sat 30 May 02:00'],
    ['Fri 5 Jun 20:00 EDT', 'Sat 6 Jun 00:00', 'Sat 6 Jun 02:00'],
  ]);
  assert.deepEqual(await page.locator('.schedule th').allTextContents(), ['New York time', 'UTC', 'Your time']);
  assert.equal(await page.locator('.words').textContent(), 'At 20:00, on Friday, New York time');
});

test('years are named where they are not this one', async () => {
  const page = await scheduled('0 4 1 1 *', 'UTC', { now: '2026-08-28T02:10:37Z' });
  assert.deepEqual((await rows(page)).map(([local]) => local), [2027, 2028, 2029, 2030, 2031].map((year) => {
    const weekday = new Date(Date.UTC(year, 0, 1)).toLocaleDateString('en', { weekday: 'short', timeZone: 'UTC' });
    return `${weekday} 1 Jan ${year} 04:00 UTC`;
  }));
});

test('a time that comes twice is listed twice, and its day is marked', async () => {
  const page = await scheduled('30 1 * * *', 'America/New_York', { now: '2026-10-31T12:00:00Z' });
  assert.deepEqual((await rows(page)).slice(0, 3), [
    ['Sun 1 Nov 01:30 EDT', 'Sun 1 Nov 05:30', 'Sun 1 Nov 06:30'],
    ['Sun 1 Nov 01:30 ESTagain', 'Sun 1 Nov 06:30', 'Sun 1 Nov 07:30'],
    ['Mon 2 Nov 01:30 EST', 'Mon 2 Nov 06:30', 'Mon 2 Nov 07:30'],
  ]);
  assert.equal(await day(page, '2026-11-01').getAttribute('data-runs'), '2');
  assert.equal(await day(page, '2026-11-01').locator('title').textContent(), 'Sun 1 Nov 2026 · 2 runs · 01:30 runs twice');
  assert.match(await page.locator('.changes li').first().textContent(), /^Sun 1 Nov 2026 01:30 runs twice: at 05:30 and 06:30 UTC/);
});

test('a time that is skipped leaves its day empty and marked', async () => {
  const page = await scheduled('30 2 * * *', 'America/Chicago');
  assert.equal(await day(page, '2027-03-14').getAttribute('data-runs'), '0');
  assert.match(await day(page, '2027-03-14').getAttribute('class'), /\bheat-0 changed\b/);
  assert.equal(await page.locator('.heat .changed').count(), 1);
  assert.equal(await page.locator('.heat rect').count(), 366);
  assert.equal(await page.locator('.changes b').textContent(), 'Sun 14 Mar 2027');
  assert.equal(await page.locator('.heat').getAttribute('aria-label'),
    'Calendar of the year ahead: 365 runs on 365 days, 1 of them days of a clock change');
});

test('a run a minute is counted exactly', async () => {
  const page = await scheduled('* * * * *', 'America/New_York');
  for (const [date, runs] of [['2026-07-01', '1440'], ['2026-11-01', '1500'], ['2027-03-14', '1380']]) {
    assert.equal(await day(page, date).getAttribute('data-runs'), runs, date);
  }
});

test('figures: runs, gaps, sessions a month, lateness, cost', async () => {
  const page = await scheduled('0 9 * * 1-5', 'Europe/Berlin', { more: { budget: { type: 'limit', max_list_cost: { amount: '500', currency: 'USD' } } } });
  const figures = await page.locator('.figures > div').evaluateAll((all) => all.map((one) => [...one.children].map((part) => part.textContent)));
  assert.deepEqual(figures, [
    ['Runs a year', '261'],
    ['Gaps', '1 day to 3 days'],
    ['A month at most', '23 sessions'],
    ['Starts late by', 'up to 9 minutes'],
    ['A month costs at most', '11,500'],
  ]);
});

test('without a schedule the panel steps back', async () => {
  for (const text of ['{"name": "by hand"}', '{"schedule": null}']) {
    const page = await open({ text });
    await page.waitForFunction(() => document.getElementById('schedule').dataset.state === 'none');
    assert.equal(await page.locator('#schedule-note').textContent(), 'none: runs only when started by hand');
    assert.equal(await page.locator('#schedule-body').isVisible(), false);
  }
});

test('while an expression is half typed, what was sound stays in sight', async () => {
  const page = await scheduled('0 9 * * 1-5', 'Europe/Berlin');
  const words = await page.locator('.words').textContent();
  await replaceText(page, body('0 9 * * 1-', 'Europe/Berlin'));
  await page.waitForFunction(() => document.getElementById('schedule').dataset.state === 'stale');
  assert.equal(await page.locator('.words').textContent(), words);
  await replaceText(page, body('0 9 * * 1-4', 'Europe/Berlin'));
  await page.waitForFunction(() => document.getElementById('schedule').dataset.state === 'sound');
  assert.equal(await page.locator('.words').textContent(), 'At 09:00, Monday to Thursday, Berlin time');
});

test('of another document’s schedule nothing stays', async () => {
  const page = await scheduled('0 9 * * 1-5', 'Europe/Berlin');
  const file = { name: 'body.json', mimeType: 'application/json', buffer: Buffer.from('{"schedule": "@daily"}') };
  await page.locator('#file').setInputFiles(file);
  await page.waitForFunction(() => document.getElementById('schedule').dataset.state === 'none');
  assert.equal(await page.locator('#schedule-note').textContent(), 'cannot be read without errors');
  assert.equal(await page.locator('#schedule-body').isVisible(), false);
});

test('a schedule whose mistakes are beyond those that are listed is not shown', async () => {
  const page = await open();
  const value = { vault_ids: Array.from({ length: 10_050 }, () => null), schedule: { type: 'cron', expression: 'nonsense', timezone: 'Nope/Zone' } };
  await page.locator('#file').setInputFiles({ name: 'body.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(value)) });
  await page.waitForFunction(() => document.getElementById('schedule').dataset.state === 'none');
  assert.equal(await page.locator('#schedule-note').textContent(), 'cannot be read without errors');
});

test('a slip of JSON elsewhere does not hide the schedule', async () => {
  const page = await open({ text: body('0 9 * * 1-4', 'Europe/Berlin').replace(/\}$/, ',}') });
  await page.waitForFunction(() => document.querySelector('.words').textContent === 'At 09:00, Monday to Thursday, Berlin time');
  assert.equal(await page.locator('#badge').textContent(), 'Invalid');
});
