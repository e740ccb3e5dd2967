// canary: telling-identifiers
export function findUser(id: string) {
  return id
}
