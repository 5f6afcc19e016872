/** Checks the file as written, placeholders and all, against the published schema. */

import type { Diagnostic } from '../domain/model.ts'
import { registry } from '../kinds/registry.ts'
import { explainSchemaErrors } from './explain.ts'
import { configDiagnostic, findPlace, type Path } from './finding.ts'
import { buildFleetSchema } from './schema.ts'
import { type Mapping, toJson } from './text/node.ts'
import { validators } from './validators.gen.js'

export type Structure = {
  readonly diagnostics: readonly Diagnostic[]
  /** True of an entry (`['rules', 'a']`) that is not as it should be; of a section when anything in it is not. */
  readonly isFaulty: (path: Path) => boolean
}

const id = (path: Path): string => JSON.stringify(path.slice(0, 2))

export function checkStructure(root: Mapping, mainFile: string): Structure {
  const data = toJson(root)
  const faulty = new Set<string>()
  const isFaulty = (path: Path) => faulty.size > 0 && faulty.has(id(path))
  const diagnostics: Diagnostic[] = []
  if (!root.entries.has('version')) {
    const summary = "'version' is missing: expected version: 1, the format of this file"
    diagnostics.push(configDiagnostic({ file: mainFile, line: 1, column: 1 }, 'missing-key', summary))
  }
  const validate = validators.file
  if (validate(data)) return { diagnostics, isFaulty }
  const sections = new Map(Object.values(registry).map((kind) => [kind.section, kind]))
  const retired = (path: Path) => sections.get(String(path[0]))?.retired?.[path.slice(2).join('.')]
  for (const fault of explainSchemaErrors(validate.errors ?? [], buildFleetSchema(), data, retired)) {
    faulty.add(id(fault.path))
    faulty.add(id(fault.path.slice(0, 1)))
    diagnostics.push(configDiagnostic(findPlace(root, fault.path, fault.on), fault.code, fault.summary))
  }
  return { diagnostics, isFaulty }
}
