import type { VNode } from 'preact'
import { input, textarea } from '#design'
import { textOf } from '../../room/places/place.ts'
import type { ActName } from '../acts/may.ts'
import { type CommitmentPlace, errorAt, typedFor } from './commitment-place.ts'

/**
 * The id of a field. Forms of one page share names: in the one that came back a field has its bare name as id, which the summary
 * of errors leads to; where there are several for an act, each for a thing of its own, that is the one for this thing.
 */
export function idOf(
  place: CommitmentPlace,
  act: ActName,
  name: string,
  about: Readonly<Record<string, string>> = {},
): string {
  return typedFor(place, act, about) ? name : [act, ...Object.values(about), name].join('-')
}

/** One line to fill in for an act, with what was typed before. */
export function lineOf(place: CommitmentPlace, act: ActName, name: string, text: string): VNode {
  return input({
    name,
    id: idOf(place, act, name),
    value: textOf(typedFor(place, act), name),
    label: { text },
    errorMessage: errorAt(place, act, name),
  })
}

/** Several lines to fill in for an act, with what was typed before. */
export function linesOf(place: CommitmentPlace, act: ActName, name: string, text: string): VNode {
  return textarea({
    name,
    id: idOf(place, act, name),
    rows: 3,
    value: textOf(typedFor(place, act), name),
    label: { text },
    errorMessage: errorAt(place, act, name),
  })
}
