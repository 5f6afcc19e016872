export const id = 779;
export const ids = [779];
export const modules = {

/***/ 6779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectChecks: () => (/* binding */ collectChecks),
  createGitHubGet: () => (/* binding */ createGitHubGet),
  runDoctor: () => (/* binding */ runDoctor)
});

// EXTERNAL MODULE: ./lib/src/state/git/repository.js + 2 modules
var git_repository = __webpack_require__(1433);
// EXTERNAL MODULE: ./lib/src/features/command.js
var command = __webpack_require__(625);
// EXTERNAL MODULE: ./lib/src/domain/diagnostic.js
var diagnostic = __webpack_require__(1348);
// EXTERNAL MODULE: ./lib/src/domain/health.js
var domain_health = __webpack_require__(4233);
// EXTERNAL MODULE: ./lib/src/render/health.js
var render_health = __webpack_require__(8393);
// EXTERNAL MODULE: ./lib/src/render/safe-text.js
var safe_text = __webpack_require__(8988);
// EXTERNAL MODULE: ./lib/src/render/words.js
var words = __webpack_require__(9522);
// EXTERNAL MODULE: ./lib/src/config/compile.js + 17 modules
var compile = __webpack_require__(143);
// EXTERNAL MODULE: ./lib/src/domain/model.js
var model = __webpack_require__(3294);
// EXTERNAL MODULE: ./lib/src/engine/health.js
var engine_health = __webpack_require__(3347);
// EXTERNAL MODULE: ./lib/src/engine/live/application.js
var live_application = __webpack_require__(610);
// EXTERNAL MODULE: ./lib/src/kinds/registry.js + 16 modules
var registry = __webpack_require__(9185);
// EXTERNAL MODULE: ./lib/src/nylas/port.js
var port = __webpack_require__(3411);
// EXTERNAL MODULE: ./lib/src/state/git/objects.js
var git_objects = __webpack_require__(5075);
// EXTERNAL MODULE: ./lib/src/state/git/refs.js
var refs = __webpack_require__(397);
// EXTERNAL MODULE: ./lib/src/domain/readiness.js
var readiness = __webpack_require__(9759);
// EXTERNAL MODULE: ./lib/src/nylas/domains.js
var domains = __webpack_require__(5691);
// EXTERNAL MODULE: ./lib/src/render/escape.js
var render_escape = __webpack_require__(120);
// EXTERNAL MODULE: ./lib/src/render/layout.js
var layout = __webpack_require__(7025);
;// CONCATENATED MODULE: ./lib/src/features/doctor/view.js
/** One line of the doctor: a check with its verdict and what to do, and how they are printed. Plain JSON, no secret. */


const passCheck = (name, says) => ({ name, verdict: 'good', says, todo: null });
const skipCheck = (name, says) => ({ name, verdict: 'skipped', says, todo: null });
const warnCheck = (name, says, todo) => ({
    name,
    verdict: 'warning',
    says,
    todo,
});
const failCheck = (name, says, todo) => ({ name, verdict: 'bad', says, todo });
/** The worst verdict decides how the command ends. */
const isHealthy = (checks) => checks.every(({ verdict }) => verdict !== 'bad');
const MARKS = { good: '✓', warning: '!', bad: '✗', skipped: '·' };
const COLORS = { good: 'green', warning: 'yellow', bad: 'red', skipped: 'dim' };
/** Symbols and words say everything; colour only repeats it. */
function renderDoctorText(checks, { color, width }) {
    const lines = checks.flatMap(({ name, verdict, says, todo }) => {
        const [first = '', ...more] = (0,layout/* wrap */.LV)((0,render_escape/* showHidden */.Ul)(`${MARKS[verdict]} ${name}: ${says}`), width);
        return [
            (0,layout/* paint */.nI)(first, COLORS[verdict], color),
            ...more,
            ...(todo === null ? [] : (0,layout/* wrap */.LV)((0,render_escape/* showHidden */.Ul)(`→ ${todo}`), width, 4)),
        ];
    });
    const bad = checks.filter(({ verdict }) => verdict === 'bad').length;
    const end = bad === 0 ? 'All good enough to plan and apply.' : `${bad} of ${checks.length} must be mended.`;
    return `${[...lines, '', end].join('\n')}\n`;
}
const renderDoctorJson = (checks) => `${(0,render_escape/* escapeJson */.GO)(JSON.stringify({ format: 1, good: isHealthy(checks), checks }, null, 2))}\n`;

