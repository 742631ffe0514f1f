// From the examples to underlines, list, tooltip and fixes.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { choose, listed, pages, replaceText, squiggles, textOf } from './support/page.mjs';

const EXAMPLES = new URL('../../tests/fixtures/examples/', import.meta.url);
const open = pages();

const read = (name) => readFile(new URL(`${name}.json`, EXAMPLES), 'utf8');

/** Lines of an `.expect` file: severity, code, pointer, the text covered. */
async function expected(name) {
  const text = await readFile(new URL(`${name}.expect`, EXAMPLES), 'utf8');
  return text.trimEnd().split('\n').map((line) => {
    const [, severity, code, , covered] = /^(\S+) (\S+) (\S+) (.*)$/.exec(line);
    return { severity, code, covered: JSON.parse(covered) };
  });
}

test('the picker offers every example, and each is found as its fixture says', async () => {
  const page = await open();
  const names = (await readdir(EXAMPLES)).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
  const offered = await page.locator('#examples option[value]:not([value=""])').evaluateAll((options) => options.map(({ value }) => value));
  assert.deepEqual(offered.sort(), names.sort());
  for (const name of names) {
    await choose(page, name, await read(name));
    const wanted = name.startsWith('ok_') ? [] : await expected(name);
    const found = (await listed(page)).map(({ severity, code }) => ({ severity, code }));
    assert.deepEqual(found, wanted.map(({ severity, code }) => ({ severity, code })), name);
    const valid = wanted.every(({ severity }) => severity !== 'error');
    assert.equal(await page.locator('#badge').textContent(), valid ? 'Valid' : 'Invalid', name);
  }
});

for (const name of ['bad_typing_slips', 'bad_trailing_commas', 'bad_missing_commas', 'bad_single_quotes', 'bad_ssh_url', 'bad_agent_id_member', 'bad_dozen']) {
  test(`what is underlined in ${name} is what its fixture covers`, async () => {
    const page = await open({ viewport: { width: 1280, height: 2400 } });
    await choose(page, name, await read(name));
    const wanted = (await expected(name)).map(({ severity, covered }) => ({ severity, covered }));
    assert.deepEqual(await squiggles(page), wanted);
  });
}

test('a problem comes and goes with the keys', async () => {
  const page = await open();
  await choose(page, 'ok_minimal', await read('ok_minimal'));
  await page.locator('.cm-content').focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(',');
  assert.deepEqual((await listed(page)).map(({ code }) => code), ['json-syntax']);
  assert.equal(await page.locator('#badge').textContent(), 'Invalid');
  await page.keyboard.press('Backspace');
  assert.deepEqual(await listed(page), []);
  assert.equal(await page.locator('#badge').textContent(), 'Valid');
});

test('a hover explains, links the rule’s page and fixes', async () => {
  const page = await open();
  await choose(page, 'bad_typing_slips', await read('bad_typing_slips'));
  await page.locator('.cm-lintRange-error').first().hover();
  const tooltip = page.locator('.cm-tooltip');
  await tooltip.waitFor();
  assert.equal(await tooltip.locator('.message').textContent(), 'The API knows no member desciption here');
  assert.equal(await tooltip.locator('.help').textContent(), 'Did you mean description?');
  assert.equal(await tooltip.locator('.rule-link').getAttribute('href'), '#rules/unknown-field');
  await tooltip.locator('.cm-diagnosticAction').click();
  assert.match(await textOf(page), /"description": "x"/);
  assert.equal((await listed(page)).length, 2);
});

test('escape closes a tooltip', async () => {
  const page = await open();
  await page.locator('.cm-content').focus();
  await page.locator('.cm-lintRange-error').first().hover();
  await page.locator('.cm-tooltip').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.cm-tooltip').waitFor({ state: 'detached' });
});

test('a fix of the list edits the text, clears its problem and can be undone', async () => {
  const page = await open();
  const before = await read('bad_ssh_url');
  await choose(page, 'bad_ssh_url', before);
  await page.locator('.problem .fix').click();
  assert.equal(await textOf(page), before.replace('git@github.com:acme/docs.git', 'https://github.com/acme/docs'));
  assert.deepEqual(await listed(page), []);
  await page.locator('.cm-content').focus();
  await page.keyboard.press('ControlOrMeta+z');
  assert.equal(await textOf(page), before);
});

test('all safe fixes at once, and the unsafe ones stay', async () => {
  const page = await open();
  await choose(page, 'bad_trailing_commas', await read('bad_trailing_commas'));
  assert.equal(await page.locator('#fix-all').textContent(), 'Apply 2 safe fixes');
  await page.locator('#fix-all').click();
  assert.equal(typeof JSON.parse(await textOf(page)), 'object');
  assert.deepEqual(await listed(page), []);
  assert.equal(await page.locator('#fix-all').isDisabled(), true);

  await choose(page, 'bad_typing_slips', await read('bad_typing_slips'));
  assert.equal(await page.locator('#fix-all').isDisabled(), true);
  assert.equal(await page.locator('.problem .fix').count(), 3);
});

