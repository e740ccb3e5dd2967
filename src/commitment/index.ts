export {
  type OpenColour,
  type StatusColour,
  severityOf,
  statusColours,
} from './action-status/colours.ts'
export { type Confidence, confidences } from './action-status/confidence.ts'
export { factInWords } from './action-status/fact-in-words.ts'
export type { Fact } from './action-status/facts.ts'
export { isOpen, type Life, lifeInWords, lives } from './action-status/life.ts'
export { statusMark, statusShape } from './action-status/status-mark.tsx'
export { type ActionStatus, statusOf } from './action-status/status-of.ts'
export type { Cadence, Override, TrackedAction } from './action-status/tracked-action.ts'
export type { AwardTold, StatusPlace } from './badge/award/award-told.ts'
export { credentialOf } from './badge/award/credential.ts'
export { sign } from './badge/award/sign.ts'
export { didDocumentAddress, didOf, isWebAddress } from './badge/keys/did-web.ts'
export { makeIssuingKey } from './badge/keys/issuing-key.ts'
export { didDocumentOf, ringKeyOf } from './badge/keys/key-ring.ts'
export { badgeInFile, bake } from './badge/picture/picture.ts'
export { testMarkPng, testMarkSvg } from './badge/picture/test-mark.ts'
export { statusListOf } from './badge/status/status-list.ts'
export type { Look, Verdict } from './badge/verifying/verdict.ts'
export { verdictInWords } from './badge/verifying/verdict-in-words.ts'
export { verify } from './badge/verifying/verify.ts'
export { startClock } from './clock/start-clock.ts'
export { keptSealed } from './issuing/kept-sealed.ts'
export { learningRoutes } from './learning/learning.route.tsx'
export { type LearningPlace, learningPlaces, learningStart } from './learning/learning-pages.ts'
export { pathwayPicture } from './learning/pathway-picture.tsx'
export { type StageMeaning, stageMeanings } from './learning/stage-meanings.ts'
export { privacy } from './privacy.ts'
export { publicFrame } from './public-frame.ts'
export { whyNoCopy } from './register/copy/why-no-copy.ts'
export { writeCopy } from './register/copy/write-copy.ts'
export { entriesOf, searchRegister } from './register/register.store.ts'
export type { RegisterEntry } from './register/register-entry.ts'
export { id, line, lines, neededLine } from './room/acts/fields.ts'
export {
  calendarDay,
  calendarFile,
  calendarMoment,
  calendarText,
} from './roundtables/calendar-lines.ts'
export { commitmentRoutes } from './routes.ts'
export { awardExample, type ExampleMembers } from './worked-example/award-example.ts'
export { holdExample } from './worked-example/hold-example.ts'
export { runningRoom, type Seated } from './worked-example/running-room.ts'
