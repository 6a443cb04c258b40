/** Whether this machine can link a Native AOT executable. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findOnPath } from './commands.mjs';

/**
 * @returns {string | undefined} what is missing and how to get it; undefined when Native AOT can be built
 */
export function missingForNativeAot() {
  if (process.platform === 'win32') return missingOnWindows();
  const compiler = findOnPath('clang') ?? findOnPath('gcc');
  if (!compiler)
    return process.platform === 'darwin'
      ? 'no C compiler (xcode-select --install)'
      : 'no C compiler (Debian: apt-get install gcc zlib1g-dev)';
  return canLinkZlib(compiler) ? undefined : 'no zlib headers (Debian: apt-get install zlib1g-dev)';
}

/** @param {string} compiler */
function canLinkZlib(compiler) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'glossary-lsp-'));
  try {
    const program = '#include <zlib.h>\nint main(void) { return zlibVersion() == 0; }\n';
    const args = ['-x', 'c', '-', '-o', path.join(scratch, 'probe'), '-lz'];
    return spawnSync(compiler, args, { input: program }).status === 0;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function missingOnWindows() {
  const vswhere = path.join(
    process.env['ProgramFiles(x86)'] ?? 'C:\\Program Files (x86)',
    'Microsoft Visual Studio\\Installer\\vswhere.exe',
  );
  const component = 'Microsoft.VisualStudio.Component.VC.Tools.*';
  const found = spawnSync(vswhere, ['-products', '*', '-requires', component, '-property', 'installationPath'], {
    encoding: 'utf8',
  });
  return found.stdout?.trim() ? undefined : 'no "Desktop development with C++" workload of Visual Studio or its Build Tools';
}
