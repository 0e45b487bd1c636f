import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Branch } from '#domain/branch.ts'
import { branchRef, supplierId } from '#domain/ids.ts'
import { createBranchDirectory, keyOf } from '../../src/catalogue/branches/directory.ts'
import { createNear } from '../../src/catalogue/branches/near.ts'
import { createPlaces } from '../../src/catalogue/places/places.ts'

/** What a person of the trade says of each branch (labelled/README.md). */
type Labelled = Readonly<Record<'supplier' | 'ref' | 'name' | 'address' | 'latitude' | 'longitude' | 'telephone' | 'iata' | 'country' | 'place' | 'cluster', string>>

const [header = '', ...lines] = readFileSync(join(import.meta.dirname, 'labelled/branches.tsv'), 'utf8').trimEnd().split('\n')
const columns = header.split('\t')
const rows = lines.map((line) => {
  const cells = line.split('\t')
  return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])) as Labelled
})

const stated = (text: string): string | undefined => (text === '' ? undefined : text)

/** What the labels leave out and the adapter states: every yard of this system is one that a bus goes to. */
const desks: Readonly<Record<string, Branch['desk']>> = { ins: 'SHUTTLE' }

const branchOf = ({ supplier, ref, name, address, latitude, longitude, telephone, iata }: Labelled): Branch => ({
  ref: branchRef(ref), name, desk: desks[supplier] ?? 'NOT_STATED', position: latitude === '' ? undefined : { latitude: Number(latitude), longitude: Number(longitude) },
  address: stated(address), telephone: stated(telephone), airport: stated(iata), directions: undefined, shuttle: undefined, hours: undefined, afterHours: undefined,
})

const places = createPlaces()
const directory = createBranchDirectory({ places: places.all(), findPlace: (id) => places.find(id), near: createNear(places.all()) })
for (const row of rows) directory.learn(supplierId(row.supplier), [{ branch: branchOf(row), vendor: undefined, country: stated(row.country) }])
const matches = rows.map((row) => ({ row, key: keyOf(supplierId(row.supplier), branchRef(row.ref)), match: directory.match(supplierId(row.supplier), branchRef(row.ref)) }))

type Figures = { readonly right: number; readonly wrong: number; readonly missed: number }
const precision = ({ right, wrong }: Figures): number => right / (right + wrong)
const recall = ({ right, wrong, missed }: Figures, wanted = right + wrong + missed): number => right / wanted

function print(what: string, figures: Figures, wanted: number, confusions: readonly string[]): void {
  const [found, all] = [precision(figures), recall(figures, wanted)].map((share) => `${(share * 100).toFixed(1)}%`)
  console.log([`${what}: precision ${found}, recall ${all} (${figures.right} right, ${figures.wrong} wrong, ${figures.missed} missed)`, ...confusions].join('\n  '))
}

describe('the labelled branches', () => {
  it('belong to the place that a person says: hardly one wrong, few left out', () => {
    const judged = matches.map(({ row, key, match }) => ({ row, key, found: match?.place?.place.id ?? '-', evidence: match?.place?.evidence ?? [] }))
    const figures = {
      right: judged.filter(({ row, found }) => found === row.place && found !== '-').length,
      wrong: judged.filter(({ row, found }) => found !== row.place && found !== '-').length,
      missed: judged.filter(({ row, found }) => found === '-' && row.place !== '-').length,
    }
    const wanted = rows.filter(({ place }) => place !== '-').length
    const confusions = judged.filter(({ row, found }) => found !== row.place)
    print('places', figures, wanted, confusions.map(({ row, key, found, evidence }) => `${key} ${row.name}: ${row.place}, found ${found} ${JSON.stringify(evidence)}`))
    expect(rows.length).toBeGreaterThan(100)
    expect(precision(figures)).toBeGreaterThanOrEqual(0.99)
    expect(recall(figures, wanted)).toBeGreaterThanOrEqual(0.95)
  })

  it('are the same counter as those that a person says, and as no others', () => {
    const clusterOf = new Map(matches.map(({ row, key }) => [key, row.cluster]))
    const pairName = (one: string, other: string) => [one, other].toSorted().join(' = ')
    const pairs = matches.flatMap((one, index) => matches.slice(index + 1).filter(({ row }) => row.supplier !== one.row.supplier).map((other) => ({ one, other })))
    const wanted = new Set(pairs.filter(({ one, other }) => one.row.cluster === other.row.cluster).map(({ one, other }) => pairName(one.key, other.key)))
    const found = new Map(matches.flatMap(({ key, match }) => (match?.sameAs ?? []).map(({ id, evidence }) => [pairName(key, id), evidence] as const)))
    const crossSupplier = [...found.keys()].filter((name) => new Set(name.split(' = ').map((key) => key.split(':')[0])).size === 2)
    const wrong = crossSupplier.filter((name) => !wanted.has(name))
    const missed = [...wanted].filter((name) => !found.has(name))
    const figures = { right: crossSupplier.length - wrong.length, wrong: wrong.length, missed: missed.length }
    const told = (name: string) => name.split(' = ').map((key) => `${key} ${rows.find((row) => key === `${row.supplier}:${row.ref}`)?.name} (${clusterOf.get(key)})`).join(' = ')
    print('same counters', figures, wanted.size, [...wrong.map((name) => `wrong: ${told(name)} ${JSON.stringify(found.get(name))}`), ...missed.map((name) => `missed: ${told(name)}`)])
    expect(wanted.size).toBeGreaterThan(20)
    expect(precision(figures)).toBeGreaterThanOrEqual(0.99)
    expect(recall(figures, wanted.size)).toBeGreaterThanOrEqual(0.95)
  })
})