;// CONCATENATED MODULE: ./lib/src/features/doctor/domains.js
/**
 * Whether the service account works, and how things are with the domains of which the file requires something. Without
 * either there is nothing to ask, and no line.
 */




async function askDomains({ openAccount, readDomains }, fleet) {
    const region = fleet?.application.region ?? null;
    const required = (fleet?.domains ?? []).filter(({ require }) => require.length > 0);
    const account = await tryAccount(() => openAccount(region));
    if (account === null && required.length === 0)
        return null;
    // What cannot be used is told once, and not for each domain.
    const isUsable = account === null || !('problem' in account);
    const readings = isUsable && required.length > 0 ? await readDomains(required, region) : [];
    const byName = new Map(readings.map((reading) => [reading.name, reading]));
    const domains = required.map((domain) => ({ name: domain.name, lacks: (0,readiness/* listLacks */.L)(domain, byName.get(domain.name)) }));
    return { account, domains: isUsable ? domains : [] };
}
async function tryAccount(open) {
    try {
        const opened = open();
        if (opened === null)
            return null;
        const { keyId, connection } = opened;
        try {
            return { keyId, registered: (await (0,domains/* listDomains */.wK)(connection.reader)).length };
        }
        finally {
            await connection.close();
        }
    }
    catch (error) {
        return { problem: (0,diagnostic/* errorMessage */.gJ)(error) };
    }
}
const MOST_DOMAINS = 20;
function checkDomains(facts) {
    if (!facts)
        return [];
    const { account, domains } = facts;
    const shown = domains.slice(0, MOST_DOMAINS).map(({ name, lacks }) => {
        if (lacks.length === 0)
            return passCheck('domain', `${name} has all that the file requires`);
        const says = lacks.map(({ what, state, says: why }) => {
            return `${what} is ${state === 'missing' ? 'missing' : 'not known'}${why === '' ? '' : `: ${why}`}`;
        });
        return warnCheck('domain', `${name}: ${says.join('; ')}`, TODO);
    });
    const rest = domains.length - shown.length;
    const unready = domains.slice(MOST_DOMAINS).filter(({ lacks }) => lacks.length > 0).length;
    const more = rest === 0 ? [] : [passCheck('domain', `and ${rest} more, ${unready} of them not ready`)];
    return [...checkAccount(account, domains.length), ...shown, ...more];
}
const TODO = 'accounts there are held until then: nylas-fleet dns prints the records, and with --verify lets Nylas look at them';
function checkAccount(account, required) {
    if (account === null) {
        const says = `none is given, so the DNS is asked about ${required === 1 ? 'the domain' : `${required} domains`}`;
        return [
            warnCheck('service account', says, 'give one where ownership, dkim or feedback are required: the DNS does not know'),
        ];
    }
    if ('problem' in account)
        return [
            failCheck('service account', account.problem, 'until then no domain is known to be ready, and accounts there are held'),
        ];
    const { keyId, registered } = account;
    return [
        passCheck('service account', `Nylas takes its signature (${keyId}); ${registered === 1 ? '1 domain is' : `${registered} domains are`} registered`),
    ];
}

;// CONCATENATED MODULE: ./lib/src/features/doctor/facts.js











