import type { Call } from '#domain/supplier.ts'
import { SupplierFault } from '#domain/supplier-fault.ts'
import type { EpochMs } from '#domain/time.ts'
import { rememberBatch } from '../../kit/remember.ts'
import { bookingDemand } from './faults.ts'

const hourMs = 3_600_000
const times = {
  /** As they ask for: static lists are refreshed daily. */
  lifeMs: 24 * hourMs,
  /** They tell changes of the last seven days; a list that is nearly as old is read whole again. */
  changesMs: 6 * 24 * hourMs,
  /** Page tokens are good for three hours. */
  pageMs: 2 * hourMs,
}

type Asked = { readonly page: string | undefined; readonly lastModified: string | undefined }
type Page<Item> = { readonly items: readonly Item[]; readonly next: string | undefined }
type Options<Item> = { readonly operation: string; readonly askPage: (asked: Asked, call: Call) => Promise<Page<Item>>; readonly now: () => EpochMs }

type Items<Item> = ReadonlyMap<string, Item>
/** A list that is being read: what came so far, and where it goes on. `pages` are the tokens that were told, of which none may come again. */
type Reading<Item> = {
  readonly began: EpochMs
  readonly lastModified: string | undefined
  readonly items: Map<string, Item>
  readonly pages: Set<string>
  page: string | undefined
}

/**
 * One of their whole lists by the ids of its items (Q2): read page by page once, then followed by its changes each day. A caller who gives up
 * on the way leaves his pages to the next, so that a list which is longer than anybody's patience is whole after a few searches. After an answer that
 * cannot be read the list is begun anew: its page token may be what is wrong.
 */
export function rememberList<Item extends { readonly id: string }>({ operation, askPage, now }: Options<Item>): (call: Call) => Promise<Items<Item>> {
  let whole: { readonly at: EpochMs; readonly items: Items<Item> } | undefined
  let reading: Reading<Item> | undefined

  function begin(at: EpochMs): Reading<Item> {
    const base = whole && at - whole.at < times.changesMs ? whole : undefined
    return { began: at, lastModified: base && new Date(base.at).toISOString().replace(/\.\d+Z$/, 'Z'), items: new Map(base?.items), pages: new Set(), page: undefined }
  }

  async function readPage(current: Reading<Item>, call: Call): Promise<void> {
    const { items, next } = await askPage(current, call)
    for (const item of items) current.items.set(item.id, item)
    if (next !== undefined && current.pages.has(next)) {
      throw new SupplierFault({ kind: 'malformed', supplier: bookingDemand, operation, problem: 'metadata.next_page: leads back to a page that was read' })
    }
    current.page = next
    if (next !== undefined) current.pages.add(next)
  }

  async function readOn(call: Call): Promise<Items<Item>> {
    const at = now()
    const current = reading && at - reading.began < times.pageMs ? reading : begin(at)
    reading = current
    try {
      do await readPage(current, call)
      while (current.page !== undefined)
    } catch (problem) {
      if (problem instanceof SupplierFault && problem.kind === 'malformed') reading = undefined
      throw problem
    }
    whole = { at: current.began, items: current.items }
    reading = undefined
    return current.items
  }

  const remember = rememberBatch({ lifeMs: times.lifeMs, maximumEntries: 1, now, load: async (_: readonly 'all'[], call) => new Map([['all', await readOn(call)] as const]) })
  return async (call) => (await remember(['all'], call)).get('all') ?? new Map()
}
