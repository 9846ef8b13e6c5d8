"""The inside of the house: the dossier's law, the use cases, the ports and the sync policy."""
