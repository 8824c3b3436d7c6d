import type { Catalogue } from './sentence.ts'

export const time = {
  title: { nl: 'Tijd', en: 'Time' },
  lead: {
    nl: 'Waar gaat een werkweek heen? Eén week per kwartaal schrijven mensen het op, wie dat wil.',
    en: 'Where does a working week go? One week a quarter people write it down, those who wish to.',
  },
  never: {
    nl: 'Wij vragen niemand om altijd tijd te schrijven. Dat zou het probleem groter maken.',
    en: 'We ask nobody to write time always. That would make the problem larger.',
  },
  shiftTitle: {
    nl: (now: string, before: string) => `Waar de week heen ging: het ${now} naast het ${before}`,
    en: (now: string, before: string) => `Where the week went: ${now} beside ${before}`,
  },
  shiftOnly: {
    nl: (now: string) => `Waar de week heen ging in het ${now}`,
    en: (now: string) => `Where the week went in ${now}`,
  },
  shiftSubtitle: { nl: 'Deel van alle werkuren · %', en: 'Share of all working hours · %' },
  shiftLabel: {
    nl: 'Stippen op een lijn per soort tijd: nu en een jaar eerder.',
    en: 'Dots on a line by kind of time: now and a year before.',
  },
  seeShift: {
    nl: 'De dichte stip is nu, de open stip een jaar eerder. De balk erachter is de marge.',
    en: 'The filled dot is now, the open dot a year before. The bar behind it is the range.',
  },
  seeOverlap: {
    nl: 'Twee kwartalen naast elkaar zeggen nog niets over verandering. Kijk daarvoor naar de hele reeks.',
    en: 'Two quarters side by side say nothing about change yet. For that, look at the whole series.',
  },
  wholeTitle: { nl: 'De hele week, per kwartaal', en: 'The whole week, by quarter' },
  wholeSubtitle: { nl: 'Deel van alle werkuren · %', en: 'Share of all working hours · %' },
  wholeLabel: {
    nl: 'Balken van een hele werkweek per kwartaal, verdeeld in soorten tijd.',
    en: 'Bars of a whole working week by quarter, divided into kinds of time.',
  },
  seeWhole: {
    nl: 'Elke balk is een hele werkweek. De kleuren staan altijd in dezelfde volgorde.',
    en: 'Each bar is a whole working week. The colours are always in the same order.',
  },
  seeRest: {
    nl: 'Het witte deel is ander werk, zoals overleg, reizen en zitting.',
    en: 'The white part is other work, such as meetings, travel and hearings.',
  },
  rest: { nl: 'ander werk', en: 'other work' },
  direct: { nl: 'met kind of gezin', en: 'with child or family' },
  administration: { nl: 'administratie', en: 'administration' },
  learning: { nl: 'leren', en: 'learning' },
  now: { nl: 'nu', en: 'now' },
  kind: { nl: 'Soort tijd', en: 'Kind of time' },
  lines: { nl: 'Elk cijfer als reeks', en: 'Every figure as a series' },
  felt: {
    nl: 'Gemeten tijd en gevoelde last zijn twee lijnen, nooit één cijfer.',
    en: 'Measured time and felt burden are two lines, never one figure.',
  },
  none: { nl: 'Deze uitgave heeft geen cijfers over tijd.', en: 'This release has no figures on time.' },
} as const satisfies Catalogue
