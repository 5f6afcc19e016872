/**
 * What a kind of resource is. A kind is one file that ends in one object of this type: its fields as a table, how it is
 * listed, and the requests that write it. Everything else (schema, defaults, comparison, order, references) is derived
 * from the table by generic code that knows no kind. Kinds never import one another.
 */

import type { FieldChange } from '../domain/change.ts'
import type { JsonObject } from '../domain/json.ts'
import type { MailList, MailPolicy, MailRule } from '../domain/mail.ts'
import type { Address, Attributes, Json, Kind, LiveFolder, LiveObject } from '../domain/model.ts'
import type { Reader, Writer } from '../nylas/port.ts'

/** A JSON Schema 2020-12 fragment. */
export type Schema = { readonly [keyword: string]: unknown }

/** Rewrites every reference inside a field's value; a collector is a rewrite that returns what it was given. */
export type MapReferences = (value: Json, rewrite: (reference: string, kind: Kind) => string) => Json

/** What a value counts in, or what it is, which decides how people read it. */
export type Unit = 'bytes' | 'days' | 'count' | 'percent' | 'reference' | 'password' | 'match' | 'actions' | 'plain'

export type Field = {
  /** Dotted; the same in the file, in the plan and (unless `remote` says otherwise) in the API. */
  readonly path: string
  /** What people call it. Left out: its path. */
  readonly label?: string
  /** Left out: plain. */
  readonly unit?: Unit
  /** The file may name a text file that holds the values, one a line. */
  readonly fromFile?: true
  /** For people alone: it does nothing to mail. */
  readonly forPeople?: true
  /** Of a limit: whether more mail passes when it is higher, or less. Left out: it says nothing of what passes. */
  readonly lets?: 'more-when-higher' | 'less-when-higher'
  /** What an update of the field destroys, and when. */
  readonly destroys?: {
    readonly what: 'password' | 'retention' | 'storage' | 'folder'
    readonly when: (before: Json, after: Json) => boolean
  }
  /** Strict, without placeholders; its description carries the API's units and ranges. */
  readonly schema: Schema
  readonly required?: true
  /** The value when left out. Absent: left out means *not managed*. With `within`, applies only when that object is given. */
  readonly default?: Json
  readonly defaultWhenPresent?: string
  readonly immutable?: true
  /** Two of one kind may not have the same value: neither two entries of a spec nor two objects of an application. */
  readonly unique?: true
  /** Names the resource (an account's e-mail): never an attribute, never a change. */
  readonly identity?: true
  /** The one form in which both sides are compared; idempotent. */
  readonly normalise?: (value: Json) => Json
  /** Compared as a set, shown sorted. */
  readonly unordered?: true
  /** A live value that differs from the wanted one and is no drift: writing would hide what somebody has to see to. */
  readonly tolerates?: (wanted: Json, live: Json) => boolean
  readonly references?: MapReferences
  /** The folders of mailboxes that its value names, such as those that a rule files mail in. */
  readonly namesFolders?: (value: Json) => readonly string[]
  /** The domain that its value lies in, which must be one of the file's `domains`. */
  readonly domainOf?: (value: string) => string
}

/** `path` leads to the value in the entry as it stands in the file. */
export type EntryProblem = {
  readonly path: readonly (string | number)[]
  readonly code: string
  readonly summary: string
}

/** An entry of the spec with its placeholders replaced, to the checks that compare all of a kind. */
export type SpecResource = {
  readonly address: Address
  readonly value: JsonObject
  readonly attributes: Attributes
  /** One and the same for all resources that an entry makes, one for each tenant. */
  readonly entry: object
}

/** A problem of one resource that shows only beside others. */
export type SpecProblem<R extends SpecResource> = EntryProblem & { readonly resource: R }

/** Finds the API id of a reference (an address or `id:<uuid>`); throws when what it names could not be made. */
export type LookUpId = (reference: string) => string

/** What a write may use beside the values: secrets are looked up here, at the last moment, and never stored. */
export type WriteContext = {
  readonly api: Writer
  /** Unix seconds by the API's clock: what was created before was not created by this run. */
  readonly since: number
  readonly idOf: LookUpId
  /** The password for this account by its `app_password` field. */
  readonly password: (email: string, field: Json) => string
  /** As long as lists may trail writes: before what is missing counts as not made. */
  readonly wait: () => Promise<void>
}

