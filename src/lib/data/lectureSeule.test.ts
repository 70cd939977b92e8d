import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifierLecture } from './lectureSeule';

describe('one question that reads is let through', () => {
  it.each([
    'SELECT 1',
    'select * from communes;',
    'SELECT 1 ; ; ',
    '-- un commentaire ; DROP TABLE communes\nSELECT 1',
    '/* DROP /* imbriqué ; */ TABLE */ SELECT 1',
    'WITH a AS (SELECT 1 AS x), b AS (FROM a) SELECT * FROM b',
    'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT * FROM n',
    'FROM communes',
    "FROM communes SELECT nom WHERE departement = '2A'",
    '(SELECT 1) UNION (SELECT 2)',
    '((SELECT 1))',
    'EXPLAIN SELECT 1',
    'EXPLAIN ANALYZE SELECT 1',
    'EXPLAIN (FORMAT json) SELECT 1',
    'DESCRIBE communes',
    'DESCRIBE SELECT 1',
    'SHOW TABLES',
    'SUMMARIZE mesures',
    "SELECT 'DROP TABLE communes; DELETE FROM x'",
    "SELECT 'l''île ; INSERT'",
    'SELECT "delete ; drop" FROM (SELECT 1 AS "delete ; drop")',
    'SELECT $$ ; DROP TABLE x $$',
    'SELECT $a$ $$ ; DROP $a$',
    "SELECT E'\\'; DROP TABLE x; --'",
    "SELECT extract(year FROM '2020-01-01'::DATE)",
    "SELECT trim('x' FROM 'xax')",
    "SELECT replace(nom, '-', ' ') FROM communes",
    'SELECT * REPLACE (upper(nom) AS nom) FROM communes',
    'SELECT count(*) FILTER (update > 1) FROM t',
    'SELECT "read_csv" FROM (SELECT 1 AS read_csv)',
    'SELECT 1 AS "https://exemple.fr"',
    "SELECT * FROM communes WHERE nom IN ('a.csv', 'b')",
    'SELECT été FROM (SELECT 1 AS été)'
  ])('%s', (sql) => expect(verifierLecture(sql)).toEqual({ permise: true }));
});

