"""Parts of a template: the names it offers, what is known already, and how its sheets are drawn."""
