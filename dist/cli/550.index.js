export const id = 550;
export const ids = [550];
export const modules = {

/***/ 5550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runImport: () => (/* binding */ runImport)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/config/compile.js + 17 modules
var compile = __webpack_require__(143);
// EXTERNAL MODULE: ./lib/src/config/files/tree.js
var tree = __webpack_require__(8685);
// EXTERNAL MODULE: ./lib/src/domain/diagnostic.js
var diagnostic = __webpack_require__(1348);
// EXTERNAL MODULE: ./lib/src/domain/fleet-name.js
var fleet_name = __webpack_require__(1831);
// EXTERNAL MODULE: ./lib/src/domain/model.js
var model = __webpack_require__(3294);
// EXTERNAL MODULE: ./lib/src/engine/live/read.js
var read = __webpack_require__(4994);
// EXTERNAL MODULE: ./lib/src/engine/open-fleet.js
var open_fleet = __webpack_require__(6488);
// EXTERNAL MODULE: ./lib/src/engine/plan-fleet.js + 29 modules
var plan_fleet = __webpack_require__(1903);
// EXTERNAL MODULE: ./lib/src/kinds/registry.js + 16 modules
var registry = __webpack_require__(9185);
// EXTERNAL MODULE: ./lib/src/nylas/domains.js
var domains = __webpack_require__(5691);
// EXTERNAL MODULE: ./lib/src/render/terminal.js + 2 modules
var render_terminal = __webpack_require__(9506);
// EXTERNAL MODULE: ./lib/src/features/command.js
var command = __webpack_require__(625);
// EXTERNAL MODULE: ./lib/src/config/schema.js + 1 modules
var schema = __webpack_require__(10);
// EXTERNAL MODULE: ./lib/src/domain/address.js
var domain_address = __webpack_require__(5711);
// EXTERNAL MODULE: ./lib/src/domain/canonical.js
var canonical = __webpack_require__(9901);
// EXTERNAL MODULE: ./lib/src/kinds/references.js
var kinds_references = __webpack_require__(6986);
// EXTERNAL MODULE: ./lib/src/kinds/remote.js
var remote = __webpack_require__(4938);
// EXTERNAL MODULE: ./lib/src/domain/readiness.js
var readiness = __webpack_require__(9759);
;// CONCATENATED MODULE: ./lib/src/features/import/domains.js


/** One for each tenant is nobody's list of domains. */
const MOST_DOMAINS = 100;
const DOMAIN = /^[^\s@/{}][^\s@/.{}]*\.[^\s@/{}]+$/u;
/** As the file says them; empty where it better says nothing: then anything is allowed, as it is now. */
function listImportedDomains(objects, registered) {
    const names = new Set(objects.flatMap(findDomains));
    if (names.size > MOST_DOMAINS || [...names].some((name) => !DOMAIN.test(name)))
        return [];
    const known = new Map(registered.map((domain) => [domain.address, domain]));
    return [...names].sort().map((name) => {
        const { verified = {}, branded = false } = known.get(name) ?? {};
        const require = branded ? [] : readiness/* REQUIREMENTS */.d.filter((what) => verified[what] === true);
        return require.length === 0 ? name : { name, require };
    });
}
/** Of the fields that a file's `domains` bound. */
const findDomains = ({ kind, name, attributes }) => registry/* registry */.u5[kind].fields.flatMap(({ path, identity, domainOf }) => {
    const value = identity ? name : attributes[path];
    return domainOf && typeof value === 'string' ? [domainOf(value).toLowerCase()] : [];
});

// EXTERNAL MODULE: ./lib/src/config/check-entry.js
var check_entry = __webpack_require__(9008);
;// CONCATENATED MODULE: ./lib/src/features/import/entries.js
/** What a live object becomes in the file: its key, its entry, and the file of its own for the items of a long list. */




/** More items than these stand in a file of their own. */
const MOST_ITEMS = 20;
/** File systems take names of 255 bytes. */
const LONGEST_PATH = 120;
/** Adds a list's file to `files`, where there is to be one; `directory` is that of the file the entry stands in. */
function toKeyedEntry(resource, directory, files) {
    const { object, key, isPinned } = resource;
    const { fields, section } = registry/* registry */.u5[object.kind];
    const identity = (0,registry/* findIdentityField */.AV)(object.kind);
    const values = { ...resource.values };
    for (const { path } of fields.filter((field) => field.fromFile)) {
        const items = values[path];
        const file = `${section}/${toKey(key)}.txt`;
        if (!Array.isArray(items) || !isLong(items) || file.length >= LONGEST_PATH || `${directory}${file}` in files)
            continue;
        files[`${directory}${file}`] = `${items.join('\n')}\n`;
        values[path] = { file };
    }
    const own = { ...(isPinned ? { id: object.id } : {}), ...escapeBraces((0,remote/* nestPaths */.B6)(values)) };
    return identity === undefined
        ? { key: escapeBraces(key), entry: own }
        : { key: null, entry: { [identity]: escapeBraces(key), ...own } };
}
const isLong = (items) => items.length > MOST_ITEMS && items.every(isOneLine);
/** As a text file is read: trimmed, blank lines and comments ignored. */
const isOneLine = (item) => typeof item === 'string' &&
    item !== '' &&
    item === item.trim() &&
    !/[\r\n]|(?:^|\s)#/u.test(item) &&
    item.isWellFormed();
function escapeBraces(value) {
    if (typeof value === 'string')
        return value.replaceAll('{', '{{').replaceAll('}', '}}');
    if (value === null || typeof value !== 'object')
        return value;
    if (Array.isArray(value))
        return value.map((item) => escapeBraces(item));
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, escapeBraces(member)]));
}
const LONGEST_KEY = 48;
const AS_IT_IS = /^[a-z0-9][a-z0-9._-]*$/;
/** Names that mean something else as a key, in this program or to whoever reads YAML into objects. */
const RESERVED = [domain_address/* DEFAULT_KEY */.uh, '__proto__'];
/** Gives each name a readable key, and none twice: `fallback` for names that leave nothing readable, never one that is taken. */
function createKeys(fallback, taken) {
    const given = new Set([...RESERVED, ...taken]);
    return (name) => {
        const base = toKey(name) || fallback;
        let key = base;
        for (let count = 2; given.has(key); count += 1)
            key = `${base}-${count}`;
        given.add(key);
        return key;
    };
}
/** What a name already is where it can be a key; else letters and digits of any script, with `-` for the rest. May be empty. */
function toKey(name) {
    if (name.length <= 256 && AS_IT_IS.test(name))
        return name;
    const plain = name
        .normalize('NFKD')
        .replaceAll(/(?<=[a-z])\p{M}+/giu, '')
        .normalize('NFKC')
        .toLowerCase();
    const slug = plain.replaceAll(/[^\p{L}\p{N}\p{M}._-]+/gu, '-');
    const short = Array.from(slug).slice(0, LONGEST_KEY).join('');
    const trimmed = short.replace(/^[-._\p{M}]+/u, '').replace(/[-._]+$/u, '');
    return (0,check_entry/* findHiddenCharacter */.Pz)(trimmed) === null ? trimmed : '';
}

// EXTERNAL MODULE: ./lib/src/config/diagnostic.js
var config_diagnostic = __webpack_require__(4150);
// EXTERNAL MODULE: ./lib/src/config/explain.js + 4 modules
var explain = __webpack_require__(9369);
;// CONCATENATED MODULE: ./lib/src/features/import/file-values.js
/**
 * The values of a live object as the file can hold them: in the compared form, so that planning them finds nothing to
 * change. A value that no file can hold (outside the documented range, a name with an invisible character) is left out
 * where left out means *not managed*; otherwise the object as a whole cannot be written.
 */





/**
 * `name` is the value of the identity field, where the kind has one. `toKey` gives what stands in the file for a reference:
 * a key or `id:<uuid>`, null when there is no way to write it.
 */
function toFileValues(kind, name, attributes, toKey) {
    const unrepresentable = [];
    const keyed = (0,kinds_references/* mapReferences */.h1)(kind, attributes, (reference, target) => {
        const key = toKey(reference, target);
        if (key === null)
            unrepresentable.push(reference);
        return key ?? reference;
    });
    const [first] = unrepresentable;
    if (first !== undefined)
        return { reason: `it refers to ${first}, which is not the UUID the file needs` };
    const values = {};
    for (const field of kind.fields) {
        const value = keyed[field.path];
        if (value === undefined || value === null || field.identity)
            continue;
        if (field.default !== undefined && field.tolerates?.(field.default, value))
            continue;
        if (field.default === undefined || JSON.stringify(value) !== JSON.stringify(field.default))
            values[field.path] = value;
    }
    const omitted = new Set();
    const identity = (0,registry/* findIdentityField */.AV)(kind.kind);
    // Each round takes something away, so this ends.
    for (;;) {
        const problems = checkValues(kind, identity === undefined ? values : { [identity]: name, ...values });
        if (problems.length === 0)
            return { values, omitted: [...omitted] };
        for (const { path, summary } of problems) {
            const invalid = kind.fields
                .filter((field) => path.startsWith(`${field.path}/`) && canBeOmitted(kind, field))
                .flatMap((field) => findGroup(kind, field));
            if (invalid.length === 0)
                return { reason: summary };
            for (const field of invalid) {
                if (field.path in values)
                    omitted.add(field.path);
                delete values[field.path];
            }
        }
    }
}
/** Left out means *not managed*: there is no default that would be compared, or none unless its group is there. */
function canBeOmitted(kind, field) {
    const isName = field.path === 'name' && (0,registry/* findIdentityField */.AV)(kind.kind) === undefined;
    return !isName && !field.required && (field.default === undefined || field.defaultWhenPresent !== undefined);
}
/** Fields that have defaults only together go together. */
const findGroup = (kind, field) => field.defaultWhenPresent === undefined
    ? [field]
    : kind.fields.filter((other) => other.defaultWhenPresent === field.defaultWhenPresent);
