-- Measures published by département: a count is spread over its communes in proportion to their population,
-- a rate is borne by each of them as it is. Population is taken
-- at the population vintage nearest to the measure that exists for that département (the later one when two are as near).
WITH populations AS (
  SELECT c.departement, v.id, CAST(s.millesime AS INTEGER) AS annee, v.valeur AS population
  FROM valeurs_lues v
  JOIN series_lues s USING (serie)
  JOIN communes_lues c USING (id)
  WHERE s.mesure = 'population' AND v.valeur IS NOT NULL
),
annees AS (
  SELECT departement, annee
  FROM populations
  GROUP BY departement, annee
  HAVING sum(population) > 0
),
choisies AS (
  SELECT d.departement, d.serie, d.valeur, d.absence, d.identique, a.annee
  FROM valeurs_departement d
  JOIN series_lues s USING (serie)
  JOIN annees a USING (departement)
  QUALIFY row_number() OVER (
    PARTITION BY d.departement, d.serie
    ORDER BY abs(a.annee - CAST(s.millesime AS INTEGER)), a.annee DESC
  ) = 1
)
SELECT
  p.id,
  c.serie,
  CASE
    WHEN c.identique THEN c.valeur
    ELSE c.valeur * p.population / sum(p.population) OVER (PARTITION BY c.departement, c.serie)
  END AS valeur,
  c.absence
FROM choisies c
JOIN populations p USING (departement, annee)
