// canary: TS4111 (noPropertyAccessFromIndexSignature)
export function nameOf(cells: Readonly<Record<string, string>>) {
  return cells.name
}
