/** The inventory for scripts: the view itself, with ids, in a fixed order. */
import type { InventoryView } from './view.ts'

/** JSON lets these stand as they are, but they act on the terminal or page that shows them. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** Of what JSON.stringify made: beside the line breaks of its layout, only texts hold such characters. */
export const escapeHidden = (json: string): string =>
  json.replace(HIDDEN, (one) =>
    one === '\n'
      ? one
      : one
          .split('')
          .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
          .join(''),
  )

export const renderInventoryJson = (view: InventoryView): string => `${escapeHidden(JSON.stringify(view, null, 2))}\n`
