import { nicknameTable } from './table.ts'

/**
 * What the vendored table lacks: names heard on British streets, and the forms one name takes across the languages
 * that people there bring with them. Our own.
 */
const heardHere = `
darren:daz,dazza gary:gaz,gazza gareth:gaz,gaz barry:baz,bazza sharon:shaz,shazza karen:kaz,kazza jeremy:jez,jezza
terence:tez,tel,terry derek:del lawrence:loz,lozza laurence:loz lauren:loz maurice:mo,moz marie:maz
tracey:trace,traz murray:muz catherine:caz caroline:caz charlotte:chaz charles:chaz,chazza kevin:kev wayne:wayno
stephen:ste,stevo steven:ste,stevo michael:mick,micky paul:pauly,paulie sean:shaun,shane,shawn shaun:sean,shawn
mohammed:mo,mohamed,muhammad,mohammad,mohamad,mohamud,mehmet,mehmed,mamadou,mamadu mohamed:mo,muhammad,mohammad,mohamud
muhammad:mo,mohammad ahmed:ahmad,ahmet,achmed yusuf:yousef,youssef,yosef,joseph,iosif ibrahim:abraham,ebrahim,ibrahima
hussein:hussain,husain,hossein,husein hassan:hasan ali:aly abdullah:abdallah,abdulla abdul:abdel,abd
gheorghe:george,ghita,gica george:giorgi,jerzy,yuri ion:ioan,john,ionut,ionel ioan:john ionut:nelu
mihai:michael,misu,mihail mikhail:michael,misha michal:michael nicolae:nicholas,nicu,nelu nikolai:nicholas,kolya
vasile:basil,vasi stefan:stephen,steven,stefanos constantin:constantine,costel,costi alexandru:alexander,alex,sandu
aleksander:alexander,alex,olek aleksandr:alexander,alex,sasha,sanya andrei:andrew,andrey andrzej:andrew,jedrek andriy:andrew
piotr:peter,petr petru:peter petr:peter pawel:paul pavel:paul jan:john,janek ivan:john,vanya krzysztof:christopher,chris,krzys
tomasz:thomas,tomek,tom jozef:joseph josef:joseph jose:joseph,pepe lukasz:luke,lucas marek:mark,marco marcin:martin
katarzyna:catherine,kasia,kate ekaterina:catherine,katya malgorzata:margaret,gosia elzbieta:elizabeth,ela
joao:john juan:john giovanni:john,gianni yohannes:john,johannes,yohanes yonas:jonas,jonah tesfay:tesfaye,tesfai
dawit:david daoud:david dawood:david daud:david samuel:samuil mikael:michael,mikiel musa:moussa,moses,mousa
singh:sing gurpreet:gopi,preet harpreet:happy,preet jaspreet:jas,jassi manpreet:manny,mani sukhdeep:sukhi harjit:harry
eileen:ailean sinead:jane seamus:james liam:william niamh:neve siobhan:shivaun aoife:eva
`

type Bonds = {
  /** The formal names a name may stand for, itself first. */
  readonly rootsOf: (name: string) => readonly string[]
  readonly areBound: (one: string, other: string) => boolean
}

const bonds: Bonds = bind(`${nicknameTable} ${heardHere}`)

/** The formal names a given name may stand for, itself first: “daz” gives “daz” and “darren”. */
export function rootsOf(name: string): readonly string[] {
  return bonds.rootsOf(name)
}

/** Whether one name is a nickname of the other, or both are nicknames of a third. */
export function areNicknames(one: string, other: string): boolean {
  return bonds.areBound(one, other)
}

function bind(table: string): Bonds {
  const formal = new Map<string, string[]>()
  for (const entry of table.split(/\s+/).filter(Boolean)) {
    const [name = '', nicknames = ''] = entry.split(':')
    for (const nickname of nicknames.split(',')) {
      const roots = formal.get(nickname)
      if (!roots) formal.set(nickname, [nickname, name])
      else if (!roots.includes(name)) roots.push(name)
    }
  }
  const rootsOf = (name: string): readonly string[] => formal.get(name) ?? [name]
  return {
    rootsOf,
    areBound: (one, other) => {
      const others = rootsOf(other)
      return rootsOf(one).some((root) => others.includes(root))
    },
  }
}
