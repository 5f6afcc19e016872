/**
 * Specs of at most 64 KB that try to be expensive: each is put together of ways to make much out of little, which share the
 * space and refer to one another. Nothing in them has to be right.
 */
import fc from 'fast-check'
import type { Files } from './cost.ts'

const SPACE = 64 * 1024 - 200

/** As many lines as there is space for. */
function fill(space: number, line: (index: number) => string, separator = '\n'): string {
  const lines: string[] = []
  let used = 0
  for (let index = 0; ; index++) {
    const text = line(index)
    used += text.length + separator.length
    if (used > space) return lines.join(separator)
    lines.push(text)
  }
}

type Knobs = {
  /** Tells the keys of several parts apart. */
  readonly tag: string
  /** Small, large, and anything between. */
  readonly count: number
  readonly text: string
  readonly other: string
  readonly each: boolean
  readonly where: string
}

type Way = (space: number, knobs: Knobs) => Readonly<Record<string, string>>

const short = (index: number): string => index.toString(36)
const head = ({ each, where }: Knobs): string => (each ? `for_each: tenants, ${where}` : '')
/** A key or an address of its own for each line, and for each tenant where it is for each. */
const name = (index: number, { each, tag }: Knobs): string => `${each ? '{slug}' : ''}${tag}${short(index)}`

