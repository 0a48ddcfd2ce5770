"""What speed is claimed, measured: each goal beside its floor, in one run on the same machine."""
