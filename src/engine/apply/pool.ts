/** Runs at most `width` at once, in order. How fast requests go out is the client's business; this bounds memory. */
export async function forEach<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const iterator = items.values()
  const worker = async () => {
    for (const item of iterator) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker))
}
