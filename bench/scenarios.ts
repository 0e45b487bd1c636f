import { rowsOf } from './scenario.ts'
import { batches } from './scenarios/batches.ts'
import { beforeAfter } from './scenarios/before-after.ts'
import { ceilings } from './scenarios/ceilings.ts'
import { cold } from './scenarios/cold.ts'
import { coldPath } from './scenarios/cold-path.ts'
import { freshness } from './scenarios/freshness.ts'
import { hedging } from './scenarios/hedging.ts'
import { hostile } from './scenarios/hostile.ts'
import { hostileConnections } from './scenarios/hostile-connections.ts'
import { hot } from './scenarios/hot.ts'
import { hotFilters } from './scenarios/hot-filters.ts'
import { normalise } from './scenarios/normalise.ts'
import { overload } from './scenarios/overload.ts'
import { places } from './scenarios/places.ts'
import { query } from './scenarios/query.ts'
import { redisFaults } from './scenarios/redis-faults.ts'
import { redisKilled } from './scenarios/redis-killed.ts'
import { soak } from './scenarios/soak.ts'
import { stampede } from './scenarios/stampede.ts'
import { warm } from './scenarios/warm.ts'
import { watching } from './scenarios/watching.ts'
import { zipf } from './scenarios/zipf.ts'

/** Every scenario under the name that it is called by: one line for each. A function from counts to rows is enough (bench/scenario.ts). */
export const scenarios = {
  cold: { about: 'Searches new to the cache; then with each supplier in turn that never answers.', settings: { searches: 500, atATime: 4 }, usual: { searches: 24 }, run: rowsOf(cold) },
  coldPath: { about: 'What the gateway adds after the last byte of the last supplier, and how long it keeps everybody waiting; with one supplier hanging and one failing.', settings: { searches: 200, atATime: 2, withFaults: 1000 }, run: rowsOf(coldPath) },
  warm,
  hot: { about: 'The hot page, and pages with filters not used before, beside node:http with ready bytes and Apollo Server with defaults.', settings: { rounds: 5, seconds: 2, connections: 16 }, usual: { rounds: 3, seconds: 1 }, run: rowsOf(hot) },
  hotFilters,
  zipf,
  stampede,
  redisKilled,
  redisFaults,
  hedging: { about: 'One supplier, 3 and 5 % of whose answers are slow, with and without a second call beside a slow one.', settings: { searches: 1000 }, usual: { searches: 300 }, run: rowsOf(hedging) },
  beforeAfter,
  ceilings,
  soak,
  batches,
  normalise: { about: 'What reading costs: parsing, checking and mapping of one busy search.', settings: { rounds: 100 }, isInProcess: true, run: rowsOf(normalise) },
  query: { about: 'Filter, sort, facets, page and groups over 2,000 and 20,000 offers; durations in microseconds.', settings: { rounds: 200 }, isInProcess: true, run: rowsOf(query) },
  freshness,
  overload: { about: 'Three times the load that one gateway can answer, with load shedding and without.', settings: { seconds: 8 }, run: rowsOf(overload) },
  hostile: { about: 'Processor time of each refusal in the hostile corpus, beside that of a server without protection.', settings: { rounds: 5 }, isInProcess: true, run: rowsOf(hostile) },
  hostileConnections: { about: 'Searches of a traveller while slow, idle, endless and flooding connections are open.', settings: { seconds: 5 }, run: rowsOf(hostileConnections) },
  places: { about: 'Searching for places over the whole catalogue.', settings: { rounds: 20 }, isInProcess: true, run: rowsOf(places) },
  watching: { about: 'What figures, traces, the bill and a scrubbed log cost, in microseconds of processor time.', settings: { rounds: 40 }, isInProcess: true, run: rowsOf(watching) },
}
