import type { MakeId, Recognition, RecogniseVehicle, RecognitionRule, VehicleModel, VehicleSpelling } from '#domain/vehicle-model.ts'
import type { Piece } from './cover.ts'
import { doubtsOf } from './doubt.ts'
import type { Lexicon } from './lexicon.ts'
import type { KnownModel } from './model-row.ts'
import { contradicts, driveNamed, fuelNamed, generationNamed, trimNamed, usualFuelOf } from './named-facts.ts'
import { agreed, cutShortIn, misspeltIn, type Naming, namingsOf } from './naming.ts'
import { createNearest, type Nearest } from './nearest.ts'
import { isClass, isMake, read, type Reading } from './reading.ts'
import { shownBetween } from './spelling.ts'

const scoreOf: Readonly<Record<RecognitionRule, number>> = { NAME: 1, ALIAS: 0.98, WORDS: 0.95, TYPO: 0.85 }
/** Below it nothing is said. */
const threshold = 0.7
/** The supplier files the car under a fuel that its own words deny. */
const fuelDoubt = 0.1
/** One of two models that are named. */
const halfSure = 0.5

const rounded = (score: number) => Math.max(0, Math.round(100 * score) / 100)

/** The one make whose name is a class's too. */
const mini = 'mini' as MakeId

/** `K0`, `W3`: what a supplier calls its classes. */
const classCode = /^(?:[a-z]|\d{1,2})$/

/** The name alone, or with its make only; else its name among other words. */
function ruleOf({ pieces, spelling }: Reading, namings: readonly Naming[], known: KnownModel): RecognitionRule {
  if (namings.some(({ rule }) => rule === 'TYPO')) return 'TYPO'
  const isName = (piece: Piece) => namings.some((naming) => naming.piece === piece)
  const isBare = pieces.every((piece) => isName(piece) || piece.meaning?.makes.includes(known.model.make.id) === true)
  if (!isBare || spelling.measures.isAny) return 'WORDS'
  return namings.some(({ claims }) => claims.some(({ model, isOwnName }) => model === known && isOwnName)) ? 'NAME' : 'ALIAS'
}

function judge(reading: Reading, namings: readonly Naming[], known: KnownModel, { fuel: stated, modelYears }: VehicleSpelling): Recognition {
  const { pieces, spelling } = reading
  const claimed = namings.flatMap(({ claims }) => claims.flatMap(({ model, fuel }) => (model === known && fuel ? [fuel] : [])))
  const said = fuelNamed(pieces, known, claimed)
  const isDenied = said !== undefined && contradicts(stated, said)
  const rule = ruleOf(reading, namings, known)
  const score = rounded(scoreOf[rule] - doubtsOf(reading, namings, known) - (isDenied ? fuelDoubt : 0))
  if (score < threshold) return { kind: 'UNKNOWN', suggestions: [{ model: known.model, score }] }
  const decisive = namings[0]?.piece
  return {
    kind: 'MODEL',
    model: known.model,
    generation: generationNamed(pieces, known, spelling.measures, spelling.measures.years ?? modelYears),
    fuel: said,
    usualFuel: usualFuelOf(known),
    drive: driveNamed(pieces),
    trim: trimNamed(pieces.filter((piece) => !namings.some((naming) => naming.piece === piece))),
    rule,
    score,
    evidence: decisive ? shownBetween(spelling.shown, decisive.segment, decisive.from, decisive.to) : spelling.shown,
  }
}

const suggestionsOf = (models: readonly VehicleModel[]) => models.slice(0, 3).map((model) => ({ model, score: halfSure }))

function withoutModel({ pieces, makes }: Reading, isOfMini: boolean, nearest: Nearest): Recognition {
  const main = pieces.filter(({ segment }) => !segment.isRemark)
  const isKnown = ({ key, meaning }: Piece) => meaning?.word !== undefined || classCode.test(key)
  if (!isOfMini && main.every(isKnown) && pieces.some(isClass) && !pieces.some(isMake)) return { kind: 'CLASS' }
  const words = main.filter(({ meaning }) => !meaning || meaning.claims.length > 0).map(({ key }) => key)
  const tried = words.length > 1 ? [...words, words.join('')] : words
  return { kind: 'UNKNOWN', suggestions: nearest.like(tried, makes) }
}

/** Mazda's "3" and Polestar's "2": where the name alone says nothing, the make is read as a part of it. */
function readWithMake(vehicle: VehicleSpelling, lexicon: Lexicon): Reading {
  const reading = read(vehicle.name, vehicle.make, lexicon)
  if (vehicle.make === undefined || reading.makes.size === 0 || namingsOf(reading).length > 0) return reading
  const joined = read(`${vehicle.make} ${vehicle.name}`, vehicle.make, lexicon)
  return namingsOf(joined).length > 0 ? joined : reading
}

/** 쏘나타급: all cars like it. */
const isClassOf = ({ pieces }: Reading, namings: readonly Naming[]) =>
  pieces.some(({ meaning, segment, from }) => meaning?.word?.says === 'CLASS_OF' && namings.some(({ piece }) => piece.segment === segment && piece.to === from))

/** Pure: the same spelling is always read the same. */
export function createRecognise(lexicon: Lexicon): RecogniseVehicle {
  const nearest = createNearest(lexicon)
  return (vehicle) => {
    const reading = readWithMake(vehicle, lexicon)
    const named = namingsOf(reading)
    const misspelt = cutShortIn(reading, lexicon) ?? (named.length === 0 ? misspeltIn(reading, nearest) : undefined)
    const namings = misspelt ? [misspelt] : named
    if (namings.length === 0) return withoutModel(reading, reading.makes.has(mini), nearest)
    const [known, ...others] = agreed(namings)
    // "Compact (Corolla, Mazda3)" and 쏘나타급 offer a class, of which cars are named.
    if (isClassOf(reading, namings) || (others.length > 0 && reading.pieces.some(isClass))) return { kind: 'CLASS' }
    if (!known || others.length > 0) return { kind: 'UNKNOWN', suggestions: suggestionsOf(agreed(namings).map(({ model }) => model)) }
    return judge(reading, namings, known, vehicle)
  }
}
