import type { VNode } from 'preact'
import { discussionLogOf } from '../../discussion-log/discussion-log.ts'
import { RecordPage } from '../../discussion-log/record.page.tsx'
import type { Names } from '../view/view.ts'
import { AddPage } from './add.page.tsx'
import { ArrangePage } from './arrange.page.tsx'
import { AskPage, NewAskPage } from './ask.page.tsx'
import { BallotPage, OpenBallotPage } from './ballot.page.tsx'
import { EntryPage } from './entry.page.tsx'
import { HandOverPage } from './hand-over.page.tsx'
import { HostPage } from './host.page.tsx'
import { KeyingPage } from './keying.page.tsx'
import { NewPledgePage } from './new-pledge.page.tsx'
import { may, type Place } from './place.ts'
import { PledgePage } from './pledge.page.tsx'
import { ReadBackPage } from './read-back.page.tsx'
import { SeatedPage } from './seated.page.tsx'
import { WallPage } from './wall.page.tsx'

/** The page at a place of a room, for whoever stands there; nothing where there is none for them. */
export function pageAt(place: Place, names: Names): VNode | undefined {
  const [kind = '', id = ''] = place.path.split('/')
  if (kind === 'wall') return <WallPage place={place} />
  if (place.audience === 'wall') return kind === '' ? <WallPage place={place} /> : undefined
  if (kind === 'record')
    return <RecordPage place={place} log={discussionLogOf(place.room, names)} />
  return kind in forHosts ? hostPageAt(place, kind) : thingAt(place, kind, id)
}

const forHosts: Readonly<Record<string, (place: Place) => VNode>> = {
  add: (place) => <AddPage place={place} />,
  arrange: (place) => <ArrangePage place={place} />,
  keying: (place) => <KeyingPage place={place} />,
  'read-back': (place) => <ReadBackPage place={place} />,
  'hand-over': (place) => <HandOverPage place={place} />,
}

function hostPageAt(place: Place, kind: string): VNode | undefined {
  return place.audience === 'host' ? forHosts[kind]?.(place) : undefined
}

function thingAt(place: Place, kind: string, id: string): VNode | undefined {
  return things[kind]?.(place, id)
}

/** What a room has pages of, by the first part of their address. */
const things: Readonly<Record<string, (place: Place, id: string) => VNode | undefined>> = {
  '': (place) =>
    place.audience === 'host' ? <HostPage place={place} /> : <SeatedPage place={place} />,
  entries: (place, id) => {
    const entry = place.view.entries.find((one) => one.id === id)
    return entry && <EntryPage place={place} entry={entry} />
  },
  pledges: (place, id) => {
    if (id === 'new')
      return may(place, 'draft-pledge') ? <NewPledgePage place={place} /> : undefined
    const pledge = place.view.pledges.find((one) => one.id === id)
    return pledge && <PledgePage place={place} pledge={pledge} />
  },
  asks: (place, id) => {
    if (id === 'new') return may(place, 'make-ask') ? <NewAskPage place={place} /> : undefined
    const ask = place.view.asks.find((one) => one.id === id)
    return ask && <AskPage place={place} ask={ask} />
  },
  ballots: (place, id) => {
    if (id === 'new')
      return may(place, 'open-ballot') ? <OpenBallotPage place={place} /> : undefined
    const ballot = place.view.ballots.find((one) => one.id === id)
    const kept = place.room.ballots.find((one) => one.id === id)
    return ballot && kept && <BallotPage place={place} ballot={ballot} kept={kept} />
  },
}
