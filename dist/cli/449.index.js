export const id = 449;
export const ids = [449];
export const modules = {

/***/ 7449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDns: () => (/* binding */ runDns)
});

// EXTERNAL MODULE: ./lib/src/config/compile.js + 17 modules
var compile = __webpack_require__(143);
// EXTERNAL MODULE: ./lib/src/nylas/domains.js
var domains = __webpack_require__(5691);
// EXTERNAL MODULE: ./lib/src/nylas/port.js
var port = __webpack_require__(3411);
// EXTERNAL MODULE: ./lib/src/render/escape.js
var render_escape = __webpack_require__(120);
// EXTERNAL MODULE: ./lib/src/render/terminal.js + 2 modules
var render_terminal = __webpack_require__(9506);
// EXTERNAL MODULE: ./lib/src/features/command.js
var command = __webpack_require__(625);
;// CONCATENATED MODULE: ./lib/src/features/dns/formats.js

const FORMATS = ['zone', 'octodns', 'terraform', 'json'];
/** `now` in milliseconds: what has expired is told. */
function formatRecords(format, domains, now) {
    if (format === 'json')
        return formatJson(domains);
    const write = { zone: formatZone, octodns: formatOctoDns, terraform: formatTerraform }[format];
    return write(domains, now);
}
const ABOUT = [
    'Hosts stand here as Nylas gives them; @ is the domain itself. Nylas does not say whether another host is relative to the',
    'domain or to the zone it lies in: compare with the Nylas Dashboard before you publish it.',
];
/** What people have to know of one record; nothing of one that is in order. */
function describeState({ what, status, expiresAt, message }, now) {
    const quoted = message === '' ? '' : `; Nylas says: ${(0,render_escape/* showHidden */.Ul)(message)}`;
    if (status === 'done')
        return `${what}: verified`;
    if (expiresAt === null)
        return `${what}: ${status}${quoted}`;
    const moment = formatMoment(expiresAt);
    const when = expiresAt * 1000 <= now ? `EXPIRED at ${moment}: ask again for a new value` : `this value is good until ${moment}`;
    return `${what}: ${status}; ${when}${quoted}`;
}
const LAST_SECOND = 253_402_300_799;
const formatMoment = (seconds) => seconds > LAST_SECOND ? 'never' : `${new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
/** `10 host`, or the host alone. */
function parseMx(value) {
    const [, priority, host] = /^\s*(\d{1,5})\s+(\S+)\s*$/u.exec(value) ?? [];
    if (priority !== undefined && host !== undefined && Number(priority) <= 65_535)
        return { priority: Number(priority), host, isGiven: true };
    return { priority: USUAL_PRIORITY, host: value.trim(), isGiven: false };
}
const USUAL_PRIORITY = 10;
const HOST = /^(?=.{1,253}\.?$)(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\.)*[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\.?$/u;
/** Whether a record is one that a file can hold; any other is shown and not written. */
const isWritable = ({ type, host, value }) => (host === '@' || HOST.test(host)) &&
    value !== '' &&
    (type === 'TXT' || (type === 'CNAME' && HOST.test(value)) || (type === 'MX' && HOST.test(parseMx(value).host)));
const describeStrange = ({ what, host, type, value }) => `${what}: not written, because it is no record that can be: host ${quote(host)} type ${quote(type)} value ${quote(value)}`;
const withDot = (host) => (host.endsWith('.') ? host : `${host}.`);
// ---------------------------------------------------------------------------------------------- zone file
function formatZone(domains, now) {
    const blocks = domains.map(({ domain, branded, records }) => {
        const lines = records.flatMap((record) => {
            const about = [`; ${describeState(record, now)}`];
            if (!isWritable(record))
                return [...about, `; ${describeStrange(record)}`];
            const given = record.type === 'MX' && !parseMx(record.value).isGiven ? [`; no priority was given: 10 is usual`] : [];
            return [...about, ...given, `${formatOwner(record.host, domain)}\tIN\t${record.type}\t${formatZoneValue(record)}`];
        });
        return [`$ORIGIN ${withDot(domain)}`, ...(branded ? [`; ${BRANDED}`] : []), ...lines].join('\n');
    });
    return `${[ABOUT.map((line) => `; ${line}`).join('\n'), ...blocks].join('\n\n')}\n`;
}
const BRANDED = 'Nylas keeps the records of this domain itself.';
/** A host that is the whole name already would be taken for relative without its dot. */
const formatOwner = (host, domain) => host !== '@' && (host === domain || host.endsWith(`.${domain}`)) ? withDot(host) : host;
function formatZoneValue({ type, value }) {
    if (type === 'MX')
        return `${parseMx(value).priority} ${withDot(parseMx(value).host)}`;
    if (type === 'CNAME')
        return withDot(value);
    const bytes = Buffer.from(value.toWellFormed());
    const chunks = Array.from({ length: Math.ceil(bytes.length / 255) }, (_, index) => bytes.subarray(index * 255, (index + 1) * 255));
    return chunks.map((chunk) => `"${[...chunk].map(formatZoneByte).join('')}"`).join(' ');
}
const formatZoneByte = (byte) => {
    const isPlain = byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c;
    return isPlain ? String.fromCharCode(byte) : `\\${String(byte).padStart(3, '0')}`;
};
// ---------------------------------------------------------------------------------------------- octoDNS, Terraform
/** As YAML, HCL and JSON read it; whatever is no plain character by its number. */
const quote = (text) => `"${text.toWellFormed().replace(UNPLAIN, escapeCharacter)}"`;
const UNPLAIN = /["\\]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;
function escapeCharacter(character) {
    if (character === '"' || character === '\\')
        return `\\${character}`;
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}
/** One document for each domain, which is the file of its zone; octoDNS wants semicolons escaped. */
function formatOctoDns(domains, now) {
    const documents = domains.map(({ domain, branded, records }) => {
        const notes = [...(branded ? [BRANDED] : []), ...records.map((record) => describeState(record, now))];
        const strange = records.filter((record) => !isWritable(record)).map(describeStrange);
        const byHost = Map.groupBy(records.filter(isWritable), ({ host }) => (host === '@' ? '' : host));
        const lines = [...byHost].flatMap(([host, some]) => [
            `${quote(host)}:`,
            ...[...Map.groupBy(some, ({ type }) => type)].flatMap(([type, alike]) => formatOctoRecord(type, alike)),
        ]);
        const head = [`${withDot(domain)} ${ABOUT[0]}`, ABOUT[1] ?? '', ...notes, ...strange];
        return ['---', ...head.map((line) => `# ${line}`), ...(lines.length === 0 ? ['{}'] : lines)].join('\n');
    });
    return `${documents.join('\n')}\n`;
}
function formatOctoRecord(type, records) {
    const values = records.map(({ value }) => value);
    if (type === 'CNAME')
        return [`  - type: CNAME`, `    value: ${quote(withDot(values[0] ?? ''))}`];
    const items = values.flatMap((value) => {
        if (type === 'TXT')
            return [`      - ${quote(value.replaceAll(';', '\\;'))}`];
        const { priority, host } = parseMx(value);
        return [`      - exchange: ${quote(withDot(host))}`, `        preference: ${priority}`];
    });
    return [`  - type: ${type}`, '    values:', ...items];
}
/** A local value for any provider's resource with for_each; nothing in it is read as a template. */
function formatTerraform(domains, now) {
    const text = (value) => quote(value).replace(/[$%](?=\{)/gu, '$&$&');
    const rows = domains.flatMap(({ domain, branded, records }) => [
        ...(branded ? [`    # ${(0,render_escape/* showHidden */.Ul)(domain)}: ${BRANDED}`] : []),
        ...records.flatMap((record) => {
            const about = [`    # ${describeState(record, now)}`];
            if (!isWritable(record))
                return [...about, `    # ${describeStrange(record)}`];
            const { what, host, type, value } = record;
            const mx = type === 'MX' ? parseMx(value) : null;
            const target = mx ? withDot(mx.host) : type === 'CNAME' ? withDot(value) : value;
            const key = `${text(`${domain} ${what}`)}`;
            const fields = `domain = ${text(domain)}, host = ${text(host)}, type = "${type}", value = ${text(target)}, priority = ${mx ? mx.priority : 'null'}`;
            return [...about, `    ${key} = { ${fields} }`];
        }),
    ]);
    return `${[...ABOUT.map((line) => `# ${line}`), 'locals {', '  nylas_dns_records = {', ...rows, '  }', '}'].join('\n')}\n`;
}
// ---------------------------------------------------------------------------------------------- JSON
function formatJson(domains) {
    const toIso = (seconds) => seconds === null || seconds > LAST_SECOND ? null : new Date(seconds * 1000).toISOString();
    const all = domains.map(({ records, ...domain }) => ({
        ...domain,
        records: records.map(({ expiresAt, ...record }) => ({ ...record, expires_at: toIso(expiresAt) })),
    }));
    return `${(0,render_escape/* escapeJson */.GO)(JSON.stringify({ format: 1, domains: all }, null, 2))}\n`;
}

;// CONCATENATED MODULE: ./lib/src/features/dns/command.js
/**
 * `nylas-fleet dns`: the records that Nylas wants for the domains of the file, or for one, in the format of another program.
 * Reads only, unless `--register` or `--verify` says otherwise; nothing is kept, because values expire.
 */







const runDns = async (invocation, runtime) => {
    const { options, words } = invocation;
    const { terminal } = runtime;
    const format = readFormat(invocation);
    const serviceAccount = runtime.readServiceAccount();
    if (serviceAccount === null)
        throw new command/* UserError */.yo(NO_ACCOUNT);
    const asked = await findDomains(words, runtime);
    if (asked === null)
        return command/* EXIT */.dc.failed;
    const base = runtime.chooseApiBase(asked.region).url;
    const connection = runtime.openConnection({ base, apiKey: runtime.apiKey ?? '', serviceAccount });
    const print = (text) => terminal.err(`${text}\n`);
    try {
        const known = await findRegistered(connection.writer, asked.names, options['register'] === true, print);
        const read = options['verify'] === true ? domains/* verifyRecord */.RC : domains/* readRecord */.aE;
        const found = [];
        for (const { id, address, branded } of known) {
            const records = [];
            for (const what of branded ? [] : domains/* RECORDED */.Ny)
                records.push(await read(connection.writer, id, what));
            found.push({ domain: address, branded, records });
        }
        if (found.length > 0)
            terminal.out(formatRecords(format, found, terminal.clock.now()));
        if (options['verify'] === true)
            reportVerified(found, print);
        const isLacking = found.some(({ records }) => records.some(({ status }) => status !== 'done'));
        const isBad = known.length < asked.names.length || (options['verify'] === true && isLacking);
        return isBad ? command/* EXIT */.dc.failed : command/* EXIT */.dc.done;
    }
    finally {
        await connection.close();
    }
};
const NO_ACCOUNT = 'only a service account may ask Nylas about domains: put the text of its key file into NYLAS_SERVICE_ACCOUNT, or its path into NYLAS_SERVICE_ACCOUNT_FILE. Nylas support sends it. Without one, the Nylas Dashboard shows the records under Domains';
function readFormat({ options }) {
    const text = (0,command/* readText */.yR)(options['format']) ?? (options['json'] ? 'json' : 'zone');
    const format = FORMATS.find((one) => one === text);
    if (format === undefined)
        throw new command/* UserError */.yo(`--format takes one of ${FORMATS.join(', ')}`);
    return format;
}
/** The one that is named, else those of the file. Null where the file has errors that hide them. */
async function findDomains(words, { terminal, findFleetSource }) {
    const [word, ...more] = words;
    if (more.length > 0)
        throw new command/* UserError */.yo('dns takes one domain, or none for all of the fleet file');
    const { tree, fleetFile } = findFleetSource();
    const { fleet, diagnostics } = await (0,compile/* compileFleet */.C)(tree, fleetFile, terminal);
    if (word !== undefined)
        return { names: [readDomain(word)], region: fleet?.application.region ?? null };
    if (fleet === null) {
        terminal.err((0,render_terminal/* renderDiagnosticsText */.ms)(diagnostics, (0,command/* getTextStyle */.$$)(terminal, 'err')));
        return null;
    }
    const names = listNames(fleet);
    if (names.length === 0)
        throw new command/* UserError */.yo('the fleet file names no domain: name one, as in nylas-fleet dns new.example.com');
    return { names, region: fleet.application.region };
}
const listNames = ({ domains }) => domains.map(({ name }) => name);
function readDomain(word) {
    const name = word.toLowerCase();
    if (/^[^\s@/]+\.[^\s@/.]+$/u.test(name) && name.length <= 253)
        return name;
    throw new command/* UserError */.yo(`${JSON.stringify(word)} is no domain: expected one such as new.example.com`);
}
async function findRegistered(api, names, mayRegister, print) {
    const known = new Map((await (0,domains/* listDomains */.wK)(api)).map((domain) => [(0,domains/* getDomainKey */.O1)(domain.address), domain]));
    const found = [];
    for (const name of names) {
        const own = known.get((0,domains/* getDomainKey */.O1)(name)) ?? (mayRegister ? await register(api, name, print) : undefined);
        if (own)
            found.push({ ...own, address: name });
        else
            print(`${(0,render_escape/* showHidden */.Ul)(name)} is not registered with this Nylas organisation: --register does it`);
    }
    return found;
}
/** One that somebody else registers meanwhile, or whose answer is lost, is looked for and not made twice. */
async function register(api, name, print) {
    try {
        const made = await (0,domains/* registerDomain */.g1)(api, name);
        print(`registered ${(0,render_escape/* showHidden */.Ul)(name)}`);
        return made;
    }
    catch (error) {
        const mayBeThere = error instanceof port/* OutcomeUnknownError */.D || (error instanceof port/* ApiError */.h && error.status === 409);
        const there = mayBeThere
            ? (await (0,domains/* listDomains */.wK)(api)).find(({ address }) => (0,domains/* getDomainKey */.O1)(address) === (0,domains/* getDomainKey */.O1)(name))
            : undefined;
        if (there === undefined)
            throw error;
        print(`${(0,render_escape/* showHidden */.Ul)(name)} is registered`);
        return there;
    }
}
function reportVerified(domains, print) {
    for (const { domain, records } of domains)
        for (const { what, status, message } of records)
            print(`${(0,render_escape/* showHidden */.Ul)(domain)}: ${what}: ${status}${message === '' ? '' : ` (${(0,render_escape/* showHidden */.Ul)(message)})`}`);
}


/***/ })

};
