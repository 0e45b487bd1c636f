import type { Branch } from '#domain/branch.ts'
import type { BranchRef } from '#domain/ids.ts'
import { SupplierFault } from '#domain/supplier-fault.ts'
import type { Call, Supplier } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import { inTurn } from '#domain/turns.ts'
import type { HttpClient } from '../../kit/http.ts'
import { answerOf, countOf } from '../../kit/outcomes.ts'
import { branchOf } from './branch.ts'
import { hasContent } from './faults.ts'
import { carsOf } from './mapping.ts'
import type { Message, Partner } from './partner.ts'
import { availRateRequest, locDetailRequest } from './requests.ts'
import { open, seal } from './transport.ts'
import { answer, availRateAnswer, locDetailAnswer } from './wire.ts'

/** `baseUrl` is the host alone. `user` is the client id, user name or requestor id; `password` is for partners who have one. */
export type OpenTravelConfig = { readonly baseUrl: string; readonly user: string; readonly password?: string }
type Parts = { readonly config: OpenTravelConfig; readonly http: HttpClient; readonly now: () => EpochMs }
type Question = { readonly operation: string; readonly message: Message; readonly content: Parameters<typeof seal>[1] }

/** One adapter for all partners: what differs between them is in their tables. */
export const createOpenTravel = (partner: Partner) => ({ config, http, now }: Parts): Supplier => {
  const { id, names, limits, transport, branchContext } = partner
  const credentials = { user: config.user, password: config.password ?? '' }

  /** What the answer holds; undefined when they have nothing to say to it. */
  async function ask({ operation, message, content }: Question, call: Call): Promise<unknown> {
    const where = { supplier: id, operation }
    const response = await http.send({ operation, ...seal(message, content, transport) }, call)
    const told = answer.safeParse(await open(response, { message, transport, where, now: now() }))
    if (!told.success) throw new SupplierFault({ ...where, kind: 'malformed', problem: `${message}RS: expected an object` })
    return hasContent(told.data, partner, where) ? told.data : undefined
  }

  async function branch(ref: BranchRef, context: string, call: Call): Promise<Branch | undefined> {
    const content = locDetailRequest(ref, context, partner, credentials, call)
    const told = await ask({ operation: 'branches', message: 'OTA_VehLocDetail', content }, call)
    const { LocationDetail } = locDetailAnswer.safeParse(told).data ?? {}
    return LocationDetail && branchOf(LocationDetail, ref, partner)
  }

  return {
    id,
    names,
    limits,

    async searchOffers(criteria, call) {
      const content = availRateRequest(criteria, partner, credentials, call)
      const told = content && (await ask({ operation: 'searchOffers', message: 'OTA_VehAvailRate', content }, call))
      if (told === undefined) return countOf([])
      const read = availRateAnswer.safeParse(told)
      if (!read.success) throw new SupplierFault({ supplier: id, operation: 'searchOffers', kind: 'malformed', problem: 'VehAvailRSCore: expected an object' })
      return answerOf(await inTurn(() => carsOf(read.data.VehAvailRSCore.VehVendorAvails, criteria, partner)))
    },

    ...(branchContext !== undefined && {
      branches: async (refs: readonly BranchRef[], call: Call) => {
        const found = await Promise.all(refs.map((ref) => branch(ref, branchContext, call)))
        return new Map(found.flatMap((known) => (known ? [[known.ref, known] as const] : [])))
      },
    }),
  }
}
