import type { VNode } from 'preact'
import { button, stackingTable } from '#design'
import { printDue } from '#vocabulary'
import {
  type DocumentedAction,
  domainsInWords,
  type PlanDocument,
} from '../document/plan-document.ts'
import { dueOf } from '../importing/take-in.ts'
import { typeInWords } from '../plan/type-in-words.ts'

/** The form of answers, which leads on to other rows too, so that no answer is lost on the way. */
export const answersForm = 'answers'

/** So many rows stand on one page. */
const rowsAPage = 50

type Props = { readonly document: PlanDocument; readonly page: number }

/** Every action as it stands in the file, and beside it as it was read. */
export function readRowsPart({ document, page: asked }: Props): VNode {
  const { actions } = document
  const pages = Math.max(1, Math.ceil(actions.length / rowsAPage))
  const page = Math.min(asked, pages)
  const shown = actions.slice((page - 1) * rowsAPage, page * rowsAPage)
  const to = (number: number, text: string) =>
    button({
      ...{ name: 'go', value: `rows-${number}`, text, classes: 'govuk-button--secondary' },
      attributes: { form: answersForm },
    })
  return (
    <section aria-labelledby="rows-heading">
      <h2 id="rows-heading" class="govuk-heading-m">
        Side by side
      </h2>
      {stackingTable({
        id: 'rows',
        caption: 'As it stands there, and as it was read',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: [{ text: 'Number' }, { text: 'As it stands there' }, { text: 'As it was read' }],
        rows: shown.map((action) => [
          { html: <bdi>{action.number}</bdi> },
          { html: writtenCells(action) },
          { html: readCells(action) },
        ]),
      })}
      {pages > 1 && (
        <nav aria-label="Pages of actions">
          <p class="govuk-body">{`Page ${page} of ${pages}`}</p>
          <div class="govuk-button-group">
            {page > 1 && to(page - 1, 'The page before')}
            {page < pages && to(page + 1, 'The next page')}
          </div>
        </nav>
      )}
    </section>
  )
}

function writtenCells({ raw }: DocumentedAction): VNode {
  return listOf(Object.entries(raw).filter(([, text]) => text.trim() !== ''))
}

function readCells(action: DocumentedAction): VNode {
  const { statement, type, section, due, leads, partners, evidence, references } = action
  const told: readonly (readonly [string, string])[] = [
    ['Pillar', typeInWords(type ?? '')],
    ['Aim', section ?? ''],
    ['Action', statement],
    ['Due', printDue(dueOf(due))],
    ['Who leads', leads.join(', ')],
    ['Who works on it', partners.join(', ')],
    [
      'Evidence',
      evidence
        .map(
          ({ kind, measure, domain }) =>
            `${kind}: ${measure ?? (domain ? domainsInWords[domain] : '')}`,
        )
        .join('; '),
    ],
    ['Refers to', references.join(', ')],
  ]
  return listOf(told.filter(([, text]) => text !== ''))
}

function listOf(pairs: readonly (readonly [string, string])[]): VNode {
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {pairs.map(([name, text]) => (
        <li key={name}>
          <bdi>{name}</bdi>
          {': '}
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  )
}
