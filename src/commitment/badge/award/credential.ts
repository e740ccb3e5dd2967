import type { Temporal } from 'temporal-polyfill'
import { credentialsContext, openBadgesContext } from '../contexts.ts'
import type { Json } from '../json.ts'
import { type StatusPurpose, statusPurposes } from '../status/status-list.ts'
import { type AwardTold, awardProblems, type StatusPlace } from './award-told.ts'

/** What the name of a test issuer begins with, in every badge of its own. */
export const testPrefix = 'TEST, NOT A REAL AWARD: '

export type CredentialMade =
  | { readonly ok: true; readonly credential: Json }
  | { readonly ok: false; readonly problems: readonly string[] }

/**
 * The Open Badge of an award, not signed yet; or, in sentences, what is wrong with the award.
 *
 * Two things are told another way than one might think. The holder’s name is a plain `name`, for copies of the
 * standard’s schema disagree about kinds of identifier and agree on `ext:`. The day of the first award is not
 * told: `awardedDate` is missing from some copies of the context, and verifiers that have those would refuse the badge.
 */
export function credentialOf(told: AwardTold): CredentialMade {
  const problems = awardProblems(told)
  if (problems.length > 0) return { ok: false, problems }
  const { evidence } = told
  const credential = {
    '@context': [credentialsContext, openBadgesContext],
    id: told.credentialId,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: told.achievement.name,
    issuer: issuerOf(told),
    validFrom: secondOf(told.validFrom),
    validUntil: secondOf(told.validUntil),
    credentialSubject: subjectOf(told),
    evidence: [{ id: evidence.address, type: ['Evidence'], name: evidence.name }],
    relatedResource: [{ id: evidence.address, digestSRI: digestOf(evidence.sha256) }],
    credentialStatus: statusPurposes.map((purpose) => statusOf(purpose, told.statuses[purpose])),
  }
  return { ok: true, credential }
}

function issuerOf({ issuer: { did, name, url, kind } }: AwardTold): Json {
  const shown = kind === 'test' ? `${testPrefix}${name}` : name
  return { id: did, type: ['Profile'], name: shown, url }
}

function subjectOf({ holder, achievement, image }: AwardTold): Json {
  const { id, name, description, criteria, version } = achievement
  return {
    id: holder.registerAddress,
    type: ['AchievementSubject'],
    name: holder.name,
    identifier: [
      {
        type: 'IdentityObject',
        hashed: false,
        identityHash: holder.reference,
        identityType: 'ext:RegisterReference',
      },
    ],
    achievement: {
      id,
      type: ['Achievement'],
      name,
      description,
      criteria: { narrative: criteria },
      version,
      ...(image && { image: { id: image.address, type: 'Image', caption: image.caption } }),
    },
  }
}

function statusOf(purpose: StatusPurpose, { list, index }: StatusPlace): Json {
  return {
    id: `${list}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: purpose,
    statusListIndex: String(index),
    statusListCredential: list,
  }
}

/** A moment as credentials write it: in whole seconds, with a Z. */
function secondOf(moment: Temporal.Instant): string {
  return moment.toString({ smallestUnit: 'second' })
}

/** A digest as the web writes it (Subresource Integrity), from hexadecimal. */
function digestOf(sha256: string): string {
  return `sha256-${Buffer.from(sha256, 'hex').toString('base64')}`
}
