/** A text or a page that states an amount, with its day. */
interface Reference {
  texte: string;
  date: string;
  url?: string;
}

const accordCpts: Reference = {
  texte: 'Accord conventionnel interprofessionnel sur les CPTS, signé le 20 juin 2019 et approuvé le 21 août 2019',
  date: '20 juin 2019'
};

const plafonds2019: Reference = {
  texte:
    'Le Quotidien du médecin, « Missions, financement, montants » : maximums annuels de l’accord de 2019, soins non programmés compris',
  date: '21 novembre 2019',
  url: 'https://medecine-generale.lequotidiendumedecin.fr/actus-medicales/politique-de-sante/missions-financement-montants-le-ba-ba'
};

const fonctionnement: Reference = {
  texte:
    'Sénat, rapport d’information n° 32 (2025-2026) sur les CPTS : enveloppe de fonctionnement de 50 000 à 90 000 € ; les deux tailles du milieu se lisent dans la majoration de 75 % proposée par la Cnam (87 500, 105 000, 131 250 et 157 500 €), rapportée par Le Pharmacien de France',
  date: '15 octobre 2025',
  url: 'https://www.senat.fr/rap/r25-032/r25-0325.html'
};

const delais: Reference = {
  texte: 'Portail d’accompagnement des professionnels de santé des Hauts-de-France, page sur l’ACI des CPTS',
  date: '30 novembre 2023',
  url: 'https://www.hauts-de-france.paps.sante.fr/le-financement-de-la-cpts-laccord-conventionnel-interprofessionnel-aci'
};

/** Amounts of the agreement on CPTS, in the order of the size classes. */
export const financementCpts = {
  /** Euros a year for the structure itself, before any mission. */
  fonctionnement: [50_000, 60_000, 75_000, 90_000],
  /** Most a CPTS may get in a year, all missions and their results, as the text stood in 2019. */
  maximum2019: [220_000, 287_000, 370_000, 450_000],
  /** Share of the fixed part of a mission paid when it starts. */
  partAuDemarrage: 0.75,
  missions: [
    { nom: 'Amélioration de l’accès aux soins', socle: true, demarrage: 6, deploiement: 18 },
    { nom: 'Parcours pluriprofessionnels autour du patient', socle: true, demarrage: 12, deploiement: 24 },
    { nom: 'Actions territoriales de prévention', socle: true, demarrage: 12, deploiement: 24 },
    { nom: 'Réponse aux crises sanitaires graves', socle: true, demarrage: 6, deploiement: 18 },
    { nom: 'Qualité et pertinence des soins', socle: false, demarrage: null, deploiement: null },
    { nom: 'Accompagnement des professionnels, attractivité', socle: false, demarrage: null, deploiement: null }
  ],
  references: [accordCpts, plafonds2019, fonctionnement, delais],
  manque:
    'Le partage de l’enveloppe entre missions, les montants de l’avenant 2 (20 décembre 2021) et ceux à négocier en 2026 n’ont pas été retrouvés dans une source que l’on puisse citer : ils ne sont pas simulés.'
} as const;

const valeurDuPoint: Reference = {
  texte: 'Assurance maladie, rémunération forfaitaire des maisons de santé pluriprofessionnelles : 1 point = 7 €',
  date: '9 octobre 2020',
  url: 'https://www.ameli.fr/exercice-coordonne/exercice-professionnel/remunerations-forfaitaires-organisations-exercice-coordonne/remuneration-des-maisons-de-sante-pluriprofessionnelles'
};

const accordMsp: Reference = {
  texte: 'Accord conventionnel interprofessionnel sur les structures pluriprofessionnelles, arrêté du 24 juillet 2017',
  date: '24 juillet 2017'
};

const avenantMsp: Reference = {
  texte:
    'Avenant 1, Journal officiel du 3 août 2022, présenté par l’APMSL : patientèle de référence de 4 000 patients, avance de 60 %, au moins 12 000 €',
  date: '3 août 2022',
  url: 'https://www.apmsl.fr/page/aci/'
};

/** The agreement on maisons de santé: points, turned into euros. */
export const financementMsp = {
  eurosParPoint: 7,
  /** Patients that the variable points of the text are written for. */
  patienteleReference: 4000,
  partAvance: 0.6,
  avanceMinimale: 12_000,
  references: [accordMsp, avenantMsp, valeurDuPoint],
  manque:
    'Le barème point par point, la part des points variables liée au nombre de professionnels et la majoration pour précarité n’ont pas été retrouvés dans une source que l’on puisse citer : reportez les points de votre contrat.'
} as const;
