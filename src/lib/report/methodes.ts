import { METHODE_RESEAU } from './methodeReseau';

/** Sections of the methods page: what the code does, in words. Each names the module that does it. */
export const methodes = [
  {
    id: 'recomposer',
    titre: 'Recomposer un chiffre pour n’importe quel territoire',
    module: 'src/lib/stats/recomposition.ts, src/lib/queries/diagnostic.ts',
    paragraphes: [
      'Un taux ne se moyenne pas. Chaque indicateur déclare ses parts : un numérateur et un dénominateur que l’on somme sur les communes du territoire avant de diviser, ou une valeur publiée et le poids qui permet de la recomposer.',
      'Seules les communes dont toutes les parts sont connues entrent dans la somme. La part de la population ainsi observée accompagne chaque chiffre, et chaque commune sans valeur garde sa raison : secret statistique, non disponible, ou hors champ.',
      'Une médiane ou un rapport de déciles ne se recompose pas : pour plusieurs communes, la page donne la moyenne pondérée par les personnes et la dit « approchée ».'
    ]
  },
  {
    id: 'comparer',
    titre: 'Comparer',
    module: 'src/lib/stats/comparaison.ts, src/lib/stats/intervalles.ts',
    paragraphes: [
      'Un territoire à cheval sur plusieurs départements est comparé à un mélange de leurs valeurs, pondéré par sa population dans chacun ; de même pour les régions.',
      'Les taux d’effectifs ont un intervalle de Poisson à 95 % (exact sous 10, approximation de Byar au-delà). « Supérieur » et « inférieur » veulent dire que l’intervalle exclut la référence ; « favorable » et « défavorable » n’apparaissent que si l’indicateur a un sens.',
      'Les indices publiés (APL, taux de pauvreté, revenus) n’ont pas d’intervalle : la page le dit, et ne parle d’écart qu’à partir de 2 % de la référence et de plus d’une unité de la dernière décimale montrée. Un chiffre prêté par le département n’est jugé que pour un département entier. Quand moins de 95 % de la population de la référence est observée, la page montre la valeur des communes publiées et n’en tire aucun verdict.'
    ]
  },
  {
    id: 'standardiser',
    titre: 'Comparer à âge et sexe égaux',
    module: 'src/lib/stats/standardisation.ts, scripts/read/standardisation.ts',
    paragraphes: [
      'Une population âgée est plus souvent soignée : le taux brut mêle l’âge et le reste. Le rapport standardisé met les personnes comptées face à celles qu’on attendrait si chaque âge (par tranches de cinq ans) et chaque sexe était soigné aussi souvent qu’en France : Σ observés ÷ Σ attendus × 100. La France vaut 100. L’intervalle est celui de Poisson sur les observés, rapporté aux attendus.',
      'Chaque territoire y garde ses propres âges : le rapport se compare à la France, et deux rapports ne se comparent l’un à l’autre qu’à titre indicatif. Le taux standardisé direct n’a pas ce défaut, mais il lui faut les patients de chaque âge du département, souvent secrets : la construction le calcule là où toutes les classes sont publiées, sur la population de France, avec les limites de Dobson, et le rapport de construction dit de combien les deux diffèrent.'
    ]
  },
  {
    id: 'semblables',
    titre: 'Trouver les territoires semblables',
    module: 'src/lib/stats/similarite.ts, data/catalogue/semblables.ts',
    paragraphes: [
      'Les dix EPCI (ou territoires de vie-santé, au choix, là où le jeu en a) les plus proches d’un territoire se choisissent par la distance euclidienne entre écarts réduits : population et densité (en logarithme), évolution de la population, part des 75 ans et plus, revenu médian et taux de pauvreté. Chaque domaine pèse autant. L’offre et l’accès aux soins n’y entrent pas, puisque c’est ce que l’on compare.',
      'Une zone qui a une commune dans le territoire n’est pas candidate. Une variable absente d’un côté est laissée de côté, et les autres comptent pour elle. La page montre chaque variable et sa part dans la distance.',
      'La valeur des semblables est recomposée sur leurs communes réunies, numérateur sur dénominateur, comme pour n’importe quel territoire. Les indicateurs qui ont servi au choix n’ont pas ce comparateur.'
    ]
  },
  {
    id: 'perimetre',
    titre: 'Lire une liste, vérifier un périmètre',
    module: 'src/lib/territory/importation.ts, src/lib/territory/verifications.ts, src/lib/territory/partages.ts',
    paragraphes: [
      'Une ligne se reconnaît à son code INSEE, ou à son nom avec un département ou un code postal, sans accents ni traits d’union ; une ancienne commune est reportée sur celle qui la contient. « 13001 » est Aix-en-Provence pour l’INSEE et Marseille pour la poste : un nom sur la ligne en décide, sans nom le code est lu comme un code INSEE.',
      'Une commune peut ne compter que pour une part de ses habitants, dite à la main ou prise d’un tracé qui la coupe (la part de sa surface, faute de population plus fine). Ses effectifs, numérateurs et dénominateurs, entrent dans cette proportion ; ses taux restent les siens. Les intervalles ne disent rien de l’erreur de ce partage. Scénarios, réseau et lieux de soins la prennent entière.',
      'Le périmètre est examiné sur le graphe des limites entre communes : morceaux qui ne se touchent pas, communes enclavées (au plus cinquante, séparées du reste de leur terre par le territoire), EPCI pris en partie, classe de taille de l’accord conventionnel sur les CPTS.'
    ]
  },
  {
    id: 'scenario',
    titre: 'Simuler une arrivée ou un départ',
    module:
      'src/lib/access/autour.ts, src/lib/access/proche.ts, src/lib/access/voisinage.ts, src/lib/siting, src/lib/queries/scenario.ts',
    paragraphes: [
      'Le niveau reste l’APL publiée ; seule la variation est modélisée, et les deux sont nommées. Une offre qui arrive en un lieu se partage entre les habitants standardisés qui l’atteignent : ΔA = w·ΔS/D, où w est le poids du temps d’accès et D la somme des habitants standardisés autour du lieu, pondérés de même. C’est le bassin flottant en deux étapes de l’APL ; il est linéaire en l’offre, donc l’effet d’un changement est exact sans recalculer le pays, et rien de l’offre ne se perd. Le niveau et le nombre des professionnels déjà là n’y entrent pas.',
      'Les temps sont nuls dans la commune elle-même, et ceux de la section « Savoir les temps de trajet » d’une commune à l’autre ; la fourchette refait le calcul aux deux bouts de la bande des temps estimés. Le poids est 1 jusqu’à 10 minutes, 2/3 jusqu’à 15, 1/3 jusqu’à 20 : le barème des généralistes, employé aussi pour les autres professions faute du leur ; la page montre ce que deux autres barèmes donneraient. Un équivalent temps plein de généraliste vaut 5 400 actes par an.',
      'Ouvrir ou fermer une structure ne change que le temps jusqu’à la plus proche de son genre, commune par commune : la première qui ouvre en rapproche, la dernière qui ferme en éloigne, une de plus ou de moins où il en reste ne change rien. Entre deux communes dont un fichier donne le temps, c’est lui ; ailleurs, l’estimation recalée du bout le moins dense, ou la nationale. Seules les communes à moins d’une heure de ce qui ouvre ou ferme sont refaites, et le résultat est celui d’un calcul de tout le pays. Un trajet que le fichier ne donne pas dépasse sa limite : l’estimation ne descend pas au-dessous, et là où toute sa bande y est, le temps est inconnu. Les habitants à portée se lisent trois fois : à coup sûr (temps longs), estimés, au plus (temps courts). Une commune dont la source ne dit rien est inconnue, non vide, et ce qui est de l’autre côté de l’eau est aussi incertain, faute de savoir s’il y a un pont : celles qui en sont plus proches que de ce qui ouvre ou ferme ne sont comptées ni parmi les gains ni parmi les pertes. Un écart de moins d’une minute n’est pas compté. Ni la taille, ni les horaires, ni ce que les structures restantes auraient à absorber n’y entrent.',
      '« Où une arrivée servirait-elle le plus » compte les gains des habitants du territoire sous un niveau, et rien au-dessus. Plusieurs postes se placent d’abord l’un après l’autre : ce choix vaut au moins 63 % du meilleur possible (le gain est sous-modulaire), et la page donne la borne propre à ces données. Puis un programme linéaire en nombres entiers compare tous les choix : max Σ P·min(gain, ce qui manque), plusieurs postes permis au même lieu (yalps jusqu’à 1 000 communes à servir, HiGHS au-delà ou quand yalps n’a pas conclu). « Optimum prouvé » veut dire qu’aucun choix ne fait mieux ; faute de temps, la page dit l’écart au plus. Les dix alternatives sont les meilleurs choix qui se passent d’un au moins des lieux retenus, puis d’un de ceux de chaque choix suivant (énumération de Lawler), tant que le temps le permet. On peut aussi chercher à couvrir : le plus d’habitants sous le niveau dit qui auraient un des postes à tant de minutes, même avec des temps longs (couverture maximale, Church et ReVelle 1974) ; c’est la question à poser quand toute l’offre servirait à plein où qu’on la mette. Ne compter que les moins bien servis, c’est ne compter que les communes de plus faible accès qui réunissent un cinquième des habitants standardisés du territoire.'
    ]
  },
  {
    id: 'temps',
    titre: 'Savoir les temps de trajet',
    module: 'src/lib/access/durees.ts, src/lib/access/temps.ts, scripts/temps',
    paragraphes: [
      'Quand le jeu de données a un fichier de temps de commune à commune, un scénario, une recherche de lieu et « l’offre alentour » l’emploient entre toutes deux communes qu’il couvre, et la page le nomme avec son jour : ces temps n’ont pas de fourchette. La construction les arrondit à la minute supérieure, ce qui ne change de côté à aucune limite entière, et garde ceux de 30 minutes au plus : un temps absent entre deux communes couvertes est au-delà. Une commune à qui le fichier ne donne pas les deux tiers des temps vers ses voisines proches n’est pas couverte. Une commune réunie à d’autres garde les temps du lieu qui porte son code ; à défaut (arrondissements, IRIS), la moyenne de ses lieux, s’ils y sont tous.',
      'Sans temps donné, t = 3,785·d^0,723 minutes, d étant la distance à vol d’oiseau en kilomètres (Terre de 6 371 km), calée sur 1 972 trajets de 40 km au plus, presque tous d’Île-de-France, avec une bande de −22 % à +27 % : dedans si toute la bande tient dans la limite, dehors si toute la bande la dépasse, incertain entre les deux. Jamais une ligne nette. Un fichier de temps recale la formule par classe de densité du bout le moins dense (1, 2 à 4, 5 à 7), sur les distances où il a au moins 95 % des couples : a et b par moindres carrés sur les logarithmes, bande du 5ᵉ au 95ᵉ centile du rapport du vrai à l’estimé ; une classe de moins de 200 couples garde la formule nationale. Les deux fichiers d’un seul département qui servent de recoupement ne la recalent pas.',
      'Île ou commune coupée du reste : la construction suit les limites communes de proche en proche ; un groupe de communes à moins de 25 km d’un groupe plus grand est coupé de lui. Par-dessus l’eau, l’estimation est trop courte et la route n’existe pas toujours, mais un pont ne se voit pas sur des contours (Ré, Oléron, Noirmoutier) : un tel trajet n’entre ni dans le calcul central ni dans le plus long, seulement dans le plus court, et n’est jamais « à portée » à coup sûr. Une barrière de montagne ou d’estuaire n’est connue que par des temps donnés : une voisine proche dont le temps vrai passe deux fois l’estimation. La page Réseau garde l’estimation nationale.'
    ]
  },
  {
    id: 'reseau',
    titre: 'Juger un réseau de soins',
    module: 'src/lib/network, data/catalogue/reglesReseau.ts, data/catalogue/reseau.ts',
    paragraphes: METHODE_RESEAU
  },
  {
    id: 'departs',
    titre: 'L’exposition aux départs',
    module: 'src/lib/stats/exposition.ts, src/lib/stats/departs.ts, src/lib/queries/exposition.ts',
    paragraphes: [
      'La DREES publie l’APL aux généralistes pour tous les âges, puis pour ceux de 65 ans et moins et de 62 ans et moins. Sur un territoire, la part exposée est F₆₂ = 1 − ΣP̃·APL≤62 ÷ ΣP̃·APL (et de même à 65), P̃ étant la population standardisée, sur les communes où toutes les bornes sont publiées : un rapport de sommes, jamais la moyenne de parts. Dans un modèle comme celui de l’APL, ΣP̃·APL est l’offre elle-même : la part est celle de l’activité comptée, y compris celle qui vient d’à côté. C’est une exposition : elle ne dit ni quand quelqu’un cesse, ni s’il est remplacé.',
      'À 3 ans et à 5 ans, deux lectures. Dans la première, tous ceux qui auront alors plus de 65 ans ont cessé : à 3 ans, c’est exactement l’APL des 62 ans et moins ; à 5 ans, il faudrait celle des 60 ans et moins, et l’APL des 62 ans et moins n’en donne que le maximum. Dans la seconde, chaque tranche publiée perd q = 1 − Π(1 − hₐ) de son accès, h étant une chance annuelle de cesser selon l’âge : les âges à l’intérieur d’une tranche n’étant pas publiés, l’intervalle prend l’âge le plus favorable puis le moins favorable de la tranche (au-delà de 65 ans, jusqu’au dernier âge de la table). Ces chances sont une hypothèse illustrative, non des taux observés. Ceux de la tranche la plus jeune sont comptés comme restant. Un remplacement de r laisse APL − (1 − r)·perte.',
      'L’horloge part du millésime de l’APL, non d’aujourd’hui, et suppose que rien d’autre ne change : ni l’activité de ceux qui restent, ni la population, ni les installations. Une estimation par commune des départs multiplie l’effectif compté par la part de l’accès de la commune que porte la tranche, et par ce que vaut en France un professionnel compté (ΣP̃·APL ÷ 5 400 actes, rapporté aux effectifs) : elle prête à ceux qui y exercent la part de tout ce que ses habitants atteignent.',
      'Aucune APL ne s’arrête à 67 ans. Là où l’Assurance maladie compte par département les 65 ans et plus (S) et les 70 ans et plus (C), l’âge étant tenu pour uniforme de 65 à 69 ans, la part des plus de 67 ans parmi les plus de 65 ans est s = (⅖(S − C) + C) ÷ (⅘(S − C) + C) : « plus de 65 ans » commence à 66, comme dans l’APL des 65 ans et moins. L’accès qu’ils portent est estimé à s·(APL − APL≤65), commune par commune. C’est un modèle, dit tel : il suppose à ceux de plus de 67 ans la même activité qu’à ceux de 66 et 67 ans, et à la commune les âges de son département. Les échéances n’en tiennent pas compte.'
    ]
  },
  {
    id: 'cote-a-cote',
    titre: 'Deux territoires côte à côte, ou un relevé face aux nôtres',
    module: 'src/lib/queries/coteACote.ts, src/lib/queries/cibles.ts, src/lib/queries/rapprochement.ts',
    paragraphes: [
      'Côte à côte, les deux territoires sont incertains : le mot vient de l’intervalle à 95 % de leur différence (Newcombe, méthode 10). Il peut dire « non différent » là où le diagnostic, qui tient la référence pour exacte, dit « supérieur ». Un effectif ne se compare pas, ni un chiffre prêté par les départements.',
      'Un relevé Rezone ou CPAM est rapproché par les mots de ses libellés, jamais par la grandeur de ses valeurs ; l’unité dite par le libellé est convertie. L’écart s’explique par ce que le catalogue sait du nôtre : définition, dénominateur, millésime, part observée, source, limite. Pour un compte de professionnels, la page calcule ce qui resterait si chaque commune qui en compte moins de six était masquée.'
    ]
  },
  {
    id: 'lieux-de-soins',
    titre: 'Situer les lieux de soins',
    module: 'src/lib/queries/lieux.ts, src/lib/map/points.ts, data/catalogue/lieux.ts',
    paragraphes: [
      'Les établissements ouverts de FINESS sont rangés par genre d’après leur catégorie et comptés dans les communes du territoire. Un point plein est à l’adresse ; un point creux est au milieu de sa commune, faute d’adresse ; un lieu sans position n’est que dans la liste.',
      'Un département qui n’a aucun établissement dans le répertoire lu n’y est pas décrit : ses lieux sont inconnus, jamais comptés zéro. Les services d’urgences n’y sont pas distingués de leur hôpital.'
    ]
  },
  {
    id: 'zonages-professions',
    titre: 'Réunir les zonages des professions',
    module: 'src/lib/queries/professionsZonees.ts, data/catalogue/professionsZonees.ts',
    paragraphes: [
      'Les professions dont les classes portent les mêmes noms sont dans un même tableau, en part de la population municipale ; celles que le jeu n’a pas sont nommées.',
      'Le zonage et l’accessibilité publiée se contredisent dans une commune classée sans aide dont l’APL est sous celle de la France, ou aidée dont l’APL l’atteint : la page compte leurs habitants, à partir de 1 % du territoire. L’ARS classe sur plusieurs critères et à une autre maille : ce n’est pas une erreur.'
    ]
  },
  {
    id: 'prolonger',
    titre: 'Prolonger la population',
    module: 'src/lib/stats/prolongement.ts',
    paragraphes: [
      'Le rythme annuel moyen entre le dernier millésime et le plus récent qui le précède d’au moins cinq ans est prolongé de cinq et dix ans, sur les communes connues à chaque millésime. La fourchette prolonge le plus lent et le plus rapide des rythmes observés entre deux millésimes. C’est un prolongement, ni une prévision, ni un intervalle de confiance.'
    ]
  },
  {
    id: 'alentours',
    titre: 'L’offre à vingt minutes, hors du territoire',
    module: 'src/lib/access/temps.ts, src/lib/access/alentours.ts',
    paragraphes: [
      'Le temps en voiture est estimé par 3,785 × d^0,723 minutes, d étant la distance à vol d’oiseau en kilomètres, ajusté sur 1 972 trajets. Sur ces trajets, surtout franciliens, le temps vrai est neuf fois sur dix entre 78 % et 127 % de l’estimation. Ailleurs, c’est moins sûr : sur un fichier de trajets routiers des Alpes-Maritimes, le temps vrai médian est de 127 % de l’estimation et 42 % des trajets tombent dans cette bande ; sur un fichier de la Gironde, 71 % et 22 % (rapport de construction, recoupements). Une commune est à portée si le haut de la bande tient dans la limite, hors de portée si le bas la dépasse, incertaine entre les deux. Aucun isochrone n’est tracé.',
      'La distance part de la commune habitée la plus proche du territoire. Les trajets de l’ajustement sont surtout franciliens : ailleurs, îles, estuaires et cols, l’estimation vaut moins.'
    ]
  },
  {
    id: 'financement',
    titre: 'Simuler un financement',
    module: 'data/catalogue/financement.ts, src/lib/territory/financement.ts',
    paragraphes: [
      'La population du territoire donne sa taille dans l’accord sur les CPTS, la taille donne le fonctionnement annuel et le maximum de 2019. Pour une maison de santé, les points variables se comptent au prorata de 4 000 patients, chaque point vaut 7 €, et l’avance est de 60 % des points socles, 12 000 € au moins.',
      'C’est une simulation, sans valeur juridique. Chaque montant vient d’un texte daté ; ceux qui n’ont pas été retrouvés dans une source que l’on puisse citer ne sont pas simulés, et la page le dit.'
    ]
  },
  {
    id: 'score',
    titre: 'Composer un score',
    module: 'src/lib/stats/score.ts',
    paragraphes: [
      'Chaque part est mise à la même échelle sur les zones du champ : le rang-centile, (zones au-dessous + la moitié des égales) ÷ nombre de zones × 100, ou l’écart à la moyenne en écarts-types. Elle est tournée pour que le haut soit ce qui est à regarder (par défaut, le côté défavorable de l’indicateur), puis pesée ; le score est la somme des parts. Une zone dont une part manque n’a pas de score.',
      'La fourchette donne le meilleur et le pire rang quand chaque poids passe à 75 % ou à 125 % de ce qui est demandé : toutes les combinaisons jusqu’à six parts, au-delà 64 tirées avec une graine fixe. Elle dit ce que fait le choix des poids, non l’incertitude des chiffres. Le score est celui de la personne qui le compose : il n’a rien d’officiel.'
    ]
  },
  {
    id: 'voisinages',
    titre: 'Grouper les zones, lisser les taux',
    module: 'src/lib/stats/moran.ts, src/lib/stats/contiguite.ts, src/lib/stats/lissage.ts',
    paragraphes: [
      'Deux zones sont voisines si elles partagent une limite ; les voisines d’une zone pèsent autant l’une que l’autre. I de Moran, espérance et variance sous randomisation ; I local z·Σwz/m₂ (celui de PySAL vaut (n − 1)/n de celui-ci). Les p viennent de 999 permutations conditionnelles, d’un seul côté et avec une graine fixe ; une zone n’est dite dans un groupe que si la part attendue de fausses découvertes reste sous 5 % (Benjamini et Hochberg). Le plus petit p possible est 0,001 : sur 35 000 communes, ce sont surtout les zones qu’aucun tirage n’égale qui passent le seuil, et une autre graine en ferait entrer ou sortir au bord. Le calcul porte sur les zones du champ qui ont une valeur ; celles qui ne touchent aucune autre sont signalées à part.',
      'Un taux d’événements entre lissé par défaut : bayésien empirique de Marshall, vers le taux de la France, d’autant plus que peu de personnes y vivent. La référence est la France et non le voisinage, qui fabriquerait lui-même les groupes cherchés. Le taux lissé accompagne le taux brut dans la liste, il ne le remplace pas.'
    ]
  },
  {
    id: 'croisement',
    titre: 'Croiser deux indicateurs',
    module: 'src/lib/stats/croisement.ts',
    paragraphes: [
      'Chacun est coupé en tiers (quantiles de type 7) des zones du champ qui ont les deux valeurs, du plus favorable au moins favorable. Les neuf classes disent ce qui se rencontre au même endroit, non que l’un cause l’autre.'
    ]
  },
  {
    id: 'classes',
    titre: 'Découper une carte en classes',
    module: 'src/lib/stats/classes.ts, scripts/classes.ts',
    paragraphes: [
      'Cinq classes au plus, par quantiles (type 7), ou aux seuils de l’indicateur quand il en a. Les bornes sont fixées à la construction, sur toute la France et tous les millésimes réunis : une couleur garde son sens quand on change d’année, d’échelle ou de région.',
      'Pour les quantiles, la classe k va de la borne k exclue à la borne k+1 incluse, la première fermée des deux côtés ; aux seuils, c’est l’inverse : « sous 2,5 » laisse 2,5 dehors. Quand la plus petite valeur remplit une classe à elle seule (tant de communes sans pharmacie), elle forme sa propre classe et les quantiles découpent le reste.',
      'Les effectifs sont des cercles dont l’aire est proportionnelle à la valeur, jamais des aplats.'
    ]
  },
  {
    id: 'geographie',
    titre: 'Suivre les communes d’un millésime à l’autre',
    module: 'scripts/cog',
    paragraphes: [
      'Chaque fichier est porté au code officiel géographique courant par les mouvements de communes de l’INSEE : les fusions somment, les indices se recomposent avec leur poids, les scissions et les codes perdus sont listés dans le rapport de construction.',
      'Paris, Lyon et Marseille comptent pour une commune ; les valeurs publiées par arrondissement sont recomposées.',
      'Les chiffres publiés par département seulement (les âges) sont appliqués aux communes en proportion de leur population, et marqués « estimés depuis le département ».'
    ]
  },
  {
    id: 'zonages',
    titre: 'Zonages et seuils d’APL',
    module: 'data/catalogue/seuils.ts, data/catalogue/indicateurs/zonages.ts',
    paragraphes: [
      'Le zonage est une décision de chaque ARS : il est lu tel que publié, jamais déduit de l’APL. La part de population par classe vient de la population municipale des communes classées.',
      'Le seuil de 2,5 consultations est un repère de lecture ; 2,71 et 3,98 sont des coupures rapportées pour 2025, calculées à une autre maille. Le choix du seuil est dans l’adresse de la page.',
      'La part d’habitants sous un seuil se pondère par la population totale, la moyenne d’APL par la population standardisée.'
    ]
  }
] as const;
