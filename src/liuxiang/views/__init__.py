"""What the commands say, each part declared once: the keys of their JSON."""
