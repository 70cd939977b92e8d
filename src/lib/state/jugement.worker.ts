import { nombreAtteints } from '../network/couverture';
import { Juge } from '../network/juger';
import { abreger, ETATS, HORS, type ResultatProfession } from '../network/resultat';
import { communesPourvues, limitesNationales } from '../network/national';
import { contiguite, pairesDeGroupes } from '../stats/contiguite';
import type { DemandeJugement, ReponseJugement } from './calculReseau';
import { exigenceDe } from './regle';

const dire = (reponse: ReponseJugement) => postMessage(reponse);

// Some millions of pairs a profession: not on the page's own time.
addEventListener('message', ({ data }: MessageEvent<DemandeJugement>) => {
  try {
    dire({ type: 'juge', resultats: juger(data) });
  } catch (erreur) {
    dire({ type: 'erreur', message: erreur instanceof Error ? erreur.message : String(erreur) });
  }
});

function juger({
  professions,
  residents,
  population,
  superficies,
  regle,
  territoire,
  zones,
  voisins
}: DemandeJugement): ResultatProfession[] {
  const nombre = residents.classe.length;
  const pays = { ...residents, habitants: population };
  const touchent = contiguite(
    pairesDeGroupes(
      voisins.a,
      voisins.b,
      Int32Array.from({ length: nombre }, (_, i) => i)
    ),
    nombre
  );
  return professions.map(({ profession, lieux, exigence: demandee, aCalculer, dite, lignes, effectifs }, k) => {
    const limites = aCalculer && effectifs && limitesNationales(pays, communesPourvues(pays, effectifs), superficies);
    const exigence = limites ? exigenceDe({ ...demandee, limites }, dite) : demandee;
    const juge = new Juge({ lieux, residents, exigence, regle, lignes }, touchent);
    const { courte, longue } = juge.atteintes;
    const etats = new Uint8Array(nombre).fill(HORS);
    for (const i of territoire) {
      const sur = nombreAtteints(longue, i);
      const etat = sur > 1 ? 'choix' : sur === 1 ? 'un_seul' : nombreAtteints(courte, i) > 0 ? 'incertain' : 'personne';
      etats[i] = ETATS.indexOf(etat);
    }
    const retention = (zone: readonly number[]) => (effectifs ? juge.retention(zone, effectifs) : null);
    const resultat: ResultatProfession = {
      profession,
      exigence,
      ensemble: { ...abreger(juge.juger(territoire), 200), code: null, retention: retention(territoire) },
      zones: zones.map(({ code, communes }, z) => {
        if (z % 200 === 0) dire({ type: 'avancement', part: (k + z / zones.length) / professions.length });
        return { ...abreger(juge.juger(communes)), code, retention: retention(communes) };
      }),
      etats
    };
    dire({ type: 'avancement', part: (k + 1) / professions.length });
    return resultat;
  });
}
