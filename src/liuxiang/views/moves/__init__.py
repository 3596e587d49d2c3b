"""What moves units and awards, whatever did it: what comparisons of all kinds say alike."""
