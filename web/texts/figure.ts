import type { Catalogue } from './sentence.ts'

/** What stands round every figure, and what a script adds to it. */
export const figure = {
  csv: { nl: 'CSV', en: 'CSV' },
  dutchCsv: { nl: 'CSV voor Excel', en: 'CSV for Dutch Excel' },
  json: { nl: 'JSON', en: 'JSON' },
  arrow: { nl: 'Arrow', en: 'Arrow' },
  parquet: { nl: 'Parquet', en: 'Parquet' },
  svg: { nl: 'Plaatje (SVG)', en: 'Picture (SVG)' },
  png: { nl: 'Plaatje (PNG)', en: 'Picture (PNG)' },
  shareMore: {
    nl: 'Dit adres laat altijd precies deze cijfers zien:',
    en: 'This address always shows exactly these figures:',
  },
  embedMore: {
    nl: 'Zet deze figuur op je eigen pagina met deze code:',
    en: 'Put this figure on a page of your own with this code:',
  },
  embedTitle: { nl: 'Figuur van Wederkerig', en: 'Figure of Wederkerig' },
  copyLink: { nl: 'Kopieer de link', en: 'Copy the link' },
  copyCode: { nl: 'Kopieer de code', en: 'Copy the code' },
  copied: { nl: 'Gekopieerd', en: 'Copied' },
  sort: {
    nl: (column: string) => `Sorteer op ${column}`,
    en: (column: string) => `Sort by ${column}`,
  },
  said: {
    nl: (year: string, quarter: string) => `${year} K${quarter}`,
    en: (year: string, quarter: string) => `${year} Q${quarter}`,
  },
  shortcuts: { nl: 'Sneltoetsen', en: 'Keyboard shortcuts' },
  shortcutsOn: { nl: 'Gebruik sneltoetsen op dit apparaat', en: 'Use keyboard shortcuts on this device' },
  keySearch: { nl: 'zoek', en: 'search' },
  keyHelp: { nl: 'deze lijst', en: 'this list' },
  keyTable: { nl: 'tabel open of dicht', en: 'open or close the table' },
  keyDownload: { nl: 'downloads', en: 'downloads' },
  keyBriefing: { nl: 'de briefing', en: 'the briefing' },
} as const satisfies Catalogue