const isUnavailable = (value) => 'message' in value;
async function collectFacts(deps) {
    const { name, fleet, diagnostics } = await (0,compile/* compileFleet */.C)(deps.tree, deps.fleetFile, deps.watch);
    const canVerify = deps.api !== null || deps.isSet('NYLAS_FLEET_SIGNING_KEY');
    const [api, remote, ledger, github, domains] = await Promise.all([
        askApi(deps, fleet),
        askRemote(deps, name),
        canVerify ? readLedger(deps, fleet) : null,
        askGitHub(deps.github),
        deps.domains ? askDomains(deps.domains, fleet) : null,
    ]);
    const managesDefaultWorkspace = fleet?.desired.some(({ address }) => address === model/* DEFAULT_WORKSPACE */.e) ?? false;
    return {
        file: {
            path: deps.fleetFile,
            diagnostics,
            fleet: fleet && {
                name: fleet.name,
                application: fleet.application.id,
                region: fleet.application.region,
                managesDefaultWorkspace,
            },
        },
        variables: listVariables(fleet).map((variable) => ({ name: variable, set: deps.isSet(variable) })),
        api,
        domains,
        remote,
        canVerify,
        ledger,
        github,
    };
}
/** `derive:FLEET_SEED`, `env:FLEET_X[key]`: the names alone, each once. */
function listVariables(fleet) {
    const names = (fleet?.desired ?? []).flatMap(({ kind, attributes }) => registry/* registry */.u5[kind].fields
        .filter(({ unit }) => unit === 'password')
        .flatMap(({ path }) => {
        const { source = '' } = (attributes[path] ?? {});
        return /:(FLEET_\w+)/u.exec(source)?.[1] ?? [];
    }));
    return [...new Set(names)].sort();
}
async function askApi({ api, clock, asksHealth = false }, fleet) {
    if (api === null)
        return null;
    const { url, region } = api.base(fleet?.application.region ?? null);
    const connection = api.connectTo(url);
    let ahead = null;
    let at = null;
    const reader = {
        get: async (path, query) => {
            const reply = await connection.reader.get(path, query);
            const date = Date.parse(reply.date);
            if (!Number.isNaN(date)) {
                ahead ??= clock.now() - date;
                at ??= reply.date;
            }
            return reply;
        },
    };
    try {
        const application = await catchRefusal(() => (0,live_application/* readApplication */.nZ)(reader));
        const common = { host: new URL(url).host, region, application };
        if (isUnavailable(application)) {
            const elsewhere = application.status === 401 && region !== null ? await tryOtherRegion(api, region) : null;
            return { ...common, elsewhere, ahead, connectors: null, defaultWorkspace: null };
        }
        const id = application.defaultWorkspace;
        const [connectors, defaultWorkspace] = await Promise.all([
            catchRefusal(() => listProviders(reader)),
            id === null ? null : catchRefusal(() => findWorkspace(reader, id)),
        ]);
        const health = asksHealth && at !== null ? await (0,engine_health/* readSendingHealth */.ri)(reader, at, NEVER) : undefined;
        const asked = health === undefined ? {} : { health: health.health };
        return { ...common, elsewhere: null, ahead, connectors, defaultWorkspace, ...asked };
    }
    finally {
        await connection.close();
    }
}
/** A doctor that is interrupted has no more to say. */
const NEVER = new AbortController().signal;
/** The wrong region always answers 401, so a 401 alone does not mean that the key is wrong. */
async function tryOtherRegion(api, refused) {
    const region = refused === 'us' ? 'eu' : 'us';
    const connection = api.connectTo(api.base(region).url);
    try {
        const application = await catchRefusal(() => (0,live_application/* readApplication */.nZ)(connection.reader));
        return { region, accepted: !isUnavailable(application) };
    }
    finally {
        await connection.close();
    }
}
async function listProviders(reader) {
    const connectors = (await (0,live_application/* readConnectors */.Pd)(reader)) ?? [];
    return connectors.map(({ provider }) => provider).filter((provider) => typeof provider === 'string');
}
async function findWorkspace(reader, id) {
    try {
        await reader.get(`${registry/* registry */.u5[registry/* GROUP */.UP].collection}/${id}`);
        return { id, exists: true };
    }
    catch (error) {
        if (error instanceof port/* ApiError */.h && error.status === 404)
            return { id, exists: false };
        throw error;
    }
}
async function catchRefusal(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof port/* ApiError */.h)
            return { status: error.status, message: error.message };
        throw error;
    }
}
async function askRemote({ repository }, name) {
    if (repository === null)
        return null;
    const tip = await (0,refs/* readRemoteTip */._)(repository, `${git_repository/* LEDGER_REFS */.Te}${name}`);
    return tip.ok ? { ok: true } : { ok: false, kind: tip.kind, reason: tip.reason };
}
async function readLedger({ openLedger, repository }, fleet) {
    if (!fleet)
        return null;
    const refuse = (reason) => ({
        unread: true,
        state: 'refused',
        reason,
        application: null,
        resources: 0,
        open: false,
        writable: null,
    });
    try {
        const store = openLedger(fleet);
        if (!store)
            return null;
        const failure = await store.refresh();
        if (failure !== null)
            return refuse(`it could not be fetched: ${failure}`);
        const { state, reason, ledger, tip } = await store.read();
        return {
            state,
            reason,
            application: ledger?.application ?? null,
            resources: Object.keys(ledger?.resources ?? {}).length,
            open: (ledger?.intent ?? null) !== null,
            writable: repository && (await rehearsePush(repository, `${git_repository/* LEDGER_REFS */.Te}${fleet.name}`, tip)),
        };
    }
    catch (error) {
        return refuse((0,diagnostic/* errorMessage */.gJ)(error));
    }
}
/**
 * The server says whether a push is allowed before it takes anything; with --dry-run nothing is sent then. Null: there is no
 * commit to try it with.
 */
