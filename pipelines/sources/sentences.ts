import { Refusal } from '../../data/refusal.ts'
import type { Language, Words } from '../../data/vocabulary/measure.ts'

type Sentence = { message: Words; hint: Words; code?: number }

const sentence = (nl: string, en: string, hintNl: string, hintEn: string, code = 400): Sentence => ({
  message: { nl, en },
  hint: { nl: hintNl, en: hintEn },
  code,
})

/** Every way in which a file as a whole is refused. */
export const sentences = {
  noPath: sentence(
    'geen bestand genoemd',
    'no file named',
    'schrijf: import BESTAND of MAP',
    'write: import FILE or FOLDER',
  ),
  otherLog: sentence(
    'deze zaken staan al in een ander logboek, met andere gebeurtenissen',
    'these cases are in another log already, with other events',
    'is dit een ander logboek, geef dan --organisation; is het een nieuwe levering van hetzelfde, geef dan --origin met die naam',
    'if this is another log, give --organisation; if it is a new delivery of the same one, give --origin with that name',
    409,
  ),
  missing: sentence('bestand bestaat niet', 'file does not exist', 'controleer de naam', 'check the name', 404),
  noPermission: sentence(
    'bestand mag niet worden gelezen',
    'no permission to read the file',
    'geef jezelf leesrecht',
    'give yourself read permission',
    403,
  ),
  notAFile: sentence('dit is geen gewoon bestand', 'not an ordinary file', 'wijs een bestand aan', 'name a file'),
  emptyFolder: sentence(
    'geen bestand in deze map dat wij kunnen lezen',
    'no file in this folder that we can read',
    'wij lezen .ndjson .jsonl .json .csv .tsv .parquet, en .gz van de eerste vijf',
    'we read .ndjson .jsonl .json .csv .tsv .parquet, and .gz of the first five',
  ),
  unknownExtension: sentence(
    'dit soort bestand lezen wij niet',
    'we do not read this kind of file',
    'wij lezen .ndjson .jsonl .json .csv .tsv .parquet, en .gz van de eerste vijf',
    'we read .ndjson .jsonl .json .csv .tsv .parquet, and .gz of the first five',
  ),
  empty: sentence('bestand is leeg', 'file is empty', 'lever het opnieuw aan', 'deliver it again'),
  noRows: sentence('bestand heeft geen regels', 'file has no rows', 'lever het opnieuw aan', 'deliver it again'),
  latin1: sentence(
    'bestand is geen UTF-8 (lijkt Latin-1 of Windows-1252)',
    'file is not UTF-8 (it looks like Latin-1 or Windows-1252)',
    'bewaar het als UTF-8, bijvoorbeeld: iconv -f WINDOWS-1252 -t UTF-8',
    'save it as UTF-8, for instance: iconv -f WINDOWS-1252 -t UTF-8',
    415,
  ),
  utf16: sentence(
    'bestand is geen UTF-8 (lijkt UTF-16)',
    'file is not UTF-8 (it looks like UTF-16)',
    'bewaar het als UTF-8',
    'save it as UTF-8',
    415,
  ),
  nul: sentence(
    'bestand bevat een NUL-teken, op regel',
    'file contains a NUL character, on line',
    'dit is geen tekstbestand, of het is beschadigd',
    'this is no text file, or it is damaged',
  ),
  longLine: sentence(
    'een veld of regel is langer dan 2 MB, op regel',
    'a field or line is longer than 2 MB, on line',
    'een signaal is hooguit een paar duizend tekens',
    'a signal is a few thousand characters at most',
    413,
  ),
  brokenGzip: sentence(
    'gzip-bestand is beschadigd of half',
    'gzip file is damaged or cut off',
    'lever het opnieuw aan',
    'deliver it again',
  ),
  bomb: sentence(
    'gzip-bestand pakt onredelijk groot uit',
    'gzip file unpacks to an unreasonable size',
    'lever het ongecomprimeerd aan',
    'deliver it uncompressed',
    413,
  ),
  notJson: sentence(
    'dit is geen leesbare JSON',
    'this is not readable JSON',
    'schrijf één object per regel, of één rij van objecten',
    'write one object per line, or one array of objects',
  ),
  notCsv: sentence(
    'dit is geen leesbare CSV',
    'this is not readable CSV',
    'scheid met , of ; of tab of |, en begin met een regel met kolomnamen',
    'separate with , or ; or tab or |, and begin with a line of column names',
  ),
  notParquet: sentence(
    'dit is geen leesbaar Parquet-bestand',
    'this is not a readable Parquet file',
    'lever het opnieuw aan',
    'deliver it again',
  ),
  tooManyColumns: sentence('te veel kolommen', 'too many columns', 'hooguit 2000', 'at most 2000', 413),
  columnTwice: sentence(
    'twee kolommen voor hetzelfde veld',
    'two columns for one field',
    'laat er één weg, of kies met --map',
    'leave one out, or choose with --map',
  ),
  columnAbsent: sentence(
    'kolom staat niet in het bestand',
    'column is not in the file',
    'controleer --map of --column',
    'check --map or --column',
  ),
  missingColumn: sentence(
    'verplichte kolom ontbreekt',
    'required column is missing',
    'noem de kolom met --map, of kies een andere soort met --as',
    'name the column with --map, or choose another kind with --as',
  ),
  unknownKind: sentence(
    'wij herkennen niet wat voor signalen dit zijn',
    'we do not recognise what kind of signals these are',
    'zeg het met --as friction|time_week|handover|trust|process|rule_event|event_log|indicator',
    'say so with --as friction|time_week|handover|trust|process|rule_event|event_log|indicator',
  ),
  ambiguousKind: sentence(
    'dit kan meer dan één soort zijn',
    'this can be more than one kind',
    'kies met --as',
    'choose with --as',
  ),
  nothingGood: sentence(
    'geen enkele regel is bruikbaar; redenen per regel in',
    'not one line can be used; reasons per line in',
    'verbeter het bestand en lever het opnieuw aan',
    'mend the file and deliver it again',
    422,
  ),
  unreadable: sentence(
    'bestand kan niet tot het einde worden gelezen',
    'file cannot be read to its end',
    'lever het opnieuw aan',
    'deliver it again',
  ),
  tooLarge: sentence(
    'dit bestand is te groot',
    'this file is too large',
    'deel het op, of stel WEDERKERIG_IMPORT_MEGABYTES hoger in',
    'divide it, or set WEDERKERIG_IMPORT_MEGABYTES higher',
    413,
  ),
  tooManyRows: sentence(
    'dit bestand heeft te veel regels',
    'this file has too many lines',
    'deel het op, of stel WEDERKERIG_IMPORT_ROWS hoger in',
    'divide it, or set WEDERKERIG_IMPORT_ROWS higher',
    413,
  ),
  tooMuchMemory: sentence(
    'dit bestand vraagt meer geheugen dan een import mag gebruiken',
    'this file asks more memory than an import may use',
    'deel het op; er is niets ingelezen',
    'divide it; nothing was imported',
    413,
  ),
  busy: sentence(
    'er loopt al een import of uitgave in deze map',
    'another import or release is running in this folder',
    'wacht tot die klaar is',
    'wait until it is done',
    409,
  ),
  ambiguousDate: sentence(
    'niet te zien of de dag of de maand voorop staat in kolom',
    'cannot tell whether day or month comes first in column',
    'zeg het met --column date_format=dmy of date_format=mdy',
    'say so with --column date_format=dmy or date_format=mdy',
  ),
  option: sentence('ongeldige keuze', 'invalid choice', 'zie import --help', 'see import --help'),
  mapKey: sentence(
    'onbekende sleutel in het kaartbestand',
    'unknown key in the map file',
    'toegestaan: kind, columns, values, constants, date_format, series, area, period, source, licence',
    'allowed: kind, columns, values, constants, date_format, series, area, period, source, licence',
  ),
  mapShape: sentence(
    'het kaartbestand klopt niet, bij',
    'the map file is not right, at',
    'voorbeeld: {"kind":"friction","columns":{"rule_id":"Regel"},"values":{"verdict":{"hinder":"hindert"}}}',
    'example: {"kind":"friction","columns":{"rule_id":"Rule"},"values":{"verdict":{"hinders":"hindert"}}}',
  ),
  layout: sentence(
    'deze tabel heeft een opmaak die wij niet kennen',
    'this table has a layout that we do not know',
    'beschrijf hem met --map: {"kind":"indicator","period":"jaar","area":{"code":"regio","label":"regio","level":"niveau"},"series":[{"id":"ots","label":"Ondertoezichtstelling","value":"ots_aantal","unit":"count"}],"source":"CBS","licence":"CC BY 4.0"}',
    'describe it with --map: {"kind":"indicator","period":"year","area":{"code":"area","label":"area","level":"level"},"series":[{"id":"orders","label":"Supervision orders","value":"orders","unit":"count"}],"source":"CBS","licence":"CC BY 4.0"}',
  ),
} as const satisfies Record<string, Sentence>

/** The Refusal for a sentence; `detail` is a name that the user gave or a column's name, never a value from a row. */
export function refusal(language: Language, name: keyof typeof sentences, detail = ''): Refusal {
  const { message, hint, code }: Sentence = sentences[name]
  return new Refusal(detail === '' ? message[language] : `${message[language]}: ${detail}`, hint[language], code)
}
