/** Many processes, but not all at once; what is wrong with any of them. */
const AT_ONCE = Number(process.env['FLEET_AT_ONCE'] ?? 6)

export async function together<T>(
  items: readonly T[],
  work: (item: T) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const wrong: string[] = []
  const left = items.values()
  const worker = async () => {
    for (const item of left) wrong.push(...(await work(item)))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return wrong
}
