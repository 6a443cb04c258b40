/** The names this machine goes by: .NET's runtime identifier and the target of a VS Code package. */

/** @type {Readonly<Record<string, string>>} */
const dotnetSystems = { linux: 'linux', musl: 'linux-musl', darwin: 'osx', win32: 'win' };
/** @type {Readonly<Record<string, string>>} */
const vscodeSystems = { linux: 'linux', musl: 'alpine', darwin: 'darwin', win32: 'win32' };

/**
 * @param {string} system a `process.platform`, or `musl` for Linux without glibc
 * @param {string} architecture a `process.arch`
 * @returns {{ rid: string, vscodeTarget: string }} for example `osx-arm64` and `darwin-arm64`
 */
export function platformNames(system, architecture) {
  const dotnet = dotnetSystems[system];
  const vscode = vscodeSystems[system];
  if (!dotnet || !vscode || !['x64', 'arm64'].includes(architecture))
    throw new Error(`The server is not built for ${system} on ${architecture}.`);
  return { rid: `${dotnet}-${architecture}`, vscodeTarget: `${vscode}-${architecture}` };
}

/** The names of the machine that runs this script. */
export function thisPlatform() {
  return platformNames(isMusl() ? 'musl' : process.platform, process.arch);
}

function isMusl() {
  if (process.platform !== 'linux') return false;
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report?.getReport());
  return report.header?.glibcVersionRuntime === undefined;
}
