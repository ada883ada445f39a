/** What is wrong with this version of Node, if anything. The same bound stands in package.json. @param {string} version */
export function nodeProblem(version) {
  const [major, minor] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return undefined;
  return `Node ${version} is too old: the site needs Node 20.19 or newer. Install it from https://nodejs.org and start again.`;
}
