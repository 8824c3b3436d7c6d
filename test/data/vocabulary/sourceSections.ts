/** Headings of the source text, "Wat werkt voor een effectieve en goede jeugdbescherming". */
export const sourceSections = [
  'De uitdaging van jeugdbescherming',
  'Wat verstaan we onder veilig opgroeien?',
  'Wie is die jeugdbeschermer?',
  'Wat hebben gezinnen nodig van de jeugdbescherming?',
  'Kennis die leeft',
  'Een stevige basis om op te bouwen',
  'Onderzoeken zonder oordeel',
  'Echte dialoog, echte bescherming',
  'Leren leven met onzekerheid',
  'Wat hebben professionals nodig om te doen wat werkt?',
  'Ontwikkel beleid dat bijdraagt aan effectieve jeugdbescherming',
  'Geef ruimte om te leren',
  'Zorg voor realistische doelen',
  'Maak het samenwerken in toegewijde teams mogelijk',
  'Toets op een zorgvuldig proces',
  'Tot slot: van controle naar vertrouwen',
]
