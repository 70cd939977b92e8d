import type { Progres } from '../progres.ts';
import { EchecDefinitif, EchecPassager } from './erreurs.ts';
import type { Horloge } from './horloge.ts';
import { avecReprises } from './reprises.ts';
import { demander, type Reseau } from './requete.ts';
import { adresseDuJeu, ressourcesDe, type LireRessources, type Ressource } from './resoudre.ts';
import { refus } from './transfert.ts';

interface Acces {
  reseau: Reseau;
  horloge: Horloge;
  dire: Progres;
  base: string;
}

/** Asks data.gouv.fr for the resources of a data set, once a run. */
export function lecteurDeRessources({ reseau, horloge, dire, base }: Acces): LireRessources {
  const deja = new Map<string, Promise<Ressource[]>>();
  const lire = (jeu: string) =>
    avecReprises(
      () =>
        demander(adresseDuJeu(jeu, base), { accept: 'application/json' }, reseau, async (reponse) => {
          if (reponse.statut !== 200) throw refus(reponse, { horloge, reseau });
          return ressourcesDe(json(await texteDe(reponse.corps as AsyncIterable<Buffer>), jeu), jeu);
        }),
      { horloge, signal: reseau.signal, dire: (texte) => dire(`data.gouv.fr, ${jeu} : ${texte}`) }
    );
  return (jeu) => {
    const promesse = deja.get(jeu) ?? lire(jeu);
    deja.set(jeu, promesse);
    return promesse;
  };
}

async function texteDe(corps: AsyncIterable<Buffer>): Promise<string> {
  const morceaux: Buffer[] = [];
  for await (const morceau of corps) morceaux.push(morceau);
  return Buffer.concat(morceaux).toString('utf8');
}

function json(texte: string, jeu: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    if (texte.trimStart().startsWith('<')) throw new EchecPassager('page HTML au lieu de la réponse');
    throw new EchecDefinitif(`réponse illisible pour le jeu ${jeu}`, 'Réessayer plus tard.');
  }
}
