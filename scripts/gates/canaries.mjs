import * as flights from './canary-flights.mjs'

/** Runs every gate over its deliberate violations: a gate that cannot go red guards nothing. */
export const canaries = {
  name: 'canaries',
  async run() {
    const flown = []
    for (const fly of Object.values(flights)) flown.push(await fly())
    const findings = flown.flatMap((flight) => [...stayedGreen(flight), ...withoutCanary(flight)])
    const red = flown.flatMap(({ expected }) => expected).length - flown.flatMap(stayedGreen).length
    return { findings, note: `, ${red} canaries red` }
  },
}

function stayedGreen({ gate, expected, found }) {
  return expected
    .filter((canary) => !found.some((finding) => isRaisedBy(finding, canary)))
    .map(({ rule, file = gate }) => ({
      rule: 'stayed-green',
      file,
      text: `breaks ${rule}, and the gate “${gate}” did not see it: the gate is broken, or the canary is out of date.`,
    }))
}

function isRaisedBy(finding, { rule, file }) {
  return finding.rule === rule && (!file || finding.file.split('/').at(-1) === file)
}

function withoutCanary({ gate, expected, rules = [], proved = expected.map(({ rule }) => rule) }) {
  return rules
    .filter((rule) => !proved.includes(rule))
    .map((rule) => ({
      rule: 'no-canary',
      file: 'src/testing/canaries',
      text: `nothing there breaks ${rule} of the gate “${gate}”: add a file that does.`,
    }))
}
