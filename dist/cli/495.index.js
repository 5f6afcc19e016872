export const id = 495;
export const ids = [495];
export const modules = {

/***/ 1495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runExplain: () => (/* binding */ runExplain)
});

// EXTERNAL MODULE: ./lib/src/config/compile.js + 17 modules
var compile = __webpack_require__(143);
// EXTERNAL MODULE: ./lib/src/engine/open-fleet.js
var open_fleet = __webpack_require__(6488);
// EXTERNAL MODULE: ./lib/src/engine/plan/mail-world.js
var mail_world = __webpack_require__(1883);
// EXTERNAL MODULE: ./lib/src/engine/plan-fleet.js + 29 modules
var plan_fleet = __webpack_require__(1903);
// EXTERNAL MODULE: ./lib/src/mail/parts.js
var parts = __webpack_require__(3002);
// EXTERNAL MODULE: ./lib/src/mail/verdict-words.js
var verdict_words = __webpack_require__(9621);
// EXTERNAL MODULE: ./lib/src/render/escape.js
var render_escape = __webpack_require__(120);
// EXTERNAL MODULE: ./lib/src/render/terminal.js + 2 modules
var render_terminal = __webpack_require__(9506);
// EXTERNAL MODULE: ./lib/src/features/command.js
var command = __webpack_require__(625);
// EXTERNAL MODULE: ./lib/src/mail/evaluate.js
var evaluate = __webpack_require__(8001);
// EXTERNAL MODULE: ./lib/src/mail/world.js
var src_mail_world = __webpack_require__(8332);
;// CONCATENATED MODULE: ./lib/src/features/explain/explain-mail.js


function explainMail(question, world, assume) {
    const found = findAccount(question, world);
    if ('problem' in found)
        return found;
    const { account, mail } = found;
    const guardrails = (0,src_mail_world/* createGuardrails */.NZ)(world)(account.workspace);
    const { verdict, certain, doubts, otherwise, path } = (0,evaluate/* answerMail */.cP)(mail, guardrails, assume);
    return {
        account: account.email,
        workspace: account.workspace,
        direction: mail.direction,
        verdict,
        certain,
        doubts,
        otherwise,
        path,
    };
}
/** The account whose rules are asked for, and the mail as they see it. */
function findAccount({ from, to, type, direction }, world) {
    const find = (email) => world.accounts.find((account) => account.email === email);
    const sender = find(from);
    if ((direction ?? (sender ? 'outbound' : 'inbound')) === 'outbound') {
        if (!sender)
            return { problem: `${JSON.stringify(from)} is no account of this fleet, so no outbound rule judges it` };
        return { account: sender, mail: { direction: 'outbound', from, to, type: type ?? 'compose' } };
    }
    const [receiver = '', ...others] = to;
    if (others.length > 0) {
        return { problem: 'each receiver has guardrails of its own: ask for one --to of a mail that comes in' };
    }
    if (type !== null)
        return { problem: '--type is of mail that is sent: inbound rules know no replies' };
    const account = find(receiver);
    if (!account) {
        return {
            problem: `neither ${JSON.stringify(from)} nor ${JSON.stringify(receiver)} is an account of this fleet`,
        };
    }
    return { account, mail: { direction: 'inbound', from, to: receiver } };
}

;// CONCATENATED MODULE: ./lib/src/features/explain/command.js
/**
 * `nylas-fleet explain`: what the guardrails make of one mail. Of the file alone, which takes no key and no request, or with
 * `--live` of what lives in the application now.
 */










