import type { BodyType, Drive, Fuel, VehicleCategory } from './acriss.ts'
import type { Brand } from './brand.ts'
import type { Language, Names } from './language.ts'
import type { Vehicle } from './vehicle.ts'

/** Our id of a make: `hyundai`; of a model: `hyundai/avante`; of a generation of it: `hyundai/avante/cn7`. */
export type MakeId = Brand<'MakeId'>
export type ModelId = Brand<'ModelId'>
export type GenerationId = Brand<'GenerationId'>

export type Make = { readonly id: MakeId; readonly names: Names }

/** One generation of a model, named by the maker's code where it has one. */
export type Generation = {
  readonly id: GenerationId
  /** `CN7`. */
  readonly code: string
  /** First and last model year; the last is undefined while it is built. */
  readonly from: number
  readonly to: number | undefined
}

/** A model as our dictionary knows it. */
export type VehicleModel = {
  readonly id: ModelId
  readonly make: Make
  readonly names: Names
  readonly category: VehicleCategory
  readonly body: BodyType
  /** Oldest first. */
  readonly generations: readonly Generation[]
}

/** Maker and model: `현대 아반떼`. */
export const nameOfModel = ({ make, names }: Pick<VehicleModel, 'make' | 'names'>, language: Language): string => `${make.names[language]} ${names[language]}`

export const recognitionRules = ['NAME', 'ALIAS', 'WORDS', 'TYPO'] as const
/**
 * What decided: the model's own name; another name of it (Elantra for Avante); its name among other words of the spelling that all have a
 * known meaning; its name but for a letter or two.
 */
export type RecognitionRule = (typeof recognitionRules)[number]

/** What the dictionary makes of a supplier's spelling. Below the line it is UNKNOWN: nothing is guessed. */
export type Recognition =
  | {
      readonly kind: 'MODEL'
      readonly model: VehicleModel
      /** Undefined where neither spelling nor year decides. */
      readonly generation: Generation | undefined
      /** What the spelling itself says; undefined where it does not. */
      readonly fuel: Fuel | undefined
      /** What a spelling without a word for the fuel means, where the trade is agreed on it. */
      readonly usualFuel: Fuel | undefined
      readonly drive: Drive | undefined
      readonly trim: string | undefined
      readonly rule: RecognitionRule
      /** From 0 to 1. */
      readonly score: number
      /** The part of the spelling that decided. */
      readonly evidence: string
    }
  /** Only a class is named: "Compact SUV or similar". */
  | { readonly kind: 'CLASS' }
  /** The nearest models, best first, for the person who will teach the dictionary. */
  | { readonly kind: 'UNKNOWN'; readonly suggestions: readonly { readonly model: VehicleModel; readonly score: number }[] }

/** A spelling that names a model. */
export type RecognisedModel = Extract<Recognition, { readonly kind: 'MODEL' }>

/** What a spelling is read from. */
export type VehicleSpelling = Pick<Vehicle, 'name' | 'make' | 'acriss' | 'fuel' | 'modelYears'>
export type RecogniseVehicle = (spelling: VehicleSpelling) => Recognition
