"""XML: trees of elements, and escaping."""
