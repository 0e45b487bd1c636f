import { describe, expect, it } from 'vitest'
import { createJudge, reasonOf } from '../../bench/load/outcomes.ts'
import { createResponseReader, type Response } from '../../bench/load/response-reader.ts'

/** Everything that a connection said, read in pieces of so many bytes. */
function read(text: string, size: number): readonly { readonly status: number; readonly body: string; readonly isLast: boolean }[] {
  const responses: Response[] = []
  const push = createResponseReader((response) => responses.push({ ...response, body: Buffer.from(response.body) }))
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) push(bytes.subarray(at, at + size))
  return responses.map(({ status, body, isLast }) => ({ status, body: body.toString(), isLast }))
}

const known = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n{"data":1}\n'
const chunked = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n{"data\r\n5\r\n":1}\n\r\n0\r\n\r\n'

describe('a response', () => {
  it.each([1, 2, 7, 50, 10_000])('is read whole, whatever the pieces in which it comes: %d bytes at a time', (size) => {
    expect(read(known, size)).toEqual([{ status: 200, body: '{"data":1}\n', isLast: false }])
    expect(read(chunked, size)).toEqual([{ status: 200, body: '{"data":1}\n', isLast: false }])
  })

  it('is followed by the next one on the same connection', () => {
    const responses: number[] = []
    const push = createResponseReader(({ status }) => responses.push(status))
    push(Buffer.from(known))
    push(Buffer.from(known.replace('200 OK', '503 Service Unavailable')))
    expect(responses).toEqual([200, 503])
  })

  it('says when the server ends the connection behind it', () => {
    expect(read('HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 0\r\n\r\n', 1000)[0]?.isLast).toBe(true)
  })

  it('is not there before its last byte is', () => {
    expect(read(known.slice(0, -1), 1000)).toEqual([])
    expect(read(chunked.slice(0, -1), 1000)).toEqual([])
  })
})

describe('the outcome', () => {
  const searched = (id: string, ...sources: readonly string[]) => `{"data":{"searchCars":{"id":"${id}","sources":[${sources.join(',')}],"offers":{"nodes":[{"id":"offer"}]}}}}`
  const [kept, live, pending] = ['{"state":"ANSWERED","servedFrom":"MEMORY"}', '{"state":"ANSWERED","servedFrom":"LIVE"}', '{"state":"PENDING","servedFrom":null}']
  const judged = (...answers: readonly (readonly [status: number, body: string])[]) => {
    const judge = createJudge()
    return answers.map(([status, body]) => judge({ status, body: Buffer.from(body) }))
  }

  it('is a hit when every part was kept, a miss when one supplier was asked or still is', () => {
    expect(judged([200, searched('a', kept)], [200, searched('b', kept, live)], [200, searched('c', kept, pending)])).toEqual(['HIT', 'MISS', 'MISS'])
  })

  it('is a hit when a search is given again, although it still says that its suppliers were asked', () => {
    expect(judged([200, searched('a', live)], [200, searched('a', live)], [200, searched('b', live)])).toEqual(['MISS', 'HIT', 'MISS'])
  })

  it('is a hit when the search was answered before the load began', () => {
    expect(createJudge(['a'])({ status: 200, body: Buffer.from(searched('a', live)) })).toBe('HIT')
  })

  it('is a miss as long as the search that is given again is under way', () => {
    expect(judged([200, searched('a', pending)], [200, searched('a', pending)], [200, searched('a', live)])).toEqual(['MISS', 'MISS', 'HIT'])
  })

  it('is a hit where no supplier is needed', () => {
    expect(judged([200, '{"data":{"searchPlaces":[]}}'])).toEqual(['HIT'])
  })

  it.each([
    [200, '{"errors":[{"message":"no"}],"data":null}', 'FAILED'],
    [500, '{}', 'FAILED'],
    [429, '{"errors":[{"message":"later"}]}', 'REFUSED'],
    [503, '', 'REFUSED'],
  ] as const)('of %d %s is %s', (status, body, outcome) => {
    expect(judged([status, body])).toEqual([outcome])
  })
})

describe('the reason of a failure', () => {
  it.each([
    [undefined, 'no answer'],
    [{ status: 500, body: Buffer.from('{"errors":[{"extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}') }, 'HTTP 500'],
    [{ status: 200, body: Buffer.from('{"errors":[{"extensions":{"code":"TOO_LATE"}}],"data":null}') }, 'TOO_LATE'],
  ])('is a word: %#', (response, reason) => {
    expect(reasonOf(response)).toBe(reason)
  })
})
