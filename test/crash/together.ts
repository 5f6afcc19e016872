/** Many processes, as many at once as a small machine has cores: each host of warm runs has to get warm first. What is wrong with any. */
const AT_ONCE = Number(process.env['FLEET_AT_ONCE'] ?? 2)

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
