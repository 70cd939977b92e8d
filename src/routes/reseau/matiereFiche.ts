import type { Jeu } from '$lib/data/jeu';
import { colonneCourante } from '$lib/data/jeu';
import { sourcesDe } from '$lib/export/entete';
import { SANS_REGLAGES } from '$lib/network/fichier/lire';
import { colonneEffectif, compteServi } from '$lib/queries/reseau';
import type { Annexe } from '$lib/report/annexes';
import type { RecherchesProfession } from '$lib/report/annexesLacunes';
import type { MatiereFiche } from '$lib/report/fichePreuve';
import { phrasesBeneficiaires } from '$lib/report/beneficiaires';
import { motsServis, phrasePublic } from '$lib/report/servis';
import { phraseTemps } from '$lib/report/temps';
import type { Reseau } from '$lib/state/reseau.svelte';
import type { Seance } from '$lib/state/seance.svelte';
import type { Referentiel } from '$lib/territory/referentiel';
import type { Territoire } from '$lib/territory/territoire';

/** What was found beside each judgement; null while it is judged, and until the gaps of every profession are known. */
export function recherchesDe({
  resultats,
  jugement,
  trouves,
  professions,
  source
}: Reseau): RecherchesProfession[] | null {
  if (!resultats || jugement !== null || resultats.length === 0 || !source.lu) return null;
  const { numeros } = source.lu;
  const recherches = resultats.flatMap((resultat): RecherchesProfession[] => {
    const ici = trouves.filter((t) => t.pour === resultat);
    const lacunes = ici.map((t) => t.resultat).find((r) => r.type === 'lacunes');
    const lue = professions.find((p) => p.profession === resultat.profession);
    if (!lacunes || !lue) return [];
    const recrues = ici.flatMap(({ resultat: r, combien }) => (r.type === 'recrues' ? [{ ...r, combien }] : [])).at(-1);
    const elagage = ici.map((t) => t.resultat).find((r) => r.type === 'elagage');
    return [{ resultat, lieux: lue.lieux, numeros, lacunes, recrues: recrues ?? null, elagage: elagage ?? null }];
  });
  return recherches.length === resultats.length ? recherches : null;
}

interface Parties {
  seance: Seance;
  reseau: Reseau;
  jeu: Jeu;
  territoire: Territoire;
  referentiel: Referentiel;
  recherches: readonly RecherchesProfession[];
  adresse: string;
  comparaison: readonly Annexe[];
}

/** Everything that a proof says, from what the page holds. */
export function matiereDe({
  seance,
  reseau,
  jeu,
  territoire,
  referentiel,
  recherches,
  adresse,
  comparaison
}: Parties): MatiereFiche {
  const { manifeste } = jeu;
  const { modele, epreuves, exigences, zones } = seance.adresse.etat;
  const { empreinte, feuilles, lu, comptes, reglages } = reseau.source;
  const { beneficiaires } = reseau;
  const effectifs = recherches.flatMap((r) => colonneEffectif(r.resultat.profession, manifeste) ?? []);
  const publics = beneficiaires.servis ? [] : (compteServi(reseau.publicServi, manifeste)?.colonnes ?? []);
  return {
    territoire,
    referentiel,
    manifeste,
    sources: sourcesDe(manifeste, new Set([colonneCourante(jeu, 'population'), ...publics, ...effectifs])),
    adresse,
    jour: new Date().toISOString().slice(0, 10),
    modele,
    regle: reseau.regle,
    dite: epreuves,
    exigences,
    maille: zones,
    fichier: {
      empreinte: empreinte ?? '',
      comptes: comptes!,
      feuilles,
      regle: reglages !== SANS_REGLAGES,
      naissances: lu!.colonnes.some((c) => c.role === 'naissance')
    },
    recherches,
    servis: motsServis(reseau),
    publicServi: beneficiaires.servis ? '' : phrasePublic(reseau.publicServi, manifeste),
    temps: reseau.durees ? phraseTemps(manifeste, reseau.durees, territoire.communes) : '',
    beneficiaires: beneficiaires.servis && {
      phrases: phrasesBeneficiaires(beneficiaires),
      corrigees: beneficiaires.corrections.size
    },
    comparaison
  };
}
