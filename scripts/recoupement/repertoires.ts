import { compte, nombre } from '../../src/lib/format/nombres.ts';
import { plier } from '../../src/lib/format/listes.ts';
import { recoupements } from '../../data/catalogue/recoupements.ts';
import { CLES_LUES } from '../read/finess/json.ts';
import { tableauCsv } from '../read/csv.ts';
import { LectureError } from '../read/erreur.ts';
import { CODE_COMMUNE } from '../read/lecture.ts';
import { readRpps } from '../read/rpps.ts';
import type { Matiere, Recoupe } from './matiere.ts';
import { correlation, ecartRelatif, manquants, pourCent, somme } from './mots.ts';

/** The keys that the JSON reader asks for must be those of the schema; case is not looked at, as in the reader. */
export function recouperSchemas(matiere: Matiere): Recoupe {
  const cles = new Set<string>();
  for (const fichier of recoupements.finess_schemas.fichiers) {
    if (!matiere.brut.contient(fichier)) continue;
    JSON.parse(matiere.brut.octets(fichier).toString('utf8'), (cle, valeur: unknown) => {
      cles.add(cle.toLowerCase());
      return valeur;
    });
  }
  const absentes = CLES_LUES.filter((cle) => !cles.has(cle.toLowerCase()));
  return {
    lignes: [
      {
        quoi: 'Clés du flux des structures',
        fichier: `${nombre(cles.size)} clés annoncées`,
        jeu: `${nombre(CLES_LUES.length)} demandées par le lecteur`,
        ecart: `${nombre(absentes.length)} que le schéma n’annonce pas`,
        lecture: 'Le lecteur ignore la casse : le flux réel et le schéma n’écrivent pas les clés de la même façon.'
      }
    ],
    listes: [{ titre: 'Clés lues et absentes du schéma', elements: absentes }]
  };
}

export async function recouperRpps(matiere: Matiere): Promise<Recoupe> {
  const [fichier] = recoupements.rpps_echantillon.fichiers;
  const { rapport } = await readRpps(matiere.brut, { fichier, trouverCommune: matiere.trouverCommune });
  const ecartees = Object.entries(rapport.ecartees);
  const comptes = somme(Object.values(rapport.praticiens));
  return {
    lignes: [
      {
        quoi: 'Lignes du répertoire',
        fichier: nombre(rapport.lignes),
        jeu: `${compte(comptes, 'praticien compté', 'praticiens comptés')} par les règles du jeu`,
        ecart: `${nombre(somme(ecartees.map(([, n]) => n)))} lignes écartées : ${ecartees.map(([motif, n]) => `${motif} ${n}`).join(', ')}`,
        lecture: 'La disposition de 2021 se lit encore. Aucun médecin dans l’échantillon : rien à comparer au jeu.'
      }
    ]
  };
}

/** One practitioner may have several places: heads, places and communes are told apart. */
export function recouperRppsGironde(matiere: Matiere): Recoupe {
  const [fichier] = recoupements.rpps_gironde_2017.fichiers;
  const table = tableauCsv(matiere.brut.octets(fichier), fichier, ',');
  const [praticien, com, specialite, etablissement] = ['PRATICIEN', 'Commune', 'Specialite', 'Etablissement'].map((t) =>
    table.colonne(t)
  ) as [number, number, number, number];
  const cabinet = new Map<string, Set<string>>();
  const tous = new Set<string>();
  for (const ligne of table.lignes.keys()) {
    if (!plier(table.texte(ligne, specialite)).includes('medecine generale')) continue;
    const code = table.code(ligne, com, CODE_COMMUNE);
    const qui = table.texte(ligne, praticien);
    tous.add(qui);
    const commune = matiere.actuelle(code, '2017');
    if (commune === null)
      throw new LectureError({
        fichier,
        ligne: table.numero(ligne),
        colonne: 'Commune',
        trouve: `commune ${code} inconnue`,
        remede: 'Vérifier le code.'
      });
    if (table.texte(ligne, etablissement) === 'non') cabinet.set(commune, (cabinet.get(commune) ?? new Set()).add(qui));
  }
  const enCabinet = new Set([...cabinet.values()].flatMap((qui) => [...qui]));
  const lieux = somme([...cabinet.values()].map((qui) => qui.size));
  const de2013 = matiere.colonne('medecins_generalistes', '2013');
  const gironde = [...matiere.commune.values()]
    .filter(({ departement }) => departement === '33')
    .map(({ code }) => code);
  const equipements = somme(gironde.map((code) => de2013.get(code) ?? 0));
  const densite = matiere.colonne('population', '2016');
  const sans = gironde.filter((code) => !cabinet.has(code) && (de2013.get(code) ?? 0) > 0);
  return {
    lignes: [
      {
        quoi: 'Généralistes de Gironde en cabinet, lieux d’exercice',
        fichier: `${nombre(lieux)} lieux en août 2017`,
        jeu: `${nombre(equipements)} omnipraticiens à la BPE de 2013`,
        ecart: ecartRelatif(lieux, equipements),
        lecture:
          'Le fichier ne garde que le titre « Spécialiste en Médecine Générale » : les médecins qualifiés en médecine générale n’y sont pas. Le niveau ne se compare pas ; la répartition, à la ligne suivante, oui.'
      },
      {
        quoi: 'Répartition entre les communes, lieux de 2017 et omnipraticiens de 2013',
        fichier: `${nombre(gironde.length)} communes`,
        jeu: '',
        ecart: `corrélation ${nombre(correlation(gironde.map((code) => [cabinet.get(code)?.size ?? 0, de2013.get(code) ?? 0])), 3)}`,
        lecture: 'Proche de 1, les deux sources placent les médecins aux mêmes endroits.'
      },
      {
        quoi: 'Têtes et lieux',
        fichier: `${compte(enCabinet.size, 'praticien')} en cabinet, ${compte(tous.size, 'praticien')} en tout`,
        jeu: `${nombre(somme(gironde.map((code) => densite.get(code) ?? 0)))} habitants en 2016`,
        ecart: `${nombre(lieux / enCabinet.size, 3)} lieu par praticien`,
        lecture: 'Compter les lieux compterait deux fois certains praticiens : le jeu partage une tête entre ses lieux.'
      },
      {
        quoi: 'Communes qui avaient un omnipraticien en 2013 et n’ont aucun cabinet en 2017',
        fichier: nombre(sans.length),
        jeu: `${nombre(gironde.filter((code) => (de2013.get(code) ?? 0) > 0).length)} communes avec omnipraticien`,
        ecart: pourCent(sans.length / Math.max(1, gironde.filter((code) => (de2013.get(code) ?? 0) > 0).length)),
        lecture: 'Départs, ou médecins que la BPE seule compte.'
      }
    ],
    listes: [{ titre: 'Communes sans cabinet en 2017', elements: sans.map((code) => matiere.nommer(code)) }]
  };
}

