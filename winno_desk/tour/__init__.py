"""Three orders worked through the program's own windows, which leaves pictures and papers and is a test as well."""
