export {
  actAs,
  actingNeeds,
  type Purpose,
  purposes,
} from './acting/acting-needs.ts'
export { keepAgreement, type Register, readRegister } from './agreements/agreement.store.ts'
export {
  type Agreement,
  type AgreementId,
  type AgreementParty,
  opensFor,
} from './agreements/agreement.ts'
export { gateAgreements } from './agreements/agreement-gate.tsx'
export { type Category, categories } from './agreements/categories.ts'
export { type LawfulBasis, lawfulBases } from './agreements/lawful-basis.store.ts'
export { agreementRoutes } from './agreements/routes.ts'
export { auditRoutes } from './audit/audit.route.tsx'
export { checkAudit, hasAudit } from './audit/audit-check.store.ts'
export { type AuditBreak, type AuditCheck, checkInWords } from './audit/audit-check.ts'
export { keepSealing } from './audit/keep-sealing.ts'
export { leaveTrace, type Trace, type TracedAction, traceRead } from './audit/leave-trace.store.ts'
export { sealAudit } from './audit/seal-audit.store.ts'
export { breakGlassRoutes } from './break-glass/break-glass.route.tsx'
export {
  keepLifted,
  keepReview,
  keepSealOn,
  sealingOf,
  sealingsNow,
} from './closing/sealing.store.ts'
export {
  isReviewDue,
  reviewRefusal,
  type Sealing,
  type SealingId,
  type SealingReason,
  sealingReasons,
} from './closing/sealing.ts'
export { frameFor } from './frame/frame-for.ts'
export { type SignedInFrame, sendPage, signedInFrame } from './frame/signed-in-frame.ts'
export { type TypedBefore, typedBefore } from './frame/typed-before.ts'
export { TypedPart } from './frame/typed-part.tsx'
export { held } from './held.ts'
export { letterOf } from './letters/letter-of.tsx'
export { sendCodeGiven } from './letters/send-code-given.ts'
export { sendInvitation } from './letters/send-invitation.ts'
export { looksInWords } from './looked/fold-looks.ts'
export { looksAt, membersInWords } from './looked/who-has-looked.store.ts'
export {
  type Look,
  listInWords,
  lookInWords,
  type Voice,
  whoInWords,
} from './looked/who-has-looked.ts'
export { colleaguesFor } from './members/colleagues.store.ts'
export { giveRecoveryCode } from './members/give-recovery-code.ts'
export { type Inviter, inviteMember } from './members/invite-member.ts'
export { memberByEmail } from './members/known-email.store.ts'
export { type LeavingNeeds, leaveMember } from './members/leave-member.ts'
export {
  findMember,
  inventedMembers,
  isAnybodyHere,
  keepInventedMembers,
} from './members/member.store.ts'
export { type Member, type Role, roles } from './members/member.ts'
export { memberRoutes } from './members/routes.ts'
export { privacy } from './privacy.ts'
export { guardRoutes, memberOf, sessionOf, type WhyTurnedAway } from './rules/guard.ts'
export { allow, everyone, mayPass, type Rule } from './rules/rule.ts'
export { endSessionsIn } from './sessions/session.store.ts'
export type { BrowserId, Session } from './sessions/session.ts'
export { keptSealed } from './sign-in/kept-sealed.store.ts'
export { signInRoutes } from './sign-in/sign-in.route.tsx'
