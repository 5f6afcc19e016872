export const id = 954;
export const ids = [954];
export const modules = {

/***/ 9221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b$: () => (/* binding */ describeMailClients),
/* harmony export */   kw: () => (/* binding */ IMAP),
/* harmony export */   ty: () => (/* binding */ SMTP),
/* harmony export */   xu: () => (/* binding */ formatServer)
/* harmony export */ });
const IMAP = { host: 'imap.nylas.email', port: 993, security: 'TLS' };
const SMTP = { host: 'smtp.nylas.email', port: 465, security: 'TLS' };
/** For programs that begin in plain text. */
const SMTP_STARTTLS = { ...SMTP, port: 587, security: 'STARTTLS' };
const MAIL_CLIENTS_PAGE = 'https://developer.nylas.com/docs/v3/agent-accounts/mail-clients/';
/** `imap.nylas.email:993 (TLS)` */
const formatServer = ({ host, port, security }) => `${host}:${port} (${security})`;
/** Lines for people; the user name is the address itself. */
const describeMailClients = (email, region) => [
    `IMAP ${formatServer(IMAP)}, SMTP ${formatServer(SMTP)} or ${SMTP_STARTTLS.port} (${SMTP_STARTTLS.security}); the user name is ${email}.`,
    ...(region === 'eu' ? [`Whether an application in eu has other hosts is not known: ${MAIL_CLIENTS_PAGE} says.`] : []),
];


/***/ }),

