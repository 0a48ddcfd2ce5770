"""The policy, held against a second reading of the page."""
