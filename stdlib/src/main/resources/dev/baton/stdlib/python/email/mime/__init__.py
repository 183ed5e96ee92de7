"""Messages by the kind of their content."""
