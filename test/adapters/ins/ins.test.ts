import { describe } from 'vitest'
import { createIns, ins, type InsVersion } from '../../../adapters/suppliers/ins/index.ts'
import { describeSupplier, waive } from '../conformance.ts'
import type { ExchangeFile } from '../replay.ts'
import { aSearch, places } from '../searches.ts'
import carListOfV1 from './fixtures/v1-carlist.json' with { type: 'json' }
import searchOfV1 from './fixtures/v1-carsearch.json' with { type: 'json' }
import companiesOfV1 from './fixtures/v1-companylist.json' with { type: 'json' }
import coversOfV1 from './fixtures/v1-inslist.json' with { type: 'json' }
import searchOfV2 from './fixtures/v2-carsearch.json' with { type: 'json' }
import companiesOfV2 from './fixtures/v2-companylist.json' with { type: 'json' }

const credentials = { uid: 'forecourt-agency', passcode: 'sandbox-passcode' }

const describeVersion = (version: InsVersion, exchanges: readonly ExchangeFile[]) => describe(version, () => describeSupplier({
  id: ins,
  create: ({ baseUrl, http, now }) => createIns({ config: { baseUrl, ...credentials, version, companies: 19, commissionPercent: 10 }, http, now }),
  server: (sandbox) => sandbox.ins,
  searches: { roundTrip: aSearch({ from: places.jeju }), oneWay: aSearch({ from: places.jeju, to: places.gimpo }) },
  recorded: { criteria: aSearch({ from: places.jeju }), exchanges },
  // Not `L분류`: a class that nobody has heard of drops its car on purpose (Q7).
  enumerations: ['R변속기', 'R구동방식', 'R보험타입', 'R휴차보상료', 'R보험내용'],
  essentials: [
    'resCode', '모델목록', '보험목록', '렌트회사목록', 'R모델번호', 'L모델코드', 'L렌트회사코드', 'R렌트회사', 'L모델명', 'L분류', 'R입금가', 'R기본입금가', 'R옵션1입금가', 'R옵션2입금가',
  ],
  items: ['모델목록', '보험목록'],
  // A tier without a price is not sold (Q5).
  unnoticed: ['R입금가', 'R기본입금가'],
  saysNo: (resMsg) => ({ resCode: '9999', resMsg, resID: '1', resTime: '1' }),
  secrets: Object.values(credentials),
}, [waive('a one-way fee is a line of its own', 'Q1: a car comes back to its company’s yard')]))

describeVersion('v1', [searchOfV1, companiesOfV1, carListOfV1, coversOfV1])
describeVersion('v2', [searchOfV2, companiesOfV2])
