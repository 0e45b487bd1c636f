import { describe, expect, it } from 'vitest'
import { branchRef } from '#domain/ids.ts'
import { aReviewQueue, sk } from '../graphql/makers.ts'
import { useServers } from './a-server.ts'

const { serverWith } = useServers()
const query = '{ reviewQueue { vehicles { spelling } branches { supplier { id } id name seen firstSeenAt suggestions { place { id } distanceKm } } } }'
const token = 'a token of the operator'
const bearer = (given: string) => ({ authorization: `Bearer ${given}` })

describe('the review queue', () => {
  it('shows what suppliers said and nobody understood', async () => {
    const reviewQueue = aReviewQueue()
    reviewQueue.sawBranch(sk, { ref: branchRef('7'), name: 'Depot 3', desk: 'NOT_STATED', position: { latitude: 33.5113, longitude: 126.493 } }, undefined)
    const { body } = await (await serverWith({ reviewQueue })).query(query)
    expect(body.errors).toBeUndefined()
    const [branch] = body.data.reviewQueue.branches
    expect(branch).toMatchObject({ supplier: { id: 'sk-rentacar' }, id: 'sk-rentacar:7', name: 'Depot 3', seen: 1, firstSeenAt: '2026-12-01T00:00:00.000Z' })
    expect(branch.suggestions[0]).toMatchObject({ place: { id: 'airport:CJU' } })
  })

  it.each([0, 201, -1])('refuses a list of %i with the limit', async (first) => {
    const { body } = await (await serverWith()).query(`{ reviewQueue(first: ${first}) { branches { id } } }`)
    expect(body.errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'first', limit: 'from 1 to 200' })
  })

  it('is open outside production while no token is set', async () => {
    expect((await (await serverWith()).query(query)).body.data.reviewQueue).toEqual({ vehicles: [], branches: [] })
  })

  it.each([[true], [false]])('needs the token where one is set (in production: %s)', async (isProduction) => {
    const server = await serverWith({ isProduction, operatorToken: token })
    for (const headers of [{}, bearer('another token, as long'), bearer(''), bearer(token.toUpperCase()), { authorization: token }]) {
      const { body } = await server.query(query, {}, headers)
      expect(body.data).toBeNull()
      expect(body.errors[0].extensions.code).toBe('FORBIDDEN')
    }
    expect((await server.query(query, {}, bearer(token))).body.data.reviewQueue).toEqual({ vehicles: [], branches: [] })
  })

  it('is shut in production where no token is set, whatever is sent', async () => {
    const server = await serverWith({ isProduction: true })
    for (const headers of [{}, bearer(''), bearer('undefined')]) expect((await server.query(query, {}, headers)).body.errors[0].extensions.code).toBe('FORBIDDEN')
  })

  it('does not spoil what else was asked for, and keeps searches open to everybody', async () => {
    const { body } = await (await serverWith({ isProduction: true })).query('{ place(id: "airport:CJU") { id } }')
    expect(body.data.place.id).toBe('airport:CJU')
  })
})
