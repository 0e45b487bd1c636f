import type { Row } from '../../http/rows.ts'
import { minorFromWon } from '../../world/currency.ts'
import type { CarClass } from '../../world/fleet.ts'
import type { World } from '../../world/world.ts'
import { formatWallClock } from '../../world/wall-clock.ts'
import { element } from './element.ts'
import type { Element } from './element.ts'
import type { Locations } from './locations.ts'
import { vendorLocation } from './locations.ts'
import { decimal, pricesOf } from './prices.ts'
import type { PricedCoverage, Profile } from './profile.ts'
import type { Sale } from './sales.ts'

export type Shop = { readonly profile: Profile; readonly world: World; readonly locations: Locations; readonly now: number }

/** Stands in a quote's URL, which is another one in each answer. */
export const SEARCH_MARK = '{search}'

/** One VehAvail with the name of its seller, under which the answer groups it. */
export const carRow = (sale: Sale, shop: Shop): Row => ({
  seller: `${sale.pickUpBranch.code}>${sale.dropOffBranch.code}`, VehAvailCore: coreOf(sale, shop), VehAvailInfo: infoOf(sale, shop),
})

function coreOf(sale: Sale, shop: Shop): Element {
  const { profile, world, locations } = shop
  const { query: { language }, pickUpBranch, dropOffBranch } = sale
  const { vehicleCharges, totalCharge, fees } = pricesOf(sale, profile, world.dice)
  const isAlone = profile.vendors === 'withCar'
  return element('VehAvailCore', { Status: world.dice.chance(0.04, profile.supplier, 'on request', sale.id) ? 'OnRequest' : 'Available' }, [
    vehicleOf(sale, shop),
    element('RentalRate', {}, [
      distanceOf(sale),
      element('VehicleCharges', {}, vehicleCharges),
      element('RateQualifier', { RateCategory: sale.rate.category, RateQualifier: profile.prices === 'fees' ? 'PREPAID-IN' : 'STANDARD', VendorRateID: sale.id.slice(0, 8) }),
      element('RateRestrictions', { MinimumAge: '21', MaximumAge: '75' }),
    ]),
    totalCharge,
    element('Fees', {}, fees),
    referenceOf(sale, shop),
    isAlone ? vendorElement(sale, profile) : undefined,
    isAlone ? vendorLocation('VendorLocation', pickUpBranch, locations.codeOf(pickUpBranch), language) : undefined,
    isAlone ? vendorLocation('DropOffLocation', dropOffBranch, locations.codeOf(dropOffBranch), language) : undefined,
    ...extensionsOf(sale, profile, world),
  ])
}

/** Cut where the name grows too long. */
export const vendorElement = ({ pickUpBranch: { vendor }, query: { language } }: Sale, { longestNames }: Profile): Element =>
  element('Vendor', { Code: vendor.code, CompanyShortName: vendor.names[language].slice(0, longestNames) })

const SIZES: Readonly<Record<CarClass, string>> = {
  mini: '1', economy: '3', compact: '4', midsize: '6', large: '8', premium: '10', suvCompact: '27', suvMidsize: '28', suvLarge: '29', people: '11', van: '12', convertible: '7',
}
const CATEGORIES: Partial<Readonly<Record<CarClass, string>>> = { suvCompact: '3', suvMidsize: '3', suvLarge: '3', people: '2', van: '2', convertible: '4' }
const FUELS = { petrol: 'Petrol', diesel: 'Diesel', hybrid: 'Hybrid', electric: 'Electric', lpg: 'LPG', hydrogen: 'Hydrogen' } as const
const DRIVES = { '2WD': 'Unspecified', '4WD': '4WD', AWD: 'AWD' } as const