/***/ 954:
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
// EXTERNAL MODULE: ./lib/src/domain/health.js
var domain_health = __webpack_require__(4233);
// EXTERNAL MODULE: ./lib/src/domain/json.js
var json = __webpack_require__(7909);
// EXTERNAL MODULE: ./lib/src/engine/health.js
var health = __webpack_require__(3347);
// EXTERNAL MODULE: ./lib/src/engine/live/application.js
var application = __webpack_require__(610);
// EXTERNAL MODULE: ./lib/src/engine/open-fleet.js
var open_fleet = __webpack_require__(6488);
// EXTERNAL MODULE: ./lib/src/engine/plan-fleet.js + 29 modules
var plan_fleet = __webpack_require__(1903);
// EXTERNAL MODULE: ./lib/src/kinds/registry.js + 16 modules
var registry = __webpack_require__(9185);
// EXTERNAL MODULE: ./lib/src/nylas/port.js
var port = __webpack_require__(3411);
// EXTERNAL MODULE: ./lib/src/render/terminal.js + 2 modules
var render_terminal = __webpack_require__(9506);
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
// EXTERNAL MODULE: ./lib/src/engine/plan/changes.js + 1 modules
var plan_changes = __webpack_require__(5291);
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
    const sending = context.sendingOf?.(name);
    const isTroubled = typeof sending === 'object' && sending.troubles.length > 0;
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
        healthy: health.status === 'valid' && !health.blocked && !isTroubled,
        ...(sending === undefined ? {} : { sending }),
        unguarded: ownership !== 'deleted' && (policy === null || policy.missing === true),
        protected: ownership === 'held' || (desired?.protect ?? false) || (owned?.protect ?? false),
        protected_reason: reason,
        ...describeFolders(context.foldersOf(address), owned),
        password_set: object.passwordSet ?? null,
        due,
        days_left: due === null ? null : countDaysLeft(due, live.at),
        created_at: formatSeconds(object.createdAt),
        updated_at: formatSeconds(aside?.updatedAt ?? null),
        credential_id: aside?.credential ?? null,
    };
}
function describeFolders(wanted, owned) {
    const remembered = Object.keys(owned?.folders ?? {}).sort(canonical/* compareText */.n);
    return wanted.length + remembered.length === 0 ? {} : { folders: { wanted, remembered } };
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






function buildInventoryView(source, { lookUps, connector, health, growth }) {
    const { fleet, live } = source;
    const ownerOf = indexOwners(source);
    const references = indexReferences(live, ownerOf, lookUps);
    const users = indexUsers(live, (object) => ownerOf(object).address);
    const foldersOf = (address) => source.folders.get(address)?.wanted ?? [];
    const sendingOf = health === undefined ? undefined : createSendingLookUp(health);
    const members = listMembers(live.objects);
    const context = { live, ownerOf, references, members, foldersOf, ...(sendingOf ? { sendingOf } : {}) };
    const listObjects = (kind) => live.objects.filter((object) => object.kind === kind);
    const usersOf = (id) => users.get(id) ?? [];
    function buildPart(object) {
        const { kind, id, name, attributes } = object;
        const { address, ownership, fleet: owner } = ownerOf(object);
        const items_count = countItems(object);
        const ailment = registry/* registry */.u5[kind].findAilment?.(object);
        const trouble = ailment ? { trouble: ailment.summary } : {};
        return {
            kind,
            address,
            id,
            name,
            ownership,
            fleet: owner,
            attributes,
            items_count,
            used_by: usersOf(id),
            ...trouble,
        };
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
        ...(health === undefined ? {} : { health: health && selectHealth(health) }),
        ...(growth === undefined ? {} : { growth }),
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
function createSendingLookUp(health) {
    const rows = new Map(health?.accounts.map((row) => [row.key, row]));
    return (email) => {
        const row = rows.get(email);
        if (row === undefined)
            return health?.complete ? 'none' : 'unknown';
        const { key: _, ...sending } = row;
        return { ...sending, troubles: (0,domain_health/* listSendingTroubles */.T5)(row) };
    };
}
/** As many as Nylas gives at once: what is more is hostile. */
const MOST_DOMAINS = 100;
const selectHealth = ({ since, until, grade, findings, domains, complete, requests }) => ({
    since,
    until,
    grade,
    findings,
    domains: domains.toSorted((a, b) => (b.sent ?? 0) - (a.sent ?? 0)).slice(0, MOST_DOMAINS),
    complete,
    requests,
});
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
    const { workspace, policy, rules, folders } = account;
    return [
        account.email,
        account.name,
        account.tenant,
        account.grant_id,
        account.ownership,
        account.fleet,
        account.status,
        ...(typeof account.sending === 'object' ? account.sending.troubles.map(({ what }) => what) : []),
        account.blocked ? 'blocked' : null,
        account.unguarded ? 'unguarded' : null,
        account.protected ? 'protected' : null,
        workspace?.name ?? workspace?.id ?? null,
        policy?.name ?? policy?.id ?? null,
        ...rules.map((rule) => rule.name ?? rule.id),
        ...(folders?.wanted ?? []),
        ...(folders?.remembered ?? []),
    ];
}
function hasWords(values, text) {
    const row = values.join('\n').toLowerCase();
    const words = (text ?? '').toLowerCase().split(/\s+/);
    return words.every((word) => row.includes(word));
}

// EXTERNAL MODULE: ./lib/src/render/escape.js
var render_escape = __webpack_require__(120);
// EXTERNAL MODULE: ./lib/src/render/health.js
var render_health = __webpack_require__(8393);
// EXTERNAL MODULE: ./lib/src/domain/enumerate.js
var enumerate = __webpack_require__(8925);
// EXTERNAL MODULE: ./lib/src/render/safe-text.js
var safe_text = __webpack_require__(8988);
// EXTERNAL MODULE: ./lib/src/render/words.js
var render_words = __webpack_require__(9522);
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
        : `deleted in ${(0,render_words/* countNoun */.y_)(account.days_left ?? 0, 'day')}`;
}
/** Of a workspace or a part. */
function describeOwner({ ownership, fleet }) {
    if (fleet !== null)
        return `fleet ${fleet}`;
    return ownership === null ? 'of Nylas' : OWNERSHIP[ownership];
}
function describeHealth(account) {
    const { blocked, status, healthy, sending } = account;
    if (healthy)
        return 'good';
    const grant = blocked ? (status === 'valid' ? 'blocked' : `blocked, ${status}`) : status;
    const troubles = typeof sending === 'object' ? sending.troubles.map(render_health/* describeTrouble */.LC) : [];
    return [...(grant === 'valid' ? [] : [grant]), ...troubles].join(', ');
}
/** In a word, for a narrow column. */
function nameHealth(account) {
    const { healthy, blocked, status, sending } = account;
    if (healthy || blocked || status !== 'valid')
        return describeHealth({ ...account, sending: 'none' });
    return typeof sending === 'object' ? sending.troubles.map(({ what }) => what).join(', ') : status;
}
/** The days and the vendor's grade, as a sentence. */
function describeHealthView(health) {
    if (health === null)
        return 'Mail sent: not known, Nylas gave no answer.';
    const days = `${(0,render_words/* formatDate */.Yq)(`${health.since}T`)} to ${(0,render_words/* formatDate */.Yq)(`${health.until}T`)}`;
    const grade = (0,render_health/* describeGrade */.VT)(health);
    const rest = health.complete ? '' : '; Nylas does not tell of all senders, so amounts are at least so many';
    const words = health.domains.length === 0 && health.complete ? 'none is known' : 'by domain';
    return `Mail sent ${days}: ${words}${rest}.${grade === null ? '' : ` ${(0,safe_text/* toPlain */.Ul)(grade)}.`}`;
}
/** A count with what is not known of it. */
const describeCount = (count) => (count === null ? 'not known' : (0,render_words/* groupDigits */.K9)(count));
const describeShare = (share) => (share === null ? 'not known' : (0,render_health/* formatShare */.T1)(share));
/** Of an account of which it was asked; empty where it was not. */
function describeSent({ sending }) {
    if (sending === undefined)
        return '';
    if (typeof sending === 'string')
        return sending === 'none' ? 'none known' : 'not known';
    return describeCount(sending.sent);
}
const describeRate = ({ sending }, name) => (typeof sending === 'object' ? describeShare(sending[name]) : '');
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
    return `${(0,render_words/* getNoun */.DG)(kind)} ${id} ${problem}; referred to by ${(0,enumerate/* listNames */.Z)(used_by)}`;
}
const listTotals = ({ totals }) => totals.map(({ kind, live, quota }) => {
    const noun = live === 1 ? (0,render_words/* getNoun */.DG)(kind) : (0,render_words/* getPluralNoun */.b$)(kind);
    return quota === null ? `${live} ${noun}` : `${live} of ${quota} ${noun}${live > quota ? ' (over)' : ''}`;
});
const formatDay = (moment) => (moment === null ? 'unknown' : (0,render_words/* formatDate */.Yq)(moment));

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
    ['folders_wanted', ({ folders }) => (folders?.wanted ?? []).join('; ')],
    ['folders_remembered', ({ folders }) => (folders?.remembered ?? []).join('; ')],
];
const readSending = (account, name) => typeof account.sending === 'object' ? account.sending[name] : null;
/** Where it was asked: counts and shares of 1, empty where they are not known. */
const HEALTH_COLUMNS = [
    ['sent', (account) => (account.sending === 'none' ? 'none known' : readSending(account, 'sent'))],
    ...['delivered', 'bounced', 'complaints', 'delivery_rate', 'bounce_rate', 'complaint_rate'].map((name) => [name, (account) => readSending(account, name)]),
    [
        'trouble',
        ({ sending }) => (typeof sending === 'object' ? sending.troubles.map(render_health/* describeTrouble */.LC).join('; ') || null : null),
    ],
];
function renderInventoryCsv({ accounts, health }) {
    const columns = health === undefined ? COLUMNS : [...COLUMNS, ...HEALTH_COLUMNS];
    const rows = [columns.map(([title]) => title), ...accounts.map((account) => columns.map(([, cell]) => cell(account)))];
    return rows.map((row) => `${row.map(escapeCsvCell).join(',')}\r\n`).join('');
}
function escapeCsvCell(value) {
    if (value === null)
        return '""';
    const text = (0,render_escape/* showHidden */.Ul)(String(value));
    const safe = typeof value === 'string' && /^\s*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
}

