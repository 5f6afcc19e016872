export const id = 535;
export const ids = [535];
export const modules = {

/***/ 4535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readHistory: () => (/* binding */ readHistory),
  runHistory: () => (/* binding */ runHistory)
});

// EXTERNAL MODULE: ./lib/src/config/compile.js + 17 modules
var compile = __webpack_require__(143);
// EXTERNAL MODULE: ./lib/src/domain/diagnostic.js
var diagnostic = __webpack_require__(1348);
// EXTERNAL MODULE: ./lib/src/render/terminal.js + 2 modules
var render_terminal = __webpack_require__(9506);
// EXTERNAL MODULE: ./lib/src/state/git/objects.js
var git_objects = __webpack_require__(5075);
// EXTERNAL MODULE: ./lib/src/state/git/refs.js
var refs = __webpack_require__(397);
// EXTERNAL MODULE: ./lib/src/state/git/repository.js + 2 modules
var git_repository = __webpack_require__(1433);
// EXTERNAL MODULE: ./lib/src/state/ledger/commits.js
var ledger_commits = __webpack_require__(1294);
// EXTERNAL MODULE: ./lib/src/features/command.js
var command = __webpack_require__(625);
// EXTERNAL MODULE: ./lib/src/domain/canonical.js
var canonical = __webpack_require__(9901);
// EXTERNAL MODULE: ./lib/src/domain/enumerate.js
var enumerate = __webpack_require__(8925);
// EXTERNAL MODULE: ./lib/src/state/ledger/audit.js
var audit = __webpack_require__(8239);
;// CONCATENATED MODULE: ./lib/src/features/history/events.js
/**
 * From the ledger's commits to events. One run pushes several times (its intent, heartbeats, before deletes, its end), so
 * commits that follow one another under one run are one step: what the ledger held before it against what it holds after
 * it. What only the messages know (updates, failures) is taken from their lines.
 *
 *   before  after                 event
 *   -       id                    created, when a line or the run's intent says so; else adopted
 *   id      the same id elsewhere renamed
 *   id      another id            created (or adopted) anew
 *   id      retired since         retired; the other way round put-back
 *   id      -                     deleted, when a line or the ledger says so; else forgotten
 */



