/** Every resource there is, in the order in which a dump shows them and a seed makes them. */
import { adminDomains } from './resources/admin-domains.ts'
import { alerts } from './resources/alerts.ts'
import { pubsubChannels, snsChannels } from './resources/channels.ts'
import { folders } from './resources/folders.ts'
import { grants } from './resources/grant-resource.ts'
import { lists } from './resources/lists.ts'
import { policies } from './resources/policies.ts'
import { rules } from './resources/rules.ts'
import { sendActivity } from './resources/send-activity.ts'
import { serviceAccounts } from './resources/service-accounts.ts'
import { webhooks } from './resources/webhooks.ts'
import { workspaces } from './resources/workspace-resource.ts'

const DESTINATIONS = { webhooks, pubsub_channels: pubsubChannels, sns_channels: snsChannels, alerts }
const ORGANISATION = { admin_domains: adminDomains, service_accounts: serviceAccounts }

export const RESOURCES = {
  lists,
  rules,
  policies,
  workspaces,
  grants,
  folders,
  ...DESTINATIONS,
  ...ORGANISATION,
  send_events: sendActivity,
}
