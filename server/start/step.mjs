/**
 * Does a piece of the start and says how long it took. `work` may return a word about what it found.
 * What takes longer than a second is announced, so that nobody looks at a silent terminal.
 * @template T
 * @param {string} doing
 * @param {() => T | Promise<T>} work
 * @param {(result: T) => string} note
 */
export async function step(doing, work, note = () => "done") {
  const begun = performance.now();
  const announce = setTimeout(() => console.log(`${doing} …`), 1000);
  try {
    const result = await work();
    console.log(`${doing}: ${note(result)} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
    return result;
  } finally {
    clearTimeout(announce);
  }
}
