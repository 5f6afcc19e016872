/** What each field of each kind is called for people, and what its values count in. */
import type { Kind } from '../domain/model.ts'

export type Unit = 'bytes' | 'days' | 'count' | 'reference' | 'password' | 'match' | 'actions' | 'plain'
type Named = { readonly label: string; readonly unit: Unit }

const named = (label: string, unit: Unit = 'plain'): Named => ({ label, unit })

const FIELDS: Readonly<Record<Kind, Readonly<Record<string, Named>>>> = {
  list: {
    name: named('name in Nylas'),
    description: named('description'),
    type: named('what its entries are'),
    items: named('entries'),
  },
  rule: {
    name: named('name in Nylas'),
    description: named('description'),
    priority: named('priority, lowest first'),
    enabled: named('switched on'),
    trigger: named('for mail that is'),
    match: named('applies to mail where', 'match'),
    actions: named('what it does', 'actions'),
  },
  policy: {
    name: named('name in Nylas'),
    'limits.limit_attachment_size_limit': named('largest attachment', 'bytes'),
    'limits.limit_attachment_count_limit': named('attachments per message', 'count'),
    'limits.limit_attachment_allowed_types': named('attachment types allowed'),
    'limits.limit_size_total_mime': named('largest message', 'bytes'),
    'limits.limit_storage_total': named('storage per mailbox', 'bytes'),
    'limits.limit_count_daily_message_received': named('daily receiving limit', 'count'),
    'limits.limit_count_daily_email_sent': named('daily sending limit', 'count'),
    'limits.limit_inbox_retention_period': named('mail is kept', 'days'),
    'limits.limit_spam_retention_period': named('spam is kept', 'days'),
    'spam_detection.use_list_dnsbl': named('asks DNS block lists'),
    'spam_detection.use_header_anomaly_detection': named('looks for odd headers'),
    'spam_detection.spam_sensitivity': named('spam sensitivity'),
    'options.additional_folders': named('further folders'),
    'options.use_cidr_aliasing': named('CIDR aliasing'),
  },
  workspace: {
    name: named('name in Nylas'),
    domain: named('domain'),
    auto_group: named('takes in new mailboxes of its domain'),
    policy: named('policy', 'reference'),
    rules: named('rules', 'reference'),
  },
  account: {
    name: named('display name'),
    workspace: named('workspace', 'reference'),
    app_password: named('app password', 'password'),
  },
}

/** Null for a field that is not in the table: it is shown by its path. */
export function findField(kind: Kind, path: string): Named | null {
  const fields = FIELDS[kind]
  return Object.hasOwn(fields, path) ? (fields[path] ?? null) : null
}

/** The code behind the label: the last part of the path, which is the API's own name. */
export const lastPathPart = (path: string): string => path.slice(path.lastIndexOf('.') + 1)