function vehicleOf({ car: { model, grade }, query: { language } }: Sale, { profile, world: { dice } }: Shop): Element {
  const { similar, unknown, vehicleCodeContext: context, supplier } = profile
  const plain = `${model.maker[language]} ${model.names[language]}`
  const name = `${plain}${grade.key === 'P' ? ` ${grade.names[language]}` : ''}${similar?.[language] ?? ''}`
  const isVague = dice.chance(0.25, supplier, 'vague seats', model.code)
  return element('Vehicle', {
    AirConditionInd: 'true', TransmissionType: model.isManual ? 'Manual' : 'Automatic',
    FuelType: dice.chance(0.02, supplier, 'unknown fuel', model.code) ? 'Unspecified' : FUELS[model.fuel], DriveType: DRIVES[model.drive],
    PassengerQuantity: `${model.seats}${isVague ? '+' : ''}`, BaggageQuantity: unknown && isVague ? unknown : String(model.bags),
    // Where the context says ACRISS, the code is the name all the same.
    Code: context === 'ACRISS' ? plain : model.acriss, CodeContext: context, VendorCarType: context === 'ACRISS' ? model.acriss : undefined,
  }, [
    element('VehType', { VehicleCategory: CATEGORIES[model.carClass] ?? '1', DoorCount: isVague ? `2-${model.doors}` : String(model.doors) }),
    element('VehClass', { Size: SIZES[model.carClass] }),
    element('VehMakeModel', { Name: name.replace('&', '&amp;'), Code: model.acriss }),
    element('PictureURL', {}, `https://images.example.com/${supplier}/${model.code}.jpg?size=small&amp;side=front`),
  ])
}

function distanceOf({ car: { model }, pickUpBranch: { city: { country } } }: Sale): Element {
  const DistUnitName = country === 'US' || country === 'GU' ? 'Mile' : 'Km'
  if (!model.isImported) return element('RateDistance', { Unlimited: 'true', DistUnitName, VehiclePeriodUnitName: 'RentalPeriod' })
  return element('RateDistance', { Unlimited: 'false', Quantity: '200', DistUnitName, VehiclePeriodUnitName: 'Day' })
}

const QUOTE_MS = 15 * 60_000

function referenceOf({ id }: Sale, { profile, now }: Shop): Element {
  const dealt = new Date(Math.floor(now / QUOTE_MS) * QUOTE_MS).toISOString().slice(0, 19)
  if (profile.vendors === 'withCar') return element('Reference', { URL: `https://quotes.example.com/?reference_number=${id}&live=true`, Type: '16', ID: id, ID_Context: id })
  const isFees = profile.prices === 'fees'
  return element('Reference', {
    Type: '16', ID: id, ID_Context: isFees ? 'CARTRAWLER' : 'AC', DateTime: isFees ? dealt : undefined, URL: isFees ? `${SEARCH_MARK}.${id}` : undefined,
  })
}

const FUEL_POLICIES = { extension: ['FULLFULL', 'FULLFULL', 'FULLFULL', 'SAMESAME', 'FULLEMPTY', 'HALFHALF'], coverage: ['F2F', 'F2F', 'F2F', 'S2S', 'F2E'] } as const

function extensionsOf({ pickUpBranch, days, car }: Sale, { fuel, supplier, prices }: Profile, { dice }: World): readonly Element[] {
  if (prices !== 'fees' || fuel !== 'extension') return []
  const equips = [['7', 'Infant seat', 8_000], ['9', 'Booster seat', 6_000], ['13', 'GPS', 7_000]] as const
  const offered = equips.filter(([type]) => dice.chance(0.5, supplier, 'equip', pickUpBranch.code, car.model.code, type))
  const { currency } = pickUpBranch.city
  return [
    element('PricedEquips', {}, offered.map(([EquipType, text, won]) => element('PricedEquip', {}, [
      element('Equipment', { EquipType }, [element('Description', {}, text)]),
      element('Charge', { Amount: decimal(minorFromWon(won * days, currency), currency), CurrencyCode: currency, TaxInclusive: 'true', IncludedInRate: 'false' }),
    ]))),
    element('TPA_Extensions', {}, [
      element('FuelPolicy', { Type: dice.pick(FUEL_POLICIES.extension, supplier, 'fuel', pickUpBranch.vendor.code, car.model.carClass) }),
      element('CC_Info', { Required: 'true' }), element('Duration', { Days: String(days) }),
    ]),
  ]
}

