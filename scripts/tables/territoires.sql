-- Names of the zones that communes belong to.
SELECT maille, code, nom
FROM territoires_lus
ORDER BY maille, code
