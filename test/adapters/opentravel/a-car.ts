import type { SuppliedOffer } from '#domain/offer.ts'
import type { SearchCriteria } from '#domain/search-criteria.ts'
import type { DropReason } from '#domain/supplier.ts'
import { carsOf } from '../../../adapters/suppliers/opentravel/mapping.ts'
import type { Partner } from '../../../adapters/suppliers/opentravel/partner.ts'
import { answerAtOnce } from '../answer-at-once.ts'
import { aSearch, places } from '../searches.ts'

type Tree = Readonly<Record<string, unknown>>

/** A car as any partner might tell it; only what matters to a test is given. */
export const aCore = (change: Tree = {}): Tree => ({
  '@Status': 'Available',
  Vehicle: { '@TransmissionType': 'Automatic', VehMakeModel: { '@Name': 'Hyundai Avante', '@Code': 'CDAV' } },
  RentalRate: { RateDistance: { '@Unlimited': 'true' }, VehicleCharges: '' },
  TotalCharge: { '@RateTotalAmount': '100.00', '@EstimatedTotalAmount': '100.00', '@CurrencyCode': 'USD' },
  Fees: '',
  Reference: { '@Type': '16', '@ID': 'q1' },
  ...change,
})

export const aLocation = (change: Tree = {}): Tree => ({ '@Code': 'L1', '@LocationCode': 'L1', '@ExtendedLocationCode': 'L1', '@Name': 'Jeju Airport', ...change })

type Car = { readonly core?: Tree; readonly info?: unknown; readonly locations?: unknown; readonly vendor?: unknown; readonly criteria?: SearchCriteria }

/** What becomes of an answer with this one car. */
export function outcomeOf(partner: Partner, { core = aCore(), info = {}, locations = aLocation(), vendor = { '@Code': 'ZE', '@CompanyShortName': 'Hertz' }, criteria = aSearch({ from: places.jeju }) }: Car = {}): SuppliedOffer | DropReason | 'NOT_COUNTED' {
  const { received, offers, dropped } = answerAtOnce(carsOf(
    [{ Vendor: vendor, VehAvails: { VehAvail: { VehAvailCore: core, VehAvailInfo: info } }, Info: { LocationDetails: locations } }], criteria, partner,
  ))
  if (received === 0) return 'NOT_COUNTED'
  return offers[0] ?? (Object.keys(dropped)[0] as DropReason)
}

export function offerOf(partner: Partner, car: Car = {}): SuppliedOffer {
  const outcome = outcomeOf(partner, car)
  if (typeof outcome === 'string') throw new Error(outcome)
  return outcome
}
