/** What MapLibre says to the visitor. */
export const motsCarte = {
  'CooperativeGesturesHandler.WindowsHelpText': 'Ctrl + molette pour zoomer sur la carte',
  'CooperativeGesturesHandler.MacHelpText': '⌘ + molette pour zoomer sur la carte',
  'CooperativeGesturesHandler.MobileHelpText': 'Deux doigts pour déplacer la carte',
  'AttributionControl.ToggleAttribution': 'Origine des contours',
  'NavigationControl.ZoomIn': 'Zoom avant',
  'NavigationControl.ZoomOut': 'Zoom arrière',
  'Map.Title': 'Carte interactive : flèches pour la déplacer, + et − pour zoomer'
} as const;