/** What stands under sections of the fleet file; `x.txt` and its like are files. */
const WAYS: Readonly<Record<string, Way>> = {
  slugs: (space) => ({ 'tenants.txt': fill(space, short) }),
  table: (space, { count, text }) => ({
    'tenants.csv': `slug${fill(count * 4, (n) => `,f${short(n)}`, '')}\n${fill(space - count * 4, (n) => `${short(n)},${text.replaceAll(/[",\n]/g, '')}`)}`,
  }),
  doubled: (space, { count, text }) => ({
    vars: `  v0: ${JSON.stringify(text)}\n${fill(space, (n) => `  v${n + 1}: "${`{v${n}}`.repeat(1 + (count % 9))}"`)}`,
  }),
  chained: (space) => ({ vars: fill(space, (n) => `  v${n}: "{v${n + 1}}"`) }),
  long: (space) => ({ vars: `  long: ${'x'.repeat(space)}` }),
  accounts: (space, knobs) => ({
    accounts: fill(space, (n) => `- {${head(knobs)} email: "${name(n, knobs)}@a.bc", name: "${knobs.text}"}`),
  }),
  emails: (space, { count }) => ({
    accounts: fill(space, (n) => `- {email: "${short(n)}@${'a.'.repeat(count)} "}`),
  }),
  passwords: (space, knobs) => ({
    accounts: fill(
      space,
      (n) => `- {${head(knobs)} email: "${name(n, knobs)}@a.bc", app_password: {env: FLEET_X, key: "${knobs.text}"}}`,
    ),
  }),
  conditions: (space, knobs) => ({
    rules: `  "r${name(0, knobs)}":\n    {${head(knobs)} match: {conditions: [${fill(space, () => `{field: from.domain, operator: is, value: "${knobs.text}"}`, ',')}]}, actions: [{type: block}]}`,
  }),
  outbound: (space, knobs) => ({
    rules: fill(
      space,
      (n) =>
        `  "r${name(n, knobs)}": {${head(knobs)} trigger: outbound, match: {conditions: [{field: from.tld, operator: is, value: a}]}, actions: [{type: archive}]}`,
    ),
  }),
  items: (space, knobs) => ({
    lists: `  "l${name(0, knobs)}": {${head(knobs)} type: domain, items: [${fill(space, () => `"${knobs.text}"`, ',')}]}`,
  }),
  itemFiles: (space, knobs) => ({
    lists: fill(space / 2, (n) => `  "l${name(n, knobs)}": {${head(knobs)} type: domain, items: {file: items.txt}}`),
    'items.txt': fill(space / 2, (n) => `d${short(n)}.ex`),
  }),
  workspaces: (space, knobs) => ({
    workspaces: fill(
      space,
      (n) =>
        `  "w${name(n, knobs)}": {${head(knobs)} rules: [${fill(knobs.count, (rule) => `"r${knobs.each ? '{slug}' : ''}${short(rule)}"`, ',')}]}`,
    ),
  }),
  policies: (space, knobs) => ({
    policies: fill(
      space,
      (n) => `  "p${name(n, knobs)}": {${head(knobs)} limits: {limit_storage_total: "${knobs.text}"}}`,
    ),
  }),
  patterns: (space, { count, text }) => ({
    protect: fill(space, (n) => `- "a*/${`*${text.slice(0, 5) || 'a'}?`.repeat(count % 40)}${short(n)}*"`),
  }),
  moves: (space) => ({ moved: fill(space, (n) => `- {from: rule/a${short(n)}, to: policy/b${short(n)}}`) }),
  absences: (space) => ({ absent: fill(space, (n) => `- rule/${short(n)}`) }),
  domains: (space, { count }) => ({ domains: fill(space, (n) => `- "${short(n)}.${'a.'.repeat(count)}ex"`) }),
  aliases: (space, { count, other }) => ({
    x: `  a0: &a0 ${other}\n${fill(space, (n) => `  a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(1 + (count % 12))}]`)}`,
  }),
  shared: (space, { other, tag }) => ({
    rules: `  ${tag}a: &e${tag} {match: {conditions: &c [${fill(space / 2, () => other, ',')}]}, actions: [{type: block}]}\n${fill(space / 2, (n) => `  ${tag}${n}: *e${tag}`)}`,
  }),
  merges: (space, { count, tag }) => ({
    policies: `  ${tag}base: &b${tag} {${fill(count * 8, (n) => `k${short(n)}: 1`, ', ')}}\n${fill(space - count * 8, (n) => `  ${tag}${n}: {<<: *b${tag}}`)}`,
  }),
  nested: (space, { count }) => ({
    y: fill(space, (n) => `  - ${'['.repeat((count + n) % 120)}a`, ''),
  }),
  faulty: (space, { other }) => ({ accounts: `  [${fill(space, () => other, ',')}]` }),
  settings: (space, { other }) => ({ settings: `  {${fill(space, (n) => `k${short(n)}: ${other}`, ', ')}}` }),
  includes: (space, { count }) => ({
    include: fill(space / 2, (n) => `- "${'*/'.repeat(count % 5)}**/{a,b}${'*a'.repeat(count % 30)}${short(n)}"`),
    'd/a/part.yaml': fill(space / 2, (n) => `p${short(n)}: ${n}`),
  }),
  soup: (space, { text, other }) => ({
    z: `  ${fill(space, (n) => [text, other, '- ', '? ', ': ', '{', '[', '"', '| ', '&a ', '*a ', '# ', '!!x ', '\n', '  '][n % 15] ?? '', '')}`,
  }),
}

const TEXTS = [
  '',
  'x',
  '{slug}',
  '{long}',
  '{v1}',
  '{v9}',
  '{v39}',
  '{nobody}',
  '{slug}{slug}{long}',
  '{{',
  'a.'.repeat(100),
  '\u{1F600}',
  '{f1}{f2}',
]
const OTHERS = [
  '[]',
  '{}',
  'x',
  '{a: {b: {c: []}}}',
  '{email: 1}',
  '{email: [x], name: [], extra: y}',
  '{field: 1, operator: 2, value: [[3]], x: 4}',
  '~',
  '*a1',
]
const WHERES = ['', 'where: {slug: "1"},', 'where: {nobody: x},', 'where: {slug: ["{v9}", "{long}"]},']

/** In a sound spec every placeholder stands for something, so that it is expanded in full. */
const SOUND_TEXTS = [
  'x',
  '{slug}',
  '{long}',
  '{v1}',
  '{v9}',
  '{v39}',
  '{slug}{slug}{long}',
  'a.'.repeat(100),
  '\u{1F600}',
]
const SOUND_VARS = `  long: ${'x'.repeat(3000)}\n  v1: "{slug}"\n  v9: "{v1}{v1}{v1}{v1}"\n  v39: "{long}{long}{v9}"`
const SOUND_WAYS = [
  'accounts',
  'passwords',
  'conditions',
  'outbound',
  'items',
  'itemFiles',
  'workspaces',
  'patterns',
  'merges',
  'shared',
]

const buildKnobs = (texts: readonly string[]): fc.Arbitrary<Omit<Knobs, 'tag'>> =>
  fc.record({
    count: fc.oneof(fc.nat(12), fc.nat(200), fc.nat(3000)),
    text: fc.constantFrom(...texts),
    other: fc.constantFrom(...OTHERS),
    each: fc.boolean(),
    where: fc.constantFrom(...WHERES),
  })

type Part = { readonly way: string; readonly share: number; readonly knobs: Omit<Knobs, 'tag'> }

const buildParts = (ways: readonly string[], texts: readonly string[]): fc.Arbitrary<readonly Part[]> => {
  const knobs = buildKnobs(texts)
  const share = fc.integer({ min: 1, max: 10 })
  // Tenants are always among them: without those little is multiplied.
  const tenants = fc.record({ way: fc.constantFrom('slugs', 'slugs', 'table'), share, knobs })
  const part = fc.record({ way: fc.constantFrom(...ways), share, knobs })
  return fc.tuple(tenants, fc.array(part, { minLength: 1, maxLength: 6 })).map(([first, more]) => [first, ...more])
}

export const expensiveSpec: fc.Arbitrary<Files> = fc.oneof(
  buildParts(Object.keys(WAYS), TEXTS).map((parts) => buildFiles(parts)),
  buildParts(SOUND_WAYS, SOUND_TEXTS).map((parts) => buildFiles(parts, SOUND_VARS)),
)

function buildFiles(parts: readonly Part[], vars?: string): Files {
  const shares = parts.reduce((sum, { share }) => sum + share, 0)
  const space = SPACE - (vars?.length ?? 0)
  const made = new Map<string, string[]>(vars === undefined ? [] : [['vars', [vars]]])
  for (const [index, { way, share, knobs }] of parts.entries()) {
    const sections = WAYS[way]?.(Math.floor((space * share) / shares), { ...knobs, tag: `${index}-` }) ?? {}
    for (const [place, text] of Object.entries(sections)) made.set(place, [...(made.get(place) ?? []), text])
  }
  const isFile = (place: string) => place.includes('.')
  const tenants = ['tenants.txt', 'tenants.csv'].find((file) => made.has(file))
  const sections = [...made].filter(([place]) => !isFile(place))
  const files = [...made].filter(([place]) => isFile(place)).map(([file, texts]) => [file, texts.join('\n')] as const)
  const start = `version: 1\n${tenants === undefined ? '' : `tenants: {file: ${tenants}}\n`}`
  const body = sections.map(([section, texts]) => `${section}:\n${texts.join('\n')}\n`).join('')
  return { 'fleet.yaml': start + body, ...Object.fromEntries(files) }
}
