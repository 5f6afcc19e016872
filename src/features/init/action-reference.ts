/** Where the published action is: the only place that says so. */
export const ACTION = 'nylas-fleet/nylas-fleet@v0'

const [repository = '', version = ''] = ACTION.split('@')

/** What editors check fleet files against, at the same version as the action. */
export const SCHEMA_URL = `https://raw.githubusercontent.com/${repository}/${version}/fleet.schema.json`
