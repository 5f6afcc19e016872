import { describe, expect, test } from 'vitest'
import { compile, type Files, formatDiagnostic } from './run.ts'

type Case = readonly [rule: string, files: string | Files, place: string, words: readonly string[]]

const RULE = 'match: {conditions: [{field: from.address, operator: contains, value: "@"}]}, actions: [{type: block}]'
const SILENT = `rules: {silence: {${RULE}}}\npolicies: {p: {limits: {limit_count_daily_email_sent: 0}}}\nworkspaces: {q: {policy: p, rules: [silence]}}`

/** Each is the only error of its file. */
const CASES: readonly Case[] = [
  // Structure
  ['a file needs its version', { 'fleet.yaml': 'accounts: []' }, 'missing-key 1:1', ['version: 1']],
  ['the version is 1', { 'fleet.yaml': 'version: 2' }, 'bad-value 1:10', ['expected 1', 'the number 2']],
  ['an unknown section is told', 'acounts: []', 'unknown-key 1:1', ["did you mean 'accounts'"]],
  [
    'an unknown key names its nearest',
    'workspaces:\n  a: {polcy: p}',
    'unknown-key 2:7',
    ["'polcy'", "did you mean 'policy'"],
  ],
  ['an empty section is told', 'lists:\n', 'wrong-type 1:7', ['expected a mapping', 'nothing']],
  ['a number is out of range', `rules:\n  a: {priority: 1001, ${RULE}}`, 'bad-value 2:17', ['0 to 1000', '1001']],
  ['a choice names all', `rules:\n  a: {trigger: both, ${RULE}}`, 'bad-value 2:16', ['inbound, outbound', "'both'"]],
  [
    'sensitivity has a range',
    'policies:\n  a: {spam_detection: {spam_sensitivity: 5.1}}',
    'bad-value 2:42',
    ['a number from 0.1 to 5', '5.1'],
  ],
  [
    'a limit that takes no -1',
    'policies:\n  a: {limits: {limit_size_total_mime: -1}}',
    'bad-value 2:39',
    ['at least 0', '-1'],
  ],
  [
    'a retired limit names its successor',
    'policies:\n  a: {limits: {limit_count_daily_message_per_grant: 5}}',
    'retired-key 2:16',
    ['limit_count_daily_email_sent'],
  ],
  [
    'a broken placeholder is to be quoted',
    'accounts:\n  - email: a@b.example\n    name: {title}',
    'wrong-type 3:5',
    ['quote the value', '"{title}"'],
  ],
  [
    'a comma is to be quoted',
    'lists:\n  a: {type: domain, description: Never, ever, items: []}',
    'unknown-key 2:41',
    ["'ever'", 'comma'],
  ],
  ['a number for a name', 'accounts: [{email: a@b.example, name: 5}]', 'wrong-type 1:39', ['text', 'quote']],
  ['text for a list', 'workspaces: {a: {rules: x}}', 'wrong-type 1:25', ['expected a list', "'x'"]],
  ['something missing', 'lists: {a: {}}', 'missing-key 1:9', ["'type'", 'domain, tld, address']],
  ['an account without e-mail', 'accounts:\n  - name: x', 'missing-key 2:5', ["'email'"]],
  [
    'of two ways the one that was meant is told',
    'accounts: [{email: a@b.example, app_password: {env: SECRET}}]',
    'bad-value 1:53',
    ['FLEET_'],
  ],
  ['an id is a UUID', 'lists: {a: {type: tld, id: x}}', 'bad-value 1:28', ['UUID']],
  ['the application is a UUID', 'application: {id: x}', 'bad-value 1:19', ['UUID']],
  ['the region', 'application: {region: mars}', 'bad-value 1:23', ['us, eu']],
  ['max_deletes', 'settings: {max_deletes: 101%}', 'bad-value 1:25', ['whole number', '"10%"']],
  ['the name of the fleet', 'fleet: Acme', 'bad-value 1:8', ['lower-case']],
  [
    'only policy and rules on the default workspace',
    'default_workspace: {domain: x.example}',
    'unknown-key 1:21',
    ['domain'],
  ],
  [
    'a table that says Slug is told so',
    { 'fleet.yaml': 'version: 1\ntenants: {file: t.csv}', 't.csv': 'Slug,tier\na,b' },
    'missing-slug t.csv:1:1',
    ['one called "Slug"', 'lower case'],
  ],
  [
    'a tenant that says Slug is told so',
    'tenants: [{Slug: a}]',
    'missing-key 1:11',
    ["'slug' is missing", "did you mean it by 'Slug'"],
  ],
  [
    'a key that every object has',
    `rules: {r: {constructor: 1, ${RULE}}}`,
    'unknown-key 1:13',
    ["'constructor'", 'expected'],
  ],
  [
    'the one key that is taken everywhere',
    'policies: {__proto__: {}}',
    'reserved-key 1:12',
    ['may take it for something else'],
  ],
  // Keys and names
  ['a key that is taken', 'workspaces: {default_workspace: {}}', 'reserved-key 1:14', ["Nylas's own"]],
  ['a key like a reference', 'policies: {"id:x": {}}', 'bad-key 1:12', ['id:']],
  ['an empty key', 'policies: {"": {}}', 'bad-key 1:12', ['empty']],
  ['a hidden character in a key', 'policies: {"a\\u200Bb": {}}', 'hidden-character 1:12', ['U+200B']],
  ['a hidden character in a name', 'policies: {a: {name: "x\\u202Ey"}}', 'hidden-character 1:22', ['U+202E']],
  ['a control character in a name', 'policies: {a: {name: "x\\ty"}}', 'bad-value 1:22', ['control characters']],
  ['a hidden character in an e-mail', 'accounts: [{email: "a\\u200Bb@c.example"}]', 'hidden-character 1:20', ['email']],
  // Kinds
  [
    'recipients are outbound',
    'rules: {a: {match: {conditions: [{field: recipient.tld, operator: is, value: x}]}, actions: [{type: block}]}}',
    'wrong-trigger 1:42',
    ['outbound'],
  ],
  ['a bad item', 'lists: {a: {type: domain, items: [ok.example, "no domain"]}}', 'bad-item 1:47', ['no domain']],
  ['grouping needs a domain', 'workspaces: {a: {auto_group: true}}', 'auto-group-domain 1:30', ['domain']],
  [
    'retention',
    'policies: {a: {limits: {limit_inbox_retention_period: 5, limit_spam_retention_period: 5}}}',
    'retention-order 1:55',
    ['longer'],
  ],
  // References
  ['no such policy', 'policies: {base: {}}\nworkspaces: {a: {policy: bas}}', 'unknown-reference 2:26', ["'base'"]],
  ['no such rule', 'workspaces: {a: {rules: [x]}}', 'unknown-reference 1:26', ["no rule 'x'"]],
  ['no such workspace', 'accounts: [{email: a@b.example, workspace: x}]', 'unknown-reference 1:44', ['workspace']],
  [
    'no such list',
    'rules: {a: {match: {conditions: [{field: from.tld, operator: in_list, value: [x]}]}, actions: [{type: block}]}}',
    'unknown-reference 1:79',
    ["no list 'x'"],
  ],
  ['a reference by a wrong id', 'workspaces: {a: {policy: "id:5"}}', 'bad-id 1:26', ['UUID']],
  [
    'the type of a list',
    'lists: {l: {type: tld}}\nrules: {a: {match: {conditions: [{field: from.domain, operator: in_list, value: [l]}]}, actions: [{type: block}]}}',
    'wrong-list-type 2:82',
    ['domain', 'tld'],
  ],
  // One and only
  [
    'one e-mail twice',
    'accounts:\n  - email: a@b.example\n  - email: A@B.example',
    'duplicate-address 3:5',
    ['fleet.yaml:2', 'fleet.yaml:3'],
  ],
  [
    'one address for two tenants',
    'tenants: [a, b]\nworkspaces:\n  w: {for_each: tenants}',
    'duplicate-address 3:3',
    ['tenants a and b'],
  ],
  ['one remote name', 'policies: {a: {name: x}, b: {name: x}}', 'duplicate-name 1:36', ['policy/a', 'policy/b']],
  ['a name that is a key', 'policies: {x: {}, b: {name: x}}', 'duplicate-name 1:29', ['policy/x']],
  [
    'one domain',
    'workspaces: {a: {domain: x.example}, b: {domain: X.example}}',
    'duplicate-domain 1:50',
    ['workspace/a', 'workspace/b'],
  ],
  [
    'one id',
    'policies: {a: {id: 11111111-2222-4333-8444-555555555555}, b: {id: 11111111-2222-4333-8444-555555555555}}',
    'duplicate-id 1:67',
    ['policy/a', 'policy/b'],
  ],
  [
    'one password',
    'accounts: [{email: a@b.example, app_password: {env: FLEET_X}}, {email: b@b.example, app_password: {env: FLEET_X}}]',
    'shared-password 1:85',
    ['a@b.example', 'b@b.example'],
  ],
  [
    'one variable as both',
    'accounts: [{email: a@b.example, app_password: {env: FLEET_X}}, {email: b@b.example, app_password: {derive: FLEET_X}}]',
    'password-variable 1:108',
    ['FLEET_X'],
  ],
  // Tenants and placeholders
  ['an unknown name', 'accounts: [{email: "{x}@b.example"}]', 'unknown-placeholder 1:20', ['{x}', 'neither']],
  [
    'a field of tenants without for_each',
    'tenants: [a]\naccounts: [{email: "{slug}@b.example"}]',
    'unknown-placeholder 2:20',
    ['for_each: tenants'],
  ],
  [
    'a var that needs a tenant',
    'tenants: [a]\nvars: {v: "{slug}"}\naccounts: [{email: "{v}@b.example"}]',
    'unknown-placeholder 3:20',
    ['{slug}'],
  ],
  ['an unknown name in a var', 'tenants: [a]\nvars: {v: "{slg}"}', 'unknown-placeholder 2:11', ["'slug'"]],
  ['vars in a circle', 'vars: {a: "{b}", b: "x{a}"}', 'var-cycle 1:21', ['a -> b -> a']],
  [
    'text without a value',
    'tenants: [{slug: a, t: x}, b, c]\naccounts: [{for_each: tenants, email: "{slug}@b.example", name: "{t} y"}]',
    'empty-placeholder 2:65',
    ['tenants b and c'],
  ],
  [
    'a fault of many tenants is told once',
    'tenants: [a, b, c, d, e]\nworkspaces: {"w-{slug}": {for_each: tenants, policy: x}}',
    'unknown-reference 2:54',
    ['tenants a, b, c and 2 more'],
  ],
  [
    'a placeholder of the wrong type',
    `tenants: [{slug: a, p: high}]\nrules:\n  "r-{slug}": {for_each: tenants, priority: "{p}", ${RULE}}`,
    'wrong-type 3:45',
    ['whole number', "'high'", 'tenant a'],
  ],
  [
    'where names nothing',
    'tenants: [a]\nworkspaces: {"w-{slug}": {for_each: tenants, where: {tier: gold}}}',
    'unknown-where-field 2:54',
    ['tier'],
  ],
  ['where alone', 'workspaces: {w: {where: {a: b}}}', 'where-alone 1:18', ['for_each']],
  ['for_each without tenants', 'workspaces: {"w-{slug}": {for_each: tenants}}', 'no-tenants 1:27', ['tenants: []']],
  ['for_each of something else', 'workspaces: {"w": {for_each: users}}', 'bad-value 1:30', ['expected tenants']],
  [
    'an empty tenant file',
    { 'fleet.yaml': 'version: 1\ntenants: {file: t.txt}', 't.txt': '# none\n' },
    'yields-nothing 2:17',
    ['t.txt', '[]'],
  ],
  [
    'an empty items file',
    { 'fleet.yaml': 'version: 1\nlists: {a: {type: tld, items: {file: i.txt}}}', 'i.txt': '\n' },
    'yields-nothing 2:38',
    ['i.txt'],
  ],
  [
    'an item in a file',
    { 'fleet.yaml': 'version: 1\nlists: {a: {type: domain, items: {file: i.txt}}}', 'i.txt': 'a.example\nno domain\n' },
    'bad-item i.txt:2:1',
    ['no domain'],
  ],
  // Settings
  [
    'an account off the domains',
    'domains: [a.example]\naccounts: [{email: x@b.example}]',
    'domain-not-allowed 2:20',
    ['b.example', 'a.example'],
  ],
  [
    'a workspace off the domains',
    'domains: [a.example]\nworkspaces: {w: {domain: b.example}}',
    'domain-not-allowed 2:26',
    ['b.example'],
  ],
  ['no workspace to wait in', 'settings: {retire: {workspace: q, days: 1}}', 'bad-retire 1:32', ["no workspace 'q'"]],
  [
    'waiting in the default workspace',
    'settings: {retire: {workspace: default_workspace, days: 1}}',
    'bad-retire 1:32',
    ['default workspace'],
  ],
  [
    'waiting where mail gets through',
    'settings: {retire: {workspace: q, days: 1}}\nworkspaces: {q: {}}',
    'bad-retire 1:32',
    ['blocks everything'],
  ],
  ['moved to nothing', 'moved: [{from: policy/a, to: policy/b}]', 'bad-move 1:9', ['policy/b is not in this spec']],
  [
    'moved and still there',
    'policies: {a: {}, b: {}}\nmoved: [{from: policy/a, to: policy/b}]',
    'bad-move 2:9',
    ['policy/a is still in this spec'],
  ],
  [
    'moved across kinds',
    'policies: {b: {}}\nmoved: [{from: list/a, to: policy/b}]',
    'bad-move 2:9',
    ['different kinds'],
  ],
  ['an account cannot move', 'moved: [{from: account/a@b.c, to: policy/b}]', 'bad-value 1:16', ['list, rule']],
  ['absent and present', 'policies: {a: {}}\nabsent: [policy/a]', 'bad-absent 2:10', ['policy/a']],
  [
    'absent compares accounts in lower case',
    'accounts: [{email: a@b.example}]\nabsent: [account/A@b.example]',
    'bad-absent 2:10',
    ['account/a@b.example'],
  ],
  ['the default workspace is never absent', 'absent: [workspace/default_workspace]', 'bad-absent 1:10', ['default']],
]

