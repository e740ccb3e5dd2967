import type { VNode } from 'preact'
import { checkboxes } from '#design'
import { momentInWords } from '#vocabulary'
import { commitmentForm } from './commitment-form.tsx'
import { type CommitmentPlace, errorAt } from './commitment-place.ts'
import { idOf } from './lines-of.tsx'

/** Putting an award into the register, once somebody has read it. */
export function publishPart(place: CommitmentPlace): VNode | null {
  return commitmentForm(place, {
    act: 'publish',
    press: 'Publish it in the register',
    children: hasReadBox(place, 'publish', 'I have read all of it, and nobody can be recognised'),
  })
}

/** The reports that wait, each to be read before it is accepted: then everybody can read it. */
export function reportsPart(place: CommitmentPlace): readonly VNode[] {
  return place.commitment.reports
    .filter(({ acceptedAt }) => !acceptedAt)
    .map((report) => (
      <section key={report.id} class="waymark-room__entry">
        <p class="govuk-body">{`Report of ${momentInWords(report.filedAt)}: ${report.words}`}</p>
        {commitmentForm(place, {
          act: 'accept-report',
          press: 'Accept the report',
          about: { report_id: report.id },
          children: (
            <>
              <p class="govuk-body">
                Once you accept it, it stands in the register word for word, for everybody to read.
              </p>
              {hasReadBox(
                place,
                'accept-report',
                'I have read the report, and nobody can be recognised',
                { report_id: report.id },
              )}
            </>
          ),
        })}
      </section>
    ))
}

/** That whoever makes something public has read it. */
function hasReadBox(
  place: CommitmentPlace,
  act: 'publish' | 'accept-report',
  text: string,
  about: Readonly<Record<string, string>> = {},
): VNode {
  return checkboxes({
    name: 'checked',
    idPrefix: idOf(place, act, 'checked', about),
    classes: 'govuk-checkboxes--small',
    errorMessage: errorAt(place, act, 'checked', about),
    items: [{ value: 'yes', text }],
  })
}
