import type { VNode } from 'preact'
import { input, textarea } from '#design'
import { textOf } from '../../room/places/place.ts'
import type { ActName } from '../acts/may.ts'
import { type CommitmentPlace, errorAt, typedFor } from './commitment-place.ts'

/** One line to fill in for an act, with what was typed before. */
export function lineOf(place: CommitmentPlace, act: ActName, name: string, text: string): VNode {
  return input({
    name,
    id: `${act}-${name}`,
    value: textOf(typedFor(place, act), name),
    label: { text },
    errorMessage: errorAt(place, act, name),
  })
}

/** Several lines to fill in for an act, with what was typed before. */
export function linesOf(place: CommitmentPlace, act: ActName, name: string, text: string): VNode {
  return textarea({
    name,
    id: `${act}-${name}`,
    rows: 3,
    value: textOf(typedFor(place, act), name),
    label: { text },
    errorMessage: errorAt(place, act, name),
  })
}
