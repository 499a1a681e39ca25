import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A Chromium on this machine; undefined where there is none, and then browser tests are skipped. */
export const BROWSER = process.env.TOPASKED_CHROMIUM ?? PLACES.find((place) => existsSync(place))

export function openBrowser(): Promise<Browser> {
  if (!BROWSER) throw new Error('there is no browser')
  return chromium.launch({ executablePath: BROWSER, args: FLAGS })
}
