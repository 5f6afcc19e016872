export const id = 895;
export const ids = [895];
export const modules = {

/***/ 9895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runSandbox: () => (/* binding */ runSandbox)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _sandbox_server_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1510);
/* harmony import */ var _sandbox_switches_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1952);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(625);
/** `nylas-fleet sandbox`: serves the API from memory until it is stopped. Prints its address once it is ready. */




const runSandbox = async ({ options }, { terminal }) => {
    const port = options['port'] === undefined ? 0 : Number(options['port']);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
        throw new _command_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('--port takes a number from 0 to 65535');
    const switches = parseSwitches(options['switch']);
    const seed = await readSeed((0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(options['seed']));
    const [rate, latency] = [readAmount(options, 'rate'), readAmount(options, 'latency')];
    const server = await (0,_sandbox_server_js__WEBPACK_IMPORTED_MODULE_1__/* .startSandbox */ .O)({
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
    return _command_js__WEBPACK_IMPORTED_MODULE_3__/* .EXIT */ .dc.done;
};
async function readSeed(path) {
    if (path === null)
        return {};
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    try {
        return { seed: JSON.parse(text) };
    }
    catch {
        throw new _command_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${path} is not JSON: --seed takes a state as GET /_sandbox/state gives it`);
    }
}
function readAmount(options, name) {
    const text = (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(options[name]);
    if (text !== null && !(Number(text) >= 0))
        throw new _command_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`--${name} takes a number from 0`);
    return text === null ? null : Number(text);
}
function parseSwitches(option) {
    const pairs = (Array.isArray(option) ? option : []);
    try {
        return (0,_sandbox_switches_js__WEBPACK_IMPORTED_MODULE_2__/* .readSwitches */ .nV)(Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s, 2))));
    }
    catch (error) {
        if (error instanceof RangeError)
            throw new _command_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(error.message);
        throw error;
    }
}


/***/ })

};
