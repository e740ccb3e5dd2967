const rehashed = `hash = sha256(previous_hash || convert_to(json_build_array(chain, position,
  extract(epoch from happened_at)::text, member_id, agency_id, action, purpose, people, categories, detail)::text, 'UTF8'))`

type Tampering = readonly [what: string, faults: readonly string[], statements: readonly string[]]

/** Every way an administrator of the server might change the audit, what the check then finds, and the statements; `:worker` is a chain. */
export const tamperings: readonly Tampering[] = [
  ...['detail', 'action', 'purpose'].map(
    (column): Tampering => [
      `another ${column} is written into a line`,
      ['reads-otherwise'],
      [`update access.audit_event set ${column} = 'other' where chain = :worker and position = 2`],
    ],
  ),
  [
    'somebody else is made to have acted',
    ['reads-otherwise'],
    [
      'update access.audit_event set member_id = gen_random_uuid() where chain = :worker and position = 2',
    ],
  ],
  [
    'a line is dated otherwise by a microsecond',
    ['reads-otherwise'],
    [
      "update access.audit_event set happened_at = happened_at + interval '1 microsecond' where chain = :worker and position = 2",
    ],
  ],
  [
    'a person is taken out of a line',
    ['reads-otherwise'],
    ['update access.audit_event set people = people[1:1] where chain = :worker and position = 2'],
  ],
  [
    'a line is taken out of the middle',
    ['lines-missing', 'people-of-no-line'],
    ['delete from access.audit_event where chain = :worker and position = 2'],
  ],
  [
    'the first line is taken out with its people',
    ['lines-missing'],
    [
      'delete from access.audit_event where chain = :worker and position = 1',
      'delete from access.audit_person where chain = :worker and position = 1',
    ],
  ],
  [
    'a line is changed and hashed anew',
    ['does-not-follow'],
    [
      `update access.audit_event set detail = 'other' where chain = :worker and position = 2`,
      `update access.audit_event set ${rehashed} where chain = :worker and position = 2`,
    ],
  ],
  [
    'two lines change places',
    ['does-not-follow'],
    [
      'update access.audit_event set position = 99 where chain = :worker and position = 2',
      'update access.audit_event set position = 2 where chain = :worker and position = 1',
      'update access.audit_event set position = 1 where chain = :worker and position = 99',
    ],
  ],
  [
    'the people listed under a line are taken away',
    ['people-differ'],
    ['delete from access.audit_person where chain = :worker and position = 2'],
  ],
  [
    'somebody else is listed under a line',
    ['people-differ'],
    ['insert into access.audit_person values (gen_random_uuid(), :worker, 2)'],
  ],
  [
    'the last line is cut off',
    ['end-elsewhere'],
    [
      'delete from access.audit_event where chain = :worker and position = 5',
      'delete from access.audit_person where chain = :worker and position = 5',
    ],
  ],
  [
    'the end is cut off and the mark of the end with it',
    ['sealed-line-missing'],
    [
      'delete from access.audit_event where chain = :worker and position > 3',
      'delete from access.audit_person where chain = :worker and position > 3',
      `update access.audit_chain set position = 3, hash = (select hash from access.audit_event as line
        where line.chain = :worker and line.position = 3) where chain = :worker`,
    ],
  ],
  [
    'the mark of the end alone is taken away',
    ['end-missing'],
    ['delete from access.audit_chain where chain = :worker'],
  ],
  [
    'a whole chain is taken away without a rest',
    ['sealed-line-missing'],
    ['audit_event', 'audit_person', 'audit_chain'].map(
      (table) => `delete from access.${table} where chain = :worker`,
    ),
  ],
  [
    'the last line under a seal is changed, hashed anew, and all that follows with it',
    ['sealed-line-differs'],
    [
      'delete from access.audit_event where chain = :worker and position = 5',
      'delete from access.audit_person where chain = :worker and position = 5',
      `update access.audit_event set detail = 'other' where chain = :worker and position = 4`,
      `update access.audit_event set ${rehashed} where chain = :worker and position = 4`,
      `update access.audit_chain set position = 4, hash = (select hash from access.audit_event as line
        where line.chain = :worker and line.position = 4) where chain = :worker`,
    ],
  ],
  [
    'a seal is made to say otherwise',
    ['seal-reads-otherwise'],
    [`update access.audit_seal set sealed_at = sealed_at - interval '1 day' where seal_number = 1`],
  ],
  [
    'the first seal is taken away',
    ['seal-missing'],
    ['delete from access.audit_seal where seal_number = 1'],
  ],
  [
    'the last seal is taken away, which was written down',
    ['no-such-seal'],
    ['delete from access.audit_seal where seal_number = 2'],
  ],
  [
    'everything is taken away: lines, ends and seals',
    ['no-such-seal'],
    ['truncate access.audit_event, access.audit_person, access.audit_chain, access.audit_seal'],
  ],
]
