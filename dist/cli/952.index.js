export const id = 952;
export const ids = [952];
export const modules = {

/***/ 1952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ DEFAULT_SWITCHES),
/* harmony export */   Xj: () => (/* binding */ SWITCHES),
/* harmony export */   nV: () => (/* binding */ readSwitches),
/* harmony export */   wp: () => (/* binding */ requireSwitch)
/* harmony export */ });
/* harmony import */ var _domain_settled_gen_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9974);
/**
 * Every behaviour of the remote API that its sources leave open, contradict each other on, or that differs by plan:
 * one switch each, with the most plausible behaviour as default until evidence says otherwise. The CLI prints its help from
 * this table.
 */

const SWITCHES = {
    // ---------------------------------------------------------------- plan and quotas
    plan: {
        values: ['full', 'free', 'none'],
        default: 'full',
        description: 'Whose maximums and quotas hold: Full Platform, Free, or none at all.',
    },
    over_plan_limit: {
        values: ['403', '400', 'clamped'],
        default: '403',
        description: 'A policy limit above the plan: 403 of type forbidden_access, 400, or taken and answered as the maximum.',
    },
    omitted_limits: {
        values: ['plan-maximum', 'absent'],
        default: 'plan-maximum',
        description: 'What a policy answers for limits nobody set.',
    },
    quota_status: {
        values: [403, 400, 402, 429],
        default: 403,
        description: 'The status when accounts, rules or lists reach the cap of the plan.',
    },
    // ---------------------------------------------------------------- envelopes
    rules_envelope: {
        values: ['nested', 'items-null', 'flat'],
        default: 'nested',
        description: 'Rules come as data.items ([] when empty, or null, at which the SDKs for Node and Python fail), or as data.',
    },
    lists_envelope: {
        values: ['flat', 'nested'],
        default: 'flat',
        description: 'Lists come as data itself or as data.items.',
    },
    nested_cursor: {
        values: ['inside', 'beside'],
        default: 'inside',
        description: 'Where rows come as data.items, next_cursor stands inside data or beside it.',
    },
    error_types: {
        values: ['prefixed', 'bare'],
        default: 'prefixed',
        description: 'Error types read api.not_found_error or not_found_error.',
    },
    error_envelope: {
        values: ['nested', 'flat', 'oauth', 'empty', 'text'],
        default: 'nested',
        description: 'Errors as {error: {type, message}}, {type, message}, OAuth fields, no body at all, or plain text.',
    },
    validation_status: { values: [400, 422], default: 400, description: 'The status of a request that is not valid.' },
    create_status: {
        values: ['documented', 200, 201],
        default: 'documented',
        description: 'What a create answers: 200 for policies and workspaces and 201 for the rest, or one for all.',
    },
    delete_status: { values: [200, 204], default: 200, description: 'What a delete answers; 204 has no body.' },
    create_grant_envelope: {
        values: ['data', 'bare'],
        default: 'data',
        description: 'POST /v3/connect/custom answers {data: grant} or the grant alone.',
    },
    application_data: {
        values: ['object', 'array'],
        default: 'object',
        description: 'GET /v3/applications answers one object or an array of one.',
    },
    timestamps: {
        values: ['unix', 'rfc3339'],
        default: 'unix',
        description: 'created_at and updated_at as unix seconds or as text.',
    },
    grant_updated_at: {
        values: ['authentication', 'write'],
        default: 'authentication',
        description: "A grant's updated_at is its last authentication, or its last change or move as well.",
    },
    policy_put_reply: {
        values: ['whole', 'without-id'],
        default: 'whole',
        description: 'PUT of a policy answers the whole policy, or leaves the id out.',
    },
    list_put_reply: {
        values: ['whole', 'sparse'],
        default: 'whole',
        description: 'PUT of a list answers the whole list, or its id and what was written.',
    },
    // ---------------------------------------------------------------- paging and lag
    cursor_on_last_page: {
        values: [false, true],
        default: false,
        description: 'Whether every page that is not empty has next_cursor, the last one too.',
    },
    cursor_default_limit: {
        values: [50, 10],
        default: 50,
        description: 'Page size of policies, rules, lists and items when none is asked for.',
    },
    cursor_maximum_limit: {
        values: [200, 'none'],
        default: 200,
        description: 'The largest page of policies, rules, lists and items; more is refused.',
    },
    grants_default_limit: { values: [10, 200], default: 10, description: 'Page size of grants when none is asked for.' },
    grants_maximum_limit: {
        values: [200, 50],
        default: 200,
        description: 'The largest page of grants; more is refused.',
    },
    grants_default_order: {
        values: ['desc', 'asc'],
        default: 'desc',
        description: 'Order of grants when none is asked for.',
    },
    list_lag: {
        values: 'milliseconds',
        default: 0,
        description: 'How long lists of workspaces, policies, rules, lists and items trail what was written.',
    },
    grants_list_lag: {
        values: 'milliseconds',
        default: 0,
        description: 'How long the unfiltered list of grants trails: new ones missing, deleted ones still there.',
    },
    grants_filter_lag: {
        values: 'milliseconds',
        default: 30_000,
        description: 'How long lists of grants filtered by provider, email, status or workspace trail.',
    },
    deleted_grant_lag: {
        values: 'milliseconds',
        default: 0,
        description: 'How long a deleted grant is still found by its id.',
    },
    // ---------------------------------------------------------------- grants
    duplicate_email: {
        values: ['reuse', 'reuse-and-apply', '409', '400'],
        default: 'reuse',
        description: 'Creating an address that exists answers the old grant (its fields applied or not), or an error.',
    },
    grant_patch: {
        values: ['replace', 'merge'],
        default: 'replace',
        description: 'PATCH of a grant drops a name it does not carry and wants settings.email, or keeps what it leaves out.',
    },
    grant_patch_name: {
        values: ['applied', 'ignored'],
        default: 'applied',
        description: 'Whether PATCH of a grant changes the name it carries; the description lists settings and scope only.',
    },
    grant_patch_workspace: {
        values: ['applied', 'ignored'],
        default: 'applied',
        description: 'Whether PATCH of a grant moves it when workspace_id is given.',
    },
    grant_patch_workspace_null: {
        values: ['ignored', '400'],
        default: 'ignored',
        description: 'What PATCH of a grant does with workspace_id: null.',
    },
    email_case: {
        values: ['lowered', 'kept'],
        default: 'lowered',
        description: 'Whether the e-mail of a new account is answered in lower case or as it was sent.',
    },
    has_app_password: {
        values: ['shown', 'absent'],
        default: 'shown',
        description: 'Whether settings.has_app_password says that a password is set.',
    },
    password_rules: {
        values: ['strict', 'documented'],
        default: 'strict',
        description: 'Whether an app password also needs a symbol and must not hold the local part of the address.',
    },
    connector: {
        values: ['made-by-first-account', 'must-be-made'],
        default: 'made-by-first-account',
        description: 'Whether the first account brings the connector for agent accounts with it, or is refused without one.',
    },
    unknown_domain_status: {
        values: [404, 400, 422],
        default: 404,
        description: 'The status for an account on a domain that is not registered.',
    },
    domain_verification: {
        values: ['done', 'pending', 'failed'],
        default: 'done',
        description: 'What becomes of a record of a domain when Nylas is asked to verify it.',
    },
    domain_values: {
        values: ['fresh', 'expired'],
        default: 'fresh',
        description: 'Whether the values of the records that Nylas wants are good for seven days, or have expired already.',
    },
    // ---------------------------------------------------------------- workspaces
    default_workspace: {
        values: ['present', 'missing'],
        default: 'present',
        description: 'Applications made long ago have no default workspace.',
    },
    default_policy: {
        values: ['none', 'unlisted'],
        default: 'none',
        description: 'What governs the default workspace from birth: nothing, or a starter policy that no list shows.',
    },
    default_flag: {
        values: ['everywhere', 'retrieve-only'],
        default: 'everywhere',
        description: 'Whether the list of workspaces, too, says default: true.',
    },
    application_default_workspace_id: {
        values: ['shown', 'absent'],
        default: 'shown',
        description: 'Whether the application names its default workspace.',
    },
    workspace_domain: {
        values: ['optional', 'required'],
        default: 'optional',
        description: 'Whether a workspace may be made without a domain.',
    },
    no_domain: {
        values: ['null', 'empty', 'absent'],
        default: 'null',
        description: 'How a workspace without a domain says so: null, "" or not at all.',
    },
    auto_group_default: {
        values: ['false', 'by-domain', 'true'],
        default: 'false',
        description: 'auto_group of a new workspace that does not say: false, true when it has a domain, or true.',
    },
    rule_ids_none: {
        values: ['empty', 'null', 'absent'],
        default: 'empty',
        description: 'How a workspace without rules says so: [], null or not at all.',
    },
    rule_ids_order: {
        values: ['kept', 'sorted'],
        default: 'kept',
        description: 'Whether rule_ids come back in the order they were sent.',
    },
    rule_ids_null: {
        values: ['clears', 'keeps'],
        default: 'clears',
        description: 'What PATCH of a workspace does with rule_ids: null.',
    },
    assign_to_auto_group: {
        values: ['400', 'allowed'],
        default: '400',
        description: 'manual-assign into a workspace with auto_group: true.',
    },
    assign_unknown_ids: {
        values: ['dropped', '400'],
        default: 'dropped',
        description: 'What manual-assign does with ids of no grant.',
    },
    assign_empty_half: {
        values: ['taken', '400'],
        default: 'taken',
        description: 'Whether manual-assign takes an empty assign_grants or remove_grants beside a filled one.',
    },
    assign_none: {
        values: ['null', 'empty'],
        default: 'null',
        description: 'How manual-assign says that no grant matched: null or [].',
    },
    removed_grants_go_to: {
        values: ['none', 'default'],
        default: 'none',
        description: 'Where a grant lands that manual-assign removes.',
    },
    // ---------------------------------------------------------------- policies, rules, lists
    delete_in_use: {
        values: ['allowed', '400'],
        default: 'allowed',
        description: 'Deleting a policy, rule or list that something refers to leaves the id dangling, or is refused.',
    },
    duplicate_names: {
        values: ['allowed', '400'],
        default: 'allowed',
        description: 'Making a workspace, policy, rule or list of a name that exists.',
    },
    in_list_value: {
        values: ['array', 'text'],
        default: 'array',
        description: 'How a rule answers in_list with one list: an array, or the id alone.',
    },
    rule_enabled: {
        values: ['shown', 'absent'],
        default: 'shown',
        description: 'Whether a rule that is on says enabled: true.',
    },
    retired_limit: {
        values: ['ignored', 'kept', '400'],
        default: 'ignored',
        description: 'What a policy does with limit_count_daily_message_per_grant; kept: it is shown and bounds nothing else.',
    },
    invalid_item: {
        values: ['400', 'skipped'],
        default: '400',
        description: 'One invalid item refuses the whole request, or is left out of it.',
    },
    unknown_fields: {
        values: ['ignored', '400'],
        default: 'ignored',
        description: 'What a write does with fields the API does not know.',
    },
    // ---------------------------------------------------------------- mail
    'outbound-scope': {
        values: ['workspace', 'application'],
        default: 'workspace',
        description: 'Whether outbound rules judge the accounts of workspaces that name them, or every account.',
    },
    'equal-priority': {
        values: ['listed', 'reversed'],
        default: 'listed',
        description: 'Of two rules of one priority the one that the workspace names first acts first, or the other.',
    },
    placement: {
        values: ['all', 'last', 'first'],
        default: 'all',
        description: 'Of several places for one mail (folder, archive, trash, junk) all count, or the last, or the first.',
    },
    'envelope-sender': {
        values: ['envelope', 'header', 'either'],
        default: 'envelope',
        description: 'Which sender an inbound block looks at where the envelope names another than the header.',
    },
    'empty-sender': {
        values: ['compared', 'skipped'],
        default: 'compared',
        description: 'Whether the empty sender of a bounce is compared like any other, or no condition on it holds.',
    },
    'multi-label-tld': {
        values: ['last-label', 'suffix'],
        default: 'last-label',
        description: 'Whether from.tld is the last label alone, or every ending of the domain (co.uk) as well.',
    },
    'plus-tags': {
        values: ['literal', 'ignored'],
        default: 'literal',
        description: 'Whether rules compare u+tag@d as it is written, or as u@d, also where their values or lists have it.',
    },
    'international-domains': {
        values: ['as-written', 'ascii'],
        default: 'as-written',
        description: 'Whether rules compare a domain beyond ASCII as it is written, or in its ASCII form (xn--), also where their values or lists have it.',
    },
    'spam-detection': {
        values: ['after-rules', 'before-rules'],
        default: 'after-rules',
        description: 'Whether spam detection places a mail after the rules, or before them.',
    },
    'zero-limit': {
        values: ['stops', 'refused'],
        default: 'stops',
        description: 'Whether a daily sending limit of 0 stops all sending, or is refused by the API.',
    },
    'limit-order': {
        values: ['rules-first', 'limit-first'],
        default: 'rules-first',
        description: 'Whether outbound rules or the daily limit are asked first.',
    },
    evaluations_cursor: {
        values: ['given', 'never'],
        default: 'given',
        description: 'Whether a page of rule evaluations says that there is another.',
    },
    evaluation_message_id: {
        values: ['absent', 'null'],
        default: 'absent',
        description: 'How a rule evaluation without a stored mail says so: no message_id, or null.',
    },
    evaluations_without_rules: {
        values: ['none', 'recorded'],
        default: 'none',
        description: 'Whether mail of an account whose workspace has no rule of its direction leaves an evaluation.',
    },
    folder_in_folder: {
        values: ['either', 'name', 'parent', 'parent-ignored', 'cut-off', 'none'],
        default: 'either',
        description: 'How a folder gets into another: a name like A/B, parent_id, either, none; parent_id ignored, or A cut off.',
    },
    folder_name_taken: {
        values: [400, 409],
        default: 400,
        description: 'The status when a folder of the name is there, or the name is reserved.',
    },
    folder_names: {
        values: ['case-insensitive', 'case-sensitive'],
        default: 'case-insensitive',
        description: 'Whether two folders side by side may differ in case alone.',
    },
    hard_delete: {
        values: ['off', 'on'],
        default: 'off',
        description: 'Whether a mail may be deleted for good with hard_delete=true.',
    },
    // ---------------------------------------------------------------- destinations and alerts
    webhook_challenge: {
        values: ['answered', 'unanswered', 'sent'],
        default: 'answered',
        description: 'Whether the challenge to a new webhook counts as answered or not, or is really sent to addresses of this machine.',
    },
    webhook_handshake: {
        values: ['400', 'failed'],
        default: '400',
        description: 'A webhook whose challenge nobody answers is refused, or made with the status failed.',
    },
    duplicate_webhook: {
        values: ['409', '400'],
        default: '409',
        description: 'The status for a second webhook at one address.',
    },
    destination_paused: {
        values: ['pause', 'paused', 'inactive'],
        default: 'pause',
        description: 'How a destination says that it is paused.',
    },
    destination_fields: {
        values: ['documented', 'everywhere'],
        default: 'documented',
        description: 'Whether lists of destinations leave out created_at, and a webhook by its id compressed_delivery, or both have all.',
    },
    destination_put_empty: {
        values: ['kept', 'applied', 'kept-with-false'],
        default: 'kept',
        description: 'Whether PUT of a destination skips empty texts and lists, takes them, or skips false as well.',
    },
    webhook_secret: {
        values: ['on-create', 'masked', 'everywhere'],
        default: 'on-create',
        description: 'Whether reading a webhook leaves its secret out, masks it, or tells it.',
    },
    alert_create_status: { values: [201, 200], default: 201, description: 'What creating an alert answers.' },
    alert_equal_put: {
        values: ['restarts', 'ignored'],
        default: 'restarts',
        description: 'Whether PUT of an alert with equal values starts it over.',
    },
    alert_cap_status: { values: [400, 403], default: 400, description: 'The status for the 21st alert.' },
    send_alerts: {
        values: ['there', '404', '403'],
        default: 'there',
        description: 'Whether the application has alerts, does not know them, or may not use them.',
    },
    // ---------------------------------------------------------------- when things go wrong
    retry_after: { values: ['absent', 'present'], default: 'absent', description: 'Whether a 429 carries Retry-After.' },
    creates_answer: {
        values: ['normally', '504-after-commit'],
        default: 'normally',
        description: 'A create answers, or takes place and then answers 504.',
    },
    // ---------------------------------------------------------------- figures of sent mail
    send_metrics: {
        values: ['there', 'empty', '403', '404'],
        default: 'there',
        description: 'Figures of sent mail: counted, none, refused, or an application without them.',
    },
    send_metrics_rows: {
        values: [100, 3, 1],
        default: 100,
        description: 'How many rows a table of figures has at most, whatever was asked for; the rest is one row, (others).',
    },
    send_rates: {
        values: ['percent', 'fraction'],
        default: 'percent',
        description: 'Rates of sent mail as percents or as shares of 1.',
    },
    send_counts: {
        values: ['all', 'sent'],
        default: 'all',
        description: 'Whether rows of figures have counts of what was delivered, bounced and complained of, or rates alone.',
    },
    send_health: {
        values: ['computed', 'insufficient_data'],
        default: 'computed',
        description: 'The grade of an application: by its figures, or too little to tell.',
    },
};
/** What was seen of the API itself goes before what is most plausible. */
const DEFAULT_SWITCHES = Object.fromEntries(Object.entries(SWITCHES).map(([name, one]) => [name, _domain_settled_gen_js__WEBPACK_IMPORTED_MODULE_0__/* .SETTLED */ ._[name]?.side ?? one.default]));
/** For values from outside (flags, JSON): text is taken for the number or boolean it spells. Throws a RangeError. */
function readSwitches(given) {
    return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, readValue(name, value)]));
}
/** Throws a RangeError that names those there are. */
function requireSwitch(name) {
    if (Object.hasOwn(SWITCHES, name))
        return;
    throw new RangeError(`there is no switch ${name}; there are: ${Object.keys(SWITCHES).join(', ')}`);
}
function readValue(name, value) {
    requireSwitch(name);
    const { values } = SWITCHES[name];
    if (values === 'milliseconds') {
        const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
        if (typeof number === 'number' && Number.isFinite(number) && number >= 0)
            return number;
        throw new RangeError(`${name} takes milliseconds, a number from 0`);
    }
    const found = values.find((one) => one === value || String(one) === value);
    if (found !== undefined)
        return found;
    throw new RangeError(`${name} takes one of: ${values.join(', ')}`);
}


/***/ })

};
