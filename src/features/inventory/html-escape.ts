/** Hostile text inside HTML and SVG: as text and as a value in double quotes. Never inside a script, a style or a URL's scheme. */
import { showHidden } from '../../render/escape.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const html = (text: string): string => showHidden(text).replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one)

/** A link inside the page that puts a search into its address. */
export const searchLink = (text: string): string => html(`#q=${encodeURIComponent(text.toWellFormed())}`)
