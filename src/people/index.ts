import type { FastifyInstance } from 'fastify'
import { keyedRoutes } from './keyed/keyed.route.tsx'
import { chooseSameRoutes } from './linking/review/choose-same.route.tsx'
import { pairRoutes } from './linking/review/pair.route.tsx'
import { reviewRoutes } from './linking/review/review.route.tsx'
import { undoRoutes } from './linking/review/undo.route.tsx'
import type { LinkNeeds } from './linking/settle-people.ts'
import { personRoutes } from './page/person.route.tsx'
import type { PersonPageNeeds } from './page/person-section.ts'
import { answerRoutes } from './rights/answer/answer.route.tsx'
import type { AnswerNeeds } from './rights/answer/copy-held.ts'
import { consentRoutes } from './rights/consent/consent.route.tsx'
import { correctionRoutes } from './rights/corrections/corrections.route.tsx'
import { erasureRoutes } from './rights/erasure/erasure.route.tsx'
import { lookedRoutes } from './rights/looked/looked.route.tsx'
import { ownWordsRoutes } from './rights/own-words/own-words.route.tsx'
import { retentionRoutes } from './rights/retention/retention.route.tsx'
import { sealingRoutes } from './rights/sealing/sealing.route.tsx'

export { keptKeys } from './finding/finding-keys.ts'
export { keptFeatures } from './finding/kept-features.ts'
export { featureVersion } from './finding/match-feature.store.ts'
export { keepModel } from './finding/match-model.store.ts'
export { findForm, findProblem } from './finding/page/find-form.tsx'
export { foundList, matchInWords, peopleList, personInWords } from './finding/page/found-list.tsx'
export { readLine } from './finding/page/read-line.ts'
export { readTyped } from './finding/read-typed.ts'
export type { FoundPerson, SearchTrace } from './finding/search.store.ts'
export { type PeopleFound, type SearchedPerson, searchPeople } from './finding/search-people.ts'
export { whoNewMayBe, whoWrittenMayBe } from './finding/who-may-be.ts'
export { held } from './held.ts'
export { identifies } from './identity/identifies.ts'
export { deriveAtNight } from './keyed/answers.store.ts'
export { encodedColumns, encodedLine, marksOf } from './keyed/encoded-file.ts'
export { keptSealed } from './keyed/kept-sealed.store.ts'
export { type KeyFile, readKeyFile, writeKeyFile } from './keyed/key-file.ts'
export { makeSecret } from './keyed/keyed-secret.ts'
export { leastPhrases, phraseKinds, phrasesOf } from './keyed/phrases.ts'
export {
  type Decided,
  type DecideRefusal,
  decideLink,
  type LinkWish,
} from './linking/decide-link.ts'
export type { DecisionId, LinkDecision, Verdict } from './linking/decision.ts'
export { type Link, type LinkId, standingPerson } from './linking/link.store.ts'
export { type Matched, matchRegion } from './linking/region/match-region.ts'
export { countFrequentKeys } from './linking/region/region-features.store.ts'
export type { Carrier, LinkNeeds } from './linking/settle-people.ts'
export { type ApartRefusal, standApart } from './linking/stand-apart.ts'
export { type UndoRefusal, undoDecision } from './linking/undo-decision.ts'
export { isBirthDate } from './matching/birth-date.ts'
export { clusterOf, type ToGroup } from './matching/cluster-of.ts'
export { type Fitness, fitnessOf } from './matching/evaluate.ts'
export { type Explanation, explain, explainPair, type Step, verdictOf } from './matching/explain.ts'
export { type Features, featuresOf } from './matching/features.ts'
export { groupsAt } from './matching/groups.ts'
export { blockingKeysOf } from './matching/keys.ts'
export { type Hands, type Linked, linkAll, linkAllTogether } from './matching/link-all.ts'
export { type Model, priorFor, type Thresholds } from './matching/model.ts'
export { type ReadModel, readModel, writeModel } from './matching/read-model.ts'
export { type Closed, createRegister, type Register } from './matching/register.ts'
export { mayBeRelatives } from './matching/relatives.ts'
export { chanceOf, createScorer, type Scorer, selfWeight, weigh } from './matching/scorer.ts'
export { chooseBar, type Mode, modes } from './matching/thresholds.ts'
export { trainOn } from './matching/train-on.ts'
export type { Weighed } from './matching/weigh-shares.ts'
export { type Written, type WrittenColumn, writtenColumns } from './matching/written.ts'
export { namesOf } from './names/names.store.ts'
export { nameInWords } from './names/person-name.ts'
export { personPaths } from './page/paths.ts'
export type {
  PersonPageNeeds,
  PersonSection,
  ReadSection,
  SectionLine,
} from './page/person-section.ts'
export { privacy } from './privacy.ts'
export { isKnownPerson, knownAmong } from './registering/person.store.ts'
export type { SourcePersonId } from './registering/person.ts'
export { ageFits, birthRefusal, type NewPerson } from './registering/person.ts'
export { isWrittenAs, registerPerson, sourcePersonFor } from './registering/register-person.ts'
export type { AnswerNeeds } from './rights/answer/copy-held.ts'
export type { HeldPart, HeldRow } from './rights/answer/held-part.ts'
export {
  approvedErasures,
  countPersonOn,
  erasedPeople,
  forgetDecisions,
  idsOf,
  keepErasure,
  type WhyErased,
  waitingForAnswer,
} from './rights/erasure/erase.store.ts'
export { day } from './rights/lines.ts'
export { carryOwnWords } from './rights/own-words/own-words.store.ts'
export {
  askAboutPerson,
  type FormShown,
  goOn,
  memberIn,
  type PersonAddress,
  type PersonExchange,
  personExchange,
} from './rights/person-form.tsx'
export { monthsInWords, standingRules } from './rights/retention/retention.ts'
export { rulesSet } from './rights/retention/rules-set.store.ts'
export { RightsFormPage as PersonFormPage } from './rights/rights-form.page.tsx'

/** Every signed-in address of this room. */
export function peopleRoutes(
  app: FastifyInstance,
  needs: PersonPageNeeds & AnswerNeeds & LinkNeeds,
): void {
  reviewRoutes(app, needs)
  chooseSameRoutes(app, needs)
  pairRoutes(app, needs)
  undoRoutes(app, needs)
  personRoutes(app, needs)
  ownWordsRoutes(app, needs)
  consentRoutes(app, needs)
  sealingRoutes(app, needs)
  lookedRoutes(app, needs)
  answerRoutes(app, needs)
  correctionRoutes(app, needs)
  erasureRoutes(app, needs)
  retentionRoutes(app, needs)
  keyedRoutes(app, needs)
}
