import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import { type Budget, tooMuch } from '../budget.ts'
import type { ZipPart } from './open-zip.ts'

export const damaged =
  'The file is damaged or was not sent whole. Open it in the program it comes from, save it again and try once more'
const locked =
  'The file is protected by a password. Save a copy without a password, or copy its text and paste it'

// Packed bytes unpack to at most 1,032 times as many, so that no step makes more than 17 MB of them.
const step = 16_384
const pieceSize = 262_144
// Sheets of empty cells pack to a hundredth; what packs to less, and is long, was made to fill a machine.
const mostTimes = 300
const alwaysFine = 16_000_000

/** The bytes of a part, piece by piece, counted as they come; stops where they are too many or not what was packed. */
export function* unpack(part: ZipPart, budget: Budget): Generator<Uint8Array> {
  if (part.isLocked) return budget.stop(locked)
  let sum = 0
  let size = 0
  for (const piece of piecesOf(part, budget)) {
    size += piece.length
    budget.spend('bytes', piece.length)
    if (size > alwaysFine && size > mostTimes * part.packed.length) budget.stop(tooMuch)
    if (budget.refusal()) return
    sum = crc32(piece, sum)
    yield piece
  }
  if (sum !== part.checksum) budget.stop(damaged)
}

function* piecesOf(part: ZipPart, budget: Budget): Generator<Uint8Array> {
  const open = part.method === 8 ? inflating() : part.method === 0 ? asItIs : undefined
  if (!open) return budget.stop(damaged)
  for (let at = 0; at < part.packed.length; at += step) {
    const isLast = at + step >= part.packed.length ? 'last' : 'not last'
    const made = open(part.packed.subarray(at, at + step), isLast)
    if (!made) return budget.stop(damaged)
    for (const bytes of made) yield* cut(bytes)
  }
}

type Opening = (packed: Uint8Array, place: 'last' | 'not last') => readonly Uint8Array[] | undefined

function asItIs(packed: Uint8Array): readonly Uint8Array[] {
  return [packed]
}

function inflating(): Opening {
  let made: Uint8Array[] = []
  const inflate = new Inflate((bytes) => {
    made.push(bytes)
  })
  return (packed, place) => {
    made = []
    try {
      inflate.push(packed, place === 'last')
      return made
    } catch {
      return undefined
    }
  }
}

function* cut(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize)
}
