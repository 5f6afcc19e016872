export const id = 282;
export const ids = [282];
export const modules = {

/***/ 6282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readInventory: () => (/* binding */ readInventory),
  runInventory: () => (/* binding */ runInventory)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/src/domain/diagnostic.js
var diagnostic = __webpack_require__(1348);
// EXTERNAL MODULE: ./lib/src/domain/json.js
var json = __webpack_require__(7909);
// EXTERNAL MODULE: ./lib/src/engine/live/read.js
var read = __webpack_require__(4994);
// EXTERNAL MODULE: ./lib/src/engine/open-fleet.js
var open_fleet = __webpack_require__(6488);
// EXTERNAL MODULE: ./lib/src/engine/plan-fleet.js + 9 modules
var plan_fleet = __webpack_require__(823);
// EXTERNAL MODULE: ./lib/src/kinds/registry.js + 13 modules
var registry = __webpack_require__(4818);
// EXTERNAL MODULE: ./lib/src/nylas/port.js
var port = __webpack_require__(3411);
// EXTERNAL MODULE: ./lib/src/render/terminal.js + 3 modules
var render_terminal = __webpack_require__(8522);
// EXTERNAL MODULE: ./lib/src/features/command.js
var command = __webpack_require__(625);
// EXTERNAL MODULE: ./lib/src/domain/model.js
var model = __webpack_require__(3294);
// EXTERNAL MODULE: ./lib/src/kinds/references.js
var references = __webpack_require__(6986);
;// CONCATENATED MODULE: ./lib/src/features/inventory/references.js


function indexReferences(live, ownerOf, lookUps) {
    const byId = new Map(live.objects.map((object) => [object.id, object]));
    function describe(id) {
        const object = byId.get(id);
        if (object) {
            const { ownership, address } = ownerOf(object);
            const outside = ownership === 'unmanaged' || ownership === 'elsewhere';
            return {
                address: outside && id !== live.defaultWorkspace ? null : address,
                id,
                name: object.name,
                missing: false,
            };
        }
        const answer = lookUps.get(id);
        return { address: null, id, name: answer?.name ?? null, missing: answer ? !answer.exists : null };
    }
    function describeList(id) {
        const object = byId.get(id);
        const type = object?.attributes['type'];
        return {
            ...describe(id),
            type: typeof type === 'string' ? type : null,
            items_count: object ? countItems(object) : null,
        };
    }
    return {
        findObject: (id) => byId.get(id),
        describe,
        describePolicy: (id, legacy) => ({ ...describe(id), legacy }),
        describeRule: (id) => {
            const object = byId.get(id);
            const { trigger, enabled } = object?.attributes ?? {};
            const lists = object ? (0,references/* listReferences */.Xo)(registry/* registry */.u5[object.kind], object.attributes) : [];
            return {
                ...describe(id),
                trigger: typeof trigger === 'string' ? trigger : null,
                enabled: typeof enabled === 'boolean' ? enabled : null,
                lists: lists.flatMap((reference) => (0,references/* parseIdReference */.Sn)(reference) ?? []).map(describeList),
            };
        },
    };
}
/** Counted by the API; else by ourselves, where the kind keeps its entries apart and they were read. */
function countItems({ kind, aside, attributes }) {
    const items = registry/* registry */.u5[kind].detail?.paths.map((path) => attributes[path]).find(Array.isArray);
    return aside?.itemsCount ?? items?.length ?? null;
}
const findGroupId = (attributes) => readIds(attributes, registry/* GROUP_FIELD */.ru)[0] ?? null;
const findPolicyId = (attributes) => readIds(attributes, registry/* POLICY_FIELD */.kV)[0] ?? null;
const listRuleIds = (attributes) => readIds(attributes, registry/* RULES_FIELD */.$8);
const readIds = (attributes, field) => [attributes[field]].flat().flatMap((value) => (typeof value === 'string' ? ((0,references/* parseIdReference */.Sn)(value) ?? []) : []));
function listUses(live) {
    return live.objects.flatMap((by) => {
        const uses = [];
        (0,references/* mapReferences */.h1)(registry/* registry */.u5[by.kind], by.attributes, (reference, kind) => {
            const id = (0,references/* parseIdReference */.Sn)(reference);
            if (id !== null)
                uses.push({ kind, id, by });
            return reference;
        });
        const legacy = by.aside?.legacyPolicy;
        return legacy ? [...uses, { kind: registry/* LIMITS */.b1, id: legacy, by }] : uses;
    });
}
/** By id of what is referred to. */
function indexUsers(live, addressOf) {
    const users = new Map();
    for (const { id, by } of listUses(live)) {
        const known = users.get(id) ?? new Set();
        users.set(id, known.add(addressOf(by)));
    }
    return new Map([...users].map(([id, addresses]) => [id, [...addresses].sort()]));
}
/** What has to be asked for by id before anybody may call it missing. Each once. */
function findUnlisted(live) {
    const listed = new Set(live.objects.map(({ id }) => id));
    const unlisted = listUses(live).filter(({ id }) => !listed.has(id));
    return [...new Map(unlisted.map(({ kind, id }) => [id, { kind, id }])).values()];
}

// EXTERNAL MODULE: ./lib/src/domain/canonical.js
var canonical = __webpack_require__(9901);
// EXTERNAL MODULE: ./lib/src/engine/plan/changes.js
var plan_changes = __webpack_require__(4379);
;// CONCATENATED MODULE: ./lib/src/features/inventory/rows.js
/** From live objects to the rows of accounts and workspaces: who owns each, where it is, and what governs it. */





function indexOwners({ fleet, ledger, live, matched, plan }) {
    const owners = new Map();
    const nobody = { fleet: null, desired: null, owned: null, reason: null, due: null };
    const findProtection = (0,plan_changes/* createProtection */.o)(fleet);
    const waiting = new Map(plan.retired.map((entry) => [entry.address, entry]));
    const changes = new Map(plan.changes.map((change) => [change.address, change]));
    for (const { desired, live: object, owned } of matched.pairs) {
        if (!object)
            continue;
        // The default workspace is managed, and nobody's: no ledger ever holds it.
        const isManaged = !ledger || desired.address === model/* DEFAULT_WORKSPACE */.e;
        const ownership = owned ? 'owned' : isManaged ? 'declared' : 'adopted';
        const reason = desired.protect ? (findProtection(desired.address)?.reason ?? null) : (owned?.reason ?? null);
        owners.set(object.id, { ...nobody, address: desired.address, ownership, desired, owned, reason });
    }
    for (const { address, live: object, owned } of matched.removedFromSpec) {
        const [entry, change] = [waiting.get(address), changes.get(address)];
        const isHeld = entry ? entry.held !== null : change?.hold !== undefined && change.retire === undefined;
        const ownership = isHeld ? 'held' : owned.retired ? 'waiting' : 'leaving';
        const due = ownership === 'waiting' ? (entry ?? change?.retire ?? owned.retired)?.due : null;
        const reason = (entry?.held ?? change?.hold)?.reason ?? owned.reason ?? null;
        owners.set(object.id, { ...nobody, address, ownership, owned, reason, due: due ?? null });
    }
    return (object) => {
        const owner = owners.get(object.id);
        if (owner)
            return owner;
        const fleet = matched.ownedByOtherFleet.get(object.id) ?? null;
        const address = matched.addresses.get(object.id) ?? `${object.kind}/${object.name}`;
        if (fleet !== null)
            return { ...nobody, address, ownership: 'elsewhere', fleet };
        const deleted = ledger !== null && object.id !== live.defaultWorkspace && Object.hasOwn(ledger.deleted, object.id);
        return { ...nobody, address, ownership: deleted ? 'deleted' : 'unmanaged' };
    };
}
function buildAccountView(object, context) {
    const { live, references } = context;
    const { address, ownership, fleet, desired, owned, reason, due } = context.ownerOf(object);
    const { name, attributes, aside, health = { status: 'valid', blocked: false } } = object;
    const workspaceId = findGroupId(attributes);
    const workspace = workspaceId === null ? undefined : references.findObject(workspaceId);
    const policyId = workspace ? findPolicyId(workspace.attributes) : null;
    const legacy = policyId === null ? aside?.legacyPolicy : undefined;
    const policy = policyId === null ? null : references.describePolicy(policyId, false);
    return {
        address,
        email: name,
        name: typeof attributes['name'] === 'string' ? attributes['name'] : null,
        tenant: desired?.tenant ?? null,
        source: desired?.source ?? null,
        ownership,
        fleet,
        grant_id: object.id,
        workspace: workspaceId === null ? null : describeWorkspace(workspaceId, context),
        policy: policy ?? (legacy === undefined ? null : references.describePolicy(legacy, true)),
        rules: workspace ? listRuleIds(workspace.attributes).map(references.describeRule) : [],
        ...health,
        healthy: health.status === 'valid' && !health.blocked,
        unguarded: ownership !== 'deleted' && (policy === null || policy.missing === true),
        protected: ownership === 'held' || (desired?.protect ?? false) || (owned?.protect ?? false),
        protected_reason: reason,
        password_set: object.passwordSet ?? null,
        due,
        days_left: due === null ? null : countDaysLeft(due, live.at),
        created_at: formatSeconds(object.createdAt),
        updated_at: formatSeconds(aside?.updatedAt ?? null),
        credential_id: aside?.credential ?? null,
    };
}
function buildWorkspaceView(object, context) {
    const { references, members } = context;
    const { shared_with: _, missing: __, ...workspace } = describeWorkspace(object.id, context);
    const { address, ownership, fleet } = context.ownerOf(object);
    const policyId = findPolicyId(object.attributes);
    return {
        ...workspace,
        address,
        name: object.name,
        ownership: ownership === 'unmanaged' && workspace.default ? null : ownership,
        fleet,
        policy: policyId === null ? null : references.describePolicy(policyId, false),
        rules: listRuleIds(object.attributes).map(references.describeRule),
        accounts: members.get(object.id) ?? [],
    };
}
function describeWorkspace(id, { live, references, members }) {
    const { auto_group, domain } = references.findObject(id)?.attributes ?? {};
    return {
        ...references.describe(id),
        default: id === live.defaultWorkspace,
        auto_group: auto_group === true,
        domain: typeof domain === 'string' ? domain : null,
        shared_with: (members.get(id)?.length ?? 1) - 1,
    };
}
/** The e-mails of the accounts in each workspace, by its id; of those that are in none by an empty one. */
function listMembers(objects) {
    const accounts = objects.filter(({ kind }) => kind === registry/* MAILBOX */.bG).sort(compareBy(({ name }) => name));
    const groups = Map.groupBy(accounts, ({ attributes }) => findGroupId(attributes) ?? '');
    return new Map([...groups].map(([id, members]) => [id, members.map(({ name }) => name)]));
}
/** For sorting by one text of each, the same on every machine. */
const compareBy = (key) => (a, b) => (0,canonical/* compareText */.n)(key(a), key(b));
const formatSeconds = (seconds) => seconds === null ? null : new Date(seconds * 1000).toISOString();
const DAY = 86_400_000;
const countDaysLeft = (due, at) => Math.max(0, Math.ceil((Date.parse(due) - Date.parse(at)) / DAY));

;// CONCATENATED MODULE: ./lib/src/features/inventory/view.js
/**
 * What is there, as people and programs read it: every rendering (terminal, JSON, CSV, page) shows this and nothing else.
 * Plain JSON in the API's own style of names; `--json` is this value, with the parts of each kind under the name of its
 * section. Text in it is hostile wherever printed.
 *
 *   ownership      owned      in the ledger and in the file
 *                  adopted    in the file, taken over by the next apply
 *                  declared   in the file; with the ledger off nobody owns anything
 *                  leaving    owned, but no longer in the file: the next apply deletes or retires it
 *                  waiting    retired: deleted when its days are over, unless put back
 *                  held       no longer in the file and protected: kept for as long as it is
 *                  deleted    deleted lately by this fleet, and still shown by the API
 *                  elsewhere  another fleet of this repository owns it
 *                  unmanaged  in Nylas but not in this file
 */


const OWNERSHIPS = [
    'owned',
    'adopted',
    'declared',
    'leaving',
    'waiting',
    'held',
    'deleted',
    'elsewhere',
    'unmanaged',
];
/** The kinds that are shown as parts: they act on accounts through what refers to them, or stand alone. */
const PART_KINDS = model/* KINDS */.G.filter((kind) => kind !== registry/* MAILBOX */.bG && kind !== registry/* GROUP */.UP);
const NO_FILTER = { text: null, unhealthy: false, unmanaged: false, tenant: null };

;// CONCATENATED MODULE: ./lib/src/features/inventory/build-view.js
/**
 * From a plan and what it was made of to the inventory: everything live, who owns it, what governs it, and what is wrong.
 * Shows what is, not what will be: governance is read off the live objects. Kinds that hold no mail and govern none by
 * themselves are parts, whatever they are called.
 */





function buildInventoryView(source, { lookUps, connector }) {
    const { fleet, live } = source;
    const ownerOf = indexOwners(source);
    const references = indexReferences(live, ownerOf, lookUps);
    const users = indexUsers(live, (object) => ownerOf(object).address);
    const context = { live, ownerOf, references, members: listMembers(live.objects) };
    const listObjects = (kind) => live.objects.filter((object) => object.kind === kind);
    const usersOf = (id) => users.get(id) ?? [];
    function buildPart(object) {
        const { kind, id, name, attributes } = object;
        const { address, ownership, fleet: owner } = ownerOf(object);
        const items_count = countItems(object);
        return { kind, address, id, name, ownership, fleet: owner, attributes, items_count, used_by: usersOf(id) };
    }
    const accounts = listObjects(registry/* MAILBOX */.bG)
        .map((object) => buildAccountView(object, context))
        .sort(compareBy(({ email }) => email));
    const workspaces = listObjects(registry/* GROUP */.UP)
        .map((object) => buildWorkspaceView(object, context))
        .sort(compareBy(({ address }) => address));
    const parts = PART_KINDS.flatMap((kind) => listObjects(kind)
        .map(buildPart)
        .sort(compareBy(({ address }) => address)));
    const dangling = findUnlisted(live)
        .filter(({ id }) => !lookUps.get(id)?.exists)
        .map(({ kind, id }) => ({ kind, id, missing: lookUps.has(id) ? true : null, used_by: usersOf(id) }))
        .sort(compareBy(({ kind, id }) => `${kind}/${id}`));
    const gaps = listGaps(source);
    return {
        format: 1,
        fleet: fleet.name,
        application: live.application,
        at: live.at,
        connector,
        totals: countObjects(source),
        counts: countAccounts(accounts, gaps),
        filter: NO_FILTER,
        accounts,
        workspaces,
        parts,
        gaps,
        unused: parts
            .filter(({ kind, used_by }) => used_by.length === 0 && registry/* registry */.u5[kind].usedBy)
            .map(({ address }) => address),
        dangling,
    };
}
const listGaps = ({ matched }) => matched.pairs
    .filter(({ live }) => live === null)
    .map(({ desired: { kind, address, name, tenant, source } }) => ({ kind, address, name, tenant, source }));
/** The file names a quota like the section of its kind. Of what stands alone, nothing is told where there is none. */
function countObjects({ fleet, live }) {
    const totals = model/* KINDS */.G.map((kind) => ({
        kind,
        live: live.objects.filter((object) => object.kind === kind).length,
        quota: fleet.quotas[registry/* registry */.u5[kind].section] ?? null,
    }));
    return totals.filter((total) => total.live > 0 || total.quota !== null || !registry/* registry */.u5[total.kind].standsAlone);
}
function countAccounts(accounts, gaps) {
    const count = (matches) => accounts.filter(matches).length;
    const owners = OWNERSHIPS.map((name) => [name, count(({ ownership }) => ownership === name)]);
    return {
        ...Object.fromEntries(owners),
        gaps: gaps.length,
        unhealthy: count(({ healthy }) => !healthy),
        unguarded: count(({ unguarded }) => unguarded),
        protected: count((account) => account.protected),
        without_password: count((account) => account.password_set === false),
    };
}
/** Which rows to show. Totals and counts are never filtered: a filter must not make a fleet look smaller than it is. */
function filterView(view, filter) {
    const gaps = filter.unhealthy || filter.unmanaged ? [] : view.gaps.filter((gap) => isGapShown(gap, filter));
    return { ...view, filter, accounts: view.accounts.filter((account) => isAccountShown(account, filter)), gaps };
}
function isAccountShown(account, { text, unhealthy, unmanaged, tenant }) {
    if (unhealthy && account.healthy)
        return false;
    if (unmanaged && account.ownership !== 'unmanaged')
        return false;
    if (tenant !== null && account.tenant !== tenant)
        return false;
    return hasWords(listSearchable(account), text);
}
const isGapShown = (gap, { text, tenant }) => (tenant === null || gap.tenant === tenant) && hasWords([gap.address, gap.name, gap.tenant, 'gap'], text);
function listSearchable(account) {
    const { workspace, policy, rules } = account;
    return [
        account.email,
        account.name,
        account.tenant,
        account.grant_id,
        account.ownership,
        account.fleet,
        account.status,
        account.blocked ? 'blocked' : null,
        account.unguarded ? 'unguarded' : null,
        account.protected ? 'protected' : null,
        workspace?.name ?? workspace?.id ?? null,
        policy?.name ?? policy?.id ?? null,
        ...rules.map((rule) => rule.name ?? rule.id),
    ];
}
function hasWords(values, text) {
    const row = values.join('\n').toLowerCase();
    const words = (text ?? '').toLowerCase().split(/\s+/);
    return words.every((word) => row.includes(word));
}

// EXTERNAL MODULE: ./lib/src/render/escape.js
var render_escape = __webpack_require__(120);
// EXTERNAL MODULE: ./lib/src/render/words.js
var words = __webpack_require__(9522);
;// CONCATENATED MODULE: ./lib/src/features/inventory/descriptions.js
/**
 * What the inventory says to people, the same in the table, the CSV and the page. Foreign text is returned as it came:
 * whoever prints it escapes it.
 */

const OWNERSHIP = {
    owned: 'owned',
    adopted: 'taken over next',
    declared: 'declared',
    leaving: 'leaves next',
    waiting: 'waits for deletion',
    held: 'held: protected',
    deleted: 'deleted lately',
    elsewhere: 'another fleet',
    unmanaged: 'unmanaged',
};
function describeOwnership(account) {
    if (account.ownership === 'elsewhere')
        return `fleet ${account.fleet ?? '?'}`;
    if (account.ownership !== 'waiting')
        return OWNERSHIP[account.ownership];
    return account.days_left === 0
        ? 'deleted by the next apply'
        : `deleted in ${(0,words/* countNoun */.y_)(account.days_left ?? 0, 'day')}`;
}
/** Of a workspace or a part. */
function describeOwner({ ownership, fleet }) {
    if (fleet !== null)
        return `fleet ${fleet}`;
    return ownership === null ? 'of Nylas' : OWNERSHIP[ownership];
}
const describeHealth = ({ blocked, status, healthy, }) => healthy ? 'good' : blocked ? (status === 'valid' ? 'blocked' : `blocked, ${status}`) : status;
const describePassword = (set) => (set === null ? 'unknown' : set ? 'set' : 'not set');
const describeApplication = ({ application: { id, region, environment } }) => [id, region, environment].filter((part) => part !== null).join(', ');
/** By its name; the beginning of its id where it has none, and whether it exists. */
function describeReference(reference) {
    const name = reference.name ?? `${reference.id.slice(0, 8)}…`;
    return reference.missing === null ? `${name} (not listed)` : reference.missing ? `${name} (missing)` : name;
}
function descriptions_describeWorkspace({ workspace }) {
    if (workspace === null)
        return 'none';
    return markDefault(describeReference(workspace), workspace);
}
const markDefault = (name, workspace) => workspace.default ? `${name} (default)` : name;
function describePolicy({ policy }) {
    if (policy === null)
        return 'none';
    return policy.legacy ? `${describeReference(policy)} (in settings, acts no more)` : describeReference(policy);
}
const listRuleNames = ({ rules }) => rules.map((rule) => (rule.enabled === false ? `${describeReference(rule)} (off)` : describeReference(rule)));
/** What is wrong with an account, worst first; empty when nothing is. */
function listTroubles(account) {
    const { workspace, policy, rules } = account;
    const broken = [workspace, policy, ...rules].some((reference) => reference?.missing === true);
    return [
        ...(account.healthy ? [] : [describeHealth(account)]),
        ...(account.unguarded ? ['no limits apply'] : []),
        ...(broken ? ['dangling reference'] : []),
    ];
}
const describeGap = (gap) => `${gap.address}: declared at ${gap.source}, not in Nylas: the next apply makes it`;
function describeDangling({ kind, id, missing, used_by }) {
    const problem = missing === null ? 'is in no list, and could not be asked for' : 'does not exist';
    return `${(0,words/* getNoun */.DG)(kind)} ${id} ${problem}; referred to by ${joinUpTo(used_by, 3)}`;
}
/** `a, b and 5 more` */
const joinUpTo = (names, limit) => names.length > limit ? `${names.slice(0, limit).join(', ')} and ${names.length - limit} more` : names.join(', ');
const listTotals = ({ totals }) => totals.map(({ kind, live, quota }) => {
    const noun = live === 1 ? (0,words/* getNoun */.DG)(kind) : (0,words/* getPluralNoun */.b$)(kind);
    return quota === null ? `${live} ${noun}` : `${live} of ${quota} ${noun}${live > quota ? ' (over)' : ''}`;
});
const formatDay = (moment) => (moment === null ? 'unknown' : (0,words/* formatDate */.Yq)(moment));

;// CONCATENATED MODULE: ./lib/src/features/inventory/formats.js
/**
 * The inventory for programs: all of it as JSON, and its accounts as CSV by RFC 4180 (CRLF, a header, every cell quoted). A
 * spreadsheet takes a cell that begins with one of `= + - @`, a tab or a line break for a formula; a leading apostrophe
 * makes it text.
 */




/** With ids, in a fixed order: the parts of each kind under the name of its section. */
function renderInventoryJson({ parts, gaps, unused, dangling, ...rest }) {
    const sections = Object.fromEntries(PART_KINDS.map((kind) => [registry/* registry */.u5[kind].section, parts.filter((part) => part.kind === kind)]));
    return `${(0,render_escape/* escapeJson */.GO)(JSON.stringify({ ...rest, ...sections, gaps, unused, dangling }, null, 2))}\n`;
}
const COLUMNS = [
    ['address', ({ address }) => address],
    ['email', ({ email }) => email],
    ['name', ({ name }) => name],
    ['tenant', ({ tenant }) => tenant],
    ['source', ({ source }) => source],
    ['ownership', ({ ownership }) => ownership],
    ['fleet', ({ fleet }) => fleet],
    ['status', ({ status }) => status],
    ['blocked', ({ blocked }) => blocked],
    ['workspace', ({ workspace }) => (workspace ? describeReference(workspace) : null)],
    ['workspace_id', ({ workspace }) => workspace?.id ?? null],
    ['default_workspace', ({ workspace }) => workspace?.default ?? false],
    ['shared_with', ({ workspace }) => workspace?.shared_with ?? null],
    ['policy', ({ policy }) => (policy ? describeReference(policy) : null)],
    ['policy_id', ({ policy }) => policy?.id ?? null],
    ['unguarded', ({ unguarded }) => unguarded],
    ['rules', (account) => listRuleNames(account).join('; ')],
    ['protected', (account) => account.protected],
    ['protected_reason', ({ protected_reason }) => protected_reason],
    ['password_set', ({ password_set }) => password_set],
    ['due', ({ due }) => due],
    ['days_left', ({ days_left }) => days_left],
    ['grant_id', ({ grant_id }) => grant_id],
    ['credential_id', ({ credential_id }) => credential_id],
    ['created_at', ({ created_at }) => created_at],
    ['updated_at', ({ updated_at }) => updated_at],
];
function renderInventoryCsv({ accounts }) {
    const rows = [COLUMNS.map(([title]) => title), ...accounts.map((account) => COLUMNS.map(([, cell]) => cell(account)))];
    return rows.map((row) => `${row.map(escapeCsvCell).join(',')}\r\n`).join('');
}
function escapeCsvCell(value) {
    if (value === null)
        return '""';
    const text = (0,render_escape/* showHidden */.Ul)(String(value));
    const safe = typeof value === 'string' && /^\s*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/src/features/inventory/page-assets.js
/** The page's style sheet and its script, both fixed, so that the content policy can name their hashes. */
/** Light and dark; a table on a wide screen and cards on a phone. */
const STYLE = `
:root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--text:#1b1f24;--soft:#59636e;--line:#d8dee4;--accent:#0a58ca;--good:#1a7f37;--bad:#c62828;--warn:#8a5a00;--goodbg:#dff3e4;--badbg:#fde2e1;--warnbg:#fff1cf;--calmbg:#e9edf2}
@media (prefers-color-scheme:dark){:root{--bg:#0e1116;--card:#171b22;--text:#e7ebf0;--soft:#9aa5b1;--line:#2c333d;--accent:#6ea8fe;--good:#4cc26c;--bad:#ff7b72;--warn:#e3b341;--goodbg:#14321d;--badbg:#3d1a1a;--warnbg:#36290c;--calmbg:#232a33}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:1400px;margin:0 auto;padding:24px 20px 64px}
h1{font-size:26px;margin:0;overflow-wrap:anywhere}h2{font-size:18px;margin:36px 0 12px}
.soft{color:var(--soft)}.meta{margin:4px 0 20px;color:var(--soft);overflow-wrap:anywhere}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(132px,1fr));gap:10px}
.card{display:block;background:var(--card);border:1px solid var(--line);border-radius:12px;padding:12px 14px;color:inherit;text-decoration:none}
a.card:hover,a.card:focus-visible{border-color:var(--accent);outline:none}
.card b{display:block;font-size:24px;line-height:1.15;font-variant-numeric:tabular-nums}
.card.bad b{color:var(--bad)}.card.warn b{color:var(--warn)}.card.on{box-shadow:0 0 0 2px var(--accent)}
.card small{color:var(--soft);font-weight:400;font-size:14px}
.panel{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:16px}
svg{display:block;width:100%;height:auto}svg.narrow{display:none}
svg text{font:14px system-ui,sans-serif;fill:var(--text)}svg .name{font-weight:600}svg .amount{fill:var(--soft);font-size:13px}svg .alarm{fill:var(--bad)}
svg .box{fill:var(--bg);stroke:var(--line)}svg .box.open{stroke:var(--bad);stroke-dasharray:5 4}svg a:hover .box,svg a:focus-visible .box{stroke:var(--accent)}
svg .pill{fill:var(--card);stroke:var(--line)}svg .policy{fill:var(--goodbg)}svg .none{fill:var(--badbg)}svg .rule{fill:var(--calmbg)}
svg .line{fill:none;stroke:var(--soft);stroke-opacity:.55}svg .dashed{stroke:var(--bad);stroke-dasharray:4 4}
svg .track{fill:var(--calmbg)}svg .good{fill:var(--good)}svg .bad{fill:var(--bad)}
.legend{display:flex;flex-wrap:wrap;gap:4px 18px;margin:10px 0 0;font-size:13px;color:var(--soft)}
.tools{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:8px;align-items:center;padding:10px 0;background:var(--bg)}
input,select{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:9px 12px;min-height:42px}
input[type=search]{flex:1 1 260px;min-width:0}
.sorter{display:none}
table{width:100%;border-collapse:collapse}
th{text-align:left;font-weight:600;font-size:13px;color:var(--soft);padding:8px 8px;border-bottom:1px solid var(--line);white-space:nowrap}
th button{all:unset;cursor:pointer}th button:focus-visible{outline:2px solid var(--accent)}
th[aria-sort=ascending] button::after{content:" ▲"}th[aria-sort=descending] button::after{content:" ▼"}
td{padding:9px 8px;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:break-word;max-width:300px;font-size:14px}
tr:last-child td{border-bottom:0}tr[hidden]{display:none}
td strong{font-weight:600}td small{display:block;color:var(--soft)}
.id{font:11px/1.6 ui-monospace,SFMono-Regular,Menlo,monospace;color:var(--soft)}
.tag{display:inline-block;border-radius:999px;padding:1px 9px;font-size:13px;background:var(--calmbg);margin:0 4px 4px 0;max-width:190px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;vertical-align:top}
.tag.good{background:var(--goodbg);color:var(--good)}.tag.bad{background:var(--badbg);color:var(--bad)}.tag.warn{background:var(--warnbg);color:var(--warn)}
.scroll{overflow-x:auto;padding:0}ul{margin:0;padding-left:20px}li{margin:4px 0;overflow-wrap:anywhere}.nothing{padding:18px;margin:0;color:var(--soft)}
@media (max-width:900px){
main{padding:16px 12px 48px}h1{font-size:22px}.cards{grid-template-columns:repeat(auto-fill,minmax(102px,1fr))}.card{padding:10px 12px}.card b{font-size:21px}
svg.wide,.legend .sides{display:none}svg.narrow{display:block;max-width:520px}.panel.picture{padding:10px}
.sorter{display:block}thead{display:none}table,tbody,tr,td{display:block;max-width:none;font-size:15px}td{overflow-wrap:anywhere}tr{padding:10px 14px;border-bottom:1px solid var(--line)}tr:last-child{border-bottom:0}
td{border:0;padding:3px 0}td:empty{display:none}td[data-label]::before{content:attr(data-label);display:inline-block;width:92px;color:var(--soft);font-size:13px;vertical-align:top}
td>.value{display:inline-block;max-width:calc(100% - 96px)}td:first-child{font-size:16px}
}
@media print{.tools{display:none}body{background:#fff}}
`;
/**
 * Searching, filtering and sorting rows that are already there. Its state is the page's address, so
 * that what one sees can be sent to somebody. It makes no element and reads no data but what the rows show, so no text can
 * become markup here.
 */
const SCRIPT = `
'use strict'
const body = document.querySelector('#accounts tbody')
const rows = [...body.rows]
const search = document.querySelector('#search')
const sorter = document.querySelector('#sort')
const shown = document.querySelector('#shown')
const cards = [...document.querySelectorAll('a.card')]
const heads = [...document.querySelectorAll('#accounts th[data-key]')]
const read = () => new URLSearchParams(location.hash.slice(1))
const texts = new Map(rows.map((row) => [row, (row.textContent + ' ' + (row.dataset.search || '')).toLowerCase()]))
const compare = new Intl.Collator('en', {numeric: true}).compare
function write(change) {
  const state = read()
  for (const [key, value] of Object.entries(change)) value === '' ? state.delete(key) : state.set(key, value)
  history.replaceState(null, '', '#' + state)
  draw()
}
function draw() {
  const state = read()
  const text = state.get('q') || ''
  const words = text.toLowerCase().split(/\\s+/)
  const only = state.get('only') || ''
  const sort = state.get('sort') || ''
  const falling = state.get('falling') === '1'
  if (search.value !== text) search.value = text
  sorter.value = sort
  let count = 0
  for (const row of rows) {
    const fits = words.every((word) => texts.get(row).includes(word)) && (only === '' || row.dataset.flags.split(' ').includes(only))
    row.hidden = !fits
    if (fits) count += 1
  }
  const index = heads.findIndex((head) => head.dataset.key === sort)
  const key = (row) => row.cells[index].dataset.sort || row.cells[index].textContent
  const order = index < 0 ? rows : [...rows].sort((a, b) => compare(key(a), key(b)) * (falling ? -1 : 1))
  body.append(...order)
  heads.forEach((head, position) => head.setAttribute('aria-sort', position !== index ? 'none' : falling ? 'descending' : 'ascending'))
  for (const card of cards) card.classList.toggle('on', only !== '' && card.dataset.only === only)
  shown.textContent = count === rows.length ? rows.length + ' accounts' : count + ' of ' + rows.length + ' accounts'
}
search.addEventListener('input', () => write({q: search.value}))
sorter.addEventListener('change', () => write({sort: sorter.value, falling: ''}))
for (const head of heads) head.querySelector('button').addEventListener('click', () => {
  const state = read()
  write({sort: head.dataset.key, falling: state.get('sort') === head.dataset.key && state.get('falling') !== '1' ? '1' : ''})
})
for (const card of cards) card.addEventListener('click', (event) => {
  if (!card.dataset.only) return
  event.preventDefault()
  write({only: read().get('only') === card.dataset.only ? '' : card.dataset.only})
  document.querySelector('#list').scrollIntoView()
})
window.addEventListener('hashchange', draw)
draw()
`;

// EXTERNAL MODULE: ./lib/src/render/layout.js
var layout = __webpack_require__(7025);
;// CONCATENATED MODULE: ./lib/src/features/inventory/page-picture.js
/**
 * The fleet at a glance, as inline SVG: each workspace (or many that are governed alike, as one) with its policy on the
 * left, its rules on the right, and a bar for its accounts, those in trouble in another colour. Two layouts of the same:
 * side by side for a wide page, one under the other for a phone.
 */




/** With more workspaces than this, those governed alike are drawn as one. */
const SINGLE = 12;
const MOST = 40;
const NO_POLICY = 'no policy';
function drawPicture(view) {
    const groups = groupWorkspaces(view);
    if (groups.length === 0)
        return null;
    const visible = groups.slice(0, MOST);
    const most = Math.max(1, ...visible.map(({ accounts }) => accounts));
    return { wide: drawWide(visible, most), narrow: drawNarrow(visible, most), more: groups.length - visible.length };
}
/** The largest first. */
function groupWorkspaces(view) {
    const troubled = new Set(view.accounts.filter(isTroubled).map(({ email }) => email));
    const governanceOf = ({ id, policy, rules }) => view.workspaces.length <= SINGLE ? id : JSON.stringify([policy?.id, rules.map((rule) => rule.id)]);
    const groups = [...Map.groupBy(view.workspaces, governanceOf).values()].flatMap((members) => {
        const [first] = members;
        return first ? [buildGroup(first, members, troubled)] : [];
    });
    const lost = view.accounts.filter(({ workspace }) => workspace === null || workspace.missing !== false);
    return [...groups, ...(lost.length === 0 ? [] : [groupLost(lost)])].sort((a, b) => b.accounts - a.accounts);
}
const isTroubled = (account) => listTroubles(account).length > 0;
function buildGroup(first, members, troubled) {
    const emails = members.flatMap(({ accounts }) => accounts);
    return {
        title: members.length === 1 ? markDefault(first.name, first) : `${first.name} and ${members.length - 1} alike`,
        link: members.length === 1 ? first.name : null,
        policy: first.policy ? describeReference(first.policy) : NO_POLICY,
        guarded: first.policy !== null && first.policy.missing !== true,
        rules: listRuleNames(first),
        accounts: emails.length,
        troubled: emails.filter((email) => troubled.has(email)).length,
    };
}
const groupLost = (accounts) => ({
    title: 'in no workspace',
    link: null,
    policy: NO_POLICY,
    guarded: false,
    rules: [],
    accounts: accounts.length,
    troubled: accounts.filter(isTroubled).length,
});
const drawSvg = (width, height, layout, body) => `<svg class="${layout}" viewBox="0 0 ${width} ${height}" role="img" aria-label="Workspaces with what governs them and how many accounts they hold">${body}</svg>`;
const drawText = (x, y, style, words, most) => `<text x="${x}" y="${y}" class="${style}"><title>${(0,render_escape/* escapeHtml */.ZD)(words)}</title>${(0,render_escape/* escapeHtml */.ZD)((0,layout/* shortenToCells */.c9)(words, most))}</text>`;
function drawBar(x, y, width, { accounts, troubled }, most) {
    const whole = accounts === 0 ? 0 : Math.max(4, (width * accounts) / most);
    const bad = troubled === 0 ? 0 : Math.max(3, (whole * troubled) / accounts);
    const drawPart = (style, size) => size === 0 ? '' : `<rect class="${style}" x="${round(x)}" y="${y}" width="${round(size)}" height="8" rx="4"/>`;
    return drawPart('track', width) + drawPart('good', whole) + drawPart('bad', bad);
}
const round = (value) => Math.round(value * 10) / 10;
/** A link inside the page that puts a search into its address. */
const linkToSearch = (text) => (0,render_escape/* escapeHtml */.ZD)(`#q=${encodeURIComponent(text.toWellFormed())}`);
function drawBox({ x, y, width, height }, group, most, letters) {
    const amount = `${(0,words/* countNoun */.y_)(group.accounts, 'account')}${group.troubled === 0 ? '' : `, ${group.troubled} in trouble`}`;
    const body = `<rect class="box${group.guarded ? '' : ' open'}" x="${x}" y="${y}" width="${width}" height="${height}" rx="10"/>` +
        drawText(x + 14, y + 24, 'name', group.title, letters) +
        drawText(x + 14, y + 43, 'amount', amount, 40) +
        drawBar(x + 14, y + 54, width - 28, group, most);
    return group.link === null ? body : `<a href="${linkToSearch(group.link)}">${body}</a>`;
}
const COLUMN = { left: 230, from: 340, width: 300, right: 750, page: 1000 };
const BOX_HEIGHT = 76;
const STEP = 92;
/** Policies left, rules right, each once, beside the middle of what they govern. */
function drawWide(groups, most) {
    const policies = placeNodes(groups.map(({ policy }) => [policy]));
    const rules = placeNodes(groups.map((group) => group.rules));
    const height = Math.max(groups.length * STEP, policies.height, rules.height);
    const lines = [
        ...policies.nodes.flatMap(({ y, words, at }) => at.map((middle) => drawCurve(COLUMN.left, y, COLUMN.from, middle, words === NO_POLICY))),
        ...rules.nodes.flatMap(({ y, at }) => at.map((middle) => drawCurve(COLUMN.from + COLUMN.width, middle, COLUMN.right, y, false))),
    ];
    const boxes = groups.map((group, index) => drawBox({ x: COLUMN.from, y: index * STEP + 4, width: COLUMN.width, height: BOX_HEIGHT }, group, most, 30));
    const left = policies.nodes.map(({ y, words }) => drawPill(0, y, COLUMN.left, words, words === NO_POLICY ? 'none' : 'policy'));
    const right = rules.nodes.map(({ y, words }) => drawPill(COLUMN.right, y, COLUMN.page - COLUMN.right, words, 'rule'));
    return drawSvg(COLUMN.page, height, 'wide', [...lines, ...boxes, ...left, ...right].join(''));
}
const PILL = 30;
function drawPill(x, y, width, words, style) {
    return `<rect class="pill ${style}" x="${x + 1}" y="${y - PILL / 2}" width="${width - 2}" height="${PILL}" rx="15"/>${drawText(x + 14, y + 5, 'label', words, 26)}`;
}
/** `at` are the middles of the boxes it belongs to; `y` is as near to them as those above it allow. */
function placeNodes(names) {
    const middles = new Map();
    for (const [index, group] of names.entries()) {
        const middle = index * STEP + BOX_HEIGHT / 2 + 4;
        for (const name of new Set(group))
            middles.set(name, [...(middles.get(name) ?? []), middle]);
    }
    const candidates = [...middles]
        .map(([words, at]) => ({ words, at, y: at.reduce((a, b) => a + b, 0) / at.length }))
        .sort((a, b) => a.y - b.y);
    let next = PILL / 2 + 4;
    const nodes = candidates.map((node) => {
        const y = Math.max(next, round(node.y));
        next = y + PILL + 8;
        return { ...node, y };
    });
    return { nodes, height: next - PILL / 2 };
}
function drawCurve(x1, y1, x2, y2, dashed) {
    const half = (x1 + x2) / 2;
    return `<path class="line${dashed ? ' dashed' : ''}" d="M${x1} ${y1} C${half} ${y1} ${half} ${y2} ${x2} ${y2}"/>`;
}
/** One box under the other, with what governs it written below its bar. */
function drawNarrow(groups, most) {
    let y = 2;
    const body = groups.map((group) => {
        const lines = [
            `policy: ${group.policy}`,
            ...(group.rules.length === 0 ? ['no rules'] : group.rules.map((name) => `rule: ${name}`)),
        ];
        const height = 78 + lines.length * 18;
        const words = lines.map((line, index) => drawText(16, y + 86 + index * 18, group.guarded || index > 0 ? 'amount' : 'amount alarm', line, 44));
        const box = drawBox({ x: 2, y, width: 356, height }, group, most, 36) + words.join('');
        y += height + 10;
        return box;
    });
    return drawSvg(360, y, 'narrow', body.join(''));
}

;// CONCATENATED MODULE: ./lib/src/features/inventory/page-tables.js
/**
 * The page's tables. On a phone they become cards, in which each cell but the first shows its column's title. Accounts in
 * trouble stand first; what the script filters and sorts by is written into each of their rows.
 */



const escapeCell = (text) => ({ text: (0,render_escape/* escapeHtml */.ZD)(text) });
const ACCOUNT_COLUMNS = [
    {
        key: 'account',
        title: 'Account',
        cell: ({ email, name, grant_id }) => ({
            text: `<strong>${(0,render_escape/* escapeHtml */.ZD)(email)}</strong>${name === null ? '' : `<small>${(0,render_escape/* escapeHtml */.ZD)(name)}</small>`}<small class="id">${(0,render_escape/* escapeHtml */.ZD)(grant_id)}</small>`,
            sort: email,
        }),
    },
    { key: 'health', title: 'Health', cell: renderHealth },
    { key: 'workspace', title: 'Workspace', cell: (account) => escapeCell(descriptions_describeWorkspace(account)) },
    {
        key: 'policy',
        title: 'Policy',
        cell: (account) => account.policy === null
            ? { text: renderTag('none', account.unguarded ? 'bad' : '') }
            : escapeCell(describePolicy(account)),
    },
    {
        key: 'rules',
        title: 'Rules',
        cell: (account) => ({
            text: listRuleNames(account)
                .map((name, index) => renderTag(name, account.rules[index]?.missing ? 'bad' : ''))
                .join(''),
        }),
    },
    { key: 'ownership', title: 'Ownership', cell: renderOwnership },
    { key: 'tenant', title: 'Tenant', cell: ({ tenant }) => escapeCell(tenant ?? '') },
    {
        key: 'created',
        title: 'Created',
        cell: ({ created_at, password_set }) => ({
            text: `${(0,render_escape/* escapeHtml */.ZD)(formatDay(created_at))}<small>password ${describePassword(password_set)}</small>`,
            sort: created_at ?? '',
        }),
    },
];
function renderHealth(account) {
    const troubles = listTroubles(account);
    const tags = troubles.map((trouble, index) => renderTag(trouble, index === 0 && !account.healthy ? 'bad' : 'warn'));
    return { text: tags.join('') || renderTag('good', 'good'), sort: `${rankTrouble(account)} ${troubles.join()}` };
}
function renderOwnership(account) {
    const words = describeOwnership(account);
    const style = account.ownership === 'waiting' || account.ownership === 'leaving' ? 'warn' : '';
    return {
        text: renderTag(words, style) + (account.protected ? renderTag(describeProtection(account)) : ''),
        sort: words,
    };
}
const describeProtection = ({ protected_reason }) => protected_reason === null ? 'protected' : `protected: ${protected_reason}`;
const rankTrouble = (account) => (account.healthy ? (listTroubles(account).length > 0 ? 1 : 2) : 0);
function listFlags(account) {
    const flags = [
        account.ownership,
        account.healthy ? '' : 'unhealthy',
        account.unguarded ? 'unguarded' : '',
        account.password_set === false ? 'no-password' : '',
    ];
    return flags.filter((flag) => flag !== '').join(' ');
}
function renderAccounts(accounts) {
    const head = ACCOUNT_COLUMNS.map(({ key, title }) => `<th data-key="${key}" aria-sort="none"><button type="button">${title}</button></th>`);
    const rows = accounts
        .toSorted((a, b) => rankTrouble(a) - rankTrouble(b))
        .map((account) => {
        const cells = ACCOUNT_COLUMNS.map(({ title, cell }, index) => renderCell(index === 0 ? null : title, cell(account)));
        const search = [account.workspace?.id, account.policy?.id, account.source, account.blocked ? 'blocked' : null];
        return `<tr data-flags="${(0,render_escape/* escapeHtml */.ZD)(listFlags(account))}" data-search="${(0,render_escape/* escapeHtml */.ZD)(search.filter((text) => text != null).join(' '))}">${cells.join('')}</tr>`;
    });
    const empty = rows.length === 0 ? '<p class="nothing">No account to show.</p>' : '';
    return `<table id="accounts"><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>${empty}`;
}
const renderWorkspaces = (workspaces) => renderTable(['Workspace', 'Accounts', 'Policy', 'Rules', 'Domain', 'Ownership', 'Id'], workspaces.map((workspace) => {
    const { name, accounts, policy, domain, auto_group, id } = workspace;
    return [
        `<strong>${(0,render_escape/* escapeHtml */.ZD)(name)}</strong>${workspace.default ? ` ${renderTag('default')}` : ''}`,
        String(accounts.length),
        policy === null ? renderTag('none', accounts.length > 0 ? 'bad' : '') : (0,render_escape/* escapeHtml */.ZD)(describeReference(policy)),
        listRuleNames(workspace)
            .map((rule) => renderTag(rule))
            .join(''),
        domain === null ? '' : (0,render_escape/* escapeHtml */.ZD)(auto_group ? `${domain} (groups new accounts)` : domain),
        renderTag(describeOwner(workspace)),
        `<span class="id">${(0,render_escape/* escapeHtml */.ZD)(id)}</span>`,
    ];
}));
const renderParts = (parts) => renderTable(['Name', 'Kind', 'What it says', 'Used by', 'Ownership', 'Id'], parts.map((part) => [
    `<strong>${(0,render_escape/* escapeHtml */.ZD)(part.name)}</strong>`,
    part.kind,
    (0,render_escape/* escapeHtml */.ZD)(summarize(part)),
    part.used_by.length > 0
        ? (0,render_escape/* escapeHtml */.ZD)(joinUpTo(part.used_by, 4))
        : registry/* registry */.u5[part.kind].usedBy
            ? renderTag('unused', 'warn')
            : '',
    renderTag(describeOwner(part)),
    `<span class="id">${(0,render_escape/* escapeHtml */.ZD)(part.id)}</span>`,
]));
/** In its kind's own words; else the API's names and values, without the group a name is in, and without entries. */
function summarize({ kind, attributes, items_count }) {
    const { summarize: summarizeKind, detail } = registry/* registry */.u5[kind];
    if (summarizeKind)
        return summarizeKind(attributes, items_count);
    return Object.entries(attributes)
        .filter(([path, value]) => path !== 'name' && value !== null && !detail?.paths.includes(path))
        .map(([path, value]) => `${path.slice(path.indexOf('.') + 1)} ${JSON.stringify(value)}`)
        .join(', ');
}
function renderTable(titles, rows) {
    const head = titles.map((title) => `<th>${title}</th>`).join('');
    const body = rows.map((cells) => `<tr>${cells.map((text, index) => renderCell(index === 0 ? null : (titles[index] ?? ''), { text })).join('')}</tr>`);
    return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
}
/** An empty cell takes no room on a phone. */
function renderCell(label, { text, sort }) {
    const key = sort === undefined ? '' : ` data-sort="${(0,render_escape/* escapeHtml */.ZD)(sort)}"`;
    if (text === '')
        return `<td${key}></td>`;
    return `<td${label === null ? '' : ` data-label="${label}"`}${key}>${label === null ? text : `<span class="value">${text}</span>`}</td>`;
}
const renderTag = (text, style = '') => `<span class="tag ${style}">${(0,render_escape/* escapeHtml */.ZD)(text)}</span>`;

;// CONCATENATED MODULE: ./lib/src/features/inventory/page.js
/**
 * The inventory as one self-contained page. Everything is in the markup already, so it reads without scripts too; the one
 * script only hides and sorts rows. The content policy allows that script and that style sheet by their hashes, and no
 * connection anywhere.
 */








const hash = (text) => `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}'`;
const POLICY = `default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SCRIPT)}; base-uri 'none'; form-action 'none'`;
/** The last kinds first: what people look for, then what it is made of. */
const writePartsTitle = ({ totals }) => {
    const counted = new Set(totals.map(({ kind }) => kind));
    const kinds = PART_KINDS.filter((kind) => counted.has(kind));
    return formatTitle(kinds.toReversed().map((kind) => registry/* registry */.u5[kind].words[1]));
};
function formatTitle(names) {
    const text = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function renderInventoryHtml(view) {
    const picture = drawPicture(view);
    const parts = PART_KINDS.toReversed().flatMap((kind) => view.parts.filter((part) => part.kind === kind));
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${(0,render_escape/* escapeHtml */.ZD)(view.fleet)}: inventory</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${(0,render_escape/* escapeHtml */.ZD)(view.fleet)}</h1>
<p class="meta">Application ${(0,render_escape/* escapeHtml */.ZD)(describeApplication(view))} · as of <time datetime="${(0,render_escape/* escapeHtml */.ZD)(view.at)}">${(0,render_escape/* escapeHtml */.ZD)(view.at.replace('T', ' ').replace(/\.\d+Z$/, ' UTC'))}</time>${view.connector?.configured === false ? ' · no connector for agent accounts yet' : ''}</p>
<div class="cards">${renderCards(view)}</div>
${picture === null ? '' : `<h2>Who is governed by what</h2>\n<div class="panel picture">${picture.wide}${picture.narrow}${renderLegend(picture.more)}</div>`}
<h2 id="list">Accounts</h2>
<div class="tools">
<input id="search" type="search" placeholder="Search address, tenant, workspace, rule…" aria-label="Search accounts" autocomplete="off" spellcheck="false">
<select id="sort" class="sorter" aria-label="Sort by"><option value="">Trouble first</option>${ACCOUNT_COLUMNS.map(({ key, title }) => `<option value="${key}">${title}</option>`).join('')}</select>
<span id="shown" class="soft" aria-live="polite"></span>
</div>
<div class="panel scroll">${renderAccounts(view.accounts)}</div>
${renderList('Declared in the file, not in Nylas', view.gaps.map(describeGap))}
${renderList('Referred to, and not there', view.dangling.map(describeDangling))}
${renderList('Unused: nobody refers to them', view.unused)}
<h2>Workspaces</h2>
<div class="panel scroll">${renderWorkspaces(view.workspaces)}</div>
<h2>${writePartsTitle(view)}</h2>
<div class="panel scroll">${renderParts(parts)}</div>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
function renderCards(view) {
    const { counts } = view;
    const totals = view.totals.toReversed().map(({ kind, live, quota }) => {
        const style = quota !== null && live > quota ? ' bad' : '';
        return `<div class="card${style}"><b>${live}${quota === null ? '' : ` <small>of ${quota}</small>`}</b>${registry/* registry */.u5[kind].words[1]}</div>`;
    });
    const filters = [
        ['unhealthy', counts.unhealthy, 'unhealthy', 'bad'],
        ['unguarded', counts.unguarded, 'without limits', 'bad'],
        ['waiting', counts.waiting, 'waiting for deletion', 'warn'],
        ['held', counts.held, 'held', ''],
        ['leaving', counts.leaving, 'leaving next', 'warn'],
        ['adopted', counts.adopted, 'taken over next', ''],
        ['unmanaged', counts.unmanaged, 'unmanaged', ''],
        ['elsewhere', counts.elsewhere, 'of other fleets', ''],
        ['no-password', counts.without_password, 'without a password', ''],
    ];
    const links = filters
        .filter(([, amount]) => amount > 0)
        .map(([flag, amount, words, style]) => `<a class="card ${style}" data-only="${flag}" href="#only=${flag}"><b>${amount}</b>${words}</a>`);
    const amounts = [
        [counts.gaps, 'declared, not there'],
        [view.dangling.length, 'dangling'],
        [view.unused.length, 'unused'],
    ];
    const warnings = amounts
        .filter(([amount]) => amount > 0)
        .map(([amount, words]) => `<div class="card warn"><b>${amount}</b>${words}</div>`);
    return [...totals, ...links, ...warnings].join('');
}
const renderLegend = (more) => `<p class="legend"><span class="sides">left: policy</span><span class="sides">right: rules</span><span>green: accounts</span><span>red: in trouble, or no limits apply</span>${more > 0 ? `<span>and ${more} smaller groups, in the table below</span>` : ''}</p>`;
const renderList = (title, lines) => lines.length === 0
    ? ''
    : `<h2>${title} <span class="soft">(${lines.length})</span></h2>\n<div class="panel"><ul>${lines.map((line) => `<li>${(0,render_escape/* escapeHtml */.ZD)(line)}</li>`).join('')}</ul></div>`;

;// CONCATENATED MODULE: ./lib/src/features/inventory/text.js
/**
 * The inventory for a terminal. The table first and what is wrong last, because the end of a long output is what stands on
 * the screen. Symbols and words say everything; colour only repeats it.
 */





const getMark = (account) => account.healthy ? (listTroubles(account).length > 0 ? '!' : ' ') : '✗';
const ACCOUNTS = [
    { title: '', cell: getMark, rank: 0, least: 1, most: 1 },
    { title: 'ACCOUNT', cell: ({ email }) => email, rank: 0, least: 40, most: 60 },
    { title: 'HEALTH', cell: describeHealth, rank: 1, least: 7, most: 16 },
    { title: 'OWNERSHIP', cell: describeOwnership, rank: 2, least: 16, most: 24 },
    { title: 'WORKSPACE', cell: descriptions_describeWorkspace, rank: 3, least: 12, most: 30 },
    { title: 'POLICY', cell: describePolicy, rank: 4, least: 12, most: 30 },
    { title: 'RULES', cell: (account) => listRuleNames(account).join(', '), rank: 5, least: 12, most: 50 },
    { title: 'TENANT', cell: ({ tenant }) => tenant ?? '', rank: 6, least: 6, most: 24 },
    { title: 'NAME', cell: ({ name }) => name ?? '', rank: 7, least: 8, most: 30 },
    { title: 'PASSWORD', cell: (account) => describePassword(account.password_set), rank: 8, least: 8, most: 8 },
    { title: 'PROTECTED', cell: (account) => (account.protected ? 'yes' : ''), rank: 9, least: 9, most: 9 },
    { title: 'CREATED', cell: ({ created_at }) => formatDay(created_at), rank: 10, least: 11, most: 11 },
    { title: 'GRANT', cell: ({ grant_id }) => grant_id, rank: 11, least: 36, most: 36 },
];
const WORKSPACES = [
    { title: 'WORKSPACE', cell: (workspace) => markDefault(workspace.name, workspace), rank: 0, least: 12, most: 40 },
    { title: 'ACCOUNTS', cell: ({ accounts }) => String(accounts.length), rank: 0, least: 8, most: 8 },
    { title: 'POLICY', cell: describePolicy, rank: 0, least: 10, most: 40 },
    {
        title: 'RULES',
        cell: (workspace) => listRuleNames(workspace).join(', ') || 'none',
        rank: 1,
        least: 10,
        most: 60,
    },
    { title: 'OWNERSHIP', cell: describeOwner, rank: 2, least: 9, most: 24 },
    {
        title: 'DOMAIN',
        cell: ({ domain, auto_group }) => (domain ? `${domain}${auto_group ? ' (groups)' : ''}` : ''),
        rank: 3,
        least: 10,
        most: 30,
    },
];
function renderInventoryText(view, { color, width }) {
    const accounts = (0,layout/* buildTable */.Zk)(ACCOUNTS, view.accounts, width);
    const workspaces = (0,layout/* buildTable */.Zk)(WORKSPACES, view.workspaces, width);
    const formatSection = (title, items) => items.length === 0
        ? []
        : [
            '',
            (0,layout/* paint */.nI)(`${title} (${items.length})`, 'bold', color),
            ...items.flatMap((item) => (0,layout/* wrap */.LV)((0,render_escape/* showHidden */.Ul)(item), width, 2)),
        ];
    const rows = accounts.lines.map((line, index) => (0,layout/* paint */.nI)(line, styleAccount(view.accounts[index]), color));
    const waiting = view.accounts
        .filter(({ ownership }) => ownership === 'waiting')
        .map((account) => `${account.email}: ${describeOwnership(account)} (${formatDay(account.due)}) unless put back`);
    const held = view.accounts
        .filter(({ ownership }) => ownership === 'held')
        .map(({ email, protected_reason }) => (protected_reason === null ? email : `${email}: ${protected_reason}`));
    const hidden = accounts.hidden.join(', ').toLowerCase();
    const lines = [
        (0,layout/* paint */.nI)((0,render_escape/* showHidden */.Ul)(text_formatTitle(view)), 'bold', color),
        '',
        ...(view.accounts.length === 0 ? [explainEmpty(view)] : [(0,layout/* paint */.nI)(accounts.header, 'dim', color), ...rows]),
        ...(hidden === '' ? [] : [(0,layout/* paint */.nI)(`not shown for want of width: ${hidden}`, 'dim', color)]),
        '',
        (0,layout/* paint */.nI)(workspaces.header, 'dim', color),
        ...workspaces.lines,
        ...formatSection('Waiting for deletion', waiting),
        ...formatSection('Held: out of the file, kept for as long as they are protected', held),
        ...formatSection('Unused: nobody refers to them', view.unused),
        ...formatSection('Gaps', view.gaps.map(describeGap)),
        ...formatSection('Dangling references', view.dangling.map(describeDangling)),
        ...formatSection('Needs a look', groupTroubles(view.accounts)),
        '',
        ...(0,layout/* wrap */.LV)(formatSummary(view), width),
    ];
    return `${lines.join('\n')}\n`;
}
function styleAccount(account) {
    if (!account || listTroubles(account).length === 0)
        return undefined;
    return account.healthy ? 'yellow' : 'red';
}
/** One line for each trouble, worst first. */
function groupTroubles(accounts) {
    const pairs = accounts.flatMap((account) => listTroubles(account).map((trouble) => ({ trouble, email: account.email })));
    const groups = Map.groupBy(pairs, ({ trouble }) => trouble);
    return [...groups].map(([trouble, group]) => {
        const emails = group.map(({ email }) => email);
        return `${trouble}: ${joinUpTo(emails, NAMED)}`;
    });
}
const NAMED = 10;
function text_formatTitle(view) {
    const missing = view.connector?.configured === false
        ? '; no connector for agent accounts yet (an apply makes it before the first account)'
        : '';
    return `${view.fleet} in ${describeApplication(view)} at ${view.at}${missing}`;
}
const text_countAccounts = ({ totals }) => totals.find(({ kind }) => kind === registry/* MAILBOX */.bG)?.live ?? 0;
const explainEmpty = (view) => text_countAccounts(view) > 0 ? 'no account fits the filter' : 'no accounts yet';
/** One line that says it all. */
function formatSummary(view) {
    const { counts } = view;
    const amounts = [
        [counts.unhealthy, 'unhealthy'],
        [counts.unguarded, 'without limits'],
        [counts.gaps, 'declared but not there'],
        [counts.waiting, 'waiting for deletion'],
        [counts.held, 'held'],
        [counts.leaving, 'leaving next'],
        [counts.adopted, 'taken over next'],
        [counts.unmanaged, 'unmanaged'],
        [counts.elsewhere, 'of other fleets'],
        [view.unused.length, 'unused'],
        [view.dangling.length, 'dangling'],
    ];
    const remarks = amounts.filter(([amount]) => amount > 0).map(([amount, words]) => `${amount} ${words}`);
    const rows = view.accounts.length;
    const shown = rows === text_countAccounts(view) ? '' : ` (${(0,words/* countNoun */.y_)(rows, 'account')} shown)`;
    return `${listTotals(view).toReversed().join(', ')}${shown}: ${remarks.join(', ') || 'all good'}.`;
}

;// CONCATENATED MODULE: ./lib/src/features/inventory/command.js
/**
 * `nylas-fleet inventory`: the reading a plan is made of, and a few more questions (what a list hides, the connector). Reads
 * only. Without a fleet file everything is unmanaged, so that a team can look before it has one.
 */















const runInventory = async ({ options, words }, { terminal, createPlanDeps }) => {
    const filter = {
        text: words.length === 0 ? null : words.join(' '),
        unhealthy: options['unhealthy'] === true,
        unmanaged: options['unmanaged'] === true,
        tenant: (0,command/* readText */.yR)(options['tenant']),
    };
    const { view, diagnostics } = await readInventory(createPlanDeps(), filter);
    const visible = view ? diagnostics.filter((one) => (0,diagnostic/* isError */.bJ)(one) || one.code === 'no-fleet-file') : diagnostics;
    terminal.err((0,render_terminal/* renderDiagnosticsText */.ms)(visible, (0,command/* getTextStyle */.$$)(terminal, 'err')));
    if (!view)
        return command/* EXIT */.dc.failed;
    const page = (0,command/* readText */.yR)(options['html']);
    if (page !== null) {
        await (0,promises_.writeFile)(page, renderInventoryHtml(view));
        terminal.err(`wrote ${page}\n`);
    }
    if (options['json'])
        terminal.out(renderInventoryJson(view));
    else if (options['csv'])
        terminal.out(renderInventoryCsv(view));
    else if (page === null)
        terminal.out(renderInventoryText(view, (0,command/* getTextStyle */.$$)(terminal, 'out')));
    return command/* EXIT */.dc.done;
};
async function readInventory(deps, filter) {
    const opened = (await hasFleetFile(deps)) ? await (0,open_fleet/* openFleet */.xZ)(deps) : openWithoutFile(deps.fleetFile);
    if (!(0,open_fleet/* isSound */.gH)(opened))
        return { view: null, diagnostics: opened.diagnostics };
    const connection = deps.connect(opened.fleet.application.region);
    try {
        const result = await (0,plan_fleet/* planOpenedFleet */.P9)({ ...deps, readAllKinds: true }, connection.reader, opened);
        const [lookUps, connector] = await Promise.all([
            lookUpUnlisted(connection.reader, result.live),
            readConnector(connection.reader),
        ]);
        const view = buildInventoryView(result, { lookUps, connector });
        return { view: filterView(view, filter), diagnostics: result.plan.diagnostics };
    }
    finally {
        await connection.close();
    }
}
/** A fleet that declares and owns nothing, with a warning that says so. */
function openWithoutFile(file) {
    const summary = `there is no ${file}, so everything counts as unmanaged`;
    const override = 'nylas-fleet import writes one from what is live';
    const warning = (0,diagnostic/* planDiagnostic */.Xb)('no-fleet-file', summary, { severity: 'warning', override });
    return {
        name: 'no fleet',
        fleet: createEmptyFleet(file),
        diagnostics: [warning],
        files: [],
        store: null,
        reading: null,
    };
}
async function hasFleetFile({ tree, fleetFile }) {
    const [, directory = '', name] = /^(?:(.*)\/)?([^/]*)$/.exec(fleetFile) ?? [];
    return (await tree.entries(directory))?.some((entry) => entry.name === name) ?? false;
}
const createEmptyFleet = (file) => ({
    name: 'no fleet',
    file,
    application: { id: null, region: null },
    quotas: {},
    maxDeletes: { count: 0 },
    retire: null,
    protect: [],
    desired: [],
    moved: [],
    absent: [],
    tests: [],
    assume: {},
    backtest: null,
    accept: [],
    files: [],
    places: {},
});
/** Lists have been seen to hide objects: only a 404 makes one missing. What cannot be asked stays unknown. */
async function lookUpUnlisted(reader, live) {
    const lookUps = findUnlisted(live).map(async ({ kind, id }) => {
        try {
            const { data } = await reader.get(`${registry/* registry */.u5[kind].collection}/${id}`);
            const object = (0,json/* isObject */.G)(data) ? registry/* registry */.u5[kind].fromApi(data) : null;
            return [[id, { exists: true, name: object?.name || null }]];
        }
        catch (error) {
            const missing = error instanceof port/* ApiError */.hD && error.status === 404 && error.type !== 'not_json';
            return missing ? [[id, { exists: false, name: null }]] : [];
        }
    });
    return new Map((await Promise.all(lookUps)).flat());
}
async function readConnector(reader) {
    try {
        const connectors = await (0,read/* readConnectors */.Pd)(reader);
        if (connectors === null)
            return null;
        const connector = connectors.find(({ provider }) => provider === 'nylas');
        const id = connector?.['id'];
        return { configured: connector !== undefined, id: typeof id === 'string' ? id : null };
    }
    catch {
        return null;
    }
}


/***/ })

};
