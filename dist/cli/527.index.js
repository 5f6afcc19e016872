export const id = 527;
export const ids = [527];
export const modules = {

/***/ 8527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ applyFleet)
});

// EXTERNAL MODULE: ./lib/src/domain/diagnostic.js
var diagnostic = __webpack_require__(1348);
// EXTERNAL MODULE: ./lib/src/kinds/registry.js + 16 modules
var registry = __webpack_require__(9185);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/src/domain/canonical.js
var canonical = __webpack_require__(9901);
;// CONCATENATED MODULE: ./lib/src/state/review/fingerprint.js
/**
 * Change fingerprints: what a review binds. Each names one change of a plan and what it does, so that an apply can tell the
 * changes that were shown from those that were not. Only changes that the review mode asks for have one.
 *
 *   mode          fingerprints in a plan's review record       needed at the apply
 *   destructive   destructive changes of origin `spec`         every destructive change
 *   guardrails    those, and every change that opens           every change that destroys or opens
 *   all           every change                                 every change
 *   off           none                                         none
 *
 * A deletion whose waiting time is over was reviewed as a retirement and needs none.
 */



const FINGERPRINT_BYTES = 16;
/**
 * For a review record. What is held for its domain is among it: whoever merges is told that it will be made once the domain is
 * ready, and nobody is asked again. With no base to compare (`origin` null) every destructive change may be this pull request's. */
function fingerprintChanges({ changes, held }, mode) {
    return [...changes, ...(held?.changes ?? [])]
        .filter(({ origin, direction }) => {
        const isBound = mode === 'all' || (mode === 'guardrails' && isOpening(direction));
        return isBound || origin === 'spec' || origin === null;
    })
        .flatMap((change) => findFingerprint(change, mode) ?? []);
}
/** The fingerprint that must have been reviewed before the change is carried out; null when none needs to be. */
function findFingerprint(change, mode) {
    if (mode === 'off' || isPendingDeletion(change))
        return null;
    const isWhole = mode === 'all' || (mode === 'guardrails' && isOpening(change.direction));
    const effect = isWhole ? describeEffect(change) : describeDestruction(change);
    return effect === null ? null : fingerprintChange(change, effect);
}
/** Of all that the change does, whatever the mode: what an apply remembers of a create that waits for its domain. */
const fingerprintWhole = (change) => fingerprintChange(change, describeEffect(change));
/** Whether mail passes that did not pass before. */
const isOpening = (direction) => direction === 'opens' || direction === 'both';
/** The first 128 bits of SHA-256 over what is done to which object: base64url, 22 characters. */
function fingerprintChange(change, effect) {
    const text = JSON.stringify([change.action, change.address, change.id, effect]);
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest().subarray(0, FINGERPRINT_BYTES).toString('base64url');
}
/**
 * What the change destroys; null when that is nothing, or was reviewed when its waiting time began. The days of a wait are
 * part of it, the due date is not: that depends on when the merge is applied.
 */
function describeDestruction(change) {
    const { destructive, fields, retire } = change;
    if (destructive === null || isPendingDeletion(change))
        return null;
    if (destructive.what === 'delete')
        return 'delete';
    const lost = fields.filter(({ path }) => destructive.paths.includes(path));
    const losses = (destructive.losses ?? []).map(formatField);
    if (destructive.what !== 'retire')
        return [...lost.map(formatField), ...losses].sort().join('\n');
    const retired = `${describeWait(retire)} ${toCanonicalText(lost[0]?.after ?? null)}${isHoldLifted(change) ? ' held until now' : ''}`;
    return [retired, ...losses.sort()].join('\n');
}
/** Everything the change does. */
function describeEffect({ action, adopts, retire, fields }) {
    if (action === 'delete')
        return 'delete';
    const parts = [...(adopts ? ['adopt'] : []), ...(retire ? [describeWait(retire)] : []), ...fields.map(formatField)];
    return parts.sort().join('\n');
}
const describeWait = (retire) => `retire ${retire?.days ?? 0}`;
function formatField({ path, before, after }) {
    return `${JSON.stringify(path)} ${(0,canonical/* toCanonicalText */.J)(before)} -> ${(0,canonical/* toCanonicalText */.J)(after)}`;
}

// EXTERNAL MODULE: ./lib/src/state/secrets/password.js
var secrets_password = __webpack_require__(6505);
// EXTERNAL MODULE: ./lib/src/domain/address.js
var domain_address = __webpack_require__(5711);
// EXTERNAL MODULE: ./lib/src/domain/change.js
var domain_change = __webpack_require__(6559);
// EXTERNAL MODULE: ./lib/src/domain/model.js
var model = __webpack_require__(3294);
// EXTERNAL MODULE: ./lib/src/nylas/connector.js
var connector = __webpack_require__(9105);
// EXTERNAL MODULE: ./lib/src/domain/json.js
var json = __webpack_require__(7909);
// EXTERNAL MODULE: ./lib/src/nylas/port.js
var port = __webpack_require__(3411);
// EXTERNAL MODULE: ./lib/src/kinds/references.js
var references = __webpack_require__(6986);
;// CONCATENATED MODULE: ./lib/src/engine/apply/dependencies.js
/** What each change of a plan waits for: the objects it refers to or that refer to it, and the folders it files mail in. */




/**
 * What a change needs to have happened: a create or update everything it refers to, a delete everything that pointed at
 * what goes. A mailbox that is made or moved needs all that the plan says governs it then: not only its workspace, also the
 * policy, rules and lists that reach it there. Only changes of the same plan count; what is unchanged is there already.
 */
function findDependencies(plan) {
    const governors = Map.groupBy(plan.changes
        .filter(({ action, address }) => action !== 'delete' && !(0,registry/* isMailbox */.Lc)(address))
        .flatMap(({ address, affects }) => affects.workspaces.map((workspace) => ({ workspace, address }))), ({ workspace }) => workspace);
    const changed = new Set(plan.changes.map(({ address }) => address));
    const uses = plan.changes.flatMap((change) => listChangeReferences(change, 'before').map((reference) => ({ user: change.address, reference })));
    const users = Map.groupBy(uses, ({ reference }) => reference);
    return (change) => {
        if (change.action === 'delete')
            return (users.get(change.address) ?? []).map(({ user }) => user);
        const workspace = findWorkspaceAfter(change);
        return [
            ...listChangeReferences(change, 'after').filter((reference) => changed.has(reference)),
            ...(workspace === null ? [] : (governors.get(workspace) ?? [])).map(({ address }) => address),
        ];
    };
}
/**
 * The mailboxes whose new folders a change is about to file mail in, where it filed it elsewhere before: as long as one of
 * them lacks its folder, the mail goes on to where it went. Those that are made anew have no mail yet.
 */
function findFolderMakers({ changes }) {
    const makers = changes.flatMap((change) => {
        const { added } = change.action === 'update' ? (0,domain_change/* listFolderChanges */.I4)(change) : { added: [] };
        return added.map((folder) => ({ folder, address: change.address, workspaces: change.affects.workspaces }));
    });
    const byFolder = Map.groupBy(makers, ({ folder }) => folder);
    return ({ action, address, fields, affects }) => {
        if (action !== 'update' || byFolder.size === 0)
            return [];
        const { fields: known } = registry/* registry */.u5[(0,domain_address/* kindOf */.I)(address)];
        const named = fields.flatMap(({ path, after }) => known.find((field) => field.path === path)?.namesFolders?.(after) ?? []);
        const reached = new Set(affects.workspaces);
        return named.flatMap((folder) => (byFolder.get(folder.normalize('NFC')) ?? [])
            .filter(({ workspaces }) => workspaces.some((workspace) => reached.has(workspace)))
            .map((maker) => maker.address));
    };
}
/** The workspace that the plan says a mailbox is made in or moved to; null for any other change. */
function findWorkspaceAfter({ action, address, affects, fields }) {
    if (!(0,registry/* isMailbox */.Lc)(address))
        return null;
    if (action === 'create')
        return affects.workspaces[0] ?? null;
    const move = fields.find(({ path }) => path === registry/* GROUP_FIELD */.ru);
    return typeof move?.after === 'string' ? move.after : null;
}
const listChangeReferences = (change, side) => (0,references/* listReferences */.Xo)(registry/* registry */.u5[(0,domain_address/* kindOf */.I)(change.address)], (0,domain_change/* getSide */.C0)(change, side));

;// CONCATENATED MODULE: ./lib/src/engine/apply/obstacle.js

/** The answer was lost, or says that somebody has it already: either way the object must be looked for. */
function canHaveMade(error) {
    if (error instanceof port/* OutcomeUnknownError */.D)
        return true;
    if (!(error instanceof port/* ApiError */.h))
        return false;
    return (error.status === 409 ||
        ((error.status === 400 || error.status === 422) && /already (exists|in use)/i.test(error.message)));
}
const REASONS = {
    quota: 'quota',
    stopped: 'interrupted',
    network: 'unreachable',
};
/** No answer, or one that says to come back: after all the tries of the client. */
const isPassing = (error) => error instanceof port/* OutcomeUnknownError */.D ||
    (error instanceof port/* ApiError */.h &&
        (error.type === 'network' || error.status === 408 || error.status >= 500 || isRateLimit(error)));
const isRateLimit = ({ status, type }) => status === 429 && type !== 'quota';
/** What was thrown while a change was made. */
function toObstacle(error) {
    const known = error instanceof port/* ApiError */.h ? (REASONS[error.type] ?? 'rejected') : 'error';
    const reason = error instanceof port/* OutcomeUnknownError */.D ? 'outcome-unknown' : known;
    return { reason, error: error.message, ...(isPassing(error) ? { isPassing: true } : {}) };
}

;// CONCATENATED MODULE: ./lib/src/engine/apply/openings.js
/**
 * Where nothing more can be made: of a kind of which the application takes no more, and on a domain that the API does not
 * know. What one refusal says of all of them is not asked again, and what is true of one domain is of no other.
 */



