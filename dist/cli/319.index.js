export const id = 319;
export const ids = [319];
export const modules = {

/***/ 4319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   recordRecoveryFile: () => (/* binding */ recordRecoveryFile),
/* harmony export */   runRecord: () => (/* binding */ runRecord)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _state_ledger_audit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8239);
/* harmony import */ var _state_ledger_recovery_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9625);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(625);
/**
 * `nylas-fleet record`: brings into the ledger what an apply could not push, from the recovery file it wrote. Refuses what
 * is not signed by this key.
 */





const runRecord = async ({ words }, { terminal, openLedgerStore, getSigningKey, identify }) => {
    const file = (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .readSingleWord */ .Lj)(words, 'record takes one file: the one the apply wrote');
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(terminal.directory, file);
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((error) => {
        throw new _command_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${file} cannot be read: ${error.message}`);
    });
    const { recorded, message } = await recordRecoveryFile(text, getSigningKey(), openLedgerStore, identify());
    if (recorded)
        terminal.out(`${message}\n`);
    else
        terminal.err(`${file} was not recorded: ${message}\n`);
    return recorded ? _command_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .dc.done : _command_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .dc.failed;
};
async function recordRecoveryFile(text, key, openStore, by) {
    const unsaved = (0,_state_ledger_recovery_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRecoveryFile */ .JU)(text, key);
    if (typeof unsaved === 'string')
        return { recorded: false, message: unsaved };
    const { fleet, run } = unsaved;
    const store = openStore(fleet);
    if (store === null)
        return { recorded: false, message: 'With the ledger off there is nowhere to record it.' };
    const { ledger, state, reason } = await store.read();
    if (state === 'unverified' || state === 'refused')
        return { recorded: false, message: reason ?? 'The ledger cannot be used.' };
    const next = (0,_state_ledger_recovery_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeRecovered */ .kl)(ledger, unsaved);
    if (next === ledger)
        return { recorded: true, message: `The ledger of ${fleet} holds all of it already.` };
    const title = `${fleet}: record what was kept in a file`;
    const notes = [`first written by ${run ?? 'an unnamed run'}`];
    const pushed = await store.push(next, (0,_state_ledger_audit_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAuditMessage */ .M)({ ...by, title, outcomes: [], notes, commit: null, pulls: [] }));
    if (pushed.status !== 'pushed')
        return { recorded: false, message: pushed.reason };
    const owned = Object.keys(next.resources).length;
    return { recorded: true, message: `Recorded in the ledger of ${fleet}: it owns ${owned} resources.` };
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
