import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Quiet, and without any host but this machine's: a page that needs another one cannot look right. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Where Chromium is, or why the browser tests cannot run here. CASUS_REQUIRE_BROWSER=1 makes its lack an error. */
export function testBrowser(): { path: string } | { reason: string } {
  const { CHROMIUM_PATH, PATH = '', CASUS_REQUIRE_BROWSER } = process.env;
  const installed = names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)));
  const path = (CHROMIUM_PATH ? [CHROMIUM_PATH] : installed).find((file) => existsSync(file));
  if (path) return { path };
  const reason = `no Chromium: ${CHROMIUM_PATH ? 'CHROMIUM_PATH names no file' : `none of ${names.join(', ')} in PATH`}`;
  if (CASUS_REQUIRE_BROWSER === '1') throw new Error(`CASUS_REQUIRE_BROWSER is set, but there is ${reason}.`);
  return { reason };
}

export function launchBrowser(path: string): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: flags });
}

/** What a page did that a test must know: every address it asked for, what it sent there, and every complaint. */
export interface Record {
  readonly requests: URL[];
  readonly bodies: string[];
  readonly complaints: string[];
}

/** Opens an empty page of a fresh profile and writes down what it does from then on. */
export async function openPage(browser: Browser, colorScheme: 'light' | 'dark' = 'light') {
  const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 800 } });
  const page: Page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const record: Record = { requests: [], bodies: [], complaints: [] };
  context.on('request', (request) => {
    record.requests.push(new URL(request.url()));
    const body = request.postData();
    if (body !== null) record.bodies.push(body);
  });
  context.on('requestfailed', (request) => {
    // Chromium gives up what is still on its way when a page is left or loaded again: nothing has failed then.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') record.complaints.push(`failed: ${request.url()} ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) record.complaints.push(`${response.status()}: ${response.url()}`);
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) record.complaints.push(`console: ${message.text()}`);
  });
  page.on('websocket', (socket) => record.requests.push(new URL(socket.url())));
  page.on('pageerror', (error) => record.complaints.push(`thrown: ${error.message}`));
  return { page, record };
}
