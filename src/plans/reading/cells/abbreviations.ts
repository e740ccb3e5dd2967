/** Whether a name is an abbreviation: capitals alone. */
export function isAbbreviation(name: string): boolean {
  return /^[A-Z]{2,7}$/.test(name)
}
