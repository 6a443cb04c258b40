/** Everything `npm run build` leaves in dist. */
import { bundleExtension, checkTypes } from './bundleClient.mjs';
import { packageExtension } from './packageExtension.mjs';
import { publishServer } from './publishServer.mjs';

export async function buildAll() {
  await publishServer();
  await checkTypes();
  await bundleExtension();
  await packageExtension();
}
