"""The output of the commands, with each part and each JSON key declared once."""
