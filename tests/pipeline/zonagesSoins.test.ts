import { expect, test } from 'vitest';
import { readZonageSoins } from '../../scripts/read/zonages.ts';
import { commune, construire } from './construire.ts';
import { dossierEssai } from './dossierEssai.ts';

const fichier = (profession: string) => `cartosante/cartosante_zonage_${profession}_communes.csv`;
const lignes = (titre: string, ...rangees: string[]) => [
  `\uFEFFC@rtoSanté; ; ${titre.replace(/[^;]/g, '')}`,
  `Référentiel géographique : France par commune; ; ${titre.replace(/[^;]/g, '')}`,
  `Code;Libellé;${titre}`,
  ...rangees
];
const kines = (titre: string, ...rangees: string[]) =>
  readZonageSoins(
    dossierEssai({ [fichier('kinesitherapeutes')]: lignes(titre, ...rangees).join('\r\n') }),
    'ars_zonage_kinesitherapeutes',
    'zonage_kinesitherapeutes'
  );

test('les mots du zonage se lisent avec ou sans rang, accent, pluriel ou trait d’union', () => {
  const { codes, colonnes } = kines(
    'Zonage masseurs-kinésithérapeutes',
    '01001;A;1_Tres_sous_dotee',
    '01002;B;Zones sous-dotées',
    '01003;C;3_intermediaire',
    '01004;D;Très dotée',
    '01005;E;5_Surdotee',
    '01006;F;Zone sur-dotée'
  );
  expect(codes[0]).toBe('01001');
  expect([...(colonnes[0]?.valeurs ?? [])]).toEqual([1, 2, 3, 4, 5, 5]);
});

test('« sous-dotée » n’est pas lue « très sous-dotée », un résultat non disponible reste sans classe', () => {
  const { colonnes } = kines('Zonage kinés', '01001;A;2_Sous_dotee', '01002;B;N/A - résultat non disponible');
  expect([...(colonnes[0]?.valeurs ?? [])]).toEqual([2, Number.NaN]);
  expect([...(colonnes[0]?.absences ?? [])]).toEqual([0, 2]);
});

test('une classe d’une autre profession, ou deux colonnes de zonage, arrêtent la lecture', () => {
  expect(() => kines('Zonage kinés', '01001;A;5_Non_prioritaire')).toThrow(/classe inconnue « 5_Non_prioritaire »/);
  expect(() => kines('Zonage kinés;Zonage dentistes', '01001;A;2_Sous_dotee;1_Tres_sous_dotee')).toThrow(
    /une colonne « Zonage » est attendue/
  );
});

test('de bout en bout : la classe des dentistes suit la majorité des habitants, l’arrondissement sa commune', async () => {
  const dossier = await construire(undefined, (depot) => {
    depot.csv[fichier('dentistes')] = lignes(
      'Zonage chirurgiens-dentistes',
      '01001;X;5_Non_prioritaire',
      '01010;X;2_Sous_dotee',
      '75101;X;4_Tres_dotee',
      '75102;X;1_Tres_sous_dotee'
    );
  });
  expect(await commune(dossier, '01001')).toMatchObject({ zonage_dentistes_2024: 5 });
  expect(await commune(dossier, '75056')).toMatchObject({ zonage_dentistes_2024: 1 });
});
