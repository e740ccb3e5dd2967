import type { ComponentChildren, VNode } from 'preact'
import { apartIn, radios, stackingTable } from '#design'
import { pathwayStages } from '#vocabulary'
import { textOf } from '../../room/places/place.ts'
import { labelOfStage } from '../../room/view/stage-tags.tsx'
import { sealToSign, signersOf } from '../snapshot/seal-to-sign.ts'
import {
  type Commitment,
  type CommittedPledge,
  standing,
  standingActions,
} from '../state/commitment.ts'
import { answersThere } from './answers-there.tsx'
import { commentForm } from './comment-form.tsx'
import { commentsPart } from './comments-part.tsx'
import { CommitmentFrame, commitmentForm } from './commitment-form.tsx'
import { type CommitmentPlace, errorAt, typedFor } from './commitment-place.ts'
import { decisionPart } from './decision-part.tsx'
import { differencesBetween } from './differences.ts'
import { issuesPart } from './issues-part.tsx'
import { linesOf } from './lines-of.tsx'
import { madeBy } from './made-by.tsx'
import { reviewInWords } from './state-words.ts'

/** A commitment as an assessor sees it: the version that lies there, what changed, what is said of it, and the decision. */
export function AssessingPage({ place }: { readonly place: CommitmentPlace }): VNode {
  const { commitment, snapshots } = place
  const last = snapshots.at(-1)
  const names = [...commitment.partners.values()].map(({ name }) => name)
  return (
    <CommitmentFrame place={place} title="A commitment to assess" section="assessing">
      <span class="govuk-caption-xl">{commitment.reference}</span>
      <h1 class="govuk-heading-xl">{commitment.title}</h1>
      <p class="govuk-body-l">
        {apartIn(`${reviewInWords(commitment)}. ${names.join(', ')}.`, names)}
      </p>
      {last && (
        <p class="govuk-body">
          {`Version ${last.number}, under the check ${last.sha256.slice(0, 16)}. `}
          {signedPart(commitment)}
        </p>
      )}
      {acceptPart(place)}
      {commitment.statement && (
        <p class="govuk-body">{`The applicant says: ${commitment.statement}`}</p>
      )}
      {issuesPart(place)}
      {differencesPart(place)}
      {planPart(place)}
      {commentsPart(place)}
      {commentForm(place)}
      {decisionPart(place)}
    </CommitmentFrame>
  )
}

/** Who has signed the version that is handed in, of how many. */
function signedPart(commitment: Commitment): ComponentChildren {
  const signers = signersOf(commitment, sealToSign(commitment)).map(({ name }) => name)
  const count = `Signed by ${signers.length} of ${commitment.partners.size}`
  return apartIn(signers.length > 0 ? `${count}: ${signers.join(', ')}.` : `${count}.`, signers)
}

function acceptPart(place: CommitmentPlace): VNode {
  return (
    <>
      {commitmentForm(place, {
        act: 'accept-review',
        press: 'Take it up',
        children: (
          <>
            {radios({
              name: 'interest',
              classes: 'govuk-radios--small',
              value: textOf(typedFor(place, 'accept-review'), 'interest'),
              errorMessage: errorAt(place, 'accept-review', 'interest'),
              fieldset: {
                legend: {
                  text: 'Have you an interest in it?',
                  classes: 'govuk-fieldset__legend--s',
                },
              },
              items: [
                { value: 'none', text: 'No: I neither work for nor with those who commit' },
                { value: 'some', text: 'Yes' },
              ],
            })}
            {radios({
              name: 'as',
              classes: 'govuk-radios--small',
              value: 'assessor',
              fieldset: {
                legend: { text: 'As whom do you review it?', classes: 'govuk-fieldset__legend--s' },
              },
              items: [
                { value: 'assessor', text: 'As an assessor' },
                { value: 'lived_experience', text: 'As somebody with lived experience' },
              ],
            })}
          </>
        ),
      })}
      {commitmentForm(place, {
        act: 'return',
        press: 'Send it back as incomplete',
        classes: 'govuk-button--secondary',
        children: linesOf(place, 'return', 'reasons', 'What is missing?'),
      })}
    </>
  )
}

function differencesPart({ snapshots }: CommitmentPlace): VNode | null {
  const [before, after] = snapshots.slice(-2)
  if (!before || !after) return null
  const differences = differencesBetween(before.body, after.body)
  return (
    <section>
      <h2 class="govuk-heading-m">{`What is otherwise than in version ${before.number} (${differences.length})`}</h2>
      {differences.length > 0 &&
        stackingTable({
          id: 'differences',
          caption: 'Differences between the two versions',
          captionClasses: 'govuk-visually-hidden',
          firstCellIsHeader: true,
          head: [{ text: 'What' }, { text: 'Before' }, { text: 'Now' }],
          rows: differences.map((one) => [
            { text: one.what },
            { text: one.before ?? 'Not there' },
            { text: one.after ?? 'Taken out' },
          ]),
        })}
    </section>
  )
}

/** Why nothing follows from a pledge, as the applicant says. */
function whyNoAction({ reasons }: Commitment, { id }: CommittedPledge): VNode | null {
  const reason = reasons.find(({ about, which }) => about === 'pledge' && which === id)
  return reason ? (
    <p class="govuk-body">{`Why no action follows from it: ${reason.words}`}</p>
  ) : null
}

/** Stages that no pledge touches, and why not. */
function stageReasons(commitment: Commitment): readonly VNode[] {
  const touched: readonly string[] = standing(commitment).flatMap(({ stage, alsoStages }) => [
    ...[stage, ...alsoStages],
  ])
  return commitment.reasons
    .filter(({ about, which }) => about === 'stage' && !touched.includes(which))
    .map(({ which, words }) => (
      <p class="govuk-body" key={which}>
        {`No pledge touches “${pathwayStages.find(({ code }) => code === which)?.label ?? which}”: ${words}`}
      </p>
    ))
}

function planPart({ commitment }: CommitmentPlace): VNode {
  const actions = standingActions(commitment)
  return (
    <section>
      <h2 class="govuk-heading-m">What is pledged and planned</h2>
      {standing(commitment).map((pledge) => (
        <section key={pledge.id} class="waymark-room__entry">
          <h3 class="govuk-heading-s">{`${pledge.code}: ${pledge.words}`}</h3>
          <p class="govuk-body">
            {[labelOfStage(pledge.stage), pledge.different, pledge.known]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p class="govuk-body">{madeBy(commitment, pledge)}</p>
          {answersThere(pledge)}
          {!actions.some(({ pledgeId }) => pledgeId === pledge.id) &&
            whyNoAction(commitment, pledge)}
          <ul class="govuk-list govuk-list--bullet">
            {actions
              .filter(({ pledgeId }) => pledgeId === pledge.id)
              .map((action) => (
                <li key={action.id}>
                  {`${action.number}. ${[action.words, action.lead, action.due, action.tracked, action.evaluation].filter(Boolean).join(' · ')}`}
                </li>
              ))}
          </ul>
        </section>
      ))}
      {stageReasons(commitment)}
      {commitment.roundtables.map(({ title, sha256 }) => (
        <p
          class="govuk-body"
          key={sha256}
        >{`From the roundtable “${title}”, kept under the check ${sha256.slice(0, 16)}.`}</p>
      ))}
    </section>
  )
}
