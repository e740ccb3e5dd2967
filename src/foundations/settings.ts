import { join, resolve } from 'node:path'
import { z } from 'zod'
import { projectFolder } from './project-folder.ts'
import { isKey, isMailServer, isPublicUrl, isSender } from './settings-read.ts'

const settingsSchema = z.object({
  /** The PostgreSQL to use, 15 or newer. Empty: the embedded one. */
  DATABASE_URL: z.string().refine(isDatabaseAddress).optional(),
  /** Where the embedded database and everything else that must be kept lies. */
  WAYMARK_DATA: z.string().optional(),
  /** The address to listen on. Anything but loopback is for a server behind a proxy. */
  HOST: z.string().default('127.0.0.1'),
  /** The port to listen on; 0 takes a free one. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(4310),
  /** The address that people type, for links in e-mails and for passkeys. Empty: the one the web listens on. */
  PUBLIC_URL: z.string().refine(isPublicUrl).optional(),
  /** The mail server that letters go through. Empty: they are left in the data folder. */
  SMTP_URL: z.string().refine(isMailServer).optional(),
  /** Who letters come from. */
  MAIL_FROM: z.string().refine(isSender).optional(),
  /** The key that seals secrets at rest, 32 bytes in base64. Empty: a file in the data folder. */
  WAYMARK_SEALING_KEY: z.string().refine(isKey).optional(),
  /** The smallest count that public breakdowns show; 1 shows all. */
  WAYMARK_SMALLEST_BREAKDOWN: z.coerce.number().int().min(1).max(1000).default(5),
  /** The smallest total that public pages and files show; 1 shows all, as is national practice. */
  WAYMARK_SMALLEST_HEADLINE: z.coerce.number().int().min(1).max(1000).default(1),
})

/** What each setting must be; an address of a database is not repeated, for it may hold a password. */
const wantedOf: Readonly<Record<string, (given: string) => string>> = {
  DATABASE_URL: () =>
    'DATABASE_URL must be an address such as postgresql://name:password@host:5432/database.',
  PORT: wholeNumber('PORT', 0, 65_535),
  PUBLIC_URL: (given) =>
    `PUBLIC_URL must be an address such as https://waymark.example.org, without a path, not “${given}”. Only localhost goes without https.`,
  SMTP_URL: () =>
    'SMTP_URL must be an address such as smtp://name:password@host:587, or smtps:// for port 465.',
  MAIL_FROM: (given) =>
    `MAIL_FROM must be an e-mail address such as waymark@example.org, or Waymark <waymark@example.org>, not “${given}”.`,
  WAYMARK_SEALING_KEY: () =>
    'WAYMARK_SEALING_KEY must be 32 bytes in base64, such as openssl rand -base64 32 writes.',
  WAYMARK_SMALLEST_BREAKDOWN: wholeNumber('WAYMARK_SMALLEST_BREAKDOWN', 1, 1000),
  WAYMARK_SMALLEST_HEADLINE: wholeNumber('WAYMARK_SMALLEST_HEADLINE', 1, 1000),
}

export type Settings = {
  readonly databaseUrl: string | undefined
  readonly dataFolder: string
  readonly host: string
  readonly port: number
  /** The address people type, without a slash at its end; `undefined` for the one the web listens on. */
  readonly publicUrl: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string | undefined
  readonly sealingKey: string | undefined
  /** From which count on figures may be seen in public. */
  readonly smallest: { readonly breakdown: number; readonly headline: number }
}

/** A setting the person who started Waymark can put right; the message says how. */
export class SettingProblem extends Error {
  override readonly name = 'SettingProblem'
}

/** Reads and checks the settings, once, at the start. Throws a `SettingProblem` that says what to change. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const read = settingsSchema.safeParse(withoutEmpty(environment))
  if (!read.success) {
    const first = read.error.issues[0]
    const name = String(first?.path[0])
    throw new SettingProblem(wantedOf[name]?.(environment[name] ?? '') ?? `${name} cannot be used.`)
  }
  if (read.data.SMTP_URL && !read.data.MAIL_FROM) {
    throw new SettingProblem('SMTP_URL is set, so MAIL_FROM must say who letters come from.')
  }
  return {
    databaseUrl: read.data.DATABASE_URL,
    dataFolder: resolve(read.data.WAYMARK_DATA ?? join(projectFolder(), '.waymark')),
    host: read.data.HOST,
    port: read.data.PORT,
    publicUrl: read.data.PUBLIC_URL && new URL(read.data.PUBLIC_URL).origin,
    smtpUrl: read.data.SMTP_URL,
    mailFrom: read.data.MAIL_FROM,
    sealingKey: read.data.WAYMARK_SEALING_KEY,
    smallest: {
      breakdown: read.data.WAYMARK_SMALLEST_BREAKDOWN,
      headline: read.data.WAYMARK_SMALLEST_HEADLINE,
    },
  }
}

function wholeNumber(name: string, least: number, most: number): (given: string) => string {
  return (given) => `${name} must be a whole number from ${least} to ${most}, not “${given}”.`
}

function isDatabaseAddress(text: string): boolean {
  try {
    return ['postgres:', 'postgresql:'].includes(new URL(text).protocol)
  } catch {
    return false
  }
}

function withoutEmpty(environment: NodeJS.ProcessEnv): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
}
