import type { VNode } from 'preact'
import { summaryList } from '#design'
import type { Indicator, Reading } from '#indicators'
import { paths } from '../paths.ts'
import { readingsList } from '../told/readings-list.tsx'

/** What an indicator counts: the words, the version, the readings in force and the source. */
export function definitionOf(indicator: Indicator, reading: Reading): VNode {
  return (
    <>
      <h2 class="govuk-heading-l">What it counts</h2>
      {indicator.counts.map((words) => (
        <p class="govuk-body">{words}</p>
      ))}
      {summaryList({
        rows: [
          { key: { text: 'Unit' }, value: { text: 'People' } },
          {
            key: { text: 'Version of the definition' },
            value: { text: reading.definitionVersion },
          },
          {
            key: { text: 'Source' },
            value: {
              html: (
                <a class="govuk-link" href={indicator.source.address}>
                  {indicator.source.name}
                </a>
              ),
            },
          },
        ],
      })}
      {readingsOf(indicator, reading)}
    </>
  )
}

/** The open questions that can change the indicator, and how they are read. */
function readingsOf(indicator: Indicator, reading: Reading): VNode {
  return (
    <>
      <h3 class="govuk-heading-m">How open questions are read here</h3>
      <p class="govuk-body">
        The published definition leaves these questions open. The answers are options, kept with
        every result;{' '}
        <a class="govuk-link" href={paths.howFiguresAreMade}>
          how figures are made
        </a>{' '}
        tells all of them.
      </p>
      {readingsList(indicator.options, reading)}
    </>
  )
}
