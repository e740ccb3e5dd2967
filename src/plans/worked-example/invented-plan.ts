import type { Temporal } from 'temporal-polyfill'
import { monthInWords, monthOf } from '#vocabulary'

const key = `- HSD – Housing support desk
- LOT – Lantern outreach team
- PPT – Pathway planning team`

/**
 * The plan of an invented housing desk, as somebody writes one in a text: with two parts, tables of unlike columns, a date that
 * is doubtful and actions that refer to each other. Its months lie about today, so that the demonstration always shows what
 * is done, late and still to come.
 */
export function inventedPlan(today: Temporal.PlainDate): string {
  const at = (months: number) => monthInWords(monthOf(today).add({ months }))
  return `# Rough sleeping action plan of an invented council

Plan period: ${at(-9)} to ${at(21)}

This plan is invented, and so is everybody in it.

## Key

${key}

## 1 Nobody leaves a ward or a cell to the street

| Action | Due date | Who | Evidencing success | Cross referenced with |
|---|---|---|---|---|
| Prevention 1.1: Agree with the wards a call to the housing desk as soon as a stay begins | ${at(-4)} | HSD / PPT | Rare | 3.1 |
| Prevention 1.2: Place a housing worker in the discharge lounge on weekdays | ${at(2)} | HSD | Brief. Support 40 people a year | |
| Prevention 1.3: Hold a monthly meeting with probation about releases of the next eight weeks | Ongoing / monthly | PPT | Rare / Non-recurring | |
| Prevention 1.4: Write down who answers at night, and test it | ${at(-1)} | LOT/HSD | 95% of calls answered within an hour | 2.1 |

## 2 A bed within a night

| Action | Due date | Who | Evidencing success | What success looks like |
|---|---|---|---|---|
| Intervention 2.1: Answer every alert of the public within a day, and say what was done | ${at(-6)} | LOT | 100% of alerts answered | A night out is the last one |
| Intervention 2.2: Open eight emergency beds in single rooms, two of them with access for wheelchairs | ${at(1)} | HSD and successful provider | Brief - 60 people accommodated a year | A night out is the last one |
| Intervention 2.3: Review each month who waits longest for a bed and why | Ongoing / monthly | HSD | Outreach dashboard | A night out is the last one |

## 3 A home that lasts

| Action | Due date | Who | Evidencing success | Cross referenced with |
|---|---|---|---|---|
| Recovery 3.1: Visit everybody in the first week of a new tenancy, and again in the third month | ${at(5)} | PPT / Hearth Tenancy Support (invented) | Non-recurring. Questionnaires at the start, 3 months, 6 months | 1.1 |
| Recovery 3.2: Register everybody who moves in with a GP and a dentist | ${at(3)} | PPT | 100% of people moving in supported to register | |
| Recovery 3.3: Train ten people with lived experience to go along to first appointments | ${at(8)} | Hearth Tenancy Support (invented) | Numbers of people trained | |
| Recovery 3.4: Set up a fund for first furniture with the churches and the mosque | ${at(-2)} | PPT | | 3.5 |
| Recovery 3.5: Agree a list of landlords who take a bond instead of a deposit | | PPT | Published list | |
`
}
