"""What windows show: frozen rows, read in one look at the database."""
