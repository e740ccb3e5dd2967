import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { type Problems, problemsFrom } from '#design'
import { type MemberId, readDay, readId } from '#vocabulary'
import { momentOf, readTime } from '../contacts/moment.ts'
import { hiddenId, line } from '../contacts/words.ts'
import type { ShiftId } from '../details/telling.store.ts'
import type { PatchId } from '../details/told-with.ts'
import { type Conditions, conditions, type PlannedShift } from './shift.ts'

type Typed = Readonly<Record<string, string | undefined>>

const time = (words: string) =>
  z
    .string()
    .default('')
    .refine((typed) => readTime(typed) !== undefined, words)

/** The fields of the page that plans a shift, in its order. */
const shiftForm = z.object({
  shift_id: hiddenId<'shift'>(),
  area_code: z.string({ error: 'Select the council' }).regex(/^[A-Z]\d{8}$/, 'Select the council'),
  team: line(100, 'The name of the team must be 100 characters or fewer'),
  day: z
    .string()
    .default('')
    .refine((typed) => readDay(typed) !== undefined, 'Enter the day it begins, such as 2024-07-01'),
  starts: time('Enter when it begins, such as 22:00'),
  ends: time('Enter when it ends, such as 02:00'),
  conditions: z.enum(
    conditions.map(({ code }) => code) as [Conditions, ...Conditions[]],
    'Select what it was like from the list',
  ),
  new_patches: line(500, 'The new patches must be 500 characters or fewer').refine(
    (typed) => namesIn(typed).every((name) => name.length <= 100),
    'The name of each patch must be 100 characters or fewer. Put a comma between two names',
  ),
})
export type ShiftForm = z.infer<typeof shiftForm>

/** What is wrong with the form, by field; of the boxes for patches and workers, by group. */
export type PlanProblems = Problems<
  ShiftForm & { readonly patches: unknown; readonly workers: unknown }
>

/** Reads the form that plans a shift. It ends on the day it begins, or where that is earlier, on the day after. */
export function readShiftForm(
  typed: Typed,
):
  | { readonly ok: true; readonly shift: PlannedShift & { readonly newPatches: readonly string[] } }
  | { readonly ok: false; readonly problems: Problems<ShiftForm> } {
  const read = shiftForm.safeParse(typed)
  if (!read.success) return { ok: false, problems: problemsFrom(read.error) }
  const { area_code, team, day, starts, ends, new_patches } = read.data
  const times = spanOf(day, starts, ends)
  if (!times) return { ok: false, problems: { day: 'Enter the day it begins' } }
  return {
    ok: true,
    shift: {
      id: read.data.shift_id as ShiftId,
      areaCode: area_code,
      team,
      ...times,
      conditions: read.data.conditions,
      patchIds: ticked<'patch'>(typed, 'patch_') satisfies readonly PatchId[],
      workerIds: ticked<'member'>(typed, 'worker_') satisfies readonly MemberId[],
      newPatches: namesIn(new_patches),
    },
  }
}

/** The names typed in one line, with commas between them. */
function namesIn(typed: string): readonly string[] {
  return typed
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** The ids of the boxes that were ticked, whose names begin with a word. */
export function ticked<Kind extends string>(typed: Typed, word: string) {
  return Object.keys(typed)
    .filter((name) => name.startsWith(word) && (typed[name] ?? '') !== '')
    .flatMap((name) => readId<Kind>(name.slice(word.length)) ?? [])
}

function spanOf(
  day: string,
  starts: string,
  ends: string,
): { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant } | undefined {
  const startsAt = momentOf(day, starts)
  const sameDay = momentOf(day, ends)
  const next = readDay(day)?.add({ days: 1 }).toString()
  if (!startsAt || !sameDay || !next) return undefined
  const isLater = sameDay.epochMilliseconds > startsAt.epochMilliseconds
  const endsAt = isLater ? sameDay : momentOf(next, ends)
  return endsAt && { startsAt, endsAt }
}