function createOpenings(knownDomains) {
    const closed = new Map();
    const controllers = new Map();
    const signals = new Map();
    const getController = (place) => {
        const controller = controllers.get(place) ?? new AbortController();
        controllers.set(place, controller);
        return controller;
    };
    const listPlaces = (address) => {
        const domain = findDomain(address);
        return domain === null ? [(0,domain_address/* kindOf */.I)(address)] : [(0,domain_address/* kindOf */.I)(address), `@${domain}`];
    };
    return {
        findObstacle: (address) => listPlaces(address).flatMap((place) => closed.get(place) ?? [])[0] ?? null,
        close: (address, error, { reason, error: text }) => {
            const place = findClosedPlace(address, error);
            if (place === null || closed.has(place))
                return;
            closed.set(place, { reason: reason === 'quota' ? 'quota' : 'dependency', error: text });
            getController(place).abort();
        },
        getSignal: (address) => {
            const places = listPlaces(address);
            const key = places.join(' ');
            const signal = signals.get(key) ?? AbortSignal.any(places.map((place) => getController(place).signal));
            signals.set(key, signal);
            return signal;
        },
        findNewDomain: (address) => {
            const domain = findDomain(address);
            return domain === null || knownDomains.has(domain) ? null : domain;
        },
    };
}
function findClosedPlace(address, error) {
    if (!(error instanceof port/* ApiError */.h))
        return null;
    if (error.type === 'quota' || error.type === 'no_connector')
        return (0,domain_address/* kindOf */.I)(address);
    return error.type === 'unknown_domain' ? `@${findDomain(address) ?? ''}` : null;
}
/** The domain that its name lies in; null for what is called by a key. */
function findDomain(address) {
    const kind = registry/* registry */.u5[(0,domain_address/* kindOf */.I)(address)];
    const identity = kind.fields.find(({ path }) => path === (0,registry/* findIdentityField */.AV)(kind.kind));
    return identity?.domainOf?.((0,domain_address/* keyOf */.TN)(address)) ?? null;
}

;// CONCATENATED MODULE: ./lib/src/engine/apply/outcomes.js
function openOutcomes(plan, progress, stopping) {
    const ids = new Map(Object.entries(plan.ids));
    const outcomes = new Map();
    const obstacles = new Map();
    /** What a lost create may have made. */
    const unknown = new Set();
    const applied = new Set();
    let isLastTry = true;
    let lastDate = null;
    function record(change, status, obstacle) {
        const id = ids.get(change.address) ?? change.id;
        const { address, action } = change;
        const { reason = null, needs = null, error = null } = obstacle ?? {};
        const mayExist = reason === 'outcome-unknown' && id === null;
        if (mayExist)
            unknown.add(address);
        const outcome = {
            address,
            action,
            status,
            id,
            ...(mayExist ? { unknown: true } : {}),
            reason,
            needs,
            error,
            at: lastDate,
        };
        outcomes.set(address, outcome);
        if (status === 'applied')
            applied.add(address);
        else
            applied.delete(address);
        if (obstacle)
            obstacles.set(address, obstacle);
        else
            obstacles.delete(address);
        if (isLastTry || !obstacle?.isPassing)
            reportProgress(outcome);
    }
    function reportProgress(outcome) {
        progress(outcome, applied.size, plan.changes.length, outcomes.size);
    }
    async function tryTwice(changes, work) {
        isLastTry = false;
        await work(changes);
        isLastTry = true;
        const again = listRetries(changes);
        for (const { address } of again) {
            const outcome = outcomes.get(address);
            if (stopping.aborted && outcome?.status === 'failed')
                reportProgress(outcome);
            if (!stopping.aborted)
                outcomes.delete(address);
        }
        if (again.length > 0 && !stopping.aborted)
            await work(again);
    }
    /** What waited for one that is tried again is tried again as well. */
    function listRetries(changes) {
        const failed = [...outcomes.values()].filter(({ status }) => status === 'failed');
        const isAllPassing = failed.every(({ address }) => obstacles.get(address)?.isPassing);
        const again = new Set();
        // A rule may wait for the folders of a mailbox, which may wait for a rule.
        for (let size = -1; size < again.size;) {
            size = again.size;
            for (const { address } of changes) {
                const { reason = null, needs, isPassing } = obstacles.get(address) ?? {};
                const isHeldUp = reason === 'failure-elsewhere' ? isAllPassing : needs !== undefined && again.has(needs);
                if (isPassing || isHeldUp)
                    again.add(address);
            }
        }
        return changes.filter(({ address }) => again.has(address));
    }
    return {
        byAddress: outcomes,
        isApplied: (address) => applied.has(address),
        record,
        recordDate: (date) => {
            lastDate = date;
        },
        recordId: (address, id) => void ids.set(address, id),
        findId: (address) => ids.get(address),
        findTrace: ({ address }) => {
            const id = ids.get(address);
            return id === undefined ? (unknown.has(address) ? 'unknown' : null) : { id };
        },
        tryTwice,
    };
}

;// CONCATENATED MODULE: ./lib/src/engine/apply/run.js
/**
 * One apply under way: what stops each change, what it is carried out with, and how its end is recorded (`outcomes.ts`).
 * Creates, updates and deletes work through it.
 */









function startApplyRun(plan, options) {
    const outcomes = openOutcomes(plan, options.progress, options.stopping);
    const openings = createOpenings(options.knownDomains);
    const getDependencies = findDependencies(plan);
    const getFolderMakers = findFolderMakers(plan);
    function findObstacle(change) {
        const needs = getDependencies(change).find((address) => !outcomes.isApplied(address)) ??
            getFolderMakers(change).find((address) => outcomes.byAddress.has(address) && !outcomes.isApplied(address));
        if (needs !== undefined)
            return { reason: 'dependency', needs, error: `needed ${needs}` };
        if (options.stopping.aborted)
            return { reason: 'interrupted', error: 'interrupted' };
        return change.action === 'create' ? openings.findObstacle(change.address) : null;
    }
    function canStart(change) {
        const outcome = outcomes.byAddress.get(change.address);
        const isOpen = change.action === 'create' ? outcome?.status === 'applied' : outcome === undefined;
        const withheld = options.withheld.get(change.address);
        const interrupted = options.stopping.aborted
            ? { reason: 'interrupted', error: 'interrupted' }
            : null;
        const obstacle = withheld ?? interrupted;
        if (isOpen && obstacle)
            outcomes.record(change, withheld ? 'withheld' : 'skipped', obstacle);
        return isOpen && obstacle === null;
    }
    function canRun(change) {
        // What was to come before it has failed, or was all of it.
        if (outcomes.byAddress.has(change.address))
            return false;
        const withheld = options.withheld.get(change.address);
        const obstacle = withheld ?? findObstacle(change);
        if (obstacle)
            outcomes.record(change, withheld ? 'withheld' : 'skipped', obstacle);
        return obstacle === null;
    }
    async function execute(change, work, onUnknown) {
        try {
            await work();
            outcomes.record(change, 'applied', null);
        }
        catch (error) {
            if (!(error instanceof Error))
                throw error;
            if (onUnknown && !options.stopping.aborted && canHaveMade(error))
                return onUnknown();
            const cause = openings.findObstacle(change.address);
            if (cause && error instanceof port/* ApiError */.h && error.type === 'cancelled')
                return outcomes.record(change, 'skipped', cause);
            const obstacle = toObstacle(error);
            if (change.action === 'create')
                openings.close(change.address, error, obstacle);
            outcomes.record(change, 'failed', obstacle);
        }
    }
    return {
        options,
        context: createContext(options, outcomes),
        outcomes: outcomes.byAddress,
        canRun,
        canStart,
        execute,
        recordOutcome: outcomes.record,
        recordCreated: (address, id) => {
            outcomes.recordId(address, id);
            options.onCreated(address, id);
        },
        getFullSignal: openings.getSignal,
        findNewDomain: openings.findNewDomain,
        findTrace: outcomes.findTrace,
        tryTwice: outcomes.tryTwice,
    };
}
/** What the kinds write with: each reply's date is noted, and references are the ids that exist by then. */
function createContext({ api, since, password, wait }, outcomes) {
    const noteDate = async (reply) => {
        const { date } = await reply;
        outcomes.recordDate(date);
        return reply;
    };
    return {
        api: {
            get: (path, query) => noteDate(api.get(path, query)),
            send: (call) => noteDate(api.send(call)),
        },
        since: Math.floor(Date.parse(since) / 1000),
        password,
        wait,
        idOf: (reference) => {
            const id = reference.startsWith('id:') ? reference.slice(3) : outcomes.findId(reference);
            if (id === undefined)
                throw new Error(`${reference} has no id yet`);
            return id;
        },
    };
}
/**
 * Reads an object by id just before something irreversible: what is not what the plan meant is not written to. Resolves to
 * whether it still exists; throws when the id belongs to something else now.
 */
