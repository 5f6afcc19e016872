/**
 * Sources to the two bundles: tsc to lib, ncc to dist/action and dist/cli. The bytes depend on the sources and the lock
 * file alone, so `dist` can be checked. The folders are emptied first: ncc leaves old chunks behind.
 */
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'

const run = (command: string, ...args: readonly string[]) =>
  execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })

for (const folder of ['lib', 'dist']) rmSync(folder, { recursive: true, force: true })
run('tsc', '-p', 'tsconfig.build.json')
for (const entry of ['action', 'cli']) {
  run('ncc', 'build', `lib/${entry}.js`, '-o', `dist/${entry}`, '--license', 'licenses.txt', '--quiet')
}
