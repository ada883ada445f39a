/** Where the reader's choice is kept; nothing kept means: as the system says. */
export const THEME_KEY = "theme";

const script = `try{const t=localStorage.getItem("${THEME_KEY}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;

/** Applies the chosen theme before anything is painted. It never changes, so that its hash can be allowed. */
export function ThemeScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, and React has no other way to write a script
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}
