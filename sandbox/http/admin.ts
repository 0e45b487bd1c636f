import type { Dialect } from './dialect.ts'
import { FAULTS, isFault } from './faults.ts'
import type { FaultOptions } from './faults.ts'
import { jsonReply } from './reply.ts'
import type { Reply } from './reply.ts'
import type { SupplierServer } from './supplier-server.ts'

type Controls = Omit<SupplierServer, 'url' | 'stop'>
type Input = Readonly<Record<string, unknown>>

/** `/__sandbox/…`: the controls of a server for people and scripts. */
export function answerAdmin(controls: Controls, own: NonNullable<Dialect['controls']>, method: string, path: string, body: string): Reply {
  const name = `${method} ${path.replace('/__sandbox/', '')}`
  const ownAct = own[name]
  const act = ownAct ? (_: Controls, given: Input) => ownAct(given) : ACTS[name]
  if (act === undefined) return refuse(404, `There is no ${method} ${path}. Known: ${Object.keys({ ...ACTS, ...own }).join(', ')}.`)
  const input = parseObject(body)
  if (input === undefined) return refuse(400, 'The body must be a JSON object.')
  try {
    return jsonReply(`${JSON.stringify(act(controls, input))}\n`)
  } catch (error) {
    if (error instanceof BadInput) return refuse(400, error.message)
    throw error
  }
}

/** What was asked makes no sense, and why. */
export class BadInput extends Error {}

const ACTS: Readonly<Record<string, (controls: Controls, input: Input) => unknown>> = {
  'GET calls': (controls) => controls.calls(),
  'DELETE calls': (controls) => carriedOut(() => controls.resetCalls()),
  'GET traces': (controls) => controls.traces(),
  'GET faults': (controls) => ({ active: controls.faults(), known: FAULTS }),
  'POST faults': (controls, input) => controls.setFault(faultIn(input), faultOptions(input)),
  'DELETE faults': (controls) => carriedOut(() => controls.clearFaults()),
  'POST latency': (controls, input) => carriedOut(() => controls.setLatency(latencyIn(input))),
  'POST drift': (controls, input) => carriedOut(() => controls.setDrift(numberIn(input, 'percentPerHour', -100, 1000) ?? missing('percentPerHour'))),
  'POST reset': (controls) => carriedOut(() => controls.reset()),
}

function carriedOut(act: () => void) {
  act()
  return { done: true }
}

const refuse = (status: number, message: string): Reply => jsonReply(`${JSON.stringify({ message })}\n`, status)

function missing(name: string): never {
  throw new BadInput(`${name} is missing.`)
}

function parseObject(body: string): Input | undefined {
  if (body.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    // Not JSON: the caller answers 400.
    return undefined
  }
}

function faultIn(input: Input) {
  if (isFault(input['fault'])) return input['fault']
  throw new BadInput(`fault must be one of ${FAULTS.join(', ')}.`)
}

function faultOptions(input: Input): FaultOptions {
  const operation = input['operation']
  if (operation !== undefined && typeof operation !== 'string') throw new BadInput('operation must be a text.')
  const rate = numberIn(input, 'rate', 0, 1)
  const times = numberIn(input, 'times', 1, 1_000_000)
  const delayMs = numberIn(input, 'delayMs', 0, 600_000)
  return {
    ...(rate === undefined ? {} : { rate }), ...(times === undefined ? {} : { times }), ...(delayMs === undefined ? {} : { delayMs }), ...(operation === undefined ? {} : { operation }),
  }
}

function latencyIn(input: Input) {
  const medianMs = numberIn(input, 'medianMs', 1, 600_000)
  if (medianMs !== undefined) return { medianMs }
  const mode = input['mode']
  if (mode === 'natural' || mode === 'off') return mode
  throw new BadInput('Give mode natural or off, or medianMs.')
}

function numberIn(input: Input, name: string, low: number, high: number): number | undefined {
  const value = input[name]
  if (value === undefined) return undefined
  if (typeof value === 'number' && value >= low && value <= high) return value
  throw new BadInput(`${name} must be a number from ${low} to ${high}.`)
}
