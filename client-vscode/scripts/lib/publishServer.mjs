/** The server executable with its seeds, in dist/server. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { missingForNativeAot } from './cToolchain.mjs';
import { run } from './commands.mjs';
import { root, serverOutput } from './places.mjs';
import { thisPlatform } from './platform.mjs';

/** Publishes the server: Native AOT where it can be linked, else ReadyToRun for the installed .NET runtime. */
export async function publishServer() {
  const missing = missingForNativeAot();
  console.log(
    missing
      ? `Building the server as ReadyToRun, which starts slower and needs the .NET runtime. For Native AOT there is ${missing}.`
      : 'Building the server as Native AOT …',
  );
  const flavour = missing
    ? ['-p:PublishAot=false', '-p:PublishReadyToRun=true', '--self-contained', 'false']
    : ['-p:PublishAot=true'];

  // Files of the other flavour would stay beside the new ones.
  rmSync(serverOutput, { recursive: true, force: true });
  const project = path.join(root, 'server', 'Glossary.Server');
  const { rid } = thisPlatform();
  await run('dotnet', ['publish', project, '-c', 'Release', '-r', rid, '-o', serverOutput, '--nologo', ...flavour]);
}