/** Counts are rounded to ten, and left empty under a threshold; the share was made before rounding. */
export function recouperPathologies(matiere: Matiere): Recoupe {
  const [fichier] = recoupements.pathologies_extrait.fichiers;
  const table = tableauCsv(matiere.brut.octets(fichier), fichier, ';');
  const [ntop, npop, prev, dept] = ['Ntop', 'Npop', 'prev', 'dept'].map((t) => table.colonne(t)) as [
    number,
    number,
    number,
    number
  ];
  const chiffrees: { patients: number; population: number; part: number }[] = [];
  let secrets = 0;
  for (const ligne of table.lignes.keys()) {
    const lu = (rang: number) => table.nombre(ligne, rang, { '': 1 });
    const [patients, population, part] = [lu(ntop), lu(npop), lu(prev)];
    if (patients.absence > 0) secrets++;
    else if (population.absence === 0 && part.absence === 0)
      chiffrees.push({ patients: patients.valeur, population: population.valeur, part: part.valeur });
  }
  const arrondies = chiffrees.filter(({ patients, population }) => patients % 10 === 0 && population % 10 === 0).length;
  const trop = chiffrees.filter(({ patients, population }) => patients > population).length;
  // Rounding moves both counts by five at most: the published share lies between the extremes they allow.
  const hors = chiffrees.filter(({ patients, population, part }) => {
    const [bas, haut] = [(patients - 5) / (population + 5), (patients + 5) / Math.max(1, population - 5)];
    return part < 100 * bas - 0.006 || part > 100 * haut + 0.006;
  }).length;
  const departements = new Set([...table.lignes.keys()].map((ligne) => table.texte(ligne, dept)));
  const inconnus = manquants(
    [...departements].filter((d) => d !== '999'),
    new Set([...matiere.commune.values()].map((c) => c.departement))
  );
  return {
    lignes: [
      {
        quoi: 'Effectifs arrondis à la dizaine',
        fichier: `${nombre(chiffrees.length)} lignes chiffrées`,
        jeu: 'règle du lecteur : arrondis, vides sous le seuil',
        ecart: `${nombre(chiffrees.length - arrondies)} non arrondies, ${nombre(trop)} où les patients dépassent la population`,
        lecture: `${nombre(secrets)} effectifs laissés vides : secret, jamais zéro.`
      },
      {
        quoi: 'Part publiée contre part refaite des deux effectifs',
        fichier: `${nombre(chiffrees.length)} parts`,
        jeu: `${nombre(chiffrees.length - hors)} dans l’intervalle que permet l’arrondi`,
        ecart: `${nombre(hors)} dehors (${pourCent(hors / Math.max(1, chiffrees.length))})`,
        lecture:
          'La part est calculée avant arrondi : le jeu refait Σ patients / Σ population et ne moyenne jamais la colonne « prev ».'
      },
      {
        quoi: 'Départements',
        fichier: nombre(departements.size),
        jeu: 'du COG courant, ou 999 pour un agrégat',
        ecart: `${nombre(inconnus.length)} inconnus`,
        lecture: inconnus.length === 0 ? 'Tous connus.' : inconnus.join(', ')
      }
    ]
  };
}
