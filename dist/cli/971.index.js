export const id = 971;
export const ids = [971];
export const modules = {

/***/ 9221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b$: () => (/* binding */ describeMailClients),
/* harmony export */   kw: () => (/* binding */ IMAP),
/* harmony export */   ty: () => (/* binding */ SMTP),
/* harmony export */   xu: () => (/* binding */ formatServer)
/* harmony export */ });
const IMAP = { host: 'imap.nylas.email', port: 993, security: 'TLS' };
const SMTP = { host: 'smtp.nylas.email', port: 465, security: 'TLS' };
/** For programs that begin in plain text. */
const SMTP_STARTTLS = { ...SMTP, port: 587, security: 'STARTTLS' };
const MAIL_CLIENTS_PAGE = 'https://developer.nylas.com/docs/v3/agent-accounts/mail-clients/';
/** `imap.nylas.email:993 (TLS)` */
const formatServer = ({ host, port, security }) => `${host}:${port} (${security})`;
/** Lines for people; the user name is the address itself. */
const describeMailClients = (email, region) => [
    `IMAP ${formatServer(IMAP)}, SMTP ${formatServer(SMTP)} or ${SMTP_STARTTLS.port} (${SMTP_STARTTLS.security}); the user name is ${email}.`,
    ...(region === 'eu' ? [`Whether an application in eu has other hosts is not known: ${MAIL_CLIENTS_PAGE} says.`] : []),
];


/***/ }),

/***/ 3971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findAccountPassword: () => (/* binding */ findAccountPassword),
/* harmony export */   runPassword: () => (/* binding */ runPassword)
/* harmony export */ });
/* harmony import */ var _config_compile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(143);
/* harmony import */ var _domain_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1348);
/* harmony import */ var _domain_mail_clients_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9221);
/* harmony import */ var _kinds_registry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9185);
/* harmony import */ var _render_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(120);
/* harmony import */ var _render_terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9506);
/* harmony import */ var _state_secrets_password_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6505);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(625);








