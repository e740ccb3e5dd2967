import type { VNode } from 'preact'
import { footer } from './footer.tsx'
import { frameAddresses } from './frame-addresses.ts'

/** The foot of every page. */
export function pageFooter(): VNode {
  return (
    <footer class="govuk-template__footer">
      {footer({
        meta: {
          items: [
            { text: 'How figures are made', href: frameAddresses.howFiguresAreMade },
            { text: 'Accessibility statement', href: frameAddresses.accessibility },
            { text: 'Downloads', href: frameAddresses.downloads },
            { text: 'Sharing agreements', href: frameAddresses.agreements },
          ],
          text: 'Waymark is open source. Every figure stands beside its definition.',
        },
      })}
    </footer>
  )
}
