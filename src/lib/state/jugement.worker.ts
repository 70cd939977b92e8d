import { servir } from '../data/servir';
import { nombreAtteints } from '../network/couverture';
import { Juge } from '../network/juger';
import { abreger, ETATS, HORS, type ResultatProfession } from '../network/resultat';
import { communesPourvues, limitesNationales } from '../network/national';
import { contiguiteDesCommunes } from '../stats/contiguite';
import type { DemandeJugement } from './calculReseau';
import { exigenceDe } from './regle';

// Some millions of pairs a profession: not on the page's own time.
servir(juger);

function juger(
  { professions, residents, population, superficies, regle, territoire, zones, voisins }: DemandeJugement,
  avancer: (part: number) => void
): ResultatProfession[] {
  const nombre = residents.classe.length;
  const pays = { ...residents, habitants: population };
  const touchent = contiguiteDesCommunes(voisins.a, voisins.b, nombre);
  return professions.map(({ profession, lieux, exigence: demandee, aCalculer, dite, lignes, effectifs }, k) => {
    const limites = aCalculer && effectifs && limitesNationales(pays, communesPourvues(effectifs), superficies);
    const exigence = limites ? exigenceDe({ ...demandee, limites }, dite) : demandee;
    const juge = new Juge({ lieux, residents, exigence, regle, lignes, effectifs }, touchent);
    const { courte, longue } = juge.atteintes;
    const etats = new Uint8Array(nombre).fill(HORS);
    for (const i of territoire) {
      const sur = nombreAtteints(longue, i);
      const etat = sur > 1 ? 'choix' : sur === 1 ? 'un_seul' : nombreAtteints(courte, i) > 0 ? 'incertain' : 'personne';
      etats[i] = ETATS.indexOf(etat);
    }
    const resultat: ResultatProfession = {
      profession,
      exigence,
      ensemble: { ...abreger(juge.juger(territoire), 200), code: null },
      zones: zones.map(({ code, communes }, z) => {
        if (z % 200 === 0) avancer((k + z / zones.length) / professions.length);
        return { ...abreger(juge.juger(communes)), code };
      }),
      etats
    };
    avancer((k + 1) / professions.length);
    return resultat;
  });
}
