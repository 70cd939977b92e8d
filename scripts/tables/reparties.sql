-- Measures published by département: a count is spread over its communes in proportion to their population,
-- a rate is borne by each of them as it is. Population is taken
-- at the population vintage nearest to the measure that exists for that département (the later one when two are as near).
WITH populations AS (
  SELECT c.departement, v.id, CAST(v.millesime AS INTEGER) AS annee, v.valeur AS population
  FROM valeurs_lues v
  JOIN communes_lues c USING (id)
  WHERE v.mesure = 'population' AND v.valeur IS NOT NULL
),
annees AS (
  SELECT departement, annee
  FROM populations
  GROUP BY departement, annee
  HAVING sum(population) > 0
),
choisies AS (
  SELECT d.departement, d.mesure, d.millesime, d.valeur, d.absence, d.identique, a.annee
  FROM valeurs_departement d
  JOIN annees a USING (departement)
  QUALIFY row_number() OVER (
    PARTITION BY d.departement, d.mesure, d.millesime
    ORDER BY abs(a.annee - CAST(d.millesime AS INTEGER)), a.annee DESC
  ) = 1
)
SELECT
  p.id,
  c.mesure,
  c.millesime,
  CASE
    WHEN c.identique THEN c.valeur
    ELSE c.valeur * p.population / sum(p.population) OVER (PARTITION BY c.departement, c.mesure, c.millesime)
  END AS valeur,
  c.absence
FROM choisies c
JOIN populations p USING (departement, annee)
