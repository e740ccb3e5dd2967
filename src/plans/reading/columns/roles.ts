/** What a column, or the label of a field, is about. */
export const roles = [
  'number',
  'type',
  'section',
  'action',
  'due',
  'start',
  'owner',
  'partners',
  'evidence',
  'success',
  'references',
  'progress',
  'status',
  'resources',
] as const
export type Role = (typeof roles)[number]

/** What a heading is about, by the words plans use for it; `undefined` where it is not known. */
export function roleOf(heading: string): Role | undefined {
  const words = evenHeading(heading)
  if (words === '' || words.length > 80) return undefined
  return headings.find(([, pattern]) => pattern.test(words))?.[0]
}

/** A heading in small letters, without marks and brackets. */
export function evenHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/[^\p{L}\p{N}#/]+/gu, ' ')
    .trim()
}

/** The first that fits counts, so what is said more exactly stands first. */
const headings: readonly (readonly [Role, RegExp])[] = [
  [
    'references',
    /^(?:cross ?ref|links? to|linked|see also|related|depend|inter ?depend|references$)/,
  ],
  [
    'number',
    /^(?:(?:action|activity|task|item|plan|unique) )?(?:no|nos|number|ref|ref no|reference|reference number|id|code|#)$/,
  ],
  [
    'success',
    /\bsuccess (?:will )?looks? like\b|^(?:success criteria|definition of success)$|\bgood looks like\b/,
  ],
  ['evidence', /\b(?:evidenc|measur|kpis?\b|indicators?\b|track(?:ing)? (?:the )?impact)/],
  [
    'evidence',
    /\b(?:outcomes?|outputs?|impact|benefits?|targets?)$|^(?:expected|intended|desired|key) (?:outcomes?|outputs?|results?)|^how (?:will|do) we know/,
  ],
  [
    'resources',
    /^(?:resourc|costs?\b|budget|fund|finances?$|financial (?!year)|staffing|investment)|\b(?:resources?|costs?|funding|budget)$/,
  ],
  ['start', /^(?:start|from|begins?|commenc)/],
  [
    'due',
    /\b(?:due|timescales?|time scales?|timeframes?|time frames?|timelines?|deadlines?|by when|when by|target dates?|completion dates?|end dates?|delivery dates?|date for completion|complete by|milestone dates?)\b|^(?:when|years?|dates?|timing|timings|timetable|year of delivery|financial year|target date)$/,
  ],
  ['status', /\b(?:status|rag|brag|bragg?|rating|colour)\b/],
  [
    'progress',
    /^(?:progress|updates?|latest|position|comments?|commentary|notes?|quarter \d|q\d)\b|\b(?:progress|updates?|commentary|comments|position)$/,
  ],
  ['owner', /^(?:lead|leads|led by|responsib\w+)\b/],
  [
    'partners',
    /\b(?:partners?|partner agencies|with whom|stakeholders|supported by|supporting|contributors?|key agencies|other agencies|involved)$/,
  ],
  [
    'owner',
    /^(?:by )?whom?\b|\b(?:lead|leads|leading|owners?|owned by|responsible|responsibility|accountable|assigned to|who)\b/,
  ],
  ['type', /^(?:type|type of action|category|pillar|strand|pathway stage|stage|workstream)$/],
  [
    'section',
    /^(?:strategic )?(?:priority|priorities|objectives?|aims?|goals?|themes?|areas?|areas? of focus|sections?)$/,
  ],
  [
    'action',
    /\b(?:actions?|activity|activities|tasks?|initiatives?|deliverables?|commitments?|steps?|milestones?)\b|^(?:what\b|we will|how we will|description)/,
  ],
]
