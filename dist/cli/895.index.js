export const id = 895;
export const ids = [895];
export const modules = {

/***/ 1895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runBacktest: () => (/* binding */ runBacktest)
/* harmony export */ });
/* harmony import */ var _domain_backtest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8324);
/* harmony import */ var _engine_backtest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2009);
/* harmony import */ var _engine_open_fleet_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6488);
/* harmony import */ var _engine_plan_fleet_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1903);
/* harmony import */ var _render_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(120);
/* harmony import */ var _render_terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9506);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(625);
/**
 * `nylas-fleet backtest`: what would have become of recorded mail, had the plan been carried out. As much is read as the
 * file asks for, or the options; nothing is written.
 */







const runBacktest = async ({ options }, { terminal, createPlanDeps }) => {
    const choose = readScope(options);
    const deps = createPlanDeps();
    const opened = await (0,_engine_open_fleet_js__WEBPACK_IMPORTED_MODULE_2__/* .openFleet */ .xZ)(deps);
    const style = (0,_command_js__WEBPACK_IMPORTED_MODULE_6__/* .getTextStyle */ .$$)(terminal, 'err');
    if (!(0,_engine_open_fleet_js__WEBPACK_IMPORTED_MODULE_2__/* .isSound */ .gH)(opened)) {
        terminal.err((0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .renderDiagnosticsText */ .ms)(opened.diagnostics, style));
        return _command_js__WEBPACK_IMPORTED_MODULE_6__/* .EXIT */ .dc.failed;
    }
    const connection = deps.connect(opened.fleet.application.region);
    try {
        const made = await (0,_engine_plan_fleet_js__WEBPACK_IMPORTED_MODULE_3__/* .planOpenedFleet */ .P9)(deps, connection.reader, opened, {
            evidence: await (0,_engine_plan_fleet_js__WEBPACK_IMPORTED_MODULE_3__/* .readEvidence */ .At)(deps, opened),
        });
        const { backtest, diagnostics } = await (0,_engine_backtest_js__WEBPACK_IMPORTED_MODULE_1__/* .backtestPlan */ .L)(connection.reader, made, choose(opened.fleet.backtest), deps.stopping);
        terminal.out(options['json']
            ? `${(0,_render_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeJson */ .GO)(JSON.stringify(backtest, null, 2))}\n`
            : (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .renderBacktestText */ .JO)(backtest, (0,_command_js__WEBPACK_IMPORTED_MODULE_6__/* .getTextStyle */ .$$)(terminal, 'out')));
        terminal.err((0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .renderDiagnosticsText */ .ms)(diagnostics, style));
        const { sampled, unreadable } = backtest.accounts;
        return sampled > 0 && unreadable === sampled ? _command_js__WEBPACK_IMPORTED_MODULE_6__/* .EXIT */ .dc.failed : _command_js__WEBPACK_IMPORTED_MODULE_6__/* .EXIT */ .dc.done;
    }
    finally {
        await connection.close();
    }
};
const COUNTS = Object.keys(_domain_backtest_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKTEST_COUNTS */ .D);
/** The options come before the file, the file before the defaults. */
function readScope(options) {
    const given = Object.fromEntries(COUNTS.flatMap((name) => {
        const text = options[name];
        return typeof text === 'string' ? [[name, readCount(name, text)]] : [];
    }));
    return (declared) => {
        const defaults = Object.fromEntries(COUNTS.map((name) => [name, _domain_backtest_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKTEST_COUNTS */ .D[name].default]));
        const counts = { ...defaults, ...declared, ...given };
        return { ...counts, addresses: options['addresses'] === true || declared?.addresses === true };
    };
}
function readCount(name, text) {
    const { minimum, maximum } = _domain_backtest_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKTEST_COUNTS */ .D[name];
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= minimum && value <= maximum)
        return value;
    throw new _command_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`--${name} is a whole number from ${minimum} to ${maximum}, not ${JSON.stringify(text)}`);
}


/***/ })

};
