import type { VNode } from 'preact'
import { apartIn, checkboxes, input, radios } from '#design'
import { textOf, textsOf } from '../../room/places/place.ts'
import type { ActName } from '../acts/may.ts'
import { applicantKinds } from '../events/plan-events.ts'
import { isSignedBy } from '../snapshot/seal-to-sign.ts'
import type { Partner } from '../state/commitment.ts'
import { CommitmentFrame, commitmentForm } from './commitment-form.tsx'
import { type CommitmentPlace, errorAt, typedFor } from './commitment-place.ts'
import { idOf } from './lines-of.tsx'

/** Who commits: the organisations, and for each the one who answers for it. */
export function PartnersPage({ place }: { readonly place: CommitmentPlace }): VNode {
  const { commitment } = place
  return (
    <CommitmentFrame place={place} title="Who commits" section="our-commitments">
      <span class="govuk-caption-l">
        {applicantKinds.find(({ code }) => code === commitment.applicant)?.label}
      </span>
      <h1 class="govuk-heading-l">Who commits</h1>
      {[...commitment.partners.values()].map((partner) => partnerPart(place, partner))}
      {commitmentForm(place, {
        act: 'add-partner',
        press: 'Add the organisation',
        about: { partner_id: place.freshId() },
        children: (
          <>
            <h2 class="govuk-heading-m">Add an organisation</h2>
            {field(place, { act: 'add-partner', name: 'name', text: 'What is it called?' })}
            {field(place, {
              act: 'add-partner',
              name: 'sector',
              text: 'What kind of organisation is it?',
            })}
          </>
        ),
      })}
      {aboutForm(place)}
    </CommitmentFrame>
  )
}

/** What the commitment is called, who commits, and which councils it reaches. */
function aboutForm(place: CommitmentPlace): VNode | null {
  const { commitment, areas } = place
  const retitled = typedFor(place, 'retitle')
  return commitmentForm(place, {
    act: 'retitle',
    press: 'Save',
    classes: 'govuk-button--secondary',
    children: (
      <>
        <h2 class="govuk-heading-m">Title, who commits, and places</h2>
        {input({
          name: 'title',
          value: textOf(retitled, 'title') ?? commitment.title,
          label: { text: 'Title' },
          errorMessage: errorAt(place, 'retitle', 'title'),
        })}
        {radios({
          name: 'applicant',
          classes: 'govuk-radios--small',
          value: textOf(retitled, 'applicant') ?? commitment.applicant,
          errorMessage: errorAt(place, 'retitle', 'applicant'),
          fieldset: {
            legend: { text: 'Who commits?', classes: 'govuk-fieldset__legend--s' },
          },
          items: applicantKinds.map(({ code, label }) => ({ value: code, text: label })),
        })}
        {checkboxes({
          name: 'areas',
          classes: 'govuk-checkboxes--small',
          values: retitled ? textsOf(retitled, 'areas') : commitment.areas,
          fieldset: {
            legend: {
              text: 'Which councils does it reach?',
              classes: 'govuk-fieldset__legend--s',
            },
          },
          items: areas.map(({ code, name }) => ({ value: code, text: name })),
        })}
      </>
    ),
  })
}

function partnerPart(place: CommitmentPlace, partner: Partner): VNode {
  // nobody, too, where whoever it was is forgotten
  const contact = place.contacts.find(({ id, name }) => id === partner.contactId && name !== '')
  const about = { partner_id: partner.id }
  return (
    <section key={partner.id} class="waymark-room__entry">
      <h2 class="govuk-heading-m">{partner.name}</h2>
      {partner.sector && <p class="govuk-body">{partner.sector}</p>}
      <p class="govuk-body">
        {contact
          ? apartIn(`${contact.name}, ${contact.post}, answers for it and signs.`, [
              ...[contact.name, contact.post],
            ])
          : 'Nobody is named who answers for it.'}
      </p>
      {commitmentForm(place, {
        act: 'name-contact',
        press: apartIn(
          `Name somebody${contact ? ' else' : ''} for ${partner.name}, and write to them`,
          [partner.name],
        ),
        classes: 'govuk-button--secondary',
        about: { ...about, contact_id: place.freshId() },
        children: (
          <>
            {field(place, {
              act: 'name-contact',
              name: 'contact_name',
              text: 'Who answers for it?',
              about,
            })}
            {field(place, { act: 'name-contact', name: 'post', text: 'In which post?', about })}
            {field(place, {
              act: 'name-contact',
              name: 'email',
              text: 'To which e-mail address?',
              about,
            })}
          </>
        ),
      })}
      {contact && !isSignedBy(place.commitment, partner.id) && (
        <form method="post" action={`${place.base}/${place.id}/letters`} class="waymark-room__form">
          <input type="hidden" name="form_token" value={place.formToken} />
          <input type="hidden" name="contact_id" value={contact.id} />
          <button type="submit" class="govuk-button govuk-button--secondary">
            {apartIn(`Write to ${contact.name} again, to sign`, [contact.name])}
          </button>
        </form>
      )}
      {commitmentForm(place, {
        act: 'remove-partner',
        press: apartIn(`Take ${partner.name} out`, [partner.name]),
        classes: 'govuk-button--warning',
        about,
      })}
    </section>
  )
}

type Field = {
  readonly act: ActName
  readonly name: string
  readonly text: string
  readonly about?: Readonly<Record<string, string>>
}

function field(place: CommitmentPlace, { act, name, text, about = {} }: Field): VNode {
  const typed = typedFor(place, act, about)
  return input({
    name,
    id: idOf(place, act, name, about),
    value: textOf(typed, name),
    label: { text },
    errorMessage: errorAt(place, act, name, about),
  })
}
