"""The commands of ``python -m intlmon``, by what they are about; each module adds its own to the parser."""
