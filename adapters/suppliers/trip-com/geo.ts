import type { Position } from '#domain/place.ts'

/** The ellipsoid of Krasovsky 1940, on which the mainland's map grid GCJ-02 is shifted. */
const semiMajorAxis = 6_378_245
const eccentricitySquared = 0.006693421622965943

const wave = (size: number, angle: number) => size * Math.sin(angle * Math.PI)

/** How far GCJ-02 moves a point, in degrees. */
function shiftAt({ latitude, longitude }: Position): Position {
  const x = longitude - 105
  const y = latitude - 35
  const common = wave(20, 6 * x) + wave(20, 2 * x)
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
    + ((common + wave(20, y) + wave(40, y / 3) + wave(160, y / 12) + wave(320, y / 30)) * 2) / 3
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
    + ((common + wave(20, x) + wave(40, x / 3) + wave(150, x / 12) + wave(300, x / 30)) * 2) / 3
  const radians = (latitude * Math.PI) / 180
  const curvature = 1 - eccentricitySquared * Math.sin(radians) ** 2
  const metresPerRadianNorth = (semiMajorAxis * (1 - eccentricitySquared)) / curvature ** 1.5
  const metresPerRadianEast = (semiMajorAxis / Math.sqrt(curvature)) * Math.cos(radians)
  return { latitude: ((north / metresPerRadianNorth) * 180) / Math.PI, longitude: ((east / metresPerRadianEast) * 180) / Math.PI }
}

/** Back from GCJ-02 to the coordinates of the rest of the world; three rounds come within a metre. */
export function fromGcj02(shifted: Position): Position {
  let guess = shifted
  for (let round = 0; round < 3; round += 1) {
    const shift = shiftAt(guess)
    guess = { latitude: shifted.latitude - shift.latitude, longitude: shifted.longitude - shift.longitude }
  }
  return guess
}
