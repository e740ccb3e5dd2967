/**
 * How a person's time without a home goes. `passing`: one or two nights, never again. `brief`: two
 * months at most. `cycling`: off and on. `returning`: back after half a year or more. `long_term`: most
 * months. `gone`: housed, moved on, or not to be met again.
 */
export const journeys = ['passing', 'brief', 'cycling', 'returning', 'long_term', 'gone'] as const
export type Journey = (typeof journeys)[number]

/**
 * Where every person of the region stands, one place in each row for each person. Rows of numbers, not
 * objects, because a country's worth is kept at once; each holds day numbers unless it says otherwise.
 */
export type Register = {
  /** The place of the journey among the journeys. */
  readonly journey: Uint8Array
  readonly lastSeen: Int32Array
  /** Whether seen in this month (the lowest bit) and in each of the eleven before. */
  readonly monthsSeen: Uint16Array
  /** The day from which a person may be on the street again. */
  readonly freeFrom: Int32Array
  /** The day of the last move into a settled home. */
  readonly settledOn: Int32Array
  /** The place of a second council the person is met in, or `noCouncil`. */
  readonly secondCouncil: Uint16Array
}

/** The second council of someone who has none. */
export const noCouncil = 0xffff

/** A day before every day of the simulation. */
export const longAgo = -1_000_000

/** Opens a register for so many people, none of them met yet. */
export function openRegister(people: number): Register {
  return {
    journey: new Uint8Array(people),
    lastSeen: new Int32Array(people).fill(longAgo),
    monthsSeen: new Uint16Array(people),
    freeFrom: new Int32Array(people).fill(longAgo),
    settledOn: new Int32Array(people).fill(longAgo),
    secondCouncil: new Uint16Array(people).fill(noCouncil),
  }
}

/** The journey a person is on. */
export function journeyOf(register: Register, person: number): Journey {
  return journeys[register.journey[person] ?? 5] ?? 'gone'
}

/** Sets a person on a journey. */
export function setOut(register: Register, person: number, journey: Journey): void {
  register.journey[person] = journeys.indexOf(journey)
}
