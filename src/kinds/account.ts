/**
 * Agent accounts: grants whose provider is `nylas`. Grants of other providers are invisible.
 * A PATCH may replace the whole record (one official client says so, another relies on the contrary), so it always carries
 * the name and `settings.email`. Moves go out as manual-assign, whose reply is checked because bad ids are dropped with a
 * 200; what it did not take is patched one by one (a workspace that groups by itself may refuse assignment).
 */

import { isObject, type JsonObject, toText, toTexts } from '../domain/json.ts'
import type { Attributes, Json } from '../domain/model.ts'
import { readGrants } from '../nylas/grants.ts'
import { ApiError, OutcomeUnknownError } from '../nylas/port.ts'
import { NAME } from './common.ts'
import { buildFoldersField, checkFolders, FOLDERS, foldCase } from './folders.ts'
import type { EntryProblem, Field, MapReferences, ResourceKind, WriteContext } from './kind.ts'
import { APP_PASSWORD, checkPasswords } from './passwords.ts'
import { deleteObject, toIdReferences, toSeconds } from './remote.ts'

const COLLECTION = '/v3/grants'

const mapWorkspace: MapReferences = (value, rewrite) =>
  typeof value === 'string' ? rewrite(value, 'workspace') : value

const fields: readonly Field[] = [
  {
    path: 'email',
    schema: {
      type: 'string',
      maxLength: 254,
      pattern: '^[^\\s@]+@[^\\s@][^\\s@.]*\\.[^\\s@]+$',
      description:
        'The address of the mailbox, compared in lower case. It cannot be changed: another address is another mailbox.',
    },
    required: true,
    identity: true,
    domainOf: (email) => email.slice(email.lastIndexOf('@') + 1),
  },
  {
    path: 'name',
    forPeople: true,
    label: 'display name',
    schema: { ...NAME, description: 'The name recipients see, 1 to 256 characters. Left out: not managed.' },
  },
  {
    path: 'workspace',
    label: 'workspace',
    unit: 'reference',
    schema: {
      type: 'string',
      minLength: 1,
      description:
        'The key of its workspace, default_workspace, or id:<uuid>. Left out: the workspace that groups its domain (auto_group), instead of the default one; otherwise not managed.',
    },
    references: mapWorkspace,
  },
  APP_PASSWORD,
  buildFoldersField(
    'folders',
    'Folders that its mailbox shall have, beside those of its workspace: rules file mail in them.',
  ),
]

/** Its own beside those of its workspace: where both are of this spec, a name in two forms is seen before any request. */
function checkFoldersOfGroup(
  { workspace, folders }: Attributes,
  lookUp: (reference: string) => Attributes | undefined,
): readonly EntryProblem[] {
  const shared = typeof workspace === 'string' ? lookUp(workspace)?.['folders'] : undefined
  if (!Array.isArray(folders) || !Array.isArray(shared)) return []
  const forms = new Map(shared.map((path) => [foldCase(String(path)), String(path)]))
  const clash = folders.map(String).find((path) => (forms.get(foldCase(path)) ?? path) !== path)
  if (clash === undefined) return []
  const summary = `'${clash}' differs in case alone from '${forms.get(foldCase(clash))}' of its ${toText(workspace)}, and Nylas may take them for one folder: write both alike`
  return [{ path: ['folders'], code: 'folder-case', summary }]
}

function fromApi(raw: JsonObject) {
  if (raw['provider'] !== 'nylas') return null
  const settings = isObject(raw['settings']) ? raw['settings'] : {}
  const name = toText(raw['name'])
  const hasPassword = settings['has_app_password']
  const updatedAt = toSeconds(raw['updated_at'])
  return {
    kind: 'account' as const,
    id: toText(raw['id']),
    name: (toText(raw['email']) || toText(settings['email'])).toLowerCase(),
    attributes: { name: name === '' ? null : name, workspace: toIdReferences(raw['workspace_id'])[0] ?? null },
    createdAt: toSeconds(raw['created_at']),
    passwordSet: typeof hasPassword === 'boolean' ? hasPassword : null,
    health: { status: toText(raw['grant_status']) || 'valid', blocked: raw['blocked'] === true },
    aside: {
      ...(updatedAt === null ? {} : { updatedAt }),
      ...(toText(raw['credential_id']) === '' ? {} : { credential: toText(raw['credential_id']) }),
      ...(toText(settings['policy_id']) === '' ? {} : { legacyPolicy: toText(settings['policy_id']) }),
      ...readAliases(raw),
    },
  }
}

/** Of a grant only what is known to be no secret and no bookkeeping of its provider. */
function readAliases({ email_aliases: aliases }: JsonObject): { readonly others?: Attributes } {
  return Array.isArray(aliases) && aliases.length > 0 ? { others: { email_aliases: aliases } } : {}
}

