/**
 * The parts of undici that we use, put together as its own index does. With the whole of it (fetch, WebSockets, caches,
 * mocks) the first request of a run would leave half as late again.
 */
import api from 'undici/lib/api/index.js'
import Agent from 'undici/lib/dispatcher/agent.js'
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js'
import EnvHttpProxyAgent from 'undici/lib/dispatcher/env-http-proxy-agent.js'

Object.assign(Dispatcher.prototype, api)

export { Agent, type Dispatcher, EnvHttpProxyAgent }
