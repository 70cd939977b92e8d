import { compte } from '../../src/lib/format/nombres.ts';
import { recoupements } from '../../data/catalogue/recoupements.ts';
import type { FichierDuDepot } from '../entrees.ts';
import type { Avis } from '../recoupement/recouper.ts';
import { entier, liste, tableau, texte } from './html.ts';

/** Second opinions, each with what it says, what the build says, and how to read the gap. */
export function sectionRecoupements(avis: readonly Avis[]): string {
  if (avis.length === 0) return '<p>Aucun fichier du dossier ne sert de second avis.</p>';
  return [
    '<p>Ces fichiers ne font aucun chiffre du jeu : ils en vérifient. Quand deux sources se contredisent, les deux sont dites, et ce que le jeu retient.</p>',
    ...avis.map(({ id, fichiers, lignes, listes }) => {
      const { nom, producteur, licence, millesime, objet } = recoupements[id];
      return [
        `<h3 id="recoupement-${texte(id)}">${texte(nom)}</h3>`,
        `<p>${texte(producteur)}, millésime ${texte(millesime)}, licence : ${texte(licence)}. ${texte(objet)}</p>`,
        tableau(
          fichiers.length === 1 ? (fichiers[0] ?? '') : `${fichiers.length} fichiers`,
          ['Ce qui est comparé', 'Ce que dit le fichier', 'Ce que dit le jeu', 'Écart', 'Lecture'],
          lignes.map((ligne) => [ligne.quoi, ligne.fichier, ligne.jeu, ligne.ecart, ligne.lecture])
        ),
        ...(listes ?? [])
          .filter(({ elements }) => elements.length > 0)
          .map(({ titre, elements }) => liste(`${titre} (${entier(elements.length)})`, elements))
      ].join('\n');
    })
  ].join('\n');
}

/** Whether each file of the raw folder was used; those that were not are named first. */
export function sectionDepot(depot: readonly FichierDuDepot[]): string {
  if (depot.length === 0) return '<p>Le dossier n’a pas d’INDEX.csv : rien ne dit ce qu’il devrait contenir.</p>';
  const oublies = depot.filter(({ emploi }) => emploi === 'non lu');
  const compter = (voulu: FichierDuDepot['emploi']) => depot.filter(({ emploi }) => emploi === voulu).length;
  const emplois: readonly (readonly [FichierDuDepot['emploi'], string])[] = [
    ['source', 'Font les chiffres'],
    ['recoupement', 'Vérifient des chiffres'],
    ['appoint', 'Lus, sans chiffre'],
    ['remplacé', 'Remplacés par un autre fichier de la même source'],
    ['à venir', 'Téléchargés pour la suite'],
    ['rejeté', 'Écartés par l’index'],
    ['non lu', 'Non lus']
  ];
  return [
    oublies.length === 0
      ? `<p>Aucun fichier de l’index n’est oublié : ${compte(compter('source') + compter('recoupement') + compter('appoint'), 'fichier lu', 'fichiers lus')}, les autres avec leur raison.</p>`
      : `<div class="attention"><p><strong>À savoir.</strong> ${compte(oublies.length, 'fichier')} de l’index que rien ne lit.</p>${liste(
          'Non lus',
          oublies.map(({ nom }) => nom)
        )}</div>`,
    tableau(
      'Emploi des fichiers de l’index',
      ['Emploi', '# Fichiers'],
      emplois.filter(([emploi]) => compter(emploi) > 0).map(([emploi, libelle]) => [libelle, entier(compter(emploi))])
    ),
    liste(
      'Chaque fichier et son emploi',
      depot.map(({ nom, emploi, detail }) => `${nom} — ${emploi} : ${detail}`)
    )
  ].join('\n');
}
