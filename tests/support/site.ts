/** Where the tests find the site that `start-site.ts` started, in every process of the run. */
export type Site = { url: string; ownerUrl: string };

export function site(): Site {
  const told = process.env.E2E_SITE;
  if (!told) throw new Error("The site does not run: start the tests with `npm run test:e2e`");
  return JSON.parse(told);
}
