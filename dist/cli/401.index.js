export const id = 401;
export const ids = [401];
export const modules = {

/***/ 9398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ readEvidence),
/* harmony export */   IZ: () => (/* binding */ createEvidence),
/* harmony export */   Vp: () => (/* binding */ formatEvidence),
/* harmony export */   oe: () => (/* binding */ EvidenceError)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7909);
/**
 * What `nylas-fleet probe` has seen of an API, as a file: for each question what was asked, what was answered, and the side of
 * the switch that follows. Reading it again checks its shape; whether switches and sides exist is for the sandbox to say.
 */

const EVIDENCE_FORMAT = 1;
/** Its message is a sentence about the text, without the file's name. */
class EvidenceError extends Error {
    name = 'EvidenceError';
}
const createEvidence = (version, application, answers) => ({ format: EVIDENCE_FORMAT, version, application, answers });
const formatEvidence = (evidence) => `${JSON.stringify(evidence, null, 2)}\n`;
/** Throws an EvidenceError. */
function readEvidence(text) {
    const file = parse(text);
    const { format, version, application, answers } = file;
    if (format !== EVIDENCE_FORMAT) {
        const found = typeof format === 'number' ? `format ${format}` : 'no format number';
        throw new EvidenceError(`it has ${found}, and this version reads format ${EVIDENCE_FORMAT}`);
    }
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(application))
        throw createShapeError('application', 'an object');
    if (!Array.isArray(answers))
        throw createShapeError('answers', 'a list');
    const read = answers.map((answer, index) => readAnswer(answer, `answers[${index}]`));
    const twice = read.find(({ question }, index) => read.findIndex((one) => one.question === question) !== index);
    if (twice)
        throw new EvidenceError(`it answers the question ${twice.question} twice: keep the one that holds`);
    return {
        format: EVIDENCE_FORMAT,
        version: readText(version, 'version'),
        application: {
            fingerprint: readText(application['fingerprint'], 'application.fingerprint'),
            region: readTextOrNull(application['region'], 'application.region'),
            environment: readTextOrNull(application['environment'], 'application.environment'),
        },
        answers: read,
    };
}
const createShapeError = (path, expected) => new EvidenceError(`${path} is not ${expected}`);
function parse(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new EvidenceError('it is not JSON');
    }
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        throw new EvidenceError('it is not a JSON object');
    return value;
}
function readText(value, path) {
    if (typeof value !== 'string' || value === '' || value.length > MOST)
        throw createShapeError(path, 'a text');
    return value;
}
const MOST = 1000;
const readTextOrNull = (value, path) => value === null || value === undefined ? null : readText(value, path);
function readAnswer(value, path) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        throw createShapeError(path, 'an object');
    const { question, decides, verdict, at, exchanges } = value;
    if (!Array.isArray(exchanges))
        throw createShapeError(`${path}.exchanges`, 'a list');
    const time = readText(at, `${path}.at`);
    if (Number.isNaN(Date.parse(time)))
        throw createShapeError(`${path}.at`, 'a time');
    return {
        question: readText(question, `${path}.question`),
        decides: readTextOrNull(decides, `${path}.decides`),
        verdict: readVerdict(verdict, `${path}.verdict`),
        at: time,
        exchanges: exchanges.map((one, index) => readExchange(one, `${path}.exchanges[${index}]`)),
    };
}
function readVerdict(value, path) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        throw createShapeError(path, 'an object');
    const { kind, side, seen, reason } = value;
    switch (kind) {
        case 'side':
            if (typeof side === 'string' || typeof side === 'number' || typeof side === 'boolean')
                return { kind, side };
            throw createShapeError(`${path}.side`, 'a text, a number, true or false');
        case 'neither':
            return { kind, seen: readText(seen, `${path}.seen`) };
        case 'undecided':
        case 'not-asked':
            return { kind, reason: readText(reason, `${path}.reason`) };
        default:
            throw createShapeError(`${path}.kind`, 'one of side, neither, undecided, not-asked');
    }
}
function readExchange(value, path) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        throw createShapeError(path, 'an object');
    const { method, path: asked, query, body, status, reply, wait } = value;
    if (typeof status !== 'number')
        throw createShapeError(`${path}.status`, 'a number');
    if (query !== undefined && !(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(query))
        throw createShapeError(`${path}.query`, 'an object');
    return {
        method: readText(method, `${path}.method`),
        path: readText(asked, `${path}.path`),
        ...(query === undefined ? {} : { query }),
        ...(body === undefined ? {} : { body }),
        status,
        reply: reply ?? null,
        ...(wait === undefined ? {} : { wait: readText(wait, `${path}.wait`) }),
    };
}


/***/ }),

/***/ 2401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runProbeCommand: () => (/* binding */ runProbeCommand)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/domain/evidence.js
var domain_evidence = __webpack_require__(9398);
// EXTERNAL MODULE: ./lib/src/domain/redact.js
var redact = __webpack_require__(5438);
// EXTERNAL MODULE: ./lib/src/render/escape.js
var render_escape = __webpack_require__(120);
// EXTERNAL MODULE: ./lib/src/features/command.js
var command = __webpack_require__(625);
// EXTERNAL MODULE: ./lib/src/domain/json.js
var json = __webpack_require__(7909);
// EXTERNAL MODULE: ./lib/src/nylas/port.js
var port = __webpack_require__(3411);
;// CONCATENATED MODULE: ./lib/src/features/probe/api.js
/**
 * Requests for a probe: each gives the answer as it came, refusals too. One at a time. Nothing is sent that was stopped, and a
 * connection that gives no answer at all is an error.
 */


