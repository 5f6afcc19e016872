/**
 * The npm package: the bundled command line and what a person wants beside it. It has no dependencies: they are in the
 * bundle, and the Node that the tests run on is nobody else's business. Prints the tarball's path. Plain JavaScript with nothing
 * but Node: a release packs without having installed anything.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = 'lib/package'
const KEPT = ['name', 'version', 'description', 'license', 'repository', 'type', 'bin', 'engines']

rmSync(FOLDER, { recursive: true, force: true })
mkdirSync(FOLDER, { recursive: true })
for (const path of ['dist/cli', 'fleet.schema.json', 'plan.schema.json', 'README.md', 'LICENSE', 'CHANGELOG.md']) {
  cpSync(path, join(FOLDER, path), { recursive: true })
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const kept = Object.fromEntries(KEPT.map((key) => [key, manifest[key]]))
writeFileSync(join(FOLDER, 'package.json'), `${JSON.stringify(kept, null, 2)}\n`)
const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', 'lib', `./${FOLDER}`], {
  encoding: 'utf8',
})
const [{ filename }] = JSON.parse(packed)
process.stdout.write(`${join('lib', filename)}\n`)
