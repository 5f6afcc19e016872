import type { Json } from '../model.ts'
import type { Reader } from './port.ts'

export async function readCursorList(
  _api: Reader,
  _path: string,
): Promise<readonly { readonly [key: string]: Json }[]> {
  throw new Error('not yet')
}
