import type { VNode } from 'preact'
import { apartIn, input, radios, textarea } from '#design'
import { isOfOwn } from '../acts/work-acts.ts'
import { answers } from '../events/work-events.ts'
import type { Pledge } from '../state/work.ts'
import type { PledgeView } from '../view/room-view.ts'
import { actButton, actForm } from './act-form.tsx'
import { errorIn } from './fields-of-place.tsx'
import { type Place, type Typed, textOf, typedIn } from './place.ts'
import { pledgeFields } from './pledge-fields.tsx'
import { RoomFrame } from './room-frame.tsx'

/** One pledge: what each organisation says to it, its first actions, and how it is worded. */
export function PledgePage({
  place,
  pledge,
}: {
  readonly place: Place
  readonly pledge: PledgeView
}): VNode {
  const kept = place.room.pledges.get(pledge.id)
  return (
    <RoomFrame place={place} title="A pledge">
      <span class="govuk-caption-l">{`Pledge ${pledge.code}`}</span>
      <h1 class="govuk-heading-l">{pledge.words}</h1>
      {pledge.makers.length > 0 && (
        <p class="govuk-body">{apartIn(`Made by ${pledge.makers.join(', ')}.`, pledge.makers)}</p>
      )}
      {pledge.different && (
        <p class="govuk-body">{`What will be different: ${pledge.different}`}</p>
      )}
      {pledge.known && <p class="govuk-body">{`How we will know: ${pledge.known}`}</p>}
      {answersPart(place, pledge)}
      {actionsPart(place, pledge)}
      {kept && isOfOwn(kept, place) && ownForms(place, pledge, kept)}
    </RoomFrame>
  )
}

/** What is done with a pledge by those whose it is. */
function ownForms(place: Place, pledge: PledgeView, kept: Pledge): VNode {
  const about = { pledge_id: pledge.id }
  return (
    <>
      {actForm(place, {
        act: 'change-pledge',
        press: 'Change the pledge',
        classes: 'govuk-button--secondary',
        about: { ...about, version: `${kept.version}` },
        children: (
          <>
            <h2 class="govuk-heading-m">Put it otherwise</h2>
            <p class="govuk-body">Whoever has agreed to other words is asked again.</p>
            {pledgeFields(
              place,
              'change-pledge',
              typedIn(place, 'change-pledge', about) ?? typedOf(pledge, kept.makers),
            )}
          </>
        ),
      })}
      {actForm(place, {
        act: 'withdraw-pledge',
        press: 'Withdraw the pledge',
        classes: 'govuk-button--warning',
        about,
        children: input({
          name: 'reason',
          id: 'withdraw-reason',
          label: { text: 'Why is it withdrawn?' },
          errorMessage: errorIn(place, 'withdraw-pledge', 'reason'),
        }),
      })}
    </>
  )
}

function answersPart(place: Place, pledge: PledgeView): VNode {
  const typed = typedIn(place, 'answer-pledge', { pledge_id: pledge.id })
  return (
    <section>
      <h2 class="govuk-heading-m">What organisations say</h2>
      {pledge.answers.length === 0 && <p class="govuk-body">Nobody has answered yet.</p>}
      <ul class="govuk-list govuk-list--bullet">
        {pledge.answers.map(({ organisation, answer, note }) => (
          <li key={organisation}>
            {apartIn(
              `${organisation}: ${answers.find(({ code }) => code === answer)?.label}${note ? ` – ${note}` : ''}`,
              [organisation],
            )}
          </li>
        ))}
      </ul>
      {actForm(place, {
        act: 'answer-pledge',
        press: 'Answer for my organisation',
        about: { pledge_id: pledge.id },
        children: (
          <>
            {radios({
              name: 'answer',
              classes: 'govuk-radios--small',
              value: textOf(typed, 'answer'),
              errorMessage: errorIn(place, 'answer-pledge', 'answer'),
              fieldset: {
                legend: {
                  text: 'What does your organisation say?',
                  classes: 'govuk-fieldset__legend--s',
                },
              },
              items: answers.map(({ code, label }) => ({ value: code, text: label })),
            })}
            {textarea({
              name: 'note',
              rows: 2,
              value: textOf(typed, 'note'),
              label: { text: 'What change, or why not?' },
              errorMessage: errorIn(place, 'answer-pledge', 'note'),
            })}
          </>
        ),
      })}
    </section>
  )
}

function actionsPart(place: Place, pledge: PledgeView): VNode {
  const typed = typedIn(place, 'draft-action', { pledge_id: pledge.id })
  const field = (name: string, text: string) =>
    input({
      name,
      id: `action-${name}`,
      value: textOf(typed, name),
      label: { text },
      errorMessage: errorIn(place, 'draft-action', name),
    })
  return (
    <section>
      <h2 class="govuk-heading-m">First actions</h2>
      {pledge.actions.length === 0 && <p class="govuk-body">None yet.</p>}
      <ul class="govuk-list">
        {pledge.actions.map(({ id, words, lead, due, tracked }) => (
          <li key={id}>
            {[words, lead, due, tracked].filter(Boolean).join(' – ')}
            {actButton(place, 'drop-action', `Take away “${words.slice(0, 40)}”`, {
              action_id: id,
            })}
          </li>
        ))}
      </ul>
      {actForm(place, {
        act: 'draft-action',
        press: 'Add the action',
        classes: 'govuk-button--secondary',
        about: { pledge_id: pledge.id, action_id: place.freshId() },
        children: (
          <>
            {field('words', 'What will be done?')}
            {field('lead', 'Who leads? A post and its organisation')}
            {field('due', 'By when, as people say it')}
            {field('tracked', 'How is it tracked?')}
          </>
        ),
      })}
    </section>
  )
}

function typedOf(
  { words, stage, alsoStages, from, different, known }: PledgeView,
  makers: readonly string[],
): Typed {
  return { ...{ words, stage, different, known }, also: alsoStages, from, makers }
}
