export const id = 218;
export const ids = [218];
export const modules = {

/***/ 6218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runRotate: () => (/* binding */ runRotate)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/domain/diagnostic.js
var diagnostic = __webpack_require__(1348);
// EXTERNAL MODULE: ./lib/src/domain/model.js
var model = __webpack_require__(3294);
// EXTERNAL MODULE: ./lib/src/engine/plan-fleet.js + 29 modules
var plan_fleet = __webpack_require__(1903);
;// CONCATENATED MODULE: ./lib/src/engine/find-resource.js
/**
 * One resource of the file as it lives in Nylas, for a command that does something to it beside what an apply does. Found as
 * a plan finds it, and only where the fleet owns it in the application that the file is for.
 */


async function findResource(deps, reader, opened, address) {
    const { plan, matched, ledger, trusted } = await (0,plan_fleet/* planOpenedFleet */.P9)(deps, reader, opened, {
        evidence: await (0,plan_fleet/* readEvidence */.At)(deps, opened),
    });
    const inTheWay = plan.diagnostics.filter((one) => one.severity === 'error' && (one.address === address || WHOLE_FLEET.includes(one.code)));
    if (inTheWay.length > 0 || !trusted)
        return { diagnostics: inTheWay };
    const pair = matched.pairs.find(({ desired }) => desired.address === address);
    const { desired } = pair ?? {};
    const fail = (summary, override) => ({
        diagnostics: [(0,diagnostic/* planDiagnostic */.Xb)('not-applied', summary, { ...(desired ? { desired } : { address }), override })],
    });
    if (!pair || !desired)
        return fail(`the file declares no ${address}`, 'name one of the file');
    if (pair.live === null)
        return fail(`${address} is not in Nylas yet`, 'apply the file first');
    if (ledger !== null && pair.owned === null)
        return fail(`${address} is in Nylas, and this fleet does not own it yet`, 'apply the file first');
    return { desired, live: pair.live };
}
/** Errors that say whose application or ledger this is. */
const WHOLE_FLEET = ['wrong-application', 'ledger-unverified', 'ledger-refused', 'owned-elsewhere'];

// EXTERNAL MODULE: ./lib/src/engine/open-fleet.js
var open_fleet = __webpack_require__(6488);
// EXTERNAL MODULE: ./lib/src/kinds/registry.js + 16 modules
var registry = __webpack_require__(9185);
// EXTERNAL MODULE: ./lib/src/nylas/port.js
var port = __webpack_require__(3411);
// EXTERNAL MODULE: ./lib/src/render/terminal.js + 2 modules
var render_terminal = __webpack_require__(9506);
// EXTERNAL MODULE: ./lib/src/features/command.js
var command = __webpack_require__(625);
;// CONCATENATED MODULE: ./lib/src/features/rotate.js
/**
 * `nylas-fleet rotate`: replaces the secret that something of the fleet signs with, and gives the new one out once: to a
 * screen, or into a file that only its owner can read. The old one counts no more from that moment on, so it asks before.
 */










const ROTATABLE = model/* KINDS */.G.filter((kind) => registry/* registry */.u5[kind].replaceSecret !== undefined);
const USAGE = `rotate takes one address of the fleet file, such as ${ROTATABLE[0]}/orders`;
const runRotate = async ({ options, words }, { terminal, createApplyDeps }) => {
    const address = readAddress((0,command/* readSingleWord */.Lj)(words, USAGE));
    const path = (0,command/* readText */.yR)(options['to-file']);
    if (path === null)
        requireScreen(terminal);
    const deps = createApplyDeps();
    const opened = await (0,open_fleet/* openFleet */.xZ)(deps);
    if (!(0,open_fleet/* isSound */.gH)(opened)) {
        terminal.err((0,render_terminal/* renderDiagnosticsText */.ms)(opened.diagnostics, (0,command/* getTextStyle */.$$)(terminal, 'err')));
        return command/* EXIT */.dc.failed;
    }
    const connection = deps.connect(opened.fleet.application.region);
    try {
        const found = await findResource(deps, connection.reader, opened, address);
        if ('diagnostics' in found) {
            terminal.err((0,render_terminal/* renderDiagnosticsText */.ms)(found.diagnostics, (0,command/* getTextStyle */.$$)(terminal, 'err')));
            return command/* EXIT */.dc.refused;
        }
        const { live } = found;
        terminal.err(`This replaces the secret of ${address} (${live.name}). The old one stops at once: until what receives its events knows the new one, it takes them for forged.\n`);
        if (options['yes'] !== true && !terminal.interactive)
            throw new command/* UserError */.yo('nobody is here to be asked, so nothing was replaced: use --yes');
        if (options['yes'] !== true && !isAgreement(await terminal.ask('Replace it? Type yes: ')))
            return command/* EXIT */.dc.refused;
        const replace = (take) => registry/* registry */.u5[live.kind].replaceSecret?.(connection.writer, live.id, take) ?? Promise.resolve();
        if (path === null)
            terminal.out(`${await receive(replace, address)}\n`);
        else {
            await receiveIntoFile((0,external_node_path_.resolve)(terminal.directory, path), replace, address);
            terminal.err(`The new secret is in ${path}, which only you can read.\n`);
        }
        return command/* EXIT */.dc.done;
    }
    finally {
        await connection.close();
    }
};
function readAddress(word) {
    const kind = ROTATABLE.find((one) => word.startsWith(`${one}/`) && word.length > one.length + 1);
    if (kind === undefined)
        throw new command/* UserError */.yo(`${USAGE}; only a ${ROTATABLE.join(' and a ')} has a secret`);
    return word;
}
/** What is printed elsewhere than on a screen is kept by somebody: a log, a file that others read. */
function requireScreen({ env, screen }) {
    const job = env['CI'] ? 'CI' : env['GITHUB_ACTIONS'] ? 'GITHUB_ACTIONS' : null;
    if (job !== null)
        throw new command/* UserError */.yo(`no secret is shown where ${job} is set: it would stand in the job's log. Use --to-file FILE`);
    if (!screen)
        throw new command/* UserError */.yo('a secret is printed to a screen only: use --to-file FILE to keep it in a file');
}
const isAgreement = (answer) => answer.trim().toLowerCase() === 'yes';
async function receive(replace, address) {
    let secret = null;
    try {
        await replace((told) => {
            secret = told;
        });
    }
    catch (error) {
        if (!isAnswerLost(error))
            throw error;
        const advice = `The old secret may have stopped: run nylas-fleet rotate ${address} again.`;
        throw new command/* UserError */.yo(`${(0,diagnostic/* errorMessage */.gJ)(error).replace(/\.$/u, '')}. ${advice}`);
    }
    if (secret === null)
        throw new command/* UserError */.yo(`no new secret came: run nylas-fleet rotate ${address} again`);
    return secret;
}
const isAnswerLost = (error) => error instanceof port/* OutcomeUnknownError */.D ||
    (error instanceof port/* ApiError */.h && (error.type === 'network' || error.status >= 500));
/** The file is there before the secret is, so that a path that cannot be written loses nothing. */
async function receiveIntoFile(path, replace, address) {
    const file = await (0,promises_.open)(path, 'wx', 0o600).catch((error) => {
        if (error.code === 'EEXIST')
            throw new command/* UserError */.yo(`${path} is there already and was left as it is: name another file`);
        throw new command/* UserError */.yo(`${path} cannot be made, so nothing was replaced: ${(0,diagnostic/* errorMessage */.gJ)(error)}`);
    });
    let isWritten = false;
    try {
        const secret = await receive(replace, address);
        try {
            await file.writeFile(`${secret}\n`);
            await file.sync();
            isWritten = true;
        }
        catch (error) {
            const problem = `the secret was replaced and could not be written to ${path}: ${(0,diagnostic/* errorMessage */.gJ)(error)}`;
            throw new command/* UserError */.yo(`${problem}. Nobody has it now: run nylas-fleet rotate ${address} again`);
        }
    }
    finally {
        await file.close();
        if (!isWritten)
            await (0,promises_.unlink)(path);
    }
}


/***/ })

};
