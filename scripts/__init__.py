"""Scripts that write what is made from the code: a reference page and a picture."""