test('the list is worked by keys alone', async () => {
  const page = await open();
  await choose(page, 'bad_dozen', await read('bad_dozen'));
  await page.locator('.cm-content').focus();
  await page.keyboard.press('ControlOrMeta+Shift+M');
  const focused = () => page.evaluate(() => [...document.querySelectorAll('.problem')].indexOf(document.activeElement.closest('.problem')));
  assert.equal(await focused(), 0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), 2);
  await page.keyboard.press('End');
  assert.equal(await focused(), 11);
  await page.keyboard.press('Home');
  assert.equal(await focused(), 0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.classList.contains('cm-content')), true);
  assert.equal(await selected(page), '0');
  await page.keyboard.press('ControlOrMeta+Shift+M');
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement.classList.contains('cm-content')), true);
});

test('who fixes from the list by keys stays in the list', async () => {
  const page = await open();
  await choose(page, 'bad_typing_slips', await read('bad_typing_slips'));
  await page.locator('.problem .fix').first().focus();
  await page.keyboard.press('Enter');
  assert.equal((await listed(page)).length, 2);
  assert.equal(await page.evaluate(() => document.activeElement.querySelector('.pointer')?.textContent), '/metdata');
});

test('F8 goes from problem to problem and round', async () => {
  const page = await open();
  await choose(page, 'bad_typing_slips', await read('bad_typing_slips'));
  await page.locator('.cm-content').focus();
  const texts = [];
  for (let press = 0; press < 4; press++) {
    await page.keyboard.press('F8');
    texts.push(await selected(page));
  }
  assert.deepEqual(texts, ['"desciption"', '"metdata"', '"resource"', '"desciption"']);
  await page.keyboard.press('Shift+F8');
  assert.equal(await selected(page), '"resource"');
  assert.equal(await page.locator('.problem[aria-current] .pointer').textContent(), '/resource');
});

test('F8 reaches every problem, also those that begin at one place', async () => {
  const page = await open({ text: '{"name": "x", "description": 5}' });
  await page.locator('.cm-content').focus();
  const pointer = () => page.locator('#live').textContent();
  const said = [];
  for (let press = 0; press < 5; press++) {
    await page.keyboard.press('F8');
    said.push(await pointer());
  }
  const [agent, environment, events] = ['agent', 'environment_id', 'initial_events'].map((name) => `\`${name}\` is required here`);
  const description = 'A string is expected, found a number';
  assert.deepEqual(said.toSorted(), [agent, environment, events, description, said[0]].toSorted());
  assert.equal(said[4], said[0]);
  await page.keyboard.press('Shift+F8');
  assert.equal(await pointer(), said[3]);
  await page.keyboard.press('Shift+F8');
  assert.equal(await pointer(), said[2]);
});

test('severities can be switched off', async () => {
  const page = await open();
  await choose(page, 'bad_response_pasted_as_request', await read('bad_response_pasted_as_request'));
  const all = (await listed(page)).length;
  await page.locator('.filter.error').click();
  assert.deepEqual((await listed(page)).map(({ severity }) => severity), ['warning']);
  await page.locator('.filter.warning').click();
  assert.equal(await page.locator('#problems').textContent(), 'All problems are of severities that are switched off.');
  await page.locator('.filter.error').click();
  await page.locator('.filter.warning').click();
  assert.equal((await listed(page)).length, all);
});

test('the page of a rule opens beside its problem and closes by escape', async () => {
  const page = await open();
  await page.locator('.problem .rule-link').first().click();
  const sheet = page.locator('dialog[open]');
  await sheet.waitFor();
  assert.equal(await sheet.locator('h2').textContent(), 'unknown-field');
  assert.equal(await sheet.locator('.lead').textContent(), 'The API does not know this member.');
  assert.deepEqual(await sheet.locator('h3').allTextContents(), ['What it does', 'Why is this bad', 'Example', 'Fix', 'Source']);
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  // A dialog tells that it was closed a moment later.
  await page.waitForFunction(() => location.hash === '');
});

test('a rule’s address opens its page, and an unknown one says so', async () => {
  const page = await open({ hash: '#rules/required' });
  await page.locator('dialog[open] .lead').waitFor();
  assert.equal(await page.locator('dialog[open] h2').textContent(), 'required');
  const other = await open({ hash: '#rules/no-such-rule' });
  await other.locator('dialog[open] article p').waitFor();
  assert.equal(await other.locator('#rule-body').textContent(), 'This version has no rule of this name.');
});

async function selected(page) {
  return page.evaluate(() => {
    const { state } = document.querySelector('.cm-content').cmTile.view;
    const { from, to } = state.selection.main;
    return state.sliceDoc(from, to);
  });
}

test('typing over everything replaces the example', async () => {
  const page = await open();
  await choose(page, 'ok_minimal', await read('ok_minimal'));
  await replaceText(page, '{}');
  assert.equal(await page.locator('#examples').inputValue(), '');
  assert.deepEqual((await listed(page)).map(({ code }) => code), ['required', 'required', 'required', 'required']);
});
