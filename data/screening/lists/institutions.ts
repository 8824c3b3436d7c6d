import { wordSet } from './wordSet.ts'

/** Organisations with a name of their own, words joined by hyphens. */
export const institutions = wordSet(`
accare altrecht ambiq amc amphia amsta antoni-van-leeuwenhoek arkin arosa azm 
bascule briedis bureau-jeugdzorg-limburg buurtzorg
cardea careyn combinatie-jeugdzorg cordaan
de-bascule deventer-ziekenhuis dimence djgb
elker elkerliek emergis emma-kinderziekenhuis entrea entrea-lindenhout enver erasmus-mc
fier flevoziekenhuis flexus-jeugdplein franciscus-gasthuis
gastenhof gelre ggz-delfland ggz-ingeest ggze
haaglanden-mc hagaziekenhuis herlaarhof horizon-jeugdzorg humanitas
ihub ikazia intermetzo intervence ipse-de-bruggen isala
jbb jbg jbn jbov jbra jbwb jbwest jeugd-en-gezinsbeschermers jeugdbescherming-brabant jeugdbescherming-gelderland jeugdbescherming-limburg jeugdbescherming-noord jeugdbescherming-overijssel jeugdbescherming-regio-amsterdam jeugdbescherming-rotterdam-rijnmond jeugdbescherming-west jeugdformaat juzt
kadera karakter kenter koraal
leger-des-heils lentis levvel lindenhout lucertis lumc
middin molemann mondriaan moviera mumc mutsaersstichting
olvg oosterlengte oosterpoort opvoedpoli
pactum pameijer parlan parnassia partners-voor-jeugd philadelphia pluryn prinses-maxima-centrum prodeba
radboud-umc radboudumc regiecentrum-bescherming-en-veiligheid reinier-de-graaf rijnstate rubicon
s-heeren-loo samen-veilig-midden-nederland sophia-kinderziekenhuis spaarne-gasthuis spirit stek-jeugdhulp sterk-huis sterkhuis svmn
tender tergooi timon trajectum triade trivium-lindenhof
umc umcg umcu
via-jeugd virenze vitree vumc
wilhelmina-kinderziekenhuis william-schrikker william-schrikker-groep william-schrikker-stichting wkz wsg wsj wss
xonar
yorneo youke yulius
zilveren-kruis zuyderland
`)
