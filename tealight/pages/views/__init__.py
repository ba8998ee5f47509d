"""Views of the room `pages`."""
