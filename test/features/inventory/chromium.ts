/** A real browser for tests of pages: what is in the document after the scripts have run. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

export const hasChromium = existsSync(CHROMIUM)

/** `errors` is what the page logged; a violation of its content policy is among it. */
export async function open(url: string, profile: string): Promise<{ readonly dom: string; readonly log: string }> {
  const { stdout, stderr } = await promisify(execFile)(
    CHROMIUM,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--enable-logging=stderr',
      `--user-data-dir=${profile}`,
      '--virtual-time-budget=3000',
      '--dump-dom',
      url,
    ],
    { maxBuffer: 256 * 1024 * 1024, timeout: 120_000 },
  )
  return {
    dom: stdout,
    log: stderr
      .split('\n')
      .filter((line) => line.includes('CONSOLE'))
      .join('\n'),
  }
}