function createHistoryBuilder() {
    const events = [];
    let before = null;
    let step = null;
    function closeStep() {
        if (step === null)
            return;
        events.push(...listEvents(before, step));
        before = step.ledger;
        step = null;
    }
    return {
        add: ({ id, at, message, ledger }) => {
            if (ledger === null)
                return;
            const { outcomes, ...trailers } = (0,audit/* parseAuditMessage */.S)(message);
            if (step === null || trailers.run === null || trailers.run !== step.trailers.run)
                closeStep();
            step = {
                trailers,
                lines: [...(step?.lines ?? []), ...outcomes],
                pendingCreates: new Set([...(step?.pendingCreates ?? []), ...(ledger.intent?.creates ?? [])]),
                id,
                at,
                ledger,
            };
        },
        end: () => {
            closeStep();
            return events;
        },
    };
}
function listEvents(before, step) {
    const { trailers, lines, ledger: after } = step;
    const old = new Map(Object.entries(before?.resources ?? {}));
    const current = new Map(Object.entries(after.resources));
    const oldAddresses = new Map([...old].map(([address, { id }]) => [id, address]));
    const currentIds = new Set([...current.values()].map(({ id }) => id));
    const listApplied = (action) => new Set(lines.filter((line) => line.status === 'applied' && line.action === action).map(({ address }) => address));
    const [created, updated, deleted] = [listApplied('create'), listApplied('update'), listApplied('delete')];
    const common = {
        at: step.at,
        by: trailers.actor,
        pulls: trailers.pulls,
        commit: trailers.commit,
        ledger_commit: step.id,
        run: trailers.run,
    };
    const events = [];
    const addEvent = (what, address, id, details = []) => void events.push({ ...common, what, address, id, details });
    for (const [address, owned] of current) {
        const previous = old.get(address);
        const oldAddress = oldAddresses.get(owned.id);
        if (previous?.id === owned.id) {
            const details = listDifferences(previous, owned);
            if (owned.retired && !previous.retired)
                addEvent('retired', address, owned.id, [`due ${owned.retired.due}`, ...details]);
            else if (previous.retired && !owned.retired)
                addEvent('put-back', address, owned.id, details);
            else if (updated.has(address) || details.length > 0)
                addEvent('changed', address, owned.id, details);
        }
        else if (oldAddress !== undefined && current.get(oldAddress)?.id !== owned.id) {
            addEvent('renamed', address, owned.id, [`was ${oldAddress}`]);
        }
        else {
            const isCreated = created.has(address) || step.pendingCreates.has(address);
            const details = previous ? [`in place of ${previous.id}`] : [];
            addEvent(isCreated ? 'created' : 'adopted', address, owned.id, details);
        }
    }
    for (const [address, { id }] of old) {
        if (current.has(address) || currentIds.has(id))
            continue;
        const isDeleted = deleted.has(address) || (Object.hasOwn(after.deleted, id) && !Object.hasOwn(before?.deleted ?? {}, id));
        addEvent(isDeleted ? 'deleted' : 'forgotten', address, id);
    }
    for (const { status, action, address, error } of lines) {
        if (status !== 'failed' && status !== 'withheld')
            continue;
        const id = current.get(address)?.id ?? null;
        addEvent(status, address, id, [`${action}${error === null ? '' : `: ${error}`}`]);
    }
    return events.sort((a, b) => (0,canonical/* compareText */.n)(a.address, b.address));
}
function listDifferences(before, after) {
    const [old, password] = [before.app_password, after.app_password];
    const rotated = password !== undefined && (old?.version !== password.version || old.source !== password.source);
    const [wasProtected, isProtected] = [before.protect ?? false, after.protect ?? false];
    return [
        ...(rotated ? [`password from ${password.source}, version ${password.version}`] : []),
        ...(wasProtected === isProtected ? [] : [isProtected ? 'protected' : 'no longer protected']),
        ...describeFolders('folders from now on', after.folders, before.folders),
        ...describeFolders('folders no more', before.folders, after.folders),
    ];
}
function describeFolders(words, these, others) {
    const names = Object.keys(these ?? {}).filter((path) => !Object.hasOwn(others ?? {}, path));
    return names.length === 0 ? [] : [`${words}: ${(0,enumerate/* listNames */.Z)(names)}`];
}
/** Every word must stand somewhere in the event; case does not matter. `#41` finds a pull request. */
function filterEvents(events, text) {
    const words = (text ?? '').toLowerCase().split(/\s+/u);
    return events.filter((event) => {
        const { address, what, id, by, commit, ledger_commit, at, pulls, details } = event;
        const row = [address, what, id, by, commit, ledger_commit, at, ...pulls.map((number) => `#${number} `), ...details];
        return words.every((word) => row.some((value) => hasWord(value, word)));
    });
}
/** `#4` is not `#41`. */
function hasWord(value, word) {
    if (value === null)
        return false;
    return /^#\d+$/u.test(word) ? value.trim() === word : value.toLowerCase().includes(word);
}

// EXTERNAL MODULE: ./lib/src/render/escape.js
var render_escape = __webpack_require__(120);
// EXTERNAL MODULE: ./lib/src/render/layout.js
var layout = __webpack_require__(7025);
// EXTERNAL MODULE: ./lib/src/render/words.js
var words = __webpack_require__(9522);
;// CONCATENATED MODULE: ./lib/src/features/history/text.js
/** The history for a terminal and for scripts. The newest last: that is what stands on the screen. */



const WORDS = {
    created: '+ created',
    adopted: '= taken over',
    changed: '~ changed',
    renamed: '~ renamed',
    retired: '! retired',
    'put-back': '+ put back',
    deleted: '- deleted',
    forgotten: '- found gone',
    failed: '✗ failed',
    withheld: '· withheld',
};
const COLORS = {
    created: 'green',
    'put-back': 'green',
    changed: 'yellow',
    renamed: 'yellow',
    retired: 'red',
    deleted: 'red',
    failed: 'red',
};
const COLUMNS = [
    { title: 'WHEN (UTC)', cell: ({ at }) => at.slice(0, 16).replace('T', ' '), rank: 0, least: 16, most: 16 },
    { title: 'WHAT', cell: ({ what }) => WORDS[what], rank: 0, least: 12, most: 12 },
    { title: 'ADDRESS', cell: ({ address }) => address, rank: 0, least: 24, most: 70 },
    { title: 'BY', cell: ({ by }) => by ?? '', rank: 1, least: 8, most: 24 },
    { title: 'PULL', cell: ({ pulls }) => pulls.map((number) => `#${number}`).join(' '), rank: 2, least: 5, most: 20 },
    { title: 'COMMIT', cell: ({ commit }) => commit?.slice(0, 12) ?? '', rank: 3, least: 12, most: 12 },
    { title: 'DETAILS', cell: ({ details }) => details.join('; '), rank: 4, least: 16, most: 120 },
];
function renderHistoryText(events, { color, width }) {
    if (events.length === 0)
        return 'nothing in the ledger fits\n';
    const { header, lines, hidden } = (0,layout/* buildTable */.Zk)(COLUMNS, events, width);
    const rows = lines.map((line, index) => (0,layout/* paint */.nI)(line, COLORS[events[index]?.what ?? 'adopted'], color));
    const more = hidden.length === 0 ? '' : `; not shown for want of width: ${hidden.join(', ').toLowerCase()}`;
    return `${[(0,layout/* paint */.nI)(header, 'dim', color), ...rows, '', `${(0,words/* countNoun */.y_)(events.length, 'event')}${more}`].join('\n')}\n`;
}
const renderHistoryJson = (fleet, events) => `${(0,render_escape/* escapeJson */.GO)(JSON.stringify({ format: 1, fleet, events }, null, 2))}\n`;

