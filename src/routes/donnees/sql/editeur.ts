import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { basicSetup, EditorView } from 'codemirror';
import type { SchemaTable } from '$lib/data/tablesConsole';

/** The editor, as the page drives it. */
export interface Editeur {
  remplacer: (texte: string) => void;
  /** Writes at the cursor, apart from the words around it. */
  inserer: (texte: string) => void;
  /** Puts the cursor at a place of the text. */
  aller: (position: number) => void;
  completer: (tables: readonly SchemaTable[]) => void;
  detruire: () => void;
}

interface Demande {
  parent: HTMLElement;
  texte: string;
  changer: (texte: string) => void;
  executer: () => void;
}

/** Words of the editor's own search box. */
const PHRASES = {
  Find: 'Chercher',
  Replace: 'Remplacer par',
  next: 'suivant',
  previous: 'précédent',
  all: 'tous',
  'match case': 'respecter la casse',
  'by word': 'mot entier',
  regexp: 'expression régulière',
  replace: 'remplacer',
  'replace all': 'tout remplacer',
  close: 'fermer',
  Completions: 'Propositions'
};

const apparence = EditorView.theme({
  '&': { fontSize: '0.9375rem', backgroundColor: 'var(--papier)', border: '1px solid #7d8892', borderRadius: '6px' },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, Consolas, monospace', minHeight: '11rem', maxHeight: '24rem' },
  '.cm-gutters': { backgroundColor: 'var(--fond)', color: 'var(--encre-douce)', borderRadius: '6px 0 0 6px' }
});

/** Functions of the engine that the dialect of the editor does not know. */
const FONCTIONS = ['arg_max', 'arg_min', 'median', 'mode', 'quantile_cont', 'quantile_disc', 'regexp_matches', 'strip_accents', 'try_cast'] as const; // prettier-ignore

/** What the editor asks of what completes a word. */
interface Contexte {
  state: EditorState;
  matchBefore: (motif: RegExp) => { from: number } | null;
}

/** Columns of every table and functions of the engine, wherever a word begins: a column needs no table before it. */
function proposer(tables: readonly SchemaTable[]) {
  const tablesDe = new Map<string, string[]>();
  for (const { nom, colonnes } of tables)
    for (const c of colonnes) tablesDe.set(c.nom, [...(tablesDe.get(c.nom) ?? []), nom]);
  const options = [
    ...Array.from(tablesDe, ([label, detail]) => ({ label, detail: detail.join(', '), type: 'property' })),
    ...FONCTIONS.map((label) => ({ label, type: 'function' }))
  ];
  return (contexte: Contexte) => {
    const mot = contexte.matchBefore(/\w+/);
    // After a dot, the columns of that table alone.
    if (!mot || contexte.state.sliceDoc(Math.max(0, mot.from - 1), mot.from) === '.') return null;
    return { from: mot.from, options, validFor: /^\w*$/ };
  };
}

export function creerEditeur({ parent, texte, changer, executer }: Demande): Editeur {
  const langage = new Compartment();
  const langue = (tables: readonly SchemaTable[]) => [
    sql({
      dialect: PostgreSQL,
      upperCaseKeywords: true,
      schema: Object.fromEntries(tables.map((t) => [t.nom, t.colonnes.map((c) => c.nom)]))
    }),
    PostgreSQL.language.data.of({ autocomplete: proposer(tables) })
  ];
  const vue = new EditorView({
    parent,
    state: EditorState.create({
      doc: texte,
      extensions: [
        // Before the editor's own use of the same keys.
        Prec.highest(
          keymap.of([
            {
              key: 'Mod-Enter',
              run: () => {
                executer();
                return true;
              }
            }
          ])
        ),
        basicSetup,
        langage.of(langue([])),
        apparence,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'Requête SQL' }),
        EditorState.phrases.of(PHRASES),
        EditorView.updateListener.of((u) => u.docChanged && changer(u.state.doc.toString()))
      ]
    })
  });
  return {
    remplacer: (nouveau) => {
      vue.dispatch({ changes: { from: 0, to: vue.state.doc.length, insert: nouveau } });
    },
    inserer: (mot) => {
      const { from, to } = vue.state.selection.main;
      const avant = vue.state.sliceDoc(Math.max(0, from - 1), from);
      const insert = `${/[\w"]/.test(avant) ? ' ' : ''}${mot}`;
      vue.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length } });
      vue.focus();
    },
    aller: (position) => {
      const anchor = Math.min(position, vue.state.doc.length);
      vue.dispatch({ selection: { anchor }, scrollIntoView: true });
      vue.focus();
    },
    completer: (tables) => vue.dispatch({ effects: langage.reconfigure(langue(tables)) }),
    detruire: () => vue.destroy()
  };
}