async function rehearsePush(repository, ref, tip) {
    const objects = (0,git_objects/* openObjects */.dV)(repository);
    const commit = tip ?? (await objects.findHead().catch(() => null));
    objects.close();
    if (commit === null)
        return null;
    const options = ['--dry-run', '--no-verify', '--quiet', '--end-of-options'];
    const pushed = await repository.git.run(['push', ...options, repository.remote, `${commit}:${ref}`]);
    return { ok: pushed.ok, reason: pushed.ok ? '' : pushed.reason };
}
async function askGitHub(github) {
    if (github === null)
        return null;
    const { repository, get } = github;
    if (repository === null)
        return { repository, repo: 0, pulls: 0, issues: 0, push: null };
    const ask = (path) => get(`/repos/${repository}${path}`).catch(() => ({ status: 0, body: null }));
    const [repo, pulls, issues] = await Promise.all([ask(''), ask('/pulls?per_page=1'), ask('/issues?per_page=1')]);
    const permissions = repo.body?.permissions;
    const push = typeof permissions?.push === 'boolean' ? permissions.push : null;
    return { repository, repo: repo.status, pulls: pulls.status, issues: issues.status, push };
}

;// CONCATENATED MODULE: ./lib/src/features/doctor/api-checks.js
/** Judges what the API said: the key and its region, the application, its connector and default workspace, and the time. */






