"""Who speaks: voices told apart, and what opens the dialogs about them."""
