import type { ExecutionResult, GraphQLSchema } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { OfferId } from '#domain/ids.ts'
import { canonicalJson } from '../canonical-json.ts'
import { type Compiler } from '../compiled.ts'
import type { GraphContext } from '../context.ts'
import type { AskedOperation } from '../operations.ts'
import { createMarks, type MarkedOffer } from './marks.ts'
import { createOfferShelf } from './offer-shelf.ts'
import { type PagePlan, planPage } from './page-plan.ts'

/** The body of an answer, and how its offers came there. */
export type Page = { readonly body: Buffer; readonly from: 'SHELF' | 'EXECUTION' }

/** Answers that show offers, put together from the JSON of each offer: another filter, sort or page of a search that is known writes no offer again. */
export type Pages = {
  /** Undefined when this operation shows no offers, or its answer has an error: Apollo Server answers then. */
  answer(asked: AskedOperation, context: GraphContext): Promise<Page | undefined>
}

export type PageParts = { readonly schema: GraphQLSchema; readonly compiler: Compiler; readonly maximumBytes: number }

const rememberedPlans = 1_000
type Data = Readonly<Record<string, unknown>>

export function createPages({ schema, compiler, maximumBytes }: PageParts): Pages {
  const marks = createMarks(schema)
  const shelf = createOfferShelf(maximumBytes)
  const plans = new LRUCache<string, { readonly plan: PagePlan | undefined }>({ max: rememberedPlans })
  const opening = `{"${marks.name}":`
  return { answer }

  async function answer(asked: AskedOperation, context: GraphContext): Promise<Page | undefined> {
    const plan = planOf(asked)
    const frame = plan && (await execute('frame', plan.frame, asked, context))
    if (!plan || !frame) return undefined
    const marked = marks.markedUnder(context)
    const shelfOf = shelfNames(plan, asked, context)
    const offers = marked.map(({ position, offer }) => shelf.find(shelfOf(position, offer.list), offer.offer.id))
    if (offers.every((json) => json !== undefined)) return { body: joined(frame, offers), from: 'SHELF' }
    return write(plan, asked, context, shelfOf)
  }

  function planOf(asked: AskedOperation): PagePlan | undefined {
    const known = plans.get(asked.decided.id) ?? { plan: planPage(asked, schema, marks) }
    plans.set(asked.decided.id, known)
    return known.plan
  }

  /** Everything is executed, and each offer written by itself; kept for the next page unless a look-up failed or came too late. */
  async function write(plan: PagePlan, asked: AskedOperation, context: GraphContext, shelfOf: ShelfOf): Promise<Page | undefined> {
    const data = await execute('whole', plan.whole, asked, context)
    if (!data) return undefined
    const marked = marks.markedUnder(context)
    const written = new Map<number, Buffer>()
    for (const path of plan.paths) replaceAt(data, path, 0, (offer) => mark(offer, written))
    const life = context.life.lookUps.left()
    if (life) for (const [name, offers] of byShelf(marked, written, shelfOf)) shelf.put(name, offers, life)
    return { body: joined(data, marked.map((_, number) => written.get(number))), from: 'EXECUTION' }
  }

  /** Undefined for a result with an error. */
  async function execute(kind: 'frame' | 'whole', document: PagePlan['frame'], { operation, decided, given }: AskedOperation, context: GraphContext): Promise<Data | undefined> {
    const run = compiler.compile(`${kind} ${decided.id}`, { schema: marks.schema, document, operationName: operation.chosen })
    const result: ExecutionResult | undefined = await run?.(context, given)
    return result?.errors ? undefined : (result?.data ?? undefined)
  }

  /** The mark was executed first, so it is written first: what follows it is the offer. */
  function mark(offer: Data, written: Map<number, Buffer>): Data {
    const number = Number(offer[marks.name])
    const json = JSON.stringify(offer)
    const behind = json.indexOf(',', opening.length)
    written.set(number, Buffer.from(behind === -1 ? '{}' : `{${json.slice(behind + 1)}`))
    return { [marks.name]: number }
  }

  /** The answer as Apollo Server would write it. */
  function joined(data: Data, offers: readonly (Buffer | undefined)[]): Buffer {
    const [head = '', ...rest] = JSON.stringify({ data }).split(opening)
    const chunks: (Buffer | string)[] = [head]
    for (const part of rest) {
      const end = part.indexOf('}')
      const json = offers[Number(part.slice(0, end))]
      if (!json) throw new RangeError('an offer stands in an answer without having been written')
      chunks.push(json, part.slice(end + 1))
    }
    chunks.push('\n')
    return concatenate(chunks)
  }
}

type ShelfOf = (position: number, list: string) => string

/** One name for each place of the document: everything that decides how an offer is shown there. */
function shelfNames({ selections }: PagePlan, asked: AskedOperation, { isOperator }: GraphContext): ShelfOf {
  const names = selections.map(({ name, variables }) => {
    const values = variables.length === 0 ? '' : canonicalJson(Object.fromEntries(variables.map((variable) => [variable, asked.coerced()?.[variable]])))
    return `${name} ${isOperator ? 'operator' : 'public'} ${values}`
  })
  return (position, list) => `${list} ${names[position] ?? ''}`
}

function byShelf(marked: readonly MarkedOffer[], written: ReadonlyMap<number, Buffer>, shelfOf: ShelfOf): ReadonlyMap<string, ReadonlyMap<OfferId, Buffer>> {
  const shelves = new Map<string, Map<OfferId, Buffer>>()
  for (const [number, json] of written) {
    const place = marked[number]
    if (!place) continue
    const name = shelfOf(place.position, place.offer.list)
    const offers = shelves.get(name) ?? new Map<OfferId, Buffer>()
    shelves.set(name, offers.set(place.offer.offer.id, json))
  }
  return shelves
}

const isData = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Replaces the objects at a path of names; lists on the way are gone through, and where there is nothing, nothing happens. */
function replaceAt(value: unknown, path: readonly string[], depth: number, change: (data: Data) => Data): unknown {
  if (Array.isArray(value)) {
    value.forEach((item, index) => void (value[index] = replaceAt(item, path, depth, change)))
    return value
  }
  if (!isData(value)) return value
  const name = path[depth]
  if (name === undefined) return change(value)
  if (name in value) value[name] = replaceAt(value[name], path, depth + 1, change)
  return value
}

/** Most parts between offers are a comma: they are written where they belong, without a buffer of their own. */
function concatenate(chunks: readonly (Buffer | string)[]): Buffer {
  const bytes = chunks.reduce((sum, chunk) => sum + (typeof chunk === 'string' ? Buffer.byteLength(chunk) : chunk.length), 0)
  const whole = Buffer.allocUnsafeSlow(bytes)
  let at = 0
  for (const chunk of chunks) at += typeof chunk === 'string' ? whole.write(chunk, at) : chunk.copy(whole, at)
  return whole
}
