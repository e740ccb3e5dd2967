import type { VNode } from 'preact'

/** Of whom it can be said that they are new or returning, and what becomes of the others. */
export function knownWellEnough(): VNode {
  return (
    <>
      <h2 class="govuk-heading-l" id="too-little-known">
        Known well enough to be new
      </h2>
      <p class="govuk-body">
        New and returning rest on somebody <em>not</em> having been seen. That can only be said of a
        person who would have been recognised. A first name and a town are not enough.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          Somebody is known well enough when one agency has written down their first and last name
          with their whole date of birth, or their National Insurance number. The first of January
          is taken for a guess at the year.
        </li>
        <li>
          One agency’s writing is enough for all: where records are joined, the best of them counts.
          Two halves from two agencies are not put together.
        </li>
        <li>
          Where a record was brought in from elsewhere under ids, whoever sent it keeps people apart
          by them, and may say of whom that is not so.
        </li>
        <li>
          Whoever is not known well enough counts as seen, on the single night, by the nights they
          were seen and as long term: all of these rest on having been seen. They are neither new
          nor returning, and their share is told beside those figures.
        </li>
      </ul>
    </>
  )
}
