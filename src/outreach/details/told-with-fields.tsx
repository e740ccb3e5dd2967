import type { VNode } from 'preact'
import {
  answer,
  checkboxes,
  details,
  input,
  type Problems,
  radios,
  select,
  textarea,
} from '#design'
import { type NamedPatch, patchInWords } from '../shifts/named-patches.ts'
import type { NamedWeather } from '../shifts/severe-weather.store.ts'
import type { moreFields } from './told-with.form.ts'
import { mostSpotDays, needs, offers, replies, spotReasons, welfareLevels } from './told-with.ts'

type Typed = Readonly<Record<string, string | undefined>>
type MoreProblems = Problems<{ readonly [Field in keyof typeof moreFields]: unknown }>

/** What the fields offer to choose: the patches of the member's councils, and what severe weather adds. */
export type MoreChoices = {
  readonly patches: readonly NamedPatch[]
  readonly severeWeather: readonly NamedWeather[]
  /** Kinds of it that the member may not tell: they are not asked. */
  readonly closed?: readonly ('note' | 'place')[] | undefined
}

/** The fields of what may be told beyond a contact, behind lines that open. One opens by itself where it has something in it. */
export function moreQuestions(typed: Typed, problems: MoreProblems, choices: MoreChoices): VNode {
  const isOpen = (names: readonly string[]) =>
    names.some((name) => (typed[name] ?? '') !== '' || name in problems)
  const isAsked = (kind: 'note' | 'place') => !choices.closed?.includes(kind)
  const offerNames = offers.map(({ code }) => `offer_${code}`)
  const needNames = needs.map(({ code }) => `need_${code}`)
  return (
    <>
      {isAsked('note') &&
        details({
          summaryText: 'What they looked like (optional)',
          open: isOpen(['description']),
          html: textarea({
            name: 'description',
            ...answer(typed, problems, 'description'),
            label: { text: 'Description' },
            hint: { text: 'Where nobody knew them: what would let the next team know them again.' },
            rows: 3,
          }),
        })}
      {details({
        summaryText: 'What was offered (optional)',
        open: isOpen(offerNames),
        html: offerQuestions(typed, problems, choices),
      })}
      {isAsked('note') &&
        details({
          summaryText: 'How they were (optional)',
          open: isOpen(['welfare', 'note', ...needNames]),
          html: welfareQuestions(typed, problems),
        })}
      {isAsked('place') &&
        details({
          summaryText: 'Roughly where (optional)',
          open: isOpen(['patch', 'place', 'spot_reason', 'spot_days']),
          html: placeQuestions(typed, problems, choices),
        })}
    </>
  )
}

function offerQuestions(typed: Typed, problems: MoreProblems, { severeWeather }: MoreChoices) {
  return offers
    .filter(
      ({ code, isForSevereWeather }) =>
        !isForSevereWeather || severeWeather.length > 0 || typed[`offer_${code}`],
    )
    .map(({ code, label }) =>
      select({
        name: `offer_${code}`,
        ...answer(typed, problems, `offer_${code}`),
        label: { text: label },
        items: [
          { value: '', text: 'Not offered' },
          ...replies.map((reply) => ({ value: reply.code, text: reply.label })),
        ],
      }),
    )
}

function welfareQuestions(typed: Typed, problems: MoreProblems) {
  return (
    <>
      {radios({
        name: 'welfare',
        ...answer(typed, problems, 'welfare'),
        fieldset: { legend: { text: 'How were they?', classes: 'govuk-fieldset__legend--s' } },
        items: [
          ...welfareLevels.map(({ code, label }) => ({ value: code, text: label })),
          { value: '', text: 'Not told', checked: !typed['welfare'] },
        ],
      })}
      {checkboxes({
        name: 'need',
        fieldset: { legend: { text: 'Signs of a need', classes: 'govuk-fieldset__legend--s' } },
        items: needs.map(({ code, label }) => ({
          value: 'yes',
          name: `need_${code}`,
          text: label,
          checked: (typed[`need_${code}`] ?? '') !== '',
        })),
      })}
      {textarea({
        name: 'note',
        ...answer(typed, problems, 'note'),
        label: { text: 'Note' },
        hint: { text: 'The person may read it one day.' },
        rows: 3,
      })}
    </>
  )
}

function placeQuestions(typed: Typed, problems: MoreProblems, { patches }: MoreChoices) {
  return (
    <>
      {select({
        name: 'patch',
        ...answer(typed, problems, 'patch'),
        label: { text: 'Patch' },
        items: [
          { value: '', text: 'Not told' },
          ...patches.map((patch) => ({ value: patch.id, text: patchInWords(patch) })),
        ],
      })}
      {input({
        name: 'place',
        ...answer(typed, problems, 'place'),
        label: { text: 'Place' },
        hint: {
          text: 'As a map shows it, such as 52.4786, -1.8997. Only the square of about 250 metres around it is kept.',
        },
        autocomplete: 'off',
        spellcheck: false,
      })}
      {spotQuestions(typed, problems)}
    </>
  )
}

function spotQuestions(typed: Typed, problems: MoreProblems) {
  return (
    <>
      {select({
        name: 'spot_reason',
        ...answer(typed, problems, 'spot_reason'),
        label: { text: 'Keep the exact spot as well' },
        hint: { text: 'Only with a reason, and only for a time.' },
        items: [
          { value: '', text: 'No' },
          ...spotReasons.map(({ code, label }) => ({ value: code, text: label })),
        ],
      })}
      {input({
        name: 'spot_days',
        ...answer(typed, problems, 'spot_days'),
        label: { text: 'For how many days' },
        hint: { text: `7 where nothing is given, ${mostSpotDays} at most.` },
        inputmode: 'numeric',
        classes: 'govuk-input--width-2',
      })}
    </>
  )
}