/** How the folders inside of it are read, made and removed. Each is named by its path, such as `Clients/Acme`. */
export type FolderAccess = {
  readonly read: (api: Reader, id: string) => Promise<readonly LiveFolder[]>
  /** Resolves when all are there. `onMade` is called with each that was not there before, the instant that is known. */
  readonly add: (
    context: WriteContext,
    id: string,
    paths: readonly string[],
    onMade: (path: string, id: string) => void,
  ) => Promise<void>
  /** By path, their ids. One that holds anything by now stays, and `onKept` is told why. */
  readonly remove: (
    context: WriteContext,
    id: string,
    folders: Readonly<Record<string, string>>,
    onKept: (path: string, because: string) => void,
  ) => Promise<void>
}

/**
 * What a kind is to the engine: a mailbox holds mail and can wait before it is deleted, a group governs the mailboxes in
 * it, limits say how much each of them may do. Every other kind acts through the groups that refer to it, or stands alone.
 */
export type Role = 'mailbox' | 'group' | 'limits'

/** What a kind is to mail: entries that conditions look up, what acts on mail, or how much may be sent. */
export type MailPart =
  | { readonly part: 'entries'; readonly read: (attributes: Attributes) => Pick<MailList, 'type' | 'items'> }
  | {
      readonly part: 'acts'
      readonly read: (
        attributes: Attributes,
        findList: (reference: string) => MailList,
      ) => Omit<MailRule, 'name' | 'source'>
    }
  | { readonly part: 'limits'; readonly read: (attributes: Attributes) => Pick<MailPolicy, 'dailySends' | 'folders'> }

