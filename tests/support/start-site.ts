import { requireBrowser } from "./browser.mjs";
import { runSite } from "./run-site";
import { temporaryServer } from "./temporary-server";

/**
 * Playwright's global setup: finds a browser and starts the site the way an operator does, in production, on a throwaway
 * database that the start itself fills. What it built before is used again if nothing changed.
 */
export default async function startSite() {
  process.env.E2E_BROWSER = requireBrowser();
  const { templates, stop: stopServer } = await temporaryServer();
  try {
    const { site, stop: stopSite } = await runSite(templates);
    process.env.E2E_SITE = JSON.stringify(site);
    return async () => {
      await stopSite();
      await stopServer();
    };
  } catch (error) {
    await stopServer();
    throw error;
  }
}
