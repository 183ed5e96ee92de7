"""The C libraries that regions know, by the names that Cython has for them."""
