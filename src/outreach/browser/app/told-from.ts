import { cellOf, toTheMetre } from '../../details/place-grid.ts'
import { mostSpotDays, needs, offers } from '../../details/told-with.ts'
import type { Told } from '../outbox.ts'
import type { Position, Who } from './known.ts'
import { asTold, phoneNow } from './phone-clock.ts'

type Around = {
  readonly who: Who
  readonly position: Position | undefined
  readonly shiftId: string | undefined
}

/** What the form says, as it is told; or what is wrong with it, and in which field. Only the square of a place leaves here, but where a reason was given. */
export function toldFrom(
  form: FormData,
  around: Around,
): { readonly told: Told } | { readonly problem: string; readonly field: string } {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const wrong = problemIn(text)
  if (wrong) return wrong
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

function problemIn(text: Text): { readonly problem: string; readonly field: string } | undefined {
  if (!text('contact_type')) {
    return { problem: 'Choose how they were met', field: 'contact_type' }
  }
  if (!/^(\d{1,2}|1[01]\d|120)?$/.test(text('age'))) {
    return { problem: 'The age must be a whole number of years, such as 35', field: 'age' }
  }
  const days = daysIn(text)
  if (text('spot_reason') && !(Number.isInteger(days) && days >= 1 && days <= mostSpotDays)) {
    const problem = `The exact spot can be kept for 1 to ${mostSpotDays} days`
    return { problem, field: 'spot_days' }
  }
  return undefined
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
