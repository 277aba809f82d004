"""Opening, saving under a name, exporting and closing, as dialogs and commands."""
