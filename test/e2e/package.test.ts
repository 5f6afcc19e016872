/** The npm package as somebody else gets it: installed from its tarball alone, with nothing else to download. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

it('the package installs from its tarball alone and runs the demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-package-'))
  try {
    const tarball = execFileSync(process.execPath, ['tools/pack.mjs'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
    const install = ['install', '--offline', '--no-audit', '--no-fund', '--prefix', folder, resolve(tarball)]
    execFileSync('npm', install, { stdio: 'ignore' })
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['nylas-fleet'])
    const command = join(folder, 'node_modules', '.bin', 'nylas-fleet')
    expect(execFileSync(command, ['--version'], { encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(execFileSync(command, ['demo'], { encoding: 'utf8', cwd: folder })).toContain('All as told.')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