function checkValues(kind, values) {
    const entry = (0,remote/* nestPaths */.B6)(values);
    const faults = (0,explain/* checkSchema */._)(kind.kind, entry);
    const problems = (faults.length > 0 ? faults : kind.check(entry)).map(({ path, summary }) => ({ path: toFieldPath(kind, path.join('/')), summary: escapeControls(summary) }));
    if (faults.length > 0)
        return problems;
    for (const path of ['name', (0,registry/* findIdentityField */.AV)(kind.kind) ?? '']) {
        const text = values[path];
        const hidden = typeof text === 'string' ? (0,check_entry/* findHiddenCharacter */.Pz)(text) : null;
        if (hidden !== null)
            problems.push({ path: `${path}/`, summary: `its ${path} holds ${hidden}, a character that nobody sees` });
    }
    return problems;
}
/** What stands in a live object is quoted in its notice as its name is: on one line. */
const escapeControls = (text) => text.replace(/\p{Cc}/gu, (mark) => JSON.stringify(mark).slice(1, -1));
/** `limits/limit_x/0` to `limits.limit_x/0`. */
function toFieldPath(kind, path) {
    const field = kind.fields.find((candidate) => `${path}/`.startsWith(`${candidate.path.replaceAll('.', '/')}/`));
    return field ? `${field.path}/${path.slice(field.path.length + 1)}` : `${path}/`;
}

;// CONCATENATED MODULE: ./lib/src/features/import/resources.js
/**
 * Live objects to the resources of a file. What the file does not declare (because it cannot) is still referred to, by
 * `id:<uuid>`, as is what does not exist any more: planning leaves such a reference exactly as it is.
 */










const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** In lower case, as the file writes ids and compares them; the API has been seen with no other form. */
const isUuid = (id) => UUID.test(id);
function toResources(live, existing) {
    const declared = new Map();
    for (const { id, attributes } of live.objects) {
        const address = existing.addresses.get(id);
        const key = id === live.defaultWorkspace ? domain_address/* DEFAULT_KEY */.uh : address && (0,domain_address/* keyOf */.TN)(address);
        if (key !== undefined)
            declared.set(id, { key, attributes });
    }
    const notices = [];
    const uses = countUses(live);
    const all = model/* KINDS */.G.flatMap((kind) => {
        const there = existing.desired.filter((desired) => desired.kind === kind);
        const names = new Set(there.map(({ name }) => name));
        const context = {
            declared,
            notices,
            giveKey: createKeys(kind, there.map(({ key }) => key)),
            taken: collectUniqueValues(kind, there),
        };
        const objects = live.objects
            .filter((object) => object.kind === kind && object.id !== live.defaultWorkspace && existing.wanted.has(object.id))
            .sort((a, b) => (0,canonical/* compareText */.n)(a.name, b.name) || (0,canonical/* compareText */.n)(a.id, b.id));
        return [...Map.groupBy(objects, ({ name }) => name).values()].flatMap((namesakes) => {
            const [object, ...others] = namesakes.toSorted((a, b) => (uses.get(b.id) ?? 0) - (uses.get(a.id) ?? 0));
            if (object === undefined)
                return [];
            if (names.has(object.name)) {
                return skip(object, 'the file has another one of that name', notices) ?? [];
            }
            if (others.length > 0)
                notices.push(describeNamesakes(object, others));
            return toResource(object, others.length > 0, context) ?? [];
        });
    });
    return { all, defaultWorkspace: readDefaultWorkspace(live, declared, notices), notices };
}
const collectUniqueValues = (kind, there) => new Map(registry/* registry */.u5[kind].fields
    .filter((field) => field.unique)
    .map(({ path }) => [path, new Set(there.map(({ attributes }) => attributes[path] ?? null))]));
/** Null where the object stays out of the file; a notice says why. */
function toResource(object, hasNamesakes, context) {
    const { declared, notices } = context;
    const kind = registry/* registry */.u5[object.kind];
    const carried = carryOver(object);
    notices.push(...carried.notices);
    const write = (toKey) => toFileValues(kind, object.name, carried.attributes, toKey);
    let written = write((reference) => toKeyOrId(reference, declared));
    if ('reason' in written)
        return skip(object, written.reason, notices);
    const given = Object.fromEntries(Object.entries(object.attributes).filter(([, value]) => value !== null));
    const lookUp = (reference) => declared.get((0,kinds_references/* parseIdReference */.Sn)(reference) ?? '')?.attributes;
    if ((kind.checkReferences?.(given, lookUp) ?? []).length > 0) {
        notices.push(`${formatTitle(object)} refers to objects of a kind that does not fit; the file refers to them by id`);
        written = write(toId);
        if ('reason' in written)
            return skip(object, written.reason, notices);
    }
    for (const [path, taken] of context.taken) {
        const value = written.values[path];
        if (typeof value !== 'string')
            continue;
        if (taken.has(value))
            return skip(object, `its ${path}, ${(0,config_diagnostic/* quote */.hD)(value)}, is that of another one`, notices);
        taken.add(value);
    }
    if (written.omitted.length > 0) {
        notices.push(`${formatTitle(object)}: not in the file, because it cannot be written there: ${written.omitted.join(', ')}`);
    }
    const isNamedByField = (0,registry/* findIdentityField */.AV)(kind.kind) !== undefined;
    const key = isNamedByField ? object.name : context.giveKey(kind.keyFrom?.(object.attributes) ?? object.name);
    const isPinned = hasNamesakes || (0,registry/* getRemoteName */.sy)(kind, written.values, key) !== object.name;
    const canBePinned = kind.idPattern === undefined ? isUuid(object.id) : new RegExp(kind.idPattern, 'u').test(object.id);
    if (isPinned && !canBePinned) {
        const form = kind.idPattern === undefined ? 'a UUID' : 'as ids are written';
        return skip(object, `the file would have to say its id, which is not ${form}`, notices);
    }
    declared.set(object.id, { key, attributes: object.attributes });
    const { name, ...unnamed } = written.values;
    // Left out, the name is the key.
    return { object, key, isPinned, values: name === key && !isNamedByField ? unnamed : written.values };
}
/**
 * What Nylas has and the file has no field for. A cap under a name that is retired is carried over to the field that says it
 * today, where that caps no closer: without it the account would be free. Anything else is left alone, and named.
 */
function carryOver(object) {
    const { successors = {} } = registry/* registry */.u5[object.kind];
    const attributes = { ...object.attributes };
    const notices = [];
    const left = [];
    for (const [path, value] of Object.entries(object.aside?.others ?? {})) {
        const successor = successors[path];
        if (successor === undefined)
            left.push(`${(0,config_diagnostic/* quote */.hD)(path)} (${(0,config_diagnostic/* quote */.hD)(typeof value === 'string' ? value : JSON.stringify(value))})`);
        else if (isCap(value) && !(isCap(attributes[successor]) && attributes[successor] <= value)) {
            notices.push(`${formatTitle(object)}: ${path} (${value}) is a retired name, so the file says ${successor}: ${value}, which Nylas reports as ${describeCap(attributes[successor])}. The first apply sets it; write another number if you want one`);
            attributes[successor] = value;
        }
    }
    if (left.length > 0)
        notices.push(`${formatTitle(object)}: the file has no field for this, and it is left alone: ${left.join(', ')}`);
    return { attributes, notices };
}
const isCap = (value) => typeof value === 'number' && value >= 0;
function describeCap(value) {
    if (typeof value !== 'number')
        return 'not set';
    return value === -1 ? 'unlimited' : String(value);
}
function readDefaultWorkspace(live, declared, notices) {
    const object = live.objects.find(({ kind, id }) => kind === registry/* GROUP */.UP && id === live.defaultWorkspace);
    if (!object)
        return null;
    const attributes = (0,remote/* pickChanged */.Gg)(object.attributes, schema/* DEFAULT_WORKSPACE_FIELDS */.IZ);
    const written = toFileValues(registry/* registry */.u5[registry/* GROUP */.UP], object.name, attributes, (reference) => toKeyOrId(reference, declared));
    if ('values' in written)
        return Object.keys(written.values).length === 0 ? null : written.values;
    notices.push(`the default workspace is not in the file and left alone: ${written.reason}`);
    return null;
}
function skip(object, reason, notices) {
    notices.push(`${formatTitle(object)} is not in the file and left alone: ${reason}`);
    return null;
}
function describeNamesakes(object, others) {
    const skipped = others.map(({ id }) => id).join(', ');
    // What a field names has no other name that it could take.
    const isNamed = registry/* registry */.u5[object.kind].nameOf === undefined;
    const remedy = (0,registry/* findIdentityField */.AV)(object.kind) === undefined
        ? isNamed
            ? 'Rename those in Nylas'
            : 'Find out in Nylas which of them is in use: the file may have that one by its id'
        : 'Find out in Nylas which of them is in use before you delete any: its mail goes with it';
    return `${others.length + 1} live objects are called ${formatTitle(object)}: the file has ${object.id}, by its id; left alone: ${skipped}. ${remedy}`;
}
const toId = (reference) => (isUuid((0,kinds_references/* parseIdReference */.Sn)(reference) ?? '') ? reference : null);
const toKeyOrId = (reference, declared) => declared.get((0,kinds_references/* parseIdReference */.Sn)(reference) ?? '')?.key ?? toId(reference);
/** `rule "Block senders"`, for people. */
const formatTitle = ({ kind, name }) => `${kind} ${(0,config_diagnostic/* quote */.hD)(name)}`;
/** How many objects refer to an id. */
function countUses(live) {
    const uses = new Map();
    for (const object of live.objects) {
        for (const reference of (0,kinds_references/* listReferences */.Xo)(registry/* registry */.u5[object.kind], object.attributes)) {
            const id = (0,kinds_references/* parseIdReference */.Sn)(reference) ?? '';
            uses.set(id, (uses.get(id) ?? 0) + 1);
        }
    }
    return uses;
}

// EXTERNAL MODULE: ./lib/src/domain/map.js
var map = __webpack_require__(3889);
// EXTERNAL MODULE: ./lib/src/config/placeholders.js
var placeholders = __webpack_require__(83);
;// CONCATENATED MODULE: ./lib/src/features/import/tenants/patterns.js
/**
 * Patterns in addresses and names: every way to read an address as one with a slug in it, texts as templates and back, and
 * how the names of a pattern's accounts are made (all alike, from the slug, or from a title of each tenant).
 */