function checkApi({ api, file: { fleet } }) {
    const rest = ['application', 'connector', 'default workspace', 'clock'];
    const skipRest = (reason) => rest.map((name) => skipCheck(name, reason));
    if (api === null) {
        return [
            failCheck('API key', 'NYLAS_API_KEY is not set', 'set it to an API key of the application (dashboard, API keys)'),
            ...skipRest('no API key'),
        ];
    }
    const { application } = api;
    if (isUnavailable(application))
        return [explainRefusal(api, application), ...skipRest('the API did not let us in')];
    return [
        passCheck('API key', `${api.host} accepts it`),
        checkApplication(application, fleet ?? { application: null, region: null }),
        checkConnector(api.connectors),
        checkDefaultWorkspace(api.defaultWorkspace, fleet?.managesDefaultWorkspace ?? false),
        checkClock(api.ahead),
        ...(api.health === undefined ? [] : [checkHealth(api.health)]),
    ];
}
function explainRefusal({ host, region, elsewhere }, { status, message }) {
    if (status === 0)
        return failCheck('API key', `${host} gave no answer: ${message}`, 'look at the network, the proxy, and --api-url');
    if (status !== 401)
        return failCheck('API key', `${host} answered ${status}: ${message}`, 'see status.nylas.com, and try again');
    if (elsewhere?.accepted) {
        const todo = `write application: {region: ${elsewhere.region}} into the fleet file (or use --region ${elsewhere.region})`;
        return failCheck('API key', `it is refused in ${region ?? host} and accepted in ${elsewhere.region}`, todo);
    }
    const where = elsewhere ? `${host} and in ${elsewhere.region}` : host;
    return failCheck('API key', `it is refused by ${where}`, 'it is mistyped, expired or deleted: make a new one in the dashboard');
}
function checkApplication({ id, region, environment }, { application: declared, ...file }) {
    // The file alone chooses the region where the workflow runs: --region and an address by hand are of this machine.
    const expected = file.region ?? 'us';
    if (region !== null && region !== expected) {
        const why = file.region === null ? 'names no region, which means us' : `says ${file.region}`;
        return failCheck('application', `${id} is in ${region}, and the file ${why}`, `write application: {region: ${region}} into the fleet file: in the other region every key is refused`);
    }
    const says = [id, region, environment].filter((part) => part !== null).join(', ');
    if (declared === null) {
        return warnCheck('application', says, `write application: {id: ${id}} into the fleet file, so that a wrong key is refused`);
    }
    if (declared.toLowerCase() === id.toLowerCase())
        return passCheck('application', says);
    return failCheck('application', `the key opens ${id}; the file is for ${declared}`, 'use the key of that application, or correct application.id');
}
function checkConnector(connectors) {
    if (connectors === null)
        return skipCheck('connector', 'not asked');
    if (isUnavailable(connectors))
        return warnCheck('connector', `it could not be read: ${connectors.message}`, 'nothing, if plans work: only this command reads it');
    if (connectors.includes('nylas'))
        return passCheck('connector', 'the connector for agent accounts is there');
    return warnCheck('connector', 'there is none for agent accounts yet', 'nothing: an apply makes it before the first account. Where accounts live already, somebody has deleted it: create it again (POST /v3/connectors with {"provider": "nylas"})');
}
function checkDefaultWorkspace(workspace, managed) {
    const name = 'default workspace';
    if (workspace === null) {
        const says = 'this application has none (older ones do not)';
        if (!managed)
            return warnCheck(name, says, 'name a workspace for every account');
        return failCheck(name, `${says}, and the file sets default_workspace`, 'remove default_workspace from the file, and name a workspace for every account');
    }
    if (isUnavailable(workspace))
        return warnCheck(name, `it could not be read: ${workspace.message}`, 'try again');
    return workspace.exists
        ? passCheck(name, workspace.id)
        : failCheck(name, `the application names ${workspace.id}, which does not exist`, 'ask Nylas support');
}
/** Of the whole application, whoever owns its accounts: nothing here keeps a plan or an apply from working. */
function checkHealth(health) {
    const name = 'sent mail';
    if (health === null)
        return skipCheck(name, 'Nylas does not tell how the mail of this application fares');
    const { accounts, troubles_complete } = health;
    const troubled = accounts.filter((row) => (0,domain_health/* listSendingTroubles */.T5)(row).length > 0);
    const grade = (0,render_health/* describeGrade */.VT)(health);
    const says = `${(0,words/* countNoun */.y_)(accounts.length, 'account')}${health.complete ? '' : ' and more'} sent mail in the last ${domain_health/* HEALTH_DAYS */.T_} days${grade === null ? '' : `; ${(0,safe_text/* toPlain */.Ul)(grade)}`}`;
    if (troubled.length === 0 && !isAlarming(health))
        return passCheck(name, says);
    const names = troubled.slice(0, MOST_NAMED).map(({ key }) => key);
    const rest = troubled.length - names.length;
    const who = names.length === 0
        ? ''
        : `; in trouble: ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}${troubles_complete ? '' : ', and perhaps others'}`;
    return warnCheck(name, says + who, 'look at whom these write to (nylas-fleet inventory --health has the figures of each): Nylas stops the sending of an account that goes on like that');
}
const MOST_NAMED = 5;
const isAlarming = ({ grade }) => grade === 'at_risk' || grade === 'critical';
const MOST_AHEAD = 60_000;
function checkClock(ahead) {
    if (ahead === null)
        return skipCheck('clock', 'the API did not say what time it is');
    const seconds = Math.round(Math.abs(ahead) / 1000);
    if (Math.abs(ahead) <= MOST_AHEAD)
        return passCheck('clock', `within ${Math.max(1, seconds)} s of the API's`);
    return warnCheck('clock', `${seconds} s ${ahead > 0 ? 'ahead of' : 'behind'} the API's`, 'set this machine by NTP; plans and ledgers go by the API’s clock');
}

;// CONCATENATED MODULE: ./lib/src/features/doctor/checks.js
/**
 * From facts to checks: good, or what to do. Pure; the order is the order in which one mends them. The fleet file, git and
 * GitHub are judged here, the API in api-checks.ts.
 */





