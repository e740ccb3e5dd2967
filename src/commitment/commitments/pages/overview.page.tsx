import type { VNode } from 'preact'
import { apartIn, input } from '#design'
import { momentInWords } from '#vocabulary'
import { textOf } from '../../room/places/place.ts'
import { bodyInWords } from '../../scheme/scheme.ts'
import { blockingChecks } from '../checks/checks.ts'
import type { Contact } from '../contact.store.ts'
import { sealToSign } from '../snapshot/seal-to-sign.ts'
import type { Commitment } from '../state/commitment.ts'
import { issuesNow, unanswered } from '../state/issues.ts'
import { aboutInWords } from './about-in-words.ts'
import { commentsPart } from './comments-part.tsx'
import { CommitmentFrame, commitmentForm } from './commitment-form.tsx'
import { type CommitmentPlace, errorAt, typedFor } from './commitment-place.ts'
import { idOf } from './lines-of.tsx'
import { ourAwardPart } from './our-award-part.tsx'
import { reviewInWords } from './state-words.ts'

/** A commitment as its applicant sees it: where it is, what is missing, and what comes next. */
export function OverviewPage({ place }: { readonly place: CommitmentPlace }): VNode {
  const { commitment, base, id } = place
  const { award, until } = commitment
  return (
    <CommitmentFrame place={place} title="Our commitment" section="our-commitments">
      <span class="govuk-caption-xl">{commitment.reference}</span>
      <h1 class="govuk-heading-xl">{commitment.title}</h1>
      <p class="govuk-body-l">{`${reviewInWords(commitment)}.`}</p>
      {commitment.state === 'changes_requested' && until && (
        <p class="govuk-body">{`Hand it in again by ${momentInWords(until)}.`}</p>
      )}
      {commitment.decision && (
        <p class="govuk-body">{`The assessor says: ${commitment.decision}`}</p>
      )}
      {award && ourAwardPart(place)}
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

function checksPart({ commitment, base, id }: CommitmentPlace): VNode | null {
  if (!['draft', 'ready', 'changes_requested'].includes(commitment.state)) return null
  const checks = [
    ...blockingChecks(commitment).map(({ words, at }) => ({ words, to: `${base}/${id}/${at}` })),
    ...issuesToAnswer(commitment),
  ]
  return (
    <section>
      <h2 class="govuk-heading-m">{`Still missing (${checks.length})`}</h2>
      {checks.length === 0 ? (
        <p class="govuk-body">Nothing. It can be signed and handed in.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {checks.map(({ words, to }) => (
            <li key={words}>
              <a class="govuk-link" href={to}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What must be put right before it is handed in again, and is neither answered nor changed. */
function issuesToAnswer(commitment: Commitment) {
  if (commitment.state !== 'changes_requested') return []
  return unanswered(commitment, issuesNow(commitment)).map((issue) => ({
    words: `Answer what must be put right on ${aboutInWords(commitment, issue)}, or change it: ${issue.words}`,
    to: `#comment-${issue.id}`,
  }))
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
          const signer = contacts.find((one) => one.id === signature?.contactId)
          const hasSigned = signature?.sha256 === sha256
          const who = hasSigned ? signer : contact
          const state = hasSigned
            ? `signed at ${momentInWords(signature.at)}${isOther(signer, contact) ? `. ${contact?.name}, ${contact?.post}, answers for it now` : ''}`
            : contact
              ? 'has not signed this version'
              : 'has no accountable contact yet'
          return (
            <li key={partner.id}>
              {apartIn(
                `${[partner.name, who?.name, who?.post].filter(Boolean).join(', ')}: ${state}`,
                [partner.name, who?.name, who?.post, contact?.name, contact?.post],
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Whether somebody else answers now than whoever signed. */
function isOther(signer: Contact | undefined, contact: Contact | undefined): boolean {
  return contact !== undefined && contact.id !== signer?.id
}

function nextPart(place: CommitmentPlace): VNode {
  const reason = (act: 'withdraw' | 'decline', name: string, text: string) =>
    input({
      name,
      id: idOf(place, act, name),
      value: textOf(typedFor(place, act), name),
      label: { text },
      errorMessage: errorAt(place, act, name),
    })
  return (
    <section>
      {commitmentForm(place, { act: 'mark-ready', press: 'It is ready' })}
      {commitmentForm(place, {
        act: 'submit',
        press: `Hand it in to ${bodyInWords(place.scheme.awardingBody)}`,
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
