import type { Db } from '#foundations'
import { keepModel, modelInUse } from '../../finding/match-model.store.ts'
import { phraseTheRest } from '../../keyed/phrase.store.ts'
import { firstModel } from '../../matching/first-model.ts'
import { groupsAt } from '../../matching/groups.ts'
import { type Linked, linkAll, trainOnRegister } from '../../matching/link-all.ts'
import type { Model } from '../../matching/model.ts'
import { type Closed, createRegister } from '../../matching/register.ts'
import type { LinkNeeds } from '../settle-people.ts'
import { linkAutomatically } from './link-automatically.ts'
import { keepRun, lastVolume } from './match-run.store.ts'
import { type Question, questionsOf, type Weighed } from './questions.ts'
import {
  countFrequentKeys,
  type RegionWriting,
  regionWritings,
  takeApartTheRest,
  weighEach,
} from './region-features.store.ts'
import { keepQuestions, linksAtCaseworkBar } from './review-task.store.ts'
import { isTooLarge, leapIn, type Volume } from './volume.ts'

/** What a run over the region found and did. */
export type Matched = {
  readonly writings: number
  readonly takenApart: number
  readonly model: 'kept' | 'learnt' | 'first' | 'too-few'
  readonly questions: number
  readonly asked: number
  readonly settled: number
  readonly linked: number
  /** What leapt, in a sentence: nobody was asked about anybody then. */
  readonly stopped?: string | undefined
  /** Writings in the largest group, where somebody should look at it. */
  readonly tooLarge?: number | undefined
}

type Wish = {
  readonly learnAnew: boolean
  /** Goes on although something leapt, because somebody has looked at it. */
  readonly goesOn?: boolean
  readonly onStep?: (step: string) => void
}

/** Fewer writings than this teach a matcher nothing: they are compared by the model every house begins with. */
const leastToLearn = 50
/** A model is learnt anew when the region has grown or shrunk by more than this share. */
const drift = 0.2

/**
 * Compares everybody in the region with everybody and asks members about those who may be one person. Moves nobody, unless the
 * region lets the matcher link at the casework bar. Run twice it does nothing the second time. Where what there is to ask leapt since
 * the last run, nobody is asked and nothing learnt is kept.
 */
export async function matchRegion(needs: LinkNeeds, wish: Wish): Promise<Matched> {
  const { db } = needs
  wish.onStep?.('Taking writings apart')
  const takenApart = await takeApartTheRest(db)
  await phraseTheRest(db)
  const { writings, closed } = await readRegion(db)
  const counted = { writings: writings.length, takenApart }
  if (writings.length < 2) {
    return { ...counted, model: 'too-few', questions: 0, asked: 0, settled: 0, linked: 0 }
  }
  wish.onStep?.('Learning from the region’s own record')
  const { model, from } = await modelFor(needs, closed, wish)
  await countFrequentKeys(db)
  wish.onStep?.('Comparing everybody')
  const linked = linkAll(closed, { mode: 'casework', model, today: needs.clock.today().toString() })
  const weighed = { ...linked, inOrder: Array.from(closed.order, (place) => writings[place]) }
  const questions = questionsOf(weighed)
  const volume = { ...volumeOf(closed, weighed), questions: questions.length }
  const stopped = wish.goesOn ? undefined : leapIn(await lastVolume(db), volume)
  await keepRun(db, { id: needs.newId(), volume, stopped })
  const seen = {
    ...{ ...counted, questions: questions.length, stopped },
    model: from === 'begun' ? ('first' as const) : from,
    tooLarge: isTooLarge(volume) ? volume.largest : undefined,
  }
  if (stopped) return { ...seen, asked: 0, settled: 0, linked: 0 }
  if (from === 'learnt' || from === 'begun') await keepModel(db, { id: needs.newId(), model })
  if (from !== 'kept' || takenApart > 0) await weighEach(db, writings, model)
  return { ...seen, ...(await tellMembers(needs, weighed, questions)) }
}

/** Links whom the region lets the matcher link, and asks members about the rest. */
async function tellMembers(
  needs: LinkNeeds,
  weighed: Weighed & Pick<Linked, 'joins'>,
  questions: readonly Question[],
): Promise<Pick<Matched, 'asked' | 'settled' | 'linked'>> {
  const isFirst = weighed.model.fingerprint === firstModel.fingerprint
  const isAutomatic = !isFirst && (await linksAtCaseworkBar(needs.db))
  const linked = isAutomatic ? await linkAutomatically(needs, weighed) : 0
  return { linked, ...(await keepQuestions(needs, questions)) }
}

function volumeOf(
  { count, blocks }: Closed,
  { joins, model }: Pick<Linked, 'joins' | 'model'>,
): Omit<Volume, 'questions'> {
  let pairs = 0
  for (let block = 0; block < blocks.count; block += 1) {
    const size = (blocks.starts[block + 1] ?? 0) - (blocks.starts[block] ?? 0)
    pairs += (size * (size - 1)) / 2
  }
  const sizes = new Map<number, number>()
  for (const group of groupsAt(count, joins, model.thresholds.casework)) {
    sizes.set(group, (sizes.get(group) ?? 0) + 1)
  }
  const largest = [...sizes.values()].reduce((one, other) => Math.max(one, other), 0)
  return { writings: count, pairs, largest }
}

async function readRegion(db: Db) {
  const writings: RegionWriting[] = []
  const register = createRegister()
  for await (const one of regionWritings(db)) {
    writings.push(one)
    register.add(one.id, one.features)
  }
  return { writings, closed: register.close() }
}

async function modelFor(
  needs: LinkNeeds,
  closed: Closed,
  { learnAnew }: Wish,
): Promise<{ readonly model: Model; readonly from: 'kept' | 'learnt' | 'begun' | 'first' }> {
  const known = await modelInUse(needs.db)
  if (closed.count < leastToLearn) {
    if (!known) return { model: firstModel, from: 'begun' }
    return { model: known, from: known.fingerprint === firstModel.fingerprint ? 'first' : 'kept' }
  }
  const change = known ? Math.abs(closed.count - known.records) / known.records : 1
  if (known && !learnAnew && change <= drift) return { model: known, from: 'kept' }
  const model = trainOnRegister(closed, needs.clock.today().toString())
  if (known?.fingerprint === model.fingerprint) return { model: known, from: 'kept' }
  return { model, from: 'learnt' }
}