function judgeFacts(facts) {
    return [
        checkFile(facts.file),
        ...checkVariables(facts.variables),
        ...checkApi(facts),
        ...checkDomains(facts.domains),
        ...checkRemote(facts.remote),
        checkLedger(facts),
        ...checkGitHub(facts.github),
    ];
}
function checkFile({ path, diagnostics, fleet }) {
    const errors = diagnostics.filter(diagnostic/* isError */.bJ);
    const [first] = errors;
    if (!fleet) {
        const where = first?.line == null ? path : `${first.file ?? path}:${first.line}`;
        const says = `${errors.length === 1 ? '1 error' : `${errors.length} errors`}, the first at ${where}: ${first?.summary ?? 'it cannot be read'}`;
        return failCheck('fleet file', says, 'run nylas-fleet validate, and mend what it says');
    }
    const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
    if (warnings > 0) {
        const says = `${path} is valid, with ${warnings === 1 ? '1 warning' : `${warnings} warnings`}`;
        return warnCheck('fleet file', says, 'run nylas-fleet validate to read them');
    }
    return passCheck('fleet file', `${path} declares the fleet '${fleet.name}'`);
}
function checkVariables(variables) {
    if (variables.length === 0)
        return [];
    const missing = variables.filter(({ set }) => !set).map(({ name }) => name);
    if (missing.length === 0)
        return [passCheck('variables', `set: ${variables.map(({ name }) => name).join(', ')}`)];
    const todo = 'only an apply reads them: set them where it runs (in the workflow: env of the step)';
    return [warnCheck('variables', `not set here: ${missing.join(', ')}`, todo)];
}
function checkRemote(remote) {
    if (remote === null)
        return [];
    if (remote.ok)
        return [passCheck('git remote', 'origin answers')];
    const todo = REMOTE_TODO[remote.kind] ?? 'look at the network, and try git ls-remote origin';
    return [failCheck('git remote', remote.reason, todo)];
}
const REMOTE_TODO = {
    'no-git': 'install git',
    'no-remote': 'add it: git remote add origin URL; or keep the ledger in a file: --ledger file:PATH',
    denied: 'sign git in to the server (a credential helper, an SSH key), and try git ls-remote origin',
    missing: 'the URL of origin leads to no repository you can see: git remote -v',
};
function checkLedger({ ledger, api, file, canVerify }) {
    const name = 'ledger';
    if (file.fleet === null)
        return skipCheck(name, 'the fleet file, which names it, has errors');
    if (!canVerify) {
        const says = 'without NYLAS_API_KEY (or NYLAS_FLEET_SIGNING_KEY) nobody can tell whether it is the right one';
        return skipCheck(name, says);
    }
    if (ledger === null)
        return skipCheck(name, 'off, so nothing is owned');
    const application = api && !isUnavailable(api.application) ? api.application.id : null;
    if (ledger.unread)
        return failCheck(name, ledger.reason ?? 'it could not be read', 'mend that; of the ledger itself it says nothing');
    if (ledger.state === 'refused')
        return failCheck(name, ledger.reason ?? 'it cannot be used', 'do what it says before the next apply: until then every apply is refused, and nothing is deleted');
    if (ledger.application !== null && application !== null && ledger.application !== application) {
        return failCheck(name, `it belongs to the application ${ledger.application}, and the key opens ${application}`, 'use the key of that application, or another fleet: name for this one');
    }
    if (ledger.state === 'unverified') {
        return failCheck(name, ledger.reason ?? 'its signature does not verify', 'set NYLAS_FLEET_SIGNING_KEY (or NYLAS_API_KEY) as the workflow has it; if it still fails, approve one apply');
    }
    if (ledger.writable?.ok === false) {
        return failCheck(name, `it can be read and not written: ${ledger.writable.reason}`, 'an apply needs to push refs/nylas-fleet/*: in a workflow, permissions: contents: write');
    }
    const says = ledger.state === 'none'
        ? 'there is none yet; the first apply makes it'
        : `verified; ${ledger.resources} resources owned`;
    if (ledger.open)
        return warnCheck(name, `${says}; a run is open, or was interrupted`, 'nothing: the next apply goes on from there');
    return passCheck(name, says);
}
function checkGitHub(github) {
    const name = 'GitHub token';
    if (github === null)
        return [];
    const { repository, repo, pulls, issues, push } = github;
    if (repository === null)
        return [skipCheck(name, 'GITHUB_TOKEN is set, but neither GITHUB_REPOSITORY nor origin names a repository')];
    if (repo === 0)
        return [warnCheck(name, 'GitHub gave no answer', 'look at the network and GITHUB_API_URL')];
    if (repo === 401)
        return [failCheck(name, 'GitHub does not know it', 'it is mistyped or expired: make a new one')];
    if (repo !== 200)
        return [failCheck(name, `it cannot see ${repository} (${repo})`, 'give it access to this repository')];
    const refused = [...(pulls === 200 ? [] : ['pull-requests']), ...(issues === 200 ? [] : ['issues'])];
    if (refused.length > 0) {
        const permissions = refused.map((permission) => `${permission}: write`).join(', ');
        return [failCheck(name, `it may not read ${refused.join(' and ')}`, `grant it: permissions: ${permissions}`)];
    }
    if (push === false)
        return [failCheck(name, 'it may read and not push', 'an apply needs permissions: contents: write (the ledger)')];
    const says = `it sees ${repository}${push ? ' and may push' : '; whether it may write shows only when it writes'}`;
    return [passCheck(name, says)];
}