/** So many alike are a pattern. */
const FEWEST = 3;
const SLUG = /^[a-z0-9][a-z0-9._-]*$/;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const TITLE = '{title}';
/** Of addresses with more delimiters in a part, only what begins or ends it is tried, so that readings stay few. */
const MOST_DELIMITERS = 5;
/** The same for the words of a name. */
const MOST_WORDS = 8;
/** A slug stands between delimiters, in the part before the @ or in the one after it. */
function listReadings(address) {
    const readings = [];
    let from = 0;
    for (const part of address.split('@')) {
        const to = from + part.length;
        const delimiters = [...part.matchAll(/[-._+]/g)].map(({ index }) => from + index);
        for (const start of [from, ...delimiters.map((at) => at + 1)]) {
            for (const end of [...delimiters, to]) {
                if (end <= start || (delimiters.length > MOST_DELIMITERS && start !== from && end !== to))
                    continue;
                const slug = address.slice(start, end);
                if (!SLUG.test(slug) || /[-._]$/.test(slug))
                    continue;
                const pattern = `${escapeBraces(address.slice(0, start))}{slug}${escapeBraces(address.slice(end))}`;
                readings.push({ pattern, slug });
            }
        }
        from = to + 1;
    }
    return readings;
}
/** The text with `{field}` wherever the value stands as a word of its own; null where it does not. */
function toTemplate(text, value, field) {
    let template = '';
    let end = 0;
    for (let at = text.indexOf(value); at !== -1 && value !== ''; at = text.indexOf(value, Math.max(at + 1, end))) {
        const after = at + value.length;
        if (WORD.test(text.charAt(at - 1)) || WORD.test(text.charAt(after)))
            continue;
        template += `${escapeBraces(text.slice(end, at))}{${field}}`;
        end = after;
    }
    return end === 0 ? null : template + escapeBraces(text.slice(end));
}
/** What the compiler makes of a template; null when it needs a field that is not given. */
function fillTemplate(template, fields) {
    let text = '';
    for (const part of (0,placeholders/* parseTemplate */.QC)(template)) {
        const piece = typeof part === 'string' ? part : fields[part.name];
        if (piece === undefined || piece === '')
            return null;
        text += piece;
    }
    return text;
}
/** The most common naming first; a slug that no naming of at least three fits is in none. */
function findNamings(accounts) {
    const namings = [];
    let rest = accounts;
    while (rest.length >= FEWEST) {
        const naming = chooseNaming(rest);
        if (naming.slugs.size < FEWEST)
            break;
        namings.push(naming);
        rest = rest.filter(({ slug }) => !naming.slugs.has(slug));
    }
    return namings;
}
/** A whole name as the title explains every account, so it counts only where nothing else explains half of them. */
function chooseNaming(accounts) {
    const candidates = new Map();
    for (const { slug, name } of accounts) {
        for (const { template, title, rank } of listTemplates(slug, name)) {
            const candidate = candidates.get(template) ?? { rank, titles: new Map() };
            if (!candidate.titles.has(slug))
                candidate.titles.set(slug, title);
            candidates.set(template, candidate);
        }
    }
    const whole = candidates.get(TITLE);
    candidates.delete(TITLE);
    const [best] = [...candidates].sort(([a, x], [b, y]) => y.titles.size - x.titles.size || y.rank - x.rank || (b ?? '').length - (a ?? '').length);
    const isEnough = best && (best[1].titles.size * 2 >= accounts.length || whole === undefined);
    const [template, candidate] = isEnough ? best : [TITLE, whole];
    const titles = candidate?.titles ?? new Map();
    return {
        template,
        titles: new Map([...titles].filter((pair) => pair[1] !== null)),
        slugs: new Set(titles.keys()),
    };
}
function listTemplates(slug, name) {
    if (name === null)
        return [{ template: null, title: null, rank: 3 }];
    const templates = [{ template: escapeBraces(name), title: null, rank: 2 }];
    const bySlug = toTemplate(name, slug, 'slug');
    if (bySlug !== null)
        templates.push({ template: bySlug, title: null, rank: 3 });
    const words = name.split(' ');
    for (let start = 0; start < words.length; start += 1) {
        for (let end = start + 1; end <= words.length; end += 1) {
            if (words.length > MOST_WORDS && start > 0 && end < words.length)
                continue;
            const title = words.slice(start, end).join(' ');
            if (title === '' || title !== title.trim() || !title.isWellFormed())
                continue;
            const before = escapeBraces(words
                .slice(0, start)
                .map((word) => `${word} `)
                .join(''));
            const after = escapeBraces(words
                .slice(end)
                .map((word) => ` ${word}`)
                .join(''));
            templates.push({ template: `${before}${TITLE}${after}`, title, rank: 1 });
        }
    }
    return templates;
}

;// CONCATENATED MODULE: ./lib/src/features/import/tenants/accounts.js
/**
 * Accounts that one entry with `for_each` can stand for: of at least three slugs one pattern of addresses, of workspaces
 * and of names. Whoever fits none stays by itself.
 */





/** Mailboxes that companies have, so that `{slug}-acme@` is not read as tenants called sales and support. */
const ROLES = new Set('abuse accounts admin agent agents ai assistant billing bot care contact desk feedback finance hello help helpdesk hi hostmaster hr info inbound info it jobs legal mail marketing news newsletter no-reply noc noreply office onboarding ops orders outbound outreach postmaster press privacy sales security service shop success support team tech webmaster'.split(' '));
/** The largest group first; each account is in one at most. */
function groupAccounts(accounts) {
    const grouped = new Set();
    const tenants = new Set();
    const groups = [];
    for (const [email, candidates] of findCandidates(accounts)) {
        const members = dropNarrower(candidates.filter(({ resource }) => !grouped.has(resource)));
        if (members.length < FEWEST || isMost(members, ({ slug }) => ROLES.has(slug)))
            continue;
        for (const group of splitByName(email, members)) {
            if (isVague(group) && !isEvident(group, tenants))
                continue;
            groups.push(group);
            for (const { resource, slug } of group.members) {
                grouped.add(resource);
                tenants.add(slug);
            }
        }
    }
    return groups.sort((a, b) => b.members.length - a.members.length || (0,canonical/* compareText */.n)(a.email, b.email));
}
/** Patterns of addresses with everybody they fit, the most promising first. */
function findCandidates(accounts) {
    const byPattern = new Map();
    for (const resource of accounts) {
        if (resource.isPinned)
            continue;
        for (const { pattern, slug } of listReadings(resource.key)) {
            (0,map/* getOrCreate */.I)(byPattern, pattern, () => []).push({ resource, slug });
        }
    }
    return [...byPattern].filter(([, members]) => members.length >= FEWEST).sort(comparePromise);
}
const isBare = (email) => email.startsWith('{slug}@');
/** The vague ones last; then by how many they stand for, then those with the most fixed words, first before the slug. */
function comparePromise([a, x], [b, y]) {
    return (Number(isBare(a)) - Number(isBare(b)) ||
        y.length - x.length ||
        b.indexOf('{slug}') - a.indexOf('{slug}') ||
        b.length - a.length ||
        (0,canonical/* compareText */.n)(a, b));
}
const NEARLY_ALL = 0.9;
/**
 * Leaves out who belongs to a narrower pattern: `support-eu-acme` where `support-acme` is there too, and what nearly all
 * slugs begin or end with. Three of these are a pattern of their own, not tenants called `eu-...`.
 */
function dropNarrower(members) {
    const slugs = new Set(members.map(({ slug }) => slug));
    // By what a slug begins or ends with: all such slugs, and those whose remainder is a slug too.
    const sharing = new Map();
    const doubled = new Map();
    for (const slug of slugs) {
        for (const { index } of slug.matchAll(/[-._]/g)) {
            const [before, after] = [slug.slice(0, index), slug.slice(index + 1)];
            for (const [affix, remainder] of [
                [`${before}>`, after],
                [`<${after}`, before],
            ]) {
                (0,map/* getOrCreate */.I)(sharing, affix, () => []).push(slug);
                if (slugs.has(remainder))
                    (0,map/* getOrCreate */.I)(doubled, affix, () => []).push(slug);
            }
        }
    }
    const narrower = new Set([
        ...[...doubled.values()].filter(({ length }) => length >= FEWEST).flat(),
        ...[...sharing.values()].filter(({ length }) => length >= FEWEST && length >= slugs.size * NEARLY_ALL).flat(),
    ]);
    return members.filter(({ slug }) => !narrower.has(slug));
}
/** Whole addresses before the @, and numbers, need more than their repetition to be tenants. */
const isVague = ({ email, members }) => isBare(email) || isMost(members, ({ slug }) => /^[0-9]+$/.test(slug));
/** Workspaces or names follow the slugs, or most slugs are tenants already. */
function isEvident({ workspace, naming: { template }, members }, tenants) {
    return (workspace?.includes('{slug}') === true ||
        (template !== null && /\{(?:slug|title)\}/.test(template) && !/^\{\w+\}$/.test(template)) ||
        isMost(members, ({ slug }) => tenants.has(slug)));
}
/** Half of them is enough. */
const isMost = (all, holds) => all.filter(holds).length * 2 >= all.length;
/** Those of one workspace, or of workspaces called after the slug, whose names are made in the same way. */
function splitByName(email, members) {
    const shared = Map.groupBy(members, workspaceOf);
    const byWorkspace = Map.groupBy(members, (member) => {
        const workspace = workspaceOf(member);
        if (workspace === null)
            return null;
        const isShared = (shared.get(workspace)?.length ?? 0) >= FEWEST;
        return (isShared ? null : toTemplate(workspace, member.slug, 'slug')) ?? escapeBraces(workspace);
    });
    return [...byWorkspace]
        .flatMap(([workspace, together]) => {
        const named = together.map((member) => ({ slug: member.slug, name: nameOf(member) }));
        return findNamings(named).map(({ slugs, ...naming }) => {
            const group = { email, workspace, naming };
            return { ...group, members: together.filter((member) => slugs.has(member.slug) && canReproduce(group, member)) };
        });
    })
        .filter((group) => group.members.length >= FEWEST);
}
const nameOf = ({ resource }) => resource.values['name'] ?? null;
const workspaceOf = ({ resource }) => resource.values[registry/* GROUP_FIELD */.ru] ?? null;
/** Whether the compiler will make exactly this account of the group's templates. */
function canReproduce({ email, workspace, naming }, member) {
    const title = naming.titles.get(member.slug);
    const fields = { slug: member.slug, ...(title === undefined ? {} : { title }) };
    const yields = (template, text) => template === null ? text === null : fillTemplate(template, fields) === text;
    return (yields(email, member.resource.key) &&
        yields(workspace, workspaceOf(member)) &&
        yields(naming.template, nameOf(member)));
}

