import { z } from 'zod'
import { done, type Id, refused } from '#vocabulary'
import type { CommitmentEvent } from '../events/commitment-event.ts'
import { pledgeThere } from '../events/plan-events.ts'
import type { PartnerId, PledgeId } from '../ids.ts'
import type { Commitment } from '../state/commitment.ts'
import { act } from './act.ts'
import { partnerNamed } from './partner-named.ts'

const pledge = z.object({
  id: z.string(),
  there: pledgeThere,
  words: z.string(),
  stage: z.string(),
  alsoStages: z.array(z.string()),
  makers: z.array(z.string()),
  from: z.array(z.string()),
  different: z.string(),
  known: z.string(),
  actions: z.array(
    z.object({
      id: z.string(),
      words: z.string(),
      lead: z.string(),
      due: z.string(),
      tracked: z.string(),
    }),
  ),
})

/** What the house hands over of a closed roundtable: its pledges and first actions, under the ids they had there. */
export const broughtForm = z.object({
  roundtable: z.string(),
  title: z.string(),
  sha256: z.string(),
  partners: z.array(z.object({ id: z.string(), name: z.string() })),
  pledges: z.array(pledge),
})
export type Brought = z.infer<typeof broughtForm>

/** Pledges come over by identity: a pledge that was brought before stays as it has become. */
export const bringActs = {
  bring: act('bring', broughtForm, (commitment, brought) => {
    const events = [...partnersIn(commitment, brought), ...pledgesIn(commitment, brought)]
    return events.length === 0
      ? refused('nothing-changed')
      : done([
          {
            kind: 'brought',
            roundtable: brought.roundtable as Id<'roundtable'>,
            title: brought.title,
            sha256: brought.sha256,
          },
          ...events,
        ])
  }),
}

/** An organisation that is here under this name already; or the one that came. */
function partnerFor(
  commitment: Commitment,
  { id, name }: { readonly id: string; readonly name: string },
): PartnerId {
  return partnerNamed(commitment, name)?.id ?? (id as PartnerId)
}

/** Those who make one of the pledges; who only sat there commits to nothing. */
function partnersIn(
  commitment: Commitment,
  { partners, pledges }: Brought,
): readonly CommitmentEvent[] {
  const makers = new Set(pledges.flatMap((one) => one.makers))
  return partners
    .filter((one) => makers.has(one.id) && !commitment.partners.has(partnerFor(commitment, one)))
    .map(({ id, name }) => ({ kind: 'partner-added', partner: id as PartnerId, name, sector: '' }))
}

function pledgesIn(
  commitment: Commitment,
  { roundtable, partners, pledges }: Brought,
): readonly CommitmentEvent[] {
  const events: CommitmentEvent[] = []
  let number = commitment.actions.size
  for (const { id, actions, makers, stage, alsoStages, ...told } of pledges) {
    const pledgeId = id as PledgeId
    if (commitment.pledges.has(pledgeId)) continue
    const by = partners
      .filter((one) => makers.includes(one.id))
      .map((one) => partnerFor(commitment, one))
    events.push({
      kind: 'pledge-added',
      pledge: pledgeId,
      ...told,
      stage: stage as 'universal',
      alsoStages: alsoStages as readonly 'universal'[],
      makers: by,
      roundtable: roundtable as Id<'roundtable'>,
    })
    for (const { id: actionId, ...action } of actions) {
      number += 1
      events.push({
        kind: 'action-added',
        action: actionId as Id<'action'>,
        ...{ number, pledge: pledgeId, ...action },
        ...{
          type: 'prevention',
          partners: '',
          success: '',
          evaluation: '',
          evaluateOn: '',
          reviewEvery: '',
        },
      })
    }
  }
  return events
}
