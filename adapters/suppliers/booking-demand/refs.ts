import { type OfferRef, offerRef } from '#domain/ids.ts'

/** What asking for an offer's extras takes: it travels in the reference, so that any gateway can ask. */
export type OfferKey = { readonly offer: string; readonly currency: string; readonly searchToken: string }

export const offerRefOf = ({ offer, currency, searchToken }: OfferKey): OfferRef => offerRef(`${offer}|${currency}|${searchToken}`)

/** Undefined for a text that is no reference of ours. */
export function offerKeyOf(ref: OfferRef): OfferKey | undefined {
  const [, offer = '', currency = '', searchToken = ''] = /^(\d{1,15})\|([A-Z]{3})\|(.+)$/.exec(ref) ?? []
  return offer === '' ? undefined : { offer, currency, searchToken }
}
