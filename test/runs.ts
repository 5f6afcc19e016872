/** How much longer than usual the generated tests run: FLEET_LONG=20 makes twenty runs of each one. */
const LONGER = Number(process.env['FLEET_LONG'] ?? 1)
if (!(LONGER > 0)) throw new Error('FLEET_LONG takes a number above 0')

export const IS_LONG = LONGER > 1

/** Also for milliseconds that a test may take. */
export const runs = (usual: number): number => Math.ceil(usual * LONGER)
