-- Pairs of communes that share a limit, once each, with its length in km.
SELECT a, b, CAST(longueur AS FLOAT) AS longueur
FROM voisins_lus
ORDER BY a, b
