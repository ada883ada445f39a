"use client";

import { Moon, Sun, SunMoon } from "lucide";
import { useSyncExternalStore } from "react";
import { Icon } from "@/components/ui/icon";
import { THEME_KEY } from "@/lib/theme-script";

const THEMES = ["system", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];

const ICONS = { system: SunMoon, light: Sun, dark: Moon };
const CHANGED = "themechange";

/** Goes round: as the system says, light, dark. The choice is remembered on this device, in every tab. */
export function ThemeSwitch() {
  const theme = useSyncExternalStore(subscribe, read, () => "system" as const);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] as Theme;
  const says = theme === "system" ? "follow the system" : theme;
  return (
    <button
      type="button"
      className="btn btn--bare"
      aria-label={`Theme: ${says}`}
      title={`Theme: ${says}`}
      onClick={() => write(next)}
    >
      <Icon of={ICONS[theme]} />
    </button>
  );
}

function read(): Theme {
  try {
    const kept = localStorage.getItem(THEME_KEY);
    return kept === "light" || kept === "dark" ? kept : "system";
  } catch {
    return "system";
  }
}

function write(theme: Theme) {
  try {
    if (theme === "system") localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Storage is closed to us: the choice lasts as long as the page.
  }
  apply(theme);
  window.dispatchEvent(new Event(CHANGED));
}

function apply(theme: Theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

function subscribe(changed: () => void) {
  const otherTab = () => {
    apply(read());
    changed();
  };
  window.addEventListener("storage", otherTab);
  window.addEventListener(CHANGED, changed);
  return () => {
    window.removeEventListener("storage", otherTab);
    window.removeEventListener(CHANGED, changed);
  };
}
