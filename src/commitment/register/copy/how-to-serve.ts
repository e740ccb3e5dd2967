/** What whoever takes the copy over must know. */
export function howToServe(origin: string): string {
  return [
    'THE REGISTER OF COMMITMENTS, AS FILES',
    '',
    `This folder holds everything that ${origin} tells the public of commitments: the register and its entries,`,
    'the versions that were awarded, the badges, the keys that sign them, the lists of what was taken back or suspended,',
    'the published records of roundtables, and the contexts that badges are written in.',
    '',
    'TO SERVE IT IN THE PLACE OF THE HOUSE IT CAME FROM',
    '',
    `1. Point the name in ${origin} to your host. Badges name that address, and are checked there.`,
    '2. Serve the files as they lie. A folder answers with its index.html.',
    '3. Send these types, for no ending says them:',
    '     .well-known/did.json        application/did+ld+json',
    '     credentials/status/*        application/vc+ld+json',
    '     commitments/*/snapshots/*   application/json',
    '     *.atom                      application/atom+xml',
    '   Let any site read them (Access-Control-Allow-Origin: *).',
    '',
    'Nothing in here is secret. The keys that sign are not in it: with the house gone, no badge can be made or taken back,',
    'and those there are hold until their day.',
    '',
  ].join('\n')
}
