export const id = 766;
export const ids = [766];
export const modules = {

/***/ 4766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runWebhookTest: () => (/* binding */ runWebhookTest)
/* harmony export */ });
/* harmony import */ var _domain_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5711);
/* harmony import */ var _domain_model_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3294);
/* harmony import */ var _domain_near_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8305);
/* harmony import */ var _engine_open_fleet_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6488);
/* harmony import */ var _kinds_registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9185);
/* harmony import */ var _render_terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9506);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(625);
/** `nylas-fleet webhook-test`: has Nylas send a test event to an address of the file, before or after it is applied. */







const TRIED = _domain_model_js__WEBPACK_IMPORTED_MODULE_5__/* .KINDS */ .G.filter((kind) => _kinds_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .registry */ .u5[kind].rehearse !== undefined);
const USAGE = 'webhook-test takes one webhook of the fleet file by its key, such as orders';
const runWebhookTest = async ({ options, words }, { terminal, createApplyDeps }) => {
    const word = (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .readSingleWord */ .Lj)(words, USAGE);
    const deps = { ...createApplyDeps(), openLedger: () => null };
    const opened = await (0,_engine_open_fleet_js__WEBPACK_IMPORTED_MODULE_1__/* .openFleet */ .xZ)(deps);
    if (!(0,_engine_open_fleet_js__WEBPACK_IMPORTED_MODULE_1__/* .isSound */ .gH)(opened)) {
        terminal.err((0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .renderDiagnosticsText */ .ms)(opened.diagnostics, (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .getTextStyle */ .$$)(terminal, 'err')));
        return _command_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .dc.failed;
    }
    const known = opened.fleet.desired.filter(({ kind }) => TRIED.includes(kind));
    const desired = known.find(({ address, key }) => word === address || word === key);
    if (!desired)
        throw new _command_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`the file declares no ${describeMissing(word, known.map(({ address }) => address))}`);
    const connection = deps.connect(opened.fleet.application.region);
    try {
        const { rehearse } = _kinds_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .registry */ .u5[desired.kind];
        const sent = await rehearse?.(connection.writer, desired.attributes, (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .readText */ .yR)(options['trigger']));
        if (sent)
            terminal.out(`Nylas sends the test event ${sent.trigger} to ${sent.to}. ${sent.note}\n`);
        return _command_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .dc.done;
    }
    finally {
        await connection.close();
    }
};
function describeMissing(word, addresses) {
    const [kind = ''] = TRIED;
    const key = TRIED.includes((0,_domain_address_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(word)) ? (0,_domain_address_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(word) : word;
    const near = (0,_domain_near_name_js__WEBPACK_IMPORTED_MODULE_6__/* .suggestName */ .SX)(key, addresses.map(_domain_address_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN));
    return `${kind} ${JSON.stringify(key)}${near}`;
}


/***/ })

};
