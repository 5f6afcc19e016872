export const id = 757;
export const ids = [757];
export const modules = {

/***/ 1757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runDemo: () => (/* binding */ runDemo)
/* harmony export */ });
/* harmony import */ var _config_files_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8685);
/* harmony import */ var _engine_apply_fleet_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8527);
/* harmony import */ var _engine_open_fleet_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6488);
/* harmony import */ var _engine_plan_fleet_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1903);
/* harmony import */ var _render_terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9506);
/* harmony import */ var _sandbox_server_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9472);
/* harmony import */ var _state_ledger_store_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5089);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(625);
/**
 * `nylas-fleet demo`: the whole story on a sandbox: plan, apply, tests, drift, repair, teardown, and an empty plan after each
 * apply. Everything goes over HTTP through the same engine as the real thing; only the server is the sandbox.
 */








/** Small, and with something of every kind. */
const FLEET = `version: 1
fleet: demo
domains: [fleet.example]
tenants: {file: tenants.txt}

lists:
  blocked-domains: {type: domain, items: [spam.example, phish.example]}
rules:
  block-senders:
    match: {conditions: [{field: from.domain, operator: in_list, value: [blocked-domains]}]}
    actions: [{type: block}]
policies:
  baseline:
    name: Tenant agent baseline
    limits: {limit_count_daily_email_sent: 500, limit_attachment_count_limit: 10}
    spam_detection: {use_list_dnsbl: true, spam_sensitivity: 1.5}
workspaces:
  support: {policy: baseline, rules: [block-senders]}
default_workspace: {policy: baseline, rules: [block-senders]}
accounts:
  - for_each: tenants
    email: "support-{slug}@fleet.example"
    name: "{slug} support"
    workspace: support
    app_password: {derive: FLEET_PASSWORD_SEED}
tests:
  - name: no phisher reaches anybody
    receive: {from: {domain: phish.example}, to: "*"}
    expect: blocked
  - name: customers reach their mailbox
    receive: {from: someone@customer.example, to: "*"}
    expect: delivered
`;
const TENANTS = 'acme\nglobex\ninitech\n';
/** A mailbox that was there before the fleet and is nobody's business. */
const SEED = { grants: [{ provider: 'nylas', email: 'ceo@fleet.example', name: 'The CEO' }] };
const runDemo = async (_invocation, { terminal, openConnection }) => {
    const sandbox = await (0,_sandbox_server_js__WEBPACK_IMPORTED_MODULE_5__/* .startSandbox */ .O)({ seed: SEED });
    const style = { ...(0,_command_js__WEBPACK_IMPORTED_MODULE_7__/* .getTextStyle */ .$$)(terminal, 'out'), phase: 'command' };
    const print = (text) => terminal.out(text.replace(/^(?=.)/gm, '  '));
    try {
        const passed = await playDemo({
            sandbox,
            connect: () => openConnection({ base: sandbox.url, apiKey: 'sandbox-key', rates: { grants: 500, others: 500 } }),
            clock: terminal.clock,
            stopping: terminal.stopping,
            narrate: (text) => terminal.out(`${text}\n`),
            showPlan: (plan) => print((0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .renderPlanText */ .$D)(plan, style)),
            showReport: (report) => {
                if (report.plan)
                    print((0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .renderReportText */ .Uv)(report.plan, report, style));
                else
                    print((0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .renderDiagnosticsText */ .ms)(report.diagnostics, style));
            },
        });
        terminal.out(passed ? '\nAll as told.\n' : '\nSomething did not go as told.\n');
        return passed ? _command_js__WEBPACK_IMPORTED_MODULE_7__/* .EXIT */ .dc.done : _command_js__WEBPACK_IMPORTED_MODULE_7__/* .EXIT */ .dc.failed;
    }
    finally {
        await sandbox.close();
    }
};
/** True when every step ended as it should. */
async function playDemo(stage) {
    const { sandbox, narrate } = stage;
    const ledger = (0,_state_ledger_store_js__WEBPACK_IMPORTED_MODULE_6__/* .openMemoryLedgerStore */ .Qh)();
    const createDeps = (tenants, text = FLEET) => ({
        tree: (0,_config_files_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .createMemoryTree */ .kw)({ 'fleet.yaml': text, 'tenants.txt': tenants }),
        fleetFile: 'fleet.yaml',
        commit: null,
        connect: stage.connect,
        openLedger: () => ledger,
        clock: stage.clock,
        lag: 0,
        stopping: stage.stopping,
        log: () => { },
        variables: (name) => (name === 'FLEET_PASSWORD_SEED' ? 'only-for-the-demo-only-for-the-demo' : undefined),
        run: 'demo',
        actor: 'demo',
        pulls: [],
        lock: { patience: 0, isRunEnded: async () => false, isProcessGone: async () => false },
    });
    let passed = true;
    const expect = (fact, words) => {
        narrate(fact ? `  ok: ${words}` : `  NOT SO: ${words}`);
        passed &&= fact;
    };
    const plan = async (tenants, text = FLEET) => {
        const deps = createDeps(tenants, text);
        return (await (0,_engine_plan_fleet_js__WEBPACK_IMPORTED_MODULE_3__/* .planFleet */ .Es)(deps, await (0,_engine_open_fleet_js__WEBPACK_IMPORTED_MODULE_2__/* .openFleet */ .xZ)(deps))).result?.plan ?? null;
    };
    const apply = async (tenants, show = false) => {
        const deps = createDeps(tenants);
        const report = await (0,_engine_apply_fleet_js__WEBPACK_IMPORTED_MODULE_1__/* .applyFleet */ .d)(deps, await (0,_engine_open_fleet_js__WEBPACK_IMPORTED_MODULE_2__/* .openFleet */ .xZ)(deps), {
            show: show ? stage.showPlan : () => { },
            confirm: async () => true,
            withhold: async () => new Map(),
            progress: () => { },
        });
        stage.showReport(report);
        return report;
    };
    const expectEmptyPlan = async (tenants) => {
        const next = await plan(tenants);
        expect(next?.changes.length === 0, 'a second plan is empty: the application is what the file says');
    };
    const listMailboxes = () => sandbox.state().grants.map(({ email }) => email);
    narrate(`A sandbox answers at ${sandbox.url}. Somebody's own mailbox is there already: ceo@fleet.example.`);
    narrate('\n1. Plan: fleet.yaml and tenants.txt (acme, globex, initech) against an application that knows nothing of them.');
    const first = await plan(TENANTS);
    if (first)
        stage.showPlan(first);
    expect(listMailboxes().length === 1, 'planning wrote nothing');
    narrate('\n2. Apply, as a merge to main would.');
    expect((await apply(TENANTS)).result === 'applied', 'applied');
    await expectEmptyPlan(TENANTS);
    narrate('\n3. Tests: somebody takes phish.example off the list. The plan names a mail that would then come in, and is refused.');
    const listItems = (items) => `blocked-domains: {type: domain, items: [${items}]}`;
    narrate(`     fleet.yaml:7:   ${listItems('spam.example')}\n`);
    const broken = await plan(TENANTS, FLEET.replace(', phish.example', ''));
    if (broken)
        stage.showPlan(broken);
    const countFailing = (made) => made?.mail.tests.filter(({ result }) => result === 'fails').length;
    expect(countFailing(broken) === 1, 'one test fails, with the mail that shows it');
    narrate(`\n  The mended file, which names the domain again:\n     fleet.yaml:7:   ${listItems('spam.example, phish.example')}\n`);
    expect(countFailing(await plan(TENANTS)) === 0, 'all tests hold');
    narrate('\n4. Drift: somebody lifts the daily limit and moves a mailbox by hand.');
    await causeDrift(stage);
    const drift = await plan(TENANTS);
    if (drift)
        stage.showPlan(drift);
    expect(drift?.counts.update === 2, 'the plan sees both');
    narrate('\n5. Repair: the same apply sets them back.');
    expect((await apply(TENANTS)).result === 'applied', 'applied');
    await expectEmptyPlan(TENANTS);
    narrate('\n6. Teardown: globex leaves tenants.txt, so its mailbox goes, and nothing else.');
    const rest = TENANTS.replace('globex\n', '');
    expect((await apply(rest, true)).result === 'applied', 'applied');
    expect(!listMailboxes().includes('support-globex@fleet.example'), 'the mailbox of globex is gone');
    expect(listMailboxes().includes('ceo@fleet.example'), 'the mailbox that was never ours is untouched');
    await expectEmptyPlan(rest);
    narrate('\n7. An accident: tenants.txt is emptied by mistake.');
    const refusal = await apply('# nobody\n', true);
    expect(refusal.result !== 'applied' && listMailboxes().length === 3, 'refused, and nothing was deleted');
    return passed;
}
async function causeDrift({ sandbox, connect }) {
    const { writer, close } = connect();
    const state = sandbox.state();
    const policy = state.policies.find(({ name }) => name === 'Tenant agent baseline');
    const defaultWorkspace = state.workspaces.find((workspace) => workspace.default);
    const acme = state.grants.find(({ email }) => email === 'support-acme@fleet.example');
    const limits = { limit_count_daily_email_sent: 100_000 };
    await writer.send({ method: 'PUT', path: `/v3/policies/${policy?.id}`, body: { limits } });
    const path = `/v3/workspaces/${defaultWorkspace?.id}/manual-assign`;
    const body = { assign_grants: [acme?.id ?? ''] };
    await writer.send({ method: 'POST', path, body, repeatable: true });
    await close();
}


/***/ })

};