// EXTERNAL MODULE: ./lib/src/state/git/objects.js
var git_objects = __webpack_require__(5075);
// EXTERNAL MODULE: ./lib/src/state/git/refs.js
var refs = __webpack_require__(397);
// EXTERNAL MODULE: ./lib/src/state/git/repository.js + 2 modules
var git_repository = __webpack_require__(1433);
// EXTERNAL MODULE: ./lib/src/state/ledger/commits.js
var ledger_commits = __webpack_require__(1294);
;// CONCATENATED MODULE: ./lib/src/features/inventory/growth.js





/** More steps than this are no more visible. */
const MOST_POINTS = 60;
async function readGrowth({ openRepository, root }, { fleet, ledger }) {
    if (!openRepository || root === undefined || ledger === null)
        return null;
    const repository = openRepository(root);
    if (repository === null)
        return null;
    const local = await (0,refs/* listLocalRefs */.a)(repository);
    const tip = local.ok ? local.refs.get(`${git_repository/* LEDGER_REFS */.Te}${fleet.name}`) : undefined;
    if (tip === undefined)
        return null;
    const commits = await (0,ledger_commits/* listLedgerCommits */.i)(repository, tip);
    if (!commits.ok)
        return null;
    const objects = (0,git_objects/* openObjects */.dV)(repository);
    try {
        const readCommit = (0,ledger_commits/* createCommitReader */.H)(objects);
        const points = [];
        for (const id of chooseEvenly(commits.ids, MOST_POINTS)) {
            const { at, ledger: content } = await readCommit(id);
            if (content === null)
                continue;
            const accounts = Object.keys(content.resources).filter((address) => (0,registry/* isMailbox */.Lc)(address)).length;
            if (points.at(-1)?.accounts !== accounts || id === commits.ids.at(-1))
                points.push({ at, accounts });
        }
        return points.length === 0 ? null : points;
    }
    finally {
        objects.close();
    }
}
/** The first and the last among them. */
function chooseEvenly(items, most) {
    if (items.length <= most)
        return items;
    const last = items.length - 1;
    return Array.from({ length: most }, (_, index) => items[Math.round((index * last) / (most - 1))]);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/src/domain/mail-clients.js
var mail_clients = __webpack_require__(9221);
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
svg .track{fill:var(--calmbg)}svg .good{fill:var(--good)}svg .bad{fill:var(--bad)}svg .warn{fill:var(--warn)}svg .calm{fill:var(--soft)}svg .accent{fill:var(--accent)}
svg .axis{fill:none;stroke:var(--line)}svg .growth{fill:none;stroke:var(--accent);stroke-width:2}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,440px),1fr));gap:10px}figure{margin:0}figure h3{margin:0 0 10px;font-size:15px}figcaption{margin-top:10px;font-size:13px;overflow-wrap:anywhere}
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
;// CONCATENATED MODULE: ./lib/src/features/inventory/page-charts.js
/**
 * How a fleet fares, as pictures in the page: accounts by health, who sends how much, deletions to come, and how many
 * accounts the fleet has owned over time. Each says the same in a sentence below it, for those who cannot see it. What is
 * not known has its own mark and is never drawn as nothing.
 */




