/** Every resource there is, in the order in which a dump shows them and a seed makes them. */
import { alerts } from './resources/alerts.ts'
import { pubsubChannels, snsChannels } from './resources/channels.ts'
import { folders } from './resources/folders.ts'
import { grants } from './resources/grant-resource.ts'
import { lists } from './resources/lists.ts'
import { policies } from './resources/policies.ts'
import { rules } from './resources/rules.ts'
import { sendActivity } from './resources/send-activity.ts'
import { webhooks } from './resources/webhooks.ts'
import { workspaces } from './resources/workspace-resource.ts'

const DESTINATIONS = { webhooks, pubsub_channels: pubsubChannels, sns_channels: snsChannels, alerts }

export const RESOURCES = {
  lists,
  rules,
  policies,
  workspaces,
  grants,
  folders,
  ...DESTINATIONS,
  send_events: sendActivity,
}
