// The Markdown of the rule pages as elements: headings, paragraphs, lists, fenced code, code words.

import { el, rich } from './dom.js';

/**
 * @param {string} text
 * @returns {DocumentFragment}
 */
export function markdown(text) {
  const fragment = document.createDocumentFragment();
  const lines = text.split('\n');
  let at = 0;
  const take = (belongs) => {
    const start = at;
    while (at < lines.length && belongs(lines[at])) at++;
    return lines.slice(start, at);
  };
  while (at < lines.length) {
    const line = lines[at];
    if (line.trim() === '') {
      at++;
    } else if (line.startsWith('```')) {
      at++;
      const code = take((inside) => !inside.startsWith('```'));
      at++;
      fragment.append(el('pre', { tabIndex: 0 }, el('code', {}, code.join('\n'))));
    } else if (line.startsWith('#')) {
      at++;
      fragment.append(el('h3', {}, rich(line.replace(/^#+\s*/, ''))));
    } else if (ITEM.test(line)) {
      const list = el('ul');
      for (const item of items(take((inside) => inside.trim() !== ''))) list.append(el('li', {}, rich(item)));
      fragment.append(list);
    } else {
      const words = take((inside) => inside.trim() !== '' && !/^(#|```|[-*] )/.test(inside));
      fragment.append(el('p', {}, rich(words.join(' '))));
    }
  }
  return fragment;
}

const ITEM = /^[-*] /;

/** Lines of a list as its items: a line without a mark goes on with the item before it. */
function items(lines) {
  const list = [];
  for (const line of lines) {
    if (ITEM.test(line) || list.length === 0) list.push(line.replace(ITEM, ''));
    else list.push(`${list.pop()} ${line.trim()}`);
  }
  return list;
}
