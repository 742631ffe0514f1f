// The example picker.

import { el } from './dom.js';

/**
 * @param {HTMLSelectElement} select
 * @param {{ chosen: (text: string, title: string) => void, refused: (why: string) => void }} events
 */
export function installExamples(select, events) {
  const groups = new Map();
  for (const { name, title, group } of EXAMPLES) {
    if (!groups.has(group)) {
      groups.set(group, el('optgroup', { label: group }));
      select.append(groups.get(group));
    }
    groups.get(group).append(el('option', { value: name }, title.replaceAll('`', '')));
  }
  select.addEventListener('change', async () => {
    const { value } = select;
    if (value === '') return;
    try {
      const answer = await fetch(`examples/${value}.json`);
      if (!answer.ok) throw new Error(`${answer.status}`);
      const text = await answer.text();
      // A slow answer must not undo a later choice.
      if (select.value === value) events.chosen(text, select.selectedOptions[0].label);
    } catch (error) {
      events.refused(`the example cannot be loaded: ${error instanceof Error ? error.message : error}`);
    }
  });
  // Once edited, the text is the reader's own, and the same example can be chosen anew.
  return { forget: () => (select.value = '') };
}
