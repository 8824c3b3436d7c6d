/**
 * Whether a text speaks of violence or danger that is going on, in Dutch or English. Whole words only, and no nouns of the trade: a rule
 * about child abuse is no danger. The list is our own and misses much: a page never says that there is none.
 */
export const speaksOfDanger = (text: string): boolean => pattern.test(text.normalize('NFC'))

const words = [
  'slaat|sloeg|geslagen|schopt|schopte|geschopt|wurgt|gewurgd|steekt neer|neergestoken|verkracht|aangerand',
  'mishandelt|mishandelde|mishandeld|misbruikt|misbruikte|bedreigt|bedreigde|bedreigd|opgesloten|vermoorden|doodmaken|dood maken',
  'zelfmoord|zelfdoding|su[iï]cide|su[iï]cidaal|acuut gevaar|direct gevaar|nu in gevaar|in gevaar',
  'hits|beats|beaten|kicked|strangles|strangled|raped|abuses|abused|threatens|threatened|locked up|kill|suicide|suicidal|in danger',
].join('|')

const pattern = new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'iu')
