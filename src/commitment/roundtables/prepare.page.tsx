import type { VNode } from 'preact'
import {
  answer,
  backLink,
  button,
  errorSummary,
  input,
  insetText,
  Page,
  problemList,
  textarea,
} from '#design'
import { london, momentInWords } from '#vocabulary'
import { mayAct } from '../room/acts/may.ts'
import { stateInWords } from '../room/view/state-in-words.ts'
import { minutesOf } from '../templates/template.ts'
import { afterPart } from './after-part.tsx'
import { lookBackForm } from './look-back-form.tsx'
import { type PrepareProps, prepareForm } from './prepare-form.tsx'

/** A roundtable as whoever convenes it sees it: its preparation, its door, its life and what comes after. */
export function PreparePage(props: PrepareProps): VNode {
  const { listed, room, problems, refusal, done } = props
  const list = [...(refusal ? [{ text: refusal }] : []), ...problemList(problems)]
  return (
    <Page
      {...props.frame}
      title="A roundtable"
      section="roundtables"
      problem={list.length > 0}
      before={backLink({ text: 'Back to roundtables', href: '/roundtables' })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <span class="govuk-caption-xl">{`${listed.format}, ${minutesOf(room.template)} minutes`}</span>
      <h1 class="govuk-heading-xl">{room.title}</h1>
      {done && insetText({ text: done })}
      <p class="govuk-body">{`${stateInWords(room.state)}.`}</p>
      {doorPart(props)}
      {seatsPart(props)}
      {packsPart(props)}
      {preparePart(props)}
      {lookBackForm(props)}
      {invitePart(props)}
      {afterPart(props)}
    </Page>
  )
}

function doorPart({ door, room, listed }: PrepareProps): VNode | null {
  if (!door) return null
  return (
    <section>
      <h2 class="govuk-heading-m">The door</h2>
      <p class="govuk-body">
        {room.startsAt ? `Begins at ${momentInWords(room.startsAt)}. ` : ''}
        {'People join at '}
        <a class="govuk-link" href={door.href}>
          {door.href}
        </a>
        {', or with the code '}
        <strong class="waymark-room__code">{door.code}</strong>
        {'.'}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/roundtables/${listed.id}/calendar.ics`} download>
          An entry for a calendar (.ics)
        </a>
      </p>
    </section>
  )
}

/** Going in: as the facilitator, or to take notes. */
function seatsPart({ room, listed, formToken }: PrepareProps): VNode | null {
  if (!mayAct(room, { as: 'convenor' }, 'take-seat') || room.state === 'draft') return null
  return (
    <form method="post" action={`/roundtables/${listed.id}/seats`} class="govuk-button-group">
      <input type="hidden" name="form_token" value={formToken} />
      {button({ text: 'Go in as facilitator', name: 'role', value: 'facilitator' })}
      {button({
        text: 'Go in as note-taker',
        name: 'role',
        value: 'note_taker',
        classes: 'govuk-button--secondary',
      })}
    </form>
  )
}

/** What can be taken along before the day; afterwards it stands beside what came of it. */
function packsPart({ room, listed }: PrepareProps): VNode | null {
  if (room.state === 'closed' || room.state === 'published' || room.state === 'cancelled')
    return null
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/roundtables/${listed.id}/log`}>
        The log, and packs to take along
      </a>
    </p>
  )
}

function preparePart(props: PrepareProps): VNode | null {
  const { room, problems } = props
  if (!mayAct(room, { as: 'convenor' }, 'prepare')) return null
  const local = room.startsAt?.toZonedDateTimeISO(london)
  const typed = {
    title: room.title,
    purpose: room.purpose,
    ground_rules: room.groundRules || room.template.arrival,
    place: room.place,
    day: local?.toPlainDate().toString() ?? '',
    time: local?.toPlainTime().toString({ smallestUnit: 'minute' }) ?? '',
    ...props.typed,
  }
  return (
    <section>
      <h2 class="govuk-heading-m">Preparation</h2>
      {prepareForm(props, { act: 'prepare', press: 'Save' }, [
        input({ name: 'title', ...answer(typed, problems, 'title'), label: { text: 'Title' } }),
        textarea({
          name: 'purpose',
          rows: 3,
          ...answer(typed, problems, 'purpose'),
          label: { text: 'What is it for?' },
        }),
        textarea({
          name: 'ground_rules',
          rows: 6,
          ...answer(typed, problems, 'ground_rules'),
          label: { text: 'Ground rules, as they are read out' },
        }),
        input({
          name: 'day',
          type: 'date',
          ...answer(typed, problems, 'day'),
          label: { text: 'On which day?' },
          classes: 'govuk-input--width-10',
        }),
        input({
          name: 'time',
          type: 'time',
          ...answer(typed, problems, 'time'),
          label: { text: 'At what time?' },
          classes: 'govuk-input--width-5',
        }),
        input({ name: 'place', ...answer(typed, problems, 'place'), label: { text: 'Where?' } }),
      ])}
      {prepareForm(props, { act: 'schedule', press: 'Schedule it, and make its code' }, [])}
      {prepareForm(props, { act: 'open-pre-work', press: 'Let people write before the day' }, [])}
      {prepareForm(props, { act: 'cancel', press: 'Cancel it', classes: 'govuk-button--warning' }, [
        input({
          name: 'reason',
          value: props.typed['reason'] ?? '',
          label: { text: 'Why is it cancelled?' },
          errorMessage: props.problems['reason'] ? { text: props.problems['reason'] } : undefined,
        }),
      ])}
    </section>
  )
}

function invitePart({ listed, door, formToken, problems, typed }: PrepareProps): VNode | null {
  if (!door) return null
  return (
    <section>
      <h2 class="govuk-heading-m">Invitations</h2>
      <form method="post" action={`/roundtables/${listed.id}/invitations`} novalidate>
        <input type="hidden" name="form_token" value={formToken} />
        {textarea({
          name: 'emails',
          rows: 4,
          ...answer(typed, problems, 'emails'),
          label: { text: 'To whom?' },
          hint: {
            text: 'E-mail addresses, one a line, up to 60. They are written to once, and not kept.',
          },
        })}
        {button({
          text: 'Send the invitations',
          classes: 'govuk-button--secondary',
          preventDoubleClick: true,
        })}
      </form>
    </section>
  )
}
