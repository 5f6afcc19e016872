export const id = 472;
export const ids = [472];
export const modules = {

/***/ 9472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ startSandbox)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./lib/src/sandbox/collection.js
/**
 * Objects of one kind, kept twice: as they are now (`get`, `now`), and as lists show them (`view`), which may trail.
 *
 *   put, remove  ->  now  ->  journal  ->  (after the lag)  ->  view, sorted by creation
 *
 * Values are replaced, never edited, so a view holds what was true when it caught up. Reading a view costs no more than
 * what was written since.
 */
/** Each of `lags` makes one view; it is asked at every read and write. Milliseconds. */
function collection(clock, lags) {
    const current = new Map();
    const views = lags.map((lag) => trailing(clock, lag));
    const change = (id, value) => {
        for (const view of views)
            view.write(id, value);
    };
    return {
        get: (id) => current.get(id),
        put: (value) => {
            current.set(value.id, value);
            change(value.id, value);
        },
        remove: (id) => {
            if (current.delete(id))
                change(id, null);
        },
        settle: (id, value) => {
            if (value)
                current.set(id, value);
            else
                current.delete(id);
            for (const view of views)
                view.settle(id, value);
        },
        now: () => current.values(),
        get size() {
            return current.size;
        },
        view: (index = 0) => {
            const view = views[index];
            if (!view)
                throw new RangeError(`no view ${index}`);
            return view.read();
        },
    };
}
function trailing(clock, lag) {
    const rows = [];
    const shown = new Map();
    let journal = [];
    let head = 0;
    let version = 0;
    const show = ({ id, value }) => {
        version += 1;
        const old = shown.get(id);
        if (old) {
            const position = place(rows, old);
            if (value && compare(old, value) === 0)
                rows[position] = value;
            else
                rows.splice(position, 1);
        }
        if (!value)
            return void shown.delete(id);
        shown.set(id, value);
        if (!old || compare(old, value) !== 0)
            rows.splice(place(rows, value), 0, value);
    };
    const catchUp = () => {
        if (head === journal.length)
            return;
        const due = clock() - lag();
        for (let entry = journal[head]; entry && entry.at <= due; entry = journal[head]) {
            show(entry);
            head += 1;
        }
        if (head === journal.length)
            [journal, head] = [[], 0];
    };
    return {
        write: (id, value) => {
            journal.push({ at: clock(), id, value });
            catchUp();
        },
        settle: (id, value) => {
            if (head < journal.length)
                [journal, head] = [journal.slice(head).filter((entry) => entry.id !== id), 0];
            show({ id, value });
        },
        read: () => {
            catchUp();
            return { rows, version };
        },
    };
}
const compare = (a, b) => a.createdAt - b.createdAt || a.sequence - b.sequence;
/** Where it stands, or would stand. Most writes are at the end. */
function place(rows, wanted) {
    const last = rows.at(-1);
    if (!last || compare(last, wanted) < 0)
        return rows.length;
    let [low, high] = [0, rows.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        const row = rows[middle];
        if (row && compare(row, wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./lib/src/sandbox/application.js
/** One application and everything in it, as the sandbox stores it. What the API says of it is up to the resources. */


/** The list without filters and the filtered ones trail differently. */
const UNFILTERED = 0;
const FILTERED = 1;
function createApplication(world, identity) {
    const lag = () => world.switches().list_lag;
    const application = {
        ...identity,
        id: identity.id ?? world.newId(),
        organizationId: world.newId(),
        defaultWorkspaceId: world.newId(),
        domains: null,
        connectors: new Set(),
        grants: collection(world.now, [() => world.switches().grants_list_lag, () => world.switches().grants_filter_lag]),
        grantsByEmail: new Map(),
        deletedGrants: new Map(),
        workspaces: collection(world.now, [lag]),
        policies: collection(world.now, [lag]),
        rules: collection(world.now, [lag]),
        lists: collection(world.now, [lag]),
        adminDomains: collection(world.now, [lag]),
        serviceAccounts: collection(world.now, [lag]),
        stores: new Map(),
        passwordSerial: 0,
        autoGroupedAt: null,
    };
    const base = stamp(world, application.defaultWorkspaceId);
    application.workspaces.put({
        ...base,
        name: 'Default Workspace',
        domain: null,
        autoGroup: false,
        isDefault: true,
        policyId: null,
        ruleIds: [],
        updatedAt: base.createdAt,
    });
    return application;
}
const seconds = (world) => Math.floor(world.now() / 1000);
/** Identity and age of a new object. */
function stamp(world, id = world.newId(), createdAt = seconds(world)) {
    return { id, createdAt, sequence: world.nextSequence() };
}
/** The store of a name, made when it is first asked for. Whoever owns the name knows what is in it. */
function storeOf(world, application, name) {
    const store = application.stores.get(name) ?? collection(world.now, [() => world.switches().list_lag]);
    application.stores.set(name, store);
    return store;
}
/** Null when the application is one of the old ones. */
function defaultWorkspace(world, application) {
    if (world.switches().default_workspace === 'missing')
        return null;
    return application.workspaces.get(application.defaultWorkspaceId) ?? null;
}
function putGrant(application, grant) {
    application.grants.put(grant);
    application.grantsByEmail.set(grant.email.toLowerCase(), grant.id);
}
function removeGrant(application, grant, at) {
    application.grants.remove(grant.id);
    application.deletedGrants.set(grant.id, { grant, at });
    const email = grant.email.toLowerCase();
    if (application.grantsByEmail.get(email) === grant.id)
        application.grantsByEmail.delete(email);
}
const digest = (password) => (0,external_node_crypto_.createHash)('sha256').update(password).digest('hex');
function withPassword(application, grant, password) {
    application.passwordSerial += 1;
    return { ...grant, password: digest(password), passwordSerial: application.passwordSerial };
}

;// CONCATENATED MODULE: ./lib/src/sandbox/faults.js
/**
 * Faults that really happen on the wire. "before" and "after" are said of the request's effect.
 *
 *   reset-before, reset-after      the connection is reset without an answer
 *   status-before, status-after    an error status (500 unless given)
 *   rate-limit, unauthorized       429 (with Retry-After when `retryAfter` is given), 401; without effect
 *   stall-headers, stall-body      after the effect: no answer at all; half a body and no more
 *   truncate-json, cut-body        after the effect: a well-formed reply with half the JSON; a connection cut half-way
 *   wrong-type                     after the effect: 200 with a web page
 *   kill                           the callback (such as killing the client), then a reset; after the effect unless told
 */
const FAULT_KINDS = [
    'reset-before',
    'reset-after',
    'status-before',
    'status-after',
    'rate-limit',
    'unauthorized',
    'stall-headers',
    'stall-body',
    'truncate-json',
    'cut-body',
    'wrong-type',
    'kill',
];
const BEFORE = ['reset-before', 'status-before', 'rate-limit', 'unauthorized'];
const happensBefore = (fault) => BEFORE.includes(fault.kind) || (fault.kind === 'kill' && fault.phase === 'before');
function createFaults(random) {
    let armed = [];
    return {
        add: (fault) => {
            const forever = fault.probability === undefined ? 1 : Number.POSITIVE_INFINITY;
            armed.push({ fault, left: fault.times ?? forever });
        },
        clear: () => {
            armed = [];
        },
        take: (request) => {
            const hit = armed.find(({ fault }) => fits(fault, request, random));
            if (!hit)
                return null;
            hit.left -= 1;
            if (hit.left <= 0)
                armed = armed.filter((one) => one !== hit);
            return hit.fault;
        },
    };
}
function fits(fault, request, random) {
    const { at, match, probability } = fault;
    if (at !== undefined && at !== request.index)
        return false;
    if (match?.method !== undefined && match.method.toUpperCase() !== request.method)
        return false;
    if (match?.path !== undefined && !new RegExp(match.path).test(request.path))
        return false;
    return probability === undefined || random() < probability;
}
/** For faults from another process. Throws a RangeError that says what is wrong. */
function readFault(given) {
    const fault = typeof given === 'object' && given !== null ? given : {};
    const kind = FAULT_KINDS.find((one) => one === fault['kind']);
    if (!kind)
        throw new RangeError(`a fault has a kind, one of: ${FAULT_KINDS.join(', ')}`);
    for (const key of ['at', 'times', 'probability', 'status', 'retryAfter']) {
        if (fault[key] !== undefined && typeof fault[key] !== 'number')
            throw new RangeError(`${key} must be a number`);
    }
    return { ...fault, kind };
}

;// CONCATENATED MODULE: ./lib/src/sandbox/answer.js
/** Thrown by resources and turned into an error envelope at the edge. `validation` takes the switchable status. */
class Refusal extends Error {
    name = 'Refusal';
    status;
    /** Null: the type that goes with the status. */
    type;
    constructor(status, message, type = null) {
        super(message);
        this.status = status;
        this.type = type;
    }
}
const invalid = (message) => new Refusal('validation', message);
/** What the plan does not allow. This type has never been seen with a prefix. */
const forbidden = (message) => new Refusal(403, message, 'forbidden_access');
const missing = (what) => new Refusal(404, `${what} not found`);
const found = (data, beside = {}) => ({ status: 200, body: { data, ...beside } });
function created(world, documented, data) {
    const status = world.switches().create_status;
    return { status: status === 'documented' ? documented : status, body: { data } };
}
function deleted(world) {
    const status = world.switches().delete_status;
    return { status, body: status === 204 ? null : {} };
}
/** Unix seconds to what the API says. */
const time = (world, at) => world.switches().timestamps === 'unix' ? at : new Date(at * 1000).toISOString();
const TYPES = {
    400: { bare: 'invalid_request_error', prefixed: 'api.invalid_request_error' },
    401: { bare: 'unauthorized', prefixed: 'api.authentication_error' },
    402: { bare: 'payment_required', prefixed: 'api.payment_required' },
    403: { bare: 'insufficient_scopes', prefixed: 'api.insufficient_scopes' },
    404: { bare: 'not_found_error', prefixed: 'api.not_found_error' },
    405: { bare: 'method_not_allowed', prefixed: 'api.method_not_allowed' },
    409: { bare: 'conflict', prefixed: 'api.conflict' },
    422: { bare: 'invalid_request_error', prefixed: 'api.invalid_request_payload' },
    429: { bare: 'nylas_rate_limit_exceeded', prefixed: 'api.rate_limit_error' },
    500: { bare: 'internal_error', prefixed: 'api.internal_error' },
    503: { bare: 'service_unavailable', prefixed: 'api.service_unavailable' },
    504: { bare: 'provider_error', prefixed: 'api.provider_error' },
};
function refusal(switches, given, message, { headers = {}, type: known = null } = {}) {
    const status = given === 'validation' ? switches.validation_status : given;
    const names = TYPES[status] ?? { bare: `error_${status}`, prefixed: `api.error_${status}` };
    const type = known ?? (switches.error_types === 'bare' ? names.bare : names.prefixed);
    switch (switches.error_envelope) {
        case 'nested':
            return { status, headers, body: { error: { type, message } } };
        case 'flat':
            return { status, headers, body: { type, message } };
        case 'oauth':
            return { status, headers, body: { error: type, error_code: status, error_description: message, error_uri: '' } };
        case 'empty':
            return { status, headers, body: null };
        case 'text':
            return { status, headers, body: message };
    }
}

;// CONCATENATED MODULE: ./lib/src/sandbox/fields.js

function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function object(value, field = 'the body') {
    if (!isObject(value))
        throw invalid(`${field} must be an object (invalid_field)`);
    return value;
}
function knownFields(world, value, known) {
    if (world.switches().unknown_fields === 'ignored')
        return;
    const unknown = Object.keys(value).filter((key) => !known.includes(key));
    if (unknown.length > 0)
        throw invalid(`extra fields not permitted: ${unknown.join(', ')}`);
}
/** 1 to 256 characters, counted as code points. */
function fields_name(value, field = 'name') {
    const text = string(value, field);
    const { length } = Array.from(text);
    if (length < 1 || length > 256)
        throw invalid(`${field} must have 1 to 256 characters (invalid_field)`);
    return text;
}
/** Names need not be unique, as far as anybody knows. */
function freeName(world, taken, wanted) {
    if (world.switches().duplicate_names === 'allowed')
        return;
    for (const one of taken)
        if (one.name === wanted)
            throw invalid(`name ${wanted} already exists (invalid_field)`);
}
function string(value, field) {
    if (typeof value !== 'string')
        throw invalid(`${field} must be a string (invalid_field)`);
    return value;
}
function fields_boolean(value, field) {
    if (typeof value !== 'boolean')
        throw invalid(`${field} must be a boolean (invalid_field)`);
    return value;
}
function integer(value, field, least, most = Number.MAX_SAFE_INTEGER) {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
        throw invalid(`${field} must be an integer from ${least} to ${most} (invalid_field)`);
    }
    return value;
}
function array(value, field) {
    if (!Array.isArray(value))
        throw invalid(`${field} must be an array (invalid_field)`);
    return value;
}
function strings(value, field) {
    return array(value, field).map((one, index) => string(one, `${field}[${index}]`));
}
function oneOf(value, field, allowed) {
    const found = allowed.find((one) => one === value);
    if (found === undefined)
        throw invalid(`${field} must be one of ${allowed.join(', ')} (invalid_field)`);
    return found;
}
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const isUuid = (value) => UUID.test(value);

;// CONCATENATED MODULE: ./lib/src/sandbox/mail/letter.js
/** A mail as rules see it, and the parts of an address. Everything is compared in lower case. */
function readPart(address, part) {
    const text = address.trim().toLowerCase();
    if (part === 'address')
        return text;
    const domain = text.includes('@') ? text.slice(text.lastIndexOf('@') + 1) : '';
    return part === 'domain' ? domain : domain.slice(domain.lastIndexOf('.') + 1);
}

;// CONCATENATED MODULE: ./lib/src/sandbox/mail/mailbox.js


const SYSTEM_FOLDERS = ['Inbox', 'Sent', 'Drafts', 'Trash', 'Junk', 'Archive'];
const mailboxes = new WeakMap();
/** Made when it is first asked for, and gone with its account. */
function openMailbox(world, application, grant) {
    const ofApplication = mailboxes.get(application) ?? new Map();
    mailboxes.set(application, ofApplication);
    const known = ofApplication.get(grant.id);
    if (known)
        return known;
    const none = () => 0;
    const made = {
        folders: collection(world.now, [none]),
        messages: collection(world.now, [none]),
        evaluations: collection(world.now, [none]),
        sent: new Map(),
    };
    SYSTEM_FOLDERS.forEach((name, sequence) => {
        made.folders.put({ id: name.toLowerCase(), createdAt: 0, sequence, name, parentId: null, isSystem: true });
    });
    ofApplication.set(grant.id, made);
    return made;
}
/** The account of this application that gets mail for an address. */
function findAccount(application, address) {
    const grant = application.grants.get(application.grantsByEmail.get(readPart(address, 'address')) ?? '');
    return grant?.provider === 'nylas' ? grant : null;
}
/** `Clients/Acme`: the folder and those it lies in. Rules name folders like that. */
function readFolderPath(mailbox, folder) {
    const parent = folder.parentId === null ? undefined : mailbox.folders.get(folder.parentId);
    return parent ? `${readFolderPath(mailbox, parent)}/${folder.name}` : folder.name;
}
const findFolder = (mailbox, path) => mailbox.folders.now().find((folder) => readFolderPath(mailbox, folder) === path) ?? null;

;// CONCATENATED MODULE: ./lib/src/sandbox/limits.js
/**
 * Quotas and maximums of the plans (developer.nylas.com, "Agent Account usage limits"). -1 is unlimited.
 * Full Platform charges for more accounts than are included, it does not refuse them.
 */

const MB = 1024 ** 2;
const GB = 1024 ** 3;
const PLANS = {
    free: {
        quotas: { accounts: 3, rules: 5, lists: 10 },
        maximums: {
            limit_attachment_size_limit: 50 * MB,
            limit_attachment_count_limit: 10,
            limit_size_total_mime: 50 * MB,
            limit_storage_total: 3 * GB,
            limit_count_daily_message_received: -1,
            limit_count_daily_email_sent: 200,
            limit_inbox_retention_period: 30,
            limit_spam_retention_period: 7,
        },
    },
    full: {
        quotas: { accounts: -1, rules: 30, lists: 50 },
        maximums: {
            limit_attachment_size_limit: 50 * MB,
            limit_attachment_count_limit: 20,
            limit_size_total_mime: 100 * MB,
            limit_storage_total: 10 * GB,
            limit_count_daily_message_received: -1,
            limit_count_daily_email_sent: -1,
            limit_inbox_retention_period: 365,
            limit_spam_retention_period: 30,
        },
    },
    none: { quotas: { accounts: -1, rules: -1, lists: -1 }, maximums: {} },
};
/** The attachment and message limits have no "unlimited". */
const UNLIMITED_ALLOWED = {
    limit_attachment_size_limit: false,
    limit_attachment_count_limit: false,
    limit_size_total_mime: false,
    limit_storage_total: true,
    limit_count_daily_message_received: true,
    limit_count_daily_email_sent: true,
    limit_inbox_retention_period: true,
    limit_spam_retention_period: true,
};
/** Throws when one more of these would be more than the plan has. Counts only where there is a cap. */
function requireQuota(world, kind, count) {
    const { plan, quota_status } = world.switches();
    const most = PLANS[plan].quotas[kind];
    if (most !== -1 && count() >= most) {
        const what = kind === 'accounts' ? 'agent accounts' : kind;
        const message = `Maximum number of ${what} (${most}) reached for this plan`;
        throw quota_status === 403 ? forbidden(message) : new Refusal(quota_status, message);
    }
}
function requireWithinPlan(world, limits) {
    const { plan, over_plan_limit } = world.switches();
    if (over_plan_limit === 'clamped')
        return;
    for (const [limit, value] of Object.entries(limits)) {
        if (typeof value === 'number' && value !== within(plan, limit, value)) {
            const most = PLANS[plan].maximums[limit];
            const message = `${limit}: limit exceeds plan maximum (${most})`;
            throw over_plan_limit === '403' ? forbidden(message) : invalid(message);
        }
    }
}
/** What the API answers: each limit resolved against the plan. */
function computeLimits(world, limits) {
    const { plan, omitted_limits } = world.switches();
    const set = Object.entries(limits).map(([limit, value]) => [
        limit,
        typeof value === 'number' ? within(plan, limit, value) : value,
    ]);
    return { ...(omitted_limits === 'plan-maximum' ? PLANS[plan].maximums : {}), ...Object.fromEntries(set) };
}
function within(plan, limit, value) {
    const most = PLANS[plan].maximums[limit];
    if (most === undefined || most === -1)
        return value;
    return value === -1 ? most : Math.min(value, most);
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./lib/src/sandbox/paging.js

function cutCursorPage(world, query, rows, envelope, present) {
    const { cursor_default_limit, cursor_maximum_limit, cursor_on_last_page, nested_cursor } = world.switches();
    const most = cursor_maximum_limit === 'none' ? Number.MAX_SAFE_INTEGER : cursor_maximum_limit;
    const limit = count(query, 'limit', cursor_default_limit, 1, most);
    const start = after(rows, query.get('page_token'));
    const page = rows.slice(start, start + limit);
    const last = page.at(-1);
    const more = start + limit < rows.length || cursor_on_last_page;
    const next = last && more ? { next_cursor: encode(last) } : {};
    const data = page.map(present);
    if (envelope === 'flat')
        return found(data, next);
    const items = envelope === 'items-null' && data.length === 0 ? null : data;
    return nested_cursor === 'inside' ? found({ items, ...next }) : found({ items }, next);
}
const MOST_NEWEST = 200;
/** Newest first, at most 200. The cursor is the id of the last row. Without `hasCursor` no page says that there is another. */
function cutNewestPage(query, rows, hasCursor, present) {
    const limit = count(query, 'limit', 50, 1, MOST_NEWEST);
    const token = query.get('page_token');
    const before = token === null || token === '' ? rows.length : rows.findIndex(({ id }) => id === token);
    if (before === -1)
        throw invalid('page_token is not a cursor of this list');
    const page = rows.slice(Math.max(0, before - limit), before).reverse();
    const last = page.at(-1);
    const next = hasCursor && last && before > limit ? { next_cursor: last.id } : {};
    return found(page.map(present), next);
}
/** Throws 400 unless the parameter is absent or a whole number in range. */
function count(query, key, fallback, least, most) {
    const text = query.get(key);
    if (text === null)
        return fallback;
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) {
        throw invalid(`${key} must be an integer from ${least} to ${most}`);
    }
    return value;
}
const encode = (row) => Buffer.from(`${row.createdAt}:${row.sequence}`).toString('base64url');
function after(rows, token) {
    if (token === null || token === '')
        return 0;
    const [createdAt, sequence, ...rest] = Buffer.from(token, 'base64url').toString().split(':').map(Number);
    if (createdAt === undefined || sequence === undefined || rest.length > 0 || !Number.isInteger(createdAt + sequence)) {
        throw invalid('page_token is not a cursor of this list');
    }
    let [low, high] = [0, rows.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        const row = rows[middle];
        if (row && (row.createdAt - createdAt || row.sequence - sequence) <= 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./lib/src/sandbox/resource.js

/** The object to edit, or null when the edit took it away. */
function startEdit(world, collection, edit, blank) {
    const { id, created_at } = edit;
    if (edit.deleted) {
        if (id !== undefined)
            collection.settle(id, null);
        return null;
    }
    const known = id === undefined ? undefined : collection.get(id);
    if (known)
        return created_at === undefined ? known : { ...known, createdAt: created_at };
    const base = stamp(world, id, created_at);
    return blank({ ...base, updatedAt: base.createdAt });
}

;// CONCATENATED MODULE: ./lib/src/sandbox/resources/rule-parts.js


const TRIGGERS = ['inbound', 'outbound'];
const CONDITION_FIELDS = [
    'from.address',
    'from.domain',
    'from.tld',
    'recipient.address',
    'recipient.domain',
    'recipient.tld',
    'outbound.type',
];
const OPERATORS = ['is', 'is_not', 'contains', 'in_list'];
const ACTIONS = [
    'block',
    'mark_as_spam',
    'assign_to_folder',
    'mark_as_read',
    'mark_as_starred',
    'archive',
    'trash',
];
/** An operator that is left out is `all`, also when a PUT writes the match anew. */
function readMatch(value) {
    const match = object(value, 'match');
    const operator = oneOf(match['operator'] ?? 'all', 'match.operator', ['all', 'any']);
    const conditions = array(match['conditions'], 'match.conditions');
    if (conditions.length === 0)
        throw invalid('match.conditions needs at least one condition (invalid_field)');
    return { operator, conditions: conditions.map((one, index) => readCondition(one, `match.conditions[${index}]`)) };
}
function readCondition(value, where) {
    const condition = object(value, where);
    const field = oneOf(condition['field'], `${where}.field`, CONDITION_FIELDS);
    const operator = oneOf(condition['operator'], `${where}.operator`, OPERATORS);
    if (operator === 'in_list') {
        if (field === 'outbound.type')
            throw invalid(`${where}.operator must be is or is_not (invalid_field)`);
        const lists = strings(condition['value'], `${where}.value`);
        if (lists.length === 0)
            throw invalid(`${where}.value needs at least one list ID (invalid_field)`);
        return { field, operator, value: lists };
    }
    const text = string(condition['value'], `${where}.value`);
    if (text === '')
        throw invalid(`${where}.value must not be empty (invalid_field)`);
    if (field !== 'outbound.type')
        return { field, operator, value: text };
    if (operator === 'contains')
        throw invalid(`${where}.operator must be is or is_not (invalid_field)`);
    return { field, operator, value: oneOf(text.toLowerCase(), `${where}.value`, ['compose', 'reply']) };
}
const readConditions = (match) => (match['conditions'] ?? []);
function presentMatch(world, match) {
    if (world.switches().in_list_value === 'array')
        return match;
    const conditions = readConditions(match).map((condition) => {
        const [only, ...rest] = condition.operator === 'in_list' ? condition.value : [];
        return only !== undefined && rest.length === 0 ? { ...condition, value: only } : condition;
    });
    return { ...match, conditions };
}
function requireTrigger(rule) {
    if (rule.trigger === 'outbound')
        return;
    for (const { field } of readConditions(rule.match)) {
        if (!field.startsWith('from.')) {
            throw invalid(`${field} is not available for inbound rules (invalid_field)`);
        }
    }
}
function requireLists(application, match) {
    for (const { field, operator, value } of readConditions(match)) {
        if (operator !== 'in_list')
            continue;
        for (const id of value) {
            const list = application.lists.get(id);
            if (!list)
                throw invalid(`invalid list ID ${id} (invalid_field)`);
            if (!field.endsWith(`.${list.type}`)) {
                throw invalid(`list ${id} has type ${list.type}, which does not fit ${field} (invalid_field)`);
            }
        }
    }
}
const listIdsOf = (match) => readConditions(match).flatMap(({ operator, value }) => (operator === 'in_list' ? value : []));
function readActions(value) {
    const actions = array(value, 'actions').map((one, index) => readAction(one, `actions[${index}]`));
    if (actions.length === 0)
        throw invalid('actions needs at least one action (invalid_field)');
    if (actions.length > 1 && actions.some(({ type }) => type === 'block')) {
        throw invalid('block must be the only action (invalid_field)');
    }
    return actions;
}
function readAction(value, where) {
    const action = object(value, where);
    const type = oneOf(action['type'], `${where}.type`, ACTIONS);
    if (type !== 'assign_to_folder') {
        if (action['value'] !== undefined)
            throw invalid(`${where}.value is not allowed for ${type} (invalid_field)`);
        return { type };
    }
    const folder = string(action['value'], `${where}.value`);
    if (folder.trim() === '')
        throw invalid(`${where}.value must name a folder (invalid_field)`);
    return { type, value: folder };
}

;// CONCATENATED MODULE: ./lib/src/sandbox/resources/lists.js
/** Lists and their items. Items are lower-cased and trimmed; double adds and absent removes are ignored without a word. */







const lists_TYPES = ['domain', 'tld', 'address'];
const MOST_ITEMS = 1000;
const MOST_CHARACTERS = 500;
const LABEL = '[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}_])?';
const FORMS = {
    domain: new RegExp(`^(?:${LABEL}\\.)+${LABEL}$`, 'u'),
    tld: new RegExp(`^${LABEL}(?:\\.${LABEL})*$`, 'u'),
    address: /^[^\s@]+@[^\s@]+$/u,
};
const storeName = (listId) => `items of ${listId}`;
/** An item's id is its value; its API id is derived from it. */
const itemsOf = (world, application, listId) => storeOf(world, application, storeName(listId));
/** Whether an item stands in a list; no list, no item. */
const hasItem = (world, application, listId, value) => application.lists.get(listId) !== undefined && itemsOf(world, application, listId).get(value) !== undefined;
const listValues = (world, application, listId) => application.lists.get(listId) === undefined
    ? []
    : [...itemsOf(world, application, listId).now()].map(({ value }) => value);
function present(world, application, list) {
    return {
        id: list.id,
        name: list.name,
        description: list.description,
        type: list.type,
        items_count: itemsOf(world, application, list.id).size,
        application_id: application.id,
        organization_id: application.organizationId,
        created_at: time(world, list.createdAt),
        updated_at: time(world, list.updatedAt),
    };
}
const listLists = (world, application, { query }) => cutCursorPage(world, query, application.lists.view().rows, world.switches().lists_envelope, (one) => present(world, application, one));
const getList = (world, application, { ids: [id = ''] }) => found(present(world, application, find(application, id)));
function find(application, id) {
    const list = application.lists.get(id);
    if (!list)
        throw missing('List');
    return list;
}
const createList = (world, application, { body: given }) => {
    const body = object(given);
    knownFields(world, body, ['name', 'description', 'type']);
    const list = {
        ...stamp(world),
        name: fields_name(body['name']),
        description: body['description'] === undefined ? '' : string(body['description'], 'description'),
        type: oneOf(body['type'], 'type', lists_TYPES),
        updatedAt: seconds(world),
    };
    freeName(world, application.lists.now(), list.name);
    requireQuota(world, 'lists', () => application.lists.size);
    application.lists.put(list);
    return created(world, 201, present(world, application, list));
};
const updateList = (world, application, { ids: [id = ''], body: given }) => {
    const list = find(application, id);
    const body = object(given);
    knownFields(world, body, ['name', 'description']);
    if (body['type'] !== undefined && body['type'] !== list.type)
        throw invalid('type cannot be changed (invalid_field)');
    const changed = {
        ...list,
        name: body['name'] === undefined ? list.name : fields_name(body['name']),
        description: body['description'] === undefined ? list.description : string(body['description'], 'description'),
        updatedAt: seconds(world),
    };
    application.lists.put(changed);
    const { name, description } = changed;
    return found(world.switches().list_put_reply === 'whole' ? present(world, application, changed) : { id, name, description });
};
const deleteList = (world, application, { ids: [id = ''] }) => {
    find(application, id);
    const used = application.rules.now().some((rule) => listIdsOf(rule.match).includes(id));
    if (used && world.switches().delete_in_use === '400')
        throw invalid('list is in use by a rule');
    application.lists.remove(id);
    application.stores.delete(storeName(id));
    return deleted(world);
};
const listItems = (world, application, { ids: [id = ''], query }) => {
    find(application, id);
    const present = (item) => ({
        id: `${id}-${item.sequence}`,
        list_id: id,
        value: item.value,
        created_at: time(world, item.createdAt),
    });
    const rows = itemsOf(world, application, id).view().rows;
    return cutCursorPage(world, query, rows, world.switches().lists_envelope, present);
};
const addItems = (world, application, { ids: [id = ''], body }) => {
    const list = find(application, id);
    const items = itemsOf(world, application, id);
    const values = readItems(body);
    const valid = values.filter((value) => FORMS[list.type].test(value));
    if (valid.length < values.length && world.switches().invalid_item === '400') {
        const wrong = values.find((value) => !FORMS[list.type].test(value)) ?? '';
        throw invalid(`'${wrong}' is not a valid ${list.type} (invalid_field)`);
    }
    for (const value of valid) {
        if (!items.get(value))
            items.put({ ...stamp(world, value), value });
    }
    return touch(world, application, list);
};
const removeItems = (world, application, { ids: [id = ''], body }) => {
    const list = find(application, id);
    const items = itemsOf(world, application, id);
    for (const value of readItems(body))
        items.remove(value);
    return touch(world, application, list);
};
function readItems(body) {
    const items = strings(object(body)['items'], 'items');
    if (items.length === 0 || items.length > MOST_ITEMS)
        throw invalid(`items takes 1 to ${MOST_ITEMS} entries`);
    const long = items.findIndex((item) => item.length > MOST_CHARACTERS);
    if (long !== -1)
        throw invalid(`items[${long}] is longer than ${MOST_CHARACTERS} characters (invalid_field)`);
    return items.map(normaliseItem);
}
const normaliseItem = (item) => item.trim().toLowerCase();
function touch(world, application, list) {
    const changed = { ...list, updatedAt: seconds(world) };
    application.lists.put(changed);
    return found(present(world, application, changed));
}
function seedList(world, application, edit) {
    const list = startEdit(world, application.lists, edit, (base) => ({
        ...base,
        name: 'list',
        description: '',
        type: 'domain',
    }));
    if (!list)
        return void application.stores.delete(storeName(edit.id ?? ''));
    const { name = list.name, description = list.description, type = list.type } = edit;
    application.lists.settle(list.id, { ...list, name, description, type });
    if (!edit.items)
        return;
    application.stores.delete(storeName(list.id));
    const items = itemsOf(world, application, list.id);
    for (const value of edit.items.map(normaliseItem))
        items.settle(value, { ...stamp(world, value), value });
}
const lists = {
    routes: [
        ['/v3/lists', { GET: listLists, POST: createList }],
        ['/v3/lists/*', { GET: getList, PUT: updateList, DELETE: deleteList }],
        ['/v3/lists/*/items', { GET: listItems, POST: addItems, DELETE: removeItems }],
    ],
    creates: [createList],
    dump: (world, application) => [...application.lists.now()].map((list) => ({
        id: list.id,
        name: list.name,
        description: list.description,
        type: list.type,
        items: [...itemsOf(world, application, list.id).now()].map(({ value }) => value),
        created_at: list.createdAt,
    })),
    seed: seedList,
};

;// CONCATENATED MODULE: ./lib/src/sandbox/mail/matching.js
/** Whether a rule matches a mail. Of several recipients one is enough, except for `is_not`, which wants none to be equal. */




/** `sender`: envelope or header, whichever this stage looks at. */
function matches(world, application, rule, letter, sender) {
    const holds = (condition) => isMet(world, application, condition, letter, sender);
    const conditions = readConditions(rule.match);
    return rule.match['operator'] === 'any' ? conditions.some(holds) : conditions.every(holds);
}
function isMet(world, application, condition, letter, sender) {
    const { field, operator, value } = condition;
    if (field === 'outbound.type')
        return (letter.type === String(value).toLowerCase()) === (operator === 'is');
    const [who, part] = field.split('.');
    if (who === 'from' && sender === '' && world.switches()['empty-sender'] === 'skipped')
        return false;
    const addresses = who === 'from' ? [sender] : letter.recipients;
    const isOne = (address) => {
        const names = listNames(world, address, part);
        if (operator === 'in_list')
            return value.some((id) => isListed(id, names));
        const wanted = value.trim().toLowerCase();
        if (operator === 'contains')
            return (part === 'address' ? names.join() : readPart(inAscii(world, address), part)).includes(wanted);
        return names.includes(see(world, wanted, part));
    };
    const isListed = (id, names) => names.some((name) => hasItem(world, application, id, name)) ||
        (hasOtherForms(world) && listValues(world, application, id).some((item) => names.includes(see(world, item, part))));
    return operator === 'is_not' ? !addresses.some(isOne) : addresses.some(isOne);
}
/** Whether two names may be one. */
const hasOtherForms = (world) => world.switches()['plus-tags'] === 'ignored' || world.switches()['international-domains'] === 'ascii';
/** By the switches: an address loses what follows the first plus sign behind another letter, and a domain is in ASCII. */
function see(world, name, part) {
    const text = inAscii(world, name);
    const isCut = part === 'address' && world.switches()['plus-tags'] === 'ignored';
    return isCut ? text.replace(/^([^+]+)\+.*@/su, '$1@') : text;
}
/** An address, a domain or an end of one. */
const inAscii = (world, name) => world.switches()['international-domains'] === 'as-written'
    ? name
    : name.replace(/(?=[^@]*[\u0080-\uffff])[^@]*$/u, (domain) => (0,external_node_url_.domainToASCII)(domain));
/** The texts by which a part of an address goes: one, or with the switch every suffix that is shorter than the domain. */
function listNames(world, address, part) {
    const text = inAscii(world, readPart(address, 'address'));
    if (part === 'address')
        return [see(world, text, part)];
    if (part !== 'tld' || world.switches()['multi-label-tld'] === 'last-label')
        return [readPart(text, part)];
    const labels = readPart(text, 'domain').split('.');
    return labels.slice(1).map((_, index) => labels.slice(index + 1).join('.'));
}

;// CONCATENATED MODULE: ./lib/src/sandbox/mail/judge.js


const NOTHING = {
    folders: [],
    filed: null,
    isSpam: false,
    isArchived: false,
    isTrashed: false,
    isRead: false,
    isStarred: false,
};
/** `sentToday`: what the account has sent since midnight UTC. `hasFolder`: an action that names no folder does nothing. */
function judge(world, application, grant, letter, about) {
    const acting = listActing(world, application, grant, letter.direction);
    const limit = letter.direction === 'outbound' ? findFullPolicy(world, application, grant, about.sentToday) : null;
    const isLimitFirst = world.switches()['limit-order'] === 'limit-first';
    if (limit !== null && isLimitFirst)
        return { matched: [], blockedBy: { policyId: limit }, ...NOTHING };
    const blocking = acting.find((rule) => isBlock(rule) && blocks(world, application, rule, letter));
    if (blocking)
        return { matched: [blocking], blockedBy: { rule: blocking }, ...NOTHING };
    if (limit !== null)
        return { matched: [], blockedBy: { policyId: limit }, ...NOTHING };
    const matched = acting.filter((rule) => !isBlock(rule) && matches(world, application, rule, letter, letter.header));
    const actions = matched.flatMap((rule) => rule.actions);
    const placements = actions.flatMap(({ type, value }) => readPlacement(type, value, about.hasFolder));
    return {
        matched,
        blockedBy: null,
        ...judge_place(world, placements, letter.isSpam),
        isRead: actions.some(({ type }) => type === 'mark_as_read'),
        isStarred: actions.some(({ type }) => type === 'mark_as_starred'),
    };
}
const isBlock = (rule) => rule.actions.some(({ type }) => type === 'block');
function listActing(world, application, grant, trigger) {
    const ids = application.workspaces.get(grant.workspaceId ?? '')?.ruleIds ?? [];
    const isWide = trigger === 'outbound' && world.switches()['outbound-scope'] === 'application';
    const attached = ids.flatMap((id) => application.rules.get(id) ?? []);
    // Nothing lists the rules of an application: their names decide.
    const all = isWide ? [...application.rules.now()].sort((a, b) => (a.name < b.name ? -1 : 1)) : attached;
    const acting = all.filter((rule) => rule.enabled && rule.trigger === trigger);
    if (world.switches()['equal-priority'] === 'reversed')
        acting.reverse();
    return acting.toSorted((a, b) => a.priority - b.priority);
}
/** A block is decided when the sender has said no more than the envelope; what places a mail sees the whole of it. */
function blocks(world, application, rule, letter) {
    const side = world.switches()['envelope-sender'];
    const senders = side === 'either' ? [letter.envelope, letter.header] : [letter[side]];
    return senders.some((sender) => matches(world, application, rule, letter, sender));
}
function readPlacement(type, value, hasFolder) {
    if (type === 'mark_as_spam')
        return [{ kind: 'spam', folder: 'Junk' }];
    if (type === 'archive')
        return [{ kind: 'archive', folder: 'Archive' }];
    if (type === 'trash')
        return [{ kind: 'trash', folder: 'Trash' }];
    const isFiled = type === 'assign_to_folder' && typeof value === 'string' && hasFolder(value);
    return isFiled ? [{ kind: 'folder', folder: value }] : [];
}
function judge_place(world, byRules, isSpam) {
    const { placement, 'spam-detection': order } = world.switches();
    const detected = isSpam ? [{ kind: 'spam', folder: 'Junk' }] : [];
    const all = order === 'before-rules' ? [...detected, ...byRules] : [...byRules, ...detected];
    const kept = placement === 'all' ? all : placement === 'last' ? all.slice(-1) : all.slice(0, 1);
    const has = (kind) => kept.some((one) => one.kind === kind);
    const filed = kept.findLast(({ kind }) => kind === 'folder')?.folder ?? null;
    return {
        filed: filed === 'Inbox' ? null : filed,
        folders: [...new Set(kept.map(({ folder }) => folder))],
        isSpam: has('spam'),
        isArchived: has('archive'),
        isTrashed: has('trash'),
    };
}
/** The id of the policy whose daily sending limit is reached. A limit that is not taken as one is none. */
function findFullPolicy(world, application, grant, sentToday) {
    const policy = application.policies.get(application.workspaces.get(grant.workspaceId ?? '')?.policyId ?? '');
    if (!policy)
        return null;
    const most = computeLimits(world, policy.limits)['limit_count_daily_email_sent'];
    if (typeof most !== 'number' || most < 0 || (most === 0 && world.switches()['zero-limit'] === 'refused'))
        return null;
    return sentToday >= most ? policy.id : null;
}

;// CONCATENATED MODULE: ./lib/src/sandbox/mail/send-events.js
/**
 * What became of mail that accounts sent: one event for each recipient and step, kept when the account is gone. Written by
 * sending, by what is told through the control interface, and by a seed; read by activity and metrics.
 */





const EVENT_TYPES = ['accepted', 'delivered', 'bounced', 'complaint', 'rejected'];
const BOUNCE_CLASSES = ['hard', 'soft', 'undetermined'];
const sendEvents = (world, application) => storeOf(world, application, 'send_events');
function recordEvent(world, application, sent, type, { bounceClass = null, at = sent.sentAt } = {}) {
    // Not one of the ids that objects get, whose order tests rely on.
    const id = toEventId(`${sent.messageId} ${sent.recipient} ${type} ${bounceClass} ${at}`);
    sendEvents(world, application).put({ ...stamp(world, id, at), ...sent, type, bounceClass });
}
const toEventId = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
/** A mail that went out to each of its recipients; `isRefused` says whose server did not take it. */
function recordSend(world, application, grant, { messageId, recipients }, isRefused) {
    for (const recipient of recipients) {
        const sent = {
            grantId: grant.id,
            messageId,
            from: readPart(grant.email, 'address'),
            recipient,
            sentAt: seconds(world),
        };
        recordEvent(world, application, sent, 'accepted');
        if (isRefused(recipient))
            recordEvent(world, application, sent, 'bounced', { bounceClass: 'undetermined' });
        else
            recordEvent(world, application, sent, 'delivered');
    }
}
const MOST_SENDS = 100_000;
const DAY = 86_400;
/**
 * `POST /_sandbox/sends`: mails that an account sent, `days_ago` and so many, and what became of them; or, with
 * `message_id`, what became of one that it really sent.
 */
function injectSends(world, application, given) {
    if (!isObject(given))
        throw new RangeError('give a JSON object with from, and outcome, count, days_ago, to');
    const { from, to = 'someone@elsewhere.example', outcome = 'delivered', bounce_class = 'hard', message_id } = given;
    const type = EVENT_TYPES.find((one) => one === outcome);
    const bounceClass = BOUNCE_CLASSES.find((one) => one === bounce_class);
    if (type === undefined)
        throw new RangeError(`outcome is one of ${EVENT_TYPES.join(', ')}`);
    if (bounceClass === undefined)
        throw new RangeError(`bounce_class is one of ${BOUNCE_CLASSES.join(', ')}`);
    if (typeof to !== 'string')
        throw new RangeError('to is an address');
    const of = type === 'bounced' ? bounceClass : null;
    if (typeof message_id === 'string')
        return followUp(world, application, message_id, type, of);
    const grant = typeof from === 'string' ? findAccount(application, from) : null;
    if (grant === null)
        throw new RangeError(`no agent account has the address ${JSON.stringify(from ?? null)}`);
    const [count, daysAgo] = [readCount(given, 'count', 1), readCount(given, 'days_ago', 0)];
    for (let index = 0; index < count; index += 1) {
        const sent = {
            grantId: grant.id,
            messageId: world.newId(),
            from: readPart(grant.email, 'address'),
            recipient: readPart(to, 'address'),
            sentAt: seconds(world) - daysAgo * DAY,
        };
        recordEvent(world, application, sent, 'accepted');
        // A complaint is of a mail that has arrived.
        if (type === 'complaint')
            recordEvent(world, application, sent, 'delivered');
        if (type !== 'accepted')
            recordEvent(world, application, sent, type, { bounceClass: of });
    }
    return { sends: count };
}
function readCount(given, name, fallback) {
    const value = given[name] ?? fallback;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_SENDS)
        return value;
    throw new RangeError(`${name} is a whole number from 0 to ${MOST_SENDS}`);
}
/** A bounce takes the place of the delivery that was believed; a complaint comes on top of it. */
function followUp(world, application, messageId, type, bounceClass) {
    const events = sendEvents(world, application);
    const ofMessage = [...events.now()].filter((event) => event.messageId === messageId);
    const accepted = ofMessage.filter((event) => event.type === 'accepted');
    if (accepted.length === 0)
        throw new RangeError(`no mail with the id ${messageId} was sent`);
    if (type === 'bounced' || type === 'rejected')
        for (const { id } of ofMessage.filter((event) => event.type === 'delivered'))
            events.remove(id);
    for (const sent of accepted) {
        const { grantId, from, recipient, sentAt } = sent;
        const at = seconds(world);
        recordEvent(world, application, { grantId, messageId, from, recipient, sentAt }, type, { bounceClass, at });
    }
    return { sends: accepted.length };
}

;// CONCATENATED MODULE: ./lib/src/sandbox/mail/post.js
/**
 * Brings mail to where it belongs: judged, stored, recorded. What an account sends to another one of the application meets
 * the sender's outbound rules, then the receiver's inbound rules. Mail to anybody else leaves the sandbox and is gone.
 */






/** Judges and stores what comes in. A blocked mail leaves a record and nothing else. */
function deliver(world, application, grant, mail) {
    const mailbox = openMailbox(world, application, grant);
    const letter = {
        direction: 'inbound',
        header: readPart(mail.from, 'address'),
        envelope: readPart(mail.envelope, 'address'),
        recipients: [],
        type: null,
        isSpam: mail.isSpam,
    };
    const judgement = judge(world, application, grant, letter, {
        sentToday: 0,
        hasFolder: (name) => findFolder(mailbox, name) !== null,
    });
    if (judgement.blockedBy !== null) {
        record(world, application, grant, 'smtp_rcpt', letter, judgement, null);
        return { judgement, message: null };
    }
    const message = store(world, mailbox, mail.from, mail.content, judgement, 'inbox', true);
    record(world, application, grant, 'inbox_processing', letter, judgement, message);
    return { judgement, message };
}
/** Throws what the API answers to a mail that a rule or the day's limit stops. */
function sendOut(world, application, grant, type, content) {
    const mailbox = openMailbox(world, application, grant);
    const from = grant.email;
    const recipients = [...new Set([...content.to, ...content.cc, ...content.bcc].map((one) => readPart(one, 'address')))];
    const letter = { direction: 'outbound', header: from, envelope: from, recipients, type, isSpam: false };
    const today = new Date(world.now()).toISOString().slice(0, 10);
    const sentToday = mailbox.sent.get(today) ?? 0;
    const judgement = judge(world, application, grant, letter, {
        sentToday,
        hasFolder: (name) => findFolder(mailbox, name) !== null,
    });
    if (judgement.blockedBy !== null) {
        record(world, application, grant, 'outbound_send', letter, judgement, null);
        if ('policyId' in judgement.blockedBy)
            throw new Refusal(429, 'rate limit exceeded: daily sending limit reached');
        throw new Refusal(403, 'message blocked by an outbound rule');
    }
    mailbox.sent.set(today, sentToday + 1);
    const copy = store(world, mailbox, from, content, judgement, 'sent', false);
    record(world, application, grant, 'outbound_send', letter, judgement, copy);
    const refused = new Set();
    for (const address of recipients) {
        const receiver = findAccount(application, address);
        // Nobody but the sender knows who else got a blind copy.
        const seen = { ...content, bcc: [] };
        const mail = { from, envelope: from, isSpam: false, content: seen };
        if (receiver && deliver(world, application, receiver, mail).message === null)
            refused.add(address);
    }
    recordSend(world, application, grant, { messageId: copy.id, recipients }, (address) => refused.has(address));
    return copy;
}
function store(world, mailbox, from, content, { folders, isRead, isStarred }, fallback, isUnread) {
    const ids = folders.flatMap((name) => findFolder(mailbox, name)?.id ?? []);
    const message = {
        ...stamp(world),
        ...content,
        from,
        threadId: world.newId(),
        folders: ids.length === 0 ? [fallback] : ids,
        isUnread: isUnread && !isRead,
        isStarred,
    };
    mailbox.messages.put(message);
    return message;
}
/** Accounts in whose workspace no rule looks at mail of this direction leave no trace, unless the switch says so. */
function record(world, application, grant, stage, letter, judgement, message) {
    const { blockedBy, matched } = judgement;
    if (blockedBy !== null && 'policyId' in blockedBy)
        return;
    const ruleIds = application.workspaces.get(grant.workspaceId ?? '')?.ruleIds ?? [];
    const hasRules = ruleIds.some((id) => application.rules.get(id)?.trigger === letter.direction);
    if (!hasRules && world.switches().evaluations_without_rules === 'none')
        return;
    const mailbox = openMailbox(world, application, grant);
    const sender = stage === 'smtp_rcpt' ? letter.envelope : letter.header;
    mailbox.evaluations.put({
        ...stamp(world, world.newId(), seconds(world)),
        messageId: message?.id ?? null,
        stage,
        input: describeInput(letter, sender),
        matched: matched.map(({ id }) => id),
        actions: describeActions(mailbox, judgement),
    });
}
function describeInput({ direction, recipients, type }, sender) {
    const of = (part) => recipients.map((address) => readPart(address, part));
    return {
        from_address: sender,
        from_domain: readPart(sender, 'domain'),
        from_tld: readPart(sender, 'tld'),
        ...(direction === 'inbound'
            ? {}
            : {
                recipient_addresses: recipients,
                recipient_domains: of('domain'),
                recipient_tlds: of('tld'),
                outbound_type: type,
            }),
    };
}
/** What did not happen is absent, never false. */
function describeActions(mailbox, judgement) {
    const { blockedBy, isSpam, isRead, isStarred, isArchived, isTrashed, folders } = judgement;
    const flags = {
        blocked: blockedBy !== null,
        marked_as_spam: isSpam,
        marked_as_read: isRead,
        marked_starred: isStarred,
        archived: isArchived,
        trashed: isTrashed,
    };
    const own = folders.flatMap((name) => {
        const folder = findFolder(mailbox, name);
        return folder === null || folder.isSystem ? [] : [folder.id];
    });
    return {
        ...Object.fromEntries(Object.entries(flags).filter(([, applied]) => applied)),
        ...(own.length === 0 ? {} : { folder_ids: own }),
    };
}

;// CONCATENATED MODULE: ./lib/src/sandbox/mail/inject.js



const readText = (value, field, fallback) => {
    if (value === undefined)
        return fallback;
    if (typeof value !== 'string')
        throw new RangeError(`${field} is a text`);
    return value;
};
/** `to` is an account; `envelope_from`, when left out, is `from`; `spam: true` is what spam detection takes for spam. */
function injectMail(world, application, given) {
    if (!isObject(given))
        throw new RangeError('give a JSON object with from and to');
    const from = readText(given['from'], 'from', '');
    const to = readText(given['to'], 'to', '');
    const grant = findAccount(application, to);
    if (grant === null)
        throw new RangeError(`no agent account has the address ${to}`);
    const { judgement, message } = deliver(world, application, grant, {
        from,
        envelope: readText(given['envelope_from'], 'envelope_from', from),
        isSpam: given['spam'] === true,
        content: {
            subject: readText(given['subject'], 'subject', ''),
            body: readText(given['body'], 'body', ''),
            to: [grant.email],
            cc: [],
            bcc: [],
            metadata: {},
        },
    });
    const { blockedBy, isSpam, isRead, isStarred, isArchived, isTrashed, filed } = judgement;
    return {
        outcome: blockedBy === null ? 'delivered' : 'blocked',
        blocked_by: blockedBy !== null && 'rule' in blockedBy ? `id:${blockedBy.rule.id}` : null,
        spam: isSpam,
        folder: filed,
        read: isRead,
        starred: isStarred,
        archived: isArchived,
        trashed: isTrashed,
        message_id: message?.id ?? null,
    };
}

;// CONCATENATED MODULE: ./lib/src/sandbox/random.js
/** Ids and chances from one source of randomness, so that a seeded sandbox repeats itself. */
/** mulberry32: small, fast, and good enough for ids nobody must not guess. Yields numbers in [0, 1). */
function createRandom(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
    };
}
/** A version 4 UUID. */
function createUuid(random) {
    const part = () => Math.floor(random() * 0x1_0000_0000)
        .toString(16)
        .padStart(8, '0');
    const [a, b, c, d] = [part(), part(), part(), part()];
    const variant = '89ab'[Number.parseInt(c.charAt(0), 16) & 3];
    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${variant}${c.slice(1, 4)}-${c.slice(4)}${d}`;
}

;// CONCATENATED MODULE: ./lib/src/sandbox/rate.js
const groupOf = (path) => (/^\/v3\/(applications|connect|grants)/.test(path) ? 'grants' : 'others');
function createRateLimiter(rates, now) {
    const buckets = new Map();
    return {
        admits: (path) => {
            const group = groupOf(path);
            const rate = rates[group];
            if (rate === undefined)
                return true;
            const most = Math.max(1, rate);
            const at = now();
            const bucket = buckets.get(group) ?? { tokens: most, at };
            buckets.set(group, bucket);
            bucket.tokens = Math.min(most, bucket.tokens + ((at - bucket.at) / 1000) * rate);
            bucket.at = at;
            // A hair's breadth for what adding fractions loses.
            if (bucket.tokens < 1 - 1e-9)
                return false;
            bucket.tokens -= 1;
            return true;
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/sandbox/recorder.js

function createRecorder() {
    let requests = [];
    return {
        open: (method, path, query, arrivedAt) => {
            const log = requests;
            const index = log.length;
            log.push({ index, method, path, query: Object.fromEntries(query), status: null, fault: null, arrivedAt });
            return {
                index,
                note: ({ body, ...rest }) => {
                    const known = log[index];
                    if (known)
                        log[index] = { ...known, ...rest, ...(body === undefined ? {} : { body: masked(body) }) };
                },
            };
        },
        all: () => [...requests],
        clear: () => {
            requests = [];
        },
    };
}
function masked(body) {
    if (!isObject(body) || !isObject(body['settings']) || body['settings']['app_password'] === undefined)
        return body;
    return { ...body, settings: { ...body['settings'], app_password: '(secret)' } };
}

;// CONCATENATED MODULE: ./lib/src/sandbox/resources/admin-domains.js





/** What can be asked for and verified; two more are flags alone. */
const admin_domains_TYPES = ['ownership', 'mx', 'spf', 'dkim', 'feedback'];
const FLAGS = [...admin_domains_TYPES, 'dmarc', 'arc'];
const ADDRESS = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/u;
const WEEK = 604_800;
const flagsOf = ({ verified }) => Object.fromEntries(FLAGS.map((flag) => [`verified_${flag}`, verified.has(flag)]));
const hasDomain = (application, address) => [...application.adminDomains.now()].some((domain) => domain.address === address);
function admin_domains_present(world, application, domain) {
    return {
        id: domain.id,
        name: domain.name,
        branded: domain.branded,
        domain_address: domain.address,
        organization_id: application.organizationId,
        region: application.region,
        ...flagsOf(domain),
        created_at: time(world, domain.createdAt),
        updated_at: time(world, domain.updatedAt),
    };
}
function admin_domains_find(application, id) {
    const domain = [...application.adminDomains.now()].find((one) => one.id === id || one.address === id.toLowerCase());
    if (!domain)
        throw missing('Domain');
    return domain;
}
const list = (world, application, { query }) => cutCursorPage(world, query, application.adminDomains.view().rows, 'flat', (one) => admin_domains_present(world, application, one));
const get = (world, application, { ids: [id = ''] }) => found(admin_domains_present(world, application, admin_domains_find(application, id)));
const create = (world, application, { body: given }) => {
    const body = object(given);
    knownFields(world, body, ['name', 'domain_address']);
    const name = fields_name(body['name']);
    const address = string(body['domain_address'], 'domain_address').toLowerCase();
    if (!ADDRESS.test(address))
        throw invalid('domain_address must be a domain (invalid_field)');
    if (hasDomain(application, address))
        throw new Refusal(409, `the domain ${address} already exists`);
    const base = stamp(world);
    const domain = { ...blank({ ...base, updatedAt: base.createdAt }), address, name };
    application.adminDomains.put(domain);
    return found(admin_domains_present(world, application, domain));
};
const rename = (world, application, { ids: [id = ''], body: given }) => {
    const body = object(given);
    if ('domain_address' in body)
        throw invalid('domain_address cannot be changed (invalid_field)');
    const domain = { ...admin_domains_find(application, id), name: fields_name(body['name']), updatedAt: seconds(world) };
    application.adminDomains.put(domain);
    return found({ name: domain.name, updated_at: time(world, domain.updatedAt) });
};
const remove = (world, application, { ids: [id = ''] }) => {
    application.adminDomains.remove(admin_domains_find(application, id).id);
    return deleted(world);
};
const readType = (body) => oneOf(object(body)['type'], 'type', admin_domains_TYPES);
const info = (world, application, { ids: [id = ''], body }) => {
    const domain = admin_domains_find(application, id);
    const type = readType(body);
    return answer(world, domain, type, domain.verified.has(type) ? 'done' : 'pending');
};
const verify = (world, application, { ids: [id = ''], body }) => {
    const domain = admin_domains_find(application, id);
    const type = readType(body);
    const status = world.switches().domain_verification;
    if (status === 'done')
        application.adminDomains.put({
            ...domain,
            verified: new Set([...domain.verified, type]),
            updatedAt: seconds(world),
        });
    return answer(world, domain, type, status);
};
function answer(world, domain, type, status) {
    const now = seconds(world);
    const given = domain.records[type];
    const isExpired = world.switches().domain_values === 'expired';
    return found({
        domain_id: domain.id,
        attempt: { type, options: isObject(given) ? given : makeRecord(domain, type) },
        status,
        created_at: now,
        expires_at: isExpired ? now - 1 : now + WEEK,
        message: status === 'failed' ? 'the record was not found' : '',
    });
}
function makeRecord({ id }, type) {
    const word = id.replaceAll('-', '');
    switch (type) {
        case 'ownership':
            return { host: '@', type: 'TXT', value: `nylas-ownership-verify=${word}` };
        case 'mx':
            return { host: '@', type: 'MX', value: '10 inbound.nylas.example' };
        case 'spf':
            return { host: '@', type: 'TXT', value: 'v=spf1 include:spf.nylas.example ~all' };
        case 'dkim':
            return { host: `${word.slice(0, 8)}._domainkey`, type: 'TXT', value: `v=DKIM1; k=rsa; p=${word.repeat(12)}` };
        case 'feedback':
            return { host: 'feedback', type: 'MX', value: '10 feedback.nylas.example' };
    }
}
const blank = (base) => ({
    ...base,
    address: '',
    name: '',
    branded: false,
    verified: new Set(),
    records: {},
});
function seed(world, application, edit) {
    const address = edit.domain_address?.toLowerCase();
    const known = [...application.adminDomains.now()].find((one) => one.address === address);
    const id = edit.id ?? known?.id;
    const domain = startEdit(world, application.adminDomains, id === undefined ? edit : { ...edit, id }, blank);
    if (!domain)
        return;
    const verified = new Set(domain.verified);
    for (const flag of FLAGS) {
        const value = edit[`verified_${flag}`];
        if (value === true)
            verified.add(flag);
        else if (value === false)
            verified.delete(flag);
    }
    application.adminDomains.settle(domain.id, {
        ...domain,
        address: address ?? domain.address,
        name: edit.name ?? (domain.name || address || ''),
        branded: edit.branded ?? domain.branded,
        records: edit.records ?? domain.records,
        verified,
    });
}
const adminDomains = {
    routes: [
        ['/v3/admin/domains', { GET: list, POST: create }],
        ['/v3/admin/domains/*', { GET: get, PUT: rename, DELETE: remove }],
        ['/v3/admin/domains/*/info', { POST: info }],
        ['/v3/admin/domains/*/verify', { POST: verify }],
    ],
    creates: [create],
    dump: (_world, application) => [...application.adminDomains.now()].map((domain) => ({
        id: domain.id,
        domain_address: domain.address,
        name: domain.name,
        branded: domain.branded,
        ...flagsOf(domain),
        records: domain.records,
        created_at: domain.createdAt,
    })),
    seed,
};

;// CONCATENATED MODULE: ./lib/src/sandbox/resources/grants.js
/** Reading and deleting grants. An agent account is a grant whose provider is `nylas`. */



function presentGrant(world, application, grant) {
    const workspaceId = getVisibleWorkspace(world, application, grant);
    const password = grant.provider === 'nylas' && world.switches().has_app_password === 'shown'
        ? { has_app_password: grant.password !== null }
        : {};
    return {
        id: grant.id,
        provider: grant.provider,
        email: grant.email,
        ...(grant.name === null ? {} : { name: grant.name }),
        grant_status: grant.status,
        blocked: grant.blocked,
        scope: [],
        settings: { email: grant.email, ...grant.settings, ...password },
        ...(workspaceId === null ? {} : { workspace_id: workspaceId }),
        created_at: time(world, grant.createdAt),
        updated_at: time(world, grant.updatedAt),
    };
}
/** Members of a default workspace that is switched off are in none. */
function getVisibleWorkspace(world, application, grant) {
    return grant.workspaceId === application.defaultWorkspaceId && !defaultWorkspace(world, application)
        ? null
        : grant.workspaceId;
}
const FILTERS = {
    provider: (grant, value) => grant.provider === value,
    email: (grant, value) => grant.email.toLowerCase() === value.toLowerCase(),
    grant_status: (grant, value) => grant.status === value,
    workspace_id: (_grant, value, workspaceId) => workspaceId === value,
    since: (grant, value) => grant.createdAt >= Number(value),
    before: (grant, value) => grant.createdAt <= Number(value),
    // The sandbox knows no addresses of clients and no v2 accounts.
    ip: () => false,
    account_id: () => false,
    account_ids: () => false,
};
const listGrants = (world, application, { query }) => {
    const { grants_default_limit, grants_maximum_limit, grants_default_order } = world.switches();
    const limit = count(query, 'limit', grants_default_limit, 1, grants_maximum_limit);
    const offset = count(query, 'offset', 0, 0, Number.MAX_SAFE_INTEGER);
    const order = choice(query, 'order_by', ['asc', 'desc'], grants_default_order);
    const by = choice(query, 'sort_by', ['created_at', 'updated_at'], 'created_at');
    choice(query, 'grant_status', ['valid', 'invalid'], 'valid');
    const filters = Object.entries(FILTERS).flatMap(([key, matches]) => {
        const value = query.get(key);
        return value === null
            ? []
            : [(grant) => matches(grant, value, getVisibleWorkspace(world, application, grant))];
    });
    const view = application.grants.view(filters.length === 0 ? UNFILTERED : FILTERED);
    const sorted = by === 'created_at' ? view.rows : byUpdate(view);
    const rows = filters.length === 0 ? sorted : sorted.filter((grant) => filters.every((matches) => matches(grant)));
    const page = order === 'asc'
        ? rows.slice(offset, offset + limit)
        : rows.slice(Math.max(0, rows.length - offset - limit), Math.max(0, rows.length - offset)).reverse();
    return found(page.map((grant) => presentGrant(world, application, grant)), { limit, offset });
};
function choice(query, key, allowed, fallback) {
    const value = query.get(key);
    if (value === null)
        return fallback;
    const found = allowed.find((one) => one === value);
    if (found === undefined)
        throw invalid(`${key} must be one of ${allowed.join(', ')}`);
    return found;
}
/** Sorted once for each version of a view: walking its pages then costs no more than the pages. */
const updates = new WeakMap();
function byUpdate(view) {
    const known = updates.get(view.rows);
    if (known?.version === view.version)
        return known.rows;
    const rows = view.rows.toSorted((a, b) => a.updatedAt - b.updatedAt || a.sequence - b.sequence);
    updates.set(view.rows, { version: view.version, rows });
    return rows;
}
const getGrant = (world, application, { ids: [id = ''] }) => {
    const gone = application.deletedGrants.get(id);
    const lingering = gone && world.now() - gone.at < world.switches().deleted_grant_lag ? gone.grant : undefined;
    const grant = application.grants.get(id) ?? lingering;
    if (!grant)
        throw missing('Grant');
    return found(presentGrant(world, application, grant));
};
const deleteGrant = (world, application, { ids: [id = ''] }) => {
    const grant = application.grants.get(id);
    if (!grant)
        throw missing('Grant');
    removeGrant(application, grant, world.now());
    return deleted(world);
};

;// CONCATENATED MODULE: ./lib/src/sandbox/resources/grant-writes.js






const EMAIL = /^[^\s@]+@([^\s@]+\.[^\s@]+)$/;
const createGrant = (world, application, { body }) => {
    const wanted = readWanted(world, application, object(body));
    const known = application.grants.get(application.grantsByEmail.get(wanted.email.toLowerCase()) ?? '');
    if (known)
        return answerExisting(world, application, known, wanted);
    requireConnector(world, application);
    requireDomain(world, application, wanted.email);
    requireQuota(world, 'accounts', () => countAccounts(application));
    const base = stamp(world);
    const blank = {
        ...base,
        provider: 'nylas',
        email: world.switches().email_case === 'lowered' ? wanted.email.toLowerCase() : wanted.email,
        name: wanted.name,
        workspaceId: wanted.workspaceId ?? placement(world, application, wanted.email),
        status: 'valid',
        blocked: false,
        updatedAt: base.createdAt,
        settings: {},
        password: null,
        passwordSerial: 0,
    };
    const grant = wanted.password === null ? blank : withPassword(application, blank, wanted.password);
    putGrant(application, grant);
    application.connectors.add('nylas');
    return answerCreated(world, application, grant);
};
function readWanted(world, application, body) {
    knownFields(world, body, ['provider', 'name', 'workspace_id', 'settings', 'state']);
    const provider = string(body['provider'], 'provider');
    if (provider !== 'nylas')
        throw invalid(`connector for provider ${provider} is not configured`);
    const settings = object(body['settings'], 'settings');
    knownFields(world, settings, ['email', 'app_password']);
    const email = string(settings['email'], 'settings.email');
    if (!EMAIL.test(email))
        throw invalid('settings.email must be an e-mail address (invalid_field)');
    return {
        email,
        name: body['name'] === undefined ? null : fields_name(body['name']),
        workspaceId: body['workspace_id'] === undefined ? null : ownWorkspace(world, application, body['workspace_id']),
        password: settings['app_password'] === undefined ? null : readPassword(world, settings['app_password'], email),
    };
}
function answerExisting(world, application, known, wanted) {
    const behaviour = world.switches().duplicate_email;
    const message = `a grant for ${known.email} already exists`;
    if (behaviour === '409')
        throw new Refusal(409, message);
    if (behaviour === '400' || known.provider !== 'nylas')
        throw invalid(message);
    let grant = { ...known, status: 'valid', updatedAt: seconds(world) };
    if (behaviour === 'reuse-and-apply') {
        grant = { ...grant, name: wanted.name ?? grant.name, workspaceId: wanted.workspaceId ?? grant.workspaceId };
        if (wanted.password !== null)
            grant = withPassword(application, grant, wanted.password);
    }
    putGrant(application, grant);
    return answerCreated(world, application, grant);
}
function answerCreated(world, application, grant) {
    const data = presentGrant(world, application, grant);
    const answer = created(world, 201, data);
    return world.switches().create_grant_envelope === 'bare' ? { ...answer, body: data } : answer;
}
function requireConnector(world, { connectors }) {
    if (connectors.has('nylas') || world.switches().connector === 'made-by-first-account')
        return;
    throw invalid('connector for provider nylas is not configured');
}
function requireDomain(world, application, email) {
    const domain = domainOf(email);
    if (!application.domains || application.domains.has(domain) || hasDomain(application, domain))
        return;
    throw new Refusal(world.switches().unknown_domain_status, 'Provisioning the inbox failed: Domain not found');
}
const domainOf = (email) => (EMAIL.exec(email)?.[1] ?? '').toLowerCase();
function countAccounts(application) {
    let count = 0;
    for (const grant of application.grants.now())
        if (grant.provider === 'nylas')
            count += 1;
    return count;
}
/** A workspace that groups the domain by itself, else the default one, else none. */
function placement(world, application, email) {
    const domain = domainOf(email);
    for (const workspace of application.workspaces.now()) {
        if (workspace.autoGroup && workspace.domain === domain)
            return workspace.id;
    }
    return defaultWorkspace(world, application)?.id ?? null;
}
function ownWorkspace(world, application, value) {
    const id = string(value, 'workspace_id');
    const hidden = id === application.defaultWorkspaceId && !defaultWorkspace(world, application);
    if (!hidden && application.workspaces.get(id))
        return id;
    throw invalid('workspace_id not found or does not belong to this application');
}
function readPassword(world, value, email) {
    const password = string(value, 'settings.app_password');
    if (password.length < 18 || password.length > 40)
        throw invalid('invalid app_password length');
    if (!/^[!-~]+$/.test(password))
        throw invalid('invalid app_password: printable ASCII without spaces only');
    if (!/[A-Z]/.test(password) || !/[a-z]/.test(password) || !/[0-9]/.test(password)) {
        throw invalid('invalid app_password: it needs an upper-case letter, a lower-case letter and a digit');
    }
    if (world.switches().password_rules === 'strict') {
        if (!/[^A-Za-z0-9]/.test(password))
            throw invalid('invalid app_password: it needs a symbol');
        const local = email.split('@')[0]?.toLowerCase() ?? '';
        if (password.toLowerCase().includes(local))
            throw invalid('invalid app_password: it holds the name of the mailbox');
    }
    return password;
}
/** The documents call `updated_at` the last authentication; whether a change counts is not known. */
const grant_writes_touch = (world, grant) => world.switches().grant_updated_at === 'write' ? { ...grant, updatedAt: seconds(world) } : grant;
const updateGrant = (world, application, { ids: [id = ''], body }) => {
    const grant = application.grants.get(id);
    if (!grant)
        throw missing('Grant');
    const changes = object(body);
    knownFields(world, changes, ['settings', 'scope', 'name', 'workspace_id']);
    if (Object.keys(changes).length === 0)
        throw invalid('at least one field is required');
    const password = patchPassword(world, grant, changes['settings']);
    const changed = {
        ...grant_writes_touch(world, grant),
        name: patchName(world, grant, changes['name']),
        workspaceId: patchWorkspace(world, application, grant, changes['workspace_id']),
    };
    const final = password === null ? changed : withPassword(application, changed, password);
    putGrant(application, final);
    return found(presentGrant(world, application, final));
};
function patchName(world, grant, name) {
    const { grant_patch, grant_patch_name } = world.switches();
    const wanted = name === undefined ? undefined : fields_name(name);
    if (grant_patch_name === 'ignored')
        return grant.name;
    return wanted ?? (grant_patch === 'replace' ? null : grant.name);
}
function patchWorkspace(world, application, grant, id) {
    const { grant_patch_workspace, grant_patch_workspace_null } = world.switches();
    if (id === undefined)
        return grant.workspaceId;
    if (id === null) {
        if (grant_patch_workspace_null === '400')
            throw invalid('workspace_id must be a string (invalid_field)');
        return grant.workspaceId;
    }
    const wanted = ownWorkspace(world, application, id);
    return grant_patch_workspace === 'applied' ? wanted : grant.workspaceId;
}
function patchPassword(world, grant, given) {
    if (given === undefined)
        return null;
    const settings = object(given, 'settings');
    const email = settings['email'];
    if (email === undefined) {
        if (world.switches().grant_patch === 'replace')
            throw invalid('settings.email is required (invalid_field)');
    }
    else if (string(email, 'settings.email').toLowerCase() !== grant.email.toLowerCase()) {
        throw invalid('settings.email cannot be changed (invalid_field)');
    }
    return settings['app_password'] === undefined ? null : readPassword(world, settings['app_password'], grant.email);
}

;// CONCATENATED MODULE: ./lib/src/sandbox/resources/grant-resource.js
/** Grants as the sandbox dumps and seeds them, and their paths. No password is ever in a dump. */




function seedGrant(world, application, edit) {
    const id = edit.id ?? application.grantsByEmail.get(edit.email?.toLowerCase() ?? '');
    const before = application.grants.get(id ?? '');
    if (before)
        forgetEmail(application, before);
    const grant = startEdit(world, application.grants, id === undefined ? edit : { ...edit, id }, (base) => ({
        ...base,
        provider: 'nylas',
        email: edit.email ?? `${base.id}@example.test`,
        name: null,
        workspaceId: application.defaultWorkspaceId,
        status: 'valid',
        blocked: false,
        settings: {},
        password: null,
        passwordSerial: 0,
    }));
    if (!grant)
        return;
    const { email = grant.email, name = grant.name, provider = grant.provider, blocked = grant.blocked } = edit;
    const { workspace_id: workspaceId = grant.workspaceId, grant_status: status = grant.status } = edit;
    const { settings = grant.settings } = edit;
    const edited = { ...grant, email, name, provider, blocked, workspaceId, status, settings };
    const final = seedPassword(application, edited, edit.password);
    application.grants.settle(final.id, final);
    application.grantsByEmail.set(final.email.toLowerCase(), final.id);
    application.connectors.add(final.provider);
}
function seedPassword(application, grant, password) {
    if (password === undefined)
        return grant;
    return password === null ? { ...grant, password: null } : withPassword(application, grant, password);
}
function forgetEmail(application, grant) {
    const email = grant.email.toLowerCase();
    if (application.grantsByEmail.get(email) === grant.id)
        application.grantsByEmail.delete(email);
}
/** Whether this is the password of the account now. */
function passwordMatches(application, email, password) {
    const grant = application.grants.get(application.grantsByEmail.get(email.toLowerCase()) ?? '');
    return grant !== undefined && grant.password === digest(password);
}
const grants = {
    routes: [
        ['/v3/connect/custom', { POST: createGrant }],
        ['/v3/grants', { GET: listGrants }],
        ['/v3/grants/*', { GET: getGrant, PATCH: updateGrant, DELETE: deleteGrant }],
    ],
    creates: [createGrant],
    dump: (_world, application) => [...application.grants.now()].map((grant) => ({
        id: grant.id,
        provider: grant.provider,
        email: grant.email,
        name: grant.name,
        workspace_id: grant.workspaceId,
        grant_status: grant.status,
        blocked: grant.blocked,
        settings: grant.settings,
        has_password: grant.password !== null,
        password_serial: grant.passwordSerial,
        created_at: grant.createdAt,
    })),
    seed: seedGrant,
};

;// CONCATENATED MODULE: ./lib/src/sandbox/resources/policies.js
/** Policies: limits, resolved against the plan when they are read, and spam detection. A PUT merges field by field. */






const FIELDS = ['name', 'limits', 'spam_detection', 'options', 'rules'];
const policies_TYPES = 'limit_attachment_allowed_types';
const RETIRED = 'limit_count_daily_message_per_grant';
function policies_present(world, application, policy) {
    return {
        id: policy.id,
        name: policy.name,
        application_id: application.id,
        organization_id: application.organizationId,
        limits: computeLimits(world, policy.limits),
        spam_detection: {
            use_list_dnsbl: false,
            use_header_anomaly_detection: false,
            spam_sensitivity: 1,
            ...policy.spamDetection,
        },
        ...(Object.keys(policy.options).length === 0 ? {} : { options: policy.options }),
        rules: policy.rules,
        created_at: time(world, policy.createdAt),
        updated_at: time(world, policy.updatedAt),
    };
}
const listPolicies = (world, application, { query }) => {
    const rows = application.policies.view().rows;
    const listed = rows.some((one) => one.unlisted) ? rows.filter((one) => !one.unlisted) : rows;
    return cutCursorPage(world, query, listed, 'flat', (one) => policies_present(world, application, one));
};
const getPolicy = (world, application, { ids: [id = ''] }) => found(policies_present(world, application, policies_find(application, id)));
function policies_find(application, id) {
    const policy = application.policies.get(id);
    if (!policy)
        throw missing('Policy');
    return policy;
}
const blankPolicy = (world) => ({
    ...stamp(world),
    name: '',
    limits: {},
    spamDetection: {},
    options: {},
    rules: [],
    updatedAt: seconds(world),
    unlisted: false,
});
const createPolicy = (world, application, { body: given }) => {
    const body = object(given);
    knownFields(world, body, FIELDS);
    const policy = merged(world, { ...blankPolicy(world), name: fields_name(body['name']) }, body);
    freeName(world, application.policies.now(), policy.name);
    application.policies.put(policy);
    return created(world, 200, policies_present(world, application, policy));
};
const updatePolicy = (world, application, { ids: [id = ''], body: given }) => {
    const policy = policies_find(application, id);
    const body = object(given);
    knownFields(world, body, FIELDS);
    const changed = merged(world, policy, body);
    application.policies.put(changed);
    const { id: shown, ...rest } = policies_present(world, application, changed);
    return found(world.switches().policy_put_reply === 'whole' ? { id: shown ?? id, ...rest } : rest);
};
const deletePolicy = (world, application, { ids: [id = ''] }) => {
    policies_find(application, id);
    const used = application.workspaces.now().some((one) => one.policyId === id);
    if (used && world.switches().delete_in_use === '400')
        throw invalid('policy is in use by a workspace');
    application.policies.remove(id);
    return deleted(world);
};
function merged(world, policy, body) {
    const given = body['limits'] === undefined ? {} : readLimits(world, object(body['limits'], 'limits'));
    requireWithinPlan(world, given);
    requireSending(world, given);
    const limits = { ...policy.limits, ...given };
    requireRetentionOrder(limits);
    const detection = body['spam_detection'] === undefined ? {} : readDetection(world, body['spam_detection']);
    return {
        ...policy,
        name: body['name'] === undefined ? policy.name : fields_name(body['name']),
        limits,
        spamDetection: { ...policy.spamDetection, ...detection },
        options: { ...policy.options, ...(body['options'] === undefined ? {} : readOptions(world, body['options'])) },
        rules: body['rules'] === undefined ? policy.rules : strings(body['rules'], 'rules'),
        updatedAt: seconds(world),
    };
}
function readLimits(world, given) {
    const limits = {};
    knownFields(world, given, [...Object.keys(UNLIMITED_ALLOWED), policies_TYPES, RETIRED]);
    for (const [limit, value] of Object.entries(given)) {
        const unlimited = UNLIMITED_ALLOWED[limit];
        if (unlimited !== undefined)
            limits[limit] = integer(value, `limits.${limit}`, unlimited ? -1 : 0);
        else if (limit === policies_TYPES)
            limits[limit] = strings(value, `limits.${limit}`);
        else if (limit === RETIRED) {
            const { retired_limit: behaviour } = world.switches();
            if (behaviour === '400')
                throw invalid(`limits.${limit} is not a field of policies (invalid_field)`);
            if (behaviour === 'kept')
                limits[limit] = integer(value, `limits.${limit}`, -1);
        }
    }
    return limits;
}
function requireSending(world, limits) {
    if (limits['limit_count_daily_email_sent'] === 0 && world.switches()['zero-limit'] === 'refused') {
        throw invalid('limits.limit_count_daily_email_sent must be -1 or at least 1 (invalid_field)');
    }
}
/** Only when both are set; -1 is longer than any number of days. */
function requireRetentionOrder(limits) {
    const { limit_inbox_retention_period: inbox, limit_spam_retention_period: spam } = limits;
    if (typeof inbox !== 'number' || typeof spam !== 'number' || inbox === -1)
        return;
    if (spam === -1 || inbox <= spam) {
        throw invalid('limits.limit_inbox_retention_period must be greater than limits.limit_spam_retention_period');
    }
}
function readDetection(world, value) {
    const given = object(value, 'spam_detection');
    knownFields(world, given, ['use_list_dnsbl', 'use_header_anomaly_detection', 'spam_sensitivity']);
    const detection = {};
    for (const flag of ['use_list_dnsbl', 'use_header_anomaly_detection']) {
        if (given[flag] !== undefined)
            detection[flag] = fields_boolean(given[flag], `spam_detection.${flag}`);
    }
    const sensitivity = given['spam_sensitivity'];
    if (sensitivity === undefined)
        return detection;
    if (typeof sensitivity !== 'number' || sensitivity < 0.1 || sensitivity > 5) {
        throw invalid('spam_detection.spam_sensitivity must be a number from 0.1 to 5.0 (invalid_field)');
    }
    return { ...detection, spam_sensitivity: sensitivity };
}
function readOptions(world, value) {
    const given = object(value, 'options');
    knownFields(world, given, ['additional_folders', 'use_cidr_aliasing']);
    const { additional_folders: folders, use_cidr_aliasing: aliasing } = given;
    return {
        ...(folders === undefined ? {} : { additional_folders: strings(folders, 'options.additional_folders') }),
        ...(aliasing === undefined ? {} : { use_cidr_aliasing: fields_boolean(aliasing, 'options.use_cidr_aliasing') }),
    };
}
/** With the switch on it, the default workspace of an application points at a policy that is found by its id alone. */
function giveStarterPolicy(world, application) {
    const home = application.workspaces.get(application.defaultWorkspaceId);
    if (world.switches().default_policy === 'none' || !home || home.policyId !== null)
        return;
    const starter = { ...blankPolicy(world), name: 'Default Policy', unlisted: true };
    application.policies.settle(starter.id, starter);
    application.workspaces.settle(home.id, { ...home, policyId: starter.id });
}
function seedPolicy(world, application, edit) {
    const policy = startEdit(world, application.policies, edit, (base) => ({
        ...base,
        name: 'policy',
        limits: {},
        spamDetection: {},
        options: {},
        rules: [],
        unlisted: false,
    }));
    if (!policy)
        return;
    const { name = policy.name, limits = policy.limits, options = policy.options, rules = policy.rules } = edit;
    const { spam_detection: spamDetection = policy.spamDetection, unlisted = policy.unlisted } = edit;
    application.policies.settle(policy.id, { ...policy, name, limits, options, rules, spamDetection, unlisted });
}
const policies = {
    routes: [
        ['/v3/policies', { GET: listPolicies, POST: createPolicy }],
        ['/v3/policies/*', { GET: getPolicy, PUT: updatePolicy, DELETE: deletePolicy }],
    ],
    creates: [createPolicy],
    dump: (_world, application) => [...application.policies.now()].map((policy) => ({
        id: policy.id,
        name: policy.name,
        limits: policy.limits,
        spam_detection: policy.spamDetection,
        options: policy.options,
        rules: policy.rules,
        created_at: policy.createdAt,
        unlisted: policy.unlisted,
    })),
    seed: seedPolicy,
};

;// CONCATENATED MODULE: ./lib/src/sandbox/resources/service-accounts.js
/** Service accounts: the public halves of their keys. The private half is in the key file, which is given out once. */


/** The text of a new key file. */
function createServiceAccount(world, application) {
    const { publicKey, privateKey } = (0,external_node_crypto_.generateKeyPairSync)('rsa', {
        modulusLength: 2048,
        publicKeyEncoding: { type: 'spki', format: 'pem' },
        privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const account = { ...stamp(world), publicKey };
    application.serviceAccounts.settle(account.id, account);
    return JSON.stringify({
        name: 'sandbox',
        type: 'service_account',
        private_key_id: account.id,
        private_key: privateKey,
        organization_id: application.organizationId,
        region: application.region,
    });
}
function service_accounts_seed(world, application, edit) {
    const { private_key_id: id, public_key: publicKey, deleted } = edit;
    if (id === undefined)
        throw new RangeError('a service account has a private_key_id');
    if (!deleted && publicKey === undefined)
        throw new RangeError('a service account has a public_key');
    application.serviceAccounts.settle(id, publicKey === undefined || deleted ? null : { ...stamp(world, id), publicKey });
}
const serviceAccounts = {
    routes: [],
    creates: [],
    dump: (_world, application) => [...application.serviceAccounts.now()].map(({ id, publicKey }) => ({ private_key_id: id, public_key: publicKey })),
    seed: service_accounts_seed,
};

// EXTERNAL MODULE: ./lib/src/sandbox/switches.js
var sandbox_switches = __webpack_require__(1952);
;// CONCATENATED MODULE: ./lib/src/sandbox/control.js



const ACTS = {
    'GET state': (control, _body, key) => control.state(key),
    'GET requests': (control) => control.requests(),
    'DELETE requests': (control) => control.clearRequests(),
    'GET switches': (control) => control.switches(),
    'PUT switches': (control, body) => control.setSwitches((0,sandbox_switches/* readSwitches */.nV)(requireObject(body))),
    'POST faults': (control, body) => control.addFault(readFault(body)),
    'DELETE faults': (control) => control.clearFaults(),
    'POST seed': (control, body, key) => control.seed(requireObject(body), key),
    'POST mail': (control, body, key) => control.injectMail(body, key),
    'POST sends': (control, body, key) => control.injectSends(body, key),
    'POST check-password': (control, body, key) => {
        const { email, password } = requireObject(body);
        if (typeof email !== 'string' || typeof password !== 'string')
            throw new RangeError('give email and password');
        return { matches: control.passwordMatches(email, password, key) };
    },
    'POST service-account': (control, _body, key) => JSON.parse(control.createServiceAccount(key)),
    'POST clock': (control, body) => {
        const { advance_milliseconds: advance } = requireObject(body);
        if (typeof advance !== 'number')
            throw new RangeError('give advance_milliseconds, a number');
        control.advanceClock(advance);
    },
};
function requireObject(body) {
    if (!isObject(body))
        throw new RangeError('give a JSON object');
    return body;
}
function answerControl(control, method, path, key, body) {
    const act = ACTS[`${method} ${path}`];
    if (!act) {
        return { status: 404, body: { error: `no ${method} ${path}; there are: ${Object.keys(ACTS).join(', ')}` } };
    }
    try {
        const value = (act(control, body, key) ?? { ok: true });
        return { status: 200, body: isObject(value) ? value : { data: value } };
    }
    catch (error) {
        if (error instanceof RangeError)
            return { status: 400, body: { error: error.message } };
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/src/sandbox/idempotency.js
/** Answers to sent mails are kept under their idempotency key for an hour, refusals too; the same key with another body is refused. */

const HOUR = 3_600_000;
const LONGEST_KEY = 256;
const SENDS = /^\/v3\/grants\/[^/]+\/messages\/send$/u;
const kept = new WeakMap();
/** `answer` is asked only where nothing is kept. */
function answerOnce(world, application, { method, path, text, key }, answer) {
    if (key === undefined || method !== 'POST' || !SENDS.test(path))
        return answer();
    if (key === '' || key.length > LONGEST_KEY) {
        throw new Refusal(400, 'Idempotency-Key must have 1 to 256 characters', 'api.invalid_idempotency_key');
    }
    const ofApplication = kept.get(application) ?? new Map();
    kept.set(application, ofApplication);
    const place = `${path} ${key}`;
    const known = ofApplication.get(place);
    if (known && world.now() - known.at < HOUR) {
        if (known.text !== text) {
            throw new Refusal(409, 'this Idempotency-Key was used with another request', 'api.invalid_idempotent_request');
        }
        return { ...known.answer, headers: { ...known.answer.headers, 'idempotent-response': 'true' } };
    }
    const made = answer();
    // What sends mail asks nobody else first.
    if (made instanceof Promise)
        return made;
    ofApplication.set(place, { text, at: world.now(), answer: made });
    return made;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/src/sandbox/origin.js

/** Null, or why a request is refused. `ownName` is the name it was told to listen on. */
function explainForeignRequest(headers, ownName) {
    const { host = '', origin } = headers;
    const url = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null;
    const name = url?.hostname.replace(/^\[|\]$/g, '') ?? '';
    if ((0,external_node_net_.isIP)(name) === 0 && name !== 'localhost' && name !== ownName.toLowerCase())
        return `the sandbox does not answer to the host ${JSON.stringify(host)}: use 127.0.0.1 or localhost`;
    const site = headers['sec-fetch-site'] ?? 'none';
    if ((origin !== undefined && origin !== url?.origin) || (site !== 'none' && site !== 'same-origin'))
        return 'the sandbox does not answer to web pages of others';
    return null;
}

;// CONCATENATED MODULE: ./lib/src/sandbox/resources/applications.js


const getApplication = (world, application) => {
    const { application_data, application_default_workspace_id } = world.switches();
    const home = application_default_workspace_id === 'shown' ? defaultWorkspace(world, application) : null;
    const data = {
        application_id: application.id,
        organization_id: application.organizationId,
        region: application.region,
        environment: application.environment,
        ...(home ? { default_workspace_id: home.id } : {}),
        branding: { name: 'Sandbox' },
        callback_uris: [],
    };
    return found(application_data === 'array' ? [data] : data);
};

;// CONCATENATED MODULE: ./lib/src/sandbox/resources/connectors.js



const PROVIDERS = [
    'ews',
    'google',
    'icloud',
    'imap',
    'microsoft',
    'virtual-calendar',
    'yahoo',
    'zoom',
    'nylas',
];
const connectors_present = (provider) => ({ name: provider, provider, settings: {}, scope: [] });
const listConnectors = (_world, application, { query }) => {
    const limit = count(query, 'limit', 10, 1, 200);
    const offset = count(query, 'offset', 0, 0, Number.MAX_SAFE_INTEGER);
    const page = [...application.connectors].slice(offset, offset + limit);
    return found(page.map(connectors_present), { limit, offset });
};
const getConnector = (_world, application, { ids: [provider = ''] }) => {
    if (!application.connectors.has(provider))
        throw missing('Connector');
    return found(connectors_present(provider));
};
const createConnector = (world, application, { body }) => {
    const provider = oneOf(object(body)['provider'], 'provider', PROVIDERS);
    if (application.connectors.has(provider))
        throw invalid(`connector for provider ${provider} already exists`);
    application.connectors.add(provider);
    return created(world, 201, connectors_present(provider));
};

;// CONCATENATED MODULE: ./lib/src/sandbox/resources/messages.js






const MOST_RECIPIENTS = 50;
const REPLY_HEADERS = ['in-reply-to', 'references'];
const toPeople = (addresses) => addresses.map((email) => ({ email, name: '' }));
function messages_present(grant, message) {
    return {
        id: message.id,
        object: 'message',
        grant_id: grant.id,
        thread_id: message.threadId,
        subject: message.subject,
        body: message.body,
        ...(message.body === '' ? {} : { snippet: message.body.slice(0, 100) }),
        from: toPeople([message.from]),
        to: toPeople(message.to),
        cc: toPeople(message.cc),
        bcc: toPeople(message.bcc),
        reply_to: [],
        attachments: [],
        folders: message.folders,
        unread: message.isUnread,
        starred: message.isStarred,
        metadata: message.metadata,
        date: message.createdAt,
    };
}
/** An agent account; other grants' mail is their provider's. */
function openAccount(world, application, id) {
    const grant = application.grants.get(id);
    if (!grant)
        throw missing('Grant');
    if (grant.provider !== 'nylas')
        throw invalid('this sandbox has the mail of agent accounts only');
    return { grant, mailbox: openMailbox(world, application, grant) };
}
function readPeople(value, field) {
    return array(value ?? [], field).map((one, index) => {
        const email = string(object(one, `${field}[${index}]`)['email'], `${field}[${index}].email`);
        if (!/^\S+@[^\s@]+$/.test(email))
            throw invalid(`${field}[${index}].email must be an e-mail address`);
        return email;
    });
}
function isReply(body) {
    if (body['reply_to_message_id'] !== undefined)
        return true;
    const headers = array(body['custom_headers'] ?? [], 'custom_headers');
    return headers.some((one) => REPLY_HEADERS.includes(string(object(one)['name'], 'custom_headers.name').toLowerCase()));
}
const sendMessage = (world, application, { ids: [id = ''], body: given }) => {
    const { grant } = openAccount(world, application, id);
    const body = object(given);
    const [to, cc, bcc] = ['to', 'cc', 'bcc'].map((field) => readPeople(body[field], field));
    const people = { to: to ?? [], cc: cc ?? [], bcc: bcc ?? [] };
    if (people.to.length === 0)
        throw invalid('to needs at least one recipient (invalid_field)');
    if (Object.values(people).flat().length > MOST_RECIPIENTS)
        throw invalid('at most 50 recipients (invalid_field)');
    const content = {
        ...people,
        subject: string(body['subject'] ?? '', 'subject'),
        body: string(body['body'] ?? '', 'body'),
        metadata: object(body['metadata'] ?? {}, 'metadata'),
    };
    const sent = sendOut(world, application, grant, isReply(body) ? 'reply' : 'compose', content);
    return found(messages_present(grant, sent), { grant_id: grant.id });
};
const isIn = (addresses, wanted) => addresses.some((one) => readPart(one, 'address') === readPart(wanted, 'address'));
const messages_FILTERS = {
    subject: ({ subject }, value) => subject.includes(value),
    from: ({ from }, value) => isIn([from], value),
    to: ({ to }, value) => isIn(to, value),
    cc: ({ cc }, value) => isIn(cc, value),
    bcc: ({ bcc }, value) => isIn(bcc, value),
    any_email: ({ from, to, cc, bcc }, value) => value.split(',').some((one) => isIn([from, ...to, ...cc, ...bcc], one)),
    in: ({ folders }, value) => folders.includes(value),
    thread_id: ({ threadId }, value) => threadId === value,
    unread: ({ isUnread }, value) => String(isUnread) === value,
    starred: ({ isStarred }, value) => String(isStarred) === value,
    received_after: ({ createdAt }, value) => createdAt > Number(value),
    received_before: ({ createdAt }, value) => createdAt < Number(value),
};
const listMessages = (world, application, { ids: [id = ''], query }) => {
    const { grant, mailbox } = openAccount(world, application, id);
    const filters = Object.entries(messages_FILTERS).flatMap(([key, holds]) => {
        const value = query.get(key);
        return value === null ? [] : [(message) => holds(message, value)];
    });
    const rows = mailbox.messages.view().rows.filter((message) => filters.every((holds) => holds(message)));
    return cutNewestPage(query, rows, true, (message) => messages_present(grant, message));
};
function findMessage(mailbox, id) {
    const message = mailbox.messages.get(id);
    if (!message)
        throw missing('Message');
    return message;
}
const getMessage = (world, application, { ids: [id = '', messageId = ''] }) => {
    const { grant, mailbox } = openAccount(world, application, id);
    return found(messages_present(grant, findMessage(mailbox, messageId)));
};
const updateMessage = (world, application, { ids: [id = '', messageId = ''], body: given }) => {
    const { grant, mailbox } = openAccount(world, application, id);
    const message = findMessage(mailbox, messageId);
    const { starred, unread, folders, metadata } = object(given);
    const wanted = folders === undefined ? message.folders : strings(folders, 'folders');
    const unknown = wanted.find((one) => !mailbox.folders.get(one));
    if (unknown !== undefined)
        throw invalid(`there is no folder ${unknown} (invalid_field)`);
    const changed = {
        ...message,
        folders: wanted,
        isStarred: starred === undefined ? message.isStarred : fields_boolean(starred, 'starred'),
        isUnread: unread === undefined ? message.isUnread : fields_boolean(unread, 'unread'),
        metadata: metadata === undefined ? message.metadata : object(metadata, 'metadata'),
    };
    mailbox.messages.put(changed);
    return found(messages_present(grant, changed));
};
/** To the trash, unless `hard_delete=true` is asked for, which an application has to allow. */
const deleteMessage = (world, application, { ids: [id = '', messageId = ''], query }) => {
    const { mailbox } = openAccount(world, application, id);
    const message = findMessage(mailbox, messageId);
    if (query.get('hard_delete') !== 'true')
        mailbox.messages.put({ ...message, folders: ['trash'] });
    else if (world.switches().hard_delete === 'off')
        throw invalid('hard delete is not enabled for this application');
    else
        mailbox.messages.remove(message.id);
    return deleted(world);
};
const MESSAGE_ROUTES = [
    ['/v3/grants/*/messages/send', { POST: sendMessage }],
    ['/v3/grants/*/messages', { GET: listMessages }],
    ['/v3/grants/*/messages/*', { GET: getMessage, PUT: updateMessage, DELETE: deleteMessage }],
];

;// CONCATENATED MODULE: ./lib/src/sandbox/resources/rule-evaluations.js



function rule_evaluations_present(world, application, grant, one) {
    const { evaluation_message_id } = world.switches();
    return {
        id: one.id,
        grant_id: grant.id,
        application_id: application.id,
        organization_id: application.organizationId,
        ...(one.messageId === null && evaluation_message_id === 'absent' ? {} : { message_id: one.messageId }),
        evaluated_at: one.createdAt,
        evaluation_stage: one.stage,
        evaluation_input: one.input,
        applied_actions: one.actions,
        matched_rule_ids: one.matched,
        created_at: one.createdAt,
        updated_at: one.createdAt,
    };
}
const listRuleEvaluations = (world, application, { ids: [id = ''], query }) => {
    const grant = application.grants.get(id);
    if (!grant)
        throw missing('Grant');
    const { rows } = openMailbox(world, application, grant).evaluations.view();
    const hasCursor = world.switches().evaluations_cursor === 'given';
    return cutNewestPage(query, rows, hasCursor, (one) => rule_evaluations_present(world, application, grant, one));
};

;// CONCATENATED MODULE: ./lib/src/sandbox/resources/send-metrics.js
/**
 * /v3/metrics/send: counted from what accounts really sent, by the day a mail was sent. A mail with several recipients is
 * one mail; only hard bounces count as bounces.
 */




const send_metrics_DAY = 86_400_000;
const DEFAULT_DAYS = 7;
const MOST_DAYS = 365;
const OTHERS = '(others)';
const toDay = (milliseconds) => new Date(milliseconds).toISOString().slice(0, 10);
function readDay(query, name) {
    const text = query.get(name);
    if (text === null)
        return null;
    if (!/^\d{4}-\d\d-\d\d$/u.test(text) || Number.isNaN(Date.parse(text)))
        throw invalid(`${name} must be a date, YYYY-MM-DD (invalid_query_params)`);
    return text;
}
function readWindow(world, query) {
    const end = readDay(query, 'end') ?? toDay(world.now());
    const start = readDay(query, 'start') ?? toDay(Date.parse(end) - (DEFAULT_DAYS - 1) * send_metrics_DAY);
    if (start > end)
        throw invalid('start must not be after end (invalid_query_params)');
    if (Date.parse(end) - Date.parse(start) >= MOST_DAYS * send_metrics_DAY)
        throw invalid('the window is too long');
    return { start, end };
}
function listMails(world, application, { start, end }, domain) {
    const mails = new Map();
    for (const event of sendEvents(world, application).now()) {
        const day = toDay(event.sentAt * 1000);
        if (day < start || day > end || (domain !== null && readPart(event.from, 'domain') !== domain))
            continue;
        const mail = mails.get(event.messageId) ?? {
            from: event.from,
            recipient: event.recipient,
            day,
            delivered: false,
            bounced: false,
            complained: false,
        };
        mails.set(event.messageId, mail);
        if (event.type === 'delivered')
            mail.delivered = true;
        if (event.type === 'bounced' && event.bounceClass === 'hard')
            mail.bounced = true;
        if (event.type === 'complaint')
            mail.complained = true;
    }
    return [...mails.values()];
}
const countMails = (mails) => ({
    sent: mails.length,
    delivered: mails.filter(({ delivered }) => delivered).length,
    bounced: mails.filter(({ bounced }) => bounced).length,
    complaints: mails.filter(({ complained }) => complained).length,
});
const addCounts = (all) => all.reduce((sum, one) => ({
    sent: sum.sent + one.sent,
    delivered: sum.delivered + one.delivered,
    bounced: sum.bounced + one.bounced,
    complaints: sum.complaints + one.complaints,
}), { sent: 0, delivered: 0, bounced: 0, complaints: 0 });
const divide = (part, whole) => (whole === 0 ? 0 : part / whole);
const computeShares = ({ sent, delivered, bounced, complaints }) => ({
    delivery_rate: divide(delivered, sent),
    bounce_rate: divide(bounced, sent),
    complaint_rate: divide(complaints, delivered),
});
function send_metrics_present(world, counts) {
    const { send_rates, send_counts } = world.switches();
    const round = (share) => send_rates === 'percent' ? Math.round(share * 10_000) / 100 : Math.round(share * 1_000_000) / 1_000_000;
    const shares = Object.entries(computeShares(counts)).map(([name, share]) => [name, round(share)]);
    return { ...(send_counts === 'all' ? counts : { sent: counts.sent }), ...Object.fromEntries(shares) };
}
/** What an application without metrics answers. */
function requireMetrics(world) {
    const { send_metrics } = world.switches();
    if (send_metrics === '403')
        throw new Refusal(403, 'metrics are not available for this application');
    if (send_metrics === '404')
        throw missing('Path');
}
function readMails(world, application, query, window) {
    requireMetrics(world);
    if (world.switches().send_metrics === 'empty')
        return [];
    return listMails(world, application, window, query.get('sending_domain')?.toLowerCase() ?? null);
}
const KEYS = {
    sending_domain: ({ from }) => readPart(from, 'domain'),
    agent_account: ({ from }) => from,
    recipient_domain: ({ recipient }) => readPart(recipient, 'domain'),
};
const SORT = /^(key|sent|delivery_rate|bounce_rate|complaint_rate):(asc|desc)$/u;
const listGroups = (world, application, { query }) => {
    const limit = Math.min(count(query, 'limit', 25, 1, 100), world.switches().send_metrics_rows);
    const toKey = KEYS[query.get('group_by') ?? 'sending_domain'];
    if (!toKey)
        throw invalid('group_by is none of those known (invalid_query_params)');
    const [, field, direction] = SORT.exec(query.get('sort') ?? 'sent:desc') ?? [];
    if (field === undefined)
        throw invalid('sort is none of those known (invalid_query_params)');
    const mails = readMails(world, application, query, readWindow(world, query));
    const groups = [...Map.groupBy(mails, toKey)].map(([key, alike]) => ({ key, counts: countMails(alike) }));
    const rank = ({ key, counts }) => field === 'key' ? key : ({ ...computeShares(counts), sent: counts.sent }[field] ?? 0);
    const sorted = groups.toSorted((a, b) => {
        const [x, y] = [rank(a), rank(b)];
        return (x < y ? -1 : x > y ? 1 : a.key < b.key ? -1 : 1) * (direction === 'desc' ? -1 : 1);
    });
    const rest = sorted.slice(limit);
    const rows = [
        ...sorted.slice(0, limit),
        ...(rest.length === 0 ? [] : [{ key: OTHERS, counts: addCounts(rest.map(({ counts }) => counts)) }]),
    ];
    return found(rows.map(({ key, counts }) => ({ key, ...send_metrics_present(world, counts) })));
};
/** Nobody has published the lines; these are those of a single account. */
const LINES = {
    risk: { bounce_rate: 0.05, complaint_rate: 0.001 },
    critical: { bounce_rate: 0.1, complaint_rate: 0.005 },
};
const LEAST = 100;
function grade(world, application, query) {
    const window = { start: toDay(world.now() - (DEFAULT_DAYS - 1) * send_metrics_DAY), end: toDay(world.now()) };
    const counts = countMails(readMails(world, application, query, window));
    const shares = computeShares(counts);
    const passes = (lines) => ['bounce_rate', 'complaint_rate'].filter((name) => shares[name] >= lines[name]);
    const { send_health } = world.switches();
    const state = send_health === 'insufficient_data' || counts.sent < LEAST
        ? 'insufficient_data'
        : passes(LINES.critical).length > 0
            ? 'critical'
            : passes(LINES.risk).length > 0
                ? 'at_risk'
                : 'healthy';
    const findings = state === 'at_risk' || state === 'critical' ? passes(LINES.risk) : [];
    return {
        state,
        min_assess_volume: LEAST,
        findings: findings.map((metric) => ({
            metric,
            filter: { event_type: metric === 'bounce_rate' ? 'bounced' : 'complaint' },
        })),
    };
}
const getSummary = (world, application, { query }) => {
    const { start, end } = readWindow(world, query);
    const days = (Date.parse(end) - Date.parse(start)) / send_metrics_DAY + 1;
    const before = { start: toDay(Date.parse(start) - days * send_metrics_DAY), end: toDay(Date.parse(start) - send_metrics_DAY) };
    const [now, then] = [{ start, end }, before].map((window) => send_metrics_present(world, countMails(readMails(world, application, query, window))));
    return found({ current: now ?? {}, previous: then ?? {}, health: grade(world, application, query) });
};
const GRANULARITIES = ['auto', 'day', 'week', 'month'];
function chooseGranularity(asked, { start, end }) {
    if (asked !== 'auto')
        return asked;
    const days = (Date.parse(end) - Date.parse(start)) / send_metrics_DAY + 1;
    return days <= 21 ? 'day' : days <= 92 ? 'week' : 'month';
}
/** Weeks begin on Mondays. */
function toBucket(day, granularity) {
    if (granularity === 'day')
        return day;
    if (granularity === 'month')
        return `${day.slice(0, 7)}-01`;
    const weekday = (new Date(day).getUTCDay() + 6) % 7;
    return toDay(Date.parse(day) - weekday * send_metrics_DAY);
}
const getTimeseries = (world, application, { query }) => {
    const window = readWindow(world, query);
    const asked = query.get('granularity') ?? 'auto';
    if (!GRANULARITIES.includes(asked))
        throw invalid('granularity is none of those known (invalid_query_params)');
    const granularity = chooseGranularity(asked, window);
    const mails = Map.groupBy(readMails(world, application, query, window), ({ day }) => toBucket(day, granularity));
    const names = new Set();
    for (let at = Date.parse(window.start); at <= Date.parse(window.end); at += send_metrics_DAY)
        names.add(toBucket(toDay(at), granularity));
    const buckets = [...names].map((start) => {
        const { delivery_rate: _, ...rest } = send_metrics_present(world, countMails(mails.get(start) ?? []));
        return { start, ...rest };
    });
    return found({ granularity, buckets });
};
const METRICS_ROUTES = [
    ['/v3/metrics/send', { GET: listGroups }],
    ['/v3/metrics/send/summary', { GET: getSummary }],
    ['/v3/metrics/send/timeseries', { GET: getTimeseries }],
];

;// CONCATENATED MODULE: ./lib/src/sandbox/resources/alerts.js
/** Alerts on sent mail. They have no name, two may be equal, and a PUT starts one over. */




const METRICS = ['bounce_rate', 'complaint_rate', 'delivery_rate'];
const alerts_FIELDS = ['metric', 'threshold', 'window_hours', 'min_volume'];
const MOST = 20;
const alertsOf = (world, application) => storeOf(world, application, 'alerts');
const alerts_present = (world, application, one) => ({
    id: one.id,
    application_id: application.id,
    metric: one.metric,
    direction: one.metric === 'delivery_rate' ? 'below' : 'above',
    threshold: one.threshold,
    window_hours: one.windowHours,
    min_volume: one.minVolume,
    created_at: time(world, one.createdAt),
    updated_at: time(world, one.updatedAt),
});
function alerts_find(world, application, id) {
    const one = alertsOf(world, application).get(id);
    if (!one)
        throw missing('Alert rule');
    return one;
}
/** Applications from before there were alerts, or that may not use them. */
function requireAlerts(world) {
    const { send_alerts: side } = world.switches();
    if (side === '404')
        throw missing('The path');
    if (side === '403')
        throw new Refusal(403, 'this application may not use alerts');
}
function readValues(body) {
    const metric = oneOf(body['metric'], 'metric', METRICS);
    const { threshold } = body;
    const isFine = typeof threshold === 'number' &&
        Math.abs(threshold * 100 - Math.round(threshold * 100)) < 1e-6 &&
        (metric === 'delivery_rate' ? threshold > 0 && threshold <= 100 : threshold >= 0 && threshold < 100);
    if (!isFine)
        throw invalid('threshold is out of range (invalid_field)');
    return {
        metric,
        threshold,
        windowHours: integer(body['window_hours'], 'window_hours', 1, 24),
        minVolume: integer(body['min_volume'] ?? 0, 'min_volume', 0, 1_000_000_000),
    };
}
const listAlerts = (world, application) => {
    requireAlerts(world);
    return found(alertsOf(world, application)
        .view()
        .rows.map((one) => alerts_present(world, application, one)));
};
const getAlert = (world, application, { ids: [id = ''] }) => {
    requireAlerts(world);
    return found(alerts_present(world, application, alerts_find(world, application, id)));
};
const createAlert = (world, application, { body: given }) => {
    requireAlerts(world);
    const body = object(given);
    knownFields(world, body, alerts_FIELDS);
    const values = readValues(body);
    const { alert_cap_status, alert_create_status: status } = world.switches();
    const store = alertsOf(world, application);
    if (store.size >= MOST)
        throw new Refusal(alert_cap_status, `an application has at most ${MOST} alert rules`);
    const made = { ...stamp(world), ...values, restarts: 0, updatedAt: seconds(world) };
    store.put(made);
    return { status, body: { data: alerts_present(world, application, made) } };
};
const updateAlert = (world, application, { ids: [id = ''], body: given }) => {
    requireAlerts(world);
    const old = alerts_find(world, application, id);
    const body = object(given);
    knownFields(world, body, alerts_FIELDS);
    const before = {
        metric: old.metric,
        threshold: old.threshold,
        window_hours: old.windowHours,
        min_volume: old.minVolume,
    };
    const after = { ...before, ...body };
    const isEqual = alerts_FIELDS.every((field) => before[field] === after[field]);
    const restarts = isEqual && world.switches().alert_equal_put === 'ignored' ? old.restarts : old.restarts + 1;
    const changed = { ...old, ...readValues(after), restarts, updatedAt: seconds(world) };
    alertsOf(world, application).put(changed);
    return found(alerts_present(world, application, changed));
};
const deleteAlert = (world, application, { ids: [id = ''] }) => {
    requireAlerts(world);
    alerts_find(world, application, id);
    alertsOf(world, application).remove(id);
    return deleted(world);
};
const alerts = {
    routes: [
        ['/v3/alerts/send', { GET: listAlerts, POST: createAlert }],
        ['/v3/alerts/send/*', { GET: getAlert, PUT: updateAlert, DELETE: deleteAlert }],
    ],
    creates: [createAlert],
    dump: (world, application) => [...alertsOf(world, application).now()].map(({ id, metric, threshold, windowHours, minVolume, restarts, createdAt }) => ({
        id,
        metric,
        threshold,
        window_hours: windowHours,
        min_volume: minVolume,
        restarts,
        created_at: createdAt,
    })),
    seed: (world, application, edit) => {
        const store = alertsOf(world, application);
        const old = startEdit(world, store, edit, (base) => ({
            ...base,
            metric: 'bounce_rate',
            threshold: 5,
            windowHours: 24,
            minVolume: 0,
            restarts: 0,
        }));
        if (!old)
            return;
        const { metric = old.metric, threshold = old.threshold, restarts = old.restarts } = edit;
        const { window_hours: windowHours = old.windowHours, min_volume: minVolume = old.minVolume } = edit;
        store.settle(old.id, { ...old, metric, threshold, windowHours, minVolume, restarts });
    },
};

;// CONCATENATED MODULE: ./lib/src/sandbox/resources/destinations.js




const TRIGGER = /^[a-z_]+(?:\.[a-z_]+)+$/u;
const ADDED = /\.(?:truncated|metadata)$/u;
const destinationsOf = (world, application, { store }) => storeOf(world, application, store);
function findDestination(world, application, kind, id) {
    const one = destinationsOf(world, application, kind).get(id);
    if (!one)
        throw missing(kind.noun);
    return one;
}
function destinations_present(world, kind, destination, by) {
    const { id, target, triggerTypes, description, addresses, compressed, status, createdAt } = destination;
    const { destination_paused, destination_fields } = world.switches();
    const times = {
        status_updated_at: time(world, destination.statusUpdatedAt),
        created_at: time(world, createdAt),
        updated_at: time(world, destination.updatedAt),
    };
    const whole = {
        id,
        ...target,
        trigger_types: triggerTypes,
        description,
        notification_email_addresses: addresses,
        compressed_delivery: compressed,
        status: status === 'pause' ? destination_paused : status,
        ...(by === 'list' && destination_fields === 'documented' ? {} : times),
        ...kind.adds?.(world, destination, by),
    };
    const hidden = by === 'write' || destination_fields === 'everywhere' ? [] : (kind.hides?.(world, by) ?? []);
    return Object.fromEntries(Object.entries(whole).filter(([name]) => !hidden.includes(name)));
}
const destinations_FIELDS = ['trigger_types', 'description', 'notification_email_addresses', 'compressed_delivery'];
function readTriggers(value) {
    const triggers = strings(value, 'trigger_types');
    if (triggers.length === 0)
        throw invalid('trigger_types must name at least one trigger (invalid_field)');
    const wrong = triggers.find((name) => !TRIGGER.test(name) || ADDED.test(name));
    if (wrong !== undefined)
        throw invalid(`'${wrong}' is not a valid trigger type (invalid_field)`);
    return [...new Set(triggers)];
}
/** Not a UUID: the API's own have 26 letters and digits, whose case counts. */
const createId = (world) => Buffer.from(world.newId().replaceAll('-', ''), 'hex')
    .toString('base64')
    .replaceAll(/[^A-Za-z0-9]/gu, 'x')
    .padEnd(26, '0')
    .slice(0, 26);
function readNew(world, application, kind, given) {
    const body = object(given);
    knownFields(world, body, [...kind.targets, ...destinations_FIELDS]);
    const target = Object.fromEntries(kind.targets.map((name) => [name, string(body[name], name)]));
    const triggerTypes = readTriggers(body['trigger_types']);
    if (kind.most !== null && destinationsOf(world, application, kind).size >= kind.most)
        throw invalid(`an application has at most ${kind.most} of them`);
    kind.requireTarget(world, application, target, null);
    const { description = '', notification_email_addresses: addresses = [], compressed_delivery: compressed = false, } = body;
    const base = stamp(world, createId(world));
    return {
        ...base,
        target,
        triggerTypes,
        description: string(description, 'description'),
        addresses: strings(addresses, 'notification_email_addresses'),
        compressed: fields_boolean(compressed, 'compressed_delivery'),
        status: 'active',
        statusUpdatedAt: base.createdAt,
        updatedAt: base.createdAt,
        secret: null,
    };
}
function readChanged(world, application, kind, old, given) {
    const { destination_put_empty: side } = world.switches();
    const body = object(given);
    knownFields(world, body, [...kind.targets, ...destinations_FIELDS, 'status']);
    const isSkipped = (value) => (side !== 'applied' && (value === '' || (Array.isArray(value) && value.length === 0))) ||
        (side === 'kept-with-false' && value === false);
    const sent = Object.fromEntries(Object.entries(body).filter(([, value]) => !isSkipped(value)));
    const target = Object.fromEntries(kind.targets.map((name) => [
        name,
        sent[name] === undefined ? (old.target[name] ?? '') : string(sent[name], name),
    ]));
    kind.requireTarget(world, application, target, old.id);
    const status = sent['status'] === undefined ? old.status : oneOf(sent['status'], 'status', ['active', 'pause']);
    const { description = old.description, compressed_delivery: compressed = old.compressed } = sent;
    return {
        ...old,
        target,
        triggerTypes: sent['trigger_types'] === undefined ? old.triggerTypes : readTriggers(sent['trigger_types']),
        description: string(description, 'description'),
        addresses: strings(sent['notification_email_addresses'] ?? old.addresses, 'notification_email_addresses'),
        compressed: fields_boolean(compressed, 'compressed_delivery'),
        status,
        statusUpdatedAt: status === old.status ? old.statusUpdatedAt : seconds(world),
        updatedAt: seconds(world),
    };
}
function dumpDestination({ id, target, createdAt, ...rest }) {
    return {
        id,
        ...target,
        trigger_types: rest.triggerTypes,
        description: rest.description,
        notification_email_addresses: rest.addresses,
        compressed_delivery: rest.compressed,
        status: rest.status,
        created_at: createdAt,
    };
}
function seedDestination(kind) {
    return (world, application, edit) => {
        const store = destinationsOf(world, application, kind);
        const old = startEdit(world, store, edit, (base) => ({
            ...base,
            target: Object.fromEntries(kind.targets.map((name) => [name, ''])),
            triggerTypes: ['message.created'],
            description: '',
            addresses: [],
            compressed: false,
            status: 'active',
            statusUpdatedAt: base.createdAt,
            secret: null,
        }));
        if (!old)
            return;
        const texts = kind.targets.map((name) => [name, edit[name] ?? old.target[name] ?? '']);
        store.settle(old.id, {
            ...old,
            target: Object.fromEntries(texts),
            triggerTypes: edit.trigger_types ?? old.triggerTypes,
            description: edit.description ?? old.description,
            addresses: edit.notification_email_addresses ?? old.addresses,
            compressed: edit.compressed_delivery ?? old.compressed,
            status: edit.status ?? old.status,
        });
    };
}
function createHandlers(kind) {
    return {
        list: (world, application) => found(destinationsOf(world, application, kind)
            .view()
            .rows.map((row) => destinations_present(world, kind, row, 'list'))),
        get: (world, application, { ids: [id = ''] }) => found(destinations_present(world, kind, findDestination(world, application, kind, id), 'id')),
        create: (world, application, { body }) => {
            const made = readNew(world, application, kind, body);
            destinationsOf(world, application, kind).put(made);
            return found(destinations_present(world, kind, made, 'write'));
        },
        update: (world, application, { ids: [id = ''], body }) => {
            const old = findDestination(world, application, kind, id);
            const changed = readChanged(world, application, kind, old, body);
            destinationsOf(world, application, kind).put(changed);
            return found(destinations_present(world, kind, changed, 'id'));
        },
        remove: (world, application, { ids: [id = ''] }) => {
            findDestination(world, application, kind, id);
            destinationsOf(world, application, kind).remove(id);
            return world.switches().delete_status === 204 ? deleted(world) : found({ status: 'success' });
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/sandbox/resources/channels.js
/** Channels: events as messages of a topic of Google Cloud, or of Amazon SNS. Nobody is asked whether they may be sent. */


const PUBSUB = {
    store: 'pubsub channels',
    noun: 'Channel',
    path: '/v3/channels/pubsub',
    targets: ['topic'],
    most: 5,
    requireTarget: (_world, _application, { topic = '' }) => {
        if (!/^projects\/[^/]+\/topics\/[^/]+$/u.test(topic))
            throw invalid('topic is not a Pub/Sub topic (invalid_field)');
    },
};
const SNS = {
    store: 'sns channels',
    noun: 'Channel',
    path: '/v3/channels/sns',
    targets: ['topic', 'role_arn'],
    most: 5,
    requireTarget: (_world, _application, { topic = '', role_arn = '' }) => {
        if (!/^arn:aws[a-z-]*:sns:/u.test(topic) || topic.endsWith('.fifo'))
            throw invalid('topic is not a standard SNS topic');
        if (!/^arn:aws[a-z-]*:iam::\d{12}:role\//u.test(role_arn))
            throw invalid('role_arn is not a role (invalid_field)');
    },
};
function createResource(kind) {
    const { list, get, create, update, remove } = createHandlers(kind);
    return {
        routes: [
            [kind.path, { GET: list, POST: create }],
            [`${kind.path}/*`, { GET: get, PUT: update, DELETE: remove }],
        ],
        creates: [create],
        dump: (world, application) => [...destinationsOf(world, application, kind).now()].map(dumpDestination),
        seed: seedDestination(kind),
    };
}
const pubsubChannels = createResource(PUBSUB);
const snsChannels = createResource(SNS);

;// CONCATENATED MODULE: ./lib/src/sandbox/resources/folders.js
/**
 * Folders of an account. Those of the system can be neither renamed nor deleted; deleting another one deletes its mails. A
 * dump shows those that people made, by the path that rules name them by.
 */







const folders_MOST_CHARACTERS = 1024;
function folders_present(grantId, mailbox, folder) {
    const inside = [...mailbox.messages.now()].filter(({ folders }) => folders.includes(folder.id));
    return {
        id: folder.id,
        object: 'folder',
        grant_id: grantId,
        name: folder.name,
        ...(folder.parentId === null ? {} : { parent_id: folder.parentId }),
        system_folder: folder.isSystem,
        attributes: folder.isSystem ? [`\\${folder.name}`] : [],
        total_count: inside.length,
        unread_count: inside.filter(({ isUnread }) => isUnread).length,
        child_count: [...mailbox.folders.now()].filter(({ parentId }) => parentId === folder.id).length,
    };
}
function findById(mailbox, id) {
    const folder = mailbox.folders.get(id);
    if (!folder)
        throw missing('Folder');
    return folder;
}
/** A name is free when no folder beside it has it; the system's names are taken everywhere, in whatever case. */
function requireFreeName(world, mailbox, wanted, own) {
    const { folder_names, folder_name_taken } = world.switches();
    const fold = (name) => (folder_names === 'case-insensitive' ? name.toLowerCase() : name);
    const isTaken = [...mailbox.folders.now()].some(({ id, name, parentId, isSystem }) => {
        if (isSystem)
            return id !== own && name.toLowerCase() === wanted.name.toLowerCase();
        return id !== own && parentId === wanted.parentId && fold(name) === fold(wanted.name);
    });
    if (!isTaken)
        return;
    const message = `a folder '${wanted.name}' already exists or is reserved (invalid_field)`;
    throw folder_name_taken === 409 ? new Refusal(409, message) : invalid(message);
}
function readName(body) {
    const name = string(body['name'], 'name');
    if (name === '' || name.length > folders_MOST_CHARACTERS)
        throw invalid('name must have 1 to 1024 characters (invalid_field)');
    return name;
}
const listFolders = (world, application, { ids: [id = ''], query }) => {
    const { grant, mailbox } = openAccount(world, application, id);
    const parent = query.get('parent_id');
    const rows = mailbox.folders.view().rows.filter(({ parentId }) => parent === null || parentId === parent);
    return cutCursorPage(world, query, rows, 'flat', (folder) => folders_present(grant.id, mailbox, folder));
};
const getFolder = (world, application, { ids: [id = '', folderId = ''] }) => {
    const { grant, mailbox } = openAccount(world, application, id);
    return found(folders_present(grant.id, mailbox, findById(mailbox, folderId)));
};
const createFolder = (world, application, { ids: [id = ''], body: given }) => {
    const { grant, mailbox } = openAccount(world, application, id);
    const body = object(given);
    const wanted = placeFolder(world, mailbox, readName(body), body);
    const folder = { ...stamp(world), ...wanted, isSystem: false };
    requireFreeName(world, mailbox, folder, null);
    mailbox.folders.put(folder);
    return created(world, 200, folders_present(grant.id, mailbox, folder));
};
/** Where a new folder comes to lie, which no source tells for agent accounts. */
function placeFolder(world, mailbox, name, body) {
    const side = world.switches().folder_in_folder;
    const isPath = name.includes('/');
    if (isPath && ['parent', 'parent-ignored', 'none'].includes(side))
        throw invalid("name must not contain '/'");
    if (isPath && side === 'cut-off')
        return { name: name.slice(name.lastIndexOf('/') + 1), parentId: null };
    if (isPath && side === 'name') {
        const parent = findFolder(mailbox, name.slice(0, name.lastIndexOf('/')));
        if (!parent)
            throw invalid(`there is no folder for ${name} to lie in`);
        return { name: name.slice(name.lastIndexOf('/') + 1), parentId: parent.id };
    }
    if (body['parent_id'] === undefined || side === 'parent-ignored')
        return { name, parentId: null };
    if (side === 'name' || side === 'none' || side === 'cut-off')
        throw invalid('parent_id is not supported here');
    const parentId = string(body['parent_id'], 'parent_id');
    if (!mailbox.folders.get(parentId))
        throw invalid(`there is no folder ${parentId}`);
    return { name, parentId };
}
const updateFolder = (world, application, { ids: [id = '', folderId = ''], body: given }) => {
    const { grant, mailbox } = openAccount(world, application, id);
    const folder = findById(mailbox, folderId);
    if (folder.isSystem)
        throw invalid(`${readFolderPath(mailbox, folder)} is a folder of the system`);
    const body = object(given);
    const changed = body['name'] === undefined ? folder : { ...folder, name: readName(body) };
    requireFreeName(world, mailbox, changed, folder.id);
    mailbox.folders.put(changed);
    return found(folders_present(grant.id, mailbox, changed));
};
const deleteFolder = (world, application, { ids: [id = '', folderId = ''] }) => {
    const { mailbox } = openAccount(world, application, id);
    const folder = findById(mailbox, folderId);
    if (folder.isSystem)
        throw invalid(`${readFolderPath(mailbox, folder)} is a folder of the system`);
    const inside = [...mailbox.messages.now()].filter(({ folders }) => folders.includes(folder.id));
    for (const message of inside)
        mailbox.messages.remove(message.id);
    mailbox.folders.remove(folder.id);
    return deleted(world);
};
function dumpFolders(world, application) {
    return [...application.grants.now()]
        .filter(({ provider }) => provider === 'nylas')
        .flatMap((grant) => {
        const mailbox = openMailbox(world, application, grant);
        const own = [...mailbox.folders.now()].filter(({ isSystem }) => !isSystem);
        return own.map((folder) => ({
            id: folder.id,
            grant_id: grant.id,
            name: folder.name,
            parent_id: folder.parentId,
            path: readFolderPath(mailbox, folder),
            mails: [...mailbox.messages.now()].filter(({ folders }) => folders.includes(folder.id)).length,
            created_at: folder.createdAt,
        }));
    });
}
/** What is not there yet needs the id of its account; `path` and `mails` follow from the rest. */
function seedFolder(world, application, edit) {
    const agents = [...application.grants.now()].filter(({ provider }) => provider === 'nylas');
    const owner = agents.find(({ id }) => id === edit.grant_id) ??
        agents.find((grant) => openMailbox(world, application, grant).folders.get(edit.id ?? ''));
    if (!owner)
        throw new RangeError(`a folder of a seed needs grant_id, the id of an agent account`);
    const { folders } = openMailbox(world, application, owner);
    const folder = startEdit(world, folders, edit, (base) => ({
        ...base,
        name: 'folder',
        parentId: null,
        isSystem: false,
    }));
    if (!folder)
        return;
    const { name = folder.name, parent_id: parentId = folder.parentId } = edit;
    folders.settle(folder.id, { ...folder, name, parentId });
}
const folders = {
    routes: [
        ['/v3/grants/*/folders', { GET: listFolders, POST: createFolder }],
        ['/v3/grants/*/folders/*', { GET: getFolder, PUT: updateFolder, DELETE: deleteFolder }],
    ],
    creates: [createFolder],
    dump: dumpFolders,
    seed: seedFolder,
};

;// CONCATENATED MODULE: ./lib/src/sandbox/resources/rules.js
/** Rules. A PUT changes only the fields given; what a rule refers to is checked when its match is written, never later. */







const rules_FIELDS = ['name', 'description', 'priority', 'enabled', 'trigger', 'match', 'actions'];
function rules_present(world, application, rule) {
    return {
        id: rule.id,
        name: rule.name,
        description: rule.description,
        priority: rule.priority,
        ...(rule.enabled && world.switches().rule_enabled === 'absent' ? {} : { enabled: rule.enabled }),
        trigger: rule.trigger,
        match: presentMatch(world, rule.match),
        actions: rule.actions,
        application_id: application.id,
        organization_id: application.organizationId,
        created_at: time(world, rule.createdAt),
        updated_at: time(world, rule.updatedAt),
    };
}
const listRules = (world, application, { query }) => cutCursorPage(world, query, application.rules.view().rows, world.switches().rules_envelope, (one) => rules_present(world, application, one));
const getRule = (world, application, { ids: [id = ''] }) => found(rules_present(world, application, rules_find(application, id)));
function rules_find(application, id) {
    const rule = application.rules.get(id);
    if (!rule)
        throw missing('Rule');
    return rule;
}
const createRule = (world, application, { body: given }) => {
    const body = object(given);
    knownFields(world, body, rules_FIELDS);
    for (const field of ['match', 'actions']) {
        if (body[field] === undefined)
            throw invalid(`${field} is required (invalid_field)`);
    }
    const blank = {
        ...stamp(world),
        name: fields_name(body['name']),
        description: '',
        priority: 10,
        enabled: true,
        trigger: 'inbound',
        match: {},
        actions: [],
        updatedAt: seconds(world),
    };
    const rule = rules_merged(world, application, blank, body);
    freeName(world, application.rules.now(), rule.name);
    requireQuota(world, 'rules', () => application.rules.size);
    application.rules.put(rule);
    return created(world, 201, rules_present(world, application, rule));
};
const updateRule = (world, application, { ids: [id = ''], body: given }) => {
    const rule = rules_find(application, id);
    const body = object(given);
    knownFields(world, body, rules_FIELDS);
    const changed = rules_merged(world, application, rule, body);
    application.rules.put(changed);
    return found(rules_present(world, application, changed));
};
const deleteRule = (world, application, { ids: [id = ''] }) => {
    rules_find(application, id);
    const used = application.workspaces.now().some((one) => one.ruleIds.includes(id));
    if (used && world.switches().delete_in_use === '400')
        throw invalid('rule is in use by a workspace');
    application.rules.remove(id);
    return deleted(world);
};
function rules_merged(world, application, rule, body) {
    const { name, description, priority, enabled, trigger, match, actions } = body;
    const changed = {
        ...rule,
        name: name === undefined ? rule.name : fields_name(name),
        description: description === undefined ? rule.description : string(description, 'description'),
        priority: priority === undefined ? rule.priority : integer(priority, 'priority', 0, 1000),
        enabled: enabled === undefined ? rule.enabled : fields_boolean(enabled, 'enabled'),
        trigger: trigger === undefined ? rule.trigger : oneOf(trigger, 'trigger', TRIGGERS),
        match: match === undefined ? rule.match : readMatch(match),
        actions: actions === undefined ? rule.actions : readActions(actions),
        updatedAt: seconds(world),
    };
    requireTrigger(changed);
    if (match !== undefined)
        requireLists(application, changed.match);
    return changed;
}
function seedRule(world, application, edit) {
    const rule = startEdit(world, application.rules, edit, (base) => ({
        ...base,
        name: 'rule',
        description: '',
        priority: 10,
        enabled: true,
        trigger: 'inbound',
        match: { operator: 'all', conditions: [{ field: 'from.domain', operator: 'is', value: 'spam.example' }] },
        actions: [{ type: 'block' }],
    }));
    if (!rule)
        return;
    const { name = rule.name, description = rule.description, priority = rule.priority, enabled = rule.enabled } = edit;
    const { trigger = rule.trigger, match = rule.match, actions = rule.actions } = edit;
    application.rules.settle(rule.id, { ...rule, name, description, priority, enabled, trigger, match, actions });
}
const rules = {
    routes: [
        ['/v3/rules', { GET: listRules, POST: createRule }],
        ['/v3/rules/*', { GET: getRule, PUT: updateRule, DELETE: deleteRule }],
    ],
    creates: [createRule],
    dump: (_world, application) => [...application.rules.now()].map(({ id, name, description, priority, enabled, trigger, match, actions, createdAt }) => ({
        id,
        name,
        description,
        priority,
        enabled,
        trigger,
        match,
        actions,
        created_at: createdAt,
    })),
    seed: seedRule,
};

;// CONCATENATED MODULE: ./lib/src/sandbox/resources/send-activity.js





const REASONS = {
    accepted: '',
    delivered: 'the receiving server took it',
    bounced: 'the receiving server refused it',
    complaint: 'the recipient marked it as spam',
    rejected: 'the content was refused',
};
const send_activity_DAY = 86_400;
const KEPT_DAYS = 90;
const send_activity_DEFAULT_DAYS = 7;
const send_activity_present = (application, event) => ({
    id: event.id,
    event_type: event.type,
    ...(event.bounceClass === null ? {} : { bounce_class: event.bounceClass }),
    timestamp: event.createdAt,
    application_id: application.id,
    grant_id: event.grantId,
    message_id: event.messageId,
    from: event.from,
    recipient: event.recipient,
    reason: REASONS[event.type],
    detail: event.bounceClass === 'hard' ? { bounce_subtype: 'NoEmail' } : {},
});
const send_activity_FILTERS = {
    bounce_class: ({ bounceClass }, value) => bounceClass === value,
    recipient: ({ recipient }, value) => recipient === value.toLowerCase(),
    recipient_domain: ({ recipient }, value) => readPart(recipient, 'domain') === value.toLowerCase(),
    sending_domain: ({ from }, value) => readPart(from, 'domain') === value.toLowerCase(),
    from: ({ from }, value) => from === value.toLowerCase(),
    grant_id: ({ grantId }, value) => grantId === value,
    message_id: ({ messageId }, value) => messageId === value,
};
function readMoment(query, name, fallback) {
    const text = query.get(name);
    if (text === null)
        return fallback;
    if (!/^\d{1,12}$/u.test(text))
        throw invalid(`${name} must be a time in seconds (invalid_query_params)`);
    return Number(text);
}
const listEvents = (world, application, { query }) => {
    const now = Math.floor(world.now() / 1000);
    const start = Math.max(readMoment(query, 'start', now - send_activity_DEFAULT_DAYS * send_activity_DAY), now - KEPT_DAYS * send_activity_DAY);
    const end = readMoment(query, 'end', now);
    const types = query.getAll('event_type');
    const filters = Object.entries(send_activity_FILTERS).flatMap(([name, holds]) => {
        const value = query.get(name);
        return value === null ? [] : [(event) => holds(event, value)];
    });
    const rows = sendEvents(world, application)
        .view()
        .rows.filter((event) => event.createdAt >= start &&
        event.createdAt <= end &&
        (types.length === 0 || types.includes(event.type)) &&
        filters.every((holds) => holds(event)));
    return cutNewestPage(query, rows, true, (event) => send_activity_present(application, event));
};
const getEvent = (world, application, { ids: [id = ''] }) => {
    const event = sendEvents(world, application).get(id);
    if (!event)
        throw missing('Event');
    return found(send_activity_present(application, event));
};
const dump = (event) => ({
    id: event.id,
    created_at: event.createdAt,
    event_type: event.type,
    bounce_class: event.bounceClass,
    grant_id: event.grantId,
    message_id: event.messageId,
    from: event.from,
    recipient: event.recipient,
    sent_at: event.sentAt,
});
function send_activity_seed(world, application, edit) {
    const events = sendEvents(world, application);
    const known = edit.id === undefined ? undefined : events.get(edit.id);
    if (edit.deleted) {
        if (known)
            events.settle(known.id, null);
        return;
    }
    const base = stamp(world, edit.id ?? toEventId(world.newId()), edit.created_at);
    const from = (edit.from ?? known?.from ?? '').toLowerCase();
    events.settle(base.id, {
        ...base,
        ...(known ? { createdAt: edit.created_at ?? known.createdAt, sequence: known.sequence } : {}),
        type: edit.event_type ?? known?.type ?? 'accepted',
        bounceClass: edit.bounce_class ?? known?.bounceClass ?? null,
        grantId: edit.grant_id ?? known?.grantId ?? application.grantsByEmail.get(from) ?? '',
        messageId: edit.message_id ?? known?.messageId ?? world.newId(),
        from,
        recipient: (edit.recipient ?? known?.recipient ?? 'someone@elsewhere.example').toLowerCase(),
        sentAt: edit.sent_at ?? known?.sentAt ?? edit.created_at ?? base.createdAt,
    });
}
const sendActivity = {
    routes: [
        ['/v3/activity/send', { GET: listEvents }],
        ['/v3/activity/send/*', { GET: getEvent }],
    ],
    creates: [],
    dump: (world, application) => [...sendEvents(world, application).now()].map(dump),
    seed: send_activity_seed,
};

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./lib/src/sandbox/resources/challenge.js
/** Asks the address of a webhook whether it is meant, as Nylas does: a GET whose answer is the bare value. */


const PATIENCE = 10_000;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;
/** Whether it counts as answered. Only addresses of this machine are ever asked. */
async function isChallengeAnswered(world, address) {
    const { webhook_challenge: side } = world.switches();
    if (side !== 'sent')
        return side === 'answered';
    const url = new URL(address);
    if (!LOOPBACK.test(url.hostname))
        return true;
    const value = world.newId();
    url.searchParams.set('challenge', value);
    return (await ask(url)) === value;
}
/** The body of an answer with status 200; null for anything else. */
function ask(url) {
    return new Promise((resolve) => {
        const options = { timeout: PATIENCE, rejectUnauthorized: false, signal: AbortSignal.timeout(PATIENCE) };
        const request = (url.protocol === 'https:' ? external_node_https_.request : external_node_http_.request)(url, options, (response) => {
            let text = '';
            response.setEncoding('utf8');
            response.on('data', (part) => {
                text += part;
                if (text.length > 1000)
                    response.destroy();
            });
            response.on('end', () => resolve(response.statusCode === 200 ? text : null));
            response.on('error', () => resolve(null));
            response.on('close', () => resolve(null));
        });
        request.on('timeout', () => request.destroy());
        request.on('error', () => resolve(null));
        request.end();
    });
}

;// CONCATENATED MODULE: ./lib/src/sandbox/resources/webhooks.js
/** Webhooks: one an address, whose challenge must be answered; the secret is told when it is made or replaced. */





const LOOPBACK_URL = /^http:\/\/(?:localhost|127\.|\[::1\])/u;
const MASKED = '********';
function requireUrl(world, application, { webhook_url: url = '' }, id) {
    const { webhook_challenge, duplicate_webhook } = world.switches();
    const isLocal = webhook_challenge === 'sent' && LOOPBACK_URL.test(url);
    if (!URL.canParse(url) || !(url.startsWith('https://') || isLocal))
        throw invalid('webhook_url must be an https URL');
    if (/\.ngrok/u.test(new URL(url).hostname))
        throw invalid('webhook_url must not be one of ngrok');
    for (const other of destinationsOf(world, application, WEBHOOK).now()) {
        if (other.id === id || other.target['webhook_url'] !== url)
            continue;
        const message = 'a destination with this webhook_url already exists';
        throw new Refusal(duplicate_webhook === '409' ? 409 : 400, message);
    }
}
const WEBHOOK = {
    store: 'webhooks',
    noun: 'Webhook',
    path: '/v3/webhooks',
    targets: ['webhook_url'],
    most: null,
    requireTarget: requireUrl,
    hides: (_world, by) => (by === 'id' ? ['compressed_delivery'] : []),
    adds: (world, { secret }, by) => {
        const side = world.switches().webhook_secret;
        if (secret === null || (by !== 'write' && side === 'on-create'))
            return {};
        return { webhook_secret: by !== 'write' && side === 'masked' ? MASKED : secret };
    },
};
const createSecret = (world) => `${world.newId()}${world.newId()}`.replaceAll('-', '').slice(0, 48);
/** What becomes of it where nobody answers. */
async function challenge(world, destination) {
    if (await isChallengeAnswered(world, destination.target['webhook_url'] ?? ''))
        return destination;
    if (world.switches().webhook_handshake === '400')
        throw new Refusal(400, 'Failed to verify challenge string');
    return { ...destination, status: 'failed', statusUpdatedAt: seconds(world) };
}
/** Answers at once where nobody is asked, so that what is made is made in the order of the requests. */
function settle(world, destination, finish) {
    if (world.switches().webhook_challenge === 'answered')
        return finish(destination);
    return challenge(world, destination).then(finish);
}
const createWebhook = (world, application, { body }) => {
    const made = { ...readNew(world, application, WEBHOOK, body), secret: createSecret(world) };
    return settle(world, made, (webhook) => {
        destinationsOf(world, application, WEBHOOK).put(webhook);
        return found(destinations_present(world, WEBHOOK, webhook, 'write'));
    });
};
const updateWebhook = (world, application, { ids: [id = ''], body }) => {
    const old = findDestination(world, application, WEBHOOK, id);
    const changed = readChanged(world, application, WEBHOOK, old, body);
    const isAsked = changed.status === 'active' &&
        (old.status !== 'active' || old.target['webhook_url'] !== changed.target['webhook_url']);
    const finish = (webhook) => {
        destinationsOf(world, application, WEBHOOK).put(webhook);
        return found(destinations_present(world, WEBHOOK, webhook, 'id'));
    };
    return isAsked ? settle(world, changed, finish) : finish(changed);
};
const rotateSecret = (world, application, { ids: [id = ''] }) => {
    const changed = { ...findDestination(world, application, WEBHOOK, id), secret: createSecret(world) };
    destinationsOf(world, application, WEBHOOK).put(changed);
    return found(destinations_present(world, WEBHOOK, changed, 'write'));
};
const REHEARSED = 'calendar.created calendar.updated calendar.deleted event.created event.updated event.deleted grant.created grant.updated grant.deleted grant.expired message.send_success message.send_failed message.bounce_detected message.created message.created.truncated message.created.cleaned message.updated message.updated.truncated contact.updated contact.deleted folder.created folder.updated folder.deleted message.opened message.link_clicked thread.replied'.split(' ');
const sendTestEvent = (_world, _application, { body: given }) => {
    const body = object(given);
    const url = string(body['webhook_url'], 'webhook_url');
    oneOf(body['trigger_type'], 'trigger_type', REHEARSED);
    if (!URL.canParse(url))
        throw missing('webhook_url');
    return found('success');
};
/** What an event of that kind looks like; nobody is sent anything. */
const mockPayload = (world, application, { body: given }) => {
    const type = oneOf(object(given)['trigger_type'], 'trigger_type', REHEARSED);
    const event = { specversion: '1.0', type, source: '/nylas/sandbox', id: world.newId(), time: seconds(world) };
    const data = { application_id: application.id, object: { object: type.split('.')[0] ?? '' } };
    return found({ ...event, webhook_delivery_attempt: 1, data });
};
/** Fixed addresses are sold apart, so there are none. */
const listIpAddresses = (world) => found({ ip_addresses: [], updated_at: seconds(world) });
const { list: webhooks_list, get: webhooks_get, remove: webhooks_remove } = createHandlers(WEBHOOK);
const webhooks = {
    routes: [
        ['/v3/webhooks', { GET: webhooks_list, POST: createWebhook }],
        ['/v3/webhooks/send-test-event', { POST: sendTestEvent }],
        ['/v3/webhooks/mock-payload', { POST: mockPayload }],
        ['/v3/webhooks/ip-addresses', { GET: listIpAddresses }],
        ['/v3/webhooks/rotate-secret/*', { POST: rotateSecret }],
        ['/v3/webhooks/*', { GET: webhooks_get, PUT: updateWebhook, DELETE: webhooks_remove }],
    ],
    creates: [createWebhook],
    dump: (world, application) => [...destinationsOf(world, application, WEBHOOK).now()].map(dumpDestination),
    seed: (world, application, edit) => {
        seedDestination(WEBHOOK)(world, application, edit);
        const store = destinationsOf(world, application, WEBHOOK);
        for (const webhook of store.now()) {
            if (webhook.secret === null)
                store.settle(webhook.id, { ...webhook, secret: createSecret(world) });
        }
    },
};

;// CONCATENATED MODULE: ./lib/src/sandbox/resources/workspaces.js



const DOMAIN = /^[^\s@]+\.[^\s@.]+$/;
function workspaces_present(world, application, workspace, listed = false) {
    const { no_domain, default_flag } = world.switches();
    const domain = workspace.domain === null && no_domain === 'absent'
        ? {}
        : { domain: workspace.domain ?? (no_domain === 'null' ? null : '') };
    return {
        workspace_id: workspace.id,
        application_id: application.id,
        name: workspace.name,
        ...domain,
        auto_group: workspace.autoGroup,
        ...(listed && default_flag === 'retrieve-only' ? {} : { default: workspace.isDefault }),
        ...(workspace.policyId === null ? {} : { policy_id: workspace.policyId }),
        ...presentRules(world, workspace.ruleIds),
        created_at: time(world, workspace.createdAt),
        updated_at: time(world, workspace.updatedAt),
    };
}
function presentRules(world, ids) {
    const { rule_ids_none, rule_ids_order } = world.switches();
    if (ids.length > 0)
        return { rule_ids: rule_ids_order === 'kept' ? ids : ids.toSorted() };
    return rule_ids_none === 'absent' ? {} : { rule_ids: rule_ids_none === 'null' ? null : [] };
}
/** By id, and where the API allows it by domain. */
function findWorkspace(world, application, key, byDomain) {
    const direct = application.workspaces.get(key);
    const domain = key.toLowerCase();
    const workspace = direct ??
        (byDomain ? application.workspaces.now().find((one) => one.domain === domain && one.domain !== null) : undefined);
    if (!workspace || (workspace.isDefault && !defaultWorkspace(world, application)))
        throw missing('Workspace');
    return workspace;
}
const listWorkspaces = (world, application) => {
    const hidden = defaultWorkspace(world, application) === null;
    const rows = application.workspaces.view().rows.filter((one) => !(one.isDefault && hidden));
    return found(rows.map((one) => workspaces_present(world, application, one, true)));
};
const getWorkspace = (world, application, { ids: [key = ''] }) => found(workspaces_present(world, application, findWorkspace(world, application, key, true)));
const createWorkspace = (world, application, { body: given }) => {
    const body = object(given);
    knownFields(world, body, ['name', 'domain', 'auto_group', 'policy_id', 'rule_ids']);
    const name = fields_name(body['name']);
    const domain = readDomain(world, body['domain']);
    if (domain !== null && application.workspaces.now().some((one) => one.domain === domain)) {
        throw invalid(`a workspace for domain ${domain} already exists`);
    }
    freeName(world, application.workspaces.now(), name);
    const workspace = {
        ...stamp(world),
        name,
        domain,
        autoGroup: readAutoGroup(body['auto_group'] ?? autoGroupDefault(world, domain), domain),
        isDefault: false,
        policyId: body['policy_id'] === undefined ? null : readPolicy(application, body['policy_id']),
        ruleIds: readRules(application, body['rule_ids'] ?? []),
        updatedAt: seconds(world),
    };
    application.workspaces.put(workspace);
    return created(world, 200, workspaces_present(world, application, workspace));
};
function readDomain(world, value) {
    if (value === undefined || value === null || value === '') {
        if (world.switches().workspace_domain === 'required')
            throw invalid('domain is required (invalid_field)');
        return null;
    }
    const domain = string(value, 'domain').toLowerCase();
    if (!DOMAIN.test(domain))
        throw invalid('domain must be a domain name (invalid_field)');
    return domain;
}
function autoGroupDefault(world, domain) {
    const behaviour = world.switches().auto_group_default;
    return behaviour === 'true' || (behaviour === 'by-domain' && domain !== null);
}
function readAutoGroup(value, domain) {
    const autoGroup = fields_boolean(value, 'auto_group');
    if (autoGroup && domain === null)
        throw invalid('auto_group requires a domain (invalid_field)');
    return autoGroup;
}
function readPolicy(application, value) {
    if (value === null)
        return null;
    if (typeof value !== 'string' || !isUuid(value))
        throw invalid('policy_id must be a valid UUID or null');
    if (!application.policies.get(value))
        throw invalid('policy_id not found or does not belong to this application');
    return value;
}
function readRules(application, value) {
    const ids = strings(value, 'rule_ids');
    if (ids.some((id) => !application.rules.get(id))) {
        throw invalid('rule_ids entry not found or does not belong to this application');
    }
    return [...new Set(ids)];
}
const OF_THE_DEFAULT = ['policy_id', 'rule_ids'];
const updateWorkspace = (world, application, { ids: [id = ''], body: given }) => {
    const workspace = findWorkspace(world, application, id, false);
    const body = object(given);
    knownFields(world, body, ['name', 'domain', 'auto_group', 'policy_id', 'rule_ids']);
    if (Object.keys(body).length === 0)
        throw invalid('at least one field is required');
    if (workspace.isDefault && Object.keys(body).some((field) => !OF_THE_DEFAULT.includes(field))) {
        throw invalid('only policy_id and rule_ids of the default workspace can be changed');
    }
    const { name, domain, auto_group, policy_id, rule_ids } = body;
    if (domain !== undefined && (typeof domain === 'string' ? domain.toLowerCase() : '') !== (workspace.domain ?? '')) {
        throw invalid('domain cannot be changed (invalid_field)');
    }
    const changed = {
        ...workspace,
        name: name === undefined ? workspace.name : fields_name(name),
        autoGroup: auto_group === undefined ? workspace.autoGroup : readAutoGroup(auto_group, workspace.domain),
        policyId: policy_id === undefined ? workspace.policyId : readPolicy(application, policy_id),
        ruleIds: patchRules(world, application, workspace, rule_ids),
        updatedAt: seconds(world),
    };
    application.workspaces.put(changed);
    return found(workspaces_present(world, application, changed));
};
function patchRules(world, application, workspace, value) {
    if (value === undefined)
        return workspace.ruleIds;
    if (value !== null)
        return readRules(application, value);
    return world.switches().rule_ids_null === 'clears' ? [] : workspace.ruleIds;
}
const deleteWorkspace = (world, application, { ids: [key = ''] }) => {
    const workspace = findWorkspace(world, application, key, true);
    if (workspace.isDefault)
        throw invalid('the default workspace cannot be deleted');
    application.workspaces.remove(workspace.id);
    const home = defaultWorkspace(world, application)?.id ?? null;
    for (const grant of application.grants.now()) {
        if (grant.workspaceId === workspace.id)
            putGrant(application, { ...grant, workspaceId: home });
    }
    return deleted(world);
};

;// CONCATENATED MODULE: ./lib/src/sandbox/resources/assign.js





const MOST_GRANTS = 500;
const manualAssign = (world, application, { ids: [key = ''], body: given }) => {
    const workspace = findWorkspace(world, application, key, true);
    const body = object(given);
    const assign = readIds(world, application, body['assign_grants'], 'assign_grants');
    const remove = readIds(world, application, body['remove_grants'], 'remove_grants');
    if (assign.length + remove.length === 0)
        throw invalid('At least one grant must be assigned or removed');
    if (assign.length > 0 && workspace.autoGroup && world.switches().assign_to_auto_group === '400') {
        throw invalid('grants cannot be assigned to a workspace with auto_group enabled');
    }
    const assigned = move(world, application, assign, () => true, workspace.id);
    const home = world.switches().removed_grants_go_to === 'default' ? defaultWorkspace(world, application) : null;
    const removed = move(world, application, remove, (at) => at === workspace.id, home?.id ?? null);
    return found({
        application_id: application.id,
        workspace_id: workspace.id,
        domain: workspace.domain ?? '',
        grants_assigned: matched(world, assigned),
        grants_removed: matched(world, removed),
    });
};
function readIds(world, application, value, field) {
    const ids = strings(value ?? [], field);
    if (value !== undefined && ids.length === 0 && world.switches().assign_empty_half === '400') {
        throw invalid(`${field} must not be empty (invalid_field)`);
    }
    if (ids.length > MOST_GRANTS)
        throw invalid(`${field} takes at most ${MOST_GRANTS} grants`);
    if (world.switches().assign_unknown_ids === '400' && ids.some((id) => !application.grants.get(id))) {
        throw invalid(`${field} entry not found or does not belong to this application`);
    }
    return [...new Set(ids)];
}
function move(world, application, ids, matches, target) {
    return ids.filter((id) => {
        const grant = application.grants.get(id);
        if (!grant || !matches(grant.workspaceId))
            return false;
        if (grant.workspaceId !== target)
            putGrant(application, grant_writes_touch(world, { ...grant, workspaceId: target }));
        return true;
    });
}
const matched = (world, ids) => ids.length === 0 && world.switches().assign_none === 'null' ? null : ids;
/** The job runs at once; the real one may also make workspaces for domains, which this one does not. */
const autoGroup = (world, application, { body: given }) => {
    const body = object(given ?? {});
    const since = body['after_created_at'] === undefined ? 0 : integer(body['after_created_at'], 'after_created_at', 0);
    const invalidAlso = body['invalid_also'] === undefined ? false : fields_boolean(body['invalid_also'], 'invalid_also');
    const only = body['specific_domain'] === undefined ? null : string(body['specific_domain'], 'specific_domain');
    const last = application.autoGroupedAt;
    if (last !== null && world.now() - last < 60_000)
        throw new Refusal(429, 'Too many requests: one job a minute');
    application.autoGroupedAt = world.now();
    const grouping = new Map([...application.workspaces.now()].filter((one) => one.autoGroup).map((one) => [one.domain, one.id]));
    for (const grant of application.grants.now()) {
        const domain = domainOf(grant.email);
        const target = grouping.get(domain);
        if (!target || grant.createdAt < since || (only !== null && only.toLowerCase() !== domain))
            continue;
        if (grant.status === 'valid' || invalidAlso)
            putGrant(application, { ...grant, workspaceId: target });
    }
    return found({ job_id: world.newId(), message: 'The grants are being grouped' });
};

;// CONCATENATED MODULE: ./lib/src/sandbox/resources/workspace-resource.js
/** Workspaces as the sandbox dumps and seeds them, and their paths. */




function seedWorkspace(world, application, edit) {
    if (edit.default && edit.id !== undefined && edit.id !== application.defaultWorkspaceId) {
        const old = application.workspaces.get(application.defaultWorkspaceId);
        application.workspaces.settle(application.defaultWorkspaceId, null);
        application.defaultWorkspaceId = edit.id;
        if (old)
            application.workspaces.settle(edit.id, { ...old, id: edit.id });
    }
    const target = edit.default ? { ...edit, id: application.defaultWorkspaceId } : edit;
    const workspace = startEdit(world, application.workspaces, target, (base) => ({
        ...base,
        name: 'workspace',
        domain: null,
        autoGroup: false,
        isDefault: false,
        policyId: null,
        ruleIds: [],
    }));
    if (!workspace)
        return;
    const { name = workspace.name, domain = workspace.domain, auto_group: autoGroup = workspace.autoGroup } = edit;
    const { policy_id: policyId = workspace.policyId, rule_ids: ruleIds = workspace.ruleIds } = edit;
    application.workspaces.settle(workspace.id, { ...workspace, name, domain, autoGroup, policyId, ruleIds });
}
const workspaces = {
    routes: [
        ['/v3/workspaces', { GET: listWorkspaces, POST: createWorkspace }],
        ['/v3/workspaces/auto-group', { POST: autoGroup }],
        ['/v3/workspaces/*', { GET: getWorkspace, PATCH: updateWorkspace, DELETE: deleteWorkspace }],
        ['/v3/workspaces/*/manual-assign', { POST: manualAssign }],
    ],
    creates: [createWorkspace],
    dump: (world, application) => [...application.workspaces.now()]
        .filter((workspace) => defaultWorkspace(world, application) !== null || !workspace.isDefault)
        .map((workspace) => ({
        id: workspace.id,
        name: workspace.name,
        domain: workspace.domain,
        auto_group: workspace.autoGroup,
        default: workspace.isDefault,
        policy_id: workspace.policyId,
        rule_ids: workspace.ruleIds,
        created_at: workspace.createdAt,
    })),
    seed: seedWorkspace,
};

;// CONCATENATED MODULE: ./lib/src/sandbox/resources.js
/** Every resource there is, in the order in which a dump shows them and a seed makes them. */












const DESTINATIONS = { webhooks: webhooks, pubsub_channels: pubsubChannels, sns_channels: snsChannels, alerts: alerts };
const ORGANISATION = { admin_domains: adminDomains, service_accounts: serviceAccounts };
const RESOURCES = {
    lists: lists,
    rules: rules,
    policies: policies,
    workspaces: workspaces,
    grants: grants,
    folders: folders,
    ...DESTINATIONS,
    ...ORGANISATION,
    send_events: sendActivity,
};

;// CONCATENATED MODULE: ./lib/src/sandbox/routes.js






/** The first that fits wins. */
const ROUTES = [
    ['/v3/applications', { GET: getApplication }],
    ['/v3/connectors', { GET: listConnectors, POST: createConnector }],
    ['/v3/connectors/*', { GET: getConnector }],
    ['/v3/grants/*/rule-evaluations', { GET: listRuleEvaluations }],
    ...MESSAGE_ROUTES,
    ...METRICS_ROUTES,
    ...Object.values(RESOURCES).flatMap(({ routes }) => routes),
];
const CREATES = Object.values(RESOURCES).flatMap(({ creates }) => creates);
const PARSED = ROUTES.map(([path, handlers]) => ({ parts: path.split('/'), handlers }));
function route(method, path) {
    const parts = path.split('/');
    const hit = PARSED.find((one) => routes_fits(one.parts, parts));
    if (!hit)
        return { refused: 404 };
    const handler = hit.handlers[method];
    if (!handler)
        return { refused: 405 };
    return { handler, ids: parts.filter((_, index) => hit.parts[index] === '*').map(decode) };
}
const routes_fits = (pattern, parts) => pattern.length === parts.length &&
    pattern.every((part, index) => part === parts[index] || (part === '*' && parts[index] !== ''));
/** A part that is not well encoded names nothing. */
function decode(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}

;// CONCATENATED MODULE: ./lib/src/sandbox/signature.js
/**
 * Requests that a service account signs: which key, within five minutes of the clock, with a nonce that nobody has used, and a
 * signature that fits. The application whose account it is, or what is wrong.
 */

const MOST_SKEW = 300;
const NONCE = /^[A-Za-z0-9]{20}$/u;
const spent = new WeakMap();
const isSignedPath = (path) => path.startsWith('/v3/admin/');
function findSigner(world, applications, headers, { method, path, text }) {
    if (headers.authorization !== undefined)
        return 'this endpoint takes no bearer token, only a signature';
    const [kid, nonce, timestamp, signature] = ['kid', 'nonce', 'timestamp', 'signature'].map((name) => {
        const value = headers[`x-nylas-${name}`];
        return typeof value === 'string' ? value : '';
    });
    if (!kid || !nonce || !timestamp || !signature)
        return 'the request is not signed by a service account';
    const opened = [...applications.values()].find(({ application }) => application.serviceAccounts.get(kid));
    const account = opened?.application.serviceAccounts.get(kid);
    if (!opened || !account)
        return 'the key of the service account is not known';
    if (!NONCE.test(nonce))
        return 'the nonce must have 20 letters and digits';
    if (!/^\d+$/u.test(timestamp) || Math.abs(Number(timestamp) - world.now() / 1000) > MOST_SKEW)
        return 'the timestamp is more than five minutes off';
    // Written out in the order of the alphabet, as it is signed: this is nobody else's code.
    const payload = text === '' ? '' : `"payload":${JSON.stringify(text)},`;
    const signed = `{"method":"${method.toLowerCase()}","nonce":"${nonce}","path":${JSON.stringify(path)},${payload}"timestamp":${timestamp}}`;
    const isGood = (0,external_node_crypto_.verify)('sha256', Buffer.from(signed), (0,external_node_crypto_.createPublicKey)(account.publicKey), Buffer.from(signature, 'base64'));
    if (!isGood)
        return 'the signature does not fit the request';
    const used = spent.get(opened.application) ?? new Set();
    spent.set(opened.application, used);
    if (used.has(nonce))
        return 'the nonce was used before';
    used.add(nonce);
    return opened;
}

;// CONCATENATED MODULE: ./lib/src/sandbox/wire.js
const MOST_BYTES = 64 * 1024 * 1024;
/** Null when the client went away or sent more than anybody should. */
function wire_readText(request) {
    const { 'content-length': length = '0', 'transfer-encoding': coding } = request.headers;
    if (length === '0' && coding === undefined)
        return '';
    const chunks = [];
    let size = 0;
    return new Promise((resolve) => {
        request.on('data', (chunk) => {
            size += chunk.length;
            if (size > MOST_BYTES)
                resolve(null);
            else
                chunks.push(chunk);
        });
        request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
        request.on('error', () => resolve(null));
        request.on('close', () => resolve(null));
    });
}
function send(response, answer, stamp) {
    const text = toText(answer, stamp);
    writeHead(response, answer, stamp, Buffer.byteLength(text));
    // As a text it leaves together with the head.
    response.end(text);
}
function toText({ body }, { requestId }) {
    if (body === null)
        return '';
    return typeof body === 'string' ? body : JSON.stringify({ request_id: requestId, ...body });
}
function writeHead(response, answer, { requestId, date }, length) {
    const { status, body, headers = {} } = answer;
    response.sendDate = false;
    response.writeHead(status, {
        date,
        'x-request-id': requestId,
        ...(body === null
            ? {}
            : { 'content-type': typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json' }),
        ...(status === 204 ? {} : { 'content-length': length }),
        ...headers,
    });
}
/** Writes the head for this share of the answer and hands back the bytes of the share. */
function beginSpoilt(response, answer, stamp, share = 1) {
    const whole = Buffer.from(toText(answer, stamp));
    const bytes = whole.subarray(0, Math.floor(whole.length * share));
    writeHead(response, answer, stamp, bytes.length);
    return bytes;
}
function wire_reset(response) {
    const { socket } = response;
    // A reset where it can be had, so that clients see ECONNRESET and not a polite end.
    if (socket?.resetAndDestroy)
        socket.resetAndDestroy();
    else
        response.destroy();
}
/** The faults that spoil an answer on its way. */
function sendSpoilt(response, kind, answer, stamp) {
    switch (kind) {
        case 'stall-headers':
            return;
        case 'stall-body': {
            const bytes = beginSpoilt(response, answer, stamp);
            response.write(bytes.subarray(0, Math.floor(bytes.length / 2)));
            return;
        }
        case 'cut-body': {
            const bytes = beginSpoilt(response, answer, stamp);
            response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
            return;
        }
        case 'truncate-json':
            response.end(beginSpoilt(response, answer, stamp, 0.5));
            return;
        case 'wrong-type': {
            const page = '<!doctype html><title>Bad gateway</title><p>Please try again.</p>';
            send(response, { status: 200, body: page, headers: { 'content-type': 'text/html; charset=utf-8' } }, stamp);
            return;
        }
        default:
            wire_reset(response);
    }
}

;// CONCATENATED MODULE: ./lib/src/sandbox/serve.js








const JSON_TYPE = { 'content-type': 'application/json' };
async function serve(engine, request, response) {
    const { world, recorder, faults } = engine;
    const method = request.method ?? 'GET';
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://sandbox');
    const stamp = () => ({ requestId: engine.newRequestId(), date: new Date(world.now()).toUTCString() });
    const refused = explainForeignRequest(request.headers, engine.host);
    if (refused !== null) {
        request.resume();
        return send(response, { status: 403, body: { error: { type: 'sandbox', message: refused } } }, stamp());
    }
    if (path.startsWith('/_sandbox/')) {
        const body = parse((await wire_readText(request)) ?? '');
        const act = path.slice('/_sandbox/'.length);
        const { status, body: said } = answerControl(engine.control, method, act, query.get('key') ?? undefined, body);
        return send(response, { status, body: JSON.stringify(said), headers: JSON_TYPE }, stamp());
    }
    const record = recorder.open(method, path, query, world.now());
    const text = await wire_readText(request);
    if (text === null)
        return wire_reset(response);
    const body = parse(text);
    const fault = faults.take({ index: record.index, method, path });
    record.note({ ...(body === undefined ? {} : { body }), ...(fault ? { fault: fault.kind } : {}) });
    const finish = (answer) => {
        record.note({ status: answer.status });
        send(response, answer, stamp());
    };
    const early = fault && happensBefore(fault) ? fault : null;
    if (early) {
        const answer = await replaced(world, early);
        return answer ? finish(answer) : wire_reset(response);
    }
    const answer = await act(engine, request, { method, path, query, text, body });
    const wait = typeof engine.latency === 'number' ? engine.latency : engine.latency({ method, path });
    if (wait > 0 && answer.status !== 429)
        await new Promise((resolve) => setTimeout(resolve, wait));
    if (!fault)
        return finish(answer);
    if (fault.kind === 'status-after' || fault.kind === 'kill') {
        const other = await replaced(world, fault);
        return other ? finish(other) : wire_reset(response);
    }
    if (fault.kind === 'truncate-json' || fault.kind === 'wrong-type')
        record.note({ status: answer.status });
    sendSpoilt(response, fault.kind, answer, stamp());
}
/** What a fault answers instead; null for a reset. */
async function replaced(world, fault) {
    const switches = world.switches();
    switch (fault.kind) {
        case 'status-before':
        case 'status-after':
            return refusal(switches, fault.status ?? 500, 'Something went wrong');
        case 'unauthorized':
            return refusal(switches, 401, 'Authentication error');
        case 'rate-limit': {
            const headers = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
            return refusal(switches, 429, 'Too many requests', { headers });
        }
        case 'kill':
            await fault.callback?.();
            return null;
        default:
            return null;
    }
}
/** The request's effect, and what the API says to it. */
function act(engine, request, { method, path, query, text, body }) {
    const { world, applications } = engine;
    const switches = world.switches();
    const signed = isSignedPath(path) ? findSigner(world, applications, request.headers, { method, path, text }) : null;
    if (typeof signed === 'string')
        return refusal(switches, 401, signed);
    const opened = signed ?? applications.get((request.headers.authorization ?? '').replace(/^Bearer /, ''));
    if (!opened)
        return refusal(switches, 401, 'Authentication error');
    if (!opened.limiter.admits(path))
        return limited(switches, 'Too many requests');
    const hit = route(method, path);
    if ('refused' in hit)
        return refusal(switches, hit.refused, `${method} ${path} is not part of the API`);
    if (text !== '' && body === undefined)
        return refusal(switches, 400, 'the body is not JSON');
    const { application } = opened;
    const key = request.headers['idempotency-key'];
    const asked = { method, path, text, key: typeof key === 'string' ? key : undefined };
    return orRefusal(switches, () => answerOnce(world, application, asked, () => orRefusal(switches, () => {
        const answer = hit.handler(world, application, { query, body, ids: hit.ids });
        const isLost = switches.creates_answer === '504-after-commit' && CREATES.includes(hit.handler);
        const lose = () => refusal(switches, 504, 'The upstream did not answer in time');
        if (!isLost)
            return answer;
        return answer instanceof Promise ? answer.then(lose) : lose();
    })));
}
function orRefusal(switches, ask) {
    const toRefusal = (error) => {
        if (!(error instanceof Refusal))
            throw error;
        if (error.status === 429)
            return limited(switches, error.message);
        return refusal(switches, error.status, error.message, { type: error.type });
    };
    try {
        const answer = ask();
        return answer instanceof Promise ? answer.catch(toRefusal) : answer;
    }
    catch (error) {
        return toRefusal(error);
    }
}
const limited = (switches, message) => refusal(switches, 429, message, { headers: switches.retry_after === 'present' ? { 'retry-after': '1' } : {} });
function parse(text) {
    if (text === '')
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/src/sandbox/state.js
/**
 * The readable dump of an application: what tests compare, what `GET /_sandbox/state` answers, and what a seed edits. No
 * secrets in it.
 *
 * A seed goes past the API: a starting state, or drift in a test. Lists show it at once, whatever the lag. An entry whose
 * id (of a grant also: whose e-mail; of a workspace: `default: true`) exists changes just the fields it names; any other
 * is made. `deleted: true` takes it away. References are taken as they are, so they may dangle.
 */



function snapshot(world, application) {
    const parts = Object.entries(RESOURCES).map(([part, { dump }]) => [part, dump(world, application)]);
    return {
        application: {
            application_id: application.id,
            organization_id: application.organizationId,
            region: application.region,
            environment: application.environment,
            default_workspace_id: defaultWorkspace(world, application)?.id ?? null,
        },
        domains: application.domains ? [...application.domains] : null,
        connectors: [...application.connectors],
        ...Object.fromEntries(parts),
    };
}
const PARTS = ['application', 'domains', 'connectors', ...Object.keys(RESOURCES)];
/** Throws a RangeError for a part that does not exist: a seed file with a slip must not look as if it had worked. */
function state_seed(world, application, edits) {
    const unknown = Object.keys(edits).find((key) => !PARTS.includes(key));
    if (unknown !== undefined)
        throw new RangeError(`a seed has no ${unknown}; there are: ${PARTS.join(', ')}`);
    const { application_id, organization_id, region, environment } = edits.application ?? {};
    if (application_id !== undefined)
        application.id = application_id;
    if (organization_id !== undefined)
        application.organizationId = organization_id;
    if (region !== undefined)
        application.region = region;
    if (environment !== undefined)
        application.environment = environment;
    if (edits.domains !== undefined)
        application.domains = edits.domains && new Set(edits.domains.map(normaliseItem));
    if (edits.connectors)
        application.connectors.clear();
    for (const provider of edits.connectors ?? [])
        application.connectors.add(provider);
    for (const part of Object.keys(RESOURCES)) {
        const resource = RESOURCES[part];
        for (const edit of edits[part] ?? [])
            resource.seed(world, application, edit);
    }
}

;// CONCATENATED MODULE: ./lib/src/sandbox/server.js
/**
 * The remote API in memory, over real HTTP, for tests, the demo and users' own integration tests.
 * A shell of its own: it may start from the real clock and real randomness; nothing below it touches either.
 */















async function startSandbox(options = {}) {
    const clock = options.clock ?? Date.now;
    const start = options.randomSeed ?? (0,external_node_crypto_.randomInt)(2 ** 32);
    // Three streams: the ids of objects depend on nothing but the order in which they are made.
    const [ids, requestIds, chances] = [createRandom(start), createRandom(start + 1), createRandom(start + 2)];
    let switches = { ...sandbox_switches/* DEFAULT_SWITCHES */.FN, ...(0,sandbox_switches/* readSwitches */.nV)(options.switches ?? {}) };
    let ahead = 0;
    let sequence = 0;
    const world = {
        now: () => clock() + ahead,
        newId: () => createUuid(ids),
        nextSequence: () => {
            sequence += 1;
            return sequence;
        },
        switches: () => switches,
    };
    const keys = typeof options.apiKey === 'string' ? [options.apiKey] : (options.apiKey ?? ['sandbox-key']);
    const { region = 'us', environment = 'sandbox' } = options;
    const applications = new Map();
    for (const key of keys) {
        const application = createApplication(world, { region, environment, key });
        applications.set(key, { application, limiter: createRateLimiter(options.ratePerSecond ?? {}, world.now) });
    }
    const open = (key = keys[0] ?? '') => {
        const opened = applications.get(key);
        if (!opened)
            throw new RangeError('no application has this key');
        return opened.application;
    };
    state_seed(world, open(), options.seed ?? {});
    const giveStarterPolicies = () => {
        for (const { application } of applications.values())
            giveStarterPolicy(world, application);
    };
    giveStarterPolicies();
    const recorder = createRecorder();
    const faults = createFaults(chances);
    const control = {
        state: (key) => snapshot(world, open(key)),
        requests: recorder.all,
        clearRequests: recorder.clear,
        switches: () => switches,
        setSwitches: (partial) => {
            switches = { ...switches, ...(0,sandbox_switches/* readSwitches */.nV)(partial) };
            giveStarterPolicies();
        },
        addFault: faults.add,
        clearFaults: faults.clear,
        seed: (edits, key) => state_seed(world, open(key), edits),
        advanceClock: (milliseconds) => {
            ahead += milliseconds;
        },
        injectMail: (mail, key) => injectMail(world, open(key), mail),
        injectSends: (sends, key) => injectSends(world, open(key), sends),
        createServiceAccount: (key) => createServiceAccount(world, open(key)),
        passwordMatches: (email, password, key) => passwordMatches(open(key), email, password),
    };
    const { host = '127.0.0.1', latencyMilliseconds: latency = 0 } = options;
    const engine = {
        world,
        newRequestId: () => createUuid(requestIds),
        applications,
        recorder,
        faults,
        control,
        host,
        latency,
    };
    const server = (0,external_node_http_.createServer)({ keepAliveTimeout: 60_000 }, (request, response) => {
        serve(engine, request, response).catch((error) => ownFault(response, error));
    });
    const url = await listen(server, options.port ?? 0, host);
    return { ...control, url, close: () => server_close(server) };
}
/** A mistake of the sandbox itself: said in words, so that nobody looks for it in the client. */
function ownFault(response, error) {
    if (response.headersSent)
        return void response.destroy();
    response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(`the sandbox failed: ${error instanceof Error ? error.message : 'for an unknown reason'}\n`);
}
function listen(server, port, host) {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
            const address = server.address();
            const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
            resolve(`http://${name}:${address.port}`);
        });
    });
}
/** Also ends what stalls on purpose. A second call does nothing. */
function server_close(server) {
    return new Promise((resolve, reject) => {
        if (!server.listening)
            return resolve();
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
    });
}


/***/ })

};