const runExplain = async ({ options, words }, runtime) => {
    const { terminal } = runtime;
    if (words.length > 0)
        throw new command/* UserError */.yo('explain takes no words: name the ends of the mail with --from and --to');
    const question = readQuestion(options);
    const { fleet, world, diagnostics } = await readWorld(options['live'] === true, runtime);
    if (fleet === null || world === null) {
        terminal.err((0,render_terminal/* renderDiagnosticsText */.ms)(diagnostics, (0,command/* getTextStyle */.$$)(terminal, 'err')));
        return command/* EXIT */.dc.failed;
    }
    const explanation = explainMail(question, world, fleet.assume);
    if ('problem' in explanation)
        throw new command/* UserError */.yo(explanation.problem);
    terminal.out(options['json']
        ? `${(0,render_escape/* escapeJson */.GO)(JSON.stringify(explanation, null, 2))}\n`
        : renderExplanationText(question, explanation));
    return command/* EXIT */.dc.done;
};
function readQuestion(options) {
    const { from, to, type, direction } = options;
    const recipients = Array.isArray(to) ? to.map(String) : [];
    if (typeof from !== 'string' || recipients.length === 0) {
        throw new command/* UserError */.yo('explain needs the ends of a mail: --from ADDRESS --to ADDRESS; of a sent one --to may be repeated');
    }
    if (type !== undefined && type !== 'compose' && type !== 'reply') {
        throw new command/* UserError */.yo('--type is compose or reply');
    }
    if (direction !== undefined && direction !== 'inbound' && direction !== 'outbound') {
        throw new command/* UserError */.yo('--direction is inbound or outbound');
    }
    const wrong = [...(from === '' ? [] : [from]), ...recipients].find((one) => !(0,parts/* isMailAddress */.iV)(one));
    if (wrong !== undefined)
        throw new command/* UserError */.yo(`${JSON.stringify(wrong)} is no e-mail address`);
    return {
        from: from.toLowerCase(),
        to: [...new Set(recipients.map((one) => one.toLowerCase()))],
        type: type ?? null,
        direction: direction ?? null,
    };
}
async function readWorld(isLive, runtime) {
    if (!isLive) {
        const { terminal } = runtime;
        const { tree, fleetFile } = runtime.findFleetSource();
        const { fleet, diagnostics } = await (0,compile/* compileFleet */.C)(tree, fleetFile, terminal);
        return { fleet, world: fleet && (0,mail_world/* buildDeclaredWorld */.fS)(fleet), diagnostics };
    }
    // Which rules and lists decide about this mail is only known once all of them are.
    const deps = { ...runtime.createPlanDeps(), mailScope: 'all' };
    const opened = await (0,open_fleet/* openFleet */.xZ)(deps);
    if (!(0,open_fleet/* isSound */.gH)(opened))
        return { fleet: null, world: null, diagnostics: opened.diagnostics };
    const connection = deps.connect(opened.fleet.application.region);
    try {
        const { fleet, live, governance } = await (0,plan_fleet/* planOpenedFleet */.P9)(deps, connection.reader, opened);
        const world = (0,mail_world/* buildMailWorld */.iO)(governance.before, (0,mail_world/* createLiveNames */.vp)(fleet.desired, live));
        return { fleet, world, diagnostics: [] };
    }
    finally {
        await connection.close();
    }
}
/** For people: the verdict first, then each rule in its order with why it matched or not. */
function renderExplanationText({ from, to, type }, { account, workspace, direction, verdict, doubts, otherwise, path }) {
    const ends = `${from === '' ? 'nobody (a bounce)' : from} to ${to.join(', ')}`;
    const what = direction === 'outbound' ? `sent as ${type ?? 'compose'}` : 'received';
    const lines = [
        `${ends}, ${what}: ${(0,verdict_words/* describeVerdict */.XZ)(verdict)}`,
        `decided for ${account} in ${workspace ?? 'no workspace'}`,
        '',
        ...(path.length === 0 ? [`no ${direction} rule is there for it`] : path.map(describeEntry)),
    ];
    if (doubts.length > 0)
        lines.push('', `This hangs on what is not known of Nylas: ${doubts.join(', ')}.`);
    for (const { assume, verdict: other } of otherwise) {
        const sides = Object.entries(assume).map(([doubt, side]) => `${doubt}: ${side}`);
        lines.push(`  with ${sides.join(', ')}: ${(0,verdict_words/* describeVerdict */.XZ)(other)}`);
    }
    return `${lines.map(render_escape/* showHidden */.Ul).join('\n')}\n`;
}
function describeEntry({ rule, priority, matched, because, source }) {
    const mark = matched ? '+' : '-';
    return `${mark} ${String(priority).padStart(4)}  ${rule}  ${because}${source === null ? '' : `  (${source})`}`;
}


/***/ })

};
