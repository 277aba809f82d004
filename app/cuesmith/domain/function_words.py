"""Small words by which a phrase holds together, per language.

`OPENERS` begin a phrase (conjunctions, prepositions, relative words, subject pronouns): a good
place to break stands before one. `BINDERS` lean on what follows (articles, possessives, subject
pronouns, auxiliaries, negations, the prepositions of the genitive; openers too): a bad place to
break stands after one.
The rules are those of the timed-text style guides: article and noun, subject pronoun and verb,
verb and auxiliary or negation, preposition and its noun stay together.
"""

from __future__ import annotations

_OPENERS = {
    "en": """and but or nor so yet because although though while when whenever where wherever if
        unless until since that which who whom whose whether than as after before about above
        across against along among around at behind below beneath beside between beyond by despite
        during except for from in inside into like near off on onto over through throughout to
        toward towards under upon via with within without i he she we they i'm he's she's we're
        they're i've we've they've i'll he'll she'll we'll they'll i'd he'd she'd we'd they'd""",
    "de": """und aber oder denn sondern doch weil obwohl während wenn wann wo falls bis seit dass
        daß ob als damit sodass nachdem bevor der die das welche welcher welches wie an auf aus bei
        durch für gegen hinter in im ins am ans beim vom zum zur mit nach neben ohne seit über um
        unter vor wegen zu zwischen trotz ich wir""",
    "fr": """et mais ou donc or ni car parce quoique bien quand lorsque où si jusque que qui dont
        lequel laquelle puisque comme après avant à au aux avec chez contre dans derrière dès
        devant en entre envers malgré par parmi pendant pour sans sauf selon sous sur vers""",
    "es": """y e pero o u ni sino porque aunque mientras cuando donde si hasta que quien cual cuyo
        como después antes a al ante bajo con contra desde durante en entre hacia para por según
        sin sobre tras""",
    "it": """e ed ma o od né oppure perché sebbene mentre quando dove se finché che chi cui quale
        come dopo prima a ad al allo alla ai agli alle con contro da dal dalla durante fra in nel
        nella nei nelle per senza sopra sotto su sul sulla tra verso""",
    "pt": """e mas ou nem porém porque embora enquanto quando onde se até que quem qual cujo como
        depois antes a ao aos à às ante com contra desde durante em no na nos nas entre para pela
        pelo por segundo sem sob sobre""",
    "nl": """en maar of want dus omdat hoewel terwijl toen wanneer waar als tenzij totdat sinds dat
        die wie welke dan zoals nadat voordat aan achter bij binnen boven buiten door in langs met
        na naar naast om onder op over per rond te tegen tot tussen uit via volgens voor zonder""",
    "sv": """och men eller utan för ty att som när då där medan om innan efter eftersom fast sedan
        till från i på av med vid hos under över mot genom mellan utom bland inom enligt jag vi""",
    "da": """og men eller for at som når da hvor mens hvis inden efter fordi skønt siden til fra
        i på af med ved hos under over mod gennem mellem uden blandt jeg vi""",
    "nb": """og men eller for at som når da hvor mens hvis før etter fordi skjønt siden til fra i på
        av med ved hos under over mot gjennom mellom uten blant jeg vi""",
    "pl": """i a ale lecz oraz lub albo czy że żeby aby bo ponieważ gdy kiedy jeśli który która
        które gdzie jak niż w we z ze na do od po przy przed za nad pod przez dla bez o u
        między""",
    "cs": """a i ale nebo že aby protože když pokud který která které kde jak než v ve z ze s se
        na do od po při před za nad pod přes pro bez o u mezi k ke""",
    "ru": """и а но или что чтобы потому когда если который которая которое которые где как чем в
        во с со к ко на до от по при перед за над под через для без о об у между из""",
    "uk": """і й та а але або що щоб бо тому коли якщо який яка яке які де як ніж в у з із зі до
        від по при перед за над під через для без про між на""",
    "tr": """ve ama fakat veya ya ki çünkü eğer için gibi ile""",
    "ar": """و أو لكن لأن عندما إذا حتى الذي التي الذين في من إلى على عن مع بعد قبل بين خلال منذ
        ثم""",
    "ko": """및 또는 혹은 그리고 그러나 하지만 그런데 그래서 그러면 따라서 그러므로 왜냐하면
        만약 비록""",
}

