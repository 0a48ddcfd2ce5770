"""The lives that the tour plays, each from its first click to its last paper."""