async function verifyObject(run, change) {
    const kind = registry/* registry */.u5[(0,domain_address/* kindOf */.I)(change.address)];
    let data;
    try {
        data = (await run.context.api.get(`${kind.collection}/${change.id}`)).data;
    }
    catch (error) {
        if (error instanceof port/* ApiError */.h && error.status === 404 && error.type !== 'not_json')
            return false;
        throw error;
    }
    const object = (0,json/* isObject */.Gv)(data) ? kind.fromApi(data) : null;
    const expected = (0,registry/* getRemoteName */.sy)(kind, (0,domain_change/* getSide */.C0)(change, 'before'), (0,domain_address/* keyOf */.TN)(change.address));
    if (object?.id === change.id && object.name === expected)
        return true;
    const message = `the object ${change.id} is not '${expected}' any more: nothing was written to it; the next run plans with what is there now`;
    throw new port/* ApiError */.h(message, 409, 'wrong_object', null);
}
/** Runs at most `width` at once, in order. How fast requests go out is the client's business; this bounds memory. */
async function forEach(items, width, work) {
    const iterator = items.values();
    const worker = async () => {
        for (const item of iterator)
            await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
}

;// CONCATENATED MODULE: ./lib/src/engine/apply/create.js
/**
 * Creates, never repeated blindly. Where an answer was lost, the kind is read again after the API's known lag: what is there
 * under the wanted name is adopted and brought to the wanted values, what is not there is tried anew.
 */






const AT_ONCE = 256;
/** With one request in five lost, a thousand creates need five now and then. */
const ROUNDS = 6;
const create_isPassing = true;
async function applyCreates(run, changes) {
    let pending = await adoptTraces(run, changes);
    for (let round = 1; pending.length > 0; round += 1) {
        const unknown = [];
        await tryDomainsFirst(run, pending, (change) => run.execute(change, () => create(run, change), () => unknown.push(change)));
        if (unknown.length === 0)
            return;
        if (round === ROUNDS || run.options.stopping.aborted) {
            const error = 'the answer was lost each time and nothing of that name is there; the next run looks again';
            for (const change of unknown)
                run.recordOutcome(change, 'failed', { reason: 'outcome-unknown', error, isPassing: create_isPassing });
            return;
        }
        pending = await resolveUnknownCreates(run, unknown);
    }
}
/**
 * On a domain on which no account lives the first one goes alone, beside whatever is made elsewhere: when the API does not know
 * the domain, one refusal says so, and the others there are not sent.
 */
async function tryDomainsFirst(run, changes, work) {
    const attempt = async (change) => {
        const mayRun = run.canRun(change);
        if (mayRun)
            await work(change);
        return mayRun;
    };
    /** How many are done with once the first that may run has run. */
    const attemptFirst = async (alike) => {
        for (const [index, change] of alike.entries())
            if (await attempt(change))
                return index + 1;
        return alike.length;
    };
    const byDomain = Map.groupBy(changes, ({ address }) => run.findNewDomain(address));
    await Promise.all([...byDomain].map(async ([domain, alike]) => {
        const done = domain === null ? 0 : await attemptFirst(alike);
        await forEach(alike.slice(done), AT_ONCE, async (change) => void (await attempt(change)));
    }));
}
async function create(run, change) {
    const kind = registry/* registry */.u5[(0,domain_address/* kindOf */.I)(change.address)];
    const values = (0,domain_change/* getValuesAfter */.JW)(change);
    const first = kind.deferred?.(values, true)?.first ?? values;
    const cancel = run.getFullSignal(change.address);
    let isBorn = false;
    // What exists is finished, also where nothing more of its kind may be made.
    const send = (call) => run.context.api.send(isBorn ? call : { ...call, cancel });
    await kind.create({ ...run.context, api: { ...run.context.api, send } }, first, (0,domain_address/* keyOf */.TN)(change.address), (id) => {
        isBorn = true;
        run.recordCreated(change.address, id);
    });
}
/** What an earlier try of this run made, or may have made, is brought to its values. Resolves to what is surely not there. */
async function adoptTraces(run, changes) {
    const [missing, unknown] = [[], []];
    for (const change of changes) {
        const trace = run.findTrace(change);
        if (trace === null)
            missing.push(change);
        else if (trace === 'unknown')
            unknown.push(change);
        else if (run.canRun(change))
            await run.execute(change, () => adoptById(run, change, trace.id));
    }
    return [...missing, ...(await resolveUnknownCreates(run, unknown))];
}
async function adoptById(run, change, id) {
    const kind = registry/* registry */.u5[(0,domain_address/* kindOf */.I)(change.address)];
    const { data } = await run.context.api.get(`${kind.collection}/${id}`);
    const object = (0,json/* isObject */.Gv)(data) ? kind.fromApi(data) : null;
    if (object?.id !== id)
        throw new Error(`${change.address} was made as ${id}, and is not there any more`);
    await adoptCreated(run, change, object);
}
/** Adopts what is there after all; resolves to the changes whose objects are surely missing still. All are of one kind. */
async function resolveUnknownCreates(run, changes) {
    const [first] = changes;
    if (!first)
        return [];
    const kind = registry/* registry */.u5[(0,domain_address/* kindOf */.I)(first.address)];
    let objects;
    try {
        objects = await run.options.find(kind.kind);
    }
    catch (failure) {
        const error = `its answer was lost, and it could not be looked for: ${(0,diagnostic/* errorMessage */.gJ)(failure)}`;
        for (const change of changes)
            run.recordOutcome(change, 'failed', { reason: 'outcome-unknown', error, isPassing: create_isPassing });
        return [];
    }
    const byName = Map.groupBy(objects, ({ name }) => name);
    const missing = [];
    const present = [];
    for (const change of changes) {
        const values = (0,domain_change/* getValuesAfter */.JW)(change);
        const twins = (0,registry/* narrowNamesakes */.cA)(byName.get((0,registry/* getRemoteName */.sy)(kind, values, (0,domain_address/* keyOf */.TN)(change.address))) ?? [], values);
        if (twins.length > 1) {
            const error = `its answer was lost, and ${twins.length} objects of that name are there now: rename all but one of them in Nylas, then run again`;
            run.recordOutcome(change, 'failed', { reason: 'ambiguous', error });
        }
        else if (twins[0])
            present.push({ change, object: twins[0] });
        else
            missing.push(change);
    }
    await forEach(present, AT_ONCE, ({ change, object }) => run.execute(change, () => adoptCreated(run, change, object)));
    return missing;
}
/** An object of unknown completeness: everything wanted is written, so that nothing depends on what was there. */
async function adoptCreated(run, change, object) {
    const kind = registry/* registry */.u5[(0,domain_address/* kindOf */.I)(change.address)];
    run.recordCreated(change.address, object.id);
    const values = (0,domain_change/* getValuesAfter */.JW)(change);
    const wanted = kind.deferred?.(values, true)?.first ?? values;
    const detail = kind.detail?.paths.some((path) => path in wanted)
        ? await kind.detail.read(run.context.api, object.id)
        : {};
    const writable = kind.fields.filter((field) => !field.immutable && field.path in wanted);
    const changed = Object.fromEntries(writable.map((field) => [field.path, wanted[field.path] ?? null]));
    await kind.update(run.context, { id: object.id, key: (0,domain_address/* keyOf */.TN)(change.address) }, changed, {
        ...object.attributes,
        ...detail,
    });
}

;// CONCATENATED MODULE: ./lib/src/engine/apply/folders.js
/**
 * The folders inside of mailboxes, at both ends of an apply. What is added to a mailbox that lives is made before anything
 * else is written, so that no rule files mail in a folder that is not there yet; that of a new mailbox as soon as it exists.
 * What is removed goes last of all, once nothing refers to it, and only when nothing failed before.
 */





const folders_AT_ONCE = 32;
/** A mailbox whose folders cannot be made has failed, and is not tried any further. */
async function addFolders(run, changes) {
    await forEach(changes, folders_AT_ONCE, async (change) => {
        const { added } = (0,domain_change/* listFolderChanges */.I4)(change);
        const { folders } = registry/* registry */.u5[(0,domain_address/* kindOf */.I)(change.address)];
        const outcome = run.outcomes.get(change.address);
        const id = change.id ?? outcome?.id ?? null;
        if (added.length === 0 || !folders || id === null || !run.canStart(change))
            return;
        const isMade = await attempt(run, change, () => folders.add(run.context, id, added, (path, folder) => run.options.onFolderMade(change.address, path, folder)));
        // Nothing else of it is to come.
        const isWhole = change.action === 'update' && change.removes === undefined && !hasOwnValues(change);
        if (isMade && isWhole)
            run.recordOutcome(change, 'applied', null);
    });
}
const hasOwnValues = (change) => Object.keys((0,domain_change/* getValuesAfter */.JW)(change)).length > 0;
/** Of changes that were carried out so far. */
async function removeFolders(run, changes) {
    const removals = changes.filter(({ address, removes }) => removes !== undefined && run.outcomes.get(address)?.status === 'applied');
    if (removals.length === 0)
        return;
    const failure = [...run.outcomes.values()].find(({ status }) => status === 'failed');
    const obstacle = failure
        ? { reason: 'failure-elsewhere', error: `no folder is removed, because ${failure.address} failed` }
        : run.options.stopping.aborted
            ? { reason: 'interrupted', error: 'interrupted before its folders were removed' }
            : await run.options.beforeDeletes([...run.outcomes.values()]);
    await forEach(removals, folders_AT_ONCE, async (change) => {
        if (obstacle)
            return run.recordOutcome(change, 'skipped', obstacle);
        const { address, id, removes = {} } = change;
        const { folders } = registry/* registry */.u5[(0,domain_address/* kindOf */.I)(address)];
        if (id === null || !folders)
            return;
        await attempt(run, change, () => folders.remove(run.context, id, removes, (path, because) => run.options.onFolderKept(address, path, because)));
    });
}
/** That it went well says nothing of the rest of its change. */
async function attempt(run, change, work) {
    try {
        await work();
        return true;
    }
    catch (error) {
        if (!(error instanceof Error))
            throw error;
        run.recordOutcome(change, 'failed', toObstacle(error));
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/src/engine/apply/update.js
/** The updates of one kind: one request an object, except changes of its batched field alone, which go out together for each value. */






const update_AT_ONCE = 256;
async function applyUpdates(run, changes) {
    const single = [];
    const batches = new Map();
    for (const change of changes) {
        const found = (0,registry/* findBatch */.A8)(change);
        if (!found) {
            single.push(change);
            continue;
        }
        const group = batches.get(found.target);
        if (group)
            group.changes.push(change);
        else
            batches.set(found.target, { ...found, changes: [change] });
    }
    await Promise.all([
        forEach(single, update_AT_ONCE, async (change) => {
            if (run.canRun(change))
                await run.execute(change, () => update(run, change));
        }),
        ...[...batches.values()].map(async ({ batch, target, changes: all }) => {
            for (let start = 0; start < all.length; start += batch.size)
                await sendBatch(run, batch, target, all.slice(start, start + batch.size));
        }),
    ]);
}
async function update(run, change) {
    const kind = registry/* registry */.u5[(0,domain_address/* kindOf */.I)(change.address)];
    const values = (0,domain_change/* getValuesAfter */.JW)(change);
    const first = kind.deferred?.(values, false)?.first ?? values;
    if (Object.keys(first).length === 0 || change.id === null)
        return;
    await kind.update(run.context, { id: change.id, key: (0,domain_address/* keyOf */.TN)(change.address) }, first, (0,domain_change/* getSide */.C0)(change, 'before'));
}
/** One request for all; each change still has its own outcome. Before a retirement the object is read once more. */
async function sendBatch(run, batch, target, changes) {
    const verified = [];
    await forEach(changes.filter((change) => run.canRun(change)), update_AT_ONCE, async (change) => {
        try {
            if (change.destructive?.what === 'retire')
                await verifyObject(run, change);
            verified.push(change);
        }
        catch (error) {
            if (!(error instanceof Error))
                throw error;
            run.recordOutcome(change, 'failed', toObstacle(error));
        }
    });
    const objects = verified.flatMap(({ id, address }) => (id === null ? [] : [{ id, key: (0,domain_address/* keyOf */.TN)(address) }]));
    const sent = objects.length === 0 ? undefined : batch.send(run.context, target, objects);
    await Promise.all(verified.map((change) => run.execute(change, async () => {
        const taken = await sent;
        if (!taken?.includes(change.id ?? ''))
            throw new port/* ApiError */.h(`Nylas did not take the move to ${target}; the next run asks again`, 200, 'not_taken', null);
    })));
}

;// CONCATENATED MODULE: ./lib/src/engine/apply/apply.js
/**
 * Carries out a plan and looks at nothing else.
 *
 *   new folders of mailboxes that live                                 before any rule files mail in them
 *   webhooks, channels, alerts                                         so that they report what follows
 *   lists, rules (new outbound ones disabled), policies, workspaces    each kind after the one before it
 *   enabling those rules, and the connector where the application has none yet
 *   accounts: creates, and their folders; updates, moves
 *   deletes, right to left, and folders that are wanted no more        only when nothing failed before
 *
 * Independent changes go on when one fails; what needed it is skipped with the address it needed. What failed because answers
 * were lost is tried once more, and nothing else is. Every id is reported the instant it exists.
 */











const apply_AT_ONCE = 64;
/** One outcome for each change, in the plan's order. Never throws for what the API does. */
async function applyPlan(plan, options) {
    const run = startApplyRun(plan, options);
    const isDelete = ({ action }) => action === 'delete';
    const writes = plan.changes.filter((change) => !isDelete(change));
    let needsConnector = plan.connector === 'create';
    const prepare = async (changes) => {
        if (needsConnector)
            needsConnector = !(await prepareMailboxes(run, changes));
    };
    await run.tryTwice(writes, (changes) => applyWrites(run, changes, prepare));
    await run.tryTwice(plan.changes.filter(isDelete), (changes) => applyDeletes(run, changes));
    await removeFolders(run, writes);
    return plan.changes.flatMap(({ address }) => run.outcomes.get(address) ?? []);
}
/** Each kind after the one before it. */
async function applyWrites(run, writes, prepare) {
    await addFolders(run, writes.filter(({ action }) => action === 'update'));
    for (const kind of model/* KINDS */.G) {
        const changes = writes.filter(({ address }) => (0,domain_address/* kindOf */.I)(address) === kind);
        if (kind === registry/* MAILBOX */.bG) {
            await writeDeferred(run, writes);
            await prepare(changes);
        }
        const creates = changes.filter(({ action }) => action === 'create');
        await applyCreates(run, creates);
        await addFolders(run, creates);
        await applyUpdates(run, changes.filter(({ action }) => action === 'update'));
    }
}
/**
 * A refusal is told and stops nothing: by some sources the first account brings the connector. Resolves to whether the
 * API has had its say.
 */
async function prepareMailboxes({ options, context }, changes) {
    const isWanted = changes.some(({ action, address }) => action === 'create' && !options.withheld.has(address));
    if (!isWanted || options.stopping.aborted)
        return false;
    try {
        options.onConnector(await (0,connector/* makeConnector */.M)(context.api), null);
        return true;
    }
    catch (error) {
        options.onConnector('failed', (0,diagnostic/* errorMessage */.gJ)(error));
        return !(error instanceof Error && toObstacle(error).isPassing);
    }
}
/** The second half of writes that had to wait until the workspaces stand. A half that fails fails its change. */
async function writeDeferred(run, changes) {
    await forEach(changes, apply_AT_ONCE, async (change) => {
        const kind = registry/* registry */.u5[(0,domain_address/* kindOf */.I)(change.address)];
        const later = kind.deferred?.((0,domain_change/* getValuesAfter */.JW)(change), change.action === 'create')?.later;
        const outcome = run.outcomes.get(change.address);
        if (!later || outcome?.status !== 'applied' || outcome.id === null)
            return;
        const { id } = outcome;
        await run.execute(change, () => kind.update(run.context, { id, key: (0,domain_address/* keyOf */.TN)(change.address) }, later, {}));
    });
}
/**
 * Deletes, from right to left, one kind after the other, each object read once more just before. In a run in which anything
 * failed nothing is deleted: those changes are skipped, and the next run comes back to them.
 */
async function applyDeletes(run, changes) {
    if (changes.length === 0)
        return;
    const failure = [...run.outcomes.values()].find(({ status }) => status === 'failed');
    const { withheld, beforeDeletes } = run.options;
    const willDelete = changes.some(({ address }) => !withheld.has(address));
    const obstacle = failure
        ? { reason: 'failure-elsewhere', error: `nothing is deleted, because ${failure.address} failed` }
        : willDelete
            ? await beforeDeletes([...run.outcomes.values()])
            : null;
    if (obstacle) {
        for (const change of changes)
            run.recordOutcome(change, 'skipped', obstacle);
        return;
    }
    let failed = null;
    for (const kind of model/* KINDS */.G.toReversed()) {
        const deletes = changes.filter(({ address }) => (0,domain_address/* kindOf */.I)(address) === kind);
        await forEach(deletes, apply_AT_ONCE, async (change) => {
            if (failed) {
                const error = `nothing more is deleted, because ${failed.address} failed`;
                return run.recordOutcome(change, 'skipped', { reason: 'failure-elsewhere', error });
            }
            if (!run.canRun(change))
                return;
            await run.execute(change, () => deleteVerified(run, change));
            if (run.outcomes.get(change.address)?.status === 'failed')
                failed = change;
        });
    }
}
async function deleteVerified(run, change) {
    if (change.id === null || !(await verifyObject(run, change)))
        return;
    await registry/* registry */.u5[(0,domain_address/* kindOf */.I)(change.address)].remove(run.context, change.id);
}

// EXTERNAL MODULE: ./lib/src/domain/enumerate.js
var enumerate = __webpack_require__(8925);
;// CONCATENATED MODULE: ./lib/src/engine/apply-report.js
/** What an apply leaves behind: its result, what became of each change, the accounts as they are now, and what people are told. */





function listAccounts({ pairs }) {
    return pairs
        .filter(({ desired }) => desired.kind === registry/* MAILBOX */.bG)
        .map(({ desired: { address, key, tenant }, live }) => {
        const workspace = live?.attributes[registry/* GROUP_FIELD */.ru];
        return {
            address,
            email: key,
            tenant,
            grant_id: live?.id ?? null,
            workspace_id: typeof workspace === 'string' ? workspace.slice('id:'.length) : null,
            status: live?.health ? (live.health.blocked ? 'blocked' : live.health.status) : null,
        };
    });
}
/** An approval of exactly this plan opens one guard; what it opened is still reported. */
function applyApproval(plan, approve) {
    if (approve !== plan.digest)
        return plan;
    const diagnostics = plan.diagnostics.map((diagnostic) => diagnostic.code === 'ledger-unverified'
        ? { ...diagnostic, severity: 'warning', override: null }
        : diagnostic);
    return { ...plan, diagnostics };
}
/** Every secret this plan needs is looked at before anything is written. One problem for each cause. */
function checkSecrets(plan, variables, { desired }) {
    const missing = plan.changes.flatMap(({ address, fields }) => {
        const field = fields.find(({ path }) => path === registry/* PASSWORD_FIELD */.xT)?.after;
        if (!field)
            return [];
        const found = (0,secrets_password/* lookUpPassword */.A_)(field, (0,domain_address/* keyOf */.TN)(address), variables);
        return 'problem' in found ? [{ address, ...found }] : [];
    });
    const places = new Map(desired.map(({ address, place }) => [address, place]));
    return [...Map.groupBy(missing, ({ cause }) => cause)].flatMap(([cause, group]) => {
        const [first] = group;
        if (first === undefined)
            return [];
        const place = places.get(first.address);
        if (group.length === 1)
            return [(0,diagnostic/* planDiagnostic */.Xb)('secret', first.problem, { address: first.address, place })];
        const names = (0,enumerate/* listNames */.Z)(group.map(({ address }) => (0,domain_address/* keyOf */.TN)(address)));
        return [(0,diagnostic/* planDiagnostic */.Xb)('secret', `${cause} (${group.length} accounts: ${names})`, { place })];
    });
}
const reportBusy = (reason) => (0,diagnostic/* planDiagnostic */.Xb)('ledger-busy', reason, { override: 'start this run again' });
const reportSuperseded = (reason) => (0,diagnostic/* planDiagnostic */.Xb)('superseded', `this run is an old one: ${reason}`, { severity: 'notice' });

// EXTERNAL MODULE: ./lib/src/state/ledger/audit.js
var audit = __webpack_require__(8239);
// EXTERNAL MODULE: ./lib/src/state/ledger/lock.js
var ledger_lock = __webpack_require__(893);
// EXTERNAL MODULE: ./lib/src/state/ledger/recovery.js
var recovery = __webpack_require__(9625);
// EXTERNAL MODULE: ./lib/src/engine/plan/retirement.js
var retirement = __webpack_require__(4238);
;// CONCATENATED MODULE: ./lib/src/engine/intent.js
/** What a run announces before its first write, so that one that dies leaves nothing unknown behind; and what stays announced. */


/** What is about to be created, but for what is withheld; and where whoever is about to be retired comes from. */
function describeIntent({ plan, fleet, ledger, live, matched }, withheld) {
    const creates = plan.changes
        .filter(({ action, address }) => action === 'create' && !withheld?.has(address))
        .map(({ address }) => address)
        .sort();
    const retired = new Set(plan.changes
        .filter(({ destructive, hold }) => destructive?.what === 'retire' || hold !== undefined)
        .map(({ address }) => address));
    const left = matched.removedFromSpec
        .filter(({ address }) => retired.has(address))
        .map((resource) => [resource.address, (0,retirement/* getPreviousWorkspace */.bG)(resource, ledger, matched.addresses)]);
    return { creates, names: listRemoteNames(fleet, creates), left: Object.fromEntries(left), at: live.at };
}
/** The names worth keeping: of those that are not called by their key. */
function listRemoteNames({ desired }, creates) {
    const names = new Map(desired.map(({ address, name }) => [address, name]));
    return Object.fromEntries(creates.flatMap((address) => {
        const name = names.get(address);
        return name === undefined || name === (0,domain_address/* keyOf */.TN)(address) ? [] : [[address, name]];
    }));
}
/** What nobody knows the end of stays announced: the next run looks for it, and for where a retired account came from. */
function describeUnresolved(intent, outcomes) {
    const creates = outcomes.filter(({ unknown }) => unknown).map(({ address }) => address);
    const failed = new Set(outcomes.filter(({ status }) => status === 'failed').map(({ address }) => address));
    const left = Object.entries(intent.left ?? {}).filter(([address]) => failed.has(address));
    if (creates.length + left.length === 0)
        return null;
    return { ...intent, creates, left: Object.fromEntries(left), ended: true };
}

// EXTERNAL MODULE: ./lib/src/engine/plan/digest.js
var digest = __webpack_require__(1697);
// EXTERNAL MODULE: ./lib/src/engine/plan/changes.js + 1 modules
var changes = __webpack_require__(5291);
;// CONCATENATED MODULE: ./lib/src/engine/plan/owned-after.js
/**
 * What the fleet owns once these outcomes are true. Only what really happened counts: a failed or withheld change leaves the
 * entry as it was, an id that came to exist is kept even when the rest of its change failed.
 */





const DAY = 86_400_000;
function computeOwnershipAfter(input, outcomes, made = new Map(), findCheck = () => null) {
    const { fleet, live, ledger, matched, leftOut, plan, folders } = input;
    const outcomeOf = new Map(outcomes.map((outcome) => [outcome.address, outcome]));
    const changeOf = new Map(plan.changes.map((change) => [change.address, change]));
    const resources = {};
    const deleted = {};
    const findProtection = (0,changes/* createProtection */.o)(fleet);
    const now = outcomes.reduce((latest, { at }) => (at !== null && at > latest ? at : latest), live.at);
    const aDayAgo = Date.parse(now) - DAY;
    for (const [id, at] of Object.entries(ledger.deleted))
        if (Date.parse(at) > aDayAgo)
            deleted[id] = at;
    for (const { desired, live: object, owned } of matched.pairs) {
        const { address } = desired;
        if (object !== null && object.id === live.defaultWorkspace)
            continue;
        const outcome = outcomeOf.get(address);
        const isDone = outcome ? outcome.status === 'applied' : !changeOf.has(address) && !leftOut.has(address);
        const id = object?.id ?? outcome?.id ?? null;
        if (id === null || (object !== null && owned === null && !isDone))
            continue;
        const reason = desired.protect ? (findProtection(address)?.reason ?? null) : null;
        resources[address] = isDone
            ? { ...describeOwned(desired, id, reason), ...describePassword(desired, owned), ...describeFolders(address) }
            : { ...owned, id, ...addMade(owned, address) };
    }
    for (const resource of matched.removedFromSpec) {
        const { address, live: object, owned } = resource;
        const change = changeOf.get(address);
        const outcome = outcomeOf.get(address);
        if (outcome?.status !== 'applied' || !change)
            resources[address] = owned;
        else if (change.action === 'delete')
            deleted[object.id] = outcome.at ?? now;
        else if (change.hold && !change.retire)
            resources[address] = describeHeld(resource, change.hold, outcome.at ?? now);
        else
            resources[address] = describeRetired(resource, outcome.at ?? now);
    }
    for (const { address, owned } of matched.unseen)
        resources[address] = owned;
    for (const { address, live: object } of matched.unmanaged) {
        const outcome = outcomeOf.get(address);
        if (outcome?.action === 'delete' && outcome.status === 'applied')
            deleted[object.id] = outcome.at ?? now;
    }
    return { resources, deleted };
    /** The check of a seed is of the password that was set: one that is left alone keeps the one it has. */
    function describePassword({ address, attributes }, owned) {
        const password = attributes[registry/* PASSWORD_FIELD */.xT];
        if (!password)
            return {};
        const { source, version } = password;
        const before = owned?.app_password;
        const isSame = before?.source === source && before.version === version;
        const isSet = changeOf.get(address)?.fields.some(({ path }) => path === registry/* PASSWORD_FIELD */.xT) ?? false;
        const check = isSet ? findCheck(password) : isSame ? (before.check ?? null) : null;
        return { app_password: { source, version, ...(check === null ? {} : { check }) } };
    }
    /** What is wanted now and no more: what stays without being wanted is nobody's to remove. */
    function describeFolders(address) {
        const { memory = {} } = folders.get(address) ?? {};
        const ids = made.get(address) ?? {};
        const known = Object.entries(memory).map(([path, id]) => [
            path,
            (Object.hasOwn(ids, path) ? ids[path] : id) ?? null,
        ]);
        return known.length === 0 ? {} : { folders: Object.fromEntries(known) };
    }
    function addMade(owned, address) {
        const ids = made.get(address);
        return ids ? { folders: { ...owned?.folders, ...ids } } : {};
    }
    function describeHeld(resource, { reason }, at) {
        const owned = resource.owned.retired ? resource.owned : describeRetired(resource, at);
        return { ...owned, protect: true, ...(reason === null ? {} : { reason }) };
    }
    /** The days run from the API's reply to the move. What was held is so no more. */
    function describeRetired(resource, at) {
        const { address, live: object } = resource;
        const { protect: _, reason: __, ...owned } = resource.owned;
        const move = changeOf.get(address)?.fields.find(({ path }) => path === registry/* GROUP_FIELD */.ru);
        const workspace = findId((move ? move.after : object.attributes[registry/* GROUP_FIELD */.ru]));
        const left = (0,retirement/* getPreviousWorkspace */.bG)(resource, ledger, matched.addresses);
        const due = (0,retirement/* computeDueDate */.E5)(fleet, owned, at);
        return { ...owned, retired: { due, days: (0,retirement/* getWaitingDays */.X3)(fleet, owned), workspace, left } };
    }
    function findId(reference) {
        const address = reference;
        return (0,references/* parseIdReference */.Sn)(reference) ?? plan.ids[address] ?? outcomeOf.get(address)?.id ?? '';
    }
}
/** Remembered as managed are the fields without a way back to a default; of what is called by its name, not the name. */
function describeOwned({ kind, attributes, protect }, id, reason) {
    const isCalledByName = (0,registry/* findIdentityField */.AV)(kind) === undefined && registry/* registry */.u5[kind].nameOf === undefined;
    const managed = registry/* registry */.u5[kind].fields
        .filter((field) => field.default === undefined &&
        !field.required &&
        field.path !== domain_change/* FOLDERS_FIELD */.L1 &&
        !(isCalledByName && field.path === 'name'))
        .map(({ path }) => path)
        .filter((path) => path in attributes);
    return {
        id,
        ...(protect ? { protect: true } : {}),
        ...(protect && reason !== null ? { reason } : {}),
        ...(managed.length > 0 ? { managed } : {}),
    };
}

;// CONCATENATED MODULE: ./lib/src/engine/ledger-session.js
/**
 * The ledger during one apply: pushed with what is about to be done before the first write (which is also the lock), again
 * before the first delete and every few minutes, and at the end whatever happened. Who loses a push writes nothing more. With
 * the ledger off every step does nothing.
 */









function openLedgerSession(deps, result, store) {
    const { ledger } = result;
    return store && ledger ? new StoredSession(deps, { ...result, ledger }, store) : OFF;
}
const OFF = {
    begin: async () => null,
    recordCreated: () => { },
    recordFolder: () => { },
    checkpoint: async () => null,
    lost: new AbortController().signal,
    describeAfter: () => null,
    finish: async () => null,
};
const HEARTBEAT = ledger_lock/* REFRESH_EVERY */.KA * 0.8;
const MOST_MERGES = 3;
class StoredSession {
    #deps;
    #result;
    #store;
    /** What every push begins with. */
    #base;
    #checks = new Map();
    #created = new Map();
    #folders = new Map();
    #lost = new AbortController();
    #finished = new AbortController();
    #intent;
    #lastPush = Promise.resolve();
    constructor(deps, result, store) {
        const { ledger, plan, fleet, live } = result;
        this.#deps = deps;
        this.#result = result;
        this.#store = store;
        this.#base = { ...ledger, application: plan.application, file: fleet.file, run: deps.run };
        this.#intent = { creates: [], at: live.at };
    }
    get lost() {
        return this.#lost.signal;
    }
    async begin(withheld) {
        const { clock, lock, run, stopping, log } = this.#deps;
        this.#intent = describeIntent(this.#result, withheld);
        const lockResult = await (0,ledger_lock/* acquireLock */.IZ)(this.#store, {
            ...lock,
            ledger: this.#describeOpen([]),
            tip: this.#result.tip,
            run,
            message: this.#formatMessage(`begin: ${formatCounts(this.#result.plan)}`),
            now: clock.now,
            sleep: (milliseconds) => clock.sleep(milliseconds, stopping),
            log,
            signal: stopping,
        });
        if (lockResult.status !== 'locked')
            return lockResult;
        void this.#keepAlive().catch(() => { });
        return null;
    }
    recordCreated(address, id) {
        const unfinished = { status: 'failed', reason: null, needs: null, error: null, at: null };
        this.#created.set(address, { address, action: 'create', id, ...unfinished });
    }
    recordFolder(address, path, id) {
        this.#folders.set(address, { ...this.#folders.get(address), [path]: id });
    }
    async checkpoint(outcomes) {
        // Folders go after this: what made them ours is kept until they are gone.
        const pending = new Set(this.#result.plan.changes.filter(({ removes }) => removes).map(({ address }) => address));
        const done = outcomes.filter(({ address }) => !pending.has(address));
        const pushed = await this.#push(this.#describeOpen(done), this.#formatMessage('about to delete'));
        if (pushed.status === 'lost')
            this.#lost.abort();
        if (pushed.status === 'pushed')
            return null;
        const error = `nothing is deleted, because the ledger could not be pushed: ${pushed.reason}`;
        return { reason: 'ledger', error };
    }
    describeAfter(outcomes) {
        return { ...this.#base, ...this.#computeOwnership(outcomes), intent: null };
    }
    async finish(outcomes, isProven, held) {
        const { fleet, ledger, plan, leftOut, trusted } = this.#result;
        this.#finished.abort();
        // A part of the file is not the file: what is recorded as complete would say that all of it was applied.
        const complete = isProven && leftOut.size === 0;
        if (outcomes.length === 0 && !complete)
            return null;
        // A spec that was carried out whole stays so: what a later run of it leaves undone is drift, which may be repaired.
        const staysComplete = trusted && (0,digest/* isApplied */.KN)(fleet, ledger);
        const { held: _, ...base } = this.#base;
        const next = {
            ...base,
            ...this.#describeHeld(outcomes, held),
            ...this.#computeOwnership(this.#addCreated(outcomes)),
            intent: describeUnresolved(this.#intent, outcomes),
            complete: complete || staysComplete,
            commit: complete ? (this.#deps.commit ?? ledger.commit) : ledger.commit,
            digest: complete ? plan.digest : ledger.digest,
            spec: complete ? (0,digest/* hashSpec */.yv)(fleet) : ledger.spec,
        };
        if (outcomes.length === 0 && trusted && isSameRecord(next, ledger))
            return null;
        const title = `${complete ? 'complete' : 'incomplete'}: ${formatCounts(plan)}`;
        const message = this.#formatMessage(title, outcomes);
        let pushed = await this.#push(next, message);
        // A run that wrote nothing has nothing to add to what another one has recorded meanwhile.
        if (pushed.status === 'lost' && outcomes.every(({ status }) => status === 'withheld'))
            return null;
        for (let merges = 0; pushed.status === 'lost' && merges < MOST_MERGES; merges += 1)
            pushed = await this.#mergeAndPush(next, message);
        return pushed.status === 'pushed' ? null : { ledger: next, reason: pushed.reason };
    }
    /** Of the seed that a password is derived from, each once. */
    #findCheck = (password) => {
        const variable = (0,secrets_password/* findSeedVariable */.$)(password);
        const seed = variable === null ? undefined : this.#deps.variables(variable);
        if (variable === null || !seed)
            return null;
        const check = this.#checks.get(variable) ?? (0,secrets_password/* computeSeedCheck */.ZU)(seed, this.#result.fleet.name);
        this.#checks.set(variable, check);
        return check;
    };
    /** While the run is at work. What an earlier run left behind is in it from the first push on: this run may die too. */
    #describeOpen(outcomes) {
        const owned = this.#computeOwnership(this.#addCreated(outcomes));
        return (0,ledger_lock/* withOpenIntent */.hF)({ ...this.#base, ...owned }, this.#intent, this.#deps.run);
    }
    /** What was let through stays so until it is made: also where this run did not try it, or could not make it. */
    #describeHeld(outcomes, held) {
        const { ledger, leftOut } = this.#result;
        const open = new Set(outcomes
            .filter(({ action, status }) => action === 'create' && status !== 'applied')
            .map(({ address }) => address));
        const kept = Object.entries(ledger.held ?? {}).filter(([address]) => leftOut.has(address) || open.has(address));
        const all = { ...Object.fromEntries(kept), ...held };
        return Object.keys(all).length === 0 ? {} : { held: all };
    }
    #computeOwnership(outcomes) {
        return computeOwnershipAfter(this.#result, outcomes, this.#folders, this.#findCheck);
    }
    /** What was created and has no outcome yet is owned all the same. */
    #addCreated(outcomes) {
        return [...new Map([...this.#created, ...outcomes.map((outcome) => [outcome.address, outcome])]).values()];
    }
    #formatMessage(title, outcomes = []) {
        const { run, actor, commit, checkedOut = null, pulls } = this.#deps;
        const about = { outcomes, run, actor, commit: commit ?? checkedOut, pulls };
        return (0,audit/* formatAuditMessage */.M)({ title: `${this.#result.fleet.name}: ${title}`, ...about });
    }
    /** One after the other: each push replaces the one before it. */
    #push(next, message) {
        const pushed = this.#lastPush.then(() => this.#store.push(next, message));
        this.#lastPush = pushed.catch(() => { });
        return pushed.catch((error) => ({ status: 'failed', reason: (0,diagnostic/* errorMessage */.gJ)(error) }));
    }
    async #keepAlive() {
        for (;;) {
            await this.#deps.clock.sleep(HEARTBEAT, this.#finished.signal);
            if (this.#finished.signal.aborted)
                return;
            const pushed = await this.#push(this.#describeOpen([]), this.#formatMessage('still at work'));
            if (pushed.status === 'lost')
                return this.#lost.abort();
        }
    }
    /** Another run has recorded meanwhile. Its word stands, and what it cannot know is added; a run at work is not disturbed. */
    async #mergeAndPush(next, message) {
        const problem = await this.#store.refresh();
        if (problem !== null)
            return { status: 'failed', reason: problem };
        const { ledger: current, state, tip } = await this.#store.read();
        if (state !== 'verified' || current === null)
            return { status: 'failed', reason: 'the ledger was replaced' };
        if ((0,ledger_lock/* isHeld */.i7)(current))
            return { status: 'failed', reason: 'another run has taken the ledger over' };
        const merged = (0,recovery/* mergeRecovered */.kl)(current, next);
        return merged === current ? { status: 'pushed', ledger: current, tip } : this.#push(merged, message);
    }
}
const formatCounts = ({ counts }) => ['create', 'update', 'adopt', 'retire', 'delete']
    .filter((key) => counts[key] > 0)
    .map((key) => `${counts[key]} ${key}`)
    .join(', ') || 'no changes';
/** Whether recording would say nothing new; the run and the serial alone are not. */
function isSameRecord(next, previous) {
    const describe = ({ resources, held = {}, deleted, commit, complete, file, spec, intent }) => (0,canonical/* toCanonicalText */.J)({ resources, held, deleted, commit, complete, file, spec, intent });
    return describe(next) === describe(previous);
}

// EXTERNAL MODULE: ./lib/src/engine/live/read-kinds.js
var read_kinds = __webpack_require__(8220);
// EXTERNAL MODULE: ./lib/src/engine/open-fleet.js
var open_fleet = __webpack_require__(6488);
// EXTERNAL MODULE: ./lib/src/engine/plan-fleet.js + 29 modules
var plan_fleet = __webpack_require__(1903);
// EXTERNAL MODULE: ./lib/src/state/ledger/store.js
var store = __webpack_require__(5089);
// EXTERNAL MODULE: ./lib/src/engine/live/read.js
var read = __webpack_require__(4994);
// EXTERNAL MODULE: ./lib/src/engine/plan/match.js + 1 modules
var match = __webpack_require__(3796);
;// CONCATENATED MODULE: ./lib/src/engine/verify.js
/**
 * After the last write of an apply: waits until it can show, then plans again until nothing remains or time is up. What
 * remains, what landed elsewhere than the plan said, and what was written and is of no use are told as diagnostics; nothing
 * is thrown.
 */








/** How often it is read again before a change counts as not converged: the API's lists may trail its writes. */
const MOST_READINGS = 9;
async function verifyConvergence(context, result, ledger, outcomes) {
    const nothing = { after: null, remaining: [], isProven: false, diagnostics: [] };
    if (context.deps.stopping.aborted)
        return nothing;
    try {
        await letSettle(context.deps, result.plan, outcomes);
        const { after, remaining, misplaced } = await planAgain(context, result, ledger, outcomes);
        const failed = after.plan.diagnostics.filter(({ code }) => code === 'test-failed');
        const ailing = reportAiling(after, outcomes);
        const diagnostics = [...reportNotConverged(remaining, result.fleet), ...misplaced, ...failed, ...ailing];
        const isProven = diagnostics.length === 0 && outcomes.every(({ status }) => status !== 'failed');
        return { after, remaining, isProven, diagnostics };
    }
    catch (error) {
        const summary = `what was applied could not be read again: ${(0,diagnostic/* errorMessage */.gJ)(error)}`;
        return { ...nothing, diagnostics: [(0,diagnostic/* planDiagnostic */.Xb)('not-proven', summary)] };
    }
}
async function planAgain({ deps, connection }, { fleet, others, live, plan }, ledger, outcomes) {
    const notApplied = new Set(outcomes.filter(({ status }) => status !== 'applied').map(({ address }) => address));
    const known = (0,read/* keepUntouched */.h)(live, plan.changes);
    const reading = ledger && { ...store/* NO_LEDGER */.YG, ledger, state: 'verified', others };
    for (let readings = 1;; readings += 1) {
        const opened = { fleet, reading, diagnostics: [] };
        const after = await (0,plan_fleet/* planOpenedFleet */.P9)(deps, connection.reader, opened, { known });
        const remaining = after.plan.changes.filter(({ address }) => !notApplied.has(address));
        const misplaced = reportMisplaced(plan, outcomes, after);
        const missing = remaining.length + misplaced.length;
        if (missing === 0 || readings > MOST_READINGS || deps.stopping.aborted)
            return { after, remaining, misplaced };
        deps.log(`${missing} changes do not show yet: reading again in ${deps.lag / 1000} s`);
        await deps.clock.sleep(deps.lag, deps.stopping);
    }
}
const reportNotConverged = (remaining, fleet) => (0,diagnostic/* mergeAlike */.dS)(remaining.map((change) => describeDifference(change, fleet)));
function describeDifference(change, fleet) {
    const { address, action } = change;
    const desired = fleet.desired.find((entry) => entry.address === address);
    const fields = change.fields.map(({ path, before, after }) => `${path} is ${JSON.stringify(before)}, not ${JSON.stringify(after)}`);
    const what = action === 'update' ? fields.join('; ') : `${action} had no effect`;
    const summary = `Nylas took the request for ${address}, and there is still a difference: ${what}`;
    return (0,diagnostic/* planDiagnostic */.Xb)('not-converged', summary, desired ? { desired } : { address });
}
/**
 * New mailboxes that are in another workspace than the plan said would govern them, each with a word of its own. What the
 * next plan moves is told there.
 */
function reportMisplaced({ changes }, outcomes, { live, matched, plan: after }) {
    const toAddress = (0,match/* createAddressResolver */.jj)(matched);
    const created = new Map(outcomes.map(({ address, action, status, id }) => [address, { action, status, id }]));
    const objects = new Map(live.objects.map((object) => [object.id, object]));
    const moving = new Set(after.changes.map(({ address }) => address));
    return changes.flatMap(({ address, action, affects: { workspaces } }) => {
        const outcome = created.get(address);
        const [planned] = workspaces;
        if (!(0,registry/* isMailbox */.Lc)(address) || action !== 'create' || outcome?.status !== 'applied' || !planned || moving.has(address))
            return [];
        const raw = objects.get(outcome.id ?? '')?.attributes[registry/* GROUP_FIELD */.ru];
        const actual = typeof raw === 'string' ? toAddress(raw) : null;
        if (raw === undefined || actual === planned)
            return [];
        const name = objects.get((0,references/* parseIdReference */.Sn)(actual ?? '') ?? '')?.name;
        const place = actual === null ? 'into no workspace' : `into ${name ?? actual}`;
        const summary = `${address} was to be in ${planned}, as the plan said, and Nylas has put it ${place}: what the plan says governs it does not reach it there`;
        const override = `write workspace: ${(0,domain_address/* keyOf */.TN)(planned)} into its entry, so that the next apply moves it`;
        return [(0,diagnostic/* planDiagnostic */.Xb)('landed-elsewhere', summary, { address, override })];
    });
}
const listWritten = (outcomes) => new Set(outcomes.filter(({ status }) => status === 'applied').map(({ address }) => address));
async function letSettle({ clock, lag, log, stopping }, { changes }, outcomes) {
    const written = listWritten(outcomes);
    const waits = changes.map(({ action, address, fields }) => action === 'delete' || !written.has(address) ? 0 : (registry/* registry */.u5[(0,domain_address/* kindOf */.I)(address)].settles?.(fields) ?? 0));
    const wait = Math.min(Math.max(0, ...waits), lag);
    if (wait === 0)
        return;
    log(`waiting ${Math.ceil(wait / 1000)} s, after which it shows whether what was made is answered`);
    await clock.sleep(wait, stopping);
}
/** Of anything else that does not work the plan tells. */
function reportAiling({ matched }, outcomes) {
    const written = listWritten(outcomes);
    return matched.pairs.flatMap(({ desired, live }) => {
        const ailment = live && written.has(desired.address) ? registry/* registry */.u5[live.kind].findAilment?.(live) : null;
        if (!ailment)
            return [];
        const summary = `${desired.address} was written, and ${ailment.summary}`;
        return [(0,diagnostic/* planDiagnostic */.Xb)('not-delivering', summary, { desired, override: ailment.remedy })];
    });
}

;// CONCATENATED MODULE: ./lib/src/engine/apply-fleet.js
/**
 * Applies an opened fleet. What was shown is the value that is carried out.
 *
 *   1 open      the file is sound, and this run is not an old one
 *   2 plan      against the ledger as it was read
 *   3 show
 *   4 refuse    what a guard forbids or a person does not confirm
 *   5 lock      push what is about to be done; where another run was faster, go back to 2
 *   6 write
 *   7 verify    read again what may have been touched: a second plan must want nothing but what was withheld
 *   8 record    push what is owned now, whatever happened
 *   9 report
 */












/** How often a plan is made anew because another run has recorded since. */
const MOST_PLANS = 3;
/** `approve` is the digest of a plan that may be carried out over an unverified ledger and without a review; null: none. */
async function applyFleet(deps, opened, hooks, approve = null) {
    const started = deps.clock.now();
    const complete = (report) => ({
        result: 'failed',
        plan: null,
        outcomes: [],
        remaining: [],
        planAfterApply: null,
        connector: null,
        accounts: [],
        unsavedLedger: null,
        diagnostics: opened.diagnostics,
        ...report,
        milliseconds: deps.clock.now() - started,
    });
    // 1. Open.
    if (!(0,open_fleet/* isSound */.gH)(opened))
        return complete({ result: 'failed' });
    const superseded = await findSuperseded(deps, opened);
    if (superseded)
        return complete(superseded);
    const { store } = opened;
    const connection = deps.connect(opened.fleet.application.region);
    try {
        let current = opened;
        for (let plans = 1;; plans += 1) {
            const attempt = await applyOnce({ deps, hooks, approve, connection }, current);
            if (attempt.isOver)
                return complete(attempt.report);
            const problem = plans < MOST_PLANS ? await store?.refresh() : 'other runs keep applying this fleet';
            if (problem)
                return complete(refuse(attempt.plan, reportBusy(problem)));
            deps.log('another run has applied this fleet since the plan was made: planning again');
            // The other run may have been that of a newer file, which this one must not set back.
            const newer = await findSuperseded(deps, opened);
            if (newer)
                return complete(newer);
            current = { ...opened, reading: store ? await store.read() : null };
        }
    }
    finally {
        await connection.close();
    }
}
async function findSuperseded(deps, { diagnostics }) {
    const newer = (await deps.findNewerSpec?.()) ?? null;
    return newer === null ? null : { result: 'superseded', diagnostics: [...diagnostics, reportSuperseded(newer)] };
}
async function applyOnce(context, opened) {
    const { deps, hooks, approve, connection } = context;
    const end = (report) => ({ isOver: true, report });
    // 2. Plan.
    const first = await (0,plan_fleet/* planOpenedFleet */.P9)(deps, connection.reader, opened, {
        evidence: await (0,plan_fleet/* readEvidence */.At)(deps, opened),
    });
    const secrets = checkSecrets(first.plan, deps.variables, first.fleet);
    const diagnostics = [...first.plan.diagnostics, ...secrets];
    const result = { ...first, plan: applyApproval({ ...first.plan, diagnostics }, approve) };
    const { plan } = result;
    // 3. Show.
    await hooks.show(plan);
    // 4. Refuse or confirm.
    const planResult = (0,plan_fleet/* getPlanResult */.j7)(plan);
    if (planResult === 'failed' || planResult === 'refused')
        return end({ result: planResult, plan, diagnostics: plan.diagnostics });
    if (plan.changes.length > 0 && !(await hooks.confirm(plan)))
        return end(refuse(plan));
    // 5. Lock.
    const session = openLedgerSession(deps, result, opened.store);
    const hasChanges = plan.changes.length > 0;
    const all = { ...plan, changes: [...plan.changes, ...(plan.held?.changes ?? [])] };
    const isAsked = all.changes.length > 0;
    const unreviewed = isAsked ? await hooks.withhold(all, result.ledger?.held ?? {}) : new Map();
    const withheld = plan.digest === approve ? new Map() : unreviewed;
    const held = sortHeld(plan, withheld);
    // Where nothing is written the lock is needed if another run holds it: nothing is recorded over what that one announced.
    const willWrite = plan.changes.some(({ address }) => !withheld.has(address));
    const failure = willWrite || result.ledger?.intent ? await session.begin(withheld) : null;
    if (failure?.status === 'moved')
        return { isOver: false, plan };
    if (failure)
        return end(reportLockFailure(plan, failure));
    if (!hasChanges)
        return end(await recordNoChanges(result, session, held));
    // 6. Write.
    const { outcomes: written, newer, connector, kept } = await writeChanges(context, result, session, withheld);
    const outcomes = [...written, ...held.withheld];
    // 7. Verify.
    const verification = await verifyConvergence(context, result, session.describeAfter(outcomes), outcomes);
    // 8. Record.
    const isComplete = verification.isProven && outcomes.every(({ status }) => status === 'applied');
    const unsavedLedger = await session.finish(outcomes, isComplete, held.letThrough);
    // 9. Report.
    return end(describeResult({ result, session, outcomes, newer, connector, kept, verification, unsavedLedger }));
}
const refuse = (plan, ...diagnostics) => ({
    result: 'refused',
    plan,
    diagnostics: [...plan.diagnostics, ...diagnostics],
});
function reportLockFailure(plan, failure) {
    if (failure.status === 'busy')
        return refuse(plan, reportBusy(failure.reason));
    const unreachable = (0,diagnostic/* planDiagnostic */.Xb)('ledger-unreachable', failure.reason, { override: 'start this run again' });
    return { result: 'failed', plan, diagnostics: [...plan.diagnostics, unreachable] };
}
async function recordNoChanges({ plan, matched }, session, { withheld: outcomes, letThrough }) {
    const isComplete = outcomes.length === 0;
    const unsavedLedger = await session.finish(outcomes, isComplete, letThrough);
    const problems = unsavedLedger ? [(0,diagnostic/* planDiagnostic */.Xb)('ledger-unrecorded', unsavedLedger.reason)] : [];
    const diagnostics = [...plan.diagnostics, ...problems];
    const result = unsavedLedger ? 'failed' : isComplete ? 'no-changes' : 'refused';
    return { result, plan, outcomes, unsavedLedger, diagnostics, accounts: listAccounts(matched) };
}
function sortHeld({ held }, withheld) {
    const letThrough = {};
    const outcomes = [];
    for (const change of held?.changes ?? []) {
        const { address, action } = change;
        const obstacle = withheld.get(address);
        if (!obstacle)
            letThrough[address] = fingerprintWhole(change);
        else {
            const { reason, error } = obstacle;
            outcomes.push({ address, action, status: 'withheld', id: null, reason, needs: null, error, at: null });
        }
    }
    return { letThrough, withheld: outcomes };
}
/** `newer` says why this run turned out to be an old one before it deleted anything; null where it did not. */
async function writeChanges({ deps, hooks, connection }, { plan, live }, session, withheld) {
    const kept = [];
    let newer = null;
    let connector = null;
    const outcomes = await applyPlan(plan, {
        api: connection.writer,
        since: live.at,
        password: createPasswordLookUp(deps.variables, connection.hide),
        withheld,
        stopping: AbortSignal.any([deps.stopping, session.lost]),
        find: async (kind) => {
            await deps.clock.sleep(deps.lag, deps.stopping);
            return (0,read_kinds/* readKindAgain */.tK)(connection.reader, registry/* registry */.u5[kind]);
        },
        knownDomains: listKnownDomains(live),
        onConnector: (result, reason) => {
            connector = { result, reason };
        },
        onCreated: (address, id) => session.recordCreated(address, id),
        onFolderMade: (address, path, id) => session.recordFolder(address, path, id),
        onFolderKept: (address, path, because) => kept.push({ address, path, because }),
        wait: () => deps.clock.sleep(deps.lag, deps.stopping),
        beforeDeletes: async (done) => {
            try {
                newer = (await deps.findNewerSpec?.()) ?? null;
            }
            catch (error) {
                const because = `it could not be asked whether this run is still current: ${(0,diagnostic/* errorMessage */.gJ)(error)}`;
                return { reason: 'superseded', error: `nothing is deleted, because ${because}` };
            }
            return newer === null ? session.checkpoint(done) : { reason: 'superseded', error: newer };
        },
        progress: hooks.progress,
    });
    return { outcomes, newer, connector, kept };
}
const reportKept = (kept) => (0,diagnostic/* mergeAlike */.dS)(kept.map(({ address, path, because }) => {
    const summary = `the folder '${path}' stays in ${address}, although the plan said that it is removed: ${because}`;
    const override = 'nothing needs to be done: from now on it is left alone; who wants to be rid of it deletes it in the mailbox, with the mail in it';
    return (0,diagnostic/* planDiagnostic */.Xb)('folder-kept', summary, { address, override, severity: 'warning' });
}));
const listKnownDomains = ({ objects }) => new Set(objects.flatMap(({ kind, name }) => findDomain(`${kind}/${name}`) ?? []));
function reportConnector(connector) {
    if (connector?.result !== 'failed')
        return [];
    const summary = `the connector for agent accounts could not be created: ${connector.reason}`;
    const override = 'the accounts were tried all the same; the next run looks again where none lives';
    return [(0,diagnostic/* planDiagnostic */.Xb)('connector-failed', summary, { severity: 'warning', override })];
}
/** The one door through which a secret gets into a request: what passes it is hidden first. */
const createPasswordLookUp = (variables, hide) => (email, field) => {
    const found = (0,secrets_password/* lookUpPassword */.A_)(field, email, variables);
    if ('problem' in found)
        throw new Error(found.problem);
    hide(found.password);
    return found.password;
};
function describeResult({ result: { plan, matched }, session, outcomes, newer, connector, kept, verification: { after, remaining, isProven, diagnostics }, unsavedLedger, }) {
    const has = (status) => outcomes.some((outcome) => outcome.status === status);
    // What waits for a review, or for a newer run, is no failure; anything else that was not tried is.
    const isCut = session.lost.aborted || (!has('withheld') && newer === null && has('skipped'));
    const isFailed = has('failed') || isCut || !isProven || unsavedLedger !== null;
    const good = newer !== null ? 'superseded' : has('withheld') ? 'refused' : 'applied';
    return {
        result: isFailed ? 'failed' : good,
        plan,
        outcomes,
        remaining,
        planAfterApply: after?.plan ?? null,
        connector: connector?.result ?? null,
        diagnostics: [
            ...plan.diagnostics,
            ...reportConnector(connector),
            ...reportKept(kept),
            ...(newer === null ? [] : [reportSuperseded(newer)]),
            ...diagnostics,
            ...(unsavedLedger
                ? [(0,diagnostic/* planDiagnostic */.Xb)('ledger-unrecorded', `what was done is not in the ledger: ${unsavedLedger.reason}`)]
                : []),
        ],
        unsavedLedger,
        accounts: listAccounts((after ?? { matched }).matched),
    };
}


/***/ }),

/***/ 8239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ formatAuditMessage),
/* harmony export */   S: () => (/* binding */ parseAuditMessage)
/* harmony export */ });
/* harmony import */ var _domain_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5711);
/**
 * The audit trail: what the message of a ledger's commit says, written by an apply and read back by `history`. A title,
 * one line for each outcome, trailers. Names and errors come from files and from the API, so each stays on its line: no
 * text can add a line, a paragraph or a trailer.
 *
 *   support: complete: 1 create
 *
 *   - applied create account/ann@support.example
 *   - failed update policy/baseline: 422: the API finds the request invalid
 *
 *   Fleet-Run: github https://github.com/acme/fleet/actions/runs/1/attempts/1 d41d8c
 *   Fleet-Actor: ann
 *   Fleet-Commit: 0123456789abcdef0123456789abcdef01234567
 *   Fleet-Pulls: #41 #42
 */