;// CONCATENATED MODULE: ./lib/src/features/import/tenants/table.js
/**
 * The file of tenants: their slugs, columns with texts (titles, policies), and for entries that are not for all of them a
 * column that says for whom. What such a column says of most tenants is said once, as a var.
 */
const NOT_A_FIELD = new Set(['slug', '__proto__']);
function createTenantTable(all) {
    const slugs = [...new Set(all)].sort();
    const columns = new Map();
    /** By the slugs that are selected. */
    const selections = new Map();
    const vars = {};
    const addColumn = (base, hint) => {
        const word = base.replaceAll(/[^A-Za-z0-9]+/g, '_');
        const stem = /^[A-Za-z]/.test(base) ? word.replace(/_$/, '') : `for_${word}`;
        let name = stem;
        for (let count = 2; columns.has(name) || NOT_A_FIELD.has(name); count += 1)
            name = `${stem}_${count}`;
        const column = { hint, cells: new Map() };
        columns.set(name, column);
        return { name, ...column };
    };
    return {
        slugs,
        addTexts: (texts, hint) => {
            const canShare = ({ cells }) => [...texts].every(([slug, text]) => (cells.get(slug) ?? text) === text);
            const [shared] = [...columns].filter(([, column]) => column.hint === hint && canShare(column));
            const { name, cells } = shared ? { name: shared[0], ...shared[1] } : addColumn(hint, hint);
            for (const [slug, text] of texts)
                cells.set(slug, text);
            return name;
        },
        addSelection: (selected, hint) => {
            if (selected.size === slugs.length)
                return null;
            const id = [...selected].sort().join(' ');
            const before = selections.get(id);
            if (before !== undefined)
                return { [before]: 'yes' };
            const isUsual = selected.size * 2 > slugs.length;
            const { name, cells } = addColumn(hint, null);
            for (const slug of slugs)
                if (selected.has(slug) !== isUsual)
                    cells.set(slug, isUsual ? 'no' : 'yes');
            if (isUsual)
                vars[name] = 'yes';
            selections.set(id, name);
            return { [name]: 'yes' };
        },
        getTexts: (slug) => Object.fromEntries([...columns].flatMap(([name, { hint, cells }]) => {
            const text = hint === null ? undefined : cells.get(slug);
            return text === undefined ? [] : [[name, text]];
        })),
        vars: () => vars,
        toFile: () => {
            if (columns.size === 0)
                return { name: 'tenants.txt', text: joinLines(slugs) };
            const rows = slugs.map((slug) => [slug, ...[...columns.values()].map(({ cells }) => cells.get(slug) ?? '')]);
            const lines = [['slug', ...columns.keys()], ...rows].map((row) => row.map(quoteCell).join(','));
            return { name: 'tenants.csv', text: joinLines(lines) };
        },
    };
}
const joinLines = (lines) => lines.map((line) => `${line}\n`).join('');
const quoteCell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

;// CONCATENATED MODULE: ./lib/src/features/import/tenants/fold.js
/**
 * Tenants, where addresses show them: entries with `for_each` for accounts and workspaces that follow a pattern, the file of
 * tenants they are made from, and notices on what follows a pattern but stays by itself.
 */







