/**
 * Sources to the two bundles: tsc to lib, ncc to dist/action and dist/cli. The bytes depend on the sources and the lock
 * file alone, so `dist` can be checked; a build whose sources and bundles are as the last one left them is skipped. The
 * folders are emptied first: ncc leaves old chunks behind. The licences are gathered here, because ncc keeps those of the
 * last chunk only.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { BUNDLES, makeUnlessMade, VALIDATORS } from './made.ts'

const COMPILED = 'lib/src'

await makeUnlessMade(VALIDATORS, async () => (await import('./validators.ts')).writeValidators())
await makeUnlessMade(BUNDLES, async () => {
  for (const folder of [COMPILED, 'dist']) rmSync(folder, { recursive: true, force: true })
  await run('tsc', '-p', 'tsconfig.build.json')
  // tsc indents what is nested so deeply to twice its size, and whatever is loaded at a start is read at every start.
  for (const file of VALIDATORS.outputs) copyFileSync(file, join(COMPILED, relative('src', file)))
  const licenses = runtimeLicenses()
  const bundle = async (shell: string) => {
    // Without its cache, which lies outside of this repository and saves nothing.
    await run('ncc', 'build', `${COMPILED}/shells/${shell}/start.js`, '-o', `dist/${shell}`, '--quiet', '--no-cache')
    writeFileSync(`dist/${shell}/licenses.txt`, licenses)
  }
  await Promise.all(['action', 'cli'].map(bundle))
})

async function run(command: string, ...args: readonly string[]): Promise<void> {
  const [code, signal] = await once(spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }), 'close')
  if (code !== 0) throw new Error(`${command} ended with ${code ?? signal}`)
}

/** Of every package that may be in a bundle, as the lock file tells. */
function runtimeLicenses(): string {
  type Locked = {
    readonly dev?: boolean
    readonly optional?: boolean
    readonly version?: string
    readonly license?: string
  }
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
  const inBundle = Object.entries(packages).filter(([path, { dev, optional }]) => path !== '' && !dev && !optional)
  const texts = inBundle.map(([path, { version, license }]) => {
    const file = existsSync(path) ? readdirSync(path).find((name) => /^licen[cs]e/i.test(name)) : undefined
    const text = file === undefined ? '' : readFileSync(join(path, file), 'utf8').trim()
    return `${path.replace(/^.*node_modules\//, '')} ${version ?? ''}\n${license ?? 'see its repository'}\n${text}\n`
  })
  return texts.sort().join('\n')
}
