/**
 * Writes what is generated: from the kinds' field tables fleet.schema.json and the validators (tools/validators.ts), and the
 * reference pages in docs (tools/docs.ts). Tests fail when a file is not what this makes.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatFleetSchema } from '../src/config/schema.ts'
import { formatPlanSchema } from '../src/render/plan-schema.ts'
import { generateDocs } from './docs.ts'
import { makeUnlessMade, ROOT, VALIDATORS } from './made.ts'
import { writeValidators } from './validators.ts'

export const generateSchema = (): Readonly<Record<string, string>> => ({
  'fleet.schema.json': formatFleetSchema(),
  'plan.schema.json': formatPlanSchema(),
})

if (import.meta.main) {
  for (const [path, text] of Object.entries({ ...generateSchema(), ...generateDocs() })) {
    const file = join(ROOT, path)
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
  }
  await makeUnlessMade(VALIDATORS, writeValidators)
}
