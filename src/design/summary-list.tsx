import type { VNode } from 'preact'
import { classes, type Dressing, type Maybe, present, type Wording, wordsOf } from './options.ts'
import { type Action, actionLink, type SummaryCardOptions, summaryCard } from './summary-card.tsx'

/** One row: what it is, what it says, and what can be done about it. */
export type SummaryRow = {
  readonly key: Wording & { readonly classes?: string | undefined }
  readonly value: Wording & { readonly classes?: string | undefined }
  readonly actions?:
    | { readonly items?: readonly Action[] | undefined; readonly classes?: string | undefined }
    | undefined
  readonly classes?: string | undefined
}

export type SummaryListOptions = Dressing & {
  readonly rows: readonly Maybe<SummaryRow>[]
  readonly card?: SummaryCardOptions | undefined
}

/** What is known about one thing, row by row. */
export function summaryList(options: SummaryListOptions): VNode {
  const rows = present(options.rows)
  const hasActions = rows.some((row) => (row.actions?.items ?? []).length > 0)
  const list = (
    <dl class={classes('govuk-summary-list', options.classes)} {...options.attributes}>
      {rows.map((row) => {
        const isBare = hasActions && !row.actions?.items
        return summaryRow(row, isBare ? 'govuk-summary-list__row--no-actions' : '', options.card)
      })}
    </dl>
  )
  return options.card ? summaryCard(options.card, list) : list
}

function summaryRow(row: SummaryRow, kind: string, card: SummaryCardOptions | undefined): VNode {
  return (
    <div class={classes('govuk-summary-list__row', kind, row.classes)}>
      <dt class={classes('govuk-summary-list__key', row.key.classes)}>{wordsOf(row.key)}</dt>
      <dd class={classes('govuk-summary-list__value', row.value.classes)}>{wordsOf(row.value)}</dd>
      {rowActions(row, card)}
    </div>
  )
}

function rowActions(row: SummaryRow, card: SummaryCardOptions | undefined): VNode | undefined {
  const [first, ...others] = row.actions?.items ?? []
  if (!first) return undefined
  return (
    <dd class={classes('govuk-summary-list__actions', row.actions?.classes)}>
      {others.length === 0 ? (
        actionLink(first, card?.title)
      ) : (
        <ul class="govuk-summary-list__actions-list">
          {[first, ...others].map((action) => (
            <li class="govuk-summary-list__actions-list-item">{actionLink(action, card?.title)}</li>
          ))}
        </ul>
      )}
    </dd>
  )
}
