/**
 * What a word stands for in a budget proposal. A concept lets the model learn from "færre pladser" what holds for "nedsat normering".
 * A compound is known by its last part, so most patterns look at the end of a word; inflections are written out.
 */
import type { WordTest } from '../pattern.ts';

const ENDINGS = ['', ...'e en er ers et erne ernes ene enes ens ets s n r rs rne rnes t'.split(' ')];

const listed = (words: string) => words.split(' ');
const head = (heads: string): WordTest => ({ kind: 'ends', with: listed(heads).flatMap((each) => ENDINGS.map((ending) => each + ending)) });
const start = (starts: string): WordTest => ({ kind: 'begins', with: listed(starts) });
const exact = (words: string): WordTest => ({ kind: 'forms', forms: listed(words) });
/** The last part of a word, unless another stands before it. */
const headWithout = (before: string, heads: string) => new RegExp(`(?<!${before})(?:${listed(heads).join('|')})(?:${ENDINGS.join('|')})$`, 'u');

export const CONCEPTS: readonly (readonly [name: string, test: WordTest | RegExp])[] = [
    [
        'gevinst',
        head(
            'gevinst besparels besparelse effektivisering rational rationale rationaler provenu råderum råderumm afkast mindreudgift mindreforbrug merindtægt stordriftsfordel synergi businesscase fortjeneste',
        ),
    ],
    ['potentiale', head('potential potentiale potentialer')],
    ['spare', exact('spare sparer spares sparet sparede indspare indspares besparende spar')],
    ['frigøre', start('frigør frigjor frigiv frigav')],
    [
        'hente',
        exact(
            'hente hentes høste høstes indhente indhøste opnå opnås opnået realisere realiseres realiseret indfri indfries hjemtages hjemtage indfriet hjemtaget',
        ),
    ],
    ['udgift', headWithout('mindre', 'udgift forbrug')],
    ['udgift', head('omkostning økonomi betaling lønsum bundlinje præmi pris')],
    ['økonomisk', exact('økonomisk økonomiske driftsøkonomisk driftsøkonomiske')],
    ['ressource', head('ressource ressourc tidsforbrug arbejdstid årsværk kapacitet mandetim medarbejdertim arbejdstim arbejdsgang')],
    ['tid', exact('tid tiden timer timerne tidsbesparelse tidsbesparelser minutter time timen transporttid vejtid køretid')],
    [
        'ned',
        start(
            'reducer reduktion nedbring mindsk sænk nedsæt nedsat begræns beskær beskår skær dæmp halver minimer aftag forring nednorm nedskær nedjuster trap',
        ),
    ],
    [
        'ned',
        exact(
            'lavere færre fald faldet falder falde nedgang nedgangen billigere ringere dårligere reduceret mindre sjældnere langsommere senere smallere kortere faldende ned tyndere',
        ),
    ],
    ['ned', head('reduktion forringelse nedgang nedskæring nedsættelse beskæring begrænsning')],
    ['op', start('øg stig styrk forbedr løft udvid forøg højn udbyg opnorm stig')],
    ['op', exact('højere flere mere bedre hurtigere større længere tættere nemmere lettere oftere smidigere tidligere dyrere')],
    ['stop', start('nedlæg nedlag afskaf afvikl fjern bortfald ophør sammenlæg sammenlag udfas opsig spar inddrag')],
    [
        'stop',
        exact(
            'lukke lukkes lukker lukket lukning lukningen lukninger udgår udgå bort væk stoppe stoppes stopper stoppet erstatte erstattes nedlukning droppes frafalder frafaldes aflyses',
        ),
    ],
    ['stop', head('nedlæggelse lukning lukkedag lukkeug afskaffelse bortfald sammenlægning ophør afvikling')],
    ['stram', exact('kun alene')],
    ['stram', start('stram skærp snævr loft maksim højst visiteres indskrænk målret')],
    ['tilpas', start('tilpas juster omlæg omlag ensret ensart harmonis omprioriter nedprioriter optimer omstil differentier prioriter')],
    ['tilpas', head('tilpasning justering omlægning harmonisering ensretning optimering nedprioritering')],
    [
        'ydelse',
        head(
            'service serviceniveau tilbud tilbudd ydelse ydels hjælp pleje rengøring bad bade træning støtte støtt undervisning vejledning aflastning behandling kørsel befordring madservice tilskud bostøtte ledsagelse indsats foranstaltning anbringelse bevilling åbningstid normering pasning kvalitetsstandard visitation rådgivning klippekort besøg aktivitet udflugt lejrskole koloni vedligeholdels snerydning slåning tømning afhentning frekvens arrangement hjælpemid',
        ),
    ],
    [
        'sted',
        head(
            'skole institution børnehave vuggestue dagpleje klub sfo fritidshjem bibliotek filial svømmehal hal plejehjem plejecent plejecenter bosted botilbud værested plads pladser afdeling klinik borgerservice busrute rute linje stoppested legeplads genbrugsplads genbrugsstation museum teater musikskole ungdomsskole klass klasse hold matrikel matrikl bold boldbane toilet toilett park center centr telefon skranke',
        ),
    ],
    [
        'borger',
        head(
            'borger borg forældre elev brug bruger beboer beboe barn børn børnen ung unge ældre patient pårørende famili familie modtager pensionist ledig forening kunde kursist deltager passager lånere lånerne låner',
        ),
    ],
    [
        'personale',
        head(
            'medarbejder personal personale leder ledels ledelse ansat ansatte team stilling vikar mellemled sagsbehandler administration forvaltning stab',
        ),
    ],
    ['personale', exact('administrativ administrative administrativt')],
    ['fagfolk', head('lærer pædagog sygeplejersk terapeut hjælper dagplejer bibliotekar vejleder voksn voksne hænder')],
    [
        'sag',
        head(
            'system it kontrakt aftal aftale maskin printer licens leverandør møde møder data løsning proces process indkøb udbud server bygning areal energi papir porto arkiv fravær sygefravær faktura',
        ),
    ],
    [
        'måske',
        exact(
            'kan kunne måske muligvis eventuelt evt formentlig formentligt potentielt forhåbentlig sandsynligvis mulighed muligheder muligheden muligt mulig umiddelbart muliggør burde antageligt antagelig forhåbentligt formodes ville eventuel eventuelle skulle',
        ),
    ],
    ['skøn', start('forvent skøn vurder ansl formod antag estimat påregn forudsæt prognose')],
    [
        'sigt',
        exact(
            'sigt sigtet langsigtet langsigtede langsigtet fremover efterhånden gradvist længere årene bane fremtidig fremtidige fremtiden løbende indfasning ende tid',
        ),
    ],
    ['usikker', exact('tidlig tidligt')],
    ['usikker', start('usikker vanskelig svær uvis afhæng endnu afvent beror uklar uafklar ukendt utilstrækkelig')],
    [
        'regne',
        start(
            'beregn opgjor opgør kvantific estimer målt måle måling dokument indregn kalkuler prissat prissæt værdisat værdisæt afdæk analyser evaluer eftervis beløb opgørelse medregn udmål',
        ),
    ],
    ['ikke', exact('ikke ingen intet uden aldrig hverken næppe undgå undgås undgår nul ej')],
    ['uændret', exact('samme fortsat')],
    ['uændret', start('uændre fasthold bevar oprethold bibehold fortsætte uberørt neutral')],
    ['stor', exact('god langt godt række')],
    ['stor', start('betydelig væsentlig markant mærkbar anseelig pæn mange meget stor enorm kraftig gode betragtelig yderligere')],
    ['formål', exact('formål formålet mål målet hensigten henblik målsætning målsætningen sigte sigter ønske ønsker ønsket')],
    [
        'ramme',
        head(
            'ramme rammereduktion rammebesparelse grønthøst grønthøster rammestyring servicerammen budgetramme procentsats promille effektiviseringskrav besparelseskrav',
        ),
    ],
    ['budget', /budget/u],
    [
        'teknisk',
        exact(
            'teknisk tekniske bogholderimæssig bogføringsmæssig automatisk automatiske generel generelle lineær forlods administrativ proportionalt forholdsmæssigt',
        ),
    ],
    [
        'regulering',
        head(
            'korrektion regulering fremskrivning nulstilling periodisering omplacering kontering omkontering tilretning opretning konvertering refusion moms momsscreening regres bloktilskud afregning tildeling tildelingsmodel budgetmodel modell takst overhead enhedspris demografi mellemkommunal medfinansiering udligning hjemtagelse leasing afskrivning henlæggelse bevillingsoverførsel pulj pulje buffer reserv reserve kasse kassen konto konti kont afgift afgiftsordning dispositionsbeløb mængderegulering opregning låneoptagelse huslejeindtægt salgsindtægt engangsindtægt bidrag skat grundskyld indtægtsoptimering',
        ),
    ],
    [
        'regulering',
        start(
            'demografi omplacer refusion moms mellemkommunal omkonter konter periodiser takst tildelingsmodel udmønt finansier afregn opkræv statsrefusion bloktilskud pris- fremskriv tilbagefør overfør',
        ),
    ],
    [
        'børnetal',
        head(
            'børnetal elevtal befolkningstal fødselstal ledighed aktivitetstilbagegang befolkningsprognose tilgang sagstal ældretal målgrupp søgning efterspørgsel',
        ),
    ],
    ['betale', start('brugerbetaling egenbetaling forældrebetaling takstforhøj gebyr deltagerbetaling kontingent')],
    ['selv', exact('selv selvtransporterende selvbetjening pårørende frivillige frivillig')],
    ['idag', exact('dag hidtil hidtidige hidtidig tidligere nuværende aktuelt eksisterende hidtil tilbage før nu')],
    ['fremover', exact('fremover fremadrettet fremtidigt foreslås foreslår forslaget indebærer medfører betyder medføre betyde bliver vil')],
    ['kvalitet', head('kvalitet trivsel tilfredshed livskvalitet faglighed')],
    ['længde', head('ventetid venteliste sagsbehandlingstid svartid afstand rejsetid transporttid interval')],
];
