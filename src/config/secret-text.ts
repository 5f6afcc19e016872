/**
 * Text that may be a password. The file names where passwords come from and holds none; one that somebody typed all the
 * same is never repeated in a message, which a log, a comment and mail would spread. The message says what to do now.
 */
import type { Json } from '../domain/model.ts'
import { registry } from '../kinds/registry.ts'
import type { Path } from './text/node.ts'

const SECRET_FIELDS: ReadonlySet<string | number | undefined> = new Set(
  Object.values(registry).flatMap(({ fields }) =>
    fields.filter(({ unit }) => unit === 'password').map(({ path }) => path.split('.').at(-1)),
  ),
)

/** Also of a field that is not quite called so. */
const SECRET_NAME = /pas+w|passphrase|secret|token|pwd|kennwort|(?:api|signing|private)[_-]?key/i

/** Whether what stands at the path, or under it, may be a secret. */
export const isSecretPath = (path: Path): boolean => path.some((part) => SECRET_FIELDS.has(part))

export const isSecretName = (name: string): boolean => SECRET_FIELDS.has(name) || SECRET_NAME.test(name)

const NAMED_SECRET = new RegExp(`(?:${[...SECRET_FIELDS].join('|')}|${SECRET_NAME.source})[\\w-]*["']?\\s*:`, 'i')

/** Whether the line at the offset, or the one before it, gives something a name as secrets have. */
export function isSecretText(source: string, offset: number): boolean {
  const lineStart = source.lastIndexOf('\n', offset - 1) + 1
  const start = Math.max(lineStart === 0 ? 0 : source.lastIndexOf('\n', lineStart - 2) + 1, offset - 1000)
  const end = source.indexOf('\n', offset)
  return NAMED_SECRET.test(source.slice(start, end === -1 ? offset + 1000 : Math.min(end, offset + 1000)))
}

export const AFTER_LEAK =
  'a secret that was committed is in Git for good: change it wherever it is in use, and keep the new one in a variable'

export const NOT_SHOWN = `is not shown, since it may be a secret; ${AFTER_LEAK}`

/** A value of a field that only names where a secret comes from; null where a mapping stands, as it should. */
export function explainSecretValue(path: Path, value: Json | undefined): string | null {
  if (value === null || typeof value === 'object' || !SECRET_FIELDS.has(path.at(-1))) return null
  return `${path.at(-1)}: expected {env: FLEET_NAME} or {derive: FLEET_NAME}, and what stands here is not shown: if it is the password, it is in Git for good. Change it wherever it is in use, keep the new one in a secret of the repository, and name the variable here`
}
