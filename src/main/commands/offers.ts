import type { Offer } from './command.ts'

/** Every command with its file, which is read only when the command is used: help opens neither the web nor the record. */
export const offers: readonly Offer[] = [
  {
    name: 'start',
    summary: 'start the product; the first start fills it with an invented region',
    usage: 'start',
    load: async () => (await import('./start.ts')).startCommand,
  },
  {
    name: 'indicators',
    summary: 'compute the eight national indicators from an interchange folder',
    usage: 'indicators DIR --from 2024-01 --to 2025-03',
    load: async () => (await import('./indicators.ts')).indicatorsCommand,
  },
  {
    name: 'import',
    summary: 'bring an interchange folder into the record, all of it or nothing',
    usage: 'import DIR',
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    name: 'invite',
    summary: 'invite a member; the way the first one comes into a house',
    usage: 'invite EMAIL --agency NAME [--role ROLE]',
    load: async () => (await import('./invite.ts')).inviteCommand,
  },
  {
    name: 'leave',
    summary: 'end a membership; the only way an auditor’s ends',
    usage: 'leave EMAIL',
    load: async () => (await import('./leave.ts')).leaveCommand,
  },
  {
    name: 'recovery-code',
    summary: 'let a member in who cannot show a code of their authenticator app',
    usage: 'recovery-code EMAIL',
    load: async () => (await import('./recovery-code.ts')).recoveryCodeCommand,
  },
  {
    name: 'export',
    summary: 'write the record as an interchange folder',
    usage: 'export DIR',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  {
    name: 'export-register',
    summary: 'write the public register as files that another host can serve',
    usage: 'export-register DIR',
    load: async () => (await import('./export-register.ts')).exportRegisterCommand,
  },
  {
    name: 'check',
    summary: 'find what is wrong or doubtful in an interchange folder',
    usage: 'check DIR',
    load: async () => (await import('./check.ts')).checkCommand,
  },
  {
    name: 'link',
    summary: 'say which records of a file are of one person',
    usage: 'link FILE --out CLUSTERS',
    load: async () => (await import('./link.ts')).linkCommand,
  },
  {
    name: 'encode',
    summary: 'encode the people of a file with a key, to ask whether they are known elsewhere',
    usage: 'encode FILE --key KEYFILE --out KEYS',
    load: async () => (await import('./encode.ts')).encodeCommand,
  },
  {
    name: 'match',
    summary: 'compare everybody in the region and ask members about those who may be one person',
    usage: 'match',
    load: async () => (await import('./match.ts')).matchCommand,
  },
  {
    name: 'rebuild',
    summary: 'compute every figure of the record anew',
    usage: 'rebuild',
    load: async () => (await import('./upkeep.ts')).rebuildCommand,
  },
  {
    name: 'audit',
    summary: 'check that nobody has changed who looked at what, or seal it',
    usage: 'audit verify [--seal SEAL] | audit seal',
    load: async () => (await import('./audit.ts')).auditCommand,
  },
  {
    name: 'demo',
    summary: 'write an interchange folder of an invented region',
    usage: 'demo --people N --months M --seed S --out DIR',
    load: async () => (await import('./demo.ts')).demoCommand,
  },
  {
    name: 'retention',
    summary: 'erase what has been kept long enough, or say what a run would erase',
    usage: 'retention preview | retention run',
    load: async () => (await import('./retention.ts')).retentionCommand,
  },
  {
    name: 'backup',
    summary: 'write the whole record to one file',
    usage: 'backup FILE [--replace]',
    load: async () => (await import('./upkeep.ts')).backupCommand,
  },
  {
    name: 'restore',
    summary: 'put a backup into an empty database (WAYMARK_DATA or DATABASE_URL)',
    usage: 'restore FILE',
    load: async () => (await import('./upkeep.ts')).restoreCommand,
  },
  {
    name: 'credential',
    summary: 'say of a badge whether it still holds',
    usage: 'credential verify FILE',
    load: async () => (await import('./credential.ts')).credentialCommand,
  },
  {
    name: 'plan',
    summary: 'read an action plan as it was written, and say what there is to ask',
    usage: 'plan import FILE --out PLAN.json | plan export PLAN.json --out FILE',
    load: async () => (await import('./plan.ts')).planCommand,
  },
  {
    name: 'bench',
    summary: 'measure import, rebuild, keeping current, the region’s page and the command line',
    usage: 'bench',
    load: async () => (await import('../bench/bench.ts')).benchCommand,
  },
]

/** Commands for whoever works on Waymark, not told among the others. */
export const untoldOffers: readonly Offer[] = [
  {
    name: 'bench-load',
    summary: 'part of bench',
    usage: 'bench-load URL HOW',
    load: async () => (await import('../bench/load.ts')).loadCommand,
  },
  {
    name: 'bench-search',
    summary: 'measure finding a person among many, with eight clients at once',
    usage: 'bench-search',
    load: async () => (await import('../bench/bench-search.ts')).benchSearchCommand,
  },
  {
    name: 'bench-roundtable',
    summary: 'measure many roundtables at once, over two processes',
    usage: 'bench-roundtable',
    load: async () => (await import('../bench/bench-roundtable.ts')).benchRoundtableCommand,
  },
  {
    name: 'bench-plans',
    summary: 'measure the pages of a large plan, and taking a document in',
    usage: 'bench-plans',
    load: async () => (await import('../bench/bench-plans.ts')).benchPlansCommand,
  },
  {
    name: 'bench-linking',
    summary: 'measure how right and how fast linking is',
    usage: 'bench-linking [FOLDER]',
    load: async () => (await import('../bench/linking.ts')).benchLinkingCommand,
  },
]
