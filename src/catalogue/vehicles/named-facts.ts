import type { BodyType, Drive, Fuel } from '#domain/acriss.ts'
import type { Generation, VehicleSpelling } from '#domain/vehicle-model.ts'
import type { Piece } from './cover.ts'
import type { KnownModel } from './model-row.ts'
import type { Measures } from './measures.ts'

/** What a spelling may say of a car that its supplier files under a broader fuel. */
const compatible: Readonly<Partial<Record<Fuel, readonly Fuel[]>>> = {
  // Many suppliers write every car with a petrol engine as petrol.
  PETROL: ['HYBRID', 'PLUG_IN_HYBRID', 'LPG', 'MULTI_FUEL', 'ETHANOL'],
  DIESEL: ['HYBRID', 'PLUG_IN_HYBRID'],
  HYBRID: ['PLUG_IN_HYBRID', 'PETROL'],
  PLUG_IN_HYBRID: ['HYBRID'],
  MULTI_FUEL: ['PETROL', 'LPG', 'ETHANOL'],
}
export const contradicts = (stated: Fuel, said: Fuel): boolean => stated !== 'NOT_STATED' && stated !== said && !(compatible[stated] ?? []).includes(said)

const electrified: readonly Fuel[] = ['HYBRID', 'PLUG_IN_HYBRID', 'ELECTRIC']

/** What an E-Tech or a Recharge is: the one electrified fuel that the model is sold with. */
function fuelOfElectrified(pieces: readonly Piece[], known: KnownModel): Fuel | undefined {
  const [only, ...others] = known.fuels.filter((fuel) => electrified.includes(fuel))
  return others.length === 0 && pieces.some(({ meaning }) => meaning?.word?.says === 'ELECTRIFIED') ? only : undefined
}

function fuelOfWords(pieces: readonly Piece[], known: KnownModel, claimed: readonly Fuel[]): Fuel | undefined {
  const words = pieces.flatMap(({ meaning }) => (meaning?.word?.says === 'FUEL' ? [meaning.word] : []))
  const clear = new Set([...words.filter(({ isHint }) => !isHint).map(({ fuel }) => fuel), ...claimed, fuelOfElectrified(pieces, known)].filter((fuel) => fuel !== undefined))
  const said = clear.size > 0 ? clear : new Set(words.map(({ fuel }) => fuel))
  // "Petrol hybrid", "plug-in hybrid": the most particular word holds.
  if (said.has('PLUG_IN_HYBRID')) return 'PLUG_IN_HYBRID'
  if (said.has('HYBRID') && !said.has('ELECTRIC')) return 'HYBRID'
  return said.size === 1 ? [...said][0] : undefined
}

/** What the words say; else what a model that is sold with nothing else must be. Petrol is not concluded: tables forget a hybrid too easily. */
export function fuelNamed(pieces: readonly Piece[], known: KnownModel, claimed: readonly Fuel[]): Fuel | undefined {
  const said = fuelOfWords(pieces, known, claimed)
  if (said) return said
  const [only, ...others] = known.fuels
  return others.length === 0 && only !== 'PETROL' && only !== 'DIESEL' ? only : undefined
}

/** Sold in Korea, where every fuel but petrol is written behind a car's name: 아반떼 is petrol, 아반떼 LPi and 아반떼 하이브리드 are not. */
const koreanMakes: ReadonlySet<string> = new Set(['hyundai', 'kia', 'genesis', 'kgm', 'chevrolet', 'renault'])
const saloons: ReadonlySet<BodyType> = new Set(['TWO_FOUR_DOOR', 'FOUR_FIVE_DOOR'])

/** Petrol, where the name of a Korean model says nothing else; of SUVs and vans only where there is no diesel, which older ones often are unsaid. */
export function usualFuelOf({ model, fuels }: KnownModel): Fuel | undefined {
  const isCertain = saloons.has(model.body) || !fuels.includes('DIESEL')
  return koreanMakes.has(model.make.id) && fuels.includes('PETROL') && isCertain ? 'PETROL' : undefined
}

export function driveNamed(pieces: readonly Piece[]): Drive | undefined {
  const drives = new Set(pieces.flatMap(({ meaning }) => (meaning?.word?.says === 'DRIVE' ? (meaning.word.drive ?? []) : [])))
  return drives.size === 1 ? [...drives][0] : undefined
}

export function trimNamed(pieces: readonly Piece[]): string | undefined {
  const trims = pieces.flatMap(({ meaning }) => (meaning?.word?.says === 'TRIM' ? [meaning.word.trim] : []))
  return trims.length === 0 ? undefined : [...new Set(trims)].join(' ')
}

/** The newest of what is on sale, and words that say so. */
const newestWords: ReadonlySet<string> = new Set(['신형', '최신형', '신모델', '现行', '现行モデル', '新型'])

/** From the words (`CN7`, `더 뉴`, `7세대`), the years breaking a tie; without any, from the years when one generation alone spans them. */
export function generationNamed(pieces: readonly Piece[], known: KnownModel, measures: Measures, years: VehicleSpelling['modelYears']): Generation | undefined {
  const spans = ({ from, to }: Generation) => years !== undefined && from <= years.from && (to === undefined || years.to <= to)
  const touches = ({ from, to }: Generation) => years === undefined || (from <= years.to && (to === undefined || years.from <= to))
  const named = known.generations.filter(({ ordinal, words }) => ordinal === measures.ordinal || pieces.some(({ key }) => words.has(key)))
  const codes = named.filter(({ generation, ordinal }) => ordinal === measures.ordinal || pieces.some(({ key }) => key === generation.code.toLowerCase()))
  if (codes.length === 1) return codes[0]?.generation
  const meant = named.map(({ generation }) => generation)
  const decided = only(meant.filter(spans)) ?? only(meant.filter(touches))
  if (decided) return decided
  if (meant.some(touches)) return undefined
  if (years === undefined && pieces.some(({ key }) => newestWords.has(key))) return known.generations.at(-1)?.generation
  const [first, ...later] = known.generations
  // A model that has had one generation needs no year.
  if (years === undefined && first?.ordinal === 1 && later.length === 0) return first.generation
  return only(known.generations.map(({ generation }) => generation).filter(spans))
}

const only = (generations: readonly Generation[]): Generation | undefined => (generations.length === 1 ? generations[0] : undefined)
