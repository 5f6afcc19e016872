/**
 * The spec that the working tree had before: as of the commit that was last applied, else as of the commit it is at. Null
 * where neither can be read; nothing depends on it but the words for what left the file.
 */
import type { Watch } from '../../config/bounds.ts'
import { compileFleet } from '../../config/compile.ts'
import type { Fleet } from '../../domain/model.ts'
import type { Objects } from '../../state/git/objects.ts'
import { openGitTree } from '../../state/git/tree.ts'

export async function readFormerSpec(
  objects: Objects,
  { fleetFile, applied, watch }: { readonly fleetFile: string; readonly applied: string | null; readonly watch: Watch },
): Promise<Fleet | null> {
  const compile = async (commit: string | null): Promise<Fleet | null> => {
    if (commit === null) return null
    const compiled = await compileFleet(openGitTree(objects, commit), fleetFile, watch).catch(() => null)
    return compiled?.fleet ?? null
  }
  return (await compile(applied)) ?? (await compile(await objects.findHead().catch(() => null)))
}