/** Every chart is as wide as this, in its own units. */
const CHART_WIDTH = 480;
const MOST_BARS = 10;
const ROW = 26;
/** Those that have something to show. */
function drawCharts(view) {
    const { text, unhealthy, unmanaged, tenant } = view.filter;
    const isFiltered = unhealthy || unmanaged || text !== null || tenant !== null;
    const note = isFiltered ? ' Only accounts that fit the filter are counted.' : '';
    const ofAccounts = [drawHealth(view), drawSending(view), drawDeletions(view)].filter((chart) => chart !== null);
    const growth = drawGrowth(view.growth ?? []);
    return [...ofAccounts.map((chart) => ({ ...chart, says: chart.says + note })), ...(growth === null ? [] : [growth])];
}
const round = (value) => Math.round(value * 10) / 10;
const drawSvg = (title, height, parts) => `<svg class="chart" viewBox="0 0 ${CHART_WIDTH} ${round(height)}" role="img" aria-label="${(0,render_escape/* escapeHtml */.ZD)(title)}">${parts.join('')}</svg>`;
const drawText = (x, y, words, most, style = '', anchor = 'start', short = words) => `<text x="${round(x)}" y="${round(y)}"${style === '' ? '' : ` class="${style}"`} text-anchor="${anchor}"><title>${(0,render_escape/* escapeHtml */.ZD)(words)}</title>${(0,render_escape/* escapeHtml */.ZD)((0,layout/* shortenToCells */.c9)(short, most))}</text>`;
const drawRect = (x, y, width, height, style) => `<rect class="${style}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${height}" rx="3"/>`;
const LABEL = { cells: 24, width: 196 };
const AMOUNT = { cells: 15, width: 120 };
/** One bar under the other: its label left, its amount right. The longest fills the room between. */
function drawBars(title, bars) {
    const room = CHART_WIDTH - LABEL.width - AMOUNT.width;
    const most = Math.max(1, ...bars.map(({ amount }) => amount));
    const rows = bars.flatMap(({ label, amount, words, style }, index) => {
        const y = index * ROW + 4;
        const width = amount === 0 ? 0 : Math.max(3, (room * amount) / most);
        return [
            drawText(0, y + 13, label, LABEL.cells, '', 'start', shortenLabel(label)),
            drawRect(LABEL.width, y + 2, room, 13, 'track'),
            ...(width === 0 ? [] : [drawRect(LABEL.width, y + 2, width, 13, style)]),
            drawText(CHART_WIDTH, y + 13, words, AMOUNT.cells, 'amount', 'end'),
        ];
    });
    return drawSvg(title, bars.length * ROW + 4, rows);
}
/** Addresses differ at the end of what stands before their domain, which therefore stays. */
function shortenLabel(label) {
    const end = label.lastIndexOf('@');
    const letters = Array.from(label.slice(0, Math.max(0, end)));
    if (label.length <= LABEL.cells || letters.length === 0)
        return label;
    if (letters.length <= LABEL.cells - 2)
        return `${letters.join('')}@…`;
    return `${letters.slice(0, LABEL.cells / 2 - 2).join('')}…${letters.slice(1 - LABEL.cells / 2).join('')}`;
}
const listWords = (bars) => bars.map(({ label, words }) => `${label}: ${words}`).join('; ');
/** The worst first; each account once. */
function classifyAccount({ blocked, status, sending }) {
    if (blocked)
        return 'blocked';
    if (status !== 'valid')
        return 'grant not valid';
    if (sending === undefined)
        return 'grant valid';
    if (sending === 'unknown')
        return 'sending not known';
    if (sending === 'none')
        return 'nothing sent';
    const [worst] = sending.troubles;
    if (worst)
        return worst.line === 'pause' ? 'past the stop line' : 'past the review line';
    return sending.bounce_rate === null || sending.complaint_rate === null ? 'known in part' : 'no trouble';
}
const CLASSES = [
    ['blocked', 'bad'],
    ['grant not valid', 'bad'],
    ['past the stop line', 'bad'],
    ['past the review line', 'warn'],
    ['sending not known', 'calm'],
    ['known in part', 'calm'],
    ['nothing sent', 'calm'],
    ['grant valid', 'good'],
    ['no trouble', 'good'],
];
function drawHealth({ accounts, health }) {
    if (accounts.length === 0)
        return null;
    const counts = Map.groupBy(accounts, classifyAccount);
    const bars = CLASSES.flatMap(([label, style]) => {
        const amount = counts.get(label)?.length ?? 0;
        return amount === 0 ? [] : [{ label, amount, words: (0,render_words/* groupDigits */.K9)(amount), style }];
    });
    const title = 'Accounts by health';
    const asked = health === undefined ? ' Nobody asked how their mail fares (--health).' : '';
    return { title, svg: drawBars(title, bars), says: `${listWords(bars)}.${asked}` };
}
function drawSending({ accounts, health }) {
    if (health === undefined)
        return null;
    const title = 'Mail sent by account';
    const senders = accounts
        .flatMap(({ email, sending }) => (typeof sending === 'object' ? [{ email, ...sending }] : []))
        .toSorted((a, b) => (b.sent ?? 0) - (a.sent ?? 0));
    if (health === null || senders.length === 0) {
        const says = health?.complete === true ? 'None is known to have been sent.' : 'Not known: Nylas does not tell.';
        return { title, svg: '', says };
    }
    const bars = senders.slice(0, MOST_BARS).map(({ email, sent, bounce_rate, troubles }) => ({
        label: email,
        amount: sent ?? 0,
        words: `${sent === null ? 'not known' : (0,render_words/* groupDigits */.K9)(sent)}, ${bounce_rate === null ? '?' : describeShare(bounce_rate)}`,
        style: troubles.some(({ line }) => line === 'pause') ? 'bad' : troubles.length > 0 ? 'warn' : 'good',
    }));
    const rest = senders.slice(MOST_BARS);
    const sum = rest.reduce((all, { sent }) => all + (sent ?? 0), 0);
    const least = health.complete && rest.every(({ sent }) => sent !== null) ? '' : 'at least ';
    const others = `${(0,render_words/* countNoun */.y_)(rest.length, 'other')}${health.complete ? '' : ' and more'}`;
    const end = rest.length === 0 && health.complete
        ? []
        : [
            {
                label: rest.length === 0 ? 'others' : others,
                amount: sum,
                words: rest.length === 0 ? 'not known' : `${least}${(0,render_words/* groupDigits */.K9)(sum)}`,
                style: 'calm',
            },
        ];
    const all = [...bars, ...end];
    const days = `${(0,render_words/* formatDate */.Yq)(`${health.since}T`)} to ${(0,render_words/* formatDate */.Yq)(`${health.until}T`)}`;
    return {
        title,
        svg: drawBars(title, all),
        says: `${days}, with the share of hard bounces. ${listWords(all)}.`,
    };
}
function drawDeletions({ accounts }) {
    const waiting = accounts.filter(({ ownership, due }) => ownership === 'waiting' && due !== null);
    if (waiting.length === 0)
        return null;
    const title = 'Deletions to come';
    const groups = [...Map.groupBy(waiting, ({ due }) => (due ?? '').slice(0, 10))].toSorted(([a], [b]) => a < b ? -1 : 1);
    const toBar = (label, alike) => ({
        label,
        amount: alike.length,
        words: (0,render_words/* countNoun */.y_)(alike.length, 'account'),
        style: 'warn',
    });
    const rest = groups.slice(MOST_BARS).flatMap(([, alike]) => alike);
    const bars = [
        ...groups.slice(0, MOST_BARS).map(([day, alike]) => toBar((0,render_words/* formatDate */.Yq)(`${day}T`), alike)),
        ...(rest.length === 0 ? [] : [toBar('later', rest)]),
    ];
    return {
        title,
        svg: drawBars(title, bars),
        says: `By the day from which on an apply deletes them. ${listWords(bars)}.`,
    };
}
const PLOT = { left: 64, right: 16, top: 16, height: 120, foot: 24 };
/** In steps: between two commits of the ledger nothing changed. */
function drawGrowth(points) {
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined)
        return null;
    const title = 'Accounts owned over time';
    const [start, end] = [Date.parse(first.at), Date.parse(last.at)];
    const most = Math.max(1, ...points.map(({ accounts }) => accounts));
    const width = CHART_WIDTH - PLOT.left - PLOT.right;
    const bottom = PLOT.top + PLOT.height;
    const toX = ({ at }) => PLOT.left +
        (end === start ? width : (width * Math.min(Math.max(Date.parse(at) - start, 0), end - start)) / (end - start));
    const toY = ({ accounts }) => bottom - (PLOT.height * accounts) / most;
    const line = points.map((point, index) => `${index === 0 ? `M${round(toX(point))} ` : `H${round(toX(point))} V`}${round(toY(point))}`);
    const parts = [
        `<path class="axis" d="M${PLOT.left} ${PLOT.top} V${bottom} H${CHART_WIDTH - PLOT.right}"/>`,
        `<path class="growth" d="${line.join(' ')}"/>`,
        `<circle class="accent" cx="${round(toX(last))}" cy="${round(toY(last))}" r="4"/>`,
        drawText(PLOT.left - 8, PLOT.top + 5, (0,render_words/* groupDigits */.K9)(most), 7, 'amount', 'end'),
        drawText(PLOT.left - 8, bottom, '0', 7, 'amount', 'end'),
        drawText(PLOT.left, bottom + PLOT.foot - 6, (0,render_words/* formatDate */.Yq)(first.at), 12, 'amount'),
        drawText(CHART_WIDTH - PLOT.right, bottom + PLOT.foot - 6, (0,render_words/* formatDate */.Yq)(last.at), 12, 'amount', 'end'),
    ];
    const says = `${(0,render_words/* countNoun */.y_)(first.accounts, 'account')} on ${(0,render_words/* formatDate */.Yq)(first.at)}, ${(0,render_words/* groupDigits */.K9)(last.accounts)} on ${(0,render_words/* formatDate */.Yq)(last.at)}, at most ${(0,render_words/* groupDigits */.K9)(Math.max(...points.map(({ accounts }) => accounts)))} at the commits of the ledger that were looked at.`;
    return { title, svg: drawSvg(title, bottom + PLOT.foot, parts), says };
}

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
const page_picture_drawSvg = (width, height, layout, body) => `<svg class="${layout}" viewBox="0 0 ${width} ${height}" role="img" aria-label="Workspaces with what governs them and how many accounts they hold">${body}</svg>`;
const page_picture_drawText = (x, y, style, words, most) => `<text x="${x}" y="${y}" class="${style}"><title>${(0,render_escape/* escapeHtml */.ZD)(words)}</title>${(0,render_escape/* escapeHtml */.ZD)((0,layout/* shortenToCells */.c9)(words, most))}</text>`;
function drawBar(x, y, width, { accounts, troubled }, most) {
    const whole = accounts === 0 ? 0 : Math.max(4, (width * accounts) / most);
    const bad = troubled === 0 ? 0 : Math.max(3, (whole * troubled) / accounts);
    const drawPart = (style, size) => size === 0 ? '' : `<rect class="${style}" x="${page_picture_round(x)}" y="${y}" width="${page_picture_round(size)}" height="8" rx="4"/>`;
    return drawPart('track', width) + drawPart('good', whole) + drawPart('bad', bad);
}
const page_picture_round = (value) => Math.round(value * 10) / 10;
/** A link inside the page that puts a search into its address. */
const linkToSearch = (text) => (0,render_escape/* escapeHtml */.ZD)(`#q=${encodeURIComponent(text.toWellFormed())}`);
function drawBox({ x, y, width, height }, group, most, letters) {
    const amount = `${(0,render_words/* countNoun */.y_)(group.accounts, 'account')}${group.troubled === 0 ? '' : `, ${group.troubled} in trouble`}`;
    const body = `<rect class="box${group.guarded ? '' : ' open'}" x="${x}" y="${y}" width="${width}" height="${height}" rx="10"/>` +
        page_picture_drawText(x + 14, y + 24, 'name', group.title, letters) +
        page_picture_drawText(x + 14, y + 43, 'amount', amount, 40) +
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
    return page_picture_drawSvg(COLUMN.page, height, 'wide', [...lines, ...boxes, ...left, ...right].join(''));
}
const PILL = 30;
function drawPill(x, y, width, words, style) {
    return `<rect class="pill ${style}" x="${x + 1}" y="${y - PILL / 2}" width="${width - 2}" height="${PILL}" rx="15"/>${page_picture_drawText(x + 14, y + 5, 'label', words, 26)}`;
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
        const y = Math.max(next, page_picture_round(node.y));
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
        const words = lines.map((line, index) => page_picture_drawText(16, y + 86 + index * 18, group.guarded || index > 0 ? 'amount' : 'amount alarm', line, 44));
        const box = drawBox({ x: 2, y, width: 356, height }, group, most, 36) + words.join('');
        y += height + 10;
        return box;
    });
    return page_picture_drawSvg(360, y, 'narrow', body.join(''));
}

