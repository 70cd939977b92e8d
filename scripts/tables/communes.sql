-- The current communes. `id` is the rank in code order and the feature id of the map.
SELECT
  id,
  code,
  nom,
  departement,
  region,
  epci,
  bassin_vie,
  canton_ville,
  cpts,
  tvs,
  CAST(densite AS TINYINT) AS densite,
  codes_postaux,
  CAST(longitude AS FLOAT) AS longitude,
  CAST(latitude AS FLOAT) AS latitude,
  position_approchee,
  -- First commune of those that it touches step by step; cut off from a larger such group nearby; near neighbours that
  -- given times show to be far.
  composante,
  coupee,
  barrieres
FROM communes_lues
ORDER BY id
