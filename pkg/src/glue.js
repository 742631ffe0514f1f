/** What the functions of the package need of a started module: its functions as the glue calls them, and its memory. */
export function bind(glue, { memory }) {
  const { reserve, words, text, text_length, check } = glue;
  return { memory, reserve, words, text, text_length, check };
}
