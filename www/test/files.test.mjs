// Files: opened, dropped, refused; and long texts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pages, replaceText, textOf } from './support/page.mjs';

const open = pages();

const file = (text, name = 'body.json') => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

test('a file is opened', async () => {
  const page = await open();
  await page.locator('#file').setInputFiles(file('{"name": "from a file"}'));
  await page.waitForFunction(() => document.querySelector('.cm-content').textContent.includes('from a file'));
  assert.equal(await textOf(page), '{"name": "from a file"}');
});

for (const [type, member] of [['drop', 'dataTransfer'], ['paste', 'clipboardData']]) {
  test(`a file takes the text’s place by ${type}`, async () => {
    const page = await open();
    await page.evaluate(({ type, member }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['{"name": "carried"}'], 'body.json'));
      const make = type === 'drop' ? DragEvent : ClipboardEvent;
      document.querySelector('.cm-content').dispatchEvent(new make(type, { [member]: transfer, bubbles: true, cancelable: true }));
    }, { type, member });
    await page.waitForFunction(() => document.querySelector('.cm-content').textContent.includes('carried'));
    assert.equal(await textOf(page), '{"name": "carried"}');
  });
}

test('a file that is no UTF-8 is refused, and the text stays', async () => {
  const page = await open({ text: '{"name": "stays"}' });
  await page.locator('#file').setInputFiles({ name: 'picture.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0xff, 0xfe]) });
  await page.waitForFunction(() => document.getElementById('badge').textContent === 'Text in UTF-8 is expected, picture.png is something else');
  assert.equal(await textOf(page), '{"name": "stays"}');
});

test('what is said of a refused file leaves room for the rest on a narrow screen', async () => {
  const page = await open({ viewport: { width: 390, height: 800 } });
  await page.locator('#file').setInputFiles({ name: `${'long'.repeat(20)}.png`, mimeType: 'image/png', buffer: Buffer.from([0xff, 0xfe]) });
  await page.waitForSelector('#badge[data-state="refused"]');
  assert.ok((await page.locator('#examples').boundingBox()).width > 150);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
});

test('lines are wrapped unless one is too long, however the text came', async () => {
  const page = await open();
  const wraps = () => page.locator('.cm-content.cm-lineWrapping').count();
  assert.equal(await wraps(), 1);
  await replaceText(page, `{"name": "${'x'.repeat(30_000)}"}`);
  assert.equal(await wraps(), 0);
  await replaceText(page, '{"name": "short"}');
  assert.equal(await wraps(), 1);
});

/** A body of about a megabyte with a mistake in each event. */
function large() {
  const block = { type: 'text', text: 'Read the notes of the last run, then write what changed. '.repeat(20) };
  const initial_events = Array.from({ length: 850 }, (_, number) => ({ type: 'user.message', content: [block], number }));
  return { name: 'Large', agent: 'agent_01', environment_id: 'env_01', initial_events };
}

for (const [how, space] of [['indented', 2], ['on one line', undefined]]) {
  test(`a megabyte ${how} is checked, listed in part and edited without a pause`, async () => {
    const page = await open();
    const text = JSON.stringify(large(), null, space);
    assert.ok(text.length > 1_000_000);
    await page.locator('#file').setInputFiles(file(text));
    await page.waitForFunction(() => document.querySelector('.filter.error b').textContent === '851');
    assert.equal(await page.locator('.problem').count(), 500);
    assert.equal(await page.locator('.more').textContent(), 'The first 500 are listed; 351 more problems follow.');
    await page.locator('.cm-content').focus();
    await page.keyboard.press('ControlOrMeta+Home');
    const start = performance.now();
    await page.keyboard.type('[[[[[[[[[[');
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    const each = (performance.now() - start) / 10;
    assert.ok(each < 1_000, `${each} ms a key`);
    assert.equal((await textOf(page)).length, text.length + 10);
  });
}

test('ten thousand problems are counted exactly', async () => {
  const page = await open();
  const vault_ids = Array.from({ length: 10_500 }, () => 1);
  await page.locator('#file').setInputFiles(file(JSON.stringify({ vault_ids })));
  await page.waitForFunction(() => document.querySelectorAll('.problem').length === 500);
  // 4 required members, one list too long, and each item; what is beyond 10,000 is not told apart.
  assert.match(await page.locator('.more').textContent(), /^The first 500 are listed; 10,005 more problems follow\.$/);
});
