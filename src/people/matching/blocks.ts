import type { KeyLedger } from './key-ledger.ts'
import { countAt, floatAt, intAt, intsToShare } from './numbers.ts'

/** Who shares which key. Keys of one person, or of too many, are left out. */
export type Blocks = {
  readonly count: number
  /** Where the members of each block begin in `members`. */
  readonly starts: Int32Array
  /** People by their new number. */
  readonly members: Int32Array
  /** Where the blocks of each person begin in `ofPerson`, which names them in ascending order. */
  readonly personStarts: Int32Array
  readonly ofPerson: Int32Array
}

/**
 * More people than this under one key, and it tells nobody apart: whoever belongs together shares another, narrower one. Measured:
 * six times as many would find one pair in a hundred more and take twice as long.
 */
const mostInBlock = 60

/**
 * In a larger register keys meet by chance more often, and blocks grow. So that work grows with the records and not faster, there are at
 * most so many places to compare for each record, and the largest blocks give way.
 */
const mostEach = 70

/** Gathers people by key. `order` says which read person gets which number: `order[0]` becomes 0. */
export function gatherBlocks(ledger: KeyLedger, order: Int32Array): Blocks {
  const keys = ledger.keys()
  const starts = ledger.starts()
  const { codes, distinct } = encode(keys, starts, order)
  const sizes = sizesOf(codes, starts, distinct)
  const { numbers, blockStarts } = numberBlocks(sizes, largestBlock(sizes, order.length))
  const count = blockStarts.length - 1
  const blocks = {
    count,
    starts: blockStarts,
    members: intsToShare(intAt(blockStarts, count)),
    personStarts: intsToShare(order.length + 1),
    ofPerson: intsToShare(intAt(blockStarts, count)),
  }
  const filled = blockStarts.slice()
  const own: number[] = []
  for (let person = 0; person < order.length; person += 1) {
    const read = intAt(order, person)
    own.length = 0
    for (let index = intAt(starts, read); index < intAt(starts, read + 1); index += 1) {
      const block = intAt(numbers, intAt(codes, index))
      if (block >= 0) insert(own, block)
    }
    fillBlocks(blocks, filled, person, own)
  }
  return blocks
}

/** Puts a number into a short list in ascending order, once. */
function insert(list: number[], number: number): void {
  let place = list.length
  while (place > 0 && (list[place - 1] ?? 0) > number) place -= 1
  if (list[place - 1] !== number) list.splice(place, 0, number)
}

/** The largest block with which there are not more places to compare than the register may have. */
function largestBlock(sizes: Int32Array, people: number): number {
  const blocks = new Int32Array(mostInBlock + 1)
  for (const size of sizes) if (size <= mostInBlock) countAt(blocks, size)
  let places = 0
  for (let size = 2; size <= mostInBlock; size += 1) {
    places += (intAt(blocks, size) * size * (size - 1)) / 2
    if (places > people * mostEach) return size - 1
  }
  return mostInBlock
}

/** Enters a person, the next by number, in their blocks. */
function fillBlocks(
  blocks: Blocks,
  filled: Int32Array,
  person: number,
  own: readonly number[],
): void {
  let end = intAt(blocks.personStarts, person)
  for (const block of own) {
    blocks.members[intAt(filled, block)] = person
    countAt(filled, block)
    blocks.ofPerson[end] = block
    end += 1
  }
  blocks.personStarts[person + 1] = end
}

/** Gives each distinct key a small number, in the order of people, so that it does not show how they were read. */
function encode(keys: Float64Array, starts: Int32Array, order: Int32Array) {
  let room = 1024
  while (room < keys.length * 1.5) room *= 2
  const firsts = new Int32Array(room)
  const codes = new Int32Array(keys.length)
  let distinct = 0
  for (const read of order) {
    const end = intAt(starts, read + 1)
    for (let index = intAt(starts, read); index < end; index += 1) {
      const slot = slotOf(keys, firsts, index)
      if (firsts[slot] === 0) {
        firsts[slot] = index + 1
        codes[index] = distinct
        distinct += 1
      } else codes[index] = intAt(codes, intAt(firsts, slot) - 1)
    }
  }
  return { codes, distinct }
}

/** Where a key stands in the table, or may be entered. */
function slotOf(keys: Float64Array, firsts: Int32Array, index: number): number {
  const key = floatAt(keys, index)
  const mask = firsts.length - 1
  let slot = (Math.imul((key % 0x100000000) | 0, 0x9e3779b1) >>> 2) & mask
  for (;;) {
    const first = intAt(firsts, slot)
    if (first === 0 || keys[first - 1] === key) return slot
    slot = (slot + 1) & mask
  }
}

/** How many people have each key. */
function sizesOf(codes: Int32Array, starts: Int32Array, distinct: number): Int32Array {
  const sizes = new Int32Array(distinct)
  const last = new Int32Array(distinct).fill(-1)
  for (let person = 0; person < starts.length - 1; person += 1) {
    for (let index = intAt(starts, person); index < (starts[person + 1] ?? 0); index += 1) {
      const code = intAt(codes, index)
      if (last[code] === person) continue
      last[code] = person
      countAt(sizes, code)
    }
  }
  return sizes
}

function numberBlocks(sizes: Int32Array, most: number) {
  const numbers = new Int32Array(sizes.length).fill(-1)
  let count = 0
  for (let code = 0; code < sizes.length; code += 1) {
    const size = intAt(sizes, code)
    if (size < 2 || size > most) continue
    numbers[code] = count
    count += 1
  }
  const blockStarts = intsToShare(count + 1)
  let end = 0
  for (let code = 0; code < sizes.length; code += 1) {
    const block = numbers[code] ?? -1
    if (block < 0) continue
    end += intAt(sizes, code)
    blockStarts[block + 1] = end
  }
  return { numbers, blockStarts }
}
