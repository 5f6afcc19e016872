/**
 * The reference pages, made from what they describe: docs/reference.md from the fleet file's schema, docs/action.md from
 * action.yml, docs/cli.md from the table of commands, docs/sandbox-switches.md from the switches. `npm run gen` writes them; a test fails when a committed page is not
 * what this makes.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { buildFleetSchema } from '../src/config/schema.ts'
import { FOLDERS_FIELD } from '../src/domain/change.ts'
import { KINDS } from '../src/domain/model.ts'
import { SETTLED } from '../src/domain/settled.gen.ts'
import { EXIT } from '../src/features/command.ts'
import { COMMANDS, type CommandName } from '../src/features/command-table.ts'
import type { Field, ResourceKind } from '../src/kinds/kind.ts'
import { registry } from '../src/kinds/registry.ts'
import { DEFAULT_SIDES, DOUBTS, type DoubtName } from '../src/mail/doubts.ts'
import { DEFAULT_SWITCHES, SWITCHES, type SwitchName } from '../src/sandbox/switches.ts'
import { writeHelp } from '../src/shells/cli/help.ts'

type Schema = { readonly [keyword: string]: unknown; readonly description?: string }

export function generateDocs(): Readonly<Record<string, string>> {
  return {
    'docs/reference.md': reference(),
    'docs/action.md': action(),
    'docs/cli.md': cli(),
    'docs/sandbox-switches.md': switches(),
    'docs/doubts.md': doubts(),
  }
}

const GENERATED = '<!-- Made by tools/docs.ts: edit what it describes, then run npm run gen. -->\n'
const page = (title: string, ...parts: readonly string[]): string =>
  `${[`# ${title}\n`, GENERATED, ...parts].join('\n').trimEnd()}\n`

/** Pipes end a cell and angle brackets begin a tag, wherever code does not hold them. */
const cell = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll('<', '&lt;')))
    .join('')
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ')

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`
  return `${[line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')}\n`
}

// ------------------------------------------------------------------------------------------- doubts

const assumedFirst = (name: DoubtName, sides: readonly string[]): readonly string[] => [
  DEFAULT_SIDES[name],
  ...sides.filter((side) => side !== DEFAULT_SIDES[name]),
]

/** When the API itself was seen on the side that is the default. */
const describeSeen = (name: string): string => {
  const seen = SETTLED[name]?.seen
  return seen === undefined ? '' : ` Seen on ${seen}.`
}

const doubts = (): string =>
  page(
    'What nobody knows of mail',
    "Points on which the vendor's documents disagree or are silent, and that can change what becomes of a mail. [Tests](testing-guardrails.md), plans and `explain` work out every side; the first one is assumed where one has to be: the most plausible, or what [evidence](evidence.md) has shown (*seen on*). `settings.assume` settles one for a fleet, and the [sandbox](sandbox-switches.md) behaves by either under the same name.\n",
    table(
      ['doubt', 'sides', 'what it is'],
      Object.entries(DOUBTS).map(([name, { sides, description }]) => [
        `\`${name}\``,
        assumedFirst(name as DoubtName, sides)
          .map((side) => `\`${side}\``)
          .join(', '),
        `${description}${describeSeen(name)}`,
      ]),
    ),
  )

// ------------------------------------------------------------------------------------------- the fleet file

/** A placeholder may stand for any value, so the published schema offers a text beside each: that is said once, not 50 times. */
const isPlaceholder = ({ pattern }: Schema): boolean => typeof pattern === 'string' && pattern.includes('\\{')

const branchesOf = (schema: Schema): readonly Schema[] =>
  ((schema['anyOf'] ?? schema['oneOf'] ?? []) as readonly Schema[]).filter((one) => !isPlaceholder(one))

const propertiesOf = (schema: Schema): Readonly<Record<string, Schema>> =>
  (schema['properties'] ?? {}) as Record<string, Schema>

function typeOf(schema: Schema): string {
  const branches = branchesOf(schema)
  if ('const' in schema) return `\`${String(schema['const'])}\``
  if (Array.isArray(schema['enum'])) return schema['enum'].map((one) => `\`${String(one)}\``).join(', ')
  if (schema['type'] === 'string' || (branches.length === 1 && branches[0]?.['type'] === undefined)) {
    return branches.length === 1 && branches[0] && 'enum' in branches[0] ? typeOf(branches[0]) : 'text'
  }
  if (branches.length > 0) return [...new Set(branches.flatMap((one) => typeOf(one).split(' or ')))].join(' or ')
  if (schema['type'] === 'array') return `list of ${typeOf((schema['items'] ?? {}) as Schema)}`
  if (schema['type'] === 'object') return 'mapping'
  if (schema['type'] === 'integer') return `whole number${range(schema)}`
  if (schema['type'] === 'number') return `number${range(schema)}`
  return schema['type'] === 'boolean' ? '`true`, `false`' : 'any value'
}

function range({ minimum, maximum }: Schema): string {
  if (typeof minimum !== 'number') return ''
  return typeof maximum === 'number' ? `, ${minimum} to ${maximum}` : `, from ${minimum}`
}

type Row = readonly [name: string, type: string, description: string]

/** A row for each field, those of mappings and of lists of mappings below their own. */
function rowsOf(schema: Schema, prefix = '', demand = ' **Required.**'): readonly Row[] {
  const required = (schema['required'] ?? []) as readonly string[]
  return Object.entries(propertiesOf(schema)).flatMap(([name, field]): readonly Row[] => {
    const path = `${prefix}${name}`
    const must = required.includes(name) ? demand : ''
    const own: Row = [`\`${path}\``, typeOf(field), `${field.description ?? ''}${must}`]
    return [own, ...inside(field, path)]
  })
}

function inside(field: Schema, path: string): readonly Row[] {
  const branches = branchesOf(field)
  const rows = [field, ...branches].flatMap((one): readonly Row[] => {
    if (one['type'] === 'array') return inside((one['items'] ?? {}) as Schema, `${path}[]`)
    return rowsOf(one, `${path}.`, branches.length > 0 ? ' Required in this form.' : undefined)
  })
  return [...new Map(rows.map((row) => [row[0], row])).values()]
}

const entryOf = (section: Schema): Schema => {
  const entry = section['additionalProperties'] ?? section['items']
  return typeof entry === 'object' && entry !== null ? (entry as Schema) : {}
}

const INTRODUCTION = `The file is YAML. Editors that know [the schema](../fleet.schema.json) complete and explain every field: begin the file with

\`\`\`yaml
# yaml-language-server: $schema=https://raw.githubusercontent.com/nylas-fleet/nylas-fleet/v0/fleet.schema.json
\`\`\`

- Bodies of lists, rules, policies and workspaces have the API's own field names and values. References are keys of this file (\`policy: baseline\`), or \`id:<uuid>\` for an object outside it.
- A value may hold placeholders: \`{field}\` is the field of the tenant in an entry with \`for_each: tenants\`, else the var of that name. A value that is one placeholder alone takes the type its place wants. \`{{\` and \`}}\` are literal braces. Quote a value that begins with a placeholder.
- What a description calls *not managed* is never compared and never written while it is left out. Everything else that is left out has the default that is named.
- Patterns (of \`protect\`, \`include\` and \`--target\`): \`*\` stands for any characters but \`/\`, \`?\` for one of them, \`**\` between slashes for any number of parts, \`{a,b}\` for either. Every other character is itself. In a pattern of files no wildcard stands for a dot at the start of a name.
- Sections of included files are joined with those of the main file. The same key in two of them is an error.
`

function reference(): string {
  const schema: Schema = buildFleetSchema()
  const sections = propertiesOf(schema)
  const kindOf = new Map<string, ResourceKind>(KINDS.map((kind) => [registry[kind].section, registry[kind]]))
  const plain = Object.entries(sections).filter(([name]) => !kindOf.has(name))
  const settings = { properties: Object.fromEntries(plain) }
  return page(
    'The fleet file',
    INTRODUCTION,
    '## Top level\n',
    table(
      ['key', 'value', 'meaning'],
      [
        ...rowsOf(settings),
        ...[...kindOf].map(([name]): Row => [`\`${name}\``, 'see below', sections[name]?.description ?? '']),
      ],
    ),
    ...[...kindOf].flatMap(([name, kind]) => [
      `## ${name}\n`,
      `${kind.description}\n`,
      table(['field', 'value', 'meaning'], rowsOf(entryOf(sections[name] ?? {}))),
      changes(kind),
    ]),
  )
}

/** What becomes of a field that is left out, or changed, where the table's words may not say it. */
function changes(kind: ResourceKind): string {
  const name = (paths: readonly { readonly path: string }[]) => paths.map(({ path }) => `\`${path}\``).join(', ')
  const isOptional = (one: Field): boolean => !one.required && one.default === undefined
  const isNamedByKey = !kind.fields.some((one) => one.identity)
  const unmanaged = kind.fields.filter(
    (one) => isOptional(one) && one.path !== FOLDERS_FIELD && !(isNamedByKey && one.path === 'name'),
  )
  const immutable = kind.fields.filter((one) => one.immutable)
  const lines = [
    ...(unmanaged.length > 0 ? [`Not managed while left out: ${name(unmanaged)}.`] : []),
    ...(immutable.length > 0 ? [`Can never change once the object exists: ${name(immutable)}.`] : []),
  ]
  return lines.length === 0 ? '' : `${lines.join(' ')}\n`
}

// ------------------------------------------------------------------------------------------- the action

type ActionFile = {
  readonly description: string
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

const MODES = table(
  ['event', 'what `mode: auto` does', 'comment'],
  [
    ['`pull_request`, `pull_request_target`', 'plan', 'while the pull request is open'],
    ['`merge_group`', 'plan', 'no'],
    ['`push` to the default branch', 'apply', 'what was done, on the pull requests behind it'],
    ['`schedule`', 'drift', 'no; one rolling issue'],
    ['`workflow_dispatch`', 'plan; with `approve`, apply', 'no'],
    ['anything else', 'plan', 'no'],
  ],
)

const PERMISSIONS = table(
  ['job', '`permissions`'],
  [
    ['plan', '`contents: read`, `pull-requests: write` (the comment)'],
    ['apply', 'the same, with `contents: write` (the ledger)'],
    ['drift', '`contents: read`, `issues: write` (the issue); with `heal` also `contents: write`'],
  ],
)

function action(): string {
  const file = parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8')) as ActionFile
  return page(
    'The action',
    `${file.description}\n`,
    '## Inputs\n',
    table(
      ['input', 'default', 'meaning'],
      Object.entries(file.inputs).map(([name, input]) => [
        `\`${name}\``,
        input.default === undefined ? '' : `\`${input.default}\``,
        input.description,
      ]),
    ),
    'App passwords and seeds are environment variables of the step, named `FLEET_…`; only an apply reads them.\n',
    '## Outputs\n',
    table(
      ['output', 'meaning'],
      Object.entries(file.outputs).map(([name, { description }]) => [`\`${name}\``, description]),
    ),
    'The results `refused` and `failed` fail the job in every mode. A plan with changes does not.\n',
    '## What each event does\n',
    MODES,
    'An apply comes only from the default branch, and never from `pull_request`, `pull_request_target` or `merge_group`, whatever `mode` says.\n',
    '## Permissions\n',
    PERMISSIONS,
    'A permission that is missing is named when it is needed; the result is in the job summary all the same.\n',
  )
}

// ------------------------------------------------------------------------------------------- the command line

const CODES: Readonly<Record<keyof typeof EXIT, string>> = {
  done: 'Done, or nothing to do.',
  failed: 'Failed: wrong use, a file with errors, the network or the API.',
  changes: 'Changes pending (`drift`, and `plan --detailed-exitcode`).',
  refused:
    'Refused by a guard: the plan is good, and somebody has to allow it. Also an `apply` of what is not, or is no longer, the tip of the default branch.',
  interrupted: 'Interrupted. What was done is in the ledger.',
}

const VARIABLES = table(
  ['variable', 'meaning'],
  [
    ['`NYLAS_API_KEY`', 'The API key of the application.'],
    ['`NYLAS_API_URL`', 'The API; `--api-url` goes first, the region of the fleet file last.'],
    ['`NYLAS_FLEET_SIGNING_KEY`', 'What the ledger is signed with, at least 32 characters. Left out: the API key.'],
    ['`FLEET_…`', 'Seeds and app passwords, as the fleet file names them. Read by `apply` only.'],
    ['`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`', 'A proxy between here and the API.'],
    ['`NO_COLOR`', 'No colours.'],
  ],
)

function cli(): string {
  const names = Object.keys(COMMANDS) as readonly CommandName[]
  return page(
    'The command line',
    'Needs Node 20.9 and Git 2.31, or newer ones. Results go to standard output, everything else to standard error. Unknown options are errors. It reads the working tree around the fleet file.\n',
    ...names.flatMap((name) => [`## ${name}\n`, `\`\`\`text\n${writeHelp(name)}\`\`\`\n`]),
    '## Exit codes\n',
    table(
      ['code', 'meaning'],
      Object.entries(EXIT).map(([name, code]) => [`${code}`, CODES[name as keyof typeof EXIT]]),
    ),
    '## Environment\n',
    VARIABLES,
  )
}

// ------------------------------------------------------------------------------------------- the sandbox

function switches(): string {
  return page(
    'Switches of the sandbox',
    'What the documents of the API leave open, contradict each other on, or have otherwise on another plan: one switch each, for `--switch NAME=VALUE` and `PUT /_sandbox/switches` of [the sandbox](sandbox.md). The defaults are what [evidence](evidence.md) has shown (*seen on*), and the most plausible behaviour where there is none.\n',
    table(
      ['switch', 'default', 'other values', 'meaning'],
      Object.entries(SWITCHES).map(([name, one]) => [
        `\`${name}\``,
        `\`${DEFAULT_SWITCHES[name as SwitchName]}\``,
        one.values === 'milliseconds'
          ? 'any number of milliseconds'
          : [...one.values]
              .filter((value) => value !== DEFAULT_SWITCHES[name as SwitchName])
              .map((value) => `\`${value}\``)
              .join(', '),
        `${one.description}${describeSeen(name)}`,
      ]),
    ),
  )
}
