"""Words that everything else is made of."""
