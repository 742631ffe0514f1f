// The page of a rule, in a sheet over the panels. Its address is `#rules/<code>`.

import { PreflightError, explain } from 'deployment-preflight/web';
import { byId, el } from './dom.js';
import { markdown } from './markdown.js';

const PREFIX = '#rules/';

export function installRulePages() {
  const dialog = /** @type {HTMLDialogElement} */ (byId('rule'));
  const title = byId('rule-code');
  const body = byId('rule-body');

  async function follow() {
    const code = location.hash.startsWith(PREFIX) ? location.hash.slice(PREFIX.length) : '';
    if (code === '') {
      dialog.close();
      return;
    }
    let page;
    try {
      page = markdown(await explain(code));
      page.firstElementChild?.classList.add('lead');
    } catch (error) {
      const unknown = error instanceof PreflightError && error.code === 'unknown-code';
      page = el('p', {}, unknown ? 'This version has no rule of this name.' : String(error?.message ?? error));
    }
    title.textContent = code;
    body.replaceChildren(page);
    body.scrollTop = 0;
    if (!dialog.open) dialog.showModal();
  }

  // The sheet is closed by Escape, by its button, by a click beside it and by going back: the address always follows.
  dialog.addEventListener('close', () => {
    if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search);
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  byId('rule-close').addEventListener('click', () => dialog.close());
  addEventListener('hashchange', follow);
  void follow();
}
