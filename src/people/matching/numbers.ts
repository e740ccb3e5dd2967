/** Reading a list of numbers where the place is known to be in it: beyond its end stands 0. */
export function intAt(numbers: Int32Array, place: number): number {
  return numbers[place] ?? 0
}

/** Whole numbers, all nought, that threads can read together where the machine allows it. */
export function intsToShare(length: number): Int32Array {
  return typeof SharedArrayBuffer === 'undefined'
    ? new Int32Array(length)
    : new Int32Array(new SharedArrayBuffer(length * 4))
}

export function byteAt(numbers: Uint8Array, place: number): number {
  return numbers[place] ?? 0
}

export function floatAt(numbers: Float64Array, place: number): number {
  return numbers[place] ?? 0
}

export function shortFloatAt(numbers: Float32Array, place: number): number {
  return numbers[place] ?? 0
}

/** Adds to one number of a list. */
export function addAt(numbers: Float64Array, place: number, more: number): void {
  numbers[place] = floatAt(numbers, place) + more
}

/** Counts one up in a list. */
export function countAt(numbers: Int32Array, place: number): void {
  numbers[place] = intAt(numbers, place) + 1
}
