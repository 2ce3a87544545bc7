// Only here so that the header is compiled once.
