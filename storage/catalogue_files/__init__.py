"""Catalogue files become agencies and procedures: YAML, XLSX and LayThuTuc JSON."""

from storage.catalogue_files.reading import CatalogueFiles as CatalogueFiles
from storage.catalogue_files.reading import read_yaml as read_yaml
