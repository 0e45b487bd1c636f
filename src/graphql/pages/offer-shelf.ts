import { LRUCache } from 'lru-cache'
import type { OfferId } from '#domain/ids.ts'
import { isOver, type LifeLeft } from '../answer-life.ts'

/** Offers of one list in one selection, each as the JSON that stands for it in an answer. */
export type OfferShelf = {
  find(shelf: string, offer: OfferId): Buffer | undefined
  put(shelf: string, offers: ReadonlyMap<OfferId, Buffer>, life: LifeLeft): void
}

type Shelf = { readonly offers: Map<OfferId, Buffer>; readonly bytes: number; readonly life: LifeLeft }

/** For what is kept beside an offer's own bytes: its name, the buffer's head, a place in the map. */
const bytesBesideOffer = 200
const bytesBesideShelf = 500

export function createOfferShelf(maximumBytes: number): OfferShelf {
  const shelves = new LRUCache<string, Shelf>({ maxSize: Math.max(1, maximumBytes), sizeCalculation: ({ bytes }) => bytesBesideShelf + bytes })
  return { find, put }

  function find(name: string, offer: OfferId): Buffer | undefined {
    const shelf = shelves.get(name)
    return shelf && !isOver(shelf.life) ? shelf.offers.get(offer) : undefined
  }

  /** What is put together lives as long as the part that is over first. */
  function put(name: string, added: ReadonlyMap<OfferId, Buffer>, life: LifeLeft): void {
    const known = shelves.get(name)
    const before = known && !isOver(known.life) ? known : undefined
    const offers = before?.offers ?? new Map<OfferId, Buffer>()
    let bytes = before?.bytes ?? 0
    for (const [offer, json] of added) {
      bytes += offers.has(offer) ? 0 : json.length + bytesBesideOffer
      offers.set(offer, json)
    }
    shelves.set(name, { offers, bytes, life: before && before.life.until < life.until ? before.life : life })
  }
}
