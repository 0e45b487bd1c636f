import { type BranchRef, branchRef, type OfferRef, offerRef, type VehicleRef, vehicleRef } from '#domain/ids.ts'
import type { Channel } from './envelope.ts'

/** Their verbs need the channel again, and a price mark the currency it was made in: our references carry them. */
export const offerRefOf = (channel: Channel, currency: string, priceMark: string): OfferRef => offerRef(`${channel}:${currency}:${priceMark}`)
export const branchRefOf = (channel: Channel, storeCode: string): BranchRef => branchRef(`${channel}:${storeCode}`)
export const vehicleRefOf = (channel: Channel, vehicleCode: string): VehicleRef => vehicleRef(`${channel}:${vehicleCode}`)

/** What one call can ask for together. */
type Batch<Ref> = { readonly channel: Channel; readonly currency: string | undefined; readonly refByCode: ReadonlyMap<string, Ref> }

/** Sorts references into as few calls as the channel and currency allow. What is not ours is left out: it will not be found. */
export function batchesOf<Ref extends OfferRef | BranchRef | VehicleRef>(refs: readonly Ref[], { withCurrency }: { withCurrency: boolean }): readonly Batch<Ref>[] {
  const batches = new Map<string, { channel: Channel; currency: string | undefined; refByCode: Map<string, Ref> }>()
  for (const ref of refs) {
    const [channel = '', ...rest] = ref.split(':')
    const currency = withCurrency ? rest.shift() : undefined
    const code = rest.join(':')
    if (!isChannel(channel) || code === '' || (withCurrency && !currency)) continue
    const key = `${channel}:${currency ?? ''}`
    const batch = batches.get(key) ?? { channel, currency, refByCode: new Map() }
    batches.set(key, batch)
    batch.refByCode.set(code, ref)
  }
  return [...batches.values()]
}

const isChannel = (text: string): text is Channel => text === 'ISD' || text === 'OSD'
