/** Scenarios on the screen of real VS Code: each has a browser profile and a copy of the examples of its own. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { startCodeServer } from '../../client-vscode/scripts/lib/codeServer.mjs';
import { artifacts, examples, extensionFile } from '../../client-vscode/scripts/lib/places.mjs';
import { Workbench } from './workbench.mjs';

const { E2E_CHROMIUM: executablePath = '', E2E_IMAGES: images = '', E2E_SERVER: otherServer } = process.env;
const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const scratch = mkdtempSync(path.join(os.tmpdir(), 'glossary-lsp-e2e-'));

/** The copy of the examples. */
export const folder = path.join(scratch, 'examples');

/** Where VS Code keeps its extensions. */
export const extensions = path.join(scratch, 'vscode', 'extensions');

/** @type {import('../../client-vscode/scripts/lib/codeServer.mjs').RunningVsCode} */
let vscode;
/** @type {import('playwright-core').Browser} */
let browser;

before(async () => {
  vscode = await startCodeServer({
    data: path.join(scratch, 'vscode'),
    extension: extensionFile,
    settings: {
      'workbench.startupEditor': 'none',
      'editor.minimap.enabled': false,
      'breadcrumbs.enabled': false,
      ...(otherServer && { 'glossary.server.path': otherServer }),
    },
  });
  browser = await chromium.launch({ executablePath, args: browserFlags });
});

after(async () => {
  await browser?.close();
  await vscode?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

/** @returns {Promise<Workbench>} a window with a browser profile of its own */
export async function newWorkbench() {
  const page = await browser.newPage({ viewport: { width: 1100, height: 600 } });
  page.setDefaultTimeout(60_000);
  return new Workbench(page);
}

/**
 * @param {string} name
 * @param {(workbench: Workbench) => Promise<void>} steps
 */
export function scenario(name, steps) {
  test(name, async () => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(examples, folder, { recursive: true });
    const workbench = await newWorkbench();
    try {
      await steps(workbench);
    } catch (error) {
      await workbench.page.screenshot({ path: path.join(artifacts, 'e2e', `FAILED ${name.replaceAll('/', ' ')}.png`) });
      throw error;
    } finally {
      await workbench.page.context().close();
    }
  });
}

/** Opens a window without a folder. @param {Workbench} workbench */
export async function openWindow(workbench) {
  await workbench.open(vscode.address());
}

/**
 * Opens a file of the examples' copy.
 *
 * @param {Workbench} workbench
 * @param {string} file
 * @param {{ trusted?: boolean | null }} [options] what to answer where VS Code asks for trust; null where it has asked before
 */
export async function openFile(workbench, file, { trusted = true } = {}) {
  await workbench.open(vscode.address(folder, path.join(folder, file)));
  if (trusted !== null) await workbench.answerTrust(trusted);
  await workbench.lines.waitFor();
}

/**
 * @param {Workbench} workbench
 * @param {{ trusted: boolean }} options
 */
export async function openSpec(workbench, options) {
  await openFile(workbench, 'spec.md', options);
  await workbench.waitForText('latent diffusion');
}

/**
 * @param {Workbench} workbench
 * @param {string} name
 */
export async function screenshot(workbench, name) {
  await workbench.page.screenshot({ path: path.join(images, `${name}.png`) });
}
