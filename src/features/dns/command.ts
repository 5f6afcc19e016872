/**
 * `nylas-fleet dns`: the records that Nylas wants for the domains of the file, or for one, in the format of another program.
 * Reads only, unless `--register` or `--verify` says otherwise; nothing is kept, because values expire.
 */
import { compileFleet } from '../../config/compile.ts'
import type { Fleet } from '../../domain/model.ts'
import {
  getDomainKey,
  listDomains,
  RECORDED,
  type RegisteredDomain,
  readRecord,
  registerDomain,
  verifyRecord,
  type WantedRecord,
} from '../../nylas/domains.ts'
import { ApiError, OutcomeUnknownError, type Writer } from '../../nylas/port.ts'
import { showHidden } from '../../render/escape.ts'
import { renderDiagnosticsText } from '../../render/terminal.ts'
import { type Command, EXIT, getTextStyle, type Invocation, type Runtime, readText, UserError } from '../command.ts'
import { type DomainRecords, FORMATS, type Format, formatRecords } from './formats.ts'

export const runDns: Command = async (invocation, runtime) => {
  const { options, words } = invocation
  const { terminal } = runtime
  const format = readFormat(invocation)
  const serviceAccount = runtime.readServiceAccount()
  if (serviceAccount === null) throw new UserError(NO_ACCOUNT)
  const asked = await findDomains(words, runtime)
  if (asked === null) return EXIT.failed
  const base = runtime.chooseApiBase(asked.region).url
  const connection = runtime.openConnection({ base, apiKey: runtime.apiKey ?? '', serviceAccount })
  const print = (text: string) => terminal.err(`${text}\n`)
  try {
    const known = await findRegistered(connection.writer, asked.names, options['register'] === true, print)
    const read = options['verify'] === true ? verifyRecord : readRecord
    const found: DomainRecords[] = []
    for (const { id, address, branded } of known) {
      const records: WantedRecord[] = []
      for (const what of branded ? [] : RECORDED) records.push(await read(connection.writer, id, what))
      found.push({ domain: address, branded, records })
    }
    if (found.length > 0) terminal.out(formatRecords(format, found, terminal.clock.now()))
    if (options['verify'] === true) reportVerified(found, print)
    const isLacking = found.some(({ records }) => records.some(({ status }) => status !== 'done'))
    const isBad = known.length < asked.names.length || (options['verify'] === true && isLacking)
    return isBad ? EXIT.failed : EXIT.done
  } finally {
    await connection.close()
  }
}

const NO_ACCOUNT =
  'only a service account may ask Nylas about domains: put the text of its key file into NYLAS_SERVICE_ACCOUNT, or its path into NYLAS_SERVICE_ACCOUNT_FILE. Nylas support sends it. Without one, the Nylas Dashboard shows the records under Domains'

function readFormat({ options }: Invocation): Format {
  const text = readText(options['format']) ?? (options['json'] ? 'json' : 'zone')
  const format = FORMATS.find((one) => one === text)
  if (format === undefined) throw new UserError(`--format takes one of ${FORMATS.join(', ')}`)
  return format
}

type Asked = { readonly names: readonly string[]; readonly region: 'us' | 'eu' | null }

/** The one that is named, else those of the file. Null where the file has errors that hide them. */
async function findDomains(
  words: readonly string[],
  { terminal, findFleetSource }: Pick<Runtime, 'terminal' | 'findFleetSource'>,
): Promise<Asked | null> {
  const [word, ...more] = words
  if (more.length > 0) throw new UserError('dns takes one domain, or none for all of the fleet file')
  const { tree, fleetFile } = findFleetSource()
  const { fleet, diagnostics } = await compileFleet(tree, fleetFile, terminal)
  if (word !== undefined) return { names: [readDomain(word)], region: fleet?.application.region ?? null }
  if (fleet === null) {
    terminal.err(renderDiagnosticsText(diagnostics, getTextStyle(terminal, 'err')))
    return null
  }
  const names = listNames(fleet)
  if (names.length === 0)
    throw new UserError('the fleet file names no domain: name one, as in nylas-fleet dns new.example.com')
  return { names, region: fleet.application.region }
}

const listNames = ({ domains }: Fleet): readonly string[] => domains.map(({ name }) => name)

function readDomain(word: string): string {
  const name = word.toLowerCase()
  if (/^[^\s@/]+\.[^\s@/.]+$/u.test(name) && name.length <= 253) return name
  throw new UserError(`${JSON.stringify(word)} is no domain: expected one such as new.example.com`)
}

async function findRegistered(
  api: Writer,
  names: readonly string[],
  mayRegister: boolean,
  print: (text: string) => void,
): Promise<readonly RegisteredDomain[]> {
  const known = new Map((await listDomains(api)).map((domain) => [getDomainKey(domain.address), domain]))
  const found: RegisteredDomain[] = []
  for (const name of names) {
    const own = known.get(getDomainKey(name)) ?? (mayRegister ? await register(api, name, print) : undefined)
    if (own) found.push({ ...own, address: name })
    else print(`${showHidden(name)} is not registered with this Nylas organisation: --register does it`)
  }
  return found
}

/** One that somebody else registers meanwhile, or whose answer is lost, is looked for and not made twice. */
async function register(api: Writer, name: string, print: (text: string) => void): Promise<RegisteredDomain> {
  try {
    const made = await registerDomain(api, name)
    print(`registered ${showHidden(name)}`)
    return made
  } catch (error) {
    const mayBeThere = error instanceof OutcomeUnknownError || (error instanceof ApiError && error.status === 409)
    const there = mayBeThere
      ? (await listDomains(api)).find(({ address }) => getDomainKey(address) === getDomainKey(name))
      : undefined
    if (there === undefined) throw error
    print(`${showHidden(name)} is registered`)
    return there
  }
}

function reportVerified(domains: readonly DomainRecords[], print: (text: string) => void): void {
  for (const { domain, records } of domains)
    for (const { what, status, message } of records)
      print(`${showHidden(domain)}: ${what}: ${status}${message === '' ? '' : ` (${showHidden(message)})`}`)
}
