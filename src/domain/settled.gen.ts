/** Made by tools/evidence.ts of the files in evidence: what was seen of the API itself, by switch. Not for editing. */
export type Settled = { readonly side: string | number | boolean; readonly seen: string }

export const SETTLED: Readonly<Record<string, Settled>> = {}
