export const id = 562;
export const ids = [562];
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

/***/ 3562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSandbox: () => (/* binding */ runSandbox)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/src/domain/evidence.js
var evidence = __webpack_require__(9398);
// EXTERNAL MODULE: ./lib/src/sandbox/switches.js
var switches = __webpack_require__(1952);
;// CONCATENATED MODULE: ./lib/src/sandbox/evidence.js

/** `open`: questions whose switches keep what they are. Throws a RangeError for a switch or a side that does not exist. */
function readEvidenceSwitches({ answers }) {
    const turned = answers.flatMap(({ question, decides, verdict }) => {
        if (decides === null)
            return [];
        try {
            // Also of one that is open: a question that this version does not know is no evidence of anything.
            (0,switches/* requireSwitch */.wp)(decides);
            return verdict.kind === 'side' ? [(0,switches/* readSwitches */.nV)({ [decides]: verdict.side })] : [];
        }
        catch (error) {
            if (!(error instanceof RangeError))
                throw error;
            throw new RangeError(`the answer to ${question}: ${error.message}`);
        }
    });
    const open = answers.filter(({ decides, verdict }) => decides !== null && verdict.kind !== 'side');
    return { switches: Object.assign({}, ...turned), open: open.map(({ question }) => question) };
}

// EXTERNAL MODULE: ./lib/src/sandbox/server.js + 51 modules
var sandbox_server = __webpack_require__(9472);
// EXTERNAL MODULE: ./lib/src/features/command.js
var command = __webpack_require__(625);
;// CONCATENATED MODULE: ./lib/src/features/sandbox.js
/** `nylas-fleet sandbox`: serves the API from memory until it is stopped. Prints its address once it is ready. */






const runSandbox = async ({ options }, { terminal }) => {
    const port = options['port'] === undefined ? 0 : Number(options['port']);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
        throw new command/* UserError */.yo('--port takes a number from 0 to 65535');
    const proven = await readEvidenceFile((0,command/* readText */.yR)(options['evidence']), terminal.err);
    const switches = { ...proven, ...parseSwitches(options['switch']) };
    const seed = await readSeed((0,command/* readText */.yR)(options['seed']));
    const [rate, latency] = [readAmount(options, 'rate'), readAmount(options, 'latency')];
    const server = await (0,sandbox_server/* startSandbox */.O)({
        port,
        switches,
        ...seed,
        ...(rate === null ? {} : { ratePerSecond: { grants: rate } }),
        ...(latency === null ? {} : { latencyMilliseconds: latency }),
    });
    terminal.out(`ready ${server.url}\n`);
    terminal.err(`Try: NYLAS_API_URL=${server.url} NYLAS_API_KEY=sandbox-key nylas-fleet plan --ledger off\n`);
    await new Promise((resolve) => terminal.stopping.addEventListener('abort', () => resolve(), { once: true }));
    await server.close();
    return command/* EXIT */.dc.done;
};
async function readSeed(path) {
    if (path === null)
        return {};
    const text = await (0,promises_.readFile)(path, 'utf8');
    try {
        return { seed: JSON.parse(text) };
    }
    catch {
        throw new command/* UserError */.yo(`${path} is not JSON: --seed takes a state as GET /_sandbox/state gives it`);
    }
}
/** What a probe has found out. What is said on the command line beside it wins. */
async function readEvidenceFile(path, note) {
    if (path === null)
        return {};
    try {
        const { switches, open } = readEvidenceSwitches((0,evidence/* readEvidence */.At)(await (0,promises_.readFile)(path, 'utf8')));
        const words = open.length === 0 ? '' : `; open, and as they were: ${open.join(', ')}`;
        note(`${Object.keys(switches).length} switches by ${path}${words}\n`);
        return switches;
    }
    catch (error) {
        if (error instanceof evidence/* EvidenceError */.oe || error instanceof RangeError) {
            throw new command/* UserError */.yo(`${path} is no evidence that can be used: ${error.message}`);
        }
        throw error;
    }
}
function readAmount(options, name) {
    const text = (0,command/* readText */.yR)(options[name]);
    if (text !== null && !(Number(text) >= 0))
        throw new command/* UserError */.yo(`--${name} takes a number from 0`);
    return text === null ? null : Number(text);
}
function parseSwitches(option) {
    const pairs = (Array.isArray(option) ? option : []);
    try {
        return (0,switches/* readSwitches */.nV)(Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s, 2))));
    }
    catch (error) {
        if (error instanceof RangeError)
            throw new command/* UserError */.yo(error.message);
        throw error;
    }
}


/***/ })

};
