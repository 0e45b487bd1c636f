export type Coordinates = { readonly latitude: number; readonly longitude: number }

const EARTH_RADIUS_KM = 6371
const radians = (degrees: number) => (degrees * Math.PI) / 180

export function distanceKm(from: Coordinates, to: Coordinates): number {
  const height = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2
  const width = Math.sin(radians(to.longitude - from.longitude) / 2) ** 2
  const arc = height + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * width
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(arc))
}

// GCJ-02, the shifted coordinates of mainland maps: the well-known polynomial on the Krasovsky ellipsoid.
const SEMI_MAJOR_AXIS = 6378245
const ECCENTRICITY = 0.006693421622965943

export function toGcj02(point: Coordinates): Coordinates {
  const x = point.longitude - 105
  const y = point.latitude - 35
  const latitude = radians(point.latitude)
  const magic = 1 - ECCENTRICITY * Math.sin(latitude) ** 2
  const northwards = (latitudeShift(x, y) * 180) / (((SEMI_MAJOR_AXIS * (1 - ECCENTRICITY)) / (magic * Math.sqrt(magic))) * Math.PI)
  const eastwards = (longitudeShift(x, y) * 180) / ((SEMI_MAJOR_AXIS / Math.sqrt(magic)) * Math.cos(latitude) * Math.PI)
  return { latitude: point.latitude + northwards, longitude: point.longitude + eastwards }
}

/** One step back: exact to a few metres, enough to find stores. */
export function fromGcj02(point: Coordinates): Coordinates {
  const shifted = toGcj02(point)
  return { latitude: 2 * point.latitude - shifted.latitude, longitude: 2 * point.longitude - shifted.longitude }
}

const wave = (amplitude: number, angle: number) => amplitude * Math.sin(angle * Math.PI)

function latitudeShift(x: number, y: number): number {
  const plain = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
  const waves = wave(20, 6 * x) + wave(20, 2 * x) + wave(20, y) + wave(40, y / 3) + wave(160, y / 12) + wave(320, y / 30)
  return plain + (waves * 2) / 3
}

function longitudeShift(x: number, y: number): number {
  const plain = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
  const waves = wave(20, 6 * x) + wave(20, 2 * x) + wave(20, x) + wave(40, x / 3) + wave(150, x / 12) + wave(300, x / 30)
  return plain + (waves * 2) / 3
}
