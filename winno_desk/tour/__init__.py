"""Plays the real windows as a person would, for pictures, for papers, and as a test."""
