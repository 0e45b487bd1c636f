import type { BodyType, VehicleCategory } from '../generated/graphql.ts'

type Shape = 'mini' | 'hatchback' | 'sedan' | 'suv' | 'van' | 'convertible' | 'wagon' | 'pickup'

const shapes: Readonly<Record<BodyType, Shape>> = {
  TWO_THREE_DOOR: 'hatchback', TWO_FOUR_DOOR: 'sedan', FOUR_FIVE_DOOR: 'sedan', WAGON: 'wagon', PASSENGER_VAN: 'van', LIMOUSINE: 'sedan', SPORT: 'convertible',
  CONVERTIBLE: 'convertible', SUV: 'suv', OPEN_AIR_ALL_TERRAIN: 'suv', SPECIAL: 'sedan', PICKUP_SINGLE_CAB: 'pickup', PICKUP_DOUBLE_CAB: 'pickup', SPECIAL_OFFER: 'sedan',
  COUPE: 'convertible', MONOSPACE: 'van', RECREATIONAL: 'van', MOTORHOME: 'van', TWO_WHEEL: 'mini', ROADSTER: 'convertible', CROSSOVER: 'suv', COMMERCIAL_VAN: 'van',
}

/** Body and windows, on a ground of 160 by 64 with the road at 54; where the wheels stand. */
type Drawing = { readonly body: string; readonly windows: string; readonly wheels: readonly [number, number]; readonly radius: number }

const drawings: Readonly<Record<Shape, Drawing>> = {
  mini: {
    body: 'M35 47C34 40 34 33 37 29C40 21 46 13 54 11C64 9 84 9 93 11C101 14 107 20 112 27L122 30C126 32 127 37 127 44L126 47Z',
    windows: 'M47 27C49 21 52 16 57 15L75 14V27ZM79 14L91 15C97 17 102 22 105 27H79Z',
    wheels: [53, 110], radius: 9.5,
  },
  hatchback: {
    body: 'M25 47C24 41 24 35 27 31C31 23 38 15 47 13C60 10 83 10 92 13C101 16 108 22 114 28L130 32C136 34 137 39 137 44L136 47Z',
    windows: 'M38 28C41 22 45 17 51 16L71 15V28ZM75 15L90 16C97 19 102 23 106 28H75Z',
    wheels: [46, 117], radius: 10,
  },
  sedan: {
    body: 'M12 46C11 40 11 35 15 32L35 28C44 19 53 12 64 11C76 10 88 11 96 14C105 18 112 23 119 28L140 32C147 34 149 39 148 44L147 47H13Z',
    windows: 'M43 28C50 20 57 16 65 15L76 15V28ZM80 15C87 15 92 16 96 18C102 21 107 24 111 28H80Z',
    wheels: [38, 122], radius: 10,
  },
  wagon: {
    body: 'M12 46C11 38 12 29 17 24C21 17 25 13 33 12C53 10 84 10 95 13C105 17 112 23 119 28L140 32C147 34 149 39 148 44L147 47H13Z',
    windows: 'M24 27C26 21 29 17 34 16L48 15V27ZM52 15L76 15V27H52ZM80 15C87 15 92 16 96 18C102 21 107 24 110 27H80Z',
    wheels: [38, 122], radius: 10,
  },
  suv: {
    body: 'M14 47C13 37 14 27 18 21C21 13 25 9 33 8C52 6 84 6 95 9C104 13 110 19 116 25L138 29C146 31 148 37 148 43L147 47Z',
    windows: 'M25 24C27 17 30 13 35 12L50 11V24ZM54 11L78 11V24H54ZM82 11C88 11 92 12 95 14C101 17 105 20 108 24H82Z',
    wheels: [40, 121], radius: 11.5,
  },
  van: {
    body: 'M11 47C10 34 10 19 13 12C15 6 18 5 25 5C55 4 93 4 105 6C115 9 122 18 128 26L143 30C149 32 150 38 149 43L148 47Z',
    windows: 'M20 22C20 16 21 11 24 10L48 10V23ZM52 10H78V23H52ZM82 10C91 10 98 10 103 11C110 13 115 18 119 23H82Z',
    wheels: [38, 124], radius: 10.5,
  },
  convertible: {
    body: 'M12 46C11 40 12 35 17 32C30 29 50 28 66 28L83 28C86 23 90 18 94 15L97 17L102 28C116 28 130 30 140 33C147 35 149 39 148 44L147 47H13Z',
    windows: 'M87 28C89 24 91 21 94 19L98 28Z',
    wheels: [38, 122], radius: 10.5,
  },
  pickup: {
    body: 'M9 46V29L11 27H62L66 12C68 9 71 8 76 8H97C105 9 111 17 116 25L138 29C146 31 148 37 148 43L147 47H10Z',
    windows: 'M70 25L73 14C74 12 75 12 78 12H84V25ZM88 12H96C101 13 105 19 108 25H88Z',
    wheels: [36, 121], radius: 11.5,
  },
}

/** Small cars of many bodies look like a small car. */
const shapeOf = (body: BodyType, category: VehicleCategory): Shape =>
  shapes[body] === 'sedan' && (category === 'MINI' || category === 'ECONOMY') ? (category === 'MINI' ? 'mini' : 'hatchback') : shapes[body] === 'hatchback' && category === 'MINI' ? 'mini' : shapes[body]

/** A car of such a body, drawn from the side. */
export function Silhouette({ body, category }: { readonly body: BodyType; readonly category: VehicleCategory }) {
  const shape = shapeOf(body, category)
  const drawing = drawings[shape]
  return (
    <svg class={`silhouette silhouette-${shape}`} viewBox="0 0 160 64" aria-hidden="true" focusable="false">
      <ellipse class="silhouette-shade" cx="80" cy="57" rx="72" ry="3" />
      <path class="silhouette-body" d={drawing.body} />
      <path class="silhouette-windows" d={drawing.windows} />
      {drawing.wheels.map((x) => (
        <g key={x}>
          <circle class="silhouette-tyre" cx={x} cy={56.5 - drawing.radius} r={drawing.radius} />
          <circle class="silhouette-rim" cx={x} cy={56.5 - drawing.radius} r={drawing.radius * 0.5} />
        </g>
      ))}
    </svg>
  )
}
