/** Where the reader's choice is kept; nothing kept means: as the system says. */
export const THEME_KEY = "theme";

/** Applies the chosen theme before anything is painted. It never changes, so that its hash can be allowed (server/edge). */
export const themeScript = `try{const t=localStorage.getItem("${THEME_KEY}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;
