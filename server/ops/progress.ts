/** Nothing for what is over in a moment; then a line that rewrites itself, or plain lines where nobody watches. */
export function progressOf(write: (text: string) => void, isTerminal: boolean, now: () => number = Date.now) {
  const began = now();
  const every = isTerminal ? 100 : 2000;
  let shown = 0;
  let last = began + 1000 - every;
  return {
    say(text: string) {
      if (now() - last < every) return;
      last = now();
      shown = Math.max(shown, text.length);
      write(isTerminal ? `\r${text.padEnd(shown)}` : `${text}\n`);
    },
    /** Leaves a clean line for what comes next. */
    clear() {
      if (isTerminal && shown > 0) write(`\r${" ".repeat(shown)}\r`);
      shown = 0;
    },
  };
}
