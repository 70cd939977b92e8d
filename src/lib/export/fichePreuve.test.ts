import { CFB, read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { manifeste, NOMBRE, referentiel } from '../../../tests/fixtures/petitJeu';
import { dossierDe, enLigne, type Place } from '../../../tests/reseaux';
import { METHODE_RESEAU } from '../report/methodeReseau';
import type { RecherchesProfession } from '../report/annexesLacunes';
import { ficheDe, type MatiereFiche } from '../report/fichePreuve';
import { presents } from '../network/balayage';
import { courbe } from '../network/courbe';
import { Juge } from '../network/juger';
import { sitesFragiles } from '../network/sitesFragiles';
import { Lacunes } from '../network/lacunes';
import { zonesVides } from '../network/vides';
import type { Statut } from '../network/fichier/situer';
import { HABITANTS } from '../report/servis';
import { modelesRegle } from '../catalogue/index';
import { resoudre } from '../territory/territoire';
import { classeurFiche, csvAnnexe, ecrireFiche } from './fichePreuve';

const FORMULE = '=HYPERLINK("http://exemple.org";"clic").csv';
const EMPREINTE = '0123456789abcdef0123456789abcdef';
const ADRESSE = 'https://exemple.org/reseau/?territoire=departement:83&fichier=0123456789abcdef0123456789abcdef';

/** Four communes of a département, two opticians in the first, none near the last. */
const { longitude, latitude } = referentiel.communes;
const place = (personne: number, commune: number): Place => ({ personne, commune, x: longitude[commune]!, y: latitude[commune]!, etp: 1, age: 50 }); // prettier-ignore
const communes = Array.from({ length: NOMBRE }, (_, i) => ({ x: longitude[i]!, y: latitude[i]!, habitants: 1000 * (i - 7), classe: 5 })); // prettier-ignore
const effectifs = new Float64Array(NOMBRE).fill(2);
const base = dossierDe(
  communes.map((c) => ({ ...c, habitants: Math.max(0, c.habitants) })),
  [place(0, 8), place(1, 8)],
  { limites: [10, 10, 10, 10, 150, 10, 10].map((km) => ({ minutes: null, km })) as never, retention: [0, 0, 0, 0, 0.25, 0, 0] } // prettier-ignore
);
const dossier = { ...base, effectifs, lieux: { ...base.lieux, site: Int32Array.of(0, 0) } };
const territoire = resoudre([{ maille: 'departement', code: '83', exclue: false }], referentiel);

function recherche(): RecherchesProfession {
  const juge = new Juge(dossier, enLigne(NOMBRE));
  const jugement = (zone: readonly number[], code: string | null) => ({
    ...juge.juger(zone),
    code
  });
  const { communes: zone } = territoire;
  const toutes = new Lacunes(dossier.residents, dossier.lieux, presents(dossier.lieux, NOMBRE), effectifs).de(
    juge.atteintes.longue,
    zone
  );
  return {
    resultat: {
      profession: 'opticiens',
      exigence: dossier.exigence,
      ensemble: jugement(zone, null),
      zones: [jugement(zone, '200000004')],
      etats: new Uint8Array(NOMBRE)
    },
    lieux: { ...dossier.lieux, rangs: Int32Array.from([0, 1]) },
    numeros: Int32Array.from([2, 3]),
    lacunes: {
      type: 'lacunes',
      lacunes: toutes.map((l) => ({ ...l, certaine: true })),
      total: toutes.length,
      habitants: toutes.reduce((n, l) => n + l.habitants, 0),
      courbe: courbe(juge.atteintes.centrale, dossier.residents.habitants, zone),
      vides: zonesVides(juge.atteintes.longue, dossier.residents.habitants, zone, enLigne(NOMBRE)).map((z) => ({
        ...z,
        certains: z.habitants
      })),
      sites: sitesFragiles(
        dossier.residents,
        dossier.lieux,
        dossier.exigence.limites,
        juge.atteintes.centrale,
        zone,
        0.85
      )
    },
    recrues: null,
    elagage: null
  };
}

const statuts = { coordonnees: 0, finess: 0, code: 2, ancien_code: 0, nom: 0, postal: 0, contredite: 0, approchee: 0, ambigue: 1, inconnue: 0 } satisfies Record<Statut, number>; // prettier-ignore
const matiere: MatiereFiche = {
  territoire,
  referentiel,
  manifeste,
  sources: manifeste.sources,
  adresse: ADRESSE,
  jour: '2026-11-22',
  modele: 'cms',
  regle: { ...modelesRegle.cms.regle, zoneVide: 800 },
  dite: { zoneVide: 800 },
  exigences: [{ profession: 'opticiens', km: [10, 10, 10, 10, 150, 10, 10], retention: [0, 0, 0, 0, 0.25, 0, 0] }],
  maille: 'epci',
  fichier: {
    empreinte: EMPREINTE,
    comptes: { lignes: 4, dessus: 0, vides: 0, horsChamp: 0, doublons: 1, identiques: 0, memeLieu: 0, identifiees: 2, etpIllisibles: 0, agesIllisibles: 0, personnes: 2, plusieursLieux: 0, permutees: 0, codesRepares: 0, codesAbimes: 0, main: 0, statuts }, // prettier-ignore
    regle: false,
    feuilles: { lue: 'Sud', remplies: ['Nord', 'Sud'] },
    naissances: false
  },
  recherches: [recherche()],
  servis: HABITANTS,
  publicServi: '',
  temps: 'Temps estimés pour l’essai.',
  beneficiaires: { phrases: [FORMULE], corrigees: 0 },
  comparaison: []
};
const fiche = ficheDe(matiere);

/** Lines of text of a document, its tables apart. */
async function documentXml(f: typeof fiche): Promise<string> {
  const fichier = await ecrireFiche(f, new Map());
  const zip = CFB.read(new Uint8Array(await fichier.arrayBuffer()), { type: 'array' });
  return new TextDecoder().decode(CFB.find(zip, '/word/document.xml')!.content as Uint8Array);
}

describe('la fiche de preuve', () => {
  it('le classeur se rouvre : des nombres en nombres, aucune formule, l’adresse et l’empreinte', async () => {
    const livre = read(await classeurFiche(fiche), { cellFormula: true });
    expect(livre.SheetNames).toEqual(['Présentation', ...fiche.annexes.map((a) => a.feuille)]);
    for (const nom of livre.SheetNames)
      for (const [adresse, cellule] of Object.entries(livre.Sheets[nom]!)) {
        if (adresse.startsWith('!')) continue;
        const { t, f, v } = cellule as { t: string; f?: string; v: unknown };
        expect(f, `${nom} ${adresse}`).toBeUndefined();
        if (t === 's') expect(String(v), `${nom} ${adresse}`).not.toMatch(/^[=+@]/);
      }
    const dit = utils.sheet_to_json<string[]>(livre.Sheets['Présentation']!, { header: 1 }).flat();
    expect(dit).toContain(ADRESSE);
    expect(dit.join(' ')).toContain(EMPREINTE);
    const [verdict] = utils.sheet_to_json<Record<string, unknown>>(livre.Sheets['Verdict']!);
    // 1 000 inhabitants beside both, 2 000 at 136 km, then 3 000 and 4 000 too far.
    expect(verdict).toMatchObject({ Profession: 'Opticiens', Verdict: 'Non fermable', Habitants: 10_000 });
    expect(verdict!['Couverts, temps longs, %']).toBeCloseTo(30, 9);
    expect(verdict!['Part du réseau, %']).toBeCloseTo(25, 9);
    // Two of the eight counted in the four communes: as many as are asked.
    const epreuves = utils.sheet_to_json<Record<string, unknown>>(livre.Sheets['Épreuves']!);
    expect(epreuves.find((e) => String(e['Épreuve']).startsWith('Part du réseau'))).toMatchObject({ Courts: 25, Longs: 25, Issue: 'passée' }); // prettier-ignore
    const lacunes = utils.sheet_to_json<Record<string, unknown>>(livre.Sheets['Lacunes']!);
    expect(lacunes.slice(0, 2).map((l) => [l['Code'], l['Habitants']])).toEqual([
      ['83012', 4000],
      ['83011', 3000]
    ]);
    // Both are at one site: its closing uncovers all those that they cover, whom neither is alone to serve.
    const [site] = utils.sheet_to_json<Record<string, unknown>>(livre.Sheets['Sites fragiles']!);
    expect(site).toMatchObject({ 'Seul site pour (habitants)': 3000, 'Dont deux professionnels ou plus à portée': 3000, 'Professionnels du site': 2 }); // prettier-ignore
    expect(String(site!['Site'])).toMatch(/^2\s+professionnels, lignes 2 et 3 \(/);
    const [vide] = utils.sheet_to_json<Record<string, unknown>>(livre.Sheets['Zones sans personne']!);
    expect(vide).toMatchObject({ 'Nombre de communes': 2, Habitants: 7000 });
    const lignes = utils.sheet_to_json<Record<string, unknown>>(livre.Sheets['Fichier']!);
    expect(lignes.slice(0, 3).map((l) => l['Nombre'])).toEqual([4, 2, 1]);
  });

  it('nomme la feuille lue d’un classeur qui en a d’autres, et rien d’un seul tableau', () => {
    const phrases = (f: typeof fiche) => f.annexes.find((a) => a.feuille === 'Fichier')!.phrases.join('\n');
    expect(phrases(fiche)).toMatch(/Feuille lue : «\sSud\s»\. Feuille laissée de côté : «\sNord\s»\./);
    const sans = ficheDe({ ...matiere, fichier: { ...matiere.fichier, feuilles: null } });
    expect(phrases(sans)).not.toContain('Feuille');
  });

  it('dit la loi en tête, et rien de plus aux opticiens, à qui elle ouvre l’adhésion fermée', () => {
    expect(fiche.mentions.find(([quoi]) => quoi === 'Portée')![1]).toContain('article L. 863-8');
    const lectures = (f: typeof fiche) => f.annexes.find((a) => a.feuille === 'Verdict')!.lectures.join('\n');
    expect(lectures(fiche)).not.toContain('exercice');
    const [r] = matiere.recherches;
    const audio = { ...r!, resultat: { ...r!.resultat, profession: 'audioprothesistes' as const } };
    expect(lectures(ficheDe({ ...matiere, recherches: [audio] }))).toContain('ce jugement est un exercice');
  });

  it('ne promet le même jugement qu’avec ce que l’adresse ne porte pas', () => {
    const lectures = (f: typeof fiche) => f.annexes.find((a) => a.feuille === 'Fichier')!.lectures;
    const sans = ficheDe({ ...matiere, beneficiaires: null });
    expect(sans.annexes.map((a) => a.feuille)).not.toContain('Bénéficiaires');
    expect(lectures(sans)).toHaveLength(1);
    expect(lectures(fiche)[0]).toContain('les deux mêmes fichiers');
    const dates = ficheDe({ ...matiere, beneficiaires: null, fichier: { ...matiere.fichier, naissances: true } });
    expect(lectures(dates)[1]).toContain('année de naissance');
  });

  it('dit la règle en entier : l’origine, la réserve, et ce qui en a été changé', () => {
    const regle = fiche.annexes.find((a) => a.feuille === 'Règle')!.phrases.join('\n');
    expect(regle).toContain(modelesRegle.cms.origine);
    expect(regle).toContain(modelesRegle.cms.reserve);
    expect(regle).toContain('Zone sans personne : à partir de (habitants) : 500 → 800.');
    expect(regle).toMatch(/Opticiens, kilomètres : .* → 10 \/ 10 \/ 10 \/ 10 \/ 150 \/ 10 \/ 10 \(classes 1 à 7\)/);
    const limites = fiche.annexes.find((a) => a.feuille === 'Limites')!;
    expect(limites.rangees).toHaveLength(7);
    expect(regle).toMatch(/Opticiens, part du réseau parmi tous : 0,0\s% partout → .*25,0\s%.*classes 1 à 7/);
    expect(limites.rangees[4]!.slice(2, 7)).toEqual(['aucune', 150, 85, 'non demandé', 25]);
    expect(limites.rangees[3]![6]).toBe('non demandée');
    const telle = ficheDe({ ...matiere, dite: {}, exigences: [] });
    expect(telle.annexes.find((a) => a.feuille === 'Règle')!.phrases.at(-1)).toBe('Rien n’a été changé à ce modèle.');
  });

  it('une valeur redite comme dans le modèle n’est pas un changement', () => {
    const telle = ficheDe({ ...matiere, dite: { zoneVide: 500, inconnus: 0.05 }, exigences: [] });
    expect(telle.mentions.find(([quoi]) => quoi === 'Règle')![1]).toBe(modelesRegle.cms.libelle);
  });

  it('le document a toutes ses parties, et ses lignes ne se coupent pas', async () => {
    const xml = await documentXml(fiche);
    for (const { titre } of fiche.annexes) expect(xml).toContain(`>${titre}<`);
    const rangees = xml.match(/<w:tr>/g)!.length;
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(rangees);
    expect(xml).toContain('>Non fermable<');
    for (const paragraphe of [matiere.temps, ...METHODE_RESEAU])
      expect(xml).toContain(paragraphe.slice(0, 40).replace("'", '&apos;'));
  });

  it('un indispensable est une ligne et une commune', () => {
    const seul = dossierDe(
      communes.map((c) => ({ ...c, habitants: Math.max(0, c.habitants) })),
      [place(0, 9)],
      { limites: dossier.exigence.limites }
    );
    const juge = new Juge(seul, enLigne(NOMBRE));
    const ensemble = { ...juge.juger(territoire.communes), code: null };
    const [r] = matiere.recherches;
    const lieux = { ...seul.lieux, rangs: Int32Array.of(0) };
    const autre = ficheDe({
      ...matiere,
      recherches: [{ ...r!, resultat: { ...r!.resultat, ensemble, zones: [] }, lieux }]
    });
    const { rangees } = autre.annexes.find((a) => a.feuille === 'Indispensables')!;
    expect(rangees).toEqual([['ligne 2 (Le Val, 83)', 'Opticiens', expect.any(Number), expect.any(String), 'n.d.']]);
  });

  it('le CSV des lacunes : une ligne par commune, aucune formule, ce que dit la fiche en tête', async () => {
    const texte = await csvAnnexe(
      fiche,
      fiche.annexes.find((a) => a.feuille === 'Lacunes')!
    ).text();
    const lignes = texte.trim().split('\r\n');
    expect(lignes.filter((l) => l.startsWith('#')).join(' ')).toContain(EMPREINTE);
    const [titres, premiere, ...reste] = lignes.filter((l) => !/^(?:\ufeff)?#/.test(l));
    expect(titres).toBe(
      'Commune;Code;Profession;Habitants;Sûr ?;Le plus proche du réseau;Le plus proche du réseau : minutes;Le plus proche à recruter;Le plus proche à recruter : minutes;Comptés hors réseau'
    );
    expect(premiere).toMatch(/^Camps \(83\);83012;Opticiens;4000;oui;Brignoles \(83\);\d+,\d+;Camps \(83\);0;2$/);
    expect(reste).toHaveLength(1);
    expect(lignes.every((l) => !/^[=+@]/.test(l) && !/;[=+@]/.test(l))).toBe(true);
  });
});
