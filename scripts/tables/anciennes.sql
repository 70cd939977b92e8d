-- Names that are no longer communes, and the current commune that holds each.
SELECT code, nom, actuelle
FROM anciennes_lues
ORDER BY code, nom, actuelle
