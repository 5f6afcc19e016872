/** Ids of the API. Most are UUIDs, which are compared in lower case; those of some kinds have capitals that count. */
export const UUID = '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$'

const FORM = new RegExp(UUID, 'u')

export const normalizeId = (id: string): string => (FORM.test(id) ? id.toLowerCase() : id)
