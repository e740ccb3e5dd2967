import { cellOf, toTheMetre } from '../../details/place-grid.ts'
import { mostSpotDays, needs, offers } from '../../details/told-with.ts'
import type { Tonight } from '../../phone/tonight.ts'
import type { Told } from '../outbox.ts'
import type { Position, Who } from './known.ts'
import { asTold, phoneNow } from './phone-clock.ts'

type Around = {
  readonly who: Who
  readonly position: Position | undefined
  readonly shiftId: string | undefined
  readonly patches: Tonight['patches']
}

/** What is wrong with the form, by field. */
export type TellingProblems = {
  readonly contact_type?: string
  readonly age?: string
  readonly patch?: string
  readonly spot_days?: string
}

/** What the form says, as it is told; or all that is wrong with it, by field. Only the square of a place leaves here, but where a reason was given. */
export function toldFrom(
  form: FormData,
  around: Around,
): { readonly told: Told } | { readonly problems: TellingProblems } {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const problems = problemsIn(text, around.patches)
  if (Object.keys(problems).length > 0) return { problems }
  const { who, shiftId } = around
  const told: Told = {
    told_at: asTold(phoneNow()),
    met: who.met,
    contact_type: text('contact_type'),
    area_code: text('area_code'),
    offers: offers.flatMap(({ code }) => {
      const reply = text(`offer_${code}`)
      return reply ? [{ offer: code, reply }] : []
    }),
    needs: needs.map(({ code }) => code).filter((code) => text(`need_${code}`) !== ''),
    ...(who.met === 'unnamed' ? {} : { person_id: who.personId }),
    ...(shiftId ? { shift_id: shiftId } : {}),
    ...present({
      ...{ given_name: text('given_name'), family_name: text('family_name'), age: text('age') },
      ...{ gender: text('gender'), description: text('description'), note: text('note') },
      ...{ welfare: text('welfare'), patch_id: text('patch') },
    }),
    ...placeFrom(text, around.position),
  }
  return { told }
}

type Text = (name: string) => string

function problemsIn(text: Text, patches: Around['patches']): TellingProblems {
  const days = daysIn(text)
  const areDays = Number.isInteger(days) && days >= 1 && days <= mostSpotDays
  const isAge = /^(\d{1,2}|1[01]\d|120)?$/.test(text('age'))
  const tooLong = `The exact spot can be kept for 1 to ${mostSpotDays} days`
  return {
    ...(isAge ? {} : { age: 'The age must be a whole number of years, such as 35' }),
    ...(text('contact_type') ? {} : { contact_type: 'Choose how they were met' }),
    ...(isElsewhere(text, patches)
      ? { patch: 'Choose a patch of the council you chose, or none' }
      : {}),
    ...(text('spot_reason') && !areDays ? { spot_days: tooLong } : {}),
  }
}

/** Whether the patch chosen is in another council than the one chosen. */
function isElsewhere(text: Text, patches: Around['patches']): boolean {
  const of = patches.find(({ id }) => id === text('patch'))?.area_code
  return of !== undefined && of !== text('area_code')
}

function placeFrom(text: Text, position: Position | undefined): Pick<Told, 'cell' | 'spot'> {
  if (!position) return {}
  const cell = cellOf(position)
  const reason = text('spot_reason')
  if (!reason) return { cell }
  const latitude = toTheMetre(position.latitude)
  const longitude = toTheMetre(position.longitude)
  return { cell, spot: { latitude, longitude, reason, days: daysIn(text) } }
}

function daysIn(text: Text): number {
  return Number(text('spot_days') || 7)
}

function present<Words extends Readonly<Record<string, string>>>(words: Words): Partial<Words> {
  return Object.fromEntries(
    Object.entries(words).filter(([, word]) => word !== ''),
  ) as Partial<Words>
}
