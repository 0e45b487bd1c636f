import type { Make, ModelId, RecogniseVehicle, VehicleModel } from '#domain/vehicle-model.ts'
import { createLexicon } from './lexicon.ts'
import { createRecognise } from './recognise.ts'

/** The models that we know, and what they are called. */
export type VehicleDictionary = {
  readonly recognise: RecogniseVehicle
  model(id: ModelId): VehicleModel | undefined
  makes(): readonly Make[]
  models(): readonly VehicleModel[]
}

/** Pure and the same for ever: build it once and share it. */
export function createVehicleDictionary(): VehicleDictionary {
  const lexicon = createLexicon()
  const models = lexicon.models.map(({ model }) => model)
  const byId = new Map(models.map((model) => [model.id, model]))
  return {
    recognise: createRecognise(lexicon),
    model: (id) => byId.get(id),
    makes: () => lexicon.makes,
    models: () => models,
  }
}
