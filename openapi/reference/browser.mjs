import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Opens a page in the machine's own browser, and hears what goes wrong in it and what it asks the network for. */
export async function open(url, { width = 1500, height = 2000 } = {}) {
  const executable = find();
  const profile = mkdtempSync(join(tmpdir(), 'browser-'));
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--remote-debugging-pipe',
    `--user-data-dir=${profile}`, `--window-size=${width},${height}`];
  const browser = spawn(executable, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  const errors = [];
  const requests = [];
  const waiting = new Map();
  let calls = 0;
  let session;

  ended.then((code) => waiting.forEach(({ reject }) => reject(new Error(`the browser ended, ${code}`))));
  listen(browser.stdio[4], ({ id, result, error, method, params }) => {
    if (id) {
      const { resolve, reject } = waiting.get(id);
      waiting.delete(id);
      error ? reject(new Error(error.message)) : resolve(result);
    } else if (method === 'Runtime.exceptionThrown') {
      errors.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
    } else if (method === 'Runtime.consoleAPICalled' && params.type === 'error') {
      errors.push(params.args.map(({ value, description }) => value ?? description).join(' '));
    } else if (method === 'Log.entryAdded' && params.entry.level === 'error') {
      errors.push(`${params.entry.text} ${params.entry.url ?? ''}`);
    } else if (method === 'Network.requestWillBeSent' && /^(https?|wss?):/.test(params.request.url)) {
      requests.push(params.request.url);
    }
  });

  function send(method, params = {}) {
    const id = ++calls;
    browser.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`);
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  }

  async function run(expression) {
    const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  session = (await send('Target.attachToTarget', { targetId, flatten: true })).sessionId;
  await Promise.all(['Runtime', 'Log', 'Network', 'Page'].map((domain) => send(`${domain}.enable`)));
  await send('Page.navigate', { url });

  return {
    errors,
    requests,
    run,
    async close() {
      send('Browser.close').catch(() => {}); // which it does not always live to answer
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

function find() {
  for (const path of names.flatMap((name) => process.env.PATH.split(delimiter).map((folder) => join(folder, name)))) {
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // the next one
    }
  }
  throw new Error(`Looking at the reference needs a browser on the PATH, one of ${names.join(', ')}; there is none.`);
}

/** Messages are JSON, each ended by a zero byte. */
function listen(stream, handle) {
  let rest = '';
  stream.setEncoding('utf8').on('data', (chunk) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop();
    messages.forEach((message) => handle(JSON.parse(message)));
  });
}
