"""How the sample photographs are painted: a soft brush, faces, hair, clothes, scenery, and the wear of years."""
