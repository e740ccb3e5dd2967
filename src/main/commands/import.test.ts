import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { UsageProblem } from './command.ts'
import { importCommand } from './import.ts'

test.for(['', '   '])('a source named “%s” is nobody, and is refused', async (source) => {
  const asked = importCommand.run({ words: [tmpdir()], options: { source, format: 'neither' } })
  await expect(asked).rejects.toThrow(UsageProblem)
  await expect(asked).rejects.toThrow('--source')
})
