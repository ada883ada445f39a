import { themeScript } from "@/lib/theme-script";

export function ThemeScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, and React has no other way to write a script
  return <script dangerouslySetInnerHTML={{ __html: themeScript }} />;
}
