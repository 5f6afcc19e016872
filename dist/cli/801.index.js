export const id = 801;
export const ids = [801];
export const modules = {

/***/ 1801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  initialize: () => (/* binding */ initialize),
  isPlainBranch: () => (/* binding */ isPlainBranch),
  runInit: () => (/* binding */ runInit)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/config/files/tree.js
var files_tree = __webpack_require__(8685);
// EXTERNAL MODULE: ./lib/src/domain/fleet-name.js
var fleet_name = __webpack_require__(1831);
// EXTERNAL MODULE: ./lib/src/engine/live/application.js
var application = __webpack_require__(610);
// EXTERNAL MODULE: ./lib/src/render/escape.js
var render_escape = __webpack_require__(120);
// EXTERNAL MODULE: ./lib/src/state/git/repository.js + 2 modules
var git_repository = __webpack_require__(1433);
// EXTERNAL MODULE: ./lib/src/features/command.js
var command = __webpack_require__(625);
// EXTERNAL MODULE: ./lib/src/domain/version.js
var version = __webpack_require__(9659);
;// CONCATENATED MODULE: ./lib/src/features/init/starter.js
/**
 * The files that `init` writes: a small fleet that validates as it stands (one account a tenant, one workspace with a policy
 * and a rule), its tenants, and the workflow. The workflow plans on pull requests, applies on the default branch, and looks
 * for drift every day. Each job has the permissions it needs and no other. The key is in an environment that only the default
 * branch may use, so no branch that somebody pushes can read it.
 */

/** Where the published action is: the only place that says so. */
const ACTION = 'nylas-fleet/nylas-fleet@v0';
const [repository = '', starter_version = ''] = ACTION.split('@');
/** What editors check fleet files against, at the same version as the action. */
const SCHEMA_URL = `https://raw.githubusercontent.com/${repository}/${starter_version}/fleet.schema.json`;
const TENANTS_FILE = 'tenants.txt';
const WORKFLOW_FILE = '.github/workflows/nylas-fleet.yml';
const ENVIRONMENT = 'nylas-fleet';
/** By its path from the repository's root. */
function listStarterFiles(facts) {
    const folder = facts.fleetFile.slice(0, facts.fleetFile.lastIndexOf('/') + 1);
    return {
        [facts.fleetFile]: formatFleet(facts),
        [folder + TENANTS_FILE]: TENANTS,
        [WORKFLOW_FILE]: formatWorkflow(facts),
    };
}
/** What only a person can do, in order. */
function listNextSteps({ fleetFile, defaultBranch, repository }) {
    const settings = repository === null ? 'Settings, Environments' : `https://github.com/${repository}/settings/environments`;
    return [
        `Make the environment ${ENVIRONMENT} (${settings}), let only the branch ${defaultBranch} deploy to it, and put the secret NYLAS_API_KEY into it.`,
        `Write your domain, tenants and limits into ${fleetFile}; nylas-fleet import writes the file from what is in Nylas already.`,
        'nylas-fleet validate checks the file, and nylas-fleet plan shows what an apply would do.',
        `Commit it all to ${defaultBranch}. From then on require the check "plan" for pull requests: what it shows is what a merge applies.`,
    ];
}
function formatFleet({ fleet, application }) {
    const target = application
        ? `application:
  id: ${application.id}${application.region === 'us' || application.region === 'eu' ? `\n  region: ${application.region}` : ''}
`
        : `# application:                  # refuses a key that opens another application
#   id: 11111111-2222-4333-8444-555555555555
#   region: us                  # or eu
`;
    return `# yaml-language-server: $schema=${SCHEMA_URL}
version: 1
fleet: ${fleet}
${target}
# Every account must be on one of these: put your own registered domain here and below.
domains: [agents.example.com]

# What your Nylas plan allows: a plan that would go beyond is refused before anything is written.
# quotas: {accounts: 20, rules: 30, lists: 50}

# Accounts that leave this file wait before they are deleted: take the # off these lines and off the three of quarantine.
# settings: {retire: {workspace: quarantine, days: 14}}
# What is protected is never deleted, and the reason is shown wherever it is kept for that.
# protect: [{pattern: account/ceo@*, reason: The mailbox of the CEO}]

tenants: {file: ${TENANTS_FILE}}
vars: {title: "{slug}"}         # a tenant's name, where its line in the tenants file does not say

lists:
  blocked-domains: {type: domain, description: Never talk to these, items: [spam.example]}

rules:
  block-senders:
    match: {conditions: [{field: from.domain, operator: in_list, value: [blocked-domains]}]}
    actions: [{type: block}]
  # silence: {priority: 1, match: {conditions: [{field: from.address, operator: contains, value: "@"}]}, actions: [{type: block}]}

policies:
  baseline:
    limits: {limit_count_daily_email_sent: 200}
  # silent: {limits: {limit_count_daily_email_sent: 0}}

workspaces:
  support: {policy: baseline, rules: [block-senders]}
  # quarantine: {policy: silent, rules: [silence]}

accounts:
  - for_each: tenants
    email: "support-{slug}@agents.example.com"
    name: "{title} support"
    workspace: support
    # For IMAP and SMTP. The seed is a secret of at least 32 characters that only the apply job gets.
    # app_password: {derive: FLEET_PASSWORD_SEED}

# What must be so of every mail: nylas-fleet validate, and every pull request, names a mail for which it is not.
tests:
  - name: nobody hears from a blocked domain
    receive: {from: {in: blocked-domains}, to: "*"}
    expect: blocked
  - name: customers reach their mailbox
    receive: {from: someone@customer.example, to: "*"}
    expect: delivered
`;
}
const TENANTS = `# One slug a line: each becomes an account. Blank lines and lines like this one are ignored.
acme
`;
function formatWorkflow({ defaultBranch, fleetFile }) {
    const branch = JSON.stringify(defaultBranch);
    const file = fleetFile === 'fleet.yaml' ? '' : `\n          fleet-file: ${JSON.stringify(fleetFile)}`;
    return `name: Nylas fleet

on:
  # The pull request's own workflow and code are never run: this file is taken from the default branch, there is no checkout,
  # and the action reads the fleet's files as data with git. That is what makes a plan with the key safe here.
  pull_request_target:
    branches: [${branch}]
  push:
    branches: [${branch}]
  schedule:
    - cron: '23 5 * * *'
  workflow_dispatch:
    inputs:
      approve:
        description: The digest of a plan, to carry out exactly that plan. Empty plans only.
        required: false
        type: string

permissions: {}

# ${ACTION} moves with every release. Pin it to the full commit SHA of one, which this prints:
#   git ls-remote https://github.com/${repository} v${version/* VERSION */.x}
jobs:
  plan:
    if: github.event_name == 'pull_request_target'
    runs-on: ubuntu-latest
    timeout-minutes: 30
    environment: {name: ${ENVIRONMENT}, deployment: false} # its key, without an entry among the deployments
    permissions:
      contents: read
      pull-requests: write # the comment
    concurrency:
      group: nylas-fleet-plan-\${{ github.event.pull_request.number }}
      cancel-in-progress: true # only the newest commit's plan counts
    steps:
      - uses: ${ACTION}
        with:
          api-key: \${{ secrets.NYLAS_API_KEY }}${file}

  apply:
    if: github.event_name == 'push' || github.event_name == 'workflow_dispatch'
    runs-on: ubuntu-latest
    timeout-minutes: 120
    environment: ${ENVIRONMENT}
    permissions:
      contents: write # the ledger
      pull-requests: write # what became of a merged pull request
      issues: write # what became of a direct push
    concurrency:
      group: nylas-fleet-apply
      cancel-in-progress: false
      queue: max # without it a waiting apply is dropped when another one comes
    steps:
      - uses: ${ACTION}
        with:
          api-key: \${{ secrets.NYLAS_API_KEY }}
          approve: \${{ inputs.approve }}${file}
        env:
          FLEET_PASSWORD_SEED: \${{ secrets.FLEET_PASSWORD_SEED }}

  drift:
    if: github.event_name == 'schedule'
    runs-on: ubuntu-latest
    timeout-minutes: 30
    environment: {name: ${ENVIRONMENT}, deployment: false}
    permissions:
      contents: read
      issues: write # the drift issue
    steps:
      - uses: ${ACTION}
        with:
          api-key: \${{ secrets.NYLAS_API_KEY }}${file}
`;
}

;// CONCATENATED MODULE: ./lib/src/features/init/command.js
/** `nylas-fleet init`: writes the starter files of this repository. What is there already is never touched. */








const runInit = async ({ options }, runtime) => {
    const { terminal, apiKey } = runtime;
    const connection = apiKey === null ? null : runtime.openConnection({ base: runtime.chooseApiBase(null).url, apiKey });
    const { root, newFiles, existingFiles, next } = await initialize({
        repository: runtime.openRepository(terminal.directory),
        directory: terminal.directory,
        fleetFile: (0,command/* readText */.yR)(options['fleet-file']) ?? 'fleet.yaml',
        reader: connection?.reader ?? null,
    }).finally(() => connection?.close());
    terminal.out(`In ${(0,render_escape/* showHidden */.Ul)(root)}:\n`);
    for (const path of newFiles)
        terminal.out(`  wrote ${(0,render_escape/* showHidden */.Ul)(path)}\n`);
    for (const path of existingFiles)
        terminal.out(`  kept ${(0,render_escape/* showHidden */.Ul)(path)}: it was there\n`);
    for (const step of next)
        terminal.out(`- ${(0,render_escape/* showHidden */.Ul)(step)}\n`);
    return command/* EXIT */.dc.done;
};
async function initialize(deps) {
    const { repository, directory } = deps;
    const tree = repository && (await (0,git_repository/* findRoot */.wg)(repository));
    const root = tree?.ok ? tree.root : (repository?.directory ?? directory);
    const facts = await detectFacts(deps, root);
    const [newFiles, existingFiles] = [[], []];
    for (const [path, text] of Object.entries(listStarterFiles(facts))) {
        const isNew = await (0,files_tree/* writeNewFile */.S0)(root, path, text);
        (isNew ? newFiles : existingFiles).push(path);
    }
    return { root, newFiles, existingFiles, next: listNextSteps(facts) };
}
async function detectFacts({ repository, reader, fleetFile }, root) {
    const named = repository && (await (0,git_repository/* findGitHubRepository */.LD)(repository));
    return {
        fleet: (0,fleet_name/* toFleetName */.f6)(named?.split('/')[1] ?? (0,external_node_path_.basename)(root)),
        fleetFile,
        defaultBranch: repository ? await findDefaultBranch(repository) : 'main',
        application: reader && (await (0,application/* readApplication */.nZ)(reader).catch(() => null)),
        repository: named,
    };
}
/** The server knows; else what the last clone or fetch noted; else the branch that is checked out. */
async function findDefaultBranch(repository) {
    const server = await readFirstLine(repository, ['ls-remote', '--symref', 'origin', 'HEAD']);
    const noted = await readFirstLine(repository, ['symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD']);
    const current = await readFirstLine(repository, ['symbolic-ref', '--quiet', 'HEAD']);
    const names = [
        /^ref: refs\/heads\/(\S+)\tHEAD$/u.exec(server ?? '')?.[1],
        noted?.replace(/^refs\/remotes\/origin\//u, ''),
        current?.replace(/^refs\/heads\//u, ''),
    ];
    return names.find((name) => name !== undefined && isPlainBranch(name)) ?? 'main';
}
/** A name that means itself in a workflow's branch filter and in an expression; others must be written by hand. */
const isPlainBranch = (name) => /^[A-Za-z0-9][\w./-]*$/u.test(name);
/** Milliseconds; what the server does not say by then is detected without it. */
const PATIENCE = 15_000;
/** Null where git has no answer. */
async function readFirstLine({ git }, args) {
    const result = await git.run(args, { timeLimit: PATIENCE });
    return (result.ok && result.stdout.split('\n')[0]) || null;
}


/***/ })

};
