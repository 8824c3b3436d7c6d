import type { Catalogue } from './sentence.ts'

export const chain = {
  title: { nl: 'De keten', en: 'The chain' },
  lead: {
    nl: 'Een gezin krijgt vaak met veel organisaties te maken. Hier zie je van wie naar wie het gaat, en hoe vaak het teruggaat.',
    en: 'A family often meets many organisations. Here you see from whom to whom it goes, and how often it goes back.',
  },
  notAHandover: {
    nl: 'Iemand erbij in het team telt nooit als overdracht.',
    en: 'Adding a person to the team never counts as a handover.',
  },
  matrixTitle: {
    nl: (from: string, to: string) => `Het vaakst ging een gezin van ${from} naar ${to}`,
    en: (from: string, to: string) => `Most often a family went from ${from} to ${to}`,
  },
  matrixSubtitle: {
    nl: (quarter: string) => `Overdrachten tussen organisaties · gezinnen · ${quarter}`,
    en: (quarter: string) => `Handovers between organisations · families · ${quarter}`,
  },
  matrixLabel: {
    nl: (count: string) =>
      `Vlakkenkaart: overdrachten tussen ${count} soorten organisaties, van (rijen) naar (kolommen).`,
    en: (count: string) => `Grid: handovers between ${count} kinds of organisations, from (rows) to (columns).`,
  },
  seeMatrix: {
    nl: 'Lees van links naar boven: wie in de rij staat, droeg over aan wie in de kolom staat.',
    en: 'Read from left to top: who is in the row handed over to who is in the column.',
  },
  seeReturns: {
    nl: 'Een vlak met een rand is een weg terug in de keten.',
    en: 'A square with a border is a way back in the chain.',
  },
  noise: {
    nl: (bound: string) => `Om mensen te beschermen kan elk getal hooguit ${bound} te hoog of te laag zijn.`,
    en: (bound: string) => `To protect people every figure can be at most ${bound} too high or too low.`,
  },
  hiddenCell: {
    nl: (least: string) => `Gearceerd: minder dan ${least} gezinnen, of niemand. Dat tonen wij niet.`,
    en: (least: string) => `Hatched: fewer than ${least} families, or none. We do not show that.`,
  },
  from: { nl: 'van ↓', en: 'from ↓' },
  to: { nl: 'naar →', en: 'to →' },
  fromColumn: { nl: 'Van', en: 'From' },
  toColumn: { nl: 'Naar', en: 'To' },
  families: { nl: 'Gezinnen', en: 'Families' },
  back: { nl: 'Terug in de keten', en: 'Back in the chain' },
  isBack: { nl: 'ja', en: 'yes' },
  caption: {
    nl: (quarter: string) => `Overdrachten tussen organisaties, ${quarter}`,
    en: (quarter: string) => `Handovers between organisations, ${quarter}`,
  },
  none: {
    nl: 'Deze uitgave heeft geen overdrachten van organisatie naar organisatie.',
    en: 'This release has no handovers from organisation to organisation.',
  },
  around: { nl: 'Hoe het gezin dat merkt', en: 'What the family notices' },
  byPhase: { nl: 'Eerste contact, per stap in de keten', en: 'First contact, by step in the chain' },
  byPhaseMore: {
    nl: 'Het deel van de gezinnen dat binnen vijf werkdagen iemand sprak.',
    en: 'The share of families that spoke with someone within five working days.',
  },
} as const satisfies Catalogue
