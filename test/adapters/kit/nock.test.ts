import nock from 'nock'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createHttpClient, type HttpClient } from '../../../adapters/kit/http.ts'
import { watchNock } from '../replay.ts'
import { acme, aCall } from './acme.ts'

describe('the guard over nock', () => {
  const watch = watchNock()
  let http: HttpClient
  beforeEach(() => {
    watch.start()
    http = createHttpClient({ supplier: acme, baseUrl: 'http://supplier.test' })
  })
  afterEach(async () => {
    watch.stop()
    await http.close()
  })
  const send = (path: string) => http.send({ operation: 'searchOffers', method: 'GET', path }, aCall())

  it('proves that nock stands before our client', async () => {
    nock('http://supplier.test').get('/cars').reply(200, 'from nock')
    expect(Buffer.from((await send('/cars')).body).toString()).toBe('from nock')
    expect(watch.problems()).toEqual([])
  })

  it('reports a request that nothing matches, although nock answers it', async () => {
    nock('http://supplier.test').get('/cars').reply(200, 'from nock')
    expect((await send('/other')).status).toBe(501)
    expect(watch.problems()).toEqual([expect.stringContaining('/other'), expect.stringContaining('never asked')])
  })

  it('reports an exchange that nobody asked for', () => {
    nock('http://supplier.test').get('/cars').reply(200)
    expect(watch.problems()).toEqual([expect.stringContaining('never asked')])
  })
})