_LEANERS = {
    "en": """of a an the this that these those my your his her its our their some any no every each
        i you he she it we they i'm you're he's she's it's we're they're i've you've we've they've
        i'll you'll he'll she'll it'll we'll they'll i'd you'd he'd she'd we'd they'd am is are was
        were be been being have has had do does did will would shall should can could may might
        must not don't doesn't didn't won't wouldn't can't couldn't isn't aren't wasn't weren't
        very too mr mr. mrs mrs. ms ms. dr dr. st st.""",
    "de": """von ein eine einen einem einer eines der die das den dem des dieser diese dieses
        diesen mein meine dein deine sein seine ihr ihre unser unsere euer eure kein keine keinen
        jeder jede jedes ich du er sie es wir man bin bist ist sind war waren habe hast hat haben
        hatte hatten werde wird werden wurde kann können muss müssen soll sollen will wollen darf
        nicht sehr herr frau dr.""",
    "fr": """de d' du un une des le la les l' ce cet cette ces mon ma mes ton ta tes son sa ses
        notre nos votre vos leur leurs aucun aucune chaque je j' tu il elle on nous vous ils elles
        me m' te t' se s' ne n' y suis es est sommes êtes sont était étaient ai as a avons avez ont
        avait avaient va vais vont pas très plus monsieur madame m. mme""",
    "es": """de del un una unos unas el la los las lo este esta estos estas ese esa esos esas mi
        mis tu tus su sus nuestro nuestra cada ningún ninguna yo tú él ella nosotros ellos ellas
        usted ustedes me te se nos le les soy eres es somos son era eran he has ha hemos han había
        está están no muy señor señora sr. sra.""",
    "it": """di del dello della dei degli delle un uno una il lo la i gli le l' questo questa
        questi queste quel quella quei quelle mio mia tuo tua suo sua nostro nostra vostro vostra
        loro ogni io tu lui lei noi voi mi ti si ci vi ne sono sei è siamo siete era erano ho hai
        ha abbiamo avete hanno aveva non molto signor signora""",
    "pt": """de do da dos das um uma uns umas o os as este esta estes estas esse essa aquele aquela
        meu minha teu tua seu sua nosso nossa cada nenhum nenhuma eu tu ele ela nós eles elas você
        vocês me te se lhe sou és é somos são era eram tenho tem temos têm tinha está estão não
        muito senhor senhora sr. sra.""",
    "nl": """van een de het deze dit dat mijn jouw je uw zijn haar ons onze hun geen elk elke ieder
        iedere ik jij hij zij ze wij we jullie u ben bent is was waren heb hebt heeft hebben had
        hadden zal zullen zou kan kunnen moet moeten wil willen niet heel erg meneer mevrouw dhr.
        mevr.""",
    "sv": """en ett den det de denna detta dessa min mitt mina din ditt dina sin sitt sina hans
        hennes vår vårt våra er ert deras ingen inget inga varje du han hon ni är var har
        hade ska skulle kan kunde vill måste inte mycket herr fru""",
    "da": """en et den det de denne dette disse min mit mine din dit dine sin sit sine hans hendes
        vores jeres deres ingen intet hver du han hun er var har havde skal skulle kan kunne vil må
        ikke meget hr. fru""",
    "nb": """en et ei den det de denne dette disse min mitt mine din ditt dine sin sitt sine hans
        hennes vår vårt våre deres ingen hver du han hun er var har hadde skal skulle kan kunne
        vil må ikke veldig herr fru""",
    "pl": """ten ta to ci te tego tej mój moja moje twój twoja jego jej nasz nasza ich każdy
        każda nie się bardzo pan pani""",
    "cs": """ten ta to ti ty můj moje tvůj tvoje jeho její náš naše jejich každý každá ne si
        velmi pan paní""",
    "ru": """этот эта это эти тот та те мой моя моё мои твой твоя его её наш наша их каждый
        каждая не ни очень""",
    "uk": """цей ця це ці той та ті мій моя моє мої твій твоя його її наш наша їх кожен кожна не ні
        дуже""",
    "tr": """bir bu şu o her hiç çok en bay bayan""",
    "ar": """هذا هذه ذلك تلك لا لم لن ما قد كل أن إن""",
    # Determiners, counting words and adverbs that never stand apart from what they go with.
    "ko": """이 그 저 한 두 세 네 각 모든 여러 어떤 무슨 새 헌 첫 몇 매 안 못 더 덜 가장 매우 아주
        너무 꼭 약 총 제""",
}

_ABBREVIATIONS = {
    "en": "mr mrs ms dr prof st mt ft vs etc e.g i.e jr sr dept gen col capt lt sgt rev u.s u.k",
    "de": "dr prof hr fr bzw z.b d.h usw ca nr str u.a o.ä evtl inkl vgl st mio mrd sog geb jh",
    "fr": "m mm mme mlle dr pr etc p.ex env no av bd st ste",
    "es": "sr sra srta dr dra ud uds etc p.ej pág av ee.uu d dña núm",
    "it": "sig dott ing avv prof ecc pag sigg dr on art",
    "pt": "sr sra dr dra prof etc pág av exmo",
    "nl": "dhr mevr dr prof enz bijv d.w.z o.a ca nr drs ir st mr",
    "sv": "dr prof t.ex bl.a d.v.s osv m.m s.k ca nr kl",
    "da": "dr prof f.eks bl.a dvs osv m.m s.k ca nr kl hr fr",
    "nb": "dr prof f.eks bl.a dvs osv m.m s.k ca nr kl",
    "pl": "dr prof np tzn tzw itd itp m.in ul św r nr p",
    "cs": "dr prof např tzv atd apod č tj p st",
    "ru": "г ул т.д т.п т.е др проф им н.э руб млн млрд",
    "uk": "м вул т.д т.п тобто проф ім грн млн млрд",
    "tr": "dr prof vb vs sn av no",
}

_CLOSING = (
    """etc usw ecc enz jr sr osv m.m itd itp atd apod т.д т.п vb u.s u.k ee.uu jh р г руб грн"""
)

_ORDINALS = "de da nb nn no fi is et lv cs sk pl hu sl hr sr bs tr"

_ARTICLES = {
    "en": "a an the",
    "de": "der die das den dem des ein eine einen einem einer eines",
    "fr": "le la les l' un une des du",
    "es": "el la los las un una unos unas",
    "it": "il lo la i gli le l' un uno una",
    "pt": "o a os as um uma uns umas",
    "nl": "de het een",
}

OPENERS = {language: frozenset(words.split()) for language, words in _OPENERS.items()}
BINDERS = {
    language: OPENERS[language] | frozenset(words.split()) for language, words in _LEANERS.items()
}
ABBREVIATIONS = {language: frozenset(words.split()) for language, words in _ABBREVIATIONS.items()}
CLOSING = frozenset(_CLOSING.split())
"""Abbreviations that end what they belong to, unlike titles, which lean on a name."""
ORDINALS = frozenset(_ORDINALS.split())
"""Languages in which a full stop makes an ordinal of a figure: "am 3. Oktober"."""
ARTICLES = {language: frozenset(words.split()) for language, words in _ARTICLES.items()}
"""A cue never ends with one of them."""
