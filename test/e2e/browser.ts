import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where this machine's Chromium or Chrome lies; undefined where there is none. */
export function browserPath(): string | undefined {
  const named = process.env['CHROME_PATH'];
  return [...(named ? [named] : []), ...places].find((path) => existsSync(path));
}

/** Starts a Chromium or Chrome of this machine that talks to nobody but the pages it is given. */
export function startBrowser(): Promise<Browser> {
  const executablePath = browserPath();
  if (!executablePath)
    throw new Error(
      'startBrowser: no Chromium or Chrome found; install one (Debian: apt install chromium) or set CHROME_PATH',
    );
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath, args });
}
