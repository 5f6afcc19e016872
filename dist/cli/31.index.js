export const id = 31;
export const ids = [31];
export const modules = {

/***/ 9031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findFleets: () => (/* binding */ findFleets),
/* harmony export */   runFleets: () => (/* binding */ runFleets)
/* harmony export */ });
/* harmony import */ var _config_bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1176);
/* harmony import */ var _config_compile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(143);
/* harmony import */ var _config_files_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7395);
/* harmony import */ var _render_escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(120);
/* harmony import */ var _state_git_objects_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5075);
/* harmony import */ var _state_git_tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5423);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(625);
/**
 * `nylas-fleet fleets`: which fleets a repository holds, and which of them a change touches, with its own file, anything it
 * includes, or a file of tenants or items. For a job that hands each one to a runner of its own.
 */







/** Without `--changed` those of the working tree; with it those of commits, and no working tree is looked at. */
const runFleets = async ({ options, words }, { terminal, findFleetSource, openRepository }) => {
    const pattern = (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .readSingleWord */ .Lj)(words, "fleets takes one pattern, in quotes: 'fleets/*/fleet.yaml'");
    const { root, tree } = findFleetSource();
    const range = (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .readText */ .yR)(options['changed']);
    const result = range === null
        ? await findFleets(pattern, tree, null, terminal)
        : await findChangedFleets(openRepository(root), pattern, range, terminal);
    if ('problem' in result)
        throw new _command_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(result.problem);
    for (const file of result.removed)
        terminal.err(`${file} is no longer there: nothing of its fleet is deleted\n`);
    if (options['json'])
        terminal.out(`${(0,_render_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeJson */ .GO)(JSON.stringify(result))}\n`);
    else
        terminal.out(result.fleets.map(({ file, fleet }) => `${file}\t${fleet ?? '(has errors)'}\n`).join(''));
    return _command_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .dc.done;
};
async function findChangedFleets(repository, pattern, range, watch) {
    if (repository === null)
        throw new _command_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo('--changed compares two commits, and there is no Git repository here');
    const objects = (0,_state_git_objects_js__WEBPACK_IMPORTED_MODULE_5__/* .openObjects */ .dV)(repository);
    try {
        const { before, after } = await openCommits(repository, objects, range);
        return await findFleets(pattern, after, before, watch);
    }
    finally {
        objects.close();
    }
}
async function openCommits(repository, objects, range) {
    const [from = '', to = '', ...more] = range.split('..');
    if (from === '' || to === '' || more.length > 0)
        throw new _command_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo('--changed takes two commits: FROM..TO');
    const [before, after] = await Promise.all([findCommit(repository, from), findCommit(repository, to)]);
    return { before: (0,_state_git_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .openGitTree */ .xh)(objects, before), after: (0,_state_git_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .openGitTree */ .xh)(objects, after) };
}
async function findCommit(repository, name) {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
    const result = await repository.git.run(args);
    if (!result.ok)
        throw new _command_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`--changed: ${JSON.stringify(name)} is no commit of this repository`);
    return result.stdout.trim();
}
const LARGEST = 10 * 1024 * 1024;
/** `before` null: all of them. A pattern is relative to the root. */
async function findFleets(pattern, after, before, watch = null) {
    const files = await (0,_config_files_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .expandPattern */ .n)(after, pattern, '', (0,_config_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .createBounds */ .w)(watch));
    if ('problem' in files)
        return files;
    const expanded = before === null ? [] : await (0,_config_files_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .expandPattern */ .n)(before, pattern, '', (0,_config_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .createBounds */ .w)(watch));
    const old = 'problem' in expanded ? [] : expanded;
    const fleets = [];
    for (const file of files) {
        const compiled = await (0,_config_compile_js__WEBPACK_IMPORTED_MODULE_1__/* .compileFleet */ .C)(after, file, watch);
        const isSame = before !== null &&
            old.includes(file) &&
            (await hasSameFiles((await (0,_config_compile_js__WEBPACK_IMPORTED_MODULE_1__/* .compileFleet */ .C)(before, file, watch)).files, compiled.files, before, after));
        if (!isSame)
            fleets.push({ fleet: compiled.fleet?.name ?? null, file, folder: file.split('/').at(-2) ?? '' });
    }
    return { fleets, removed: old.filter((file) => !files.includes(file)) };
}
async function hasSameFiles(old, files, before, after) {
    if (old.join('\0') !== files.join('\0'))
        return false;
    for (const path of files) {
        const [first, second] = await Promise.all([readContent(before, path), readContent(after, path)]);
        if (first === null || second === null || Buffer.compare(first, second) !== 0)
            return false;
    }
    return true;
}
/** Null: not there, or too large to be a fleet's. */
async function readContent(tree, path) {
    try {
        return await tree.read(path, LARGEST);
    }
    catch {
        return null;
    }
}


/***/ })

};
