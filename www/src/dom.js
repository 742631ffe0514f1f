// Elements, and text in which backquoted words are code.

/**
 * An element. Members of `props` that the element has are set as properties, others as attributes.
 * @param {string} tag
 * @param {Record<string, unknown>} [props]
 * @param {...(Node | string | null | undefined | false)} children
 */
export function el(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    if (name === 'class') element.className = String(value);
    else if (name in element) element[name] = value;
    else element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** @param {string} id */
export function byId(id) {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no element ${id}`);
  return element;
}

/**
 * Text as nodes; what stands between backquotes becomes a `code` element.
 * @param {string} text
 */
export function rich(text) {
  const parts = text.split('`');
  const fragment = document.createDocumentFragment();
  // A backquote without its pair is an ordinary character.
  const pairs = parts.length % 2 === 1 ? parts.length : parts.length - 1;
  parts.forEach((part, index) => {
    if (index >= pairs) fragment.append(`\`${part}`);
    else if (index % 2 === 1) fragment.append(el('code', {}, part));
    else if (part !== '') fragment.append(part);
  });
  return fragment;
}

/** Messages begin in lower case; on their own they read better with a capital. */
export function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @param {number} count @param {string} one @param {string} [many] */
export function counted(count, one, many = `${one}s`) {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
