import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { saturate } from '../hot/saturate.ts'
import { startStack } from '../processes.ts'
import { busySearch } from '../searches.ts'
import { tenth } from '../statistics.ts'

/** Some 40 facts of each of 30 offers: about 40 kB. */
const offer = `id groupId servedFrom observedAt isInstantlyConfirmed available fuelPolicy paymentTiming includedCoverage supplier { id name } vendor { id name rating ratingCount }
  vehicle { name make category body gearbox drive fuel hasAirConditioning seats doors bags isGuaranteedModel imageUrl acriss { code derivation } }
  price { total { amount currency } perDay { amount currency } payNow { amount currency } atDesk { amount currency } lines { kind label due amount { amount currency } } }
  pickUp { at zone distanceKm branch { name desk } } dropOff { at branch { name desk } } mileage { isUnlimited distance unit } deposit { maximum { amount currency } }
  eligibility { isEligible } value { score } requirements { minimumAge minimumLicenceYears }`
const page = `id version status currency expiresAt offers(first: 30, filter: $filter) { totalCount pageInfo { hasNextPage endCursor } nodes { ${offer} } }`
const anew = `query HotPage($input: CarSearchInput!, $filter: OfferFilter) { searchCars(input: $input, enoughAfterMs: 5000, maxWaitMs: 5000) { __typename ... on CarSearch { ${page} } } }`
const known = `query KnownPage($id: ID!, $filter: OfferFilter) { carSearch(id: $id) { ${page} } }`

type Target = { readonly name: string; readonly url: string; readonly bodyOf: (index: number) => string; readonly cpuSeconds: () => Promise<number> }
type Measured = { readonly perSecond: number; readonly cpuMicros: number; readonly kilobytes: number }

/**
 * The same page over and over, and pages with a filter that nobody used before on a search that is known; beside them, in turns, what node:http does with the same POST and
 * ready bytes, and Apollo Server with its defaults. CPU time per request is the fairer figure where other work shares the machine.
 */
export async function hot({ connections = 16, rounds = 5, seconds = 2 }) {
  const stack = await startStack({ settings: { SANDBOX_LATENCY: 'off' } })
  const children: ChildProcess[] = []
  try {
    const input = busySearch()
    const body = JSON.stringify({ query: anew, variables: { input, filter: {} } })
    const gatewayCpu = () => cpuOfGateway(new URL('/metrics', stack.graphqlUrl).href)
    const answered = await complete(stack.graphqlUrl, body)
    const { id } = (JSON.parse(answered) as { data: { searchCars: { id: string } } }).data.searchCars
    const filtered = (index: number) => JSON.stringify({ query: known, variables: { id, filter: { totalAtLeast: String(20_000 + 7 * (index % 20_000)), totalAtMost: String(9_000_000 + index) } } })
    const ceiling = await start<string>('ready-bytes.ts', {}, children, answered)
    const apollo = await start<{ url: string; cpuUrl: string }>('apollo-defaults.ts', stack.settings, children)
    await complete(apollo.url, body)
    const again = { name: 'the same search again', url: stack.graphqlUrl, bodyOf: () => body, cpuSeconds: gatewayCpu }
    const pageOfKnown = JSON.stringify({ query: known, variables: { id, filter: {} } })
    // By its id, so that no supplier is asked meanwhile: what is measured is the page alone.
    const same = { ...again, name: 'the same page', bodyOf: () => pageOfKnown }
    let asked = 0
    const targets = {
      same,
      again,
      other: { ...same, name: 'another filter each time', bodyOf: () => filtered((asked += 1)) },
      ceilingSame: { ...same, name: 'node:http, ready bytes', url: ceiling, cpuSeconds: () => cpuOfHelper(ceiling) },
      ceilingOther: { name: 'node:http, ready bytes (the other requests)', url: ceiling, bodyOf: () => filtered((asked += 1)), cpuSeconds: () => cpuOfHelper(ceiling) },
      apollo: { ...again, name: 'Apollo Server with defaults', url: apollo.url, cpuSeconds: () => cpuOfHelper(apollo.cpuUrl) },
    } satisfies Record<string, Target>
    type Name = keyof typeof targets
    const names = Object.keys(targets) as Name[]
    for (const name of names) await measure(targets[name], { connections, seconds })
    const measured = Object.fromEntries(names.map((name): [Name, Measured[]] => [name, []])) as Record<Name, Measured[]>
    for (let round = 0; round < rounds; round += 1) for (const name of names) measured[name].push(await measure(targets[name], { connections, seconds }))
    const beside = { same: 'ceilingSame', again: 'ceilingSame', other: 'ceilingOther', ceilingSame: 'ceilingSame', ceilingOther: 'ceilingOther', apollo: 'ceilingSame' } as const satisfies Record<Name, Name>
    return names.map((name) => {
      const of = (what: Name, figure: keyof Measured) => median(measured[what].map((each) => each[figure]))
      const ratio = (what: Name, figure: 'perSecond' | 'cpuMicros') => {
        const [own, other] = [of(name, figure), of(what, figure)]
        return Math.round((figure === 'cpuMicros' ? other / own : own / other) * 1000) / 1000
      }
      return {
        case: targets[name].name, kB: tenth(of(name, 'kilobytes')), perSecond: Math.round(of(name, 'perSecond')), cpuMicros: tenth(of(name, 'cpuMicros')),
        ofCeiling: ratio(beside[name], 'perSecond'), ofCeilingByCpu: ratio(beside[name], 'cpuMicros'), timesApollo: ratio('apollo', 'perSecond'), timesApolloByCpu: ratio('apollo', 'cpuMicros'),
      }
    })
  } finally {
    for (const child of children) child.disconnect()
    await stack.stop()
  }
}

async function measure({ url, bodyOf, cpuSeconds }: Target, load: { readonly connections: number; readonly seconds: number }): Promise<Measured> {
  const before = await cpuSeconds()
  const { requests, seconds, bytes } = await saturate(url, bodyOf, load)
  const cpu = (await cpuSeconds()) - before
  return { perSecond: requests / seconds, cpuMicros: (cpu / requests) * 1e6, kilobytes: bytes / requests / 1000 }
}

/** Suppliers that prepare themselves first answer late: asked until all of them are in. */
async function complete(url: string, body: string): Promise<string> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    const text = await answer.text()
    if (text.includes('"status":"COMPLETE"')) return text
    await sleep(500)
  }
  throw new Error(`${url} did not complete the search`)
}

async function cpuOfGateway(url: string): Promise<number> {
  const text = await (await fetch(url)).text()
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(text)?.[1])
}

async function cpuOfHelper(url: string): Promise<number> {
  const { user, system } = (await (await fetch(url)).json()) as NodeJS.CpuUsage
  return (user + system) / 1e6
}

/** A server of bench/hot/ in a process of its own; what it sends first is where it is. */
function start<Address>(script: string, settings: Readonly<Record<string, string>>, children: ChildProcess[], first?: string): Promise<Address> {
  const child = fork(join(import.meta.dirname, '../hot', script), { env: { ...process.env, ...settings } })
  children.push(child)
  const { promise, resolve, reject } = Promise.withResolvers<Address>()
  child.once('message', (address) => resolve(address as Address))
  child.once('exit', () => reject(new Error(`${script} ended early`)))
  if (first !== undefined) child.send(first)
  return promise
}

const median = (values: readonly number[]): number => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN
