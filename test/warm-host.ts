/**
 * A process that runs the shipped programs one after another, so that a run need not wait until Node has started and has
 * compiled them. Node loads the very file anew for each, with its own words, environment and folder. A run is over when it
 * waits for nothing more, which is where a process of its own would end. `process.exit`, and an error that nobody catches,
 * end this process too.
 */
import crypto from 'node:crypto'
import { pathToFileURL } from 'node:url'

export type Order = {
  readonly file: string
  readonly args: readonly string[]
  readonly directory: string
  readonly env: Readonly<Record<string, string>>
  /** Ends what the run writes: on both outputs, and behind it on the first one the exit code. */
  readonly mark: string
}

type Run = { readonly mark: string; readonly before: ReadonlySet<unknown> }

let run: Run | null = null
let count = 0

/** A key takes a tenth of a second, on purpose, and the same words have the same one: it is made once. */
const deriveKey = crypto.scryptSync
const derivedKeys = new Map<string, Buffer>()
Object.assign(crypto, {
  scryptSync: (...words: Parameters<typeof deriveKey>) => {
    const name = JSON.stringify(words)
    const key = derivedKeys.get(name) ?? deriveKey(...words)
    derivedKeys.set(name, key)
    return Buffer.from(key)
  },
})

process.on('message', begin)
process.on('disconnect', () => process.exit())
process.on('beforeExit', () => {
  if (run) end(run)
})

function begin({ file, args, directory, env, mark }: Order): void {
  run = { mark, before: new Set(findListeners().map(({ listener }) => listener)) }
  count += 1
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, env)
  process.chdir(directory)
  process.argv = [process.execPath, file, ...args]
  process.exitCode = 0
  // The next order is not what this run waits for.
  process.channel?.unref()
  void import(`${pathToFileURL(file).href}?run=${count}`)
}

function end({ mark, before }: Run): void {
  run = null
  const added = findListeners().filter(({ listener }) => !before.has(listener))
  for (const { emitter, event, listener } of added) {
    if (emitter === process && event === 'exit') listener.call(process, process.exitCode)
    emitter.off(event, listener)
  }
  process.stdout.write(`${mark}${process.exitCode}\n`)
  process.stderr.write(`${mark}\n`)
  process.chdir('/')
  process.channel?.ref()
}

type Emitter = Pick<NodeJS.EventEmitter, 'eventNames' | 'rawListeners' | 'off'>
type Listener = {
  readonly emitter: Emitter
  readonly event: string | symbol
  readonly listener: (...args: unknown[]) => void
}

/** Of all that outlives a run. */
function findListeners(): readonly Listener[] {
  const emitters: readonly Emitter[] = [process, process.stdout, process.stderr]
  return emitters.flatMap((emitter) =>
    emitter
      .eventNames()
      .flatMap((event) =>
        emitter.rawListeners(event).map((listener) => ({ emitter, event, listener: listener as Listener['listener'] })),
      ),
  )
}
