import { apartIn } from '../apart-in.tsx'
import { codeName } from '../code-name.tsx'
import { details } from '../details.tsx'
import { headlineFigure } from '../headline-figure.tsx'
import { insetText } from '../inset-text.tsx'
import { panel } from '../panel.tsx'
import { scrollingTable } from '../scrolling-table.tsx'
import { stackingTable } from '../stacking-table.tsx'
import { strandCards } from '../strand-cards.tsx'
import { summaryList } from '../summary-list.tsx'
import { table } from '../table.tsx'
import { tag } from '../tag.tsx'
import { warningText } from '../warning-text.tsx'
import { type Specimen, statesOf } from './specimen.ts'

const change = { href: '#change', text: 'Change' }

/** What pages tell. */
export const contents: readonly Specimen[] = [
  ...statesOf('headline figure', {
    plain: () => headlineFigure({ value: 37, label: 'people seen sleeping rough in June 2024' }),
    withheld: () =>
      headlineFigure({
        value: 'Withheld',
        label: 'people new to rough sleeping',
        note: 'Fewer than five people, so the figure would point at them',
      }),
  }),
  ...statesOf('names kept apart', {
    'from right to left': () => apartIn('Signed in as مريم (7), 2 tasks', ['مريم']),
  }),
  ...statesOf('strand cards', {
    'all four': () =>
      strandCards({
        cards: [
          { strand: 'prevented', href: '#prevented', figure: { value: 8, label: 'new people' } },
          { strand: 'rare', href: '#rare', figure: { value: 37, label: 'people seen' } },
          { strand: 'brief', href: '#brief', figure: { value: '41%', label: 'seen once' } },
          { strand: 'non_recurring', href: '#non-recurring', note: 'No figure for this month yet' },
        ],
      }),
  }),
  ...statesOf('table', {
    plain: () =>
      table({
        caption: 'People seen, June 2024',
        head: [{ text: 'Council' }, { text: 'People', format: 'numeric' }],
        firstCellIsHeader: true,
        rows: [
          [{ text: 'Northfield' }, { text: 12, format: 'numeric' }],
          [{ text: 'Southfield' }, { text: 25, format: 'numeric' }],
        ],
      }),
    'that scrolls': () =>
      scrollingTable({
        id: 'months',
        caption: 'People seen, by month',
        firstCellIsHeader: true,
        head: ['Council', 'January', 'February', 'March', 'April', 'May', 'June'].map((text) => ({
          text,
        })),
        rows: [
          ['Northfield', 9, 11, 12, 10, 8, 12].map((text) => ({ text })),
          ['Southfield', 21, 20, 24, 26, 22, 25].map((text) => ({ text })),
        ],
      }),
    'that stacks': () =>
      stackingTable({
        id: 'tasks',
        caption: 'Tasks',
        firstCellIsHeader: true,
        head: ['What', 'Who does it', 'By when'].map((text) => ({ text })),
        rows: [
          ['Ask about a bed', 'Bramble Lanternby (invented)', '4 July 2024'].map((text) => ({
            text,
          })),
          ['Go with them to the doctor', 'Nobody yet', '9 July 2024'].map((text) => ({ text })),
        ],
      }),
  }),
  ...statesOf('code name', {
    'in a sentence': () => (
      <p class="govuk-body">The column is called {codeName('definition_version')}.</p>
    ),
  }),
  ...statesOf('summary list', {
    'with actions': () =>
      summaryList({
        rows: [
          {
            key: { text: 'Council' },
            value: { text: 'Northfield' },
            actions: { items: [{ ...change, visuallyHiddenText: 'council' }] },
          },
          { key: { text: 'Night' }, value: { text: '27 March 2026' } },
        ],
      }),
    'in a card': () =>
      summaryList({
        card: { title: { text: 'Night shelter' }, actions: { items: [change] } },
        rows: [{ key: { text: 'Places' }, value: { text: '12' } }],
      }),
  }),
  ...statesOf('tag', {
    colours: () => (
      <p class="govuk-body">
        {tag({ text: 'Open' })} {tag({ text: 'Done', classes: 'govuk-tag--green' })}{' '}
        {tag({ text: 'Late', classes: 'govuk-tag--red' })}
      </p>
    ),
  }),
  ...statesOf('details', {
    closed: () => details({ summaryText: 'How this is counted', text: 'Each person counts once.' }),
    open: () =>
      details({ summaryText: 'How this is counted', text: 'Each person counts once.', open: true }),
  }),
  ...statesOf('inset text', {
    plain: () => insetText({ text: 'The count is made on one night.' }),
  }),
  ...statesOf('warning text', {
    plain: () => warningText({ text: 'A place and a nationality never travel together.' }),
  }),
  ...statesOf('panel', {
    plain: () =>
      panel({ headingLevel: 2, titleText: 'Contact recorded', text: 'It counts from tonight' }),
  }),
]