/** The first signal came: no further question is asked. */
class Interrupted extends Error {
    name = 'Interrupted';
}
function createLog() {
    const log = [];
    const watch = ({ method, path, query = {}, body }, { status, text, headers }) => {
        const { 'retry-after': wait } = headers;
        const retryAfter = typeof wait === 'string' ? wait : (wait?.[0] ?? null);
        log.push({ method, path, query, body, status, text, reply: parse(text), retryAfter });
    };
    return { log, watch };
}
function openProbeApi(writer, log) {
    async function ask(work) {
        const start = log.length;
        let isLost = false;
        try {
            await work();
        }
        catch (error) {
            const hasAnswer = error instanceof port/* ApiError */.h && error.status !== 0 && error.type !== 'stopped';
            isLost = error instanceof port/* OutcomeUnknownError */.D;
            if (!isLost && (!hasAnswer || error.status === 401 || log.length === start))
                throw error;
        }
        const last = log.length > start ? log.at(-1) : undefined;
        const { status = 0, text = '', reply = null } = last ?? {};
        const data = (0,json/* isObject */.Gv)(reply) && 'data' in reply ? (reply['data'] ?? null) : reply;
        return { status, isGood: status >= 200 && status < 300 && !isLost, isLost, data, body: reply, text };
    }
    return {
        get: (path, query) => ask(() => writer.get(path, query)),
        send: (call) => ask(() => writer.send(call)),
        log,
    };
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./lib/src/nylas/pages.js
var pages = __webpack_require__(6850);
;// CONCATENATED MODULE: ./lib/src/features/probe/names.js
/**
 * The names of what a probe makes. Each proves that it was made by a probe of this very application, as what it is: it carries
 * a check over the application, the collection, the run and a number. What merely looks like it carries another check.
 *
 *   nylas-fleet-probe-<run, 8 digits>-<number>-<check, 8 digits>
 */

/** The collections of the API that a probe makes objects in, by their paths. What goes first is what others are named by. */
const COLLECTIONS = ['grants', 'workspaces', 'rules', 'policies', 'lists'];
const PREFIX = 'nylas-fleet-probe';
const SHAPE = /^nylas-fleet-probe-([0-9a-f]{8})-([1-9]\d{0,2})-([0-9a-f]{8})$/u;
/** Those who make more than this are not asking questions any more. */
const MOST = 999;
const digest = (parts, length) => (0,external_node_crypto_.createHash)('sha256').update(parts.join('\0')).digest('hex').slice(0, length);
const check = (application, collection, run, number) => digest([PREFIX, application, collection, run, number], 8);
function createNames(application, run) {
    let count = 0;
    return {
        create: (collection) => {
            count += 1;
            if (count > MOST)
                throw new Error(`a probe makes at most ${MOST} objects`);
            const number = String(count);
            return `${PREFIX}-${run}-${number}-${check(application, collection, run, number)}`;
        },
    };
}
/** The run that made something of this name; null when no probe of this application did. */
function findRun(application, collection, name) {
    if (typeof name !== 'string')
        return null;
    const [, run = '', number = '', given] = SHAPE.exec(name) ?? [];
    return given !== undefined && given === check(application, collection, run, number) ? run : null;
}
/** Of an account it is what stands before the @, in whatever case. */
const findRunOfEmail = (application, email) => typeof email === 'string' ? findRun(application, 'grants', email.toLowerCase().split('@')[0]) : null;
/** The same for the same application, and nothing that leads back to it. */
const fingerprint = (application) => digest(['nylas-fleet evidence', application], 16);

;// CONCATENATED MODULE: ./lib/src/features/probe/find.js
/**
 * Reads what a probe of this application made, by its names, wherever that is listed. Lists of grants are read in small pages,
 * since the sources disagree about the largest.
 */




const PAGE = 50;
const MOST_PAGES = 200;
async function listRows(api, collection) {
    const get = async (path, query = {}) => {
        const { status, isGood, data, body } = await api.get(path, query);
        if (!isGood)
            throw new port/* ApiError */.h(`GET ${path} was answered with ${status}, so nobody knows what is there`, status, '', null);
        return { status, data, body, date: '' };
    };
    if (collection !== 'grants')
        return (0,pages/* readCursorList */.xf)({ get }, `/v3/${collection}`, collection === 'workspaces' ? {} : undefined);
    const rows = new Map();
    for (let page = 0; page < MOST_PAGES; page += 1) {
        const query = { sort_by: 'created_at', order_by: 'asc', limit: PAGE, offset: page * PAGE };
        const found = (0,pages/* toRows */.h_)('/v3/grants', await get('/v3/grants', query));
        for (const row of found)
            rows.set(row['id'], row);
        if (found.length < PAGE)
            break;
    }
    return [...rows.values()];
}
/** The row of this very name; of accounts whatever the case. */
async function findNamed(api, collection, name) {
    const rows = await listRows(api, collection);
    return rows.find((row) => readName(collection, row) === name) ?? null;
}
/** Of accounts what stands before the @, in lower case. */
function readName(collection, row) {
    const { name, email } = row;
    if (collection !== 'grants')
        return name;
    return typeof email === 'string' ? email.toLowerCase().split('@')[0] : null;
}
/** What of these rows a probe of this application made. */
function selectOwn(application, collection, rows) {
    return rows.flatMap((row) => {
        const { name, email, provider } = row;
        const id = row[collection === 'workspaces' ? 'workspace_id' : 'id'];
        const isAgent = collection !== 'grants' || provider === 'nylas';
        const run = collection === 'grants' ? findRunOfEmail(application, email) : findRun(application, collection, name);
        if (run === null || typeof id !== 'string' || !isAgent)
            return [];
        return [{ collection, name: String(readName(collection, row)), id, run, createdAt: readTime(row['created_at']) }];
    });
}
const readTime = (value) => {
    const at = typeof value === 'number' ? value * 1000 : typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return Number.isNaN(at) ? null : at;
};
async function listOwn(api, application) {
    const found = [];
    for (const collection of COLLECTIONS)
        found.push(...selectOwn(application, collection, await listRows(api, collection)));
    return found;
}
/** One object by its id, where a probe of this application made it; `gone` when there is none. */
async function findById(api, application, collection, id) {
    const { status, isGood, data } = await api.get(`/v3/${collection}/${encodeURIComponent(id)}`);
    if (status === 404)
        return 'gone';
    if (!isGood || !(0,json/* isObject */.Gv)(data))
        throw new port/* ApiError */.h(`GET of what a probe made was answered with ${status}`, status, '', null);
    const [found] = selectOwn(application, collection, [data]);
    return found?.id === id ? found : 'foreign';
}

;// CONCATENATED MODULE: ./lib/src/features/probe/begin.js



/** Why it does not begin; nothing was written. */
class ProbeRefusal extends Error {
    name = 'ProbeRefusal';
}
async function identifyApplication(api) {
    const { data, status } = await api.get('/v3/applications');
    const row = Array.isArray(data) ? (data[0] ?? null) : data;
    const { application_id: id, region, environment } = (0,json/* isObject */.Gv)(row) ? row : {};
    if (typeof id !== 'string' || id === '') {
        throw new ProbeRefusal(`the API does not say which application this is (status ${status}), so nothing can be named for it`);
    }
    const toWord = (value) => (typeof value === 'string' && /^[\w-]{1,30}$/u.test(value) ? value : null);
    const mark = fingerprint(id);
    return {
        id,
        fingerprint: mark,
        shown: { fingerprint: mark, region: toWord(region), environment: toWord(environment) },
    };
}
/** Throws a ProbeRefusal where the files beside it are of another application, or of a probe that goes on. */
function requireUsable({ journal, head, isGone, former, isCleaning }, application) {
    if (head !== null && head.fingerprint !== application.fingerprint) {
        throw new ProbeRefusal(`${journal} tells of a probe of another application that was not finished: run it there first, with --clean, or give another --evidence`);
    }
    if (head !== null && !isCleaning && !isGone(head.holder)) {
        throw new ProbeRefusal(`${journal} belongs to a probe that may still be running (${head.holder}): wait for it; if it is gone, run with --clean`);
    }
    if (former !== null && former.application.fingerprint !== application.fingerprint) {
        throw new ProbeRefusal('the evidence that is there is of another application: give another file with --evidence');
    }
}
/** Throws a ProbeRefusal where more accounts of others live than are allowed. */
async function requireRoom(api, application, allowed) {
    const grants = await listRows(api, 'grants');
    const agents = grants.filter(({ provider }) => provider === 'nylas');
    const foreign = agents.length - selectOwn(application, 'grants', agents).length;
    if (foreign <= allowed)
        return;
    throw new ProbeRefusal(`${foreign} agent accounts of others live in this application, and a probe belongs where there are none that matter: use an application for tests, or allow so many with --allow-accounts ${foreign}`);
}
/** Those for agent accounts: one, or none. */
async function readConnectors(api) {
    const { data } = await api.get('/v3/connectors');
    const rows = Array.isArray(data) ? data : [];
    return rows.filter((one) => (0,json/* isObject */.Gv)(one) && one['provider'] === 'nylas');
}

// EXTERNAL MODULE: ./lib/src/sandbox/switches.js
var switches = __webpack_require__(1952);
;// CONCATENATED MODULE: ./lib/src/features/probe/question.js

/** From the least to the most: nothing but reads, objects of its own, accounts of its own, mail between these. */
const NEEDS = ['reads', 'objects', 'accounts', 'mail'];
const side = (value) => ({ kind: 'side', side: value });
const neither = (seen) => ({ kind: 'neither', seen });
const undecided = (reason) => ({ kind: 'undecided', reason });
/** The side that these facts are those of; what was seen instead, where they are no side's. */
function match(facts, sides) {
    const isSame = (wanted) => Object.entries(wanted).every(([name, value]) => JSON.stringify(facts[name]) === JSON.stringify(value));
    const found = sides.find(([, wanted]) => isSame(wanted));
    if (found)
        return side(found[0]);
    const seen = Object.entries(facts).map(([name, value]) => `${name}: ${JSON.stringify(value) ?? 'absent'}`);
    return neither(seen.join(', '));
}
/** The side of a status, as a text or a number, where there is one. */
function matchStatus(reply, sides) {
    const found = sides.find((one) => String(one) === String(reply.status));
    return found === undefined ? neither(`status ${reply.status}`) : side(found);
}
const toObject = (value) => ((0,json/* isObject */.Gv)(value) ? value : {});
const toObjects = (value) => Array.isArray(value) ? value.map(toObject) : [];

;// CONCATENATED MODULE: ./lib/src/features/probe/create.js
/**
 * Makes objects under names that prove whose they are: the name goes into the journal before the request, the id after it. What
 * was answered with another name than was asked for is not taken for its own. An answer that was lost is looked for.
 */


/** Why a question could not be answered; a sentence without its end. */
class Obstacle extends Error {
    name = 'Obstacle';
}
function createMaker({ api, own, names, journal, lag }, { goOn, wait }) {
    const register = (made, data) => {
        own.add(made);
        return { ...made, data, path: `/v3/${made.collection}/${made.id}` };
    };
    const recover = async (collection, name) => {
        let row = null;
        await wait(async () => {
            row = await findNamed(api, collection, name);
            return row !== null;
        }, lag);
        const id = row === null ? null : readId(collection, row);
        return row === null || id === null ? null : register({ collection, name, id, reply: null }, row);
    };
    const tryCreate = async (collection, build, name = names.create(collection)) => {
        goOn();
        const body = build(name);
        journal.begin(collection, name);
        const path = collection === 'grants' ? '/v3/connect/custom' : `/v3/${collection}`;
        const reply = await own.send({ method: 'POST', path, body });
        if (reply.isLost)
            return { reply, made: await recover(collection, name) };
        if (!reply.isGood) {
            journal.end(name, null);
            return { reply, made: null };
        }
        const data = (0,json/* isObject */.Gv)(reply.data) ? reply.data : {};
        const id = readId(collection, data);
        const isNamed = readName(collection, data) === name;
        // A success that does not say what was made: it is looked for by its name.
        if (id === null || !isNamed)
            return { reply, made: await recover(collection, name) };
        return { reply, made: register({ collection, name, id, reply }, data) };
    };
    const create = async (collection, build, name) => {
        const { reply, made } = await tryCreate(collection, build, name);
        if (made === null)
            throw new Obstacle(`what it needs could not be made: ${describeRefusal(collection, reply)}`);
        return made;
    };
    return {
        tryCreate,
        create,
        createWorkspace: (more = {}) => create('workspaces', (name) => ({ name, domain: `${name}.example`, auto_group: false, ...more })),
    };
}
function readId(collection, row) {
    const id = row[collection === 'workspaces' ? 'workspace_id' : 'id'];
    return typeof id === 'string' && id !== '' ? id : null;
}
function describeRefusal(collection, { status, isLost, body }) {
    if (isLost)
        return `whether the create of ${collection} took place is not known`;
    const { error } = (0,json/* isObject */.Gv)(body) ? body : {};
    const message = (0,json/* isObject */.Gv)(error) ? error['message'] : null;
    const words = typeof message === 'string' && message !== '' ? ` (${message})` : '';
    return `the create of ${collection} was answered with ${status}${words}`;
}
/** In an order in which nothing refers to what goes. What could not be removed stays in the journal. */
async function removeAll(own, isMeant) {
    const rank = ({ collection }) => ORDER.indexOf(collection);
    const left = [];
    for (const made of own
        .list()
        .filter(isMeant)
        .toSorted((a, b) => rank(a) - rank(b))) {
        if (!(await own.remove(made)))
            left.push(made);
    }
    return left;
}
const ORDER = ['grants', 'workspaces', 'rules', 'policies', 'lists'];

;// CONCATENATED MODULE: ./lib/src/features/probe/questions/accounts.js
/** What creating and changing an account does. Every account here is made for it and goes with it. */




/** Good by every rule there is: 30 characters, of every class. */
function createPassword({ hide }) {
    const password = `Aa1-${(0,external_node_crypto_.randomBytes)(13).toString('hex')}`;
    hide(password);
    return password;
}
async function read({ get }, path) {
    const { isGood, data, status } = await get(path);
    if (!isGood)
        throw new Obstacle(`what it made cannot be read: status ${status}`);
    return toObject(data);
}
const nameOf = (data) => data['name'] ?? null;
const whole = ({ email }, more = {}) => ({
    name: 'Probe',
    settings: { email },
    ...more,
});
/** Longer than the clock of the API is coarse. */
const LONG_ENOUGH = 2100;
const ACCOUNTS = {
    connector: {
        needs: 'accounts',
        ask: async ({ openAccount, get, connectors, getConnectorRefusal }) => {
            if (connectors.length > 0)
                return undecided('the connector was there before; only an application without one tells');
            const account = await openAccount('a').catch((error) => {
                if (error instanceof Obstacle)
                    return null;
                throw error;
            });
            const refusal = getConnectorRefusal();
            if (refusal !== null) {
                if (/connector/iu.test(refusal.text) || account !== null)
                    return side('must-be-made');
                return undecided(`the first account was refused with ${refusal.status}, and not plainly for want of a connector`);
            }
            if (account === null)
                return undecided('no account could be made');
            const { data } = await get('/v3/connectors');
            const isThere = Array.isArray(data) && data.some((one) => toObject(one)['provider'] === 'nylas');
            return isThere ? side('made-by-first-account') : neither('an account without a connector');
        },
    },
    email_case: {
        needs: 'accounts',
        ask: async ({ openAccount }) => {
            const { data, email } = await openAccount('a');
            if (data['email'] === email.toLowerCase())
                return side('lowered');
            return (0,json/* toText */.fE)(data['email']).toLowerCase() === email.toLowerCase() ? side('kept') : neither('another address');
        },
    },
    has_app_password: {
        needs: 'accounts',
        ask: async (bench) => {
            const { path } = await bench.openAccount('a');
            return side('has_app_password' in toObject((await read(bench, path))['settings'] ?? null) ? 'shown' : 'absent');
        },
    },
    password_rules: {
        needs: 'accounts',
        ask: async (bench) => {
            const account = await bench.createAccount();
            const set = async (app_password) => {
                bench.hide(app_password);
                const body = whole(account, { settings: { email: account.email, app_password } });
                return (await bench.send('PATCH', account.path, body)).isGood;
            };
            const plain = `Aa1${(0,external_node_crypto_.randomBytes)(13).toString('hex')}`;
            return match({ 'without a symbol': await set(plain), 'with the local part': await set(`A${account.name}`) }, [
                ['strict', { 'without a symbol': false, 'with the local part': false }],
                ['documented', { 'without a symbol': true, 'with the local part': true }],
            ]);
        },
    },
    duplicate_email: {
        needs: 'accounts',
        ask: async (bench) => {
            const { id, name, path, home } = await bench.createAccount();
            const again = { provider: 'nylas', name: 'Probe again', workspace_id: home.id };
            const body = { ...again, settings: { email: bench.formatEmail(name) } };
            const { reply, made } = await bench.tryCreate('grants', () => body, name);
            if (reply.isLost)
                return undecided('the answer to the second create was lost');
            if (made === null)
                return matchStatus(reply, ['409', '400']);
            if (made.id !== id)
                return neither('a second account of the same address');
            const now = nameOf(await read(bench, path));
            return match({ name: now }, [
                ['reuse-and-apply', { name: 'Probe again' }],
                ['reuse', { name: 'Probe' }],
            ]);
        },
    },
    grant_patch: {
        needs: 'accounts',
        ask: async (bench) => {
            const { path, email } = await bench.createAccount();
            const bare = await bench.send('PATCH', path, { settings: { app_password: createPassword(bench) } });
            await bench.send('PATCH', path, { settings: { email } });
            const facts = { 'without settings.email': bare.isGood, name: nameOf(await read(bench, path)) };
            return match(facts, [
                ['replace', { 'without settings.email': false, name: null }],
                ['merge', { 'without settings.email': true, name: 'Probe' }],
            ]);
        },
    },
    grant_patch_name: {
        needs: 'accounts',
        ask: async (bench) => {
            const account = await bench.createAccount();
            const { status } = await bench.send('PATCH', account.path, whole(account, { name: 'Probe again' }));
            return match({ status, name: nameOf(await read(bench, account.path)) }, [
                ['applied', { name: 'Probe again' }],
                ['ignored', { status: 200, name: 'Probe' }],
            ]);
        },
    },
    grant_patch_workspace: {
        needs: 'accounts',
        ask: async (bench) => {
            const account = await bench.createAccount();
            const { id } = await bench.createWorkspace();
            const { status } = await bench.send('PATCH', account.path, whole(account, { workspace_id: id }));
            const { workspace_id: now } = await read(bench, account.path);
            return match({ status, moved: now === id, stays: now === account.home.id }, [
                ['applied', { moved: true }],
                ['ignored', { status: 200, stays: true }],
            ]);
        },
    },
    grant_patch_workspace_null: {
        needs: 'accounts',
        ask: async (bench) => {
            const account = await bench.createAccount();
            const { status } = await bench.send('PATCH', account.path, whole(account, { workspace_id: null }));
            const { workspace_id: now } = await read(bench, account.path);
            return match({ status, stays: now === account.home.id }, [
                ['ignored', { status: 200, stays: true }],
                ['400', { status: 400, stays: true }],
            ]);
        },
    },
    grant_updated_at: {
        needs: 'accounts',
        ask: async (bench) => {
            const account = await bench.createAccount();
            const before = (await read(bench, account.path))['updated_at'];
            await bench.sleep(LONG_ENOUGH);
            const { isGood, status } = await bench.send('PATCH', account.path, whole(account, { name: 'Probe again' }));
            if (!isGood)
                return undecided(`an account could not be changed: status ${status}`);
            const after = (await read(bench, account.path))['updated_at'];
            if (before === undefined || after === undefined)
                return neither('no updated_at');
            return side(before === after ? 'authentication' : 'write');
        },
    },
    unknown_domain_status: {
        needs: 'accounts',
        ask: async ({ openAccount, tryCreate }) => {
            // Were there no connector, that would be refused before.
            await openAccount('a');
            const build = (name) => ({ provider: 'nylas', settings: { email: `${name}@${name}.example` } });
            const { reply, made } = await tryCreate('grants', build);
            return made === null ? matchStatus(reply, [404, 400, 422]) : neither('an account on a domain that nobody has');
        },
    },
};

;// CONCATENATED MODULE: ./lib/src/features/probe/questions/replies.js
/** What replies look like, seen on objects that are made for it and on refusals of what cannot be. */


/** A rule that touches nobody's mail: it looks for a domain that nobody has, and stands in no workspace. */
const buildRule = (name, more = {}) => ({
    name,
    trigger: 'inbound',
    enabled: false,
    priority: 1000,
    match: { operator: 'all', conditions: [{ field: 'from.domain', operator: 'is', value: `${name}.example` }] },
    actions: [{ type: 'mark_as_read' }],
    ...more,
});
const buildList = (name) => ({ name, type: 'domain' });
/** A list of a type that there is not: refused, and if it is not, it has a name by which it goes. */
const refuse = async (bench) => (await bench.tryCreate('lists', (name) => ({ name, type: 'nonsense' }))).reply;
function readErrorType({ body }) {
    if (!(0,json/* isObject */.Gv)(body))
        return null;
    const { error, type } = body;
    const found = (0,json/* isObject */.Gv)(error) ? error['type'] : (error ?? type);
    return typeof found === 'string' ? found : null;
}
const rowsOf = (data) => {
    const rows = (0,json/* isObject */.Gv)(data) && 'items' in data ? data['items'] : data;
    return Array.isArray(rows) ? rows : [];
};
const countRows = (data) => rowsOf(data).length;
const REPLIES = {
    rules_envelope: {
        needs: 'reads',
        ask: async ({ get }) => {
            const { data } = await get('/v3/rules', { limit: 200 });
            if (Array.isArray(data))
                return side('flat');
            if (!(0,json/* isObject */.Gv)(data) || !('items' in data))
                return neither('rows neither as data nor as data.items');
            const { items } = data;
            if (items === null)
                return side('items-null');
            if (countRows(data) === 0)
                return side('nested');
            return undecided('rules come as data.items, and how an empty list looks is seen only where there is no rule');
        },
    },
    lists_envelope: {
        needs: 'reads',
        ask: async ({ get }) => {
            const { data } = await get('/v3/lists', { limit: 200 });
            if (Array.isArray(data))
                return side('flat');
            return (0,json/* isObject */.Gv)(data) && 'items' in data ? side('nested') : neither('rows neither as data nor as data.items');
        },
    },
    nested_cursor: {
        needs: 'objects',
        ask: async ({ create, get }) => {
            for (let count = 0; count < 2; count += 1) {
                await create('rules', (name) => buildRule(name));
                await create('lists', buildList);
            }
            for (const path of ['/v3/rules', '/v3/lists']) {
                const { data, body } = await get(path, { limit: 1 });
                if (!(0,json/* isObject */.Gv)(data) || !(0,json/* isObject */.Gv)(body))
                    continue;
                if (typeof data['next_cursor'] === 'string')
                    return side('inside');
                if (typeof body['next_cursor'] === 'string')
                    return side('beside');
            }
            return undecided('no list comes as data.items with a cursor');
        },
    },
    error_types: {
        needs: 'objects',
        ask: async (bench) => {
            const type = readErrorType(await refuse(bench));
            if (type === null)
                return undecided('a refusal names no type');
            if (/^api\.[a-z_]+$/u.test(type))
                return side('prefixed');
            return /^[a-z_]+$/u.test(type) ? side('bare') : neither(`type ${type}`);
        },
    },
    error_envelope: {
        needs: 'objects',
        ask: async (bench) => {
            const { isGood, body, text } = await refuse(bench);
            if (isGood)
                return neither('a list of a type that there is not was made');
            if (text.trim() === '')
                return side('empty');
            if (!(0,json/* isObject */.Gv)(body))
                return body === null ? side('text') : neither('JSON that is no object');
            if ((0,json/* isObject */.Gv)(body['error']))
                return side('nested');
            if (typeof body['error'] === 'string')
                return side('oauth');
            return typeof body['type'] === 'string' ? side('flat') : neither(`fields ${Object.keys(body).join(', ')}`);
        },
    },
    validation_status: {
        needs: 'objects',
        ask: async (bench) => matchStatus(await refuse(bench), [400, 422]),
    },
    create_status: {
        needs: 'objects',
        ask: async (bench) => {
            const made = [
                await bench.create('policies', (name) => ({ name })),
                await bench.createWorkspace(),
                await bench.create('rules', (name) => buildRule(name)),
                await bench.create('lists', buildList),
            ];
            if (bench.domain !== null)
                made.push(await bench.openAccount('a'));
            const statuses = made.map(({ reply }) => reply?.status ?? 'lost');
            const all = (status) => statuses.map(() => status);
            return match({ statuses }, [
                ['documented', { statuses: [200, 200, 201, 201, 201].slice(0, statuses.length) }],
                [200, { statuses: all(200) }],
                [201, { statuses: all(201) }],
            ]);
        },
    },
    delete_status: {
        needs: 'objects',
        ask: async ({ create, remove }) => matchStatus(await remove(await create('lists', buildList)), [200, 204]),
    },
    create_grant_envelope: {
        needs: 'accounts',
        ask: async ({ openAccount }) => {
            const { reply } = await openAccount('a');
            const body = (0,json/* isObject */.Gv)(reply?.body) ? reply.body : {};
            if ((0,json/* isObject */.Gv)(body['data']))
                return side('data');
            return typeof body['email'] === 'string' ? side('bare') : undecided('the answer to the create was lost');
        },
    },
    application_data: {
        needs: 'reads',
        ask: async ({ get }) => {
            const { data } = await get('/v3/applications');
            if (Array.isArray(data))
                return side('array');
            return (0,json/* isObject */.Gv)(data) ? side('object') : neither('neither an object nor an array');
        },
    },
    timestamps: {
        needs: 'objects',
        ask: async ({ create }) => {
            const { created_at: at } = (await create('policies', (name) => ({ name }))).data;
            if (typeof at === 'number')
                return side('unix');
            return typeof at === 'string' && !Number.isNaN(Date.parse(at))
                ? side('rfc3339')
                : neither('no time that is known');
        },
    },
    policy_put_reply: {
        needs: 'objects',
        ask: async ({ create, send }) => {
            const { path } = await create('policies', (name) => ({ name }));
            const { data, status } = await send('PUT', path, { limits: { limit_attachment_count_limit: 5 } });
            if (!(0,json/* isObject */.Gv)(data))
                return neither(`status ${status}`);
            return side(typeof data['id'] === 'string' ? 'whole' : 'without-id');
        },
    },
    list_put_reply: {
        needs: 'objects',
        ask: async ({ create, send }) => {
            const { path } = await create('lists', buildList);
            const { data, status } = await send('PUT', path, { description: 'Of a probe' });
            if (!(0,json/* isObject */.Gv)(data))
                return neither(`status ${status}`);
            return side('type' in data && 'name' in data ? 'whole' : 'sparse');
        },
    },
};

;// CONCATENATED MODULE: ./lib/src/features/probe/questions/paging.js
/** How lists come in pages, and how long they trail what was written. Items of a list are cheap, so they fill the pages. */




/** A list with so many items, once they are seen; its path. */
async function createItems({ create, send, get, wait }, count) {
    const { path, name } = await create('lists', buildList);
    const items = Array.from({ length: count }, (_, index) => `${index + 1}.${name}.example`);
    const { isGood, status } = await send('POST', `${path}/items`, { items });
    if (!isGood)
        throw new Obstacle(`items could not be put into a list: status ${status}`);
    const least = Math.min(count, 10);
    const seen = await wait(async () => countRows((await get(`${path}/items`)).data) >= least);
    if (seen === null)
        throw new Obstacle('items that were put into a list are not in it');
    return `${path}/items`;
}
const readCursor = (body, data) => [body, data].flatMap((one) => ((0,json/* isObject */.Gv)(one) ? (one['next_cursor'] ?? []) : []))[0] ?? null;
const GRANTS = '/v3/grants';
/** Milliseconds. */
const LONGEST_LAG = 120_000;
const hasId = (data, id) => toObjects(data).some((row) => row['id'] === id);
/** Between a write and a list that shows it, at most: 0 where the first look shows it, else counted from before the write. */
async function measureLag({ wait, now }, write, isSeen) {
    const start = now();
    const written = await write();
    const waited = await wait(() => isSeen(written), LONGEST_LAG);
    if (waited === null)
        return undecided(`not seen within ${LONGEST_LAG / 1000} s`);
    return side(waited === 0 ? 0 : now() - start);
}
const PAGING = {
    cursor_on_last_page: {
        needs: 'objects',
        ask: async (bench) => {
            const { data, body } = await bench.get(await createItems(bench, 1), { limit: 200 });
            const cursor = readCursor(body, data);
            return side(typeof cursor === 'string' && cursor !== '');
        },
    },
    cursor_default_limit: {
        needs: 'objects',
        ask: async (bench) => {
            const { data } = await bench.get(await createItems(bench, 60));
            return match({ rows: countRows(data) }, [
                [50, { rows: 50 }],
                [10, { rows: 10 }],
            ]);
        },
    },
    cursor_maximum_limit: {
        needs: 'objects',
        ask: async (bench) => {
            const path = await createItems(bench, 201);
            const [allowed, more] = [await bench.get(path, { limit: 200 }), await bench.get(path, { limit: 201 })];
            return match({ 200: countRows(allowed.data), 201: more.isGood ? countRows(more.data) : 'refused' }, [
                [200, { 200: 200, 201: 'refused' }],
                ['none', { 201: 201 }],
            ]);
        },
    },
    grants_default_limit: {
        needs: 'reads',
        ask: async ({ get }) => {
            const { body } = await get(GRANTS);
            const limit = (0,json/* isObject */.Gv)(body) ? body['limit'] : undefined;
            if (limit === undefined)
                return undecided('the list of grants does not say how many it gives');
            return match({ limit }, [
                [10, { limit: 10 }],
                [200, { limit: 200 }],
            ]);
        },
    },
    grants_maximum_limit: {
        needs: 'reads',
        ask: async ({ get }) => {
            const facts = {};
            for (const limit of [50, 51, 200, 201]) {
                const { isGood, body } = await get(GRANTS, { limit });
                const given = (0,json/* isObject */.Gv)(body) ? (body['limit'] ?? limit) : limit;
                facts[limit] = isGood && given === limit;
            }
            return match(facts, [
                [200, { 50: true, 51: true, 200: true, 201: false }],
                [50, { 50: true, 51: false, 200: false }],
            ]);
        },
    },
    grants_default_order: {
        needs: 'accounts',
        ask: async ({ openAccount, get, wait }) => {
            const [first, second] = [await openAccount('a'), await openAccount('b')];
            let ids = [];
            await wait(async () => {
                const { data } = await get(GRANTS, { limit: 50 });
                ids = toObjects(data).map((row) => row['id']);
                return ids.includes(first.id) && ids.includes(second.id);
            }, LONGEST_LAG);
            const [a, b] = [ids.indexOf(first.id), ids.indexOf(second.id)];
            if (a === -1 || b === -1)
                return undecided('its own accounts are not on the first page');
            return side(a < b ? 'asc' : 'desc');
        },
    },
    list_lag: {
        needs: 'objects',
        isLocal: true,
        ask: (bench) => measureLag(bench, () => bench.create('policies', (name) => ({ name })), async ({ id }) => hasId((await bench.get('/v3/policies', { limit: 200 })).data, id)),
    },
    grants_list_lag: {
        needs: 'accounts',
        isLocal: true,
        ask: async (bench) => waitForGrant(bench, {}),
    },
    grants_filter_lag: {
        needs: 'accounts',
        isLocal: true,
        ask: async (bench) => waitForGrant(bench, { provider: 'nylas' }),
    },
    deleted_grant_lag: {
        needs: 'accounts',
        isLocal: true,
        ask: async (bench) => {
            const account = await bench.createAccount();
            const write = async () => {
                const { isGood, status } = await bench.remove(account);
                if (!isGood)
                    throw new Obstacle(`its own account could not be deleted: status ${status}`);
            };
            return measureLag(bench, write, async () => (await bench.get(account.path)).status === 404);
        },
    },
};
/** The newest, in case there are more than a page. */
function waitForGrant(bench, filter) {
    const query = { ...filter, sort_by: 'created_at', order_by: 'desc', limit: 50 };
    const isSeen = async ({ id }) => hasId((await bench.get(GRANTS, query)).data, id);
    return measureLag(bench, () => bench.createAccount(), isSeen);
}

;// CONCATENATED MODULE: ./lib/src/features/probe/questions/guardrails.js




const COUNT = 'limit_attachment_count_limit';
const RETIRED = 'limit_count_daily_message_per_grant';
/** More than any plan allows. */
const TOO_MANY = 1_000_000;
const tryLimits = ({ tryCreate }, limits) => tryCreate('policies', (name) => ({ name, limits }));
const limitsOf = ({ made }) => toObject(made?.data['limits'] ?? null);
/** Whether a plan's maximum keeps it from being taken as it is. */
async function isOverPlan(bench, count) {
    return limitsOf(await tryLimits(bench, { [COUNT]: count }))[COUNT] !== count;
}
const NO_MAXIMUM = undecided('this plan has no maximum for what was asked');
const isAllGood = (replies) => replies.every(({ isGood }) => isGood);
/** One side where all are taken, another where all are refused with 400, neither where they differ. */
function matchAll(replies) {
    const all = Object.values(replies);
    if (isAllGood(all))
        return side('allowed');
    if (all.every(({ status }) => status === 400))
        return side('400');
    return neither(Object.entries(replies)
        .map(([what, { status }]) => `${what}: ${status}`)
        .join(', '));
}
const GUARDRAILS = {
    plan: {
        needs: 'objects',
        isLocal: true,
        ask: async (bench) => {
            const { [COUNT]: shown } = toObject((await bench.create('policies', (name) => ({ name }))).data['limits'] ?? null);
            if (shown === 20)
                return side('full');
            if (shown === 10)
                return side('free');
            if (shown !== undefined)
                return neither(`at most ${JSON.stringify(shown)} attachments`);
            if (await isOverPlan(bench, 11))
                return side('free');
            return side((await isOverPlan(bench, 21)) ? 'full' : 'none');
        },
    },
    over_plan_limit: {
        needs: 'objects',
        ask: async (bench) => {
            const attempt = await tryLimits(bench, { [COUNT]: TOO_MANY });
            if (attempt.made === null)
                return matchStatus(attempt.reply, ['403', '400']);
            const { [COUNT]: taken } = limitsOf(attempt);
            if (taken === TOO_MANY)
                return NO_MAXIMUM;
            return typeof taken === 'number' ? side('clamped') : neither('taken, and not shown');
        },
    },
    omitted_limits: {
        needs: 'objects',
        ask: async (bench) => {
            const { data } = await bench.create('policies', (name) => ({ name }));
            if (Object.keys(toObject(data['limits'] ?? null)).length > 0)
                return side('plan-maximum');
            return (await isOverPlan(bench, TOO_MANY)) ? side('absent') : NO_MAXIMUM;
        },
    },
    delete_in_use: {
        needs: 'objects',
        ask: async (bench) => {
            const list = await bench.create('lists', buildList);
            const conditions = [{ field: 'from.domain', operator: 'in_list', value: [list.id] }];
            const naming = await bench.create('rules', (name) => buildRule(name, { match: { operator: 'all', conditions } }));
            const rule = await bench.create('rules', (name) => buildRule(name));
            const policy = await bench.create('policies', (name) => ({ name }));
            await bench.createWorkspace({ policy_id: policy.id, rule_ids: [rule.id, naming.id] });
            return matchAll({
                list: await bench.remove(list),
                policy: await bench.remove(policy),
                rule: await bench.remove(rule),
            });
        },
    },
    duplicate_names: {
        needs: 'objects',
        ask: async ({ create, tryCreate }) => {
            const workspaces = { count: 0 };
            const buildWorkspace = (name) => {
                workspaces.count += 1;
                return { name, domain: `${workspaces.count}.${name}.example`, auto_group: false };
            };
            const builds = {
                workspaces: buildWorkspace,
                policies: (name) => ({ name }),
                rules: (name) => buildRule(name),
                lists: buildList,
            };
            const replies = {};
            for (const collection of ['workspaces', 'policies', 'rules', 'lists']) {
                const { name } = await create(collection, builds[collection]);
                replies[collection] = (await tryCreate(collection, builds[collection], name)).reply;
            }
            return matchAll(replies);
        },
    },
    in_list_value: {
        needs: 'objects',
        ask: async (bench) => {
            const { id } = await bench.create('lists', buildList);
            const conditions = [{ field: 'from.domain', operator: 'in_list', value: [id] }];
            const { path } = await bench.create('rules', (name) => buildRule(name, { match: { operator: 'all', conditions } }));
            const shown = toObject((await read(bench, path))['match'] ?? null)['conditions'];
            return match({ value: toObject(Array.isArray(shown) ? shown[0] : null)['value'] }, [
                ['array', { value: [id] }],
                ['text', { value: id }],
            ]);
        },
    },
    rule_enabled: {
        needs: 'objects',
        ask: async (bench) => {
            const { path } = await bench.create('rules', (name) => buildRule(name, { enabled: true }));
            return match({ enabled: (await read(bench, path))['enabled'] ?? 'absent' }, [
                ['shown', { enabled: true }],
                ['absent', { enabled: 'absent' }],
            ]);
        },
    },
    retired_limit: {
        needs: 'objects',
        ask: async (bench) => {
            const attempt = await tryLimits(bench, { [RETIRED]: 5 });
            if (attempt.made === null)
                return matchStatus(attempt.reply, ['400']);
            return match({ [RETIRED]: limitsOf(attempt)[RETIRED] ?? 'absent' }, [
                ['ignored', { [RETIRED]: 'absent' }],
                ['kept', { [RETIRED]: 5 }],
            ]);
        },
    },
    invalid_item: {
        needs: 'objects',
        ask: async (bench) => {
            const path = await createItems(bench, 1);
            const items = ['good.nylas-fleet-probe.example', 'not a domain'];
            const { status } = await bench.send('POST', path, { items });
            const isSettled = async () => countRows((await bench.get(path)).data) > 1;
            if (status < 300)
                await bench.wait(isSettled);
            return match({ status, taken: countRows((await bench.get(path)).data) - 1 }, [
                ['400', { status: 400, taken: 0 }],
                ['skipped', { status: 200, taken: 1 }],
            ]);
        },
    },
    unknown_fields: {
        needs: 'objects',
        ask: async (bench) => {
            const { made, reply } = await bench.tryCreate('lists', (name) => ({ name, type: 'domain', colour: 'red' }));
            if (made === null)
                return matchStatus(reply, ['400']);
            return 'colour' in (await read(bench, made.path)) ? neither('kept') : side('ignored');
        },
    },
};

;// CONCATENATED MODULE: ./lib/src/features/probe/questions/post.js
/**
 * Mail between the two shared accounts, and what is found of it. Nothing bounces: what is blocked is blocked before it leaves,
 * so that the standing of nobody's domain suffers. Rules look for these two addresses alone, whatever their scope may be.
 */




/** An API that caches its rules for longer than this would be misread; each question asks again what must not have changed. */
const SETTLING = 5000;
/** A sandbox application sends one mail a second. */
const BETWEEN = 1100;
/** Milliseconds until a mail has come. */
const DELIVERY = 120_000;
const BLOCK = [{ type: 'block' }];
const is = (field, value) => ({ field, operator: 'is', value });
/** The sender in a workspace that is made for it, so that its guardrails are of the question alone. */
async function openPair(bench, more = {}) {
    const [from, to] = [await bench.openAccount('a'), await bench.openAccount('b')];
    const workspace = await bench.createWorkspace(more);
    await bench.place(from, workspace);
    return { from, to, workspace };
}
/** Of mail from the one to the other alone, with whatever condition beside it. */
const buildOutbound = ({ from, to }, name, { actions = BLOCK, priority = 10, condition, } = {}) => ({
    name,
    trigger: 'outbound',
    enabled: true,
    priority,
    match: {
        operator: 'all',
        conditions: [
            is('from.address', from.email.toLowerCase()),
            is('recipient.address', to.email.toLowerCase()),
            ...(condition ? [condition] : []),
        ],
    },
    actions,
});
const attach = async ({ send }, { workspace }, ids) => {
    const { isGood, status } = await send('PATCH', workspace.path, { rule_ids: [...ids] });
    if (!isGood)
        throw new Obstacle(`rules could not be put into a workspace: status ${status}`);
};
/** After a while, in which what was changed last takes effect. */
async function sendMail(bench, { from, to }) {
    await bench.sleep(SETTLING);
    const subject = `nylas-fleet probe ${(0,external_node_crypto_.randomUUID)()}`;
    const body = {
        to: [{ email: to.email.toLowerCase() }],
        subject,
        body: 'Sent by nylas-fleet probe.',
        is_plaintext: true,
    };
    // Under a key a refusal is final, so that a limit that is used up is not asked again and again.
    const key = { idempotencyKey: `nylas-fleet-probe-${(0,external_node_crypto_.randomUUID)()}` };
    const reply = await bench.send('POST', `${from.path}/messages/send`, body, key);
    await bench.sleep(BETWEEN);
    return { reply, subject };
}
/** Throws an Obstacle where it was not sent. */
async function sendThrough(bench, pair) {
    const { reply, subject } = await sendMail(bench, pair);
    if (!reply.isGood)
        throw new Obstacle(`a mail that nothing speaks against was answered with ${reply.status}`);
    return subject;
}
/** Once it has come. */
async function findMail({ get, wait }, { path }, subject) {
    let found;
    await wait(async () => {
        const { data } = await get(`${path}/messages`, { limit: 50, subject });
        found = toObjects(data).find((row) => row['subject'] === subject);
        return found !== undefined;
    }, DELIVERY);
    if (found === undefined)
        throw new Obstacle(`a mail did not come within ${DELIVERY / 1000} s`);
    return found;
}
/** The folders of a mail in lower case; ids of the system's are names on some accounts and none on others. */
async function readFolderNames({ get }, { path }, mail) {
    const rows = toObjects((await get(`${path}/folders`, { limit: 200 })).data);
    const known = new Map(rows.map((row) => [(0,json/* toText */.fE)(row['id']), (0,json/* toText */.fE)(row['name'])]));
    const { folders } = mail;
    const ids = (Array.isArray(folders) ? folders : []).map(json/* toText */.fE);
    return ids.map((id) => (known.get(id) ?? id).toLowerCase());
}
const readRecords = async ({ get }, { path }) => toObjects((await get(`${path}/rule-evaluations`, { limit: 200 })).data);
/** What was recorded since, once there is so much of it. */
async function findRecords(bench, account, before, least = 1) {
    const known = new Set(before.map(({ id }) => id));
    let fresh = [];
    await bench.wait(async () => {
        fresh = (await readRecords(bench, account)).filter(({ id }) => !known.has(id));
        return fresh.length >= least;
    });
    return fresh;
}

;// CONCATENATED MODULE: ./lib/src/features/probe/questions/mail.js





const DAILY = 'limit_count_daily_email_sent';
const BLOCKED = 403;
/** Endings of two labels that everybody knows to be one. */
const SUFFIXES = [
    'ac.uk',
    'co.in',
    'co.jp',
    'co.nz',
    'co.uk',
    'co.za',
    'com.au',
    'com.br',
    'com.cn',
    'com.mx',
    'com.sg',
    'org.uk',
];
const statusOf = async (bench, pair) => (await sendMail(bench, pair)).reply.status;
/** A rule in the sender's workspace that blocks under one more condition; the status of a mail under it. */
async function sendUnder(bench, pair, condition) {
    const { made } = await bench.tryCreate('rules', (name) => buildOutbound(pair, name, { condition }));
    if (made === null)
        return 'refused';
    await attach(bench, pair, [made.id]);
    const status = await statusOf(bench, pair);
    await attach(bench, pair, []);
    await bench.remove(made);
    return status;
}
/** Two mails that a rule blocks, which leave two records. */
async function sendBlocked(bench) {
    const pair = await openPair(bench);
    const rule = await bench.create('rules', (name) => buildOutbound(pair, name));
    await attach(bench, pair, [rule.id]);
    const before = await readRecords(bench, pair.from);
    for (let count = 0; count < 2; count += 1) {
        const status = await statusOf(bench, pair);
        if (status !== BLOCKED)
            throw new Obstacle(`a mail that a rule should block was answered with ${status}`);
    }
    return { ...pair, records: await findRecords(bench, pair.from, before, 2) };
}
const MAIL = {
    'outbound-scope': {
        needs: 'mail',
        ask: async (bench) => {
            const pair = await openPair(bench);
            const rule = await bench.create('rules', (name) => buildOutbound(pair, name));
            const other = await bench.createWorkspace({ rule_ids: [rule.id] });
            const elsewhere = await statusOf(bench, pair);
            await attach(bench, pair, [rule.id]);
            const here = await statusOf(bench, pair);
            await attach(bench, pair, []);
            await attach(bench, { workspace: other }, []);
            const nowhere = await statusOf(bench, pair);
            const isSent = (status) => status === 200 || status === 202;
            const facts = { 'in another workspace': elsewhere, 'in its own': here, 'in none': nowhere };
            if (isSent(elsewhere) && here === BLOCKED && isSent(nowhere))
                return side('workspace');
            return match(facts, [
                ['application', { 'in another workspace': BLOCKED, 'in its own': BLOCKED, 'in none': BLOCKED }],
            ]);
        },
    },
    'equal-priority': {
        needs: 'mail',
        ask: async (bench) => {
            const pair = await openPair(bench);
            const ids = [];
            for (let count = 0; count < 2; count += 1) {
                ids.push((await bench.create('rules', (name) => buildOutbound(pair, name))).id);
            }
            const first = [];
            for (const order of [ids, ids.toReversed()]) {
                await attach(bench, pair, order);
                const before = await readRecords(bench, pair.from);
                await sendMail(bench, pair);
                const [record] = await findRecords(bench, pair.from, before);
                const matched = record?.['matched_rule_ids'];
                if (!Array.isArray(matched) || matched.length === 0)
                    return undecided('no record says which rule blocked a mail');
                if (matched.length > 1)
                    return neither('both rules are recorded for one mail');
                first.push(order.indexOf((0,json/* toText */.fE)(matched[0])));
            }
            return match({ 'acts first, in both orders': first }, [
                ['listed', { 'acts first, in both orders': [0, 0] }],
                ['reversed', { 'acts first, in both orders': [1, 1] }],
            ]);
        },
    },
    placement: {
        needs: 'mail',
        ask: async (bench) => {
            const [from, to] = [await bench.openAccount('a'), await bench.openAccount('b')];
            const found = [];
            for (const types of [
                ['archive', 'trash'],
                ['trash', 'archive'],
            ]) {
                const rule = await bench.create('rules', (name) => ({
                    name,
                    trigger: 'inbound',
                    enabled: true,
                    priority: 10,
                    match: {
                        operator: 'all',
                        conditions: [{ field: 'from.address', operator: 'is', value: from.email.toLowerCase() }],
                    },
                    actions: types.map((type) => ({ type })),
                }));
                await bench.place(to, await bench.createWorkspace({ rule_ids: [rule.id] }));
                const names = await readFolderNames(bench, to, await findMail(bench, to, await sendThrough(bench, { from, to })));
                found.push(['archive', 'trash'].filter((one) => names.includes(one)).join('+'));
            }
            return match({ 'archive, trash': found[0], 'trash, archive': found[1] }, [
                ['all', { 'archive, trash': 'archive+trash', 'trash, archive': 'archive+trash' }],
                ['last', { 'archive, trash': 'trash', 'trash, archive': 'archive' }],
                ['first', { 'archive, trash': 'archive', 'trash, archive': 'trash' }],
            ]);
        },
    },
    'multi-label-tld': {
        needs: 'mail',
        ask: async (bench) => {
            const labels = (bench.domain ?? '').toLowerCase().split('.');
            if (labels.length < 3)
                return undecided('the domain has but two labels');
            const pair = await openPair(bench);
            const ending = labels.slice(-2).join('.');
            const control = await sendUnder(bench, pair, {
                field: 'recipient.tld',
                operator: 'is',
                value: labels.at(-1) ?? '',
            });
            if (control !== BLOCKED)
                return neither(`the last label alone: ${control}`);
            const status = await sendUnder(bench, pair, { field: 'recipient.tld', operator: 'is', value: ending });
            if (status === BLOCKED)
                return side('suffix');
            if (status !== 200 && status !== 202)
                return neither(`two labels: ${status}`);
            if (SUFFIXES.includes(ending))
                return side('last-label');
            return undecided(`nothing matched ${ending}, which proves little: a domain under ${SUFFIXES[4]} or the like would`);
        },
    },
    'zero-limit': {
        needs: 'mail',
        ask: async (bench) => {
            const pair = await openPair(bench);
            await sendThrough(bench, pair);
            const { made, reply } = await bench.tryCreate('policies', (name) => ({ name, limits: { [DAILY]: 0 } }));
            if (made === null) {
                return reply.status >= 400 && reply.status < 500 ? side('refused') : neither(`status ${reply.status}`);
            }
            await bench.send('PATCH', pair.workspace.path, { policy_id: made.id });
            const status = await statusOf(bench, pair);
            if (status === 429)
                return side('stops');
            return neither(status < 300 ? 'taken, and a mail is sent all the same' : `taken, and a mail is answered with ${status}`);
        },
    },
    'limit-order': {
        needs: 'mail',
        ask: async (bench) => {
            const pair = await openPair(bench);
            await sendThrough(bench, pair);
            const rule = await bench.create('rules', (name) => buildOutbound(pair, name));
            const policy = await bench.create('policies', (name) => ({ name, limits: { [DAILY]: 1 } }));
            await bench.send('PATCH', pair.workspace.path, { policy_id: policy.id });
            const control = await statusOf(bench, pair);
            if (control !== 429)
                return undecided(`a limit that is used up was answered with ${control}`);
            await attach(bench, pair, [rule.id]);
            return match({ status: await statusOf(bench, pair) }, [
                ['rules-first', { status: BLOCKED }],
                ['limit-first', { status: 429 }],
            ]);
        },
    },
    evaluations_cursor: {
        needs: 'mail',
        ask: async (bench) => {
            const { from, records } = await sendBlocked(bench);
            if (records.length < 2)
                return undecided('two blocked mails left fewer records');
            const { data, body } = await bench.get(`${from.path}/rule-evaluations`, { limit: 1 });
            const cursor = [body, data].flatMap((one) => ((0,json/* isObject */.Gv)(one) ? (one['next_cursor'] ?? []) : []))[0];
            return side(typeof cursor === 'string' && cursor !== '' ? 'given' : 'never');
        },
    },
    evaluation_message_id: {
        needs: 'mail',
        ask: async (bench) => {
            const [record] = (await sendBlocked(bench)).records;
            if (record === undefined)
                return undecided('a blocked mail left no record');
            if (!('message_id' in record))
                return side('absent');
            return record['message_id'] === null ? side('null') : neither('an id');
        },
    },
    evaluations_without_rules: {
        needs: 'mail',
        ask: async (bench) => {
            const rules = await listRows(bench, 'rules');
            if (rules.some((rule) => rule['trigger'] === 'outbound' && rule['enabled'] !== false)) {
                return undecided('outbound rules of others are on, and may leave a record for every account');
            }
            const pair = await openPair(bench);
            const before = [await readRecords(bench, pair.from), await readRecords(bench, pair.to)];
            await findMail(bench, pair.to, await sendThrough(bench, pair));
            await bench.sleep(RECORDING);
            const after = [await readRecords(bench, pair.from), await readRecords(bench, pair.to)];
            return side(after.flat().length > before.flat().length ? 'recorded' : 'none');
        },
    },
    hard_delete: {
        needs: 'mail',
        isLocal: true,
        ask: async (bench) => {
            const pair = await openPair(bench);
            const { id } = await findMail(bench, pair.to, await sendThrough(bench, pair));
            const path = `${pair.to.path}/messages/${encodeURIComponent((0,json/* toText */.fE)(id))}`;
            const { isGood, status } = await bench.send('DELETE', path, undefined, { query: { hard_delete: 'true' } });
            const isThere = (await bench.get(path)).isGood;
            return match({ status, gone: !isThere }, [
                ['off', { status: 400, gone: false }],
                ...(isGood ? [['on', { gone: true }]] : []),
            ]);
        },
    },
};
/** Milliseconds after which a record would be there. */
const RECORDING = 10_000;
/** No switch depends on it: whether a rule for a domain holds for those below it. */
const askSubdomains = {
    needs: 'mail',
    ask: async (bench) => {
        const labels = (bench.domain ?? '').toLowerCase().split('.');
        if (labels.length < 3)
            return undecided('the domain has but two labels');
        const pair = await openPair(bench);
        const on = (value) => sendUnder(bench, pair, { field: 'recipient.domain', operator: 'is', value });
        const control = await on(labels.join('.'));
        if (control !== BLOCKED)
            return neither(`the domain itself: ${control}`);
        const status = await on(labels.slice(1).join('.'));
        if (status === BLOCKED)
            return side('included');
        return status === 200 || status === 202 ? side('exact') : neither(`the domain above: ${status}`);
    },
};

;// CONCATENATED MODULE: ./lib/src/features/probe/questions/mailboxes.js
/** Folders of an account that is made for it, and whether the application has alerts about sending at all. */


const [OUTER, INNER, OTHER] = ['Outer', 'Inner', 'Other'];
const createFolder = ({ send }, { path }, body) => send('POST', `${path}/folders`, { ...body });
async function readFolders({ get }, { path }) {
    const { data } = await get(`${path}/folders`, { limit: 200 });
    return Array.isArray(data) ? data.filter((one) => (0,json/* isObject */.Gv)(one)) : [];
}
const MAILBOXES = {
    folder_in_folder: {
        needs: 'accounts',
        ask: async (bench) => {
            const account = await bench.createAccount();
            const outer = toObject((await createFolder(bench, account, { name: OUTER })).data)['id'] ?? null;
            const byName = await createFolder(bench, account, { name: `${OUTER}/${INNER}` });
            const byParent = await createFolder(bench, account, { name: OTHER, parent_id: outer });
            const folders = await readFolders(bench, account);
            const isIn = (name) => folders.some((one) => one['name'] === name && one['parent_id'] === outer) ? 'inside' : 'beside';
            const hasPath = folders.some((one) => one['name'] === `${OUTER}/${INNER}`);
            const facts = {
                'a path as its name': byName.isGood ? (hasPath ? 'path' : isIn(INNER)) : 'refused',
                parent_id: byParent.isGood ? isIn(OTHER) : 'refused',
            };
            return match(facts, [
                ['either', { 'a path as its name': 'path', parent_id: 'inside' }],
                ['name', { 'a path as its name': 'inside', parent_id: 'refused' }],
                ['parent', { 'a path as its name': 'refused', parent_id: 'inside' }],
                ['parent-ignored', { 'a path as its name': 'refused', parent_id: 'beside' }],
                ['cut-off', { 'a path as its name': 'beside', parent_id: 'refused' }],
                ['none', { 'a path as its name': 'refused', parent_id: 'refused' }],
            ]);
        },
    },
    folder_name_taken: {
        needs: 'accounts',
        ask: async (bench) => {
            const account = await bench.createAccount();
            await createFolder(bench, account, { name: OUTER });
            return matchStatus(await createFolder(bench, account, { name: OUTER }), [400, 409]);
        },
    },
    folder_names: {
        needs: 'accounts',
        ask: async (bench) => {
            const account = await bench.createAccount();
            const first = await createFolder(bench, account, { name: OUTER });
            const second = await createFolder(bench, account, { name: OUTER.toLowerCase() });
            return match({ first: first.isGood, second: second.isGood }, [
                ['case-insensitive', { first: true, second: false }],
                ['case-sensitive', { first: true, second: true }],
            ]);
        },
    },
    send_alerts: {
        needs: 'reads',
        isLocal: true,
        ask: async ({ get }) => {
            const reply = await get('/v3/alerts/send');
            return reply.isGood ? side('there') : matchStatus(reply, ['404', '403']);
        },
    },
};

;// CONCATENATED MODULE: ./lib/src/features/probe/questions/passing.js


const CREATES = ['/v3/workspaces', '/v3/rules', '/v3/policies', '/v3/lists', '/v3/connect/custom'];
/** A day's limit is used up there, which is another 429. */
const SEND = '/messages/send';
/** All that a probe has at once. */
const MOST_RULES = 5;
const QUOTAS = [403, 400, 402, 429];
const isOfPlan = (text) => /\bfor this plan\b|\bquota|maximum number of/iu.test(text);
const PASSING = {
    quota_status: {
        needs: 'objects',
        ask: async ({ log, mayFillQuota, tryCreate }) => {
            const seen = log.find(({ method, path, status, text }) => method === 'POST' && CREATES.includes(path) && status >= 400 && isOfPlan(text));
            if (seen)
                return matchStatus(seen, QUOTAS);
            if (!mayFillQuota)
                return undecided('there was room for all that was made, and --fill-quota was not given');
            for (let count = 0; count < MOST_RULES; count += 1) {
                const { made, reply } = await tryCreate('rules', (name) => buildRule(name));
                if (made !== null)
                    continue;
                if (count > 0 || isOfPlan(reply.text))
                    return matchStatus(reply, QUOTAS);
                return undecided(`the first rule was refused with ${reply.status}, and not plainly for want of room`);
            }
            return undecided(`there was room for ${MOST_RULES} rules, and a probe makes no more`);
        },
    },
    retry_after: {
        needs: 'reads',
        ask: async ({ log }) => {
            const refused = log.filter(({ status, path, text }) => status === 429 && !path.endsWith(SEND) && !/\bplan\b|\bquota/iu.test(text));
            if (refused.length === 0)
                return undecided('the API never found it too fast, and it is not put to the test');
            return side(refused.some(({ retryAfter }) => retryAfter !== null) ? 'present' : 'absent');
        },
    },
    creates_answer: {
        needs: 'objects',
        ask: async ({ create, log }) => {
            await create('lists', (name) => ({ name, type: 'domain' }));
            const creates = log.filter(({ method, path }) => method === 'POST' && CREATES.includes(path));
            const lost = creates.filter(({ status }) => status === 504);
            return side(lost.length > 0 && lost.length === creates.length ? '504-after-commit' : 'normally');
        },
    },
};

;// CONCATENATED MODULE: ./lib/src/features/probe/questions/workspaces.js




/** Looked at one by one only where neither the list nor the application tells. */
const MOST_LOOKS = 20;
async function findDefault({ get }) {
    const { data: application } = await get('/v3/applications');
    const { default_workspace_id: id } = toObject(Array.isArray(application) ? application[0] : application);
    const named = typeof id === 'string' ? id : null;
    const { data } = await get('/v3/workspaces');
    const rows = toObjects(data);
    const flagged = rows.find((one) => one['default'] === true);
    const listed = flagged ?? rows.find((one) => one['workspace_id'] === named) ?? null;
    if (listed !== null || named !== null)
        return { listed, named, id: (0,json/* toText */.fE)(listed?.['workspace_id'] ?? named) };
    for (const row of rows.slice(0, MOST_LOOKS)) {
        const path = `/v3/workspaces/${encodeURIComponent((0,json/* toText */.fE)(row['workspace_id']))}`;
        if (toObject((await get(path)).data)['default'] === true) {
            return { listed: row, named, id: (0,json/* toText */.fE)(row['workspace_id']) };
        }
    }
    return { listed: null, named, id: null };
}
const NO_DEFAULT = undecided('this application has no default workspace');
const sortIds = (ids) => ids.toSorted();
const WORKSPACES = {
    default_workspace: {
        needs: 'reads',
        isLocal: true,
        ask: async (bench) => side((await findDefault(bench)).id === null ? 'missing' : 'present'),
    },
    default_policy: {
        needs: 'reads',
        isLocal: true,
        ask: async (bench) => {
            const { id } = await findDefault(bench);
            if (id === null)
                return NO_DEFAULT;
            const { policy_id: policy } = await read(bench, `/v3/workspaces/${encodeURIComponent(id)}`);
            if (typeof policy !== 'string')
                return side('none');
            const isFound = (await bench.get(`/v3/policies/${encodeURIComponent(policy)}`)).isGood;
            const { data } = await bench.get('/v3/policies', { limit: 200 });
            if (!isFound)
                return neither('a policy that cannot be found');
            const rows = Array.isArray(data) ? data : [];
            if (rows.length >= 200)
                return undecided('there are more policies than a page holds');
            const isListed = rows.some((one) => toObject(one)['id'] === policy);
            return isListed ? undecided('somebody has given the default workspace a policy') : side('unlisted');
        },
    },
    default_flag: {
        needs: 'reads',
        ask: async (bench) => {
            const { id, listed } = await findDefault(bench);
            if (id === null)
                return NO_DEFAULT;
            const alone = (await read(bench, `/v3/workspaces/${encodeURIComponent(id)}`))['default'];
            return match({ listed: listed?.['default'] ?? null, alone: alone ?? null }, [
                ['everywhere', { listed: true, alone: true }],
                ['retrieve-only', { listed: null, alone: true }],
            ]);
        },
    },
    application_default_workspace_id: {
        needs: 'reads',
        ask: async (bench) => {
            const { id, named } = await findDefault(bench);
            return id === null ? NO_DEFAULT : side(named === null ? 'absent' : 'shown');
        },
    },
    workspace_domain: {
        needs: 'objects',
        ask: async ({ tryCreate, createWorkspace }) => {
            const { made } = await tryCreate('workspaces', (name) => ({ name, auto_group: false }));
            if (made !== null)
                return side('optional');
            await createWorkspace();
            return side('required');
        },
    },
    no_domain: {
        needs: 'objects',
        ask: async ({ create }) => {
            const { data } = await create('workspaces', (name) => ({ name, auto_group: false }));
            if (!('domain' in data))
                return side('absent');
            return match({ domain: data['domain'] }, [
                ['null', { domain: null }],
                ['empty', { domain: '' }],
            ]);
        },
    },
    auto_group_default: {
        needs: 'objects',
        ask: async ({ create, tryCreate }) => {
            const grouped = await create('workspaces', (name) => ({ name, domain: `${name}.example` }));
            const plain = await tryCreate('workspaces', (name) => ({ name }));
            const control = plain.made ?? (await tryCreate('workspaces', (name) => ({ name, auto_group: false }))).made;
            const facts = {
                'with a domain': grouped.data['auto_group'],
                without: plain.made?.data['auto_group'] ?? 'refused',
            };
            if (control === null && facts['with a domain'] === true) {
                return undecided('a workspace without a domain cannot be made, so that by-domain and true look alike');
            }
            return match(facts, [
                ['false', { 'with a domain': false }],
                ['by-domain', { 'with a domain': true, without: false }],
                ['true', { 'with a domain': true, without: 'refused' }],
            ]);
        },
    },
    rule_ids_none: {
        needs: 'objects',
        ask: async ({ createWorkspace }) => {
            const { data } = await createWorkspace();
            if (!('rule_ids' in data))
                return side('absent');
            return match({ rule_ids: data['rule_ids'] }, [
                ['null', { rule_ids: null }],
                ['empty', { rule_ids: [] }],
            ]);
        },
    },
    rule_ids_order: {
        needs: 'objects',
        ask: async (bench) => {
            const ids = [];
            for (let count = 0; count < 4; count += 1) {
                ids.push((await bench.create('rules', (name) => buildRule(name))).id);
            }
            const sent = sortIds(ids).toReversed();
            const { path } = await bench.createWorkspace({ rule_ids: sent });
            return match({ rule_ids: (await read(bench, path))['rule_ids'] }, [
                ['kept', { rule_ids: sent }],
                ['sorted', { rule_ids: sortIds(ids) }],
            ]);
        },
    },
    rule_ids_null: {
        needs: 'objects',
        ask: async (bench) => {
            const rule = await bench.create('rules', (name) => buildRule(name));
            const { path } = await bench.createWorkspace({ rule_ids: [rule.id] });
            const { status } = await bench.send('PATCH', path, { rule_ids: null });
            const { rule_ids: left = null } = await read(bench, path);
            return match({ status, left: Array.isArray(left) ? left.length : 0 }, [
                ['clears', { status: 200, left: 0 }],
                ['keeps', { status: 200, left: 1 }],
            ]);
        },
    },
    assign_to_auto_group: {
        needs: 'accounts',
        ask: async (bench) => {
            const { id, path } = await bench.createAccount();
            const target = await bench.createWorkspace({ auto_group: true });
            const { status } = await bench.send('POST', `${target.path}/manual-assign`, { assign_grants: [id] });
            const { workspace_id: now } = await read(bench, path);
            return match({ status, moved: now === target.id }, [
                ['400', { status: 400, moved: false }],
                ['allowed', { status: 200, moved: true }],
            ]);
        },
    },
    assign_unknown_ids: {
        needs: 'accounts',
        ask: async (bench) => {
            const { id } = await bench.createAccount();
            const { path } = await bench.createWorkspace();
            const body = { assign_grants: [bench.invent(), id] };
            const { status, data } = await bench.send('POST', `${path}/manual-assign`, body);
            const assigned = toObject(data)['grants_assigned'] ?? null;
            return match({ status, own: JSON.stringify(assigned) === JSON.stringify([id]) }, [
                ['dropped', { status: 200, own: true }],
                ['400', { status: 400 }],
            ]);
        },
    },
    assign_empty_half: {
        needs: 'accounts',
        ask: async (bench) => {
            const { id } = await bench.createAccount();
            const { path } = await bench.createWorkspace();
            const body = { assign_grants: [id], remove_grants: [] };
            const { status } = await bench.send('POST', `${path}/manual-assign`, body);
            return match({ status }, [
                ['taken', { status: 200 }],
                ['400', { status: 400 }],
            ]);
        },
    },
    assign_none: {
        needs: 'accounts',
        ask: async (bench) => {
            const { id } = await bench.createAccount();
            const { path } = await bench.createWorkspace();
            // It is in another one, so that nothing matches.
            const reply = await bench.send('POST', `${path}/manual-assign`, { remove_grants: [id] });
            if (!reply.isGood)
                return matchStatus(reply, []);
            return match({ grants_removed: toObject(reply.data)['grants_removed'] }, [
                ['null', { grants_removed: null }],
                ['empty', { grants_removed: [] }],
            ]);
        },
    },
    removed_grants_go_to: {
        needs: 'accounts',
        ask: async (bench) => {
            const account = await bench.createAccount();
            const path = `/v3/workspaces/${account.home.id}/manual-assign`;
            const { isGood, status } = await bench.send('POST', path, { remove_grants: [account.id] });
            if (!isGood)
                return neither(`status ${status}`);
            const { workspace_id: now = null } = await read(bench, account.path);
            if (now === null || now === '')
                return side('none');
            if (now === account.home.id)
                return neither('it stays where it was');
            return now === (await findDefault(bench)).id ? side('default') : neither('another workspace');
        },
    },
};
const askUnassigned = {
    needs: 'accounts',
    ask: async (bench) => {
        // So that a connector, where one has to be made, is there.
        await bench.openAccount('a');
        const { path } = await bench.create('grants', (name) => ({
            provider: 'nylas',
            settings: { email: bench.formatEmail(name) },
        }));
        const { workspace_id: now = null } = await read(bench, path);
        if (now === null || now === '')
            return side('none');
        return now === (await findDefault(bench)).id ? side('default') : neither('another workspace');
    },
};

;// CONCATENATED MODULE: ./lib/src/features/probe/questions.js
/**
 * Every question there is, by the switch that it decides. One entry is one question: what it needs and how it is asked. A switch
 * that has none says why; without either this does not compile.
 */










const NO_ENVELOPE = 'an account cannot send with an envelope of its choice';
const NO_ADDRESS = 'it needs an address that answers, which would be sent what happens to the mail of others';
const NO_NAME = 'an alert has no name by which a probe could know its own again';
const NO_HISTORY = 'figures of sent mail need more mail than a probe may send';
const NO_SIGNATURE = 'domains take the signature of a service account, which a probe does not have';
/** What cannot be asked without harm, and why. */
const NOT_ASKED = {
    'envelope-sender': NO_ENVELOPE,
    'empty-sender': `${NO_ENVELOPE}, and a bounce would count against its domain`,
    'spam-detection': 'mail that is taken for spam would count against its domain',
    'international-domains': 'mail to a domain beyond ASCII would have to leave the fleet, and a bounce would count against its domain',
    'plus-tags': 'mail to an address with a tag may be for nobody, and a bounce would count against its domain',
    webhook_challenge: NO_ADDRESS,
    webhook_handshake: NO_ADDRESS,
    duplicate_webhook: NO_ADDRESS,
    destination_paused: NO_ADDRESS,
    destination_fields: NO_ADDRESS,
    destination_put_empty: NO_ADDRESS,
    webhook_secret: NO_ADDRESS,
    alert_create_status: NO_NAME,
    alert_equal_put: NO_NAME,
    alert_cap_status: NO_NAME,
    domain_verification: NO_SIGNATURE,
    domain_values: NO_SIGNATURE,
    send_metrics: NO_HISTORY,
    send_metrics_rows: NO_HISTORY,
    send_rates: NO_HISTORY,
    send_counts: NO_HISTORY,
    send_health: NO_HISTORY,
};
const BY_SWITCH = {
    ...REPLIES,
    ...PAGING,
    ...ACCOUNTS,
    ...WORKSPACES,
    ...GUARDRAILS,
    ...MAIL,
    ...MAILBOXES,
    ...NOT_ASKED,
    ...PASSING,
};
/** No switch depends on these. */
const OBSERVED = {
    subdomains: { asks: 'Whether a rule for a domain holds for the domains below it.', question: askSubdomains },
    unassigned: { asks: 'Where an account lands that names no workspace.', question: askUnassigned },
    account_cap: {
        asks: 'What the API says when the plan allows no more accounts.',
        question: 'the cap is of the whole organisation, and filling it keeps others from making theirs',
    },
};
const rank = ({ question }) => typeof question === 'string' ? NEEDS.length : NEEDS.indexOf(question.needs);
/** Seen while the others are asked, so they come at the end. */
const isPassing = ({ id }) => id in PASSING;
/** In the order in which they are asked: reads before anything is made. */
const QUESTIONS = [
    ...Object.entries(BY_SWITCH).map(([name, question]) => {
        const decides = name;
        return { id: name, decides, asks: switches/* SWITCHES */.Xj[decides].description, question };
    }),
    ...Object.entries(OBSERVED).map(([id, { question, asks }]) => ({ id, decides: null, asks, question })),
].sort((a, b) => Number(isPassing(a)) - Number(isPassing(b)) || rank(a) - rank(b));

// EXTERNAL MODULE: ./lib/src/domain/diagnostic.js
var diagnostic = __webpack_require__(1348);
// EXTERNAL MODULE: ./lib/src/domain/version.js
var version = __webpack_require__(9659);
;// CONCATENATED MODULE: ./lib/src/features/probe/accounts.js

/** So that two accounts are not of the same second. */
const BETWEEN_ACCOUNTS = 1100;
const CONNECTOR = { method: 'POST', path: '/v3/connectors', body: { provider: 'nylas' }, repeatable: true };
function openAccounts({ own, domain, connectors, mayConnect }, { tryCreate, createWorkspace }, { goOn, sleep }) {
    const shared = new Map();
    const moved = new Set();
    let connectorRefusal = null;
    let hasAccount = false;
    const formatEmail = (name) => {
        if (domain === null)
            throw new Obstacle('it needs accounts, and no --domain was given');
        return `${name}@${domain}`;
    };
    const makeAccount = async (isCapital, more = {}) => {
        formatEmail('x');
        const home = await createWorkspace();
        const build = (name) => ({
            provider: 'nylas',
            name: 'Probe',
            workspace_id: home.id,
            settings: { email: formatEmail(isCapital ? capitalize(name) : name) },
            ...more,
        });
        let { reply, made } = await tryCreate('grants', build);
        const isFirst = connectors.length === 0 && !hasAccount && connectorRefusal === null;
        if (made === null && isFirst && !reply.isLost) {
            connectorRefusal = reply;
            if (mayConnect && (await own.send(CONNECTOR)).isGood)
                ({ reply, made } = await tryCreate('grants', build));
        }
        if (made === null)
            throw new Obstacle(`the account it needs could not be made: ${describeRefusal('grants', reply)}`);
        hasAccount = true;
        return { ...made, email: formatEmail(made.name), home };
    };
    const openAccount = async (which) => {
        const known = shared.get(which);
        if (known instanceof Obstacle)
            throw known;
        if (known)
            return known;
        try {
            if (which === 'b')
                await openAccount('a');
            if (which === 'b')
                await sleep(BETWEEN_ACCOUNTS);
            const account = await makeAccount(which === 'a');
            shared.set(which, account);
            return account;
        }
        catch (error) {
            if (error instanceof Obstacle)
                shared.set(which, error);
            throw error;
        }
    };
    const move = (account, workspace) => {
        const path = `/v3/workspaces/${workspace.id}/manual-assign`;
        return own.send({ method: 'POST', path, body: { assign_grants: [account.id] }, repeatable: true });
    };
    const accounts = {
        openAccount,
        createAccount: (more) => makeAccount(false, more),
        getConnectorRefusal: () => connectorRefusal,
        formatEmail,
        place: async (account, workspace) => {
            goOn();
            moved.add(account);
            const { status, isGood } = await move(account, workspace);
            if (!isGood)
                throw new Obstacle(`the account could not be moved: status ${status}`);
        },
    };
    return {
        accounts,
        listShared: () => new Set([...shared.values()].flatMap((one) => (one instanceof Obstacle ? [] : [one.id, one.home.id]))),
        restore: async () => {
            for (const account of moved)
                await move(account, account.home);
            moved.clear();
        },
    };
}
const capitalize = (name) => name.charAt(0).toUpperCase() + name.slice(1);

;// CONCATENATED MODULE: ./lib/src/features/probe/pace.js

/** Between two looks, in milliseconds. */
const STEP = 250;
const PATIENCE = 30_000;
function createPace({ clock, stopping }) {
    const goOn = () => {
        if (stopping.aborted)
            throw new Interrupted('interrupted');
    };
    const sleep = async (milliseconds) => {
        goOn();
        await clock.sleep(milliseconds, stopping);
        goOn();
    };
    return {
        goOn,
        sleep,
        wait: async (isSo, patience = PATIENCE) => {
            if (await isSo())
                return 0;
            const start = clock.now();
            for (;;) {
                await sleep(STEP);
                if (await isSo())
                    return clock.now() - start;
                if (clock.now() - start >= patience)
                    return null;
            }
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/features/probe/bench.js



/** `finish` takes away what the last question made, also after the first signal. */
function openBench(deps) {
    const { api, own, domain, connectors, mayFillQuota, hide } = deps;
    const pace = createPace(deps);
    const maker = createMaker(deps, pace);
    const { accounts, listShared, restore } = openAccounts(deps, maker, pace);
    const send = (method, path, body, more = {}) => {
        pace.goOn();
        return own.send({ method, path, ...(body === undefined ? {} : { body }), ...more });
    };
    const bench = {
        domain,
        connectors,
        mayFillQuota,
        hide,
        log: api.log,
        get: (path, query) => {
            pace.goOn();
            return api.get(path, query);
        },
        invent: own.invent,
        sleep: pace.sleep,
        wait: pace.wait,
        ...maker,
        ...accounts,
        send,
        now: deps.clock.now,
        remove: async (made) => {
            const reply = await send('DELETE', `/v3/${made.collection}/${made.id}`);
            if (reply.isGood)
                own.forget(made);
            return reply;
        },
    };
    return {
        bench,
        finish: async () => {
            await restore();
            const kept = listShared();
            await removeAll(own, ({ id }) => !kept.has(id));
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/features/probe/ask.js



/** Throws Interrupted after the first signal; what was asked until then is recorded. */
async function askQuestions(deps, questions, { redact, clean }, record) {
    const { bench, finish } = openBench(deps);
    const { api, clock, stopping, domain } = deps;
    const ask = async (question) => {
        const isWithout = domain === null && (question.needs === 'accounts' || question.needs === 'mail');
        if (isWithout)
            return { kind: 'not-asked', reason: 'it needs accounts, and no --domain was given' };
        try {
            return await question.ask(bench);
        }
        catch (error) {
            if (error instanceof Obstacle)
                return { kind: 'undecided', reason: error.message };
            throw error;
        }
        finally {
            await finish();
        }
    };
    for (const { id, decides, question } of questions) {
        if (stopping.aborted)
            throw new Interrupted('interrupted');
        const start = api.log.length;
        const asked = typeof question === 'string' ? { kind: 'not-asked', reason: question } : await ask(question);
        const exchanges = api.log.slice(start);
        const verdict = asked.kind === 'neither' && isThrottled(exchanges) ? THROTTLED : asked;
        record({
            question: id,
            decides,
            verdict: cleanVerdict(verdict, clean),
            at: new Date(clock.now()).toISOString(),
            exchanges: skipRepeats(exchanges).map(redact),
        });
    }
}
function cleanVerdict(verdict, clean) {
    if (verdict.kind === 'neither')
        return { ...verdict, seen: clean(verdict.seen) };
    return verdict.kind === 'side' ? verdict : { ...verdict, reason: clean(verdict.reason) };
}
const THROTTLED = { kind: 'undecided', reason: 'the API found it too fast, again and again' };
/** A request that was given up for its rate says nothing of what was asked. A mail may be refused so for its day's limit. */
const isThrottled = (exchanges) => exchanges.some((one, index) => one.status === 429 &&
    !one.path.endsWith('/messages/send') &&
    !/\bplan\b|\bquota/iu.test(one.text) &&
    !isSame(one, exchanges[index + 1]));
const isSame = (a, b) => b !== undefined &&
    JSON.stringify([a.method, a.path, a.query, a.body]) === JSON.stringify([b.method, b.path, b.query, b.body]);
/** Of the same request many times over the first and the last. */
const skipRepeats = (exchanges) => exchanges.filter((one, index) => {
    const [before, after] = [exchanges[index - 1], exchanges[index + 1]];
    return before === undefined || !isSame(one, before) || !isSame(one, after);
});

;// CONCATENATED MODULE: ./lib/src/features/probe/journal.js
/**
 * What a probe is about to make and has made, written before each request that makes something: the next run reads it and
 * takes away what this one could not. It holds names and ids, nothing secret. A last line that was cut off is no line. What a
 * machine that goes down loses of it is found by the names alone.
 */



function readJournal(path) {
    const lines = (0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.readFileSync)(path, 'utf8').split('\n').flatMap(parseLine) : [];
    const entries = new Map();
    const keyOf = (name, id) => `${name} ${id ?? ''}`;
    let head = null;
    for (const line of lines) {
        if (line.what === 'head')
            head = line;
        else if (line.what === 'gone')
            entries.delete(keyOf(line.name, line.id));
        else {
            const { collection, name, at } = line;
            const id = line.what === 'made' ? line.id : null;
            entries.delete(keyOf(name, null));
            entries.set(keyOf(name, id), { collection, name, id, at });
        }
    }
    return { head, entries: [...entries.values()] };
}
/** What is still open is written anew, so that the file does not grow from run to run. */
function openJournal(path, head, open, now) {
    const format = (line) => `${JSON.stringify(line)}\n`;
    const kept = open.map(({ id, ...entry }) => (id === null ? { what: 'begun', ...entry } : { what: 'made', id, ...entry }));
    const lines = [{ what: 'head', ...head }, ...kept];
    (0,external_node_fs_.writeFileSync)(`${path}.new`, lines.map(format).join(''), { mode: 0o600 });
    (0,external_node_fs_.renameSync)(`${path}.new`, path);
    const append = (line) => (0,external_node_fs_.appendFileSync)(path, format(line));
    return {
        begin: (collection, name) => append({ what: 'begun', collection, name, at: now() }),
        make: (collection, name, id) => append({ what: 'made', collection, name, id, at: now() }),
        end: (name, id) => append({ what: 'gone', name, id }),
        close: () => (0,external_node_fs_.rmSync)(path, { force: true }),
    };
}
function parseLine(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return [];
    }
    if (!(0,json/* isObject */.Gv)(value))
        return [];
    const { what, fingerprint, holder, name, id, at } = value;
    const collection = COLLECTIONS.find((one) => one === value['collection']);
    if (what === 'head' && typeof fingerprint === 'string' && typeof holder === 'string') {
        return [{ what, fingerprint, holder }];
    }
    if (typeof name !== 'string')
        return [];
    if (what === 'gone' && (typeof id === 'string' || id === null))
        return [{ what, name, id }];
    if (collection === undefined || typeof at !== 'number')
        return [];
    if (what === 'begun')
        return [{ what, collection, name, at }];
    return what === 'made' && typeof id === 'string' ? [{ what, collection, name, id, at }] : [];
}

;// CONCATENATED MODULE: ./lib/src/features/probe/leftovers.js


/** Milliseconds. No probe takes longer. */
const YOUNG = 3_600_000;
async function findLeftovers(api, application, journal, now) {
    const found = new Map();
    for (const { collection, id } of journal) {
        if (id === null || found.has(id))
            continue;
        const one = await findById(api, application, collection, id);
        if (typeof one !== 'string')
            found.set(id, one);
    }
    for (const one of await listOwn(api, application))
        found.set(one.id, one);
    const known = new Set(journal.map(({ collection, name }) => findRun(application, collection, name)));
    const isStrange = ({ run, createdAt }) => !known.has(run) && createdAt !== null && now - createdAt < YOUNG;
    return { found: [...found.values()].filter((one) => !isStrange(one)), strange: [...found.values()].filter(isStrange) };
}
/** How long until a create of the journal whose end nobody saw would be listed, in milliseconds. */
function findWait(journal, lag, now) {
    const open = journal.filter(({ id }) => id === null).map(({ at }) => at + lag - now);
    return Math.min(lag, Math.max(0, ...open));
}

;// CONCATENATED MODULE: ./lib/src/features/probe/own.js
/**
 * The only way in which a probe writes: what it made itself in this run, or what a probe of this application provably made
 * before. Every id and every address in a request has to be of its own, or one that it invented; anything else is a fault of
 * the probe and is not sent.
 */



const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;
const OBJECT = /^\/v3\/(grants|workspaces|rules|policies|lists)\/([^/]+)(\/[a-z-]+(?:\/[^/]+)?)?$/u;
const own_CREATES = ['/v3/connect/custom', '/v3/workspaces', '/v3/rules', '/v3/policies', '/v3/lists'];
/** `mayConnect`: whether the connector may be made, which stays. */
function createOwn(api, journal, { application, mayConnect }) {
    const made = new Map();
    const invented = new Set();
    function requireOwn({ method, path, body = null }) {
        const [, collection, id = ''] = OBJECT.exec(path) ?? [];
        const isCreate = method === 'POST' && own_CREATES.includes(path);
        const isConnector = mayConnect && method === 'POST' && path === '/v3/connectors';
        const isOwn = collection !== undefined && made.get(id)?.collection === collection;
        if (!isCreate && !isConnector && !isOwn)
            throw fault(`${method} ${path}`);
        const foreign = listTexts(body).find(isForeign);
        if (foreign !== undefined)
            throw fault(`${method} ${path} with ${foreign}`);
    }
    const isForeign = (text) => (UUID.test(text) && !made.has(text) && !invented.has(text)) ||
        (text.includes('@') && findRunOfEmail(application, text) === null);
    const send = async (call) => {
        requireOwn(call);
        const reply = await api.send(call);
        const [, collection, id = '', inside] = OBJECT.exec(call.path) ?? [];
        // What lies in an account of its own, a folder say, is its own.
        if (collection === 'grants' && made.has(id) && inside !== undefined && (0,json/* isObject */.Gv)(reply.data)) {
            if (typeof reply.data['id'] === 'string')
                invented.add(reply.data['id']);
        }
        return reply;
    };
    const forget = ({ id, name }) => {
        made.delete(id);
        journal.end(name, id);
    };
    return {
        list: () => [...made.values()],
        add: (one) => {
            made.set(one.id, one);
            journal.make(one.collection, one.name, one.id);
        },
        forget,
        invent: () => {
            const id = (0,external_node_crypto_.randomUUID)();
            invented.add(id);
            return id;
        },
        send,
        remove: async (one) => {
            if (!made.has(one.id))
                return true;
            const reply = await send({ method: 'DELETE', path: `/v3/${one.collection}/${one.id}` });
            if (!reply.isGood && reply.status !== 404)
                return false;
            forget(one);
            return true;
        },
    };
}
const fault = (what) => new Error(`this is a fault in nylas-fleet itself: ${what} is not of this probe; nothing was sent`);
/** A password is nobody's address, whatever is in it. */
function listTexts(value) {
    if (typeof value === 'string')
        return [value];
    if (Array.isArray(value))
        return value.flatMap(listTexts);
    if (!(0,json/* isObject */.Gv)(value))
        return [];
    return Object.entries(value).flatMap(([key, one]) => (key === 'app_password' ? [] : listTexts(one)));
}

;// CONCATENATED MODULE: ./lib/src/features/probe/redact.js


const redact_UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/giu;
const WHOLE_UUID = new RegExp(`^${redact_UUID.source}$`, 'iu');
const EMAIL = /[^\s@"'<>(),;:]+@[^\s@"'<>(),;:]+/gu;
const NAME = /nylas-fleet-probe-[0-9a-f]{8}-\d{1,3}-[0-9a-f]{8}/giu;
const FIELD = /^[a-z][a-z0-9_-]{0,59}$/iu;
const LONGEST = 300;
const MOST_ROWS = 20;
const MOST_FIELDS = 60;
const DEEPEST = 12;
/** Says nothing of anybody, whosever object it stands in. */
const PLAIN = new Set(['provider', 'region', 'environment', 'object', 'grant_status']);
/** What an account remembers of whoever made it. */
const OF_THIS_MACHINE = new Set(['ip', 'user_agent']);
const IDS = ['id', 'workspace_id', 'grant_id', 'list_id'];
/** `isOwn` of an id: whether it was ever made by this probe. */
function createRedaction(application, isOwn) {
    const ids = new Map();
    const nameId = (id) => {
        const known = ids.get(id.toLowerCase()) ?? `id-${ids.size + 1}`;
        ids.set(id.toLowerCase(), known);
        return known;
    };
    const isOwnName = (name) => COLLECTIONS.some((one) => findRun(application, one, name.toLowerCase()) !== null);
    /** Text of the API about its own: everything that leads to others is taken out. */
    const clean = (text) => cut(text
        .replace(EMAIL, (email) => (findRunOfEmail(application, email) === null ? '(an address)' : email))
        .replace(NAME, (name) => (isOwnName(name) ? name : '(a name)'))
        .replace(redact_UUID, nameId));
    const isOwnObject = (value) => {
        const held = IDS.map((key) => value[key]).find((one) => typeof one === 'string');
        const { name, email } = value;
        if (typeof held === 'string' && isOwn(held))
            return true;
        return (typeof name === 'string' && isOwnName(name)) || findRunOfEmail(application, email) !== null;
    };
    function redact(value, own, key, depth) {
        if (value === null || typeof value === 'boolean')
            return value;
        if (typeof value === 'number')
            return own || key === 'limit' || key === 'offset' ? value : '(number)';
        if (typeof value === 'string')
            return redactText(value, own, key);
        if (depth > DEEPEST)
            return '(deeper)';
        if ((0,json/* isObject */.Gv)(value))
            return redactObject(value, own, depth);
        return redactRows(value, own, key, depth);
    }
    function redactText(value, own, key) {
        if (key === 'app_password')
            return '(a password)';
        if (OF_THIS_MACHINE.has(key))
            return '(text)';
        if (key === 'request_id' || /(?:cursor|page_token)$/u.test(key))
            return value === '' ? '' : '(text)';
        if (value === '' || PLAIN.has(key))
            return clean(value);
        if (WHOLE_UUID.test(value))
            return nameId(value);
        return own ? clean(value) : '(text)';
    }
    function redactObject(value, own, depth) {
        const isKnown = own || isOwnObject(value);
        const entries = Object.entries(value)
            .slice(0, MOST_FIELDS)
            .map(([key, one]) => {
            // What an envelope holds is judged by itself; a refusal is about what was asked.
            const inner = redact(one, isKnown || key === 'error', key, depth + 1);
            return [FIELD.test(key) ? key : '(field)', inner];
        });
        return Object.fromEntries(entries);
    }
    function redactRows(rows, own, key, depth) {
        const isForeign = (row) => (0,json/* isObject */.Gv)(row) && !own && !isOwnObject(row);
        const foreign = rows.filter(isForeign).length;
        const kept = rows.filter((row) => !isForeign(row)).slice(0, MOST_ROWS);
        const dropped = rows.length - foreign - kept.length;
        return [
            ...kept.map((row) => redact(row, own, key, depth + 1)),
            ...(dropped > 0 ? [`(and ${dropped} more)`] : []),
            ...(foreign > 0 ? [`(and ${foreign} of others)`] : []),
        ];
    }
    const redactSegment = (segment) => /^[a-z0-9-]{0,20}$/u.test(segment) ? segment : WHOLE_UUID.test(segment) ? nameId(segment) : '(id)';
    const redactExchange = ({ method, path, query, body, status, text, reply, retryAfter }) => {
        const isRefusal = status >= 400;
        const isText = reply === null && text.trim() !== '';
        const shown = isText ? (isRefusal ? clean(text) : '(text)') : redact(reply, isRefusal, '', 0);
        return {
            method,
            path: path.split('/').map(redactSegment).join('/'),
            ...(Object.keys(query).length === 0 ? {} : { query: redact(query, true, '', 0) }),
            ...(body === undefined ? {} : { body: redact(body, true, '', 0) }),
            status,
            reply: shown,
            ...(retryAfter === null || retryAfter === '' ? {} : { wait: clean(retryAfter) }),
        };
    };
    return { redact: redactExchange, clean };
}
function cut(text) {
    const plain = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trim();
    const marks = Array.from(plain);
    return marks.length <= LONGEST ? plain : `${marks.slice(0, LONGEST - 1).join('')}…`;
}

;// CONCATENATED MODULE: ./lib/src/features/probe/run.js
/**
 * One probe: looks whose application this is, takes away what earlier probes left, asks question after question, and takes
 * away what it made, whatever happens. Nothing is written before it is clear that it may.
 */













async function runProbe(deps, options) {
    const { clock, notify, stopping } = deps;
    const api = openProbeApi(deps.writer, deps.log);
    const application = await identifyApplication(api);
    const journal = readJournal(deps.journal);
    const { former, isCleaning } = options;
    const claims = { journal: deps.journal, head: journal.head, isGone: deps.isGone, former, isCleaning };
    requireUsable(claims, application);
    if (!isCleaning)
        await requireRoom(api, application.id, options.allowAccounts);
    const connectors = await readConnectors(api);
    const waiting = findWait(journal.entries, deps.lag, clock.now());
    if (waiting > 0)
        await clock.sleep(waiting, stopping);
    if (stopping.aborted)
        throw new Interrupted('interrupted: nothing was written');
    const { found, strange } = await findLeftovers(api, application.id, journal.entries, clock.now());
    if (strange.length > 0 && !isCleaning)
        throw new ProbeRefusal(describeStrange(strange.length));
    const meant = isCleaning ? [...found, ...strange] : found;
    const head = { fingerprint: application.fingerprint, holder: deps.holder };
    const writer = openJournal(deps.journal, head, listOpen(journal.entries, meant), clock.now);
    const own = createOwn(api, writer, { application: application.id, mayConnect: options.mayConnect });
    for (const one of meant)
        own.add({ ...one, reply: null });
    if (meant.length > 0)
        notify(`${meant.length} ${meant.length === 1 ? 'object' : 'objects'} of an earlier probe: taken away`);
    const everMade = new Set();
    const watched = {
        ...own,
        add: (made) => {
            everMade.add(made.id);
            own.add(made);
        },
    };
    const redaction = createRedaction(application.id, (id) => everMade.has(id));
    let answers = (former?.answers ?? []).filter(({ question }) => !options.questions.some(({ id }) => id === question));
    const getEvidence = () => (0,domain_evidence/* createEvidence */.IZ)(version/* VERSION */.x, application.shown, answers);
    const record = (answer) => {
        answers = [...answers, answer];
        options.keep(getEvidence());
    };
    let [isInterrupted, isClean] = [false, false];
    try {
        const left = await removeAll(own, () => true);
        if (left.length > 0)
            throw new Error(describeLeft(left));
        if (!isCleaning) {
            const benchDeps = {
                ...deps,
                api,
                own: watched,
                journal: writer,
                names: createNames(application.id, deps.run),
                domain: options.domain,
                connectors,
                mayConnect: options.mayConnect,
                mayFillQuota: options.mayFillQuota,
            };
            await askQuestions(benchDeps, options.questions, redaction, record);
        }
    }
    catch (error) {
        if (!(error instanceof Interrupted) && !stopping.aborted)
            throw error;
        isInterrupted = true;
    }
    finally {
        const cleaned = await cleanUp(api, application.id, own, deps);
        isClean = cleaned.isSure && cleaned.left.length === 0;
        if (isClean)
            writer.close();
        else
            notify(describeLeft(cleaned.left));
    }
    return { evidence: getEvidence(), isClean, isInterrupted };
}
/** What the journal names and neither its id nor a list shows is gone, or not of a probe. */
function listOpen(entries, found) {
    const begun = entries.filter(({ id, name }) => id === null && !found.some((one) => one.name === name));
    return [
        ...begun,
        ...found.map(({ collection, name, id, createdAt }) => ({ collection, name, id, at: createdAt ?? 0 })),
    ];
}
const describeStrange = (count) => `${count} ${count === 1 ? 'object' : 'objects'} of another probe of this application, made within the last hour: wait until it has ended, or take them away with --clean`;
const describeLeft = (left) => left.length === 0
    ? 'something may be left of what a probe made. Run again with --clean.'
    : `left of what a probe made: ${left.map(({ collection, name }) => `${collection} ${name}`).join(', ')}. Run again with --clean.`;
/** Also after a signal and after an error. Looks once more by name, for what was made and never answered. */
async function cleanUp(api, application, own, { notify, run }) {
    try {
        const left = await removeAll(own, () => true);
        const late = (await listOwn(api, application)).filter((one) => one.run === run);
        for (const one of late)
            if (!own.list().some(({ id }) => id === one.id))
                own.add({ ...one, reply: null });
        return { left: late.length === 0 ? left : await removeAll(own, () => true), isSure: true };
    }
    catch (error) {
        notify(`what a probe made could not all be taken away: ${(0,diagnostic/* errorMessage */.gJ)(error)}`);
        return { left: own.list(), isSure: false };
    }
}

;// CONCATENATED MODULE: ./lib/src/features/probe/text.js


function describeVerdict({ decides, verdict }) {
    switch (verdict.kind) {
        case 'side':
            return `${String(verdict.side)}${compareToDefault(decides, verdict)}`;
        case 'neither':
            return `neither: ${verdict.seen}`;
        case 'undecided':
            return `not decided: ${verdict.reason}`;
        case 'not-asked':
            return `not asked: ${verdict.reason}`;
    }
}
function compareToDefault(decides, { side }) {
    const assumed = Object.entries(switches/* DEFAULT_SWITCHES */.FN).find(([name]) => name === decides)?.[1];
    return assumed === undefined || String(assumed) === String(side) ? '' : ` (the sandbox assumes ${String(assumed)})`;
}
const renderAnswer = (answer) => `${(0,render_escape/* showHidden */.Ul)(`${answer.question}: ${describeVerdict(answer)}`)}\n`;
function renderSummary(answers) {
    const count = (kind) => answers.filter(({ verdict }) => verdict.kind === kind).length;
    const [sides, neither] = [count('side'), count('neither')];
    return `${sides} decided, ${neither} otherwise than anything that is known, ${answers.length - sides - neither} open\n`;
}
const renderQuestion = ({ id, asks, question }) => {
    const needs = typeof question === 'string' ? `not asked: ${question}` : `needs ${question.needs}`;
    return `${id}: ${asks} (${needs})\n`;
};

;// CONCATENATED MODULE: ./lib/src/features/probe/command.js
/**
 * `nylas-fleet probe`: asks an application the questions on which the API's documents disagree, with objects, accounts and mail
 * of its own alone, and keeps the answers in a file. Goes on where it left off.
 */












const FILE = 'evidence.json';
/** As many agent accounts of others as may live where nothing else was allowed. */
const FEW = 3;
const runProbeCommand = async ({ options, words }, runtime) => {
    const { terminal } = runtime;
    if (words.length > 0)
        throw new command/* UserError */.yo('probe takes no words: --only NAME asks one question, --list shows them all');
    const chosen = selectQuestions(options);
    if (options['list']) {
        const list = chosen.map(({ id, asks, decides, question }) => ({
            question: id,
            decides,
            asks,
            ...(typeof question === 'string' ? { not_asked: question } : { needs: question.needs }),
        }));
        terminal.out(options['json'] ? `${JSON.stringify(list, null, 2)}\n` : chosen.map(renderQuestion).join(''));
        return command/* EXIT */.dc.done;
    }
    const { apiKey } = runtime;
    if (apiKey === null)
        throw new command/* UserError */.yo('NYLAS_API_KEY is not set: put the API key of an application for tests into it');
    const [domain, allowAccounts] = [readDomain(options), readCount(options)];
    if (options['yes'] !== true) {
        terminal.err('nothing was sent: a probe makes policies, rules, lists, workspaces, up to 3 accounts and mail between them, in the application of NYLAS_API_KEY, and takes them away again. Use an application for tests, and say --yes.\n');
        return command/* EXIT */.dc.refused;
    }
    const file = (0,external_node_path_.resolve)(terminal.directory, (0,command/* readText */.yR)(options['evidence']) ?? FILE);
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.dirname)(file)))
        throw new command/* UserError */.yo(`there is no folder ${(0,external_node_path_.dirname)(file)} to write the evidence to`);
    const former = readFormer(file);
    const settings = { domain, allowAccounts, ...readSwitches(options) };
    const questions = settings.isCleaning ? [] : skipAnswered(chosen, former, options['again'] === true);
    const result = await probe(runtime, { apiKey, file, former, questions, settings });
    if (result === null)
        return command/* EXIT */.dc.refused;
    const { evidence, isClean, isInterrupted } = result;
    if (options['json'])
        terminal.out((0,render_escape/* escapeJson */.GO)((0,domain_evidence/* formatEvidence */.Vp)(evidence)));
    else if (!settings.isCleaning)
        terminal.out(renderSummary(evidence.answers));
    if (!settings.isCleaning)
        terminal.err(`the answers are in ${(0,command/* readText */.yR)(options['evidence']) ?? FILE}\n`);
    if (isInterrupted)
        terminal.err('interrupted: the next run asks what is left\n');
    return isInterrupted ? command/* EXIT */.dc.interrupted : isClean ? command/* EXIT */.dc.done : command/* EXIT */.dc.failed;
};
/** Null: it did not begin, and says why. */
async function probe(runtime, { apiKey, file, former, questions, settings }) {
    const { terminal, chooseApiBase, openConnection, identify, isRunGone, lag } = runtime;
    const { add, strike } = (0,redact/* createRedactor */.l)([apiKey]);
    const { log, watch } = createLog();
    const connection = openConnection({ base: chooseApiBase(null).url, apiKey, watch, until: terminal.insisted });
    const shown = new Set(former?.answers.map(({ at, question }) => `${question} ${at}`));
    const keep = (evidence) => {
        writeWhole(file, strike((0,domain_evidence/* formatEvidence */.Vp)(evidence)));
        for (const answer of evidence.answers) {
            const key = `${answer.question} ${answer.at}`;
            if (!shown.has(key))
                terminal.err(strike(renderAnswer(answer)));
            shown.add(key);
        }
    };
    const onSignal = () => terminal.err('interrupted: what was made is taken away (once more: the next run does that)\n');
    terminal.stopping.addEventListener('abort', onSignal, { once: true });
    const deps = {
        writer: connection.writer,
        log,
        clock: terminal.clock,
        stopping: terminal.stopping,
        lag,
        hide: (secret) => {
            add(secret);
            connection.hide(secret);
        },
        journal: `${file}.journal`,
        holder: identify().run,
        isGone: isRunGone,
        run: (0,external_node_crypto_.randomBytes)(4).toString('hex'),
        notify: (line) => terminal.err(`${line}\n`),
    };
    try {
        return await runProbe(deps, { ...settings, questions, former, keep });
    }
    catch (error) {
        if (!(error instanceof ProbeRefusal))
            throw error;
        terminal.err(`refused: ${error.message}\n`);
        return null;
    }
    finally {
        terminal.stopping.removeEventListener('abort', onSignal);
        await connection.close();
    }
}
/** Replaced in one step, so that a run that is killed leaves what was there. */
function writeWhole(file, text) {
    (0,external_node_fs_.writeFileSync)(`${file}.new`, text, { mode: 0o600 });
    (0,external_node_fs_.renameSync)(`${file}.new`, file);
}
function readFormer(file) {
    if (!(0,external_node_fs_.existsSync)(file))
        return null;
    try {
        return (0,domain_evidence/* readEvidence */.At)((0,external_node_fs_.readFileSync)(file, 'utf8'));
    }
    catch (error) {
        if (!(error instanceof domain_evidence/* EvidenceError */.oe))
            throw error;
        throw new command/* UserError */.yo(`${file} is no evidence to go on with: ${error.message}. Give another file with --evidence`);
    }
}
function selectQuestions(options) {
    const only = (options['only'] ?? []);
    const unknown = only.find((name) => !QUESTIONS.some(({ id }) => id === name));
    if (unknown !== undefined)
        throw new command/* UserError */.yo(`there is no question ${unknown}: probe --list shows them all`);
    return only.length === 0 ? QUESTIONS : QUESTIONS.filter(({ id }) => only.includes(id));
}
const skipAnswered = (chosen, former, isAgain) => chosen.filter(({ id }) => {
    const kind = former?.answers.find(({ question }) => question === id)?.verdict.kind;
    return isAgain || (kind !== 'side' && kind !== 'neither');
});
const readSwitches = (options) => ({
    mayConnect: options['make-connector'] === true,
    mayFillQuota: options['fill-quota'] === true,
    isCleaning: options['clean'] === true,
});
const DOMAIN = /^(?!-)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+$/u;
function readDomain(options) {
    const domain = (0,command/* readText */.yR)(options['domain'])?.toLowerCase() ?? null;
    if (domain === null || DOMAIN.test(domain))
        return domain;
    throw new command/* UserError */.yo('--domain takes a domain that is registered with Nylas, such as agents.example.com');
}
function readCount(options) {
    const text = (0,command/* readText */.yR)(options['allow-accounts']);
    const count = text === null ? FEW : Number(text);
    if (Number.isInteger(count) && count >= 0)
        return count;
    throw new command/* UserError */.yo('--allow-accounts takes a whole number from 0');
}


/***/ })

};
