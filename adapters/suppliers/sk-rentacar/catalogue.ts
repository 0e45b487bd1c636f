import { type Acriss, inferAcriss, parseAcriss } from '#domain/acriss.ts'
import type { Branch, DeskKind, OpeningHours, OpeningSpan, Shuttle } from '#domain/branch.ts'
import { branchRef, vehicleRef, type VehicleRef } from '#domain/ids.ts'
import { classOf, type Vehicle, type VehicleDetails } from '#domain/vehicle.ts'
import type { SkBranch, SkModel } from './wire.ts'
import { read, type Words } from '../../kit/words.ts'
import { classes, fuels, gearboxes, openingDays, wonOf, yesNo } from './words.ts'

/** A car of theirs; no vehicle when its class cannot be told. */
export type Model = { readonly ref: VehicleRef; readonly vehicle: Vehicle | undefined; readonly details: VehicleDetails }
/** Q6: their code where they give one that can be read, else spelled from class, gearbox and fuel; an unstated gearbox is an automatic. */
function acrissOf({ sippCode, carClass, transmission, fuel }: SkModel): Acriss | undefined {
  const given = parseAcriss(sippCode ?? '')
  if (given) return { code: given, derivation: 'GIVEN' }
  const size = read(classes, carClass)
  if (!size) return undefined
  const [category, body] = size
  const gearbox = read(gearboxes, transmission) ?? 'AUTOMATIC'
  return { code: inferAcriss({ category, body, gearbox, drive: 'NOT_STATED', fuel: read(fuels, fuel) ?? 'NOT_STATED' }), derivation: 'MAPPED' }
}

export function modelOf(model: SkModel): Model {
  const ref = vehicleRef(model.modelCode)
  const acriss = acrissOf(model)
  const make = model.makerName ?? undefined
  const from = model.modelYearMin ?? model.modelYearMax ?? undefined
  const modelYears = from === undefined ? undefined : { from, to: model.modelYearMax ?? from }
  const images = model.images ?? []
  const vehicle: Vehicle | undefined = acriss && {
    ref,
    name: make && !model.modelName.startsWith(make) ? `${make} ${model.modelName}` : model.modelName,
    make,
    ...classOf(acriss, { gearbox: read(gearboxes, model.transmission), drive: undefined, fuel: read(fuels, model.fuel) }),
    seats: model.seat || undefined,
    doors: model.doors || undefined,
    bags: model.bags ?? undefined,
    isGuaranteedModel: true,
    modelYears,
    imageUrl: images[0],
  }
  const details: VehicleDetails = {
    ref,
    modelYears,
    displacementCc: model.displacement || undefined, // An electric car has 0.
    options: model.options ?? [],
    imageUrls: images,
    isNonSmoking: read(yesNo, model.nonSmokingYn),
  }
  return { ref, vehicle, details }
}

function deskOf({ pickupType, airportYn }: SkBranch): DeskKind {
  const desks: Words<DeskKind> = { COUNTER: airportYn === 'Y' ? 'AT_AIRPORT' : 'IN_TOWN', SHUTTLE: 'SHUTTLE', DELIVERY: 'DELIVERY' }
  return read(desks, pickupType) ?? 'NOT_STATED'
}

const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/
type StatedSpan = { readonly open?: string | null | undefined; readonly close?: string | null | undefined }
const spanOf = ({ open, close }: StatedSpan): OpeningSpan | undefined =>
  open && close && clock.test(open) && clock.test(close) ? { opens: open, closes: close } : undefined

function hoursOf({ businessHours, holidays }: SkBranch): OpeningHours | undefined {
  const rows = businessHours?.map((hours) => ({ days: read(openingDays, hours.dayType), span: spanOf(hours) }))
  // Whole or not at all: a day left out would read as closed, and cost the night fee.
  if (!rows?.every(({ days, span }) => days && span)) return undefined
  const regular = rows.flatMap(({ days, span }) => (days && span ? days.map((day) => ({ day, ...span })) : []))
  const exceptions = (holidays ?? []).flatMap((holiday) => {
    const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(holiday.date ?? '') ?? []
    return year ? [{ date: `${year}-${month}-${day}`, span: spanOf(holiday) }] : []
  })
  return { regular, exceptions }
}

function shuttleOf({ shuttle }: SkBranch): Shuttle | undefined {
  if (!shuttle?.boardingPlace) return undefined
  return {
    boardingPlace: shuttle.boardingPlace,
    gate: shuttle.gate?.toString(),
    intervalMinutes: shuttle.intervalMinutes ?? undefined,
    rideMinutes: shuttle.rideMinutes ?? undefined,
    firstBus: shuttle.firstBus ?? undefined,
    lastBus: shuttle.lastBus ?? undefined,
  }
}

export function branchOf(branch: SkBranch): Branch {
  const { latitude, longitude, outOfHours } = branch
  return {
    ref: branchRef(branch.branchCode),
    name: branch.branchName,
    desk: deskOf(branch),
    position: typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : undefined,
    address: branch.address ?? undefined,
    telephone: branch.tel ?? undefined,
    directions: undefined,
    airport: branch.airportCode ?? undefined,
    shuttle: shuttleOf(branch),
    hours: hoursOf(branch),
    afterHours: outOfHours
      ? { isAvailable: outOfHours.available === true || outOfHours.available === 'Y', pickUpFee: wonOf(outOfHours.feePickup), dropOffFee: wonOf(outOfHours.feeReturn) }
      : undefined,
  }
}
