import type { Generation, GenerationId, Make, MakeId, ModelId, Recognition, RecogniseVehicle, VehicleModel } from '#domain/vehicle-model.ts'

const make = (id: string, ko: string, en: string): Make => ({ id: id as MakeId, names: { KO: ko, EN: en, JA: en, ZH: en } })
const generation = (model: string, code: string, from: number, to?: number): Generation =>
  ({ id: `${model}/${code.toLowerCase()}` as GenerationId, code, from, to })
const model = (id: string, of: Make, ko: string, en: string, generations: readonly Generation[]): VehicleModel =>
  ({ id: id as ModelId, make: of, names: { KO: ko, EN: en, JA: en, ZH: en }, category: 'COMPACT', body: 'FOUR_FIVE_DOOR', generations })

const hyundai = make('hyundai', '현대', 'Hyundai')
const kia = make('kia', '기아', 'Kia')
export const ad = generation('hyundai/avante', 'AD', 2015, 2020)
export const cn7 = generation('hyundai/avante', 'CN7', 2020)
export const avante = model('hyundai/avante', hyundai, '아반떼', 'Avante', [ad, cn7])
export const k3 = model('kia/k3', kia, 'K3', 'K3', [])

type Model = Extract<Recognition, { kind: 'MODEL' }>
export const aRecognition = (changes: Partial<Model> = {}): Model =>
  ({ kind: 'MODEL', model: avante, generation: undefined, fuel: undefined, usualFuel: undefined, drive: undefined, trim: undefined, rule: 'NAME', score: 1, evidence: 'avante', ...changes })

/** What a few spellings name. */
const entries: Readonly<Record<string, Recognition>> = {
  Avante: aRecognition(),
  Elantra: aRecognition({ rule: 'ALIAS', score: 0.95, evidence: 'elantra' }),
  'Avante CN7': aRecognition({ generation: cn7, rule: 'WORDS', score: 0.9 }),
  'Avante Hybrid': aRecognition({ fuel: 'HYBRID', rule: 'WORDS', score: 0.9 }),
  '현대 아반떼': aRecognition({ evidence: '아반떼' }),
  K3: aRecognition({ model: k3, evidence: 'k3' }),
  'Compact or similar': { kind: 'CLASS' },
}

/** Knows these and nothing else, and notes each spelling that it is asked for. */
export function aDictionary(asked: string[] = []): RecogniseVehicle {
  return ({ name }) => {
    asked.push(name)
    return entries[name] ?? { kind: 'UNKNOWN', suggestions: [] }
  }
}
