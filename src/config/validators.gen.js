import _m0 from "ajv/dist/runtime/ucs2length.js";


const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/nylas-fleet/nylas-fleet/v0/fleet.schema.json","type":"object","additionalProperties":false,"properties":{"version":{"const":1,"examples":[1]},"fleet":{"type":"string","anyOf":[{"pattern":"^[a-z0-9][a-z0-9-]{0,62}$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}],"examples":["acme-support"]},"application":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string","anyOf":[{"pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"region":{"anyOf":[{"enum":["us","eu"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}},"examples":[{"id":"11111111-2222-4333-8444-555555555555","region":"eu"}]},"domains":{"type":"array","minItems":1,"items":{"type":"string","anyOf":[{"pattern":"^[^\\s@/][^\\s@/.]*\\.[^\\s@/]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"examples":[["agents.example.com"]]},"quotas":{"type":"object","additionalProperties":false,"properties":{"accounts":{"anyOf":[{"type":"integer","minimum":0},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"rules":{"anyOf":[{"type":"integer","minimum":0},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"lists":{"anyOf":[{"type":"integer","minimum":0},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"alerts":{"anyOf":[{"type":"integer","minimum":0},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"sns_channels":{"anyOf":[{"type":"integer","minimum":0},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"pubsub_channels":{"anyOf":[{"type":"integer","minimum":0},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"webhooks":{"anyOf":[{"type":"integer","minimum":0},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]}},"examples":[{"accounts":100,"rules":50}]},"settings":{"type":"object","additionalProperties":false,"properties":{"max_deletes":{"anyOf":[{"anyOf":[{"type":"integer","minimum":0},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},{"type":"string","anyOf":[{"pattern":"^(100|[1-9]?[0-9])%$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}]},"assume":{"type":"object","additionalProperties":false,"properties":{"outbound-scope":{"anyOf":[{"enum":["workspace","application"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"equal-priority":{"anyOf":[{"enum":["listed","reversed"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"placement":{"anyOf":[{"enum":["all","last","first"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"envelope-sender":{"anyOf":[{"enum":["envelope","header","either"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"empty-sender":{"anyOf":[{"enum":["compared","skipped"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"multi-label-tld":{"anyOf":[{"enum":["last-label","suffix"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"spam-detection":{"anyOf":[{"enum":["after-rules","before-rules"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"zero-limit":{"anyOf":[{"enum":["stops","refused"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"limit-order":{"anyOf":[{"enum":["rules-first","limit-first"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"unmanaged-items":{"anyOf":[{"enum":["none","everything"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}}},"backtest":{"type":"object","additionalProperties":false,"properties":{"days":{"anyOf":[{"type":"integer","minimum":1,"maximum":90},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"accounts":{"anyOf":[{"type":"integer","minimum":1,"maximum":1000},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"requests":{"anyOf":[{"type":"integer","minimum":1,"maximum":2000},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"addresses":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]}}},"retire":{"type":"object","additionalProperties":false,"required":["workspace","days"],"properties":{"workspace":{"type":"string","minLength":1},"days":{"anyOf":[{"type":"integer","minimum":1,"maximum":3650},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]}}}},"examples":[{"max_deletes":"10%","retire":{"workspace":"quarantine","days":30}}]},"protect":{"type":"array","items":{"anyOf":[{"type":"string","anyOf":[{"pattern":"^[^/\\n]*/.*$","maxLength":512},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},{"type":"object","additionalProperties":false,"required":["pattern","reason"],"properties":{"pattern":{"type":"string","anyOf":[{"pattern":"^[^/\\n]*/.*$","maxLength":512},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"reason":{"type":"string","anyOf":[{"minLength":1,"maxLength":300},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}}}]},"examples":[["account/ceo@*",{"pattern":"workspace/support","reason":"Customers write to it."}]]},"accept":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["code","reason"],"properties":{"code":{"anyOf":[{"enum":["equal-priority","leftover-placeholder","look-alike","outbound-scope","protect-matches-nothing","secret-in-file","silent-trigger","too-many-of-kind","unguarded","unknown-trigger","unused","unused-field","yields-nothing"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"address":{"type":"string","anyOf":[{"pattern":"^[^/\\n]*/.*$","maxLength":512},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"reason":{"type":"string","anyOf":[{"minLength":1,"maxLength":300},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"until":{"type":"string","anyOf":[{"pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}}},"examples":[[{"code":"unguarded","address":"workspace/quarantine","reason":"Nobody sends from it."}]]},"moved":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"type":"string","anyOf":[{"pattern":"^(webhook|pubsub_channel|sns_channel|alert|list|rule|policy|workspace)/.+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"to":{"type":"string","anyOf":[{"pattern":"^(webhook|pubsub_channel|sns_channel|alert|list|rule|policy|workspace)/.+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}}},"examples":[[{"from":"policy/standard","to":"policy/baseline"}]]},"absent":{"type":"array","items":{"type":"string","anyOf":[{"pattern":"^(webhook|pubsub_channel|sns_channel|alert|list|rule|policy|workspace|account)/.+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"examples":[["account/trial@agents.example.com"]]},"tests":{"type":"array"},"include":{"type":"array","items":{"type":"string","minLength":1}},"vars":{"type":"object","propertyNames":{"pattern":"^[A-Za-z][A-Za-z0-9_]*$"},"additionalProperties":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]},"examples":[{"tier":"free"}]},"tenants":{"anyOf":[{"type":"array","items":{"anyOf":[{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]},{"type":"object","required":["slug"],"properties":{"slug":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}},"additionalProperties":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}},{"type":"object","additionalProperties":false,"required":["file"],"properties":{"file":{"type":"string","minLength":1}}}]}},{"type":"object","additionalProperties":false,"required":["file"],"properties":{"file":{"type":"string","minLength":1}}}],"examples":[["acme",{"slug":"globex","tier":"gold"}]]},"webhooks":{"type":"object","propertyNames":{"minLength":1},"additionalProperties":{"type":"object","additionalProperties":false,"required":["webhook_url","trigger_types"],"properties":{"webhook_url":{"type":"string","anyOf":[{"minLength":1,"maxLength":2048},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"trigger_types":{"type":"array","minItems":1,"items":{"type":"string","anyOf":[{"minLength":1,"maxLength":100,"pattern":"^[a-z][a-z0-9_.]*$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}},"description":{"type":"string","minLength":1},"notification_email_addresses":{"type":"array","minItems":1,"items":{"type":"string","anyOf":[{"pattern":"^[^\\s@]+@[^\\s@]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}},"compressed_delivery":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"status":{"anyOf":[{"enum":["active","pause"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"id":{"type":"string","anyOf":[{"pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"protect":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"for_each":{"const":"tenants"},"where":{"type":"object","additionalProperties":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"},{"type":"array","minItems":1,"items":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}}]}}}},"examples":[{"orders":{"webhook_url":"https://app.example/nylas","trigger_types":["message.created","message.bounced","alert.triggered"],"notification_email_addresses":["ops@app.example"]}}]},"pubsub_channels":{"type":"object","propertyNames":{"minLength":1},"additionalProperties":{"type":"object","additionalProperties":false,"required":["topic","trigger_types"],"properties":{"topic":{"type":"string","anyOf":[{"minLength":1,"maxLength":512},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"trigger_types":{"type":"array","minItems":1,"items":{"type":"string","anyOf":[{"minLength":1,"maxLength":100,"pattern":"^[a-z][a-z0-9_.]*$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}},"description":{"type":"string","minLength":1},"notification_email_addresses":{"type":"array","minItems":1,"items":{"type":"string","anyOf":[{"pattern":"^[^\\s@]+@[^\\s@]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}},"compressed_delivery":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"status":{"anyOf":[{"enum":["active","pause"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"id":{"type":"string","anyOf":[{"pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"protect":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"for_each":{"const":"tenants"},"where":{"type":"object","additionalProperties":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"},{"type":"array","minItems":1,"items":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}}]}}}},"examples":[{"archive":{"topic":"projects/app-events/topics/mail","trigger_types":["message.created"]}}]},"sns_channels":{"type":"object","propertyNames":{"minLength":1},"additionalProperties":{"type":"object","additionalProperties":false,"required":["topic","role_arn","trigger_types"],"properties":{"topic":{"type":"string","anyOf":[{"minLength":1,"maxLength":512},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"role_arn":{"type":"string","anyOf":[{"minLength":1,"maxLength":1024},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"trigger_types":{"type":"array","minItems":1,"items":{"type":"string","anyOf":[{"minLength":1,"maxLength":100,"pattern":"^[a-z][a-z0-9_.]*$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}},"description":{"type":"string","minLength":1},"notification_email_addresses":{"type":"array","minItems":1,"items":{"type":"string","anyOf":[{"pattern":"^[^\\s@]+@[^\\s@]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}},"compressed_delivery":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"status":{"anyOf":[{"enum":["active","pause"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"id":{"type":"string","anyOf":[{"pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"protect":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"for_each":{"const":"tenants"},"where":{"type":"object","additionalProperties":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"},{"type":"array","minItems":1,"items":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}}]}}}},"examples":[{"audit":{"topic":"arn:aws:sns:eu-west-1:123456789012:mail","role_arn":"arn:aws:iam::123456789012:role/nylas","trigger_types":["message.send_failed"]}}]},"alerts":{"type":"object","propertyNames":{"minLength":1},"additionalProperties":{"type":"object","additionalProperties":false,"required":["metric","threshold","window_hours"],"properties":{"metric":{"anyOf":[{"enum":["bounce_rate","complaint_rate","delivery_rate"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"threshold":{"anyOf":[{"type":"number","minimum":0,"maximum":100},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"window_hours":{"anyOf":[{"type":"integer","minimum":1,"maximum":24},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"min_volume":{"anyOf":[{"type":"integer","minimum":0,"maximum":1000000000},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"id":{"type":"string","anyOf":[{"pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"protect":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"for_each":{"const":"tenants"},"where":{"type":"object","additionalProperties":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"},{"type":"array","minItems":1,"items":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}}]}}}},"examples":[{"bounces":{"metric":"bounce_rate","threshold":5,"window_hours":24,"min_volume":100}}]},"lists":{"type":"object","propertyNames":{"minLength":1},"additionalProperties":{"type":"object","additionalProperties":false,"required":["type"],"properties":{"name":{"type":"string","anyOf":[{"minLength":1,"maxLength":256,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"description":{"type":"string"},"type":{"anyOf":[{"enum":["domain","tld","address"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"items":{"anyOf":[{"type":"array","items":{"type":"string","anyOf":[{"minLength":1,"maxLength":500},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}},{"type":"object","additionalProperties":false,"required":["file"],"properties":{"file":{"type":"string","minLength":1}}}]},"id":{"type":"string","anyOf":[{"pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"protect":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"for_each":{"const":"tenants"},"where":{"type":"object","additionalProperties":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"},{"type":"array","minItems":1,"items":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}}]}}}},"examples":[{"blocked":{"type":"domain","items":["spam.example"]}}]},"rules":{"type":"object","propertyNames":{"minLength":1},"additionalProperties":{"type":"object","additionalProperties":false,"required":["match","actions"],"properties":{"name":{"type":"string","anyOf":[{"minLength":1,"maxLength":256,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"description":{"type":"string"},"priority":{"anyOf":[{"type":"integer","minimum":0,"maximum":1000},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"enabled":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"trigger":{"anyOf":[{"enum":["inbound","outbound"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"match":{"type":"object","required":["conditions"],"additionalProperties":false,"properties":{"operator":{"anyOf":[{"enum":["all","any"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"conditions":{"type":"array","minItems":1,"items":{"type":"object","required":["field","operator","value"],"additionalProperties":false,"properties":{"field":{"anyOf":[{"enum":["from.address","from.domain","from.tld","recipient.address","recipient.domain","recipient.tld","outbound.type"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"operator":{"anyOf":[{"enum":["is","is_not","contains","in_list"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"value":{"anyOf":[{"type":"string","minLength":1},{"type":"array","minItems":1,"items":{"type":"string","minLength":1}}]}}}}}},"actions":{"type":"array","minItems":1,"items":{"type":"object","required":["type"],"additionalProperties":false,"properties":{"type":{"anyOf":[{"enum":["block","mark_as_spam","assign_to_folder","mark_as_read","mark_as_starred","archive","trash"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"value":{"type":"string","minLength":1}}}},"id":{"type":"string","anyOf":[{"pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"protect":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"for_each":{"const":"tenants"},"where":{"type":"object","additionalProperties":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"},{"type":"array","minItems":1,"items":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}}]}}}},"examples":[{"block-senders":{"match":{"conditions":[{"field":"from.domain","operator":"in_list","value":["blocked"]}]},"actions":[{"type":"block"}]},"block-all":{"priority":1,"match":{"conditions":[{"field":"from.address","operator":"contains","value":"@"}]},"actions":[{"type":"block"}]}}]},"policies":{"type":"object","propertyNames":{"minLength":1},"additionalProperties":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","anyOf":[{"minLength":1,"maxLength":256,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"limits":{"type":"object","additionalProperties":false,"properties":{"limit_attachment_size_limit":{"anyOf":[{"type":"integer","minimum":0},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"limit_attachment_count_limit":{"anyOf":[{"type":"integer","minimum":0},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"limit_attachment_allowed_types":{"type":"array","items":{"type":"string","anyOf":[{"pattern":"^[^\\s/]+/[^\\s/]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}},"limit_size_total_mime":{"anyOf":[{"type":"integer","minimum":0},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"limit_storage_total":{"anyOf":[{"type":"integer","minimum":-1},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"limit_count_daily_message_received":{"anyOf":[{"type":"integer","minimum":-1},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"limit_count_daily_email_sent":{"anyOf":[{"type":"integer","minimum":-1},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"limit_inbox_retention_period":{"anyOf":[{"type":"integer","minimum":-1},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"limit_spam_retention_period":{"anyOf":[{"type":"integer","minimum":-1},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]}}},"spam_detection":{"type":"object","additionalProperties":false,"properties":{"use_list_dnsbl":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"use_header_anomaly_detection":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"spam_sensitivity":{"anyOf":[{"type":"number","minimum":0.1,"maximum":5},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]}}},"options":{"type":"object","additionalProperties":false,"properties":{"additional_folders":{"type":"array","items":{"type":"string","minLength":1}},"use_cidr_aliasing":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]}}},"id":{"type":"string","anyOf":[{"pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"protect":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"for_each":{"const":"tenants"},"where":{"type":"object","additionalProperties":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"},{"type":"array","minItems":1,"items":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}}]}}}},"examples":[{"baseline":{"limits":{"limit_count_daily_email_sent":500}}}]},"workspaces":{"type":"object","propertyNames":{"minLength":1},"additionalProperties":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","anyOf":[{"minLength":1,"maxLength":256,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"domain":{"type":"string","anyOf":[{"minLength":1,"maxLength":253,"pattern":"^\\S+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"auto_group":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"policy":{"type":"string","minLength":1},"rules":{"type":"array","items":{"type":"string","minLength":1}},"folders":{"type":"array","maxItems":200,"items":{"type":"string","anyOf":[{"minLength":1,"maxLength":1024,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}},"id":{"type":"string","anyOf":[{"pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"protect":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"for_each":{"const":"tenants"},"where":{"type":"object","additionalProperties":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"},{"type":"array","minItems":1,"items":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}}]}}}},"examples":[{"support":{"policy":"baseline","rules":["block-senders"]},"quarantine":{"policy":"baseline","rules":["block-all"]}}]},"default_workspace":{"type":"object","additionalProperties":false,"properties":{"policy":{"type":"string","minLength":1},"rules":{"type":"array","items":{"type":"string","minLength":1}},"folders":{"type":"array","maxItems":200,"items":{"type":"string","anyOf":[{"minLength":1,"maxLength":1024,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}}},"examples":[{"policy":"baseline"}]},"accounts":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["email"],"properties":{"email":{"type":"string","anyOf":[{"maxLength":254,"pattern":"^[^\\s@]+@[^\\s@][^\\s@.]*\\.[^\\s@]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"name":{"type":"string","anyOf":[{"minLength":1,"maxLength":256,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"workspace":{"type":"string","minLength":1},"app_password":{"anyOf":[{"type":"object","required":["env"],"additionalProperties":false,"properties":{"env":{"type":"string","anyOf":[{"pattern":"^FLEET_[A-Za-z0-9_]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"key":{"type":"string","minLength":1},"version":{"anyOf":[{"type":"integer","minimum":1},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]}}},{"type":"object","required":["derive"],"additionalProperties":false,"properties":{"derive":{"type":"string","anyOf":[{"pattern":"^FLEET_[A-Za-z0-9_]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"version":{"anyOf":[{"type":"integer","minimum":1},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]}}}]},"folders":{"type":"array","maxItems":200,"items":{"type":"string","anyOf":[{"minLength":1,"maxLength":1024,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}},"id":{"type":"string","anyOf":[{"pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"protect":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"for_each":{"const":"tenants"},"where":{"type":"object","additionalProperties":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"},{"type":"array","minItems":1,"items":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}}]}}}},"examples":[[{"email":"ceo@agents.example.com","workspace":"support"},{"for_each":"tenants","where":{"tier":["free","gold"]},"email":"support-{slug}@agents.example.com","name":"{title}","workspace":"support","app_password":{"derive":"FLEET_PASSWORD_SEED"}}]]}},"examples":[{"version":1,"fleet":"acme-support","application":{"id":"11111111-2222-4333-8444-555555555555","region":"eu"},"domains":["agents.example.com"],"quotas":{"accounts":100,"rules":50},"settings":{"max_deletes":"10%","retire":{"workspace":"quarantine","days":30}},"protect":["account/ceo@*",{"pattern":"workspace/support","reason":"Customers write to it."}],"accept":[{"code":"unguarded","address":"workspace/quarantine","reason":"Nobody sends from it."}],"moved":[{"from":"policy/standard","to":"policy/baseline"}],"absent":["account/trial@agents.example.com"],"vars":{"tier":"free"},"tenants":["acme",{"slug":"globex","tier":"gold"}],"webhooks":{"orders":{"webhook_url":"https://app.example/nylas","trigger_types":["message.created","message.bounced","alert.triggered"],"notification_email_addresses":["ops@app.example"]}},"pubsub_channels":{"archive":{"topic":"projects/app-events/topics/mail","trigger_types":["message.created"]}},"sns_channels":{"audit":{"topic":"arn:aws:sns:eu-west-1:123456789012:mail","role_arn":"arn:aws:iam::123456789012:role/nylas","trigger_types":["message.send_failed"]}},"alerts":{"bounces":{"metric":"bounce_rate","threshold":5,"window_hours":24,"min_volume":100}},"lists":{"blocked":{"type":"domain","items":["spam.example"]}},"rules":{"block-senders":{"match":{"conditions":[{"field":"from.domain","operator":"in_list","value":["blocked"]}]},"actions":[{"type":"block"}]},"block-all":{"priority":1,"match":{"conditions":[{"field":"from.address","operator":"contains","value":"@"}]},"actions":[{"type":"block"}]}},"policies":{"baseline":{"limits":{"limit_count_daily_email_sent":500}}},"workspaces":{"support":{"policy":"baseline","rules":["block-senders"]},"quarantine":{"policy":"baseline","rules":["block-all"]}},"default_workspace":{"policy":"baseline"},"accounts":[{"email":"ceo@agents.example.com","workspace":"support"},{"for_each":"tenants","where":{"tier":["free","gold"]},"email":"support-{slug}@agents.example.com","name":"{title}","workspace":"support","app_password":{"derive":"FLEET_PASSWORD_SEED"}}],"tests":[{"name":"spam never reaches anybody","receive":{"from":{"in":"blocked"},"to":"*"},"expect":"blocked"},{"name":"gold customers may be written to","send":{"from":{"accounts":"*","where":{"tier":"gold"}},"to":"*","type":"reply"},"expect":"delivered"}]}]};
const func1 = Object.prototype.hasOwnProperty;
const func3 = (_m0.default ?? _m0);
const pattern4 = new RegExp("^[a-z0-9][a-z0-9-]{0,62}$", "u");
const pattern5 = new RegExp("\\{[A-Za-z][A-Za-z0-9_]*\\}", "u");
const pattern6 = new RegExp("^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$", "u");
const pattern9 = new RegExp("^[^\\s@/][^\\s@/.]*\\.[^\\s@/]+$", "u");
const pattern11 = new RegExp("^\\{[A-Za-z][A-Za-z0-9_]*\\}$", "u");
const pattern19 = new RegExp("^(100|[1-9]?[0-9])%$", "u");
const pattern36 = new RegExp("^[^/\\n]*/.*$", "u");
const pattern45 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "u");
const pattern47 = new RegExp("^(webhook|pubsub_channel|sns_channel|alert|list|rule|policy|workspace)/.+$", "u");
const pattern51 = new RegExp("^(webhook|pubsub_channel|sns_channel|alert|list|rule|policy|workspace|account)/.+$", "u");
const pattern53 = new RegExp("^[A-Za-z][A-Za-z0-9_]*$", "u");
const pattern55 = new RegExp("^[a-z][a-z0-9_.]*$", "u");
const pattern57 = new RegExp("^[^\\s@]+@[^\\s@]+$", "u");
const pattern92 = new RegExp("^[^\\u0000-\\u001f\\u007f-\\u009f]+$", "u");
const pattern115 = new RegExp("^[^\\s/]+/[^\\s/]+$", "u");
const pattern132 = new RegExp("^\\S+$", "u");
const pattern142 = new RegExp("^[^\\s@]+@[^\\s@][^\\s@.]*\\.[^\\s@]+$", "u");
const pattern146 = new RegExp("^FLEET_[A-Za-z0-9_]+$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://raw.githubusercontent.com/nylas-fleet/nylas-fleet/v0/fleet.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.version !== undefined){
if(1 !== data.version){
const err1 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.fleet !== undefined){
let data1 = data.fleet;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/fleet",schemaPath:"#/properties/fleet/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const _errs5 = errors;
let valid1 = false;
const _errs6 = errors;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/fleet",schemaPath:"#/properties/fleet/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,62}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,62}$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
const _errs7 = errors;
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err4 = {instancePath:instancePath+"/fleet",schemaPath:"#/properties/fleet/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err5 = {instancePath:instancePath+"/fleet",schemaPath:"#/properties/fleet/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
}
if(data.application !== undefined){
let data2 = data.application;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!((key1 === "id") || (key1 === "region"))){
const err6 = {instancePath:instancePath+"/application",schemaPath:"#/properties/application/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.id !== undefined){
let data3 = data2.id;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/application/id",schemaPath:"#/properties/application/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const _errs13 = errors;
let valid3 = false;
const _errs14 = errors;
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
const err8 = {instancePath:instancePath+"/application/id",schemaPath:"#/properties/application/properties/id/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid1 = _errs14 === errors;
valid3 = valid3 || _valid1;
const _errs15 = errors;
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
const err9 = {instancePath:instancePath+"/application/id",schemaPath:"#/properties/application/properties/id/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid1 = _errs15 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const err10 = {instancePath:instancePath+"/application/id",schemaPath:"#/properties/application/properties/id/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
}
if(data2.region !== undefined){
let data4 = data2.region;
const _errs17 = errors;
let valid4 = false;
const _errs18 = errors;
if(!((data4 === "us") || (data4 === "eu"))){
const err11 = {instancePath:instancePath+"/application/region",schemaPath:"#/properties/application/properties/region/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.application.properties.region.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid2 = _errs18 === errors;
valid4 = valid4 || _valid2;
const _errs19 = errors;
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err12 = {instancePath:instancePath+"/application/region",schemaPath:"#/properties/application/properties/region/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/application/region",schemaPath:"#/properties/application/properties/region/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid2 = _errs19 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const err14 = {instancePath:instancePath+"/application/region",schemaPath:"#/properties/application/properties/region/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err15 = {instancePath:instancePath+"/application",schemaPath:"#/properties/application/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.domains !== undefined){
let data5 = data.domains;
if(Array.isArray(data5)){
if(data5.length < 1){
const err16 = {instancePath:instancePath+"/domains",schemaPath:"#/properties/domains/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 !== "string"){
const err17 = {instancePath:instancePath+"/domains/" + i0,schemaPath:"#/properties/domains/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const _errs25 = errors;
let valid7 = false;
const _errs26 = errors;
if(typeof data6 === "string"){
if(!pattern9.test(data6)){
const err18 = {instancePath:instancePath+"/domains/" + i0,schemaPath:"#/properties/domains/items/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\s@/][^\\s@/.]*\\.[^\\s@/]+$"},message:"must match pattern \""+"^[^\\s@/][^\\s@/.]*\\.[^\\s@/]+$"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid3 = _errs26 === errors;
valid7 = valid7 || _valid3;
const _errs27 = errors;
if(typeof data6 === "string"){
if(!pattern5.test(data6)){
const err19 = {instancePath:instancePath+"/domains/" + i0,schemaPath:"#/properties/domains/items/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid3 = _errs27 === errors;
valid7 = valid7 || _valid3;
if(!valid7){
const err20 = {instancePath:instancePath+"/domains/" + i0,schemaPath:"#/properties/domains/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err21 = {instancePath:instancePath+"/domains",schemaPath:"#/properties/domains/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.quotas !== undefined){
let data7 = data.quotas;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key2 in data7){
if(!(((((((key2 === "accounts") || (key2 === "rules")) || (key2 === "lists")) || (key2 === "alerts")) || (key2 === "sns_channels")) || (key2 === "pubsub_channels")) || (key2 === "webhooks"))){
const err22 = {instancePath:instancePath+"/quotas",schemaPath:"#/properties/quotas/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data7.accounts !== undefined){
let data8 = data7.accounts;
const _errs32 = errors;
let valid9 = false;
const _errs33 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err23 = {instancePath:instancePath+"/quotas/accounts",schemaPath:"#/properties/quotas/properties/accounts/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err24 = {instancePath:instancePath+"/quotas/accounts",schemaPath:"#/properties/quotas/properties/accounts/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
var _valid4 = _errs33 === errors;
valid9 = valid9 || _valid4;
const _errs35 = errors;
if(typeof data8 === "string"){
if(!pattern11.test(data8)){
const err25 = {instancePath:instancePath+"/quotas/accounts",schemaPath:"#/properties/quotas/properties/accounts/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/quotas/accounts",schemaPath:"#/properties/quotas/properties/accounts/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid4 = _errs35 === errors;
valid9 = valid9 || _valid4;
if(!valid9){
const err27 = {instancePath:instancePath+"/quotas/accounts",schemaPath:"#/properties/quotas/properties/accounts/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
else {
errors = _errs32;
if(vErrors !== null){
if(_errs32){
vErrors.length = _errs32;
}
else {
vErrors = null;
}
}
}
}
if(data7.rules !== undefined){
let data9 = data7.rules;
const _errs38 = errors;
let valid10 = false;
const _errs39 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err28 = {instancePath:instancePath+"/quotas/rules",schemaPath:"#/properties/quotas/properties/rules/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err29 = {instancePath:instancePath+"/quotas/rules",schemaPath:"#/properties/quotas/properties/rules/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
var _valid5 = _errs39 === errors;
valid10 = valid10 || _valid5;
const _errs41 = errors;
if(typeof data9 === "string"){
if(!pattern11.test(data9)){
const err30 = {instancePath:instancePath+"/quotas/rules",schemaPath:"#/properties/quotas/properties/rules/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/quotas/rules",schemaPath:"#/properties/quotas/properties/rules/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid5 = _errs41 === errors;
valid10 = valid10 || _valid5;
if(!valid10){
const err32 = {instancePath:instancePath+"/quotas/rules",schemaPath:"#/properties/quotas/properties/rules/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
else {
errors = _errs38;
if(vErrors !== null){
if(_errs38){
vErrors.length = _errs38;
}
else {
vErrors = null;
}
}
}
}
if(data7.lists !== undefined){
let data10 = data7.lists;
const _errs44 = errors;
let valid11 = false;
const _errs45 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err33 = {instancePath:instancePath+"/quotas/lists",schemaPath:"#/properties/quotas/properties/lists/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
const err34 = {instancePath:instancePath+"/quotas/lists",schemaPath:"#/properties/quotas/properties/lists/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
var _valid6 = _errs45 === errors;
valid11 = valid11 || _valid6;
const _errs47 = errors;
if(typeof data10 === "string"){
if(!pattern11.test(data10)){
const err35 = {instancePath:instancePath+"/quotas/lists",schemaPath:"#/properties/quotas/properties/lists/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/quotas/lists",schemaPath:"#/properties/quotas/properties/lists/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
var _valid6 = _errs47 === errors;
valid11 = valid11 || _valid6;
if(!valid11){
const err37 = {instancePath:instancePath+"/quotas/lists",schemaPath:"#/properties/quotas/properties/lists/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
else {
errors = _errs44;
if(vErrors !== null){
if(_errs44){
vErrors.length = _errs44;
}
else {
vErrors = null;
}
}
}
}
if(data7.alerts !== undefined){
let data11 = data7.alerts;
const _errs50 = errors;
let valid12 = false;
const _errs51 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err38 = {instancePath:instancePath+"/quotas/alerts",schemaPath:"#/properties/quotas/properties/alerts/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err39 = {instancePath:instancePath+"/quotas/alerts",schemaPath:"#/properties/quotas/properties/alerts/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
var _valid7 = _errs51 === errors;
valid12 = valid12 || _valid7;
const _errs53 = errors;
if(typeof data11 === "string"){
if(!pattern11.test(data11)){
const err40 = {instancePath:instancePath+"/quotas/alerts",schemaPath:"#/properties/quotas/properties/alerts/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/quotas/alerts",schemaPath:"#/properties/quotas/properties/alerts/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var _valid7 = _errs53 === errors;
valid12 = valid12 || _valid7;
if(!valid12){
const err42 = {instancePath:instancePath+"/quotas/alerts",schemaPath:"#/properties/quotas/properties/alerts/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
else {
errors = _errs50;
if(vErrors !== null){
if(_errs50){
vErrors.length = _errs50;
}
else {
vErrors = null;
}
}
}
}
if(data7.sns_channels !== undefined){
let data12 = data7.sns_channels;
const _errs56 = errors;
let valid13 = false;
const _errs57 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err43 = {instancePath:instancePath+"/quotas/sns_channels",schemaPath:"#/properties/quotas/properties/sns_channels/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err44 = {instancePath:instancePath+"/quotas/sns_channels",schemaPath:"#/properties/quotas/properties/sns_channels/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
var _valid8 = _errs57 === errors;
valid13 = valid13 || _valid8;
const _errs59 = errors;
if(typeof data12 === "string"){
if(!pattern11.test(data12)){
const err45 = {instancePath:instancePath+"/quotas/sns_channels",schemaPath:"#/properties/quotas/properties/sns_channels/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/quotas/sns_channels",schemaPath:"#/properties/quotas/properties/sns_channels/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
var _valid8 = _errs59 === errors;
valid13 = valid13 || _valid8;
if(!valid13){
const err47 = {instancePath:instancePath+"/quotas/sns_channels",schemaPath:"#/properties/quotas/properties/sns_channels/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
else {
errors = _errs56;
if(vErrors !== null){
if(_errs56){
vErrors.length = _errs56;
}
else {
vErrors = null;
}
}
}
}
if(data7.pubsub_channels !== undefined){
let data13 = data7.pubsub_channels;
const _errs62 = errors;
let valid14 = false;
const _errs63 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err48 = {instancePath:instancePath+"/quotas/pubsub_channels",schemaPath:"#/properties/quotas/properties/pubsub_channels/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err49 = {instancePath:instancePath+"/quotas/pubsub_channels",schemaPath:"#/properties/quotas/properties/pubsub_channels/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
var _valid9 = _errs63 === errors;
valid14 = valid14 || _valid9;
const _errs65 = errors;
if(typeof data13 === "string"){
if(!pattern11.test(data13)){
const err50 = {instancePath:instancePath+"/quotas/pubsub_channels",schemaPath:"#/properties/quotas/properties/pubsub_channels/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/quotas/pubsub_channels",schemaPath:"#/properties/quotas/properties/pubsub_channels/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
var _valid9 = _errs65 === errors;
valid14 = valid14 || _valid9;
if(!valid14){
const err52 = {instancePath:instancePath+"/quotas/pubsub_channels",schemaPath:"#/properties/quotas/properties/pubsub_channels/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
else {
errors = _errs62;
if(vErrors !== null){
if(_errs62){
vErrors.length = _errs62;
}
else {
vErrors = null;
}
}
}
}
if(data7.webhooks !== undefined){
let data14 = data7.webhooks;
const _errs68 = errors;
let valid15 = false;
const _errs69 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err53 = {instancePath:instancePath+"/quotas/webhooks",schemaPath:"#/properties/quotas/properties/webhooks/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
const err54 = {instancePath:instancePath+"/quotas/webhooks",schemaPath:"#/properties/quotas/properties/webhooks/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
var _valid10 = _errs69 === errors;
valid15 = valid15 || _valid10;
const _errs71 = errors;
if(typeof data14 === "string"){
if(!pattern11.test(data14)){
const err55 = {instancePath:instancePath+"/quotas/webhooks",schemaPath:"#/properties/quotas/properties/webhooks/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/quotas/webhooks",schemaPath:"#/properties/quotas/properties/webhooks/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
var _valid10 = _errs71 === errors;
valid15 = valid15 || _valid10;
if(!valid15){
const err57 = {instancePath:instancePath+"/quotas/webhooks",schemaPath:"#/properties/quotas/properties/webhooks/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
else {
errors = _errs68;
if(vErrors !== null){
if(_errs68){
vErrors.length = _errs68;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err58 = {instancePath:instancePath+"/quotas",schemaPath:"#/properties/quotas/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.settings !== undefined){
let data15 = data.settings;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key3 in data15){
if(!((((key3 === "max_deletes") || (key3 === "assume")) || (key3 === "backtest")) || (key3 === "retire"))){
const err59 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data15.max_deletes !== undefined){
let data16 = data15.max_deletes;
const _errs77 = errors;
let valid17 = false;
const _errs78 = errors;
const _errs79 = errors;
let valid18 = false;
const _errs80 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err60 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/0/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
const err61 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/0/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
var _valid12 = _errs80 === errors;
valid18 = valid18 || _valid12;
const _errs82 = errors;
if(typeof data16 === "string"){
if(!pattern11.test(data16)){
const err62 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/0/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/0/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
var _valid12 = _errs82 === errors;
valid18 = valid18 || _valid12;
if(!valid18){
const err64 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/0/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
else {
errors = _errs79;
if(vErrors !== null){
if(_errs79){
vErrors.length = _errs79;
}
else {
vErrors = null;
}
}
}
var _valid11 = _errs78 === errors;
valid17 = valid17 || _valid11;
const _errs84 = errors;
if(typeof data16 !== "string"){
const err65 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
const _errs86 = errors;
let valid19 = false;
const _errs87 = errors;
if(typeof data16 === "string"){
if(!pattern19.test(data16)){
const err66 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/1/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(100|[1-9]?[0-9])%$"},message:"must match pattern \""+"^(100|[1-9]?[0-9])%$"+"\""};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
var _valid13 = _errs87 === errors;
valid19 = valid19 || _valid13;
const _errs88 = errors;
if(typeof data16 === "string"){
if(!pattern5.test(data16)){
const err67 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/1/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
var _valid13 = _errs88 === errors;
valid19 = valid19 || _valid13;
if(!valid19){
const err68 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/1/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
else {
errors = _errs86;
if(vErrors !== null){
if(_errs86){
vErrors.length = _errs86;
}
else {
vErrors = null;
}
}
}
var _valid11 = _errs84 === errors;
valid17 = valid17 || _valid11;
if(!valid17){
const err69 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
else {
errors = _errs77;
if(vErrors !== null){
if(_errs77){
vErrors.length = _errs77;
}
else {
vErrors = null;
}
}
}
}
if(data15.assume !== undefined){
let data17 = data15.assume;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key4 in data17){
if(!(func1.call(schema31.properties.settings.properties.assume.properties, key4))){
const err70 = {instancePath:instancePath+"/settings/assume",schemaPath:"#/properties/settings/properties/assume/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data17["outbound-scope"] !== undefined){
let data18 = data17["outbound-scope"];
const _errs93 = errors;
let valid21 = false;
const _errs94 = errors;
if(!((data18 === "workspace") || (data18 === "application"))){
const err71 = {instancePath:instancePath+"/settings/assume/outbound-scope",schemaPath:"#/properties/settings/properties/assume/properties/outbound-scope/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.assume.properties["outbound-scope"].anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
var _valid14 = _errs94 === errors;
valid21 = valid21 || _valid14;
const _errs95 = errors;
if(typeof data18 === "string"){
if(!pattern5.test(data18)){
const err72 = {instancePath:instancePath+"/settings/assume/outbound-scope",schemaPath:"#/properties/settings/properties/assume/properties/outbound-scope/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/settings/assume/outbound-scope",schemaPath:"#/properties/settings/properties/assume/properties/outbound-scope/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
var _valid14 = _errs95 === errors;
valid21 = valid21 || _valid14;
if(!valid21){
const err74 = {instancePath:instancePath+"/settings/assume/outbound-scope",schemaPath:"#/properties/settings/properties/assume/properties/outbound-scope/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
else {
errors = _errs93;
if(vErrors !== null){
if(_errs93){
vErrors.length = _errs93;
}
else {
vErrors = null;
}
}
}
}
if(data17["equal-priority"] !== undefined){
let data19 = data17["equal-priority"];
const _errs98 = errors;
let valid22 = false;
const _errs99 = errors;
if(!((data19 === "listed") || (data19 === "reversed"))){
const err75 = {instancePath:instancePath+"/settings/assume/equal-priority",schemaPath:"#/properties/settings/properties/assume/properties/equal-priority/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.assume.properties["equal-priority"].anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
var _valid15 = _errs99 === errors;
valid22 = valid22 || _valid15;
const _errs100 = errors;
if(typeof data19 === "string"){
if(!pattern5.test(data19)){
const err76 = {instancePath:instancePath+"/settings/assume/equal-priority",schemaPath:"#/properties/settings/properties/assume/properties/equal-priority/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {instancePath:instancePath+"/settings/assume/equal-priority",schemaPath:"#/properties/settings/properties/assume/properties/equal-priority/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
var _valid15 = _errs100 === errors;
valid22 = valid22 || _valid15;
if(!valid22){
const err78 = {instancePath:instancePath+"/settings/assume/equal-priority",schemaPath:"#/properties/settings/properties/assume/properties/equal-priority/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
else {
errors = _errs98;
if(vErrors !== null){
if(_errs98){
vErrors.length = _errs98;
}
else {
vErrors = null;
}
}
}
}
if(data17.placement !== undefined){
let data20 = data17.placement;
const _errs103 = errors;
let valid23 = false;
const _errs104 = errors;
if(!(((data20 === "all") || (data20 === "last")) || (data20 === "first"))){
const err79 = {instancePath:instancePath+"/settings/assume/placement",schemaPath:"#/properties/settings/properties/assume/properties/placement/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.assume.properties.placement.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
var _valid16 = _errs104 === errors;
valid23 = valid23 || _valid16;
const _errs105 = errors;
if(typeof data20 === "string"){
if(!pattern5.test(data20)){
const err80 = {instancePath:instancePath+"/settings/assume/placement",schemaPath:"#/properties/settings/properties/assume/properties/placement/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/settings/assume/placement",schemaPath:"#/properties/settings/properties/assume/properties/placement/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
var _valid16 = _errs105 === errors;
valid23 = valid23 || _valid16;
if(!valid23){
const err82 = {instancePath:instancePath+"/settings/assume/placement",schemaPath:"#/properties/settings/properties/assume/properties/placement/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
else {
errors = _errs103;
if(vErrors !== null){
if(_errs103){
vErrors.length = _errs103;
}
else {
vErrors = null;
}
}
}
}
if(data17["envelope-sender"] !== undefined){
let data21 = data17["envelope-sender"];
const _errs108 = errors;
let valid24 = false;
const _errs109 = errors;
if(!(((data21 === "envelope") || (data21 === "header")) || (data21 === "either"))){
const err83 = {instancePath:instancePath+"/settings/assume/envelope-sender",schemaPath:"#/properties/settings/properties/assume/properties/envelope-sender/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.assume.properties["envelope-sender"].anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
var _valid17 = _errs109 === errors;
valid24 = valid24 || _valid17;
const _errs110 = errors;
if(typeof data21 === "string"){
if(!pattern5.test(data21)){
const err84 = {instancePath:instancePath+"/settings/assume/envelope-sender",schemaPath:"#/properties/settings/properties/assume/properties/envelope-sender/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/settings/assume/envelope-sender",schemaPath:"#/properties/settings/properties/assume/properties/envelope-sender/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
var _valid17 = _errs110 === errors;
valid24 = valid24 || _valid17;
if(!valid24){
const err86 = {instancePath:instancePath+"/settings/assume/envelope-sender",schemaPath:"#/properties/settings/properties/assume/properties/envelope-sender/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
else {
errors = _errs108;
if(vErrors !== null){
if(_errs108){
vErrors.length = _errs108;
}
else {
vErrors = null;
}
}
}
}
if(data17["empty-sender"] !== undefined){
let data22 = data17["empty-sender"];
const _errs113 = errors;
let valid25 = false;
const _errs114 = errors;
if(!((data22 === "compared") || (data22 === "skipped"))){
const err87 = {instancePath:instancePath+"/settings/assume/empty-sender",schemaPath:"#/properties/settings/properties/assume/properties/empty-sender/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.assume.properties["empty-sender"].anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
var _valid18 = _errs114 === errors;
valid25 = valid25 || _valid18;
const _errs115 = errors;
if(typeof data22 === "string"){
if(!pattern5.test(data22)){
const err88 = {instancePath:instancePath+"/settings/assume/empty-sender",schemaPath:"#/properties/settings/properties/assume/properties/empty-sender/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/settings/assume/empty-sender",schemaPath:"#/properties/settings/properties/assume/properties/empty-sender/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
var _valid18 = _errs115 === errors;
valid25 = valid25 || _valid18;
if(!valid25){
const err90 = {instancePath:instancePath+"/settings/assume/empty-sender",schemaPath:"#/properties/settings/properties/assume/properties/empty-sender/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
else {
errors = _errs113;
if(vErrors !== null){
if(_errs113){
vErrors.length = _errs113;
}
else {
vErrors = null;
}
}
}
}
if(data17["multi-label-tld"] !== undefined){
let data23 = data17["multi-label-tld"];
const _errs118 = errors;
let valid26 = false;
const _errs119 = errors;
if(!((data23 === "last-label") || (data23 === "suffix"))){
const err91 = {instancePath:instancePath+"/settings/assume/multi-label-tld",schemaPath:"#/properties/settings/properties/assume/properties/multi-label-tld/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.assume.properties["multi-label-tld"].anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
var _valid19 = _errs119 === errors;
valid26 = valid26 || _valid19;
const _errs120 = errors;
if(typeof data23 === "string"){
if(!pattern5.test(data23)){
const err92 = {instancePath:instancePath+"/settings/assume/multi-label-tld",schemaPath:"#/properties/settings/properties/assume/properties/multi-label-tld/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/settings/assume/multi-label-tld",schemaPath:"#/properties/settings/properties/assume/properties/multi-label-tld/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
var _valid19 = _errs120 === errors;
valid26 = valid26 || _valid19;
if(!valid26){
const err94 = {instancePath:instancePath+"/settings/assume/multi-label-tld",schemaPath:"#/properties/settings/properties/assume/properties/multi-label-tld/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
else {
errors = _errs118;
if(vErrors !== null){
if(_errs118){
vErrors.length = _errs118;
}
else {
vErrors = null;
}
}
}
}
if(data17["spam-detection"] !== undefined){
let data24 = data17["spam-detection"];
const _errs123 = errors;
let valid27 = false;
const _errs124 = errors;
if(!((data24 === "after-rules") || (data24 === "before-rules"))){
const err95 = {instancePath:instancePath+"/settings/assume/spam-detection",schemaPath:"#/properties/settings/properties/assume/properties/spam-detection/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.assume.properties["spam-detection"].anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
var _valid20 = _errs124 === errors;
valid27 = valid27 || _valid20;
const _errs125 = errors;
if(typeof data24 === "string"){
if(!pattern5.test(data24)){
const err96 = {instancePath:instancePath+"/settings/assume/spam-detection",schemaPath:"#/properties/settings/properties/assume/properties/spam-detection/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
else {
const err97 = {instancePath:instancePath+"/settings/assume/spam-detection",schemaPath:"#/properties/settings/properties/assume/properties/spam-detection/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
var _valid20 = _errs125 === errors;
valid27 = valid27 || _valid20;
if(!valid27){
const err98 = {instancePath:instancePath+"/settings/assume/spam-detection",schemaPath:"#/properties/settings/properties/assume/properties/spam-detection/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
else {
errors = _errs123;
if(vErrors !== null){
if(_errs123){
vErrors.length = _errs123;
}
else {
vErrors = null;
}
}
}
}
if(data17["zero-limit"] !== undefined){
let data25 = data17["zero-limit"];
const _errs128 = errors;
let valid28 = false;
const _errs129 = errors;
if(!((data25 === "stops") || (data25 === "refused"))){
const err99 = {instancePath:instancePath+"/settings/assume/zero-limit",schemaPath:"#/properties/settings/properties/assume/properties/zero-limit/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.assume.properties["zero-limit"].anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
var _valid21 = _errs129 === errors;
valid28 = valid28 || _valid21;
const _errs130 = errors;
if(typeof data25 === "string"){
if(!pattern5.test(data25)){
const err100 = {instancePath:instancePath+"/settings/assume/zero-limit",schemaPath:"#/properties/settings/properties/assume/properties/zero-limit/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
else {
const err101 = {instancePath:instancePath+"/settings/assume/zero-limit",schemaPath:"#/properties/settings/properties/assume/properties/zero-limit/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
var _valid21 = _errs130 === errors;
valid28 = valid28 || _valid21;
if(!valid28){
const err102 = {instancePath:instancePath+"/settings/assume/zero-limit",schemaPath:"#/properties/settings/properties/assume/properties/zero-limit/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
else {
errors = _errs128;
if(vErrors !== null){
if(_errs128){
vErrors.length = _errs128;
}
else {
vErrors = null;
}
}
}
}
if(data17["limit-order"] !== undefined){
let data26 = data17["limit-order"];
const _errs133 = errors;
let valid29 = false;
const _errs134 = errors;
if(!((data26 === "rules-first") || (data26 === "limit-first"))){
const err103 = {instancePath:instancePath+"/settings/assume/limit-order",schemaPath:"#/properties/settings/properties/assume/properties/limit-order/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.assume.properties["limit-order"].anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
var _valid22 = _errs134 === errors;
valid29 = valid29 || _valid22;
const _errs135 = errors;
if(typeof data26 === "string"){
if(!pattern5.test(data26)){
const err104 = {instancePath:instancePath+"/settings/assume/limit-order",schemaPath:"#/properties/settings/properties/assume/properties/limit-order/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/settings/assume/limit-order",schemaPath:"#/properties/settings/properties/assume/properties/limit-order/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
var _valid22 = _errs135 === errors;
valid29 = valid29 || _valid22;
if(!valid29){
const err106 = {instancePath:instancePath+"/settings/assume/limit-order",schemaPath:"#/properties/settings/properties/assume/properties/limit-order/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
else {
errors = _errs133;
if(vErrors !== null){
if(_errs133){
vErrors.length = _errs133;
}
else {
vErrors = null;
}
}
}
}
if(data17["unmanaged-items"] !== undefined){
let data27 = data17["unmanaged-items"];
const _errs138 = errors;
let valid30 = false;
const _errs139 = errors;
if(!((data27 === "none") || (data27 === "everything"))){
const err107 = {instancePath:instancePath+"/settings/assume/unmanaged-items",schemaPath:"#/properties/settings/properties/assume/properties/unmanaged-items/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.settings.properties.assume.properties["unmanaged-items"].anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
var _valid23 = _errs139 === errors;
valid30 = valid30 || _valid23;
const _errs140 = errors;
if(typeof data27 === "string"){
if(!pattern5.test(data27)){
const err108 = {instancePath:instancePath+"/settings/assume/unmanaged-items",schemaPath:"#/properties/settings/properties/assume/properties/unmanaged-items/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/settings/assume/unmanaged-items",schemaPath:"#/properties/settings/properties/assume/properties/unmanaged-items/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
var _valid23 = _errs140 === errors;
valid30 = valid30 || _valid23;
if(!valid30){
const err110 = {instancePath:instancePath+"/settings/assume/unmanaged-items",schemaPath:"#/properties/settings/properties/assume/properties/unmanaged-items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
else {
errors = _errs138;
if(vErrors !== null){
if(_errs138){
vErrors.length = _errs138;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err111 = {instancePath:instancePath+"/settings/assume",schemaPath:"#/properties/settings/properties/assume/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data15.backtest !== undefined){
let data28 = data15.backtest;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key5 in data28){
if(!((((key5 === "days") || (key5 === "accounts")) || (key5 === "requests")) || (key5 === "addresses"))){
const err112 = {instancePath:instancePath+"/settings/backtest",schemaPath:"#/properties/settings/properties/backtest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data28.days !== undefined){
let data29 = data28.days;
const _errs146 = errors;
let valid32 = false;
const _errs147 = errors;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err113 = {instancePath:instancePath+"/settings/backtest/days",schemaPath:"#/properties/settings/properties/backtest/properties/days/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 90 || isNaN(data29)){
const err114 = {instancePath:instancePath+"/settings/backtest/days",schemaPath:"#/properties/settings/properties/backtest/properties/days/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 90},message:"must be <= 90"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(data29 < 1 || isNaN(data29)){
const err115 = {instancePath:instancePath+"/settings/backtest/days",schemaPath:"#/properties/settings/properties/backtest/properties/days/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
var _valid24 = _errs147 === errors;
valid32 = valid32 || _valid24;
const _errs149 = errors;
if(typeof data29 === "string"){
if(!pattern11.test(data29)){
const err116 = {instancePath:instancePath+"/settings/backtest/days",schemaPath:"#/properties/settings/properties/backtest/properties/days/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
else {
const err117 = {instancePath:instancePath+"/settings/backtest/days",schemaPath:"#/properties/settings/properties/backtest/properties/days/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
var _valid24 = _errs149 === errors;
valid32 = valid32 || _valid24;
if(!valid32){
const err118 = {instancePath:instancePath+"/settings/backtest/days",schemaPath:"#/properties/settings/properties/backtest/properties/days/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
else {
errors = _errs146;
if(vErrors !== null){
if(_errs146){
vErrors.length = _errs146;
}
else {
vErrors = null;
}
}
}
}
if(data28.accounts !== undefined){
let data30 = data28.accounts;
const _errs152 = errors;
let valid33 = false;
const _errs153 = errors;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err119 = {instancePath:instancePath+"/settings/backtest/accounts",schemaPath:"#/properties/settings/properties/backtest/properties/accounts/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 1000 || isNaN(data30)){
const err120 = {instancePath:instancePath+"/settings/backtest/accounts",schemaPath:"#/properties/settings/properties/backtest/properties/accounts/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(data30 < 1 || isNaN(data30)){
const err121 = {instancePath:instancePath+"/settings/backtest/accounts",schemaPath:"#/properties/settings/properties/backtest/properties/accounts/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
var _valid25 = _errs153 === errors;
valid33 = valid33 || _valid25;
const _errs155 = errors;
if(typeof data30 === "string"){
if(!pattern11.test(data30)){
const err122 = {instancePath:instancePath+"/settings/backtest/accounts",schemaPath:"#/properties/settings/properties/backtest/properties/accounts/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
else {
const err123 = {instancePath:instancePath+"/settings/backtest/accounts",schemaPath:"#/properties/settings/properties/backtest/properties/accounts/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
var _valid25 = _errs155 === errors;
valid33 = valid33 || _valid25;
if(!valid33){
const err124 = {instancePath:instancePath+"/settings/backtest/accounts",schemaPath:"#/properties/settings/properties/backtest/properties/accounts/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
else {
errors = _errs152;
if(vErrors !== null){
if(_errs152){
vErrors.length = _errs152;
}
else {
vErrors = null;
}
}
}
}
if(data28.requests !== undefined){
let data31 = data28.requests;
const _errs158 = errors;
let valid34 = false;
const _errs159 = errors;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err125 = {instancePath:instancePath+"/settings/backtest/requests",schemaPath:"#/properties/settings/properties/backtest/properties/requests/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 2000 || isNaN(data31)){
const err126 = {instancePath:instancePath+"/settings/backtest/requests",schemaPath:"#/properties/settings/properties/backtest/properties/requests/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2000},message:"must be <= 2000"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(data31 < 1 || isNaN(data31)){
const err127 = {instancePath:instancePath+"/settings/backtest/requests",schemaPath:"#/properties/settings/properties/backtest/properties/requests/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
var _valid26 = _errs159 === errors;
valid34 = valid34 || _valid26;
const _errs161 = errors;
if(typeof data31 === "string"){
if(!pattern11.test(data31)){
const err128 = {instancePath:instancePath+"/settings/backtest/requests",schemaPath:"#/properties/settings/properties/backtest/properties/requests/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
else {
const err129 = {instancePath:instancePath+"/settings/backtest/requests",schemaPath:"#/properties/settings/properties/backtest/properties/requests/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
var _valid26 = _errs161 === errors;
valid34 = valid34 || _valid26;
if(!valid34){
const err130 = {instancePath:instancePath+"/settings/backtest/requests",schemaPath:"#/properties/settings/properties/backtest/properties/requests/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
else {
errors = _errs158;
if(vErrors !== null){
if(_errs158){
vErrors.length = _errs158;
}
else {
vErrors = null;
}
}
}
}
if(data28.addresses !== undefined){
let data32 = data28.addresses;
const _errs164 = errors;
let valid35 = false;
const _errs165 = errors;
if(typeof data32 !== "boolean"){
const err131 = {instancePath:instancePath+"/settings/backtest/addresses",schemaPath:"#/properties/settings/properties/backtest/properties/addresses/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
var _valid27 = _errs165 === errors;
valid35 = valid35 || _valid27;
const _errs167 = errors;
if(typeof data32 === "string"){
if(!pattern11.test(data32)){
const err132 = {instancePath:instancePath+"/settings/backtest/addresses",schemaPath:"#/properties/settings/properties/backtest/properties/addresses/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
else {
const err133 = {instancePath:instancePath+"/settings/backtest/addresses",schemaPath:"#/properties/settings/properties/backtest/properties/addresses/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
var _valid27 = _errs167 === errors;
valid35 = valid35 || _valid27;
if(!valid35){
const err134 = {instancePath:instancePath+"/settings/backtest/addresses",schemaPath:"#/properties/settings/properties/backtest/properties/addresses/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
else {
errors = _errs164;
if(vErrors !== null){
if(_errs164){
vErrors.length = _errs164;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err135 = {instancePath:instancePath+"/settings/backtest",schemaPath:"#/properties/settings/properties/backtest/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data15.retire !== undefined){
let data33 = data15.retire;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.workspace === undefined){
const err136 = {instancePath:instancePath+"/settings/retire",schemaPath:"#/properties/settings/properties/retire/required",keyword:"required",params:{missingProperty: "workspace"},message:"must have required property '"+"workspace"+"'"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(data33.days === undefined){
const err137 = {instancePath:instancePath+"/settings/retire",schemaPath:"#/properties/settings/properties/retire/required",keyword:"required",params:{missingProperty: "days"},message:"must have required property '"+"days"+"'"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
for(const key6 in data33){
if(!((key6 === "workspace") || (key6 === "days"))){
const err138 = {instancePath:instancePath+"/settings/retire",schemaPath:"#/properties/settings/properties/retire/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data33.workspace !== undefined){
let data34 = data33.workspace;
if(typeof data34 === "string"){
if(func3(data34) < 1){
const err139 = {instancePath:instancePath+"/settings/retire/workspace",schemaPath:"#/properties/settings/properties/retire/properties/workspace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
else {
const err140 = {instancePath:instancePath+"/settings/retire/workspace",schemaPath:"#/properties/settings/properties/retire/properties/workspace/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data33.days !== undefined){
let data35 = data33.days;
const _errs175 = errors;
let valid37 = false;
const _errs176 = errors;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err141 = {instancePath:instancePath+"/settings/retire/days",schemaPath:"#/properties/settings/properties/retire/properties/days/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 3650 || isNaN(data35)){
const err142 = {instancePath:instancePath+"/settings/retire/days",schemaPath:"#/properties/settings/properties/retire/properties/days/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3650},message:"must be <= 3650"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(data35 < 1 || isNaN(data35)){
const err143 = {instancePath:instancePath+"/settings/retire/days",schemaPath:"#/properties/settings/properties/retire/properties/days/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
var _valid28 = _errs176 === errors;
valid37 = valid37 || _valid28;
const _errs178 = errors;
if(typeof data35 === "string"){
if(!pattern11.test(data35)){
const err144 = {instancePath:instancePath+"/settings/retire/days",schemaPath:"#/properties/settings/properties/retire/properties/days/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
else {
const err145 = {instancePath:instancePath+"/settings/retire/days",schemaPath:"#/properties/settings/properties/retire/properties/days/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
var _valid28 = _errs178 === errors;
valid37 = valid37 || _valid28;
if(!valid37){
const err146 = {instancePath:instancePath+"/settings/retire/days",schemaPath:"#/properties/settings/properties/retire/properties/days/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
else {
errors = _errs175;
if(vErrors !== null){
if(_errs175){
vErrors.length = _errs175;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err147 = {instancePath:instancePath+"/settings/retire",schemaPath:"#/properties/settings/properties/retire/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
}
else {
const err148 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data.protect !== undefined){
let data36 = data.protect;
if(Array.isArray(data36)){
const len1 = data36.length;
for(let i1=0; i1<len1; i1++){
let data37 = data36[i1];
const _errs183 = errors;
let valid40 = false;
const _errs184 = errors;
if(typeof data37 !== "string"){
const err149 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
const _errs186 = errors;
let valid41 = false;
const _errs187 = errors;
if(typeof data37 === "string"){
if(func3(data37) > 512){
const err150 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/anyOf/0/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(!pattern36.test(data37)){
const err151 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/anyOf/0/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^/\\n]*/.*$"},message:"must match pattern \""+"^[^/\\n]*/.*$"+"\""};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
var _valid30 = _errs187 === errors;
valid41 = valid41 || _valid30;
const _errs188 = errors;
if(typeof data37 === "string"){
if(!pattern5.test(data37)){
const err152 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/anyOf/0/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
var _valid30 = _errs188 === errors;
valid41 = valid41 || _valid30;
if(!valid41){
const err153 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/anyOf/0/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
else {
errors = _errs186;
if(vErrors !== null){
if(_errs186){
vErrors.length = _errs186;
}
else {
vErrors = null;
}
}
}
var _valid29 = _errs184 === errors;
valid40 = valid40 || _valid29;
const _errs189 = errors;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
if(data37.pattern === undefined){
const err154 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/anyOf/1/required",keyword:"required",params:{missingProperty: "pattern"},message:"must have required property '"+"pattern"+"'"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if(data37.reason === undefined){
const err155 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/anyOf/1/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
for(const key7 in data37){
if(!((key7 === "pattern") || (key7 === "reason"))){
const err156 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data37.pattern !== undefined){
let data38 = data37.pattern;
if(typeof data38 !== "string"){
const err157 = {instancePath:instancePath+"/protect/" + i1+"/pattern",schemaPath:"#/properties/protect/items/anyOf/1/properties/pattern/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
const _errs194 = errors;
let valid43 = false;
const _errs195 = errors;
if(typeof data38 === "string"){
if(func3(data38) > 512){
const err158 = {instancePath:instancePath+"/protect/" + i1+"/pattern",schemaPath:"#/properties/protect/items/anyOf/1/properties/pattern/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(!pattern36.test(data38)){
const err159 = {instancePath:instancePath+"/protect/" + i1+"/pattern",schemaPath:"#/properties/protect/items/anyOf/1/properties/pattern/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^/\\n]*/.*$"},message:"must match pattern \""+"^[^/\\n]*/.*$"+"\""};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
var _valid31 = _errs195 === errors;
valid43 = valid43 || _valid31;
const _errs196 = errors;
if(typeof data38 === "string"){
if(!pattern5.test(data38)){
const err160 = {instancePath:instancePath+"/protect/" + i1+"/pattern",schemaPath:"#/properties/protect/items/anyOf/1/properties/pattern/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
var _valid31 = _errs196 === errors;
valid43 = valid43 || _valid31;
if(!valid43){
const err161 = {instancePath:instancePath+"/protect/" + i1+"/pattern",schemaPath:"#/properties/protect/items/anyOf/1/properties/pattern/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
else {
errors = _errs194;
if(vErrors !== null){
if(_errs194){
vErrors.length = _errs194;
}
else {
vErrors = null;
}
}
}
}
if(data37.reason !== undefined){
let data39 = data37.reason;
if(typeof data39 !== "string"){
const err162 = {instancePath:instancePath+"/protect/" + i1+"/reason",schemaPath:"#/properties/protect/items/anyOf/1/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
const _errs199 = errors;
let valid44 = false;
const _errs200 = errors;
if(typeof data39 === "string"){
if(func3(data39) > 300){
const err163 = {instancePath:instancePath+"/protect/" + i1+"/reason",schemaPath:"#/properties/protect/items/anyOf/1/properties/reason/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
if(func3(data39) < 1){
const err164 = {instancePath:instancePath+"/protect/" + i1+"/reason",schemaPath:"#/properties/protect/items/anyOf/1/properties/reason/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
var _valid32 = _errs200 === errors;
valid44 = valid44 || _valid32;
const _errs201 = errors;
if(typeof data39 === "string"){
if(!pattern5.test(data39)){
const err165 = {instancePath:instancePath+"/protect/" + i1+"/reason",schemaPath:"#/properties/protect/items/anyOf/1/properties/reason/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
var _valid32 = _errs201 === errors;
valid44 = valid44 || _valid32;
if(!valid44){
const err166 = {instancePath:instancePath+"/protect/" + i1+"/reason",schemaPath:"#/properties/protect/items/anyOf/1/properties/reason/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
else {
errors = _errs199;
if(vErrors !== null){
if(_errs199){
vErrors.length = _errs199;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err167 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
var _valid29 = _errs189 === errors;
valid40 = valid40 || _valid29;
if(!valid40){
const err168 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
else {
errors = _errs183;
if(vErrors !== null){
if(_errs183){
vErrors.length = _errs183;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err169 = {instancePath:instancePath+"/protect",schemaPath:"#/properties/protect/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data.accept !== undefined){
let data40 = data.accept;
if(Array.isArray(data40)){
const len2 = data40.length;
for(let i2=0; i2<len2; i2++){
let data41 = data40[i2];
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(data41.code === undefined){
const err170 = {instancePath:instancePath+"/accept/" + i2,schemaPath:"#/properties/accept/items/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
if(data41.reason === undefined){
const err171 = {instancePath:instancePath+"/accept/" + i2,schemaPath:"#/properties/accept/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
for(const key8 in data41){
if(!((((key8 === "code") || (key8 === "address")) || (key8 === "reason")) || (key8 === "until"))){
const err172 = {instancePath:instancePath+"/accept/" + i2,schemaPath:"#/properties/accept/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data41.code !== undefined){
let data42 = data41.code;
const _errs208 = errors;
let valid48 = false;
const _errs209 = errors;
if(!(((((((((((((data42 === "equal-priority") || (data42 === "leftover-placeholder")) || (data42 === "look-alike")) || (data42 === "outbound-scope")) || (data42 === "protect-matches-nothing")) || (data42 === "secret-in-file")) || (data42 === "silent-trigger")) || (data42 === "too-many-of-kind")) || (data42 === "unguarded")) || (data42 === "unknown-trigger")) || (data42 === "unused")) || (data42 === "unused-field")) || (data42 === "yields-nothing"))){
const err173 = {instancePath:instancePath+"/accept/" + i2+"/code",schemaPath:"#/properties/accept/items/properties/code/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.accept.items.properties.code.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
var _valid33 = _errs209 === errors;
valid48 = valid48 || _valid33;
const _errs210 = errors;
if(typeof data42 === "string"){
if(!pattern5.test(data42)){
const err174 = {instancePath:instancePath+"/accept/" + i2+"/code",schemaPath:"#/properties/accept/items/properties/code/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
else {
const err175 = {instancePath:instancePath+"/accept/" + i2+"/code",schemaPath:"#/properties/accept/items/properties/code/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
var _valid33 = _errs210 === errors;
valid48 = valid48 || _valid33;
if(!valid48){
const err176 = {instancePath:instancePath+"/accept/" + i2+"/code",schemaPath:"#/properties/accept/items/properties/code/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
else {
errors = _errs208;
if(vErrors !== null){
if(_errs208){
vErrors.length = _errs208;
}
else {
vErrors = null;
}
}
}
}
if(data41.address !== undefined){
let data43 = data41.address;
if(typeof data43 !== "string"){
const err177 = {instancePath:instancePath+"/accept/" + i2+"/address",schemaPath:"#/properties/accept/items/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
const _errs214 = errors;
let valid49 = false;
const _errs215 = errors;
if(typeof data43 === "string"){
if(func3(data43) > 512){
const err178 = {instancePath:instancePath+"/accept/" + i2+"/address",schemaPath:"#/properties/accept/items/properties/address/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
if(!pattern36.test(data43)){
const err179 = {instancePath:instancePath+"/accept/" + i2+"/address",schemaPath:"#/properties/accept/items/properties/address/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^/\\n]*/.*$"},message:"must match pattern \""+"^[^/\\n]*/.*$"+"\""};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
var _valid34 = _errs215 === errors;
valid49 = valid49 || _valid34;
const _errs216 = errors;
if(typeof data43 === "string"){
if(!pattern5.test(data43)){
const err180 = {instancePath:instancePath+"/accept/" + i2+"/address",schemaPath:"#/properties/accept/items/properties/address/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
var _valid34 = _errs216 === errors;
valid49 = valid49 || _valid34;
if(!valid49){
const err181 = {instancePath:instancePath+"/accept/" + i2+"/address",schemaPath:"#/properties/accept/items/properties/address/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
else {
errors = _errs214;
if(vErrors !== null){
if(_errs214){
vErrors.length = _errs214;
}
else {
vErrors = null;
}
}
}
}
if(data41.reason !== undefined){
let data44 = data41.reason;
if(typeof data44 !== "string"){
const err182 = {instancePath:instancePath+"/accept/" + i2+"/reason",schemaPath:"#/properties/accept/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
const _errs219 = errors;
let valid50 = false;
const _errs220 = errors;
if(typeof data44 === "string"){
if(func3(data44) > 300){
const err183 = {instancePath:instancePath+"/accept/" + i2+"/reason",schemaPath:"#/properties/accept/items/properties/reason/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if(func3(data44) < 1){
const err184 = {instancePath:instancePath+"/accept/" + i2+"/reason",schemaPath:"#/properties/accept/items/properties/reason/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
var _valid35 = _errs220 === errors;
valid50 = valid50 || _valid35;
const _errs221 = errors;
if(typeof data44 === "string"){
if(!pattern5.test(data44)){
const err185 = {instancePath:instancePath+"/accept/" + i2+"/reason",schemaPath:"#/properties/accept/items/properties/reason/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
var _valid35 = _errs221 === errors;
valid50 = valid50 || _valid35;
if(!valid50){
const err186 = {instancePath:instancePath+"/accept/" + i2+"/reason",schemaPath:"#/properties/accept/items/properties/reason/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
else {
errors = _errs219;
if(vErrors !== null){
if(_errs219){
vErrors.length = _errs219;
}
else {
vErrors = null;
}
}
}
}
if(data41.until !== undefined){
let data45 = data41.until;
if(typeof data45 !== "string"){
const err187 = {instancePath:instancePath+"/accept/" + i2+"/until",schemaPath:"#/properties/accept/items/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
const _errs224 = errors;
let valid51 = false;
const _errs225 = errors;
if(typeof data45 === "string"){
if(!pattern45.test(data45)){
const err188 = {instancePath:instancePath+"/accept/" + i2+"/until",schemaPath:"#/properties/accept/items/properties/until/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
var _valid36 = _errs225 === errors;
valid51 = valid51 || _valid36;
const _errs226 = errors;
if(typeof data45 === "string"){
if(!pattern5.test(data45)){
const err189 = {instancePath:instancePath+"/accept/" + i2+"/until",schemaPath:"#/properties/accept/items/properties/until/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
var _valid36 = _errs226 === errors;
valid51 = valid51 || _valid36;
if(!valid51){
const err190 = {instancePath:instancePath+"/accept/" + i2+"/until",schemaPath:"#/properties/accept/items/properties/until/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
else {
errors = _errs224;
if(vErrors !== null){
if(_errs224){
vErrors.length = _errs224;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err191 = {instancePath:instancePath+"/accept/" + i2,schemaPath:"#/properties/accept/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
}
else {
const err192 = {instancePath:instancePath+"/accept",schemaPath:"#/properties/accept/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data.moved !== undefined){
let data46 = data.moved;
if(Array.isArray(data46)){
const len3 = data46.length;
for(let i3=0; i3<len3; i3++){
let data47 = data46[i3];
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
if(data47.from === undefined){
const err193 = {instancePath:instancePath+"/moved/" + i3,schemaPath:"#/properties/moved/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if(data47.to === undefined){
const err194 = {instancePath:instancePath+"/moved/" + i3,schemaPath:"#/properties/moved/items/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
for(const key9 in data47){
if(!((key9 === "from") || (key9 === "to"))){
const err195 = {instancePath:instancePath+"/moved/" + i3,schemaPath:"#/properties/moved/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data47.from !== undefined){
let data48 = data47.from;
if(typeof data48 !== "string"){
const err196 = {instancePath:instancePath+"/moved/" + i3+"/from",schemaPath:"#/properties/moved/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
const _errs234 = errors;
let valid55 = false;
const _errs235 = errors;
if(typeof data48 === "string"){
if(!pattern47.test(data48)){
const err197 = {instancePath:instancePath+"/moved/" + i3+"/from",schemaPath:"#/properties/moved/items/properties/from/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(webhook|pubsub_channel|sns_channel|alert|list|rule|policy|workspace)/.+$"},message:"must match pattern \""+"^(webhook|pubsub_channel|sns_channel|alert|list|rule|policy|workspace)/.+$"+"\""};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
var _valid37 = _errs235 === errors;
valid55 = valid55 || _valid37;
const _errs236 = errors;
if(typeof data48 === "string"){
if(!pattern5.test(data48)){
const err198 = {instancePath:instancePath+"/moved/" + i3+"/from",schemaPath:"#/properties/moved/items/properties/from/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
var _valid37 = _errs236 === errors;
valid55 = valid55 || _valid37;
if(!valid55){
const err199 = {instancePath:instancePath+"/moved/" + i3+"/from",schemaPath:"#/properties/moved/items/properties/from/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
else {
errors = _errs234;
if(vErrors !== null){
if(_errs234){
vErrors.length = _errs234;
}
else {
vErrors = null;
}
}
}
}
if(data47.to !== undefined){
let data49 = data47.to;
if(typeof data49 !== "string"){
const err200 = {instancePath:instancePath+"/moved/" + i3+"/to",schemaPath:"#/properties/moved/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
const _errs239 = errors;
let valid56 = false;
const _errs240 = errors;
if(typeof data49 === "string"){
if(!pattern47.test(data49)){
const err201 = {instancePath:instancePath+"/moved/" + i3+"/to",schemaPath:"#/properties/moved/items/properties/to/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(webhook|pubsub_channel|sns_channel|alert|list|rule|policy|workspace)/.+$"},message:"must match pattern \""+"^(webhook|pubsub_channel|sns_channel|alert|list|rule|policy|workspace)/.+$"+"\""};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
var _valid38 = _errs240 === errors;
valid56 = valid56 || _valid38;
const _errs241 = errors;
if(typeof data49 === "string"){
if(!pattern5.test(data49)){
const err202 = {instancePath:instancePath+"/moved/" + i3+"/to",schemaPath:"#/properties/moved/items/properties/to/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
var _valid38 = _errs241 === errors;
valid56 = valid56 || _valid38;
if(!valid56){
const err203 = {instancePath:instancePath+"/moved/" + i3+"/to",schemaPath:"#/properties/moved/items/properties/to/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
else {
errors = _errs239;
if(vErrors !== null){
if(_errs239){
vErrors.length = _errs239;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err204 = {instancePath:instancePath+"/moved/" + i3,schemaPath:"#/properties/moved/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
}
else {
const err205 = {instancePath:instancePath+"/moved",schemaPath:"#/properties/moved/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data.absent !== undefined){
let data50 = data.absent;
if(Array.isArray(data50)){
const len4 = data50.length;
for(let i4=0; i4<len4; i4++){
let data51 = data50[i4];
if(typeof data51 !== "string"){
const err206 = {instancePath:instancePath+"/absent/" + i4,schemaPath:"#/properties/absent/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
const _errs246 = errors;
let valid59 = false;
const _errs247 = errors;
if(typeof data51 === "string"){
if(!pattern51.test(data51)){
const err207 = {instancePath:instancePath+"/absent/" + i4,schemaPath:"#/properties/absent/items/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(webhook|pubsub_channel|sns_channel|alert|list|rule|policy|workspace|account)/.+$"},message:"must match pattern \""+"^(webhook|pubsub_channel|sns_channel|alert|list|rule|policy|workspace|account)/.+$"+"\""};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
var _valid39 = _errs247 === errors;
valid59 = valid59 || _valid39;
const _errs248 = errors;
if(typeof data51 === "string"){
if(!pattern5.test(data51)){
const err208 = {instancePath:instancePath+"/absent/" + i4,schemaPath:"#/properties/absent/items/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
var _valid39 = _errs248 === errors;
valid59 = valid59 || _valid39;
if(!valid59){
const err209 = {instancePath:instancePath+"/absent/" + i4,schemaPath:"#/properties/absent/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
else {
errors = _errs246;
if(vErrors !== null){
if(_errs246){
vErrors.length = _errs246;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err210 = {instancePath:instancePath+"/absent",schemaPath:"#/properties/absent/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
if(data.tests !== undefined){
if(!(Array.isArray(data.tests))){
const err211 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data.include !== undefined){
let data53 = data.include;
if(Array.isArray(data53)){
const len5 = data53.length;
for(let i5=0; i5<len5; i5++){
let data54 = data53[i5];
if(typeof data54 === "string"){
if(func3(data54) < 1){
const err212 = {instancePath:instancePath+"/include/" + i5,schemaPath:"#/properties/include/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
else {
const err213 = {instancePath:instancePath+"/include/" + i5,schemaPath:"#/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
}
else {
const err214 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data.vars !== undefined){
let data55 = data.vars;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
for(const key10 in data55){
const _errs257 = errors;
if(typeof key10 === "string"){
if(!pattern53.test(key10)){
const err215 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_]*$"+"\"",propertyName:key10};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
var valid62 = _errs257 === errors;
if(!valid62){
const err216 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/propertyNames",keyword:"propertyNames",params:{propertyName: key10},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
for(const key11 in data55){
let data56 = data55[key11];
const _errs260 = errors;
let valid64 = false;
const _errs261 = errors;
if(typeof data56 !== "string"){
const err217 = {instancePath:instancePath+"/vars/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/vars/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
var _valid40 = _errs261 === errors;
valid64 = valid64 || _valid40;
const _errs263 = errors;
if(!((typeof data56 == "number") && (isFinite(data56)))){
const err218 = {instancePath:instancePath+"/vars/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/vars/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
var _valid40 = _errs263 === errors;
valid64 = valid64 || _valid40;
const _errs265 = errors;
if(typeof data56 !== "boolean"){
const err219 = {instancePath:instancePath+"/vars/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/vars/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
var _valid40 = _errs265 === errors;
valid64 = valid64 || _valid40;
if(!valid64){
const err220 = {instancePath:instancePath+"/vars/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/vars/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
else {
errors = _errs260;
if(vErrors !== null){
if(_errs260){
vErrors.length = _errs260;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err221 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data.tenants !== undefined){
let data57 = data.tenants;
const _errs268 = errors;
let valid65 = false;
const _errs269 = errors;
if(Array.isArray(data57)){
const len6 = data57.length;
for(let i6=0; i6<len6; i6++){
let data58 = data57[i6];
const _errs272 = errors;
let valid68 = false;
const _errs273 = errors;
const _errs274 = errors;
let valid69 = false;
const _errs275 = errors;
if(typeof data58 !== "string"){
const err222 = {instancePath:instancePath+"/tenants/" + i6,schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/0/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
var _valid43 = _errs275 === errors;
valid69 = valid69 || _valid43;
const _errs277 = errors;
if(!((typeof data58 == "number") && (isFinite(data58)))){
const err223 = {instancePath:instancePath+"/tenants/" + i6,schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/0/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
var _valid43 = _errs277 === errors;
valid69 = valid69 || _valid43;
const _errs279 = errors;
if(typeof data58 !== "boolean"){
const err224 = {instancePath:instancePath+"/tenants/" + i6,schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/0/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
var _valid43 = _errs279 === errors;
valid69 = valid69 || _valid43;
if(!valid69){
const err225 = {instancePath:instancePath+"/tenants/" + i6,schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/0/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
else {
errors = _errs274;
if(vErrors !== null){
if(_errs274){
vErrors.length = _errs274;
}
else {
vErrors = null;
}
}
}
var _valid42 = _errs273 === errors;
valid68 = valid68 || _valid42;
const _errs281 = errors;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if(data58.slug === undefined){
const err226 = {instancePath:instancePath+"/tenants/" + i6,schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/1/required",keyword:"required",params:{missingProperty: "slug"},message:"must have required property '"+"slug"+"'"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
for(const key12 in data58){
if(!(key12 === "slug")){
let data59 = data58[key12];
const _errs285 = errors;
let valid71 = false;
const _errs286 = errors;
if(typeof data59 !== "string"){
const err227 = {instancePath:instancePath+"/tenants/" + i6+"/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/1/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
var _valid44 = _errs286 === errors;
valid71 = valid71 || _valid44;
const _errs288 = errors;
if(!((typeof data59 == "number") && (isFinite(data59)))){
const err228 = {instancePath:instancePath+"/tenants/" + i6+"/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/1/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
var _valid44 = _errs288 === errors;
valid71 = valid71 || _valid44;
const _errs290 = errors;
if(typeof data59 !== "boolean"){
const err229 = {instancePath:instancePath+"/tenants/" + i6+"/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/1/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
var _valid44 = _errs290 === errors;
valid71 = valid71 || _valid44;
if(!valid71){
const err230 = {instancePath:instancePath+"/tenants/" + i6+"/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/1/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
else {
errors = _errs285;
if(vErrors !== null){
if(_errs285){
vErrors.length = _errs285;
}
else {
vErrors = null;
}
}
}
}
}
if(data58.slug !== undefined){
let data60 = data58.slug;
const _errs293 = errors;
let valid73 = false;
const _errs294 = errors;
if(typeof data60 !== "string"){
const err231 = {instancePath:instancePath+"/tenants/" + i6+"/slug",schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/1/properties/slug/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
var _valid45 = _errs294 === errors;
valid73 = valid73 || _valid45;
const _errs296 = errors;
if(!((typeof data60 == "number") && (isFinite(data60)))){
const err232 = {instancePath:instancePath+"/tenants/" + i6+"/slug",schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/1/properties/slug/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
var _valid45 = _errs296 === errors;
valid73 = valid73 || _valid45;
const _errs298 = errors;
if(typeof data60 !== "boolean"){
const err233 = {instancePath:instancePath+"/tenants/" + i6+"/slug",schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/1/properties/slug/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
var _valid45 = _errs298 === errors;
valid73 = valid73 || _valid45;
if(!valid73){
const err234 = {instancePath:instancePath+"/tenants/" + i6+"/slug",schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/1/properties/slug/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
else {
errors = _errs293;
if(vErrors !== null){
if(_errs293){
vErrors.length = _errs293;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err235 = {instancePath:instancePath+"/tenants/" + i6,schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
var _valid42 = _errs281 === errors;
valid68 = valid68 || _valid42;
if(_valid42){
var props1 = true;
}
const _errs300 = errors;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if(data58.file === undefined){
const err236 = {instancePath:instancePath+"/tenants/" + i6,schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/2/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
for(const key13 in data58){
if(!(key13 === "file")){
const err237 = {instancePath:instancePath+"/tenants/" + i6,schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data58.file !== undefined){
let data61 = data58.file;
if(typeof data61 === "string"){
if(func3(data61) < 1){
const err238 = {instancePath:instancePath+"/tenants/" + i6+"/file",schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/2/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
else {
const err239 = {instancePath:instancePath+"/tenants/" + i6+"/file",schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/2/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
}
else {
const err240 = {instancePath:instancePath+"/tenants/" + i6,schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
var _valid42 = _errs300 === errors;
valid68 = valid68 || _valid42;
if(_valid42){
if(props1 !== true){
props1 = true;
}
}
if(!valid68){
const err241 = {instancePath:instancePath+"/tenants/" + i6,schemaPath:"#/properties/tenants/anyOf/0/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
else {
errors = _errs272;
if(vErrors !== null){
if(_errs272){
vErrors.length = _errs272;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err242 = {instancePath:instancePath+"/tenants",schemaPath:"#/properties/tenants/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
var _valid41 = _errs269 === errors;
valid65 = valid65 || _valid41;
const _errs305 = errors;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
if(data57.file === undefined){
const err243 = {instancePath:instancePath+"/tenants",schemaPath:"#/properties/tenants/anyOf/1/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
for(const key14 in data57){
if(!(key14 === "file")){
const err244 = {instancePath:instancePath+"/tenants",schemaPath:"#/properties/tenants/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
if(data57.file !== undefined){
let data62 = data57.file;
if(typeof data62 === "string"){
if(func3(data62) < 1){
const err245 = {instancePath:instancePath+"/tenants/file",schemaPath:"#/properties/tenants/anyOf/1/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
else {
const err246 = {instancePath:instancePath+"/tenants/file",schemaPath:"#/properties/tenants/anyOf/1/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
}
else {
const err247 = {instancePath:instancePath+"/tenants",schemaPath:"#/properties/tenants/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
var _valid41 = _errs305 === errors;
valid65 = valid65 || _valid41;
if(!valid65){
const err248 = {instancePath:instancePath+"/tenants",schemaPath:"#/properties/tenants/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
else {
errors = _errs268;
if(vErrors !== null){
if(_errs268){
vErrors.length = _errs268;
}
else {
vErrors = null;
}
}
}
}
if(data.webhooks !== undefined){
let data63 = data.webhooks;
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
for(const key15 in data63){
const _errs312 = errors;
if(typeof key15 === "string"){
if(func3(key15) < 1){
const err249 = {instancePath:instancePath+"/webhooks",schemaPath:"#/properties/webhooks/propertyNames/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",propertyName:key15};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
var valid76 = _errs312 === errors;
if(!valid76){
const err250 = {instancePath:instancePath+"/webhooks",schemaPath:"#/properties/webhooks/propertyNames",keyword:"propertyNames",params:{propertyName: key15},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
for(const key16 in data63){
let data64 = data63[key16];
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
if(data64.webhook_url === undefined){
const err251 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/webhooks/additionalProperties/required",keyword:"required",params:{missingProperty: "webhook_url"},message:"must have required property '"+"webhook_url"+"'"};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
if(data64.trigger_types === undefined){
const err252 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/webhooks/additionalProperties/required",keyword:"required",params:{missingProperty: "trigger_types"},message:"must have required property '"+"trigger_types"+"'"};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
for(const key17 in data64){
if(!(func1.call(schema31.properties.webhooks.additionalProperties.properties, key17))){
const err253 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/webhooks/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
if(data64.webhook_url !== undefined){
let data65 = data64.webhook_url;
if(typeof data65 !== "string"){
const err254 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/webhook_url",schemaPath:"#/properties/webhooks/additionalProperties/properties/webhook_url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
const _errs319 = errors;
let valid79 = false;
const _errs320 = errors;
if(typeof data65 === "string"){
if(func3(data65) > 2048){
const err255 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/webhook_url",schemaPath:"#/properties/webhooks/additionalProperties/properties/webhook_url/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
if(func3(data65) < 1){
const err256 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/webhook_url",schemaPath:"#/properties/webhooks/additionalProperties/properties/webhook_url/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
var _valid46 = _errs320 === errors;
valid79 = valid79 || _valid46;
const _errs321 = errors;
if(typeof data65 === "string"){
if(!pattern5.test(data65)){
const err257 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/webhook_url",schemaPath:"#/properties/webhooks/additionalProperties/properties/webhook_url/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
var _valid46 = _errs321 === errors;
valid79 = valid79 || _valid46;
if(!valid79){
const err258 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/webhook_url",schemaPath:"#/properties/webhooks/additionalProperties/properties/webhook_url/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
else {
errors = _errs319;
if(vErrors !== null){
if(_errs319){
vErrors.length = _errs319;
}
else {
vErrors = null;
}
}
}
}
if(data64.trigger_types !== undefined){
let data66 = data64.trigger_types;
if(Array.isArray(data66)){
if(data66.length < 1){
const err259 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger_types",schemaPath:"#/properties/webhooks/additionalProperties/properties/trigger_types/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
const len7 = data66.length;
for(let i7=0; i7<len7; i7++){
let data67 = data66[i7];
if(typeof data67 !== "string"){
const err260 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger_types/" + i7,schemaPath:"#/properties/webhooks/additionalProperties/properties/trigger_types/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
const _errs326 = errors;
let valid82 = false;
const _errs327 = errors;
if(typeof data67 === "string"){
if(func3(data67) > 100){
const err261 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger_types/" + i7,schemaPath:"#/properties/webhooks/additionalProperties/properties/trigger_types/items/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
if(func3(data67) < 1){
const err262 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger_types/" + i7,schemaPath:"#/properties/webhooks/additionalProperties/properties/trigger_types/items/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
if(!pattern55.test(data67)){
const err263 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger_types/" + i7,schemaPath:"#/properties/webhooks/additionalProperties/properties/trigger_types/items/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_.]*$"},message:"must match pattern \""+"^[a-z][a-z0-9_.]*$"+"\""};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
var _valid47 = _errs327 === errors;
valid82 = valid82 || _valid47;
const _errs328 = errors;
if(typeof data67 === "string"){
if(!pattern5.test(data67)){
const err264 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger_types/" + i7,schemaPath:"#/properties/webhooks/additionalProperties/properties/trigger_types/items/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
var _valid47 = _errs328 === errors;
valid82 = valid82 || _valid47;
if(!valid82){
const err265 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger_types/" + i7,schemaPath:"#/properties/webhooks/additionalProperties/properties/trigger_types/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
else {
errors = _errs326;
if(vErrors !== null){
if(_errs326){
vErrors.length = _errs326;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err266 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger_types",schemaPath:"#/properties/webhooks/additionalProperties/properties/trigger_types/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(data64.description !== undefined){
let data68 = data64.description;
if(typeof data68 === "string"){
if(func3(data68) < 1){
const err267 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/webhooks/additionalProperties/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
else {
const err268 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/webhooks/additionalProperties/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
if(data64.notification_email_addresses !== undefined){
let data69 = data64.notification_email_addresses;
if(Array.isArray(data69)){
if(data69.length < 1){
const err269 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/notification_email_addresses",schemaPath:"#/properties/webhooks/additionalProperties/properties/notification_email_addresses/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
const len8 = data69.length;
for(let i8=0; i8<len8; i8++){
let data70 = data69[i8];
if(typeof data70 !== "string"){
const err270 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/notification_email_addresses/" + i8,schemaPath:"#/properties/webhooks/additionalProperties/properties/notification_email_addresses/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
const _errs335 = errors;
let valid85 = false;
const _errs336 = errors;
if(typeof data70 === "string"){
if(!pattern57.test(data70)){
const err271 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/notification_email_addresses/" + i8,schemaPath:"#/properties/webhooks/additionalProperties/properties/notification_email_addresses/items/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\s@]+@[^\\s@]+$"},message:"must match pattern \""+"^[^\\s@]+@[^\\s@]+$"+"\""};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
var _valid48 = _errs336 === errors;
valid85 = valid85 || _valid48;
const _errs337 = errors;
if(typeof data70 === "string"){
if(!pattern5.test(data70)){
const err272 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/notification_email_addresses/" + i8,schemaPath:"#/properties/webhooks/additionalProperties/properties/notification_email_addresses/items/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
var _valid48 = _errs337 === errors;
valid85 = valid85 || _valid48;
if(!valid85){
const err273 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/notification_email_addresses/" + i8,schemaPath:"#/properties/webhooks/additionalProperties/properties/notification_email_addresses/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
else {
errors = _errs335;
if(vErrors !== null){
if(_errs335){
vErrors.length = _errs335;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err274 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/notification_email_addresses",schemaPath:"#/properties/webhooks/additionalProperties/properties/notification_email_addresses/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
if(data64.compressed_delivery !== undefined){
let data71 = data64.compressed_delivery;
const _errs339 = errors;
let valid86 = false;
const _errs340 = errors;
if(typeof data71 !== "boolean"){
const err275 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/compressed_delivery",schemaPath:"#/properties/webhooks/additionalProperties/properties/compressed_delivery/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
var _valid49 = _errs340 === errors;
valid86 = valid86 || _valid49;
const _errs342 = errors;
if(typeof data71 === "string"){
if(!pattern11.test(data71)){
const err276 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/compressed_delivery",schemaPath:"#/properties/webhooks/additionalProperties/properties/compressed_delivery/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
else {
const err277 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/compressed_delivery",schemaPath:"#/properties/webhooks/additionalProperties/properties/compressed_delivery/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
var _valid49 = _errs342 === errors;
valid86 = valid86 || _valid49;
if(!valid86){
const err278 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/compressed_delivery",schemaPath:"#/properties/webhooks/additionalProperties/properties/compressed_delivery/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
else {
errors = _errs339;
if(vErrors !== null){
if(_errs339){
vErrors.length = _errs339;
}
else {
vErrors = null;
}
}
}
}
if(data64.status !== undefined){
let data72 = data64.status;
const _errs345 = errors;
let valid87 = false;
const _errs346 = errors;
if(!((data72 === "active") || (data72 === "pause"))){
const err279 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/webhooks/additionalProperties/properties/status/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.webhooks.additionalProperties.properties.status.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
var _valid50 = _errs346 === errors;
valid87 = valid87 || _valid50;
const _errs347 = errors;
if(typeof data72 === "string"){
if(!pattern5.test(data72)){
const err280 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/webhooks/additionalProperties/properties/status/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
else {
const err281 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/webhooks/additionalProperties/properties/status/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
var _valid50 = _errs347 === errors;
valid87 = valid87 || _valid50;
if(!valid87){
const err282 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/webhooks/additionalProperties/properties/status/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
else {
errors = _errs345;
if(vErrors !== null){
if(_errs345){
vErrors.length = _errs345;
}
else {
vErrors = null;
}
}
}
}
if(data64.id !== undefined){
let data73 = data64.id;
if(typeof data73 !== "string"){
const err283 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/webhooks/additionalProperties/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
const _errs351 = errors;
let valid88 = false;
const _errs352 = errors;
if(typeof data73 === "string"){
if(!pattern6.test(data73)){
const err284 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/webhooks/additionalProperties/properties/id/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
var _valid51 = _errs352 === errors;
valid88 = valid88 || _valid51;
const _errs353 = errors;
if(typeof data73 === "string"){
if(!pattern5.test(data73)){
const err285 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/webhooks/additionalProperties/properties/id/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
var _valid51 = _errs353 === errors;
valid88 = valid88 || _valid51;
if(!valid88){
const err286 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/webhooks/additionalProperties/properties/id/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
else {
errors = _errs351;
if(vErrors !== null){
if(_errs351){
vErrors.length = _errs351;
}
else {
vErrors = null;
}
}
}
}
if(data64.protect !== undefined){
let data74 = data64.protect;
const _errs355 = errors;
let valid89 = false;
const _errs356 = errors;
if(typeof data74 !== "boolean"){
const err287 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/webhooks/additionalProperties/properties/protect/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
var _valid52 = _errs356 === errors;
valid89 = valid89 || _valid52;
const _errs358 = errors;
if(typeof data74 === "string"){
if(!pattern11.test(data74)){
const err288 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/webhooks/additionalProperties/properties/protect/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
else {
const err289 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/webhooks/additionalProperties/properties/protect/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
var _valid52 = _errs358 === errors;
valid89 = valid89 || _valid52;
if(!valid89){
const err290 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/webhooks/additionalProperties/properties/protect/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
else {
errors = _errs355;
if(vErrors !== null){
if(_errs355){
vErrors.length = _errs355;
}
else {
vErrors = null;
}
}
}
}
if(data64.for_each !== undefined){
if("tenants" !== data64.for_each){
const err291 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/for_each",schemaPath:"#/properties/webhooks/additionalProperties/properties/for_each/const",keyword:"const",params:{allowedValue: "tenants"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
if(data64.where !== undefined){
let data76 = data64.where;
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
for(const key18 in data76){
let data77 = data76[key18];
const _errs365 = errors;
let valid91 = false;
const _errs366 = errors;
if(typeof data77 !== "string"){
const err292 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/webhooks/additionalProperties/properties/where/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
var _valid53 = _errs366 === errors;
valid91 = valid91 || _valid53;
const _errs368 = errors;
if(!((typeof data77 == "number") && (isFinite(data77)))){
const err293 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/webhooks/additionalProperties/properties/where/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
var _valid53 = _errs368 === errors;
valid91 = valid91 || _valid53;
const _errs370 = errors;
if(typeof data77 !== "boolean"){
const err294 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/webhooks/additionalProperties/properties/where/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
var _valid53 = _errs370 === errors;
valid91 = valid91 || _valid53;
const _errs372 = errors;
if(Array.isArray(data77)){
if(data77.length < 1){
const err295 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/webhooks/additionalProperties/properties/where/additionalProperties/anyOf/3/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
const len9 = data77.length;
for(let i9=0; i9<len9; i9++){
let data78 = data77[i9];
const _errs375 = errors;
let valid94 = false;
const _errs376 = errors;
if(typeof data78 !== "string"){
const err296 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i9,schemaPath:"#/properties/webhooks/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
var _valid54 = _errs376 === errors;
valid94 = valid94 || _valid54;
const _errs378 = errors;
if(!((typeof data78 == "number") && (isFinite(data78)))){
const err297 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i9,schemaPath:"#/properties/webhooks/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
var _valid54 = _errs378 === errors;
valid94 = valid94 || _valid54;
const _errs380 = errors;
if(typeof data78 !== "boolean"){
const err298 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i9,schemaPath:"#/properties/webhooks/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
var _valid54 = _errs380 === errors;
valid94 = valid94 || _valid54;
if(!valid94){
const err299 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i9,schemaPath:"#/properties/webhooks/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
else {
errors = _errs375;
if(vErrors !== null){
if(_errs375){
vErrors.length = _errs375;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err300 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/webhooks/additionalProperties/properties/where/additionalProperties/anyOf/3/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
var _valid53 = _errs372 === errors;
valid91 = valid91 || _valid53;
if(!valid91){
const err301 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/webhooks/additionalProperties/properties/where/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
else {
errors = _errs365;
if(vErrors !== null){
if(_errs365){
vErrors.length = _errs365;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err302 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/where",schemaPath:"#/properties/webhooks/additionalProperties/properties/where/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
}
else {
const err303 = {instancePath:instancePath+"/webhooks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/webhooks/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
}
}
else {
const err304 = {instancePath:instancePath+"/webhooks",schemaPath:"#/properties/webhooks/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
if(data.pubsub_channels !== undefined){
let data79 = data.pubsub_channels;
if(data79 && typeof data79 == "object" && !Array.isArray(data79)){
for(const key19 in data79){
const _errs384 = errors;
if(typeof key19 === "string"){
if(func3(key19) < 1){
const err305 = {instancePath:instancePath+"/pubsub_channels",schemaPath:"#/properties/pubsub_channels/propertyNames/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",propertyName:key19};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
}
var valid95 = _errs384 === errors;
if(!valid95){
const err306 = {instancePath:instancePath+"/pubsub_channels",schemaPath:"#/properties/pubsub_channels/propertyNames",keyword:"propertyNames",params:{propertyName: key19},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
for(const key20 in data79){
let data80 = data79[key20];
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
if(data80.topic === undefined){
const err307 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/pubsub_channels/additionalProperties/required",keyword:"required",params:{missingProperty: "topic"},message:"must have required property '"+"topic"+"'"};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
if(data80.trigger_types === undefined){
const err308 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/pubsub_channels/additionalProperties/required",keyword:"required",params:{missingProperty: "trigger_types"},message:"must have required property '"+"trigger_types"+"'"};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
for(const key21 in data80){
if(!(func1.call(schema31.properties.pubsub_channels.additionalProperties.properties, key21))){
const err309 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/pubsub_channels/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
if(data80.topic !== undefined){
let data81 = data80.topic;
if(typeof data81 !== "string"){
const err310 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/topic",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/topic/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
const _errs391 = errors;
let valid98 = false;
const _errs392 = errors;
if(typeof data81 === "string"){
if(func3(data81) > 512){
const err311 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/topic",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/topic/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
if(func3(data81) < 1){
const err312 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/topic",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/topic/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
var _valid55 = _errs392 === errors;
valid98 = valid98 || _valid55;
const _errs393 = errors;
if(typeof data81 === "string"){
if(!pattern5.test(data81)){
const err313 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/topic",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/topic/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
var _valid55 = _errs393 === errors;
valid98 = valid98 || _valid55;
if(!valid98){
const err314 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/topic",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/topic/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
else {
errors = _errs391;
if(vErrors !== null){
if(_errs391){
vErrors.length = _errs391;
}
else {
vErrors = null;
}
}
}
}
if(data80.trigger_types !== undefined){
let data82 = data80.trigger_types;
if(Array.isArray(data82)){
if(data82.length < 1){
const err315 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger_types",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/trigger_types/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
const len10 = data82.length;
for(let i10=0; i10<len10; i10++){
let data83 = data82[i10];
if(typeof data83 !== "string"){
const err316 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger_types/" + i10,schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/trigger_types/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
const _errs398 = errors;
let valid101 = false;
const _errs399 = errors;
if(typeof data83 === "string"){
if(func3(data83) > 100){
const err317 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger_types/" + i10,schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/trigger_types/items/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
if(func3(data83) < 1){
const err318 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger_types/" + i10,schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/trigger_types/items/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
if(!pattern55.test(data83)){
const err319 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger_types/" + i10,schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/trigger_types/items/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_.]*$"},message:"must match pattern \""+"^[a-z][a-z0-9_.]*$"+"\""};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
}
var _valid56 = _errs399 === errors;
valid101 = valid101 || _valid56;
const _errs400 = errors;
if(typeof data83 === "string"){
if(!pattern5.test(data83)){
const err320 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger_types/" + i10,schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/trigger_types/items/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
var _valid56 = _errs400 === errors;
valid101 = valid101 || _valid56;
if(!valid101){
const err321 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger_types/" + i10,schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/trigger_types/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
else {
errors = _errs398;
if(vErrors !== null){
if(_errs398){
vErrors.length = _errs398;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err322 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger_types",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/trigger_types/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
if(data80.description !== undefined){
let data84 = data80.description;
if(typeof data84 === "string"){
if(func3(data84) < 1){
const err323 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
else {
const err324 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
if(data80.notification_email_addresses !== undefined){
let data85 = data80.notification_email_addresses;
if(Array.isArray(data85)){
if(data85.length < 1){
const err325 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/notification_email_addresses",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/notification_email_addresses/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
const len11 = data85.length;
for(let i11=0; i11<len11; i11++){
let data86 = data85[i11];
if(typeof data86 !== "string"){
const err326 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/notification_email_addresses/" + i11,schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/notification_email_addresses/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
const _errs407 = errors;
let valid104 = false;
const _errs408 = errors;
if(typeof data86 === "string"){
if(!pattern57.test(data86)){
const err327 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/notification_email_addresses/" + i11,schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/notification_email_addresses/items/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\s@]+@[^\\s@]+$"},message:"must match pattern \""+"^[^\\s@]+@[^\\s@]+$"+"\""};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
}
var _valid57 = _errs408 === errors;
valid104 = valid104 || _valid57;
const _errs409 = errors;
if(typeof data86 === "string"){
if(!pattern5.test(data86)){
const err328 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/notification_email_addresses/" + i11,schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/notification_email_addresses/items/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
var _valid57 = _errs409 === errors;
valid104 = valid104 || _valid57;
if(!valid104){
const err329 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/notification_email_addresses/" + i11,schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/notification_email_addresses/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
else {
errors = _errs407;
if(vErrors !== null){
if(_errs407){
vErrors.length = _errs407;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err330 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/notification_email_addresses",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/notification_email_addresses/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
if(data80.compressed_delivery !== undefined){
let data87 = data80.compressed_delivery;
const _errs411 = errors;
let valid105 = false;
const _errs412 = errors;
if(typeof data87 !== "boolean"){
const err331 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/compressed_delivery",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/compressed_delivery/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
var _valid58 = _errs412 === errors;
valid105 = valid105 || _valid58;
const _errs414 = errors;
if(typeof data87 === "string"){
if(!pattern11.test(data87)){
const err332 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/compressed_delivery",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/compressed_delivery/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
}
else {
const err333 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/compressed_delivery",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/compressed_delivery/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
var _valid58 = _errs414 === errors;
valid105 = valid105 || _valid58;
if(!valid105){
const err334 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/compressed_delivery",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/compressed_delivery/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
else {
errors = _errs411;
if(vErrors !== null){
if(_errs411){
vErrors.length = _errs411;
}
else {
vErrors = null;
}
}
}
}
if(data80.status !== undefined){
let data88 = data80.status;
const _errs417 = errors;
let valid106 = false;
const _errs418 = errors;
if(!((data88 === "active") || (data88 === "pause"))){
const err335 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/status/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.pubsub_channels.additionalProperties.properties.status.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
var _valid59 = _errs418 === errors;
valid106 = valid106 || _valid59;
const _errs419 = errors;
if(typeof data88 === "string"){
if(!pattern5.test(data88)){
const err336 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/status/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
else {
const err337 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/status/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
var _valid59 = _errs419 === errors;
valid106 = valid106 || _valid59;
if(!valid106){
const err338 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/status/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
else {
errors = _errs417;
if(vErrors !== null){
if(_errs417){
vErrors.length = _errs417;
}
else {
vErrors = null;
}
}
}
}
if(data80.id !== undefined){
let data89 = data80.id;
if(typeof data89 !== "string"){
const err339 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
const _errs423 = errors;
let valid107 = false;
const _errs424 = errors;
if(typeof data89 === "string"){
if(!pattern6.test(data89)){
const err340 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/id/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
}
var _valid60 = _errs424 === errors;
valid107 = valid107 || _valid60;
const _errs425 = errors;
if(typeof data89 === "string"){
if(!pattern5.test(data89)){
const err341 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/id/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
}
var _valid60 = _errs425 === errors;
valid107 = valid107 || _valid60;
if(!valid107){
const err342 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/id/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
else {
errors = _errs423;
if(vErrors !== null){
if(_errs423){
vErrors.length = _errs423;
}
else {
vErrors = null;
}
}
}
}
if(data80.protect !== undefined){
let data90 = data80.protect;
const _errs427 = errors;
let valid108 = false;
const _errs428 = errors;
if(typeof data90 !== "boolean"){
const err343 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/protect/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
var _valid61 = _errs428 === errors;
valid108 = valid108 || _valid61;
const _errs430 = errors;
if(typeof data90 === "string"){
if(!pattern11.test(data90)){
const err344 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/protect/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
}
else {
const err345 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/protect/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
var _valid61 = _errs430 === errors;
valid108 = valid108 || _valid61;
if(!valid108){
const err346 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/protect/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
else {
errors = _errs427;
if(vErrors !== null){
if(_errs427){
vErrors.length = _errs427;
}
else {
vErrors = null;
}
}
}
}
if(data80.for_each !== undefined){
if("tenants" !== data80.for_each){
const err347 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/for_each",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/for_each/const",keyword:"const",params:{allowedValue: "tenants"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
}
if(data80.where !== undefined){
let data92 = data80.where;
if(data92 && typeof data92 == "object" && !Array.isArray(data92)){
for(const key22 in data92){
let data93 = data92[key22];
const _errs437 = errors;
let valid110 = false;
const _errs438 = errors;
if(typeof data93 !== "string"){
const err348 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/where/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
var _valid62 = _errs438 === errors;
valid110 = valid110 || _valid62;
const _errs440 = errors;
if(!((typeof data93 == "number") && (isFinite(data93)))){
const err349 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/where/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
var _valid62 = _errs440 === errors;
valid110 = valid110 || _valid62;
const _errs442 = errors;
if(typeof data93 !== "boolean"){
const err350 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/where/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
var _valid62 = _errs442 === errors;
valid110 = valid110 || _valid62;
const _errs444 = errors;
if(Array.isArray(data93)){
if(data93.length < 1){
const err351 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/where/additionalProperties/anyOf/3/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
const len12 = data93.length;
for(let i12=0; i12<len12; i12++){
let data94 = data93[i12];
const _errs447 = errors;
let valid113 = false;
const _errs448 = errors;
if(typeof data94 !== "string"){
const err352 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key22.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i12,schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
var _valid63 = _errs448 === errors;
valid113 = valid113 || _valid63;
const _errs450 = errors;
if(!((typeof data94 == "number") && (isFinite(data94)))){
const err353 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key22.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i12,schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
var _valid63 = _errs450 === errors;
valid113 = valid113 || _valid63;
const _errs452 = errors;
if(typeof data94 !== "boolean"){
const err354 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key22.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i12,schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
var _valid63 = _errs452 === errors;
valid113 = valid113 || _valid63;
if(!valid113){
const err355 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key22.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i12,schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
else {
errors = _errs447;
if(vErrors !== null){
if(_errs447){
vErrors.length = _errs447;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err356 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/where/additionalProperties/anyOf/3/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
var _valid62 = _errs444 === errors;
valid110 = valid110 || _valid62;
if(!valid110){
const err357 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/where/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
else {
errors = _errs437;
if(vErrors !== null){
if(_errs437){
vErrors.length = _errs437;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err358 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/where",schemaPath:"#/properties/pubsub_channels/additionalProperties/properties/where/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
}
}
else {
const err359 = {instancePath:instancePath+"/pubsub_channels/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/pubsub_channels/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
}
}
else {
const err360 = {instancePath:instancePath+"/pubsub_channels",schemaPath:"#/properties/pubsub_channels/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
}
if(data.sns_channels !== undefined){
let data95 = data.sns_channels;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
for(const key23 in data95){
const _errs456 = errors;
if(typeof key23 === "string"){
if(func3(key23) < 1){
const err361 = {instancePath:instancePath+"/sns_channels",schemaPath:"#/properties/sns_channels/propertyNames/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",propertyName:key23};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
}
var valid114 = _errs456 === errors;
if(!valid114){
const err362 = {instancePath:instancePath+"/sns_channels",schemaPath:"#/properties/sns_channels/propertyNames",keyword:"propertyNames",params:{propertyName: key23},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
}
for(const key24 in data95){
let data96 = data95[key24];
if(data96 && typeof data96 == "object" && !Array.isArray(data96)){
if(data96.topic === undefined){
const err363 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sns_channels/additionalProperties/required",keyword:"required",params:{missingProperty: "topic"},message:"must have required property '"+"topic"+"'"};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
if(data96.role_arn === undefined){
const err364 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sns_channels/additionalProperties/required",keyword:"required",params:{missingProperty: "role_arn"},message:"must have required property '"+"role_arn"+"'"};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
if(data96.trigger_types === undefined){
const err365 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sns_channels/additionalProperties/required",keyword:"required",params:{missingProperty: "trigger_types"},message:"must have required property '"+"trigger_types"+"'"};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
for(const key25 in data96){
if(!(func1.call(schema31.properties.sns_channels.additionalProperties.properties, key25))){
const err366 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sns_channels/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
}
if(data96.topic !== undefined){
let data97 = data96.topic;
if(typeof data97 !== "string"){
const err367 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/topic",schemaPath:"#/properties/sns_channels/additionalProperties/properties/topic/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
const _errs463 = errors;
let valid117 = false;
const _errs464 = errors;
if(typeof data97 === "string"){
if(func3(data97) > 512){
const err368 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/topic",schemaPath:"#/properties/sns_channels/additionalProperties/properties/topic/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
if(func3(data97) < 1){
const err369 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/topic",schemaPath:"#/properties/sns_channels/additionalProperties/properties/topic/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
}
var _valid64 = _errs464 === errors;
valid117 = valid117 || _valid64;
const _errs465 = errors;
if(typeof data97 === "string"){
if(!pattern5.test(data97)){
const err370 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/topic",schemaPath:"#/properties/sns_channels/additionalProperties/properties/topic/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
}
}
var _valid64 = _errs465 === errors;
valid117 = valid117 || _valid64;
if(!valid117){
const err371 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/topic",schemaPath:"#/properties/sns_channels/additionalProperties/properties/topic/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
else {
errors = _errs463;
if(vErrors !== null){
if(_errs463){
vErrors.length = _errs463;
}
else {
vErrors = null;
}
}
}
}
if(data96.role_arn !== undefined){
let data98 = data96.role_arn;
if(typeof data98 !== "string"){
const err372 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/role_arn",schemaPath:"#/properties/sns_channels/additionalProperties/properties/role_arn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
const _errs468 = errors;
let valid118 = false;
const _errs469 = errors;
if(typeof data98 === "string"){
if(func3(data98) > 1024){
const err373 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/role_arn",schemaPath:"#/properties/sns_channels/additionalProperties/properties/role_arn/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
if(func3(data98) < 1){
const err374 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/role_arn",schemaPath:"#/properties/sns_channels/additionalProperties/properties/role_arn/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
}
var _valid65 = _errs469 === errors;
valid118 = valid118 || _valid65;
const _errs470 = errors;
if(typeof data98 === "string"){
if(!pattern5.test(data98)){
const err375 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/role_arn",schemaPath:"#/properties/sns_channels/additionalProperties/properties/role_arn/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
}
var _valid65 = _errs470 === errors;
valid118 = valid118 || _valid65;
if(!valid118){
const err376 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/role_arn",schemaPath:"#/properties/sns_channels/additionalProperties/properties/role_arn/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
else {
errors = _errs468;
if(vErrors !== null){
if(_errs468){
vErrors.length = _errs468;
}
else {
vErrors = null;
}
}
}
}
if(data96.trigger_types !== undefined){
let data99 = data96.trigger_types;
if(Array.isArray(data99)){
if(data99.length < 1){
const err377 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger_types",schemaPath:"#/properties/sns_channels/additionalProperties/properties/trigger_types/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err377];
}
else {
vErrors.push(err377);
}
errors++;
}
const len13 = data99.length;
for(let i13=0; i13<len13; i13++){
let data100 = data99[i13];
if(typeof data100 !== "string"){
const err378 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger_types/" + i13,schemaPath:"#/properties/sns_channels/additionalProperties/properties/trigger_types/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
const _errs475 = errors;
let valid121 = false;
const _errs476 = errors;
if(typeof data100 === "string"){
if(func3(data100) > 100){
const err379 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger_types/" + i13,schemaPath:"#/properties/sns_channels/additionalProperties/properties/trigger_types/items/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
if(func3(data100) < 1){
const err380 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger_types/" + i13,schemaPath:"#/properties/sns_channels/additionalProperties/properties/trigger_types/items/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
}
if(!pattern55.test(data100)){
const err381 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger_types/" + i13,schemaPath:"#/properties/sns_channels/additionalProperties/properties/trigger_types/items/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_.]*$"},message:"must match pattern \""+"^[a-z][a-z0-9_.]*$"+"\""};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
}
var _valid66 = _errs476 === errors;
valid121 = valid121 || _valid66;
const _errs477 = errors;
if(typeof data100 === "string"){
if(!pattern5.test(data100)){
const err382 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger_types/" + i13,schemaPath:"#/properties/sns_channels/additionalProperties/properties/trigger_types/items/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err382];
}
else {
vErrors.push(err382);
}
errors++;
}
}
var _valid66 = _errs477 === errors;
valid121 = valid121 || _valid66;
if(!valid121){
const err383 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger_types/" + i13,schemaPath:"#/properties/sns_channels/additionalProperties/properties/trigger_types/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
else {
errors = _errs475;
if(vErrors !== null){
if(_errs475){
vErrors.length = _errs475;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err384 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger_types",schemaPath:"#/properties/sns_channels/additionalProperties/properties/trigger_types/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
}
if(data96.description !== undefined){
let data101 = data96.description;
if(typeof data101 === "string"){
if(func3(data101) < 1){
const err385 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/sns_channels/additionalProperties/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err385];
}
else {
vErrors.push(err385);
}
errors++;
}
}
else {
const err386 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/sns_channels/additionalProperties/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err386];
}
else {
vErrors.push(err386);
}
errors++;
}
}
if(data96.notification_email_addresses !== undefined){
let data102 = data96.notification_email_addresses;
if(Array.isArray(data102)){
if(data102.length < 1){
const err387 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/notification_email_addresses",schemaPath:"#/properties/sns_channels/additionalProperties/properties/notification_email_addresses/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err387];
}
else {
vErrors.push(err387);
}
errors++;
}
const len14 = data102.length;
for(let i14=0; i14<len14; i14++){
let data103 = data102[i14];
if(typeof data103 !== "string"){
const err388 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/notification_email_addresses/" + i14,schemaPath:"#/properties/sns_channels/additionalProperties/properties/notification_email_addresses/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err388];
}
else {
vErrors.push(err388);
}
errors++;
}
const _errs484 = errors;
let valid124 = false;
const _errs485 = errors;
if(typeof data103 === "string"){
if(!pattern57.test(data103)){
const err389 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/notification_email_addresses/" + i14,schemaPath:"#/properties/sns_channels/additionalProperties/properties/notification_email_addresses/items/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\s@]+@[^\\s@]+$"},message:"must match pattern \""+"^[^\\s@]+@[^\\s@]+$"+"\""};
if(vErrors === null){
vErrors = [err389];
}
else {
vErrors.push(err389);
}
errors++;
}
}
var _valid67 = _errs485 === errors;
valid124 = valid124 || _valid67;
const _errs486 = errors;
if(typeof data103 === "string"){
if(!pattern5.test(data103)){
const err390 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/notification_email_addresses/" + i14,schemaPath:"#/properties/sns_channels/additionalProperties/properties/notification_email_addresses/items/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err390];
}
else {
vErrors.push(err390);
}
errors++;
}
}
var _valid67 = _errs486 === errors;
valid124 = valid124 || _valid67;
if(!valid124){
const err391 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/notification_email_addresses/" + i14,schemaPath:"#/properties/sns_channels/additionalProperties/properties/notification_email_addresses/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err391];
}
else {
vErrors.push(err391);
}
errors++;
}
else {
errors = _errs484;
if(vErrors !== null){
if(_errs484){
vErrors.length = _errs484;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err392 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/notification_email_addresses",schemaPath:"#/properties/sns_channels/additionalProperties/properties/notification_email_addresses/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err392];
}
else {
vErrors.push(err392);
}
errors++;
}
}
if(data96.compressed_delivery !== undefined){
let data104 = data96.compressed_delivery;
const _errs488 = errors;
let valid125 = false;
const _errs489 = errors;
if(typeof data104 !== "boolean"){
const err393 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/compressed_delivery",schemaPath:"#/properties/sns_channels/additionalProperties/properties/compressed_delivery/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err393];
}
else {
vErrors.push(err393);
}
errors++;
}
var _valid68 = _errs489 === errors;
valid125 = valid125 || _valid68;
const _errs491 = errors;
if(typeof data104 === "string"){
if(!pattern11.test(data104)){
const err394 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/compressed_delivery",schemaPath:"#/properties/sns_channels/additionalProperties/properties/compressed_delivery/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err394];
}
else {
vErrors.push(err394);
}
errors++;
}
}
else {
const err395 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/compressed_delivery",schemaPath:"#/properties/sns_channels/additionalProperties/properties/compressed_delivery/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err395];
}
else {
vErrors.push(err395);
}
errors++;
}
var _valid68 = _errs491 === errors;
valid125 = valid125 || _valid68;
if(!valid125){
const err396 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/compressed_delivery",schemaPath:"#/properties/sns_channels/additionalProperties/properties/compressed_delivery/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err396];
}
else {
vErrors.push(err396);
}
errors++;
}
else {
errors = _errs488;
if(vErrors !== null){
if(_errs488){
vErrors.length = _errs488;
}
else {
vErrors = null;
}
}
}
}
if(data96.status !== undefined){
let data105 = data96.status;
const _errs494 = errors;
let valid126 = false;
const _errs495 = errors;
if(!((data105 === "active") || (data105 === "pause"))){
const err397 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/sns_channels/additionalProperties/properties/status/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.sns_channels.additionalProperties.properties.status.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err397];
}
else {
vErrors.push(err397);
}
errors++;
}
var _valid69 = _errs495 === errors;
valid126 = valid126 || _valid69;
const _errs496 = errors;
if(typeof data105 === "string"){
if(!pattern5.test(data105)){
const err398 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/sns_channels/additionalProperties/properties/status/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err398];
}
else {
vErrors.push(err398);
}
errors++;
}
}
else {
const err399 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/sns_channels/additionalProperties/properties/status/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err399];
}
else {
vErrors.push(err399);
}
errors++;
}
var _valid69 = _errs496 === errors;
valid126 = valid126 || _valid69;
if(!valid126){
const err400 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/sns_channels/additionalProperties/properties/status/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err400];
}
else {
vErrors.push(err400);
}
errors++;
}
else {
errors = _errs494;
if(vErrors !== null){
if(_errs494){
vErrors.length = _errs494;
}
else {
vErrors = null;
}
}
}
}
if(data96.id !== undefined){
let data106 = data96.id;
if(typeof data106 !== "string"){
const err401 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/sns_channels/additionalProperties/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err401];
}
else {
vErrors.push(err401);
}
errors++;
}
const _errs500 = errors;
let valid127 = false;
const _errs501 = errors;
if(typeof data106 === "string"){
if(!pattern6.test(data106)){
const err402 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/sns_channels/additionalProperties/properties/id/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err402];
}
else {
vErrors.push(err402);
}
errors++;
}
}
var _valid70 = _errs501 === errors;
valid127 = valid127 || _valid70;
const _errs502 = errors;
if(typeof data106 === "string"){
if(!pattern5.test(data106)){
const err403 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/sns_channels/additionalProperties/properties/id/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err403];
}
else {
vErrors.push(err403);
}
errors++;
}
}
var _valid70 = _errs502 === errors;
valid127 = valid127 || _valid70;
if(!valid127){
const err404 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/sns_channels/additionalProperties/properties/id/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err404];
}
else {
vErrors.push(err404);
}
errors++;
}
else {
errors = _errs500;
if(vErrors !== null){
if(_errs500){
vErrors.length = _errs500;
}
else {
vErrors = null;
}
}
}
}
if(data96.protect !== undefined){
let data107 = data96.protect;
const _errs504 = errors;
let valid128 = false;
const _errs505 = errors;
if(typeof data107 !== "boolean"){
const err405 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/sns_channels/additionalProperties/properties/protect/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err405];
}
else {
vErrors.push(err405);
}
errors++;
}
var _valid71 = _errs505 === errors;
valid128 = valid128 || _valid71;
const _errs507 = errors;
if(typeof data107 === "string"){
if(!pattern11.test(data107)){
const err406 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/sns_channels/additionalProperties/properties/protect/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err406];
}
else {
vErrors.push(err406);
}
errors++;
}
}
else {
const err407 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/sns_channels/additionalProperties/properties/protect/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err407];
}
else {
vErrors.push(err407);
}
errors++;
}
var _valid71 = _errs507 === errors;
valid128 = valid128 || _valid71;
if(!valid128){
const err408 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/sns_channels/additionalProperties/properties/protect/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err408];
}
else {
vErrors.push(err408);
}
errors++;
}
else {
errors = _errs504;
if(vErrors !== null){
if(_errs504){
vErrors.length = _errs504;
}
else {
vErrors = null;
}
}
}
}
if(data96.for_each !== undefined){
if("tenants" !== data96.for_each){
const err409 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/for_each",schemaPath:"#/properties/sns_channels/additionalProperties/properties/for_each/const",keyword:"const",params:{allowedValue: "tenants"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err409];
}
else {
vErrors.push(err409);
}
errors++;
}
}
if(data96.where !== undefined){
let data109 = data96.where;
if(data109 && typeof data109 == "object" && !Array.isArray(data109)){
for(const key26 in data109){
let data110 = data109[key26];
const _errs514 = errors;
let valid130 = false;
const _errs515 = errors;
if(typeof data110 !== "string"){
const err410 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sns_channels/additionalProperties/properties/where/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err410];
}
else {
vErrors.push(err410);
}
errors++;
}
var _valid72 = _errs515 === errors;
valid130 = valid130 || _valid72;
const _errs517 = errors;
if(!((typeof data110 == "number") && (isFinite(data110)))){
const err411 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sns_channels/additionalProperties/properties/where/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err411];
}
else {
vErrors.push(err411);
}
errors++;
}
var _valid72 = _errs517 === errors;
valid130 = valid130 || _valid72;
const _errs519 = errors;
if(typeof data110 !== "boolean"){
const err412 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sns_channels/additionalProperties/properties/where/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err412];
}
else {
vErrors.push(err412);
}
errors++;
}
var _valid72 = _errs519 === errors;
valid130 = valid130 || _valid72;
const _errs521 = errors;
if(Array.isArray(data110)){
if(data110.length < 1){
const err413 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sns_channels/additionalProperties/properties/where/additionalProperties/anyOf/3/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err413];
}
else {
vErrors.push(err413);
}
errors++;
}
const len15 = data110.length;
for(let i15=0; i15<len15; i15++){
let data111 = data110[i15];
const _errs524 = errors;
let valid133 = false;
const _errs525 = errors;
if(typeof data111 !== "string"){
const err414 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i15,schemaPath:"#/properties/sns_channels/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err414];
}
else {
vErrors.push(err414);
}
errors++;
}
var _valid73 = _errs525 === errors;
valid133 = valid133 || _valid73;
const _errs527 = errors;
if(!((typeof data111 == "number") && (isFinite(data111)))){
const err415 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i15,schemaPath:"#/properties/sns_channels/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err415];
}
else {
vErrors.push(err415);
}
errors++;
}
var _valid73 = _errs527 === errors;
valid133 = valid133 || _valid73;
const _errs529 = errors;
if(typeof data111 !== "boolean"){
const err416 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i15,schemaPath:"#/properties/sns_channels/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err416];
}
else {
vErrors.push(err416);
}
errors++;
}
var _valid73 = _errs529 === errors;
valid133 = valid133 || _valid73;
if(!valid133){
const err417 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i15,schemaPath:"#/properties/sns_channels/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err417];
}
else {
vErrors.push(err417);
}
errors++;
}
else {
errors = _errs524;
if(vErrors !== null){
if(_errs524){
vErrors.length = _errs524;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err418 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sns_channels/additionalProperties/properties/where/additionalProperties/anyOf/3/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err418];
}
else {
vErrors.push(err418);
}
errors++;
}
var _valid72 = _errs521 === errors;
valid130 = valid130 || _valid72;
if(!valid130){
const err419 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sns_channels/additionalProperties/properties/where/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err419];
}
else {
vErrors.push(err419);
}
errors++;
}
else {
errors = _errs514;
if(vErrors !== null){
if(_errs514){
vErrors.length = _errs514;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err420 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/where",schemaPath:"#/properties/sns_channels/additionalProperties/properties/where/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err420];
}
else {
vErrors.push(err420);
}
errors++;
}
}
}
else {
const err421 = {instancePath:instancePath+"/sns_channels/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sns_channels/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err421];
}
else {
vErrors.push(err421);
}
errors++;
}
}
}
else {
const err422 = {instancePath:instancePath+"/sns_channels",schemaPath:"#/properties/sns_channels/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err422];
}
else {
vErrors.push(err422);
}
errors++;
}
}
if(data.alerts !== undefined){
let data112 = data.alerts;
if(data112 && typeof data112 == "object" && !Array.isArray(data112)){
for(const key27 in data112){
const _errs533 = errors;
if(typeof key27 === "string"){
if(func3(key27) < 1){
const err423 = {instancePath:instancePath+"/alerts",schemaPath:"#/properties/alerts/propertyNames/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",propertyName:key27};
if(vErrors === null){
vErrors = [err423];
}
else {
vErrors.push(err423);
}
errors++;
}
}
var valid134 = _errs533 === errors;
if(!valid134){
const err424 = {instancePath:instancePath+"/alerts",schemaPath:"#/properties/alerts/propertyNames",keyword:"propertyNames",params:{propertyName: key27},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err424];
}
else {
vErrors.push(err424);
}
errors++;
}
}
for(const key28 in data112){
let data113 = data112[key28];
if(data113 && typeof data113 == "object" && !Array.isArray(data113)){
if(data113.metric === undefined){
const err425 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/alerts/additionalProperties/required",keyword:"required",params:{missingProperty: "metric"},message:"must have required property '"+"metric"+"'"};
if(vErrors === null){
vErrors = [err425];
}
else {
vErrors.push(err425);
}
errors++;
}
if(data113.threshold === undefined){
const err426 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/alerts/additionalProperties/required",keyword:"required",params:{missingProperty: "threshold"},message:"must have required property '"+"threshold"+"'"};
if(vErrors === null){
vErrors = [err426];
}
else {
vErrors.push(err426);
}
errors++;
}
if(data113.window_hours === undefined){
const err427 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/alerts/additionalProperties/required",keyword:"required",params:{missingProperty: "window_hours"},message:"must have required property '"+"window_hours"+"'"};
if(vErrors === null){
vErrors = [err427];
}
else {
vErrors.push(err427);
}
errors++;
}
for(const key29 in data113){
if(!((((((((key29 === "metric") || (key29 === "threshold")) || (key29 === "window_hours")) || (key29 === "min_volume")) || (key29 === "id")) || (key29 === "protect")) || (key29 === "for_each")) || (key29 === "where"))){
const err428 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/alerts/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err428];
}
else {
vErrors.push(err428);
}
errors++;
}
}
if(data113.metric !== undefined){
let data114 = data113.metric;
const _errs539 = errors;
let valid137 = false;
const _errs540 = errors;
if(!(((data114 === "bounce_rate") || (data114 === "complaint_rate")) || (data114 === "delivery_rate"))){
const err429 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/metric",schemaPath:"#/properties/alerts/additionalProperties/properties/metric/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.alerts.additionalProperties.properties.metric.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err429];
}
else {
vErrors.push(err429);
}
errors++;
}
var _valid74 = _errs540 === errors;
valid137 = valid137 || _valid74;
const _errs541 = errors;
if(typeof data114 === "string"){
if(!pattern5.test(data114)){
const err430 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/metric",schemaPath:"#/properties/alerts/additionalProperties/properties/metric/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err430];
}
else {
vErrors.push(err430);
}
errors++;
}
}
else {
const err431 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/metric",schemaPath:"#/properties/alerts/additionalProperties/properties/metric/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err431];
}
else {
vErrors.push(err431);
}
errors++;
}
var _valid74 = _errs541 === errors;
valid137 = valid137 || _valid74;
if(!valid137){
const err432 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/metric",schemaPath:"#/properties/alerts/additionalProperties/properties/metric/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err432];
}
else {
vErrors.push(err432);
}
errors++;
}
else {
errors = _errs539;
if(vErrors !== null){
if(_errs539){
vErrors.length = _errs539;
}
else {
vErrors = null;
}
}
}
}
if(data113.threshold !== undefined){
let data115 = data113.threshold;
const _errs544 = errors;
let valid138 = false;
const _errs545 = errors;
if((typeof data115 == "number") && (isFinite(data115))){
if(data115 > 100 || isNaN(data115)){
const err433 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/threshold",schemaPath:"#/properties/alerts/additionalProperties/properties/threshold/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err433];
}
else {
vErrors.push(err433);
}
errors++;
}
if(data115 < 0 || isNaN(data115)){
const err434 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/threshold",schemaPath:"#/properties/alerts/additionalProperties/properties/threshold/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err434];
}
else {
vErrors.push(err434);
}
errors++;
}
}
else {
const err435 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/threshold",schemaPath:"#/properties/alerts/additionalProperties/properties/threshold/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err435];
}
else {
vErrors.push(err435);
}
errors++;
}
var _valid75 = _errs545 === errors;
valid138 = valid138 || _valid75;
const _errs547 = errors;
if(typeof data115 === "string"){
if(!pattern11.test(data115)){
const err436 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/threshold",schemaPath:"#/properties/alerts/additionalProperties/properties/threshold/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err436];
}
else {
vErrors.push(err436);
}
errors++;
}
}
else {
const err437 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/threshold",schemaPath:"#/properties/alerts/additionalProperties/properties/threshold/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err437];
}
else {
vErrors.push(err437);
}
errors++;
}
var _valid75 = _errs547 === errors;
valid138 = valid138 || _valid75;
if(!valid138){
const err438 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/threshold",schemaPath:"#/properties/alerts/additionalProperties/properties/threshold/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err438];
}
else {
vErrors.push(err438);
}
errors++;
}
else {
errors = _errs544;
if(vErrors !== null){
if(_errs544){
vErrors.length = _errs544;
}
else {
vErrors = null;
}
}
}
}
if(data113.window_hours !== undefined){
let data116 = data113.window_hours;
const _errs550 = errors;
let valid139 = false;
const _errs551 = errors;
if(!(((typeof data116 == "number") && (!(data116 % 1) && !isNaN(data116))) && (isFinite(data116)))){
const err439 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/window_hours",schemaPath:"#/properties/alerts/additionalProperties/properties/window_hours/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err439];
}
else {
vErrors.push(err439);
}
errors++;
}
if((typeof data116 == "number") && (isFinite(data116))){
if(data116 > 24 || isNaN(data116)){
const err440 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/window_hours",schemaPath:"#/properties/alerts/additionalProperties/properties/window_hours/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 24},message:"must be <= 24"};
if(vErrors === null){
vErrors = [err440];
}
else {
vErrors.push(err440);
}
errors++;
}
if(data116 < 1 || isNaN(data116)){
const err441 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/window_hours",schemaPath:"#/properties/alerts/additionalProperties/properties/window_hours/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err441];
}
else {
vErrors.push(err441);
}
errors++;
}
}
var _valid76 = _errs551 === errors;
valid139 = valid139 || _valid76;
const _errs553 = errors;
if(typeof data116 === "string"){
if(!pattern11.test(data116)){
const err442 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/window_hours",schemaPath:"#/properties/alerts/additionalProperties/properties/window_hours/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err442];
}
else {
vErrors.push(err442);
}
errors++;
}
}
else {
const err443 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/window_hours",schemaPath:"#/properties/alerts/additionalProperties/properties/window_hours/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err443];
}
else {
vErrors.push(err443);
}
errors++;
}
var _valid76 = _errs553 === errors;
valid139 = valid139 || _valid76;
if(!valid139){
const err444 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/window_hours",schemaPath:"#/properties/alerts/additionalProperties/properties/window_hours/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err444];
}
else {
vErrors.push(err444);
}
errors++;
}
else {
errors = _errs550;
if(vErrors !== null){
if(_errs550){
vErrors.length = _errs550;
}
else {
vErrors = null;
}
}
}
}
if(data113.min_volume !== undefined){
let data117 = data113.min_volume;
const _errs556 = errors;
let valid140 = false;
const _errs557 = errors;
if(!(((typeof data117 == "number") && (!(data117 % 1) && !isNaN(data117))) && (isFinite(data117)))){
const err445 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_volume",schemaPath:"#/properties/alerts/additionalProperties/properties/min_volume/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err445];
}
else {
vErrors.push(err445);
}
errors++;
}
if((typeof data117 == "number") && (isFinite(data117))){
if(data117 > 1000000000 || isNaN(data117)){
const err446 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_volume",schemaPath:"#/properties/alerts/additionalProperties/properties/min_volume/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err446];
}
else {
vErrors.push(err446);
}
errors++;
}
if(data117 < 0 || isNaN(data117)){
const err447 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_volume",schemaPath:"#/properties/alerts/additionalProperties/properties/min_volume/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err447];
}
else {
vErrors.push(err447);
}
errors++;
}
}
var _valid77 = _errs557 === errors;
valid140 = valid140 || _valid77;
const _errs559 = errors;
if(typeof data117 === "string"){
if(!pattern11.test(data117)){
const err448 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_volume",schemaPath:"#/properties/alerts/additionalProperties/properties/min_volume/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err448];
}
else {
vErrors.push(err448);
}
errors++;
}
}
else {
const err449 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_volume",schemaPath:"#/properties/alerts/additionalProperties/properties/min_volume/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err449];
}
else {
vErrors.push(err449);
}
errors++;
}
var _valid77 = _errs559 === errors;
valid140 = valid140 || _valid77;
if(!valid140){
const err450 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/min_volume",schemaPath:"#/properties/alerts/additionalProperties/properties/min_volume/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err450];
}
else {
vErrors.push(err450);
}
errors++;
}
else {
errors = _errs556;
if(vErrors !== null){
if(_errs556){
vErrors.length = _errs556;
}
else {
vErrors = null;
}
}
}
}
if(data113.id !== undefined){
let data118 = data113.id;
if(typeof data118 !== "string"){
const err451 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/alerts/additionalProperties/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err451];
}
else {
vErrors.push(err451);
}
errors++;
}
const _errs563 = errors;
let valid141 = false;
const _errs564 = errors;
if(typeof data118 === "string"){
if(!pattern6.test(data118)){
const err452 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/alerts/additionalProperties/properties/id/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err452];
}
else {
vErrors.push(err452);
}
errors++;
}
}
var _valid78 = _errs564 === errors;
valid141 = valid141 || _valid78;
const _errs565 = errors;
if(typeof data118 === "string"){
if(!pattern5.test(data118)){
const err453 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/alerts/additionalProperties/properties/id/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err453];
}
else {
vErrors.push(err453);
}
errors++;
}
}
var _valid78 = _errs565 === errors;
valid141 = valid141 || _valid78;
if(!valid141){
const err454 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/alerts/additionalProperties/properties/id/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err454];
}
else {
vErrors.push(err454);
}
errors++;
}
else {
errors = _errs563;
if(vErrors !== null){
if(_errs563){
vErrors.length = _errs563;
}
else {
vErrors = null;
}
}
}
}
if(data113.protect !== undefined){
let data119 = data113.protect;
const _errs567 = errors;
let valid142 = false;
const _errs568 = errors;
if(typeof data119 !== "boolean"){
const err455 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/alerts/additionalProperties/properties/protect/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err455];
}
else {
vErrors.push(err455);
}
errors++;
}
var _valid79 = _errs568 === errors;
valid142 = valid142 || _valid79;
const _errs570 = errors;
if(typeof data119 === "string"){
if(!pattern11.test(data119)){
const err456 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/alerts/additionalProperties/properties/protect/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err456];
}
else {
vErrors.push(err456);
}
errors++;
}
}
else {
const err457 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/alerts/additionalProperties/properties/protect/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err457];
}
else {
vErrors.push(err457);
}
errors++;
}
var _valid79 = _errs570 === errors;
valid142 = valid142 || _valid79;
if(!valid142){
const err458 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/alerts/additionalProperties/properties/protect/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err458];
}
else {
vErrors.push(err458);
}
errors++;
}
else {
errors = _errs567;
if(vErrors !== null){
if(_errs567){
vErrors.length = _errs567;
}
else {
vErrors = null;
}
}
}
}
if(data113.for_each !== undefined){
if("tenants" !== data113.for_each){
const err459 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/for_each",schemaPath:"#/properties/alerts/additionalProperties/properties/for_each/const",keyword:"const",params:{allowedValue: "tenants"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err459];
}
else {
vErrors.push(err459);
}
errors++;
}
}
if(data113.where !== undefined){
let data121 = data113.where;
if(data121 && typeof data121 == "object" && !Array.isArray(data121)){
for(const key30 in data121){
let data122 = data121[key30];
const _errs577 = errors;
let valid144 = false;
const _errs578 = errors;
if(typeof data122 !== "string"){
const err460 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/alerts/additionalProperties/properties/where/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err460];
}
else {
vErrors.push(err460);
}
errors++;
}
var _valid80 = _errs578 === errors;
valid144 = valid144 || _valid80;
const _errs580 = errors;
if(!((typeof data122 == "number") && (isFinite(data122)))){
const err461 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/alerts/additionalProperties/properties/where/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err461];
}
else {
vErrors.push(err461);
}
errors++;
}
var _valid80 = _errs580 === errors;
valid144 = valid144 || _valid80;
const _errs582 = errors;
if(typeof data122 !== "boolean"){
const err462 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/alerts/additionalProperties/properties/where/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err462];
}
else {
vErrors.push(err462);
}
errors++;
}
var _valid80 = _errs582 === errors;
valid144 = valid144 || _valid80;
const _errs584 = errors;
if(Array.isArray(data122)){
if(data122.length < 1){
const err463 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/alerts/additionalProperties/properties/where/additionalProperties/anyOf/3/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err463];
}
else {
vErrors.push(err463);
}
errors++;
}
const len16 = data122.length;
for(let i16=0; i16<len16; i16++){
let data123 = data122[i16];
const _errs587 = errors;
let valid147 = false;
const _errs588 = errors;
if(typeof data123 !== "string"){
const err464 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i16,schemaPath:"#/properties/alerts/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err464];
}
else {
vErrors.push(err464);
}
errors++;
}
var _valid81 = _errs588 === errors;
valid147 = valid147 || _valid81;
const _errs590 = errors;
if(!((typeof data123 == "number") && (isFinite(data123)))){
const err465 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i16,schemaPath:"#/properties/alerts/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err465];
}
else {
vErrors.push(err465);
}
errors++;
}
var _valid81 = _errs590 === errors;
valid147 = valid147 || _valid81;
const _errs592 = errors;
if(typeof data123 !== "boolean"){
const err466 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i16,schemaPath:"#/properties/alerts/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err466];
}
else {
vErrors.push(err466);
}
errors++;
}
var _valid81 = _errs592 === errors;
valid147 = valid147 || _valid81;
if(!valid147){
const err467 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i16,schemaPath:"#/properties/alerts/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err467];
}
else {
vErrors.push(err467);
}
errors++;
}
else {
errors = _errs587;
if(vErrors !== null){
if(_errs587){
vErrors.length = _errs587;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err468 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/alerts/additionalProperties/properties/where/additionalProperties/anyOf/3/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err468];
}
else {
vErrors.push(err468);
}
errors++;
}
var _valid80 = _errs584 === errors;
valid144 = valid144 || _valid80;
if(!valid144){
const err469 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/alerts/additionalProperties/properties/where/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err469];
}
else {
vErrors.push(err469);
}
errors++;
}
else {
errors = _errs577;
if(vErrors !== null){
if(_errs577){
vErrors.length = _errs577;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err470 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1")+"/where",schemaPath:"#/properties/alerts/additionalProperties/properties/where/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err470];
}
else {
vErrors.push(err470);
}
errors++;
}
}
}
else {
const err471 = {instancePath:instancePath+"/alerts/" + key28.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/alerts/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err471];
}
else {
vErrors.push(err471);
}
errors++;
}
}
}
else {
const err472 = {instancePath:instancePath+"/alerts",schemaPath:"#/properties/alerts/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err472];
}
else {
vErrors.push(err472);
}
errors++;
}
}
if(data.lists !== undefined){
let data124 = data.lists;
if(data124 && typeof data124 == "object" && !Array.isArray(data124)){
for(const key31 in data124){
const _errs596 = errors;
if(typeof key31 === "string"){
if(func3(key31) < 1){
const err473 = {instancePath:instancePath+"/lists",schemaPath:"#/properties/lists/propertyNames/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",propertyName:key31};
if(vErrors === null){
vErrors = [err473];
}
else {
vErrors.push(err473);
}
errors++;
}
}
var valid148 = _errs596 === errors;
if(!valid148){
const err474 = {instancePath:instancePath+"/lists",schemaPath:"#/properties/lists/propertyNames",keyword:"propertyNames",params:{propertyName: key31},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err474];
}
else {
vErrors.push(err474);
}
errors++;
}
}
for(const key32 in data124){
let data125 = data124[key32];
if(data125 && typeof data125 == "object" && !Array.isArray(data125)){
if(data125.type === undefined){
const err475 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lists/additionalProperties/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err475];
}
else {
vErrors.push(err475);
}
errors++;
}
for(const key33 in data125){
if(!((((((((key33 === "name") || (key33 === "description")) || (key33 === "type")) || (key33 === "items")) || (key33 === "id")) || (key33 === "protect")) || (key33 === "for_each")) || (key33 === "where"))){
const err476 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lists/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err476];
}
else {
vErrors.push(err476);
}
errors++;
}
}
if(data125.name !== undefined){
let data126 = data125.name;
if(typeof data126 !== "string"){
const err477 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/lists/additionalProperties/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err477];
}
else {
vErrors.push(err477);
}
errors++;
}
const _errs603 = errors;
let valid151 = false;
const _errs604 = errors;
if(typeof data126 === "string"){
if(func3(data126) > 256){
const err478 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/lists/additionalProperties/properties/name/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err478];
}
else {
vErrors.push(err478);
}
errors++;
}
if(func3(data126) < 1){
const err479 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/lists/additionalProperties/properties/name/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err479];
}
else {
vErrors.push(err479);
}
errors++;
}
if(!pattern92.test(data126)){
const err480 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/lists/additionalProperties/properties/name/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err480];
}
else {
vErrors.push(err480);
}
errors++;
}
}
var _valid82 = _errs604 === errors;
valid151 = valid151 || _valid82;
const _errs605 = errors;
if(typeof data126 === "string"){
if(!pattern5.test(data126)){
const err481 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/lists/additionalProperties/properties/name/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err481];
}
else {
vErrors.push(err481);
}
errors++;
}
}
var _valid82 = _errs605 === errors;
valid151 = valid151 || _valid82;
if(!valid151){
const err482 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/lists/additionalProperties/properties/name/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err482];
}
else {
vErrors.push(err482);
}
errors++;
}
else {
errors = _errs603;
if(vErrors !== null){
if(_errs603){
vErrors.length = _errs603;
}
else {
vErrors = null;
}
}
}
}
if(data125.description !== undefined){
if(typeof data125.description !== "string"){
const err483 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/lists/additionalProperties/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err483];
}
else {
vErrors.push(err483);
}
errors++;
}
}
if(data125.type !== undefined){
let data128 = data125.type;
const _errs609 = errors;
let valid152 = false;
const _errs610 = errors;
if(!(((data128 === "domain") || (data128 === "tld")) || (data128 === "address"))){
const err484 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/lists/additionalProperties/properties/type/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.lists.additionalProperties.properties.type.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err484];
}
else {
vErrors.push(err484);
}
errors++;
}
var _valid83 = _errs610 === errors;
valid152 = valid152 || _valid83;
const _errs611 = errors;
if(typeof data128 === "string"){
if(!pattern5.test(data128)){
const err485 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/lists/additionalProperties/properties/type/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err485];
}
else {
vErrors.push(err485);
}
errors++;
}
}
else {
const err486 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/lists/additionalProperties/properties/type/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err486];
}
else {
vErrors.push(err486);
}
errors++;
}
var _valid83 = _errs611 === errors;
valid152 = valid152 || _valid83;
if(!valid152){
const err487 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/lists/additionalProperties/properties/type/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err487];
}
else {
vErrors.push(err487);
}
errors++;
}
else {
errors = _errs609;
if(vErrors !== null){
if(_errs609){
vErrors.length = _errs609;
}
else {
vErrors = null;
}
}
}
}
if(data125.items !== undefined){
let data129 = data125.items;
const _errs614 = errors;
let valid153 = false;
const _errs615 = errors;
if(Array.isArray(data129)){
const len17 = data129.length;
for(let i17=0; i17<len17; i17++){
let data130 = data129[i17];
if(typeof data130 !== "string"){
const err488 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/items/" + i17,schemaPath:"#/properties/lists/additionalProperties/properties/items/anyOf/0/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err488];
}
else {
vErrors.push(err488);
}
errors++;
}
const _errs619 = errors;
let valid156 = false;
const _errs620 = errors;
if(typeof data130 === "string"){
if(func3(data130) > 500){
const err489 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/items/" + i17,schemaPath:"#/properties/lists/additionalProperties/properties/items/anyOf/0/items/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err489];
}
else {
vErrors.push(err489);
}
errors++;
}
if(func3(data130) < 1){
const err490 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/items/" + i17,schemaPath:"#/properties/lists/additionalProperties/properties/items/anyOf/0/items/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err490];
}
else {
vErrors.push(err490);
}
errors++;
}
}
var _valid85 = _errs620 === errors;
valid156 = valid156 || _valid85;
const _errs621 = errors;
if(typeof data130 === "string"){
if(!pattern5.test(data130)){
const err491 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/items/" + i17,schemaPath:"#/properties/lists/additionalProperties/properties/items/anyOf/0/items/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err491];
}
else {
vErrors.push(err491);
}
errors++;
}
}
var _valid85 = _errs621 === errors;
valid156 = valid156 || _valid85;
if(!valid156){
const err492 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/items/" + i17,schemaPath:"#/properties/lists/additionalProperties/properties/items/anyOf/0/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err492];
}
else {
vErrors.push(err492);
}
errors++;
}
else {
errors = _errs619;
if(vErrors !== null){
if(_errs619){
vErrors.length = _errs619;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err493 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/items",schemaPath:"#/properties/lists/additionalProperties/properties/items/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err493];
}
else {
vErrors.push(err493);
}
errors++;
}
var _valid84 = _errs615 === errors;
valid153 = valid153 || _valid84;
const _errs622 = errors;
if(data129 && typeof data129 == "object" && !Array.isArray(data129)){
if(data129.file === undefined){
const err494 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/items",schemaPath:"#/properties/lists/additionalProperties/properties/items/anyOf/1/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err494];
}
else {
vErrors.push(err494);
}
errors++;
}
for(const key34 in data129){
if(!(key34 === "file")){
const err495 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/items",schemaPath:"#/properties/lists/additionalProperties/properties/items/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err495];
}
else {
vErrors.push(err495);
}
errors++;
}
}
if(data129.file !== undefined){
let data131 = data129.file;
if(typeof data131 === "string"){
if(func3(data131) < 1){
const err496 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/items/file",schemaPath:"#/properties/lists/additionalProperties/properties/items/anyOf/1/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err496];
}
else {
vErrors.push(err496);
}
errors++;
}
}
else {
const err497 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/items/file",schemaPath:"#/properties/lists/additionalProperties/properties/items/anyOf/1/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err497];
}
else {
vErrors.push(err497);
}
errors++;
}
}
}
else {
const err498 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/items",schemaPath:"#/properties/lists/additionalProperties/properties/items/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err498];
}
else {
vErrors.push(err498);
}
errors++;
}
var _valid84 = _errs622 === errors;
valid153 = valid153 || _valid84;
if(!valid153){
const err499 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/items",schemaPath:"#/properties/lists/additionalProperties/properties/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err499];
}
else {
vErrors.push(err499);
}
errors++;
}
else {
errors = _errs614;
if(vErrors !== null){
if(_errs614){
vErrors.length = _errs614;
}
else {
vErrors = null;
}
}
}
}
if(data125.id !== undefined){
let data132 = data125.id;
if(typeof data132 !== "string"){
const err500 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/lists/additionalProperties/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err500];
}
else {
vErrors.push(err500);
}
errors++;
}
const _errs629 = errors;
let valid158 = false;
const _errs630 = errors;
if(typeof data132 === "string"){
if(!pattern6.test(data132)){
const err501 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/lists/additionalProperties/properties/id/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err501];
}
else {
vErrors.push(err501);
}
errors++;
}
}
var _valid86 = _errs630 === errors;
valid158 = valid158 || _valid86;
const _errs631 = errors;
if(typeof data132 === "string"){
if(!pattern5.test(data132)){
const err502 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/lists/additionalProperties/properties/id/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err502];
}
else {
vErrors.push(err502);
}
errors++;
}
}
var _valid86 = _errs631 === errors;
valid158 = valid158 || _valid86;
if(!valid158){
const err503 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/lists/additionalProperties/properties/id/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err503];
}
else {
vErrors.push(err503);
}
errors++;
}
else {
errors = _errs629;
if(vErrors !== null){
if(_errs629){
vErrors.length = _errs629;
}
else {
vErrors = null;
}
}
}
}
if(data125.protect !== undefined){
let data133 = data125.protect;
const _errs633 = errors;
let valid159 = false;
const _errs634 = errors;
if(typeof data133 !== "boolean"){
const err504 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/lists/additionalProperties/properties/protect/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err504];
}
else {
vErrors.push(err504);
}
errors++;
}
var _valid87 = _errs634 === errors;
valid159 = valid159 || _valid87;
const _errs636 = errors;
if(typeof data133 === "string"){
if(!pattern11.test(data133)){
const err505 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/lists/additionalProperties/properties/protect/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err505];
}
else {
vErrors.push(err505);
}
errors++;
}
}
else {
const err506 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/lists/additionalProperties/properties/protect/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err506];
}
else {
vErrors.push(err506);
}
errors++;
}
var _valid87 = _errs636 === errors;
valid159 = valid159 || _valid87;
if(!valid159){
const err507 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/lists/additionalProperties/properties/protect/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err507];
}
else {
vErrors.push(err507);
}
errors++;
}
else {
errors = _errs633;
if(vErrors !== null){
if(_errs633){
vErrors.length = _errs633;
}
else {
vErrors = null;
}
}
}
}
if(data125.for_each !== undefined){
if("tenants" !== data125.for_each){
const err508 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/for_each",schemaPath:"#/properties/lists/additionalProperties/properties/for_each/const",keyword:"const",params:{allowedValue: "tenants"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err508];
}
else {
vErrors.push(err508);
}
errors++;
}
}
if(data125.where !== undefined){
let data135 = data125.where;
if(data135 && typeof data135 == "object" && !Array.isArray(data135)){
for(const key35 in data135){
let data136 = data135[key35];
const _errs643 = errors;
let valid161 = false;
const _errs644 = errors;
if(typeof data136 !== "string"){
const err509 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key35.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lists/additionalProperties/properties/where/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err509];
}
else {
vErrors.push(err509);
}
errors++;
}
var _valid88 = _errs644 === errors;
valid161 = valid161 || _valid88;
const _errs646 = errors;
if(!((typeof data136 == "number") && (isFinite(data136)))){
const err510 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key35.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lists/additionalProperties/properties/where/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err510];
}
else {
vErrors.push(err510);
}
errors++;
}
var _valid88 = _errs646 === errors;
valid161 = valid161 || _valid88;
const _errs648 = errors;
if(typeof data136 !== "boolean"){
const err511 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key35.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lists/additionalProperties/properties/where/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err511];
}
else {
vErrors.push(err511);
}
errors++;
}
var _valid88 = _errs648 === errors;
valid161 = valid161 || _valid88;
const _errs650 = errors;
if(Array.isArray(data136)){
if(data136.length < 1){
const err512 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key35.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lists/additionalProperties/properties/where/additionalProperties/anyOf/3/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err512];
}
else {
vErrors.push(err512);
}
errors++;
}
const len18 = data136.length;
for(let i18=0; i18<len18; i18++){
let data137 = data136[i18];
const _errs653 = errors;
let valid164 = false;
const _errs654 = errors;
if(typeof data137 !== "string"){
const err513 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i18,schemaPath:"#/properties/lists/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err513];
}
else {
vErrors.push(err513);
}
errors++;
}
var _valid89 = _errs654 === errors;
valid164 = valid164 || _valid89;
const _errs656 = errors;
if(!((typeof data137 == "number") && (isFinite(data137)))){
const err514 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i18,schemaPath:"#/properties/lists/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err514];
}
else {
vErrors.push(err514);
}
errors++;
}
var _valid89 = _errs656 === errors;
valid164 = valid164 || _valid89;
const _errs658 = errors;
if(typeof data137 !== "boolean"){
const err515 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i18,schemaPath:"#/properties/lists/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err515];
}
else {
vErrors.push(err515);
}
errors++;
}
var _valid89 = _errs658 === errors;
valid164 = valid164 || _valid89;
if(!valid164){
const err516 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i18,schemaPath:"#/properties/lists/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err516];
}
else {
vErrors.push(err516);
}
errors++;
}
else {
errors = _errs653;
if(vErrors !== null){
if(_errs653){
vErrors.length = _errs653;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err517 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key35.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lists/additionalProperties/properties/where/additionalProperties/anyOf/3/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err517];
}
else {
vErrors.push(err517);
}
errors++;
}
var _valid88 = _errs650 === errors;
valid161 = valid161 || _valid88;
if(!valid161){
const err518 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key35.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lists/additionalProperties/properties/where/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err518];
}
else {
vErrors.push(err518);
}
errors++;
}
else {
errors = _errs643;
if(vErrors !== null){
if(_errs643){
vErrors.length = _errs643;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err519 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/where",schemaPath:"#/properties/lists/additionalProperties/properties/where/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err519];
}
else {
vErrors.push(err519);
}
errors++;
}
}
}
else {
const err520 = {instancePath:instancePath+"/lists/" + key32.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lists/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err520];
}
else {
vErrors.push(err520);
}
errors++;
}
}
}
else {
const err521 = {instancePath:instancePath+"/lists",schemaPath:"#/properties/lists/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err521];
}
else {
vErrors.push(err521);
}
errors++;
}
}
if(data.rules !== undefined){
let data138 = data.rules;
if(data138 && typeof data138 == "object" && !Array.isArray(data138)){
for(const key36 in data138){
const _errs662 = errors;
if(typeof key36 === "string"){
if(func3(key36) < 1){
const err522 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/propertyNames/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",propertyName:key36};
if(vErrors === null){
vErrors = [err522];
}
else {
vErrors.push(err522);
}
errors++;
}
}
var valid165 = _errs662 === errors;
if(!valid165){
const err523 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/propertyNames",keyword:"propertyNames",params:{propertyName: key36},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err523];
}
else {
vErrors.push(err523);
}
errors++;
}
}
for(const key37 in data138){
let data139 = data138[key37];
if(data139 && typeof data139 == "object" && !Array.isArray(data139)){
if(data139.match === undefined){
const err524 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/required",keyword:"required",params:{missingProperty: "match"},message:"must have required property '"+"match"+"'"};
if(vErrors === null){
vErrors = [err524];
}
else {
vErrors.push(err524);
}
errors++;
}
if(data139.actions === undefined){
const err525 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/required",keyword:"required",params:{missingProperty: "actions"},message:"must have required property '"+"actions"+"'"};
if(vErrors === null){
vErrors = [err525];
}
else {
vErrors.push(err525);
}
errors++;
}
for(const key38 in data139){
if(!(func1.call(schema31.properties.rules.additionalProperties.properties, key38))){
const err526 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key38},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err526];
}
else {
vErrors.push(err526);
}
errors++;
}
}
if(data139.name !== undefined){
let data140 = data139.name;
if(typeof data140 !== "string"){
const err527 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/rules/additionalProperties/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err527];
}
else {
vErrors.push(err527);
}
errors++;
}
const _errs669 = errors;
let valid168 = false;
const _errs670 = errors;
if(typeof data140 === "string"){
if(func3(data140) > 256){
const err528 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/rules/additionalProperties/properties/name/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err528];
}
else {
vErrors.push(err528);
}
errors++;
}
if(func3(data140) < 1){
const err529 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/rules/additionalProperties/properties/name/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err529];
}
else {
vErrors.push(err529);
}
errors++;
}
if(!pattern92.test(data140)){
const err530 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/rules/additionalProperties/properties/name/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err530];
}
else {
vErrors.push(err530);
}
errors++;
}
}
var _valid90 = _errs670 === errors;
valid168 = valid168 || _valid90;
const _errs671 = errors;
if(typeof data140 === "string"){
if(!pattern5.test(data140)){
const err531 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/rules/additionalProperties/properties/name/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err531];
}
else {
vErrors.push(err531);
}
errors++;
}
}
var _valid90 = _errs671 === errors;
valid168 = valid168 || _valid90;
if(!valid168){
const err532 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/rules/additionalProperties/properties/name/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err532];
}
else {
vErrors.push(err532);
}
errors++;
}
else {
errors = _errs669;
if(vErrors !== null){
if(_errs669){
vErrors.length = _errs669;
}
else {
vErrors = null;
}
}
}
}
if(data139.description !== undefined){
if(typeof data139.description !== "string"){
const err533 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/rules/additionalProperties/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err533];
}
else {
vErrors.push(err533);
}
errors++;
}
}
if(data139.priority !== undefined){
let data142 = data139.priority;
const _errs675 = errors;
let valid169 = false;
const _errs676 = errors;
if(!(((typeof data142 == "number") && (!(data142 % 1) && !isNaN(data142))) && (isFinite(data142)))){
const err534 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/priority",schemaPath:"#/properties/rules/additionalProperties/properties/priority/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err534];
}
else {
vErrors.push(err534);
}
errors++;
}
if((typeof data142 == "number") && (isFinite(data142))){
if(data142 > 1000 || isNaN(data142)){
const err535 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/priority",schemaPath:"#/properties/rules/additionalProperties/properties/priority/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err535];
}
else {
vErrors.push(err535);
}
errors++;
}
if(data142 < 0 || isNaN(data142)){
const err536 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/priority",schemaPath:"#/properties/rules/additionalProperties/properties/priority/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err536];
}
else {
vErrors.push(err536);
}
errors++;
}
}
var _valid91 = _errs676 === errors;
valid169 = valid169 || _valid91;
const _errs678 = errors;
if(typeof data142 === "string"){
if(!pattern11.test(data142)){
const err537 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/priority",schemaPath:"#/properties/rules/additionalProperties/properties/priority/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err537];
}
else {
vErrors.push(err537);
}
errors++;
}
}
else {
const err538 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/priority",schemaPath:"#/properties/rules/additionalProperties/properties/priority/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err538];
}
else {
vErrors.push(err538);
}
errors++;
}
var _valid91 = _errs678 === errors;
valid169 = valid169 || _valid91;
if(!valid169){
const err539 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/priority",schemaPath:"#/properties/rules/additionalProperties/properties/priority/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err539];
}
else {
vErrors.push(err539);
}
errors++;
}
else {
errors = _errs675;
if(vErrors !== null){
if(_errs675){
vErrors.length = _errs675;
}
else {
vErrors = null;
}
}
}
}
if(data139.enabled !== undefined){
let data143 = data139.enabled;
const _errs681 = errors;
let valid170 = false;
const _errs682 = errors;
if(typeof data143 !== "boolean"){
const err540 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/enabled",schemaPath:"#/properties/rules/additionalProperties/properties/enabled/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err540];
}
else {
vErrors.push(err540);
}
errors++;
}
var _valid92 = _errs682 === errors;
valid170 = valid170 || _valid92;
const _errs684 = errors;
if(typeof data143 === "string"){
if(!pattern11.test(data143)){
const err541 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/enabled",schemaPath:"#/properties/rules/additionalProperties/properties/enabled/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err541];
}
else {
vErrors.push(err541);
}
errors++;
}
}
else {
const err542 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/enabled",schemaPath:"#/properties/rules/additionalProperties/properties/enabled/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err542];
}
else {
vErrors.push(err542);
}
errors++;
}
var _valid92 = _errs684 === errors;
valid170 = valid170 || _valid92;
if(!valid170){
const err543 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/enabled",schemaPath:"#/properties/rules/additionalProperties/properties/enabled/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err543];
}
else {
vErrors.push(err543);
}
errors++;
}
else {
errors = _errs681;
if(vErrors !== null){
if(_errs681){
vErrors.length = _errs681;
}
else {
vErrors = null;
}
}
}
}
if(data139.trigger !== undefined){
let data144 = data139.trigger;
const _errs687 = errors;
let valid171 = false;
const _errs688 = errors;
if(!((data144 === "inbound") || (data144 === "outbound"))){
const err544 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger",schemaPath:"#/properties/rules/additionalProperties/properties/trigger/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.rules.additionalProperties.properties.trigger.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err544];
}
else {
vErrors.push(err544);
}
errors++;
}
var _valid93 = _errs688 === errors;
valid171 = valid171 || _valid93;
const _errs689 = errors;
if(typeof data144 === "string"){
if(!pattern5.test(data144)){
const err545 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger",schemaPath:"#/properties/rules/additionalProperties/properties/trigger/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err545];
}
else {
vErrors.push(err545);
}
errors++;
}
}
else {
const err546 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger",schemaPath:"#/properties/rules/additionalProperties/properties/trigger/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err546];
}
else {
vErrors.push(err546);
}
errors++;
}
var _valid93 = _errs689 === errors;
valid171 = valid171 || _valid93;
if(!valid171){
const err547 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger",schemaPath:"#/properties/rules/additionalProperties/properties/trigger/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err547];
}
else {
vErrors.push(err547);
}
errors++;
}
else {
errors = _errs687;
if(vErrors !== null){
if(_errs687){
vErrors.length = _errs687;
}
else {
vErrors = null;
}
}
}
}
if(data139.match !== undefined){
let data145 = data139.match;
if(data145 && typeof data145 == "object" && !Array.isArray(data145)){
if(data145.conditions === undefined){
const err548 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match",schemaPath:"#/properties/rules/additionalProperties/properties/match/required",keyword:"required",params:{missingProperty: "conditions"},message:"must have required property '"+"conditions"+"'"};
if(vErrors === null){
vErrors = [err548];
}
else {
vErrors.push(err548);
}
errors++;
}
for(const key39 in data145){
if(!((key39 === "operator") || (key39 === "conditions"))){
const err549 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match",schemaPath:"#/properties/rules/additionalProperties/properties/match/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key39},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err549];
}
else {
vErrors.push(err549);
}
errors++;
}
}
if(data145.operator !== undefined){
let data146 = data145.operator;
const _errs695 = errors;
let valid173 = false;
const _errs696 = errors;
if(!((data146 === "all") || (data146 === "any"))){
const err550 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/operator",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/operator/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.rules.additionalProperties.properties.match.properties.operator.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err550];
}
else {
vErrors.push(err550);
}
errors++;
}
var _valid94 = _errs696 === errors;
valid173 = valid173 || _valid94;
const _errs697 = errors;
if(typeof data146 === "string"){
if(!pattern5.test(data146)){
const err551 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/operator",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/operator/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err551];
}
else {
vErrors.push(err551);
}
errors++;
}
}
else {
const err552 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/operator",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/operator/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err552];
}
else {
vErrors.push(err552);
}
errors++;
}
var _valid94 = _errs697 === errors;
valid173 = valid173 || _valid94;
if(!valid173){
const err553 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/operator",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/operator/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err553];
}
else {
vErrors.push(err553);
}
errors++;
}
else {
errors = _errs695;
if(vErrors !== null){
if(_errs695){
vErrors.length = _errs695;
}
else {
vErrors = null;
}
}
}
}
if(data145.conditions !== undefined){
let data147 = data145.conditions;
if(Array.isArray(data147)){
if(data147.length < 1){
const err554 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err554];
}
else {
vErrors.push(err554);
}
errors++;
}
const len19 = data147.length;
for(let i19=0; i19<len19; i19++){
let data148 = data147[i19];
if(data148 && typeof data148 == "object" && !Array.isArray(data148)){
if(data148.field === undefined){
const err555 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i19,schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/required",keyword:"required",params:{missingProperty: "field"},message:"must have required property '"+"field"+"'"};
if(vErrors === null){
vErrors = [err555];
}
else {
vErrors.push(err555);
}
errors++;
}
if(data148.operator === undefined){
const err556 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i19,schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'"};
if(vErrors === null){
vErrors = [err556];
}
else {
vErrors.push(err556);
}
errors++;
}
if(data148.value === undefined){
const err557 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i19,schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err557];
}
else {
vErrors.push(err557);
}
errors++;
}
for(const key40 in data148){
if(!(((key40 === "field") || (key40 === "operator")) || (key40 === "value"))){
const err558 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i19,schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key40},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err558];
}
else {
vErrors.push(err558);
}
errors++;
}
}
if(data148.field !== undefined){
let data149 = data148.field;
const _errs705 = errors;
let valid177 = false;
const _errs706 = errors;
if(!(((((((data149 === "from.address") || (data149 === "from.domain")) || (data149 === "from.tld")) || (data149 === "recipient.address")) || (data149 === "recipient.domain")) || (data149 === "recipient.tld")) || (data149 === "outbound.type"))){
const err559 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i19+"/field",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/field/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.rules.additionalProperties.properties.match.properties.conditions.items.properties.field.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err559];
}
else {
vErrors.push(err559);
}
errors++;
}
var _valid95 = _errs706 === errors;
valid177 = valid177 || _valid95;
const _errs707 = errors;
if(typeof data149 === "string"){
if(!pattern5.test(data149)){
const err560 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i19+"/field",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/field/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err560];
}
else {
vErrors.push(err560);
}
errors++;
}
}
else {
const err561 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i19+"/field",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/field/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err561];
}
else {
vErrors.push(err561);
}
errors++;
}
var _valid95 = _errs707 === errors;
valid177 = valid177 || _valid95;
if(!valid177){
const err562 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i19+"/field",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/field/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err562];
}
else {
vErrors.push(err562);
}
errors++;
}
else {
errors = _errs705;
if(vErrors !== null){
if(_errs705){
vErrors.length = _errs705;
}
else {
vErrors = null;
}
}
}
}
if(data148.operator !== undefined){
let data150 = data148.operator;
const _errs710 = errors;
let valid178 = false;
const _errs711 = errors;
if(!((((data150 === "is") || (data150 === "is_not")) || (data150 === "contains")) || (data150 === "in_list"))){
const err563 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i19+"/operator",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/operator/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.rules.additionalProperties.properties.match.properties.conditions.items.properties.operator.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err563];
}
else {
vErrors.push(err563);
}
errors++;
}
var _valid96 = _errs711 === errors;
valid178 = valid178 || _valid96;
const _errs712 = errors;
if(typeof data150 === "string"){
if(!pattern5.test(data150)){
const err564 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i19+"/operator",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/operator/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err564];
}
else {
vErrors.push(err564);
}
errors++;
}
}
else {
const err565 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i19+"/operator",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/operator/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err565];
}
else {
vErrors.push(err565);
}
errors++;
}
var _valid96 = _errs712 === errors;
valid178 = valid178 || _valid96;
if(!valid178){
const err566 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i19+"/operator",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/operator/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err566];
}
else {
vErrors.push(err566);
}
errors++;
}
else {
errors = _errs710;
if(vErrors !== null){
if(_errs710){
vErrors.length = _errs710;
}
else {
vErrors = null;
}
}
}
}
if(data148.value !== undefined){
let data151 = data148.value;
const _errs715 = errors;
let valid179 = false;
const _errs716 = errors;
if(typeof data151 === "string"){
if(func3(data151) < 1){
const err567 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i19+"/value",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/value/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err567];
}
else {
vErrors.push(err567);
}
errors++;
}
}
else {
const err568 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i19+"/value",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/value/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err568];
}
else {
vErrors.push(err568);
}
errors++;
}
var _valid97 = _errs716 === errors;
valid179 = valid179 || _valid97;
const _errs718 = errors;
if(Array.isArray(data151)){
if(data151.length < 1){
const err569 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i19+"/value",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/value/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err569];
}
else {
vErrors.push(err569);
}
errors++;
}
const len20 = data151.length;
for(let i20=0; i20<len20; i20++){
let data152 = data151[i20];
if(typeof data152 === "string"){
if(func3(data152) < 1){
const err570 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i19+"/value/" + i20,schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/value/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err570];
}
else {
vErrors.push(err570);
}
errors++;
}
}
else {
const err571 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i19+"/value/" + i20,schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/value/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err571];
}
else {
vErrors.push(err571);
}
errors++;
}
}
}
else {
const err572 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i19+"/value",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/value/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err572];
}
else {
vErrors.push(err572);
}
errors++;
}
var _valid97 = _errs718 === errors;
valid179 = valid179 || _valid97;
if(!valid179){
const err573 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i19+"/value",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/value/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err573];
}
else {
vErrors.push(err573);
}
errors++;
}
else {
errors = _errs715;
if(vErrors !== null){
if(_errs715){
vErrors.length = _errs715;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err574 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i19,schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err574];
}
else {
vErrors.push(err574);
}
errors++;
}
}
}
else {
const err575 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err575];
}
else {
vErrors.push(err575);
}
errors++;
}
}
}
else {
const err576 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/match",schemaPath:"#/properties/rules/additionalProperties/properties/match/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err576];
}
else {
vErrors.push(err576);
}
errors++;
}
}
if(data139.actions !== undefined){
let data153 = data139.actions;
if(Array.isArray(data153)){
if(data153.length < 1){
const err577 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/actions",schemaPath:"#/properties/rules/additionalProperties/properties/actions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err577];
}
else {
vErrors.push(err577);
}
errors++;
}
const len21 = data153.length;
for(let i21=0; i21<len21; i21++){
let data154 = data153[i21];
if(data154 && typeof data154 == "object" && !Array.isArray(data154)){
if(data154.type === undefined){
const err578 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/actions/" + i21,schemaPath:"#/properties/rules/additionalProperties/properties/actions/items/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err578];
}
else {
vErrors.push(err578);
}
errors++;
}
for(const key41 in data154){
if(!((key41 === "type") || (key41 === "value"))){
const err579 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/actions/" + i21,schemaPath:"#/properties/rules/additionalProperties/properties/actions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key41},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err579];
}
else {
vErrors.push(err579);
}
errors++;
}
}
if(data154.type !== undefined){
let data155 = data154.type;
const _errs728 = errors;
let valid185 = false;
const _errs729 = errors;
if(!(((((((data155 === "block") || (data155 === "mark_as_spam")) || (data155 === "assign_to_folder")) || (data155 === "mark_as_read")) || (data155 === "mark_as_starred")) || (data155 === "archive")) || (data155 === "trash"))){
const err580 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/actions/" + i21+"/type",schemaPath:"#/properties/rules/additionalProperties/properties/actions/items/properties/type/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.rules.additionalProperties.properties.actions.items.properties.type.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err580];
}
else {
vErrors.push(err580);
}
errors++;
}
var _valid98 = _errs729 === errors;
valid185 = valid185 || _valid98;
const _errs730 = errors;
if(typeof data155 === "string"){
if(!pattern5.test(data155)){
const err581 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/actions/" + i21+"/type",schemaPath:"#/properties/rules/additionalProperties/properties/actions/items/properties/type/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err581];
}
else {
vErrors.push(err581);
}
errors++;
}
}
else {
const err582 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/actions/" + i21+"/type",schemaPath:"#/properties/rules/additionalProperties/properties/actions/items/properties/type/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err582];
}
else {
vErrors.push(err582);
}
errors++;
}
var _valid98 = _errs730 === errors;
valid185 = valid185 || _valid98;
if(!valid185){
const err583 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/actions/" + i21+"/type",schemaPath:"#/properties/rules/additionalProperties/properties/actions/items/properties/type/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err583];
}
else {
vErrors.push(err583);
}
errors++;
}
else {
errors = _errs728;
if(vErrors !== null){
if(_errs728){
vErrors.length = _errs728;
}
else {
vErrors = null;
}
}
}
}
if(data154.value !== undefined){
let data156 = data154.value;
if(typeof data156 === "string"){
if(func3(data156) < 1){
const err584 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/actions/" + i21+"/value",schemaPath:"#/properties/rules/additionalProperties/properties/actions/items/properties/value/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err584];
}
else {
vErrors.push(err584);
}
errors++;
}
}
else {
const err585 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/actions/" + i21+"/value",schemaPath:"#/properties/rules/additionalProperties/properties/actions/items/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err585];
}
else {
vErrors.push(err585);
}
errors++;
}
}
}
else {
const err586 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/actions/" + i21,schemaPath:"#/properties/rules/additionalProperties/properties/actions/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err586];
}
else {
vErrors.push(err586);
}
errors++;
}
}
}
else {
const err587 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/actions",schemaPath:"#/properties/rules/additionalProperties/properties/actions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err587];
}
else {
vErrors.push(err587);
}
errors++;
}
}
if(data139.id !== undefined){
let data157 = data139.id;
if(typeof data157 !== "string"){
const err588 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/rules/additionalProperties/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err588];
}
else {
vErrors.push(err588);
}
errors++;
}
const _errs736 = errors;
let valid186 = false;
const _errs737 = errors;
if(typeof data157 === "string"){
if(!pattern6.test(data157)){
const err589 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/rules/additionalProperties/properties/id/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err589];
}
else {
vErrors.push(err589);
}
errors++;
}
}
var _valid99 = _errs737 === errors;
valid186 = valid186 || _valid99;
const _errs738 = errors;
if(typeof data157 === "string"){
if(!pattern5.test(data157)){
const err590 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/rules/additionalProperties/properties/id/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err590];
}
else {
vErrors.push(err590);
}
errors++;
}
}
var _valid99 = _errs738 === errors;
valid186 = valid186 || _valid99;
if(!valid186){
const err591 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/rules/additionalProperties/properties/id/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err591];
}
else {
vErrors.push(err591);
}
errors++;
}
else {
errors = _errs736;
if(vErrors !== null){
if(_errs736){
vErrors.length = _errs736;
}
else {
vErrors = null;
}
}
}
}
if(data139.protect !== undefined){
let data158 = data139.protect;
const _errs740 = errors;
let valid187 = false;
const _errs741 = errors;
if(typeof data158 !== "boolean"){
const err592 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/rules/additionalProperties/properties/protect/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err592];
}
else {
vErrors.push(err592);
}
errors++;
}
var _valid100 = _errs741 === errors;
valid187 = valid187 || _valid100;
const _errs743 = errors;
if(typeof data158 === "string"){
if(!pattern11.test(data158)){
const err593 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/rules/additionalProperties/properties/protect/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err593];
}
else {
vErrors.push(err593);
}
errors++;
}
}
else {
const err594 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/rules/additionalProperties/properties/protect/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err594];
}
else {
vErrors.push(err594);
}
errors++;
}
var _valid100 = _errs743 === errors;
valid187 = valid187 || _valid100;
if(!valid187){
const err595 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/rules/additionalProperties/properties/protect/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err595];
}
else {
vErrors.push(err595);
}
errors++;
}
else {
errors = _errs740;
if(vErrors !== null){
if(_errs740){
vErrors.length = _errs740;
}
else {
vErrors = null;
}
}
}
}
if(data139.for_each !== undefined){
if("tenants" !== data139.for_each){
const err596 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/for_each",schemaPath:"#/properties/rules/additionalProperties/properties/for_each/const",keyword:"const",params:{allowedValue: "tenants"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err596];
}
else {
vErrors.push(err596);
}
errors++;
}
}
if(data139.where !== undefined){
let data160 = data139.where;
if(data160 && typeof data160 == "object" && !Array.isArray(data160)){
for(const key42 in data160){
let data161 = data160[key42];
const _errs750 = errors;
let valid189 = false;
const _errs751 = errors;
if(typeof data161 !== "string"){
const err597 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key42.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/properties/where/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err597];
}
else {
vErrors.push(err597);
}
errors++;
}
var _valid101 = _errs751 === errors;
valid189 = valid189 || _valid101;
const _errs753 = errors;
if(!((typeof data161 == "number") && (isFinite(data161)))){
const err598 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key42.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/properties/where/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err598];
}
else {
vErrors.push(err598);
}
errors++;
}
var _valid101 = _errs753 === errors;
valid189 = valid189 || _valid101;
const _errs755 = errors;
if(typeof data161 !== "boolean"){
const err599 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key42.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/properties/where/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err599];
}
else {
vErrors.push(err599);
}
errors++;
}
var _valid101 = _errs755 === errors;
valid189 = valid189 || _valid101;
const _errs757 = errors;
if(Array.isArray(data161)){
if(data161.length < 1){
const err600 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key42.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/properties/where/additionalProperties/anyOf/3/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err600];
}
else {
vErrors.push(err600);
}
errors++;
}
const len22 = data161.length;
for(let i22=0; i22<len22; i22++){
let data162 = data161[i22];
const _errs760 = errors;
let valid192 = false;
const _errs761 = errors;
if(typeof data162 !== "string"){
const err601 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i22,schemaPath:"#/properties/rules/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err601];
}
else {
vErrors.push(err601);
}
errors++;
}
var _valid102 = _errs761 === errors;
valid192 = valid192 || _valid102;
const _errs763 = errors;
if(!((typeof data162 == "number") && (isFinite(data162)))){
const err602 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i22,schemaPath:"#/properties/rules/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err602];
}
else {
vErrors.push(err602);
}
errors++;
}
var _valid102 = _errs763 === errors;
valid192 = valid192 || _valid102;
const _errs765 = errors;
if(typeof data162 !== "boolean"){
const err603 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i22,schemaPath:"#/properties/rules/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err603];
}
else {
vErrors.push(err603);
}
errors++;
}
var _valid102 = _errs765 === errors;
valid192 = valid192 || _valid102;
if(!valid192){
const err604 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i22,schemaPath:"#/properties/rules/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err604];
}
else {
vErrors.push(err604);
}
errors++;
}
else {
errors = _errs760;
if(vErrors !== null){
if(_errs760){
vErrors.length = _errs760;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err605 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key42.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/properties/where/additionalProperties/anyOf/3/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err605];
}
else {
vErrors.push(err605);
}
errors++;
}
var _valid101 = _errs757 === errors;
valid189 = valid189 || _valid101;
if(!valid189){
const err606 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key42.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/properties/where/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err606];
}
else {
vErrors.push(err606);
}
errors++;
}
else {
errors = _errs750;
if(vErrors !== null){
if(_errs750){
vErrors.length = _errs750;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err607 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1")+"/where",schemaPath:"#/properties/rules/additionalProperties/properties/where/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err607];
}
else {
vErrors.push(err607);
}
errors++;
}
}
}
else {
const err608 = {instancePath:instancePath+"/rules/" + key37.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err608];
}
else {
vErrors.push(err608);
}
errors++;
}
}
}
else {
const err609 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err609];
}
else {
vErrors.push(err609);
}
errors++;
}
}
if(data.policies !== undefined){
let data163 = data.policies;
if(data163 && typeof data163 == "object" && !Array.isArray(data163)){
for(const key43 in data163){
const _errs769 = errors;
if(typeof key43 === "string"){
if(func3(key43) < 1){
const err610 = {instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/propertyNames/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",propertyName:key43};
if(vErrors === null){
vErrors = [err610];
}
else {
vErrors.push(err610);
}
errors++;
}
}
var valid193 = _errs769 === errors;
if(!valid193){
const err611 = {instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/propertyNames",keyword:"propertyNames",params:{propertyName: key43},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err611];
}
else {
vErrors.push(err611);
}
errors++;
}
}
for(const key44 in data163){
let data164 = data163[key44];
if(data164 && typeof data164 == "object" && !Array.isArray(data164)){
for(const key45 in data164){
if(!((((((((key45 === "name") || (key45 === "limits")) || (key45 === "spam_detection")) || (key45 === "options")) || (key45 === "id")) || (key45 === "protect")) || (key45 === "for_each")) || (key45 === "where"))){
const err612 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/policies/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key45},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err612];
}
else {
vErrors.push(err612);
}
errors++;
}
}
if(data164.name !== undefined){
let data165 = data164.name;
if(typeof data165 !== "string"){
const err613 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/policies/additionalProperties/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err613];
}
else {
vErrors.push(err613);
}
errors++;
}
const _errs776 = errors;
let valid196 = false;
const _errs777 = errors;
if(typeof data165 === "string"){
if(func3(data165) > 256){
const err614 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/policies/additionalProperties/properties/name/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err614];
}
else {
vErrors.push(err614);
}
errors++;
}
if(func3(data165) < 1){
const err615 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/policies/additionalProperties/properties/name/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err615];
}
else {
vErrors.push(err615);
}
errors++;
}
if(!pattern92.test(data165)){
const err616 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/policies/additionalProperties/properties/name/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err616];
}
else {
vErrors.push(err616);
}
errors++;
}
}
var _valid103 = _errs777 === errors;
valid196 = valid196 || _valid103;
const _errs778 = errors;
if(typeof data165 === "string"){
if(!pattern5.test(data165)){
const err617 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/policies/additionalProperties/properties/name/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err617];
}
else {
vErrors.push(err617);
}
errors++;
}
}
var _valid103 = _errs778 === errors;
valid196 = valid196 || _valid103;
if(!valid196){
const err618 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/policies/additionalProperties/properties/name/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err618];
}
else {
vErrors.push(err618);
}
errors++;
}
else {
errors = _errs776;
if(vErrors !== null){
if(_errs776){
vErrors.length = _errs776;
}
else {
vErrors = null;
}
}
}
}
if(data164.limits !== undefined){
let data166 = data164.limits;
if(data166 && typeof data166 == "object" && !Array.isArray(data166)){
for(const key46 in data166){
if(!(func1.call(schema31.properties.policies.additionalProperties.properties.limits.properties, key46))){
const err619 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",schemaPath:"#/properties/policies/additionalProperties/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key46},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err619];
}
else {
vErrors.push(err619);
}
errors++;
}
}
if(data166.limit_attachment_size_limit !== undefined){
let data167 = data166.limit_attachment_size_limit;
const _errs783 = errors;
let valid198 = false;
const _errs784 = errors;
if(!(((typeof data167 == "number") && (!(data167 % 1) && !isNaN(data167))) && (isFinite(data167)))){
const err620 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_size_limit",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_size_limit/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err620];
}
else {
vErrors.push(err620);
}
errors++;
}
if((typeof data167 == "number") && (isFinite(data167))){
if(data167 < 0 || isNaN(data167)){
const err621 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_size_limit",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_size_limit/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err621];
}
else {
vErrors.push(err621);
}
errors++;
}
}
var _valid104 = _errs784 === errors;
valid198 = valid198 || _valid104;
const _errs786 = errors;
if(typeof data167 === "string"){
if(!pattern11.test(data167)){
const err622 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_size_limit",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_size_limit/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err622];
}
else {
vErrors.push(err622);
}
errors++;
}
}
else {
const err623 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_size_limit",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_size_limit/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err623];
}
else {
vErrors.push(err623);
}
errors++;
}
var _valid104 = _errs786 === errors;
valid198 = valid198 || _valid104;
if(!valid198){
const err624 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_size_limit",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_size_limit/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err624];
}
else {
vErrors.push(err624);
}
errors++;
}
else {
errors = _errs783;
if(vErrors !== null){
if(_errs783){
vErrors.length = _errs783;
}
else {
vErrors = null;
}
}
}
}
if(data166.limit_attachment_count_limit !== undefined){
let data168 = data166.limit_attachment_count_limit;
const _errs789 = errors;
let valid199 = false;
const _errs790 = errors;
if(!(((typeof data168 == "number") && (!(data168 % 1) && !isNaN(data168))) && (isFinite(data168)))){
const err625 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_count_limit",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_count_limit/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err625];
}
else {
vErrors.push(err625);
}
errors++;
}
if((typeof data168 == "number") && (isFinite(data168))){
if(data168 < 0 || isNaN(data168)){
const err626 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_count_limit",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_count_limit/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err626];
}
else {
vErrors.push(err626);
}
errors++;
}
}
var _valid105 = _errs790 === errors;
valid199 = valid199 || _valid105;
const _errs792 = errors;
if(typeof data168 === "string"){
if(!pattern11.test(data168)){
const err627 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_count_limit",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_count_limit/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err627];
}
else {
vErrors.push(err627);
}
errors++;
}
}
else {
const err628 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_count_limit",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_count_limit/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err628];
}
else {
vErrors.push(err628);
}
errors++;
}
var _valid105 = _errs792 === errors;
valid199 = valid199 || _valid105;
if(!valid199){
const err629 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_count_limit",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_count_limit/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err629];
}
else {
vErrors.push(err629);
}
errors++;
}
else {
errors = _errs789;
if(vErrors !== null){
if(_errs789){
vErrors.length = _errs789;
}
else {
vErrors = null;
}
}
}
}
if(data166.limit_attachment_allowed_types !== undefined){
let data169 = data166.limit_attachment_allowed_types;
if(Array.isArray(data169)){
const len23 = data169.length;
for(let i23=0; i23<len23; i23++){
let data170 = data169[i23];
if(typeof data170 !== "string"){
const err630 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_allowed_types/" + i23,schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_allowed_types/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err630];
}
else {
vErrors.push(err630);
}
errors++;
}
const _errs798 = errors;
let valid202 = false;
const _errs799 = errors;
if(typeof data170 === "string"){
if(!pattern115.test(data170)){
const err631 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_allowed_types/" + i23,schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_allowed_types/items/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\s/]+/[^\\s/]+$"},message:"must match pattern \""+"^[^\\s/]+/[^\\s/]+$"+"\""};
if(vErrors === null){
vErrors = [err631];
}
else {
vErrors.push(err631);
}
errors++;
}
}
var _valid106 = _errs799 === errors;
valid202 = valid202 || _valid106;
const _errs800 = errors;
if(typeof data170 === "string"){
if(!pattern5.test(data170)){
const err632 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_allowed_types/" + i23,schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_allowed_types/items/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err632];
}
else {
vErrors.push(err632);
}
errors++;
}
}
var _valid106 = _errs800 === errors;
valid202 = valid202 || _valid106;
if(!valid202){
const err633 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_allowed_types/" + i23,schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_allowed_types/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err633];
}
else {
vErrors.push(err633);
}
errors++;
}
else {
errors = _errs798;
if(vErrors !== null){
if(_errs798){
vErrors.length = _errs798;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err634 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_allowed_types",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_allowed_types/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err634];
}
else {
vErrors.push(err634);
}
errors++;
}
}
if(data166.limit_size_total_mime !== undefined){
let data171 = data166.limit_size_total_mime;
const _errs802 = errors;
let valid203 = false;
const _errs803 = errors;
if(!(((typeof data171 == "number") && (!(data171 % 1) && !isNaN(data171))) && (isFinite(data171)))){
const err635 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_size_total_mime",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_size_total_mime/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err635];
}
else {
vErrors.push(err635);
}
errors++;
}
if((typeof data171 == "number") && (isFinite(data171))){
if(data171 < 0 || isNaN(data171)){
const err636 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_size_total_mime",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_size_total_mime/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err636];
}
else {
vErrors.push(err636);
}
errors++;
}
}
var _valid107 = _errs803 === errors;
valid203 = valid203 || _valid107;
const _errs805 = errors;
if(typeof data171 === "string"){
if(!pattern11.test(data171)){
const err637 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_size_total_mime",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_size_total_mime/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err637];
}
else {
vErrors.push(err637);
}
errors++;
}
}
else {
const err638 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_size_total_mime",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_size_total_mime/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err638];
}
else {
vErrors.push(err638);
}
errors++;
}
var _valid107 = _errs805 === errors;
valid203 = valid203 || _valid107;
if(!valid203){
const err639 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_size_total_mime",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_size_total_mime/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err639];
}
else {
vErrors.push(err639);
}
errors++;
}
else {
errors = _errs802;
if(vErrors !== null){
if(_errs802){
vErrors.length = _errs802;
}
else {
vErrors = null;
}
}
}
}
if(data166.limit_storage_total !== undefined){
let data172 = data166.limit_storage_total;
const _errs808 = errors;
let valid204 = false;
const _errs809 = errors;
if(!(((typeof data172 == "number") && (!(data172 % 1) && !isNaN(data172))) && (isFinite(data172)))){
const err640 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_storage_total",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_storage_total/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err640];
}
else {
vErrors.push(err640);
}
errors++;
}
if((typeof data172 == "number") && (isFinite(data172))){
if(data172 < -1 || isNaN(data172)){
const err641 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_storage_total",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_storage_total/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"};
if(vErrors === null){
vErrors = [err641];
}
else {
vErrors.push(err641);
}
errors++;
}
}
var _valid108 = _errs809 === errors;
valid204 = valid204 || _valid108;
const _errs811 = errors;
if(typeof data172 === "string"){
if(!pattern11.test(data172)){
const err642 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_storage_total",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_storage_total/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err642];
}
else {
vErrors.push(err642);
}
errors++;
}
}
else {
const err643 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_storage_total",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_storage_total/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err643];
}
else {
vErrors.push(err643);
}
errors++;
}
var _valid108 = _errs811 === errors;
valid204 = valid204 || _valid108;
if(!valid204){
const err644 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_storage_total",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_storage_total/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err644];
}
else {
vErrors.push(err644);
}
errors++;
}
else {
errors = _errs808;
if(vErrors !== null){
if(_errs808){
vErrors.length = _errs808;
}
else {
vErrors = null;
}
}
}
}
if(data166.limit_count_daily_message_received !== undefined){
let data173 = data166.limit_count_daily_message_received;
const _errs814 = errors;
let valid205 = false;
const _errs815 = errors;
if(!(((typeof data173 == "number") && (!(data173 % 1) && !isNaN(data173))) && (isFinite(data173)))){
const err645 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_count_daily_message_received",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_count_daily_message_received/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err645];
}
else {
vErrors.push(err645);
}
errors++;
}
if((typeof data173 == "number") && (isFinite(data173))){
if(data173 < -1 || isNaN(data173)){
const err646 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_count_daily_message_received",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_count_daily_message_received/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"};
if(vErrors === null){
vErrors = [err646];
}
else {
vErrors.push(err646);
}
errors++;
}
}
var _valid109 = _errs815 === errors;
valid205 = valid205 || _valid109;
const _errs817 = errors;
if(typeof data173 === "string"){
if(!pattern11.test(data173)){
const err647 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_count_daily_message_received",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_count_daily_message_received/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err647];
}
else {
vErrors.push(err647);
}
errors++;
}
}
else {
const err648 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_count_daily_message_received",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_count_daily_message_received/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err648];
}
else {
vErrors.push(err648);
}
errors++;
}
var _valid109 = _errs817 === errors;
valid205 = valid205 || _valid109;
if(!valid205){
const err649 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_count_daily_message_received",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_count_daily_message_received/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err649];
}
else {
vErrors.push(err649);
}
errors++;
}
else {
errors = _errs814;
if(vErrors !== null){
if(_errs814){
vErrors.length = _errs814;
}
else {
vErrors = null;
}
}
}
}
if(data166.limit_count_daily_email_sent !== undefined){
let data174 = data166.limit_count_daily_email_sent;
const _errs820 = errors;
let valid206 = false;
const _errs821 = errors;
if(!(((typeof data174 == "number") && (!(data174 % 1) && !isNaN(data174))) && (isFinite(data174)))){
const err650 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_count_daily_email_sent",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_count_daily_email_sent/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err650];
}
else {
vErrors.push(err650);
}
errors++;
}
if((typeof data174 == "number") && (isFinite(data174))){
if(data174 < -1 || isNaN(data174)){
const err651 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_count_daily_email_sent",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_count_daily_email_sent/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"};
if(vErrors === null){
vErrors = [err651];
}
else {
vErrors.push(err651);
}
errors++;
}
}
var _valid110 = _errs821 === errors;
valid206 = valid206 || _valid110;
const _errs823 = errors;
if(typeof data174 === "string"){
if(!pattern11.test(data174)){
const err652 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_count_daily_email_sent",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_count_daily_email_sent/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err652];
}
else {
vErrors.push(err652);
}
errors++;
}
}
else {
const err653 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_count_daily_email_sent",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_count_daily_email_sent/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err653];
}
else {
vErrors.push(err653);
}
errors++;
}
var _valid110 = _errs823 === errors;
valid206 = valid206 || _valid110;
if(!valid206){
const err654 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_count_daily_email_sent",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_count_daily_email_sent/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err654];
}
else {
vErrors.push(err654);
}
errors++;
}
else {
errors = _errs820;
if(vErrors !== null){
if(_errs820){
vErrors.length = _errs820;
}
else {
vErrors = null;
}
}
}
}
if(data166.limit_inbox_retention_period !== undefined){
let data175 = data166.limit_inbox_retention_period;
const _errs826 = errors;
let valid207 = false;
const _errs827 = errors;
if(!(((typeof data175 == "number") && (!(data175 % 1) && !isNaN(data175))) && (isFinite(data175)))){
const err655 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_inbox_retention_period",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_inbox_retention_period/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err655];
}
else {
vErrors.push(err655);
}
errors++;
}
if((typeof data175 == "number") && (isFinite(data175))){
if(data175 < -1 || isNaN(data175)){
const err656 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_inbox_retention_period",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_inbox_retention_period/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"};
if(vErrors === null){
vErrors = [err656];
}
else {
vErrors.push(err656);
}
errors++;
}
}
var _valid111 = _errs827 === errors;
valid207 = valid207 || _valid111;
const _errs829 = errors;
if(typeof data175 === "string"){
if(!pattern11.test(data175)){
const err657 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_inbox_retention_period",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_inbox_retention_period/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err657];
}
else {
vErrors.push(err657);
}
errors++;
}
}
else {
const err658 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_inbox_retention_period",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_inbox_retention_period/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err658];
}
else {
vErrors.push(err658);
}
errors++;
}
var _valid111 = _errs829 === errors;
valid207 = valid207 || _valid111;
if(!valid207){
const err659 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_inbox_retention_period",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_inbox_retention_period/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err659];
}
else {
vErrors.push(err659);
}
errors++;
}
else {
errors = _errs826;
if(vErrors !== null){
if(_errs826){
vErrors.length = _errs826;
}
else {
vErrors = null;
}
}
}
}
if(data166.limit_spam_retention_period !== undefined){
let data176 = data166.limit_spam_retention_period;
const _errs832 = errors;
let valid208 = false;
const _errs833 = errors;
if(!(((typeof data176 == "number") && (!(data176 % 1) && !isNaN(data176))) && (isFinite(data176)))){
const err660 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_spam_retention_period",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_spam_retention_period/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err660];
}
else {
vErrors.push(err660);
}
errors++;
}
if((typeof data176 == "number") && (isFinite(data176))){
if(data176 < -1 || isNaN(data176)){
const err661 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_spam_retention_period",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_spam_retention_period/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"};
if(vErrors === null){
vErrors = [err661];
}
else {
vErrors.push(err661);
}
errors++;
}
}
var _valid112 = _errs833 === errors;
valid208 = valid208 || _valid112;
const _errs835 = errors;
if(typeof data176 === "string"){
if(!pattern11.test(data176)){
const err662 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_spam_retention_period",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_spam_retention_period/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err662];
}
else {
vErrors.push(err662);
}
errors++;
}
}
else {
const err663 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_spam_retention_period",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_spam_retention_period/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err663];
}
else {
vErrors.push(err663);
}
errors++;
}
var _valid112 = _errs835 === errors;
valid208 = valid208 || _valid112;
if(!valid208){
const err664 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_spam_retention_period",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_spam_retention_period/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err664];
}
else {
vErrors.push(err664);
}
errors++;
}
else {
errors = _errs832;
if(vErrors !== null){
if(_errs832){
vErrors.length = _errs832;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err665 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",schemaPath:"#/properties/policies/additionalProperties/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err665];
}
else {
vErrors.push(err665);
}
errors++;
}
}
if(data164.spam_detection !== undefined){
let data177 = data164.spam_detection;
if(data177 && typeof data177 == "object" && !Array.isArray(data177)){
for(const key47 in data177){
if(!(((key47 === "use_list_dnsbl") || (key47 === "use_header_anomaly_detection")) || (key47 === "spam_sensitivity"))){
const err666 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key47},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err666];
}
else {
vErrors.push(err666);
}
errors++;
}
}
if(data177.use_list_dnsbl !== undefined){
let data178 = data177.use_list_dnsbl;
const _errs841 = errors;
let valid210 = false;
const _errs842 = errors;
if(typeof data178 !== "boolean"){
const err667 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/use_list_dnsbl",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/use_list_dnsbl/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err667];
}
else {
vErrors.push(err667);
}
errors++;
}
var _valid113 = _errs842 === errors;
valid210 = valid210 || _valid113;
const _errs844 = errors;
if(typeof data178 === "string"){
if(!pattern11.test(data178)){
const err668 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/use_list_dnsbl",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/use_list_dnsbl/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err668];
}
else {
vErrors.push(err668);
}
errors++;
}
}
else {
const err669 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/use_list_dnsbl",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/use_list_dnsbl/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err669];
}
else {
vErrors.push(err669);
}
errors++;
}
var _valid113 = _errs844 === errors;
valid210 = valid210 || _valid113;
if(!valid210){
const err670 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/use_list_dnsbl",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/use_list_dnsbl/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err670];
}
else {
vErrors.push(err670);
}
errors++;
}
else {
errors = _errs841;
if(vErrors !== null){
if(_errs841){
vErrors.length = _errs841;
}
else {
vErrors = null;
}
}
}
}
if(data177.use_header_anomaly_detection !== undefined){
let data179 = data177.use_header_anomaly_detection;
const _errs847 = errors;
let valid211 = false;
const _errs848 = errors;
if(typeof data179 !== "boolean"){
const err671 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/use_header_anomaly_detection",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/use_header_anomaly_detection/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err671];
}
else {
vErrors.push(err671);
}
errors++;
}
var _valid114 = _errs848 === errors;
valid211 = valid211 || _valid114;
const _errs850 = errors;
if(typeof data179 === "string"){
if(!pattern11.test(data179)){
const err672 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/use_header_anomaly_detection",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/use_header_anomaly_detection/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err672];
}
else {
vErrors.push(err672);
}
errors++;
}
}
else {
const err673 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/use_header_anomaly_detection",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/use_header_anomaly_detection/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err673];
}
else {
vErrors.push(err673);
}
errors++;
}
var _valid114 = _errs850 === errors;
valid211 = valid211 || _valid114;
if(!valid211){
const err674 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/use_header_anomaly_detection",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/use_header_anomaly_detection/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err674];
}
else {
vErrors.push(err674);
}
errors++;
}
else {
errors = _errs847;
if(vErrors !== null){
if(_errs847){
vErrors.length = _errs847;
}
else {
vErrors = null;
}
}
}
}
if(data177.spam_sensitivity !== undefined){
let data180 = data177.spam_sensitivity;
const _errs853 = errors;
let valid212 = false;
const _errs854 = errors;
if((typeof data180 == "number") && (isFinite(data180))){
if(data180 > 5 || isNaN(data180)){
const err675 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/spam_sensitivity",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/spam_sensitivity/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5"};
if(vErrors === null){
vErrors = [err675];
}
else {
vErrors.push(err675);
}
errors++;
}
if(data180 < 0.1 || isNaN(data180)){
const err676 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/spam_sensitivity",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/spam_sensitivity/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.1},message:"must be >= 0.1"};
if(vErrors === null){
vErrors = [err676];
}
else {
vErrors.push(err676);
}
errors++;
}
}
else {
const err677 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/spam_sensitivity",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/spam_sensitivity/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err677];
}
else {
vErrors.push(err677);
}
errors++;
}
var _valid115 = _errs854 === errors;
valid212 = valid212 || _valid115;
const _errs856 = errors;
if(typeof data180 === "string"){
if(!pattern11.test(data180)){
const err678 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/spam_sensitivity",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/spam_sensitivity/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err678];
}
else {
vErrors.push(err678);
}
errors++;
}
}
else {
const err679 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/spam_sensitivity",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/spam_sensitivity/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err679];
}
else {
vErrors.push(err679);
}
errors++;
}
var _valid115 = _errs856 === errors;
valid212 = valid212 || _valid115;
if(!valid212){
const err680 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/spam_sensitivity",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/spam_sensitivity/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err680];
}
else {
vErrors.push(err680);
}
errors++;
}
else {
errors = _errs853;
if(vErrors !== null){
if(_errs853){
vErrors.length = _errs853;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err681 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err681];
}
else {
vErrors.push(err681);
}
errors++;
}
}
if(data164.options !== undefined){
let data181 = data164.options;
if(data181 && typeof data181 == "object" && !Array.isArray(data181)){
for(const key48 in data181){
if(!((key48 === "additional_folders") || (key48 === "use_cidr_aliasing"))){
const err682 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/options",schemaPath:"#/properties/policies/additionalProperties/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key48},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err682];
}
else {
vErrors.push(err682);
}
errors++;
}
}
if(data181.additional_folders !== undefined){
let data182 = data181.additional_folders;
if(Array.isArray(data182)){
const len24 = data182.length;
for(let i24=0; i24<len24; i24++){
let data183 = data182[i24];
if(typeof data183 === "string"){
if(func3(data183) < 1){
const err683 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/options/additional_folders/" + i24,schemaPath:"#/properties/policies/additionalProperties/properties/options/properties/additional_folders/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err683];
}
else {
vErrors.push(err683);
}
errors++;
}
}
else {
const err684 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/options/additional_folders/" + i24,schemaPath:"#/properties/policies/additionalProperties/properties/options/properties/additional_folders/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err684];
}
else {
vErrors.push(err684);
}
errors++;
}
}
}
else {
const err685 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/options/additional_folders",schemaPath:"#/properties/policies/additionalProperties/properties/options/properties/additional_folders/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err685];
}
else {
vErrors.push(err685);
}
errors++;
}
}
if(data181.use_cidr_aliasing !== undefined){
let data184 = data181.use_cidr_aliasing;
const _errs866 = errors;
let valid216 = false;
const _errs867 = errors;
if(typeof data184 !== "boolean"){
const err686 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/options/use_cidr_aliasing",schemaPath:"#/properties/policies/additionalProperties/properties/options/properties/use_cidr_aliasing/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err686];
}
else {
vErrors.push(err686);
}
errors++;
}
var _valid116 = _errs867 === errors;
valid216 = valid216 || _valid116;
const _errs869 = errors;
if(typeof data184 === "string"){
if(!pattern11.test(data184)){
const err687 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/options/use_cidr_aliasing",schemaPath:"#/properties/policies/additionalProperties/properties/options/properties/use_cidr_aliasing/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err687];
}
else {
vErrors.push(err687);
}
errors++;
}
}
else {
const err688 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/options/use_cidr_aliasing",schemaPath:"#/properties/policies/additionalProperties/properties/options/properties/use_cidr_aliasing/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err688];
}
else {
vErrors.push(err688);
}
errors++;
}
var _valid116 = _errs869 === errors;
valid216 = valid216 || _valid116;
if(!valid216){
const err689 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/options/use_cidr_aliasing",schemaPath:"#/properties/policies/additionalProperties/properties/options/properties/use_cidr_aliasing/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err689];
}
else {
vErrors.push(err689);
}
errors++;
}
else {
errors = _errs866;
if(vErrors !== null){
if(_errs866){
vErrors.length = _errs866;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err690 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/options",schemaPath:"#/properties/policies/additionalProperties/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err690];
}
else {
vErrors.push(err690);
}
errors++;
}
}
if(data164.id !== undefined){
let data185 = data164.id;
if(typeof data185 !== "string"){
const err691 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/policies/additionalProperties/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err691];
}
else {
vErrors.push(err691);
}
errors++;
}
const _errs873 = errors;
let valid217 = false;
const _errs874 = errors;
if(typeof data185 === "string"){
if(!pattern6.test(data185)){
const err692 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/policies/additionalProperties/properties/id/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err692];
}
else {
vErrors.push(err692);
}
errors++;
}
}
var _valid117 = _errs874 === errors;
valid217 = valid217 || _valid117;
const _errs875 = errors;
if(typeof data185 === "string"){
if(!pattern5.test(data185)){
const err693 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/policies/additionalProperties/properties/id/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err693];
}
else {
vErrors.push(err693);
}
errors++;
}
}
var _valid117 = _errs875 === errors;
valid217 = valid217 || _valid117;
if(!valid217){
const err694 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/policies/additionalProperties/properties/id/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err694];
}
else {
vErrors.push(err694);
}
errors++;
}
else {
errors = _errs873;
if(vErrors !== null){
if(_errs873){
vErrors.length = _errs873;
}
else {
vErrors = null;
}
}
}
}
if(data164.protect !== undefined){
let data186 = data164.protect;
const _errs877 = errors;
let valid218 = false;
const _errs878 = errors;
if(typeof data186 !== "boolean"){
const err695 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/policies/additionalProperties/properties/protect/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err695];
}
else {
vErrors.push(err695);
}
errors++;
}
var _valid118 = _errs878 === errors;
valid218 = valid218 || _valid118;
const _errs880 = errors;
if(typeof data186 === "string"){
if(!pattern11.test(data186)){
const err696 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/policies/additionalProperties/properties/protect/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err696];
}
else {
vErrors.push(err696);
}
errors++;
}
}
else {
const err697 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/policies/additionalProperties/properties/protect/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err697];
}
else {
vErrors.push(err697);
}
errors++;
}
var _valid118 = _errs880 === errors;
valid218 = valid218 || _valid118;
if(!valid218){
const err698 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/policies/additionalProperties/properties/protect/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err698];
}
else {
vErrors.push(err698);
}
errors++;
}
else {
errors = _errs877;
if(vErrors !== null){
if(_errs877){
vErrors.length = _errs877;
}
else {
vErrors = null;
}
}
}
}
if(data164.for_each !== undefined){
if("tenants" !== data164.for_each){
const err699 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/for_each",schemaPath:"#/properties/policies/additionalProperties/properties/for_each/const",keyword:"const",params:{allowedValue: "tenants"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err699];
}
else {
vErrors.push(err699);
}
errors++;
}
}
if(data164.where !== undefined){
let data188 = data164.where;
if(data188 && typeof data188 == "object" && !Array.isArray(data188)){
for(const key49 in data188){
let data189 = data188[key49];
const _errs887 = errors;
let valid220 = false;
const _errs888 = errors;
if(typeof data189 !== "string"){
const err700 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key49.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/policies/additionalProperties/properties/where/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err700];
}
else {
vErrors.push(err700);
}
errors++;
}
var _valid119 = _errs888 === errors;
valid220 = valid220 || _valid119;
const _errs890 = errors;
if(!((typeof data189 == "number") && (isFinite(data189)))){
const err701 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key49.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/policies/additionalProperties/properties/where/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err701];
}
else {
vErrors.push(err701);
}
errors++;
}
var _valid119 = _errs890 === errors;
valid220 = valid220 || _valid119;
const _errs892 = errors;
if(typeof data189 !== "boolean"){
const err702 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key49.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/policies/additionalProperties/properties/where/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err702];
}
else {
vErrors.push(err702);
}
errors++;
}
var _valid119 = _errs892 === errors;
valid220 = valid220 || _valid119;
const _errs894 = errors;
if(Array.isArray(data189)){
if(data189.length < 1){
const err703 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key49.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/policies/additionalProperties/properties/where/additionalProperties/anyOf/3/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err703];
}
else {
vErrors.push(err703);
}
errors++;
}
const len25 = data189.length;
for(let i25=0; i25<len25; i25++){
let data190 = data189[i25];
const _errs897 = errors;
let valid223 = false;
const _errs898 = errors;
if(typeof data190 !== "string"){
const err704 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key49.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i25,schemaPath:"#/properties/policies/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err704];
}
else {
vErrors.push(err704);
}
errors++;
}
var _valid120 = _errs898 === errors;
valid223 = valid223 || _valid120;
const _errs900 = errors;
if(!((typeof data190 == "number") && (isFinite(data190)))){
const err705 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key49.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i25,schemaPath:"#/properties/policies/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err705];
}
else {
vErrors.push(err705);
}
errors++;
}
var _valid120 = _errs900 === errors;
valid223 = valid223 || _valid120;
const _errs902 = errors;
if(typeof data190 !== "boolean"){
const err706 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key49.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i25,schemaPath:"#/properties/policies/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err706];
}
else {
vErrors.push(err706);
}
errors++;
}
var _valid120 = _errs902 === errors;
valid223 = valid223 || _valid120;
if(!valid223){
const err707 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key49.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i25,schemaPath:"#/properties/policies/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err707];
}
else {
vErrors.push(err707);
}
errors++;
}
else {
errors = _errs897;
if(vErrors !== null){
if(_errs897){
vErrors.length = _errs897;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err708 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key49.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/policies/additionalProperties/properties/where/additionalProperties/anyOf/3/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err708];
}
else {
vErrors.push(err708);
}
errors++;
}
var _valid119 = _errs894 === errors;
valid220 = valid220 || _valid119;
if(!valid220){
const err709 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key49.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/policies/additionalProperties/properties/where/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err709];
}
else {
vErrors.push(err709);
}
errors++;
}
else {
errors = _errs887;
if(vErrors !== null){
if(_errs887){
vErrors.length = _errs887;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err710 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1")+"/where",schemaPath:"#/properties/policies/additionalProperties/properties/where/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err710];
}
else {
vErrors.push(err710);
}
errors++;
}
}
}
else {
const err711 = {instancePath:instancePath+"/policies/" + key44.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/policies/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err711];
}
else {
vErrors.push(err711);
}
errors++;
}
}
}
else {
const err712 = {instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err712];
}
else {
vErrors.push(err712);
}
errors++;
}
}
if(data.workspaces !== undefined){
let data191 = data.workspaces;
if(data191 && typeof data191 == "object" && !Array.isArray(data191)){
for(const key50 in data191){
const _errs906 = errors;
if(typeof key50 === "string"){
if(func3(key50) < 1){
const err713 = {instancePath:instancePath+"/workspaces",schemaPath:"#/properties/workspaces/propertyNames/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",propertyName:key50};
if(vErrors === null){
vErrors = [err713];
}
else {
vErrors.push(err713);
}
errors++;
}
}
var valid224 = _errs906 === errors;
if(!valid224){
const err714 = {instancePath:instancePath+"/workspaces",schemaPath:"#/properties/workspaces/propertyNames",keyword:"propertyNames",params:{propertyName: key50},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err714];
}
else {
vErrors.push(err714);
}
errors++;
}
}
for(const key51 in data191){
let data192 = data191[key51];
if(data192 && typeof data192 == "object" && !Array.isArray(data192)){
for(const key52 in data192){
if(!(func1.call(schema31.properties.workspaces.additionalProperties.properties, key52))){
const err715 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workspaces/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key52},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err715];
}
else {
vErrors.push(err715);
}
errors++;
}
}
if(data192.name !== undefined){
let data193 = data192.name;
if(typeof data193 !== "string"){
const err716 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/workspaces/additionalProperties/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err716];
}
else {
vErrors.push(err716);
}
errors++;
}
const _errs913 = errors;
let valid227 = false;
const _errs914 = errors;
if(typeof data193 === "string"){
if(func3(data193) > 256){
const err717 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/workspaces/additionalProperties/properties/name/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err717];
}
else {
vErrors.push(err717);
}
errors++;
}
if(func3(data193) < 1){
const err718 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/workspaces/additionalProperties/properties/name/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err718];
}
else {
vErrors.push(err718);
}
errors++;
}
if(!pattern92.test(data193)){
const err719 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/workspaces/additionalProperties/properties/name/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err719];
}
else {
vErrors.push(err719);
}
errors++;
}
}
var _valid121 = _errs914 === errors;
valid227 = valid227 || _valid121;
const _errs915 = errors;
if(typeof data193 === "string"){
if(!pattern5.test(data193)){
const err720 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/workspaces/additionalProperties/properties/name/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err720];
}
else {
vErrors.push(err720);
}
errors++;
}
}
var _valid121 = _errs915 === errors;
valid227 = valid227 || _valid121;
if(!valid227){
const err721 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/workspaces/additionalProperties/properties/name/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err721];
}
else {
vErrors.push(err721);
}
errors++;
}
else {
errors = _errs913;
if(vErrors !== null){
if(_errs913){
vErrors.length = _errs913;
}
else {
vErrors = null;
}
}
}
}
if(data192.domain !== undefined){
let data194 = data192.domain;
if(typeof data194 !== "string"){
const err722 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/domain",schemaPath:"#/properties/workspaces/additionalProperties/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err722];
}
else {
vErrors.push(err722);
}
errors++;
}
const _errs918 = errors;
let valid228 = false;
const _errs919 = errors;
if(typeof data194 === "string"){
if(func3(data194) > 253){
const err723 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/domain",schemaPath:"#/properties/workspaces/additionalProperties/properties/domain/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters"};
if(vErrors === null){
vErrors = [err723];
}
else {
vErrors.push(err723);
}
errors++;
}
if(func3(data194) < 1){
const err724 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/domain",schemaPath:"#/properties/workspaces/additionalProperties/properties/domain/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err724];
}
else {
vErrors.push(err724);
}
errors++;
}
if(!pattern132.test(data194)){
const err725 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/domain",schemaPath:"#/properties/workspaces/additionalProperties/properties/domain/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^\\S+$"},message:"must match pattern \""+"^\\S+$"+"\""};
if(vErrors === null){
vErrors = [err725];
}
else {
vErrors.push(err725);
}
errors++;
}
}
var _valid122 = _errs919 === errors;
valid228 = valid228 || _valid122;
const _errs920 = errors;
if(typeof data194 === "string"){
if(!pattern5.test(data194)){
const err726 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/domain",schemaPath:"#/properties/workspaces/additionalProperties/properties/domain/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err726];
}
else {
vErrors.push(err726);
}
errors++;
}
}
var _valid122 = _errs920 === errors;
valid228 = valid228 || _valid122;
if(!valid228){
const err727 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/domain",schemaPath:"#/properties/workspaces/additionalProperties/properties/domain/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err727];
}
else {
vErrors.push(err727);
}
errors++;
}
else {
errors = _errs918;
if(vErrors !== null){
if(_errs918){
vErrors.length = _errs918;
}
else {
vErrors = null;
}
}
}
}
if(data192.auto_group !== undefined){
let data195 = data192.auto_group;
const _errs922 = errors;
let valid229 = false;
const _errs923 = errors;
if(typeof data195 !== "boolean"){
const err728 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/auto_group",schemaPath:"#/properties/workspaces/additionalProperties/properties/auto_group/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err728];
}
else {
vErrors.push(err728);
}
errors++;
}
var _valid123 = _errs923 === errors;
valid229 = valid229 || _valid123;
const _errs925 = errors;
if(typeof data195 === "string"){
if(!pattern11.test(data195)){
const err729 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/auto_group",schemaPath:"#/properties/workspaces/additionalProperties/properties/auto_group/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err729];
}
else {
vErrors.push(err729);
}
errors++;
}
}
else {
const err730 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/auto_group",schemaPath:"#/properties/workspaces/additionalProperties/properties/auto_group/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err730];
}
else {
vErrors.push(err730);
}
errors++;
}
var _valid123 = _errs925 === errors;
valid229 = valid229 || _valid123;
if(!valid229){
const err731 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/auto_group",schemaPath:"#/properties/workspaces/additionalProperties/properties/auto_group/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err731];
}
else {
vErrors.push(err731);
}
errors++;
}
else {
errors = _errs922;
if(vErrors !== null){
if(_errs922){
vErrors.length = _errs922;
}
else {
vErrors = null;
}
}
}
}
if(data192.policy !== undefined){
let data196 = data192.policy;
if(typeof data196 === "string"){
if(func3(data196) < 1){
const err732 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/policy",schemaPath:"#/properties/workspaces/additionalProperties/properties/policy/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err732];
}
else {
vErrors.push(err732);
}
errors++;
}
}
else {
const err733 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/policy",schemaPath:"#/properties/workspaces/additionalProperties/properties/policy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err733];
}
else {
vErrors.push(err733);
}
errors++;
}
}
if(data192.rules !== undefined){
let data197 = data192.rules;
if(Array.isArray(data197)){
const len26 = data197.length;
for(let i26=0; i26<len26; i26++){
let data198 = data197[i26];
if(typeof data198 === "string"){
if(func3(data198) < 1){
const err734 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/rules/" + i26,schemaPath:"#/properties/workspaces/additionalProperties/properties/rules/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err734];
}
else {
vErrors.push(err734);
}
errors++;
}
}
else {
const err735 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/rules/" + i26,schemaPath:"#/properties/workspaces/additionalProperties/properties/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err735];
}
else {
vErrors.push(err735);
}
errors++;
}
}
}
else {
const err736 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/rules",schemaPath:"#/properties/workspaces/additionalProperties/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err736];
}
else {
vErrors.push(err736);
}
errors++;
}
}
if(data192.folders !== undefined){
let data199 = data192.folders;
if(Array.isArray(data199)){
if(data199.length > 200){
const err737 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/folders",schemaPath:"#/properties/workspaces/additionalProperties/properties/folders/maxItems",keyword:"maxItems",params:{limit: 200},message:"must NOT have more than 200 items"};
if(vErrors === null){
vErrors = [err737];
}
else {
vErrors.push(err737);
}
errors++;
}
const len27 = data199.length;
for(let i27=0; i27<len27; i27++){
let data200 = data199[i27];
if(typeof data200 !== "string"){
const err738 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/folders/" + i27,schemaPath:"#/properties/workspaces/additionalProperties/properties/folders/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err738];
}
else {
vErrors.push(err738);
}
errors++;
}
const _errs937 = errors;
let valid234 = false;
const _errs938 = errors;
if(typeof data200 === "string"){
if(func3(data200) > 1024){
const err739 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/folders/" + i27,schemaPath:"#/properties/workspaces/additionalProperties/properties/folders/items/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"};
if(vErrors === null){
vErrors = [err739];
}
else {
vErrors.push(err739);
}
errors++;
}
if(func3(data200) < 1){
const err740 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/folders/" + i27,schemaPath:"#/properties/workspaces/additionalProperties/properties/folders/items/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err740];
}
else {
vErrors.push(err740);
}
errors++;
}
if(!pattern92.test(data200)){
const err741 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/folders/" + i27,schemaPath:"#/properties/workspaces/additionalProperties/properties/folders/items/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err741];
}
else {
vErrors.push(err741);
}
errors++;
}
}
var _valid124 = _errs938 === errors;
valid234 = valid234 || _valid124;
const _errs939 = errors;
if(typeof data200 === "string"){
if(!pattern5.test(data200)){
const err742 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/folders/" + i27,schemaPath:"#/properties/workspaces/additionalProperties/properties/folders/items/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err742];
}
else {
vErrors.push(err742);
}
errors++;
}
}
var _valid124 = _errs939 === errors;
valid234 = valid234 || _valid124;
if(!valid234){
const err743 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/folders/" + i27,schemaPath:"#/properties/workspaces/additionalProperties/properties/folders/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err743];
}
else {
vErrors.push(err743);
}
errors++;
}
else {
errors = _errs937;
if(vErrors !== null){
if(_errs937){
vErrors.length = _errs937;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err744 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/folders",schemaPath:"#/properties/workspaces/additionalProperties/properties/folders/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err744];
}
else {
vErrors.push(err744);
}
errors++;
}
}
if(data192.id !== undefined){
let data201 = data192.id;
if(typeof data201 !== "string"){
const err745 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/workspaces/additionalProperties/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err745];
}
else {
vErrors.push(err745);
}
errors++;
}
const _errs942 = errors;
let valid235 = false;
const _errs943 = errors;
if(typeof data201 === "string"){
if(!pattern6.test(data201)){
const err746 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/workspaces/additionalProperties/properties/id/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err746];
}
else {
vErrors.push(err746);
}
errors++;
}
}
var _valid125 = _errs943 === errors;
valid235 = valid235 || _valid125;
const _errs944 = errors;
if(typeof data201 === "string"){
if(!pattern5.test(data201)){
const err747 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/workspaces/additionalProperties/properties/id/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err747];
}
else {
vErrors.push(err747);
}
errors++;
}
}
var _valid125 = _errs944 === errors;
valid235 = valid235 || _valid125;
if(!valid235){
const err748 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/workspaces/additionalProperties/properties/id/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err748];
}
else {
vErrors.push(err748);
}
errors++;
}
else {
errors = _errs942;
if(vErrors !== null){
if(_errs942){
vErrors.length = _errs942;
}
else {
vErrors = null;
}
}
}
}
if(data192.protect !== undefined){
let data202 = data192.protect;
const _errs946 = errors;
let valid236 = false;
const _errs947 = errors;
if(typeof data202 !== "boolean"){
const err749 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/workspaces/additionalProperties/properties/protect/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err749];
}
else {
vErrors.push(err749);
}
errors++;
}
var _valid126 = _errs947 === errors;
valid236 = valid236 || _valid126;
const _errs949 = errors;
if(typeof data202 === "string"){
if(!pattern11.test(data202)){
const err750 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/workspaces/additionalProperties/properties/protect/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err750];
}
else {
vErrors.push(err750);
}
errors++;
}
}
else {
const err751 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/workspaces/additionalProperties/properties/protect/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err751];
}
else {
vErrors.push(err751);
}
errors++;
}
var _valid126 = _errs949 === errors;
valid236 = valid236 || _valid126;
if(!valid236){
const err752 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/workspaces/additionalProperties/properties/protect/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err752];
}
else {
vErrors.push(err752);
}
errors++;
}
else {
errors = _errs946;
if(vErrors !== null){
if(_errs946){
vErrors.length = _errs946;
}
else {
vErrors = null;
}
}
}
}
if(data192.for_each !== undefined){
if("tenants" !== data192.for_each){
const err753 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/for_each",schemaPath:"#/properties/workspaces/additionalProperties/properties/for_each/const",keyword:"const",params:{allowedValue: "tenants"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err753];
}
else {
vErrors.push(err753);
}
errors++;
}
}
if(data192.where !== undefined){
let data204 = data192.where;
if(data204 && typeof data204 == "object" && !Array.isArray(data204)){
for(const key53 in data204){
let data205 = data204[key53];
const _errs956 = errors;
let valid238 = false;
const _errs957 = errors;
if(typeof data205 !== "string"){
const err754 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key53.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workspaces/additionalProperties/properties/where/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err754];
}
else {
vErrors.push(err754);
}
errors++;
}
var _valid127 = _errs957 === errors;
valid238 = valid238 || _valid127;
const _errs959 = errors;
if(!((typeof data205 == "number") && (isFinite(data205)))){
const err755 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key53.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workspaces/additionalProperties/properties/where/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err755];
}
else {
vErrors.push(err755);
}
errors++;
}
var _valid127 = _errs959 === errors;
valid238 = valid238 || _valid127;
const _errs961 = errors;
if(typeof data205 !== "boolean"){
const err756 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key53.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workspaces/additionalProperties/properties/where/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err756];
}
else {
vErrors.push(err756);
}
errors++;
}
var _valid127 = _errs961 === errors;
valid238 = valid238 || _valid127;
const _errs963 = errors;
if(Array.isArray(data205)){
if(data205.length < 1){
const err757 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key53.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workspaces/additionalProperties/properties/where/additionalProperties/anyOf/3/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err757];
}
else {
vErrors.push(err757);
}
errors++;
}
const len28 = data205.length;
for(let i28=0; i28<len28; i28++){
let data206 = data205[i28];
const _errs966 = errors;
let valid241 = false;
const _errs967 = errors;
if(typeof data206 !== "string"){
const err758 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key53.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i28,schemaPath:"#/properties/workspaces/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err758];
}
else {
vErrors.push(err758);
}
errors++;
}
var _valid128 = _errs967 === errors;
valid241 = valid241 || _valid128;
const _errs969 = errors;
if(!((typeof data206 == "number") && (isFinite(data206)))){
const err759 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key53.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i28,schemaPath:"#/properties/workspaces/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err759];
}
else {
vErrors.push(err759);
}
errors++;
}
var _valid128 = _errs969 === errors;
valid241 = valid241 || _valid128;
const _errs971 = errors;
if(typeof data206 !== "boolean"){
const err760 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key53.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i28,schemaPath:"#/properties/workspaces/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err760];
}
else {
vErrors.push(err760);
}
errors++;
}
var _valid128 = _errs971 === errors;
valid241 = valid241 || _valid128;
if(!valid241){
const err761 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key53.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i28,schemaPath:"#/properties/workspaces/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err761];
}
else {
vErrors.push(err761);
}
errors++;
}
else {
errors = _errs966;
if(vErrors !== null){
if(_errs966){
vErrors.length = _errs966;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err762 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key53.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workspaces/additionalProperties/properties/where/additionalProperties/anyOf/3/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err762];
}
else {
vErrors.push(err762);
}
errors++;
}
var _valid127 = _errs963 === errors;
valid238 = valid238 || _valid127;
if(!valid238){
const err763 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key53.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workspaces/additionalProperties/properties/where/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err763];
}
else {
vErrors.push(err763);
}
errors++;
}
else {
errors = _errs956;
if(vErrors !== null){
if(_errs956){
vErrors.length = _errs956;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err764 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/where",schemaPath:"#/properties/workspaces/additionalProperties/properties/where/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err764];
}
else {
vErrors.push(err764);
}
errors++;
}
}
}
else {
const err765 = {instancePath:instancePath+"/workspaces/" + key51.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workspaces/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err765];
}
else {
vErrors.push(err765);
}
errors++;
}
}
}
else {
const err766 = {instancePath:instancePath+"/workspaces",schemaPath:"#/properties/workspaces/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err766];
}
else {
vErrors.push(err766);
}
errors++;
}
}
if(data.default_workspace !== undefined){
let data207 = data.default_workspace;
if(data207 && typeof data207 == "object" && !Array.isArray(data207)){
for(const key54 in data207){
if(!(((key54 === "policy") || (key54 === "rules")) || (key54 === "folders"))){
const err767 = {instancePath:instancePath+"/default_workspace",schemaPath:"#/properties/default_workspace/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key54},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err767];
}
else {
vErrors.push(err767);
}
errors++;
}
}
if(data207.policy !== undefined){
let data208 = data207.policy;
if(typeof data208 === "string"){
if(func3(data208) < 1){
const err768 = {instancePath:instancePath+"/default_workspace/policy",schemaPath:"#/properties/default_workspace/properties/policy/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err768];
}
else {
vErrors.push(err768);
}
errors++;
}
}
else {
const err769 = {instancePath:instancePath+"/default_workspace/policy",schemaPath:"#/properties/default_workspace/properties/policy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err769];
}
else {
vErrors.push(err769);
}
errors++;
}
}
if(data207.rules !== undefined){
let data209 = data207.rules;
if(Array.isArray(data209)){
const len29 = data209.length;
for(let i29=0; i29<len29; i29++){
let data210 = data209[i29];
if(typeof data210 === "string"){
if(func3(data210) < 1){
const err770 = {instancePath:instancePath+"/default_workspace/rules/" + i29,schemaPath:"#/properties/default_workspace/properties/rules/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err770];
}
else {
vErrors.push(err770);
}
errors++;
}
}
else {
const err771 = {instancePath:instancePath+"/default_workspace/rules/" + i29,schemaPath:"#/properties/default_workspace/properties/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err771];
}
else {
vErrors.push(err771);
}
errors++;
}
}
}
else {
const err772 = {instancePath:instancePath+"/default_workspace/rules",schemaPath:"#/properties/default_workspace/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err772];
}
else {
vErrors.push(err772);
}
errors++;
}
}
if(data207.folders !== undefined){
let data211 = data207.folders;
if(Array.isArray(data211)){
if(data211.length > 200){
const err773 = {instancePath:instancePath+"/default_workspace/folders",schemaPath:"#/properties/default_workspace/properties/folders/maxItems",keyword:"maxItems",params:{limit: 200},message:"must NOT have more than 200 items"};
if(vErrors === null){
vErrors = [err773];
}
else {
vErrors.push(err773);
}
errors++;
}
const len30 = data211.length;
for(let i30=0; i30<len30; i30++){
let data212 = data211[i30];
if(typeof data212 !== "string"){
const err774 = {instancePath:instancePath+"/default_workspace/folders/" + i30,schemaPath:"#/properties/default_workspace/properties/folders/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err774];
}
else {
vErrors.push(err774);
}
errors++;
}
const _errs986 = errors;
let valid247 = false;
const _errs987 = errors;
if(typeof data212 === "string"){
if(func3(data212) > 1024){
const err775 = {instancePath:instancePath+"/default_workspace/folders/" + i30,schemaPath:"#/properties/default_workspace/properties/folders/items/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"};
if(vErrors === null){
vErrors = [err775];
}
else {
vErrors.push(err775);
}
errors++;
}
if(func3(data212) < 1){
const err776 = {instancePath:instancePath+"/default_workspace/folders/" + i30,schemaPath:"#/properties/default_workspace/properties/folders/items/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err776];
}
else {
vErrors.push(err776);
}
errors++;
}
if(!pattern92.test(data212)){
const err777 = {instancePath:instancePath+"/default_workspace/folders/" + i30,schemaPath:"#/properties/default_workspace/properties/folders/items/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err777];
}
else {
vErrors.push(err777);
}
errors++;
}
}
var _valid129 = _errs987 === errors;
valid247 = valid247 || _valid129;
const _errs988 = errors;
if(typeof data212 === "string"){
if(!pattern5.test(data212)){
const err778 = {instancePath:instancePath+"/default_workspace/folders/" + i30,schemaPath:"#/properties/default_workspace/properties/folders/items/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err778];
}
else {
vErrors.push(err778);
}
errors++;
}
}
var _valid129 = _errs988 === errors;
valid247 = valid247 || _valid129;
if(!valid247){
const err779 = {instancePath:instancePath+"/default_workspace/folders/" + i30,schemaPath:"#/properties/default_workspace/properties/folders/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err779];
}
else {
vErrors.push(err779);
}
errors++;
}
else {
errors = _errs986;
if(vErrors !== null){
if(_errs986){
vErrors.length = _errs986;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err780 = {instancePath:instancePath+"/default_workspace/folders",schemaPath:"#/properties/default_workspace/properties/folders/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err780];
}
else {
vErrors.push(err780);
}
errors++;
}
}
}
else {
const err781 = {instancePath:instancePath+"/default_workspace",schemaPath:"#/properties/default_workspace/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err781];
}
else {
vErrors.push(err781);
}
errors++;
}
}
if(data.accounts !== undefined){
let data213 = data.accounts;
if(Array.isArray(data213)){
const len31 = data213.length;
for(let i31=0; i31<len31; i31++){
let data214 = data213[i31];
if(data214 && typeof data214 == "object" && !Array.isArray(data214)){
if(data214.email === undefined){
const err782 = {instancePath:instancePath+"/accounts/" + i31,schemaPath:"#/properties/accounts/items/required",keyword:"required",params:{missingProperty: "email"},message:"must have required property '"+"email"+"'"};
if(vErrors === null){
vErrors = [err782];
}
else {
vErrors.push(err782);
}
errors++;
}
for(const key55 in data214){
if(!(func1.call(schema31.properties.accounts.items.properties, key55))){
const err783 = {instancePath:instancePath+"/accounts/" + i31,schemaPath:"#/properties/accounts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key55},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err783];
}
else {
vErrors.push(err783);
}
errors++;
}
}
if(data214.email !== undefined){
let data215 = data214.email;
if(typeof data215 !== "string"){
const err784 = {instancePath:instancePath+"/accounts/" + i31+"/email",schemaPath:"#/properties/accounts/items/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err784];
}
else {
vErrors.push(err784);
}
errors++;
}
const _errs996 = errors;
let valid251 = false;
const _errs997 = errors;
if(typeof data215 === "string"){
if(func3(data215) > 254){
const err785 = {instancePath:instancePath+"/accounts/" + i31+"/email",schemaPath:"#/properties/accounts/items/properties/email/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 254},message:"must NOT have more than 254 characters"};
if(vErrors === null){
vErrors = [err785];
}
else {
vErrors.push(err785);
}
errors++;
}
if(!pattern142.test(data215)){
const err786 = {instancePath:instancePath+"/accounts/" + i31+"/email",schemaPath:"#/properties/accounts/items/properties/email/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\s@]+@[^\\s@][^\\s@.]*\\.[^\\s@]+$"},message:"must match pattern \""+"^[^\\s@]+@[^\\s@][^\\s@.]*\\.[^\\s@]+$"+"\""};
if(vErrors === null){
vErrors = [err786];
}
else {
vErrors.push(err786);
}
errors++;
}
}
var _valid130 = _errs997 === errors;
valid251 = valid251 || _valid130;
const _errs998 = errors;
if(typeof data215 === "string"){
if(!pattern5.test(data215)){
const err787 = {instancePath:instancePath+"/accounts/" + i31+"/email",schemaPath:"#/properties/accounts/items/properties/email/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err787];
}
else {
vErrors.push(err787);
}
errors++;
}
}
var _valid130 = _errs998 === errors;
valid251 = valid251 || _valid130;
if(!valid251){
const err788 = {instancePath:instancePath+"/accounts/" + i31+"/email",schemaPath:"#/properties/accounts/items/properties/email/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err788];
}
else {
vErrors.push(err788);
}
errors++;
}
else {
errors = _errs996;
if(vErrors !== null){
if(_errs996){
vErrors.length = _errs996;
}
else {
vErrors = null;
}
}
}
}
if(data214.name !== undefined){
let data216 = data214.name;
if(typeof data216 !== "string"){
const err789 = {instancePath:instancePath+"/accounts/" + i31+"/name",schemaPath:"#/properties/accounts/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err789];
}
else {
vErrors.push(err789);
}
errors++;
}
const _errs1001 = errors;
let valid252 = false;
const _errs1002 = errors;
if(typeof data216 === "string"){
if(func3(data216) > 256){
const err790 = {instancePath:instancePath+"/accounts/" + i31+"/name",schemaPath:"#/properties/accounts/items/properties/name/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err790];
}
else {
vErrors.push(err790);
}
errors++;
}
if(func3(data216) < 1){
const err791 = {instancePath:instancePath+"/accounts/" + i31+"/name",schemaPath:"#/properties/accounts/items/properties/name/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err791];
}
else {
vErrors.push(err791);
}
errors++;
}
if(!pattern92.test(data216)){
const err792 = {instancePath:instancePath+"/accounts/" + i31+"/name",schemaPath:"#/properties/accounts/items/properties/name/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err792];
}
else {
vErrors.push(err792);
}
errors++;
}
}
var _valid131 = _errs1002 === errors;
valid252 = valid252 || _valid131;
const _errs1003 = errors;
if(typeof data216 === "string"){
if(!pattern5.test(data216)){
const err793 = {instancePath:instancePath+"/accounts/" + i31+"/name",schemaPath:"#/properties/accounts/items/properties/name/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err793];
}
else {
vErrors.push(err793);
}
errors++;
}
}
var _valid131 = _errs1003 === errors;
valid252 = valid252 || _valid131;
if(!valid252){
const err794 = {instancePath:instancePath+"/accounts/" + i31+"/name",schemaPath:"#/properties/accounts/items/properties/name/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err794];
}
else {
vErrors.push(err794);
}
errors++;
}
else {
errors = _errs1001;
if(vErrors !== null){
if(_errs1001){
vErrors.length = _errs1001;
}
else {
vErrors = null;
}
}
}
}
if(data214.workspace !== undefined){
let data217 = data214.workspace;
if(typeof data217 === "string"){
if(func3(data217) < 1){
const err795 = {instancePath:instancePath+"/accounts/" + i31+"/workspace",schemaPath:"#/properties/accounts/items/properties/workspace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err795];
}
else {
vErrors.push(err795);
}
errors++;
}
}
else {
const err796 = {instancePath:instancePath+"/accounts/" + i31+"/workspace",schemaPath:"#/properties/accounts/items/properties/workspace/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err796];
}
else {
vErrors.push(err796);
}
errors++;
}
}
if(data214.app_password !== undefined){
let data218 = data214.app_password;
const _errs1007 = errors;
let valid253 = false;
const _errs1008 = errors;
if(data218 && typeof data218 == "object" && !Array.isArray(data218)){
if(data218.env === undefined){
const err797 = {instancePath:instancePath+"/accounts/" + i31+"/app_password",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/required",keyword:"required",params:{missingProperty: "env"},message:"must have required property '"+"env"+"'"};
if(vErrors === null){
vErrors = [err797];
}
else {
vErrors.push(err797);
}
errors++;
}
for(const key56 in data218){
if(!(((key56 === "env") || (key56 === "key")) || (key56 === "version"))){
const err798 = {instancePath:instancePath+"/accounts/" + i31+"/app_password",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key56},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err798];
}
else {
vErrors.push(err798);
}
errors++;
}
}
if(data218.env !== undefined){
let data219 = data218.env;
if(typeof data219 !== "string"){
const err799 = {instancePath:instancePath+"/accounts/" + i31+"/app_password/env",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err799];
}
else {
vErrors.push(err799);
}
errors++;
}
const _errs1013 = errors;
let valid255 = false;
const _errs1014 = errors;
if(typeof data219 === "string"){
if(!pattern146.test(data219)){
const err800 = {instancePath:instancePath+"/accounts/" + i31+"/app_password/env",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/properties/env/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^FLEET_[A-Za-z0-9_]+$"},message:"must match pattern \""+"^FLEET_[A-Za-z0-9_]+$"+"\""};
if(vErrors === null){
vErrors = [err800];
}
else {
vErrors.push(err800);
}
errors++;
}
}
var _valid133 = _errs1014 === errors;
valid255 = valid255 || _valid133;
const _errs1015 = errors;
if(typeof data219 === "string"){
if(!pattern5.test(data219)){
const err801 = {instancePath:instancePath+"/accounts/" + i31+"/app_password/env",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/properties/env/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err801];
}
else {
vErrors.push(err801);
}
errors++;
}
}
var _valid133 = _errs1015 === errors;
valid255 = valid255 || _valid133;
if(!valid255){
const err802 = {instancePath:instancePath+"/accounts/" + i31+"/app_password/env",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/properties/env/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err802];
}
else {
vErrors.push(err802);
}
errors++;
}
else {
errors = _errs1013;
if(vErrors !== null){
if(_errs1013){
vErrors.length = _errs1013;
}
else {
vErrors = null;
}
}
}
}
if(data218.key !== undefined){
let data220 = data218.key;
if(typeof data220 === "string"){
if(func3(data220) < 1){
const err803 = {instancePath:instancePath+"/accounts/" + i31+"/app_password/key",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err803];
}
else {
vErrors.push(err803);
}
errors++;
}
}
else {
const err804 = {instancePath:instancePath+"/accounts/" + i31+"/app_password/key",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err804];
}
else {
vErrors.push(err804);
}
errors++;
}
}
if(data218.version !== undefined){
let data221 = data218.version;
const _errs1019 = errors;
let valid256 = false;
const _errs1020 = errors;
if(!(((typeof data221 == "number") && (!(data221 % 1) && !isNaN(data221))) && (isFinite(data221)))){
const err805 = {instancePath:instancePath+"/accounts/" + i31+"/app_password/version",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/properties/version/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err805];
}
else {
vErrors.push(err805);
}
errors++;
}
if((typeof data221 == "number") && (isFinite(data221))){
if(data221 < 1 || isNaN(data221)){
const err806 = {instancePath:instancePath+"/accounts/" + i31+"/app_password/version",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/properties/version/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err806];
}
else {
vErrors.push(err806);
}
errors++;
}
}
var _valid134 = _errs1020 === errors;
valid256 = valid256 || _valid134;
const _errs1022 = errors;
if(typeof data221 === "string"){
if(!pattern11.test(data221)){
const err807 = {instancePath:instancePath+"/accounts/" + i31+"/app_password/version",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/properties/version/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err807];
}
else {
vErrors.push(err807);
}
errors++;
}
}
else {
const err808 = {instancePath:instancePath+"/accounts/" + i31+"/app_password/version",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/properties/version/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err808];
}
else {
vErrors.push(err808);
}
errors++;
}
var _valid134 = _errs1022 === errors;
valid256 = valid256 || _valid134;
if(!valid256){
const err809 = {instancePath:instancePath+"/accounts/" + i31+"/app_password/version",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/properties/version/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err809];
}
else {
vErrors.push(err809);
}
errors++;
}
else {
errors = _errs1019;
if(vErrors !== null){
if(_errs1019){
vErrors.length = _errs1019;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err810 = {instancePath:instancePath+"/accounts/" + i31+"/app_password",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err810];
}
else {
vErrors.push(err810);
}
errors++;
}
var _valid132 = _errs1008 === errors;
valid253 = valid253 || _valid132;
if(_valid132){
var props4 = true;
}
const _errs1024 = errors;
if(data218 && typeof data218 == "object" && !Array.isArray(data218)){
if(data218.derive === undefined){
const err811 = {instancePath:instancePath+"/accounts/" + i31+"/app_password",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/1/required",keyword:"required",params:{missingProperty: "derive"},message:"must have required property '"+"derive"+"'"};
if(vErrors === null){
vErrors = [err811];
}
else {
vErrors.push(err811);
}
errors++;
}
for(const key57 in data218){
if(!((key57 === "derive") || (key57 === "version"))){
const err812 = {instancePath:instancePath+"/accounts/" + i31+"/app_password",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key57},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err812];
}
else {
vErrors.push(err812);
}
errors++;
}
}
if(data218.derive !== undefined){
let data222 = data218.derive;
if(typeof data222 !== "string"){
const err813 = {instancePath:instancePath+"/accounts/" + i31+"/app_password/derive",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/1/properties/derive/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err813];
}
else {
vErrors.push(err813);
}
errors++;
}
const _errs1029 = errors;
let valid258 = false;
const _errs1030 = errors;
if(typeof data222 === "string"){
if(!pattern146.test(data222)){
const err814 = {instancePath:instancePath+"/accounts/" + i31+"/app_password/derive",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/1/properties/derive/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^FLEET_[A-Za-z0-9_]+$"},message:"must match pattern \""+"^FLEET_[A-Za-z0-9_]+$"+"\""};
if(vErrors === null){
vErrors = [err814];
}
else {
vErrors.push(err814);
}
errors++;
}
}
var _valid135 = _errs1030 === errors;
valid258 = valid258 || _valid135;
const _errs1031 = errors;
if(typeof data222 === "string"){
if(!pattern5.test(data222)){
const err815 = {instancePath:instancePath+"/accounts/" + i31+"/app_password/derive",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/1/properties/derive/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err815];
}
else {
vErrors.push(err815);
}
errors++;
}
}
var _valid135 = _errs1031 === errors;
valid258 = valid258 || _valid135;
if(!valid258){
const err816 = {instancePath:instancePath+"/accounts/" + i31+"/app_password/derive",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/1/properties/derive/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err816];
}
else {
vErrors.push(err816);
}
errors++;
}
else {
errors = _errs1029;
if(vErrors !== null){
if(_errs1029){
vErrors.length = _errs1029;
}
else {
vErrors = null;
}
}
}
}
if(data218.version !== undefined){
let data223 = data218.version;
const _errs1033 = errors;
let valid259 = false;
const _errs1034 = errors;
if(!(((typeof data223 == "number") && (!(data223 % 1) && !isNaN(data223))) && (isFinite(data223)))){
const err817 = {instancePath:instancePath+"/accounts/" + i31+"/app_password/version",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/1/properties/version/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err817];
}
else {
vErrors.push(err817);
}
errors++;
}
if((typeof data223 == "number") && (isFinite(data223))){
if(data223 < 1 || isNaN(data223)){
const err818 = {instancePath:instancePath+"/accounts/" + i31+"/app_password/version",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/1/properties/version/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err818];
}
else {
vErrors.push(err818);
}
errors++;
}
}
var _valid136 = _errs1034 === errors;
valid259 = valid259 || _valid136;
const _errs1036 = errors;
if(typeof data223 === "string"){
if(!pattern11.test(data223)){
const err819 = {instancePath:instancePath+"/accounts/" + i31+"/app_password/version",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/1/properties/version/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err819];
}
else {
vErrors.push(err819);
}
errors++;
}
}
else {
const err820 = {instancePath:instancePath+"/accounts/" + i31+"/app_password/version",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/1/properties/version/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err820];
}
else {
vErrors.push(err820);
}
errors++;
}
var _valid136 = _errs1036 === errors;
valid259 = valid259 || _valid136;
if(!valid259){
const err821 = {instancePath:instancePath+"/accounts/" + i31+"/app_password/version",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/1/properties/version/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err821];
}
else {
vErrors.push(err821);
}
errors++;
}
else {
errors = _errs1033;
if(vErrors !== null){
if(_errs1033){
vErrors.length = _errs1033;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err822 = {instancePath:instancePath+"/accounts/" + i31+"/app_password",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err822];
}
else {
vErrors.push(err822);
}
errors++;
}
var _valid132 = _errs1024 === errors;
valid253 = valid253 || _valid132;
if(_valid132){
if(props4 !== true){
props4 = true;
}
}
if(!valid253){
const err823 = {instancePath:instancePath+"/accounts/" + i31+"/app_password",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err823];
}
else {
vErrors.push(err823);
}
errors++;
}
else {
errors = _errs1007;
if(vErrors !== null){
if(_errs1007){
vErrors.length = _errs1007;
}
else {
vErrors = null;
}
}
}
}
if(data214.folders !== undefined){
let data224 = data214.folders;
if(Array.isArray(data224)){
if(data224.length > 200){
const err824 = {instancePath:instancePath+"/accounts/" + i31+"/folders",schemaPath:"#/properties/accounts/items/properties/folders/maxItems",keyword:"maxItems",params:{limit: 200},message:"must NOT have more than 200 items"};
if(vErrors === null){
vErrors = [err824];
}
else {
vErrors.push(err824);
}
errors++;
}
const len32 = data224.length;
for(let i32=0; i32<len32; i32++){
let data225 = data224[i32];
if(typeof data225 !== "string"){
const err825 = {instancePath:instancePath+"/accounts/" + i31+"/folders/" + i32,schemaPath:"#/properties/accounts/items/properties/folders/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err825];
}
else {
vErrors.push(err825);
}
errors++;
}
const _errs1042 = errors;
let valid262 = false;
const _errs1043 = errors;
if(typeof data225 === "string"){
if(func3(data225) > 1024){
const err826 = {instancePath:instancePath+"/accounts/" + i31+"/folders/" + i32,schemaPath:"#/properties/accounts/items/properties/folders/items/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"};
if(vErrors === null){
vErrors = [err826];
}
else {
vErrors.push(err826);
}
errors++;
}
if(func3(data225) < 1){
const err827 = {instancePath:instancePath+"/accounts/" + i31+"/folders/" + i32,schemaPath:"#/properties/accounts/items/properties/folders/items/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err827];
}
else {
vErrors.push(err827);
}
errors++;
}
if(!pattern92.test(data225)){
const err828 = {instancePath:instancePath+"/accounts/" + i31+"/folders/" + i32,schemaPath:"#/properties/accounts/items/properties/folders/items/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err828];
}
else {
vErrors.push(err828);
}
errors++;
}
}
var _valid137 = _errs1043 === errors;
valid262 = valid262 || _valid137;
const _errs1044 = errors;
if(typeof data225 === "string"){
if(!pattern5.test(data225)){
const err829 = {instancePath:instancePath+"/accounts/" + i31+"/folders/" + i32,schemaPath:"#/properties/accounts/items/properties/folders/items/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err829];
}
else {
vErrors.push(err829);
}
errors++;
}
}
var _valid137 = _errs1044 === errors;
valid262 = valid262 || _valid137;
if(!valid262){
const err830 = {instancePath:instancePath+"/accounts/" + i31+"/folders/" + i32,schemaPath:"#/properties/accounts/items/properties/folders/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err830];
}
else {
vErrors.push(err830);
}
errors++;
}
else {
errors = _errs1042;
if(vErrors !== null){
if(_errs1042){
vErrors.length = _errs1042;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err831 = {instancePath:instancePath+"/accounts/" + i31+"/folders",schemaPath:"#/properties/accounts/items/properties/folders/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err831];
}
else {
vErrors.push(err831);
}
errors++;
}
}
if(data214.id !== undefined){
let data226 = data214.id;
if(typeof data226 !== "string"){
const err832 = {instancePath:instancePath+"/accounts/" + i31+"/id",schemaPath:"#/properties/accounts/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err832];
}
else {
vErrors.push(err832);
}
errors++;
}
const _errs1047 = errors;
let valid263 = false;
const _errs1048 = errors;
if(typeof data226 === "string"){
if(!pattern6.test(data226)){
const err833 = {instancePath:instancePath+"/accounts/" + i31+"/id",schemaPath:"#/properties/accounts/items/properties/id/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err833];
}
else {
vErrors.push(err833);
}
errors++;
}
}
var _valid138 = _errs1048 === errors;
valid263 = valid263 || _valid138;
const _errs1049 = errors;
if(typeof data226 === "string"){
if(!pattern5.test(data226)){
const err834 = {instancePath:instancePath+"/accounts/" + i31+"/id",schemaPath:"#/properties/accounts/items/properties/id/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err834];
}
else {
vErrors.push(err834);
}
errors++;
}
}
var _valid138 = _errs1049 === errors;
valid263 = valid263 || _valid138;
if(!valid263){
const err835 = {instancePath:instancePath+"/accounts/" + i31+"/id",schemaPath:"#/properties/accounts/items/properties/id/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err835];
}
else {
vErrors.push(err835);
}
errors++;
}
else {
errors = _errs1047;
if(vErrors !== null){
if(_errs1047){
vErrors.length = _errs1047;
}
else {
vErrors = null;
}
}
}
}
if(data214.protect !== undefined){
let data227 = data214.protect;
const _errs1051 = errors;
let valid264 = false;
const _errs1052 = errors;
if(typeof data227 !== "boolean"){
const err836 = {instancePath:instancePath+"/accounts/" + i31+"/protect",schemaPath:"#/properties/accounts/items/properties/protect/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err836];
}
else {
vErrors.push(err836);
}
errors++;
}
var _valid139 = _errs1052 === errors;
valid264 = valid264 || _valid139;
const _errs1054 = errors;
if(typeof data227 === "string"){
if(!pattern11.test(data227)){
const err837 = {instancePath:instancePath+"/accounts/" + i31+"/protect",schemaPath:"#/properties/accounts/items/properties/protect/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err837];
}
else {
vErrors.push(err837);
}
errors++;
}
}
else {
const err838 = {instancePath:instancePath+"/accounts/" + i31+"/protect",schemaPath:"#/properties/accounts/items/properties/protect/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err838];
}
else {
vErrors.push(err838);
}
errors++;
}
var _valid139 = _errs1054 === errors;
valid264 = valid264 || _valid139;
if(!valid264){
const err839 = {instancePath:instancePath+"/accounts/" + i31+"/protect",schemaPath:"#/properties/accounts/items/properties/protect/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err839];
}
else {
vErrors.push(err839);
}
errors++;
}
else {
errors = _errs1051;
if(vErrors !== null){
if(_errs1051){
vErrors.length = _errs1051;
}
else {
vErrors = null;
}
}
}
}
if(data214.for_each !== undefined){
if("tenants" !== data214.for_each){
const err840 = {instancePath:instancePath+"/accounts/" + i31+"/for_each",schemaPath:"#/properties/accounts/items/properties/for_each/const",keyword:"const",params:{allowedValue: "tenants"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err840];
}
else {
vErrors.push(err840);
}
errors++;
}
}
if(data214.where !== undefined){
let data229 = data214.where;
if(data229 && typeof data229 == "object" && !Array.isArray(data229)){
for(const key58 in data229){
let data230 = data229[key58];
const _errs1061 = errors;
let valid266 = false;
const _errs1062 = errors;
if(typeof data230 !== "string"){
const err841 = {instancePath:instancePath+"/accounts/" + i31+"/where/" + key58.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/accounts/items/properties/where/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err841];
}
else {
vErrors.push(err841);
}
errors++;
}
var _valid140 = _errs1062 === errors;
valid266 = valid266 || _valid140;
const _errs1064 = errors;
if(!((typeof data230 == "number") && (isFinite(data230)))){
const err842 = {instancePath:instancePath+"/accounts/" + i31+"/where/" + key58.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/accounts/items/properties/where/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err842];
}
else {
vErrors.push(err842);
}
errors++;
}
var _valid140 = _errs1064 === errors;
valid266 = valid266 || _valid140;
const _errs1066 = errors;
if(typeof data230 !== "boolean"){
const err843 = {instancePath:instancePath+"/accounts/" + i31+"/where/" + key58.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/accounts/items/properties/where/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err843];
}
else {
vErrors.push(err843);
}
errors++;
}
var _valid140 = _errs1066 === errors;
valid266 = valid266 || _valid140;
const _errs1068 = errors;
if(Array.isArray(data230)){
if(data230.length < 1){
const err844 = {instancePath:instancePath+"/accounts/" + i31+"/where/" + key58.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/accounts/items/properties/where/additionalProperties/anyOf/3/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err844];
}
else {
vErrors.push(err844);
}
errors++;
}
const len33 = data230.length;
for(let i33=0; i33<len33; i33++){
let data231 = data230[i33];
const _errs1071 = errors;
let valid269 = false;
const _errs1072 = errors;
if(typeof data231 !== "string"){
const err845 = {instancePath:instancePath+"/accounts/" + i31+"/where/" + key58.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i33,schemaPath:"#/properties/accounts/items/properties/where/additionalProperties/anyOf/3/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err845];
}
else {
vErrors.push(err845);
}
errors++;
}
var _valid141 = _errs1072 === errors;
valid269 = valid269 || _valid141;
const _errs1074 = errors;
if(!((typeof data231 == "number") && (isFinite(data231)))){
const err846 = {instancePath:instancePath+"/accounts/" + i31+"/where/" + key58.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i33,schemaPath:"#/properties/accounts/items/properties/where/additionalProperties/anyOf/3/items/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err846];
}
else {
vErrors.push(err846);
}
errors++;
}
var _valid141 = _errs1074 === errors;
valid269 = valid269 || _valid141;
const _errs1076 = errors;
if(typeof data231 !== "boolean"){
const err847 = {instancePath:instancePath+"/accounts/" + i31+"/where/" + key58.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i33,schemaPath:"#/properties/accounts/items/properties/where/additionalProperties/anyOf/3/items/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err847];
}
else {
vErrors.push(err847);
}
errors++;
}
var _valid141 = _errs1076 === errors;
valid269 = valid269 || _valid141;
if(!valid269){
const err848 = {instancePath:instancePath+"/accounts/" + i31+"/where/" + key58.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i33,schemaPath:"#/properties/accounts/items/properties/where/additionalProperties/anyOf/3/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err848];
}
else {
vErrors.push(err848);
}
errors++;
}
else {
errors = _errs1071;
if(vErrors !== null){
if(_errs1071){
vErrors.length = _errs1071;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err849 = {instancePath:instancePath+"/accounts/" + i31+"/where/" + key58.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/accounts/items/properties/where/additionalProperties/anyOf/3/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err849];
}
else {
vErrors.push(err849);
}
errors++;
}
var _valid140 = _errs1068 === errors;
valid266 = valid266 || _valid140;
if(!valid266){
const err850 = {instancePath:instancePath+"/accounts/" + i31+"/where/" + key58.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/accounts/items/properties/where/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err850];
}
else {
vErrors.push(err850);
}
errors++;
}
else {
errors = _errs1061;
if(vErrors !== null){
if(_errs1061){
vErrors.length = _errs1061;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err851 = {instancePath:instancePath+"/accounts/" + i31+"/where",schemaPath:"#/properties/accounts/items/properties/where/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err851];
}
else {
vErrors.push(err851);
}
errors++;
}
}
}
else {
const err852 = {instancePath:instancePath+"/accounts/" + i31,schemaPath:"#/properties/accounts/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err852];
}
else {
vErrors.push(err852);
}
errors++;
}
}
}
else {
const err853 = {instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err853];
}
else {
vErrors.push(err853);
}
errors++;
}
}
}
else {
const err854 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err854];
}
else {
vErrors.push(err854);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


const schema32 = {"type":"object","additionalProperties":false,"properties":{"fleet":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,62}$"},"application":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string","pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},"region":{"enum":["us","eu"]}}},"domains":{"type":"array","minItems":1,"items":{"type":"string","pattern":"^[^\\s@/][^\\s@/.]*\\.[^\\s@/]+$"}},"quotas":{"type":"object","additionalProperties":false,"properties":{"accounts":{"type":"integer","minimum":0},"rules":{"type":"integer","minimum":0},"lists":{"type":"integer","minimum":0},"alerts":{"type":"integer","minimum":0},"sns_channels":{"type":"integer","minimum":0},"pubsub_channels":{"type":"integer","minimum":0},"webhooks":{"type":"integer","minimum":0}}},"settings":{"type":"object","additionalProperties":false,"properties":{"max_deletes":{"anyOf":[{"type":"integer","minimum":0},{"type":"string","pattern":"^(100|[1-9]?[0-9])%$"}]},"assume":{"type":"object","additionalProperties":false,"properties":{"outbound-scope":{"enum":["workspace","application"]},"equal-priority":{"enum":["listed","reversed"]},"placement":{"enum":["all","last","first"]},"envelope-sender":{"enum":["envelope","header","either"]},"empty-sender":{"enum":["compared","skipped"]},"multi-label-tld":{"enum":["last-label","suffix"]},"spam-detection":{"enum":["after-rules","before-rules"]},"zero-limit":{"enum":["stops","refused"]},"limit-order":{"enum":["rules-first","limit-first"]},"unmanaged-items":{"enum":["none","everything"]}}},"backtest":{"type":"object","additionalProperties":false,"properties":{"days":{"type":"integer","minimum":1,"maximum":90},"accounts":{"type":"integer","minimum":1,"maximum":1000},"requests":{"type":"integer","minimum":1,"maximum":2000},"addresses":{"type":"boolean"}}},"retire":{"type":"object","additionalProperties":false,"required":["workspace","days"],"properties":{"workspace":{"type":"string","minLength":1},"days":{"type":"integer","minimum":1,"maximum":3650}}}}},"protect":{"type":"array","items":{"oneOf":[{"type":"string","pattern":"^[^/\\n]*/.*$","maxLength":512},{"type":"object","additionalProperties":false,"required":["pattern","reason"],"properties":{"pattern":{"type":"string","pattern":"^[^/\\n]*/.*$","maxLength":512},"reason":{"type":"string","minLength":1,"maxLength":300}}}]}},"accept":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["code","reason"],"properties":{"code":{"enum":["equal-priority","leftover-placeholder","look-alike","outbound-scope","protect-matches-nothing","secret-in-file","silent-trigger","too-many-of-kind","unguarded","unknown-trigger","unused","unused-field","yields-nothing"]},"address":{"type":"string","pattern":"^[^/\\n]*/.*$","maxLength":512},"reason":{"type":"string","minLength":1,"maxLength":300},"until":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}}}},"moved":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"type":"string","pattern":"^(webhook|pubsub_channel|sns_channel|alert|list|rule|policy|workspace)/.+$"},"to":{"type":"string","pattern":"^(webhook|pubsub_channel|sns_channel|alert|list|rule|policy|workspace)/.+$"}}}},"absent":{"type":"array","items":{"type":"string","pattern":"^(webhook|pubsub_channel|sns_channel|alert|list|rule|policy|workspace|account)/.+$"}},"tests":{"type":"array","maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["name","expect"],"properties":{"name":{"type":"string","minLength":1,"maxLength":200},"receive":{"type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"anyOf":[{"type":"string","minLength":1,"maxLength":320},{"type":"object","additionalProperties":false,"required":["domain"],"properties":{"domain":{"type":"string","minLength":1,"maxLength":320}}},{"type":"object","additionalProperties":false,"required":["tld"],"properties":{"tld":{"type":"string","minLength":1,"maxLength":320}}},{"type":"object","additionalProperties":false,"required":["in"],"properties":{"in":{"type":"string","minLength":1,"maxLength":320}}},{"type":"object","additionalProperties":false,"required":["not_in"],"properties":{"not_in":{"type":"string","minLength":1,"maxLength":320}}},{"type":"object","additionalProperties":false,"required":["accounts"],"properties":{"accounts":{"type":"string","minLength":1,"maxLength":320},"where":{"type":"object","minProperties":1,"additionalProperties":{"anyOf":[{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]},{"type":"array","minItems":1,"items":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}}]}}}}]},"to":{"anyOf":[{"type":"string","minLength":1,"maxLength":320},{"type":"object","additionalProperties":false,"required":["domain"],"properties":{"domain":{"type":"string","minLength":1,"maxLength":320}}},{"type":"object","additionalProperties":false,"required":["tld"],"properties":{"tld":{"type":"string","minLength":1,"maxLength":320}}},{"type":"object","additionalProperties":false,"required":["in"],"properties":{"in":{"type":"string","minLength":1,"maxLength":320}}},{"type":"object","additionalProperties":false,"required":["not_in"],"properties":{"not_in":{"type":"string","minLength":1,"maxLength":320}}},{"type":"object","additionalProperties":false,"required":["accounts"],"properties":{"accounts":{"type":"string","minLength":1,"maxLength":320},"where":{"type":"object","minProperties":1,"additionalProperties":{"anyOf":[{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]},{"type":"array","minItems":1,"items":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}}]}}}}]}}},"send":{"type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"anyOf":[{"type":"string","minLength":1,"maxLength":320},{"type":"object","additionalProperties":false,"required":["domain"],"properties":{"domain":{"type":"string","minLength":1,"maxLength":320}}},{"type":"object","additionalProperties":false,"required":["tld"],"properties":{"tld":{"type":"string","minLength":1,"maxLength":320}}},{"type":"object","additionalProperties":false,"required":["in"],"properties":{"in":{"type":"string","minLength":1,"maxLength":320}}},{"type":"object","additionalProperties":false,"required":["not_in"],"properties":{"not_in":{"type":"string","minLength":1,"maxLength":320}}},{"type":"object","additionalProperties":false,"required":["accounts"],"properties":{"accounts":{"type":"string","minLength":1,"maxLength":320},"where":{"type":"object","minProperties":1,"additionalProperties":{"anyOf":[{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]},{"type":"array","minItems":1,"items":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}}]}}}}]},"to":{"anyOf":[{"anyOf":[{"type":"string","minLength":1,"maxLength":320},{"type":"object","additionalProperties":false,"required":["domain"],"properties":{"domain":{"type":"string","minLength":1,"maxLength":320}}},{"type":"object","additionalProperties":false,"required":["tld"],"properties":{"tld":{"type":"string","minLength":1,"maxLength":320}}},{"type":"object","additionalProperties":false,"required":["in"],"properties":{"in":{"type":"string","minLength":1,"maxLength":320}}},{"type":"object","additionalProperties":false,"required":["not_in"],"properties":{"not_in":{"type":"string","minLength":1,"maxLength":320}}},{"type":"object","additionalProperties":false,"required":["accounts"],"properties":{"accounts":{"type":"string","minLength":1,"maxLength":320},"where":{"type":"object","minProperties":1,"additionalProperties":{"anyOf":[{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]},{"type":"array","minItems":1,"items":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}}]}}}}]},{"type":"array","minItems":1,"maxItems":8,"items":{"anyOf":[{"type":"string","minLength":1,"maxLength":320},{"type":"object","additionalProperties":false,"required":["domain"],"properties":{"domain":{"type":"string","minLength":1,"maxLength":320}}},{"type":"object","additionalProperties":false,"required":["tld"],"properties":{"tld":{"type":"string","minLength":1,"maxLength":320}}},{"type":"object","additionalProperties":false,"required":["in"],"properties":{"in":{"type":"string","minLength":1,"maxLength":320}}},{"type":"object","additionalProperties":false,"required":["not_in"],"properties":{"not_in":{"type":"string","minLength":1,"maxLength":320}}},{"type":"object","additionalProperties":false,"required":["accounts"],"properties":{"accounts":{"type":"string","minLength":1,"maxLength":320},"where":{"type":"object","minProperties":1,"additionalProperties":{"anyOf":[{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]},{"type":"array","minItems":1,"items":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}}]}}}}]}}]},"only":{"type":"boolean"},"type":{"enum":["compose","reply","both"]}}},"expect":{"anyOf":[{"enum":["blocked","delivered"]},{"type":"object","additionalProperties":false,"properties":{"blocked_by":{"type":"string","minLength":1,"maxLength":320},"folder":{"type":"string","minLength":1,"maxLength":320},"spam":{"type":"boolean"},"read":{"type":"boolean"},"starred":{"type":"boolean"},"archived":{"type":"boolean"},"trashed":{"type":"boolean"}}},{"type":"object","additionalProperties":false,"required":["not"],"properties":{"not":{"anyOf":[{"enum":["blocked","delivered"]},{"type":"object","additionalProperties":false,"properties":{"blocked_by":{"type":"string","minLength":1,"maxLength":320},"folder":{"type":"string","minLength":1,"maxLength":320},"spam":{"type":"boolean"},"read":{"type":"boolean"},"starred":{"type":"boolean"},"archived":{"type":"boolean"},"trashed":{"type":"boolean"}}}]}}}]},"smoke":{"type":"boolean"}}}}}};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema32.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.fleet !== undefined){
let data0 = data.fleet;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err1 = {instancePath:instancePath+"/fleet",schemaPath:"#/properties/fleet/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,62}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,62}$"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/fleet",schemaPath:"#/properties/fleet/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.application !== undefined){
let data1 = data.application;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!((key1 === "id") || (key1 === "region"))){
const err3 = {instancePath:instancePath+"/application",schemaPath:"#/properties/application/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.id !== undefined){
let data2 = data1.id;
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
const err4 = {instancePath:instancePath+"/application/id",schemaPath:"#/properties/application/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/application/id",schemaPath:"#/properties/application/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.region !== undefined){
let data3 = data1.region;
if(!((data3 === "us") || (data3 === "eu"))){
const err6 = {instancePath:instancePath+"/application/region",schemaPath:"#/properties/application/properties/region/enum",keyword:"enum",params:{allowedValues: schema32.properties.application.properties.region.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/application",schemaPath:"#/properties/application/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.domains !== undefined){
let data4 = data.domains;
if(Array.isArray(data4)){
if(data4.length < 1){
const err8 = {instancePath:instancePath+"/domains",schemaPath:"#/properties/domains/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err9 = {instancePath:instancePath+"/domains/" + i0,schemaPath:"#/properties/domains/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s@/][^\\s@/.]*\\.[^\\s@/]+$"},message:"must match pattern \""+"^[^\\s@/][^\\s@/.]*\\.[^\\s@/]+$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/domains/" + i0,schemaPath:"#/properties/domains/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/domains",schemaPath:"#/properties/domains/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.quotas !== undefined){
let data6 = data.quotas;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
if(!(((((((key2 === "accounts") || (key2 === "rules")) || (key2 === "lists")) || (key2 === "alerts")) || (key2 === "sns_channels")) || (key2 === "pubsub_channels")) || (key2 === "webhooks"))){
const err12 = {instancePath:instancePath+"/quotas",schemaPath:"#/properties/quotas/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.accounts !== undefined){
let data7 = data6.accounts;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err13 = {instancePath:instancePath+"/quotas/accounts",schemaPath:"#/properties/quotas/properties/accounts/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
const err14 = {instancePath:instancePath+"/quotas/accounts",schemaPath:"#/properties/quotas/properties/accounts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data6.rules !== undefined){
let data8 = data6.rules;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err15 = {instancePath:instancePath+"/quotas/rules",schemaPath:"#/properties/quotas/properties/rules/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err16 = {instancePath:instancePath+"/quotas/rules",schemaPath:"#/properties/quotas/properties/rules/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data6.lists !== undefined){
let data9 = data6.lists;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err17 = {instancePath:instancePath+"/quotas/lists",schemaPath:"#/properties/quotas/properties/lists/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err18 = {instancePath:instancePath+"/quotas/lists",schemaPath:"#/properties/quotas/properties/lists/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data6.alerts !== undefined){
let data10 = data6.alerts;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err19 = {instancePath:instancePath+"/quotas/alerts",schemaPath:"#/properties/quotas/properties/alerts/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
const err20 = {instancePath:instancePath+"/quotas/alerts",schemaPath:"#/properties/quotas/properties/alerts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data6.sns_channels !== undefined){
let data11 = data6.sns_channels;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err21 = {instancePath:instancePath+"/quotas/sns_channels",schemaPath:"#/properties/quotas/properties/sns_channels/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err22 = {instancePath:instancePath+"/quotas/sns_channels",schemaPath:"#/properties/quotas/properties/sns_channels/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data6.pubsub_channels !== undefined){
let data12 = data6.pubsub_channels;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err23 = {instancePath:instancePath+"/quotas/pubsub_channels",schemaPath:"#/properties/quotas/properties/pubsub_channels/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err24 = {instancePath:instancePath+"/quotas/pubsub_channels",schemaPath:"#/properties/quotas/properties/pubsub_channels/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data6.webhooks !== undefined){
let data13 = data6.webhooks;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err25 = {instancePath:instancePath+"/quotas/webhooks",schemaPath:"#/properties/quotas/properties/webhooks/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err26 = {instancePath:instancePath+"/quotas/webhooks",schemaPath:"#/properties/quotas/properties/webhooks/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
}
else {
const err27 = {instancePath:instancePath+"/quotas",schemaPath:"#/properties/quotas/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.settings !== undefined){
let data14 = data.settings;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key3 in data14){
if(!((((key3 === "max_deletes") || (key3 === "assume")) || (key3 === "backtest")) || (key3 === "retire"))){
const err28 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data14.max_deletes !== undefined){
let data15 = data14.max_deletes;
const _errs35 = errors;
let valid6 = false;
const _errs36 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err29 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err30 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
var _valid0 = _errs36 === errors;
valid6 = valid6 || _valid0;
const _errs38 = errors;
if(typeof data15 === "string"){
if(!pattern19.test(data15)){
const err31 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^(100|[1-9]?[0-9])%$"},message:"must match pattern \""+"^(100|[1-9]?[0-9])%$"+"\""};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var _valid0 = _errs38 === errors;
valid6 = valid6 || _valid0;
if(!valid6){
const err33 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
else {
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
}
}
if(data14.assume !== undefined){
let data16 = data14.assume;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key4 in data16){
if(!(func1.call(schema32.properties.settings.properties.assume.properties, key4))){
const err34 = {instancePath:instancePath+"/settings/assume",schemaPath:"#/properties/settings/properties/assume/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data16["outbound-scope"] !== undefined){
let data17 = data16["outbound-scope"];
if(!((data17 === "workspace") || (data17 === "application"))){
const err35 = {instancePath:instancePath+"/settings/assume/outbound-scope",schemaPath:"#/properties/settings/properties/assume/properties/outbound-scope/enum",keyword:"enum",params:{allowedValues: schema32.properties.settings.properties.assume.properties["outbound-scope"].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data16["equal-priority"] !== undefined){
let data18 = data16["equal-priority"];
if(!((data18 === "listed") || (data18 === "reversed"))){
const err36 = {instancePath:instancePath+"/settings/assume/equal-priority",schemaPath:"#/properties/settings/properties/assume/properties/equal-priority/enum",keyword:"enum",params:{allowedValues: schema32.properties.settings.properties.assume.properties["equal-priority"].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data16.placement !== undefined){
let data19 = data16.placement;
if(!(((data19 === "all") || (data19 === "last")) || (data19 === "first"))){
const err37 = {instancePath:instancePath+"/settings/assume/placement",schemaPath:"#/properties/settings/properties/assume/properties/placement/enum",keyword:"enum",params:{allowedValues: schema32.properties.settings.properties.assume.properties.placement.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data16["envelope-sender"] !== undefined){
let data20 = data16["envelope-sender"];
if(!(((data20 === "envelope") || (data20 === "header")) || (data20 === "either"))){
const err38 = {instancePath:instancePath+"/settings/assume/envelope-sender",schemaPath:"#/properties/settings/properties/assume/properties/envelope-sender/enum",keyword:"enum",params:{allowedValues: schema32.properties.settings.properties.assume.properties["envelope-sender"].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data16["empty-sender"] !== undefined){
let data21 = data16["empty-sender"];
if(!((data21 === "compared") || (data21 === "skipped"))){
const err39 = {instancePath:instancePath+"/settings/assume/empty-sender",schemaPath:"#/properties/settings/properties/assume/properties/empty-sender/enum",keyword:"enum",params:{allowedValues: schema32.properties.settings.properties.assume.properties["empty-sender"].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data16["multi-label-tld"] !== undefined){
let data22 = data16["multi-label-tld"];
if(!((data22 === "last-label") || (data22 === "suffix"))){
const err40 = {instancePath:instancePath+"/settings/assume/multi-label-tld",schemaPath:"#/properties/settings/properties/assume/properties/multi-label-tld/enum",keyword:"enum",params:{allowedValues: schema32.properties.settings.properties.assume.properties["multi-label-tld"].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data16["spam-detection"] !== undefined){
let data23 = data16["spam-detection"];
if(!((data23 === "after-rules") || (data23 === "before-rules"))){
const err41 = {instancePath:instancePath+"/settings/assume/spam-detection",schemaPath:"#/properties/settings/properties/assume/properties/spam-detection/enum",keyword:"enum",params:{allowedValues: schema32.properties.settings.properties.assume.properties["spam-detection"].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data16["zero-limit"] !== undefined){
let data24 = data16["zero-limit"];
if(!((data24 === "stops") || (data24 === "refused"))){
const err42 = {instancePath:instancePath+"/settings/assume/zero-limit",schemaPath:"#/properties/settings/properties/assume/properties/zero-limit/enum",keyword:"enum",params:{allowedValues: schema32.properties.settings.properties.assume.properties["zero-limit"].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data16["limit-order"] !== undefined){
let data25 = data16["limit-order"];
if(!((data25 === "rules-first") || (data25 === "limit-first"))){
const err43 = {instancePath:instancePath+"/settings/assume/limit-order",schemaPath:"#/properties/settings/properties/assume/properties/limit-order/enum",keyword:"enum",params:{allowedValues: schema32.properties.settings.properties.assume.properties["limit-order"].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data16["unmanaged-items"] !== undefined){
let data26 = data16["unmanaged-items"];
if(!((data26 === "none") || (data26 === "everything"))){
const err44 = {instancePath:instancePath+"/settings/assume/unmanaged-items",schemaPath:"#/properties/settings/properties/assume/properties/unmanaged-items/enum",keyword:"enum",params:{allowedValues: schema32.properties.settings.properties.assume.properties["unmanaged-items"].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/settings/assume",schemaPath:"#/properties/settings/properties/assume/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data14.backtest !== undefined){
let data27 = data14.backtest;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key5 in data27){
if(!((((key5 === "days") || (key5 === "accounts")) || (key5 === "requests")) || (key5 === "addresses"))){
const err46 = {instancePath:instancePath+"/settings/backtest",schemaPath:"#/properties/settings/properties/backtest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data27.days !== undefined){
let data28 = data27.days;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err47 = {instancePath:instancePath+"/settings/backtest/days",schemaPath:"#/properties/settings/properties/backtest/properties/days/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 90 || isNaN(data28)){
const err48 = {instancePath:instancePath+"/settings/backtest/days",schemaPath:"#/properties/settings/properties/backtest/properties/days/maximum",keyword:"maximum",params:{comparison: "<=", limit: 90},message:"must be <= 90"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data28 < 1 || isNaN(data28)){
const err49 = {instancePath:instancePath+"/settings/backtest/days",schemaPath:"#/properties/settings/properties/backtest/properties/days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
if(data27.accounts !== undefined){
let data29 = data27.accounts;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err50 = {instancePath:instancePath+"/settings/backtest/accounts",schemaPath:"#/properties/settings/properties/backtest/properties/accounts/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 1000 || isNaN(data29)){
const err51 = {instancePath:instancePath+"/settings/backtest/accounts",schemaPath:"#/properties/settings/properties/backtest/properties/accounts/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data29 < 1 || isNaN(data29)){
const err52 = {instancePath:instancePath+"/settings/backtest/accounts",schemaPath:"#/properties/settings/properties/backtest/properties/accounts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
if(data27.requests !== undefined){
let data30 = data27.requests;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err53 = {instancePath:instancePath+"/settings/backtest/requests",schemaPath:"#/properties/settings/properties/backtest/properties/requests/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 2000 || isNaN(data30)){
const err54 = {instancePath:instancePath+"/settings/backtest/requests",schemaPath:"#/properties/settings/properties/backtest/properties/requests/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2000},message:"must be <= 2000"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data30 < 1 || isNaN(data30)){
const err55 = {instancePath:instancePath+"/settings/backtest/requests",schemaPath:"#/properties/settings/properties/backtest/properties/requests/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
if(data27.addresses !== undefined){
if(typeof data27.addresses !== "boolean"){
const err56 = {instancePath:instancePath+"/settings/backtest/addresses",schemaPath:"#/properties/settings/properties/backtest/properties/addresses/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/settings/backtest",schemaPath:"#/properties/settings/properties/backtest/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data14.retire !== undefined){
let data32 = data14.retire;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.workspace === undefined){
const err58 = {instancePath:instancePath+"/settings/retire",schemaPath:"#/properties/settings/properties/retire/required",keyword:"required",params:{missingProperty: "workspace"},message:"must have required property '"+"workspace"+"'"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data32.days === undefined){
const err59 = {instancePath:instancePath+"/settings/retire",schemaPath:"#/properties/settings/properties/retire/required",keyword:"required",params:{missingProperty: "days"},message:"must have required property '"+"days"+"'"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
for(const key6 in data32){
if(!((key6 === "workspace") || (key6 === "days"))){
const err60 = {instancePath:instancePath+"/settings/retire",schemaPath:"#/properties/settings/properties/retire/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data32.workspace !== undefined){
let data33 = data32.workspace;
if(typeof data33 === "string"){
if(func3(data33) < 1){
const err61 = {instancePath:instancePath+"/settings/retire/workspace",schemaPath:"#/properties/settings/properties/retire/properties/workspace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/settings/retire/workspace",schemaPath:"#/properties/settings/properties/retire/properties/workspace/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data32.days !== undefined){
let data34 = data32.days;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err63 = {instancePath:instancePath+"/settings/retire/days",schemaPath:"#/properties/settings/properties/retire/properties/days/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 3650 || isNaN(data34)){
const err64 = {instancePath:instancePath+"/settings/retire/days",schemaPath:"#/properties/settings/properties/retire/properties/days/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3650},message:"must be <= 3650"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data34 < 1 || isNaN(data34)){
const err65 = {instancePath:instancePath+"/settings/retire/days",schemaPath:"#/properties/settings/properties/retire/properties/days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
}
else {
const err66 = {instancePath:instancePath+"/settings/retire",schemaPath:"#/properties/settings/properties/retire/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.protect !== undefined){
let data35 = data.protect;
if(Array.isArray(data35)){
const len1 = data35.length;
for(let i1=0; i1<len1; i1++){
let data36 = data35[i1];
const _errs74 = errors;
let valid12 = false;
let passing0 = null;
const _errs75 = errors;
if(typeof data36 === "string"){
if(func3(data36) > 512){
const err68 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/oneOf/0/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(!pattern36.test(data36)){
const err69 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/oneOf/0/pattern",keyword:"pattern",params:{pattern: "^[^/\\n]*/.*$"},message:"must match pattern \""+"^[^/\\n]*/.*$"+"\""};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
var _valid1 = _errs75 === errors;
if(_valid1){
valid12 = true;
passing0 = 0;
}
const _errs77 = errors;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.pattern === undefined){
const err71 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/oneOf/1/required",keyword:"required",params:{missingProperty: "pattern"},message:"must have required property '"+"pattern"+"'"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data36.reason === undefined){
const err72 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/oneOf/1/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
for(const key7 in data36){
if(!((key7 === "pattern") || (key7 === "reason"))){
const err73 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data36.pattern !== undefined){
let data37 = data36.pattern;
if(typeof data37 === "string"){
if(func3(data37) > 512){
const err74 = {instancePath:instancePath+"/protect/" + i1+"/pattern",schemaPath:"#/properties/protect/items/oneOf/1/properties/pattern/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(!pattern36.test(data37)){
const err75 = {instancePath:instancePath+"/protect/" + i1+"/pattern",schemaPath:"#/properties/protect/items/oneOf/1/properties/pattern/pattern",keyword:"pattern",params:{pattern: "^[^/\\n]*/.*$"},message:"must match pattern \""+"^[^/\\n]*/.*$"+"\""};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/protect/" + i1+"/pattern",schemaPath:"#/properties/protect/items/oneOf/1/properties/pattern/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data36.reason !== undefined){
let data38 = data36.reason;
if(typeof data38 === "string"){
if(func3(data38) > 300){
const err77 = {instancePath:instancePath+"/protect/" + i1+"/reason",schemaPath:"#/properties/protect/items/oneOf/1/properties/reason/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(func3(data38) < 1){
const err78 = {instancePath:instancePath+"/protect/" + i1+"/reason",schemaPath:"#/properties/protect/items/oneOf/1/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/protect/" + i1+"/reason",schemaPath:"#/properties/protect/items/oneOf/1/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
var _valid1 = _errs77 === errors;
if(_valid1 && valid12){
valid12 = false;
passing0 = [passing0, 1];
}
else {
if(_valid1){
valid12 = true;
passing0 = 1;
}
}
if(!valid12){
const err81 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
else {
errors = _errs74;
if(vErrors !== null){
if(_errs74){
vErrors.length = _errs74;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err82 = {instancePath:instancePath+"/protect",schemaPath:"#/properties/protect/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data.accept !== undefined){
let data39 = data.accept;
if(Array.isArray(data39)){
const len2 = data39.length;
for(let i2=0; i2<len2; i2++){
let data40 = data39[i2];
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.code === undefined){
const err83 = {instancePath:instancePath+"/accept/" + i2,schemaPath:"#/properties/accept/items/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data40.reason === undefined){
const err84 = {instancePath:instancePath+"/accept/" + i2,schemaPath:"#/properties/accept/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
for(const key8 in data40){
if(!((((key8 === "code") || (key8 === "address")) || (key8 === "reason")) || (key8 === "until"))){
const err85 = {instancePath:instancePath+"/accept/" + i2,schemaPath:"#/properties/accept/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data40.code !== undefined){
let data41 = data40.code;
if(!(((((((((((((data41 === "equal-priority") || (data41 === "leftover-placeholder")) || (data41 === "look-alike")) || (data41 === "outbound-scope")) || (data41 === "protect-matches-nothing")) || (data41 === "secret-in-file")) || (data41 === "silent-trigger")) || (data41 === "too-many-of-kind")) || (data41 === "unguarded")) || (data41 === "unknown-trigger")) || (data41 === "unused")) || (data41 === "unused-field")) || (data41 === "yields-nothing"))){
const err86 = {instancePath:instancePath+"/accept/" + i2+"/code",schemaPath:"#/properties/accept/items/properties/code/enum",keyword:"enum",params:{allowedValues: schema32.properties.accept.items.properties.code.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data40.address !== undefined){
let data42 = data40.address;
if(typeof data42 === "string"){
if(func3(data42) > 512){
const err87 = {instancePath:instancePath+"/accept/" + i2+"/address",schemaPath:"#/properties/accept/items/properties/address/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(!pattern36.test(data42)){
const err88 = {instancePath:instancePath+"/accept/" + i2+"/address",schemaPath:"#/properties/accept/items/properties/address/pattern",keyword:"pattern",params:{pattern: "^[^/\\n]*/.*$"},message:"must match pattern \""+"^[^/\\n]*/.*$"+"\""};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/accept/" + i2+"/address",schemaPath:"#/properties/accept/items/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data40.reason !== undefined){
let data43 = data40.reason;
if(typeof data43 === "string"){
if(func3(data43) > 300){
const err90 = {instancePath:instancePath+"/accept/" + i2+"/reason",schemaPath:"#/properties/accept/items/properties/reason/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(func3(data43) < 1){
const err91 = {instancePath:instancePath+"/accept/" + i2+"/reason",schemaPath:"#/properties/accept/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
else {
const err92 = {instancePath:instancePath+"/accept/" + i2+"/reason",schemaPath:"#/properties/accept/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data40.until !== undefined){
let data44 = data40.until;
if(typeof data44 === "string"){
if(!pattern45.test(data44)){
const err93 = {instancePath:instancePath+"/accept/" + i2+"/until",schemaPath:"#/properties/accept/items/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
else {
const err94 = {instancePath:instancePath+"/accept/" + i2+"/until",schemaPath:"#/properties/accept/items/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath:instancePath+"/accept/" + i2,schemaPath:"#/properties/accept/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/accept",schemaPath:"#/properties/accept/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data.moved !== undefined){
let data45 = data.moved;
if(Array.isArray(data45)){
const len3 = data45.length;
for(let i3=0; i3<len3; i3++){
let data46 = data45[i3];
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
if(data46.from === undefined){
const err97 = {instancePath:instancePath+"/moved/" + i3,schemaPath:"#/properties/moved/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(data46.to === undefined){
const err98 = {instancePath:instancePath+"/moved/" + i3,schemaPath:"#/properties/moved/items/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
for(const key9 in data46){
if(!((key9 === "from") || (key9 === "to"))){
const err99 = {instancePath:instancePath+"/moved/" + i3,schemaPath:"#/properties/moved/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data46.from !== undefined){
let data47 = data46.from;
if(typeof data47 === "string"){
if(!pattern47.test(data47)){
const err100 = {instancePath:instancePath+"/moved/" + i3+"/from",schemaPath:"#/properties/moved/items/properties/from/pattern",keyword:"pattern",params:{pattern: "^(webhook|pubsub_channel|sns_channel|alert|list|rule|policy|workspace)/.+$"},message:"must match pattern \""+"^(webhook|pubsub_channel|sns_channel|alert|list|rule|policy|workspace)/.+$"+"\""};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
else {
const err101 = {instancePath:instancePath+"/moved/" + i3+"/from",schemaPath:"#/properties/moved/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data46.to !== undefined){
let data48 = data46.to;
if(typeof data48 === "string"){
if(!pattern47.test(data48)){
const err102 = {instancePath:instancePath+"/moved/" + i3+"/to",schemaPath:"#/properties/moved/items/properties/to/pattern",keyword:"pattern",params:{pattern: "^(webhook|pubsub_channel|sns_channel|alert|list|rule|policy|workspace)/.+$"},message:"must match pattern \""+"^(webhook|pubsub_channel|sns_channel|alert|list|rule|policy|workspace)/.+$"+"\""};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
else {
const err103 = {instancePath:instancePath+"/moved/" + i3+"/to",schemaPath:"#/properties/moved/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath:instancePath+"/moved/" + i3,schemaPath:"#/properties/moved/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
else {
const err105 = {instancePath:instancePath+"/moved",schemaPath:"#/properties/moved/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data.absent !== undefined){
let data49 = data.absent;
if(Array.isArray(data49)){
const len4 = data49.length;
for(let i4=0; i4<len4; i4++){
let data50 = data49[i4];
if(typeof data50 === "string"){
if(!pattern51.test(data50)){
const err106 = {instancePath:instancePath+"/absent/" + i4,schemaPath:"#/properties/absent/items/pattern",keyword:"pattern",params:{pattern: "^(webhook|pubsub_channel|sns_channel|alert|list|rule|policy|workspace|account)/.+$"},message:"must match pattern \""+"^(webhook|pubsub_channel|sns_channel|alert|list|rule|policy|workspace|account)/.+$"+"\""};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
else {
const err107 = {instancePath:instancePath+"/absent/" + i4,schemaPath:"#/properties/absent/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
else {
const err108 = {instancePath:instancePath+"/absent",schemaPath:"#/properties/absent/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data.tests !== undefined){
let data51 = data.tests;
if(Array.isArray(data51)){
if(data51.length > 1000){
const err109 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
const len5 = data51.length;
for(let i5=0; i5<len5; i5++){
let data52 = data51[i5];
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
if(data52.name === undefined){
const err110 = {instancePath:instancePath+"/tests/" + i5,schemaPath:"#/properties/tests/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(data52.expect === undefined){
const err111 = {instancePath:instancePath+"/tests/" + i5,schemaPath:"#/properties/tests/items/required",keyword:"required",params:{missingProperty: "expect"},message:"must have required property '"+"expect"+"'"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
for(const key10 in data52){
if(!(((((key10 === "name") || (key10 === "receive")) || (key10 === "send")) || (key10 === "expect")) || (key10 === "smoke"))){
const err112 = {instancePath:instancePath+"/tests/" + i5,schemaPath:"#/properties/tests/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data52.name !== undefined){
let data53 = data52.name;
if(typeof data53 === "string"){
if(func3(data53) > 200){
const err113 = {instancePath:instancePath+"/tests/" + i5+"/name",schemaPath:"#/properties/tests/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(func3(data53) < 1){
const err114 = {instancePath:instancePath+"/tests/" + i5+"/name",schemaPath:"#/properties/tests/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/tests/" + i5+"/name",schemaPath:"#/properties/tests/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data52.receive !== undefined){
let data54 = data52.receive;
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
if(data54.from === undefined){
const err116 = {instancePath:instancePath+"/tests/" + i5+"/receive",schemaPath:"#/properties/tests/items/properties/receive/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(data54.to === undefined){
const err117 = {instancePath:instancePath+"/tests/" + i5+"/receive",schemaPath:"#/properties/tests/items/properties/receive/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
for(const key11 in data54){
if(!((key11 === "from") || (key11 === "to"))){
const err118 = {instancePath:instancePath+"/tests/" + i5+"/receive",schemaPath:"#/properties/tests/items/properties/receive/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data54.from !== undefined){
let data55 = data54.from;
const _errs120 = errors;
let valid26 = false;
const _errs121 = errors;
if(typeof data55 === "string"){
if(func3(data55) > 320){
const err119 = {instancePath:instancePath+"/tests/" + i5+"/receive/from",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(func3(data55) < 1){
const err120 = {instancePath:instancePath+"/tests/" + i5+"/receive/from",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
else {
const err121 = {instancePath:instancePath+"/tests/" + i5+"/receive/from",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
var _valid2 = _errs121 === errors;
valid26 = valid26 || _valid2;
const _errs123 = errors;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.domain === undefined){
const err122 = {instancePath:instancePath+"/tests/" + i5+"/receive/from",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/1/required",keyword:"required",params:{missingProperty: "domain"},message:"must have required property '"+"domain"+"'"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
for(const key12 in data55){
if(!(key12 === "domain")){
const err123 = {instancePath:instancePath+"/tests/" + i5+"/receive/from",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data55.domain !== undefined){
let data56 = data55.domain;
if(typeof data56 === "string"){
if(func3(data56) > 320){
const err124 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/domain",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/1/properties/domain/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(func3(data56) < 1){
const err125 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/domain",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/1/properties/domain/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
else {
const err126 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/domain",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/1/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
}
else {
const err127 = {instancePath:instancePath+"/tests/" + i5+"/receive/from",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
var _valid2 = _errs123 === errors;
valid26 = valid26 || _valid2;
if(_valid2){
var props1 = true;
}
const _errs128 = errors;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.tld === undefined){
const err128 = {instancePath:instancePath+"/tests/" + i5+"/receive/from",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/2/required",keyword:"required",params:{missingProperty: "tld"},message:"must have required property '"+"tld"+"'"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
for(const key13 in data55){
if(!(key13 === "tld")){
const err129 = {instancePath:instancePath+"/tests/" + i5+"/receive/from",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data55.tld !== undefined){
let data57 = data55.tld;
if(typeof data57 === "string"){
if(func3(data57) > 320){
const err130 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/tld",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/2/properties/tld/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(func3(data57) < 1){
const err131 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/tld",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/2/properties/tld/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
else {
const err132 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/tld",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/2/properties/tld/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
else {
const err133 = {instancePath:instancePath+"/tests/" + i5+"/receive/from",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
var _valid2 = _errs128 === errors;
valid26 = valid26 || _valid2;
if(_valid2){
if(props1 !== true){
props1 = true;
}
}
const _errs133 = errors;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.in === undefined){
const err134 = {instancePath:instancePath+"/tests/" + i5+"/receive/from",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/3/required",keyword:"required",params:{missingProperty: "in"},message:"must have required property '"+"in"+"'"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
for(const key14 in data55){
if(!(key14 === "in")){
const err135 = {instancePath:instancePath+"/tests/" + i5+"/receive/from",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data55.in !== undefined){
let data58 = data55.in;
if(typeof data58 === "string"){
if(func3(data58) > 320){
const err136 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/in",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/3/properties/in/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(func3(data58) < 1){
const err137 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/in",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/3/properties/in/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
else {
const err138 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/in",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/3/properties/in/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
else {
const err139 = {instancePath:instancePath+"/tests/" + i5+"/receive/from",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/3/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
var _valid2 = _errs133 === errors;
valid26 = valid26 || _valid2;
if(_valid2){
if(props1 !== true){
props1 = true;
}
}
const _errs138 = errors;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.not_in === undefined){
const err140 = {instancePath:instancePath+"/tests/" + i5+"/receive/from",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/4/required",keyword:"required",params:{missingProperty: "not_in"},message:"must have required property '"+"not_in"+"'"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
for(const key15 in data55){
if(!(key15 === "not_in")){
const err141 = {instancePath:instancePath+"/tests/" + i5+"/receive/from",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data55.not_in !== undefined){
let data59 = data55.not_in;
if(typeof data59 === "string"){
if(func3(data59) > 320){
const err142 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/not_in",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/4/properties/not_in/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(func3(data59) < 1){
const err143 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/not_in",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/4/properties/not_in/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
else {
const err144 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/not_in",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/4/properties/not_in/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
}
else {
const err145 = {instancePath:instancePath+"/tests/" + i5+"/receive/from",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/4/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
var _valid2 = _errs138 === errors;
valid26 = valid26 || _valid2;
if(_valid2){
if(props1 !== true){
props1 = true;
}
}
const _errs143 = errors;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.accounts === undefined){
const err146 = {instancePath:instancePath+"/tests/" + i5+"/receive/from",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/5/required",keyword:"required",params:{missingProperty: "accounts"},message:"must have required property '"+"accounts"+"'"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
for(const key16 in data55){
if(!((key16 === "accounts") || (key16 === "where"))){
const err147 = {instancePath:instancePath+"/tests/" + i5+"/receive/from",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data55.accounts !== undefined){
let data60 = data55.accounts;
if(typeof data60 === "string"){
if(func3(data60) > 320){
const err148 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/accounts",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/5/properties/accounts/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if(func3(data60) < 1){
const err149 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/accounts",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/5/properties/accounts/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
else {
const err150 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/accounts",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/5/properties/accounts/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data55.where !== undefined){
let data61 = data55.where;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
if(Object.keys(data61).length < 1){
const err151 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/where",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/5/properties/where/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
for(const key17 in data61){
let data62 = data61[key17];
const _errs152 = errors;
let valid33 = false;
const _errs153 = errors;
const _errs154 = errors;
let valid34 = false;
const _errs155 = errors;
if(typeof data62 !== "string"){
const err152 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/where/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/5/properties/where/additionalProperties/anyOf/0/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
var _valid4 = _errs155 === errors;
valid34 = valid34 || _valid4;
const _errs157 = errors;
if(!((typeof data62 == "number") && (isFinite(data62)))){
const err153 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/where/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/5/properties/where/additionalProperties/anyOf/0/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
var _valid4 = _errs157 === errors;
valid34 = valid34 || _valid4;
const _errs159 = errors;
if(typeof data62 !== "boolean"){
const err154 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/where/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/5/properties/where/additionalProperties/anyOf/0/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
var _valid4 = _errs159 === errors;
valid34 = valid34 || _valid4;
if(!valid34){
const err155 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/where/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/5/properties/where/additionalProperties/anyOf/0/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
else {
errors = _errs154;
if(vErrors !== null){
if(_errs154){
vErrors.length = _errs154;
}
else {
vErrors = null;
}
}
}
var _valid3 = _errs153 === errors;
valid33 = valid33 || _valid3;
const _errs161 = errors;
if(Array.isArray(data62)){
if(data62.length < 1){
const err156 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/where/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/5/properties/where/additionalProperties/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
const len6 = data62.length;
for(let i6=0; i6<len6; i6++){
let data63 = data62[i6];
const _errs164 = errors;
let valid37 = false;
const _errs165 = errors;
if(typeof data63 !== "string"){
const err157 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/where/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i6,schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/5/properties/where/additionalProperties/anyOf/1/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
var _valid5 = _errs165 === errors;
valid37 = valid37 || _valid5;
const _errs167 = errors;
if(!((typeof data63 == "number") && (isFinite(data63)))){
const err158 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/where/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i6,schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/5/properties/where/additionalProperties/anyOf/1/items/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
var _valid5 = _errs167 === errors;
valid37 = valid37 || _valid5;
const _errs169 = errors;
if(typeof data63 !== "boolean"){
const err159 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/where/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i6,schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/5/properties/where/additionalProperties/anyOf/1/items/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
var _valid5 = _errs169 === errors;
valid37 = valid37 || _valid5;
if(!valid37){
const err160 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/where/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i6,schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/5/properties/where/additionalProperties/anyOf/1/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
else {
errors = _errs164;
if(vErrors !== null){
if(_errs164){
vErrors.length = _errs164;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err161 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/where/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/5/properties/where/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
var _valid3 = _errs161 === errors;
valid33 = valid33 || _valid3;
if(!valid33){
const err162 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/where/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/5/properties/where/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
else {
errors = _errs152;
if(vErrors !== null){
if(_errs152){
vErrors.length = _errs152;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err163 = {instancePath:instancePath+"/tests/" + i5+"/receive/from/where",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/5/properties/where/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
}
else {
const err164 = {instancePath:instancePath+"/tests/" + i5+"/receive/from",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf/5/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
var _valid2 = _errs143 === errors;
valid26 = valid26 || _valid2;
if(_valid2){
if(props1 !== true){
props1 = true;
}
}
if(!valid26){
const err165 = {instancePath:instancePath+"/tests/" + i5+"/receive/from",schemaPath:"#/properties/tests/items/properties/receive/properties/from/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
else {
errors = _errs120;
if(vErrors !== null){
if(_errs120){
vErrors.length = _errs120;
}
else {
vErrors = null;
}
}
}
}
if(data54.to !== undefined){
let data64 = data54.to;
const _errs172 = errors;
let valid38 = false;
const _errs173 = errors;
if(typeof data64 === "string"){
if(func3(data64) > 320){
const err166 = {instancePath:instancePath+"/tests/" + i5+"/receive/to",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if(func3(data64) < 1){
const err167 = {instancePath:instancePath+"/tests/" + i5+"/receive/to",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
else {
const err168 = {instancePath:instancePath+"/tests/" + i5+"/receive/to",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
var _valid6 = _errs173 === errors;
valid38 = valid38 || _valid6;
const _errs175 = errors;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
if(data64.domain === undefined){
const err169 = {instancePath:instancePath+"/tests/" + i5+"/receive/to",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/1/required",keyword:"required",params:{missingProperty: "domain"},message:"must have required property '"+"domain"+"'"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
for(const key18 in data64){
if(!(key18 === "domain")){
const err170 = {instancePath:instancePath+"/tests/" + i5+"/receive/to",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data64.domain !== undefined){
let data65 = data64.domain;
if(typeof data65 === "string"){
if(func3(data65) > 320){
const err171 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/domain",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/1/properties/domain/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
if(func3(data65) < 1){
const err172 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/domain",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/1/properties/domain/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
else {
const err173 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/domain",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/1/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
}
else {
const err174 = {instancePath:instancePath+"/tests/" + i5+"/receive/to",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
var _valid6 = _errs175 === errors;
valid38 = valid38 || _valid6;
if(_valid6){
var props2 = true;
}
const _errs180 = errors;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
if(data64.tld === undefined){
const err175 = {instancePath:instancePath+"/tests/" + i5+"/receive/to",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/2/required",keyword:"required",params:{missingProperty: "tld"},message:"must have required property '"+"tld"+"'"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
for(const key19 in data64){
if(!(key19 === "tld")){
const err176 = {instancePath:instancePath+"/tests/" + i5+"/receive/to",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data64.tld !== undefined){
let data66 = data64.tld;
if(typeof data66 === "string"){
if(func3(data66) > 320){
const err177 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/tld",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/2/properties/tld/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if(func3(data66) < 1){
const err178 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/tld",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/2/properties/tld/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
else {
const err179 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/tld",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/2/properties/tld/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
}
else {
const err180 = {instancePath:instancePath+"/tests/" + i5+"/receive/to",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
var _valid6 = _errs180 === errors;
valid38 = valid38 || _valid6;
if(_valid6){
if(props2 !== true){
props2 = true;
}
}
const _errs185 = errors;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
if(data64.in === undefined){
const err181 = {instancePath:instancePath+"/tests/" + i5+"/receive/to",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/3/required",keyword:"required",params:{missingProperty: "in"},message:"must have required property '"+"in"+"'"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
for(const key20 in data64){
if(!(key20 === "in")){
const err182 = {instancePath:instancePath+"/tests/" + i5+"/receive/to",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data64.in !== undefined){
let data67 = data64.in;
if(typeof data67 === "string"){
if(func3(data67) > 320){
const err183 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/in",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/3/properties/in/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if(func3(data67) < 1){
const err184 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/in",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/3/properties/in/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
else {
const err185 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/in",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/3/properties/in/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
}
else {
const err186 = {instancePath:instancePath+"/tests/" + i5+"/receive/to",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/3/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
var _valid6 = _errs185 === errors;
valid38 = valid38 || _valid6;
if(_valid6){
if(props2 !== true){
props2 = true;
}
}
const _errs190 = errors;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
if(data64.not_in === undefined){
const err187 = {instancePath:instancePath+"/tests/" + i5+"/receive/to",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/4/required",keyword:"required",params:{missingProperty: "not_in"},message:"must have required property '"+"not_in"+"'"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
for(const key21 in data64){
if(!(key21 === "not_in")){
const err188 = {instancePath:instancePath+"/tests/" + i5+"/receive/to",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
if(data64.not_in !== undefined){
let data68 = data64.not_in;
if(typeof data68 === "string"){
if(func3(data68) > 320){
const err189 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/not_in",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/4/properties/not_in/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(func3(data68) < 1){
const err190 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/not_in",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/4/properties/not_in/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
else {
const err191 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/not_in",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/4/properties/not_in/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
}
else {
const err192 = {instancePath:instancePath+"/tests/" + i5+"/receive/to",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/4/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
var _valid6 = _errs190 === errors;
valid38 = valid38 || _valid6;
if(_valid6){
if(props2 !== true){
props2 = true;
}
}
const _errs195 = errors;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
if(data64.accounts === undefined){
const err193 = {instancePath:instancePath+"/tests/" + i5+"/receive/to",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/5/required",keyword:"required",params:{missingProperty: "accounts"},message:"must have required property '"+"accounts"+"'"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
for(const key22 in data64){
if(!((key22 === "accounts") || (key22 === "where"))){
const err194 = {instancePath:instancePath+"/tests/" + i5+"/receive/to",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(data64.accounts !== undefined){
let data69 = data64.accounts;
if(typeof data69 === "string"){
if(func3(data69) > 320){
const err195 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/accounts",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/5/properties/accounts/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if(func3(data69) < 1){
const err196 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/accounts",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/5/properties/accounts/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
else {
const err197 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/accounts",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/5/properties/accounts/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
if(data64.where !== undefined){
let data70 = data64.where;
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
if(Object.keys(data70).length < 1){
const err198 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/where",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/5/properties/where/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
for(const key23 in data70){
let data71 = data70[key23];
const _errs204 = errors;
let valid45 = false;
const _errs205 = errors;
const _errs206 = errors;
let valid46 = false;
const _errs207 = errors;
if(typeof data71 !== "string"){
const err199 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/where/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/5/properties/where/additionalProperties/anyOf/0/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
var _valid8 = _errs207 === errors;
valid46 = valid46 || _valid8;
const _errs209 = errors;
if(!((typeof data71 == "number") && (isFinite(data71)))){
const err200 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/where/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/5/properties/where/additionalProperties/anyOf/0/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
var _valid8 = _errs209 === errors;
valid46 = valid46 || _valid8;
const _errs211 = errors;
if(typeof data71 !== "boolean"){
const err201 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/where/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/5/properties/where/additionalProperties/anyOf/0/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
var _valid8 = _errs211 === errors;
valid46 = valid46 || _valid8;
if(!valid46){
const err202 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/where/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/5/properties/where/additionalProperties/anyOf/0/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
else {
errors = _errs206;
if(vErrors !== null){
if(_errs206){
vErrors.length = _errs206;
}
else {
vErrors = null;
}
}
}
var _valid7 = _errs205 === errors;
valid45 = valid45 || _valid7;
const _errs213 = errors;
if(Array.isArray(data71)){
if(data71.length < 1){
const err203 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/where/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/5/properties/where/additionalProperties/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
const len7 = data71.length;
for(let i7=0; i7<len7; i7++){
let data72 = data71[i7];
const _errs216 = errors;
let valid49 = false;
const _errs217 = errors;
if(typeof data72 !== "string"){
const err204 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/where/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i7,schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/5/properties/where/additionalProperties/anyOf/1/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
var _valid9 = _errs217 === errors;
valid49 = valid49 || _valid9;
const _errs219 = errors;
if(!((typeof data72 == "number") && (isFinite(data72)))){
const err205 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/where/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i7,schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/5/properties/where/additionalProperties/anyOf/1/items/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
var _valid9 = _errs219 === errors;
valid49 = valid49 || _valid9;
const _errs221 = errors;
if(typeof data72 !== "boolean"){
const err206 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/where/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i7,schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/5/properties/where/additionalProperties/anyOf/1/items/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
var _valid9 = _errs221 === errors;
valid49 = valid49 || _valid9;
if(!valid49){
const err207 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/where/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i7,schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/5/properties/where/additionalProperties/anyOf/1/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
else {
errors = _errs216;
if(vErrors !== null){
if(_errs216){
vErrors.length = _errs216;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err208 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/where/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/5/properties/where/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
var _valid7 = _errs213 === errors;
valid45 = valid45 || _valid7;
if(!valid45){
const err209 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/where/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/5/properties/where/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
else {
errors = _errs204;
if(vErrors !== null){
if(_errs204){
vErrors.length = _errs204;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err210 = {instancePath:instancePath+"/tests/" + i5+"/receive/to/where",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/5/properties/where/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
}
else {
const err211 = {instancePath:instancePath+"/tests/" + i5+"/receive/to",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf/5/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
var _valid6 = _errs195 === errors;
valid38 = valid38 || _valid6;
if(_valid6){
if(props2 !== true){
props2 = true;
}
}
if(!valid38){
const err212 = {instancePath:instancePath+"/tests/" + i5+"/receive/to",schemaPath:"#/properties/tests/items/properties/receive/properties/to/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
else {
errors = _errs172;
if(vErrors !== null){
if(_errs172){
vErrors.length = _errs172;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err213 = {instancePath:instancePath+"/tests/" + i5+"/receive",schemaPath:"#/properties/tests/items/properties/receive/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data52.send !== undefined){
let data73 = data52.send;
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
if(data73.from === undefined){
const err214 = {instancePath:instancePath+"/tests/" + i5+"/send",schemaPath:"#/properties/tests/items/properties/send/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
if(data73.to === undefined){
const err215 = {instancePath:instancePath+"/tests/" + i5+"/send",schemaPath:"#/properties/tests/items/properties/send/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
for(const key24 in data73){
if(!((((key24 === "from") || (key24 === "to")) || (key24 === "only")) || (key24 === "type"))){
const err216 = {instancePath:instancePath+"/tests/" + i5+"/send",schemaPath:"#/properties/tests/items/properties/send/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data73.from !== undefined){
let data74 = data73.from;
const _errs227 = errors;
let valid51 = false;
const _errs228 = errors;
if(typeof data74 === "string"){
if(func3(data74) > 320){
const err217 = {instancePath:instancePath+"/tests/" + i5+"/send/from",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
if(func3(data74) < 1){
const err218 = {instancePath:instancePath+"/tests/" + i5+"/send/from",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
else {
const err219 = {instancePath:instancePath+"/tests/" + i5+"/send/from",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
var _valid10 = _errs228 === errors;
valid51 = valid51 || _valid10;
const _errs230 = errors;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(data74.domain === undefined){
const err220 = {instancePath:instancePath+"/tests/" + i5+"/send/from",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/1/required",keyword:"required",params:{missingProperty: "domain"},message:"must have required property '"+"domain"+"'"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
for(const key25 in data74){
if(!(key25 === "domain")){
const err221 = {instancePath:instancePath+"/tests/" + i5+"/send/from",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data74.domain !== undefined){
let data75 = data74.domain;
if(typeof data75 === "string"){
if(func3(data75) > 320){
const err222 = {instancePath:instancePath+"/tests/" + i5+"/send/from/domain",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/1/properties/domain/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
if(func3(data75) < 1){
const err223 = {instancePath:instancePath+"/tests/" + i5+"/send/from/domain",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/1/properties/domain/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
else {
const err224 = {instancePath:instancePath+"/tests/" + i5+"/send/from/domain",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/1/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
}
else {
const err225 = {instancePath:instancePath+"/tests/" + i5+"/send/from",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
var _valid10 = _errs230 === errors;
valid51 = valid51 || _valid10;
if(_valid10){
var props3 = true;
}
const _errs235 = errors;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(data74.tld === undefined){
const err226 = {instancePath:instancePath+"/tests/" + i5+"/send/from",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/2/required",keyword:"required",params:{missingProperty: "tld"},message:"must have required property '"+"tld"+"'"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
for(const key26 in data74){
if(!(key26 === "tld")){
const err227 = {instancePath:instancePath+"/tests/" + i5+"/send/from",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data74.tld !== undefined){
let data76 = data74.tld;
if(typeof data76 === "string"){
if(func3(data76) > 320){
const err228 = {instancePath:instancePath+"/tests/" + i5+"/send/from/tld",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/2/properties/tld/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
if(func3(data76) < 1){
const err229 = {instancePath:instancePath+"/tests/" + i5+"/send/from/tld",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/2/properties/tld/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
else {
const err230 = {instancePath:instancePath+"/tests/" + i5+"/send/from/tld",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/2/properties/tld/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
}
else {
const err231 = {instancePath:instancePath+"/tests/" + i5+"/send/from",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
var _valid10 = _errs235 === errors;
valid51 = valid51 || _valid10;
if(_valid10){
if(props3 !== true){
props3 = true;
}
}
const _errs240 = errors;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(data74.in === undefined){
const err232 = {instancePath:instancePath+"/tests/" + i5+"/send/from",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/3/required",keyword:"required",params:{missingProperty: "in"},message:"must have required property '"+"in"+"'"};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
for(const key27 in data74){
if(!(key27 === "in")){
const err233 = {instancePath:instancePath+"/tests/" + i5+"/send/from",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data74.in !== undefined){
let data77 = data74.in;
if(typeof data77 === "string"){
if(func3(data77) > 320){
const err234 = {instancePath:instancePath+"/tests/" + i5+"/send/from/in",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/3/properties/in/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
if(func3(data77) < 1){
const err235 = {instancePath:instancePath+"/tests/" + i5+"/send/from/in",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/3/properties/in/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
else {
const err236 = {instancePath:instancePath+"/tests/" + i5+"/send/from/in",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/3/properties/in/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
}
else {
const err237 = {instancePath:instancePath+"/tests/" + i5+"/send/from",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/3/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
var _valid10 = _errs240 === errors;
valid51 = valid51 || _valid10;
if(_valid10){
if(props3 !== true){
props3 = true;
}
}
const _errs245 = errors;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(data74.not_in === undefined){
const err238 = {instancePath:instancePath+"/tests/" + i5+"/send/from",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/4/required",keyword:"required",params:{missingProperty: "not_in"},message:"must have required property '"+"not_in"+"'"};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
for(const key28 in data74){
if(!(key28 === "not_in")){
const err239 = {instancePath:instancePath+"/tests/" + i5+"/send/from",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
if(data74.not_in !== undefined){
let data78 = data74.not_in;
if(typeof data78 === "string"){
if(func3(data78) > 320){
const err240 = {instancePath:instancePath+"/tests/" + i5+"/send/from/not_in",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/4/properties/not_in/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
if(func3(data78) < 1){
const err241 = {instancePath:instancePath+"/tests/" + i5+"/send/from/not_in",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/4/properties/not_in/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
else {
const err242 = {instancePath:instancePath+"/tests/" + i5+"/send/from/not_in",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/4/properties/not_in/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
}
else {
const err243 = {instancePath:instancePath+"/tests/" + i5+"/send/from",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/4/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
var _valid10 = _errs245 === errors;
valid51 = valid51 || _valid10;
if(_valid10){
if(props3 !== true){
props3 = true;
}
}
const _errs250 = errors;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(data74.accounts === undefined){
const err244 = {instancePath:instancePath+"/tests/" + i5+"/send/from",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/5/required",keyword:"required",params:{missingProperty: "accounts"},message:"must have required property '"+"accounts"+"'"};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
for(const key29 in data74){
if(!((key29 === "accounts") || (key29 === "where"))){
const err245 = {instancePath:instancePath+"/tests/" + i5+"/send/from",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
if(data74.accounts !== undefined){
let data79 = data74.accounts;
if(typeof data79 === "string"){
if(func3(data79) > 320){
const err246 = {instancePath:instancePath+"/tests/" + i5+"/send/from/accounts",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/5/properties/accounts/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
if(func3(data79) < 1){
const err247 = {instancePath:instancePath+"/tests/" + i5+"/send/from/accounts",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/5/properties/accounts/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
else {
const err248 = {instancePath:instancePath+"/tests/" + i5+"/send/from/accounts",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/5/properties/accounts/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data74.where !== undefined){
let data80 = data74.where;
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
if(Object.keys(data80).length < 1){
const err249 = {instancePath:instancePath+"/tests/" + i5+"/send/from/where",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/5/properties/where/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
for(const key30 in data80){
let data81 = data80[key30];
const _errs259 = errors;
let valid58 = false;
const _errs260 = errors;
const _errs261 = errors;
let valid59 = false;
const _errs262 = errors;
if(typeof data81 !== "string"){
const err250 = {instancePath:instancePath+"/tests/" + i5+"/send/from/where/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/5/properties/where/additionalProperties/anyOf/0/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
var _valid12 = _errs262 === errors;
valid59 = valid59 || _valid12;
const _errs264 = errors;
if(!((typeof data81 == "number") && (isFinite(data81)))){
const err251 = {instancePath:instancePath+"/tests/" + i5+"/send/from/where/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/5/properties/where/additionalProperties/anyOf/0/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
var _valid12 = _errs264 === errors;
valid59 = valid59 || _valid12;
const _errs266 = errors;
if(typeof data81 !== "boolean"){
const err252 = {instancePath:instancePath+"/tests/" + i5+"/send/from/where/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/5/properties/where/additionalProperties/anyOf/0/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
var _valid12 = _errs266 === errors;
valid59 = valid59 || _valid12;
if(!valid59){
const err253 = {instancePath:instancePath+"/tests/" + i5+"/send/from/where/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/5/properties/where/additionalProperties/anyOf/0/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
else {
errors = _errs261;
if(vErrors !== null){
if(_errs261){
vErrors.length = _errs261;
}
else {
vErrors = null;
}
}
}
var _valid11 = _errs260 === errors;
valid58 = valid58 || _valid11;
const _errs268 = errors;
if(Array.isArray(data81)){
if(data81.length < 1){
const err254 = {instancePath:instancePath+"/tests/" + i5+"/send/from/where/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/5/properties/where/additionalProperties/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
const len8 = data81.length;
for(let i8=0; i8<len8; i8++){
let data82 = data81[i8];
const _errs271 = errors;
let valid62 = false;
const _errs272 = errors;
if(typeof data82 !== "string"){
const err255 = {instancePath:instancePath+"/tests/" + i5+"/send/from/where/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8,schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/5/properties/where/additionalProperties/anyOf/1/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
var _valid13 = _errs272 === errors;
valid62 = valid62 || _valid13;
const _errs274 = errors;
if(!((typeof data82 == "number") && (isFinite(data82)))){
const err256 = {instancePath:instancePath+"/tests/" + i5+"/send/from/where/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8,schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/5/properties/where/additionalProperties/anyOf/1/items/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
var _valid13 = _errs274 === errors;
valid62 = valid62 || _valid13;
const _errs276 = errors;
if(typeof data82 !== "boolean"){
const err257 = {instancePath:instancePath+"/tests/" + i5+"/send/from/where/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8,schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/5/properties/where/additionalProperties/anyOf/1/items/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
var _valid13 = _errs276 === errors;
valid62 = valid62 || _valid13;
if(!valid62){
const err258 = {instancePath:instancePath+"/tests/" + i5+"/send/from/where/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8,schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/5/properties/where/additionalProperties/anyOf/1/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
else {
errors = _errs271;
if(vErrors !== null){
if(_errs271){
vErrors.length = _errs271;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err259 = {instancePath:instancePath+"/tests/" + i5+"/send/from/where/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/5/properties/where/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
var _valid11 = _errs268 === errors;
valid58 = valid58 || _valid11;
if(!valid58){
const err260 = {instancePath:instancePath+"/tests/" + i5+"/send/from/where/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/5/properties/where/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
else {
errors = _errs259;
if(vErrors !== null){
if(_errs259){
vErrors.length = _errs259;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err261 = {instancePath:instancePath+"/tests/" + i5+"/send/from/where",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/5/properties/where/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
}
else {
const err262 = {instancePath:instancePath+"/tests/" + i5+"/send/from",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf/5/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
var _valid10 = _errs250 === errors;
valid51 = valid51 || _valid10;
if(_valid10){
if(props3 !== true){
props3 = true;
}
}
if(!valid51){
const err263 = {instancePath:instancePath+"/tests/" + i5+"/send/from",schemaPath:"#/properties/tests/items/properties/send/properties/from/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
else {
errors = _errs227;
if(vErrors !== null){
if(_errs227){
vErrors.length = _errs227;
}
else {
vErrors = null;
}
}
}
}
if(data73.to !== undefined){
let data83 = data73.to;
const _errs279 = errors;
let valid63 = false;
const _errs280 = errors;
const _errs281 = errors;
let valid64 = false;
const _errs282 = errors;
if(typeof data83 === "string"){
if(func3(data83) > 320){
const err264 = {instancePath:instancePath+"/tests/" + i5+"/send/to",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
if(func3(data83) < 1){
const err265 = {instancePath:instancePath+"/tests/" + i5+"/send/to",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
else {
const err266 = {instancePath:instancePath+"/tests/" + i5+"/send/to",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
var _valid15 = _errs282 === errors;
valid64 = valid64 || _valid15;
const _errs284 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.domain === undefined){
const err267 = {instancePath:instancePath+"/tests/" + i5+"/send/to",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/1/required",keyword:"required",params:{missingProperty: "domain"},message:"must have required property '"+"domain"+"'"};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
for(const key31 in data83){
if(!(key31 === "domain")){
const err268 = {instancePath:instancePath+"/tests/" + i5+"/send/to",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
if(data83.domain !== undefined){
let data84 = data83.domain;
if(typeof data84 === "string"){
if(func3(data84) > 320){
const err269 = {instancePath:instancePath+"/tests/" + i5+"/send/to/domain",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/1/properties/domain/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
if(func3(data84) < 1){
const err270 = {instancePath:instancePath+"/tests/" + i5+"/send/to/domain",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/1/properties/domain/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
else {
const err271 = {instancePath:instancePath+"/tests/" + i5+"/send/to/domain",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/1/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
}
else {
const err272 = {instancePath:instancePath+"/tests/" + i5+"/send/to",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
var _valid15 = _errs284 === errors;
valid64 = valid64 || _valid15;
if(_valid15){
var props4 = true;
}
const _errs289 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.tld === undefined){
const err273 = {instancePath:instancePath+"/tests/" + i5+"/send/to",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/2/required",keyword:"required",params:{missingProperty: "tld"},message:"must have required property '"+"tld"+"'"};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
for(const key32 in data83){
if(!(key32 === "tld")){
const err274 = {instancePath:instancePath+"/tests/" + i5+"/send/to",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
if(data83.tld !== undefined){
let data85 = data83.tld;
if(typeof data85 === "string"){
if(func3(data85) > 320){
const err275 = {instancePath:instancePath+"/tests/" + i5+"/send/to/tld",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/2/properties/tld/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
if(func3(data85) < 1){
const err276 = {instancePath:instancePath+"/tests/" + i5+"/send/to/tld",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/2/properties/tld/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
else {
const err277 = {instancePath:instancePath+"/tests/" + i5+"/send/to/tld",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/2/properties/tld/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
}
else {
const err278 = {instancePath:instancePath+"/tests/" + i5+"/send/to",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
var _valid15 = _errs289 === errors;
valid64 = valid64 || _valid15;
if(_valid15){
if(props4 !== true){
props4 = true;
}
}
const _errs294 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.in === undefined){
const err279 = {instancePath:instancePath+"/tests/" + i5+"/send/to",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/3/required",keyword:"required",params:{missingProperty: "in"},message:"must have required property '"+"in"+"'"};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
for(const key33 in data83){
if(!(key33 === "in")){
const err280 = {instancePath:instancePath+"/tests/" + i5+"/send/to",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
if(data83.in !== undefined){
let data86 = data83.in;
if(typeof data86 === "string"){
if(func3(data86) > 320){
const err281 = {instancePath:instancePath+"/tests/" + i5+"/send/to/in",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/3/properties/in/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
if(func3(data86) < 1){
const err282 = {instancePath:instancePath+"/tests/" + i5+"/send/to/in",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/3/properties/in/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
else {
const err283 = {instancePath:instancePath+"/tests/" + i5+"/send/to/in",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/3/properties/in/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
}
else {
const err284 = {instancePath:instancePath+"/tests/" + i5+"/send/to",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/3/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
var _valid15 = _errs294 === errors;
valid64 = valid64 || _valid15;
if(_valid15){
if(props4 !== true){
props4 = true;
}
}
const _errs299 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.not_in === undefined){
const err285 = {instancePath:instancePath+"/tests/" + i5+"/send/to",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/4/required",keyword:"required",params:{missingProperty: "not_in"},message:"must have required property '"+"not_in"+"'"};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
for(const key34 in data83){
if(!(key34 === "not_in")){
const err286 = {instancePath:instancePath+"/tests/" + i5+"/send/to",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
if(data83.not_in !== undefined){
let data87 = data83.not_in;
if(typeof data87 === "string"){
if(func3(data87) > 320){
const err287 = {instancePath:instancePath+"/tests/" + i5+"/send/to/not_in",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/4/properties/not_in/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
if(func3(data87) < 1){
const err288 = {instancePath:instancePath+"/tests/" + i5+"/send/to/not_in",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/4/properties/not_in/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
else {
const err289 = {instancePath:instancePath+"/tests/" + i5+"/send/to/not_in",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/4/properties/not_in/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
}
else {
const err290 = {instancePath:instancePath+"/tests/" + i5+"/send/to",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/4/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
var _valid15 = _errs299 === errors;
valid64 = valid64 || _valid15;
if(_valid15){
if(props4 !== true){
props4 = true;
}
}
const _errs304 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.accounts === undefined){
const err291 = {instancePath:instancePath+"/tests/" + i5+"/send/to",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/5/required",keyword:"required",params:{missingProperty: "accounts"},message:"must have required property '"+"accounts"+"'"};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
for(const key35 in data83){
if(!((key35 === "accounts") || (key35 === "where"))){
const err292 = {instancePath:instancePath+"/tests/" + i5+"/send/to",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key35},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
if(data83.accounts !== undefined){
let data88 = data83.accounts;
if(typeof data88 === "string"){
if(func3(data88) > 320){
const err293 = {instancePath:instancePath+"/tests/" + i5+"/send/to/accounts",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/5/properties/accounts/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
if(func3(data88) < 1){
const err294 = {instancePath:instancePath+"/tests/" + i5+"/send/to/accounts",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/5/properties/accounts/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
else {
const err295 = {instancePath:instancePath+"/tests/" + i5+"/send/to/accounts",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/5/properties/accounts/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
if(data83.where !== undefined){
let data89 = data83.where;
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
if(Object.keys(data89).length < 1){
const err296 = {instancePath:instancePath+"/tests/" + i5+"/send/to/where",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/5/properties/where/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
for(const key36 in data89){
let data90 = data89[key36];
const _errs313 = errors;
let valid71 = false;
const _errs314 = errors;
const _errs315 = errors;
let valid72 = false;
const _errs316 = errors;
if(typeof data90 !== "string"){
const err297 = {instancePath:instancePath+"/tests/" + i5+"/send/to/where/" + key36.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/5/properties/where/additionalProperties/anyOf/0/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
var _valid17 = _errs316 === errors;
valid72 = valid72 || _valid17;
const _errs318 = errors;
if(!((typeof data90 == "number") && (isFinite(data90)))){
const err298 = {instancePath:instancePath+"/tests/" + i5+"/send/to/where/" + key36.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/5/properties/where/additionalProperties/anyOf/0/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
var _valid17 = _errs318 === errors;
valid72 = valid72 || _valid17;
const _errs320 = errors;
if(typeof data90 !== "boolean"){
const err299 = {instancePath:instancePath+"/tests/" + i5+"/send/to/where/" + key36.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/5/properties/where/additionalProperties/anyOf/0/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
var _valid17 = _errs320 === errors;
valid72 = valid72 || _valid17;
if(!valid72){
const err300 = {instancePath:instancePath+"/tests/" + i5+"/send/to/where/" + key36.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/5/properties/where/additionalProperties/anyOf/0/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
else {
errors = _errs315;
if(vErrors !== null){
if(_errs315){
vErrors.length = _errs315;
}
else {
vErrors = null;
}
}
}
var _valid16 = _errs314 === errors;
valid71 = valid71 || _valid16;
const _errs322 = errors;
if(Array.isArray(data90)){
if(data90.length < 1){
const err301 = {instancePath:instancePath+"/tests/" + i5+"/send/to/where/" + key36.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/5/properties/where/additionalProperties/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
const len9 = data90.length;
for(let i9=0; i9<len9; i9++){
let data91 = data90[i9];
const _errs325 = errors;
let valid75 = false;
const _errs326 = errors;
if(typeof data91 !== "string"){
const err302 = {instancePath:instancePath+"/tests/" + i5+"/send/to/where/" + key36.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i9,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/5/properties/where/additionalProperties/anyOf/1/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
var _valid18 = _errs326 === errors;
valid75 = valid75 || _valid18;
const _errs328 = errors;
if(!((typeof data91 == "number") && (isFinite(data91)))){
const err303 = {instancePath:instancePath+"/tests/" + i5+"/send/to/where/" + key36.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i9,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/5/properties/where/additionalProperties/anyOf/1/items/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
var _valid18 = _errs328 === errors;
valid75 = valid75 || _valid18;
const _errs330 = errors;
if(typeof data91 !== "boolean"){
const err304 = {instancePath:instancePath+"/tests/" + i5+"/send/to/where/" + key36.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i9,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/5/properties/where/additionalProperties/anyOf/1/items/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
var _valid18 = _errs330 === errors;
valid75 = valid75 || _valid18;
if(!valid75){
const err305 = {instancePath:instancePath+"/tests/" + i5+"/send/to/where/" + key36.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i9,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/5/properties/where/additionalProperties/anyOf/1/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
else {
errors = _errs325;
if(vErrors !== null){
if(_errs325){
vErrors.length = _errs325;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err306 = {instancePath:instancePath+"/tests/" + i5+"/send/to/where/" + key36.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/5/properties/where/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
var _valid16 = _errs322 === errors;
valid71 = valid71 || _valid16;
if(!valid71){
const err307 = {instancePath:instancePath+"/tests/" + i5+"/send/to/where/" + key36.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/5/properties/where/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
else {
errors = _errs313;
if(vErrors !== null){
if(_errs313){
vErrors.length = _errs313;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err308 = {instancePath:instancePath+"/tests/" + i5+"/send/to/where",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/5/properties/where/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
}
else {
const err309 = {instancePath:instancePath+"/tests/" + i5+"/send/to",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf/5/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
var _valid15 = _errs304 === errors;
valid64 = valid64 || _valid15;
if(_valid15){
if(props4 !== true){
props4 = true;
}
}
if(!valid64){
const err310 = {instancePath:instancePath+"/tests/" + i5+"/send/to",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/0/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
else {
errors = _errs281;
if(vErrors !== null){
if(_errs281){
vErrors.length = _errs281;
}
else {
vErrors = null;
}
}
}
var _valid14 = _errs280 === errors;
valid63 = valid63 || _valid14;
const _errs332 = errors;
if(Array.isArray(data83)){
if(data83.length > 8){
const err311 = {instancePath:instancePath+"/tests/" + i5+"/send/to",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
if(data83.length < 1){
const err312 = {instancePath:instancePath+"/tests/" + i5+"/send/to",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
const len10 = data83.length;
for(let i10=0; i10<len10; i10++){
let data92 = data83[i10];
const _errs335 = errors;
let valid78 = false;
const _errs336 = errors;
if(typeof data92 === "string"){
if(func3(data92) > 320){
const err313 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
if(func3(data92) < 1){
const err314 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
else {
const err315 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
var _valid19 = _errs336 === errors;
valid78 = valid78 || _valid19;
const _errs338 = errors;
if(data92 && typeof data92 == "object" && !Array.isArray(data92)){
if(data92.domain === undefined){
const err316 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/1/required",keyword:"required",params:{missingProperty: "domain"},message:"must have required property '"+"domain"+"'"};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
for(const key37 in data92){
if(!(key37 === "domain")){
const err317 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key37},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
}
if(data92.domain !== undefined){
let data93 = data92.domain;
if(typeof data93 === "string"){
if(func3(data93) > 320){
const err318 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/domain",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/1/properties/domain/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
if(func3(data93) < 1){
const err319 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/domain",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/1/properties/domain/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
}
else {
const err320 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/domain",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/1/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
}
else {
const err321 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
var _valid19 = _errs338 === errors;
valid78 = valid78 || _valid19;
if(_valid19){
var props5 = true;
}
const _errs343 = errors;
if(data92 && typeof data92 == "object" && !Array.isArray(data92)){
if(data92.tld === undefined){
const err322 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/2/required",keyword:"required",params:{missingProperty: "tld"},message:"must have required property '"+"tld"+"'"};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
for(const key38 in data92){
if(!(key38 === "tld")){
const err323 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key38},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
if(data92.tld !== undefined){
let data94 = data92.tld;
if(typeof data94 === "string"){
if(func3(data94) > 320){
const err324 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/tld",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/2/properties/tld/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
if(func3(data94) < 1){
const err325 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/tld",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/2/properties/tld/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
}
else {
const err326 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/tld",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/2/properties/tld/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
}
}
else {
const err327 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
var _valid19 = _errs343 === errors;
valid78 = valid78 || _valid19;
if(_valid19){
if(props5 !== true){
props5 = true;
}
}
const _errs348 = errors;
if(data92 && typeof data92 == "object" && !Array.isArray(data92)){
if(data92.in === undefined){
const err328 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/3/required",keyword:"required",params:{missingProperty: "in"},message:"must have required property '"+"in"+"'"};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
for(const key39 in data92){
if(!(key39 === "in")){
const err329 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key39},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
}
if(data92.in !== undefined){
let data95 = data92.in;
if(typeof data95 === "string"){
if(func3(data95) > 320){
const err330 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/in",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/3/properties/in/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
if(func3(data95) < 1){
const err331 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/in",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/3/properties/in/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
}
else {
const err332 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/in",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/3/properties/in/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
}
}
else {
const err333 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/3/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
var _valid19 = _errs348 === errors;
valid78 = valid78 || _valid19;
if(_valid19){
if(props5 !== true){
props5 = true;
}
}
const _errs353 = errors;
if(data92 && typeof data92 == "object" && !Array.isArray(data92)){
if(data92.not_in === undefined){
const err334 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/4/required",keyword:"required",params:{missingProperty: "not_in"},message:"must have required property '"+"not_in"+"'"};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
for(const key40 in data92){
if(!(key40 === "not_in")){
const err335 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key40},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
}
if(data92.not_in !== undefined){
let data96 = data92.not_in;
if(typeof data96 === "string"){
if(func3(data96) > 320){
const err336 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/not_in",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/4/properties/not_in/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
if(func3(data96) < 1){
const err337 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/not_in",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/4/properties/not_in/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
}
else {
const err338 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/not_in",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/4/properties/not_in/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
}
}
else {
const err339 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/4/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
var _valid19 = _errs353 === errors;
valid78 = valid78 || _valid19;
if(_valid19){
if(props5 !== true){
props5 = true;
}
}
const _errs358 = errors;
if(data92 && typeof data92 == "object" && !Array.isArray(data92)){
if(data92.accounts === undefined){
const err340 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/5/required",keyword:"required",params:{missingProperty: "accounts"},message:"must have required property '"+"accounts"+"'"};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
for(const key41 in data92){
if(!((key41 === "accounts") || (key41 === "where"))){
const err341 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key41},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
}
if(data92.accounts !== undefined){
let data97 = data92.accounts;
if(typeof data97 === "string"){
if(func3(data97) > 320){
const err342 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/accounts",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/5/properties/accounts/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
if(func3(data97) < 1){
const err343 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/accounts",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/5/properties/accounts/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
}
else {
const err344 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/accounts",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/5/properties/accounts/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
}
if(data92.where !== undefined){
let data98 = data92.where;
if(data98 && typeof data98 == "object" && !Array.isArray(data98)){
if(Object.keys(data98).length < 1){
const err345 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/where",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/5/properties/where/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
for(const key42 in data98){
let data99 = data98[key42];
const _errs367 = errors;
let valid85 = false;
const _errs368 = errors;
const _errs369 = errors;
let valid86 = false;
const _errs370 = errors;
if(typeof data99 !== "string"){
const err346 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/where/" + key42.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/5/properties/where/additionalProperties/anyOf/0/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
var _valid21 = _errs370 === errors;
valid86 = valid86 || _valid21;
const _errs372 = errors;
if(!((typeof data99 == "number") && (isFinite(data99)))){
const err347 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/where/" + key42.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/5/properties/where/additionalProperties/anyOf/0/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
var _valid21 = _errs372 === errors;
valid86 = valid86 || _valid21;
const _errs374 = errors;
if(typeof data99 !== "boolean"){
const err348 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/where/" + key42.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/5/properties/where/additionalProperties/anyOf/0/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
var _valid21 = _errs374 === errors;
valid86 = valid86 || _valid21;
if(!valid86){
const err349 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/where/" + key42.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/5/properties/where/additionalProperties/anyOf/0/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
else {
errors = _errs369;
if(vErrors !== null){
if(_errs369){
vErrors.length = _errs369;
}
else {
vErrors = null;
}
}
}
var _valid20 = _errs368 === errors;
valid85 = valid85 || _valid20;
const _errs376 = errors;
if(Array.isArray(data99)){
if(data99.length < 1){
const err350 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/where/" + key42.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/5/properties/where/additionalProperties/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
const len11 = data99.length;
for(let i11=0; i11<len11; i11++){
let data100 = data99[i11];
const _errs379 = errors;
let valid89 = false;
const _errs380 = errors;
if(typeof data100 !== "string"){
const err351 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/where/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i11,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/5/properties/where/additionalProperties/anyOf/1/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
var _valid22 = _errs380 === errors;
valid89 = valid89 || _valid22;
const _errs382 = errors;
if(!((typeof data100 == "number") && (isFinite(data100)))){
const err352 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/where/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i11,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/5/properties/where/additionalProperties/anyOf/1/items/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
var _valid22 = _errs382 === errors;
valid89 = valid89 || _valid22;
const _errs384 = errors;
if(typeof data100 !== "boolean"){
const err353 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/where/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i11,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/5/properties/where/additionalProperties/anyOf/1/items/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
var _valid22 = _errs384 === errors;
valid89 = valid89 || _valid22;
if(!valid89){
const err354 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/where/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i11,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/5/properties/where/additionalProperties/anyOf/1/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
else {
errors = _errs379;
if(vErrors !== null){
if(_errs379){
vErrors.length = _errs379;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err355 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/where/" + key42.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/5/properties/where/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
var _valid20 = _errs376 === errors;
valid85 = valid85 || _valid20;
if(!valid85){
const err356 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/where/" + key42.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/5/properties/where/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
else {
errors = _errs367;
if(vErrors !== null){
if(_errs367){
vErrors.length = _errs367;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err357 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10+"/where",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/5/properties/where/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
}
}
else {
const err358 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf/5/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
var _valid19 = _errs358 === errors;
valid78 = valid78 || _valid19;
if(_valid19){
if(props5 !== true){
props5 = true;
}
}
if(!valid78){
const err359 = {instancePath:instancePath+"/tests/" + i5+"/send/to/" + i10,schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
else {
errors = _errs335;
if(vErrors !== null){
if(_errs335){
vErrors.length = _errs335;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err360 = {instancePath:instancePath+"/tests/" + i5+"/send/to",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
var _valid14 = _errs332 === errors;
valid63 = valid63 || _valid14;
if(!valid63){
const err361 = {instancePath:instancePath+"/tests/" + i5+"/send/to",schemaPath:"#/properties/tests/items/properties/send/properties/to/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
else {
errors = _errs279;
if(vErrors !== null){
if(_errs279){
vErrors.length = _errs279;
}
else {
vErrors = null;
}
}
}
}
if(data73.only !== undefined){
if(typeof data73.only !== "boolean"){
const err362 = {instancePath:instancePath+"/tests/" + i5+"/send/only",schemaPath:"#/properties/tests/items/properties/send/properties/only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
}
if(data73.type !== undefined){
let data102 = data73.type;
if(!(((data102 === "compose") || (data102 === "reply")) || (data102 === "both"))){
const err363 = {instancePath:instancePath+"/tests/" + i5+"/send/type",schemaPath:"#/properties/tests/items/properties/send/properties/type/enum",keyword:"enum",params:{allowedValues: schema32.properties.tests.items.properties.send.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
}
}
else {
const err364 = {instancePath:instancePath+"/tests/" + i5+"/send",schemaPath:"#/properties/tests/items/properties/send/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
}
if(data52.expect !== undefined){
let data103 = data52.expect;
const _errs390 = errors;
let valid90 = false;
const _errs391 = errors;
if(!((data103 === "blocked") || (data103 === "delivered"))){
const err365 = {instancePath:instancePath+"/tests/" + i5+"/expect",schemaPath:"#/properties/tests/items/properties/expect/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema32.properties.tests.items.properties.expect.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
var _valid23 = _errs391 === errors;
valid90 = valid90 || _valid23;
const _errs392 = errors;
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
for(const key43 in data103){
if(!(((((((key43 === "blocked_by") || (key43 === "folder")) || (key43 === "spam")) || (key43 === "read")) || (key43 === "starred")) || (key43 === "archived")) || (key43 === "trashed"))){
const err366 = {instancePath:instancePath+"/tests/" + i5+"/expect",schemaPath:"#/properties/tests/items/properties/expect/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key43},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
}
if(data103.blocked_by !== undefined){
let data104 = data103.blocked_by;
if(typeof data104 === "string"){
if(func3(data104) > 320){
const err367 = {instancePath:instancePath+"/tests/" + i5+"/expect/blocked_by",schemaPath:"#/properties/tests/items/properties/expect/anyOf/1/properties/blocked_by/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
if(func3(data104) < 1){
const err368 = {instancePath:instancePath+"/tests/" + i5+"/expect/blocked_by",schemaPath:"#/properties/tests/items/properties/expect/anyOf/1/properties/blocked_by/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
}
else {
const err369 = {instancePath:instancePath+"/tests/" + i5+"/expect/blocked_by",schemaPath:"#/properties/tests/items/properties/expect/anyOf/1/properties/blocked_by/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
}
if(data103.folder !== undefined){
let data105 = data103.folder;
if(typeof data105 === "string"){
if(func3(data105) > 320){
const err370 = {instancePath:instancePath+"/tests/" + i5+"/expect/folder",schemaPath:"#/properties/tests/items/properties/expect/anyOf/1/properties/folder/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
}
if(func3(data105) < 1){
const err371 = {instancePath:instancePath+"/tests/" + i5+"/expect/folder",schemaPath:"#/properties/tests/items/properties/expect/anyOf/1/properties/folder/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
}
else {
const err372 = {instancePath:instancePath+"/tests/" + i5+"/expect/folder",schemaPath:"#/properties/tests/items/properties/expect/anyOf/1/properties/folder/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
}
if(data103.spam !== undefined){
if(typeof data103.spam !== "boolean"){
const err373 = {instancePath:instancePath+"/tests/" + i5+"/expect/spam",schemaPath:"#/properties/tests/items/properties/expect/anyOf/1/properties/spam/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
}
if(data103.read !== undefined){
if(typeof data103.read !== "boolean"){
const err374 = {instancePath:instancePath+"/tests/" + i5+"/expect/read",schemaPath:"#/properties/tests/items/properties/expect/anyOf/1/properties/read/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
}
if(data103.starred !== undefined){
if(typeof data103.starred !== "boolean"){
const err375 = {instancePath:instancePath+"/tests/" + i5+"/expect/starred",schemaPath:"#/properties/tests/items/properties/expect/anyOf/1/properties/starred/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
}
if(data103.archived !== undefined){
if(typeof data103.archived !== "boolean"){
const err376 = {instancePath:instancePath+"/tests/" + i5+"/expect/archived",schemaPath:"#/properties/tests/items/properties/expect/anyOf/1/properties/archived/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
}
if(data103.trashed !== undefined){
if(typeof data103.trashed !== "boolean"){
const err377 = {instancePath:instancePath+"/tests/" + i5+"/expect/trashed",schemaPath:"#/properties/tests/items/properties/expect/anyOf/1/properties/trashed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err377];
}
else {
vErrors.push(err377);
}
errors++;
}
}
}
else {
const err378 = {instancePath:instancePath+"/tests/" + i5+"/expect",schemaPath:"#/properties/tests/items/properties/expect/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
var _valid23 = _errs392 === errors;
valid90 = valid90 || _valid23;
if(_valid23){
var props6 = true;
}
const _errs409 = errors;
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
if(data103.not === undefined){
const err379 = {instancePath:instancePath+"/tests/" + i5+"/expect",schemaPath:"#/properties/tests/items/properties/expect/anyOf/2/required",keyword:"required",params:{missingProperty: "not"},message:"must have required property '"+"not"+"'"};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
for(const key44 in data103){
if(!(key44 === "not")){
const err380 = {instancePath:instancePath+"/tests/" + i5+"/expect",schemaPath:"#/properties/tests/items/properties/expect/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key44},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
}
}
if(data103.not !== undefined){
let data111 = data103.not;
const _errs413 = errors;
let valid93 = false;
const _errs414 = errors;
if(!((data111 === "blocked") || (data111 === "delivered"))){
const err381 = {instancePath:instancePath+"/tests/" + i5+"/expect/not",schemaPath:"#/properties/tests/items/properties/expect/anyOf/2/properties/not/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema32.properties.tests.items.properties.expect.anyOf[2].properties.not.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
var _valid24 = _errs414 === errors;
valid93 = valid93 || _valid24;
const _errs415 = errors;
if(data111 && typeof data111 == "object" && !Array.isArray(data111)){
for(const key45 in data111){
if(!(((((((key45 === "blocked_by") || (key45 === "folder")) || (key45 === "spam")) || (key45 === "read")) || (key45 === "starred")) || (key45 === "archived")) || (key45 === "trashed"))){
const err382 = {instancePath:instancePath+"/tests/" + i5+"/expect/not",schemaPath:"#/properties/tests/items/properties/expect/anyOf/2/properties/not/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key45},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err382];
}
else {
vErrors.push(err382);
}
errors++;
}
}
if(data111.blocked_by !== undefined){
let data112 = data111.blocked_by;
if(typeof data112 === "string"){
if(func3(data112) > 320){
const err383 = {instancePath:instancePath+"/tests/" + i5+"/expect/not/blocked_by",schemaPath:"#/properties/tests/items/properties/expect/anyOf/2/properties/not/anyOf/1/properties/blocked_by/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
if(func3(data112) < 1){
const err384 = {instancePath:instancePath+"/tests/" + i5+"/expect/not/blocked_by",schemaPath:"#/properties/tests/items/properties/expect/anyOf/2/properties/not/anyOf/1/properties/blocked_by/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
}
else {
const err385 = {instancePath:instancePath+"/tests/" + i5+"/expect/not/blocked_by",schemaPath:"#/properties/tests/items/properties/expect/anyOf/2/properties/not/anyOf/1/properties/blocked_by/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err385];
}
else {
vErrors.push(err385);
}
errors++;
}
}
if(data111.folder !== undefined){
let data113 = data111.folder;
if(typeof data113 === "string"){
if(func3(data113) > 320){
const err386 = {instancePath:instancePath+"/tests/" + i5+"/expect/not/folder",schemaPath:"#/properties/tests/items/properties/expect/anyOf/2/properties/not/anyOf/1/properties/folder/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"};
if(vErrors === null){
vErrors = [err386];
}
else {
vErrors.push(err386);
}
errors++;
}
if(func3(data113) < 1){
const err387 = {instancePath:instancePath+"/tests/" + i5+"/expect/not/folder",schemaPath:"#/properties/tests/items/properties/expect/anyOf/2/properties/not/anyOf/1/properties/folder/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err387];
}
else {
vErrors.push(err387);
}
errors++;
}
}
else {
const err388 = {instancePath:instancePath+"/tests/" + i5+"/expect/not/folder",schemaPath:"#/properties/tests/items/properties/expect/anyOf/2/properties/not/anyOf/1/properties/folder/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err388];
}
else {
vErrors.push(err388);
}
errors++;
}
}
if(data111.spam !== undefined){
if(typeof data111.spam !== "boolean"){
const err389 = {instancePath:instancePath+"/tests/" + i5+"/expect/not/spam",schemaPath:"#/properties/tests/items/properties/expect/anyOf/2/properties/not/anyOf/1/properties/spam/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err389];
}
else {
vErrors.push(err389);
}
errors++;
}
}
if(data111.read !== undefined){
if(typeof data111.read !== "boolean"){
const err390 = {instancePath:instancePath+"/tests/" + i5+"/expect/not/read",schemaPath:"#/properties/tests/items/properties/expect/anyOf/2/properties/not/anyOf/1/properties/read/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err390];
}
else {
vErrors.push(err390);
}
errors++;
}
}
if(data111.starred !== undefined){
if(typeof data111.starred !== "boolean"){
const err391 = {instancePath:instancePath+"/tests/" + i5+"/expect/not/starred",schemaPath:"#/properties/tests/items/properties/expect/anyOf/2/properties/not/anyOf/1/properties/starred/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err391];
}
else {
vErrors.push(err391);
}
errors++;
}
}
if(data111.archived !== undefined){
if(typeof data111.archived !== "boolean"){
const err392 = {instancePath:instancePath+"/tests/" + i5+"/expect/not/archived",schemaPath:"#/properties/tests/items/properties/expect/anyOf/2/properties/not/anyOf/1/properties/archived/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err392];
}
else {
vErrors.push(err392);
}
errors++;
}
}
if(data111.trashed !== undefined){
if(typeof data111.trashed !== "boolean"){
const err393 = {instancePath:instancePath+"/tests/" + i5+"/expect/not/trashed",schemaPath:"#/properties/tests/items/properties/expect/anyOf/2/properties/not/anyOf/1/properties/trashed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err393];
}
else {
vErrors.push(err393);
}
errors++;
}
}
}
else {
const err394 = {instancePath:instancePath+"/tests/" + i5+"/expect/not",schemaPath:"#/properties/tests/items/properties/expect/anyOf/2/properties/not/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err394];
}
else {
vErrors.push(err394);
}
errors++;
}
var _valid24 = _errs415 === errors;
valid93 = valid93 || _valid24;
if(!valid93){
const err395 = {instancePath:instancePath+"/tests/" + i5+"/expect/not",schemaPath:"#/properties/tests/items/properties/expect/anyOf/2/properties/not/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err395];
}
else {
vErrors.push(err395);
}
errors++;
}
else {
errors = _errs413;
if(vErrors !== null){
if(_errs413){
vErrors.length = _errs413;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err396 = {instancePath:instancePath+"/tests/" + i5+"/expect",schemaPath:"#/properties/tests/items/properties/expect/anyOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err396];
}
else {
vErrors.push(err396);
}
errors++;
}
var _valid23 = _errs409 === errors;
valid90 = valid90 || _valid23;
if(_valid23){
if(props6 !== true){
props6 = true;
}
}
if(!valid90){
const err397 = {instancePath:instancePath+"/tests/" + i5+"/expect",schemaPath:"#/properties/tests/items/properties/expect/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err397];
}
else {
vErrors.push(err397);
}
errors++;
}
else {
errors = _errs390;
if(vErrors !== null){
if(_errs390){
vErrors.length = _errs390;
}
else {
vErrors = null;
}
}
}
}
if(data52.smoke !== undefined){
if(typeof data52.smoke !== "boolean"){
const err398 = {instancePath:instancePath+"/tests/" + i5+"/smoke",schemaPath:"#/properties/tests/items/properties/smoke/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err398];
}
else {
vErrors.push(err398);
}
errors++;
}
}
}
else {
const err399 = {instancePath:instancePath+"/tests/" + i5,schemaPath:"#/properties/tests/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err399];
}
else {
vErrors.push(err399);
}
errors++;
}
}
}
else {
const err400 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err400];
}
else {
vErrors.push(err400);
}
errors++;
}
}
}
else {
const err401 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err401];
}
else {
vErrors.push(err401);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


const schema33 = {"type":"object","additionalProperties":false,"properties":{"policy":{"type":"string","minLength":1},"rules":{"type":"array","items":{"type":"string","minLength":1}},"folders":{"type":"array","maxItems":200,"items":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"}}}};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "policy") || (key0 === "rules")) || (key0 === "folders"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.policy !== undefined){
let data0 = data.policy;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err1 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.rules !== undefined){
let data1 = data.rules;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err3 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/properties/rules/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/properties/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.folders !== undefined){
let data3 = data.folders;
if(Array.isArray(data3)){
if(data3.length > 200){
const err6 = {instancePath:instancePath+"/folders",schemaPath:"#/properties/folders/maxItems",keyword:"maxItems",params:{limit: 200},message:"must NOT have more than 200 items"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 === "string"){
if(func3(data4) > 1024){
const err7 = {instancePath:instancePath+"/folders/" + i1,schemaPath:"#/properties/folders/items/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func3(data4) < 1){
const err8 = {instancePath:instancePath+"/folders/" + i1,schemaPath:"#/properties/folders/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern92.test(data4)){
const err9 = {instancePath:instancePath+"/folders/" + i1,schemaPath:"#/properties/folders/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/folders/" + i1,schemaPath:"#/properties/folders/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/folders",schemaPath:"#/properties/folders/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


const schema34 = {"type":"object","additionalProperties":false,"required":["webhook_url","trigger_types"],"properties":{"webhook_url":{"type":"string","minLength":1,"maxLength":2048},"trigger_types":{"type":"array","minItems":1,"items":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[a-z][a-z0-9_.]*$"}},"description":{"type":"string","minLength":1},"notification_email_addresses":{"type":"array","minItems":1,"items":{"type":"string","pattern":"^[^\\s@]+@[^\\s@]+$"}},"compressed_delivery":{"type":"boolean"},"status":{"enum":["active","pause"]},"id":{"type":"string","pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},"protect":{"type":"boolean"}}};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.webhook_url === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "webhook_url"},message:"must have required property '"+"webhook_url"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.trigger_types === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "trigger_types"},message:"must have required property '"+"trigger_types"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "webhook_url") || (key0 === "trigger_types")) || (key0 === "description")) || (key0 === "notification_email_addresses")) || (key0 === "compressed_delivery")) || (key0 === "status")) || (key0 === "id")) || (key0 === "protect"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.webhook_url !== undefined){
let data0 = data.webhook_url;
if(typeof data0 === "string"){
if(func3(data0) > 2048){
const err3 = {instancePath:instancePath+"/webhook_url",schemaPath:"#/properties/webhook_url/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func3(data0) < 1){
const err4 = {instancePath:instancePath+"/webhook_url",schemaPath:"#/properties/webhook_url/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/webhook_url",schemaPath:"#/properties/webhook_url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.trigger_types !== undefined){
let data1 = data.trigger_types;
if(Array.isArray(data1)){
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/trigger_types",schemaPath:"#/properties/trigger_types/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func3(data2) > 100){
const err7 = {instancePath:instancePath+"/trigger_types/" + i0,schemaPath:"#/properties/trigger_types/items/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func3(data2) < 1){
const err8 = {instancePath:instancePath+"/trigger_types/" + i0,schemaPath:"#/properties/trigger_types/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern55.test(data2)){
const err9 = {instancePath:instancePath+"/trigger_types/" + i0,schemaPath:"#/properties/trigger_types/items/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_.]*$"},message:"must match pattern \""+"^[a-z][a-z0-9_.]*$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/trigger_types/" + i0,schemaPath:"#/properties/trigger_types/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/trigger_types",schemaPath:"#/properties/trigger_types/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.description !== undefined){
let data3 = data.description;
if(typeof data3 === "string"){
if(func3(data3) < 1){
const err12 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.notification_email_addresses !== undefined){
let data4 = data.notification_email_addresses;
if(Array.isArray(data4)){
if(data4.length < 1){
const err14 = {instancePath:instancePath+"/notification_email_addresses",schemaPath:"#/properties/notification_email_addresses/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(typeof data5 === "string"){
if(!pattern57.test(data5)){
const err15 = {instancePath:instancePath+"/notification_email_addresses/" + i1,schemaPath:"#/properties/notification_email_addresses/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s@]+@[^\\s@]+$"},message:"must match pattern \""+"^[^\\s@]+@[^\\s@]+$"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/notification_email_addresses/" + i1,schemaPath:"#/properties/notification_email_addresses/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/notification_email_addresses",schemaPath:"#/properties/notification_email_addresses/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.compressed_delivery !== undefined){
if(typeof data.compressed_delivery !== "boolean"){
const err18 = {instancePath:instancePath+"/compressed_delivery",schemaPath:"#/properties/compressed_delivery/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.status !== undefined){
let data7 = data.status;
if(!((data7 === "active") || (data7 === "pause"))){
const err19 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema34.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.id !== undefined){
let data8 = data.id;
if(typeof data8 === "string"){
if(!pattern6.test(data8)){
const err20 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.protect !== undefined){
if(typeof data.protect !== "boolean"){
const err22 = {instancePath:instancePath+"/protect",schemaPath:"#/properties/protect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


const schema35 = {"type":"object","additionalProperties":false,"required":["topic","trigger_types"],"properties":{"topic":{"type":"string","minLength":1,"maxLength":512},"trigger_types":{"type":"array","minItems":1,"items":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[a-z][a-z0-9_.]*$"}},"description":{"type":"string","minLength":1},"notification_email_addresses":{"type":"array","minItems":1,"items":{"type":"string","pattern":"^[^\\s@]+@[^\\s@]+$"}},"compressed_delivery":{"type":"boolean"},"status":{"enum":["active","pause"]},"id":{"type":"string","pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},"protect":{"type":"boolean"}}};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.topic === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "topic"},message:"must have required property '"+"topic"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.trigger_types === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "trigger_types"},message:"must have required property '"+"trigger_types"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "topic") || (key0 === "trigger_types")) || (key0 === "description")) || (key0 === "notification_email_addresses")) || (key0 === "compressed_delivery")) || (key0 === "status")) || (key0 === "id")) || (key0 === "protect"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.topic !== undefined){
let data0 = data.topic;
if(typeof data0 === "string"){
if(func3(data0) > 512){
const err3 = {instancePath:instancePath+"/topic",schemaPath:"#/properties/topic/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func3(data0) < 1){
const err4 = {instancePath:instancePath+"/topic",schemaPath:"#/properties/topic/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/topic",schemaPath:"#/properties/topic/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.trigger_types !== undefined){
let data1 = data.trigger_types;
if(Array.isArray(data1)){
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/trigger_types",schemaPath:"#/properties/trigger_types/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func3(data2) > 100){
const err7 = {instancePath:instancePath+"/trigger_types/" + i0,schemaPath:"#/properties/trigger_types/items/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func3(data2) < 1){
const err8 = {instancePath:instancePath+"/trigger_types/" + i0,schemaPath:"#/properties/trigger_types/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern55.test(data2)){
const err9 = {instancePath:instancePath+"/trigger_types/" + i0,schemaPath:"#/properties/trigger_types/items/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_.]*$"},message:"must match pattern \""+"^[a-z][a-z0-9_.]*$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/trigger_types/" + i0,schemaPath:"#/properties/trigger_types/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/trigger_types",schemaPath:"#/properties/trigger_types/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.description !== undefined){
let data3 = data.description;
if(typeof data3 === "string"){
if(func3(data3) < 1){
const err12 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.notification_email_addresses !== undefined){
let data4 = data.notification_email_addresses;
if(Array.isArray(data4)){
if(data4.length < 1){
const err14 = {instancePath:instancePath+"/notification_email_addresses",schemaPath:"#/properties/notification_email_addresses/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(typeof data5 === "string"){
if(!pattern57.test(data5)){
const err15 = {instancePath:instancePath+"/notification_email_addresses/" + i1,schemaPath:"#/properties/notification_email_addresses/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s@]+@[^\\s@]+$"},message:"must match pattern \""+"^[^\\s@]+@[^\\s@]+$"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/notification_email_addresses/" + i1,schemaPath:"#/properties/notification_email_addresses/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/notification_email_addresses",schemaPath:"#/properties/notification_email_addresses/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.compressed_delivery !== undefined){
if(typeof data.compressed_delivery !== "boolean"){
const err18 = {instancePath:instancePath+"/compressed_delivery",schemaPath:"#/properties/compressed_delivery/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.status !== undefined){
let data7 = data.status;
if(!((data7 === "active") || (data7 === "pause"))){
const err19 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema35.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.id !== undefined){
let data8 = data.id;
if(typeof data8 === "string"){
if(!pattern6.test(data8)){
const err20 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.protect !== undefined){
if(typeof data.protect !== "boolean"){
const err22 = {instancePath:instancePath+"/protect",schemaPath:"#/properties/protect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


const schema36 = {"type":"object","additionalProperties":false,"required":["topic","role_arn","trigger_types"],"properties":{"topic":{"type":"string","minLength":1,"maxLength":512},"role_arn":{"type":"string","minLength":1,"maxLength":1024},"trigger_types":{"type":"array","minItems":1,"items":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[a-z][a-z0-9_.]*$"}},"description":{"type":"string","minLength":1},"notification_email_addresses":{"type":"array","minItems":1,"items":{"type":"string","pattern":"^[^\\s@]+@[^\\s@]+$"}},"compressed_delivery":{"type":"boolean"},"status":{"enum":["active","pause"]},"id":{"type":"string","pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},"protect":{"type":"boolean"}}};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.topic === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "topic"},message:"must have required property '"+"topic"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.role_arn === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "role_arn"},message:"must have required property '"+"role_arn"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.trigger_types === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "trigger_types"},message:"must have required property '"+"trigger_types"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema36.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.topic !== undefined){
let data0 = data.topic;
if(typeof data0 === "string"){
if(func3(data0) > 512){
const err4 = {instancePath:instancePath+"/topic",schemaPath:"#/properties/topic/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func3(data0) < 1){
const err5 = {instancePath:instancePath+"/topic",schemaPath:"#/properties/topic/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/topic",schemaPath:"#/properties/topic/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.role_arn !== undefined){
let data1 = data.role_arn;
if(typeof data1 === "string"){
if(func3(data1) > 1024){
const err7 = {instancePath:instancePath+"/role_arn",schemaPath:"#/properties/role_arn/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func3(data1) < 1){
const err8 = {instancePath:instancePath+"/role_arn",schemaPath:"#/properties/role_arn/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/role_arn",schemaPath:"#/properties/role_arn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.trigger_types !== undefined){
let data2 = data.trigger_types;
if(Array.isArray(data2)){
if(data2.length < 1){
const err10 = {instancePath:instancePath+"/trigger_types",schemaPath:"#/properties/trigger_types/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(func3(data3) > 100){
const err11 = {instancePath:instancePath+"/trigger_types/" + i0,schemaPath:"#/properties/trigger_types/items/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func3(data3) < 1){
const err12 = {instancePath:instancePath+"/trigger_types/" + i0,schemaPath:"#/properties/trigger_types/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern55.test(data3)){
const err13 = {instancePath:instancePath+"/trigger_types/" + i0,schemaPath:"#/properties/trigger_types/items/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_.]*$"},message:"must match pattern \""+"^[a-z][a-z0-9_.]*$"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/trigger_types/" + i0,schemaPath:"#/properties/trigger_types/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/trigger_types",schemaPath:"#/properties/trigger_types/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.description !== undefined){
let data4 = data.description;
if(typeof data4 === "string"){
if(func3(data4) < 1){
const err16 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.notification_email_addresses !== undefined){
let data5 = data.notification_email_addresses;
if(Array.isArray(data5)){
if(data5.length < 1){
const err18 = {instancePath:instancePath+"/notification_email_addresses",schemaPath:"#/properties/notification_email_addresses/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 === "string"){
if(!pattern57.test(data6)){
const err19 = {instancePath:instancePath+"/notification_email_addresses/" + i1,schemaPath:"#/properties/notification_email_addresses/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s@]+@[^\\s@]+$"},message:"must match pattern \""+"^[^\\s@]+@[^\\s@]+$"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/notification_email_addresses/" + i1,schemaPath:"#/properties/notification_email_addresses/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/notification_email_addresses",schemaPath:"#/properties/notification_email_addresses/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.compressed_delivery !== undefined){
if(typeof data.compressed_delivery !== "boolean"){
const err22 = {instancePath:instancePath+"/compressed_delivery",schemaPath:"#/properties/compressed_delivery/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.status !== undefined){
let data8 = data.status;
if(!((data8 === "active") || (data8 === "pause"))){
const err23 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema36.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.id !== undefined){
let data9 = data.id;
if(typeof data9 === "string"){
if(!pattern6.test(data9)){
const err24 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.protect !== undefined){
if(typeof data.protect !== "boolean"){
const err26 = {instancePath:instancePath+"/protect",schemaPath:"#/properties/protect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


const schema37 = {"type":"object","additionalProperties":false,"required":["metric","threshold","window_hours"],"properties":{"metric":{"enum":["bounce_rate","complaint_rate","delivery_rate"]},"threshold":{"type":"number","minimum":0,"maximum":100},"window_hours":{"type":"integer","minimum":1,"maximum":24},"min_volume":{"type":"integer","minimum":0,"maximum":1000000000},"id":{"type":"string","pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},"protect":{"type":"boolean"}}};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.metric === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metric"},message:"must have required property '"+"metric"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.threshold === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "threshold"},message:"must have required property '"+"threshold"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.window_hours === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "window_hours"},message:"must have required property '"+"window_hours"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "metric") || (key0 === "threshold")) || (key0 === "window_hours")) || (key0 === "min_volume")) || (key0 === "id")) || (key0 === "protect"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.metric !== undefined){
let data0 = data.metric;
if(!(((data0 === "bounce_rate") || (data0 === "complaint_rate")) || (data0 === "delivery_rate"))){
const err4 = {instancePath:instancePath+"/metric",schemaPath:"#/properties/metric/enum",keyword:"enum",params:{allowedValues: schema37.properties.metric.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.threshold !== undefined){
let data1 = data.threshold;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 100 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/threshold",schemaPath:"#/properties/threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/threshold",schemaPath:"#/properties/threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/threshold",schemaPath:"#/properties/threshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.window_hours !== undefined){
let data2 = data.window_hours;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err8 = {instancePath:instancePath+"/window_hours",schemaPath:"#/properties/window_hours/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 24 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/window_hours",schemaPath:"#/properties/window_hours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 24},message:"must be <= 24"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/window_hours",schemaPath:"#/properties/window_hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.min_volume !== undefined){
let data3 = data.min_volume;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err11 = {instancePath:instancePath+"/min_volume",schemaPath:"#/properties/min_volume/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1000000000 || isNaN(data3)){
const err12 = {instancePath:instancePath+"/min_volume",schemaPath:"#/properties/min_volume/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err13 = {instancePath:instancePath+"/min_volume",schemaPath:"#/properties/min_volume/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.id !== undefined){
let data4 = data.id;
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
const err14 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.protect !== undefined){
if(typeof data.protect !== "boolean"){
const err16 = {instancePath:instancePath+"/protect",schemaPath:"#/properties/protect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


const schema38 = {"type":"object","additionalProperties":false,"required":["type"],"properties":{"name":{"type":"string","minLength":1,"maxLength":256,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},"description":{"type":"string"},"type":{"enum":["domain","tld","address"]},"items":{"type":"array","items":{"type":"string","minLength":1,"maxLength":500}},"id":{"type":"string","pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},"protect":{"type":"boolean"}}};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "description")) || (key0 === "type")) || (key0 === "items")) || (key0 === "id")) || (key0 === "protect"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func3(data0) > 256){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func3(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern92.test(data0)){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err6 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.type !== undefined){
let data2 = data.type;
if(!(((data2 === "domain") || (data2 === "tld")) || (data2 === "address"))){
const err7 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema38.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.items !== undefined){
let data3 = data.items;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(func3(data4) > 500){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func3(data4) < 1){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.id !== undefined){
let data5 = data.id;
if(typeof data5 === "string"){
if(!pattern6.test(data5)){
const err12 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.protect !== undefined){
if(typeof data.protect !== "boolean"){
const err14 = {instancePath:instancePath+"/protect",schemaPath:"#/properties/protect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


const schema39 = {"type":"object","additionalProperties":false,"required":["match","actions"],"properties":{"name":{"type":"string","minLength":1,"maxLength":256,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},"description":{"type":"string"},"priority":{"type":"integer","minimum":0,"maximum":1000},"enabled":{"type":"boolean"},"trigger":{"enum":["inbound","outbound"]},"match":{"type":"object","required":["conditions"],"additionalProperties":false,"properties":{"operator":{"enum":["all","any"]},"conditions":{"type":"array","minItems":1,"items":{"type":"object","required":["field","operator","value"],"additionalProperties":false,"properties":{"field":{"enum":["from.address","from.domain","from.tld","recipient.address","recipient.domain","recipient.tld","outbound.type"]},"operator":{"enum":["is","is_not","contains","in_list"]},"value":{"anyOf":[{"type":"string","minLength":1},{"type":"array","minItems":1,"items":{"type":"string","minLength":1}}]}}}}}},"actions":{"type":"array","minItems":1,"items":{"type":"object","required":["type"],"additionalProperties":false,"properties":{"type":{"enum":["block","mark_as_spam","assign_to_folder","mark_as_read","mark_as_starred","archive","trash"]},"value":{"type":"string","minLength":1}}}},"id":{"type":"string","pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},"protect":{"type":"boolean"}}};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.match === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "match"},message:"must have required property '"+"match"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.actions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actions"},message:"must have required property '"+"actions"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema39.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func3(data0) > 256){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func3(data0) < 1){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern92.test(data0)){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err7 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.priority !== undefined){
let data2 = data.priority;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err8 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1000 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err11 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.trigger !== undefined){
let data4 = data.trigger;
if(!((data4 === "inbound") || (data4 === "outbound"))){
const err12 = {instancePath:instancePath+"/trigger",schemaPath:"#/properties/trigger/enum",keyword:"enum",params:{allowedValues: schema39.properties.trigger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.match !== undefined){
let data5 = data.match;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.conditions === undefined){
const err13 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/required",keyword:"required",params:{missingProperty: "conditions"},message:"must have required property '"+"conditions"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key1 in data5){
if(!((key1 === "operator") || (key1 === "conditions"))){
const err14 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.operator !== undefined){
let data6 = data5.operator;
if(!((data6 === "all") || (data6 === "any"))){
const err15 = {instancePath:instancePath+"/match/operator",schemaPath:"#/properties/match/properties/operator/enum",keyword:"enum",params:{allowedValues: schema39.properties.match.properties.operator.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.conditions !== undefined){
let data7 = data5.conditions;
if(Array.isArray(data7)){
if(data7.length < 1){
const err16 = {instancePath:instancePath+"/match/conditions",schemaPath:"#/properties/match/properties/conditions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.field === undefined){
const err17 = {instancePath:instancePath+"/match/conditions/" + i0,schemaPath:"#/properties/match/properties/conditions/items/required",keyword:"required",params:{missingProperty: "field"},message:"must have required property '"+"field"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data8.operator === undefined){
const err18 = {instancePath:instancePath+"/match/conditions/" + i0,schemaPath:"#/properties/match/properties/conditions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data8.value === undefined){
const err19 = {instancePath:instancePath+"/match/conditions/" + i0,schemaPath:"#/properties/match/properties/conditions/items/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key2 in data8){
if(!(((key2 === "field") || (key2 === "operator")) || (key2 === "value"))){
const err20 = {instancePath:instancePath+"/match/conditions/" + i0,schemaPath:"#/properties/match/properties/conditions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8.field !== undefined){
let data9 = data8.field;
if(!(((((((data9 === "from.address") || (data9 === "from.domain")) || (data9 === "from.tld")) || (data9 === "recipient.address")) || (data9 === "recipient.domain")) || (data9 === "recipient.tld")) || (data9 === "outbound.type"))){
const err21 = {instancePath:instancePath+"/match/conditions/" + i0+"/field",schemaPath:"#/properties/match/properties/conditions/items/properties/field/enum",keyword:"enum",params:{allowedValues: schema39.properties.match.properties.conditions.items.properties.field.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.operator !== undefined){
let data10 = data8.operator;
if(!((((data10 === "is") || (data10 === "is_not")) || (data10 === "contains")) || (data10 === "in_list"))){
const err22 = {instancePath:instancePath+"/match/conditions/" + i0+"/operator",schemaPath:"#/properties/match/properties/conditions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema39.properties.match.properties.conditions.items.properties.operator.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data8.value !== undefined){
let data11 = data8.value;
const _errs23 = errors;
let valid5 = false;
const _errs24 = errors;
if(typeof data11 === "string"){
if(func3(data11) < 1){
const err23 = {instancePath:instancePath+"/match/conditions/" + i0+"/value",schemaPath:"#/properties/match/properties/conditions/items/properties/value/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/match/conditions/" + i0+"/value",schemaPath:"#/properties/match/properties/conditions/items/properties/value/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid0 = _errs24 === errors;
valid5 = valid5 || _valid0;
const _errs26 = errors;
if(Array.isArray(data11)){
if(data11.length < 1){
const err25 = {instancePath:instancePath+"/match/conditions/" + i0+"/value",schemaPath:"#/properties/match/properties/conditions/items/properties/value/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(typeof data12 === "string"){
if(func3(data12) < 1){
const err26 = {instancePath:instancePath+"/match/conditions/" + i0+"/value/" + i1,schemaPath:"#/properties/match/properties/conditions/items/properties/value/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/match/conditions/" + i0+"/value/" + i1,schemaPath:"#/properties/match/properties/conditions/items/properties/value/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/match/conditions/" + i0+"/value",schemaPath:"#/properties/match/properties/conditions/items/properties/value/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var _valid0 = _errs26 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const err29 = {instancePath:instancePath+"/match/conditions/" + i0+"/value",schemaPath:"#/properties/match/properties/conditions/items/properties/value/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
else {
errors = _errs23;
if(vErrors !== null){
if(_errs23){
vErrors.length = _errs23;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err30 = {instancePath:instancePath+"/match/conditions/" + i0,schemaPath:"#/properties/match/properties/conditions/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/match/conditions",schemaPath:"#/properties/match/properties/conditions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.actions !== undefined){
let data13 = data.actions;
if(Array.isArray(data13)){
if(data13.length < 1){
const err33 = {instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.type === undefined){
const err34 = {instancePath:instancePath+"/actions/" + i2,schemaPath:"#/properties/actions/items/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key3 in data14){
if(!((key3 === "type") || (key3 === "value"))){
const err35 = {instancePath:instancePath+"/actions/" + i2,schemaPath:"#/properties/actions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data14.type !== undefined){
let data15 = data14.type;
if(!(((((((data15 === "block") || (data15 === "mark_as_spam")) || (data15 === "assign_to_folder")) || (data15 === "mark_as_read")) || (data15 === "mark_as_starred")) || (data15 === "archive")) || (data15 === "trash"))){
const err36 = {instancePath:instancePath+"/actions/" + i2+"/type",schemaPath:"#/properties/actions/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema39.properties.actions.items.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data14.value !== undefined){
let data16 = data14.value;
if(typeof data16 === "string"){
if(func3(data16) < 1){
const err37 = {instancePath:instancePath+"/actions/" + i2+"/value",schemaPath:"#/properties/actions/items/properties/value/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/actions/" + i2+"/value",schemaPath:"#/properties/actions/items/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/actions/" + i2,schemaPath:"#/properties/actions/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.id !== undefined){
let data17 = data.id;
if(typeof data17 === "string"){
if(!pattern6.test(data17)){
const err41 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.protect !== undefined){
if(typeof data.protect !== "boolean"){
const err43 = {instancePath:instancePath+"/protect",schemaPath:"#/properties/protect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


const schema40 = {"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":256,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},"limits":{"type":"object","additionalProperties":false,"properties":{"limit_attachment_size_limit":{"type":"integer","minimum":0},"limit_attachment_count_limit":{"type":"integer","minimum":0},"limit_attachment_allowed_types":{"type":"array","items":{"type":"string","pattern":"^[^\\s/]+/[^\\s/]+$"}},"limit_size_total_mime":{"type":"integer","minimum":0},"limit_storage_total":{"type":"integer","minimum":-1},"limit_count_daily_message_received":{"type":"integer","minimum":-1},"limit_count_daily_email_sent":{"type":"integer","minimum":-1},"limit_inbox_retention_period":{"type":"integer","minimum":-1},"limit_spam_retention_period":{"type":"integer","minimum":-1}}},"spam_detection":{"type":"object","additionalProperties":false,"properties":{"use_list_dnsbl":{"type":"boolean"},"use_header_anomaly_detection":{"type":"boolean"},"spam_sensitivity":{"type":"number","minimum":0.1,"maximum":5}}},"options":{"type":"object","additionalProperties":false,"properties":{"additional_folders":{"type":"array","items":{"type":"string","minLength":1}},"use_cidr_aliasing":{"type":"boolean"}}},"id":{"type":"string","pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},"protect":{"type":"boolean"}}};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "limits")) || (key0 === "spam_detection")) || (key0 === "options")) || (key0 === "id")) || (key0 === "protect"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func3(data0) > 256){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func3(data0) < 1){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern92.test(data0)){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.limits !== undefined){
let data1 = data.limits;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(func1.call(schema40.properties.limits.properties, key1))){
const err5 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.limit_attachment_size_limit !== undefined){
let data2 = data1.limit_attachment_size_limit;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/limits/limit_attachment_size_limit",schemaPath:"#/properties/limits/properties/limit_attachment_size_limit/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/limits/limit_attachment_size_limit",schemaPath:"#/properties/limits/properties/limit_attachment_size_limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data1.limit_attachment_count_limit !== undefined){
let data3 = data1.limit_attachment_count_limit;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err8 = {instancePath:instancePath+"/limits/limit_attachment_count_limit",schemaPath:"#/properties/limits/properties/limit_attachment_count_limit/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/limits/limit_attachment_count_limit",schemaPath:"#/properties/limits/properties/limit_attachment_count_limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data1.limit_attachment_allowed_types !== undefined){
let data4 = data1.limit_attachment_allowed_types;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(!pattern115.test(data5)){
const err10 = {instancePath:instancePath+"/limits/limit_attachment_allowed_types/" + i0,schemaPath:"#/properties/limits/properties/limit_attachment_allowed_types/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s/]+/[^\\s/]+$"},message:"must match pattern \""+"^[^\\s/]+/[^\\s/]+$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/limits/limit_attachment_allowed_types/" + i0,schemaPath:"#/properties/limits/properties/limit_attachment_allowed_types/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/limits/limit_attachment_allowed_types",schemaPath:"#/properties/limits/properties/limit_attachment_allowed_types/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data1.limit_size_total_mime !== undefined){
let data6 = data1.limit_size_total_mime;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err13 = {instancePath:instancePath+"/limits/limit_size_total_mime",schemaPath:"#/properties/limits/properties/limit_size_total_mime/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err14 = {instancePath:instancePath+"/limits/limit_size_total_mime",schemaPath:"#/properties/limits/properties/limit_size_total_mime/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data1.limit_storage_total !== undefined){
let data7 = data1.limit_storage_total;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err15 = {instancePath:instancePath+"/limits/limit_storage_total",schemaPath:"#/properties/limits/properties/limit_storage_total/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < -1 || isNaN(data7)){
const err16 = {instancePath:instancePath+"/limits/limit_storage_total",schemaPath:"#/properties/limits/properties/limit_storage_total/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data1.limit_count_daily_message_received !== undefined){
let data8 = data1.limit_count_daily_message_received;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err17 = {instancePath:instancePath+"/limits/limit_count_daily_message_received",schemaPath:"#/properties/limits/properties/limit_count_daily_message_received/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < -1 || isNaN(data8)){
const err18 = {instancePath:instancePath+"/limits/limit_count_daily_message_received",schemaPath:"#/properties/limits/properties/limit_count_daily_message_received/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data1.limit_count_daily_email_sent !== undefined){
let data9 = data1.limit_count_daily_email_sent;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err19 = {instancePath:instancePath+"/limits/limit_count_daily_email_sent",schemaPath:"#/properties/limits/properties/limit_count_daily_email_sent/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < -1 || isNaN(data9)){
const err20 = {instancePath:instancePath+"/limits/limit_count_daily_email_sent",schemaPath:"#/properties/limits/properties/limit_count_daily_email_sent/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data1.limit_inbox_retention_period !== undefined){
let data10 = data1.limit_inbox_retention_period;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err21 = {instancePath:instancePath+"/limits/limit_inbox_retention_period",schemaPath:"#/properties/limits/properties/limit_inbox_retention_period/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < -1 || isNaN(data10)){
const err22 = {instancePath:instancePath+"/limits/limit_inbox_retention_period",schemaPath:"#/properties/limits/properties/limit_inbox_retention_period/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data1.limit_spam_retention_period !== undefined){
let data11 = data1.limit_spam_retention_period;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err23 = {instancePath:instancePath+"/limits/limit_spam_retention_period",schemaPath:"#/properties/limits/properties/limit_spam_retention_period/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < -1 || isNaN(data11)){
const err24 = {instancePath:instancePath+"/limits/limit_spam_retention_period",schemaPath:"#/properties/limits/properties/limit_spam_retention_period/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
}
else {
const err25 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.spam_detection !== undefined){
let data12 = data.spam_detection;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key2 in data12){
if(!(((key2 === "use_list_dnsbl") || (key2 === "use_header_anomaly_detection")) || (key2 === "spam_sensitivity"))){
const err26 = {instancePath:instancePath+"/spam_detection",schemaPath:"#/properties/spam_detection/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data12.use_list_dnsbl !== undefined){
if(typeof data12.use_list_dnsbl !== "boolean"){
const err27 = {instancePath:instancePath+"/spam_detection/use_list_dnsbl",schemaPath:"#/properties/spam_detection/properties/use_list_dnsbl/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data12.use_header_anomaly_detection !== undefined){
if(typeof data12.use_header_anomaly_detection !== "boolean"){
const err28 = {instancePath:instancePath+"/spam_detection/use_header_anomaly_detection",schemaPath:"#/properties/spam_detection/properties/use_header_anomaly_detection/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data12.spam_sensitivity !== undefined){
let data15 = data12.spam_sensitivity;
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 5 || isNaN(data15)){
const err29 = {instancePath:instancePath+"/spam_detection/spam_sensitivity",schemaPath:"#/properties/spam_detection/properties/spam_sensitivity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data15 < 0.1 || isNaN(data15)){
const err30 = {instancePath:instancePath+"/spam_detection/spam_sensitivity",schemaPath:"#/properties/spam_detection/properties/spam_sensitivity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.1},message:"must be >= 0.1"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/spam_detection/spam_sensitivity",schemaPath:"#/properties/spam_detection/properties/spam_sensitivity/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/spam_detection",schemaPath:"#/properties/spam_detection/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.options !== undefined){
let data16 = data.options;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key3 in data16){
if(!((key3 === "additional_folders") || (key3 === "use_cidr_aliasing"))){
const err33 = {instancePath:instancePath+"/options",schemaPath:"#/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data16.additional_folders !== undefined){
let data17 = data16.additional_folders;
if(Array.isArray(data17)){
const len1 = data17.length;
for(let i1=0; i1<len1; i1++){
let data18 = data17[i1];
if(typeof data18 === "string"){
if(func3(data18) < 1){
const err34 = {instancePath:instancePath+"/options/additional_folders/" + i1,schemaPath:"#/properties/options/properties/additional_folders/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/options/additional_folders/" + i1,schemaPath:"#/properties/options/properties/additional_folders/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/options/additional_folders",schemaPath:"#/properties/options/properties/additional_folders/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data16.use_cidr_aliasing !== undefined){
if(typeof data16.use_cidr_aliasing !== "boolean"){
const err37 = {instancePath:instancePath+"/options/use_cidr_aliasing",schemaPath:"#/properties/options/properties/use_cidr_aliasing/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/options",schemaPath:"#/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.id !== undefined){
let data20 = data.id;
if(typeof data20 === "string"){
if(!pattern6.test(data20)){
const err39 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.protect !== undefined){
if(typeof data.protect !== "boolean"){
const err41 = {instancePath:instancePath+"/protect",schemaPath:"#/properties/protect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


const schema41 = {"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":256,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},"domain":{"type":"string","minLength":1,"maxLength":253,"pattern":"^\\S+$"},"auto_group":{"type":"boolean"},"policy":{"type":"string","minLength":1},"rules":{"type":"array","items":{"type":"string","minLength":1}},"folders":{"type":"array","maxItems":200,"items":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"}},"id":{"type":"string","pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},"protect":{"type":"boolean"}}};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "name") || (key0 === "domain")) || (key0 === "auto_group")) || (key0 === "policy")) || (key0 === "rules")) || (key0 === "folders")) || (key0 === "id")) || (key0 === "protect"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func3(data0) > 256){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func3(data0) < 1){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern92.test(data0)){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.domain !== undefined){
let data1 = data.domain;
if(typeof data1 === "string"){
if(func3(data1) > 253){
const err5 = {instancePath:instancePath+"/domain",schemaPath:"#/properties/domain/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func3(data1) < 1){
const err6 = {instancePath:instancePath+"/domain",schemaPath:"#/properties/domain/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern132.test(data1)){
const err7 = {instancePath:instancePath+"/domain",schemaPath:"#/properties/domain/pattern",keyword:"pattern",params:{pattern: "^\\S+$"},message:"must match pattern \""+"^\\S+$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/domain",schemaPath:"#/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.auto_group !== undefined){
if(typeof data.auto_group !== "boolean"){
const err9 = {instancePath:instancePath+"/auto_group",schemaPath:"#/properties/auto_group/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.policy !== undefined){
let data3 = data.policy;
if(typeof data3 === "string"){
if(func3(data3) < 1){
const err10 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.rules !== undefined){
let data4 = data.rules;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(func3(data5) < 1){
const err12 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/properties/rules/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/properties/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.folders !== undefined){
let data6 = data.folders;
if(Array.isArray(data6)){
if(data6.length > 200){
const err15 = {instancePath:instancePath+"/folders",schemaPath:"#/properties/folders/maxItems",keyword:"maxItems",params:{limit: 200},message:"must NOT have more than 200 items"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 === "string"){
if(func3(data7) > 1024){
const err16 = {instancePath:instancePath+"/folders/" + i1,schemaPath:"#/properties/folders/items/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func3(data7) < 1){
const err17 = {instancePath:instancePath+"/folders/" + i1,schemaPath:"#/properties/folders/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!pattern92.test(data7)){
const err18 = {instancePath:instancePath+"/folders/" + i1,schemaPath:"#/properties/folders/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/folders/" + i1,schemaPath:"#/properties/folders/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/folders",schemaPath:"#/properties/folders/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.id !== undefined){
let data8 = data.id;
if(typeof data8 === "string"){
if(!pattern6.test(data8)){
const err21 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.protect !== undefined){
if(typeof data.protect !== "boolean"){
const err23 = {instancePath:instancePath+"/protect",schemaPath:"#/properties/protect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


const schema42 = {"type":"object","additionalProperties":false,"required":["email"],"properties":{"email":{"type":"string","maxLength":254,"pattern":"^[^\\s@]+@[^\\s@][^\\s@.]*\\.[^\\s@]+$"},"name":{"type":"string","minLength":1,"maxLength":256,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},"workspace":{"type":"string","minLength":1},"app_password":{"oneOf":[{"type":"object","required":["env"],"additionalProperties":false,"properties":{"env":{"type":"string","pattern":"^FLEET_[A-Za-z0-9_]+$"},"key":{"type":"string","minLength":1},"version":{"type":"integer","minimum":1}}},{"type":"object","required":["derive"],"additionalProperties":false,"properties":{"derive":{"type":"string","pattern":"^FLEET_[A-Za-z0-9_]+$"},"version":{"type":"integer","minimum":1}}}]},"folders":{"type":"array","maxItems":200,"items":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"}},"id":{"type":"string","pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},"protect":{"type":"boolean"}}};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.email === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "email"},message:"must have required property '"+"email"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "email") || (key0 === "name")) || (key0 === "workspace")) || (key0 === "app_password")) || (key0 === "folders")) || (key0 === "id")) || (key0 === "protect"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.email !== undefined){
let data0 = data.email;
if(typeof data0 === "string"){
if(func3(data0) > 254){
const err2 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/maxLength",keyword:"maxLength",params:{limit: 254},message:"must NOT have more than 254 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern142.test(data0)){
const err3 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/pattern",keyword:"pattern",params:{pattern: "^[^\\s@]+@[^\\s@][^\\s@.]*\\.[^\\s@]+$"},message:"must match pattern \""+"^[^\\s@]+@[^\\s@][^\\s@.]*\\.[^\\s@]+$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func3(data1) > 256){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func3(data1) < 1){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern92.test(data1)){
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.workspace !== undefined){
let data2 = data.workspace;
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err9 = {instancePath:instancePath+"/workspace",schemaPath:"#/properties/workspace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/workspace",schemaPath:"#/properties/workspace/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.app_password !== undefined){
let data3 = data.app_password;
const _errs9 = errors;
let valid1 = false;
let passing0 = null;
const _errs10 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.env === undefined){
const err11 = {instancePath:instancePath+"/app_password",schemaPath:"#/properties/app_password/oneOf/0/required",keyword:"required",params:{missingProperty: "env"},message:"must have required property '"+"env"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data3){
if(!(((key1 === "env") || (key1 === "key")) || (key1 === "version"))){
const err12 = {instancePath:instancePath+"/app_password",schemaPath:"#/properties/app_password/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3.env !== undefined){
let data4 = data3.env;
if(typeof data4 === "string"){
if(!pattern146.test(data4)){
const err13 = {instancePath:instancePath+"/app_password/env",schemaPath:"#/properties/app_password/oneOf/0/properties/env/pattern",keyword:"pattern",params:{pattern: "^FLEET_[A-Za-z0-9_]+$"},message:"must match pattern \""+"^FLEET_[A-Za-z0-9_]+$"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/app_password/env",schemaPath:"#/properties/app_password/oneOf/0/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.key !== undefined){
let data5 = data3.key;
if(typeof data5 === "string"){
if(func3(data5) < 1){
const err15 = {instancePath:instancePath+"/app_password/key",schemaPath:"#/properties/app_password/oneOf/0/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/app_password/key",schemaPath:"#/properties/app_password/oneOf/0/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data3.version !== undefined){
let data6 = data3.version;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err17 = {instancePath:instancePath+"/app_password/version",schemaPath:"#/properties/app_password/oneOf/0/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 1 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/app_password/version",schemaPath:"#/properties/app_password/oneOf/0/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
else {
const err19 = {instancePath:instancePath+"/app_password",schemaPath:"#/properties/app_password/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid0 = _errs10 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
var props0 = true;
}
const _errs19 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.derive === undefined){
const err20 = {instancePath:instancePath+"/app_password",schemaPath:"#/properties/app_password/oneOf/1/required",keyword:"required",params:{missingProperty: "derive"},message:"must have required property '"+"derive"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key2 in data3){
if(!((key2 === "derive") || (key2 === "version"))){
const err21 = {instancePath:instancePath+"/app_password",schemaPath:"#/properties/app_password/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data3.derive !== undefined){
let data7 = data3.derive;
if(typeof data7 === "string"){
if(!pattern146.test(data7)){
const err22 = {instancePath:instancePath+"/app_password/derive",schemaPath:"#/properties/app_password/oneOf/1/properties/derive/pattern",keyword:"pattern",params:{pattern: "^FLEET_[A-Za-z0-9_]+$"},message:"must match pattern \""+"^FLEET_[A-Za-z0-9_]+$"+"\""};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/app_password/derive",schemaPath:"#/properties/app_password/oneOf/1/properties/derive/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.version !== undefined){
let data8 = data3.version;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err24 = {instancePath:instancePath+"/app_password/version",schemaPath:"#/properties/app_password/oneOf/1/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 1 || isNaN(data8)){
const err25 = {instancePath:instancePath+"/app_password/version",schemaPath:"#/properties/app_password/oneOf/1/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
}
else {
const err26 = {instancePath:instancePath+"/app_password",schemaPath:"#/properties/app_password/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid0 = _errs19 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
}
if(!valid1){
const err27 = {instancePath:instancePath+"/app_password",schemaPath:"#/properties/app_password/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
}
if(data.folders !== undefined){
let data9 = data.folders;
if(Array.isArray(data9)){
if(data9.length > 200){
const err28 = {instancePath:instancePath+"/folders",schemaPath:"#/properties/folders/maxItems",keyword:"maxItems",params:{limit: 200},message:"must NOT have more than 200 items"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(typeof data10 === "string"){
if(func3(data10) > 1024){
const err29 = {instancePath:instancePath+"/folders/" + i0,schemaPath:"#/properties/folders/items/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func3(data10) < 1){
const err30 = {instancePath:instancePath+"/folders/" + i0,schemaPath:"#/properties/folders/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!pattern92.test(data10)){
const err31 = {instancePath:instancePath+"/folders/" + i0,schemaPath:"#/properties/folders/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/folders/" + i0,schemaPath:"#/properties/folders/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/folders",schemaPath:"#/properties/folders/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.id !== undefined){
let data11 = data.id;
if(typeof data11 === "string"){
if(!pattern6.test(data11)){
const err34 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.protect !== undefined){
if(typeof data.protect !== "boolean"){
const err36 = {instancePath:instancePath+"/protect",schemaPath:"#/properties/protect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validators = { file: validate20, settings: validate21, default_workspace: validate22, webhook: validate23, pubsub_channel: validate24, sns_channel: validate25, alert: validate26, list: validate27, rule: validate28, policy: validate29, workspace: validate30, account: validate31 }
