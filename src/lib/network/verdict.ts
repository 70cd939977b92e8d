import type { Constat, Epreuve, EpreuveId, Jugement, Lecture } from './types';

/** What a test says of the network: what it is today, what it withstands, and whether it is known well enough. */
const PORTEE: Readonly<Record<EpreuveId, 'offre' | 'resistance' | 'donnees'>> = {
  couverture: 'offre',
  choix: 'offre',
  nombre: 'offre',
  capacite: 'offre',
  // The closing rule does not name it: it is asked only by who sets a limit, of what the network is today.
  retention: 'offre',
  moins_un: 'resistance',
  cinq_ans: 'resistance',
  zones_vides: 'resistance',
  lignes: 'donnees',
  temps: 'donnees'
};

const echouees = (epreuves: readonly Epreuve[], portee: (typeof PORTEE)[EpreuveId]): EpreuveId[] =>
  epreuves.filter((e) => e.issue === 'echouee' && PORTEE[e.id] === portee).map((e) => e.id);

/**
 * What the tests of one reading come to: not to be closed when cover, count or capacity fails; on condition when only
 * its resilience does; else to be closed. Whether enough is known is for `conclure`.
 */
export function verdictDe(epreuves: readonly Epreuve[]): Constat['verdict'] {
  if (echouees(epreuves, 'offre').length > 0) return 'non_fermable';
  return echouees(epreuves, 'resistance').length > 0 ? 'sous_condition' : 'fermable';
}

/** What could only make each failure worse: known better, it would not undo it. Lines that were not placed might. */
const SANS_EFFET: Record<'non_fermable' | 'sous_condition', ReadonlySet<EpreuveId>> = {
  non_fermable: new Set(['temps', 'cinq_ans', 'retention']),
  // A share that is not known might yet be too small, and that is no condition.
  sous_condition: new Set(['temps', 'cinq_ans'])
};

const DECIDE = { non_fermable: 'offre', sous_condition: 'resistance' } as const;

/** What keeps from judging: data tests that fail, and tests that cannot be done. */
const inconnues = ({ epreuves }: Constat): EpreuveId[] =>
  epreuves
    .filter((e) => e.issue === 'impossible' || (e.issue === 'echouee' && PORTEE[e.id] === 'donnees'))
    .map((e) => e.id);

/**
 * The closing rule under both ends of the times: undetermined when too little is known or when the two ends disagree.
 * People who hang on the band and ages that are missing keep from closing; they undo no failure that both ends see.
 *
 * In which sense it is monotone: ages known, a professional more never lowers the verdict of a reading, and a longer
 * reading is never stronger than a shorter one. Of the whole, someone more, near enough under short times only, leaves
 * more people in doubt and may turn any verdict undetermined, as the rule has it; never a better one into a worse one.
 */
export function conclure(lectures: Record<Lecture, Constat>): Pick<Jugement, 'verdict' | 'decisives'> {
  const { courte, longue } = lectures;
  const issue = (c: Constat, id: EpreuveId) => c.epreuves.find((e) => e.id === id)?.issue;
  const ordre = courte.epreuves.map((e) => e.id);
  const { verdict } = courte;
  // Two ends that fail alike leave nothing to the band, nor to ages: they only keep from saying yes.
  const sansEffet = verdict === longue.verdict && verdict !== 'fermable' ? SANS_EFFET[verdict] : null;
  const manquent = new Set([...inconnues(courte), ...inconnues(longue)].filter((id) => !sansEffet?.has(id)));
  const partagees =
    courte.verdict === longue.verdict ? [] : ordre.filter((id) => issue(courte, id) !== issue(longue, id));
  if (manquent.size > 0 || partagees.length > 0)
    return { verdict: 'indetermine', decisives: ordre.filter((id) => manquent.has(id) || partagees.includes(id)) };
  if (verdict === 'fermable') return { verdict, decisives: [] };
  const [a, b] = [echouees(courte.epreuves, DECIDE[verdict]), echouees(longue.epreuves, DECIDE[verdict])];
  const communes = a.filter((id) => b.includes(id));
  return {
    verdict,
    decisives: communes.length > 0 ? communes : ordre.filter((id) => a.includes(id) || b.includes(id))
  };
}