;// CONCATENATED MODULE: ./lib/src/features/history/command.js










const runHistory = async ({ options, words }, { terminal, findFleetSource, openRepository }) => {
    const { root, ...source } = findFleetSource();
    const repository = openRepository(root);
    if (repository === null)
        throw new command/* UserError */.yo(`${root} is no Git repository: a history is told from the ledger's commits`);
    const objects = (0,git_objects/* openObjects */.dV)(repository);
    const log = (line) => terminal.err(`${line}\n`);
    const text = words.length === 0 ? null : words.join(' ');
    const history = await readHistory({ ...source, repository, objects, log, watch: terminal }, text).finally(objects.close);
    const { fleet, events, diagnostics } = history;
    terminal.err((0,render_terminal/* renderDiagnosticsText */.ms)(diagnostics, (0,command/* getTextStyle */.$$)(terminal, 'err')));
    if (diagnostics.some(diagnostic/* isError */.bJ))
        return command/* EXIT */.dc.failed;
    if (options['json'])
        terminal.out(renderHistoryJson(fleet, events));
    else if (diagnostics.length === 0)
        terminal.out(renderHistoryText(events, (0,command/* getTextStyle */.$$)(terminal, 'out')));
    return command/* EXIT */.dc.done;
};
async function readHistory(deps, text) {
    const { repository } = deps;
    const failure = await (0,git_repository/* fetchWanted */.wH)(repository);
    if (failure !== null)
        deps.log(`the ledgers could not be fetched, so this tells what was fetched last: ${failure.reason}`);
    const local = await (0,refs/* listLocalRefs */.a)(repository);
    if (!local.ok)
        return createEmpty(null, reportUnreadable(`the ledgers could not be listed: ${local.reason}`));
    const ledgers = [...local.refs.keys()].filter((ref) => ref.startsWith(git_repository/* LEDGER_REFS */.Te));
    const compiled = await (0,compile/* compileFleet */.C)(deps.tree, deps.fleetFile, deps.watch);
    const single = ledgers.length === 1 ? (ledgers[0]?.slice(git_repository/* LEDGER_REFS */.Te.length) ?? null) : null;
    const fleet = compiled.fleet?.name ?? single;
    if (fleet === null)
        return { fleet: null, events: [], diagnostics: compiled.diagnostics };
    const tip = local.refs.get(`${git_repository/* LEDGER_REFS */.Te}${fleet}`);
    if (tip === undefined) {
        const summary = `there is no ledger of the fleet '${fleet}' yet: its first apply makes it`;
        return createEmpty(fleet, (0,diagnostic/* planDiagnostic */.Xb)('no-ledger', summary, { severity: 'notice' }));
    }
    const commits = await (0,ledger_commits/* listLedgerCommits */.i)(repository, tip);
    if (!commits.ok)
        return createEmpty(fleet, reportUnreadable(`the ledger's commits could not be listed: ${commits.reason}`));
    const builder = createHistoryBuilder();
    const readCommit = (0,ledger_commits/* createCommitReader */.H)(deps.objects);
    for (const id of commits.ids)
        builder.add(await readCommit(id));
    return { fleet, events: filterEvents(builder.end(), text), diagnostics: [] };
}
const reportUnreadable = (summary) => (0,diagnostic/* planDiagnostic */.Xb)('ledger-unreadable', summary);
const createEmpty = (fleet, diagnostic) => ({
    fleet,
    events: [],
    diagnostics: [diagnostic],
});


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
