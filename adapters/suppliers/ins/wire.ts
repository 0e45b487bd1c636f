import { z } from 'zod'
import { compiled } from '../../kit/compiled.ts'
import { fact, latitude, longitude, number } from '../../kit/facts.ts'

// docs/dialects/ins.md, "Operations": only what we read, named as they name it. V1 writes every number as text and companies write what they like
// around it (Q2), so most facts are either and are read in words.ts. A `fact` that cannot be read is only missing; identity and prices are strict.

const words = fact(z.string())
const written = fact(z.union([z.string(), z.number()]))
export type Written = z.infer<typeof written>

/** V2 writes numbers that identify bare; `#2` may follow them in either version. */
const code = z.union([z.string().min(1), z.int().transform(String)])
/** Whole won for the whole period. Q5: 0, an empty text or nothing is a tier that is not sold. */
const net = z.union([number.pipe(z.int().nonnegative()), z.literal('').transform(() => 0)]).nullish()

/** One alone may come without its list. */
const list = z.union([z.array(z.unknown()), z.record(z.string(), z.unknown()).transform((only) => [only])]).nullish()

export const insAnswer = z.object({
  resCode: z.union([z.string(), z.number().transform((number) => String(number).padStart(4, '0'))]),
  resMsg: words,
  resID: written,
  모델목록: list,
  보험목록: list,
  렌트회사목록: list,
})
export type InsAnswer = z.infer<typeof insAnswer>
export type ListName = '모델목록' | '보험목록' | '렌트회사목록'

/** cmd=carsearch, what we send beside the credentials. */
export type SearchForm = { readonly sd: string; readonly ed: string; readonly option_ins: '1' }

/** The facts of a car: V2 tells them in each row of a search, both tell them in carlist. */
export const insCar = z.object({
  R모델번호: code,
  L렌트회사코드: code,
  L모델명: z.string().min(1),
  L분류: words,
  R구동방식: words,
  R변속기: words,
  R승차인원: written,
  R연식: written,
  R모델옵션: words,
})
export type InsCar = z.infer<typeof insCar>

/** One cover as a row of a search nests it (V2). */
export const insCover = z.object({
  R보험타입: words,
  R가능나이: written,
  R운전경력: written,
  R보상한도: written,
  R면책금: written,
  R휴차보상료: written,
  R보험내용: words,
})
export type InsCover = z.infer<typeof insCover>

/** One row of inslist (V1). */
export const insListedCover = insCover.extend({ L모델코드: code, L렌트회사코드: code })

/** One row of carsearch; `car` is what V2 tells of the car beside it. */
export const insOffer = z.object({
  R모델번호: code,
  L모델코드: code,
  L렌트회사코드: code,
  R가능연령: written,
  R운전경력: written,
  R가능수: written,
  R입금가: net,
  R기본입금가: net,
  R옵션1입금가: net,
  R옵션2입금가: net,
  보험목록: list.catch(undefined),
})
export type InsOffer = z.infer<typeof insOffer>

const offerReader = compiled(insOffer)
export const offerRow = (item: unknown): InsOffer | 'MALFORMED' => offerReader.read(item) ?? 'MALFORMED'

/** One row of companylist. */
export const insCompany = z.object({
  L렌트회사코드: code,
  R렌트회사: z.string().min(1),
  R주소: words,
  R전화: words,
  R위도: latitude,
  R경도: longitude,
  R영업시작: written,
  R영업종료: written,
  R셔틀: words,
})
export type InsCompany = z.infer<typeof insCompany>