/** Written as a table so that the compiler asks for every status and every action there is. */
const STATUSES = {
    applied: true,
    failed: true,
    skipped: true,
    withheld: true,
};
const ACTIONS = { create: true, update: true, delete: true };
const oneOf = (table) => `(${Object.keys(table).join('|')})`;
const LINE = new RegExp(`^- ${oneOf(STATUSES)} ${oneOf(ACTIONS)} (${_domain_address_js__WEBPACK_IMPORTED_MODULE_0__/* .KIND_PATTERN */ .KD}/.+)$`, 'u');
const LONGEST_LINE = 500;
const MOST_LINES = 5000;
function formatAuditMessage({ title, outcomes, notes = [], ...trailers }) {
    const lines = [...notes, ...outcomes.map(formatLine)];
    const shown = lines.slice(0, MOST_LINES).map((line) => `- ${toOneLine(line)}`);
    const more = lines.length > shown.length ? [`- and ${lines.length - shown.length} more`] : [];
    const paragraphs = [toOneLine(title) || 'Apply', [...shown, ...more].join('\n'), formatTrailers(trailers)];
    return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}
function formatLine({ status, action, address, error }) {
    const reason = toOneLine(error ?? '');
    return `${status} ${action} ${address}${reason === '' ? '' : `: ${reason}`}`;
}
function formatTrailers({ run, actor, commit, pulls }) {
    return Object.entries({
        'Fleet-Run': run,
        'Fleet-Actor': actor,
        'Fleet-Commit': commit,
        'Fleet-Pulls': pulls.map((number) => `#${number}`).join(' '),
    })
        .flatMap(([name, value]) => (value === null || value === '' ? [] : [`${name}: ${toOneLine(value)}`]))
        .join('\n');
}
/** Reads any message. One in another form (a commit made by hand) gives what can be found in it and never an error. */
function parseAuditMessage(message) {
    const [title = '', ...lines] = message.split('\n');
    const paragraphs = message.trimEnd().split('\n\n');
    const trailers = new Map((paragraphs.length > 1 ? (paragraphs.at(-1) ?? '') : '').split('\n').flatMap((text) => {
        const [, name, value] = /^(Fleet-\w+): (.*)$/u.exec(text) ?? [];
        return name === undefined || value === undefined ? [] : [[name, value]];
    }));
    return {
        title,
        outcomes: lines.flatMap((line) => parseLine(line) ?? []),
        run: trailers.get('Fleet-Run') ?? null,
        actor: trailers.get('Fleet-Actor') ?? null,
        commit: trailers.get('Fleet-Commit') ?? null,
        pulls: [...(trailers.get('Fleet-Pulls') ?? '').matchAll(/#(\d{1,15})/gu)].map(([, number]) => Number(number)),
    };
}
/** What was applied has no error, so a colon is part of its address; of all else the error begins at the first one. */
function parseLine(text) {
    const [, status, action, rest] = LINE.exec(text) ?? [];
    if (status === undefined || action === undefined || rest === undefined)
        return null;
    const colon = status === 'applied' ? -1 : rest.indexOf(': ');
    return {
        status: status,
        action: action,
        address: (colon < 0 ? rest : rest.slice(0, colon)),
        error: colon < 0 ? null : rest.slice(colon + 2),
    };
}
/** Control, format and line-separating characters become spaces. */
function toOneLine(text) {
    return text
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ')
        .trim()
        .slice(0, LONGEST_LINE);
}


/***/ })

};