describe('anything else is refused', () => {
  it.each([
    ['', 'vide'],
    ['   -- rien\n', 'vide'],
    [';', 'vide'],
    ['INSERT INTO communes VALUES (1)', 'INSERT'],
    ['/* a */ uPdAtE communes SET nom = 1', 'UPDATE'],
    ['--\nDELETE FROM communes', 'DELETE'],
    ['DROP TABLE communes', 'DROP'],
    ['CREATE TABLE x AS SELECT 1', 'CREATE'],
    ['CREATE TEMP TABLE x AS SELECT 1', 'CREATE'],
    ['ALTER TABLE communes ADD x INT', 'ALTER'],
    ['TRUNCATE communes', 'TRUNCATE'],
    ['MERGE INTO communes USING x ON true', 'MERGE'],
    ["ATTACH 'x.db'", 'ATTACH'],
    ["COPY communes TO 'x.csv'", 'COPY'],
    ["COPY (SELECT 1) TO 'x.csv'", 'COPY'],
    ["EXPORT DATABASE 'x'", 'EXPORT'],
    ['INSTALL httpfs', 'INSTALL'],
    ['LOAD httpfs', 'LOAD'],
    ['PRAGMA database_list', 'PRAGMA'],
    ['SET threads = 4', 'SET'],
    ['CALL pragma_version()', 'CALL'],
    ['ROLLBACK', 'ROLLBACK'],
    ['VALUES (1)', 'commence par SELECT'],
    ['TABLE communes', 'commence par SELECT'],
    ['"SELECT" 1', 'commence par SELECT'],
    ['1', 'commence par SELECT'],
    ['SELECT 1; SELECT 2', 'Une seule requête'],
    ['SELECT 1; DROP TABLE communes', 'Une seule requête'],
    ["SELECT ''; DROP TABLE communes; --'", 'Une seule requête'],
    ["SELECT 'a\\'; DROP TABLE communes; --'", 'Une seule requête'],
    ['SELECT /* /* */ 1; */ 1; DROP TABLE x', 'Une seule requête'],
    ['SELECT 1 --\r; DROP TABLE x', 'Une seule requête'],
    ['SELECT $a$ $b$ $a$; DROP TABLE x', 'Une seule requête'],
    ['SELECT 1 /* ouvert', 'refermé'],
    ["SELECT 'ouvert", 'refermé'],
    ['SELECT "ouvert', 'refermé'],
    ['SELECT $$ouvert', 'refermé'],
    ['EXPLAIN', 'EXPLAIN attend'],
    ['EXPLAIN DELETE FROM communes', 'DELETE'],
    ['EXPLAIN ANALYZE INSERT INTO communes VALUES (1)', 'INSERT'],
    ['EXPLAIN (ANALYZE) DROP TABLE communes', 'DROP'],
    ['EXPLAIN (FORMAT json, ANALYZE) UPDATE communes SET id = 1', 'UPDATE'],
    ['WITH x AS (SELECT 1) INSERT INTO communes SELECT 1', 'INSERT'],
    ['WITH x AS (SELECT 1) DELETE FROM communes', 'DELETE'],
    ['WITH x AS (DELETE FROM communes RETURNING *) SELECT * FROM x', 'DELETE'],
    ['SELECT * FROM (INSERT INTO communes VALUES (1))', 'INSERT'],
    ['(DROP TABLE communes)', 'DROP'],
    ["SELECT * FROM read_csv('a.csv')", 'read_csv'],
    ["SELECT * FROM READ_CSV_AUTO ('a.csv')", 'read_csv_auto'],
    ['SELECT * FROM "read_parquet"(\'a.parquet\')', 'read_parquet'],
    ["SELECT * FROM read_text /* ( */ ('/etc/passwd')", 'read_text'],
    ["SELECT * FROM main.read_blob('x')", 'read_blob'],
    ["SELECT * FROM parquet_scan('x')", 'parquet_scan'],
    ["SELECT * FROM parquet_metadata('x')", 'parquet_metadata'],
    ["SELECT * FROM sniff_csv('x')", 'sniff_csv'],
    ["SELECT * FROM glob('*')", 'glob'],
    ["SELECT * FROM query('DROP TABLE x')", 'query'],
    ["SELECT * FROM query_table('x.csv')", 'query_table'],
    ['SELECT * FROM arrow_scan(1, 2, 3)', 'arrow_scan'],
    ['SELECT * FROM arrow_scan_dumb(1, 2, 3)', 'arrow_scan_dumb'],
    ["SELECT * FROM sqlite_scan('x', 'y')", 'sqlite_scan'],
    ["SELECT getenv('HOME')", 'getenv'],
    ['SELECT * FROM force_checkpoint()', 'force_checkpoint'],
    ["SELECT * FROM 'a.csv'", 'fichier'],
    ["FROM 'https://exemple.fr/a.parquet'", 'fichier'],
    ["SELECT * FROM communes JOIN 'a.csv' ON true", 'fichier'],
    ["SELECT (SELECT count(*) FROM 'a.csv')", 'fichier'],
    ["DESCRIBE 'a.parquet'", 'fichier'],
    ["SUMMARIZE 'a.parquet'", 'fichier'],
    ['SELECT * FROM "a.parquet"', 'fichier'],
    ['SELECT * FROM communes, "s3://seau/a.parquet"', 'fichier']
  ])('%s', (sql, mot) => {
    const verdict = verifierLecture(sql);
    expect(verdict.permise).toBe(false);
    expect(verdict.permise ? '' : verdict.raison).toContain(mot);
  });

  it('says where', () => {
    expect(verifierLecture('SELECT 1;\nDROP TABLE communes')).toMatchObject({ position: 8 });
    expect(verifierLecture("SELECT *\nFROM read_csv('a')")).toMatchObject({ position: 14 });
  });
});

it('a statement that writes stays refused whatever the comments and spaces before it', () => {
  const blanc = fc.constantFrom(' ', '\n', '\t', '-- ; SELECT 1\n', '/* SELECT */', '/* a /* b */ */', '(');
  const ecrit = fc.constantFrom('DROP TABLE communes', 'insert into t values (1)', "COPY t TO 'x'", 'SET a = 1');
  fc.assert(
    fc.property(fc.array(blanc, { maxLength: 6 }), ecrit, (avant, sql) => {
      expect(verifierLecture(avant.join('') + sql).permise).toBe(false);
      expect(verifierLecture(`SELECT 1;${avant.join('')}${sql}`).permise).toBe(false);
    })
  );
});

it('never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (texte) => void verifierLecture(texte)));
});
