import type { VNode } from 'preact'
import { PublicPage } from '../public-page.tsx'

/** How these pages can be used by everybody, and what was tested. */
export function AccessibilityPage({
  isDemonstration,
}: {
  readonly isDemonstration: boolean
}): VNode {
  const title = 'Accessibility statement'
  return (
    <PublicPage title={title} isDemonstration={isDemonstration} above={[]}>
      <h1 class="govuk-heading-xl">{title}</h1>
      <p class="govuk-body-l">
        These pages are meant for everybody, on an old phone as much as with a screen reader.
      </p>
      <h2 class="govuk-heading-l">What you should be able to do</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>use every page without a script, and with the keyboard alone</li>
        <li>zoom to 400% without reading sideways; wide tables scroll by themselves</li>
        <li>read every figure of a chart in the table beneath it</li>
        <li>tell the lines of a chart apart by dash, mark and name, not only by colour</li>
        <li>print every page</li>
      </ul>
      <h2 class="govuk-heading-l">What was tested</h2>
      <p class="govuk-body">
        The pages are built to the Web Content Accessibility Guidelines 2.2 at level AA, from the
        GOV.UK Design System. Their markup is checked by programs with every change, and in a
        browser axe looks at every page and each is measured 320 pixels wide. The main journeys are
        walked by keyboard alone, and public pages are tried on paper. No audit by an independent
        body has been made, and nobody has yet been asked to test them with assistive technology;
        the region that runs this service must see to both before it says that it complies.
      </p>
      <h2 class="govuk-heading-l">What does not work yet</h2>
      <p class="govuk-body">
        The spreadsheet has no headings that a screen reader can jump to. The CSV files hold the
        same figures.
      </p>
      <h2 class="govuk-heading-l">If something does not work for you</h2>
      <p class="govuk-body">
        Tell the council or authority that runs this service. It must answer, and it must give you
        the figures in a form you can use.
      </p>
    </PublicPage>
  )
}