;// CONCATENATED MODULE: ./lib/src/features/inventory/page-tables.js
/**
 * The page's tables. On a phone they become cards, in which each cell but the first shows its column's title. Accounts in
 * trouble stand first; what the script filters and sorts by is written into each of their rows.
 */





const MAIL_SERVERS = `<small>IMAP ${(0,mail_clients/* formatServer */.xu)(mail_clients/* IMAP */.kw)}</small><small>SMTP ${(0,mail_clients/* formatServer */.xu)(mail_clients/* SMTP */.ty)}</small>`;
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
        cell: ({ created_at, password_set, folders }) => ({
            text: `${(0,render_escape/* escapeHtml */.ZD)(formatDay(created_at))}<small>password ${describePassword(password_set)}</small>${password_set ? MAIL_SERVERS : ''}${renderFolders(folders)}`,
            sort: created_at ?? '',
        }),
    },
];
/** What nobody has made sure of yet is told apart. */
function renderFolders(folders) {
    if (!folders)
        return '';
    const { wanted, remembered } = folders;
    const missing = wanted.filter((path) => !remembered.includes(path));
    const parts = [
        ...(remembered.length === 0 ? [] : [`folders ${(0,enumerate/* listNames */.Z)(remembered)}`]),
        ...(missing.length === 0 ? [] : [`folders not made yet ${(0,enumerate/* listNames */.Z)(missing)}`]),
    ];
    return `<small>${(0,render_escape/* escapeHtml */.ZD)(parts.join('; '))}</small>`;
}
function renderHealth(account) {
    const troubles = listTroubles(account);
    const tags = troubles.map((trouble, index) => renderTag(trouble, index === 0 && !account.healthy ? 'bad' : 'warn'));
    const sent = account.sending === undefined ? '' : `<small>${(0,render_escape/* escapeHtml */.ZD)(describeMail(account))}</small>`;
    return {
        text: (tags.join('') || renderTag('good', 'good')) + sent,
        sort: `${rankTrouble(account)} ${troubles.join()}`,
    };
}
function describeMail(account) {
    const { sending } = account;
    if (typeof sending !== 'object')
        return `sent: ${describeSent(account)}`;
    return `sent ${describeSent(account)}, hard bounces ${describeRate(account, 'bounce_rate')}, complaints ${describeRate(account, 'complaint_rate')}`;
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
const renderDomains = (rows) => renderTable(['Domain', 'Sent', 'Delivered', 'Hard bounces', 'Complaints'], rows.map(({ key, sent, delivery_rate, bounce_rate, complaint_rate }) => [
    `<strong>${(0,render_escape/* escapeHtml */.ZD)(key)}</strong>`,
    describeCount(sent),
    ...[delivery_rate, bounce_rate, complaint_rate].map(describeShare),
]));
const renderParts = (parts) => renderTable(['Name', 'Kind', 'What it says', 'Used by', 'Ownership', 'Id'], parts.map((part) => [
    `<strong>${(0,render_escape/* escapeHtml */.ZD)(part.name)}</strong>`,
    part.kind,
    `${(0,render_escape/* escapeHtml */.ZD)(summarize(part))}${part.trouble === undefined ? '' : ` ${renderTag(part.trouble, 'bad')}`}`,
    part.used_by.length > 0
        ? (0,render_escape/* escapeHtml */.ZD)((0,enumerate/* listNames */.Z)(part.used_by, 4))
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
    const text = (0,enumerate/* listNames */.Z)(names, names.length);
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
${renderCharts(view)}
<h2 id="list">Accounts</h2>
<div class="tools">
<input id="search" type="search" placeholder="Search address, tenant, workspace, rule…" aria-label="Search accounts" autocomplete="off" spellcheck="false">
<select id="sort" class="sorter" aria-label="Sort by"><option value="">Trouble first</option>${ACCOUNT_COLUMNS.map(({ key, title }) => `<option value="${key}">${title}</option>`).join('')}</select>
<span id="shown" class="soft" aria-live="polite"></span>
</div>
<div class="panel scroll">${renderAccounts(view.accounts)}</div>
${renderMailClients(view)}
${renderSentMail(view)}
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
function renderCharts(view) {
    const charts = drawCharts(view);
    if (charts.length === 0)
        return '';
    const figures = charts.map(({ title, svg, says }) => `<figure class="panel"><h3>${title}</h3>${svg}<figcaption class="soft">${(0,render_escape/* escapeHtml */.ZD)(says)}</figcaption></figure>`);
    return `<h2>How it fares</h2>\n<div class="charts">${figures.join('\n')}</div>`;
}
/** For those who set up a mail program; nothing where no account has a password. */
function renderMailClients({ accounts, application }) {
    if (!accounts.some(({ password_set }) => password_set === true))
        return '';
    const lines = (0,mail_clients/* describeMailClients */.b$)('its address', application.region);
    return `<p class="meta">Mail programs reach an account with a password at: ${lines.map(render_escape/* escapeHtml */.ZD).join(' ')}</p>`;
}
function renderSentMail({ health }) {
    if (health === undefined)
        return '';
    const table = health === null || health.domains.length === 0 ? '' : renderDomains(health.domains);
    return `<h2>Mail sent, by domain</h2>\n<p class="meta">${(0,render_escape/* escapeHtml */.ZD)(describeHealthView(health))}</p>${table === '' ? '' : `\n<div class="panel scroll">${table}</div>`}`;
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
    { title: 'HEALTH', cell: nameHealth, rank: 1, least: 7, most: 16 },
    { title: 'SENT', cell: describeSent, rank: 2, least: 10, most: 10 },
    { title: 'BOUNCED', cell: (account) => describeRate(account, 'bounce_rate'), rank: 2, least: 7, most: 9 },
    { title: 'COMPLAINTS', cell: (account) => describeRate(account, 'complaint_rate'), rank: 2, least: 10, most: 10 },
    { title: 'OWNERSHIP', cell: describeOwnership, rank: 3, least: 16, most: 24 },
    { title: 'WORKSPACE', cell: descriptions_describeWorkspace, rank: 4, least: 12, most: 30 },
    { title: 'POLICY', cell: describePolicy, rank: 5, least: 12, most: 30 },
    { title: 'RULES', cell: (account) => listRuleNames(account).join(', '), rank: 6, least: 12, most: 50 },
    { title: 'TENANT', cell: ({ tenant }) => tenant ?? '', rank: 7, least: 6, most: 24 },
    { title: 'NAME', cell: ({ name }) => name ?? '', rank: 8, least: 8, most: 30 },
    { title: 'PASSWORD', cell: (account) => describePassword(account.password_set), rank: 9, least: 8, most: 8 },
    { title: 'PROTECTED', cell: (account) => (account.protected ? 'yes' : ''), rank: 10, least: 9, most: 9 },
    { title: 'CREATED', cell: ({ created_at }) => formatDay(created_at), rank: 11, least: 11, most: 11 },
    { title: 'GRANT', cell: ({ grant_id }) => grant_id, rank: 12, least: 36, most: 36 },
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
const DOMAINS = [
    { title: 'DOMAIN', cell: ({ key }) => key, rank: 0, least: 10, most: 60 },
    { title: 'SENT', cell: ({ sent }) => describeCount(sent), rank: 0, least: 4, most: 12 },
    { title: 'DELIVERED', cell: ({ delivery_rate }) => describeShare(delivery_rate), rank: 1, least: 9, most: 9 },
    { title: 'BOUNCED', cell: ({ bounce_rate }) => describeShare(bounce_rate), rank: 0, least: 7, most: 9 },
    { title: 'COMPLAINTS', cell: ({ complaint_rate }) => describeShare(complaint_rate), rank: 0, least: 10, most: 10 },
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
        ...formatDomains(view, width),
        ...formatSection('Waiting for deletion', waiting),
        ...formatSection('Held: out of the file, kept for as long as they are protected', held),
        ...formatSection('Unused: nobody refers to them', view.unused),
        ...formatSection('Gaps', view.gaps.map(describeGap)),
        ...formatSection('Dangling references', view.dangling.map(describeDangling)),
        ...formatSection('Needs a look', [...groupTroubles(view.accounts), ...listPartTroubles(view)]),
        '',
        ...(0,layout/* wrap */.LV)(formatSummary(view), width),
    ];
    return `${lines.join('\n')}\n`;
}
/** How the mail fares by domain, with the days and the vendor's grade; nothing where nobody asked. */
function formatDomains({ health }, width) {
    if (health === undefined)
        return [];
    const lines = (0,layout/* wrap */.LV)((0,render_escape/* showHidden */.Ul)(describeHealthView(health)), width);
    if (health === null || health.domains.length === 0)
        return ['', ...lines];
    const table = (0,layout/* buildTable */.Zk)(DOMAINS, health.domains, width);
    return ['', ...lines, table.header, ...table.lines];
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
        return `${trouble}: ${(0,enumerate/* listNames */.Z)(emails, NAMED)}`;
    });
}
const listPartTroubles = ({ parts }) => parts.flatMap(({ address, trouble }) => (trouble === undefined ? [] : [`${address}: ${trouble}`]));
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
    const shown = rows === text_countAccounts(view) ? '' : ` (${(0,render_words/* countNoun */.y_)(rows, 'account')} shown)`;
    return `${listTotals(view).toReversed().join(', ')}${shown}: ${remarks.join(', ') || 'all good'}.`;
}

;// CONCATENATED MODULE: ./lib/src/features/inventory/command.js
/**
 * `nylas-fleet inventory`: the reading a plan is made of, and a few more questions (what a list hides, the connector). Reads
 * only. Without a fleet file everything is unmanaged, so that a team can look before it has one.
 */


















const runInventory = async ({ options, words }, { terminal, createPlanDeps, openRepository }) => {
    const filter = {
        text: words.length === 0 ? null : words.join(' '),
        unhealthy: options['unhealthy'] === true,
        unmanaged: options['unmanaged'] === true,
        tenant: (0,command/* readText */.yR)(options['tenant']),
    };
    const page = (0,command/* readText */.yR)(options['html']);
    const deps = {
        ...createPlanDeps(),
        ...(options['health'] ? { asksHealth: true } : {}),
        ...(page === null ? {} : { openRepository }),
    };
    const { view, diagnostics } = await readInventory(deps, filter);
    const visible = view ? diagnostics.filter((one) => (0,diagnostic/* isError */.bJ)(one) || SHOWN.includes(one.code)) : diagnostics;
    terminal.err((0,render_terminal/* renderDiagnosticsText */.ms)(visible, (0,command/* getTextStyle */.$$)(terminal, 'err')));
    if (!view)
        return command/* EXIT */.dc.failed;
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
/** What else of the diagnostics is about the inventory itself. */
const SHOWN = ['no-fleet-file', 'kinds-unread', domain_health/* METRICS_UNREADABLE */.gB];
async function readInventory(deps, filter) {
    const opened = (await hasFleetFile(deps)) ? await (0,open_fleet/* openFleet */.xZ)(deps) : openWithoutFile(deps.fleetFile);
    if (!(0,open_fleet/* isSound */.gH)(opened))
        return { view: null, diagnostics: opened.diagnostics };
    const connection = deps.connect(opened.fleet.application.region);
    try {
        const result = await (0,plan_fleet/* planOpenedFleet */.P9)({ ...deps, readAllKinds: 'answering' }, connection.reader, opened);
        const [lookUps, connector] = await Promise.all([
            lookUpUnlisted(connection.reader, result.live),
            readConnector(connection.reader),
        ]);
        const reading = deps.asksHealth ? await (0,health/* readSendingHealth */.ri)(connection.reader, result.live.at, deps.stopping) : null;
        const growth = await readGrowth(deps, result);
        const view = buildInventoryView(result, {
            lookUps,
            connector,
            ...(reading === null ? {} : { health: reading.health }),
            ...(growth === null ? {} : { growth }),
        });
        const diagnostics = [...result.plan.diagnostics, ...describeUnread(result.live), ...(reading?.diagnostics ?? [])];
        return { view: filterView(view, filter), diagnostics };
    }
    finally {
        await connection.close();
    }
}
/** What this fleet has nothing to do with, and the API does not tell. */
function describeUnread({ unread = [] }) {
    if (unread.length === 0)
        return [];
    const what = unread.map((kind) => registry/* registry */.u5[kind].words[1]).join(', ');
    const summary = `not in this inventory, because Nylas does not list them for this application or key, or did not answer: ${what}`;
    const override = 'nothing, if the application has none; all else is complete. The fleet file names none of these';
    return [(0,diagnostic/* planDiagnostic */.Xb)('kinds-unread', summary, { severity: 'notice', override })];
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
    domains: [],
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
            const object = (0,json/* isObject */.Gv)(data) ? registry/* registry */.u5[kind].fromApi(data) : null;
            return [[id, { exists: true, name: object?.name || null }]];
        }
        catch (error) {
            const missing = error instanceof port/* ApiError */.h && error.status === 404 && error.type !== 'not_json';
            return missing ? [[id, { exists: false, name: null }]] : [];
        }
    });
    return new Map((await Promise.all(lookUps)).flat());
}
async function readConnector(reader) {
    try {
        const connectors = await (0,application/* readConnectors */.Pd)(reader);
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


/***/ }),

