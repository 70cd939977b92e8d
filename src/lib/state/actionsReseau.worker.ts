import moduleGrands from 'highs/runtime?url';
import { servir } from '../data/servir';
import { parLecture } from '../network/atteinte';
import { presents } from '../network/balayage';
import { courbe } from '../network/courbe';
import { nombreAtteints, peuple } from '../network/couverture';
import { elaguer } from '../network/elaguer';
import { Lacunes } from '../network/lacunes';
import { Juge } from '../network/juger';
import { avecRecrues, recrutement, type Recrutement } from '../network/recruter';
import { seuilDeZone } from '../network/epreuves';
import { sitesFragiles } from '../network/sitesFragiles';
import type { Atteinte } from '../network/types';
import { zonesVides } from '../network/vides';
import { couvrir, couvrirPasAPas } from '../siting/couvrir';
import { chargerGrands } from '../siting/grands';
import { recouvrir, recouvrirPasAPas, type Recouvrement } from '../siting/recouvrir';
import { contiguiteDesCommunes } from '../stats/contiguite';
import {
  PAIRES_RECRUES,
  SECONDES_RECRUES,
  type DemandeAction,
  type Recrue,
  type Recrues,
  type ResultatAction
} from './actionsReseau';

const MEILLEURS = 10;

servir(agir);

async function agir(
  { action, dossier, territoire, zones, voisins }: DemandeAction,
  avancer: (part: number) => void
): Promise<ResultatAction> {
  const { residents, lieux, exigence, regle, effectifs } = dossier;
  const nombre = residents.classe.length;
  const touchent = contiguiteDesCommunes(voisins.a, voisins.b, nombre);
  if (action.type === 'elaguer') {
    return { type: 'elagage', ...elaguer(dossier, [territoire, ...zones], touchent, avancer) };
  }
  const { courte, centrale, longue } = parLecture(residents, lieux, exigence.limites);
  const surPlace = presents(lieux, nombre);
  if (action.type === 'lacunes') {
    const toutes = new Lacunes(residents, lieux, surPlace, effectifs).de(longue, territoire);
    return {
      type: 'lacunes',
      lacunes: toutes.map((l) => ({ ...l, certaine: nombreAtteints(courte, l.commune) === 0 })),
      total: toutes.length,
      habitants: toutes.reduce((n, l) => n + l.habitants, 0),
      courbe: courbe(centrale, residents.habitants, territoire),
      vides: zonesVides(longue, residents.habitants, territoire, touchent)
        .filter((z) => z.habitants >= regle.zoneVide)
        .map((z) => ({ ...z, certains: certains(courte, residents.habitants, z.communes) })),
      sites: sitesFragiles(
        residents,
        lieux,
        exigence.limites,
        centrale,
        territoire,
        seuilDeZone(residents, territoire, regle.seuils)
      )
    };
  }
  const parZone = action.type === 'recruter' && action.parZone;
  const lieuxARecruter = recrutement(dossier, longue, surPlace, parZone ? zones : [territoire], effectifs);
  const recrues = await recruter(lieuxARecruter, action.type === 'meilleurs' ? action.combien : null);
  const apres = avecRecrues(
    dossier,
    recrues.choix.map(({ commune }) => commune)
  );
  const { verdict, decisives } = new Juge(apres, touchent).juger(territoire);
  return { type: 'recrues', ...recrues, juge: { verdict, decisives } };
}

/** People of some communes who have nobody within reach. */
const certains = (atteinte: Atteinte, habitants: Float64Array, communes: readonly number[]): number =>
  communes.reduce((n, i) => (nombreAtteints(atteinte, i) === 0 ? n + peuple(habitants, i) : n), 0);

/** @param combien the best of so many; null for the fewest that reach the share asked */
async function recruter(
  { communes, horsReseau, demande }: Recrutement,
  combien: number | null
): Promise<Omit<Recrues, 'juge'>> {
  const { debut, ligne, poids, deja } = demande;
  const moyens = { secondes: SECONDES_RECRUES, grands: () => chargerGrands(moduleGrands) };
  const exact = ligne.length <= PAIRES_RECRUES;
  const depart = performance.now();
  const chercher = async (): Promise<Recouvrement> => {
    if (combien === null) return exact ? recouvrir(demande, moyens) : recouvrirPasAPas(demande);
    if (exact) return { ...(await couvrir(demande, combien, moyens)), horsAtteinte: [] };
    const { choix: pas, borne: limite } = couvrirPasAPas(demande, combien);
    return { choix: pas.map((c) => c.candidat), borne: limite, prouve: false, horsAtteinte: [] };
  };
  const { choix, borne, prouve, horsAtteinte } = await chercher();
  const secondes = (performance.now() - depart) / 1000;
  const couvertes = deja?.slice() ?? new Uint8Array(poids.length);
  const total = poids.reduce((a, b) => a + b, 0);
  const couverts = () => poids.reduce((n, p, r) => (couvertes[r] === 1 ? n + p : n), 0);
  const avant = couverts();
  const recrue = (c: number): Recrue => {
    let apport = 0;
    for (let k = debut[c]!; k < debut[c + 1]!; k++) if (deja?.[ligne[k]!] !== 1) apport += peuple(poids, ligne[k]!);
    return { commune: communes[c]!, horsReseau: horsReseau[c]!, apport };
  };
  for (const c of choix) for (let k = debut[c]!; k < debut[c + 1]!; k++) couvertes[ligne[k]!] = 1;
  return {
    choix: choix.map(recrue),
    borne,
    prouve,
    secondes,
    avant: avant / total,
    apres: couverts() / total,
    horsAtteinte,
    meilleurs: Array.from(communes.keys(), recrue)
      .filter((r) => !choix.some((c) => communes[c] === r.commune))
      .sort((a, b) => b.apport - a.apport || a.commune - b.commune)
      .slice(0, MEILLEURS)
  };
}
