"""What Baton has beyond Python: see baton.lock."""