/***/ 1294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ createCommitReader),
/* harmony export */   i: () => (/* binding */ listLedgerCommits)
/* harmony export */ });
/* harmony import */ var _git_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5423);
/* harmony import */ var _foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5328);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4118);



async function listLedgerCommits(repository, tip) {
    const listed = await repository.git.run(['rev-list', '--first-parent', '--reverse', '--end-of-options', tip]);
    return listed.ok ? { ok: true, ids: listed.stdout.split('\n').filter((line) => line !== '') } : listed;
}
/** A ledger that did not change between two commits is parsed once. */
function createCommitReader(objects) {
    let last = null;
    async function readLedger(tree) {
        const directory = await objects.read(tree);
        const file = directory?.type === 'tree' && directory.bytes
            ? (0,_git_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTree */ .cZ)(directory.bytes, tree.length / 2).get(_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .LEDGER_FILE */ .th)
            : undefined;
        if (file?.type !== 'file')
            return null;
        if (last?.blob === file.id)
            return last.ledger;
        const blob = await objects.read(file.id, _format_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_LEDGER_SIZE */ .zD);
        const parsed = blob?.bytes ? (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLedger */ .h8)(blob.bytes.toString('utf8')) : null;
        last = { blob: file.id, ledger: parsed?.ok ? parsed.ledger : null };
        return last.ledger;
    }
    return async (id) => {
        const { tree, at, message } = parseCommit(await objects.read(id, _format_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_LEDGER_SIZE */ .zD));
        return { id, at, message, ledger: tree === null ? null : await readLedger(tree) };
    };
}
/** The committer's moment: the author's survives a rebase, and nobody rebases a ledger. */
function parseCommit(object) {
    const text = object?.bytes?.toString('utf8') ?? '';
    const end = text.indexOf('\n\n');
    const head = end < 0 ? text : text.slice(0, end);
    const [, tree = null] = /^tree ([0-9a-f]+)$/mu.exec(head) ?? [];
    const [, seconds = '0'] = /^committer .*> (\d{1,12}) [+-]\d{4}$/mu.exec(head) ?? [];
    return { tree, at: new Date(Number(seconds) * 1000).toISOString(), message: end < 0 ? '' : text.slice(end + 2) };
}


/***/ })

};
