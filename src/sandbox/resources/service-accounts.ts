/** Service accounts: the public halves of their keys. The private half is in the key file, which is given out once. */
import { generateKeyPairSync } from 'node:crypto'
import { type Application, type ServiceAccount, stamp, type World } from '../application.ts'
import type { Edit, Resource } from '../resource.ts'

type Dumped = { readonly private_key_id: string; readonly public_key: string }

/** The text of a new key file. */
export function createServiceAccount(world: World, application: Application): string {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const account: ServiceAccount = { ...stamp(world), publicKey }
  application.serviceAccounts.settle(account.id, account)
  return JSON.stringify({
    name: 'sandbox',
    type: 'service_account',
    private_key_id: account.id,
    private_key: privateKey,
    organization_id: application.organizationId,
    region: application.region,
  })
}

function seed(world: World, application: Application, edit: Edit<Dumped>): void {
  const { private_key_id: id, public_key: publicKey, deleted } = edit
  if (id === undefined) throw new RangeError('a service account has a private_key_id')
  if (!deleted && publicKey === undefined) throw new RangeError('a service account has a public_key')
  application.serviceAccounts.settle(id, publicKey === undefined || deleted ? null : { ...stamp(world, id), publicKey })
}

export const serviceAccounts: Resource<Dumped> = {
  routes: [],
  creates: [],
  dump: (_world, application) =>
    [...application.serviceAccounts.now()].map(({ id, publicKey }) => ({ private_key_id: id, public_key: publicKey })),
  seed,
}
