import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderInventoryHtml } from '../../../src/features/inventory/page.ts'
import { linkToSearch } from '../../../src/features/inventory/page-picture.ts'
import { escapeHtml } from '../../../src/render/escape.ts'
import { hasChromium, open } from './chromium.ts'
import { id, PAYLOADS, sampleView } from './sample.ts'

const view = await sampleView()
const page = renderInventoryHtml(view)

describe('the page as text', () => {
  it('the page loads nothing: it has no address of another host and no element that could fetch', () => {
    const markup = page.replace(/<style>[\s\S]*?<\/style>/u, '')
    expect(markup.match(/<(?:link|img|iframe|object|embed|base|form|video|audio)\b/gu)).toBeNull()
    expect(markup.match(/\b(?:src|action|srcset|xlink:href)\s*=\s*"/gu)).toBeNull()
    expect([...markup.matchAll(/href="([^"]*)"/gu)].filter(([, to]) => !to?.startsWith('#'))).toEqual([])
  })

  it('the content policy allows the page its own script and style only', () => {
    expect(page).toMatch(
      /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'"/u,
    )
    expect(page.match(/<script/gu)).toHaveLength(1)
    expect(page).not.toMatch(/\son\w+="|style="/u)
  })

  it('the page is the same for the same inventory', () => {
    expect(renderInventoryHtml(view)).toBe(page)
  })

  it('no text becomes markup, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/u)
        expect(linkToSearch(text)).toMatch(/^#q=[\w%.!~*()&;#-]*$/u)
      }),
    )
  })

  it('a fleet of many workspaces is drawn by how they are governed', async () => {
    const [first] = view.workspaces
    if (!first) throw new Error('the sample has no workspace')
    const many = Array.from({ length: 60 }, (_, number) => ({
      workspace_id: id(500 + number),
      name: `tenant-${number}`,
      default: false,
      domain: null,
      auto_group: false,
      policy_id: null,
      rule_ids: [],
      created_at: 1_760_000_000,
    }))
    const crowded = renderInventoryHtml({
      ...view,
      workspaces: [
        ...view.workspaces,
        ...many.map(({ workspace_id, name }) => ({
          ...first,
          id: workspace_id,
          name,
          policy: null,
          rules: [],
          accounts: [],
        })),
      ],
    })
    expect(crowded).toContain('and 60 alike')
  })
})

describe.skipIf(!hasChromium)('the page in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inventory-page-'))
  const file = join(folder, 'page.html')
  beforeAll(() => writeFileSync(file, page))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function rows(hash: string) {
    const { dom, log } = await open(`file://${file}${hash}`, join(folder, 'profile'))
    const body = /<table id="accounts">[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/u.exec(dom)?.[1] ?? ''
    const all = [...body.matchAll(/<tr([^>]*)>[\s\S]*?<strong>([^<]*)@/gu)].map(([, attributes, name]) => ({
      name,
      hidden: attributes?.includes('hidden') ?? false,
    }))
    return { dom, log, shown: all.filter(({ hidden }) => !hidden).map(({ name }) => name), all }
  }

  it('the page shows every account, those in trouble first, and breaks no rule of its policy', async () => {
    const { shown, log, dom } = await rows('')
    expect(shown).toEqual([
      'blocked',
      'support-globex',
      'other',
      'stranger',
      'waiting',
      'ceo',
      'ghost',
      'leaver',
      'support-acme',
    ])
    expect(dom).toContain('>9 accounts<')
    expect(log).toBe('')
  })

  it('accounts are found by the words in the address of the page', async () => {
    const { shown, dom, all } = await rows('#q=TENANT%20agent%20globex')
    expect(shown).toEqual(['support-globex'])
    expect(all).toHaveLength(PAYLOADS.grants.length - 1)
    expect(dom).toContain('1 of 9 accounts')
  })

  it('the table keeps to one kind of trouble', async () => {
    expect((await rows('#only=unguarded')).shown).toEqual(['other', 'stranger'])
    expect((await rows('#only=unhealthy&q=invalid')).shown).toEqual(['support-globex'])
  })

  it('the table is sorted by any column, both ways', async () => {
    const rising = await rows('#sort=account')
    expect(rising.shown).toEqual(rising.shown.toSorted((a = '', b = '') => (a < b ? -1 : 1)))
    expect(rising.dom).toContain('data-key="account" aria-sort="ascending"')
    const falling = await rows('#sort=created&falling=1')
    expect(falling.shown).toEqual([
      'ghost',
      'other',
      'blocked',
      'stranger',
      'waiting',
      'leaver',
      'support-globex',
      'support-acme',
      'ceo',
    ])
  })

  it('nothing runs that came in as a name or as the address of the page', async () => {
    const { dom } = await rows('#q=%3Cimg%20src=x%20onerror=document.title=1%3E')
    expect(dom).toContain('<title>acme-support: inventory</title>')
    expect(dom).not.toContain('<img')
  })
})

it.runIf(!hasChromium)('is not tried in a browser here, because there is no chromium', () => {
  console.warn('SKIPPED: no /usr/bin/chromium, so the page was not tried in a browser')
})
