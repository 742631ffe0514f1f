// The text outlives a reload, in this tab alone.

const KEY = 'deployment-preflight.text';
/** Browsers give a page some 5 MB; a text beyond this is not kept. */
const MOST_CHARACTERS = 2_000_000;
const PAUSE_MS = 400;

/** @returns {string | null} */
export function remembered() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** @param {() => string} text */
export function remembering(text) {
  let timer = 0;
  const save = () => {
    clearTimeout(timer);
    timer = 0;
    const now = text();
    try {
      if (now.length > MOST_CHARACTERS) sessionStorage.removeItem(KEY);
      else sessionStorage.setItem(KEY, now);
    } catch {
      // Storage that is full or forbidden costs nothing but the text after a reload.
    }
  };
  addEventListener('pagehide', () => timer !== 0 && save());
  return () => {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE_MS);
  };
}
