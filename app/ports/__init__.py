"""What the inside asks of the rooms around it: protocols and the plain values they exchange."""
