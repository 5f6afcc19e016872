/** The names of fleets: which there may be, and what a fleet is called whose file does not say. */

/** As JSON Schema and as JavaScript read it. */
export const FLEET_NAME = '^[a-z0-9][a-z0-9-]{0,62}$'
const FORM = new RegExp(FLEET_NAME, 'u')

export const isFleetName = (text: string): boolean => FORM.test(text)

/** `fleets/acme.yaml` to `acme`. */
export const getFileStem = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '')

/** What a fleet is called when its file names none that counts: the file's name without its ending, made to fit. */
export function getDefaultFleetName(file: string): string {
  const stem = getFileStem(file)
  return isFleetName(stem) ? stem : toFleetName(stem)
}

/** Any text as the name of a fleet: lower case, digits and dashes, at most 63 characters. */
export function toFleetName(text: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+/u, '')
    .slice(0, 63)
    .replace(/-+$/u, '')
  return name === '' ? 'fleet' : name
}
