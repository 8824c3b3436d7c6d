import { wordSet } from './wordSet.ts'

/** Words that take a capital and name nobody: laws, general names of the chain, systems, languages, large regions, feasts. */
export const chain = wordSet(`
abvakabo achterhoek act adhd afghaans afghaanse afghanistan afrikaans allah amerika amerikaans amerikaanse amsterdamse amvb antilliaans antilliaanse april arabic arabisch arabische arij aruba ass august augustus avg awb
belastingdienst belgie belgisch belgische berbers berichtenbox betuwe bevrijdingsdag bijbel bijzondere bkr board boeddhist bonaire bovenregionaal bpsw brabant branche brp bsn bulgaars bulgaarse bulgarije bureau burgerlijk buurtteam bw
cak cao care-nl carnaval cbs cbs-cijfers centraal centrum chanoeka chatgpt china chinees chinese christelijk christelijke christen christmas ciz cjg cnv coa copilot corona corv council court covid cpb crisisdienst curacao curator curatoren
dari december digid dinsdag divali diwali dodenherdenking donderdag drang drenthe duits duitse duitsland dutch dwang dyslexie
easter ecd eerste eherkenning eid engeland engels engelse english eritrea eritrees eritrese ethiopie eu europa european europese evrm excel expertisecentrum expertteam
facebook farsi februari february flevoland fnv fortes frankrijk frans franse friday fries friese friesland functioneel
gedecentraliseerd gedrag gelderland gemeente gemeenten gerechtshof gesloten gezinsvoogd ggd ggd'en ggz ggz's gi gi's gis god google griekenland grieks griekse grondwet groningen groot-brittannie gz
haaglanden haagse halt handvest harmonisatie havo hbo hemelvaart hervormingsagenda hindoe hindoestaans hindoestaanse hkz hof hoge holi holland hongaars hongaarse horizontaal
igj ijsselmeer ijw ind inkoopbureau inspectie inspectorate instagram internet iq iraans iraanse irak iran isd islamitisch islamitische iso italiaans italiaanse italie ivrk
januari january jenv jeugd jeugdautoriteit jeugdbescherming jeugdbeschermingsplan jeugdhulp jeugdreclassering jeugdregio jeugdteam jeugdwet jeugdzorg jeugdzorgplus jezus jood joods joodse json juli july june juni
kabinet kader kamer kamerbrief kamerbrieven kamervragen katholiek katholieke kerst kerstmis keti keurmerk kinderbescherming kinderdienst kinderombudsman kinderrechtenverdrag kinderrechter koerdisch koerdische koningsdag koran koti kvk kwaliteitskader
landelijk landelijke leerplicht leerplichtwet limburg lirik lokaal lvb
maandag maart march marokkaans marokkaanse marokko may mbo medisch mei mens microsoft midden mijnoverheid minister ministerie monday moroccan moslim municipality mup mvt mvv
nedap nederland nederlander nederlands nederlandse nen netherlands ngo nidos nieuwjaar nip nji noord noord-brabant noord-holland norm normenkader november nvo nza
october ocw oekraiens oekraiense oekraine offerfeest office oktober om ombudsman onderwijs onedrive oost ots ouder-kind oudjaar outlook overijssel
participatiewet pasen passend pdf pgb pgb's pinksteren plancare plinkr plus polen polish politie pools poolse portugal portugees portugese programma ptss
raad raamwerk ramadan randstad rdw rechtbank rechter rechters reclassering regas regiobestuur regioplan rijk rijnmond rivm roemeens roemeense roemenie roma rotterdamse rsj rusland russisch russische rv rvs
safety salland samenwerken samenwerkingsverband saturday sbj schorsing schulden scp september ser sgb sharepoint signal signs sint sint-maarten sinterklaas skj snapchat sociaal somalie somalisch somalische spaans spaanse spanje spoed spoedeisende staatssecretaris strafrecht success suikerfeest sunday surinaams surinaamse suriname suwi suwinet svb svv syrian syrie syrisch syrische szw
taskforce team teamoverleg teams thuis thursday tigrinya tiktok tno toekomstscenario topicus tripartiet triple tuesday turkije turkish turks turkse tweede tweede-kamer twente
uhp utrecht utrechtse uwv
vangnet vecozo veilig veluwe verdrag verklaring verticaal verve vlaams vlaamse vmbo vn vng vog voogd voogdij vots vrijdag vrijwillig vwo vws
wednesday west wetboek whatsapp wijkteam wijz windows wlz wmo wodc woensdag woondeal word wrr
xml
yardi youth youtube
zaterdag zeeland zin zitting zivver zondag zoom zorg zorgdomein zorgkantoor zorgverzekeraar zorgverzekeringswet zuid zuid-holland zvw
`)
