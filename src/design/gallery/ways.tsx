import { backLink } from '../back-link.tsx'
import { breadcrumbs } from '../breadcrumbs.tsx'
import { button } from '../button.tsx'
import { errorSummary } from '../error-summary.tsx'
import { notificationBanner } from '../notification-banner.tsx'
import { pagination } from '../pagination.tsx'
import { phaseBanner } from '../phase-banner.tsx'
import { serviceNavigation } from '../service-navigation.tsx'
import { taskList } from '../task-list.tsx'
import { type Specimen, statesOf } from './specimen.ts'

/** The ways through pages, and what pages say about themselves. */
export const ways: readonly Specimen[] = [
  ...statesOf('button', {
    kinds: () => (
      <div class="govuk-button-group">
        {button({ text: 'Record this contact', preventDoubleClick: true })}
        {button({ text: 'Save for later', classes: 'govuk-button--secondary' })}
        {button({ text: 'Delete', classes: 'govuk-button--warning' })}
      </div>
    ),
    start: () => button({ text: 'Start now', href: '#start', isStartButton: true }),
  }),
  ...statesOf('back link', { plain: () => backLink({ href: '#back' }) }),
  ...statesOf('breadcrumbs', {
    plain: () =>
      breadcrumbs({
        items: [{ text: 'Indicators', href: '#indicators' }, { text: 'Rare' }],
        collapseOnMobile: true,
      }),
  }),
  ...statesOf('pagination', {
    numbered: () =>
      pagination({
        previous: { href: '#1' },
        next: { href: '#3' },
        items: [
          { number: 1, href: '#1' },
          { number: 2, href: '#2', current: true },
          { ellipsis: true },
          { number: 9, href: '#9' },
        ],
      }),
    neighbours: () =>
      pagination({
        previous: { href: '#may', labelText: 'May 2024' },
        next: { href: '#july', labelText: 'July 2024' },
      }),
  }),
  ...statesOf('service navigation', {
    'with a name': () =>
      serviceNavigation({
        serviceName: 'Night count',
        serviceUrl: '#count',
        ariaLabel: 'Night count',
        navigationId: 'count-navigation',
        navigationLabel: 'Night count pages',
        navigation: [
          { text: 'Teams', href: '#teams', current: true },
          { text: 'Routes', href: '#routes' },
        ],
      }),
  }),
  ...statesOf('task list', {
    plain: () =>
      taskList({
        items: [
          { title: { text: 'Name the night' }, href: '#night', status: { text: 'Done' } },
          {
            title: { text: 'Set out the routes' },
            hint: { text: 'One for each team' },
            status: { tag: { text: 'Cannot start yet', classes: 'govuk-tag--grey' } },
          },
        ],
      }),
  }),
  ...statesOf('error summary', {
    plain: () =>
      errorSummary({
        errorList: [{ text: 'Enter the name of the service', href: '#main-content' }],
      }),
  }),
  ...statesOf('notification banner', {
    news: () => notificationBanner({ text: 'The figures for June are ready.' }),
    success: () => notificationBanner({ type: 'success', text: 'The night was declared.' }),
  }),
  ...statesOf('phase banner', {
    plain: () => phaseBanner({ tag: { text: 'Beta' }, text: 'This part is new.' }),
  }),
]
