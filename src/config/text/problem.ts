/** How the readers of this folder say what is wrong: always an error, always at a place. */
import type { Diagnostic, Place } from '../../domain/model.ts'

export function textDiagnostic(place: Place, code: string, summary: string): Diagnostic {
  const { file, line, column } = place
  return { severity: 'error', code, summary, file, line, column, address: null, override: null }
}

export function showPlace(place: Place): string {
  return `${place.file}:${place.line}:${place.column}`
}

/** Text from a file inside a message: quoted, on one line, not too long. */
export function quote(text: string): string {
  const short = text.length > 80 ? `${text.slice(0, 77)}...` : text
  return JSON.stringify(short)
}