const runPassword = async ({ words }, runtime) => {
    const { terminal, findFleetSource, variables } = runtime;
    const account = (0,_command_js__WEBPACK_IMPORTED_MODULE_7__/* .readSingleWord */ .Lj)(words, 'password takes one e-mail address of the fleet file');
    const { CI, GITHUB_ACTIONS } = terminal.env;
    const result = await findAccountPassword({
        ...findFleetSource(),
        variables,
        job: { CI, GITHUB_ACTIONS },
        watch: terminal,
        readApplied: (fleet, email) => readApplied(runtime, fleet, email),
    }, account);
    if ('password' in result) {
        if (result.note !== null)
            terminal.err(`${result.note}\n`);
        // Beside the password, so that a program that reads it reads nothing else.
        for (const line of result.client)
            terminal.err(`${(0,_render_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .showHidden */ .Ul)(line)}\n`);
        terminal.out(`${result.password}\n`);
        return _command_js__WEBPACK_IMPORTED_MODULE_7__/* .EXIT */ .dc.done;
    }
    terminal.err((0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .renderDiagnosticsText */ .ms)(result.diagnostics, (0,_command_js__WEBPACK_IMPORTED_MODULE_7__/* .getTextStyle */ .$$)(terminal, 'err')));
    throw new _command_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo(result.problem);
};
/** `account` is an e-mail address in any case, or an address (`account/…`). */
async function findAccountPassword(deps, account) {
    const refusal = explainJobRefusal(deps.job);
    if (refusal !== null)
        return { problem: refusal, diagnostics: [] };
    const { fleet, diagnostics } = await (0,_config_compile_js__WEBPACK_IMPORTED_MODULE_0__/* .compileFleet */ .C)(deps.tree, deps.fleetFile, deps.watch);
    if (!fleet)
        return { problem: `${deps.fleetFile} has errors, so nobody knows where the password comes from`, diagnostics };
    const entry = findDerivedField(fleet, account);
    if ('problem' in entry)
        return { problem: entry.problem, diagnostics: [] };
    const { field, email } = entry;
    const result = (0,_state_secrets_password_js__WEBPACK_IMPORTED_MODULE_6__/* .lookUpPassword */ .A_)(field, email, deps.variables);
    if ('problem' in result)
        return { problem: result.problem, diagnostics: [] };
    const verdict = judgeSeed(await deps.readApplied(fleet.name, email), fleet.name, entry, deps.variables);
    if ('problem' in verdict)
        return { ...verdict, diagnostics: [] };
    const client = (0,_domain_mail_clients_js__WEBPACK_IMPORTED_MODULE_2__/* .describeMailClients */ .b$)(email, fleet.application.region);
    return { password: result.password, note: verdict.note, client };
}
function judgeSeed(applied, fleet, { field, email }, variables) {
    if (typeof applied === 'string')
        return { note: `Not checked whether this is the seed that was applied: ${applied}.` };
    if (applied === null)
        return { note: `The ledger knows of no apply that set this password for ${email}.` };
    const { source, version, check } = applied;
    if (source !== field.source || version !== field.version) {
        const now = `${source.slice(source.indexOf(':') + 1)}, version ${version}`;
        return { note: `The file asks for another password than the one that was set last (${now}): this is the next one.` };
    }
    const variable = (0,_state_secrets_password_js__WEBPACK_IMPORTED_MODULE_6__/* .findSeedVariable */ .$)(field);
    const seed = variable === null ? undefined : variables(variable);
    if (check === undefined || !seed)
        return { note: 'Not checked whether this is the seed that was applied: the ledger has no check of it.' };
    if ((0,_state_secrets_password_js__WEBPACK_IMPORTED_MODULE_6__/* .computeSeedCheck */ .ZU)(seed, fleet) === check)
        return { note: null };
    return {
        problem: `${variable} holds another seed than the one that was applied, so its password would open nothing for ${email}. Take the seed that the job of the apply is given. Where that was changed, the old passwords still hold: they change with the version, or with another variable`,
    };
}
/** A ledger counts when it verifies; what cannot be asked is said and hinders nobody who holds the seed. */
async function readApplied({ apiKey, terminal, openLedgerStore }, fleet, email) {
    if (apiKey === null && (0,_command_js__WEBPACK_IMPORTED_MODULE_7__/* .readText */ .yR)(terminal.env['NYLAS_FLEET_SIGNING_KEY']) === null)
        return 'the ledger is verified with NYLAS_API_KEY (or NYLAS_FLEET_SIGNING_KEY), which is not set';
    try {
        const reading = await openLedgerStore(fleet)?.read();
        if (!reading)
            return 'the ledger is off';
        if (reading.state === 'unverified' || reading.state === 'refused')
            return 'the ledger does not verify';
        return reading.ledger?.resources[`${_kinds_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .MAILBOX */ .bG}/${email}`]?.app_password ?? null;
    }
    catch (error) {
        return (0,_domain_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error);
    }
}
function explainJobRefusal({ CI, GITHUB_ACTIONS }) {
    const variable = CI ? 'CI' : GITHUB_ACTIONS ? 'GITHUB_ACTIONS' : null;
    if (variable === null)
        return null;
    return `no password is shown where ${variable} is set: it would stand in the job's log. Run it on your own machine, or let the job derive it where it is needed`;
}
function findDerivedField(fleet, account) {
    const text = account.trim().toLowerCase();
    const email = text.startsWith(`${_kinds_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .MAILBOX */ .bG}/`) ? text.slice(_kinds_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .MAILBOX */ .bG.length + 1) : text;
    const desired = fleet.desired.find(({ kind, key }) => kind === _kinds_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .MAILBOX */ .bG && key === email);
    if (!desired)
        return { problem: `${fleet.file} declares no account ${JSON.stringify(email)}` };
    const field = desired.attributes['app_password'];
    const where = `(${desired.source})`;
    if (field === undefined)
        return { problem: `${email} has no app_password in the file, so none is managed ${where}` };
    if (field.source.startsWith('derive:'))
        return { field, email };
    const variable = field.source.slice(field.source.indexOf(':') + 1);
    return { problem: `the password of ${email} is not derived: it is kept in ${variable} ${where}` };
}


/***/ })

};
