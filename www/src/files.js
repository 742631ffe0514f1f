// Files that are opened, dropped or pasted: read here, sent nowhere.

/** As the API: more than this is refused unread. */
const MOST_BYTES = 33_554_432;

/**
 * @param {{ button: HTMLElement, input: HTMLInputElement, area: HTMLElement }} where
 * @param {{ opened: (text: string, name: string) => void, refused: (why: string) => void }} events
 */
export function installFiles({ button, input, area }, events) {
  async function take(file) {
    if (file.size > MOST_BYTES) {
      events.refused(`the API takes 32 MB at most, ${file.name} is larger`);
      return;
    }
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
      events.opened(text, file.name);
    } catch {
      events.refused(`text in UTF-8 is expected, ${file.name} is something else`);
    }
  }

  button.addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    // Emptied, so that the same file can be opened again after it was changed.
    input.value = '';
    if (file) void take(file);
  });

  const hasFiles = (transfer) => transfer?.types.includes('Files') ?? false;
  // In the capturing phase: the editor would put a dropped file in at the pointer.
  area.addEventListener('dragover', (event) => {
    if (!hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    area.classList.add('dropping');
  }, true);
  area.addEventListener('dragleave', (event) => {
    if (!area.contains(/** @type {Node | null} */ (event.relatedTarget))) area.classList.remove('dropping');
  });
  for (const [type, pick] of [['drop', (event) => event.dataTransfer], ['paste', (event) => event.clipboardData]]) {
    area.addEventListener(type, (event) => {
      area.classList.remove('dropping');
      const [file] = pick(event)?.files ?? [];
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      void take(file);
    }, true);
  }
}