;// CONCATENATED MODULE: ./lib/src/features/doctor/command.js
/** `nylas-fleet doctor`: looks at everything a plan and an apply need, and says what to mend. Fails when anything is bad. */





const runDoctor = async ({ options }, runtime) => {
    const { terminal, apiKey } = runtime;
    const { root, ...source } = runtime.findFleetSource();
    const isInGit = ((0,command/* readText */.yR)(options['ledger']) ?? 'git') === 'git';
    const checks = await collectChecks({
        ...source,
        clock: terminal.clock,
        watch: terminal,
        openLedger: ({ name }) => runtime.openLedgerStore(name),
        api: apiKey === null
            ? null
            : {
                base: runtime.chooseApiBase,
                connectTo: (url) => runtime.openConnection({ base: url, apiKey }),
            },
        asksHealth: options['health'] === true,
        domains: {
            openAccount: (region) => {
                const serviceAccount = runtime.readServiceAccount();
                if (serviceAccount === null)
                    return null;
                const base = runtime.chooseApiBase(region).url;
                const connection = runtime.openConnection({ base, apiKey: apiKey ?? '', serviceAccount });
                return { keyId: serviceAccount.keyId, connection };
            },
            readDomains: runtime.readDomains,
        },
        repository: isInGit ? runtime.openRepository(root) : null,
        isSet: (variable) => (0,command/* readText */.yR)(terminal.env[variable]) !== null,
        github: await openGitHub(runtime, root),
    });
    terminal.out(options['json'] ? renderDoctorJson(checks) : renderDoctorText(checks, (0,command/* getTextStyle */.$$)(terminal, 'out')));
    return isHealthy(checks) ? command/* EXIT */.dc.done : command/* EXIT */.dc.failed;
};
const collectChecks = async (deps) => judgeFacts(await collectFacts(deps));
async function openGitHub({ terminal: { env }, openRepository }, root) {
    const token = (0,command/* readText */.yR)(env['GITHUB_TOKEN']);
    if (token === null)
        return null;
    const get = createGitHubGet(fetch, { api: env['GITHUB_API_URL'] ?? 'https://api.github.com', token });
    const local = openRepository(root);
    const named = (0,command/* readText */.yR)(env['GITHUB_REPOSITORY']) ?? (local && (await (0,git_repository/* findGitHubRepository */.LD)(local)));
    return { repository: named, get };
}
/** Milliseconds. */
const PATIENCE = 15_000;
/**
 * One request to GitHub: no retries, no paging. The token goes to that address only. `api` is GITHUB_API_URL or
 * `https://api.github.com`.
 */
function createGitHubGet(send, { api, token }) {
    return async (path) => {
        const headers = {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token}`,
            'user-agent': 'nylas-fleet',
            'x-github-api-version': '2022-11-28',
        };
        const reply = await send(api.replace(/\/+$/u, '') + path, {
            headers,
            redirect: 'error',
            signal: AbortSignal.timeout(PATIENCE),
        });
        return { status: reply.status, body: await reply.json().catch(() => null) };
    };
}


/***/ })

};
