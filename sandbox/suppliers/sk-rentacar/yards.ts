import type { Row } from '../../http/rows.ts'
import type { Branch } from '../../world/branches.ts'
import { SK_BRANCHES } from '../../world/sk-branches.ts'
import type { SkBranchRow } from '../../world/sk-branches.ts'
import type { World } from '../../world/world.ts'
import { Refusal } from './refusal.ts'

/** A branch as SK knows it. */
export type Yard = {
  readonly branch: Branch
  readonly region: SkBranchRow['region']
  /** Charges every begun day whole; the others charge the hours. */
  readonly chargesWholeDays: boolean
  /** Still runs on the old system, which writes ages as texts. */
  readonly isOld: boolean
}

const WHOLE_DAY_BRANCHES: ReadonlySet<string> = new Set(['CJU02', 'SEL02', 'GMH02', 'DJN02', 'GNG01'])
const OLD_BRANCH = 'CJU04'

export type Yards = {
  readonly inRegion: (region: string) => readonly Yard[]
  readonly byCode: (code: string) => Yard | undefined
  readonly named: (code: string) => Yard
}

export function layOutYards({ branches }: World): Yards {
  const yards = SK_BRANCHES.flatMap(({ code, region }) => {
    const branch = branches.byCode.get(code)
    return branch ? [{ branch, region, chargesWholeDays: WHOLE_DAY_BRANCHES.has(code), isOld: code === OLD_BRANCH }] : []
  })
  const byCode = (code: string) => yards.find(({ branch }) => branch.code === code)
  return {
    byCode,
    inRegion: (region) => {
      const found = yards.filter((yard) => yard.region === region)
      if (found.length === 0) throw new Refusal('2000', region)
      return found
    },
    named: (code) => {
      const yard = byCode(code)
      if (yard === undefined) throw new Refusal('2000', code)
      return yard
    },
  }
}

const PICKUP_TYPES = { terminal: 'COUNTER', airport: 'COUNTER', shuttle: 'SHUTTLE', town: 'COUNTER' } as const

export function branchRow({ branch, region }: Yard): Row {
  const { weekdays, weekends, shuttle, nightFeeWon, place } = branch
  const isAirport = place?.kind === 'airport'
  const hours = (dayType: string, { open, close }: Branch['weekdays']) => ({ dayType, open, close })
  return {
    branchCode: branch.code, branchName: branch.names.ko, regionCode: region, address: branch.address, latitude: branch.latitude, longitude: branch.longitude, tel: branch.telephone,
    businessHours: [hours('WEEKDAY', weekdays), hours('SAT', weekends), hours('SUN', weekends), hours('HOLIDAY', weekends)],
    ...(branch.desk === 'town' ? { holidays: [{ date: '20270207' }, { date: '20270915', open: '10:00', close: '15:00' }] } : {}),
    pickupType: DELIVERING.has(branch.code) ? 'DELIVERY' : PICKUP_TYPES[branch.desk],
    ...(shuttle ? { shuttle: { ...shuttle, firstBus: weekdays.open, lastBus: weekdays.close } } : {}),
    outOfHours: { available: nightFeeWon !== undefined, feePickup: nightFeeWon ?? 0, feeReturn: nightFeeWon ?? 0 },
    airportYn: isAirport ? 'Y' : 'N',
    ...(isAirport ? { airportCode: place.code } : {}),
  }
}

const DELIVERING: ReadonlySet<string> = new Set(['SEL03', 'BSN02', 'GNG02'])
