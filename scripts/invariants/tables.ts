import { compte, nombre } from '../../src/lib/format/nombres.ts';
import { mesures, type Mesure, type MesureId } from '../../src/lib/catalogue/index.ts';
import type { Enonce, Examen } from './invariants.ts';

const OFFICIELLES = { communes: 34_969, departements: 34_875 };

/** What must be true inside the tables and between them. */
export async function tablesCoherentes(examen: Examen): Promise<Enonce[]> {
  return [
    ...(await communes(examen)),
    await zones(examen),
    await colonnes(examen),
    await absences(examen),
    await bornes(examen),
    await voisins(examen)
  ];
}

async function compter({ base }: Examen, requete: string): Promise<number> {
  const [ligne] = await base.lignes(requete);
  return Number(Object.values(ligne ?? {})[0]);
}

async function communes(examen: Examen): Promise<Enonce[]> {
  const total = await compter(examen, 'SELECT count(*) FROM communes');
  const departements = await compter(
    examen,
    "SELECT count(*) FROM communes WHERE length(departement) = 2 OR departement IN ('971', '972', '973', '974', '976')"
  );
  const rangs = await compter(
    examen,
    'SELECT count(*) FROM (SELECT id, row_number() OVER (ORDER BY code) AS rang, count(*) OVER (PARTITION BY code) AS n FROM communes) WHERE id <> rang OR n > 1'
  );
  const desordre = await compter(
    examen,
    'SELECT count(*) FROM (SELECT m.id, c.id AS autre FROM mesures m FULL JOIN communes c USING (id)) WHERE id IS NULL OR autre IS NULL'
  );
  return [
    {
      texte: 'Les communes du code officiel géographique y sont toutes, une fois',
      tenu: examen.champ === 'partiel' || (total === OFFICIELLES.communes && departements === OFFICIELLES.departements),
      detail: `${compte(total, 'commune')}, dont ${nombre(departements)} dans les 101 départements`
    },
    {
      texte: 'L’identifiant d’une commune est son rang dans l’ordre des codes',
      tenu: rangs === 0,
      detail: compte(rangs, 'exception')
    },
    { texte: 'Chaque commune a sa ligne de mesures', tenu: desordre === 0, detail: compte(desordre, 'exception') }
  ];
}

async function zones(examen: Examen): Promise<Enonce> {
  const orphelines = await compter(
    examen,
    `SELECT count(*) FROM (
       SELECT 'departement' AS maille, departement AS code FROM communes
       UNION ALL SELECT 'region', region FROM communes
       UNION ALL SELECT 'epci', epci FROM communes WHERE epci IS NOT NULL
       UNION ALL SELECT 'bassin_vie', bassin_vie FROM communes WHERE bassin_vie IS NOT NULL
       UNION ALL SELECT 'canton_ville', canton_ville FROM communes WHERE canton_ville IS NOT NULL
       UNION ALL SELECT 'cpts', cpts FROM communes WHERE cpts IS NOT NULL
       UNION ALL SELECT 'tvs', tvs FROM communes WHERE tvs IS NOT NULL
     ) z ANTI JOIN territoires t ON t.maille = z.maille AND t.code = z.code`
  );
  const sans = await compter(examen, 'SELECT count(*) FROM communes WHERE departement IS NULL OR region IS NULL');
  return {
    texte: 'Chaque commune est dans un département et une région, et ses territoires sont nommés',
    tenu: orphelines === 0 && sans === 0,
    detail: `${compte(orphelines, 'rattachement')} sans territoire, ${compte(sans, 'commune')} sans département ou région`
  };
}

async function colonnes({ base, manifeste }: Examen): Promise<Enonce> {
  const lues = (await base.lignes('DESCRIBE mesures')).map((ligne) => String(ligne['column_name']));
  const dites = [
    'id',
    ...Object.values(manifeste.mesures).flatMap((m) =>
      m.millesimes.flatMap((v) => [v.colonne, ...(v.absence ? [v.absence] : [])])
    )
  ];
  const ecarts = [...lues.filter((nom) => !dites.includes(nom)), ...dites.filter((nom) => !lues.includes(nom))];
  return {
    texte: 'Les colonnes de mesures.parquet sont celles du manifeste',
    tenu: ecarts.length === 0,
    detail: ecarts.length === 0 ? compte(lues.length, 'colonne') : ecarts.join(', ')
  };
}

async function absences(examen: Examen): Promise<Enonce> {
  const faux: string[] = [];
  let cases = 0;
  for (const { millesimes } of Object.values(examen.manifeste.mesures)) {
    for (const { colonne, absence, absents } of millesimes) {
      const raison = absence === undefined ? 'CAST(NULL AS UTINYINT)' : `"${absence}"`;
      const [ligne] = await examen.base.lignes(
        `SELECT count(*) FILTER (WHERE ${raison} = 1) AS a1, count(*) FILTER (WHERE ${raison} = 2) AS a2,
           count(*) FILTER (WHERE ${raison} = 3) AS a3, count(*) FILTER (WHERE ("${colonne}" IS NULL) <> (${raison} IS NOT NULL)) AS faux FROM mesures`
      );
      cases += absents[1] + absents[2] + absents[3];
      if (
        ligne?.['faux'] !== 0 ||
        ligne['a1'] !== absents[1] ||
        ligne['a2'] !== absents[2] ||
        ligne['a3'] !== absents[3]
      )
        faux.push(colonne);
    }
  }
  return {
    texte: 'Chaque case vide dit pourquoi, et le manifeste en tient le compte',
    tenu: faux.length === 0,
    detail: faux.length === 0 ? compte(cases, 'absence') : faux.join(', ')
  };
}

/** Classes are those of the catalogue; a share holds in a hundred; all else but a score is a count, an area, an amount. */
async function bornes(examen: Examen): Promise<Enonce> {
  const faux: string[] = [];
  for (const [mesure, { millesimes }] of Object.entries(examen.manifeste.mesures)) {
    const { modalites, unite }: Mesure = mesures[mesure as MesureId];
    const horsDe = (c: string): string[] => {
      if (modalites) return [`${c} NOT IN (${modalites.map(({ code }) => code).join(', ')})`];
      return [...(unite === 'score' ? [] : [`${c} < 0`]), ...(unite === 'pour_cent' ? [`${c} > 100`] : [])];
    };
    for (const { colonne } of millesimes) {
      const exclues = horsDe(`"${colonne}"`).join(' OR ');
      if (exclues && (await compter(examen, `SELECT count(*) FROM mesures WHERE ${exclues}`)) > 0) faux.push(colonne);
    }
  }
  return {
    texte: 'Aucune valeur négative hors des scores, aucune part au-delà de 100 %, aucune classe hors du catalogue',
    tenu: faux.length === 0,
    detail: faux.length === 0 ? 'toutes les colonnes' : faux.join(', ')
  };
}

async function voisins(examen: Examen): Promise<Enonce> {
  const total = await compter(examen, 'SELECT count(*) FROM voisins');
  const faux = await compter(
    examen,
    'SELECT (SELECT count(*) FROM voisins v WHERE a >= b OR longueur < 0 OR NOT EXISTS (FROM communes WHERE id = v.a) OR NOT EXISTS (FROM communes WHERE id = v.b)) + (SELECT count(*) - count(DISTINCT (a, b)) FROM voisins)'
  );
  return {
    texte: 'Deux communes voisines le sont une seule fois, la plus petite d’abord (a < b) : la relation est symétrique',
    tenu: faux === 0,
    detail: `${compte(total, 'limite')}, ${compte(faux, 'exception')}`
  };
}
