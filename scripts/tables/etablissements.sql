-- Open establishments of FINESS with their position, by category then commune.
-- `qualite` is « adresse », « commune » (the middle of the commune) or « absente »; `places`, where they are published.
SELECT
  finess,
  categorie,
  libelle,
  nom,
  commune,
  CAST(longitude AS FLOAT) AS longitude,
  CAST(latitude AS FLOAT) AS latitude,
  qualite,
  places
FROM etablissements_lus
ORDER BY categorie, commune, finess
