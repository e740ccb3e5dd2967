import fc from 'fast-check'
import { generateSync } from 'otplib'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { newRecoveryCodes, readRecoveryCode, stepOfCode } from './codes.ts'

const opened = Temporal.Instant.from('2024-07-02T11:00:00Z')

function codeOf(secret: string, seconds: number): string {
  return generateSync({ secret, epoch: Math.floor(opened.epochMilliseconds / 1000) + seconds })
}

test('an app’s code is right within one step, and never twice', () => {
  const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  fc.assert(
    fc.property(fc.integer({ min: -200, max: 200 }), (off) => {
      const code = codeOf(secret, off)
      const step = stepOfCode(code, secret, { now: opened, lastStep: 0 })
      if (Math.abs(off) <= 30) expect(step).toBeDefined()
      if (step !== undefined) {
        expect(stepOfCode(code, secret, { now: opened, lastStep: step })).toBeUndefined()
      }
    }),
  )
})

test('a recovery code is read however it is typed', () => {
  for (const code of newRecoveryCodes()) {
    expect(readRecoveryCode(` ${code.toLowerCase().replaceAll('-', '  ')} `)).toBe(code)
  }
  expect(readRecoveryCode('123456')).toBeUndefined()
})
