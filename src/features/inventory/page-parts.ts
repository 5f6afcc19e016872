/** The page's tables of workspaces, and of policies, rules and lists. */

import type { Json } from '../../domain/model.ts'
import { html } from './html-escape.ts'
import { simpleTable, tag } from './html-table.ts'
import type { PartView, WorkspaceView } from './view.ts'
import { named, OWNERSHIP, ruleNames } from './words.ts'

export const workspaceTable = (workspaces: readonly WorkspaceView[]): string =>
  simpleTable(
    ['Workspace', 'Accounts', 'Policy', 'Rules', 'Domain', 'Ownership', 'Id'],
    workspaces.map((one) => [
      `<strong>${html(one.name)}</strong>${one.default ? ` ${tag('default')}` : ''}`,
      String(one.accounts.length),
      one.policy === null ? tag('none', one.accounts.length > 0 ? 'bad' : '') : html(named(one.policy)),
      ruleNames(one)
        .map((name) => tag(name))
        .join(''),
      one.domain === null ? '' : html(one.auto_group ? `${one.domain} (groups new accounts)` : one.domain),
      tag(one.fleet !== null ? `fleet ${one.fleet}` : one.ownership === null ? 'of Nylas' : OWNERSHIP[one.ownership]),
      `<span class="id">${html(one.id)}</span>`,
    ]),
  )

export const partTable = (parts: readonly PartView[]): string =>
  simpleTable(
    ['Name', 'Kind', 'What it says', 'Used by', 'Ownership', 'Id'],
    parts.map((one) => [
      `<strong>${html(one.name)}</strong>`,
      one.kind,
      html(said(one)),
      one.used_by.length === 0 ? tag('unused', 'warn') : html(some(one.used_by)),
      tag(one.fleet === null ? OWNERSHIP[one.ownership] : `fleet ${one.fleet}`),
      `<span class="id">${html(one.id)}</span>`,
    ]),
  )

const some = (names: readonly string[]): string =>
  names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ')

/** The API's own names and values; a list by its type and size. */
function said({ kind, attributes, items_count }: PartView): string {
  if (kind === 'list')
    return `${plain(attributes['type'])}, ${items_count === null ? 'items not counted' : `${items_count} items`}`
  if (kind === 'rule')
    return `${plain(attributes['trigger'])}, priority ${plain(attributes['priority'])}${attributes['enabled'] === false ? ', off' : ''}`
  const limits = Object.entries(attributes).filter(([path, value]) => path.includes('.') && value !== null)
  return limits.map(([path, value]) => `${path.slice(path.indexOf('.') + 1)} ${JSON.stringify(value)}`).join(', ')
}

const plain = (value: Json | undefined): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null))
