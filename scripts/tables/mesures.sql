-- One row a commune; one column a measure and vintage, and its reason of absence where something is absent.
-- The list of columns comes from the catalogue: see colonnes.ts.
SELECT
  c.id{{colonnes}}
FROM communes_lues c
LEFT JOIN (SELECT v.id, k.rang, v.valeur, v.absence FROM valeurs v JOIN colonnes k USING (serie)) v USING (id)
GROUP BY c.id
ORDER BY c.id
