import { details } from '#design'
import type { Coverage } from './coverage.ts'

/** Who looked, beside a count: in one sentence, and council by council for whoever opens it. */
export function coveragePart({ all, each }: Coverage) {
  return (
    <>
      <p class="govuk-body">{all}</p>
      {details({
        summaryText: 'Who looked, council by council',
        html: (
          <ul class="govuk-list">
            {each.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        ),
      })}
    </>
  )
}