/** Null when no address shows a tenant. */
function foldTenants(resources) {
    const accounts = resources.filter(({ object }) => object.kind === registry/* MAILBOX */.bG);
    const groups = groupAccounts(accounts);
    if (groups.length === 0)
        return null;
    const table = createTenantTable(groups.flatMap(({ members }) => members.map(({ slug }) => slug)));
    const covered = new Set();
    /** For the tenants of these members, who are covered then. */
    const forTenants = (members, pattern) => {
        for (const { resource } of members)
            covered.add(resource);
        const where = table.addSelection(new Set(members.map(({ slug }) => slug)), toColumnHint(pattern));
        return { for_each: 'tenants', ...(where === null ? {} : { where }) };
    };
    const accountEntries = groups.map(({ email, workspace, naming: { template, titles }, members }) => {
        const name = titles.size === 0 ? template : (template?.replace('{title}', `{${table.addTexts(titles, 'title')}}`) ?? null);
        const entry = {
            ...forTenants(members, email),
            email,
            ...(name === null ? {} : { name }),
            ...(workspace === null ? {} : { [registry/* GROUP_FIELD */.ru]: workspace }),
        };
        return { key: null, entry };
    });
    const workspaces = resources.filter(({ object }) => object.kind === registry/* GROUP */.UP);
    const workspaceEntries = groupWorkspaces(workspaces, table).map(({ key, body, members }) => ({ key, entry: { ...forTenants(members, key), ...body } }));
    return {
        vars: table.vars(),
        tenants: table.toFile(),
        entries: new Map([
            [registry/* MAILBOX */.bG, accountEntries],
            [registry/* GROUP */.UP, workspaceEntries],
        ]),
        covered,
        notices: [describeTenants(groups, table), ...describeExceptions(groups, accounts, covered)],
    };
}
/** The fixed words of a pattern, for the name of a column. */
function toColumnHint(pattern) {
    const [local = '', domain = ''] = pattern.split('@');
    const fixed = (text) => toKey(text.replaceAll(/\{\w+\}/g, ' ')).replaceAll(/[^a-z0-9]+/g, '_');
    return fixed(local) || fixed(domain) || 'member';
}
function describeTenants(groups, { slugs }) {
    const patterns = [...new Set(groups.map(({ email }) => email))].join(', ');
    return `${slugs.length} tenants were recognised from the addresses ${patterns}`;
}
/** Accounts with the address of a tenant's, but another name or workspace. */
function describeExceptions(groups, accounts, covered) {
    const patterns = new Set(groups.map(({ email }) => email));
    const exceptions = accounts.filter((account) => !covered.has(account) && listReadings(account.key).some(({ pattern }) => patterns.has(pattern)));
    if (exceptions.length === 0)
        return [];
    const shown = exceptions.slice(0, 5).map(({ key }) => JSON.stringify(key));
    const more = exceptions.length > shown.length ? ` and ${exceptions.length - shown.length} more` : '';
    return [
        `written by themselves, because their name or workspace is not that of the pattern: ${shown.join(', ')}${more}`,
    ];
}
/** Of at least three tenants one pattern of keys, and alike but for the policy, which is the tenant's where it differs. */
function groupWorkspaces(workspaces, table) {
    const slugs = new Set(table.slugs);
    const candidates = new Map();
    for (const resource of workspaces) {
        if (resource.isPinned)
            continue;
        for (const { pattern, slug } of listReadings(resource.key)) {
            if (!slugs.has(slug) || fillTemplate(pattern, { slug }) !== resource.key)
                continue;
            const body = toTemplateBody(resource, slug, table);
            if (body === null)
                continue;
            const id = JSON.stringify([pattern, body]);
            const group = candidates.get(id) ?? { key: pattern, body, members: [] };
            group.members.push({ resource, slug });
            candidates.set(id, group);
        }
    }
    const ordered = [...candidates.values()].sort((a, b) => b.members.length - a.members.length || (0,canonical/* compareText */.n)(a.key, b.key));
    const grouped = new Set();
    // A key stands once in a map, whatever it holds.
    const keys = new Set();
    return ordered.flatMap(({ key, body, members }) => {
        const free = members.filter(({ resource }) => !grouped.has(resource));
        if (free.length < FEWEST || keys.has(key))
            return [];
        keys.add(key);
        for (const { resource } of free)
            grouped.add(resource);
        const policies = new Map(free.map(({ resource, slug }) => [slug, policyOf(resource)]));
        const [first = '', ...others] = new Set(policies.values());
        const policy = others.length === 0 ? escapeBraces(first) : `{${table.addTexts(policies, registry/* POLICY_FIELD */.kV)}}`;
        const { [registry/* RULES_FIELD */.$8]: rules, ...rest } = body;
        const whole = {
            ...rest,
            ...(policy === '' ? {} : { [registry/* POLICY_FIELD */.kV]: policy }),
            ...(rules === undefined ? {} : { [registry/* RULES_FIELD */.$8]: rules }),
        };
        return [{ key, body: whole, members: free }];
    });
}
const policyOf = ({ values }) => {
    const policy = values[registry/* POLICY_FIELD */.kV];
    return typeof policy === 'string' ? policy : '';
};
/** Without its policy. Null when its name has nothing to do with the tenant: two of one name could not be told apart. */
function toTemplateBody({ values }, slug, table) {
    const { name, domain, [registry/* POLICY_FIELD */.kV]: _, ...rest } = values;
    const body = {
        ...(typeof domain === 'string' ? { domain: toTemplate(domain, slug, 'slug') ?? escapeBraces(domain) } : {}),
        ...escapeBraces((0,remote/* nestPaths */.B6)(rest)),
    };
    if (typeof name !== 'string')
        return body;
    const fields = { ...table.getTexts(slug), slug };
    const template = Object.entries(fields)
        .flatMap(([field, text]) => toTemplate(name, text, field) ?? [])
        .findLast((candidate) => fillTemplate(candidate, fields) === name);
    return template === undefined ? null : { name: template, ...body };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/src/features/import/write-yaml.js
/** Values to YAML as a person would write it: sections apart, short records on one line, placeholders in double quotes. */

/** No value is broken over lines: what is put into the middle of a file would need its indentation. */
const STYLE = {
    lineWidth: 0,
    flowCollectionPadding: false,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
};
/** About the width of the examples of the documentation. */
const WIDTH = 120;
/** `head` is comment lines without their `#`. Sections without entries are left out. */
function writeYaml(head, settings, sections) {
    const document = new dist/* Document */.yo(new dist/* YAMLMap */.CA(), { version: '1.2' });
    const root = document.contents;
    const add = ({ key, value, comment }, isApart) => {
        const name = new dist/* Scalar */.X5(key);
        name.spaceBefore = isApart;
        if (comment !== undefined)
            name.commentBefore = ` ${comment}`;
        root.items.push(new dist/* Pair */.Rm(name, toBlock(value, key.length + 2, true)));
    };
    for (const setting of settings)
        add(setting, false);
    for (const section of sections)
        if (!isEmpty(section.value))
            add(section, true);
    const text = document.toString(STYLE);
    return `${head.map((line) => `# ${line}\n`).join('')}${text}`;
}
const isEmpty = (value) => value === null || (typeof value === 'object' && Object.keys(value).length === 0);
/** An entry of a section: `key` null in a list. Lines without indentation, the last one without its end. */
function writeEntry(key, entry) {
    const list = new dist/* YAMLSeq */.Rw();
    const map = new dist/* YAMLMap */.CA();
    if (key === null)
        list.items = [toBlock(entry, 4)];
    else
        map.items = [new dist/* Pair */.Rm(toScalar(key), toBlock(entry, key.length + 4))];
    return new dist/* Document */.yo(key === null ? list : map).toString(STYLE).trimEnd();
}
/** A value on one line, and such that it may stand in a flow collection as well as outside; `quotes` where it needs none. */
function writeInline(value, quotes) {
    const list = toFlow([value]);
    const [node] = list.items;
    if (quotes !== undefined && (0,dist/* isScalar */.jn)(node) && typeof value === 'string')
        node.type ??= quotes;
    return new dist/* Document */.yo(list).toString(STYLE).trimEnd().slice(1, -1);
}
/** `start`: the column in which the value would begin on its key's line. A section itself is never on one line. */
function toBlock(value, start, isSection = false) {
    if (value === null || typeof value !== 'object')
        return toScalar(value);
    const flow = toFlow(value);
    const isOfEntries = isSection && (Array.isArray(value) || Object.values(value).every((entry) => typeof entry === 'object'));
    if (!isOfEntries && start + new dist/* Document */.yo(flow).toString(STYLE).length - 1 <= WIDTH)
        return flow;
    if (Array.isArray(value)) {
        const list = new dist/* YAMLSeq */.Rw();
        list.items = value.map((item) => toBlock(item, 4));
        return list;
    }
    const map = new dist/* YAMLMap */.CA();
    map.items = Object.entries(value).map(([key, member]) => {
        return new dist/* Pair */.Rm(toScalar(key), toBlock(member, key.length + 6));
    });
    return map;
}
/** On one line. */
function toFlow(value) {
    if (value === null || typeof value !== 'object')
        return toScalar(value);
    const node = Array.isArray(value) ? new dist/* YAMLSeq */.Rw() : new dist/* YAMLMap */.CA();
    node.flow = true;
    if (node instanceof dist/* YAMLSeq */.Rw)
        node.items = value.map(toFlow);
    else
        node.items = Object.entries(value).map(([key, member]) => new dist/* Pair */.Rm(toScalar(key), toFlow(member)));
    return node;
}
function toScalar(value) {
    const scalar = new dist/* Scalar */.X5(value);
    const isQuoted = typeof value === 'string' && (/[{\n]/.test(value) || NUMBER_ELSEWHERE.test(value));
    if (isQuoted)
        scalar.type = 'QUOTE_DOUBLE';
    return scalar;
}
/** What older YAML takes for something else than text; people expect it in quotes. */
const NUMBER_ELSEWHERE = /^(?:y|n|yes|no|on|off|[0-9]+(?:[:_][0-9]+)+)$/iu;

;// CONCATENATED MODULE: ./lib/src/features/import/import.js
/**
 * From what is live to the files of a fleet, and notices on what people should know. Validated and planned right away the
 * files yield adoptions without field changes; so whatever no file can hold stays out of them, with a notice.
 */












const LIMITS_COMMENT = 'Limits are as Nylas reports them, the maxima of the plan among them. Delete a line to leave that limit unmanaged.';
/** `live` with everything that is read in detail. */
function importFleet(live, options) {
    const { fleetName, file = 'fleet.yaml', elsewhere = new Set() } = options;
    const directory = file.slice(0, file.lastIndexOf('/') + 1);
    const files = { [file]: '' };
    const wanted = new Set(live.objects.map(({ id }) => id).filter((id) => !elsewhere.has(id)));
    const resources = toResources(live, { desired: [], addresses: new Map(), wanted });
    const folded = foldTenants(resources.all);
    if (folded)
        files[`${directory}${folded.tenants.name}`] = folded.tenants.text;
    const toSections = (kind) => {
        const alone = resources.all
            .filter((resource) => resource.object.kind === kind && folded?.covered.has(resource) !== true)
            .map((resource) => [resource.key, toKeyedEntry(resource, directory, files)])
            .toSorted(([a], [b]) => (0,canonical/* compareText */.n)(a, b))
            .map(([, entry]) => entry);
        return [
            {
                key: registry/* registry */.u5[kind].section,
                value: joinEntries([...(folded?.entries.get(kind) ?? []), ...alone]),
                ...(kind === registry/* LIMITS */.b1 ? { comment: LIMITS_COMMENT } : {}),
            },
            ...(kind === registry/* GROUP */.UP
                ? [{ key: domain_address/* DEFAULT_KEY */.uh, value: escapeBraces((0,remote/* nestPaths */.B6)(resources.defaultWorkspace ?? {})) }]
                : []),
        ];
    };
    files[file] = writeYaml([`yaml-language-server: $schema=${schema/* SCHEMA_URL */.cZ}`], [
        { key: 'version', value: 1 },
        { key: 'fleet', value: fleetName },
        ...toApplication(live),
        ...toDomains(live, wanted, options.registered),
        ...deleteNothingYet(resources.all),
    ], [
        { key: 'vars', value: folded?.vars ?? {} },
        { key: 'tenants', value: folded ? { file: folded.tenants.name } : {} },
        ...model/* KINDS */.G.flatMap(toSections),
    ]);
    const limits = resources.all.filter(({ object }) => object.kind === registry/* LIMITS */.b1).length;
    return {
        files,
        notices: [
            ...resources.notices,
            ...(folded?.notices ?? []),
            ...describeDangling(live),
            ...describeUnused(live),
            ...describePasswords(live),
            ...(limits > 0
                ? [
                    'limits are written as Nylas reports them, the maxima of the plan among them: delete the lines you do not want to manage',
                ]
                : []),
            ...describeUnread(live),
            ...describeElsewhere(live.objects.length - wanted.size),
        ],
    };
}
function toApplication({ application: { id, region } }) {
    const application = {
        ...(isUuid(id.toLowerCase()) ? { id } : {}),
        ...(region === 'us' || region === 'eu' ? { region } : {}),
    };
    return Object.keys(application).length > 0 ? [{ key: 'application', value: application }] : [];
}
function toDomains({ objects }, wanted, registered) {
    if (registered === undefined)
        return [];
    const own = objects.filter(({ id }) => wanted.has(id));
    const value = listImportedDomains(own, registered);
    return value.length === 0 ? [] : [{ key: 'domains', value }];
}
/** What is taken over is not deleted by the first slip: whoever knows the file raises it. */
const deleteNothingYet = (resources) => resources.length === 0 ? [] : [{ key: 'settings', value: { max_deletes: 0 } }];
/** A list of the entries that have no key, a map of those that have. */
function joinEntries(entries) {
    const listed = entries.filter(({ key }) => key === null).map(({ entry }) => entry);
    return listed.length > 0 ? listed : Object.fromEntries(entries.map(({ key, entry }) => [key, entry]));
}
function describeDangling(live) {
    const ids = new Set(live.objects.map(({ id }) => id));
    return live.objects.flatMap((object) => {
        const references = (0,kinds_references/* listReferences */.Xo)(registry/* registry */.u5[object.kind], object.attributes);
        const dangling = references.filter((reference) => !ids.has((0,kinds_references/* parseIdReference */.Sn)(reference) ?? ''));
        if (dangling.length === 0)
            return [];
        const title = object.id === live.defaultWorkspace ? 'the default workspace' : formatTitle(object);
        return [
            `${title} refers to what no list of the API shows: ${dangling.join(', ')}. It is gone, or hidden as Nylas's own starter policies are; the reference is left as it is`,
        ];
    });
}
function describeUnused(live) {
    const uses = countUses(live);
    return live.objects.flatMap((object) => {
        const { usedBy } = registry/* registry */.u5[object.kind];
        return usedBy === undefined || uses.has(object.id) ? [] : [`${formatTitle(object)} is used by no ${usedBy.kind}`];
    });
}
function describePasswords(live) {
    const count = live.objects.filter(({ passwordSet }) => passwordSet === true).length;
    if (count === 0)
        return [];
    const accounts = count === 1 ? '1 account has' : `${count} accounts have`;
    return [`${accounts} an app password. It is left alone: no file holds one; app_password says where one comes from`];
}
/** What nobody asked for in particular, and the API does not tell. */
function describeUnread({ unread = [] }) {
    if (unread.length === 0)
        return [];
    const sections = unread.map((kind) => registry/* registry */.u5[kind].section);
    return [`not in the file, because the API does not list them for this application or key: ${sections.join(', ')}`];
}
function describeElsewhere(count) {
    if (count === 0)
        return [];
    return [`left alone, because other fleets own them: ${count} ${count === 1 ? 'object' : 'objects'}`];
}

// EXTERNAL MODULE: ./lib/src/domain/json.js
var json = __webpack_require__(7909);
;// CONCATENATED MODULE: ./lib/src/features/import/merge/splice.js
/**
 * One edit of a YAML text, as small as it can be: only the characters of the value, the pair or the item are touched, so
 * comments, order, anchors and every other line stay byte-identical. What cannot be edited safely throws `NotEditable`.
 *
 * The `yaml` package's Document keeps comments, but prints the whole file in one style: it indents anew and takes out the
 * padding before comments and within braces, second blank lines and carriage returns, on lines that nobody edited. Its CST
 * prints every byte again, but spreads a line over its neighbours (an indentation belongs to the key above, a line break to
 * the scalar before, a trailing comment to an item of its own), so the cases below would come back on nested tokens.
 */


/** Its message ends a sentence that begins with "not merged, because". */
class NotEditable extends Error {
}
/** In the place of a whole value, in the quotes that stand there. */
function replaceValue(text, node, value) {
    if (hasAnchor(node))
        throw new NotEditable('an anchor is in it');
    if ((0,dist/* isScalar */.jn)(node) && node.tag !== undefined)
        throw new NotEditable('it has a tag of its own');
    const [start, end] = [rangeOf(node)[0], endOf(text, node)];
    if ((0,dist/* isCollection */.P3)(node) && !node.flow)
        return replaceBlock(text, start, end, writeInline(value));
    const quotes = (0,dist/* isScalar */.jn)(node) && node.type?.startsWith('QUOTE_') ? node.type : undefined;
    return splice(text, start, end, writeInline(value, quotes));
}
/** A further key of a map. */
function appendField(text, map, key, value) {
    return appendChild(text, map, `${writeInline(key)}: ${writeInline(value)}`);
}
/** A further item of a list. */
function appendItem(text, list, value) {
    return appendChild(text, list, `${list.flow ? '' : '- '}${writeInline(value)}`);
}
/** `child` as it stands in its collection: a pair, or an item with its dash; in a block it may be several lines. */
function appendChild(text, node, child) {
    const [first, last] = [node.items[0], node.items.at(-1)];
    if (node.flow) {
        return last === undefined
            ? splice(text, rangeOf(node)[0] + 1, rangeOf(node)[0] + 1, child)
            : splice(text, endOf(text, last), endOf(text, last), `, ${child}`);
    }
    if (first === undefined || last === undefined)
        throw new NotEditable('it stands where nothing can be put');
    const start = startOf(text, first, node);
    const indent = ' '.repeat(start - findLineStart(text, start));
    const lines = child.split('\n').map((line) => `${findLineBreak(text)}${indent}${line}`);
    const at = findLineEnd(text, endOf(text, last));
    return splice(text, at, at, lines.join(''));
}
/** Without one of its pairs or items; a block goes with its lines, and the comments above stay. */
function removeChild(text, node, index) {
    const [child, before, after] = [node.items[index], node.items[index - 1], node.items[index + 1]];
    if (child === undefined)
        return text;
    if (hasAnchor(child))
        throw new NotEditable('an anchor is in it');
    const [start, end] = [startOf(text, child, node), endOf(text, child)];
    if (node.flow && before)
        return splice(text, endOf(text, before), end, '');
    if (node.flow)
        return splice(text, start, after ? startOf(text, after, node) : end, '');
    if (!before && !after)
        return replaceBlock(text, start, end, (0,dist/* isPair */.tO)(child) ? '{}' : '[]');
    const lineStart = findLineStart(text, start);
    // What begins on the line of something else (`- key: value`) leaves that line to what follows.
    if (!before && after && text.slice(lineStart, start).trim() !== '') {
        return splice(text, start, startOf(text, after, node), '');
    }
    const lineEnd = findLineEnd(text, end);
    const lineBreak = findLineBreak(text).length;
    return lineStart === 0 ? splice(text, 0, lineEnd + lineBreak, '') : splice(text, lineStart - lineBreak, lineEnd, '');
}
const splice = (text, start, end, put) => text.slice(0, start) + put + text.slice(end);
/** Goes to the line of the key; where a comment stands there, below it and further in, since a list may begin under its key. */
function replaceBlock(text, start, end, put) {
    const gap = /(?<=:)[ \t]*(?:\r?\n[ \t]*)+$/.exec(text.slice(0, start));
    if (gap)
        return splice(text, gap.index, end, ` ${put}`);
    return splice(text, start, end, text.slice(findLineStart(text, start), start).trim() === '' ? `  ${put}` : put);
}
const rangeOf = (node) => {
    const range = node?.range;
    if (!range)
        throw new NotEditable('it stands where nothing can be put');
    return range;
};
/** Of a pair its key, of an item of a block its dash. */
function startOf(text, child, { flow }) {
    if ((0,dist/* isPair */.tO)(child))
        return rangeOf(child.key)[0];
    const [start] = rangeOf(child);
    if (flow)
        return start;
    const dash = text.lastIndexOf('-', start - 1);
    if (dash === -1 || text.slice(dash + 1, start).trim() !== '')
        throw new NotEditable('an item of the list is not plain');
    return dash;
}
/** Without the white space and the comments that the parser counts to a block. */
function endOf(text, child) {
    if ((0,dist/* isPair */.tO)(child)) {
        const keyEnd = rangeOf(child.key)[1];
        return child.value === null ? keyEnd : Math.max(keyEnd, endOf(text, child.value));
    }
    const [start, end] = rangeOf(child);
    if ((0,dist/* isCollection */.P3)(child) && !child.flow) {
        const last = child.items.at(-1);
        return last === undefined ? end : endOf(text, last);
    }
    return (0,dist/* isScalar */.jn)(child) && child.type?.startsWith('BLOCK_') ? start + text.slice(start, end).trimEnd().length : end;
}
const hasAnchor = (child) => {
    if ((0,dist/* isPair */.tO)(child))
        return hasAnchor(child.value);
    if ((0,dist/* isScalar */.jn)(child))
        return child.anchor !== undefined;
    return (0,dist/* isCollection */.P3)(child) && (child.anchor !== undefined || child.items.some(hasAnchor));
};
const findLineStart = (text, offset) => text.lastIndexOf('\n', offset - 1) + 1;
/** Just behind the line on which the offset lies, its comment included. */
const findLineEnd = (text, offset) => {
    const at = text.indexOf('\n', offset);
    const end = at === -1 ? text.length : at;
    return text[end - 1] === '\r' ? end - 1 : end;
};
const findLineBreak = (text) => (text.includes('\r\n') ? '\r\n' : '\n');

;// CONCATENATED MODULE: ./lib/src/features/import/merge/edit.js
/**
 * A field of an entry set to another value in the text of a file. Edits are made one after the other, each on a fresh
 * reading, and each only where the two values differ. What an anchor names is shared, so it is never edited; an entry that
 * uses it gets a value of its own beside it. What cannot be edited safely throws `NotEditable`.
 */




function parse(text) {
    return (0,dist/* parseDocument */.Tp)(text, { schema: 'core', merge: false, uniqueKeys: false, prettyErrors: false });
}
/** The way to the entry that begins at a place, as the compiler gives it; null where none does, as of one that `<<` brings in. */
function findEntry(document, text, place) {
    const linesBefore = text.split('\n').slice(0, place.line - 1);
    const offset = linesBefore.reduce((sum, line) => sum + line.length + 1, place.column - 1);
    const isThere = (node) => node?.range?.[0] === offset;
    const root = document.contents;
    if (!(0,dist/* isMap */.jh)(root))
        return null;
    for (const { key, value } of root.items) {
        if (!(0,dist/* isScalar */.jn)(key))
            continue;
        const section = String(key.value);
        if (section === domain_address/* DEFAULT_KEY */.uh && isThere(key))
            return [section];
        if ((0,dist/* isMap */.jh)(value)) {
            const entry = value.items.find((pair) => isThere(pair.key));
            if ((0,dist/* isScalar */.jn)(entry?.key))
                return [section, String(entry.key.value)];
        }
        if ((0,dist/* isSeq */.oP)(value)) {
            const index = value.items.findIndex(isThere);
            if (index !== -1)
                return [section, index];
        }
    }
    return null;
}
function editField(text, edit) {
    return setAt(text, [...edit.entry, ...edit.field], edit.from, edit.to, edit);
}
const isSame = (a, b) => JSON.stringify(a) === JSON.stringify(b);
/** `from` and `to` are those at `path`; null: nothing stands there. */
function setAt(text, path, from, to, edit) {
    if (isSame(from, to))
        return text;
    const document = parse(text);
    const aliased = collectAliases(document);
    let node = document.contents;
    for (const [depth, step] of path.entries()) {
        const rest = path.slice(depth + 1);
        const isInEntry = depth >= edit.entry.length;
        if (isInEntry && (0,dist/* isAlias */.Vj)(node))
            return overrideAlias(text, node, step, rest, to);
        refuseShared(node, aliased);
        if ((0,dist/* isSeq */.oP)(node))
            node = (node.items[Number(step)] ?? null);
        else if ((0,dist/* isMap */.jh)(node)) {
            const index = node.items.findIndex(({ key }) => (0,dist/* isScalar */.jn)(key) && key.value === step);
            if (index === -1 && isInEntry)
                return addField(text, node, String(step), rest, to);
            if (index === -1)
                throw new NotEditable('its entry was not found');
            if (to === null && rest.length === 0)
                return removeChild(text, node, index);
            node = node.items[index]?.value;
        }
        else
            throw new NotEditable('its entry was not found');
    }
    if (node === null)
        throw new NotEditable('it stands where nothing can be put');
    refuseShared(node, aliased);
    return setNode(text, path, node, from, to, edit);
}
/** Key by key and item by item where both values have the form of what is written, else as a whole. */
function setNode(text, path, node, from, to, edit) {
    if ((0,dist/* isMap */.jh)(node) && (0,json/* isObject */.Gv)(from) && (0,json/* isObject */.Gv)(to)) {
        const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
        return keys.reduce((result, key) => setAt(result, [...path, key], from[key] ?? null, to[key] ?? null, edit), text);
    }
    if ((0,dist/* isSeq */.oP)(node) && Array.isArray(from) && Array.isArray(to)) {
        if ([...from, ...to].every((item) => typeof item === 'string'))
            return setItems(text, path, from, to, edit);
        if (from.length === to.length && node.items.length === to.length) {
            const items = to;
            return items.reduce((result, item, index) => setAt(result, [...path, index], from[index] ?? null, item, edit), text);
        }
    }
    return replaceValue(text, node, to);
}
/** A list of texts is a set: what is new comes last, and first of all, so that the list is never empty in between. */
function setItems(text, path, from, to, edit) {
    const findList = (source) => {
        const list = parse(source).getIn(path, true);
        if (!(0,dist/* isSeq */.oP)(list))
            throw new NotEditable('its list was not found');
        return list;
    };
    let result = text;
    for (const item of to)
        if (!from.includes(item))
            result = appendItem(result, findList(result), item);
    for (const item of from) {
        if (to.includes(item))
            continue;
        const list = findList(result);
        const index = list.items.findIndex((node) => (0,dist/* isScalar */.jn)(node) && edit.normaliseItem(node.value) === item);
        if (index === -1)
            throw new NotEditable(`where ${JSON.stringify(item)} comes from was not found`);
        result = removeChild(result, list, index);
    }
    return result;
}
function addField(text, map, key, rest, to) {
    const hasMerge = map.items.some((pair) => (0,dist/* isScalar */.jn)(pair.key) && pair.key.value === '<<');
    if (hasMerge && (to === null || rest.length > 0))
        throw new NotEditable('it comes from a map that is merged in');
    if (to === null)
        return text;
    const value = rest.reduceRight((inner, step) => ({ [step]: inner }), to);
    return appendField(text, map, key, value);
}
/** `*base` becomes `{<<: *base, key: value}`. */
function overrideAlias(text, alias, step, rest, to) {
    if (to === null || rest.length > 0 || typeof step === 'number' || !alias.range) {
        throw new NotEditable('it comes from an alias');
    }
    const [start, end] = alias.range;
    const own = `{<<: ${text.slice(start, end)}}`;
    return text.slice(0, start) + appendField(own, parse(own).contents, step, to) + text.slice(end);
}
function collectAliases(document) {
    const names = new Set();
    (0,dist/* visit */.YR)(document, { Alias: (_, { source }) => void names.add(source) });
    return names;
}
function refuseShared(node, aliased) {
    const anchor = node !== null && !(0,dist/* isAlias */.Vj)(node) ? node.anchor : undefined;
    if (anchor !== undefined && aliased.has(anchor)) {
        throw new NotEditable(`it is part of what the anchor &${anchor} names, which others use`);
    }
}

;// CONCATENATED MODULE: ./lib/src/features/import/merge/add.js
/** `import --merge --unmanaged`: live objects that no entry stands for come last in their sections of the main file. */







/** Planned right away, what was added is adopted without field changes. */
function addUnmanaged({ files, fleet, live, addresses, unmanaged }) {
    const wanted = new Set(unmanaged.map(({ id }) => id));
    const { all: resources, notices } = toResources(live, { desired: fleet.desired, addresses, wanted });
    const directory = fleet.file.slice(0, fleet.file.lastIndexOf('/') + 1);
    const texts = { ...files };
    let text = files[fleet.file] ?? '';
    for (const [section, own] of Map.groupBy(resources, ({ object }) => registry/* registry */.u5[object.kind].section)) {
        const entries = own.map((resource) => toKeyedEntry(resource, directory, texts));
        text = addEntries(text, section, entries);
    }
    texts[fleet.file] = text;
    const changed = Object.entries(texts).filter(([path, content]) => files[path] !== content);
    const added = resources.map(({ object, key }) => `${object.kind}/${key}`);
    return { files: Object.fromEntries(changed), added, notices };
}
/** The file is read once for a section that is there, since it may be long and what is added to it, too. */
function addEntries(text, section, entries) {
    const [first, ...others] = entries;
    if (first === undefined)
        return text;
    const isList = first.key === null;
    const root = parse(text).contents;
    const node = (0,dist/* isMap */.jh)(root) ? root.get(section) : null;
    if (((0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node)) && (0,dist/* isSeq */.oP)(node) === isList) {
        const children = entries.map(({ key, entry }) => (node.flow ? writeFlowChild(key, entry) : writeEntry(key, entry)));
        return appendChild(text, node, children.join(node.flow ? ', ' : '\n'));
    }
    return addEntries(addSection(text, root, section, first), section, others);
}
const writeFlowChild = (key, entry) => key === null ? writeInline(entry) : `${writeInline(key)}: ${writeInline(entry)}`;
function addSection(text, root, section, { key, entry }) {
    const value = key === null ? [entry] : { [key]: entry };
    if ((0,dist/* isMap */.jh)(root) && root.flow)
        return appendField(text, root, section, value);
    const lineBreak = findLineBreak(text);
    const lines = writeYaml([], [{ key: section, value }], []).trimStart();
    return `${text.trimEnd()}${lineBreak}${lineBreak}${lines.replaceAll('\n', lineBreak)}`;
}

// EXTERNAL MODULE: ./lib/src/config/text/rows.js
var rows = __webpack_require__(1116);
// EXTERNAL MODULE: ./lib/src/domain/change.js
var domain_change = __webpack_require__(6559);
// EXTERNAL MODULE: ./lib/src/domain/enumerate.js
var enumerate = __webpack_require__(8925);
;// CONCATENATED MODULE: ./lib/src/features/import/merge/drift.js
/**
 * `import --merge`: drift goes into the files that are there, instead of being undone. A field is edited where it is
 * written; one that several tenants share is edited only where all of them have drifted to the same value. Everything else
 * becomes a notice with what to do. The result is to be compiled and planned again like any change of the files.
 */












function mergeDrift({ files, fleet, changes }) {
    const texts = { compiled: files, documents: new Map(), current: new Map(Object.entries(files)) };
    const merged = [];
    const notices = changes.flatMap(describeUnmerged);
    const drifts = new Map(changes.filter(isDrift).map(({ address, fields }) => [address, fields]));
    const entries = Map.groupBy(fleet.desired, ({ place }) => `${place.file}:${place.line}:${place.column}`);
    for (const resources of entries.values()) {
        const instances = resources.map((desired) => ({ desired, drift: drifts.get(desired.address) ?? [] }));
        for (const path of new Set(instances.flatMap(({ drift }) => drift.map((change) => change.path)))) {
            const drifted = instances.filter((instance) => findChange(instance, path)).map(({ desired }) => desired.address);
            const refusal = mergeField(instances, path, texts);
            if (refusal === null)
                merged.push(...drifted.map((address) => ({ address, path })));
            else
                notices.push(`${path} of ${(0,enumerate/* listNames */.Z)(drifted)}: not merged, ${refusal}`);
        }
    }
    const changed = [...texts.current].filter(([file, text]) => files[file] !== text);
    return { files: Object.fromEntries(changed), merged, notices };
}
/** Set back by an apply, and not because the file was edited. */
const isDrift = ({ action, origin, retire }) => action === 'update' && retire === undefined && (origin === 'drift' || origin === null);
function describeUnmerged(change) {
    const { action, address, retire } = change;
    if (action === 'create')
        return [`${address} is not in Nylas; remove it from the file if it shall stay away`];
    if (action !== 'update' || retire || isDrift(change))
        return [];
    return [`${address} was changed in the file and not applied yet: left as the file says`];
}
const findChange = ({ drift }, path) => drift.find((change) => change.path === path);
/** Edits the entry that all the instances are made from. Returns why it could not; null when it is done. */
function mergeField(instances, path, texts) {
    const changes = instances.map((instance) => findChange(instance, path));
    const [desired, change] = [instances[0]?.desired, changes.find((drift) => drift !== undefined)];
    if (!desired || !change)
        return null;
    const field = registry/* registry */.u5[desired.kind].fields.find((candidate) => candidate.path === path);
    if (!field || field.unit === 'password')
        return 'only the ledger knows of it';
    if (path === domain_change/* FOLDERS_FIELD */.L1)
        return 'because the folders of its workspace are among them: correct folders by hand';
    if (new Set(changes.map((drift) => JSON.stringify(drift?.before))).size > 1)
        return 'because the entry stands for other tenants too: write an entry for those it differs for';
    if (desired.tenant !== null && instances.length === 1)
        return 'because the entry is for every tenant, though only one is there now';
    try {
        for (const instance of instances)
            refuseUnrepresentable(instance, path);
        setField(desired.place, field, change, texts);
        return null;
    }
    catch (error) {
        if (!(error instanceof NotEditable))
            throw error;
        return `because ${error.message}: ${desired.place.file}:${desired.place.line}`;
    }
}
/** With all that drifted of it, since a file's fields are checked together. */
function refuseUnrepresentable({ desired, drift }, path) {
    const live = Object.fromEntries(drift.map((change) => [change.path, change.before]));
    const attributes = { ...desired.attributes, ...live };
    const written = toFileValues(registry/* registry */.u5[desired.kind], desired.key, attributes, drift_toKeyOrId);
    if ('reason' in written)
        throw new NotEditable(`the file cannot say it: ${written.reason}`);
    if (written.omitted.includes(path))
        throw new NotEditable('the file cannot say it');
}
function setField(place, field, { before, after }, texts) {
    const { file } = place;
    const { compiled, documents, current } = texts;
    const [original, text] = [compiled[file], current.get(file)];
    if (original === undefined || text === undefined)
        throw new NotEditable('its file is not among those given');
    const document = (0,map/* getOrCreate */.I)(documents, file, () => parse(original));
    const entry = findEntry(document, original, place);
    if (entry === null)
        throw new NotEditable('it is not written where its entry stands');
    const itemsFile = field.fromFile ? findItemsFile(parse(text), entry, field, file) : null;
    if (itemsFile !== null) {
        // Nothing stands for something else in a file of items.
        current.set(itemsFile, editItems(itemsFile, field, after, before, current));
    }
    else {
        const [from, to] = [toWritten(field, after), toWritten(field, before)];
        const edit = { entry, field: field.path.split('.'), from, to, normaliseItem: toItemForm(field) };
        current.set(file, editField(text, edit));
    }
}
/** In the file's words: references are keys, braces that stand for themselves are doubled. */
const toWritten = (field, value) => escapeBraces(field.references && value !== null ? field.references(value, drift_toKeyOrId) : value);
const drift_toKeyOrId = (reference) => (reference.startsWith('id:') ? reference : (0,domain_address/* keyOf */.TN)(reference));
/** An item as it is compared: what stands in the file may differ in case. */
function toItemForm(field) {
    return (item) => {
        const list = field.unordered && field.normalise ? field.normalise([item]) : [item];
        return Array.isArray(list) ? list[0] : item;
    };
}
/** The path of the file that holds an entry's items, from the repository's root; null when they stand in the entry. */
function findItemsFile(document, entry, field, file) {
    const path = document.getIn([...entry, ...field.path.split('.'), 'file'], true);
    return (0,dist/* isScalar */.jn)(path) && typeof path.value === 'string' ? external_node_path_.posix.join(external_node_path_.posix.dirname(file), path.value) : null;
}
/** The text of a file of items, a line each, with the lines of `from` taken out and those of `to` added; comments and order stay. */
function editItems(path, field, from, to, texts) {
    const text = texts.get(path);
    if (text === undefined || !path.endsWith('.txt'))
        throw new NotEditable(`its items stand in ${path}, which is edited by hand`);
    if (countUsers(texts, path) > 1)
        throw new NotEditable(`its items stand in ${path}, which several lists use`);
    if (!Array.isArray(from) || !Array.isArray(to))
        throw new NotEditable('its items are no list');
    if (to.length === 0)
        throw new NotEditable('no items are left: write items: [] instead of the file');
    const added = to.filter((item) => !from.includes(item)).map(String);
    if (added.some((item) => /[\r\n]|(?:^|\s)#/u.test(item)))
        throw new NotEditable('an item does not fit on a line');
    const normaliseItem = toItemForm(field);
    const isRemoved = (item) => from.includes(normaliseItem(item)) && !to.includes(normaliseItem(item));
    const removed = new Set((0,rows/* readLines */.Se)(path, text)
        .filter((line) => isRemoved(line.text))
        .map(({ place }) => place.line));
    const kept = text
        .split(/(?<=\n|\r(?!\n))/)
        .filter((_, index) => !removed.has(index + 1))
        .join('');
    if (added.length === 0)
        return kept;
    const lineBreak = findLineBreak(text);
    const closed = kept === '' || kept.endsWith('\n') ? kept : `${kept}${lineBreak}`;
    return closed + added.map((item) => `${item}${lineBreak}`).join('');
}
/** How many entries of all files take their items from the file at `path`. */
function countUsers(texts, path) {
    let count = 0;
    for (const [file, text] of texts) {
        if (!/\.ya?ml$/.test(file))
            continue;
        const document = parse(text);
        for (const { section, fields } of Object.values(registry/* registry */.u5)) {
            const node = document.get(section);
            const entries = (0,dist/* isCollection */.P3)(node)
                ? node.items.map((item, index) => ((0,dist/* isPair */.tO)(item) ? String(item.key) : index))
                : [];
            for (const field of fields.filter(({ fromFile }) => fromFile))
                count += entries.filter((entry) => findItemsFile(document, [section, entry], field, file) === path).length;
        }
    }
    return count;
}

;// CONCATENATED MODULE: ./lib/src/features/import/command.js
/**
 * `import`: live objects to the files of a fleet, and with `--merge` live drift back into the files that are there. Both
 * read the application completely; nothing but the files is written.
 */

















const runImport = async ({ options }, runtime) => {
    const { terminal } = runtime;
    const deps = runtime.createPlanDeps();
    if (options['merge'])
        return runMerge(deps, options['unmanaged'] === true, terminal);
    const { files, notices } = await importLive(deps, (0,command/* readText */.yR)(options['fleet']), () => readRegistered(runtime));
    if (options['stdout']) {
        for (const [path, text] of Object.entries(files))
            terminal.out(`# ---- ${path}\n${text}\n`);
    }
    else {
        await writeFiles(deps.root, files, options['force'] === true, terminal);
    }
    for (const notice of notices)
        terminal.err(`note: ${notice}\n`);
    return command/* EXIT */.dc.done;
};
async function importLive(deps, fleetName, findRegistered) {
    const connection = deps.connect(null);
    try {
        const live = await (0,read/* readLiveState */.e)(connection.reader, {
            kinds: model/* KINDS */.G,
            optional: new Set(model/* KINDS */.G),
            detail: () => true,
            owned: [],
        });
        const name = fleetName ?? nameAfterFolder(deps);
        const elsewhere = await readOwnedElsewhere(deps, name, live.application.id);
        const registered = await findRegistered();
        const domains = Array.isArray(registered) ? { registered } : {};
        const result = importFleet(live, { fleetName: name, file: deps.fleetFile, elsewhere, ...domains });
        return typeof registered === 'string' ? { ...result, notices: [...result.notices, registered] } : result;
    }
    finally {
        await connection.close();
    }
}
/** Null without a service account; a text where it could not be asked, which keeps nobody from importing. */
async function readRegistered(runtime) {
    try {
        const serviceAccount = runtime.readServiceAccount();
        if (serviceAccount === null)
            return null;
        const base = runtime.chooseApiBase(null).url;
        const connection = runtime.openConnection({ base, apiKey: runtime.apiKey ?? '', serviceAccount });
        try {
            return await (0,domains/* listDomains */.wK)(connection.reader);
        }
        finally {
            await connection.close();
        }
    }
    catch (error) {
        return `the file names no domains, because they could not be read: ${(0,diagnostic/* errorMessage */.gJ)(error)}`;
    }
}
/** After the folder that the file stands in, where the file has no name of its own. */
function nameAfterFolder({ root, fleetFile }) {
    const name = (0,fleet_name/* getDefaultFleetName */.HA)(fleetFile);
    return name === 'fleet' ? (0,fleet_name/* toFleetName */.f6)((0,external_node_path_.basename)((0,external_node_path_.dirname)((0,external_node_path_.join)(root, fleetFile)))) : name;
}
/** Ids that other fleets of this repository own. Who has no ledger yet can still look: a plan refuses what is not theirs. */
async function readOwnedElsewhere(deps, name, application) {
    try {
        const reading = await deps.openLedger({ name, file: deps.fleetFile })?.read();
        const ledgers = (reading?.others ?? []).filter((ledger) => ledger.application === application);
        return new Set(ledgers.flatMap(({ resources }) => Object.values(resources).map(({ id }) => id)));
    }
    catch (error) {
        deps.log(`no ledger was read (${(0,diagnostic/* errorMessage */.gJ)(error)}): what other fleets own may be among these`);
        return new Set();
    }
}
/** Throws a UserError that names the files that are there already; the others are written all the same. */
async function writeFiles(root, files, canReplace, terminal) {
    const existing = [];
    for (const [path, text] of Object.entries(files)) {
        if (canReplace) {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(root, path)), { recursive: true });
            await (0,promises_.writeFile)((0,external_node_path_.join)(root, path), text);
        }
        else if (!(await (0,tree/* writeNewFile */.S0)(root, path, text))) {
            existing.push(path);
            continue;
        }
        terminal.out(`wrote ${path}\n`);
    }
    if (existing.length > 0) {
        throw new command/* UserError */.yo(`${existing.join(', ')} exists and was left as it is: use --force to replace it, --stdout to look first, or --merge to bring drift into it`);
    }
}
async function runMerge(deps, withUnmanaged, terminal) {
    const { result, diagnostics } = await mergeLive(deps, withUnmanaged);
    if (!result) {
        terminal.err((0,render_terminal/* renderDiagnosticsText */.ms)(diagnostics, (0,command/* getTextStyle */.$$)(terminal, 'err')));
        return command/* EXIT */.dc.failed;
    }
    for (const [path, text] of Object.entries(result.files)) {
        await (0,promises_.writeFile)((0,external_node_path_.join)(deps.root, path), text);
        terminal.out(`changed ${path}\n`);
    }
    for (const { address, path } of result.merged)
        terminal.out(`  ${path} of ${address} is now what Nylas has\n`);
    for (const address of result.added)
        terminal.out(`  ${address} is now in the file\n`);
    for (const notice of result.notices)
        terminal.err(`note: ${notice}\n`);
    if (Object.keys(result.files).length === 0)
        terminal.out('There is nothing to bring in.\n');
    return command/* EXIT */.dc.done;
}
/** A null result: the file has errors, as it is or as it would be. */
async function mergeLive(deps, withUnmanaged) {
    const { result: planned, diagnostics } = await (0,plan_fleet/* planFleet */.Es)({ ...deps, readAllKinds: true }, await (0,open_fleet/* openFleet */.xZ)(deps));
    if (!planned)
        return { result: null, diagnostics };
    const { fleet, plan, live, matched } = planned;
    const before = await readTexts(deps.tree, fleet.files);
    const drift = mergeDrift({ files: before, fleet, changes: plan.changes });
    const files = { ...before, ...drift.files };
    const merged = await (0,compile/* compileFleet */.C)(overlayTree(deps.tree, files), deps.fleetFile, deps);
    if (!merged.fleet)
        return { result: null, diagnostics: merged.diagnostics };
    if (!withUnmanaged)
        return { result: { ...drift, added: [] }, diagnostics: [] };
    const unmanaged = await readDetails(deps, fleet, matched.unmanaged.map((match) => match.live));
    const detailed = new Map(unmanaged.map((object) => [object.id, object]));
    const whole = { ...live, objects: live.objects.map((object) => detailed.get(object.id) ?? object) };
    const more = addUnmanaged({ files, fleet: merged.fleet, live: whole, addresses: matched.addresses, unmanaged });
    const extended = await (0,compile/* compileFleet */.C)(overlayTree(deps.tree, { ...files, ...more.files }), deps.fleetFile, deps);
    if (!extended.fleet)
        return { result: null, diagnostics: extended.diagnostics };
    const result = {
        files: { ...drift.files, ...more.files },
        merged: drift.merged,
        added: more.added,
        notices: [...drift.notices, ...more.notices],
    };
    return { result, diagnostics: [] };
}
/** With what a plan reads only of objects that the file names, such as the items of a list. */
async function readDetails(deps, fleet, objects) {
    const connection = deps.connect(fleet.application.region);
    try {
        return await Promise.all(objects.map(async (object) => {
            const detail = await registry/* registry */.u5[object.kind].detail?.read(connection.reader, object.id);
            return detail ? { ...object, attributes: { ...object.attributes, ...detail } } : object;
        }));
    }
    finally {
        await connection.close();
    }
}
const LARGEST = 10 * 1024 * 1024;
async function readTexts(tree, files) {
    const texts = {};
    for (const path of files) {
        const bytes = await tree.read(path, LARGEST);
        // A byte order mark is part of the text here, so that it is still there afterwards.
        if (bytes)
            texts[path] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    }
    return texts;
}
/** The tree as it would be with these texts. */
function overlayTree(tree, texts) {
    return {
        ...tree,
        read: async (path, limit) => {
            const text = texts[path];
            return text === undefined ? tree.read(path, limit) : new TextEncoder().encode(text);
        },
    };
}


/***/ })

};