function infoOf(sale: Sale, { profile, world: { dice }, now }: Shop): readonly Element[] {
  const { supplier, rendering, fuel, cancellation, prices } = profile
  const { pickUpBranch, rate, car } = sale
  const policy = fuel === 'coverage' ? [fuelCoverage(dice.pick(FUEL_POLICIES.coverage, supplier, 'fuel', pickUpBranch.vendor.code, car.model.carClass), sale)] : []
  const cancelling = cancellation === 'coverage' ? cancellationCoverages(sale, now) : []
  const coverages = element('PricedCoverages', {}, [...rate.coverages.map((coverage) => coverageElement(coverage, sale)), ...policy, ...cancelling])
  const isPrepaid = dice.chance(0.8, supplier, 'prepaid', pickUpBranch.vendor.code)
  const rules = prices === 'inclusive' ? element('PaymentRules', {}, [element('PaymentRule', { RuleType: '2', PaymentType: isPrepaid ? '4' : '5' }, 'See the terms.')]) : undefined
  const terms = rendering.kind === 'soap' ? element('TPA_Extensions', {}, [element('TermsConditions', { url: 'https://terms.example.com/en', xmlns: '' })]) : undefined
  const info = element('VehAvailInfo', {}, [coverages, rules, terms])
  // Now and then in two.
  return rendering.kind === 'json' && dice.chance(0.05, supplier, 'two infos', sale.id) ? [info, element('VehAvailInfo', {}, [element('TPA_Extensions')])] : [info]
}

/** `1.200,00 EUR`, as people write it who wrote the texts. */
const inWords = (won: number, sale: Sale): string => {
  const [whole = '', cents = ''] = decimal(minorFromWon(won, sale.currency), sale.currency).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents} ${sale.currency}`
}

function coverageElement({ code, type, text, excessWon, limitWon, dailyWon }: PricedCoverage, sale: Sale): Element {
  const { currency, days, rate } = sale
  const amount = (won: number) => decimal(minorFromWon(won, currency), currency)
  const hasFigures = code === undefined && (excessWon !== undefined || limitWon !== undefined)
  // A package of everything does not repeat with each part that it is included.
  const isTold = rate.category !== '12'
  return element('PricedCoverage', {}, [
    element('Coverage', { CoverageType: type, Code: code }, code ? [element('Details', { CoverageTextType: 'Supplement' })] : []),
    element('Charge', {
      CurrencyCode: currency, Amount: amount((dailyWon ?? 0) * days), TaxInclusive: 'true', Description: text.replace('%s', inWords(excessWon ?? 0, sale)),
      IncludedInRate: isTold ? String(dailyWon === undefined) : undefined,
    }),
    hasFigures ? element('Deductible', {
      ExcessAmount: excessWon === undefined ? undefined : amount(excessWon), LiabilityAmount: limitWon === undefined ? undefined : amount(limitWon), CurrencyCode: currency,
    }) : undefined,
  ])
}

const fuelCoverage = (code: string, { currency }: Sale): Element =>
  element('PricedCoverage', {}, [
    element('Coverage', { CoverageType: 'Fuel Information', Code: code }, [element('Details', { CoverageTextType: 'Supplement' })]),
    element('Charge', { CurrencyCode: currency, Amount: '0.00', TaxInclusive: 'true', Description: 'See the terms for the fuel policy.', IncludedInRate: 'true' }),
  ])

const FREE_HOURS = 48

/** Free until two days before, then the whole price; each stretch as two dates in one text. */
function cancellationCoverages({ query: { pickUp, leadDays }, currency, rentalWon }: Sale, now: number): readonly Element[] {
  const iso = (at: number) => `${formatWallClock(at).replace(' ', 'T')}:00`
  const begin = Math.min(pickUp - 60, pickUp - leadDays * 1440 - (Math.floor(now / 60_000) % 60))
  const border = Math.max(begin + 1, pickUp - FREE_HOURS * 60)
  const stretch = (from: number, to: number, won: number) => element('PricedCoverage', {}, [
    element('Coverage', { CoverageType: 'Cancellation fee', Code: 'CF' }, [
      element('Details', { CoverageTextType: 'Supplement' }, `${iso(from)}_${iso(to)}`),
      element('Details', { CoverageTextType: 'Supplement' }, `Up to ${FREE_HOURS} hours before pick-up free of charge.`),
    ]),
    element('Charge', { CurrencyCode: currency, Amount: decimal(minorFromWon(won, currency), currency), IncludedInRate: String(won === 0) }),
  ])
  return [stretch(begin, border, 0), stretch(border, pickUp, rentalWon)]
}

