import type { Contexte } from '../cog/porter.ts';
import { porterAttribut, porterListe } from '../cog/porterAttribut.ts';
import type { CommuneLue, Constat } from '../entrees.ts';
import type { Fichiers } from './fichiers.ts';

/** The current communes with the zones and classes they belong to. */
export function communesDe(fichiers: Fichiers, contexte: Contexte): { communes: CommuneLue[]; constats: Constat[] } {
  const { cog, appartenance } = fichiers;
  const membres = { ...fichiers.epci.lecture, valeurs: fichiers.epci.appartenance };
  const epci = porterAttribut(membres, 'EPCI', contexte);
  const bassinVie = porterAttribut(appartenance.bassinVie, 'Bassin de vie', contexte);
  const cantonVille = porterAttribut(appartenance.cantonVille, 'Canton-ou-ville', contexte);
  const cpts = fichiers.cpts && porterAttribut(fichiers.cpts.attribut, 'CPTS', contexte);
  const tvs = fichiers.tvs && porterAttribut(fichiers.tvs.attribut, 'Territoire de vie-santé', contexte);
  const densite = porterAttribut(fichiers.densite, 'Niveau de densité', contexte);
  const codesPostaux = porterListe(fichiers.codesPostaux, contexte);
  const communes = cog.communes.map((commune): CommuneLue => {
    const { code } = commune;
    const niveau = densite.valeurs.get(code);
    const duCog = cog.codesPostaux.get(code);
    return {
      ...commune,
      epci: epci.valeurs.get(code) ?? null,
      bassinVie: bassinVie.valeurs.get(code) ?? null,
      cantonVille: cantonVille.valeurs.get(code) ?? null,
      cpts: cpts?.valeurs.get(code) ?? null,
      tvs: tvs?.valeurs.get(code) ?? null,
      densite: niveau === undefined ? null : Number(niveau),
      codesPostaux: codesPostaux.valeurs.get(code) ?? (duCog === undefined ? [] : [duCog]),
      longitude: null,
      latitude: null,
      positionApprochee: false
    };
  });
  return {
    communes,
    constats: [epci, bassinVie, cantonVille, cpts, tvs, densite, codesPostaux].flatMap((porte) => porte?.constats ?? [])
  };
}
