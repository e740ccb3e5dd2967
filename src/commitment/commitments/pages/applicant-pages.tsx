import type { VNode } from 'preact'
import { ActionPage } from './action.page.tsx'
import { ActionsPage } from './actions.page.tsx'
import type { CommitmentPlace } from './commitment-place.ts'
import { OverviewPage } from './overview.page.tsx'
import { PartnersPage } from './partners.page.tsx'
import { PledgesPage } from './pledges.page.tsx'

/** The page at a place of a commitment, for its applicant; nothing where there is none. */
export function applicantPageAt(place: CommitmentPlace): VNode | undefined {
  const [kind = '', id] = place.path.split('/')
  if (kind === 'actions' && id) {
    const action = [...place.commitment.actions.values()].find((one) => one.id === id)
    return action && <ActionPage place={place} action={action} />
  }
  return id === undefined ? parts[kind]?.(place) : undefined
}

const parts: Readonly<Record<string, (place: CommitmentPlace) => VNode>> = {
  '': (place) => <OverviewPage place={place} />,
  partners: (place) => <PartnersPage place={place} />,
  pledges: (place) => <PledgesPage place={place} />,
  actions: (place) => <ActionsPage place={place} />,
}
