import type { PlanDocument } from './plan-document.ts'

/** `7. Homes`; a section that is not numbered by digits, or has no title, is called a priority. Read back as it was by `readHeading`. */
export function nameOfSection({ number, title }: PlanDocument['sections'][number]): string {
  if (title === '') return `Priority ${number}`
  return /^\d{1,2}$/.test(number) ? `${number}. ${title}` : `Priority ${number}: ${title}`
}
