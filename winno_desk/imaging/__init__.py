"""Photos, proofs and print files: opened with care, shown, checked before printing, kept by their digest."""
