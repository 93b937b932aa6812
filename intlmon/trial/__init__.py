"""A realistic trial of a round: fictitious workbooks with planted errors, through every step, in a data folder of their own."""