async function readLiveName(context: WriteContext, id: string, email: string): Promise<Json | undefined> {
  const { data } = await context.api.get(`${COLLECTION}/${id}`)
  const found = isObject(data) ? fromApi(data) : null
  if (found?.name !== email) {
    throw new ApiError(
      `grant ${id} is not the agent account ${email} any more: nothing was written to it; the next run plans with what is there now`,
      409,
      'wrong_object',
      null,
    )
  }
  return found.attributes['name'] ?? undefined
}

function buildPatchBody(context: WriteContext, email: string, name: Json | undefined, values: Attributes): JsonObject {
  const password = values['app_password']
  const workspace = values['workspace']
  return {
    ...(name === undefined || name === null ? {} : { name }),
    ...(workspace === undefined ? {} : { workspace_id: mapWorkspace(workspace, context.idOf) }),
    settings: { email, ...(password === undefined ? {} : { app_password: context.password(email, password) }) },
  }
}

/** Resolves to the account as the API says it is now; null where it does not say. */
async function patch(context: WriteContext, id: string, email: string, values: Attributes) {
  // The object is read first when its name is needed, and always before a password is written.
  const read = !('name' in values) || 'app_password' in values
  const live = read ? await readLiveName(context, id, email) : undefined
  const body = buildPatchBody(context, email, values['name'] ?? live, values)
  const { data } = await context.api.send({ method: 'PATCH', path: `${COLLECTION}/${id}`, body })
  return isObject(data) ? fromApi(data) : null
}

/** A move by PATCH is newer than manual-assign, and where it is not known it is ignored with a 200: then by the older way. */
async function patchAll(context: WriteContext, id: string, email: string, values: Attributes): Promise<void> {
  const now = await patch(context, id, email, values)
  const target = values['workspace']
  if (typeof target !== 'string' || now?.attributes.workspace === `id:${context.idOf(target)}`) return
  await askToAssign(context, target, [id])
}

/** Resolves to the ids that the API says it took: it drops bad ones with a 200, and may refuse a workspace that groups by itself. */
async function askToAssign(
  context: WriteContext,
  target: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const path = `/v3/workspaces/${context.idOf(target)}/manual-assign`
  const body = { assign_grants: ids }
  try {
    const { data } = await context.api.send({ method: 'POST', path, body, repeatable: true })
    return new Set(isObject(data) ? toTexts(data['grants_assigned']) : [])
  } catch (error) {
    if (error instanceof ApiError && (error.status === 400 || error.status === 422)) return new Set()
    throw error
  }
}

async function assign(
  context: WriteContext,
  target: string,
  accounts: readonly { readonly id: string; readonly key: string }[],
): Promise<readonly string[]> {
  const ids = accounts.map(({ id }) => id)
  const taken = new Set(await askToAssign(context, target, ids))
  for (const { id, key } of accounts.filter((one) => !taken.has(one.id))) {
    try {
      await patch(context, id, key, { workspace: target })
      taken.add(id)
    } catch (error) {
      // That this one is gone or refused says nothing of the others, which may have moved already.
      if (!(error instanceof ApiError && [400, 404, 409, 422].includes(error.status))) throw error
    }
  }
  return [...taken]
}

export const account: ResourceKind = {
  kind: 'account',
  words: ['mailbox', 'mailboxes'],
  role: 'mailbox',
  section: 'accounts',
  sectionDescription: 'The agent accounts.',
  quota: 'agent accounts',
  description: 'A mailbox that an agent owns.',
  collection: COLLECTION,
  rate: 'grants',
  list: readGrants,
  needs: ['workspace'],
  nameOf: (_values, email) => email,
  fields,
  check: ({ folders }) => checkFolders(folders),
  checkReferences: checkFoldersOfGroup,
  checkTogether: checkPasswords,
  folders: FOLDERS,
  fromApi,
  create: async (context, attributes, email, onCreated) => {
    const body = { provider: 'nylas', ...buildPatchBody(context, email, attributes['name'], attributes) }
    const { data } = await context.api.send({ method: 'POST', path: '/v3/connect/custom', body })
    const made = isObject(data) ? fromApi(data) : null
    if (!made || made.id === '')
      throw new OutcomeUnknownError(`POST /v3/connect/custom for ${email}: the reply is no agent account`)
    onCreated(made.id)
    // One grant an e-mail: the API may answer with one that was there before, and then it may have ignored the fields.
    if (made.createdAt !== null && made.createdAt < context.since) await patchAll(context, made.id, email, attributes)
  },
  update: (context, { id, key }, changed) => patchAll(context, id, key, changed),
  remove: (context, id) => deleteObject(context.api, `${COLLECTION}/${id}`),
  batch: { path: 'workspace', size: 500, send: assign },
}
