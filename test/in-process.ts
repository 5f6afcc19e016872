/** The command line in this process, with a terminal, an environment and a folder of its own: no program has to be built. */
import { runProcess } from '../src/shells/cli/run.ts'

export type Printed = { readonly out: string; readonly err: string; readonly code: number }

type Surroundings = {
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isTTY?: boolean
}

export async function runCommand(
  words: readonly string[],
  { folder, env, isTTY = false }: Surroundings,
): Promise<Printed> {
  const texts = { out: '', err: '' }
  const stream = (name: 'out' | 'err') => ({
    isTTY,
    ...(isTTY ? { columns: 100 } : {}),
    on: () => undefined,
    write: (text: string) => {
      texts[name] += text
    },
  })
  const fake = {
    argv: ['node', 'nylas-fleet', ...words],
    env,
    cwd: () => folder,
    on: () => undefined,
    once: () => undefined,
    stdin: { isTTY: false },
    stdout: stream('out'),
    stderr: stream('err'),
    exitCode: 0,
  }
  await runProcess(fake as unknown as NodeJS.Process)
  return { ...texts, code: fake.exitCode }
}
