export const id = 142;
export const ids = [142];
export const modules = {

/***/ 1142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createProgress: () => (/* binding */ createProgress),
  runApply: () => (/* binding */ runApply)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/config/files/tree.js
var tree = __webpack_require__(8685);
// EXTERNAL MODULE: ./lib/src/engine/apply-fleet.js + 15 modules
var apply_fleet = __webpack_require__(8527);
// EXTERNAL MODULE: ./lib/src/domain/diagnostic.js
var diagnostic = __webpack_require__(1348);
;// CONCATENATED MODULE: ./lib/src/state/git/branch.js
const MOST_PATHS = 5;
/** `files` are the paths that count also where git does not know them. */
async function findStanding(repository, files) {
    const { git, remote } = repository;
    const [listed, tree] = await Promise.all([
        git.run(['ls-remote', '--quiet', '--symref', '--end-of-options', remote, 'HEAD', 'refs/heads/*']),
        readWorkingTree(repository, files),
    ]);
    if (!listed.ok)
        return listed;
    const found = parseDefaultBranch(listed.stdout);
    if (found === 'unknown') {
        const reason = `origin has several branches and does not say which is its default one`;
        return { ok: false, kind: 'failed', reason, stdout: '' };
    }
    if ('ok' in tree)
        return found === null ? { ok: true, commit: null, branch: null, uncommitted: [], defaultBranch: null } : tree;
    return { ok: true, ...tree, defaultBranch: found };
}
/** A server whose HEAD leads nowhere still tells the branch where there is only one, or one of the usual name. */
function parseDefaultBranch(listing) {
    const lines = listing.split('\n').filter((line) => line !== '');
    const heads = new Map(lines.flatMap((line) => {
        const [tip = '', name] = line.split('\trefs/heads/');
        return name === undefined || tip.startsWith('ref:') ? [] : [[name, tip]];
    }));
    const named = lines
        .map((line) => /^ref: refs\/heads\/(.+)\tHEAD$/u.exec(line)?.[1])
        .find((name) => name !== undefined);
    const only = heads.size === 1 ? [...heads.keys()][0] : undefined;
    const name = [named, only, 'main', 'master'].find((candidate) => candidate !== undefined && heads.has(candidate));
    if (name === undefined)
        return heads.size === 0 ? null : 'unknown';
    return { name, tip: heads.get(name) ?? '' };
}
async function readWorkingTree({ git }, files) {
    const common = ['status', '--porcelain=v2', '-z', '--no-renames', '--ignore-submodules=all'];
    const literal = files.map((file) => `:(top,literal)${file}`);
    const [tracked, unknown] = await Promise.all([
        git.run([...common, '--branch', '--no-ahead-behind', '--untracked-files=no']),
        git.run([...common, '--untracked-files=all', '--ignored', '--', ...literal]),
    ]);
    if (!tracked.ok)
        return tracked;
    if (!unknown.ok)
        return unknown;
    const lines = `${tracked.stdout}${unknown.stdout}`.split('\0');
    const find = (name, none) => {
        const value = lines.find((line) => line.startsWith(`# ${name} `))?.slice(name.length + 3);
        return value === undefined || value === none ? null : value;
    };
    return {
        commit: find('branch.oid', '(initial)'),
        branch: find('branch.head', '(detached)'),
        uncommitted: [...new Set(lines.flatMap((line) => ENTRY.exec(line)?.[1] ?? []))].slice(0, MOST_PATHS),
    };
}
/** Of what has changed (`1`), what is in conflict (`u`), what git does not know (`?`) and what it ignores (`!`). */
const ENTRY = /^(?:1 (?:\S+ ){7}|u (?:\S+ ){9}|[?!] )(.+)$/su;
/** `Ann Example <ann@acme.example>`, as far as git is told; null where it is not. */
async function readGitUser({ git }) {
    const listed = await git.run(['config', '-z', '--get-regexp', '^user\\.(name|email)$']);
    const settings = new Map((listed.ok ? listed.stdout : '').split('\0').map((entry) => splitOnce(entry, '\n')));
    const [name, email] = ['user.name', 'user.email'].map((key) => settings.get(key)?.trim());
    const parts = [...(name ? [name] : []), ...(email ? [`<${email}>`] : [])];
    return parts.length === 0 ? null : parts.join(' ');
}
function splitOnce(text, separator) {
    const at = text.indexOf(separator);
    return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}

;// CONCATENATED MODULE: ./lib/src/engine/branch-check.js
/**
 * Before the command line writes over a ledger that others share: is what it would apply what the default branch says? A
 * clone that is behind, on another branch or changed would delete what others have merged since.
 */


const OVERRIDE = 'check out the default branch, git pull, and apply again; or merge the change and let the workflow apply it; or add --any-branch, which applies what is here over what everybody shares, and deletes what is missing here';
const NOT_AT_TIP = { commit: null, branch: null };
/** `files` are those of the fleet, from the root. */
async function checkBranch(repository, files) {
    const [standing, user] = await Promise.all([findStanding(repository, files), readGitUser(repository)]);
    if (!standing.ok) {
        const summary = `it could not be found out whether this is the default branch of origin: ${standing.reason}`;
        return { ...NOT_AT_TIP, checkedOut: null, user, problem: report(summary) };
    }
    const { commit, defaultBranch } = standing;
    const summary = describeObstacle(standing);
    const problem = summary === null ? null : report(summary);
    const atTip = defaultBranch !== null && problem === null ? { commit, branch: defaultBranch.name } : NOT_AT_TIP;
    return { ...atTip, checkedOut: commit, user, problem };
}
const report = (summary) => (0,diagnostic/* planDiagnostic */.Xb)('off-branch', summary, { override: OVERRIDE });
function describeObstacle({ commit, branch, defaultBranch, uncommitted }) {
    if (defaultBranch === null)
        return null;
    const { name, tip } = defaultBranch;
    if (commit !== tip) {
        const where = branch === null || branch === name ? '' : ` on the branch ${branch}`;
        const here = commit === null ? 'nothing is committed here' : `this clone is at ${commit.slice(0, 12)}${where}`;
        return `${here}, and ${name}, the default branch of origin, is at ${tip.slice(0, 12)}: the ledger is of what was merged there, so what this clone lacks would be deleted`;
    }
    if (uncommitted.length === 0)
        return null;
    return `there are changes that are not committed (${uncommitted.join(', ')}): nobody else could see what was applied`;
}

// EXTERNAL MODULE: ./lib/src/config/compile.js + 17 modules
var compile = __webpack_require__(143);
// EXTERNAL MODULE: ./lib/src/state/git/objects.js
var git_objects = __webpack_require__(5075);
// EXTERNAL MODULE: ./lib/src/state/git/refs.js
var refs = __webpack_require__(397);
// EXTERNAL MODULE: ./lib/src/state/git/repository.js + 2 modules
var git_repository = __webpack_require__(1433);
// EXTERNAL MODULE: ./lib/src/state/git/tree.js
var git_tree = __webpack_require__(5423);
;// CONCATENATED MODULE: ./lib/src/engine/newer-spec.js





/** The first file of the fleet, then or at the tip, that is another one there; null where none is. Both commits are here. */
async function findChangedFile(objects, { commit, fleetFile, files, watch }, tip) {
    const atTip = await (0,compile/* compileFleet */.C)((0,git_tree/* openGitTree */.xh)(objects, tip), fleetFile, watch);
    const paths = [...new Set([...files, ...atTip.files])];
    const [applied, newest] = await Promise.all([commit, tip].map((id) => (0,git_tree/* readBlobIds */.It)(objects, id, paths)));
    return paths.find((path) => applied?.get(path) !== newest?.get(path)) ?? null;
}
/**
 * The same of a user's clone, asked of `origin` at this moment: null while its default branch has these files, else the
 * reason, for people. Throws where it cannot be told.
 */
async function findNewerSpecOnOrigin(repository, branch, spec) {
    const ref = `refs/heads/${branch}`;
    const where = `${branch}, the default branch of origin,`;
    const remote = await (0,refs/* readRemoteTip */._)(repository, ref);
    if (!remote.ok)
        throw new Error(`origin could not be asked for the tip of ${branch}: ${remote.reason}`);
    const { tip } = remote;
    if (tip === spec.commit)
        return null;
    if (tip === null)
        return `${where} is no longer there; find out what took its place, and apply that`;
    const failure = await (0,git_repository/* fetchTip */.mC)(repository, ref);
    if (failure !== null)
        throw new Error(`the tip of ${branch} could not be fetched from origin: ${failure.reason}`);
    const objects = (0,git_objects/* openObjects */.dV)(repository);
    try {
        const changed = await findChangedFile(objects, spec, tip);
        return changed === null ? null : `${changed} has been changed on ${where} since; git pull, and apply again`;
    }
    finally {
        objects.close();
    }
}

// EXTERNAL MODULE: ./lib/src/engine/open-fleet.js
var open_fleet = __webpack_require__(6488);
// EXTERNAL MODULE: ./lib/src/render/escape.js
var render_escape = __webpack_require__(120);
// EXTERNAL MODULE: ./lib/src/render/json.js
var render_json = __webpack_require__(1845);
// EXTERNAL MODULE: ./lib/src/render/report.js
var render_report = __webpack_require__(3637);
// EXTERNAL MODULE: ./lib/src/render/terminal.js + 2 modules
var render_terminal = __webpack_require__(9506);
// EXTERNAL MODULE: ./lib/src/features/command.js
var command = __webpack_require__(625);
;// CONCATENATED MODULE: ./lib/src/features/apply.js
/** `nylas-fleet apply`: shows the plan, asks, carries it out and reports. */











const runApply = async ({ options }, runtime) => {
    const { terminal, createApplyDeps, formatRecoveryFile } = runtime;
    if (!options['yes'] && !terminal.interactive) {
        throw new command/* UserError */.yo('apply asks before it writes, and there is nobody to ask here: add --yes');
    }
    const json = options['json'] === true;
    const { progress, end } = createProgressLine(terminal);
    const given = createApplyDeps();
    const opened = await (0,open_fleet/* openFleet */.xZ)(given);
    const repository = findSharedRepository(options, runtime, opened);
    const branch = repository && (await checkBranch(repository, opened.files));
    if (branch?.problem && !options['any-branch']) {
        printProblems([branch.problem], json, terminal);
        return command/* EXIT */.dc.refused;
    }
    const findNewer = repository && branch && !options['any-branch'] ? watchBranch(given, opened, repository, branch) : {};
    const deps = branch ? { ...addBranch(given, branch), ...findNewer } : given;
    const hooks = {
        show: (plan) => {
            if (json)
                terminal.err((0,render_terminal/* renderPlanText */.$D)(plan, (0,command/* getTextStyle */.$$)(terminal, 'err')));
            else
                terminal.out((0,render_terminal/* renderPlanText */.$D)(plan, (0,command/* getTextStyle */.$$)(terminal, 'out')));
        },
        confirm: async (plan) => options['yes'] === true || isAgreement(await terminal.ask(askAbout(plan))),
        withhold: async () => new Map(),
        progress,
    };
    const report = await (0,apply_fleet/* applyFleet */.d)(deps, opened, hooks);
    end();
    if (report.unsavedLedger)
        await saveRecoveryFile(report.unsavedLedger, formatRecoveryFile, terminal);
    if (json)
        terminal.out((0,render_json/* renderReportJson */.B)(report));
    else if (report.plan === null)
        terminal.err((0,render_terminal/* renderDiagnosticsText */.ms)(report.diagnostics, (0,command/* getTextStyle */.$$)(terminal, 'err')));
    else
        terminal.out((0,render_terminal/* renderReportText */.Uv)(report.plan, report, (0,command/* getTextStyle */.$$)(terminal, 'out')));
    const file = (0,command/* readText */.yR)(options['report-file']);
    if (file !== null)
        await (0,tree/* writePrivateFile */.Pl)((0,external_node_path_.resolve)(terminal.directory, file), (0,render_json/* renderReportJson */.B)(report));
    return toExitCode(report, terminal);
};
/** Null where nothing is shared: without a ledger in git, or for a file with errors, which is told of all the same. */
function findSharedRepository(options, runtime, { fleet }) {
    if (fleet === null || ((0,command/* readText */.yR)(options['ledger']) ?? 'git') !== 'git')
        return null;
    return runtime.openRepository(runtime.findFleetSource().root);
}
/** What is applied was the tip a moment ago, so the first question has its answer. Nothing where there is no such branch. */
function watchBranch({ fleetFile, clock, stopping }, { files }, repository, { commit, branch }) {
    if (commit === null || branch === null)
        return {};
    const spec = { commit, fleetFile, files, watch: { clock, stopping } };
    let isKnown = true;
    return {
        findNewerSpec: async () => {
            const newer = isKnown ? null : await findNewerSpecOnOrigin(repository, branch, spec);
            isKnown = false;
            return newer;
        },
    };
}
/** The ledger names the commit that was applied; what is off the default branch stands in the audit trail alone. */
const addBranch = (deps, { commit, checkedOut, user }) => ({
    ...deps,
    commit,
    checkedOut,
    actor: user ?? deps.actor,
});
function printProblems(diagnostics, json, terminal) {
    if (json)
        terminal.out(`${(0,render_escape/* escapeJson */.GO)(JSON.stringify({ diagnostics }, null, 2))}\n`);
    else
        terminal.err((0,render_terminal/* renderDiagnosticsText */.ms)(diagnostics, (0,command/* getTextStyle */.$$)(terminal, 'err')));
}
/** No id may be lost: what the ledger could not take is kept beside the fleet, with the command that records it. */
async function saveRecoveryFile({ ledger, reason }, formatRecoveryFile, terminal) {
    const file = `nylas-fleet-unrecorded-${ledger.fleet}.json`;
    const text = formatRecoveryFile(ledger);
    const command = `nylas-fleet record ${file}`;
    try {
        await (0,tree/* writePrivateFile */.Pl)((0,external_node_path_.resolve)(terminal.directory, file), text);
        terminal.err(`What was done could not be recorded: ${reason}\nIt is kept in ${file}. Once that is mended: ${command}\n`);
    }
    catch {
        terminal.err(`${text}What was done could not be recorded: ${reason}\nKeep the lines above as ${file}. Then: ${command}\n`);
    }
}
function toExitCode({ result }, terminal) {
    if (terminal.stopping.aborted)
        return command/* EXIT */.dc.interrupted;
    if (result === 'failed')
        return command/* EXIT */.dc.failed;
    return result === 'refused' || result === 'superseded' ? command/* EXIT */.dc.refused : command/* EXIT */.dc.done;
}
const askAbout = ({ counts }) => counts.delete + counts.retire > 0 ? 'Apply, deletions included? Type yes: ' : 'Apply? Type yes: ';
const isAgreement = (answer) => answer.trim().toLowerCase() === 'yes';
const MOST_OF_A_CAUSE = 3;
/**
 * How far an apply is: the first failures of a cause at once, and now and then a line on how much is done. At least `interval` milliseconds
 * lie between two lines; the last one always comes.
 */
function createProgress(clock, interval, print) {
    const start = clock.now();
    let printed = start;
    const causes = new Map();
    return (outcome, done, total, ended) => {
        if (outcome.status === 'failed') {
            const cause = (0,render_report/* toCause */.HU)(outcome);
            const count = (causes.get(cause) ?? 0) + 1;
            causes.set(cause, count);
            if (count <= MOST_OF_A_CAUSE)
                print.failure((0,render_terminal/* renderFailure */.zt)(outcome));
            else if (count === MOST_OF_A_CAUSE + 1)
                print.failure('failed: more for the same reason, all in the report');
        }
        const now = clock.now();
        if (ended < total && now - printed < interval)
            return;
        printed = now;
        print.line((0,render_terminal/* renderProgress */.EY)({ done, ended, total }, now - start));
    };
}
/** One line that is rewritten on a terminal, a line every few seconds elsewhere. `end` leaves the line. */
function createProgressLine({ clock, err, interactive }) {
    if (!interactive) {
        const print = (text) => err(`${text}\n`);
        return { progress: createProgress(clock, 5000, { failure: print, line: print }), end: () => { } };
    }
    let isShown = false;
    const progress = createProgress(clock, 100, {
        failure: (text) => err(`${isShown ? render_escape/* REWRITE */.x5 : ''}${text}\n`),
        line: (text) => {
            err(`${render_escape/* REWRITE */.x5}${text}`);
            isShown = true;
        },
    });
    return { progress, end: () => err(isShown ? '\n' : '') };
}


/***/ })

};