describe('an error', () => {
  test.each(CASES)('the only error is found at its place: %s', async (_, files, place, words) => {
    const { fleet, diagnostics } = await compile(files)
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    const shown = errors.map((one) => formatDiagnostic(one).replace(' fleet.yaml:', ' '))
    expect(shown).toEqual([place])
    for (const word of words) expect(errors[0]?.summary).toContain(word)
    expect(fleet).toBeNull()
  })

  test('an error does not hide the others: one run finds all', async () => {
    const { diagnostics } = await compile(
      'acounts: []\naccounts:\n  - {email: nobody}\n  - {email: a@b.example, workspace: nowhere, name: ""}\nlists: {l: {type: domain, items: ["x y"]}}\nrules: {r: {priority: -1, match: {conditions: [{field: recipient.tld, operator: is, value: x}]}, actions: [{type: block}, {type: trash}]}}',
    )
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'unknown-key',
      'bad-value',
      'unknown-reference',
      'bad-value',
      'bad-item',
      'bad-value',
      'wrong-trigger',
      'bad-action',
    ])
  })

  test('an error of two rows that make one address names both tenants', async () => {
    const { diagnostics } = await compile({
      'fleet.yaml': 'version: 1\ntenants: {file: t.csv}\naccounts: [{for_each: tenants, email: "{box}@b.example"}]',
      't.csv': 'slug,box\na,x\nb,x\n',
    })
    expect(diagnostics.map((one) => `${formatDiagnostic(one)} ${one.summary}`)).toEqual([
      'duplicate-address fleet.yaml:3:32 account/x@b.example is declared twice: by tenants a and b',
    ])
  })
})

