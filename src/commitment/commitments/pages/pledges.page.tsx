import type { VNode } from 'preact'
import { apartIn, checkboxes, input, select, textarea } from '#design'
import { stageBoxes } from '../../room/places/fields-of-place.tsx'
import { type Typed, textOf, textsOf } from '../../room/places/place.ts'
import { stageChoices } from '../../room/places/pledge-fields.tsx'
import { labelOfStage, stageTags } from '../../room/view/stage-tags.tsx'
import { closedInWords } from '../../roundtables/closed-in-words.ts'
import type { ActName } from '../acts/may.ts'
import { stagesWithoutPledge } from '../checks/checks.ts'
import { type CommittedPledge, standing, standingActions } from '../state/commitment.ts'
import { answersThere } from './answers-there.tsx'
import { CommitmentFrame, commitmentForm } from './commitment-form.tsx'
import { type CommitmentPlace, errorAt, mayHere, typedFor } from './commitment-place.ts'
import { idOf } from './lines-of.tsx'

/** What is pledged: brought over from roundtables, or written here. */
export function PledgesPage({ place }: { readonly place: CommitmentPlace }): VNode {
  const { commitment } = place
  return (
    <CommitmentFrame place={place} title="Pledges" section="our-commitments">
      <h1 class="govuk-heading-l">Pledges</h1>
      {bringPart(place)}
      {standing(commitment).map((pledge) => pledgePart(place, pledge))}
      {stagesWithoutPledge(commitment).map((stage) =>
        reasonForm(place, {
          about: 'stage',
          which: stage,
          text: `No pledge touches “${labelOfStage(stage)}”. Why not?`,
        }),
      )}
      {commitmentForm(place, {
        act: 'add-pledge',
        press: 'Add the pledge',
        about: { pledge_id: place.freshId() },
        children: (
          <>
            <h2 class="govuk-heading-m">Add a pledge</h2>
            {pledgeFields(place, 'add-pledge', typedFor(place, 'add-pledge'))}
          </>
        ),
      })}
    </CommitmentFrame>
  )
}

function bringPart(place: CommitmentPlace): VNode | null {
  const { roundtables, base, id } = place
  if (!mayHere(place, 'bring') || roundtables.length === 0) return null
  return (
    <form action={`${base}/${id}/bring`} class="waymark-room__form">
      {select({
        name: 'roundtable',
        label: { text: 'Bring over what a roundtable pledged' },
        items: roundtables.map((one) => ({ value: one.id, text: closedInWords(one) })),
      })}
      <button type="submit" class="govuk-button govuk-button--secondary">
        Choose what is brought over
      </button>
    </form>
  )
}

function pledgePart(place: CommitmentPlace, pledge: CommittedPledge): VNode {
  const { commitment } = place
  const about = { pledge_id: pledge.id }
  const changed = typedFor(place, 'change-pledge', about)
  const actions = standingActions(commitment).filter(({ pledgeId }) => pledgeId === pledge.id)
  const makers = pledge.makers.flatMap((one) => commitment.partners.get(one)?.name ?? [])
  return (
    <section key={pledge.id} id={`pledge-${pledge.id}`} class="waymark-room__entry">
      <h2 class="govuk-heading-s">{`${pledge.code}: ${pledge.words}`}</h2>
      <p class="govuk-body">{stageTags([pledge.stage, ...pledge.alsoStages])}</p>
      <p class="govuk-body">
        {makers.length > 0 ? apartIn(makers.join(', '), makers) : 'Nobody makes it yet'}
        {fromRoundtable(pledge)}
        {`. ${actions.length === 0 ? 'No action yet' : actions.length === 1 ? '1 action' : `${actions.length} actions`}.`}
      </p>
      {answersThere(pledge)}
      {actions.length === 0 &&
        reasonForm(place, { about: 'pledge', which: pledge.id, text: 'Why has it no action?' })}
      {mayHere(place, 'change-pledge') && (
        <details
          class="govuk-details"
          open={(changed ?? typedFor(place, 'drop-pledge', about)) !== undefined}
        >
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{`Change ${pledge.code}`}</span>
          </summary>
          <div class="govuk-details__text">
            {commitmentForm(place, {
              act: 'change-pledge',
              press: 'Save the pledge',
              about,
              children: pledgeFields(place, 'change-pledge', changed ?? typedOf(pledge), about),
            })}
            {commitmentForm(place, {
              act: 'drop-pledge',
              press: `Take ${pledge.code} out`,
              classes: 'govuk-button--warning',
              about,
              children: input({
                name: 'reason',
                id: idOf(place, 'drop-pledge', 'reason', about),
                label: { text: 'Why?' },
                errorMessage: errorAt(place, 'drop-pledge', 'reason', about),
              }),
            })}
          </div>
        </details>
      )}
    </section>
  )
}

/** Which pledge of its roundtable it was, and what led to it there. */
function fromRoundtable({ there, from }: CommittedPledge): string {
  return [
    there && `. ${there.code} of its roundtable`,
    from.length > 0 && `. From ${from.join(', ')} of that roundtable’s log`,
  ]
    .filter(Boolean)
    .join('')
}

type Reason = { readonly about: 'pledge' | 'stage'; readonly which: string; readonly text: string }

function reasonForm(place: CommitmentPlace, { about, which, text }: Reason): VNode | null {
  const given = place.commitment.reasons.find((one) => one.about === about && one.which === which)
  return commitmentForm(place, {
    act: 'give-reason',
    press: 'Save the reason',
    classes: 'govuk-button--secondary',
    about: { about, which },
    children: input({
      name: 'words',
      id: idOf(place, 'give-reason', 'words', { about, which }),
      value: textOf(typedFor(place, 'give-reason', { about, which }), 'words') ?? given?.words,
      label: { text },
      errorMessage: errorAt(place, 'give-reason', 'words', { about, which }),
    }),
  })
}

function pledgeFields(
  place: CommitmentPlace,
  act: ActName,
  typed: Typed | undefined,
  about: Readonly<Record<string, string>> = {},
): VNode {
  const field = (name: string, text: string) =>
    textarea({
      name,
      id: idOf(place, act, name, about),
      rows: 2,
      value: textOf(typed, name),
      label: { text },
      errorMessage: errorAt(place, act, name, about),
    })
  return (
    <>
      {field('words', 'We will …')}
      {select({
        name: 'stage',
        id: idOf(place, act, 'stage', about),
        value: textOf(typed, 'stage'),
        label: { text: 'Which stage does it belong to first?' },
        items: stageChoices(textOf(typed, 'stage')),
        errorMessage: errorAt(place, act, 'stage', about),
      })}
      {stageBoxes(
        {
          name: 'also',
          idPrefix: idOf(place, act, 'also', about),
          legend: 'Other stages it touches',
        },
        textsOf(typed, 'also'),
      )}
      {place.commitment.partners.size > 1 &&
        checkboxes({
          name: 'makers',
          idPrefix: idOf(place, act, 'makers', about),
          classes: 'govuk-checkboxes--small',
          values: textsOf(typed, 'makers'),
          fieldset: { legend: { text: 'Who makes it?', classes: 'govuk-fieldset__legend--s' } },
          items: [...place.commitment.partners.values()].map(({ id, name }) => ({
            value: id,
            text: name,
          })),
        })}
      {field('different', 'What will be different for somebody?')}
      {field('known', 'How will we know?')}
    </>
  )
}

function typedOf({ words, stage, alsoStages, makers, different, known }: CommittedPledge): Typed {
  return { ...{ words, stage, makers, different, known }, also: alsoStages }
}
