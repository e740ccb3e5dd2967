import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { apartIn, input, textarea } from '#design'
import { dayInWords, momentInWords } from '#vocabulary'
import { stateInWords } from '../../register/shown.ts'
import { textOf } from '../../room/places/place.ts'
import { sealToSign } from '../acts/submit-acts.ts'
import { blockingChecks } from '../checks/checks.ts'
import { commentsPart } from './comments-part.tsx'
import { CommitmentFrame, commitmentForm } from './commitment-form.tsx'
import { type CommitmentPlace, errorAt, typedFor } from './commitment-place.ts'
import { submissionInWords } from './state-words.ts'

/** A commitment as its applicant sees it: where it is, what is missing, and what comes next. */
export function OverviewPage({ place }: { readonly place: CommitmentPlace }): VNode {
  const { commitment, base, id } = place
  const { award, until } = commitment
  return (
    <CommitmentFrame place={place} title="Our commitment" section="our-commitments">
      <span class="govuk-caption-xl">{commitment.reference}</span>
      <h1 class="govuk-heading-xl">{commitment.title}</h1>
      <p class="govuk-body-l">{`${submissionInWords(commitment.state)}.`}</p>
      {commitment.state === 'changes_requested' && until && (
        <p class="govuk-body">{`Hand it in again by ${momentInWords(until)}.`}</p>
      )}
      {commitment.decision && (
        <p class="govuk-body">{`The assessor says: ${commitment.decision}`}</p>
      )}
      {award && awardPart(place)}
      <nav aria-label="Parts of the commitment">
        <ul class="govuk-list">
          {[
            ['partners', `Who commits (${commitment.partners.size})`],
            ['pledges', `Pledges (${commitment.pledges.size})`],
            ['actions', `Actions (${commitment.actions.size})`],
          ].map(([path, text]) => (
            <li key={path}>
              <a class="govuk-link" href={`${base}/${id}/${path}`}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {checksPart(place)}
      {signaturesPart(place)}
      {commentsPart(place)}
      {nextPart(place)}
    </CommitmentFrame>
  )
}

function awardPart(place: CommitmentPlace): VNode | null {
  const { award, isPublished, reference } = place.commitment
  if (!award) return null
  const field = (name: string, text: string, act: 'file-report' | 'reply' | 'relinquish') =>
    textarea({
      name,
      id: `${act}-${name}`,
      rows: 4,
      value: textOf(typedFor(place, act), name),
      label: { text },
      errorMessage: errorAt(place, act, name),
    })
  return (
    <section>
      <h2 class="govuk-heading-m">The award</h2>
      <p class="govuk-body">
        {`${stateInWords(award.state)}, until ${momentInWords(award.until)}. The next report is due on ${dayInWords(Temporal.PlainDate.from(award.nextReportOn))}.`}
      </p>
      {award.reason && <p class="govuk-body">{`Reason: ${award.reason}`}</p>}
      {isPublished && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/commitments/${reference}`}>
            Its entry in the register, with the badge
          </a>
        </p>
      )}
      {commitmentForm(place, {
        act: 'file-report',
        press: 'Hand in the report',
        about: { report_id: place.freshId() },
        children: field('words', 'What was done since, and what has changed?', 'file-report'),
      })}
      {commitmentForm(place, {
        act: 'reply',
        press: 'Put your own word beside it',
        classes: 'govuk-button--secondary',
        children: field('words', 'What do you say to this? It stands in the register', 'reply'),
      })}
      {commitmentForm(place, {
        act: 'relinquish',
        press: 'Give the award up',
        classes: 'govuk-button--warning',
        children: field('reason', 'Why do you give it up?', 'relinquish'),
      })}
    </section>
  )
}

function checksPart({ commitment, base, id }: CommitmentPlace): VNode | null {
  if (!['draft', 'ready', 'changes_requested'].includes(commitment.state)) return null
  const checks = blockingChecks(commitment)
  return (
    <section>
      <h2 class="govuk-heading-m">{`Still missing (${checks.length})`}</h2>
      {checks.length === 0 ? (
        <p class="govuk-body">Nothing. It can be signed and handed in.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {checks.map(({ words, at }) => (
            <li key={words}>
              <a class="govuk-link" href={`${base}/${id}/${at}`}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Who has signed this very version. A change takes signatures with it. */
function signaturesPart({ commitment, contacts }: CommitmentPlace): VNode {
  const sha256 = sealToSign(commitment)
  return (
    <section>
      <h2 class="govuk-heading-m">Signatures</h2>
      <p class="govuk-body">
        {'On the version '}
        <code class="waymark-room__check">{sha256.slice(0, 16)}</code>
        {'. Whoever changes anything asks for them anew.'}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {[...commitment.partners.values()].map((partner) => {
          const signature = commitment.signatures.get(partner.id)
          const contact = contacts.find((one) => one.id === partner.contactId)
          const state =
            signature?.sha256 === sha256
              ? `signed at ${momentInWords(signature.at)}`
              : contact
                ? 'has not signed this version'
                : 'has no accountable contact yet'
          return (
            <li key={partner.id}>
              {apartIn(
                `${[partner.name, contact?.name, contact?.post].filter(Boolean).join(', ')}: ${state}`,
                [partner.name, contact?.name, contact?.post],
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function nextPart(place: CommitmentPlace): VNode {
  const reason = (act: 'withdraw' | 'decline', name: string, text: string) =>
    input({
      name,
      id: `${act}-${name}`,
      value: textOf(typedFor(place, act), name),
      label: { text },
      errorMessage: errorAt(place, act, name),
    })
  return (
    <section>
      {commitmentForm(place, { act: 'mark-ready', press: 'It is ready' })}
      {commitmentForm(place, {
        act: 'submit',
        press: `Hand it in to ${place.scheme.awardingBody}`,
      })}
      {commitmentForm(place, { act: 'resubmit', press: 'Hand it in again' })}
      {commitmentForm(place, {
        act: 'decline',
        press: 'Decline what is asked for',
        classes: 'govuk-button--secondary',
        children: reason(
          'decline',
          'statement',
          'Why do you decline? This stands with the decision',
        ),
      })}
      {commitmentForm(place, {
        act: 'withdraw',
        press: 'Withdraw it',
        classes: 'govuk-button--warning',
        children: reason('withdraw', 'reason', 'Why is it withdrawn?'),
      })}
    </section>
  )
}