const WARNINGS: readonly Case[] = [
  ['an unused list', 'lists: {l: {type: tld}}', 'unused 1:9', ['list/l']],
  ['an unused rule', `rules: {r: {${RULE}}}`, 'unused 1:9', ['rule/r']],
  ['an unused policy', 'policies: {p: {}}', 'unused 1:12', ['policy/p']],
  [
    'a misspelt column, where everybody gets the default',
    {
      'fleet.yaml':
        'version: 1\nvars: {tier: basic}\ntenants: {file: t.csv}\naccounts: [{for_each: tenants, email: "{slug}@b.example", name: "{tier}"}]',
      't.csv': 'slug,teir\na,gold\nb,\n',
    },
    'unused-field t.csv:1:1',
    ["'teir'", "did you mean 'tier'?"],
  ],
  [
    'columns that nothing uses',
    {
      'fleet.yaml':
        'version: 1\nvars: {v: "{used}"}\ntenants: {file: t.csv}\naccounts: [{for_each: tenants, where: {kind: x}, email: "{slug}@b.example"}, {for_each: tenants, email: "b{slug}@b.example"}]',
      't.csv': 'slug,one,two,three,four,kind,used\na,1,2,3,4,x,y\n',
    },
    'unused-field t.csv:1:1',
    ["'one', 'two', 'three' and 'four'"],
  ],
  [
    'a field of one tenant that nothing uses',
    'tenants: [a, {slug: b, note: x}]\naccounts: [{for_each: tenants, email: "{slug}@b.example"}]',
    'unused-field 1:14',
    ["'note'"],
  ],
  [
    'equal priorities',
    `rules: {a: {${RULE}}, b: {${RULE}}}\nworkspaces: {w: {rules: [a, b]}}`,
    `equal-priority 1:${`rules: {a: {${RULE}}, `.length + 1}`,
    ['rule/a', 'rule/b', '10'],
  ],
  [
    'an outbound rule that is not everywhere',
    `rules: {a: {trigger: outbound, ${RULE}}}\nworkspaces: {v: {rules: [a]}, w: {}}`,
    'outbound-scope 1:9',
    ['workspace/w', 'workspace/default_workspace'],
  ],
  [
    'accounts without limits',
    'workspaces: {w: {}}\naccounts: [{email: a@b.example, workspace: w}, {email: b@b.example, workspace: w}]',
    'unguarded 1:14',
    ['a@b.example and b@b.example', 'workspace/w'],
  ],
  [
    'workspaces of many tenants without limits',
    'tenants: [a, b, c, d]\nworkspaces: {"w-{slug}": {for_each: tenants}}\naccounts: [{for_each: tenants, email: "{slug}@b.example", workspace: "w-{slug}"}]',
    'unguarded 2:14',
    [
      'a@b.example, b@b.example, c@b.example and d@b.example',
      'workspace/w-a, workspace/w-b, workspace/w-c and workspace/w-d have no policy',
    ],
  ],
  [
    'accounts in a default workspace without limits',
    'default_workspace: {rules: []}\naccounts: [{email: a@b.example}]',
    'unguarded 1:1',
    ['workspace/default_workspace'],
  ],
  [
    'waiting where one goes on sending',
    `settings: {retire: {workspace: q, days: 1}}\nrules: {s: {match: {conditions: [{field: from.address, operator: contains, value: "@"}]}, actions: [{type: block}]}}\npolicies: {p: {limits: {limit_count_daily_email_sent: 200}}}\nworkspaces: {q: {policy: p, rules: [s]}}`,
    'bad-retire 1:32',
    ['go on sending', 'up to 200', 'limit_count_daily_email_sent: 0', 'outbound rule'],
  ],
  ['protection of nothing', 'protect: ["account/x@*"]', 'protect-matches-nothing 1:11', ['account/x@*']],
  [
    'an entry for no tenant',
    'tenants: [a]\nworkspaces: {"w-{slug}": {for_each: tenants, where: {slug: b}}}',
    'yields-nothing 2:14',
    ['no tenant'],
  ],
  [
    'tenants that are none on purpose',
    'tenants: []\nworkspaces: {"w-{slug}": {for_each: tenants}}',
    'yields-nothing 2:14',
    [''],
  ],
  [
    'a result with a placeholder',
    'accounts: [{email: a@b.example, name: "{{slug}}"}]',
    'leftover-placeholder 1:39',
    ['{slug}'],
  ],
]

describe('a warning', () => {
  test.each(WARNINGS)('the only warning is given at its place: %s', async (_, files, place, words) => {
    const { fleet, diagnostics } = await compile(files)
    expect(diagnostics.map((one) => `${one.severity} ${formatDiagnostic(one).replace(' fleet.yaml:', ' ')}`)).toEqual([
      `warning ${place}`,
    ])
    for (const word of words) expect(diagnostics[0]?.summary).toContain(word)
    expect(fleet).not.toBeNull()
  })

  const QUIET: readonly (readonly [string, string])[] = [
    ['a silent workspace to wait in', `settings: {retire: {workspace: q, days: 14}}\n${SILENT}`],
    ['a rule that is off', `rules: {a: {enabled: false, trigger: outbound, ${RULE}}}\nworkspaces: {w: {rules: [a]}}`],
    [
      'an outbound rule everywhere',
      `rules: {a: {trigger: outbound, ${RULE}}}\nworkspaces: {w: {rules: [a]}}\ndefault_workspace: {rules: [a]}`,
    ],
    ['an account whose workspace is not declared', 'accounts: [{email: a@b.example, workspace: default_workspace}]'],
    ['an inclusive address pattern', 'accounts: [{email: CEO@b.example}]\nprotect: ["account/CEO@*"]'],
    ['emoji and other scripts in names', 'accounts: [{email: a@b.example, name: "👩‍💻 نمی‌دانم"}]'],
    ['an empty spec', ''],
  ]
  test.each(QUIET)('no warning is given for %s', async (_, text) => {
    expect((await compile(text)).diagnostics).toEqual([])
  })
})
