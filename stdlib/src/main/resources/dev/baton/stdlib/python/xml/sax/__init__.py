"""The part of SAX that needs no parser: saxutils."""
