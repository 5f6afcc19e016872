export const id = 324;
export const ids = [324];
export const modules = {

/***/ 4324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createSmokeOptions: () => (/* binding */ createSmokeOptions),
  runSmokeCommand: () => (/* binding */ runSmokeCommand)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/src/engine/smoke/report.js
/** The later, the worse; a test is as its worst mail. */
const report_SMOKE_RESULTS = ['seen', 'not-tried', 'not-seen', 'otherwise'];
/** What was not tried says nothing against the guardrails; what was not seen does not say that they hold. */
const isSmokeClean = ({ tests }) => tests.every(({ result }) => result === 'seen' || result === 'not-tried');

// EXTERNAL MODULE: ./lib/src/domain/diagnostic.js
var diagnostic = __webpack_require__(1348);
// EXTERNAL MODULE: ./lib/src/kinds/registry.js + 16 modules
var registry = __webpack_require__(9185);
// EXTERNAL MODULE: ./lib/src/domain/map.js
var map = __webpack_require__(3889);
// EXTERNAL MODULE: ./lib/src/mail/doubts.js
var doubts = __webpack_require__(3497);
// EXTERNAL MODULE: ./lib/src/mail/evaluate.js
var evaluate = __webpack_require__(8001);
// EXTERNAL MODULE: ./lib/src/mail/world.js
var mail_world = __webpack_require__(8332);
// EXTERNAL MODULE: ./lib/src/mail/proof/positions.js
var positions = __webpack_require__(7665);
;// CONCATENATED MODULE: ./lib/src/mail/proof/choose-smoke.js
/**
 * Which mails between own accounts stand for the tests that are sent for real. A mail to anybody else is never chosen, and
 * one that its sender's own rules stop says nothing of its receiver's. The same world and tests give the same mails, so that
 * what a killed run left lies where the next one looks.
 */





/** What one run sends at most, one test, and one account as a share of what it may send in a day. */
const SMOKE_BOUNDS = { mails: 20, ofTest: 3, shareOfDay: 0.1 };
/** How many accounts are looked at for each end. */
const MOST_LOOKED_AT = 60;
/** A mail and, before it, what it is a reply to. */
const listWithAnswered = (mail) => mail.answers === null ? [mail] : [mail.answers, mail];
/** `world` holds the accounts that mail may be sent between, and no others. */
function chooseSmokeMails(tests, world, decided) {
    const chooser = createChooser(world, decided);
    const chosen = new Map();
    const bySender = new Map();
    const findObstacle = (mail) => {
        const fresh = listWithAnswered(mail).filter((one) => !chosen.has(JSON.stringify(one)));
        if (chosen.size + fresh.length > SMOKE_BOUNDS.mails)
            return `one run sends at most ${SMOKE_BOUNDS.mails} mails`;
        for (const { from } of fresh) {
            const limit = chooser.limitOf(from);
            // A limit of 0 lets nothing be sent, so nothing of it is used up.
            if (limit === null || limit === 0)
                continue;
            if ((bySender.get(from) ?? 0) + 1 > limit * SMOKE_BOUNDS.shareOfDay) {
                return `${from} may send ${limit} mails a day, and a run takes at most a tenth of that`;
            }
        }
        return null;
    };
    /** One mail stands for all tests that want it, and is answered by all replies to it. */
    const take = (mail) => (0,map/* getOrCreate */.I)(chosen, JSON.stringify(mail), () => {
        bySender.set(mail.from, (bySender.get(mail.from) ?? 0) + 1);
        return mail.answers === null ? mail : { ...mail, answers: take(mail.answers) };
    });
    return tests.map((test) => {
        const mails = [];
        const judged = new Set();
        let reason = null;
        for (const found of chooser.list(test)) {
            if ('reason' in found) {
                reason ??= found.reason;
                continue;
            }
            if (judged.has(found.judged.workspace))
                continue;
            const obstacle = findObstacle(found.mail);
            if (obstacle !== null) {
                reason ??= obstacle;
                continue;
            }
            mails.push(take(found.mail));
            judged.add(found.judged.workspace);
            if (mails.length >= SMOKE_BOUNDS.ofTest)
                break;
        }
        return { test, mails, reason: mails.length > 0 ? null : (reason ?? NO_MAIL) };
    });
}
const NO_MAIL = 'it describes no mail between two accounts of this fleet that live and are valid, and nothing is ever sent to anybody else';
function createChooser(world, decided) {
    const guardrailsOf = (0,mail_world/* createGuardrails */.NZ)(world);
    const sides = (0,doubts/* assumeSides */.tk)(decided);
    const byEmail = new Map(world.accounts.map((account) => [account.email, account]));
    const sorted = world.accounts.toSorted((a, b) => (a.email < b.email ? -1 : 1));
    const listAt = (position) => mixWorkspaces(sorted.filter(({ email }) => (0,positions/* isAt */.ii)(email, position, sides))).slice(0, MOST_LOOKED_AT);
    const stops = new Map();
    /** What stops a mail before it leaves its sender. */
    const findStop = (mail, workspace) => (0,map/* getOrCreate */.I)(stops, `${mail.from} ${mail.to.join(' ')}`, () => {
        const out = { direction: 'outbound', from: mail.from, to: mail.to, type: 'compose' };
        return (0,evaluate/* judgeMail */.Bb)(out, guardrailsOf(workspace), sides).blocked_by;
    });
    function* list(test) {
        if ('receive' in test)
            yield* listReceived(listAt(test.receive.from), listAt(test.receive.to));
        else {
            const sent = listSent(listAt(test.send.from), test.send.to.map(listAt));
            yield* test.send.types.includes('compose') ? sent : listReplies(sent);
        }
    }
    /** Of each receiver one mail that gets as far as its rules. */
    function* listReceived(senders, receivers) {
        for (const judged of receivers) {
            let stopped = null;
            let isFound = false;
            for (const { email: from, workspace } of senders) {
                if (from === judged.email)
                    continue;
                const mail = { from, to: [judged.email], answers: null };
                const stop = findStop(mail, workspace);
                if (stop !== null) {
                    stopped ??= `mail from ${from} to ${judged.email} is stopped on its way out (${stop}), so that no rule of the receiver would see it`;
                    continue;
                }
                isFound = true;
                yield { mail, judged };
                break;
            }
            if (!isFound && stopped !== null)
                yield { reason: stopped };
        }
    }
    function* listSent(senders, places) {
        for (const judged of senders) {
            const to = places.map((place) => place.find(({ email }) => email !== judged.email)?.email);
            const whole = to.filter((email) => email !== undefined);
            if (whole.length === to.length)
                yield { mail: { from: judged.email, to: [...new Set(whole)].sort(), answers: null }, judged };
        }
    }
    /** Of each mail the same as a reply, where something can get to its sender that it replies to. */
    function* listReplies(sent) {
        for (const { mail, judged } of sent) {
            const answers = findAnswered(mail, judged);
            if (answers)
                yield { mail: { ...mail, answers }, judged };
            else
                yield { reason: `no account of this fleet can send ${judged.email} a mail that it could reply to` };
        }
    }
    /** From whom it goes to, or else from anybody else of the fleet. */
    function findAnswered({ from, to }, judged) {
        const others = mixWorkspaces(sorted.filter(({ email }) => email !== from && !to.includes(email)));
        const senders = [...to.flatMap((email) => byEmail.get(email) ?? []), ...others.slice(0, MOST_LOOKED_AT)];
        const found = senders.find(({ email, workspace }) => {
            const isLeaving = findStop({ from: email, to: [from], answers: null }, workspace) === null;
            const received = { direction: 'inbound', from: email, to: from };
            return isLeaving && (0,evaluate/* judgeMail */.Bb)(received, guardrailsOf(judged.workspace), sides).outcome === 'delivered';
        });
        return found ? { from: found.email, to: [from], answers: null } : null;
    }
    const limitOf = (email) => guardrailsOf(byEmail.get(email)?.workspace ?? null).policy?.dailySends ?? null;
    return { list, limitOf };
}
/** The first of each workspace come first: guardrails differ by workspace. */
function mixWorkspaces(accounts) {
    const met = new Set();
    const first = accounts.filter(({ workspace }) => !met.has(workspace) && met.add(workspace));
    const heads = new Set(first);
    return [...first, ...accounts.filter((account) => !heads.has(account))];
}

// EXTERNAL MODULE: ./lib/src/engine/open-fleet.js
var open_fleet = __webpack_require__(6488);
// EXTERNAL MODULE: ./lib/src/engine/plan/mail-tests.js + 2 modules
var mail_tests = __webpack_require__(4906);
// EXTERNAL MODULE: ./lib/src/engine/plan/mail-world.js
var plan_mail_world = __webpack_require__(1883);
// EXTERNAL MODULE: ./lib/src/engine/plan-fleet.js + 29 modules
var plan_fleet = __webpack_require__(1903);
// EXTERNAL MODULE: ./lib/src/nylas/port.js
var port = __webpack_require__(3411);
// EXTERNAL MODULE: ./lib/src/domain/json.js
var json = __webpack_require__(7909);
// EXTERNAL MODULE: ./lib/src/nylas/folders.js
var folders = __webpack_require__(7683);
// EXTERNAL MODULE: ./lib/src/nylas/pages.js
var pages = __webpack_require__(6850);
;// CONCATENATED MODULE: ./lib/src/engine/smoke/mailbox.js
/** What is read of the accounts that smoke mails go to and from, and how such a mail is recognised among all others. */



/** A mail is ours only with the whole of it, and from an account of the fleet. */
const SUBJECT = 'nylas-fleet smoke test ';
const SUBJECT_SHAPE = /^nylas-fleet smoke test ([0-9a-f]{32})-\d+$/u;
const ID = /^(?!\.+$).{1,500}$/su;
/** `at`: the server's clock, in Unix seconds; null where it does not say. */
async function readSmokeMails(reader, grant, subject) {
    const path = `/v3/grants/${grant}/messages`;
    const reply = await reader.get(path, { limit: 200, subject });
    const at = Date.parse(reply.date);
    const mails = (0,pages/* toRows */.h_)(path, reply).flatMap((row) => {
        const [, run] = SUBJECT_SHAPE.exec((0,json/* toText */.fE)(row['subject'])) ?? [];
        const [sender] = Array.isArray(row['from']) ? row['from'] : [];
        const id = (0,json/* toText */.fE)(row['id']);
        // What it is deleted by must name it and nothing around it.
        if (run === undefined || !(0,json/* isObject */.Gv)(sender) || !ID.test(id))
            return [];
        const mail = {
            id,
            run,
            subject: (0,json/* toText */.fE)(row['subject']),
            from: (0,json/* toText */.fE)(sender['email']).toLowerCase(),
            date: typeof row['date'] === 'number' ? row['date'] : 0,
            folders: (0,json/* toTexts */.OS)(row['folders']),
            unread: row['unread'] === true,
            starred: row['starred'] === true,
        };
        return [mail];
    });
    return { mails, at: Number.isNaN(at) ? null : at / 1000 };
}
/** The newest, of which there may be more: what is looked for is of this very minute. */
async function readNewestRecords(reader, grant) {
    const path = `/v3/grants/${grant}/rule-evaluations`;
    return (0,pages/* toRows */.h_)(path, await reader.get(path, { limit: 200 })).map((row) => {
        const input = (0,json/* isObject */.Gv)(row['evaluation_input']) ? row['evaluation_input'] : {};
        return {
            id: (0,json/* toText */.fE)(row['id']),
            message: (0,json/* toText */.fE)(row['message_id']) || null,
            stage: (0,json/* toText */.fE)(row['evaluation_stage']),
            from: (0,json/* toText */.fE)(input['from_address']).toLowerCase(),
            recipients: (0,json/* toTexts */.OS)(input['recipient_addresses']).map((one) => one.toLowerCase()),
            rules: (0,json/* toTexts */.OS)(row['matched_rule_ids']),
            actions: (0,json/* isObject */.Gv)(row['applied_actions']) ? row['applied_actions'] : {},
        };
    });
}
async function readFoldersById(reader, grant) {
    return new Map((await (0,folders/* readFolders */.iz)(reader, grant)).map((folder) => [folder.id, folder]));
}

;// CONCATENATED MODULE: ./lib/src/engine/smoke/clean.js
/**
 * Throws away smoke mails: into the trash, where the account's own rules for deleted mail take them. Only what has the whole
 * of the subject and comes from an account of the fleet is touched.
 */



const NOTHING = { cleaned: 0, young: 0, failed: [] };
/** `run` null: mails of every run. What the API refuses is among the failures; anything else is thrown. */
async function cleanMailboxes(deps, emails, run, choose) {
    const cleanings = await Promise.all(emails.map((email) => cleanMailbox(deps, email, run, choose)));
    return cleanings.reduce(addCleanings, NOTHING);
}
const addCleanings = (a, b) => ({
    cleaned: a.cleaned + b.cleaned,
    young: a.young + b.young,
    failed: [...new Set([...a.failed, ...b.failed])],
});
async function cleanMailbox({ api, own }, email, run, choose) {
    const grant = own.get(email);
    if (grant === undefined)
        return NOTHING;
    try {
        const { mails, at } = await readSmokeMails(api, grant, run === null ? SUBJECT : SUBJECT + run);
        const mailsFromOwn = mails.filter(({ from }) => own.has(from));
        if (mailsFromOwn.length === 0)
            return NOTHING;
        const folders = await readFoldersById(api, grant);
        const kept = mailsFromOwn.filter((mail) => !mail.folders.every((id) => folders.get(id)?.system === 'trash'));
        const chosen = kept.map((mail) => ({ mail, what: choose(mail, at === null ? null : at - mail.date) }));
        const thrown = chosen.filter(({ what }) => what === 'clean').map(({ mail }) => mail);
        for (const { id } of thrown) {
            await api.send({ method: 'DELETE', path: `/v3/grants/${grant}/messages/${encodeURIComponent(id)}` });
        }
        return { cleaned: thrown.length, young: chosen.filter(({ what }) => what === 'young').length, failed: [] };
    }
    catch (error) {
        if (!(error instanceof port/* ApiError */.h))
            throw error;
        return { ...NOTHING, failed: [(0,diagnostic/* errorMessage */.gJ)(error)] };
    }
}

;// CONCATENATED MODULE: ./lib/src/engine/smoke/evidence.js
/** What has been found so far in the mailboxes and records of the accounts that smoke mails go to and from. */


/** An account that may not be asked for its records has none. */
function createMailboxes(api, own, run) {
    const before = new Set();
    const mails = new Map();
    const records = new Map();
    const folders = new Map();
    const problems = new Set();
    const readRecords = async (grant) => {
        try {
            return await readNewestRecords(api, grant);
        }
        catch (error) {
            if (!(error instanceof port/* ApiError */.h) || ![400, 403, 404].includes(error.status))
                throw error;
            problems.add(`the records of what rules did cannot be read, so that a block is not seen: ${error.message}`);
            return [];
        }
    };
    const forEach = (emails, act) => Promise.all(emails.map((email) => act(email, own.get(email) ?? '')));
    return {
        noteRecords: (emails) => forEach(emails, async (_, grant) => {
            for (const { id } of await readRecords(grant))
                before.add(id);
        }),
        look: (emails) => forEach(emails, async (email, grant) => {
            const [found, all] = await Promise.all([readSmokeMails(api, grant, SUBJECT + run), readRecords(grant)]);
            mails.set(email, found.mails);
            records.set(email, all.filter(({ id }) => !before.has(id)));
            const known = folders.get(email);
            const isUnknown = found.mails.some((mail) => mail.folders.some((id) => !known?.has(id)));
            if (isUnknown)
                folders.set(email, await readFoldersById(api, grant));
        }),
        getEvidence: (subject) => ({
            findMail: (email) => mails.get(email)?.find((mail) => mail.subject === subject && own.has(mail.from)) ?? null,
            listRecords: (email) => records.get(email) ?? [],
            findFolder: (email, id) => folders.get(email)?.get(id) ?? null,
        }),
        /** It came, or was stopped at the receiver. */
        isSettled: (from, to, subject) => mails.get(to)?.some((mail) => mail.subject === subject) === true ||
            records.get(to)?.some((one) => one.from === from && one.actions['blocked'] === true) === true,
        problems: () => [...problems],
    };
}

// EXTERNAL MODULE: ./lib/src/domain/mail.js
var domain_mail = __webpack_require__(6852);
// EXTERNAL MODULE: ./lib/src/mail/proof/expectation.js
var expectation = __webpack_require__(4935);
// EXTERNAL MODULE: ./lib/src/mail/verdict-words.js
var verdict_words = __webpack_require__(9621);
;// CONCATENATED MODULE: ./lib/src/engine/smoke/judge.js
/**
 * What was found of one mail, held against one test; and what is told of a mail of which nothing was found in time, or of a
 * reply to one that never came.
 */



/** Null: nothing that decides has been found yet. */
function judgeMail(test, mail, sending, evidence) {
    if (sending.state === 'failed')
        return pass(`it could not be sent: ${sending.reason}`);
    const isReceived = 'receive' in test;
    if (isReceived && sending.state === 'blocked') {
        return pass('Nylas refused to send it (403), so that no rule of the receiver saw it');
    }
    if (sending.state === 'limited') {
        const policy = isReceived ? null : evidence.findStop(mail.from);
        return policy === null ? pass(sending.reason) : compare(test, toBlockedVerdict([policy], test), true);
    }
    return isReceived ? judgeReceived(test, mail, evidence) : judgeSent(test, mail, sending, evidence);
}
const pass = (words) => ({ result: 'not-tried', words, isFinal: true });
function judgeReceived(test, { from, to }, evidence) {
    const receiver = to[0] ?? '';
    const copy = evidence.findMail(receiver);
    if (copy)
        return compare(test, readVerdict(copy, receiver, !copy.unread, evidence), false);
    const record = evidence
        .listRecords(receiver)
        .find((one) => one.stage !== 'outbound_send' && one.from === from && one.actions['blocked'] === true);
    return record ? judgeRecord(test, record, evidence) : null;
}
function judgeSent(test, { from, to }, sending, evidence) {
    const records = evidence.listRecords(from).filter(({ stage }) => stage === 'outbound_send');
    const blocking = records.find((one) => one.actions['blocked'] === true && isSameSet(one.recipients, to));
    if (sending.state !== 'sent' && blocking)
        return judgeRecord(test, blocking, evidence);
    if (sending.state === 'blocked')
        return null;
    const asked = (0,expectation/* listAspects */.E)(test.expect);
    const isOutcomeEnough = [...asked].every((aspect) => aspect === 'outcome' || aspect === 'blocked_by');
    if (isOutcomeEnough && sending.state === 'sent' && sending.message !== null)
        return compare(test, domain_mail/* DELIVERED */.r, true);
    const copy = evidence.findMail(from);
    if (!copy)
        return null;
    // What an account sends is read anyway: only the record says whether a rule marked it.
    const record = records.find(({ message }) => message === copy.id);
    if (asked.has('read') && !record)
        return null;
    return compare(test, readVerdict(copy, from, record?.actions['marked_as_read'] === true, evidence), false);
}
const isSameSet = (a, b) => new Set(a).size === new Set(b).size && a.every((one) => b.includes(one));
function judgeRecord(test, { rules, actions }, { nameRule }) {
    if (actions['blocked_by_evaluation_error'] === true) {
        const words = 'Nylas could not evaluate the rules and blocked it for that, which says nothing of them';
        return { result: 'not-seen', words, isFinal: true };
    }
    return compare(test, toBlockedVerdict(rules.map(nameRule), test), true);
}
function toBlockedVerdict(names, { expect }) {
    const wanted = names.find((name) => name === expect.blocked_by);
    return { ...domain_mail/* DELIVERED */.r, outcome: 'blocked', blocked_by: wanted ?? names[0] ?? null };
}
function readVerdict(mail, email, read, { findFolder }) {
    const folders = mail.folders.map((id) => findFolder(email, id) ?? { system: null, path: id });
    const isIn = (name) => folders.some(({ system }) => system === name);
    const filed = folders.findLast(({ system }) => system === null);
    return {
        ...domain_mail/* DELIVERED */.r,
        folder: filed?.path ?? null,
        spam: isIn('junk'),
        archived: isIn('archive'),
        trashed: isIn('trash'),
        read,
        starred: mail.starred,
    };
}
function compare({ expect }, verdict, isFinal) {
    const seen = (0,verdict_words/* describeVerdict */.XZ)(verdict);
    if ((0,expectation/* isExpected */.D)(verdict, expect))
        return { result: 'seen', words: `${seen}, as expected`, isFinal: true };
    return { result: 'otherwise', words: `${seen}, and ${(0,verdict_words/* describeExpectation */.uN)(expect)} was expected`, isFinal };
}
const SAYS_NOTHING = 'That says nothing against the guardrails';
const formatNotSeen = (timeout) => `not seen in ${Math.round(timeout / 1000)} s`;
/** A mail that showed nothing in time. */
function describeUnseen(test, sending, timeout) {
    const where = sending?.state === 'blocked'
        ? 'Nylas refused to send it (403), and no record of the sender says that a rule did it'
        : 'receive' in test
            ? 'neither the mailbox nor the records of the receiver show what became of it'
            : 'neither the sent copy nor the records of the sender show what became of it';
    return { result: 'not-seen', words: `${formatNotSeen(timeout)}: ${where}. ${SAYS_NOTHING}` };
}
/** A reply to a mail that never came. `isSettled`: something of that mail was seen, though not the mail itself. */
function describeUnanswered(answers, sendings, isSettled, timeout) {
    const first = `the mail from ${answers?.from} to reply to`;
    const sending = answers === null ? undefined : sendings.get(answers);
    if (answers !== null && (sending?.state === 'sent' || sending?.state === 'unknown')) {
        return isSettled(answers)
            ? { result: 'not-tried', words: `${first} was blocked where it was to arrive` }
            : { result: 'not-seen', words: `${formatNotSeen(timeout)}: ${first}. ${SAYS_NOTHING}` };
    }
    const why = sending && 'reason' in sending ? sending.reason : 'Nylas refused it (403)';
    return { result: 'not-tried', words: `${first} could not be sent: ${why}` };
}

;// CONCATENATED MODULE: ./lib/src/engine/smoke/send.js
/**
 * Sends one smoke mail, and says what became of the sending. The only place of the program from which mail goes out: whoever
 * is to get it has to be among the fleet's own accounts, or nothing is sent.
 */



const BODY = 'Sent by nylas-fleet smoke between two accounts of the same fleet, to see what the guardrails make of it. It needs no answer and is thrown away again.';
const TRIES = 3;
async function sendLetter(writer, own, letter, clock) {
    const { from, to, subject, key, answers } = letter;
    const grant = own.get(from);
    const stranger = to.find((email) => !own.has(email));
    if (grant === undefined || stranger !== undefined || to.length === 0) {
        throw new Error(`nothing was sent: ${stranger ?? from} is no account of this fleet`);
    }
    const reply = answers === null ? {} : { reply_to_message_id: answers };
    const body = { to: to.map((email) => ({ email })), subject, body: BODY, ...reply };
    const path = `/v3/grants/${grant}/messages/send`;
    for (let attempt = 1;; attempt += 1) {
        try {
            // Refusals are kept under their key for an hour, so that another try needs another one.
            const { status, data } = await writer.send({ method: 'POST', path, body, idempotencyKey: `${key}-${attempt}` });
            const id = (0,json/* isObject */.Gv)(data) ? data['id'] : null;
            return { state: 'sent', message: status === 200 && typeof id === 'string' ? id : null };
        }
        catch (error) {
            if (!(error instanceof port/* ApiError */.h))
                throw error;
            const mayPass = error.status === 429 || error.status === 503;
            if (mayPass && attempt < TRIES)
                await clock.sleep(1000 * 2 ** attempt);
            else
                return classifyRefusal(error);
        }
    }
}
function classifyRefusal(error) {
    const { status } = error;
    if (status === 403)
        return { state: 'blocked' };
    if (status === 429)
        return { state: 'limited', reason: 'Nylas answers 429: what may be sent now, or today, is used up' };
    // Nothing is sent when rules cannot be evaluated.
    if (status === 503)
        return { state: 'failed', reason: (0,diagnostic/* errorMessage */.gJ)(error) };
    if (status === 0 && error.type !== 'network')
        return { state: 'failed', reason: (0,diagnostic/* errorMessage */.gJ)(error) };
    return status === 0 || status === 408 || status === 409 || status >= 500
        ? { state: 'unknown' }
        : { state: 'failed', reason: (0,diagnostic/* errorMessage */.gJ)(error) };
}

;// CONCATENATED MODULE: ./lib/src/engine/smoke/wave.js
/**
 * Mails that are under way at once, from sending them until all of them are decided or time is up. A record of an evaluation
 * names no subject: it is known by its ends and by not having been there before. So no two mails of a wave have a sender and
 * a receiver in common.
 */



/** An account of a sandbox application may send one mail a second. */
const BETWEEN_SENDS = 1000;
const FIRST_WAIT = 300;
const LONGEST_WAIT = 5000;
const listEnds = (mails) => [
    ...new Set(mails.flatMap(({ from, to }) => [from, ...to])),
];
/** A reply comes in a later wave than what it answers, which `mails` has before it. */
function splitIntoWaves(mails) {
    const waves = [];
    for (const mail of mails) {
        const pairs = mail.to.map((to) => `${mail.from} ${to}`);
        const first = mail.answers === null ? 0 : waves.findIndex((wave) => wave.mails.includes(mail.answers)) + 1;
        const found = waves.find((wave, index) => index >= first && !pairs.some((pair) => wave.pairs.has(pair)));
        const wave = found ?? { pairs: new Set(), mails: [] };
        if (!found)
            waves.push(wave);
        for (const pair of pairs)
            wave.pairs.add(pair);
        wave.mails.push(mail);
    }
    return waves.map((wave) => wave.mails);
}
async function runWave(deps, mailbox, { mails, all, cases }, { findings, sent }) {
    const { api, own, clock, run, timeout, nameRule, findStop } = deps;
    const subjectOf = (mail) => formatSubject(run, all.indexOf(mail) + 1);
    const isSettled = (mail) => mailbox.isSettled(mail.from, mail.to[0] ?? '', subjectOf(mail));
    await mailbox.noteRecords(listEnds(mails));
    const { sendings, messages } = sent;
    for (const mail of mails) {
        const answers = mail.answers === null ? null : messages.get(mail.answers);
        if (answers === undefined) {
            const why = describeUnanswered(mail.answers, sendings, isSettled, timeout);
            for (const one of cases)
                if (one.mail === mail)
                    findings.set(one, why);
            continue;
        }
        if (sent.isTried)
            await clock.sleep(BETWEEN_SENDS, deps.stopping);
        const number = all.indexOf(mail) + 1;
        sent.isTried = true;
        const { from, to } = mail;
        const letter = { from, to, answers, subject: subjectOf(mail), key: `nylas-fleet-smoke-${run}-${number}` };
        const sending = await sendLetter(api, own, letter, clock);
        if (sending.state === 'sent' || sending.state === 'unknown')
            sent.under.add(mail);
        sendings.set(mail, sending);
    }
    const isAwaited = (mail) => sent.under.has(mail) && !messages.has(mail) && !isSettled(mail) && all.some(({ answers }) => answers === mail);
    const until = clock.now() + timeout;
    const doubted = new Map();
    let wait = FIRST_WAIT;
    for (;;) {
        const open = cases.filter((one) => !findings.has(one));
        const awaited = mails.filter(isAwaited);
        if (open.length === 0 && awaited.length === 0)
            return;
        await mailbox.look(listEnds([...open.map(({ mail }) => mail), ...awaited]));
        for (const mail of awaited) {
            const copy = mailbox.getEvidence(subjectOf(mail)).findMail(mail.to[0] ?? '');
            if (copy)
                messages.set(mail, copy.id);
        }
        for (const one of open) {
            const sending = sendings.get(one.mail) ?? { state: 'unknown' };
            const evidence = { ...mailbox.getEvidence(subjectOf(one.mail)), nameRule, findStop };
            const judgement = judgeMail(one.test, one.mail, sending, evidence);
            if (!judgement)
                continue;
            // What came a moment ago may still be on its way to where it belongs: believed when it is the same at the next look.
            if (judgement.isFinal || doubted.get(one)?.words === judgement.words)
                findings.set(one, judgement);
            else
                doubted.set(one, judgement);
        }
        const left = until - clock.now();
        if (left <= 0)
            break;
        await clock.sleep(Math.min(wait, left), deps.stopping);
        wait = Math.min(wait * 1.5, LONGEST_WAIT);
    }
    for (const one of cases) {
        if (!findings.has(one))
            findings.set(one, doubted.get(one) ?? describeUnseen(one.test, sendings.get(one.mail), timeout));
    }
}
const formatSubject = (run, number) => `${SUBJECT}${run}-${number}`;

;// CONCATENATED MODULE: ./lib/src/engine/smoke/run.js





/** Mailboxes in which what an earlier run left is looked for. */
const MOST_SEARCHED = 200;
/** What is younger may be of a run that is going on. In milliseconds; a run that waits longer takes as long. */
const YOUNG = 300_000;
/** How often those who may still get a mail are looked at before the end. */
const LAST_LOOKS = 3;
async function runSmoke(deps, chosen) {
    const cases = chosen.flatMap(({ test, mails }) => mails.map((mail) => ({ test, mail })));
    const mails = [...new Set(cases.flatMap(({ mail }) => listWithAnswered(mail)))];
    const ends = listEnds(mails);
    const { run } = deps;
    const { cleaning, notes } = mails.length === 0 ? NO_SEARCH : await cleanLeftOver(deps, ends);
    const findings = new Map();
    const sent = { under: new Set(), messages: new Map(), sendings: new Map(), isTried: false };
    let own = { cleaned: 0, young: 0, failed: [] };
    if (mails.length > 0) {
        const count = `${mails.length} ${mails.length === 1 ? 'mail' : 'mails'}`;
        deps.log(`smoke: sending ${count} between accounts of the fleet, each waited for up to ${deps.timeout / 1000} s`);
    }
    const mailbox = createMailboxes(deps.api, deps.own, run);
    try {
        for (const wave of splitIntoWaves(mails)) {
            const waveCases = cases.filter(({ mail }) => wave.includes(mail));
            await runWave(deps, mailbox, { mails: wave, all: mails, cases: waveCases }, { findings, sent });
        }
    }
    finally {
        if (sent.isTried)
            own = await cleanOwn(deps, mailbox, mails, sent.under);
        if (own.failed.length > 0)
            deps.log('smoke: mails of this run may still be there: the next one throws them away');
    }
    const tests = chosen.map((one) => summarise(one, cases, findings));
    const all = addCleanings(cleaning, own);
    const failed = all.failed.map((reason) => `not every mail of this command could be thrown away: ${reason}`);
    return { tests, sent: sent.under.size, cleaned: all.cleaned, notes: [...notes, ...mailbox.problems(), ...failed] };
}
const NO_SEARCH = { cleaning: { cleaned: 0, young: 0, failed: [] }, notes: [] };
async function cleanLeftOver(deps, ends) {
    const { own, run, timeout } = deps;
    const searched = [...new Set([...ends, ...[...own.keys()].sort()])].slice(0, Math.max(MOST_SEARCHED, ends.length));
    const cleaning = await cleanMailboxes(deps, searched, null, (mail, age) => {
        if (mail.run === run)
            return 'leave';
        return age !== null && age * 1000 >= Math.max(timeout, YOUNG) ? 'clean' : 'young';
    });
    const notes = [
        ...(cleaning.young === 0
            ? []
            : [`${cleaning.young} mails of another run are so young that it may be going on: they were left alone`]),
        ...(searched.length === own.size
            ? []
            : [`what an earlier run may have left was looked for in ${searched.length} of ${own.size} mailboxes`]),
    ];
    return { cleaning, notes };
}
/** A mail may come after the test is decided: those who are to get one are looked at a few times more. */
async function cleanOwn(deps, mailbox, mails, under) {
    const { clock, run, timeout, stopping } = deps;
    let total = { cleaned: 0, young: 0, failed: [] };
    let left = listEnds(mails);
    for (let look = 1; look <= LAST_LOOKS; look += 1) {
        total = addCleanings(total, await cleanMailboxes(deps, left, run, () => 'clean'));
        if (look === LAST_LOOKS || stopping.aborted)
            break;
        left = [
            ...new Set(mails.flatMap((mail, index) => under.has(mail)
                ? mail.to.filter((to) => !mailbox.isSettled(mail.from, to, formatSubject(run, index + 1)))
                : [])),
        ];
        if (left.length === 0)
            break;
        await clock.sleep(Math.min(1000, timeout), stopping);
    }
    return total;
}
function summarise({ test, mails, reason }, cases, findings) {
    const { name, source } = test;
    const tried = mails.flatMap((mail) => {
        const finding = findings.get(cases.find((one) => one.test === test && one.mail === mail));
        const { from, to, answers } = mail;
        const type = answers === null ? 'compose' : 'reply';
        return finding ? [{ from, to, type, result: finding.result, words: finding.words }] : [];
    });
    const worst = tried.toSorted((a, b) => report_SMOKE_RESULTS.indexOf(b.result) - report_SMOKE_RESULTS.indexOf(a.result))[0];
    if (!worst)
        return { name, source, result: 'not-tried', words: reason ?? 'no mail was chosen', mails: [] };
    const words = `${worst.from} to ${worst.to.join(', ')}${worst.type === 'reply' ? ' (reply)' : ''}: ${worst.words}`;
    return { name, source, result: worst.result, words, mails: tried };
}

;// CONCATENATED MODULE: ./lib/src/engine/smoke-fleet.js
/**
 * Tries those tests of a fleet for real that say `smoke: true`: reads what lives, chooses mails between own accounts, sends
 * them and looks. Without such a test nothing is asked and nothing is sent.
 */









/** `report` null: nothing was sent, and the diagnostics say why. */
async function smokeFleet(deps, { timeout, run }) {
    const opened = await (0,open_fleet/* openFleet */.xZ)(deps);
    if (!(0,open_fleet/* isSound */.gH)(opened))
        return { report: null, diagnostics: opened.diagnostics };
    const tests = opened.fleet.tests.filter(({ smoke }) => smoke === true);
    if (tests.length === 0)
        return { report: NOTHING_MARKED, diagnostics: [] };
    const connection = deps.connect(opened.fleet.application.region);
    try {
        const planned = await (0,plan_fleet/* planOpenedFleet */.P9)(deps, connection.reader, opened);
        const errors = planned.plan.diagnostics.filter(isObstacle);
        if (errors.length > 0)
            return { report: null, diagnostics: errors };
        const { fleet, live, governance, matched, plan } = planned;
        const own = listOwnAccounts(planned);
        const everything = (0,plan_mail_world/* buildMailWorld */.iO)(governance.before, (0,plan_mail_world/* createLiveNames */.vp)(fleet.desired, live));
        const world = { ...everything, accounts: everything.accounts.filter(({ email }) => own.has(email)) };
        const chosen = chooseSmokeMails(tests, world, fleet.assume);
        const guardrailsOf = (0,mail_world/* createGuardrails */.NZ)(world);
        const report = await runSmoke({
            api: connection.writer,
            own,
            clock: deps.clock,
            stopping: deps.stopping,
            log: deps.log,
            run,
            timeout,
            nameRule: (id) => matched.addresses.get(id) ?? `id:${id}`,
            findStop: (email) => {
                const account = world.accounts.find((one) => one.email === email);
                const policy = guardrailsOf(account?.workspace ?? null).policy;
                return policy?.dailySends === 0 ? policy.name : null;
            },
        }, chosen);
        const pending = plan.changes.length;
        const note = `${pending} ${pending === 1 ? 'change' : 'changes'} of the file are not applied: what lives was tried, not the file`;
        return {
            report: pending === 0 ? report : { ...report, notes: [note, ...report.notes] },
            diagnostics: diagnoseSmoke(report),
        };
    }
    finally {
        await connection.close();
    }
}
const NOTHING_MARKED = {
    tests: [],
    sent: 0,
    cleaned: 0,
    notes: ['no test of the file says smoke: true, so nothing was sent'],
};
/** A test that fails on paper is worth trying; with any other error nobody knows whose accounts these are. */
const isObstacle = (problem) => (0,diagnostic/* isError */.bJ)(problem) && problem.code !== 'test-failed';
/** Declared by the file, alive in this very application as agent accounts, no other fleet's, and able to send and receive. */
function listOwnAccounts({ matched }) {
    const isOfOther = (id) => matched.ownedByOtherFleet.has(id) || matched.claimedByOtherFleet.has(id);
    return new Map(matched.pairs.flatMap(({ desired, live, owned }) => {
        if (desired.kind !== registry/* MAILBOX */.bG || live === null || live.name !== desired.key)
            return [];
        if (owned === null && isOfOther(live.id))
            return [];
        const isUsable = live.health?.blocked !== true && (live.health?.status ?? 'valid') === 'valid';
        return isUsable ? [[desired.key, live.id]] : [];
    }));
}
function diagnoseSmoke({ tests }) {
    return tests.flatMap(({ name, result, words, source }) => {
        if (result !== 'otherwise' && result !== 'not-seen')
            return [];
        const place = (0,mail_tests/* parseSource */.P)(source);
        return result === 'otherwise'
            ? [(0,diagnostic/* planDiagnostic */.Xb)('smoke-otherwise', `test '${name}' was tried for real and is not so: ${words}`, { place })]
            : [
                (0,diagnostic/* planDiagnostic */.Xb)('smoke-not-seen', `test '${name}' was tried for real: ${words}`, {
                    place,
                    severity: 'warning',
                }),
            ];
    });
}

// EXTERNAL MODULE: ./lib/src/render/escape.js
var render_escape = __webpack_require__(120);
// EXTERNAL MODULE: ./lib/src/render/terminal.js + 2 modules
var render_terminal = __webpack_require__(9506);
// EXTERNAL MODULE: ./lib/src/features/command.js
var command = __webpack_require__(625);
// EXTERNAL MODULE: ./lib/src/render/markdown-parts.js
var markdown_parts = __webpack_require__(5417);
;// CONCATENATED MODULE: ./lib/src/features/smoke/text.js
/** What was tried for real, for people: one line for each test, then what else there is to know. */



const WORDS = {
    seen: 'seen',
    otherwise: 'otherwise',
    'not-seen': 'not seen',
    'not-tried': 'not tried',
};
const formatTest = ({ name, result, words }) => `${WORDS[result]}: ${name}: ${words}`;
function listSmokeLines({ tests, sent, cleaned, notes }) {
    const sentences = [
        `${sent} ${sent === 1 ? 'mail' : 'mails'} sent`,
        `${cleaned} ${cleaned === 1 ? 'copy' : 'copies'} thrown away`,
    ];
    return [...tests.map(formatTest), ...(sent === 0 && cleaned === 0 ? [] : [sentences.join(', ')]), ...notes];
}
const renderSmokeText = (report) => `${listSmokeLines(report).map(render_escape/* showHidden */.Ul).join('\n')}\n`;
const ICONS = {
    seen: '✅',
    otherwise: '❌',
    'not-seen': '⏳',
    'not-tried': '➖',
};
/** How many of each, then the first `most` lines, the worst first; the log has them all. */
function renderSmokeMarkdown({ tests, notes }, most) {
    const rank = (result) => SMOKE_RESULTS.indexOf(result);
    const sorted = tests.toSorted((a, b) => rank(b.result) - rank(a.result));
    const counts = SMOKE_RESULTS.toReversed().flatMap((result) => {
        const count = tests.filter((test) => test.result === result).length;
        return count === 0 ? [] : [`${count} ${WORDS[result]}`];
    });
    const lines = [...sorted.map((test) => `${ICONS[test.result]} ${formatTest(test)}`), ...notes];
    const bullets = lines.map((line) => writeBullet(escapeMarkdown(clipText(line, LONGEST_LINE))));
    return [['**Tried for real**', ...counts].join(' · '), '', ...listFirst(bullets, most)].join('\n');
}
const LONGEST_LINE = 300;

;// CONCATENATED MODULE: ./lib/src/features/smoke/command.js
/**
 * `nylas-fleet smoke`: sends the tests marked `smoke: true` for real, between accounts of the fleet alone, and says what
 * became of them. Exits with 0 when all was seen as expected or could not be tried.
 */







/** Seconds. Nylas delivers within seconds, as a rule. */
const PATIENCE = 120;
const createSmokeOptions = (seconds = PATIENCE) => ({
    timeout: seconds * 1000,
    run: (0,external_node_crypto_.randomBytes)(16).toString('hex'),
});
const runSmokeCommand = async ({ options, words }, { terminal, createPlanDeps }) => {
    if (words.length > 0)
        throw new command/* UserError */.yo('smoke takes no words: it tries the tests of the file that say smoke: true');
    const seconds = readTimeout(options);
    const { report, diagnostics } = await smokeFleet(createPlanDeps(), createSmokeOptions(seconds));
    if (report === null) {
        if (options['json'])
            terminal.out(`${(0,render_escape/* escapeJson */.GO)(JSON.stringify({ diagnostics }, null, 2))}\n`);
        else
            terminal.err((0,render_terminal/* renderDiagnosticsText */.ms)(diagnostics, (0,command/* getTextStyle */.$$)(terminal, 'err')));
        terminal.err('nothing was sent\n');
        return command/* EXIT */.dc.failed;
    }
    terminal.out(options['json'] ? `${(0,render_escape/* escapeJson */.GO)(JSON.stringify(report, null, 2))}\n` : renderSmokeText(report));
    return isSmokeClean(report) ? command/* EXIT */.dc.done : command/* EXIT */.dc.failed;
};
function readTimeout(options) {
    const text = (0,command/* readText */.yR)(options['timeout']);
    const seconds = text === null ? PATIENCE : Number(text);
    if (seconds >= 1 && seconds <= 3600)
        return seconds;
    throw new command/* UserError */.yo('--timeout takes a number of seconds from 1 to 3600');
}


/***/ })

};