export type ResourceKind = {
  readonly kind: Kind
  /** What people call one, and many. */
  readonly words: readonly [one: string, many: string]
  readonly role?: Role
  /** Its section in the fleet file. */
  readonly section: string
  /** What the section holds, for the schema. */
  readonly sectionDescription: string
  /** What a contract counts them as, for the schema. Left out: they have no quota. */
  readonly quota?: string
  readonly fields: readonly Field[]
  /** One sentence for the schema and the documentation. */
  readonly description: string
  /** What a client can know beyond the schema: checked on each expanded entry before any request. */
  readonly check: (entry: { readonly [key: string]: Json }) => readonly EntryProblem[]
  /** The same for what takes a look at the resources it refers to (undefined: not in this spec). */
  readonly checkReferences?: (
    attributes: Attributes,
    lookUp: (reference: string) => Attributes | undefined,
  ) => readonly EntryProblem[]
  /** What is wrong with several of them together. */
  readonly checkTogether?: <R extends SpecResource>(resources: readonly R[]) => readonly SpecProblem<R>[]
  /**
   * What several of them together probably do not mean, in a spec without errors. `listGroupsWithout` names the groups that
   * do not refer to one, the default one among them: `a, b and 2 more`; empty when all do.
   */
  readonly warnTogether?: <R extends SpecResource>(
    resources: readonly R[],
    listGroupsWithout: (address: Address) => string,
  ) => readonly SpecProblem<R>[]
  /** What it says about mail, for those who evaluate it. Left out: nothing. */
  readonly mail?: MailPart
  /** Whether it refuses all mail to groups that refer to it, or lets none of theirs out. */
  readonly mailEffect?: (attributes: Attributes) => 'none' | 'refuses' | 'mutes'
  /** Field names that used to exist, with what to write today. */
  readonly retired?: Readonly<Record<string, string>>
  /** Of those, caps that a live object may still have, with the field that says the same today. */
  readonly successors?: Readonly<Record<string, string>>
  /** An API object as a live one; null for what no fleet has (grants of other providers). */
  readonly fromApi: (raw: { readonly [key: string]: Json }) => LiveObject | null
  /** `/v3/…` of the collection; an object's own path is this and its id. */
  readonly collection: string
  /** How its ids are written. Left out: UUIDs. */
  readonly idPattern?: string
  /** What the API calls its id. Left out: `id`. */
  readonly idField?: string
  /** Reads the whole collection; `expected` is how many are known to be there. Left out: page by page, by cursor. */
  readonly list?: (api: Reader, expected: number) => Promise<readonly JsonObject[]>
  /** What a live one says, in a few words; `entries` is how many it has, if any. Left out: its values by their names. */
  readonly summarize?: (attributes: Attributes, entries: number | null) => string
  /** What a live object without an id of ours is found by. Left out: the field `name`, else the key. */
  readonly nameOf?: (values: Attributes, key: string) => string
  /** The name of one that no file names, for everybody who reads a plan: without what may be secret. Left out: its name. */
  readonly hideInName?: (name: string) => string
  /** What is wrong with a live one that is as the file has it, and what to do; null where it is well. */
  readonly findAilment?: (object: LiveObject) => Ailment | null
  /** How many milliseconds after a write of these fields an ailment may still show. Left out: it shows at once. */
  readonly settles?: (fields: readonly FieldChange[]) => number
  /**
   * Replaces the secret that a live one signs with; nobody is told it before. `take` is called with the new one, and the old
   * one counts no more from that moment on.
   */
  readonly replaceSecret?: (api: Writer, id: string, take: (secret: string) => void) => Promise<void>
  /** Has the API send something to try it with; resolves to what was sent where, and what is to be known of it. */
  readonly rehearse?: (api: Writer, attributes: Attributes, trigger: string | null) => Promise<Rehearsal>
  /** What a key is made of for a live one, where its name makes a bad one. */
  readonly keyFrom?: (attributes: Attributes) => string
  /** Fields that choose among live objects of one name. */
  readonly tellApart?: readonly string[]
  /**
   * Nothing refers to it and it refers to nothing. So a change of it leaves the others as they were, and what an application
   * that does not know the kind refuses to list is not there.
   */
  readonly standsAlone?: true
  /** Kinds that must be read with it: without them nobody can tell what governs it, or who lives in it. */
  readonly needs?: readonly Kind[]
  /** What must refer to it before it does anything (and so is read with it), and the verb for that. Left out: it acts by itself. */
  readonly usedBy?: { readonly kind: Kind; readonly verb: string }
  /** How many requests a write takes. Left out: one. */
  readonly countWrites?: (action: 'create' | 'update' | 'delete', fields: readonly FieldChange[]) => number
  /** Which of the API's two rate limits its writes fall under. Left out: the unpublished one of everything but grants. */
  readonly rate?: 'grants'
  /**
   * Makes it and calls `onCreated` with the id the instant the API answers, before anything else can fail.
   * Resolves when every field is as given.
   */
  readonly create: (
    context: WriteContext,
    attributes: Attributes,
    key: string,
    onCreated: (id: string) => void,
  ) => Promise<void>
  /** `changed` holds the new value of each changed field, `before` what stood there. */
  readonly update: (context: WriteContext, object: ObjectRef, changed: Attributes, before: Attributes) => Promise<void>
  readonly remove: (context: WriteContext, id: string) => Promise<void>
  /**
   * Fields that the collection does not tell (a list's items); read for objects of which the file manages one of them, and
   * where mail hangs on them. `fresh` is what a new object has of them.
   */
  readonly detail?: {
    readonly paths: readonly string[]
    readonly fresh: Attributes
    readonly read: (api: Reader, id: string) => Promise<Attributes>
  }
  /** The folders inside of it that a file may ask for. Left out: it has none. */
  readonly folders?: FolderAccess
  /** Splits the values of a write whose second part must wait until the workspaces stand; null where none must. */
  readonly deferred?: (
    values: Attributes,
    isNew: boolean,
  ) => { readonly first: Attributes; readonly later: Attributes } | null
  /** A change of this field alone goes out for many objects at once, grouped by its new value. Resolves to the ids that took it. */
  readonly batch?: Batch
}

/** A live object by the API's id, and by the key that the file has for it. */
export type ObjectRef = { readonly id: string; readonly key: string }

export type Ailment = { readonly summary: string; readonly remedy: string }

export type Rehearsal = { readonly trigger: string; readonly to: string; readonly note: string }

export type Batch = {
  readonly path: string
  /** As many in a request. */
  readonly size: number
  readonly send: (context: WriteContext, target: string, objects: readonly ObjectRef[]) => Promise<readonly string[]>
}

/** How the engine is handed the kinds: it never imports one. */
export type Registry = Readonly<Record<Kind, ResourceKind>>
