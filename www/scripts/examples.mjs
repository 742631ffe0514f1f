// The picker's list, out of the fixtures: each file's title, group and length.

import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TITLES } from './titles.mjs';

const READY = 'Ready to send';

/** Codes belong to the group of the first pattern that they match. */
const GROUPS = [
  [/^json-/, 'Mistakes in the JSON'],
  [/^(cron|timezone)-/, 'Mistakes in the schedule'],
  [/^(github|mount|commit|memory|vault|id)-/, 'Mistakes in resources and ids'],
  [/^(base64|media|image|secret|blank|system|define|no-starting|redacted|url)/, 'Mistakes in the events'],
  [/./, 'Mistakes in the structure'],
];

/**
 * Copies the examples and returns what the picker shows, in its order.
 * @param {string} from @param {string} to
 * @returns {Promise<{ name: string, title: string, group: string, bytes: number }[]>}
 */
export async function writeExamples(from, to) {
  await mkdir(to, { recursive: true });
  const names = (await readdir(from)).filter((name) => name.endsWith('.json')).sort();
  if (names.length === 0) throw new Error(`${from} holds no examples`);
  const list = [];
  for (const file of names) {
    const name = file.slice(0, -'.json'.length);
    const text = await readFile(join(from, file));
    await writeFile(join(to, file), text);
    list.push({ name, title: TITLES[name] ?? plain(name), group: await groupOf(from, name), bytes: text.length });
  }
  const order = [READY, ...GROUPS.map(([, group]) => group)];
  return list.sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group) || a.title.localeCompare(b.title, 'en', { numeric: true }));
}

async function groupOf(from, name) {
  if (name.startsWith('ok_')) return READY;
  const [first = ''] = (await readFile(join(from, `${name}.expect`), 'utf8')).split('\n');
  const code = first.split(' ')[1] ?? '';
  return GROUPS.find(([pattern]) => pattern.test(code))?.[1] ?? GROUPS.at(-1)[1];
}

/** `bad_ssh_url` as `Ssh url`: for a file that has no title of its own. */
function plain(name) {
  const words = name.replace(/^(ok|bad)_/, '').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
