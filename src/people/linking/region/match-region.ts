import type { Db } from '#foundations'
import { keepModel, modelInUse } from '../../finding/match-model.store.ts'
import { phraseTheRest } from '../../keyed/phrase.store.ts'
import { linkAll, trainOnRegister } from '../../matching/link-all.ts'
import type { Model } from '../../matching/model.ts'
import { type Closed, createRegister } from '../../matching/register.ts'
import type { LinkNeeds } from '../settle-people.ts'
import { linkAutomatically } from './link-automatically.ts'
import { type Question, questionsOf } from './questions.ts'
import {
  countFrequentKeys,
  type RegionWriting,
  regionWritings,
  takeApartTheRest,
  weighEach,
} from './region-features.store.ts'
import { keepQuestions, linksAtCaseworkBar } from './review-task.store.ts'

/** What a run over the region found and did. */
export type Matched = {
  readonly writings: number
  readonly takenApart: number
  readonly model: 'kept' | 'learnt' | 'too-few'
  readonly questions: number
  readonly asked: number
  readonly settled: number
  readonly linked: number
}

type Wish = { readonly learnAnew: boolean; readonly onStep?: (step: string) => void }

/** Fewer writings than this teach a matcher nothing. */
const leastToLearn = 50
/** A model is learnt anew when the region has grown or shrunk by more than this share. */
const drift = 0.2

/**
 * Compares everybody in the region with everybody and asks members about those who may be one person. Moves nobody, unless the
 * region lets the matcher link at the casework bar. Run twice it does nothing the second time.
 */
export async function matchRegion(needs: LinkNeeds, wish: Wish): Promise<Matched> {
  const { db } = needs
  wish.onStep?.('Taking writings apart')
  const takenApart = await takeApartTheRest(db)
  await phraseTheRest(db)
  const { writings, closed } = await readRegion(db)
  const counted = { writings: writings.length, takenApart }
  if (writings.length < leastToLearn) {
    return { ...counted, model: 'too-few', questions: 0, asked: 0, settled: 0, linked: 0 }
  }
  wish.onStep?.('Learning from the region’s own record')
  const { model, learnt } = await modelFor(needs, closed, wish)
  if (learnt || takenApart > 0) await weighEach(db, writings, model)
  await countFrequentKeys(db)
  wish.onStep?.('Comparing everybody')
  const linked = linkAll(closed, { mode: 'casework', model, today: needs.clock.today().toString() })
  const inOrder = Array.from(closed.order, (place) => writings[place])
  const isAutomatic = await linksAtCaseworkBar(db)
  const joined = isAutomatic ? await linkAutomatically(needs, { ...linked, inOrder }) : 0
  const questions: readonly Question[] = questionsOf({ ...linked, inOrder })
  const { asked, settled } = await keepQuestions(needs, questions)
  return {
    ...counted,
    ...{ model: learnt ? 'learnt' : 'kept', questions: questions.length, asked, settled },
    linked: joined,
  }
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
): Promise<{ readonly model: Model; readonly learnt: boolean }> {
  const known = await modelInUse(needs.db)
  const change = known ? Math.abs(closed.count - known.records) / known.records : 1
  if (known && !learnAnew && change <= drift) return { model: known, learnt: false }
  const model = trainOnRegister(closed, needs.clock.today().toString())
  if (known?.fingerprint === model.fingerprint) return { model: known, learnt: false }
  await keepModel(needs.db, { id: needs.newId(), model })
  return { model, learnt: true }
}
