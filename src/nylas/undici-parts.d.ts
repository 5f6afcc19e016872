/** The modules of undici that undici.ts uses, which its own types describe under the package's name alone. */
declare module 'undici/lib/api/index.js' {
  const api: object
  export = api
}

declare module 'undici/lib/dispatcher/dispatcher.js' {
  import { Dispatcher } from 'undici'

  export = Dispatcher
}

declare module 'undici/lib/dispatcher/agent.js' {
  import { Agent } from 'undici'

  export = Agent
}

declare module 'undici/lib/dispatcher/env-http-proxy-agent.js' {
  import { EnvHttpProxyAgent } from 'undici'

  export = EnvHttpProxyAgent
}
